"""How a rule runs over whole columns: what its numbers are held against, and its arithmetic, neither said twice.

A rule that only compares a number with figures is the same everywhere between two of them. What it is the same for is a
cell, which the rule itself decides once. What is computed stands in a function of its own that the rule calls with a
number, and a table with a column of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from attrs import frozen

from .bands import Bands
from .bounds import Bound, Side
from .quantities import less

__all__ = ["COLUMNAR", "Columnar", "Cut", "Parts", "against", "around", "columnar", "compared", "cut_of", "cuts_of"]


class Cut(NamedTuple):
    """Where one band ends and the next begins.

    Attributes:
        figure: The figure.
        owned: Whether the upper band owns it.
    """

    figure: Any
    owned: bool


def cuts_of(bands: Bands[Any]) -> tuple[Cut, ...]:
    """Where the bands of a table begin and where they end, by the bounds that the law's words gave them.

    >>> from langfang_policy.core.bands import Band
    >>> from langfang_policy.core.bounds import at_least, at_most, below
    >>> cuts_of(Bands(Band("good", at_least(0), below(60)), Band("excellent", at_least(60), at_most(100))))
    (Cut(figure=0, owned=True), Cut(figure=60, owned=True), Cut(figure=100, owned=False))
    """
    begins = [Cut(band.lower.figure, band.lower.owned) for band in bands.bands if band.lower is not None]
    last = bands.bands[-1].upper
    return (*begins, *(() if last is None else (Cut(last.figure, not last.owned),)))


def cut_of(bound: Bound) -> Cut:
    """Where a bound parts numbers, of those that have one side.

    >>> from langfang_policy.core.bounds import at_least, at_most
    >>> cut_of(at_least(36)), cut_of(at_most(36))
    (Cut(figure=36, owned=True), Cut(figure=36, owned=False))
    """
    return Cut(bound.figure, owned=bound.side in {Side.AT_LEAST, Side.BELOW})


def around(*figures: Any) -> tuple[Cut, ...]:
    """Figures each as a band of its own, whichever side owns it.

    >>> around(36)
    (Cut(figure=36, owned=True), Cut(figure=36, owned=False))
    """
    return tuple([Cut(figure, owned) for figure in figures for owned in (True, False)])


def against(one: Any, other: Any, *, owned: bool = True) -> tuple[Any, tuple[Cut, ...]]:
    """What is compared where two numbers are compared with each other: what the one has more than the other, with 0.

    Args:
        one: A number, or a column of them.
        other: What it is held against, which may be computed too.
        owned: Whether the one passes as soon as it is as much as the other, and not only where it is more.

    >>> against(7, 5)
    (Decimal('2'), (Cut(figure=0, owned=True),))
    """
    return less(one, other), (Cut(0, owned),)


class Parts(NamedTuple):
    """What a rule's answer to a row is made of.

    Attributes:
        cells: Each number that is compared, with the cuts: rows between the same cuts have the same answer, up to the
            ``values``.
        values: What is computed, by the names of the answer's columns; several numbers for a field of a series'
            records (``individual.index``), one for each record.
    """

    cells: Sequence[tuple[Any, Sequence[Cut]]]
    values: Mapping[str, Any] = {}


Parter = Callable[[Mapping[str, Any]], Parts | None]


@frozen
class Columnar:
    """How a rule runs over columns.

    Attributes:
        parts: From the facts, figures and readings by name, a column being a ``Quantity`` or a series of them, to what
            the answer is made of; None where they do not allow it.
        numbers: The facts, or parts of them (``fact.part``), that may be columns of numbers; columns of terms and of
            yes and no are cells anyway.
        computes: Whether anything is computed, so that numbers must be exact at few places.
        granted: Whether what is computed is granted where conditions hold, and else nothing (``granted``).
    """

    parts: Parter
    numbers: tuple[str, ...]
    computes: bool = False
    granted: bool = False


COLUMNAR: dict[Callable[..., object], Columnar] = {}
"""The rules that run over columns, each with how."""


def columnar(
    rule: Callable[..., object], *numbers: str, computes: bool = False, granted: bool = False
) -> Callable[[Parter], Parter]:
    """Say beside a rule what its answer is made of.

    Args:
        rule: The rule.
        numbers: The facts that may be columns of numbers.
        computes: Whether anything is computed.
        granted: Whether it is computed, and granted where conditions hold.
    """

    def say(parts: Parter) -> Parter:
        COLUMNAR[rule] = Columnar(parts, numbers, computes or granted, granted)
        return parts

    return say


def compared(rule: Callable[..., object], held: Mapping[str, Callable[[Mapping[str, Any]], Iterable[Any]]]) -> None:
    """Say of a rule that it only compares numbers with figures.

    Args:
        rule: The rule.
        held: Each fact that may be a column of numbers, with the figures that it is held against.
    """

    def parts(facts: Mapping[str, Any]) -> Parts:
        return Parts([(facts[name], around(*figures(facts))) for name, figures in held.items()])

    COLUMNAR[rule] = Columnar(parts, tuple(held))
