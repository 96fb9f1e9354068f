"""一（二）、一（四）、一（五）、七（一）: meetings, what was withheld, requests, the negative list."""

from __future__ import annotations

from attrs import frozen

from ...core.decisions import Decision, all_of, any_of, judged, lacking, needs
from ...core.errors import InvalidFacts, known
from ...core.facts import FLAG
from ...core.figures import Record
from ...core.findings import condition, note
from ...core.rules import rule
from ...core.terms import Reading, Term, Words
from .decree import ADJUSTMENT, MEETINGS, NEGATIVE_LIST, REQUESTS

__all__ = [
    "DisclosureForum",
    "DisclosureMatter",
    "JoinedFeatures",
    "MeetingPlanBody",
    "MeetingPlanPart",
    "NegativeListing",
    "PlanBodies",
    "PublicationHarm",
    "RequestStage",
    "UnlistedHarm",
    "WithheldHandling",
    "live_broadcast_due",
    "meeting_plan_lacks",
    "negative_listing",
    "next_request_stage",
    "predisclosure_due",
    "withheld_handling",
]


class DisclosureMatter(Term):
    """What a meeting is to consider (会议审议事项)."""

    REFORM_PLAN = "重要改革方案"
    POLICY_MEASURE = "重大政策措施"
    KEY_PROJECT = "重点工程项目"
    OTHER = "其他事项"


class DisclosureForum(Term):
    """The meeting to which a matter goes (审议会议)."""

    EXECUTIVE_MEETING = "县级以上政府常务会议"
    DEPARTMENT_MEETING = "部门有关会议"
    TOWNSHIP_MEETING = "乡级政府会议"
    OTHER = "其他会议"


_FORUMS = DisclosureForum.EXECUTIVE_MEETING, DisclosureForum.DEPARTMENT_MEETING
_SECRECY = Words("未说明是否依法应当保密", "whether the law keeps it secret is not said")


@rule(MEETINGS)
def predisclosure_due(
    *, matter: DisclosureMatter, forum: DisclosureForum, secret_by_law: bool | None = None
) -> Decision[bool]:
    """Whether the department in charge publishes draft and basis before the decision (决策前预公开).

    Args:
        matter: 审议事项: what is to be decided.
        forum: 审议会议: the meeting to which it goes.
        secret_by_law: 依法应当保密: whether the law keeps it secret; asked where it would else be published.

    Returns:
        应当预公开: whether it is published beforehand.

    Raises:
        Undetermined: Whether it is secret is not said, and would decide.

    >>> predisclosure_due(matter=DisclosureMatter.KEY_PROJECT, forum=DisclosureForum.TOWNSHIP_MEETING).value
    False
    """
    what, where = DisclosureMatter.of(matter, "matter"), DisclosureForum.of(forum, "forum")
    secret = FLAG.maybe(secret_by_law, "secret_by_law")
    named = all_of(
        condition(MEETINGS, "所列重要事项", "a matter that is named", what is not DisclosureMatter.OTHER, what),
        condition(MEETINGS, "所列会议", "a meeting that is named", where in _FORUMS, where),
    )
    if not named:
        return named
    kept = known(secret, "secret_by_law", _SECRECY)
    return all_of(*named.reasons, condition(MEETINGS, "依法无须保密", "not kept secret by law", not kept))


class JoinedFeatures(Reading, at=(MEETINGS, ADJUSTMENT)):
    """Whether features that a list joins are asked together (并列特征)."""

    ALL = "同时具备", "并列特征共同修饰同一对象", "Features in a row describe one and the same thing."
    ANY = "具备其一", "列举亦可理解为各自独立", "A list may as well name cases of its own."


@rule(MEETINGS)
def live_broadcast_due(
    *, public_interest: bool, wide_notice: bool, joined_features: JoinedFeatures = JoinedFeatures.ALL
) -> Decision[bool]:
    """Whether a video or telephone conference should be carried live, on air or online (会议直播公开).

    Args:
        public_interest: 涉及公众利益: whether it touches public interests.
        wide_notice: 需社会广泛知晓: whether society at large needs to know of it.

    Returns:
        应积极直播: whether a live form is to be used with a will (积极采取), which commands no one form.
    """
    every = JoinedFeatures.of(joined_features, "joined_features") is JoinedFeatures.ALL
    return (all_of if every else any_of)(
        condition(MEETINGS, "涉及公众利益", "touches public interests", FLAG.of(public_interest, "public_interest")),
        condition(MEETINGS, "需要社会广泛知晓", "society needs to know of it", FLAG.of(wide_notice, "wide_notice")),
    )


class MeetingPlanBody(Term):
    """Who makes a meeting plan (制定会议方案的机关)."""

    COUNTY_GOVERNMENT = "县（市、区）人民政府"
    COUNTY_BODY = "县（市、区）行政机关"
    MUNICIPAL_DEPARTMENT = "市政府部门"
    OTHER = "其他机关"


class MeetingPlanPart(Term):
    """What a meeting plan says of openness (会议方案内容)."""

    ATTENDANCE = "是否邀请有关方面人员列席"
    PUBLICATION = "是否公开"
    MANNER = "公开方式"
    CONSULTATION = "意见收集和采纳情况说明"


class PlanBodies(Reading, at=MEETINGS):
    """Whether municipal departments make their meeting plans so, too (会议方案的适用机关)."""

    COUNTIES = "仅县级", "该句主语仅为县级政府及其行政机关", "The sentence speaks of counties and their bodies alone."
    DEPARTMENTS_TOO = "市政府部门亦同", "该项责任单位包括市政府各部门", "The item is one of municipal departments, too."


@rule(MEETINGS)
def meeting_plan_lacks(
    parts: frozenset[MeetingPlanPart],
    *,
    body: MeetingPlanBody,
    major_livelihood: bool,
    consulted_before: bool | None = None,
    plan_bodies: PlanBodies = PlanBodies.COUNTIES,
) -> Decision[tuple[MeetingPlanPart, ...]]:
    """What a meeting plan lacks that goes up for approval (会议方案所缺内容).

    Args:
        parts: 已有内容: what the plan says.
        body: 制定机关: who makes it.
        major_livelihood: 涉及重大民生: whether the meeting's subject is a major matter of people's livelihood.
        consulted_before: 已公开征求意见: whether opinions on it were invited in public before; asked where the plan has
            no account of them.

    Returns:
        所缺内容: what is lacking; nothing where all is there or nothing is asked.

    Raises:
        Undetermined: Whether opinions were invited is not said, and would decide.
    """
    there, who = MeetingPlanPart.some(parts, "parts"), MeetingPlanBody.of(body, "body")
    major, consulted = FLAG.of(major_livelihood, "major_livelihood"), FLAG.maybe(consulted_before, "consulted_before")
    wide = PlanBodies.of(plan_bodies, "plan_bodies") is PlanBodies.DEPARTMENTS_TOO
    meant_bodies = (*_COUNTY_BODIES, MeetingPlanBody.MUNICIPAL_DEPARTMENT) if wide else _COUNTY_BODIES
    bound = condition(MEETINGS, "属于所指机关", "a body that is meant", who in meant_bodies, who)
    livelihood = condition(MEETINGS, "涉及重大民生事项", "on a major matter of livelihood", major)
    meant = all_of(bound, livelihood)
    if not meant:
        return judged((), bound, livelihood)
    account = MeetingPlanPart.CONSULTATION
    owed = account not in there and known(consulted, "consulted_before", _CONSULTED)
    asked = [part for part in MeetingPlanPart if owed or part is not account]
    return lacking(*(needs(MEETINGS, part, part in there) for part in asked))


_CONSULTED = Words("未说明此前是否公开征求意见", "whether opinions were invited before is not said")
_COUNTY_BODIES = MeetingPlanBody.COUNTY_GOVERNMENT, MeetingPlanBody.COUNTY_BODY


class WithheldHandling(Term):
    """What becomes of information that was not published (自查后的处理)."""

    PUBLISH = "应当公开"
    MAY_PUBLISH = "可转为主动公开"
    AS_BEFORE = "维持原状"


@rule(ADJUSTMENT)
def withheld_handling(
    *,
    should_be_public: bool,
    large_volume: bool | None = None,
    high_repetition: bool | None = None,
    wide_reach: bool | None = None,
    joined_features: JoinedFeatures = JoinedFeatures.ALL,
) -> Decision[WithheldHandling]:
    """What the yearly self-check makes of withheld and of requested information (自查信息的处理).

    Args:
        should_be_public: 应公开: whether it ought to have been published; of what ought not the features are asked.
        large_volume: 申请量大: whether many requests ask for it.
        high_repetition: 重复性高: whether they repeat each other.
        wide_reach: 涉及范围广: whether it reaches far.

    Returns:
        处理: it must be published, may be turned into what is published unasked, or stays.

    Raises:
        Undetermined: A feature is not told that would decide.

    >>> withheld_handling(should_be_public=False, large_volume=True, high_repetition=True, wide_reach=True).value.zh
    '可转为主动公开'
    """
    every = JoinedFeatures.of(joined_features, "joined_features") is JoinedFeatures.ALL
    ought = condition(ADJUSTMENT, "应公开未公开", "ought to be public", FLAG.of(should_be_public, "should_be_public"))
    seen = {
        "large_volume": (FLAG.maybe(large_volume, "large_volume"), "申请量大", "many requests"),
        "high_repetition": (FLAG.maybe(high_repetition, "high_repetition"), "重复性高", "much repeated"),
        "wide_reach": (FLAG.maybe(wide_reach, "wide_reach"), "涉及范围广", "of wide reach"),
    }
    if ought:
        return Decision(WithheldHandling.PUBLISH, ought)
    told = [condition(ADJUSTMENT, zh, en, there) for there, zh, en in seen.values() if there is not None]
    settled = any(one.holds is not every for one in told)
    if not settled:
        for fact, (there, _, _) in seen.items():
            known(there, fact, _FEATURE)
    features = (all_of if every else any_of)(*told)
    handled = WithheldHandling.MAY_PUBLISH if features else WithheldHandling.AS_BEFORE
    return Decision(handled, ought, features, because=features)


_FEATURE = Words("未说明申请特征", "a feature of the requests is not told")


class RequestStage(Term):
    """The stages of a request for information, in their order (依申请公开环节)."""

    RECEIVE = "接收"
    REGISTER = "登记"
    REVIEW = "审核"
    HANDLE = "办理"
    ANSWER = "答复"
    FILE = "归档"


@rule(REQUESTS)
def next_request_stage(done: frozenset[RequestStage]) -> Decision[RequestStage | None]:
    """What comes next in handling a request for information (依申请公开办理).

    Args:
        done: 已完成环节: the stages that are done, none left out.

    Returns:
        下一环节: the next stage; None where the request is filed away.

    >>> next_request_stage(frozenset({RequestStage.RECEIVE})).value.zh
    '登记'
    """
    passed, stages = RequestStage.some(done, "done"), tuple(RequestStage)
    due = next((stage for stage in stages if stage not in passed), None)
    if passed != frozenset(stages[: len(passed)]):
        raise InvalidFacts("done", done, "stages in their order, none left out", "依次完成、不得遗漏的环节")
    return Decision(due, note(REQUESTS, "下一环节", "the next stage", due))


class PublicationHarm(Term):
    """What publication would endanger; the list is open (公开危及事项)."""

    STATE_SECURITY = "国家安全"
    ECONOMIC_SECURITY = "经济安全"
    PUBLIC_SECURITY = "公共安全"
    SOCIAL_STABILITY = "社会稳定"
    OTHER = "其他方面"


class UnlistedHarm(Reading, at=NEGATIVE_LIST):
    """Whether a harmful matter that is not on the list yet may be withheld (未列入清单的有害事项)."""

    PUBLIC = "原则上公开", "清单以外的事项原则上都要公开", "What is not on the list is public in principle."
    WITHHELD = (
        "不予公开",
        "清单应及时更新，不因漏列而公开",
        "The list is to be kept current, and a gap in it opens nothing.",
    )


@frozen(kw_only=True)
class NegativeListing(Record):
    """How a matter stands to the negative list (负面清单管理).

    Attributes:
        withheld: 不予公开: whether it is withheld; else it is public in principle, as the law has it.
        belongs: 应列入清单: whether it belongs on the list.
    """

    withheld: bool
    belongs: bool


@rule(NEGATIVE_LIST)
def negative_listing(
    harms: frozenset[PublicationHarm], *, on_list: bool, unlisted_harm: UnlistedHarm = UnlistedHarm.PUBLIC
) -> Decision[NegativeListing]:
    """Whether a matter is withheld, and whether it belongs on the negative list (政务公开负面清单).

    Args:
        harms: 危及事项: what its publication would endanger.
        on_list: 已列入清单: whether it is on the list.

    Returns:
        清单管理: whether it is withheld and belongs there; any one harm is enough.

    >>> found = negative_listing(frozenset({PublicationHarm.SOCIAL_STABILITY}), on_list=False).value
    >>> found.withheld, found.belongs
    (False, True)
    """
    feared, listed = PublicationHarm.some(harms, "harms"), FLAG.of(on_list, "on_list")
    gap_withheld = UnlistedHarm.of(unlisted_harm, "unlisted_harm") is UnlistedHarm.WITHHELD
    belongs = condition(NEGATIVE_LIST, "公开后危及所列方面", "publication would do harm", bool(feared))
    there = condition(NEGATIVE_LIST, "列入负面清单", "on the negative list", listed)
    withheld = listed or (gap_withheld and bool(feared))
    return Decision(NegativeListing(withheld=withheld, belongs=bool(feared)), belongs, there)
