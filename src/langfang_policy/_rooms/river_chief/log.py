"""The patrol log (巡河记录): the patrols of one chief, judged over any period."""

from __future__ import annotations

import datetime
from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache
from operator import attrgetter, itemgetter

from attrs import frozen

from ...core.bounds import Unit
from ...core.days import CalendarPeriod, Period, WorkingCalendar
from ...core.decisions import Decision
from ...core.errors import InvalidFacts, Undetermined
from ...core.facts import DAY, Times
from ...core.faults import Fault, shown
from ...core.figures import Record
from ...core.findings import Finding, condition, note
from ...core.registers import Standing
from ...core.rules import rule
from ...core.terms import Reading, Term
from .decree import ISSUED, PATROL_BEGINS, RIVER_CHIEF, FirstPeriod, Level, Office, bounded, is_owed
from .patrol import (
    FREQUENCY,
    RECORD,
    DelegationReading,
    PatrolFrequency,
    Patroller,
    PatrolMinimum,
    RecordTime,
    filing_day,
    patrol_counts,
    period_of,
    periods_between,
)
from .scope import SUPERVISION, supervising_office

__all__ = [
    "Counting",
    "DueKind",
    "Outstanding",
    "PartPeriod",
    "Patrol",
    "PatrolJudgement",
    "PatrolLog",
    "PatrolPeriod",
    "RecordCheck",
    "judge_patrols",
]


@frozen(kw_only=True)
class Patrol(Record):
    """A patrol of a chief's reach (一次巡河).

    Attributes:
        day: 巡河日期: its day.
        by: 巡河人: who made it.
        unable_with_cause: 因故不能巡河: whether the chief could not go for good cause, so that another might.
        filed: 备案日期: when its account was filed, None while it is not.
    """

    day: datetime.date
    by: Patroller = Patroller.CHIEF
    unable_with_cause: bool = False
    filed: datetime.date | None = None

    def faults(self) -> Sequence[Fault]:
        """An account is not filed before its patrol."""
        if self.filed is None or self.filed >= self.day:
            return ()
        return (_early("filed", self.filed, self.day),)


@frozen(kw_only=True)
class PatrolLog(Record):
    """The patrols of one chief on one reach while in office (巡河记录).

    Attributes:
        level: 层级: the chief's level.
        patrols: 历次巡河: the patrols, in any order.
        appointed: 任职日期: the first day in office.
        left: 离任日期: the last day in office, None while it goes on.
        intensified: 加密巡河: whether the reach must be patrolled more densely than the minimum (``must_patrol_more``).
    """

    level: Level
    patrols: tuple[Patrol, ...]
    appointed: datetime.date
    left: datetime.date | None = None
    intensified: bool = False

    def faults(self) -> Sequence[Fault]:
        """A chief does not leave before the appointment, and patrols while in office."""
        first, last = self.appointed, self.left or datetime.date.max
        if last < first:
            return (_early("left", last, first),)
        return [
            Fault(f"{name}.day", shown(one.day), "a day in office", "任职期间的日期", f"$.{name}.day")
            for number, one in enumerate(self.patrols)
            if not first <= one.day <= last
            for name in (f"patrols[{number}]",)
        ]


def _early(fact: str, day: datetime.date, earliest: datetime.date) -> Fault:
    return Fault(fact, shown(day), f"a day not before {earliest}", f"不早于{earliest}的日期", f"$.{fact}")


@frozen(cache_hash=True)
class PatrolPeriod(Record):
    """A calendar period as far as the chief was in office (巡河时段).

    Attributes:
        period: 时段: its days.
        required: 应巡次数: the patrols asked.
        made: 已巡次数: the patrols made.
        status: 办理状态: kept, running or missed.
    """

    period: Period
    required: Times
    made: Times
    status: Standing


@frozen
class RecordCheck(Record):
    """The account of a patrol (巡河材料).

    Attributes:
        patrolled: 巡河日期: the patrol's day.
        last_day: 备案截止日: the last day for filing it, None where the working-day calendar is not known so far.
        filed: 备案日: when it was filed, None while it is not.
        status: 办理状态: kept, kept late, running or overdue; undetermined where that turns on a last day not known.
    """

    patrolled: datetime.date
    last_day: datetime.date | None
    filed: datetime.date | None
    status: Standing


class DueKind(Term):
    """What is outstanding (待办事项种类)."""

    PATROL = "巡河"
    RECORD = "巡河材料备案"


@frozen(kw_only=True)
class Outstanding(Record):
    """Something not done: patrols or one account (待办事项).

    Attributes:
        kind: 种类: patrols or an account.
        count: 数量: how many.
        last_day: 截止日: by which day; None where the working-day calendar is not known so far.
        overdue: 逾期: whether that day has passed; None where that turns on a last day not known.
    """

    kind: DueKind
    count: Times
    last_day: datetime.date | None
    overdue: bool | None


@frozen(kw_only=True)
class PatrolJudgement(Record):
    """How a chief stands on a day, and why; true where nothing is outstanding (巡河履职情况).

    Attributes:
        standing: 办理状态: kept where nothing is outstanding, overdue where something is too late, else running;
            undetermined where that turns on the last day of an account alone, which is not known.
        periods: 各时段: each calendar period with its count.
        records: 各次材料: each account whose time for filing touches the days asked about, and each earlier one that is
            still to be filed.
        gaps: 漏巡区间: the stretches of calendar periods missed in a row.
        due: 待办事项: all that is outstanding, by its last day; a period that was missed stays, for nothing makes it
            good.
        next_due: 下一事项: what to do next: the first outstanding thing that can still be done or, where nothing is,
            the patrols of the calendar period that follows; None where nothing will be asked of the chief any more.
        reminded_by: 提醒机构: the office that reminds the chief of a minimum missed; None where there is none.
    """

    standing: Standing
    periods: tuple[PatrolPeriod, ...]
    records: tuple[RecordCheck, ...]
    gaps: tuple[Period, ...]
    due: tuple[Outstanding, ...]
    next_due: Outstanding | None
    reminded_by: Office | None

    def __bool__(self) -> bool:
        return self.standing is Standing.KEPT


class PartPeriod(Reading, at=FREQUENCY):
    """What a chief owes in a calendar period in which he or she was in office only in part (任职不满时段)."""

    WHOLE_MINIMUM = (
        "按整期最低频次",
        "条文未设例外，河道全期须巡",
        "The article knows no exception, and the river is there the whole period.",
    )
    NOTHING = "不要求", "仅计全期任职的时段", "Only calendar periods wholly in office count."


class Counting(Reading, at=FREQUENCY):
    """How several patrols on one day count (同日多次巡河)."""

    PATROLS = "按次", "最低频次以次数计", "The minimum is a number of times (次)."
    DAYS = "按日", "同日巡河不论次数只计一次", "A day counts once, however many patrols it saw."


@rule(FREQUENCY, RECORD, SUPERVISION, PATROL_BEGINS)
def judge_patrols(
    log: PatrolLog,
    *,
    start: datetime.date,
    on: datetime.date,
    frequency: PatrolFrequency = PatrolFrequency(),
    time: RecordTime = RecordTime(),
    part: PartPeriod = PartPeriod.WHOLE_MINIMUM,
    counting: Counting = Counting.PATROLS,
    delegation: DelegationReading = DelegationReading.COUNTS,
    first_period: FirstPeriod = FirstPeriod.OWED,
    working_day_calendar: WorkingCalendar | None = None,
) -> Decision[PatrolJudgement]:
    """Whether a chief is in compliance on a day, what is still due by when, and who reminds whom (巡河履职判定).

    Each calendar period that shares a day with the days from start to ``on`` is judged as a whole, by the patrols in it
    that count, and each account that was to be filed on one of these days or is owed from before. What lies after
    ``on`` is not known yet: later patrols and filings are passed over. Before the system held nothing was owed; of the
    period in which it began all patrols count. On an intensified reach one patrol more is asked in each period: no
    figure is printed, and a number merely equal to the minimum is no denser.

    Args:
        log: 巡河记录: the patrols of one chief on one reach.
        start: 起始日期: the first day asked about; about a century can be judged at once.
        on: 判定日期: the day of the judgement; a period that ends on it is still running.
        working_day_calendar: 工作日安排: the arrangement of years that the official calendar known here lacks.

    Returns:
        履职情况: the judgement. A reminder comes from one level up and answers the printed minimum alone; village and
        municipal chiefs have nobody who reminds them.

    Raises:
        NotInForce: The day, or the last one in office, lies before the system held.

    >>> day = datetime.date
    >>> log = PatrolLog(level=Level.COUNTY, appointed=day(2018, 1, 1), patrols=(
    ...     Patrol(day=day(2018, 2, 8), filed=day(2018, 2, 12)), Patrol(day=day(2018, 9, 28))))
    >>> judged = judge_patrols(log, start=day(2018, 1, 1), on=day(2018, 10, 9)).value
    >>> [one.status.name for one in judged.periods]
    ['KEPT', 'MISSED', 'KEPT', 'RUNNING']
    >>> [(one.kind.name, str(one.last_day), one.overdue) for one in judged.due]
    [('PATROL', '2018-06-30', True), ('RECORD', '2018-10-10', False), ('PATROL', '2018-12-31', False)]
    >>> judged.next_due.kind.zh, str(judged.next_due.last_day)
    ('巡河材料备案', '2018-10-10')
    >>> judged.reminded_by.zh
    '市河长制办公室'
    """
    frequency = PatrolFrequency.of(frequency, "frequency")
    time = RecordTime.of(time, "time")
    held, in_part = PatrolLog.of(log, "log"), PartPeriod.of(part, "part")
    by_count = Counting.of(counting, "counting")
    delegated = DelegationReading.of(delegation, "delegation")
    begun = FirstPeriod.of(first_period, "first_period")
    calendar = WorkingCalendar.maybe(working_day_calendar, "working_day_calendar")
    least = frequency.minimum(held.level)
    periods = _judged_periods(held, start, on, least.every)
    counted = [one for one in held.patrols if one.day <= on and (one.by is _CHIEF or _counts(one, delegated))]
    made = _made(counted, periods, by_count)
    asked = PatrolMinimum(least.times + 1, least.every) if held.intensified else least
    served = _in_office_each(held, periods)
    partly = _required(asked.times, in_part, whole=False)
    required = [asked.times if spell is period else partly for spell, period in zip(served, periods, strict=True)]
    if not is_owed(periods[0], begun):
        required[0] = 0
    judged = tuple([_judged(*one, on) for one in zip(served, required, made, strict=True)])
    records: tuple[RecordCheck, ...] = ()
    if held.level is not Level.VILLAGE:
        checks = [_checked(one, on, time.within_days, calendar) for one in counted if one.day >= ISSUED]
        records = tuple(sorted((one for one in checks if _concerns(one, periods[0], start)), key=_PATROLLED))
    due = _outstanding(judged, records, time.within_days)
    missed = [one for one in judged if one.status is _MISSED]
    upcoming = [one for one in due if one.kind is DueKind.RECORD or not one.overdue]
    below = any(one.made < least.times for one in missed)
    judgement = PatrolJudgement(
        standing=_standing(due),
        periods=judged,
        records=records,
        gaps=_gaps(judged),
        due=due,
        next_due=upcoming[0] if upcoming else _following(held, periods[-1], asked, in_part),
        reminded_by=supervising_office(held.level).value if below else None,
    )
    return _reasoned(judgement, len(missed))


def _judged_periods(
    log: PatrolLog, start: datetime.date, on: datetime.date, every: CalendarPeriod
) -> tuple[Period, ...]:
    """The calendar periods that share a day with the days asked about and the time in office."""
    if DAY.of(on, "on") < DAY.of(start, "start"):
        raise InvalidFacts("on", on, f"a day not before {start}", f"不早于{start}的日期")
    first, last = max(start, log.appointed), on if log.left is None else min(on, log.left)
    if last < first:
        raise InvalidFacts("on", on, "days in office", "任职期间的日期")
    RIVER_CHIEF.require_in_force(last)
    first = max(first, ISSUED)
    bounded(first, last, "on")
    return periods_between(first, last, every)


def _counts(patrol: Patrol, delegation: DelegationReading) -> bool:
    """Whether a patrol counts that another made: the rule's answer, without its reasons."""
    return patrol_counts(patrol.by, unable_with_cause=patrol.unable_with_cause, delegation=delegation).value


def _made(patrols: Sequence[Patrol], periods: tuple[Period, ...], counting: Counting) -> list[int]:
    """How many patrols each period saw."""
    days = [one.day for one in patrols]
    firsts = [period.ends[0] for period in periods]
    last = periods[-1].ends[1]
    made = [0] * len(periods)
    for day in days if counting is Counting.PATROLS else set(days):
        if firsts[0] <= day <= last:
            made[bisect_right(firsts, day) - 1] += 1
    return made


def _in_office(log: PatrolLog, period: Period) -> Period:
    """A period as far as the chief was in office; itself where that was the whole of it."""
    first, last = period.ends
    if log.appointed <= first and (log.left is None or last <= log.left):
        return period
    return Period(max(first, log.appointed), last if log.left is None else min(last, log.left))


def _in_office_each(log: PatrolLog, periods: tuple[Period, ...]) -> list[Period]:
    """Each period as far as the chief was in office; only the first and the last may have been served in part."""
    served = list(periods)
    for place in {0, len(periods) - 1}:
        served[place] = _in_office(log, periods[place])
    return served


def _required(times: int, part: PartPeriod, *, whole: bool) -> int:
    """How many patrols a period asks for, of which the chief served the whole or a part."""
    return times if whole or part is PartPeriod.WHOLE_MINIMUM else 0


def _judged(served: Period, required: int, made: int, on: datetime.date) -> PatrolPeriod:
    if made >= required:
        return _stands(served, required, made, _KEPT)
    return _stands(served, required, made, _MISSED if on > served.ends[1] else Standing.RUNNING)


_stands = lru_cache(maxsize=4096)(PatrolPeriod)
"""A period that stands alike in many logs: a village has one for each day."""


def _following(log: PatrolLog, period: Period, asked: PatrolMinimum, part: PartPeriod) -> Outstanding | None:
    """The patrols of the calendar period after one, if the chief is still to be in office in it."""
    last = period.ends[1]
    if last >= (log.left or datetime.date.max):
        return None
    following = period_of(last + datetime.timedelta(days=1), asked.every)
    served = _in_office(log, following)
    times = _required(asked.times, part, whole=served is following)
    if not times:
        return None
    return Outstanding(kind=DueKind.PATROL, count=times, last_day=served.ends[1], overdue=False)


_PATROLLED = attrgetter("patrolled")
_CHIEF, _KEPT, _MISSED = Patroller.CHIEF, Standing.KEPT, Standing.MISSED  # a year of a village asks for each 365 times


def _checked(patrol: Patrol, on: datetime.date, within: int, calendar: WorkingCalendar | None) -> RecordCheck:
    """How the account of a patrol stands on a day."""
    filed = patrol.filed if patrol.filed is not None and patrol.filed <= on else None
    held_against = filed or on
    last: datetime.date | None = None
    try:
        last = filing_day(patrol.day, within, fact="log", calendar=calendar)
    except Undetermined:
        # whatever the calendar, so many working days are no fewer days
        if (held_against - patrol.day).days > within:
            return RecordCheck(patrol.day, None, filed, Standing.UNDETERMINED)
    in_time = last is None or held_against <= last
    if filed is not None:
        status = Standing.KEPT if in_time else Standing.KEPT_LATE
    else:
        status = Standing.RUNNING if in_time else Standing.OVERDUE
    return RecordCheck(patrol.day, last, filed, status)


def _concerns(check: RecordCheck, first: Period, start: datetime.date) -> bool:
    """Whether an account is owed, of a patrol in the periods judged, or of an earlier one that reached the start."""
    if check.filed is None or check.patrolled >= first.ends[0]:
        return True
    return (check.last_day or check.filed) >= start


_OPEN = (Standing.RUNNING, Standing.MISSED)
_TOO_LATE = {Standing.OVERDUE: True, Standing.RUNNING: False, Standing.UNDETERMINED: None}


def _outstanding(
    periods: Sequence[PatrolPeriod], records: Sequence[RecordCheck], within: int
) -> tuple[Outstanding, ...]:
    """All that is not done, by its last day or, where that is not known, by the first day that it may be."""
    due = [_owed(one) for one in periods if one.status in _OPEN]
    due += [
        (
            one.last_day or one.patrolled + datetime.timedelta(days=within),
            Outstanding(kind=DueKind.RECORD, count=1, last_day=one.last_day, overdue=_TOO_LATE[one.status]),
        )
        for one in records
        if one.filed is None
    ]
    return tuple([one for _, one in sorted(due, key=_LAST_DAY)])


_LAST_DAY = itemgetter(0)


@lru_cache(maxsize=4096)
def _owed(one: PatrolPeriod) -> tuple[datetime.date, Outstanding]:
    """The patrols that a period still asks for, with its last day; alike in many logs, as periods are."""
    _, last = one.period.ends
    overdue = one.status is Standing.MISSED
    return last, Outstanding(kind=DueKind.PATROL, count=one.required - one.made, last_day=last, overdue=overdue)


def _standing(due: Sequence[Outstanding]) -> Standing:
    """How a chief stands to whom so much is outstanding."""
    if any(one.overdue for one in due):
        return Standing.OVERDUE
    if any(one.overdue is None for one in due):
        return Standing.UNDETERMINED
    return Standing.RUNNING if due else Standing.KEPT


def _gaps(periods: Sequence[PatrolPeriod]) -> tuple[Period, ...]:
    """Periods missed in a row, put together."""
    gaps: list[Period] = []
    running = False
    for one in periods:
        missed = one.status is _MISSED
        if missed and running:
            gaps[-1] = Period(gaps[-1].first, one.period.last)
        elif missed:
            gaps.append(one.period)
        running = missed
    return tuple(gaps)


_LATE = (Standing.KEPT_LATE, Standing.OVERDUE)
_SHORT_OF, _NOT_IN_TIME, _ACCOUNTS = Unit("short", "个不足"), Unit("late", "份逾期"), Unit("accounts", "份")


def _reasoned(judgement: PatrolJudgement, missed: int) -> Decision[PatrolJudgement]:
    """The judgement with its reasons."""
    late = sum(one.status in _LATE for one in judgement.records)
    unknown = sum(one.status is Standing.UNDETERMINED for one in judgement.records)
    pending = sum(one.overdue is False for one in judgement.due)
    patrols = condition(FREQUENCY, "各时段达到最低频次", "each period with its patrols", not missed, missed, _SHORT_OF)
    if unknown and not late:
        accounts = note(RECORD, "期限无法判定的巡河材料", "accounts whose last day is not known", unknown, _ACCOUNTS)
    else:
        accounts = condition(RECORD, "巡河材料按期备案", "each account filed in time", not late, late, _NOT_IN_TIME)
    to_do = note(FREQUENCY, "期限内尚待完成的事项", "things still to be done in time", pending)
    reminder = note(SUPERVISION, "提醒、督促的机构", "the office that reminds", judgement.reminded_by or False)
    decisive: dict[Standing, Finding] = {
        Standing.OVERDUE: patrols if missed else accounts,
        Standing.UNDETERMINED: accounts,
        Standing.RUNNING: to_do,
    }
    return Decision(judgement, patrols, accounts, to_do, reminder, because=decisive.get(judgement.standing))
