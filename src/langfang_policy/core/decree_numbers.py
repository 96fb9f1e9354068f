"""The numbers that official documents carry (发文字号)."""

from __future__ import annotations

import re
from functools import lru_cache

from attrs import frozen

from .faults import InvalidFacts
from .numerals import fold_width

__all__ = ["DecreeNumber"]

_LONGEST = 80
_NUMBER = re.compile(
    r"(?P<series>[^\W\d_]{0,30})\s*[〔\[［（(【](?P<year>\d{4})[〕\]］）)】]"
    r"\s*[—－–-]?\s*第?\s*(?P<serial>\d{1,6})\s*号"
)


@frozen(order=True)
class DecreeNumber:
    """A document's number (发文字号): series, year, serial; ordered by year and serial.

    >>> str(DecreeNumber.parse("廊政办字[２０１７]118号"))
    '廊政办字〔2017〕118号'
    >>> str(DecreeNumber.parse("政府令〔2017〕第1号")), str(DecreeNumber.parse("〔2017〕—21号"))
    ('政府令〔2017〕第1号', '〔2017〕21号')
    """

    year: int
    serial: int
    series: str = ""

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
        ordinal = "第" if self.series.endswith("令") else ""
        return f"{self.series}〔{self.year:04}〕{ordinal}{self.serial}号"


@lru_cache(maxsize=1024)
def _read(text: str) -> DecreeNumber | None:
    match = _NUMBER.fullmatch(fold_width(text.strip()))
    return match and DecreeNumber(int(match["year"]), int(match["serial"]), match["series"])
