"""The days of the plan: by when each task is done, how it stands, and what falls due for whom."""

from __future__ import annotations

import datetime

from attrs import frozen

from ...core.days import WorkingCalendar, not_before
from ...core.decisions import Decision
from ...core.errors import Undetermined
from ...core.facts import DAY
from ...core.figures import Record, figure
from ...core.findings import note
from ...core.locators import Citation
from ...core.registers import Standing
from ...core.rules import provision, rule
from ...core.terms import Reading
from .decree import (
    CATALOGUE,
    CLEANUP,
    DEPARTMENT,
    EVALUATION,
    EXCHANGE,
    GOAL,
    GOVERNMENT_DATA,
    NETWORK,
    OPEN_DATA,
    PLATFORM,
    PROGRESS,
    SHARING_SITE,
    PlanUnit,
)
from .safeguards import (
    ReportReadings,
    SharingReportDay,
    first_reported,
    not_after,
    report_last_day,
    standing_of,
)
from .tasks import CLAUSES, GoalUnits, OfficesAsDepartments, PlanTask, PlanUnitReadings, shares_of

__all__ = [
    "CensusDone",
    "ConnectionDay",
    "InPrinciple",
    "PlanDates",
    "PlanDue",
    "PlanTaskStanding",
    "plan_dues",
    "plan_task_standing",
]

_DATED = (PLATFORM, CATALOGUE, GOAL, CLEANUP, DEPARTMENT, NETWORK, EXCHANGE, OPEN_DATA, SHARING_SITE, EVALUATION)

_DECEMBER, _MARCH = datetime.date(2017, 12, 31), datetime.date(2018, 3, 31)
_JUNE, _SEPTEMBER = datetime.date(2018, 6, 30), datetime.date(2018, 9, 30)


def _by(day: datetime.date, what: str, en: str, clause: Citation) -> datetime.date:
    """The last day of a task: that of the month before whose end it is done."""
    return figure(day, f"{what}截止日", f"last day for {en}", at=clause)


@provision(*_DATED)
@frozen(kw_only=True)
class PlanDates(Record):
    """The days by which tasks are done: each the last of the month that is printed (任务截止日)."""

    one_stop_platform: datetime.date = _by(_DECEMBER, "一体化平台", "the integrated service platform", PLATFORM)
    data_census: datetime.date = _by(_MARCH, "大普查", "the census of data", CATALOGUE)
    department_catalogues: datetime.date = _by(_JUNE, "部门目录", "catalogues of departments", GOAL)
    catalogue_system: datetime.date = _by(_JUNE, "目录体系", "the first catalogue system", GOAL)
    first_integration: datetime.date = _by(_JUNE, "内部整合初见成效", "first results of integration", GOAL)
    zombie_cleanup: datetime.date = _by(_JUNE, "系统清理", "the clean-up of systems", CLEANUP)
    department_plans: datetime.date = _by(_JUNE, "部门实施方案", "the plans of departments", DEPARTMENT)
    big_system: datetime.date = _by(_SEPTEMBER, "大系统整合", "the one system of a department", DEPARTMENT)
    exchange_connection: datetime.date = _by(_SEPTEMBER, "接入共享平台", "the connection of systems", DEPARTMENT)
    service_link: datetime.date = _by(_SEPTEMBER, "对接服务平台", "the link with the service platform", DEPARTMENT)
    network_support: datetime.date = _by(_JUNE, "网络支撑能力", "what networks support", NETWORK)
    provincial_link: datetime.date = _by(_JUNE, "省级平台对接", "the link with the province", EXCHANGE)
    open_data_site: datetime.date = _by(_JUNE, "开放网站", "the website of open data", OPEN_DATA)
    sharing_website: datetime.date = _by(_JUNE, "共享网站", "the website of sharing", SHARING_SITE)
    shared_services: datetime.date = _by(_JUNE, "重点领域共享服务", "the sharing of key fields", SHARING_SITE)
    evaluation_method: datetime.date = _by(_JUNE, "评价办法", "the method of evaluation", EVALUATION)


DATED = {
    PlanTask.DEPARTMENT_CATALOGUES: GOAL,
    PlanTask.CATALOGUE_SYSTEM: GOAL,
    PlanTask.FIRST_INTEGRATION: GOAL,
    PlanTask.ZOMBIE_CLEANUP: CLEANUP,
    PlanTask.DEPARTMENT_PLANS: DEPARTMENT,
    PlanTask.BIG_SYSTEM: DEPARTMENT,
    PlanTask.EXCHANGE_CONNECTION: DEPARTMENT,
    PlanTask.SERVICE_LINK: DEPARTMENT,
    PlanTask.NETWORK_SUPPORT: NETWORK,
    PlanTask.PROVINCIAL_LINK: EXCHANGE,
    PlanTask.OPEN_DATA_SITE: OPEN_DATA,
    PlanTask.SHARING_WEBSITE: SHARING_SITE,
    PlanTask.SHARED_SERVICES: SHARING_SITE,
    PlanTask.DATA_CENSUS: CATALOGUE,
    PlanTask.ONE_STOP_PLATFORM: PLATFORM,
    PlanTask.EVALUATION_METHOD: EVALUATION,
}
"""The clause that prints the day of each task that has one."""


class ConnectionDay(Reading, at=(GOAL, DEPARTMENT)):
    """By when departments connect their systems to the exchange platform (系统接入期限)."""

    OF_THE_TASK = (
        "依重点任务",
        "目标一句未载日期，重点任务为特别规定",
        "The sentence of the goal prints no day, and the task is the special rule.",
    )
    OF_THE_GOAL = (
        "依工作目标",
        "与前句同一款，承接其日期",
        "It stands in one paragraph with the sentence before, and carries its day on.",
    )


class InPrinciple(Reading, at=DEPARTMENT):
    """What the words in principle leave to departments that merge their systems (原则上整合)."""

    NO_EXCEPTION = "均应整合", "计划未列例外", "The plan names no exception."
    EXCEPTIONS = "可有例外", "原则上即容许例外", "In principle means that there may be exceptions."


class CensusDone(Reading, at=CATALOGUE):
    """What of the census is done by its day (大普查期限的含义)."""

    CARRIED_OUT = "完成普查", "期限针对整项工作", "The day is that of the whole work."
    BEGUN = "启动普查", "条文称开展而非完成", "The clause says to carry on, not to complete."


def _last_day(task: PlanTask, dates: PlanDates, connection: ConnectionDay) -> tuple[datetime.date, Citation]:
    """The last day of a task that has one, and the clause that says so."""
    if task is PlanTask.EXCHANGE_CONNECTION and connection is ConnectionDay.OF_THE_GOAL:
        return dates.first_integration, GOAL
    last: datetime.date = getattr(dates, task.json)
    return last, DATED[task]


@frozen(kw_only=True)
class PlanTaskStanding(Record):
    """How a task stands (任务完成情况).

    Attributes:
        last_day: 截止日: the last day for it.
        standing: 状态: kept, kept late, running or overdue.
    """

    last_day: datetime.date
    standing: Standing


@rule(*_DATED)
def plan_task_standing(
    task: PlanTask,
    *,
    done_on: datetime.date | None,
    begun_on: datetime.date | None = None,
    on: datetime.date,
    dates: PlanDates = PlanDates(),
    connection_day: ConnectionDay = ConnectionDay.OF_THE_TASK,
    in_principle: InPrinciple = InPrinciple.NO_EXCEPTION,
    census_done: CensusDone = CensusDone.CARRIED_OUT,
) -> Decision[PlanTaskStanding]:
    """By when a task is done, and how it stands on a day (任务完成情况).

    Args:
        task: 任务: the task.
        done_on: 完成日期: when it was done, basically where the plan asks no more; None where it was not.
        begun_on: 启动日期: when the census was begun; asked for where that is read to be enough.
        on: 日期: the day.

    Returns:
        任务完成情况: the last day, which is in time itself, and how the task stands.

    Raises:
        NotInForce: The plan did not yet hold on the day.
        Undetermined: The plan prints no single day for the task, or is read to allow exceptions that it does not name.

    >>> found = plan_task_standing(PlanTask.BIG_SYSTEM, done_on=None, on=datetime.date(2018, 10, 1)).value
    >>> str(found.last_day), found.standing.zh
    ('2018-09-30', '逾期未完成')
    """
    asked, day = PlanTask.of(task, "task"), DAY.of(on, "on")
    done, begun = DAY.maybe(done_on, "done_on"), DAY.maybe(begun_on, "begun_on")
    printed = PlanDates.of(dates, "dates")
    connection = ConnectionDay.of(connection_day, "connection_day")
    excepted = InPrinciple.of(in_principle, "in_principle") is InPrinciple.EXCEPTIONS
    begins = CensusDone.of(census_done, "census_done") is CensusDone.BEGUN
    GOVERNMENT_DATA.require_in_force(day)
    not_after(done, "done_on", day)
    not_after(begun, "begun_on", day)
    if done is not None and begun is not None:
        not_before(done, "done_on", begun)
    if asked not in DATED:
        raise Undetermined("task", en="the plan prints no single day for it", zh="计划未载明其单一的截止日期")
    last, clause = _last_day(asked, printed, connection)
    if asked is PlanTask.DATA_CENSUS and begins:
        done = done if begun is None else begun
    standing, when = standing_of(clause, done=done, on=day, last=last)
    if asked is PlanTask.BIG_SYSTEM and excepted and when.holds is False:
        raise Undetermined("task", en="the plan does not say who is excepted", zh="计划未载明哪些部门可以例外")
    used = note(clause, "任务", "task", asked)
    return Decision(PlanTaskStanding(last_day=last, standing=standing), used, when, because=when)


@frozen(kw_only=True)
class PlanDue(Record):
    """A task with a day on which it falls due (到期任务).

    Attributes:
        last_day: 截止日: the day.
        task: 任务: the task.
    """

    last_day: datetime.date
    task: PlanTask


@rule(*CLAUSES)
def plan_dues(
    *,
    start: datetime.date,
    end: datetime.date,
    unit: PlanUnit | None = None,
    dates: PlanDates = PlanDates(),
    report_day: SharingReportDay = SharingReportDay(),
    connection_day: ConnectionDay = ConnectionDay.OF_THE_TASK,
    goal_units: GoalUnits = GoalUnits.OWN_DEPARTMENTS,
    offices: OfficesAsDepartments = OfficesAsDepartments.DEPARTMENTS_TOO,
    report_readings: ReportReadings = ReportReadings(),
    working_day_calendar: WorkingCalendar | None = None,
) -> Decision[tuple[PlanDue, ...]]:
    """What falls due by the plan from one day to another, for a unit or for all (到期任务).

    Args:
        start: 起始日: the first day.
        end: 截止日期: the last day; both are included.
        unit: 单位: whose tasks, in whatever role; None for all.
        working_day_calendar: 工作日安排: the arrangement of years that the official calendar known here lacks.

    Returns:
        到期任务: the tasks in the order of their days, the yearly report each year.

    Raises:
        Undetermined: The official calendar of a year is not known, where it matters.

    >>> found = plan_dues(start=datetime.date(2017, 12, 7), end=datetime.date(2018, 3, 31)).value
    >>> [f"{one.last_day} {one.task.zh}" for one in found]
    ['2017-12-31 一体化网上政务服务平台', '2018-01-15 报送上一年度共享情况', '2018-03-31 数据资源全市大普查']
    """
    first, last = DAY.of(start, "start"), DAY.of(end, "end")
    whose, printed = PlanUnit.maybe(unit, "unit"), PlanDates.of(dates, "dates")
    yearly, readings = (
        SharingReportDay.of(report_day, "report_day"),
        ReportReadings.of(report_readings, "report_readings"),
    )
    connection = ConnectionDay.of(connection_day, "connection_day")
    units = PlanUnitReadings(
        goal_units=GoalUnits.of(goal_units, "goal_units"), offices=OfficesAsDepartments.of(offices, "offices")
    )
    working = WorkingCalendar.maybe(working_day_calendar, "working_day_calendar")
    not_before(last, "end", first)
    found = [(*_last_day(task, printed, connection), task) for task in DATED]
    found += [
        (report_last_day(year, yearly, readings, working), PROGRESS, PlanTask.YEARLY_REPORT)
        for year in range(max(first.year - 2, first_reported(readings)), min(last.year + 1, datetime.MAXYEAR))
    ]
    due = sorted(
        (one for one in found if first <= one[0] <= last and (whose is None or any(shares_of(whose, one[2], units)))),
        key=lambda one: one[0],
    )
    if not due:
        return Decision((), note(GOAL, "该期间无到期任务", "nothing falls due between the two days"))
    return Decision(
        tuple(PlanDue(last_day=day, task=task) for day, _, task in due),
        *(note(clause, task.zh, task.en, day) for day, clause, task in due),
    )
