"""What a county, city, district or the development zone owes, and by when: its numbers and its duties."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from ...core.decisions import Decision, Reason, judged
from ...core.errors import Undetermined, known
from ...core.facts import COUNT, FLAG, Count
from ...core.figures import Record
from ...core.findings import asks, note
from ...core.rules import rule
from ...core.terms import Term, Words
from ..river_chief.decree import Area
from .decree import (
    BELTS,
    DINING,
    GOAL_YEAR,
    LODGING,
    MAKERS,
    MANAGEMENT,
    ORDER,
    PLANS,
    SERVICES,
    SITES,
    SMART,
    GoalYear,
)
from .goals import (
    AreaReadings,
    DiningGoals,
    GoalBearer,
    GoalShortfall,
    GoalTime,
    Line,
    LodgingGoals,
    ServiceGoals,
    SiteGoals,
    TourismGoal,
    dining_lines,
    lodging_lines,
    service_lines,
    site_lines,
)
from .layout import TourismBelt, belt_of
from .measures import AskedFigure

__all__ = ["AreaDuty", "AreaGoal", "AreaTasks", "area_owes", "area_shortfalls"]

CREATES = Words("是否创建全域旅游示范区", "whether it creates a demonstration zone")


class AreaDuty(Term):
    """What an area must set up or do, without a number (地区职责)."""

    BELT = "建设所在旅游休闲带"
    MAKER_POLICY = "出台乡村旅游创客基地政策"
    DATA_CENTRE = "建设旅游大数据中心"
    BODY_AND_STAFF = "明确机构和人员"
    AGENDA = "纳入议事日程"
    DATA_PLATFORM = "率先组建旅游数据平台"
    STATISTICS = "研究建立全域旅游统计核算体系"
    PLAN = "编制全域旅游发展规划"
    MARKET_ORDER = "构建多部门旅游综合治理机制"


@frozen(kw_only=True)
class AreaGoal(Record):
    """A number that an area owes, and by when (地区目标).

    Attributes:
        goal: 目标指标: of what.
        time: 时点: in a named year, every year, or without a year.
        year: 年份: the named year, or the first of all years; None where none is named.
        figure: 数值: how many at the least.
    """

    goal: TourismGoal
    time: GoalTime
    year: GoalYear | None
    figure: AskedFigure


@frozen(kw_only=True)
class AreaTasks(Record):
    """What an area owes (地区任务).

    Attributes:
        goals: 目标: its numbers.
        duties: 职责: what it must set up or do.
    """

    goals: tuple[AreaGoal, ...]
    duties: tuple[AreaDuty, ...]


@rule(BELTS, SITES, DINING, LODGING, MAKERS, SERVICES, SMART, MANAGEMENT, PLANS, ORDER)
def area_owes(
    area: Area,
    *,
    creates: bool | None = None,
    sites: SiteGoals = SiteGoals(),
    dining: DiningGoals = DiningGoals(),
    lodging: LodgingGoals = LodgingGoals(),
    services: ServiceGoals = ServiceGoals(),
    readings: AreaReadings = AreaReadings(),
) -> Decision[AreaTasks]:
    """What a county, city, district or the development zone owes, and by when (地区任务).

    Args:
        area: 地区: which.
        creates: 创建示范区: whether it creates an all-area tourism demonstration zone; matters of any county.

    Returns:
        地区任务: its numbers with their years, and its duties. Of the zone only lodging is asked by name.

    Raises:
        Undetermined: Whether it creates a demonstration zone is not given, and matters.

    >>> owed = area_owes(Area.GUAN, creates=True).value
    >>> [(one.goal.zh, one.figure, one.year) for one in owed.goals][:2]
    [('每年创成国家A级景区', 2, 2018), ('特色街区', 1, 2020)]
    >>> [one.zh for one in area_owes(Area.WENAN, creates=False).value.duties]
    ['出台乡村旅游创客基地政策', '建设旅游大数据中心', '纳入议事日程', '构建多部门旅游综合治理机制']
    """
    asked, read = Area.of(area, "area"), AreaReadings.of(readings, "readings")
    creating = FLAG.maybe(creates, "creates")
    every = _lines(
        SiteGoals.of(sites, "sites"),
        DiningGoals.of(dining, "dining"),
        LodgingGoals.of(lodging, "lodging"),
        ServiceGoals.of(services, "services"),
        read,
    )
    county = read.is_county(asked)
    creating = known(creating, "creates", CREATES) if county else bool(creating)
    owed = [line for line in every if _bound(line, asked, creating, read)]
    goals = tuple(
        AreaGoal(
            goal=line.goal,
            time=line.time,
            year=read.first_year.year if line.yearly else line.year,
            figure=line.asks.figure,
        )
        for line in owed
    )
    duties = _duties(asked, creating, read) if county else ()
    reasons: list[Reason] = [
        note(line.clause, line.goal.zh, line.en, line.asks.figure, line.asks.unit) for line in owed
    ]
    if county:
        reasons.append(note(MANAGEMENT, "创建全域旅游示范区", "creates a demonstration zone", creating))
    else:
        reasons.append(note(MANAGEMENT, "该款未列明的地区", "an area that the clause does not name", asked))
    reasons += (note(_CLAUSES[one], one.zh, one.en) for one in duties)
    return Decision(AreaTasks(goals=goals, duties=duties), *reasons)


def _lines(
    sites: SiteGoals, dining: DiningGoals, lodging: LodgingGoals, services: ServiceGoals, readings: AreaReadings
) -> Iterator[Line]:
    """The goals that may be an area's."""
    yield from site_lines(sites)
    yield from dining_lines(dining, readings)
    yield from lodging_lines(lodging)
    yield from service_lines(services)


def _bound(line: Line, area: Area, creates: bool | None, readings: AreaReadings) -> bool:  # noqa: FBT001  # as given
    """Whether the goal is asked of the area."""
    if line.bearer is GoalBearer.COUNTIES:
        return readings.is_county(area)
    if line.bearer is GoalBearer.CREATING_COUNTIES:
        return readings.is_xian(area) and creates is not False
    return line.bearer is GoalBearer.COUNTIES_AND_ZONE


_CLAUSES = {
    AreaDuty.BELT: BELTS,
    AreaDuty.MAKER_POLICY: MAKERS,
    AreaDuty.DATA_CENTRE: SMART,
    AreaDuty.BODY_AND_STAFF: MANAGEMENT,
    AreaDuty.AGENDA: MANAGEMENT,
    AreaDuty.DATA_PLATFORM: MANAGEMENT,
    AreaDuty.STATISTICS: MANAGEMENT,
    AreaDuty.PLAN: PLANS,
    AreaDuty.MARKET_ORDER: ORDER,
}
_OF_EVERY_COUNTY = {AreaDuty.MAKER_POLICY, AreaDuty.DATA_CENTRE, AreaDuty.MARKET_ORDER}
_OF_CREATING_COUNTIES = {AreaDuty.BODY_AND_STAFF, AreaDuty.PLAN}


def _duties(area: Area, creates: bool, readings: AreaReadings) -> tuple[AreaDuty, ...]:  # noqa: FBT001  # as given
    """The duties of a county, in the order of the text."""
    owed = _OF_EVERY_COUNTY | (_OF_CREATING_COUNTIES if creates else {AreaDuty.AGENDA})
    if belt_of(area) is not TourismBelt.NEITHER:
        owed |= {AreaDuty.BELT}
    if creates and readings.is_xian(area):
        owed |= {AreaDuty.DATA_PLATFORM, AreaDuty.STATISTICS}
    return tuple(one for one in AreaDuty if one in owed)


@rule(SITES, DINING, LODGING, SERVICES)
def area_shortfalls(
    area: Area,
    *,
    year: GoalYear,
    lodgings: Count | None = None,
    new_sites: Count | None = None,
    gold_farmhouses: Count | None = None,
    food_streets: Count | None = None,
    creates: bool | None = None,
    sub_centres: Count | None = None,
    sites: SiteGoals = SiteGoals(),
    dining: DiningGoals = DiningGoals(),
    lodging: LodgingGoals = LodgingGoals(),
    services: ServiceGoals = ServiceGoals(),
    readings: AreaReadings = AreaReadings(),
) -> Decision[tuple[GoalShortfall, ...]]:
    """By how much an area fell short in a year of the numbers that the year asks of it (地区年度差额).

    Args:
        area: 地区: which county, city, district or zone.
        year: 年度: the year.
        lodgings: 建成民宿客栈: homestays and rural inns completed in the year, together.
        new_sites: 创成景区: graded scenic sites that were created in the year; not asked of the zone.
        gold_farmhouses: 创建金牌农家乐: gold-medal farmhouses created in the year, if they are each county's.
        food_streets: 特色街区数: food streets of some size and influence there are; the text has no measure of either.
        creates: 创建示范区: whether it creates a demonstration zone; matters in the year of the sub-centres.
        sub_centres: 分中心数: visitor sub-centres there are; matters in a creating county in that year.

    Returns:
        年度差额: what the year asks and is missing, with how many; nothing for a year in which nothing is asked.

    Raises:
        Undetermined: A number that the year asks is not given.

    >>> found = area_shortfalls(Area.BAZHOU, year=2018, new_sites=1, lodgings=5).value
    >>> [(one.goal.zh, one.short_by) for one in found]
    [('每年创成国家A级景区', 1)]
    """
    asked, of_year, read = Area.of(area, "area"), GOAL_YEAR.of(year, "year"), AreaReadings.of(readings, "readings")
    counted = {
        TourismGoal.YEARLY_SITES: ("new_sites", COUNT.maybe(new_sites, "new_sites")),
        TourismGoal.GOLD_FARMHOUSES: ("gold_farmhouses", COUNT.maybe(gold_farmhouses, "gold_farmhouses")),
        TourismGoal.FOOD_STREETS: ("food_streets", COUNT.maybe(food_streets, "food_streets")),
        TourismGoal.YEARLY_LODGINGS: ("lodgings", COUNT.maybe(lodgings, "lodgings")),
        TourismGoal.SUB_CENTRES: ("sub_centres", COUNT.maybe(sub_centres, "sub_centres")),
    }
    creating = FLAG.maybe(creates, "creates")
    every = _lines(
        SiteGoals.of(sites, "sites"),
        DiningGoals.of(dining, "dining"),
        LodgingGoals.of(lodging, "lodging"),
        ServiceGoals.of(services, "services"),
        read,
    )
    reasons: list[Reason] = [note(LODGING, "年度", "the year", of_year)]
    short: list[GoalShortfall] = []
    for line in every:
        due = read.first_year.year <= of_year if line.yearly else line.year == of_year
        if not (due and _bound(line, asked, creating, read)):
            continue
        fact, seen = counted[line.goal]
        if (
            line.goal is TourismGoal.SUB_CENTRES
            and creating is None
            and not (seen is not None and line.asks.holds(seen))
        ):
            raise Undetermined("creates", en=CREATES.en, zh=CREATES.zh)
        number = known(seen, fact, Words(line.goal.zh, line.en))
        reasons.append(found := asks(line.clause, line.goal.zh, line.en, number, line.asks))
        if not found:
            short.append(GoalShortfall(goal=line.goal, short_by=line.asks.figure - number))
    return judged(tuple(short), *reasons)
