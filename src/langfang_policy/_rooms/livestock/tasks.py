"""Who leads, cooperates or is responsible, as the bracket behind each task of parts three and four says."""

from __future__ import annotations

from attrs import frozen

from ...core.decisions import Decision
from ...core.figures import Record
from ...core.findings import note
from ...core.organs import Organ, Party, who
from ...core.rules import rule
from ...core.terms import Term
from .decree import (
    ASSESSMENT,
    CAPACITY,
    CYCLES,
    DENSE,
    ENERGY,
    FARMS,
    FERTILISER,
    FUNDS,
    HUSBANDRY,
    LEADING,
    PERFORMANCE,
    POLICY,
    POLLUTION,
    PUBLICITY,
    SUPERVISION,
    TECHNOLOGY,
    TERRITORY,
    UPGRADE,
)

__all__ = ["LivestockTask", "LivestockUnit", "TaskUnits", "UnitRole", "livestock_tasks", "livestock_units"]


class LivestockTask(Term):
    """The tasks of part three and the safeguards of part four (任务和措施)."""

    HUSBANDRY_PLAN = "编制畜牧业发展规划"
    POLLUTION_PLAN = "编制畜禽养殖污染防治规划"
    IMPACT_ASSESSMENT = "严格落实环境评价制度"
    TERRITORIAL_DUTY = "落实政府属地管理责任"
    SUPERVISION = "落实部门监管责任"
    FARMS = "落实企业主体责任"
    UPGRADE = "加快畜牧业转型升级"
    CAPACITY = "开展环境承载能力评估"
    FERTILISER = "推进肥料化利用"
    ENERGY = "促进能源化利用"
    DENSE_AREAS = "开展养殖密集区整治"
    CYCLES = "建立生态循环体系"
    LEADERSHIP = "加强组织领导"
    FUNDS = "加大资金投入"
    POLICY = "强化政策扶持"
    TECHNOLOGY = "强化科技支撑服务"
    PERFORMANCE = "严格绩效考核"
    PUBLICITY = "强化宣传引导"


class LivestockUnit(Term):
    """The units that the brackets name (任务单位)."""

    AGRICULTURE = "市农业局"
    ENVIRONMENT = "市环保局"
    LAND = "市国土资源局"
    DEVELOPMENT_AND_REFORM = "市发改委"
    FINANCE = "市财政局"
    QUALITY_SUPERVISION = "市质监局"
    ENERGY = "市能源局"
    CONSTRUCTION = "市建设局"
    STATE_TAX = "市国税局"
    SCIENCE = "市科技局"
    POWER_COMPANY = "廊坊供电公司"
    ORGANISATION_DEPARTMENT = "市委组织部"
    PUBLICITY_DEPARTMENT = "市委宣传部"
    COUNTY_GOVERNMENTS = "各县（市、区）人民政府"
    LEADING_GROUP_MEMBERS = "市畜禽养殖废弃物资源化利用领导小组有关成员单位"

    @property
    def who(self) -> Organ | Party:
        """The organ or company that the printed name means."""
        (found,) = who(self.zh)
        return found


class UnitRole(Term):
    """In which role a bracket names a unit (任务角色)."""

    LEAD = "牵头部门"
    COOPERATING = "配合部门"
    RESPONSIBLE = "责任单位"


@frozen(kw_only=True)
class TaskUnits(Record):
    """The units of a task, each role in its printed order (任务责任分工).

    Attributes:
        lead: 牵头部门: those who lead.
        cooperating: 配合部门: those who cooperate.
        responsible: 责任单位: those who are responsible where the bracket parts no roles.
    """

    lead: tuple[LivestockUnit, ...] = ()
    cooperating: tuple[LivestockUnit, ...] = ()
    responsible: tuple[LivestockUnit, ...] = ()

    @property
    def all(self) -> tuple[LivestockUnit, ...]:
        """Whoever is named, in whatever role."""
        return self.lead + self.cooperating + self.responsible


CLAUSES = dict(
    zip(
        LivestockTask,
        (
            *(HUSBANDRY, POLLUTION, ASSESSMENT, TERRITORY, SUPERVISION, FARMS),
            *(UPGRADE, CAPACITY, FERTILISER, ENERGY, DENSE, CYCLES),
            *(LEADING, FUNDS, POLICY, TECHNOLOGY, PERFORMANCE, PUBLICITY),
        ),
        strict=True,
    )
)
_U = LivestockUnit
_FARMING, _GREEN, _REFORM, _MONEY = _U.AGRICULTURE, _U.ENVIRONMENT, _U.DEVELOPMENT_AND_REFORM, _U.FINANCE
_BRACKETS = dict(
    zip(
        LivestockTask,
        (
            TaskUnits(lead=(_FARMING,), cooperating=(_GREEN, _U.LAND)),
            TaskUnits(lead=(_GREEN,), cooperating=(_FARMING,)),
            TaskUnits(lead=(_GREEN,), cooperating=(_FARMING,)),
            TaskUnits(responsible=(_U.COUNTY_GOVERNMENTS,)),
            TaskUnits(lead=(_GREEN,), cooperating=(_FARMING,)),
            TaskUnits(lead=(_FARMING,), cooperating=(_GREEN, _REFORM)),
            TaskUnits(lead=(_FARMING,), cooperating=(_REFORM, _MONEY, _GREEN, _U.QUALITY_SUPERVISION)),
            TaskUnits(lead=(_FARMING,), cooperating=(_REFORM, _GREEN, _MONEY)),
            TaskUnits(lead=(_FARMING,), cooperating=(_REFORM, _GREEN, _MONEY)),
            TaskUnits(lead=(_FARMING,), cooperating=(_REFORM, _MONEY, _U.POWER_COMPANY)),
            TaskUnits(lead=(_FARMING,), cooperating=(_GREEN, _REFORM)),
            TaskUnits(lead=(_FARMING,), cooperating=(_GREEN, _REFORM)),
            TaskUnits(responsible=(_U.LEADING_GROUP_MEMBERS,)),
            TaskUnits(responsible=(_MONEY, _FARMING, _GREEN, _REFORM)),
            TaskUnits(
                responsible=(
                    *(_U.LAND, _MONEY, _REFORM, _U.ENERGY),
                    *(_FARMING, _U.CONSTRUCTION, _U.STATE_TAX, _U.POWER_COMPANY),
                )
            ),
            TaskUnits(responsible=(_U.SCIENCE, _FARMING)),
            TaskUnits(lead=(_FARMING, _GREEN, _REFORM), cooperating=(_U.ORGANISATION_DEPARTMENT,)),
            TaskUnits(lead=(_FARMING, _GREEN), cooperating=(_U.PUBLICITY_DEPARTMENT,)),
        ),
        strict=True,
    )
)
UNITS = {CLAUSES[task]: units for task, units in _BRACKETS.items()}


@rule(*CLAUSES.values())
def livestock_units(task: LivestockTask) -> Decision[TaskUnits]:
    """Who leads a task, who cooperates, who is responsible (任务单位分工).

    Args:
        task: 任务: the task or safeguard.

    Returns:
        责任分工: the units by role.

    >>> [unit.zh for unit in livestock_units(LivestockTask.ENERGY).value.cooperating]
    ['市发改委', '市财政局', '廊坊供电公司']
    """
    asked = LivestockTask.of(task, "task")
    return Decision(_BRACKETS[asked], note(CLAUSES[asked], "任务", "task", asked))


@rule(*CLAUSES.values())
def livestock_tasks(unit: LivestockUnit, *, role: UnitRole | None = None) -> Decision[tuple[LivestockTask, ...]]:
    """Which tasks a unit has (单位承担的任务).

    Args:
        unit: 单位: the unit.
        role: 角色: in which role; in any where it is left out.

    Returns:
        承担的任务: the tasks in the order of the plan; none where it has none in that role.

    >>> [task.zh for task in livestock_tasks(LivestockUnit.ENVIRONMENT, role=UnitRole.LEAD).value][:2]
    ['编制畜禽养殖污染防治规划', '严格落实环境评价制度']
    """
    asked, wanted = LivestockUnit.of(unit, "unit"), UnitRole.maybe(role, "role")
    roles = tuple(UnitRole) if wanted is None else (wanted,)
    found = tuple(task for task, units in _BRACKETS.items() if any(asked in _IN[one](units) for one in roles))
    named = (note(CLAUSES[task], "承担的任务", "task of the unit", task) for task in found)
    return Decision(found, *named, note(LEADING, "单位", "unit", asked))


_IN = {
    UnitRole.LEAD: lambda units: units.lead,
    UnitRole.COOPERATING: lambda units: units.cooperating,
    UnitRole.RESPONSIBLE: lambda units: units.responsible,
}
