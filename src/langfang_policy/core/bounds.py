"""Bounds: a figure, the side that owns it, its unit, and the law's own word for it.

以上, 以下, 以内 and 届满 own the figure they stand with; 不满, 超过 and 以外 do not (General Provisions of the Civil
Law, art. 205).
"""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from functools import lru_cache
from typing import Any, NamedTuple, Self

from .exact import written
from .faults import Language

__all__ = ["BARE", "Bound", "Side", "Unit", "above", "at_least", "at_most", "below", "bound", "exactly"]

Exact = int | Decimal | Fraction


class Side(Enum):
    """How an observation is held against a figure; the value is the sign, ``words`` are how decrees say it.

    A word that stands behind its figure has … before it. ``said`` finds a word with or without it, ``owned`` says
    whether the figure itself is meant too, ``other`` is the side of what a bound leaves out.
    """

    words: tuple[str, ...]
    said: Mapping[str, str]
    owned: bool
    other: Side
    test: Callable[[Any, Any], bool]

    def __new__(cls, sign: str, words: str, test: Callable[[Any, Any], bool]) -> Self:
        """A side with its sign, its words and its comparison."""
        made = object.__new__(cls)
        made._value_, made.words, made.test = sign, tuple(words.split()), test
        made.owned = sign in "≥≤="
        made.said = (
            {"": ""} | {word.removeprefix("…"): word for word in made.words} | {word: word for word in made.words}
        )
        return made

    AT_LEAST = "≥", "不低于 不少于 不小于 不得少于 不得低于 不早于 至少 达到 达 满 …以上 …及以上 …起", operator.ge
    ABOVE = ">", "超过 高于 大于 多于 超 超出 晚于 …以外 …后", operator.gt
    AT_MOST = (
        "≤",
        "不超过 不高于 不大于 不多于 不得超过 不得高于 不晚于 至多 最多 …以下 …以内 …内 …及以下 …前",
        operator.le,
    )
    BELOW = "<", "不满 不足 低于 小于 少于 早于 未达到", operator.lt
    EXACTLY = "=", "等于 为 恰为", operator.eq
    OTHER_THAN = "≠", "不等于 不为", operator.ne

    @property
    def json(self) -> str:
        """The name that the side has in JSON."""
        return self.name.lower()


for _one, _other in (
    (Side.AT_LEAST, Side.BELOW),
    (Side.AT_MOST, Side.ABOVE),
    (Side.EXACTLY, Side.OTHER_THAN),
):
    _one.other, _other.other = _other, _one


class Unit(NamedTuple):
    """A unit as each language writes it behind a number.

    >>> Unit("h", "小时").after("36"), Unit("days", "日").after("1"), Unit("days", "日").after("1", "zh")
    ('36 h', '1 day', '1日')
    """

    en: str = ""
    zh: str = ""

    def after(self, number: str, language: Language = "en") -> str:
        """The number with its unit."""
        if language == "zh":
            return number + self.zh
        if self.en == "%":
            return f"{number}%"
        unit = _of_one(self.en) if number == "1" else self.en
        return f"{number} {unit}" if unit else number


@lru_cache(maxsize=256)
def _of_one(unit: str) -> str:
    """A unit as it stands behind a 1: its first plural in the singular.

    >>> [_of_one(unit) for unit in ("working days", "class hours", "counties", "batches", "houses", "children", "m²")]
    ['working day', 'class hour', 'county', 'batch', 'house', 'child', 'm²']
    """
    if unit == "children":
        return "child"
    return _PLURAL.sub(lambda found: found[1] + ("y" if found[2] == "ies" else ""), unit, count=1)


_PLURAL = re.compile(r"\b(\w+?)(ies|(?<=ss)es|(?<=ch)es|(?<!s)s)\b")


BARE = Unit()
"""No unit: a count or a share."""


class Bound(NamedTuple):
    """What a clause asks of a number: the side, the figure, its unit, and the law's own word for it.

    >>> at_least(36, "以上", Unit("h", "小时")).text("zh"), str(at_least(36, "以上", Unit("h", "小时")))
    ('36小时以上', '≥36 h')
    """

    side: Side
    figure: Any
    unit: Unit = BARE
    word: str = ""
    test: Callable[[Any, Any], bool] = operator.eq

    def holds(self, seen: Any) -> bool:
        """Whether the number keeps the bound."""
        return self.test(seen, self.figure)

    @property
    def owned(self) -> bool:
        """Whether the figure itself keeps the bound."""
        return self.side.owned

    @property
    def other(self) -> Bound:
        """The bound of what this one leaves out; the law has no word for it."""
        side = self.side.other
        return _new(Bound, (side, self.figure, self.unit, "", side.test))

    def text(self, language: Language = "en") -> str:
        """The bound as a reader meets it: with its sign in English, with the law's own word in Chinese."""
        said = self.unit.after(_figure(self.figure, language), language)
        if language == "en" or not self.word:
            return f"{self.side.value}{said}"
        return said + self.word[1:] if self.word[0] == "…" else self.word + said

    def __repr__(self) -> str:
        return f"<Bound {self}>"

    def __str__(self) -> str:
        return self.text()


def _figure(figure: Any, language: Language) -> str:
    if isinstance(figure, int | Decimal | Fraction):
        return written(figure)
    named = getattr(figure, language, None)  # a member of a closed set
    return named if isinstance(named, str) else str(figure)


_new = tuple.__new__


def bound(side: Side, figure: object, word: str = "", unit: Unit = BARE) -> Bound:
    """A bound.

    Raises:
        ValueError: The word is not how a decree says the side: an error when the module loads.
    """
    known = side.said.get(word)
    if known is None:
        raise ValueError(f"{word} is not how a decree says {side.json}: {' '.join(side.words)}")
    return _new(Bound, (side, figure, unit, known, side.test))


@lru_cache(maxsize=4096, typed=True)
def at_least(figure: object, word: str = "", unit: Unit = BARE) -> Bound:
    """The figure or more (以上, 不低于); made once for each figure, as are the others."""
    return bound(Side.AT_LEAST, figure, word, unit)


@lru_cache(maxsize=4096, typed=True)
def above(figure: object, word: str = "", unit: Unit = BARE) -> Bound:
    """More than the figure (超过, 以外)."""
    return bound(Side.ABOVE, figure, word, unit)


@lru_cache(maxsize=4096, typed=True)
def at_most(figure: object, word: str = "", unit: Unit = BARE) -> Bound:
    """The figure or less (以下, 以内, 不超过)."""
    return bound(Side.AT_MOST, figure, word, unit)


@lru_cache(maxsize=4096, typed=True)
def below(figure: object, word: str = "", unit: Unit = BARE) -> Bound:
    """Less than the figure (不满, 低于)."""
    return bound(Side.BELOW, figure, word, unit)


@lru_cache(maxsize=4096, typed=True)
def exactly(figure: object, word: str = "", unit: Unit = BARE) -> Bound:
    """The figure itself (为)."""
    return bound(Side.EXACTLY, figure, word, unit)
