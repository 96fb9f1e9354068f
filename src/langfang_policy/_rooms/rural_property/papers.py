"""Articles 14 to 18: where to apply, the papers of both sides, acceptance and review."""

from __future__ import annotations

import datetime
from typing import Annotated, TypeVar

from attrs import frozen

from ...core.bounds import Unit, at_least, at_most
from ...core.days import after_working_days
from ...core.decisions import Decision, all_of, lacking, needs
from ...core.errors import Undetermined, known
from ...core.facts import DAY, FLAG, Whole
from ...core.figures import Record, figure
from ...core.findings import Finding, condition, note
from ...core.locators import Citation
from ...core.rules import provision, rule
from ...core.terms import Reading, Term, Words
from .decree import (
    BUYER_ACCEPTED,
    BUYER_AGENT,
    BUYER_DECISION,
    BUYER_FIRST,
    BUYER_IDENTITY,
    BUYER_OTHERS,
    BUYER_PAPERS,
    BUYER_REVIEW,
    FILING_PLACES,
    RURAL_PROPERTY,
    SELLER_ACCEPTED,
    SELLER_AGENT,
    SELLER_CONSENT,
    SELLER_DECISION,
    SELLER_FIRST,
    SELLER_IDENTITY,
    SELLER_OTHERS,
    SELLER_PAPERS,
    SELLER_REVIEW,
    SELLER_TITLE,
    UNRESTRICTED,
    TradeSide,
    held_on,
)

__all__ = [
    "BuyerPaper",
    "BuyerPublication",
    "BuyerReviewDays",
    "BuyerReviewStart",
    "FilingPlace",
    "IncompletePapers",
    "RestrictionSource",
    "ReviewAction",
    "SellerPaper",
    "VerificationDays",
    "VerificationStart",
    "application_accepted",
    "buyer_papers_missing",
    "buyer_review_due",
    "buyer_review_may_be_left_out",
    "may_apply_there",
    "review_actions",
    "seller_papers_missing",
    "verification_due",
]

REVIEW_DAYS = Whole(Unit("working days", "个工作日"), at_least(1), at_most(250))
ReviewWorkingDays = Annotated[int, *REVIEW_DAYS]

P = TypeVar("P", bound=Term)


class FilingPlace(Term):
    """Where an application is handed in (申请提交地点)."""

    PLATFORM = "交易平台"
    STATION = "服务站点"
    OTHER = "其他地点"


_AUTHORITY = Words("未说明是否有授权", "whether the agent has authority is not known")


@rule(FILING_PLACES)
def may_apply_there(
    place: FilingPlace, *, by_agent: bool, on: datetime.date, authorised: bool | None = None
) -> Decision[bool]:
    """Whether a right holder may apply at a place, in person or by an agent (申请提交).

    Args:
        place: 申请提交地点: where.
        by_agent: 委托代理: whether an agent applies.
        on: 日期: the day.
        authorised: 依法授权: whether the agent is lawfully authorised.

    Returns:
        可以提交: at a platform or a station, whichever is near; an agent with authority.

    Raises:
        NotInForce: The measures did not hold on the day.
        Undetermined: An agent applies, and nothing is known of the authority.

    >>> may_apply_there(FilingPlace.STATION, by_agent=False, on=datetime.date(2018, 6, 1)).value
    True
    """
    where, agent = FilingPlace.of(place, "place"), FLAG.of(by_agent, "by_agent")
    authority = FLAG.maybe(authorised, "authorised")
    held_on(on)
    reasons = [
        condition(FILING_PLACES, "交易平台或服务站点", "a platform or a station", where is not FilingPlace.OTHER, where)
    ]
    if agent and reasons[0]:
        given = known(authority, "authorised", _AUTHORITY)
        reasons.append(condition(FILING_PLACES, "依法委托", "lawfully authorised", given))
    return all_of(*reasons)


class SellerPaper(Term):
    """The papers of an application to transfer (出让申请材料)."""

    APPLICATION = "出让申请书"
    TITLE = "标的物权属证明"
    IDENTITY = "权属所有人身份证明"
    DECISION = "内部决策同意出让的证明文书或审批文件"
    CONSENT = "原产权权利人同意出让的证明文书"
    AUTHORISATION = "授权法律文书"
    OTHERS = "规定需提交的其他材料"


class BuyerPaper(Term):
    """The papers of an application to acquire (受让申请材料)."""

    APPLICATION = "受让申请"
    IDENTITY = "受让方身份证明"
    DECISION = "内部决策同意受让的证明文书或审批文件"
    AUTHORISATION = "授权法律文书"
    OTHERS = "规定需提交的其他材料"


_SELLER = {
    SellerPaper.APPLICATION: (SELLER_FIRST, None),
    SellerPaper.TITLE: (SELLER_TITLE, None),
    SellerPaper.IDENTITY: (SELLER_IDENTITY, None),
    SellerPaper.DECISION: (SELLER_DECISION, "internal_procedure"),
    SellerPaper.CONSENT: (SELLER_CONSENT, "holder_consent"),
    SellerPaper.AUTHORISATION: (SELLER_AGENT, "by_agent"),
    SellerPaper.OTHERS: (SELLER_OTHERS, "more_required"),
}
_BUYER = {
    BuyerPaper.APPLICATION: (BUYER_FIRST, None),
    BuyerPaper.IDENTITY: (BUYER_IDENTITY, None),
    BuyerPaper.DECISION: (BUYER_DECISION, "internal_procedure"),
    BuyerPaper.AUTHORISATION: (BUYER_AGENT, "by_agent"),
    BuyerPaper.OTHERS: (BUYER_OTHERS, "more_required"),
}
_WHEN = {
    "internal_procedure": Words("未说明是否需履行内部决策或审批程序", "whether a decision is needed is not known"),
    "holder_consent": Words("未说明是否需原产权权利人同意", "whether consent is needed is not known"),
    "by_agent": Words("未说明是否委托代理", "whether an agent applies is not known"),
    "more_required": Words("未说明是否另需其他材料", "whether the law asks for more is not known"),
}


@rule(
    *(SELLER_PAPERS, SELLER_FIRST, SELLER_TITLE, SELLER_IDENTITY),
    *(SELLER_DECISION, SELLER_CONSENT, SELLER_AGENT, SELLER_OTHERS),
)
def seller_papers_missing(
    papers: frozenset[SellerPaper],
    *,
    on: datetime.date,
    internal_procedure: bool | None = None,
    holder_consent: bool | None = None,
    by_agent: bool | None = None,
    more_required: bool | None = None,
) -> Decision[tuple[SellerPaper, ...]]:
    """Which papers an application to transfer still lacks; of none at all, those that it needs (出让申请缺件).

    Args:
        papers: 已交材料: the papers handed in. One that is not asked for does no harm.
        on: 日期: the day.
        internal_procedure: 需内部决策或审批: whether the owner must decide or be approved first.
        holder_consent: 需原产权权利人同意: whether an original right holder must consent.
        by_agent: 委托代理: whether an agent applies.
        more_required: 另需其他材料: whether law or policy asks for other papers. Each of the four is asked for where
            its paper is not there.

    Returns:
        缺少的材料: the papers that are missing.

    Raises:
        NotInForce: The measures did not hold on the day.
        Undetermined: A paper is not there, and nothing is known of whether it must be.

    >>> [paper.zh for paper in seller_papers_missing(
    ...     frozenset(), on=datetime.date(2018, 6, 1),
    ...     internal_procedure=False, holder_consent=False, by_agent=False, more_required=False,
    ... ).value]
    ['出让申请书', '标的物权属证明', '权属所有人身份证明']
    """
    there = SellerPaper.some(papers, "papers")
    flags = _flags(
        internal_procedure=internal_procedure,
        holder_consent=holder_consent,
        by_agent=by_agent,
        more_required=more_required,
    )
    held_on(on)
    return _missing(_SELLER, there, flags)


@rule(BUYER_PAPERS, BUYER_FIRST, BUYER_IDENTITY, BUYER_DECISION, BUYER_AGENT, BUYER_OTHERS)
def buyer_papers_missing(
    papers: frozenset[BuyerPaper],
    *,
    on: datetime.date,
    internal_procedure: bool | None = None,
    by_agent: bool | None = None,
    more_required: bool | None = None,
) -> Decision[tuple[BuyerPaper, ...]]:
    """Which papers an application to acquire still lacks; of none at all, those that it needs (受让申请缺件).

    Args:
        papers: 已交材料: the papers handed in. One that is not asked for does no harm.
        on: 日期: the day.
        internal_procedure: 需内部决策或审批: whether the acquirer must decide or be approved first.
        by_agent: 委托代理: whether an agent applies.
        more_required: 另需其他材料: whether law or policy asks for other papers. Each of the three is asked for where
            its paper is not there.

    Returns:
        缺少的材料: the papers that are missing.

    Raises:
        NotInForce: The measures did not hold on the day.
        Undetermined: A paper is not there, and nothing is known of whether it must be.
    """
    there = BuyerPaper.some(papers, "papers")
    flags = _flags(internal_procedure=internal_procedure, by_agent=by_agent, more_required=more_required)
    held_on(on)
    return _missing(_BUYER, there, flags)


def _flags(**given: bool | None) -> dict[str, bool | None]:
    return {name: FLAG.maybe(value, name) for name, value in given.items()}


def _missing(
    table: dict[P, tuple[Citation, str | None]], there: frozenset[P], flags: dict[str, bool | None]
) -> Decision[tuple[P, ...]]:
    """What is missing: a paper that is there is right whatever the circumstances, so that adding one never harms."""
    asked: list[tuple[P, Finding]] = []
    for paper, (clause, flag) in table.items():
        if paper in there or flag is None or known(flags[flag], flag, _WHEN[flag]):
            asked.append(needs(clause, paper, paper in there))
        else:
            asked.append((paper, note(clause, f"{paper.zh}，无需提交", f"{paper.en}, not asked for")))
    return lacking(*asked)


class IncompletePapers(Reading, at=(SELLER_ACCEPTED, BUYER_ACCEPTED)):
    """What becomes of an application whose papers are not complete (资料不齐全)."""

    NOT_ACCEPTED = "不予受理登记", "仅对资料齐全的受理登记", "What is complete is taken, and nothing else is."
    UNSAID = "未定", "条文未规定后果和补正期限", "Neither a consequence nor a time to mend it is printed."


@rule(SELLER_ACCEPTED, BUYER_ACCEPTED)
def application_accepted(
    side: TradeSide,
    *,
    papers_complete: bool,
    on: datetime.date,
    incomplete_papers: IncompletePapers = IncompletePapers.NOT_ACCEPTED,
) -> Decision[bool]:
    """Whether the platform accepts and registers an application (受理登记).

    Args:
        side: 申请方: who applies.
        papers_complete: 资料齐全: whether the papers are complete.
        on: 日期: the day.

    Returns:
        受理: whether it does.

    Raises:
        NotInForce: The measures did not hold on the day.
        Undetermined: The papers are not complete, where that is read as not said.
    """
    who, complete = TradeSide.of(side, "side"), FLAG.of(papers_complete, "papers_complete")
    unsaid = IncompletePapers.of(incomplete_papers, "incomplete_papers") is IncompletePapers.UNSAID
    held_on(on)
    if unsaid and not complete:
        raise Undetermined(
            "papers_complete", en="nothing is said of papers that are not complete", zh="未规定资料不齐全的处理"
        )
    clause = SELLER_ACCEPTED if who is TradeSide.SELLER else BUYER_ACCEPTED
    return all_of(condition(clause, "资料齐全", "the papers are complete", complete))


@provision(SELLER_REVIEW)
@frozen(kw_only=True)
class VerificationDays(Record):
    """How long departments have to verify title (核实期限)."""

    days: ReviewWorkingDays = figure(5, "核实反馈期限", "working days to report the result of verifying")


class VerificationStart(Reading, at=SELLER_REVIEW):
    """From when the departments' time runs (核实期限起算)."""

    REQUEST = "收到核实请求日", "部门自收到请求方可核实", "A department can only verify what it was asked."
    ACCEPTANCE = "受理日", "审核自受理开始", "The review begins when the application is accepted."


_STARTS = {
    "requested": Words("未提供收到核实请求日", "the day of the request is not given"),
    "accepted": Words("未提供受理日", "the day of acceptance is not given"),
    "applied": Words("未提供申请日", "the day of the application is not given"),
}


@rule(SELLER_REVIEW)
def verification_due(
    *,
    requested: datetime.date | None = None,
    accepted: datetime.date | None = None,
    verification: VerificationDays = VerificationDays(),
    verification_start: VerificationStart = VerificationStart.REQUEST,
) -> Decision[datetime.date]:
    """The last day on which departments report to the platform what they verified (核实反馈最后日).

    Args:
        requested: 收到核实请求日: the day on which the department received the platform's request; it does not count.
        accepted: 受理日: the day of acceptance; asked for where the time is read to run from it.

    Returns:
        最后日: the last day, on the official working-day calendar. It binds the departments, not the platform.

    Raises:
        NotInForce: The measures did not hold on the day from which the time runs.
        Undetermined: That day is not given.

    >>> str(verification_due(requested=datetime.date(2018, 2, 9)).value)  # the Spring Festival lies between
    '2018-02-22'
    """
    days = {"requested": DAY.maybe(requested, "requested"), "accepted": DAY.maybe(accepted, "accepted")}
    start = VerificationStart.of(verification_start, "verification_start")
    fact = "requested" if start is VerificationStart.REQUEST else "accepted"
    limit = VerificationDays.of(verification, "verification").days
    return _due(SELLER_REVIEW, fact, days[fact], limit)


@provision(BUYER_REVIEW)
@frozen(kw_only=True)
class BuyerReviewDays(Record):
    """How long the review of an acquirer may take (受让方审查期限)."""

    days: ReviewWorkingDays = figure(5, "审查期限", "working days to complete the review")


class BuyerReviewStart(Reading, at=BUYER_REVIEW):
    """From when the time for the review runs (审查期限起算)."""

    ACCEPTANCE = "受理日", "审核紧接受理", "The review follows the acceptance."
    APPLICATION = "申请日", "申请人自提交即等待结果", "The applicant waits from the day of the application."


@rule(BUYER_REVIEW)
def buyer_review_due(
    *,
    accepted: datetime.date | None = None,
    applied: datetime.date | None = None,
    review: BuyerReviewDays = BuyerReviewDays(),
    buyer_review_start: BuyerReviewStart = BuyerReviewStart.ACCEPTANCE,
) -> Decision[datetime.date]:
    """The last day on which platform and departments complete the review of an acquirer (受让方审查最后日).

    Args:
        accepted: 受理日: the day of acceptance; it does not count.
        applied: 申请日: the day of the application; asked for where the time is read to run from it.

    Returns:
        最后日: the last day, on the official working-day calendar.

    Raises:
        NotInForce: The measures did not hold on the day from which the time runs.
        Undetermined: That day is not given.
    """
    days = {"accepted": DAY.maybe(accepted, "accepted"), "applied": DAY.maybe(applied, "applied")}
    start = BuyerReviewStart.of(buyer_review_start, "buyer_review_start")
    fact = "accepted" if start is BuyerReviewStart.ACCEPTANCE else "applied"
    limit = BuyerReviewDays.of(review, "review").days
    return _due(BUYER_REVIEW, fact, days[fact], limit)


def _due(clause: Citation, fact: str, start: datetime.date | None, limit: int) -> Decision[datetime.date]:
    """The last day of so many working days after a day, which does not count."""
    day = known(start, fact, _STARTS[fact])
    RURAL_PROPERTY.require_in_force(day)
    return Decision(
        after_working_days(day, limit, fact=fact),
        note(clause, "起算日，不计入", "the time runs from, without it", day),
        note(clause, "期限", "the time", limit, REVIEW_DAYS.unit),
    )


class ReviewAction(Term):
    """What the platform does once an application is reviewed (审核后处理)."""

    PUBLISH = "公开发布信息"
    ORGANISE = "组织交易"
    TERMINATE = "终止交易流程"
    NOTIFY = "及时告知申请人"


class BuyerPublication(Reading, at=BUYER_REVIEW):
    """What is published once an acquirer has passed (受让方的信息发布)."""

    WHERE_LISTED = (
        "仅挂牌求购的发布",
        "标的信息已由出让程序发布",
        "The object was published when the seller passed, so only a request that is itself listed is left.",
    )
    ALWAYS = "一律发布", "条文未加区分", "The text makes no difference."


_LISTED = Words("未说明受让需求是否挂牌", "whether the request is itself listed is not known")


@rule(SELLER_REVIEW, BUYER_REVIEW)
def review_actions(
    side: TradeSide,
    *,
    passed: bool,
    on: datetime.date,
    request_listed: bool | None = None,
    buyer_publication: BuyerPublication = BuyerPublication.WHERE_LISTED,
) -> Decision[tuple[ReviewAction, ...]]:
    """What the platform does once an application is reviewed (审核后处理).

    Args:
        side: 申请方: who applied.
        passed: 审核通过: whether the review was passed.
        on: 日期: the day.
        request_listed: 受让需求挂牌: whether an acquirer's request is itself listed.

    Returns:
        审核后处理: publish and organise the trade; or end it and tell the applicant.

    Raises:
        NotInForce: The measures did not hold on the day.
        Undetermined: An acquirer has passed, and nothing is known of whether the request is listed.
    """
    who, good = TradeSide.of(side, "side"), FLAG.of(passed, "passed")
    listed = FLAG.maybe(request_listed, "request_listed")
    where_listed = BuyerPublication.of(buyer_publication, "buyer_publication") is BuyerPublication.WHERE_LISTED
    clause = SELLER_REVIEW if who is TradeSide.SELLER else BUYER_REVIEW
    held_on(on)
    review = condition(clause, "审核通过", "the review was passed", good)
    if not good:
        return Decision((ReviewAction.TERMINATE, ReviewAction.NOTIFY), review)
    if who is TradeSide.BUYER and where_listed:
        asked = known(listed, "request_listed", _LISTED)
        found = note(clause, "受让需求挂牌", "the request is itself listed", asked)
        publish = (ReviewAction.PUBLISH,) if asked else ()
        return Decision((*publish, ReviewAction.ORGANISE), review, found)
    return Decision((ReviewAction.PUBLISH, ReviewAction.ORGANISE), review)


class RestrictionSource(Term):
    """Where a restriction of who may trade can stand (主体资格限制来源)."""

    LAW = "法律"
    REGULATION = "法规"
    RULE = "规章"
    POLICY = "政策"


_BINDING = frozenset({RestrictionSource.LAW, RestrictionSource.REGULATION})


@rule(UNRESTRICTED)
def buyer_review_may_be_left_out(restricted_by: frozenset[RestrictionSource], *, on: datetime.date) -> Decision[bool]:
    """Whether the platform may publish and organise a trade at once, as nobody is kept from it (直接组织交易).

    Args:
        restricted_by: 限制来源: where it is restricted who may trade.
        on: 日期: the day.

    Returns:
        可以直接组织交易: whether neither a law nor a regulation restricts it; it may, and need not.

    Raises:
        NotInForce: The measures did not hold on the day.

    >>> buyer_review_may_be_left_out(frozenset({RestrictionSource.POLICY}), on=datetime.date(2018, 6, 1)).value
    True
    """
    sources = RestrictionSource.some(restricted_by, "restricted_by") & _BINDING
    held_on(on)
    found = tuple(one for one in RestrictionSource if one in sources)
    return all_of(
        condition(UNRESTRICTED, "法律、法规未限制", "no law or regulation restricts it", not found, found or None)
    )
