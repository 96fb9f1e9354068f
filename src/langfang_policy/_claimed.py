"""The figures that a record claims, and which of them a text does not print."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import cast

import attrs
from attrs import frozen

from ._figures import EVERY, Printed, mentions, numbers, times, units_of
from .core.days import CalendarPeriod
from .core.decrees import Decree
from .core.exact import written
from .core.locators import Citation, Locator
from .core.numbers import DecreeNumber
from .core.registers import Recurring

__all__ = ["Claim", "Source", "claims", "missing"]


@frozen
class Claim:
    """A figure that a record claims: its name, the value, the words for its unit, its own clause if it has one."""

    name: str
    value: object
    units: tuple[str, ...]
    citation: Citation | None


def claims(value: object, name: str, units: tuple[str, ...] = (), citation: Citation | None = None) -> Iterator[Claim]:
    """The figures in a value, at any depth.

    Words, flags and terms are no figures; a field whose metadata names its ``source`` has its figure from elsewhere,
    and a 0 is printed nowhere. A record with a citation claims its figures there.
    """
    if value is None or isinstance(value, bool | str | Enum | Citation | Locator | DecreeNumber | Decree):
        return
    if isinstance(value, Mapping):
        for key, part in value.items():
            yield from claims(key, f"{name}[{key}]", units, citation)
            yield from claims(part, f"{name}[{key}]", units, citation)
    elif isinstance(value, tuple | list | set | frozenset):
        for index, part in enumerate(value):
            yield from claims(part, f"{name}[{index}]", units, citation)
    elif attrs.has(type(value)) and not isinstance(value, Recurring):
        parts = {
            field.name: getattr(value, field.name)
            for field in attrs.fields(cast("type[attrs.AttrsInstance]", type(value)))
            if not _is_elsewhere(field)
        }
        own = next((part for part in parts.values() if isinstance(part, Citation)), citation)
        for field, part in parts.items():
            yield from claims(part, f"{name}.{field}".lstrip("."), units_of(field) or units, own)
    elif value != 0:
        yield Claim(name, value, units, citation)


def _is_elsewhere(field: attrs.Attribute[object]) -> bool:
    return "source" in field.metadata


@frozen
class Source:
    """What a claim is looked for in.

    Attributes:
        paragraphs: The words of the places cited.
        around: The title, preamble and headings that these stand under, which may name a time frame.
        issued: The day of issue.
        known: The decree's own days.
    """

    paragraphs: tuple[str, ...]
    around: str
    issued: datetime.date | None
    known: frozenset[datetime.date]


def missing(wanted: Iterable[Claim], source: Source) -> Iterator[tuple[Claim, str, str]]:
    """The claims that the source does not print, each with the reason in English and Chinese.

    A number that is printed once carries one claim.
    """
    printed = [number for paragraph in source.paragraphs for number in numbers(paragraph)]
    holder: dict[int, int] = {}
    asked: list[tuple[tuple[Fraction, tuple[str, ...]], ...]] = []
    for claim in wanted:
        shown = _shown(claim.value)
        if not (senses := _senses(claim)):
            if not _is_told(claim.value, source):
                yield claim, f"{shown} does not stand there", f"文中没有{shown}"
            continue
        asked.append(senses)
        if not _placed(len(asked) - 1, asked, printed, holder, set()):
            count = sum(_fits(senses, number) for number in printed)
            if count:
                yield claim, f"{shown} stands there {count} times, for more figures", f"{shown}在文中只出现{count}次"
            else:
                yield claim, f"{shown} does not stand there", f"文中没有{shown}"


_Senses = tuple[tuple[Fraction, tuple[str, ...]], ...]


def _senses(claim: Claim) -> _Senses:
    """The numbers that would print the claim, each with its units; none for what is no number."""
    value = claim.value
    if isinstance(value, datetime.timedelta):
        hours = Fraction(value // datetime.timedelta(microseconds=1), 3_600_000_000)
        return (hours, units_of("hours")), (hours * 60, units_of("minutes")), (hours / 24, units_of("days"))
    if isinstance(value, int | Decimal | Fraction):
        return ((Fraction(value), claim.units),)
    return ()


def _fits(senses: _Senses, number: Printed) -> bool:
    return any(number.stands_for(value, units) for value, units in senses)


def _placed(index: int, asked: list[_Senses], printed: list[Printed], holder: dict[int, int], tried: set[int]) -> bool:
    """Whether the claim of the index finds a printed number, others giving way where they can (augmenting path)."""
    for place, number in enumerate(printed):
        if place not in tried and _fits(asked[index], number):
            tried.add(place)
            if place not in holder or _placed(holder[place], asked, printed, holder, tried):
                holder[place] = index
                return True
    return False


def _is_told(value: object, source: Source) -> bool:
    """Whether the source names a day, a time or how often."""
    text = "\n".join(source.paragraphs)
    if isinstance(value, Recurring):
        return _is_recurring(value, source, text)
    if isinstance(value, datetime.datetime):
        return _is_told(value.date(), source) and value.time() in times(text)
    if isinstance(value, datetime.date):
        named = (*mentions(text, source.issued), *mentions(source.around, source.issued))
        return value in source.known or any(mention.stands_for(value) for mention in named)
    return isinstance(value, datetime.time) and value in times(text)


def _is_recurring(value: Recurring, source: Source, text: str) -> bool:
    """Whether the source names how often, the day of the month or year, and the ends of the time."""
    ends = (end for end in (value.within.first, value.within.last) if end)
    if not EVERY[value.every].search(text) or not all(_is_told(end, source) for end in ends):
        return False
    if value.every is CalendarPeriod.YEAR and value.month is not None:
        stretches = (
            mention for mention in mentions(text, source.issued or _ANY_DAY) if mention.is_in_month(value.month)
        )
        within = any(value.day is None or value.day in (stretch.first.day, stretch.last.day) for stretch in stretches)
        named = mentions(text, source.issued or _ANY_DAY)
        before = (mention.first - _DAY for mention in named if mention.first != mention.last)
        return within or any((day.month, day.day) == (value.month, value.day) for day in before)
    days = units_of("days") + units_of("day")
    return value.day is None or any(number.stands_for(Fraction(value.day), days) for number in numbers(text))


_ANY_DAY = datetime.date(2000, 1, 1)
_DAY = datetime.timedelta(days=1)


def _shown(value: object) -> str:
    return written(value) if isinstance(value, int | Decimal | Fraction) else str(value)
