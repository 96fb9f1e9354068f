"""Days, deadlines and calendar periods, on the official Chinese working-day calendar.

The day of an event does not count, last days are included, and a period of days that would end on a day off ends on
the next working day (General Provisions of the Civil Law, arts. 200 to 203). A month is added by its number: 31 January
and a month is the last day of February.

The official calendar is published year by year; for a year that is not known here the caller may give its arrangement,
a ``WorkingCalendar``. A rule whose answer needs working days takes it as ``working_day_calendar``, the name by which
``Undetermined`` asks for it.
"""

from __future__ import annotations

import datetime
from functools import lru_cache
from typing import TypeVar

import chinese_calendar
from attrs import frozen
from dateutil.relativedelta import relativedelta

from .errors import InvalidFacts, Undetermined
from .exact import whole
from .facts import Year
from .faults import Fault, Language, shown
from .figures import Record
from .foreign import day_of, moment_of
from .forms import say
from .terms import Term

__all__ = [
    "LOCAL",
    "CalendarPeriod",
    "Period",
    "WorkingCalendar",
    "add_hours",
    "add_months",
    "after_days",
    "after_working_days",
    "calendar_period",
    "calendar_periods",
    "full_years",
    "is_working_day",
    "local_moment",
    "moment",
    "next_working_day",
    "not_before",
    "plain_date",
    "term_end",
    "working_days_between",
]


D = TypeVar("D", datetime.date, datetime.datetime)


def plain_date(value: object, fact: str) -> datetime.date:
    """The value as a day; a moment (datetime) is refused, as its day would be a guess.

    Raises:
        InvalidFacts: The value is not a date.
    """
    if (day := day_of(value)) is None:
        raise InvalidFacts(fact, value, "a date", "日期")
    return day


def not_before(value: D, fact: str, earliest: D) -> D:
    """The day or moment, which lies not before another that it follows.

    Raises:
        InvalidFacts: It lies before.
    """
    if value < earliest:
        raise InvalidFacts(fact, value, f"a day not before {earliest}", f"不早于{earliest}的日期")
    return value


@frozen
class Period:
    """Days from a first to a last one, both included; an end that is None is open (期间).

    Attributes:
        first: 首日: its first day.
        last: 末日: its last day.

    >>> Period(datetime.date(2017, 9, 1), datetime.date(2022, 8, 31)).contains(datetime.date(2022, 8, 31))
    True
    """

    first: datetime.date | None = None
    last: datetime.date | None = None

    def __attrs_post_init__(self) -> None:
        if self.first is not None and self.last is not None and self.last < self.first:
            raise InvalidFacts("last", self.last, f"a day not before {self.first}", f"不早于{self.first}的日期")

    def contains(self, day: datetime.date) -> bool:
        """Whether the day lies in the period."""
        day = plain_date(day, "day")
        return (self.first is None or self.first <= day) and (self.last is None or day <= self.last)

    def meets(self, other: Period) -> bool:
        """Whether the two share a day.

        >>> held = Period(datetime.date(2017, 10, 31))
        >>> [held.meets(calendar_period(datetime.date(2017, month, 1), CalendarPeriod.MONTH)) for month in (9, 10)]
        [False, True]
        """
        return not (_before(self.last, other.first) or _before(other.last, self.first))

    def covers(self, other: Period) -> bool:
        """Whether each day of the other is a day of this one."""
        begun = self.first is None or (other.first is not None and self.first <= other.first)
        return begun and (self.last is None or (other.last is not None and other.last <= self.last))

    @property
    def ends(self) -> tuple[datetime.date, datetime.date]:
        """The first and the last day of a period that is open at neither end, as a calendar period is.

        Raises:
            InvalidFacts: An end is open.
        """
        if self.first is None or self.last is None:
            raise InvalidFacts("period", self, "a period with both ends", "有起止日的期间")
        return self.first, self.last

    def text(self, language: Language = "en") -> str:
        """The period in words, in ``"en"`` or ``"zh"``.

        >>> Period(datetime.date(2017, 9, 1)).text(), Period(last=datetime.date(2022, 8, 31)).text("zh")
        ('from 2017-09-01', '至2022-08-31')
        """
        both, begun, ended, always = _PERIODS["zh" if language == "zh" else "en"]
        if self.last is None:
            return always if self.first is None else begun.format(self.first)
        return ended.format(self.last) if self.first is None else both.format(self.first, self.last)

    def __str__(self) -> str:
        return self.text()


def _before(last: datetime.date | None, first: datetime.date | None) -> bool:
    return last is not None and first is not None and last < first


@say.register
def _(value: Period, language: Language) -> str:
    return value.text(language)


_PERIODS = {
    "en": ("{} to {}", "from {}", "until {}", "always"),
    "zh": ("{}至{}", "自{}起", "至{}", "不限期"),
}


_DAY, _HOUR = datetime.timedelta(days=1), datetime.timedelta(hours=1)
_LONGEST = 36_600


def _moved(start: D, step: datetime.timedelta | relativedelta, fact: str, seen: object) -> D:
    """The day or moment a step away; the fact is at fault where the calendar ends before it."""
    try:
        return start + step
    except (OverflowError, ValueError):
        raise InvalidFacts(fact, seen, *_IN_CALENDAR) from None


_IN_CALENDAR = "one that stays in the years 1 to 9999", "结果在公元1至9999年之内的值"


@lru_cache(maxsize=1024)
def _step(*, years: int = 0, months: int = 0) -> relativedelta:
    return relativedelta(years=years, months=months)


@frozen(kw_only=True, cache_hash=True)
class WorkingCalendar(Record):
    """The arrangement of working days of years that the official calendar known here lacks (工作日安排).

    A day that is listed is what it is listed as, in whatever year, as an arrangement reaches over the turn of the year;
    any other day of a year that is given is a working day from Monday to Friday.

    Attributes:
        years: 年份: the years whose arrangement is given.
        days_off: 放假日: days off from Monday to Friday.
        worked: 调休上班日: working days at weekends.

    >>> calendar = WorkingCalendar(years=(2035,), days_off=(datetime.date(2035, 1, 1),))
    >>> is_working_day(datetime.date(2035, 1, 1), calendar), is_working_day(datetime.date(2035, 1, 2), calendar)
    (False, True)
    """

    years: tuple[Year, ...] = ()
    days_off: tuple[datetime.date, ...] = ()
    worked: tuple[datetime.date, ...] = ()

    def faults(self) -> list[Fault]:
        """No day is both."""
        return [
            Fault(f"worked[{place}]", shown(day), "a day that is not off", "未列为放假日的日期", f"$.worked[{place}]")
            for place, day in enumerate(self.worked)
            if day in self.days_off
        ]

    def says(self, day: datetime.date) -> bool | None:
        """Whether a day that is listed is a working day; None for any other."""
        return day in self.worked if day in self.worked or day in self.days_off else None


def is_working_day(day: datetime.date, calendar: WorkingCalendar | None = None) -> bool:
    """Whether the day is a working day in China, make-up days at weekends included.

    Args:
        day: The day.
        calendar: The arrangement of years that are not known here.

    Raises:
        Undetermined: The official calendar of that year is not known.

    >>> is_working_day(datetime.date(2017, 9, 30)), is_working_day(datetime.date(2017, 10, 2))
    (True, False)
    """
    asked = plain_date(day, "day")
    return _is_working(asked) if calendar is None else _is_arranged(asked, WorkingCalendar.of(calendar, "calendar"))


@lru_cache(maxsize=16_384)
def _is_working(day: datetime.date) -> bool:
    try:
        return bool(chinese_calendar.is_workday(day))
    except NotImplementedError:
        raise Undetermined(
            "working_day_calendar",
            en=f"the official calendar of {day.year} is not known",
            zh=f"{day.year}年的工作日安排未知",
        ) from None


def _is_arranged(day: datetime.date, calendar: WorkingCalendar) -> bool:
    """Whether the day is a working day where a calendar is given, which goes before the official one."""
    if (listed := calendar.says(day)) is not None:
        return listed
    try:
        return _is_working(day)
    except Undetermined:
        if day.year not in calendar.years:
            raise
        return day.weekday() < _SATURDAY


_SATURDAY = 5


def next_working_day(
    day: datetime.date, calendar: WorkingCalendar | None = None, *, fact: str = "day"
) -> datetime.date:
    """The day itself if it is a working day, else the first working day after it.

    ``fact`` is at fault where the calendar ends before that.
    """
    found = day
    while not is_working_day(found, calendar):
        found = _moved(found, _DAY, fact, day)
    return found


def after_working_days(
    event: datetime.date, count: int, *, fact: str = "event", calendar: WorkingCalendar | None = None
) -> datetime.date:
    """The last day of a period of working days; the day of the event, so called, does not count.

    >>> after_working_days(datetime.date(2017, 9, 29), 2)  # Saturday the 30th was made up, then came the holiday
    datetime.date(2017, 10, 9)
    """
    day = plain_date(event, fact)
    for _ in range(whole(count, "count", at_least=1, at_most=_LONGEST)):
        day = next_working_day(_moved(day, _DAY, fact, event), calendar, fact=fact)
    return day


def working_days_between(start: datetime.date, end: datetime.date, *, calendar: WorkingCalendar | None = None) -> int:
    """How many working days lie after the start, up to and including the end.

    >>> working_days_between(datetime.date(2017, 9, 29), datetime.date(2017, 10, 9))
    2
    """
    if plain_date(end, "end") < plain_date(start, "start"):
        raise InvalidFacts("end", end, f"a day not before {start}", f"不早于{start}的日期")
    return sum(is_working_day(start + _DAY * number, calendar) for number in range(1, (end - start).days + 1))


def after_days(
    event: datetime.date, count: int, *, moved: bool = True, calendar: WorkingCalendar | None = None
) -> datetime.date:
    """The last day of a period of calendar days; the day of the event does not count.

    Args:
        event: The day of the event.
        count: The days of the period.
        moved: Whether a last day that is a day off gives way to the next working day (art. 203).
        calendar: The arrangement of years that are not known here.

    >>> after_days(datetime.date(2017, 9, 22), 10), after_days(datetime.date(2017, 9, 22), 10, moved=False)
    (datetime.date(2017, 10, 9), datetime.date(2017, 10, 2))
    """
    last = _moved(plain_date(event, "event"), _DAY * whole(count, "count", at_most=_LONGEST), "count", count)
    return next_working_day(last, calendar, fact="event") if moved else last


def add_months(day: datetime.date, months: int, *, fact: str = "months") -> datetime.date:
    """The same day some months on (or back); the month's last day where that month is shorter.

    ``fact`` is at fault where the calendar ends before that.

    >>> add_months(datetime.date(2017, 1, 31), 1), add_months(datetime.date(2022, 8, 31), -3)
    (datetime.date(2017, 2, 28), datetime.date(2022, 5, 31))
    """
    step = _step(months=whole(months, "months", at_least=None))
    return _moved(plain_date(day, "day"), step, fact, months if fact == "months" else day)


def full_years(start: datetime.date, end: datetime.date) -> int:
    """How many whole years have passed from a day to another; the anniversary of 29 February is the last of February.

    >>> full_years(datetime.date(2012, 11, 1), datetime.date(2017, 10, 31))
    4
    >>> full_years(datetime.date(2012, 11, 1), datetime.date(2017, 11, 1))
    5
    """
    years = not_before(plain_date(end, "end"), "end", plain_date(start, "start")).year - start.year
    return years if start + relativedelta(years=years) <= end else years - 1


def term_end(first: datetime.date, *, years: int) -> datetime.date:
    """The last day of a term of whole years that begins on a day; from 29 February, the last of February (art. 202).

    >>> term_end(datetime.date(2017, 9, 1), years=5), term_end(datetime.date(2016, 2, 29), years=1)
    (datetime.date(2022, 8, 31), datetime.date(2017, 2, 28))
    """
    step = _step(years=whole(years, "years", at_least=1))
    next_first = _moved(plain_date(first, "first"), step, "years", years)
    return next_first - _DAY if next_first.day == first.day else next_first


def moment(value: object, fact: str) -> datetime.datetime:
    """The value as a moment; a bare day is refused.

    Raises:
        InvalidFacts: The value is no datetime.
    """
    if (at := moment_of(value)) is None:
        raise InvalidFacts(fact, value, "a moment (date and time)", "时刻（日期和时间）")
    return at


LOCAL = datetime.timezone(datetime.timedelta(hours=8))
"""Local time in Langfang."""


def local_moment(value: object, fact: str) -> datetime.datetime:
    """The value as a moment in local time; one that names its zone is converted.

    Raises:
        InvalidFacts: The value is no moment, or leaves the years 1 to 9999 when it is converted.

    >>> local_moment(datetime.datetime(2019, 12, 31, 16, tzinfo=datetime.timezone.utc), "at")
    datetime.datetime(2020, 1, 1, 0, 0)
    """
    when = moment(value, fact)
    if when.tzinfo is None or when.utcoffset() is None:
        return when
    try:
        return when.astimezone(LOCAL).replace(tzinfo=None)
    except OverflowError:
        words = "a moment that stays in the years 1 to 9999", "公元1至9999年之内的时刻"
        raise InvalidFacts(fact, value, *words) from None


def add_hours(start: datetime.datetime, hours: int, *, fact: str = "hours") -> datetime.datetime:
    """The moment some hours on (or back), to the minute; ``fact`` is at fault where the calendar ends before that.

    >>> add_hours(datetime.datetime(2017, 11, 3, 22, 30), 24)
    datetime.datetime(2017, 11, 4, 22, 30)
    """
    begun, count = moment(start, "start"), whole(hours, "hours", at_least=None)
    try:
        return begun + _HOUR * count
    except OverflowError:
        raise InvalidFacts(fact, hours if fact == "hours" else start, *_IN_CALENDAR) from None


class CalendarPeriod(Term):
    """The calendar periods in which duties recur."""

    DAY = "日"
    WEEK = "周"
    MONTH = "月"
    QUARTER = "季度"
    HALF_YEAR = "半年"
    YEAR = "年"


_MONTHS = {CalendarPeriod.MONTH: 1, CalendarPeriod.QUARTER: 3, CalendarPeriod.HALF_YEAR: 6, CalendarPeriod.YEAR: 12}


def calendar_period(day: datetime.date, kind: CalendarPeriod) -> Period:
    """The calendar period that holds the day; a week runs from Monday to Sunday.

    >>> calendar_period(datetime.date(2018, 5, 20), CalendarPeriod.QUARTER).last
    datetime.date(2018, 6, 30)
    """
    return _period(plain_date(day, "day"), CalendarPeriod.of(kind, "kind"))


@lru_cache(maxsize=16_384)
def _period(day: datetime.date, kind: CalendarPeriod) -> Period:
    if kind is CalendarPeriod.DAY:
        return Period(day, day)
    if kind is CalendarPeriod.WEEK:
        monday = day - _DAY * day.weekday()
        return Period(monday, _moved(monday, _DAY * 6, "day", day))
    months = _MONTHS[kind]
    first = day.replace(month=(day.month - 1) // months * months + 1, day=1)
    return Period(first, first + relativedelta(months=months - 1, day=31))


def calendar_periods(start: datetime.date, end: datetime.date, kind: CalendarPeriod) -> tuple[Period, ...]:
    """Every calendar period of the kind that shares a day with the days from start to end.

    >>> len(calendar_periods(datetime.date(2017, 12, 31), datetime.date(2018, 2, 1), CalendarPeriod.MONTH))
    3
    """
    not_before(plain_date(end, "end"), "end", plain_date(start, "start"))
    period = calendar_period(start, kind)
    found = [period]
    while period.ends[1] < end:
        period = _period(period.ends[1] + _DAY, kind)
        found.append(period)
    return tuple(found)
