"""The patrol log (巡河记录): the patrols of one chief, judged over any period."""

from __future__ import annotations

import datetime
from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache

from attrs import frozen

from ..core.days import CalendarPeriod, after_working_days, calendar_period, calendar_periods
from ..core.decisions import Decision, Finding
from ..core.decrees import Period, plain_date
from ..core.errors import InvalidFacts
from ..core.rules import rule
from ..core.terms import Reading, Term, flag, member
from .decree import RIVER_CHIEF, Level, Office, bounded
from .patrol import (
    DelegationReading,
    PatrolFrequency,
    Patroller,
    PatrolMinimum,
    RecordTime,
    patrol_counts,
)
from .scope import supervising_office

__all__ = [
    "Counting",
    "DueKind",
    "Outstanding",
    "PartPeriod",
    "Patrol",
    "PatrolJudgement",
    "PatrolLog",
    "PatrolPeriod",
    "PatrolStatus",
    "RecordCheck",
    "Standing",
    "judge_patrols",
]


@frozen(kw_only=True)
class Patrol:
    """A patrol of a chief's reach: its day, who made it, and when its account was filed (None while it is not).

    ``unable_with_cause`` says that the chief could not go for good cause, so that another might.
    """

    day: datetime.date
    by: Patroller = Patroller.CHIEF
    unable_with_cause: bool = False
    filed: datetime.date | None = None

    def __attrs_post_init__(self) -> None:
        day = plain_date(self.day, "day")
        member(self.by, Patroller, "by")
        flag(self.unable_with_cause, "unable_with_cause")
        if self.filed is not None and plain_date(self.filed, "filed") < day:
            raise InvalidFacts("filed", self.filed, f"a day not before {day}", f"不早于{day}的日期")


@frozen(kw_only=True)
class PatrolLog:
    """The patrols of one chief on one reach while in office; ``left`` is the last day in office, None while it goes on.

    ``intensified`` says that the reach must be patrolled more densely than the minimum (``must_patrol_more``).
    """

    level: Level
    patrols: tuple[Patrol, ...]
    appointed: datetime.date
    left: datetime.date | None = None
    intensified: bool = False

    def __attrs_post_init__(self) -> None:
        member(self.level, Level, "level")
        flag(self.intensified, "intensified")
        first, last = plain_date(self.appointed, "appointed"), self.left
        if last is not None and plain_date(last, "left") < first:
            raise InvalidFacts("left", last, f"a day not before {first}", f"不早于{first}的日期")
        if not isinstance(self.patrols, tuple):
            raise InvalidFacts("patrols", self.patrols, "a tuple of Patrol", "Patrol的元组")
        for index, one in enumerate(self.patrols):
            if not isinstance(one, Patrol):
                raise InvalidFacts(f"patrols[{index}]", one, "a Patrol", "巡河记录")
            if one.day < first or (last is not None and one.day > last):
                raise InvalidFacts(f"patrols[{index}].day", one.day, "a day in office", "任职期间的日期")


class PatrolStatus(Term):
    """Where a calendar period, or the account of a patrol, stands."""

    KEPT = "已完成"
    LATE = "逾期完成"
    RUNNING = "未到期"
    MISSED = "未完成"


@frozen
class PatrolPeriod:
    """A calendar period as far as the chief was in office: patrols asked, patrols made, and where it stands."""

    period: Period
    required: int
    made: int
    status: PatrolStatus


@frozen
class RecordCheck:
    """The account of a patrol: the patrol's day, the last day for filing it, and where it stands."""

    patrolled: datetime.date
    last_day: datetime.date
    status: PatrolStatus


class DueKind(Term):
    """What is outstanding."""

    PATROL = "巡河"
    RECORD = "巡河材料备案"


@frozen(kw_only=True)
class Outstanding:
    """Something not done: how many patrols or one account, by which day, and whether that day has passed."""

    kind: DueKind
    count: int
    last_day: datetime.date
    overdue: bool


class Standing(Term):
    """How a chief stands: nothing is outstanding, something still has time, or something was missed."""

    COMPLIANT = "已履职到位"
    DUE = "尚待完成"
    OVERDUE = "逾期未完成"


@frozen(kw_only=True)
class PatrolJudgement:
    """How a chief stands on a day, and why; true where nothing is outstanding.

    Attributes:
        standing: Nothing outstanding, something due in time, or something missed.
        periods: Each calendar period with its count.
        records: Each account whose time for filing touches the days asked about.
        gaps: The stretches of calendar periods missed in a row.
        due: All that is outstanding, by its last day; a period that was missed stays, for nothing makes it good.
        next_due: What to do next: the first outstanding thing that can still be done or, where nothing is, the patrols
            of the calendar period that follows; None where nothing will be asked of the chief any more.
        reminded_by: The office that reminds the chief of a minimum missed; None where there is none to do so.
    """

    standing: Standing
    periods: tuple[PatrolPeriod, ...]
    records: tuple[RecordCheck, ...]
    gaps: tuple[Period, ...]
    due: tuple[Outstanding, ...]
    next_due: Outstanding | None
    reminded_by: Office | None

    def __bool__(self) -> bool:
        return self.standing is Standing.COMPLIANT


class PartPeriod(Reading):
    """What a chief owes in a calendar period in which he or she was in office only in part."""

    WHOLE_MINIMUM = "按整期最低频次"
    """Recommended: the article knows no exception, and the river is there the whole period."""
    NOTHING = "不要求"
    """Only calendar periods wholly in office count."""


class Counting(Reading):
    """How several patrols on one day count."""

    PATROLS = "按次"
    """Recommended: the minimum is a number of times (次)."""
    DAYS = "按日"
    """A day counts once, however many patrols it saw."""


@rule(RIVER_CHIEF, "巡河制度 第十条", "巡河制度 第十二条", "巡河制度 第七条")
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
) -> Decision[PatrolJudgement]:
    """Whether a chief is in compliance on a day, what is still due by when, and who reminds whom.

    Each calendar period that shares a day with the days from start to ``on`` is judged as a whole, by the patrols in it
    that count, and each account that was still to be filed on one of these days. What lies after ``on`` is not known
    yet: later patrols and filings are passed over.

    Args:
        log: The patrols of one chief on one reach.
        start: The first day asked about; at most 36,600 days are judged.
        on: The day of the judgement; a period that ends on it is still running.
        frequency: The minima. On an intensified reach one patrol more is asked in each period: no figure is printed,
            and a number merely equal to the minimum is no denser.
        time: How many working days there are to file.
        part: What is owed in a period only partly in office.
        counting: How several patrols on one day count.
        delegation: Whether delegated patrols count.

    Returns:
        The judgement. A reminder comes from one level up and answers the printed minimum alone; village and municipal
        chiefs have nobody who reminds them.

    Raises:
        InvalidFacts: A fact is of the wrong kind, the days are too many, or none lies in the chief's time in office.
        Undetermined: A filing day needs a working-day calendar that is not known.

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
    if not isinstance(log, PatrolLog):
        raise InvalidFacts("log", log, "a PatrolLog", "巡河记录")
    member(part, PartPeriod, "part")
    member(counting, Counting, "counting")
    member(delegation, DelegationReading, "delegation")
    least = frequency.minimum(log.level)
    periods = _judged_periods(log, start, on, least.every)
    counted = [one for one in log.patrols if one.day <= on and _counts(one, delegation)]
    made = _made(counted, periods, counting)
    asked = PatrolMinimum(least.times + 1 if log.intensified else least.times, least.every)
    judged = tuple(
        _judged(log, period, _asked(log, period, asked.times, part), count, on)
        for period, count in zip(periods, made, strict=True)
    )
    records = () if log.level is Level.VILLAGE else _records(counted, periods[0], start, on, time)
    below = [one for one in judged if one.status is PatrolStatus.MISSED and one.made < least.times]
    office = supervising_office(log.level).value if below else None
    due = _outstanding(log, judged, records)
    pending = [one for one in due if not one.overdue]
    standing = Standing.OVERDUE if len(pending) < len(due) else Standing.DUE if due else Standing.COMPLIANT
    upcoming = [one for one in due if one.kind is DueKind.RECORD or not one.overdue]
    missed = [one.period for one in judged if one.status is PatrolStatus.MISSED]
    unfiled = [one.patrolled for one in records if one.status in (PatrolStatus.MISSED, PatrolStatus.LATE)]
    findings = (
        Finding(_FREQUENCY, "未达到频次的时段数", "periods short of patrols", not missed, len(missed), 0),
        Finding(_RECORD, "未按期备案的巡河材料数", "accounts not filed in time", not unfiled, len(unfiled), 0),
        Finding(_FREQUENCY, "期限内尚待完成的事项数", "things still to be done in time", not pending, len(pending), 0),
        Finding(_SUPERVISION, "由上级河长办提醒、督促", "reminded by the office above", office is not None, office),
    )
    judgement = PatrolJudgement(
        standing=standing,
        periods=judged,
        records=records,
        gaps=_gaps(judged),
        due=due,
        next_due=upcoming[0] if upcoming else _following(log, periods[-1], asked, part),
        reminded_by=office,
    )
    decisive = {Standing.COMPLIANT: 0, Standing.DUE: 2, Standing.OVERDUE: 0 if missed else 1}
    return Decision(judgement, *findings, because=decisive[standing])


def _judged_periods(
    log: PatrolLog, start: datetime.date, on: datetime.date, every: CalendarPeriod
) -> tuple[Period, ...]:
    """The calendar periods that share a day with the days asked about and the time in office."""
    if plain_date(on, "on") < plain_date(start, "start"):
        raise InvalidFacts("on", on, f"a day not before {start}", f"不早于{start}的日期")
    first, last = max(start, log.appointed), on if log.left is None else min(on, log.left)
    if last < first:
        raise InvalidFacts("on", on, "days in office", "任职期间的日期")
    bounded(first, last, "on")
    return _periods(first, last, every)


@lru_cache(maxsize=8)
def _periods(first: datetime.date, last: datetime.date, every: CalendarPeriod) -> tuple[Period, ...]:
    """The calendar periods; thousands of logs are asked about the same ones."""
    return calendar_periods(first, last, every)


def _counts(patrol: Patrol, delegation: DelegationReading) -> bool:
    """Whether a patrol counts: the rule's answer, without its reasons for the common case."""
    own = patrol.by is Patroller.CHIEF
    return own or bool(patrol_counts(patrol.by, unable_with_cause=patrol.unable_with_cause, reading=delegation))


def _made(patrols: Sequence[Patrol], periods: tuple[Period, ...], counting: Counting) -> list[int]:
    """How many patrols each period saw."""
    days = [one.day for one in patrols]
    firsts = [period.ends[0] for period in periods]
    made = [0] * len(periods)
    for day in days if counting is Counting.PATROLS else set(days):
        index = bisect_right(firsts, day) - 1  # a day before them all meets the last period, which does not hold it
        if periods[index].contains(day):
            made[index] += 1
    return made


def _asked(log: PatrolLog, period: Period, times: int, part: PartPeriod) -> int:
    """How many patrols a period asks for."""
    return 0 if part is PartPeriod.NOTHING and _in_part(log, period) else times


def _in_part(log: PatrolLog, period: Period) -> bool:
    """Whether the chief was in office only for a part of the period."""
    first, last = period.ends
    return log.appointed > first or _end(log, period) < last


def _end(log: PatrolLog, period: Period) -> datetime.date:
    """The last day of a period on which the chief can still patrol."""
    last = period.ends[1]
    return last if log.left is None else min(last, log.left)


def _judged(log: PatrolLog, period: Period, required: int, made: int, on: datetime.date) -> PatrolPeriod:
    if made >= required:
        status = PatrolStatus.KEPT
    else:
        status = PatrolStatus.MISSED if on > _end(log, period) else PatrolStatus.RUNNING
    if _in_part(log, period):
        period = Period(max(period.ends[0], log.appointed), _end(log, period))
    return PatrolPeriod(period, required, made, status)


def _following(log: PatrolLog, period: Period, asked: PatrolMinimum, part: PartPeriod) -> Outstanding | None:
    """The patrols of the calendar period after one, if the chief is still to be in office in it."""
    last = period.ends[1]
    if last >= (log.left or datetime.date.max):
        return None
    following = calendar_period(last + datetime.timedelta(days=1), asked.every)
    times = _asked(log, following, asked.times, part)
    if not times:
        return None
    return Outstanding(kind=DueKind.PATROL, count=times, last_day=_end(log, following), overdue=False)


def _records(
    patrols: Sequence[Patrol], first: Period, start: datetime.date, on: datetime.date, time: RecordTime
) -> tuple[RecordCheck, ...]:
    """The accounts of the patrols from the first period judged on, and of earlier ones whose time reached the start."""
    checks = []
    begun = first.ends[0]
    for one in sorted(patrols, key=_day, reverse=True):
        last = after_working_days(one.day, time.within_days)
        if one.day < begun and last < start:
            break
        if one.filed is not None and one.filed <= on:
            status = PatrolStatus.KEPT if one.filed <= last else PatrolStatus.LATE
        else:
            status = PatrolStatus.RUNNING if on <= last else PatrolStatus.MISSED
        checks.append(RecordCheck(one.day, last, status))
    return tuple(reversed(checks))


def _day(patrol: Patrol) -> datetime.date:
    return patrol.day


_OPEN = (PatrolStatus.RUNNING, PatrolStatus.MISSED)


def _outstanding(
    log: PatrolLog, periods: Sequence[PatrolPeriod], records: Sequence[RecordCheck]
) -> tuple[Outstanding, ...]:
    """All that is not done, by its last day."""
    due = [
        Outstanding(
            kind=DueKind.PATROL,
            count=one.required - one.made,
            last_day=_end(log, one.period),
            overdue=one.status is PatrolStatus.MISSED,
        )
        for one in periods
        if one.status in _OPEN
    ]
    due += [
        Outstanding(kind=DueKind.RECORD, count=1, last_day=one.last_day, overdue=one.status is PatrolStatus.MISSED)
        for one in records
        if one.status in _OPEN
    ]
    return tuple(sorted(due, key=lambda one: one.last_day))


def _gaps(periods: Sequence[PatrolPeriod]) -> tuple[Period, ...]:
    """Periods missed in a row, put together."""
    gaps: list[Period] = []
    running = False
    for one in periods:
        missed = one.status is PatrolStatus.MISSED
        if missed and running:
            gaps[-1] = Period(gaps[-1].first, one.period.last)
        elif missed:
            gaps.append(one.period)
        running = missed
    return tuple(gaps)


_SUPERVISION = RIVER_CHIEF.at("巡河制度 第七条")
_FREQUENCY = RIVER_CHIEF.at("巡河制度 第十条")
_RECORD = RIVER_CHIEF.at("巡河制度 第十二条")
