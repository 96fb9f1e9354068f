"""What a gazette is read into: clauses and their printed paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum

from attrs import Factory, field, frozen

from ...core.brief import LONGEST_REPR, clipped
from ...core.forms import Language, Readable
from ...core.locators import Locator, Step, StepKind
from ...core.pages import both, listing, section

__all__ = [
    "ADDRESS",
    "ATTACHMENTS",
    "BODY",
    "CONTENTS",
    "ENACTED",
    "IMPRINT",
    "NOTICE",
    "PREAMBLE",
    "SIGNATURE",
    "TITLE",
    "Clause",
    "Form",
    "Paragraph",
    "Unplaced",
    "compact",
    "named",
]

TITLE, ADDRESS, NOTICE, SIGNATURE = "标题", "主送", "通知正文", "署名"
BODY, PREAMBLE, ATTACHMENTS = "正文", "引言", "附件清单"
ENACTED, CONTENTS, IMPRINT = "题注", "目录", "版记"
"""The parts of a document that carry no number, by the names that locators give them."""


def named(name: str) -> Step:
    """The step of a name."""
    return Step(StepKind.NAME, 0, name)


def compact(words: str) -> str:
    """The words without any space, as titles are compared."""
    return "".join(words.split())


class Form(Enum):
    """How a paragraph is printed."""

    TEXT = "正文"
    HEADING = "标题"
    ROSTER = "名单"
    ROW = "表格行"


@frozen
class Paragraph(Readable):
    """A printed paragraph: its lines, the mark that opens it (第四条, （一）), and its words without that mark."""

    first_line: int
    last_line: int
    words: str
    mark: str = ""
    form: Form = Form.TEXT

    def __str__(self) -> str:
        return self.mark + self.words


@frozen
class Clause(Readable):
    """A place in a document with all that is printed there, what lies inside it included.

    ``implied`` tells that locators leave the place out, as they do chapters and the body of a document.
    """

    locator: Locator
    paragraphs: tuple[Paragraph, ...] = field(repr=False)
    children: tuple[Clause, ...] = field(default=(), repr=False)
    implied: bool = False

    def __str__(self) -> str:
        return clipped(" ".join(f"{self.locator} {self.heading or self.text}".split()), LONGEST_REPR)

    def _heading(self, language: Language | None) -> str:
        return both("", str(self), language)

    def _page(self, language: Language | None) -> str:
        """The place as it is printed, and the places inside it."""
        lines = listing(both("", str(paragraph), language) for paragraph in self.paragraphs)
        return section(self._heading(language), lines)

    @property
    def step(self) -> Step:
        """The last step of the locator; an empty name for a whole document."""
        return self.locator.steps[-1] if self.locator.steps else named("")

    @property
    def first_line(self) -> int:
        """The number of the first printed line, from 1."""
        return self.paragraphs[0].first_line

    @property
    def last_line(self) -> int:
        """The number of the last printed line, included."""
        return max(paragraph.last_line for paragraph in self.paragraphs)

    @property
    def text(self) -> str:
        """The words of the place and of all inside it, as printed, without its own mark."""
        return "\n".join((self.paragraphs[0].words, *map(str, self.paragraphs[1:])))

    @property
    def heading(self) -> str:
        """The heading that the place opens with, alone on its line or ahead of the words; empty where it has none."""
        first = self.paragraphs[0]
        if first.form is Form.HEADING:
            return first.words
        ahead = _HEADING.match(first.words) if first.mark else None
        return ahead[1] if ahead else ""

    @property
    def body(self) -> tuple[Paragraph, ...]:
        """The paragraphs, without a heading that stands alone on its line where more follows it."""
        alone = self.paragraphs[0].form is Form.HEADING and len(self.paragraphs) > 1
        return self.paragraphs[1:] if alone else self.paragraphs

    @property
    def own(self) -> tuple[Paragraph, ...]:
        """The paragraphs that lie in no child."""
        below = {paragraph.first_line for child in self.children for paragraph in child.paragraphs}
        return tuple(paragraph for paragraph in self.paragraphs if paragraph.first_line not in below)

    def descend(self) -> Iterator[Clause]:
        """Every place inside this one, each before what lies inside it."""
        for child in self.children:
            yield child
            yield from child.descend()


_HEADING = re.compile(r"((?:[^。：；，！？（(]|[（(][^）)]*[）)]){1,40})[。：](?=.)")


@frozen
class Unplaced(Readable):
    """A line that could not be placed, or stands against the order of its numbers, and why.

    ``last_line`` is the last of several that belong together, such as those of a document that is not read.
    """

    line: int
    words: str
    en: str
    zh: str
    last_line: int = field(default=Factory(lambda self: self.line, takes_self=True))

    def text(self, language: Language = "en") -> str:
        """The line or lines with the reason, as a line of text."""
        several = self.last_line > self.line
        if language == "en":
            lines = f"lines {self.line}-{self.last_line}" if several else f"line {self.line}"
            return f"{lines}  {self.words}: {self.en}"
        lines = f"第{self.line}—{self.last_line}行" if several else f"第{self.line}行"
        return f"{lines}  {self.words}：{self.zh}"

    def __str__(self) -> str:
        return clipped(" ".join(self.text().split()), LONGEST_REPR)
