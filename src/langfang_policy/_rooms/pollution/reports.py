"""After a response: reports, reviews, revision and filing, and how the plan stands to other rules (六 to 十)."""

from __future__ import annotations

import datetime
from typing import Annotated

from attrs import frozen

from ...core.bounds import BARE, at_least, at_most, below
from ...core.days import CalendarPeriod, WorkingCalendar, add_months, after_days, calendar_period, not_before
from ...core.decisions import Decision, all_of, any_of
from ...core.errors import InvalidFacts, Undetermined
from ...core.facts import DAY, DAYS, FLAG, MONTHS, YEARS, Days, Label, Months, Whole, Years
from ...core.figures import Record, figure
from ...core.findings import Finding, asks, condition, falls, note
from ...core.rules import provision, rule
from ...core.terms import Reading, Term
from .industries import Industry
from .plan import PLAN, ResponseLevel, turns_on

__all__ = [
    "AnnualReview",
    "Authority",
    "BeforeApril",
    "Filing",
    "FilingFigures",
    "FilingStart",
    "KeySectors",
    "ListedSectors",
    "Report",
    "ReportDays",
    "ReportDue",
    "RestDay",
    "ReviewDays",
    "RevisionFigures",
    "annual_review",
    "filing_due",
    "must_publish_free",
    "plan_effective",
    "plan_prevails",
    "reports_due",
    "revise_promptly",
    "revision_due",
    "scheme_filing",
]

SUMMARY = PLAN.at("六（一）第三段")
FREE = PLAN.at("六（二）第二段")
HANDLING = PLAN.at("七第一段")
EVALUATION = PLAN.at("七第二段")
YEARLY = PLAN.at("七第四段")
REVISION = PLAN.at("七第五段")
EVERY = PLAN.at("九（四）")
PROMPTLY = PLAN.each("九（四）1、2、3")
FILED = PLAN.at("十第一段")
SCHEMES = PLAN.at("十第二段")
EFFECTIVE = PLAN.at("十第五段首句")
PREVAILS = PLAN.at("十第五段")

MONTH_OF_YEAR = Whole(BARE, at_least(1), at_most(12))
MonthOfYear = Annotated[int, *MONTH_OF_YEAR]
REVIEW_YEAR = Whole(BARE, at_least(2018), at_most(datetime.MAXYEAR))
ReviewYear = Annotated[int, *REVIEW_YEAR]
"""A year whose evaluation the plan can call for: the first spring after it is 2018's."""


@provision(SUMMARY, HANDLING, EVALUATION)
@frozen(kw_only=True)
class ReportDays(Record):
    """Within how many days after a response papers are due (总结报告期限)."""

    summary_days: Days = figure(3, "总结期限", "time allowed for the summary, after any response")
    handling_days: Days = figure(2, "工作信息期限", "time allowed for the report, after level III or above")
    review_days: Days = figure(10, "调查评估期限", "time in which the evaluation begins, after level I")


class RestDay(Reading, at=(SUMMARY, HANDLING, EVALUATION, FILED)):
    """What becomes of a period of days that ends on a day off, of which the plan is silent (期限届满日为休息日)."""

    NEXT_WORKING_DAY = (
        "顺延至下一工作日",
        "依民法总则关于期间的规定，施行首日亦依该法推定",
        "As in the General Provisions of the Civil Law, which give the plan's first day, too.",
    )
    CALENDAR_DAY = "不顺延", "应急机构全天值守", "The offices keep duty round the clock."


class Report(Term):
    """The papers that are due after a response (应急总结材料)."""

    SUMMARY = "应急预警响应总结"
    HANDLING = "应对工作信息"
    EVALUATION = "调查评估"


@frozen(kw_only=True)
class ReportDue(Record):
    """A paper, who owes it to whom, and its last day, of the evaluation the last day to begin (应交材料).

    Attributes:
        report: 材料: the paper.
        by: 报送单位: who owes it.
        to: 接收单位: to whom.
        last_day: 截止日: its last day; None where the working-day calendar of its year is not known.
    """

    report: Report
    by: Label
    to: Label
    last_day: datetime.date | None


@rule(SUMMARY, HANDLING, EVALUATION)
def reports_due(
    level: ResponseLevel,
    *,
    ended_on: datetime.date,
    days: ReportDays = ReportDays(),
    rest_day: RestDay = RestDay.NEXT_WORKING_DAY,
    working_day_calendar: WorkingCalendar | None = None,
) -> Decision[tuple[ReportDue, ...]]:
    """Which papers are due by when: a summary, from level III a report, after level I an evaluation (响应结束后的材料).

    Args:
        level: 响应级别: the response level that has ended.
        ended_on: 响应结束日: the day on which it ended, which does not count.
        working_day_calendar: 工作日安排: the arrangement of years that the official calendar known here lacks.

    Returns:
        应交材料: the papers with their last days, in the order of the clauses; none without a response.

    Raises:
        NotInForce: The plan does not hold on the day.

    >>> [str(due.last_day) for due in reports_due(ResponseLevel.I, ended_on=datetime.date(2017, 12, 4)).value]
    ['2017-12-07', '2017-12-06', '2017-12-14']
    """
    days = ReportDays.of(days, "days")
    ended = ResponseLevel.of(level, "level")
    moved = RestDay.of(rest_day, "rest_day") is RestDay.NEXT_WORKING_DAY
    calendar = WorkingCalendar.maybe(working_day_calendar, "working_day_calendar")
    PLAN.require_in_force(day := DAY.of(ended_on, "ended_on"))
    allowed = days.summary_days, days.handling_days, days.review_days
    dues: list[ReportDue] = []
    reasons: list[Finding] = []
    for (report, reached, clause, by, to), count in zip(_OWED, allowed, strict=True):
        reasons.append(falls(clause, f"{report.zh}：响应级别", f"{report.en}: response level", ended, reached))
        if reached.holds(ended):
            reasons.append(note(clause, f"{report.zh}：期限", f"{report.en}: period", count, DAYS.unit))
            last: datetime.date | None = None
            try:
                last = _after(day, count, "ended_on", moved=moved, calendar=calendar)
            except Undetermined:
                words = "截止日所在年度的工作日安排未知", "the calendar of its last day is not known"
                reasons.append(note(clause, f"{report.zh}：{words[0]}", f"{report.en}: {words[1]}"))
            dues.append(ReportDue(report=report, by=by, to=to, last_day=last))
    return Decision(tuple(dues), *reasons)


_OFFICE, _CENTRE = "市应急响应办公室", "市应急响应办公室（市环保局应急中心）"
_LOCAL = "各县（市、区）政府、廊坊开发区管委会及市应急响应办公室成员单位"
_COMMANDS = "各县（市、区）、廊坊开发区重污染天气指挥机构和市应急响应办公室成员单位"
_OWED = (
    (Report.SUMMARY, at_least(ResponseLevel.IV), SUMMARY, _LOCAL, _OFFICE),
    (Report.HANDLING, at_least(ResponseLevel.III, "及以上"), HANDLING, _COMMANDS, _CENTRE),
    (Report.EVALUATION, at_least(ResponseLevel.I), EVALUATION, "督导考核组", "市大气领导小组"),
)


def _after(
    day: datetime.date, count: int, fact: str, *, moved: bool, calendar: WorkingCalendar | None
) -> datetime.date:
    """The last day of a period.

    Raises:
        InvalidFacts: The calendar does not reach so far.
    """
    try:
        return after_days(day, count, moved=moved, calendar=calendar)
    except InvalidFacts:
        raise InvalidFacts(fact, day, "a day inside the calendar", "历法范围内的日期") from None


@rule(FREE)
def must_publish_free(*, public_information_service: bool) -> Decision[bool]:
    """Whether a department or enterprise must publish alerts, liftings and advice free of charge (免费发布义务).

    Args:
        public_information_service: 向社会提供信息服务: whether it provides information services to the public.

    Returns:
        有免费发布义务: whether it must.

    >>> must_publish_free(public_information_service=True).value
    True
    """
    serves = FLAG.of(public_information_service, "public_information_service")
    return all_of(condition(FREE, "向社会提供信息服务", "serves the public with information", serves))


@provision(YEARLY, REVISION)
@frozen(kw_only=True)
class ReviewDays(Record):
    """By which month of the year the yearly evaluation and what follows from it are done (年度评估期限)."""

    before_month: MonthOfYear = figure(4, "评估月份", "month before which the evaluation is held")
    result_month: MonthOfYear = figure(4, "函告结果月份", "month by the end of which its result is sent")
    revision_month: MonthOfYear = figure(8, "修订月份", "month by the end of which a major revision is done")
    months_evaluated: Months = figure(12, "评估时段", "how far back the evaluation looks")


class BeforeApril(Reading, at=YEARLY):
    """By when the yearly evaluation is held, which the plan wants before a month (评估月份之前)."""

    BEGINS = (
        "当月开始前",
        "同段另有月底前的用语，可见此处指月初之前",
        "The same paragraph says before the end of a month where it means that.",
    )
    ENDS = "当月底前", "与评估结果同时完成", "Together with its result, which is sent by the end of that month."


@frozen(kw_only=True)
class AnnualReview(Record):
    """The days of a year's evaluation, each included (年度评估).

    Attributes:
        evaluate_by: 评估截止日: the last day for the evaluation.
        months: 评估月数: how many months it looks back.
        result_by: 函告截止日: the last day to send its result.
        revision_by: 修订截止日: the last day for a major revision; None where nothing major changes.
    """

    evaluate_by: datetime.date
    months: Months
    result_by: datetime.date
    revision_by: datetime.date | None


@rule(YEARLY, REVISION)
def annual_review(
    year: ReviewYear,
    *,
    major_change: bool = False,
    review: ReviewDays = ReviewDays(),
    before_april: BeforeApril = BeforeApril.BEGINS,
) -> Decision[AnnualReview]:
    """By when counties evaluate the preceding year, send the result, and revise where much must change (年度评估安排).

    Args:
        year: 年度: the year.
        major_change: 需进行重大调整: whether the evaluation calls for a major change of plan or schemes.

    Returns:
        年度评估: the last days for the evaluation, its result and a revision.

    >>> print(annual_review(2018).value.evaluate_by)
    2018-03-31
    """
    review = ReviewDays.of(review, "review")
    number, major = REVIEW_YEAR.of(year, "year"), FLAG.of(major_change, "major_change")
    begins = BeforeApril.of(before_april, "before_april") is BeforeApril.BEGINS
    month = review.before_month
    value = AnnualReview(
        evaluate_by=datetime.date(number, month, 1) - _DAY if begins else _month_end(number, month),
        months=review.months_evaluated,
        result_by=_month_end(number, review.result_month),
        revision_by=_month_end(number, review.revision_month) if major else None,
    )
    return Decision(
        value,
        note(YEARLY, "评估年度", "year of the evaluation", number),
        note(YEARLY, "评估时段", "how far the evaluation looks back", review.months_evaluated, MONTHS.unit),
        note(REVISION, "需进行重大调整", "much must change", major),
    )


_DAY = datetime.timedelta(days=1)


def _month_end(year: int, month: int) -> datetime.date:
    return calendar_period(datetime.date(year, month, 1), CalendarPeriod.MONTH).ends[1]


@provision(EVERY)
@frozen(kw_only=True)
class RevisionFigures(Record):
    """How often the plan is revised at least (修订周期)."""

    every_years: Years = figure(3, "最长间隔", "longest time between two revisions")


@rule(EVERY)
def revision_due(
    last_revised: datetime.date, *, figures: RevisionFigures = RevisionFigures()
) -> Decision[datetime.date]:
    """The last day for the plan's next revision (预案修订期限).

    Args:
        last_revised: 上次修订日: the day of the last revision.

    Returns:
        修订截止日: the same day that many years on; 28 February for 29 February.

    Raises:
        NotInForce: The plan did not hold on the day, so that it cannot have been revised.

    >>> revision_due(datetime.date(2017, 9, 30)).value
    datetime.date(2020, 9, 30)
    """
    figures = RevisionFigures.of(figures, "figures")
    PLAN.require_in_force(day := DAY.of(last_revised, "last_revised"))
    if day.year + figures.every_years > datetime.MAXYEAR:
        raise InvalidFacts("last_revised", day, "a day inside the calendar", "历法范围内的日期")
    return Decision(
        add_months(day, 12 * figures.every_years),
        note(EVERY, "上次修订日", "day of the last revision", day),
        note(EVERY, "修订周期", "longest time between two revisions", figures.every_years, YEARS.unit),
    )


@rule(*PROMPTLY)
def revise_promptly(
    *, duties_changed: bool = False, legal_basis_changed: bool = False, leading_group_finds: bool = False
) -> Decision[bool]:
    """Whether the plan is revised at once: on any of three grounds (及时修订).

    Args:
        duties_changed: 职责重大调整: whether the duties of the leading group or of member units have changed in a major
            way.
        legal_basis_changed: 依据变化: whether laws or rules that it rests on have changed.
        leading_group_finds: 领导小组认为应当修订: whether the leading group finds that it should be.

    Returns:
        应当及时修订: whether it is.

    >>> revise_promptly(legal_basis_changed=True).value
    True
    """
    duties, basis, group = PROMPTLY
    changed = FLAG.of(legal_basis_changed, "legal_basis_changed")
    finds = FLAG.of(leading_group_finds, "leading_group_finds")
    return any_of(
        condition(duties, "职责发生重大调整", "duties changed", FLAG.of(duties_changed, "duties_changed")),
        condition(basis, "依据发生变化", "the legal basis changed", changed),
        condition(group, "市大气领导小组认为应当修订", "the leading group finds so", finds),
    )


@provision(FILED)
@frozen(kw_only=True)
class FilingFigures(Record):
    """Within how many days a revised local or departmental plan is filed (备案期限)."""

    filing_days: Days = figure(15, "备案时限", "time allowed for filing")


class FilingStart(Reading, at=FILED):
    """What the period for filing runs from: the sentence has a revised plan published, too (备案期限的起算)."""

    COMPLETION = (
        "修订完成",
        "公布和备案都以修订完成为前提",
        "The completion of the revision is what both halves of the sentence follow.",
    )
    PUBLICATION = "向社会公布", "期限之前最近的一步是公布", "The step named last before the period."


@rule(FILED)
def filing_due(
    completed_on: datetime.date,
    *,
    published_on: datetime.date | None = None,
    figures: FilingFigures = FilingFigures(),
    rest_day: RestDay = RestDay.NEXT_WORKING_DAY,
    runs_from: FilingStart = FilingStart.COMPLETION,
    working_day_calendar: WorkingCalendar | None = None,
) -> Decision[datetime.date]:
    """By when a revised plan of a county, the development zone or a member unit is filed (修订备案期限).

    Args:
        completed_on: 修订完成日: the day on which its revision was completed, which does not count.
        published_on: 公布日: the day on which it was published, not before that; asked for only where the days run from
            it.
        working_day_calendar: 工作日安排: the arrangement of years that the official calendar known here lacks.

    Returns:
        备案截止日: the last day to file it with the response office.

    Raises:
        NotInForce: The plan does not hold on the day of completion.
        Undetermined: The days run from a publication whose day is not given, or the official calendar of the year is
            not known.

    >>> filing_due(datetime.date(2017, 10, 16)).value
    datetime.date(2017, 10, 31)
    """
    figures = FilingFigures.of(figures, "figures")
    moved = RestDay.of(rest_day, "rest_day") is RestDay.NEXT_WORKING_DAY
    calendar = WorkingCalendar.maybe(working_day_calendar, "working_day_calendar")
    completed, published = DAY.of(completed_on, "completed_on"), DAY.maybe(published_on, "published_on")
    from_completion = FilingStart.of(runs_from, "runs_from") is FilingStart.COMPLETION
    if published is not None:
        not_before(published, "published_on", completed)
    PLAN.require_in_force(completed)
    if from_completion:
        start, fact, words = completed, "completed_on", ("修订完成日", "day on which the revision was completed")
    elif published is None:
        raise Undetermined("published_on", en="when the plan was published is not said", zh="未说明公布日期")
    else:
        start, fact, words = published, "published_on", ("公布日", "day of publication")
    return Decision(
        _after(start, figures.filing_days, fact, moved=moved, calendar=calendar),
        note(FILED, *words, start),
        note(FILED, "备案期限", "period for filing", figures.filing_days, DAYS.unit),
    )


class Authority(Term):
    """Who reviews an enterprise's operation scheme, and where it is filed (评审和备案机构)."""

    EXPERT_REVIEW = "工信、安监、环保部门专家评审"
    SITE_CHECK = "当地政府指定部门现场核定"
    PROVINCE = "省重污染天气应急响应办公室"
    CITY = "市应急响应办公室（市环保局应急中心）"
    COUNTY = "县级重污染天气应急指挥机构（当地环保部门）"


@frozen(kw_only=True)
class Filing(Record):
    """How an operation scheme is reviewed, where it is filed and who gets a copy (操作方案备案).

    Attributes:
        review: 评审或核定: who reviews it.
        file_with: 备案机构: where it is filed.
        copy_to: 抄报机构: who gets a copy.
    """

    review: Authority
    file_with: Authority
    copy_to: Authority


class KeySectors(Reading, at=SCHEMES):
    """Which key emitters file with the province: the list of sectors ends with "and so on", 等 (重点企业的行业)."""

    LISTED = (
        "所列行业",
        "限于列明的行业，高架源不限行业",
        "Those of the sectors that are named, and elevated sources of any.",
    )
    ANY = "不限行业", "列举仅为示例", "The list gives examples: a key emitter of any sector."


class ListedSectors(Reading, at=SCHEMES):
    """Whether an enterprise of a listed sector that is no key emitter files as one (所列行业的非重点企业)."""

    KEY_EMITTERS = (
        "限于重点企业",
        "所列行业以重点企业为中心语，非重点者属其它企业",
        "The list ends in key emitters, and whoever is none is one of the others.",
    )
    WHOLE_SECTOR = (
        "全行业",
        "所列行业本身即属重点企业",
        "The list says which are key emitters: all of those sectors.",
    )


@rule(SCHEMES)
def scheme_filing(
    industry: Industry,
    *,
    key_emitter: bool | None = None,
    elevated_source: bool = False,
    key_sectors: KeySectors = KeySectors.LISTED,
    listed_sectors: ListedSectors = ListedSectors.KEY_EMITTERS,
) -> Decision[Filing]:
    """How an operation scheme is filed: key emitters' with the province, others' with the city (操作方案的备案).

    Args:
        industry: 行业: the enterprise's industry.
        key_emitter: 大气污染物排放重点企业: whether it is a key emitter of air pollutants; asked for where its
            sector is one of those that file with the province.
        elevated_source: 高架源: whether it is an elevated source.

    Returns:
        备案方式: review, place of filing and copy.

    Raises:
        Undetermined: It turns on whether the enterprise is a key emitter, and that is not said.

    >>> scheme_filing(Industry.STEEL, key_emitter=True).value.file_with.zh
    '省重污染天气应急响应办公室'
    """
    every = KeySectors.of(key_sectors, "key_sectors") is KeySectors.ANY
    listed = Industry.of(industry, "industry") in _KEY_SECTORS
    whole = ListedSectors.of(listed_sectors, "listed_sectors") is ListedSectors.WHOLE_SECTOR
    key, elevated = FLAG.maybe(key_emitter, "key_emitter"), FLAG.of(elevated_source, "elevated_source")
    sector = note(SCHEMES, "所列行业", "a sector that is listed", listed)
    high = note(SCHEMES, "高架源", "an elevated source", elevated)
    words = "大气污染物排放重点企业", "a key emitter of air pollutants"
    findings = [sector, *(() if key is None else (note(SCHEMES, *words, key),)), high]
    if elevated or (listed and whole):
        return Decision(_WITH_PROVINCE, *findings, because=high if elevated else sector)
    if not (listed or every) or key is False:
        return Decision(_WITH_CITY, *findings)
    if key is None:
        raise turns_on("key_emitter")
    return Decision(_WITH_PROVINCE, *findings, because=findings[1])


_WITH_PROVINCE = Filing(review=Authority.EXPERT_REVIEW, file_with=Authority.PROVINCE, copy_to=Authority.CITY)
_WITH_CITY = Filing(review=Authority.SITE_CHECK, file_with=Authority.CITY, copy_to=Authority.COUNTY)
_KEY_SECTORS = frozenset(
    {
        Industry.STEEL,
        Industry.COKING,
        Industry.CEMENT,
        Industry.GLASS,
        Industry.CASTING,
        Industry.CHEMICALS,
        Industry.HAZARDOUS_WASTE,
    }
)


@rule(EFFECTIVE)
def plan_effective(day: datetime.date) -> Decision[bool]:
    """Whether the plan has taken effect: from its publication, for which its issue is taken (实施日期).

    Args:
        day: 日期: the day. Whether the plan still holds is told by its standing: no end is printed.

    Returns:
        已实施: whether it has.

    >>> plan_effective(datetime.date(2017, 9, 29)).value, plan_effective(datetime.date(2017, 9, 30)).value
    (False, True)
    """
    begun = at_least(PLAN.first_day, "不早于")
    return all_of(asks(EFFECTIVE, "发布之日", "day of publication", DAY.of(day, "day"), begun))


@rule(PREVAILS)
def plan_prevails(*, issued_on: datetime.date, municipal: bool, inconsistent: bool) -> Decision[bool]:
    """Whether the plan prevails over another rule: an earlier municipal one that says otherwise (与以前规定的关系).

    Args:
        issued_on: 发布日期: the day on which the other rule was issued.
        municipal: 本市规定: whether it is one of the city's.
        inconsistent: 与本预案不一致: whether it says otherwise than the plan.

    Returns:
        以本预案为准: whether the plan prevails; a later rule is not displaced.

    >>> plan_prevails(issued_on=datetime.date(2016, 11, 1), municipal=True, inconsistent=True).value
    True
    """
    day = DAY.of(issued_on, "issued_on")
    return all_of(
        asks(PREVAILS, "发布日期", "day of issue", day, below(PLAN.issued, "早于")),
        condition(PREVAILS, "本市规定", "a rule of the city", FLAG.of(municipal, "municipal")),
        condition(PREVAILS, "与本预案不一致", "says otherwise", FLAG.of(inconsistent, "inconsistent")),
    )
