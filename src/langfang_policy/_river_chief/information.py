"""The sharing of information (信息共享制度): what is shared, by which channel, who clears it, what goes up at once."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen

from ..core.decisions import Decision, Finding, all_of
from ..core.errors import InvalidFacts
from ..core.rules import rule
from ..core.terms import Reading, Term, flag, member
from .decree import HIGHER_OFFICES, OFFICES, RIVER_CHIEF, Level, Office

__all__ = [
    "AccessTier",
    "Audience",
    "Channel",
    "ChannelSubject",
    "ChiefListMismatch",
    "InformationCategory",
    "InformationItem",
    "UrgentReading",
    "UrgentReport",
    "access_tier",
    "chief_list_mismatches",
    "cross_boundary_chain",
    "information_category",
    "may_publish_information",
    "press_conference_possible",
    "publication_channel",
    "urgent_report",
]


class InformationCategory(Term):
    """The five categories of shared information."""

    BASIC = "河湖基本信息"
    PATROL = "河湖巡查信息"
    WATER_QUALITY = "水质监测信息"
    DAILY_MANAGEMENT = "日常管理信息"
    IMPORTANT_URGENT = "重要紧急信息"


class InformationItem(Term):
    """What is shared, item by item."""

    RIVERS_AND_LAKES = "河湖名称、位置、长度、湖泊面积等"
    BASIN_HYDROLOGY = "流域水文特征"
    STATE_OF_WORKS = "河湖工程现状"
    STATE_OF_ECOLOGY = "河湖水生态状况"
    LIST_OF_WATERS_AND_CHIEFS = "河湖名录及相应的河长名单"
    CHIEFS_SUPERVISION = "各级河长监管巡查情况"
    CONTROL_SECTIONS = "水质控制断面情况"
    POLLUTION_CAPACITY = "水域纳污容量、限制排污总量"
    WATER_QUALITY_MONITORING = "水质监测"
    OUTFALL_DISTRIBUTION = "入河排污口分布"
    LIVE_DISCHARGE = "污水实时排放监控"
    CHIEFS_DECISIONS = "各级河长决策、措施和工作部署"
    ACTIVITY = "工作动态"
    UNIT_DOCUMENTS = "责任单位文件、规划、工作部署"
    HANDLING_OF_EVENTS = "涉河（湖）重大、紧急事件处理整改情况"
    NEW_EXPERIENCE = "新思路、新举措、典型做法、先进经验"
    REPORT_OF_EVENT = "重要、紧急的河湖管理信息"


@rule(RIVER_CHIEF, *(f"信息共享 二（{part}）" for part in "一二三四五"))
def information_category(item: InformationItem) -> Decision[InformationCategory]:
    """The category that an item of shared information falls into.

    Args:
        item: The item. The report of an event is important and urgent; how it was handled later is daily management.

    Returns:
        The category.

    Raises:
        InvalidFacts: The item is none.

    >>> information_category(InformationItem.OUTFALL_DISTRIBUTION).value.zh
    '水质监测信息'
    """
    category = _CATEGORIES[member(item, InformationItem, "item")]
    number = "一二三四五"[list(InformationCategory).index(category)]
    place = RIVER_CHIEF.at(f"信息共享 二（{number}）")
    return Decision(category, Finding(place, item.zh, item.en, observed=item))


@frozen
class ChiefListMismatch:
    """A water whose chief the list and the notice boards give differently; None where one of them lacks the water."""

    water: str
    listed: str | None
    on_board: str | None


@rule(RIVER_CHIEF, "信息共享 二（二）")
def chief_list_mismatches(
    listed: Mapping[str, str], *, boards: Mapping[str, str]
) -> Decision[tuple[ChiefListMismatch, ...]]:
    """Where the shared list of waters and chiefs does not agree with the notice boards (公示牌).

    Args:
        listed: The chief by water, as shared.
        boards: The chief by water, as the boards of each level show.

    Returns:
        Each disagreement, by water; they must agree exactly.

    Raises:
        InvalidFacts: One of the lists does not map text to text.

    >>> chief_list_mismatches({"永定河": "甲"}, boards={"永定河": "乙"}).value[0].on_board
    '乙'
    """
    ours, shown = _names(listed, "listed"), _names(boards, "boards")
    wrong = tuple(
        ChiefListMismatch(water, ours.get(water), shown.get(water))
        for water in sorted({*ours, *shown})
        if ours.get(water) != shown.get(water)
    )
    place = RIVER_CHIEF.at("信息共享 二（二）")
    return Decision(wrong, Finding(place, "与公示牌相一致", "agrees with the boards", not wrong, len(wrong)))


class UrgentReading(Reading):
    """Whether information must be important or urgent (重要、紧急) or both."""

    EITHER = "重要或者紧急"
    """Recommended: the heading names two kinds of information."""
    BOTH = "重要并且紧急"
    """Only what is both."""


@frozen(kw_only=True)
class UrgentReport:
    """Who hears of important or urgent information, at once and at the same time; true where anybody must."""

    chief: Level | None
    higher_office: Office | None

    def __bool__(self) -> bool:
        return self.chief is not None


@rule(RIVER_CHIEF, "信息共享 二（五）")
def urgent_report(
    level: Level, *, important: bool, urgent: bool, reading: UrgentReading = UrgentReading.EITHER
) -> Decision[UrgentReport]:
    """Who is told at once of a piece of information: the chief of its level and, at the same time, the office above.

    Args:
        level: The level that it belongs to; its own office collects it into a special report (信息专报).
        important: Whether it is important.
        urgent: Whether it is urgent.
        reading: Whether either is enough.

    Returns:
        Both recipients, or neither; at once (第一时间) has no number of hours.

    Raises:
        InvalidFacts: A fact is of the wrong kind.

    >>> urgent_report(Level.COUNTY, important=False, urgent=True).value.higher_office.zh
    '市河长制办公室'
    """
    above = HIGHER_OFFICES[member(level, Level, "level")]
    great, pressing = flag(important, "important"), flag(urgent, "urgent")
    either = member(reading, UrgentReading, "reading") is UrgentReading.EITHER
    due = (great or pressing) if either else (great and pressing)
    report = UrgentReport(chief=level if due else None, higher_office=above if due else None)
    return Decision(
        report,
        Finding(_URGENT, "重要", "important", great),
        Finding(_URGENT, "紧急", "urgent", pressing),
        Finding(_URGENT, "第一时间报告", "told at once", due, level),
    )


@rule(RIVER_CHIEF, "信息共享 二（五）")
def cross_boundary_chain(
    level: Level,
    *,
    important: bool,
    urgent: bool,
    cross_county: bool,
    cross_city: bool,
    reading: UrgentReading = UrgentReading.EITHER,
) -> Decision[tuple[Office, ...]]:
    """The offices that important or urgent information crossing a boundary climbs, one by one, up to the city's.

    Args:
        level: The level that it comes from.
        important: Whether it is important.
        urgent: Whether it is urgent.
        cross_county: Whether the matter crosses county boundaries.
        cross_city: Whether it crosses the city's.
        reading: Whether important or urgent is enough.

    Returns:
        The offices above the level, none skipped; empty where nothing crosses or the city's office has it already.

    Raises:
        InvalidFacts: A fact is of the wrong kind.

    >>> [one.name for one in cross_boundary_chain(
    ...     Level.VILLAGE, important=True, urgent=False, cross_county=True, cross_city=False).value]
    ['TOWNSHIP_BODY', 'COUNTY_OFFICE', 'CITY_OFFICE']
    """
    due = bool(urgent_report(level, important=important, urgent=urgent, reading=reading))
    crosses = flag(cross_county, "cross_county") | flag(cross_city, "cross_city")
    above = tuple(HIGHER_OFFICES[one] for one in Level if level <= one < Level.CITY)
    weighed = all_of(
        Finding(_URGENT, "重要、紧急", "important or urgent", due),
        Finding(_URGENT, "跨县、跨市", "crosses a county's or the city's boundary", crosses),
    )
    return weighed.answering(above if weighed else ())


class ChannelSubject(Term):
    """What is published; both lists are open."""

    PERIODIC_WORK = "日常阶段性工作"
    INSPECTION = "检查"
    MEETING = "会议"
    YEARLY_GOALS = "年度工作目标、任务清单完成情况"
    SUPERVISED_MATTERS = "重点督办事项的处理"
    MAJOR_EMERGENCIES = "重大突发性应急事件处置"
    AWARDS_AND_ACCOUNTABILITY = "奖励表彰、批评和责任追究"


class Channel(Term):
    """How it is published; a formal document is one of a government or of a river-chief office."""

    BULLETIN = "工作简报"
    FORMAL_DOCUMENT = "正式文件"


@rule(RIVER_CHIEF, "信息共享 三（一）")
def publication_channel(subject: ChannelSubject) -> Decision[Channel]:
    """Whether a subject goes into a bulletin or a formal document.

    Args:
        subject: The subject.

    Returns:
        The channel.

    Raises:
        InvalidFacts: The subject is none.

    >>> publication_channel(ChannelSubject.MEETING).value.zh
    '工作简报'
    """
    lesser = (ChannelSubject.PERIODIC_WORK, ChannelSubject.INSPECTION, ChannelSubject.MEETING)
    channel = Channel.BULLETIN if member(subject, ChannelSubject, "subject") in lesser else Channel.FORMAL_DOCUMENT
    return Decision(channel, Finding(RIVER_CHIEF.at("信息共享 三（一）"), channel.zh, channel.en, observed=subject))


@rule(RIVER_CHIEF, "信息共享 三（四）")
def press_conference_possible(level: Level, *, major: bool) -> Decision[bool]:
    """Whether a press conference may be held; the spokesperson of that level's office speaks.

    Args:
        level: The level; the city and the counties may, townships and villages may not.
        major: Whether the matter is a major one (重大事项).

    Returns:
        Whether one may be held, as needed; the findings name the office whose spokesperson speaks.

    Raises:
        InvalidFacts: A fact is of the wrong kind.

    >>> press_conference_possible(Level.COUNTY, major=True).findings[1].observed.zh
    '县级河长制办公室'
    """
    place = RIVER_CHIEF.at("信息共享 三（四）")
    high = member(level, Level, "level") >= Level.COUNTY
    matters = flag(major, "major")
    speaker = OFFICES[level] if high else None
    return all_of(
        Finding(place, "市级或县级", "city or county", high, level),
        Finding(place, "由河长制办公室新闻发言人公布", "the spokesperson of its office speaks", high, speaker),
        Finding(place, "重大事项", "a major matter", matters),
    )


@rule(RIVER_CHIEF, "信息共享 四（一）")
def may_publish_information(level: Level, *, reviewed_at: Level | None, by_principal: bool) -> Decision[bool]:
    """Whether documents or platform information of a level may be published.

    Args:
        level: The level whose information it is.
        reviewed_at: The level of the office that reviewed it; None where nobody did.
        by_principal: Whether that office's principal head (主要负责人) did.

    Returns:
        Whether the principal of the level's own office has reviewed it; what is unreviewed may not be published.

    Raises:
        InvalidFacts: A fact is of the wrong kind, or the level is the village, which has no office.

    >>> may_publish_information(Level.COUNTY, reviewed_at=Level.CITY, by_principal=True).value
    False
    """
    if OFFICES[member(level, Level, "level")] is None:
        raise InvalidFacts("level", level, "a level with an office of its own", "设有河长制办公室或工作机构的级别")
    seen = None if reviewed_at is None else member(reviewed_at, Level, "reviewed_at")
    place, head = RIVER_CHIEF.at("信息共享 四（一）"), flag(by_principal, "by_principal")
    return all_of(
        Finding(place, "本级审核", "reviewed at its own level", seen is level, seen, level),
        Finding(place, "主要负责人审核", "by the principal", head),
    )


class Audience(Term):
    """For whom the municipal platform is open."""

    CHIEFS = "各级河长"
    STAFF = "工作人员"
    PUBLIC = "社会公众"


class AccessTier(Term):
    """The login rights on the platform; what each may query, report and manage is not printed."""

    CHIEF = "河长登陆权限"
    STAFF = "工作人员登陆权限"
    PUBLIC = "公众登陆权限"


@rule(RIVER_CHIEF, "信息共享 四（三）")
def access_tier(audience: Audience) -> Decision[AccessTier]:
    """The login rights of an audience on the municipal platform, each different from the others.

    Args:
        audience: The audience.

    Returns:
        The rights.

    Raises:
        InvalidFacts: The audience is none.
    """
    tiers = {
        Audience.CHIEFS: AccessTier.CHIEF,
        Audience.STAFF: AccessTier.STAFF,
        Audience.PUBLIC: AccessTier.PUBLIC,
    }
    tier = tiers[member(audience, Audience, "audience")]
    return Decision(tier, Finding(RIVER_CHIEF.at("信息共享 四（三）"), audience.zh, audience.en, observed=audience))


def _names(values: object, fact: str) -> dict[str, str]:
    if not isinstance(values, Mapping) or not all(isinstance(one, str) for one in (*values, *values.values())):
        raise InvalidFacts(fact, values, "the chief's name by the water's name", "以河湖名称对应河长姓名")
    return dict(values)


_URGENT = RIVER_CHIEF.at("信息共享 二（五）")
_CATEGORIES = {
    InformationItem.RIVERS_AND_LAKES: InformationCategory.BASIC,
    InformationItem.BASIN_HYDROLOGY: InformationCategory.BASIC,
    InformationItem.STATE_OF_WORKS: InformationCategory.BASIC,
    InformationItem.STATE_OF_ECOLOGY: InformationCategory.BASIC,
    InformationItem.LIST_OF_WATERS_AND_CHIEFS: InformationCategory.PATROL,
    InformationItem.CHIEFS_SUPERVISION: InformationCategory.PATROL,
    InformationItem.CONTROL_SECTIONS: InformationCategory.WATER_QUALITY,
    InformationItem.POLLUTION_CAPACITY: InformationCategory.WATER_QUALITY,
    InformationItem.WATER_QUALITY_MONITORING: InformationCategory.WATER_QUALITY,
    InformationItem.OUTFALL_DISTRIBUTION: InformationCategory.WATER_QUALITY,
    InformationItem.LIVE_DISCHARGE: InformationCategory.WATER_QUALITY,
    InformationItem.CHIEFS_DECISIONS: InformationCategory.DAILY_MANAGEMENT,
    InformationItem.ACTIVITY: InformationCategory.DAILY_MANAGEMENT,
    InformationItem.UNIT_DOCUMENTS: InformationCategory.DAILY_MANAGEMENT,
    InformationItem.HANDLING_OF_EVENTS: InformationCategory.DAILY_MANAGEMENT,
    InformationItem.NEW_EXPERIENCE: InformationCategory.DAILY_MANAGEMENT,
    InformationItem.REPORT_OF_EVENT: InformationCategory.IMPORTANT_URGENT,
}
