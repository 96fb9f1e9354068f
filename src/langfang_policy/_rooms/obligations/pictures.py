"""What falls due as a picture: a line for each duty or target, a mark for each day."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from typing import TYPE_CHECKING

from ...core.errors import InvalidFacts
from ...core.faults import Language
from ...core.pages import Bar, Row, svg

if TYPE_CHECKING:
    from .dues import DueDay

__all__ = ["to_svg"]

_QUARTERS = (1, 4, 7, 10)


def to_svg(dues: Iterable[DueDay], *, language: Language = "en") -> str:
    """What ``duties`` found, as an SVG picture: the days from left to right, in whose line they fall due.

    Args:
        dues: What falls due, in any order.
        language: The language of the words.

    Raises:
        InvalidFacts: Nothing falls due.
    """
    found = sorted(dues, key=lambda one: (one.day, one.id))
    if not found:
        raise InvalidFacts("dues", found, "at least one day", "至少一项")
    lines: dict[str, list[DueDay]] = {}
    for one in found:
        lines.setdefault(one.id, []).append(one)
    first = datetime.date(found[0].day.year, 1, 1)
    rows = [Row(_label(held[0], language), tuple(_mark(one, language) for one in held)) for held in lines.values()]
    rows[0] = rows[0]._replace(bars=(_edge(first), *rows[0].bars))
    title = {"en": "what falls due", "zh": "到期事项"}[language]
    quarters = (
        datetime.date(year, month, 1) for year in range(first.year, found[-1].day.year + 1) for month in _QUARTERS
    )
    return svg(title, rows, [(day.toordinal(), f"{day:%Y-%m}") for day in quarters if day <= found[-1].day])


def _label(one: DueDay, language: Language) -> str:
    return one.thing.zh if language == "zh" else one.thing.key.replace("-", " ")


def _mark(one: DueDay, language: Language) -> Bar:
    return Bar(one.day.toordinal(), one.day.toordinal() + 1, one.text(language))


def _edge(day: datetime.date) -> Bar:
    """Where the picture begins: a mark that is not seen."""
    return Bar(day.toordinal(), day.toordinal(), "", "none")
