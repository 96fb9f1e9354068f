"""The sharing of information (信息共享制度): what is shared, by which channel, who clears it, what goes up at once."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen

from ...core.bounds import exactly
from ...core.decisions import Decision, all_of, any_of, granted, part
from ...core.errors import InvalidFacts, known
from ...core.facts import FLAG
from ...core.figures import Record
from ...core.findings import asks, condition, note
from ...core.rules import rule
from ...core.terms import Reading, Term, Words
from .decree import HIGHER_OFFICES, OFFICES, RIVER_CHIEF, Level, Office

__all__ = [
    "AccessTier",
    "Audience",
    "Channel",
    "ChannelSubject",
    "ChiefListMismatch",
    "InformationCategory",
    "InformationItem",
    "PressConference",
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

CATEGORIES = RIVER_CHIEF.each("信息共享 二（一）至（五）")
BOARDS = RIVER_CHIEF.at("信息共享 二（二）")
URGENT = RIVER_CHIEF.at("信息共享 二（五）")
CHANNELS = RIVER_CHIEF.at("信息共享 三（一）")
PRESS = RIVER_CHIEF.at("信息共享 三（四）")
REVIEW = RIVER_CHIEF.at("信息共享 四（一）")
ACCESS = RIVER_CHIEF.at("信息共享 四（三）")


class InformationCategory(Term):
    """The five categories of shared information, in the order of their clauses (信息类别)."""

    BASIC = "河湖基本信息"
    PATROL = "河湖巡查信息"
    WATER_QUALITY = "水质监测信息"
    DAILY_MANAGEMENT = "日常管理信息"
    IMPORTANT_URGENT = "重要紧急信息"


class InformationItem(Term):
    """What is shared, item by item (共享内容)."""

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


@rule(*CATEGORIES)
def information_category(item: InformationItem) -> Decision[InformationCategory]:
    """The category that an item of shared information falls into (信息类别).

    Args:
        item: 共享内容: the item. The report of an event is important and urgent; how it was handled later is daily
            management.

    Returns:
        信息类别: the category.

    >>> information_category(InformationItem.OUTFALL_DISTRIBUTION).value.zh
    '水质监测信息'
    """
    category = _CATEGORY_OF[InformationItem.of(item, "item")]
    return Decision(category, note(_CLAUSE_OF[category], "共享内容", "item shared", item))


_CLAUSE_OF = dict(zip(InformationCategory, CATEGORIES, strict=True))
_CATEGORY_OF = {
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


@frozen(kw_only=True)
class ChiefListMismatch(Record):
    """A water whose chief the list and the notice boards give differently (名单与公示牌不一致).

    Attributes:
        water: 河湖: the water.
        listed: 名单所列河长: the chief on the list, None where it lacks the water.
        on_board: 公示牌所示河长: the chief on the board, None where no board has the water.
    """

    water: str
    listed: str | None
    on_board: str | None


@rule(BOARDS)
def chief_list_mismatches(
    listed: Mapping[str, str], *, boards: Mapping[str, str]
) -> Decision[tuple[ChiefListMismatch, ...]]:
    """Where the shared list of waters and chiefs does not agree with the notice boards (名单与公示牌核对).

    Args:
        listed: 河长名单: the chief by water, as shared.
        boards: 公示牌: the chief by water, as the boards of each level show.

    Returns:
        不一致之处: each disagreement, by water; they must agree exactly.

    >>> chief_list_mismatches({"永定河": "甲"}, boards={"永定河": "乙"}).value[0].on_board
    '乙'
    """
    ours, shown = _names(listed, "listed"), _names(boards, "boards")
    wrong = tuple(
        ChiefListMismatch(water=water, listed=ours.get(water), on_board=shown.get(water))
        for water in sorted({*ours, *shown})
        if ours.get(water) != shown.get(water)
    )
    waters = tuple([one.water for one in wrong])
    return Decision(wrong, condition(BOARDS, "与公示牌相一致", "agrees with the boards", not wrong, waters or None))


def _names(values: object, fact: str) -> dict[str, str]:
    if not isinstance(values, Mapping) or not all(isinstance(one, str) for one in (*values, *values.values())):
        raise InvalidFacts(fact, values, "the chief's name by the water's name", "以河湖名称对应河长姓名")
    return dict(values)


class UrgentReading(Reading, at=URGENT):
    """Whether information must be important or urgent, or both (重要、紧急)."""

    EITHER = "重要或者紧急", "标题并列两类信息", "The heading names two kinds of information."
    BOTH = "重要并且紧急", "仅限兼具两者的信息", "Only what is both."


@frozen(kw_only=True)
class UrgentReport(Record):
    """Who hears of important or urgent information, at once and at the same time; true where anybody must (信息专报).

    Attributes:
        chief: 同级河长: the level of the chief who is told, None where nobody must be.
        higher_office: 上级河长办: the office above that is told, None where none must be.
    """

    chief: Level | None
    higher_office: Office | None

    def __bool__(self) -> bool:
        return self.chief is not None


@rule(URGENT)
def urgent_report(
    level: Level, *, important: bool, urgent: bool, urgency: UrgentReading = UrgentReading.EITHER
) -> Decision[UrgentReport]:
    """Who is told at once of a piece of information: the chief of its level and the office above (信息专报).

    Args:
        level: 级别: the level that it belongs to; its own office collects it into a special report.
        important: 重要: whether it is important.
        urgent: 紧急: whether it is urgent.

    Returns:
        报告对象: both recipients, or neither; at once (第一时间) has no number of hours.

    >>> urgent_report(Level.COUNTY, important=False, urgent=True).value.higher_office.zh
    '市河长制办公室'
    """
    report, pressing = _REPORTS[Level.of(level, "level")], _pressing(important, urgent, urgency)
    return Decision(report if pressing.value else _NO_REPORT, part("重要、紧急信息", "important or urgent", pressing))


_REPORTS = {level: UrgentReport(chief=level, higher_office=above) for level, above in HIGHER_OFFICES.items()}
_NO_REPORT = UrgentReport(chief=None, higher_office=None)


def _pressing(important: object, urgent: object, urgency: object) -> Decision[bool]:
    """Whether information goes up at once."""
    needed = any_of if UrgentReading.of(urgency, "urgency") is UrgentReading.EITHER else all_of
    return needed(
        condition(URGENT, "重要", "important", FLAG.of(important, "important")),
        condition(URGENT, "紧急", "urgent", FLAG.of(urgent, "urgent")),
    )


@rule(URGENT)
def cross_boundary_chain(
    level: Level,
    *,
    important: bool,
    urgent: bool,
    cross_county: bool,
    cross_city: bool,
    urgency: UrgentReading = UrgentReading.EITHER,
) -> Decision[tuple[Office, ...]]:
    """The offices that important or urgent information crossing a boundary climbs, up to the city's (逐级上报).

    Args:
        level: 级别: the level that it comes from.
        important: 重要: whether it is important.
        urgent: 紧急: whether it is urgent.
        cross_county: 跨县: whether the matter crosses county boundaries.
        cross_city: 跨市: whether it crosses the city's.

    Returns:
        逐级上报: the offices above the level, none skipped; empty where nothing crosses or the city's office has it
            already.

    >>> [one.name for one in cross_boundary_chain(
    ...     Level.VILLAGE, important=True, urgent=False, cross_county=True, cross_city=False).value]
    ['TOWNSHIP_BODY', 'COUNTY_OFFICE', 'CITY_OFFICE']
    """
    above = tuple(HIGHER_OFFICES[one] for one in Level if Level.of(level, "level") <= one < Level.CITY)
    crosses = FLAG.of(cross_county, "cross_county") | FLAG.of(cross_city, "cross_city")
    pressing = part("重要、紧急信息", "important or urgent", _pressing(important, urgent, urgency))
    crossing = condition(URGENT, "跨县、跨市", "crosses a county's or the city's boundary", crosses)
    return granted(above, when=(pressing, crossing), otherwise=())


class ChannelSubject(Term):
    """What is published; both lists are open (发布内容)."""

    PERIODIC_WORK = "日常阶段性工作"
    INSPECTION = "检查"
    MEETING = "会议"
    YEARLY_GOALS = "年度工作目标、任务清单完成情况"
    SUPERVISED_MATTERS = "重点督办事项的处理"
    MAJOR_EMERGENCIES = "重大突发性应急事件处置"
    AWARDS_AND_ACCOUNTABILITY = "奖励表彰、批评和责任追究"


class Channel(Term):
    """How it is published; a formal document is one of a government or of a river-chief office (公文形式)."""

    BULLETIN = "工作简报"
    FORMAL_DOCUMENT = "正式文件"


@rule(CHANNELS)
def publication_channel(subject: ChannelSubject) -> Decision[Channel]:
    """Whether a subject goes into a bulletin or a formal document (公文形式).

    Args:
        subject: 发布内容: the subject.

    Returns:
        公文形式: the channel.

    >>> publication_channel(ChannelSubject.MEETING).value.zh
    '工作简报'
    """
    lesser = ChannelSubject.of(subject, "subject") in _IN_BULLETINS
    return Decision(
        Channel.BULLETIN if lesser else Channel.FORMAL_DOCUMENT, note(CHANNELS, "发布内容", "published", subject)
    )


_IN_BULLETINS = (ChannelSubject.PERIODIC_WORK, ChannelSubject.INSPECTION, ChannelSubject.MEETING)


@frozen(kw_only=True)
class PressConference(Record):
    """Whether a press conference may be held, and who then speaks; true where it may (新闻发布会召开).

    Attributes:
        possible: 可以召开: whether one may be held, as the work needs it.
        spokesperson_of: 新闻发言人所属: the office whose spokesperson alone speaks; None where none may be held.
    """

    possible: bool
    spokesperson_of: Office | None

    def __bool__(self) -> bool:
        return self.possible


@rule(PRESS)
def press_conference_possible(level: Level, *, major: bool | None = None) -> Decision[PressConference]:
    """Whether a press conference may be held, and the office whose spokesperson speaks (新闻发布会).

    Args:
        level: 级别: the level; the city and the counties may, townships and villages may not.
        major: 重大事项: whether the matter is a major one; asked of the city and the counties.

    Returns:
        新闻发布会召开: whether one may be held, and the office of that level whose spokesperson speaks.

    Raises:
        Undetermined: Whether the matter is a major one is needed and not given.

    >>> press_conference_possible(Level.COUNTY, major=True).value.spokesperson_of.zh
    '县级河长制办公室'
    """
    grave, high = FLAG.maybe(major, "major"), Level.of(level, "level") >= Level.COUNTY
    fit = condition(PRESS, "市级或县级", "city or county", high, level)
    if not high:
        return Decision(_NO_CONFERENCE, fit)
    great = condition(PRESS, "重大事项", "a major matter", known(grave, "major", _MAJOR))
    speaker = OFFICES[level]
    speaks = note(PRESS, "新闻发言人所属", "office whose spokesperson speaks", speaker)
    held = PressConference(possible=True, spokesperson_of=speaker)
    return granted(held, when=(fit, great), then=(speaks,), otherwise=_NO_CONFERENCE)


_MAJOR = Words("未说明是否为重大事项", "whether the matter is a major one is not said")
_NO_CONFERENCE = PressConference(possible=False, spokesperson_of=None)


@rule(REVIEW)
def may_publish_information(level: Level, *, reviewed_at: Level | None, by_principal: bool) -> Decision[bool]:
    """Whether documents or platform information of a level may be published (信息发布审核).

    Args:
        level: 级别: the level whose information it is; the village has no office that could review it, and publishes
            none.
        reviewed_at: 审核级别: the level of the office that reviewed it; None where nobody did.
        by_principal: 主要负责人审核: whether that office's principal head did.

    Returns:
        可以发布: whether the principal of the level's own office has reviewed it; what is unreviewed may not be
            published.

    >>> may_publish_information(Level.COUNTY, reviewed_at=Level.CITY, by_principal=True).value
    False
    """
    office = OFFICES[Level.of(level, "level")]
    seen, head = Level.maybe(reviewed_at, "reviewed_at"), FLAG.of(by_principal, "by_principal")
    return all_of(
        condition(REVIEW, "设有本级河长制办公室或工作机构", "has an office of its own", office is not None, level),
        asks(REVIEW, "审核级别", "reviewed at", seen, exactly(level)),
        condition(REVIEW, "主要负责人审核", "by the principal", head),
    )


class Audience(Term):
    """For whom the municipal platform is open (平台用户)."""

    CHIEFS = "各级河长"
    STAFF = "工作人员"
    PUBLIC = "社会公众"


class AccessTier(Term):
    """The login rights on the platform; what each may query, report and manage is not printed (登陆权限)."""

    CHIEF = "河长登陆权限"
    STAFF = "工作人员登陆权限"
    PUBLIC = "公众登陆权限"


@rule(ACCESS)
def access_tier(audience: Audience) -> Decision[AccessTier]:
    """The login rights of an audience on the municipal platform, each different from the others (登陆权限).

    Args:
        audience: 用户: the audience.

    Returns:
        登陆权限: the rights.
    """
    tier = _TIERS[Audience.of(audience, "audience")]
    return Decision(tier, note(ACCESS, "平台用户", "audience of the platform", audience))


_TIERS = {
    Audience.CHIEFS: AccessTier.CHIEF,
    Audience.STAFF: AccessTier.STAFF,
    Audience.PUBLIC: AccessTier.PUBLIC,
}
