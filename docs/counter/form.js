// From a schema to fields that a person fills in. A field is `{ el, read }`: `read` gives a JSON value, undefined where nothing is said.
// A blank is never an answer: yes and no, "none of these" and "there are none" are each said outright.

import { button, h, same } from './dom.js';
import { listed, t } from './words.js';

const MOST_RADIOS = 6;
const MOST_LINES = 12;
let last = 0;

/** The schema with what it refers to in its place; one that may be null says so by `nullable`. */
export function resolved(shape, defs) {
  if (shape.$ref) return resolved({ ...defs[shape.$ref], ...shape, $ref: undefined, nullable: shape.nullable }, defs);
  const forms = shape['x-exact'] ? undefined : shape.anyOf;
  if (!forms) return shape;
  const { anyOf: _, ...words } = shape;
  return resolved({ ...forms.find(form => form.type !== 'null'), ...words, nullable: true }, defs);
}

/** A value in the words of its schema. */
export function said(value, shape, defs) {
  if (value === true || value === false) return t(value ? 'yes' : 'no');
  if (value == null) return '–';
  const kind = shape ? resolved(shape, defs) : {};
  const member = kind.oneOf?.find(one => one.const === value);
  if (member) return member.title;
  if (Array.isArray(value)) return value.length ? listed(value.map(one => said(one, kind.items, defs))) : t('noRows');
  if (typeof value === 'object') return listed(Object.entries(value).map(([name, part]) => `${kind.properties?.[name]?.title ?? name} ${said(part, kind.properties?.[name], defs)}`));
  const unit = kind['x-unit'];
  return unit ? `${value}${/^[%°\u4e00-\u9fff]/.test(unit) ? '' : ' '}${unit}` : String(value);
}

/**
 * A field of a schema.
 *
 * `path` is its JSON path, `given` what is said already, `preset` what the decree itself has (a figure or a reading,
 * which is filled in), `required` whether it must be said.
 */
export function field(shape, { defs, path, given, preset, required }) {
  const kind = resolved(shape, defs);
  const law = preset !== undefined;
  const one = { defs, path, kind, law, preset, required, given, id: `f${++last}` };
  const made = kind.nullable && kind.properties && !required ? filled(one) : control(one);
  made.el.dataset.path = path;
  return kind.nullable && required ? orUnknown(made, one) : made;
}

function control(one) {
  const { kind } = one;
  if (kind.oneOf) return kind.oneOf.length > MOST_RADIOS ? choice(one) : radios(one, kind.oneOf.map(it => [it.const, it.title, it.description]));
  if (kind.type === 'boolean') return radios(one, [[true, t('yes')], [false, t('no')]]);
  if (kind.type === 'object') return kind.properties ? record(one) : table(one);
  if (kind.type === 'array') {
    if (kind.prefixItems) return tuple(one);
    const item = resolved(kind.items, one.defs);
    if (item.oneOf && kind['x-set']) return ticks(one, item.oneOf);
    return item.oneOf || ['object', 'array', 'boolean'].includes(item.type) ? rows(one) : series(one, item);
  }
  return line(one);
}

// ---- what stands around a control

const isBlank = value => value === undefined || value === null;

function hints({ kind, law, required }) {
  const default_ = kind.default;
  const unit = kind['x-unit'] && !kind.title?.includes(kind['x-unit']) && !kind.description?.includes(kind['x-unit']) ? kind['x-unit'] : '';
  return [kind.description, unit, !law && !required && !isBlank(default_) && t('blankMeans', said(default_, kind, {}))].filter(Boolean).join(' · ');
}

const named = ({ kind, path, law, required }) => [
  kind.title ?? path, !law && !required && h('span', { className: 'soft' }, ` · ${t('optional')}`)];

/** A control with a label of its own. */
function lone(one, input, read, ...after) {
  const text = hints(one);
  input.id = one.id;
  if (text) input.setAttribute('aria-describedby', `${one.id}-hint`);
  return { read, el: h('div', { className: 'field' },
    h('label', { className: 'name', htmlFor: one.id }, named(one)), text && h('p', { className: 'hint', id: `${one.id}-hint` }, text), input, after) };
}

/** Several controls under one legend. */
function group(one, read, ...inside) {
  const text = hints(one);
  return { read, el: h('fieldset', { className: 'field', ...(text && { aria: { describedby: `${one.id}-hint` } }) },
    h('legend', { className: 'name' }, named(one)), text && h('p', { className: 'hint', id: `${one.id}-hint` }, text), inside) };
}

const tick = (props, text, why) => h('label', {}, h('input', props), h('span', {}, text, why && h('small', {}, why)));
const start = ({ given, preset }) => given ?? preset;

// ---- the kinds of controls

function radios(one, members) {
  const held = start(one);
  const offered = one.law ? members : [...members, [undefined, t('blank')]];
  const inputs = offered.map(([value, title, why]) => {
    const label = tick({ type: 'radio', name: one.id, checked: value === (held ?? undefined) }, [title, one.law && value === one.preset && h('span', { className: 'soft' }, t('recommended'))], why);
    return [value, label];
  });
  const read = () => inputs.find(([, label]) => label.firstChild.checked)?.[0];
  return group(one, read, h('div', { className: 'choices' }, inputs.map(([, label]) => label)));
}

function choice(one) {
  const held = start(one);
  const input = h('select', {}, !one.law && h('option', { value: '' }, t('choose')),
    one.kind.oneOf.map(member => h('option', { value: member.const, selected: member.const === held }, member.title, one.law && member.const === one.preset && t('recommended'))));
  return lone(one, input, () => input.value || undefined);
}

function ticks(one, members) {
  const held = start(one);
  const inputs = members.map(member => [member.const, tick({ type: 'checkbox', checked: Boolean(held?.includes(member.const)) }, member.title, member.description)]);
  const none = tick({ type: 'checkbox', checked: held?.length === 0 }, t('none'));
  none.firstChild.onchange = () => none.firstChild.checked && inputs.forEach(([, label]) => { label.firstChild.checked = false; });
  inputs.forEach(([, label]) => { label.firstChild.onchange = () => { none.firstChild.checked &&= !label.firstChild.checked; }; });
  const read = () => {
    const chosen = inputs.filter(([, label]) => label.firstChild.checked).map(([value]) => value);
    return chosen.length || none.firstChild.checked ? chosen : undefined;
  };
  return group(one, read, h('div', { className: 'choices' }, inputs.map(([, label]) => label), none));
}

/** A text as JSON has it: whole numbers as numbers, other numbers as the text that they are. */
function value(text, kind) {
  if (!['integer', 'number'].includes(kind.type) && !kind['x-exact']) return text;
  const digits = text.normalize('NFKC').replace(/^([+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?)$/, number => number.replaceAll(',', '')).replace(/^\+/, '');
  return /^-?(0|[1-9]\d{0,14})$/.test(digits) ? Number(digits) : digits;
}

const isText = kind => kind.type === 'string' && !kind.format && !/\[0-9\]\{4\}|\[01\]/.test(kind.pattern ?? '');
const isNumber = kind => kind['x-exact'] || ['integer', 'number'].includes(kind.type);

function series(one, item) {
  const held = start(one);
  const gaps = item.nullable;
  const area = h('textarea', { rows: 3, spellcheck: false, inputMode: isText(item) ? 'text' : 'decimal', value: held?.map(it => it ?? '-').join('\n') ?? '' });
  const none = tick({ type: 'checkbox', checked: held?.length === 0 }, t('noRows'));
  const count = h('p', { className: 'hint', aria: { live: 'polite' } });
  const read = () => {
    if (none.firstChild.checked) return [];
    const found = cells(area.value, isText(item), gaps);
    return found.length ? found.map(text => (gaps && /^[-–—]?$/.test(text) ? null : value(text, item))) : undefined;
  };
  const tell = () => {
    if (area.value.trim()) none.firstChild.checked = false;
    const many = read()?.length ?? 0;
    area.rows = Math.min(Math.max(many + 1, 3), MOST_LINES);
    count.textContent = many ? t('counted', many) : '';
  };
  area.oninput = tell;
  none.firstChild.onchange = () => { if (none.firstChild.checked) area.value = ''; tell(); };
  tell();
  const made = lone(one, area, read, count, h('div', { className: 'choices' }, none));
  area.before(h('p', { className: 'hint' }, t('series'), gaps && t('seriesUnknown')));
  return made;
}

/** The cells of what was typed or pasted: a column by its lines, else one line by its commas (and by its spaces, where no text is wanted). */
function cells(text, texts, gaps) {
  const whole = text.replace(/\s+$/, '');
  if (/[\n\t]/.test(whole)) {
    const found = whole.split(/\r?\n|\t/).map(cell => cell.trim());
    return gaps ? found : found.filter(Boolean);
  }
  return whole.split(texts ? /[,，、;；]/ : /[\s,，、;；]+/).map(cell => cell.trim()).filter(Boolean);
}

function rows(one) {
  const list = h('ol', { className: 'rows' });
  const none = tick({ type: 'checkbox', checked: start(one)?.length === 0 }, t('noRows'));
  const kept = [];
  const tell = () => kept.forEach((row, place) => {
    row.el.dataset.path = `${one.path}[${place}]`;
    row.title.textContent = t('item', place + 1);
  });
  const add = (given, preset) => {
    const row = field({ ...one.kind.items, title: ' ', description: undefined }, { defs: one.defs, path: `${one.path}[${kept.length}]`, given, preset, required: true });
    row.title = row.el.querySelector('legend, label');
    const held = h('li', {}, row.el, button(t('drop'), () => {
      kept.splice(kept.indexOf(row), 1);
      held.remove();
      tell();
      more.focus();
    }));
    kept.push(row);
    list.append(held);
    none.firstChild.checked = false;
    tell();
    return row;
  };
  const more = button(t('add'), () => add().el.querySelector('input, select, textarea')?.focus());
  none.firstChild.onchange = () => { if (none.firstChild.checked) { kept.length = 0; list.replaceChildren(); } };
  (start(one) ?? []).forEach((given, place) => add(given, one.law ? one.preset?.[place] ?? given : undefined));
  const read = () => (kept.length ? kept.map(row => row.read() ?? null) : none.firstChild.checked ? [] : undefined);
  return group(one, read, list, h('div', { className: 'row' }, more, h('div', { className: 'choices' }, none)));
}

function record(one) {
  const { defs, path, kind, law, given, preset } = one;
  const inner = Object.entries(kind.properties).map(([name, part]) => {
    const own = law ? preset?.[name] ?? resolved(part, defs).default ?? undefined : undefined;
    return [name, own, field(part, { defs, path: `${path}.${name}`, given: given?.[name], preset: own, required: kind.required.includes(name) })];
  });
  const read = () => {
    const all = inner.map(([name, own, { read: of }]) => [name, own, of()]).filter(([, , now]) => now !== undefined);
    if (!law) return all.length ? Object.fromEntries(all.map(([name, , now]) => [name, now])) : undefined;
    const changed = all.filter(([, own, now]) => !same(own, now)).map(([name]) => name);
    const told = all.filter(([name]) => changed.includes(name) || kind.required.includes(name));
    return changed.length ? Object.fromEntries(told.map(([name, , now]) => [name, now])) : preset;
  };
  return group(one, read, inner.map(([, , { el }]) => el));
}

/** A record that may be left out as a whole. */
function filled(one) {
  const inner = record({ ...one, law: false, preset: undefined });
  const box = tick({ type: 'checkbox', checked: one.given != null }, t('fill'));
  const body = h('div', { hidden: one.given == null }, [...inner.el.children].filter(child => !child.matches('legend, .hint')));
  box.firstChild.onchange = () => { body.hidden = !box.firstChild.checked; };
  return group(one, () => (box.firstChild.checked ? inner.read() ?? {} : undefined), h('div', { className: 'choices' }, box), body);
}

function tuple(one) {
  const held = start(one);
  const inner = one.kind.prefixItems.map((part, place) => field({ ...part, title: t('item', place + 1) },
    { defs: one.defs, path: `${one.path}[${place}]`, given: held?.[place] ?? undefined, required: !resolved(part, one.defs).nullable }));
  const read = () => {
    const all = inner.map(({ read: of }) => of());
    return all.some(now => now !== undefined) ? all.map(now => now ?? null) : undefined;
  };
  return group(one, read, inner.map(({ el }) => el));
}

/** A table of names and values. */
function table(one) {
  const { defs, kind, path } = one;
  const list = h('ol', { className: 'rows' });
  const none = tick({ type: 'checkbox', checked: Boolean(start(one)) && !Object.keys(start(one)).length }, t('noRows'));
  const kept = [];
  const add = (name, given) => {
    const key = field({ ...(kind.propertyNames ?? { type: 'string' }), title: t('key') }, { defs, path: `${path}.*`, given: name, required: true });
    const held = field({ ...kind.additionalProperties, title: t('value') }, { defs, path: name ? `${path}.${name}` : `${path}.*`, given, required: true });
    const row = { key, held };
    const line_ = h('li', {}, key.el, held.el, button(t('drop'), () => { kept.splice(kept.indexOf(row), 1); line_.remove(); more.focus(); }));
    kept.push(row);
    list.append(line_);
    none.firstChild.checked = false;
    return key;
  };
  const more = button(t('add'), () => add().el.querySelector('input, select')?.focus());
  none.firstChild.onchange = () => { if (none.firstChild.checked) { kept.length = 0; list.replaceChildren(); } };
  Object.entries(start(one) ?? {}).forEach(([name, given]) => add(name, given));
  const read = () => (kept.length ? Object.fromEntries(kept.map(({ key, held }) => {
    held.el.dataset.path = `${path}.${key.read() ?? ''}`;
    return [key.read() ?? '', held.read() ?? null];
  })) : none.firstChild.checked ? {} : undefined);
  return group(one, read, list, h('div', { className: 'row' }, more, h('div', { className: 'choices' }, none)));
}

function line(one) {
  const { kind } = one;
  const pattern = kind.pattern ?? '';
  const type = kind.format === 'date' ? 'date' : isNumber(kind) || isText(kind) ? 'text' : pattern.includes('T(') || pattern.includes('T') && pattern.includes('{4}') ? 'datetime-local' : 'time';
  const held = start(one);
  const input = h('input', { type, autocomplete: 'off', value: held ?? '', className: isText(kind) ? '' : 'short', inputMode: isNumber(kind) ? 'decimal' : '' });
  if (type === 'datetime-local') input.step = 60;
  const read = () => {
    const text = input.value.trim();
    return text === '' ? (held === '' ? '' : undefined) : value(text, kind);  // an empty text that was given stays one
  };
  return lone(one, input, read);
}

/** A field that must be said, and of which one may say that there is none. */
function orUnknown(made, one) {
  const box = tick({ type: 'checkbox', checked: one.given === null }, t('unknown'));
  made.el.append(h('div', { className: 'choices' }, box));
  return { el: made.el, read: () => (box.firstChild.checked ? null : made.read()) };
}
