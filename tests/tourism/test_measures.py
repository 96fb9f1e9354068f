"""What a year asks of a goal, and growth and shares from raw figures."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from langfang_policy.core.errors import InvalidFacts
from langfang_policy.tourism import (
    AskedAs,
    CityGoals,
    FirstTourismYear,
    FoodStreetYear,
    GoalTime,
    GrowingTotal,
    SpendingGrowth,
    TourismGoal,
    TourismReadings,
    TourismShare,
    TourismShareReached,
    average_growth,
    goal_asked,
    spending_growth,
    tourism_share,
)
from tests.helpers import agrees, because

GOAL, TIME = TourismGoal, GoalTime
AMOUNTS = st.integers(0, 10**15)
BASES = st.integers(1, 10**15)


class TestGoalAsked:
    """What a goal asks in a year, and how."""

    @pytest.mark.parametrize(
        ("goal", "first", "last"),
        [(GOAL.VISITS, 2020, 2020), (GOAL.YEARLY_SITES, 2018, 2050), (GOAL.MAKERS, 2017, 2050)],
    )
    def test_years(self, goal: TourismGoal, first: int, last: int) -> None:
        """In the named year alone, from the first of all years on, or in any."""
        asked = [goal_asked(goal, year=year).value for year in range(2017, 2051)]
        assert [one.time is TIME.OPEN for one in asked] == [not first <= year <= last for year in range(2017, 2051)]
        assert [one.figure is None for one in asked] == [one.time is TIME.OPEN for one in asked]

    def test_readings(self) -> None:
        """The first year and the year of streets follow theirs."""
        issue = TourismReadings(first_year=FirstTourismYear.ISSUE, street_year=FoodStreetYear.UNDATED)
        assert goal_asked(GOAL.YEARLY_SITES, year=2017, readings=issue).value.time is TIME.EVERY_YEAR
        assert goal_asked(GOAL.FOOD_STREETS, year=2017, readings=issue).value.time is TIME.UNDATED

    def test_how_it_is_asked(self) -> None:
        """Revenue is to exceed its figure; of what lacks something none is left."""
        found = {goal: goal_asked(goal, year=2020).value.asked_as for goal in GOAL}
        assert found.pop(GOAL.REVENUE) is AskedAs.MORE_THAN
        none_left = {goal for goal, how in found.items() if how is AskedAs.NONE_LEFT}
        assert {goal.name.endswith("_LACKING") for goal in none_left} == {True}
        assert len(none_left) == 5
        assert {how for goal, how in found.items() if goal not in none_left} == {AskedAs.AT_LEAST}

    def test_reasons(self) -> None:
        """The figure with its unit, and the year that decided."""
        found = goal_asked(GOAL.TOILETS, year=2019)
        assert because(found).text() == "· 廊政发〔2017〕65号 四（二）: named year: 2019, ≠2020"
        assert found.findings[0].text("zh").endswith("新建、改建、扩建旅游厕所：200座")
        assert because(goal_asked(GOAL.MAKERS, year=2019)).observed == 2019

    @given(st.sampled_from(GOAL), st.integers(2017, 2050))
    def test_nothing_is_interpolated(self, goal: TourismGoal, year: int) -> None:
        """A figure is the printed one or none."""
        found = goal_asked(goal, year=year).value
        when, figure = found.time, found.figure
        assert figure in {None, goal_asked(goal, year=2018 if goal is GOAL.MAKER_BASE else 2020).value.figure}
        assert (figure is None) is (when is TIME.OPEN)


class TestAverageGrowth:
    """一: growth a year on average."""

    @pytest.mark.parametrize(
        ("of", "base_year", "base", "needed"),
        [
            (GrowingTotal.VISITS, 2015, 23_400_000, 47_065_759),
            (GrowingTotal.VISITS, 2016, 100_000_000, 174_900_625),
            (GrowingTotal.VISITS, 2019, 100, 115),
            (GrowingTotal.REVENUE, 2015, 100_000, 248_832),
            (GrowingTotal.REVENUE, 2019, 10, 12),
        ],
    )
    def test_edges(self, of: GrowingTotal, base_year: int, base: int, needed: int) -> None:
        """Compounded over the years between: one less is not enough."""
        for reached, short in ((needed - 1, 1), (needed, 0), (needed + 1, 0)):
            found = average_growth(of, base_year=base_year, base=base, reached=reached)
            assert (found.value.needed, found.value.short_by, bool(found.value)) == (needed, short, not short)
            agrees(found, bool(found.value))

    def test_exact(self) -> None:
        """The bound is the exact product, in the unit of what grows; the rate and the years are told."""
        found = average_growth(GrowingTotal.VISITS, base_year=2015, base=23_400_000, reached=47_065_758)
        assert because(found).required == 23_400_000 * Fraction(23, 20) ** 5
        assert because(found).text("zh").endswith("接待游客人次，实际47065758人次，要求≥47065758.1875人次")
        assert [one.observed for one in found.findings[1:]] == [15, 5]
        revenue = average_growth(GrowingTotal.REVENUE, base_year=2019, base=10, reached=11)
        assert because(revenue).text("zh").endswith("旅游业总收入，实际11元，要求12元以上")

    def test_what_if(self) -> None:
        """Another rate, another year."""
        facts: dict[str, Any] = {"base_year": 2019, "base": 100, "reached": 100}
        visits, revenue = GrowingTotal
        assert average_growth(visits, **facts, city=CityGoals(visits_growth_percent=Decimal("0.5"))).value.needed == 101
        assert average_growth(revenue, **facts, city=CityGoals(revenue_growth_percent=Decimal(50))).value.needed == 150
        assert average_growth(revenue, **facts, city=CityGoals(year=2021)).value.needed == 144

    def test_ranges(self) -> None:
        """A base there is, before the year of the goal."""
        facts: dict[str, Any] = {"base_year": 2015, "base": 1, "reached": 0}
        for wrong in ({"base_year": 1999}, {"base_year": 2020}, {"base": 0}, {"base": 10**15 + 1}, {"reached": -1}):
            with pytest.raises(InvalidFacts):
                average_growth(GrowingTotal.VISITS, **{**facts, **wrong})
        assert average_growth(GrowingTotal.VISITS, **{**facts, "base_year": 2000, "base": 10**15}).value.short_by

    @settings(max_examples=40)
    @given(st.sampled_from(GrowingTotal), st.integers(2000, 2018), BASES, AMOUNTS)
    def test_direction(self, of: GrowingTotal, base_year: int, base: int, reached: int) -> None:
        """A later base of the same size asks less; more is never further off."""
        early, late = (
            average_growth(of, base_year=base_year + more, base=base, reached=reached).value for more in (0, 1)
        )
        assert late.needed <= early.needed
        better = average_growth(of, base_year=base_year, base=base, reached=min(reached + 1, 10**15)).value
        assert better.short_by <= early.short_by


class TestSpending:
    """一: spending a visitor over the base year."""

    @pytest.mark.parametrize(
        ("yuan", "visits", "percent", "reached"),
        [
            (1_300, 1, 30, True),
            (1_299, 1, Fraction(299, 10), False),
            (1_301, 1, Fraction(301, 10), True),
            (2_600, 2, 30, True),
            (1_000, 1, 0, False),
            (0, 1, -100, False),
        ],
    )
    def test_edges(self, yuan: int, visits: int, percent: Any, reached: bool) -> None:
        """The figure itself is enough."""
        found = spending_growth(base_yuan=1_000, base_visits=1, yuan=yuan, visits=visits)
        assert (found.value.percent, found.value.reached, bool(found.value)) == (percent, reached, reached)
        agrees(found, reached)
        assert found.findings[0].bound is not None
        assert found.findings[0].bound.text("zh") == "30%以上"
        assert found.findings[1].observed == 2015

    def test_never_rounded(self) -> None:
        """A third is a third."""
        found = spending_growth(base_yuan=3, base_visits=7, yuan=4, visits=7)
        assert found.value.percent == Fraction(100, 3)

    def test_what_if(self) -> None:
        """Another rate and base year."""
        goals = CityGoals(spending_growth_percent=Decimal(29), base_year=2016)
        found = spending_growth(base_yuan=100, base_visits=1, yuan=129, visits=1, city=goals)
        assert (found.value.reached, found.findings[1].observed) == (True, 2016)

    @settings(max_examples=40)
    @given(BASES, BASES, st.integers(0, 10**14), st.integers(1, 10**14))
    def test_scale(self, base_yuan: int, base_visits: int, yuan: int, visits: int) -> None:
        """Ten times the sum of ten times the visits is the same."""
        first, tenfold = (
            spending_growth(base_yuan=base_yuan, base_visits=base_visits, yuan=yuan * by, visits=visits * by).value
            for by in (1, 10)
        )
        assert first == tenfold


class TestShares:
    """一: shares."""

    @pytest.mark.parametrize(
        ("share", "percent"), [(TourismShare.OVERNIGHT, 60), (TourismShare.LEISURE, 70), (TourismShare.GDP, 10)]
    )
    def test_edges(self, share: TourismShare, percent: int) -> None:
        """The figure itself is enough."""
        for part, short in ((10 * percent - 1, 1), (10 * percent, 0), (10 * percent + 1, 0)):
            found = tourism_share(share, part=part, whole=1_000)
            assert (found.value.percent, found.value.to_go) == (Fraction(part, 10), short)
            assert bool(found.value) is (short == 0)
            agrees(found, bool(found.value))
        assert because(found).text("zh").startswith(f"✓ 廊政发〔2017〕65号 一: {share.zh}")

    def test_whole_heads(self) -> None:
        """Of seven, five are sixty per cent and more; four are not."""
        assert [tourism_share(TourismShare.OVERNIGHT, part=part, whole=7).value.to_go for part in (4, 5)] == [1, 0]

    def test_what_if(self) -> None:
        """Another figure."""
        goals = CityGoals(overnight_percent=Decimal(50), leisure_percent=Decimal(40), gdp_percent=Decimal(5))
        found = [tourism_share(share, part=0, whole=100, city=goals).value.to_go for share in TourismShare]
        assert found == [50, 40, 5]

    def test_relation(self) -> None:
        """No part is more than the whole; there is a whole."""
        with pytest.raises(InvalidFacts, match="part"):
            tourism_share(TourismShare.GDP, part=11, whole=10)
        assert tourism_share(TourismShare.GDP, part=10, whole=10).value.percent == 100
        with pytest.raises(InvalidFacts, match="whole"):
            tourism_share(TourismShare.GDP, part=0, whole=0)

    @settings(max_examples=40)
    @given(st.sampled_from(TourismShare), BASES, st.data())
    def test_what_is_to_go_is_enough(self, share: TourismShare, whole: int, data: st.DataObject) -> None:
        """With what is to go the share is reached, and with one less it is not."""
        part = data.draw(st.integers(0, whole))
        to_go = tourism_share(share, part=part, whole=whole).value.to_go
        assert tourism_share(share, part=part + to_go, whole=whole).value
        if to_go:
            assert not tourism_share(share, part=part + to_go - 1, whole=whole).value

    def test_the_most(self) -> None:
        """A total has its ends."""
        most = 10**15
        assert tourism_share(TourismShare.GDP, part=most, whole=most).value.percent == 100
        with pytest.raises(InvalidFacts, match="part"):
            tourism_share(TourismShare.GDP, part=most + 1, whole=most)
        for reached in (most + 1, -1):
            with pytest.raises(InvalidFacts, match="reached"):
                average_growth(GrowingTotal.VISITS, base_year=2019, base=1, reached=reached)
        assert not average_growth(GrowingTotal.VISITS, base_year=2019, base=1, reached=most).value.short_by


class TestAnswers:
    """What no answer can be."""

    def test_ranges(self) -> None:
        """No share beyond all or below nothing, no loss of more than all, no figure below nothing."""
        for percent in (Fraction(-1, 2), Fraction(201, 2)):
            with pytest.raises(InvalidFacts, match="percent"):
                TourismShareReached(percent=percent, to_go=0)
        with pytest.raises(InvalidFacts, match="percent"):
            SpendingGrowth(percent=Fraction(-201, 2), reached=False)
        with pytest.raises(InvalidFacts, match="figure"):
            evolve(goal_asked(GOAL.VISITS, year=2020).value, figure=Decimal("-0.5"))
