// A question as the fragment of a link: it never reaches a server. Only what differs from the defaults travels.

/** What a fragment asks; `facts` is null where there are none, and `unread` where they cannot be read. */
export function read(hash) {
  const asked = new URLSearchParams(hash.replace(/^#/, ''));
  const question = { lang: asked.get('lang'), rule: asked.get('rule'), on: asked.get('on'), version: asked.get('v'), facts: null };
  if (asked.has('facts')) {
    try {
      const facts = JSON.parse(asked.get('facts'));
      if (facts && typeof facts === 'object' && !Array.isArray(facts)) question.facts = facts;
    } catch { /* said below */ }
    question.unread = question.facts === null;
  }
  return question;
}

/** Whether something that a link gave did not come into the form; a set has no order, and a number may be text. */
export function isLost(given, kept) {
  if (given === null || (typeof given === 'object' && !Object.keys(given).length)) return false;
  if (kept === undefined || kept === null) return true;
  if (typeof given !== 'object') return String(given).replace(SECONDS, '') !== String(kept).replace(SECONDS, '');
  if (!Array.isArray(given)) return Object.entries(given).some(([name, part]) => isLost(part, kept[name]));
  return given.some((part, place) => isLost(part, kept[place]) && !kept.some(other => !isLost(part, other)));
}

const SECONDS = /(?<=T\d\d:\d\d):00$/;

/** The fragment of a question. */
export function write({ lang, rule, on, facts, version }) {
  const parts = new URLSearchParams({ lang });
  if (rule) parts.set('rule', rule);
  if (rule && on) parts.set('on', on);
  if (rule && facts) {
    parts.set('facts', JSON.stringify(facts));
    parts.set('v', version);
  }
  return `#${parts}`;
}
