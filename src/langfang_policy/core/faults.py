"""What is wrong with a fact: the base of the library's errors, a fault, and the error that carries faults."""

from __future__ import annotations

import reprlib
from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import Literal, TypeVar

from attrs import frozen

from .brief import brief_repr

__all__ = ["NOTHING", "Fault", "InvalidFacts", "Language", "PolicyError", "each_of", "once_each", "shown"]

T = TypeVar("T")
K = TypeVar("K", bound=Hashable)
Language = Literal["en", "zh"]
"""The languages that the library speaks."""

_LONG_BITS = 256
_LONGEST = 200


class _Short(reprlib.Repr):
    """A repr of bounded length, which an absurdly long whole number anywhere inside the value does not break."""

    def __init__(self) -> None:
        super().__init__()
        self.maxstring = self.maxother = self.maxlong = 60
        self.maxlevel = 3

    def repr_int(self, x: int, level: int) -> str:
        if x.bit_length() > _LONG_BITS:
            return f"<a whole number of {x.bit_length()} bits>"
        return super().repr_int(x, level)


_SHORT = _Short()


def shown(value: object) -> str:
    """The value as a message shows it: its repr, cut to a bounded length."""
    text = _SHORT.repr(value)
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 3]}..."


NOTHING = "nothing"
"""What was seen of a fact that was not given; of one that was, its repr is."""


class PolicyError(Exception):
    """Base of every error that the library raises on purpose.

    Attributes:
        en: What is wrong, as a sentence in English.
        zh: The same in Chinese.
    """

    en: str
    zh: str

    def text(self, language: Language = "en") -> str:
        """What is wrong, as a sentence in ``"en"`` or ``"zh"``."""
        return self.zh if language == "zh" else self.en

    def __reduce__(self) -> tuple[object, ...]:
        return _again, (type(self), self.args), self.__dict__  # a plain error is made again of its message alone


def _again(kind: type[PolicyError], args: tuple[object, ...]) -> PolicyError:
    """An error that was copied or came from another process; its own words follow."""
    return kind.__new__(kind, *args)


@frozen
class Fault:
    """One fact that cannot be used: its name, the value seen, what is allowed, and where it stood (JSON path)."""

    fact: str
    seen: str
    en: str
    zh: str
    path: str

    __repr__ = brief_repr

    def __str__(self) -> str:
        return self.text()

    def text(self, language: Language = "en") -> str:
        """The fault as a sentence in ``"en"`` or ``"zh"``."""
        if self.seen == NOTHING:
            return f"{self.fact}：缺少，须填写" if language == "zh" else f"{self.fact}: missing, and required"
        if language == "zh":
            return f"{self.fact}：{self.seen}不可用；应为{self.zh}"
        return f"{self.fact}: {self.seen} is not usable; allowed: {self.en}"


class InvalidFacts(PolicyError, ValueError):
    """A fact is not what the rule can use.

    Args:
        fact: The name of the fact.
        seen: The value seen.
        en: What is allowed, in English.
        zh: What is allowed, in Chinese.
        path: Where the fact stood in a JSON document; ``$.`` and the fact's name unless given.
    """

    def __init__(self, fact: str, seen: object, en: str, zh: str, *, path: str | None = None) -> None:
        self._take((Fault(fact, shown(seen), en, zh, path or f"$.{fact}"),))

    @classmethod
    def of(cls, faults: Iterable[Fault]) -> InvalidFacts:
        """One error for several faults, in the order given."""
        error = cls.__new__(cls)
        error._take(tuple(faults))
        return error

    def _take(self, faults: tuple[Fault, ...]) -> None:
        self.faults = faults
        self.en = "; ".join(fault.text() for fault in faults)
        self.zh = "；".join(fault.text("zh") for fault in faults)
        super().__init__(self.en)

    @property
    def fact(self) -> str:
        """The name of the first fact at fault."""
        return self.faults[0].fact


def once_each(  # what is said of each series
    values: Iterable[T], key: Callable[[T], K], fact: str, en: str, zh: str
) -> dict[K, T]:
    """The values by what tells them apart, in their order.

    Args:
        values: The values.
        key: What tells one from another.
        fact: The series as a fact.
        en: What is allowed, such as ``each county once``.
        zh: The same in Chinese.

    Raises:
        InvalidFacts: Two have the same key; the second is at fault, by its place.
    """
    found: dict[K, T] = {}
    for place, value in enumerate(values):
        name = key(value)
        if name in found:
            raise InvalidFacts(f"{fact}[{place}]", name, en, zh)
        found[name] = value
    return found


def each_of(take: Callable[[object, str], T], values: Sequence[object], fact: str) -> list[T]:
    """Each value as ``take`` takes it; one that it refuses is refused by its place, which is spelled only then."""
    try:
        return [take(value, fact) for value in values]
    except InvalidFacts:
        places = [f"{fact}[{place}]" for place in range(len(values))]
    return list(map(take, values, places))
