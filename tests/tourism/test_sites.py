"""Scenic sites, toilets and caravans."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy.core.errors import NotInForce, Undetermined
from langfang_policy.tourism import (
    TOURISM,
    CaravanRight,
    CloudCoverage,
    ExpresswayUse,
    FiveASite,
    FourACount,
    RoadClass,
    RoadCoverage,
    ScenicGrade,
    ScenicNeed,
    ServiceGoals,
    SignCoverage,
    SiteGoals,
    SmartGoals,
    ToiletPlace,
    ToiletsBelowGrade,
    ToiletScope,
    TourismGoal,
    TowVehicle,
    caravan_rights,
    graded_sites_short,
    scenic_site_lacks,
    toilets_short,
)
from tests.helpers import agrees, because

GOAL, GRADE, NEED, ROAD = TourismGoal, ScenicGrade, ScenicNeed, RoadClass
EARLY, LATE = date(2020, 12, 31), date(2021, 1, 1)
NOTHING: dict[str, Any] = {"road": ROAD.BELOW_FOURTH, "signs": False, "cloud": False, "counter": False}
ALL: dict[str, Any] = {"road": ROAD.SECOND, "signs": True, "cloud": True, "counter": True}


class TestScenicSite:
    """四（一） to 四（三）: what a site lacks."""

    @pytest.mark.parametrize(
        ("grade", "lacks"),
        [
            (GRADE.UNGRADED, (NEED.COUNTER,)),
            (GRADE.ONE_A, (NEED.COUNTER,)),
            (GRADE.TWO_A, (NEED.COUNTER,)),
            (GRADE.THREE_A, (NEED.COUNTER,)),
            (GRADE.FOUR_A, (NEED.ROAD, NEED.SIGNS, NEED.COUNTER, NEED.CLOUD)),
            (GRADE.FIVE_A, (NEED.ROAD, NEED.SIGNS, NEED.COUNTER, NEED.CLOUD)),
        ],
    )
    def test_grades(self, grade: ScenicGrade, lacks: tuple[ScenicNeed, ...]) -> None:
        """All of the high grades, a counter of every site once the five-year plan is over."""
        found = scenic_site_lacks(grade, on=LATE, **NOTHING)
        assert found.value == lacks
        agrees(found, holds=False)
        early = scenic_site_lacks(grade, on=EARLY, **NOTHING).value
        assert early == tuple(one for one in lacks if one is not NEED.COUNTER)
        assert scenic_site_lacks(grade, on=LATE, **ALL).value == ()

    def test_letter(self) -> None:
        """By the letter road and cloud are not asked of the highest grade; signs are."""
        found = scenic_site_lacks(GRADE.FIVE_A, on=LATE, **NOTHING, five_a=FiveASite.LETTER)
        assert found.value == (NEED.SIGNS, NEED.COUNTER)
        assert len(scenic_site_lacks(GRADE.FOUR_A, on=LATE, **NOTHING, five_a=FiveASite.LETTER).value) == 4

    @pytest.mark.parametrize("road", ROAD)
    def test_roads(self, road: RoadClass) -> None:
        """The second class or better."""
        found = scenic_site_lacks(GRADE.FOUR_A, on=EARLY, **(ALL | {"road": road}))
        assert found.value == (() if road in {ROAD.SECOND, ROAD.FIRST, ROAD.EXPRESSWAY} else (NEED.ROAD,))
        assert found.findings[0].text("zh").endswith(f"通达公路，实际{road.zh}，要求二级及以上")

    def test_what_if(self) -> None:
        """Other grades, another class of road, another last year."""
        lower: dict[str, Any] = {
            "roads": RoadCoverage(grade=GRADE.THREE_A, least=ROAD.FIRST),
            "sign_coverage": SignCoverage(grade=GRADE.THREE_A),
            "cloud_coverage": CloudCoverage(grade=GRADE.THREE_A),
        }
        assert scenic_site_lacks(GRADE.THREE_A, on=EARLY, **ALL, **lower).value == (NEED.ROAD,)
        assert len(scenic_site_lacks(GRADE.THREE_A, on=EARLY, **NOTHING, **lower).value) == 3
        later = SmartGoals(counters_year=2021)
        days = date(2021, 12, 31), date(2022, 1, 1)
        found = [scenic_site_lacks(GRADE.ONE_A, on=day, counter=False, smart=later).value for day in days]
        assert found == [(), (NEED.COUNTER,)]

    @pytest.mark.parametrize("fact", ALL)
    def test_what_is_asked_for(self, fact: str) -> None:
        """Each of a high grade, and what is not given is named."""
        with pytest.raises(Undetermined) as error:
            scenic_site_lacks(GRADE.FOUR_A, on=LATE, **(ALL | {fact: None}))
        assert error.value.missing == (fact,)
        assert scenic_site_lacks(GRADE.THREE_A, on=EARLY).value == ()

    def test_not_before_the_opinions(self) -> None:
        """Nothing is judged before the first day."""
        assert scenic_site_lacks(GRADE.ONE_A, on=date(2017, 12, 27)).value == ()
        with pytest.raises(NotInForce):
            scenic_site_lacks(GRADE.ONE_A, on=date(2017, 12, 26))

    def test_reasons(self) -> None:
        """Clauses in their order; the first that fails decides."""
        found = scenic_site_lacks(GRADE.FOUR_A, on=LATE, **(ALL | {"cloud": False}))
        assert because(found).citation == TOURISM.at("四（三）")
        assert [one.holds for one in found.findings] == [True, True, None, True, False]

    @given(st.sampled_from(GRADE), st.sampled_from(ROAD), st.booleans(), st.booleans(), st.booleans())
    def test_a_higher_grade_never_asks_less(
        self, grade: ScenicGrade, road: RoadClass, signs: bool, cloud: bool, counter: bool
    ) -> None:
        """What a site lacks it lacks with a higher grade too."""
        facts: dict[str, Any] = {"road": road, "signs": signs, "cloud": cloud, "counter": counter, "on": LATE}
        for higher in GRADE:
            if higher > grade:
                assert {*scenic_site_lacks(grade, **facts).value} <= {*scenic_site_lacks(higher, **facts).value}


def sites(five_a: int, four_a: int, lower: int, **more: Any) -> list[tuple[TourismGoal, int]]:
    """What the city is short of."""
    return [
        (one.goal, one.short_by) for one in graded_sites_short(five_a=five_a, four_a=four_a, lower=lower, **more).value
    ]


class TestGradedSites:
    """三（一）4: how many sites of which grade."""

    @pytest.mark.parametrize(
        ("counts", "short"),
        [
            ((1, 10, 39), []),
            ((1, 10, 38), [(GOAL.ALL_SITES, 1)]),
            ((0, 10, 40), [(GOAL.TOP_SITES, 1)]),
            ((1, 9, 40), [(GOAL.FOUR_A_SITES, 1)]),
            ((2, 9, 39), [(GOAL.FOUR_A_SITES, 1)]),
            ((0, 0, 0), [(GOAL.TOP_SITES, 1), (GOAL.FOUR_A_SITES, 10), (GOAL.ALL_SITES, 50)]),
            ((60, 60, 60), []),
        ],
    )
    def test_edges(self, counts: tuple[int, int, int], short: list[tuple[TourismGoal, int]]) -> None:
        """All grades count for the last number, each alone for the others."""
        assert sites(*counts) == short
        found = graded_sites_short(five_a=counts[0], four_a=counts[1], lower=counts[2])
        agrees(found, not short)
        assert [one.observed for one in found.findings] == [counts[0], counts[1], sum(counts)]

    def test_cumulative(self) -> None:
        """A site of the highest grade stands in for one of the next, where it is read so."""
        both = FourACount.CUMULATIVE
        assert sites(2, 8, 40, four_a_count=both) == []
        assert sites(1, 8, 41, four_a_count=both) == [(GOAL.FOUR_A_SITES, 1)]

    def test_what_if(self) -> None:
        """Other figures."""
        goals = SiteGoals(top=2, four_a=11, every_grade=51)
        assert [number for _, number in sites(1, 10, 39, sites=goals)] == [1, 1, 1]

    @given(*[st.integers(0, 99)] * 3)
    def test_more_is_never_worse(self, five_a: int, four_a: int, lower: int) -> None:
        """One more of any grade adds to nothing that is missing."""
        total = sum(number for _, number in sites(five_a, four_a, lower))
        for more in ((1, 0, 0), (0, 1, 0), (0, 0, 1)):
            counts = (five_a + more[0], four_a + more[1], lower + more[2])
            assert sum(number for _, number in sites(*counts)) <= total


def below(number: int, place: ToiletPlace) -> list[ToiletsBelowGrade]:
    """Toilets without the grade."""
    return [ToiletsBelowGrade(place=place, number=number)]


class TestToilets:
    """四（二）: toilets built and toilets graded."""

    @pytest.mark.parametrize(
        ("built", "short"),
        [
            ((199, 0, 0), 1),
            ((200, 0, 0), 0),
            ((100, 60, 40), 0),
            ((100, 60, 39), 1),
            ((0, 0, 0), 200),
            ((0, 0, 201), 0),
        ],
    )
    def test_built(self, built: tuple[int, int, int], short: int) -> None:
        """New, rebuilt and extended are counted together."""
        new, rebuilt, extended = built
        found = toilets_short(new=new, rebuilt=rebuilt, extended=extended, below_grade=[])
        assert [(one.goal, one.short_by) for one in found.value] == ([(GOAL.TOILETS, short)] if short else [])
        agrees(found, not short)

    @pytest.mark.parametrize("place", ToiletPlace)
    def test_graded(self, place: ToiletPlace) -> None:
        """None may be left without the grade, wherever it is; or at the named places alone."""
        facts: dict[str, Any] = {"new": 200, "rebuilt": 0, "extended": 0}
        found = toilets_short(**facts, below_grade=below(3, place))
        assert [(one.goal, one.short_by) for one in found.value] == [(GOAL.TOILETS_LACKING, 3)]
        assert (because(found).required, because(found).observed) == (0, 3)
        named = toilets_short(**facts, below_grade=below(3, place), toilet_scope=ToiletScope.NAMED_PLACES)
        assert bool(named.value) is (place is not ToiletPlace.OTHER)
        assert toilets_short(**facts, below_grade=below(0, place)).value == ()

    def test_sum(self) -> None:
        """Over all kinds of place; both numbers are told."""
        told = below(1, ToiletPlace.ROUTE) + below(1, ToiletPlace.OTHER)
        found = toilets_short(new=1, rebuilt=1, extended=1, below_grade=told)
        assert [one.short_by for one in found.value] == [197, 2]

    def test_what_if(self) -> None:
        """Another number."""
        found = toilets_short(new=1, rebuilt=1, extended=1, below_grade=[], services=ServiceGoals(toilets=4))
        assert [one.short_by for one in found.value] == [1]
        assert because(found).text("zh").endswith("实际3座，要求≥4座")


class TestCaravans:
    """四（四）: registration and the expressway."""

    @pytest.mark.parametrize("meets", [True, False])
    @pytest.mark.parametrize("tow", TowVehicle)
    def test_rights(self, meets: bool, tow: TowVehicle) -> None:
        """The standard for registration; the towing car too for the expressway."""
        small = tow is TowVehicle.SMALL_PASSENGER_CAR
        found = caravan_rights(meets_standard=meets, tow=tow)
        assert (CaravanRight.REGISTRATION in found.value) is meets
        assert (CaravanRight.EXPRESSWAY in found.value) is (meets and small)
        alone = caravan_rights(meets_standard=meets, tow=tow, expressway_use=ExpresswayUse.TOW_ALONE).value
        assert (CaravanRight.EXPRESSWAY in alone) is small
        assert (CaravanRight.REGISTRATION in alone) is meets
        assert [one.holds for one in found.findings] == [meets, small]
