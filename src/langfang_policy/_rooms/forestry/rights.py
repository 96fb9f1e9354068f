"""Part 二（一）: confirming rights, what each of the three holders may do, contracts."""

from __future__ import annotations

import datetime

from attrs import frozen

from ...core.bounds import above
from ...core.decisions import Decision, all_of, lacking, needs
from ...core.facts import DAY, FLAG
from ...core.figures import Record
from ...core.findings import asks, condition, falls, note
from ...core.rules import rule
from ...core.terms import Reading, Term
from .decree import (
    CERTIFYING,
    CONTRACTOR,
    CONTRACTS,
    FORESTRY,
    OPERATOR,
    OWNER,
    THREE_RIGHTS,
    ForestHolder,
    ForestRight,
    stated,
)

__all__ = [
    "ContractPeriod",
    "ExpropriationClaim",
    "ForestCertification",
    "ForestContractCheck",
    "ForestContractElement",
    "ForestContractForm",
    "ForestDealing",
    "ForestHolding",
    "ForestPower",
    "ForestPowers",
    "LettingMode",
    "PreReformLand",
    "UnlistedLetting",
    "certification_of",
    "check_forest_contract",
    "expropriation_claims",
    "holds_contract_right",
    "powers_of",
    "pre_reform_land",
    "renewal_priority",
]


class LettingMode(Term):
    """How collective forest land was let (发包方式)."""

    HOUSEHOLD = "家庭承包"
    AUCTION = "拍卖"
    OPEN_NEGOTIATION = "公开协商"
    OTHER = "其他非家庭承包方式"


class PreReformLand(Term):
    """What becomes of land that was let before the reform (改革前发包林地的处理)."""

    CONTRACT_RUNS_ON = "原合同继续履行"
    TO_HOUSEHOLDS = "按家庭承包政策承包到户"
    NOT_ADDRESSED = "本项未作规定"


class UnlistedLetting(Reading, at=CERTIFYING):
    """Whether ways of letting that are not named are treated as those that are (未列明的发包方式)."""

    ALIKE = "同样处理", "列举以等字结尾", "The list is open."
    NAMED_ALONE = "仅限列明方式", "仅列明拍卖与公开协商", "Auction and open negotiation alone are named."


@rule(CERTIFYING)
def pre_reform_land(
    mode: LettingMode,
    *,
    let_before_reform: bool,
    on: datetime.date,
    last_day: datetime.date | None = None,
    unlisted_letting: UnlistedLetting = UnlistedLetting.ALIKE,
) -> Decision[PreReformLand]:
    """What becomes of collective forest land that was let before the reform and not to households (改革前发包的林地).

    Args:
        mode: 发包方式: how the land was let.
        let_before_reform: 改革前发包: whether it was let before the reform of collective forest tenure.
        on: 日期: the day.
        last_day: 承包期末日: the last day of that contract, which still belongs to it; asked for where the clause
            reaches the land.

    Returns:
        处理方式: the contract runs on to its end; after it the land is contracted to households.

    Raises:
        Undetermined: The clause reaches the land, and the last day is not given.
        NotInForce: The opinions did not hold on the day.

    >>> from datetime import date
    >>> ended = date(2018, 12, 31)
    >>> pre_reform_land(LettingMode.AUCTION, let_before_reform=True, last_day=ended, on=date(2019, 1, 1)).value.zh
    '按家庭承包政策承包到户'
    """
    how, before = LettingMode.of(mode, "mode"), FLAG.of(let_before_reform, "let_before_reform")
    day, last = DAY.of(on, "on"), DAY.maybe(last_day, "last_day")
    alike = UnlistedLetting.of(unlisted_letting, "unlisted_letting") is UnlistedLetting.ALIKE
    FORESTRY.require_in_force(day)
    let = note(CERTIFYING, "发包方式", "how it was let", how)
    early = note(CERTIFYING, "改革前发包", "let before the reform", before)
    if how is LettingMode.HOUSEHOLD or (how is LettingMode.OTHER and not alike):
        return Decision(PreReformLand.NOT_ADDRESSED, let, early, because=let)
    if not before:
        return Decision(PreReformLand.NOT_ADDRESSED, let, early, because=early)
    end = above(
        stated(last, "last_day", "the day on which the old contract ends is not given", "未给出原承包期末日"), "晚于"
    )
    ended = falls(CERTIFYING, "承包期届满", "the contract has ended", day, end)
    step = PreReformLand.TO_HOUSEHOLDS if end.holds(day) else PreReformLand.CONTRACT_RUNS_ON
    return Decision(step, let, early, ended, because=ended)


class ForestHolding(Term):
    """How collective forest land is held (林地经营形式)."""

    HOUSEHOLD = "承包到户"
    JOINT_HOUSEHOLDS = "联户承包"
    COLLECTIVE = "集体统一经营"


class ForestCertification(Term):
    """How the right is confirmed (确权方式)."""

    CERTIFICATE = "权属证书发放到户"
    REGISTERED_SHARE = "通过林权登记将林权份额量化到户"
    EQUITY = "将股权量化到户"


_CERTIFICATIONS = dict(zip(ForestHolding, ForestCertification, strict=True))


@rule(CERTIFYING)
def certification_of(holding: ForestHolding) -> Decision[ForestCertification]:
    """How the rights in collective forest land are confirmed (确权方式).

    Args:
        holding: 林地经营形式: how the land is held.

    Returns:
        确权方式: a certificate to the household, a registered share, or equity.

    >>> certification_of(ForestHolding.JOINT_HOUSEHOLDS).value.zh
    '通过林权登记将林权份额量化到户'
    """
    held = ForestHolding.of(holding, "holding")
    return Decision(_CERTIFICATIONS[held], note(CERTIFYING, "林地经营形式", "how the land is held", held))


class ForestPower(Term):
    """What a right in forest land lets its holder do (权能)."""

    OCCUPY = "占有"
    USE = "使用"
    OPERATE = "经营"
    BENEFIT = "收益"
    DISPOSE = "处分"


@frozen(kw_only=True)
class ForestPowers(Record):
    """A holder's right and its powers (林地权利).

    Attributes:
        right: 权利: which of the three.
        powers: 权能: what it lets the holder do, in printed order.
        for_a_term: 有期限: whether it is given for a term.
    """

    right: ForestRight
    powers: tuple[ForestPower, ...]
    for_a_term: bool


class ContractPeriod(Reading, at=(CONTRACTOR, CERTIFYING)):
    """Whether a household's powers are for a term (承包权的期限)."""

    UNSTATED = (
        "不附期限",
        "承包关系保持长久不变，此处未写期限",
        "Contract relations stay for long, and no term is printed here.",
    )
    PERIOD = "附承包期", "确权部分述及承包期", "What is said of confirming rights knows a contract period."


_POWERS = {
    ForestHolder.COLLECTIVE: (
        OWNER,
        ForestRight.OWNERSHIP,
        (ForestPower.OCCUPY, ForestPower.USE, ForestPower.BENEFIT, ForestPower.DISPOSE),
    ),
    ForestHolder.HOUSEHOLD: (
        CONTRACTOR,
        ForestRight.CONTRACT,
        (ForestPower.OCCUPY, ForestPower.USE, ForestPower.BENEFIT),
    ),
    ForestHolder.OPERATOR: (
        OPERATOR,
        ForestRight.OPERATING,
        (ForestPower.OCCUPY, ForestPower.OPERATE, ForestPower.BENEFIT),
    ),
}


@rule(THREE_RIGHTS, OWNER, CONTRACTOR, OPERATOR, rests_on=(CERTIFYING,))
def powers_of(
    holder: ForestHolder, *, contract_period: ContractPeriod = ContractPeriod.UNSTATED
) -> Decision[ForestPowers]:
    """Which right a holder has in collective forest land, and what it lets the holder do (三权分置).

    Args:
        holder: 林权主体: the collective, the contracting household or the operator.

    Returns:
        林地权利: the right, its powers, and whether it is for a term; the owner alone may dispose of the land.

    >>> [power.zh for power in powers_of(ForestHolder.OPERATOR).value.powers]
    ['占有', '经营', '收益']
    """
    who = ForestHolder.of(holder, "holder")
    period = ContractPeriod.of(contract_period, "contract_period") is ContractPeriod.PERIOD
    clause, right, powers = _POWERS[who]
    for_a_term = who is ForestHolder.OPERATOR or (who is ForestHolder.HOUSEHOLD and period)
    return Decision(
        ForestPowers(right=right, powers=powers, for_a_term=for_a_term),
        note(clause, "林权主体", "holder of the right", who),
    )


class ExpropriationClaim(Term):
    """What a holder may claim where collective forest land is expropriated (征收时的权利)."""

    COMMENT = "对征地补偿安置方案等提出意见"
    COMPENSATION = "依法获得补偿"


_CLAIMS = {
    ForestHolder.COLLECTIVE: (ExpropriationClaim.COMMENT, ExpropriationClaim.COMPENSATION),
    ForestHolder.HOUSEHOLD: (ExpropriationClaim.COMPENSATION,),
    ForestHolder.OPERATOR: (),
}


@rule(OWNER, CONTRACTOR, rests_on=(OPERATOR,))
def expropriation_claims(holder: ForestHolder) -> Decision[tuple[ExpropriationClaim, ...]]:
    """What a holder may claim where collective forest land is expropriated (林地征收).

    Args:
        holder: 林权主体: the collective, the contracting household or the operator.

    Returns:
        可主张的权利: none for the operator, of whom the opinions say nothing here: the transfer contract governs.

    >>> [claim.zh for claim in expropriation_claims(ForestHolder.HOUSEHOLD).value]
    ['依法获得补偿']
    """
    who = ForestHolder.of(holder, "holder")
    clause = _POWERS[who][0]
    if who is ForestHolder.OPERATOR:
        reason = note(clause, "未就经营权人的征收补偿作规定", "nothing is said of an operator's compensation", who)
    else:
        reason = note(clause, "林权主体", "holder of the right", who)
    return Decision(_CLAIMS[who], reason)


@rule(CONTRACTOR)
def holds_contract_right(*, member: bool, contracted: bool) -> Decision[bool]:
    """Whether a household holds the contract right in forest land (承包权归属).

    However often the operating right has passed on since does not matter, and is not asked.

    Args:
        member: 本集体成员: whether it is a farming household of that collective.
        contracted: 承包该林地: whether the land is contracted to it, and it has not since exchanged or assigned the
            contract right itself.

    Returns:
        享有承包权: whether it holds the right.
    """
    found = all_of(
        condition(CONTRACTOR, "本集体经济组织成员", "household of the collective", FLAG.of(member, "member")),
        condition(CONTRACTOR, "承包该林地", "the land is contracted to it", FLAG.of(contracted, "contracted")),
    )
    kept = note(CONTRACTOR, "经营权流转不影响承包权", "moves of the operating right leave the contract right alone")
    return Decision(found.value, *found.reasons, kept, because=found.because)


@rule(OPERATOR)
def renewal_priority(*, last_day: datetime.date, on: datetime.date, same_terms: bool) -> Decision[bool]:
    """Whether an operator goes first in renewing the lease of forest land (优先续租).

    Args:
        last_day: 流转合同末日: the last day of the transfer contract.
        on: 日期: the day.
        same_terms: 同等条件: whether the operator offers the terms that others do.

    Returns:
        享有优先权: once the contract has ended, and on the same terms.

    Raises:
        NotInForce: The opinions did not hold on the day.
    """
    last, day, same = DAY.of(last_day, "last_day"), DAY.of(on, "on"), FLAG.of(same_terms, "same_terms")
    FORESTRY.require_in_force(day)
    return all_of(
        asks(OPERATOR, "流转合同到期", "the transfer contract has ended", day, above(last, "晚于")),
        condition(OPERATOR, "同等条件", "the same terms", same),
    )


class ForestDealing(Term):
    """For what a contract on collective forest land is made (合同种类)."""

    CONTRACTING = "承包"
    TRANSFER = "流转"


class ForestContractForm(Term):
    """The model forms that are to be used (合同示范文本)."""

    CONTRACTING = "《集体林地承包合同》"
    TRANSFER = "《集体林权流转合同》"


class ForestContractElement(Term):
    """What a contract on collective forest land must have (合同要件)."""

    WRITING = "书面形式"
    AFFORESTATION = "造林育林责任"
    PROTECTION = "保护管理责任"
    FIRE_PREVENTION = "森林防火责任"
    PEST_CONTROL = "林业有害生物防治责任"


@frozen(kw_only=True)
class ForestContractCheck(Record):
    """What a contract lacks, and the model form for it; true where it lacks nothing (合同审查).

    Attributes:
        lacking: 欠缺要件: what it lacks of what is named; the list is open.
        form: 示范文本: the model form, which is promoted, not prescribed.
    """

    lacking: tuple[ForestContractElement, ...]
    form: ForestContractForm

    def __bool__(self) -> bool:
        return not self.lacking


_FORMS = dict(zip(ForestDealing, ForestContractForm, strict=True))


@rule(CONTRACTS)
def check_forest_contract(
    dealing: ForestDealing, *, has: frozenset[ForestContractElement]
) -> Decision[ForestContractCheck]:
    """What a contract lacks by which collective forest land is contracted or transferred (合同要件审查).

    Args:
        dealing: 合同种类: whether the land is contracted or transferred; what is asked is the same.
        has: 已有要件: what the contract has.

    Returns:
        合同审查: what is lacking, and the model form.

    >>> found = check_forest_contract(ForestDealing.TRANSFER, has={ForestContractElement.WRITING})
    >>> len(found.value.lacking), found.value.form.zh
    (4, '《集体林权流转合同》')
    """
    form = _FORMS[ForestDealing.of(dealing, "dealing")]
    there = ForestContractElement.some(has, "has")
    found = lacking(*(needs(CONTRACTS, one, one in there) for one in ForestContractElement))
    promoted = note(CONTRACTS, "示范文本", "model form", form)
    return Decision(
        ForestContractCheck(lacking=found.value, form=form), *found.reasons, promoted, because=found.because
    )
