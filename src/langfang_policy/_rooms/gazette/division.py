"""A document told apart: notice or body, signature, circulated documents, attachments and their lists.

A circulated document opens with a title that the notice quotes; an attachment with 附件 and its number, or with the
title that the list of attachments gives it.
"""

from __future__ import annotations

import datetime
import re

from attrs import Factory, define, evolve

from ...core.locators import Step, StepKind
from ...core.numerals import fold_width, from_ordinal
from .clauses import NOTICE, Form, Paragraph, compact, named
from .heads import day_of, is_imprint, is_organ
from .lines import Box, Notes, is_sentence, mark_of
from .openings import NUMERAL

__all__ = ["Division", "Portion"]

_TITLE_LINE, _TITLE_LINES = 40, 4
_SIGNATORY = re.compile("[一-龥]{0,5}(?:长|主席|主任|总理)[一-龥]{2,4}")
_PUBLICITY = re.compile("[（(]?此件.{2,10}[）)]?")
_QUOTED = re.compile("《([^《》]+)》")
_ATTACHED = re.compile(
    rf"附\s*件(?:\s*(?P<number>[1-9][0-9]{{0,2}}|{NUMERAL})(?:(?P<apart>\s*[：:]\s*|\s+)|(?!\d))(?P<title>[^。；：]{{0,40}})|\s*[：:]?)"
)
_SPOKEN_OF = re.compile("所|中|的|和|、|至|及")
_LISTED = re.compile(r"附件\s*[：:]\s*(?=\S)")
_ENTRY = re.compile(r"([1-9][0-9]{0,2})\s*[.．、]\s*")


@define
class Portion:
    """A stretch with marks of its own: the notice or body, a circulated document, an attachment."""

    step: Step
    title: Paragraph | None = None
    units: list[Paragraph | Box] = Factory(list)
    lists: list[Paragraph] = Factory(list)


class Division:
    """The portions of a document.

    Attributes:
        lead: What stands first: the notice, or the body where nothing is circulated.
        portions: The lead and all that follows it.
        listed: Each listed attachment's line, its wrapped lines joined.
        issued: The day of the signature.
    """

    def __init__(self, units: list[Paragraph | Box], issuer: str, notes: Notes) -> None:
        self._units, self._notes = units, notes
        self._signed, self.issued = _signature(units, issuer)
        self.lead = Portion(named(NOTICE))
        self.portions = [self.lead]
        self.listed: dict[Step, Paragraph] = {}
        self.imprint: list[Paragraph] = []
        self.contents: list[Paragraph] = []
        self._titles: dict[str, Step] = {}
        for unit in units:
            if isinstance(unit, Box) or mark_of(unit, article=True):
                break
            self._titles |= {_key(title): named(_short(title)) for title in _QUOTED.findall(unit.words)}
        at = 0
        while at < len(units):
            at = self._signed.stop if at in self._signed else self._formal(at) or self._opening(at) or self._more(at)

    @property
    def signature(self) -> list[Paragraph]:
        """The lines that sign and date the document."""
        return [unit for unit in self._units[self._signed.start : self._signed.stop] if isinstance(unit, Paragraph)]

    @property
    def circulated(self) -> list[Portion]:
        """The documents that the notice circulates."""
        return [portion for portion in self.portions[1:] if portion.step.kind is StepKind.NAME]

    def _formal(self, at: int) -> int:
        """Take a part of a form of its own that begins here, and tell where it ends; 0 where none does."""
        return self._list(at) or self._imprint(at) or self._contents(at)

    def _imprint(self, at: int) -> int:
        """Take what tells who else is sent the document and who printed it, and tell where it ends."""
        end = at
        while end < len(self._units) and end not in self._signed and isinstance(unit := self._units[end], Paragraph):
            runs_on = end > at and not self._is_whole(end - 1) and not mark_of(unit) and not self._attached(end)
            if unit.form is not Form.TEXT or not (is_imprint(compact(unit.words)) or runs_on):
                break
            end += 1
        self.imprint += (unit for unit in self._units[at:end] if isinstance(unit, Paragraph))
        return end if end > at else 0

    def _is_whole(self, at: int) -> bool:
        """Whether a line of the imprint is whole, so that the next one does not run on from it."""
        return str(self._units[at]).rstrip().endswith(_ENDS)

    def _contents(self, at: int) -> int:
        """Take a table of contents, which ends where its first part is printed again, and tell where that is."""
        if not (first := self._entry(at + 1)) or self._entry(at) not in _CONTENTS:
            return 0
        for end in range(at + 2, len(self._units)):
            if not (entry := self._entry(end)):
                return 0
            if entry == first:
                self.contents += (unit for unit in self._units[at:end] if isinstance(unit, Paragraph))
                return end
        return 0

    def _entry(self, at: int) -> str:
        """A line that may stand in a table of contents, without the number of its page."""
        unit = self._units[at] if at < len(self._units) and at not in self._signed else None
        if not isinstance(unit, Paragraph) or unit.form is not Form.TEXT or len(unit.words) > _TITLE_LINE:
            return ""
        return "" if is_sentence(unit.words) else re.sub(r"[.．…·\d]+$", "", compact(unit.words))

    def _attached(self, at: int) -> re.Match[str] | None:
        """The number of an attachment that a unit opens, with a title on the same line where there is one."""
        unit = self._units[at]
        if not isinstance(unit, Paragraph) or unit.form is not Form.TEXT:
            return None
        found = _ATTACHED.fullmatch(fold_width(unit.words).strip())
        return None if found and found["title"] and _SPOKEN_OF.match(found["title"]) else found

    def _words(self, at: int) -> str:
        """The words of a unit that may be a line of a title; none for any other."""
        unit = self._units[at] if at < len(self._units) and at not in self._signed else None
        if not isinstance(unit, Paragraph) or unit.form is not Form.TEXT or len(unit.words) > _TITLE_LINE:
            return ""
        return "" if is_sentence(unit.words) or mark_of(unit) else compact(unit.words)

    def _titled(self, at: int) -> tuple[Step | None, int]:
        """What the title that begins here opens, and where its lines end."""
        words = ""
        for index in range(at, at + _TITLE_LINES):
            if not (line := self._words(index)):
                break
            words += line
            if _key(words) in self._titles:
                return self._titles[_key(words)], index + 1
        return None, at

    def _title_like(self, at: int) -> int:
        """Where the lines end that may be a title."""
        ends = (index for index in range(at, at + _TITLE_LINES) if not self._words(index))
        return next(ends, at + _TITLE_LINES)

    def _opening(self, at: int) -> int:
        """Open a circulated document or an attachment and tell where its title ends; 0 where none begins."""
        unit = self._units[at]
        if isinstance(unit, Box) or unit.form is not Form.TEXT:
            return 0
        if found := self._attached(at):
            attachment = Step(StepKind.ATTACHMENT, from_ordinal(found["number"] or "1") or 1)
            known, end = self._titled(at + 1)
            title = compact(found["title"] or "")
            if title or known != attachment:
                end = at + 1 if title else self._title_like(at + 1)
            return self._open(attachment, at, end, title or self._joined(at + 1, end) or compact(found[0]))
        step, end = self._titled(at)
        if step is None and self._signed and at == self._signed.stop and (end := self._title_like(at)) > at:
            self._notes.add(unit.first_line, unit.words, "a title that the notice does not quote", "通知未引用的标题")
            step = named(_short(self._joined(at, end)))
        return self._open(step, at, end, self._joined(at, end)) if step else 0

    def _joined(self, start: int, end: int) -> str:
        return "".join(map(self._words, range(start, end)))

    def _open(self, step: Step, start: int, end: int, title: str) -> int:
        lines = self._units[start:end]
        printed = [unit for unit in lines if isinstance(unit, Paragraph)]
        first, last = printed[0].first_line, printed[-1].last_line
        self.portions.append(Portion(step, Paragraph(first, last, title, form=Form.HEADING)))
        self._forget(step)
        return end

    def _list(self, at: int) -> int:
        """Take a list of attachments, its wrapped lines joined, and tell where it ends; 0 where none begins."""
        unit = self._units[at]
        if isinstance(unit, Box) or not (found := _LISTED.match(fold_width(unit.words))):
            return 0
        opening, number = found.end(), 0
        while at < len(self._units) and at not in self._signed and isinstance(unit := self._units[at], Paragraph):
            entry = _ENTRY.match(fold_width(unit.words), opening)
            if opening or (entry and int(entry[1]) == number + 1):
                number, start = number + 1, entry.end() if entry else opening
                listed = evolve(unit, mark=unit.words[:start], words=compact(unit.words[start:]))
            elif (line := self._words(at)) and not self._titled(at)[0] and not self._attached(at):
                held = self.listed[Step(StepKind.ATTACHMENT, number)]
                listed = evolve(held, last_line=unit.last_line, words=held.words + line)
            else:
                break
            self._enlist(Step(StepKind.ATTACHMENT, number), listed)
            opening, at = 0, at + 1
        self.portions[-1].lists += (self.listed[Step(StepKind.ATTACHMENT, n)] for n in range(1, number + 1))
        return at

    def _enlist(self, step: Step, entry: Paragraph) -> None:
        self._forget(step)
        self._titles[_key(entry.words)] = step
        self.listed[step] = entry

    def _forget(self, step: Step) -> None:
        self._titles = {title: opened for title, opened in self._titles.items() if opened != step}

    def _more(self, at: int) -> int:
        """Take a unit as one more of the present portion."""
        unit = self._units[at]
        if self._signed and at == self._signed.stop and isinstance(unit, Paragraph):
            self._notes.add(unit.first_line, unit.words, "it follows the signature untitled", "位于署名之后而无标题")
        self.portions[-1].units.append(unit)
        return at + 1


def _key(title: str) -> str:
    """A title as titles are compared."""
    return fold_width(compact(title))


def _short(title: str) -> str:
    """The name of a circulated document: its title without brackets and what stands before a year."""
    name = re.sub(r".*\d年?|[^一-龥]", "", re.sub("[（(][^）)]*[）)]", "", title))
    return name or "文件"


_ENDS = ("。", ".", "印发", "份", "）", ")")
_CONTENTS = ("目录", "目次")


def _signature(units: list[Paragraph | Box], issuer: str) -> tuple[range, datetime.date | None]:
    """Where the issuer signs and dates the document, with the remark on its publicity, and the day.

    Where no signature is dated, another organ's that is; else the last lines that sign without a day, or with one that
    the calendar lacks; else the last line that is a day.
    """
    words = ["" if isinstance(unit, Box) else compact(str(unit)) for unit in units] + ["", ""]
    signing = [at for at in range(len(units)) if words[at] == issuer or _SIGNATORY.fullmatch(words[at])]
    organs = (at for at in range(len(units)) if day_of(words[at + 1]) and is_organ(words[at]))
    for at in (*signing, *organs):
        if day := day_of(words[at + 1]):
            return range(at, at + (3 if _PUBLICITY.fullmatch(words[at + 2]) else 2)), day
    for at in reversed(signing):
        dated = at + bool(_DAY_LIKE.fullmatch(fold_width(words[at + 1])))
        public = dated + bool(_PUBLICITY.fullmatch(words[dated + 1]))
        if public > at or (words[at] == issuer and at + 1 == len(units)):
            return range(at, public + 1), None
    for at in reversed(range(len(units))):
        if day := day_of(words[at]):
            return range(at, at + 1 + bool(_PUBLICITY.fullmatch(words[at + 1]))), day
    return range(0), None


_DAY_LIKE = re.compile(rf"[\d〇○Ｏ零一二三四五六七八九]{{4}}年(?:\d{{1,2}}|{NUMERAL})月(?:\d{{1,2}}|{NUMERAL})日")
