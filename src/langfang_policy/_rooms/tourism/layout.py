"""The layout of part two and the brand of part five: what they consist of, and where an area stands in it."""

from __future__ import annotations

from attrs import frozen

from ...core.decisions import Decision
from ...core.facts import Label
from ...core.figures import Record
from ...core.findings import note
from ...core.rules import rule
from ...core.terms import Term
from ..river_chief.decree import Area
from .decree import BELTS, BRAND, CLUSTERS, CORE, CORRIDORS, LAYOUT, MARKETING

__all__ = [
    "AreaInLayout",
    "BrandElement",
    "BrandParts",
    "LayoutElement",
    "LayoutPart",
    "TourismBelt",
    "TourismZone",
    "area_in_layout",
    "brand_parts",
    "layout_parts",
]


class TourismBelt(Term):
    """The two belts along rivers (旅游休闲带)."""

    CANAL = "大运河—潮白河旅游休闲带"
    YONGDING = "永定河旅游休闲带"
    NEITHER = "不在两带"


class TourismZone(Term):
    """The three zones that part the city, each with a marketing alliance (旅游区)."""

    CANAL = "廊坊运河风情体验区"
    YONGDING = "廊坊永定河田园观光区"
    LAKES = "廊坊洼淀生活休闲区"


@frozen(kw_only=True)
class AreaInLayout(Record):
    """Where a county, city, district or the development zone stands in the layout (所在旅游格局).

    Attributes:
        belt: 旅游带: the belt of which it is a part; the development zone and three counties are of neither.
        zone: 旅游区: the zone of which it is a part, in whose marketing alliance it is.
    """

    belt: TourismBelt
    zone: TourismZone


_BELTS = {
    TourismBelt.CANAL: (Area.SANHE, Area.DACHANG, Area.XIANGHE),
    TourismBelt.YONGDING: (Area.GUAN, Area.YONGQING, Area.ANCI, Area.GUANGYANG),
}
_ZONES = {
    TourismZone.CANAL: (Area.SANHE, Area.DACHANG, Area.XIANGHE),
    TourismZone.YONGDING: (Area.GUANGYANG, Area.ANCI, Area.YONGQING, Area.GUAN, Area.DEVELOPMENT_ZONE),
    TourismZone.LAKES: (Area.BAZHOU, Area.WENAN, Area.DACHENG),
}


@rule(BELTS, LAYOUT, MARKETING)
def area_in_layout(area: Area) -> Decision[AreaInLayout]:
    """The belt and the zone of an area (所在旅游带和旅游区).

    Args:
        area: 地区: the county, city, district or zone.

    Returns:
        所在旅游格局: its belt, where it has one, and its zone.

    >>> area_in_layout(Area.DEVELOPMENT_ZONE).value.zone.zh
    '廊坊永定河田园观光区'
    """
    asked = Area.of(area, "area")
    belt = belt_of(asked)
    zone = next(zone for zone, areas in _ZONES.items() if asked in areas)
    return Decision(
        AreaInLayout(belt=belt, zone=zone),
        note(BELTS, "所在旅游带", "belt of the area", belt),
        note(LAYOUT, "所在旅游区", "zone of the area", zone),
        note(MARKETING, "所在旅游联盟", "marketing alliance of the area", zone),
    )


def belt_of(area: Area) -> TourismBelt:
    """The belt of which an area is a part."""
    return next((belt for belt, areas in _BELTS.items() if area in areas), TourismBelt.NEITHER)


class LayoutElement(Term):
    """What the layout consists of (格局要素)."""

    CORE = "一核"
    BELTS = "两带"
    CORRIDORS = "八廊"
    CLUSTERS = "八坊"
    ZONES = "三大旅游区"


@frozen(kw_only=True)
class LayoutPart(Record):
    """A part of the layout, and what it is for (格局组成).

    Attributes:
        name: 名称: its name.
        themes: 主题: its themes or tasks, or the areas in it; a corridor has none.
    """

    name: Label
    themes: tuple[Label, ...] = ()


def _part(name: str, *themes: str) -> LayoutPart:
    return LayoutPart(name=name, themes=themes)


_PARTS = {
    LayoutElement.CORE: (
        CORE,
        (_part("廊坊中心城区", "商务休闲功能", "生态绿地建设", "城市公园建设", "文化设施建设", "体育运动设施"),),
    ),
    LayoutElement.BELTS: (
        BELTS,
        tuple(_part(belt.zh, *(area.zh for area in areas)) for belt, areas in _BELTS.items()),
    ),
    LayoutElement.CORRIDORS: (
        CORRIDORS,
        (
            *map(_part, ("G102—京秦高速", "S218—G509—京哈高速", "廊涿高速—京台高速", "G112—荣乌高速")),
            *map(_part, ("S336—津石高速", "S222", "廊沧高速", "G106")),
        ),
    ),
    LayoutElement.CLUSTERS: (
        CLUSTERS,
        (
            _part("燕郊—大厂", "文创", "商务休闲", "温泉康养"),
            _part("三河东部", "生态旅游", "创意农园"),
            _part("香河", "购物休闲", "影视文创", "会议会展"),
            _part("开发区—空港核心区", "空港休闲"),
            _part("永清—安次南部", "创意农业", "特色村镇"),
            _part("固安—霸州西部", "田园温泉"),
            _part("文安—胜芳", "洼淀古韵生态文化"),
            _part("大城", "特种商品"),
        ),
    ),
    LayoutElement.ZONES: (
        LAYOUT,
        tuple(_part(zone.zh, *(area.zh for area in areas)) for zone, areas in _ZONES.items()),
    ),
}


@rule(LAYOUT, CORE, BELTS, CORRIDORS, CLUSTERS)
def layout_parts(element: LayoutElement) -> Decision[tuple[LayoutPart, ...]]:
    """What the core, the belts, the corridors, the clusters and the zones are, with their themes (全域旅游空间格局).

    Args:
        element: 格局要素: which of them.

    Returns:
        格局组成: the parts as printed; the last three corridors stand in the text without a pair.

    >>> [part.name for part in layout_parts(LayoutElement.CLUSTERS).value][-2:]
    ['文安—胜芳', '大城']
    """
    clause, parts = _PARTS[LayoutElement.of(element, "element")]
    return Decision(parts, note(clause, "组成数", "parts", len(parts)))


class BrandElement(Term):
    """What the brand consists of: one, one, four and any number (品牌要素)."""

    POSITION = "定位"
    IMAGE = "品牌形象"
    PRODUCTS = "品牌产品"
    TOWNS = "重点小镇"


@frozen(kw_only=True)
class BrandParts(Record):
    """What an element of the brand consists of (品牌组成).

    Attributes:
        names: 名称: as printed; no town is named.
        open_number: 数量未定: whether their number is left open.
    """

    names: tuple[Label, ...]
    open_number: bool = False


_BRAND = {
    BrandElement.POSITION: BrandParts(names=("京津冀休闲目的地",)),
    BrandElement.IMAGE: BrandParts(names=("京津乐道、绿色廊坊",)),
    BrandElement.PRODUCTS: BrandParts(names=("乡村休闲", "影视文创", "温泉养生", "骑行竞技")),
    BrandElement.TOWNS: BrandParts(names=(), open_number=True),
}


@rule(BRAND)
def brand_parts(element: BrandElement) -> Decision[BrandParts]:
    """What the brand of the city's tourism consists of (全域旅游品牌体系).

    Args:
        element: 品牌要素: which element.

    Returns:
        品牌组成: what it consists of; the number of towns is left open.

    >>> brand_parts(BrandElement.IMAGE).value.names
    ('京津乐道、绿色廊坊',)
    """
    asked = BrandElement.of(element, "element")
    parts = _BRAND[asked]
    return Decision(parts, note(BRAND, asked.zh, f"{asked.en} of the brand", len(parts.names)))
