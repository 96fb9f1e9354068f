"""The numbers that official documents carry (发文字号), and what names a document without one."""

from __future__ import annotations

import re
from enum import IntEnum
from functools import lru_cache

from attrs import frozen

from .faults import InvalidFacts
from .numerals import fold_width, from_ordinal

__all__ = ["BRACKETS", "DecreeNumber", "Numbering"]

BRACKETS = "〔[［（(【﹝〖", "〕]］）)】﹞〗"
"""The signs that open and close the year of a number."""


class Numbering(IntEnum):
    """How a document is told from others (编号方式)."""

    BRACKETED = 0
    """The year in brackets: 廊政办字〔2017〕118号."""
    YEARLY = 1
    """The year ahead of the serial: 税务总局公告2017年第3号."""
    RUNNING = 2
    """A serial that runs on over the years: 国务院令第591号; the year is 0."""
    TITLED = 3
    """No number at all, as a law: 《中华人民共和国水法》; the series is the title, year and serial are 0."""


_LONGEST = 80
_SPACED = r"\s*[—－–-]?\s*"
_SERIAL = r"(?P<serial>\d{1,6})"
_NUMBERS = (
    (
        Numbering.BRACKETED,
        re.compile(
            rf"(?P<series>[^\W\d_]{{0,30}})\s*[{re.escape(BRACKETS[0])}](?P<year>\d{{4}})[{re.escape(BRACKETS[1])}]"
            rf"{_SPACED}第?\s*{_SERIAL}\s*号"
        ),
    ),
    (
        Numbering.YEARLY,
        re.compile(rf"(?P<series>[^\W\d_]{{0,28}}(?:令|公告|通告))\s*(?P<year>\d{{4}})\s*年?\s*第\s*{_SERIAL}\s*号"),
    ),
    (
        Numbering.RUNNING,
        re.compile(
            r"(?P<series>[^\W\d_]{0,28}(?:令|公告|通告))\s*[（(]?\s*第\s*"
            r"(?P<serial>\d{1,6}|[〇○零一二三四五六七八九十百千]{1,9})\s*号\s*[）)]?"
        ),
    ),
    (Numbering.TITLED, re.compile(r"《(?P<series>[^《》\s]{1,60})》")),
)


@frozen(order=True)
class DecreeNumber:
    """A document's number (发文字号): series, year, serial; ordered by year and serial.

    Orders and announcements whose year stands outside brackets or nowhere, and laws that have a title alone, are
    numbers of their own ``numbering``.

    >>> str(DecreeNumber.parse("廊政办字[２０１７]118号"))
    '廊政办字〔2017〕118号'
    >>> str(DecreeNumber.parse("政府令〔2017〕第1号")), str(DecreeNumber.parse("〔2017〕—21号"))
    ('政府令〔2017〕第1号', '〔2017〕21号')
    >>> DecreeNumber.parse("国务院令第五九一号")
    DecreeNumber.parse('国务院令第591号')
    """

    year: int
    serial: int
    series: str = ""
    numbering: Numbering = Numbering.BRACKETED

    @classmethod
    def parse(cls, text: str) -> DecreeNumber:
        """The number that the text writes, with full-width or half-width digits and any of the usual brackets.

        Raises:
            InvalidFacts: The text is no document number.
        """
        if not isinstance(text, str) or len(text) > _LONGEST or (number := _read(text)) is None:
            raise InvalidFacts(
                "number", text, "a document number, as 廊政办字〔2017〕118号", "发文字号，如廊政办字〔2017〕118号"
            )
        return number

    def __repr__(self) -> str:
        return f"DecreeNumber.parse({str(self)!r})"

    def __str__(self) -> str:
        if self.numbering is Numbering.TITLED:
            return f"《{self.series}》"
        if self.numbering is Numbering.RUNNING:
            return f"{self.series}第{self.serial}号"
        if self.numbering is Numbering.YEARLY:
            return f"{self.series}{self.year:04}年第{self.serial}号"
        ordinal = "第" if self.series.endswith("令") else ""
        return f"{self.series}〔{self.year:04}〕{ordinal}{self.serial}号"


@lru_cache(maxsize=1024)
def _read(text: str) -> DecreeNumber | None:
    text = fold_width(text.strip())
    for numbering, pattern in _NUMBERS:
        if match := pattern.fullmatch(text):
            parts = {"year": "0", "serial": "0", **match.groupdict()}
            serial = int(parts["serial"]) if parts["serial"].isdecimal() else from_ordinal(parts["serial"])
            if serial or numbering is not Numbering.RUNNING:
                return DecreeNumber(int(parts["year"]), serial, parts["series"], numbering)
    return None
