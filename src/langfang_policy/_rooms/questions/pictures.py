"""A sweep as a picture: a row for each value of the first axis of two, a bar for each stretch of one reply."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import groupby
from typing import Any

from ...core.faults import Language
from ...core.forms import say
from ...core.pages import Bar, Row, Shade, pair, shade, svg
from .replies import Reply

__all__ = ["drawn"]

_COLOURS = ("#5b8fd6", "#d9822b", "#5aa469", "#b565a7", "#c9a227", "#4aa8b5", "#8a6fd1", "#d9534f")
_APART = ("#b565a7", "#4aa8b5", "#8a6fd1")
"""What is left to others beside answers that have colours of their own."""
_REFUSED = Shade("#8a8f98", 9)


def drawn(
    rule: str, axes: Mapping[str, Sequence[Any]], replies: Sequence[Reply | None], language: Language | None
) -> str | None:
    """The picture of a sweep over one axis or two; None where nothing was asked."""
    if not replies:
        return None
    *outer, (name, values) = axes.items()
    shades, places = _shades(replies), _places(values)
    labels = [_words(value, language) for value in outer[0][1]] if outer else [name]
    rows = [
        Row(label, _bars(places, replies[start : start + len(values)], shades, language))
        for label, start in zip(labels, range(0, len(replies), len(values)), strict=True)
    ]
    ticks = [(place, _words(value, language)) for place, value in zip(places, values, strict=False)]
    over = " × ".join(axes)
    met = {_told(one, language): _shade(one, shades) for one in replies}
    return svg(pair(f"{rule}：{over}", f"{rule}: {over}", language), rows, ticks, key=list(met.items()))


def _shades(replies: Sequence[Reply | None]) -> dict[str, Shade]:
    """A colour for each reply: its answer's own, or else one in the order in which they are met."""
    met = {one.text(): shade(one.answer) for one in replies if one is not None}
    own = {words: held for words, held in met.items() if held is not None}
    free = _APART if own else _COLOURS
    rest = [words for words in met if words not in own]
    first = max((held.lines + 1 for held in own.values()), default=0)
    return own | {words: Shade(free[place % len(free)], first + place % len(free)) for place, words in enumerate(rest)}


def _shade(reply: Reply | None, shades: dict[str, Shade]) -> Shade:
    return _REFUSED if reply is None else shades[reply.text()]


def _told(reply: Reply | None, language: Language | None) -> str:
    return pair("无效", "invalid", language) if reply is None else pair(reply.text("zh"), reply.text("en"), language)


def _places(values: Sequence[Any]) -> list[float]:
    """Where each value lies on the scale, and where the last one ends: numbers and days by size, all else in turn."""
    scaled = [_scaled(value) for value in values]
    if None in scaled or scaled != sorted(set(scaled), key=float):  # type: ignore[arg-type]  # none is None
        return [float(place) for place in range(len(values) + 1)]
    found = [float(value) for value in scaled if value is not None]
    return [*found, found[-1] + (found[-1] - found[-2] if len(found) > 1 else 1.0)]


def _scaled(value: object) -> float | None:
    if isinstance(value, datetime.date) and not isinstance(value, datetime.datetime):
        return float(value.toordinal())
    return float(value) if isinstance(value, int | Decimal | Fraction) and not isinstance(value, bool) else None


def _bars(
    places: Sequence[float], replies: Sequence[Reply | None], shades: dict[str, Shade], language: Language | None
) -> tuple[Bar, ...]:
    """The stretches of one reply, each from its first value to the next one's."""
    bars = []
    for reply, cells in groupby(range(len(replies)), key=lambda place: replies[place]):
        first, *rest = cells
        end = places[(rest[-1] if rest else first) + 1]
        bars.append(Bar(places[first], end, _told(reply, language), _shade(reply, shades)))
    return tuple(bars)


def _words(value: object, language: Language | None) -> str:
    return pair(say(value, "zh"), say(value, "en"), language)
