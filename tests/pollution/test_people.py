"""What people, schools and hospitals are told at each level, and what everybody is asked to do."""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy.core.errors import InvalidFacts, NotInForce, Undetermined
from langfang_policy.pollution import (
    Guidance,
    HealthPublicity,
    MedicalDuty,
    OutdoorClassesAtLevelOne,
    PupilPlace,
    ResponseLevel,
    SchoolFigures,
    Season,
    TemperatureShift,
    Voluntary,
    health_guidance,
    pupil_arrangement,
    purifier_on,
    school_day,
    temperature_shift,
    voluntary_measures,
)
from tests.helpers import because

NONE, IV, III, II, I = ResponseLevel  # noqa: E741  # the plan's own numerals
LEVELS = (IV, III, II, I)
SEASON_DAY, NOON = datetime.date(2017, 12, 20), datetime.datetime(2017, 12, 20, 12)
levels = st.sampled_from(list(ResponseLevel))


class TestPeople:
    """Health guidance and what is encouraged."""

    def test_guidance_by_level(self) -> None:
        """Nothing is advised without a response; each level has its words."""
        found = [health_guidance(level).value for level in ResponseLevel]
        assert [one.sensitive for one in found] == [
            Guidance.NONE, Guidance.INDOORS_IF_POSSIBLE, Guidance.INDOORS, Guidance.INDOORS_PROTECTED, Guidance.NOT_OUT,
        ]  # fmt: skip
        assert [one.general for one in found] == [
            Guidance.NONE, Guidance.ADVISED_LESS, Guidance.ADVISED_AS_LITTLE_AS_POSSIBLE, Guidance.TOLD_LESS,
            Guidance.TOLD_LESS,
        ]  # fmt: skip
        assert [one.medical for one in found] == [
            MedicalDuty.NONE, MedicalDuty.NONE, MedicalDuty.GUIDANCE, MedicalDuty.LONGER_HOURS,
            MedicalDuty.ROUND_THE_CLOCK,
        ]  # fmt: skip
        assert [one.masks_outdoors for one in found] == [False, True, True, True, True]
        assert [one.purifiers_on for one in found] == [False, True, True, True, True]
        assert [one.outdoor_classes_stop for one in found] == [False, False, True, True, True]
        assert [one.flexible_teaching for one in found] == [False, False, False, True, True]
        assert [one.mass_events_stop for one in found] == [False, False, False, True, True]
        assert [one.publicity for one in found] == [False, False, True, True, True]

    @given(levels, st.booleans())
    def test_purifiers(self, level: ResponseLevel, installed: bool) -> None:
        """At every level, where there are any."""
        assert purifier_on(level, installed=installed).value is (bool(level) and installed)

    def test_a_wider_shift(self) -> None:
        """A what-if moves both ends, and the finding follows; its least is not above its greatest."""
        wider = TemperatureShift(least=2, most=3)
        decision = temperature_shift(III, season=Season.WINTER, shift=wider)
        assert decision.value == (-3, -2)
        assert decision.findings[1].text().endswith("shift of air conditioning: 2, 3 °C")
        assert temperature_shift(III, season=Season.SUMMER, shift=TemperatureShift(least=2)).value == (2, 2)
        with pytest.raises(InvalidFacts) as caught:
            TemperatureShift(least=3)
        assert caught.value.fact == "most"

    @pytest.mark.parametrize("level", LEVELS)
    def test_temperature(self, level: ResponseLevel) -> None:
        """1 to 2 degrees, up in summer, down in winter."""
        assert temperature_shift(level, season=Season.SUMMER).value == (1, 2)
        assert temperature_shift(level, season=Season.WINTER).value == (-2, -1)
        assert temperature_shift(NONE, season=Season.WINTER).value == (0, 0)

    def test_voluntary_by_level(self) -> None:
        """What each level encourages; barbecue and dust at IV alone."""
        every = {Voluntary.TEMPERATURE, Voluntary.GREEN_TRAVEL, Voluntary.ENGINES_OFF}
        three = every | {Voluntary.FEWER_SOLVENTS, Voluntary.CUT_BEYOND_LIMITS}
        two = three | {Voluntary.FLEXIBLE_WORK, Voluntary.LEAVE_OLD_VEHICLES}
        four = every | {Voluntary.ADJUST_PRODUCTION, Voluntary.DUST_CONTROL, Voluntary.NO_BARBECUE}
        assert [voluntary_measures(level).value for level in ResponseLevel] == [set(), four, three, two, two]

    def test_guidance_at_level_one_to_the_letter(self) -> None:
        """By the other reading level I says nothing of outdoor classes and flexible teaching; the others do as ever."""
        letter = OutdoorClassesAtLevelOne.NOT_PRINTED
        for level in (III, II):
            assert health_guidance(level, at_level_one=letter) == health_guidance(level)
        strict, usual = health_guidance(I, at_level_one=letter).value, health_guidance(I).value
        assert (strict.outdoor_classes_stop, strict.flexible_teaching) == (False, False)
        assert evolve(strict, outdoor_classes_stop=True, flexible_teaching=True) == usual
        with pytest.raises(InvalidFacts) as caught:
            health_guidance(III, at_level_one="stop")  # type: ignore[arg-type]
        assert caught.value.fact == "at_level_one"

    def test_publicity_to_the_letter(self) -> None:
        """By the other reading level III alone publicises; nothing else changes."""
        letter = HealthPublicity.NOT_PRINTED
        found = [health_guidance(level, above_level_three=letter).value for level in ResponseLevel]
        assert [one.publicity for one in found] == [False, False, True, False, False]
        for level, one in zip(ResponseLevel, found, strict=True):
            usual = health_guidance(level).value
            assert evolve(one, publicity=usual.publicity) == usual

    @pytest.mark.parametrize(("level", "chapter"), [(NONE, 2), (IV, 2), (III, 3), (II, 4), (I, 5)])
    def test_clauses(self, level: ResponseLevel, chapter: int) -> None:
        """Each level has its own, and without a response that of the lowest is named as not reached."""
        for decision, part in (
            (health_guidance(level), "（1）"), (purifier_on(level, installed=True), "（1）③"),
            (voluntary_measures(level), "（2）"), (temperature_shift(level, season=Season.WINTER), "（2）①"),
        ):  # fmt: skip
            assert str(decision.findings[0].citation.locator).startswith(f"五（四）{chapter}{part}")
            assert decision.findings[0].observed is level
            assert len(decision.citations) == 1

    def test_why_purifiers_stay_off(self) -> None:
        """No response, or no purifier."""
        assert because(purifier_on(NONE, installed=True)).en == "a response runs"
        assert because(purifier_on(NONE, installed=False)).en == "a response runs"
        assert because(purifier_on(IV, installed=False)).en == "air purifiers are installed"
        assert purifier_on(IV, installed=True).because is None

    def test_words_of_guidance(self) -> None:
        """In English as in Chinese each says something of its own."""
        assert len({one.en for one in Guidance}) == len(Guidance)
        assert "not out" in health_guidance(I).explain()


class TestSchool:
    """Is this school open."""

    @pytest.mark.parametrize(("aqi", "may"), [(499.9, False), (500, True), (500.1, True)])
    def test_suspension_from_500(self, aqi: float, may: bool) -> None:
        """At level I and an expected mean of 500."""
        found = school_day(level=I, on=SEASON_DAY, expected_aqi=aqi, able_to_suspend=True)
        assert found.value.may_suspend is may
        assert found.value.open is not may
        assert bool(found.value) is not may
        mean = found.findings[3]
        assert (mean.observed, mean.holds) == (Decimal(str(aqi)), may)
        assert found.because is (None if may else mean)

    @pytest.mark.parametrize(("aqi", "may"), [(399, False), (400, True)])
    def test_another_mean(self, aqi: int, may: bool) -> None:
        """A what-if moves the mean, and what is told with it."""
        figures = SchoolFigures(suspend_from=400)
        found = school_day(level=I, on=SEASON_DAY, expected_aqi=aqi, able_to_suspend=True, figures=figures)
        assert found.value.may_suspend is may
        assert found.findings[3].text("zh").endswith(f"预计AQI日均值，实际{aqi}，要求达到400")

    @pytest.mark.parametrize(
        ("change", "place"), [({"level": II}, 0), ({"able_to_suspend": False}, 2), ({"urgent_on": SEASON_DAY}, 1)]
    )
    def test_open_all_the_same(self, change: dict[str, object], place: int) -> None:
        """Below level I, where the school cannot, and on the day of an urgent publication."""
        facts = {"level": I, "on": SEASON_DAY, "expected_aqi": 500, "able_to_suspend": True, **change}
        decision = school_day(**facts)  # type: ignore[arg-type]
        assert decision.value.open
        assert decision.because is decision.findings[place]

    def test_the_day_after_an_urgent_publication(self) -> None:
        """The exception is for that day alone."""
        day = datetime.timedelta(days=1)
        facts: dict[str, Any] = {"level": I, "on": SEASON_DAY, "expected_aqi": 500, "able_to_suspend": True}
        assert school_day(**facts, urgent_on=SEASON_DAY - day).value.may_suspend
        assert school_day(**facts, urgent_on=SEASON_DAY + day).value.may_suspend

    @pytest.mark.parametrize(
        ("facts", "missing"),
        [
            ({}, ("able_to_suspend", "expected_aqi")), ({"expected_aqi": 500}, ("able_to_suspend",)),
            ({"able_to_suspend": True}, ("expected_aqi",)),
        ],
    )  # fmt: skip
    def test_what_is_asked_for_at_level_one(self, facts: dict[str, Any], missing: tuple[str, ...]) -> None:
        """The mean expected and the school's means."""
        with pytest.raises(Undetermined) as caught:
            school_day(level=I, on=SEASON_DAY, **facts)
        assert caught.value.missing == missing

    @pytest.mark.parametrize(
        "facts", [{"urgent_on": SEASON_DAY}, {"level": II}, {"able_to_suspend": False}, {"expected_aqi": 499}]
    )
    def test_nothing_is_asked_for_where_the_school_is_open(self, facts: dict[str, Any]) -> None:
        """Below level I, on the urgent day, without the means, or below 500: one of them settles it."""
        assert school_day(**{"level": I, "on": SEASON_DAY, **facts}).value.open

    @pytest.mark.parametrize(
        ("fact", "value"),
        [("on", None), ("on", NOON), ("expected_aqi", -1), ("expected_aqi", "bad"), ("able_to_suspend", 1),
         ("urgent_on", NOON), ("at_level_one", "stop"), ("level", "ii")],
    )  # fmt: skip
    def test_bad_facts(self, fact: str, value: object) -> None:
        """Each is named, whatever the level."""
        facts: dict[str, Any] = {"level": IV, "on": SEASON_DAY, fact: value}
        with pytest.raises(InvalidFacts) as caught:
            school_day(**facts)
        assert caught.value.fact == fact

    @pytest.mark.parametrize(("level", "clause"), [(IV, "3（1）④"), (III, "3（1）④"), (II, "4（1）④"), (I, "4（1）④")])
    def test_clause_of_outdoor_classes(self, level: ResponseLevel, clause: str) -> None:
        """Level I rests on what level II says; below III the clause where they begin to stop."""
        finding = school_day(level=level, on=SEASON_DAY, expected_aqi=1).findings[-1]
        assert str(finding.citation.locator) == f"五（四）{clause}"
        assert (finding.kind, finding.observed) == ("note", level >= III)

    def test_before_the_plan(self) -> None:
        """The plan says nothing of a day before it."""
        with pytest.raises(NotInForce):
            school_day(level=NONE, on=datetime.date(2017, 9, 29))

    @given(st.sampled_from(list(ResponseLevel)), st.integers(0, 600), st.booleans(), st.booleans())
    def test_open_or_may_suspend(self, level: ResponseLevel, aqi: int, able: bool, urgent: bool) -> None:
        """One or the other, always; a worse forecast never opens a school."""
        facts: dict[str, Any] = {"level": level, "on": SEASON_DAY, "able_to_suspend": able,
                                 "urgent_on": SEASON_DAY if urgent else None}  # fmt: skip
        day = school_day(expected_aqi=aqi, **facts).value
        assert day.open is not day.may_suspend
        assert day.may_suspend is (level is I and able and not urgent and aqi >= 500)
        assert school_day(expected_aqi=aqi + 100, **facts).value.open <= day.open

    def test_outdoor_classes_and_flexible_teaching(self) -> None:
        """Outdoor classes stop from III, teaching may be flexible from II; level I to the letter says neither."""
        days = [school_day(level=level, on=SEASON_DAY, expected_aqi=400).value for level in ResponseLevel]
        assert [day.outdoor_classes_stop for day in days] == [False, False, True, True, True]
        assert [day.flexible_teaching for day in days] == [False, False, False, True, True]
        letter = OutdoorClassesAtLevelOne.NOT_PRINTED
        strict = [
            school_day(level=level, on=SEASON_DAY, expected_aqi=400, at_level_one=letter).value for level in (II, I)
        ]
        assert [(day.outdoor_classes_stop, day.flexible_teaching) for day in strict] == [(True, True), (False, False)]

    def test_pupils(self) -> None:
        """At school they study there, else at home."""
        assert pupil_arrangement(at_school=True).value is PupilPlace.SELF_STUDY
        assert pupil_arrangement(at_school=False).value is PupilPlace.HOME_STUDY
