"""Clause 二（二）: subsidies for training, by the class hour and head, and for training whom one newly hires."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Annotated, Any

from attrs import frozen

from ...core.bounds import at_least, at_most
from ...core.columnar import Parts, around, columnar
from ...core.days import not_before
from ...core.decisions import Decision, granted
from ...core.exact import Number, total
from ...core.facts import DAY, FLAG, MONTHS, PERCENT, YUAN, Months, Percent, Yuan
from ...core.faults import Fault
from ...core.figures import Record, figure
from ...core.findings import Finding, falls, note
from ...core.quantities import least, plus, times
from ...core.rules import provision, rule
from ...core.terms import Reading, Term
from .decree import (
    CLASS_HOURS,
    STEEL_WORKERS,
    TRAINING,
    ClaimCondition,
    StartingDay,
    WholeMonths,
    YuanForHours,
    YuanPaid,
    last_day_of,
    met,
    not_above,
    not_earlier,
    percent_of,
    reached,
)

__all__ = [
    "BrokenContract",
    "HoursCap",
    "NewHire",
    "NewHireTraining",
    "PreJobTraining",
    "RedeploymentRate",
    "SkillsRates",
    "SkillsTraining",
    "StartupTrainingCap",
    "TrainingProvider",
    "TrainingReach",
    "TrainingStandard",
    "TrainingWindow",
    "new_hire_training_subsidy",
    "redeployment_training_subsidy",
    "skills_training_subsidy",
    "startup_training_subsidy",
]

ClassHours = Annotated[Number, *CLASS_HOURS]


@provision(TRAINING)
@frozen(kw_only=True)
class RedeploymentRate(Record):
    """What an enterprise is paid for training workers for another post (转岗培训补贴标准)."""

    rate_yuan: Yuan = figure(Decimal(8), "每人每课时补贴", "paid for each class hour of each person")
    most_class_hours: ClassHours = figure(100, "最多课时", "class hours at the most")


class HoursCap(Reading, at=TRAINING):
    """For whom the class hours are capped (课时上限的对象)."""

    EACH_PERSON = "每人", "标准按每人每课时计", "The rate is one for each person."
    ALL_TOGETHER = "合计", "条文未写明每人", "The cap does not say so."


@rule(TRAINING)
def redeployment_training_subsidy(
    class_hours: Sequence[ClassHours],
    *,
    on: datetime.date,
    rate: RedeploymentRate = RedeploymentRate(),
    hours_cap: HoursCap = HoursCap.EACH_PERSON,
) -> Decision[YuanPaid]:
    """The most that an enterprise is paid for training its workers for another post (转岗培训补贴).

    Args:
        class_hours: 培训课时: the class hours of each person trained.
        on: 日期: the day on which it is claimed.

    Returns:
        补贴上限: what all of them come to; it is at discretion.

    Raises:
        NotInForce: The day lies outside the period of the opinions.

    >>> redeployment_training_subsidy([40, 100, 120], on=datetime.date(2018, 1, 1)).value
    Decimal('1920')
    """
    hours, terms = CLASS_HOURS.each(class_hours, "class_hours"), RedeploymentRate.of(rate, "rate")
    each = HoursCap.of(hours_cap, "hours_cap") is HoursCap.EACH_PERSON
    STEEL_WORKERS.require_in_force(DAY.of(on, "on"))
    yuan, most = YUAN.of(terms.rate_yuan, "rate"), CLASS_HOURS.of(terms.most_class_hours, "rate")
    paid = _hours_paid(hours, most, each=each)
    words = ("一人最多的课时", "the most of one person") if each else ("合计课时", "class hours of all together")
    seen = max(hours, default=paid) if each else total(*hours)
    return granted(
        times(paid, yuan),
        when=(met(TRAINING, ClaimCondition.WORKERS_TRAINED, bool(hours), len(hours)),),
        then=(
            note(TRAINING, "每人每课时补贴", "paid for each class hour", yuan, YUAN.unit),
            falls(TRAINING, *words, seen, CLASS_HOURS.at_most(most, "不超过")),
            note(TRAINING, "计补课时", "class hours that are paid", paid, CLASS_HOURS.unit),
        ),
        otherwise=Decimal(0),
    )


def _hours_paid(hours: Sequence[Any], most: Any, *, each: bool) -> Any:
    """The class hours that are paid, of numbers or of columns of them."""
    return plus(*(least(one, most) for one in hours)) if each else least(plus(*hours), most)


@columnar(redeployment_training_subsidy, "class_hours", granted=True)
def _parts_of_redeployment(facts: Mapping[str, Any]) -> Parts:
    terms = facts["rate"]
    paid = _hours_paid(facts["class_hours"], terms.most_class_hours, each=facts["hours_cap"] is HoursCap.EACH_PERSON)
    return Parts((), {"value": times(paid, terms.rate_yuan)})


@provision(TRAINING)
@frozen(kw_only=True)
class SkillsRates(Record):
    """The rates and the cap of the subsidy for skills training (就业技能培训补贴标准)."""

    least_yuan: Yuan = figure(Decimal(5), "每课时最低补贴", "the least for a class hour of a person")
    most_yuan: Yuan = figure(Decimal(8), "每课时最高补贴", "the most for a class hour of a person")
    cap_yuan: Yuan = figure(Decimal(2_200), "技能培训补贴上限", "the most for a person")

    def faults(self) -> tuple[Fault, ...]:
        """The least is not above the most."""
        return not_above(self, "least_yuan", "most_yuan")


class TrainingReach(Reading, at=TRAINING):
    """Whose training is subsidised; the sentence names nobody (培训补贴的对象)."""

    STEEL_WORKERS = "钢铁去产能企业职工", "标题限于此类职工", "The title speaks of such workers."
    ANYBODY = "所有培训人员", "该句未写明对象", "The sentence names nobody."


def within_reach(steel_worker: bool, reach: TrainingReach) -> Finding:  # noqa: FBT001  # a fact as asked
    """Whether the one who is trained is one of those whom the opinions are for."""
    whom = ClaimCondition.STEEL_WORKER
    if reach is TrainingReach.ANYBODY:
        return note(TRAINING, whom.zh, whom.en, steel_worker)
    return met(TRAINING, whom, steel_worker)


@frozen(kw_only=True)
class SkillsTraining(Record):
    """One person's skills training (就业技能培训).

    Attributes:
        rate_yuan: 课时补贴: what is paid for a class hour; who sets it between the two ends is not printed.
        class_hours: 培训课时: the person's class hours.
        household_handicraft: 家庭手工业培训: whether it is training in a household handicraft, which is left out.
    """

    rate_yuan: Yuan
    class_hours: ClassHours
    household_handicraft: bool


@rule(TRAINING)
def skills_training_subsidy(
    training: SkillsTraining,
    *,
    steel_worker: bool,
    on: datetime.date,
    rates: SkillsRates = SkillsRates(),
    training_reach: TrainingReach = TrainingReach.STEEL_WORKERS,
) -> Decision[YuanForHours]:
    """The subsidy for one person's skills training; to whom it is paid is not printed (就业技能培训补贴).

    Args:
        training: 就业技能培训: the training.
        steel_worker: 钢铁去产能企业职工: whether the person was a worker of a steel enterprise that cuts capacity.
        on: 日期: the day on which it is claimed.

    Returns:
        补贴金额: the rate for each hour, up to the cap; nothing for a rate that is none of the range.

    Raises:
        NotInForce: The day lies outside the period of the opinions.

    >>> welding = SkillsTraining(rate_yuan=8, class_hours=276, household_handicraft=False)
    >>> skills_training_subsidy(welding, steel_worker=True, on=datetime.date(2018, 1, 1)).value
    Decimal('2200')
    """
    given, steel = SkillsTraining.of(training, "training"), FLAG.of(steel_worker, "steel_worker")
    terms, reach = SkillsRates.of(rates, "rates"), TrainingReach.of(training_reach, "training_reach")
    STEEL_WORKERS.require_in_force(DAY.of(on, "on"))
    rate, hours = YUAN.of(given.rate_yuan, "training"), CLASS_HOURS.of(given.class_hours, "training")
    cap, for_all_hours = YUAN.of(terms.cap_yuan, "rates"), times(rate, hours)
    low, high = YUAN.at_least(terms.least_yuan, "不低于"), YUAN.at_most(terms.most_yuan, "不高于")
    return granted(
        least(for_all_hours, cap),
        when=(
            within_reach(steel, reach),
            met(TRAINING, ClaimCondition.NO_HOUSEHOLD_HANDICRAFT, not given.household_handicraft),
            reached(TRAINING, ClaimCondition.RATE_HIGH_ENOUGH, rate, low),
            reached(TRAINING, ClaimCondition.RATE_LOW_ENOUGH, rate, high),
        ),
        then=(
            falls(TRAINING, "课时补贴合计", "the rate for all class hours", for_all_hours, YUAN.at_most(cap, "不超过")),
        ),
        otherwise=Decimal(0),
    )


@columnar(skills_training_subsidy, "training.rate_yuan", "training.class_hours", granted=True)
def _parts_of_skills(facts: Mapping[str, Any]) -> Parts:
    rate, hours, rates = facts["training.rate_yuan"], facts["training.class_hours"], facts["rates"]
    paid = least(times(rate, hours), rates.cap_yuan)
    return Parts([(rate, around(rates.least_yuan, rates.most_yuan))], {"value": paid})


@provision(TRAINING)
@frozen(kw_only=True)
class StartupTrainingCap(Record):
    """The cap of the subsidy for training founders (创业培训补贴上限)."""

    cap_yuan: Yuan = figure(Decimal(1_200), "创业培训补贴上限", "the most for a person")


@rule(TRAINING)
def startup_training_subsidy(
    claimed_yuan: Yuan,
    *,
    steel_worker: bool,
    on: datetime.date,
    startup_cap: StartupTrainingCap = StartupTrainingCap(),
    training_reach: TrainingReach = TrainingReach.STEEL_WORKERS,
) -> Decision[YuanPaid]:
    """The subsidy for one person's training as a founder; no rate is printed, only a cap (创业培训补贴).

    Args:
        claimed_yuan: 申请金额: what would be paid by the general rules.
        steel_worker: 钢铁去产能企业职工: whether the person was a worker of a steel enterprise that cuts capacity.
        on: 日期: the day on which it is claimed.

    Returns:
        补贴金额: what is claimed, up to the cap.

    Raises:
        NotInForce: The day lies outside the period of the opinions.
    """
    claimed, steel = YUAN.of(claimed_yuan, "claimed_yuan"), FLAG.of(steel_worker, "steel_worker")
    cap = YUAN.of(StartupTrainingCap.of(startup_cap, "startup_cap").cap_yuan, "startup_cap")
    reach = TrainingReach.of(training_reach, "training_reach")
    STEEL_WORKERS.require_in_force(DAY.of(on, "on"))
    return granted(
        least(claimed, cap),
        when=(within_reach(steel, reach),),
        then=(falls(TRAINING, "申请金额", "what is claimed", claimed, YUAN.at_most(cap, "不超过")),),
        otherwise=Decimal(0),
    )


@columnar(startup_training_subsidy, "claimed_yuan", granted=True)
def _parts_of_startup(facts: Mapping[str, Any]) -> Parts:
    return Parts((), {"value": least(facts["claimed_yuan"], facts["startup_cap"].cap_yuan)})


class TrainingProvider(Term):
    """Who trains a new hire (培训机构)."""

    OWN = "企业所属培训机构"
    RECOGNISED = "政府认定的培训机构"
    OTHER = "其他机构"


@frozen(kw_only=True)
class NewHire(Record):
    """How an enterprise took a worker on (新录用职工).

    Attributes:
        relation_ended: 解除劳动关系: whether the labour relation with the enterprise that cuts capacity has ended.
        other_enterprise: 其他企业: whether the hiring enterprise is another one.
        contract_months: 合同月数: the term of the labour contract.
        signed_on: 签订日: the day on which it was signed.
    """

    relation_ended: bool
    other_enterprise: bool
    contract_months: Months
    signed_on: datetime.date


@frozen(kw_only=True)
class PreJobTraining(Record):
    """Skills training that a new hire is given before the job (岗前就业技能培训).

    Attributes:
        first_day: 培训首日: its first day.
        last_day: 培训末日: its last day.
        provider: 培训机构: who trains.
        contract_kept: 继续履行: whether the labour contract is kept after it.
        standard_yuan: 职业培训补贴标准: the standard for such training, as rate and class hours give it.
        share_percent: 补贴比例: the share of the standard that is granted by how the contract is kept.
    """

    first_day: datetime.date
    last_day: datetime.date
    provider: TrainingProvider
    contract_kept: bool
    standard_yuan: Yuan
    share_percent: Percent

    def faults(self) -> tuple[Fault, ...]:
        """Training does not end before it begins."""
        return not_earlier(self, "last_day", "first_day")


@provision(TRAINING)
@frozen(kw_only=True)
class NewHireTraining(Record):
    """What must be kept for the subsidy of a new hire's training, and how much it is (岗前培训补贴标准)."""

    contract_months: WholeMonths = figure(6, "合同最短期限", "term of the contract at the least")
    window_months: WholeMonths = figure(6, "开展培训期限", "time for the training from the signing")
    most_percent: Percent = figure(Decimal(50), "占培训补贴标准比例", "the most of the standard")


class TrainingWindow(Reading, at=TRAINING):
    """What of the training must fall within the months (期限内开展的含义)."""

    BEGUN = "开始培训", "开展即着手进行", "To carry out is to set about it."
    FINISHED = "完成培训", "培训应在期限内办完", "The training is to be done within them."


class TrainingStandard(Reading, at=TRAINING):
    """Which standard the share is taken of (职业培训补贴标准的含义)."""

    SKILLS = (
        "就业技能培训补贴标准",
        "岗前培训即就业技能培训，受其上限约束",
        "It is skills training, and so under its cap.",
    )
    GENERAL = "一般标准", "条文未写明所指标准", "The clause does not say which."


class BrokenContract(Reading, at=TRAINING):
    """What is paid where the contract is not kept after the training (培训后未继续履行合同)."""

    NOTHING = "不予补贴", "补贴以继续履行合同为前提", "It is paid for contracts that are kept."
    BY_SHARE = "按比例补贴", "比例按履行情况确定", "The share goes by how far it was kept."


def hire_conditions(hired: NewHire, terms: NewHireTraining) -> tuple[Finding, ...]:
    """What must be there whether or not the new hire is trained."""
    return (
        met(TRAINING, ClaimCondition.RELATION_ENDED, hired.relation_ended),
        met(TRAINING, ClaimCondition.OTHER_ENTERPRISE, hired.other_enterprise),
        reached(
            TRAINING,
            ClaimCondition.CONTRACT_TERM,
            hired.contract_months,
            MONTHS.at_least(terms.contract_months, "以上"),
        ),
    )


@rule(TRAINING)
def new_hire_training_subsidy(
    hire: NewHire,
    *,
    training: PreJobTraining,
    on: datetime.date,
    new_hire_training: NewHireTraining = NewHireTraining(),
    rates: SkillsRates = SkillsRates(),
    training_window: TrainingWindow = TrainingWindow.BEGUN,
    starting_day: StartingDay = StartingDay.NOT_COUNTED,
    training_standard: TrainingStandard = TrainingStandard.SKILLS,
    broken_contract: BrokenContract = BrokenContract.NOTHING,
) -> Decision[YuanForHours]:
    """The most that an enterprise is paid for training one new hire before the job (岗前培训补贴).

    Args:
        hire: 新录用职工: how the worker was taken on.
        training: 岗前就业技能培训: the training before the job.
        on: 日期: the day on which it is claimed, after the training.

    Returns:
        补贴上限: the share of the standard, both up to their greatest.

    Raises:
        NotInForce: The day lies outside the period of the opinions.
    """
    hired, given = NewHire.of(hire, "hire"), PreJobTraining.of(training, "training")
    terms, skills = NewHireTraining.of(new_hire_training, "new_hire_training"), SkillsRates.of(rates, "rates")
    begun = TrainingWindow.of(training_window, "training_window") is TrainingWindow.BEGUN
    first = StartingDay.of(starting_day, "starting_day")
    capped = TrainingStandard.of(training_standard, "training_standard") is TrainingStandard.SKILLS
    by_share = BrokenContract.of(broken_contract, "broken_contract") is BrokenContract.BY_SHARE
    STEEL_WORKERS.require_in_force(DAY.of(on, "on"))
    not_before(on, "on", max(hired.signed_on, given.last_day))
    last = last_day_of(hired.signed_on, terms.window_months, first)
    standard, cap = YUAN.of(given.standard_yuan, "training"), YUAN.of(skills.cap_yuan, "rates")
    share, most = PERCENT.of(given.share_percent, "training"), PERCENT.of(terms.most_percent, "new_hire_training")
    known = given.provider is not TrainingProvider.OTHER
    kept = met(TRAINING, ClaimCondition.CONTRACT_KEPT, given.contract_kept)
    words = "职业培训补贴标准", "standard of the training", standard
    return granted(
        percent_of(min(standard, cap) if capped else standard, min(share, most)),
        when=(
            *hire_conditions(hired, terms),
            reached(
                TRAINING,
                ClaimCondition.TRAINED_NOT_BEFORE_SIGNING,
                given.first_day,
                at_least(hired.signed_on, "不早于"),
            ),
            reached(
                TRAINING,
                ClaimCondition.TRAINED_WITHIN_THE_MONTHS,
                given.first_day if begun else given.last_day,
                at_most(last, "不晚于"),
            ),
            met(TRAINING, ClaimCondition.FIT_PROVIDER, known, given.provider),
            *(() if by_share else (kept,)),
        ),
        then=(
            falls(TRAINING, *words, YUAN.at_most(cap, "不超过")) if capped else note(TRAINING, *words, YUAN.unit),
            falls(TRAINING, "补贴比例", "share that is granted", share, PERCENT.at_most(most, "不超过")),
        ),
        otherwise=Decimal(0),
    )
