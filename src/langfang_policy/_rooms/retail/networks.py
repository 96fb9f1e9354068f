"""Parts 一（二）, 二（二） and 三（三）: the two circles, and how much of their goods chains distribute centrally."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Annotated

from attrs import frozen

from ...core.bounds import BARE, Unit, at_least, at_most
from ...core.columnar import compared
from ...core.decisions import Decision, all_of, judged
from ...core.errors import Undetermined
from ...core.exact import Number, quotient, total
from ...core.facts import PERCENT, YEAR, Means, Measure
from ...core.faults import Fault, shown
from ...core.figures import Record, figure
from ...core.findings import asks
from ...core.rules import provision, rule
from ...core.terms import Reading, Term
from .decree import NETWORK, OPERATION, REGION

__all__ = [
    "ChainGoods",
    "CircleEdge",
    "ConvenienceCircle",
    "DistributionBase",
    "DistributionRate",
    "FreshProduceCircle",
    "ServiceCircle",
    "UnifiedDistribution",
    "unified_distribution",
    "within_circle",
]

MINUTES = Measure(Unit("min", "分钟"), at_least(0))
Minutes = Annotated[Number, *MINUTES]
GOODS_AMOUNT = Measure(BARE, at_least(0))
GoodsAmount = Annotated[Number, *GOODS_AMOUNT]
RATE = Means(PERCENT.unit, at_least(0), at_most(100))
Rate = Annotated[Fraction, *RATE]
PercentFigure = Annotated[Decimal, *PERCENT]
YearFigure = Annotated[int, *YEAR]


class ServiceCircle(Term):
    """The two circles that are measured by time (时间圈)."""

    CONVENIENCE = "城市便民生活服务圈"
    FRESH_PRODUCE = "环首都鲜活农产品物流圈"


@provision(NETWORK)
@frozen(kw_only=True)
class ConvenienceCircle(Record):
    """How far the circle of services for daily life reaches, by time (便民圈范围)."""

    minutes: Minutes = figure(15, "便民圈时间", "to services for daily life", source="一刻钟, a quarter of an hour")


@provision(REGION)
@frozen(kw_only=True)
class FreshProduceCircle(Record):
    """How far the circle of fresh farm produce reaches, by time (鲜活农产品圈范围)."""

    minutes: Minutes = figure(60, "鲜活农产品圈时间", "for fresh farm produce around the capital")


class CircleEdge(Reading, at=(NETWORK, REGION)):
    """Whether what takes just the time of a circle lies inside it (恰为该时间)."""

    INSIDE = "在圈内", "圈以该时间为界，界内含本数", "The circle reaches as far as that time."
    OUTSIDE = "不在圈内", "未写以内，不必含本数", "No word says that the time itself is meant."


@rule(NETWORK, REGION)
def within_circle(
    circle: ServiceCircle,
    *,
    minutes: Minutes,
    convenience: ConvenienceCircle = ConvenienceCircle(),
    fresh_produce: FreshProduceCircle = FreshProduceCircle(),
    circle_edge: CircleEdge = CircleEdge.INSIDE,
) -> Decision[bool]:
    """Whether a place lies within a circle of services or of fresh produce (时间圈).

    From where, and by what means of travel, the opinions do not say.

    Args:
        circle: 时间圈: which circle.
        minutes: 用时: how long the way takes.

    Returns:
        在圈内: whether it does.

    >>> within_circle(ServiceCircle.CONVENIENCE, minutes=15).value
    True
    """
    which, taken = ServiceCircle.of(circle, "circle"), MINUTES.of(minutes, "minutes")
    near, far = ConvenienceCircle.of(convenience, "convenience"), FreshProduceCircle.of(fresh_produce, "fresh_produce")
    inside = CircleEdge.of(circle_edge, "circle_edge") is CircleEdge.INSIDE
    clause, limit = (NETWORK, near.minutes) if which is ServiceCircle.CONVENIENCE else (REGION, far.minutes)
    return all_of(asks(clause, which.zh, which.en, taken, MINUTES.at_most(limit) if inside else MINUTES.below(limit)))


@frozen(kw_only=True)
class ChainGoods(Record):
    """What a chain enterprise distributed, by value or volume, the same for all chains (连锁企业配送).

    Attributes:
        unified: 统一配送量: how much of it was distributed centrally.
        distributed: 配送总量: how much in all.
    """

    unified: GoodsAmount
    distributed: GoodsAmount

    def faults(self) -> tuple[Fault, ...]:
        """No more is distributed centrally than in all."""
        if self.unified <= self.distributed:
            return ()
        words = f"a number up to {self.distributed}", f"不超过{self.distributed}的数"
        return (Fault("unified", shown(self.unified), *words, "$.unified"),)


@provision(OPERATION)
@frozen(kw_only=True)
class DistributionRate(Record):
    """How much of their goods chains distribute centrally, and by when (统一配送率目标)."""

    year: YearFigure = figure(2020, "目标年度", "at its end the rate is due")
    percent: PercentFigure = figure(Decimal(80), "统一配送率", "of what chains distribute, or more")


class DistributionBase(Reading, at=OPERATION):
    """Over what the rate is taken (统一配送率的口径)."""

    TOGETHER = "全部连锁企业合计", "目标就连锁企业整体而言", "The goal speaks of chain enterprises as a whole."
    EACH = "每家企业", "统一配送率是企业的指标", "The rate is one of each enterprise."
    MEAN = "各企业平均", "口径未定，可取平均", "No base is given, and a mean of the rates may be meant."


@frozen(kw_only=True)
class UnifiedDistribution(Record):
    """How the rate of central distribution stands (统一配送率).

    Attributes:
        met: 达到目标: whether it is reached.
        percent: 统一配送率: the rate, exact; where each enterprise must reach it, the lowest.
        due: 期限: by when it is to be reached.
    """

    met: bool
    percent: Rate
    due: datetime.date


@rule(OPERATION)
def unified_distribution(
    chains: Sequence[ChainGoods],
    *,
    goal: DistributionRate = DistributionRate(),
    distribution_base: DistributionBase = DistributionBase.TOGETHER,
) -> Decision[UnifiedDistribution]:
    """How much of their goods chains distribute centrally, and whether it is enough (连锁企业统一配送率).

    Args:
        chains: 连锁企业配送: what each chain distributed; one that distributed nothing has no rate.

    Returns:
        统一配送率: the rate, and whether the goal is reached that is due at the end of its year.

    Raises:
        Undetermined: Nothing was distributed, so that there is no rate.

    >>> found = unified_distribution([ChainGoods(unified=5, distributed=6), ChainGoods(unified=2, distributed=3)])
    >>> found.value.met, found.value.percent
    (False, Fraction(700, 9))
    """
    told = ChainGoods.each(chains, "chains")
    amounts = ((GOODS_AMOUNT.of(one.unified, "chains"), GOODS_AMOUNT.of(one.distributed, "chains")) for one in told)
    held = [(unified, distributed) for unified, distributed in amounts if distributed]
    asked, base = DistributionRate.of(goal, "goal"), DistributionBase.of(distribution_base, "distribution_base")
    if not held:
        raise Undetermined("chains", en="nothing was distributed", zh="没有配送量")
    each = [100 * quotient(*one) for one in held]
    if base is DistributionBase.TOGETHER:
        rate = 100 * quotient(*(total(*column) for column in zip(*held, strict=True)))
    else:
        rate = min(each) if base is DistributionBase.EACH else sum(each, Fraction(0)) / len(each)
    reached = asks(
        *(OPERATION, "统一配送率", "rate of central distribution"),
        rate,
        PERCENT.at_least(Fraction(asked.percent), "以上"),
    )
    due = datetime.date(asked.year, 12, 31)
    return judged(UnifiedDistribution(met=bool(reached), percent=rate, due=due), reached)


compared(within_circle, {"minutes": lambda facts: [facts[name].minutes for name in ("convenience", "fresh_produce")]})
