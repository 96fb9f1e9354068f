"""Articles 24 to 28: what is unified, how money is kept, where proceeds go, and disputes."""

from __future__ import annotations

import datetime

from ...core.decisions import Decision, all_of, lacking, needs
from ...core.errors import known
from ...core.facts import FLAG
from ...core.findings import condition, note
from ...core.rules import rule
from ...core.terms import Reading, Term, Words
from .decree import DISPUTES, FUNDS, PROCEEDS, UNIFIED, held_on

__all__ = [
    "Adjudication",
    "Attempt",
    "FundRequirement",
    "ProceedsAccount",
    "Remedy",
    "UnifiedItem",
    "UnwillingToOne",
    "funds_lack",
    "open_remedies",
    "proceeds_account_proper",
    "unified_lacking",
]


class UnifiedItem(Term):
    """What is unified over the city and its counties (“六统一”)."""

    PLATFORM = "交易平台"
    INFORMATION = "信息发布"
    RULES = "交易规则"
    FEES = "收费标准"
    CERTIFICATION = "交易鉴证"
    ARCHIVES = "档案管理"


@rule(UNIFIED)
def unified_lacking(unified: frozenset[UnifiedItem], *, on: datetime.date) -> Decision[tuple[UnifiedItem, ...]]:
    """What is not yet unified of that which city and counties must unify (统一交易管理).

    Args:
        unified: 已统一事项: what is unified.
        on: 日期: the day.

    Returns:
        未统一事项: what is not.

    Raises:
        NotInForce: The measures did not hold on the day.
    """
    there = UnifiedItem.some(unified, "unified")
    held_on(on)
    return lacking(*(needs(UNIFIED, item, item in there) for item in UnifiedItem))


class FundRequirement(Term):
    """How a platform must keep the money of trades (资金管理要求)."""

    SPECIAL_ACCOUNT = "专户储存"
    SEPARATE_BOOKS = "专账核算"


@rule(FUNDS)
def funds_lack(kept: frozenset[FundRequirement], *, on: datetime.date) -> Decision[tuple[FundRequirement, ...]]:
    """What a platform's keeping of money lacks (资金管理).

    Args:
        kept: 已落实要求: what it keeps to.
        on: 日期: the day.

    Returns:
        尚缺的要求: what it does not; nothing where the money is kept as it must be.

    Raises:
        NotInForce: The measures did not hold on the day.
    """
    there = FundRequirement.some(kept, "kept")
    held_on(on)
    return lacking(*(needs(FUNDS, item, item in there) for item in FundRequirement))


class ProceedsAccount(Term):
    """Where the proceeds of a trade are paid (收益账户)."""

    OWN_COLLECTIVE = "本集体经济组织账户"
    OTHER_COLLECTIVE = "其他集体经济组织账户"
    OTHER = "其他账户"


_ACCOUNT = Words("未说明收益账户", "where the proceeds are paid is not known")


@rule(PROCEEDS)
def proceeds_account_proper(
    *, collective_property: bool, on: datetime.date, account: ProceedsAccount | None = None
) -> Decision[bool]:
    """Whether the proceeds of a trade go where they must: a collective's into its own account (收益账户).

    Args:
        collective_property: 农村集体产权: whether it was the collective's property.
        on: 日期: the day.
        account: 收益账户: where the proceeds are paid; asked of a collective's property alone.

    Returns:
        符合要求: whether they do; of other property nothing is asked.

    Raises:
        NotInForce: The measures did not hold on the day.
        Undetermined: A collective's property, and nothing is known of the account.
    """
    collective = FLAG.of(collective_property, "collective_property")
    paid = ProceedsAccount.maybe(account, "account")
    held_on(on)
    if not collective:
        return all_of(note(PROCEEDS, "非农村集体产权", "not the collective's property"))
    to = known(paid, "account", _ACCOUNT)
    own = to is ProceedsAccount.OWN_COLLECTIVE
    return all_of(condition(PROCEEDS, "纳入本集体经济组织账户", "into the collective's own account", own, to))


class Attempt(Term):
    """How far the parties have come with a way to settle (解决途径进展)."""

    NOT_TRIED = "尚未进行"
    REFUSED = "不愿"
    FAILED = "不成"
    SUCCEEDED = "达成一致"


class Remedy(Term):
    """The ways to settle a dispute (纠纷解决途径)."""

    NEGOTIATION = "协商"
    MEDIATION = "调解"
    ARBITRATION = "仲裁"
    COURT = "诉讼"


class UnwillingToOne(Reading, at=DISPUTES):
    """Whether to refuse one of negotiation and mediation, or fail in it, is enough (不愿或者不成的范围)."""

    ENOUGH = (
        "一项即可",
        "协商与调解以可以、也可以并列，可任选",
        "The two are offered as alternatives, and neither is a condition.",
    )
    BOTH = "两项均须", "条文将两者并提", "The two are named in one breath."


class Adjudication(Reading, at=DISPUTES):
    """Whether a contract that provides for arbitration leaves the court open (仲裁与诉讼)."""

    BY_CONTRACT = (
        "有约定则仲裁",
        "仲裁约定排除诉讼",
        "Who has agreed on arbitration does not go to court.",
    )
    CHOICE = "可以选择", "条文以或并列两者", "The text puts an or between them."


_OVER = (Attempt.REFUSED, Attempt.FAILED)
_CLAUSE = Words("未说明合同是否约定仲裁", "whether the contract provides for arbitration is not known")


@rule(DISPUTES)
def open_remedies(
    *,
    negotiation: Attempt,
    mediation: Attempt,
    on: datetime.date,
    arbitration_clause: bool | None = None,
    unwilling_to_one: UnwillingToOne = UnwillingToOne.ENOUGH,
    adjudication: Adjudication = Adjudication.BY_CONTRACT,
) -> Decision[tuple[Remedy, ...]]:
    """Which ways to settle a dispute over a trade on the platform are open (纠纷解决途径).

    Args:
        negotiation: 协商进展: how far negotiation has come.
        mediation: 调解进展: how far mediation by the collective, the township or others has come.
        on: 日期: the day.
        arbitration_clause: 约定仲裁: whether the contract provides for arbitration; asked for once that is open.

    Returns:
        可用途径: the ways that are open; none where the parties have settled.

    Raises:
        NotInForce: The measures did not hold on the day.
        Undetermined: Arbitration or court is open, and nothing is known of the contract.

    >>> day = datetime.date(2018, 6, 1)
    >>> [way.zh for way in open_remedies(
    ...     negotiation=Attempt.FAILED, mediation=Attempt.NOT_TRIED, on=day, arbitration_clause=False,
    ... ).value]
    ['调解', '诉讼']
    """
    tried = {
        Remedy.NEGOTIATION: Attempt.of(negotiation, "negotiation"),
        Remedy.MEDIATION: Attempt.of(mediation, "mediation"),
    }
    clause = FLAG.maybe(arbitration_clause, "arbitration_clause")
    both = UnwillingToOne.of(unwilling_to_one, "unwilling_to_one") is UnwillingToOne.BOTH
    choice = Adjudication.of(adjudication, "adjudication") is Adjudication.CHOICE
    held_on(on)
    reasons = [note(DISPUTES, way.zh, way.en, state) for way, state in tried.items()]
    if Attempt.SUCCEEDED in tried.values():
        return Decision((), *reasons)
    ways = tuple(way for way, state in tried.items() if state is Attempt.NOT_TRIED)
    over = [state in _OVER for state in tried.values()]
    if not (all(over) if both else any(over)):
        return Decision(ways, *reasons)
    agreed = known(clause, "arbitration_clause", _CLAUSE)
    last = (Remedy.ARBITRATION, *((Remedy.COURT,) if choice else ())) if agreed else (Remedy.COURT,)
    return Decision((*ways, *last), *reasons, note(DISPUTES, "合同约定仲裁", "the contract has arbitration", agreed))
