"""The patrol log: judged over any period."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy import river_chief as rc
from langfang_policy.core.days import WorkingCalendar, calendar_period
from langfang_policy.core.errors import InvalidFacts, NotInForce
from langfang_policy.core.registers import Standing
from langfang_policy.river_chief import (
    Counting,
    DelegationReading,
    DueKind,
    FirstPeriod,
    Level,
    Office,
    PartPeriod,
    Patrol,
    PatrolJudgement,
    Patroller,
    PatrolLog,
)
from tests.helpers import because, least_seconds

WORSE = (Standing.KEPT, Standing.RUNNING, Standing.OVERDUE)
FIRST, LAST = date(2018, 1, 1), date(2018, 12, 31)
DAY = timedelta(days=1)


def log(level: Level, *days: date, **facts: Any) -> PatrolLog:
    """A log of patrols whose accounts were filed the day they were made."""
    patrols = tuple(Patrol(day=day, filed=day) for day in days)
    given: dict[str, Any] = {"level": level, "patrols": patrols, "appointed": date(2017, 1, 1)}
    return PatrolLog(**(given | facts))


def judge(held: PatrolLog, on: date = LAST, start: date = FIRST, **readings: Any) -> PatrolJudgement:
    """The judgement."""
    return rc.judge_patrols(held, start=start, on=on, **readings).value


def statuses(judged: PatrolJudgement) -> list[str]:
    """The name of each period's status."""
    return [one.status.name for one in judged.periods]


class TestPeriods:
    """At, just below and just above each minimum, on the last day and after it."""

    @pytest.mark.parametrize(
        ("level", "days", "last"),
        [
            (Level.CITY, [date(2018, 12, 30), date(2018, 12, 31)], date(2018, 12, 31)),
            (Level.COUNTY, [date(2018, 1, 1)], date(2018, 3, 31)),
            (Level.TOWNSHIP, [date(2018, 2, 28)], date(2018, 2, 28)),
            (Level.VILLAGE, [date(2018, 2, 15)], date(2018, 2, 15)),
        ],
    )
    def test_minimum(self, level: Level, days: list[date], last: date) -> None:
        """The minimum keeps the period; one less is due until its last day, and missed the day after."""
        start = days[0]
        assert judge(log(level, *days), start=start, on=last).standing is Standing.KEPT
        assert judge(log(level, *days, last), start=start, on=last).standing is Standing.KEPT
        short = log(level, *days[1:])
        running = judge(short, start=start, on=last)
        assert running.standing is Standing.RUNNING
        (due,) = running.due
        assert (due.kind, due.count, due.last_day, due.overdue) == (DueKind.PATROL, 1, last, False)
        late = judge(short, start=start, on=last + DAY)
        assert late.standing is Standing.OVERDUE
        assert late.due[0].overdue
        assert late.gaps[0].last == last

    def test_quarters_do_not_help_each_other(self) -> None:
        """Four patrols in one quarter leave the other three."""
        held = log(Level.COUNTY, *(date(2018, 5, day) for day in (1, 2, 3, 4)))
        judged = judge(held, on=date(2019, 1, 1))
        assert statuses(judged) == ["MISSED", "KEPT", "MISSED", "MISSED", "RUNNING"]
        assert [(gap.first, gap.last) for gap in judged.gaps] == [
            (date(2018, 1, 1), date(2018, 3, 31)),
            (date(2018, 7, 1), date(2018, 12, 31)),
        ]

    def test_quarter_ends(self) -> None:
        """31 March and 1 April lie in two quarters."""
        judged = judge(log(Level.COUNTY, date(2018, 3, 31)), on=date(2018, 4, 1))
        assert statuses(judged) == ["KEPT", "RUNNING"]
        judged = judge(log(Level.COUNTY, date(2018, 4, 1)), on=date(2018, 4, 1))
        assert statuses(judged) == ["MISSED", "KEPT"]

    def test_leap_year(self) -> None:
        """366 days of a village, of which one was missed."""
        days = [date(2020, 1, 1) + DAY * number for number in range(366)]
        days.remove(date(2020, 2, 29))
        judged = judge(log(Level.VILLAGE, *days), start=date(2020, 1, 1), on=date(2020, 12, 31))
        assert len(judged.periods) == 366
        assert [(gap.first, gap.last) for gap in judged.gaps] == [(date(2020, 2, 29), date(2020, 2, 29))]
        assert judged.reminded_by is None

    def test_whole_periods(self) -> None:
        """A start inside a quarter judges the whole quarter."""
        judged = judge(log(Level.COUNTY, date(2018, 1, 2)), start=date(2018, 3, 30), on=date(2018, 3, 31))
        assert [(one.required, one.made) for one in judged.periods] == [(1, 1)]
        assert len(judged.records) == 1

    def test_before_the_start(self) -> None:
        """Patrols of earlier periods do not count; their accounts are owed until they are filed."""
        held = log(Level.COUNTY, patrols=(Patrol(day=date(2017, 12, 22)),))
        judged = judge(held, on=FIRST)
        assert [one.made for one in judged.periods] == [0]
        (record,) = judge(held, start=date(2017, 12, 29), on=date(2018, 1, 5)).records
        assert (record.last_day, record.status) == (date(2017, 12, 29), Standing.OVERDUE)
        assert judge(held, start=date(2017, 12, 30), on=FIRST).records == (record,)  # in a quarter that is judged
        assert judged.records == (record,)
        opening = log(Level.COUNTY, patrols=(Patrol(day=FIRST),))
        assert len(judge(opening, start=date(2018, 3, 1), on=date(2018, 3, 1)).records) == 1

    @pytest.mark.parametrize("start", [FIRST, date(2018, 1, 8), date(2018, 1, 9), date(2018, 2, 1), date(2018, 3, 1)])
    def test_an_account_is_owed_wherever_one_begins_to_look(self, start: date) -> None:
        """A patrol of 29 December whose account was to be filed by 8 January, and never was."""
        held = log(Level.COUNTY, patrols=(Patrol(day=date(2017, 12, 29)), Patrol(day=FIRST, filed=FIRST)))
        decision = rc.judge_patrols(held, start=start, on=date(2018, 3, 1))
        assert decision.value.standing is Standing.OVERDUE
        assert [(one.kind, one.last_day, one.overdue) for one in decision.value.due] == [
            (DueKind.RECORD, date(2018, 1, 8), True)
        ]
        assert because(decision).citation == rc.RIVER_CHIEF.at("巡河制度 第十二条")

    def test_the_last_day_of_an_account(self) -> None:
        """A filed account of 26 December is told of until 3 January, its last day, and no longer after it."""
        for filed in (date(2017, 12, 26), date(2018, 1, 8)):
            held = log(Level.COUNTY, patrols=(Patrol(day=date(2017, 12, 26), filed=filed),))
            lengths = [len(judge(held, start=date(2018, 1, day), on=date(2018, 1, 9)).records) for day in (2, 3, 4)]
            assert lengths == [1, 1, 0]
        unfiled = log(Level.COUNTY, patrols=(Patrol(day=date(2017, 12, 26)),))
        assert len(judge(unfiled, start=date(2018, 1, 4), on=date(2018, 1, 9)).records) == 1

    @pytest.mark.parametrize(
        ("on", "status"), [(date(2018, 1, 4), Standing.RUNNING), (date(2018, 1, 5), Standing.OVERDUE)]
    )
    def test_accounts_across_the_new_year(self, on: date, status: Standing) -> None:
        """An account of 27 December is due by 4 January, and is asked in the new year, too."""
        days = [date(2017, 12, 20), date(2017, 12, 27), date(2018, 1, 2)]
        patrols = tuple(Patrol(day=day, filed=None if day.month == 12 else day) for day in days)
        judged = judge(log(Level.COUNTY, patrols=patrols), on=on)
        assert [(one.patrolled, one.status) for one in judged.records] == [
            (date(2017, 12, 20), Standing.OVERDUE),
            (date(2017, 12, 27), status),
            (date(2018, 1, 2), Standing.KEPT),
        ]
        assert [(one.kind, one.last_day) for one in judged.due] == [
            (DueKind.RECORD, date(2017, 12, 27)),
            (DueKind.RECORD, date(2018, 1, 4)),
        ]

    def test_as_known_on_the_day(self) -> None:
        """Later patrols and filings are not known yet."""
        held = PatrolLog(
            level=Level.COUNTY,
            appointed=FIRST,
            patrols=(Patrol(day=date(2018, 3, 5), filed=date(2018, 3, 9)), Patrol(day=date(2018, 3, 20))),
        )
        before, on = (judge(held, on=day) for day in (date(2018, 3, 4), date(2018, 3, 5)))
        assert statuses(before) == ["RUNNING"]
        assert statuses(on) == ["KEPT"]
        assert [one.status for one in on.records] == [Standing.RUNNING]
        filed = judge(held, on=date(2018, 3, 9))
        assert [one.status for one in filed.records] == [Standing.KEPT]

    @given(
        st.sampled_from(Level),
        st.lists(st.tuples(st.dates(FIRST, date(2018, 6, 30)), st.none() | st.integers(0, 40)), max_size=8),
        st.dates(FIRST, date(2018, 7, 31)),
    )
    def test_a_whole_log_is_judged_for_an_earlier_day(
        self, level: Level, made: list[tuple[date, int | None]], on: date
    ) -> None:
        """As the log of that day, in which later patrols do not stand and later filings are still to come."""
        whole = [Patrol(day=day, filed=None if wait is None else day + wait * DAY) for day, wait in made]
        then = [
            evolve(one, filed=one.filed if one.filed is not None and one.filed <= on else None)
            for one in whole
            if one.day <= on
        ]
        assert judge(log(level, patrols=tuple(whole)), on=on) == judge(log(level, patrols=tuple(then)), on=on)


class TestOffice:
    """Appointed or gone in the middle of a period."""

    def test_part_periods(self) -> None:
        """The whole minimum, or nothing, by the reading."""
        held = log(Level.COUNTY, appointed=date(2018, 2, 1), left=date(2018, 8, 31))
        judged = judge(held, on=date(2018, 12, 31))
        assert statuses(judged) == ["MISSED", "MISSED", "MISSED"]
        assert [one.required for one in judged.periods] == [1, 1, 1]
        assert [(one.period.first, one.period.last) for one in judged.periods] == [
            (date(2018, 2, 1), date(2018, 3, 31)),
            (date(2018, 4, 1), date(2018, 6, 30)),
            (date(2018, 7, 1), date(2018, 8, 31)),
        ]
        assert [(gap.first, gap.last) for gap in judged.gaps] == [(date(2018, 2, 1), date(2018, 8, 31))]
        judged = judge(held, on=date(2018, 12, 31), part=PartPeriod.NOTHING)
        assert [one.required for one in judged.periods] == [0, 1, 0]
        assert statuses(judged) == ["KEPT", "MISSED", "KEPT"]

    def test_whole_periods_in_office(self) -> None:
        """From the first to the last day of a quarter is the whole of it."""
        held = log(Level.COUNTY, appointed=date(2018, 1, 1), left=date(2018, 3, 31))
        judged = judge(held, part=PartPeriod.NOTHING)
        assert [one.required for one in judged.periods] == [1]

    def test_last_day_in_office(self) -> None:
        """What is due is due by the last day in office."""
        held = log(Level.CITY, date(2018, 3, 1), left=date(2018, 5, 31))
        on, after = (judge(held, on=day) for day in (date(2018, 5, 31), date(2018, 6, 1)))
        assert [(due.last_day, due.count, due.overdue) for due in on.due] == [(date(2018, 5, 31), 1, False)]
        assert after.standing is Standing.OVERDUE

    def test_not_in_office(self) -> None:
        """Before and after there is nothing to judge."""
        held = log(Level.CITY, appointed=date(2018, 3, 1), left=date(2018, 5, 31))
        for start, on in ((FIRST, date(2018, 2, 28)), (date(2018, 6, 1), LAST)):
            with pytest.raises(InvalidFacts, match="in office"):
                judge(held, start=start, on=on)
        assert judge(held, start=FIRST, on=date(2018, 3, 1)).standing is Standing.RUNNING
        assert judge(held, start=date(2018, 5, 31), on=LAST).standing is Standing.OVERDUE


class TestNext:
    """What must happen next, and by when."""

    @pytest.mark.parametrize(
        ("level", "last"),
        [
            (Level.VILLAGE, date(2020, 2, 29)),
            (Level.TOWNSHIP, date(2020, 3, 31)),
            (Level.COUNTY, date(2020, 6, 30)),
            (Level.CITY, date(2021, 12, 31)),
        ],
    )
    def test_compliant(self, level: Level, last: date) -> None:
        """Nothing is outstanding: the patrols of the next calendar period come next."""
        on = date(2020, 2, 28)
        judged = judge(log(level, on, on), start=on, on=on)
        assert judged.standing is Standing.KEPT
        assert judged.next_due is not None
        times = rc.patrol_minimum(level).value.times
        assert (judged.next_due.kind, judged.next_due.count) == (DueKind.PATROL, times)
        assert (judged.next_due.last_day, judged.next_due.overdue) == (last, False)
        dense = judge(log(level, on, on, on, intensified=True), start=on, on=on).next_due
        assert dense is not None
        assert dense.count == times + 1

    def test_outstanding(self) -> None:
        """The earliest thing that can still be done: no period that is over, but an account that is late."""
        patrols = (Patrol(day=date(2018, 7, 2)),)
        judged = judge(log(Level.COUNTY, patrols=patrols), on=date(2018, 10, 9))
        assert [(one.kind, one.overdue) for one in judged.due] == [
            (DueKind.PATROL, True),
            (DueKind.PATROL, True),
            (DueKind.RECORD, True),
            (DueKind.PATROL, False),
        ]
        assert judged.next_due is judged.due[2]
        missed = judge(log(Level.COUNTY), on=date(2018, 10, 9))
        assert missed.next_due is missed.due[-1]

    def test_leaving(self) -> None:
        """By the last day in office, and nothing after it."""
        held = log(Level.TOWNSHIP, date(2018, 5, 2), date(2018, 6, 1), left=date(2018, 6, 15))
        before = judge(held, start=date(2018, 5, 1), on=date(2018, 5, 31)).next_due
        assert before is not None
        assert before.last_day == date(2018, 6, 15)
        for part in PartPeriod:
            last = judge(held, start=date(2018, 5, 1), on=date(2018, 6, 15), part=part)
            assert (last.standing, last.next_due) == (Standing.KEPT, None)
        nothing = judge(held, start=date(2018, 5, 1), on=date(2018, 5, 31), part=PartPeriod.NOTHING)
        assert nothing.next_due is None
        end = log(Level.TOWNSHIP, date(2018, 5, 2), left=date(2018, 5, 31))
        assert judge(end, start=date(2018, 5, 1), on=date(2018, 5, 31)).next_due is None
        one_day_more = evolve(end, left=date(2018, 6, 1))
        following = judge(one_day_more, start=date(2018, 5, 1), on=date(2018, 5, 31)).next_due
        assert following is not None
        assert following.last_day == date(2018, 6, 1)

    def test_the_end_of_the_calendar(self) -> None:
        """After the last year there is nothing to come."""
        day = date(9999, 12, 31)
        held = log(Level.VILLAGE, day, appointed=day)
        assert judge(held, start=day, on=day).next_due is None


class TestCounting:
    """Several patrols on one day, delegated ones, a reach to be patrolled more densely."""

    def test_one_day(self) -> None:
        """Two patrols on a day are two, or one by the other reading."""
        held = log(Level.CITY, date(2018, 5, 1), date(2018, 5, 1))
        assert [one.made for one in judge(held).periods] == [2]
        assert [one.made for one in judge(held, counting=Counting.DAYS).periods] == [1]

    def test_delegated(self) -> None:
        """For good cause, which is not taken for granted; else the patrol neither counts nor owes a record."""
        assert Patrol(day=FIRST).unable_with_cause is False
        held = log(Level.COUNTY)
        sent = Patrol(day=date(2018, 5, 2), by=Patroller.RELEVANT_STAFF, unable_with_cause=True)
        good, bad = (evolve(held, patrols=(evolve(sent, unable_with_cause=cause),)) for cause in (True, False))
        at = {"start": date(2018, 4, 1), "on": date(2018, 5, 2)}
        assert [one.made for one in judge(good, **at).periods] == [1]
        assert len(judge(good, **at).records) == 1
        assert [one.made for one in judge(bad, **at).periods] == [0]
        assert judge(bad, **at).records == ()
        alone = judge(good, delegation=DelegationReading.CHIEF_ALONE, **at)
        assert [one.made for one in alone.periods] == [0]

    def test_intensified(self) -> None:
        """One more than the minimum; a reminder answers the minimum alone."""
        held = log(Level.COUNTY, date(2018, 1, 5), intensified=True)
        judged = judge(held, on=date(2018, 4, 1))
        assert [(one.required, one.made, one.status.name) for one in judged.periods] == [
            (2, 1, "MISSED"),
            (2, 0, "RUNNING"),
        ]
        assert judged.reminded_by is None
        assert judged.due[-1].count == 2
        assert judge(evolve(held, patrols=()), on=date(2018, 4, 1)).reminded_by is Office.CITY_OFFICE

    def test_what_if(self) -> None:
        """Another minimum, another time to file."""
        held = log(Level.CITY, date(2018, 5, 1), date(2018, 6, 1))
        often = evolve(rc.PatrolFrequency(), city_a_year_times=3)
        assert [one.required for one in judge(held, frequency=often).periods] == [3]
        slow = evolve(held, patrols=(Patrol(day=date(2018, 5, 2), filed=date(2018, 5, 4)),))
        status = [judge(slow, time=rc.RecordTime(within_days=days)).records[0].status for days in (1, 2)]
        assert status == [Standing.KEPT_LATE, Standing.KEPT]


class TestRecords:
    """Five working days to file."""

    @pytest.mark.parametrize(
        ("filed", "on", "status"),
        [
            (date(2018, 10, 10), date(2018, 10, 31), Standing.KEPT),
            (date(2018, 10, 11), date(2018, 10, 31), Standing.KEPT_LATE),
            (None, date(2018, 10, 10), Standing.RUNNING),
            (None, date(2018, 10, 11), Standing.OVERDUE),
            (date(2018, 10, 15), date(2018, 10, 11), Standing.OVERDUE),
        ],
    )
    @pytest.mark.parametrize("level", [Level.TOWNSHIP, Level.COUNTY, Level.CITY])
    def test_national_day(self, level: Level, filed: date | None, on: date, status: Standing) -> None:
        """From 28 September to 10 October 2018."""
        patrols = (Patrol(day=date(2018, 9, 28), filed=filed),)
        held = PatrolLog(level=level, appointed=date(2018, 1, 1), patrols=patrols)
        decision = rc.judge_patrols(held, start=date(2018, 9, 1), on=on)
        (record,) = decision.value.records
        assert record.filed == (filed if status in (Standing.KEPT, Standing.KEPT_LATE) else None)
        assert (record.patrolled, record.last_day, record.status) == (date(2018, 9, 28), date(2018, 10, 10), status)
        due = [one for one in decision.value.due if one.kind is DueKind.RECORD]
        assert [(one.count, one.last_day, one.overdue) for one in due] == (
            []
            if status in (Standing.KEPT, Standing.KEPT_LATE)
            else [(1, date(2018, 10, 10), status is Standing.OVERDUE)]
        )
        assert decision.findings[1].holds is (status in (Standing.KEPT, Standing.RUNNING))
        assert decision.findings[1].observed == (status in (Standing.KEPT_LATE, Standing.OVERDUE))

    def test_village_files_nothing(self) -> None:
        """Not even where the calendar is not known."""
        day = date(2035, 1, 1)
        held = PatrolLog(level=Level.VILLAGE, appointed=day, patrols=(Patrol(day=day),))
        assert judge(held, start=day, on=day + DAY * 9).records == ()

    def test_order(self) -> None:
        """What is due is told by its last day, records by their patrols."""
        patrols = (Patrol(day=date(2018, 9, 28)), Patrol(day=date(2018, 7, 2)))
        judged = judge(PatrolLog(level=Level.COUNTY, appointed=FIRST, patrols=patrols), on=date(2018, 10, 9))
        assert [one.patrolled for one in judged.records] == [date(2018, 7, 2), date(2018, 9, 28)]
        days = [one.last_day for one in judged.due if one.last_day is not None]
        assert days == sorted(days)
        assert len(judged.due) == 5


class TestBeginning:
    """Nothing was owed before 31 October 2017; the period in which the system began is a reading."""

    def test_a_chief_of_long_ago(self) -> None:
        """Appointed on New Year's Day of 2017, one patrol in November: no quarter is missed."""
        held = log(Level.COUNTY, date(2017, 11, 20))
        for reading, required in zip(FirstPeriod, (1, 0), strict=True):
            judged = judge(held, start=date(2017, 1, 1), on=date(2017, 12, 31), first_period=reading)
            assert [(one.period.first, one.required, one.made, one.status) for one in judged.periods] == [
                (date(2017, 10, 1), required, 1, Standing.KEPT)
            ]
            assert (judged.standing, judged.gaps, judged.reminded_by) == (Standing.KEPT, (), None)

    @pytest.mark.parametrize(
        ("level", "first", "owed"),
        [
            (Level.CITY, date(2017, 1, 1), 2),
            (Level.COUNTY, date(2017, 10, 1), 1),
            (Level.TOWNSHIP, date(2017, 10, 1), 1),
            (Level.VILLAGE, date(2017, 10, 31), 1),
        ],
    )
    def test_the_first_period(self, level: Level, first: date, owed: int) -> None:
        """The one that the first day falls in; a day is wholly in force from the first."""
        held = log(level, appointed=date(2010, 1, 1))
        for reading in FirstPeriod:
            judged = judge(held, start=date(2015, 1, 1), on=date(2018, 1, 1), first_period=reading)
            begun = judged.periods[0]
            assert begun.period.first == first
            waived = reading is FirstPeriod.NOT_OWED and level is not Level.VILLAGE
            assert begun.required == (0 if waived else owed)
            assert begun.status is (Standing.KEPT if waived else Standing.MISSED)
            assert all(one.required for one in judged.periods[1:])

    def test_patrols_of_the_first_period_count(self) -> None:
        """Whenever they were made in it; accounts are owed of those since the system held alone."""
        patrols = tuple(Patrol(day=day) for day in (date(2017, 10, 30), date(2017, 10, 31)))
        held = log(Level.COUNTY, patrols=patrols)
        judged = judge(held, start=date(2017, 1, 1), on=date(2017, 11, 30))
        assert [one.made for one in judged.periods] == [2]
        assert [(one.patrolled, one.last_day) for one in judged.records] == [(date(2017, 10, 31), date(2017, 11, 7))]

    @pytest.mark.parametrize("held", [log(Level.CITY), log(Level.CITY, left=date(2017, 10, 30))])
    def test_before_the_system(self, held: PatrolLog) -> None:
        """Nothing is judged on the day before, nor of a chief who was gone by then; on the day it is."""
        on = date(2017, 10, 30) if held.left is None else LAST
        with pytest.raises(NotInForce):
            judge(held, start=date(2017, 1, 1), on=on)
        assert judge(log(Level.CITY), start=date(2017, 10, 31), on=date(2017, 10, 31)).standing is Standing.RUNNING
        gone = log(Level.CITY, left=date(2017, 10, 31))
        assert judge(gone, start=date(2017, 1, 1), on=LAST).standing is Standing.OVERDUE


class TestUnknownCalendar:
    """A last day in a year whose calendar is not known: only what turns on it is undetermined."""

    PATROL = date(2034, 12, 25)

    def held(self, filed: date | None = None, *days: date) -> PatrolLog:
        """One patrol in December, and others whose accounts were filed on the day."""
        others = tuple(Patrol(day=day, filed=day) for day in days)
        return log(Level.COUNTY, patrols=(Patrol(day=self.PATROL, filed=filed), *others))

    def judged(self, held: PatrolLog, on: date, **facts: Any) -> PatrolJudgement:
        """From the first day of its quarter."""
        return judge(held, start=date(2034, 10, 1), on=on, **facts)

    @pytest.mark.parametrize(
        ("filed", "on", "status"),
        [
            (None, date(2034, 12, 30), Standing.RUNNING),
            (None, date(2034, 12, 31), Standing.UNDETERMINED),
            (date(2034, 12, 30), date(2035, 1, 31), Standing.KEPT),
            (date(2034, 12, 31), date(2035, 1, 31), Standing.UNDETERMINED),
            (date(2034, 12, 31), date(2034, 12, 30), Standing.RUNNING),
        ],
    )
    def test_what_is_known_all_the_same(self, filed: date | None, on: date, status: Standing) -> None:
        """Five working days are no fewer than five days: within them an account is in time."""
        judged = self.judged(self.held(filed), on)
        (record,) = judged.records
        assert (record.last_day, record.status) == (None, status)
        assert judged.periods[0].status is Standing.KEPT
        assert [one.last_day for one in judged.due if one.kind is DueKind.RECORD] == ([] if record.filed else [None])

    def test_the_rest_is_told(self) -> None:
        """Periods, gaps and who reminds; only the standing of an unfiled account, and of the whole, is open."""
        held = self.held(None, date(2035, 1, 4))
        decision = rc.judge_patrols(held, start=date(2034, 10, 1), on=date(2035, 1, 31))
        judged = decision.value
        assert (judged.standing, bool(judged)) == (Standing.UNDETERMINED, False)
        assert [(one.kind, one.last_day, one.overdue) for one in judged.due] == [(DueKind.RECORD, None, None)]
        assert judged.next_due == judged.due[0]
        assert because(decision).holds is None
        assert because(decision).text().endswith("accounts whose last day is not known: 1 account")
        assert decision.findings[2].observed == 0
        missed = self.judged(self.held(None), date(2035, 4, 1))
        assert missed.standing is Standing.OVERDUE
        assert missed.reminded_by is Office.CITY_OFFICE
        assert [one.last_day for one in missed.due] == [None, date(2035, 3, 31), date(2035, 6, 30)]
        filed = rc.judge_patrols(
            self.held(date(2035, 1, 9), date(2035, 1, 4)), start=date(2034, 10, 1), on=date(2035, 1, 31)
        )
        assert filed.value.standing is Standing.KEPT
        assert filed.because is None

    def test_one_that_is_late_is_told(self) -> None:
        """Beside one that is not known."""
        patrols = (Patrol(day=date(2018, 2, 1)), Patrol(day=self.PATROL))
        held = log(Level.COUNTY, patrols=patrols, appointed=date(2018, 1, 1))
        decision = rc.judge_patrols(held, start=date(2034, 10, 1), on=date(2034, 12, 31))
        assert decision.value.standing is Standing.OVERDUE
        assert [one.overdue for one in decision.value.due] == [True, None]
        assert because(decision).text().endswith("each account filed in time, observed 1 late")

    def test_a_filed_one_is_told_of_where_it_was_filed_on_the_days_asked_about(self) -> None:
        """In place of the last day that is not known."""
        held = self.held(date(2035, 1, 9))
        lengths = [len(judge(held, start=date(2035, 1, day), on=date(2035, 1, 31)).records) for day in (9, 10)]
        assert lengths == [1, 0]

    @pytest.mark.parametrize(
        ("off", "on", "standing"),
        [
            ((), date(2035, 1, 1), Standing.RUNNING),
            ((), date(2035, 1, 2), Standing.OVERDUE),
            ((date(2035, 1, 1),), date(2035, 1, 2), Standing.RUNNING),
            ((date(2035, 1, 1),), date(2035, 1, 3), Standing.OVERDUE),
        ],
    )
    def test_a_given_calendar(self, off: tuple[date, ...], on: date, standing: Standing) -> None:
        """Monday 25 December, then the working days of a year that the caller arranges."""
        calendar = WorkingCalendar(years=(2034, 2035), days_off=off)
        judged = self.judged(self.held(None, date(2035, 1, 1)), on, working_day_calendar=calendar)
        assert judged.standing is standing
        assert judged.records[0].last_day == date(2035, 1, 2 if off else 1)


class TestWhy:
    """Findings, and who reminds whom."""

    @pytest.mark.parametrize(
        ("level", "office"),
        [
            (Level.VILLAGE, None),
            (Level.TOWNSHIP, Office.COUNTY_OFFICE),
            (Level.COUNTY, Office.CITY_OFFICE),
            (Level.CITY, None),
        ],
    )
    def test_reminder(self, level: Level, office: Office | None) -> None:
        """One level up, after a period was missed; nobody while it runs."""
        missed = rc.judge_patrols(log(level), start=FIRST, on=date(2019, 1, 1))
        assert missed.value.reminded_by is office
        assert missed.findings[3].holds is None
        assert missed.findings[3].observed is (office or False)
        running = calendar_period(FIRST, rc.patrol_minimum(level).value.every).first
        assert running is not None
        assert judge(log(level), on=running).reminded_by is None

    def test_what_decided(self) -> None:
        """The patrols, unless only a record is late."""
        missed = rc.judge_patrols(log(Level.COUNTY), start=FIRST, on=date(2018, 4, 1))
        assert missed.because is missed.findings[0]
        assert (because(missed).holds, because(missed).observed) == (False, 1)
        patrols = (Patrol(day=date(2018, 1, 2)),)
        late = rc.judge_patrols(log(Level.COUNTY, patrols=patrols), start=FIRST, on=date(2018, 3, 1))
        assert late.because is late.findings[1]
        assert late.value.standing is Standing.OVERDUE
        both = rc.judge_patrols(log(Level.COUNTY, patrols=patrols), start=FIRST, on=date(2018, 7, 1))
        assert both.because is both.findings[0]
        running = rc.judge_patrols(log(Level.COUNTY), start=FIRST, on=date(2018, 3, 31))
        assert running.because is running.findings[2]
        assert (because(running).holds, because(running).observed) == (None, 1)
        assert [finding.holds for finding in running.findings] == [True, True, None, None]
        assert [finding.observed for finding in running.findings] == [0, 0, 1, False]
        slow = log(Level.COUNTY, patrols=(Patrol(day=date(2018, 1, 2), filed=date(2018, 3, 1)),))
        filed_late = rc.judge_patrols(slow, start=FIRST, on=date(2018, 3, 1))
        assert bool(filed_late.value)
        assert [finding.holds for finding in filed_late.findings] == [True, False, None, None]
        assert filed_late.because is None
        fine = rc.judge_patrols(log(Level.COUNTY, date(2018, 1, 2)), start=FIRST, on=date(2018, 3, 1))
        assert fine.because is None
        assert [finding.holds for finding in fine.findings] == [True, True, None, None]
        assert bool(fine.value)

    def test_the_words(self) -> None:
        """Breaches are marked; what has time and who reminds only told."""
        patrols = (Patrol(day=date(2018, 1, 2)),)
        both = rc.judge_patrols(log(Level.COUNTY, patrols=patrols), start=FIRST, on=date(2018, 7, 1))
        clause = "廊政办字〔2017〕129号 巡河制度"
        assert [finding.text() for finding in both.findings] == [
            f"✗ {clause} 第十条: each period with its patrols, observed 1 short",
            f"✗ {clause} 第十二条: each account filed in time, observed 1 late",
            f"· {clause} 第十条: things still to be done in time: 1",
            f"· {clause} 第七条: the office that reminds: city office",
        ]


patrol_days = st.lists(st.dates(FIRST, date(2018, 6, 30)), max_size=12)


class TestProperties:
    """What must hold of every log."""

    @given(
        st.sampled_from(Level),
        patrol_days,
        st.dates(FIRST, date(2018, 6, 30)),
        st.dates(FIRST, date(2018, 7, 31)),
        st.booleans(),
        st.sampled_from(Counting),
        st.sampled_from(PartPeriod),
    )
    def test_one_more_patrol_never_worse(
        self, level: Level, days: list[date], more: date, on: date, dense: bool, counting: Counting, part: PartPeriod
    ) -> None:
        """Another patrol, duly filed, lengthens no list and lowers no standing."""
        readings: dict[str, Any] = {"counting": counting, "part": part}
        before = judge(log(level, *days, intensified=dense), on=on, **readings)
        after = judge(log(level, *days, more, intensified=dense), on=on, **readings)
        assert len(after.due) <= len(before.due)
        assert WORSE.index(after.standing) <= WORSE.index(before.standing)
        assert all(now.made >= then.made for now, then in zip(after.periods, before.periods, strict=True))
        assert {one.last_day for one in after.due} <= {one.last_day for one in before.due}

    @given(st.sampled_from(Level), patrol_days, st.dates(FIRST, date(2018, 7, 31)), st.data())
    def test_due_exactly_when_not_compliant(
        self, level: Level, days: list[date], on: date, data: st.DataObject
    ) -> None:
        """The list is empty exactly when the chief is compliant; overdue exactly when something on it is."""
        filed = data.draw(st.lists(st.booleans(), min_size=len(days), max_size=len(days)))
        patrols = tuple(Patrol(day=day, filed=day if done else None) for day, done in zip(days, filed, strict=True))
        judged = judge(log(level, patrols=patrols), on=on)
        assert bool(judged) is (judged.standing is Standing.KEPT) is (not judged.due)
        assert (judged.standing is Standing.OVERDUE) is any(one.overdue for one in judged.due)
        assert all(one.last_day is not None and one.overdue is (one.last_day < on) for one in judged.due)
        assert all(one.count > 0 for one in judged.due)
        missed = [one for one in judged.periods if one.status is Standing.MISSED]
        assert bool(missed) is bool(judged.gaps)
        inside = [one.period.first for one in missed]
        assert all(sum(gap.contains(first) for gap in judged.gaps) == 1 for first in inside if first is not None)
        assert judged.next_due is not None  # the chief stays in office
        can_be_done = [one for one in judged.due if one.kind is DueKind.RECORD or not one.overdue]
        if can_be_done:
            assert judged.next_due == can_be_done[0]
        else:
            assert judged.next_due.last_day is not None
            assert judged.next_due.last_day > on

    @given(
        st.sampled_from(Level),
        patrol_days,
        st.dates(FIRST, date(2018, 6, 30)),
        st.one_of(st.none(), st.integers(0, 20)),
        st.dates(FIRST, date(2018, 7, 31)),
        st.sampled_from(Patroller),
        st.booleans(),
    )
    def test_one_more_patrol_owes_no_more_than_its_account(
        self, level: Level, days: list[date], more: date, waited: int | None, on: date, by: Patroller, cause: bool
    ) -> None:
        """Whoever made it and whenever it was filed, it misses no period and adds nothing but its own account."""
        filed = None if waited is None else more + DAY * waited
        before = log(level, *days)
        patrol = Patrol(day=more, by=by, unable_with_cause=cause, filed=filed)
        then, now = judge(before, on=on), judge(evolve(before, patrols=(*before.patrols, patrol)), on=on)
        assert {gap.first for gap in now.gaps} - {gap.first for gap in then.gaps} <= {
            one.period.first for one in then.periods if one.status is Standing.MISSED
        }
        kept = {Standing.KEPT}
        assert all(
            new.status is old.status or new.status in kept for new, old in zip(now.periods, then.periods, strict=True)
        )
        added = [one for one in now.due if one not in then.due and one.kind is DueKind.RECORD]
        assert len(added) <= 1
        assert len([one for one in now.due if one.kind is DueKind.PATROL]) <= len(then.due)

    @given(st.sampled_from(Level), patrol_days, st.dates(FIRST, date(2018, 6, 30)), st.dates(FIRST, date(2018, 6, 30)))
    def test_a_split_changes_nothing(self, level: Level, days: list[date], one: date, other: date) -> None:
        """Judged from one day or from a later one, the periods that both see stand alike."""
        start, later = sorted((one, other))
        held, on = log(level, *days), date(2018, 7, 5)
        early, late = judge(held, start=start, on=on), judge(held, start=later, on=on)
        assert late.periods == early.periods[len(early.periods) - len(late.periods) :]
        assert set(late.records) <= set(early.records)

    @given(
        st.sampled_from(Level),
        patrol_days,
        st.lists(st.booleans(), min_size=12, max_size=12),
        st.dates(date(2016, 1, 1), date(2018, 7, 5)),
        st.dates(date(2016, 1, 1), date(2018, 7, 5)),
    )
    def test_what_is_to_be_done_does_not_hang_on_the_start(
        self, level: Level, days: list[date], filed: list[bool], one: date, other: date
    ) -> None:
        """Accounts are owed, and the next thing to do is the same, wherever one begins to look."""
        patrols = tuple(Patrol(day=day, filed=day if done else None) for day, done in zip(days, filed, strict=False))
        held, on = log(level, patrols=patrols), date(2018, 7, 5)
        early, late = (judge(held, start=start, on=on) for start in (one, other))
        accounts = [[due for due in judged.due if due.kind is DueKind.RECORD] for judged in (early, late)]
        assert accounts[0] == accounts[1]
        assert early.next_due == late.next_due

    @given(st.sampled_from(Level), st.dates(date(2015, 1, 1), date(2018, 7, 5)), st.sampled_from(FirstPeriod))
    def test_nothing_is_missed_before_the_system(self, level: Level, start: date, reading: FirstPeriod) -> None:
        """Each period judged saw the system."""
        held = log(level, appointed=date(2010, 1, 1))
        judged = judge(held, start=start, on=date(2018, 7, 5), first_period=reading)
        assert all(rc.RIVER_CHIEF.period.meets(one.period) for one in judged.periods)
        assert all(gap.last is not None and gap.last >= date(2017, 10, 31) for gap in judged.gaps)

    @given(st.sampled_from(Level), patrol_days, st.dates(FIRST, date(2018, 7, 31)), st.randoms())
    def test_order_does_not_matter(self, level: Level, days: list[date], on: date, random: Any) -> None:
        """A log kept out of order is judged the same."""
        mixed = list(days)
        random.shuffle(mixed)
        assert judge(log(level, *days), on=on) == judge(log(level, *mixed), on=on)


def calls(work: Callable[[], object]) -> int:
    """How many functions are called on the way, built-in ones included: what a clock would show, without its noise."""
    count = 0

    def seen(_frame: object, event: str, _argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(seen)
    try:
        work()
    finally:
        sys.setprofile(before)
    return count


class TestCost:
    """A year of daily patrols of 3,000 villages takes seconds; the benchmark tells how many."""

    @staticmethod
    def year_of(years: int) -> PatrolLog:
        """A village's daily patrols of some years."""
        return log(Level.VILLAGE, *(FIRST + DAY * number for number in range(365 * years)))

    def test_a_patrol_costs_a_few_calls(self) -> None:
        """Some calls for each day to build a log and to judge it: one that walks the log for each day has hundreds."""
        built = calls(lambda: self.year_of(1))
        held = self.year_of(1)
        judge(held)
        judged = calls(lambda: judge(held))
        assert judged / 365 < 40
        assert built / 365 < 30

    def test_the_cost_grows_with_the_log(self) -> None:
        """Four years cost about four times what one costs."""
        for level in (Level.VILLAGE, Level.TOWNSHIP):
            cost = []
            for years in (1, 4):
                held = evolve(self.year_of(years), level=level)
                on = FIRST + DAY * (365 * years - 1)
                judge(held, on=on)
                cost.append(calls(lambda held=held, on=on: judge(held, on=on)))  # type: ignore[misc]
            assert cost[1] < 5 * cost[0]

    def test_nor_does_it_grow_faster_out_of_sight(self) -> None:
        """Nor do four years take much more than four times the processor: what no call shows, such as a search."""

        def seconds(years: int) -> float:
            held, on = self.year_of(years), FIRST + DAY * (365 * years - 1)
            return least_seconds(lambda: judge(held, on=on), runs=5)

        assert seconds(4) < 10 * seconds(1)


class TestBadFacts:
    """Named each."""

    @pytest.mark.parametrize(
        ("build", "fact"),
        [
            (lambda: Patrol(day="2018-01-01"), "day"),  # type: ignore[arg-type]
            (lambda: Patrol(day=FIRST, by="河长"), "by"),  # type: ignore[arg-type]
            (lambda: Patrol(day=FIRST, unable_with_cause=1), "unable_with_cause"),  # type: ignore[arg-type]
            (lambda: Patrol(day=FIRST, filed=date(2017, 12, 31)), "filed"),
            (lambda: log("县级"), "level"),  # type: ignore[arg-type]
            (lambda: log(Level.CITY, appointed=None), "appointed"),
            (lambda: log(Level.CITY, left=date(2016, 12, 31)), "left"),
            (lambda: log(Level.CITY, left="2018"), "left"),
            (lambda: log(Level.CITY, intensified=0), "intensified"),
            (lambda: log(Level.CITY, patrols=FIRST), "patrols"),
            (lambda: log(Level.CITY, patrols=(FIRST,)), r"patrols\[0\]"),
            (lambda: log(Level.CITY, date(2017, 1, 1), date(2016, 12, 31)), r"patrols\[1\].day"),
            (lambda: log(Level.CITY, date(2018, 1, 2), left=FIRST), r"patrols\[0\].day"),
            (lambda: judge(log(Level.CITY), start=LAST, on=FIRST), "on"),
            (lambda: judge(log(Level.CITY), start="2018"), "start"),  # type: ignore[arg-type]
            (lambda: judge(log(Level.CITY), on=None), "on"),  # type: ignore[arg-type]
            (lambda: judge("log"), "log"),  # type: ignore[arg-type]
            (lambda: judge(log(Level.CITY), part="整期"), "part"),
            (lambda: judge(log(Level.CITY), delegation="计入"), "delegation"),
            (lambda: judge(log(Level.VILLAGE), on=date(2118, 3, 1), start=date(2017, 10, 31)), "on"),
            (lambda: judge(log(Level.CITY), first_period=True), "first_period"),
            (lambda: judge(log(Level.CITY), working_day_calendar=2027), "working_day_calendar"),
            (lambda: judge(log(Level.CITY), counting="次"), "counting"),
        ],
    )
    def test_each(self, build: Any, fact: str) -> None:
        """No traceback from inside."""
        with pytest.raises(InvalidFacts) as raised:
            build()
        assert raised.value.fact == fact.replace("\\", "")

    def test_edges_are_good(self) -> None:
        """The first and last day in office, and filing on the day itself."""
        assert len(log(Level.CITY, date(2017, 1, 1), FIRST, left=FIRST).patrols) == 2
        assert log(Level.CITY, FIRST, appointed=FIRST, left=FIRST).left == FIRST
        assert log(Level.CITY, patrols=[Patrol(day=FIRST)]).patrols == (Patrol(day=FIRST),)
        assert judge(log(Level.CITY), start=LAST, on=LAST).standing is Standing.RUNNING
