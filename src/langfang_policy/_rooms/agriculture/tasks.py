"""19号 二 and 三: who answers for each task and measure, as the bracket behind it says."""

from __future__ import annotations

from attrs import frozen

from ...core.decisions import Decision
from ...core.figures import Record
from ...core.findings import note
from ...core.organs import Organ
from ...core.rules import rule
from ...core.terms import Term
from .decrees import (
    BASICS,
    COMMERCE,
    DATA,
    E_GOVERNMENT,
    EQUIPMENT,
    IOT,
    LEADING,
    MARKETS,
    OPERATORS,
    PILOTS,
    PLATFORM,
    POLICY,
    PROCESSING,
    SCIENCE,
    SMART_VILLAGES,
    TRACING,
    VILLAGES,
    WARNING,
)

__all__ = ["InternetResponsibility", "InternetTask", "InternetUnit", "internet_tasks", "internet_units"]


class InternetTask(Term):
    """The tasks of part two and the measures of part three (工作任务)."""

    IOT = "实施农业物联网示范工程"
    EQUIPMENT = "推动农业装备智能化改造"
    PROCESSING = "加快农产品加工物联网应用"
    COMMERCE = "加快推进农业电子商务融合发展"
    MARKETS = "支持农产品批发市场交易电子化"
    OPERATORS = "提升新型农业经营主体网络运营能力"
    DATA = "实施农业大数据工程"
    WARNING = "健全农情分析预警平台"
    TRACING = "完善农产品质量安全追溯系统"
    E_GOVERNMENT = "加强农业农村电子政务系统建设"
    PLATFORM = "集中打造农业信息综合服务平台"
    VILLAGES = "有序推进信息进村入户工程"
    SMART_VILLAGES = "加快建设智慧乡村"
    LEADING = "强化组织领导"
    POLICY = "强化政策支持"
    SCIENCE = "强化科技支撑"
    PILOTS = "强化试点示范"
    BASICS = "强化基础建设"


class InternetUnit(Term):
    """The responsible units, by the names that are printed (责任单位)."""

    AGRICULTURE = "市农业局"
    INDUSTRIALISATION = "市农业产业化办公室"
    FORESTRY = "市林业局"
    WATER = "市水务局"
    SCIENCE = "市科学技术局"
    DEVELOPMENT_AND_REFORM = "市发展和改革委员会"
    INDUSTRY_AND_INFORMATION = "市工业和信息化局"
    GRAIN = "市粮食局"
    COMMERCE = "市商务局"
    FOOD_AND_DRUG = "市食品药品监督管理局"
    TOURISM = "市旅游发展委员会"
    POST = "市邮政管理局"
    PERSONNEL = "市人力资源和社会保障局"
    LAND = "市国土资源局"
    METEOROLOGY = "市气象局"
    QUALITY_SUPERVISION = "市质量技术监督局"
    INDUSTRY_AND_COMMERCE = "市工商行政管理局"
    ADMINISTRATIVE_APPROVAL = "市行政审批局"
    CIVIL_AFFAIRS = "市民政局"
    FINANCE = "市财政局"
    ENVIRONMENT = "市环境保护局"
    LOCAL_FINANCE = "市政府金融工作办公室"
    CENTRAL_BANK = "中国人民银行廊坊市中心支行"
    GROUP_MEMBERS = "市农业信息化工作领导小组成员单位"
    STATE_TAX = "市国税局"
    LOCAL_TAX = "市地税局"
    CULTURE = "市文化广播电影电视新闻出版局"
    TRANSPORT = "市交通运输局"
    SUPPLY_AND_MARKETING = "市供销合作联合社"
    COMMUNICATIONS = "市通信发展管理办公室"

    @property
    def organ(self) -> Organ:
        """The organ that the printed name means."""
        return Organ.parse(self.zh)


_CLAUSES = dict(
    zip(
        InternetTask,
        (
            *(IOT, EQUIPMENT, PROCESSING, COMMERCE, MARKETS, OPERATORS, DATA, WARNING, TRACING),
            *(E_GOVERNMENT, PLATFORM, VILLAGES, SMART_VILLAGES, LEADING, POLICY, SCIENCE, PILOTS, BASICS),
        ),
        strict=True,
    )
)
_BRACKETS = (
    "市农业局、市农业产业化办公室、市林业局、市水务局、市科学技术局",
    "市农业局、市林业局",
    "市农业局、市发展和改革委员会、市工业和信息化局、市林业局、市粮食局",
    "市农业局、市商务局、市食品药品监督管理局、市旅游发展委员会、市邮政管理局",
    "市农业局、市商务局、市食品药品监督管理局",
    "市农业局、市农业产业化办公室、市商务局、市科学技术局、市人力资源和社会保障局、市林业局",
    "市农业局、市工业和信息化局",
    "市农业局、市商务局、市国土资源局、市气象局",
    "市农业局、市食品药品监督管理局、市质量技术监督局、市工业和信息化局、市工商行政管理局、市林业局",
    "市行政审批局、市农业局、市工业和信息化局",
    "市农业局、市林业局、市商务局",
    "市农业局、市农业产业化办公室、市民政局、市气象局",
    "市农业局、市财政局、市环境保护局、市人力资源和社会保障局、市民政局、市国土资源局、市政府金融工作办公室、"
    "中国人民银行廊坊市中心支行",
    "市农业信息化工作领导小组成员单位",
    "市农业局、市财政局、市工业和信息化局、市商务局、市政府金融工作办公室、市国税局、市地税局、中国人民银行廊坊市中心支行",
    "市科学技术局、市人力资源和社会保障局、市文化广播电影电视新闻出版局",
    "市农业局、市科学技术局、市商务局、市林业局",
    "市工业和信息化局、市发展和改革委员会、市商务局、市交通运输局、市供销合作联合社、市邮政管理局、市质量技术监督局、"
    "市政府金融工作办公室、市通信发展管理办公室",
)
UNITS = {task: tuple(map(InternetUnit, names.split("、"))) for task, names in zip(InternetTask, _BRACKETS, strict=True)}
"""The units of each task, in their printed order; that the first leads is not said."""


@frozen(kw_only=True)
class InternetResponsibility(Record):
    """Who answers for a task (任务责任).

    Attributes:
        units: 责任单位: the units that are named, in their printed order.
        open_list: 列举未尽: whether the list is left open.
    """

    units: tuple[InternetUnit, ...]
    open_list: bool


@rule(*_CLAUSES.values())
def internet_units(task: InternetTask) -> Decision[InternetResponsibility]:
    """Which units answer for a task or measure; that the first of them leads is not said (责任单位).

    Args:
        task: 任务: the task.

    Returns:
        任务责任: the units, and whether there may be more.

    >>> [unit.zh for unit in internet_units(InternetTask.DATA).value.units]
    ['市农业局', '市工业和信息化局']
    """
    asked = InternetTask.of(task, "task")
    found = InternetResponsibility(units=UNITS[asked], open_list=asked is InternetTask.WARNING)
    return Decision(found, note(_CLAUSES[asked], "任务", "task", asked))


@rule(*_CLAUSES.values())
def internet_tasks(unit: InternetUnit) -> Decision[tuple[InternetTask, ...]]:
    """For which tasks and measures a unit is named; members of the leading group are not (单位承担的任务).

    Args:
        unit: 单位: the unit.

    Returns:
        承担的任务: the tasks in the order of the opinions.

    >>> [task.zh for task in internet_tasks(InternetUnit.WATER).value]
    ['实施农业物联网示范工程']
    """
    asked = InternetUnit.of(unit, "unit")
    found = tuple(task for task, units in UNITS.items() if asked in units)
    return Decision(found, *(note(_CLAUSES[task], "承担的任务", "task of the unit", task) for task in found))
