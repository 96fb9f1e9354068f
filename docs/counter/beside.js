// A rule's clauses in their own words, out of a text that a person has: it is read in the worker, and goes nowhere else.

import { button, h } from './dom.js';
import { Lost } from './python.js';
import { t } from './words.js';

const MARKS = new Map([[0xfffe, 'utf-16le'], [0xfeff, 'utf-16be']]);
let held;  // the text that was chosen last, by its name: the worker may be made anew and need it again
let unfolded = false;
let choices = 0;

/** The text of a file in UTF-8, in UTF-16 where its mark says so, or in GB 18030; it throws where it is none of these. */
export function decoded(bytes) {
  const marked = bytes.byteLength > 1 && MARKS.get(new DataView(bytes).getUint16(0));
  const of = kind => new TextDecoder(kind, { fatal: true }).decode(bytes);
  if (marked) return of(marked);
  try { return of('utf-8'); } catch { return of('gb18030'); }
}

/** The fold beside a rule; `python` is asked for the words. */
export function beside(rule, python) {
  const status = h('p', { id: 'own-status', attr: { role: 'status' } });
  const words = h('div', { id: 'own-words' });
  const fault = (text, ...more) => { words.replaceChildren(); status.replaceChildren(h('span', { className: 'fault' }, text), ...more); };

  /** Show what the worker finds; it is given the text where that is new, or where the worker is. */
  const show = async anew => {
    if (!held) return;
    const turn = choices;
    const { name, text } = held;
    const put = more => python.ask({ do: 'words', rule, ...more });
    words.replaceChildren();
    status.replaceChildren(t(python.ready ? 'ownReading' : 'wait'));
    try {
      let told = await put(anew && { text });
      if (told.documents === null) told = await put({ text });
      if (turn !== choices) return;
      if (!told.documents) {
        held = undefined;
        fault(t('ownNone', name));
        return;
      }
      status.replaceChildren(t('ownFound', told.documents, told.clauses.length, told.clauses.filter(one => one.words).length, name));
      words.replaceChildren(...told.clauses.flatMap(clause));
    } catch (error) {
      if (turn !== choices) return;
      if (error instanceof Lost) fault(t('fail'), ' ', button(t('retry'), () => show())); else fault(t('broken'), ' ', String(error.message));
    }
  };

  const choose = async () => {
    const [file] = input.files;
    if (!file) return;
    const turn = ++choices;
    try {
      const text = decoded(await file.arrayBuffer());
      if (turn !== choices) return;
      held = { name: file.name, text };
    } catch {
      if (turn !== choices) return;
      held = undefined;
      fault(t('ownUnreadable', file.name));
      return;
    }
    await show(true);
  };

  const input = h('input', { id: 'own', type: 'file', accept: '.txt,text/*', autocomplete: 'off', aria: { describedby: 'own-hint' }, onchange: choose,
    onclick: () => { input.value = ''; } });  // the same file may be chosen again once it was mended
  const fold = h('details', { id: 'own-fold', open: unfolded }, h('summary', {}, t('own')),
    h('div', { className: 'field' }, h('label', { className: 'name', htmlFor: 'own' }, t('ownLabel')), h('p', { className: 'hint', id: 'own-hint' }, t('ownHint')), input), status, words);
  fold.ontoggle = () => {
    unfolded = fold.open;
    if (fold.open && !status.hasChildNodes()) show();
  };
  return fold;
}

const clause = ({ citation, words }) => [
  h('h3', { lang: 'zh-CN' }, citation),
  words ? h('blockquote', { lang: 'zh-CN' }, words.split('\n').map(line => h('p', {}, line))) : h('p', { className: 'hint' }, t('ownLacks')),
];
