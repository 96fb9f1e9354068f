"""What recurs, who is assessed by whom, in which fields, and what an excellent result earns (专栏11, 三（二）)."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Annotated

from attrs import frozen

from ...core.days import CalendarPeriod, Period, calendar_period, calendar_periods
from ...core.decisions import Decision, all_of, judged
from ...core.errors import Undetermined
from ...core.facts import DAY, FLAG, TIMES
from ...core.figures import Record, figure
from ...core.findings import Finding, asks, condition, note
from ...core.registers import Standing
from ...core.rules import provision, rule
from ...core.terms import Reading, Term
from .decree import (
    ASSESSMENT,
    CHECK_FIELDS,
    COURSE_TIMES,
    CULTURE,
    ELDERLY,
    FIRST_DAY,
    FUNDING,
    FUNDS_CHECK,
    FiveYearPeriod,
)

__all__ = [
    "AssessedUnit",
    "CourseTimes",
    "CultureAssessment",
    "CultureAssessmentKind",
    "CultureAssessor",
    "CultureField",
    "CultureFieldItem",
    "CultureTasksEnd",
    "FirstCulturePeriod",
    "RegularTask",
    "TaskPeriod",
    "UnitAssessor",
    "culture_assessments",
    "culture_field",
    "gets_funding_priority",
    "regular_task_periods",
]


@rule(FUNDING)
def gets_funding_priority(*, township_body: bool, excellent: bool) -> Decision[bool]:
    """Whether a body goes first when money is given out (经费优先安排).

    Args:
        township_body: 乡镇（街道）公共文化服务机构: whether it is one of a township or subdistrict.
        excellent: 考核成绩优秀: whether its assessment is excellent; by what grade is not said.

    Returns:
        优先安排: whether it does: the clause names these bodies alone.

    >>> gets_funding_priority(township_body=True, excellent=False).value
    False
    """
    own, result = FLAG.of(township_body, "township_body"), FLAG.of(excellent, "excellent")
    return all_of(
        condition(FUNDING, "乡镇（街道）公共文化服务机构", "a body of a township or subdistrict", own),
        condition(FUNDING, "考核成绩优秀", "an excellent assessment", result),
    )


class RegularTask(Term):
    """What recurs each year or quarter (定期事项)."""

    SATISFACTION_SURVEY = "年度群众满意度调查"
    NURSING_HOME_VISITS = "文化志愿者敬老院慰问"
    ELDER_PERFORMANCES = "夕阳红文艺表演"
    LEADERS_COURSE = "群众自办文化队伍负责人管理培训"
    SPECIALITY_COURSE = "群众自办文化队伍专业方向业务培训"
    TOWNSHIP_ASSESSMENT = "对乡镇（街道）、村（社区）的年度考核"
    UNIT_ASSESSMENT = "市直有关部门和各县（市、区）、廊坊开发区年度目标绩效考核"


_TASKS = {
    RegularTask.SATISFACTION_SURVEY: (FUNDS_CHECK, CalendarPeriod.YEAR),
    RegularTask.NURSING_HOME_VISITS: (ELDERLY, CalendarPeriod.YEAR),
    RegularTask.ELDER_PERFORMANCES: (ELDERLY, CalendarPeriod.YEAR),
    RegularTask.LEADERS_COURSE: (COURSE_TIMES, CalendarPeriod.YEAR),
    RegularTask.SPECIALITY_COURSE: (COURSE_TIMES, CalendarPeriod.QUARTER),
    RegularTask.TOWNSHIP_ASSESSMENT: (ASSESSMENT, CalendarPeriod.YEAR),
    RegularTask.UNIT_ASSESSMENT: (ASSESSMENT, CalendarPeriod.YEAR),
}


@provision(COURSE_TIMES)
@frozen(kw_only=True)
class CourseTimes(Record):
    """How often a county's base holds its courses; read as the least (集中培训次数)."""

    leaders_times: Annotated[int, *TIMES] = figure(1, "每年管理培训次数", "for the leaders of groups, each year")
    speciality_times: Annotated[int, *TIMES] = figure(1, "每季度业务培训次数", "in a speciality, each quarter")


class FirstCulturePeriod(Reading, at=(FUNDS_CHECK, ELDERLY, COURSE_TIMES, ASSESSMENT)):
    """Whether the year or quarter in which the plan was issued counts (规划印发所在期间)."""

    COUNTS = (
        "计入",
        "每年、每季度均为日历期间，印发后仍有余日可办",
        "Each calendar year and quarter is meant, and of this one there were weeks left.",
    )
    FROM_THE_NEXT = (
        "自下一期间起",
        "印发时该期间已近结束，不宜要求补办",
        "When the plan was issued the period was nearly over, and nobody is asked to make up for it.",
    )


class CultureTasksEnd(Reading, at=(FUNDS_CHECK, ELDERLY, COURSE_TIMES, ASSESSMENT)):
    """Until when what recurs is owed (定期事项的终期)."""

    WITH_THE_PERIOD = (
        "规划期届满",
        "各项任务均为规划期内的任务",
        "The tasks are those of the five-year period, and end with it.",
    )
    WHILE_IN_FORCE = "规划失效", "定期事项未定终期", "No end is named."


@frozen(kw_only=True)
class TaskPeriod(Record):
    """A year or quarter, and whether the task was done in it (期间完成情况).

    Attributes:
        first_day: 首日: its first day.
        last_day: 末日: its last day.
        status: 状态: kept, missed, or running where it is not over.
    """

    first_day: datetime.date
    last_day: datetime.date
    status: Standing


@rule(FUNDS_CHECK, ELDERLY, COURSE_TIMES, ASSESSMENT)
def regular_task_periods(
    task: RegularTask,
    *,
    held: Sequence[datetime.date],
    on: datetime.date,
    courses: CourseTimes = CourseTimes(),
    period: FiveYearPeriod = FiveYearPeriod(),
    first_culture_period: FirstCulturePeriod = FirstCulturePeriod.COUNTS,
    tasks_end: CultureTasksEnd = CultureTasksEnd.WITH_THE_PERIOD,
) -> Decision[tuple[TaskPeriod, ...]]:
    """In which years or quarters something that recurs was done, and in which it was missed (定期事项完成情况).

    Args:
        task: 定期事项: what recurs: each quarter the course in a speciality, all else each year.
        held: 举办日: when it was done; what was done after the day asked about does not count.
        on: 日期: the day.

    Returns:
        期间完成情况: each period that is owed up to the day. More than is asked is no fault; regularly
        (定期) is read as once at the least.

    Raises:
        NotInForce: The plan did not yet hold on the day.

    >>> days = [datetime.date(2017, 11, 24), datetime.date(2018, 3, 6), datetime.date(2019, 1, 4)]
    >>> course = dict(held=days, on=datetime.date(2018, 8, 1))
    >>> [one.status.en for one in regular_task_periods(RegularTask.SPECIALITY_COURSE, **course).value]
    ['kept', 'kept', 'missed', 'running']
    """
    what, days, day = RegularTask.of(task, "task"), DAY.each(held, "held"), DAY.of(on, "on")
    times, span = CourseTimes.of(courses, "courses"), FiveYearPeriod.of(period, "period")
    at_once = FirstCulturePeriod.of(first_culture_period, "first_culture_period") is FirstCulturePeriod.COUNTS
    bounded = CultureTasksEnd.of(tasks_end, "tasks_end") is CultureTasksEnd.WITH_THE_PERIOD
    CULTURE.require_in_force(day)
    clause, every = _TASKS[what]
    begun = _issued(every)
    start = begun.ends[0] if at_once else begun.ends[1] + datetime.timedelta(days=1)
    end = min(day, span.days.ends[1]) if bounded else day
    if end < start:
        return Decision((), note(clause, f"{what.zh}尚未起算", f"{what.en} not yet owed", start))
    found, told = [], list[Finding]()
    for one in calendar_periods(start, end, every):
        done = _done(what, sum(one.contains(each) for each in days if each <= day), times)
        if done.holds:
            status = Standing.KEPT
        elif one.ends[1] < day:
            status = Standing.MISSED
        else:  # what has time left neither holds nor fails
            status, done = Standing.RUNNING, note(clause, f"{what.zh}尚有期限", f"{what.en}, time left", one.ends[1])
        told.append(done)
        found.append(TaskPeriod(first_day=one.ends[0], last_day=one.ends[1], status=status))
    return judged(tuple(found), *told)


def _issued(every: CalendarPeriod) -> Period:
    """The period in which the plan was issued."""
    return calendar_period(FIRST_DAY, every)


def _done(task: RegularTask, done: int, times: CourseTimes) -> Finding:
    """Whether a period has its share; of courses the clause prints how many."""
    clause, _ = _TASKS[task]
    asked = {
        RegularTask.LEADERS_COURSE: times.leaders_times,
        RegularTask.SPECIALITY_COURSE: times.speciality_times,
    }.get(task)
    if asked is None:
        return condition(clause, f"期间内有{task.zh}", f"{task.en} in the period", done > 0, done, TIMES.unit)
    return asks(clause, f"期间内{task.zh}", f"{task.en} in the period", done, TIMES.at_least(asked))


class CultureField(Term):
    """The fields in which institutions are assessed (考核内容)."""

    FACILITIES = "公共文化设施"
    SUPPLY = "公共文化供给"
    MANAGEMENT = "公共文化管理"
    SAFEGUARDS = "公共文化保障"
    OTHER_CONTENT = "其他关于乡镇公共文化服务的内容"


class CultureFieldItem(Term):
    """What the fields take in; each list is open (考核事项)."""

    LAYOUT = "设施布局"
    BUILDINGS = "建筑建设"
    EQUIPMENT = "设备馆藏"
    PLATFORMS = "服务平台建设"
    ACTIVITIES = "公共文化活动"
    AMATEUR_ACTIVITIES = "群众自办文化活动"
    GUIDANCE = "指导辅导"
    SATISFACTION = "群众满意度"
    SYSTEM = "管理体制"
    STANDARDS = "管理规范"
    PARTICIPATION = "社会参与"
    FUNDS = "经费保障"
    STAFF = "人才保障"
    VOLUNTEERS = "志愿者队伍建设"
    PUBLICITY_AND_REWARDS = "宣传奖惩"
    OTHER = "其他"


_ITEM = CultureFieldItem
_FIELDS = {
    CultureField.FACILITIES: (_ITEM.LAYOUT, _ITEM.BUILDINGS, _ITEM.EQUIPMENT, _ITEM.PLATFORMS),
    CultureField.SUPPLY: (_ITEM.ACTIVITIES, _ITEM.AMATEUR_ACTIVITIES, _ITEM.GUIDANCE, _ITEM.SATISFACTION),
    CultureField.MANAGEMENT: (_ITEM.SYSTEM, _ITEM.STANDARDS, _ITEM.PARTICIPATION),
    CultureField.SAFEGUARDS: (_ITEM.FUNDS, _ITEM.STAFF, _ITEM.VOLUNTEERS),
    CultureField.OTHER_CONTENT: (_ITEM.PUBLICITY_AND_REWARDS,),
}
_FIELD_OF = {item: field for field, items in _FIELDS.items() for item in items}


@rule(CHECK_FIELDS)
def culture_field(item: CultureFieldItem) -> Decision[CultureField]:
    """In which field of assessment an item falls (考核内容).

    Args:
        item: 考核事项: the item.

    Returns:
        考核内容: the field.

    Raises:
        Undetermined: Another item, as each list is open.

    >>> culture_field(CultureFieldItem.SATISFACTION).value.zh
    '公共文化供给'
    """
    asked = CultureFieldItem.of(item, "item")
    if asked is CultureFieldItem.OTHER:
        raise Undetermined("item", en="the lists of items are open", zh="考核事项列举未尽")
    return Decision(_FIELD_OF[asked], note(CHECK_FIELDS, "考核事项", "item of assessment", asked))


class AssessedUnit(Term):
    """Who may be assessed on the plan (考核对象)."""

    CITY_DEPARTMENT = "市直有关部门"
    COUNTY = "县（市、区）"
    DEVELOPMENT_ZONE = "廊坊开发区"
    TOWNSHIP = "乡镇（街道）"
    VILLAGE = "村（社区）"


class CultureAssessmentKind(Term):
    """The kinds of assessment (考核方式)."""

    TARGET_PERFORMANCE = "目标绩效考核"
    SPOT_CHECK = "抽查考核"
    YEARLY = "年度考核"


class CultureAssessor(Term):
    """Who assesses (考核主体)."""

    CITY = "市级"
    CITY_DEPARTMENTS = "市级部门"
    COUNTY_GOVERNMENT = "县级政府"
    NOT_SAID = "未规定"


class UnitAssessor(Reading, at=ASSESSMENT):
    """Who carries out the target-performance assessment (目标绩效考核的主体)."""

    THE_CITY = (
        "市级",
        "考核对象为市直部门和县级，结果纳入其年度目标绩效考核",
        "City departments and counties are assessed, and by the city's own yearly assessment.",
    )
    NOT_SAID = "未规定", "条文未写明主体", "The clause names nobody."


@frozen(kw_only=True)
class CultureAssessment(Record):
    """An assessment that a unit undergoes (考核).

    Attributes:
        kind: 考核方式: of which kind.
        assessor: 考核主体: by whom.
        every_year: 每年进行: whether it is said to take place each year.
    """

    kind: CultureAssessmentKind
    assessor: CultureAssessor
    every_year: bool


@rule(ASSESSMENT)
def culture_assessments(
    unit: AssessedUnit, *, unit_assessor: UnitAssessor = UnitAssessor.THE_CITY
) -> Decision[tuple[CultureAssessment, ...]]:
    """Which assessments a unit undergoes on this plan, and by whom (考核安排).

    Args:
        unit: 考核对象: the unit.

    Returns:
        考核安排: the assessments; of city departments, counties and the zone the result enters that of the year.

    >>> [(one.kind.zh, one.assessor.zh) for one in culture_assessments(AssessedUnit.VILLAGE).value]
    [('抽查考核', '市级部门'), ('年度考核', '县级政府')]
    """
    of, city = AssessedUnit.of(unit, "unit"), UnitAssessor.of(unit_assessor, "unit_assessor") is UnitAssessor.THE_CITY
    kind, by = CultureAssessmentKind, CultureAssessor
    found: tuple[CultureAssessment, ...]
    if of in (AssessedUnit.TOWNSHIP, AssessedUnit.VILLAGE):
        found = (
            CultureAssessment(kind=kind.SPOT_CHECK, assessor=by.CITY_DEPARTMENTS, every_year=False),
            CultureAssessment(kind=kind.YEARLY, assessor=by.COUNTY_GOVERNMENT, every_year=True),
        )
    else:
        who = by.CITY if city else by.NOT_SAID
        found = (CultureAssessment(kind=kind.TARGET_PERFORMANCE, assessor=who, every_year=True),)
    return Decision(found, note(ASSESSMENT, "考核对象", "who is assessed", of))
