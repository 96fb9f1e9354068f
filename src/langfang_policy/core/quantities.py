"""Words of arithmetic that a number and a column of numbers both understand, so that a rule's own is said once."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from decimal import Decimal
from fractions import Fraction
from functools import reduce
from math import ceil, floor
from typing import Any

from .exact import difference, product, total

__all__ = [
    "Quantity",
    "beyond",
    "ceiling",
    "greatest",
    "instead",
    "least",
    "less",
    "of_each",
    "past",
    "plus",
    "surplus",
    "times",
]


class Quantity:
    """A column of exact numbers that stands where a rule's arithmetic has one number.

    No abstract class: what a rule does asks whether a number is one, and of an abstract class that takes long.
    """

    def times(self, other: Any) -> Any:
        """Each number times another."""
        raise NotImplementedError

    def plus(self, other: Any) -> Any:
        """Each number and another together."""
        raise NotImplementedError

    def minus(self, other: Any) -> Any:
        """Each number without another."""
        raise NotImplementedError

    def least(self, other: Any) -> Any:
        """Each number, or another that is less."""
        raise NotImplementedError

    def greatest(self, other: Any) -> Any:
        """Each number, or another that is greater."""
        raise NotImplementedError

    def of_each(self, function: Callable[..., Any], *figures: Hashable) -> Any:
        """What a function gives of each number and figures."""
        raise NotImplementedError

    def as_integer_ratio(self) -> tuple[Any, int]:
        """Whole numbers, and what they are to be divided by."""
        raise NotImplementedError


# A number is tried first, so that a rule pays nothing for what it may have instead of one.


def times(one: Any, other: Any) -> Any:
    """The exact product of two numbers, or of a column and a number."""
    try:
        return product(one, other)
    except TypeError:
        return _of_columns("times", one, other)


def plus(*terms: Any) -> Any:
    """The exact sum of numbers, or of columns and numbers."""
    try:
        return total(*terms)
    except TypeError:
        return _of_columns("plus", *terms)


def less(one: Any, other: Any) -> Any:
    """The one without the other."""
    try:
        return difference(one, other)
    except TypeError:
        first, _ = _column_first(one, other)
    return first.minus(other) if first is one else first.times(-1).plus(one)


def least(one: Any, other: Any) -> Any:
    """The lesser of two numbers, or of each of a column and another."""
    try:
        return min(one, other)
    except TypeError:
        return _of_columns("least", one, other)


def greatest(*numbers: Any) -> Any:
    """The greatest of numbers, or of each of a column and others."""
    return reduce(_greater, numbers)


def _greater(one: Any, other: Any) -> Any:
    try:
        return max(one, other)
    except TypeError:
        return _of_columns("greatest", one, other)


def of_each(number: Any, function: Callable[..., Any], *figures: Hashable) -> Any:
    """What a function gives of a number and figures, or of each number of a column, which may come again and again."""
    return number.of_each(function, *figures) if isinstance(number, Quantity) else function(number, *figures)


def past(number: Any, figure: Any) -> Any:
    """1 for a number that lies above a figure, 0 for one that does not."""
    whole, size = number.as_integer_ratio()
    return least(beyond(whole, floor(Fraction(figure) * size)), 1)


def instead(one: Any, other: Any, where: Any) -> Any:
    """The one number, but the other where a third is 1 and not 0."""
    return plus(one, times(where, less(other, one)))


def beyond(one: Any, other: Any) -> Any:
    """What of the one goes beyond the other, nothing where it does not."""
    try:
        return difference(one, other) if other < one else _NOTHING
    except TypeError:
        lesser = least(one, other)
    return less(one, lesser)


_NOTHING = Decimal(0)


def surplus(one: Any, other: Any) -> Any:
    """The same of whole numbers, or of columns of them."""
    return one - least(one, other)


def ceiling(number: Any) -> Any:
    """The least whole number that is not less, of a number or of each of a column."""
    if not isinstance(number, Quantity):
        return ceil(number)
    above, below = number.as_integer_ratio()
    return -(-above // below)


def _of_columns(word: str, *terms: Any) -> Any:
    """What a word of columns, whose order does not matter, gives of terms of which one is a column."""
    return reduce(lambda first, term: getattr(first, word)(term), _column_first(*terms))


def _column_first(*terms: Any) -> list[Any]:
    """The terms in an order that begins with a column.

    Raises:
        TypeError: None of them is one.
    """
    if not any(isinstance(term, Quantity) for term in terms):
        raise TypeError(f"no numbers and no columns: {terms!r:.60}")
    return sorted(terms, key=lambda term: not isinstance(term, Quantity))
