"""What a plant does: the heating season, the response levels industry by industry, and who is let off (五（四）)."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from types import MappingProxyType

from attrs import field, frozen

from ._pollution_monitoring import HeatingSeason
from ._pollution_plan import PLAN, ResponseLevel
from .core.decisions import Decision, Finding
from .core.decrees import plain_date
from .core.errors import InvalidFacts, Undetermined
from .core.exact import Number, exact, whole
from .core.locators import Citation
from .core.rules import provision, rule
from .core.terms import Grade, Reading, Term, flag, member, members

__all__ = [
    "INDUSTRY_ORDERS",
    "SEASON_ORDERS",
    "STAGGERED_TRANSPORT",
    "CastingFurnaces",
    "Discharge",
    "ExemptionFigures",
    "ExemptionGround",
    "Fuel",
    "GlassLimits",
    "GreenPublicity",
    "Industry",
    "IndustryOrder",
    "ListEntry",
    "ListRemoval",
    "Making",
    "Only",
    "OrderKind",
    "Plant",
    "PlantDuty",
    "PlantOrder",
    "PlantOrders",
    "PlantPart",
    "ProcessCase",
    "ProcessFigures",
    "SeasonFigures",
    "alternatives_allowed",
    "emits",
    "exemption_grounds",
    "gate_open",
    "glass_within_limits",
    "heating_season_orders",
    "list_removal",
    "plant_orders",
    "process_exemption",
]


class Industry(Term):
    """The industries that the plan names, and any other."""

    CEMENT_GRINDING = "水泥粉磨站"
    GLASS = "玻璃"
    STEEL = "钢铁"
    STEEL_ROLLING = "钢压延加工"
    CHEMICALS = "化学品制造"
    FURNITURE = "家具制造"
    PRINTING = "印刷"
    CEMENT_PRODUCTS = "水泥制品制造"
    CASTING = "铸造"
    CERAMICS = "陶瓷"
    GLASS_WOOL = "玻璃棉"
    ROCK_WOOL = "岩棉"
    GYPSUM_BOARD = "石膏板"
    BRICK_KILNS = "砖瓦窑"
    PLASTICS = "塑料制品"
    WOOD_PANELS = "人造板"
    NONFERROUS_RECYCLING = "有色再生"
    NONFERROUS = "有色"
    CEMENT = "水泥"
    MINING = "矿山开采、矿石破碎"
    COKING = "焦化"
    THERMAL_POWER = "火电"
    PETROCHEMICALS = "石化"
    HAZARDOUS_WASTE = "危险废物处置（利用）"
    OTHER = "其他"


class Fuel(Term):
    """What fires a plant's furnaces."""

    COAL = "燃煤"
    NATURAL_GAS = "天然气"
    ELECTRICITY = "电"
    OTHER = "其他燃料"


class Making(Term):
    """What a plant makes, or how, where an order turns on it."""

    SOLVENT_BASED = "溶剂型涂料、油墨、胶黏剂"
    WATER_BASED = "水性涂料、油墨、胶黏剂"
    GRANULATION = "造粒工艺"
    FLEXIBLE_PACKAGING = "塑料软包装印刷"
    METAL_SHEET_PRINTING = "印铁"
    CAN_MAKING = "制罐"
    OTHER = "其他产品或工艺"


class PlantPart(Term):
    """The part of a plant that an order is for."""

    WHOLE = "全部"
    LINES = "生产线"
    SINTERING_AND_PELLETISING = "烧结、球团生产线"
    ROLLING = "压延工序"
    MELTING_AND_CASTING = "熔铸工序"


class OrderKind(Grade):
    """What an order asks, from the least to the most."""

    NONE = "无强制措施"
    CLEANER = "降低排放浓度"
    HEAT_LED = "以热定产"
    LIMIT = "限产"
    STOP = "停产"


@provision(PLAN, "五（四）1第三段")
@frozen(kw_only=True)
class SeasonFigures:
    """By how much production is limited in the heating season."""

    limit_percent: int = 50


@provision(PLAN, "五（四）3（3）①", "五（四）4（3）②", "五（四）5（3）②")
@frozen(kw_only=True)
class GlassLimits:
    """How far below the provincial limit the concentrations of a glass works must lie from level III on."""

    cut_percent: int = 30


@provision(PLAN, "五（四）6第一段", "五（四）6第三段")
@frozen(kw_only=True)
class ExemptionFigures:
    """What an enterprise must keep to so as to come, and stay, on the list of those that need not stop."""

    concentration_percent: int = 30  # of the limit, at most, to come on it
    total_percent: int = 50  # of the total limit, at most, to stay on it


@provision(PLAN, "五（四）7第四段")
@frozen(kw_only=True)
class ProcessFigures:
    """When a plant that is slow to stop need not."""

    alert_hours: int = 48  # from publication to lifting, at most
    process_hours: int = 12  # to carry the measures through, at least


@frozen
class Only:
    """The plants of an industry that an order is for: those whose fact is, or is not, among some."""

    fact: str
    among: frozenset[Fuel] | frozenset[Making]
    instead: bool = False

    def holds(self, plant: Plant) -> bool:
        """Whether the order is for the plant.

        Raises:
            Undetermined: The plant's fact is not given.
        """
        value: Fuel | Making | None = getattr(plant, self.fact)
        if value is None:
            raise Undetermined(
                f"plant.{self.fact}",
                en=f"the orders to {plant.industry.en} turn on its {self.fact}",
                zh=f"{plant.industry.zh}行业的措施取决于{_FACTS[self.fact]}",
            )
        return (value in self.among) is not self.instead


_FACTS = {"fuel": "燃料", "making": "产品或工艺"}


@frozen
class IndustryOrder:
    """An order to an industry: what, for which part, for which of its plants, in which clause."""

    industry: Industry
    kind: OrderKind
    citation: Citation
    part: PlantPart = PlantPart.WHOLE
    only: Only | None = None


def _but(*among: Fuel) -> Only:
    return Only("fuel", frozenset(among), instead=True)


def _with(*among: Making) -> Only:
    return Only("making", frozenset(among))


_GAS, _ELECTRIC = Fuel.NATURAL_GAS, Fuel.ELECTRICITY
_CLEAN_FURNACES = Only("fuel", frozenset({_GAS, _ELECTRIC}))
_NOT_WATER = Only("making", frozenset({Making.WATER_BASED}), instead=True)
_SOLVENT = _with(Making.SOLVENT_BASED)
_PRINTED = _with(Making.FLEXIBLE_PACKAGING, Making.METAL_SHEET_PRINTING, Making.CAN_MAKING)


def _orders(
    clause: str, kind: OrderKind, *listed: Industry | tuple[Industry, Only | PlantPart]
) -> Iterator[IndustryOrder]:
    """The orders of one clause, an industry each, with the part or the plants that it is for."""
    for one in listed:
        industry, narrowed = one if isinstance(one, tuple) else (one, None)
        yield IndustryOrder(
            industry,
            kind,
            PLAN.at(clause),
            narrowed if isinstance(narrowed, PlantPart) else PlantPart.WHOLE,
            narrowed if isinstance(narrowed, Only) else None,
        )


_SEASON_STOPS, _SEASON_LIMITS = "五（四）1第二段", "五（四）1第三段"
SEASON_ORDERS = (
    *_orders(
        _SEASON_STOPS,
        OrderKind.STOP,
        (Industry.CERAMICS, _but(_GAS)),
        (Industry.GLASS_WOOL, _but(_GAS)),
        (Industry.ROCK_WOOL, _but(_ELECTRIC)),
        Industry.GYPSUM_BOARD,
        Industry.BRICK_KILNS,
        (Industry.PLASTICS, _with(Making.GRANULATION)),
        (Industry.CASTING, _but(_GAS, _ELECTRIC)),
    ),
    *_orders(
        _SEASON_LIMITS,
        OrderKind.LIMIT,
        Industry.STEEL,
        (Industry.NONFERROUS_RECYCLING, PlantPart.MELTING_AND_CASTING),
        (Industry.CHEMICALS, _NOT_WATER),
        (Industry.FURNITURE, _SOLVENT),
        (Industry.PRINTING, _PRINTED),
    ),
    *_orders(_SEASON_LIMITS, OrderKind.HEAT_LED, Industry.CEMENT),
)
"""What industries do through the heating season, rotating where they can (五（四）1)."""

_CASTING = (Industry.CASTING, _CLEAN_FURNACES)
_SINTERING = (Industry.STEEL, PlantPart.SINTERING_AND_PELLETISING)
_ROLLING = (Industry.STEEL_ROLLING, PlantPart.ROLLING)
_WOOL_LINES = (Industry.GLASS_WOOL, PlantPart.LINES)
INDUSTRY_ORDERS: Mapping[ResponseLevel, tuple[IndustryOrder, ...]] = MappingProxyType(
    {
        ResponseLevel.NONE: (),
        ResponseLevel.IV: tuple(_orders("五（四）2（3）①", OrderKind.STOP, Industry.CEMENT_GRINDING)),
        ResponseLevel.III: (
            *_orders("五（四）3（3）①", OrderKind.CLEANER, Industry.GLASS),
            *_orders(
                "五（四）3（3）①",
                OrderKind.STOP,
                _ROLLING,
                (Industry.CHEMICALS, _SOLVENT),
                (Industry.FURNITURE, _SOLVENT),
                Industry.CEMENT_PRODUCTS,
                Industry.PRINTING,
                Industry.CEMENT_GRINDING,
                _CASTING,
            ),
            *_orders("五（四）3（3）④", OrderKind.STOP, Industry.MINING),
        ),
        ResponseLevel.II: (
            *_orders("五（四）4（3）②", OrderKind.CLEANER, Industry.GLASS),
            *_orders(
                "五（四）4（3）②",
                OrderKind.STOP,
                _SINTERING,
                _ROLLING,
                (Industry.CHEMICALS, _NOT_WATER),
                (Industry.FURNITURE, _SOLVENT),
                Industry.WOOD_PANELS,
                Industry.PLASTICS,
                Industry.CEMENT_PRODUCTS,
                Industry.PRINTING,
                _WOOL_LINES,
                Industry.ROCK_WOOL,
                Industry.CERAMICS,
                Industry.CEMENT_GRINDING,
                _CASTING,
            ),
            *_orders("五（四）4（3）⑤", OrderKind.STOP, Industry.MINING),
        ),
        ResponseLevel.I: (
            *_orders("五（四）5（3）②", OrderKind.CLEANER, Industry.GLASS),
            *_orders(
                "五（四）5（3）②",
                OrderKind.STOP,
                _SINTERING,
                Industry.STEEL_ROLLING,
                Industry.CERAMICS,
                _CASTING,
                Industry.ROCK_WOOL,
                Industry.WOOD_PANELS,
                Industry.CHEMICALS,
                Industry.FURNITURE,
                Industry.PLASTICS,
                Industry.CEMENT_PRODUCTS,
                Industry.PRINTING,
                Industry.CEMENT_GRINDING,
                _WOOL_LINES,
            ),
            *_orders("五（四）5（3）⑤", OrderKind.STOP, Industry.MINING),
        ),
    }
)
"""What industries do at each response level; one that is not listed has no compulsory production measure."""

STAGGERED_TRANSPORT = frozenset(
    {
        Industry.STEEL,
        Industry.COKING,
        Industry.NONFERROUS,
        Industry.NONFERROUS_RECYCLING,
        Industry.THERMAL_POWER,
        Industry.CHEMICALS,
    }
)
"""The sectors whose bulk haulage is staggered (错峰运输) from level III on; the plan leaves the list open."""


class CastingFurnaces(Reading):
    """Casting at levels III to I: only electric and gas furnaces are printed, as the season stops the others."""

    ALL = "各类炉"
    """Recommended: what stops the cleaner furnaces stops the dirtier ones all the more."""
    PRINTED = "仅电炉、天然气炉"
    """To the letter: outside the heating season other furnaces go on."""


@frozen(kw_only=True)
class Plant:
    """A plant: its industry, what it burns and makes, and what may let it off.

    ``making`` and ``fuel`` are asked for only where an order turns on them. ``listed`` is a place on the list of those
    that need not stop (免于停产企业名单) or the same privilege of a "green" building-material enterprise.
    """

    industry: Industry
    fuel: Fuel | None = None
    making: Making | None = None
    listed: bool = False
    raw_material_haulage_stopped: bool = False
    process_exempt: bool = False
    co_processes_household_waste: bool = False
    cannot_stop: bool = False
    stopping_cuts_nothing: bool = False
    hauls_in_bulk: bool = False
    stores_bulk_outdoors: bool = False


@frozen(kw_only=True)
class PlantOrder:
    """An order to a plant: what it asks, of which part, by how much in percent where it says so."""

    kind: OrderKind
    part: PlantPart
    percent: int | None
    citation: Citation


class PlantDuty(Term):
    """What a plant does beside its production orders, or in their stead."""

    NO_RAW_MATERIAL_HAULAGE = "停止原材料机动车运输"
    SUBSTITUTE_CUTS = "降低生产负荷、提高治理设施效率或减排置换"
    CUT_ALL_IT_CAN = "应急减排最大化"
    GATE_CLOSED = "运输车辆不得进出厂区"
    COVER_MATERIAL = "露天堆放散装物料全部苫盖"
    SPRAY_WATER = "增加洒水降尘频次"


@frozen(kw_only=True)
class PlantOrders:
    """What a plant does: the orders that hold, those it is let off, its other duties, the strictest order.

    ``alternatives`` says whether the plant's own plan (一厂一策) may replace a listed stop by rotation, hours, limits
    or swaps that reach the same cut. True where an order holds.
    """

    orders: tuple[PlantOrder, ...]
    let_off: tuple[PlantOrder, ...]
    duties: tuple[PlantDuty, ...]
    strictest: OrderKind
    alternatives: bool

    def __bool__(self) -> bool:
        return bool(self.orders)


@rule(PLAN, "五（四）1")
def heating_season_orders(
    plant: Plant,
    *,
    on: datetime.date,
    season: HeatingSeason = HeatingSeason(),
    figures: SeasonFigures = SeasonFigures(),
) -> Decision[tuple[PlantOrder, ...]]:
    """What the heating season asks of a plant on a day: a stop, half the output, output led by heat, or nothing.

    Args:
        plant: The plant.
        on: The day.
        season: The season as dated; later winters need a new decision.
        figures: By how much production is limited.

    Returns:
        The orders, none outside the season.

    Raises:
        InvalidFacts: A fact is not what it should be.
        NotInForce: The plan does not hold on the day.
        Undetermined: An order turns on a fact of the plant that is not given.

    >>> day = datetime.date(2017, 11, 15)
    >>> heating_season_orders(Plant(industry=Industry.STEEL), on=day).value[0].percent
    50
    """
    _checked(plant)
    PLAN.require_in_force(day := plain_date(on, "on"))
    inside = Finding(
        _SEASON, "在采暖季内", "in the heating season", season.contains(day), day, (season.first, season.last)
    )
    if not inside:
        return Decision((), inside)
    orders, findings = _weighed(plant, SEASON_ORDERS, figures.limit_percent)
    return Decision(orders, inside, *findings)


@rule(
    PLAN,
    "五（四）1",
    "五（四）2（3）①",
    "五（四）3（3）",
    "五（四）4（3）",
    "五（四）5（3）",
    "五（四）6",
    "五（四）7第四段、第五段",
)
def plant_orders(
    plant: Plant,
    *,
    level: ResponseLevel,
    on: datetime.date,
    freezing: bool = False,
    season: HeatingSeason = HeatingSeason(),
    figures: SeasonFigures = SeasonFigures(),
    glass: GlassLimits = GlassLimits(),
    furnaces: CastingFurnaces = CastingFurnaces.ALL,
) -> Decision[PlantOrders]:
    """What a plant does at a response level on a day, and why: season and response side by side, the stricter holding.

    Args:
        plant: The plant.
        level: The response level that runs, or none.
        on: The day.
        freezing: Whether it is the freezing season, in which water is not sprayed.
        season: The heating season as dated.
        figures: By how much the season limits production.
        glass: How far below the limit a glass works must stay.
        furnaces: Which casting furnaces stop.

    Returns:
        The orders that hold, those that the plant is let off, and its other duties.

    Raises:
        InvalidFacts: A fact is not what it should be.
        NotInForce: The plan does not hold on the day.
        Undetermined: An order turns on a fact of the plant that is not given.

    >>> works = Plant(industry=Industry.CERAMICS, fuel=Fuel.NATURAL_GAS)
    >>> plant_orders(works, level=ResponseLevel.II, on=datetime.date(2017, 12, 1)).value.strictest
    <OrderKind.STOP: '停产'>
    """
    running = member(level, ResponseLevel, "level")
    seasonal = heating_season_orders(plant, on=on, season=season, figures=figures)
    listed = INDUSTRY_ORDERS[running]
    if member(furnaces, CastingFurnaces, "furnaces") is CastingFurnaces.ALL:
        listed = tuple(_any_furnace(order) for order in listed)
    asked, findings = _weighed(plant, listed, glass.cut_percent)
    excuse = _excuse(plant, running)
    let_off = tuple(order for order in asked if excuse and order.kind >= OrderKind.LIMIT)
    orders = (*seasonal.value, *(order for order in asked if order not in let_off))
    strictest = OrderKind.highest(*(order.kind for order in orders))
    value = PlantOrders(
        orders=orders,
        let_off=let_off,
        duties=tuple(_duties(plant, running, flag(freezing, "freezing"))),
        strictest=strictest,
        alternatives=alternatives_allowed(running).value,
    )
    found = (*seasonal.findings, *findings, *([excuse] if excuse is not None else []))
    return Decision(value, *found, because=_deciding(found, orders, excuse if let_off else None))


def _deciding(found: tuple[Finding, ...], orders: tuple[PlantOrder, ...], excuse: Finding | None) -> int:
    """The finding that decided: what lets the plant off, else the clause of the strictest order, else the last."""
    if excuse is not None or not orders:
        return -1
    strictest = max(orders, key=lambda order: order.kind)
    return next(place for place, finding in enumerate(found) if finding and finding.citation == strictest.citation)


def _any_furnace(order: IndustryOrder) -> IndustryOrder:
    return IndustryOrder(order.industry, order.kind, order.citation) if order.industry is Industry.CASTING else order


def _weighed(
    plant: Plant, listed: Iterable[IndustryOrder], percent: int
) -> tuple[tuple[PlantOrder, ...], tuple[Finding, ...]]:
    """The orders among those listed that are for the plant, with a finding on each that names its industry."""
    orders, findings = [], []
    for order in listed:
        if order.industry is not plant.industry:
            continue
        holds = order.only is None or order.only.holds(plant)
        told = order.part, percent if order.kind in (OrderKind.LIMIT, OrderKind.CLEANER) else None
        findings.append(
            Finding(
                order.citation,
                f"{order.industry.zh}：{order.kind.zh}（{order.part.zh}）",
                f"{order.industry.en}: {order.kind.en}, {order.part.en}",
                holds,
                None if order.only is None else getattr(plant, order.only.fact),
                None if order.only is None else tuple(sorted(order.only.among, key=lambda one: one.json)),
            )
        )
        if holds:
            orders.append(PlantOrder(kind=order.kind, part=told[0], percent=told[1], citation=order.citation))
    if not findings:
        findings.append(Finding(_UNLISTED, "未列入的行业", "an industry that is not listed", holds=False))
    return tuple(orders), tuple(findings)


def _excuse(plant: Plant, level: ResponseLevel) -> Finding | None:
    """What lets the plant off stops and limits of the response, or why it does not; None where nothing is claimed."""
    claims = list(_claims(plant, level))
    return next((claim for claim in claims if claim), claims[0] if claims else None)


def _claims(plant: Plant, level: ResponseLevel) -> Iterator[Finding]:
    """Each ground on which the plant may be let off."""
    from_iii = level >= ResponseLevel.III
    if plant.process_exempt:
        yield Finding(_PROCESS, "工艺特点免于停限产", "let off for its slow process")
    if plant.listed:
        lets_off = from_iii and plant.raw_material_haulage_stopped
        words = (
            "名单内、III级及以上、已停止原材料机动车运输",
            "listed, level III or above, raw-material haulage stopped",
        )
        yield Finding(_LISTED, *words, lets_off, (level, plant.raw_material_haulage_stopped), ResponseLevel.III)
    if plant.co_processes_household_waste:
        yield Finding(_WASTE, "协同处置生活垃圾的窑炉", "kiln that co-processes household waste", from_iii, level)
    if plant.cannot_stop or plant.stopping_cuts_nothing:
        yield Finding(_WASTE, "不能停产或停限产不能减排", "cannot stop, or a stop cuts nothing", from_iii, level)


def _duties(plant: Plant, level: ResponseLevel, freezing: bool) -> Iterator[PlantDuty]:  # noqa: FBT001  # private
    """What the plant does beside its production orders, from level III on."""
    if level < ResponseLevel.III:
        return
    unstoppable = plant.cannot_stop or plant.stopping_cuts_nothing
    if plant.listed or unstoppable:
        yield PlantDuty.NO_RAW_MATERIAL_HAULAGE
    if plant.co_processes_household_waste:
        yield PlantDuty.SUBSTITUTE_CUTS
    if unstoppable:
        yield PlantDuty.CUT_ALL_IT_CAN
    if plant.hauls_in_bulk and plant.industry in STAGGERED_TRANSPORT:
        yield PlantDuty.GATE_CLOSED
    if plant.stores_bulk_outdoors:
        yield PlantDuty.COVER_MATERIAL
        if not freezing:
            yield PlantDuty.SPRAY_WATER


def _checked(plant: object) -> Plant:
    """The plant, its facts checked."""
    if not isinstance(plant, Plant):
        raise InvalidFacts("plant", plant, "a Plant", "一家企业")
    member(plant.industry, Industry, "plant.industry")
    if plant.fuel is not None:
        member(plant.fuel, Fuel, "plant.fuel")
    if plant.making is not None:
        member(plant.making, Making, "plant.making")
    for name in _FLAGS:
        flag(getattr(plant, name), f"plant.{name}")
    return plant


_FLAGS = (
    "listed",
    "raw_material_haulage_stopped",
    "process_exempt",
    "co_processes_household_waste",
    "cannot_stop",
    "stopping_cuts_nothing",
    "hauls_in_bulk",
    "stores_bulk_outdoors",
)


@rule(PLAN, "五（四）3（3）①", "五（四）4（3）②")
def alternatives_allowed(level: ResponseLevel) -> Decision[bool]:
    """Whether a plant's own plan may replace a listed stop by rotation, limited hours, limits or swaps.

    Args:
        level: The response level.

    Returns:
        Whether it may: at levels III and II; nothing is said of it at IV and I.

    Raises:
        InvalidFacts: The fact is no level.

    >>> alternatives_allowed(ResponseLevel.I).value
    False
    """
    may = member(level, ResponseLevel, "level") in (ResponseLevel.III, ResponseLevel.II)
    clause = _PLANS.get(level, _PLANS[ResponseLevel.III])
    return Decision(may, Finding(clause, "可采取其他方式实现减排目标", "other ways to the same cut", may, level))


@rule(PLAN, "五（四）3（3）①", "五（四）4（3）②", "五（四）5（3）②", units={"shares": "of the provincial limit"})
def glass_within_limits(
    level: ResponseLevel, shares: Mapping[str, Number], *, glass: GlassLimits = GlassLimits()
) -> Decision[bool]:
    """Whether a glass works' concentrations lie far enough below the provincial limits: 30 percent or more.

    Args:
        level: The response level; nothing is asked below III.
        shares: The share of the provincial limit that each pollutant's concentration is, such as 0.7; at least one.
        glass: How far below.

    Returns:
        Whether every pollutant does.

    Raises:
        InvalidFacts: A share is no number of 0 or more, or there is none.

    >>> glass_within_limits(ResponseLevel.III, {"nox": 0.7, "so2": 0.71}).value
    False
    """
    asked = member(level, ResponseLevel, "level") >= ResponseLevel.III
    if not isinstance(shares, Mapping) or not shares:
        raise InvalidFacts("shares", shares, "a share for at least one pollutant", "至少一种污染物的比例")
    most = Decimal(100 - glass.cut_percent) / 100
    known = {name: exact(value, f"shares.{name}", at_least=0) for name, value in shares.items()}
    clause = PLAN.at(_GLASS.get(level, _GLASS[ResponseLevel.III]))
    findings = [
        Finding(clause, f"{name}排放浓度与限值之比", f"{name}: share of the limit", value <= most, value, most)
        for name, value in known.items()
    ]
    applies = Finding(clause, "III级及以上", "level III or above", asked, level, ResponseLevel.III)
    worst = next((place for place, finding in enumerate(findings, start=1) if not finding), -1)
    return Decision(not asked or all(findings), applies, *findings, because=worst if asked else 0)


@rule(PLAN, "五（四）3（3）③", "五（四）4（3）④", "五（四）5（3）④")
def gate_open(
    industry: Industry, *, level: ResponseLevel, bulk_haulage: bool, needed_for_safety: bool = False
) -> Decision[bool]:
    """Whether a goods vehicle may pass the gate of a plant: not at key users of bulk haulage from level III on.

    Args:
        industry: The plant's industry.
        level: The response level.
        bulk_haulage: Whether the plant hauls raw materials or products in bulk, as a key user of vehicles.
        needed_for_safety: Whether the vehicle is needed for safe production.

    Returns:
        Whether it may.

    Raises:
        InvalidFacts: A fact is not what it should be.

    >>> gate_open(Industry.COKING, level=ResponseLevel.III, bulk_haulage=True).value
    False
    """
    running = member(level, ResponseLevel, "level")
    clause = PLAN.at(_GATES.get(running, _GATES[ResponseLevel.III]))
    hauls = flag(bulk_haulage, "bulk_haulage") and member(industry, Industry, "industry") in STAGGERED_TRANSPORT
    staggered = Finding(clause, "错峰运输的重点用车企业", "key user of bulk haulage", hauls, industry)
    reached = Finding(clause, "III级及以上", "level III or above", running >= ResponseLevel.III, running)
    safety = Finding(
        clause, "保证安全生产运行", "needed for safe production", flag(needed_for_safety, "needed_for_safety")
    )
    shut = bool(staggered and reached) and not safety
    return Decision(
        not shut, staggered, reached, safety, because=2 if staggered and reached else 0 if not staggered else 1
    )


class ExemptionGround(Term):
    """The grounds on which an enterprise need not stop (五（四）6)."""

    LIVELIHOOD = "保障城市正常运行的民生项目"
    ULTRA_LOW = "稳定达到超低排放限值"
    WELL_BELOW_LIMIT = "主要污染物浓度稳定在限值30%及以下"
    LEAK_REPAIR = "石化企业完成泄漏检测与修复并通过验收"
    FUEL_SWITCHED = "煤改气、煤改电的玻璃和铸造企业"
    GREEN = "达到“绿色”建材治理目标"


class GreenPublicity(Reading):
    """Whether the privilege of a "green" enterprise waits for its being made public."""

    NEEDED = "公示后享有"
    """Recommended: nobody else can tell who holds it."""
    DUTY_ONLY = "公示系政府职责"
    """Publication is the government's duty, and the privilege does not wait for it."""


@frozen(kw_only=True)
class ListEntry:
    """What an enterprise shows for itself: the facts that the grounds ask for."""

    industry: Industry
    livelihood_project: bool = False
    steady_ultra_low: bool = False
    shares_of_limit: Mapping[str, Number] = field(factory=dict)
    monitoring_networked: bool = False
    leaks_repaired: bool = False
    leak_repair_accepted: bool = False
    switched_from_coal: Fuel | None = None
    steadily_compliant: bool = False
    building_materials: bool = False
    meets_green_target: bool = False
    publicised: bool = False


@rule(PLAN, "五（四）6第一段、第二段")
def exemption_grounds(
    entry: ListEntry,
    *,
    figures: ExemptionFigures = ExemptionFigures(),
    green_publicity: GreenPublicity = GreenPublicity.NEEDED,
) -> Decision[tuple[ExemptionGround, ...]]:
    """On which grounds an enterprise comes on the list of those that need not stop, or has the same privilege.

    Args:
        entry: What the enterprise shows for itself; ``shares_of_limit`` has, for each main pollutant, its steady
            concentration as a share of the limit.
        figures: What share it must keep to.
        green_publicity: Whether a "green" enterprise must have been made public.

    Returns:
        The grounds, none where there is none.

    Raises:
        InvalidFacts: A fact is not what it should be.

    >>> works = ListEntry(industry=Industry.CASTING, switched_from_coal=Fuel.ELECTRICITY, steadily_compliant=True)
    >>> [ground.zh for ground in exemption_grounds(works).value]
    ['煤改气、煤改电的玻璃和铸造企业']
    """
    if not isinstance(entry, ListEntry):
        raise InvalidFacts("entry", entry, "a ListEntry", "一家企业的申报情况")
    industry = member(entry.industry, Industry, "entry.industry")
    if entry.switched_from_coal is not None:
        member(entry.switched_from_coal, Fuel, "entry.switched_from_coal")
    yes = {name: flag(getattr(entry, name), f"entry.{name}") for name in _ENTRY_FLAGS}
    shares = [
        exact(value, f"entry.shares_of_limit.{name}", at_least=0) for name, value in entry.shares_of_limit.items()
    ]
    most = Decimal(figures.concentration_percent) / 100
    low = bool(shares) and max(shares) <= most and industry is not Industry.THERMAL_POWER
    waits = member(green_publicity, GreenPublicity, "green_publicity") is GreenPublicity.NEEDED
    switched = entry.switched_from_coal in (_GAS, _ELECTRIC) and industry in (Industry.GLASS, Industry.CASTING)
    weighed = {
        ExemptionGround.LIVELIHOOD: yes["livelihood_project"],
        ExemptionGround.ULTRA_LOW: yes["steady_ultra_low"],
        ExemptionGround.WELL_BELOW_LIMIT: low and yes["monitoring_networked"],
        ExemptionGround.LEAK_REPAIR: industry is Industry.PETROCHEMICALS
        and yes["leaks_repaired"]
        and yes["leak_repair_accepted"],
        ExemptionGround.FUEL_SWITCHED: switched and yes["steadily_compliant"],
        ExemptionGround.GREEN: yes["building_materials"]
        and yes["meets_green_target"]
        and (yes["publicised"] or not waits),
    }
    findings = [
        Finding(_GREEN if ground is ExemptionGround.GREEN else _LISTED, ground.zh, ground.en, holds)
        for ground, holds in weighed.items()
    ]
    grounds = tuple(ground for ground, holds in weighed.items() if holds)
    deciding = list(weighed).index(grounds[0]) if grounds else -1
    return Decision(grounds, *findings, because=deciding)


_ENTRY_FLAGS = (
    "livelihood_project",
    "steady_ultra_low",
    "monitoring_networked",
    "leaks_repaired",
    "leak_repair_accepted",
    "steadily_compliant",
    "building_materials",
    "meets_green_target",
    "publicised",
)


@frozen(kw_only=True)
class ListRemoval:
    """Whether a listed enterprise is struck off; true where it is."""

    struck_off: bool

    def __bool__(self) -> bool:
        return self.struck_off


@rule(PLAN, "五（四）6第三段", units={"share_of_total": "of the total limit"})
def list_removal(
    *,
    thermal_power: bool,
    steady_ultra_low: bool | None = None,
    share_of_total: Number | None = None,
    figures: ExemptionFigures = ExemptionFigures(),
) -> Decision[ListRemoval]:
    """Whether a listed enterprise is struck off the list: thermal power by ultra-low limits, others by their total.

    Args:
        thermal_power: Whether it is a thermal-power enterprise.
        steady_ultra_low: Whether it steadily meets the ultra-low limits; asked of thermal power.
        share_of_total: Its steady total emission as a share of the total limit, such as 0.5; asked of the others.
        figures: The share that it must keep to.

    Returns:
        Whether it is struck off.

    Raises:
        InvalidFacts: A fact is not what it should be.
        Undetermined: The fact that its kind is judged by is not given.

    >>> list_removal(thermal_power=False, share_of_total=0.5).value.struck_off
    False
    """
    if flag(thermal_power, "thermal_power"):
        if steady_ultra_low is None:
            raise Undetermined("steady_ultra_low", en="ultra-low limits are not spoken of", zh="未说明是否达到超低排放")
        keeps = flag(steady_ultra_low, "steady_ultra_low")
        finding = Finding(_REMOVAL, "火电企业稳定达到超低排放", "thermal power keeps to ultra-low limits", keeps)
    else:
        if share_of_total is None:
            raise Undetermined("share_of_total", en="the total emission is not given", zh="未提供排放总量")
        share = exact(share_of_total, "share_of_total", at_least=0)
        most = Decimal(figures.total_percent) / 100
        finding = Finding(_REMOVAL, "排放总量与总量限值之比", "share of the total limit", share <= most, share, most)
    return Decision(ListRemoval(struck_off=not finding), finding)


@frozen(kw_only=True)
class ProcessCase:
    """A plant that is slow to stop, as its operation scheme has it."""

    hours_to_implement: int
    emissions_unstable: bool
    stated_in_scheme: bool
    verified_on_site: bool


@rule(PLAN, "五（四）7第四段", units={"alert_hours": "hours", "pollution_hours": "hours"})
def process_exemption(
    case: ProcessCase,
    *,
    urgent: bool,
    alert_hours: int,
    pollution_hours: int = 0,
    figures: ProcessFigures = ProcessFigures(),
) -> Decision[bool]:
    """Whether a plant that is slow to stop may go on after an urgent publication.

    Args:
        case: The plant: the whole hours that its measures take, whether its emissions swing beyond the limits
            meanwhile, whether its scheme says so and whether that was verified on site.
        urgent: Whether the alert was published urgently.
        alert_hours: The whole hours from publication to lifting, 0 or more.
        pollution_hours: The whole hours that the pollution has lasted, 0 or more.
        figures: The hours that count; exactly 48 still let it off.

    Returns:
        Whether it may; once the pollution lasts longer than 48 hours it must act at once.

    Raises:
        InvalidFacts: A fact is not what it should be.

    >>> case = ProcessCase(hours_to_implement=12, emissions_unstable=True, stated_in_scheme=True, verified_on_site=True)
    >>> process_exemption(case, urgent=True, alert_hours=48).value
    True
    """
    if not isinstance(case, ProcessCase):
        raise InvalidFacts("case", case, "a ProcessCase", "一家企业的工艺情况")
    needed = whole(case.hours_to_implement, "case.hours_to_implement")
    lasts, polluted = whole(alert_hours, "alert_hours"), whole(pollution_hours, "pollution_hours")
    most = figures.alert_hours
    findings = (
        Finding(_PROCESS, "紧急发布", "published urgently", flag(urgent, "urgent")),
        Finding(_PROCESS, "预警持续小时数", "hours of the alert", lasts <= most, lasts, most),
        Finding(
            _PROCESS,
            "措施到位所需小时数",
            "hours that the measures take",
            needed >= figures.process_hours,
            needed,
            figures.process_hours,
        ),
        Finding(
            _PROCESS,
            "期间排放不稳定",
            "emissions swing meanwhile",
            flag(case.emissions_unstable, "case.emissions_unstable"),
        ),
        Finding(
            _PROCESS, "操作方案中说明", "stated in the scheme", flag(case.stated_in_scheme, "case.stated_in_scheme")
        ),
        Finding(_PROCESS, "经现场核定", "verified on site", flag(case.verified_on_site, "case.verified_on_site")),
        Finding(_PROCESS, "重污染持续小时数", "hours of pollution so far", polluted <= most, polluted, most),
    )
    failed = next((place for place, finding in enumerate(findings) if not finding), -1)
    return Decision(all(findings), *findings, because=failed)


class Discharge(Term):
    """What makes an industrial enterprise an emitter (五（四）7第三段)."""

    SO2 = "二氧化硫"
    DUST = "烟（粉）尘"
    NOX = "氮氧化物"
    VOCS = "挥发性有机物（VOCs）"


@rule(PLAN, "五（四）7第三段")
def emits(discharges: frozenset[Discharge]) -> Decision[bool]:
    """Whether an industrial enterprise is an emitter, which must draw up an operation scheme.

    Args:
        discharges: What its production discharges of the four kinds.

    Returns:
        Whether it is: any one is enough.

    Raises:
        InvalidFacts: A discharge is none of the four.

    >>> emits(frozenset({Discharge.VOCS})).value
    True
    """
    found = sorted(members(discharges, Discharge, "discharges"), key=lambda one: one.json)
    return Decision(
        bool(found), Finding(_EMITTERS, "排放的大气污染物", "what it discharges", bool(found), tuple(found))
    )


_SEASON = PLAN.at("五（四）1第一段")
_UNLISTED = PLAN.at("五（四）")
_LISTED = PLAN.at("五（四）6第一段")
_GREEN = PLAN.at("五（四）6第二段")
_REMOVAL = PLAN.at("五（四）6第三段")
_EMITTERS = PLAN.at("五（四）7第三段")
_PROCESS = PLAN.at("五（四）7第四段")
_WASTE = PLAN.at("五（四）7第五段")
_PLANS = {ResponseLevel.III: PLAN.at("五（四）3（3）①"), ResponseLevel.II: PLAN.at("五（四）4（3）②")}
_GLASS = {ResponseLevel.III: "五（四）3（3）①", ResponseLevel.II: "五（四）4（3）②", ResponseLevel.I: "五（四）5（3）②"}
_GATES = {ResponseLevel.III: "五（四）3（3）③", ResponseLevel.II: "五（四）4（3）④", ResponseLevel.I: "五（四）5（3）④"}
