"""What falls due between two days, whoever asks: duties once, each period and after an event, and targets."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping, Sequence

from attrs import frozen

from ...core.days import CalendarPeriod, Period, WorkingCalendar, calendar_period, plain_date
from ...core.decree_numbers import DecreeNumber
from ...core.decrees import Decree, Known
from ...core.errors import InvalidFacts
from ...core.faults import Language
from ...core.foreign import listed
from ...core.forms import Readable, line, say
from ...core.registers import After, Duty, Once, Recurring, Register, Target, Who
from ...registry import Entry, entries, standing
from ...registry import decree as decree_of
from .bearers import bearer, is_owed
from .pictures import Mark, days_picture

__all__ = ["DueDay", "duties", "to_svg"]


@frozen(kw_only=True)
class DueDay(Readable):
    """A duty or target with a day on which it falls due (到期事项).

    Attributes:
        day: 日期: the last day, inclusive.
        known: 期限依据: whether the text prints it.
        id: 编号: the id in the registry.
        period: 所属期间: the period or event that it belongs to, such as ``2018Q3``; empty for a single day.
        decree: 文件: the decree.
        who: 责任主体: who is to do it.
        thing: 内容: the duty or target itself.
    """

    _columns = ("day", "known", "id", "thing")

    day: datetime.date
    known: Known
    id: str
    period: str
    decree: Decree
    who: tuple[Who, ...]
    thing: Duty | Target

    @classmethod
    def _pictured(cls, values: Sequence[DueDay], language: Language | None) -> str | None:
        return to_svg(values, language=language or "en")

    def text(self, language: Language = "en") -> str:
        """The day, what falls due, and its clause, in a line; how the day is known where it is not printed."""
        known = "" if self.known is Known.STATED else f"{say(self.known, language)}, "
        what = self.thing.zh if language == "zh" else self.thing.en
        return f"{self.day} {what} ({known}{self.thing.citation})"

    def json(self) -> dict[str, object]:
        """The same as the command line prints it."""
        return {
            "day": str(self.day),
            "known": self.known.json,
            "id": self.id,
            "period": self.period or None,
            "who": [one.json for one in self.who],
            "zh": self.thing.zh,
            "en": self.thing.en,
            "citation": str(self.thing.citation),
        }

    def __str__(self) -> str:
        return line(self)


def to_svg(dues: Iterable[DueDay], *, language: Language = "en") -> str:
    """What ``duties`` found, as an SVG picture: the days from left to right, in whose line they fall due.

    Args:
        dues: What falls due, in any order.
        language: The language of the words.

    Raises:
        InvalidFacts: Nothing falls due.
    """
    found = sorted(dues, key=lambda one: (one.day, one.id))
    if not found:
        raise InvalidFacts("dues", found, "at least one day", "至少一项")
    title = {"en": "what falls due", "zh": "到期事项"}[language]
    return days_picture(title, [Mark(one.id, _label(one, language), one.day, one.text(language)) for one in found])


def _label(one: DueDay, language: Language) -> str:
    return one.thing.zh if language == "zh" else one.thing.key.replace("-", " ")


@say.register
def _(value: DueDay, language: Language) -> str:
    return value.text(language)


def duties(
    organ: object = None,
    *,
    between: tuple[datetime.date, datetime.date],
    decree: str | DecreeNumber | None = None,
    events: Mapping[str, datetime.date | Sequence[datetime.date]] | None = None,
    targets: bool = True,
    calendar: WorkingCalendar | None = None,
) -> tuple[DueDay, ...]:
    """What falls due from one day to another, both included, in the order of the days, while each decree holds.

    A decree holds to its stated or presumed last day. A duty without a day is on no calendar; ``sheet`` lists it.

    Args:
        organ: Who asks: an organ, party, level or county, by its value or by any name that a decree prints for it
            (市环保局); a duty of each level is everyone's. None asks for all.
        between: The first and the last day.
        decree: One decree alone, by its number.
        events: The day or days of what a duty runs from, by the duty's id.
        targets: Whether targets that the organ leads or shares, or that are set for it, are listed too.
        calendar: The arrangement of working days of years that are not known here.

    Raises:
        InvalidFacts: The organ is not known, the days are none or out of order, no decree has the number, or an event
            belongs to no duty that runs from one.
    """
    start, end = _ends(between)
    asked = None if organ is None else bearer(organ, "organ")
    number = None if decree is None else decree_of(decree).number
    given = _events(events or {})
    found: list[DueDay] = []
    for entry in entries():
        thing = entry.thing
        if not isinstance(thing, Duty | Target) or (isinstance(thing, Target) and not targets):
            continue
        if number in (None, entry.decree.number) and (asked is None or is_owed(entry, asked)):
            found += _in_force(entry, thing, _days(thing, start, end, given.get(entry.id, ()), calendar))
    return Register(*sorted(found, key=lambda one: (one.day, one.id, one.period)))


def _ends(between: object) -> tuple[datetime.date, datetime.date]:
    """The first and the last day."""
    pair = listed(between, "between")
    if len(pair) != 2:  # noqa: PLR2004  # a first and a last day
        raise InvalidFacts("between", between, "a first and a last day", "起止两日")
    start, end = (plain_date(day, f"between[{place}]") for place, day in enumerate(pair))
    if end < start:
        raise InvalidFacts("between[1]", end, f"a day not before {start}", f"不早于{start}的日期")
    return start, end


def _events(given: Mapping[str, object]) -> Mapping[str, tuple[datetime.date, ...]]:
    """The days of what duties run from, each once and in order."""
    runs = {entry.id for entry in entries() if isinstance(entry.thing, Duty) and isinstance(entry.thing.due, After)}
    found = {}
    for name, days in given.items():
        if name not in runs:
            raise InvalidFacts("events", name, "the id of a duty that runs from an event", "自事件起算的职责编号")
        several = [days] if isinstance(days, datetime.date) else listed(days, f"events.{name}")
        found[name] = tuple(sorted({plain_date(day, f"events.{name}") for day in several}))
    return found


def _days(
    thing: Duty | Target,
    start: datetime.date,
    end: datetime.date,
    events: tuple[datetime.date, ...],
    calendar: WorkingCalendar | None,
) -> Iterator[tuple[datetime.date, Known, str]]:
    """The days of a duty or target, with how each is known and the period or event that it belongs to."""
    due = thing.due
    if isinstance(thing, Target):
        due = None if thing.due is None else Once(thing.due, thing.due_known)
    if isinstance(due, Once | Recurring):
        for day in due.between(start, end):
            yield day, due.known, period_name(day, due.every) if isinstance(due, Recurring) else ""
    elif isinstance(due, After):
        for event in events:
            day = due.due(event, calendar=calendar)
            if start <= day <= end:
                yield day, Known.STATED, str(event)


def _in_force(entry: Entry, thing: Duty | Target, days: Iterator[tuple[datetime.date, Known, str]]) -> Iterator[DueDay]:
    """The days on which the decree holds, to its stated or presumed end."""
    held: Period | None = None
    for day, known, period in days:
        held = held or Period(entry.decree.first_day, standing(entry.decree, on=day).last_day)
        if held.contains(day):
            yield DueDay(
                day=day, known=known, id=entry.id, period=period, decree=entry.decree, who=thing.who, thing=thing
            )


def period_name(day: datetime.date, kind: CalendarPeriod) -> str:
    """The name of the calendar period that holds a day: 2018, 2018H1, 2018Q3, 2018-05, 2018-W07, 2018-05-20."""
    first, _ = calendar_period(day, kind).ends
    names = {
        CalendarPeriod.YEAR: f"{first.year}",
        CalendarPeriod.HALF_YEAR: f"{first.year}H{1 if first.month == 1 else 2}",
        CalendarPeriod.QUARTER: f"{first.year}Q{first.month // 3 + 1}",
        CalendarPeriod.MONTH: f"{first:%Y-%m}",
        CalendarPeriod.WEEK: "{}-W{:02}".format(*first.isocalendar()),
        CalendarPeriod.DAY: str(first),
    }
    return names[kind]
