"""Who leads and who answers for each item, as the bracket behind it says."""

from __future__ import annotations

from attrs import frozen

from ...core.decisions import Decision
from ...core.figures import Record
from ...core.findings import note
from ...core.locators import Citation
from ...core.organs import Organ
from ...core.rules import rule
from ...core.terms import Term
from .decree import (
    ADJUSTMENT,
    CATALOGUES,
    CHANNELS,
    COLLECTING,
    DATA,
    DATA_USE,
    DOCUMENTS,
    GAZETTE,
    HANDLING,
    INTERPRETING,
    LIABILITY,
    MANNER,
    MEETINGS,
    NEGATIVE_LIST,
    NEWS_MEDIA,
    OPEN_DATA,
    PILOT,
    PROCESS,
    REQUESTS,
    RESPONDING,
    SCOPE,
    SERVICES,
    SITES,
    TRAINING,
)

__all__ = [
    "LeadManner",
    "OpennessTask",
    "OpennessTaskUnits",
    "OpennessUnit",
    "openness_tasks",
    "openness_units",
]


class OpennessTask(Term):
    """The items of the plan that a bracket assigns (任务分工事项)."""

    DOCUMENTS = "公文办理程序落实五公开"
    MEETINGS = "会议办理程序落实五公开"
    CATALOGUES = "建立健全主动公开目录"
    ADJUSTMENT = "政府信息管理动态调整"
    REQUESTS = "依申请公开"
    PILOT = "基层政务公开标准化规范化试点"
    INTERPRETATION = "明确解读范围，落实解读责任"
    INTERPRETATION_PROCESS = "规范解读流程，增强解读效果"
    RESPONSE_LIABILITY = "明确回应责任"
    OPINION_COLLECTION = "突出收集重点"
    OPINION_HANDLING = "做好研判处置"
    RESPONSE_EFFECT = "提升回应效果"
    PARTICIPATION_SCOPE = "明确参与范围"
    PARTICIPATION_MANNER = "规范参与方式"
    PARTICIPATION_CHANNELS = "完善参与渠道"
    DATA_MANAGEMENT = "强化政府数据统筹管理"
    DATA_USE = "推动政府数据综合利用"
    OPEN_DATA = "推进政府数据向社会开放"
    WEBSITES = "强化政府网站建设管理"
    NEWS_MEDIA = "充分发挥新闻媒体作用"
    GAZETTE = "发挥政府公报标准文本作用"
    NEGATIVE_LIST = "建立政务公开负面清单"
    SERVICES = "提高政务服务工作水平"
    TRAINING = "抓好工作人员教育培训"


class OpennessUnit(Term):
    """The units of the brackets, by the names that are printed (牵头单位和责任单位)."""

    GOVERNMENT_OFFICE = "市政府办公室"
    LEGAL_AFFAIRS = "市政府法制办"
    GOVERNMENT_NEWS = "市政府新闻办"
    CYBERSPACE = "市网信办"
    CULTURE = "市文广新局"
    BROADCASTER = "市广播电视台"
    PUBLIC_SECURITY = "市公安局"
    INDUSTRY_AND_INFORMATION = "市工业和信息化局"
    DEVELOPMENT_AND_REFORM = "市发展改革委"
    APPROVAL = "市行政审批局"
    CREDIT = "市政府信用办"
    INDUSTRY_AND_COMMERCE = "市工商局"
    LOCAL_FINANCE = "市政府金融办"
    CENTRAL_BANK = "人行廊坊中心支行"
    GOVERNMENT_SERVICES = "市政务服务管理办公室"
    PERSONNEL = "市人社局"
    PARTY_SCHOOL = "市委党校"
    STAFFING = "市编办"
    SECRECY = "市保密局"
    BAZHOU = "霸州市人民政府"
    COUNTIES = "各县（市、区）人民政府"
    DEPARTMENTS = "市政府各部门"

    @property
    def organ(self) -> Organ:
        """The organ that the printed name means."""
        return Organ.parse(self.zh)


class LeadManner(Term):
    """How several units lead (牵头方式)."""

    TOGETHER = "牵头"
    SEPARATELY = "分别牵头"
    BY_DUTY = "按职责分工分别牵头"
    NO_LEAD = "分别落实，无牵头单位"


@frozen(kw_only=True)
class OpennessTaskUnits(Record):
    """Who leads and who answers for an item (任务分工).

    Attributes:
        lead: 牵头单位: who leads, in the printed order.
        responsible: 责任单位: who else answers or takes part.
        manner: 牵头方式: how they lead.
        open_ended: 列举未尽: whether the bracket leaves room for further units (等).
    """

    lead: tuple[OpennessUnit, ...]
    responsible: tuple[OpennessUnit, ...]
    manner: LeadManner = LeadManner.TOGETHER
    open_ended: bool = False


_T, _U = OpennessTask, OpennessUnit
_BOTH = _U.COUNTIES, _U.DEPARTMENTS
_OWN = OpennessTaskUnits(lead=(), responsible=_BOTH, manner=LeadManner.NO_LEAD)


def _led(*lead: OpennessUnit) -> OpennessTaskUnits:
    return OpennessTaskUnits(lead=lead, responsible=_BOTH)


_DATA = OpennessTaskUnits(
    lead=(_U.GOVERNMENT_OFFICE, _U.DEVELOPMENT_AND_REFORM, _U.INDUSTRY_AND_INFORMATION, _U.APPROVAL),
    responsible=_BOTH,
    manner=LeadManner.SEPARATELY,
    open_ended=True,
)
_UNITS: dict[OpennessTask, tuple[Citation, OpennessTaskUnits]] = {
    _T.DOCUMENTS: (DOCUMENTS, _led(_U.GOVERNMENT_OFFICE, _U.LEGAL_AFFAIRS)),
    _T.MEETINGS: (
        MEETINGS,
        OpennessTaskUnits(
            lead=(_U.GOVERNMENT_OFFICE, _U.GOVERNMENT_NEWS, _U.CYBERSPACE, _U.CULTURE, _U.BROADCASTER),
            responsible=_BOTH,
            manner=LeadManner.SEPARATELY,
        ),
    ),
    _T.CATALOGUES: (CATALOGUES, _OWN),
    _T.ADJUSTMENT: (ADJUSTMENT, _led(_U.GOVERNMENT_OFFICE)),
    _T.REQUESTS: (REQUESTS, _led(_U.GOVERNMENT_OFFICE)),
    _T.PILOT: (PILOT, OpennessTaskUnits(lead=(_U.GOVERNMENT_OFFICE, _U.BAZHOU), responsible=())),
    _T.INTERPRETATION: (INTERPRETING, _led(_U.GOVERNMENT_OFFICE, _U.GOVERNMENT_NEWS)),
    _T.INTERPRETATION_PROCESS: (PROCESS, _led(_U.GOVERNMENT_OFFICE, _U.GOVERNMENT_NEWS, _U.CYBERSPACE)),
    _T.RESPONSE_LIABILITY: (LIABILITY, _led(_U.GOVERNMENT_OFFICE, _U.GOVERNMENT_NEWS, _U.CYBERSPACE)),
    _T.OPINION_COLLECTION: (COLLECTING, _led(_U.CYBERSPACE, _U.PUBLIC_SECURITY)),
    _T.OPINION_HANDLING: (HANDLING, _led(_U.GOVERNMENT_NEWS, _U.CYBERSPACE, _U.PUBLIC_SECURITY)),
    _T.RESPONSE_EFFECT: (RESPONDING, _led(_U.GOVERNMENT_NEWS, _U.CYBERSPACE, _U.INDUSTRY_AND_INFORMATION)),
    _T.PARTICIPATION_SCOPE: (SCOPE, _OWN),
    _T.PARTICIPATION_MANNER: (MANNER, _OWN),
    _T.PARTICIPATION_CHANNELS: (CHANNELS, _led(_U.GOVERNMENT_OFFICE, _U.CULTURE, _U.BROADCASTER)),
    _T.DATA_MANAGEMENT: (DATA, _DATA),
    _T.DATA_USE: (DATA_USE, _DATA),
    _T.OPEN_DATA: (
        OPEN_DATA,
        OpennessTaskUnits(
            lead=(
                *(_U.CREDIT, _U.DEVELOPMENT_AND_REFORM, _U.INDUSTRY_AND_INFORMATION),
                *(_U.INDUSTRY_AND_COMMERCE, _U.LOCAL_FINANCE, _U.CENTRAL_BANK),
            ),
            responsible=(),
            manner=LeadManner.BY_DUTY,
            open_ended=True,
        ),
    ),
    _T.WEBSITES: (
        SITES,
        OpennessTaskUnits(
            lead=(
                *(_U.GOVERNMENT_OFFICE, _U.DEVELOPMENT_AND_REFORM),
                *(_U.INDUSTRY_AND_INFORMATION, _U.GOVERNMENT_NEWS),
            ),
            responsible=(_U.COUNTIES, _U.CYBERSPACE, _U.STAFFING, _U.PUBLIC_SECURITY, _U.SECRECY),
            open_ended=True,
        ),
    ),
    _T.NEWS_MEDIA: (NEWS_MEDIA, _led(_U.GOVERNMENT_NEWS, _U.CYBERSPACE)),
    _T.GAZETTE: (GAZETTE, OpennessTaskUnits(lead=(_U.GOVERNMENT_OFFICE,), responsible=(_U.COUNTIES,))),
    _T.NEGATIVE_LIST: (NEGATIVE_LIST, _led(_U.GOVERNMENT_OFFICE)),
    _T.SERVICES: (SERVICES, _led(_U.GOVERNMENT_OFFICE, _U.APPROVAL, _U.GOVERNMENT_SERVICES)),
    _T.TRAINING: (TRAINING, _led(_U.GOVERNMENT_OFFICE, _U.PERSONNEL, _U.PARTY_SCHOOL)),
}
_CLAUSES = tuple(clause for clause, _ in _UNITS.values())


@rule(*_CLAUSES)
def openness_units(task: OpennessTask) -> Decision[OpennessTaskUnits]:
    """Who leads an item of the plan, and who answers for it (任务分工).

    Args:
        task: 任务: the item.

    Returns:
        任务分工: leading and responsible units in their printed order.

    >>> [unit.zh for unit in openness_units(OpennessTask.TRAINING).value.lead]
    ['市政府办公室', '市人社局', '市委党校']
    """
    asked = OpennessTask.of(task, "task")
    clause, units = _UNITS[asked]
    return Decision(units, note(clause, "任务", "item", asked))


@rule(*_CLAUSES)
def openness_tasks(unit: OpennessUnit) -> Decision[tuple[OpennessTask, ...]]:
    """In which items of the plan a unit is named, as leading or responsible (单位承担的任务).

    Args:
        unit: 单位: the unit; all departments together are a unit of their own.

    Returns:
        承担的任务: the items in their printed order.

    >>> [task.zh for task in openness_tasks(OpennessUnit.LEGAL_AFFAIRS).value]
    ['公文办理程序落实五公开']
    """
    asked = OpennessUnit.of(unit, "unit")
    found = {task: clause for task, (clause, units) in _UNITS.items() if asked in (*units.lead, *units.responsible)}
    told = (note(clause, "承担的任务", "item of the unit", task) for task, clause in found.items())
    return Decision(tuple(found), *told)
