"""What a plant does: the heating season and the response levels side by side, and what lets it off (五（四）1至7)."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal

from attrs import evolve, frozen

from ..core.decisions import Decision, Finding
from ..core.decrees import plain_date
from ..core.errors import InvalidFacts, Undetermined
from ..core.exact import Number, exact, product, total
from ..core.forms import Language
from ..core.locators import Citation
from ..core.rules import provision, rule
from ..core.terms import Reading, Term, flag, member
from .industries import (
    INDUSTRY_ORDERS,
    SEASON_ORDERS,
    STAGGERED_TRANSPORT,
    Fuel,
    Industry,
    IndustryOrder,
    Making,
    OrderKind,
    PlantPart,
)
from .monitoring import HeatingSeason
from .plan import PLAN, ResponseLevel

__all__ = [
    "CastingFurnaces",
    "GlassLimits",
    "JointListAtLevelOne",
    "ListedAtLevelFour",
    "Plant",
    "PlantDuty",
    "PlantOrder",
    "PlantOrders",
    "SeasonFigures",
    "StaggeredSectors",
    "alternatives_allowed",
    "gate_open",
    "glass_within_limits",
    "heating_season_orders",
    "plant_orders",
]

_NONE, _IV, _III, _II, _I = ResponseLevel


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


class CastingFurnaces(Reading):
    """Casting at levels III to I: only electric and gas furnaces are printed, as the season stops the others."""

    ALL = "各类炉"
    """Recommended: what stops the cleaner furnaces stops the dirtier ones all the more."""
    PRINTED = "仅电炉、天然气炉"
    """To the letter: outside the heating season other furnaces go on."""


class JointListAtLevelOne(Reading):
    """Level I names chemicals and furniture in a joint list, without the limits that level II puts to them."""

    ALL = "各类企业"
    """Recommended, and the letter: makers of water-based products and furniture without solvents stop, too."""
    AS_AT_LEVEL_TWO = "沿用II级限定"
    """The list abbreviates, and the carve-outs of level II hold."""


class ListedAtLevelFour(Reading):
    """Whether the list of those that need not stop helps at level IV, where cement grinding stops (五（四）6)."""

    BOUND = "IV级不免"
    """Recommended, and the letter: the privilege begins at level III."""
    LET_OFF = "IV级亦免"
    """What the worst air allows, better air allows all the more."""


class StaggeredSectors(Reading):
    """Whom staggered transport binds: the clause names five sectors and leaves the list open (等)."""

    NAMED = "所列五类"
    """Recommended: nobody is bound whom the plan does not name."""
    ALL_BULK_USERS = "各重点用车企业"
    """Every key user of vehicles that hauls raw materials or products in bulk."""


@frozen(kw_only=True)
class Plant:
    """A plant: its industry, what it burns and makes, what may let it off, what it hauls and stores.

    ``making`` and ``fuel`` are asked for only where an order turns on them. ``listed`` is a place on the list of those
    that need not stop (免于停产企业名单) or the same privilege of a "green" building-material enterprise;
    ``process_exempt`` what ``process_exemption`` answers. ``hauls_in_bulk`` is that the plant is a key user of
    vehicles, ``stores_bulk_outdoors`` that bulk material lies in the open; where one is not given, the duty that hangs
    on it is named all the same. A privilege that is not claimed is not there: its default is no.
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
    hauls_in_bulk: bool | None = None
    stores_bulk_outdoors: bool | None = None


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
    GATE_CLOSED = "除保证安全生产外，运输车辆不得进出厂区"
    COVER_MATERIAL = "露天堆放散装物料全部苫盖"
    SPRAY_WATER = "非冰冻期增加洒水降尘频次"


@frozen(kw_only=True)
class PlantOrders:
    """What a plant does: the orders that hold, those it is let off, its other duties, the strictest order.

    ``alternatives`` says whether the plant's own plan (一厂一策) may replace a stop that holds by rotation, hours,
    limits or swaps that reach the same cut. True where an order holds.
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
    orders, findings = _weighed(plant, SEASON_ORDERS, figures.limit_percent, PLAN.at("五（四）1"))
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
    freezing: bool | None = None,
    season: HeatingSeason = HeatingSeason(),
    figures: SeasonFigures = SeasonFigures(),
    glass: GlassLimits = GlassLimits(),
    furnaces: CastingFurnaces = CastingFurnaces.ALL,
    joint_list: JointListAtLevelOne = JointListAtLevelOne.ALL,
    listed_at_level_four: ListedAtLevelFour = ListedAtLevelFour.BOUND,
    sectors: StaggeredSectors = StaggeredSectors.NAMED,
) -> Decision[PlantOrders]:
    """What a plant does at a response level on a day, and why: season and response side by side, the stricter holding.

    Args:
        plant: The plant.
        level: The response level that runs, or none: an alert's is blue IV, yellow III, orange II, red I.
        on: The day.
        freezing: Whether it is the freezing season, in which water is not sprayed; where it is not given, spraying is
            named.
        season: The heating season as dated.
        figures: By how much the season limits production.
        glass: How far below the limit a glass works must stay.
        furnaces: Which casting furnaces stop.
        joint_list: Whether level I stops every maker of chemicals and furniture.
        listed_at_level_four: Whether a place on the list helps at level IV.
        sectors: Whom staggered transport binds.

    Returns:
        The orders that hold, those that the plant is let off, and its other duties, each with a finding.

    Raises:
        InvalidFacts: A fact is not what it should be.
        NotInForce: The plan does not hold on the day.
        Undetermined: An order turns on a fact of the plant that is not given.

    >>> works = Plant(industry=Industry.CERAMICS, fuel=Fuel.NATURAL_GAS)
    >>> plant_orders(works, level=ResponseLevel.II, on=datetime.date(2017, 12, 1)).value.strictest
    <OrderKind.STOP: '停产'>
    """
    running = member(level, ResponseLevel, "level")
    frost = freezing is not None and flag(freezing, "freezing")
    all_bulk = member(sectors, StaggeredSectors, "sectors") is StaggeredSectors.ALL_BULK_USERS
    helps_from = _LISTED_FROM[member(listed_at_level_four, ListedAtLevelFour, "listed_at_level_four")]
    seasonal = heating_season_orders(plant, on=on, season=season, figures=figures)
    listed = _as_read(running, furnaces, joint_list)
    asked, findings = _weighed(plant, listed, glass.cut_percent, _PRODUCTION.get(running, _START))
    stops = tuple(order for order in asked if order.kind >= OrderKind.LIMIT)
    excuse = _excuse(plant, running, helps_from) if stops else None
    let_off = stops if excuse else ()
    orders = (*seasonal.value, *(order for order in asked if order not in let_off))
    strictest = OrderKind.highest(*(order.kind for order in orders))
    freed = strictest < OrderKind.highest(*(order.kind for order in let_off))
    duties = dict(_duties(plant, running, helps_from=helps_from, frost=frost, all_bulk=all_bulk))
    value = PlantOrders(
        orders=orders,
        let_off=let_off,
        duties=tuple(duties),
        strictest=strictest,
        alternatives=any(order.kind is OrderKind.STOP and order.citation == _PLANS.get(running) for order in orders),
    )
    weighed = (*seasonal.findings, *findings)
    found = (*weighed, *(() if excuse is None else (excuse,)), *duties.values())
    return Decision(value, *found, because=len(weighed) if freed else _deciding(weighed, orders))


def _deciding(weighed: tuple[Finding, ...], orders: tuple[PlantOrder, ...]) -> int:
    """The finding that decided: the clause of the strictest order, else the last."""
    if not orders:
        return len(weighed) - 1
    strictest = max(orders, key=lambda order: order.kind)
    return next(place for place, finding in enumerate(weighed) if finding and finding.citation == strictest.citation)


def _as_read(
    level: ResponseLevel, furnaces: CastingFurnaces, joint_list: JointListAtLevelOne
) -> tuple[IndustryOrder, ...]:
    """The orders of a level, as casting and the joint list of level I are read."""
    listed = INDUSTRY_ORDERS[level]
    if member(furnaces, CastingFurnaces, "furnaces") is CastingFurnaces.ALL:
        listed = tuple(evolve(one, only=None) if one.industry is Industry.CASTING else one for one in listed)
    carved = member(joint_list, JointListAtLevelOne, "joint_list") is JointListAtLevelOne.AS_AT_LEVEL_TWO
    if level is _I and carved:
        narrowed = {one.industry: one.only for one in INDUSTRY_ORDERS[_II] if one.industry in _JOINT}
        listed = tuple(evolve(one, only=narrowed.get(one.industry, one.only)) for one in listed)
    return listed


_JOINT = (Industry.CHEMICALS, Industry.FURNITURE)


def _weighed(
    plant: Plant, listed: Iterable[IndustryOrder], percent: int, clause: Citation
) -> tuple[tuple[PlantOrder, ...], tuple[Finding, ...]]:
    """The orders among those listed in a clause that are for the plant, with a finding on each of its industry."""
    orders, findings = [], []
    for order in listed:
        if order.industry is not plant.industry:
            continue
        known = None if order.only is None else getattr(plant, order.only.fact)
        holds = order.only is None or order.only.takes_in(_known(plant, order.only.fact))
        findings.append(
            Finding(
                order.citation,
                f"{order.industry.zh}：{order.kind.zh}（{order.part.zh}）{_narrowed(order, 'zh')}",
                f"{order.industry.en}: {order.kind.en}, {order.part.en}{_narrowed(order, 'en')}",
                holds,
                known,
                None if order.only is None else tuple(sorted(order.only.among, key=lambda one: one.json)),
            )
        )
        if holds:
            cut = percent if order.kind in (OrderKind.LIMIT, OrderKind.CLEANER) else None
            orders.append(PlantOrder(kind=order.kind, part=order.part, percent=cut, citation=order.citation))
    if not findings:
        words = ("所列行业", "an industry that is named there") if clause != _START else ("应急响应", "a response runs")
        findings.append(Finding(clause, *words, holds=False, observed=plant.industry))
    return tuple(orders), tuple(findings)


def _narrowed(order: IndustryOrder, language: Language) -> str:
    """The words that say which plants of the industry an order is for."""
    if order.only is None:
        return ""
    zh, en = _FACTS[order.only.fact]
    if language == "zh":
        return f"，{zh}{'不属于' if order.only.instead else '属于'}所列"
    return f", {en} {'other than' if order.only.instead else 'one of'} those named"


def _known(plant: Plant, fact: str) -> Fuel | Making:
    """The fact of the plant that an order turns on.

    Raises:
        Undetermined: It is not given.
    """
    known: Fuel | Making | None = getattr(plant, fact)
    if known is None:
        zh, en = _FACTS[fact]
        raise Undetermined(
            f"plant.{fact}",
            en=f"the orders to {plant.industry.en} turn on its {en}",
            zh=f"{plant.industry.zh}行业的措施取决于{zh}",
        )
    return known


_FACTS = {"fuel": ("燃料", "fuel"), "making": ("产品或工艺", "product or process")}


def _excuse(plant: Plant, level: ResponseLevel, helps_from: ResponseLevel) -> Finding | None:
    """What lets the plant off the stops of the response, or why it does not; None where nothing is claimed."""
    claims = list(_claims(plant, level, helps_from))
    return next((claim for claim in claims if claim), claims[0] if claims else None)


def _claims(plant: Plant, level: ResponseLevel, helps_from: ResponseLevel) -> Iterator[Finding]:
    """Each ground on which the plant may be let off."""
    if plant.process_exempt:
        yield Finding(_PROCESS, "工艺特点免于停限产", "let off for its slow process")
    if plant.listed:
        stopped = plant.raw_material_haulage_stopped
        words = "名单内企业，已停止原材料机动车运输", "listed, raw-material haulage stopped"
        yield Finding(_LISTED, *words, level >= helps_from and stopped, (level, stopped), (helps_from, True))
    if plant.co_processes_household_waste:
        words = "协同处置生活垃圾的窑炉", "kiln that co-processes household waste"
        yield Finding(_WASTE, *words, level >= _III, level, _III)
    if plant.cannot_stop or plant.stopping_cuts_nothing:
        words = "不能停产或停限产不能减排", "cannot stop, or a stop cuts nothing"
        yield Finding(_WASTE, *words, level >= _III, level, _III)


def _duties(
    plant: Plant, level: ResponseLevel, *, helps_from: ResponseLevel, frost: bool, all_bulk: bool
) -> Iterator[tuple[PlantDuty, Finding]]:
    """What the plant does beside its production orders, with the clause that asks it."""
    unstoppable = plant.cannot_stop or plant.stopping_cuts_nothing
    reached = level >= _III
    due = {
        PlantDuty.NO_RAW_MATERIAL_HAULAGE: (plant.listed and level >= helps_from) or (unstoppable and reached),
        PlantDuty.SUBSTITUTE_CUTS: plant.co_processes_household_waste and reached,
        PlantDuty.CUT_ALL_IT_CAN: unstoppable and reached,
        PlantDuty.GATE_CLOSED: reached and plant.hauls_in_bulk is not False and _staggered(plant, all_bulk=all_bulk),
        PlantDuty.COVER_MATERIAL: reached and plant.stores_bulk_outdoors is not False,
        PlantDuty.SPRAY_WATER: reached and plant.stores_bulk_outdoors is not False and not frost,
    }
    clauses = {
        PlantDuty.NO_RAW_MATERIAL_HAULAGE: _LISTED if plant.listed else _WASTE,
        PlantDuty.GATE_CLOSED: _GATES.get(level, _GATES[_III]),
        PlantDuty.COVER_MATERIAL: _DUST.get(level, _DUST[_III]),
        PlantDuty.SPRAY_WATER: _DUST.get(level, _DUST[_III]),
    }
    for duty, holds in due.items():
        if holds:
            yield duty, Finding(clauses.get(duty, _WASTE), duty.zh, duty.en, observed=level)


def _staggered(plant: Plant, *, all_bulk: bool) -> bool:
    """Whether staggered transport binds the plant, if it hauls in bulk; one outside the sectors must be known to."""
    return plant.industry in STAGGERED_TRANSPORT or (all_bulk and plant.hauls_in_bulk is True)


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
    for name in ("hauls_in_bulk", "stores_bulk_outdoors"):
        if getattr(plant, name) is not None:
            flag(getattr(plant, name), f"plant.{name}")
    return plant


_FLAGS = (
    "listed",
    "raw_material_haulage_stopped",
    "process_exempt",
    "co_processes_household_waste",
    "cannot_stop",
    "stopping_cuts_nothing",
)


@rule(PLAN, "五（四）3（3）①", "五（四）4（3）②")
def alternatives_allowed(level: ResponseLevel) -> Decision[bool]:
    """Whether a plant's own plan may replace a listed stop of its industry by rotation, limited hours, limits or swaps.

    The sentence opens the measures for industry; the stop of mines and ore crushers stands apart from them.

    Args:
        level: The response level.

    Returns:
        Whether it may: at levels III and II; nothing is said of it at IV and I.

    Raises:
        InvalidFacts: The fact is no level.

    >>> alternatives_allowed(ResponseLevel.I).value
    False
    """
    may = member(level, ResponseLevel, "level") in _PLANS
    clause = _PLANS.get(level, _PLANS[_III])
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
    asked = member(level, ResponseLevel, "level") >= _III
    if not isinstance(shares, Mapping) or not shares:
        raise InvalidFacts("shares", shares, "a share for at least one pollutant", "至少一种污染物的比例")
    most = total(1, product(-glass.cut_percent, _PERCENT))
    known = {name: exact(value, f"shares.{name}", at_least=0) for name, value in shares.items()}
    clause = _PRODUCTION[level if asked else _III]
    findings = [
        Finding(clause, f"{name}排放浓度与限值之比", f"{name}: share of the limit", value <= most, value, most)
        for name, value in known.items()
    ]
    applies = Finding(clause, "III级及以上", "level III or above", asked, level, _III)
    worst = next((place for place, finding in enumerate(findings, start=1) if not finding), -1)
    return Decision(not asked or all(findings), applies, *findings, because=worst if asked else 0)


@rule(PLAN, "五（四）3（3）③", "五（四）4（3）④", "五（四）5（3）④")
def gate_open(
    industry: Industry,
    *,
    level: ResponseLevel,
    bulk_haulage: bool,
    needed_for_safety: bool = False,
    sectors: StaggeredSectors = StaggeredSectors.NAMED,
) -> Decision[bool]:
    """Whether a goods vehicle may pass the gate of a plant: not at key users of bulk haulage from level III on.

    Args:
        industry: The plant's industry.
        level: The response level.
        bulk_haulage: Whether the plant hauls raw materials or products in bulk, as a key user of vehicles.
        needed_for_safety: Whether the vehicle is needed for safe production.
        sectors: Whom staggered transport binds.

    Returns:
        Whether it may.

    Raises:
        InvalidFacts: A fact is not what it should be.

    >>> gate_open(Industry.COKING, level=ResponseLevel.III, bulk_haulage=True).value
    False
    """
    running, what = member(level, ResponseLevel, "level"), member(industry, Industry, "industry")
    bulk, safe = flag(bulk_haulage, "bulk_haulage"), flag(needed_for_safety, "needed_for_safety")
    bound = what in STAGGERED_TRANSPORT or member(sectors, StaggeredSectors, "sectors") is (
        StaggeredSectors.ALL_BULK_USERS
    )
    clause = _GATES.get(running, _GATES[_III])
    words = "错峰运输的重点用车企业", "key user of bulk haulage, of a sector that is bound"
    staggered = Finding(clause, *words, bulk and bound, what)
    reached = Finding(clause, "III级及以上", "level III or above", running >= _III, running, _III)
    safety = Finding(clause, "保证安全生产运行", "needed for safe production", safe)
    shut = bool(staggered and reached) and not safety
    deciding = 0 if not staggered else 1 if not reached else 2
    return Decision(not shut, staggered, reached, safety, because=deciding)


_PERCENT = Decimal("0.01")
_LISTED_FROM = {ListedAtLevelFour.BOUND: _III, ListedAtLevelFour.LET_OFF: _IV}
_START = PLAN.at("五（二）第一段")
_SEASON = PLAN.at("五（四）1第一段")
_PRODUCTION = {
    _IV: PLAN.at("五（四）2（3）①"),
    _III: PLAN.at("五（四）3（3）①"),
    _II: PLAN.at("五（四）4（3）②"),
    _I: PLAN.at("五（四）5（3）②"),
}
_PLANS = {_III: _PRODUCTION[_III], _II: _PRODUCTION[_II]}
_GATES = {_III: PLAN.at("五（四）3（3）③"), _II: PLAN.at("五（四）4（3）④"), _I: PLAN.at("五（四）5（3）④")}
_DUST = {_III: PLAN.at("五（四）3（3）②"), _II: PLAN.at("五（四）4（3）③"), _I: PLAN.at("五（四）5（3）③")}
_LISTED = PLAN.at("五（四）6第一段")
_PROCESS = PLAN.at("五（四）7第四段")
_WASTE = PLAN.at("五（四）7第五段")
