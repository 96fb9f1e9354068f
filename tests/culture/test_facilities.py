"""Public culture: what each level has, projects, circles, branches, libraries."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy.core.errors import InvalidFacts, NotInForce, Undetermined
from langfang_policy.core.figures import kind_of
from langfang_policy.core.organs import Level
from langfang_policy.core.registers import Standing
from langfang_policy.core.rules import RULES
from langfang_policy.culture import (
    BranchRole,
    BranchSystem,
    CircleSetting,
    CircleTimes,
    CountyLibraries,
    CultureFacility,
    CultureProject,
    CultureProjectYears,
    FiveYearPeriod,
    LibraryHoldings,
    LibraryMinima,
    StationMeant,
    VillageSquare,
    branch_role,
    culture_area_per_thousand,
    culture_project_standing,
    facilities_missing,
    in_culture_circle,
    libraries_short,
)
from tests.helpers import because

F = CultureFacility
WANTED = {
    Level.CITY: [F.LIBRARY, F.CULTURE_HOUSE, F.MUSEUM, F.ART_MUSEUM, F.THEATRE, F.HERITAGE_HALL],
    Level.COUNTY: [F.LIBRARY, F.CULTURE_HOUSE],
    Level.TOWNSHIP: [F.TOWNSHIP_STATION],
    Level.VILLAGE: [F.SERVICE_CENTRE, F.SQUARE],
}


class TestFacilities:
    """What each level has (一（三）)."""

    @given(st.sampled_from(Level), st.frozensets(st.sampled_from(F)))
    def test_missing(self, level: Level, there: frozenset[CultureFacility]) -> None:
        """What is asked and not there, in order; of other levels nothing is asked, and they are told so."""
        found = facilities_missing(level, there=there, station_meant=StationMeant.APART).value
        assert found.addressed is (level in WANTED)
        assert found.missing == tuple(one for one in WANTED.get(level, []) if one not in there)
        assert bool(found) is (found.missing == ())

    def test_station(self) -> None:
        """A township's centre is its station, or is not."""
        there = frozenset({F.SERVICE_CENTRE})
        assert facilities_missing(Level.TOWNSHIP, there=there).value
        apart = facilities_missing(Level.TOWNSHIP, there=there, station_meant=StationMeant.APART)
        assert apart.value.missing == (F.TOWNSHIP_STATION,)
        assert because(apart).holds is False
        assert facilities_missing(Level.VILLAGE, there=frozenset({F.TOWNSHIP_STATION})).value.missing == (
            F.SERVICE_CENTRE,
            F.SQUARE,
        )
        assert not facilities_missing(Level.TOWNSHIP, there=frozenset()).value

    def test_square(self) -> None:
        """It is needed, or tells what stands beside."""
        there = frozenset({F.SERVICE_CENTRE})
        assert facilities_missing(Level.VILLAGE, there=there).value.missing == (F.SQUARE,)
        assert facilities_missing(Level.VILLAGE, there=there, village_square=VillageSquare.BESIDE).value
        none = facilities_missing(Level.VILLAGE, there=frozenset(), village_square=VillageSquare.BESIDE)
        assert none.value.missing == (F.SERVICE_CENTRE,)


P = CultureProject
DUE = {
    P.GRAND_THEATRE: 2019,
    P.HERITAGE_HALL: 2019,
    P.ART_MUSEUM: 2020,
    P.NEW_LIBRARY: None,
    P.BENEFIT_CENTRES: None,
    P.COUNTY_PARKS: 2017,
    P.PARKS_GROUP: 2020,
    P.BRANCH_SYSTEM: None,
    P.SERVICE_CENTRES: 2019,
    P.TRAINING_PLACES: 2020,
}


class TestProjects:
    """Projects and their years (专栏2)."""

    @pytest.mark.parametrize(("project", "year"), DUE.items())
    def test_due(self, project: CultureProject, year: int | None) -> None:
        """Within the year; one without a year runs."""
        if year is None:
            for day in (date(2017, 11, 17), date(2022, 1, 1)):
                found = culture_project_standing(project, on=day).value
                assert (found.status, found.due) == (Standing.RUNNING, None)
            done = culture_project_standing(project, on=date(2018, 5, 1), completed_on=date(2018, 5, 1)).value
            assert done.status is Standing.KEPT
            return
        last = date(year, 12, 31)
        for on, completed, status in (
            (last, None, Standing.RUNNING),
            (date(year + 1, 1, 1), None, Standing.MISSED),
            (date(year + 1, 6, 1), last, Standing.KEPT),
            (date(year + 1, 6, 1), date(year + 1, 1, 1), Standing.KEPT_LATE),
            (date(year + 1, 6, 1), date(year + 1, 6, 1), Standing.KEPT_LATE),
            (date(year + 1, 6, 1), date(year + 1, 6, 2), Standing.MISSED),
            (last, last, Standing.KEPT),
        ):
            decision = culture_project_standing(project, on=on, completed_on=completed)
            assert (decision.value.status, decision.value.due) == (status, last)
            late = status in (Standing.MISSED, Standing.KEPT_LATE)
            if status is Standing.MISSED:
                assert (because(decision).observed, because(decision).required) == (on, last)
            assert because(decision).holds is (False if late else None if status is Standing.RUNNING else True)

    def test_before_the_plan(self) -> None:
        """Nothing is judged for a day before it."""
        with pytest.raises(NotInForce):
            culture_project_standing(P.COUNTY_PARKS, on=date(2017, 11, 16))

    def test_what_ifs(self) -> None:
        """Each year follows."""
        years = CultureProjectYears(
            theatre=2021, heritage_hall=2022, art_museum=2023, county_parks=2024, parks_group=2025, service_centres=2026
        )
        found = {
            project: culture_project_standing(
                project, on=date(2018, 1, 1), years=years, period=FiveYearPeriod(last_year=2027)
            ).value.due
            for project in P
        }
        assert [day.year for day in found.values() if day] == [2021, 2022, 2023, 2024, 2025, 2026, 2027]


class TestArea:
    """For each thousand (二（二）4)."""

    def test_exact(self) -> None:
        """A third of a metre stays one."""
        decision = culture_area_per_thousand(1, residents=3_000)
        assert decision.value == Fraction(1, 3)
        assert [one.observed for one in decision.findings] == [1, 3_000]

    @given(st.integers(0, 10**6), st.integers(0, 10**6), st.integers(1, 10**6))
    def test_more_area(self, one: int, other: int, residents: int) -> None:
        """More area is never less a head."""
        less, more = sorted((one, other))
        found = culture_area_per_thousand(more, residents=residents).value
        assert culture_area_per_thousand(less, residents=residents).value <= found

    def test_facts(self) -> None:
        """No area is an area, nobody is nobody, and the answer may be nothing."""
        assert culture_area_per_thousand(0, residents=1).value == 0
        for area, residents in ((-1, 1), (0, 0)):
            with pytest.raises(InvalidFacts):
                culture_area_per_thousand(area, residents=residents)
        kind = kind_of(RULES[culture_area_per_thousand].answer)
        assert kind is not None
        assert kind.of(0, "area") == 0
        with pytest.raises(InvalidFacts):
            kind.of(Fraction(-1, 10), "area")


class TestCircles:
    """A quarter of an hour in town, half an hour in the country (专栏2 第五段)."""

    @pytest.mark.parametrize(("setting", "most"), [(CircleSetting.TOWN, 15), (CircleSetting.COUNTRY, 30)])
    def test_edges(self, setting: CircleSetting, most: int) -> None:
        """The time itself is inside."""
        for minutes, inside in ((most, True), (most + Decimal("0.001"), False), (most - 1, True), (0, True)):
            decision = in_culture_circle(setting, minutes=minutes)
            assert decision.value is inside
            assert (because(decision).required, because(decision).observed) == (most, minutes)

    def test_facts(self) -> None:
        """No way takes less than no time."""
        with pytest.raises(InvalidFacts):
            in_culture_circle(CircleSetting.TOWN, minutes=Decimal("-0.1"))

    def test_what_if(self) -> None:
        """Other times."""
        times = CircleTimes(town_minutes=10, country_minutes=20)
        assert [in_culture_circle(one, minutes=15, times=times).value for one in CircleSetting] == [False, True]


class TestBranches:
    """Two systems (专栏2 第七段, 二（八）25)."""

    def test_roles(self) -> None:
        """The county's house is the main one in one and a central one in the other."""
        role = BranchRole
        for system, roles in (
            (BranchSystem.COUNTY, [role.NONE, role.MAIN_HOUSE, role.BRANCH, role.BRANCH]),
            (BranchSystem.CITY_WIDE, [role.MAIN_HOUSE, role.CENTRAL_HOUSE, role.BRANCH, role.SERVICE_POINT]),
        ):
            levels = (Level.CITY, Level.COUNTY, Level.TOWNSHIP, Level.VILLAGE)
            assert [branch_role(level, system=system).value for level in levels] == roles
            assert branch_role(Level.PROVINCE, system=system).value is role.NONE
        places = [str(because(branch_role(Level.CITY, system=one)).citation.locator) for one in BranchSystem]
        assert places == ["专栏2 第七段", "二（八）25"]


def holdings(*pairs: tuple[int, Decimal | int]) -> list[LibraryHoldings]:
    """What libraries hold."""
    return [LibraryHoldings(databases=databases, terabytes=terabytes) for databases, terabytes in pairs]


class TestLibraries:
    """Databases and terabytes (专栏5 第三段)."""

    @pytest.mark.parametrize(("level", "least"), [(Level.CITY, (3, 25)), (Level.COUNTY, (2, 3))])
    def test_edges(self, level: Level, least: tuple[int, int]) -> None:
        """不低于 owns the figure."""
        databases, terabytes = least
        assert libraries_short(level, libraries=holdings(least)).value
        few = libraries_short(level, libraries=holdings((databases - 1, terabytes)))
        assert (few.value.databases, few.value.terabytes, bool(few.value)) == (1, Decimal(0), False)
        assert because(few).required == databases
        small = libraries_short(level, libraries=holdings((databases, terabytes - Decimal("0.01"))))
        assert (small.value.databases, small.value.terabytes, bool(small.value)) == (0, Decimal("0.01"), False)
        assert because(small).required == terabytes

    def test_each_or_together(self) -> None:
        """What one county has too much helps no other, or does; the city's are never put together."""
        held = holdings((4, 6), (0, 0))
        each = libraries_short(Level.COUNTY, libraries=held).value
        assert (each.databases, each.terabytes) == (2, Decimal(3))
        together = CountyLibraries.TOGETHER
        assert libraries_short(Level.COUNTY, libraries=held, county_libraries=together).value
        low = libraries_short(Level.COUNTY, libraries=holdings((1, 1), (0, 1)), county_libraries=together).value
        assert (low.databases, low.terabytes) == (1, Decimal(1))
        city = libraries_short(Level.CITY, libraries=holdings((3, 25), (0, 0)), county_libraries=together).value
        assert (city.databases, city.terabytes) == (3, Decimal(25))

    @pytest.mark.parametrize("held", [(-1, 0), (0, Decimal("-0.1"))])
    def test_facts(self, held: tuple[int, Decimal | int]) -> None:
        """Nobody holds less than nothing."""
        with pytest.raises(InvalidFacts):
            holdings(held)

    def test_silence(self) -> None:
        """Of townships nothing is said, and without a library there is nothing to judge."""
        with pytest.raises(Undetermined):
            libraries_short(Level.TOWNSHIP, libraries=holdings((1, 1)))
        with pytest.raises(Undetermined):
            libraries_short(Level.COUNTY, libraries=[])

    def test_what_if(self) -> None:
        """Each figure follows."""
        minima = LibraryMinima(city_databases=4, county_databases=5, city_terabytes=26, county_terabytes=7)
        for level, found in ((Level.CITY, (4, Decimal(26))), (Level.COUNTY, (5, Decimal(7)))):
            short = libraries_short(level, libraries=holdings((0, 0)), minima=minima).value
            assert (short.databases, short.terabytes) == found
