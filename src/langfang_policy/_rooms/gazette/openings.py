"""Which lines open an article or a heading, and which only begin with words that look like one.

第…条 at the beginning of a line may be an article or be spoken of (第三条规定的人员); 三、 may be a heading or the
first of two numbers (三、四人一组). What stands before and after it in the order of the numbers decides; what it cannot
decide is reported.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from attrs import Factory, define, frozen

from ...core.locators import Step, StepKind
from ...core.numerals import CIRCLED, GREATEST_ARTICLE, fold_width, from_ordinal
from .clauses import Form, Paragraph

__all__ = ["NUMERAL", "Opening", "Openings", "follows", "opening_of", "openings", "own_words"]

_SIGNS = "零〇○一二三四五六七八九十百千"
NUMERAL = f"[{_SIGNS}]{{1,9}}"
_NUMBER = rf"(?:{NUMERAL}|\d{{1,5}})"
_ARTICLE = re.compile(
    rf"第[^\S\n]*([{_SIGNS}万两廿卅]{{1,12}}|\d{{1,5}})[^\S\n]*条(?:之({_NUMBER}))?"
    rf"(?P<space>\s+|[：:．.]\s*|、(?!\s*第{_NUMBER}[条款项]|{_NUMBER}条))?"
)
_SPOKEN = re.compile(
    rf"第{_NUMBER}[款项]|[，,；;。、]|(?:以及|或者|[和及与或至到])\s*(?:第|{_NUMBER}条)|的|规定|所(?:列|述|称|指|说|规定)"
    rf"|中(?:的|所|第|规定|关于)|之(?:规定|外|内容|{_NUMBER})|款|项(?!目)|[（(]{_NUMBER}[）)]\s*[项、]"
    r"|(?:修|更)?改为|删[除去]|增加|调整为|等(?:规定|条)|情形|以外|内容"
)
"""What follows 第…条 where it is spoken of."""
_MAY_BE_OWN = re.compile("规定|增加|内容")
"""What follows it there, and may as well begin an article's own words."""


@frozen
class Opening:
    """第…条 at the beginning of a line: its step (number 0 where it cannot be read), its mark's length, its dress.

    ``spoken`` is whether what follows is what follows a reference, ``perhaps`` whether an article may say so too.
    """

    step: Step
    length: int
    spaced: bool
    spoken: bool
    perhaps: bool


def opening_of(words: str) -> Opening | None:
    """What a line opens with, where it is 第…条."""
    found = _ARTICLE.match(fold_width(words))
    if not found:
        return None
    number, later = from_ordinal(found[1]), from_ordinal(found[2]) if found[2] else 0
    readable = 0 < number <= GREATEST_ARTICLE and (later > 0) is (found[2] is not None)
    step = Step(StepKind.ARTICLE, number if readable else 0, later=later)
    spoken, perhaps = (form.match(words, found.end()) is not None for form in (_SPOKEN, _MAY_BE_OWN))
    return Opening(step, found.end(), bool(found["space"]) or found.end() == len(words), spoken, perhaps)


def follows(step: Step, before: Step | None) -> bool:
    """Whether a number is the next one, or that of the next article put in behind the same one."""
    if before is None:
        return step.number == 1 and not step.later
    if step.number == before.number:
        return step.later == before.later + 1
    return step.number == before.number + 1 and not step.later


@define
class Openings:
    """What was decided of the lines of a part, by the number of their first line.

    Attributes:
        articles: The lines that open an article.
        words: The lines that begin with a number of their own words.
        doubts: The lines that may open an article, and are read as words.
    """

    articles: set[int] = Factory(set)
    words: set[int] = Factory(set)
    doubts: list[Paragraph] = Factory(list)


@frozen
class _Candidate:
    paragraph: Paragraph
    opening: Opening
    afresh: bool


def openings(units: Iterable[object]) -> Openings:
    """Decide which lines of a part open an article, and which begin with a number of their own words."""
    found = Openings()
    paragraphs = [unit for unit in units if isinstance(unit, Paragraph) and unit.form is Form.TEXT]
    for paragraph, doubtful in _own_numbers(paragraphs):
        found.words.add(paragraph.first_line)
        if doubtful:
            found.doubts.append(paragraph)
    candidates = list(_candidates(paragraphs))
    last: Opening | None = None
    doubted: Step | None = None
    for at, candidate in enumerate(candidates):
        opens = _opens(candidates, at, last)
        if opens:
            last = candidate.opening
            found.articles.add(candidate.paragraph.first_line)
        elif opens is None or (doubted and follows(candidate.opening.step, doubted)):
            doubted = candidate.opening.step
            found.doubts.append(candidate.paragraph)
    return found


def _candidates(paragraphs: Iterable[Paragraph]) -> Iterator[_Candidate]:
    afresh = True
    for paragraph in paragraphs:
        if opening := opening_of(paragraph.words):
            yield _Candidate(paragraph, opening, afresh)
            afresh = False
        elif _HEADING.match(paragraph.words):
            afresh = True


def _opens(candidates: list[_Candidate], at: int, last: Opening | None) -> bool | None:
    """Whether a candidate opens an article, after the last that did; None where it cannot be told."""
    candidate = candidates[at]
    opening = candidate.opening
    if not opening.step.number:
        return None
    in_order = follows(opening.step, last.step if last else None) or (candidate.afresh and follows(opening.step, None))
    if not opening.spoken:
        if opening.spaced or in_order:
            return True
        return True if _runs_on(candidates, at) else None
    if not in_order:
        either = opening.perhaps and (last is None or (last.spoken and last.step == opening.step))
        return None if opening.spaced or either else False
    if any(other.opening.step == opening.step and not other.opening.spoken for other in _near(candidates, at)):
        return False
    return True if opening.spaced or _runs_on(candidates, at) else None


_NEAR = 40


def _near(candidates: list[_Candidate], at: int) -> Iterator[_Candidate]:
    """The candidates after one, up to the first that opens a part afresh or carries a greater number."""
    number = candidates[at].opening.step.number
    for other in islice(candidates, at + 1, at + 1 + _NEAR):
        if other.afresh or (not other.opening.spoken and other.opening.step.number > number):
            return
        yield other


def _runs_on(candidates: list[_Candidate], at: int) -> bool:
    """Whether the next candidate that is not spoken of carries the next number."""
    rest = (other for other in islice(candidates, at + 1, at + 1 + _NEAR) if not other.opening.spoken)
    after = next(rest, None)
    return after is not None and not after.afresh and follows(after.opening.step, candidates[at].opening.step)


_HEADING = re.compile(rf"{NUMERAL}、")
_COUNTED = (
    (StepKind.HEADING, re.compile(rf"({NUMERAL})、(?P<own>{NUMERAL}(?!、))?")),
    (StepKind.NUMBER, re.compile(r"(\d{1,3})\s*(?:[.．](?!\d)|、(?P<own>\d{1,3}(?![\d.．、]))?)")),
)


def _own_numbers(paragraphs: Iterable[Paragraph]) -> Iterator[tuple[Paragraph, bool]]:
    """The paragraphs that begin with two numbers side by side (三、四人) where the first is no heading's in its order.

    A number a little ahead of its order is doubtful: the heading before it may be missing.
    """
    marks = [mark for paragraph in paragraphs if (mark := _counted(paragraph))]
    last: dict[StepKind, int] = {}
    for at, (paragraph, kind, number, own) in enumerate(marks):
        due = last.get(kind, 0) + 1
        if own and (number not in (1, due) or _comes_again(marks, at)):
            yield paragraph, number == due + 1 and not _is_next(marks, at, kind, due)
        else:
            last[kind] = number
            if kind is StepKind.HEADING:
                last.pop(StepKind.NUMBER, None)


_Counted = tuple[Paragraph, StepKind, int, bool]


def _counted(paragraph: Paragraph) -> _Counted | None:
    for kind, pattern in _COUNTED:
        if (found := pattern.match(fold_width(paragraph.words))) and (number := from_ordinal(found[1])):
            return paragraph, kind, number, found["own"] is not None
    return None


def _is_next(marks: list[_Counted], at: int, kind: StepKind, due: int) -> bool:
    """Whether the next mark of a kind carries the number that is due."""
    rest = (value for _, other, value, own in islice(marks, at + 1, at + 1 + _NEAR) if other is kind and not own)
    return next(rest, None) == due


def _comes_again(marks: list[_Counted], at: int) -> bool:
    """Whether the same number opens a line of no other numbers before the next one does."""
    _, kind, number, _ = marks[at]
    for _, other, value, own in islice(marks, at + 1, at + 1 + _NEAR):
        if other is kind and not own:
            return value == number
        if other < kind:
            return False
    return False


_OWN = (
    (StepKind.ITEM, re.compile(rf"项(?!目)|\s*(?:[、和及与或至—]\s*)?[（(]{NUMERAL}[）)]")),
    (StepKind.CIRCLED, re.compile(rf"\s*[、和及与或至—]?\s*[{CIRCLED}]")),
)


def own_words(kind: StepKind, rest: str) -> bool:
    """Whether what follows a mark shows that it is spoken of: （一）项, （一）、（二）项, ①②."""
    return any(own is kind and pattern.match(rest) is not None for own, pattern in _OWN)
