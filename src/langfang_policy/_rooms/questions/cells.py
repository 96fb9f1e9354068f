"""The line of a number, cell by cell: at each cut a rule is asked, and between two of them once for all."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from math import ceil, floor
from typing import NamedTuple

from ...core.exact import DIGITS, decimal_of
from ...core.faults import InvalidFacts
from .replies import Reply, ReplyKind
from .traced import Form, Line, PutIntoWords, Traced, UseRefused, agrees

__all__ = ["Cells", "Found", "NotTraceable", "Scale"]

Exact = int | Decimal | Fraction
Key = object
"""What counts of a reply; None where the facts are refused."""

_MOST = 200
"""How many cells are looked at each way."""
_CLOSE = 1_000
"""How much closer to the ends of a cell its reply is asked once more."""


class NotTraceable(InvalidFacts):
    """A number is used for something else than what keeps its cuts exact, so that nothing is proven between values.

    Attributes:
        use: The use, in English.
        use_zh: The same in Chinese.
    """

    def __init__(self, fact: str, seen: object, use: str, use_zh: str) -> None:
        super().__init__(
            fact, seen, f"a number that is traceable in the rule ({use})", f"规则中可追踪的数（{use_zh}）", path="vary"
        )
        self.use, self.use_zh = use, use_zh


class Scale(NamedTuple):
    """What numbers a fact may be: its form in Python, and whether it need not end as a decimal."""

    form: Form
    endless: bool = False

    @property
    def whole(self) -> bool:
        """Whether there is a next one."""
        return self.form is int

    def number(self, at: Fraction) -> Exact | None:
        """The number as the fact would be given; None where it cannot be."""
        if at.denominator == 1:
            return at.numerator
        return None if self.whole else decimal_of(at) or (at if self.endless else None)


class Found(NamedTuple):
    """What stands one way of a place: the cut where the reply turns, and who owns it; or the end, where none turns.

    ``last`` is the last value with the reply as it is, ``first`` the first with another, each None where there is none;
    ``beyond`` is a value with another reply, None where there is no such cut. ``end`` is as far as nothing turns: the
    facts are refused beyond, or too many cells were in the way; None where nothing turns however far.
    """

    cut: Fraction | None = None
    last: Exact | None = None
    first: Exact | None = None
    beyond: Exact | None = None
    end: Fraction | None = None


class _Run(NamedTuple):
    """A run of the rule in a cell: what counts of its reply, whether that moves inside the cell, and the cuts."""

    key: Key
    moves: bool
    cuts: set[Fraction]


class _SpentError(Exception):
    """Too many cells, or cells too narrow for a number."""


class Cells:
    """The cells about a value of a fact.

    Args:
        fact: The fact.
        value: The value.
        scale: What numbers it may be.
        key: What counts of the reply to a number.
    """

    def __init__(self, fact: str, value: Exact, scale: Scale, key: Callable[[Exact | Traced], Key]) -> None:
        self._fact, self._value, self._scale, self._key = fact, value, scale, key
        self._left, self._reached = _MOST, Fraction(value)
        self.runs = 0

    def nearest(self, sign: int) -> Found:
        """The nearest change, upwards where the sign is 1, downwards where it is -1.

        Raises:
            NotTraceable: The rule uses the number for something else, or replies otherwise than to the number itself.
        """
        self._left, self._reached = _MOST, Fraction(self._value)
        try:
            here = self._run(self._reached)
            return self._steps(here, sign) if self._scale.whole else self._stretches(here, sign)
        except _SpentError:
            return Found(end=self._reached)

    def _steps(self, here: _Run, sign: int) -> Found:
        """Over whole numbers: only those are asked that lie at a cut, or beside one."""
        run, at = here, self._reached
        while True:
            asked = at + sign
            if not run.moves and at not in run.cuts:
                if (ahead := _ahead(run.cuts, at, sign)) is None:
                    return Found()
                asked = Fraction(ceil(ahead) if sign > 0 else floor(ahead))
            run, at, last = self._run(asked), asked, int(asked) - sign
            if run.key is None:
                return Found(end=Fraction(last))
            if run.key != here.key:
                return Found(cut=at, last=last, first=int(at), beyond=int(at))
            self._reached = at

    def _stretches(self, here: _Run, sign: int) -> Found:
        """Over all numbers: a cut, the open stretch beyond it, the next cut."""
        run, start = here, self._reached
        self._ends_too(start, here)
        cut = start if here.moves or start in here.cuts else _ahead(here.cuts, start, sign)
        while cut is not None:
            number = self._scale.number(cut)
            if number is not None:
                found = self._key(number)
                if found is None:
                    return Found(end=cut)
                if found != here.key:
                    return Found(cut=cut, first=number, beyond=number)
            self._reached = cut
            at, run = self._beyond(cut, _ahead(run.cuts, cut, sign), sign)
            if run.key is None:
                return Found(end=cut)
            if run.moves or run.key != here.key:
                return Found(cut=cut, last=number, beyond=self._another(here, cut, at))
            self._reached = at
            cut = _ahead(run.cuts, at, sign)
        return Found()

    def _beyond(self, cut: Fraction, far: Fraction | None, sign: int) -> tuple[Fraction, _Run]:
        """A place in the open stretch that begins at a cut, and its run: no cut of its own lies between."""
        while True:
            at = _between(cut, far, sign)
            run = self._run(at)
            far = _ahead(run.cuts, cut, sign)
            if far is None or (far - at) * sign > 0:
                self._ends_too(at, run)
                return at, run

    def _another(self, here: _Run, cut: Fraction, at: Fraction) -> Exact:
        """A value of a stretch that is replied to otherwise: where the reply moves, one place may have the old one."""
        number = self._scale.number(at)
        while number is None or self._key(number) == here.key:
            at = _between(cut, at, 1 if at > cut else -1)
            number = self._scale.number(at)
        return number

    def _run(self, at: Fraction) -> _Run:
        """The rule with the traced number, and with the number itself, which must reply the same."""
        number = self._scale.number(at)
        self._left -= 1
        if number is None or self._left < 0:
            raise _SpentError
        self.runs += 1
        line = Line(at, self._scale.form)
        plain, refused = self._key(number), None
        try:
            traced = self._key(line.fact)
        except (UseRefused, TypeError, AttributeError, ValueError, ArithmeticError, LookupError) as error:
            refused = error
        open_ = plain is None or (isinstance(plain, Reply) and plain.kind is not ReplyKind.DECIDED)
        if open_ and isinstance(line.refused, PutIntoWords):  # the words of an error, which are no part of a reply
            return _Run(plain, moves=False, cuts=line.cuts)
        if refused is not None or line.refused is not None:
            use = line.refused or UseRefused(f"{type(refused).__name__}: {refused}", f"{refused}")
            raise NotTraceable(self._fact, self._value, use.en, use.zh) from refused
        moving: list[Traced] = []
        if not agrees(traced, plain, moving):
            raise self._astray(number)
        return _Run(plain, bool(moving), line.cuts)

    def _ends_too(self, at: Fraction, run: _Run) -> None:
        """Ask once more close to either end of a stretch; not where each place has a reply of its own."""
        if run.moves or at in run.cuts:
            return
        for sign in (-1, 1):
            end = _ahead(run.cuts, at, sign)
            number = None if end is None else self._scale.number(_between(end, end + (at - end) / _CLOSE, -sign))
            if number is not None and self._key(number) != run.key:
                raise self._astray(number)

    def _astray(self, number: Exact) -> NotTraceable:
        return NotTraceable(
            self._fact,
            self._value,
            f"at {number} the reply is another than the comparisons tell",
            f"取{number}时答复与所作比较不符",
        )


def _ahead(cuts: set[Fraction], at: Fraction, sign: int) -> Fraction | None:
    """The nearest cut one way of a place."""
    beyond = [cut for cut in cuts if (cut - at) * sign > 0]
    return (min(beyond) if sign > 0 else max(beyond)) if beyond else None


def _between(near: Fraction, far: Fraction | None, sign: int) -> Fraction:
    """A number of few decimal places between two places, neither of them itself, as near to the one as it may be.

    Raises:
        _SpentError: No number of a usual length lies there.
    """
    for places in range(DIGITS + 1):
        size = 10**places
        found = Fraction(floor(near * size) + 1 if sign > 0 else ceil(near * size) - 1, size)
        if far is None or (far - found) * sign > 0:
            return found
    raise _SpentError
