"""The documents of a gazette, and the way from a citation to the place that it names.

Steps with a number lead to the clause that carries it. 款 of an article are its divided paragraphs; 段, and 款
elsewhere, count the printed paragraphs below a heading; 句 count sentences. A name is a part (引言, 主送), a word for a
portion (末段, 首句, 前段, 括号), the title of a circulated document or characters of it in their order, the opening
words of a paragraph (failing that, any words of one), or two of these in one (正文第一段). What a name fits twice is no
answer.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterable, Iterator
from itertools import islice

from attrs import evolve, field, frozen

from ...core.brief import LONGEST_REPR, clipped
from ...core.decree_numbers import DecreeNumber
from ...core.errors import InvalidFacts
from ...core.forms import Language, Readable
from ...core.locators import Citation, Locator, Step, StepKind
from ...core.pages import both, listing, section
from .clauses import (
    ADDRESS,
    ATTACHMENTS,
    BODY,
    NOTICE,
    PREAMBLE,
    Clause,
    Form,
    Paragraph,
    Unplaced,
    compact,
    named,
)

__all__ = ["Gazette", "GazetteDecree", "beside"]


@frozen(kw_only=True)
class GazetteDecree(Readable):
    """A document of a gazette: number, title, issuer and day of issue as printed, its lines, and its clauses."""

    number: DecreeNumber
    title: str
    issuer: str
    issued: datetime.date | None
    root: Clause = field(repr=False)

    def __str__(self) -> str:
        return clipped(f"{self.number} {self.title}", LONGEST_REPR)

    def _heading(self, language: Language | None) -> str:
        return both("", str(self), language)

    def _page(self, language: Language | None) -> str:
        """The document's places, each with its heading or how it begins."""
        return section(self._heading(language), listing(both("", str(one), language) for one in self.clauses()))

    @property
    def first_line(self) -> int:
        """The number of the first printed line, from 1."""
        return self.root.first_line

    @property
    def last_line(self) -> int:
        """The number of the last printed line, included."""
        return self.root.last_line

    def clauses(self) -> tuple[Clause, ...]:
        """Every place of the document in printed order, each before what lies inside it."""
        return tuple(sorted(self.root.descend(), key=lambda clause: clause.first_line))

    def clause(self, locator: Locator | str) -> Clause:
        """The place that a locator names.

        Raises:
            InvalidFacts: The locator cannot be read, or names no place of the document, or several.
        """
        wanted = locator if isinstance(locator, Locator) else Locator.parse(locator)
        return find(self.root, wanted, str(self.number))


@frozen
class Gazette(Readable):
    """The documents of a gazette in printed order, and the lines that could not be placed."""

    decrees: tuple[GazetteDecree, ...]
    unplaced: tuple[Unplaced, ...] = ()

    def __repr__(self) -> str:
        return f"<Gazette of {len(self.decrees)} documents, {len(self.unplaced)} lines unplaced>"

    def __str__(self) -> str:
        return repr(self)[1:-1]

    def decree(self, number: DecreeNumber | str) -> GazetteDecree:
        """The document of that number.

        Raises:
            InvalidFacts: The number cannot be read, or the gazette has no such document, or two.
        """
        wanted = number if isinstance(number, DecreeNumber) else DecreeNumber.parse(number)
        found = [decree for decree in self.decrees if decree.number == wanted]
        if len(found) != 1:
            raise InvalidFacts(
                "number",
                str(wanted),
                f"the number of one document of the gazette, which has {len(found) or 'none'} of this",
                f"公报中唯一文件的文号；公报载有{len(found)}件",
            )
        return found[0]

    def clause(self, citation: Citation | str) -> Clause:
        """The place that a citation names.

        Raises:
            InvalidFacts: The citation cannot be read, or names no place of the gazette, or several.
        """
        wanted = citation if isinstance(citation, Citation) else Citation.parse(citation)
        return self.decree(wanted.number).clause(wanted.locator)

    def text(self, citation: Citation | str) -> str:
        """The words of the place that a citation names, with all inside it.

        Raises:
            InvalidFacts: The citation cannot be read, or names no place of the gazette, or several.
        """
        return self.clause(citation).text


_SHOWN = 8


def find(root: Clause, locator: Locator, document: str) -> Clause:
    """The one place under a document's root that the locator names.

    Raises:
        InvalidFacts: There is no such place, or there are several; the nearest place that exists is named.
    """
    place = root
    for step in locator.steps:
        found = _inside(place, step)
        if len(found) != 1:
            near = str(place.locator) or document
            parts = "、".join(str(child.step) for child in islice(_standing(place), _SHOWN))
            known = (f"; inside it stand {parts}", f"；其下有{parts}") if parts else ("", "")
            raise InvalidFacts(
                "citation",
                f"{document} {locator}",
                f"one place of the text: {near} has {len(found) or 'no'} {step}{known[0]}",
                f"文本中唯一的位置：{near}有{len(found)}处{step}{known[1]}",
            )
        place = found[0]
    return place


def _standing(place: Clause) -> Iterator[Clause]:
    """The places that may be named inside a place, those inside what locators leave out among them."""
    for child in place.children:
        yield child
        if child.implied:
            yield from _standing(child)


def beside(root: Clause, place: Clause) -> tuple[Clause, ...]:
    """The places just before and just after one, in what holds it; none where there are none."""
    for holder in (root, *root.descend()):
        for at, child in enumerate(holder.children):
            if child.locator == place.locator:
                return (*holder.children[max(at - 1, 0) : at], *holder.children[at + 1 : at + 2])
    *outer, last = place.locator.steps or (named(""),)
    if last.kind is StepKind.NAME:
        return ()
    numbers = (number for number in (last.number - 1, last.number + 1) if number)
    held = find(root, Locator(tuple(outer)), "")
    return tuple(found for number in numbers for found in _inside(held, evolve(last, number=number)))


def _inside(place: Clause, step: Step) -> tuple[Clause, ...]:
    """The places that one step leads to."""
    if step.kind is StepKind.NAME:
        return _of_name(place, step)
    if step.kind is StepKind.SENTENCE:
        return _counted(place, step, _sentences(_main(place).body))
    found = _children(place, step)
    if found or step.kind not in (StepKind.PARAGRAPH, StepKind.TEXT_PARAGRAPH):
        return found
    if step == _FIRST and place.step.kind is StepKind.ARTICLE and len(place.own) == 1:
        return (evolve(place, locator=Locator((*place.locator.steps, step))),)
    return _counted(place, step, place.own if place.step.kind is StepKind.ARTICLE else _main(place).body)


_FIRST = Step(StepKind.PARAGRAPH, 1)
"""The one 款 of an article that is not divided: the article itself, with its items."""


def _children(place: Clause, step: Step) -> tuple[Clause, ...]:
    """The children that carry the step, also through what locators leave out; boxes and tasks from anywhere above."""
    found = tuple(child for child in place.children if child.step == step)
    anywhere = step.kind in (StepKind.BOX, StepKind.TASK)
    return found or tuple(
        inner
        for child in place.children
        if anywhere or child.implied or child.step.kind is StepKind.PARAGRAPH
        for inner in _children(child, step)
    )


def _counted(place: Clause, step: Step, among: tuple[Paragraph, ...]) -> tuple[Clause, ...]:
    """The paragraph or sentence of the step's number."""
    return _portion(place, step, among[step.number - 1 : step.number])


def _portion(place: Clause, step: Step, paragraphs: tuple[Paragraph, ...]) -> tuple[Clause, ...]:
    """Some of a place's words as a place; none where there are no words."""
    return (Clause(Locator((*place.locator.steps, step)), paragraphs),) if paragraphs else ()


def _each(place: Clause, step: Step, paragraphs: Iterable[Paragraph]) -> tuple[Clause, ...]:
    return tuple(part for paragraph in paragraphs for part in _portion(place, step, (paragraph,)))


def _main(place: Clause) -> Clause:
    """The body of a whole document; any other place itself."""
    return next((child for child in place.children if child.step == named(BODY)), place)


def _of_name(place: Clause, step: Step) -> tuple[Clause, ...]:
    """The places that a name leads to."""
    name, main = step.name, _main(place)
    if name == "全文":
        return (place,)
    if found := _children(place, named(_PARTS.get(name, name))):
        return found
    if name in _PORTIONS:
        return _portion(place, step, _PORTIONS[name](main))
    if name.endswith("名单"):
        return _each(place, step, (paragraph for paragraph in main.body if paragraph.form is Form.ROSTER))
    return _titled(place, name) or _opened(place, step, main.body) or _two_in_one(place, name)


_PARTS = {
    "正文": BODY,
    "印发通知": NOTICE,
    "令文": NOTICE,
    "前言": PREAMBLE,
    "序言": PREAMBLE,
    "通知主送": ADDRESS,
    "主送机关": ADDRESS,
    "附件": ATTACHMENTS,
}


def _titled(place: Clause, name: str) -> tuple[Clause, ...]:
    """The circulated documents whose title has the name, else those whose title has its characters in their order."""
    titles = [
        (compact(child.heading), child)
        for child in place.children
        if child.step.kind is StepKind.NAME and child.paragraphs[0].form is Form.HEADING and not child.implied
    ]
    having = tuple(child for title, child in titles if name in title)
    return having or tuple(child for title, child in titles if _in_order(name, title))


def _in_order(name: str, title: str) -> bool:
    rest = iter(title)
    return all(character in rest for character in name)


def _opened(place: Clause, step: Step, paragraphs: tuple[Paragraph, ...]) -> tuple[Clause, ...]:
    """The paragraphs that open with the name alone; else those whose opening has it; else those that have it."""
    openings = [(_opening(paragraph.words), paragraph) for paragraph in paragraphs]
    exact = [paragraph for opening, paragraph in openings if opening == step.name]
    near = [paragraph for opening, paragraph in openings if step.name in opening]
    far = [paragraph for paragraph in paragraphs if step.name in paragraph.words]
    return _each(place, step, exact or near or far)


def _opening(words: str) -> str:
    return compact(re.split("[。：:；，、！？）)]", words.lstrip("（("), maxsplit=1)[0])


def _two_in_one(place: Clause, name: str) -> tuple[Clause, ...]:
    """The places of a name that has another place inside it."""
    for cut in range(len(name) - 1, 0, -1):
        if name[:cut] in _PARTS or name[:cut] in _PORTIONS:
            found = _of_name(place, named(name[:cut]))
            for step in Locator.parse(name[cut:]).steps:
                found = tuple(inner for outer in found for inner in _inside(outer, step))
            return found
    return ()


def _sentences(paragraphs: tuple[Paragraph, ...]) -> tuple[Paragraph, ...]:
    return _cut(paragraphs, "。！？")


def _pieces(paragraphs: tuple[Paragraph, ...]) -> tuple[Paragraph, ...]:
    """The sentences; of a single one its parts between semicolons."""
    sentences = _sentences(paragraphs)
    return sentences if len(sentences) > 1 else _cut(paragraphs, "；")


def _cut(paragraphs: tuple[Paragraph, ...], ends: str) -> tuple[Paragraph, ...]:
    """The paragraphs cut after each of the signs that stands in no bracket or quotation."""
    return tuple(
        evolve(paragraph, words=words, mark="", form=Form.TEXT)
        for paragraph in paragraphs
        for words in _cut_words(paragraph.words, ends)
    )


def _cut_words(words: str, ends: str) -> list[str]:
    found, depth, start = [], 0, 0
    for at, sign in enumerate(words, 1):
        depth = max(depth + (sign in _OPENING) - (sign in _CLOSING), 0)
        if not depth and sign in ends:
            found.append(words[start:at])
            start = at
    return [part for part in (*found, words[start:]) if part.strip()]


_OPENING, _CLOSING = "（(“《〈", "）)”》〉"


def _last(place: Clause) -> tuple[Paragraph, ...]:
    """The last paragraph; of a single one the last sentence; of a single sentence its last part."""
    return place.body[-1:] if len(place.body) > 1 else _pieces(place.body)[-1:]


def _last_divided(place: Clause) -> tuple[Paragraph, ...]:
    """The last 款 of a divided article with its items; elsewhere the last paragraph."""
    divided = [child for child in place.children if child.step.kind is StepKind.PARAGRAPH]
    return divided[-1].paragraphs if divided else place.body[-1:]


def _half(place: Clause, index: int) -> tuple[Paragraph, ...]:
    """One of two pieces; the whole where there are not two, since no sign tells where the half ends."""
    pieces = _pieces(place.body)
    return (pieces[index],) if len(pieces) == 2 else place.body  # noqa: PLR2004  # a half is one of two


def _after_roster(place: Clause) -> tuple[Paragraph, ...]:
    """What follows the last list of members."""
    rosters = [index for index, paragraph in enumerate(place.body) if paragraph.form is Form.ROSTER]
    return place.body[rosters[-1] + 1 :] if rosters else ()


def _bracketed(place: Clause) -> tuple[Paragraph, ...]:
    """What stands in brackets, each outermost pair."""
    return tuple(
        evolve(paragraph, words=words, mark="", form=Form.TEXT)
        for paragraph in place.body
        for words in _brackets(paragraph.words)
    )


def _brackets(words: str) -> list[str]:
    found, depth, start = [], 0, 0
    for at, sign in enumerate(words):
        if sign in "（(":
            start, depth = (start, depth + 1) if depth else (at, 1)
        elif sign in "）)" and depth:
            depth -= 1
            if not depth:
                found.append(words[start : at + 1])
    return found


def _closing_bracket(place: Clause) -> tuple[Paragraph, ...]:
    """The bracket that closes the place; where none does, all brackets."""
    found = _bracketed(place)
    closes = found and place.body[-1].words.rstrip("。").endswith(found[-1].words)
    return found[-1:] if closes else found


_PORTIONS: dict[str, Callable[[Clause], tuple[Paragraph, ...]]] = {
    "首段": lambda place: place.body[:1],
    "末段": lambda place: place.body[-1:],
    "结语": lambda place: place.body[-1:],
    "末款": _last_divided,
    "首句": lambda place: _sentences(place.body)[:1],
    "末句": lambda place: _sentences(place.body)[-1:],
    "末": _last,
    "前段": lambda place: _pieces(place.body)[:1],
    "中段": lambda place: _pieces(place.body)[1:-1],
    "后段": lambda place: _pieces(place.body)[-1:],
    "前半": lambda place: _half(place, 0),
    "后半": lambda place: _half(place, -1),
    "括号": _bracketed,
    "括注": _closing_bracket,
    "每项括注": _closing_bracket,
    "名单后段": _after_roster,
}
