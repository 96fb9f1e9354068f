"""What a county, city, district or the development zone owes, and by how much it fell short."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy.core.errors import Undetermined
from langfang_policy.river_chief import Area
from langfang_policy.tourism import (
    TOURISM,
    AreaDuty,
    AreaReadings,
    CountyWord,
    DiningGoals,
    FarmhouseScope,
    FirstTourismYear,
    FoodStreetYear,
    GoalTime,
    LodgingGoals,
    ServiceGoals,
    SiteGoals,
    TourismGoal,
    ZoneAsCounty,
    area_owes,
    area_shortfalls,
)
from tests.helpers import because

GOAL, DUTY, ZONE = TourismGoal, AreaDuty, Area.DEVELOPMENT_ZONE
LETTER = AreaReadings(county_word=CountyWord.LETTER)
COUNTED = AreaReadings(zone=ZoneAsCounty.COUNTED)
CREATING = (
    *(DUTY.MAKER_POLICY, DUTY.DATA_CENTRE, DUTY.BODY_AND_STAFF, DUTY.DATA_PLATFORM),
    *(DUTY.STATISTICS, DUTY.PLAN, DUTY.MARKET_ORDER),
)
OTHERS = (DUTY.MAKER_POLICY, DUTY.DATA_CENTRE, DUTY.AGENDA, DUTY.MARKET_ORDER)
ENOUGH: dict[str, Any] = {"lodgings": 5, "new_sites": 2, "food_streets": 1, "creates": True, "sub_centres": 1}
NO_BELT = {Area.BAZHOU, Area.WENAN, Area.DACHENG, ZONE}
COUNTIES = {Area.DACHANG, Area.XIANGHE, Area.GUAN, Area.YONGQING, Area.WENAN, Area.DACHENG}


def goals(area: Area, **more: Any) -> dict[TourismGoal, tuple[Any, ...]]:
    """The numbers of an area."""
    return {one.goal: (one.time, one.year, one.figure) for one in area_owes(area, **more).value.goals}


def short(area: Area, year: int, **facts: Any) -> list[tuple[TourismGoal, int]]:
    """What an area is short of."""
    return [(one.goal, one.short_by) for one in area_shortfalls(area, year=year, **facts).value]


class TestAreaOwes:
    """What is owed, and by when."""

    @pytest.mark.parametrize("area", [area for area in Area if area is not ZONE])
    def test_counties(self, area: Area) -> None:
        """Each county-level unit owes the same, but for those in no belt; a creating one more."""
        belt = () if area in NO_BELT else (DUTY.BELT,)
        owed = {
            GOAL.YEARLY_SITES: (GoalTime.EVERY_YEAR, 2018, 2),
            GOAL.FOOD_STREETS: (GoalTime.NAMED_YEAR, 2020, 1),
            GOAL.YEARLY_LODGINGS: (GoalTime.EVERY_YEAR, 2018, 5),
        }
        assert goals(area, creates=False) == owed
        assert goals(area, creates=True) == owed | {GOAL.SUB_CENTRES: (GoalTime.NAMED_YEAR, 2020, 1)}
        assert area_owes(area, creates=False).value.duties == belt + OTHERS
        assert area_owes(area, creates=True).value.duties == belt + CREATING
        with pytest.raises(Undetermined, match="creates"):
            area_owes(area)

    @pytest.mark.parametrize("creates", [None, False, True])
    def test_zone(self, creates: bool | None) -> None:
        """Lodging alone, whatever it creates."""
        assert goals(ZONE, creates=creates) == {GOAL.YEARLY_LODGINGS: (GoalTime.EVERY_YEAR, 2018, 5)}
        found = area_owes(ZONE, creates=creates)
        assert found.value.duties == ()
        assert [one.observed for one in found.findings] == [5, ZONE]

    def test_zone_counted(self) -> None:
        """Like any county, where it is read so."""
        assert area_owes(ZONE, creates=True, readings=COUNTED).value == area_owes(Area.WENAN, creates=True).value
        with pytest.raises(Undetermined):
            area_owes(ZONE, readings=COUNTED)

    @pytest.mark.parametrize("area", Area)
    def test_letter(self, area: Area) -> None:
        """By the letter cities and districts owe no sub-centre, platform and statistics, counties do."""
        owed = area_owes(area, creates=True, readings=LETTER).value
        assert (GOAL.SUB_CENTRES in {one.goal for one in owed.goals}) is (area in COUNTIES)
        assert ({DUTY.DATA_PLATFORM, DUTY.STATISTICS} <= {*owed.duties}) is (area in COUNTIES)
        if area in {Area.BAZHOU, Area.SANHE, Area.ANCI, Area.GUANGYANG}:
            assert {*CREATING} - {*owed.duties} == {DUTY.DATA_PLATFORM, DUTY.STATISTICS}

    def test_other_readings(self) -> None:
        """The first year, farmhouses of each county, streets without a year."""
        readings = AreaReadings(
            first_year=FirstTourismYear.ISSUE,
            farmhouses=FarmhouseScope.EACH_COUNTY,
            street_year=FoodStreetYear.UNDATED,
        )
        owed = goals(Area.GUAN, creates=False, readings=readings)
        assert owed[GOAL.GOLD_FARMHOUSES] == (GoalTime.EVERY_YEAR, 2017, 5)
        assert owed[GOAL.FOOD_STREETS] == (GoalTime.UNDATED, None, 1)

    def test_what_if(self) -> None:
        """Other figures are owed instead."""
        owed = goals(
            Area.GUAN,
            creates=True,
            sites=SiteGoals(yearly=3),
            dining=DiningGoals(streets=4, year=2022),
            lodging=LodgingGoals(yearly=6),
            services=ServiceGoals(sub_centres=7, year=2023),
        )
        assert list(owed.values()) == [
            (GoalTime.EVERY_YEAR, 2018, 3),
            (GoalTime.NAMED_YEAR, 2022, 4),
            (GoalTime.EVERY_YEAR, 2018, 6),
            (GoalTime.NAMED_YEAR, 2023, 7),
        ]

    def test_reasons(self) -> None:
        """A clause for each number and each duty."""
        creating, other = (area_owes(Area.GUAN, creates=creates) for creates in (True, False))
        assert creating.citations == TOURISM.each(
            "三（一）4、三（三）1、三（三）2、四（二）、六（一）、二（二）、三（三）5、四（三）、六（二）、六（三）"
        )
        assert other.citations == TOURISM.each(
            "三（一）4、三（三）1、三（三）2、六（一）、二（二）、三（三）5、四（三）、六（三）"
        )
        told = [one.zh for one in creating.findings[-7:]]
        assert told == [one.zh for one in CREATING]
        clauses = [one.citation for one in creating.findings[-7:]]
        assert clauses == list(map(TOURISM.at, ("三（三）5", "四（三）", *["六（一）"] * 3, "六（二）", "六（三）")))
        assert [one.observed for one in creating.findings[:5]] == [2, 1, 5, 1, True]
        assert other.findings[3].observed is False


class TestAreaShortfalls:
    """What a year asked and an area did not reach."""

    @pytest.mark.parametrize(
        ("fact", "goal", "figure", "years"),
        [
            ("new_sites", GOAL.YEARLY_SITES, 2, (2018, 2019, 2020, 2021)),
            ("lodgings", GOAL.YEARLY_LODGINGS, 5, (2018, 2019, 2020, 2021)),
            ("food_streets", GOAL.FOOD_STREETS, 1, (2020,)),
            ("sub_centres", GOAL.SUB_CENTRES, 1, (2020,)),
        ],
    )
    def test_edges(self, fact: str, goal: TourismGoal, figure: int, years: tuple[int, ...]) -> None:
        """The figure is enough, one less is not, in the years that ask it alone."""
        for year in range(2017, 2022):
            less = short(Area.SANHE, year, **(ENOUGH | {fact: figure - 1}))
            assert less == ([(goal, 1)] if year in years else [])
            assert short(Area.SANHE, year, **(ENOUGH | {fact: 0})) == ([(goal, figure)] if year in years else [])
            for more in (0, 1):
                assert short(Area.SANHE, year, **(ENOUGH | {fact: figure + more})) == []

    def test_zone(self) -> None:
        """Lodging alone is asked of it, unless it is counted among the counties."""
        assert short(ZONE, 2020, lodgings=4) == [(GOAL.YEARLY_LODGINGS, 1)]
        nothing = {**ENOUGH, "new_sites": 0, "food_streets": 0, "sub_centres": 0}
        assert short(ZONE, 2020, **nothing) == []
        assert len(short(ZONE, 2020, **nothing, readings=COUNTED)) == 3

    def test_year_of_issue(self) -> None:
        """Nothing is asked for it, or all that is asked every year."""
        assert short(Area.GUAN, 2017) == []
        at_once = AreaReadings(first_year=FirstTourismYear.ISSUE)
        assert len(short(Area.GUAN, 2017, lodgings=0, new_sites=0, readings=at_once)) == 2

    def test_farmhouses_and_streets(self) -> None:
        """Farmhouses are a county's where they are read so; streets without a year are never overdue."""
        each = AreaReadings(farmhouses=FarmhouseScope.EACH_COUNTY, street_year=FoodStreetYear.UNDATED)
        facts = ENOUGH | {"food_streets": 0}
        assert short(Area.GUAN, 2020, **facts, gold_farmhouses=4, readings=each) == [(GOAL.GOLD_FARMHOUSES, 1)]
        with pytest.raises(Undetermined) as error:
            area_shortfalls(Area.GUAN, year=2020, **facts, readings=each)
        assert error.value.missing == ("gold_farmhouses",)

    def test_letter(self) -> None:
        """A district owes no sub-centre by the letter, a county does."""
        facts: dict[str, Any] = {"lodgings": 5, "new_sites": 2, "food_streets": 1, "readings": LETTER}
        assert short(Area.ANCI, 2020, **facts) == []
        assert short(Area.WENAN, 2020, **facts, creates=True, sub_centres=0) == [(GOAL.SUB_CENTRES, 1)]

    @pytest.mark.parametrize(
        ("facts", "missing"),
        [
            ({"lodgings": 5}, "new_sites"),
            ({"new_sites": 2, "food_streets": 1}, "lodgings"),
            ({"lodgings": 5, "new_sites": 2}, "food_streets"),
            ({"lodgings": 5, "new_sites": 2, "food_streets": 1}, "creates"),
            ({"lodgings": 5, "new_sites": 2, "food_streets": 1, "sub_centres": 0}, "creates"),
            ({"lodgings": 5, "new_sites": 2, "food_streets": 1, "creates": True}, "sub_centres"),
        ],
    )
    def test_what_is_asked_for(self, facts: dict[str, Any], missing: str) -> None:
        """A number that the year asks; whether it creates, where the sub-centres do not settle it."""
        with pytest.raises(Undetermined) as error:
            area_shortfalls(Area.GUAN, year=2020, **facts)
        assert error.value.missing == (missing,)

    def test_what_is_not_asked_for(self) -> None:
        """Whether it creates does not matter where there are enough; nor sub-centres where it does not."""
        facts: dict[str, Any] = {"lodgings": 5, "new_sites": 2, "food_streets": 1}
        assert short(Area.GUAN, 2020, **facts, sub_centres=1) == []
        assert short(Area.GUAN, 2020, **facts, creates=False) == []
        assert short(Area.GUAN, 2019, lodgings=5, new_sites=2) == []

    def test_what_if(self) -> None:
        """Other figures and years."""
        sites, dining = SiteGoals(yearly=3), DiningGoals(streets=2, year=2021)
        lodging, services = LodgingGoals(yearly=6), ServiceGoals(sub_centres=2, year=2021)
        found = area_shortfalls(
            Area.GUAN, year=2021, **ENOUGH, sites=sites, dining=dining, lodging=lodging, services=services
        )
        assert [one.short_by for one in found.value] == [1, 1, 1, 1]
        assert [one.required for one in found.findings[1:]] == [3, 2, 6, 2]
        assert because(found).citation == TOURISM.at("三（一）4")

    @given(st.sampled_from(Area), st.integers(2017, 2030), st.integers(0, 9), st.integers(0, 9))
    def test_more_is_never_worse(self, area: Area, year: int, lodgings: int, new_sites: int) -> None:
        """One lodging and one site more never add to what is missing."""
        facts = ENOUGH | {"lodgings": lodgings, "new_sites": new_sites}
        more = ENOUGH | {"lodgings": lodgings + 1, "new_sites": new_sites + 1}
        assert sum(number for _, number in short(area, year, **more)) <= sum(
            number for _, number in short(area, year, **facts)
        )
