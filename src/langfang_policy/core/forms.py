"""How a value is told: in words, in either language, and in JSON."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from functools import cache, singledispatch
from typing import Any, ClassVar, cast

import attrs

from .bounds import Bound
from .brief import brief_repr, clipped
from .decree_numbers import DecreeNumber
from .exact import written
from .faults import Language
from .locators import Citation, Locator
from .pages import both, section, table
from .terms import Reading, Term
from .titles import entries_of_docstring, figure_words, title_of

__all__ = ["Language", "Readable", "html", "line", "plain", "say", "svg", "told"]


class Readable:
    """What shows itself: a short ``repr``, one line as ``str``, and a table in a notebook.

    A class of attrs that derives from it keeps these, and may say its own.
    """

    __slots__ = ()
    _columns: ClassVar[tuple[str, ...]] = ()
    """The fields that a table of several has, where it has not all."""

    def __init_subclass__(cls, **kwds: object) -> None:
        super().__init_subclass__(**kwds)
        if "__repr__" not in cls.__dict__:  # else attrs would write one
            cls.__repr__ = cls.__repr__  # type: ignore[method-assign]  # its base's, now its own

    __repr__ = brief_repr

    def __str__(self) -> str:
        return line(self)

    def _repr_html_(self) -> str:
        return self._page(None)

    def _repr_svg_(self) -> str | None:
        return self._pictured((self,), None)

    @classmethod
    def _pictured(cls, _values: Sequence[Any], _language: Language | None) -> str | None:
        """Values of the class as one picture; none where it has none."""
        return None

    def _page(self, language: Language | None) -> str:
        """The value as HTML, in both languages where none is asked for."""
        kind: Any = type(self)
        rows = [
            (_name_of(kind, name, language), _inside(getattr(self, name), language))
            for name in _own_fields(kind)
            if not _of_other_language(name, language)
        ]
        return section(self._heading(language), self._pictured((self,), language) or "", table(rows))

    def _heading(self, language: Language | None) -> str:
        """What stands above the value as HTML."""
        kind = type(self)
        return both(title_of(kind) or "", kind.__name__, language)


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
def _(value: Bound, language: Language) -> str:
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
    return attrs.has(kind) and kind.__str__ in _WORDLESS


_WORDLESS = (object.__str__, Readable.__str__)


def _named(value: object, language: Language) -> Iterator[tuple[str, object]]:
    """The fields of a record by name, in Chinese where its docstring or its figures have one."""
    kind = cast("type[attrs.AttrsInstance]", type(value))
    chinese = _chinese_names(kind) if language == "zh" else {}
    for field in attrs.fields(kind):
        if language == "zh" and field.name == "en":
            continue
        yield chinese.get(field.name) or field.name.replace("_", " "), getattr(value, field.name)


@cache
def _chinese_names(kind: Any) -> Mapping[str, str]:
    read = {
        one.name: title_of(type(one.default)) or "" for one in attrs.fields(kind) if isinstance(one.default, Reading)
    }
    told_of = {name: words.zh for name, words in entries_of_docstring(kind, "Attributes").items() if words.zh}
    return read | told_of | {name: words.zh for name, words in figure_words(kind).items()}


_AND: dict[Language, str] = {"en": ", ", "zh": "、"}
_WORDS: dict[Language, dict[bool | None, str]] = {
    "en": {None: "none", True: "yes", False: "no"},
    "zh": {None: "无", True: "是", False: "否"},
}


_LONGEST_LINE = 240


def line(value: object, language: Language = "en") -> str:
    """The value in one line of bounded length."""
    return clipped(" ".join(say(value, language).split()), _LONGEST_LINE)


def svg(value: object, language: Language | None = None) -> str | None:
    """A value as a picture, as a notebook may show it, None where it has none; the languages are those of ``html``.

    There is one of bands, of how decrees stand, of what falls due, of a timeline and of a sweep.

    Args:
        value: Any value that the library gives.
        language: ``"en"`` or ``"zh"``.
    """
    values = value if isinstance(value, tuple) else (value,)
    kinds = {*map(type, values)}
    kind = kinds.pop() if len(kinds) == 1 else object
    return kind._pictured(values, language) if issubclass(kind, Readable) else None  # each class's own, for this


_MOST_ROWS = 100


def html(value: object, language: Language | None = None) -> str:
    """A value as HTML, as a notebook shows it: in English or Chinese, in both where no language is asked for.

    A record is a table of its fields, a series of records a table with a row for each, a decision the tree of its
    reasons, a timeline a picture. All that a value holds is escaped.

    Args:
        value: Any value that the library gives.
        language: ``"en"`` or ``"zh"``.

    >>> html(datetime.date(2017, 9, 1))
    '2017-09-01'
    """
    if isinstance(value, Readable):
        return value._page(language)  # each class's own, for this
    if isinstance(value, tuple) and len(value) and all(isinstance(part, Readable) for part in value):
        return _rows(value, language)
    if isinstance(value, Mapping) and len(value):
        return table((both("", str(name), language), html(part, language)) for name, part in value.items())
    return _cell(value, language)


def _rows(values: tuple[Readable, ...], language: Language | None) -> str:
    """Records as a table, a row for each, the first hundred of more; above it their picture, where they have one."""
    kind: Any = type(values[0])
    first = values[:_MOST_ROWS]
    if {*map(type, values)} == {kind} and attrs.has(kind):
        names = [name for name in values[0]._columns or _own_fields(kind) if not _of_other_language(name, language)]
        head = [_name_of(kind, name, language) for name in names]
        rows = [[_cell(getattr(value, name), language) for name in names] for value in first]
    else:
        head, rows = [], [[str(place), _cell(value, language)] for place, value in enumerate(first, 1)]
    left = len(values) - _MOST_ROWS
    more = f"<p>{both(f'另有{left}项', f'and {left} more', language)}</p>" if left > 0 else ""
    picture = svg(values, language) or ""
    return picture + table(rows, head) + more


def _cell(value: object, language: Language | None) -> str:
    zh, en = line(value, "zh"), line(value, "en")
    return both(en if zh.replace("、", ", ") == en else zh, en, language)


def _inside(value: object, language: Language | None) -> str:
    """A value as what a record holds: one that has words of its own in a line, any other as it shows itself."""
    return _cell(value, language) if isinstance(value, Readable) and not _is_record(value) else html(value, language)


def _own_fields(kind: Any) -> list[str]:
    """The fields of a class that are shown: those of its own ``repr``."""
    return [one.name for one in attrs.fields(kind) if one.repr]


def _of_other_language(name: str, language: Language | None) -> bool:
    return language is not None and name == ("en" if language == "zh" else "zh")


def _name_of(kind: Any, name: str, language: Language | None) -> str:
    return both(_chinese_names(kind).get(name, ""), name.replace("_", " "), language)


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
        fields = ((told, getattr(value, name)) for name, told in _fields(kind))
        return {told: each if type(each) in _AS_IT_IS else plain(each) for told, each in fields}
    raise TypeError(f"no JSON form for {kind.__name__}")


_AS_IT_IS = {type(None), bool, int, str}


@cache
def _fields(kind: type) -> tuple[tuple[str, str], ...]:
    """The fields of a record, with the names that JSON has for them; told once for a class."""
    return tuple((one.name, one.name.lstrip("_")) for one in attrs.fields(kind))


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
