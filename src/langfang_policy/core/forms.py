"""How a value is told: in words, in either language, and in JSON."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from functools import cache, singledispatch
from typing import Any, cast

import attrs

from .bounds import Bound
from .days import Period
from .decree_numbers import DecreeNumber
from .exact import written
from .faults import Language
from .figures import entries_of_docstring, figure_words
from .locators import Citation, Locator
from .terms import Term

__all__ = ["Language", "plain", "say", "told"]


def told(value: object, language: Language) -> list[str]:
    """The value in lines: one for each field of a record, else one."""
    if not _is_record(value):
        return [say(value, language)]
    colon = "：" if language == "zh" else ": "
    return [f"{name}{colon}{say(part, language)}" for name, part in _named(value, language)]


@singledispatch
def say(value: object, language: Language) -> str:
    """A value as a reader meets it, in one line."""
    words = _WORDS[language]
    if value is None or isinstance(value, bool):
        return words[value]
    if isinstance(value, Term):
        return value.zh if language == "zh" else value.en
    if isinstance(value, int | Decimal | Fraction):
        return written(value)
    parts = _parts(value, language)
    return str(value) if parts is None else (_AND[language].join(parts) or words[None])


@say.register
def _(value: Period | Bound, language: Language) -> str:
    return value.text(language)


def _parts(value: object, language: Language) -> list[str] | None:
    """The parts of a value that has parts, each said; None for one that speaks for itself."""
    if isinstance(value, tuple):
        return [_nested(part, language) for part in value]
    if isinstance(value, frozenset):
        return sorted(say(part, language) for part in value)
    if _is_record(value):
        return [f"{name} {_nested(part, language)}" for name, part in _named(value, language)]
    return None


def _nested(value: object, language: Language) -> str:
    words = say(value, language)
    return f"({words})" if _is_record(value) or isinstance(value, tuple) else words


def _is_record(value: object) -> bool:
    """Whether the value is a record that has no words of its own."""
    kind = type(value)
    return attrs.has(kind) and kind.__str__ is object.__str__


def _named(value: object, language: Language) -> Iterator[tuple[str, object]]:
    """The fields of a record by name, in Chinese where its docstring or its figures have one."""
    kind = cast("type[attrs.AttrsInstance]", type(value))
    chinese = _chinese_names(kind) if language == "zh" else {}
    for field in attrs.fields(kind):
        yield chinese.get(field.name) or field.name.replace("_", " "), getattr(value, field.name)


@cache
def _chinese_names(kind: Any) -> Mapping[str, str]:
    told_of = {name: words.zh for name, words in entries_of_docstring(kind, "Attributes").items()}
    return told_of | {name: words.zh for name, words in figure_words(kind).items()}


_AND: dict[Language, str] = {"en": ", ", "zh": "、"}
_WORDS: dict[Language, dict[bool | None, str]] = {
    "en": {None: "none", True: "yes", False: "no"},
    "zh": {None: "无", True: "是", False: "否"},
}


@singledispatch
def plain(value: object) -> object:
    """A value as JSON has it: enums by lower-case name, exact numbers as text unless whole, days ISO.

    >>> plain((Decimal("2998.4"), Decimal(3), datetime.date(2017, 9, 1)))
    ['2998.4', 3, '2017-09-01']
    """
    if value is None or isinstance(value, bool | int | str):
        return value
    kind = type(value)
    if attrs.has(kind):
        return {field.name.lstrip("_"): plain(getattr(value, field.name)) for field in attrs.fields(kind)}
    raise TypeError(f"no JSON form for {kind.__name__}")


@plain.register
def _(value: Term) -> object:
    return value.json


@plain.register
def _(value: Decimal | Fraction) -> object:
    return int(value) if value == int(value) else written(value)


@plain.register
def _(value: datetime.date | datetime.time) -> object:
    return value.isoformat()


@plain.register
def _(value: datetime.timedelta) -> object:
    return plain(Fraction(value // datetime.timedelta(microseconds=1), _MICROSECONDS_AN_HOUR))


@plain.register
def _(value: Citation | Locator | DecreeNumber) -> object:
    return str(value)


@plain.register
def _(value: Bound) -> object:
    return {"bound": value.side.json, "figure": plain(value.figure), "unit": value.unit.en or None}


@plain.register
def _(value: tuple | list) -> object:  # type: ignore[type-arg]  # dispatch knows no parameters
    return [plain(part) for part in value]


@plain.register
def _(value: frozenset) -> object:  # type: ignore[type-arg]  # as above
    return sorted((plain(part) for part in value), key=str)


@plain.register
def _(value: Mapping) -> object:  # type: ignore[type-arg]  # as above
    return {str(plain(key)): plain(part) for key, part in value.items()}


_MICROSECONDS_AN_HOUR = 3_600_000_000
