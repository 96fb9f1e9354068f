"""Words of arithmetic that a number and a column of numbers both understand, so that a rule's own is said once."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from decimal import Decimal
from fractions import Fraction
from functools import reduce
from math import floor
from typing import Any

from .exact import product, total

__all__ = ["Quantity", "beyond", "greatest", "instead", "least", "less", "of_each", "past", "plus", "times"]


class Quantity:
    """A column of exact numbers that stands where a rule's arithmetic has one number.

    No abstract class: what a rule does often asks whether a number is one, and of an abstract class that takes long.
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


def times(one: Any, other: Any) -> Any:
    """The exact product of two numbers, or of a column and a number."""
    if isinstance(one, Quantity):
        return one.times(other)
    return other.times(one) if isinstance(other, Quantity) else product(one, other)


def plus(*terms: Any) -> Any:
    """The exact sum of numbers, or of columns and numbers."""
    if not any(isinstance(term, Quantity) for term in terms):
        return total(*terms)
    first, *rest = sorted(terms, key=lambda term: not isinstance(term, Quantity))
    for term in rest:
        first = first.plus(term)
    return first


def less(one: Any, other: Any) -> Any:
    """The one without the other."""
    if isinstance(one, Quantity):
        return one.minus(other)
    return other.times(-1).plus(one) if isinstance(other, Quantity) else total(one, product(-1, other))


def least(one: Any, other: Any) -> Any:
    """The lesser of two numbers, or of each of a column and another."""
    if isinstance(one, Quantity):
        return one.least(other)
    return other.least(one) if isinstance(other, Quantity) else min(one, other)


def greatest(*numbers: Any) -> Any:
    """The greatest of numbers, or of each of a column and others."""
    return reduce(_greater, numbers)


def _greater(one: Any, other: Any) -> Any:
    if isinstance(one, Quantity):
        return one.greatest(other)
    return other.greatest(one) if isinstance(other, Quantity) else max(one, other)


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
    if isinstance(one, Quantity) or isinstance(other, Quantity):
        return less(one, least(one, other))
    return total(one, product(-1, other)) if other < one else _NOTHING


_NOTHING = Decimal(0)
