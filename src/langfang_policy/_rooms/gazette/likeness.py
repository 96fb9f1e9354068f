"""How like the words of a place are to what is said of it, and the words that a place stands under."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from ...core.figures import figure_words
from ...core.locators import Locator
from ...core.rules import Rule
from ...core.terms import Term
from .clauses import PREAMBLE, TITLE, Clause

__all__ = ["around", "pairs", "words_of"]


def around(place: Clause, line: int, above: Locator | None = None) -> Iterator[str]:
    """The words that a line stands under: titles, preambles, headings and what they introduce.

    With the locator of a place, only what stands above it.
    """
    if place.locator == above:
        return
    yield from (paragraph.words for paragraph in place.own)
    for child in place.children:
        if child.step.name in (TITLE, PREAMBLE) or child.first_line <= line <= child.last_line:
            yield from around(child, line, above)


def words_of(rule: Rule) -> Iterator[str]:
    """What a rule says in Chinese: its title, its facts, their terms and its figures."""
    yield rule.title or ""
    for fact in rule.facts:
        yield fact.zh
        if isinstance(fact.type, type) and issubclass(fact.type, Term):
            yield from (term.zh for term in fact.type)
    for provision in rule.provisions.values():
        yield from (words.zh for words in figure_words(provision.kind).values())


_HAN = re.compile("[一-龥0-9]{2,}")


def pairs(*texts: str) -> set[str]:
    """Each two characters that stand together in the words of the texts."""
    return {left + right for text in texts for words in _HAN.findall(text) for left, right in pairwise(words)}
