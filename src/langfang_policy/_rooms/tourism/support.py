"""Part seven: the yearly conference, the subsidy for demonstration zones, land for tourism projects."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Annotated

from attrs import frozen

from ...core.bounds import Unit, at_least, at_most
from ...core.days import add_months, term_end
from ...core.decisions import Decision, all_of, judged
from ...core.errors import known
from ...core.facts import DAY, FLAG, Whole
from ...core.figures import Record, figure
from ...core.findings import asks, condition, note
from ...core.rules import provision, rule
from ...core.terms import Reading, Term, Words
from ..river_chief.decree import Area
from .decree import (
    CONFERENCE,
    FINANCE,
    GOAL_YEAR,
    LAND,
    TOURISM,
    CountyWord,
    FirstTourismYear,
    GoalYear,
    ZoneAsCounty,
)
from .goals import TIMES_HELD, AreaReadings, ConferenceGoals

__all__ = [
    "DemonstrationLevel",
    "LandTransition",
    "OldBuilding",
    "PlotLand",
    "PlotTreatment",
    "PlotUse",
    "ProjectListing",
    "ProjectPlot",
    "SubsidyStage",
    "TransitionEnd",
    "TransitionPeriod",
    "conference_years_missed",
    "land_transition",
    "project_plot",
    "subsidy_open",
]


@rule(CONFERENCE)
def conference_years_missed(
    held: Sequence[datetime.date],
    *,
    through: GoalYear,
    conference: ConferenceGoals = ConferenceGoals(),
    first_year: FirstTourismYear = FirstTourismYear.NEXT,
) -> Decision[tuple[GoalYear, ...]]:
    """The years without a citywide conference on tourism; a second one in a year does no harm (未举办大会的年份).

    Args:
        held: 举办日: the days on which conferences were held, by the first day of each.
        through: 末年: the last year that is looked at.

    Returns:
        未举办年份: the calendar years without one.

    >>> conference_years_missed([datetime.date(2018, 9, 8), datetime.date(2018, 11, 2)], through=2019).value
    (2019,)
    """
    years = [day.year for day in DAY.each(held, "held")]
    last, least = GOAL_YEAR.of(through, "through"), ConferenceGoals.of(conference, "conference").yearly
    begun = FirstTourismYear.of(first_year, "first_year").year
    asked = TIMES_HELD.at_least(least)
    every = range(begun, last + 1)
    return judged(
        tuple(year for year in every if not asked.holds(years.count(year))),
        note(CONFERENCE, "首年", "the first year", begun),
        *(asks(CONFERENCE, "当年举办次数", "conferences of a year", years.count(year), asked) for year in every),
    )


class DemonstrationLevel(Term):
    """Of which level the demonstration zone is that a county creates (示范区级别)."""

    NATIONAL = "国家级"
    PROVINCIAL = "省级"
    CITY = "市级"
    NONE = "未创建"


class SubsidyStage(Reading, at=FINANCE):
    """Whether creating a demonstration zone is enough for the subsidy (补助的阶段)."""

    CREATING = "创建即可", "条文写创建，未写创成或者认定", "The clause speaks of creating, not of what was recognised."
    RECOGNISED = "创成之后", "补助可作为创成的奖励", "A subsidy may be meant as the reward of success."


@rule(FINANCE)
def subsidy_open(
    area: Area,
    *,
    level: DemonstrationLevel,
    recognised: bool | None = None,
    subsidy_stage: SubsidyStage = SubsidyStage.CREATING,
    zone: ZoneAsCounty = ZoneAsCounty.NAMED_ALONE,
    county_word: CountyWord = CountyWord.EVERY_COUNTY,
) -> Decision[bool]:
    """Whether a county may have the subsidy for a demonstration zone; no sum is printed (示范区补助).

    Args:
        area: 地区: which county, city, district or zone.
        level: 示范区级别: of which level the demonstration zone is.
        recognised: 已创成: whether it has been recognised; matters where success is read as the condition.

    Returns:
        可予补助: whether a suitable subsidy may be given; how much is left to those who give it.

    Raises:
        Undetermined: Whether it has been recognised is not given, and matters.

    >>> subsidy_open(Area.YONGQING, level=DemonstrationLevel.PROVINCIAL).value
    True
    """
    asked, rank, there = (
        Area.of(area, "area"),
        DemonstrationLevel.of(level, "level"),
        FLAG.maybe(recognised, "recognised"),
    )
    read = AreaReadings(zone=ZoneAsCounty.of(zone, "zone"), county_word=CountyWord.of(county_word, "county_word"))
    success = SubsidyStage.of(subsidy_stage, "subsidy_stage") is SubsidyStage.RECOGNISED
    high = rank in {DemonstrationLevel.NATIONAL, DemonstrationLevel.PROVINCIAL}
    found = [
        condition(FINANCE, "补助对象为县", "counties may have it", read.is_xian(asked), asked),
        condition(FINANCE, "国家级或省级示范区", "a national or provincial demonstration zone", high, rank),
    ]
    if success and all(one.holds for one in found):
        done = known(there, "recognised", Words("示范区是否已创成", "whether the demonstration zone is recognised"))
        found.append(condition(FINANCE, "示范区已创成", "the demonstration zone is recognised", done))
    return all_of(*found)


class ProjectListing(Term):
    """On which list a tourism project stands (项目列入情况)."""

    NATIONAL = "国家重点旅游建设项目"
    PROVINCIAL = "省重点旅游建设项目"
    MUNICIPAL = "市重点旅游建设项目"
    NONE = "未列入"


class PlotUse(Term):
    """What a plot of a tourism project is used for (地块用途)."""

    PERMANENT_FACILITIES = "永久性设施建设用地"
    LANDSCAPE = "自然景观用地"
    FARMING = "农牧渔业种植、养殖用地"
    OTHER = "其他"


class PlotLand(Term):
    """What land a plot is, whatever it is used for; those that are named end open (地块现状)."""

    UNUSED = "未利用地"
    ABANDONED = "废弃地"
    OTHER = "其他"


class PlotTreatment(Term):
    """How a plot is handled (地块管理方式)."""

    CONSTRUCTION_LAND = "依法按建设用地管理"
    PRESENT_USE = "不征收（收回）、不转用，按现用途管理"
    UNSAID = "条文未定"


@frozen(kw_only=True)
class ProjectPlot(Record):
    """What holds for a plot of a tourism project (项目地块).

    Attributes:
        first: 优先安排: whether the project comes first for land.
        treatment: 管理方式: how the plot is handled, by its use.
        supported: 支持使用: whether its use is supported, as that of unused or abandoned land is.
    """

    first: bool
    treatment: PlotTreatment
    supported: bool


_TREATED = {
    PlotUse.PERMANENT_FACILITIES: PlotTreatment.CONSTRUCTION_LAND,
    PlotUse.LANDSCAPE: PlotTreatment.PRESENT_USE,
    PlotUse.FARMING: PlotTreatment.PRESENT_USE,
}


@rule(LAND)
def project_plot(use: PlotUse, *, land: PlotLand, listing: ProjectListing) -> Decision[ProjectPlot]:
    """How a plot of a tourism project is handled, and whether the project comes first for land (旅游项目用地).

    Args:
        use: 地块用途: what the plot is used for; each plot of a project is looked at by itself.
        land: 地块现状: what land it is.
        listing: 项目列入情况: on which list of key projects the project stands.

    Returns:
        项目地块: whether it comes first, how the plot is handled, whether its use is supported.

    >>> hotel = project_plot(PlotUse.PERMANENT_FACILITIES, land=PlotLand.ABANDONED, listing=ProjectListing.MUNICIPAL)
    >>> hotel.value.treatment.zh, hotel.value.supported
    ('依法按建设用地管理', True)
    """
    plot, on_list = PlotUse.of(use, "use"), ProjectListing.of(listing, "listing")
    ground = PlotLand.of(land, "land")
    answer = ProjectPlot(
        first=on_list in {ProjectListing.NATIONAL, ProjectListing.PROVINCIAL},
        treatment=_TREATED.get(plot, PlotTreatment.UNSAID),
        supported=ground is not PlotLand.OTHER,
    )
    return Decision(
        answer,
        note(LAND, "项目列入情况", "list on which the project stands", on_list),
        note(LAND, "地块用途", "use of the plot", plot),
        note(LAND, "地块现状", "land of the plot", ground),
    )


TRANSITION = Whole(Unit("years", "年"), at_least(1), at_most(100))


@provision(LAND)
@frozen(kw_only=True)
class TransitionPeriod(Record):
    """For how long an old building keeps its use and its right to the land (过渡期)."""

    years: Annotated[int, *TRANSITION] = figure(5, "过渡期年数", "that the old use and kind of right go on")


class OldBuilding(Term):
    """What is turned into a tourism venue (改造对象)."""

    FACTORY = "旧厂房"
    WAREHOUSE = "仓库"
    OTHER = "其他"


class TransitionEnd(Reading, at=LAND):
    """On which day the transition ends (过渡期届满日)."""

    EVE = "对应日前一日", "起始日计入期间", "The first day is one of the period."
    ANNIVERSARY = "对应日", "起始日不计入期间", "The first day does not count."


@frozen(kw_only=True)
class LandTransition(Record):
    """Whether the old use goes on, and until when; true where it does (用地过渡期).

    Attributes:
        last_day: 届满日: the last day; None where there is no transition.
    """

    last_day: datetime.date | None

    def __bool__(self) -> bool:
        return self.last_day is not None


@rule(LAND)
def land_transition(
    building: OldBuilding,
    *,
    by_enterprise: bool,
    leisure_venue: bool,
    conforms_to_plan: bool,
    from_day: datetime.date | None = None,
    period: TransitionPeriod = TransitionPeriod(),
    transition_end: TransitionEnd = TransitionEnd.EVE,
) -> Decision[LandTransition]:
    """Until when an enterprise keeps the old use of land of a factory that it turns into a tourism venue (用地过渡期).

    Args:
        building: 改造对象: what is turned into a venue.
        by_enterprise: 企业改造: whether an enterprise does it.
        leisure_venue: 旅游休闲场所: whether it becomes a tourism and leisure venue.
        conforms_to_plan: 符合规划: whether that conforms to urban and rural planning.
        from_day: 起算日: from when the period runs: approval, conversion or opening, of which the text names none;
            matters where the old use goes on.

    Returns:
        用地过渡期: the last day on which the old use and kind of right go on.

    Raises:
        NotInForce: The opinions did not hold on the first day.
        Undetermined: The old use goes on, and the first day is not given.

    >>> begun = datetime.date(2018, 3, 1)
    >>> facts = dict(by_enterprise=True, leisure_venue=True, conforms_to_plan=True, from_day=begun)
    >>> land_transition(OldBuilding.FACTORY, **facts).value.last_day
    datetime.date(2023, 2, 28)
    """
    old, first = OldBuilding.of(building, "building"), DAY.maybe(from_day, "from_day")
    years = TransitionPeriod.of(period, "period").years
    anniversary = TransitionEnd.of(transition_end, "transition_end") is TransitionEnd.ANNIVERSARY
    kept = all_of(
        condition(LAND, "旧厂房或仓库", "an old factory or warehouse", old is not OldBuilding.OTHER, old),
        condition(LAND, "由企业改造", "turned by an enterprise", FLAG.of(by_enterprise, "by_enterprise")),
        condition(LAND, "改造成旅游休闲场所", "into a venue of tourism", FLAG.of(leisure_venue, "leisure_venue")),
        condition(LAND, "符合城乡规划", "in line with planning", FLAG.of(conforms_to_plan, "conforms_to_plan")),
    )
    if first is not None:
        TOURISM.require_in_force(first)
    last = None
    if kept:
        begun = known(first, "from_day", Words("过渡期起算日", "from when the transition runs"))
        same_day = add_months(begun, 12 * years, fact="from_day")
        last = same_day if anniversary else term_end(begun, years=years)
    return judged(
        LandTransition(last_day=last),
        *kept.reasons,
        note(LAND, "过渡期年数", "years of the transition", years, TRANSITION.unit),
    )
