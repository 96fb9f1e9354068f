"""24-hour means over a series of hours, of indices as the plan says it or of concentrations (四第一段)."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import accumulate
from typing import TypeVar

from attrs import field, frozen

from ..core.days import moment
from ..core.decisions import Decision, Finding
from ..core.errors import InvalidFacts, Undetermined
from ..core.exact import Number, exact, product
from ..core.rules import provision, rule
from ..core.series import series
from ..core.terms import Reading, member
from .aqi import AirQuality, BeyondScale, Breakpoints, index_of_day
from .plan import PLAN, figure, shifted

__all__ = [
    "DayIndex",
    "DayMean",
    "EnoughHours",
    "HourlyAqi",
    "HourlyConcentrations",
    "ValidHours",
    "daily_indices",
    "daily_means",
]

_AIR, _INDEX = {"source": "GB 3095-2012"}, {"source": "HJ 633-2012"}


@provision(PLAN, "四第一段")
@frozen(kw_only=True)
class ValidHours:
    """How many measured hours make a mean."""

    day_hours: int = field(default=24, validator=figure(1, 744))  # hours of a daily mean
    least_of_day: int = field(default=20, validator=figure(1, 744), metadata=_AIR)  # hours that suffice for a day
    eight_hours: int = field(default=8, validator=figure(1, 744), metadata=_INDEX)  # hours of an 8-hour mean of ozone
    least_of_eight: int = field(default=6, validator=figure(1, 744), metadata=_AIR)  # hours that suffice for it


class EnoughHours(Reading):
    """How many measured hours make a 24-hour mean; the plan says 24 hours and nothing of gaps."""

    ALL = "满24小时"
    """Recommended: to the letter; a day with an hour missing has no mean, and the timeline says so."""
    TWENTY = "不少于20小时"
    """As the standard for ambient air (GB 3095-2012) has it for daily means; the mean is of the hours measured."""


@frozen(kw_only=True)
class HourlyAqi:
    """The AQI of one hour, by the moment that the hour begins; None where it was not measured."""

    at: datetime.datetime
    aqi: Number | None


@frozen(kw_only=True)
class DayMean:
    """The mean of the 24 hours that begin at a moment, exact; None where too few of them were measured."""

    start: datetime.datetime
    mean: Fraction | None
    hours: int


@frozen(kw_only=True)
class HourlyConcentrations:
    """The mean concentrations of one hour, in µg/m³ (carbon monoxide mg/m³); None where not measured."""

    at: datetime.datetime
    so2: Number | None = None
    no2: Number | None = None
    co: Number | None = None
    o3: Number | None = None
    pm10: Number | None = None
    pm2_5: Number | None = None


@frozen(kw_only=True)
class DayIndex:
    """The daily index of the 24 hours that begin at a moment; None where no pollutant was measured enough."""

    start: datetime.datetime
    quality: AirQuality | None


@rule(PLAN, "四第一段", units={"hours": "AQI, hourly"})
def daily_means(
    hours: Sequence[HourlyAqi], *, enough: EnoughHours = EnoughHours.ALL, valid: ValidHours = ValidHours()
) -> Decision[tuple[DayMean, ...]]:
    """The mean AQI of the 24 hours from each hour of a series, exact, over whatever gaps are allowed.

    Args:
        hours: The hours in their order, each an hour after the one before, 24 or more; one not measured has None.
        enough: How many measured hours make a mean.
        valid: The hours of a day, and how many suffice.

    Returns:
        The mean from each hour that 24 hours follow, None where too few of them were measured.

    Raises:
        InvalidFacts: An hour is out of order, left out or twice there, is on another clock, or its AQI is no number of
            0 or more; the fault names it.
        Undetermined: There are fewer than 24 hours.

    >>> first = datetime.datetime(2017, 11, 3, 8)
    >>> hours = [HourlyAqi(at=first + datetime.timedelta(hours=n), aqi=200 + n) for n in range(25)]
    >>> [str(day.mean) for day in daily_means(hours).value]
    ['423/2', '425/2']
    """
    series = series_of(hours, valid.day_hours)
    least = least_hours(enough, valid)
    counts = (count for _, count in series.days(valid.day_hours))
    means = tuple(
        DayMean(start=series.moment(place), mean=mean, hours=count)
        for place, (mean, count) in enumerate(zip(series.means(valid.day_hours, least), counts, strict=True))
    )
    complete = sum(day.mean is not None for day in means)
    finding = Finding(
        _MEANS,
        "有均值的24小时数、每日有效小时数",
        "24 hours with a mean, hours needed",
        observed=complete,
        required=least,
    )
    return Decision(means, finding)


def least_hours(enough: EnoughHours, valid: ValidHours) -> int:
    everything = member(enough, EnoughHours, "enough") is EnoughHours.ALL
    return valid.day_hours if everything else valid.least_of_day


@rule(PLAN, "四第一段", "一（二）")
def daily_indices(
    hours: Sequence[HourlyConcentrations],
    *,
    valid: ValidHours = ValidHours(),
    breakpoints: Breakpoints = Breakpoints(),
    beyond: BeyondScale = BeyondScale.TOP,
) -> Decision[tuple[DayIndex, ...]]:
    """The daily AQI of the 24 hours from each hour, from mean concentrations, as the national network does it.

    This is the other form of a daily AQI: :py:func:`daily_means` takes the mean of hourly indices, as the plan says it.
    Means are taken exactly; who rounds them to whole units first may find an index that differs by 1.

    Args:
        hours: The hours in their order, each an hour after the one before, 24 or more.
        valid: How many measured hours make a mean: 20 of 24, 6 of 8 for ozone.
        breakpoints: The concentrations that stand for each index.
        beyond: What a mean above the top of the scale stands for.

    Returns:
        The index from each hour that 24 hours follow, None where no pollutant has enough.

    Raises:
        InvalidFacts: An hour is out of order, left out or twice there, or a concentration is no number of 0 or more.
        Undetermined: There are fewer than 24 hours, or a mean has no index, being above a table that ends early (ozone
            by 8 hours) or above the scale; the hour from which the day counts is named.

    >>> first = datetime.datetime(2017, 11, 3, 8)
    >>> hours = [HourlyConcentrations(at=first + datetime.timedelta(hours=n), pm2_5=150) for n in range(24)]
    >>> daily_indices(hours).value[0].quality.aqi
    200
    """
    start, top = _clock(hours, HourlyConcentrations, valid.day_hours), member(beyond, BeyondScale, "beyond")
    columns = {name: _column(start, hours, name) for name in _POLLUTANTS}
    facts = {name: column.means(valid.day_hours, valid.least_of_day) for name, column in columns.items()}
    facts["o3"], facts["o3_eight_hours"] = _ozone(columns["o3"], valid)
    found = []
    for place, means in enumerate(zip(*facts.values(), strict=True)):
        day = dict(zip(facts, means, strict=True))
        measured = any(mean is not None for mean in means)
        quality = _daily_quality(day, breakpoints, top, hours[place].at) if measured else None
        found.append(DayIndex(start=hours[place].at, quality=quality))
    complete = sum(day.quality is not None for day in found)
    return Decision(tuple(found), Finding(_MEANS, "有指数的24小时数", "24 hours with an index", observed=complete))


def _daily_quality(
    means: Mapping[str, Decimal | Fraction | None],
    breakpoints: Breakpoints,
    beyond: BeyondScale,
    start: datetime.datetime,
) -> AirQuality:
    """The daily index of the means of the day that begins at a moment, which an error names."""
    try:
        return index_of_day(means, breakpoints, beyond).value
    except Undetermined as none:
        en, zh = f"from {start.isoformat()}: {none.en}", f"自{start.isoformat()}起：{none.zh}"
        raise Undetermined("hours", en=en, zh=zh) from None


_POLLUTANTS = ("so2", "no2", "co", "o3", "pm10", "pm2_5")


def _column(start: datetime.datetime, hours: Sequence[HourlyConcentrations], name: str) -> Series:
    """One pollutant's hours."""
    return _scaled(
        start, (_number(getattr(hour, name), hour.at, f"hours[{place}].{name}") for place, hour in enumerate(hours))
    )


def _ozone(column: Series, valid: ValidHours) -> tuple[list[Fraction | None], list[Fraction | None]]:
    """The greatest hour and the greatest 8-hour mean of ozone in the 24 hours from each hour."""
    eights = column.means(valid.eight_hours, valid.least_of_eight)
    reach = max(valid.day_hours - valid.eight_hours + 1, 0)
    hour, eight = [], []
    for place, (_, count) in enumerate(column.days(valid.day_hours)):
        known = [value for value in column.values[place : place + valid.day_hours] if value is not None]
        hour.append(Fraction(max(known), column.scale) if count >= valid.least_of_day else None)
        eight.append(max((mean for mean in eights[place : place + reach] if mean is not None), default=None))
    return hour, eight


@frozen(kw_only=True)
class Series:
    """Hours as whole numbers of a common unit (``scale`` of it make 1), from a first moment on."""

    start: datetime.datetime
    values: tuple[int | None, ...]
    scale: int

    def moment(self, place: int) -> datetime.datetime:
        return shifted(self.start, place, "hours")

    def days(self, length: int) -> Iterator[tuple[int, int]]:
        """The sum and the count of what was measured in so many hours, from each hour."""
        totals = [0, *accumulate(value or 0 for value in self.values)]
        counts = [0, *accumulate(value is not None for value in self.values)]
        for place in range(len(self.values) - length + 1):
            yield totals[place + length] - totals[place], counts[place + length] - counts[place]

    def means(self, length: int, least: int) -> list[Fraction | None]:
        """The exact mean of so many hours, from each hour; None where fewer than the least were measured."""
        return [Fraction(total, self.scale * count) if count >= least else None for total, count in self.days(length)]


_Hour = TypeVar("_Hour", HourlyAqi, HourlyConcentrations)


def series_of(hours: Sequence[HourlyAqi], least: int) -> Series:
    """The series, checked hour by hour."""
    start = _clock(hours, HourlyAqi, least)
    return _scaled(start, (_number(hour.aqi, hour.at, f"hours[{place}].aqi") for place, hour in enumerate(hours)))


def _scaled(start: datetime.datetime, given: Iterable[int | Decimal | None]) -> Series:
    """The numbers as whole ones of a common unit."""
    values = list(given)
    places = max((-int(value.as_tuple().exponent) for value in values if isinstance(value, Decimal)), default=0)
    scale = 10 ** max(places, 0)
    scaled = (int(product(value, scale)) if isinstance(value, Decimal) else value and value * scale for value in values)
    return Series(start=start, values=tuple(scaled), scale=scale)


def _number(value: Number | None, at: datetime.datetime, fact: str) -> int | Decimal | None:
    """What was measured in an hour, which an error names; plain whole numbers stay as they are."""
    if value is None or (type(value) is int and 0 <= value <= _PLAIN):
        return value
    try:
        return exact(value, fact, at_least=0)
    except InvalidFacts:
        raise InvalidFacts(fact, value, f"a finite number, 0 or more, for {at}", f"{at}的非负有限数") from None


_PLAIN = 1_000_000


def _clock(hours: Sequence[_Hour], kind: type[_Hour], least: int) -> datetime.datetime:
    """The first moment of a series whose hours follow each other on one clock."""
    for place, hour in enumerate(series(hours, kind, "hours")):
        at = moment(hour.at, f"hours[{place}].at")
        if at.utcoffset() != hours[0].at.utcoffset():
            raise InvalidFacts(
                f"hours[{place}].at", at.isoformat(), "a moment of the first hour's time zone", "与首个小时同一时区"
            )
        if place and at - hours[place - 1].at != HOUR:
            before = hours[place - 1].at
            raise InvalidFacts(
                f"hours[{place}].at",
                at.isoformat(),
                f"the hour after {before.isoformat()}; one not measured stands with None",
                f"{before.isoformat()}之后一小时；未监测的小时以空值列出",
            )
    if len(hours) < least:
        raise Undetermined(
            "hours", en=f"there are {len(hours)} hours, fewer than {least}", zh=f"仅有{len(hours)}小时，不足{least}小时"
        )
    return hours[0].at


HOUR = datetime.timedelta(hours=1)
_MEANS = PLAN.at("四第一段")
