"""The indicators as printed, and the units that lead them or answer for them (二（二）)."""

from __future__ import annotations

from attrs import frozen

from ...core.decisions import Decision
from ...core.figures import Record
from ...core.findings import note
from ...core.locators import Citation
from ...core.organs import Organ, Party, who
from ...core.rules import rule
from ...core.terms import Term
from .decree import FOREST_CITY, INDICATORS

__all__ = [
    "ForestIndicator",
    "ForestUnit",
    "IndicatorRole",
    "IndicatorUnits",
    "indicator_units",
    "unit_indicators",
]


class ForestIndicator(Term):
    """The indicators of part two, in their printed order; these are all that are printed (任务指标)."""

    FOREST_COVERAGE = "森林覆盖率"
    NEW_AFFORESTATION = "新造林面积"
    URBAN_GREEN_COVER = "城区绿化覆盖率"
    PARK_AREA_PER_HEAD = "城区人均公园绿地面积"
    TREES_IN_URBAN_GREEN = "城区绿地乔木种植比例"
    STREET_CANOPY = "城区街道树冠覆盖率"
    CAR_PARK_CANOPY = "城区地面停车场乔木树冠覆盖率"
    LEISURE_GREEN = "休闲绿地和生态旅游休闲场所"
    VILLAGE_GREENING = "村庄绿化"
    FOREST_CORRIDORS = "森林生态廊道"
    BANK_GREENING = "水岸绿化"
    ROAD_GREENING = "道路绿化"
    FARMLAND_SHELTER = "农田林网"
    ISOLATION_BELTS = "生态防护隔离带"
    NATIVE_SPECIES = "乡土树种"
    SPECIES_VARIETY = "树种丰富度"
    FOREST_NATURALNESS = "郊区森林自然度"
    NURSERY_STOCK = "苗木使用"
    LAWFUL_FORESTRY = "依法治林"
    BIODIVERSITY = "生物多样性"
    SOIL_AND_WETLAND = "森林土壤和湿地环境"
    NEAR_NATURAL_TENDING = "近自然抚育"
    RURAL_TOURISM = "乡村旅游"
    FOREST_INDUSTRY = "林业产业"
    SEEDLING_SUPPLY = "苗木自给"
    SCIENCE_PLACES = "生态知识教育设施"
    VOLUNTARY_PLANTING = "全民义务植树"
    SCIENCE_EVENTS = "生态科普活动"
    ANCIENT_TREES = "古树名木"
    CITY_TREE_AND_FLOWER = "市树市花"
    PUBLIC_ATTITUDE = "公众支持率和满意度"
    LEADERSHIP = "组织领导"
    POLICY_AND_LAW = "政策法规"
    MASTER_PLAN = "总体规划"
    INVESTMENT = "投入机制"
    SCIENCE_SUPPORT = "科技支撑"
    FREE_OPENING = "免费开放"
    MONITORING = "资源和功能监测"
    ARCHIVES = "资源管理档案"

    @property
    def number(self) -> int:
        """The number that it is printed with."""
        return _NUMBERS[self]

    @property
    def clause(self) -> Citation:
        """Its clause."""
        return ITEMS[self]


_NUMBERS = {indicator: number for number, indicator in enumerate(ForestIndicator, start=1)}
ITEMS = {indicator: FOREST_CITY.at(f"二（二）{number}") for indicator, number in _NUMBERS.items()}
"""The clause of each indicator."""


class ForestUnit(Term):
    """The units that the brackets name (创森责任单位)."""

    FORESTRY = "市林业局"
    CONSTRUCTION = "市建设局"
    PLANNING = "市城乡规划局"
    PARKS = "市园林局"
    ZONE_UTILITIES = "开发区公用事业管理局"
    RURAL_WORK = "市委农工部"
    ENVIRONMENT = "市环保局"
    WATER = "市水务局"
    TRANSPORT = "市交通运输局"
    TOURISM = "市旅游委"
    GREENING_OFFICE = "市绿委办"
    FOREST_CITY_OFFICE = "市创森办"
    AGRICULTURE = "市农业局"
    AGRICULTURAL_DEVELOPMENT = "市农开办"
    FINANCE = "市财政局"
    HOUSING = "市房管局"
    COUNTIES = "各县（市、区）政府"
    ZONE = "廊坊开发区管委会"
    COUNTY_GREENING_OFFICES = "各县（市、区）绿委办"
    COUNTY_FOREST_CITY_OFFICES = "各县（市、区）创森办"
    HEADQUARTERS_MEMBERS = "市创森指挥部各成员单位"
    CAR_PARK_OWNERS = "停车场权属单位"

    @property
    def bearers(self) -> tuple[Organ | Party, ...]:
        """The organs or persons that the printed name means."""
        return who(self.zh)


class IndicatorRole(Term):
    """In which role a bracket names a unit (指标责任角色)."""

    LEAD = "牵头单位"
    RESPONSIBLE = "责任单位"


@frozen(kw_only=True)
class IndicatorUnits(Record):
    """Who leads an indicator and who answers for it, each in the printed order (指标责任分工).

    Attributes:
        lead: 牵头单位: those who lead.
        responsible: 责任单位: those who answer for it.
    """

    lead: tuple[ForestUnit, ...] = ()
    responsible: tuple[ForestUnit, ...] = ()

    @property
    def all(self) -> tuple[ForestUnit, ...]:
        """Whoever is named, each once, those who lead first."""
        return tuple(dict.fromkeys((*self.lead, *self.responsible)))


_I, _U = ForestIndicator, ForestUnit
_PLACES = (_U.COUNTIES, _U.ZONE)
_GARDENS = (_U.PARKS, _U.ZONE_UTILITIES)


def _units(lead: tuple[ForestUnit, ...], responsible: tuple[ForestUnit, ...]) -> IndicatorUnits:
    return IndicatorUnits(lead=lead, responsible=responsible)


UNITS = {
    _I.FOREST_COVERAGE: _units((_U.FORESTRY,), _PLACES),
    _I.NEW_AFFORESTATION: _units((_U.FORESTRY,), _PLACES),
    _I.URBAN_GREEN_COVER: _units((_U.CONSTRUCTION, _U.PLANNING), _GARDENS),
    _I.PARK_AREA_PER_HEAD: _units((_U.CONSTRUCTION, _U.PLANNING), _GARDENS),
    _I.TREES_IN_URBAN_GREEN: _units((_U.CONSTRUCTION,), _GARDENS),
    _I.STREET_CANOPY: _units((_U.CONSTRUCTION, _U.PLANNING), _GARDENS),
    _I.CAR_PARK_CANOPY: _units((_U.CONSTRUCTION, _U.PLANNING, _U.ZONE_UTILITIES), (_U.CAR_PARK_OWNERS,)),
    _I.LEISURE_GREEN: _units((_U.CONSTRUCTION, _U.PLANNING, _U.FORESTRY), (_U.PARKS, *_PLACES)),
    _I.VILLAGE_GREENING: _units((_U.RURAL_WORK, _U.FORESTRY), _PLACES),
    _I.FOREST_CORRIDORS: _units((_U.FORESTRY, _U.ENVIRONMENT), (_U.TRANSPORT, _U.WATER, *_PLACES)),
    _I.BANK_GREENING: _units((_U.WATER,), (_U.WATER, *_PLACES)),
    _I.ROAD_GREENING: _units((_U.TRANSPORT, _U.CONSTRUCTION, _U.FORESTRY), (_U.TRANSPORT, _U.CONSTRUCTION, *_PLACES)),
    _I.FARMLAND_SHELTER: _units((_U.FORESTRY,), (_U.AGRICULTURE, _U.AGRICULTURAL_DEVELOPMENT, *_PLACES)),
    _I.ISOLATION_BELTS: _units((_U.FORESTRY,), (_U.PLANNING, _U.CONSTRUCTION, *_PLACES)),
    _I.NATIVE_SPECIES: _units((_U.FORESTRY,), (_U.TRANSPORT, _U.WATER, _U.PARKS, *_PLACES)),
    _I.SPECIES_VARIETY: _units((_U.FORESTRY, _U.CONSTRUCTION), (_U.PARKS, *_PLACES)),
    _I.FOREST_NATURALNESS: _units((_U.FORESTRY,), _PLACES),
    _I.NURSERY_STOCK: _units((_U.FORESTRY, _U.CONSTRUCTION), (_U.PARKS, *_PLACES)),
    _I.LAWFUL_FORESTRY: _units((_U.FORESTRY,), _PLACES),
    _I.BIODIVERSITY: _units((_U.FORESTRY,), _PLACES),
    _I.SOIL_AND_WETLAND: _units((_U.FORESTRY, _U.CONSTRUCTION), (_U.PARKS, *_PLACES)),
    _I.NEAR_NATURAL_TENDING: _units((_U.FORESTRY, _U.CONSTRUCTION), (_U.PARKS, *_PLACES)),
    _I.RURAL_TOURISM: _units((_U.FORESTRY, _U.TOURISM, _U.ENVIRONMENT), _PLACES),
    _I.FOREST_INDUSTRY: _units((_U.FORESTRY,), (_U.COUNTIES,)),
    _I.SEEDLING_SUPPLY: _units((_U.FORESTRY,), _PLACES),
    _I.SCIENCE_PLACES: _units((_U.FORESTRY, _U.CONSTRUCTION), (_U.PARKS, *_PLACES)),
    _I.VOLUNTARY_PLANTING: _units((_U.GREENING_OFFICE,), (_U.FORESTRY, _U.CONSTRUCTION, *_PLACES)),
    _I.SCIENCE_EVENTS: _units((_U.FORESTRY,), (_U.FORESTRY, *_GARDENS)),
    _I.ANCIENT_TREES: _units((_U.GREENING_OFFICE,), (_U.FORESTRY, *_GARDENS, _U.COUNTY_GREENING_OFFICES)),
    _I.CITY_TREE_AND_FLOWER: _units((_U.GREENING_OFFICE,), (*_GARDENS, _U.COUNTY_GREENING_OFFICES)),
    _I.PUBLIC_ATTITUDE: _units((_U.FOREST_CITY_OFFICE,), (_U.HEADQUARTERS_MEMBERS,)),
    _I.LEADERSHIP: _units((_U.FOREST_CITY_OFFICE,), (_U.COUNTY_FOREST_CITY_OFFICES,)),
    _I.POLICY_AND_LAW: _units((_U.FORESTRY,), _PLACES),
    _I.MASTER_PLAN: _units((_U.FOREST_CITY_OFFICE,), (_U.FOREST_CITY_OFFICE,)),
    _I.INVESTMENT: _units((_U.FORESTRY,), (_U.FINANCE, _U.FORESTRY, *_PLACES)),
    _I.SCIENCE_SUPPORT: _units((_U.FORESTRY, _U.CONSTRUCTION), (_U.FORESTRY, _U.PARKS)),
    _I.FREE_OPENING: _units((_U.FORESTRY, _U.CONSTRUCTION), (_U.PARKS, *_PLACES)),
    _I.MONITORING: _units((_U.FORESTRY,), (_U.FORESTRY,)),
    _I.ARCHIVES: _units((_U.FORESTRY,), (_U.FORESTRY,)),
}


@rule(*ITEMS.values())
def indicator_units(indicator: ForestIndicator) -> Decision[IndicatorUnits]:
    """Who leads an indicator, and who answers for it (指标责任单位).

    Args:
        indicator: 指标: which.

    Returns:
        责任分工: the units by role.

    >>> [unit.zh for unit in indicator_units(ForestIndicator.CAR_PARK_CANOPY).value.responsible]
    ['停车场权属单位']
    """
    asked = ForestIndicator.of(indicator, "indicator")
    return Decision(UNITS[asked], note(asked.clause, "指标", "indicator", asked))


@rule(INDICATORS)
def unit_indicators(unit: ForestUnit, *, role: IndicatorRole | None = None) -> Decision[tuple[ForestIndicator, ...]]:
    """Which indicators a unit leads or answers for (单位承担的指标).

    Args:
        unit: 单位: the unit.
        role: 角色: in which role; in any where it is left out.

    Returns:
        承担的指标: the indicators in their printed order; none where the brackets do not name the unit so.

    >>> [one.number for one in unit_indicators(ForestUnit.GREENING_OFFICE, role=IndicatorRole.LEAD).value]
    [27, 29, 30]
    """
    asked, wanted = ForestUnit.of(unit, "unit"), IndicatorRole.maybe(role, "role")
    found = tuple(one for one, units in UNITS.items() if asked in in_role(units, wanted))
    named = (note(one.clause, "承担的指标", "indicator of the unit", one) for one in found)
    return Decision(found, *named, note(INDICATORS, "单位", "unit", asked))


def in_role(units: IndicatorUnits, role: IndicatorRole | None) -> tuple[ForestUnit, ...]:
    """The units in a role, or in any."""
    if role is None:
        return units.all
    return units.lead if role is IndicatorRole.LEAD else units.responsible
