"""24-hour means over a series of hours, of indices as the plan says it or of concentrations (四第一段)."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import accumulate, pairwise
from math import lcm
from typing import Annotated, Any, TypeVar

from attrs import frozen

from ...core.bounds import Unit, at_least, at_most
from ...core.days import add_hours
from ...core.decisions import Decision
from ...core.errors import InvalidFacts, Undetermined
from ...core.facts import HOURS, MEAN, Aqi, Count, Hours, Whole
from ...core.figures import Record, figure
from ...core.findings import note
from ...core.rules import provision, rule
from ...core.terms import Reading
from .aqi import (
    STANDARD,
    AirQuality,
    BeyondScale,
    Breakpoints,
    LackingPollutants,
    Micrograms,
    Milligrams,
    Pollutant,
    air_quality,
    known_of_day,
)
from .plan import PLAN

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

MEANS = PLAN.at("四第一段")

MEAN_HOURS = Whole(Unit("h", "小时"), at_least(1), at_most(744))
MeanHours = Annotated[int, *MEAN_HOURS]
"""Hours of a mean, from one to a month's."""


@provision(MEANS)
@frozen(kw_only=True)
class ValidHours(Record):
    """How many measured hours make a mean (有效小时数)."""

    day_hours: MeanHours = figure(24, "日均值时长", "hours of a daily mean")
    least_of_day: MeanHours = figure(20, "日均值有效小时数", "hours that suffice for a day", source="GB 3095-2012")
    eight_hours: MeanHours = figure(8, "滑动平均时长", "hours of a running mean of ozone", source="HJ 633-2012")
    least_of_eight: MeanHours = figure(6, "滑动平均有效小时数", "hours that suffice for it", source="GB 3095-2012")

    def needed(self, enough: EnoughHours) -> int:
        """How many measured hours a daily mean needs."""
        return self.day_hours if enough is EnoughHours.ALL else self.least_of_day


class EnoughHours(Reading, at=MEANS):
    """How many measured hours make a daily mean; the plan says nothing of gaps (缺测)."""

    ALL = (
        "须全部有效",
        "依字面，缺测的一日无均值，时间线会列明",
        "To the letter; a day with an hour missing has no mean, and the timeline says so.",
    )
    TWENTY = (
        "达到标准所需小时数",
        "环境空气质量标准对日均值如此规定，均值按有效小时计算",
        "As the standard for ambient air has it for daily means; the mean is of the hours measured.",
    )


@frozen(kw_only=True)
class HourlyAqi(Record):
    """The AQI of one hour (小时AQI).

    Attributes:
        at: 起始时刻: the moment that the hour begins.
        aqi: 空气质量指数: the index; None where it was not measured.
    """

    at: datetime.datetime
    aqi: Aqi | None


@frozen(kw_only=True)
class DayMean(Record):
    """The mean of the 24 hours that begin at a moment (日均值).

    Attributes:
        start: 起始时刻: the moment.
        mean: 均值: the exact mean; None where too few of the hours were measured.
        hours: 有效小时数: how many of them were measured.
    """

    start: datetime.datetime
    mean: Annotated[Fraction, *MEAN] | None
    hours: Hours


@frozen(kw_only=True)
class HourlyConcentrations(Record):
    """The mean concentrations of one hour; None where not measured (小时浓度).

    Attributes:
        at: 起始时刻: the moment that the hour begins.
        so2: 二氧化硫: sulphur dioxide.
        no2: 二氧化氮: nitrogen dioxide.
        co: 一氧化碳: carbon monoxide.
        o3: 臭氧: ozone.
        pm10: 颗粒物: PM10.
        pm2_5: 细颗粒物: PM2.5.
    """

    at: datetime.datetime
    so2: Micrograms | None = None
    no2: Micrograms | None = None
    co: Milligrams | None = None
    o3: Micrograms | None = None
    pm10: Micrograms | None = None
    pm2_5: Micrograms | None = None


@frozen(kw_only=True)
class DayIndex(Record):
    """The daily index of the 24 hours that begin at a moment (日指数).

    Attributes:
        start: 起始时刻: the moment.
        quality: 空气质量: the index; None where a pollutant that was not measured enough leaves it open.
        at_least: 指数下限: what the index is at the least; None where no pollutant was measured enough.
        left_open_by: 有待补测: the pollutants that were not measured enough and could raise it.
    """

    start: datetime.datetime
    quality: AirQuality | None
    at_least: Count | None
    left_open_by: tuple[Pollutant, ...]


@rule(MEANS)
def daily_means(
    hours: Sequence[HourlyAqi], *, enough: EnoughHours = EnoughHours.ALL, valid: ValidHours = ValidHours()
) -> Decision[tuple[DayMean, ...]]:
    """The mean AQI of the 24 hours from each hour of a series, exact, over whatever gaps are allowed (逐时日均值).

    Args:
        hours: 小时数列: the hours in their order, each an hour after the one before; one not measured has None.

    Returns:
        日均值: the mean from each hour that a whole day follows, None where too few of its hours were measured.

    Raises:
        Undetermined: There is not a whole day.

    >>> first = datetime.datetime(2017, 11, 3, 8)
    >>> hours = [HourlyAqi(at=first + datetime.timedelta(hours=n), aqi=200 + n) for n in range(25)]
    >>> [str(day.mean) for day in daily_means(hours).value]
    ['423/2', '425/2']
    """
    valid = ValidHours.of(valid, "valid")
    least = valid.needed(EnoughHours.of(enough, "enough"))
    series = series_of(hours, valid.day_hours)
    counts = (count for _, count in series.days(valid.day_hours))
    means = tuple(
        DayMean(start=series.moment(place), mean=mean, hours=count)
        for place, (mean, count) in enumerate(zip(series.means(valid.day_hours, least), counts, strict=True))
    )
    complete = sum(day.mean is not None for day in means)
    return Decision(
        means,
        note(MEANS, "所需有效小时数", "measured hours that a mean needs", least, HOURS.unit),
        note(MEANS, "有均值的整日数", "whole days with a mean", complete),
    )


@rule(MEANS, STANDARD)
def daily_indices(
    hours: Sequence[HourlyConcentrations],
    *,
    valid: ValidHours = ValidHours(),
    breakpoints: Breakpoints = Breakpoints(),
    beyond: BeyondScale = BeyondScale.TOP,
    lacking: LackingPollutants = LackingPollutants.LOWER_BOUND,
) -> Decision[tuple[DayIndex, ...]]:
    """The daily AQI of the 24 hours from each hour, from mean concentrations, as the network does it (逐时日指数).

    This is the other form of a daily AQI: :py:func:`daily_means` takes the mean of hourly indices, as the plan says it.
    Means are taken exactly; who rounds them to whole units first may find an index that differs by 1.

    Args:
        hours: 小时浓度数列: the hours in their order, each an hour after the one before.

    Returns:
        日指数: the index from each hour that a whole day follows, or what it is at the least.

    Raises:
        Undetermined: There is not a whole day, or a mean is above the scale and ``beyond`` says that there is no
            answer; the hour from which the day counts is named.

    >>> first = datetime.datetime(2017, 11, 3, 8)
    >>> hours = [HourlyConcentrations(at=first + datetime.timedelta(hours=n), pm2_5=150) for n in range(24)]
    >>> daily_indices(hours, lacking=LackingPollutants.AS_MEASURED).value[0].quality.aqi
    200
    >>> (day,) = daily_indices(hours).value
    >>> day.quality, day.at_least, [pollutant.en for pollutant in day.left_open_by]
    (None, 200, ['SO2', 'NO2', 'CO', 'O3', 'PM10'])
    """
    reading = LackingPollutants.of(lacking, "lacking")
    valid, table = ValidHours.of(valid, "valid"), Breakpoints.of(breakpoints, "breakpoints")
    top = BeyondScale.of(beyond, "beyond")
    given = _clock(hours, HourlyConcentrations, valid.day_hours)
    columns = {name: _series(given, name) for name in _POLLUTANTS}
    facts = {name: column.means(valid.day_hours, valid.least_of_day) for name, column in columns.items()}
    facts["o3"], facts["o3_eight_hours"] = _ozone(columns["o3"], valid)
    found = []
    for hour, means in zip(given, zip(*facts.values(), strict=True), strict=False):
        try:
            known = known_of_day(dict(zip(facts, means, strict=True)), table, top)
            missing = known.lacks(reading)
            quality = None if missing else air_quality(known, table, reading).value
        except Undetermined as none:
            at = hour.at.isoformat()
            raise Undetermined("hours", en=f"from {at}: {none.en}", zh=f"自{at}起：{none.zh}") from None
        names = {fact.removesuffix("_eight_hours") for fact in missing}
        left = tuple(one for one in Pollutant if one.json in names)
        found.append(DayIndex(start=hour.at, quality=quality, at_least=known.greatest, left_open_by=left))
    complete = sum(day.quality is not None for day in found)
    return Decision(tuple(found), note(MEANS, "有指数的整日数", "whole days with an index", complete))


_POLLUTANTS = ("so2", "no2", "co", "o3", "pm10", "pm2_5")


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
        return add_hours(self.start, place)

    def days(self, length: int) -> Iterator[tuple[int, int]]:
        """The sum and the count of what was measured in so many hours, from each hour."""
        totals = [0, *accumulate(value or 0 for value in self.values)]
        counts = [0, *accumulate(value is not None for value in self.values)]
        for place in range(len(self.values) - length + 1):
            yield totals[place + length] - totals[place], counts[place + length] - counts[place]

    def means(self, length: int, least: int) -> list[Fraction | None]:
        """The exact mean of so many hours, from each hour; None where fewer than the least were measured."""
        return [Fraction(total, self.scale * count) if count >= least else None for total, count in self.days(length)]


def series_of(hours: Sequence[HourlyAqi], least: int) -> Series:
    """The series of an AQI, each hour after the one before."""
    return _series(_clock(hours, HourlyAqi, least), "aqi")


def _series(hours: Sequence[HourlyAqi | HourlyConcentrations], name: str) -> Series:
    """One field of each hour, as whole numbers of a common unit."""
    values, scale = _of_one_size([getattr(hour, name) for hour in hours])
    return Series(start=hours[0].at, values=tuple(values), scale=scale)


_Hour = TypeVar("_Hour", HourlyAqi, HourlyConcentrations)


def _clock(hours: Sequence[_Hour], kind: type[_Hour], least: int) -> tuple[_Hour, ...]:
    """The hours, which follow each other on one clock."""
    given = kind.each(hours, "hours")
    for place, (before, hour) in enumerate(pairwise(given), 1):
        one_clock = hour.at.utcoffset() == before.at.utcoffset()
        if not one_clock or hour.at - before.at != HOUR:
            raise _out_of_order(place, before.at, hour.at)
    if len(given) < least:
        raise Undetermined(
            "hours", en=f"there are {len(given)} hours, fewer than {least}", zh=f"仅有{len(given)}小时，不足{least}小时"
        )
    return given


def _out_of_order(place: int, before: datetime.datetime, at: datetime.datetime) -> InvalidFacts:
    words = (
        f"the hour after {before.isoformat()}; one not measured stands with None",
        f"{before.isoformat()}之后一小时；未监测的小时以空值列出",
    )
    if at.utcoffset() != before.utcoffset():
        words = "a moment of the first hour's time zone", "与首个小时同一时区"
    return InvalidFacts(f"hours[{place}].at", at.isoformat(), *words)


HOUR = datetime.timedelta(hours=1)


def _of_one_size(numbers: list[Any]) -> tuple[list[Any], int]:
    """The numbers as whole ones of one size, and the size; None stays None."""
    ratios = [None if number is None else number.as_integer_ratio() for number in numbers]
    size = lcm(*(ratio[1] for ratio in ratios if ratio))
    return [ratio and ratio[0] * (size // ratio[1]) for ratio in ratios], size
