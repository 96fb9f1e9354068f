"""Patrols: how often, by whom, with which record."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import product
from typing import Any

import attrs
import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy import river_chief as rc
from langfang_policy.core.days import CalendarPeriod, WorkingCalendar
from langfang_policy.core.errors import InvalidFacts, NotInForce, Undetermined
from langfang_policy.river_chief import (
    DelegationReading,
    DenserGrounds,
    FirstPeriod,
    Level,
    LogField,
    Office,
    Patroller,
    QuietPatrol,
    RecordPart,
    StaffDuty,
)
from tests.helpers import because


class TestContent:
    """Seven parts of the account, the fields of the log."""

    @given(st.frozensets(st.sampled_from(RecordPart)))
    def test_parts(self, there: frozenset[RecordPart]) -> None:
        """What the account lacks."""
        decision = rc.record_parts_missing(there)
        assert set(decision.value) == set(RecordPart) - there
        assert [finding.holds for finding in decision.findings] == [one in there for one in RecordPart]
        assert len(RecordPart) == 7

    @given(st.frozensets(st.sampled_from(LogField)), st.booleans())
    def test_log(self, filled: frozenset[LogField], found: bool) -> None:
        """Three fields always, all eleven where a problem was found."""
        decision = rc.log_fields_missing(filled, problem_found=found)
        asked = set(LogField) if found else {LogField.TIME, LogField.PERSONS, LogField.ROUTE}
        assert set(decision.value) == asked - filled
        assert len(decision.findings) == (11 if found else 3)
        assert sum(bool(finding) for finding in decision.findings) == len(asked & filled)
        everything = rc.log_fields_missing(filled, problem_found=found, quiet_patrol=QuietPatrol.ALL_ASKED)
        assert set(everything.value) == set(LogField) - filled
        if everything.value:
            assert because(everything).zh == everything.value[0].zh


MINIMA = {
    Level.CITY: (2, CalendarPeriod.YEAR, 2),
    Level.COUNTY: (1, CalendarPeriod.QUARTER, 4),
    Level.TOWNSHIP: (1, CalendarPeriod.MONTH, 12),
    Level.VILLAGE: (1, CalendarPeriod.DAY, 365),
}
REMINDED_BY = {Level.COUNTY: Office.CITY_OFFICE, Level.TOWNSHIP: Office.COUNTY_OFFICE}


class TestFrequency:
    """How often at least."""

    @pytest.mark.parametrize(("level", "minimum"), list(MINIMA.items()))
    def test_minima(self, level: Level, minimum: tuple[int, CalendarPeriod, int]) -> None:
        """By level, and what they add up to."""
        times, every, year = minimum
        decision = rc.patrol_minimum(level)
        assert (decision.value.times, decision.value.every) == (times, every)
        assert because(decision).observed == times
        assert rc.patrols_a_year(level, year=2018).value == year
        assert rc.patrols_a_year(level, year=2020).value == year + (level is Level.VILLAGE)
        with pytest.raises(InvalidFacts, match="year"):
            rc.patrols_a_year(level, year=0)

    def test_what_if(self) -> None:
        """Twice a day."""
        for figure in attrs.fields_dict(rc.PatrolFrequency):
            with pytest.raises(InvalidFacts, match=figure):
                rc.PatrolFrequency(**{figure: 0})
        often = evolve(rc.PatrolFrequency(), village_a_day_times=2)
        assert rc.patrols_a_year(Level.VILLAGE, year=2018, frequency=often).value == 730

    @pytest.mark.parametrize(
        ("level", "figure"), list(zip(reversed(Level), attrs.fields_dict(rc.PatrolFrequency), strict=True))
    )
    def test_what_if_is_told(self, level: Level, figure: str) -> None:
        """Each figure is the minimum of its level alone, and the findings print the figure in use."""
        often = evolve(rc.PatrolFrequency(), **{figure: 7})
        assert [rc.patrol_minimum(one, frequency=often).value.times == 7 for one in Level] == [
            one is level for one in Level
        ]
        assert because(rc.patrol_minimum(level, frequency=often)).text().endswith(": 7 times")
        reminder = rc.reminder_due(level, patrols=6, frequency=often)
        assert reminder.findings[0].text("zh").endswith("实际6次，要求不少于7次")
        assert rc.reminder_due(level, patrols=7, frequency=often).value is None

    @pytest.mark.parametrize(("year", "good"), [(0, False), (1, True), (9998, True), (9999, False)])
    def test_years(self, year: int, good: bool) -> None:
        """Of the calendar, but for the last."""
        if good:
            assert rc.patrols_a_year(Level.TOWNSHIP, year=year).value == (12 if year > 2017 else 0)
        else:
            with pytest.raises(InvalidFacts, match="year"):
                rc.patrols_a_year(Level.TOWNSHIP, year=year)

    @pytest.mark.parametrize(
        ("level", "owed", "whole"),
        [(Level.CITY, 2, 0), (Level.COUNTY, 1, 0), (Level.TOWNSHIP, 3, 2), (Level.VILLAGE, 62, 62)],
    )
    def test_the_first_year(self, level: Level, owed: int, whole: int) -> None:
        """From 31 October 2017, the period that it falls in by the reading; nothing in the years before."""
        counts = [rc.patrols_a_year(level, year=2017, first_period=one).value for one in FirstPeriod]
        assert counts == [owed, whole]
        assert rc.patrols_a_year(level, year=2016).value == 0

    @pytest.mark.parametrize(("poor", "many"), list(product((True, False), repeat=2)))
    def test_denser(self, poor: bool, many: bool) -> None:
        """Either is enough; in the other reading both are asked."""
        both = rc.must_patrol_more(quality_below_standard=poor, many_problems=many, denser_grounds=DenserGrounds.BOTH)
        assert both.value is (poor and many)
        assert both.because is (None if both.value else both.findings[1 if poor else 0])
        decision = rc.must_patrol_more(quality_below_standard=poor, many_problems=many)
        assert decision.value is (poor or many)
        assert [finding.holds for finding in decision.findings] == [poor, many]
        assert decision.because is (decision.findings[0 if poor else 1] if decision.value else None)

    @pytest.mark.parametrize(("by", "cause", "reading"), list(product(Patroller, (True, False), DelegationReading)))
    def test_delegation(self, by: Patroller, cause: bool, reading: DelegationReading) -> None:
        """The chief, or for good cause the contact unit or relevant staff."""
        decision = rc.patrol_counts(by, unable_with_cause=cause, delegation=reading)
        sent = (
            by in (Patroller.CONTACT_UNIT, Patroller.RELEVANT_STAFF) and cause and reading is DelegationReading.COUNTS
        )
        himself = by is Patroller.CHIEF
        assert decision.value is (himself or sent)
        assert [finding.holds for finding in decision.findings] == [himself, sent]
        assert decision.because is (decision.findings[0 if himself else 1] if decision.value else None)

    @pytest.mark.parametrize(("by", "reading"), list(product(Patroller, DelegationReading)))
    def test_a_cause_that_is_not_given(self, by: Patroller, reading: DelegationReading) -> None:
        """Is asked for where it can change the answer, and there alone."""
        answers = {rc.patrol_counts(by, unable_with_cause=cause, delegation=reading).value for cause in (True, False)}
        if len(answers) == 1:
            assert rc.patrol_counts(by, delegation=reading).value in answers
        else:
            with pytest.raises(Undetermined) as caught:
                rc.patrol_counts(by, delegation=reading)
            assert caught.value.missing == ("unable_with_cause",)

    @pytest.mark.parametrize(("level", "times"), [(level, times) for level, (times, _, _) in MINIMA.items()])
    def test_reminder(self, level: Level, times: int) -> None:
        """Strictly below the minimum."""
        below, at, above = (rc.reminder_due(level, patrols=times + change) for change in (-1, 0, 1))
        assert below.value is REMINDED_BY.get(level)
        assert at.value is above.value is None
        assert [one.findings[0].holds for one in (below, at, above)] == [False, True, True]
        assert [because(one).holds for one in (below, at, above)] == [level in REMINDED_BY, True, True]
        assert below.because is below.findings[1]
        assert at.because is at.findings[0]
        with pytest.raises(InvalidFacts, match="patrols"):
            rc.reminder_due(level, patrols=-1)


class TestStaff:
    """Every day, by others than the chief."""

    def test_days(self) -> None:
        """Both ends are asked; holidays, too."""
        first, last = date(2018, 9, 30), date(2018, 10, 2)
        decision = rc.staff_days_missed([first, first], start=first, end=last)
        assert decision.value == (date(2018, 10, 1), last)
        assert because(decision).holds is False
        assert because(decision).observed == 2
        assert because(rc.staff_days_missed([first], start=first, end=first)).holds is True

    @pytest.mark.parametrize(
        ("facts", "fact"),
        [
            ({"days": "2018"}, "days"),
            ({"days": 1}, "days"),
            ({"days": [1]}, r"days\[0\]"),
            ({"end": date(2017, 1, 1)}, "end"),
            ({"end": date(2118, 3, 18)}, "end"),
            ({"start": "2018"}, "start"),
            ({"chief_days": [1]}, r"chief_days\[0\]"),
            ({"days": b""}, "days"),
            ({"staff_duty": "either"}, "staff_duty"),
        ],
    )
    def test_bad_facts(self, facts: dict[str, Any], fact: str) -> None:
        """Named each."""
        good: dict[str, Any] = {"days": [], "start": date(2018, 1, 1), "end": date(2018, 1, 2)}
        with pytest.raises(InvalidFacts, match=fact):
            rc.staff_days_missed(**(good | facts))

    def test_before_the_system(self) -> None:
        """Nothing was missed before 31 October 2017, and days wholly before it are not judged."""
        decision = rc.staff_days_missed([], start=date(2017, 10, 1), end=date(2017, 11, 1))
        assert decision.value == (date(2017, 10, 31), date(2017, 11, 1))
        assert decision.findings[0].observed == date(2017, 10, 31)
        with pytest.raises(NotInForce):
            rc.staff_days_missed([], start=date(2017, 10, 1), end=date(2017, 10, 30))

    def test_the_chiefs_own_patrols(self) -> None:
        """Another duty, or as good, by the reading."""
        day = date(2018, 1, 1)
        facts: dict[str, Any] = {"start": day, "end": day, "chief_days": [day]}
        assert rc.staff_days_missed([], **facts).value == (day,)
        assert rc.staff_days_missed([], staff_duty=StaffDuty.EITHER, **facts).value == ()
        assert rc.staff_days_missed([day], staff_duty=StaffDuty.EITHER, **(facts | {"chief_days": []})).value == ()


class TestRecords:
    """Five working days."""

    @pytest.mark.parametrize(
        ("patrolled", "last"),
        [
            (date(2018, 9, 28), date(2018, 10, 10)),  # the 29th and 30th are made up, then comes the holiday
            (date(2017, 10, 31), date(2017, 11, 7)),
            (date(2018, 3, 5), date(2018, 3, 12)),
            (date(2018, 3, 10), date(2018, 3, 16)),  # from a Saturday
        ],
    )
    def test_days(self, patrolled: date, last: date) -> None:
        """The day of the patrol does not count."""
        for level in (Level.TOWNSHIP, Level.COUNTY, Level.CITY):
            decision = rc.record_due(level, patrolled=patrolled)
            assert decision.value == last
            assert decision.because is None
            assert [finding.observed for finding in decision.findings] == [level, patrolled, 5]
            assert decision.findings[0].holds
            assert decision.findings[1].holds
        none = rc.record_due(Level.VILLAGE, patrolled=patrolled)
        assert none.value is None
        assert none.because is none.findings[0]
        assert not because(none).holds
        short = rc.record_due(Level.CITY, patrolled=patrolled, time=rc.RecordTime(within_days=1))
        assert short.value is not None
        assert short.value < last
        assert short.findings[-1].text().endswith(": 1 working day")

    def test_before_the_system(self) -> None:
        """A patrol of the day before the notice owes no account, and the answer says why."""
        for level in Level:
            decision = rc.record_due(level, patrolled=date(2017, 10, 30))
            assert decision.value is None
            assert because(decision).holds is False
            clause = "第十二条" if level is Level.VILLAGE else "第二十六条"
            assert because(decision).citation == rc.RIVER_CHIEF.at(f"巡河制度 {clause}")

    def test_figures(self) -> None:
        """From one to some 250 working days, a year's."""
        assert rc.RecordTime(within_days=250).within_days == 250
        for days in (0, 251):
            with pytest.raises(InvalidFacts, match="within_days"):
                rc.RecordTime(within_days=days)

    def test_unknown_calendar(self) -> None:
        """A year without a published calendar is not guessed."""
        with pytest.raises(Undetermined):
            rc.record_due(Level.CITY, patrolled=date(2035, 1, 1))
        assert rc.record_due(Level.VILLAGE, patrolled=date(2035, 1, 1)).value is None

    def test_a_given_calendar(self) -> None:
        """The caller arranges the year: Monday is off, and Saturday makes up for it."""
        calendar = WorkingCalendar(years=(2035,), days_off=(date(2035, 1, 1),), worked=(date(2035, 1, 6),))
        due = rc.record_due(Level.CITY, patrolled=date(2035, 1, 1), working_day_calendar=calendar).value
        assert due == date(2035, 1, 6)
        with pytest.raises(InvalidFacts, match="working_day_calendar"):
            rc.record_due(Level.CITY, patrolled=date(2035, 1, 1), working_day_calendar=2035)  # type: ignore[arg-type]

    @pytest.mark.parametrize(("level", "found"), list(product(Level, (True, False))))
    def test_lower_report(self, level: Level, found: bool) -> None:
        """Of townships and villages alone."""
        decision = rc.lower_level_report(level, problem_found=found)
        low = level in (Level.VILLAGE, Level.TOWNSHIP)
        assert decision.value is (low and found)
        assert [finding.holds for finding in decision.findings] == [low, found]


def test_a_day_is_a_day() -> None:
    """The last day of a record moves by a working day for each working day."""
    days = [date(2018, 3, 5) + timedelta(days=number) for number in range(14)]
    due = [rc.record_due(Level.CITY, patrolled=day).value for day in days]
    assert due == sorted(due, key=str)
