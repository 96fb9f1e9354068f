"""Decrees: the number as a value, the days a decree holds, and the way from a decree to a citation."""

from __future__ import annotations

import datetime
from enum import Enum

from attrs import field, frozen

from .errors import InvalidFacts, NotInForce
from .locators import Citation, Locator
from .numbers import DecreeNumber

__all__ = ["Decree", "Known", "Period", "Slip", "plain_date"]


class Known(Enum):
    """How a date is known."""

    STATED = "stated"
    PRESUMED = "presumed"
    OPEN = "open"


@frozen
class Period:
    """Days from a first to a last one, both included; an end that is None is open.

    >>> Period(datetime.date(2017, 9, 1), datetime.date(2022, 8, 31)).contains(datetime.date(2022, 8, 31))
    True
    """

    first: datetime.date | None = None
    last: datetime.date | None = None

    def __attrs_post_init__(self) -> None:
        if self.first is not None and self.last is not None and self.last < self.first:
            raise InvalidFacts("last", self.last, f"a day not before {self.first}", f"不早于{self.first}的日期")

    def contains(self, day: datetime.date) -> bool:
        """Whether the day lies in the period."""
        day = plain_date(day, "day")
        return (self.first is None or self.first <= day) and (self.last is None or day <= self.last)

    @property
    def ends(self) -> tuple[datetime.date, datetime.date]:
        """The first and the last day of a period that is open at neither end, as a calendar period is.

        Raises:
            InvalidFacts: An end is open.
        """
        if self.first is None or self.last is None:
            raise InvalidFacts("period", self, "a period with both ends", "有起止日的期间")
        return self.first, self.last

    def text(self, language: str = "en") -> str:
        """The period in words, in ``"en"`` or ``"zh"``.

        >>> Period(datetime.date(2017, 9, 1)).text(), Period(last=datetime.date(2022, 8, 31)).text("zh")
        ('from 2017-09-01', '至2022-08-31')
        """
        both, begun, ended, always = _PERIODS["zh" if language == "zh" else "en"]
        if self.last is None:
            return always if self.first is None else begun.format(self.first)
        return ended.format(self.last) if self.first is None else both.format(self.first, self.last)

    def __str__(self) -> str:
        return self.text()


_PERIODS = {
    "en": ("{} to {}", "from {}", "until {}", "always"),
    "zh": ("{}至{}", "自{}起", "至{}", "不限期"),
}


def _locator(value: str) -> Locator:
    return Locator.parse(value)


@frozen
class Slip:
    """A slip of the source: where it stands, what is printed, how it is read here."""

    locator: Locator = field(converter=_locator)
    printed: str
    read_as: str


def plain_date(value: object, fact: str) -> datetime.date:
    """The value as a day; a moment (datetime) is refused, as its day would be a guess.

    Raises:
        InvalidFacts: The value is not a date.
    """
    if not isinstance(value, datetime.date) or isinstance(value, datetime.datetime):
        raise InvalidFacts(fact, value, "a date", "日期")
    return value


def _number(value: DecreeNumber | str) -> DecreeNumber:
    return value if isinstance(value, DecreeNumber) else DecreeNumber.parse(value)


def _numbers(values: tuple[DecreeNumber | str, ...]) -> tuple[DecreeNumber, ...]:
    return tuple(map(_number, values))


@frozen(kw_only=True)
class Decree:
    """A decree: its number and titles, who issued it, when it holds and how each date is known.

    ``first_day`` and ``last_day`` are inclusive; a last day that is None is open. ``at`` gives a clause's citation.
    """

    number: DecreeNumber = field(converter=_number, kw_only=False)
    zh: str
    en: str
    issuer: str = "廊坊市人民政府"
    adopted: datetime.date | None = None
    issued: datetime.date | None = None
    first_day: datetime.date | None = None
    last_day: datetime.date | None = None
    first_known: Known = Known.STATED
    last_known: Known = Known.OPEN
    cites: tuple[DecreeNumber, ...] = field(default=(), converter=_numbers)
    successor: str | None = None
    slips: tuple[Slip, ...] = ()

    @property
    def period(self) -> Period:
        """The days on which the decree holds."""
        return Period(self.first_day, self.last_day)

    def at(self, locator: str) -> Citation:
        """The citation of a clause of this decree.

        >>> str(Decree("廊政字〔2017〕28号", zh="…", en="…").at("第四条"))
        '廊政字〔2017〕28号 第四条'
        """
        return Citation(self.number, Locator.parse(locator))

    def in_force(self, on: datetime.date) -> bool:
        """Whether the decree holds on the day."""
        return self.period.contains(plain_date(on, "on"))

    def require_in_force(self, on: datetime.date) -> None:
        """Refuse a day on which the decree does not hold.

        Raises:
            NotInForce: The day lies before the first or after the last day.
        """
        if not self.in_force(on):
            name = f"{self.number} {self.zh}"
            raise NotInForce(name, on, first=self.first_day, last=self.last_day, successor=self.successor)

    def __str__(self) -> str:
        return f"{self.number} {self.zh}"
