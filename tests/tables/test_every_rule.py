"""Every registered rule: a table's rows are what ``ask`` says of the same facts, lists included."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from typing import Any

import pytest

from langfang_policy._rooms.tables.answers import _json_text, leaves_of
from langfang_policy.tables import Plan
from tests.everything import EVERY_DOOR, of_door
from tests.questions.helpers import EXAMPLES, day_of, fitting
from tests.tables.helpers import as_asked, one_kind, plain_row

pa = pytest.importorskip("pyarrow")

JSON_TEXT = {"elder_education.assess_goals", "pollution.alert_timeline"}
"""The rules whose answers hold what has no column of its own: bounds and findings, and one of several records."""


RESERVED = {"outcome", "fact", "reason", "clause", "why"}
"""The names of the columns that stand beside an answer."""


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
        assert set(plan.inputs) == set(alike[0]), rule
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


def json_texts(part: Any) -> bool:
    """Whether what becomes of a type is JSON text, or holds some."""
    if part._write is _json_text:
        return True
    inner = [one for _, one in getattr(part, "_fields", ())]
    return any(map(json_texts, [*inner, *filter(None, [getattr(part, "_inner", None)])]))


class TestEveryRule:
    """As ``ask`` answers."""

    @EVERY_DOOR
    def test_a_known_question_of_two_rules_of_each_door(self, door: str) -> None:
        """The first and the last of each door; the deep sweep asks all."""
        rules = list(of_door(door))
        for rule in (rules[0], rules[-1]):
            assert compared(rule, [dict(EXAMPLES[rule])])["decided"] == 1, rule

    @EVERY_DOOR
    def test_every_answer_has_columns(self, door: str) -> None:
        """Each rule's has at least one, all of them of its type alone; those that hold JSON text are named here."""
        for name, rule in of_door(door).items():
            leaves = leaves_of(rule.answer)
            assert leaves, name
            assert len({leaf.name for leaf in leaves} | RESERVED) == len(leaves) + len(RESERVED), name
            assert any(json_texts(leaf.part) for leaf in leaves) is (name in JSON_TEXT), name

    @pytest.mark.deep
    @EVERY_DOOR
    def test_drawn_facts(self, door: str) -> None:
        """Each rule's known question, which a table can have whole, and facts drawn around it."""
        count: Counter[str] = Counter()
        for rule in of_door(door):
            count += compared(rule, [dict(EXAMPLES[rule]), *fitting(rule, 12)])
        assert count["decided"] >= len(of_door(door))
