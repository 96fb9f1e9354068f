"""What docstrings and figures say of a thing: Chinese titles, the names of facts and fields, the words of figures."""

from __future__ import annotations

import inspect
import re
import textwrap
from collections.abc import Mapping
from functools import cache
from typing import Any, NamedTuple

import attrs

from .terms import Words

__all__ = ["FigureWords", "entries_of_docstring", "figure_words", "title_of"]


class FigureWords(NamedTuple):
    """What a figure is: its name in Chinese, what it does in English, and where it comes from.

    Attributes:
        zh: 名称: its name in Chinese.
        en: 说明: what it does.
        source: 出处: where a figure that the clause does not print comes from; None for one that it prints.
        printed_with: 合印: the figure of the same class with which it is printed once.
    """

    zh: str
    en: str
    source: str | None = None
    printed_with: str | None = None


def figure_words(kind: Any) -> Mapping[str, FigureWords]:
    """The words of each figure of a class that has them."""
    return {one.name: one.metadata["words"] for one in attrs.fields(kind) if "words" in one.metadata}


_TITLE = re.compile(r"\(([^()]*[一-鿿][^()]*)\)[.:;]?$")
_ENTRY = re.compile(r"^(\w+): ((?:.+)(?:\n[ ]+.+)*)", re.MULTILINE)
_NAMED = re.compile(r"([^:：]*[一-鿿][^:：]*)[:：] ?(.*)", re.DOTALL)


def title_of(thing: Any) -> str | None:
    """The Chinese title of a rule, record, enum, figure class or reading: the end of its docstring's first line."""
    if thing not in _TITLES:
        first = (inspect.getdoc(thing) or "").strip().partition("\n")[0]
        found = _TITLE.search(first)
        _TITLES[thing] = found[1] if found else None
    return _TITLES[thing]


_TITLES: dict[Any, str | None] = {}


@cache
def entries_of_docstring(thing: Any, section: str) -> Mapping[str, Words]:
    """Each entry of a section of a docstring (``Args``, ``Attributes``) with its Chinese name and its meaning."""
    text = inspect.getdoc(thing) or ""
    inside = text.partition(f"\n{section}:\n")[2].partition("\n\n")[0]
    found = {}
    for name, meaning in _ENTRY.findall(textwrap.dedent(inside)):
        said = " ".join(meaning.split())
        match = _NAMED.fullmatch(said)
        found[name] = Words(match[1].strip(), match[2].strip()) if match else Words("", said)
    return found
