"""A document told apart: notice or body, signature, circulated documents, attachments and their lists.

A circulated document opens with a title that the notice quotes; an attachment with 附件 and its number, or with the
title that the list of attachments gives it.
"""

from __future__ import annotations

import datetime
import re

from attrs import Factory, define, evolve

from ...core.locators import Step, StepKind
from ...core.numerals import fold_width, from_chinese
from .clauses import NOTICE, Form, Paragraph, compact, named
from .lines import NUMERAL, Box, Notes, is_sentence, mark_of

__all__ = ["Division", "Portion"]

_TITLE_LINE, _TITLE_LINES = 40, 4
_DATE = re.compile(rf"([\d〇○零一二三四五六七八九]{{4}})年(\d{{1,2}}|{NUMERAL})月(\d{{1,2}}|{NUMERAL})日")
_YEAR = str.maketrans("〇○零一二三四五六七八九", "000123456789")
_SIGNATORY = re.compile("[一-龥]{0,5}(?:长|主席|主任)[一-龥]{2,4}")
_PUBLICITY = re.compile("[（(]?此件.{2,10}[）)]?")
_QUOTED = re.compile("《([^《》]+)》")
_ATTACHED = re.compile("附件(?:([1-9][0-9]{0,2})[：:]?([^。；：]{0,40})|[：:]?)")
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
        self._titles: dict[str, Step] = {}
        for unit in units:
            if isinstance(unit, Box) or mark_of(unit, articles=(1,)):
                break
            self._titles |= {_key(title): named(_short(title)) for title in _QUOTED.findall(unit.words)}
        at = 0
        while at < len(units):
            at = self._signed.stop if at in self._signed else self._list(at) or self._opening(at) or self._more(at)

    @property
    def signature(self) -> list[Paragraph]:
        """The lines that sign and date the document."""
        return [unit for unit in self._units[self._signed.start : self._signed.stop] if isinstance(unit, Paragraph)]

    @property
    def circulated(self) -> list[Portion]:
        """The documents that the notice circulates."""
        return [portion for portion in self.portions[1:] if portion.step.kind is StepKind.NAME]

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
        if found := _ATTACHED.fullmatch(fold_width(compact(unit.words))):
            attachment = Step(StepKind.ATTACHMENT, int(found[1] or 1))
            known, end = self._titled(at + 1)
            if found[2] or known != attachment:
                end = at + 1 if found[2] else self._title_like(at + 1)
            return self._open(attachment, at, end, found[2] or self._joined(at + 1, end) or found[0])
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
            elif (line := self._words(at)) and not self._titled(at)[0] and not _ATTACHED.fullmatch(fold_width(line)):
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


def _signature(units: list[Paragraph | Box], issuer: str) -> tuple[range, datetime.date | None]:
    """Where the issuer signs and dates the document, with the remark on its publicity, and the day.

    Where no signature is dated, the last lines that sign without a day, or with one that the calendar lacks.
    """
    words = ["" if isinstance(unit, Box) else compact(str(unit)) for unit in units] + ["", ""]
    signing = [at for at in range(len(units)) if words[at] == issuer or _SIGNATORY.fullmatch(words[at])]
    for at in signing:
        if day := _day(words[at + 1]):
            return range(at, at + (3 if _PUBLICITY.fullmatch(words[at + 2]) else 2)), day
    for at in reversed(signing):
        dated = at + bool(_DATE.fullmatch(fold_width(words[at + 1])))
        public = dated + bool(_PUBLICITY.fullmatch(words[dated + 1]))
        if public > at or (words[at] == issuer and at + 1 == len(units)):
            return range(at, public + 1), None
    return range(0), None


def _day(words: str) -> datetime.date | None:
    found = _DATE.fullmatch(fold_width(words))
    try:
        return found and datetime.date(int(found[1].translate(_YEAR)), from_chinese(found[2]), from_chinese(found[3]))
    except ValueError:
        return None
