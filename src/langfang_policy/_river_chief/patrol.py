"""Patrols (巡河制度, chapters three and four): how often, by whom, with which record."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from attrs import frozen

from ..core.days import CalendarPeriod, after_working_days, calendar_periods
from ..core.decisions import Decision, Finding, all_of, any_of
from ..core.decrees import plain_date
from ..core.exact import whole
from ..core.rules import provision, rule
from ..core.series import day_series
from ..core.terms import Reading, Term, flag, member, members
from .decree import MOST_WORKING_DAYS, RIVER_CHIEF, Level, Office, bounded, known_year, lacking
from .scope import supervising_office

__all__ = [
    "DelegationReading",
    "DenserGrounds",
    "LogField",
    "PatrolFrequency",
    "PatrolMinimum",
    "Patroller",
    "QuietPatrol",
    "RecordPart",
    "RecordTime",
    "StaffDuty",
    "log_fields_missing",
    "lower_level_report",
    "must_patrol_more",
    "patrol_counts",
    "patrol_minimum",
    "patrols_a_year",
    "record_due",
    "record_parts_missing",
    "reminder_due",
    "staff_days_missed",
]


@provision(RIVER_CHIEF, "巡河制度 第十条")
@frozen(kw_only=True)
class PatrolFrequency:
    """How often chiefs patrol at least, in principle, by their level."""

    city_a_year_times: int = 2
    county_a_quarter_times: int = 1
    township_a_month_times: int = 1
    village_a_day_times: int = 1

    def __attrs_post_init__(self) -> None:
        for name in ("city_a_year_times", "county_a_quarter_times", "township_a_month_times", "village_a_day_times"):
            whole(getattr(self, name), name, at_least=1)

    def minimum(self, level: Level) -> PatrolMinimum:
        """How often in which calendar period."""
        return {
            Level.CITY: PatrolMinimum(self.city_a_year_times, CalendarPeriod.YEAR),
            Level.COUNTY: PatrolMinimum(self.county_a_quarter_times, CalendarPeriod.QUARTER),
            Level.TOWNSHIP: PatrolMinimum(self.township_a_month_times, CalendarPeriod.MONTH),
            Level.VILLAGE: PatrolMinimum(self.village_a_day_times, CalendarPeriod.DAY),
        }[level]


@frozen
class PatrolMinimum:
    """At least so many patrols in each calendar period."""

    times: int
    every: CalendarPeriod


@rule(RIVER_CHIEF, "巡河制度 第十条")
def patrol_minimum(level: Level, *, frequency: PatrolFrequency = PatrolFrequency()) -> Decision[PatrolMinimum]:
    """How often the chiefs of a level patrol at least (最低频次).

    Args:
        level: The level; general chiefs (总河长) have no minimum of their own.
        frequency: The minima.

    Returns:
        The number of patrols and the calendar period in which they are made.

    Raises:
        InvalidFacts: The level is none.

    >>> patrol_minimum(Level.COUNTY).value
    PatrolMinimum(times=1, every=<CalendarPeriod.QUARTER: '季度'>)
    """
    least = frequency.minimum(member(level, Level, "level"))
    return Decision(
        least, Finding(_FREQUENCY, "巡河最低频次", "patrols at least", observed=level, required=least.times)
    )


@rule(RIVER_CHIEF, "巡河制度 第十条")
def patrols_a_year(level: Level, *, year: int, frequency: PatrolFrequency = PatrolFrequency()) -> Decision[int]:
    """How many patrols a year's minima add up to; a village chief patrols on rest days and holidays, too.

    Args:
        level: The level.
        year: The calendar year.
        frequency: The minima.

    Returns:
        The number: 2, 4, 12, and 365 or, in a leap year, 366.

    Raises:
        InvalidFacts: A fact is of the wrong kind.

    >>> patrols_a_year(Level.VILLAGE, year=2020).value
    366
    """
    least = patrol_minimum(level, frequency=frequency)
    first = datetime.date(known_year(year, "year"), 1, 1)
    periods = calendar_periods(first, datetime.date(year, 12, 31), least.value.every)
    return Decision(least.value.times * len(periods), *least.findings)


class DenserGrounds(Reading):
    """Whether poor water (水质不达标) and many problems (问题较多) must come together for denser patrols."""

    EITHER = "其一即可"
    """Recommended: each is a reason of its own to look more often."""
    BOTH = "同时具备"
    """Both describe one kind of river."""


@rule(RIVER_CHIEF, "巡河制度 第十条")
def must_patrol_more(
    *, quality_below_standard: bool, many_problems: bool, reading: DenserGrounds = DenserGrounds.EITHER
) -> Decision[bool]:
    """Whether a reach must be patrolled more densely (加密) than the minimum; how much more is not printed.

    Args:
        quality_below_standard: Whether its water misses the quality standard.
        many_problems: Whether it has many problems (较多, without a number).
        reading: Whether either is enough.

    Returns:
        Whether it must.

    Raises:
        InvalidFacts: A fact is of the wrong kind.
    """
    poor, many = flag(quality_below_standard, "quality_below_standard"), flag(many_problems, "many_problems")
    weigh = any_of if member(reading, DenserGrounds, "reading") is DenserGrounds.EITHER else all_of
    return weigh(
        Finding(_FREQUENCY, "水质不达标", "below the standard", poor),
        Finding(_FREQUENCY, "问题较多", "many problems", many),
    )


class Patroller(Term):
    """Who made a patrol."""

    CHIEF = "河长"
    CONTACT_UNIT = "联系单位"
    RELEVANT_STAFF = "相关人员"
    OTHER = "其他"


class DelegationReading(Reading):
    """Whether a delegated patrol counts towards the minimum."""

    COUNTS = "计入"
    """Recommended: the article orders the delegation where the chief cannot go, in place of the patrol."""
    CHIEF_ALONE = "不计入"
    """Only patrols that the chief made count."""


@rule(RIVER_CHIEF, "巡河制度 第十条")
def patrol_counts(
    by: Patroller, *, unable_with_cause: bool, reading: DelegationReading = DelegationReading.COUNTS
) -> Decision[bool]:
    """Whether a patrol counts towards a chief's minimum.

    Args:
        by: Who made it.
        unable_with_cause: Whether the chief could not for good cause (因故); without one nobody may stand in.
        reading: Whether delegated patrols count.

    Returns:
        Whether it counts.

    Raises:
        InvalidFacts: A fact is of the wrong kind.

    >>> patrol_counts(Patroller.CONTACT_UNIT, unable_with_cause=True).value
    True
    """
    himself = member(by, Patroller, "by") is Patroller.CHIEF
    cause, open_to = flag(unable_with_cause, "unable_with_cause"), member(reading, DelegationReading, "reading")
    sent = by in _DELEGATES and cause and open_to is DelegationReading.COUNTS
    return any_of(
        Finding(_FREQUENCY, "河长本人巡河", "the chief's own patrol", himself, by),
        Finding(_FREQUENCY, "因故委托联系单位或相关人员并计入", "delegated for good cause, and counts", sent, cause),
    )


@rule(RIVER_CHIEF, "巡河制度 第七条", "巡河制度 第十条")
def reminder_due(
    level: Level, *, patrols: int, frequency: PatrolFrequency = PatrolFrequency()
) -> Decision[Office | None]:
    """Which office reminds and presses a chief who stayed below the minimum in a calendar period that is over.

    Args:
        level: The chief's level.
        patrols: How many patrols counted in the period.
        frequency: The minima.

    Returns:
        The office one level up; None where the minimum was kept, and for village and municipal chiefs, of whom the
        article names nobody.

    Raises:
        InvalidFacts: A fact is of the wrong kind.

    >>> reminder_due(Level.COUNTY, patrols=0).value.zh
    '市河长制办公室'
    """
    office = supervising_office(level)
    least = frequency.minimum(level).times
    short = whole(patrols, "patrols") < least
    return Decision(
        office.value if short else None,
        Finding(_FREQUENCY, "未达到最低频次", "below the minimum", short, patrols, least),
        *office.findings,
        because=1 if short else 0,
    )


class StaffDuty(Reading):
    """Whether the village chief's own daily patrol does for the daily inspection by staff."""

    SEPARATE = "另行开展"
    """Recommended: the article names cleaners, patrol staff and grid supervisors, and no chief."""
    EITHER = "其一即可"
    """The river was looked at on the day, by whomever."""


@rule(RIVER_CHIEF, "巡河制度 第十一条")
def staff_days_missed(
    days: Sequence[datetime.date],
    *,
    start: datetime.date,
    end: datetime.date,
    chief_days: Sequence[datetime.date] = (),
    reading: StaffDuty = StaffDuty.SEPARATE,
) -> Decision[tuple[datetime.date, ...]]:
    """The days on which cleaners, patrol staff or grid supervisors did not inspect a river.

    Args:
        days: The days of their inspections.
        start: The first day asked about.
        end: The last one, less than 36,600 days later.
        chief_days: The days of the village chief's own patrols.
        reading: Whether these do for an inspection.

    Returns:
        Each day without one, rest days and holidays included.

    Raises:
        InvalidFacts: A day is none, or the end lies before the start or too long after it.

    >>> day = datetime.date
    >>> missed = staff_days_missed([day(2018, 9, 30)], start=day(2018, 9, 29), end=day(2018, 10, 1))
    >>> [str(one) for one in missed.value]
    ['2018-09-29', '2018-10-01']
    """
    seen, own = set(day_series(days, "days")), day_series(chief_days, "chief_days")
    if member(reading, StaffDuty, "reading") is StaffDuty.EITHER:
        seen.update(own)
    bounded(start, end, "end")
    every = (start + datetime.timedelta(days=number) for number in range((end - start).days + 1))
    missed = tuple(one for one in every if one not in seen)
    place = RIVER_CHIEF.at("巡河制度 第十一条")
    return Decision(missed, Finding(place, "每天开展巡查", "inspected every day", not missed, len(missed)))


@provision(RIVER_CHIEF, "巡河制度 第十二条")
@frozen(kw_only=True)
class RecordTime:
    """How long a chief has to file the account of a patrol."""

    within_days: int = 5  # working days after the patrol

    def __attrs_post_init__(self) -> None:
        whole(self.within_days, "within_days", at_least=1, at_most=MOST_WORKING_DAYS)


@rule(RIVER_CHIEF, "巡河制度 第十二条")
def record_due(
    level: Level, *, patrolled: datetime.date, time: RecordTime = RecordTime()
) -> Decision[datetime.date | None]:
    """The last day on which the written account of a patrol is filed with the office of the chief's own level.

    Args:
        level: The chief's level.
        patrolled: The day of the patrol, which does not count itself.
        time: How many working days there are.

    Returns:
        The last day, on the official working-day calendar; None for village chiefs, who file none.

    Raises:
        InvalidFacts: A fact is of the wrong kind.
        Undetermined: The working-day calendar is not known.

    >>> str(record_due(Level.COUNTY, patrolled=datetime.date(2017, 9, 29)).value)  # National Day lies between
    '2017-10-12'
    """
    day = plain_date(patrolled, "patrolled")
    filed = member(level, Level, "level") is not Level.VILLAGE
    last = after_working_days(day, time.within_days) if filed else None
    return Decision(
        last,
        Finding(_RECORD, "市、县、乡三级河长", "a chief of the three upper levels", filed, level),
        Finding(_RECORD, "巡河后工作日内备案", "working days to file", filed, day, time.within_days),
        because=1 if filed else 0,
    )


class RecordPart(Term):
    """The parts of the account; the list is open."""

    RANGE = "巡河范围"
    MANNER = "巡河方式"
    NUMBER = "巡河次数"
    PROBLEMS = "发现的问题"
    MEASURES = "采取的措施"
    RESULTS = "取得的效果"
    SUGGESTIONS = "相关建议"


@rule(RIVER_CHIEF, "巡河制度 第十二条")
def record_parts_missing(parts: frozenset[RecordPart]) -> Decision[tuple[RecordPart, ...]]:
    """What the written account of a patrol lacks.

    Args:
        parts: The parts that it has.

    Returns:
        What is missing, in the order of the list.

    Raises:
        InvalidFacts: A part is none.
    """
    return lacking(RecordPart, members(parts, RecordPart, "parts"), _RECORD)


@rule(RIVER_CHIEF, "巡河制度 第十四条")
def lower_level_report(level: Level, *, problem_found: bool) -> Decision[bool]:
    """Whether a finding is promptly reported to the county chief or the county's office.

    Args:
        level: The level of the chief, keeper or cleaner who found it.
        problem_found: Whether a problem was found.

    Returns:
        Whether it is: of townships and villages alone. What cannot be solved goes its own way besides
        (``handle_problem``).

    Raises:
        InvalidFacts: A fact is of the wrong kind.
    """
    low = member(level, Level, "level") < Level.COUNTY
    found = flag(problem_found, "problem_found")
    place = RIVER_CHIEF.at("巡河制度 第十四条")
    return all_of(
        Finding(place, "乡级、村级河长", "of a township or village", low, level),
        Finding(place, "发现问题", "a problem found", found),
    )


class LogField(Term):
    """What a township's or village's patrol log holds at least; the last eight tell of a problem and its handling."""

    TIME = "巡河起止时间"
    PERSONS = "巡河人员"
    ROUTE = "巡河路线"
    PROBLEM_STATE = "问题现状"
    RESPONSIBLE_PARTY = "责任主体"
    PLACE = "地点"
    PHOTO = "照片"
    MEASURES = "当场制止措施"
    EFFECT = "制止效果"
    SUBMISSION = "提交或报告情况"
    OUTCOME = "解决情况"


class QuietPatrol(Reading):
    """Whether a log says something of problem and handling where nothing was found."""

    NOTHING_ASKED = "无需填写"
    """Recommended: there is no state, place or photo of a problem that was not there."""
    ALL_ASKED = "均须填写"
    """The basic content is listed without an exception: the fields say that there was none."""


@rule(RIVER_CHIEF, "巡河制度 第十五条")
def log_fields_missing(
    filled: frozenset[LogField], *, problem_found: bool, reading: QuietPatrol = QuietPatrol.NOTHING_ASKED
) -> Decision[tuple[LogField, ...]]:
    """What the log of a township or village patrol lacks.

    Args:
        filled: The fields filled in.
        problem_found: Whether a problem was found.
        reading: Whether the fields of problem and handling are asked where none was.

    Returns:
        What is missing, in the order of the list.

    Raises:
        InvalidFacts: A fact is of the wrong kind.

    >>> always = frozenset({LogField.TIME, LogField.PERSONS, LogField.ROUTE})
    >>> [len(log_fields_missing(always, problem_found=found).value) for found in (False, True)]
    [0, 8]
    """
    there, found = members(filled, LogField, "filled"), flag(problem_found, "problem_found")
    everything = found or member(reading, QuietPatrol, "reading") is QuietPatrol.ALL_ASKED
    asked = LogField if everything else _ALWAYS_LOGGED
    return lacking(asked, there, RIVER_CHIEF.at("巡河制度 第十五条"))


_DELEGATES = (Patroller.CONTACT_UNIT, Patroller.RELEVANT_STAFF)
_ALWAYS_LOGGED = (LogField.TIME, LogField.PERSONS, LogField.ROUTE)
_FREQUENCY = RIVER_CHIEF.at("巡河制度 第十条")
_RECORD = RIVER_CHIEF.at("巡河制度 第十二条")
