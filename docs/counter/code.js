// The same question as Python: as a call, and as a test for pytest.

const WIDE = 72;
const STEP = '    ';

/** A JSON value as Python writes it, a part a line where one line would be long. */
export function literal(value, margin = '') {
  if (value === null) return 'None';
  if (value === true) return 'True';
  if (value === false) return 'False';
  if (typeof value !== 'object') return JSON.stringify(value);
  const inner = margin + STEP;
  const parts = indent => (Array.isArray(value) ? value.map(part => literal(part, indent))
    : Object.entries(value).map(([name, part]) => `${JSON.stringify(name)}: ${literal(part, indent)}`));
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  const line = `${open}${parts(inner).join(', ')}${close}`;
  if (line.length + margin.length <= WIDE && !line.includes('\n')) return line;
  return `${open}\n${parts(inner).map(part => `${inner}${part},\n`).join('')}${margin}${close}`;
}

const call = ({ rule, facts, on }, margin = '') => `ask(${JSON.stringify(rule)}, ${literal(facts, margin)}, on=${JSON.stringify(on)})`;

export const asPython = question => `from langfang_policy import ask\n\noutcome = ${call(question)}\n`;

/** A test that asks the question again and expects what was told. */
export function asTest(question, told, version) {
  const name = question.rule.replace(/\W/g, '_');
  const expected = {
    decided: () => [`outcome["value"] == ${literal(told.value, STEP)}`],
    undetermined: () => [`outcome["missing"] == ${literal(told.missing)}`],
    needs_judgement: () => [`outcome["who"] == ${literal(told.who)}`],
    not_in_force: () => [`outcome["last_day"] == ${literal(told.last_day)}`],
    invalid: () => [`[fault["path"] for fault in outcome["faults"]] == ${literal(told.faults?.map(fault => fault.path))}`],
  }[told.outcome]();
  return [
    `"""A question put at the counter of langfang_policy ${version}."""`, '', 'from langfang_policy import ask', '', '',
    `def test_${name}() -> None:`, '    """The rule answers as it did."""', `${STEP}outcome = ${call(question, STEP)}`,
    ...[`outcome["outcome"] == ${literal(told.outcome)}`, ...expected].map(line => `${STEP}assert ${line}`), '',
  ].join('\n');
}
