"""Clause 二（三）: what enterprises are owed that take workers on."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Annotated, Any

from attrs import frozen

from ...core.bounds import Bound, Unit, at_least
from ...core.columnar import Parts, around, columnar, cut_of
from ...core.decisions import Decision, all_of, granted
from ...core.errors import InvalidFacts
from ...core.facts import DAY, FLAG, MONTHS, PERCENT, PERSONS, YUAN, Months, Percent, Persons, Whole, Yuan
from ...core.faults import Fault
from ...core.figures import Record, figure
from ...core.findings import note
from ...core.quantities import less, plus, times
from ...core.rules import provision, rule
from ...core.terms import Reading
from .decree import PLACEMENT, STEEL_WORKERS, ClaimCondition, WholeYears, YuanPaid, met, not_above, reached

__all__ = [
    "AbsorbedShare",
    "EmployerContributions",
    "HiringBonus",
    "Merger",
    "RefundTerms",
    "SecondHire",
    "hiring_bonus",
    "insurance_refund",
    "merger_support_due",
]

WORKFORCE = Whole(Unit("persons", "人"), at_least(1))
Workforce = Annotated[int, *WORKFORCE]


@provision(PLACEMENT)
@frozen(kw_only=True)
class AbsorbedShare(Record):
    """How many of the original workers must be taken on (吸纳原企业职工比例)."""

    least_percent: Percent = figure(Decimal(30), "吸纳比例", "share of the original workers at the least")


@frozen(kw_only=True)
class Merger(Record):
    """A merger or reorganisation, and who was taken on (兼并重组).

    Attributes:
        original_workers: 原企业职工数: the workers of the enterprise or enterprises before.
        absorbed: 吸纳职工数: how many of them were taken on.
    """

    original_workers: Workforce
    absorbed: Persons

    def faults(self) -> tuple[Fault, ...]:
        """No more are taken on than there were."""
        return not_above(self, "absorbed", "original_workers")


@rule(PLACEMENT)
def merger_support_due(
    merger: Merger, *, on: datetime.date, absorbed_share: AbsorbedShare = AbsorbedShare()
) -> Decision[bool]:
    """Whether a merged or reorganised enterprise must be given support, of a kind not printed (政策倾斜支持).

    Args:
        merger: 兼并重组: the merger, and who was taken on.
        on: 日期: the day on which it is claimed.

    Returns:
        应予支持: whether the local government must support it.

    Raises:
        NotInForce: The day lies outside the period of the opinions.

    >>> day = datetime.date(2018, 1, 1)
    >>> [merger_support_due(Merger(original_workers=1_000, absorbed=few), on=day).value for few in (299, 300)]
    [False, True]
    """
    merged = Merger.of(merger, "merger")
    least = PERCENT.of(AbsorbedShare.of(absorbed_share, "absorbed_share").least_percent, "absorbed_share")
    STEEL_WORKERS.require_in_force(DAY.of(on, "on"))
    share = Fraction(100 * merged.absorbed, merged.original_workers)
    bound = PERCENT.at_least(Fraction(least), "以上")
    return all_of(reached(PLACEMENT, ClaimCondition.ABSORBED_SHARE, share, bound))


@frozen(kw_only=True)
class EmployerContributions(Record):
    """What an employer has itself paid for a worker to four insurances (企业缴纳的社会保险费).

    The worker's own share, and what is paid to any other insurance, are not refunded and not asked.

    Attributes:
        pension_yuan: 基本养老保险费: to the basic pension insurance.
        medical_yuan: 基本医疗保险费: to the basic medical insurance.
        unemployment_yuan: 失业保险费: to the unemployment insurance.
        work_injury_yuan: 工伤保险费: to the work-injury insurance.
    """

    pension_yuan: Yuan
    medical_yuan: Yuan
    unemployment_yuan: Yuan
    work_injury_yuan: Yuan


@provision(PLACEMENT)
@frozen(kw_only=True)
class RefundTerms(Record):
    """What must be kept for the refund of insurance contributions (社会保险补贴条件)."""

    contract_years: WholeYears = figure(1, "劳动合同最短年限", "term of the contract at the least")

    @property
    def long_enough(self) -> Bound:
        """The months of the contract at the least."""
        return MONTHS.at_least(12 * self.contract_years, "以上")


@rule(PLACEMENT)
def insurance_refund(
    contributions: EmployerContributions | None,
    *,
    hard_to_employ: bool,
    contract_months: Months,
    on: datetime.date,
    refund_terms: RefundTerms = RefundTerms(),
) -> Decision[YuanPaid]:
    """What an employer is refunded for a worker who is hard to employ, after it has paid (社会保险补贴).

    Args:
        contributions: 企业缴纳的社会保险费: what the employer has paid, None where it has paid nothing yet; nothing
            to each of them is no more.
        hard_to_employ: 就业困难人员: whether the worker is hard to employ and of an enterprise that cuts capacity.
        contract_months: 合同月数: the term of the labour contract.
        on: 日期: the day on which it is claimed.

    Returns:
        补贴金额: the four contributions; for how long is not printed.

    Raises:
        NotInForce: The day lies outside the period of the opinions.
    """
    paid = EmployerContributions.maybe(contributions, "contributions")
    hard, months = FLAG.of(hard_to_employ, "hard_to_employ"), MONTHS.of(contract_months, "contract_months")
    long_enough = RefundTerms.of(refund_terms, "refund_terms").long_enough
    STEEL_WORKERS.require_in_force(DAY.of(on, "on"))
    parts = () if paid is None else tuple((words, YUAN.of(getattr(paid, name), name)) for name, words in _PARTS.items())
    refund = plus(*(yuan for _, yuan in parts))
    return granted(
        refund,
        when=(
            met(PLACEMENT, ClaimCondition.HARD_TO_EMPLOY, hard),
            reached(PLACEMENT, ClaimCondition.CONTRACT_TERM, months, long_enough),
            met(PLACEMENT, ClaimCondition.PAID_FIRST, refund > 0),
        ),
        then=(note(PLACEMENT, *words, yuan, YUAN.unit) for words, yuan in parts),
        otherwise=Decimal(0),
    )


_PARTS = {
    "pension_yuan": ("基本养老保险费", "pension"),
    "medical_yuan": ("基本医疗保险费", "medical"),
    "unemployment_yuan": ("失业保险费", "unemployment"),
    "work_injury_yuan": ("工伤保险费", "work injury"),
}


@provision(PLACEMENT)
@frozen(kw_only=True)
class HiringBonus(Record):
    """What an enterprise is paid once for hiring (一次性吸纳就业补贴标准)."""

    yuan_per_person: Yuan = figure(Decimal(1_000), "每人补贴", "paid once for each person")


class SecondHire(Reading, at=PLACEMENT):
    """Whether somebody is paid for again whom another enterprise was paid for before (再次被招用)."""

    PAID_AGAIN = (
        "再次补贴",
        "补贴给予招用企业，每企业每人一次",
        "It is given to whoever hires, once for each person.",
    )
    NOT_AGAIN = "不再补贴", "一次性补贴按人计算", "It is given once, by the head."


@rule(PLACEMENT)
def hiring_bonus(
    hired: Persons,
    *,
    paid_before: Persons,
    paid_to_others: Persons,
    on: datetime.date,
    bonus: HiringBonus = HiringBonus(),
    second_hire: SecondHire = SecondHire.PAID_AGAIN,
) -> Decision[YuanPaid]:
    """What an enterprise is paid once for hiring unemployed workers; no term of contract is asked (一次性吸纳就业补贴).

    Args:
        hired: 招用人数: the unemployed workers from enterprises that cut capacity whom it hired.
        paid_before: 已补贴人数: for how many of them it was paid before.
        paid_to_others: 他企业已补贴人数: for how many of the rest another enterprise was paid before.
        on: 日期: the day on which it is claimed.

    Returns:
        补贴金额: so much for each who is still to be paid for.

    Raises:
        NotInForce: The day lies outside the period of the opinions.

    >>> hiring_bonus(12, paid_before=2, paid_to_others=0, on=datetime.date(2018, 1, 1)).value
    Decimal('10000')
    """
    taken, before = PERSONS.of(hired, "hired"), PERSONS.of(paid_before, "paid_before")
    others = PERSONS.of(paid_to_others, "paid_to_others")
    yuan = YUAN.of(HiringBonus.of(bonus, "bonus").yuan_per_person, "bonus")
    again = SecondHire.of(second_hire, "second_hire") is SecondHire.PAID_AGAIN
    STEEL_WORKERS.require_in_force(DAY.of(on, "on"))
    if before + others > taken:
        words = f"at most {taken} with those of others", f"与他企业已补贴人数合计不超过{taken}"
        raise InvalidFacts("paid_before", paid_before, *words)
    counted = _counted(taken, before, others, again=again)
    return granted(
        times(yuan, counted),
        when=(met(PLACEMENT, ClaimCondition.HIRED_NOT_PAID_FOR, counted > 0, counted),),
        then=(
            note(PLACEMENT, "计补人数", "persons who are paid for", counted, PERSONS.unit),
            note(PLACEMENT, "每人补贴", "paid for each", yuan, YUAN.unit),
        ),
        otherwise=Decimal(0),
    )


def _counted(taken: Any, before: Any, others: Any, *, again: bool) -> Any:
    """Who is still to be paid for, of numbers or of columns."""
    return taken - before if again else taken - before - others


@columnar(insurance_refund, *(f"contributions.{name}" for name in _PARTS), "contract_months", granted=True)
def _parts_of_refund(facts: Mapping[str, Any]) -> Parts:
    refund = plus(*(facts[f"contributions.{name}"] for name in _PARTS))
    return Parts([(facts["contract_months"], [cut_of(facts["refund_terms"].long_enough)])], {"value": refund})


@columnar(hiring_bonus, "hired", "paid_before", "paid_to_others", granted=True)
def _parts_of_bonus(facts: Mapping[str, Any]) -> Parts:
    heads = facts["hired"], facts["paid_before"], facts["paid_to_others"]
    counted = _counted(*heads, again=facts["second_hire"] is SecondHire.PAID_AGAIN)
    left = _counted(*heads, again=False)
    return Parts([(left, around(0))], {"value": times(facts["bonus"].yuan_per_person, counted)})


@columnar(merger_support_due, "merger.original_workers", "merger.absorbed", computes=True)
def _parts_of_merger(facts: Mapping[str, Any]) -> Parts:
    workers, absorbed = facts["merger.original_workers"], facts["merger.absorbed"]
    asked = times(workers, facts["absorbed_share"].least_percent)
    return Parts([(less(times(absorbed, 100), asked), around(0)), (less(absorbed, workers), around(0))])
