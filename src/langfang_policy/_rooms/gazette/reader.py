"""Reading a gazette's plain text into documents and clauses.

A document opens with its issuer's name, its title and its number, each on lines of their own. Inside it, places are
told by their marks: 第一章, 第一条, 一、, （一）, 1., （1）, ①, 任务1：, 附件1. A paragraph without a mark stands with
the clause before it; in an article it opens a 款. Nothing is left out but the numbers of pages: these, and what stands
against the form, are reported.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import takewhile

from attrs import Factory, define, evolve, frozen

from ...core.decree_numbers import DecreeNumber
from ...core.errors import InvalidFacts
from ...core.locators import Locator, Step, StepKind
from ...core.numerals import fold_width, from_chinese
from .clauses import (
    ADDRESS,
    ATTACHMENTS,
    BODY,
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
from .lines import CHAPTER, NUMERAL, Box, Notes, is_sentence, mark_of, units_of
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
    lines = list(_lines(text.translate(_INVISIBLE), notes))
    heads = list(_heads(lines, notes))
    starts = [*(head.first for head in heads), len(lines) + 1]
    for number, line in enumerate(lines[: starts[0] - 1], 1):
        if line.strip():
            notes.add(number, line, "it stands before the first document", "位于首件文件之前")
    decrees = tuple(_document(lines, head, after - 1, notes) for head, after in zip(heads, starts[1:], strict=True))
    return Gazette(decrees, tuple(sorted(notes.found, key=lambda note: note.line)))


_INVISIBLE = dict.fromkeys(map(ord, "\ufeff\u200b\u200c\u200d\u2060\u00ad"))
_BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
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


@frozen
class _Head:
    """What a document opens with, from the issuer's line to the number's."""

    first: int
    last: int
    number: DecreeNumber
    issuer: str
    title: str


_LONGEST, _TALLEST = 40, 12
_ISSUER = re.compile("[一-龥]{2,25}(?:政府|委员会|办公室|办公厅|局|令)")
_SERIAL = re.compile(r"第?\d{1,6}号")


def _heads(lines: list[str], notes: Notes) -> Iterator[_Head]:
    below = 0  # the lines of an earlier head are not read again
    for at, line in enumerate(lines):
        if len(line) > _LONGEST or line.startswith("\t") or not line.rstrip().endswith("号"):
            continue
        try:
            number = DecreeNumber.parse(line)
        except InvalidFacts:
            if _SERIAL.fullmatch(fold_width(compact(line))) and _ISSUER.fullmatch(compact("".join(lines[at - 1 : at]))):
                notes.add(at + 1, line, "a document's number without its year", "文号无年份")
            continue
        if head := _head(lines, below, at, number):
            below = head.last
            yield head
        else:
            notes.add(at + 1, line, "a document's number without an issuer above it", "文号之上没有发文机关")


def _head(lines: list[str], top: int, at: int, number: DecreeNumber) -> _Head | None:
    """The head that ends with the number's line, read upwards to the nearest issuer."""
    title: list[str] = []
    for index in range(at - 1, max(at - _TALLEST, top) - 1, -1):
        words = compact(lines[index])
        if _ISSUER.fullmatch(words):
            if words.endswith("令") and not number.series:
                number = evolve(number, series=words)
            return _Head(index + 1, at + 1, number, words.removesuffix("令"), "".join(reversed(title)))
        if lines[index].startswith("\t") or is_sentence(words):
            return None
        title.append(words)
    return None


@define
class _Node:
    """A clause in the making: its step, how far out it stands, and what has been found in it so far."""

    step: Step
    rank: int
    content: list[Paragraph | _Node] = Factory(list)
    implied: bool = False
    latest: dict[StepKind, int] = Factory(dict)

    @property
    def paragraphs(self) -> list[Paragraph]:
        """The node's own paragraphs."""
        return [part for part in self.content if isinstance(part, Paragraph)]

    @property
    def nodes(self) -> list[_Node]:
        """The nodes inside."""
        return [part for part in self.content if isinstance(part, _Node)]


_OUTERMOST = CHAPTER - 1


def _part(step: Step, content: Iterable[Paragraph | _Node], *, implied: bool = False) -> _Node:
    return _Node(step, _OUTERMOST, list(content), implied)


def _document(lines: list[str], head: _Head, end: int, notes: Notes) -> GazetteDecree:
    parts = [_part(named(TITLE), [Paragraph(head.first, head.last, head.title or head.issuer)])]
    units = units_of(lines, head.last, end, notes)
    if isinstance(first := next(iter(units), None), Paragraph) and first.words.endswith(("：", ":")):
        parts.append(_part(named(ADDRESS), [first]))
        del units[0]
    division = Division(units, head.issuer, notes)
    if division.issued is None:
        notes.add(head.last, lines[head.last - 1], "its document has no day of issue", "该文件无成文日期")
    parts += _parts(division, notes)
    titles = (portion.title.words for portion in division.circulated if portion.title)
    root = _part(named(""), (part for part in parts if part.content))
    return GazetteDecree(
        number=head.number,
        title=head.title or next(titles, ""),
        issuer=head.issuer,
        issued=division.issued,
        root=_clause(root, Locator(), Locator()),
    )


def _parts(division: Division, notes: Notes) -> Iterator[_Node]:
    """The parts of a document; the body, or the one document that it circulates, is implied in its locators."""
    yield _part(named(SIGNATURE), division.signature)
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
    scope = _Node(named(""), _OUTERMOST)
    stack = [scope]
    seen: dict[StepKind, int] = {}
    for unit in units:
        if isinstance(unit, Box):
            content = [unit.paragraphs[0], *_built(unit.paragraphs[1:], notes)]
            scope.content.append(_Node(Step(StepKind.BOX, unit.number), StepKind.BOX, content))
            continue
        inside = any(node.rank == StepKind.ARTICLE for node in stack)
        mark = mark_of(unit, articles=(seen.get(StepKind.ARTICLE, 0) + 1, 0 if inside else 1))
        paragraph = mark.taken_from(unit) if mark else unit
        amended = _amended(paragraph.words)
        if mark:
            _enter(stack, _Node(mark.step, mark.rank, implied=mark.rank < 0))
            if not _in_order(stack[-2], mark.step, seen):
                notes.add(unit.first_line, str(unit), f"{mark.step} is out of order", f"{mark.step}不合顺序")
        elif not amended:
            _leave(stack)
        for step in amended:
            _enter(stack, _Node(step, step.kind))
        stack[-1].content.append(paragraph)
    return scope.content


_AMENDED = re.compile(
    rf"(?:将(?:《[^》]*》(?:[（(].{{1,40}}[）)])?)?|删除)?第({NUMERAL})条(?:第({NUMERAL})款)?(?:中的.*)?(?:修改为|删除|[。.]?$)"
)


def _amended(words: str) -> list[Step]:
    """The article, and its 款 where one is named, that a paragraph gives new words or strikes out."""
    found = _AMENDED.match(words)
    numbers = zip((StepKind.ARTICLE, StepKind.PARAGRAPH), found.groups() if found else (), strict=False)
    return [Step(kind, from_chinese(number)) for kind, number in numbers if number]


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


def _in_order(parent: _Node, step: Step, seen: dict[StepKind, int]) -> bool:
    """Whether a number begins, follows the one beside it, or runs on from an earlier part."""
    before = parent.latest.get(step.kind)
    allowed = {1, seen.get(step.kind, 0) + 1} if before is None else {before + 1}
    parent.latest[step.kind] = seen[step.kind] = step.number
    return step.kind is StepKind.NAME or step.number in allowed


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
    divided = len(words) > 1 and node.step.name not in (SIGNATURE, ATTACHMENTS)
    if node.rank == StepKind.ARTICLE and divided:
        return _divided_article(node)
    if node.nodes:
        ahead = list(takewhile(lambda part: isinstance(part, Paragraph), node.content))
        preamble = [part for part in words if part in ahead and part.form is Form.TEXT]
        opens = node.rank == _OUTERMOST and node.step != named("") and preamble
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
