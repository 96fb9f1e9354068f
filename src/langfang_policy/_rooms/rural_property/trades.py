"""Articles 14 to 23: a trade step by step, registration, filing, and who pays fees."""

from __future__ import annotations

import datetime

from attrs import frozen

from ...core.decisions import Decision, all_of
from ...core.errors import InvalidFacts, known
from ...core.facts import FLAG
from ...core.figures import Record
from ...core.findings import condition, note
from ...core.rules import rule
from ...core.terms import Reading, Term, Words
from .decree import (
    CERTIFICATE,
    CONTRACT,
    FEES,
    FILING,
    FILING_PLACES,
    REGISTRATION,
    SELLER_ACCEPTED,
    SELLER_REVIEW,
    RuralParty,
    TradeSide,
    held_on,
)

__all__ = [
    "CertificateOrder",
    "CooperativeFee",
    "FilingRecipient",
    "HouseholdByAgent",
    "TradeFiling",
    "TradeProgress",
    "TradeStage",
    "filings_due",
    "next_trade_stage",
    "pays_service_fee",
    "registration_accepted",
]


class TradeStage(Term):
    """The stages of a transfer, in the order of the articles (交易程序)."""

    APPLICATION = "提交申请"
    ACCEPTANCE = "受理登记"
    REVIEW = "审核"
    TRADE = "公开发布信息并组织交易"
    CONTRACT = "签订合同"
    SETTLEMENT = "价款结算"
    CERTIFICATE = "出具交易鉴证书"
    ANNOUNCEMENT = "公告成交情况"
    REGISTRATION = "权属变更登记"
    FILING = "备案"


_STAGES = {
    TradeStage.APPLICATION: FILING_PLACES,
    TradeStage.ACCEPTANCE: SELLER_ACCEPTED,
    TradeStage.REVIEW: SELLER_REVIEW,
    TradeStage.TRADE: SELLER_REVIEW,
    TradeStage.CONTRACT: CONTRACT,
    TradeStage.SETTLEMENT: CONTRACT,
    TradeStage.CERTIFICATE: CERTIFICATE,
    TradeStage.ANNOUNCEMENT: CERTIFICATE,
    TradeStage.REGISTRATION: REGISTRATION,
    TradeStage.FILING: FILING,
}
_BEFORE: dict[TradeStage, TradeStage] = {
    TradeStage.ACCEPTANCE: TradeStage.APPLICATION,
    TradeStage.REVIEW: TradeStage.ACCEPTANCE,
    TradeStage.TRADE: TradeStage.REVIEW,
    TradeStage.CONTRACT: TradeStage.TRADE,
    TradeStage.SETTLEMENT: TradeStage.CONTRACT,
    TradeStage.CERTIFICATE: TradeStage.SETTLEMENT,
    TradeStage.ANNOUNCEMENT: TradeStage.CERTIFICATE,
    TradeStage.REGISTRATION: TradeStage.ANNOUNCEMENT,
    TradeStage.FILING: TradeStage.ANNOUNCEMENT,
}


class CertificateOrder(Reading, at=(CONTRACT, CERTIFICATE)):
    """Whether the certificate waits until the price is settled (鉴证书与结算的先后)."""

    AFTER_SETTLEMENT = "结算之后", "条文依次排列", "The articles list one after the other."
    AFTER_CONTRACT = (
        "签约即可",
        "结算从合同约定，可以分期",
        "The price is settled as the contract has it, which may spread it.",
    )


@frozen(kw_only=True)
class TradeProgress(Record):
    """What comes next in a trade (交易进程).

    Attributes:
        due: 待办环节: the stages that are next; none where the trade is over.
        terminated: 终止: whether it ended because the review was not passed.
    """

    due: tuple[TradeStage, ...]
    terminated: bool


_WHETHER = {
    TradeStage.REGISTRATION: ("title_changes", Words("未说明是否涉及权属变更", "whether title changes is not known")),
    TradeStage.FILING: ("filing_required", Words("未说明是否需要备案", "whether it is to be filed is not known")),
}


@rule(FILING_PLACES, SELLER_ACCEPTED, SELLER_REVIEW, CONTRACT, CERTIFICATE, REGISTRATION, FILING)
def next_trade_stage(
    done: frozenset[TradeStage],
    *,
    on: datetime.date,
    review_failed: bool | None = None,
    title_changes: bool | None = None,
    filing_required: bool | None = None,
    certificate_order: CertificateOrder = CertificateOrder.AFTER_SETTLEMENT,
) -> Decision[TradeProgress]:
    """What comes next in a transfer, or that it has ended (交易程序).

    Args:
        done: 已办环节: the stages that are done, the review only where it was passed.
        on: 日期: the day.
        review_failed: 审核未通过: whether the review found against it; asked for while the review is what is next.
        title_changes: 涉及权属变更: whether title changes, so that it is registered; asked for once that is next.
        filing_required: 需要备案: whether the trade is to be filed; asked for once that is next.

    Returns:
        交易进程: the stages that are next; those after the announcement may run side by side.

    Raises:
        NotInForce: The measures did not hold on the day.
        Undetermined: What is next hangs on a fact that is not given.

    >>> stages = frozenset({TradeStage.APPLICATION, TradeStage.ACCEPTANCE})
    >>> next_trade_stage(stages, on=datetime.date(2018, 6, 1), review_failed=True).value.terminated
    True
    """
    over = TradeStage.some(done, "done")
    failed = FLAG.maybe(review_failed, "review_failed")
    flags = {
        TradeStage.REGISTRATION: FLAG.maybe(title_changes, "title_changes"),
        TradeStage.FILING: FLAG.maybe(filing_required, "filing_required"),
    }
    before = dict(_BEFORE)
    if CertificateOrder.of(certificate_order, "certificate_order") is CertificateOrder.AFTER_CONTRACT:
        before[TradeStage.CERTIFICATE] = TradeStage.CONTRACT
    held_on(on)
    if early := next((stage for stage in TradeStage if stage in over and not _reached(stage, over, before)), None):
        raise InvalidFacts("done", early, "stages in their order, none left out", "依次完成的环节")
    if failed and TradeStage.REVIEW in over:
        raise InvalidFacts("review_failed", failed, "False where the review was passed", "审核已通过时应为False")
    ready = [stage for stage in TradeStage if stage not in over and _reached(stage, over, before)]
    if ready == [TradeStage.REVIEW]:
        bad = known(failed, "review_failed", _REVIEWED)
        passed = condition(SELLER_REVIEW, "审核未被否定", "the review has not found against it", not bad)
        due = () if bad else (TradeStage.REVIEW,)
        return Decision(TradeProgress(due=due, terminated=bad), passed)
    found = tuple(stage for stage in ready if stage not in _WHETHER or known(flags[stage], *_WHETHER[stage]))
    if not found:
        return Decision(
            TradeProgress(due=(), terminated=False), note(CERTIFICATE, "各环节均已完成", "every stage is done")
        )
    told = (note(_STAGES[stage], "待办环节", "the stage that is next", stage) for stage in found)
    return Decision(TradeProgress(due=found, terminated=False), *told)


def _reached(stage: TradeStage, done: frozenset[TradeStage], before: dict[TradeStage, TradeStage]) -> bool:
    """Whether what a stage waits for is done."""
    return stage not in before or before[stage] in done


_REVIEWED = Words("未说明审核是否未通过", "whether the review found against it is not known")


@rule(REGISTRATION)
def registration_accepted(*, title_changes: bool, on: datetime.date, certificate: bool | None = None) -> Decision[bool]:
    """Whether departments take up the registration of a change after a trade (受理变更登记).

    Args:
        title_changes: 涉及权属变更: whether title changes; else there is nothing to register.
        on: 日期: the day.
        certificate: 交易鉴证书: whether the certificate of the trade is shown.

    Returns:
        受理: whether they do, on the certificate.

    Raises:
        NotInForce: The measures did not hold on the day.
        Undetermined: Title changes, and nothing is known of a certificate.
    """
    changes, shown = FLAG.of(title_changes, "title_changes"), FLAG.maybe(certificate, "certificate")
    held_on(on)
    reasons = [condition(REGISTRATION, "涉及权属变更", "title changes", changes)]
    if changes:
        there = known(shown, "certificate", _CERTIFICATE)
        reasons.append(condition(REGISTRATION, "凭交易鉴证书", "on the certificate of the trade", there))
    return all_of(*reasons)


_CERTIFICATE = Words("未说明是否持有交易鉴证书", "whether there is a certificate is not known")


class FilingRecipient(Term):
    """With whom a trade is filed, as its own rules say (备案对象)."""

    DEPARTMENT = "相关行政主管部门"
    COLLECTIVE = "农村集体经济组织"


@frozen(kw_only=True)
class TradeFiling(Record):
    """A filing that a party owes (应办备案).

    Attributes:
        by: 备案方: who files.
        to: 备案对象: with whom.
    """

    by: TradeSide
    to: FilingRecipient


@rule(FILING)
def filings_due(required_by: frozenset[FilingRecipient], *, on: datetime.date) -> Decision[tuple[TradeFiling, ...]]:
    """Who files a trade with whom, where it is to be filed (交易备案).

    Args:
        required_by: 备案要求: with whom its rules have it filed; nobody where it needs no filing.
        on: 日期: the day.

    Returns:
        应办备案: each party's filings; none where nothing is to be filed.

    Raises:
        NotInForce: The measures did not hold on the day.
    """
    asked = FilingRecipient.some(required_by, "required_by")
    held_on(on)
    to = tuple(one for one in FilingRecipient if one in asked)
    due = tuple(TradeFiling(by=side, to=one) for side in TradeSide for one in to)
    return Decision(due, note(FILING, "备案对象", "to be filed with", to))


class CooperativeFee(Reading, at=FEES):
    """Whether a cooperative of farmers is spared as a household is (农民合作组织的服务费)."""

    PAYS = (
        "收取",
        "品种条文将农户与农民合作组织并列",
        "The article on kinds names households and cooperatives side by side.",
    )
    SPARED = "免收", "免费旨在减轻农民负担", "The purpose is to ease farmers' burden."


class HouseholdByAgent(Reading, at=FEES):
    """Whether a household that trades through an agent is spared (农户委托代理)."""

    SPARED = "免收", "代理的仍是农户的交易", "What an agent does is the household's trade."
    PAYS = "收取", "免收限于自行交易的农户", "It is the household which trades that is spared."


@rule(FEES)
def pays_service_fee(
    party: RuralParty,
    *,
    on: datetime.date,
    by_agent: bool | None = None,
    cooperative_fee: CooperativeFee = CooperativeFee.PAYS,
    household_by_agent: HouseholdByAgent = HouseholdByAgent.SPARED,
) -> Decision[bool]:
    """Whether a party pays the platform's service fee; each by itself, whoever trades with it (服务费用).

    Args:
        party: 交易主体: the party.
        on: 日期: the day.
        by_agent: 委托代理: whether a household trades through an agent; asked for in one reading alone.

    Returns:
        应缴服务费: whether it pays. No rate is printed; the platform publishes its own.

    Raises:
        NotInForce: The measures did not hold on the day.
        Undetermined: A household, where it matters whether an agent acts and that is not known.

    >>> pays_service_fee(RuralParty.HOUSEHOLD, on=datetime.date(2018, 6, 1)).value
    False
    """
    who, agent = RuralParty.of(party, "party"), FLAG.maybe(by_agent, "by_agent")
    kind = CooperativeFee.of(cooperative_fee, "cooperative_fee") is CooperativeFee.SPARED
    in_person = HouseholdByAgent.of(household_by_agent, "household_by_agent") is HouseholdByAgent.PAYS
    held_on(on)
    household = who is RuralParty.HOUSEHOLD
    spared = household or (kind and who is RuralParty.COOPERATIVE)
    reasons = [condition(FEES, "非免费主体", "a party that is not spared", not spared, who)]
    if household and in_person:
        acts = known(agent, "by_agent", _AGENT)
        reasons = [condition(FEES, "农户委托代理", "a household through an agent", acts, who)]
    return all_of(*reasons)


_AGENT = Words("未说明是否委托代理", "whether an agent acts is not known")
