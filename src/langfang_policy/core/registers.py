"""What a decree lists: duties, targets, bodies and procedures, as data that can be asked."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from decimal import Decimal

from attrs import field, frozen

from .days import CalendarPeriod, add_months, calendar_periods
from .decrees import Period, plain_date
from .errors import InvalidFacts
from .exact import Number, exact
from .locators import Citation
from .terms import Term

__all__ = [
    "Assessment",
    "Body",
    "Comparator",
    "Due",
    "Duty",
    "Member",
    "Once",
    "Procedure",
    "ProcedureStep",
    "Recurring",
    "Target",
    "TargetStatus",
    "assess_targets",
    "falling_due",
]


@frozen
class Once:
    """A single last day."""

    day: datetime.date

    def between(self, start: datetime.date, end: datetime.date) -> tuple[datetime.date, ...]:
        """The due days from start to end, both included."""
        return (self.day,) if start <= self.day <= end else ()


@frozen(kw_only=True)
class Recurring:
    """A last day in each calendar period: its end, or a named day of a named month of it.

    ``month`` counts from 1 inside the period; a day that its month lacks is the month's last. ``within`` bounds all.
    """

    every: CalendarPeriod = field(kw_only=False)
    month: int | None = None
    day: int | None = None
    within: Period = Period()

    def between(self, start: datetime.date, end: datetime.date) -> tuple[datetime.date, ...]:
        """The due days from start to end, both included."""
        days = (self._day(period) for period in calendar_periods(start, end, self.every))
        return tuple(day for day in days if start <= day <= end and self.within.contains(day))

    def _day(self, period: Period) -> datetime.date:
        first, last = period.ends
        if self.day is None and self.month is None:
            return last
        start = add_months(first, (self.month or 1) - 1)
        month_end = add_months(start, 1) - datetime.timedelta(days=1)
        return month_end if self.day is None else min(month_end, start + datetime.timedelta(days=self.day - 1))


@frozen(kw_only=True)
class Duty:
    """Who must do what, and by when or how often (``due``; None where no time is set)."""

    key: str
    who: tuple[str, ...]
    zh: str
    en: str
    citation: Citation
    due: Once | Recurring | None = None

    @property
    def figures(self) -> Mapping[str, object]:
        """By when or how often, where the decree says so."""
        return {} if self.due is None else {"due": self.due}


@frozen
class Due:
    """A duty with a day on which it falls due."""

    day: datetime.date
    duty: Duty


def falling_due(duties: Iterable[Duty], start: datetime.date, end: datetime.date) -> tuple[Due, ...]:
    """What falls due from start to end, both included, in the order of the days.

    Raises:
        InvalidFacts: The end lies before the start.
    """
    if plain_date(end, "end") < plain_date(start, "start"):
        raise InvalidFacts("end", end, f"a day not before {start}", f"不早于{start}的日期")
    timed = ((duty, duty.due) for duty in duties if duty.due is not None)
    found = [Due(day, duty) for duty, due in timed for day in due.between(start, end)]
    return tuple(sorted(found, key=lambda item: item.day))


class Comparator(Term):
    """How an observation is held against a target's figure."""

    AT_LEAST = "不低于"
    ABOVE = "超过"
    AT_MOST = "不高于"
    BELOW = "低于"
    EQUAL = "等于"

    def holds(self, observed: Decimal, figure: int | Decimal) -> bool:
        """Whether the observation is what the figure asks."""
        return {
            Comparator.AT_LEAST: observed >= figure,
            Comparator.ABOVE: observed > figure,
            Comparator.AT_MOST: observed <= figure,
            Comparator.BELOW: observed < figure,
            Comparator.EQUAL: observed == figure,
        }[self]


@frozen(kw_only=True)
class Target:
    """A figure to be reached: what is measured, against what, in which unit, by which day (inclusive), for whom."""

    key: str
    zh: str
    en: str
    citation: Citation
    figure: int | Decimal
    unit: str
    due: datetime.date | None = None
    comparator: Comparator = Comparator.AT_LEAST
    scope: str = "city"

    @property
    def figures(self) -> Mapping[str, object]:
        """What is to be reached, and by when where the decree says so."""
        reached: dict[str, object] = {"figure": self.figure, "unit": self.unit, "comparator": self.comparator}
        return reached if self.due is None else reached | {"due": self.due}


class TargetStatus(Term):
    """Where a target stands on a day."""

    MET = "已完成"
    MISSED = "未完成"
    NOT_YET_DUE = "未到期"
    NOT_REPORTED = "未报告"


@frozen
class Assessment:
    """A target with its status on a day and what was observed."""

    target: Target
    status: TargetStatus
    observed: Decimal | None


def assess_targets(
    targets: Iterable[Target], observations: Mapping[str, Number], *, on: datetime.date
) -> tuple[Assessment, ...]:
    """Each target's status on a day, in the targets' order.

    A target is met when its observation is what the figure asks, missed when it is not and the due day has passed;
    without an observation it is not reported once due. A target without a day is due at once.

    Args:
        targets: The targets.
        observations: The observed number by the target's key, in the target's unit.
        on: The day of the assessment.

    Raises:
        InvalidFacts: An observation is no number or answers no target.
    """
    listed = tuple(targets)
    wanted = dict.fromkeys(target.key for target in listed)
    for key in observations:
        if key not in wanted:
            raise InvalidFacts(
                "observations", key, f"keys among {', '.join(wanted)}", f"指标须为{'、'.join(wanted)}之一"
            )
    day = plain_date(on, "on")
    return tuple(_assess(target, observations.get(target.key), day) for target in listed)


def _assess(target: Target, seen: Number | None, on: datetime.date) -> Assessment:
    observed = None if seen is None else exact(seen, f"observations.{target.key}")
    pending = target.due is not None and on <= target.due
    if observed is not None and target.comparator.holds(observed, target.figure):
        status = TargetStatus.MET
    elif pending:
        status = TargetStatus.NOT_YET_DUE
    else:
        status = TargetStatus.NOT_REPORTED if observed is None else TargetStatus.MISSED
    return Assessment(target, status, observed)


@frozen
class Member:
    """A member of a body as published: role, name (empty where only the office is named), post."""

    role: str
    name: str
    post: str


@frozen(kw_only=True)
class Body:
    """A leading group, office or committee and its members."""

    key: str
    zh: str
    en: str
    citation: Citation
    members: tuple[Member, ...] = ()
    seat: str | None = None

    @property
    def figures(self) -> Mapping[str, object]:
        """A body has no figures."""
        return {}


@frozen(kw_only=True)
class ProcedureStep:
    """A step of a procedure: what is done, by whom, what it needs, and its own clause where that differs."""

    key: str
    zh: str
    en: str
    who: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    citation: Citation | None = None


@frozen(kw_only=True)
class Procedure:
    """Ordered steps."""

    key: str
    zh: str
    en: str
    citation: Citation
    steps: tuple[ProcedureStep, ...]

    @property
    def figures(self) -> Mapping[str, object]:
        """A procedure has no figures: those of its steps stand in rules."""
        return {}

    def next_step(self, done: frozenset[str] = frozenset()) -> ProcedureStep | None:
        """The first step that is not done; None when all are.

        Raises:
            InvalidFacts: A step is done that the procedure lacks, or done before one that must come first.
        """
        keys = [step.key for step in self.steps]
        if unknown := sorted(done.difference(keys)):
            raise InvalidFacts("done", unknown[0], f"steps among {', '.join(keys)}", f"步骤须为{'、'.join(keys)}之一")
        missing = next((index for index, key in enumerate(keys) if key not in done), None)
        if missing is None:
            return None
        if early := [key for key in keys[missing:] if key in done]:
            raise InvalidFacts("done", early[0], f"steps in order: {keys[missing]} comes first", "应按顺序办理")
        return self.steps[missing]
