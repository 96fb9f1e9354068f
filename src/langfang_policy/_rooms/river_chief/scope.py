"""What a patrol is (巡河制度, chapters one and two): whose, of which waters, within which range, looking at what."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any

from ...core.bounds import Unit
from ...core.columnar import Parts, around, columnar
from ...core.decisions import Decision, all_of, any_of, missing
from ...core.errors import Undetermined
from ...core.exact import Number
from ...core.facts import FLAG, Measure
from ...core.findings import asks, condition
from ...core.quantities import less
from ...core.rules import rule
from ...core.terms import Reading, Term
from .decree import RIVER_CHIEF, Level, Office

__all__ = [
    "Activity",
    "AtFloodLevel",
    "CombinedReading",
    "DikeZone",
    "DisclosedData",
    "KeeperFinding",
    "PatrolItem",
    "combined_patrol_counts",
    "disclosure_missing",
    "in_patrol_range",
    "inspection_complete",
    "keeper_reports",
    "patrol_items_missing",
    "patrol_system_governs",
    "supervising_office",
]

SCOPE = RIVER_CHIEF.at("巡河制度 第一条")
KEEPERS = RIVER_CHIEF.at("巡河制度 第二条")
DISCLOSURE = RIVER_CHIEF.at("巡河制度 第三条")
RANGE = RIVER_CHIEF.at("巡河制度 第五条")
ITEMS = RIVER_CHIEF.at("巡河制度 第六条")
SUPERVISION = RIVER_CHIEF.at("巡河制度 第七条")
INSPECTION = RIVER_CHIEF.at("巡河制度 第九条")

ELEVATION = Measure(Unit("m", "米"))
Elevation = Annotated[Number, *ELEVATION]


class Activity(Term):
    """What somebody does on the river: a chief's patrol, or a sector inspection, whose list is open (河道活动)."""

    CHIEF_PATROL = "河长巡河"
    WATER_ADMINISTRATION = "水政执法巡查"
    DIKE_INSPECTION = "堤防工程检查"
    FLOOD_PATROL = "防汛巡查"
    ENVIRONMENT_INSPECTION = "环境监督检查"
    OTHER_SECTOR_INSPECTION = "其他行业性监管、检查"


@rule(SCOPE)
def patrol_system_governs(activity: Activity, *, water_in_system: bool) -> Decision[bool]:
    """Whether the patrol system governs an activity; sector inspections keep their own rules (制度适用).

    Args:
        activity: 活动: what is done; a sector inspection may be combined with a patrol.
        water_in_system: 纳入河长制管理体系: whether the water is in the city's river-chief system.

    Returns:
        适用: whether it is governed.

    >>> patrol_system_governs(Activity.FLOOD_PATROL, water_in_system=True).value
    False
    """
    patrol = Activity.of(activity, "activity") is Activity.CHIEF_PATROL
    return all_of(
        condition(SCOPE, "河长巡河", "a chief's patrol", patrol, activity),
        condition(SCOPE, "纳入河长制管理体系", "in the system", FLAG.of(water_in_system, "water_in_system")),
    )


class CombinedReading(Reading, at=SCOPE):
    """Whether a patrol combined with a sector inspection counts as the chief's (结合开展的巡河)."""

    COUNTS = "计入", "不计入则结合开展失去意义", "The two may be combined, which would be empty if it did not count."
    SEPARATE = "不计入", "仅专门开展的巡河计入", "Only a patrol made for its own sake counts."


@rule(SCOPE)
def combined_patrol_counts(
    *, chief_took_part: bool, content_covered: bool, combined: CombinedReading = CombinedReading.COUNTS
) -> Decision[bool]:
    """Whether an inspection combined with a patrol counts as the chief's patrol (结合巡河计入).

    Args:
        chief_took_part: 河长参加: whether the chief, or whom he or she may send, took part.
        content_covered: 巡河内容齐全: whether everything that a patrol looks at was looked at.

    Returns:
        计入: whether it does.
    """
    there, whole_content = FLAG.of(chief_took_part, "chief_took_part"), FLAG.of(content_covered, "content_covered")
    open_to = CombinedReading.of(combined, "combined") is CombinedReading.COUNTS
    return all_of(
        condition(SCOPE, "可结合开展并计入", "may be combined, and counts", open_to),
        condition(SCOPE, "河长参加", "the chief took part", there),
        condition(SCOPE, "巡河内容齐全", "the content was covered", whole_content),
    )


class KeeperFinding(Term):
    """What keepers and cleaners may find; the list is open (管护员发现的问题)."""

    ABNORMAL_WATER = "河道水质异常"
    ABNORMAL_OUTFALL = "入河排污（水）口排放异常"
    SAND_MINING = "河道采砂"
    ENCROACHMENT = "侵占河道"


@rule(KEEPERS)
def keeper_reports(findings: frozenset[KeeperFinding]) -> Decision[bool]:
    """Whether a river keeper or cleaner must tell the chief at once, without a number of hours (第一时间报告).

    Args:
        findings: 发现的问题: what was found.

    Returns:
        应报告: whether anything was.

    >>> keeper_reports(frozenset({KeeperFinding.SAND_MINING})).value
    True
    """
    found = KeeperFinding.some(findings, "findings")
    return any_of(*(condition(KEEPERS, one.zh, one.en, one in found) for one in KeeperFinding))


class DisclosedData(Term):
    """What offices and member units disclose for the chiefs; the list is open (公开的信息)."""

    OUTFALL_MAP = "入河排污（水）口分布图"
    POLLUTION_SOURCES = "污染源清单"
    RIVER_PROJECTS = "河道治理项目"
    SAND_MINING_ENTERPRISES = "河道采砂企业清单"


@rule(DISCLOSURE)
def disclosure_missing(level: Level, *, disclosed: frozenset[DisclosedData]) -> Decision[tuple[DisclosedData, ...]]:
    """What the office of a level and its member units still have to disclose and compile for the chief (信息公开).

    Args:
        level: 层级: the county or the city; on others the article lays no duty.
        disclosed: 已公开信息: what is disclosed.

    Returns:
        未公开信息: what is missing; nothing is asked of townships and villages.
    """
    there, high = DisclosedData.some(disclosed, "disclosed"), Level.of(level, "level") >= Level.COUNTY
    if not high:
        return Decision((), condition(DISCLOSURE, "市、县两级", "of the city or a county", high, level))
    return missing(DISCLOSURE, DisclosedData, there)


class DikeZone(Term):
    """Where a place lies on a river with dikes (有堤防河道的位置)."""

    WATER = "堤防之间水域"
    FLOODPLAIN = "滩地（包括可耕地）"
    DIKE = "两岸堤防"
    DIKE_PROTECTION_LAND = "护堤地"
    PROTECTED_ZONE = "保护范围"
    BEYOND = "保护范围以外"


class AtFloodLevel(Reading, at=RANGE):
    """Whether a place at the very height of the highest recorded flood belongs to the range (恰在洪水位)."""

    INSIDE = "计入", "洪水已及", "The flood reached it."
    OUTSIDE = "不计入", "仅限洪水淹没之处", "Only what the flood covered."


@rule(RANGE)
def in_patrol_range(
    *,
    has_dikes: bool,
    key_surrounding_area: bool,
    zone: DikeZone | None = None,
    elevation_m: Elevation | None = None,
    highest_flood_m: Elevation | None = None,
    at_flood_level: AtFloodLevel = AtFloodLevel.INSIDE,
) -> Decision[bool]:
    """Whether a place belongs to the range of a patrol; farmland in the floodplain does (巡河范围).

    Args:
        has_dikes: 有堤防: whether the river has dikes there.
        key_surrounding_area: 重点周边区域: whether it is a key area nearby where water offences or pollution may occur.
        zone: 所处位置: where it lies; asked of rivers with dikes. The width of the protected zone is not printed.
        elevation_m: 高程: its height; asked of rivers without dikes.
        highest_flood_m: 历史最高洪水位: the highest recorded flood level there, on the same datum.

    Returns:
        属于巡河范围: whether it does.

    Raises:
        Undetermined: The zone, or a height, is needed and not given.

    >>> in_patrol_range(has_dikes=False, key_surrounding_area=False, elevation_m=12, highest_flood_m=12).value
    True
    """
    nearby = FLAG.of(key_surrounding_area, "key_surrounding_area")
    diked, where = FLAG.of(has_dikes, "has_dikes"), DikeZone.maybe(zone, "zone")
    here = ELEVATION.maybe(elevation_m, "elevation_m")
    flood = ELEVATION.maybe(highest_flood_m, "highest_flood_m")
    own = AtFloodLevel.of(at_flood_level, "at_flood_level") is AtFloodLevel.INSIDE
    near = condition(RANGE, "重点周边区域", "a key area nearby", nearby)
    if near:
        return any_of(near)
    if diked:
        if where is None:
            raise Undetermined("zone", en="where the place lies is not known", zh="未说明所处位置")
        inside = where is not DikeZone.BEYOND
        words = "有堤防河道的巡河范围", "in the range between and at the dikes"
        return any_of(near, condition(RANGE, *words, inside, where))
    if here is None or flood is None:
        missing = [name for name, value in (("elevation_m", here), ("highest_flood_m", flood)) if value is None]
        raise Undetermined(*missing, en="the heights are not known", zh="未说明高程或历史最高洪水位")
    reached = ELEVATION.at_most(flood) if own else ELEVATION.below(flood)
    return any_of(near, asks(RANGE, "高程（历史最高洪水位所及）", "height, against the highest flood", here, reached))


class PatrolItem(Term):
    """What a patrolling chief looks at, in the order of the list (巡河查看内容)."""

    WASTE_AND_CLEANLINESS = "垃圾渣土堆放、违章种植葬坟放牧、保洁"
    WATER_APPEARANCE = "漂浮物、异味、颜色异常、排污"
    OUTFALLS = "新增入河排污口及异常排放"
    INTAKES = "新增未经批准取水口、弃水"
    SIGNS_AND_DEVICES = "标识牌、监测设施、警示标识"
    UNLAWFUL_WORKS = "破坏滩涂、改变河势、违法建设及取土等"
    FISHING_AND_ENCLOSURE = "围河造地、非法养殖、违规捕鱼"
    DIKE_DAMAGE = "堤防、护坡、护岸险情"
    HEAVY_VEHICLES = "堤防违规行驶重载机动车辆"
    OTHER_AND_UNSOLVED = "其他影响行洪行为及以前问题未解决情况"


@rule(ITEMS)
def patrol_items_missing(looked_at: frozenset[PatrolItem]) -> Decision[tuple[PatrolItem, ...]]:
    """What a patrol has not looked at (未查看内容).

    Args:
        looked_at: 已查看内容: what it has; problems found before and not solved belong to the last of the list.

    Returns:
        缺少内容: what is missing, in the order of the list.

    >>> len(patrol_items_missing(frozenset({PatrolItem.OUTFALLS})).value)
    9
    """
    return missing(ITEMS, PatrolItem, PatrolItem.some(looked_at, "looked_at"))


@rule(SUPERVISION)
def supervising_office(level: Level) -> Decision[Office | None]:
    """The office that guides, supervises, inspects and assesses a level's chiefs, from one level up (监督机构).

    Args:
        level: 层级: the level of the chiefs.

    Returns:
        监督机构: the city's office for county chiefs, the county's for township chiefs; for others none is named.

    >>> supervising_office(Level.TOWNSHIP).value.zh
    '县级河长制办公室'
    """
    office = _SUPERVISING.get(Level.of(level, "level"))
    words = "由上一级河长制办公室监督", "supervised by the office one level up"
    return Decision(office, condition(SUPERVISION, *words, office is not None, level))


_SUPERVISING = {Level.COUNTY: Office.CITY_OFFICE, Level.TOWNSHIP: Office.COUNTY_OFFICE}


@rule(INSPECTION)
def inspection_complete(*, records_read: bool, random_site_visited: bool) -> Decision[bool]:
    """Whether an inspection of patrols read records and visited waters drawn at random, as it must (检查方式).

    Args:
        records_read: 查看巡查记录: whether the patrol records were read.
        random_site_visited: 随机实地查勘: whether rivers or lakes drawn at random were visited.

    Returns:
        符合: whether both were done.
    """
    read, visited = FLAG.of(records_read, "records_read"), FLAG.of(random_site_visited, "random_site_visited")
    return all_of(
        condition(INSPECTION, "查看巡查记录", "records read", read),
        condition(INSPECTION, "随机抽取现场查勘", "a random site visited", visited),
    )


@columnar(in_patrol_range, "elevation_m", "highest_flood_m", computes=True)
def _parts_of_range(facts: Mapping[str, Any]) -> Parts | None:
    here, flood = facts["elevation_m"], facts["highest_flood_m"]
    return None if here is None or flood is None else Parts([(less(here, flood), around(0))])
