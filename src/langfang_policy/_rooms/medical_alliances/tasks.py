"""Parts 三, 五 and 六（二） and （三）: which department has which task, and what the assessment takes in."""

from __future__ import annotations

from attrs import frozen

from ...core.decisions import Decision, missing, part
from ...core.figures import Record
from ...core.findings import note
from ...core.locators import Citation
from ...core.organs import Level, Organ
from ...core.rules import rule
from ...core.terms import Term
from .decree import ASSESSMENT, DEPARTMENTS, FUNDING, GOALS_2017, PAYMENT, PERSONNEL

__all__ = [
    "AllianceTask",
    "AllianceUnit",
    "AssessmentGap",
    "AssessmentIndicator",
    "AssessmentUse",
    "TaskDepartments",
    "alliance_tasks",
    "alliance_units",
    "assessment_lacks",
]


class AllianceUnit(Term):
    """The departments that have a task (责任部门)."""

    HEALTH = "卫生计生部门"
    TRADITIONAL_MEDICINE = "中医药管理部门"
    STAFFING = "机构编制部门"
    PRICE = "物价部门"
    SCIENCE_AND_TECHNOLOGY = "科技部门"
    FINANCE = "财政部门"
    PERSONNEL = "人力资源社会保障部门"
    DEPARTMENTS_CONCERNED = "有关部门"

    def organ(self, level: Level) -> Organ:
        """The organ that the unit is at a level."""
        return Organ.parse(self.zh, level)


class AllianceTask(Term):
    """What departments have to do (部门任务)."""

    HEALTH_POLICY = "出台卫生计生配套政策"
    PRICE_POLICY = "出台物价配套政策"
    PERSONNEL_POLICY = "出台人力资源社会保障配套政策"
    PAYMENT_DETAILS = "制定内部支付方式改革试点管理细则"
    FINANCIAL_SUPPORT = "加大医联体建设支持力度，重点支持紧密型医联体或医共体"
    TOWNSHIP_RECRUITMENT = "招聘专业技术人员充实乡镇卫生院"
    FILING_AND_SUPERVISION = "建立医联体建设报备和监管制度"
    ORGANISATION_RULES = "明确组织管理和分工协作制度"
    TECHNICAL_DOCUMENTS = "牵头制定相关技术文件"
    COUNTY_HIRE_TOWNSHIP_USE = "推动县聘乡用制度改革"
    MEDICINE_PRICES = "完善医药价格政策"
    CLINICAL_RESEARCH = "支持临床医学研究和科技成果转化"
    SUBSIDIES = "按规定落实财政补助政策"
    FUND_SUPERVISION = "加强医保基金监管"
    PAYMENT_PILOTS = "开展医联体内部支付方式改革试点"
    PAYMENT_AND_PERSONNEL_REFORM = "推进医保支付方式和人事制度改革"
    PERFORMANCE_PAY = "完善绩效工资分配机制"
    LINKED_ACTION = "加强联动互动，保证措施落实"
    EFFECT_ASSESSMENT = "建立效果评估和绩效考核机制"
    PROGRESS_SUPERVISION = "掌握工作进度，指导有序推进"


@frozen(kw_only=True)
class TaskDepartments(Record):
    """Whose a task is (任务分工).

    Attributes:
        level: 层级: of which level.
        responsible: 责任部门: who has it; together where several do.
        joined: 会同部门: whom they join.
    """

    level: Level
    responsible: tuple[AllianceUnit, ...]
    joined: tuple[AllianceUnit, ...]

    @property
    def who(self) -> tuple[Organ, ...]:
        """All of them as organs, those who have it first."""
        return tuple(unit.organ(self.level) for unit in (*self.responsible, *self.joined))


_U, _T = AllianceUnit, AllianceTask
_HEALTH_BOTH = _U.HEALTH, _U.TRADITIONAL_MEDICINE
TASKS: dict[AllianceTask, tuple[Citation, TaskDepartments]] = {
    task: (clause, TaskDepartments(level=level, responsible=responsible, joined=joined))
    for task, clause, level, responsible, joined in (
        (_T.HEALTH_POLICY, GOALS_2017, Level.CITY, (_U.HEALTH,), ()),
        (_T.PRICE_POLICY, GOALS_2017, Level.CITY, (_U.PRICE,), ()),
        (_T.PERSONNEL_POLICY, GOALS_2017, Level.CITY, (_U.PERSONNEL,), ()),
        (_T.PAYMENT_DETAILS, PAYMENT, Level.EVERY, (_U.HEALTH, _U.PERSONNEL), ()),
        (_T.FINANCIAL_SUPPORT, FUNDING, Level.EVERY, (_U.FINANCE,), (_U.DEPARTMENTS_CONCERNED,)),
        (_T.TOWNSHIP_RECRUITMENT, PERSONNEL, Level.COUNTY, (_U.PERSONNEL,), (_U.HEALTH,)),
        (_T.FILING_AND_SUPERVISION, DEPARTMENTS, Level.EVERY, _HEALTH_BOTH, ()),
        (_T.ORGANISATION_RULES, DEPARTMENTS, Level.EVERY, _HEALTH_BOTH, ()),
        (_T.TECHNICAL_DOCUMENTS, DEPARTMENTS, Level.EVERY, _HEALTH_BOTH, ()),
        (_T.COUNTY_HIRE_TOWNSHIP_USE, DEPARTMENTS, Level.EVERY, (_U.STAFFING,), ()),
        (_T.MEDICINE_PRICES, DEPARTMENTS, Level.EVERY, (_U.PRICE,), ()),
        (_T.CLINICAL_RESEARCH, DEPARTMENTS, Level.EVERY, (_U.SCIENCE_AND_TECHNOLOGY,), (_U.HEALTH,)),
        (_T.SUBSIDIES, DEPARTMENTS, Level.EVERY, (_U.FINANCE,), ()),
        (_T.FUND_SUPERVISION, DEPARTMENTS, Level.EVERY, (_U.PERSONNEL,), ()),
        (_T.PAYMENT_PILOTS, DEPARTMENTS, Level.EVERY, (_U.PERSONNEL,), ()),
        (_T.PAYMENT_AND_PERSONNEL_REFORM, DEPARTMENTS, Level.EVERY, (_U.PERSONNEL,), ()),
        (_T.PERFORMANCE_PAY, DEPARTMENTS, Level.EVERY, (_U.PERSONNEL,), ()),
        (_T.LINKED_ACTION, DEPARTMENTS, Level.EVERY, (_U.DEPARTMENTS_CONCERNED,), ()),
        (_T.EFFECT_ASSESSMENT, ASSESSMENT, Level.CITY, (_U.HEALTH,), (_U.DEPARTMENTS_CONCERNED,)),
        (_T.PROGRESS_SUPERVISION, ASSESSMENT, Level.CITY, (_U.HEALTH,), (_U.DEPARTMENTS_CONCERNED,)),
    )
}


@rule(GOALS_2017, PAYMENT, FUNDING, PERSONNEL, DEPARTMENTS, ASSESSMENT)
def alliance_units(task: AllianceTask) -> Decision[TaskDepartments]:
    """Which departments have a task (任务分工).

    Args:
        task: 任务: the task.

    Returns:
        任务分工: who has it, whom they join, and of which level they are.

    >>> found = alliance_units(AllianceTask.CLINICAL_RESEARCH).value
    >>> [unit.zh for unit in found.responsible], [unit.zh for unit in found.joined]
    (['科技部门'], ['卫生计生部门'])
    """
    asked = AllianceTask.of(task, "task")
    clause, found = TASKS[asked]
    return Decision(found, note(clause, "任务", "task", asked))


@rule(GOALS_2017, PAYMENT, FUNDING, PERSONNEL, DEPARTMENTS, ASSESSMENT)
def alliance_tasks(unit: AllianceUnit) -> Decision[tuple[AllianceTask, ...]]:
    """Which tasks a department has, alone, with others, or joined by them (部门任务).

    Args:
        unit: 部门: the department.

    Returns:
        部门任务: its tasks, in the order of the clauses.

    >>> [task.zh for task in alliance_tasks(AllianceUnit.STAFFING).value]
    ['推动县聘乡用制度改革']
    """
    asked = AllianceUnit.of(unit, "unit")
    found = tuple(task for task, (_, held) in TASKS.items() if asked in (*held.responsible, *held.joined))
    return Decision(found, *(note(TASKS[task][0], task.zh, task.en, asked) for task in found))


class AssessmentIndicator(Term):
    """What the assessment of alliances takes in at the least (考核指标)."""

    RESOURCES_GOING_DOWN = "上级医院医疗资源下沉情况"
    COOPERATION_WITH_BASIC_LEVEL = "与基层医疗卫生机构协作情况"
    SHARE_OF_CARE_AT_BASIC_LEVEL = "基层诊疗量占比"
    TWO_WAY_REFERRAL_RATE = "双向转诊比例"
    RESIDENTS_HEALTH = "居民健康改善"
    RESIDENTS_MEDICAL_SPENDING = "居民医疗费用支出"


class AssessmentUse(Term):
    """What the results of the assessment are linked with (考核结果运用)."""

    APPOINTMENTS = "人事任免"
    HONOURS = "评先评优"
    HOSPITAL_REVIEW = "医院评审"
    KEY_SPECIALITIES = "重点专科建设"


@frozen(kw_only=True)
class AssessmentGap(Record):
    """What a system of assessment lacks (考核体系欠缺).

    Attributes:
        indicators: 欠缺指标: indicators that it does not take in.
        uses: 未挂钩事项: what its results are not linked with.
    """

    indicators: tuple[AssessmentIndicator, ...]
    uses: tuple[AssessmentUse, ...]


@rule(ASSESSMENT)
def assessment_lacks(
    *, indicators: frozenset[AssessmentIndicator], uses: frozenset[AssessmentUse]
) -> Decision[AssessmentGap]:
    """What a system that assesses alliances lacks; more than is listed may be in it (考核体系欠缺).

    Args:
        indicators: 纳入指标: the indicators that it takes in.
        uses: 挂钩事项: what its results are linked with.

    Returns:
        考核体系欠缺: what is missing of either.

    >>> found = assessment_lacks(indicators=frozenset(AssessmentIndicator), uses=frozenset({AssessmentUse.HONOURS}))
    >>> [use.zh for use in found.value.uses]
    ['人事任免', '医院评审', '重点专科建设']
    """
    taken = missing(ASSESSMENT, AssessmentIndicator, AssessmentIndicator.some(indicators, "indicators"))
    linked = missing(ASSESSMENT, AssessmentUse, AssessmentUse.some(uses, "uses"))
    return Decision(
        AssessmentGap(indicators=taken.value, uses=linked.value),
        part("欠缺的考核指标", "indicators that are missing", taken),
        part("未挂钩的事项", "links that are missing", linked),
    )
