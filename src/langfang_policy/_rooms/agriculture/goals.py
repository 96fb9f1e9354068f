"""19号 一, 二（一） and 二（十二）: the goals computed from raw figures, demonstration zones, services of a village."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from operator import attrgetter
from typing import Annotated

from attrs import frozen

from ...core.bounds import BARE, Bound, Unit, above, at_least
from ...core.decisions import Decision, judged, lacking, missing
from ...core.errors import known
from ...core.exact import Number, quotient
from ...core.facts import COUNT, PERCENT, YEAR, Count, Means, Measure
from ...core.faults import Fault, once_each, shown
from ...core.figures import Record, figure
from ...core.findings import Finding, asks, note
from ...core.locators import Citation
from ...core.rules import provision, rule
from ...core.terms import Reading, Term, Words
from .decrees import GOALS, IOT, ONLINE, PRODUCTION, TRADE, VILLAGES

__all__ = [
    "DemonstrationZones",
    "FarmSector",
    "InternetGoal",
    "InternetObservation",
    "InternetResult",
    "InternetScore",
    "InternetTargets",
    "IotZones",
    "StationGoal",
    "VillageService",
    "ZoneGap",
    "ZoneMinimum",
    "ZoneScope",
    "internet_goals",
    "iot_zones_short",
    "village_services_lacking",
]

REACHED = Measure(BARE, at_least(0))
Reached = Annotated[Number, *REACHED]
ALL_THERE_IS = Measure(BARE, above(0))
AllThereIs = Annotated[Number, *ALL_THERE_IS]
SHARE_REACHED = Means(PERCENT.unit, at_least(0))
ShareReached = Annotated[Fraction, *SHARE_REACHED]
STILL_SHORT = Means(BARE, at_least(0))
StillShort = Annotated[Fraction, *STILL_SHORT]
MBPS = Measure(Unit("Mbps", "Mbps"), at_least(0))
MbpsFigure = Annotated[Decimal, *MBPS]
PercentFigure = Annotated[Decimal, *PERCENT]
YearFigure = Annotated[int, *YEAR]


class InternetGoal(Term):
    """What the goals of the action measure (行动目标)."""

    IOT_SHARE = "农业物联网等信息技术应用比例"
    ONLINE_RETAIL = "农产品网上零售额占农业总产值比重"
    VILLAGE_STATIONS = "村级信息服务站覆盖率"
    BROADBAND = "行政村宽带覆盖率"
    ACCESS_SPEED = "农村宽带接入能力"
    PENETRATION = "农村互联网普及率"
    PARKS_ON_PLATFORM = "纳入园区信息管理平台的园区"
    IOT_MODELS = "较大规模的农业物联网应用典型"


_COUNTED = InternetGoal.ACCESS_SPEED, InternetGoal.IOT_MODELS
"""What is no share of a whole."""
_OFF_PLATFORM = "未纳入平台的园区", "parks that are not on the platform"
"""What is measured where none may be left."""
NONE_LEFT = REACHED.at_most(0)


@provision(GOALS, PRODUCTION, TRADE, ONLINE, IOT, VILLAGES)
@frozen(kw_only=True)
class InternetTargets(Record):
    """What the goals ask, each figure itself included, and by the end of which year (行动目标值)."""

    year: YearFigure = figure(2020, "目标年度", "at its end the goals are due")
    iot_percent: PercentFigure = figure(Decimal(18), "物联网应用比例", "of agriculture that uses such technology")
    retail_percent: PercentFigure = figure(Decimal(8), "网上零售比重", "of gross agricultural output, sold online")
    stations_percent: PercentFigure = figure(Decimal(90), "信息服务站覆盖率", "of the villages that have a station")
    every_station_percent: PercentFigure = figure(
        Decimal(100), "信息服务站全覆盖率", "of the villages, where all are meant"
    )
    broadband_percent: PercentFigure = figure(Decimal(100), "宽带覆盖率", "of the villages that have broadband")
    access_mbps: MbpsFigure = figure(Decimal(12), "宽带接入能力", "of rural broadband access")
    penetration_percent: PercentFigure = figure(Decimal(60), "互联网普及率", "of rural people online")
    models: Count = figure(8, "应用典型数", "sizeable model applications")


class StationGoal(Reading, at=(ONLINE, VILLAGES)):
    """How many villages must have a station: the share in the goals, or almost all of the task (信息服务站目标)."""

    BY_SHARE = "按比例", "基本全覆盖没有数字，比例可以计量", "Almost all has no figure, and the share can be measured."
    EVERY_VILLAGE = "全覆盖", "任务要求行政村全覆盖", "The task speaks of all villages."


@frozen(kw_only=True)
class InternetObservation(Record):
    """What was observed of a goal, in raw figures (目标观测值).

    Attributes:
        goal: 指标: of which goal.
        reached: 达到数量: how much, or how many, count as reached.
        whole: 总量: of how much or many in all; of what is a share.
    """

    goal: InternetGoal
    reached: Reached
    whole: AllThereIs | None = None

    def faults(self) -> tuple[Fault, ...]:
        """A share has a whole; no more is reached than there is, but for what is sold online."""
        if self.goal in _COUNTED:
            return () if self.whole is None else (_fault("whole", self.whole, "None, as this is no share", "不填"),)
        if self.whole is None:
            return (_fault("whole", None, "the whole of the share", "占比的总量"),)
        if self.goal is not InternetGoal.ONLINE_RETAIL and self.reached > self.whole:
            return (_fault("reached", self.reached, f"a number up to {self.whole}", f"不超过{self.whole}的数"),)
        return ()


def _fault(field: str, seen: object, en: str, zh: str) -> Fault:
    return Fault(field, shown(seen), en, zh, f"$.{field}")


@frozen(kw_only=True)
class InternetResult(Record):
    """How a goal stands by what was observed (目标结果).

    Attributes:
        goal: 指标: which goal.
        met: 达到: whether it is reached.
        percent: 达到比例: the share, exact; None of what is no share.
        short_by: 差额: how much more would have been enough, in the unit of what was reached.
        due: 期限: by when; None where no year is printed.
    """

    goal: InternetGoal
    met: bool
    percent: ShareReached | None
    short_by: StillShort
    due: datetime.date | None


@frozen(kw_only=True)
class InternetScore(Record):
    """How the goals stand together (目标评估).

    Attributes:
        results: 各项结果: each goal that was observed, in the order of the opinions.
        not_reported: 未报告: the goals of which nothing was observed.
        all_met: 全部达到: whether every goal was observed and is reached; that all must hold is an inference.
    """

    results: tuple[InternetResult, ...]
    not_reported: tuple[InternetGoal, ...]
    all_met: bool


@rule(GOALS, PRODUCTION, TRADE, ONLINE, IOT, VILLAGES)
def internet_goals(
    observations: Sequence[InternetObservation],
    *,
    targets: InternetTargets = InternetTargets(),
    station_goal: StationGoal = StationGoal.BY_SHARE,
) -> Decision[InternetScore]:
    """How far the goals of the action are reached, by raw figures; shares are computed, never rounded (行动目标评估).

    Of what the share of technology is one, the opinions do not say. Gross output is that of the same year.

    Args:
        observations: 观测值: what was observed, once for each goal; what is left out is not reported.

    Returns:
        目标评估: each goal that was observed, with what is short of it, and those that were not.

    >>> seen = InternetObservation(goal=InternetGoal.ONLINE_RETAIL, reached=2_700_000_000, whole=36_000_000_000)
    >>> (result,) = internet_goals([seen]).value.results
    >>> result.met, result.percent, result.short_by
    (False, Fraction(15, 2), Fraction(180000000, 1))
    """
    found, asked = InternetObservation.each(observations, "observations"), InternetTargets.of(targets, "targets")
    every = StationGoal.of(station_goal, "station_goal") is StationGoal.EVERY_VILLAGE
    seen = once_each(found, attrgetter("goal"), "observations", "each goal once", "每项指标一次")
    results, reasons = list[InternetResult](), list[Finding]()
    for goal in InternetGoal:
        clause, bound = _asked(goal, asked, every=every)
        if goal in seen:
            result, reason = _result(seen[goal], clause, bound, asked.year)
            results.append(result)
            reasons.append(reason)
        else:
            reasons.append(note(clause, f"未报告：{goal.zh}", f"not reported: {goal.en}"))
    unseen = tuple(goal for goal in InternetGoal if goal not in seen)
    score = InternetScore(
        results=tuple(results), not_reported=unseen, all_met=not unseen and all(one.met for one in results)
    )
    return judged(score, *reasons)


def _asked(goal: InternetGoal, targets: InternetTargets, *, every: bool) -> tuple[Citation, Bound]:
    """Where a goal stands, and what it asks."""
    if every and goal is InternetGoal.VILLAGE_STATIONS:
        return VILLAGES, PERCENT.at_least(Fraction(targets.every_station_percent))
    return {
        InternetGoal.IOT_SHARE: (PRODUCTION, PERCENT.at_least(Fraction(targets.iot_percent), "以上")),
        InternetGoal.ONLINE_RETAIL: (TRADE, PERCENT.at_least(Fraction(targets.retail_percent), "达到")),
        InternetGoal.VILLAGE_STATIONS: (ONLINE, PERCENT.at_least(Fraction(targets.stations_percent), "以上")),
        InternetGoal.BROADBAND: (ONLINE, PERCENT.at_least(Fraction(targets.broadband_percent))),
        InternetGoal.ACCESS_SPEED: (ONLINE, MBPS.at_least(targets.access_mbps, "达到")),
        InternetGoal.PENETRATION: (ONLINE, PERCENT.at_least(Fraction(targets.penetration_percent), "达到")),
        InternetGoal.PARKS_ON_PLATFORM: (IOT, NONE_LEFT),
        InternetGoal.IOT_MODELS: (IOT, COUNT.at_least(targets.models)),
    }[goal]


def _result(seen: InternetObservation, clause: Citation, bound: Bound, year: int) -> tuple[InternetResult, Finding]:
    """How a goal stands, and why."""
    goal, reached = seen.goal, Fraction(REACHED.of(seen.reached, "observations"))
    percent, words, held, short = None, (goal.zh, goal.en), reached, Fraction(bound.figure) - reached
    if seen.whole is not None:
        whole = ALL_THERE_IS.of(seen.whole, "observations")
        percent = 100 * quotient(REACHED.of(seen.reached, "observations"), whole)
        if bound is NONE_LEFT:
            words, held = _OFF_PLATFORM, Fraction(whole) - reached
            short = held
        else:
            held, short = percent, bound.figure * Fraction(whole) / 100 - reached
    reason = asks(clause, *words, held, bound)
    undated = goal is InternetGoal.PARKS_ON_PLATFORM or clause == VILLAGES
    due = None if undated else datetime.date(year, 12, 31)
    met = bool(reason)
    return InternetResult(goal=goal, met=met, percent=percent, short_by=max(short, Fraction(0)), due=due), reason


class FarmSector(Term):
    """The sectors that have demonstration zones; the list is open (示范区领域)."""

    GRAIN = "粮食"
    LIVESTOCK = "畜牧"
    VEGETABLES = "蔬菜"
    AQUATIC_PRODUCTS = "水产"
    FRUIT = "果品"


@frozen(kw_only=True)
class IotZones(Record):
    """How many demonstration zones there are in each sector (农业物联网应用示范区).

    Attributes:
        grain: 粮食: in grain.
        livestock: 畜牧: in livestock.
        vegetables: 蔬菜: in vegetables.
        aquatic_products: 水产: in aquatic products.
        fruit: 果品: in fruit.
        other: 其他: in sectors that are not named; matter where all count together.
    """

    grain: Count
    livestock: Count
    vegetables: Count
    aquatic_products: Count
    fruit: Count
    other: Count | None = None


@provision(IOT)
@frozen(kw_only=True)
class DemonstrationZones(Record):
    """How many demonstration zones there are to be, and by when (示范区数量)."""

    year: YearFigure = figure(2018, "示范区年度", "at its end the zones are due")
    least: Count = figure(1, "示范区下限", "zones at the lower end of what is printed")
    more: Count = figure(2, "示范区上限", "zones at its upper end")


class ZoneMinimum(Reading, at=IOT):
    """What a range with an at-least behind it asks (示范区的最低数)."""

    LOWER_END = "从低", "区间与以上并用，低端即已达到", "A range that says or more is reached at its lower end."
    UPPER_END = "从高", "以上紧接高端", "Or more stands behind the upper end."


class ZoneScope(Reading, at=IOT):
    """Whether the number is one of each sector or of all (示范区数量的范围)."""

    EACH_SECTOR = "每个领域", "在各方面建立，数量就各方面而言", "Zones are set up in each of the sectors."
    IN_ALL = "全市合计", "未写“各”或“分别”", "Neither each nor respectively is printed."


@frozen(kw_only=True)
class ZoneGap(Record):
    """Where zones are short (示范区差距).

    Attributes:
        sector: 领域: in which sector; None where all count together.
        found: 现有数: how many there are.
        short_by: 尚缺数: how many are lacking.
        due: 期限: by when.
    """

    sector: FarmSector | None
    found: Count
    short_by: Count
    due: datetime.date


@rule(IOT)
def iot_zones_short(
    zones: IotZones,
    *,
    asked: DemonstrationZones = DemonstrationZones(),
    zone_minimum: ZoneMinimum = ZoneMinimum.LOWER_END,
    zone_scope: ZoneScope = ZoneScope.EACH_SECTOR,
) -> Decision[tuple[ZoneGap, ...]]:
    """In which sectors demonstration zones of the Internet of Things are short (物联网示范区差距).

    Args:
        zones: 示范区: how many there are in each sector; those in others count where all count together.

    Returns:
        示范区差距: the sectors that are short, in their printed order.

    Raises:
        Undetermined: All count together, and those in other sectors are not given, and could be enough.

    >>> there = IotZones(grain=1, livestock=2, vegetables=1, aquatic_products=0, fruit=1)
    >>> [gap.sector.zh for gap in iot_zones_short(there).value]
    ['水产']
    """
    held, figures = IotZones.of(zones, "zones"), DemonstrationZones.of(asked, "asked")
    lower = ZoneMinimum.of(zone_minimum, "zone_minimum") is ZoneMinimum.LOWER_END
    each = ZoneScope.of(zone_scope, "zone_scope") is ZoneScope.EACH_SECTOR
    least, due = figures.least if lower else figures.more, datetime.date(figures.year, 12, 31)
    named: dict[FarmSector | None, int] = {sector: getattr(held, sector.json) for sector in FarmSector}
    counts = named
    if not each:
        told = sum(named.values())
        enough = held.other is None and told >= least
        counts = {None: told if enough else told + known(held.other, "zones", _OTHER_ZONES)}

    def lines() -> Iterator[tuple[ZoneGap, Finding]]:
        for sector, found in counts.items():
            gap = ZoneGap(sector=sector, found=found, short_by=max(least - found, 0), due=due)
            zh = "示范区" if sector is None else f"{sector.zh}示范区"
            en = "demonstration zones" if sector is None else f"demonstration zones of {sector.en}"
            yield gap, asks(IOT, zh, en, found, COUNT.at_least(least, "以上"))

    return lacking(*lines())


_OTHER_ZONES = Words("未给出其他领域的示范区数", "how many zones other sectors have is not given")


class VillageService(Term):
    """The six services of a village's information society (益农信息社服务)."""

    BUY = "买"
    SELL = "卖"
    PROMOTE = "推"
    PAY = "缴"
    ACT_FOR = "代"
    COLLECT = "取"


@rule(VILLAGES)
def village_services_lacking(services: frozenset[VillageService]) -> Decision[tuple[VillageService, ...]]:
    """Which of the six services a village's information society does not give (益农信息社欠缺的服务).

    Args:
        services: 服务: those that it gives.

    Returns:
        欠缺的服务: the rest, in their printed order.

    >>> [one.zh for one in village_services_lacking(frozenset(VillageService) - {VillageService.PAY}).value]
    ['缴']
    """
    return missing(VILLAGES, VillageService, VillageService.some(services, "services"))
