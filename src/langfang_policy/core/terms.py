"""Closed sets of words: terms of art, ordered grades, and the readings of an open text."""

from __future__ import annotations

from enum import Enum
from functools import total_ordering
from typing import Self, TypeVar

from .faults import InvalidFacts

__all__ = ["Grade", "Reading", "Term", "flag", "member", "members"]

E = TypeVar("E", bound="Term")


class Term(Enum):
    """A closed set of terms; each member's value is its Chinese term of art.

    In JSON a member is its lower-case name.
    """

    __hash__ = object.__hash__  # there is one of each member, and what is asked often looks them up

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


def member(value: object, kind: type[E], fact: str) -> E:
    """The value as a member of a closed set.

    Raises:
        InvalidFacts: The value is none of its members.
    """
    if not isinstance(value, kind):
        names = [f"{kind.__name__}.{one.name}" for one in kind]
        raise InvalidFacts(fact, value, f"one of {', '.join(names)}", f"{'、'.join(names)}之一")
    return value


def members(values: object, kind: type[E], fact: str) -> frozenset[E]:
    """The values as a set of members of a closed set.

    Raises:
        InvalidFacts: They are no set or series, or one of them is no member.
    """
    if not isinstance(values, frozenset | set | tuple | list):
        raise InvalidFacts(fact, values, f"a set of {kind.__name__}", f"{kind.__name__}的集合")
    return frozenset(member(value, kind, f"{fact}[{index}]") for index, value in enumerate(values))


def flag(value: object, fact: str) -> bool:
    """The value as a yes or no; nothing else is taken for either.

    Raises:
        InvalidFacts: The value is neither True nor False.
    """
    if value is not True and value is not False:
        raise InvalidFacts(fact, value, "True or False", "True或False")
    return value
