"""Closed sets of words: terms of art, ordered grades, and the readings of an open text."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, ClassVar, NamedTuple, Self

from .brief import LONGEST_REPR, clipped
from .faults import InvalidFacts, Language, each_of
from .foreign import listed

if TYPE_CHECKING:
    from .locators import Citation

__all__ = ["Grade", "Reading", "Term", "Words"]


class Words(NamedTuple):
    """The same words in both languages."""

    zh: str
    en: str

    def __repr__(self) -> str:
        return clipped(f"Words(zh={self.zh!r}, en={self.en!r})", LONGEST_REPR)

    def text(self, language: Language = "en") -> str:
        """The words in ``"en"`` or ``"zh"``."""
        return self.zh if language == "zh" else self.en


class Term(Enum):
    """A closed set of terms; each member's value is its Chinese term of art.

    In JSON a member is its lower-case name.
    """

    __hash__ = object.__hash__  # there is one of each member, and what is asked often looks them up

    @property
    def value(self) -> str:  # stated here: a type checker takes the value of a class with a __new__ for anything
        """The Chinese term of art."""
        return str(self._value_)

    @property
    def zh(self) -> str:
        """The Chinese term of art."""
        return str(self._value_)

    @property
    def en(self) -> str:
        """The English name, in words."""
        return self._name_.lower().replace("_", " ")

    @property
    def json(self) -> str:
        """The name that the member has in JSON."""
        return self._name_.lower()

    @classmethod
    def of(cls, value: object, fact: str) -> Self:
        """The value as a member.

        Raises:
            InvalidFacts: The value is none of its members.
        """
        if isinstance(value, cls):
            return value
        names = [f"{cls.__name__}.{one.name}" for one in cls]
        raise InvalidFacts(fact, value, f"one of {', '.join(names)}", f"{'、'.join(names)}之一")

    @classmethod
    def maybe(cls, value: object, fact: str) -> Self | None:
        """The value as a member; None stays None.

        Raises:
            InvalidFacts: The value is neither.
        """
        return value if value is None or isinstance(value, cls) else cls.of(value, fact)

    @classmethod
    def some(cls, values: object, fact: str) -> frozenset[Self]:
        """The values as a set of members.

        Raises:
            InvalidFacts: They are no set or series, or one of them is no member.
        """
        if not isinstance(values, frozenset | set | tuple | list):
            try:
                values = listed(values, fact)
            except InvalidFacts:
                raise InvalidFacts(fact, values, f"a set of {cls.__name__}", f"{cls.__name__}的集合") from None
        return frozenset(values if {*map(type, values)} <= {cls} else each_of(cls.of, tuple(values), fact))

    @classmethod
    def each(cls, values: object, fact: str) -> tuple[Self, ...]:
        """The values as a series of members, in their own order.

        Raises:
            InvalidFacts: They are no series, or one of them is no member.
        """
        found = listed(values, fact, cls.__name__, cls.__name__)
        return tuple(found if {*map(type, found)} <= {cls} else each_of(cls.of, found, fact))


class Grade(Term):
    """A term of an ordered set: members rise from the first named to the last.

    All four comparisons are written out: ``total_ordering`` makes two calls of three of them.
    """

    rank: int
    """The place in the order, from 0."""

    def __init__(self, *_words: object) -> None:
        self.rank = len(type(self).__members__)

    def __lt__(self, other: object) -> bool:
        return self.rank < other.rank if isinstance(other, type(self)) else NotImplemented

    def __le__(self, other: object) -> bool:
        return self.rank <= other.rank if isinstance(other, type(self)) else NotImplemented

    def __gt__(self, other: object) -> bool:
        return self.rank > other.rank if isinstance(other, type(self)) else NotImplemented

    def __ge__(self, other: object) -> bool:
        return self.rank >= other.rank if isinstance(other, type(self)) else NotImplemented

    @classmethod
    def highest(cls, *grades: Self) -> Self:
        """The highest of the grades; the lowest grade there is where none are given."""
        return max(grades, default=next(iter(cls)))


class Reading(Term):
    """The readings of a doubtful place: each its Chinese words and its reason; the first is recommended.

    The class is bound to its clause, ``class EdgeCeiling(Reading, at=RENT)``, and a rule's keyword that takes it is
    named for the place and defaults to the first member.

    >>> class EdgeCeiling(Reading):
    ...     SMALLER = "从低", "两项上限并存", "Both ceilings hold together, and the lower binds."
    >>> EdgeCeiling.SMALLER.zh, EdgeCeiling.SMALLER.why.en, EdgeCeiling("从低")
    ('从低', 'Both ceilings hold together, and the lower binds.', <EdgeCeiling.SMALLER: '从低'>)
    """

    why: Words
    """Why the text may be read so, in both languages."""
    _clauses: ClassVar[tuple[Citation, ...]]

    def __new__(cls, zh: str, why_zh: str = "", why_en: str = "") -> Self:
        """A member with its reason."""
        made = object.__new__(cls)
        made._value_, made.why = zh, Words(why_zh, why_en)
        return made

    def __init_subclass__(cls, *, at: Citation | tuple[Citation, ...] = (), **kwds: object) -> None:
        super().__init_subclass__(**kwds)
        cls._clauses = at if isinstance(at, tuple) else (at,)

    @classmethod
    def clauses(cls) -> tuple[Citation, ...]:
        """The clauses that may be read in more than one way."""
        return cls._clauses

    @classmethod
    def recommended(cls) -> Self:
        """The member that the library goes by where nothing else is asked."""
        return next(iter(cls))
