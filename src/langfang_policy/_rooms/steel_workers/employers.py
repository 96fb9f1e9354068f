"""All that an employer may claim, for itself and for each worker whom it hired."""

from __future__ import annotations

import datetime
from decimal import Decimal

from attrs import frozen

from ...core.days import not_before
from ...core.decisions import Decision
from ...core.facts import DAY
from ...core.figures import Readings, Record
from ...core.rules import rule
from ...core.terms import Term
from .claims import ClaimList, Listed, Stacking, claim_list, item_of, without
from .decree import STEEL_WORKERS, WHOLE, ClaimCondition, Entitlement, StartingDay, subsidy_fund
from .hiring import EmployerContributions, Merger, SecondHire, hiring_bonus, insurance_refund, merger_support_due
from .training import (
    BrokenContract,
    ClassHours,
    HoursCap,
    NewHire,
    NewHireTraining,
    PreJobTraining,
    TrainingStandard,
    TrainingWindow,
    hire_conditions,
    new_hire_training_subsidy,
    redeployment_training_subsidy,
)

__all__ = ["BonusPaid", "EmployerReadings", "HiredWorker", "HiringEnterprise", "employer_entitlements"]


class BonusPaid(Term):
    """Who was paid before for hiring a worker (吸纳补贴发放情况)."""

    NOBODY = "未发放"
    SAME_ENTERPRISE = "已发放本企业"
    OTHER_ENTERPRISE = "已发放其他企业"


@frozen(kw_only=True)
class HiredWorker(Record):
    """A worker whom an enterprise hired (招用职工).

    Attributes:
        hire: 录用情况: how the worker was taken on.
        unemployed: 去产能失业人员: whether he or she was unemployed and of an enterprise that cuts capacity.
        bonus_paid: 吸纳补贴发放情况: who was paid before for hiring him or her.
        training: 岗前就业技能培训: the training before the job, None where there is none.
        hard_to_employ: 就业困难人员: whether he or she is hard to employ and of an enterprise that cuts capacity.
        contributions: 企业缴纳的社会保险费: what the enterprise has paid, None where it has paid nothing yet.
    """

    hire: NewHire
    unemployed: bool
    bonus_paid: BonusPaid
    training: PreJobTraining | None
    hard_to_employ: bool
    contributions: EmployerContributions | None


@frozen(kw_only=True)
class HiringEnterprise(Record):
    """An enterprise as far as the opinions ask (企业).

    Attributes:
        class_hours: 转岗培训课时: the class hours of each own worker trained for another post.
        merger: 兼并重组: the merger that it came of, None where it came of none.
        hired: 招用职工: the workers whom it hired.
    """

    class_hours: tuple[ClassHours, ...]
    merger: Merger | None
    hired: tuple[HiredWorker, ...]


@frozen(kw_only=True)
class EmployerReadings(Readings):
    """How the open places of an employer's items are read (企业各项补贴的解读).

    Attributes:
        hours_cap: 课时上限的对象: for whom the class hours are capped.
        training_window: 期限内开展的含义: what of the training must fall within the months.
        starting_day: 期间的起算当日: whether the day from which months run counts itself.
        training_standard: 职业培训补贴标准的含义: which standard the share is taken of.
        broken_contract: 培训后未继续履行合同: what is paid where the contract is not kept.
        second_hire: 再次被招用: whether somebody is paid for again.
    """

    hours_cap: HoursCap = HoursCap.EACH_PERSON
    training_window: TrainingWindow = TrainingWindow.BEGUN
    starting_day: StartingDay = StartingDay.NOT_COUNTED
    training_standard: TrainingStandard = TrainingStandard.SKILLS
    broken_contract: BrokenContract = BrokenContract.NOTHING
    second_hire: SecondHire = SecondHire.PAID_AGAIN


@rule(
    WHOLE,
    rests_on=(
        *(subsidy_fund, redeployment_training_subsidy, new_hire_training_subsidy),
        *(merger_support_due, insurance_refund, hiring_bonus),
    ),
)
def employer_entitlements(
    employer: HiringEnterprise,
    *,
    on: datetime.date,
    readings: EmployerReadings = EmployerReadings(),
    stacking: Stacking = Stacking.SUMMED,
) -> Decision[ClaimList]:
    """All that an employer may claim, item by item, with what each still lacks (企业补贴清单).

    Args:
        employer: 企业: the enterprise.
        on: 日期: the day on which all is claimed.

    Returns:
        补贴清单: the items in the order of the clauses, those for a worker one by one, and their provisional sum.

    Raises:
        NotInForce: The day lies outside the period of the opinions.
        Undetermined: More than one item brings something for the same worker, where that is read as left open.
    """
    firm, read = HiringEnterprise.of(employer, "employer"), EmployerReadings.of(readings, "readings")
    day, several = DAY.of(on, "on"), Stacking.of(stacking, "stacking")
    STEEL_WORKERS.require_in_force(day)
    hours = redeployment_training_subsidy(firm.class_hours, on=day, hours_cap=read.hours_cap)
    merged = without(Entitlement.MERGER_SUPPORT, ClaimCondition.MERGED, nothing=False)
    if firm.merger is not None:
        merged = merger_support_due(firm.merger, on=day)
    own = (
        item_of(Entitlement.REDEPLOYMENT_TRAINING, hours, yuan=hours.value),
        item_of(Entitlement.MERGER_SUPPORT, merged),
    )
    persons = (_hired(person, place, day, read) for place, person in enumerate(firm.hired, 1))
    return claim_list(persons, own, several)


def _hired(person: HiredWorker, place: int, on: datetime.date, read: EmployerReadings) -> tuple[Listed, ...]:
    """What the employer may claim for one whom it hired by then."""
    not_before(on, "on", person.hire.signed_on)
    trained = without(
        Entitlement.NEW_HIRE_TRAINING,
        ClaimCondition.TRAINED_BEFORE_JOB,
        Decimal(0),
        *hire_conditions(person.hire, NewHireTraining()),
    )
    if person.training is not None:
        trained = new_hire_training_subsidy(
            person.hire,
            training=person.training,
            on=on,
            training_window=read.training_window,
            starting_day=read.starting_day,
            training_standard=read.training_standard,
            broken_contract=read.broken_contract,
        )
    refund = insurance_refund(
        person.contributions,
        hard_to_employ=person.hard_to_employ,
        contract_months=person.hire.contract_months,
        on=on,
    )
    bonus = hiring_bonus(
        int(person.unemployed),
        paid_before=int(person.unemployed and person.bonus_paid is BonusPaid.SAME_ENTERPRISE),
        paid_to_others=int(person.unemployed and person.bonus_paid is BonusPaid.OTHER_ENTERPRISE),
        on=on,
        second_hire=read.second_hire,
    )
    return (
        item_of(Entitlement.NEW_HIRE_TRAINING, trained, yuan=trained.value, hire=place),
        item_of(Entitlement.INSURANCE_REFUND, refund, yuan=refund.value, hire=place),
        item_of(Entitlement.HIRING_BONUS, bonus, yuan=bonus.value, hire=place),
    )
