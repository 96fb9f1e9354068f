"""What falls due as iCalendar (RFC 5545), written by the package icalendar, an extra (``calendar``)."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from itertools import groupby

from ..._modules import PACKAGE
from ...core.days import CalendarPeriod
from ...core.faults import Language
from ...core.forms import say
from ...core.registers import Recurring
from .dues import DueDay

__all__ = ["to_ics"]


def to_ics(dues: Iterable[DueDay], *, language: Language = "en") -> bytes:
    """What ``duties`` found, as a calendar that any calendar program reads.

    A duty that recurs is one event with its rule, whatever recurs by an event that was given is listed day by day. Each
    event is a whole day; its uid is the id in the registry, with the period or event where there are several. No clock
    is read: the same question gives the same bytes.

    Args:
        dues: What falls due, in any order.
        language: The language of the words.

    Raises:
        ModuleNotFoundError: The package icalendar is not installed.
    """
    from icalendar import Calendar, Event  # noqa: PLC0415  # an extra; nothing else needs it

    calendar = Calendar()
    calendar.add("prodid", f"-//{PACKAGE}//{language.upper()}")
    calendar.add("version", "2.0")
    for one, uid, rule in _events(dues):
        event = Event()
        event.add("uid", f"{uid}@{PACKAGE}")
        event.add("dtstamp", datetime.datetime.combine(one.decree.first_day or one.day, datetime.time(), datetime.UTC))
        event.add("dtstart", one.day)
        event.add("dtend", one.day + datetime.timedelta(days=1) if one.day < datetime.date.max else one.day)
        event.add("summary", one.thing.zh if language == "zh" else one.thing.en)
        event.add("description", _description(one, language))
        event.add("categories", [str(one.decree.number)])
        if rule:
            event.add("rrule", rule)
        calendar.add_component(event)
    written: bytes = calendar.to_ical()
    return written


def _events(dues: Iterable[DueDay]) -> Iterator[tuple[DueDay, str, dict[str, object]]]:
    """Each event: its first day, its uid, and its rule where it is several days."""
    ordered = sorted(dues, key=lambda one: (one.id, one.day, one.period))
    for name, group in groupby(ordered, key=lambda one: one.id):
        days = list(group)
        due = days[0].thing.due
        if isinstance(due, Recurring) and days[1:]:
            yield days[0], name, _rule(due) | {"until": days[-1].day}
        else:
            for one in days:
                yield one, f"{name}-{one.period}" if one.period else name, {}


_MONTHS = {CalendarPeriod.MONTH: 1, CalendarPeriod.QUARTER: 3, CalendarPeriod.HALF_YEAR: 6, CalendarPeriod.YEAR: 12}
_SHORTEST = 28


def _rule(due: Recurring) -> dict[str, object]:
    """The rule of a duty, from its first day on; a day that its month lacks is the month's last."""
    if due.every in (CalendarPeriod.DAY, CalendarPeriod.WEEK):
        return {"freq": "daily" if due.every is CalendarPeriod.DAY else "weekly"}
    rule: dict[str, object] = {"freq": "monthly", "interval": _MONTHS[due.every]}
    if due.day is None:
        return rule | {"bymonthday": -1}
    if due.day <= _SHORTEST:
        return rule | {"bymonthday": due.day}
    return rule | {"bymonthday": list(range(_SHORTEST, due.day + 1)), "bysetpos": -1}


def _description(one: DueDay, language: Language) -> str:
    """The clause, who is to do it, and how the day is known."""
    lines = [str(one.thing.citation), say(one.who, language), say(one.known, language)]
    return "\n".join(text for text in lines if text)
