"""Days as a picture: a line for each thing, a mark for each of its days."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import NamedTuple

from ...core.pages import Bar, Row, Shade, svg

__all__ = ["Mark", "days_picture"]

_QUARTERS = (1, 4, 7, 10)


class Mark(NamedTuple):
    """A day of a thing: whose line it stands on, what the line is called, and what the mark says."""

    id: str
    label: str
    day: datetime.date
    words: str


def days_picture(title: str, marks: Sequence[Mark]) -> str:
    """The marks, in the order of their days, from the first day of their first year."""
    lines: dict[str, list[Mark]] = {}
    for one in marks:
        lines.setdefault(one.id, []).append(one)
    first = datetime.date(marks[0].day.year, 1, 1)
    rows = [Row(held[0].label, tuple(map(_drawn, held))) for held in lines.values()]
    rows[0] = rows[0]._replace(bars=(_edge(first), *rows[0].bars))
    quarters = (
        datetime.date(year, month, 1) for year in range(first.year, marks[-1].day.year + 1) for month in _QUARTERS
    )
    return svg(title, rows, [(day.toordinal(), f"{day:%Y-%m}") for day in quarters if day <= marks[-1].day])


def _drawn(one: Mark) -> Bar:
    return Bar(one.day.toordinal(), one.day.toordinal() + 1, one.words)


def _edge(day: datetime.date) -> Bar:
    """Where the picture begins: a mark that is not seen."""
    return Bar(day.toordinal(), day.toordinal(), "", Shade("none"))
