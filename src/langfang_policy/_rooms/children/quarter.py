"""The quarterly survey, the quarterly report and its chain: parts 三（一） and 四（三） of the opinions."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from typing import Annotated, cast

from attrs import frozen

from ...core.bounds import BARE, at_least, at_most
from ...core.days import (
    CalendarPeriod,
    Period,
    WorkingCalendar,
    calendar_period,
    calendar_periods,
    next_working_day,
    not_before,
    plain_date,
)
from ...core.decisions import Decision, all_of, judged
from ...core.errors import InvalidFacts, Undetermined
from ...core.facts import DAY, FLAG, Whole
from ...core.figures import Record
from ...core.findings import Finding, asks, condition, note
from ...core.registers import Standing
from ...core.rules import rule
from ...core.terms import Reading, Term
from .decree import CHILDREN, REPORT, SURVEY, Actor

__all__ = [
    "CountyQuarter",
    "FirstQuarter",
    "QuarterEnd",
    "QuarterItem",
    "QuarterTask",
    "ReportRecipient",
    "SurveyCheck",
    "TaskDue",
    "check_surveys",
    "county_quarter",
    "quarter_report_due",
    "quarter_report_proper",
    "quarter_tasks",
]


FIRST_YEAR = cast("datetime.date", CHILDREN.first_day).year
SURVEY_YEAR = Whole(BARE, at_least(FIRST_YEAR), at_most(datetime.MAXYEAR))
SurveyYear = Annotated[int, *SURVEY_YEAR]


class FirstQuarter(Reading, at=(SURVEY, REPORT)):
    """Whether survey and report are owed for the quarter of which the opinions saw the last week (首个季度)."""

    OWED = (
        "应排查并报送",
        "每季度均应办理，未设例外；该季度末时意见已施行",
        "Every quarter knows no exception, and the opinions held when this one ended.",
    )
    NOT_OWED = "不要求", "仅计完整施行的季度", "Only quarters wholly in force count."


class QuarterEnd(Reading, at=REPORT):
    """Which day the end of the quarter is (季度末)."""

    LAST_DAY = (
        "季度最后一日",
        "条文指明日历上的一日，未因假日顺延",
        "The words name a day of the calendar and move it for no holiday.",
    )
    NEXT_WORKING_DAY = (
        "遇休息日顺延",
        "期间末日为休息日的，以次一工作日为届满日",
        "As a period ends that would end on a day off under the General Provisions of the Civil Law.",
    )


@frozen(kw_only=True)
class SurveyCheck(Record):
    """The quarters that went by without a survey, and the running one; true where none was missed (排查检查).

    Attributes:
        missed: 未排查的季度: the quarters that went by without a survey.
        running: 进行中的季度: the running quarter where its survey is still to come.
    """

    missed: tuple[Period, ...]
    running: Period | None

    def __bool__(self) -> bool:
        return not self.missed


@rule(SURVEY)
def check_surveys(
    surveys: Sequence[datetime.date],
    *,
    year: SurveyYear,
    on: datetime.date,
    first_quarter: FirstQuarter = FirstQuarter.OWED,
) -> Decision[SurveyCheck]:
    """The calendar quarters of a year for which a county owes a survey and made none (未排查的季度).

    Args:
        surveys: 排查日: the days of its surveys, of any year, none after ``on``.
        year: 年份: the year, from that of the opinions on.
        on: 日期: the day of the question; a quarter is missed once its last day is past.

    Returns:
        排查检查: each quarter missed, and the running one where its survey is still to come.

    Raises:
        NotInForce: The opinions did not yet hold on ``on``.

    >>> made = [datetime.date(2018, 3, 31)]
    >>> check = check_surveys(made, year=2018, on=datetime.date(2018, 8, 1)).value
    >>> [str(quarter.last) for quarter in check.missed], str(check.running.last)
    (['2018-06-30'], '2018-09-30')
    """
    made, asked = DAY.each(surveys, "surveys"), SURVEY_YEAR.of(year, "year")
    first = FirstQuarter.of(first_quarter, "first_quarter")
    CHILDREN.require_in_force(on)
    days = [_past(day, f"surveys[{index}]", on) for index, day in enumerate(made)]
    owed = [
        quarter for quarter in _quarters(asked) if quarter.ends[0] <= on and CHILDREN.in_force(_needed(quarter, first))
    ]
    without = [quarter for quarter in owed if not any(map(quarter.contains, days))]
    missed = tuple(quarter for quarter in without if quarter.ends[1] < on)
    running = next((quarter for quarter in without if quarter not in missed), None)
    surveyed = [
        note(SURVEY, "本季度尚待排查", "still to be surveyed in the quarter", quarter)
        if quarter == running
        else condition(SURVEY, "本季度已排查", "surveyed in the quarter", quarter not in without, quarter)
        for quarter in owed
    ]
    none_missed = note(SURVEY, "已过的未排查季度数", "past quarters without a survey", len(missed))
    return judged(SurveyCheck(missed=missed, running=running), *surveyed, none_missed)


def _past(day: datetime.date, fact: str, on: datetime.date) -> datetime.date:
    """The day, which the question does not lie before."""
    if day > on:
        raise InvalidFacts(fact, day, f"a day not after {on}", f"不晚于{on}的日期")
    return day


def _quarters(year: int) -> tuple[Period, ...]:
    return calendar_periods(datetime.date(year, 1, 1), datetime.date(year, 12, 31), CalendarPeriod.QUARTER)


def _needed(quarter: Period, first: FirstQuarter) -> datetime.date:
    """The day of a quarter on which the opinions must hold for anything to be owed for it."""
    return quarter.ends[0 if first is FirstQuarter.NOT_OWED else 1]


def _quarter(day: datetime.date, first: FirstQuarter) -> Period:
    """The quarter of a day, for which something is owed."""
    quarter = calendar_period(plain_date(day, "quarter"), CalendarPeriod.QUARTER)
    CHILDREN.require_in_force(_needed(quarter, FirstQuarter.of(first, "first_quarter")))
    return quarter


@rule(REPORT)
def quarter_report_due(
    quarter: datetime.date,
    *,
    quarter_end: QuarterEnd = QuarterEnd.LAST_DAY,
    first_quarter: FirstQuarter = FirstQuarter.OWED,
    working_day_calendar: WorkingCalendar | None = None,
) -> Decision[datetime.date]:
    """The day by which a township's quarterly report is due: the last of the calendar quarter (报送期限).

    Args:
        quarter: 季度: a day of the quarter.
        working_day_calendar: 工作日安排: the arrangement of years that the official calendar known here lacks.

    Returns:
        报送期限: the day, itself still in time.

    Raises:
        NotInForce: The quarter ended before the opinions held, or is the first and owes nothing.
        Undetermined: A day off would move it, and the official calendar of its year is not known.

    >>> str(quarter_report_due(datetime.date(2018, 5, 20)).value)
    '2018-06-30'
    """
    moved = QuarterEnd.of(quarter_end, "quarter_end") is QuarterEnd.NEXT_WORKING_DAY
    calendar = WorkingCalendar.maybe(working_day_calendar, "working_day_calendar")
    last = _quarter(quarter, first_quarter).ends[1]
    due = next_working_day(last, calendar, fact="quarter") if moved else last
    return Decision(due, note(REPORT, "每季度末", "at the end of the quarter", last))


_CALENDAR_UNKNOWN = note(
    REPORT, "报送期限所在年度的工作日安排未知", "the calendar of the report's last day is not known"
)


class ReportRecipient(Term):
    """Who gets a township's quarterly report: the first as addressee, the others a copy (报送对象)."""

    CIVIL_AFFAIRS = "县级民政部门"
    EDUCATION = "县级教育行政部门"
    PUBLIC_SECURITY = "县级公安机关"


@rule(REPORT)
def quarter_report_proper(
    *,
    sent_on: datetime.date,
    quarter: datetime.date,
    signed_by_leader: bool,
    sealed: bool,
    recipients: frozenset[ReportRecipient],
    quarter_end: QuarterEnd = QuarterEnd.LAST_DAY,
    first_quarter: FirstQuarter = FirstQuarter.OWED,
    working_day_calendar: WorkingCalendar | None = None,
) -> Decision[bool]:
    """Whether a township's quarterly report is in time and in form (按规定报送).

    Args:
        sent_on: 报送日: the day it was sent. How long before the quarter's end it may go is not said.
        quarter: 季度: a day of the quarter that it reports on.
        signed_by_leader: 主要负责同志签字: whether the principal leader signed it.
        sealed: 加盖公章: whether it is sealed.
        recipients: 报送对象: who got it: county civil affairs, with copies to education and public security.
        working_day_calendar: 工作日安排: the arrangement of years that the official calendar known here lacks.

    Returns:
        按规定报送: whether all hold; the first that fails decided.

    Raises:
        NotInForce: The quarter ended before the opinions held, or is the first and owes nothing.
        Undetermined: All turns on whether a day off moved the last day, and the official calendar of its year is not
            known.

    >>> quarter_report_proper(
    ...     sent_on=datetime.date(2018, 7, 2),
    ...     quarter=datetime.date(2018, 6, 30),
    ...     signed_by_leader=True,
    ...     sealed=True,
    ...     recipients=frozenset(ReportRecipient),
    ... ).because.en
    'sent in time'
    """
    sent, got = DAY.of(sent_on, "sent_on"), ReportRecipient.some(recipients, "recipients")
    signed = FLAG.of(signed_by_leader, "signed_by_leader")
    in_form = (
        condition(REPORT, "主要负责同志签字", "signed by the leader", signed),
        condition(REPORT, "加盖公章", "sealed", FLAG.of(sealed, "sealed")),
        *(condition(REPORT, f"报送{one.zh}", f"sent to {one.en}", one in got) for one in ReportRecipient),
    )
    end, calendar = (
        QuarterEnd.of(quarter_end, "quarter_end"),
        WorkingCalendar.maybe(working_day_calendar, "working_day_calendar"),
    )
    asked = _quarter(quarter, first_quarter)
    sent = not_before(sent, "sent_on", asked.ends[0])
    try:
        due = quarter_report_due(
            quarter, quarter_end=end, first_quarter=first_quarter, working_day_calendar=calendar
        ).value
    except Undetermined:
        due = asked.ends[1]
        if sent > due:  # whether it is a day off matters only to what comes after it
            if all(in_form):
                raise
            return judged(all(in_form), _CALENDAR_UNKNOWN, *in_form)
    return all_of(asks(REPORT, "按时报送", "sent in time", sent, at_most(due, "不晚于")), *in_form)


class QuarterTask(Term):
    """What every quarter brings: the survey, and the links of the report's chain (季度任务)."""

    SURVEY = "全面排查"
    REPORT = "核查并报送汇总表"
    UPDATE_SCHOOLING = "核实更新控辍保学数据"
    UPDATE_REGISTRATION = "核实更新户口登记、应急处置数据"
    COMPILE = "汇总"
    REPORT_UPWARD = "逐级上报"


@frozen(kw_only=True)
class TaskDue(Record):
    """A task of a quarter: whose it is, by which day, after which tasks, and who is told (季度任务安排).

    Attributes:
        task: 任务: what is done.
        by: 责任主体: whose it is.
        day: 期限: the last day; None where none is set, and of the report where the working-day calendar is not known.
        after: 前置任务: the tasks that come before it.
        to: 报送对象: who is told.
    """

    task: QuarterTask
    by: Actor
    day: datetime.date | None
    after: tuple[QuarterTask, ...]
    to: tuple[Actor, ...]


@rule(SURVEY, REPORT)
def quarter_tasks(
    quarter: datetime.date,
    *,
    quarter_end: QuarterEnd = QuarterEnd.LAST_DAY,
    first_quarter: FirstQuarter = FirstQuarter.OWED,
    working_day_calendar: WorkingCalendar | None = None,
) -> Decision[tuple[TaskDue, ...]]:
    """What falls due in a quarter and for whom: the survey, the reports, and what becomes of them (季度任务).

    Args:
        quarter: 季度: a day of the quarter.
        working_day_calendar: 工作日安排: the arrangement of years that the official calendar known here lacks.

    Returns:
        季度任务安排: the tasks in their order. Two have a last day; the updates, the compilation and the report upward
        follow the reports, without one. Which department updates which data is implied: drop-outs education,
        registration and emergencies the police.

    Raises:
        NotInForce: The quarter ended before the opinions held, or is the first and owes nothing.

    >>> for one in quarter_tasks(datetime.date(2018, 4, 1)).value[:2]:
    ...     print(one.day, one.by.zh, one.task.zh)
    2018-06-30 县（市、区）人民政府 全面排查
    2018-06-30 乡镇人民政府（街道办事处） 核查并报送汇总表
    """
    days: dict[QuarterTask, datetime.date] = {}
    unknown: tuple[Finding, ...] = ()
    try:
        days[QuarterTask.REPORT] = quarter_report_due(
            quarter, quarter_end=quarter_end, first_quarter=first_quarter, working_day_calendar=working_day_calendar
        ).value
    except Undetermined:
        unknown = (_CALENDAR_UNKNOWN,)
    days[QuarterTask.SURVEY] = _quarter(quarter, first_quarter).ends[1]
    tasks = tuple(
        TaskDue(task=task, by=by, day=days.get(task), after=after, to=to) for task, (by, after, to) in _CHAIN.items()
    )
    return Decision(tasks, *(note(_CLAUSES[one.task], one.task.zh, one.task.en, one.day) for one in tasks), *unknown)


_CHAIN: dict[QuarterTask, tuple[Actor, tuple[QuarterTask, ...], tuple[Actor, ...]]] = {
    QuarterTask.SURVEY: (Actor.COUNTY, (), ()),
    QuarterTask.REPORT: (
        Actor.TOWNSHIP,
        (),
        (Actor.COUNTY_CIVIL_AFFAIRS, Actor.COUNTY_EDUCATION, Actor.COUNTY_POLICE),
    ),
    QuarterTask.UPDATE_SCHOOLING: (Actor.COUNTY_EDUCATION, (QuarterTask.REPORT,), (Actor.COUNTY_CIVIL_AFFAIRS,)),
    QuarterTask.UPDATE_REGISTRATION: (Actor.COUNTY_POLICE, (QuarterTask.REPORT,), (Actor.COUNTY_CIVIL_AFFAIRS,)),
    QuarterTask.COMPILE: (
        Actor.COUNTY_CIVIL_AFFAIRS,
        (QuarterTask.REPORT, QuarterTask.UPDATE_SCHOOLING, QuarterTask.UPDATE_REGISTRATION),
        (),
    ),
    QuarterTask.REPORT_UPWARD: (Actor.COUNTY_CIVIL_AFFAIRS, (QuarterTask.COMPILE,), (Actor.HIGHER_CIVIL_AFFAIRS,)),
}


@frozen(kw_only=True)
class QuarterItem(Record):
    """A task: whose it is, that one's name (a township's own), its days and where it stands (季度事项).

    Attributes:
        task: 任务: what is done.
        by: 责任主体: whose it is.
        who: 名称: that one's name, a township's own.
        last_day: 期限: the last day; None where none is set, and of a report where the working-day calendar is not
            known.
        done_on: 完成日: the day it was done, None while it is not.
        status: 状态: where it stands; undetermined where that turns on a last day not known.
    """

    task: QuarterTask
    by: Actor
    who: str
    last_day: datetime.date | None
    done_on: datetime.date | None
    status: Standing


@frozen(kw_only=True)
class CountyQuarter(Record):
    """A county's quarter, task by task; true where nothing is left to do (县级季度情况).

    Attributes:
        items: 事项: each task with whom it is left to.
    """

    items: tuple[QuarterItem, ...]

    def __bool__(self) -> bool:
        return all(item.done_on for item in self.items)


@rule(SURVEY, REPORT)
def county_quarter(
    *,
    quarter: datetime.date,
    on: datetime.date,
    surveyed_on: datetime.date | None,
    reports: Mapping[str, datetime.date | None],
    schooling_updated_on: datetime.date | None,
    registration_updated_on: datetime.date | None,
    compiled_on: datetime.date | None,
    reported_upward_on: datetime.date | None,
    quarter_end: QuarterEnd = QuarterEnd.LAST_DAY,
    first_quarter: FirstQuarter = FirstQuarter.OWED,
    working_day_calendar: WorkingCalendar | None = None,
) -> Decision[CountyQuarter]:
    """Where a county's survey and report of a quarter stand on a day, and who does what next (季度完成情况).

    Args:
        quarter: 季度: a day of the quarter.
        on: 日期: the day of the question; no fact is later.
        surveyed_on: 排查日: the day of a survey in the quarter; None where there is none yet.
        reports: 各乡镇报送日: for each township or subdistrict by name, the day on which its report was sent; None
            while it is not.
        schooling_updated_on: 控辍保学更新日: the day on which education had updated what all townships reported; None
            while it has not.
        registration_updated_on: 户口登记更新日: the same of public security.
        compiled_on: 汇总日: the day on which civil affairs compiled the county's table; None while it has not.
        reported_upward_on: 上报日: the day on which it reported that table upward; None while it has not.
        working_day_calendar: 工作日安排: the arrangement of years that the official calendar known here lacks.

    Returns:
        县级季度情况: every task with whom it is left to. A link of the chain waits until those before it are done; it
        is never overdue, as it has no day of its own.

    Raises:
        NotInForce: The opinions did not hold on ``on``, or nothing is owed for the quarter.

    >>> stand = county_quarter(
    ...     quarter=datetime.date(2018, 6, 30),
    ...     on=datetime.date(2018, 7, 2),
    ...     surveyed_on=datetime.date(2018, 5, 8),
    ...     reports={"柳泉镇": datetime.date(2018, 6, 29), "牛驼镇": None},
    ...     schooling_updated_on=None,
    ...     registration_updated_on=None,
    ...     compiled_on=None,
    ...     reported_upward_on=None,
    ... ).value
    >>> [(item.who, item.status.zh) for item in stand.items if item.done_on is None][:2]
    [('牛驼镇', '逾期未完成'), ('县级教育行政部门', '待前置')]
    """
    linked = (
        ("schooling_updated_on", schooling_updated_on),
        ("registration_updated_on", registration_updated_on),
        ("compiled_on", compiled_on),
        ("reported_upward_on", reported_upward_on),
    )
    days = [(fact, DAY.maybe(day, fact)) for fact, day in linked]
    surveyed, came = DAY.maybe(surveyed_on, "surveyed_on"), _reports(reports)
    on = DAY.of(on, "on")
    survey, report, *links = quarter_tasks(
        quarter, quarter_end=quarter_end, first_quarter=first_quarter, working_day_calendar=working_day_calendar
    ).value
    CHILDREN.require_in_force(on)
    asked = _quarter(quarter, first_quarter)
    surveyed = _done(surveyed, "surveyed_on", asked, on)
    if surveyed is not None and not asked.contains(surveyed):
        raise InvalidFacts("surveyed_on", surveyed_on, f"a day not after {asked.last}", f"不晚于{asked.last}的日期")
    sent = {name: _done(day, f"reports.{name}", asked, on) for name, day in came.items()}
    done: dict[QuarterTask, datetime.date | None] = {
        QuarterTask.REPORT: None if None in sent.values() else max(cast("Mapping[str, datetime.date]", sent).values())
    }
    items = [
        _item(survey, survey.by.zh, surveyed, on),
        *(_item(report, township, day, on, earliest=asked.ends[1]) for township, day in sent.items()),
    ]
    for link, (fact, day) in zip(links, days, strict=True):
        done[link.task] = _linked(_done(day, fact, asked, on), fact, [(task, done[task]) for task in link.after])
        ready = all(done[task] for task in link.after)
        items.append(_item(link, link.by.zh, done[link.task], on, ready=ready))
    unknown = (_CALENDAR_UNKNOWN,) if report.day is None else ()
    return judged(CountyQuarter(items=tuple(items)), *map(_finding, items), *unknown)


def _done(day: datetime.date | None, fact: str, quarter: Period, on: datetime.date) -> datetime.date | None:
    """The day on which something was done, if it was: from the quarter's first, and not after the day asked about."""
    return None if day is None else _past(not_before(day, fact, quarter.ends[0]), fact, on)


def _reports(reports: object) -> Mapping[str, datetime.date | None]:
    if not isinstance(reports, Mapping) or not reports:
        raise InvalidFacts(
            "reports", reports, "a day or None for each township, one at least", "各乡镇（街道）报送日期"
        )
    for name in reports:
        if not isinstance(name, str) or not name.strip():
            raise InvalidFacts("reports", name, "townships by name", "乡镇（街道）名称")
    return {name: DAY.maybe(reports[name], f"reports.{name}") for name in sorted(reports)}


def _linked(
    day: datetime.date | None, fact: str, before: Sequence[tuple[QuarterTask, datetime.date | None]]
) -> datetime.date | None:
    """The day of a link of the chain, which comes after all that it needs."""
    if day is None:
        return None
    for task, done in before:
        if done is None:
            raise InvalidFacts(fact, day, f"None before {task.en} is done", f"“{task.zh}”完成前应为空")
        if day < done:
            raise InvalidFacts(fact, day, f"a day not before {done}, when {task.en} was done", f"不早于{done}的日期")
    return day


def _item(
    due: TaskDue,
    who: str,
    done: datetime.date | None,
    on: datetime.date,
    *,
    ready: bool = True,
    earliest: datetime.date | None = None,
) -> QuarterItem:
    """Where a task stands; a last day that is not known lies no earlier than ``earliest``."""
    held_against = on if done is None else done
    late = due.day is not None and held_against > due.day
    if due.day is None and earliest is not None and held_against > earliest:
        status = Standing.UNDETERMINED
    elif done is not None:
        status = Standing.KEPT_LATE if late else Standing.KEPT
    elif late:
        status = Standing.OVERDUE
    else:
        status = Standing.RUNNING if ready else Standing.WAITING
    return QuarterItem(task=due.task, by=due.by, who=who, last_day=due.day, done_on=done, status=status)


def _finding(item: QuarterItem) -> Finding:
    """Where a task stands: in time or late, else what is still open neither holds nor fails."""
    clause = _CLAUSES[item.task]
    who = item.by.en if item.who == item.by.zh else f"{item.by.en} {item.who}"
    zh, en = f"{item.who}{item.task.zh}", f"{item.task.en} by {who}"
    if item.status is Standing.UNDETERMINED:
        return note(clause, zh, en, item.status)
    if item.done_on is not None and item.last_day is not None:
        return asks(clause, zh, en, item.done_on, at_most(item.last_day, "不晚于"))
    if item.done_on is not None or item.status is Standing.OVERDUE:
        return condition(clause, zh, en, item.status is Standing.KEPT, item.done_on)
    return note(clause, zh, en, item.status)


_CLAUSES = {task: SURVEY if task is QuarterTask.SURVEY else REPORT for task in QuarterTask}
