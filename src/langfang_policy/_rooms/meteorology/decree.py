"""The scheme, its clauses by name, the tasks and indicators, and who is scored."""

from __future__ import annotations

import datetime
from fractions import Fraction
from typing import Annotated

from attrs import frozen

from ...core.bounds import Unit, at_least, at_most
from ...core.decisions import Decision
from ...core.decrees import Decree, Known, Nature, Slip
from ...core.facts import Means
from ...core.figures import Record, figure
from ...core.findings import condition, note
from ...core.rules import provision, rule
from ...core.terms import Term

__all__ = [
    "METEOROLOGY",
    "FullPoints",
    "IndicatorTasks",
    "SchemeIndicator",
    "SchemeUnit",
    "ScoredTask",
    "UnitKind",
    "counts_as_city",
    "full_points",
    "indicator_tasks",
]

METEOROLOGY = Decree(
    "廊政办字〔2017〕89号",
    zh="2017年廊坊市气象防灾减灾绩效管理工作方案",
    en="Scheme for Managing Performance in Meteorological Disaster Prevention, Langfang 2017",
    issuer="廊坊市人民政府办公室",
    issued=datetime.date(2017, 8, 10),
    first_day=datetime.date(2017, 8, 10),
    first_known=Known.PRESUMED,
    nature=Nature.OTHER,
    cites=("冀政办字〔2017〕47号", "冀气防办〔2015〕1号", "国发〔2016〕29号"),
    slips=(
        Slip("三", "附件1中的考核标准", "附件1未刊印 (not printed: the counties' own points are unknown)"),
        Slip("附件2 任务6", "该任务要求", "解读：该任务要求 (the label is missing)"),
        Slip("附件2 任务8", "每少10%扣1分", "全无落实亦扣四档，仍余1分 (where nothing is funded a point is left)"),
        Slip("附件2 任务10", "大于40%得5分", "不少于40% (at least, as the task says twice)"),
        Slip(
            "附件2 任务10", "辖区内40%区域站", "两要素站的40% (of the stations of two elements, as the heading has it)"
        ),
        Slip("附件2 任务12", "少一个部门扣0.8分", "扣至零分为止 (never below nothing)"),
        Slip("附件2 任务17", "城乡规划重点工程", "城乡规划及重大工程项目 (as the heading has it)"),
        Slip("附件2 任务19", "得2分", "2分封顶 (the cap of three parts of 1 each)"),
        Slip("附件2 任务19", "国发39号", "任务5所称决定，缺年份 (the decision that task 5 names; its year is missing)"),
        Slip("附件2 任务21", "预案项指挥部办公室备案", "预案向指挥部办公室备案 (with the office)"),
        Slip(
            "附件2 任务23",
            "低于近5年平均",
            "等于平均亦不得分 (equal to the mean, which is not provided for, earns nothing)",
        ),
        Slip(
            "附件2 任务24",
            "低于近5年平均",
            "等于平均亦不得分 (equal to the mean, which is not provided for, earns nothing)",
        ),
        Slip("附件2 任务25", "各市2016年", "各市2017年 (the year of the scheme)"),
        Slip("附件2 任务26", "完成其中三项，得4分", "四项各得1分 (a point for each, as the interpretation has it)"),
    ),
)
RESPONSIBLE = METEOROLOGY.at("一")
ORGANISATION, SUPPORT, DEMONSTRATIONS, EFFECT = METEOROLOGY.each("二（一）、二（二）、二（三）、二（四）")
SUPERVISION = METEOROLOGY.at("三")
ANNEX = METEOROLOGY.at("附件2")
TASKS = METEOROLOGY.each("附件2 任务1至任务27")

SCORE = Means(Unit("points", "分"), at_least(0))
Score = Annotated[Fraction, *SCORE]
RATE = Means(Unit("%", "%"), at_least(0), at_most(100))

YEAR = 2017
"""The year of the scheme."""


class ScoredTask(Term):
    """The tasks that are scored, in their order (考核任务)."""

    COMMAND_OFFICE = "指挥部办公室建设"
    PREVENTION_CENTRE = "气象防御中心建设"
    WARNING_RELEASE = "预警信息发布机制"
    TOWNSHIP_DUTIES = "乡镇职责和责任人"
    LIGHTNING_DUTIES = "防雷许可和管理职责"
    KEY_UNITS = "重点单位和责任人名录"
    INFORMATION_OFFICERS = "信息员队伍融入式建设"
    PROJECT_FUNDS = "规划项目资金"
    MODERNISATION = "基本实现气象现代化"
    STATION_UPGRADE = "区域站升级"
    OBSERVATION_ENVIRONMENT = "气象探测环境保护"
    DATA_SHARING = "部门实时数据共享"
    UPKEEP = "长效运行维护机制"
    TOWNSHIP_DATABASE = "精细到乡镇的数据库"
    RISK_ZONING = "气象灾害风险区划"
    RANDOM_CHECKS = "双随机执法检查"
    CLIMATE_ARGUMENT = "气候可行性论证"
    LEADERS_TRAINING = "党政领导培训"
    LIGHTNING_SERVICES = "防雷技术服务机制"
    EMERGENCY_PLANS = "政府应急预案"
    DEPARTMENT_PLANS = "成员单位应急预案"
    DRILLS = "应急演练"
    DEATHS = "因灾死亡减少"
    LOSSES = "经济损失减少"
    NO_ACCIDENT = "未发生责任性事故"
    MODEL_PLACES = "示范县乡村社区建设"
    SCIENCE_BASE = "科普基地融入场馆"

    @property
    def number(self) -> int:
        """The number that the annex prints."""
        return list(ScoredTask).index(self) + 1


CLAUSES = dict(zip(ScoredTask, TASKS, strict=True))
_T = ScoredTask


class SchemeIndicator(Term):
    """The third-level indicators, in their order (三级指标)."""

    COMMAND_OFFICE = "指挥部办公室建设"
    WARNING_CAPACITY = "防御和预警信息发布能力建设"
    RESPONSIBILITY = "防灾减灾责任落实"
    MODERNISATION = "气象现代化建设水平"
    MONITORING = "监测预警能力建设"
    RISK_MANAGEMENT = "风险管理能力建设"
    EMERGENCY_MANAGEMENT = "应急管理能力建设"
    LOSS_REDUCTION = "减损效果"
    ACCIDENT_PREVENTION = "责任事故防止"
    MODEL_PLACES = "示范县乡村社区建设"
    SCIENCE_BASE = "科普基地建设"


_LAST_OF = {
    SchemeIndicator.COMMAND_OFFICE: _T.COMMAND_OFFICE,
    SchemeIndicator.WARNING_CAPACITY: _T.WARNING_RELEASE,
    SchemeIndicator.RESPONSIBILITY: _T.INFORMATION_OFFICERS,
    SchemeIndicator.MODERNISATION: _T.MODERNISATION,
    SchemeIndicator.MONITORING: _T.UPKEEP,
    SchemeIndicator.RISK_MANAGEMENT: _T.LIGHTNING_SERVICES,
    SchemeIndicator.EMERGENCY_MANAGEMENT: _T.DRILLS,
    SchemeIndicator.LOSS_REDUCTION: _T.LOSSES,
    SchemeIndicator.ACCIDENT_PREVENTION: _T.NO_ACCIDENT,
    SchemeIndicator.MODEL_PLACES: _T.MODEL_PLACES,
    SchemeIndicator.SCIENCE_BASE: _T.SCIENCE_BASE,
}
"""The last task of each indicator: its tasks follow those of the one before."""


class SchemeUnit(Term):
    """Whose sheet it is: the city itself, or one of its ten counties, cities and districts (考核单位)."""

    CITY = "市本级"
    ANCI = "安次区"
    GUANGYANG = "广阳区"
    BAZHOU = "霸州市"
    SANHE = "三河市"
    DACHANG = "大厂回族自治县"
    XIANGHE = "香河县"
    GUAN = "固安县"
    YONGQING = "永清县"
    WENAN = "文安县"
    DACHENG = "大城县"

    @property
    def en(self) -> str:
        """The English name."""
        return "the city itself" if self is SchemeUnit.CITY else self.name.title()


class UnitKind(Term):
    """What kind of place is scored (单位类别)."""

    PREFECTURE_CITY = "设区市"
    PROVINCE_DIRECT = "定州市、辛集市"
    COUNTY = "县（市、区）"


@rule(TASKS[0])
def counts_as_city(kind: UnitKind) -> Decision[bool]:
    """Whether a place is meant where the annex says city (是否按市考核).

    Args:
        kind: 单位类别: what kind of place it is.

    Returns:
        按市考核: cities with counties, and the two that answer to the province.

    >>> counts_as_city(UnitKind.PROVINCE_DIRECT).value
    True
    """
    city = UnitKind.of(kind, "kind") is not UnitKind.COUNTY
    return Decision(
        city, condition(TASKS[0], "市或者省直管市", "a city, or one that answers to the province", city, kind)
    )


def _full(task: ScoredTask, points: int) -> Fraction:
    return figure(Fraction(points), f"{task.zh}分值", f"full score of {task.en}", at=CLAUSES[task])


@provision(*TASKS)
@frozen(kw_only=True)
class FullPoints(Record):
    """The full score of each task, as its heading prints it (任务分值)."""

    command_office: Score = _full(_T.COMMAND_OFFICE, 5)
    prevention_centre: Score = _full(_T.PREVENTION_CENTRE, 5)
    warning_release: Score = _full(_T.WARNING_RELEASE, 5)
    township_duties: Score = _full(_T.TOWNSHIP_DUTIES, 5)
    lightning_duties: Score = _full(_T.LIGHTNING_DUTIES, 5)
    key_units: Score = _full(_T.KEY_UNITS, 5)
    information_officers: Score = _full(_T.INFORMATION_OFFICERS, 2)
    project_funds: Score = _full(_T.PROJECT_FUNDS, 5)
    modernisation: Score = _full(_T.MODERNISATION, 5)
    station_upgrade: Score = _full(_T.STATION_UPGRADE, 5)
    observation_environment: Score = _full(_T.OBSERVATION_ENVIRONMENT, 5)
    data_sharing: Score = _full(_T.DATA_SHARING, 3)
    upkeep: Score = _full(_T.UPKEEP, 5)
    township_database: Score = _full(_T.TOWNSHIP_DATABASE, 3)
    risk_zoning: Score = _full(_T.RISK_ZONING, 2)
    random_checks: Score = _full(_T.RANDOM_CHECKS, 5)
    climate_argument: Score = _full(_T.CLIMATE_ARGUMENT, 3)
    leaders_training: Score = _full(_T.LEADERS_TRAINING, 2)
    lightning_services: Score = _full(_T.LIGHTNING_SERVICES, 2)
    emergency_plans: Score = _full(_T.EMERGENCY_PLANS, 5)
    department_plans: Score = _full(_T.DEPARTMENT_PLANS, 3)
    drills: Score = _full(_T.DRILLS, 2)
    deaths: Score = _full(_T.DEATHS, 3)
    losses: Score = _full(_T.LOSSES, 2)
    no_accident: Score = _full(_T.NO_ACCIDENT, 5)
    model_places: Score = _full(_T.MODEL_PLACES, 4)
    science_base: Score = _full(_T.SCIENCE_BASE, 1)

    def task(self, task: ScoredTask) -> Fraction:
        """The full score of a task."""
        return Fraction(getattr(self, task.json))


@rule(*TASKS)
def full_points(task: ScoredTask, *, full: FullPoints = FullPoints()) -> Decision[Score]:
    """The full score of a task (任务满分).

    Args:
        task: 任务: the task.

    Returns:
        任务满分: the points that its heading prints.

    >>> print(full_points(ScoredTask.DATA_SHARING).value)
    3
    """
    asked, points = ScoredTask.of(task, "task"), FullPoints.of(full, "full")
    found = points.task(asked)
    return Decision(found, note(CLAUSES[asked], "任务分值", "full score", found, SCORE.unit))


@frozen(kw_only=True)
class IndicatorTasks(Record):
    """An indicator's tasks and what they bring together, which no line prints (指标任务).

    Attributes:
        indicator: 指标: the indicator.
        tasks: 任务: its tasks.
        points: 合计分值: the sum of their full scores.
    """

    indicator: SchemeIndicator
    tasks: tuple[ScoredTask, ...]
    points: Score


def tasks_of(indicator: SchemeIndicator) -> tuple[ScoredTask, ...]:
    """The tasks of an indicator, in their order."""
    indicators, tasks = list(SchemeIndicator), list(ScoredTask)
    place = indicators.index(indicator)
    start = 0 if not place else _LAST_OF[indicators[place - 1]].number
    return tuple(tasks[start : _LAST_OF[indicator].number])


INDICATOR_OF = {task: indicator for indicator in SchemeIndicator for task in tasks_of(indicator)}


@rule(ANNEX, *TASKS)
def indicator_tasks(indicator: SchemeIndicator, *, full: FullPoints = FullPoints()) -> Decision[IndicatorTasks]:
    """Which tasks belong to an indicator, and what they bring together (指标的任务和分值).

    Args:
        indicator: 指标: the indicator.

    Returns:
        指标任务: the tasks in their order, and the sum of their full scores.

    >>> found = indicator_tasks(SchemeIndicator.RESPONSIBILITY).value
    >>> [task.number for task in found.tasks], str(found.points)
    ([4, 5, 6, 7], '17')
    """
    asked, points = SchemeIndicator.of(indicator, "indicator"), FullPoints.of(full, "full")
    tasks = tasks_of(asked)
    total = sum(map(points.task, tasks), Fraction(0))
    reasons = (note(CLAUSES[task], task.zh, task.en, points.task(task), SCORE.unit) for task in tasks)
    return Decision(IndicatorTasks(indicator=asked, tasks=tasks, points=total), *reasons)
