"""The short ``repr`` of every public value: whole where it is short, else its class and what tells it from others."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import Enum
from typing import Any, NamedTuple

import attrs

__all__ = ["LONGEST_REPR", "brief", "brief_repr", "clipped", "counted"]

LONGEST_REPR = 240
"""How long the ``repr`` of a value is at the most."""

_LEAST = 12
_SERIES = (tuple, list, frozenset, set)


def brief(value: object, room: int = LONGEST_REPR) -> str:
    """The value as its ``repr`` writes it, in so many characters.

    What fits stands as Python reads it back, members of closed sets by their names. What does not fit leaves out the
    fields that hold their defaults, then shortens what each of the others holds; a series then says how many it holds.

    >>> brief(tuple(range(200)))
    '<200 items>'
    """
    whole = _within(value, room)
    if whole is not None:
        return whole
    if type(value) in _SERIES or isinstance(value, Mapping):
        return counted(value)
    if _is_brief(value):
        return _shortened(value, room)
    return clipped("".join(_written(value)), room)


def brief_repr(self: object) -> str:
    """What a class takes as its ``__repr__``."""
    return brief(self)


def counted(values: Any) -> str:
    """How many there are in a series, and of what where all are of one class.

    >>> counted((1, "a")), counted(("a", "b", "c"))
    ('<2 items>', '<3 str>')
    """
    kinds = {type(value) for value in values}
    plain = len(kinds) != 1 or isinstance(values, Mapping) or kinds <= {int, tuple}
    return f"<{len(values)} {'items' if plain else kinds.pop().__name__}>"


def clipped(text: str, room: int) -> str:
    """The text in so many characters at the most, an ellipsis where it is cut."""
    return text if len(text) <= room else f"{text[: room - 3]}..."


def _is_brief(value: object) -> bool:
    return type(value).__repr__ is brief_repr


def _within(value: object, room: int) -> str | None:
    """The value whole; None where that is too long, which is known before all of it is written."""
    return _joined(_written(value), room)


def _joined(pieces: Iterator[str], room: int) -> str | None:
    text = ""
    for piece in pieces:
        text += piece
        if len(text) > room:
            return None
    return text


def _written(value: Any) -> Iterator[str]:
    """The value whole, piece by piece."""
    if isinstance(value, Enum):
        yield f"{type(value).__name__}.{value.name}"
    elif type(value) is tuple:
        yield from _series("(", value, ",)" if len(value) == 1 else ")")
    elif isinstance(value, frozenset) and value:
        yield from _series("frozenset({", sorted(value, key=repr), "})")
    elif isinstance(value, Mapping):
        yield "{"
        for place, (key, part) in enumerate(value.items()):
            yield ", " if place else ""
            yield from _written(key)
            yield ": "
            yield from _written(part)
        yield "}"
    elif _is_brief(value):
        yield from _record(value, _fields(value))
    elif callable(value):
        yield getattr(value, "__name__", type(value).__name__)
    else:
        yield repr(value)


def _series(opening: str, values: Any, closing: str) -> Iterator[str]:
    yield opening
    for place, value in enumerate(values):
        yield ", " if place else ""
        yield from _written(value)
    yield closing


def _record(value: object, fields: list[_Field]) -> Iterator[str]:
    yield f"{type(value).__name__}("
    for place, one in enumerate(fields):
        yield f"{', ' if place else ''}{one.keyword}="
        yield from _written(one.held)
    yield ")"


class _Field(NamedTuple):
    """A field of a value: the keyword that it is given by, what it holds, and what it holds where nothing is given."""

    keyword: str
    held: object
    default: object


def _fields(value: object) -> list[_Field]:
    kind: Any = type(value)
    return [_Field(one.alias, getattr(value, one.name), one.default) for one in attrs.fields(kind) if one.repr]


def _shortened(value: object, room: int) -> str:
    """A record without its defaults, then with what each field holds in its share of the room."""
    telling = [one for one in _fields(value) if not _is_default(one.held, one.default)]
    whole = _joined(_record(value, telling), room)
    if whole is not None:
        return whole
    name = type(value).__name__
    text, left = f"{name}(", room - len(name) - len("(, ...)")
    for place, one in enumerate(telling):
        head = f"{', ' if place else ''}{one.keyword}="
        share = left // (len(telling) - place) - len(head)
        part = head + brief(one.held, max(share, _LEAST))
        if len(part) > left:
            return f"{text}{', ' if place else ''}...)"
        text, left = text + part, left - len(part)
    return f"{text})"


def _is_default(held: object, default: object) -> bool:
    return held is default or (type(held) is type(default) and held == default)
