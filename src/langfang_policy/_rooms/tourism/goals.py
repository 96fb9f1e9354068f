"""What is to be reached and by when: the goals of part one and the numbers of parts three, four and seven, as data."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from decimal import Decimal
from typing import Annotated, NamedTuple

from attrs import frozen

from ...core.bounds import BARE, Bound, Unit, at_least, at_most
from ...core.decrees import Known
from ...core.facts import COUNT, PERCENT, PERSONS, YUAN, Count, Persons, Whole
from ...core.figures import Readings, Record, figure
from ...core.locators import Citation
from ...core.organs import Level
from ...core.registers import Register, Scope, Target
from ...core.rules import provision
from ...core.terms import Reading, Term
from ..river_chief.decree import Area
from .decree import (
    CONFERENCE,
    DINING,
    GOALS,
    LODGING,
    MAKERS,
    ROADS,
    SERVICES,
    SITES,
    SMART,
    CountyWord,
    FirstTourismYear,
    GoalYear,
    ZoneAsCounty,
)

__all__ = [
    "TARGETS",
    "AreaReadings",
    "CityGoals",
    "ConferenceGoals",
    "DiningGoals",
    "FarmhouseScope",
    "FoodStreetYear",
    "GoalBearer",
    "GoalShortfall",
    "GoalTime",
    "LodgingGoals",
    "MakerGoals",
    "MakersYear",
    "ServiceGoals",
    "SiteGoals",
    "SmartGoals",
    "TourismGoal",
    "TourismReadings",
]

VISITS = Whole(Unit("visits", "人次"), at_least(0))
SITES_COUNTED = Whole(Unit("sites", "个"), at_least(0))
HOUSES = Whole(Unit("houses", "家"), at_least(0))
STREETS = Whole(Unit("streets", "条"), at_least(0))
CENTRES = Whole(Unit("centres", "处"), at_least(0))
TOILETS = Whole(Unit("toilets", "座"), at_least(0))
MAKERS_COUNTED = Whole(Unit("makers", "名"), at_least(0))
TIMES_HELD = Whole(Unit("times", "次"), at_least(0))
CITY_YEAR = Whole(BARE, at_least(2020), at_most(2050))
BASE_YEAR = Whole(BARE, at_least(2000), at_most(2019))
CityYear = Annotated[int, *CITY_YEAR]
BaseYear = Annotated[int, *BASE_YEAR]
PercentFigure = Annotated[Decimal, *PERCENT]
NONE_LEFT = COUNT.at_most(0)
"""What 所有, 全部 and 全覆盖 ask: that none is left."""


class TourismGoal(Term):
    """What the goals measure (目标指标)."""

    VISITS = "年接待游客"
    VISITS_GROWTH = "接待游客年均增长"
    OVERNIGHT_SHARE = "过夜游客占比"
    EMPLOYEES = "旅游直接就业人数"
    LEISURE_SHARE = "休闲度假产品比重"
    SPENDING_GROWTH = "游客人均消费增长"
    REVENUE = "旅游业总收入"
    REVENUE_GROWTH = "旅游业总收入年均增长"
    GDP_SHARE = "旅游及相关产业对GDP综合贡献率"
    YEARLY_SITES = "每年创成国家A级景区"
    TOP_SITES = "国家5A级景区"
    FOUR_A_SITES = "4A级景区"
    ALL_SITES = "A级以上景区"
    GOLD_FARMHOUSES = "每年创建金牌农家乐"
    FINE_FARMHOUSES = "精品农家乐"
    FOOD_STREETS = "特色街区"
    YEARLY_LODGINGS = "每年建成特色民宿和乡村客栈"
    MAKER_BASE = "国家级乡村旅游创客示范基地"
    MAKERS = "引进创客"
    ROADS_LACKING = "未通二级及以上公路的4A级景区"
    VISITOR_CENTRE = "综合游客集散服务中心"
    SUB_CENTRES = "游客集散服务分中心"
    TOILETS = "新建、改建、扩建旅游厕所"
    TOILETS_LACKING = "未达A级以上质量等级的旅游厕所"
    SIGNS_LACKING = "旅游道路指示标牌未覆盖的4A级以上景区"
    COUNTERS_LACKING = "未设置游客统计装置的旅游景区"
    SMART_SITES = "智慧旅游景区"
    CLOUD_LACKING = "未与省旅游云对接的4A级景区"
    CONFERENCES = "每年举办旅游产业发展大会"


class GoalTime(Term):
    """When a goal is to be reached (目标时点)."""

    NAMED_YEAR = "目标年度"
    EVERY_YEAR = "逐年"
    UNDATED = "未定期限"
    OPEN = "条文未定"


class GoalBearer(Term):
    """Of whom a goal is asked (目标责任范围)."""

    CITY = "全市"
    COUNTIES = "各县（市、区）"
    COUNTIES_AND_ZONE = "各县（市、区）和廊坊开发区"
    CREATING_COUNTIES = "各创建全域旅游示范区的县"
    SCENIC_SITES = "各旅游景区"


@provision(GOALS)
@frozen(kw_only=True)
class CityGoals(Record):
    """What the city is to reach (全市目标)."""

    year: CityYear = figure(2020, "目标年", "by which all of them are to be reached")
    visits: Annotated[int, *VISITS] = figure(40_000_000, "年接待游客", "visits received in the year")
    visits_growth_percent: PercentFigure = figure(
        Decimal(15), "接待游客年均增长", "growth of visits, a year on average"
    )
    overnight_percent: PercentFigure = figure(Decimal(60), "过夜游客占比", "of all visitors, those who stay the night")
    employees: Persons = figure(50_000, "直接就业人数", "employed in tourism directly")
    leisure_percent: PercentFigure = figure(Decimal(70), "休闲度假产品比重", "of the mix of products, leisure holidays")
    base_year: BaseYear = figure(2015, "人均消费基年", "against which spending is measured")
    spending_growth_percent: PercentFigure = figure(Decimal(30), "人均消费增长", "more spent a visitor than at first")
    revenue_yuan: Annotated[int, *YUAN] = figure(50_000_000_000, "旅游业总收入", "that revenue is to exceed")
    revenue_growth_percent: PercentFigure = figure(
        Decimal(20), "总收入年均增长", "growth of revenue, a year on average"
    )
    gdp_percent: PercentFigure = figure(Decimal(10), "综合贡献率", "of the year's GDP, contributed in all")


@provision(SITES)
@frozen(kw_only=True)
class SiteGoals(Record):
    """How many graded scenic sites there are to be (景区目标)."""

    year: CityYear = figure(2020, "目标年", "by which the city is to have its sites")
    yearly: Annotated[int, *SITES_COUNTED] = figure(2, "每年创成景区", "new in each county every year, or more")
    top: Annotated[int, *SITES_COUNTED] = figure(1, "最高等级景区", "of the highest grade")
    four_a: Annotated[int, *SITES_COUNTED] = figure(10, "次高等级景区", "of the grade below the highest")
    every_grade: Annotated[int, *SITES_COUNTED] = figure(50, "各级景区", "of any grade")


@provision(DINING)
@frozen(kw_only=True)
class DiningGoals(Record):
    """How many farmhouses and food streets there are to be (餐饮目标)."""

    year: CityYear = figure(2020, "目标年", "by which there are to be quality farmhouses and streets")
    gold: Annotated[int, *HOUSES] = figure(5, "每年金牌农家乐", "new gold-medal farmhouses every year, or more")
    fine: Annotated[int, *HOUSES] = figure(50, "精品农家乐", "quality farmhouses in the city")
    streets: Annotated[int, *STREETS] = figure(1, "特色街区", "streets in each county, or more")


@provision(LODGING)
@frozen(kw_only=True)
class LodgingGoals(Record):
    """How many homestays and inns are built every year (住宿目标)."""

    yearly: Annotated[int, *HOUSES] = figure(5, "每年民宿客栈", "new in each county and the zone, or more")


@provision(MAKERS)
@frozen(kw_only=True)
class MakerGoals(Record):
    """What is aimed for in rural tourism makers (创客目标)."""

    year: GoalYear = figure(2018, "创客基地目标年", "in which the base is aimed for")
    bases: Annotated[int, *SITES_COUNTED] = figure(1, "示范基地", "national demonstration bases")
    makers: Annotated[int, *MAKERS_COUNTED] = figure(1_000, "引进创客", "makers brought into the city")


@provision(SERVICES)
@frozen(kw_only=True)
class ServiceGoals(Record):
    """How many centres and toilets there are to be (公共服务目标)."""

    year: CityYear = figure(2020, "目标年", "by which there are to be centres and toilets")
    centres: Annotated[int, *CENTRES] = figure(1, "市区集散中心", "in the urban area, at least")
    sub_centres: Annotated[int, *CENTRES] = figure(1, "集散分中心", "in each creating county, at least")
    toilets: Annotated[int, *TOILETS] = figure(200, "旅游厕所", "newly built, rebuilt or extended, together")


@provision(SMART)
@frozen(kw_only=True)
class SmartGoals(Record):
    """What is to be smart, and until when sites get their counters (智慧旅游目标)."""

    year: CityYear = figure(2020, "目标年", "by which there are to be smart sites")
    counters_year: CityYear = figure(
        2020,
        "客流统计期末年",
        "last year of the five-year plan in which counters are installed",
        source="the last year of the plan that the clause names, 2016 to 2020",
    )
    smart_sites: Annotated[int, *SITES_COUNTED] = figure(10, "智慧景区", "smart sites in the city")


@provision(CONFERENCE)
@frozen(kw_only=True)
class ConferenceGoals(Record):
    """How often the conference is held (大会次数)."""

    yearly: Annotated[int, *TIMES_HELD] = figure(1, "每年次数", "conferences every year")


class FarmhouseScope(Reading, at=DINING):
    """Whose the yearly gold-medal farmhouses are (金牌农家乐的责任范围)."""

    CITY = (
        "全市",
        "该句主语为全市餐饮品牌，下句方称各县（市、区）",
        "The sentence speaks of the city's dishes; counties are named in the next.",
    )
    EACH_COUNTY = (
        "各县（市、区）",
        "每年创建数与住宿一项相同",
        "The number is the same as that of lodging in each county.",
    )


class FoodStreetYear(Reading, at=DINING):
    """Whether the year that opens the sentence holds for food streets too (特色街区期限)."""

    SAME = "同句期限", "街区与农家乐同在一句之内", "Both stand in the sentence that the year opens."
    UNDATED = "未定期限", "期限仅及全市精品农家乐", "The year governs the city's farmhouses alone."


class MakersYear(Reading, at=MAKERS):
    """Whether the year of the base holds for the makers too (创客引进期限)."""

    UNDATED = "未定期限", "年份在前一句，另起一句未再写", "The year stands in the sentence before, and is not repeated."
    SAME = "同基地期限", "两句同属一项工作", "Both sentences are of one task."


@frozen(kw_only=True)
class TourismReadings(Readings):
    """How the time and the bearers of the goals are read (目标读法).

    Attributes:
        first_year: 首年: the first year of what is asked every year.
        farmhouses: 金牌农家乐: whose they are.
        street_year: 街区期限: whether food streets have a year.
    """

    first_year: FirstTourismYear = FirstTourismYear.NEXT
    farmhouses: FarmhouseScope = FarmhouseScope.CITY
    street_year: FoodStreetYear = FoodStreetYear.SAME


@frozen(kw_only=True)
class AreaReadings(TourismReadings):
    """How the goals are read where they are an area's, and which areas the words reach (地区读法).

    Attributes:
        zone: 开发区地位: whether the development zone is bound like a county.
        county_word: 县的范围: whether a county means cities and districts too.
    """

    zone: ZoneAsCounty = ZoneAsCounty.NAMED_ALONE
    county_word: CountyWord = CountyWord.EVERY_COUNTY

    def is_county(self, area: Area) -> bool:
        """Whether the area is one of 县（市、区）."""
        return area is not Area.DEVELOPMENT_ZONE or self.zone is ZoneAsCounty.COUNTED

    def is_xian(self, area: Area) -> bool:
        """Whether the area is a 县, where that is printed alone."""
        return self.is_county(area) and (self.county_word is CountyWord.EVERY_COUNTY or area.zh.endswith("县"))


@frozen(kw_only=True)
class GoalShortfall(Record):
    """A number that was not reached (目标差额).

    Attributes:
        goal: 目标指标: of what.
        short_by: 差额: how many are missing.
    """

    goal: TourismGoal
    short_by: Count


class Line(NamedTuple):
    """A goal with its clause, its bound, its year (None where none is printed or it is every year) and its bearer.

    It may be one that the text only strives for (力争).
    """

    goal: TourismGoal
    clause: Citation
    asks: Bound
    en: str
    year: int | None = None
    yearly: bool = False
    bearer: GoalBearer = GoalBearer.CITY
    striven: bool = False

    @property
    def time(self) -> GoalTime:
        """When it is to be reached, whatever the year asked about."""
        if self.yearly:
            return GoalTime.EVERY_YEAR
        return GoalTime.UNDATED if self.year is None else GoalTime.NAMED_YEAR


def city_lines(city: CityGoals) -> Iterator[Line]:
    """The goals of part one."""
    goal = TourismGoal
    for what, asked, en in (
        (goal.VISITS, VISITS.at_least(city.visits), "Visits received in the year"),
        (goal.VISITS_GROWTH, PERCENT.at_least(city.visits_growth_percent), "Growth of visits, a year on average"),
        (goal.OVERNIGHT_SHARE, PERCENT.at_least(city.overnight_percent, "以上"), "Visitors who stay the night"),
        (goal.EMPLOYEES, PERSONS.at_least(city.employees, "达到"), "Persons employed in tourism directly"),
        (goal.LEISURE_SHARE, PERCENT.at_least(city.leisure_percent, "以上"), "Leisure holidays in the mix of products"),
        (
            goal.SPENDING_GROWTH,
            PERCENT.at_least(city.spending_growth_percent, "以上"),
            "Growth of spending a visitor over the base year",
        ),
        (goal.REVENUE, YUAN.above(city.revenue_yuan, "超过"), "Revenue of tourism"),
        (
            goal.REVENUE_GROWTH,
            PERCENT.at_least(city.revenue_growth_percent, "以上"),
            "Growth of revenue, a year on average",
        ),
        (goal.GDP_SHARE, PERCENT.at_least(city.gdp_percent, "以上"), "Tourism and its related industries in the GDP"),
    ):
        yield Line(what, GOALS, asked, en, city.year)


def site_lines(sites: SiteGoals) -> Iterator[Line]:
    """三（一）4: scenic sites."""
    goal, counted = TourismGoal, SITES_COUNTED
    new = "New graded scenic sites in a year"
    yearly = counted.at_least(sites.yearly, "以上")
    yield Line(goal.YEARLY_SITES, SITES, yearly, new, None, True, GoalBearer.COUNTIES)  # noqa: FBT003  # a line of a table
    yield Line(
        goal.TOP_SITES, SITES, counted.at_least(sites.top), "Sites of the highest grade", sites.year, striven=True
    )
    yield Line(
        goal.FOUR_A_SITES, SITES, counted.at_least(sites.four_a), "Sites one grade below it", sites.year, striven=True
    )
    yield Line(
        goal.ALL_SITES,
        SITES,
        counted.at_least(sites.every_grade),
        "Graded scenic sites in all",
        sites.year,
        striven=True,
    )


def dining_lines(dining: DiningGoals, readings: TourismReadings) -> Iterator[Line]:
    """三（三）1: farmhouses and food streets."""
    goal = TourismGoal
    city = readings.farmhouses is FarmhouseScope.CITY
    bearer = GoalBearer.CITY if city else GoalBearer.COUNTIES
    gold, fine = HOUSES.at_least(dining.gold, "至少"), HOUSES.at_least(dining.fine, "达到")
    yield Line(goal.GOLD_FARMHOUSES, DINING, gold, "New gold-medal farmhouses in a year", None, True, bearer)  # noqa: FBT003  # as above
    yield Line(goal.FINE_FARMHOUSES, DINING, fine, "Quality farmhouses", dining.year)
    by = dining.year if readings.street_year is FoodStreetYear.SAME else None
    street = STREETS.at_least(dining.streets, "至少")
    yield Line(goal.FOOD_STREETS, DINING, street, "Food streets of some size", by, bearer=GoalBearer.COUNTIES)


def lodging_lines(lodging: LodgingGoals) -> Iterator[Line]:
    """三（三）2: homestays and inns."""
    asked, bearer = HOUSES.at_least(lodging.yearly, "至少"), GoalBearer.COUNTIES_AND_ZONE
    en = "New homestays and rural inns in a year"
    yield Line(TourismGoal.YEARLY_LODGINGS, LODGING, asked, en, None, True, bearer)  # noqa: FBT003  # as above


def maker_lines(makers: MakerGoals, makers_year: MakersYear) -> Iterator[Line]:
    """三（三）5: makers."""
    base, count = SITES_COUNTED.at_least(makers.bases), MAKERS_COUNTED.at_least(makers.makers)
    by = makers.year if makers_year is MakersYear.SAME else None
    yield Line(
        TourismGoal.MAKER_BASE, MAKERS, base, "National demonstration bases of makers", makers.year, striven=True
    )
    yield Line(TourismGoal.MAKERS, MAKERS, count, "Makers brought into the city", by)


def service_lines(services: ServiceGoals) -> Iterator[Line]:
    """四（二）: centres, toilets, signs."""
    goal, by = TourismGoal, services.year
    centre, sub = CENTRES.at_least(services.centres, "至少"), CENTRES.at_least(services.sub_centres, "至少")
    creating = GoalBearer.CREATING_COUNTIES
    yield Line(goal.VISITOR_CENTRE, SERVICES, centre, "Visitor centres in the urban area", by)
    yield Line(goal.SUB_CENTRES, SERVICES, sub, "Sub-centres in a creating county", by, bearer=creating)
    toilets = TOILETS.at_least(services.toilets)
    yield Line(goal.TOILETS, SERVICES, toilets, "Tourist toilets built, rebuilt or extended", by)
    yield Line(goal.TOILETS_LACKING, SERVICES, NONE_LEFT, "Tourist toilets below the lowest grade", by)
    yield Line(goal.SIGNS_LACKING, SERVICES, NONE_LEFT, "High-grade sites without road signs")


def smart_lines(smart: SmartGoals) -> Iterator[Line]:
    """四（三）: counters, smart sites, the province's cloud."""
    goal, ten = TourismGoal, SITES_COUNTED.at_least(smart.smart_sites)
    none, each, by = NONE_LEFT, GoalBearer.SCENIC_SITES, smart.counters_year
    yield Line(goal.COUNTERS_LACKING, SMART, none, "Scenic sites without a visitor counter", by, bearer=each)
    yield Line(goal.SMART_SITES, SMART, ten, "Smart scenic sites", smart.year, striven=True)
    yield Line(goal.CLOUD_LACKING, SMART, none, "High-grade sites not joined to the province's cloud", bearer=each)


def other_lines(conference: ConferenceGoals) -> Iterator[Line]:
    """四（一） and 七（一）: roads, and the yearly conference."""
    yield Line(TourismGoal.ROADS_LACKING, ROADS, NONE_LEFT, "High-grade sites without a road of the second class")
    asked, en = TIMES_HELD.at_least(conference.yearly), "Conferences on tourism held in a year"
    yield Line(TourismGoal.CONFERENCES, CONFERENCE, asked, en, yearly=True)


_SCOPES: dict[GoalBearer, tuple[Scope, ...]] = {
    GoalBearer.CITY: (Level.CITY,),
    GoalBearer.COUNTIES: (Level.COUNTY,),
    GoalBearer.COUNTIES_AND_ZONE: (Level.COUNTY, Level.DEVELOPMENT_ZONE),
    GoalBearer.CREATING_COUNTIES: (Level.COUNTY,),
    GoalBearer.SCENIC_SITES: (Level.CITY,),
}


_OF_CREATING = "创建全域旅游示范区的县的"


def _targets(goals: Iterator[Line], first: int, last: int) -> Iterator[Target]:
    """Each goal as a target, what is asked every year once for each year up to the last that the opinions name."""
    for line in goals:
        for scope in _SCOPES[line.bearer]:
            key = line.goal.json.replace("_", "-") + ("" if scope is not Level.DEVELOPMENT_ZONE else "-zone")
            for year in range(first, last + 1) if line.yearly else (line.year,):
                yield Target(
                    key=key if year is None else f"{key}-{year}",
                    zh=_OF_CREATING + line.goal.zh if line.bearer is GoalBearer.CREATING_COUNTIES else line.goal.zh,
                    en=line.en,
                    citation=line.clause,
                    asks=line.asks,
                    due=None if year is None else datetime.date(year, 12, 31),
                    due_known=Known.OPEN if year is None else Known.PRESUMED,
                    scope=scope,
                    series=key if line.yearly else None,
                )


def lines(  # noqa: PLR0917  # a class of figures for each clause
    city: CityGoals,
    sites: SiteGoals,
    dining: DiningGoals,
    lodging: LodgingGoals,
    makers: MakerGoals,
    services: ServiceGoals,
    smart: SmartGoals,
    conference: ConferenceGoals,
    readings: TourismReadings,
    makers_year: MakersYear,
) -> Iterator[Line]:
    """Every goal of the opinions, in their order but for roads and conferences."""
    yield from city_lines(city)
    yield from site_lines(sites)
    yield from dining_lines(dining, readings)
    yield from lodging_lines(lodging)
    yield from maker_lines(makers, makers_year)
    yield from service_lines(services)
    yield from smart_lines(smart)
    yield from other_lines(conference)


_AS_PRINTED = (
    *(CityGoals(), SiteGoals(), DiningGoals(), LodgingGoals(), MakerGoals()),
    *(ServiceGoals(), SmartGoals(), ConferenceGoals(), TourismReadings(), MakersYear.UNDATED),
)
TARGETS = Register(*_targets(lines(*_AS_PRINTED), FirstTourismYear.NEXT.year, CityGoals().year))
