"""Which units answer for which task, and which sit in the leading group and the working group."""

from __future__ import annotations

from ...core.decisions import Decision
from ...core.findings import condition, note
from ...core.rules import rule
from ...core.terms import Term
from .decree import (
    AREAS,
    AUTHORITY,
    CREDIT,
    ENTERPRISES,
    FUNDS,
    IODINE,
    LEADERSHIP,
    MARKET_ORDER,
    MONOPOLY,
    NON_FOOD_SALT,
    PRICES,
    QUALITY,
    RESERVES,
    STAFF,
    STRUCTURE,
    TRANSFER,
)

__all__ = ["SaltGroup", "SaltTask", "SaltUnit", "salt_groups_of", "salt_task_units", "salt_unit_tasks"]


class SaltUnit(Term):
    """The units that the plan charges with tasks or names in its groups (责任单位)."""

    COOPERATIVE = "市供销社"
    ADMINISTRATIVE_APPROVAL = "市行政审批局"
    COUNTY_GOVERNMENTS = "各县（市、区）政府"
    PUBLIC_SECURITY = "市公安局"
    JUSTICE = "市司法局"
    HEALTH = "市卫生计生委"
    INDUSTRY_AND_COMMERCE = "市工商局"
    QUALITY_SUPERVISION = "市质监局"
    FOOD_AND_DRUG = "市食药监局"
    PRICE = "市物价局"
    CREDIT = "市政府信用办"
    DEVELOPMENT_AND_REFORM = "市发改委"
    CENTRAL_BANK_BRANCH = "人行廊坊市中心支行"
    STAFFING = "市编委办"
    PERSONNEL = "市人社局"
    FINANCE = "市财政局"


class SaltTask(Term):
    """The tasks of parts two and three, each with its units (改革内容和主要任务)."""

    NO_NEW_WHOLESALERS = "确保全市食盐批发企业不再增加"
    AUTHORITIES = "稳定食盐专业化监管体制"
    MARKET_ORDER = "确保盐业市场稳定有序"
    QUALITY = "确保食盐质量安全"
    AREAS = "改革食盐生产批发区域限制"
    PRICES = "改革食盐价格管理"
    NON_FOOD_SALT = "改进工业盐运销管理"
    CREDIT = "加快信用体系建设"
    IODINE = "加强碘盐和无碘食盐供应工作"
    STRUCTURE = "调整机构设置"
    STAFF = "转换人员身份"
    TRANSFER = "推进食盐安全监管体制改革"
    FUNDS = "保障改革过渡期经费"
    RESERVES = "完善食盐储备体系和应急机制"
    ENTERPRISES = "推动盐业企业改革"


_T, _U = SaltTask, SaltUnit
CHARGED = {
    _T.NO_NEW_WHOLESALERS: (MONOPOLY, (_U.COOPERATIVE, _U.ADMINISTRATIVE_APPROVAL)),
    _T.AUTHORITIES: (AUTHORITY, (_U.COOPERATIVE, _U.COUNTY_GOVERNMENTS)),
    _T.MARKET_ORDER: (
        MARKET_ORDER,
        (
            *(_U.COOPERATIVE, _U.PUBLIC_SECURITY, _U.JUSTICE, _U.HEALTH),
            *(_U.INDUSTRY_AND_COMMERCE, _U.QUALITY_SUPERVISION, _U.FOOD_AND_DRUG),
        ),
    ),
    _T.QUALITY: (QUALITY, (_U.COOPERATIVE, _U.QUALITY_SUPERVISION, _U.FOOD_AND_DRUG)),
    _T.AREAS: (AREAS, (_U.COOPERATIVE, _U.ADMINISTRATIVE_APPROVAL, _U.INDUSTRY_AND_COMMERCE)),
    _T.PRICES: (PRICES, (_U.PRICE, _U.COOPERATIVE)),
    _T.NON_FOOD_SALT: (NON_FOOD_SALT, (_U.COOPERATIVE, _U.PUBLIC_SECURITY, _U.INDUSTRY_AND_COMMERCE)),
    _T.CREDIT: (
        CREDIT,
        (
            *(_U.COOPERATIVE, _U.CREDIT, _U.DEVELOPMENT_AND_REFORM, _U.CENTRAL_BANK_BRANCH),
            *(_U.INDUSTRY_AND_COMMERCE, _U.FOOD_AND_DRUG),
        ),
    ),
    _T.IODINE: (IODINE, (_U.COOPERATIVE, _U.HEALTH)),
    _T.STRUCTURE: (STRUCTURE, (_U.COOPERATIVE, _U.STAFFING, _U.PERSONNEL, _U.FINANCE, _U.COUNTY_GOVERNMENTS)),
    _T.STAFF: (STAFF, (_U.COOPERATIVE, _U.STAFFING, _U.PERSONNEL, _U.FINANCE, _U.COUNTY_GOVERNMENTS)),
    _T.TRANSFER: (TRANSFER, (_U.COOPERATIVE, _U.STAFFING, _U.FINANCE, _U.FOOD_AND_DRUG, _U.COUNTY_GOVERNMENTS)),
    _T.FUNDS: (FUNDS, (_U.COOPERATIVE, _U.FINANCE, _U.COUNTY_GOVERNMENTS)),
    _T.RESERVES: (RESERVES, (_U.COOPERATIVE, _U.DEVELOPMENT_AND_REFORM, _U.PRICE, _U.FINANCE)),
    _T.ENTERPRISES: (ENTERPRISES, (_U.COOPERATIVE, _U.FINANCE, _U.COUNTY_GOVERNMENTS)),
}
"""Each task's clause, and its units as they are printed."""
_CLAUSES = tuple(clause for clause, _ in CHARGED.values())


@rule(*_CLAUSES)
def salt_task_units(task: SaltTask) -> Decision[tuple[SaltUnit, ...]]:
    """Which units answer for a task, in the order in which they are printed (责任单位).

    Args:
        task: 任务: the task.

    Returns:
        责任单位: the units.

    >>> [unit.zh for unit in salt_task_units(SaltTask.PRICES).value]
    ['市物价局', '市供销社']
    """
    asked = SaltTask.of(task, "task")
    clause, units = CHARGED[asked]
    return Decision(units, note(clause, "任务", "task", asked))


@rule(*_CLAUSES)
def salt_unit_tasks(unit: SaltUnit) -> Decision[tuple[SaltTask, ...]]:
    """For which tasks a unit answers (单位任务).

    Args:
        unit: 单位: the unit.

    Returns:
        任务: the tasks, in the order of the plan.

    >>> [task.zh for task in salt_unit_tasks(SaltUnit.JUSTICE).value]
    ['确保盐业市场稳定有序']
    """
    asked = SaltUnit.of(unit, "unit")
    found = tuple(task for task, (_, units) in CHARGED.items() if asked in units)
    return Decision(found, *(note(CHARGED[task][0], "承担的任务", "task of the unit", task) for task in found))


class SaltGroup(Term):
    """The bodies that lead the reform and carry it out (改革机构)."""

    LEADING_GROUP = "市盐业体制改革领导小组"
    OFFICE = "领导小组办公室"
    WORKING_GROUP = "工作组"


LED_BY = (
    *(_U.STAFFING, _U.PERSONNEL, _U.FINANCE, _U.DEVELOPMENT_AND_REFORM, _U.PRICE, _U.COOPERATIVE),
    *(_U.QUALITY_SUPERVISION, _U.JUSTICE, _U.INDUSTRY_AND_COMMERCE, _U.PUBLIC_SECURITY, _U.HEALTH),
    *(_U.CENTRAL_BANK_BRANCH, _U.FOOD_AND_DRUG, _U.ADMINISTRATIVE_APPROVAL),
)
WORKED_BY = (*(_U.STAFFING, _U.PERSONNEL, _U.FINANCE, _U.DEVELOPMENT_AND_REFORM, _U.COOPERATIVE, _U.FOOD_AND_DRUG),)


@rule(LEADERSHIP)
def salt_groups_of(unit: SaltUnit) -> Decision[tuple[SaltGroup, ...]]:
    """In which bodies of the reform a unit sits; the office is where it is housed (所在改革机构).

    Args:
        unit: 单位: the unit.

    Returns:
        所在改革机构: the leading group, its office, the working group; none of whoever is in no list.

    >>> [group.zh for group in salt_groups_of(SaltUnit.PRICE).value]
    ['市盐业体制改革领导小组']
    """
    asked = SaltUnit.of(unit, "unit")
    seats = (
        (
            SaltGroup.LEADING_GROUP,
            condition(LEADERSHIP, "领导小组成员", "member of the leading group", asked in LED_BY),
        ),
        (SaltGroup.OFFICE, condition(LEADERSHIP, "办公室所在单位", "seat of the office", asked is _U.COOPERATIVE)),
        (
            SaltGroup.WORKING_GROUP,
            condition(LEADERSHIP, "工作组成员", "member of the working group", asked in WORKED_BY),
        ),
    )
    return Decision(tuple(group for group, there in seats if there.holds), *(there for _, there in seats))
