// The same question as Python: as a call, and as a test for pytest.

/** A JSON value as Python writes it. */
export function literal(value) {
  if (value === null) return 'None';
  if (value === true) return 'True';
  if (value === false) return 'False';
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (typeof value === 'object') return `{${Object.entries(value).map(([name, part]) => `${JSON.stringify(name)}: ${literal(part)}`).join(', ')}}`;
  return JSON.stringify(value);
}

const call = ({ rule, facts, on }) => `ask(${JSON.stringify(rule)}, ${literal(facts)}, on=${JSON.stringify(on)})`;

export const asPython = question => `from langfang_policy import ask\n\noutcome = ${call(question)}\n`;

/** A test that asks the question again and expects what was told. */
export function asTest(question, told, version) {
  const name = question.rule.replace(/\W/g, '_');
  const expected = {
    decided: () => [`outcome["value"] == ${literal(told.value)}`],
    undetermined: () => [`outcome["missing"] == ${literal(told.missing)}`],
    needs_judgement: () => [`outcome["who"] == ${literal(told.who)}`],
    not_in_force: () => [`outcome["last_day"] == ${literal(told.last_day)}`],
    invalid: () => [`[fault["path"] for fault in outcome["faults"]] == ${literal(told.faults?.map(fault => fault.path))}`],
  }[told.outcome]();
  return [
    `"""A question put at the counter of langfang_policy ${version}."""`, '', 'from langfang_policy import ask', '', '',
    `def test_${name}() -> None:`, '    """The rule answers as it did."""', `    outcome = ${call(question)}`,
    ...[`outcome["outcome"] == ${literal(told.outcome)}`, ...expected].map(line => `    assert ${line}`), '',
  ].join('\n');
}
