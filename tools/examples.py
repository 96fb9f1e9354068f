"""A decided question a rule: ``python tools/examples.py [DOOR ...]`` writes ``asking/examples/DOOR.py``.

A question that is still decided is kept as it is, and where it stands. For a rule without one, questions are drawn
until one is decided, and the shortest keeps the place of one that somebody might ask, which is written by hand
(``tests/test_example_questions.py`` says how). Where drawing takes too long the rule is named.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, Phase, given, settings

from langfang_policy import ask, registry
from langfang_policy._modules import MODULES
from langfang_policy._rooms.asking.examples import EXAMPLES
from langfang_policy.core.rules import Rule
from langfang_policy.testing import json_facts

TARGET = Path(__file__).resolve().parent.parent / "src" / "langfang_policy" / "_rooms" / "asking" / "examples"
DRAWS = 100, 2_000
"""How many questions are drawn; the more only where the fewer gave none."""
HEAD = '''"""A question that it decides, for each rule of ``{door}``."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["EXAMPLES"]

EXAMPLES: Mapping[str, Mapping[str, object]] = {{
'''


def decided(rule: str, facts: Mapping[str, Any]) -> bool:
    """Whether the question is decided on a day on which the rule's decree holds."""
    decree = registry.entry(rule).decree
    assert decree.first_day is not None
    return any(ask(rule, facts, on=on)["outcome"] == "decided" for on in ("2019-09-30", "2018-06-15", decree.first_day))


def drawn(rule: str, draws: int) -> Mapping[str, Any] | None:
    """The shortest decided question among so many that are drawn."""
    found: list[dict[str, Any]] = []

    @settings(
        max_examples=draws,
        deadline=None,
        database=None,
        derandomize=True,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(json_facts(rule))
    def draw(facts: dict[str, Any]) -> None:
        thing = registry.entry(rule).thing
        assert isinstance(thing, Rule)
        plain = {fact.name for fact in thing.facts if fact.required}
        own = {name: value for name, value in facts.items() if name in plain}
        if decided(rule, own):
            found.append(own)

    draw()
    return min(found, key=lambda facts: len(json.dumps(facts)), default=None)


def written(door: str) -> list[str]:
    """The rules of the door for which no question was found; its file is written where another question is due."""
    rules = [entry.id for entry in registry.entries(door) if entry.kind is registry.Kind.RULE]
    held: dict[str, Mapping[str, Any]] = {rule: EXAMPLES[rule] for rule in EXAMPLES if rule.startswith(f"{door}.")}
    whole: dict[str, Mapping[str, Any]] = {}
    for rule in [*filter(rules.__contains__, held), *(rule for rule in rules if rule not in held)]:
        found = (drawn(rule, draws) for draws in DRAWS)
        kept = held[rule] if rule in held and decided(rule, held[rule]) else next(filter(_given, found), None)
        if kept is not None:
            whole[rule] = kept
    if whole != held:
        lines = [f"    {rule!r}: {facts!r},\n" for rule, facts in whole.items()]
        (TARGET / f"{door}.py").write_text("".join((HEAD.format(door=door), *lines, "}\n")), encoding="utf-8")
    print(
        f"{door}: {len(whole)} questions, {sum(held.get(rule) != facts for rule, facts in whole.items())} of them drawn"
    )
    return [rule for rule in rules if rule not in whole]


def _given(facts: Mapping[str, Any] | None) -> bool:
    return facts is not None  # of a rule that asks for nothing, no facts at all


def main(doors: list[str]) -> int:
    """Write the files; 1 where a rule has no question."""
    missing = [rule for door in doors or MODULES for rule in written(door)]
    for rule in missing:
        print(f"none was found for {rule}")
    return 1 if missing else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
