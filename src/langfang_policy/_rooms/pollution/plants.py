"""What a plant does: the heating season and the response levels side by side, and what lets it off (五（四）1至7)."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from functools import cache
from operator import itemgetter
from typing import Annotated

from attrs import evolve, frozen

from ...core.bounds import BARE, above, at_least, below
from ...core.days import Period
from ...core.decisions import Decision, all_of, any_of, part
from ...core.errors import InvalidFacts, Undetermined
from ...core.exact import Number, product, total
from ...core.facts import AS_GIVEN, DAY, FLAG, Measure, Percent
from ...core.figures import Record, figure
from ...core.findings import Finding, asks, condition, falls, note
from ...core.locators import Citation
from ...core.rules import provision, rule
from ...core.terms import Reading, Term
from .industries import (
    INDUSTRY_AT_I,
    INDUSTRY_AT_II,
    INDUSTRY_AT_III,
    INDUSTRY_AT_IV,
    INDUSTRY_ORDERS,
    SEASON_LIMITS,
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
from .plan import PLAN, ResponseLevel, turns_on
from .response import START

__all__ = [
    "CastingFurnaces",
    "GlassLimits",
    "JointListAtLevelOne",
    "ListedAtLevelFour",
    "MethodAtLevelOne",
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
SEASON = PLAN.at("五（四）1")
SEASON_DAYS = PLAN.at("五（四）1第一段")
COMPULSORY = PLAN.each("五（四）3（3）、五（四）4（3）、五（四）5（3）")
DUST = {_III: PLAN.at("五（四）3（3）②"), _II: PLAN.at("五（四）4（3）③"), _I: PLAN.at("五（四）5（3）③")}
GATES = {_III: PLAN.at("五（四）3（3）③"), _II: PLAN.at("五（四）4（3）④"), _I: PLAN.at("五（四）5（3）④")}
INCENTIVES = PLAN.at("五（四）6")
LISTED = PLAN.at("五（四）6第一段")
SLOW_PROCESS = PLAN.at("五（四）7第四段")
CANNOT_STOP = PLAN.at("五（四）7第五段")

INDUSTRY = {_IV: INDUSTRY_AT_IV, _III: INDUSTRY_AT_III, _II: INDUSTRY_AT_II, _I: INDUSTRY_AT_I}
OWN_PLANS = {_III: INDUSTRY_AT_III, _II: INDUSTRY_AT_II}
OWN_PLANS_EVERYWHERE = {**OWN_PLANS, _I: INDUSTRY_AT_I}

LIMIT_SHARE = Measure(BARE, at_least(0))
LimitShare = Annotated[Number, *LIMIT_SHARE]
"""A concentration as a share of its limit."""


@provision(SEASON_LIMITS)
@frozen(kw_only=True)
class SeasonFigures(Record):
    """By how much production is limited in the heating season (采暖季限产)."""

    limit_percent: Percent = figure(50, "限产比例", "by how much production is cut")


@provision(INDUSTRY_AT_III, INDUSTRY_AT_II, INDUSTRY_AT_I)
@frozen(kw_only=True)
class GlassLimits(Record):
    """How far below the provincial limit the concentrations of a glass works must lie (玻璃行业浓度)."""

    cut_percent: Percent = figure(30, "排放浓度降低幅度", "how far below the provincial limit")


class CastingFurnaces(Reading, at=(INDUSTRY_AT_III, INDUSTRY_AT_II, INDUSTRY_AT_I)):
    """Casting in a response: only electric and gas furnaces are printed, as the season stops the others (铸造炉型)."""

    ALL = (
        "各类炉",
        "较清洁的炉尚须停产，其他炉更应停产",
        "What stops the cleaner furnaces stops the dirtier ones all the more.",
    )
    PRINTED = (
        "仅电炉、天然气炉",
        "按字面，采暖季以外其他炉可继续生产",
        "To the letter: outside the heating season other furnaces go on.",
    )


class MethodAtLevelOne(Reading, at=INDUSTRY_AT_I):
    """Whether a plant may choose another way to the same cut at level I, which does not say so (I级的减排方式)."""

    STOP_ONLY = (
        "仅可停产",
        "依字面，III级、II级的替代方式I级未予重申",
        "To the letter: level I does not repeat the other ways that levels III and II allow.",
    )
    AS_BELOW = (
        "沿用III级、II级的方式",
        "减排目标实现即可，企业操作方案适用于各级响应",
        "What counts is the cut, and a plant's own scheme is drawn up for every level.",
    )


class JointListAtLevelOne(Reading, at=INDUSTRY_AT_I):
    """Level I names chemicals and furniture in a joint list, without the limits of level II (I级合并列举)."""

    ALL = (
        "各类企业",
        "按字面，生产水性产品的化工企业和不使用溶剂的家具企业亦停产",
        "The letter: makers of water-based products and furniture without solvents stop, too.",
    )
    AS_AT_LEVEL_TWO = (
        "沿用II级限定",
        "合并列举属简写，II级的限定仍适用",
        "The list abbreviates, and the carve-outs of level II hold.",
    )


class ListedAtLevelFour(Reading, at=LISTED):
    """Whether the list of those that need not stop helps at level IV, where cement grinding stops (IV级免停)."""

    BOUND = "IV级不免", "按字面，免停自III级起", "The letter: the privilege begins at level III."
    LET_OFF = (
        "IV级亦免",
        "污染更重时尚且免停，污染较轻时更应免停",
        "What the worst air allows, better air allows all the more.",
    )


class StaggeredSectors(Reading, at=tuple(GATES.values())):
    """Whom staggered transport binds: the clause names five sectors and leaves the list open (错峰运输行业)."""

    NAMED = "所列五类", "预案未列明者不受约束", "Nobody is bound whom the plan does not name."
    ALL_BULK_USERS = (
        "各重点用车企业",
        "列举以等字示例，凡大宗运输的重点用车企业均受约束",
        "Every key user of vehicles that hauls raw materials or products in bulk.",
    )


@frozen(kw_only=True)
class Plant(Record):
    """A plant: its industry, what it burns and makes, what may let it off, what it hauls and stores (企业).

    ``making`` and ``fuel`` are asked for only where an order turns on them. Where ``hauls_in_bulk`` or
    ``stores_bulk_outdoors`` is not given, the duty that hangs on it is named all the same. A privilege that is not
    claimed is not there: its default is no.

    Attributes:
        industry: 行业: its industry.
        fuel: 燃料: what fires its furnaces.
        making: 产品或工艺: what it makes, or how.
        listed: 免停名单内: a place on the list of those that need not stop (免于停产企业名单), or the same privilege of
            a "green" building-material enterprise.
        raw_material_haulage_stopped: 原材料运输已停: whether the haulage of raw materials has stopped.
        process_exempt: 工艺免停: what ``process_exemption`` answers.
        co_processes_household_waste: 协同处置生活垃圾: whether its kiln co-processes household waste.
        cannot_stop: 不能停产: whether its process cannot stop.
        stopping_cuts_nothing: 停限产不减排: whether a stop or limit cuts no emissions.
        hauls_in_bulk: 重点用车企业: whether it is a key user of vehicles.
        stores_bulk_outdoors: 露天堆放散装物料: whether bulk material lies in the open.
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

    @property
    def unstoppable(self) -> bool:
        """Whether it need not stop by its nature."""
        return self.cannot_stop or self.stopping_cuts_nothing


@frozen(kw_only=True)
class PlantOrder(Record):
    """An order to a plant: what it asks, of which part, by how much where it says so (企业措施).

    Attributes:
        kind: 措施: what is ordered.
        part: 部位: of which part of the plant.
        percent: 比例: by how much, where it says so.
        citation: 条款: the clause.
    """

    kind: OrderKind
    part: PlantPart
    percent: Annotated[Percent, AS_GIVEN] | None
    citation: Citation


class PlantDuty(Term):
    """What a plant does beside its production orders, or in their stead (企业其他义务)."""

    NO_RAW_MATERIAL_HAULAGE = "停止原材料机动车运输"
    SUBSTITUTE_CUTS = "降低生产负荷、提高治理设施效率或减排置换"
    CUT_ALL_IT_CAN = "应急减排最大化"
    GATE_CLOSED = "除保证安全生产外，运输车辆不得进出厂区"
    COVER_MATERIAL = "露天堆放散装物料全部苫盖"
    SPRAY_WATER = "非冰冻期增加洒水降尘频次"


@frozen(kw_only=True)
class PlantOrders(Record):
    """What a plant does: orders that hold, those it is let off, other duties; true where an order holds (企业应对措施).

    Attributes:
        orders: 执行的措施: the orders that hold.
        let_off: 免予执行的措施: the orders that it is let off.
        duties: 其他义务: what it does beside them.
        strictest: 最严措施: the strictest order that holds.
        alternatives: 可以替代: whether the plant's own plan (一厂一策) may replace a stop that holds by rotation,
            hours, limits or swaps that reach the same cut.
    """

    orders: tuple[PlantOrder, ...]
    let_off: tuple[PlantOrder, ...]
    duties: tuple[PlantDuty, ...]
    strictest: OrderKind
    alternatives: bool

    def __bool__(self) -> bool:
        return bool(self.orders)


@rule(SEASON)
def heating_season_orders(
    plant: Plant,
    *,
    on: datetime.date,
    season: HeatingSeason = HeatingSeason(),
    figures: SeasonFigures = SeasonFigures(),
) -> Decision[tuple[PlantOrder, ...]]:
    """What the heating season asks of a plant: a stop, half the output, output led by heat, or nothing (采暖季措施).

    Args:
        plant: 企业: the plant.
        on: 日期: the day; later winters need a new decision.

    Returns:
        采暖季措施: the orders, none outside the season.

    Raises:
        NotInForce: The plan does not hold on the day.
        Undetermined: An order turns on a fact of the plant that is not given.

    >>> day = datetime.date(2017, 11, 15)
    >>> heating_season_orders(Plant(industry=Industry.STEEL), on=day).value[0].percent
    50
    """
    asked, day, dated = Plant.of(plant, "plant"), DAY.of(on, "on"), HeatingSeason.of(season, "season")
    percent = SeasonFigures.of(figures, "figures").limit_percent
    PLAN.require_in_force(day)
    if day < dated.first:
        return Decision((), falls(SEASON_DAYS, "采暖季以前", "day before the heating season", day, below(dated.first)))
    if day > dated.last:
        return Decision((), falls(SEASON_DAYS, "采暖季以后", "day after the heating season", day, above(dated.last)))
    inside = note(SEASON_DAYS, "在采暖季内", "within the heating season", Period(dated.first, dated.last))
    return _weighed(asked, SEASON_ORDERS, percent, (inside,), note(SEASON, *_NOT_LISTED, asked.industry))


@rule(
    SEASON,
    INDUSTRY_AT_IV,
    *COMPULSORY,
    INCENTIVES,
    SLOW_PROCESS,
    CANNOT_STOP,
    rests_on=(START, heating_season_orders),
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
    method_at_level_one: MethodAtLevelOne = MethodAtLevelOne.STOP_ONLY,
) -> Decision[PlantOrders]:
    """What a plant does at a response level: season and response side by side, the stricter holding (企业停限产).

    Args:
        plant: 企业: the plant.
        level: 响应级别: the response level that runs, or none: an alert's is blue IV, yellow III, orange II, red I.
        on: 日期: the day.
        freezing: 冰冻期: whether it is the freezing season, in which water is not sprayed; where it is not given,
            spraying is named.

    Returns:
        企业应对措施: the orders that hold, those that the plant is let off, and its other duties, each with a finding.

    Raises:
        NotInForce: The plan does not hold on the day.
        Undetermined: An order turns on a fact of the plant that is not given.

    >>> works = Plant(industry=Industry.CERAMICS, fuel=Fuel.NATURAL_GAS)
    >>> plant_orders(works, level=ResponseLevel.II, on=datetime.date(2017, 12, 1)).value.strictest
    <OrderKind.STOP: '停产'>
    """
    running, frost = ResponseLevel.of(level, "level"), FLAG.maybe(freezing, "freezing") is True
    all_bulk = StaggeredSectors.of(sectors, "sectors") is StaggeredSectors.ALL_BULK_USERS
    helps_from = _LISTED_FROM[ListedAtLevelFour.of(listed_at_level_four, "listed_at_level_four")]
    casting, joint = CastingFurnaces.of(furnaces, "furnaces"), JointListAtLevelOne.of(joint_list, "joint_list")
    percent, own_plan = GlassLimits.of(glass, "glass").cut_percent, _own_plans(method_at_level_one).get(running)
    seasonal = heating_season_orders(plant, on=on, season=season, figures=figures)
    idle = note(INDUSTRY[running], *_NOT_LISTED, plant.industry) if running else note(START, *_NO_RESPONSE)
    asked = _weighed(plant, _as_read(running, casting, joint), percent, (), idle)
    stops = tuple(order for order in asked.value if order.kind >= OrderKind.LIMIT)
    excuse = _excuse(plant, running, helps_from) if stops else None
    let_off = stops if excuse else ()
    left = tuple(order for order in asked.value if order not in let_off)
    orders = (*seasonal.value, *left)
    strictest = _strictest(orders)
    duties = dict(_duties(plant, running, helps_from=helps_from, frost=frost, all_bulk=all_bulk))
    value = PlantOrders(
        orders=orders,
        let_off=let_off,
        duties=tuple(duties),
        strictest=strictest,
        alternatives=any(order.kind is OrderKind.STOP and order.citation == own_plan for order in orders),
    )
    in_season = part("采暖季措施", "orders of the season", seasonal)
    in_response = part("响应措施", "orders of the response", asked)
    weighed = (in_season, in_response) if excuse is None else (in_season, in_response, excuse)
    deciding = in_season if seasonal.value and _strictest(seasonal.value) is strictest else in_response
    if excuse is not None and strictest < _strictest(let_off):
        return Decision(value, *weighed, *duties.values(), because=excuse)
    return Decision(value, *weighed, *duties.values(), because=deciding)


def _strictest(orders: Iterable[PlantOrder]) -> OrderKind:
    return OrderKind.highest(*(order.kind for order in orders))


_LISTED_FROM = {ListedAtLevelFour.BOUND: _III, ListedAtLevelFour.LET_OFF: _IV}
_NOT_LISTED = ("未列行业", "an industry that is not named there")
_NO_RESPONSE = ("未启动应急响应", "no response runs")


@cache
def _as_read(
    level: ResponseLevel, furnaces: CastingFurnaces, joint_list: JointListAtLevelOne
) -> tuple[IndustryOrder, ...]:
    """The orders of a level, as casting and the joint list of level I are read."""
    listed = INDUSTRY_ORDERS[level]
    if furnaces is CastingFurnaces.ALL:
        listed = tuple(evolve(one, only=None) if one.industry is Industry.CASTING else one for one in listed)
    if level is _I and joint_list is JointListAtLevelOne.AS_AT_LEVEL_TWO:
        narrowed = {one.industry: one.only for one in INDUSTRY_ORDERS[_II] if one.industry in _JOINT}
        listed = tuple(evolve(one, only=narrowed.get(one.industry, one.only)) for one in listed)
    return listed


_JOINT = (Industry.CHEMICALS, Industry.FURNITURE)


def _weighed(
    plant: Plant, listed: Iterable[IndustryOrder], percent: Percent, first: tuple[Finding, ...], otherwise: Finding
) -> Decision[tuple[PlantOrder, ...]]:
    """The orders among those listed that are for the plant, with a finding on each of its industry.

    Args:
        plant: The plant.
        listed: The orders of a season or a level.
        percent: By how much a limit or a cleaner operation cuts.
        first: What was found before.
        otherwise: The finding where its industry has no order.
    """
    orders, findings = [], []
    weighed: list[tuple[OrderKind, Finding]] = []
    for order in listed:
        if order.industry is not plant.industry:
            continue
        holds, finding = _for_plant(plant, order)
        findings.append(finding)
        if holds:
            cut = percent if order.kind in (OrderKind.LIMIT, OrderKind.CLEANER) else None
            orders.append(PlantOrder(kind=order.kind, part=order.part, percent=cut, citation=order.citation))
            weighed.append((order.kind, finding))
    findings = findings or [otherwise]
    deciding = max(weighed, key=itemgetter(0))[1] if weighed else findings[-1]
    return Decision(tuple(orders), *first, *findings, because=deciding)


def _for_plant(plant: Plant, order: IndustryOrder) -> tuple[bool, Finding]:
    """Whether an order to the plant's industry is for the plant, and the finding that says so."""
    zh = f"{order.industry.zh}：{order.kind.zh}（{order.part.zh}）"
    en = f"{order.industry.en}: {order.kind.en}, {order.part.en}"
    if order.only is None:
        return True, note(order.citation, zh, en)
    known, (fact_zh, fact_en) = _known(plant, order.only.fact), _FACTS[order.only.fact]
    holds = order.only.takes_in(known)
    narrowed = (
        (f"，适用于该{fact_zh}", f", for this {fact_en}")
        if holds
        else (f"，不适用于该{fact_zh}", f", not for this {fact_en}")
    )
    return holds, note(order.citation, zh + narrowed[0], en + narrowed[1], known)


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
    """Each ground on which the plant may be let off: what it turns on."""
    if plant.process_exempt:
        yield condition(SLOW_PROCESS, "工艺特点免于停限产", "let off for its slow process", True)
    if plant.listed:
        words = "名单内企业的响应级别", "response level for a listed plant"
        reached = asks(LISTED, *words, level, at_least(helps_from, "及以上"))
        words = "名单内企业已停止原材料机动车运输", "listed, raw-material haulage stopped"
        yield condition(LISTED, *words, plant.raw_material_haulage_stopped) if reached else reached
    if plant.co_processes_household_waste:
        words = "协同处置生活垃圾的窑炉", "kiln that co-processes household waste"
        yield asks(CANNOT_STOP, *words, level, at_least(_III, "及以上"))
    if plant.unstoppable:
        words = "不能停产或停限产不能减排", "cannot stop, or a stop cuts nothing"
        yield asks(CANNOT_STOP, *words, level, at_least(_III, "及以上"))


def _duties(
    plant: Plant, level: ResponseLevel, *, helps_from: ResponseLevel, frost: bool, all_bulk: bool
) -> Iterator[tuple[PlantDuty, Finding]]:
    """What the plant does beside its production orders, with the clause that asks it."""
    reached = level >= _III
    due = {
        PlantDuty.NO_RAW_MATERIAL_HAULAGE: (plant.listed and level >= helps_from) or (plant.unstoppable and reached),
        PlantDuty.SUBSTITUTE_CUTS: plant.co_processes_household_waste and reached,
        PlantDuty.CUT_ALL_IT_CAN: plant.unstoppable and reached,
        PlantDuty.GATE_CLOSED: reached and plant.hauls_in_bulk is not False and _staggered(plant, all_bulk=all_bulk),
        PlantDuty.COVER_MATERIAL: reached and plant.stores_bulk_outdoors is not False,
        PlantDuty.SPRAY_WATER: reached and plant.stores_bulk_outdoors is not False and not frost,
    }
    clauses = {
        PlantDuty.NO_RAW_MATERIAL_HAULAGE: LISTED if plant.listed else CANNOT_STOP,
        PlantDuty.GATE_CLOSED: GATES.get(level, GATES[_III]),
        PlantDuty.COVER_MATERIAL: DUST.get(level, DUST[_III]),
        PlantDuty.SPRAY_WATER: DUST.get(level, DUST[_III]),
    }
    for duty, holds in due.items():
        if holds:
            yield duty, note(clauses.get(duty, CANNOT_STOP), duty.zh, duty.en, level)


def _staggered(plant: Plant, *, all_bulk: bool) -> bool:
    """Whether staggered transport binds the plant, if it hauls in bulk; one outside the sectors must be known to."""
    return plant.industry in STAGGERED_TRANSPORT or (all_bulk and plant.hauls_in_bulk is True)


@rule(*OWN_PLANS.values(), INDUSTRY_AT_I)
def alternatives_allowed(
    level: ResponseLevel, *, method_at_level_one: MethodAtLevelOne = MethodAtLevelOne.STOP_ONLY
) -> Decision[bool]:
    """Whether a plant's own plan may replace a listed stop by rotation, limited hours, limits or swaps (替代停产).

    The sentence opens the measures for industry; the stop of mines and ore crushers stands apart from them.

    Args:
        level: 响应级别: the response level.

    Returns:
        可以替代: whether it may: at levels III and II, and at level I by one reading; nothing is said of it at IV.

    >>> alternatives_allowed(ResponseLevel.I).value
    False
    """
    running = ResponseLevel.of(level, "level")
    may = running in _own_plans(method_at_level_one)
    clause = INDUSTRY_AT_I if running is _I else OWN_PLANS.get(running, INDUSTRY_AT_III)
    return all_of(condition(clause, "可采取其他方式实现减排目标", "other ways to the same cut", may, running))


def _own_plans(method_at_level_one: MethodAtLevelOne) -> Mapping[ResponseLevel, Citation]:
    """The clauses whose stops a plant's own plan may replace, by level."""
    as_below = MethodAtLevelOne.of(method_at_level_one, "method_at_level_one") is MethodAtLevelOne.AS_BELOW
    return OWN_PLANS_EVERYWHERE if as_below else OWN_PLANS


@rule(INDUSTRY_AT_III, INDUSTRY_AT_II, INDUSTRY_AT_I)
def glass_within_limits(
    level: ResponseLevel, shares: Mapping[str, LimitShare] | None = None, *, glass: GlassLimits = GlassLimits()
) -> Decision[bool]:
    """Whether a glass works' concentrations lie far enough below the provincial limits (玻璃企业排放浓度).

    Args:
        level: 响应级别: the response level; nothing is asked below III.
        shares: 浓度与限值之比: the share of the provincial limit that each pollutant's concentration is, such as 0.7;
            at least one, asked for from level III on.

    Returns:
        符合: whether every pollutant does, by 30 percent or more.

    Raises:
        Undetermined: The level asks for it, and no share is given.

    >>> glass_within_limits(ResponseLevel.III, {"nox": 0.7, "so2": 0.71}).value
    False
    """
    running = ResponseLevel.of(level, "level")
    if shares is not None and (not isinstance(shares, Mapping) or not shares):
        raise InvalidFacts("shares", shares, "a share for at least one pollutant", "至少一种污染物的比例")
    known = {name: LIMIT_SHARE.of(value, f"shares.{name}") for name, value in (shares or {}).items()}
    cut = GlassLimits.of(glass, "glass").cut_percent
    clause = INDUSTRY[max(running, _III)]
    applies = falls(clause, "响应级别", "response level", running, at_least(_III))
    if running < _III:
        return Decision(True, applies)
    if not known:
        raise turns_on("shares")
    most = LIMIT_SHARE.at_most(total(1, product(-1, _PERCENT, LIMIT_SHARE.of(cut, "cut_percent"))))
    return all_of(
        applies,
        *(
            asks(clause, f"{name}排放浓度与限值之比", f"{name}: share of the limit", known[name], most)
            for name in sorted(known, key=str)
        ),
    )


_PERCENT = Decimal("0.01")


@rule(*GATES.values())
def gate_open(
    industry: Industry,
    *,
    level: ResponseLevel,
    bulk_haulage: bool | None = None,
    needed_for_safety: bool = False,
    sectors: StaggeredSectors = StaggeredSectors.NAMED,
) -> Decision[bool]:
    """Whether a goods vehicle may pass a plant's gate: not at key users of bulk haulage from level III on (厂区通行).

    Args:
        industry: 行业: the plant's industry.
        level: 响应级别: the response level.
        bulk_haulage: 大宗运输: whether the plant hauls raw materials or products in bulk, as a key user of vehicles;
            asked for where the answer turns on it.
        needed_for_safety: 保证安全生产: whether the vehicle is needed for safe production.

    Returns:
        可以进出: whether it may.

    Raises:
        Undetermined: It turns on bulk haulage, and that is not said.

    >>> gate_open(Industry.COKING, level=ResponseLevel.III, bulk_haulage=True).value
    False
    """
    running, what = ResponseLevel.of(level, "level"), Industry.of(industry, "industry")
    bulk, safe = FLAG.maybe(bulk_haulage, "bulk_haulage"), FLAG.of(needed_for_safety, "needed_for_safety")
    everyone = StaggeredSectors.of(sectors, "sectors") is StaggeredSectors.ALL_BULK_USERS
    bound = everyone or what in STAGGERED_TRANSPORT
    clause, known = GATES.get(running, GATES[_III]), not bound or bulk is not None
    words = "不属于错峰运输的重点用车企业", "no key user of bulk haulage that is bound"
    opens = any_of(
        *((condition(clause, *words, not (bound and bulk), what),) if known else ()),
        asks(clause, "响应级别", "response level", running, below(_III)),
        condition(clause, "保证安全生产运行", "needed for safe production", safe),
    )
    if not known and not opens:
        raise turns_on("bulk_haulage")
    return opens
