"""Elder education: goals by level, buildings, venues, tuition."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from itertools import product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy import elder_education as ee
from langfang_policy.core.decisions import Decision, plain
from langfang_policy.core.errors import InvalidFacts, Undetermined
from langfang_policy.core.registers import TargetStatus
from langfang_policy.elder_education import FreeVenue, Tier

FIGURES = {
    "participation": (20, "二"),
    "township-schools": (50, "二（一）"),
    "village-points": (30, "二（一）"),
    "volunteer-teams": (1, "二（四）"),
    "remote-counties": (50, "二（五）"),
    "city-model-schools": (3, "二（八）"),
    "county-model-schools": (2, "二（八）"),
}
"""Each goal's figure and clause."""


def holds(decision: Decision[Any]) -> list[bool]:
    """Which findings hold."""
    return [finding.holds for finding in decision.findings]


class TestPlan:
    """The plan as published, its period and tiers."""

    def test_dates(self) -> None:
        """Issued and presumed to hold from 25 December 2017, without end."""
        decree = ee.ELDER_EDUCATION
        assert str(decree.number) == "廊政办字〔2017〕162号"
        assert decree.issued == decree.first_day == date(2017, 12, 25)
        assert decree.last_day is None
        assert ee.in_plan_period(1).value is False

    @pytest.mark.parametrize(("year", "inside"), [(2016, False), (2017, True), (2020, True), (2021, False)])
    def test_period(self, year: int, inside: bool) -> None:
        """2017 to 2020."""
        decision = ee.in_plan_period(year)
        assert decision.value is decision.because.holds is inside
        assert decision.because.required == (2017, 2020)

    @pytest.mark.parametrize(("level", "tier"), list(enumerate(Tier, start=1)))
    def test_tiers(self, level: int, tier: Tier) -> None:
        """Four of them."""
        decision = ee.tier_of(level)
        assert decision.value is tier
        assert decision.because.required == 4


class TestGoals:
    """Seven goals by the end of 2020."""

    def test_targets(self) -> None:
        """Figures, clauses, days."""
        assert {target.key: (target.figure, str(target.citation.locator)) for target in ee.TARGETS} == FIGURES
        assert {target.due for target in ee.TARGETS} == {date(2020, 12, 31)}
        assert [target.scope for target in ee.TARGETS] == ["city", "city", "city", "school", "city", "city", "county"]

    @pytest.mark.parametrize(("key", "figure"), [(key, figure) for key, (figure, _) in FIGURES.items()])
    @pytest.mark.parametrize(("on", "pending"), [(date(2020, 12, 31), True), (date(2021, 1, 1), False)])
    def test_boundaries(self, key: str, figure: int, on: date, pending: bool) -> None:
        """At the figure met, just below missed once due."""
        for observed, met in ((figure, True), (figure - Decimal("0.01"), False), (figure + 1, True)):
            decision = ee.assess_goals({key: observed}, on=on)
            (found,) = [one for one in decision.value if one.target.key == key]
            late = TargetStatus.NOT_YET_DUE if pending else TargetStatus.MISSED
            assert found.status is (TargetStatus.MET if met else late)
            others = {one.status for one in decision.value if one.target.key != key}
            assert others == {TargetStatus.NOT_YET_DUE if pending else TargetStatus.NOT_REPORTED}
            index = [one.target.key for one in decision.value].index(key)
            assert holds(decision)[index] is (met or pending)
            assert decision.findings[index].observed == observed
            assert plain(decision.value)

    @pytest.mark.parametrize(
        ("counts", "lacking"),
        [({"a": 1, "b": 2}, ()), ({"a": 0, "b": 1}, ("a",)), ({}, ()), ({"b": 0, "a": 0}, ("b", "a"))],
    )
    def test_county_universities(self, counts: dict[str, int], lacking: tuple[str, ...]) -> None:
        """One each, in the order given."""
        decision = ee.counties_without_university(counts)
        assert decision.value == lacking
        assert decision.because.holds is (not lacking)
        assert decision.because.required == 1

    @given(st.dictionaries(st.text(max_size=3), st.integers(0, 3)))
    def test_one_more_university_helps(self, counts: dict[str, int]) -> None:
        """Never does it add a county."""
        more = {name: count + 1 for name, count in counts.items()}
        assert ee.counties_without_university(more).value == ()
        two = ee.CountyUniversities(each=2)
        assert set(ee.counties_without_university(counts).value) <= set(
            ee.counties_without_university(counts, wanted=two).value
        )


class TestBuildings:
    """Rooms (二（二）)."""

    @pytest.mark.parametrize(("tier", "least"), [(Tier.CITY, 10_000), (Tier.COUNTY, 2_000)])
    def test_areas(self, tier: Tier, least: int) -> None:
        """以上 owns the figure; a classroom does not matter here."""
        for area, enough in ((least, True), (least - Decimal("0.01"), False), (least + 1, True)):
            decision = ee.building_enough(tier, building_m2=area, dedicated_classroom=False, has_school=False)
            assert decision.value is decision.because.holds is enough
            assert decision.because.required == least

    @pytest.mark.parametrize(
        ("tier", "room", "school"), list(product((Tier.TOWNSHIP, Tier.VILLAGE), (True, False), (True, False)))
    )
    def test_classrooms(self, tier: Tier, room: bool, school: bool) -> None:
        """Where a school is, or everywhere."""
        facts: dict[str, Any] = {"building_m2": 0, "dedicated_classroom": room, "has_school": school}
        assert ee.building_enough(tier, **facts).value is (room or not school)
        everywhere = ee.Classrooms.EVERYWHERE
        decision = ee.building_enough(tier, **facts, classrooms=everywhere)
        assert decision.value is decision.because.holds is room

    def test_what_if(self) -> None:
        """Other areas."""
        areas = ee.BuildingAreas(city_m2=5, county_m2=6)
        facts: dict[str, Any] = {"dedicated_classroom": False, "has_school": False, "areas": areas}
        assert ee.building_enough(Tier.CITY, building_m2=5, **facts).value is True
        assert ee.building_enough(Tier.COUNTY, building_m2=5, **facts).value is False


class TestVenuesAndTuition:
    """What opens, and what may be charged."""

    @pytest.mark.parametrize("venue", list(FreeVenue)[:9])
    def test_venues(self, venue: FreeVenue) -> None:
        """Nine kinds are named."""
        assert ee.venue_to_open(venue).value is True

    def test_other_venues(self) -> None:
        """The list is open."""
        assert len(FreeVenue) == 10
        with pytest.raises(Undetermined):
            ee.venue_to_open(FreeVenue.OTHER)

    @pytest.mark.parametrize(("finance", "price"), list(product((True, False), repeat=2)))
    def test_tuition(self, finance: bool, price: bool) -> None:
        """Both approvals."""
        decision = ee.tuition_allowed(finance_approved=finance, price_approved=price)
        assert bool(decision) is decision.value.allowed is (finance and price)
        assert holds(decision) == [finance, price]
        assert decision.value.separate_lines is True
        assert decision.value.account == "非税专户"


WRONG: Any = ee
DAY = date(2018, 1, 1)


class TestFacts:
    """Facts of the wrong kind are refused by name."""

    @pytest.mark.parametrize(
        ("call", "fact"),
        [
            (lambda: WRONG.in_plan_period(0), "year"),
            (lambda: WRONG.tier_of(0), "level"),
            (lambda: WRONG.tier_of(5), "level"),
            (lambda: WRONG.counties_without_university([]), "universities"),
            (lambda: WRONG.counties_without_university({"a": -1}), "universities.a"),
            (lambda: WRONG.building_enough("x", building_m2=0, dedicated_classroom=True, has_school=True), "tier"),
            (lambda: WRONG.building_enough(Tier.CITY, building_m2=-1, dedicated_classroom=True, has_school=True),
             "building_m2"),
            (lambda: WRONG.building_enough(Tier.CITY, building_m2=0, dedicated_classroom=1, has_school=True),
             "dedicated_classroom"),
            (lambda: WRONG.building_enough(Tier.CITY, building_m2=0, dedicated_classroom=True, has_school=1),
             "has_school"),
            (lambda: WRONG.venue_to_open("x"), "venue"),
            (lambda: WRONG.tuition_allowed(finance_approved=1, price_approved=True), "finance_approved"),
            (lambda: WRONG.tuition_allowed(finance_approved=True, price_approved=1), "price_approved"),
            (lambda: WRONG.assess_goals([], on=DAY), "observations"),
            (lambda: WRONG.assess_goals({"x": 1}, on=DAY), "observations"),
            (lambda: WRONG.assess_goals({"participation": "x"}, on=DAY), "observations.participation"),
            (lambda: WRONG.assess_goals({}, on="x"), "on"),
        ],
    )  # fmt: skip
    def test_refused(self, call: Any, fact: str) -> None:
        """Never taken for something that they are not."""
        with pytest.raises(InvalidFacts) as caught:
            call()
        assert caught.value.fact == fact
