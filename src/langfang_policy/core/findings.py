"""Findings: one reason each, with its clause, what was seen, and what the clause asks.

Four kinds. What fails and thereby denies or breaches something, ✓ or ✗: a comparison (``asks``), or a condition that is
there or not (``condition``). What neither holds nor fails, ·: a comparison that only chooses a branch or caps an amount
(``falls``), or a fact or figure that was used (``note``).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from .bounds import BARE, Bound, Side, Unit, bound
from .brief import LONGEST_REPR, clipped
from .faults import Language
from .forms import line, plain, say
from .locators import Citation

__all__ = ["Finding", "asks", "condition", "falls", "note"]

_new = tuple.__new__
_MARKS = {True: "✓", False: "✗", None: "·"}
_SEEN = {"en": ", observed ", "zh": "，实际"}
_ASKED = {"en": ", required ", "zh": "，要求"}
_USED = {"en": ": ", "zh": "："}


class Finding(NamedTuple):
    """One reason: the clause, what was looked at, what was seen, what the clause asks, and whether it holds.

    A named tuple, as a rule makes several at each call. ``holds`` is None for what neither holds nor fails; the words
    carry no figure and no unit, which come from the figures in use.

    Attributes:
        citation: 条款: the clause.
        zh: 中文: what was looked at, in Chinese.
        en: 英文: the same in English.
        holds: 是否成立: whether it holds; None for what neither holds nor fails.
        observed: 实际: what was seen.
        bound: 要求: what the clause asks, or the side of a bound that was hit.
        unit: 单位: of what was seen, where nothing is compared.
    """

    citation: Citation
    zh: str
    en: str
    holds: bool | None
    observed: Any = None
    bound: Bound | None = None
    unit: Unit = BARE

    def __bool__(self) -> bool:
        if self.holds is None:
            raise TypeError(f"this neither holds nor fails: {self.text()}")
        return self.holds

    @property
    def kind(self) -> str:
        """``"asks"``, ``"condition"``, ``"falls"`` or ``"note"``."""
        if self.holds is None:
            return "note" if self.bound is None else "falls"
        return "condition" if self.bound is None else "asks"

    @property
    def because(self) -> Finding | None:
        """Itself: what decided, where a finding did."""
        return self

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Itself alone."""
        return (self,)

    @property
    def required(self) -> Any:
        """The figure of the bound; None where nothing is compared."""
        return None if self.bound is None else self.bound.figure

    def text(self, language: Language = "en") -> str:
        """The finding as a line of text."""
        words = self.zh if language == "zh" else self.en
        unit = self.unit if self.bound is None else self.bound.unit
        seen = "" if self.observed is None else unit.after(say(self.observed, language), language)
        asked = "" if self.bound is None else self.bound.text(language)
        if self.holds is not None:
            words += (seen and _SEEN[language] + seen) + (asked and _ASKED[language] + asked)
        elif seen or asked:
            words += _USED[language] + ("，" if language == "zh" else ", ").join(filter(None, (seen, asked)))
        return f"{_MARKS[self.holds]} {self.citation}: {words}"

    def __repr__(self) -> str:
        return f"<Finding {clipped(line(self), LONGEST_REPR - 10)}>"

    def __str__(self) -> str:
        return self.text()

    def tree(self, language: Language, depth: int) -> Iterator[str]:
        """The finding as a line of a tree."""
        yield "  " * depth + self.text(language)

    def json(self) -> dict[str, object]:
        """The finding as JSON has it."""
        unit = self.unit if self.bound is None else self.bound.unit
        return {
            "citation": str(self.citation),
            "kind": self.kind,
            "holds": self.holds,
            "observed": plain(self.observed),
            "required": plain(self.required),
            "bound": None if self.bound is None else self.bound.side.json,
            "word": None if self.bound is None else self.bound.word or None,
            "unit": {"en": unit.en, "zh": unit.zh} if unit.en or unit.zh else None,
            "zh": self.zh,
            "en": self.en,
        }

    @classmethod
    def of_json(cls, given: Mapping[str, Any]) -> Finding:
        """The finding that JSON holds; what was seen and asked stays as JSON has it."""
        unit = Unit(**given["unit"]) if given["unit"] else BARE
        asked, own = None, unit
        if given["bound"] is not None:
            asked, own = bound(Side[given["bound"].upper()], given["required"], given["word"] or "", unit), BARE
        clause = Citation.parse(given["citation"])
        return _new(cls, (clause, given["zh"], given["en"], given["holds"], given["observed"], asked, own))


def asks(clause: Citation, zh: str, en: str, seen: Any, bound: Bound) -> Finding:
    """A comparison that denies or breaches something where it fails: what was seen, held against what is asked.

    Args:
        clause: The clause that asks.
        zh: What was looked at, in Chinese; neither figure nor unit.
        en: The same in English.
        seen: What was seen.
        bound: What the clause asks, made by the fact's kind.
    """
    return _new(Finding, (clause, zh, en, bound.test(seen, bound.figure), seen, bound, BARE))


def condition(clause: Citation, zh: str, en: str, holds: bool, seen: Any = None, unit: Unit = BARE) -> Finding:  # noqa: FBT001, PLR0917  # the answer itself
    """A condition that is there or not.

    Args:
        clause: The clause that asks.
        zh: The condition, in Chinese.
        en: The same in English.
        holds: Whether it is there.
        seen: What was seen, where that says more.
        unit: The unit of what was seen.
    """
    return _new(Finding, (clause, zh, en, holds, seen, None, unit))


def falls(clause: Citation, zh: str, en: str, seen: Any, bound: Bound) -> Finding:
    """A comparison that only chooses a branch or caps an amount; the side that was hit is what is told.

    Args:
        clause: The clause that draws the line.
        zh: What was looked at, in Chinese.
        en: The same in English.
        seen: What was seen.
        bound: Either side of the line.
    """
    return _new(Finding, (clause, zh, en, None, seen, bound if bound.test(seen, bound.figure) else bound.other, BARE))


def note(clause: Citation, zh: str, en: str, seen: Any = None, unit: Unit = BARE) -> Finding:
    """A fact or figure that was used, or a point that neither holds nor fails.

    Args:
        clause: The clause that it belongs to.
        zh: What it is, in Chinese.
        en: The same in English.
        seen: The fact or figure.
        unit: Its unit.
    """
    return _new(Finding, (clause, zh, en, None, seen, None, unit))


@say.register
def _(value: Finding, language: Language) -> str:
    return value.text(language)


@plain.register
def _(value: Finding) -> object:
    return value.json()
