"""135号 二 to 六: who answers for each task, as its bracket prints, and which tasks name which waste."""

from __future__ import annotations

from collections.abc import Mapping

from ...core.decisions import Decision
from ...core.findings import note
from ...core.locators import Citation
from ...core.organs import Organ, Party, who
from ...core.rules import rule
from ...core.terms import Term
from .decree import (
    ACCOUNTABILITY,
    BORDER,
    CAMPAIGN,
    CARCASSES,
    CENTRES,
    COLLECTORS,
    CRIMINAL,
    EDIBLE_OIL,
    INCENTIVES,
    JOINT_WORK,
    LIVESTOCK_FARMING,
    ONLINE_OIL,
    PRODUCERS,
    PROJECTS,
    PUBLICITY,
    REQUIREMENTS,
    SORTING,
    TECHNOLOGY,
    TERRITORY,
)

__all__ = ["GutterOilTask", "GutterOilUnit", "WasteStream", "gutter_oil_tasks", "gutter_oil_units", "stream_tasks"]


class GutterOilTask(Term):
    """The tasks of parts two to six (治理任务)."""

    PRODUCERS = "规范企业处置行为"
    PROJECTS = "推动实施餐厨废弃物处置项目建设"
    CARCASSES = "推进病死畜禽无害化处理设施建设"
    CENTRES = "强化无害化处理资源整合"
    COLLECTORS = "加强餐厨废弃物收运处置企业的监管"
    LIVESTOCK = "加强畜禽养殖和屠宰环节的监管"
    EDIBLE_OIL = "加强食用油生产经营企业及使用单位的监管"
    ONLINE_OIL = "加强网络销售食用油的监管"
    BORDER = "加强进出口食用油及肉类产品的监管"
    JOINT_WORK = "构建多方参与治理的工作格局"
    CAMPAIGN = "深入开展专项整治"
    CRIME = "加大对制售“地沟油”违法犯罪行为的打击力度"
    INCENTIVES = "加强财政税收支持"
    TECHNOLOGY = "强化技术支撑服务"
    SORTING = "推行生活垃圾分类制度"
    TERRITORY = "落实属地责任"
    ACCOUNTABILITY = "严格监督考核"
    PUBLICITY = "加强宣传引导"


class GutterOilUnit(Term):
    """The units that the brackets name (治理责任单位)."""

    SANITATION = "市建设局（环卫）"
    FOOD_AND_DRUG = "市食品药品监管局"
    AGRICULTURE = "市农业局"
    ENFORCEMENT = "市综合执法局"
    COUNTIES = "各县（市、区）政府"
    DEVELOPMENT_ZONE = "廊坊开发区管委会"
    DEVELOPMENT_AND_REFORM = "市发展改革委"
    ENVIRONMENT = "市环境保护局"
    FORESTRY = "市林业局"
    INDUSTRY_AND_COMMERCE = "市工商局"
    COMMUNICATIONS = "廊坊通信发展办公室"
    INSPECTION_AND_QUARANTINE = "廊坊出入境检验检疫局"
    CUSTOMS = "廊坊海关"
    CITY_DEPARTMENTS = "市有关部门"
    PUBLIC_SECURITY = "市公安局"
    FINANCE = "市财政局"
    STATE_TAX = "市国税局"
    LOCAL_TAX = "市地税局"
    INDUSTRY = "市工业和信息化局"
    SCIENCE = "市科技局"
    HEALTH = "市卫生计生委"
    COMMERCE = "市商务局"
    GOVERNMENT_DEPARTMENTS = "市政府有关部门"

    @property
    def who(self) -> Organ | Party:
        """The organ that the printed name means."""
        (found,) = who(self.zh)
        return found


_T, _U = GutterOilTask, GutterOilUnit
_AREAS = _U.COUNTIES, _U.DEVELOPMENT_ZONE
CLAUSES: Mapping[GutterOilTask, Citation] = dict(
    zip(
        GutterOilTask,
        (
            *(PRODUCERS, PROJECTS, CARCASSES, CENTRES),
            *(COLLECTORS, LIVESTOCK_FARMING, EDIBLE_OIL, ONLINE_OIL, BORDER),
            *(JOINT_WORK, CAMPAIGN, CRIMINAL),
            *(INCENTIVES, TECHNOLOGY, SORTING),
            *(TERRITORY, ACCOUNTABILITY, PUBLICITY),
        ),
        strict=True,
    )
)
UNITS: Mapping[GutterOilTask, tuple[GutterOilUnit, ...]] = {
    _T.PRODUCERS: (_U.SANITATION, _U.FOOD_AND_DRUG, _U.AGRICULTURE, _U.ENFORCEMENT),
    _T.PROJECTS: (*_AREAS, _U.SANITATION, _U.DEVELOPMENT_AND_REFORM),
    _T.CARCASSES: (*_AREAS, _U.AGRICULTURE, _U.ENVIRONMENT),
    _T.CENTRES: (*_AREAS, _U.SANITATION, _U.AGRICULTURE, _U.DEVELOPMENT_AND_REFORM, _U.FORESTRY),
    _T.COLLECTORS: (_U.SANITATION,),
    _T.LIVESTOCK: (_U.AGRICULTURE, _U.FORESTRY),
    _T.EDIBLE_OIL: (_U.FOOD_AND_DRUG,),
    _T.ONLINE_OIL: (_U.FOOD_AND_DRUG, _U.INDUSTRY_AND_COMMERCE, _U.COMMUNICATIONS),
    _T.BORDER: (_U.INSPECTION_AND_QUARANTINE, _U.CUSTOMS),
    _T.JOINT_WORK: (*_AREAS, _U.CITY_DEPARTMENTS),
    _T.CAMPAIGN: (_U.SANITATION, _U.AGRICULTURE, _U.FOOD_AND_DRUG),
    _T.CRIME: (_U.PUBLIC_SECURITY,),
    _T.INCENTIVES: (
        *(_U.DEVELOPMENT_AND_REFORM, _U.FINANCE, _U.STATE_TAX, _U.LOCAL_TAX),
        *(_U.ENVIRONMENT, _U.AGRICULTURE, _U.INDUSTRY),
    ),
    _T.TECHNOLOGY: (_U.SCIENCE, _U.AGRICULTURE, _U.HEALTH, _U.FOOD_AND_DRUG),
    _T.SORTING: (*_AREAS, _U.DEVELOPMENT_AND_REFORM, _U.SANITATION, _U.ENVIRONMENT, _U.COMMERCE),
    _T.TERRITORY: _AREAS,
    _T.ACCOUNTABILITY: (*_AREAS, _U.GOVERNMENT_DEPARTMENTS),
    _T.PUBLICITY: (*_AREAS, _U.GOVERNMENT_DEPARTMENTS),
}


def bearers(task: GutterOilTask) -> tuple[Organ | Party, ...]:
    """The organs of a task's bracket."""
    return tuple(unit.who for unit in UNITS[task])


@rule(*CLAUSES.values())
def gutter_oil_units(task: GutterOilTask) -> Decision[tuple[GutterOilUnit, ...]]:
    """Which units answer for a task (治理责任单位).

    Args:
        task: 任务: the task.

    Returns:
        责任单位: the units in their printed order.

    >>> [unit.zh for unit in gutter_oil_units(GutterOilTask.BORDER).value]
    ['廊坊出入境检验检疫局', '廊坊海关']
    """
    asked = GutterOilTask.of(task, "task")
    return Decision(UNITS[asked], note(CLAUSES[asked], "任务", "task", asked))


@rule(*CLAUSES.values())
def gutter_oil_tasks(unit: GutterOilUnit) -> Decision[tuple[GutterOilTask, ...]]:
    """For which tasks a unit answers (治理责任任务).

    Args:
        unit: 单位: the unit.

    Returns:
        责任任务: the tasks in the order of the opinions.

    >>> [task.zh for task in gutter_oil_tasks(GutterOilUnit.FORESTRY).value]
    ['强化无害化处理资源整合', '加强畜禽养殖和屠宰环节的监管']
    """
    asked = GutterOilUnit.of(unit, "unit")
    found = tuple(task for task, units in UNITS.items() if asked in units)
    return Decision(found, *(note(CLAUSES[task], "负责的任务", "task of the unit", task) for task in found))


class WasteStream(Term):
    """What waste it is (废弃物类别)."""

    KITCHEN = "餐厨废弃物"
    MEAT_PROCESSING = "肉类加工废弃物"
    FAILED_INSPECTION = "检验检疫不合格畜禽产品"
    FUR_CARCASS = "特种毛皮动物胴体肉"
    OTHER = "其他废弃物"


_THREE = frozenset({WasteStream.KITCHEN, WasteStream.MEAT_PROCESSING, WasteStream.FAILED_INSPECTION})
_FOUR = _THREE | {WasteStream.FUR_CARCASS}
STREAMS: Mapping[GutterOilTask, frozenset[WasteStream]] = {
    _T.PRODUCERS: _THREE,
    _T.PROJECTS: _THREE,
    _T.CENTRES: _FOUR,
    _T.INCENTIVES: _FOUR,
    _T.TERRITORY: _THREE,
}
"""The clauses that list streams, and which they name: not each names all four."""


@rule(REQUIREMENTS, *(CLAUSES[task] for task in STREAMS))
def stream_tasks(stream: WasteStream) -> Decision[tuple[GutterOilTask, ...]]:
    """Which of the clauses that list waste streams name a stream (管控废弃物类别).

    Args:
        stream: 废弃物类别: the stream.

    Returns:
        所列任务: the tasks that name it; none where the opinions do not control it.

    >>> [task.name for task in stream_tasks(WasteStream.FUR_CARCASS).value]
    ['CENTRES', 'INCENTIVES']
    """
    asked = WasteStream.of(stream, "stream")
    found = tuple(task for task, named in STREAMS.items() if asked in named)
    named = (note(CLAUSES[task], "列明该类废弃物", "names the stream", task) for task in found)
    return Decision(found, note(REQUIREMENTS, "废弃物类别", "stream", asked), *named)
