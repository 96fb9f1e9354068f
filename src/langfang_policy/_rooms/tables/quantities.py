"""Columns of exact numbers as whole numbers with so many places: arrays of NumPy, or expressions of narwhals.

Each knows the least and the greatest number that it may hold, so that what would leave 64 bits is seen before anything
is computed, and that arrays are no wider than need be.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from math import ceil, floor
from typing import Any, NamedTuple

from ...core.columnar import Cut
from ...core.quantities import Quantity

__all__ = ["ARRAYS", "EXPRESSIONS", "MOST", "Column", "Engine", "Known", "Measured", "beside"]

MOST = 2**63 - 1
"""The greatest whole number of 64 bits."""
_PLACES = 12
"""The decimal places that a figure may have."""


class Known(dict[str, Any]):
    """What a form may look at: facts by name, and the parts of a record as ``fact.part``.

    What is a column of words is in the cell, and a form that needs it whole is not for it.
    """

    def __missing__(self, name: str) -> Any:
        whole, _, part = name.rpartition(".")
        if not part or not whole or self[whole] is None:
            raise OverflowError(f"{name} is not there, or a column of words")
        return getattr(self[whole], part)


class Engine(NamedTuple):
    """What holds the numbers of a column.

    Attributes:
        lesser: How the lesser of each of two is taken.
        greater: How the greater of each of two is taken.
        span: All whole numbers between two ends, where these are so few that each is worth less than the column.
        wide: How a column is made as wide as numbers of so many bits.
    """

    lesser: Callable[[Any, Any], Any]
    greater: Callable[[Any, Any], Any]
    span: Callable[[Any, int, int], Any]
    wide: Callable[[Any, int], Any]


def bits(*numbers: int) -> int:
    """The bits of the narrowest whole numbers that hold all of these."""
    most = max([number if number >= 0 else ~number for number in numbers]).bit_length()
    return 8 if most < 8 else 16 if most < 16 else 32 if most < 32 else 64  # noqa: PLR2004  # a bit is the sign's


class Column(Quantity):
    """A column; ``held`` are its numbers times ten to the ``places``, from ``low`` to ``high``.

    Attributes:
        held: 数列: an array, an expression, or one whole number.
        places: 小数位数: the decimal places.
        low: 最小值: no number held is less.
        high: 最大值: no number held is greater.
        engine: 引擎: what holds them.
        known: 已算: what functions gave of all numbers from ``low`` to ``high``, for other parts of the same column.
    """

    __slots__ = ("engine", "held", "high", "known", "low", "places")

    def __init__(
        self,
        held: Any,
        places: int,
        low: int,
        high: int,
        engine: Engine,
        *,
        known: dict[Hashable, Column] | None = None,
    ) -> None:
        if low < -MOST or high > MOST:
            raise OverflowError("a column whose numbers leave 64 bits")
        self.held, self.places, self.low, self.high, self.engine = held, places, low, high, engine
        self.known = {} if known is None else known

    def _of(self, held: Any, places: int, *ends: int) -> Column:
        return Column(held, places, min(ends), max(ends), self.engine)

    def holding(self, held: Any) -> Column:
        """Other numbers of the same places and ends."""
        return self._of(held, self.places, self.low, self.high)

    def _wide(self, *ends: int) -> Any:
        """What it holds, wide enough for such numbers too."""
        if isinstance(self.held, int):
            return self.held
        return self.engine.wide(self.held, bits(self.low, self.high, *ends))

    def _like(self, other: Any) -> Column:
        """A number as a column of it, so that either side may be one."""
        if isinstance(other, Column):
            return other
        whole, places = _scaled(other)
        return self._of(whole, places, whole)

    def _raised(self, places: int) -> Column:
        """The same numbers with so many places."""
        if places == self.places:
            return self
        by = 10 ** (places - self.places)
        low, high = self.low * by, self.high * by
        return self._of(self._wide(low, high, by) * by, places, low, high)

    def _pair(self, other: Any) -> tuple[Column, Column]:
        against = self._like(other)
        places = max(self.places, against.places)
        return self._raised(places), against._raised(places)  # of its own class

    def times(self, other: Any) -> Column:
        """Each number times another."""
        against = self._like(other)
        ends = [one * by for one in (self.low, self.high) for by in (against.low, against.high)]
        held = self._wide(*ends, against.low, against.high) * against._wide()
        return self._of(held, self.places + against.places, *ends)

    def plus(self, other: Any) -> Column:
        """Each number and another together."""
        one, against = self._pair(other)
        ends = one.low + against.low, one.high + against.high
        return self._of(one._wide(*ends, against.low, against.high) + against._wide(), one.places, *ends)

    def minus(self, other: Any) -> Column:
        """Each number without another."""
        one, against = self._pair(other)
        ends = one.low - against.high, one.high - against.low
        return self._of(one._wide(*ends, against.low, against.high) - against._wide(), one.places, *ends)

    def least(self, other: Any) -> Column:
        """Each number, or another that is less."""
        one, against = self._pair(other)
        held = self.engine.lesser(one._wide(against.low, against.high), against._wide(one.low, one.high))
        return self._of(held, one.places, min(one.low, against.low), min(one.high, against.high))

    def greatest(self, other: Any) -> Column:
        """Each number, or another that is greater."""
        one, against = self._pair(other)
        held = self.engine.greater(one._wide(against.low, against.high), against._wide(one.low, one.high))
        return self._of(held, one.places, max(one.low, against.low), max(one.high, against.high))

    def of_each(self, function: Callable[..., Any], *figures: Hashable) -> Any:
        """What a function gives of each number; where few numbers are possible, of each of those once."""
        key = function, figures
        table = self.known.get(key)
        if table is None:
            span = self.engine.span(self.held, self.low, self.high)
            if span is None:
                return function(self, *figures)
            found = function(self.holding(span), *figures)
            ends = int(found.held.min()), int(found.held.max())
            table = self.known[key] = found._of(found.held.astype(f"i{bits(*ends) // 8}"), found.places, *ends)
        places = self.minus(Column(self.low, self.places, self.low, self.low, self.engine)) if self.low else self
        return table.holding(table.held.take(places.held, mode="clip"))

    def as_integer_ratio(self) -> tuple[Column, int]:
        """Whole numbers, and what they are to be divided by."""
        return self._of(self.held, 0, self.low, self.high), 10**self.places

    def __add__(self, other: Any) -> Column:
        return self.plus(other)

    def __sub__(self, other: Any) -> Column:
        return self.minus(other)

    def __rsub__(self, other: Any) -> Column:
        return self.times(-1).plus(other)

    def __neg__(self) -> Column:
        return self.times(-1)

    def __mul__(self, other: Any) -> Column:
        return self.times(other)

    def __floordiv__(self, by: int) -> Column:
        """How many whole times a whole number goes into each, towards the lesser."""
        return self._of(self._wide(by) // by, 0, self.low // by, self.high // by)

    def above(self, cuts: Sequence[Cut]) -> tuple[int, list[Any]]:
        """How many cuts all numbers lie above, and of each cut between them, which numbers do."""
        always, found = 0, []
        for cut in cuts:
            least = _least_above(cut, self.places)
            if self.low >= least:
                always += 1
            elif self.high >= least:
                found.append(self.held >= least)
        return always, found


def beside(numbers: Sequence[Any]) -> Column:
    """Columns, and numbers that are the same for all rows, as one column of arrays: those of each row in a line."""
    import numpy  # noqa: PLC0415  # whoever has arrays has it

    column = next(one for one in numbers if isinstance(one, Column))
    alike = [column._like(one) for one in numbers]  # of its own class
    places = max(one.places for one in alike)
    alike = [one._raised(places) for one in alike]
    low, high = min(one.low for one in alike), max(one.high for one in alike)
    held = numpy.empty((len(column.held), len(alike)), f"i{bits(low, high) // 8}")
    for place, one in enumerate(alike):
        held[:, place] = one.held
    return Column(held, places, low, high, column.engine)


class Measured(Column):
    """A column of binary floats, each taken as the decimal that it prints as: to be compared, never computed with.

    What prints as a figure is the float nearest to it, and the order is the same.
    """

    __slots__ = ()

    def above(self, cuts: Sequence[Cut]) -> tuple[int, list[Any]]:
        """Of each cut, which numbers lie above it."""
        figures = [(_nearest(cut.figure), cut.owned) for cut in cuts]
        return 0, [self.held >= figure if owned else self.held > figure for figure, owned in figures]

    def _of(self, held: Any, places: int, *ends: int) -> Column:
        raise OverflowError("floats are compared, and not computed with")


def _scaled(number: Any) -> tuple[int, int]:
    """A figure as a whole number with so many places."""
    above, below = number.as_integer_ratio()
    places = next((one for one in range(_PLACES + 1) if 10**one % below == 0), None)
    if places is None:
        raise OverflowError("a figure of too many places")
    return above * (10**places // below), places


@lru_cache(maxsize=4096)
def _least_above(cut: Cut, places: int) -> int:
    """The least whole number of so many places that lies above a cut."""
    edge = Fraction(cut.figure) * Fraction(10) ** places
    return ceil(edge) if cut.owned else floor(edge) + 1


def _nearest(figure: int | Decimal | Fraction) -> float:
    """The float that prints as a figure."""
    found = float(figure)
    if Fraction(repr(found)) != Fraction(figure):
        raise OverflowError("a figure that no float prints as")
    return found


def _lesser_of_arrays(one: Any, other: Any) -> Any:
    import numpy  # noqa: PLC0415  # whoever has arrays has it

    return numpy.minimum(one, other)


def _greater_of_arrays(one: Any, other: Any) -> Any:
    import numpy  # noqa: PLC0415  # whoever has arrays has it

    return numpy.maximum(one, other)


def _span_of_array(held: Any, low: int, high: int) -> Any:
    import numpy  # noqa: PLC0415  # whoever has arrays has it

    return numpy.arange(low, high + 1, dtype=held.dtype) if (high - low) * _FEW < len(held) else None


_FEW = 2
"""How many times fewer numbers are few."""


def _wide_array(held: Any, width: int) -> Any:
    return held if held.dtype.itemsize * 8 >= width else held.astype(f"i{width // 8}")


def _lesser_of_expressions(one: Any, other: Any) -> Any:
    import narwhals  # noqa: PLC0415  # whoever has expressions has it

    return narwhals.min_horizontal(*(narwhals.lit(side) if isinstance(side, int) else side for side in (one, other)))


def _greater_of_expressions(one: Any, other: Any) -> Any:
    import narwhals  # noqa: PLC0415  # whoever has expressions has it

    return narwhals.max_horizontal(*(narwhals.lit(side) if isinstance(side, int) else side for side in (one, other)))


ARRAYS = Engine(_lesser_of_arrays, _greater_of_arrays, _span_of_array, _wide_array)
EXPRESSIONS = Engine(_lesser_of_expressions, _greater_of_expressions, lambda *_: None, lambda held, _: held)
