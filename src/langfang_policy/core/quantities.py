"""Words of arithmetic that a number and a column of numbers both understand, so that a rule's own is said once."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from .exact import product, total

__all__ = ["Quantity", "beyond", "ceiling", "least", "less", "plus", "surplus", "times"]


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
    for term in terms:
        if isinstance(term, Quantity):
            break
    else:
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


def beyond(one: Any, other: Any) -> Any:
    """What of the one goes beyond the other, nothing where it does not."""
    if isinstance(one, Quantity) or isinstance(other, Quantity):
        return less(one, least(one, other))
    return total(one, product(-1, other)) if other < one else _NOTHING


_NOTHING = Decimal(0)


def surplus(one: Any, other: Any) -> Any:
    """The same of whole numbers, or of columns of them."""
    return one - least(one, other)


def ceiling(number: Any) -> Any:
    """The least whole number that is not less, of each of a column."""
    above, below = number.as_integer_ratio()
    return -(-above // below)
