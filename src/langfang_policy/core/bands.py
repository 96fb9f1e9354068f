"""Threshold tables as data: bands whose bounds carry the law's own word, marginal rates, dated values."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from functools import cached_property
from itertools import pairwise
from typing import Any, Generic, TypeVar, cast

from attrs import frozen

from .bounds import Bound, Side
from .brief import LONGEST_REPR, clipped
from .days import plain_date
from .errors import InvalidFacts
from .exact import exact, written
from .faults import Language
from .forms import Readable, html, say
from .pages import Bar, Row, Shade, pair, section, shade, svg, table
from .quantities import least, less, plus, times

__all__ = ["Band", "Bands", "MarginalRates", "Timeline"]

T = TypeVar("T")
Figure = int | Decimal | Fraction
_A_YEAR = 365
_LOWER, _UPPER = (Side.AT_LEAST, Side.ABOVE), (Side.AT_MOST, Side.BELOW)


@frozen
class Band(Readable, Generic[T]):
    """A stretch of numbers with a value; an end that is None is open (区间).

    >>> from langfang_policy.core.bounds import above, at_most
    >>> Band("heavy", above(200), at_most(300)).holds(200)
    False
    """

    value: T
    lower: Bound | None = None
    upper: Bound | None = None

    def __attrs_post_init__(self) -> None:
        if (self.lower is not None and self.lower.side not in _LOWER) or (
            self.upper is not None and self.upper.side not in _UPPER
        ):
            raise ValueError(f"the ends of {self} are the wrong way about")
        if self.lower is not None and self.upper is not None:
            owned = self.lower.owned and self.upper.owned
            if self.upper.figure < self.lower.figure or (self.upper.figure == self.lower.figure and not owned):
                raise ValueError(f"{self} holds no number")

    def below_it(self, number: Figure) -> bool:
        """Whether the number lies below the band."""
        return self.lower is not None and not self.lower.holds(number)

    def above_it(self, number: Figure) -> bool:
        """Whether the number lies above the band."""
        return self.upper is not None and not self.upper.holds(number)

    def holds(self, number: Figure) -> bool:
        """Whether the number lies in the band."""
        lower, upper = self.lower, self.upper
        return (lower is None or lower.test(number, lower.figure)) and (
            upper is None or upper.test(number, upper.figure)
        )

    @cached_property
    def ends(self) -> tuple[Bound, ...]:
        """The ends that the band has."""
        return tuple(end for end in (self.lower, self.upper) if end is not None)

    def text(self, language: Language = "en") -> str:
        """The band in words: its ends, or that it has none."""
        always = "任何数" if language == "zh" else "any number"
        return ("，" if language == "zh" else ", ").join([end.text(language) for end in self.ends]) or always

    def __str__(self) -> str:
        return self.text()


@frozen(init=False)
class Bands(Readable, Generic[T]):
    """Bands that follow each other with neither gap nor overlap, from the lowest to the highest (分档).

    >>> from langfang_policy.core.bounds import at_least, at_most, below
    >>> grades = Bands(Band("good", at_least(0), below(60)), Band("excellent", at_least(60), at_most(100)))
    >>> grades.find(60).value
    'excellent'

    Raises:
        ValueError: Two neighbours leave a gap or overlap, or there is no band.
    """

    bands: tuple[Band[T], ...]

    def __init__(self, *bands: Band[T]) -> None:
        if not bands:
            raise ValueError("a table needs a band")
        for left, right in pairwise(bands):
            up, low = left.upper, right.lower
            if up is None or low is None or up.figure != low.figure or up.owned == low.owned:
                raise ValueError(f"between {left} and {right} lies a gap or an overlap")
        self.__attrs_init__(bands)

    def find(self, number: Figure) -> Band[T] | None:
        """The band that holds the number; None where the number lies outside the table."""
        for band in self.bands:
            if band.holds(number):
                return band
        return None

    def __iter__(self) -> Iterator[Band[T]]:
        return iter(self.bands)

    def __repr__(self) -> str:
        return clipped(f"<{len(self.bands)} bands: {self}", LONGEST_REPR - 1) + ">"

    def __str__(self) -> str:
        return self.text()

    def svg(self, asked: Figure | None = None, language: Language | None = "en") -> str:
        """The bands as a picture, a row for each, with a line through the number that was asked about.

        Args:
            asked: The number; none where nothing was asked.
            language: The language of the words; both where it is None.

        Raises:
            InvalidFacts: The number is no exact one.
        """
        mark = None if asked is None else exact(asked, "asked")
        found = {end.figure for band in self.bands for end in band.ends}
        figures = sorted(found if mark is None else {*found, mark}) or [0]
        beyond = (figures[-1] - figures[0]) / 8 or 1  # how far a band without an end is drawn
        rows = [
            Row(
                pair(say(band.value, "zh"), say(band.value, "en"), language),
                (
                    Bar(
                        float(figures[0] - beyond if band.lower is None else band.lower.figure),
                        float(figures[-1] + beyond if band.upper is None else band.upper.figure),
                        pair(band.text("zh"), band.text("en"), language),
                        shade(band.value) or Shade(),
                    ),
                ),
            )
            for band in self.bands
        ]
        ticks = [(float(figure), written(figure)) for figure in figures if figure != mark]
        marked = None if mark is None else (float(mark), written(mark))
        return svg(pair("分档", "bands", language), rows, ticks, marked)

    @classmethod
    def _pictured(cls, values: Sequence[Bands[Any]], language: Language | None) -> str | None:
        return values[0].svg(None, language) if len(values) == 1 else None

    def _page(self, language: Language | None) -> str:
        """The picture, and the bands as a table."""
        return section(self._heading(language), self.svg(None, language), html(self.bands, language))

    def text(self, language: Language = "en") -> str:
        """The bands in words, each with its value."""
        colon, apart = ("：", "；") if language == "zh" else (": ", "; ")
        return apart.join(band.text(language) + colon + say(band.value, language) for band in self.bands)


@frozen(init=False)
class MarginalRates(Readable):
    """Rates that each apply to the part of an amount inside their band (分段累计).

    >>> from langfang_policy.core.bounds import above, at_least, at_most
    >>> rates = MarginalRates(Band(Decimal("0.5"), at_least(0), at_most(100)), Band(Decimal("0.25"), above(100)))
    >>> rates.amount(120)
    Decimal('55.00')

    Raises:
        ValueError: The bands leave a gap or overlap, do not begin at 0, or end.
    """

    bands: Bands[Decimal]

    def __init__(self, *bands: Band[Decimal]) -> None:
        table = Bands(*bands)
        if bands[0].lower is None or bands[0].lower.figure != 0 or bands[-1].upper is not None:
            raise ValueError("marginal rates run from 0 upwards without end")
        self.__attrs_init__(table)

    def __repr__(self) -> str:
        return f"<MarginalRates, {repr(self.bands)[1:]}"

    def __str__(self) -> str:
        return str(self.bands)

    def amount(self, base: int | Decimal) -> Decimal:
        """The sum of each band's rate times the part of the base inside it.

        Raises:
            InvalidFacts: The base is no exact number, or negative.
        """
        return cast("Decimal", self.of_each_part(exact(base, "base", at_least=0)))

    def of_each_part(self, base: Any) -> Any:
        """The same of an exact number that is not negative, or of a column of them."""
        inside = []
        start: Any = 0
        for band in self.bands:
            end = base if band.upper is None else least(base, band.upper.figure)
            inside.append(times(less(end, start), band.value))
            start = end
        return plus(*inside)


@frozen(init=False)
class Timeline(Readable, Generic[T]):
    """Values that changed on a day: each holds from its first day until the day before the next (时间线).

    >>> quota = Timeline((datetime.date(2017, 9, 1), 56), (datetime.date(2018, 9, 1), 50))
    >>> quota.on(datetime.date(2018, 8, 31)), quota.on(datetime.date(2018, 9, 1))
    (56, 50)

    Raises:
        ValueError: The days do not rise, or there is none.
    """

    entries: tuple[tuple[datetime.date, T], ...]

    def __init__(self, *entries: tuple[datetime.date, T]) -> None:
        if not entries or any(right[0] <= left[0] for left, right in pairwise(entries)):
            raise ValueError("a timeline needs days that rise")
        self.__attrs_init__(entries)

    def __repr__(self) -> str:
        return clipped(f"<{len(self.entries)} values over time: {self}", LONGEST_REPR - 1) + ">"

    def __str__(self) -> str:
        return self.text()

    def text(self, language: Language = "en") -> str:
        """The values in words, each with its first day."""
        words = "自{}起：{}" if language == "zh" else "from {}: {}"
        parts = (words.format(day, say(value, language)) for day, value in self.entries)
        return ("；" if language == "zh" else "; ").join(parts)

    def _page(self, language: Language | None) -> str:
        days = [day.toordinal() for day, _ in self.entries]
        ends = [*days[1:], days[-1] + max((days[-1] - days[0]) // len(days), _A_YEAR)]  # the last has no end
        told = [pair(say(value, "zh"), say(value, "en"), language) for _, value in self.entries]
        shades = [shade(value) or Shade() for _, value in self.entries]
        row = Row("", tuple(map(Bar, days, ends, told, shades)))
        rows = [(str(day), html(value, language)) for day, value in self.entries]
        ticks = [(day.toordinal(), str(day)) for day, _ in self.entries]
        title = pair("各时期的数值", "values over time", language)
        return section(self._heading(language), svg(title, [row], ticks), table(rows))

    def on(self, day: datetime.date) -> T:
        """The value that holds on the day.

        Raises:
            InvalidFacts: The day lies before the first.
        """
        held = [value for first, value in self.entries if first <= plain_date(day, "on")]
        if not held:
            first = self.entries[0][0]
            raise InvalidFacts("on", day, f"a day not before {first}", f"不早于{first}的日期")
        return held[-1]
