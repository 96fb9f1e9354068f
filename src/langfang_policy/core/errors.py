"""The errors of the library: one base, four meanings.

A rule never answers wrongly and never lets a traceback from its inside through: what is wrong with a question
is said in one of these, in English and in Chinese.
"""

from __future__ import annotations

import datetime
from typing import TypeVar

from .faults import Fault, InvalidFacts, PolicyError
from .locators import Citation
from .terms import Words

__all__ = ["Fault", "InvalidFacts", "NeedsJudgement", "NotInForce", "PolicyError", "Undetermined", "known"]

T = TypeVar("T")


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


def known(value: T | None, fact: str, words: Words) -> T:
    """A fact that may be left out where it cannot change the answer, and is asked for here.

    Raises:
        Undetermined: It is not given.
    """
    if value is None:
        raise Undetermined(fact, en=words.en, zh=words.zh)
    return value


class NeedsJudgement(PolicyError):
    """The text leaves the answer to a person.

    Attributes:
        who: Who decides.
        citation: The clause that says so.
    """

    def __init__(self, who: str, citation: Citation, *, en: str, zh: str) -> None:
        self.who, self.citation, self.en, self.zh = who, citation, en, zh
        super().__init__(f"{en} (decided by {who}: {citation})")
