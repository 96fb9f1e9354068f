"""The key works of part three: corridors, border belts, villages, industry bases, country parks, field shelter."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Annotated, Any

from attrs import frozen

from ...core.bounds import BARE, Unit, at_least
from ...core.columnar import Parts, columnar, compared
from ...core.decisions import Decision, all_of, judged, lacking
from ...core.errors import Undetermined, known
from ...core.facts import (
    AS_GIVEN,
    KM,
    METRES,
    MU,
    PERCENT,
    Count,
    Kilometres,
    Label,
    Measure,
    Metres,
    Mu,
    Percent,
    Whole,
)
from ...core.faults import Fault
from ...core.figures import Record, figure
from ...core.findings import asks, condition, falls, note
from ...core.quantities import beyond
from ...core.rules import provision, rule
from ...core.terms import Reading, Term, Words
from .decree import BASES, BORDERS, CORRIDORS, PARKS, SHELTER, VILLAGES, ForestArea
from .measures import SITES, PercentFigure, SiteFigure, WorkFigures, backwards

__all__ = [
    "BaseRegion",
    "BeltReach",
    "BorderBelt",
    "BorderFeature",
    "CorridorCounts",
    "CorridorKind",
    "CorridorLines",
    "CorridorWidths",
    "FieldGrid",
    "ForestBase",
    "GridNeed",
    "PlannedRange",
    "RangedWorkCheck",
    "RegionCounties",
    "VillageBars",
    "VillageBelts",
    "VillageCheck",
    "base_region",
    "corridor_side_kept",
    "corridors_to_green",
    "country_parks_enough",
    "forest_bases",
    "grid_lacks",
    "in_border_belt",
    "village_green_enough",
]

PercentShort = Annotated[Decimal, *PERCENT, AS_GIVEN]
ROWS = Whole(Unit("rows", "行"), at_least(0))
Rows = Annotated[int, *ROWS]
EXTENT = Measure(BARE, at_least(0))
Extent = Annotated[Decimal, *EXTENT, AS_GIVEN]
LINES = Whole(Unit("lines", "条"), at_least(0))
LineCount = Annotated[int, *LINES]


class CorridorKind(Term):
    """The kinds of corridors that are greened, and others (廊道类型)."""

    RAILWAY = "铁路"
    EXPRESSWAY = "高速"
    NATIONAL_ROAD = "国道"
    PROVINCIAL_ROAD = "省道"
    EXPRESSWAY_LINK = "高速连接线"
    MAIN_RIVER = "主要河流"
    OTHER = "其他道路和水体"


@provision(CORRIDORS)
@frozen(kw_only=True)
class CorridorCounts(Record):
    """How many corridors of each kind there are in the city (廊道数量)."""

    railways: LineCount = figure(7, "铁路数", "all of them to be greened")
    expressways: LineCount = figure(8, "高速数", "all of them to be greened")
    national_roads: LineCount = figure(9, "国道数", "all of them to be greened")
    provincial_roads: LineCount = figure(5, "省道数", "all of them to be greened")
    expressway_links: LineCount = figure(12, "高速连接线数", "all of them to be greened")
    main_rivers: LineCount = figure(10, "主要河流数", "all of them to be greened")

    def of_kind(self, kind: CorridorKind) -> int:
        """How many of a kind."""
        counts = (
            *(self.railways, self.expressways, self.national_roads),
            *(self.provincial_roads, self.expressway_links, self.main_rivers, 0),
        )
        return dict(zip(CorridorKind, counts, strict=True))[kind]


_NAMED = {
    CorridorKind.RAILWAY: ("京沪", "京山", "京秦", "大秦", "京九", "京津城际"),
    CorridorKind.EXPRESSWAY: ("首都地区环线高速", "京台", "京哈", "大广", "京沪", "京台东"),
    CorridorKind.NATIONAL_ROAD: ("102", "103", "104", "106", "112"),
    CorridorKind.MAIN_RIVER: ("潮白河", "北运河", "永定河", "大清河"),
}
"""The key corridors that are named, to be made wider, thicker and of more layers; each list ends in 等."""


@frozen(kw_only=True)
class CorridorLines(Record):
    """The corridors of a kind (廊道清单).

    Attributes:
        count: 数量: how many there are.
        named: 点名的重点廊道: those that are named as key corridors.
    """

    count: Count
    named: tuple[Label, ...]


@rule(CORRIDORS)
def corridors_to_green(
    kind: CorridorKind | None = None, *, counts: CorridorCounts = CorridorCounts()
) -> Decision[CorridorLines]:
    """How many corridors are to be greened along their whole length, and which are named as key ones (廊道绿化范围).

    Args:
        kind: 廊道类型: of which kind; of all where it is left out.

    Returns:
        廊道清单: how many, and those that are named.

    >>> corridors_to_green().value.count
    51
    """
    asked, numbers = CorridorKind.maybe(kind, "kind"), CorridorCounts.of(counts, "counts")
    listed = (one for one in CorridorKind if one is not CorridorKind.OTHER)
    kinds = tuple(listed) if asked is None else (asked,)
    lines = CorridorLines(
        count=sum(numbers.of_kind(one) for one in kinds),
        named=tuple(name for one in kinds for name in _NAMED.get(one, ())),
    )
    return Decision(
        lines,
        *(note(CORRIDORS, f"{one.zh}数量", f"number of each {one.en}", numbers.of_kind(one)) for one in kinds),
    )


@provision(CORRIDORS)
@frozen(kw_only=True)
class CorridorWidths(Record):
    """How wide each side of a corridor is greened (廊道每侧宽度)."""

    least_m: Metres = figure(50, "每侧宽度下限", "of each side by itself")
    most_m: Metres = figure(200, "每侧宽度上限", "of each side by itself")

    def faults(self) -> tuple[Fault, ...]:
        """It does not end before it begins."""
        return backwards("most_m", self.least_m, self.most_m)


class PlannedRange(Reading, at=(CORRIDORS, PARKS, SHELTER)):
    """Whether more than the upper figure of a range falls short of the plan (区间上限的效力)."""

    NO_CEILING = "超过不计", "重点廊道还要加宽、加厚", "Key corridors are to be made wider still."
    CEILING = "以上限为限", "区间两端均有约束", "The range binds at both ends."


@frozen(kw_only=True)
class RangedWorkCheck(Record):
    """By how much a work is below or above its range; true where neither (区间检查).

    Attributes:
        short: 不足: how much is still lacking.
        over: 超出: how much is too much, where the upper figure binds.
    """

    short: Extent
    over: Extent

    def __bool__(self) -> bool:
        return not (self.short or self.over)


@rule(CORRIDORS)
def corridor_side_kept(
    kind: CorridorKind,
    *,
    width_m: Metres | None = None,
    widths: CorridorWidths = CorridorWidths(),
    planned_range: PlannedRange = PlannedRange.NO_CEILING,
) -> Decision[RangedWorkCheck]:
    """Whether one side of a corridor is greened as widely as the plan wants (廊道每侧绿化宽度达标).

    Args:
        kind: 廊道类型: of which kind the corridor is.
        width_m: 绿化宽度: of one side; asked for of the kinds that are listed.

    Returns:
        区间检查: what is lacking, and what is too much where the upper figure is read to bind; nothing of other
        kinds, for which no width is asked.

    >>> [corridor_side_kept(CorridorKind.RAILWAY, width_m=width).value.short for width in (49.5, 50, 201)]
    [Decimal('0.5'), Decimal('0'), Decimal('0')]
    """
    asked, width = CorridorKind.of(kind, "kind"), METRES.maybe(width_m, "width_m")
    wide = CorridorWidths.of(widths, "widths")
    least, most = METRES.of(wide.least_m, "widths"), METRES.of(wide.most_m, "widths")
    binds = PlannedRange.of(planned_range, "planned_range") is PlannedRange.CEILING
    if asked is CorridorKind.OTHER:
        nothing = RangedWorkCheck(short=Decimal(0), over=Decimal(0))
        return Decision(
            nothing, note(CORRIDORS, "未列的廊道，不要求宽度", "a corridor of which no width is asked", asked)
        )
    seen = known(width, "width_m", Words("未说明绿化宽度", "how wide it is greened is not given"))
    words = "廊道每侧绿化宽度", "width greened on the side of a corridor"
    return judged(
        _in_range(seen, least, most, binds=binds),
        asks(CORRIDORS, *words, seen, METRES.at_least(least)),
        (asks if binds else falls)(CORRIDORS, *words, seen, METRES.at_most(most)),
    )


@rule(PARKS)
def country_parks_enough(
    parks: SiteFigure,
    *,
    works: WorkFigures = WorkFigures(),
    planned_range: PlannedRange = PlannedRange.NO_CEILING,
) -> Decision[RangedWorkCheck]:
    """Whether there are large country parks enough outside the planning area of the main city (大型郊野公园数达标).

    Args:
        parks: 郊野公园数: how many there are.

    Returns:
        区间检查: how many are lacking, and how many too many where the upper figure is read to bind.

    >>> country_parks_enough(0).value.short
    Decimal('1')
    """
    seen, asked = SITES.of(parks, "parks"), WorkFigures.of(works, "works")
    binds = PlannedRange.of(planned_range, "planned_range") is PlannedRange.CEILING
    words = "大型郊野公园数", "large country parks"
    return judged(
        _in_range(Decimal(seen), Decimal(asked.country_parks), Decimal(asked.country_parks_most), binds=binds),
        asks(PARKS, *words, seen, SITES.at_least(asked.country_parks)),
        (asks if binds else falls)(PARKS, *words, seen, SITES.at_most(asked.country_parks_most)),
    )


def _in_range(seen: Decimal, least: Decimal, most: Decimal, *, binds: bool) -> RangedWorkCheck:
    """By how much it is below the range, and above it where that matters."""
    short, over = _outside(seen, least, most, binds=binds)
    return RangedWorkCheck(short=short, over=over)


def _outside(seen: Any, least: Any, most: Any, *, binds: bool) -> tuple[Any, Any]:
    """The same of a number or of a column."""
    return beyond(least, seen), beyond(seen, most) if binds else Decimal(0)


class BorderFeature(Term):
    """What the belts lie around (边界绿化重点区域)."""

    CAPITAL_BORDER = "环首都边界"
    XIONGAN = "雄安新区"
    NEW_AIRPORT = "首都新机场"
    AIRPORT_ZONE = "临空经济区"
    OTHER = "其他区域"


@provision(BORDERS)
@frozen(kw_only=True)
class BorderBelt(Record):
    """How far the belt reaches in which forest and parks are built first (边界重点范围)."""

    km: Kilometres = figure(5, "周边范围", "around the place, itself included (范围内)")


class BeltReach(Reading, at=BORDERS):
    """Around which of the places the distance is meant (周边范围的所指)."""

    ALL_FOUR = "四处均适用", "并列各处共用一个范围", "The places stand side by side before one distance."
    AIRPORT_ALONE = (
        "仅新机场及临空经济区",
        "周边紧接新机场及临空经济区",
        "The distance stands with the airport and its zone.",
    )


@rule(BORDERS)
def in_border_belt(
    feature: BorderFeature,
    *,
    distance_km: Kilometres | None = None,
    belt: BorderBelt = BorderBelt(),
    belt_reach: BeltReach = BeltReach.ALL_FOUR,
) -> Decision[bool]:
    """Whether a place lies in a belt of economic and landscape forest and theme parks (边界绿化重点范围).

    Args:
        feature: 重点区域: what the place is near.
        distance_km: 距离: how far from it; asked for of places around which the distance is meant.

    Returns:
        在重点范围内: whether it does; what the distance is not read to reach has no belt of a printed width.

    >>> in_border_belt(BorderFeature.NEW_AIRPORT, distance_km=5).value
    True
    """
    asked, away = BorderFeature.of(feature, "feature"), KM.maybe(distance_km, "distance_km")
    km = KM.at_most(KM.of(BorderBelt.of(belt, "belt").km, "belt"), "…内")
    all_four = BeltReach.of(belt_reach, "belt_reach") is BeltReach.ALL_FOUR
    airport = {BorderFeature.NEW_AIRPORT, BorderFeature.AIRPORT_ZONE}
    meant = asked in airport or (all_four and asked is not BorderFeature.OTHER)
    named = condition(BORDERS, "属于规定周边范围的区域", "a place around which the distance is meant", meant, asked)
    if not meant:
        return all_of(named)
    away = known(away, "distance_km", Words("未说明距离", "how far it is is not given"))
    return all_of(named, asks(BORDERS, "距离", "the distance", away, km))


@provision(VILLAGES)
@frozen(kw_only=True)
class VillageBars(Record):
    """The green cover of villages, and the belts in which more is asked (村庄绿化覆盖率)."""

    ordinary_percent: PercentFigure = figure(Decimal(30), "一般覆盖率", "of a village that counts as green, or more")
    belt_percent: PercentFigure = figure(Decimal(35), "范围内覆盖率", "of every village in the belts, or more")
    line_km: Kilometres = figure(2, "精品线路每侧范围", "on each side of a premium line, itself included")
    border_km: Kilometres = figure(5, "京冀边界范围", "from the border, itself included")


class VillageBelts(Reading, at=VILLAGES):
    """Whether a village lies in the belts by either distance or by both (两项范围的关系)."""

    EITHER = "任一范围内", "并列两处各有范围", "Two places, each with a distance of its own."
    BOTH = "两项范围均在内", "逗号相连可作限定", "The second may narrow the first."


@frozen(kw_only=True)
class VillageCheck(Record):
    """What is asked of a village, and what it lacks; true where nothing (村庄绿化检查).

    Attributes:
        asked_percent: 要求覆盖率: the green cover that is asked.
        every_village: 逐村要求: whether every such village must have it; elsewhere a share of the villages must.
        short_percent: 尚差: how many points of per cent are lacking.
    """

    asked_percent: PercentFigure
    every_village: bool
    short_percent: PercentShort

    def __bool__(self) -> bool:
        return not self.short_percent


@rule(VILLAGES)
def village_green_enough(
    cover_percent: Percent,
    *,
    line_distance_km: Kilometres | None = None,
    border_distance_km: Kilometres | None = None,
    bars: VillageBars = VillageBars(),
    village_belts: VillageBelts = VillageBelts.EITHER,
) -> Decision[VillageCheck]:
    """What green cover is asked where a village lies, and whether it has it (村庄绿化达标).

    Args:
        cover_percent: 绿化覆盖率: of the village.
        line_distance_km: 距精品线路: how far it is from the nearest premium line; asked for where the border does not
            settle it.
        border_distance_km: 距京冀边界: how far it is from the border; asked for where the line does not settle it.

    Returns:
        村庄绿化检查: what is asked and what is lacking; outside the belts one village may be below it, as long as the
        share of all villages is reached.

    >>> village_green_enough(34, line_distance_km=2, border_distance_km=40).value.short_percent
    Decimal('1')
    """
    cover, asked = PERCENT.of(cover_percent, "cover_percent"), VillageBars.of(bars, "bars")
    either = VillageBelts.of(village_belts, "village_belts") is VillageBelts.EITHER
    belts = (
        ("line_distance_km", line_distance_km, asked.line_km, "距精品线路", "distance to a premium line"),
        ("border_distance_km", border_distance_km, asked.border_km, "距京冀边界", "distance to the border"),
    )
    told = [
        (away, KM.at_most(KM.of(reach, "bars"), "…内"), zh, en)
        for name, distance, reach, zh, en in belts
        if (away := KM.maybe(distance, name)) is not None
    ]
    within = [bound.holds(away) for away, bound, _, _ in told]
    if either not in within:
        for name, distance, _, zh, en in belts:
            known(distance, name, Words(f"未说明{zh}", f"the {en} is not given"))
    inside = (any if either else all)(within)
    percent = asked.belt_percent if inside else asked.ordinary_percent
    check = VillageCheck(asked_percent=percent, every_village=inside, short_percent=beyond(percent, cover))
    return judged(
        check,
        *(falls(VILLAGES, zh, en, away, bound) for away, bound, zh, en in told),
        asks(VILLAGES, "村庄绿化覆盖率", "green cover of the village", cover, PERCENT.at_least(percent, "以上")),
    )


class BaseRegion(Term):
    """The three regions of three, four and three counties; the zone is of none (基地区域)."""

    NORTH = "北部三县（市）"
    CENTRE = "中部四县（区）"
    SOUTH = "南部三县（市）"
    NONE = "不属三个区域"


class ForestBase(Term):
    """The kinds of bases (林业基地)."""

    LANDSCAPE_NURSERIES = "风景园林苗木繁育基地"
    FOREST_TOURISM = "森林旅游文化基地"
    PREMIUM_FRUIT = "名优特果品生产、采摘、加工基地"
    FACILITY_FRUIT = "高效设施林果基地"
    FRESH_FRUIT = "名优鲜果基地"
    FAST_TIMBER = "速生丰产林基地"
    FLOWERS_AND_NURSERIES = "花卉苗木繁育基地"
    DRY_FRUIT = "干果生产基地"
    UNDERSTORY = "林下经济基地"


_B = ForestBase
_BASES = {
    BaseRegion.NORTH: (_B.LANDSCAPE_NURSERIES, _B.FOREST_TOURISM, _B.PREMIUM_FRUIT, _B.FACILITY_FRUIT),
    BaseRegion.CENTRE: (_B.FRESH_FRUIT, _B.FAST_TIMBER, _B.FLOWERS_AND_NURSERIES),
    BaseRegion.SOUTH: (_B.FAST_TIMBER, _B.DRY_FRUIT, _B.UNDERSTORY),
    BaseRegion.NONE: (),
}
_A = ForestArea
_COUNTIES = {
    BaseRegion.NORTH: (_A.SANHE, _A.DACHANG, _A.XIANGHE),
    BaseRegion.CENTRE: (_A.GUANGYANG, _A.ANCI, _A.GUAN, _A.YONGQING),
    BaseRegion.SOUTH: (_A.BAZHOU, _A.WENAN, _A.DACHENG),
    BaseRegion.NONE: (_A.DEVELOPMENT_ZONE,),
}


class RegionCounties(Reading, at=BASES):
    """Which counties the regions are (各区域的县（市、区）)."""

    BY_POSITION = (
        "按所处位置",
        "位置与所印的县、市、区数目和类别相符",
        "Where they lie fits the numbers and kinds of counties that are printed.",
    )
    NOT_PRINTED = "未列名", "方案未印出各区域的县（市、区）", "The plan names no county of any region."


@rule(BASES)
def base_region(
    area: ForestArea, *, region_counties: RegionCounties = RegionCounties.BY_POSITION
) -> Decision[BaseRegion]:
    """In which of the three regions a county lies (所属基地区域).

    Args:
        area: 地区: which county, or the zone.

    Returns:
        基地区域: the region; none for the zone, which the regions do not count.

    Raises:
        Undetermined: The counties of the regions are read not to be known.

    >>> base_region(ForestArea.YONGQING).value.zh
    '中部四县（区）'
    """
    asked = ForestArea.of(area, "area")
    unprinted = RegionCounties.of(region_counties, "region_counties") is RegionCounties.NOT_PRINTED
    if unprinted and asked is not ForestArea.DEVELOPMENT_ZONE:
        raise Undetermined("area", en="the counties of the regions are not printed", zh="未印出各区域的县（市、区）")
    region = next(region for region, areas in _COUNTIES.items() if asked in areas)
    return Decision(region, note(BASES, "地区", "area", asked))


@rule(BASES)
def forest_bases(region: BaseRegion) -> Decision[tuple[ForestBase, ...]]:
    """Which bases a region develops first (重点发展的基地).

    Args:
        region: 区域: which of the three.

    Returns:
        重点基地: the bases, in their printed order.

    >>> [base.zh for base in forest_bases(BaseRegion.SOUTH).value]
    ['速生丰产林基地', '干果生产基地', '林下经济基地']
    """
    asked = BaseRegion.of(region, "region")
    return Decision(_BASES[asked], note(BASES, "区域", "region", asked))


@provision(SHELTER)
@frozen(kw_only=True)
class FieldGrid(Record):
    """How field shelter is laid out (农田林网规格)."""

    cell_mu: Mu = figure(300, "网格面积上限", "of a cell, itself included (以内)")
    main_rows_fewest: Rows = figure(3, "主林带行数下限", "of a main belt")
    main_rows_most: Rows = figure(4, "主林带行数上限", "of a main belt")
    side_rows: Rows = figure(2, "副林带行数下限", "of a secondary belt, or more (以上)")

    def faults(self) -> tuple[Fault, ...]:
        """The rows do not end before they begin."""
        return backwards("main_rows_most", self.main_rows_fewest, self.main_rows_most)


class GridNeed(Term):
    """What is to be done to a cell of the network (林网需整改事项)."""

    EXTRA_BELT = "田间加带"
    MORE_MAIN_ROWS = "增加主林带行数"
    FEWER_MAIN_ROWS = "减少主林带行数"
    MORE_SIDE_ROWS = "增加副林带行数"


@rule(SHELTER)
def grid_lacks(
    *,
    cell_mu: Mu,
    main_rows: Rows,
    side_rows: Rows,
    grid: FieldGrid = FieldGrid(),
    planned_range: PlannedRange = PlannedRange.NO_CEILING,
) -> Decision[tuple[GridNeed, ...]]:
    """What a cell of field shelter lacks: a belt where it is too large, rows of trees (农田林网缺项).

    Args:
        cell_mu: 网格面积: of the cell.
        main_rows: 主林带行数: of its main belts.
        side_rows: 副林带行数: of its secondary belts.

    Returns:
        需整改事项: what is to be done; nothing where it keeps the plan.

    >>> [need.zh for need in grid_lacks(cell_mu=301, main_rows=3, side_rows=1).value]
    ['田间加带', '增加副林带行数']
    """
    cell, main = MU.of(cell_mu, "cell_mu"), ROWS.of(main_rows, "main_rows")
    side, asked = ROWS.of(side_rows, "side_rows"), FieldGrid.of(grid, "grid")
    binds = PlannedRange.of(planned_range, "planned_range") is PlannedRange.CEILING
    area = MU.at_most(MU.of(asked.cell_mu, "grid"), "以内")
    most = ROWS.at_most(asked.main_rows_most)
    words = "主林带行数", "rows of the main belt"
    return lacking(
        (GridNeed.EXTRA_BELT, asks(SHELTER, "网格面积", "area of the cell", cell, area)),
        (GridNeed.MORE_MAIN_ROWS, asks(SHELTER, *words, main, ROWS.at_least(asked.main_rows_fewest))),
        (GridNeed.FEWER_MAIN_ROWS, (asks if binds else falls)(SHELTER, *words, main, most)),
        (
            GridNeed.MORE_SIDE_ROWS,
            asks(SHELTER, "副林带行数", "rows of the secondary belt", side, ROWS.at_least(asked.side_rows, "以上")),
        ),
    )


compared(in_border_belt, {"distance_km": lambda facts: [facts["belt"].km]})


@columnar(corridor_side_kept, "width_m", granted=True)
def _parts_of_corridor(facts: Mapping[str, Any]) -> Parts:
    widths, binds = facts["widths"], facts["planned_range"] is PlannedRange.CEILING
    short, over = _outside(facts["width_m"], widths.least_m, widths.most_m, binds=binds)
    return Parts((), {"short": short, "over": over})
