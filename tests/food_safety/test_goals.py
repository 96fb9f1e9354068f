"""100号 一（三） and boxes: shares by raw figures."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy.core.errors import InvalidFacts, NotInForce
from langfang_policy.core.registers import Standing
from langfang_policy.food_safety import (
    TARGETS,
    SafetyGoal,
    SafetyGoalCheck,
    SafetyGoalFigures,
    UndatedGoal,
    safety_goal_check,
)
from tests.food_safety.ends import keeps_to
from tests.helpers import because

GOAL = SafetyGoal
END, AFTER = date(2020, 12, 31), date(2021, 1, 1)
ASKED = {
    GOAL.HIGH_RISK_COVERED: 100,
    GOAL.DEVICE_MONITORING_CHECKED: 100,
    GOAL.DRUG_PRODUCERS_SUPERVISED: 100,
    GOAL.FOOD_PRODUCERS_SAMPLED: 100,
    GOAL.FOOD_MARKETS_SAMPLED: 85,
    GOAL.FOOD_CATEGORIES_SAMPLED: 100,
    GOAL.DRUG_REACTIONS_REPORTED: 90,
    GOAL.DEVICE_EVENTS_REPORTED: 90,
    GOAL.STAFF_TRAINED: 90,
    GOAL.UNITS_EQUIPPED: 80,
    GOAL.PUBLIC_SATISFIED: 80,
    GOAL.SAFE_PESTICIDES: 75,
    GOAL.PRODUCE_PASSED: 97,
    GOAL.STANDARD_FARMING: 70,
    GOAL.OPINION_NETWORK: 70,
    GOAL.GRADUATES: 70,
    GOAL.COUNTY_GRIDS: 100,
    GOAL.TOWNSHIP_GRIDS: 100,
    GOAL.GREEN_CONTROL: 30,
    GOAL.SPECIALISED_CONTROL: 40,
    GOAL.ANIMAL_PRODUCTS_PASSED: 97,
    GOAL.SOIL_TESTED: 90,
    GOAL.PARKS_CERTIFIED: 100,
}
"""What the goals ask of which the figure itself is enough."""
FIELDS = dict(
    zip(
        [goal for goal in GOAL if goal is not GOAL.TOWNSHIP_GRIDS],
        SafetyGoalFigures.__annotations__,
        strict=True,
    )
) | {GOAL.TOWNSHIP_GRIDS: "grids_percent"}
"""Each goal's figure: they stand in one order."""
UNDATED = {
    GOAL.HIGH_RISK_COVERED,
    GOAL.DEVICE_MONITORING_CHECKED,
    GOAL.STAFF_TRAINED,
    GOAL.UNITS_EQUIPPED,
    GOAL.SAFE_PESTICIDES,
    GOAL.TOXIC_PESTICIDES,
    GOAL.GRADUATES,
    GOAL.SPECIALISTS,
}
"""The goals whose own words name no time."""


def check(goal: SafetyGoal, part: Any, whole: Any = 1_000, on: date = AFTER, **more: Any) -> SafetyGoalCheck:
    """How a goal stands."""
    return safety_goal_check(goal, part=part, whole=whole, on=on, **more).value


class TestShares:
    """Part and whole, multiplied across."""

    @pytest.mark.parametrize("goal", ASKED)
    def test_at_least(self, goal: SafetyGoal) -> None:
        """The figure itself is enough, one in a thousand less is not."""
        enough = ASKED[goal] * 10
        found = check(goal, enough)
        assert found == SafetyGoalCheck(status=Standing.KEPT, percent=Fraction(ASKED[goal]), short_by=Decimal(0))
        assert check(goal, enough - 1) == SafetyGoalCheck(
            status=Standing.MISSED, percent=ASKED[goal] - Fraction(1, 10), short_by=Decimal(1)
        )

    def test_specialists_are_more(self) -> None:
        """超过: the figure itself is not enough, though nothing is short up to it."""
        assert [check(GOAL.SPECIALISTS, part).status for part in (150, 151)] == [Standing.MISSED, Standing.KEPT]
        assert [check(GOAL.SPECIALISTS, part).short_by for part in (149, 150, 151)] == [1, 0, 0]

    def test_toxic_pesticides_are_fewer(self) -> None:
        """以下: the figure itself is kept; what is short is what is too much."""
        assert [check(GOAL.TOXIC_PESTICIDES, part).status for part in (25, 26)] == [Standing.KEPT, Standing.MISSED]
        assert [check(GOAL.TOXIC_PESTICIDES, part).short_by for part in (24, 25, 26)] == [0, 0, 1]

    def test_exact(self) -> None:
        """A third is a third."""
        found = safety_goal_check(GOAL.GREEN_CONTROL, part=1, whole=3, on=AFTER)
        assert found.value.percent == Fraction(100, 3)
        assert because(found).observed == Fraction(100, 3)

    def test_nothing_to_measure(self) -> None:
        """None of none is neither kept nor missed."""
        assert check(GOAL.PARKS_CERTIFIED, 0, 0) == SafetyGoalCheck(
            status=Standing.NOTHING_TO_MEASURE, percent=None, short_by=Decimal(0)
        )

    def test_no_more_than_there_are(self) -> None:
        """The whole itself is the most."""
        assert check(GOAL.COUNTY_GRIDS, 10, 10).status is Standing.KEPT
        with pytest.raises(InvalidFacts, match="part"):
            check(GOAL.COUNTY_GRIDS, Decimal("10.001"), 10)

    @pytest.mark.parametrize("goal", GOAL)
    def test_what_if(self, goal: SafetyGoal) -> None:
        """The answer and the printed bound follow each figure."""
        figures = evolve(SafetyGoalFigures(), **{FIELDS[goal]: Decimal("33.5")})
        found = safety_goal_check(goal, part=335, whole=1_000, on=AFTER, figures=figures)
        assert found.value.status is (Standing.MISSED if goal is GOAL.SPECIALISTS else Standing.KEPT)
        assert because(found).required == Fraction(67, 2)

    @given(st.sampled_from(GOAL), st.integers(0, 50), st.integers(0, 50))
    def test_more_is_never_worse(self, goal: SafetyGoal, one: int, other: int) -> None:
        """Of the same whole; less, where the goal is to fall."""
        low, high = sorted((one, other), reverse=goal is GOAL.TOXIC_PESTICIDES)
        if check(goal, low, 50).status is Standing.KEPT:
            assert check(goal, high, 50).status is Standing.KEPT
        assert check(goal, high, 50).short_by <= check(goal, low, 50).short_by


class TestDays:
    """到“十三五”末."""

    @pytest.mark.parametrize("goal", GOAL)
    def test_end_of_the_plan(self, goal: SafetyGoal) -> None:
        """Its last day included, nothing is missed; the undated goals are read the same."""
        part = 1_000 if goal is GOAL.TOXIC_PESTICIDES else 0
        assert [check(goal, part, on=day).status for day in (END, AFTER)] == [Standing.RUNNING, Standing.MISSED]
        at_once = check(goal, part, on=END, undated_goal=UndatedGoal.AT_ONCE).status
        assert at_once is (Standing.MISSED if goal in UNDATED else Standing.RUNNING)

    def test_words(self) -> None:
        """What is running fails nothing; what is missed does."""
        running, missed = (
            because(safety_goal_check(GOAL.GRADUATES, part=0, whole=1, on=day)).holds for day in (END, AFTER)
        )
        assert (running, missed) == (None, False)

    def test_kept_early(self) -> None:
        """On the first day already; before it, nothing is judged."""
        assert check(GOAL.GRADUATES, 700, on=date(2017, 8, 25)).status is Standing.KEPT
        with pytest.raises(NotInForce):
            check(GOAL.GRADUATES, 700, on=date(2017, 8, 24))


class TestAsTargets:
    """The same goals as data."""

    def test_parks(self) -> None:
        """All of them: none that is not certified is left; the others are shares."""
        by_key = {one.key: one for one in TARGETS}
        for goal in GOAL:
            target = by_key[goal.json.replace("_", "-")]
            left = goal is GOAL.PARKS_CERTIFIED
            assert (target.zh == goal.zh, target.asks.unit.zh == "%") == (not left, not left)
        parks = by_key["parks-certified"]
        assert (parks.en, parks.asks.text()) == ("Model farms that are not certified", "≤0")
        assert by_key["county-grids"].en == "Counties divided into grids"


class TestRanges:
    """How large a whole may be."""

    def test_shares(self) -> None:
        """No share is above the whole, none is below nothing."""
        ends = ((Fraction(0), True), (Fraction(100), True), (Fraction(1001, 10), False), (Fraction(-1, 10), False))
        for percent, fits in ends:
            if fits:
                SafetyGoalCheck(status=Standing.KEPT, percent=percent, short_by=Decimal(0))
                continue
            with pytest.raises(InvalidFacts, match="percent"):
                SafetyGoalCheck(status=Standing.KEPT, percent=percent, short_by=Decimal(0))

    def test_amounts(self) -> None:
        """Up to a million million."""
        with pytest.raises(InvalidFacts, match="short_by"):
            SafetyGoalCheck(status=Standing.MISSED, percent=None, short_by=Decimal("-0.5"))
        keeps_to("whole", 0, 10**12, lambda whole: check(GOAL.GRADUATES, 0, whole))
