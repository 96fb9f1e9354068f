"""Small pieces of the documentation's HTML, and what docstrings say.

Parts are lines of HTML, so that a search tells the words of two cells apart.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterable
from html import escape
from typing import Any

from langfang_policy.core.figures import title_of

__all__ = ["FEW", "body_of", "chinese", "code", "first_line", "folded", "inline", "terms"]


def chinese(words: str) -> str:
    """Chinese words."""
    return f'<span lang="zh">{escape(words)}</span>' if words else ""


def code(words: object) -> str:
    """A name in code."""
    return f"<code>{escape(str(words))}</code>"


def terms(rows: Iterable[tuple[str, str]]) -> str:
    """A list of terms with what they mean: it fits a phone, where a table of many columns does not."""
    inside = "\n".join(f"<dt>{term}</dt>\n<dd>{meaning}</dd>" for term, meaning in rows)
    return f'<dl class="facts">\n{inside}\n</dl>'


FEW = 6


def folded(title: str, inside: str, many: int = FEW + 1) -> str:
    """What stands below a line that opens it; open where it is little."""
    return f"<details{' open' if many <= FEW else ''}><summary>{title}</summary>\n{inside}\n</details>"


def first_line(thing: Any) -> str:
    """What a docstring says first, without the Chinese title at its end."""
    first = (inspect.getdoc(thing) or "").partition("\n")[0]
    title = title_of(thing)
    return first.replace(f" ({title})", "") if title else first


def inline(text: str) -> str:
    """Words of a docstring as HTML, code as code."""
    return re.sub(r"``(.+?)``", r"<code>\1</code>", escape(" ".join(text.split())))


_SECTION = re.compile(r"^(Args|Attributes|Returns|Raises|Yields|Limitations):$")


def body_of(thing: Any) -> str:
    """What a docstring says after its first line, but for the sections that stand elsewhere on the page."""
    kept, inside = [], False
    for told in (inspect.getdoc(thing) or "").split("\n")[1:]:
        if _SECTION.match(told):
            inside = True
        elif told and not told.startswith(" "):
            inside = False
        if not inside:
            kept.append(told)
    return re.sub(r":py:func:`(\w+)`", r"``\1()``", "\n".join(kept).strip())
