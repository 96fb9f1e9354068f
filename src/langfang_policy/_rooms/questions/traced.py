"""A number that notes what it is compared with: each comparison as an exact cut of the line, any other use refused.

A rule that is run with it does the same at every value between two neighbouring cuts.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from math import ceil, floor
from typing import NamedTuple, Self, cast

import attrs

from ...core.exact import Standin

__all__ = ["Line", "PutIntoWords", "Traced", "UseRefused", "agrees"]

Exact = int | Decimal | Fraction
_FRACTION = Fraction.__new__.__code__


class UseRefused(Exception):  # no error of a caller's: no rule and no ``except`` of it may take it for one
    """A traced number was used in a way that it cannot note.

    Args:
        en: The use, in English.
        zh: The same in Chinese.
    """

    def __init__(self, en: str, zh: str) -> None:
        super().__init__(en)
        self.en, self.zh = en, zh


class PutIntoWords(UseRefused):
    """It was put into words: a harmless use where the words are those of an error."""


Form = type[int] | type[Decimal] | type[Fraction]
"""What a number is in Python, which tells how it is divided."""


class Line:
    """One run of a rule along the line of a fact: where it is made, and the cuts that were noted.

    Args:
        at: The value of the fact in this run.
        form: What the fact is in Python.
    """

    def __init__(self, at: Fraction, form: Form = Decimal) -> None:
        self.at, self.whole = at, form is int
        self.cuts: set[Fraction] = set()
        self.refused: UseRefused | None = None
        self.fact = Traced(self, _X, _ONE, form)

    def sign(self, part: _Linear) -> int:
        """The sign of a part here; where it turns is noted."""
        if part.slope:
            self.cuts.add(-part.start / part.slope)
        here = part.at(self.at)
        return (here > 0) - (here < 0)

    def refusal(self, en: str, zh: str, kind: type[UseRefused] = UseRefused) -> UseRefused:
        """The error that refuses a use, remembered should somebody keep it to himself."""
        self.refused = self.refused or kind(en, zh)
        return self.refused


class _Linear(NamedTuple):
    """``slope * x + start``."""

    slope: Fraction
    start: Fraction

    def at(self, x: Fraction) -> Fraction:
        return self.slope * x + self.start

    def plus(self, other: _Linear, times: Fraction) -> _Linear:
        return _Linear(self.slope + times * other.slope, self.start + times * other.start)

    def times(self, factor: Fraction) -> _Linear:
        return _Linear(self.slope * factor, self.start * factor)


_X, _ONE = _Linear(Fraction(1), Fraction(0)), _Linear(Fraction(0), Fraction(1))


class Traced(Standin):
    """A number that a fact x makes: ``(a*x + b) / (c*x + d)``.

    It adds, subtracts, multiplies, is divided and is rounded to whole numbers as long as it stays of that form, and
    notes each comparison as the cut where it turns. ``form`` is what it stands for: a fraction divides exactly, a
    decimal does not.
    """

    __slots__ = ("_above", "_below", "_form", "_line")

    def __init__(self, line: Line, above: _Linear, below: _Linear, form: Form) -> None:
        if below is not _ONE:
            if above.slope * below.start == above.start * below.slope:  # the same everywhere
                above, below = _ONE.times(above.at(line.at) / below.at(line.at)), _ONE
            elif (one := below.slope or below.start) != 1:  # so that equal divisors look alike
                above, below = above.times(1 / one), below.times(1 / one)
            if not below.slope:
                below = _ONE
        self._line, self._above, self._below, self._form = line, above, below, form

    @property
    def now(self) -> Fraction:
        """Its value in this run."""
        return self._above.at(self._line.at) / self._below.at(self._line.at)

    @property
    def moves(self) -> bool:
        """Whether it is another number at another value of the fact."""
        return bool(self._above.slope or self._below.slope)

    def as_ratio(self) -> Self:
        """The same as a fraction."""
        return self._made(self._above, self._below, Fraction)

    def as_integer_ratio(self) -> tuple[Self, int]:
        """The same as what a whole number stands for, and by what that is divided."""
        if sys._getframe(1).f_code is _FRACTION:  # from Python 3.14 on it takes whatever has a ratio
            raise self._line.refusal("it is made a fraction", "转为分数")
        return self._made(self._above, self._below, int), 1

    def as_whole(self) -> Self:
        """The same, where it is whole wherever the fact is."""
        parts = (*self._above, self._below.start)
        if self._below.slope or any(part.denominator != 1 for part in parts) or (self.moves and not self._line.whole):
            raise self._line.refusal("it stands where a whole number must", "用于须为整数之处")
        return self

    def bit_length(self) -> int:
        """What a whole number of no absurd length has."""
        return self.as_whole() is self

    def _made(self, above: _Linear, below: _Linear, form: Form) -> Self:
        return type(self)(self._line, above, below, form)

    def _of(self, other: object) -> Traced | None:
        """The other number as one that is the same everywhere; None where it is no exact number."""
        if isinstance(other, Traced):
            return other
        if isinstance(other, float):
            raise self._line.refusal("it meets a binary float", "与二进制浮点数并用")
        if not isinstance(other, Exact):
            return None
        return Traced(self._line, _ONE.times(Fraction(other)), _ONE, _form(type(other)))

    def __add__(self, other: object) -> Traced:
        return NotImplemented if (found := self._of(other)) is None else self._plus(found, Fraction(1))

    __radd__ = __add__

    def __sub__(self, other: object) -> Traced:
        return NotImplemented if (found := self._of(other)) is None else self._plus(found, Fraction(-1))

    def __rsub__(self, other: object) -> Traced:
        return NotImplemented if (found := self._of(other)) is None else found._plus(self, Fraction(-1))

    def _plus(self, other: Traced, times: Fraction) -> Traced:
        form = _form(self._form, other._form)
        if self._below == other._below:
            return self._made(self._above.plus(other._above, times), self._below, form)
        if not other.moves:
            return self._made(self._above.plus(self._below, times * other.now), self._below, form)
        if not self.moves:
            return self._made(other._above.times(times).plus(other._below, self.now), other._below, form)
        raise self._line.refusal("two ratios are put together or compared", "两个比率相加减或相比较")

    def __neg__(self) -> Self:
        return self._made(self._above.times(Fraction(-1)), self._below, self._form)

    copy_negate = __neg__

    def __pos__(self) -> Self:
        return self

    def __abs__(self) -> Self:
        return self if self >= 0 else -self

    def __mul__(self, other: object) -> Traced:
        if (found := self._of(other)) is None:
            return NotImplemented
        one, by = (self, found) if self.moves else (found, self)
        if by.moves:
            raise self._line.refusal("it is multiplied by itself", "与自身相乘")
        return one._made(one._above.times(by.now), one._below, _form(one._form, by._form))

    __rmul__ = __mul__

    def __truediv__(self, other: object) -> Traced:
        return NotImplemented if (found := self._of(other)) is None else self._over(found)

    def __rtruediv__(self, other: object) -> Traced:
        return NotImplemented if (found := self._of(other)) is None else found._over(self)

    def _over(self, other: Traced) -> Traced:
        if _form(self._form, other._form) is not Fraction:
            raise self._line.refusal("it is divided as a decimal, which rounds", "以小数相除（会舍入）")
        return self._divided(other)

    def _divided(self, other: Traced) -> Traced:
        if not self._line.sign(other._above):
            raise ZeroDivisionError("a traced number is divided by 0")
        if self._below == other._below:
            return self._made(self._above, other._above, Fraction)
        if not other.moves:
            return self._made(self._above.times(1 / other.now), self._below, Fraction)
        if not self.moves:
            return self._made(other._below.times(self.now), other._above, Fraction)
        raise self._line.refusal("two ratios are divided", "两个比率相除")

    def __floordiv__(self, other: object) -> int:
        return NotImplemented if (found := self._of(other)) is None else self._down(found)

    def __rfloordiv__(self, other: object) -> int:
        return NotImplemented if (found := self._of(other)) is None else found._down(self)

    def _down(self, other: Traced) -> int:
        if _form(self._form, other._form) is Decimal:
            raise self._line.refusal("it is divided as a decimal, which cuts off towards 0", "以小数整除（向零截断）")
        return floor(self._divided(other))

    def _against(self, other: object) -> int | None:
        """The sign of the difference; None where the other is no exact number."""
        if (found := self._of(other)) is None:
            return None
        away = self._plus(found, Fraction(-1))
        return self._line.sign(away._above) * self._line.sign(away._below)

    def __lt__(self, other: object) -> bool:
        return NotImplemented if (sign := self._against(other)) is None else sign < 0

    def __le__(self, other: object) -> bool:
        return NotImplemented if (sign := self._against(other)) is None else sign <= 0

    def __gt__(self, other: object) -> bool:
        return NotImplemented if (sign := self._against(other)) is None else sign > 0

    def __ge__(self, other: object) -> bool:
        return NotImplemented if (sign := self._against(other)) is None else sign >= 0

    def __eq__(self, other: object) -> bool:
        return NotImplemented if (sign := self._against(other)) is None else sign == 0

    def __bool__(self) -> bool:
        return self != 0

    def __floor__(self) -> int:
        found = floor(self.now)
        for step in (found, found + 1):  # between the two it is the same
            self._against(step)
        return found

    def __ceil__(self) -> int:
        return -floor(-self)

    def __trunc__(self) -> int:
        return floor(self) if self >= 0 else ceil(self)

    __int__ = __trunc__

    def __hash__(self) -> int:
        raise self._line.refusal("it is looked up, or kept in a set", "用作查找键或集合成员")

    def __str__(self) -> str:
        raise self._line.refusal("it is put into words", "写成文字", PutIntoWords)

    def __format__(self, form: str) -> str:
        return str(self)

    def __float__(self) -> float:
        raise self._line.refusal("it is made a binary float", "转为二进制浮点数")

    def __repr__(self) -> str:
        return "<a traced number>"  # which tells nothing of it


def _form(*forms: type) -> Form:
    """What a sum or product of such numbers is."""
    return next((form for form in (Fraction, Decimal) if form in forms), int)


def agrees(traced: object, plain: object, moving: list[Traced]) -> bool:
    """Whether a value made with a traced number is, in its run, what the plain number makes.

    Args:
        traced: The one.
        plain: The other.
        moving: Where each traced number inside that moves is put.
    """
    if traced is plain:
        return True
    if isinstance(traced, Traced):
        if traced.moves:
            moving.append(traced)
        return isinstance(plain, Exact) and traced.now == plain
    if isinstance(traced, tuple) and type(traced) is type(plain) and isinstance(plain, tuple):
        return len(traced) == len(plain) and all(
            agrees(one, other, moving) for one, other in zip(traced, plain, strict=True)
        )
    if isinstance(traced, Mapping) and isinstance(plain, Mapping):
        return traced.keys() == plain.keys() and all(agrees(traced[key], plain[key], moving) for key in traced)
    if attrs.has(type(traced)) and type(traced) is type(plain):
        kind = cast("type[attrs.AttrsInstance]", type(traced))
        names = [one.name for one in attrs.fields(kind) if one.eq]
        return all(agrees(getattr(traced, name), getattr(plain, name), moving) for name in names)
    return bool(traced == plain)
