"""Closed sets of words: terms of art, ordered grades, and the readings of an open text."""

from __future__ import annotations

from enum import Enum
from functools import total_ordering
from typing import Self

__all__ = ["Grade", "Reading", "Term"]


class Term(Enum):
    """A closed set of terms; each member's value is its Chinese term of art.

    In JSON a member is its lower-case name.
    """

    @property
    def zh(self) -> str:
        """The Chinese term of art."""
        return str(self.value)

    @property
    def en(self) -> str:
        """The English name, in words."""
        return self.name.lower().replace("_", " ")

    @property
    def json(self) -> str:
        """The name that the member has in JSON."""
        return self.name.lower()


@total_ordering
class Grade(Term):
    """A term of an ordered set: members rise from the first named to the last."""

    rank: int
    """The place in the order, from 0."""

    def __init__(self, _zh: str) -> None:
        self.rank = len(type(self).__members__)

    def __lt__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        return self.rank < other.rank

    @classmethod
    def highest(cls, *grades: Self) -> Self:
        """The highest of the grades; the lowest grade there is where none are given."""
        return max(grades, default=next(iter(cls)))


class Reading(Term):
    """The readings of a doubtful place; a rule's keyword defaults to the recommended one."""
