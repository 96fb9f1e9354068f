"""The yearly conference, the subsidy, land for tourism projects."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy.core.errors import InvalidFacts, NotInForce, Undetermined
from langfang_policy.river_chief import Area
from langfang_policy.tourism import (
    TOURISM,
    ConferenceGoals,
    CountyWord,
    DemonstrationLevel,
    FirstTourismYear,
    OldBuilding,
    PlotLand,
    PlotTreatment,
    PlotUse,
    ProjectListing,
    SubsidyStage,
    TransitionEnd,
    TransitionPeriod,
    ZoneAsCounty,
    conference_years_missed,
    land_transition,
    project_plot,
    subsidy_open,
)
from tests.helpers import agrees, because

LEVEL, FACTORY = DemonstrationLevel, OldBuilding.FACTORY
FACTS: dict[str, Any] = {
    "by_enterprise": True,
    "leisure_venue": True,
    "conforms_to_plan": True,
    "from_day": date(2018, 3, 1),
}


class TestConference:
    """七（一）: once every year."""

    @pytest.mark.parametrize(
        ("held", "missed"),
        [
            ([], (2018, 2019, 2020)),
            ([date(2018, 1, 1), date(2019, 12, 31), date(2020, 6, 1)], ()),
            ([date(2018, 1, 1), date(2018, 12, 31)], (2019, 2020)),
            ([date(2017, 12, 31), date(2021, 1, 1)], (2018, 2019, 2020)),
        ],
    )
    def test_calendar_years(self, held: list[date], missed: tuple[int, ...]) -> None:
        """Two in a year do not serve the next; the year before the first does not count."""
        found = conference_years_missed(held, through=2020)
        assert found.value == missed
        agrees(found, not missed)

    def test_first_year(self) -> None:
        """The year of issue is asked for where it is read so, and nothing before it is looked at."""
        at_once = FirstTourismYear.ISSUE
        assert conference_years_missed([], through=2017, first_year=at_once).value == (2017,)
        found = conference_years_missed([], through=2017)
        assert (found.value, because(found).observed) == ((), 2018)

    def test_what_if(self) -> None:
        """Twice a year."""
        twice = ConferenceGoals(yearly=2)
        held = [date(2018, 1, 1), date(2018, 2, 1), date(2019, 1, 1)]
        found = conference_years_missed(held, through=2019, conference=twice)
        assert (found.value, because(found).required) == ((2019,), 2)

    @given(st.lists(st.dates(date(2017, 1, 1), date(2030, 1, 1)), max_size=8), st.integers(2017, 2030))
    def test_order_does_not_matter(self, held: list[date], through: int) -> None:
        """Nor does a conference more ever add a year."""
        missed = conference_years_missed(held, through=through).value
        assert conference_years_missed(held[::-1], through=through).value == missed
        assert {*missed} == {*range(2018, through + 1)} - {day.year for day in held}


class TestSubsidy:
    """七（二）: for whom, not how much."""

    @pytest.mark.parametrize("level", LEVEL)
    def test_levels(self, level: DemonstrationLevel) -> None:
        """National or provincial."""
        found = subsidy_open(Area.BAZHOU, level=level)
        assert found.value is (level in {LEVEL.NATIONAL, LEVEL.PROVINCIAL})
        agrees(found, found.value)

    @pytest.mark.parametrize("area", Area)
    def test_areas(self, area: Area) -> None:
        """Every county-level unit; by the letter counties alone; the zone where it is counted."""
        zone = area is Area.DEVELOPMENT_ZONE
        county = area.zh.endswith("县")
        assert subsidy_open(area, level=LEVEL.NATIONAL).value is not zone
        assert subsidy_open(area, level=LEVEL.NATIONAL, county_word=CountyWord.LETTER).value is county
        assert subsidy_open(area, level=LEVEL.NATIONAL, zone=ZoneAsCounty.COUNTED).value

    def test_stage(self) -> None:
        """Creating is enough, or success is needed, which is then asked for where it matters."""
        success: dict[str, Any] = {"subsidy_stage": SubsidyStage.RECOGNISED}
        guan = Area.GUAN
        assert [
            subsidy_open(guan, level=LEVEL.PROVINCIAL, recognised=done, **success).value for done in (True, False)
        ] == [
            True,
            False,
        ]
        with pytest.raises(Undetermined, match="recognised"):
            subsidy_open(guan, level=LEVEL.PROVINCIAL, **success)
        assert subsidy_open(guan, level=LEVEL.CITY, **success).value is False
        assert subsidy_open(guan, level=LEVEL.PROVINCIAL, recognised=False).value
        assert because(subsidy_open(guan, level=LEVEL.CITY)).observed is LEVEL.CITY


class TestPlots:
    """七（三）: plots of a project."""

    @pytest.mark.parametrize(
        ("use", "treatment"),
        [
            (PlotUse.PERMANENT_FACILITIES, PlotTreatment.CONSTRUCTION_LAND),
            (PlotUse.LANDSCAPE, PlotTreatment.PRESENT_USE),
            (PlotUse.FARMING, PlotTreatment.PRESENT_USE),
            (PlotUse.OTHER, PlotTreatment.UNSAID),
        ],
    )
    def test_uses(self, use: PlotUse, treatment: PlotTreatment) -> None:
        """Handled by its use, supported by what land it is, first by the list of its project: three things apart."""
        for listing in ProjectListing:
            for land in PlotLand:
                found = project_plot(use, land=land, listing=listing).value
                assert found.treatment is treatment
                assert found.supported is (land in {PlotLand.UNUSED, PlotLand.ABANDONED})
                assert found.first is (listing in {ProjectListing.NATIONAL, ProjectListing.PROVINCIAL})

    def test_reasons(self) -> None:
        """Each fact is told."""
        facts = ProjectListing.MUNICIPAL, PlotUse.FARMING, PlotLand.UNUSED
        listing, use, land = facts
        assert tuple(one.observed for one in project_plot(use, land=land, listing=listing).findings) == facts


class TestTransition:
    """七（三）: the old use of an old building's land."""

    @pytest.mark.parametrize(
        ("first", "eve", "anniversary"),
        [
            (date(2018, 3, 1), date(2023, 2, 28), date(2023, 3, 1)),
            (date(2019, 3, 1), date(2024, 2, 29), date(2024, 3, 1)),
            (date(2020, 2, 29), date(2025, 2, 28), date(2025, 2, 28)),
            (date(2017, 12, 27), date(2022, 12, 26), date(2022, 12, 27)),
        ],
    )
    def test_last_day(self, first: date, eve: date, anniversary: date) -> None:
        """The day before the same day five years on, or that day."""
        facts = FACTS | {"from_day": first}
        assert land_transition(FACTORY, **facts).value.last_day == eve
        later = land_transition(FACTORY, **facts, transition_end=TransitionEnd.ANNIVERSARY)
        assert later.value.last_day == anniversary

    @pytest.mark.parametrize("fact", ["by_enterprise", "leisure_venue", "conforms_to_plan"])
    def test_conditions(self, fact: str) -> None:
        """Each is needed."""
        found = land_transition(FACTORY, **(FACTS | {fact: False}))
        assert (bool(found.value), found.value.last_day) == (False, None)
        agrees(found, holds=False)
        assert land_transition(FACTORY, **(FACTS | {fact: False, "from_day": None})).value == found.value

    def test_first_day(self) -> None:
        """It is asked for where the old use goes on."""
        with pytest.raises(Undetermined, match="from_day"):
            land_transition(FACTORY, **(FACTS | {"from_day": None}))
        assert not land_transition(OldBuilding.OTHER, **(FACTS | {"from_day": None})).value

    @pytest.mark.parametrize("building", OldBuilding)
    def test_buildings(self, building: OldBuilding) -> None:
        """A factory or a warehouse."""
        found = land_transition(building, **FACTS)
        assert bool(found.value) is (building is not OldBuilding.OTHER)
        assert found.findings[0].observed is building

    def test_what_if(self) -> None:
        """Another period, and the ends of the calendar."""
        found = land_transition(FACTORY, **FACTS, period=TransitionPeriod(years=1))
        assert (found.value.last_day, found.findings[-1].observed) == (date(2019, 2, 28), 1)
        for years in (0, 101):
            with pytest.raises(InvalidFacts, match="years"):
                TransitionPeriod(years=years)
        with pytest.raises(InvalidFacts, match="from_day"):
            land_transition(FACTORY, **(FACTS | {"from_day": date(9995, 1, 1)}))

    def test_not_before_the_opinions(self) -> None:
        """A period that ran before them is none of theirs."""
        with pytest.raises(NotInForce):
            land_transition(FACTORY, **(FACTS | {"from_day": date(2017, 12, 26)}))
        assert TOURISM.first_day == date(2017, 12, 27)

    @given(st.dates(date(2017, 12, 27), date(2100, 1, 1)), st.integers(1, 100))
    def test_direction(self, first: date, years: int) -> None:
        """A day later never ends earlier; a year more ends later."""
        period = TransitionPeriod(years=years)
        day = land_transition(FACTORY, **(FACTS | {"from_day": first}), period=period).value.last_day
        after = FACTS | {"from_day": first + timedelta(days=1)}
        later = land_transition(FACTORY, **after, period=period).value.last_day
        assert day is not None
        assert later is not None
        assert first < day <= later
