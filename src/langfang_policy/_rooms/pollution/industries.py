"""The industries that the plan names, and what it orders each of them, in the season and by level (五（四）1至5).

The tables are the plan's own, clause by clause; the rules on a plant read them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from attrs import frozen

from ...core.figures import Record
from ...core.locators import Citation
from ...core.terms import Grade, Term
from .plan import PLAN, ResponseLevel

__all__ = [
    "INDUSTRY_ORDERS",
    "SEASON_ORDERS",
    "STAGGERED_TRANSPORT",
    "Fuel",
    "Industry",
    "IndustryOrder",
    "Making",
    "Only",
    "OrderKind",
    "PlantPart",
]

SEASON_STOPS = PLAN.at("五（四）1第二段")
SEASON_LIMITS = PLAN.at("五（四）1第三段")
INDUSTRY_AT_IV = PLAN.at("五（四）2（3）①")
INDUSTRY_AT_III = PLAN.at("五（四）3（3）①")
COMBINED_AT_III = PLAN.at("五（四）3（3）④")
INDUSTRY_AT_II = PLAN.at("五（四）4（3）②")
COMBINED_AT_II = PLAN.at("五（四）4（3）⑤")
INDUSTRY_AT_I = PLAN.at("五（四）5（3）②")
COMBINED_AT_I = PLAN.at("五（四）5（3）⑤")


class Industry(Term):
    """The industries that the plan names, and any other (行业)."""

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
    """What fires a plant's furnaces (燃料)."""

    COAL = "燃煤"
    NATURAL_GAS = "天然气"
    ELECTRICITY = "电"
    OTHER = "其他燃料"


class Making(Term):
    """What a plant makes, or how, where an order turns on it (产品或工艺)."""

    SOLVENT_BASED = "溶剂型涂料、油墨、胶黏剂"
    WATER_BASED = "水性涂料、油墨、胶黏剂"
    GRANULATION = "造粒工艺"
    FLEXIBLE_PACKAGING = "塑料软包装印刷"
    METAL_SHEET_PRINTING = "印铁"
    CAN_MAKING = "制罐"
    OTHER = "其他产品或工艺"


class PlantPart(Term):
    """The part of a plant that an order is for (适用部位)."""

    WHOLE = "全部"
    LINES = "生产线"
    SINTERING_AND_PELLETISING = "烧结、球团生产线"
    ROLLING = "压延工序"
    MELTING_AND_CASTING = "熔铸工序"


class OrderKind(Grade):
    """What an order asks, from the least to the most (措施类型)."""

    NONE = "无强制措施"
    CLEANER = "降低排放浓度"
    HEAT_LED = "以热定产"
    LIMIT = "限产"
    STOP = "停产"


@frozen(kw_only=True)
class Only(Record):
    """The plants of an industry that an order is for: those whose fact is, or is not, among some (适用限定).

    Attributes:
        fact: 限定事项: the fact of the plant that it turns on, ``fuel`` or ``making``.
        among: 所列情形: what that fact must be among.
        instead: 除外: whether those listed are left out instead.
    """

    fact: str
    among: frozenset[Fuel] | frozenset[Making]
    instead: bool = False

    def takes_in(self, known: Fuel | Making) -> bool:
        """Whether the order is for a plant of that fuel, product or process."""
        return (known in self.among) is not self.instead


@frozen(kw_only=True)
class IndustryOrder(Record):
    """An order to an industry: what, for which part, for which of its plants, in which clause (行业措施).

    Attributes:
        industry: 行业: the industry.
        kind: 措施: what is ordered.
        citation: 条款: the clause.
        part: 部位: the part of the plant that it is for.
        only: 限定: the plants that it is for; None where it is for all.
    """

    industry: Industry
    kind: OrderKind
    citation: Citation
    part: PlantPart = PlantPart.WHOLE
    only: Only | None = None


def _but(*among: Fuel) -> Only:
    return Only(fact="fuel", among=frozenset(among), instead=True)


def _with(*among: Making) -> Only:
    return Only(fact="making", among=frozenset(among))


_GAS, _ELECTRIC = Fuel.NATURAL_GAS, Fuel.ELECTRICITY
_CLEAN_FURNACES = Only(fact="fuel", among=frozenset({_GAS, _ELECTRIC}))
_NOT_WATER = Only(fact="making", among=frozenset({Making.WATER_BASED}), instead=True)
_SOLVENT = _with(Making.SOLVENT_BASED)
_PRINTED = _with(Making.FLEXIBLE_PACKAGING, Making.METAL_SHEET_PRINTING, Making.CAN_MAKING)


def _orders(
    clause: Citation, kind: OrderKind, *listed: Industry | tuple[Industry, Only | PlantPart]
) -> Iterator[IndustryOrder]:
    """The orders of one clause, an industry each, with the part or the plants that it is for."""
    for one in listed:
        industry, narrowed = one if isinstance(one, tuple) else (one, None)
        yield IndustryOrder(
            industry=industry,
            kind=kind,
            citation=clause,
            part=narrowed if isinstance(narrowed, PlantPart) else PlantPart.WHOLE,
            only=narrowed if isinstance(narrowed, Only) else None,
        )


SEASON_ORDERS = (
    *_orders(
        SEASON_STOPS,
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
        SEASON_LIMITS,
        OrderKind.LIMIT,
        Industry.STEEL,
        (Industry.NONFERROUS_RECYCLING, PlantPart.MELTING_AND_CASTING),
        (Industry.CHEMICALS, _NOT_WATER),
        (Industry.FURNITURE, _SOLVENT),
        (Industry.PRINTING, _PRINTED),
    ),
    *_orders(SEASON_LIMITS, OrderKind.HEAT_LED, Industry.CEMENT),
)
"""What industries do through the heating season, rotating where they can (五（四）1)."""

_CASTING = (Industry.CASTING, _CLEAN_FURNACES)
_SINTERING = (Industry.STEEL, PlantPart.SINTERING_AND_PELLETISING)
_ROLLING = (Industry.STEEL_ROLLING, PlantPart.ROLLING)
_WOOL_LINES = (Industry.GLASS_WOOL, PlantPart.LINES)
INDUSTRY_ORDERS: Mapping[ResponseLevel, tuple[IndustryOrder, ...]] = MappingProxyType(
    {
        ResponseLevel.NONE: (),
        ResponseLevel.IV: tuple(_orders(INDUSTRY_AT_IV, OrderKind.STOP, Industry.CEMENT_GRINDING)),
        ResponseLevel.III: (
            *_orders(INDUSTRY_AT_III, OrderKind.CLEANER, Industry.GLASS),
            *_orders(
                INDUSTRY_AT_III,
                OrderKind.STOP,
                _ROLLING,
                (Industry.CHEMICALS, _SOLVENT),
                (Industry.FURNITURE, _SOLVENT),
                Industry.CEMENT_PRODUCTS,
                Industry.PRINTING,
                Industry.CEMENT_GRINDING,
                _CASTING,
            ),
            *_orders(COMBINED_AT_III, OrderKind.STOP, Industry.MINING),
        ),
        ResponseLevel.II: (
            *_orders(INDUSTRY_AT_II, OrderKind.CLEANER, Industry.GLASS),
            *_orders(
                INDUSTRY_AT_II,
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
            *_orders(COMBINED_AT_II, OrderKind.STOP, Industry.MINING),
        ),
        ResponseLevel.I: (
            *_orders(INDUSTRY_AT_I, OrderKind.CLEANER, Industry.GLASS),
            *_orders(
                INDUSTRY_AT_I,
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
            *_orders(COMBINED_AT_I, OrderKind.STOP, Industry.MINING),
        ),
    }
)
"""What industries do at each response level; one that is not listed has no compulsory production measure.

Where levels III and II say cement grinding (水泥粉磨), grinding stations are meant, as levels IV and I name them.
"""

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
