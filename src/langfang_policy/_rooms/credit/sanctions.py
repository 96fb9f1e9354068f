"""119号 三（三）, 三（四）: grave breach of trust, whom of an enterprise it reaches, defaulters, associations."""

from __future__ import annotations

from typing import Annotated

from attrs import frozen

from ...core.bounds import Unit, at_least, at_most
from ...core.columnar import compared
from ...core.decisions import Decision, all_of, judged
from ...core.errors import known
from ...core.facts import FLAG, Whole
from ...core.figures import Record, figure
from ...core.findings import Finding, asks, condition, note
from ...core.rules import provision, rule
from ...core.terms import Reading, Term, Words
from .decrees import MARKET, SEVERE, CreditScope, scope_of

__all__ = [
    "AssociationMeasure",
    "BreachReach",
    "CorporateBody",
    "CorporateRole",
    "DebtorActivity",
    "DirectResponsibility",
    "HotelGrade",
    "OtherResponsible",
    "SevereBreach",
    "SevereDegree",
    "association_measure",
    "breach_reach",
    "debtor_restricted",
    "severe_breach",
]

STARS = Whole(Unit("stars", "星级"), at_least(0), at_most(5))
Stars = Annotated[int, *STARS]


class SevereBreach(Term):
    """Breaches that make a person a key object of supervision; the list is open (严重失信行为)."""

    DEBT_EVASION = "恶意逃废债务"
    ILLEGAL_FUND_RAISING = "非法集资"
    TELECOM_FRAUD = "电信诈骗"
    ONLINE_FRAUD = "网络欺诈"
    SERIOUS_TRAFFIC_OFFENCE = "严重交通违法"
    DISHONEST_TAX = "不依法诚信纳税"
    PUBLIC_HOUSING_ARREARS = "拖欠公共住房房租"
    OTHER = "其他"


class SevereDegree(Reading, at=SEVERE):
    """Whether what is listed must be grave besides (所列行为的程度)."""

    BY_ITSELF = (
        "列明即属严重",
        "列举即为严重失信的例示，未定数额",
        "What is listed is an example of grave breach; no sum is set.",
    )
    GRAVE_TOO = "尚须严重", "句末以“严重失信”总括", "The closing words speak of grave breach alone."


@rule(SEVERE)
def severe_breach(
    breach: SevereBreach, *, grave: bool | None = None, severe_degree: SevereDegree = SevereDegree.BY_ITSELF
) -> Decision[CreditScope]:
    """Whether a breach of trust makes a person a key object of supervision and sanction (重点监管对象).

    Args:
        breach: 失信行为: the breach.
        grave: 情节严重: whether it is grave; asked where that is read to be needed besides.

    Returns:
        列举情况: named, not named in an open list, or outside it for its degree.

    Raises:
        Undetermined: It is not given whether the breach is grave, where that matters.

    >>> severe_breach(SevereBreach.PUBLIC_HOUSING_ARREARS).value.zh
    '列明'
    """
    what, degree = SevereBreach.of(breach, "breach"), FLAG.maybe(grave, "grave")
    needed = SevereDegree.of(severe_degree, "severe_degree") is SevereDegree.GRAVE_TOO
    found, told = scope_of(what), note(SEVERE, "失信行为", "breach", what)
    if not needed or found is CreditScope.UNNAMED:
        return Decision(found, told)
    weighed = condition(SEVERE, "情节严重", "grave", known(degree, "grave", _GRAVE))
    return judged(found if weighed else CreditScope.OUTSIDE, told, weighed)


_GRAVE = Words("未给出情节是否严重", "whether the breach is grave is not given")


class CorporateBody(Term):
    """Whose breach it is (失信单位)."""

    ENTERPRISE = "企业"
    PUBLIC_INSTITUTION = "事业单位"
    OTHER = "其他单位"


class CorporateRole(Term):
    """What somebody is to the body (与失信单位的关系)."""

    THE_BODY = "单位本身"
    LEGAL_REPRESENTATIVE = "法定代表人"
    PRINCIPAL = "主要负责人"
    PERSON_IN_CHARGE = "负责人"
    SENIOR_MANAGER = "高级管理人员"
    DIRECTOR = "董事"
    SHAREHOLDER = "股东"
    OTHER = "其他人员"


class DirectResponsibility(Reading, at=SEVERE):
    """Whom the words on direct responsibility qualify in the loss of honours (直接责任的限定范围)."""

    THE_LATTER = (
        "仅限定董事、股东等",
        "该限定语紧接在“和”字之后、董事股东之前",
        "The words stand right before directors and shareholders, behind the word and.",
    )
    ALL = "限定全部人员", "无责任者不应受罚", "Whoever bears no blame should lose nothing."


class OtherResponsible(Reading, at=SEVERE):
    """Whether others who are directly responsible lose their honours, too (其他直接责任人员)."""

    INCLUDED = "包括", "“等人员”以直接责任为共同特征", "What those listed share is that they are directly responsible."
    LEFT_OPEN = "未列明", "只列董事、股东", "Directors and shareholders alone are listed."


@frozen(kw_only=True)
class BreachReach(Record):
    """What a body's grave breach means for somebody (严重失信的波及).

    Attributes:
        banned: 市场和行业禁入: whether he or she is barred from market and trade.
        honours_lost: 撤销荣誉: whether honours are withdrawn and no merit is awarded.
        recorded: 记入信用记录: whether the breach is entered in the own record and pushed to the city's platform.
    """

    banned: CreditScope
    honours_lost: CreditScope
    recorded: CreditScope


@rule(SEVERE)
def breach_reach(
    *,
    body: CorporateBody,
    grave: bool,
    role: CorporateRole,
    directly_responsible: bool | None = None,
    direct_responsibility: DirectResponsibility = DirectResponsibility.THE_LATTER,
    other_responsible: OtherResponsible = OtherResponsible.INCLUDED,
) -> Decision[BreachReach]:
    """Whom of a body its grave breach reaches: bans, loss of honours, an entry in the own record (严重失信的波及).

    Args:
        body: 失信单位: whose breach it is; bans and loss of honours follow that of enterprises alone, and of other
            bodies the clause does not speak.
        grave: 严重失信: whether the breach is grave.
        role: 与单位的关系: what the one asked about is to it.
        directly_responsible: 负有直接责任: whether he or she is directly responsible; asked where it matters.

    Returns:
        波及: of each consequence, whether it reaches the one asked about.

    Raises:
        Undetermined: It is not given whether the person is directly responsible, where that matters.

    >>> found = breach_reach(
    ...     body=CorporateBody.ENTERPRISE, grave=True, role=CorporateRole.SHAREHOLDER, directly_responsible=True
    ... ).value
    >>> found.banned.zh, found.honours_lost.zh, found.recorded.zh
    ('未列明', '列明', '列明')
    """
    whose, serious = CorporateBody.of(body, "body"), FLAG.of(grave, "grave")
    who, blame = CorporateRole.of(role, "role"), FLAG.maybe(directly_responsible, "directly_responsible")
    all_qualified = DirectResponsibility.of(direct_responsibility, "direct_responsibility") is DirectResponsibility.ALL
    others = OtherResponsible.of(other_responsible, "other_responsible") is OtherResponsible.INCLUDED
    seen = [
        condition(SEVERE, "严重失信", "a grave breach", serious),
        condition(SEVERE, "失信单位", "an enterprise or public institution", whose is not CorporateBody.OTHER, whose),
        note(SEVERE, "与单位的关系", "relation to it", who),
    ]
    if not serious or whose is CorporateBody.OTHER:
        nothing = CreditScope.OUTSIDE
        return judged(BreachReach(banned=nothing, honours_lost=nothing, recorded=nothing), *seen)

    def reach(*, direct: bool) -> BreachReach:
        enterprise = whose is CorporateBody.ENTERPRISE
        honours = _honours(who, direct=direct, all_qualified=all_qualified, others=others)
        return BreachReach(
            banned=_banned(who) if enterprise else CreditScope.OUTSIDE,
            honours_lost=honours if enterprise else CreditScope.OUTSIDE,
            recorded=CreditScope.NAMED if direct or who in _RECORDED else CreditScope.OUTSIDE,
        )

    if (found := reach(direct=True)) != reach(direct=False):
        direct = known(blame, "directly_responsible", _BLAME)
        found = reach(direct=direct)
        seen.append(note(SEVERE, "负有直接责任", "directly responsible", direct))
    return judged(found, *seen)


_HEADS = frozenset({CorporateRole.LEGAL_REPRESENTATIVE, CorporateRole.PRINCIPAL})
_RECORDED = _HEADS | {CorporateRole.THE_BODY}
_MANAGERS = _HEADS | {CorporateRole.PERSON_IN_CHARGE, CorporateRole.SENIOR_MANAGER}
_BLAME = Words("未给出是否负有直接责任", "whether the person is directly responsible is not given")


def _banned(role: CorporateRole) -> CreditScope:
    """Whether a role is barred: the two heads by name, other persons by an open list, the body itself not."""
    if role is CorporateRole.THE_BODY:
        return CreditScope.OUTSIDE
    return CreditScope.NAMED if role in _HEADS else CreditScope.UNNAMED


def _honours(role: CorporateRole, *, direct: bool, all_qualified: bool, others: bool) -> CreditScope:
    """Whether a role loses its honours."""
    if role is CorporateRole.THE_BODY or (role in _MANAGERS and not all_qualified):
        return CreditScope.NAMED
    if not direct:
        return CreditScope.OUTSIDE
    return CreditScope.UNNAMED if role is CorporateRole.OTHER and not others else CreditScope.NAMED


class DebtorActivity(Term):
    """What a defaulter would do (拟从事的活动)."""

    LEAVING_THE_COUNTRY = "出境"
    BUYING_REAL_PROPERTY = "购买不动产"
    FLYING = "乘坐飞机"
    HIGH_CLASS_TRAINS = "乘坐高等级列车和席次"
    HOLIDAY_TRAVEL = "旅游度假"
    STAYING_AT_HOTEL = "入住宾馆"
    OTHER_HIGH_SPENDING = "其他高消费行为"
    OTHER = "其他"


@provision(MARKET)
@frozen(kw_only=True)
class HotelGrade(Record):
    """From which grade on a hotel is barred (限制入住的宾馆星级)."""

    stars: Stars = figure(3, "宾馆星级", "the grade from which on a hotel is barred")


@rule(MARKET)
def debtor_restricted(
    *,
    judgment_in_force: bool,
    able: bool,
    refuses: bool,
    activity: DebtorActivity,
    hotel_stars: Stars | None = None,
    grade: HotelGrade = HotelGrade(),
) -> Decision[bool]:
    """Whether a judgment debtor who can perform and refuses is restricted in an activity (失信被执行人限制).

    Args:
        judgment_in_force: 判决已生效: whether the court's judgment is in force.
        able: 有履行能力: whether the debtor can perform.
        refuses: 拒不履行: whether the debtor refuses to.
        activity: 活动: what the debtor would do.
        hotel_stars: 宾馆星级: how many stars the hotel has, none where it has no grade; asked of hotels.

    Returns:
        受限制: whether it is restricted.

    Raises:
        Undetermined: The stars of the hotel are not given, and all else holds.

    >>> facts = dict(judgment_in_force=True, able=True, refuses=True, activity=DebtorActivity.STAYING_AT_HOTEL)
    >>> [bool(debtor_restricted(**facts, hotel_stars=stars)) for stars in (2, 3)]
    [False, True]
    """
    final, can = FLAG.of(judgment_in_force, "judgment_in_force"), FLAG.of(able, "able")
    refusing, what = FLAG.of(refuses, "refuses"), DebtorActivity.of(activity, "activity")
    stars, least = STARS.maybe(hotel_stars, "hotel_stars"), HotelGrade.of(grade, "grade").stars
    conditions: list[Finding] = [
        condition(MARKET, "判决已生效", "the judgment is in force", final),
        condition(MARKET, "有履行能力", "able to perform", can),
        condition(MARKET, "拒不履行", "refuses to perform", refusing),
        condition(MARKET, "所列限制活动", "an activity that is listed", what is not DebtorActivity.OTHER, what),
    ]
    if what is DebtorActivity.STAYING_AT_HOTEL and all_of(*conditions):
        graded = known(stars, "hotel_stars", _STARS)
        conditions.append(asks(MARKET, "宾馆星级", "grade of the hotel", graded, STARS.at_least(least, "以上")))
    return all_of(*conditions)


_STARS = Words("未给出宾馆星级", "the grade of the hotel is not given")


class AssociationMeasure(Term):
    """What an association may do to a member; the list is open (行业惩戒措施)."""

    CREDIT_CAUTION = "信用警示"
    WARNING = "警告"
    CIRCULATED_CRITICISM = "通报批评"
    REFUSAL_OF_ADMISSION = "不予接纳"
    PERSUASION_TO_LEAVE = "劝退"
    PUBLIC_CENSURE = "公开谴责"
    OTHER = "其他"


@rule(MARKET)
def association_measure(
    measure: AssociationMeasure, *, untrustworthy: bool, by_own_rules: bool
) -> Decision[CreditScope]:
    """Whether a trade association's measure against a member is provided for (行业惩戒).

    Args:
        measure: 惩戒措施: the measure; which follows which degree of breach, the plan does not say.
        untrustworthy: 失信会员: whether the member broke trust, gravely or not.
        by_own_rules: 依行规行约: whether the association's own standards or rules provide for it.

    Returns:
        列举情况: named, not named in an open list, or outside as a condition fails.

    >>> association_measure(AssociationMeasure.WARNING, untrustworthy=True, by_own_rules=True).value.zh
    '列明'
    """
    what = AssociationMeasure.of(measure, "measure")
    conditions = (
        condition(MARKET, "失信会员", "a member that broke trust", FLAG.of(untrustworthy, "untrustworthy")),
        condition(MARKET, "依行规行约", "by the association's own rules", FLAG.of(by_own_rules, "by_own_rules")),
    )
    found = scope_of(what) if all(conditions) else CreditScope.OUTSIDE
    return judged(found, *conditions, note(MARKET, "惩戒措施", "measure", what))


compared(debtor_restricted, {"hotel_stars": lambda facts: [facts["grade"].stars]})
