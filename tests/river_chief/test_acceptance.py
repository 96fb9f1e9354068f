"""The acceptance of 2017: sample, parts, systems, dates, the bar on excellent."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import product
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy import river_chief as rc
from langfang_policy.core.errors import InvalidFacts, NeedsJudgement
from langfang_policy.river_chief import (
    AcceptanceMilestone,
    AcceptancePart,
    Accident,
    BeforeDay,
    CalendarReading,
    CircularCriticism,
    CriticisingAuthority,
    FewVillages,
    FilingDay,
    Instrument,
    MainTask,
    OtherFields,
    SupportingSystem,
    TownshipDrawn,
)
from tests.helpers import because


def drawn(name: str, villages: int, there: int = 20) -> TownshipDrawn:
    """A township drawn."""
    return TownshipDrawn(name=name, villages_drawn=villages, villages_there=there)


class TestSample:
    """One to three townships, three villages or more in each."""

    @pytest.mark.parametrize(("townships", "enough"), [(0, False), (1, True), (3, True), (4, False)])
    def test_townships(self, townships: int, enough: bool) -> None:
        """Both ends included."""
        decision = rc.sample_enough([drawn(f"{index}镇", 3) for index in range(townships)], at_random=True)
        assert decision.value is enough
        fewest, most = decision.findings[1:3]
        assert (fewest.holds, most.holds) == (townships >= 1, townships <= 3)
        assert fewest.text("zh").endswith(f"实际{townships}个乡镇，要求≥1个乡镇")
        assert most.text("zh").endswith(f"实际{townships}个乡镇，要求≤3个乡镇")

    @pytest.mark.parametrize(
        ("villages", "there", "enough"),
        [(2, 20, False), (3, 20, True), (4, 20, True), (2, 2, True), (1, 2, False), (0, 0, True), (3, 3, True)],
    )
    def test_villages(self, villages: int, there: int, enough: bool) -> None:
        """Three, or all where there are fewer."""
        decision = rc.sample_enough([drawn("甲镇", 5), drawn("乙镇", villages, there)], at_random=True)
        last = decision.findings[-1]
        assert decision.value is last.holds is enough
        assert decision.because is (None if enough else last)
        assert last.text("zh").endswith(f"乙镇抽查村数，实际{villages}个村，要求不少于{min(3, there)}个村")

    def test_at_random(self) -> None:
        """Chosen ones do not count."""
        decision = rc.sample_enough([drawn("甲镇", 3)], at_random=False)
        assert decision.value is decision.findings[0].holds is False
        assert decision.because is decision.findings[0]

    @pytest.mark.parametrize(("there", "enough"), [(2, False), (3, True)])
    def test_few_villages(self, there: int, enough: bool) -> None:
        """In the other reading a township with fewer than three cannot be drawn."""
        decision = rc.sample_enough([drawn("甲镇", there, there)], at_random=True, few=FewVillages.CANNOT_BE_DRAWN)
        assert decision.value is enough
        assert decision.findings[-1].required == 3
        assert rc.sample_enough([drawn("甲镇", there, there)], at_random=True).value

    def test_what_if(self) -> None:
        """Other figures, as far as they make sense together."""
        wide = rc.AcceptanceSample(fewest_townships=2, most_townships=2, fewest_villages=1)
        for townships, enough in ((1, False), (2, True), (3, False)):
            found = rc.sample_enough([drawn(f"{one}镇", 1) for one in range(townships)], at_random=True, sample=wide)
            assert found.value is enough
            assert [finding.required for finding in found.findings[1:]] == [2, 2, *[1] * townships]
        for figures in ({"fewest_townships": -1}, {"fewest_townships": 4}, {"fewest_villages": -1}):
            with pytest.raises(InvalidFacts):
                rc.AcceptanceSample(**figures)
        with pytest.raises(InvalidFacts, match="most_townships: 3 is not usable; allowed: a whole number not below 4"):
            rc.AcceptanceSample(fewest_townships=4)
        assert rc.AcceptanceSample(fewest_townships=0, most_townships=0, fewest_villages=0).most_townships == 0

    @given(st.lists(st.integers(0, 6), max_size=5))
    def test_one_more_village_never_worse(self, villages: list[int]) -> None:
        """More villages in each township keep what was enough enough."""
        before = [drawn(str(index), count) for index, count in enumerate(villages)]
        after = [drawn(str(index), count + 1) for index, count in enumerate(villages)]
        assert rc.sample_enough(after, at_random=True).value >= rc.sample_enough(before, at_random=True).value

    def test_bad_facts(self) -> None:
        """More drawn than there are, the same township twice, no township."""
        with pytest.raises(InvalidFacts, match="villages_drawn"):
            drawn("甲镇", 3, 2)
        with pytest.raises(InvalidFacts, match="villages_there"):
            drawn("甲镇", 0, -1)
        for name in (1, "", " "):
            with pytest.raises(InvalidFacts, match="name"):
                drawn(name, 3)  # type: ignore[arg-type]
        for bad in ([drawn("甲镇", 3)] * 2, [drawn("甲镇", 3), drawn("甲镇 ", 3)], ["甲镇"], 3, "甲镇", b""):
            with pytest.raises(InvalidFacts, match="drawn"):
                rc.sample_enough(bad, at_random=True)  # type: ignore[arg-type]


class TestParts:
    """Six parts, six systems."""

    @pytest.mark.parametrize(("number", "part"), list(enumerate(AcceptancePart, start=1)))
    def test_parts(self, number: int, part: AcceptancePart) -> None:
        """In their order."""
        decision = rc.acceptance_part(part)
        assert decision.value == because(decision).observed == number
        assert str(because(decision).bound) == "≤6"
        assert len(AcceptancePart) == 6
        fewer = rc.acceptance_part(part, parts=rc.Parts(counted=5))
        assert fewer.value == number
        assert str(because(fewer).bound) == ("≤5" if number <= 5 else ">5")

    @given(st.frozensets(st.sampled_from(SupportingSystem)), st.frozensets(st.sampled_from(SupportingSystem)))
    def test_systems(self, adopted: frozenset[SupportingSystem], done: frozenset[SupportingSystem]) -> None:
        """Adopted and carried out; what is carried out without having been adopted is missing."""
        decision = rc.supporting_systems_missing(adopted, carried_out=done)
        both = adopted & done
        assert set(decision.value) == set(SupportingSystem) - both
        assert [finding.holds for finding in decision.findings] == [one in both for one in SupportingSystem]
        if decision.value:
            assert because(decision).zh == decision.value[0].zh
        else:
            assert decision.because is None


DUE = {
    AcceptanceMilestone.TOWNSHIP_SCHEME: date(2017, 11, 30),
    AcceptanceMilestone.TOWNSHIP_ACCEPTANCE: date(2017, 12, 20),
    AcceptanceMilestone.CITY_ACCEPTANCE: date(2018, 1, 10),
}


class TestDates:
    """The end of November, 20 December, 10 January."""

    @pytest.mark.parametrize("milestone", AcceptanceMilestone)
    @pytest.mark.parametrize(("completed", "filed"), list(product((-1, 0, 1), (-1, 0, 1, None))))
    def test_kept(self, milestone: AcceptanceMilestone, completed: int, filed: int | None) -> None:
        """Done and filed by the day itself; the city files with nobody."""
        due = DUE[milestone]
        facts: dict[str, Any] = {
            "completed": due + timedelta(days=completed),
            "filed": None if filed is None else due + timedelta(days=filed),
        }
        if filed is not None and filed < completed:
            with pytest.raises(InvalidFacts, match="filed"):
                rc.acceptance_kept(milestone, **facts)
            return
        decision = rc.acceptance_kept(milestone, **facts)
        city = milestone is AcceptanceMilestone.CITY_ACCEPTANCE
        sent = city or (filed is not None and filed <= 0)
        assert decision.value.due == due
        holds = [completed <= 0] if city else [completed <= 0, sent]
        assert [finding.holds for finding in decision.findings] == holds
        failing = [finding for finding in decision.findings if not finding]
        assert decision.because is (failing[0] if failing else decision.findings[0] if city else None)
        later = rc.acceptance_kept(milestone, filing=FilingDay.NONE_SET, **facts)
        assert later.value.kept is (completed <= 0 and (city or filed is not None))
        assert decision.value.kept is bool(decision.value) is (completed <= 0 and sent)

    @pytest.mark.parametrize(
        ("milestone", "figure"),
        list(zip(AcceptanceMilestone, ("township_scheme", "township_acceptance", "city_acceptance"), strict=True)),
    )
    def test_what_if(self, milestone: AcceptanceMilestone, figure: str) -> None:
        """Another day is another bound, and what is printed follows."""
        day = date(2017, 10, 31)
        dates = rc.AcceptanceDates(**{figure: day})
        decision = rc.acceptance_kept(milestone, completed=day, filed=day, dates=dates)
        assert decision.value == rc.MilestoneCheck(due=day, kept=True)
        assert all(finding.text("zh").endswith("要求2017-10-31前") for finding in decision.findings)
        late = rc.acceptance_kept(milestone, completed=date(2017, 11, 1), filed=None, dates=dates)
        assert because(late) is late.findings[0]


class TestBefore:
    """Before a day: the day itself is in time, or not, by the reading; before the end of a month its last day is."""

    @pytest.mark.parametrize("milestone", AcceptanceMilestone)
    @pytest.mark.parametrize("days", [-2, -1, 0, 1])
    def test_acceptance(self, milestone: AcceptanceMilestone, days: int) -> None:
        """At the day, and about it."""
        day = DUE[milestone] + timedelta(days=days)
        scheme = milestone is AcceptanceMilestone.TOWNSHIP_SCHEME
        for reading in BeforeDay:
            until = 0 if scheme or reading is BeforeDay.INCLUDED else -1
            decision = rc.acceptance_kept(milestone, completed=day, filed=day, before_day=reading)
            assert decision.value.kept is (days <= until)
            assert decision.value.due == DUE[milestone] + timedelta(days=until)
            assert {finding.required for finding in decision.findings} <= {DUE[milestone], None}

    def test_calendars(self) -> None:
        """Of either instrument."""
        facts: dict[str, Any] = {"before_day": BeforeDay.NOT_INCLUDED}
        scheme = rc.reporting_calendar(2017, **facts).value
        assert (scheme.report_due, scheme.city_due) == (date(2017, 12, 19), date(2018, 1, 9))
        method = rc.reporting_calendar(2018, **facts).value
        assert (method.report_due, method.city_due) == (date(2018, 12, 30), date(2019, 1, 9))

    def test_the_first_day_that_there_is(self) -> None:
        """A what-if beyond the calendar ends in no traceback."""
        dates = rc.AcceptanceDates(city_acceptance=date.min)
        decision = rc.acceptance_kept(
            AcceptanceMilestone.CITY_ACCEPTANCE,
            completed=date.min,
            filed=None,
            dates=dates,
            before_day=BeforeDay.NOT_INCLUDED,
        )
        assert decision.value == rc.MilestoneCheck(due=date.min, kept=False)


class TestCalendars:
    """Two calendars meet in 2017."""

    def test_readings(self) -> None:
        """They differ on the report alone, and on 2017 alone."""
        scheme = rc.reporting_calendar(2017).value
        method = rc.reporting_calendar(2017, calendar=CalendarReading.METHOD).value
        assert (scheme.governed_by, method.governed_by) == (Instrument.ACCEPTANCE, Instrument.ASSESSMENT)
        assert (scheme.report_due, method.report_due) == (date(2017, 12, 20), date(2017, 12, 31))
        assert scheme.city_due == method.city_due == date(2018, 1, 10)

    @pytest.mark.parametrize("reading", CalendarReading)
    def test_later_years(self, reading: CalendarReading) -> None:
        """The method."""
        decision = rc.reporting_calendar(2018, calendar=reading)
        assert decision.value.governed_by is Instrument.ASSESSMENT
        assert (decision.value.report_due, decision.value.city_due) == (date(2018, 12, 31), date(2019, 1, 10))
        assert because(decision).citation == rc.RIVER_CHIEF.at("考核办法 五（三）")

    def test_before(self) -> None:
        """Nothing for 2016."""
        with pytest.raises(InvalidFacts, match="year"):
            rc.reporting_calendar(2016)
        assert because(rc.reporting_calendar(2017)).citation == rc.RIVER_CHIEF.at("考核验收方案 四")


ACCIDENT = Accident(day=date(2017, 6, 1), major=True, of_responsibility=True, in_field=MainTask.POLLUTION_PREVENTION)
CIRCULAR = CircularCriticism(
    day=date(2017, 6, 1), by=CriticisingAuthority.MUNICIPAL_GOVERNMENT, by_circular=True, of_related_work=True
)


def changed(record: Any, **facts: Any) -> Any:
    """The record with other facts, of whatever type."""
    return evolve(record, **facts)


def some(value: Any) -> Any:
    """The value, of whatever type."""
    return value


class TestBar:
    """What bars an area from excellent."""

    @pytest.mark.parametrize(
        ("facts", "barred"),
        [
            ({}, True),
            ({"major": False}, False),
            ({"of_responsibility": False}, False),
            *(({"in_field": task}, task is not MainTask.OTHER) for task in MainTask),
            ({"day": date(2016, 12, 31)}, False),
            ({"day": date(2017, 1, 1)}, True),
            ({"day": date(2017, 12, 31)}, True),
            ({"day": date(2018, 1, 1)}, False),
        ],
    )
    def test_accidents(self, facts: dict[str, Any], barred: bool) -> None:
        """Major, of responsibility, in one of the six fields, in 2017."""
        accidents = [evolve(ACCIDENT, **facts)]
        decision = rc.excellent_barred(accidents=accidents, criticisms=[])
        assert decision.value is decision.findings[0].holds is barred
        judged: dict[str, Any] = {"accidents": accidents, "others": OtherFields.OFFICE_JUDGES}
        if facts == {"in_field": MainTask.OTHER}:
            with pytest.raises(NeedsJudgement) as raised:
                rc.excellent_barred(criticisms=[], **judged)
            assert raised.value.who == "市河长制办公室"
            assert rc.excellent_barred(criticisms=[CIRCULAR], **judged).value
            assert rc.excellent_barred(criticisms=[], **(judged | {"accidents": [*accidents, ACCIDENT]})).value
        else:
            assert rc.excellent_barred(criticisms=[], **judged).value is barred
        assert decision.because is (decision.findings[0] if barred else None)

    @pytest.mark.parametrize(
        ("facts", "barred"),
        [
            ({}, True),
            ({"by_circular": False}, False),
            ({"of_related_work": False}, False),
            *(({"by": authority}, authority is not CriticisingAuthority.OTHER) for authority in CriticisingAuthority),
            ({"day": date(2016, 12, 31)}, False),
            ({"day": date(2018, 1, 1)}, False),
        ],
    )
    def test_criticisms(self, facts: dict[str, Any], barred: bool) -> None:
        """By circular of one of the six, on related work, in 2017."""
        decision = rc.excellent_barred(accidents=[], criticisms=[evolve(CIRCULAR, **facts)])
        assert decision.value is decision.findings[1].holds is barred
        assert decision.because is (decision.findings[1] if barred else None)

    def test_one_of_many(self) -> None:
        """One is enough, and none bars nobody."""
        harmless = evolve(ACCIDENT, major=False)
        assert rc.excellent_barred(accidents=[harmless, ACCIDENT], criticisms=[]).value
        assert not rc.excellent_barred(accidents=[], criticisms=[]).value
        assert len(CriticisingAuthority) == 7

    @pytest.mark.parametrize(
        ("build", "fact"),
        [
            (lambda: changed(ACCIDENT, day="2017"), "day"),
            (lambda: changed(ACCIDENT, major=1), "major"),
            (lambda: changed(ACCIDENT, of_responsibility=None), "of_responsibility"),
            (lambda: changed(ACCIDENT, in_field="水"), "in_field"),
            (lambda: changed(CIRCULAR, day=None), "day"),
            (lambda: changed(CIRCULAR, by="省委"), "by"),
            (lambda: changed(CIRCULAR, by_circular=0), "by_circular"),
            (lambda: changed(CIRCULAR, of_related_work=0), "of_related_work"),
            (lambda: rc.excellent_barred(accidents=some(ACCIDENT), criticisms=[]), "accidents"),
            (lambda: rc.excellent_barred(accidents=[], criticisms=some([ACCIDENT])), r"criticisms\[0\]"),
            (lambda: rc.excellent_barred(accidents=some(""), criticisms=[]), "accidents"),
        ],
    )
    def test_bad_facts(self, build: Any, fact: str) -> None:
        """Named each."""
        with pytest.raises(InvalidFacts, match=fact):
            build()
