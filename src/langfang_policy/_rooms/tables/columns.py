"""Columns in: which column can be which fact, and its values as JSON would have them.

A null was not given. What a column can never be is refused by its type, before the first row.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Any, cast, get_args, get_origin, get_type_hints

import attrs

from ...core.errors import InvalidFacts
from ...core.facts import Means, Measure, Plain, Text, Whole
from ...core.figures import bound_types, kind_of
from ...core.terms import Words
from ..asking.reading import OBJECTS, SERIES, TEXTS, UNIONS, is_number, is_term
from .arrow import pa

__all__ = ["Mender", "allows_none", "fits", "left_out", "may_be_part", "mender", "settled", "within"]

_NONE = type(None)
_WHOLE = Words("整数列", "a column of whole numbers")
_NUMBER = Words("数字列（float64、整数、decimal或文字）", "a column of numbers (float64, integers, decimals, or text)")
_NARROW = Words(
    "float64或decimal列：float32的200.1实为200.10000610351562，先取整再转换",
    "a column of float64 or decimals: 200.1 as float32 is 200.10000610351562, so round it and cast it first",
)
_TRUTH = Words("布尔列", "a column of booleans")
_DAY = Words("日期列", "a column of days (dates, midnights without a zone, or ISO text)")
_MOMENT = Words("时刻列", "a column of moments (timestamps, or ISO text)")
_TIME = Words("钟点列", "a column of times of day")
_TEXT = Words("文字列", "a column of text")
_LIST = Words("列表列，或以columns=指明多列", "a column of lists, or several columns by columns=")
_MAP = Words("映射或结构列", "a column of maps or structs")


def settled(kind: pa.DataType) -> pa.DataType:
    """The type of a column's values, however they are stored."""
    if pa.types.is_dictionary(kind) or pa.types.is_run_end_encoded(kind):
        return settled(kind.value_type)
    return settled(kind.storage_type) if isinstance(kind, pa.BaseExtensionType) else kind


def within(hint: Any, part: str) -> Any:
    """The type of a part of a record or of a mapping's entry; None where there is no such part."""
    for one in _alternatives(hint):
        record: Any = get_origin(one) or one
        if record in OBJECTS:
            return get_args(one)[1]
        if isinstance(record, type) and attrs.has(record) and part in (fields := _fields(one)):
            return fields[part][0]
    return None


def left_out(hint: Any, steps: Sequence[str]) -> bool:
    """Whether the part that stands so many steps inside a record may be left out."""
    for step in steps[:-1]:
        hint = within(hint, step)  # there is one, or the mapping would have been refused
    records = [one for one in _alternatives(hint) if attrs.has(get_origin(one) or one)]
    return any(_fields(one)[steps[-1]][1] for one in records if steps[-1] in _fields(one))


def fits(hint: Any, kind: pa.DataType, name: str) -> None:
    """Refuse a column that can never be the fact.

    Args:
        hint: The fact's type.
        kind: The column's type.
        name: The column.

    Raises:
        InvalidFacts: Its type is none that the fact's values come in.
    """
    if (wrong := _misfit(hint, settled(kind))) is not None:
        raise InvalidFacts("columns", f"{name}: {kind}", wrong.en, wrong.zh)


def _misfit(hint: Any, kind: pa.DataType) -> Words | None:
    """What the column must be instead; None where it may be the fact."""
    if pa.types.is_null(kind):
        return None
    found = [_misfit_of_one(one, kind) for one in _alternatives(hint)]
    return None if None in found else found[0]


def _misfit_of_one(hint: Any, kind: pa.DataType) -> Words | None:
    if (simple := _simple(hint)) is not None:
        words, tests = simple
        if words is _NUMBER and pa.types.is_floating(kind) and kind != pa.float64():
            return _NARROW
        if words is _DAY and pa.types.is_timestamp(kind) and kind.tz is not None:
            return words
        return None if any(getattr(pa.types, test)(kind) for test in tests) else words
    origin, args = get_origin(hint), get_args(hint)
    if origin in SERIES:
        inside = getattr(kind, "value_type", None) if _is_list(kind) else None
        return _LIST if inside is None else _misfit(args[0], settled(inside))
    if origin in OBJECTS:
        return None if pa.types.is_map(kind) or pa.types.is_struct(kind) else _MAP
    return _misfit_of_record(hint, kind)


def _misfit_of_record(hint: Any, kind: pa.DataType) -> Words | None:
    fields = _fields(hint)
    allowed = Words(f"含有{'、'.join(fields)}的结构列", f"a column of structs with fields among {', '.join(fields)}")
    if not pa.types.is_struct(kind):
        return allowed
    inside = {one.name: settled(one.type) for one in kind}
    if inside.keys() - fields.keys():
        return allowed
    wrong = (_misfit(fields[name][0], held) for name, held in inside.items())
    return next((words for words in wrong if words is not None), None)


_WHOLES = ("is_integer", "is_decimal", "is_float64")
_TEXTS = ("is_string", "is_large_string", "is_string_view")
_NUMBERS = (*_WHOLES, *_TEXTS)
_DAYS = ("is_date", "is_timestamp", *_TEXTS)
_SIMPLE: dict[type, tuple[Words, tuple[str, ...]]] = {
    bool: (_TRUTH, ("is_boolean",)),
    int: (_WHOLE, _WHOLES),
    str: (_TEXT, _TEXTS),
    datetime.date: (_DAY, _DAYS),
    datetime.datetime: (_MOMENT, ("is_timestamp", *_TEXTS)),
    datetime.time: (_TIME, ("is_time", *_TEXTS)),
    **dict.fromkeys(TEXTS, (_TEXT, _TEXTS)),
}


def _simple(hint: Any) -> tuple[Words, tuple[str, ...]] | None:
    """What a fact of one value may come in; None for one with parts."""
    kind = kind_of(hint)
    if isinstance(kind, Plain):
        return _SIMPLE[kind.kind]
    if isinstance(kind, Text) or is_term(hint):
        return _TEXT, _TEXTS
    if isinstance(kind, Whole):
        return _WHOLE, _WHOLES
    if isinstance(kind, Measure | Means) or (hint not in _SIMPLE and is_number(hint)):
        return _NUMBER, _NUMBERS
    return _SIMPLE.get(hint)


def _is_list(kind: pa.DataType) -> bool:
    tests = (pa.types.is_list, pa.types.is_large_list, pa.types.is_fixed_size_list, pa.types.is_list_view)
    return any(test(kind) for test in tests) or pa.types.is_large_list_view(kind)


def _alternatives(hint: Any) -> tuple[Any, ...]:
    """The types that a value may have, None apart; numbers of any kind are one."""
    if get_origin(hint) not in UNIONS:
        return (hint,)
    rest = tuple(arg for arg in get_args(hint) if arg is not _NONE)
    return (Fraction,) if len(rest) > 1 and set(rest) <= {int, float, Decimal, Fraction} else rest


def allows_none(hint: Any) -> bool:
    """Whether a value of the type may be None."""
    return get_origin(hint) in UNIONS and _NONE in get_args(hint)


def may_be_part(hint: Any) -> bool:
    """Whether a value of the type may be a number that is not whole."""
    return any((simple := _simple(one)) is not None and simple[0] is _NUMBER for one in _alternatives(hint))


def _fields(hint: Any) -> Mapping[str, tuple[Any, bool]]:
    """The fields of a record by their names in JSON: the type, and whether it may be left out."""
    record = get_origin(hint) or hint
    bound = bound_types(record) | dict(zip(getattr(record, "__parameters__", ()), get_args(hint), strict=False))
    hints = get_type_hints(record, include_extras=True)
    return {
        one.name.lstrip("_"): (bound.get(hints[one.name], hints[one.name]), one.default is not attrs.NOTHING)
        for one in attrs.fields(record)
        if one.init
    }


Mender = Callable[[Any], Any]


def mender(hint: Any, kind: pa.DataType) -> Mender | None:
    """How a value of a column becomes what JSON would have; None where it is that already.

    Midnights become days. A null inside a record was not given where the record has a default for it, and is what was
    said where it has none; a null entry of a mapping was not given, unless its values may be none.
    """
    kind = settled(kind)
    hint = next((one for one in _alternatives(hint) if _misfit(one, kind) is None), hint)
    simple, origin, args = _simple(hint), get_origin(hint), get_args(hint)
    if simple is not None:
        return _midnight if simple[0] is _DAY and pa.types.is_timestamp(kind) else None
    if pa.types.is_null(kind):
        return None
    if origin in SERIES:
        return _each(mender(args[0], kind.value_type))
    if origin in OBJECTS:
        return _entries(args[1], kind)
    return _record(hint, kind)


def _midnight(value: Any) -> Any:
    """The day of a midnight without a zone; any other moment stays what it is, and is refused as a day."""
    if isinstance(value, datetime.datetime) and value.tzinfo is None and value.time() == datetime.time():
        return value.date()
    return value


def _each(inner: Mender | None) -> Mender | None:
    return None if inner is None else lambda values: [None if one is None else inner(one) for one in values]


def _entries(hint: Any, kind: pa.DataType) -> Mender:
    held = {one.name: one.type for one in kind} if pa.types.is_struct(kind) else {}
    menders = {name: mender(hint, of) for name, of in held.items()}
    common = None if held else mender(hint, kind.item_type) if pa.types.is_map(kind) else None
    stays = allows_none(hint)

    def mend(value: Any) -> Any:
        pairs = value.items() if isinstance(value, Mapping) else value
        return {
            key: one if one is None or (inner := menders.get(key, common)) is None else inner(one)
            for key, one in pairs
            if one is not None or stays
        }

    return mend


def _record(hint: Any, kind: pa.DataType) -> Mender:
    fields = _fields(hint)
    menders = {one.name: mender(fields[one.name][0], one.type) for one in cast("Any", kind)}
    optional = {name for name, (_, left_out) in fields.items() if left_out}

    def mend(value: Any) -> Any:
        return {
            key: one if one is None or (inner := menders[key]) is None else inner(one)
            for key, one in value.items()
            if one is not None or key not in optional
        }

    return mend
