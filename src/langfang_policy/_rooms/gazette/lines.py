"""From the lines of a gazette to its printed paragraphs: table rows, boxes, lists of members, marks of clauses."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from attrs import Factory, define, evolve, frozen

from ...core.locators import Step, StepKind
from ...core.numerals import CIRCLED, GREATEST, chinese, fold_width, from_ordinal
from .clauses import Form, Paragraph, Unplaced, named
from .openings import NUMERAL, opening_of, own_words

__all__ = ["OUTERMOST", "Box", "Mark", "Notes", "is_sentence", "mark_of", "units_of"]

OUTERMOST, _BOOK, _SUBBOOK, CHAPTER, _SECTION, _GROUP = -6, -5, -4, -3, -2, -1
_SHOWN = 40


@define
class Notes:
    """What stands against the form."""

    found: list[Unplaced] = Factory(list)

    def add(self, line: int, words: str, en: str, zh: str, *, last: int | None = None) -> None:
        """Report a line, or the lines from one to another."""
        self.found.append(Unplaced(line, words.strip()[:_SHOWN], en, zh, line if last is None else last))


@frozen
class Box:
    """A box (专栏): its number, and its title and paragraphs."""

    number: int
    paragraphs: tuple[Paragraph, ...]


@frozen
class Mark:
    """What a paragraph opens with: the step, how far out the place stands, and the mark as printed."""

    step: Step
    rank: int
    printed: str

    def taken_from(self, paragraph: Paragraph) -> Paragraph:
        """The paragraph with the mark told from its words; one without a sentence is a heading."""
        words = paragraph.words[len(self.printed) :]
        heads = paragraph.form is Form.TEXT and words and not is_sentence(_BRACKETED.sub("", words))
        form = Form.HEADING if heads else paragraph.form
        return evolve(paragraph, words=words, mark=paragraph.mark + self.printed, form=form)


def is_sentence(words: str) -> bool:
    """Whether the words have the sign of a sentence or of an enumeration."""
    return _SENTENCE.search(words) is not None


_SENTENCE = re.compile("[。；：！？;:]")
_BRACKETED = re.compile("[（(][^（()）]*[）)]")
_MARKS = tuple(
    (kind, re.compile(pattern))
    for kind, pattern in (
        (StepKind.HEADING, rf"({NUMERAL})、\s*"),
        (StepKind.ITEM, rf"[（(]({NUMERAL})[）)]\s*"),
        (StepKind.NUMBER, r"(\d{1,3})\s*(?:[.．](?!\d)|、)\s*"),
        (StepKind.SUBNUMBER, r"[（(](\d{1,3})[）)]\s*"),
        (StepKind.CIRCLED, rf"([{CIRCLED}])\s*"),
        (StepKind.TASK, r"任务\s*(\d{1,3})\s*[：:]\s*"),
    )
)
_CHAPTERS = tuple(
    (rank, re.compile(rf"第\s*{NUMERAL}\s*{sign}(?:\s+|(?=$|[^第的中之内所规和及与至、，。]))"))
    for rank, sign in ((_BOOK, "编"), (_SUBBOOK, "分编"), (CHAPTER, "章"), (_SECTION, "节"))
)
_LEVEL = re.compile(r"([一二三四]级指标)\s*[—-]?\s*(\d{1,3})\s*[：:]\s*")


def mark_of(paragraph: Paragraph, *, article: bool | None = None) -> Mark | None:
    """The mark that a paragraph opens with.

    Args:
        paragraph: The paragraph, its mark not yet told from its words.
        article: Whether 第…条 opens an article here; where it is not said, it does with a space behind it.
    """
    if paragraph.form is Form.ROW:
        number = _value(paragraph.mark.strip())
        return Mark(Step(StepKind.NUMBER, number), StepKind.NUMBER, "") if number else None
    words = fold_width(paragraph.words)
    if opening := opening_of(words):
        opens = opening.spaced and not opening.spoken if article is None else article
        printed = paragraph.words[: opening.length]
        return Mark(opening.step, StepKind.ARTICLE, printed) if opens and opening.step.number else None
    for rank, pattern in _CHAPTERS:
        if (found := pattern.match(words)) and (found[0][-1].isspace() or not is_sentence(words)):
            return Mark(named("".join(found[0].split())), rank, paragraph.words[: found.end()])
    if (found := _LEVEL.match(words)) and (number := _value(found[2])):
        return Mark(named(found[1] + chinese(number)), _GROUP, paragraph.words[: found.end()])
    for kind, pattern in _MARKS:
        if (
            (found := pattern.match(words))
            and (number := _value(found[1]))
            and not own_words(kind, words[found.end() :])
        ):
            return Mark(Step(kind, number), kind, paragraph.words[: found.end()])
    return None


def _value(written: str) -> int:
    """The number that a mark carries; 0 where it is none."""
    if written and written in CIRCLED:
        return CIRCLED.index(written) + 1
    number = from_ordinal(written)
    return number if number <= GREATEST else 0


def units_of(lines: list[str], start: int, stop: int, notes: Notes) -> list[Paragraph | Box]:
    """The paragraphs and boxes of the lines from one index to another, lists of members joined."""
    return list(_joined(_units(lines, start, stop, notes)))


def _units(lines: list[str], start: int, stop: int, notes: Notes) -> Iterator[Paragraph | Box]:
    at = start
    while at < stop:
        if box := _box_title(lines[at]):
            end = _box_end(lines, at, stop, notes)
            yield _box(lines, at, end, box)
        elif lines[at].startswith("\t"):
            end = _table_end(lines, at, stop)
            yield from _rows(lines, at, end)
        else:
            end = at + 1
            yield from _plain(lines, at, end)
        at = end


def _plain(lines: list[str], start: int, stop: int) -> Iterator[Paragraph]:
    """Each line that has words, as a paragraph."""
    for at in range(start, stop):
        if words := lines[at].strip():
            yield Paragraph(at + 1, at + 1, words)


def _blank(lines: list[str], at: int, stop: int) -> bool:
    return at >= stop or not lines[at].strip()


def _box_title(line: str) -> re.Match[str] | None:
    return None if is_sentence(line) else _BOX.match(fold_width(line))


_BOX = re.compile(r"\s*专栏\s*(\d{1,3})\s*")


def _box_end(lines: list[str], start: int, stop: int, notes: Notes) -> int:
    """Where a box ends: at two empty lines, or where the next one begins; failing both, at the first empty line."""
    for at in range(start + 1, stop):
        if _box_title(lines[at]) or (_blank(lines, at, stop) and _blank(lines, at + 1, stop)):
            return at
    notes.add(
        start + 1, lines[start], "no two empty lines show where the box ends", "专栏之后没有两个空行，何处结束不明"
    )
    return next((at for at in range(start, stop) if _blank(lines, at, stop)), stop)


def _box(lines: list[str], start: int, stop: int, found: re.Match[str]) -> Box:
    """A box; its title runs to the first empty line, cell or mark."""
    title, at = lines[start][found.end() :].strip(), start + 1
    while at < stop and (adjoining := list(_plain(lines, at, at + 1))):
        if lines[at].startswith("\t") or mark_of(adjoining[0]):
            break
        title, at = title + adjoining[0].words, at + 1
    heading = Paragraph(start + 1, at, title, f"专栏{found[1]} ", Form.HEADING)
    return Box(int(found[1]), (heading, *_plain(lines, at, stop)))


def _table_end(lines: list[str], start: int, stop: int) -> int:
    """Where a table ends: at empty lines after which no cell follows."""
    for at in range(start, stop):
        begins = not _blank(lines, at, stop) and _blank(lines, at - 1, stop)
        if begins and (not lines[at].startswith("\t") or _box_title(lines[at])):
            return at
    return stop


def _rows(lines: list[str], start: int, stop: int) -> Iterator[Paragraph]:
    """The rows of a table, parted by empty lines; each cell begins with a tab."""
    at = start
    while at < stop:
        end = next((index for index in range(at, stop) if _blank(lines, index, stop)), stop)
        cells: list[str] = []
        for line in lines[at:end]:
            if line.startswith("\t") or not cells:
                cells.append("")
            cells[-1] += line.strip()
        if filled := [cell for cell in cells if cell]:
            yield _row(filled, at + 1, end)
        at = end + 1


def _row(cells: list[str], first: int, last: int) -> Paragraph:
    """A row; a whole number in its first cell is its mark."""
    numbered = len(cells) > 1 and _value(cells[0]) > 0 and cells[0].isdecimal()
    mark = f"{cells.pop(0)}\n" if numbered else ""
    return Paragraph(first, last, "\n".join(cells), mark, Form.ROW)


_MEMBER = re.compile(
    r"(?:(?P<role>[一-龥\s]{2,12})[：:])?(?:[一-龥]{2,4}|[一-龥]\s{1,4}[一-龥])\s{1,4}[^\s。；，]{2,30}"
)
_FEWEST_MEMBERS = 3


def _joined(units: Iterable[Paragraph | Box]) -> Iterator[Paragraph | Box]:
    """The units with each list of members, one to a line from a role onwards, made one paragraph."""
    held: list[Paragraph] = []
    for unit in units:
        member = isinstance(unit, Paragraph) and unit.form is Form.TEXT and _MEMBER.fullmatch(unit.words)
        if isinstance(unit, Paragraph) and member and (held or member["role"]):
            held.append(unit)
            continue
        yield from _roster(held)
        held = []
        yield unit
    yield from _roster(held)


def _roster(members: list[Paragraph]) -> tuple[Paragraph, ...]:
    if len(members) < _FEWEST_MEMBERS:
        return tuple(members)
    words = "\n".join(member.words for member in members)
    return (Paragraph(members[0].first_line, members[-1].last_line, words, form=Form.ROSTER),)
