"""The public strategies: what they promise is what they draw."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import find, given, settings

from langfang_policy import testing
from langfang_policy.asking import ask
from langfang_policy.core.decree_numbers import DecreeNumber
from langfang_policy.core.decrees import Period
from langfang_policy.core.exact import Number
from langfang_policy.core.locators import Citation, Locator
from langfang_policy.core.terms import Term
from langfang_policy.pollution import Alert


def same_as(wanted: int | Decimal) -> Callable[[Number], bool]:
    """Whether a number is the one wanted."""
    return lambda number: number == wanted


class TestNumbers:
    """Numbers that crowd the boundaries."""

    def test_around(self) -> None:
        """At the figure, a step and one to either side."""
        assert testing.around(10, step="0.5") == (9, Decimal("9.5"), 10, Decimal("10.5"), 11)

    @given(testing.boundary_numbers(0, 200, at_least=0))
    def test_boundary_numbers_keep_to_their_least(self, number: int | Decimal) -> None:
        """None below what is allowed."""
        assert number >= 0
        assert any(abs(Decimal(number) - figure) <= 1 for figure in (0, 200))

    @pytest.mark.parametrize("figure", [150, 200, 300, 500])
    def test_aqi_meets_each_figure(self, figure: int) -> None:
        """Exactly, and from both sides."""
        quick = settings(max_examples=5000, database=None)
        for wanted in testing.around(figure):
            assert find(testing.aqi(), same_as(wanted), settings=quick) == wanted

    @given(testing.aqi_days(max_size=3))
    def test_days_are_few_and_usable(self, days: list[Number]) -> None:
        """Every forecast drawn has an answer."""
        assert len(days) <= 3
        facts: Any = {"daily_aqi": days}
        assert ask("pollution.grade_alert", facts, on="2017-11-04")["outcome"] == "decided"

    @given(testing.aqi_hours(max_runs=2))
    def test_hours_last(self, hours: list[int]) -> None:
        """Two stretches at most, of two days at most."""
        assert len(hours) <= 96
        assert len(set(hours)) <= 2

    @given(testing.populations(), testing.households())
    def test_estates_are_usable(self, population: int | Decimal, households: int) -> None:
        """Every estate drawn has an answer."""
        for facts in ({"population": population}, {"households": households}):
            assert ask("education.estate_needs", facts, on="2018-01-01")["outcome"] == "decided"


class TestValues:
    """Days, numbers, places, members."""

    @given(testing.days(), testing.periods())
    def test_days_and_periods(self, day: Any, period: Period) -> None:
        """Inside the promised years; a period's ends in order."""
        assert testing.FIRST_DAY <= day <= testing.LAST_DAY
        assert period.first is None or period.last is None or period.first <= period.last

    @given(testing.decree_numbers(), testing.locators(), testing.citations())
    def test_numbers_and_places_read_back(self, number: DecreeNumber, place: Locator, clause: Citation) -> None:
        """Printing and reading are inverse over what is drawn."""
        assert DecreeNumber.parse(str(number)) == number
        assert Locator.parse(str(place)) == place
        assert Citation.parse(str(clause)) == clause

    @given(testing.members_of(Alert))
    def test_members(self, alert: Term) -> None:
        """A member of the set."""
        assert alert in Alert

    @given(testing.junk().filter(lambda value: value is not None))
    def test_junk_is_refused(self, value: object) -> None:
        """No rule takes it for an AQI, and the refusal can be written as JSON; none is a day that is not known."""
        facts: Any = {"daily_aqi": [value]}
        outcome = ask("pollution.grade_alert", facts, on="2017-11-04")
        assert outcome["outcome"] == "invalid"
        assert json.dumps(outcome)


def test_a_fact_of_few_values() -> None:
    """What a schema lists without titles is drawn from the list."""
    drawn = testing._fitting({"enum": ["calendar", "working"]}, [])
    for wanted in ("calendar", "working"):
        assert find(drawn, wanted.__eq__) == wanted


def test_only_tests_import_it() -> None:
    """The library works without hypothesis."""
    code = (
        "import sys; sys.modules['hypothesis'] = None; import langfang_policy; langfang_policy.entries(); "
        "print('langfang_policy.testing' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
