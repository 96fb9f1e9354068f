"""What a patrol is (巡河制度, chapters one and two): whose, of which waters, within which range, looking at what."""

from __future__ import annotations

from ..core.decisions import Decision, Finding, all_of, any_of
from ..core.errors import InvalidFacts, Undetermined
from ..core.exact import Number, exact
from ..core.rules import rule
from ..core.terms import Reading, Term, flag, member, members
from .decree import RIVER_CHIEF, Level, Office, lacking

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


class Activity(Term):
    """What somebody does on the river: a chief's patrol, or one of the sector inspections; their list is open."""

    CHIEF_PATROL = "河长巡河"
    WATER_ADMINISTRATION = "水政执法巡查"
    DIKE_INSPECTION = "堤防工程检查"
    FLOOD_PATROL = "防汛巡查"
    ENVIRONMENT_INSPECTION = "环境监督检查"


@rule(RIVER_CHIEF, "巡河制度 第一条")
def patrol_system_governs(activity: Activity, *, water_in_system: bool) -> Decision[bool]:
    """Whether the patrol system governs an activity; sector inspections keep their own rules, and may be combined.

    Args:
        activity: The activity.
        water_in_system: Whether the water is in the city's river-chief system.

    Returns:
        Whether it is governed.

    Raises:
        InvalidFacts: A fact is of the wrong kind.
    """
    patrol = member(activity, Activity, "activity") is Activity.CHIEF_PATROL
    inside = flag(water_in_system, "water_in_system")
    return all_of(
        Finding(_SCOPE, "河长巡河", "a chief's patrol", patrol, activity),
        Finding(_SCOPE, "纳入河长制管理体系", "in the system", inside),
    )


class CombinedReading(Reading):
    """Whether a patrol combined with a sector inspection counts as the chief's."""

    COUNTS = "计入"
    """Recommended: the two may be combined, which would be empty if it did not count."""
    SEPARATE = "不计入"
    """Only a patrol made for its own sake counts."""


@rule(RIVER_CHIEF, "巡河制度 第一条")
def combined_patrol_counts(
    *, chief_took_part: bool, content_covered: bool, reading: CombinedReading = CombinedReading.COUNTS
) -> Decision[bool]:
    """Whether an inspection combined with a patrol counts as the chief's patrol.

    Args:
        chief_took_part: Whether the chief, or whom he or she may send, took part.
        content_covered: Whether everything that a patrol looks at was looked at.
        reading: Whether such a patrol counts at all.

    Returns:
        Whether it does.

    Raises:
        InvalidFacts: A fact is of the wrong kind.
    """
    there, whole_content = flag(chief_took_part, "chief_took_part"), flag(content_covered, "content_covered")
    open_to = member(reading, CombinedReading, "reading") is CombinedReading.COUNTS
    return all_of(
        Finding(_SCOPE, "可结合开展并计入", "may be combined, and counts", open_to),
        Finding(_SCOPE, "河长参加", "the chief took part", there),
        Finding(_SCOPE, "巡河内容齐全", "the content was covered", whole_content),
    )


class KeeperFinding(Term):
    """What keepers and cleaners may find; the list is open."""

    ABNORMAL_WATER = "河道水质异常"
    ABNORMAL_OUTFALL = "入河排污（水）口排放异常"
    SAND_MINING = "河道采砂"
    ENCROACHMENT = "侵占河道"


@rule(RIVER_CHIEF, "巡河制度 第二条")
def keeper_reports(findings: frozenset[KeeperFinding]) -> Decision[bool]:
    """Whether a river keeper or cleaner must tell the chief at once (第一时间, without a number of hours).

    Args:
        findings: What was found.

    Returns:
        Whether anything was.

    Raises:
        InvalidFacts: A finding is none.
    """
    found = members(findings, KeeperFinding, "findings")
    place = RIVER_CHIEF.at("巡河制度 第二条")
    return any_of(*(Finding(place, one.zh, one.en, one in found) for one in KeeperFinding))


class DisclosedData(Term):
    """What offices and member units disclose for the chiefs; the list is open."""

    OUTFALL_MAP = "入河排污（水）口分布图"
    POLLUTION_SOURCES = "污染源清单"
    RIVER_PROJECTS = "河道治理项目"
    SAND_MINING_ENTERPRISES = "河道采砂企业清单"


@rule(RIVER_CHIEF, "巡河制度 第三条")
def disclosure_missing(level: Level, *, disclosed: frozenset[DisclosedData]) -> Decision[tuple[DisclosedData, ...]]:
    """What the office of a level and its member units still have to disclose, and compile for the chief of that level.

    Args:
        level: The county or the city; on others the article lays no duty.
        disclosed: What is disclosed.

    Returns:
        What is missing.

    Raises:
        InvalidFacts: A fact is of the wrong kind, or the level is neither.
    """
    if member(level, Level, "level") < Level.COUNTY:
        raise InvalidFacts("level", level, "Level.COUNTY or Level.CITY", "县级或市级")
    there = members(disclosed, DisclosedData, "disclosed")
    return lacking(DisclosedData, there, RIVER_CHIEF.at("巡河制度 第三条"))


class DikeZone(Term):
    """Where a place lies on a river with dikes."""

    WATER = "堤防之间水域"
    FLOODPLAIN = "滩地（包括可耕地）"
    DIKE = "两岸堤防"
    DIKE_PROTECTION_LAND = "护堤地"
    PROTECTED_ZONE = "保护范围"
    BEYOND = "保护范围以外"


class AtFloodLevel(Reading):
    """Whether a place at the very height of the highest recorded flood belongs to the range."""

    INSIDE = "计入"
    """Recommended: the flood reached it."""
    OUTSIDE = "不计入"
    """Only what the flood covered."""


@rule(RIVER_CHIEF, "巡河制度 第五条", units={"elevation_m": "m", "highest_flood_m": "m"})
def in_patrol_range(
    *,
    has_dikes: bool,
    key_surrounding_area: bool,
    zone: DikeZone | None = None,
    elevation_m: Number | None = None,
    highest_flood_m: Number | None = None,
    at_flood_level: AtFloodLevel = AtFloodLevel.INSIDE,
) -> Decision[bool]:
    """Whether a place belongs to the range of a patrol (巡河范围).

    Args:
        has_dikes: Whether the river has dikes there.
        key_surrounding_area: Whether it is a key area nearby where water offences or pollution may occur.
        zone: Where it lies; asked of rivers with dikes. The width of the protected zone is not printed.
        elevation_m: Its height in metres; asked of rivers without dikes.
        highest_flood_m: The highest recorded flood level there, in metres on the same datum.
        at_flood_level: Whether a place at that very height does.

    Returns:
        Whether it does; farmland in the floodplain does.

    Raises:
        InvalidFacts: A fact is of the wrong kind.
        Undetermined: The zone, or a height, is needed and not given.

    >>> in_patrol_range(has_dikes=False, key_surrounding_area=False, elevation_m=12, highest_flood_m=12).value
    True
    """
    near = Finding(_RANGE, "重点周边区域", "a key area nearby", flag(key_surrounding_area, "key_surrounding_area"))
    diked = flag(has_dikes, "has_dikes")
    where = None if zone is None else member(zone, DikeZone, "zone")
    here = None if elevation_m is None else exact(elevation_m, "elevation_m")
    flood = None if highest_flood_m is None else exact(highest_flood_m, "highest_flood_m")
    own = member(at_flood_level, AtFloodLevel, "at_flood_level") is AtFloodLevel.INSIDE
    if near:
        return Decision(near.holds, near)
    if diked:
        if where is None:
            raise Undetermined("zone", en="where the place lies is not known", zh="未说明所处位置")
        inside = Finding(
            _RANGE, "有堤防河道巡河范围", "in the range between and at the dikes", where is not DikeZone.BEYOND, where
        )
    elif here is None or flood is None:
        missing = [name for name, value in (("elevation_m", here), ("highest_flood_m", flood)) if value is None]
        raise Undetermined(*missing, en="the heights are not known", zh="未说明高程或历史最高洪水位")
    else:
        reached = here < flood or (own and here == flood)
        inside = Finding(_RANGE, "历史最高洪水位所及", "reached by the highest flood", reached, here, flood)
    return Decision(inside.holds, near, inside)


class PatrolItem(Term):
    """The ten things that a patrolling chief looks at, in their order."""

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


@rule(RIVER_CHIEF, "巡河制度 第六条")
def patrol_items_missing(looked_at: frozenset[PatrolItem]) -> Decision[tuple[PatrolItem, ...]]:
    """What a patrol has not looked at.

    Args:
        looked_at: What it has; problems found before and not solved belong to the last of the ten.

    Returns:
        What is missing, in the order of the list.

    Raises:
        InvalidFacts: An item is none.

    >>> len(patrol_items_missing(frozenset({PatrolItem.OUTFALLS})).value)
    9
    """
    return lacking(PatrolItem, members(looked_at, PatrolItem, "looked_at"), RIVER_CHIEF.at("巡河制度 第六条"))


@rule(RIVER_CHIEF, "巡河制度 第七条")
def supervising_office(level: Level) -> Decision[Office | None]:
    """The office that guides, supervises, inspects and assesses the patrols of a level's chiefs, one level down.

    Args:
        level: The level of the chiefs.

    Returns:
        The city's office for county chiefs, the county's for township chiefs; for others the article names none.

    Raises:
        InvalidFacts: The level is none.

    >>> supervising_office(Level.TOWNSHIP).value.zh
    '县级河长制办公室'
    """
    office = _SUPERVISING.get(member(level, Level, "level"))
    return Decision(office, Finding(_SUPERVISION, "下一级河长", "one level down", office is not None, level))


@rule(RIVER_CHIEF, "巡河制度 第九条")
def inspection_complete(*, records_read: bool, random_site_visited: bool) -> Decision[bool]:
    """Whether an inspection of patrols was made as it must be: records read and waters drawn at random visited.

    Args:
        records_read: Whether the patrol records were read.
        random_site_visited: Whether rivers or lakes drawn at random were visited.

    Returns:
        Whether both were done.

    Raises:
        InvalidFacts: A fact is of the wrong kind.
    """
    place = RIVER_CHIEF.at("巡河制度 第九条")
    return all_of(
        Finding(place, "查看巡查记录", "records read", flag(records_read, "records_read")),
        Finding(place, "随机抽取现场查勘", "a random site visited", flag(random_site_visited, "random_site_visited")),
    )


_SUPERVISING = {Level.COUNTY: Office.CITY_OFFICE, Level.TOWNSHIP: Office.COUNTY_OFFICE}
_SCOPE = RIVER_CHIEF.at("巡河制度 第一条")
_RANGE = RIVER_CHIEF.at("巡河制度 第五条")
_SUPERVISION = RIVER_CHIEF.at("巡河制度 第七条")
