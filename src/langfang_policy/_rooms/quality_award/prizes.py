"""Articles 21 to 24: no fees, what a winner receives, repeat wins, and what the money is for."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from attrs import frozen

from ...core.columnar import compared
from ...core.decisions import Decision, all_of, part
from ...core.facts import (
    FLAG,
    YUAN,
    Yuan,
)
from ...core.figures import Record, figure
from ...core.findings import condition, note
from ...core.rules import provision, rule
from ...core.terms import Reading, Term
from .decree import (
    _CLASSES,
    ANNUAL,
    COSTS,
    MONEY_USE,
    PRIZES,
    REPEAT,
    Award,
    AwardHolder,
    HeldAward,
    YuanPaid,
    of_holder,
)

__all__ = [
    "AwardGranter",
    "BesideEvaluation",
    "EarlierAncillary",
    "EarlierRevoked",
    "FeePurpose",
    "Prize",
    "PrizeMoney",
    "PrizePurpose",
    "Token",
    "UnlistedPurpose",
    "WinTreatment",
    "fee_lawful",
    "prize",
    "prize_use_allowed",
    "treat_win",
]


class FeePurpose(Term):
    """For what an applicant is charged (收费事由)."""

    EVALUATION = "评定"
    BESIDE_EVALUATION = "评定以外的事项"


class BesideEvaluation(Reading, at=COSTS):
    """Whether a charge for something beside the evaluation is barred, too (评定以外的收费)."""

    BARRED = "同样禁止", "任何费用不留余地", "No fee of any kind leaves no room."
    NOT_REACHED = "不在此限", "条文仅就评定而言", "The clause speaks of the evaluation alone."


@rule(COSTS)
def fee_lawful(
    fee_yuan: Yuan, *, purpose: FeePurpose, beside: BesideEvaluation = BesideEvaluation.BARRED
) -> Decision[bool]:
    """Whether an applicant may be charged (收费合规).

    Args:
        fee_yuan: 收费金额: what is charged.
        purpose: 收费事由: for what.

    Returns:
        合规: only where nothing is charged.

    >>> fee_lawful(0, purpose=FeePurpose.EVALUATION).value
    True
    """
    fee, why = YUAN.of(fee_yuan, "fee_yuan"), FeePurpose.of(purpose, "purpose")
    barred = BesideEvaluation.of(beside, "beside") is BesideEvaluation.BARRED
    if why is FeePurpose.BESIDE_EVALUATION and not barred:
        return Decision(True, note(COSTS, "评定以外的收费", "charge beside the evaluation", fee, YUAN.unit))
    return all_of(condition(COSTS, "不收取任何费用", "nothing is charged", not fee, fee, YUAN.unit))


@provision(PRIZES)
@frozen(kw_only=True)
class PrizeMoney(Record):
    """What the two awards bring; the honours beside them bring no money (奖金)."""

    organisation_yuan: Yuan = figure(Decimal(300_000), "组织奖奖金", "money of the organisation award")
    individual_yuan: Yuan = figure(Decimal(20_000), "个人奖奖金", "money of the individual award")


class AwardGranter(Term):
    """Who hands an honour over (颁发机关)."""

    GOVERNMENT = "市政府"
    COMMITTEE = "市质评委"


class Token(Term):
    """What a winner is handed (奖励凭证)."""

    CERTIFICATE = "证书"
    PLAQUE = "奖牌"
    TROPHY = "奖杯"


@frozen(kw_only=True)
class Prize(Record):
    """What a winner receives, and from whom (奖励).

    Attributes:
        money_yuan: 奖金: the money.
        tokens: 奖励凭证: what is handed over.
        by: 颁发机关: the municipal government, or the committee.
    """

    money_yuan: YuanPaid
    tokens: tuple[Token, ...]
    by: AwardGranter


@rule(PRIZES, REPEAT)
def prize(award: Award, *, repeat: bool, money: PrizeMoney = PrizeMoney()) -> Decision[Prize]:
    """What a winner receives (奖励).

    Args:
        award: 奖项: the honour.
        repeat: 再次获奖: whether the same one had won the award before; then no money comes with it.

    Returns:
        奖励: the money, certificate and plaque or trophy, and who hands them over.

    >>> prize(Award.INDIVIDUAL, repeat=False).value.money_yuan
    Decimal('20000')
    """
    won, again, paid = Award.of(award, "award"), FLAG.of(repeat, "repeat"), PrizeMoney.of(money, "money")
    held = _CLASSES[won]
    tokens = Token.CERTIFICATE, Token.PLAQUE if held.holder is AwardHolder.UNIT else Token.TROPHY
    if not held.main:
        received = Prize(money_yuan=Decimal(0), tokens=tokens, by=AwardGranter.COMMITTEE)
        return Decision(received, note(PRIZES, "附属奖项无奖金", "the honour beside the award brings no money", won))
    yuan = YUAN.of(paid.organisation_yuan if won is Award.ORGANISATION else paid.individual_yuan, "money")
    first = note(PRIZES, "首次获奖奖金", "money of a first award", yuan, YUAN.unit)
    second = note(REPEAT, "再次获奖", "the award was won before", again)
    received = Prize(money_yuan=Decimal(0) if again else yuan, tokens=tokens, by=AwardGranter.GOVERNMENT)
    return Decision(received, first, second, because=second if again else first)


class EarlierAncillary(Reading, at=REPEAT):
    """Whether an ancillary honour won before makes a later award a repeat (曾获附属奖项)."""

    NO_REPEAT = (
        "不视为再次获奖",
        "附属奖项此前未发奖金，亦非政府质量奖本身",
        "No money was paid for it, and it is not the award itself.",
    )
    REPEAT = "视为再次获奖", "附属奖项亦为所设奖项", "It is one of the honours that the measures set up."


class EarlierRevoked(Reading, at=REPEAT):
    """Whether an award that was taken back makes a later one a repeat (曾获奖被撤销)."""

    REPEAT = "仍视为再次获奖", "条文仅问是否曾经获得", "The clause asks only whether it was won before."
    NO_REPEAT = "不视为再次获奖", "再次获奖的规定以有效期满为前提", "The clause speaks of those whose term has ended."


@frozen(kw_only=True)
class WinTreatment(Record):
    """How a win is treated (获奖待遇).

    Attributes:
        repeat: 再次获奖: whether it is a repeat win.
        takes_place: 占用名额: whether it takes one of the year's places.
        money_yuan: 奖金: the money that it brings.
    """

    repeat: bool
    takes_place: bool
    money_yuan: YuanPaid


@rule(REPEAT, PRIZES, ANNUAL)
def treat_win(
    award: Award,
    *,
    earlier: Sequence[HeldAward],
    money: PrizeMoney = PrizeMoney(),
    earlier_ancillary: EarlierAncillary = EarlierAncillary.NO_REPEAT,
    earlier_revoked: EarlierRevoked = EarlierRevoked.REPEAT,
) -> Decision[WinTreatment]:
    """Whether a win is a repeat, takes a place of the year and brings money (再次获奖).

    Args:
        award: 奖项: what is won now.
        earlier: 曾获奖项: what the same holder has won before; a person's honour is not that of the firm and
            does not count for it.

    Returns:
        获奖待遇: a repeat win takes no place and brings no money; an ancillary honour never does.
    """
    won, before = Award.of(award, "award"), HeldAward.each(earlier, "earlier")
    ancillary = EarlierAncillary.of(earlier_ancillary, "earlier_ancillary") is EarlierAncillary.REPEAT
    revoked = EarlierRevoked.of(earlier_revoked, "earlier_revoked") is EarlierRevoked.REPEAT
    main, holder = _CLASSES[won].main, _CLASSES[won].holder
    counting = [
        one
        for one in of_holder(before, holder)
        if (_CLASSES[one.award].main or ancillary) and (one.revoked is None or revoked)
    ]
    again = main and bool(counting)
    received = prize(won, repeat=again, money=money)
    found = note(REPEAT, "曾获奖项", "earlier awards that count", len(counting))
    treatment = WinTreatment(repeat=again, takes_place=main and not again, money_yuan=received.value.money_yuan)
    return Decision(treatment, found, part("奖励", "the prize", received), because=found)


class PrizePurpose(Term):
    """On what the money of the organisation award is spent (奖金用途)."""

    CONTINUOUS_IMPROVEMENT = "质量持续改进"
    INNOVATION = "创新"
    PROBLEM_SOLVING = "质量攻关"
    TRAINING = "人员培训"
    REWARDING_QUALITY_STAFF = "优秀员工奖励"
    INSPECTION_AND_LABORATORIES = "检验机构和实验室建设"
    SPREADING_EXPERIENCE = "先进经验和成果宣传"
    OF_THE_SAME_KIND = "同类用途"
    OTHER = "其他用途"


class UnlistedPurpose(Reading, at=MONEY_USE):
    """Whether the money may go to purposes of the kind that is named (未列明的同类用途)."""

    ALLOWED = "允许", "列举以等字结尾，且称主要用于", "The list is open, and the money is mainly for what it names."
    BARRED = "禁止", "不得挪作他用", "It may be put to no other use."


@rule(MONEY_USE)
def prize_use_allowed(
    award: Award, *, purpose: PrizePurpose, unlisted: UnlistedPurpose = UnlistedPurpose.ALLOWED
) -> Decision[bool]:
    """Whether the money of an award may be spent so; only the organisation's is bound (奖金使用).

    Args:
        award: 奖项: whose money it is.
        purpose: 奖金用途: on what it is spent.

    Returns:
        可以使用: whether the clause allows it; a person's money it does not bind.

    >>> prize_use_allowed(Award.ORGANISATION, purpose=PrizePurpose.OTHER).value
    False
    """
    won, spent = Award.of(award, "award"), PrizePurpose.of(purpose, "purpose")
    alike = UnlistedPurpose.of(unlisted, "unlisted") is UnlistedPurpose.ALLOWED
    if won is not Award.ORGANISATION:
        return Decision(
            True, note(MONEY_USE, "本条仅限定组织奖奖金", "the clause binds the organisation's money alone", won)
        )
    fits = spent is not PrizePurpose.OTHER and (alike or spent is not PrizePurpose.OF_THE_SAME_KIND)
    return all_of(condition(MONEY_USE, "奖金用途", "what the money is for", fits, spent))


compared(fee_lawful, {"fee_yuan": lambda _: [0]})
