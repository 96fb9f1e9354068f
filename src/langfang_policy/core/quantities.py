"""Words of arithmetic that a number and a column of numbers both understand, so that a rule's own is said once."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import Any

from .exact import product, total

__all__ = ["Quantity", "least", "less", "plus", "times"]


class Quantity(ABC):
    """A column of exact numbers that stands where a rule's arithmetic has one number."""

    @abstractmethod
    def times(self, other: Any) -> Any:
        """Each number times another."""

    @abstractmethod
    def plus(self, other: Any) -> Any:
        """Each number and another together."""

    @abstractmethod
    def least(self, other: Any) -> Any:
        """Each number, or another that is less."""

    @abstractmethod
    def as_integer_ratio(self) -> tuple[Any, int]:
        """Whole numbers, and what they are to be divided by."""


def times(one: Any, other: Any) -> Any:
    """The exact product of two numbers, or of a column and a number."""
    return one.times(other) if isinstance(one, Quantity) else product(one, other)


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
    return plus(one, times(other, -1) if isinstance(other, Quantity) else product(-1, other))


def least(one: Any, other: Any) -> Any:
    """The lesser of two numbers, or of each of a column and a number."""
    return one.least(other) if isinstance(one, Quantity) else min(one, other)
