"""The air quality index from concentrations, by the standard that the plan rests on: HJ 633-2012 (一（二）).

A concentration becomes an individual index (IAQI) in proportion between the breakpoints on either side of it, rounded
up to a whole number; the air quality index (AQI) is the greatest of them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache, reduce
from itertools import pairwise
from typing import Annotated, Any, NamedTuple

from attrs import fields, frozen

from ...core.bands import Band, Bands
from ...core.bounds import Bound, Unit, above, at_least, at_most
from ...core.columnar import Cut, Parts, against, columnar, cuts_of
from ...core.decisions import Decision, part
from ...core.errors import InvalidFacts, Undetermined
from ...core.exact import Number, written
from ...core.facts import AQI, Aqi, Count, Measure, Whole
from ...core.faults import Fault, shown
from ...core.figures import Record, figure
from ...core.findings import Finding, falls
from ...core.quantities import greatest, instead, least, less, of_each, past
from ...core.rules import provision, rule
from ...core.terms import Grade, Reading, Term
from .plan import PLAN

__all__ = [
    "AirQuality",
    "Averaging",
    "BeyondScale",
    "Breakpoints",
    "Category",
    "LackingPollutants",
    "Pollutant",
    "PollutantIndex",
    "air_quality_category",
    "daily_index",
    "hourly_index",
    "individual_index",
]

STANDARD = PLAN.at("一（二）")
PREDICTED = PLAN.at("三（三）2")
LAUNCHING = PLAN.at("四（二）")

UG_M3 = Measure(Unit("µg/m³", "微克/立方米"), at_least(0))
MG_M3 = Measure(Unit("mg/m³", "毫克/立方米"), at_least(0))
CONCENTRATION = Measure(Unit("µg/m³, of CO mg/m³", "微克/立方米（一氧化碳为毫克/立方米）"), at_least(0))
Micrograms = Annotated[Number, *UG_M3]
Milligrams = Annotated[Number, *MG_M3]
Concentration = Annotated[Number, *CONCENTRATION]
UgRow = tuple[Annotated[int, *Whole(UG_M3.unit, at_least(0))], ...]
MgRow = tuple[Annotated[int, *Whole(MG_M3.unit, at_least(0))], ...]
_HJ = "HJ 633-2012"


class Pollutant(Term):
    """The pollutants of the index; concentrations are in µg/m³, of carbon monoxide in mg/m³ (污染物)."""

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
    """The time over which a concentration is a mean (平均时间)."""

    HOUR = "1小时平均"
    EIGHT_HOURS = "8小时滑动平均"
    DAY = "24小时平均"


class Category(Grade):
    """The categories of air quality with the colour that each is shown in (空气质量指数类别)."""

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


@provision(STANDARD)
@frozen(kw_only=True)
class Breakpoints(Record):
    """Concentrations that stand for each index of the scale, by pollutant and averaging time (浓度限值).

    A table that ends early has no hourly (SO2) or 8-hour (O3) index above its last concentration: the standard then
    takes the 24-hour mean of SO2 and the hourly mean of O3.
    """

    index: tuple[Count, ...] = figure(
        (0, 50, 100, 150, 200, 300, 400, 500), "分指数", "individual index of each step", source=_HJ
    )
    so2_hour: UgRow = figure((0, 150, 500, 650, 800), "二氧化硫小时浓度限值", "hourly mean of SO2", source=_HJ)
    so2_day: UgRow = figure(
        (0, 50, 150, 475, 800, 1600, 2100, 2620), "二氧化硫日浓度限值", "daily mean of SO2", source=_HJ
    )
    no2_hour: UgRow = figure(
        (0, 100, 200, 700, 1200, 2340, 3090, 3840), "二氧化氮小时浓度限值", "hourly mean of NO2", source=_HJ
    )
    no2_day: UgRow = figure((0, 40, 80, 180, 280, 565, 750, 940), "二氧化氮日浓度限值", "daily mean of NO2", source=_HJ)
    co_hour: MgRow = figure((0, 5, 10, 35, 60, 90, 120, 150), "一氧化碳小时浓度限值", "hourly mean of CO", source=_HJ)
    co_day: MgRow = figure((0, 2, 4, 14, 24, 36, 48, 60), "一氧化碳日浓度限值", "daily mean of CO", source=_HJ)
    o3_hour: UgRow = figure(
        (0, 160, 200, 300, 400, 800, 1000, 1200), "臭氧小时浓度限值", "hourly mean of O3", source=_HJ
    )
    o3_eight_hours: UgRow = figure(
        (0, 100, 160, 215, 265, 800), "臭氧滑动平均浓度限值", "running mean of O3 over some hours", source=_HJ
    )
    pm10_day: UgRow = figure(
        (0, 50, 150, 250, 350, 420, 500, 600), "颗粒物日浓度限值", "daily mean of PM10", source=_HJ
    )
    pm2_5_day: UgRow = figure(
        (0, 35, 75, 115, 150, 250, 350, 500), "细颗粒物日浓度限值", "daily mean of PM2.5", source=_HJ
    )
    primary_above: Count = figure(50, "首要污染物界限", "index above which there is a primary pollutant", source=_HJ)
    exceeding_above: Count = figure(
        100, "超标污染物界限", "individual index above which a pollutant exceeds", source=_HJ
    )

    def faults(self) -> tuple[Fault, ...]:
        """Rows rise, and have an index for each of their steps, two at least."""
        rows = {one.name: getattr(self, one.name) for one in fields(type(self)) if not one.name.endswith("_above")}
        most = len(self.index)
        words = f"2 to {most} rising numbers", f"2至{most}个递增的数"
        return tuple(
            Fault(name, shown(row), *words, f"$.{name}")
            for name, row in rows.items()
            if not 1 < len(row) <= most or any(low >= high for low, high in pairwise(row))
        )

    def end(self, beyond: BeyondScale) -> int:
        """The greatest index that what was not measured could have: more than any where there is none at the top."""
        return self.index[-1] + (beyond is BeyondScale.UNDETERMINED)

    def row(self, pollutant: Pollutant, averaging: Averaging) -> _Row | None:
        """The concentrations of a pollutant; None where the standard has no such table."""
        found = getattr(self, f"{pollutant.json}_{averaging.json}", None)
        return found if isinstance(found, tuple) else None


_Row = tuple[int, ...]


class BeyondScale(Reading, at=STANDARD):
    """What a concentration above the top of the scale stands for, of which the standard says nothing (超出量程)."""

    TOP = (
        "按最高指数计",
        "全国监测网络按量程上限发布",
        "The scale ends there, and its end is what the national network publishes.",
    )
    UNDETERMINED = (
        "无法判定",
        "其上没有限值，无从内插",
        "To the letter: no breakpoint lies above it, so no index can be computed.",
    )


class LackingPollutants(Reading, at=STANDARD):
    """What the greatest index of those measured says, where a pollutant was not measured (污染物缺测时的指数)."""

    LOWER_BOUND = (
        "仅为下限",
        "指数取各污染物分指数的最大值，缺测者可能更大",
        "The index is the greatest of all pollutants, and one that was not measured may be greater.",
    )
    AS_MEASURED = (
        "按已监测者计",
        "全国监测网络按已监测的污染物发布",
        "The national network publishes the index of what was measured.",
    )


@rule(STANDARD)
def individual_index(
    pollutant: Pollutant,
    concentration: Concentration,
    *,
    averaging: Averaging,
    breakpoints: Breakpoints = Breakpoints(),
    beyond: BeyondScale = BeyondScale.TOP,
) -> Decision[Count]:
    """The individual air quality index (IAQI) of one pollutant's concentration, rounded up (空气质量分指数).

    Args:
        pollutant: 污染物: the pollutant.
        concentration: 平均浓度: its mean concentration as measured.
        averaging: 平均时间: over what time it is a mean; particulate matter has the 24-hour table only.

    Returns:
        分指数: the index, on the scale, with the breakpoints on either side.

    Raises:
        Undetermined: The table ends below the concentration (SO2 by the hour, O3 by 8 hours), or the scale does and
            ``beyond`` says that there is no answer.

    >>> individual_index(Pollutant.PM2_5, 126, averaging=Averaging.DAY).value
    166
    """
    kind, over = Pollutant.of(pollutant, "pollutant"), Averaging.of(averaging, "averaging")
    table = Breakpoints.of(breakpoints, "breakpoints")
    row = table.row(kind, over)
    if row is None:
        allowed = [one for one in Averaging if table.row(kind, one)]
        words = ", ".join(f"Averaging.{one.name}" for one in allowed)
        raise InvalidFacts("averaging", over, words, "、".join(one.zh for one in allowed))
    value = CONCENTRATION.of(concentration, "concentration")
    index, findings = _individual(kind, value, row, table, BeyondScale.of(beyond, "beyond"))
    return Decision(index, *findings)


def _individual(
    pollutant: Pollutant, concentration: Decimal | Fraction, row: _Row, breakpoints: Breakpoints, beyond: BeyondScale
) -> tuple[int, tuple[Finding, ...]]:
    """The index of a concentration by one row of the table, with the breakpoints that it lies between."""
    zh, en = _CONCENTRATIONS[pollutant]
    number, size = concentration.as_integer_ratio()
    for step in _steps(row, breakpoints.index, MG_M3 if pollutant is Pollutant.CO else UG_M3):
        if number <= step.high * size:
            index = step.low_index + step.rise(number - step.low * size, size)
            above, at_most = step.ends
            return index, (
                falls(STANDARD, zh, en, concentration, above),
                falls(STANDARD, zh, en, concentration, at_most),
            )
    if len(row) < len(breakpoints.index) or beyond is BeyondScale.UNDETERMINED:
        raise Undetermined(
            pollutant.json,
            en=f"the table of {pollutant.en} ends at {row[-1]}, the concentration is {written(concentration)}",
            zh=f"{pollutant.zh}浓度限值表止于{row[-1]}，实际为{written(concentration)}",
        )
    beyond_scale = (MG_M3 if pollutant is Pollutant.CO else UG_M3).above(row[-1])
    return breakpoints.index[-1], (falls(STANDARD, zh, en, concentration, beyond_scale),)


_CONCENTRATIONS = {one: (f"{one.zh}浓度", f"concentration of {one.en}") for one in Pollutant}


class _Step(NamedTuple):
    """One step of a row: from above a concentration up to another, and the indices that the two stand for."""

    low: int
    high: int
    low_index: int
    high_index: int
    ends: tuple[Bound, Bound]

    def rise(self, above: Any, size: int) -> Any:
        """By how much the index rises, rounded up, over so much above the step's beginning, as a ratio of two numbers.

        Of whole numbers, or of columns of them.
        """
        return -(-(above * (self.high_index - self.low_index)) // ((self.high - self.low) * size))


@lru_cache(maxsize=256)
def _steps(row: _Row, index: tuple[int, ...], kind: Measure) -> tuple[_Step, ...]:
    """The steps of a row; made once for its figures."""
    ends = pairwise(zip(row, index, strict=False))
    return tuple(
        _Step(low, high, low_index, high_index, (kind.above(low), kind.at_most(high)))
        for (low, low_index), (high, high_index) in ends
    )


@columnar(individual_index, "concentration", computes=True)
def _parts_of_individual(facts: Mapping[str, Any]) -> Parts | None:
    table, column = facts["breakpoints"], facts["concentration"]
    row = table.row(facts["pollutant"], facts["averaging"]) if {"pollutant", "averaging"} <= facts.keys() else None
    if row is None or len(row) < len(table.index):
        return None
    return Parts([(column, [_end_of(row)])], {"value": _index_of(column, row, table)})


def _index_of(concentration: Any, row: _Row, breakpoints: Breakpoints) -> Any:
    """The index of a number, or of each of a column; above the row it is the index of the row's end."""
    return of_each(concentration, _by_whole_steps, row, breakpoints.index)


def _by_whole_steps(concentration: Any, row: _Row, index: tuple[int, ...]) -> Any:
    """The index by whole steps and a part of one: where a step begins and ends, it is a whole number."""
    found, start = index[0], row[0]
    for step in _steps(row, index, UG_M3):
        end = least(concentration, step.high)
        found = step.rise(*less(end, start).as_integer_ratio()) + found
        start = end
    return found


def _end_of(row: _Row) -> Cut:
    """Above which no step of a row is left."""
    return Cut(row[-1], owned=False)


@frozen(kw_only=True)
class PollutantIndex(Record):
    """A pollutant with its individual index (污染物分指数).

    Attributes:
        pollutant: 污染物: the pollutant.
        index: 分指数: its individual index.
    """

    pollutant: Pollutant
    index: Count


@frozen(kw_only=True)
class AirQuality(Record):
    """An air quality index with what led to it (空气质量).

    Attributes:
        aqi: 空气质量指数: the index.
        category: 类别: the category that it stands for.
        primary: 首要污染物: the pollutants with the greatest individual index, where the air is not excellent.
        exceeding: 超标污染物: the pollutants that exceed their limit.
        individual: 分指数: the individual index of each pollutant measured.
        missing: 未监测: the pollutants without a measurement.
    """

    aqi: Count
    category: Category
    primary: tuple[Pollutant, ...]
    exceeding: tuple[Pollutant, ...]
    individual: tuple[PollutantIndex, ...]
    missing: tuple[Pollutant, ...]


@rule(STANDARD)
def hourly_index(
    *,
    so2: Micrograms | None = None,
    no2: Micrograms | None = None,
    co: Milligrams | None = None,
    o3: Micrograms | None = None,
    pm10: Micrograms | None = None,
    pm2_5: Micrograms | None = None,
    so2_day: Micrograms | None = None,
    breakpoints: Breakpoints = Breakpoints(),
    beyond: BeyondScale = BeyondScale.TOP,
    lacking: LackingPollutants = LackingPollutants.LOWER_BOUND,
) -> Decision[AirQuality]:
    """The hourly air quality index from concentrations, as the national network publishes it (小时空气质量指数).

    Gases go by their hourly tables; particulate matter, which has none, by the 24-hour table.

    Args:
        so2: 二氧化硫: hourly mean of sulphur dioxide.
        no2: 二氧化氮: hourly mean of nitrogen dioxide.
        co: 一氧化碳: hourly mean of carbon monoxide.
        o3: 臭氧: hourly mean of ozone.
        pm10: 颗粒物: hourly mean of PM10.
        pm2_5: 细颗粒物: hourly mean of PM2.5.
        so2_day: 二氧化硫日均浓度: its 24-hour mean, which counts where the hourly one is above its table.

    Returns:
        空气质量: the index, its category and primary pollutants, and what was not measured.

    Raises:
        Undetermined: A pollutant that is not given could raise the index, or the hourly SO2 is above its table and its
            24-hour mean is not given.

    >>> quality = hourly_index(so2=31, no2=67, co=2.6, o3=13, pm10=137, pm2_5=126).value
    >>> quality.aqi, quality.category.zh, [pollutant.en for pollutant in quality.primary]
    (166, '中度污染', ['PM2.5'])
    """
    table = Breakpoints.of(breakpoints, "breakpoints")
    measured = {
        Pollutant.SO2: _with_row(UG_M3.maybe(so2, "so2"), table.so2_hour),
        Pollutant.NO2: _with_row(UG_M3.maybe(no2, "no2"), table.no2_hour),
        Pollutant.CO: _with_row(MG_M3.maybe(co, "co"), table.co_hour),
        Pollutant.O3: _with_row(UG_M3.maybe(o3, "o3"), table.o3_hour),
        Pollutant.PM10: _with_row(UG_M3.maybe(pm10, "pm10"), table.pm10_day),
        Pollutant.PM2_5: _with_row(UG_M3.maybe(pm2_5, "pm2_5"), table.pm2_5_day),
    }
    day, top = _with_row(UG_M3.maybe(so2_day, "so2_day"), table.so2_day), BeyondScale.of(beyond, "beyond")
    reading = LackingPollutants.of(lacking, "lacking")
    unknown = dict.fromkeys((pollutant.json for pollutant, each in measured.items() if each is None), table.end(top))
    needed: tuple[str, ...] = ()
    if _beyond(measured[Pollutant.SO2]):
        measured[Pollutant.SO2] = day
        needed = ("so2_day",) if day is None else ()
    unknown |= dict.fromkeys(needed, table.end(top))
    return air_quality(_known(measured, unknown, needed, table, top), table, reading)


@rule(STANDARD)
def daily_index(
    *,
    so2: Micrograms | None = None,
    no2: Micrograms | None = None,
    co: Milligrams | None = None,
    o3: Micrograms | None = None,
    o3_eight_hours: Micrograms | None = None,
    pm10: Micrograms | None = None,
    pm2_5: Micrograms | None = None,
    breakpoints: Breakpoints = Breakpoints(),
    beyond: BeyondScale = BeyondScale.TOP,
    lacking: LackingPollutants = LackingPollutants.LOWER_BOUND,
) -> Decision[AirQuality]:
    """The daily air quality index from concentrations (日空气质量指数).

    Ozone goes by the greater of its two indices, so that both are asked for; one whose 8-hour mean is above that table
    goes by the hour alone.

    Args:
        so2: 二氧化硫: 24-hour mean of sulphur dioxide.
        no2: 二氧化氮: 24-hour mean of nitrogen dioxide.
        co: 一氧化碳: 24-hour mean of carbon monoxide.
        o3: 臭氧最大小时浓度: greatest hourly mean of ozone.
        o3_eight_hours: 臭氧最大滑动平均浓度: greatest 8-hour mean of ozone.
        pm10: 颗粒物: 24-hour mean of PM10.
        pm2_5: 细颗粒物: 24-hour mean of PM2.5.

    Returns:
        空气质量: the index, its category and primary pollutants, and what was not measured.

    Raises:
        Undetermined: A mean that is not given could raise the index.

    >>> gases = {"so2": 20, "no2": 60, "co": 1, "o3": 90, "o3_eight_hours": 70}
    >>> daily_index(pm2_5=150, pm10=350, **gases).value.primary
    (<Pollutant.PM10: '颗粒物（PM10）'>, <Pollutant.PM2_5: '细颗粒物（PM2.5）'>)
    """
    means = {
        "so2": UG_M3.maybe(so2, "so2"),
        "no2": UG_M3.maybe(no2, "no2"),
        "co": MG_M3.maybe(co, "co"),
        "o3": UG_M3.maybe(o3, "o3"),
        "o3_eight_hours": UG_M3.maybe(o3_eight_hours, "o3_eight_hours"),
        "pm10": UG_M3.maybe(pm10, "pm10"),
        "pm2_5": UG_M3.maybe(pm2_5, "pm2_5"),
    }
    table, top = Breakpoints.of(breakpoints, "breakpoints"), BeyondScale.of(beyond, "beyond")
    reading = LackingPollutants.of(lacking, "lacking")
    return air_quality(known_of_day(means, table, top), table, reading)


class KnownIndices(NamedTuple):
    """What measurements say of an index.

    Attributes:
        indices: The index of each pollutant, with the breakpoints that it lies between.
        unknown: What is not given, with the greatest index that it could have.
        needed: What of that something measured has no index without.
        greatest: The greatest index of what was measured; None where nothing was.
    """

    indices: Mapping[Pollutant, tuple[int, tuple[Finding, ...]]]
    unknown: Mapping[str, int]
    needed: tuple[str, ...]
    greatest: int | None

    def lacks(self, lacking: LackingPollutants) -> tuple[str, ...]:
        """What is not given and leaves the index open."""
        if not self.unknown:
            return ()
        greatest = self.greatest
        raising = tuple(fact for fact, most in self.unknown.items() if greatest is None or most > greatest)
        if lacking is LackingPollutants.LOWER_BOUND or greatest is None:
            return raising
        return tuple(fact for fact in raising if fact in self.needed)


def known_of_day(
    means: Mapping[str, Decimal | Fraction | None], breakpoints: Breakpoints, beyond: BeyondScale
) -> KnownIndices:
    """What exact means say of a day's index, by the names of the facts of :py:func:`daily_index`."""
    hour = _with_row(means["o3"], breakpoints.o3_hour)
    ozone = _with_row(means["o3_eight_hours"], breakpoints.o3_eight_hours)
    unknown = {fact: breakpoints.end(beyond) for fact, mean in means.items() if mean is None}
    needed: tuple[str, ...] = ()
    if hour is not None and ozone is None:  # no mean of some hours is above the greatest of them
        row = breakpoints.o3_eight_hours
        unknown["o3_eight_hours"], _ = _individual(
            Pollutant.O3, min(hour[0], Decimal(row[-1])), row, breakpoints, beyond
        )
    if hour is None and _beyond(ozone):
        ozone, needed = None, ("o3",)
    if hour is not None and (ozone is None or _beyond(ozone) or _less(ozone, hour, breakpoints)):
        ozone = hour
    measured = {
        Pollutant.SO2: _with_row(means["so2"], breakpoints.so2_day),
        Pollutant.NO2: _with_row(means["no2"], breakpoints.no2_day),
        Pollutant.CO: _with_row(means["co"], breakpoints.co_day),
        Pollutant.O3: ozone,
        Pollutant.PM10: _with_row(means["pm10"], breakpoints.pm10_day),
        Pollutant.PM2_5: _with_row(means["pm2_5"], breakpoints.pm2_5_day),
    }
    return _known(measured, unknown, needed, breakpoints, beyond)


_Measured = tuple[Decimal | Fraction, _Row]


def _with_row(value: Decimal | Fraction | None, row: _Row) -> _Measured | None:
    """The concentration with the row of the table that it goes by."""
    return None if value is None else (value, row)


def _beyond(measured: _Measured | None) -> bool:
    """Whether the concentration lies above its row."""
    return measured is not None and measured[0] > measured[1][-1]


def _less(one: _Measured, other: _Measured, breakpoints: Breakpoints) -> bool:
    """Whether the one has the smaller index."""
    (first, _), (second, _) = (_individual(Pollutant.O3, *each, breakpoints, BeyondScale.TOP) for each in (one, other))
    return first < second


def _known(
    measured: Mapping[Pollutant, _Measured | None],
    unknown: Mapping[str, int],
    needed: tuple[str, ...],
    breakpoints: Breakpoints,
    beyond: BeyondScale,
) -> KnownIndices:
    indices = {
        pollutant: _individual(pollutant, *each, breakpoints, beyond)
        for pollutant, each in measured.items()
        if each is not None
    }
    greatest = max((index for index, _ in indices.values()), default=None)
    return KnownIndices(indices, unknown, needed, greatest)


def air_quality(known: KnownIndices, breakpoints: Breakpoints, lacking: LackingPollutants) -> Decision[AirQuality]:
    """The index with category and primary pollutants.

    Raises:
        Undetermined: What is not given could raise it, or what was measured has no index without it.
    """
    found, aqi = known.indices, known.greatest
    if aqi is None:
        raise Undetermined(*known.lacks(lacking), en="no pollutant has an index", zh="没有任何污染物的分指数")
    if missing := known.lacks(lacking):
        en, zh = f"the index is {aqi} or more, as not everything was measured", f"指数不小于{aqi}，尚有未监测者"
        raise Undetermined(*missing, en=en, zh=zh)
    individual = tuple([_of_pollutant(pollutant, index) for pollutant, (index, _) in found.items()])
    category = _category_of_index(aqi)
    quality = AirQuality(
        aqi=aqi,
        category=category.value,
        primary=tuple([one.pollutant for one in individual if one.index == aqi > breakpoints.primary_above]),
        exceeding=tuple([one.pollutant for one in individual if one.index > breakpoints.exceeding_above]),
        individual=individual,
        missing=() if len(found) == len(_CONCENTRATIONS) else tuple(one for one in Pollutant if one not in found),
    )
    individually = [finding for _, findings in found.values() for finding in findings]
    return Decision(quality, *individually, part("空气质量类别", "category of air quality", category))


CATEGORIES = Bands(
    Band(Category.EXCELLENT, at_least(0), at_most(50)),
    Band(Category.GOOD, above(50), at_most(100)),
    Band(Category.LIGHT, above(100), at_most(150)),
    Band(Category.MODERATE, above(150), at_most(200)),
    Band(Category.HEAVY, above(200), at_most(300)),
    Band(Category.SEVERE, above(300)),
)
"""The categories of air quality by the index (HJ 633-2012, table 2)."""


@rule(STANDARD, PREDICTED, LAUNCHING)
def air_quality_category(aqi: Aqi) -> Decision[Category]:
    """The category of air quality that an index or a mean of indices stands for (空气质量类别).

    A mean between two categories belongs to the worse one, as rounding it up would say too.

    Args:
        aqi: 空气质量指数: the index.

    Returns:
        类别: the category, from excellent to severe.

    >>> air_quality_category(200.4).value.zh
    '重度污染'
    """
    return _category(AQI.of(aqi, "aqi"))


@columnar(air_quality_category, "aqi")
def _parts_of_category(facts: Mapping[str, Any]) -> Parts:
    return Parts([(facts["aqi"], cuts_of(CATEGORIES))])


def _category(aqi: int | Decimal | Fraction) -> Decision[Category]:
    band = next(band for band in CATEGORIES.bands if band.holds(aqi))
    return Decision(band.value, *[falls(STANDARD, "空气质量指数", "air quality index", aqi, end) for end in band.ends])


_category_of_index = lru_cache(maxsize=1024, typed=True)(_category)
"""The category of a whole index, of which a scale has few."""


@lru_cache(maxsize=4096, typed=True)
def _of_pollutant(pollutant: Pollutant, index: int) -> PollutantIndex:
    """A pollutant with a whole index, of which a scale has few."""
    return PollutantIndex(pollutant=pollutant, index=index)


_POLLUTANTS = tuple(one.json for one in Pollutant)


@columnar(hourly_index, *_POLLUTANTS, "so2_day", computes=True)
def _parts_of_hour(facts: Mapping[str, Any]) -> Parts | None:
    """Where the hourly SO2 is above its table, the day's index counts; without it the rule has no such index either."""
    table, hour, day = facts["breakpoints"], facts["so2"], facts["so2_day"]
    rows = {one: table.row(one, Averaging.HOUR) or table.row(one, Averaging.DAY) for one in Pollutant}
    by_hour = rows.pop(Pollutant.SO2)
    indices, cells = _by_one_row(facts, rows)
    if hour is not None:
        index = _index_of(hour, by_hour, table)
        cells.append((hour, [_end_of(by_hour)]))
        if day is not None:
            index = instead(index, _index_of(day, table.so2_day, table), past(hour, by_hour[-1]))
            cells.append((day, [_end_of(table.so2_day)]))
        indices[Pollutant.SO2] = index
    return _parts_of_quality(facts, indices, cells)


@columnar(daily_index, *_POLLUTANTS, "o3_eight_hours", computes=True)
def _parts_of_day(facts: Mapping[str, Any]) -> Parts | None:
    """The greater index of ozone counts; by the hour alone where the 8-hour mean is above its table."""
    table, hour, eight = facts["breakpoints"], facts["o3"], facts["o3_eight_hours"]
    indices, cells = _by_one_row(facts, {one: row for one in Pollutant if (row := table.row(one, Averaging.DAY))})
    could: list[Any] = []
    if hour is not None:
        indices[Pollutant.O3] = by_hour = _index_of(hour, table.o3_hour, table)
        cells.append((hour, [_end_of(table.o3_hour)]))
        if eight is None:
            could.append(_index_of(hour, table.o3_eight_hours, table))
    if eight is not None:
        by_eight = _index_of(eight, table.o3_eight_hours, table)
        cells.append((eight, [_end_of(table.o3_eight_hours)]))
        if hour is not None:
            cells.append(against(by_eight, by_hour))
            by_eight = greatest(by_hour, instead(by_eight, by_hour, past(eight, table.o3_eight_hours[-1])))
        indices[Pollutant.O3] = by_eight
    return _parts_of_quality(facts, indices, cells, could)


_Cells = list[tuple[Any, Sequence[Cut]]]


def _by_one_row(facts: Mapping[str, Any], rows: Mapping[Pollutant, _Row]) -> tuple[dict[Pollutant, Any], _Cells]:
    """The indices of pollutants that go by one row each, and whether one lies above where its row ends for good."""
    table, undetermined = facts["breakpoints"], facts["beyond"] is BeyondScale.UNDETERMINED
    given = {one: (facts[one.json], row) for one, row in rows.items() if facts[one.json] is not None}
    indices = {one: _index_of(number, row, table) for one, (number, row) in given.items()}
    ends = [less(number, row[-1]) for number, row in given.values() if undetermined or len(row) < len(table.index)]
    return indices, [against(greatest(*ends), 0, owned=False)] if ends else []


def _parts_of_quality(
    facts: Mapping[str, Any], indices: Mapping[Pollutant, Any], cells: _Cells, could: Sequence[Any] = ()
) -> Parts | None:
    """The greatest of the indices, with which of them are that, which exceed, and whether others could be greater."""
    if not indices:
        return None
    table = facts["breakpoints"]
    each_index = tuple(indices[one] for one in Pollutant if one in indices)
    aqi, primary = greatest(*each_index), Cut(table.primary_above, owned=False)
    cells = [
        (aqi, list(dict.fromkeys([*cuts_of(CATEGORIES), primary]))),
        *((index, [Cut(table.exceeding_above, owned=False)]) for index in each_index),
        *(against(index, aqi) for index in each_index),
        *(against(aqi, most) for most in (table.end(facts["beyond"]), *could)),
        against(reduce(least, each_index), 0),
        *cells,
    ]
    return Parts(cells, {"aqi": aqi, "individual.index": each_index})
