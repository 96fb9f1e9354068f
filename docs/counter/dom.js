// Elements, and the few signs by which two JSON values are told apart.

/** An element with properties, attributes (`aria`, `data`, `attr`) and children; what is null or false is left out. */
export function h(tag, props = {}, ...children) {
  const { aria, data, attr, ...rest } = props;
  const made = Object.assign(document.createElement(tag), rest);
  for (const [name, value] of Object.entries(aria ?? {})) made.setAttribute(`aria-${name}`, value);
  for (const [name, value] of Object.entries(attr ?? {})) made.setAttribute(name, value);
  Object.assign(made.dataset, data);
  made.append(...children.flat(Infinity).filter(child => child != null && child !== false && child !== ''));
  return made;
}

export const same = (one, other) => canonical(one) === canonical(other);

const canonical = value => JSON.stringify(value, (_, part) =>
  part && typeof part === 'object' && !Array.isArray(part) ? Object.fromEntries(Object.entries(part).sort()) : part);

/** A button that does not send the form. */
export const button = (text, onclick, props = {}) => h('button', { type: 'button', onclick, ...props }, text);

/** A button that copies a text, and says that it has. */
export function copier(text, label, done) {
  const made = button(label, async () => {
    await navigator.clipboard.writeText(text());
    made.textContent = done;
  });
  return made;
}
