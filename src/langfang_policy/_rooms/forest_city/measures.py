"""What is measured: each indicator and each key work as numbers or conditions, with its figure, and the targets."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator
from decimal import Decimal
from enum import Enum, auto
from typing import Annotated, Any

from attrs import frozen

from ...core.bounds import BARE, Bound, Unit, at_least, at_most
from ...core.decrees import Known
from ...core.exact import Number
from ...core.facts import AS_GIVEN, COUNT, KM, METRES, MU, PERCENT, TIMES, Kilometres, Measure, Metres, Mu, Times, Whole
from ...core.faults import Fault, shown
from ...core.figures import Record, figure
from ...core.locators import Citation
from ...core.organs import Level, Organ, Party
from ...core.registers import Register, Target
from ...core.rules import provision
from ...core.terms import Term
from .decree import CORRIDORS, FIRST_YEAR, LAST_YEAR, PARKS, SHELTER, VILLAGES
from .indicators import ITEMS, UNITS, ForestIndicator, ForestUnit, IndicatorUnits

__all__ = ["TARGETS", "ForestMeasure", "IndicatorFigures", "WorkFigures"]

PercentFigure = Annotated[Decimal, *PERCENT, AS_GIVEN]
M2_PER_HEAD = Measure(Unit("m² a head", "平方米/人"), at_least(0))
MetresPerHead = Annotated[Number, *M2_PER_HEAD]
DEGREE = Measure(BARE, at_least(0), at_most(1))
Degree = Annotated[Decimal, *DEGREE]
PLACES = Whole(Unit("areas", "个"), at_least(0))
PlaceCount = Annotated[int, *PLACES]
SITES = Whole(Unit("sites", "处"), at_least(0))
SiteFigure = Annotated[int, *SITES]
MADE = Whole(Unit("made", "个"), at_least(0))
MadeCount = Annotated[int, *MADE]
AGE = Whole(Unit("years", "年"), at_least(0))
AgeFigure = Annotated[int, *AGE]
CASES = Whole(Unit("cases", "起"))
AMOUNT = Measure(BARE, at_least(0))
NO_CASE = CASES.at_most(0)
"""What 不发生 asks."""
NONE_SHORT = COUNT.at_most(0)
"""What 所有 asks: that none falls short."""
RISES = AMOUNT.above(0)
"""What 逐年增加 asks of each year's rise."""


class ForestMeasure(Term):
    """What the indicators of part two and the key works of part three measure, or the condition they set (测量项目)."""

    CITY_COVERAGE = "全市森林覆盖率"
    AREAS_COVERED = "森林覆盖率达标的县（市、区）和开发区"
    AREA_COVERAGE = "县（市、区）和开发区森林覆盖率"
    NEW_AFFORESTATION = "年均新造林面积占市域面积"
    URBAN_GREEN_COVER = "城区绿化覆盖率"
    PARK_AREA_PER_HEAD = "城区人均公园绿地面积"
    TREES_IN_URBAN_GREEN = "城区乔木栽植面积占绿地面积"
    STREET_CANOPY = "城区街道树冠覆盖率"
    CAR_PARK_CANOPY = "城区地面停车场乔木树冠覆盖率"
    GREEN_WITHIN_REACH = "市民出门至休闲绿地的最远距离"
    LEISURE_SITES = "郊区生态旅游休闲场所"
    BESIDE_VILLAGES = "村旁、路旁、水旁、宅旁基本绿化"
    VILLAGE_TREES = "村庄林木绿化率"
    CORRIDORS_LINKED = "生态廊道贯通"
    BANK_TREES = "水岸林木绿化率"
    MAIN_CITY_BANK_TREES = "主城区水岸林木绿化率"
    ROAD_TREES = "道路林木绿化率"
    MAIN_CITY_ROAD_COVER = "主城区道路绿化覆盖率"
    SHELTER_STANDARD = "农田林网符合技术规程"
    SHELTER_CONTROL = "郊区林网控制率"
    ISOLATION_BELTS = "生态防护隔离带"
    NATIVE_SPECIES = "乡土树种占绿化树种"
    LARGEST_SPECIES = "栽植最多的树种占树木总数"
    NATURALNESS = "郊区森林自然度"
    NURSERY_STOCK = "以苗圃苗木为主，不移植古树、大树进城"
    MAJOR_CASES = "重大案件"
    BIODIVERSITY = "保护生物多样性"
    SOIL_AND_WETLAND = "改善土壤和湿地环境"
    NEAR_NATURAL_TENDING = "近自然抚育"
    RURAL_TOURISM = "乡村生态旅游"
    INDUSTRY_BASES = "林业产业基地"
    FOREST_INCOME = "农民涉林收入"
    SEEDLINGS = "苗木自给率"
    SEEDLING_BASE = "优良乡土绿化树种培育基地"
    SCIENCE_PLACES = "生态知识教育设施和场所"
    PLANTING_DONE = "全民义务植树尽责率"
    SOCIAL_GREENING = "认建、认养、认管等社会参与绿化活动"
    PLANTING_CARDS = "义务植树登记卡"
    PLANTING_TRACKED = "义务植树跟踪制度"
    SCIENCE_EVENTS = "市级生态科普活动"
    ANCIENT_TREES = "古树名木保护率"
    ANCIENT_TREE_CARE = "古树名木管理规范"
    ANCIENT_TREE_FILES = "古树名木档案齐全"
    ANCIENT_TREE_MEASURES = "古树名木保护措施到位"
    CITY_TREE_AND_FLOWER = "确定并应用市树、市花"
    PUBLIC_SUPPORT = "公众支持率"
    PUBLIC_SATISFACTION = "公众满意度"
    LEADERSHIP = "组织领导到位"
    POLICY_AND_LAW = "政策法规有效执行"
    PLAN_YEARS = "总体规划颁布实施年限"
    YEARLY_TASKS = "按期完成年度任务"
    INSPECTION_SYSTEM = "检查考核制度"
    PUBLIC_BUDGET = "纳入公共财政预算"
    INVESTMENT_MECHANISM = "政府引导、社会公益力量参与的投入机制"
    FOREST_FUNDS = "城市森林建设资金"
    SCIENCE_SUPPORT = "科技支撑措施"
    FREE_OPENING = "公园绿地免费开放"
    MONITORING = "资源和生态功能监测"
    ARCHIVES = "资源管理档案完整规范"
    PREMIUM_LINES = "精品绿化线路"
    GREEN_VILLAGE_SHARE = "绿化覆盖率达标的村庄"
    BELT_VILLAGES_SHORT = "精品线路和边界范围内绿化覆盖率未达标的村庄"
    FOREST_TOWNSHIPS = "新建森林乡镇"
    GREEN_VILLAGES = "新建绿美村庄"
    COUNTRY_PARKS = "主城区规划区范围外大型郊野公园"
    COUNTY_PARK = "县（市、区）城区周边最大的森林（郊野）公园"
    FIELD_CONTROL = "农田控制率"


_M, _I = ForestMeasure, ForestIndicator
_BARE = {
    *(_I.FOREST_CORRIDORS, _I.ISOLATION_BELTS, _I.NURSERY_STOCK, _I.LAWFUL_FORESTRY, _I.BIODIVERSITY),
    *(_I.SOIL_AND_WETLAND, _I.NEAR_NATURAL_TENDING, _I.RURAL_TOURISM, _I.FOREST_INDUSTRY, _I.SCIENCE_PLACES),
    *(_I.CITY_TREE_AND_FLOWER, _I.LEADERSHIP, _I.POLICY_AND_LAW, _I.INVESTMENT, _I.SCIENCE_SUPPORT),
    *(_I.FREE_OPENING, _I.MONITORING, _I.ARCHIVES),
}
"""The indicators that print no figure."""


@provision(*(clause for indicator, clause in ITEMS.items() if indicator not in _BARE))
@frozen(kw_only=True)
class IndicatorFigures(Record):
    """What the indicators ask, each figure itself included (指标数值)."""

    city_coverage_percent: PercentFigure = figure(Decimal("31.5"), "全市森林覆盖率", "of the whole city, or more")
    area_coverage_percent: PercentFigure = figure(Decimal(30), "县域森林覆盖率", "of a county or the zone, or more")
    areas: PlaceCount = figure(8, "达标县（市、区）数", "that must reach it, the zone counted as one")
    afforestation_percent: PercentFigure = figure(Decimal("1.5"), "年均新造林占比", "of the municipal area, on average")
    urban_cover_percent: PercentFigure = figure(Decimal(46), "城区绿化覆盖率", "of the built-up city, or more")
    park_m2_per_head: MetresPerHead = figure(14, "人均公园绿地", "of park for each resident of the city, or more")
    tree_percent: PercentFigure = figure(Decimal(75), "乔木栽植占比", "of the green space, or more")
    street_percent: PercentFigure = figure(Decimal(30), "街道树冠覆盖率", "of the streets of the city, or more")
    car_park_percent: PercentFigure = figure(Decimal(34), "停车场树冠覆盖率", "of surface car parks, or more")
    reach_metres: Metres = figure(500, "休闲绿地距离", "from every home at the most; printed bare")
    leisure_sites: SiteFigure = figure(18, "郊区场所数", "sites in the suburbs, or more")
    site_mu: Mu = figure(300, "大型场所面积", "of a large site, or more")
    village_percent: PercentFigure = figure(Decimal(30), "村庄林木绿化率", "of the villages, or more")
    bank_percent: PercentFigure = figure(Decimal(80), "水岸林木绿化率", "of the banks, or more")
    main_bank_percent: PercentFigure = figure(Decimal(85), "主城区水岸林木绿化率", "of banks in the main city")
    road_percent: PercentFigure = figure(Decimal(80), "道路林木绿化率", "of roads and railways, or more")
    main_road_percent: PercentFigure = figure(Decimal(87), "主城区道路绿化覆盖率", "of roads in the main city")
    shelter_percent: PercentFigure = figure(Decimal(90), "林网控制率", "of suburban fields, or more")
    native_percent: PercentFigure = figure(Decimal(85), "乡土树种占比", "of the species used in greening, or more")
    species_percent: PercentFigure = figure(Decimal(13), "单一树种占比", "of all trees of the city at the most")
    naturalness: Degree = figure(Decimal("0.5"), "自然度", "of suburban forest at the least (不低于)")
    seedling_percent: PercentFigure = figure(Decimal(86), "苗木自给率", "of the seedlings needed, or more")
    planting_percent: PercentFigure = figure(Decimal(87), "义务植树尽责率", "of those who owe it, or more")
    science_events: Times = figure(5, "科普活动次数", "in each year, or more")
    ancient_percent: PercentFigure = figure(Decimal(100), "古树名木保护率", "of ancient and notable trees")
    attitude_percent: PercentFigure = figure(Decimal(90), "支持率和满意度", "for each of the two, or more")
    plan_years: AgeFigure = figure(2, "规划实施年限", "since the master plan was promulgated, or more")


@provision(CORRIDORS, VILLAGES, PARKS, SHELTER)
@frozen(kw_only=True)
class WorkFigures(Record):
    """What the key works ask of the city and of each county (重点工作数值)."""

    premium_km: Kilometres = figure(100, "精品线路长度", "of each county, or more (以上)")
    village_share_percent: PercentFigure = figure(Decimal(94), "达标村庄占比", "of the villages, or more")
    townships: MadeCount = figure(6, "森林乡镇数", "made in the last year of the implementation")
    villages: MadeCount = figure(150, "绿美村庄数", "made in the last year of the implementation")
    country_parks: SiteFigure = figure(1, "郊野公园数下限", "outside the planning area of the main city, at the least")
    country_parks_most: SiteFigure = figure(2, "郊野公园数上限", "outside the planning area of the main city")
    county_park_mu: Mu = figure(1_000, "县级公园面积", "of one park of each county, or more")
    field_percent: PercentFigure = figure(Decimal(90), "农田控制率", "of the fields of the city, or more")

    def faults(self) -> tuple[Fault, ...]:
        """The range of parks does not end before it begins."""
        return backwards("country_parks_most", self.country_parks, self.country_parks_most)


def backwards(name: str, least: Number, most: Number) -> tuple[Fault, ...]:
    """The fault of a range whose upper figure lies below its lower one."""
    if most >= least:
        return ()
    return (Fault(name, shown(most), f"{least} or more", f"不小于{least}的数", f"$.{name}"),)


class MeasureForm(Enum):
    """How a measure is taken."""

    SHARE = auto()
    """So many of a whole, in per cent."""
    HEAD = auto()
    """So much for each of a whole."""
    AMOUNT = auto()
    """A number by itself."""
    COUNT = auto()
    """A whole number by itself."""
    YEARLY_MEAN = auto()
    """A share that is averaged over the years."""
    EACH_YEAR = auto()
    """A whole number that every year reaches."""
    RISING = auto()
    """An amount that is more each year than in the year before."""
    NEVER = auto()
    """A number of what is never to happen, in no year."""
    AREAS = auto()
    """How many areas reach a share of their own."""
    CONDITION = auto()
    """Something that is there or not."""


_Asked = Callable[[IndicatorFigures, WorkFigures], Bound]


@frozen
class MeasureLine:
    """A measure with its clause, its form and what it asks; a condition asks for no number."""

    measure: ForestMeasure
    clause: Citation
    form: MeasureForm
    asked: _Asked = lambda *_: NONE_SHORT
    indicator: ForestIndicator | None = None
    of_areas: bool = False

    @property
    def units(self) -> IndicatorUnits:
        """Who leads and who answers for it."""
        return WORK_UNITS[self.clause] if self.indicator is None else UNITS[self.indicator]


_U = ForestUnit
_PLACES = (_U.COUNTIES, _U.ZONE)
WORK_UNITS = {
    CORRIDORS: IndicatorUnits(responsible=(_U.TRANSPORT, _U.CONSTRUCTION, _U.WATER, *_PLACES)),
    VILLAGES: IndicatorUnits(responsible=_PLACES),
    PARKS: IndicatorUnits(responsible=_PLACES),
    SHELTER: IndicatorUnits(responsible=(_U.COUNTIES,)),
}
"""Who answers for the works that are measured, as the bracket behind each says; it names nobody as leading."""


def _at_least(kind: Any, name: str, word: str = "以上") -> _Asked:
    return lambda figures, _: kind.at_least(getattr(figures, name), word)


def _at_most(kind: Any, name: str, word: str = "") -> _Asked:
    return lambda figures, _: kind.at_most(getattr(figures, name), word)


def _work(kind: Any, name: str, word: str = "以上") -> _Asked:
    return lambda _, works: kind.at_least(getattr(works, name), word)


def _line(
    measure: ForestMeasure,
    indicator: ForestIndicator,
    form: MeasureForm = MeasureForm.CONDITION,
    asked: _Asked = lambda *_: NONE_SHORT,
) -> MeasureLine:
    """A measure of an indicator."""
    return MeasureLine(measure, indicator.clause, form, asked, indicator, measure is _M.AREA_COVERAGE)


def _share(measure: ForestMeasure, indicator: ForestIndicator, name: str) -> MeasureLine:
    """One that is a share, with its least figure."""
    return _line(measure, indicator, MeasureForm.SHARE, _at_least(PERCENT, name))


LINES = (
    _share(_M.CITY_COVERAGE, _I.FOREST_COVERAGE, "city_coverage_percent"),
    _line(_M.AREAS_COVERED, _I.FOREST_COVERAGE, MeasureForm.AREAS, _at_least(PLACES, "areas", "")),
    _share(_M.AREA_COVERAGE, _I.FOREST_COVERAGE, "area_coverage_percent"),
    _line(
        _M.NEW_AFFORESTATION, _I.NEW_AFFORESTATION, MeasureForm.YEARLY_MEAN, _at_least(PERCENT, "afforestation_percent")
    ),
    _share(_M.URBAN_GREEN_COVER, _I.URBAN_GREEN_COVER, "urban_cover_percent"),
    _line(_M.PARK_AREA_PER_HEAD, _I.PARK_AREA_PER_HEAD, MeasureForm.HEAD, _at_least(M2_PER_HEAD, "park_m2_per_head")),
    _share(_M.TREES_IN_URBAN_GREEN, _I.TREES_IN_URBAN_GREEN, "tree_percent"),
    _share(_M.STREET_CANOPY, _I.STREET_CANOPY, "street_percent"),
    _share(_M.CAR_PARK_CANOPY, _I.CAR_PARK_CANOPY, "car_park_percent"),
    _line(_M.GREEN_WITHIN_REACH, _I.LEISURE_GREEN, MeasureForm.AMOUNT, _at_most(METRES, "reach_metres")),
    _line(_M.LEISURE_SITES, _I.LEISURE_GREEN, MeasureForm.COUNT, _at_least(SITES, "leisure_sites")),
    _line(_M.BESIDE_VILLAGES, _I.VILLAGE_GREENING),
    _share(_M.VILLAGE_TREES, _I.VILLAGE_GREENING, "village_percent"),
    _line(_M.CORRIDORS_LINKED, _I.FOREST_CORRIDORS),
    _share(_M.BANK_TREES, _I.BANK_GREENING, "bank_percent"),
    _share(_M.MAIN_CITY_BANK_TREES, _I.BANK_GREENING, "main_bank_percent"),
    _share(_M.ROAD_TREES, _I.ROAD_GREENING, "road_percent"),
    _share(_M.MAIN_CITY_ROAD_COVER, _I.ROAD_GREENING, "main_road_percent"),
    _line(_M.SHELTER_STANDARD, _I.FARMLAND_SHELTER),
    _share(_M.SHELTER_CONTROL, _I.FARMLAND_SHELTER, "shelter_percent"),
    _line(_M.ISOLATION_BELTS, _I.ISOLATION_BELTS),
    _share(_M.NATIVE_SPECIES, _I.NATIVE_SPECIES, "native_percent"),
    _line(_M.LARGEST_SPECIES, _I.SPECIES_VARIETY, MeasureForm.SHARE, _at_most(PERCENT, "species_percent", "不超过")),
    _line(_M.NATURALNESS, _I.FOREST_NATURALNESS, MeasureForm.AMOUNT, _at_least(DEGREE, "naturalness", "不低于")),
    _line(_M.NURSERY_STOCK, _I.NURSERY_STOCK),
    _line(_M.MAJOR_CASES, _I.LAWFUL_FORESTRY, MeasureForm.NEVER, lambda *_: NO_CASE),
    _line(_M.BIODIVERSITY, _I.BIODIVERSITY),
    _line(_M.SOIL_AND_WETLAND, _I.SOIL_AND_WETLAND),
    _line(_M.NEAR_NATURAL_TENDING, _I.NEAR_NATURAL_TENDING),
    _line(_M.RURAL_TOURISM, _I.RURAL_TOURISM),
    _line(_M.INDUSTRY_BASES, _I.FOREST_INDUSTRY),
    _line(_M.FOREST_INCOME, _I.FOREST_INDUSTRY, MeasureForm.RISING, lambda *_: RISES),
    _share(_M.SEEDLINGS, _I.SEEDLING_SUPPLY, "seedling_percent"),
    _line(_M.SEEDLING_BASE, _I.SEEDLING_SUPPLY),
    _line(_M.SCIENCE_PLACES, _I.SCIENCE_PLACES),
    _share(_M.PLANTING_DONE, _I.VOLUNTARY_PLANTING, "planting_percent"),
    _line(_M.SOCIAL_GREENING, _I.VOLUNTARY_PLANTING),
    _line(_M.PLANTING_CARDS, _I.VOLUNTARY_PLANTING),
    _line(_M.PLANTING_TRACKED, _I.VOLUNTARY_PLANTING),
    _line(_M.SCIENCE_EVENTS, _I.SCIENCE_EVENTS, MeasureForm.EACH_YEAR, _at_least(TIMES, "science_events")),
    _line(_M.ANCIENT_TREES, _I.ANCIENT_TREES, MeasureForm.SHARE, _at_least(PERCENT, "ancient_percent", "达到")),
    _line(_M.ANCIENT_TREE_CARE, _I.ANCIENT_TREES),
    _line(_M.ANCIENT_TREE_FILES, _I.ANCIENT_TREES),
    _line(_M.ANCIENT_TREE_MEASURES, _I.ANCIENT_TREES),
    _line(_M.CITY_TREE_AND_FLOWER, _I.CITY_TREE_AND_FLOWER),
    _share(_M.PUBLIC_SUPPORT, _I.PUBLIC_ATTITUDE, "attitude_percent"),
    _share(_M.PUBLIC_SATISFACTION, _I.PUBLIC_ATTITUDE, "attitude_percent"),
    _line(_M.LEADERSHIP, _I.LEADERSHIP),
    _line(_M.POLICY_AND_LAW, _I.POLICY_AND_LAW),
    _line(_M.PLAN_YEARS, _I.MASTER_PLAN, MeasureForm.COUNT, _at_least(AGE, "plan_years")),
    _line(_M.YEARLY_TASKS, _I.MASTER_PLAN),
    _line(_M.INSPECTION_SYSTEM, _I.MASTER_PLAN),
    _line(_M.PUBLIC_BUDGET, _I.INVESTMENT),
    _line(_M.INVESTMENT_MECHANISM, _I.INVESTMENT),
    _line(_M.FOREST_FUNDS, _I.INVESTMENT, MeasureForm.RISING, lambda *_: RISES),
    _line(_M.SCIENCE_SUPPORT, _I.SCIENCE_SUPPORT),
    _line(_M.FREE_OPENING, _I.FREE_OPENING),
    _line(_M.MONITORING, _I.MONITORING),
    _line(_M.ARCHIVES, _I.ARCHIVES),
    MeasureLine(_M.PREMIUM_LINES, CORRIDORS, MeasureForm.AMOUNT, _work(KM, "premium_km"), of_areas=True),
    MeasureLine(_M.GREEN_VILLAGE_SHARE, VILLAGES, MeasureForm.SHARE, _work(PERCENT, "village_share_percent")),
    MeasureLine(_M.BELT_VILLAGES_SHORT, VILLAGES, MeasureForm.COUNT, lambda *_: NONE_SHORT),
    MeasureLine(_M.FOREST_TOWNSHIPS, VILLAGES, MeasureForm.COUNT, _work(MADE, "townships", "")),
    MeasureLine(_M.GREEN_VILLAGES, VILLAGES, MeasureForm.COUNT, _work(MADE, "villages", "")),
    MeasureLine(_M.COUNTRY_PARKS, PARKS, MeasureForm.COUNT, _work(SITES, "country_parks", "")),
    MeasureLine(_M.COUNTY_PARK, PARKS, MeasureForm.AMOUNT, _work(MU, "county_park_mu"), of_areas=True),
    MeasureLine(_M.FIELD_CONTROL, SHELTER, MeasureForm.SHARE, _work(PERCENT, "field_percent")),
)
"""The measures in the order of the plan."""
LINE_OF = {line.measure: line for line in LINES}


def _targets() -> Iterator[Target]:
    """Each measure with a printed figure as a target; one that every year reaches, once for each year.

    The coverage of one area is none: eight must reach it, and the plan does not say which.
    """
    figures, works = IndicatorFigures(), WorkFigures()
    for line in LINES:
        if line.form in {MeasureForm.CONDITION, MeasureForm.RISING} or line.measure is _M.AREA_COVERAGE:
            continue
        key = line.measure.json.replace("_", "-")
        each = line.form is MeasureForm.EACH_YEAR
        printed = line.clause == VILLAGES and line.measure is not _M.BELT_VILLAGES_SHORT
        for year in range(FIRST_YEAR, LAST_YEAR + 1) if each else (LAST_YEAR,):
            yield Target(
                key=f"{key}-{year}" if each else key,
                zh=line.measure.zh,
                en=line.measure.en,
                citation=line.clause,
                asks=line.asked(figures, works),
                due=datetime.date(year, 12, 31),
                due_known=Known.STATED if printed else Known.PRESUMED,
                scope=Level.COUNTY if line.of_areas else Level.CITY,
                who=bearers(line.units),
                series=key if each else None,
            )


def bearers(units: IndicatorUnits) -> tuple[Organ | Party, ...]:
    """The organs and persons of the units, those who lead first."""
    return tuple(dict.fromkeys(bearer for unit in units.all for bearer in unit.bearers))


TARGETS = Register(*_targets())
