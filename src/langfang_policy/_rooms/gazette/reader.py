"""Reading a gazette's plain text into documents and clauses.

A document opens with its issuer's name, its title and its number, or as a law with its title. Inside it, places are
told by their marks: 第一章, 第一条, 一、, （一）, 1., （1）, ①, 任务1：, 附件1. A paragraph without a mark stands with
the clause before it; in an article it opens a 款. Nothing is left out but the numbers of pages: these, what stands
against the form, and what no document holds are reported.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import takewhile

from attrs import Factory, define

from ...core.decree_numbers import Numbering
from ...core.errors import InvalidFacts
from ...core.locators import Locator, Step, StepKind
from ...core.numerals import GREATEST, GREATEST_ARTICLE, fold_width, from_ordinal
from .clauses import (
    ADDRESS,
    ATTACHMENTS,
    BODY,
    CONTENTS,
    ENACTED,
    IMPRINT,
    PREAMBLE,
    SIGNATURE,
    TITLE,
    Clause,
    Form,
    Paragraph,
    compact,
    named,
)
from .division import Division
from .heads import Head, heads_of, is_enacted
from .lines import CHAPTER, OUTERMOST, Box, Notes, mark_of, units_of
from .openings import NUMERAL, follows, openings
from .places import Gazette, GazetteDecree

__all__ = ["read_gazette"]


def read_gazette(text: str) -> Gazette:
    """The documents and clauses of a gazette's plain text, slips and broken tables included.

    Args:
        text: The whole text; its lines are counted from 1.

    Returns:
        The documents in printed order, with the lines that stand against the form and why.

    Raises:
        InvalidFacts: The text is no text.
    """
    if not isinstance(text, str):
        raise InvalidFacts("text", text, "the plain text of a gazette", "公报的纯文本")
    notes = Notes()
    lines = list(_lines(_INVISIBLE.sub("", text), notes))
    heads = heads_of(lines, notes)
    starts = [*(head.first for head in heads), len(lines) + 1]
    _ahead(lines[: starts[0] - 1], notes)
    decrees = tuple(_document(lines, head, after - 1, notes) for head, after in zip(heads, starts[1:], strict=True))
    return Gazette(decrees, tuple(sorted(notes.found, key=lambda note: note.line)))


def _ahead(lines: list[str], notes: Notes) -> None:
    """Report what stands before the first document: once, and once for each number in it that opens none."""
    refused = {note.line for note in notes.found}
    held: list[int] = []
    for number, line in enumerate((*lines, ""), 1):
        ends = number > len(lines) or number in refused
        if ends and held:
            first, last = held[0], held[-1]
            notes.add(first, lines[first - 1], "it stands before the first document", "位于首件文件之前", last=last)
            held = []
        if line.strip():
            held.append(number)


_INVISIBLE = re.compile("[\ufeff\u200b\u200c\u200d\u2060\u00ad]")
_BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
_LONGEST = 40
_DASH = "[—–―－·•~～-]"
_PAGE = re.compile(rf"{_DASH}+\d{{1,4}}{_DASH}+|第\d{{1,4}}页(?:[，,/]?共\d{{1,4}}页)?")


def _lines(text: str, notes: Notes) -> Iterator[str]:
    """The lines of the text; the number of a page leaves its line empty and is reported."""
    for number, line in enumerate(_BREAK.split(text), 1):
        if len(line) <= _LONGEST and _PAGE.fullmatch(fold_width(compact(line))):
            notes.add(number, line, "the number of a page", "页码")
            yield ""
        else:
            yield line


@define
class _Node:
    """A clause in the making: its step, how far out it stands, and what has been found in it so far."""

    step: Step
    rank: int
    content: list[Paragraph | _Node] = Factory(list)
    implied: bool = False
    latest: dict[StepKind, Step] = Factory(dict)

    @property
    def paragraphs(self) -> list[Paragraph]:
        """The node's own paragraphs."""
        return [part for part in self.content if isinstance(part, Paragraph)]

    @property
    def nodes(self) -> list[_Node]:
        """The nodes inside."""
        return [part for part in self.content if isinstance(part, _Node)]


def _part(step: Step, content: Iterable[Paragraph | _Node], *, implied: bool = False) -> _Node:
    return _Node(step, OUTERMOST, list(content), implied)


def _document(lines: list[str], head: Head, end: int, notes: Notes) -> GazetteDecree:
    parts = [_part(named(TITLE), [Paragraph(head.first, head.last, head.title or head.issuer)])]
    units = units_of(lines, head.last, end, notes)
    enacted = list(takewhile(is_enacted, units)) if head.number.numbering is Numbering.TITLED else []
    parts.append(_part(named(ENACTED), (unit for unit in enacted if isinstance(unit, Paragraph))))
    del units[: len(enacted)]
    if isinstance(first := next(iter(units), None), Paragraph) and _is_address(first):
        parts.append(_part(named(ADDRESS), [first]))
        del units[0]
    division = Division(units, head.issuer, notes)
    issued = division.issued or head.issued
    if issued is None:
        notes.add(head.last, lines[head.last - 1], "its document has no day of issue", "该文件无成文日期")
    parts += _parts(division, notes)
    titles = (portion.title.words for portion in division.circulated if portion.title)
    root = _part(named(""), (part for part in parts if part.content))
    return GazetteDecree(
        number=head.number,
        title=head.title or next(titles, ""),
        issuer=head.issuer,
        issued=issued,
        root=_clause(root, Locator(), Locator()),
    )


def _is_address(first: Paragraph) -> bool:
    """Whether a first paragraph names those whom a document is sent to."""
    return _ADDRESS.fullmatch(first.words) is not None and mark_of(first, article=True) is None


_ADDRESS = re.compile("[^。；;：:]{1,300}(?<!如下|以下|下列|包括)[：:]")


def _parts(division: Division, notes: Notes) -> Iterator[_Node]:
    """The parts of a document; the body, or the one document that it circulates, is implied in its locators."""
    yield _part(named(SIGNATURE), division.signature)
    yield _part(named(IMPRINT), division.imprint)
    yield _part(named(CONTENTS), division.contents)
    circulated = division.circulated
    bodies = circulated if len(circulated) == 1 else [] if circulated else [division.lead]
    for portion in division.portions:
        title, lists = [portion.title] if portion.title else [], _part(named(ATTACHMENTS), portion.lists)
        content = _built(portion.units, notes)
        if portion in bodies:
            yield from (_part(named(BODY), [*title, *content], implied=True), lists)
        elif portion.lists and portion is not division.lead:
            yield _part(portion.step, [*title, _part(named(BODY), content, implied=True), lists])
        else:
            yield from (_part(portion.step, [*title, *content]), lists)
    printed = {portion.step for portion in division.portions}
    yield from (_part(step, [line]) for step, line in division.listed.items() if step not in printed)


def _built(units: Iterable[Paragraph | Box], notes: Notes) -> list[Paragraph | _Node]:
    """The units as a tree, by their marks."""
    scope = _Node(named(""), OUTERMOST)
    stack = [scope]
    seen: dict[StepKind, Step] = {}
    units = list(units)
    opens = openings(units)
    for doubt in opens.doubts:
        notes.add(doubt.first_line, str(doubt), "it may open a clause; read as words", "可能另起条目，按正文读入")
    for unit in units:
        if isinstance(unit, Box):
            content = [unit.paragraphs[0], *_built(unit.paragraphs[1:], notes)]
            scope.content.append(_Node(Step(StepKind.BOX, unit.number), StepKind.BOX, content))
            continue
        mark = None if unit.first_line in opens.words else mark_of(unit, article=unit.first_line in opens.articles)
        paragraph = mark.taken_from(unit) if mark else unit
        amended = _amended(paragraph.words)
        if mark:
            _enter(stack, _Node(mark.step, mark.rank, implied=mark.rank < 0))
            if not _in_order(stack[-2], mark.step, seen):
                notes.add(unit.first_line, str(unit), f"{mark.step} is out of order", f"{mark.step}不合顺序")
        elif not amended:
            _leave(stack)
            if stack[-1].rank == StepKind.ARTICLE or paragraph.words.endswith(("：", ":")):
                stack[-1].latest.clear()  # items may begin again in the next 款, or below the words that introduce them
        for step in amended:
            _enter(stack, _Node(step, step.kind))
        stack[-1].content.append(paragraph)
    return scope.content


_AMENDED = re.compile(
    rf"(?:将(?:《[^》]*》(?:[（(].{{1,40}}[）)])?)?|删除)?第({NUMERAL})条(?:第({NUMERAL})款)?(?:中的.*)?(?:修改为|删除|[。.]?$)"
)


def _amended(words: str) -> list[Step]:
    """The article, and its 款 where one is named, that a paragraph gives new words or strikes out."""
    if not (found := _AMENDED.match(words)):
        return []
    article, paragraph = from_ordinal(found[1]), from_ordinal(found[2] or "")
    steps = [Step(StepKind.ARTICLE, article)] if 0 < article <= GREATEST_ARTICLE else []
    return [*steps, Step(StepKind.PARAGRAPH, paragraph)] if steps and 0 < paragraph <= GREATEST else steps


def _enter(stack: list[_Node], node: _Node) -> None:
    """Stand the node under the nearest that is further out."""
    while stack[-1].rank >= node.rank:
        stack.pop()
    stack[-1].content.append(node)
    stack.append(node)


def _leave(stack: list[_Node]) -> None:
    """Leave what a paragraph without a mark cannot stand in: rows of a table, the items of an article."""
    article = any(node.rank == StepKind.ARTICLE for node in stack)
    while len(stack) > 1 and ((article and stack[-1].rank > StepKind.ARTICLE) or _is_row(stack[-1])):
        stack.pop()


def _is_row(node: _Node) -> bool:
    first = node.content[0]
    return isinstance(first, Paragraph) and first.form is Form.ROW


def _in_order(parent: _Node, step: Step, seen: dict[StepKind, Step]) -> bool:
    """Whether a number begins, follows the one beside it, or runs on from an earlier part."""
    before = parent.latest.get(step.kind)
    ordered = follows(step, before) or (before is None and follows(step, seen.get(step.kind)))
    parent.latest[step.kind] = seen[step.kind] = step
    return step.kind is StepKind.NAME or ordered


def _clause(node: _Node, place: Locator, base: Locator) -> Clause:
    """The finished clause of a node; its locator is the place, those of its children begin with the base."""
    children = []
    for inner in _divided(node):
        if inner.content:
            own = Locator((*base.steps, inner.step))
            children.append(_clause(inner, own, base if inner.implied else own))
    children.sort(key=lambda child: child.first_line)
    printed = {paragraph.first_line: paragraph for child in children for paragraph in child.paragraphs}
    printed |= {paragraph.first_line: paragraph for paragraph in node.paragraphs}
    return Clause(place, tuple(printed[line] for line in sorted(printed)), tuple(children), node.implied)


def _divided(node: _Node) -> list[_Node]:
    """The nodes inside, with those that divide a node's own words: 款 of an article, 段, the preamble of a body."""
    words = [paragraph for paragraph in node.paragraphs if paragraph.form is not Form.HEADING]
    divided = len(words) > 1 and node.step.name not in (SIGNATURE, ATTACHMENTS, IMPRINT, CONTENTS, ENACTED)
    if node.rank == StepKind.ARTICLE and divided:
        return _divided_article(node)
    if node.nodes:
        ahead = list(takewhile(lambda part: isinstance(part, Paragraph), node.content))
        preamble = [part for part in words if part in ahead and part.form is Form.TEXT]
        opens = node.rank == OUTERMOST and node.step != named("") and preamble
        return [_Node(named(PREAMBLE), CHAPTER, list(preamble)), *node.nodes] if opens else node.nodes
    if divided:
        return [
            _Node(Step(StepKind.TEXT_PARAGRAPH, number), StepKind.TEXT_PARAGRAPH, [paragraph])
            for number, paragraph in enumerate(words, 1)
        ]
    return []


def _divided_article(article: _Node) -> list[_Node]:
    """The 款 of an article, each with the items that it introduces."""
    divided: list[_Node] = []
    before: list[_Node] = []
    for part in article.content:
        if isinstance(part, _Node):
            (divided[-1].content if divided else before).append(part)
        elif part.form is not Form.HEADING:
            divided.append(_Node(Step(StepKind.PARAGRAPH, len(divided) + 1), StepKind.PARAGRAPH, [part]))
    return before + divided
