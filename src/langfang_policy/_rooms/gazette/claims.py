"""The figures that a record claims, and which of them a text does not print."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from functools import cache
from typing import Any, cast, get_type_hints

import attrs
from attrs import evolve, frozen

from ...core.bounds import Bound, Side
from ...core.days import CalendarPeriod
from ...core.decree_numbers import DecreeNumber
from ...core.decrees import Decree
from ...core.exact import written
from ...core.figures import kind_of
from ...core.locators import Citation, Locator
from ...core.registers import Recurring
from .printed import EVERY, Printed, mentions, numbers, times, units_of

__all__ = ["Claim", "Source", "asked", "claims", "elsewhere", "missing"]


@frozen
class Claim:
    """A figure that a record claims: its name, the value, the words for its unit, its own clause if it has one.

    ``shared`` tells that another figure carries the number that is printed for both, ``least`` that so much is asked
    for, or more.
    """

    name: str
    value: object
    units: tuple[str, ...]
    citation: Citation | None
    shared: bool = False
    least: bool = False


def claims(value: object, name: str, units: tuple[str, ...] = (), citation: Citation | None = None) -> Iterator[Claim]:
    """The figures in a value, at any depth.

    Words, flags and terms are no figures, but the digits of a telephone are. A field whose metadata names its
    ``source`` has its figure from elsewhere, one whose metadata names the field that it is ``printed_with`` shares that
    one's number, and a 0 inside a series or record is printed nowhere. A record with a citation claims its figures
    there, a field whose metadata names a place ``at`` it. A unit that the name does not tell is that of the type.
    """
    if isinstance(value, str) and value.isdecimal():
        yield Claim(name, int(value), (), citation)
        return
    if value is None or isinstance(value, bool | str | Enum | Citation | Locator | DecreeNumber | Decree):
        return
    if isinstance(value, Bound):
        yield from claims(value.figure, f"{name}.figure", units_of(value.unit.zh) or units, citation)
    elif isinstance(value, Mapping | tuple | list | set | frozenset):
        for place, part in _inside(value):
            yield from claims(part, f"{name}[{place}]", units, citation)
    elif attrs.has(type(value)) and not isinstance(value, Recurring):
        parts = [(field, getattr(value, field.name)) for field in _fields(value) if "source" not in field.metadata]
        own = next((part for _, part in parts if isinstance(part, Citation)), citation)
        for field, part in parts:
            named = units_of(field.name) or _units_of_type(type(value), field.name) or units
            found = claims(part, f"{name}.{field.name}".lstrip("."), named, field.metadata.get("at", own))
            yield from (evolve(claim, shared=True) for claim in found) if "printed_with" in field.metadata else found
    elif value != 0 or name.isidentifier():
        yield Claim(name, value, units, citation)


@cache
def _hints(kind: type) -> Mapping[str, Any]:
    return get_type_hints(kind, include_extras=True)


def _units_of_type(kind: type, name: str) -> tuple[str, ...]:
    """The words for the unit that the type of a field carries."""
    held = kind_of(_hints(kind).get(name))
    return () if held is None else (*units_of(held.unit.en), *units_of(held.unit.zh))


def asked(bound: Bound) -> Iterator[Claim]:
    """The figure that a target asks for."""
    found = claims(bound.figure, "figure", units_of(bound.unit.zh))
    return (evolve(claim, least=bound.side in (Side.AT_LEAST, Side.ABOVE)) for claim in found)


def _inside(values: Mapping[Any, object] | Iterable[object]) -> Iterator[tuple[object, object]]:
    """What a series or a mapping holds, each with its place; a mapping's keys are held too."""
    if isinstance(values, Mapping):
        return ((key, part) for key, value in values.items() for part in (key, value))
    return enumerate(values)


def elsewhere(record: object) -> Iterator[tuple[str, str]]:
    """The fields of a record whose figures are from elsewhere, each with the source that it names."""
    return ((field.name, str(field.metadata["source"])) for field in _fields(record) if "source" in field.metadata)


def _fields(record: object) -> tuple[attrs.Attribute[object], ...]:
    found: tuple[attrs.Attribute[object], ...] = attrs.fields(cast("type[attrs.AttrsInstance]", type(record)))
    return found


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

    A number that is printed once carries one claim, beside those that share it. A 0 may be printed as a negation, a
    hundred per cent as full coverage.
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
        count = sum(_fits(senses, number) for number in printed)
        if not count and senses in _EVERYTHING and any(_FULL in paragraph for paragraph in source.paragraphs):
            continue
        if claim.shared or not claim.value:
            if not count and (claim.value or not _is_none(claim, source)):
                yield claim, f"{shown} does not stand there", f"文中没有{shown}"
            continue
        asked.append(senses)
        if not _placed(len(asked) - 1, asked, printed, holder, set()):
            if count:
                yield claim, f"{shown} stands there {count} times, for more figures", f"{shown}在文中只出现{count}次"
            else:
                yield claim, f"{shown} does not stand there", f"文中没有{shown}"


def _is_none(claim: Claim, source: Source) -> bool:
    """Whether the source may say that there is none of what is claimed.

    It says so of no points, times or days, and of nothing that is asked for.
    """
    return (
        not claim.least and _NEVER_NONE.isdisjoint(claim.units) and _NONE.search("".join(source.paragraphs)) is not None
    )


_NEVER_NONE = frozenset({*units_of("points"), *units_of("times"), *units_of("days")})

_NONE = re.compile("[无未免零禁停]|不(?![断少低仅同])|杜绝|取消|消除|清零|所有|全[部市县面]")
"""The words that may say 0, or that all are reached and none is left."""

_FULL = "全覆盖"
"""How a hundred per cent is said."""
_EVERYTHING = [((Fraction(100), units),) for units in (units_of("percent"), units_of("%"))]

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
        named = mentions(text, source.issued or _ANY_DAY)
        stretches = (mention for mention in named if mention.is_in_month(value.month))
        within = any(value.day is None or value.day in (stretch.first.day, stretch.last.day) for stretch in stretches)
        before = (day for mention in named if (day := mention.day_before))
        return within or any((day.month, day.day) == (value.month, value.day) for day in before)
    days = units_of("days") + units_of("day")
    return value.day is None or any(number.stands_for(Fraction(value.day), days) for number in numbers(text))


_ANY_DAY = datetime.date(2000, 1, 1)


def _shown(value: object) -> str:
    return written(value) if isinstance(value, int | Decimal | Fraction) else str(value)
