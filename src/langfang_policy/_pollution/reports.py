"""After a response: reports, reviews, revision and filing, and how the plan stands to other rules (六 to 十)."""

from __future__ import annotations

import datetime

from attrs import field, frozen

from ..core.days import add_months, after_days
from ..core.decisions import Decision, Finding, all_of, any_of
from ..core.decrees import plain_date
from ..core.errors import InvalidFacts, Undetermined
from ..core.exact import whole
from ..core.rules import provision, rule
from ..core.terms import Reading, Term, flag, member
from .industries import Industry
from .plan import PLAN, ResponseLevel, figure

__all__ = [
    "AnnualReview",
    "Authority",
    "BeforeApril",
    "Filing",
    "FilingFigures",
    "FilingStart",
    "KeySectors",
    "Report",
    "ReportDays",
    "ReportDue",
    "RestDay",
    "ReviewDays",
    "RevisionFigures",
    "annual_review",
    "filing_due",
    "must_publish_free",
    "plan_prevails",
    "reports_due",
    "revise_promptly",
    "revision_due",
    "scheme_filing",
]


@provision(PLAN, "六（一）第三段", "七第一段", "七第二段")
@frozen(kw_only=True)
class ReportDays:
    """Within how many days after a response papers are due."""

    summary_days: int = 3  # the summary, after any response
    handling_days: int = 2  # the report on the handling, after level III or above
    review_days: int = 10  # the evaluation begins, after level I


@provision(PLAN, "七第四段", "七第五段")
@frozen(kw_only=True)
class ReviewDays:
    """By which month of the year the yearly evaluation and what follows from it are done."""

    before_month: int = field(default=4, validator=figure(1, 12))  # the evaluation, before April begins
    result_month: int = field(default=4, validator=figure(1, 12))  # its result, by the end of April
    revision_month: int = field(default=8, validator=figure(1, 12))  # a major revision, by the end of August
    months_evaluated: int = 12


@provision(PLAN, "九（四）")
@frozen(kw_only=True)
class RevisionFigures:
    """How often the plan is revised at least."""

    every_years: int = 3


@provision(PLAN, "十第一段")
@frozen(kw_only=True)
class FilingFigures:
    """Within how many days a revised local or departmental plan is filed."""

    filing_days: int = 15


class RestDay(Reading):
    """What becomes of a period of days that ends on a day off, of which the plan is silent."""

    NEXT_WORKING_DAY = "顺延至下一工作日"
    """Recommended: as in the General Provisions of the Civil Law, art. 203, which give its first day, too."""
    CALENDAR_DAY = "不顺延"
    """The offices keep duty round the clock."""


class BeforeApril(Reading):
    """By when the yearly evaluation is held, which the plan wants "before April" (每年4月前)."""

    BEGINS = "4月开始前"
    """Recommended: the next clause says "before the end of April" where it means that."""
    ENDS = "4月底前"
    """Together with its result, which is sent by the end of April."""


class FilingStart(Reading):
    """What the 15 days for filing run from: the sentence has a revised plan published, too."""

    COMPLETION = "修订完成"
    """Recommended: the completion of the revision is what both halves of the sentence follow."""
    PUBLICATION = "向社会公布"
    """The step named last before the period."""


class KeySectors(Reading):
    """Which key emitters file with the province: the list of seven sectors ends with "and so on" (等)."""

    LISTED = "所列行业"
    """Recommended: of the sectors that are named, and elevated sources of any."""
    ANY = "不限行业"
    """The list gives examples: a key emitter of any sector."""


class Report(Term):
    """The papers that are due after a response."""

    SUMMARY = "应急预警响应总结"
    HANDLING = "应对工作信息"
    EVALUATION = "调查评估"


@frozen(kw_only=True)
class ReportDue:
    """A paper, who owes it to whom, and its last day (of the evaluation: the last day to begin)."""

    report: Report
    by: str
    to: str
    last_day: datetime.date


@rule(PLAN, "六（一）第三段", "七第一段", "七第二段")
def reports_due(
    level: ResponseLevel,
    *,
    ended_on: datetime.date,
    days: ReportDays = ReportDays(),
    rest_day: RestDay = RestDay.NEXT_WORKING_DAY,
) -> Decision[tuple[ReportDue, ...]]:
    """Which papers are due after a response, by when: a summary, from level III a report, after level I an evaluation.

    Args:
        level: The response level that has ended.
        ended_on: The day on which it ended, which does not count.
        days: Within how many days.
        rest_day: What becomes of a last day that is a day off.

    Returns:
        The papers with their last days, in the order of the clauses; none without a response.

    Raises:
        InvalidFacts: A fact is not what it should be.
        NotInForce: The plan does not hold on the day.
        Undetermined: The official calendar of the year is not known.

    >>> [str(due.last_day) for due in reports_due(ResponseLevel.I, ended_on=datetime.date(2017, 12, 4)).value]
    ['2017-12-07', '2017-12-06', '2017-12-14']
    """
    ended = member(level, ResponseLevel, "level")
    PLAN.require_in_force(day := plain_date(ended_on, "ended_on"))
    moved = member(rest_day, RestDay, "rest_day") is RestDay.NEXT_WORKING_DAY
    owed = (
        (Report.SUMMARY, ResponseLevel.IV, days.summary_days, _SUMMARY, _LOCAL, _OFFICE),
        (Report.HANDLING, ResponseLevel.III, days.handling_days, _HANDLING, _COMMANDS, _CENTRE),
        (Report.EVALUATION, ResponseLevel.I, days.review_days, _EVALUATION, "督导考核组", "市大气领导小组"),
    )
    findings = [
        Finding(clause, f"{report.zh}：响应级别", f"{report.en}: response level", ended >= least, ended, least)
        for report, least, _, clause, _, _ in owed
    ]
    dues = tuple(
        ReportDue(report=report, by=by, to=to, last_day=_after(day, count, "ended_on", moved=moved))
        for (report, _, count, _, by, to), finding in zip(owed, findings, strict=True)
        if finding
    )
    return Decision(dues, *findings, because=max(len(dues) - 1, 0))


_OFFICE, _CENTRE = "市应急响应办公室", "市应急响应办公室（市环保局应急中心）"
_LOCAL = "各县（市、区）政府、廊坊开发区管委会及市应急响应办公室成员单位"
_COMMANDS = "各县（市、区）、廊坊开发区重污染天气指挥机构和市应急响应办公室成员单位"


def _after(day: datetime.date, count: int, fact: str, *, moved: bool) -> datetime.date:
    """The last day of a period.

    Raises:
        InvalidFacts: The calendar does not reach so far.
    """
    try:
        return after_days(day, count, moved=moved)
    except InvalidFacts:
        raise InvalidFacts(fact, day, "a day inside the calendar", "历法范围内的日期") from None


@frozen(kw_only=True)
class AnnualReview:
    """The days of a year's evaluation, each included; ``revision_by`` is None where nothing major changes."""

    evaluate_by: datetime.date
    months: int
    result_by: datetime.date
    revision_by: datetime.date | None


@rule(PLAN, "七第四段", "七第五段", units={"year": "year"})
def annual_review(
    year: int,
    *,
    major_change: bool = False,
    review: ReviewDays = ReviewDays(),
    before_april: BeforeApril = BeforeApril.BEGINS,
) -> Decision[AnnualReview]:
    """By when counties evaluate the preceding 12 months, send the result, and revise where much must change.

    Args:
        year: The year, 2018 or later.
        major_change: Whether the evaluation calls for a major change of plan or schemes.
        review: The months.
        before_april: Whether the evaluation is held before April begins.

    Returns:
        The last days: before April begins, by the end of April, by the end of August.

    Raises:
        InvalidFacts: The year is out of range, or another fact is not what it should be.

    >>> print(annual_review(2018).value.evaluate_by)
    2018-03-31
    """
    number = whole(year, "year", at_least=_FIRST_REVIEW, at_most=datetime.MAXYEAR)
    revise = Finding(_REVISION, "需进行重大调整", "much must change", flag(major_change, "major_change"))
    begins = member(before_april, BeforeApril, "before_april") is BeforeApril.BEGINS
    month = review.before_month
    value = AnnualReview(
        evaluate_by=datetime.date(number, month, 1) - datetime.timedelta(days=1)
        if begins
        else _month_end(number, month),
        months=review.months_evaluated,
        result_by=_month_end(number, review.result_month),
        revision_by=_month_end(number, review.revision_month) if revise else None,
    )
    yearly = Finding(_YEARLY, "每年评估前12个月", "the preceding 12 months, every year", observed=number)
    return Decision(value, yearly, revise, because=0)


_FIRST_REVIEW = 2018
_DAY = datetime.timedelta(days=1)


def _month_end(year: int, month: int) -> datetime.date:
    return add_months(datetime.date(year, month, 1), 1) - _DAY


@rule(PLAN, "九（四）")
def revision_due(
    last_revised: datetime.date, *, figures: RevisionFigures = RevisionFigures()
) -> Decision[datetime.date]:
    """The last day for the plan's next revision: 3 years after the last.

    Args:
        last_revised: The day of the last revision.
        figures: How many years.

    Returns:
        The same day 3 years on; 28 February for 29 February.

    Raises:
        InvalidFacts: The fact is no day, or the calendar does not reach so far.

    >>> revision_due(datetime.date(2017, 9, 30)).value
    datetime.date(2020, 9, 30)
    """
    day = plain_date(last_revised, "last_revised")
    if day.year + figures.every_years > datetime.MAXYEAR:
        raise InvalidFacts("last_revised", day, "a day inside the calendar", "历法范围内的日期")
    due = add_months(day, figures.every_years * _MONTHS)
    return Decision(due, Finding(_EVERY, "至少每3年修订", "revised every 3 years", observed=day, required=due))


_MONTHS = 12


@rule(PLAN, "九（四）1、2、3")
def revise_promptly(
    *, duties_changed: bool = False, legal_basis_changed: bool = False, leading_group_finds: bool = False
) -> Decision[bool]:
    """Whether the plan is revised at once: on any of three grounds.

    Args:
        duties_changed: Whether the duties of the leading group or of member units have changed in a major way.
        legal_basis_changed: Whether laws or rules that it rests on have changed.
        leading_group_finds: Whether the leading group finds that it should be.

    Returns:
        Whether it is.

    Raises:
        InvalidFacts: A fact is neither True nor False.

    >>> revise_promptly(legal_basis_changed=True).value
    True
    """
    findings = (
        Finding(PLAN.at("九（四）1"), "职责发生重大调整", "duties changed", flag(duties_changed, "duties_changed")),
        Finding(
            PLAN.at("九（四）2"),
            "依据发生变化",
            "the legal basis changed",
            flag(legal_basis_changed, "legal_basis_changed"),
        ),
        Finding(
            PLAN.at("九（四）3"),
            "市大气领导小组认为应当修订",
            "the leading group finds so",
            flag(leading_group_finds, "leading_group_finds"),
        ),
    )
    return any_of(*findings)


@rule(PLAN, "十第一段")
def filing_due(
    completed_on: datetime.date,
    *,
    published_on: datetime.date | None = None,
    figures: FilingFigures = FilingFigures(),
    rest_day: RestDay = RestDay.NEXT_WORKING_DAY,
    runs_from: FilingStart = FilingStart.COMPLETION,
) -> Decision[datetime.date]:
    """By when a revised plan of a county, the development zone or a member unit is filed with the response office.

    Args:
        completed_on: The day on which its revision was completed, which does not count.
        published_on: The day on which it was published, not before that; asked for only where the days run from it.
        figures: Within how many days.
        rest_day: What becomes of a last day that is a day off.
        runs_from: What the days run from.

    Returns:
        The last day.

    Raises:
        InvalidFacts: A fact is no day, published before completed, or the calendar does not reach so far.
        NotInForce: The plan does not hold on the day of completion.
        Undetermined: The days run from a publication whose day is not given, or the official calendar of the year is
            not known.

    >>> filing_due(datetime.date(2017, 10, 16)).value
    datetime.date(2017, 10, 31)
    """
    PLAN.require_in_force(day := plain_date(completed_on, "completed_on"))
    moved = member(rest_day, RestDay, "rest_day") is RestDay.NEXT_WORKING_DAY
    if published_on is not None and plain_date(published_on, "published_on") < day:
        raise InvalidFacts("published_on", published_on, f"a day not before {day}", f"不早于{day}的日期")
    if member(runs_from, FilingStart, "runs_from") is FilingStart.COMPLETION:
        due = _after(day, figures.filing_days, "completed_on", moved=moved)
        return Decision(due, Finding(_FILED, "修订完成后备案", "filed after the revision", observed=day, required=due))
    if published_on is None:
        raise Undetermined("published_on", en="when the plan was published is not said", zh="未说明公布日期")
    due = _after(published_on, figures.filing_days, "published_on", moved=moved)
    words = "公布后备案", "filed after its publication"
    return Decision(due, Finding(_FILED, *words, observed=published_on, required=due))


class Authority(Term):
    """Who reviews an enterprise's operation scheme, and where it is filed (十第二段)."""

    EXPERT_REVIEW = "工信、安监、环保部门专家评审"
    SITE_CHECK = "当地政府指定部门现场核定"
    PROVINCE = "省重污染天气应急响应办公室"
    CITY = "市应急响应办公室（市环保局应急中心）"
    COUNTY = "县级重污染天气应急指挥机构（当地环保部门）"


@frozen(kw_only=True)
class Filing:
    """How an operation scheme is reviewed, where it is filed and who gets a copy."""

    review: Authority
    file_with: Authority
    copy_to: Authority


@rule(PLAN, "十第二段")
def scheme_filing(
    industry: Industry,
    *,
    key_emitter: bool,
    elevated_source: bool = False,
    key_sectors: KeySectors = KeySectors.LISTED,
) -> Decision[Filing]:
    """How an enterprise's operation scheme is reviewed and filed: key emitters with the province, others with the city.

    Args:
        industry: The enterprise's industry.
        key_emitter: Whether it is a key emitter of air pollutants (大气污染物排放重点企业).
        elevated_source: Whether it is an elevated source (高架源).
        key_sectors: Whether the sectors named are all there are.

    Returns:
        Review, place of filing and copy.

    Raises:
        InvalidFacts: A fact is not what it should be.

    >>> scheme_filing(Industry.STEEL, key_emitter=True).value.file_with.zh
    '省重污染天气应急响应办公室'
    """
    every = member(key_sectors, KeySectors, "key_sectors") is KeySectors.ANY
    listed = member(industry, Industry, "industry") in _KEY_SECTORS or every
    key = flag(key_emitter, "key_emitter")
    sector = Finding(_SCHEMES, "所列行业的重点企业", "key emitter of a listed sector", listed and key, (industry, key))
    high = Finding(_SCHEMES, "高架源", "elevated source", flag(elevated_source, "elevated_source"))
    if sector or high:
        filing = Filing(review=Authority.EXPERT_REVIEW, file_with=Authority.PROVINCE, copy_to=Authority.CITY)
    else:
        filing = Filing(review=Authority.SITE_CHECK, file_with=Authority.CITY, copy_to=Authority.COUNTY)
    return Decision(filing, sector, high, because=1 if high else 0)


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


@rule(PLAN, "六（二）第二段")
def must_publish_free(*, public_information_service: bool) -> Decision[bool]:
    """Whether a department or enterprise must publish alerts, liftings and advice free of charge.

    Args:
        public_information_service: Whether it provides information services to the public.

    Returns:
        Whether it must.

    Raises:
        InvalidFacts: The fact is neither True nor False.

    >>> must_publish_free(public_information_service=True).value
    True
    """
    serves = flag(public_information_service, "public_information_service")
    return Decision(serves, Finding(_FREE, "向社会提供信息服务", "serves the public with information", serves))


@rule(PLAN, "十第五段")
def plan_prevails(*, issued_on: datetime.date, municipal: bool, inconsistent: bool) -> Decision[bool]:
    """Whether the plan prevails over another rule: an earlier municipal one that says otherwise.

    Args:
        issued_on: The day on which the other rule was issued.
        municipal: Whether it is one of the city's.
        inconsistent: Whether it says otherwise than the plan.

    Returns:
        Whether the plan prevails; a later rule is not displaced.

    Raises:
        InvalidFacts: A fact is not what it should be.

    >>> plan_prevails(issued_on=datetime.date(2016, 11, 1), municipal=True, inconsistent=True).value
    True
    """
    day, first = plain_date(issued_on, "issued_on"), PLAN.issued
    earlier = first is not None and day < first
    findings = (
        Finding(_PREVAILS, "以前的规定", "an earlier rule", earlier, day, first),
        Finding(_PREVAILS, "本市规定", "a rule of the city", flag(municipal, "municipal")),
        Finding(_PREVAILS, "与本预案不一致", "says otherwise", flag(inconsistent, "inconsistent")),
    )
    return all_of(*findings)


_SUMMARY = PLAN.at("六（一）第三段")
_FREE = PLAN.at("六（二）第二段")
_HANDLING = PLAN.at("七第一段")
_EVALUATION = PLAN.at("七第二段")
_YEARLY = PLAN.at("七第四段")
_REVISION = PLAN.at("七第五段")
_EVERY = PLAN.at("九（四）")
_FILED = PLAN.at("十第一段")
_SCHEMES = PLAN.at("十第二段")
_PREVAILS = PLAN.at("十第五段")
