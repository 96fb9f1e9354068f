// Many rows at once: names of columns, then a question a line, as a spreadsheet gives them.

import { button, copier, h } from './dom.js';
import { resolved } from './form.js';
import { listed, spoken, t } from './words.js';

const YES = new Set(['true', 'yes', 'y', '1', '是', '有']);
const NO = new Set(['false', 'no', 'n', '0', '否', '无', '没有']);

/** The facts of a rule that fit into a cell. */
function columns(rule, defs) {
  const fits = Object.entries(rule.facts.properties).map(([name, shape]) => [name, resolved(shape, defs)])
    .filter(([, kind]) => kind['x-group'] === 'fact' && (kind['x-exact'] || !['object', 'array'].includes(kind.type)));
  return new Map(fits);
}

/** The rows that a pasted table asks, each over the facts of the form; `unknown` names columns that there are not. */
export function parsed(text, rule, defs, base) {
  const lines = text.split(/\r?\n/).filter(line => line.trim()).map(line => line.split('\t').map(cell => cell.trim()));
  const known = columns(rule, defs);
  const names = (lines.shift() ?? []).map(head => {
    if (['on', t('manyDay')].includes(head.toLowerCase())) return 'on';
    return [...known].find(([name, kind]) => [name, kind.title].includes(head))?.[0] ?? { unknown: head };
  });
  const unknown = names.filter(name => name.unknown).map(name => name.unknown);
  const rows = lines.map(cells => {
    const row = { on: base.on, facts: { ...base.facts } };
    cells.forEach((cell, place) => {
      const name = names[place];
      if (!cell || !name || name.unknown) return;
      if (name === 'on') row.on = cell; else row.facts[name] = of(cell, known.get(name));
    });
    return row;
  });
  return { rows, unknown };
}

function of(cell, kind) {
  if (kind.oneOf) return kind.oneOf.find(one => [one.const, one.title].includes(cell))?.const ?? cell;
  if (kind.type === 'boolean') return YES.has(cell.toLowerCase()) ? true : NO.has(cell.toLowerCase()) ? false : cell;
  if (kind['x-exact'] || kind.type === 'integer') {
    const digits = cell.normalize('NFKC').replace(/^-?\d{1,3}(,\d{3})+(\.\d+)?$/, number => number.replaceAll(',', ''));
    return /^-?(0|[1-9]\d{0,14})$/.test(digits) ? Number(digits) : digits;
  }
  return cell;
}

/** The fold in which rows are pasted and answered; `ask` answers them, `base` is the form as it stands. */
export function many(rule, defs, base, ask) {
  const known = [...columns(rule, defs)];
  if (!known.length) return null;
  const area = h('textarea', { id: 'many', rows: 5, spellcheck: false, aria: { describedby: 'many-hint' }, value: `${known.map(([, kind]) => kind.title).join('\t')}\n` });
  const result = h('div', { aria: { live: 'polite' } });
  const answer = async () => {
    const { rows, unknown } = parsed(area.value, rule, defs, base());
    const said = [...unknown.map(name => t('manyColumn', name)), !rows.length && t('manyNone')].filter(Boolean);
    result.replaceChildren(...said.map(text => h('p', { className: 'fault' }, text)));
    if (unknown.length || !rows.length) return;
    const told = await ask(rows);
    if (!told) return;
    const lines = told.map((one, place) => [place + 1, words(one)]);
    result.replaceChildren(
      h('div', { className: 'scroll', tabIndex: 0, attr: { role: 'region' }, aria: { label: t('manyRows') } }, h('table', {},
        h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, t('row')), h('th', { scope: 'col' }, t('answer')))),
        h('tbody', {}, lines.map(([place, text]) => h('tr', {}, h('th', { scope: 'row' }, String(place)), h('td', {}, text)))))),
      copier(() => lines.map(line => line.join('\t')).join('\n'), t('manyCopy'), t('copied')));
  };
  return h('details', {}, h('summary', {}, t('manyRows')),
    h('p', { className: 'hint', id: 'many-hint' }, `${t('manyHint')} `, listed([t('manyDay'), ...known.map(([, kind]) => kind.title)])),
    h('div', { className: 'field' }, h('label', { className: 'name', htmlFor: 'many' }, t('manyLabel')), area), button(t('manyAsk'), answer, { id: 'many-ask' }), result);
}

function words(told) {
  if (told.outcome === 'decided') return told.said[spoken()];
  if (told.outcome === 'invalid') return told.faults.map(fault => `${fault.fact}: ${fault[spoken()]}`).join('; ');
  return told[spoken()];
}
