"""Values as HTML: words in both languages, tables, trees, and pictures in plain SVG, by the standard library alone.

What comes in as ``words`` is text and is escaped here; what comes in as a cell is HTML already. No script, no style
sheet, no id and no class, so that many stand on one page; colours are the page's own or show on light and dark alike,
and none is the only sign of what it means.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import singledispatch
from html import escape
from typing import NamedTuple

from .faults import Language

__all__ = ["Bar", "Row", "Shade", "both", "listing", "pair", "section", "shade", "svg", "table"]

_CELL = "text-align:left;vertical-align:top;padding:.2em .8em .2em 0"
_SECOND = "opacity:.7"


def both(zh: str, en: str, language: Language | None) -> str:
    """Words in the language asked for, in both where none is: English, and the Chinese behind it."""
    chinese = f'<span lang="zh">{escape(zh)}</span>' if zh else ""
    if language == "zh":
        return chinese or escape(en)
    if language == "en" or not zh or zh == en:
        return escape(en)
    return f'{escape(en)} <span lang="zh" style="{_SECOND}">{escape(zh)}</span>'


def pair(zh: str, en: str, language: Language | None) -> str:
    """The same as text that is not yet escaped, as a picture's labels are."""
    if language is None:
        return en if not zh or zh == en else f"{en} {zh}"
    return (zh if language == "zh" else en) or en


def section(title: str, *parts: str) -> str:
    """What one value shows: its title, an HTML cell, and what stands below it."""
    return f"<div><p><strong>{title}</strong></p>{''.join(parts)}</div>"


def table(rows: Iterable[Sequence[str]], head: Sequence[str] = ()) -> str:
    """A table of cells. Without a head, each row's first cell is the head of its row."""
    top = "".join(f'<th scope="col" style="{_CELL}">{cell}</th>' for cell in head)
    lines = [f"<thead><tr>{top}</tr></thead>"] if head else []
    lines.append("<tbody>")
    for row in rows:
        first, *rest = row
        named = f'<td style="{_CELL}">{first}</td>' if head else f'<th scope="row" style="{_CELL}">{first}</th>'
        lines.append("".join(["<tr>", named, *(f'<td style="{_CELL}">{cell}</td>' for cell in rest), "</tr>"]))
    return f"<table>{''.join(lines)}</tbody></table>"


def listing(items: Iterable[str]) -> str:
    """A list of cells without bullets, as the branches of a tree."""
    inside = "".join(f"<li>{item}</li>" for item in items)
    return f'<ul style="list-style:none;padding-left:1.2em;margin:0">{inside}</ul>'


class Shade(NamedTuple):
    """A colour, and for whoever does not tell it from others a number of lines that run along a bar without words."""

    colour: str = "#5b8fd6"
    lines: int = 0


@singledispatch
def shade(_value: object) -> Shade | None:
    """What a value is drawn in wherever it is drawn; none where it has no colour of its own."""
    return None


class Bar(NamedTuple):
    """A bar from one number to another, with its words and its colour."""

    start: float
    end: float
    words: str
    shade: Shade = Shade()


class Row(NamedTuple):
    """A line of a picture: its label and its bars."""

    label: str
    bars: tuple[Bar, ...]


_WIDTH, _LEFT, _ROW, _TOP, _BOTTOM = 720, 150, 30, 10, 30
_LETTER = 13
_MARK = "#d9534f"
_TICK = 0.9


def svg(
    title: str,
    rows: Sequence[Row],
    ticks: Iterable[tuple[float, str]],
    mark: tuple[float, str] | None = None,
    key: Sequence[tuple[str, Shade]] = (),
) -> str:
    """Rows of bars on one scale, with words below it at its ticks; the scale runs from the first bar to the last.

    Args:
        title: What the picture shows.
        rows: Its lines.
        ticks: Where the scale has a line, and the words below it; those that would run into others are left out.
        mark: What was asked about: a line through all rows, and the words above it.
        key: What the colours mean; it stands below where some bar has no room for its words.
    """
    bars = [bar for row in rows for bar in row.bars]
    low, high = min(bar.start for bar in bars), max(bar.end for bar in bars)
    top = _TOP
    if mark is not None:
        low, high, top = min(low, mark[0]), max(high, mark[0]), _TOP + _MARKED
    scale = (_WIDTH - _LEFT - 40) / ((high - low) or 1)
    floor = top + _ROW * len(rows)
    told = any((bar.end - bar.start) * scale <= _wide(bar.words) for bar in bars)
    below, deep = _keyed(key if told else (), floor + _BOTTOM)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {deep}" width="100%"'
        f' style="max-width:{_WIDTH}px" role="img" aria-label="{escape(title)}" font-family="sans-serif"'
        f' font-size="{_LETTER}" fill="currentColor"><title>{escape(title)}</title>'
    ]
    free = 0.0
    for value, words in ticks:
        x = _LEFT + (value - low) * scale
        half = _wide(words) * _TICK / 2
        parts.append(f'<path d="M{x:.1f} {top}V{floor}" stroke="currentColor" opacity=".2"/>')
        if x - half < free:
            continue
        free = x + half
        parts.append(
            f'<text x="{x:.1f}" y="{floor + 18}" text-anchor="middle" font-size="11" opacity=".8">'
            f"{escape(words)}</text>"
        )
    if mark is not None:
        parts += _marked(_LEFT + (mark[0] - low) * scale, mark[1], top, floor)
    for place, row in enumerate(rows):
        y = top + place * _ROW
        parts.append(f'<text x="{_LEFT - 10}" y="{y + 19}" text-anchor="end">{escape(_fit(row.label))}</text>')
        parts += [_drawn(bar, _LEFT + (bar.start - low) * scale, (bar.end - bar.start) * scale, y) for bar in row.bars]
    return "".join([*parts, *below, "</svg>"])


_MARKED = 16
_KEY = 22
"""How high a line of the key is."""


def _marked(x: float, words: str, top: float, floor: float) -> list[str]:
    """A line through the rows; its words keep within the picture."""
    half = _wide(words) / 2
    at = min(max(x, half), _WIDTH - half)
    return [
        f'<path d="M{x:.1f} {top - 4}V{floor}" stroke="{_MARK}" stroke-width="2"/>',
        f'<text x="{at:.1f}" y="{top - 8}" text-anchor="middle" font-size="12" fill="{_MARK}">{escape(words)}</text>',
    ]


class _Box(NamedTuple):
    x: float
    y: float
    width: float
    height: float


def _drawn(bar: Bar, x: float, width: float, y: float) -> str:
    box = _Box(x, y + 4, max(width, 2), _ROW - 8)
    if width > _wide(bar.words):
        inside = f'<text x="{x + 6:.1f}" y="{y + 19}" font-size="11">{escape(bar.words)}</text>'
    else:
        inside = _lined(bar.shade.lines, box)
    return _filled(bar.shade.colour, bar.words, box) + inside


def _filled(colour: str, words: str, box: _Box) -> str:
    """A box whose edge is the page's ink, which shows on light and dark; one that is all edge keeps its colour."""
    edge = colour if box.width < _NARROW or colour == "none" else "currentColor"
    return (
        f'<rect x="{box.x:.1f}" y="{box.y}" width="{box.width:.1f}" height="{box.height}" rx="2" fill="{colour}"'
        f' fill-opacity=".4" stroke="{edge}"><title>{escape(words)}</title></rect>'
    )


def _lined(lines: int, box: _Box) -> str:
    """Lines along a box, evenly apart."""
    if not lines:
        return ""
    apart = box.height / (lines + 1)
    path = "".join(f"M{box.x:.1f} {box.y + apart * place:.1f}h{box.width:.1f}" for place in range(1, lines + 1))
    return f'<path d="{path}" stroke="currentColor"/>'


def _keyed(key: Sequence[tuple[str, Shade]], top: float) -> tuple[list[str], float]:
    """The key in lines from a height on, and where it ends."""
    parts, x, y = [], float(_LEFT), top
    for words, (colour, lines) in key:
        if x > _LEFT and x + _SWATCH + _wide(words) > _WIDTH:
            x, y = float(_LEFT), y + _KEY
        box = _Box(x, y, _SWATCH, 14)
        parts += [
            _filled(colour, words, box),
            _lined(lines, box),
            f'<text x="{x + _SWATCH + 6:.1f}" y="{y + 11}" font-size="11">{escape(words)}</text>',
        ]
        x += _SWATCH + _wide(words) + 6
    return parts, y + _KEY if key else top


_SWATCH = 22
_NARROW = 4


def _fit(label: str) -> str:
    """A label cut to its place."""
    room = (_LEFT - 10) / _LETTER
    widths = [0.55 if letter.isascii() else 1.0 for letter in label]
    if sum(widths) <= room:
        return label
    kept = next(place for place in range(len(label)) if sum(widths[: place + 1]) > room - 1)
    return f"{label[:kept]}…"


def _wide(words: str) -> float:
    """About how wide the words are drawn: a Chinese letter is twice another."""
    return 12 + sum(6 if letter.isascii() else 11.5 for letter in words)
