"""A rule over a line or a grid."""

from __future__ import annotations

import datetime
import json
from decimal import Decimal
from typing import Any, cast

import attrs
import pytest

from langfang_policy import sweep
from langfang_policy.core.errors import InvalidFacts, NotInForce
from langfang_policy.core.rules import PROVISIONS
from langfang_policy.questions import ReplyKind
from tests.everything import EVERY_DOOR, of_door
from tests.questions.helpers import EXAMPLES, day_of, drawn, same, told

SIZE, ON = "education.size_minimum", datetime.date(2018, 6, 30)
ALERT = "pollution.grade_alert"


class TestOneAxis:
    """A fact along its values."""

    def test_each_cell_is_what_ask_says(self) -> None:
        """No answer is a cell too."""
        classes = [*range(-1, 40), "many"]
        found = sweep(SIZE, {"facility": "primary"}, {"classes": classes}, on=ON)
        for count, reply in zip(classes, found.replies, strict=True):
            assert same(reply, told(SIZE, {"facility": "primary", "classes": count}, ON))
        kinds = {None if one is None else one.kind for one in found.replies}
        assert kinds == {None, ReplyKind.DECIDED, ReplyKind.UNDETERMINED}

    def test_steps(self) -> None:
        """Stretches of one reply, between the values that were asked."""
        found = sweep(ALERT, {}, {"daily_aqi": [[value] * 3 for value in (150, 200, 201, 250)]}, on=ON)
        told_of = [(one.first, one.last, None if one.reply is None else one.reply.answer) for one in found.steps()]
        assert [(first[0], last[0]) for first, last, _ in told_of] == [(150, 200), (201, 250)]
        assert found.text().startswith("pollution.grade_alert over daily_aqi: ")

    def test_a_figure(self) -> None:
        """By its record and its name; the fact is held."""
        found = sweep(ALERT, {"daily_aqi": [210, 230, 310]}, {"grading.heavy": [200, 209, 210, "x"]}, on=ON)
        for heavy, reply in zip((200, 209, 210), found.replies, strict=False):
            facts = {"daily_aqi": [210, 230, 310], "grading": {"heavy": heavy}}
            assert same(reply, told(ALERT, facts, ON))
        assert found.replies[3] is None

    def test_rows(self) -> None:
        """Flat, as JSON has them."""
        found = sweep(SIZE, {"facility": "primary"}, {"classes": [17, 18, -1]}, on=ON)
        rows = json.loads(json.dumps(list(found.rows())))
        assert [row["outcome"] for row in rows] == ["undetermined", "decided", "invalid"]
        assert [row["classes"] for row in rows] == [17, 18, -1]
        assert rows[2]["answer"] is None


class TestTwoAxes:
    """A grid."""

    def test_the_last_axis_runs_fastest(self) -> None:
        """Each cell is what ``ask`` says."""
        over: dict[str, list[Any]] = {"facility": ["primary", "junior"], "classes": [18, 19, 24]}
        found = sweep(SIZE, {}, over, on=ON)
        cells = [(facility, count) for facility in over["facility"] for count in over["classes"]]
        for (facility, count), reply in zip(cells, found.replies, strict=True):
            assert same(reply, told(SIZE, {"facility": facility, "classes": count}, ON))
        assert [row["classes"] for row in found.rows()] == [18, 19, 24] * 2
        assert found.text() == "education.size_minimum over 2 facility x 3 classes"
        with pytest.raises(InvalidFacts, match="one axis"):
            found.steps()

    def test_exact_numbers(self) -> None:
        """As ``ask`` takes them."""
        found = sweep("education.resident_population", {}, {"households": [1, Decimal(2), "3"]}, on=ON)
        assert [None if one is None else one.kind for one in found.replies][:2] == [ReplyKind.DECIDED] * 2


@pytest.mark.parametrize(
    ("facts", "over", "fact"),
    [
        ({}, {"classes": [18]}, "facility"),
        ({"facility": "primary"}, {}, "over"),
        ({}, {"classes": [1], "facility": ["primary"], "sizes.primary": [1]}, "over"),
        ({"facility": "primary"}, {"colour": [1]}, "over"),
        ({"facility": "primary", "classes": 18}, {"sizes.colour": [1]}, "over"),
        ({"facility": "primary", "classes": 18}, {"facility.colour": [1]}, "over"),
        ({"facility": "primary", "classes": 18}, {"classes": [18]}, "over"),
        ({"facility": "primary"}, {"classes": range(100_001)}, "over"),
        ({"facility": "primary"}, {"on": [1]}, "over"),
        ({"facility": 1}, {"classes": [18]}, "facility"),
    ],
)
def test_what_does_not_fit_is_refused(facts: dict[str, Any], over: dict[str, Any], fact: str) -> None:
    """By its name, before the first call."""
    with pytest.raises(InvalidFacts) as caught:
        sweep(SIZE, facts, over, on=ON)
    assert caught.value.fact == fact


def test_not_in_force() -> None:
    """There is nothing to sweep."""
    with pytest.raises(NotInForce):
        sweep(SIZE, {"facility": "primary"}, {"classes": [18]}, on="2030-01-01")


@pytest.mark.deep
@EVERY_DOOR
def test_every_rule_over_its_first_fact(door: str) -> None:
    """Each cell is what ``ask`` says."""
    for name, rule in of_door(door).items():
        first = next((fact.name for fact in rule.facts if fact.name != "on"), None)
        if first is None or first not in EXAMPLES[name]:
            continue
        values = [facts[first] for facts in (EXAMPLES[name], *drawn(name, 3)) if first in facts]
        held = {key: value for key, value in EXAMPLES[name].items() if key != first}
        found = sweep(name, held, {first: values}, on=day_of(name))
        for value, reply in zip(values, found.replies, strict=True):
            assert same(reply, told(name, {**held, first: value}, day_of(name))), (name, value)


@pytest.mark.deep
@EVERY_DOOR
def test_every_rule_over_a_figure(door: str) -> None:
    """Each cell is what ``ask`` says with that figure; where figures cannot hold together it has no answer."""
    for name, rule in of_door(door).items():
        figures = [
            (fact.name, field.name, value)
            for fact in rule.facts
            if type(fact.default) in PROVISIONS
            for field in attrs.fields(cast("Any", type(fact.default)))
            if type(value := getattr(fact.default, field.name)) is int
        ]
        for record, figure, value in figures[:1]:
            values = [value - 1, value, value + 1, 10**6, -1]
            found = sweep(name, EXAMPLES[name], {f"{record}.{figure}": values}, on=day_of(name))
            for one, reply in zip(values, found.replies, strict=True):
                facts = {**EXAMPLES[name], record: {figure: one}}
                assert same(reply, told(name, facts, day_of(name))), (name, record, figure, one)
