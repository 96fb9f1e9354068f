"""What was decided by cells, and what was computed beside them, written as the columns of an answer."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .arrow import np, pa, pc
from .quantities import MOST, Column

__all__ = ["EXACT", "listed", "spread", "written"]

EXACT = 2**53
"""From here on, binary floats leave whole numbers out."""
_BLOCK = 65_536
_DIGITS = 38


def spread(column: Any, picked: Any) -> Any:
    """A column of answers for every row, by the place of each among them."""
    if column.null_count == len(column):
        return pa.nulls(len(picked), column.type)
    if isinstance(column, pa.DictionaryArray):
        codes = column.indices.take(picked)
        return pa.DictionaryArray.from_arrays(codes, column.dictionary, ordered=column.type.ordered, safe=False)
    if column.null_count == 0 and not pa.types.is_nested(column.type) and len(pc.unique(column)) == 1:
        return pa.repeat(column[0], len(picked))
    return column.take(picked)


def written(column: Column, theirs: Any, places: Any) -> Any:
    """A column that was computed; null where the rule has none."""
    mask, kind = None, theirs.type
    if theirs.null_count:
        mask = np.array([*(one is None for one in theirs.to_pylist()), True])[places]
    if pa.types.is_decimal(kind):
        found = _decimals(column, kind)
        return found if mask is None else pc.if_else(pa.array(mask), pa.scalar(None, kind), found)
    if pa.types.is_floating(kind):
        if max(-column.low, column.high) >= EXACT:
            raise OverflowError("floats that leave whole numbers out")
        return pa.array(column.held / 10.0**column.places, kind, mask=mask)
    if not pa.types.is_integer(kind) or column.places:
        raise OverflowError("a column of texts")
    return pa.array(column.held.astype(np.int64, copy=False), kind, mask=mask)


def listed(computed: Mapping[str, Column], theirs: Any, places: Any) -> Any:
    """A column of series of records, of which some fields were computed, and the others are those of the cells.

    Args:
        computed: By the names of the fields, the numbers of each row beside each other.
        theirs: The answers to the cells.
        places: Where the answer to each row stands among them.
    """
    inside = theirs.values
    if not len(inside):
        raise OverflowError("series without records")
    rows, size = next(iter(computed.values())).held.shape
    spots = (theirs.offsets.to_numpy()[places][:, np.newaxis] + np.arange(size, dtype=np.int32)).ravel()
    spots = np.minimum(spots, len(inside) - 1)  # a row that is left to the rule has a series of another size
    picked, fields = pa.array(spots), []
    for field in inside.type:
        column = inside.field(field.name)
        one = computed.get(field.name)
        fields.append(spread(column, picked) if one is None else written(one.holding(one.held.ravel()), column, spots))
    starts = pa.array(np.arange(0, (rows + 1) * size, size, dtype=np.int32))
    return pa.ListArray.from_arrays(starts, pa.StructArray.from_arrays(fields, fields=list(inside.type)), theirs.type)


def _decimals(column: Column, kind: Any) -> Any:
    """Decimals of 128 bits from whole numbers: two words for each."""
    by = 10 ** (kind.scale - column.places)
    if by >= 1 and max(-column.low, column.high) * by <= MOST:
        return _of_64_bits(column.held.astype(np.int64, copy=False) * by, kind)
    if column.low < 0 or column.high >= _HALF or not 1 <= by <= _MOST_SCALE:
        return _of_64_bits(column.held.astype(np.int64, copy=False), pa.decimal128(_DIGITS, column.places)).cast(kind)
    rows = len(column.held)
    words = np.empty((rows, 2), np.uint64)
    upper, lower = divmod(by, _HALF)
    for start in range(0, rows, _BLOCK):
        held = column.held[start : start + _BLOCK].astype(np.uint64)
        words[start : start + _BLOCK, 0] = held * by  # the lower word of the product: what leaves it is in the upper
        words[start : start + _BLOCK, 1] = (held * upper + (held * lower >> 32)) >> 32
    return pa.Array.from_buffers(kind, rows, [None, pa.py_buffer(words)])


def _of_64_bits(held: Any, kind: Any) -> Any:
    """Decimals whose lower word says all but the sign."""
    words = np.empty((len(held), 2), np.uint64)
    words[:, 0], words[:, 1] = held.view(np.uint64), (held >> 63).view(np.uint64)
    return pa.Array.from_buffers(kind, len(held), [None, pa.py_buffer(words)])


_HALF = 2**32
_MOST_SCALE = 10**18
