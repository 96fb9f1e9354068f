"""Every registered rule: a table's rows are what ``ask`` says of the same facts, lists included."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from langfang_policy import MODULES
from langfang_policy.core.rules import Rule
from langfang_policy.tables import Plan
from langfang_policy.testing import json_facts
from tests.everything import EVERY_DOOR, RULES, of_door
from tests.questions.helpers import EXAMPLES, day_of
from tests.tables.helpers import as_asked, one_kind, plain_row

pa = pytest.importorskip("pyarrow")

JSON_TEXT = {"elder_education.assess_goals", "pollution.alert_timeline"}
"""The rules whose answers hold what has no column of its own: bounds and findings, and one of several records."""
NO_COLUMNS: set[str] = set()
"""The rules whose facts no table can have."""


def compared(rule: str, asked: list[dict[str, Any]]) -> Counter[str]:
    """How many rows of one table are as ``ask`` answers them; what differs fails."""
    facts = [one_kind(one) for one in asked]
    kinds = defaultdict(list)
    for one in facts:
        kinds[tuple((key, *map(str, [pa.array([one[key]]).type])) for key in sorted(one))].append(one)
    count: Counter[str] = Counter()
    for alike in kinds.values():
        batch = pa.RecordBatch.from_pylist([{"": 0, **one} for one in alike])
        plan = Plan.of(rule, batch.schema, on=day_of(rule))
        names = plan.schema.names
        for one, row in zip(alike, plan(batch).to_pylist(), strict=True):
            told = plain_row(row)
            wanted = as_asked(rule, one, day_of(rule), names)
            if rule in JSON_TEXT:
                told, wanted = _read(told), _read(wanted)
            assert {**told, "reason": None} == {**wanted, "reason": None}, (rule, one)
            assert (told["reason"] is None) is (told["outcome"] == "decided")
            count[told["outcome"]] += 1
    return count


def _read(value: Any) -> Any:
    """A row with JSON texts read, so that the two are alike."""
    if isinstance(value, dict):
        return {key: _read(one) for key, one in value.items()}
    if isinstance(value, list):
        return [_read(one) for one in value]
    return json.loads(value) if isinstance(value, str) and value[:1] in set('[{"') else value


def has_columns(rule: Rule) -> bool:
    """Whether a table can be asked about the rule."""
    example = EXAMPLES[rule.id]
    batch = pa.RecordBatch.from_pylist([{"": 0, **one_kind(example)}])
    return bool(Plan.of(rule.id, batch.schema, on=day_of(rule.id)).schema.names)


class TestEveryRule:
    """As ``ask`` answers."""

    @EVERY_DOOR
    def test_a_known_question_of_two_rules_of_each_door(self, door: str) -> None:
        """The first and the last of each door; the deep sweep asks all."""
        rules = list(of_door(door))
        for rule in (rules[0], rules[-1]):
            assert compared(rule, [dict(EXAMPLES[rule])])["decided"] == 1, rule

    def test_every_rule_has_columns(self) -> None:
        """Of the whole library those without are named here."""
        assert len(MODULES) == 29
        assert {rule for rule in NO_COLUMNS if rule not in RULES} == set()

    @pytest.mark.deep
    @EVERY_DOOR
    def test_drawn_facts(self, door: str) -> None:
        """Each rule's known question and facts drawn around it."""
        count: Counter[str] = Counter()
        for rule in of_door(door):
            if rule in NO_COLUMNS:
                continue
            count += compared(rule, [dict(EXAMPLES[rule]), *drawn(rule, 12)])
        assert count["decided"] >= len(of_door(door)) - len(NO_COLUMNS)


def drawn(rule: str, many: int) -> list[dict[str, Any]]:
    """Facts that fit the rule's schema; the same each time."""
    found: list[dict[str, Any]] = []

    @settings(
        max_examples=many,
        database=None,
        derandomize=True,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(json_facts(rule))
    def draw(facts: dict[str, Any]) -> None:
        found.append(facts)

    draw()
    return found
