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
from ...core.pages import Bar, Row, pair, svg
from .replies import Reply

__all__ = ["drawn"]

_COLOURS = ("#5b8fd6", "#d9822b", "#5aa469", "#b565a7", "#c9a227", "#4aa8b5", "#8a6fd1", "#d9534f")
_REFUSED = "#8a8f98"


def drawn(
    rule: str, axes: Mapping[str, Sequence[Any]], replies: Sequence[Reply | None], language: Language | None
) -> str | None:
    """The picture of a sweep over one axis or two; None where nothing was asked."""
    if not replies:
        return None
    *outer, (name, values) = axes.items()
    colours, places = _colours(replies), _places(values)
    labels = [_words(value, language) for value in outer[0][1]] if outer else [name]
    rows = [
        Row(label, _bars(places, replies[start : start + len(values)], colours, language))
        for label, start in zip(labels, range(0, len(replies), len(values)), strict=True)
    ]
    ticks = [(place, _words(value, language)) for place, value in zip(places, values, strict=False)]
    over = " × ".join(axes)
    return svg(pair(f"{rule}：{over}", f"{rule}: {over}", language), rows, ticks)


def _colours(replies: Sequence[Reply | None]) -> dict[str, str]:
    """A colour for each reply, in the order in which they are met."""
    told = dict.fromkeys(one.text() for one in replies if one is not None)
    return {words: _COLOURS[place % len(_COLOURS)] for place, words in enumerate(told)}


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
    places: Sequence[float], replies: Sequence[Reply | None], colours: dict[str, str], language: Language | None
) -> tuple[Bar, ...]:
    """The stretches of one reply, each from its first value to the next one's."""
    bars = []
    for reply, cells in groupby(range(len(replies)), key=lambda place: replies[place]):
        first, *rest = cells
        end = places[(rest[-1] if rest else first) + 1]
        if reply is None:
            bars.append(Bar(places[first], end, pair("无效", "invalid", language), _REFUSED))
        else:
            told = pair(reply.text("zh"), reply.text("en"), language)
            bars.append(Bar(places[first], end, told, colours[reply.text()]))
    return tuple(bars)


def _words(value: object, language: Language | None) -> str:
    return pair(say(value, "zh"), say(value, "en"), language)
