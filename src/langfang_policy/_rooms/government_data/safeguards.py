"""What part three adds: the yearly report, what follows on a breach, and from where money comes."""

from __future__ import annotations

import datetime
from typing import Annotated

from attrs import frozen

from ...core.bounds import BARE, at_least, at_most
from ...core.days import WorkingCalendar, next_working_day, not_before
from ...core.decisions import Decision, all_of, any_of, judged, part
from ...core.errors import InvalidFacts, known
from ...core.facts import DAY, FLAG, Whole
from ...core.figures import Readings, Record, figure
from ...core.findings import Finding, asks, condition, falls, note
from ...core.locators import Citation
from ...core.registers import Standing
from ...core.rules import provision, rule
from ...core.terms import Reading, Term, Words
from .decree import GOVERNMENT_DATA, ORGANISATION, PROGRESS

__all__ = [
    "BeforeTheDay",
    "FirstReportedYear",
    "MaintenanceMoney",
    "ReportDayOff",
    "ReportMatter",
    "ReportReadings",
    "ReportedYear",
    "SharingConsequence",
    "SharingExpense",
    "SharingFaults",
    "SharingFund",
    "SharingReport",
    "SharingReportDay",
    "WhoIsAtFault",
    "sharing_consequences",
    "sharing_fund",
    "sharing_report",
]


class WhoIsAtFault(Term):
    """Whose responsibility is not carried out (责任主体类别)."""

    LOCALITY = "地方"
    DEPARTMENT = "部门"
    PERSON = "个人"
    OTHER = "其他单位"


class SharingConsequence(Term):
    """What follows (责任后果)."""

    CIRCULAR = "通报"
    RECTIFICATION = "责令整改"


class SharingFaults(Reading, at=ORGANISATION):
    """Whether either fault is enough (责任不落实与违反规定)."""

    EITHER = "具备其一", "两种情形各自足以导致后果", "Each may lead to the outcome by itself."
    BOTH = "同时具备", "两项以顿号并列", "The two are listed side by side."


@rule(ORGANISATION)
def sharing_consequences(
    *,
    at_fault: WhoIsAtFault,
    responsibility_unfulfilled: bool | None = None,
    rules_broken: bool | None = None,
    sharing_faults: SharingFaults = SharingFaults.EITHER,
) -> Decision[tuple[SharingConsequence, ...]]:
    """What follows where responsibility is not carried out or the rules on sharing are broken (责任后果).

    Args:
        at_fault: 责任主体类别: whose fault it is. For a person, the first responsible one too, and for an enterprise or
            another unit nothing is printed.
        responsibility_unfulfilled: 责任不落实: whether the responsibility was not carried out.
        rules_broken: 违反共享管理规定: whether the rules on the sharing of government information were broken.

    Returns:
        责任后果: both consequences, or none.

    Raises:
        Undetermined: One of the two faults is not given, and the other alone does not decide.

    >>> found = sharing_consequences(at_fault=WhoIsAtFault.DEPARTMENT, rules_broken=True)
    >>> [one.zh for one in found.value]
    ['通报', '责令整改']
    """
    who = WhoIsAtFault.of(at_fault, "at_fault")
    unfulfilled = FLAG.maybe(responsibility_unfulfilled, "responsibility_unfulfilled")
    broken = FLAG.maybe(rules_broken, "rules_broken")
    either = SharingFaults.of(sharing_faults, "sharing_faults") is SharingFaults.EITHER
    addressed = condition(
        ORGANISATION,
        "地方或者部门",
        "a locality or a department",
        who in {WhoIsAtFault.LOCALITY, WhoIsAtFault.DEPARTMENT},
        who,
    )
    if not addressed.holds:
        return judged((), addressed)
    if either not in {unfulfilled, broken}:  # neither decides alone
        known(unfulfilled, "responsibility_unfulfilled", _UNFULFILLED)
        known(broken, "rules_broken", _BROKEN)
    told = (
        ("责任不落实", "responsibility not carried out", unfulfilled),
        ("违反共享管理规定", "rules on sharing broken", broken),
    )
    faults = (any_of if either else all_of)(
        *(condition(ORGANISATION, zh, en, holds) for zh, en, holds in told if holds is not None)
    )
    return judged(
        tuple(SharingConsequence) if faults.holds else (), addressed, part("存在过失", "there is a fault", faults)
    )


_UNFULFILLED = Words("未说明责任是否落实", "it is not said whether the responsibility was carried out")
_BROKEN = Words("未说明是否违反共享管理规定", "it is not said whether the rules on sharing were broken")


class ReportMatter(Term):
    """What the yearly report is on; the list is open (报告内容)."""

    CATALOGUE = "政务信息资源目录编制情况"
    CONNECTION = "接入统一的交换共享平台进展"
    DATA_SHARING = "数据对接共享情况"
    JOINT_APPLICATIONS = "支撑协同应用情况"


_MONTH = Whole(BARE, at_least(1), at_most(12))
_DAY_OF_MONTH = Whole(BARE, at_least(1), at_most(28))  # a day that each month has
MonthOfReport = Annotated[int, *_MONTH]
DayOfReport = Annotated[int, *_DAY_OF_MONTH]


@provision(PROGRESS)
@frozen(kw_only=True)
class SharingReportDay(Record):
    """The day before which the year before is reported (年度报送日)."""

    month: MonthOfReport = figure(1, "报送月", "month of the next year in which it is sent")
    day: DayOfReport = figure(15, "报送日", "day of that month before which it is sent")


class BeforeTheDay(Reading, at=PROGRESS):
    """Whether the day before which a report is sent is itself in time (报送日是否在内)."""

    INCLUDED = "含当日", "期限的最后一日计入", "The last day of a period counts."
    NOT_INCLUDED = "不含当日", "“前”的字面含义为该日之前", "Before a day means earlier than it."


class FirstReportedYear(Reading, at=PROGRESS):
    """Whether the year is reported of which the plan saw the last weeks (首个报送年度)."""

    OF_ISSUE = (
        "印发当年",
        "每年均应报送，未设过渡；报送日在印发之后",
        "Each year is reported without exception, and the day came after the issue.",
    )
    NEXT = "印发次年", "仅计完整施行的年度", "Only years wholly under the plan count."


class ReportDayOff(Reading, at=PROGRESS):
    """What becomes of a last day that is a day off, of which the plan is silent (报送日为休息日)."""

    NOT_MOVED = "不顺延", "所定为日期而非期间", "It is a date, not a period that runs."
    NEXT_WORKING_DAY = (
        "顺延至下一工作日",
        "民法总则关于期间的一般规定",
        "The general rule on periods in the General Provisions of the Civil Law.",
    )


@frozen(kw_only=True)
class ReportReadings(Readings):
    """How the day of the yearly report is read (年度报送日的读法)."""

    before_the_day: BeforeTheDay = BeforeTheDay.INCLUDED
    first_reported_year: FirstReportedYear = FirstReportedYear.OF_ISSUE
    day_off: ReportDayOff = ReportDayOff.NOT_MOVED


_OF_ISSUE = 2017
_REPORTED_YEAR = Whole(BARE, at_least(1), at_most(datetime.MAXYEAR - 1))
ReportedYear = Annotated[int, *_REPORTED_YEAR]


def first_reported(readings: ReportReadings) -> int:
    """The first year that is reported."""
    return _OF_ISSUE if readings.first_reported_year is FirstReportedYear.OF_ISSUE else _OF_ISSUE + 1


def report_last_day(
    year: int, report_day: SharingReportDay, readings: ReportReadings, working: WorkingCalendar | None
) -> datetime.date:
    """The last day on which the report on a year is in time."""
    printed = datetime.date(year + 1, report_day.month, report_day.day)
    last = printed if readings.before_the_day is BeforeTheDay.INCLUDED else printed - datetime.timedelta(days=1)
    if readings.day_off is ReportDayOff.NOT_MOVED:
        return last
    return next_working_day(last, working, fact="reported_year")


def standing_of(
    clause: Citation, *, done: datetime.date | None, on: datetime.date, last: datetime.date
) -> tuple[Standing, Finding]:
    """How what is due by a last day stands on a day, and the finding that says why."""
    in_time = at_most(last, "不晚于")
    if done is not None:
        when = asks(clause, "完成日", "day on which it was done", done, in_time)
        return (Standing.KEPT if when.holds else Standing.KEPT_LATE), when
    running = in_time.holds(on)
    tell = falls if running else asks
    return (Standing.RUNNING if running else Standing.OVERDUE), tell(clause, "尚未完成", "not yet done", on, in_time)


def not_after(day: datetime.date | None, fact: str, on: datetime.date) -> None:
    """What has happened lies not after the day asked about.

    Raises:
        InvalidFacts: It lies after it.
    """
    if day is not None and day > on:
        raise InvalidFacts(fact, day, f"a day not after {on}", f"不晚于{on}的日期")


@frozen(kw_only=True)
class SharingReport(Record):
    """How a yearly report stands (年度报送情况).

    Attributes:
        last_day: 截止日: the last day for it.
        standing: 状态: not yet open until the year has ended, running, kept, kept late, overdue, or inadequate where a
            report that was sent leaves something out.
        lacking: 缺少内容: what a report that was sent leaves out.
    """

    last_day: datetime.date
    standing: Standing
    lacking: tuple[ReportMatter, ...]


@rule(PROGRESS)
def sharing_report(
    *,
    reported_year: ReportedYear,
    sent_on: datetime.date | None,
    matters: frozenset[ReportMatter] | None = None,
    on: datetime.date,
    report_day: SharingReportDay = SharingReportDay(),
    report_readings: ReportReadings = ReportReadings(),
    working_day_calendar: WorkingCalendar | None = None,
) -> Decision[SharingReport]:
    """By when a county, the zone or a department reports a year to the industry bureau, and how that stands (年度报送).

    Args:
        reported_year: 报送年度: the year that is reported.
        sent_on: 报送日期: when the report was sent; None where it was not.
        matters: 报告内容: what a report that was sent is on; asked for once it is sent.
        on: 日期: the day.
        working_day_calendar: 工作日安排: the arrangement of years that the official calendar known here lacks.

    Returns:
        年度报送情况: by when, how it stands, and what is left out.

    Raises:
        NotInForce: The plan did not yet hold on the day, or the year is before the first that is reported.
        Undetermined: It is not said what a report that was sent is on, or the official calendar of the year is not
            known where it matters.

    >>> sharing_report(reported_year=2017, sent_on=None, on=datetime.date(2018, 1, 16)).value.standing.zh
    '逾期未完成'
    """
    year, day = _REPORTED_YEAR.of(reported_year, "reported_year"), DAY.of(on, "on")
    sent = DAY.maybe(sent_on, "sent_on")
    given = None if matters is None else ReportMatter.some(matters, "matters")
    printed, readings = (
        SharingReportDay.of(report_day, "report_day"),
        ReportReadings.of(report_readings, "report_readings"),
    )
    working = WorkingCalendar.maybe(working_day_calendar, "working_day_calendar")
    GOVERNMENT_DATA.require_in_force(day)
    year_end = datetime.date(year, 12, 31)
    if year < first_reported(readings):
        GOVERNMENT_DATA.require_in_force(datetime.date(year, 1, 1))
    not_after(sent, "sent_on", day)
    last = report_last_day(year, printed, readings, working)
    used = note(PROGRESS, "报送年度", "year that is reported", year)
    if sent is None:
        if day <= year_end:
            early = note(PROGRESS, "该年度尚未终了", "the year has not ended", day)
            return Decision(_report(last, Standing.NOT_YET_OPEN), used, early, because=early)
        standing, when = standing_of(PROGRESS, done=None, on=day, last=last)
        return Decision(_report(last, standing), used, when, because=when)
    not_before(sent, "sent_on", year_end + datetime.timedelta(days=1))
    told = known(given, "matters", _MATTERS)
    standing, when = standing_of(PROGRESS, done=sent, on=day, last=last)
    contents = [condition(PROGRESS, matter.zh, matter.en, matter in told) for matter in ReportMatter]
    lacking = tuple(matter for matter in ReportMatter if matter not in told)
    if lacking:
        deciding = next(one for one in contents if one.holds is False)
        found = SharingReport(last_day=last, standing=Standing.INADEQUATE, lacking=lacking)
        return Decision(found, used, when, *contents, because=deciding)
    return Decision(_report(last, standing), used, when, *contents, because=when)


_MATTERS = Words("未说明报告内容", "it is not said what the report is on")


def _report(last: datetime.date, standing: Standing) -> SharingReport:
    return SharingReport(last_day=last, standing=standing, lacking=())


class SharingExpense(Term):
    """What money is for (支出类别)."""

    CONSTRUCTION = "共享相关项目建设资金"
    WORK = "共享相关工作经费"
    MAINTENANCE = "系统运行维护资金"
    OTHER = "其他支出"


class SharingFund(Term):
    """From where it comes (资金渠道)."""

    FIXED_ASSETS = "政府固定资产投资"
    DEPARTMENT_BUDGET = "部门预算"
    NOT_PRINTED = "未作规定"


class MaintenanceMoney(Reading, at=PROGRESS):
    """Whether money for running and upkeep is a working expense (运行维护资金)."""

    NOT_NAMED = (
        "未作规定",
        "该款只列项目建设资金和工作经费",
        "The paragraph names construction money and working expenses alone.",
    )
    WORK = "属于工作经费", "工作经费可以包括日常运维", "Working expenses may take in upkeep."


@rule(PROGRESS)
def sharing_fund(
    expense: SharingExpense, *, maintenance_money: MaintenanceMoney = MaintenanceMoney.NOT_NAMED
) -> Decision[SharingFund]:
    """From where money for the sharing of government information comes (资金渠道).

    Args:
        expense: 支出类别: what it is for.

    Returns:
        资金渠道: investment in fixed assets, the department's budget, or nothing printed.

    >>> sharing_fund(SharingExpense.CONSTRUCTION).value.zh
    '政府固定资产投资'
    """
    asked = SharingExpense.of(expense, "expense")
    upkeep = MaintenanceMoney.of(maintenance_money, "maintenance_money") is MaintenanceMoney.WORK
    found = {
        SharingExpense.CONSTRUCTION: SharingFund.FIXED_ASSETS,
        SharingExpense.WORK: SharingFund.DEPARTMENT_BUDGET,
        SharingExpense.MAINTENANCE: SharingFund.DEPARTMENT_BUDGET if upkeep else SharingFund.NOT_PRINTED,
        SharingExpense.OTHER: SharingFund.NOT_PRINTED,
    }[asked]
    return Decision(found, note(PROGRESS, "支出类别", "what the money is for", asked))
