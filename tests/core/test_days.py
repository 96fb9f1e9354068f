"""Days, deadlines and calendar periods."""

from __future__ import annotations

import calendar
import csv
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from langfang_policy.core.days import (
    LOCAL,
    CalendarPeriod,
    WorkingCalendar,
    add_hours,
    add_months,
    after_days,
    after_working_days,
    calendar_period,
    calendar_periods,
    is_working_day,
    local_moment,
    moment,
    next_working_day,
    not_before,
    term_end,
    working_days_between,
)
from langfang_policy.core.decrees import Period
from langfang_policy.core.errors import InvalidFacts, Undetermined
from langfang_policy.core.registers import After

DAY = timedelta(days=1)
NOTICES = Path(__file__).resolve().parents[2] / ".." / "shared" / "data" / "working-days-cn.csv"
FIRST, LAST = date(2017, 1, 1), date(2020, 12, 31)
YEARS = [FIRST + DAY * number for number in range((LAST - FIRST).days + 1)]
known_days = st.dates(FIRST, LAST)
MONTHS = {CalendarPeriod.MONTH: 1, CalendarPeriod.QUARTER: 3, CalendarPeriod.HALF_YEAR: 6, CalendarPeriod.YEAR: 12}
kinds = st.sampled_from(CalendarPeriod)
every_kind = pytest.mark.parametrize("kind", CalendarPeriod)
SOME = date(2017, 9, 29)
MOMENT = datetime(2017, 9, 29, 8, 30)


def ends(period: Period) -> tuple[date, date]:
    """Both ends of a period that has them."""
    assert period.first is not None
    assert period.last is not None
    return period.first, period.last


class TestWorkingDay:
    """A working day is one of the official calendar, make-up days at weekends included."""

    @pytest.mark.skipif(not NOTICES.exists(), reason="the list of the notices is not at hand")
    def test_every_day_of_four_years_is_as_the_notices_say(self) -> None:
        """A day that no notice names is a working day from Monday to Friday."""
        with NOTICES.open(encoding="utf-8") as lines:
            named = {date.fromisoformat(row["day"]): row["status"] == "working" for row in csv.DictReader(lines)}
        assert len(named) > 90
        assert named.keys() <= set(YEARS)
        assert all(works == (day.weekday() >= calendar.SATURDAY) for day, works in named.items())
        expected = [named.get(day, day.weekday() < calendar.SATURDAY) for day in YEARS]
        assert [is_working_day(day) for day in YEARS] == expected

    @pytest.mark.parametrize(
        ("day", "works"),
        [
            (date(2017, 9, 29), True),
            (date(2017, 9, 30), True),
            (date(2017, 10, 1), False),
            (date(2017, 10, 2), False),
            (date(2017, 10, 8), False),
            (date(2017, 10, 9), True),
            (date(2018, 2, 15), False),
            (date(2018, 2, 24), True),
            (date(2020, 1, 31), False),
            (date(2020, 2, 2), False),
            (date(2020, 2, 3), True),
        ],
    )
    def test_days_about_holidays(self, day: date, works: bool) -> None:
        """The National Day of 2017, the Spring Festivals of 2018 and 2020 (State Council notices)."""
        assert is_working_day(day) is works

    @pytest.mark.parametrize("day", [date.min, date(2003, 12, 31), date(2200, 6, 1), date.max])
    def test_an_unknown_year_is_undetermined(self, day: date) -> None:
        """The official calendar is not guessed."""
        with pytest.raises(Undetermined) as caught:
            is_working_day(day)
        assert caught.value.missing == ("working_day_calendar",)
        assert caught.value.en == f"the official calendar of {day.year} is not known"
        assert caught.value.zh == f"{day.year}年的工作日安排未知"

    @given(known_days)
    def test_the_next_working_day_is_the_first_that_is_one(self, day: date) -> None:
        """The day itself where it is one."""
        found = next_working_day(day)
        assert found >= day
        assert is_working_day(found)
        assert not any(is_working_day(day + DAY * number) for number in range((found - day).days))


class TestPeriodsOfWorkingDays:
    """The day of the event does not count, the last day does."""

    @pytest.mark.parametrize(
        ("count", "last"),
        [
            (1, date(2017, 9, 30)),
            (2, date(2017, 10, 9)),
            (3, date(2017, 10, 10)),
            (6, date(2017, 10, 13)),
            (7, date(2017, 10, 16)),
        ],
    )
    def test_the_national_day_of_2017(self, count: int, last: date) -> None:
        """Counted from Friday 29 September over the made-up Saturday and eight days off."""
        assert after_working_days(SOME, count) == last
        assert working_days_between(SOME, last) == count

    @given(st.dates(FIRST, date(2019, 12, 31)), st.integers(1, 120))
    def test_counting_undoes_adding(self, event: date, count: int) -> None:
        """The last day is the first by which so many have passed."""
        last = after_working_days(event, count)
        assert is_working_day(last)
        assert working_days_between(event, last) == count
        assert working_days_between(event, last - DAY) == count - 1

    @settings(max_examples=30)
    @given(known_days, known_days)
    def test_adding_undoes_counting(self, left: date, right: date) -> None:
        """Up to the days off at the end."""
        start, end = sorted((left, right))
        count = working_days_between(start, end)
        last = after_working_days(start, count) if count else start
        assert last <= end
        assert not any(is_working_day(last + DAY * number) for number in range(1, (end - last).days + 1))

    @settings(max_examples=30)
    @given(st.tuples(known_days, known_days, known_days).map(sorted))
    def test_counts_add_up(self, days: list[date]) -> None:
        """No day is counted twice where two stretches meet."""
        start, middle, end = days
        parts = working_days_between(start, middle) + working_days_between(middle, end)
        assert working_days_between(start, end) == parts

    def test_a_stretch_of_no_days_has_none(self) -> None:
        """Not even of an unknown year."""
        assert working_days_between(SOME, SOME) == 0
        assert working_days_between(date.min, date.min) == 0

    def test_an_end_before_the_start_is_refused(self) -> None:
        """By a day."""
        with pytest.raises(InvalidFacts) as caught:
            working_days_between(SOME, SOME - DAY)
        assert str(caught.value) == (
            "end: datetime.date(2017, 9, 28) is not usable; allowed: a day not before 2017-09-29"
        )
        assert caught.value.zh.endswith("应为不早于2017-09-29的日期")

    @pytest.mark.parametrize("count", [0, -1, 36_601, 1.0, True, "1", None])
    def test_counts_run_from_one_to_a_hundred_years(self, count: int) -> None:
        """Other counts are refused by name."""
        with pytest.raises(InvalidFacts) as caught:
            after_working_days(SOME, count)
        assert caught.value.fact == "count"

    def test_a_period_that_ends_in_an_unknown_year_is_undetermined(self) -> None:
        """Though its count is the longest there is."""
        with pytest.raises(Undetermined):
            after_working_days(SOME, 36_600)
        with pytest.raises(Undetermined):
            working_days_between(date.min, date.max)


class TestPeriodsOfDays:
    """A period that would end on a day off ends on the next working day (art. 203)."""

    @pytest.mark.parametrize(
        ("count", "moved", "plain"),
        [
            (0, date(2017, 9, 22), date(2017, 9, 22)),
            (1, date(2017, 9, 25), date(2017, 9, 23)),
            (8, date(2017, 9, 30), date(2017, 9, 30)),
            (9, date(2017, 10, 9), date(2017, 10, 1)),
            (17, date(2017, 10, 9), date(2017, 10, 9)),
        ],
    )
    def test_about_a_holiday(self, count: int, moved: date, plain: date) -> None:
        """Counted from Friday 22 September 2017."""
        event = date(2017, 9, 22)
        assert after_days(event, count) == after_days(event, count, moved=True) == moved
        assert after_days(event, count, moved=False) == plain

    @given(st.dates(FIRST, date(2019, 12, 31)), st.integers(0, 300))
    def test_only_the_last_day_moves(self, event: date, count: int) -> None:
        """To the next working day."""
        plain = after_days(event, count, moved=False)
        assert (plain - event).days == count
        assert after_days(event, count) == next_working_day(plain)

    @pytest.mark.parametrize("count", [-1, 36_601, 2.0, True, "1", None])
    def test_counts_run_from_none_to_a_hundred_years(self, count: int) -> None:
        """Other counts are refused by name."""
        with pytest.raises(InvalidFacts) as caught:
            after_days(SOME, count)
        assert caught.value.fact == "count"

    def test_the_longest_period(self) -> None:
        """36,600 days."""
        assert (after_days(SOME, 36_600, moved=False) - SOME).days == 36_600


class TestWorkingCalendar:
    """The arrangement of a year that is not known here may be given."""

    MONDAY = date(2035, 1, 1)
    GIVEN = WorkingCalendar(years=(2035,), days_off=(date(2035, 1, 1),), worked=(date(2035, 1, 6),))

    @pytest.mark.parametrize(
        ("day", "works"),
        [
            (date(2035, 1, 1), False),
            (date(2035, 1, 2), True),
            (date(2035, 1, 5), True),
            (date(2035, 1, 6), True),
            (date(2035, 1, 7), False),
            (date(2035, 1, 13), False),
        ],
    )
    def test_days(self, day: date, works: bool) -> None:
        """What is listed is what it is listed as; else Monday to Friday."""
        assert is_working_day(day, self.GIVEN) is works

    def test_one_that_is_known_here(self) -> None:
        """Stands, but for the days that are listed."""
        given_ = WorkingCalendar(days_off=(date(2018, 12, 28),), worked=(date(2018, 12, 30),))
        for day in (date(2018, 12, 28), date(2018, 12, 29), date(2018, 12, 30), date(2018, 12, 31)):
            assert is_working_day(day, given_) is (day.day in (29, 30)), day
            assert is_working_day(day, WorkingCalendar(years=(2018,))) is is_working_day(day)

    def test_a_year_that_is_not_given(self) -> None:
        """Is not known, though a day of it may be."""
        for day in (date(2034, 12, 31), date(2036, 1, 1)):
            with pytest.raises(Undetermined) as caught:
                is_working_day(day, self.GIVEN)
            assert caught.value.missing == ("working_day_calendar",)
        bridge = WorkingCalendar(days_off=(date(2035, 12, 31),))
        assert is_working_day(date(2035, 12, 31), bridge) is False
        with pytest.raises(Undetermined):
            is_working_day(date(2035, 12, 28), bridge)

    def test_every_deadline_takes_it(self) -> None:
        """Periods of days and of working days, counts, the next working day, and duties that run from an event."""
        first, off = date(2034, 12, 31), self.GIVEN
        both = WorkingCalendar(years=(2034, 2035), days_off=off.days_off, worked=off.worked)
        assert next_working_day(self.MONDAY, off) == date(2035, 1, 2)
        assert after_working_days(first, 5, calendar=both) == date(2035, 1, 6)
        assert working_days_between(self.MONDAY, date(2035, 1, 8), calendar=off) == 6
        assert after_days(first, 1, calendar=both) == date(2035, 1, 2)
        assert After(zh="事", en="event", working_days=5).due(first, calendar=both) == date(2035, 1, 6)
        assert After(zh="事", en="event", days=1).due(first, calendar=both) == date(2035, 1, 2)

    def test_the_end_of_the_calendar(self) -> None:
        """No traceback where the last days that there are are days off."""
        last = date(9999, 12, 31)
        off = WorkingCalendar(years=(9999,), days_off=(last,))
        with pytest.raises(InvalidFacts) as caught:
            next_working_day(last, off)
        assert caught.value.fact == "day"
        with pytest.raises(InvalidFacts) as caught:
            after_working_days(last - DAY, 1, fact="patrolled", calendar=off)
        assert caught.value.fact == "patrolled"
        with pytest.raises(InvalidFacts) as caught:
            after_days(last - DAY, 1, calendar=off)
        assert caught.value.fact == "event"

    @pytest.mark.parametrize(
        ("facts", "fact"),
        [
            ({"years": (0,)}, "years[0]"),
            ({"years": 2035}, "years"),
            ({"days_off": ("2035-01-01",)}, "days_off[0]"),
            ({"worked": (date(2035, 1, 6), date(2035, 1, 1)), "days_off": (date(2035, 1, 1),)}, "worked[1]"),
        ],
    )
    def test_what_is_none(self, facts: dict[str, Any], fact: str) -> None:
        """Refused by name."""
        with pytest.raises(InvalidFacts) as caught:
            WorkingCalendar(**facts)
        assert caught.value.fact == fact

    def test_what_is_no_calendar(self) -> None:
        """Refused, and compared by its days."""
        with pytest.raises(InvalidFacts) as caught:
            is_working_day(self.MONDAY, 2035)  # type: ignore[arg-type]
        assert caught.value.fact == "calendar"
        assert hash(WorkingCalendar(years=(2035,))) == hash(WorkingCalendar(years=[2035]))  # type: ignore[arg-type]


class TestMeeting:
    """Periods against each other: what falls before a decree, what it saw in part, what it saw whole."""

    HELD = Period(date(2017, 10, 31), date(2019, 10, 30))

    @pytest.mark.parametrize(
        ("first", "last", "meets", "covers"),
        [
            (date(2017, 7, 1), date(2017, 10, 30), False, False),
            (date(2017, 10, 1), date(2017, 10, 31), True, False),
            (date(2017, 10, 31), date(2017, 12, 31), True, True),
            (date(2017, 10, 31), date(2019, 10, 30), True, True),
            (date(2019, 10, 1), date(2019, 10, 31), True, False),
            (date(2019, 10, 30), date(2019, 10, 31), True, False),
            (date(2019, 10, 31), date(2019, 12, 31), False, False),
            (None, date(2017, 10, 30), False, False),
            (None, date(2017, 12, 31), True, False),
            (date(2018, 1, 1), None, True, False),
            (date(2019, 10, 31), None, False, False),
            (None, None, True, False),
        ],
    )
    def test_ends(self, first: date | None, last: date | None, meets: bool, covers: bool) -> None:
        """Both ends are included, and an open one has no end."""
        other = Period(first, last)
        assert self.HELD.meets(other) is other.meets(self.HELD) is meets
        assert self.HELD.covers(other) is covers
        assert Period().covers(other)
        assert Period(first=self.HELD.first).covers(other) is (first is not None and first >= date(2017, 10, 31))

    @given(st.dates(), st.dates(), st.dates(), st.dates())
    def test_what_covers_meets(self, a: date, b: date, c: date, d: date) -> None:
        """And holds both ends of the other."""
        one, other = Period(*sorted((a, b))), Period(*sorted((c, d)))
        assert one.covers(other) is all(map(one.contains, other.ends))
        assert one.meets(other) is (one.contains(other.ends[0]) or other.contains(one.ends[0]))


class TestMonths:
    """A month is added by its number; a day that the month lacks is its last."""

    @pytest.mark.parametrize(
        ("day", "months", "then"),
        [
            (date(2017, 1, 31), 1, date(2017, 2, 28)),
            (date(2016, 1, 31), 1, date(2016, 2, 29)),
            (date(2016, 2, 29), 12, date(2017, 2, 28)),
            (date(2017, 2, 28), 1, date(2017, 3, 28)),
            (date(2017, 3, 31), -1, date(2017, 2, 28)),
            (date(2017, 12, 31), 2, date(2018, 2, 28)),
            (date(2017, 5, 31), 0, date(2017, 5, 31)),
            (date(2022, 8, 31), -3, date(2022, 5, 31)),
        ],
    )
    def test_month_ends(self, day: date, months: int, then: date) -> None:
        """Forwards and back."""
        assert add_months(day, months) == then

    @given(st.dates(date(1000, 1, 1), date(3000, 1, 1)), st.integers(-2400, 2400))
    def test_month_and_day_are_those_of_the_calendar(self, day: date, months: int) -> None:
        """The month so many on, and the day or the month's last."""
        year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
        last = calendar.monthrange(year, month + 1)[1]
        assert add_months(day, months) == date(year, month + 1, min(day.day, last))

    def test_adding_a_month_twice_is_not_adding_two(self) -> None:
        """The end of February intervenes."""
        day = date(2017, 1, 31)
        assert add_months(add_months(day, 1), 1) == date(2017, 3, 28)
        assert add_months(day, 2) == date(2017, 3, 31)

    @pytest.mark.parametrize("months", [1.5, True, "1", None, 2**128, 2**127, -(2**127), 10**6, -(10**6)])
    def test_what_cannot_be_added_is_refused_by_name(self, months: int) -> None:
        """So is what would leave the calendar."""
        with pytest.raises(InvalidFacts) as caught:
            add_months(SOME, months)
        assert caught.value.fact == "months"


class TestTermEnd:
    """A term of whole years ends on the day before its anniversary."""

    @pytest.mark.parametrize(
        ("first", "years", "last"),
        [
            (date(2017, 9, 1), 5, date(2022, 8, 31)),
            (date(2017, 9, 1), 1, date(2018, 8, 31)),
            (date(2018, 1, 1), 1, date(2018, 12, 31)),
            (date(2017, 3, 1), 3, date(2020, 2, 29)),
            (date(2016, 3, 1), 1, date(2017, 2, 28)),
            (date(2016, 2, 29), 1, date(2017, 2, 28)),
            (date(2016, 2, 29), 4, date(2020, 2, 28)),
        ],
    )
    def test_known_terms(self, first: date, years: int, last: date) -> None:
        """A term from 29 February ends with the February of a year that lacks the day (art. 202)."""
        assert term_end(first, years=years) == last

    @given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.integers(1, 50), st.integers(1, 50))
    def test_terms_follow_each_other(self, first: date, one: int, other: int) -> None:
        """The next begins on the day after, and together they are as long as one."""
        if (first.month, first.day) == (2, 29):
            first += DAY
        begins = term_end(first, years=one) + DAY
        assert (begins.month, begins.day, begins.year) == (first.month, first.day, first.year + one)
        assert term_end(begins, years=other) == term_end(first, years=one + other)

    @pytest.mark.parametrize("years", [0, -1, 1.0, True, "1", None, 2**128, 2**127, 9000])
    def test_what_is_no_number_of_years_is_refused_by_name(self, years: int) -> None:
        """So is what would leave the calendar."""
        with pytest.raises(InvalidFacts) as caught:
            term_end(SOME, years=years)
        assert caught.value.fact == "years"


class TestMoments:
    """Periods of hours run to the minute."""

    @pytest.mark.parametrize("value", [MOMENT, MOMENT.replace(tzinfo=UTC), datetime.max])
    def test_a_moment_is_given_back(self, value: datetime) -> None:
        """Itself."""
        assert moment(value, "start") is value

    @pytest.mark.parametrize("value", [SOME, None, "2017-09-29T08:30", 1506645000, timedelta(0)])
    def test_anything_else_is_refused_by_name(self, value: object) -> None:
        """A bare day too."""
        with pytest.raises(InvalidFacts) as caught:
            moment(value, "start")
        assert caught.value.fact == "start"
        assert str(caught.value).endswith("allowed: a moment (date and time)")
        assert caught.value.zh.endswith("应为时刻（日期和时间）")

    @given(
        st.datetimes(
            datetime(1900, 1, 1),
            datetime(2100, 1, 1),
            timezones=st.sampled_from([None, UTC, timezone(timedelta(hours=8))]),
        ),
        st.integers(-100_000, 100_000),
    )
    def test_hours_are_added_exactly(self, start: datetime, hours: int) -> None:
        """To the microsecond, in the same zone."""
        then = add_hours(start, hours)
        assert then - start == timedelta(hours=hours)
        assert then.tzinfo is start.tzinfo

    @pytest.mark.parametrize("hours", [1.5, True, "1", None, 2**128, 2**127, -(2**127), 10**9])
    def test_what_cannot_be_added_is_refused_by_name(self, hours: int) -> None:
        """So is what would leave the calendar."""
        with pytest.raises(InvalidFacts) as caught:
            add_hours(MOMENT, hours)
        assert caught.value.fact == "hours"


class TestLocalMoment:
    """A moment in local time, which is eight hours ahead of Greenwich."""

    @pytest.mark.parametrize(
        ("value", "local"),
        [
            (datetime(2019, 12, 31, 15, 59, tzinfo=UTC), datetime(2019, 12, 31, 23, 59)),
            (datetime(2019, 12, 31, 16, 0, tzinfo=UTC), datetime(2020, 1, 1)),
            (datetime(2020, 1, 1, tzinfo=LOCAL), datetime(2020, 1, 1)),
            (datetime(2020, 1, 1, tzinfo=timezone(timedelta(hours=9))), datetime(2019, 12, 31, 23)),
            (datetime(2020, 1, 1, 0, 30), datetime(2020, 1, 1, 0, 30)),
        ],
    )
    def test_about_midnight(self, value: datetime, local: datetime) -> None:
        """One that names its zone is converted; a bare one is local already."""
        found = local_moment(value, "at")
        assert found == local
        assert found.tzinfo is None

    @given(st.datetimes(datetime(2, 1, 1), datetime(9998, 12, 31)), st.integers(-23, 23))
    def test_the_same_instant(self, value: datetime, hours: int) -> None:
        """In whatever zone it is told."""
        assert local_moment(value, "at") is value
        told = value.replace(tzinfo=LOCAL).astimezone(timezone(timedelta(hours=hours)))
        assert local_moment(told, "at") == value

    def test_where_the_calendar_ends(self) -> None:
        """The last hours of 9999 in Greenwich are past it here; the first of the year 1 further east come before it."""
        for value in (
            datetime(9999, 12, 31, 16, tzinfo=UTC),
            datetime(1, 1, 1, tzinfo=timezone(timedelta(hours=9))),
        ):
            with pytest.raises(InvalidFacts, match="years 1 to 9999") as caught:
                local_moment(value, "at")
            assert caught.value.fact == "at"
        assert local_moment(datetime(9999, 12, 31, 15, tzinfo=UTC), "at") == datetime(9999, 12, 31, 23)

    @pytest.mark.parametrize("value", [SOME, "2017-09-29T08:30", None, 0])
    def test_anything_else_is_refused_by_name(self, value: object) -> None:
        """A bare day too."""
        with pytest.raises(InvalidFacts) as caught:
            local_moment(value, "at")
        assert caught.value.fact == "at"


class TestNotBefore:
    """What follows another lies not before it."""

    @pytest.mark.parametrize("earliest", [SOME, MOMENT])
    def test_at_the_edge(self, earliest: date) -> None:
        """The same day or moment will do, and one before it will not."""
        assert not_before(earliest, "ended", earliest) is earliest
        assert not_before(earliest + DAY, "ended", earliest) == earliest + DAY
        with pytest.raises(InvalidFacts) as caught:
            not_before(earliest - DAY, "ended", earliest)
        assert caught.value.fact == "ended"
        assert caught.value.faults[0].en == f"a day not before {earliest}"
        assert caught.value.faults[0].zh == f"不早于{earliest}的日期"


class TestCalendarPeriod:
    """A calendar period is the day, week, month, quarter, half-year or year that holds a day."""

    @pytest.mark.parametrize(
        ("kind", "first", "last"),
        [
            (CalendarPeriod.DAY, date(2018, 5, 20), date(2018, 5, 20)),
            (CalendarPeriod.WEEK, date(2018, 5, 14), date(2018, 5, 20)),
            (CalendarPeriod.MONTH, date(2018, 5, 1), date(2018, 5, 31)),
            (CalendarPeriod.QUARTER, date(2018, 4, 1), date(2018, 6, 30)),
            (CalendarPeriod.HALF_YEAR, date(2018, 1, 1), date(2018, 6, 30)),
            (CalendarPeriod.YEAR, date(2018, 1, 1), date(2018, 12, 31)),
        ],
    )
    def test_sunday_20_may_2018(self, kind: CalendarPeriod, first: date, last: date) -> None:
        """A week runs from Monday to Sunday."""
        assert calendar_period(date(2018, 5, 20), kind) == Period(first, last)

    @given(st.dates(date(2, 1, 1), date(9998, 12, 1)), kinds)
    def test_it_holds_the_day_and_meets_its_neighbours(self, day: date, kind: CalendarPeriod) -> None:
        """Every day of it has the same period, the days about it have others."""
        period = calendar_period(day, kind)
        first, last = ends(period)
        assert first <= day <= last
        assert calendar_period(first, kind) == calendar_period(last, kind) == period
        assert ends(calendar_period(last + DAY, kind))[0] == last + DAY
        assert ends(calendar_period(first - DAY, kind))[1] == first - DAY

    @given(st.dates(), st.sampled_from(list(MONTHS)))
    @example(date.max, CalendarPeriod.MONTH)
    @example(date.max, CalendarPeriod.YEAR)
    @example(date.min, CalendarPeriod.QUARTER)
    def test_periods_of_months(self, day: date, kind: CalendarPeriod) -> None:
        """They begin on a first and end on the last of a month, as many months as they are named for."""
        first, last = ends(calendar_period(day, kind))
        assert first.day == 1
        assert last.day == calendar.monthrange(last.year, last.month)[1]
        assert first.year == last.year == day.year
        assert last.month - first.month + 1 == MONTHS[kind]
        assert last.month % MONTHS[kind] == 0

    @given(st.dates(date.min, date(9999, 12, 26)))
    @example(date(9999, 12, 26))
    def test_weeks(self, day: date) -> None:
        """Seven days from a Monday."""
        first, last = ends(calendar_period(day, CalendarPeriod.WEEK))
        assert first.weekday() == calendar.MONDAY
        assert last - first == 6 * DAY

    def test_the_week_that_the_calendar_cuts_off_is_refused(self) -> None:
        """It has no last day."""
        with pytest.raises(InvalidFacts) as caught:
            calendar_period(date(9999, 12, 27), CalendarPeriod.WEEK)
        assert str(caught.value).endswith("allowed: one that stays in the years 1 to 9999")
        assert caught.value.zh.endswith("应为结果在公元1至9999年之内的值")

    @pytest.mark.parametrize("kind", [None, "月", "month", 1, []])
    def test_what_is_no_kind_is_refused(self, kind: CalendarPeriod) -> None:
        """By name."""
        for ask in (lambda: calendar_period(SOME, kind), lambda: calendar_periods(SOME, SOME, kind)):
            with pytest.raises(InvalidFacts) as caught:
                ask()
            assert caught.value.fact == "kind"


class TestCalendarPeriods:
    """Every calendar period that shares a day with a stretch of days."""

    @given(st.dates(date(2016, 1, 1), date(2021, 1, 1)), st.integers(0, 400), kinds)
    def test_they_cover_the_stretch_without_gap_or_overlap(self, start: date, days: int, kind: CalendarPeriod) -> None:
        """The first holds the start, the last the end, and each begins on the day after the one before."""
        end = start + DAY * days
        found = calendar_periods(start, end, kind)
        assert found[0].contains(start)
        assert found[-1].contains(end)
        assert all(ends(right)[0] == ends(left)[1] + DAY for left, right in pairwise(found))
        assert all(period == calendar_period(ends(period)[0], kind) for period in found)

    @every_kind
    def test_a_single_day_has_one(self, kind: CalendarPeriod) -> None:
        """Its own."""
        for day in (SOME, date(2017, 12, 31), date(2018, 1, 1)):
            assert calendar_periods(day, day, kind) == (calendar_period(day, kind),)

    @every_kind
    def test_a_change_of_year_is_met(self, kind: CalendarPeriod) -> None:
        """From the last day of 2017, a Sunday, to the first of 2018, a Monday, every kind changes."""
        assert len(calendar_periods(date(2017, 12, 31), date(2018, 1, 1), kind)) == 2

    @every_kind
    def test_an_end_before_the_start_is_refused(self, kind: CalendarPeriod) -> None:
        """By a day."""
        with pytest.raises(InvalidFacts) as caught:
            calendar_periods(SOME, SOME - DAY, kind)
        assert caught.value.fact == "end"
        assert str(caught.value).endswith("allowed: a day not before 2017-09-29")
        assert caught.value.zh.endswith("应为不早于2017-09-29的日期")

    def test_the_end_of_the_calendar(self) -> None:
        """The last year has its months."""
        assert len(calendar_periods(date(9999, 1, 1), date.max, CalendarPeriod.MONTH)) == 12


ASKED: list[tuple[Callable[[date], object], str]] = [
    (is_working_day, "day"),
    (next_working_day, "day"),
    (lambda day: after_working_days(day, 1), "event"),
    (lambda day: working_days_between(day, SOME), "start"),
    (lambda day: working_days_between(SOME, day), "end"),
    (lambda day: after_days(day, 1), "event"),
    (lambda day: add_months(day, 1), "day"),
    (lambda day: term_end(day, years=1), "first"),
    (lambda day: calendar_period(day, CalendarPeriod.DAY), "day"),
    (lambda day: calendar_periods(day, SOME, CalendarPeriod.YEAR), "start"),
    (lambda day: calendar_periods(date(9998, 1, 1), day, CalendarPeriod.YEAR), "end"),
]
every_question = pytest.mark.parametrize(("ask", "fact"), ASKED)


class TestEveryQuestion:
    """What all questions about days share."""

    @every_question
    @pytest.mark.parametrize("day", [None, "2017-09-29", 20170929, MOMENT, 1.5, []], ids=repr)
    def test_what_is_no_day_is_refused_by_name(self, ask: Callable[[object], object], fact: str, day: object) -> None:
        """A moment too."""
        with pytest.raises(InvalidFacts, match="allowed: a date") as caught:
            ask(day)
        assert caught.value.fact == fact

    @pytest.mark.parametrize(
        ("ask", "fact"),
        [
            (lambda: after_working_days(date.max, 1), "event"),
            (lambda: after_days(date.max, 1), "count"),
            (lambda: after_days(date.max, 1, moved=False), "count"),
            (lambda: add_months(date.max, 1), "months"),
            (lambda: add_months(date.min, -1), "months"),
            (lambda: term_end(date.max, years=1), "years"),
            (lambda: add_hours(datetime.max, 1), "hours"),
            (lambda: add_hours(datetime.min, -1), "hours"),
            (lambda: calendar_period(date.max, CalendarPeriod.WEEK), "day"),
        ],
    )
    def test_where_the_calendar_ends_a_fact_is_at_fault(self, ask: Callable[[], object], fact: str) -> None:
        """And no overflow comes through."""
        with pytest.raises(InvalidFacts, match="the years 1 to 9999") as caught:
            ask()
        assert caught.value.fact == fact

    @every_question
    @pytest.mark.parametrize("day", [date.min, date.max, date(2003, 12, 31), date(9999, 12, 1)])
    def test_the_ends_of_the_calendar_bring_an_answer_or_a_typed_error(
        self, ask: Callable[[date], object], fact: str, day: date
    ) -> None:
        """Whatever is asked."""
        try:
            answer = ask(day)
        except (InvalidFacts, Undetermined):
            return
        assert answer is not None, fact
