"""Decisions to JSON and back: equal, whatever they hold."""

from __future__ import annotations

import datetime
import json
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from attrs import frozen
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy import fireworks
from langfang_policy.asking import ask, decide, of_json, to_json
from langfang_policy.core.bounds import Bound, Unit, at_least, below
from langfang_policy.core.days import Period
from langfang_policy.core.decisions import Decision, part
from langfang_policy.core.errors import InvalidFacts
from langfang_policy.core.facts import HOURS
from langfang_policy.core.findings import asks, condition, note
from langfang_policy.core.organs import Level, Organ, Remit
from langfang_policy.core.terms import Words
from langfang_policy.pollution import PLAN, Alert, ResponseLevel

CLAUSE = PLAN.at("四（一）")
ON = "2017-11-04"
AT = datetime.datetime(2017, 11, 4, 8, 30, 15, 250)
HELD = asks(CLAUSE, "时长", "hours", 36, HOURS.at_least(36, "以上"))
BOUNDS = st.builds(
    at_least,
    st.integers(0, 9) | st.decimals(0, 9, places=1),
    st.sampled_from(["", "以上", "…及以上"]),
    st.just(Unit("h", "小时")),
)
CORE = [CLAUSE, CLAUSE.locator, CLAUSE.number, Period(), HELD, Organ(Level.CITY, Remit.EDUCATION)]
LEAVES = (
    st.none()
    | st.booleans()
    | st.integers(-(10**20), 10**20)
    | st.text(max_size=4)
    | st.decimals(-(10**9), 10**9, places=3)
    | st.fractions(max_denominator=50)
    | st.dates()
    | st.datetimes()
    | st.datetimes(timezones=st.just(datetime.UTC))
    | st.times()
    | st.timedeltas(datetime.timedelta(-9), datetime.timedelta(9))
    | st.sampled_from([*Alert, *ResponseLevel, *CORE])
    | st.builds(Period, first=st.dates())
    | BOUNDS
)
KEYS = st.text(max_size=3) | st.sampled_from([*Alert]) | st.dates()
VALUES = st.recursive(
    LEAVES,
    lambda inner: (
        st.lists(inner, max_size=3).map(tuple)
        | st.frozensets(st.sampled_from([*Alert]) | st.dates() | st.fractions(max_denominator=9), max_size=3)
        | st.dictionaries(KEYS, inner, max_size=3).filter(lambda one: len({str(_key(key)) for key in one}) == len(one))
        | inner.map(lambda value: Decision(value, HELD, note(CLAUSE, "点", "point", value)))
    ),
    max_leaves=6,
)


def _key(key: Any) -> object:
    return key.json if isinstance(key, Alert) else key


def back(decision: Decision[Any]) -> Decision[Any]:
    """The decision as it comes back through a text."""
    return of_json(json.dumps(to_json(decision), ensure_ascii=False))


class TestBack:
    """What was written comes back equal."""

    @given(VALUES, VALUES)
    def test_any_value(self, value: object, seen: object) -> None:
        """As an answer, as what was seen, as the answer of a part; with its type."""
        inner = part("甲", "a", Decision(seen, condition(CLAUSE, "有", "there", holds=True, seen=value)))
        decision = Decision(value, note(CLAUSE, "点", "point", seen), inner, Decision(value, HELD))
        read = back(decision)
        assert read == decision
        assert to_json(read) == to_json(decision)

    @pytest.mark.parametrize("number", [3, Decimal(3), Fraction(3), Decimal("2.5"), Fraction(1, 3)])
    def test_a_number_keeps_its_type(self, number: object) -> None:
        """Though JSON writes whole ones alike."""
        bound = below(number, "", Unit("h", "小时"))
        read = back(Decision(number, asks(CLAUSE, "时长", "hours", number, bound)))
        for found in (read.value, read.findings[0].observed, read.findings[0].required):
            assert type(found) is type(number)

    def test_what_a_bound_says(self) -> None:
        """The law's own word and both units, in an answer too."""
        bound = HOURS.at_least(Decimal("36.5"), "以上")
        read: Bound = back(Decision(bound, HELD)).value
        assert (read.text("zh"), read.text()) == ("36.5小时以上", "≥36.5 h")
        assert back(Decision(1, HELD)).findings[0].text("zh") == HELD.text("zh")

    def test_findings_and_decisions_inside(self) -> None:
        """With what they have seen, however deep."""
        inner = Decision(Alert.RED, note(CLAUSE, "点", "point", Decimal(3)), HELD)
        value = (HELD, inner, {Alert.BLUE: (inner, Fraction(1, 3))}, frozenset({Alert.RED, Alert.BLUE}), AT)
        read = back(Decision(value, note(CLAUSE, "点", "point", HELD)))
        assert read.value == value
        assert type(read.value[1].findings[0].observed) is Decimal
        assert read.findings[0].observed == HELD

    def test_names_are_public(self) -> None:
        """A type is named by the door that offers it, or by its module in the core."""
        decision = Decision((Alert.RED, fireworks.RingPosition.INSIDE, Level.CITY), HELD)
        assert to_json(decision)["types"] == {
            "value[0]": "pollution.Alert",
            "value[1]": "fireworks.RingPosition",
            "value[2]": "core.organs.Level",
        }

    def test_the_json_is_the_decisions_own(self) -> None:
        """With the types beside it."""
        decision = decide("pollution.grade_alert", {"daily_aqi": [210, "230.5"]}, on=ON)
        written = to_json(decision)
        assert {name: written[name] for name in decision.json()} == decision.json()
        assert set(written) - set(decision.json()) == {"types"}

    def test_named_tuples_come_back_as_tuples(self) -> None:
        """Which are equal to them."""
        assert back(Decision(Words("甲", "a"), HELD)).value == Words("甲", "a")

    def test_what_ask_decided(self) -> None:
        """Comes back with its tree; without types, values are as JSON has them."""
        outcome: Any = ask("pollution.grade_alert", {"daily_aqi": [210]}, on=ON)
        read = of_json(outcome)
        assert read.value == "blue"
        assert read.json() == {name: outcome[name] for name in ("value", "findings", "reasons", "because")}
        assert [str(clause) for clause in read.citations] == outcome["citations"]


@frozen
class Private:
    """A record that no door offers."""

    number: int = 1


class TestRefused:
    """What is no decision is refused as a fact is."""

    def test_a_type_without_a_public_name(self) -> None:
        """A defect of the rule, as a value without JSON form is."""
        with pytest.raises(TypeError, match="Private has no public name"):
            to_json(Decision(Private(), HELD))

    @pytest.mark.parametrize(
        "name",
        ["os.system", "pollution.PLAN", "pollution.grade_alert", "core.days.datetime", "core.nothing.X", "Alert", "",
         "pollution.NONE", "_rooms.pollution.plan.Alert"],
    )  # fmt: skip
    def test_only_what_the_library_offers_is_a_type(self, name: str) -> None:
        """Nothing else is loaded or called."""
        written = to_json(Decision(Alert.RED, HELD))
        with pytest.raises(InvalidFacts) as caught:
            of_json({**written, "types": {"value": name}})
        assert caught.value.faults[0].path == "$.types"

    @pytest.mark.parametrize(
        "given",
        [
            "", "[]", "5", "{}", {}, {"value": 1}, {"value": 1, "findings": [], "reasons": [], "because": None},
            {"value": 1, "findings": [], "reasons": [0], "because": None}, {"value": 1, "findings": 5, "reasons": []},
            {"value": 1, "findings": [{}], "reasons": [0], "because": 0},
        ],
    )  # fmt: skip
    def test_what_is_no_decision(self, given: Any) -> None:
        """Whatever it lacks."""
        with pytest.raises(InvalidFacts):
            of_json(given)

    @pytest.mark.parametrize(
        ("value", "name"),
        [
            ("green", "pollution.Alert"), (5, "pollution.Alert"), ("x", "decimal"), ("1/0", "ratio"), (5, "day"),
            ("2017-02-30", "day"), ({}, "pollution.DayMean"), ("x", "bound:以上:小时"), ("x", "bound"), (5, "mapping"),
            ("x", "finding"), ({}, "decision"), ("第四条", "citation"),
        ],
    )  # fmt: skip
    def test_a_value_that_is_not_of_its_type(self, value: object, name: str) -> None:
        """By name, never as a traceback from inside."""
        written = to_json(Decision(1, HELD))
        with pytest.raises(InvalidFacts):
            of_json({**written, "value": value, "types": {"value": name}})

    def test_a_tree_without_end(self) -> None:
        """Depth is bounded."""
        tree: Any = 0
        for _ in range(5_000):
            tree = {"zh": None, "en": None, "value": 1, "reasons": [tree], "because": None}
        with pytest.raises(InvalidFacts):
            of_json({**to_json(Decision(1, HELD)), "reasons": [tree]})
