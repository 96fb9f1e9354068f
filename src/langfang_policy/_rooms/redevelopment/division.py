"""Annex 1: which department answers for what."""

from __future__ import annotations

from ...core.decisions import Decision
from ...core.findings import note
from ...core.rules import rule
from ...core.terms import Term
from .decree import DIVISION

__all__ = ["RebuildingDepartment", "RebuildingTask", "department_for"]


class RebuildingDepartment(Term):
    """Who answers for a task of the rebuilding (职责单位)."""

    DISTRICT_GOVERNMENT = "辖区政府"
    DISTRICT_OFFICE = "区棚改办"
    CITY_OFFICE = "市棚改办（市房管部门）"
    DEVELOPMENT_AND_REFORM = "市发展改革部门"
    PLANNING = "市城乡规划部门"
    LAND = "市国土资源部门"
    CONSTRUCTION = "市建设部门"
    FINANCE = "市财政部门"
    ENFORCEMENT = "市综合执法部门"
    ADMINISTRATIVE_APPROVAL = "市行政审批部门"
    OTHERS = "其他部门或者单位"


class RebuildingTask(Term):
    """What there is to do in the rebuilding; what no department is named for falls to others (改造职责)."""

    IMPLEMENTATION = "组织实施改造"
    OVERALL_AND_YEARLY_PLANS = "制定整体改造计划及年度计划"
    REVIEW_OF_SCHEMES = "审查改造方案"
    INVESTORS = "项目招商"
    QUESTIONS = "协调解决相关问题"
    DISTRICT_MANAGEMENT = "区级日常管理"
    CITY_MANAGEMENT = "市级日常管理、协调、督导"
    PROJECT_APPROVAL = "立项核准"
    CENTRAL_SUBSIDY = "协助争取中央预算内投资补助资金"
    PLAN_REVIEW = "规划方案审查"
    PLANNING_CONDITIONS = "出具规划条件"
    LAND_PERMIT = "建设用地规划许可"
    BUILDING_PERMIT = "建设工程规划许可"
    PLANNING_ACCEPTANCE = "规划验收"
    SITE_BOUNDARY = "村址界定"
    LAND_SUPPLY = "建设用地供应"
    LAND_STORAGE = "土地收储"
    LAND_COST = "土地成本核算"
    EXPROPRIATION_ON_STATE_LAND = "指导国有土地上房屋征收"
    DUST = "征迁工地抑尘降尘"
    TENDERING = "工程招投标"
    CONSTRUCTION_FORMALITIES = "施工手续办理"
    QUALITY = "工程质量监管"
    COMPLETION_ACCEPTANCE = "竣工验收"
    LAND_PAYMENTS = "土地出让金管理"
    STORAGE_COST = "拨付土地收储成本"
    FUNDS_FOR_DISTRICTS = "向区级财政下达资金"
    HOUSING_SUBSIDY = "争取上级保障性安居工程补助资金"
    PLAN_ENFORCEMENT = "规划实施情况监管"
    ILLEGAL_BUILDING = "私搭乱建、违章建筑监管"
    DEBRIS_TRUCKS = "渣土运输车辆监管"
    APPROVALS = "相关行政审批"
    OTHER = "其他"


_FIRST_TASK = {
    RebuildingTask.IMPLEMENTATION: RebuildingDepartment.DISTRICT_GOVERNMENT,
    RebuildingTask.DISTRICT_MANAGEMENT: RebuildingDepartment.DISTRICT_OFFICE,
    RebuildingTask.CITY_MANAGEMENT: RebuildingDepartment.CITY_OFFICE,
    RebuildingTask.PROJECT_APPROVAL: RebuildingDepartment.DEVELOPMENT_AND_REFORM,
    RebuildingTask.PLAN_REVIEW: RebuildingDepartment.PLANNING,
    RebuildingTask.SITE_BOUNDARY: RebuildingDepartment.LAND,
    RebuildingTask.EXPROPRIATION_ON_STATE_LAND: RebuildingDepartment.CONSTRUCTION,
    RebuildingTask.LAND_PAYMENTS: RebuildingDepartment.FINANCE,
    RebuildingTask.PLAN_ENFORCEMENT: RebuildingDepartment.ENFORCEMENT,
    RebuildingTask.APPROVALS: RebuildingDepartment.ADMINISTRATIVE_APPROVAL,
    RebuildingTask.OTHER: RebuildingDepartment.OTHERS,
}
"""The first task of each, as the annex lists them."""


def _departments() -> dict[RebuildingTask, RebuildingDepartment]:
    found: dict[RebuildingTask, RebuildingDepartment] = {}
    who = RebuildingDepartment.DISTRICT_GOVERNMENT
    for task in RebuildingTask:
        who = found[task] = _FIRST_TASK.get(task, who)
    return found


_DEPARTMENTS = _departments()


@rule(DIVISION)
def department_for(task: RebuildingTask) -> Decision[RebuildingDepartment]:
    """Which department answers for a task of the rebuilding (职责单位).

    Args:
        task: 改造职责: the task.

    Returns:
        职责单位: who answers for it.

    >>> department_for(RebuildingTask.DEBRIS_TRUCKS).value.zh
    '市综合执法部门'
    """
    asked = RebuildingTask.of(task, "task")
    return Decision(_DEPARTMENTS[asked], note(DIVISION, "改造职责", "task", asked))
