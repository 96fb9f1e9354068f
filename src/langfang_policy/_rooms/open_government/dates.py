"""一（二）、一（三）、六（三）、七、八: what is to be done by which day, and each year."""

from __future__ import annotations

import datetime
from typing import Annotated

from attrs import frozen

from ...core.bounds import BARE, at_least, at_most
from ...core.days import add_months
from ...core.decisions import Decision, judged
from ...core.errors import InvalidFacts, known
from ...core.facts import DAY, PERSONS, TIMES, Persons, Times, Whole
from ...core.figures import Record, figure
from ...core.findings import Finding, asks, condition, note
from ...core.locators import Citation
from ...core.organs import Level, Organ, Remit
from ...core.registers import Standing
from ...core.rules import provision, rule
from ...core.terms import Reading, Term, Words
from .decree import (
    ADJUSTMENT,
    ASSESSMENT,
    CATALOGUES,
    FIRST_DAY,
    GAZETTE,
    LEADERSHIP,
    MECHANISM,
    MEETINGS,
    OPENNESS_PLAN,
    SERVICES,
    TRAINING,
)

__all__ = [
    "BeforeMonth",
    "CatalogueDays",
    "CatalogueDepartment",
    "DepartmentsDate",
    "FirstOpennessYear",
    "HearingTimes",
    "OpennessDueYears",
    "OpennessMilestone",
    "OpennessMilestoneStanding",
    "OpennessYear",
    "OpennessYearly",
    "OpennessYearlyStanding",
    "UnnamedDepartments",
    "catalogue_days",
    "openness_milestone",
    "openness_training",
    "openness_year",
]

MONTH = Whole(BARE, at_least(1), at_most(12))
Month = Annotated[int, *MONTH]
NAMED_YEAR = Whole(BARE, at_least(2), at_most(9998))
NamedYear = Annotated[int, *NAMED_YEAR]
PLAN_YEAR = Whole(BARE, at_least(FIRST_DAY.year), at_most(9999))
PlanYear = Annotated[int, *PLAN_YEAR]
_DAY = datetime.timedelta(days=1)


class OpennessMilestone(Term):
    """What the plan wants done by a day (限期任务)."""

    DECISION_SYSTEMS = "建立重大决策预公开和多方参与制度"
    FIRST_CATALOGUES = "初步制定主动公开基本目录"
    FULL_CATALOGUES = "全面完成主动公开基本目录编制"
    GAZETTE_DATABASE = "政府公报数据库在线服务"
    SERVICE_NETWORK = "基本建成政务服务网络体系"
    STAFF_TRAINING = "政务公开人员轮训一遍"
    COUNTY_COORDINATION = "县级政务公开协调机制"
    DEPARTMENT_COORDINATION = "各部门政务公开协调机制"
    OPENNESS_AGENCY = "明确政务公开工作机构"


@provision(MEETINGS, CATALOGUES, GAZETTE, SERVICES, TRAINING, LEADERSHIP, MECHANISM)
@frozen(kw_only=True)
class OpennessDueYears(Record):
    """The years by whose end things are to be done, and the month before which one is (限期年份)."""

    decision_systems: NamedYear = figure(2017, "决策公开制度年份", "by its end decisions are opened beforehand")
    first_catalogues: NamedYear = figure(2017, "目录初步制定年份", "by its end departments have a first catalogue")
    full_catalogues: NamedYear = figure(2018, "目录全面完成年份", "by its end all catalogues are complete")
    gazette_database: NamedYear = figure(2019, "公报数据库年份", "by its end all gazettes are online")
    service_network: NamedYear = figure(2017, "服务网络年份", "the year of the service network")
    service_network_month: Month = figure(11, "服务网络月份", "before this month the network is basically built")
    staff_training: NamedYear = figure(2018, "轮训年份", "by its end all are trained")
    coordination: NamedYear = figure(2017, "协调机制年份", "by its end counties coordinate openness")
    openness_agency: NamedYear = figure(2017, "工作机构年份", "by its end an agency is named")


class BeforeMonth(Reading, at=SERVICES):
    """Whether what is to be done before a month (月前) may be done in it (月前所指)."""

    MONTH_EXCLUDED = "不含当月", "月前即该月开始之前", "Before a month is before it begins."
    MONTH_INCLUDED = "含当月", "可理解为不迟于该月", "It may be meant as no later than that month."


class DepartmentsDate(Reading, at=LEADERSHIP):
    """Whether departments coordinate by the same day as counties (各部门协调机制的期限)."""

    SAME = "与县级相同", "各部门一句以也要承接前句", "The sentence on departments takes up the one before (也要)."
    NONE = "未定期限", "该句未写日期", "It names no day of its own."


_MILESTONES: dict[OpennessMilestone, tuple[Citation, str]] = {
    OpennessMilestone.DECISION_SYSTEMS: (MEETINGS, "decision_systems"),
    OpennessMilestone.FIRST_CATALOGUES: (CATALOGUES, "first_catalogues"),
    OpennessMilestone.FULL_CATALOGUES: (CATALOGUES, "full_catalogues"),
    OpennessMilestone.GAZETTE_DATABASE: (GAZETTE, "gazette_database"),
    OpennessMilestone.SERVICE_NETWORK: (SERVICES, "service_network"),
    OpennessMilestone.STAFF_TRAINING: (TRAINING, "staff_training"),
    OpennessMilestone.COUNTY_COORDINATION: (LEADERSHIP, "coordination"),
    OpennessMilestone.DEPARTMENT_COORDINATION: (LEADERSHIP, "coordination"),
    OpennessMilestone.OPENNESS_AGENCY: (MECHANISM, "openness_agency"),
}


def last_day_of(
    milestone: OpennessMilestone,
    years: OpennessDueYears = OpennessDueYears(),
    before_month: BeforeMonth = BeforeMonth.MONTH_EXCLUDED,
) -> datetime.date:
    """The last day of what is to be done."""
    year: int = getattr(years, _MILESTONES[milestone][1])
    if milestone is not OpennessMilestone.SERVICE_NETWORK:
        return datetime.date(year, 12, 31)
    begins = datetime.date(year, years.service_network_month, 1)
    return (begins if before_month is BeforeMonth.MONTH_EXCLUDED else add_months(begins, 1)) - _DAY


@frozen(kw_only=True)
class OpennessMilestoneStanding(Record):
    """By when something is to be done, and how that stands (限期任务情况).

    Attributes:
        last_day: 最后一日: the last day, itself in time; None where none is set.
        standing: 办理状态: how it stands.
    """

    last_day: datetime.date | None
    standing: Standing


@rule(MEETINGS, CATALOGUES, GAZETTE, SERVICES, TRAINING, LEADERSHIP, MECHANISM)
def openness_milestone(
    milestone: OpennessMilestone,
    *,
    done: datetime.date | None = None,
    on: datetime.date,
    years: OpennessDueYears = OpennessDueYears(),
    before_month: BeforeMonth = BeforeMonth.MONTH_EXCLUDED,
    departments_date: DepartmentsDate = DepartmentsDate.SAME,
) -> Decision[OpennessMilestoneStanding]:
    """By when something of the plan is to be done, and how it stands on a day (限期任务).

    Args:
        milestone: 任务: what is to be done; of a training, by when the last one is trained.
        done: 完成日: when it was done, all of it; None where it is not, nor is a later day looked at.
        on: 日期: the day asked about.

    Returns:
        任务情况: the last day and how it stands.

    Raises:
        NotInForce: The plan does not hold on the day.

    >>> found = openness_milestone(OpennessMilestone.SERVICE_NETWORK, on=datetime.date(2017, 11, 1)).value
    >>> found.last_day, found.standing.zh
    (datetime.date(2017, 10, 31), '逾期未完成')
    """
    asked, finished = OpennessMilestone.of(milestone, "milestone"), DAY.maybe(done, "done")
    figures, month = OpennessDueYears.of(years, "years"), BeforeMonth.of(before_month, "before_month")
    undated = DepartmentsDate.of(departments_date, "departments_date") is DepartmentsDate.NONE
    OPENNESS_PLAN.require_in_force(on)
    clause = _MILESTONES[asked][0]
    finish = finished if finished is not None and finished <= on else None
    if undated and asked is OpennessMilestone.DEPARTMENT_COORDINATION:
        standing = Standing.RUNNING if finish is None else Standing.KEPT
        return Decision(
            OpennessMilestoneStanding(last_day=None, standing=standing),
            note(clause, "未定期限", "no day is set", finish),
        )
    last = last_day_of(asked, figures, month)
    standing, check = _stands(clause, asked, finish, on, last)
    return Decision(OpennessMilestoneStanding(last_day=last, standing=standing), check)


def _stands(
    clause: Citation, what: Term, done: datetime.date | None, on: datetime.date, last: datetime.date
) -> tuple[Standing, Finding]:
    """How something stands of which the last day is known."""
    check = asks(clause, what.zh, what.en, on if done is None else done, at_most(last, "前"))
    standings = (Standing.OVERDUE, Standing.RUNNING) if done is None else (Standing.KEPT_LATE, Standing.KEPT)
    return standings[bool(check)], check


class CatalogueDepartment(Term):
    """The departments that draw up a first catalogue; the list is open (初步制定目录的部门)."""

    DEVELOPMENT_AND_REFORM = "发展改革"
    EDUCATION = "教育"
    INDUSTRY_AND_INFORMATION = "工业和信息化"
    PUBLIC_SECURITY = "公安"
    CIVIL_AFFAIRS = "民政"
    FINANCE = "财政"
    PERSONNEL = "人力资源社会保障"
    LAND = "国土资源"
    TRANSPORT = "交通运输"
    ENVIRONMENT = "环保"
    HOUSING = "房管"
    CONSTRUCTION = "建设"
    PLANNING = "城乡规划"
    COMMERCE = "商务"
    HEALTH = "卫生计生"
    CUSTOMS = "海关"
    TAX = "税务"
    INDUSTRY_AND_COMMERCE = "工商"
    QUALITY = "质检"
    WORK_SAFETY = "安监"
    FOOD_AND_DRUG = "食品药品监管"
    SECURITIES = "证监"
    POVERTY_RELIEF = "扶贫"
    OTHER = "其他部门"

    @property
    def organs(self) -> tuple[Organ, ...]:
        """The city's organs that the word means; tax is two offices, and others are not named."""
        remits = _REMITS[self] if self in _REMITS else (Remit[self.name],)
        return tuple(Organ(Level.CITY, remit) for remit in remits)


_REMITS: dict[CatalogueDepartment, tuple[Remit, ...]] = {
    CatalogueDepartment.TAX: (Remit.STATE_TAX, Remit.LOCAL_TAX),
    CatalogueDepartment.QUALITY: (Remit.QUALITY_SUPERVISION,),
    CatalogueDepartment.SECURITIES: (Remit.SECURITIES_REGULATION,),
    CatalogueDepartment.OTHER: (),
}


class UnnamedDepartments(Reading, at=CATALOGUES):
    """Whether departments that the open list does not name draw up a first catalogue, too (未列名部门的初步目录)."""

    NOT_BOUND = "不要求", "仅列名部门的义务是确定的", "Of those that are named alone it is certain."
    BOUND = "同样要求", "列举以等部门收尾", "The list of departments is left open."


@frozen(kw_only=True)
class CatalogueDays(Record):
    """By when a department's catalogue of what it publishes unasked is there (主动公开目录期限).

    Attributes:
        first_by: 初步制定期限: the last day of the first catalogue; None where none is asked for.
        complete_by: 全面完成期限: the last day of the whole; it is kept current after that.
    """

    first_by: datetime.date | None
    complete_by: datetime.date


@rule(CATALOGUES)
def catalogue_days(
    department: CatalogueDepartment,
    *,
    years: OpennessDueYears = OpennessDueYears(),
    unnamed_departments: UnnamedDepartments = UnnamedDepartments.NOT_BOUND,
) -> Decision[CatalogueDays]:
    """By when a department draws up its catalogue, at first and as a whole (主动公开目录期限).

    Args:
        department: 部门: the department.

    Returns:
        目录期限: both last days.

    >>> catalogue_days(CatalogueDepartment.OTHER).value.first_by is None
    True
    """
    asked, figures = CatalogueDepartment.of(department, "department"), OpennessDueYears.of(years, "years")
    wide = UnnamedDepartments.of(unnamed_departments, "unnamed_departments") is UnnamedDepartments.BOUND
    named = asked is not CatalogueDepartment.OTHER
    first = last_day_of(OpennessMilestone.FIRST_CATALOGUES, figures) if named or wide else None
    days = CatalogueDays(first_by=first, complete_by=last_day_of(OpennessMilestone.FULL_CATALOGUES, figures))
    return Decision(days, condition(CATALOGUES, "列名部门", "a department that is named", named, asked))


_COMPLETED = Words("未说明全员轮训完成日", "when the last one was trained is not said")


@rule(TRAINING)
def openness_training(
    *,
    staff_total: Persons,
    staff_trained: Persons,
    completed_on: datetime.date | None = None,
    on: datetime.date,
    years: OpennessDueYears = OpennessDueYears(),
) -> Decision[OpennessMilestoneStanding]:
    """Whether all leading cadres and staff in openness work were trained in time, each once (轮训情况).

    Args:
        staff_total: 应训人数: how many leading cadres and staff there are.
        staff_trained: 已训人数: how many of them were trained.
        completed_on: 轮训完成日: when the last of them was trained; asked where all are and the last day has passed,
            and refused where some are not.
        on: 日期: the day asked about.

    Returns:
        轮训情况: the last day and how it stands.

    Raises:
        NotInForce: The plan does not hold on the day.
        Undetermined: All are trained, and it would matter when the last one was.

    >>> late = datetime.date(2019, 1, 1)
    >>> openness_training(staff_total=120, staff_trained=119, on=late).value.standing.zh
    '逾期未完成'
    """
    total, trained = PERSONS.of(staff_total, "staff_total"), PERSONS.of(staff_trained, "staff_trained")
    finished, figures = DAY.maybe(completed_on, "completed_on"), OpennessDueYears.of(years, "years")
    OPENNESS_PLAN.require_in_force(on)
    if trained > total:
        raise InvalidFacts("staff_trained", trained, f"at most {total}", f"不超过{total}")
    if finished is not None and trained < total:
        words = "no day while some are not trained", "尚有人未训时不填"
        raise InvalidFacts("completed_on", finished, *words)
    last = last_day_of(OpennessMilestone.STAFF_TRAINING, figures)
    if total == 0:
        nobody = note(TRAINING, "应训人数", "staff to be trained", total, PERSONS.unit)
        return Decision(OpennessMilestoneStanding(last_day=last, standing=Standing.NOTHING_TO_MEASURE), nobody)
    everyone = asks(TRAINING, "已训人数", "staff trained", trained, PERSONS.at_least(total))
    done = None
    if everyone:
        done = on if finished is None and on <= last else known(finished, "completed_on", _COMPLETED)
        if done > on:
            raise InvalidFacts("completed_on", done, f"a day not after {on}", f"不晚于{on}的日期")
    standing, check = _stands(TRAINING, OpennessMilestone.STAFF_TRAINING, done, on, last)
    return judged(OpennessMilestoneStanding(last_day=last, standing=standing), everyone, check)


class OpennessYearly(Term):
    """What is done each year (每年任务)."""

    HEARING = "主要负责人听取政务公开工作汇报"
    INSPECTION = "政务公开专项督查"
    SELF_CHECK = "不予公开和依申请公开信息全面自查"
    PRIORITIES = "明确政务公开年度工作重点"


@provision(LEADERSHIP)
@frozen(kw_only=True)
class HearingTimes(Record):
    """How often a year the principal head hears a report (听取汇报次数)."""

    times: Times = figure(1, "每年最少次数", "reports heard in a year, at the least")


class FirstOpennessYear(Reading, at=(LEADERSHIP, ASSESSMENT, ADJUSTMENT)):
    """Whether the year in which the plan begins owes what each year does (施行当年是否计入)."""

    THE_YEAR = "计入", "条文逐年提出要求，未设例外", "Each year owes it, and no exception is made for the first."
    YEAR_AFTER = "不计入", "施行时该年已过大半", "Most of that year had passed."


@frozen(kw_only=True)
class OpennessYear(Record):
    """What a government or department did in a year (年度政务公开工作).

    Attributes:
        year: 年份: the year, not before that of the plan.
        hearings: 听取汇报次数: how many reports the principal head heard.
        inspected: 已专项督查: whether a special inspection was made.
        self_checked: 已全面自查: whether what is withheld and much asked for was checked, all of it.
        priorities_set: 已明确年度重点: whether the year's priorities were fixed.
    """

    year: PlanYear
    hearings: Times
    inspected: bool
    self_checked: bool
    priorities_set: bool


@frozen(kw_only=True)
class OpennessYearlyStanding(Record):
    """How something stands that is done each year (每年任务情况).

    Attributes:
        task: 每年任务: what is done.
        standing: 办理状态: how it stands.
    """

    task: OpennessYearly
    standing: Standing


@rule(LEADERSHIP, ASSESSMENT, ADJUSTMENT)
def openness_year(
    work: OpennessYear,
    *,
    on: datetime.date,
    hearing_times: HearingTimes = HearingTimes(),
    first_openness_year: FirstOpennessYear = FirstOpennessYear.THE_YEAR,
) -> Decision[tuple[OpennessYearlyStanding, ...]]:
    """How what each calendar year asks for stands on a day (每年任务情况).

    Args:
        work: 年度工作: what was done in the year.
        on: 日期: the day asked about.

    Returns:
        每年任务: each task with its standing.

    Raises:
        NotInForce: The plan does not hold on the day.

    >>> work = OpennessYear(year=2018, hearings=1, inspected=False, self_checked=True, priorities_set=True)
    >>> found = openness_year(work, on=datetime.date(2019, 1, 1)).value
    >>> [one.task.zh for one in found if one.standing is not Standing.KEPT]
    ['政务公开专项督查']
    """
    told, least = OpennessYear.of(work, "work"), HearingTimes.of(hearing_times, "hearing_times").times
    later = FirstOpennessYear.of(first_openness_year, "first_openness_year") is FirstOpennessYear.YEAR_AFTER
    OPENNESS_PLAN.require_in_force(on)
    hearing = OpennessYearly.HEARING
    checks = {
        hearing: asks(LEADERSHIP, hearing.zh, hearing.en, told.hearings, TIMES.at_least(least, "至少")),
        OpennessYearly.INSPECTION: _done(ASSESSMENT, OpennessYearly.INSPECTION, told.inspected),
        OpennessYearly.SELF_CHECK: _done(ADJUSTMENT, OpennessYearly.SELF_CHECK, told.self_checked),
        OpennessYearly.PRIORITIES: _done(ADJUSTMENT, OpennessYearly.PRIORITIES, told.priorities_set),
    }
    if told.year > on.year or (later and told.year == FIRST_DAY.year):
        unopened = note(LEADERSHIP, "年份，尚无要求", "the year, of which nothing is asked yet", told.year)
        found = tuple(OpennessYearlyStanding(task=task, standing=Standing.NOT_YET_OPEN) for task in checks)
        return Decision(found, unopened)
    open_one = Standing.RUNNING if told.year == on.year else Standing.MISSED
    found = tuple(
        OpennessYearlyStanding(task=task, standing=Standing.KEPT if check else open_one)
        for task, check in checks.items()
    )
    return judged(found, *checks.values())


def _done(clause: Citation, task: OpennessYearly, done: bool) -> Finding:  # noqa: FBT001  # the answer itself
    return condition(clause, task.zh, task.en, done)
