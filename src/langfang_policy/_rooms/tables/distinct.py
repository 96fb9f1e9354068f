"""Rows told apart: each distinct combination of facts is decided once, whatever the number of rows."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from typing import Any

from attrs import frozen

from .arrow import pa, pc
from .columns import settled

__all__ = ["Distinct", "told_apart"]

_WIDEST = 2**62
"""The combinations that a whole number of 64 bits can number, with room to spare."""


@frozen(eq=False)
class _Coded:
    """A column as numbers of its distinct values, and the values."""

    codes: pa.Array
    values: pa.Array | list[Any]
    size: int
    keys: list[Hashable] | None = None
    """Each value as what tells it from the others, where that was found out already."""


@frozen(eq=False)
class Distinct:
    """The distinct rows of some columns, in the order of their first appearance.

    ``codes`` has for each row the number of its distinct one, and is None where every row is its own. ``places`` has
    for each column the place of each distinct row's value among ``values``.
    """

    rows: int
    count: int
    codes: pa.Array | None
    places: Mapping[str, list[int]]
    values: Mapping[str, Sequence[Any]]
    _keys: Mapping[str, list[Hashable]]

    def keys(self) -> list[tuple[Hashable, ...]]:
        """Each distinct row as what tells it from the others."""
        if not self.places:
            return [()] * self.count
        columns = []
        for name, places in self.places.items():
            keys = self._keys.get(name) or _keys(self.values[name])
            columns.append([keys[place] for place in places])
        return list(zip(*columns, strict=True))

    def shares(self) -> list[int]:
        """How many rows each distinct one stands for."""
        if self.codes is None:
            return [1] * self.count
        counts: list[int] = pc.value_counts(self.codes).field(1).to_pylist()  # of codes, which rise as they appear
        return counts


def told_apart(columns: Mapping[str, pa.Array], rows: int) -> Distinct:
    """The distinct rows of columns of one length."""
    if not rows:
        return Distinct(0, 0, None, {name: [] for name in columns}, {name: [] for name in columns}, {})
    if not columns:
        return Distinct(rows, 1, pa.array([0] * rows, pa.int32()), {}, {}, {})
    coded = {name: _coded(array) for name, array in columns.items()}
    codes = _combined(list(coded.values()))
    highest = pc.cumulative_max(codes)
    # A code is met first where it is higher than all before it: they are given in the order of appearance.
    firsts = pc.indices_nonzero(pc.not_equal(highest, pa.concat_arrays([pa.array([-1], codes.type), highest[:-1]])))
    places = {name: pc.take(one.codes, firsts) for name, one in coded.items()}
    values = {}
    for name, one in coded.items():
        values[name] = one.values if isinstance(one.values, list) else _listed(one.values, places[name])
    return Distinct(
        rows=rows,
        count=len(firsts),
        codes=None if len(firsts) == rows else codes,
        places={name: held.to_pylist() for name, held in places.items()},
        values=values,
        keys={name: one.keys for name, one in coded.items() if one.keys is not None},
    )


def _listed(values: Any, places: Any) -> list[Any]:
    """The values as Python's own; of a dictionary much larger than what is used of it, only what is used."""
    if len(values) <= 2 * len(places) + _SMALL:
        found: list[Any] = values.to_pylist()
        return found
    used = pc.unique(places)
    found = [None] * len(values)
    for place, value in zip(used.to_pylist(), values.take(used).to_pylist(), strict=True):
        found[place] = value
    return found


_SMALL = 1_000


def _coded(array: Any) -> _Coded:
    kind = array.type
    if isinstance(kind, pa.BaseExtensionType):
        return _coded(array.storage)
    if pa.types.is_run_end_encoded(kind):
        return _coded(pc.run_end_decode(array))
    if pa.types.is_nested(settled(kind)):
        return _of_nested(array.to_pylist())
    if pa.types.is_dictionary(kind):
        words, codes = array.dictionary, array.indices.cast(pa.int64())
        if array.indices.null_count:
            codes, words = codes.fill_null(len(words)), pa.concat_arrays([words, pa.nulls(1, words.type)])
    else:
        if pa.types.is_string_view(kind):
            array = array.cast(pa.large_string())
        elif pa.types.is_timestamp(kind):
            array = array.cast(pa.timestamp("us", kind.tz), safe=False)  # what is finer is dropped, as ``ask`` does
        elif pa.types.is_time64(kind):
            array = array.cast(pa.time64("us"), safe=False)
        encoded = array.dictionary_encode("encode")
        words, codes = encoded.dictionary, encoded.indices.cast(pa.int64())
    return _Coded(codes, words, max(len(words), 1))


def _of_nested(values: list[Any]) -> _Coded:
    """Lists, structs and maps, which Arrow does not tell apart."""
    seen: dict[Hashable, int] = {}
    distinct: list[Any] = []
    codes = []
    for value in values:
        key = _frozen(value)
        if (place := seen.get(key)) is None:
            place = seen[key] = len(distinct)
            distinct.append(value)
        codes.append(place)
    return _Coded(pa.array(codes, pa.int64()), distinct, len(distinct), list(seen))


def _keys(values: Sequence[Any]) -> Sequence[Any]:
    """Each value as what tells it from the others of its column."""
    kinds = {*map(type, values)}
    if kinds <= {float, _NONE}:
        return [value or str(value) for value in values]  # 0 and -0 are equal, and are not the same
    return values


_NONE = type(None)
_DEEPER = {list, dict}


def _frozen(value: Any) -> Any:
    """A value that can be looked up; what differs in type differs."""
    if isinstance(value, list):
        plain = not {*map(type, value)} & _DEEPER and (0 not in value or float not in map(type, value))
        return tuple(value if plain else map(_frozen, value))
    if isinstance(value, dict):
        return tuple((key, _frozen(one)) for key, one in value.items())
    return str(value) if type(value) is float and value == 0 else value  # as above


def _combined(coded: list[_Coded]) -> Any:
    """For each row the number of its combination, in the order of first appearance."""
    codes, size = coded[0].codes, coded[0].size
    for one in coded[1:]:
        if size * one.size > _WIDEST:
            encoded = codes.dictionary_encode()
            codes, size = encoded.indices.cast(pa.int64()), len(encoded.dictionary)
        codes, size = pc.add(pc.multiply(codes, one.size), one.codes), size * one.size
    return codes.dictionary_encode().indices
