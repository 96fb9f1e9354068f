"""All that may be claimed for a worker."""

from __future__ import annotations

import datetime
from decimal import Decimal

from attrs import evolve, frozen

from ...core.days import not_before
from ...core.decisions import Decision, judged
from ...core.facts import DAY, Months, SquareMetres, Times, Yuan
from ...core.figures import Readings, Record
from ...core.rules import rule
from .benefits import DrawnMonths, LumpSumReach, UnemploymentBenefit, job_introduction_subsidy, lump_sum_benefit
from .claims import ClaimList, Listed, Stacking, claim_list, item_of, without
from .decree import (
    STEEL_WORKERS,
    UNEMPLOYMENT,
    WHOLE,
    Age,
    ClaimCondition,
    Entitlement,
    MeasuresFund,
    StartingDay,
    WorkerSex,
    met,
    subsidy_fund,
)
from .posts import PlanAdoption, WomenAge, age_group_subsidy_due, public_post_months
from .startup import (
    EdgeCeiling,
    Founder,
    FounderReach,
    RentApplication,
    free_startup_training_due,
    rent_conditions,
    rent_subsidy,
    startup_insurance_months,
)
from .training import SkillsTraining, TrainingReach, skills_training_subsidy, startup_training_subsidy, within_reach

__all__ = ["DisplacedWorker", "RentedPremises", "WorkerReadings", "worker_entitlements"]


@frozen(kw_only=True)
class RentedPremises(Record):
    """The premises that a founder rents for an enterprise (租赁场地).

    Attributes:
        founded_on: 创办日: the day of the enterprise's founding.
        area_m2: 租赁面积: the area rented.
        rents_yuan: 各年租金: the rent of each year of subsidy, in order.
    """

    founded_on: datetime.date
    area_m2: SquareMetres
    rents_yuan: tuple[Yuan, ...]


@frozen(kw_only=True)
class DisplacedWorker(Record):
    """A worker as far as the opinions ask (职工).

    Attributes:
        sex: 性别: the sex.
        age: 周岁: the age in full years.
        plan_adopted_by: 方案通过方式: who passed the enterprise's plan for placing the staff.
        in_plan: 列入方案: whether the worker stands in it.
        benefit: 失业保险情况: how he or she stands with the insurance, None where there is no benefit.
        introduction_months: 职业介绍补贴月数: for how many months the job-introduction subsidy is given.
        starts_business: 自主创业: whether he or she starts a business; to want one is not enough.
        skills: 就业技能培训: the skills training, None where there is none.
        startup_training_yuan: 创业培训申请金额: what is claimed for a training as a founder, None where there is none.
        founder: 创业者: the worker as a founder.
        trainings_received: 已培训次数: the free trainings received before.
        insurance_months: 申请社会保险补贴月数: for how many months the insurance of a first business is claimed.
        premises: 租赁场地: the premises that are rented, None where there are none.
        months_to_retirement: 距法定退休月数: the months to the statutory age of whoever holds a public-welfare post,
            None for whoever holds none.
        hard_to_employ: 就业困难人员: whether he or she is hard to employ.
    """

    sex: WorkerSex
    age: Age
    plan_adopted_by: PlanAdoption
    in_plan: bool
    benefit: UnemploymentBenefit | None
    introduction_months: Months
    starts_business: bool
    skills: SkillsTraining | None
    startup_training_yuan: Yuan | None
    founder: Founder
    trainings_received: Times
    insurance_months: Months
    premises: RentedPremises | None
    months_to_retirement: Months | None
    hard_to_employ: bool


@frozen(kw_only=True)
class WorkerReadings(Readings):
    """How the open places of a worker's items are read (职工各项补贴的解读).

    Attributes:
        drawn_months: 补贴月数与领取月数: whether the introduction subsidy ends with the benefit.
        lump_sum_reach: 一次性领取的对象: who may draw what is left at once.
        training_reach: 培训补贴的对象: whose training is subsidised.
        founder_reach: 初次创业者的范围: whose first business is supported.
        edge_ceiling: 分界面积的上限: which ceiling holds at the area that both own.
        starting_day: 期间的起算当日: whether the day from which years run counts itself.
        women_age: 女性年龄的起算: whether the age of women is one of and above.
        measures_fund: 按资金办法给予的补贴: whether what follows a fund's measures is paid from that fund.
    """

    drawn_months: DrawnMonths = DrawnMonths.LIMITED
    lump_sum_reach: LumpSumReach = LumpSumReach.LONG_INSURED
    training_reach: TrainingReach = TrainingReach.STEEL_WORKERS
    founder_reach: FounderReach = FounderReach.STEEL_WORKERS
    edge_ceiling: EdgeCeiling = EdgeCeiling.SMALLER
    starting_day: StartingDay = StartingDay.NOT_COUNTED
    women_age: WomenAge = WomenAge.AND_ABOVE
    measures_fund: MeasuresFund = MeasuresFund.NOT_STATED


@rule(
    WHOLE,
    rests_on=(
        *(subsidy_fund, job_introduction_subsidy, lump_sum_benefit, skills_training_subsidy, startup_training_subsidy),
        *(free_startup_training_due, startup_insurance_months, rent_subsidy, age_group_subsidy_due, public_post_months),
    ),
)
def worker_entitlements(
    worker: DisplacedWorker,
    *,
    on: datetime.date,
    readings: WorkerReadings = WorkerReadings(),
    stacking: Stacking = Stacking.SUMMED,
) -> Decision[ClaimList]:
    """All that may be claimed for a worker, item by item, with what each still lacks (职工补贴清单).

    Args:
        worker: 职工: the worker.
        on: 日期: the day on which all is claimed; rent, too, is applied for on it.

    Returns:
        补贴清单: the items in the order of the clauses, and their provisional sum; to whom training is paid is not
            printed.

    Raises:
        NotInForce: The day lies outside the period of the opinions.
        Undetermined: More than one item brings something, where drawing several is read as left open.
    """
    person, read = DisplacedWorker.of(worker, "worker"), WorkerReadings.of(readings, "readings")
    day, several = DAY.of(on, "on"), Stacking.of(stacking, "stacking")
    STEEL_WORKERS.require_in_force(day)
    older = age_group_subsidy_due(
        person.sex,
        age=person.age,
        plan_adopted_by=person.plan_adopted_by,
        in_plan=person.in_plan,
        on=day,
        women_age=read.women_age,
    )
    listed = [
        *_benefits(person, day, read),
        *_trainings(person, day, read),
        *_first_business(person, day, read),
        item_of(Entitlement.AGE_GROUP_INSURANCE, older),
        _post(person, day),
    ]
    return claim_list([listed], (), several)


def _benefits(person: DisplacedWorker, on: datetime.date, read: WorkerReadings) -> list[Listed]:
    """What the unemployed draw."""
    introduced, at_once = Entitlement.JOB_INTRODUCTION, Entitlement.LUMP_SUM_BENEFIT
    if person.benefit is None:
        starts = met(UNEMPLOYMENT, ClaimCondition.STARTS_BUSINESS, person.starts_business)
        none = without(introduced, ClaimCondition.DRAWING_BENEFIT, Decimal(0))
        rest = without(at_once, ClaimCondition.DRAWING_BENEFIT, Decimal(0), starts)
        return [item_of(introduced, none, yuan=none.value, months=0), item_of(at_once, rest, yuan=rest.value, months=0)]
    monthly = job_introduction_subsidy(
        person.benefit, months_granted=person.introduction_months, on=on, drawn_months=read.drawn_months
    )
    left = lump_sum_benefit(
        person.benefit, starts_business=person.starts_business, on=on, lump_sum_reach=read.lump_sum_reach
    )
    return [
        item_of(introduced, monthly, yuan=monthly.value.total_yuan, months=monthly.value.months),
        item_of(at_once, left, yuan=left.value.total_yuan, months=left.value.months),
    ]


def _trainings(person: DisplacedWorker, on: datetime.date, read: WorkerReadings) -> list[Listed]:
    """What the worker's training brings."""
    steel, reach = person.founder.steel_worker, read.training_reach
    whose = within_reach(steel, reach)
    skills = without(Entitlement.SKILLS_TRAINING, ClaimCondition.SKILLS_TRAINED, Decimal(0), whose)
    startup = without(Entitlement.STARTUP_TRAINING, ClaimCondition.STARTUP_TRAINED, Decimal(0), whose)
    if person.skills is not None:
        skills = skills_training_subsidy(person.skills, steel_worker=steel, on=on, training_reach=reach)
    if (claimed := person.startup_training_yuan) is not None:
        startup = startup_training_subsidy(claimed, steel_worker=steel, on=on, training_reach=reach)
    return [
        item_of(Entitlement.SKILLS_TRAINING, skills, yuan=skills.value),
        item_of(Entitlement.STARTUP_TRAINING, startup, yuan=startup.value),
    ]


def _first_business(person: DisplacedWorker, on: datetime.date, read: WorkerReadings) -> list[Listed]:
    """What founders are granted."""
    trained = free_startup_training_due(person.founder, trainings_received=person.trainings_received, on=on)
    insured = startup_insurance_months(
        person.founder, months_requested=person.insurance_months, on=on, founder_reach=read.founder_reach
    )
    found = [
        item_of(Entitlement.FREE_STARTUP_TRAINING, trained),
        item_of(Entitlement.STARTUP_INSURANCE, insured, months=insured.value, measures_fund=read.measures_fund),
    ]
    rented = person.premises
    if rented is None:
        nothing = judged(Decimal(0), *rent_conditions(evolve(person.founder, rents_premises=False), read.founder_reach))
        return [*found, item_of(Entitlement.RENT, nothing, yuan=nothing.value, months=0)]
    rent = rent_subsidy(
        person.founder,
        area_m2=rented.area_m2,
        rents_yuan=rented.rents_yuan,
        application=RentApplication(founded_on=rented.founded_on, applied_on=not_before(on, "on", rented.founded_on)),
        edge_ceiling=read.edge_ceiling,
        founder_reach=read.founder_reach,
        starting_day=read.starting_day,
    )
    months = 12 * len(rent.value.each_year_yuan)
    return [*found, item_of(Entitlement.RENT, rent, yuan=rent.value.total_yuan, months=months)]


def _post(person: DisplacedWorker, on: datetime.date) -> Listed:
    """What goes with a public-welfare post."""
    held = without(Entitlement.PUBLIC_POST, ClaimCondition.HOLDS_PUBLIC_POST, 0)
    if person.months_to_retirement is not None:
        held = public_post_months(person.months_to_retirement, hard_to_employ=person.hard_to_employ, on=on)
    return item_of(Entitlement.PUBLIC_POST, held, months=held.value)
