"""The errors of the library: one base, four meanings.

A rule never answers wrongly and never lets a traceback from its inside through: what is wrong with a question
is said in one of these, in English and in Chinese.
"""

from __future__ import annotations

import datetime
import reprlib
from collections.abc import Iterable
from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
    from .locators import Citation

__all__ = ["Fault", "InvalidFacts", "NeedsJudgement", "NotInForce", "PolicyError", "Undetermined"]

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


class PolicyError(Exception):
    """Base of every error that the library raises on purpose.

    Attributes:
        en: What is wrong, as a sentence in English.
        zh: The same in Chinese.
    """

    en: str
    zh: str

    def text(self, language: str = "en") -> str:
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

    def text(self, language: str = "en") -> str:
        """The fault as a sentence in ``"en"`` or ``"zh"``."""
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


class NotInForce(PolicyError):
    """The decree did not hold on the day asked about.

    Attributes:
        decree: The decree's number and title.
        on: The day asked about.
        first: The first day in force, None where it is not known.
        last: The last day in force (inclusive), None where it is open.
        successor: What replaced it, where that is known.
    """

    def __init__(
        self,
        decree: str,
        on: datetime.date,
        *,
        first: datetime.date | None,
        last: datetime.date | None,
        successor: str | None = None,
    ) -> None:
        self.decree, self.on, self.first, self.last, self.successor = decree, on, first, last, successor
        if last is not None and on > last:
            why, reason = f"its last day was {last}", f"施行至{last}"
        else:
            why, reason = f"its first day is {first}", f"自{first}起施行"
        if successor is not None:
            why, reason = f"{why}; see {successor}", f"{reason}；见{successor}"
        self.en = f"{decree} is not in force on {on}: {why}"
        self.zh = f"{decree}在{on}不施行：{reason}"
        super().__init__(self.en)


class Undetermined(PolicyError):
    """The facts given do not settle the question.

    Attributes:
        missing: The names of the facts that would.
    """

    def __init__(self, *missing: str, en: str, zh: str) -> None:
        self.missing, self.en, self.zh = missing, en, zh
        super().__init__(f"{en} (missing: {', '.join(missing)})")


class NeedsJudgement(PolicyError):
    """The text leaves the answer to a person.

    Attributes:
        who: Who decides.
        citation: The clause that says so.
    """

    def __init__(self, who: str, citation: Citation, *, en: str, zh: str) -> None:
        self.who, self.citation, self.en, self.zh = who, citation, en, zh
        super().__init__(f"{en} (decided by {who}: {citation})")
