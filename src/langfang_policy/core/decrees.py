"""Decrees: the number as a value, the days a decree holds, and the way from a decree to a citation."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from functools import cached_property
from html import escape
from typing import Literal

from attrs import field, frozen

from .days import Period, plain_date, term_end
from .decree_numbers import DecreeNumber
from .errors import InvalidFacts, NotInForce
from .faults import Language
from .forms import Readable, say
from .locators import Citation, Locator
from .pages import Bar, Row, Shade, both, pair, svg
from .terms import Reading, Term

__all__ = [
    "SHELF_LIFE_YEARS",
    "Decree",
    "DecreeStanding",
    "Known",
    "Nature",
    "Period",
    "Slip",
    "UnsaidNature",
    "plain_date",
]


class Known(Term):
    """How a date is known (日期依据)."""

    STATED = "明文"
    PRESUMED = "推定"
    OPEN = "未定"


class Nature(Term):
    """What kind of document a decree is, for how long it is presumed to hold (文件性质)."""

    NORMATIVE = "规范性文件"
    PROVISIONAL = "暂行或试行"
    OTHER = "非规范性文件"
    UNSAID = "未说明"


SHELF_LIFE = Citation.parse("廊政字〔2017〕41号 二")
"""The clause that says how long a normative document holds at the most."""


class UnsaidNature(Reading, at=SHELF_LIFE):
    """Whether a document of which nothing says that it is normative ends as one does (未说明性质文件的有效期)."""

    ENDS = (
        "同规范性文件",
        "公报刊载的多为规范性文件，届满后应先查证是否继续有效",
        "Most of what a gazette prints is normative; past the term one must first ask whether it still holds.",
    )
    STAYS = (
        "不推定届满",
        "有效期只就规范性文件规定，其他文件不因期满失效",
        "The term is one of normative documents, and no other document ends with it.",
    )


def _locator(value: str) -> Locator:
    return Locator.parse(value)


@frozen
class Slip(Readable):
    """A slip of the source: where it stands, what is printed, how it is read here (原文疏误).

    Attributes:
        locator: 位置: where it stands.
        printed: 原文: what is printed.
        read_as: 读作: how it is read here.
    """

    locator: Locator = field(converter=_locator)
    printed: str
    read_as: str


def _number(value: DecreeNumber | str) -> DecreeNumber:
    return value if isinstance(value, DecreeNumber) else DecreeNumber.parse(value)


def _numbers(values: tuple[DecreeNumber | str, ...]) -> tuple[DecreeNumber, ...]:
    return tuple(map(_number, values))


@frozen(kw_only=True)
class Decree(Readable):
    """A decree: its number and titles, who issued it, when it holds and how each date is known (文件).

    ``first_day`` and ``last_day`` are inclusive; a last day that is None is open. ``at`` gives a clause's citation.

    Attributes:
        number: 文号: the number.
        zh: 名称: the title in Chinese.
        en: 英文名称: the title in English.
        issuer: 发文机关: who issued it.
        adopted: 通过日期: when it was adopted.
        issued: 印发日期: when it was issued.
        first_day: 施行日: the first day in force.
        last_day: 最后施行日: the last day in force.
        first_known: 施行日依据: how the first day is known.
        last_known: 最后施行日依据: how the last day is known.
        nature: 文件性质: what kind of document it is.
        cites: 援引文件: the documents that it cites.
        successor: 后继文件: what replaced it.
        slips: 原文疏误: slips of the source.
    """

    _columns = ("number", "zh", "en", "first_day", "last_day", "nature")

    number: DecreeNumber = field(converter=_number, kw_only=False)
    zh: str
    en: str
    issuer: str = "廊坊市人民政府"
    adopted: datetime.date | None = None
    issued: datetime.date | None = None
    first_day: datetime.date | None = None
    last_day: datetime.date | None = None
    first_known: Known = Known.STATED
    last_known: Known = field()
    nature: Nature = field()
    cites: tuple[DecreeNumber, ...] = field(default=(), converter=_numbers)
    successor: str | None = None
    slips: tuple[Slip, ...] = ()

    @last_known.default
    def _last_known(self) -> Known:
        return Known.OPEN if self.last_day is None else Known.STATED

    @nature.default
    def _nature(self) -> Nature:
        return Nature.PROVISIONAL if "暂行" in self.zh or "试行" in self.zh else Nature.UNSAID

    @cached_property
    def period(self) -> Period:
        """The days on which the decree holds."""
        return Period(self.first_day, self.last_day)

    @cached_property
    def _shelf_life(self) -> datetime.date | None:
        """The last day that its nature lets presume; None where its first day is not known."""
        return None if self.first_day is None else term_end(self.first_day, years=SHELF_LIFE_YEARS[self.nature])

    @cached_property
    def _stated(self) -> Period:
        """The same by the text alone: an end that is merely presumed is open."""
        return Period(self.first_day, None if self.last_known is Known.PRESUMED else self.last_day)

    def each(self, locators: str) -> tuple[Citation, ...]:
        """The citations of several clauses of this decree, as a list of them is written (第四条至第六条)."""
        return tuple(Citation(self.number, place) for place in Locator.parse_all(locators))

    def at(self, locator: str) -> Citation:
        """The citation of a clause of this decree.

        >>> str(Decree("廊政字〔2017〕28号", zh="…", en="…").at("第四条"))
        '廊政字〔2017〕28号 第四条'
        """
        return Citation(self.number, Locator.parse(locator))

    def in_force(self, on: datetime.date) -> bool:
        """Whether the decree holds on the day."""
        return self.period.contains(plain_date(on, "on"))

    def require_in_force(self, on: datetime.date, *, presumed: Literal["apply", "ignore"] = "apply") -> None:
        """Refuse a day on which the decree does not hold.

        Args:
            on: The day.
            presumed: Whether a last day that the decree is only presumed to have ends it.

        Raises:
            NotInForce: The day lies before the first or after the last day.
        """
        held = self.period if presumed == "apply" else self._stated
        if not held.contains(plain_date(on, "on")):
            name = f"{self.number} {self.zh}"
            raise NotInForce(name, on, first=held.first, last=held.last, successor=self.successor)

    def standing(
        self,
        on: datetime.date,
        *,
        presumed: Literal["apply", "ignore"] = "apply",
        unsaid: UnsaidNature = UnsaidNature.ENDS,
    ) -> DecreeStanding:
        """How the decree stands on a day.

        Where its text names no last day, the shelf life of normative documents (廊政字〔2017〕41号 二) ends it: five
        years from its first day, two for what is provisional or on trial. What is no normative document never ends so.

        Args:
            on: The day.
            presumed: Whether an end that is merely presumed applies.
            unsaid: Whether a document ends so of which nothing says that it is normative.
        """
        read = UnsaidNature.of(unsaid, "unsaid")
        if presumed not in {"apply", "ignore"}:
            raise InvalidFacts("presumed", presumed, "apply or ignore", "apply或ignore")
        day, last, known = plain_date(on, "on"), self.last_day, self.last_known
        if known is Known.PRESUMED and presumed == "ignore":
            last, known = None, Known.OPEN
        ends = self.nature in SHELF_LIFE_YEARS and (self.nature is not Nature.UNSAID or read is UnsaidNature.ENDS)
        if last is None and presumed == "apply" and ends and self._shelf_life is not None:
            last, known = self._shelf_life, Known.PRESUMED
        holds = (self.first_day is None or self.first_day <= day) and (last is None or day <= last)
        return DecreeStanding(decree=self, on=day, last_day=last, last_known=known, holds=holds)

    def __repr__(self) -> str:
        return f"<Decree {self}, {self.period}>"

    def __str__(self) -> str:
        return f"{self.number} {self.zh}"

    def _heading(self, language: Language | None) -> str:
        return f"{escape(str(self.number))} {both(self.zh, self.en, language)}"


SHELF_LIFE_YEARS = {Nature.NORMATIVE: 5, Nature.UNSAID: 5, Nature.PROVISIONAL: 2}
"""For how many years a document is presumed to hold: 廊政字〔2017〕41号 二."""


@frozen(kw_only=True)
class DecreeStanding(Readable):
    """Where a decree stands on a day: its days, how the last one is known, and whether it holds (效力状态).

    ``last_known`` is open where the decree's own text names no end and none is presumed.

    Attributes:
        decree: 文件: the decree.
        on: 日期: the day asked about.
        last_day: 最后施行日: the last day in force, None where it is open.
        last_known: 最后施行日依据: how the last day is known.
        holds: 是否施行: whether it holds on the day.
    """

    decree: Decree
    on: datetime.date
    last_day: datetime.date | None
    last_known: Known
    holds: bool

    @property
    def outdated(self) -> bool:
        """Whether the last day has passed."""
        return self.last_day is not None and self.on > self.last_day

    @classmethod
    def _pictured(cls, values: Sequence[DecreeStanding], language: Language | None) -> str | None:
        """A row for each decree from its first day to its last, stated or presumed, and the day asked about."""
        known = [one for one in values if one.decree.first_day is not None]
        if not known:
            return None
        on = {one.on for one in values}
        days = {day for one in known for day in (one.decree.first_day, one.last_day) if day is not None}
        final = max(days | on).replace(month=12, day=31)
        rows = [_row(one, final, language) for one in known]
        years = range(min(days | on).year, final.year + 1)
        ticks = [(datetime.date(year, 1, 1).toordinal(), str(year)) for year in years]
        mark = None if len(on) > 1 else (min(on).toordinal(), str(min(on)))
        return svg(pair("施行期", "days in force", language), rows, ticks, mark)

    def require(self) -> None:
        """Refuse a day on which the decree does not hold.

        Raises:
            NotInForce: The day lies before the first or after the last day.
        """
        if not self.holds:
            held = self.decree
            raise NotInForce(str(held), self.on, first=held.first_day, last=self.last_day, successor=held.successor)

    def json(self) -> dict[str, object]:
        """The standing as JSON has it."""
        first, last = self.decree.first_day, self.last_day
        return {
            "decree": str(self.decree.number),
            "on": str(self.on),
            "first_day": None if first is None else str(first),
            "last_day": None if last is None else str(last),
            "last_known": self.last_known.json,
            "holds": self.holds,
        }


_SHADES = {
    known: Shade(colour, lines)
    for lines, (known, colour) in enumerate(
        {Known.STATED: "#5b8fd6", Known.PRESUMED: "#d9a441", Known.OPEN: "#8a8f98"}.items()
    )
}


def _row(one: DecreeStanding, final: datetime.date, language: Language | None) -> Row:
    """A decree's days in force, in the colour of how its last day is known; one without an end runs to the last day."""
    held = one.decree
    first, last = held.first_day or final, one.last_day or final
    told = (
        f"{first}（{held.first_known.zh}）至{one.last_day or ''}（{one.last_known.zh}）",
        f"{first} ({held.first_known.en}) to {one.last_day or ''} ({one.last_known.en})",
    )
    title = held.en if language == "en" else held.zh
    bar = Bar(first.toordinal(), last.toordinal() + 1, pair(*told, language), _SHADES[one.last_known])
    return Row(title, (bar,))


@say.register
def _(value: Decree, language: Language) -> str:
    return f"{value.number} {value.zh if language == 'zh' else value.en}"
