"""Threshold tables as data: bands whose bounds say which side owns the figure, marginal rates, dated values.

以上, 以下, 以内 and 届满 own the figure they stand with; 不满, 超过 and 以外 do not (General Provisions of the Civil
Law, art. 205).
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from typing import Generic, TypeVar

from attrs import frozen

from .decrees import plain_date
from .errors import InvalidFacts
from .exact import exact, product, total, written

__all__ = ["Band", "Bands", "Bound", "MarginalRates", "Timeline", "above", "at_least", "at_most", "below"]

T = TypeVar("T")
Figure = int | Decimal | Fraction


@frozen
class Bound:
    """An end of a band: the figure, and whether the band owns it."""

    figure: int | Decimal
    owned: bool
    word: str

    def __str__(self) -> str:
        return f"{self.word}{written(self.figure)}"


def at_least(figure: int | Decimal) -> Bound:
    """A lower end that owns its figure (以上, 不低于)."""
    return Bound(figure, owned=True, word="≥")


def above(figure: int | Decimal) -> Bound:
    """A lower end that does not own its figure (超过, 以外)."""
    return Bound(figure, owned=False, word=">")


def at_most(figure: int | Decimal) -> Bound:
    """An upper end that owns its figure (以下, 以内)."""
    return Bound(figure, owned=True, word="≤")


def below(figure: int | Decimal) -> Bound:
    """An upper end that does not own its figure (不满)."""
    return Bound(figure, owned=False, word="<")


@frozen
class Band(Generic[T]):
    """A stretch of numbers with a value; an end that is None is open.

    >>> Band("heavy", above(200), at_most(300)).holds(200)
    False
    """

    value: T
    lower: Bound | None = None
    upper: Bound | None = None

    def __attrs_post_init__(self) -> None:
        if (self.lower is not None and self.lower.word not in "≥>") or (
            self.upper is not None and self.upper.word not in "≤<"
        ):
            raise ValueError(f"the ends of {self} are the wrong way about")
        if self.lower is not None and self.upper is not None:
            owned = self.lower.owned and self.upper.owned
            if self.upper.figure < self.lower.figure or (self.upper.figure == self.lower.figure and not owned):
                raise ValueError(f"{self} holds no number")

    def below_it(self, number: Figure) -> bool:
        """Whether the number lies below the band."""
        lower = self.lower
        return lower is not None and (number < lower.figure or (number == lower.figure and not lower.owned))

    def above_it(self, number: Figure) -> bool:
        """Whether the number lies above the band."""
        upper = self.upper
        return upper is not None and (number > upper.figure or (number == upper.figure and not upper.owned))

    def holds(self, number: Figure) -> bool:
        """Whether the number lies in the band."""
        return not self.below_it(number) and not self.above_it(number)

    def __str__(self) -> str:
        return ", ".join(str(end) for end in (self.lower, self.upper) if end is not None) or "any number"


@frozen(init=False)
class Bands(Generic[T]):
    """Bands that follow each other with neither gap nor overlap, from the lowest to the highest.

    >>> grades = Bands(Band("good", at_least(0), below(60)), Band("excellent", at_least(60), at_most(100)))
    >>> grades.find(60).value
    'excellent'

    Raises:
        ValueError: Two neighbours leave a gap or overlap, or there is no band.
    """

    bands: tuple[Band[T], ...]

    def __init__(self, *bands: Band[T]) -> None:
        if not bands:
            raise ValueError("a table needs a band")
        for left, right in pairwise(bands):
            up, low = left.upper, right.lower
            if up is None or low is None or up.figure != low.figure or up.owned == low.owned:
                raise ValueError(f"between {left} and {right} lies a gap or an overlap")
        self.__attrs_init__(bands)

    def find(self, number: Figure) -> Band[T] | None:
        """The band that holds the number; None where the number lies outside the table."""
        return next((band for band in self.bands if band.holds(number)), None)

    def __iter__(self) -> Iterator[Band[T]]:
        return iter(self.bands)

    def __str__(self) -> str:
        return "; ".join(f"{band}: {band.value}" for band in self.bands)


@frozen(init=False)
class MarginalRates:
    """Rates that each apply to the part of an amount inside their band (分段累计).

    >>> rates = MarginalRates(Band(Decimal("0.5"), at_least(0), at_most(100)), Band(Decimal("0.25"), above(100)))
    >>> rates.amount(120)
    Decimal('55.00')

    Raises:
        ValueError: The bands leave a gap or overlap, do not begin at 0, or end.
    """

    bands: Bands[Decimal]

    def __init__(self, *bands: Band[Decimal]) -> None:
        table = Bands(*bands)
        if bands[0].lower is None or bands[0].lower.figure != 0 or bands[-1].upper is not None:
            raise ValueError("marginal rates run from 0 upwards without end")
        self.__attrs_init__(table)

    def amount(self, base: int | Decimal) -> Decimal:
        """The sum of each band's rate times the part of the base inside it.

        Raises:
            InvalidFacts: The base is no exact number, or negative.
        """
        amount, inside = exact(base, "base", at_least=0), []
        start: int | Decimal = 0
        for band in self.bands:
            end = amount if band.upper is None else min(amount, band.upper.figure)
            inside.append(product(band.value, total(end, product(-1, start))))
            start = end
        return total(*inside)


@frozen(init=False)
class Timeline(Generic[T]):
    """Values that changed on a day: each holds from its first day until the day before the next.

    >>> quota = Timeline((datetime.date(2017, 9, 1), 56), (datetime.date(2018, 9, 1), 50))
    >>> quota.on(datetime.date(2018, 8, 31)), quota.on(datetime.date(2018, 9, 1))
    (56, 50)

    Raises:
        ValueError: The days do not rise, or there is none.
    """

    entries: tuple[tuple[datetime.date, T], ...]

    def __init__(self, *entries: tuple[datetime.date, T]) -> None:
        if not entries or any(right[0] <= left[0] for left, right in pairwise(entries)):
            raise ValueError("a timeline needs days that rise")
        self.__attrs_init__(entries)

    def on(self, day: datetime.date) -> T:
        """The value that holds on the day.

        Raises:
            InvalidFacts: The day lies before the first.
        """
        held = [value for first, value in self.entries if first <= plain_date(day, "on")]
        if not held:
            first = self.entries[0][0]
            raise InvalidFacts("on", day, f"a day not before {first}", f"不早于{first}的日期")
        return held[-1]
