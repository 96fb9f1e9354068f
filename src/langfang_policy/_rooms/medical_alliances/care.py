"""Parts 四（二） to （四）: whom the basic level treats, contracts with family doctors, prescriptions, referral."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Annotated, Any

from attrs import frozen

from ...core.bounds import at_least, at_most
from ...core.columnar import Parts, around, columnar
from ...core.days import add_months
from ...core.decisions import Decision, Reason, all_of, missing
from ...core.errors import Undetermined, known
from ...core.facts import DAY, DAYS, FLAG, MONTHS, Whole
from ...core.figures import Record, figure
from ...core.findings import asks, condition, note
from ...core.rules import provision, rule
from ...core.terms import Reading, Term, Words
from .decree import FAMILY_DOCTORS, GRADED_CARE, MANAGEMENT, STRUCTURE, UNION, CareTier, OpenLists

__all__ = [
    "ClearAndStable",
    "ContractGroup",
    "InsuredContractNeed",
    "LongPrescription",
    "MonthsSupply",
    "PatientKind",
    "ReferralCriteria",
    "ReferralStep",
    "UpwardConsent",
    "contract_priority",
    "extended_prescription_open",
    "insured_contract_lacks",
    "is_basic_level_patient",
    "long_prescription_allowed",
    "referral_steps",
]


class PatientKind(Term):
    """Patients whom the basic level, rehabilitation bodies and nursing homes serve (患者类别)."""

    CHRONIC = "慢性病患者"
    CONVALESCENT = "康复期患者"
    AGED = "老年病患者"
    LATE_TUMOUR = "晚期肿瘤患者"
    ALIKE = "其他同类患者"
    OTHER = "其他患者"


class ClearAndStable(Reading, at=STRUCTURE):
    """Of which patients a clear diagnosis and a stable illness are asked (诊断明确、病情稳定)."""

    CHRONIC_ALONE = "仅修饰慢性病患者", "修饰语在该项之内", "The words stand inside that item."
    ALL = "修饰全部患者", "修饰语位于列举之首", "The words stand at the head of the list."


@rule(STRUCTURE)
def is_basic_level_patient(
    patient: PatientKind,
    *,
    diagnosis_clear: bool | None = None,
    stable: bool | None = None,
    clear_and_stable: ClearAndStable = ClearAndStable.CHRONIC_ALONE,
    open_lists: OpenLists = OpenLists.ALIKE_COUNT,
) -> Decision[bool]:
    """Whether a patient is one whom the basic level, rehabilitation bodies and nursing homes serve (基层服务患者).

    Args:
        patient: 患者类别: the kind of patient.
        diagnosis_clear: 诊断明确: whether the diagnosis is clear; matters of chronic illness.
        stable: 病情稳定: whether the illness is stable; matters of chronic illness.

    Returns:
        基层服务: whether the patient is one of theirs.

    Raises:
        Undetermined: Whether the diagnosis is clear or the illness stable is not given, and matters.

    >>> is_basic_level_patient(PatientKind.CHRONIC, diagnosis_clear=True, stable=False).value
    False
    """
    asked = PatientKind.of(patient, "patient")
    clear, calm = FLAG.maybe(diagnosis_clear, "diagnosis_clear"), FLAG.maybe(stable, "stable")
    every = ClearAndStable.of(clear_and_stable, "clear_and_stable") is ClearAndStable.ALL
    alike = OpenLists.of(open_lists, "open_lists") is OpenLists.ALIKE_COUNT
    listed = asked is not PatientKind.OTHER and (alike or asked is not PatientKind.ALIKE)
    reasons: list[Reason] = [condition(STRUCTURE, "所列患者", "a patient of the list", listed, asked)]
    if listed and (every or asked is PatientKind.CHRONIC):
        facts = {"diagnosis_clear": clear, "stable": calm}
        open_facts = [fact for fact, holds in facts.items() if holds is None]
        if open_facts and False not in facts.values():
            raise Undetermined(
                *open_facts, en="whether the illness is clear and stable", zh="诊断是否明确、病情是否稳定"
            )
        reasons += [
            condition(STRUCTURE, *words, holds)
            for words, holds in zip(_CLEAR_AND_STABLE, (clear, calm), strict=True)
            if holds is not None
        ]
    return all_of(*reasons)


_CLEAR_AND_STABLE = (("诊断明确", "the diagnosis is clear"), ("病情稳定", "the illness is stable"))


class ContractGroup(Term):
    """Groups and illnesses for which contracts with family doctors come first (签约人群)."""

    AGED = "老年人"
    PREGNANT_WOMEN = "孕产妇"
    CHILDREN = "儿童"
    DISABLED = "残疾人"
    HIGH_BLOOD_PRESSURE = "高血压"
    DIABETES = "糖尿病"
    TUBERCULOSIS = "结核病"
    SEVERE_MENTAL_DISORDER = "严重精神障碍"
    ALIKE = "其他重点人群或者慢性疾病"
    OTHER = "其他人群"


@rule(FAMILY_DOCTORS)
def contract_priority(
    groups: frozenset[ContractGroup], *, open_lists: OpenLists = OpenLists.ALIKE_COUNT
) -> Decision[tuple[ContractGroup, ...]]:
    """For which of the groups that a person is of a contract with a family doctor comes first (优先签约).

    Args:
        groups: 所属人群: the groups and illnesses of the person.

    Returns:
        优先签约依据: those for which it comes first; none where it does not.

    >>> found = contract_priority(frozenset({ContractGroup.OTHER, ContractGroup.DIABETES}))
    >>> [group.zh for group in found.value]
    ['糖尿病']
    """
    of = ContractGroup.some(groups, "groups")
    alike = OpenLists.of(open_lists, "open_lists") is OpenLists.ALIKE_COUNT
    first = tuple(
        group
        for group in ContractGroup
        if group in of and group is not ContractGroup.OTHER and (alike or group is not ContractGroup.ALIKE)
    )
    told = (note(FAMILY_DOCTORS, group.zh, group.en) for group in first)
    return Decision(first, condition(FAMILY_DOCTORS, "优先覆盖的人群", "a group that comes first", bool(first)), *told)


class InsuredContractNeed(Term):
    """What the institution of a contracted doctor needs to be paid from the insurance funds (医保支付签约要求)."""

    DESIGNATED_UNIT = "医疗保险定点单位"
    UNDER_AGREEMENT = "纳入医疗保险定点协议管理"


@rule(FAMILY_DOCTORS)
def insured_contract_lacks(
    *, from_insurance: bool, present: frozenset[InsuredContractNeed] | None = None
) -> Decision[tuple[InsuredContractNeed, ...]]:
    """What the institution of a contracted doctor or team lacks to be paid from the insurance funds (医保签约欠缺).

    Args:
        from_insurance: 需医保基金支付: whether the funds are to pay.
        present: 已有要求: what the institution has; matters where the funds are to pay.

    Returns:
        欠缺要求: what is missing; nothing is asked where the funds do not pay.

    Raises:
        Undetermined: What the institution has is not given, and matters.

    >>> [need.zh for need in insured_contract_lacks(from_insurance=True, present=frozenset()).value]
    ['医疗保险定点单位', '纳入医疗保险定点协议管理']
    """
    funds = FLAG.of(from_insurance, "from_insurance")
    there = None if present is None else InsuredContractNeed.some(present, "present")
    if not funds:
        return Decision((), note(FAMILY_DOCTORS, "需医保基金支付", "the funds are to pay", funds))
    return missing(FAMILY_DOCTORS, InsuredContractNeed, known(there, "present", THERE))


THERE = Words("定点单位和协议管理情况", "whether it is designated and under agreement")


SUPPLY_DAYS = Whole(DAYS.unit, at_least(1))
SUPPLY_MONTHS = Whole(MONTHS.unit, at_least(1), at_most(1_200))
MONTH_DAYS = Whole(DAYS.unit, at_least(1), at_most(31))
SupplyDays = Annotated[int, *SUPPLY_DAYS]
SupplyMonths = Annotated[int, *SUPPLY_MONTHS]
MonthDays = Annotated[int, *MONTH_DAYS]


@provision(FAMILY_DOCTORS)
@frozen(kw_only=True)
class LongPrescription(Record):
    """How long the drugs of a long prescription may last (长处方用药量)."""

    months: SupplyMonths = figure(1, "长处方用药量上限", "of a long prescription, itself included")
    month_days: MonthDays = figure(30, "按日计的月", "days of a month that is counted so", source="惯例：一月计三十日")

    @property
    def counted_days(self) -> int:
        """The days of its months, where they are counted so."""
        return self.months * self.month_days


class MonthsSupply(Reading, at=FAMILY_DOCTORS):
    """How long a month's supply lasts (一个月用药量)."""

    COUNTED_DAYS = "按固定日数计", "处方用药量通常按日数开具", "Prescriptions are written by days."
    CALENDAR_MONTH = "按日历月计", "月为日历月", "A month is one of the calendar."


FIRST_DAY = Words("用药首日", "the first day of the supply")


@rule(FAMILY_DOCTORS)
def long_prescription_allowed(
    *,
    contracted: bool,
    chronic: bool,
    selected: bool,
    supply_days: SupplyDays,
    first_day: datetime.date | None = None,
    long_prescription: LongPrescription = LongPrescription(),
    months_supply: MonthsSupply = MonthsSupply.COUNTED_DAYS,
) -> Decision[bool]:
    """Whether a patient may have a long prescription for so many days (长处方).

    Args:
        contracted: 已签约: whether the patient has a contract with a family doctor.
        chronic: 慢性病: whether the illness is chronic.
        selected: 属部分患者: whether the patient is one of those to whom it is given; nothing says who chooses them.
        supply_days: 用药天数: for how many days.
        first_day: 用药首日: the first of these days; matters where a month is one of the calendar, and not every month
            is long enough, or too short.

    Returns:
        可开长处方: whether it may be written.

    Raises:
        Undetermined: The first day is not given, and matters.

    >>> long_prescription_allowed(contracted=True, chronic=True, selected=True, supply_days=30).value
    True
    """
    held = FLAG.of(contracted, "contracted"), FLAG.of(chronic, "chronic"), FLAG.of(selected, "selected")
    days, start = SUPPLY_DAYS.of(supply_days, "supply_days"), DAY.maybe(first_day, "first_day")
    figures = LongPrescription.of(long_prescription, "long_prescription")
    counted = MonthsSupply.of(months_supply, "months_supply") is MonthsSupply.COUNTED_DAYS
    conditions = [condition(FAMILY_DOCTORS, zh, en, holds) for (zh, en), holds in zip(_ENTITLED, held, strict=True)]
    if not all(held):
        return all_of(*conditions)
    most = figures.counted_days if counted else _most_of_calendar(days, figures.months, start)
    supply = asks(FAMILY_DOCTORS, "用药量", "supply", days, DAYS.at_most(most, "不超过"))
    return all_of(*conditions, supply)


def _most_of_calendar(days: int, months: int, start: datetime.date | None) -> int:
    """How many days months of the calendar have; what they have at the least or the most where that decides."""
    shortest, longest = 28 * months, 31 * months
    if start is None and not shortest < days <= longest:
        return shortest if days <= shortest else longest
    begun = known(start, "first_day", FIRST_DAY)
    return (add_months(begun, months, fact="first_day") - begun).days


_ENTITLED = (
    ("签约患者", "has a contract"),
    ("慢性病患者", "chronic illness"),
    ("属提供服务的部分患者", "one of those served so"),
)


@rule(FAMILY_DOCTORS)
def extended_prescription_open(*, has_means: bool, two_way_referral: bool) -> Decision[bool]:
    """Whether a place may link drug use with extended prescriptions or central delivery (延伸处方、集中配送).

    Args:
        has_means: 有条件: whether the place has the means.
        two_way_referral: 双向转诊患者: whether a patient who is referred up or down needs it.

    Returns:
        可用延伸处方: whether it may; for how many days is not said.

    >>> extended_prescription_open(has_means=True, two_way_referral=True).value
    True
    """
    referred = FLAG.of(two_way_referral, "two_way_referral")
    return all_of(
        condition(FAMILY_DOCTORS, "有条件的地方", "the place has the means", FLAG.of(has_means, "has_means")),
        condition(FAMILY_DOCTORS, "双向转诊患者就医需求", "a referred patient needs it", referred),
    )


class ReferralCriteria(Term):
    """Which of the alliance's criteria for referral a patient meets (转诊条件)."""

    UP = "符合上转条件"
    DOWN = "符合下转条件"
    NEITHER = "均不符合"


class ReferralStep(Term):
    """What is done with a patient (转诊步骤)."""

    FIRST_TREATMENT = "落实首诊负责制，不推诿"
    FURTHER_TREATMENT = "继续诊治"
    EXPERT_VETTING = "会诊专家组把关"
    REFERRAL_UP = "引导、协助转诊到上级医院"
    REFERRAL_DOWN = "引导转到下级医疗机构"
    RECORD = "转诊转院备案"
    WARD_ROUNDS = "上级医院专家定期查房"


class UpwardConsent(Reading, at=(GRADED_CARE, UNION)):
    """Whether a referral upwards needs the patient's consent (上转是否须患者同意)."""

    NOT_ASKED = "未作要求", "仅就下转规定须取得同意", "Consent is asked for downward referral alone."
    ASKED = "同样须同意", "转诊遵循患者自愿的原则", "Referral follows the patient's wish."


CONSENT = Words("患者是否同意", "whether the patient consents")


@rule(GRADED_CARE, STRUCTURE, MANAGEMENT)
def referral_steps(
    provider: CareTier,
    *,
    criteria: ReferralCriteria,
    consents: bool | None = None,
    upward_consent: UpwardConsent = UpwardConsent.NOT_ASKED,
) -> Decision[tuple[ReferralStep, ...]]:
    """What is done with a patient inside an alliance: treated first, referred up or down (转诊步骤).

    Args:
        provider: 接诊机构: the tier of whoever sees the patient.
        criteria: 转诊条件: which criteria the patient meets.
        consents: 患者同意: whether the patient consents; matters of referral downwards.

    Returns:
        转诊步骤: the steps; of vetting and filing it is not said when they come.

    Raises:
        Undetermined: Consent is not given as a fact, and matters; or a tertiary hospital would refer upwards, of which
            nothing is said.

    >>> steps = referral_steps(CareTier.TERTIARY, criteria=ReferralCriteria.DOWN, consents=True).value
    >>> [step.zh for step in steps]
    ['会诊专家组把关', '引导转到下级医疗机构', '转诊转院备案', '上级医院专家定期查房']
    """
    tier, meets = CareTier.of(provider, "provider"), ReferralCriteria.of(criteria, "criteria")
    agreed = FLAG.maybe(consents, "consents")
    asked_upward = UpwardConsent.of(upward_consent, "upward_consent") is UpwardConsent.ASKED
    basic = tier is CareTier.BASIC
    first = ReferralStep.FIRST_TREATMENT if basic else ReferralStep.FURTHER_TREATMENT
    seen = note(GRADED_CARE, "接诊机构", "provider", tier), note(GRADED_CARE, "转诊条件", "criteria", meets)
    if meets is ReferralCriteria.NEITHER or (basic and meets is ReferralCriteria.DOWN):
        return Decision((first,), *seen)
    up = meets is ReferralCriteria.UP
    if up and tier is CareTier.TERTIARY:
        raise Undetermined(
            "criteria",
            en="nothing says whither a tertiary hospital refers upwards within the alliance",
            zh="未规定三级医院在医联体内上转的去向",
        )
    reasons: list[Reason] = [*seen]
    if not up or asked_upward:
        willing = known(agreed, "consents", CONSENT)
        consent = condition(GRADED_CARE, "取得患者同意", "the patient consents", willing)
        if not willing:
            return Decision((first,), *seen, consent, because=consent)
        reasons.append(consent)
    reasons.append(note(MANAGEMENT, "会诊专家组把关", "the experts of the main hospital vet it"))
    if not up:
        steps = ReferralStep.REFERRAL_DOWN, ReferralStep.RECORD, ReferralStep.WARD_ROUNDS
        return Decision((ReferralStep.EXPERT_VETTING, *steps), *reasons)
    if basic:
        return Decision((first, ReferralStep.EXPERT_VETTING, *_UPWARD), *reasons)
    reasons.append(note(STRUCTURE, "主体单位救治上转患者", "the main hospital treats its members' grave cases"))
    return Decision((ReferralStep.EXPERT_VETTING, *_UPWARD), *reasons)


_UPWARD = ReferralStep.REFERRAL_UP, ReferralStep.RECORD


@columnar(long_prescription_allowed, "supply_days")
def _parts_of_supply(facts: Mapping[str, Any]) -> Parts | None:
    if facts["months_supply"] is not MonthsSupply.COUNTED_DAYS:
        return None
    return Parts([(facts["supply_days"], around(facts["long_prescription"].counted_days))])
