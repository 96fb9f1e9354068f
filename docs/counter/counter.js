// The page: what is asked stands in `state`, the form and the answer are drawn from it, and a link is its fragment.

import * as shown from './answer.js';
import { beside } from './beside.js';
import { asPython, asTest } from './code.js';
import { button, copier, h, same } from './dom.js';
import { field, resolved } from './form.js';
import * as link from './link.js';
import { many } from './many.js';
import { Lost, Python } from './python.js';
import { colon, listed, speak, t } from './words.js';

const $ = id => document.getElementById(id);
const EXAMPLES = ['pollution.grade_alert', 'fireworks.may_set_off', 'steel_workers.rent_subsidy'];
const MOST_HITS = 8;
const SLOW = 30_000;  // how long a person waits before being offered to fetch anew
const python = new Python();
const tables = {};
const arrived = new Set();
let state, rules, form, offered, asked = 0;

// ---- the rules of a language, and the question that stands in the link

async function come(file) {
  const fetched = async () => {
    const reply = await fetch(file);
    if (!reply.ok) throw new Error(`${file}: ${reply.status}`);
    const told = await reply.json();
    arrived.add(file);
    return told;
  };
  tables[file] ??= fetched();
  try { return await tables[file]; } catch (error) { delete tables[file]; throw error; }
}

/** The rules of a language as they come: their titles, which a slow line brings in a second, then all of them. */
async function* coming(lang) {
  const all = `rules.${lang}.json`;
  if (!arrived.has(all)) yield await come(`titles.${lang}.json`);
  yield await come(all);
}

async function open() {
  const asks = link.read(location.hash);
  state = { ...asks, lang: asks.lang === 'en' || asks.lang === 'zh' ? asks.lang : navigator.language.startsWith('zh') ? 'zh' : 'en' };
  await draw();
  if (!rules?.defs) return;
  const { version } = rules;
  const astray = form ? Object.keys(state.facts ?? {}).filter(form.lacks) : [];
  notice(
    state.rule && !known(state.rule) && t('noRule', state.rule),
    state.unread && t('badLink'),
    astray.length > 0 && t('lost', listed(astray.map(name => form.rule.facts.properties[name]?.title ?? name))),
    state.facts && state.version && state.version !== version && t('version', state.version, version));
  if (form && state.facts && state.on) ask();
}

const known = rule => Object.hasOwn(rules.rules, rule ?? '');

const notice = (...lines) => $('notice').replaceChildren(...lines.filter(Boolean).map(line => h('p', {}, line)));

async function draw() {
  speak(state.lang);
  document.documentElement.lang = state.lang === 'zh' ? 'zh-CN' : 'en';
  for (const id of ['top', 'lead', 'private', 'note', 'docs']) $(id).textContent = t(id);
  Object.assign($('lang'), { textContent: t('other'), lang: state.lang === 'zh' ? 'en' : 'zh-CN' });
  $('answer').setAttribute('aria-label', t('answer'));
  $('find-name').textContent = t('find');
  $('find-hint').textContent = t('findHint');
  $('rule-name').textContent = t('rule');
  if (!rules) $('form').replaceChildren(onTheirWay());
  const { lang } = state;
  let come;
  try {
    for await (come of coming(lang)) {
      if (lang !== state.lang) return;
      rules = come;
      offer();
      drawForm();
    }
  } catch {
    if (lang !== state.lang) return;
    rules = come;
    form = undefined;
    $('form').replaceChildren(h('p', { className: 'fault' }, t('rules')), button(t('retry'), open));
  }
}

const onTheirWay = () => h('p', { className: 'hint', attr: { role: 'status' } }, t('coming'));

// ---- which rule

function offer() {
  const wanted = $('find').value.trim().toLowerCase().split(/\s+/).filter(Boolean);
  const names = rule => !rules.defs ? [] : [resolved(rule.answer, rules.defs), ...Object.values(rule.facts.properties)].map(shape => shape.title ?? '');
  const text = (id, rule) => [id, rule.title, rule.about, rule.also, ...names(rule), ...rule.clauses, ...Object.values(rules.decrees[rule.decree])].join(' ').toLowerCase();
  const all = Object.entries(rules.rules);
  const fits = wanted.length ? all.filter(([id, rule]) => { const own = text(id, rule); return wanted.every(word => own.includes(word)); }) : all;
  const chosen = known(state.rule) ? state.rule : '';
  const apart = fits.some(([id]) => id === chosen) ? '' : chosen;
  const next = JSON.stringify([state.lang, wanted, apart, wanted.length > 0 && Boolean(rules.defs)]);
  if (next !== offered) list(fits, apart, wanted.length > 0);
  offered = next;
  $('rule').value = chosen;
}

/** The rules to choose from; the one that is chosen already stands first where it is none of them. */
function list(fits, apart, isSearch) {
  const option = ([id, rule]) => h('option', { value: id }, rule.title);
  const groups = rules.decrees.map((decree, place) => [decree, fits.filter(([, rule]) => rule.decree === place)]).filter(([, own]) => own.length);
  $('rule').replaceChildren(h('option', { value: '' }, t('pick')), ...(apart ? [option([apart, rules.rules[apart]])] : []),
    ...groups.map(([decree, own]) => h('optgroup', { label: `${decree.number} ${decree.title}` }, own.map(option))));
  $('found').textContent = t('found', fits.length);
  $('hits').replaceChildren(...(isSearch ? fits.slice(0, MOST_HITS) : []).map(([id, rule]) => h('li', {},
    h('a', { href: link.write({ ...state, rule: id, on: null, facts: null }) }, rule.title), h('small', {}, ` ${rules.decrees[rule.decree].title}`))));
}

function choose(rule, question = {}) {
  state = { lang: state.lang, rule, on: null, facts: null, ...question };
  notice();
  history.pushState(null, '', address());
  if (!rules.defs) return draw();
  drawForm();
  return offer();
}

const address = () => link.write({ ...state, version: rules.version });

// ---- the form

function drawForm() {
  const rule = known(state.rule) ? rules.rules[state.rule] : undefined;
  $('answer').hidden = !rule || !rules.defs;
  document.title = rule ? `${rule.title} · ${t('top')}` : t('top');
  $('rows').replaceChildren();
  if (!rule) {
    form = undefined;
    $('answer').replaceChildren();
    $('form').replaceChildren(h('h2', {}, t('start')), h('ul', {}, EXAMPLES.map(id => h('li', {},
      h('a', { href: link.write({ ...state, rule: id }) }, rules.rules[id].title)))));
    return;
  }
  const { defs } = rules;
  if (!defs) {
    form = undefined;
    $('form').replaceChildren(h('h2', { id: 'title' }, rule.title), onTheirWay());
    return;
  }
  const { properties, required } = rule.facts;
  const groups = { fact: [], figure: [], reading: [] };
  const fields = Object.entries(properties).map(([name, shape]) => {
    const law = shape['x-group'] !== 'fact';
    const made = field(shape, { defs, path: `$.${name}`, given: given(state.facts?.[name], law, shape.default), preset: law ? shape.default : undefined, required: required.includes(name) });
    groups[shape['x-group']].push(made.el);
    if (law && shape['x-clause']) made.el.querySelector('.name').append(h('small', {}, ` ${shape['x-clause'].join('、')}`));
    return [name, () => { const now = made.read(); return law && same(now, shape.default) ? undefined : now; }, made.read];
  });
  const force = t('force', rule.first ?? t('open'), rule.last ?? t('open')) + (rule.known === 'open' ? '' : t(rule.known));
  state.on ??= today() < (rule.last ?? '9999') ? today() : rule.last;
  const day = field({ type: 'string', format: 'date', title: t('on'), description: force }, { defs, path: 'on', given: state.on, required: true });
  form = {
    rule,
    day: day.read,
    read: () => Object.fromEntries(fields.map(([name, read]) => [name, read()]).filter(([, now]) => now !== undefined)),
    lacks: name => link.isLost(state.facts[name], fields.find(([own]) => own === name)?.[2]()),
  };
  const decree = rules.decrees[rule.decree];
  const fold = (key, els) => els.length > 0 && h('details', {}, h('summary', {}, `${t(key)} · ${els.length}`), h('p', { className: 'hint' }, t(`${key}Hint`)), els);
  $('form').replaceChildren(
    h('div', { id: 'faults', tabIndex: -1, attr: { role: 'group' }, aria: { labelledby: 'mend' } }),
    h('h2', { id: 'title' }, rule.title), rule.about && h('p', {}, rule.about),
    h('p', { className: 'hint' }, `${decree.number} ${decree.title} ${rule.clauses.join('、')}`),
    beside(state.rule, python),
    day.el, h('h3', {}, t('facts')), ...(groups.fact.length ? groups.fact : [h('p', { className: 'hint' }, t('nofacts'))]),
    ...[fold('figures', groups.figure), fold('readings', groups.reading)].filter(Boolean),
    h('div', { className: 'row' }, h('button', { className: 'go' }, t('ask')),
      button(t('example'), () => choose(state.rule, { on: rule.example.on, facts: rule.example.facts })), button(t('clear'), () => choose(state.rule))));
  $('answer').replaceChildren(h('p', { className: 'hint' }, t('private')));
  const rows = many(rule, defs, () => ({ on: day.read() ?? '', facts: form.read() }), askMany);
  if (rows) $('rows').replaceChildren(rows);
}

/** What a field is given: of figures and readings a part may travel, over the decree's own. */
const given = (travelled, law, own) => (law && travelled && typeof travelled === 'object' && own ? over(own, travelled) : travelled);
const over = (own, changed) => (own && changed && typeof own === 'object' && !Array.isArray(own)
  ? { ...own, ...Object.fromEntries(Object.entries(changed).map(([name, part]) => [name, over(own[name], part)])) } : changed);

function today() {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map(part => String(part).padStart(2, '0')).join('-');
}

// ---- asking

/** A reply that a person waits for; where it does not come for long, Python may be fetched anew. */
async function put(request) {
  const slow = setTimeout(() => wait(t('slow'), button(t('retry'), () => python.lose('slow'))), SLOW);
  try { return await python.ask(request); } finally { clearTimeout(slow); }
}

/** What else may be asked about a question that was answered. */
async function follow(question, told) {
  const { rule } = form;
  if (told.outcome === 'not_in_force') return [];
  if (told.outcome !== 'decided') return shown.still(await python.ask({ do: 'missing', ...question }), rule);
  if (!Object.values(rule.facts.properties).some(shape => shape['x-group'] === 'reading')) return [];
  return shown.others(await python.ask({ do: 'readings', ...question }), told, rule, rules.defs);
}

const wait = (...words) => $('answer').replaceChildren(h('p', { attr: { role: 'status' } }, ...words));

function failed(error, again) {
  const lost = error instanceof Lost;
  $('answer').replaceChildren(h('p', { className: 'fault' }, t(lost ? 'fail' : 'broken')), h('p', {}, lost ? t('failHint') : String(error.message)), button(t('retry'), again));
}

/** Put the question that the form holds; what is told of an older one is passed over. */
async function ask() {
  const turn = ++asked;
  Object.assign(state, { facts: form.read(), on: form.day() ?? '' });
  history.replaceState(null, '', address());
  const { rule, facts, on } = state;
  const { defs } = rules;
  unmark();
  wait(t(python.ready ? 'working' : 'wait'));
  const question = { rule, facts, on };
  try {
    const told = await put({ do: 'ask', ...question });
    if (turn !== asked) return;
    if (told.outcome === 'invalid') mark(told.faults); else $('answer').replaceChildren(...shown.outcome(told, form.rule, defs).filter(Boolean));
    const more = h('div', { aria: { live: 'off' } });
    $('answer').append(more, sharing(question, told));
    if (told.outcome !== 'invalid') {
      if (matchMedia('(max-width: 62rem)').matches) $('answer').scrollIntoView();
      $('answer').children[1].id = 'told';
      $('answer').focus({ preventScroll: true });
    }
    try { more.append(...await follow(question, told)); } catch (error) { more.append(h('p', { className: 'fault' }, t('broken'), ' ', String(error.message))); }
    more.dataset.done = true;
  } catch (error) {
    if (turn === asked) failed(error, ask);
  }
}

async function askMany(rows) {
  try { return await put({ do: 'many', rule: state.rule, rows }); } catch (error) { failed(error, () => $('many-ask').click()); }
  return null;
}

/** The link, the Python and the test of a question that was answered. */
function sharing(question, told) {
  const here = h('input', { id: 'here', readOnly: true, value: location.href, onfocus: () => here.select() });
  const code = (key, text, file) => h('details', {}, h('summary', {}, t(key)), h('pre', { tabIndex: 0 }, text), h('div', { className: 'row' }, copier(() => text, t('copy'), t('copied')),
    file && h('a', { href: URL.createObjectURL(new Blob([text], { type: 'text/x-python' })), download: file }, t('download'))));
  return h('div', { className: 'share' },
    h('div', { className: 'field' }, h('label', { className: 'name', htmlFor: 'here' }, t('share')), h('p', { className: 'hint' }, t('shareHint')),
      h('div', { className: 'row' }, here, copier(() => location.href, t('copy'), t('copied')))),
    code('python', asPython(question)), code('test', asTest(question, told, rules.version), `test_${question.rule.replace(/\W/g, '_')}.py`));
}

// ---- faults: on top, focused, linked, and again at each field

function unmark() {
  $('faults').replaceChildren();
  for (const el of document.querySelectorAll('.bad')) {
    el.classList.remove('bad');
    el.querySelectorAll(':scope > .fault').forEach(one => one.remove());
    el.querySelectorAll('[aria-invalid]').forEach(one => {
      one.removeAttribute('aria-invalid');
      one.setAttribute('aria-describedby', one.getAttribute('aria-describedby').replace(/fault\d+ ?/g, ''));
    });
  }
}

function mark(faults) {
  $('answer').replaceChildren();
  const links = faults.map((fault, place) => {
    const el = at(fault.path);
    const words = fault.seen === 'nothing' ? t('required') : t('shouldBe', fault[state.lang]);
    const target = el?.querySelector('input, select, textarea, button');
    if (el) {
      el.classList.add('bad');
      for (let fold = el.closest('details'); fold; fold = fold.parentElement.closest('details')) fold.open = true;
      target?.setAttribute('aria-invalid', 'true');
      target?.setAttribute('aria-describedby', `fault${place} ${target.getAttribute('aria-describedby') ?? ''}`.trim());
      el.querySelector('.name').after(h('p', { className: 'fault', id: `fault${place}` }, words));
    }
    const name = el?.querySelector('.name').firstChild.textContent.trim() || fault.fact;
    return h('li', {}, h('a', { href: '#', onclick: event => { event.preventDefault(); target?.focus(); } }, name), `${colon()}${words}`);
  });
  $('faults').replaceChildren(h('h2', { id: 'mend' }, t('mend', faults.length)), h('ul', {}, links));
  $('faults').scrollIntoView();
  $('faults').focus({ preventScroll: true });
}

/** The field at a JSON path, or the nearest one around it. */
function at(path) {
  for (let place = path; place; place = place.replace(/(\.[^.[\]]*|\[[^\]]*\]|^[^.[]*)$/, '')) {
    const found = document.querySelector(`#form [data-path="${CSS.escape(place)}"]`);
    if (found) return found;
  }
  return null;
}

// ---- what a person does

$('picker').onsubmit = event => event.preventDefault();
$('find').oninput = offer;
$('rule').onchange = () => choose($('rule').value);
$('form').onsubmit = event => { event.preventDefault(); if (form) ask(); };
$('form').onfocusin = () => { if (form) python.start(); };  // who begins to fill in will want an answer
$('lang').onclick = async () => {
  const answered = $('answer').querySelector('.share');
  if (form) Object.assign(state, { facts: form.read(), on: form.day() });
  state.lang = state.lang === 'zh' ? 'en' : 'zh';
  await draw();
  if (form && !Object.keys(state.facts ?? {}).length) state.facts = null;
  history.replaceState(null, '', address());
  if (answered) ask();
};
addEventListener('popstate', open);
open();
