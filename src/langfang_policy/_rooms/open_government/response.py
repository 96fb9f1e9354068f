"""三: who answers public concern, by when, and what each kind of opinion asks for."""

from __future__ import annotations

import datetime
from typing import Annotated

from attrs import frozen

from ...core.bounds import Unit, at_least, at_most
from ...core.days import add_hours, local_moment, not_before
from ...core.decisions import Decision
from ...core.errors import Undetermined
from ...core.facts import FLAG, Whole
from ...core.faults import Fault, shown
from ...core.figures import Readings, Record, figure
from ...core.findings import Finding, asks, note
from ...core.registers import Standing
from ...core.rules import provision, rule
from ...core.terms import Reading, Term
from .decree import HANDLING, LIABILITY, OPENNESS_PLAN, RESPONDING

__all__ = [
    "CombinedCases",
    "HoursRunFrom",
    "MajorKeyMatter",
    "OpinionKind",
    "OpinionTreatment",
    "OtherConcern",
    "PublicConcern",
    "Responder",
    "ResponseAct",
    "ResponseCoordinator",
    "ResponseDue",
    "ResponseHours",
    "ResponseParties",
    "ResponseReadings",
    "ResponseStanding",
    "ResponsesGiven",
    "opinion_treatment",
    "response_dues",
    "response_parties",
    "response_standings",
]

SEVERAL = Whole(Unit(), at_least(1))
Several = Annotated[int, *SEVERAL]
RESPONSE_HOURS = Whole(Unit("h", "小时"), at_least(0), at_most(1_000))
HoursAllowed = Annotated[int, *RESPONSE_HOURS]


class Responder(Term):
    """Who answers (回应主体)."""

    DEPARTMENT_INVOLVED = "涉事责任部门"
    HIGHER_DEPARTMENT = "上级政府主管部门"
    PLACES = "相关地方（属地管理）"
    EACH_DEPARTMENT = "相关部门（按职责分工）"


class ResponseCoordinator(Term):
    """Who organises and coordinates, together with the publicity department (组织协调者)."""

    GOVERNMENT_OFFICE = "本级政府办公室会同宣传部门"
    HIGHER_DEPARTMENT_OFFICE = "上级政府主管部门办公室会同宣传部门"


class CombinedCases(Reading, at=LIABILITY):
    """What holds where several of the special cases come together, which the item does not order (情形并存)."""

    TOGETHER = "各句并用", "各句互不排斥", "None of the sentences shuts out another."
    OPEN = "未作规定", "各情形的先后未列明", "Which goes first is not printed."


@frozen(kw_only=True)
class ResponseParties(Record):
    """Who answers public concern, and under whom (舆情回应责任).

    Attributes:
        responders: 回应主体: who answers, the first responsible one first.
        coordinators: 组织协调者: who organises and coordinates.
        lead_may_be_named: 可确定牵头部门: whether the government office names a lead department where need be.
        head_leads: 主要负责同志领导: whether the principal head of the government leads.
    """

    responders: tuple[Responder, ...]
    coordinators: tuple[ResponseCoordinator, ...]
    lead_may_be_named: bool
    head_leads: bool


@rule(LIABILITY)
def response_parties(
    *,
    departments: Several,
    places: Several,
    vertical: bool,
    especially_major: bool,
    combined_cases: CombinedCases = CombinedCases.TOGETHER,
) -> Decision[ResponseParties]:
    """Who answers public concern, who coordinates, and who leads (舆情回应责任主体).

    Args:
        departments: 涉事部门数: how many departments are involved.
        places: 涉及地方数: how many places are.
        vertical: 垂直管理: whether the department involved is under vertical management.
        especially_major: 特别重大: whether the concern is especially major.

    Returns:
        回应责任: who answers, the first responsible one first.

    Raises:
        Undetermined: Several cases come together, and that is read as open.

    >>> found = response_parties(departments=1, places=3, vertical=False, especially_major=False).value
    >>> [one.zh for one in found.responders]
    ['上级政府主管部门', '相关地方（属地管理）']
    """
    involved, spread = SEVERAL.of(departments, "departments"), SEVERAL.of(places, "places")
    upright, grave = FLAG.of(vertical, "vertical"), FLAG.of(especially_major, "especially_major")
    read = CombinedCases.of(combined_cases, "combined_cases")
    many, wide = involved > 1, spread > 1
    if read is CombinedCases.OPEN and many + wide + upright > 1:
        raise Undetermined(
            "combined_cases", en="which of the cases goes first is not printed", zh="并存情形的先后未作规定"
        )
    responders: tuple[Responder, ...] = (Responder.HIGHER_DEPARTMENT, Responder.PLACES) if wide else ()
    if many:
        responders += (Responder.EACH_DEPARTMENT,)
    elif not wide:
        responders += (Responder.DEPARTMENT_INVOLVED,)
    offices: tuple[ResponseCoordinator, ...] = (ResponseCoordinator.HIGHER_DEPARTMENT_OFFICE,) if upright else ()
    if many or not upright:
        offices += (ResponseCoordinator.GOVERNMENT_OFFICE,)
    found = ResponseParties(responders=responders, coordinators=offices, lead_may_be_named=many, head_leads=grave)
    return Decision(
        found,
        note(LIABILITY, "涉事部门数", "departments involved", involved),
        note(LIABILITY, "涉及地方数", "places involved", spread),
        note(LIABILITY, "垂直管理", "vertical management", upright),
        note(LIABILITY, "特别重大", "especially major", grave),
    )


class OpinionKind(Term):
    """What an opinion of the public is (舆情类别)."""

    CONSTRUCTIVE_ADVICE = "建设性意见建议"
    PRACTICAL_DIFFICULTY = "群众反映的实际困难"
    MAJOR_PROBLEM = "群众反映的重大问题"
    UNCLEAR_MATTER = "公众不了解情况、存在模糊认识"
    WRONG_VIEW = "错误看法"
    FALSE_INFORMATION = "虚假和不实信息"


class OpinionTreatment(Term):
    """What is done about it (分类处置)."""

    PUBLISH_ADOPTION = "公开吸收采纳情况"
    PUBLISH_SOLUTION = "公布研究解决情况"
    PUBLISH_INVESTIGATION = "及时发布调查处置情况"
    AUTHORITATIVE_INFORMATION = "主动发布权威信息，解疑释惑，澄清事实"
    GUIDE_AND_CORRECT = "及时发布信息引导和纠正"
    RESPOND = "及时回应"
    HAND_OVER = "将涉嫌违法的情况和线索移交公安机关、网络监管部门"


_TREATMENTS = {
    OpinionKind.CONSTRUCTIVE_ADVICE: (OpinionTreatment.PUBLISH_ADOPTION,),
    OpinionKind.PRACTICAL_DIFFICULTY: (OpinionTreatment.PUBLISH_SOLUTION,),
    OpinionKind.MAJOR_PROBLEM: (OpinionTreatment.PUBLISH_INVESTIGATION,),
    OpinionKind.UNCLEAR_MATTER: (OpinionTreatment.AUTHORITATIVE_INFORMATION,),
    OpinionKind.WRONG_VIEW: (OpinionTreatment.GUIDE_AND_CORRECT,),
    OpinionKind.FALSE_INFORMATION: (OpinionTreatment.RESPOND, OpinionTreatment.HAND_OVER),
}


@rule(HANDLING)
def opinion_treatment(kind: OpinionKind) -> Decision[tuple[OpinionTreatment, ...]]:
    """What is done about an opinion of the public (舆情分类处置).

    Args:
        kind: 舆情类别: what it is.

    Returns:
        分类处置: what is done; of false information, what is suspected to break the law is handed over.

    >>> [one.en for one in opinion_treatment(OpinionKind.FALSE_INFORMATION).value]
    ['respond', 'hand over']
    """
    told = OpinionKind.of(kind, "kind")
    return Decision(_TREATMENTS[told], note(HANDLING, "舆情类别", "kind of opinion", told))


class ResponseAct(Term):
    """What is done in answer to public concern, within hours (回应动作)."""

    PUBLICATION = "及时向社会发布"
    INFORMATION = "发布权威信息"
    CONFERENCE = "召开新闻发布会"
    ANSWER = "予以回应"


@provision(RESPONDING)
@frozen(kw_only=True)
class ResponseHours(Record):
    """Within how many hours public concern is answered (舆情回应时限)."""

    publication: HoursAllowed = figure(1, "重点事项发布时限", "from a key event to its publication, in principle")
    information: HoursAllowed = figure(5, "权威信息发布时限", "to authoritative information, at the latest")
    conference: HoursAllowed = figure(24, "新闻发布会时限", "to the press conference")
    answer: HoursAllowed = figure(48, "其他舆情回应时限", "to the answer of other concerns")


class HoursRunFrom(Reading, at=RESPONDING):
    """From when the hours run of which the item names no beginning (回应时限的起算)."""

    EVENT = "事件发生", "同款首句以事件发生为起点", "The sentence before counts from the event."
    OPINION = (
        "舆情出现",
        "回应的对象是舆情，事件未必即时为人所知",
        "What is answered is the opinion, which may arise later.",
    )


class OtherConcern(Reading, at=RESPONDING):
    """Which concern is an other one (其他政务舆情的范围)."""

    NEITHER = "前两类以外", "其他系就前述各类而言", "Other than all that was named before."
    NOT_MAJOR = "特别重大以外", "紧接特别重大的政务舆情一句", "Other than the especially major ones just named."


class MajorKeyMatter(Reading, at=RESPONDING):
    """Whether a key matter that is especially major keeps the limit of key matters (特别重大的重点事项)."""

    BOTH = (
        "两项时限并行",
        "前者就首次发布而言，后者为权威信息的最迟时限",
        "One is of the first word, the other the outer limit.",
    )
    MAJOR_ALONE = "仅按特别重大", "特别重大另作规定", "What is especially major has a sentence of its own."


@frozen(kw_only=True)
class ResponseReadings(Readings):
    """How the doubtful places of the hours are read (回应时限读法)."""

    hours_run_from: HoursRunFrom = HoursRunFrom.EVENT
    other_concern: OtherConcern = OtherConcern.NEITHER
    major_key_matter: MajorKeyMatter = MajorKeyMatter.BOTH


@frozen(kw_only=True)
class PublicConcern(Record):
    """A matter of public concern, as its hours go (政务舆情).

    Attributes:
        happened_at: 事件发生时间: when the event happened.
        key_matter: 重点事项: whether it touches vital interests or market expectations, or is a sudden public event.
        especially_major: 特别重大: whether it is especially major, as where many were hurt or the effect is great.
        arose_at: 舆情出现时间: when the opinion arose; None where that is not known.
    """

    happened_at: datetime.datetime
    key_matter: bool
    especially_major: bool
    arose_at: datetime.datetime | None = None

    def faults(self) -> tuple[Fault, ...]:
        """No opinion arises before the event."""
        happened = local_moment(self.happened_at, "happened_at")
        if self.arose_at is None or local_moment(self.arose_at, "arose_at") >= happened:
            return ()
        words = f"a moment not before {happened}", f"不早于{happened}的时刻"
        return (Fault("arose_at", shown(self.arose_at), *words, "$.arose_at"),)


@frozen(kw_only=True)
class ResponseDue(Record):
    """What is due in answer, and by when (回应时限).

    Attributes:
        act: 回应动作: what is due.
        by: 最迟时间: the last moment, itself in time.
        in_principle: 原则上: whether the limit holds in principle, which leaves room for exceptions.
    """

    act: ResponseAct
    by: datetime.datetime
    in_principle: bool


@rule(RESPONDING)
def response_dues(
    concern: PublicConcern,
    *,
    hours: ResponseHours = ResponseHours(),
    readings: ResponseReadings = ResponseReadings(),
) -> Decision[tuple[ResponseDue, ...]]:
    """What is due in answer to public concern, and by when; hours run through nights and holidays (舆情回应时限).

    Args:
        concern: 政务舆情: the matter of concern.

    Returns:
        回应时限: each act with its last moment, in the order of the item; where an especially major matter is a
            key one, too, both limits run.

    Raises:
        NotInForce: The plan did not hold when the hours began to run.
        Undetermined: When the opinion arose is not known, and the hours are read to run from there.

    >>> struck = datetime.datetime(2018, 2, 14, 22, 40)
    >>> found = response_dues(PublicConcern(happened_at=struck, key_matter=False, especially_major=True)).value
    >>> [(due.act.zh, str(due.by)) for due in found]
    [('发布权威信息', '2018-02-15 03:40:00'), ('召开新闻发布会', '2018-02-15 22:40:00')]
    """
    told = PublicConcern.of(concern, "concern")
    read, allowed = ResponseReadings.of(readings, "readings"), ResponseHours.of(hours, "hours")
    dues, reasons = _dues(told, allowed, read)
    return Decision(tuple(due for due, _ in dues), *reasons)


def _dues(
    concern: PublicConcern, hours: ResponseHours, readings: ResponseReadings
) -> tuple[list[tuple[ResponseDue, datetime.datetime]], list[Finding]]:
    """What is due and by when, each with the moment from which its hours run, and what that rests on."""
    happened = local_moment(concern.happened_at, "concern")
    key, grave = concern.key_matter, concern.especially_major
    first_word = key and not (grave and readings.major_key_matter is MajorKeyMatter.MAJOR_ALONE)
    others = not grave and not (key and readings.other_concern is OtherConcern.NEITHER)
    acts = (
        (ResponseAct.PUBLICATION, hours.publication, first_word),
        (ResponseAct.INFORMATION, hours.information, grave),
        (ResponseAct.CONFERENCE, hours.conference, grave),
        (ResponseAct.ANSWER, hours.answer, others),
    )
    dues = []
    reasons = [
        note(RESPONDING, "重点事项", "a key matter", key),
        note(RESPONDING, "特别重大", "especially major", grave),
    ]
    for act, allowed, asked in acts:
        if not asked:
            continue
        first = act is ResponseAct.PUBLICATION
        from_event = first or readings.hours_run_from is HoursRunFrom.EVENT
        start = happened if from_event else _arose(concern)
        OPENNESS_PLAN.require_in_force(start.date())
        dues.append((ResponseDue(act=act, by=add_hours(start, allowed, fact="concern"), in_principle=first), start))
        reasons.append(note(RESPONDING, act.zh, act.en, allowed, RESPONSE_HOURS.unit))
    return dues, reasons


def _arose(concern: PublicConcern) -> datetime.datetime:
    if concern.arose_at is None:
        raise Undetermined("concern.arose_at", en="when the opinion arose is not known", zh="舆情出现时间未知")
    return local_moment(concern.arose_at, "concern")


@frozen(kw_only=True)
class ResponsesGiven(Record):
    """When each answer was given; None where it was not (已作回应).

    Attributes:
        publication: 向社会发布时间: when the event was made public.
        information: 发布权威信息时间: when authoritative information was first given.
        conference: 召开新闻发布会时间: when the press conference was held.
        answer: 予以回应时间: when another concern was answered.
    """

    publication: datetime.datetime | None = None
    information: datetime.datetime | None = None
    conference: datetime.datetime | None = None
    answer: datetime.datetime | None = None


@frozen(kw_only=True)
class ResponseStanding(Record):
    """How an answer that is due stands (回应情况).

    Attributes:
        due: 回应时限: what is due, and by when.
        standing: 办理状态: how it stands.
    """

    due: ResponseDue
    standing: Standing


@rule(RESPONDING)
def response_standings(
    concern: PublicConcern,
    *,
    given: ResponsesGiven,
    at: datetime.datetime,
    hours: ResponseHours = ResponseHours(),
    readings: ResponseReadings = ResponseReadings(),
) -> Decision[tuple[ResponseStanding, ...]]:
    """How each answer that public concern asks for stands at a moment (舆情回应情况).

    Args:
        concern: 政务舆情: the matter of concern.
        given: 已作回应: when each answer was given; what comes after the moment is not given yet.
        at: 时刻: the moment.

    Returns:
        回应情况: each act that is due with its standing.

    Raises:
        NotInForce: The plan did not hold when the hours began to run.
        Undetermined: When the opinion arose is not known, and the hours are read to run from there.

    >>> struck = datetime.datetime(2018, 2, 14, 22, 40)
    >>> found = response_standings(
    ...     PublicConcern(happened_at=struck, key_matter=True, especially_major=False),
    ...     given=ResponsesGiven(publication=datetime.datetime(2018, 2, 14, 23, 41)),
    ...     at=datetime.datetime(2018, 2, 15),
    ... )
    >>> [one.standing.zh for one in found.value]
    ['逾期完成']
    """
    told, answers = PublicConcern.of(concern, "concern"), ResponsesGiven.of(given, "given")
    now = local_moment(at, "at")
    read, allowed = ResponseReadings.of(readings, "readings"), ResponseHours.of(hours, "hours")
    dues, reasons = _dues(told, allowed, read)
    begun = local_moment(told.happened_at, "concern")
    found, checks = [], []
    for due, start in dues:
        when = getattr(answers, due.act.json)
        done = None if when is None else not_before(local_moment(when, "given"), "given", begun)
        answered = done is not None and done <= now
        seen = done if done is not None and answered else now
        check = asks(RESPONDING, due.act.zh, due.act.en, seen, at_most(due.by, "内"))
        standings = (Standing.KEPT_LATE, Standing.KEPT) if answered else (Standing.OVERDUE, Standing.RUNNING)
        standing = Standing.NOT_YET_OPEN if now < start and not answered else standings[bool(check)]
        found.append(ResponseStanding(due=due, standing=standing))
        checks.append(check)
    late = next((check for check in checks if check.holds is False), None)
    return Decision(tuple(found), *reasons, *checks, because=late)
