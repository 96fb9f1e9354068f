// An outcome as a person reads it: the answer, the tree of its reasons, and what else may be asked about the question.

import { h, same } from './dom.js';
import { resolved, said } from './form.js';
import { colon, listed, spoken, t } from './words.js';

const MOST_ANSWERS = 6;
const LONGEST = 160;  // characters of another answer: it is there to be compared
const MARKS = { yes: '✓', no: '✗', used: '·' };
const heading = text => h('h3', {}, text);

/** Any outcome but one of faults, which stand at their fields. */
export function outcome(told, rule, defs) {
  if (told.outcome === 'decided') return decided(told, rule, defs);
  const name = { not_in_force: 'lapsed', undetermined: 'undetermined', needs_judgement: 'judgement' }[told.outcome];
  const facts = rule.facts.properties;
  return [
    h('h2', {}, t(name)),
    h('p', {}, told[spoken()]),
    told.missing?.length && h('p', {}, t('missing'), colon(), listed(told.missing.map(one => facts[one]?.title ?? one))),
    told.who && h('p', {}, t('who'), colon(), told.who),
    told.citation && h('p', { className: 'hint' }, told.citation),
  ];
}

function decided(told, rule, defs) {
  const { standing } = told;
  const days = t('force', standing.first_day ?? t('open'), standing.last_day ?? t('open')) + (standing.last_known === 'open' ? '' : t(standing.last_known));
  return [
    h('h2', {}, t('answer')),
    value(told.value, rule.answer, defs) ?? h('p', { className: 'value' }, told.said[spoken()]),
    h('p', { className: 'hint' }, t('standing', told.on, `${standing.decree} ${days}`)),
    heading(t('reasons')),
    tree(told.reasons, told),
  ];
}

/** An answer: a word, a list, or a table of its fields by their names. */
function value(given, shape, defs) {
  const kind = resolved(shape, defs);
  if (given && typeof given === 'object') return h('div', {}, laid(given, kind, defs));
  return h('p', { className: 'value' }, said(given, kind, defs));
}

function laid(given, shape, defs) {
  const kind = resolved(shape ?? {}, defs);
  if (Array.isArray(given)) {
    if (given.some(one => one && typeof one === 'object')) return h('ol', {}, given.map((one, place) => h('li', {}, laid(one, kind.items ?? kind.prefixItems?.[place], defs))));
    return given.length ? listed(given.map((one, place) => said(one, kind.items || kind.prefixItems?.[place], defs))) : t('noRows');
  }
  if (given && typeof given === 'object') {
    return h('dl', { className: 'answer' }, Object.entries(given).map(([name, part]) => {
      const shown = kind.properties?.[name] ?? kind.additionalProperties;
      return h('div', {}, h('dt', {}, titled(name, kind, defs)), h('dd', {}, laid(part, shown, defs)));
    }));
  }
  return said(given, kind, defs);
}

const titled = (name, kind, defs) => kind.properties?.[name]?.title ?? (kind.propertyNames ? said(name, kind.propertyNames, defs) : name);

/** The reasons as they rest on each other; the one that decided is marked, and the band that was hit is framed. */
function tree(reasons, told) {
  return h('ol', { className: 'why' }, reasons.map(one => (typeof one === 'number' ? finding(one, told) : part(one, told))));
}

function part(branch, told) {
  const { value: given } = branch;
  const shown = typeof given === 'boolean' ? said(given) : given === null || typeof given === 'object' ? '' : String(given);
  const name = branch[spoken()];
  return h('li', { className: 'part' }, name && [h('strong', {}, name), shown && [colon(), shown]], tree(branch.reasons, told));
}

function finding(place, told) {
  const one = told.findings[place];
  const [seen, asked] = one.said[spoken()];
  const held = one.holds === null ? 'used' : one.holds ? 'yes' : 'no';
  const decides = told.because === place;
  return h('li', { className: [held, one.kind, decides && 'because'].filter(Boolean).join(' ') },
    h('span', { className: 'mark', aria: { hidden: true } }, MARKS[held]),
    h('span', { className: 'said' }, t({ yes: 'holds', no: 'fails', used: 'neutral' }[held]), colon()),
    one[spoken()],
    seen && [colon(), one.holds === null ? '' : `${t('seen')} `, seen],
    asked && [spoken() === 'zh' ? '，' : ', ', `${t(one.kind === 'falls' ? 'falls' : 'asked')} `, one.kind === 'falls' ? h('span', { className: 'band' }, asked) : asked],
    h('small', {}, one.citation, decides && ` · ${t('because')}`));
}

/** What is still needed of facts that were left blank. */
export function still(found, rule) {
  if (found.outcome) return [];
  const names = facts => listed(facts.map(name => rule.facts.properties[name]?.title ?? name));
  const matters = [...new Set(found.matters.map(one => one.fact))];
  if (found.impossible) return [heading(t('still')), h('p', {}, t('impossible'))];
  if (found.said && !matters.length) return found.calls > 1 ? [heading(t('still')), h('p', {}, t('stillNone'), colon(), h('strong', {}, found.said[spoken()]))] : [];
  const lines = [['stillFirst', found.next ? [found.next] : []], ['stillMatters', matters], ['stillMay', found.unproven], ['stillIdle', found.idle]];
  return [heading(t('still')), h('ul', {}, lines.filter(([, facts]) => facts.length).map(([key, facts]) => h('li', {}, t(key), colon(), names(facts))))];
}

/** What differs in another answer: of a record its fields that do, of anything else the whole. */
function differing(group, told, rule, defs) {
  const { answer } = group.reply;
  const kind = resolved(rule.answer, defs);
  const isRecord = one => one && typeof one === 'object' && !Array.isArray(one);
  if (group.reply.outcome !== 'decided' || !isRecord(answer) || !isRecord(told.value)) return clipped(group.said[spoken()]);
  const fields = Object.keys(answer).filter(name => !same(answer[name], told.value[name]));
  return fields.map(name => h('div', {}, titled(name, kind, defs), colon(), clipped(said(answer[name], kind.properties?.[name], defs))));
}

const clipped = text => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

/** What the rule replies under other readings of its doubtful places. */
export function others(compared, told, rule, defs) {
  if (compared.outcome) return [];
  if (compared.groups.length < 2) return compared.calls > 1 ? [heading(t('others')), h('p', {}, t(compared.agreed ? 'othersSame' : 'othersFound'))] : [];
  const departed = one => `${one[spoken()]}${spoken() === 'zh' ? '（' : ' ('}${one.why[spoken()]}${spoken() === 'zh' ? '）' : ')'}`;
  return [heading(t('others')), h('ul', {}, compared.groups.filter(group => group.departures.some(some => some.length)).slice(0, MOST_ANSWERS).map(group =>
    h('li', {}, h('strong', {}, differing(group, told, rule, defs)), h('ul', {}, group.departures.slice(0, 5).map(some =>
      h('li', {}, `${t('othersWith')} `, some.map(departed).join(spoken() === 'zh' ? '，并且' : ', and '))))))) ];
}
