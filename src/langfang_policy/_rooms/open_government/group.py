"""149号: who sits in the leading group, what it and its office do, how its meetings are called."""

from __future__ import annotations

import datetime
from typing import Annotated

from attrs import frozen

from ...core.bounds import BARE, at_least, at_most
from ...core.decisions import Decision, judged, lacking, needs
from ...core.errors import InvalidFacts, known
from ...core.facts import COUNT, FLAG, LABEL, Count, Label, Whole
from ...core.figures import Record
from ...core.findings import condition, note
from ...core.organs import Level, Organ
from ...core.registers import Standing
from ...core.rules import rule
from ...core.terms import Reading, Term, Words
from .decree import GROUP_OFFICE, GROUP_TASKS, MEETING_RULES, OFFICE_TASKS, OPENNESS_GROUP, ROSTER

__all__ = [
    "FirstGroupYear",
    "GroupMatter",
    "GroupMeetingNeed",
    "GroupYearly",
    "GroupYearlyStanding",
    "MeetingCaller",
    "OpennessGroupBody",
    "OpennessGroupRole",
    "OpennessSeat",
    "acts_as_group_office",
    "group_matter",
    "group_meeting_lacks",
    "group_year",
    "openness_group_seats",
]


class OpennessGroupRole(Term):
    """What somebody is in the leading group for openness (组内职务)."""

    LEADER = "组长"
    DEPUTY_LEADER = "副组长"
    MEMBER = "成员"


@frozen(kw_only=True)
class OpennessSeat(Record):
    """A seat in the leading group for openness (组内席位).

    Attributes:
        role: 组内职务: leader, deputy leader or member.
        name: 姓名: the name.
        units: 单位: the units of the posts, as printed.
        titles: 职务: the titles in them, in the same order.
    """

    role: OpennessGroupRole
    name: str
    units: tuple[str, ...]
    titles: tuple[str, ...]

    @property
    def post(self) -> str:
        """The posts as they are printed."""
        return "、".join(unit + title for unit, title in zip(self.units, self.titles, strict=True))


_PRINTED = (
    *("贾永清 市委/常委 市政府/常务副市长", "李清涛 市政府办公室/调研员", "万惠兰 市政府/副秘书长 法制办/主任"),
    "马壮 市委外宣局/副局长 市网信办/副主任 市政府新闻办/副主任",
    *("王迎东 市国家保密局/副局长", "魏斌远 市编办/副主任", "苏志胜 市发改委/副主任", "王全乐 市教育局/副调研员"),
    *("董立峰 市科技局/副局长", "王国兴 市工信局/副局长", "刘忠社 市民宗局/副局长", "穆保民 市公安局/副局长"),
    *("邱峰 市监察局/副局长", "杨建光 市民政局/副局长", "崔铁强 市司法局/副局长", "王永来 市财政局/副局长"),
    *("王永智 市人社局/副调研员", "李俊生 市国土资源局/副调研员", "孟实 市环保局/调研员"),
    *("李继龙 市城乡规划局/副调研员", "李万忠 市建设局/副调研员", "高中利 市综合执法局/副局长"),
    *("孙明军 市交通运输局/副局长", "张英勃 市水务局/副局长", "卢文生 市农业局/调研员", "刘起俊 市林业局/副调研员"),
    *("胡兆伟 市商务局/副局长", "李永生 市文广新局/副局长", "王茂 市卫生计生委/副主任", "施文河 市审计局/副局长"),
    *("赵建文 市国资委/副主任", "韩克学 市安监局/副局长", "潘辉 市统计局/副局长", "孙丰年 市旅游委/副主任"),
    *("都进清 市政府外侨办/副主任", "舒国卿 市食药监局/副局长", "祖广友 市人防办/副主任", "张志良 市房管局/副局长"),
    *("赵庆春 市体育局/副局长", "杨继宗 市供销社/副主任", "刘举义 市住房公积金管理中心/副主任"),
    *("孙志刚 市档案局/副调研员", "晏斌 市质监局/副局长", "李健 市行政审批局/副局长", "李杰 市工商局/副局长"),
    *("李柏林 市国税局/副局长", "王相权 市地税局/副调研员", "贾贵陆 市气象局/副局长"),
    *("王金祥 人行廊坊市中心支行/纪委书记", "李加恒 廊坊银监分局/副局长"),
    *("赵强 市政务办/副主任 政务服务中心/主任", "王振合 市中级人民法院/副院长"),
)
_ROLES = {0: OpennessGroupRole.LEADER, 1: OpennessGroupRole.DEPUTY_LEADER, 2: OpennessGroupRole.DEPUTY_LEADER}


def _seat(place: int, line: str) -> OpennessSeat:
    name, *posts = line.split()
    units, titles = zip(*(post.split("/") for post in posts), strict=True)
    return OpennessSeat(
        role=_ROLES.get(place, OpennessGroupRole.MEMBER), name=name, units=tuple(units), titles=tuple(titles)
    )


SEATS = tuple(_seat(place, line) for place, line in enumerate(_PRINTED))
SEATED = Whole(BARE, at_least(0), at_most(len(SEATS)))
Seated = Annotated[int, *SEATED]


@rule(ROSTER)
def openness_group_seats(sought: Label) -> Decision[tuple[OpennessSeat, ...]]:
    """Which seats of the leading group a name, a role, a post or a unit has; the list is closed (领导小组席位).

    Args:
        sought: 姓名、组内职务、职务或单位: a name, a role in the group, all posts of a seat as printed, or a unit by
            any name that the decrees have for it.

    Returns:
        组内席位: the seats, in their printed order; none where nobody on the list answers to it.

    >>> [(seat.name, seat.post) for seat in openness_group_seats("市环境保护局").value]
    [('孟实', '市环保局调研员')]
    """
    text = "".join(LABEL.of(sought, "sought").split())
    unit = _organ(text)
    found = tuple(
        seat
        for seat in SEATS
        if text in {seat.name, seat.role.zh, seat.post, *seat.units}
        or (unit is not None and unit in map(_organ, seat.units))
    )
    return Decision(found, condition(ROSTER, "领导小组名单所列", "in the printed list of the group", bool(found), text))


def _organ(text: str) -> Organ | None:
    """The organ that a unit's name means; None where it is none that is known."""
    try:
        return Organ.parse(text, Level.CITY)
    except InvalidFacts:
        return None


class OpennessGroupBody(Term):
    """The group, its office, or neither (承担机构)."""

    GROUP = "领导小组"
    OFFICE = "领导小组办公室"
    NEITHER = "未列明"


class GroupMatter(Term):
    """What the group and its office do (机构职责事项)."""

    PLANNING = "统筹规划全市政务公开工作"
    STAFF_AND_FUNDS = "解决机构人员、经费等重大问题"
    DECIDING_PRIORITIES = "决定年度工作重点"
    CROSS_FIELD = "协调跨领域部门间重要工作事项"
    POLICY = "贯彻落实方针政策，组织实施"
    PROPOSING_POINTS = "研究提出年度工作要点"
    SUPERVISION = "组织协调、指导推进、监督检查"
    MEMBERS_SCHEMES = "协调成员单位制定实施方案"
    TRAINING = "组织和指导业务培训"
    REQUESTS_TO_CITY = "办理向市政府提起的信息公开申请"
    REQUESTS_ELSEWHERE = "指导规范办理申请，协调疑难申请"
    COMPLAINTS = "受理、调查和处理投诉"
    YEARLY_REPORTS = "组织编制发布年度工作报告，向省政府报告"
    YEARLY_ASSESSMENT = "组织每年通报和督导考核"
    CITY_GAZETTE = "《廊坊市人民政府公报》编印"
    DAILY_WORK = "领导小组日常工作"
    ANSWERING_ELSEWHERE = "答复向其他机关提起的信息公开申请"


_GROUPS = GroupMatter.PLANNING, GroupMatter.STAFF_AND_FUNDS, GroupMatter.DECIDING_PRIORITIES, GroupMatter.CROSS_FIELD


@rule(GROUP_TASKS, OFFICE_TASKS)
def group_matter(matter: GroupMatter) -> Decision[OpennessGroupBody]:
    """Whether the group or its office sees to a matter; the duties of both are listed (机构职责).

    Args:
        matter: 事项: the matter; a request to another organ is answered there, and here only guided.

    Returns:
        承担机构: the group, its office, or neither.

    >>> group_matter(GroupMatter.PROPOSING_POINTS).value.zh, group_matter(GroupMatter.DECIDING_PRIORITIES).value.zh
    ('领导小组办公室', '领导小组')
    """
    asked = GroupMatter.of(matter, "matter")
    if asked in _GROUPS:
        return Decision(OpennessGroupBody.GROUP, note(GROUP_TASKS, "事项", "matter", asked))
    office = asked is not GroupMatter.ANSWERING_ELSEWHERE
    return Decision(
        OpennessGroupBody.OFFICE if office else OpennessGroupBody.NEITHER, note(OFFICE_TASKS, "事项", "matter", asked)
    )


@rule(GROUP_OFFICE, OFFICE_TASKS)
def acts_as_group_office(unit: Label) -> Decision[bool]:
    """Whether a unit does the daily work of the group as its office (领导小组办公室所在).

    Args:
        unit: 单位: a unit, by any name that the decrees have for it.

    Returns:
        承担日常工作: whether the office sits there.

    >>> acts_as_group_office("市政务公开办公室").value, acts_as_group_office("市政府办公室").value
    (True, False)
    """
    text = "".join(LABEL.of(unit, "unit").split())
    there = _organ(text) == _SEAT
    return Decision(
        there,
        condition(GROUP_OFFICE, "办公室设在该单位", "the office sits there", there, text),
        condition(OFFICE_TASKS, "承担日常工作", "does the daily work", there, text),
    )


_SEAT = Organ.parse("市政务公开办公室")


class GroupYearly(Term):
    """What the office sees to each year (每年事项)."""

    WORK_POINTS = "年度工作要点"
    REPORTS = "年度工作报告"
    ASSESSMENT = "工作情况通报和督导考核"


class FirstGroupYear(Reading, at=OFFICE_TASKS):
    """Whether the year in which the group was set up owes what each year does (设立当年是否计入)."""

    THE_YEAR = "计入", "条文逐年提出要求，未设例外", "Each year owes it, and no exception is made for the first."
    YEAR_AFTER = (
        "不计入",
        "设立于岁末，年度要点已无从提出",
        "Set up as the year ended, it had no points left to propose.",
    )


GROUP_YEAR = Whole(BARE, at_least(OPENNESS_GROUP.number.year), at_most(9999))
GroupYear = Annotated[int, *GROUP_YEAR]


@frozen(kw_only=True)
class GroupYearlyStanding(Record):
    """How something stands that the office sees to each year (每年事项情况).

    Attributes:
        item: 每年事项: what it is.
        standing: 办理状态: how it stands.
    """

    item: GroupYearly
    standing: Standing


@rule(OFFICE_TASKS)
def group_year(
    year: GroupYear,
    *,
    done: frozenset[GroupYearly],
    on: datetime.date,
    first_group_year: FirstGroupYear = FirstGroupYear.THE_YEAR,
) -> Decision[tuple[GroupYearlyStanding, ...]]:
    """How what the office sees to each calendar year stands on a day (每年事项情况).

    Args:
        year: 年份: the year.
        done: 已办事项: what was done in it; reports that came in time (按时), by a day that is printed elsewhere.
        on: 日期: the day asked about.

    Returns:
        每年事项情况: each item with its standing.

    Raises:
        NotInForce: The notice does not hold on the day.

    >>> found = group_year(2018, done=frozenset({GroupYearly.REPORTS}), on=datetime.date(2019, 1, 1)).value
    >>> [one.item.zh for one in found if one.standing.zh == "未完成"]
    ['年度工作要点', '工作情况通报和督导考核']
    """
    asked, kept = GROUP_YEAR.of(year, "year"), GroupYearly.some(done, "done")
    later = FirstGroupYear.of(first_group_year, "first_group_year") is FirstGroupYear.YEAR_AFTER
    OPENNESS_GROUP.require_in_force(on)
    if asked > on.year or (later and asked == OPENNESS_GROUP.number.year):
        unopened = note(OFFICE_TASKS, "年份，尚无要求", "the year, of which nothing is asked yet", asked)
        found = tuple(GroupYearlyStanding(item=item, standing=Standing.NOT_YET_OPEN) for item in GroupYearly)
        return Decision(found, unopened)
    open_one = Standing.RUNNING if asked == on.year else Standing.MISSED
    found = tuple(
        GroupYearlyStanding(item=item, standing=Standing.KEPT if item in kept else open_one) for item in GroupYearly
    )
    return judged(found, *(condition(OFFICE_TASKS, item.zh, item.en, item in kept) for item in GroupYearly))


class MeetingCaller(Term):
    """Who calls a working meeting (会议召集人)."""

    LEADER = "组长"
    DEPUTY_LEADER = "副组长"
    MEMBER = "成员"
    OFFICE = "领导小组办公室"
    OTHER = "其他人"


class GroupMeetingNeed(Term):
    """What a working meeting of the group must have (工作会议要求)."""

    CALLER = "组长召集或委托副组长召集"
    MEMBERS = "全体或部分成员参加"
    INVITATION = "必要时方邀请其他单位人员"
    MINUTES = "以纪要明确议定事项并印发"


_ENTRUSTED = Words("未说明是否受组长委托", "whether the leader entrusted it is not said")
_NEEDED = Words("未说明邀请是否必要", "whether the invitation was needed is not said")


@rule(MEETING_RULES)
def group_meeting_lacks(
    *,
    called_by: MeetingCaller,
    entrusted: bool | None = None,
    members_present: Seated,
    others_present: Count = 0,
    invitation_needed: bool | None = None,
    minutes_sent: bool,
) -> Decision[tuple[GroupMeetingNeed, ...]]:
    """What a working meeting of the leading group lacks; neither interval nor quorum is printed (工作会议).

    Args:
        called_by: 召集人: who called it.
        entrusted: 受组长委托: whether the leader entrusted it; asked of a deputy leader.
        members_present: 到会成员数: how many of the group took part, its leaders among them, no more than it has seats;
            some are enough.
        others_present: 其他人员数: how many from other units took part.
        invitation_needed: 邀请必要: whether they were invited as there was need; asked where any took part.
        minutes_sent: 纪要已印发: whether what was decided was minuted and sent to the units concerned.

    Returns:
        所缺要求: what is lacking; nothing where the meeting is in order.

    Raises:
        Undetermined: A fact is not given that would decide.

    >>> [need.zh for need in group_meeting_lacks(
    ...     called_by=MeetingCaller.OFFICE, members_present=49, minutes_sent=True
    ... ).value]
    ['组长召集或委托副组长召集']
    """
    who, entrust = MeetingCaller.of(called_by, "called_by"), FLAG.maybe(entrusted, "entrusted")
    members, others = SEATED.of(members_present, "members_present"), COUNT.of(others_present, "others_present")
    needed, minuted = FLAG.maybe(invitation_needed, "invitation_needed"), FLAG.of(minutes_sent, "minutes_sent")
    called = who is MeetingCaller.LEADER
    if who is MeetingCaller.DEPUTY_LEADER:
        called = known(entrust, "entrusted", _ENTRUSTED)
    invited = known(needed, "invitation_needed", _NEEDED) if others else True
    need = GroupMeetingNeed
    return lacking(
        needs(MEETING_RULES, need.CALLER, called, who),
        needs(MEETING_RULES, need.MEMBERS, members > 0, members),
        needs(MEETING_RULES, need.INVITATION, invited, others),
        needs(MEETING_RULES, need.MINUTES, minuted),
    )
