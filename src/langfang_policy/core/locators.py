"""Where a clause stands: locators of articles and heading paths, and citations of a decree's clause.

A locator is a path of steps, each of a kind: attachment 附件1, box 专栏2, task 任务3, heading 四, article 第十六条 (one
that was put in later is 第十六条之一, an article of its own), paragraph 第二款, item 第（三）项 or heading （四）, 3,
（3）, ①, an unnumbered paragraph 第二段, a sentence 第一句, or a name that the text gives a place (橙色预警, 会议制度).
What looks like a place and cannot be read as one is no name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import IntEnum
from functools import lru_cache
from typing import Protocol

from attrs import evolve, frozen

from .decree_numbers import DecreeNumber
from .faults import InvalidFacts
from .numerals import CIRCLED, GREATEST, GREATEST_ARTICLE, chinese, fold_width, from_ordinal

__all__ = ["Citation", "Locator", "Step", "StepKind", "Words"]


class StepKind(IntEnum):
    """The kinds of step, from the outermost to the innermost."""

    NAME = 0
    ATTACHMENT = 1
    BOX = 2
    TASK = 3
    HEADING = 4
    ARTICLE = 5
    PARAGRAPH = 6
    ITEM = 7
    NUMBER = 8
    SUBNUMBER = 9
    CIRCLED = 10
    TEXT_PARAGRAPH = 11
    SENTENCE = 12


_N = "[〇○零一二三四五六七八九十百千]+"
_ORDINAL = rf"(?:第|(?<=[、至和及与或]))({_N}|\d+)"
_UP_TO = rf"(?=[、至和及与或]第?(?:{_N}|\d+)"
"""Ahead of the word that several numbers share: 第二、三款."""
_TOKENS = tuple(
    (kind, re.compile(pattern))
    for kind, pattern in (
        (StepKind.ATTACHMENT, r"附件\s*(\d+)"),
        (StepKind.BOX, r"专栏\s*(\d+)"),
        (StepKind.TASK, r"任务\s*(\d+)"),
        (StepKind.ARTICLE, rf"{_ORDINAL}(?:条(?:之({_N}|\d+))?|{_UP_TO}条))"),
        (StepKind.PARAGRAPH, rf"第?({_N}|\d+)(?:款|{_UP_TO}款))"),
        (StepKind.ITEM, rf"第?[（(]({_N})[）)]项?"),
        (StepKind.ITEM, rf"{_ORDINAL}(?:项|{_UP_TO}项))"),
        (StepKind.TEXT_PARAGRAPH, rf"第?({_N}|\d+)(?:段|{_UP_TO}段))"),
        (StepKind.SENTENCE, rf"第({_N}|\d+)句"),
        (StepKind.HEADING, rf"({_N})(?=[（()）\d\s、；;，,至—–\-{CIRCLED}]|第|$)"),
        (StepKind.SUBNUMBER, r"[（(](\d+)[）)]"),
        (StepKind.NUMBER, r"(\d+)"),
        (StepKind.CIRCLED, rf"([{CIRCLED}])"),
    )
)
_AHEAD = rf"(?=第[（(]?(?:{_N}|\d)|[（(]{_N}[）)]|(?:{_N}|\d+)[条款项段])"
_SEPARATOR = re.compile(rf"\s*[、；;，,]\s*|\s+(?:与|对照)\s+|\s*(?:以及|或者|[和及与或])\s*{_AHEAD}")
_RANGE = re.compile(rf"\s*(?:至|—+|-|–|[到~～]{_AHEAD})\s*")
_BRACKETED = re.compile(rf"[（(](?:{_N}|\d+)[）)]")
_NAME = re.compile(rf"[^\s、；;，,（）()\d{CIRCLED}]+?(?=第(?:{_N}|\d+)条|[\s、；;，,（）()\d{CIRCLED}]|$)")
_NO_NAME = re.compile(rf"第{_N}[条款项]|第(?:{_N}[段句]?)?$|之|{_N}$|[条款项]$|.*[和及与或至]第{_N}|.*[和及与或至]$")
"""A place that was not understood, or the words between two; no name is like that."""
_LONGEST = 200

_WRITTEN = {
    StepKind.ATTACHMENT: "附件{}",
    StepKind.BOX: "专栏{}",
    StepKind.TASK: "任务{}",
    StepKind.NUMBER: "{}",
    StepKind.SUBNUMBER: "（{}）",
}
_WRITTEN_CHINESE = {
    StepKind.HEADING: "{}",
    StepKind.ARTICLE: "第{}条",
    StepKind.PARAGRAPH: "第{}款",
    StepKind.ITEM: "（{}）",
    StepKind.TEXT_PARAGRAPH: "第{}段",
    StepKind.SENTENCE: "第{}句",
}


@frozen(order=True)
class Step:
    """One step of a locator: its kind with a number, or a name; ``later`` is the number behind 之 (第二条之一)."""

    kind: StepKind
    number: int = 0
    name: str = ""
    later: int = 0

    def __str__(self) -> str:
        if self.later:
            return f"{evolve(self, later=0)}之{chinese(self.later)}"
        if self.kind is StepKind.NAME:
            return self.name
        if self.kind is StepKind.CIRCLED:
            return CIRCLED[self.number - 1]
        if self.kind in _WRITTEN:
            return _WRITTEN[self.kind].format(self.number)
        return _WRITTEN_CHINESE[self.kind].format(chinese(self.number))


@frozen(order=True)
class Locator:
    """A clause's place inside a decree.

    >>> place = Locator.parse("第十六条第二款第（三）项")
    >>> str(place), str(place.parent)
    ('第十六条第二款第（三）项', '第十六条第二款')
    >>> Locator.parse("五（四）4（3）①") > Locator.parse("五（四）4（3）")
    True
    """

    steps: tuple[Step, ...] = ()

    @classmethod
    def parse(cls, text: str) -> Locator:
        """The locator that the text writes.

        Raises:
            InvalidFacts: The text names no place, or several.
        """
        found = cls.parse_all(text)
        if len(found) != 1:
            raise InvalidFacts(
                "locator", text, "one place, as 第四条第二款 or 四（一）", "一处条款，如第四条第二款、四（一）"
            )
        return found[0]

    @classmethod
    def parse_all(cls, text: str) -> tuple[Locator, ...]:
        """Every locator of a list such as 第五条第三款、第四款 or 一至四; a later one takes up the steps it leaves out.

        A range between places that do not lie side by side, as 二（一）1至二（四）3, gives its two ends alone: only the
        text can tell what lies between them.

        Raises:
            InvalidFacts: The text is empty, too long, or holds a sign that no locator has.

        >>> [str(place) for place in Locator.parse_all("三（一）2、3；四（一）至（三）")]
        ['三（一）2', '三（一）3', '四（一）', '四（二）', '四（三）']
        """
        if not isinstance(text, str) or not 0 < len(text) <= _LONGEST:
            raise InvalidFacts("locator", text, f"a text of 1 to {_LONGEST} characters", f"1至{_LONGEST}个字的文字")
        return _places(text)

    @property
    def parent(self) -> Locator:
        """The place that holds this one; the whole decree holds itself."""
        return Locator(self.steps[:-1])

    def contains(self, other: Locator) -> bool:
        """Whether the other place is this one or lies inside it."""
        return other.steps[: len(self.steps)] == self.steps

    def __repr__(self) -> str:
        return f"Locator.parse({str(self)!r})" if self.steps else "Locator()"

    def __str__(self) -> str:
        text, before = "", None
        for step in self.steps:
            written = str(step)
            if step.kind is StepKind.ITEM and before in (StepKind.ARTICLE, StepKind.PARAGRAPH):
                written = f"第{written}项"
            apart = before is StepKind.NAME or (before in _LOOSE and step.kind is not StepKind.ITEM)
            apart = apart or (step.kind is StepKind.NAME and before not in (StepKind.ITEM, StepKind.SUBNUMBER))
            text += f" {written}" if text and apart else written
            before = step.kind
        return text


_COUNTED = (StepKind.ATTACHMENT, StepKind.BOX, StepKind.TASK)
_LOOSE = (*_COUNTED, StepKind.HEADING)
_TO = Step(StepKind.NAME, -1, "至")


@lru_cache(maxsize=4096)
def _places(text: str) -> tuple[Locator, ...]:
    found: list[Locator] = []
    path: list[Step] = []
    ranging = fresh = False
    for token in _tokens(text):
        if token is None:
            fresh = True
        elif token == _TO:
            ranging = fresh = True
        else:
            if fresh and path and token.kind is StepKind.NUMBER and path[-1].kind in _COUNTED:
                step = evolve(token, kind=path[-1].kind)
            else:
                step = token
            keeps = _outer(path, step, fresh=fresh)
            if path and (fresh or len(keeps) < len(path)):
                found.append(Locator(tuple(path)))
                if ranging and path[-1].kind is step.kind and len(keeps) == len(path) - 1:
                    found += (Locator((*keeps, between)) for between in _between(path[-1], step))
            path = [*keeps, step]
            ranging = fresh = False
    if not path or fresh:
        raise InvalidFacts("locator", text, "a place such as 第四条 or 四（一）", "条款位置，如第四条、四（一）")
    return (*found, Locator(tuple(path)))


def _between(first: Step, last: Step) -> Iterator[Step]:
    """The steps between two; of articles put in later, those that the ends themselves tell."""
    if first.number == last.number:
        yield from (evolve(first, later=later) for later in range(first.later + 1, last.later))
    else:
        yield from (Step(first.kind, number) for number in range(first.number + 1, last.number))
        yield from (evolve(last, later=later) for later in range(last.later))


def _outer(path: list[Step], step: Step, *, fresh: bool) -> list[Step]:
    """The steps of the path that the new step stands under."""
    if step.kind is StepKind.NAME:
        return [] if fresh else path
    keeps = list(path)
    while any(held.kind >= step.kind and held.kind is not StepKind.NAME for held in keeps):
        keeps.pop()
    if fresh and len(keeps) == len(path):
        return []
    return keeps


def _tokens(text: str) -> Iterator[Step | None]:
    """The steps of the text in order; None for a separator, ``_TO`` for a range sign."""
    text, at = fold_width(text).strip(), 0
    while at < len(text):
        if match := _SEPARATOR.match(text, at):
            at = match.end()
            yield None
        elif text[at].isspace() or text[at] in "）)" or (text[at] in "（(" and not _BRACKETED.match(text, at)):
            at += 1
        elif match := _RANGE.match(text, at):
            at = match.end()
            yield _TO
        else:
            step, at = _step(text, at)
            yield step


def _step(text: str, at: int) -> tuple[Step, int]:
    for kind, pattern in _TOKENS:
        if match := pattern.match(text, at):
            number = _value(match[1])
            if 1 <= number <= (GREATEST_ARTICLE if kind is StepKind.ARTICLE else GREATEST):
                later = match[2] if kind is StepKind.ARTICLE else None
                if later is None:
                    return Step(kind, number), match.end()
                if 1 <= (after := _value(later)) <= GREATEST:
                    return Step(kind, number, later=after), match.end()
    if (match := _NAME.match(text, at)) and not _NO_NAME.match(match[0]):
        return Step(StepKind.NAME, 0, match[0]), match.end()
    raise InvalidFacts("locator", text, "a place such as 第四条 or 四（一）", "条款位置，如第四条、四（一）")


def _value(written: str) -> int:
    """The number that a step writes; 0, which no step carries, where it is no numeral of a clause."""
    if written in CIRCLED:
        return CIRCLED.index(written) + 1
    return from_ordinal(written)


class Words(Protocol):
    """What gives the words of a place, as a gazette that was read does."""

    def text(self, citation: Citation) -> str:
        """The words of the place that the citation names."""


_NUMBERED = re.compile(r"\s*《[^》]{0,80}》|[^号]{0,80}[（(]\s*第[^号]{0,9}号\s*[）)]|[^号]{0,80}号")


@frozen(order=True, cache_hash=True)
class Citation:
    """A clause of a decree: the decree's number and the place.

    >>> str(Citation.parse("廊政办字〔2017〕118号 四（一）"))
    '廊政办字〔2017〕118号 四（一）'
    """

    number: DecreeNumber
    locator: Locator

    @classmethod
    def parse(cls, text: str) -> Citation:
        """The citation that the text writes: a decree's number, a space, a locator.

        Raises:
            InvalidFacts: The number or the locator cannot be read.
        """
        if not isinstance(text, str) or not (found := _NUMBERED.match(text)):
            raise InvalidFacts("citation", text, "a decree's number and a place", "文号加条款位置")
        head, tail = found[0], text[found.end() :]
        return cls(DecreeNumber.parse(head), Locator.parse(tail) if tail.strip() else Locator())

    def contains(self, other: Citation) -> bool:
        """Whether the other clause is this one or lies inside it."""
        return self.number == other.number and self.locator.contains(other.locator)

    def text(self, gazette: Words) -> str:
        """The words of the clause, from a gazette that was read.

        Raises:
            InvalidFacts: The gazette has no such clause, or several.
        """
        return gazette.text(self)

    def __repr__(self) -> str:
        return f"Citation.parse({str(self)!r})"

    def __str__(self) -> str:
        return _written(self)


@lru_cache(maxsize=16_384)
def _written(citation: Citation) -> str:
    """The citation as text: an answer writes the same few clauses again and again."""
    return f"{citation.number} {citation.locator}".rstrip()
