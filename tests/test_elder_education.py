"""Elder education: the plan, its tiers, venues, tuition, and what it lists."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy import ask
from langfang_policy import elder_education as ee
from langfang_policy.core.decisions import Decision
from langfang_policy.core.errors import InvalidFacts, Undetermined
from langfang_policy.core.registers import Duty, falling_due
from langfang_policy.elder_education import FreeVenue, Tier, TuitionApproval, TuitionReading
from tests.helpers import bearers

DUTIES: dict[str, Duty] = {duty.key: duty for duty in ee.DUTIES}


def holds(decision: Decision[Any]) -> list[bool | None]:
    """Which findings hold."""
    return [finding.holds for finding in decision.findings]


class TestPlan:
    """The plan as published, its period and tiers."""

    def test_dates(self) -> None:
        """Issued and presumed to hold from 25 December 2017, without end; resting on two documents."""
        decree = ee.ELDER_EDUCATION
        assert str(decree.number) == "廊政办字〔2017〕162号"
        assert decree.issued == decree.first_day == date(2017, 12, 25)
        assert decree.last_day is None
        assert [str(number) for number in decree.cites] == ["国办发〔2016〕74号", "冀政办字〔2017〕135号"]

    @pytest.mark.parametrize(("year", "inside"), [(1, False), (2016, False), (2017, True), (2020, True), (2021, False)])
    def test_period(self, year: int, inside: bool) -> None:
        """2017 to 2020."""
        decision = ee.in_plan_period(year)
        assert decision.value is inside
        assert [finding.required for finding in decision.findings] == [2017, 2020]

    @pytest.mark.parametrize(("level", "tier"), list(enumerate(Tier, start=1)))
    def test_tiers(self, level: int, tier: Tier) -> None:
        """Four of them."""
        decision = ee.tier_of(level)
        assert decision.value is tier

    @given(st.frozensets(st.sampled_from(Tier)))
    def test_network(self, tiers: frozenset[Tier]) -> None:
        """What is missing and what is there are the four, in their order."""
        decision = ee.network_missing(tiers)
        assert decision.value == tuple(tier for tier in Tier if tier not in tiers)
        assert holds(decision) == [tier in tiers for tier in Tier]
        assert (decision.because is None) is (len(tiers) == 4)


class TestVenues:
    """What opens free of charge."""

    @pytest.mark.parametrize("venue", list(FreeVenue)[:9])
    def test_venues(self, venue: FreeVenue) -> None:
        """Nine kinds are named."""
        assert ee.venue_to_open(venue).value is True

    def test_other_venues(self) -> None:
        """The list is open."""
        assert len(FreeVenue) == 10
        with pytest.raises(Undetermined):
            ee.venue_to_open(FreeVenue.OTHER)


CITY_TWO = [TuitionApproval.CITY_FINANCE, TuitionApproval.CITY_PRICE]
COUNTY_TWO = [TuitionApproval.COUNTY_FINANCE, TuitionApproval.COUNTY_PRICE]


class TestTuition:
    """What may be charged."""

    @pytest.mark.parametrize(
        ("tier", "reading", "needed"),
        [
            (Tier.CITY, TuitionReading.CITY_FOR_ALL, CITY_TWO),
            (Tier.CITY, TuitionReading.OWN_LEVEL, CITY_TWO),
            (Tier.COUNTY, TuitionReading.CITY_FOR_ALL, CITY_TWO),
            (Tier.COUNTY, TuitionReading.OWN_LEVEL, COUNTY_TWO),
        ],
    )
    def test_two_approvals(self, tier: Tier, reading: TuitionReading, needed: list[TuitionApproval]) -> None:
        """Finance and price; who else approved does not matter."""
        others = frozenset(TuitionApproval).difference(needed)
        for finance in (True, False):
            for price in (True, False):
                given = {one for one, yes in zip(needed, (finance, price), strict=True) if yes} | others
                decision = ee.tuition_allowed(tier, approved_by=frozenset(given), county_approval=reading)
                assert bool(decision.value) is decision.value.allowed is (finance and price)
                assert holds(decision) == [finance, price]
                deciding = None if finance and price else decision.findings[0 if not finance else 1]
                assert decision.because is deciding
                assert decision.value.separate_lines is True
                assert decision.value.account == "非税收入专户"

    def test_recommended(self) -> None:
        """The municipal departments for a county's university too."""
        assert ee.tuition_allowed(Tier.COUNTY, approved_by=frozenset(CITY_TWO)).value
        assert not ee.tuition_allowed(Tier.COUNTY, approved_by=frozenset(COUNTY_TWO)).value

    @pytest.mark.parametrize("tier", [Tier.TOWNSHIP, Tier.VILLAGE])
    def test_universities_alone(self, tier: Tier) -> None:
        """Of schools and learning points nothing is said."""
        with pytest.raises(Undetermined):
            ee.tuition_allowed(tier, approved_by=frozenset())

    def test_by_name(self) -> None:
        """As JSON."""
        facts = {"tier": "county", "approved_by": ["city_price"]}
        answer = ask("elder_education.tuition_allowed", facts, on="2018-01-01")
        assert answer["outcome"] == "decided"
        assert answer["value"] == {"allowed": False, "account": "非税收入专户", "separate_lines": True}


class TestRegisters:
    """Who must do what, and by when."""

    def test_keys_are_unique(self) -> None:
        """A key names one duty."""
        assert len(DUTIES) == len(ee.DUTIES)

    def test_what_falls_due_in_the_last_quarter_of_2020(self) -> None:
        """Nine duties on its last day, each with its bearers."""
        found = falling_due(ee.DUTIES, date(2020, 10, 1), date(2020, 12, 31))
        assert {due.day for due in found} == {date(2020, 12, 31)}
        assert {due.duty.key: due.duty.who for due in found} == {
            "network": bearers("未指明"),
            "found-county-university": bearers("各县（市、区）"),
            "township-schools-village-points": bearers("未指明"),
            "buildings": bearers("市级老年大学", "县（市、区）级老年大学"),
            "classrooms": bearers("乡镇（街道）", "村（居委会）"),
            "volunteers": bearers("老年学校", "老年大学"),
            "distance-learning": bearers("未指明"),
            "city-demonstration-schools": bearers("市老年教育办公室"),
            "county-demonstration-schools": bearers("县（市、区）老年教育办公室"),
        }
        assert falling_due(ee.DUTIES, date(2017, 1, 1), date(2020, 12, 30)) == ()

    def test_bodies(self) -> None:
        """The leading group and the office; neither's members are listed."""
        assert [(body.zh, body.members) for body in ee.BODIES] == [
            ("市老年教育工作领导小组", ()),
            ("市老年教育办公室", ()),
        ]

    def test_six_departments(self) -> None:
        """They cooperate closely, led by the party, coordinated by government, joined by others concerned."""
        leaders, others = ("各级党委", "各级政府"), ("相关部门",)
        six = ("组织", "老干部", "教育", "民政", "文化", "老龄")
        assert DUTIES["organisation"].who == bearers(*leaders, *six, *others)
        assert DUTIES["funding"].who == bearers("各地", "各级政府", "市场", "社会组织", "学习者")


WRONG: Any = ee


class TestFacts:
    """Facts of the wrong kind are refused by name."""

    @pytest.mark.parametrize(
        ("call", "fact"),
        [
            (lambda: WRONG.in_plan_period(0), "year"),
            (lambda: WRONG.in_plan_period(True), "year"),
            (lambda: WRONG.tier_of(0), "level"),
            (lambda: WRONG.tier_of(5), "level"),
            (lambda: WRONG.network_missing({"x"}), "tiers[0]"),
            (lambda: WRONG.venue_to_open("x"), "venue"),
            (lambda: WRONG.tuition_allowed("x", approved_by=frozenset()), "tier"),
            (lambda: WRONG.tuition_allowed(Tier.VILLAGE, approved_by=True), "approved_by"),
            (lambda: WRONG.tuition_allowed(Tier.CITY, approved_by=frozenset(), county_approval="x"), "county_approval"),
        ],
    )
    def test_refused(self, call: Any, fact: str) -> None:
        """Never taken for something that they are not."""
        with pytest.raises(InvalidFacts) as caught:
            call()
        assert caught.value.fact == fact
