"""All that a worker or an employer may claim, item by item, with what each still lacks."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from attrs import frozen

from ..core.decisions import Decision, Part, part
from ..core.errors import Undetermined
from ..core.exact import total
from ..core.facts import DAY, Months, Percent, Persons, SquareMetres, Times, Yuan
from ..core.figures import Readings, Record
from ..core.locators import Citation
from ..core.rules import rule
from ..core.terms import Reading
from .benefits import DrawnMonths, LumpSumReach, UnemploymentBenefit, job_introduction_subsidy, lump_sum_benefit
from .decree import (
    AGE_GROUP,
    PLACEMENT,
    POST_HOLDERS,
    STARTUP,
    STEEL_WORKERS,
    TRAINING,
    UNEMPLOYMENT,
    WHOLE,
    Age,
    ClaimCondition,
    Entitlement,
    SubsidyFund,
    WorkerSex,
    YuanPaid,
    met,
    subsidy_fund,
)
from .hiring import EmployerContributions, SecondHire, Workforce, hiring_bonus, insurance_refund, merger_support_due
from .posts import PlanAdoption, WomenAge, age_group_subsidy_due, public_post_months
from .startup import (
    EdgeCeiling,
    Founder,
    FounderReach,
    FoundingDay,
    RentApplication,
    free_startup_training_due,
    rent_subsidy,
    startup_insurance_months,
)
from .training import (
    ClassHours,
    HoursCap,
    NewHire,
    TrainingWindow,
    new_hire_training_subsidy,
    redeployment_training_subsidy,
)

__all__ = [
    "ClaimedItem",
    "Claims",
    "Employer",
    "EmployerReadings",
    "HardHire",
    "Merger",
    "Premises",
    "Stacking",
    "TrainedHire",
    "Worker",
    "WorkerReadings",
    "employer_entitlements",
    "worker_entitlements",
]


class Stacking(Reading, at=WHOLE):
    """Whether several items may be drawn side by side (项目的叠加)."""

    SUMMED = (
        "可以同时享受",
        "各项分别规定条件，未禁止同时享受",
        "Each has its own conditions, and none excludes another.",
    )
    UNDETERMINED = (
        "未定",
        "条文未作规定，省级资金办法另有规定",
        "Nothing is said, and the province's rules on the fund may be.",
    )


@frozen(kw_only=True)
class ClaimedItem(Record):
    """One thing that may be claimed, and what it still lacks (补贴明细).

    Attributes:
        entitlement: 补贴项目: what it is.
        clause: 条款: the clause that grants it.
        due: 符合条件: whether all that is asked for it is there.
        yuan: 金额: what it brings, None where the opinions print no amount.
        months: 月数: for how many months it lasts, None where it is paid by no month.
        fund: 资金来源: from which fund, where one is named.
        missing: 尚缺条件: what is not there.
    """

    entitlement: Entitlement
    clause: Citation
    due: bool
    yuan: YuanPaid | None
    months: Months | None
    fund: SubsidyFund
    missing: tuple[ClaimCondition, ...]


@frozen(kw_only=True)
class Claims(Record):
    """All that may be claimed (补贴清单).

    Attributes:
        items: 明细: item by item, in the order of the clauses.
        total_yuan: 合计金额: what the items with an amount come to.
    """

    items: tuple[ClaimedItem, ...]
    total_yuan: YuanPaid


def _item(
    entitlement: Entitlement,
    clause: Citation,
    found: Decision[Any],
    *,
    yuan: Decimal | None = None,
    months: int | None = None,
) -> tuple[ClaimedItem, Part]:
    """An item, and the decision that it rests on."""
    missing = tuple(ClaimCondition(finding.zh) for finding in found.findings if finding.holds is False)
    item = ClaimedItem(
        entitlement=entitlement,
        clause=clause,
        due=not missing,
        yuan=yuan,
        months=months,
        fund=subsidy_fund(entitlement).value,
        missing=missing,
    )
    return item, part(entitlement.zh, entitlement.en, found)


def _claims(listed: Iterable[tuple[ClaimedItem, Part]], stacking: Stacking) -> Decision[Claims]:
    """The items with their sum."""
    items, reasons = zip(*listed, strict=True)
    if stacking is Stacking.UNDETERMINED and sum(item.due for item in items) > 1:
        raise Undetermined(
            "stacking",
            en="whether several items may be drawn side by side is not said",
            zh="条文未规定可否同时享受多项补贴",
        )
    paid = total(*(item.yuan for item in items if item.yuan is not None))
    return Decision(Claims(items=items, total_yuan=paid), *reasons)


def _without(clause: Citation, condition: ClaimCondition) -> Decision[bool]:
    """That nothing is there on which an item could rest."""
    return Decision(False, met(clause, condition, holds=False))


@frozen(kw_only=True)
class Premises(Record):
    """The premises that a founder rents, and when the subsidy was applied for (租赁场地).

    Attributes:
        area_m2: 租赁面积: the area rented.
        rents_yuan: 各年租金: the rent of each year of subsidy, in order.
        application: 租金补贴申请: the founding and the application.
    """

    area_m2: SquareMetres
    rents_yuan: tuple[Yuan, ...]
    application: RentApplication


@frozen(kw_only=True)
class Worker(Record):
    """A worker as far as the opinions ask (职工).

    Attributes:
        sex: 性别: the sex.
        age: 周岁: the age in full years.
        plan_adopted_by: 方案通过方式: who passed the enterprise's plan for placing the staff.
        in_plan: 列入方案: whether the worker stands in it.
        benefit: 失业保险情况: how he or she stands with the insurance, None where there is no benefit.
        introduction_months: 职业介绍补贴月数: for how many months the job-introduction subsidy is given.
        founder: 创业者: the worker as a founder.
        trainings_received: 已培训次数: the free trainings received before.
        insurance_months: 申请社会保险补贴月数: for how many months the insurance of a first business is claimed.
        premises: 租赁场地: the premises that are rented, None where there are none.
        months_to_retirement: 距法定退休月数: the months to the statutory age of whoever holds a public-welfare post,
            None for whoever holds none.
    """

    sex: WorkerSex
    age: Age
    plan_adopted_by: PlanAdoption
    in_plan: bool
    benefit: UnemploymentBenefit | None
    introduction_months: Months
    founder: Founder
    trainings_received: Times
    insurance_months: Months
    premises: Premises | None
    months_to_retirement: Months | None


@frozen(kw_only=True)
class WorkerReadings(Readings):
    """How the open places of a worker's items are read (职工各项补贴的解读).

    Attributes:
        drawn_months: 补贴月数与领取月数: whether the introduction subsidy ends with the benefit.
        lump_sum_reach: 一次性领取的对象: who may draw what is left at once.
        founder_reach: 初次创业者的范围: whose first business is supported.
        edge_ceiling: 分界面积的上限: which ceiling holds at the area that both own.
        founding_day: 创办当日: whether the day of the founding counts.
        women_age: 女性年龄的起算: whether the age of women is one of and above.
    """

    drawn_months: DrawnMonths = DrawnMonths.LIMITED
    lump_sum_reach: LumpSumReach = LumpSumReach.LONG_INSURED
    founder_reach: FounderReach = FounderReach.STEEL_WORKERS
    edge_ceiling: EdgeCeiling = EdgeCeiling.SMALLER
    founding_day: FoundingDay = FoundingDay.NOT_COUNTED
    women_age: WomenAge = WomenAge.AND_ABOVE


@rule(
    WHOLE,
    rests_on=(
        *(subsidy_fund, job_introduction_subsidy, lump_sum_benefit, free_startup_training_due),
        *(startup_insurance_months, rent_subsidy, age_group_subsidy_due, public_post_months),
    ),
)
def worker_entitlements(
    worker: Worker,
    *,
    on: datetime.date,
    readings: WorkerReadings = WorkerReadings(),
    stacking: Stacking = Stacking.SUMMED,
) -> Decision[Claims]:
    """All that a worker may claim, item by item, with what each still lacks (职工补贴清单).

    Args:
        worker: 职工: the worker.
        on: 日期: the day on which it is claimed.

    Returns:
        补贴清单: the items in the order of the clauses, and the sum of those with an amount, which is provisional: no
            rule on drawing several is printed.

    Raises:
        NotInForce: The day, or the application for rent, lies outside the period of the opinions.
        Undetermined: More than one item is due, where drawing several is read as left open.
    """
    person, read = Worker.of(worker, "worker"), WorkerReadings.of(readings, "readings")
    day, several = DAY.of(on, "on"), Stacking.of(stacking, "stacking")
    STEEL_WORKERS.require_in_force(day)
    listed = [
        *_benefits(person, day, read),
        *_first_business(person, day, read),
        _item(
            Entitlement.AGE_GROUP_INSURANCE,
            AGE_GROUP,
            age_group_subsidy_due(
                person.sex,
                age=person.age,
                plan_adopted_by=person.plan_adopted_by,
                in_plan=person.in_plan,
                on=day,
                women_age=read.women_age,
            ),
        ),
        _post(person, day),
    ]
    return _claims(listed, several)


def _benefits(person: Worker, on: datetime.date, read: WorkerReadings) -> list[tuple[ClaimedItem, Part]]:
    """What the unemployed draw."""
    introduced, lump_sum = Entitlement.JOB_INTRODUCTION, Entitlement.LUMP_SUM_BENEFIT
    if person.benefit is None:
        none = _without(UNEMPLOYMENT, ClaimCondition.DRAWING_BENEFIT)
        nothing = Decimal(0)
        return [_item(one, UNEMPLOYMENT, none, yuan=nothing) for one in (introduced, lump_sum)]
    monthly = job_introduction_subsidy(
        person.benefit, months_granted=person.introduction_months, on=on, drawn_months=read.drawn_months
    )
    at_once = lump_sum_benefit(
        person.benefit, starts_business=person.founder.wants_business, on=on, lump_sum_reach=read.lump_sum_reach
    )
    return [
        _item(introduced, UNEMPLOYMENT, monthly, yuan=monthly.value),
        _item(lump_sum, UNEMPLOYMENT, at_once, yuan=at_once.value),
    ]


def _first_business(person: Worker, on: datetime.date, read: WorkerReadings) -> list[tuple[ClaimedItem, Part]]:
    """What founders are granted."""
    trained = free_startup_training_due(person.founder, trainings_received=person.trainings_received, on=on)
    insured = startup_insurance_months(
        person.founder, months_requested=person.insurance_months, on=on, founder_reach=read.founder_reach
    )
    found = [
        _item(Entitlement.FREE_STARTUP_TRAINING, STARTUP, trained),
        _item(Entitlement.STARTUP_INSURANCE, STARTUP, insured, months=insured.value),
    ]
    if person.premises is None:
        nothing = _without(STARTUP, ClaimCondition.RENTS_PREMISES)
        return [*found, _item(Entitlement.RENT, STARTUP, nothing, yuan=Decimal(0))]
    rent = rent_subsidy(
        person.founder,
        area_m2=person.premises.area_m2,
        rents_yuan=person.premises.rents_yuan,
        application=person.premises.application,
        edge_ceiling=read.edge_ceiling,
        founder_reach=read.founder_reach,
        founding_day=read.founding_day,
    )
    return [*found, _item(Entitlement.RENT, STARTUP, rent, yuan=rent.value.total_yuan)]


def _post(person: Worker, on: datetime.date) -> tuple[ClaimedItem, Part]:
    """What goes with a public-welfare post."""
    if person.months_to_retirement is None:
        nothing = _without(POST_HOLDERS, ClaimCondition.HOLDS_PUBLIC_POST)
        return _item(Entitlement.PUBLIC_POST, POST_HOLDERS, nothing, months=0)
    months = public_post_months(person.months_to_retirement, on=on)
    return _item(Entitlement.PUBLIC_POST, POST_HOLDERS, months, months=months.value)


@frozen(kw_only=True)
class TrainedHire(Record):
    """A new hire who was trained before the job, and what it is reckoned from (岗前培训职工).

    Attributes:
        hire: 新录用职工: the worker and the training.
        standard_yuan: 职业培训补贴标准: the standard for such training.
        share_percent: 补贴比例: the share of it that is granted.
    """

    hire: NewHire
    standard_yuan: Yuan
    share_percent: Percent


@frozen(kw_only=True)
class HardHire(Record):
    """A worker who is hard to employ and was taken on (吸纳的就业困难人员).

    Attributes:
        contributions: 企业缴纳的社会保险费: what the employer paid.
        hard_to_employ: 就业困难人员: whether the worker is one of an enterprise that cuts capacity.
        contract_months: 合同月数: the term of the contract.
        paid: 已缴纳: whether the contributions were paid.
    """

    contributions: EmployerContributions
    hard_to_employ: bool
    contract_months: Months
    paid: bool


@frozen(kw_only=True)
class Merger(Record):
    """A merger or reorganisation, and who was taken on (兼并重组).

    Attributes:
        original_workers: 原企业职工数: the workers of the enterprise or enterprises before.
        absorbed: 吸纳职工数: how many of them were taken on.
    """

    original_workers: Workforce
    absorbed: Persons


@frozen(kw_only=True)
class Employer(Record):
    """An enterprise as far as the opinions ask (企业).

    Attributes:
        class_hours: 转岗培训课时: the class hours of each own worker trained for another post.
        trained_hires: 岗前培训职工: the new hires who were trained before the job.
        hard_hires: 就业困难人员: the workers taken on who are hard to employ.
        hired: 招用人数: the unemployed workers hired from enterprises that cut capacity.
        paid_before: 已补贴人数: for how many of them the enterprise was paid before.
        paid_to_others: 他企业已补贴人数: for how many of the rest another enterprise was paid before.
        merger: 兼并重组: the merger that it came of, None where it came of none.
    """

    class_hours: tuple[ClassHours, ...]
    trained_hires: tuple[TrainedHire, ...]
    hard_hires: tuple[HardHire, ...]
    hired: Persons
    paid_before: Persons
    paid_to_others: Persons
    merger: Merger | None


@frozen(kw_only=True)
class EmployerReadings(Readings):
    """How the open places of an employer's items are read (企业各项补贴的解读).

    Attributes:
        hours_cap: 课时上限的对象: for whom the class hours are capped.
        training_window: 期限内开展的含义: what of the training must fall within the months.
        second_hire: 再次被招用: whether somebody is paid for again.
    """

    hours_cap: HoursCap = HoursCap.EACH_PERSON
    training_window: TrainingWindow = TrainingWindow.BEGUN
    second_hire: SecondHire = SecondHire.PAID_AGAIN


@rule(
    WHOLE,
    rests_on=(
        *(subsidy_fund, redeployment_training_subsidy, new_hire_training_subsidy),
        *(merger_support_due, insurance_refund, hiring_bonus),
    ),
)
def employer_entitlements(
    employer: Employer,
    *,
    on: datetime.date,
    readings: EmployerReadings = EmployerReadings(),
    stacking: Stacking = Stacking.SUMMED,
) -> Decision[Claims]:
    """All that an employer may claim, item by item, with what each still lacks (企业补贴清单).

    Args:
        employer: 企业: the enterprise.
        on: 日期: the day on which it is claimed.

    Returns:
        补贴清单: the items in the order of the clauses, one for each worker where they are reckoned so, and their sum.

    Raises:
        NotInForce: The day lies outside the period of the opinions.
        Undetermined: More than one item is due, where drawing several is read as left open.
    """
    firm, read = Employer.of(employer, "employer"), EmployerReadings.of(readings, "readings")
    day, several = DAY.of(on, "on"), Stacking.of(stacking, "stacking")
    STEEL_WORKERS.require_in_force(day)
    hours = redeployment_training_subsidy(firm.class_hours, on=day, hours_cap=read.hours_cap)
    bonus = hiring_bonus(
        firm.hired,
        paid_before=firm.paid_before,
        paid_to_others=firm.paid_to_others,
        on=day,
        second_hire=read.second_hire,
    )
    listed = [_item(Entitlement.REDEPLOYMENT_TRAINING, TRAINING, hours, yuan=hours.value)]
    for one in firm.trained_hires:
        trained = new_hire_training_subsidy(
            one.hire,
            standard_yuan=one.standard_yuan,
            share_percent=one.share_percent,
            on=day,
            training_window=read.training_window,
        )
        listed.append(_item(Entitlement.NEW_HIRE_TRAINING, TRAINING, trained, yuan=trained.value))
    if firm.merger is not None:
        merged = merger_support_due(
            original_workers=firm.merger.original_workers, absorbed=firm.merger.absorbed, on=day
        )
        listed.append(_item(Entitlement.MERGER_SUPPORT, PLACEMENT, merged))
    for hard in firm.hard_hires:
        refund = insurance_refund(
            hard.contributions,
            hard_to_employ=hard.hard_to_employ,
            contract_months=hard.contract_months,
            paid=hard.paid,
            on=day,
        )
        listed.append(_item(Entitlement.INSURANCE_REFUND, PLACEMENT, refund, yuan=refund.value))
    listed.append(_item(Entitlement.HIRING_BONUS, PLACEMENT, bonus, yuan=bonus.value))
    return _claims(listed, several)
