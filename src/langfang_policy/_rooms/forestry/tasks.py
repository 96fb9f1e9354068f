"""Who answers for each task of part two, as the bracket behind it says."""

from __future__ import annotations

from ...core.decisions import Decision
from ...core.findings import note
from ...core.organs import Organ
from ...core.rules import rule
from ...core.terms import Term
from .decree import (
    CERTIFYING,
    CONTRACTS,
    DISPUTES,
    FELLING,
    FINANCING,
    FISCAL,
    FRUIT,
    OPERATORS,
    PUBLIC_FOREST,
    SERVICES,
    THREE_RIGHTS,
    TRANSFER,
    UNDERSTORY,
)

__all__ = ["ForestryTask", "ForestryUnit", "forestry_tasks", "forestry_units"]


class ForestryTask(Term):
    """The tasks of part two (主要任务)."""

    CERTIFICATION = "推进确权发证"
    THREE_RIGHTS = "探索三权分置"
    CONTRACTS = "规范合同管理"
    DISPUTES = "加强纠纷调处"
    PUBLIC_FOREST = "完善集体公益林管理"
    FELLING = "放活集体商品林采伐"
    TRANSFER = "推进集体林权稳妥流转"
    OPERATORS = "培育壮大新型经营主体"
    UNDERSTORY = "加快发展林下经济"
    FRUIT = "发展林果富民产业"
    SERVICES = "加强社会化服务"
    FISCAL_SUPPORT = "强化财政扶持"
    FINANCE = "完善金融支持"


class ForestryUnit(Term):
    """The responsible units, by the names that are printed (责任单位)."""

    FORESTRY = "市林业局"
    LAND = "市国土资源局"
    AGRICULTURE = "市农业局"
    FINANCE = "市财政局"
    LOCAL_FINANCE = "市政府金融办"
    JUSTICE = "市司法局"
    SUPPLY_AND_MARKETING = "市供销社"
    SCIENCE = "市科技局"
    TOURISM = "市旅游发展委"
    STAFFING = "市编办"
    COMMERCE = "市商务局"
    DEVELOPMENT_AND_REFORM = "市发展改革委"
    WATER = "市水利局"
    TRANSPORT = "市交通运输局"
    CENTRAL_BANK = "人行廊坊市中心支行"
    BANKING_REGULATION = "市银监分局"

    @property
    def organ(self) -> Organ:
        """The organ that the printed name means."""
        return Organ.parse(self.zh)


_CLAUSES = dict(
    zip(
        ForestryTask,
        (
            *(CERTIFYING, THREE_RIGHTS, CONTRACTS, DISPUTES, PUBLIC_FOREST, FELLING),
            *(TRANSFER, OPERATORS, UNDERSTORY, FRUIT, SERVICES, FISCAL, FINANCING),
        ),
        strict=True,
    )
)
_U = ForestryUnit
_UNITS = {
    ForestryTask.CERTIFICATION: (_U.LAND, _U.FORESTRY, _U.AGRICULTURE),
    ForestryTask.THREE_RIGHTS: (_U.FORESTRY, _U.AGRICULTURE, _U.LAND, _U.FINANCE, _U.LOCAL_FINANCE),
    ForestryTask.CONTRACTS: (_U.FORESTRY,),
    ForestryTask.DISPUTES: (_U.FORESTRY, _U.LAND, _U.AGRICULTURE, _U.JUSTICE),
    ForestryTask.PUBLIC_FOREST: (_U.FORESTRY, _U.FINANCE),
    ForestryTask.FELLING: (_U.FORESTRY,),
    ForestryTask.TRANSFER: (_U.FORESTRY, _U.LAND, _U.AGRICULTURE, _U.SUPPLY_AND_MARKETING),
    ForestryTask.OPERATORS: (_U.FORESTRY, _U.LAND, _U.FINANCE),
    ForestryTask.UNDERSTORY: (_U.FORESTRY, _U.LAND, _U.AGRICULTURE, _U.SCIENCE),
    ForestryTask.FRUIT: (_U.FORESTRY, _U.AGRICULTURE, _U.TOURISM),
    ForestryTask.SERVICES: (
        *(_U.FORESTRY, _U.STAFFING, _U.FINANCE, _U.AGRICULTURE, _U.COMMERCE, _U.SUPPLY_AND_MARKETING),
    ),
    ForestryTask.FISCAL_SUPPORT: (
        *(_U.FINANCE, _U.FORESTRY, _U.DEVELOPMENT_AND_REFORM, _U.WATER, _U.AGRICULTURE, _U.TRANSPORT),
    ),
    ForestryTask.FINANCE: (_U.FORESTRY, _U.FINANCE, _U.LOCAL_FINANCE, _U.CENTRAL_BANK, _U.BANKING_REGULATION),
}


@rule(*_CLAUSES.values())
def forestry_units(task: ForestryTask) -> Decision[tuple[ForestryUnit, ...]]:
    """Which units answer for a task (责任单位).

    Args:
        task: 任务: the task.

    Returns:
        责任单位: the units in their printed order.

    >>> [unit.zh for unit in forestry_units(ForestryTask.PUBLIC_FOREST).value]
    ['市林业局', '市财政局']
    """
    asked = ForestryTask.of(task, "task")
    return Decision(_UNITS[asked], note(_CLAUSES[asked], "任务", "task", asked))


@rule(*_CLAUSES.values())
def forestry_tasks(unit: ForestryUnit) -> Decision[tuple[ForestryTask, ...]]:
    """For which tasks a unit answers (单位承担的任务).

    Args:
        unit: 单位: the unit.

    Returns:
        承担的任务: the tasks in the order of the opinions.

    >>> [task.zh for task in forestry_tasks(ForestryUnit.WATER).value]
    ['强化财政扶持']
    """
    asked = ForestryUnit.of(unit, "unit")
    found = tuple(task for task, units in _UNITS.items() if asked in units)
    return Decision(found, *(note(_CLAUSES[task], "承担的任务", "task of the unit", task) for task in found))
