"""The tasks of the plan, and who answers for each, as the bracket behind it says."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from attrs import frozen

from ...core.decisions import Decision
from ...core.figures import Readings, Record
from ...core.findings import note
from ...core.locators import Citation
from ...core.rules import rule
from ...core.terms import Reading, Term
from .decree import (
    AUDIT,
    BUILDING,
    CATALOGUE,
    CLEANUP,
    DEPARTMENT,
    EVALUATION,
    EXCHANGE,
    GOAL,
    NETWORK,
    NOTICE,
    OPEN_DATA,
    ORGANISATION,
    PLATFORM,
    PROGRESS,
    SECURITY,
    SHARING_SITE,
    STANDARDS,
    PlanUnit,
)

__all__ = [
    "CatalogueUnits",
    "GoalUnits",
    "OfficesAsDepartments",
    "PlanTask",
    "PlanTaskUnits",
    "PlanUnitReadings",
    "PlanUnitTask",
    "TaskRole",
    "plan_task_units",
    "plan_unit_tasks",
]


class PlanTask(Term):
    """The tasks of the plan, in its order (工作任务)."""

    DEPARTMENT_CATALOGUES = "编制部门政务信息资源目录"
    CATALOGUE_SYSTEM = "初步建立全市政务信息资源目录体系"
    FIRST_INTEGRATION = "部门内部系统整合初见成效"
    SYSTEM_SURVEY = "信息系统调查"
    ZOMBIE_CLEANUP = "清理“僵尸”信息系统"
    DEPARTMENT_PLANS = "制定部门整合共享实施方案"
    BIG_SYSTEM = "整合为一个“大系统”"
    EXCHANGE_CONNECTION = "接入政务信息资源交换共享平台"
    SERVICE_LINK = "与市“互联网+政务服务”平台对接"
    NETWORK_SUPPORT = "具备网络支撑服务能力"
    PRIVATE_NETWORKS = "业务专网向电子政务内网或外网整合"
    EXTRANET_REBUILD = "电子政务外网改造"
    EXCHANGE_PLATFORMS = "建设完善交换共享平台"
    UNIFIED_CONNECTION = "审核或评测后统一接入平台"
    PROVINCIAL_LINK = "与省级交换共享平台对接"
    BASE_INFORMATION = "基础信息和重点领域信息共享应用"
    OPEN_DATA_SITE = "建设政府数据开放网站"
    OPEN_DATA_PLANS = "制定数据开放计划和开放目录"
    OPEN_DATA_USE = "开展政府数据创新"
    SHARING_WEBSITE = "政务信息共享网站开通上线"
    SHARED_SERVICES = "重点领域数据通过共享网站共享"
    CATALOGUE_PILOTS = "目录体系建设试点和专题培训"
    DATA_CENSUS = "数据资源全市大普查"
    UNIFIED_CATALOGUE = "构建全市统一的目录体系"
    SHARING_STANDARDS = "建立共享标准体系"
    ONE_STOP_PLATFORM = "一体化网上政务服务平台"
    MANAGEMENT_RULES = "建立统筹整合和共享开放管理制度"
    OWN_SCHEDULE = "制定时间表和路线图"
    YEARLY_REPORT = "报送上一年度共享情况"
    COMPILED_REPORT = "提交共享情况年度报告"
    FUNDS = "经费保障"
    EVALUATION_METHOD = "制定工作评价办法"
    YEARLY_EVALUATION = "每年评估并公布"
    SYSTEM_AUDIT = "政务信息系统审计"
    BUILDING_MODELS = "优化建设模式"
    NETWORK_SECURITY = "共享网络安全和隐私保护"
    HANDLING_SECURITY = "采集共享使用的安全保障"
    PLATFORM_SECURITY = "平台安全防护"


class TaskRole(Term):
    """In what way a unit answers for a task (任务角色)."""

    LEAD = "牵头"
    RESPONSIBLE = "负责"
    COOPERATE = "配合"
    INSPECT = "督查落实"


class Bracket(NamedTuple):
    """What stands behind a task: its clause, who answers in which way, and whether 等 leaves the list open."""

    clause: Citation
    lead: tuple[PlanUnit, ...] = ()
    responsible: tuple[PlanUnit, ...] = ()
    cooperating: tuple[PlanUnit, ...] = ()
    inspecting: tuple[PlanUnit, ...] = ()
    others_open: bool = False

    def roles(self) -> Iterator[tuple[TaskRole, tuple[PlanUnit, ...]]]:
        """The units of each role."""
        yield from zip(TaskRole, (self.lead, self.responsible, self.cooperating, self.inspecting), strict=True)

    def units(self) -> tuple[PlanUnit, ...]:
        """All who answer, each once, the leading ones first."""
        return tuple(dict.fromkeys(unit for _, units in self.roles() for unit in units))


_T, _U = PlanTask, PlanUnit
_DEPARTMENTS, _AUDIT, _INDUSTRY = (_U.DEPARTMENTS,), (_U.AUDIT,), (_U.INDUSTRY_AND_INFORMATION,)
_EVERYWHERE = (_U.COUNTIES, _U.DEVELOPMENT_ZONE, _U.DEPARTMENTS)
_OFFICE_AND_INDUSTRY = (_U.GOVERNMENT_OFFICE, _U.INDUSTRY_AND_INFORMATION)
_NETWORK = Bracket(NETWORK, lead=_OFFICE_AND_INDUSTRY, responsible=_EVERYWHERE)
_EXCHANGE = Bracket(EXCHANGE, lead=_OFFICE_AND_INDUSTRY[::-1], responsible=_EVERYWHERE)
_KEEPERS = (_U.STAFFING_OFFICE, _U.PUBLIC_SECURITY, _U.CIVIL_AFFAIRS, _U.INDUSTRY_AND_COMMERCE, _U.LAND)
_OPEN_DATA = Bracket(
    OPEN_DATA,
    responsible=(
        *(_U.GOVERNMENT_OFFICE, _U.DEVELOPMENT_AND_REFORM, _U.INDUSTRY_AND_INFORMATION),
        *(_U.CYBERSPACE_OFFICE, _U.DEPARTMENTS),
    ),
    others_open=True,
)
_WEBSITE = Bracket(
    SHARING_SITE,
    lead=(_U.GOVERNMENT_OFFICE, _U.INDUSTRY_AND_INFORMATION, _U.CYBERSPACE_OFFICE),
    responsible=_DEPARTMENTS,
)
_PILOTS = Bracket(CATALOGUE, lead=_INDUSTRY, cooperating=_EVERYWHERE)
_INSPECTORS = (_U.GOVERNMENT_OFFICE, _U.INDUSTRY_AND_INFORMATION, _U.DEVELOPMENT_AND_REFORM)
_MONEY = (_U.INDUSTRY_AND_INFORMATION, _U.DEVELOPMENT_AND_REFORM, _U.FINANCE)
_JUDGES = (_U.GOVERNMENT_OFFICE, _U.INDUSTRY_AND_INFORMATION, _U.STAFFING_OFFICE)
_EVALUATION = Bracket(EVALUATION, responsible=_JUDGES, others_open=True)
BRACKETS = {
    _T.DEPARTMENT_CATALOGUES: Bracket(GOAL),
    _T.CATALOGUE_SYSTEM: _PILOTS,
    _T.FIRST_INTEGRATION: Bracket(GOAL),
    _T.SYSTEM_SURVEY: Bracket(CLEANUP, lead=_AUDIT, cooperating=_DEPARTMENTS),
    _T.ZOMBIE_CLEANUP: Bracket(CLEANUP, responsible=_DEPARTMENTS),
    _T.DEPARTMENT_PLANS: Bracket(DEPARTMENT, responsible=_DEPARTMENTS),
    _T.BIG_SYSTEM: Bracket(DEPARTMENT, responsible=_DEPARTMENTS),
    _T.EXCHANGE_CONNECTION: Bracket(DEPARTMENT, responsible=_DEPARTMENTS),
    _T.SERVICE_LINK: Bracket(DEPARTMENT, responsible=_DEPARTMENTS),
    _T.NETWORK_SUPPORT: _NETWORK,
    _T.PRIVATE_NETWORKS: _NETWORK,
    _T.EXTRANET_REBUILD: Bracket(NETWORK, lead=_INDUSTRY, responsible=_EVERYWHERE),
    _T.EXCHANGE_PLATFORMS: _EXCHANGE,
    _T.UNIFIED_CONNECTION: _EXCHANGE,
    _T.PROVINCIAL_LINK: _EXCHANGE,
    _T.BASE_INFORMATION: Bracket(EXCHANGE, lead=_INDUSTRY, responsible=_KEEPERS, others_open=True),
    _T.OPEN_DATA_SITE: _OPEN_DATA,
    _T.OPEN_DATA_PLANS: _OPEN_DATA,
    _T.OPEN_DATA_USE: _OPEN_DATA,
    _T.SHARING_WEBSITE: _WEBSITE,
    _T.SHARED_SERVICES: _WEBSITE,
    _T.CATALOGUE_PILOTS: _PILOTS,
    _T.DATA_CENSUS: Bracket(CATALOGUE, lead=_INDUSTRY, cooperating=_DEPARTMENTS),
    _T.UNIFIED_CATALOGUE: Bracket(CATALOGUE),
    _T.SHARING_STANDARDS: Bracket(STANDARDS, lead=_INDUSTRY, cooperating=(_U.QUALITY_SUPERVISION,), others_open=True),
    _T.ONE_STOP_PLATFORM: Bracket(
        PLATFORM, lead=(_U.SERVICES_OFFICE, _U.ADMINISTRATIVE_APPROVAL), responsible=_EVERYWHERE
    ),
    _T.MANAGEMENT_RULES: Bracket(ORGANISATION, responsible=_EVERYWHERE, inspecting=_INSPECTORS),
    _T.OWN_SCHEDULE: Bracket(PROGRESS, responsible=_EVERYWHERE),
    _T.YEARLY_REPORT: Bracket(PROGRESS, responsible=_EVERYWHERE),
    _T.COMPILED_REPORT: Bracket(PROGRESS, responsible=_INDUSTRY),
    _T.FUNDS: Bracket(PROGRESS, lead=_MONEY, responsible=_DEPARTMENTS),
    _T.EVALUATION_METHOD: _EVALUATION,
    _T.YEARLY_EVALUATION: _EVALUATION,
    _T.SYSTEM_AUDIT: Bracket(AUDIT, lead=_AUDIT, cooperating=_DEPARTMENTS),
    _T.BUILDING_MODELS: Bracket(BUILDING, lead=_MONEY[:2], responsible=_DEPARTMENTS),
    _T.NETWORK_SECURITY: Bracket(SECURITY, lead=(_U.CYBERSPACE_OFFICE, _U.INDUSTRY_AND_INFORMATION)),
    _T.HANDLING_SECURITY: Bracket(SECURITY, responsible=_EVERYWHERE),
    _T.PLATFORM_SECURITY: Bracket(SECURITY, responsible=(_U.PLATFORM_OPERATORS,)),
}
CLAUSES = tuple(dict.fromkeys(bracket.clause for bracket in BRACKETS.values()))


class GoalUnits(Reading, at=GOAL):
    """Who answers for a goal of the departments' own that has no bracket (部门目标的责任单位)."""

    OWN_DEPARTMENTS = (
        "各部门自行负责",
        "目录和内部整合均为部门自身事务",
        "Its catalogue and its inner integration are a department's own affair.",
    )
    NOT_PRINTED = "未载明", "该款未列责任单位", "The paragraph has no bracket."


class CatalogueUnits(Reading, at=CATALOGUE):
    """Who answers for the unified catalogue, whose sentence has no bracket (统一目录体系的责任单位)."""

    NOT_PRINTED = (
        "未载明",
        "括注各自只及于其前的文句",
        "Each bracket reaches what stands before it, and the last sentence has none.",
    )
    AS_BEFORE = (
        "同本项首个括注",
        "首句加快建立目录体系，与末句同为一事",
        "The first sentence sets up the same catalogue, and its bracket names who leads.",
    )


class OfficesAsDepartments(Reading, at=(NETWORK, EXCHANGE, OPEN_DATA, SHARING_SITE, PLATFORM, EVALUATION)):
    """Whether the offices that are named beside all departments are departments themselves (办是否属政府部门)."""

    DEPARTMENTS_TOO = (
        "亦属市政府各部门",
        "评价考核一项称其为部门，局和委同样与市政府各部门并列",
        "The bracket on evaluation calls them departments; bureaux stand beside all departments as well.",
    )
    NAMED_ONLY = (
        "仅就列名事项负责",
        "计划将其与市政府各部门并列",
        "The plan names them beside all departments of the government.",
    )


@frozen(kw_only=True)
class PlanUnitReadings(Readings):
    """How the brackets of the plan are read (责任单位的读法)."""

    goal_units: GoalUnits = GoalUnits.OWN_DEPARTMENTS
    catalogue_units: CatalogueUnits = CatalogueUnits.NOT_PRINTED
    offices: OfficesAsDepartments = OfficesAsDepartments.DEPARTMENTS_TOO


def bracket_of(task: PlanTask, readings: PlanUnitReadings) -> Bracket:
    """Who answers for a task, as the brackets are read."""
    printed = BRACKETS[task]
    own = (PlanTask.DEPARTMENT_CATALOGUES, PlanTask.FIRST_INTEGRATION)
    if task in own and readings.goal_units is GoalUnits.OWN_DEPARTMENTS:
        return printed._replace(responsible=_DEPARTMENTS)
    if task is PlanTask.UNIFIED_CATALOGUE and readings.catalogue_units is CatalogueUnits.AS_BEFORE:
        return _PILOTS
    return printed


_NO_DEPARTMENT = frozenset((_U.DEPARTMENTS, _U.COUNTIES, _U.DEVELOPMENT_ZONE, _U.PLATFORM_OPERATORS, _U.OTHER))
_OFFICES = frozenset((_U.GOVERNMENT_OFFICE, _U.CYBERSPACE_OFFICE, _U.STAFFING_OFFICE, _U.SERVICES_OFFICE))


def shares_of(unit: PlanUnit, task: PlanTask, readings: PlanUnitReadings) -> Iterator[PlanUnitTask]:
    """In which ways a unit answers for a task, by name or as one of all departments."""
    too = readings.offices is OfficesAsDepartments.DEPARTMENTS_TOO
    is_department = unit not in _NO_DEPARTMENT and (too or unit not in _OFFICES)
    for role, units in bracket_of(task, readings).roles():
        named = unit in units
        if named or (is_department and PlanUnit.DEPARTMENTS in units):
            yield PlanUnitTask(task=task, role=role, by_name=named)


@frozen(kw_only=True)
class PlanTaskUnits(Record):
    """Who answers for a task (责任分工).

    Attributes:
        lead: 牵头单位: who leads.
        responsible: 负责单位: who is responsible.
        cooperating: 配合单位: who helps.
        inspecting: 督查单位: who sees that it is done.
        others_open: 责任单位未尽列举: whether the text leaves the list open.
    """

    lead: tuple[PlanUnit, ...]
    responsible: tuple[PlanUnit, ...]
    cooperating: tuple[PlanUnit, ...]
    inspecting: tuple[PlanUnit, ...]
    others_open: bool


@rule(*CLAUSES)
def plan_task_units(
    task: PlanTask,
    *,
    goal_units: GoalUnits = GoalUnits.OWN_DEPARTMENTS,
    catalogue_units: CatalogueUnits = CatalogueUnits.NOT_PRINTED,
) -> Decision[PlanTaskUnits]:
    """Who leads a task, who is responsible, helps, and inspects (任务责任单位).

    Args:
        task: 任务: the task.

    Returns:
        责任分工: the units of each role in their printed order; none where the plan prints none.

    >>> found = plan_task_units(PlanTask.DATA_CENSUS).value
    >>> found.lead[0].zh, found.cooperating[0].zh
    ('市工信局', '市政府各部门')
    """
    asked, goals = PlanTask.of(task, "task"), GoalUnits.of(goal_units, "goal_units")
    catalogue = CatalogueUnits.of(catalogue_units, "catalogue_units")
    found = bracket_of(asked, PlanUnitReadings(goal_units=goals, catalogue_units=catalogue))
    used = note(found.clause, "任务", "task", asked)
    if not found.units():
        silent = note(found.clause, "未载明责任单位", "no unit is printed")
        return Decision(_as_record(found), used, silent, because=silent)
    return Decision(_as_record(found), used)


def _as_record(bracket: Bracket) -> PlanTaskUnits:
    return PlanTaskUnits(
        lead=bracket.lead,
        responsible=bracket.responsible,
        cooperating=bracket.cooperating,
        inspecting=bracket.inspecting,
        others_open=bracket.others_open,
    )


@frozen(kw_only=True)
class PlanUnitTask(Record):
    """A share of a unit in a task (单位承担的任务).

    Attributes:
        task: 任务: the task.
        role: 角色: in what way it answers.
        by_name: 列名: whether it is named itself, or meant as one of all departments.
    """

    task: PlanTask
    role: TaskRole
    by_name: bool


@rule(NOTICE, *CLAUSES)
def plan_unit_tasks(
    unit: PlanUnit, *, unit_readings: PlanUnitReadings = PlanUnitReadings()
) -> Decision[tuple[PlanUnitTask, ...]]:
    """For which tasks a unit answers, by name or as one of all departments (单位承担的任务).

    Args:
        unit: 单位: the unit.

    Returns:
        承担的任务: the tasks in the order of the plan, each with the unit's role; none for whom the plan does not mean.

    >>> found = plan_unit_tasks(PlanUnit.QUALITY_SUPERVISION).value
    >>> [one.task.zh for one in found if one.by_name]
    ['建立共享标准体系']
    """
    asked, readings = PlanUnit.of(unit, "unit"), PlanUnitReadings.of(unit_readings, "unit_readings")
    found = tuple(share for task in PlanTask for share in shares_of(asked, task, readings))
    if not found:
        return Decision((), note(NOTICE, "并非计划的责任单位", "nobody whom the plan gives a task", asked))
    return Decision(found, *(note(BRACKETS[one.task].clause, one.task.zh, one.task.en, one.role) for one in found))
