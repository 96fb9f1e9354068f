"""Whether a doubtful clause matters in a case."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from itertools import product
from typing import Any

import attrs
import pytest

from langfang_policy import compare_readings
from langfang_policy._rooms.questions.replies import question, reply
from langfang_policy.core.errors import InvalidFacts, NotInForce
from langfang_policy.core.figures import Readings
from langfang_policy.core.terms import Reading
from langfang_policy.questions import Compared, Departure
from tests.everything import EVERY_DOOR, of_door
from tests.questions.helpers import EXAMPLES, day_of, same, told

ALERT = "pollution.grade_alert"
ON = "2018-06-30"


def departures(found: Compared) -> list[list[dict[str, str]]]:
    """The least departures of each group."""
    return [[{one.place: one.reading.json for one in few} for few in group.departures] for group in found.groups]


class TestGroups:
    """By the answer, the recommended one first, each by its least departures."""

    def test_a_reading_that_matters(self) -> None:
        """Yellow as it is recommended, orange or blue as an interruption is read."""
        found = compare_readings(ALERT, {"daily_aqi": [250, 150, 310]}, on=ON)
        assert len(found.groups) > 1
        assert departures(found)[0] == [{}]
        assert all(len(few) >= 1 for group in departures(found)[1:] for few in group)
        assert (found.agreed, found.exact) == (False, True)
        for group in found.groups[1:]:
            for few in group.departures:
                facts = departed({"daily_aqi": [250, 150, 310]}, few)
                assert same(group.reply, told(ALERT, facts, day_of(ALERT)))
        assert found.decisive == tuple(sorted({key for group in departures(found) for few in group for key in few}))

    def test_none_that_matters(self) -> None:
        """Clean air is no alert, however the plan is read."""
        found = compare_readings(ALERT, {"daily_aqi": [50]}, on=ON)
        assert (found.agreed, found.decisive, len(found.groups)) == (True, (), 1)
        assert found.calls == found.groups[0].combinations

    def test_a_reading_that_is_given_is_held(self) -> None:
        """It is not compared."""
        whole = compare_readings(ALERT, {"daily_aqi": [250, 150, 310]}, on=ON)
        assert compare_readings(ALERT, {"daily_aqi": [250, 150, 310], "readings": {}}, on=ON).calls == 1
        assert whole.calls > 1

    def test_the_cap(self) -> None:
        """Beyond it each departure alone and pairs; then what agreed is not known to agree."""
        found = compare_readings(ALERT, {"daily_aqi": [50]}, on=ON, most=1)
        assert (found.exact, found.agreed) == (False, None)
        assert found.calls > 1

    def test_not_in_force(self) -> None:
        """There is nothing to compare."""
        with pytest.raises(NotInForce):
            compare_readings(ALERT, {"daily_aqi": [50]}, on="2010-01-01")

    @pytest.mark.parametrize(
        ("rule", "facts", "fact"),
        [
            ("pollution.nothing", {}, "rule"),
            (ALERT, {}, "daily_aqi"),
            (ALERT, {"daily_aqi": [-1]}, "daily_aqi[0]"),
            ("education.size_minimum", {"facility": "primary", "classes": -1}, "classes"),
        ],
    )
    def test_what_does_not_fit_is_refused(self, rule: str, facts: dict[str, Any], fact: str) -> None:
        """By its name."""
        with pytest.raises(InvalidFacts) as caught:
            compare_readings(rule, facts, on=ON)
        assert caught.value.fact == fact

    def test_as_json(self) -> None:
        """With each reading's reason and clause."""
        written = json.loads(json.dumps(compare_readings(ALERT, {"daily_aqi": [250, 150, 310]}, on=ON).json()))
        assert written["groups"][0]["departures"] == [[]]
        one = written["groups"][1]["departures"][0][0]
        assert one["why"]["en"]
        assert one["clauses"]


def departed(facts: Mapping[str, Any], few: Iterable[Departure]) -> dict[str, Any]:
    """The facts with places that are read otherwise, as JSON."""
    found: dict[str, Any] = dict(facts)
    for one in few:
        record, _, field = one.place.partition(".")
        found[record] = {**found.get(record, {}), field: one.reading.json} if field else one.reading.json
    return found


@pytest.mark.deep
@EVERY_DOOR
def test_of_every_rule(door: str) -> None:
    """What each combination replies is in its group; ``ask`` says of each least departure what its group replies.

    Where not every combination is asked, no agreement is claimed.
    """
    for name in of_door(door):
        facts, on = EXAMPLES[name], day_of(name)
        found = compare_readings(name, facts, on=on, most=16)
        assert same(found.groups[0].reply, told(name, facts, on)), name
        for group in found.groups:
            for few in group.departures[:2]:
                assert same(group.reply, told(name, departed(facts, few), on)), (name, few)
        assert found.exact or found.agreed is not True, name
        counted = sum(group.combinations for group in found.groups)
        assert counted <= found.calls
        if found.exact and found.calls > 1:
            groups = [(group.reply, group.combinations) for group in found.groups]
            counted_otherwise = combined(name, facts, on)
            assert len(groups) == len(counted_otherwise), name
            assert all(one in groups for one in counted_otherwise), name


def combined(name: str, facts: Any, on: Any) -> list[tuple[Any, int]]:
    """The groups once more, found by going through the product of all readings."""
    asked = question(name, facts, on, partly=True)
    places: list[tuple[str, str, type[Reading]]] = []
    for fact in asked.rule.facts:
        if fact.name not in asked.facts and isinstance(fact.default, Reading):
            places.append((fact.name, "", type(fact.default)))
        elif fact.name not in asked.facts and isinstance(fact.default, Readings):
            fields = attrs.fields(type(fact.default))  # type: ignore[arg-type]  # made by attrs
            places += [(fact.name, one.name, type(getattr(fact.default, one.name))) for one in fields]
    counted: list[tuple[Any, int]] = []
    for members in product(*(kind for _, _, kind in places)):
        given = dict(asked.facts)
        for (keyword, field, _), member in zip(places, members, strict=True):
            held: Any = given.get(keyword, next(fact.default for fact in asked.rule.facts if fact.name == keyword))
            given[keyword] = attrs.evolve(held, **{field: member}) if field else member
        found = reply(asked.rule, given)
        at = next((place for place, (known, _) in enumerate(counted) if known == found), None)
        if found is not None and at is None:
            counted.append((found, 1))
        elif found is not None and at is not None:
            counted[at] = found, counted[at][1] + 1
    return counted
