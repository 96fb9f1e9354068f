"""What a year asks of a goal, and growth and shares from raw figures (一)."""

from __future__ import annotations

import math
from decimal import Decimal
from fractions import Fraction
from typing import Annotated

from attrs import frozen

from ...core.bounds import BARE, Bound, Side, Unit, at_least, at_most
from ...core.decisions import Decision, judged
from ...core.errors import InvalidFacts
from ...core.exact import Number
from ...core.facts import AS_GIVEN, PERCENT, YEARS, Count, Means, Measure, Whole
from ...core.figures import Record
from ...core.findings import asks, falls, note
from ...core.rules import rule
from ...core.terms import Term
from .decree import (
    CONFERENCE,
    DINING,
    GOAL_YEAR,
    GOALS,
    LODGING,
    MAKERS,
    ROADS,
    SERVICES,
    SITES,
    SMART,
    GoalYear,
)
from .goals import (
    BASE_YEAR,
    BaseYear,
    CityGoals,
    ConferenceGoals,
    DiningGoals,
    GoalBearer,
    GoalTime,
    Line,
    LodgingGoals,
    MakerGoals,
    MakersYear,
    ServiceGoals,
    SiteGoals,
    SmartGoals,
    TourismGoal,
    TourismReadings,
    lines,
)

__all__ = [
    "AskedAs",
    "AverageGrowth",
    "GoalAsked",
    "GrowingTotal",
    "SpendingGrowth",
    "TourismShare",
    "TourismShareReached",
    "average_growth",
    "goal_asked",
    "spending_growth",
    "tourism_share",
]

TOTAL = Whole(BARE, at_least(0), at_most(10**15))
BASE = Whole(BARE, at_least(1), at_most(10**15))
Total = Annotated[int, *TOTAL]
Base = Annotated[int, *BASE]
PercentChange = Annotated[Fraction, *Means(PERCENT.unit, at_least(-100))]
PercentReached = Annotated[Fraction, *Means(PERCENT.unit, at_least(0), at_most(100))]
AskedFigure = Annotated[Number, *Measure(BARE, at_least(0)), AS_GIVEN]


class AskedAs(Term):
    """How a figure is asked for (数值要求)."""

    AT_LEAST = "不低于"
    MORE_THAN = "超过"
    NONE_LEFT = "全部达到"


_ASKED_AS = {Side.AT_LEAST: AskedAs.AT_LEAST, Side.ABOVE: AskedAs.MORE_THAN, Side.AT_MOST: AskedAs.NONE_LEFT}


@frozen(kw_only=True)
class GoalAsked(Record):
    """What a goal asks in a year (年度目标要求).

    Attributes:
        time: 时点: whether the goal is one of that year, of every year, of no named year, or open for that year.
        bearer: 责任范围: of whom it is asked.
        asked_as: 要求: how the figure is asked for.
        figure: 数值: the figure, in the unit of the goal; None where the year is open.
        striven: 力争: whether the text only strives for it.
    """

    time: GoalTime
    bearer: GoalBearer
    asked_as: AskedAs
    figure: AskedFigure | None
    striven: bool


@rule(GOALS, SITES, DINING, LODGING, MAKERS, ROADS, SERVICES, SMART, CONFERENCE)
def goal_asked(
    goal: TourismGoal,
    *,
    year: GoalYear,
    city: CityGoals = CityGoals(),
    sites: SiteGoals = SiteGoals(),
    dining: DiningGoals = DiningGoals(),
    lodging: LodgingGoals = LodgingGoals(),
    makers: MakerGoals = MakerGoals(),
    services: ServiceGoals = ServiceGoals(),
    smart: SmartGoals = SmartGoals(),
    conference: ConferenceGoals = ConferenceGoals(),
    readings: TourismReadings = TourismReadings(),
    makers_year: MakersYear = MakersYear.UNDATED,
) -> Decision[GoalAsked]:
    """What a goal asks in a year; years on the way to a named one are open, and nothing is interpolated (年度目标要求).

    Args:
        goal: 目标指标: which goal.
        year: 年度: the year.

    Returns:
        年度目标要求: the figure and of whom it is asked, or that the text says nothing of the year.

    >>> [goal_asked(TourismGoal.VISITS, year=year).value.time.zh for year in (2019, 2020, 2021)]
    ['条文未定', '目标年度', '条文未定']
    """
    asked, of_year = TourismGoal.of(goal, "goal"), GOAL_YEAR.of(year, "year")
    read = TourismReadings.of(readings, "readings")
    every = lines(
        CityGoals.of(city, "city"),
        SiteGoals.of(sites, "sites"),
        DiningGoals.of(dining, "dining"),
        LodgingGoals.of(lodging, "lodging"),
        MakerGoals.of(makers, "makers"),
        ServiceGoals.of(services, "services"),
        SmartGoals.of(smart, "smart"),
        ConferenceGoals.of(conference, "conference"),
        read,
        MakersYear.of(makers_year, "makers_year"),
    )
    line = next(one for one in every if one.goal is asked)
    time, when = line.time, _when(line, read)
    if when is None:
        found = note(line.clause, "未定期限", "no year is named", of_year)
    else:
        found = falls(line.clause, time.zh, time.en, of_year, when)
        time = time if when.holds(of_year) else GoalTime.OPEN
    answer = GoalAsked(
        time=time,
        bearer=line.bearer,
        asked_as=_ASKED_AS[line.asks.side],
        figure=None if time is GoalTime.OPEN else line.asks.figure,
        striven=line.striven,
    )
    bound = line.asks
    return Decision(answer, note(line.clause, line.goal.zh, line.en, bound.figure, bound.unit), found, because=found)


def _when(line: Line, readings: TourismReadings) -> Bound | None:
    """The years of a goal; None where it names none."""
    if line.yearly:
        return GOAL_YEAR.at_least(readings.first_year.year, "不早于")
    return None if line.year is None else GOAL_YEAR.exactly(line.year, "为")


class GrowingTotal(Term):
    """What is to grow every year on average (年均增长指标)."""

    VISITS = "接待游客人次"
    REVENUE = "旅游业总收入"


@frozen(kw_only=True)
class AverageGrowth(Record):
    """What a total had to grow to, and by how much it fell short; true where it did not (年均增长检查).

    Attributes:
        needed: 应达到数: the least whole number of visits or yuan that the growth asks.
        short_by: 差额: how many are missing.
    """

    needed: Count
    short_by: Count

    def __bool__(self) -> bool:
        return not self.short_by


@rule(GOALS)
def average_growth(
    of: GrowingTotal, *, base_year: BaseYear, base: Base, reached: Total, city: CityGoals = CityGoals()
) -> Decision[AverageGrowth]:
    """Whether a total has grown at the yearly rate from a base year to the year of the goal, exactly (年均增长).

    The rate is compounded over the years that lie between; the text names no base year, so that it is a fact. The total
    that visits and revenue are to reach in that year is a goal of its own.

    Args:
        of: 指标: visits or revenue.
        base_year: 基年: from which year the growth is counted.
        base: 基年数: the total of that year, in visits or yuan.
        reached: 目标年数: the total of the year of the goal.

    Returns:
        年均增长检查: what was needed, and what is missing.

    >>> grown = average_growth(GrowingTotal.VISITS, base_year=2015, base=23_400_000, reached=47_065_758).value
    >>> grown.needed, grown.short_by
    (47065759, 1)
    """
    which, goals = GrowingTotal.of(of, "of"), CityGoals.of(city, "city")
    start, at_first, at_last = BASE_YEAR.of(base_year, "base_year"), BASE.of(base, "base"), TOTAL.of(reached, "reached")
    visits = which is GrowingTotal.VISITS
    rate = goals.visits_growth_percent if visits else goals.revenue_growth_percent
    years = goals.year - start
    exactly = at_first * (1 + Fraction(rate) / 100) ** years
    needed = math.ceil(exactly)
    unit = _UNITS[which]
    return judged(
        AverageGrowth(needed=needed, short_by=max(0, needed - at_last)),
        asks(GOALS, which.zh, which.en, at_last, at_least(exactly, "" if visits else "以上", unit)),
        note(GOALS, "年均增长率", "growth a year on average", rate, PERCENT.unit),
        note(GOALS, "自基年起的年数", "years from the base year", years, YEARS.unit),
    )


_UNITS = {GrowingTotal.VISITS: Unit("visits", "人次"), GrowingTotal.REVENUE: Unit("yuan", "元")}


@frozen(kw_only=True)
class SpendingGrowth(Record):
    """By how much spending a visitor has grown, and whether that is enough (人均消费增长检查).

    Attributes:
        percent: 增长: the growth, below nothing where less is spent.
        reached: 达到要求: whether it is enough.
    """

    percent: PercentChange
    reached: bool

    def __bool__(self) -> bool:
        return self.reached


@rule(GOALS)
def spending_growth(
    *, base_yuan: Base, base_visits: Base, yuan: Total, visits: Base, city: CityGoals = CityGoals()
) -> Decision[SpendingGrowth]:
    """By how much visitors spend more on average than in the base year, from sums and visits, exactly (人均消费增长).

    Args:
        base_yuan: 基年消费总额: what visitors spent in the base year, in whole yuan.
        base_visits: 基年人次: the visits of the base year.
        yuan: 目标年消费总额: what visitors spent in the year of the goal.
        visits: 目标年人次: the visits of that year. Spending a head that is known as such is given for one visit.

    Returns:
        人均消费增长检查: the growth and whether it is enough.

    >>> spending_growth(base_yuan=1_000, base_visits=1, yuan=1_299, visits=1).value.percent
    Fraction(299, 10)
    """
    goals = CityGoals.of(city, "city")
    first, were = BASE.of(base_yuan, "base_yuan"), BASE.of(base_visits, "base_visits")
    last, are = TOTAL.of(yuan, "yuan"), BASE.of(visits, "visits")
    grown = 100 * Fraction(last * were, are * first) - 100
    asked = PERCENT.at_least(Fraction(goals.spending_growth_percent), "以上")
    found = asks(GOALS, "游客人均消费比基年增长", "growth of spending a visitor over the base year", grown, asked)
    return judged(
        SpendingGrowth(percent=grown, reached=asked.holds(grown)),
        found,
        note(GOALS, "基年", "base year", goals.base_year),
    )


class TourismShare(Term):
    """The goals that are a share (占比指标)."""

    OVERNIGHT = "过夜游客占比"
    LEISURE = "休闲度假产品比重"
    GDP = "旅游及相关产业对GDP综合贡献率"


@frozen(kw_only=True)
class TourismShareReached(Record):
    """A share, and how much more of the part would have been enough; true where nothing is missing (旅游占比检查).

    Attributes:
        percent: 占比: the share.
        to_go: 尚缺数: how many visitors, products or yuan are missing.
    """

    percent: PercentReached
    to_go: Count

    def __bool__(self) -> bool:
        return not self.to_go


@rule(GOALS)
def tourism_share(
    share: TourismShare, *, part: Total, whole: Base, city: CityGoals = CityGoals()
) -> Decision[TourismShareReached]:
    """Whether a share of the goals is reached, from the part and the whole, exactly (旅游占比目标).

    Args:
        share: 占比指标: which share.
        part: 部分: visitors who stay the night, leisure products, or the contribution in yuan. How products are counted
            and what the contribution comprises the text does not say: both are taken as reported.
        whole: 总量: all visitors, all products, or the city's GDP of the year.

    Returns:
        旅游占比检查: the share, and what is missing.

    Raises:
        InvalidFacts: The part is more than the whole.

    >>> tourism_share(TourismShare.OVERNIGHT, part=23_999_999, whole=40_000_000).value.to_go
    1
    """
    which, goals = TourismShare.of(share, "share"), CityGoals.of(city, "city")
    those, all_of_them = TOTAL.of(part, "part"), BASE.of(whole, "whole")
    if those > all_of_them:
        raise InvalidFacts("part", part, f"a whole number ≤{all_of_them}", f"不超过{all_of_them}的整数")
    asked: Decimal = {
        TourismShare.OVERNIGHT: goals.overnight_percent,
        TourismShare.LEISURE: goals.leisure_percent,
        TourismShare.GDP: goals.gdp_percent,
    }[which]
    percent = Fraction(100 * those, all_of_them)
    needed = math.ceil(Fraction(asked) * all_of_them / 100)
    return judged(
        TourismShareReached(percent=percent, to_go=max(0, needed - those)),
        asks(GOALS, which.zh, which.en, percent, PERCENT.at_least(Fraction(asked), "以上")),
    )
