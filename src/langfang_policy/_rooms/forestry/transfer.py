"""Part 二（三）1, with what 二（一）2 asks of an operator: transfer, consents, the subsidy for scale."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Annotated

from attrs import frozen

from ...core.bounds import Unit, at_least
from ...core.decisions import Decision, all_of, lacking, needs
from ...core.exact import Number, total
from ...core.facts import FLAG, MU, Measure, Mu
from ...core.figures import Record, figure
from ...core.findings import asks, condition, note
from ...core.rules import provision, rule
from ...core.terms import Reading, Term
from .decree import OPERATOR, TRANSFER, ForestRight, stated

__all__ = [
    "ConsentFiling",
    "ConsentRequirement",
    "FilingTime",
    "ForestTransferAct",
    "ForestTransferContract",
    "HouseholdConsent",
    "OperatorAct",
    "OutsiderTransfer",
    "PlotsTogether",
    "ScaleFigures",
    "ScaleOperator",
    "TransferObject",
    "TransferPrinciple",
    "Transferee",
    "operator_act_lacks",
    "scale_subsidy_due",
    "transfer_lacks",
    "transfer_object",
]

TERM = Measure(Unit("years", "年"), at_least(0))
TermYears = Annotated[Number, *TERM]


class TransferPrinciple(Term):
    """What every transfer of collective forest rights must keep to (林权流转原则)."""

    LAWFUL = "依法"
    VOLUNTARY = "自愿"
    FOR_VALUE = "有偿"
    OWNERSHIP_KEPT = "不改变林地集体所有"
    USE_KEPT = "不改变林地用途"


@rule(TRANSFER)
def transfer_lacks(kept: frozenset[TransferPrinciple]) -> Decision[tuple[TransferPrinciple, ...]]:
    """To which principles a transfer of collective forest rights does not keep (林权流转原则).

    Args:
        kept: 已遵守的原则: those to which it keeps.

    Returns:
        未遵守的原则: the others; none where the transfer is in order.

    >>> [one.zh for one in transfer_lacks(frozenset(TransferPrinciple) - {TransferPrinciple.FOR_VALUE}).value]
    ['有偿']
    """
    those = TransferPrinciple.some(kept, "kept")
    return lacking(*(needs(TRANSFER, one, one in those) for one in TransferPrinciple))


class Transferee(Term):
    """To whom forest rights go (受让人)."""

    MEMBER = "本集体经济组织成员"
    OUTSIDER = "本集体经济组织以外的单位和个人"


class ForestTransferAct(Term):
    """By what act forest rights go over (流转方式)."""

    ASSIGNMENT = "转让"
    EXCHANGE = "互换"
    LEASE = "出租（转包）"
    SHARES = "入股"
    OTHER = "其他方式"


@frozen(kw_only=True)
class TransferObject(Record):
    """What passes in a transfer (流转客体).

    Attributes:
        right: 流转的权利: which of the three rights.
        others_barred: 排除其他权利: whether no other right may pass.
        registration_changed: 办理变更登记: whether the change is registered.
    """

    right: ForestRight
    others_barred: bool
    registration_changed: bool


class OutsiderTransfer(Reading, at=TRANSFER):
    """Whether outsiders may have the operating right alone (向集体以外流转的权利)."""

    MAINLY = "以经营权为主", "为主不排除其他", "Mainly bars nothing else."
    OPERATING_ALONE = (
        "仅限经营权",
        "承包权属于本集体的农户",
        "The contract right lies with households of the collective.",
    )


@rule(TRANSFER)
def transfer_object(
    act: ForestTransferAct,
    *,
    transferee: Transferee,
    outsider_transfer: OutsiderTransfer = OutsiderTransfer.MAINLY,
) -> Decision[TransferObject]:
    """Which right passes in a transfer, and whether the change is registered (流转客体).

    Args:
        act: 流转方式: by what act.
        transferee: 受让人: to whom.

    Returns:
        流转客体: the contract right where members exchange or assign it, which is then registered; else the operating
        right.

    >>> transfer_object(ForestTransferAct.LEASE, transferee=Transferee.OUTSIDER).value.right.zh
    '经营权'
    """
    how, whom = ForestTransferAct.of(act, "act"), Transferee.of(transferee, "transferee")
    alone = OutsiderTransfer.of(outsider_transfer, "outsider_transfer") is OutsiderTransfer.OPERATING_ALONE
    by, to = note(TRANSFER, "流转方式", "act of transfer", how), note(TRANSFER, "受让人", "transferee", whom)
    inside = whom is Transferee.MEMBER
    contract = inside and how in {ForestTransferAct.ASSIGNMENT, ForestTransferAct.EXCHANGE}
    passes = TransferObject(
        right=ForestRight.CONTRACT if contract else ForestRight.OPERATING,
        others_barred=alone and not inside,
        registration_changed=contract,
    )
    return Decision(passes, to, by, because=by if inside else to)


class OperatorAct(Term):
    """What an operator would do with forest land or with the right in it (经营权人的行为)."""

    OPERATE = "自主从事林业生产经营"
    IMPROVE_SOIL = "改良土壤"
    BUILD = "建设林业生产、附属、配套设施"
    RETRANSFER = "再流转经营权"
    MORTGAGE = "设定抵押"


class HouseholdConsent(Term):
    """In what form the contracting household consents (承包农户同意)."""

    NONE = "未同意"
    ORAL = "口头同意"
    WRITTEN = "书面同意"


class ConsentFiling(Term):
    """Whether an act was filed with the rural collective (备案情况)."""

    NONE = "未备案"
    AFTER = "事后备案"
    BEFORE = "事前备案"


class ConsentRequirement(Term):
    """What an operator's act needs (经营权人行为的条件)."""

    CONSENT = "承包农户同意"
    WRITTEN_CONSENT = "承包农户书面同意"
    FILING = "向农村集体经济组织备案"


class FilingTime(Reading, at=TRANSFER):
    """Whether what must be filed may be filed afterwards (备案时间)."""

    AT_ANY_TIME = "不论先后", "条文未定备案与行为的先后", "The order of filing and act is not fixed."
    BEFORE = "事前", "同意与备案并列，均在行为之前", "Consent and filing stand side by side, both before the act."


_ON_CONSENT = {OperatorAct.IMPROVE_SOIL, OperatorAct.BUILD}


@rule(OPERATOR, TRANSFER)
def operator_act_lacks(
    act: OperatorAct,
    *,
    consent: HouseholdConsent | None = None,
    filing: ConsentFiling | None = None,
    filing_time: FilingTime = FilingTime.AT_ANY_TIME,
) -> Decision[tuple[ConsentRequirement, ...]]:
    """What an operator's act lacks: the household's consent, written where the right goes on, and filing (同意与备案).

    Args:
        act: 经营权人的行为: what the operator would do.
        consent: 承包农户同意: in what form the household consents; running the forest asks for none.
        filing: 备案情况: whether it was filed; asked for where the right is transferred again or mortgaged.

    Returns:
        欠缺条件: what is lacking; nothing where the operator may act.

    Raises:
        Undetermined: The act needs a consent or filing of which nothing is said.

    >>> found = operator_act_lacks(
    ...     OperatorAct.MORTGAGE, consent=HouseholdConsent.ORAL, filing=ConsentFiling.BEFORE
    ... )
    >>> [one.zh for one in found.value]
    ['承包农户书面同意']
    """
    what = OperatorAct.of(act, "act")
    agreed, filed = HouseholdConsent.maybe(consent, "consent"), ConsentFiling.maybe(filing, "filing")
    first = FilingTime.of(filing_time, "filing_time") is FilingTime.BEFORE
    if what is OperatorAct.OPERATE:
        return Decision((), note(OPERATOR, "经营权人自主经营", "the operator runs the forest as it chooses", what))
    said = stated(agreed, "consent", "whether the household consents is not given", "未给出承包农户是否同意")
    if what in _ON_CONSENT:
        given = said is not HouseholdConsent.NONE
        return lacking(needs(OPERATOR, ConsentRequirement.CONSENT, given, said))
    kept = stated(filed, "filing", "whether it was filed is not given", "未给出是否备案")
    in_time = kept is ConsentFiling.BEFORE or (kept is ConsentFiling.AFTER and not first)
    return lacking(
        needs(TRANSFER, ConsentRequirement.WRITTEN_CONSENT, said is HouseholdConsent.WRITTEN, said),
        needs(TRANSFER, ConsentRequirement.FILING, in_time, kept),
    )


@provision(TRANSFER)
@frozen(kw_only=True)
class ScaleFigures(Record):
    """From what term and what area on a transfer is subsidised (流转补助起点)."""

    term_years: TermYears = figure(5, "流转期限起点", "the term at the least")
    area_mu: Mu = figure(100, "流转面积起点", "the area at the least")


@frozen(kw_only=True)
class ForestTransferContract(Record):
    """A contract by which an operator has taken over forest rights (林权流转合同).

    Attributes:
        term_years: 流转期限: for how long.
        area_mu: 流转面积: how much land.
    """

    term_years: TermYears
    area_mu: Mu


class PlotsTogether(Reading, at=TRANSFER):
    """Whether the areas of several contracts add up (多份合同的面积)."""

    ADD_UP = "合并计算", "补助对象为主体而非合同", "The subsidy is the operator's, not a contract's."
    EACH_ALONE = "逐份计算", "期限与面积均就一次流转而言", "Term and area are told of one transfer."


class ScaleOperator(Reading, at=TRANSFER):
    """Whether an operator must be one of scale beyond both figures (规模经营主体的认定)."""

    BY_THE_FIGURES = "达到两项标准即是", "条文未另作定义", "Nothing else defines it."
    RECOGNISED = "另须认定", "规模经营主体可为独立条件", "Being of scale may be a condition of its own."


@rule(TRANSFER)
def scale_subsidy_due(
    contracts: Sequence[ForestTransferContract],
    *,
    recognised: bool | None = None,
    figures: ScaleFigures = ScaleFigures(),
    plots_together: PlotsTogether = PlotsTogether.ADD_UP,
    scale_operator: ScaleOperator = ScaleOperator.BY_THE_FIGURES,
) -> Decision[bool]:
    """Whether the county's fund subsidises an operator for what it has taken over; no sum is printed (林权流转补助).

    Args:
        contracts: 林权流转合同: the operator's transfer contracts.
        recognised: 认定为规模经营主体: whether the county recognised it as one of scale; asked for on the reading that
            this is a condition of its own.

    Returns:
        给予补助: whether a subsidy is due; amount, rate and payment are the county's to set.

    Raises:
        Undetermined: Recognition is read as a condition, and nothing is said of it.

    >>> plots = [ForestTransferContract(term_years=5, area_mu=60), ForestTransferContract(term_years=8, area_mu=40)]
    >>> scale_subsidy_due(plots).value
    True
    """
    held, asked = ForestTransferContract.each(contracts, "contracts"), ScaleFigures.of(figures, "figures")
    known = FLAG.maybe(recognised, "recognised")
    together = PlotsTogether.of(plots_together, "plots_together") is PlotsTogether.ADD_UP
    apart = ScaleOperator.of(scale_operator, "scale_operator") is ScaleOperator.RECOGNISED
    long_enough, large_enough = TERM.at_least(asked.term_years, "以上"), MU.at_least(asked.area_mu, "以上")
    longest = max((TERM.of(one.term_years, "contracts") for one in held), default=Decimal(0))
    areas = [MU.of(one.area_mu, "contracts") for one in held if long_enough.holds(one.term_years)]
    area = total(*areas) if together else max(areas, default=Decimal(0))
    conditions = [
        asks(TRANSFER, "流转期限", "the longest term", longest, long_enough),
        asks(TRANSFER, "达到期限的流转面积", "the area for such a term", area, large_enough),
    ]
    if apart and (known is not None or all(one.holds for one in conditions)):
        scale = stated(known, "recognised", "whether it is recognised as of scale is not given", "未给出是否认定")
        conditions.append(condition(TRANSFER, "规模经营主体", "operator of scale", scale))
    return all_of(*conditions)
