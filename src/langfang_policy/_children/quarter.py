"""The quarterly survey, the quarterly report and its chain: parts 三（一） and 四（三） of the opinions."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from typing import cast

from attrs import frozen

from ..core.days import CalendarPeriod, calendar_period, calendar_periods, next_working_day
from ..core.decisions import Decision, Finding, all_of, first_failing
from ..core.decrees import Period, plain_date
from ..core.errors import InvalidFacts
from ..core.rules import rule
from ..core.series import day_series
from ..core.terms import Reading, Term, flag, member, members
from .decree import CHILDREN, Actor

__all__ = [
    "CountyQuarter",
    "FirstQuarter",
    "QuarterEnd",
    "QuarterItem",
    "QuarterStatus",
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


class FirstQuarter(Reading):
    """Whether the survey is owed for the third quarter of 2017, of which the opinions saw the last week."""

    OWED = "应排查"
    """Recommended: once a quarter knows no exception, and the report at this quarter's end was due."""
    NOT_OWED = "不要求"
    """Only quarters wholly in force count."""


class QuarterEnd(Reading):
    """Which day the end of the quarter (季度末) is."""

    LAST_DAY = "季度最后一日"
    """Recommended: the words name a day of the calendar and move it for no holiday."""
    NEXT_WORKING_DAY = "遇休息日顺延"
    """As a period ends that would end on a day off (General Provisions of the Civil Law, art. 203)."""


@frozen(kw_only=True)
class SurveyCheck:
    """The quarters that went by without a survey, and the one still running without; true where none was missed."""

    missed: tuple[Period, ...]
    running: Period | None

    def __bool__(self) -> bool:
        return not self.missed


@rule(CHILDREN, "三（一）")
def check_surveys(
    surveys: Sequence[datetime.date],
    *,
    year: int,
    on: datetime.date,
    first_quarter: FirstQuarter = FirstQuarter.OWED,
) -> Decision[SurveyCheck]:
    """The calendar quarters of a year for which a county owes a survey of its left-behind children and made none.

    Args:
        surveys: The days of its surveys, of any year, none after ``on``.
        year: The year, from 2017.
        on: The day of the question; a quarter is missed once its last day is past.
        first_quarter: Whether the third quarter of 2017 counts. Those before it never do.

    Returns:
        Each quarter missed, and the running one where its survey is still to come.

    Raises:
        InvalidFacts: A day is none or lies after ``on``, or the year is out of range.
        NotInForce: The opinions did not yet hold on ``on``.

    >>> made = [datetime.date(2018, 3, 31)]
    >>> check = check_surveys(made, year=2018, on=datetime.date(2018, 8, 1)).value
    >>> [str(quarter.last) for quarter in check.missed], str(check.running.last)
    (['2018-06-30'], '2018-09-30')
    """
    made = day_series(surveys, "surveys")
    CHILDREN.require_in_force(on)
    days = [_past(day, f"surveys[{index}]", on) for index, day in enumerate(made)]
    whole = member(first_quarter, FirstQuarter, "first_quarter") is FirstQuarter.NOT_OWED
    owed = [
        quarter
        for quarter in _quarters(year)
        if quarter.ends[0] <= on and CHILDREN.in_force(quarter.ends[0] if whole else quarter.ends[1])
    ]
    surveyed = tuple(
        Finding(_SURVEY, "本季度已排查", "surveyed in the quarter", any(map(quarter.contains, days)), quarter)
        for quarter in owed
    )
    without = [quarter for quarter, finding in zip(owed, surveyed, strict=True) if not finding]
    missed = tuple(quarter for quarter in without if quarter.ends[1] < on)
    running = next((quarter for quarter in without if quarter not in missed), None)
    none_missed = Finding(_SURVEY, "每季度均已排查", "no past quarter without a survey", not missed, missed)
    return Decision(SurveyCheck(missed=missed, running=running), *surveyed, none_missed)


def _past(day: object, fact: str, on: datetime.date) -> datetime.date:
    """The day, which the question does not lie before."""
    if plain_date(day, fact) > on:
        raise InvalidFacts(fact, day, f"a day not after {on}", f"不晚于{on}的日期")
    return cast("datetime.date", day)


def _quarters(year: object) -> tuple[Period, ...]:
    if type(year) is not int or not _FIRST_YEAR <= year <= datetime.MAXYEAR:
        raise InvalidFacts(
            "year", year, f"a year from {_FIRST_YEAR} to {datetime.MAXYEAR}", f"{_FIRST_YEAR}年以后的年份"
        )
    return calendar_periods(datetime.date(year, 1, 1), datetime.date(year, 12, 31), CalendarPeriod.QUARTER)


def _quarter(day: datetime.date) -> Period:
    """The quarter of a day, whose end the opinions have seen."""
    quarter = calendar_period(plain_date(day, "quarter"), CalendarPeriod.QUARTER)
    CHILDREN.require_in_force(quarter.ends[1])
    return quarter


@rule(CHILDREN, "四（三）")
def quarter_report_due(
    quarter: datetime.date, *, quarter_end: QuarterEnd = QuarterEnd.LAST_DAY
) -> Decision[datetime.date]:
    """The day by which a township's quarterly report is due: the last of the calendar quarter.

    Args:
        quarter: A day of the quarter.
        quarter_end: Whether a day off moves it.

    Returns:
        The day, itself still in time.

    Raises:
        InvalidFacts: The day is no date.
        NotInForce: The quarter ended before the opinions held.
        Undetermined: A day off would move it, and the official calendar of its year is not known.

    >>> str(quarter_report_due(datetime.date(2018, 5, 20)).value)
    '2018-06-30'
    """
    last = _quarter(quarter).ends[1]
    moved = member(quarter_end, QuarterEnd, "quarter_end") is QuarterEnd.NEXT_WORKING_DAY
    return Decision(
        next_working_day(last) if moved else last,
        Finding(_REPORT, "每季度末", "at the end of the quarter", observed=last),
    )


class ReportRecipient(Term):
    """Who gets a township's quarterly report: the first as addressee, the others a copy."""

    CIVIL_AFFAIRS = "县级民政部门"
    EDUCATION = "县级教育行政部门"
    PUBLIC_SECURITY = "县级公安机关"


@rule(CHILDREN, "四（三）")
def quarter_report_proper(
    *,
    sent_on: datetime.date,
    quarter: datetime.date,
    signed_by_leader: bool,
    sealed: bool,
    recipients: frozenset[ReportRecipient],
    quarter_end: QuarterEnd = QuarterEnd.LAST_DAY,
) -> Decision[bool]:
    """Whether a township's quarterly report is in time and in form.

    Args:
        sent_on: The day it was sent. How long before the quarter's end it may go is not said.
        quarter: A day of the quarter that it reports on.
        signed_by_leader: Whether the principal leader signed it.
        sealed: Whether it is sealed.
        recipients: Who got it: county civil affairs, with copies to education and public security.
        quarter_end: Whether a day off moves the end of the quarter.

    Returns:
        Whether all hold; the first that fails decided.

    Raises:
        InvalidFacts: A fact is of the wrong kind, or the report was sent before its quarter began.
        NotInForce: The quarter ended before the opinions held.

    >>> quarter_report_proper(
    ...     sent_on=datetime.date(2018, 7, 2),
    ...     quarter=datetime.date(2018, 6, 30),
    ...     signed_by_leader=True,
    ...     sealed=True,
    ...     recipients=frozenset(ReportRecipient),
    ... ).because.en
    'sent in time'
    """
    due = quarter_report_due(quarter, quarter_end=quarter_end).value
    sent = _of_quarter(sent_on, "sent_on", _quarter(quarter))
    got = members(recipients, ReportRecipient, "recipients")
    findings = (
        Finding(_REPORT, "按时报送", "sent in time", sent <= due, sent, due),
        Finding(_REPORT, "主要负责同志签字", "signed by the leader", flag(signed_by_leader, "signed_by_leader")),
        Finding(_REPORT, "加盖公章", "sealed", flag(sealed, "sealed")),
        *(Finding(_REPORT, f"报送{one.zh}", f"sent to {one.en}", one in got) for one in ReportRecipient),
    )
    return all_of(*findings)


def _of_quarter(day: object, fact: str, quarter: Period) -> datetime.date:
    """The day, which does not lie before the quarter."""
    if plain_date(day, fact) < quarter.ends[0]:
        raise InvalidFacts(fact, day, f"a day not before {quarter.first}", f"不早于{quarter.first}的日期")
    return cast("datetime.date", day)


class QuarterTask(Term):
    """What every quarter brings: the survey, and the four links of the report's chain."""

    SURVEY = "全面排查"
    REPORT = "核查并报送汇总表"
    UPDATE_SCHOOLING = "核实更新控辍保学数据"
    UPDATE_REGISTRATION = "核实更新户口登记、应急处置数据"
    COMPILE = "汇总并逐级上报"


@frozen(kw_only=True)
class TaskDue:
    """A task of a quarter: whose it is, by which day (None where none is set), after which tasks, and who is told."""

    task: QuarterTask
    by: Actor
    day: datetime.date | None
    after: tuple[QuarterTask, ...]
    to: tuple[Actor, ...]


@rule(CHILDREN, "三（一）", "四（三）")
def quarter_tasks(
    quarter: datetime.date, *, quarter_end: QuarterEnd = QuarterEnd.LAST_DAY
) -> Decision[tuple[TaskDue, ...]]:
    """What falls due in a quarter and for whom: the survey, the townships' reports, and what becomes of them.

    Args:
        quarter: A day of the quarter.
        quarter_end: Whether a day off moves the day of the report.

    Returns:
        The tasks in their order. Two have a last day; the updates and the compilation follow the reports, without one.
        Which department updates which data is implied: drop-outs education, registration and emergencies the police.

    Raises:
        InvalidFacts: The day is no date.
        NotInForce: The quarter ended before the opinions held.

    >>> for one in quarter_tasks(datetime.date(2018, 4, 1)).value[:2]:
    ...     print(one.day, one.by.zh, one.task.zh)
    2018-06-30 县（市、区）人民政府 全面排查
    2018-06-30 乡镇人民政府（街道办事处） 核查并报送汇总表
    """
    survey_by, report_by = _quarter(quarter).ends[1], quarter_report_due(quarter, quarter_end=quarter_end).value
    days = {QuarterTask.SURVEY: survey_by, QuarterTask.REPORT: report_by}
    tasks = tuple(
        TaskDue(task=task, by=by, day=days.get(task), after=after, to=to) for task, (by, after, to) in _CHAIN.items()
    )
    return Decision(
        tasks, *(Finding(_CLAUSES[one.task], one.task.zh, one.task.en, required=one.day) for one in tasks), because=0
    )


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
        (Actor.HIGHER_CIVIL_AFFAIRS,),
    ),
}


class QuarterStatus(Term):
    """Where a task of a quarter stands on a day."""

    DONE = "已完成"
    DONE_LATE = "逾期完成"
    OPEN = "待办"
    WAITING = "待前一环节完成"
    OVERDUE = "逾期未办"


@frozen(kw_only=True)
class QuarterItem:
    """A task: whose it is, that one's name (a township's own), the last day, the day it was done, and the status."""

    task: QuarterTask
    by: Actor
    who: str
    last_day: datetime.date | None
    done_on: datetime.date | None
    status: QuarterStatus


@frozen(kw_only=True)
class CountyQuarter:
    """A county's quarter, task by task; true where nothing is left to do."""

    items: tuple[QuarterItem, ...]

    def __bool__(self) -> bool:
        return all(item.done_on for item in self.items)


@rule(CHILDREN, "三（一）", "四（三）")
def county_quarter(
    *,
    quarter: datetime.date,
    on: datetime.date,
    surveyed_on: datetime.date | None,
    reports: Mapping[str, datetime.date | None],
    schooling_updated_on: datetime.date | None,
    registration_updated_on: datetime.date | None,
    compiled_on: datetime.date | None,
    quarter_end: QuarterEnd = QuarterEnd.LAST_DAY,
) -> Decision[CountyQuarter]:
    """Where a county's survey and report of a quarter stand on a day, and who has to do what next.

    Args:
        quarter: A day of the quarter.
        on: The day of the question; no fact is later.
        surveyed_on: The day of a survey in the quarter; None where there is none yet.
        reports: For each township or subdistrict by name, the day on which its report was sent; None while it is not.
        schooling_updated_on: The day on which education had updated what all townships reported; None while it has not.
        registration_updated_on: The same of public security.
        compiled_on: The day on which civil affairs compiled the county's table; None while it has not.
        quarter_end: Whether a day off moves the day of the report.

    Returns:
        Every task with whom it is left to. A link of the chain waits until those before it are done; it is never
        overdue, as it has no day of its own.

    Raises:
        InvalidFacts: A fact is of the wrong kind, later than ``on``, outside the quarter or out of the chain's order.
        NotInForce: The opinions did not hold on ``on``, or the quarter ended before they did.

    >>> stand = county_quarter(
    ...     quarter=datetime.date(2018, 6, 30),
    ...     on=datetime.date(2018, 7, 2),
    ...     surveyed_on=datetime.date(2018, 5, 8),
    ...     reports={"柳泉镇": datetime.date(2018, 6, 29), "牛驼镇": None},
    ...     schooling_updated_on=None,
    ...     registration_updated_on=None,
    ...     compiled_on=None,
    ... ).value
    >>> [(item.who, item.status.zh) for item in stand.items if item.done_on is None][:2]
    [('牛驼镇', '逾期未办'), ('县级教育行政部门', '待前一环节完成')]
    """
    CHILDREN.require_in_force(on)
    asked = _quarter(quarter)
    survey, report, *links = quarter_tasks(quarter, quarter_end=quarter_end).value
    surveyed = _done(surveyed_on, "surveyed_on", asked, on)
    if surveyed is not None and not asked.contains(surveyed):
        raise InvalidFacts("surveyed_on", surveyed_on, f"a day not after {asked.last}", f"不晚于{asked.last}的日期")
    sent = _reports(reports, asked, on)
    done: dict[QuarterTask, datetime.date | None] = {
        QuarterTask.REPORT: None if None in sent.values() else max(cast("Mapping[str, datetime.date]", sent).values())
    }
    items = [
        _item(survey, survey.by.zh, surveyed, on),
        *(_item(report, township, day, on) for township, day in sent.items()),
    ]
    days = (
        ("schooling_updated_on", schooling_updated_on),
        ("registration_updated_on", registration_updated_on),
        ("compiled_on", compiled_on),
    )
    for link, (fact, day) in zip(links, days, strict=True):
        done[link.task] = _linked(_done(day, fact, asked, on), fact, [(task, done[task]) for task in link.after])
        ready = all(done[task] for task in link.after)
        items.append(_item(link, link.by.zh, done[link.task], on, ready=ready))
    findings = tuple(map(_finding, items))
    return Decision(CountyQuarter(items=tuple(items)), *findings, because=first_failing(findings))


def _done(day: object, fact: str, quarter: Period, on: datetime.date) -> datetime.date | None:
    """The day on which something was done, if it was: from the quarter's first, and not after the day asked about."""
    return None if day is None else _past(_of_quarter(day, fact, quarter), fact, on)


def _reports(reports: object, quarter: Period, on: datetime.date) -> Mapping[str, datetime.date | None]:
    if not isinstance(reports, Mapping) or not reports:
        raise InvalidFacts(
            "reports", reports, "a day or None for each township, one at least", "各乡镇（街道）报送日期"
        )
    for name in reports:
        if not isinstance(name, str) or not name.strip():
            raise InvalidFacts("reports", name, "townships by name", "乡镇（街道）名称")
    return {name: _done(day, f"reports.{name}", quarter, on) for name, day in reports.items()}


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


def _item(due: TaskDue, who: str, done: datetime.date | None, on: datetime.date, *, ready: bool = True) -> QuarterItem:
    late = due.day is not None and (on if done is None else done) > due.day
    if done is not None:
        status = QuarterStatus.DONE_LATE if late else QuarterStatus.DONE
    elif late:
        status = QuarterStatus.OVERDUE
    else:
        status = QuarterStatus.OPEN if ready else QuarterStatus.WAITING
    return QuarterItem(task=due.task, by=due.by, who=who, last_day=due.day, done_on=done, status=status)


def _finding(item: QuarterItem) -> Finding:
    who = item.by.en if item.who == item.by.zh else f"{item.by.en} {item.who}"
    return Finding(
        _CLAUSES[item.task],
        f"{item.who}{item.task.zh}（{item.status.zh}）",
        f"{item.task.en} by {who} ({item.status.en})",
        item.status is QuarterStatus.DONE,
        item.done_on,
        item.last_day,
    )


_SURVEY = CHILDREN.at("三（一）")
_REPORT = CHILDREN.at("四（三）")
_CLAUSES = {task: _SURVEY if task is QuarterTask.SURVEY else _REPORT for task in QuarterTask}
_FIRST_YEAR = cast("datetime.date", CHILDREN.first_day).year
