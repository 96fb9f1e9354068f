"""Answers out: the columns of an answer, from its type alone and never from the data: every batch has the same.

Records are flattened (``primary.count.fewest``), an answer of one part is ``value``. A closed set is a dictionary of
the whole set in its order. Exact numbers have the places that the answer states beyond its facts', 18 where it states
none or the facts tell none; ratios are text, as they need not end. A series is a list; what has no column, such as one
of several records, is JSON text.
"""

from __future__ import annotations

import datetime
import json
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from functools import cached_property
from itertools import accumulate, chain
from operator import attrgetter
from typing import Annotated, Any, Literal, get_args, get_origin, get_type_hints

import attrs
from attrs import frozen

from ...core.exact import written
from ...core.facts import Means, Measure, Plain, Text, Whole
from ...core.figures import bound_types, kind_of, places_of
from ...core.forms import plain
from ...core.terms import Grade, Term
from ..asking.reading import TEXTS, UNIONS, is_number, is_term
from .arrow import pa

__all__ = ["PLACES", "Leaf", "Numbers", "leaves_of"]

Numbers = Literal["exact", "text", "float"]
"""How exact numbers are written: as decimals, as text, or as the nearest floats."""

PLACES = 18
"""The places of an exact number of which none are known, and the most."""
_DIGITS = 38
_NONE = type(None)
Getter = Callable[[Any], Any]


class Part:
    """What becomes of the values of one type."""

    words: tuple[str, ...] = ()
    """All the words of a closed set, in their order."""

    def __init__(self, kind: pa.DataType, write: Getter | None = None) -> None:
        self.kind, self._write = kind, write

    def array(self, values: Sequence[Any]) -> Any:
        """The values, None among them, as a column."""
        write = self._write
        if write is not None:
            values = [None if value is None else write(value) for value in values]
        return pa.array(values, self.kind)


class _Words(Part):
    """A closed set: always the whole of it."""

    def __init__(self, kind: type[Term]) -> None:
        super().__init__(pa.dictionary(pa.int16(), pa.string(), ordered=issubclass(kind, Grade)))
        self._codes: dict[Any, int | None] = {member: code for code, member in enumerate(kind)} | {None: None}
        self.words = tuple(member.json for member in kind)

    def array(self, values: Sequence[Any]) -> Any:
        codes = pa.array(list(map(self._codes.__getitem__, values)), pa.int16())
        return pa.DictionaryArray.from_arrays(codes, pa.array(self.words, pa.string()), ordered=self.kind.ordered)


class _List(Part):
    """A series, or a set in the order of its members' JSON."""

    def __init__(self, inner: Part, *, unordered: bool) -> None:
        super().__init__(pa.list_(inner.kind))
        self._inner, self._unordered = inner, unordered

    def array(self, values: Sequence[Any]) -> Any:
        if self._unordered:
            values = [value and sorted(value, key=lambda one: str(plain(one))) for value in values]
        starts: list[int | None] = [0, *accumulate(0 if value is None else len(value) for value in values)]
        for place, value in enumerate(values):
            if value is None:
                starts[place] = None
        inside = self._inner.array(list(chain.from_iterable(value for value in values if value is not None)))
        return pa.ListArray.from_arrays(pa.array(starts, pa.int32()), inside, type=self.kind)


class _Struct(Part):
    """A record inside a series."""

    def __init__(self, fields: Sequence[tuple[str, str, Part]]) -> None:
        super().__init__(pa.struct([(name, part.kind) for name, _, part in fields]))
        self._fields = [(attrgetter(own), part) for _, own, part in fields]

    def array(self, values: Sequence[Any]) -> Any:
        columns = [
            part.array([None if value is None else get(value) for value in values]) for get, part in self._fields
        ]
        nothing = pa.array([value is None for value in values], pa.bool_())
        return pa.StructArray.from_arrays(columns, fields=list(self.kind), mask=nothing)


@frozen(eq=False)
class Leaf:
    """A column of an answer: its name, what becomes of its values, and the way to them in the answer."""

    name: str
    part: Part
    steps: tuple[tuple[str | int, bool], ...]
    """Each step's field or place, and whether what it is taken of may be None."""

    @cached_property
    def get(self) -> Getter:
        """The way from the answer to the column's value."""
        if not self.steps:
            return lambda value: value
        if all(isinstance(step, str) and not nullable for step, nullable in self.steps):
            return attrgetter(".".join(str(step) for step, _ in self.steps))
        steps = [step for step, _ in self.steps]

        def reach(value: Any) -> Any:
            for step in steps:
                if value is None:
                    return None
                value = value[step] if isinstance(step, int) else getattr(value, step)
            return value

        return reach


def leaves_of(answer: Any, numbers: Numbers = "exact", places: int | None = None) -> tuple[Leaf, ...]:
    """The columns of an answer's type, in the order of its fields.

    Args:
        answer: The type.
        numbers: How exact numbers are written.
        places: The most decimal places of the facts that it is to be of; None where they are not known.
    """
    return tuple(_Reader(numbers, places).leaves(answer, (), {}, nullable=False))


def _given(hint: Any, bound: dict[object, object]) -> tuple[Any, bool]:
    """The type without what may be None, and whether it may."""
    hint = bound.get(hint, hint)
    if get_origin(hint) is Annotated and kind_of(hint) is None:
        return _given(get_args(hint)[0], bound)
    if get_origin(hint) not in UNIONS:
        return hint, False
    rest = [arg for arg in get_args(hint) if arg is not _NONE]
    lone = bound.get(rest[0], rest[0]) if len(rest) == 1 else hint
    return lone, len(rest) < len(get_args(hint))


class _Reader:
    """Reads types as columns."""

    def __init__(self, numbers: Numbers, places: int | None) -> None:
        self._numbers, self._places = numbers, places

    def leaves(
        self, hint: Any, steps: tuple[tuple[str | int, bool], ...], bound: dict[object, object], *, nullable: bool
    ) -> Iterator[Leaf]:
        """The columns of a type that stands so many steps inside the answer."""
        hint, none = _given(hint, bound)
        nullable = nullable or none
        if _is_pair(hint):
            for place, inner in enumerate(get_args(hint)):
                yield from self.leaves(inner, (*steps, (place, nullable)), bound, nullable=nullable)
        elif (fields := _fields(hint, bound)) is not None:
            inside, of = fields
            for own, inner in inside.items():
                yield from self.leaves(inner, (*steps, (own, nullable)), of, nullable=nullable)
        else:
            names = [str(step).lstrip("_") for step, _ in steps]
            if not steps or isinstance(steps[0][0], int):
                names.insert(0, "value")
            yield Leaf(".".join(names), self.part(hint, bound), steps)

    def part(self, hint: Any, bound: dict[object, object]) -> Part:
        """What becomes of values of a type."""
        hint, _ = _given(hint, bound)
        origin, args = get_origin(hint), get_args(hint)
        if (simple := self._simple(hint)) is not None:
            return simple
        if origin in _LISTS and not _is_pair(hint):
            inner = self.part(args[0], bound)
            return _List(_spelled(inner), unordered=origin is frozenset)
        if (fields := _fields(hint, bound)) is not None:
            inside, of = fields
            return _Struct([(own.lstrip("_"), own, _spelled(self.part(one, of))) for own, one in inside.items()])
        return Part(pa.string(), _json_text)

    def _simple(self, hint: Any) -> Part | None:
        kind = kind_of(hint)
        if isinstance(kind, Plain):
            hint = kind.kind
        if isinstance(kind, Whole) or hint is int:
            return Part(pa.int64())
        if isinstance(kind, Text):
            return Part(pa.string())
        if isinstance(kind, Means) or (kind is None and is_number(hint)):
            return self._number(None)
        if isinstance(kind, Measure):
            return self._number(self._places_of(hint))
        if is_term(hint):
            return _Words(hint)
        if hint in TEXTS:
            return Part(pa.string(), str)
        return Part(_plain_types()[hint]) if hint in _PLAIN else None

    def _places_of(self, hint: Any) -> int:
        """Those of an answer: what it states beyond those of its facts."""
        stated = places_of(hint)
        return PLACES if stated is None or self._places is None else min(PLACES, stated.of(self._places))

    def _number(self, places: int | None) -> Part:
        if self._numbers == "float":
            return Part(pa.float64(), float)
        if places is None or self._numbers == "text":
            return Part(pa.string(), written)
        return Part(pa.decimal128(_DIGITS, places), _decimal)


def _decimal(number: Any) -> Decimal:
    return number if isinstance(number, Decimal) else Decimal(number)


_LISTS = (tuple, list, frozenset, Sequence)
_PLAIN = (bool, str, datetime.date, datetime.datetime)


def _plain_types() -> dict[Any, Any]:
    return {
        bool: pa.bool_(),
        str: pa.string(),
        datetime.date: pa.date32(),
        datetime.datetime: pa.timestamp("us"),
    }


def _is_pair(hint: Any) -> bool:
    """Whether it is a tuple of so many values, which may be unlike."""
    return get_origin(hint) is tuple and Ellipsis not in get_args(hint)


def _fields(hint: Any, bound: dict[object, object]) -> tuple[dict[str, Any], dict[object, object]] | None:
    """The fields of a record by their own names, and what stands for its type variables; None for what is none."""
    record = get_origin(hint) or hint
    if not isinstance(record, type) or not attrs.has(record) or record in TEXTS:
        return None
    args = [bound.get(arg, arg) for arg in get_args(hint)]
    of = bound_types(record) | dict(zip(getattr(record, "__parameters__", ()), args, strict=False))
    hints = get_type_hints(record, include_extras=True)
    return {one.name: hints[one.name] for one in attrs.fields(record)}, of


class _Spelled(Part):
    """A closed set inside a series: its words, as few engines take dictionaries there."""

    def __init__(self, inner: _Words) -> None:
        super().__init__(pa.string())
        self._inner = inner

    def array(self, values: Sequence[Any]) -> Any:
        return self._inner.array(values).dictionary_decode()


def _spelled(part: Part) -> Part:
    return _Spelled(part) if isinstance(part, _Words) else part


def _json_text(value: object) -> str:
    return json.dumps(plain(value), ensure_ascii=False)
