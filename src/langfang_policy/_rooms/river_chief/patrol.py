"""Patrols (巡河制度, chapters three and four): how often, by whom, with which record."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from functools import cached_property, lru_cache
from typing import Annotated

from attrs import frozen

from ...core.bounds import Unit, at_least
from ...core.columnar import compared
from ...core.days import CalendarPeriod, Period, WorkingCalendar, after_working_days, calendar_period
from ...core.decisions import Decision, all_of, any_of, missing, part
from ...core.errors import known
from ...core.facts import DAY, FLAG, TIMES, Times, Whole
from ...core.figures import Record, figure
from ...core.findings import asks, condition, note
from ...core.rules import provision, rule
from ...core.terms import Reading, Term, Words
from .decree import (
    ISSUED,
    PATROL_BEGINS,
    RIVER_CHIEF,
    WORKING_DAYS,
    YEAR_WITH_NEXT,
    FirstPeriod,
    Level,
    Office,
    WorkingDays,
    YearWithNext,
    bounded,
    is_owed,
)
from .scope import SUPERVISION, supervising_office

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

FREQUENCY = RIVER_CHIEF.at("巡河制度 第十条")
STAFF = RIVER_CHIEF.at("巡河制度 第十一条")
RECORD = RIVER_CHIEF.at("巡河制度 第十二条")
LOWER_REPORT = RIVER_CHIEF.at("巡河制度 第十四条")
LOG_CONTENT = RIVER_CHIEF.at("巡河制度 第十五条")

LEAST_TIMES = Whole(TIMES.unit, at_least(1))
LeastTimes = Annotated[int, *LEAST_TIMES]


@frozen
class PatrolMinimum(Record):
    """At least so many patrols in each calendar period (巡河最低频次).

    Attributes:
        times: 最低次数: how many patrols.
        every: 周期: the calendar period in which they are made.
    """

    times: Times
    every: CalendarPeriod


@provision(FREQUENCY)
@frozen(kw_only=True)
class PatrolFrequency(Record):
    """How often chiefs patrol at least, in principle, by their level (巡河频次)."""

    city_a_year_times: LeastTimes = figure(2, "市级河长每年最低次数", "the least of a municipal chief in a year")
    county_a_quarter_times: LeastTimes = figure(1, "县级河长每季度最低次数", "the least of a county chief in a quarter")
    township_a_month_times: LeastTimes = figure(1, "乡级河长每月最低次数", "the least of a township chief in a month")
    village_a_day_times: LeastTimes = figure(1, "村级河长每天最低次数", "the least of a village chief in a day")

    def minimum(self, level: Level) -> PatrolMinimum:
        """How often in which calendar period."""
        return self._minima[level]

    @cached_property
    def _minima(self) -> Mapping[Level, PatrolMinimum]:
        return {
            Level.CITY: PatrolMinimum(self.city_a_year_times, CalendarPeriod.YEAR),
            Level.COUNTY: PatrolMinimum(self.county_a_quarter_times, CalendarPeriod.QUARTER),
            Level.TOWNSHIP: PatrolMinimum(self.township_a_month_times, CalendarPeriod.MONTH),
            Level.VILLAGE: PatrolMinimum(self.village_a_day_times, CalendarPeriod.DAY),
        }


@rule(FREQUENCY)
def patrol_minimum(level: Level, *, frequency: PatrolFrequency = PatrolFrequency()) -> Decision[PatrolMinimum]:
    """How often the chiefs of a level patrol at least (最低频次).

    Args:
        level: 层级: the level; general chiefs (总河长) have no minimum of their own.

    Returns:
        最低频次: the number of patrols and the calendar period in which they are made.

    >>> patrol_minimum(Level.COUNTY).value
    PatrolMinimum(times=1, every=CalendarPeriod.QUARTER)
    """
    frequency = PatrolFrequency.of(frequency, "frequency")
    least = frequency.minimum(Level.of(level, "level"))
    return Decision(least, note(FREQUENCY, "最低次数", "the least in each period", least.times, TIMES.unit))


@rule(FREQUENCY, PATROL_BEGINS)
def patrols_a_year(
    level: Level,
    *,
    year: YearWithNext,
    frequency: PatrolFrequency = PatrolFrequency(),
    first_period: FirstPeriod = FirstPeriod.OWED,
) -> Decision[Times]:
    """How many patrols a year's minima add up to; a village chief patrols on rest days, too (全年最低次数).

    Args:
        level: 层级: the level.
        year: 年份: the calendar year.

    Returns:
        全年最低次数: the number; a village's depends on whether it is a leap year. Periods that ended before the system
        held owe nothing.

    >>> patrols_a_year(Level.VILLAGE, year=2020).value
    366
    """
    frequency = PatrolFrequency.of(frequency, "frequency")
    least = patrol_minimum(level, frequency=frequency)
    asked, first = YEAR_WITH_NEXT.of(year, "year"), FirstPeriod.of(first_period, "first_period")
    every = periods_between(datetime.date(asked, 1, 1), datetime.date(asked, 12, 31), least.value.every)
    periods = [period for period in every if is_owed(period, first)]
    return Decision(
        least.value.times * len(periods),
        part("最低频次", "the minimum", least),
        note(PATROL_BEGINS, "施行日", "in force from", ISSUED),
        note(FREQUENCY, "全年时段数", "periods of the year that owe their patrols", len(periods)),
    )


@lru_cache(maxsize=8)
def periods_between(first: datetime.date, last: datetime.date, every: CalendarPeriod) -> tuple[Period, ...]:
    """The calendar periods that share a day with those from first to last; thousands of logs ask about the same."""
    periods = [period_of(first, every)]
    while (end := periods[-1].ends[1]) < last:
        periods.append(period_of(end + _DAY, every))
    return tuple(periods)


period_of = lru_cache(maxsize=16_384)(calendar_period)
"""The calendar period of a day, which many logs share."""
_DAY = datetime.timedelta(days=1)


class DenserGrounds(Reading, at=FREQUENCY):
    """Whether poor water (水质不达标) and many problems (问题较多) must come together (加密条件)."""

    EITHER = "其一即可", "两者各为加密理由", "Each is a reason of its own to look more often."
    BOTH = "同时具备", "两者描述同一类河道", "Both describe one kind of river."


@rule(FREQUENCY)
def must_patrol_more(
    *, quality_below_standard: bool, many_problems: bool, denser_grounds: DenserGrounds = DenserGrounds.EITHER
) -> Decision[bool]:
    """Whether a reach must be patrolled more densely than the minimum; how much more is not printed (加密巡河).

    Args:
        quality_below_standard: 水质不达标: whether its water misses the quality standard.
        many_problems: 问题较多: whether it has many problems; no number is printed.

    Returns:
        应加密: whether it must.

    >>> must_patrol_more(quality_below_standard=True, many_problems=False).value
    True
    """
    poor = FLAG.of(quality_below_standard, "quality_below_standard")
    many = FLAG.of(many_problems, "many_problems")
    either = DenserGrounds.of(denser_grounds, "denser_grounds") is DenserGrounds.EITHER
    return (any_of if either else all_of)(
        condition(FREQUENCY, "水质不达标", "below the standard", poor),
        condition(FREQUENCY, "问题较多", "many problems", many),
    )


class Patroller(Term):
    """Who made a patrol (巡河人)."""

    CHIEF = "河长"
    CONTACT_UNIT = "联系单位"
    RELEVANT_STAFF = "相关人员"
    OTHER = "其他"


_DELEGATES = (Patroller.CONTACT_UNIT, Patroller.RELEVANT_STAFF)


class DelegationReading(Reading, at=FREQUENCY):
    """Whether a delegated patrol counts towards the minimum (委托巡河)."""

    COUNTS = (
        "计入",
        "河长因故不能巡河时应当委托，以代本人巡河",
        "Where the chief cannot go, the delegation is ordered in place of the patrol.",
    )
    CHIEF_ALONE = "不计入", "仅河长本人巡河计入", "Only patrols that the chief made count."


@rule(FREQUENCY)
def patrol_counts(
    by: Patroller, *, unable_with_cause: bool | None = None, delegation: DelegationReading = DelegationReading.COUNTS
) -> Decision[bool]:
    """Whether a patrol counts towards a chief's minimum (计入频次).

    Args:
        by: 巡河人: who made it.
        unable_with_cause: 因故不能巡河: whether the chief could not for good cause, without which nobody may stand in;
            asked of patrols by those who may.

    Returns:
        计入: whether it counts.

    Raises:
        Undetermined: The cause is needed and not given.

    >>> patrol_counts(Patroller.CONTACT_UNIT, unable_with_cause=True).value
    True
    """
    himself = Patroller.of(by, "by") is Patroller.CHIEF
    given = FLAG.maybe(unable_with_cause, "unable_with_cause")
    open_to = DelegationReading.of(delegation, "delegation") is DelegationReading.COUNTS
    sent = by in _DELEGATES and open_to and known(given, "unable_with_cause", _CAUSE)
    return any_of(
        condition(FREQUENCY, "河长本人巡河", "the chief's own patrol", himself, by),
        condition(FREQUENCY, "因故委托联系单位或相关人员并计入", "delegated for good cause, and counts", sent, given),
    )


_CAUSE = Words("未说明河长是否因故不能巡河", "whether the chief could not go for good cause is not said")


@rule(SUPERVISION, FREQUENCY)
def reminder_due(
    level: Level, *, patrols: Times, frequency: PatrolFrequency = PatrolFrequency()
) -> Decision[Office | None]:
    """Which office reminds and presses a chief who stayed below the minimum in a period that is over (提醒督促).

    Args:
        level: 层级: the chief's level.
        patrols: 巡河次数: how many patrols counted in the calendar period.

    Returns:
        提醒机构: the office one level up; None where the minimum was kept, and for village and municipal chiefs, of
        whom the article names nobody.

    >>> reminder_due(Level.COUNTY, patrols=0).value.zh
    '市河长制办公室'
    """
    frequency = PatrolFrequency.of(frequency, "frequency")
    office = supervising_office(level)
    least = frequency.minimum(level).times
    made = TIMES.of(patrols, "patrols")
    kept = asks(FREQUENCY, "时段内巡河", "patrols in the period", made, TIMES.at_least(least, "不少于"))
    supervised = part("监督机构", "the supervising office", office)
    return Decision(None if kept else office.value, kept, supervised, because=kept if kept else supervised)


class StaffDuty(Reading, at=STAFF):
    """Whether the village chief's own daily patrol does for the daily inspection by staff (每日巡查与村级河长)."""

    SEPARATE = (
        "另行开展",
        "所列为保洁员、巡河员、网格化监管员等，不含河长",
        "Cleaners, patrol staff and grid supervisors are named, and no chief.",
    )
    EITHER = "其一即可", "当日已有人查看河道", "The river was looked at on the day, by whomever."


@rule(STAFF, PATROL_BEGINS)
def staff_days_missed(
    days: Sequence[datetime.date],
    *,
    start: datetime.date,
    end: datetime.date,
    chief_days: Sequence[datetime.date] = (),
    staff_duty: StaffDuty = StaffDuty.SEPARATE,
) -> Decision[tuple[datetime.date, ...]]:
    """The days on which cleaners, patrol staff or grid supervisors did not inspect a river (漏巡日期).

    Args:
        days: 巡查日期: the days of their inspections.
        start: 起始日期: the first day asked about; before the system held there was nothing to miss.
        end: 截止日期: the last one, less than about a century later.
        chief_days: 河长巡河日期: the days of the village chief's own patrols.

    Returns:
        漏巡日期: each day without one, rest days and holidays included.

    Raises:
        NotInForce: The last day lies before the system held.

    >>> day = datetime.date
    >>> missed = staff_days_missed([day(2018, 9, 30)], start=day(2018, 9, 29), end=day(2018, 10, 1))
    >>> [str(one) for one in missed.value]
    ['2018-09-29', '2018-10-01']
    """
    seen, own = set(DAY.each(days, "days")), DAY.each(chief_days, "chief_days")
    if StaffDuty.of(staff_duty, "staff_duty") is StaffDuty.EITHER:
        seen.update(own)
    bounded(start, end, "end")
    RIVER_CHIEF.require_in_force(end)
    begun = max(start, ISSUED)
    every = (begun + _DAY * number for number in range((end - begun).days + 1))
    missed = tuple(one for one in every if one not in seen)
    words = "每天开展巡查", "inspected every day"
    inspected = condition(STAFF, *words, not missed, len(missed), Unit("days missed", "日未巡查"))
    return Decision(missed, note(PATROL_BEGINS, "自此日起计", "counted from", begun), inspected, because=inspected)


@provision(RECORD)
@frozen(kw_only=True)
class RecordTime(Record):
    """How long a chief has to file the account of a patrol (备案期限)."""

    within_days: WorkingDays = figure(5, "备案期限", "working days after the patrol to file its account")


@rule(RECORD, PATROL_BEGINS)
def record_due(
    level: Level,
    *,
    patrolled: datetime.date,
    time: RecordTime = RecordTime(),
    working_day_calendar: WorkingCalendar | None = None,
) -> Decision[datetime.date | None]:
    """The last day to file the written account of a patrol with the office of the chief's own level (备案截止日).

    Args:
        level: 层级: the chief's level.
        patrolled: 巡河日期: the day of the patrol, which does not count itself.
        working_day_calendar: 工作日安排: the arrangement of years that the official calendar known here lacks.

    Returns:
        备案截止日: the last day, on the official working-day calendar; None for village chiefs, who file none, and for
        patrols made before the system held.

    Raises:
        Undetermined: The working-day calendar is not known.

    >>> str(record_due(Level.COUNTY, patrolled=datetime.date(2018, 9, 28)).value)  # National Day lies between
    '2018-10-10'
    """
    time = RecordTime.of(time, "time")
    day = DAY.of(patrolled, "patrolled")
    calendar = WorkingCalendar.maybe(working_day_calendar, "working_day_calendar")
    high = Level.of(level, "level") is not Level.VILLAGE
    filing = condition(RECORD, "市、县、乡级河长", "a chief above the village", high, level)
    begun = asks(PATROL_BEGINS, "巡河日", "day of the patrol", day, at_least(ISSUED, "起"))
    if not (filing and begun):
        return Decision(None, filing, begun, because=begun if filing else filing)
    return Decision(
        filing_day(day, time.within_days, fact="patrolled", calendar=calendar),
        filing,
        begun,
        note(RECORD, "备案期限", "time to file", time.within_days, WORKING_DAYS.unit),
    )


filing_day = lru_cache(maxsize=16_384)(after_working_days)
"""The last day to file, which the patrols of many logs share."""


class RecordPart(Term):
    """The parts of the account; the list is open (巡河材料内容)."""

    RANGE = "巡河范围"
    MANNER = "巡河方式"
    NUMBER = "巡河次数"
    PROBLEMS = "发现的问题"
    MEASURES = "采取的措施"
    RESULTS = "取得的效果"
    SUGGESTIONS = "相关建议"


@rule(RECORD)
def record_parts_missing(parts: frozenset[RecordPart]) -> Decision[tuple[RecordPart, ...]]:
    """What the written account of a patrol lacks (巡河材料缺项).

    Args:
        parts: 已有内容: the parts that it has.

    Returns:
        缺少内容: what is missing, in the order of the list.
    """
    return missing(RECORD, RecordPart, RecordPart.some(parts, "parts"))


@rule(LOWER_REPORT)
def lower_level_report(level: Level, *, problem_found: bool) -> Decision[bool]:
    """Whether a finding is promptly reported to the county chief or the county's office (及时报告县级).

    Args:
        level: 层级: the level of the chief, keeper or cleaner who found it.
        problem_found: 发现问题: whether a problem was found.

    Returns:
        应报告: whether it is: of townships and villages alone. What cannot be solved goes its own way besides
        (``handle_problem``).
    """
    low = Level.of(level, "level") < Level.COUNTY
    return all_of(
        condition(LOWER_REPORT, "乡级、村级河长", "of a township or village", low, level),
        condition(LOWER_REPORT, "发现问题", "a problem found", FLAG.of(problem_found, "problem_found")),
    )


class LogField(Term):
    """What a township's or village's patrol log holds at least; most of it tells of a problem (巡河记录内容)."""

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


_ALWAYS_LOGGED = (LogField.TIME, LogField.PERSONS, LogField.ROUTE)


class QuietPatrol(Reading, at=LOG_CONTENT):
    """Whether a log says something of problem and handling where nothing was found (未发现问题时的记录)."""

    NOTHING_ASKED = (
        "无需填写",
        "未发现问题则无现状、地点、照片可记",
        "There is no state, place or photo of a problem that was not there.",
    )
    ALL_ASKED = (
        "均须填写",
        "基本内容未设例外，应注明没有问题",
        "The basic content is listed without an exception: the fields say that there was none.",
    )


@rule(LOG_CONTENT)
def log_fields_missing(
    filled: frozenset[LogField], *, problem_found: bool, quiet_patrol: QuietPatrol = QuietPatrol.NOTHING_ASKED
) -> Decision[tuple[LogField, ...]]:
    """What the log of a township or village patrol lacks (巡河记录缺项).

    Args:
        filled: 已填内容: the fields filled in.
        problem_found: 发现问题: whether a problem was found.

    Returns:
        缺少内容: what is missing, in the order of the list.

    >>> always = frozenset({LogField.TIME, LogField.PERSONS, LogField.ROUTE})
    >>> [len(log_fields_missing(always, problem_found=found).value) for found in (False, True)]
    [0, 8]
    """
    there, found = LogField.some(filled, "filled"), FLAG.of(problem_found, "problem_found")
    everything = QuietPatrol.of(quiet_patrol, "quiet_patrol") is QuietPatrol.ALL_ASKED or found
    return missing(LOG_CONTENT, LogField if everything else _ALWAYS_LOGGED, there)


compared(reminder_due, {"patrols": lambda facts: [facts["frequency"].minimum(level).times for level in Level]})
