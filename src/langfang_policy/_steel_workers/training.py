"""Clause 二（二）: subsidies for training, by the class hour and head, and for training whom one newly hires."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from decimal import Decimal
from typing import Annotated

from attrs import frozen

from ..core.bounds import at_least, at_most
from ..core.days import add_months
from ..core.decisions import Decision, granted
from ..core.errors import InvalidFacts
from ..core.exact import Number, product, total
from ..core.facts import DAY, FLAG, MONTHS, PERCENT, YUAN, Months, Percent, Yuan
from ..core.faults import Fault, shown
from ..core.figures import Record, figure
from ..core.findings import asks, falls, note
from ..core.rules import provision, rule
from ..core.terms import Reading, Term
from .decree import CLASS_HOURS, STEEL_WORKERS, TRAINING, ClaimCondition, WholeMonths, YuanPaid, met

__all__ = [
    "HoursCap",
    "NewHire",
    "NewHireTraining",
    "RedeploymentRate",
    "SkillsRates",
    "StartupTrainingCap",
    "TrainingProvider",
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

    yuan_per_class_hour: Yuan = figure(Decimal(8), "每人每课时补贴", "paid for each class hour of each person")
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
        补贴上限: what all of them come to.

    Raises:
        NotInForce: The day lies outside the period of the opinions.

    >>> redeployment_training_subsidy([40, 100, 120], on=datetime.date(2018, 1, 1)).value
    Decimal('1920')
    """
    hours, terms = CLASS_HOURS.each(class_hours, "class_hours"), RedeploymentRate.of(rate, "rate")
    each = HoursCap.of(hours_cap, "hours_cap") is HoursCap.EACH_PERSON
    STEEL_WORKERS.require_in_force(DAY.of(on, "on"))
    yuan, most = YUAN.of(terms.yuan_per_class_hour, "rate"), CLASS_HOURS.of(terms.most_class_hours, "rate")
    paid = total(*(min(one, most) for one in hours)) if each else min(total(*hours), most)
    words = ("一人最多的课时", "the most of one person") if each else ("合计课时", "class hours of all together")
    seen = max(hours, default=Decimal(0)) if each else total(*hours)
    return Decision(
        product(yuan, paid),
        note(TRAINING, "每人每课时补贴", "paid for each class hour", yuan, YUAN.unit),
        falls(TRAINING, *words, seen, CLASS_HOURS.at_most(most, "不超过")),
        note(TRAINING, "计补课时", "class hours that are paid", paid, CLASS_HOURS.unit),
    )


@provision(TRAINING)
@frozen(kw_only=True)
class SkillsRates(Record):
    """The rates and the cap of the subsidy for skills training (就业技能培训补贴标准)."""

    least_yuan: Yuan = figure(Decimal(5), "每课时最低补贴", "the least for a class hour of a person")
    most_yuan: Yuan = figure(Decimal(8), "每课时最高补贴", "the most for a class hour of a person")
    cap_yuan: Yuan = figure(Decimal(2_200), "技能培训补贴上限", "the most for a person")

    def faults(self) -> tuple[Fault, ...]:
        """The least is not above the most."""
        if self.least_yuan <= self.most_yuan:
            return ()
        most = self.most_yuan
        return (Fault("least_yuan", shown(self.least_yuan), f"at most {most}", f"不超过{most}", "$.least_yuan"),)


@rule(TRAINING)
def skills_training_subsidy(
    *,
    rate_yuan: Yuan,
    class_hours: ClassHours,
    household_handicraft: bool,
    on: datetime.date,
    rates: SkillsRates = SkillsRates(),
) -> Decision[YuanPaid]:
    """The subsidy for one person's skills training (就业技能培训补贴).

    Args:
        rate_yuan: 课时补贴: what is paid for a class hour; who sets it between the two ends is not said.
        class_hours: 培训课时: the person's class hours.
        household_handicraft: 家庭手工业培训: whether it is training in a household handicraft, which is left out.
        on: 日期: the day on which it is claimed.

    Returns:
        补贴金额: the rate for each hour, up to the cap.

    Raises:
        NotInForce: The day lies outside the period of the opinions.

    >>> day = datetime.date(2018, 1, 1)
    >>> skills_training_subsidy(rate_yuan=8, class_hours=275, household_handicraft=False, on=day).value
    Decimal('2200')
    """
    paid, hours = YUAN.of(rate_yuan, "rate_yuan"), CLASS_HOURS.of(class_hours, "class_hours")
    handicraft, terms = FLAG.of(household_handicraft, "household_handicraft"), SkillsRates.of(rates, "rates")
    STEEL_WORKERS.require_in_force(DAY.of(on, "on"))
    least, most = YUAN.of(terms.least_yuan, "rates"), YUAN.of(terms.most_yuan, "rates")
    if not least <= paid <= most:
        raise InvalidFacts("rate_yuan", rate_yuan, f"from {least} to {most} yuan", f"{least}至{most}元")
    cap, sum_yuan = YUAN.of(terms.cap_yuan, "rates"), product(paid, hours)
    return granted(
        min(sum_yuan, cap),
        when=(met(TRAINING, ClaimCondition.NO_HANDICRAFT, not handicraft),),
        then=(
            note(TRAINING, "课时补贴", "paid for a class hour", paid, YUAN.unit),
            falls(TRAINING, "课时补贴合计", "the rate for all class hours", sum_yuan, YUAN.at_most(cap, "不超过")),
        ),
        otherwise=Decimal(0),
    )


@provision(TRAINING)
@frozen(kw_only=True)
class StartupTrainingCap(Record):
    """The cap of the subsidy for training founders (创业培训补贴上限)."""

    cap_yuan: Yuan = figure(Decimal(1_200), "创业培训补贴上限", "the most for a person")


@rule(TRAINING)
def startup_training_subsidy(
    claimed_yuan: Yuan, *, on: datetime.date, startup_cap: StartupTrainingCap = StartupTrainingCap()
) -> Decision[YuanPaid]:
    """The subsidy for one person's training as a founder; no rate is printed, only a cap (创业培训补贴).

    Args:
        claimed_yuan: 申请金额: what would be paid by the general rules.
        on: 日期: the day on which it is claimed.

    Returns:
        补贴金额: that, up to the cap.

    Raises:
        NotInForce: The day lies outside the period of the opinions.
    """
    claimed = YUAN.of(claimed_yuan, "claimed_yuan")
    cap = YUAN.of(StartupTrainingCap.of(startup_cap, "startup_cap").cap_yuan, "startup_cap")
    STEEL_WORKERS.require_in_force(DAY.of(on, "on"))
    return Decision(
        min(claimed, cap), falls(TRAINING, "申请金额", "what is claimed", claimed, YUAN.at_most(cap, "不超过"))
    )


class TrainingProvider(Term):
    """Who trains a new hire (培训机构)."""

    OWN = "企业所属培训机构"
    RECOGNISED = "政府认定的培训机构"
    OTHER = "其他机构"


@frozen(kw_only=True)
class NewHire(Record):
    """A worker whom an enterprise newly hired, and the training given before the job (新录用职工).

    Attributes:
        relation_ended: 解除劳动关系: whether the labour relation with the enterprise that cuts capacity has ended.
        other_enterprise: 其他企业: whether the hiring enterprise is another one.
        contract_months: 合同月数: the term of the labour contract.
        signed_on: 签订日: the day on which it was signed.
        training_first_day: 培训首日: the first day of the training.
        training_last_day: 培训末日: its last day.
        provider: 培训机构: who trains.
        contract_kept: 继续履行: whether the contract is kept after the training.
    """

    relation_ended: bool
    other_enterprise: bool
    contract_months: Months
    signed_on: datetime.date
    training_first_day: datetime.date
    training_last_day: datetime.date
    provider: TrainingProvider
    contract_kept: bool

    def faults(self) -> tuple[Fault, ...]:
        """Training does not end before it begins."""
        if self.training_last_day >= self.training_first_day:
            return ()
        first, seen = self.training_first_day, shown(self.training_last_day)
        words = f"a day not before {first}", f"不早于{first}的日期"
        return (Fault("training_last_day", seen, *words, "$.training_last_day"),)


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


@rule(TRAINING)
def new_hire_training_subsidy(
    hire: NewHire,
    *,
    standard_yuan: Yuan,
    share_percent: Percent,
    on: datetime.date,
    new_hire_training: NewHireTraining = NewHireTraining(),
    training_window: TrainingWindow = TrainingWindow.BEGUN,
) -> Decision[YuanPaid]:
    """The most that an enterprise is paid for training one new hire before the job (岗前培训补贴).

    Args:
        hire: 新录用职工: the worker and the training.
        standard_yuan: 职业培训补贴标准: the standard for such training, as the skills training would bring.
        share_percent: 补贴比例: the share of it that is granted by how the contract is kept; above the most it is cut.
        on: 日期: the day on which it is claimed.

    Returns:
        补贴上限: the share of the standard; nothing where the contract is not kept.

    Raises:
        NotInForce: The day lies outside the period of the opinions.
    """
    hired, standard = NewHire.of(hire, "hire"), YUAN.of(standard_yuan, "standard_yuan")
    share, terms = (
        PERCENT.of(share_percent, "share_percent"),
        NewHireTraining.of(new_hire_training, "new_hire_training"),
    )
    begun = TrainingWindow.of(training_window, "training_window") is TrainingWindow.BEGUN
    STEEL_WORKERS.require_in_force(DAY.of(on, "on"))
    last, most = add_months(hired.signed_on, terms.window_months, fact="hire"), PERCENT.of(terms.most_percent, "share")
    counted = hired.training_first_day if begun else hired.training_last_day
    conditions = ClaimCondition
    term, early, late = conditions.CONTRACT_TERM, conditions.NOT_BEFORE_SIGNING, conditions.WITHIN_THE_MONTHS
    enough = MONTHS.at_least(terms.contract_months, "以上")
    return granted(
        product(standard, min(share, most), Decimal("0.01")),
        when=(
            met(TRAINING, conditions.RELATION_ENDED, hired.relation_ended),
            met(TRAINING, conditions.OTHER_ENTERPRISE, hired.other_enterprise),
            asks(TRAINING, term.zh, term.en, hired.contract_months, enough),
            asks(TRAINING, early.zh, early.en, hired.training_first_day, at_least(hired.signed_on, "不早于")),
            asks(TRAINING, late.zh, late.en, counted, at_most(last, "不晚于")),
            met(TRAINING, conditions.FIT_PROVIDER, hired.provider is not TrainingProvider.OTHER, hired.provider),
            met(TRAINING, conditions.CONTRACT_KEPT, hired.contract_kept),
        ),
        then=(
            note(TRAINING, "职业培训补贴标准", "standard of the training", standard, YUAN.unit),
            falls(TRAINING, "补贴比例", "share that is granted", share, PERCENT.at_most(most, "不超过")),
        ),
        otherwise=Decimal(0),
    )
