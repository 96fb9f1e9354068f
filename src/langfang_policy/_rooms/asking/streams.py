"""What the command line writes to a stream whose encoding lacks some of the signs."""

from __future__ import annotations

import codecs
import io
import json
from typing import TextIO

__all__ = ["bear_narrow", "json_text"]

_NARROW = "langfang-policy-narrow"
_SIGNS = {
    "✓": ("√", "v"),
    "✗": ("×", "x"),
    "·": (".",),
    "≥": (">=",),
    "≤": ("<=",),
    "≠": ("!=",),
    "→": ("->",),
    "²": ("2",),
    "³": ("3",),
    "…": ("...",),
}
"""What stands for a sign that cannot be written: the first that can."""


def bear_narrow(*streams: TextIO) -> None:
    """Let streams take any text: signs that an encoding lacks as others like them, all else escaped as Python does."""
    codecs.register_error(_NARROW, _written)
    for stream in streams:
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors=_NARROW)


def json_text(value: object, stream: TextIO, *, indent: int | None = 1) -> str:
    """The value as JSON that the stream can take as it is: escaped where its encoding is not one of Unicode."""
    encoding = stream.encoding or "utf-8"
    return json.dumps(value, ensure_ascii=not encoding.lower().startswith("utf"), indent=indent)


def _written(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    lacking = error.object[error.start : error.end]
    return "".join(_instead(sign, error.encoding) for sign in lacking), error.end


def _instead(sign: str, encoding: str) -> str:
    """What stands for a sign in an encoding."""
    for one in _SIGNS.get(sign, ()):
        if one.encode(encoding, "ignore"):
            return one
    return sign.encode("ascii", "backslashreplace").decode("ascii")
