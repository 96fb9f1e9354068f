"""What a place owes: its targets and duties, by every plan that holds on a day."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import cast

from attrs import frozen

from ...core.days import plain_date
from ...core.decrees import Decree, Known
from ...core.errors import InvalidFacts
from ...core.exact import Number
from ...core.forms import Readable
from ...core.registers import (
    After,
    Duty,
    Once,
    Recurring,
    Register,
    Scope,
    Standing,
    Target,
    Who,
    assess_targets,
)
from ...registry import Entry, Kind, entries, standing
from .bearers import bearer, is_owed

__all__ = ["Owed", "Sheet", "sheet"]


@frozen(kw_only=True)
class Owed(Readable):
    """A target or duty of a place, and how it stands (应办事项).

    Attributes:
        id: 编号: the id in the registry.
        decree: 文件: the decree.
        due: 期限: the next last day; None where none is set, or where it runs from an event.
        known: 期限依据: whether the text prints the day; None without one.
        status: 状态: how it stands.
        observed: 实际: what was observed of a target; None where nothing was reported, and of a duty.
        who: 责任单位: whose task it is, as far as the text says.
        thing: 内容: the target or duty itself.
    """

    _columns = ("due", "status", "id", "thing", "observed")

    id: str
    decree: Decree
    due: datetime.date | None
    known: Known | None
    status: Standing
    observed: Decimal | Fraction | None
    who: tuple[Who, ...]
    thing: Target | Duty


@frozen(kw_only=True)
class Sheet(Readable):
    """What a place owes by the plans that hold on a day, the earliest day first (应办事项清单).

    Attributes:
        place: 对象: the city, a level or a county.
        on: 日期: the day.
        lines: 事项: the targets and duties; those without a day stand last.
    """

    place: Scope
    on: datetime.date
    lines: tuple[Owed, ...]

    @property
    def next(self) -> Owed | None:
        """What falls due next of all that still runs."""
        return next((one for one in self.lines if one.due is not None and one.status is Standing.RUNNING), None)

    def of(self, status: Standing) -> tuple[Owed, ...]:
        """The lines that stand so."""
        wanted = Standing.of(status, "status")
        return Register(*(one for one in self.lines if one.status is wanted))


def sheet(
    place: Scope | str,
    *,
    on: datetime.date,
    observations: Mapping[str, Number | Fraction] | None = None,
    done: Iterable[str] = (),
) -> Sheet:
    """What the city, each county, township or village, or one county owes, by every plan that holds on a day.

    A named county has its own targets and those of each county. A duty is a place's if an organ of that level bears it.
    A one-off duty is kept if it is said to be done; past its day, and not said to be done, it is not reported. One that
    runs from an event waits for it.

    Args:
        place: ``Level.CITY``, ``Level.COUNTY`` and so on, or a ``County``; an organ or party for its own; or a name.
        on: The day.
        observations: What was observed, by the target's id, such as ``livestock.equipment-2017``.
        done: The ids of duties that are done.

    Raises:
        InvalidFacts: The place is none, the day is no date, or an id is not on the sheet.
    """
    place, day, seen, kept = bearer(place, "place"), plain_date(on, "on"), dict(observations or {}), frozenset(done)
    owed = {one.id: one for one in entries() if is_owed(one, place) and standing(one.decree, on=day).holds}
    for fact, given, kind in (("observations", seen, Kind.TARGET), ("done", kept, Kind.DUTY)):
        if unknown := sorted(key for key in given if key not in owed or owed[key].kind is not kind):
            raise InvalidFacts(fact, unknown[0], f"the id of a {kind.en} of the sheet", f"清单所列{kind.zh}的编号")
    lines = [
        line
        for entry in owed.values()
        for line in (_target(entry, seen, day) if entry.kind is Kind.TARGET else _duty(entry, kept, day))
    ]
    ordered = sorted(lines, key=lambda line: (line.due or datetime.date.max, line.due is None, line.id))
    return Sheet(place=place, on=day, lines=Register(*ordered))


def _target(entry: Entry, seen: Mapping[str, Number | Fraction], on: datetime.date) -> Iterator[Owed]:
    """A target with its status."""
    target = cast("Target", entry.thing)
    found = {target.key: seen[entry.id]} if entry.id in seen else {}
    (one,) = assess_targets([target], found, on=on)
    yield Owed(
        id=entry.id,
        decree=entry.decree,
        due=target.due,
        known=None if target.due is None else target.due_known,
        status=one.status,
        observed=one.observed,
        who=target.who,
        thing=target,
    )


def _duty(entry: Entry, done: frozenset[str], on: datetime.date) -> Iterator[Owed]:
    """A duty with its next day; nothing where it falls due no more while the decree holds."""
    duty = cast("Duty", entry.thing)
    due: datetime.date | None = None
    status = Standing.RUNNING
    if isinstance(duty.due, Once):
        due = duty.due.day
        status = Standing.RUNNING if on <= due else Standing.NOT_REPORTED
    elif isinstance(duty.due, Recurring):
        due, last = _next(duty.due, on), standing(entry.decree, on=on).last_day
        if due is None or (last is not None and due > last):
            return
    elif isinstance(duty.due, After):
        status = Standing.WAITING
    yield Owed(
        id=entry.id,
        decree=entry.decree,
        due=due,
        known=None if due is None else cast("Once | Recurring", duty.due).known,
        status=Standing.KEPT if entry.id in done else status,
        observed=None,
        who=duty.who,
        thing=duty,
    )


_YEAR = datetime.timedelta(days=366)
"""In as many days every calendar period ends once."""


def _next(due: Recurring, on: datetime.date) -> datetime.date | None:
    """The next day that a recurring duty falls due, from a day that counts."""
    first = max(on, due.within.first or on)
    try:
        days = due.between(first, min(first, datetime.date.max - _YEAR) + _YEAR)
    except InvalidFacts:  # the calendar ends within the week
        return None
    return days[0] if days else None
