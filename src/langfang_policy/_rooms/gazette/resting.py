"""From the words of a clause to what rests on them, and from what is registered to the words of its clauses."""

from __future__ import annotations

from attrs import frozen

from ... import registry
from ...core.brief import LONGEST_REPR, clipped
from ...core.errors import InvalidFacts
from ...core.forms import Readable
from ...core.locators import Citation
from .clauses import Clause
from .places import Gazette

__all__ = ["CitedWords", "cited_lines", "cited_words", "lines_of", "resting_on"]


def resting_on(citation: Citation | str, gazette: Gazette) -> tuple[registry.Entry, ...]:
    """What rests on a clause of a gazette, however the clause is cited: entries that cite words of it.

    ``registry.rules_for`` compares citations as they are written; here 巡河制度 第十条 and 廊坊市河长巡河制度 第十条
    are the same place, and so is a paragraph by its number and by its opening words.

    Args:
        citation: The clause, such as one that ``GazetteDecree.clauses`` lists.
        gazette: The gazette as read.

    Returns:
        The entries, in the order of the registry.

    Raises:
        InvalidFacts: The citation cannot be read, or names no place of the gazette, or several.
    """
    wanted = citation if isinstance(citation, Citation) else Citation.parse(citation)
    lines = lines_of(gazette.clause(wanted))
    return tuple(
        entry
        for entry in registry.entries()
        if any(
            held.number == wanted.number and not lines.isdisjoint(cited_lines(held, gazette))
            for held in entry.citations
        )
    )


@frozen(kw_only=True)
class CitedWords(Readable):
    """A clause that something cites, with the clause's own words; none where the gazette has no such clause."""

    citation: Citation
    words: str

    def __str__(self) -> str:
        return clipped(" ".join(f"{self.citation}: {self.words}".split()), LONGEST_REPR)

    def json(self) -> dict[str, object]:
        """The clause and its words as JSON has them."""
        return {"citation": str(self.citation), "words": self.words or None}


def cited_words(entry: registry.Entry | str, gazette: Gazette) -> tuple[CitedWords, ...]:
    """The words of the clauses that an entry cites, to be read beside it.

    Args:
        entry: A rule or another entry of the registry, or its id.
        gazette: The gazette as read.

    Returns:
        Each clause cited, in the entry's order, with its words.

    Raises:
        InvalidFacts: Nothing is registered under the id.
    """
    held = registry.entry(entry) if isinstance(entry, str) else entry
    return tuple(CitedWords(citation=citation, words=_words(citation, gazette)) for citation in held.citations)


def _words(citation: Citation, gazette: Gazette) -> str:
    try:
        return gazette.text(citation)
    except InvalidFacts:
        return ""


def lines_of(clause: Clause) -> set[int]:
    """The numbers of the lines that the paragraphs of a place begin on."""
    return {paragraph.first_line for paragraph in clause.paragraphs}


def cited_lines(citation: Citation, gazette: Gazette) -> set[int]:
    """The printed lines of a place; none where there is no such place."""
    try:
        return lines_of(gazette.clause(citation))
    except InvalidFacts:
        return set()
