"""The air quality index from concentrations, by the standard that the plan rests on: HJ 633-2012 (一（二）).

A concentration becomes an individual index (IAQI) in proportion between the breakpoints on either side of it, rounded
up to a whole number; the air quality index (AQI) is the greatest of them.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from math import ceil

from attrs import field, fields, frozen

from ..core.bands import Band, Bands, above, at_least, at_most
from ..core.decisions import Decision, Finding
from ..core.errors import InvalidFacts, Undetermined
from ..core.exact import Number, exact, whole, written
from ..core.rules import provision, rule
from ..core.terms import Grade, Reading, Term, member
from .plan import PLAN

__all__ = [
    "AirQuality",
    "Averaging",
    "BeyondScale",
    "Breakpoints",
    "Category",
    "Pollutant",
    "PollutantIndex",
    "air_quality_category",
    "daily_index",
    "hourly_index",
    "individual_index",
]

_STANDARD = {"source": "HJ 633-2012"}
_Row = tuple[int, ...]


class Pollutant(Term):
    """The pollutants of the index; concentrations are in µg/m³, of carbon monoxide in mg/m³."""

    SO2 = "二氧化硫（SO2）"
    NO2 = "二氧化氮（NO2）"
    CO = "一氧化碳（CO）"
    O3 = "臭氧（O3）"
    PM10 = "颗粒物（PM10）"
    PM2_5 = "细颗粒物（PM2.5）"

    @property
    def en(self) -> str:
        """The formula."""
        return "PM2.5" if self is Pollutant.PM2_5 else self.name


class Averaging(Term):
    """The time over which a concentration is a mean."""

    HOUR = "1小时平均"
    EIGHT_HOURS = "8小时滑动平均"
    DAY = "24小时平均"


class Category(Grade):
    """The categories of air quality (空气质量指数类别) with the colour that each is shown in."""

    EXCELLENT = "优"
    GOOD = "良"
    LIGHT = "轻度污染"
    MODERATE = "中度污染"
    HEAVY = "重度污染"
    SEVERE = "严重污染"

    @property
    def colour(self) -> str:
        """The Chinese name of the colour that the category is shown in."""
        return ("绿色", "黄色", "橙色", "红色", "紫色", "褐红色")[self.rank]


@provision(PLAN, "一（二）")
@frozen(kw_only=True)
class Breakpoints:
    """Concentrations that stand for each index of the scale, by pollutant and averaging time.

    A table that ends early has no hourly (SO2) or 8-hour (O3) index above its last concentration: the standard then
    takes the 24-hour mean of SO2 and the hourly mean of O3.
    """

    index: _Row = field(default=(0, 50, 100, 150, 200, 300, 400, 500), metadata=_STANDARD)  # individual index
    so2_hour: _Row = field(default=(0, 150, 500, 650, 800), metadata=_STANDARD)  # µg/m³
    so2_day: _Row = field(default=(0, 50, 150, 475, 800, 1600, 2100, 2620), metadata=_STANDARD)  # µg/m³
    no2_hour: _Row = field(default=(0, 100, 200, 700, 1200, 2340, 3090, 3840), metadata=_STANDARD)  # µg/m³
    no2_day: _Row = field(default=(0, 40, 80, 180, 280, 565, 750, 940), metadata=_STANDARD)  # µg/m³
    co_hour: _Row = field(default=(0, 5, 10, 35, 60, 90, 120, 150), metadata=_STANDARD)  # mg/m³
    co_day: _Row = field(default=(0, 2, 4, 14, 24, 36, 48, 60), metadata=_STANDARD)  # mg/m³
    o3_hour: _Row = field(default=(0, 160, 200, 300, 400, 800, 1000, 1200), metadata=_STANDARD)  # µg/m³
    o3_eight_hours: _Row = field(default=(0, 100, 160, 215, 265, 800), metadata=_STANDARD)  # µg/m³
    pm10_day: _Row = field(default=(0, 50, 150, 250, 350, 420, 500, 600), metadata=_STANDARD)  # µg/m³
    pm2_5_day: _Row = field(default=(0, 35, 75, 115, 150, 250, 350, 500), metadata=_STANDARD)  # µg/m³
    primary_above: int = field(default=50, metadata=_STANDARD)  # index above which there is a primary pollutant
    exceeding_above: int = field(default=100, metadata=_STANDARD)  # individual index above which a pollutant exceeds

    def __attrs_post_init__(self) -> None:
        for place in fields(type(self)):
            row = getattr(self, place.name)
            if place.name.endswith("_above"):
                whole(row, place.name)
            elif not isinstance(row, tuple) or not 1 < len(row) <= len(self.index) or not _rises(row):
                words = f"2 to {len(self.index)} rising numbers", f"2至{len(self.index)}个递增的数"
                raise InvalidFacts(place.name, row, *words)

    def of(self, pollutant: Pollutant, averaging: Averaging) -> _Row | None:
        """The concentrations of a pollutant; None where the standard has no such table."""
        found = getattr(self, f"{pollutant.json}_{averaging.json}", None)
        return found if isinstance(found, tuple) else None


def _rises(row: _Row) -> bool:
    """Whether whole numbers of 0 or more follow each other upwards."""
    return all(type(step) is int for step in row) and row[0] >= 0 and all(low < high for low, high in pairwise(row))


class BeyondScale(Reading):
    """What a concentration above that of index 500 stands for, of which the standard says nothing."""

    TOP = "按500计"
    """Recommended: the scale ends at 500, and 500 is what the national network publishes."""
    UNDETERMINED = "无法判定"
    """To the letter: no breakpoint lies above it, so no index can be computed."""


@rule(PLAN, "一（二）", units={"concentration": "µg/m³, of CO mg/m³"})
def individual_index(
    pollutant: Pollutant,
    concentration: Number,
    *,
    averaging: Averaging,
    breakpoints: Breakpoints = Breakpoints(),
    beyond: BeyondScale = BeyondScale.TOP,
) -> Decision[int]:
    """The individual air quality index (IAQI) of one pollutant's concentration, rounded up.

    Args:
        pollutant: The pollutant.
        concentration: Its mean concentration, 0 or more, as measured.
        averaging: Over what time it is a mean; particulate matter has the 24-hour table only.
        breakpoints: The concentrations that stand for each index.
        beyond: What a concentration above the top of the scale stands for.

    Returns:
        The index, 0 to 500, with the breakpoints on either side.

    Raises:
        InvalidFacts: The concentration is no number of 0 or more, or there is no table for that averaging time.
        Undetermined: The table ends below the concentration (SO2 by the hour, O3 by 8 hours), or the scale does and
            ``beyond`` says that there is no answer.

    >>> individual_index(Pollutant.PM2_5, 126, averaging=Averaging.DAY).value
    166
    """
    kind, over = member(pollutant, Pollutant, "pollutant"), member(averaging, Averaging, "averaging")
    row = breakpoints.of(kind, over)
    if row is None:
        allowed = [one for one in Averaging if breakpoints.of(kind, one)]
        words = ", ".join(f"Averaging.{one.name}" for one in allowed)
        raise InvalidFacts("averaging", over, words, "、".join(one.zh for one in allowed))
    value, top = exact(concentration, "concentration", at_least=0), member(beyond, BeyondScale, "beyond")
    return Decision(*_individual(kind, value, row, breakpoints, top))


def _individual(
    pollutant: Pollutant, concentration: Decimal | Fraction, row: _Row, breakpoints: Breakpoints, beyond: BeyondScale
) -> tuple[int, Finding]:
    """The index of a concentration by one row of the table, with the finding."""
    steps = pairwise(zip(row, breakpoints.index, strict=False))
    found = next((step for step in steps if concentration <= step[1][0]), None)
    if found is not None:
        (low, low_index), (high, high_index) = found
        part = (Fraction(concentration) - low) / (high - low)
        index = ceil(low_index + part * (high_index - low_index))
        words = f"{pollutant.zh}浓度", f"concentration of {pollutant.en}"
        return index, Finding(_BASIS, *words, observed=concentration, required=(low, high))
    if len(row) < len(breakpoints.index) or beyond is BeyondScale.UNDETERMINED:
        raise Undetermined(
            pollutant.json,
            en=f"the table of {pollutant.en} ends at {row[-1]}, the concentration is {written(concentration)}",
            zh=f"{pollutant.zh}浓度限值表止于{row[-1]}，实际为{written(concentration)}",
        )
    words = f"{pollutant.zh}浓度超出限值表", f"concentration of {pollutant.en} beyond the table"
    return breakpoints.index[-1], Finding(_BASIS, *words, observed=concentration, required=row[-1])


@frozen
class PollutantIndex:
    """A pollutant with its individual index."""

    pollutant: Pollutant
    index: int


@frozen(kw_only=True)
class AirQuality:
    """An air quality index with what led to it.

    ``primary`` are the pollutants with the greatest individual index where the AQI is above 50 (首要污染物),
    ``exceeding`` those whose individual index is above 100 (超标污染物), ``missing`` those without a measurement.
    """

    aqi: int
    category: Category
    primary: tuple[Pollutant, ...]
    exceeding: tuple[Pollutant, ...]
    individual: tuple[PollutantIndex, ...]
    missing: tuple[Pollutant, ...]


_HOURLY = {"so2": "µg/m³", "no2": "µg/m³", "co": "mg/m³", "o3": "µg/m³", "pm10": "µg/m³", "pm2_5": "µg/m³"}


@rule(PLAN, "一（二）", units={**_HOURLY, "so2_day": "µg/m³"})
def hourly_index(
    *,
    so2: Number | None = None,
    no2: Number | None = None,
    co: Number | None = None,
    o3: Number | None = None,
    pm10: Number | None = None,
    pm2_5: Number | None = None,
    so2_day: Number | None = None,
    breakpoints: Breakpoints = Breakpoints(),
    beyond: BeyondScale = BeyondScale.TOP,
) -> Decision[AirQuality]:
    """The hourly air quality index from concentrations, as the national network publishes it.

    Gases go by their hourly tables; particulate matter, which has none, by the 24-hour table.

    Args:
        so2: Hourly mean of sulphur dioxide, µg/m³.
        no2: Hourly mean of nitrogen dioxide, µg/m³.
        co: Hourly mean of carbon monoxide, mg/m³.
        o3: Hourly mean of ozone, µg/m³.
        pm10: Hourly mean of PM10, µg/m³.
        pm2_5: Hourly mean of PM2.5, µg/m³.
        so2_day: 24-hour mean of sulphur dioxide, µg/m³, which counts where the hourly one is above its table.
        breakpoints: The concentrations that stand for each index.
        beyond: What a concentration above the top of the scale stands for.

    Returns:
        The index of the pollutants measured, its category and primary pollutants, and which were not measured.

    Raises:
        InvalidFacts: A concentration is no number of 0 or more.
        Undetermined: None is given, or the hourly SO2 is above its table and no 24-hour mean is given.

    >>> quality = hourly_index(so2=31, no2=67, co=2.6, o3=13, pm10=137, pm2_5=126).value
    >>> quality.aqi, quality.category.zh, [pollutant.en for pollutant in quality.primary]
    (166, '中度污染', ['PM2.5'])
    """
    measured = {
        Pollutant.SO2: _measured("so2", so2, breakpoints.so2_hour),
        Pollutant.NO2: _measured("no2", no2, breakpoints.no2_hour),
        Pollutant.CO: _measured("co", co, breakpoints.co_hour),
        Pollutant.O3: _measured("o3", o3, breakpoints.o3_hour),
        Pollutant.PM10: _measured("pm10", pm10, breakpoints.pm10_day),
        Pollutant.PM2_5: _measured("pm2_5", pm2_5, breakpoints.pm2_5_day),
    }
    day = _measured("so2_day", so2_day, breakpoints.so2_day)
    if _beyond(measured[Pollutant.SO2]) and day is not None:
        measured[Pollutant.SO2] = day
    return _air_quality(measured, breakpoints, member(beyond, BeyondScale, "beyond"))


@rule(PLAN, "一（二）", units={**_HOURLY, "o3_eight_hours": "µg/m³"})
def daily_index(
    *,
    so2: Number | None = None,
    no2: Number | None = None,
    co: Number | None = None,
    o3: Number | None = None,
    o3_eight_hours: Number | None = None,
    pm10: Number | None = None,
    pm2_5: Number | None = None,
    breakpoints: Breakpoints = Breakpoints(),
    beyond: BeyondScale = BeyondScale.TOP,
) -> Decision[AirQuality]:
    """The daily air quality index from concentrations.

    Ozone goes by the greater of its two indices; one whose 8-hour mean is above that table goes by the hour alone.

    Args:
        so2: 24-hour mean of sulphur dioxide, µg/m³.
        no2: 24-hour mean of nitrogen dioxide, µg/m³.
        co: 24-hour mean of carbon monoxide, mg/m³.
        o3: Greatest hourly mean of ozone, µg/m³.
        o3_eight_hours: Greatest 8-hour mean of ozone, µg/m³.
        pm10: 24-hour mean of PM10, µg/m³.
        pm2_5: 24-hour mean of PM2.5, µg/m³.
        breakpoints: The concentrations that stand for each index.
        beyond: What a concentration above the top of the scale stands for.

    Returns:
        The index of the pollutants measured, its category and primary pollutants, and which were not measured.

    Raises:
        InvalidFacts: A concentration is no number of 0 or more.
        Undetermined: None is given, or the 8-hour ozone is above its table and no hourly mean is given.

    >>> daily_index(pm2_5=150, pm10=350).value.primary
    (<Pollutant.PM10: '颗粒物（PM10）'>, <Pollutant.PM2_5: '细颗粒物（PM2.5）'>)
    """
    given = {
        "so2": so2,
        "no2": no2,
        "co": co,
        "o3": o3,
        "o3_eight_hours": o3_eight_hours,
        "pm10": pm10,
        "pm2_5": pm2_5,
    }
    means = {fact: None if value is None else exact(value, fact, at_least=0) for fact, value in given.items()}
    return index_of_day(means, breakpoints, member(beyond, BeyondScale, "beyond"))


def index_of_day(
    means: Mapping[str, Decimal | Fraction | None], breakpoints: Breakpoints, beyond: BeyondScale
) -> Decision[AirQuality]:
    """The daily index of exact means, by the names of the facts of :py:func:`daily_index`."""

    def taken(fact: str, row: _Row) -> _Measured | None:
        value = means[fact]
        return None if value is None else (value, row)

    hour, ozone = taken("o3", breakpoints.o3_hour), taken("o3_eight_hours", breakpoints.o3_eight_hours)
    if hour is not None and (ozone is None or _beyond(ozone) or _less(ozone, hour, breakpoints)):
        ozone = hour
    measured = {
        Pollutant.SO2: taken("so2", breakpoints.so2_day),
        Pollutant.NO2: taken("no2", breakpoints.no2_day),
        Pollutant.CO: taken("co", breakpoints.co_day),
        Pollutant.O3: ozone,
        Pollutant.PM10: taken("pm10", breakpoints.pm10_day),
        Pollutant.PM2_5: taken("pm2_5", breakpoints.pm2_5_day),
    }
    return _air_quality(measured, breakpoints, beyond)


_Measured = tuple[Decimal | Fraction, _Row]


def _measured(fact: str, value: Number | None, row: _Row) -> _Measured | None:
    """The concentration with the row of the table that it goes by."""
    return None if value is None else (exact(value, fact, at_least=0), row)


def _beyond(measured: _Measured | None) -> bool:
    """Whether the concentration lies above its row."""
    return measured is not None and measured[0] > measured[1][-1]


def _less(one: _Measured, other: _Measured, breakpoints: Breakpoints) -> bool:
    """Whether the one has the smaller index."""
    first, second = (_individual(Pollutant.O3, *each, breakpoints, BeyondScale.TOP)[0] for each in (one, other))
    return first < second


def _air_quality(
    measured: Mapping[Pollutant, _Measured | None], breakpoints: Breakpoints, beyond: BeyondScale
) -> Decision[AirQuality]:
    """The index of what was measured, with category and primary pollutants."""
    found = {
        pollutant: _individual(pollutant, *each, breakpoints, beyond)
        for pollutant, each in measured.items()
        if each is not None
    }
    if not found:
        names = tuple(pollutant.json for pollutant in measured)
        raise Undetermined(*names, en="no pollutant was measured", zh="没有任何污染物的监测值")
    individual = tuple(PollutantIndex(pollutant, index) for pollutant, (index, _) in found.items())
    aqi = max(one.index for one in individual)
    category = _category(aqi)
    quality = AirQuality(
        aqi=aqi,
        category=category.value,
        primary=tuple(one.pollutant for one in individual if one.index == aqi > breakpoints.primary_above),
        exceeding=tuple(one.pollutant for one in individual if one.index > breakpoints.exceeding_above),
        individual=individual,
        missing=tuple(pollutant for pollutant in measured if pollutant not in found),
    )
    return Decision(quality, *(finding for _, finding in found.values()), category.because)


CATEGORIES = Bands(
    Band(Category.EXCELLENT, at_least(0), at_most(50)),
    Band(Category.GOOD, above(50), at_most(100)),
    Band(Category.LIGHT, above(100), at_most(150)),
    Band(Category.MODERATE, above(150), at_most(200)),
    Band(Category.HEAVY, above(200), at_most(300)),
    Band(Category.SEVERE, above(300)),
)
"""The categories of air quality by the index (HJ 633-2012, table 2)."""


@rule(PLAN, "一（二）", "三（三）2", "四（二）", units={"aqi": "AQI"})
def air_quality_category(aqi: Number) -> Decision[Category]:
    """The category of air quality that an index or a mean of indices stands for.

    A mean between two categories belongs to the worse one, as rounding it up would say too.

    Args:
        aqi: The index, 0 or more.

    Returns:
        The category, from excellent (0 to 50) to severe (above 300).

    Raises:
        InvalidFacts: The index is no number of 0 or more.

    >>> air_quality_category(200.4).value.zh
    '重度污染'
    """
    return _category(exact(aqi, "aqi", at_least=0))


def _category(aqi: int | Decimal) -> Decision[Category]:
    band = next(band for band in CATEGORIES if band.holds(aqi))
    finding = Finding(_BASIS, "空气质量指数", "air quality index", observed=aqi, required=str(band))
    return Decision(band.value, finding)


_BASIS = PLAN.at("一（二）")
