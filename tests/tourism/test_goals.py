"""The goals as figures, as lines of a year, and as targets."""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import Any

import pytest
from attrs import evolve

from langfang_policy.core.decrees import Known
from langfang_policy.core.errors import InvalidFacts
from langfang_policy.core.organs import Level
from langfang_policy.core.registers import Standing, assess_targets
from langfang_policy.river_chief import Area
from langfang_policy.tourism import (
    TARGETS,
    TOURISM,
    AreaReadings,
    CityGoals,
    ConferenceGoals,
    CountyWord,
    DiningGoals,
    FarmhouseScope,
    FirstTourismYear,
    FoodStreetYear,
    GoalBearer,
    GoalTime,
    LodgingGoals,
    MakerGoals,
    MakersYear,
    ServiceGoals,
    SiteGoals,
    SmartGoals,
    TourismGoal,
    TourismReadings,
    ZoneAsCounty,
    goal_asked,
)

GOAL, TIME = TourismGoal, GoalTime
NAMED = {
    GOAL.VISITS: 40_000_000,
    GOAL.VISITS_GROWTH: 15,
    GOAL.OVERNIGHT_SHARE: 60,
    GOAL.EMPLOYEES: 50_000,
    GOAL.LEISURE_SHARE: 70,
    GOAL.SPENDING_GROWTH: 30,
    GOAL.REVENUE: 50_000_000_000,
    GOAL.REVENUE_GROWTH: 20,
    GOAL.GDP_SHARE: 10,
    GOAL.TOP_SITES: 1,
    GOAL.FOUR_A_SITES: 10,
    GOAL.ALL_SITES: 50,
    GOAL.FINE_FARMHOUSES: 50,
    GOAL.FOOD_STREETS: 1,
    GOAL.VISITOR_CENTRE: 1,
    GOAL.SUB_CENTRES: 1,
    GOAL.TOILETS: 200,
    GOAL.TOILETS_LACKING: 0,
    GOAL.COUNTERS_LACKING: 0,
    GOAL.SMART_SITES: 10,
}
YEARLY = {GOAL.YEARLY_SITES: 2, GOAL.GOLD_FARMHOUSES: 5, GOAL.YEARLY_LODGINGS: 5, GOAL.CONFERENCES: 1}
UNDATED = {GOAL.MAKERS: 1_000, GOAL.SIGNS_LACKING: 0, GOAL.CLOUD_LACKING: 0, GOAL.ROADS_LACKING: 0}


def asked(goal: TourismGoal, year: int, **more: Any) -> tuple[GoalTime, Any]:
    """When, and how much."""
    found = goal_asked(goal, year=year, **more).value
    return found.time, found.figure


class TestGoalAsked:
    """What a goal asks in a year."""

    @pytest.mark.parametrize(("goal", "figure"), NAMED.items())
    def test_named(self, goal: TourismGoal, figure: int) -> None:
        """In the named year; before and after it nothing is said."""
        assert [asked(goal, year) for year in (2017, 2019, 2020, 2021, 2050)] == [
            (TIME.OPEN, None),
            (TIME.OPEN, None),
            (TIME.NAMED_YEAR, figure),
            (TIME.OPEN, None),
            (TIME.OPEN, None),
        ]

    @pytest.mark.parametrize(("goal", "figure"), YEARLY.items())
    def test_every_year(self, goal: TourismGoal, figure: int) -> None:
        """From the year after the issue, without an end; or from the year of issue."""
        assert [asked(goal, year) for year in (2017, 2018, 2020, 2021)] == [
            (TIME.OPEN, None),
            *[(TIME.EVERY_YEAR, figure)] * 3,
        ]
        at_once = TourismReadings(first_year=FirstTourismYear.ISSUE)
        assert asked(goal, 2017, readings=at_once) == (TIME.EVERY_YEAR, figure)

    @pytest.mark.parametrize(("goal", "figure"), UNDATED.items())
    def test_undated(self, goal: TourismGoal, figure: int) -> None:
        """In any year, as none is named."""
        assert [asked(goal, year) for year in (2017, 2020)] == [(TIME.UNDATED, figure)] * 2

    def test_makers(self) -> None:
        """The base in its year; the makers without one, or in the same."""
        assert [asked(GOAL.MAKER_BASE, year) for year in (2017, 2018, 2019)] == [
            (TIME.OPEN, None),
            (TIME.NAMED_YEAR, 1),
            (TIME.OPEN, None),
        ]
        same = MakersYear.SAME
        assert [asked(GOAL.MAKERS, year, makers_year=same)[0] for year in (2018, 2019)] == [TIME.NAMED_YEAR, TIME.OPEN]

    def test_all_are_covered(self) -> None:
        """Every goal is one of those above."""
        assert {*NAMED, *YEARLY, *UNDATED, GOAL.MAKER_BASE} == {*GOAL}

    def test_food_streets(self) -> None:
        """By the year that opens the sentence, or by none."""
        undated = TourismReadings(street_year=FoodStreetYear.UNDATED)
        assert asked(GOAL.FOOD_STREETS, 2019, readings=undated) == (TIME.UNDATED, 1)

    def test_bearers(self) -> None:
        """The city, but for four goals; farmhouses may be each county's."""
        bearers = {goal: goal_asked(goal, year=2020).value.bearer for goal in GOAL}
        assert {goal: bearer for goal, bearer in bearers.items() if bearer is not GoalBearer.CITY} == {
            GOAL.YEARLY_SITES: GoalBearer.COUNTIES,
            GOAL.FOOD_STREETS: GoalBearer.COUNTIES,
            GOAL.YEARLY_LODGINGS: GoalBearer.COUNTIES_AND_ZONE,
            GOAL.SUB_CENTRES: GoalBearer.CREATING_COUNTIES,
            GOAL.COUNTERS_LACKING: GoalBearer.SCENIC_SITES,
            GOAL.CLOUD_LACKING: GoalBearer.SCENIC_SITES,
        }
        each = TourismReadings(farmhouses=FarmhouseScope.EACH_COUNTY)
        assert goal_asked(GOAL.GOLD_FARMHOUSES, year=2020, readings=each).value.bearer is GoalBearer.COUNTIES

    @pytest.mark.parametrize(
        ("goal", "year", "figures", "figure"),
        [
            (GOAL.VISITS, 2022, {"city": CityGoals(year=2022, visits=1)}, 1),
            (GOAL.VISITS_GROWTH, 2020, {"city": CityGoals(visits_growth_percent=Decimal(1))}, 1),
            (GOAL.OVERNIGHT_SHARE, 2020, {"city": CityGoals(overnight_percent=Decimal(1))}, 1),
            (GOAL.EMPLOYEES, 2020, {"city": CityGoals(employees=1)}, 1),
            (GOAL.LEISURE_SHARE, 2020, {"city": CityGoals(leisure_percent=Decimal(1))}, 1),
            (GOAL.SPENDING_GROWTH, 2020, {"city": CityGoals(spending_growth_percent=Decimal(1))}, 1),
            (GOAL.REVENUE, 2020, {"city": CityGoals(revenue_yuan=1)}, 1),
            (GOAL.REVENUE_GROWTH, 2020, {"city": CityGoals(revenue_growth_percent=Decimal(1))}, 1),
            (GOAL.GDP_SHARE, 2020, {"city": CityGoals(gdp_percent=Decimal(1))}, 1),
            (GOAL.YEARLY_SITES, 2020, {"sites": SiteGoals(yearly=3)}, 3),
            (GOAL.TOP_SITES, 2021, {"sites": SiteGoals(year=2021, top=3)}, 3),
            (GOAL.FOUR_A_SITES, 2020, {"sites": SiteGoals(four_a=3)}, 3),
            (GOAL.ALL_SITES, 2020, {"sites": SiteGoals(every_grade=3)}, 3),
            (GOAL.GOLD_FARMHOUSES, 2020, {"dining": DiningGoals(gold=3)}, 3),
            (GOAL.FINE_FARMHOUSES, 2021, {"dining": DiningGoals(year=2021, fine=3)}, 3),
            (GOAL.FOOD_STREETS, 2020, {"dining": DiningGoals(streets=3)}, 3),
            (GOAL.YEARLY_LODGINGS, 2020, {"lodging": LodgingGoals(yearly=3)}, 3),
            (GOAL.MAKER_BASE, 2019, {"makers": MakerGoals(year=2019, bases=3)}, 3),
            (GOAL.MAKERS, 2020, {"makers": MakerGoals(makers=3)}, 3),
            (GOAL.VISITOR_CENTRE, 2021, {"services": ServiceGoals(year=2021, centres=3)}, 3),
            (GOAL.SUB_CENTRES, 2020, {"services": ServiceGoals(sub_centres=3)}, 3),
            (GOAL.TOILETS, 2020, {"services": ServiceGoals(toilets=3)}, 3),
            (GOAL.COUNTERS_LACKING, 2021, {"smart": SmartGoals(counters_year=2021)}, 0),
            (GOAL.SMART_SITES, 2021, {"smart": SmartGoals(year=2021, smart_sites=3)}, 3),
            (GOAL.CONFERENCES, 2020, {"conference": ConferenceGoals(yearly=3)}, 3),
        ],
    )
    def test_what_if(self, goal: TourismGoal, year: int, figures: dict[str, Any], figure: int) -> None:
        """Another figure or year is asked where the text is taken to print it."""
        found = goal_asked(goal, year=year, **figures)
        assert (found.value.time is not TIME.OPEN, found.value.figure) == (True, figure)
        assert found.findings[0].observed == figure

    def test_years(self) -> None:
        """From the year of issue on; a what-if stays within its years."""
        for year in (2016, 2051):
            with pytest.raises(InvalidFacts, match="year"):
                goal_asked(GOAL.VISITS, year=year)
        for kind in (CityGoals, SiteGoals, DiningGoals, ServiceGoals, SmartGoals):
            for year in (2019, 2051):
                with pytest.raises(InvalidFacts, match="year"):
                    kind(year=year)
            assert kind(year=2050).year == 2050

    def test_striven(self) -> None:
        """Five are only striven for."""
        assert {goal for goal in GOAL if goal_asked(goal, year=2020).value.striven} == {
            *(GOAL.TOP_SITES, GOAL.FOUR_A_SITES, GOAL.ALL_SITES),
            *(GOAL.MAKER_BASE, GOAL.SMART_SITES),
        }


class TestReadings:
    """How places are read."""

    def test_defaults(self) -> None:
        """The recommended member of each is the default."""
        readings = AreaReadings()
        assert (readings.zone, readings.county_word) == (ZoneAsCounty.recommended(), CountyWord.recommended())
        assert (readings.first_year, readings.farmhouses) == (FirstTourismYear.NEXT, FarmhouseScope.CITY)
        assert evolve(readings, zone=ZoneAsCounty.COUNTED) != readings
        assert FirstTourismYear.clauses() == TOURISM.each("三（一）4、三（三）1、三（三）2、七（一）")

    @pytest.mark.parametrize("area", Area)
    def test_areas(self, area: Area) -> None:
        """The zone is a county where it is counted; by the letter a 县 is what is called so."""
        zone = area is Area.DEVELOPMENT_ZONE
        plain, counted = AreaReadings(), AreaReadings(zone=ZoneAsCounty.COUNTED)
        assert (plain.is_county(area), counted.is_county(area)) == (not zone, True)
        assert (plain.is_xian(area), counted.is_xian(area)) == (not zone, True)
        assert evolve(counted, county_word=CountyWord.LETTER).is_xian(area) is area.zh.endswith("县")


class TestFigures:
    """The figures as what-ifs."""

    @pytest.mark.parametrize(
        ("kind", "names"),
        [
            (CityGoals, ("visits", "employees", "revenue_yuan")),
            (SiteGoals, ("yearly", "top", "four_a", "every_grade")),
            (DiningGoals, ("gold", "fine", "streets")),
            (LodgingGoals, ("yearly",)),
            (MakerGoals, ("bases", "makers")),
            (ServiceGoals, ("centres", "sub_centres", "toilets")),
            (SmartGoals, ("smart_sites",)),
            (ConferenceGoals, ("yearly",)),
        ],
    )
    def test_ranges(self, kind: Any, names: tuple[str, ...]) -> None:
        """A number may be nothing, and is never less."""
        for name in names:
            assert getattr(kind(**{name: 0}), name) == 0
            with pytest.raises(InvalidFacts, match=name):
                kind(**{name: -1})

    def test_years(self) -> None:
        """The years of counters, of makers and of the base."""
        assert CityGoals().base_year == 2015
        kinds: tuple[tuple[Any, str, int, int], ...] = (
            (SmartGoals, "counters_year", 2020, 2050),
            (MakerGoals, "year", 2017, 2050),
            (CityGoals, "base_year", 2000, 2019),
        )
        for kind, name, least, most in kinds:
            for year in (least, most):
                assert getattr(kind(**{name: year}), name) == year
            for year in (least - 1, most + 1):
                with pytest.raises(InvalidFacts, match=name):
                    kind(**{name: year})


class TestTargets:
    """The goals as data."""

    def test_targets(self) -> None:
        """Each with its bound, its day, of whom it is asked, and its series."""
        city, county, zone = Level.CITY, Level.COUNTY, Level.DEVELOPMENT_ZONE
        single = [
            ("visits-2020", "40000000人次", city),
            ("visits-growth-2020", "15%", city),
            ("overnight-share-2020", "60%以上", city),
            ("employees-2020", "达到50000人", city),
            ("leisure-share-2020", "70%以上", city),
            ("spending-growth-2020", "30%以上", city),
            ("revenue-2020", "超过50000000000元", city),
            ("revenue-growth-2020", "20%以上", city),
            ("gdp-share-2020", "10%以上", city),
            ("top-sites-2020", "1个", city),
            ("four-a-sites-2020", "10个", city),
            ("all-sites-2020", "50个", city),
            ("fine-farmhouses-2020", "达到50家", city),
            ("food-streets-2020", "至少1条", county),
            ("maker-base-2018", "1个", city),
            ("makers", "1000名", city),
            ("visitor-centre-2020", "至少1处", city),
            ("sub-centres-2020", "至少1处", county),
            ("toilets-2020", "200座", city),
            ("toilets-lacking-2020", "0", city),
            ("signs-lacking", "0", city),
            ("counters-lacking-2020", "0", city),
            ("smart-sites-2020", "10个", city),
            ("cloud-lacking", "0", city),
            ("roads-lacking", "0", city),
        ]
        alone = [one for one in TARGETS if one.series is None]
        assert [(one.key, one.asks.text("zh").lstrip("≥≤"), one.scope) for one in alone] == single
        yearly = [(one.series, str(one.asks), one.scope) for one in TARGETS if str(one.due) == "2019-12-31"]
        assert yearly == [
            ("yearly-sites", "≥2 sites", county),
            ("gold-farmhouses", "≥5 houses", city),
            ("yearly-lodgings", "≥5 houses", county),
            ("yearly-lodgings-zone", "≥5 houses", zone),
            ("conferences", "≥1 time", city),
        ]
        assert len(TARGETS) == len(single) + 3 * len(yearly)
        for one in TARGETS:
            year = one.key.rpartition("-")[2]
            assert one.zh.startswith("创建全域旅游示范区的县的") is (one.key == "sub-centres-2020")
            dated = (datetime.date(int(year), 12, 31), Known.PRESUMED) if year.isdigit() else (None, Known.OPEN)
            assert (one.due, one.due_known) == dated

    @pytest.mark.parametrize(("on", "status"), [("2020-12-31", Standing.RUNNING), ("2021-01-01", Standing.MISSED)])
    def test_revenue_is_to_exceed(self, on: str, status: Standing) -> None:
        """The figure itself is not enough; one yuan more is."""
        wanted = [one for one in TARGETS if one.key == "revenue-2020"]
        seen = 50_000_000_000
        day = datetime.date.fromisoformat(on)
        found = [assess_targets(wanted, {"revenue-2020": seen + more}, on=day)[0].status for more in (0, 1)]
        assert found == [status, Standing.KEPT]
