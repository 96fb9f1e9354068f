"""100号 专栏1, 专栏7, 二（六）4: yearly inspections, emergency teams, what is looked at first."""

from __future__ import annotations

from itertools import product
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy.core.errors import InvalidFacts
from langfang_policy.core.organs import Level
from langfang_policy.food_safety import (
    CityInspection,
    CoreTeams,
    FirstWorkYear,
    FocusKind,
    FocusPlace,
    FoodRisk,
    FoodUnit,
    UnlistedFocus,
    YearlyInspections,
    YearlyWork,
    emergency_teams_short,
    food_units_left,
    is_inspection_priority,
    yearly_work_short,
)
from tests.food_safety.ends import keeps_to
from tests.helpers import agrees, because

WHOLE = YearlyWork(
    drug_producers=9,
    drug_producers_inspected=9,
    drug_sellers_checked=200,
    provincial_samples_done=True,
    device_producers=4,
    device_producers_inspected=4,
    device_sellers_checked=10,
    cosmetic_producers=2,
    cosmetic_producers_inspected=2,
    cosmetic_sellers_checked=20,
    cosmetic_batches_sampled=20,
)
SHORT = {
    "drug_producers_inspected": (8, CityInspection.DRUG_PRODUCERS),
    "drug_sellers_checked": (199, CityInspection.DRUG_SELLERS),
    "provincial_samples_done": (False, CityInspection.DRUG_SAMPLES),
    "device_producers_inspected": (3, CityInspection.DEVICE_PRODUCERS),
    "device_sellers_checked": (9, CityInspection.DEVICE_SELLERS),
    "cosmetic_producers_inspected": (1, CityInspection.COSMETIC_PRODUCERS),
    "cosmetic_sellers_checked": (19, CityInspection.COSMETIC_SELLERS),
    "cosmetic_batches_sampled": (19, CityInspection.COSMETIC_SAMPLES),
}


def changed(**more: Any) -> YearlyWork:
    """A year's work with something else."""
    return evolve(WHOLE, **more)


class TestYearlyWork:
    """专栏7: what the city owes each year."""

    def test_in_full(self) -> None:
        """Each figure itself is enough."""
        assert yearly_work_short(WHOLE, year=2018).value == ()

    @pytest.mark.parametrize("field", SHORT)
    def test_one_short(self, field: str) -> None:
        """One less of anything is lacking."""
        less, item = SHORT[field]
        found = yearly_work_short(changed(**{field: less}), year=2018)
        assert found.value == (item,)
        assert because(found).holds is False

    def test_order(self) -> None:
        """What is lacking stands in the order of the plan."""
        none = changed(**{field: less for field, (less, _) in SHORT.items()})
        assert yearly_work_short(none, year=2020).value == tuple(CityInspection)

    def test_no_producer(self) -> None:
        """Nothing is lacking of what is not there."""
        none = changed(cosmetic_producers=0, cosmetic_producers_inspected=0)
        assert yearly_work_short(none, year=2018).value == ()

    def test_year_of_issue(self) -> None:
        """Owed as a whole, or not at all."""
        less = changed(drug_sellers_checked=0)
        not_owed = FirstWorkYear.NOT_OWED
        assert yearly_work_short(less, year=2017).value == (CityInspection.DRUG_SELLERS,)
        assert yearly_work_short(less, year=2017, first_work_year=not_owed).value == ()
        assert yearly_work_short(less, year=2018, first_work_year=not_owed).value == (CityInspection.DRUG_SELLERS,)

    @pytest.mark.parametrize("kind", ["drug", "device", "cosmetic"])
    def test_what_cannot_be(self, kind: str) -> None:
        """More producers inspected than there are."""
        with pytest.raises(InvalidFacts, match=f"{kind}_producers_inspected"):
            changed(**{f"{kind}_producers_inspected": 10})

    @given(st.tuples(*[st.integers(0, 500)] * 4))
    def test_what_if(self, figures: tuple[int, int, int, int]) -> None:
        """Each figure is compared with its own count."""
        names = "drug_sellers", "device_sellers", "cosmetic_sellers", "cosmetic_batches"
        other = YearlyInspections(**dict(zip(names, figures, strict=True)))
        there = (200, 10, 20, 20)
        items = (
            *(CityInspection.DRUG_SELLERS, CityInspection.DEVICE_SELLERS),
            *(CityInspection.COSMETIC_SELLERS, CityInspection.COSMETIC_SAMPLES),
        )
        lacking = {item for item, seen, asked in zip(items, there, figures, strict=True) if seen < asked}
        assert set(yearly_work_short(WHOLE, year=2019, inspections=other).value) == lacking


class TestTeams:
    """专栏1 1: one core team each, and the city's mobile one."""

    @pytest.mark.parametrize("level", Level)
    def test_levels(self, level: Level) -> None:
        """Counties, the zone and the city owe one; others none."""
        owed = level in {Level.COUNTY, Level.DEVELOPMENT_ZONE, Level.CITY}
        assert [emergency_teams_short(level, teams=teams).value for teams in (0, 1, 2)] == [int(owed), 0, 0]

    def test_what_if(self) -> None:
        """Each figure is of its own level."""
        teams = CoreTeams(county=2, zone=3, city=4)
        levels = Level.COUNTY, Level.DEVELOPMENT_ZONE, Level.CITY
        found = [emergency_teams_short(level, teams=1, core_teams=teams) for level in levels]
        assert [one.value for one in found] == [1, 2, 3]
        assert [because(one).required for one in found] == [2, 3, 4]


class TestPriority:
    """二（六）4: what is looked at first."""

    def test_any(self) -> None:
        """The place, the kind or the risk."""
        for place, kind, risk in product(FocusPlace, FocusKind, FoodRisk):
            found = is_inspection_priority(place=place, kind=kind, risk=risk)
            named = place is not FocusPlace.OTHER or kind is not FocusKind.OTHER
            assert found.value is (named or risk is not FoodRisk.LOW), (place, kind, risk)

    @pytest.mark.parametrize(
        ("place", "kind"), [(FocusPlace.SIMILAR, FocusKind.OTHER), (FocusPlace.OTHER, FocusKind.SIMILAR)]
    )
    def test_unlisted(self, place: FocusPlace, kind: FocusKind) -> None:
        """Like ones count, unless the named alone do."""
        alone = is_inspection_priority(
            place=place, kind=kind, risk=FoodRisk.LOW, unlisted_focus=UnlistedFocus.NAMED_ALONE
        )
        assert not alone.value
        assert is_inspection_priority(place=place, kind=kind, risk=FoodRisk.LOW).value
        school = is_inspection_priority(
            place=FocusPlace.SCHOOL, kind=FocusKind.STALL, risk=FoodRisk.LOW, unlisted_focus=UnlistedFocus.NAMED_ALONE
        )
        agrees(school, school.value)
        assert [one.holds for one in school.findings] == [True, True, False, None]


def unit(name: str, *, place: FocusPlace = FocusPlace.OTHER, inspected: bool = False) -> FoodUnit:
    """A business of low risk."""
    return FoodUnit(name=name, place=place, kind=FocusKind.OTHER, risk=FoodRisk.LOW, inspected=inspected)


class TestUnitsLeft:
    """二（六）4: every business, priorities first."""

    def test_order(self) -> None:
        """As given, among priorities and among others."""
        school, like = FocusPlace.SCHOOL, FocusPlace.SIMILAR
        units = [unit("甲"), unit("乙", place=like), unit("丙", inspected=True), unit("丁", place=school), unit("戊")]
        assert food_units_left(units).value == ("乙", "丁", "甲", "戊")
        alone = food_units_left(units, unlisted_focus=UnlistedFocus.NAMED_ALONE)
        assert alone.value == ("丁", "甲", "乙", "戊")
        assert (because(alone).observed, because(alone).required) == (1, 5)
        agrees(alone, not alone.value)

    def test_all_covered(self) -> None:
        """Nothing is left."""
        for units in ([], [unit("甲", inspected=True)]):
            found = food_units_left(units)
            assert found.value == ()
            assert because(found).holds is True


class TestRanges:
    """How many firms, batches and teams there may be."""

    def test_ends(self) -> None:
        """Both ends of each."""
        keeps_to("drug_sellers", 0, 10**9, lambda firms: YearlyInspections(drug_sellers=firms))
        keeps_to("cosmetic_batches", 0, 10**9, lambda batches: YearlyInspections(cosmetic_batches=batches))
        keeps_to("county", 0, 1_000, lambda teams: CoreTeams(county=teams))
