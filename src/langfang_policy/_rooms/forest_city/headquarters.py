"""The headquarters of the second decree: its roster, its office, and what localities set up (廊政办字〔2017〕103号)."""

from __future__ import annotations

import re

from attrs import frozen

from ...core.decisions import Decision, all_of, lacking, needs
from ...core.errors import known
from ...core.facts import LABEL, Count, Label
from ...core.figures import Record
from ...core.findings import condition, note
from ...core.registers import Member
from ...core.rules import rule
from ...core.terms import Reading, Term, Words
from .decree import OFFICE, ROSTER

__all__ = [
    "HeadquartersRole",
    "LocalBodyOwner",
    "LocalBodyStep",
    "MemberKind",
    "MemberPosts",
    "PostMatch",
    "SecondedUnit",
    "headquarters_members",
    "headquarters_role",
    "local_body_lacks",
    "staff_seconded",
]


class HeadquartersRole(Term):
    """The roles in the headquarters (指挥部职务)."""

    COMMANDER = "指挥长"
    DEPUTY = "副指挥长"
    MEMBER = "成员"
    NONE = "不在名单"


class MemberKind(Term):
    """The members by where they come from; the roster prints no groups (成员类别)."""

    COMMAND = "指挥长和副指挥长"
    CITY = "市级党政机关和单位"
    LOCAL = "县（市、区）政府和开发区管委会"
    FORCES = "部队和消防"
    ENTERPRISE = "企业"
    MEDIA = "新闻单位"
    MASS_ORGANISATION = "群团组织"


_G = MemberKind
_COMMAND = (
    ("陈平", "市政府市长", HeadquartersRole.COMMANDER),
    ("王凯军", "市政府副市长", HeadquartersRole.DEPUTY),
    ("张秉舜", "市政府副市长", HeadquartersRole.DEPUTY),
)
_MEMBERS = (
    ("闫万营", "市政府机关党组成员、市产业办主任", _G.CITY),
    ("李春", "市政府副秘书长", _G.CITY),
    ("朱建强", "省发改委副巡视员、市发改委主任", _G.CITY),
    ("马江水", "市林业局局长", _G.CITY),
    ("李澎", "市委组织部副部长、市委正处级组织员兼市委考核办主任", _G.CITY),
    ("万福森", "市直机关工委书记", _G.CITY),
    ("梁雪梅", "市委宣传部常务副部长", _G.CITY),
    ("贺曙光", "市委宣传部副部长、市文明办主任", _G.CITY),
    ("宋九胜", "市委农工部部长", _G.CITY),
    ("左德江", "市财政局局长", _G.CITY),
    ("张维真", "市人社局局长", _G.CITY),
    ("侯树青", "市公安局常务副局长", _G.CITY),
    ("张海川", "市建设局局长", _G.CITY),
    ("王辉云", "市交通运输局局长", _G.CITY),
    ("李营华", "市国土资源局局长", _G.CITY),
    ("薛树林", "市教育局局长", _G.CITY),
    ("刘桂龙", "市农业局局长", _G.CITY),
    ("曹希恩", "市审计局局长", _G.CITY),
    ("杨中秋", "市科技局局长", _G.CITY),
    ("邹冠通", "市旅游委主任", _G.CITY),
    ("王秀富", "市水务局局长", _G.CITY),
    ("刘洪斌", "市农开办主任", _G.CITY),
    ("展芳", "市气象局局长", _G.CITY),
    ("张志刚", "市统计局局长", _G.CITY),
    ("王建久", "廊坊广播电视台台长", _G.MEDIA),
    ("李艳霞", "市文广新局局长", _G.CITY),
    ("赵普", "市房管局局长", _G.CITY),
    ("张志超", "市综合执法局局长", _G.CITY),
    ("许伯", "市城乡规划局局长", _G.CITY),
    ("孟实", "市环保局调研员", _G.CITY),
    ("李德春", "市园林局局长", _G.CITY),
    ("张宝富", "廊坊日报社社长", _G.MEDIA),
    ("刘志宏", "市总工会常务副主席", _G.MASS_ORGANISATION),
    ("李新洪", "市妇联主席", _G.MASS_ORGANISATION),
    ("庞大鹏", "团市委书记", _G.MASS_ORGANISATION),
    ("张炳山", "廊坊军分区保障处处长", _G.FORCES),
    ("孙校忠", "武警廊坊市支队支队长", _G.FORCES),
    ("赵兴荣", "市公安消防支队政委", _G.FORCES),
    ("刘晓辉", "廊坊供电公司总经理", _G.ENTERPRISE),
    ("吴秋来", "中国移动廊坊分公司总经理", _G.ENTERPRISE),
    ("常连青", "中国联通廊坊分公司总经理", _G.ENTERPRISE),
    ("王一平", "廊坊开发区管委会主任", _G.LOCAL),
    ("刘连杰", "三河市政府市长", _G.LOCAL),
    ("刘宝旺", "大厂回族自治县政府县长", _G.LOCAL),
    ("王文强", "香河县政府县长", _G.LOCAL),
    ("徐静华", "广阳区政府区长", _G.LOCAL),
    ("薛振泽", "安次区政府区长", _G.LOCAL),
    ("王海", "固安县政府县长", _G.LOCAL),
    ("张兵", "永清县政府县长", _G.LOCAL),
    ("刘志亮", "霸州市政府市长", _G.LOCAL),
    ("姚运涛", "文安县政府县长", _G.LOCAL),
    ("齐德旺", "大城县政府县长", _G.LOCAL),
)
ROLL = (
    *((MemberKind.COMMAND, role, Member(role.zh, name, post)) for name, post, role in _COMMAND),
    *((kind, HeadquartersRole.MEMBER, Member(HeadquartersRole.MEMBER.zh, name, post)) for name, post, kind in _MEMBERS),
)
"""Everyone on the roster, in its order, with the role and the kind."""


class PostMatch(Reading, at=ROSTER):
    """Whether one of two posts of a person finds the person (一人两职的查找)."""

    EITHER_POST = "任一职务", "两职由一人担任", "One person holds both."
    AS_PRINTED = "全文相符", "名单按全称列明", "The roster prints the posts together."


@rule(ROSTER)
def headquarters_role(post: Label, *, post_match: PostMatch = PostMatch.EITHER_POST) -> Decision[HeadquartersRole]:
    """In which role the holder of a post sits in the headquarters (职务在指挥部中的角色).

    Args:
        post: 单位职务: the post as the roster prints it, or one of two that a person holds.

    Returns:
        指挥部职务: the role, or that the post is not on the roster.

    >>> headquarters_role("市发改委主任").value.zh, headquarters_role("市卫计委主任").value.zh
    ('成员', '不在名单')
    """
    asked = LABEL.of(post, "post")
    either = PostMatch.of(post_match, "post_match") is PostMatch.EITHER_POST
    for _, role, member in ROLL:
        if asked == member.post or (either and asked in re.split("[、兼]", member.post)):
            return Decision(role, note(ROSTER, "名单所列职务", "post on the roster", member.post))
    return Decision(HeadquartersRole.NONE, condition(ROSTER, "列入名单", "on the roster", False))


@frozen(kw_only=True)
class MemberPosts(Record):
    """Who of a kind sits in the headquarters (成员职务清单).

    Attributes:
        count: 人数: how many persons.
        posts: 单位职务: their posts as printed; two vice mayors hold the same.
    """

    count: Count
    posts: tuple[Label, ...]


@rule(ROSTER)
def headquarters_members(kind: MemberKind | None = None) -> Decision[MemberPosts]:
    """How many persons sit in the headquarters, of a kind or in all, and with which posts (指挥部成员).

    Args:
        kind: 成员类别: of which kind; all where it is left out.

    Returns:
        成员职务清单: their number and posts, in the order of the roster.

    >>> headquarters_members().value.count, headquarters_members(MemberKind.LOCAL).value.count
    (55, 11)
    """
    asked = MemberKind.maybe(kind, "kind")
    posts = tuple(member.post for one, _, member in ROLL if asked is None or one is asked)
    return Decision(MemberPosts(count=len(posts), posts=posts), note(ROSTER, "成员类别", "kind of members", asked))


class SecondedUnit(Term):
    """The units from which the staff of the office comes (抽调人员单位)."""

    PUBLICITY_DEPARTMENT = "市委宣传部"
    FORESTRY = "市林业局"
    PARKS = "市园林局"
    WATER = "市水务局"
    TRANSPORT = "市交通运输局"
    OTHER = "其他单位"


@rule(OFFICE)
def staff_seconded(unit: SecondedUnit) -> Decision[bool]:
    """Whether a unit lends staff to the office of the headquarters (抽调办公室工作人员).

    Args:
        unit: 单位: the unit.

    Returns:
        抽调人员: whether it does.

    >>> staff_seconded(SecondedUnit.WATER).value
    True
    """
    asked = SecondedUnit.of(unit, "unit")
    named = asked is not SecondedUnit.OTHER
    return all_of(condition(OFFICE, "属于抽调人员的单位", "a unit that lends staff", named, asked))


class LocalBodyOwner(Term):
    """Who may have a body of its own (地方创森机构主体)."""

    COUNTY = "县（市、区）政府"
    DEVELOPMENT_ZONE = "廊坊开发区管委会"
    CITY_DEPARTMENT = "市政府部门"
    OTHER = "其他主体"


class LocalBodyStep(Term):
    """What is done for it (地方创森机构事项)."""

    SET_UP = "成立相应机构"
    FILE = "报指挥部办公室备案"


@rule(OFFICE)
def local_body_lacks(
    owner: LocalBodyOwner, *, done: frozenset[LocalBodyStep] | None = None
) -> Decision[tuple[LocalBodyStep, ...]]:
    """What a county or the zone has still to do for a forest city body of its own (地方创森机构缺项).

    Args:
        owner: 主体: whose body.
        done: 已完成事项: what is done, asked for of those who are to do it; no day is set for either.

    Returns:
        未完成事项: what is left; nothing of departments and others, which this notice does not ask.

    >>> [step.zh for step in local_body_lacks(LocalBodyOwner.COUNTY, done={LocalBodyStep.SET_UP}).value]
    ['报指挥部办公室备案']
    """
    asked, told = LocalBodyOwner.of(owner, "owner"), None if done is None else LocalBodyStep.some(done, "done")
    if asked not in {LocalBodyOwner.COUNTY, LocalBodyOwner.DEVELOPMENT_ZONE}:
        return Decision((), note(OFFICE, "本通知未要求该主体", "not asked of it here", asked))
    there = known(told, "done", Words("未说明已完成事项", "what is done is not given"))
    return lacking(*(needs(OFFICE, step, step in there) for step in LocalBodyStep))
