"""119号 三（一）, 三（二）: exemplars of each year, good records, the green channel, acceptance with gaps."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Annotated

from attrs import frozen

from ...core.bounds import Unit, at_least, at_most
from ...core.days import add_months, full_years, not_before
from ...core.decisions import Decision, all_of, any_of, judged, part
from ...core.errors import Undetermined, known
from ...core.facts import DAY, FLAG, Whole, Year
from ...core.figures import Record, figure
from ...core.findings import condition, note
from ...core.registers import Standing
from ...core.rules import provision, rule
from ...core.terms import Reading, Term, Words
from .decrees import EXEMPLARS, GOOD_CREDIT, PERSONAL_CREDIT, CreditScope, scope_of

__all__ = [
    "Acceptance",
    "AdverseEdge",
    "CleanSpan",
    "CleanStretch",
    "CreditApplicant",
    "CreditMatter",
    "DepartmentalRules",
    "ExemplarBatch",
    "ExemplarField",
    "ExemplarScope",
    "ExemplarYear",
    "FirstExemplars",
    "GoodCredit",
    "GoodStanding",
    "PaperBasis",
    "QualifiedFor",
    "SupportArea",
    "acceptance",
    "exemplar_years",
    "good_credit",
    "green_channel",
]

CLEAN_YEARS = Whole(Unit("years", "年"), at_least(1), at_most(100))
CleanYearsFigure = Annotated[int, *CLEAN_YEARS]


class ExemplarField(Term):
    """The fields in which exemplars are named; the list is open (典型重点领域)."""

    ENVIRONMENT = "环境保护"
    WORK_SAFETY = "安全生产"
    FOOD_AND_DRUGS = "食品药品"
    COMMERCE = "商业经营"
    VOLUNTARY_SERVICE = "志愿服务"
    TAXES_AND_FEES = "税费缴纳"
    OTHER = "其他"


_NAMED_FIELDS = tuple(ExemplarField)[:-1]


@frozen(kw_only=True)
class ExemplarBatch(Record):
    """A batch of exemplars of honesty that a place or a trade has named (诚信典型批次).

    Attributes:
        named: 树立日: when.
        fields: 涉及领域: in which fields.
    """

    named: datetime.date
    fields: frozenset[ExemplarField]


class ExemplarScope(Reading, at=EXEMPLARS):
    """Whether each field needs exemplars in each year (每年树立的范围)."""

    JOINT = "合为一批即可", "条文只要求每年一批", "The clause asks for one batch a year."
    EACH_FIELD = "各领域均须有", "所列为重点领域，每年逐一树立", "The fields are listed as those in which it is done."


class FirstExemplars(Reading, at=EXEMPLARS):
    """Whether exemplars are owed for the year in which the plan begins (首个年度)."""

    YEAR_OF_ISSUE = "印发当年", "每年即每个公历年，包括施行当年", "Each year is each calendar year, the first included."
    YEAR_AFTER = "次年", "印发当年所余时间过短", "What is left of the year of issue is short."


@frozen(kw_only=True)
class ExemplarYear(Record):
    """How a year's exemplars stand (年度典型情况).

    Attributes:
        year: 年度: the calendar year.
        standing: 状态: kept, running or missed.
        fields_without: 无典型领域: the named fields without any, told whether or not each needs them.
    """

    year: Year
    standing: Standing
    fields_without: tuple[ExemplarField, ...]


@rule(EXEMPLARS)
def exemplar_years(
    batches: Sequence[ExemplarBatch],
    *,
    on: datetime.date,
    exemplar_scope: ExemplarScope = ExemplarScope.JOINT,
    first_exemplars: FirstExemplars = FirstExemplars.YEAR_OF_ISSUE,
) -> Decision[tuple[ExemplarYear, ...]]:
    """How each year's exemplars of honesty stand, of one place or one trade (年度诚信典型).

    Args:
        batches: 批次: the batches named so far; of how many persons, the plan does not say.
        on: 日期: the day; its own year still runs.

    Returns:
        各年度情况: the years from the first that is owed to that of the day.

    Raises:
        NotInForce: The plan did not hold on the day.

    >>> batch = ExemplarBatch(named=datetime.date(2018, 5, 4), fields=frozenset({ExemplarField.VOLUNTARY_SERVICE}))
    >>> [(year.year, year.standing.zh) for year in exemplar_years([batch], on=datetime.date(2020, 3, 1)).value]
    [(2017, '未完成'), (2018, '已完成'), (2019, '未完成'), (2020, '进行中')]
    """
    given, day = ExemplarBatch.each(batches, "batches"), DAY.of(on, "on")
    each = ExemplarScope.of(exemplar_scope, "exemplar_scope") is ExemplarScope.EACH_FIELD
    later = FirstExemplars.of(first_exemplars, "first_exemplars") is FirstExemplars.YEAR_AFTER
    PERSONAL_CREDIT.require_in_force(day)
    for batch in given:
        not_before(day, "on", batch.named)
    years, reasons = [], [note(EXEMPLARS, "日期", "day", day)]
    for year in range(_FIRST_YEAR + later, day.year + 1):
        fields = [batch.fields for batch in given if batch.named.year == year]
        without = tuple(one for one in _NAMED_FIELDS if not any(one in some for some in fields))
        done = not without if each else bool(fields)
        past = year < day.year
        standing = Standing.KEPT if done else Standing.MISSED if past else Standing.RUNNING
        years.append(ExemplarYear(year=year, standing=standing, fields_without=without))
        words = EXEMPLARS, "年度典型", "exemplars of the year"
        reasons.append(condition(*words, done, year) if done or past else note(*words, year))
    return judged(tuple(years), *reasons)


_FIRST_YEAR = 2017


class GoodStanding(Term):
    """Of whom a good record is made; the list is open (优良信用主体)."""

    COUNTERPART_IN_GOOD_STANDING = "信用状况良好的行政相对人"
    MORAL_MODEL = "诚信道德模范"
    OUTSTANDING_VOLUNTEER = "优秀志愿者"
    RECOMMENDED_MEMBER = "行业协会商会推荐的诚信会员"
    FOUND_BY_MEDIA = "新闻媒体挖掘的诚信主体"
    OTHER = "其他"
    NONE = "无"


class SupportArea(Term):
    """In what those of good credit are supported; the list is open (支持领域)."""

    EDUCATION = "教育"
    EMPLOYMENT = "就业"
    STARTING_A_BUSINESS = "创业"
    OTHER = "其他"
    NONE = "无"


@frozen(kw_only=True)
class GoodCredit(Record):
    """What a good name is good for (优良信用).

    Attributes:
        record: 优良信用记录: whether a good record is made.
        support: 支持和优惠政策: whether support is to be laid down in the area.
    """

    record: CreditScope
    support: CreditScope


@rule(GOOD_CREDIT)
def good_credit(*, kind: GoodStanding, area: SupportArea) -> Decision[GoodCredit]:
    """Whether a person is of those of whom a good record is made, and is supported in an area (优良信用).

    Args:
        kind: 主体种类: what the person is, if anything of good name.
        area: 支持领域: in what support is sought, if in anything; what is given, policies yet to be made say.

    Returns:
        优良信用: whether each is named.

    >>> good_credit(kind=GoodStanding.MORAL_MODEL, area=SupportArea.EDUCATION).value.support.zh
    '列明'
    """
    who, where = GoodStanding.of(kind, "kind"), SupportArea.of(area, "area")
    record = scope_of(who)
    weaker = next(scope for scope in reversed(CreditScope) if scope in (record, scope_of(where)))
    found = GoodCredit(record=record, support=weaker)
    return Decision(
        found, note(GOOD_CREDIT, "主体种类", "kind of person", who), note(GOOD_CREDIT, "支持领域", "area", where)
    )


class CreditMatter(Term):
    """In what the applicant meets the authority; the list is open (办理事项)."""

    LICENCE = "行政许可"
    CONFIRMATION = "行政确认"
    OTHER = "其他"


@frozen(kw_only=True)
class CreditApplicant(Record):
    """An applicant before an authority (行政相对人).

    Attributes:
        exemplar: 诚信典型: whether he or she is an exemplar of honesty.
        adverse: 不良信用记录日: the days of adverse records that stand.
    """

    exemplar: bool
    adverse: tuple[datetime.date, ...] = ()


@provision(GOOD_CREDIT)
@frozen(kw_only=True)
class CleanStretch(Record):
    """How long an applicant must have been without an adverse record (无不良信用记录年限)."""

    years: CleanYearsFigure = figure(3, "连续无不良记录年限", "years running without an adverse record")


class CleanSpan(Reading, at=GOOD_CREDIT):
    """Which years the clean ones are (连续年限的起止)."""

    TO_THE_DAY = "截至申请日", "连续是指不间断地延续到申请时", "Years running run to the application."
    CALENDAR_YEARS = (
        "自整年度起算",
        "信用记录多按自然年度归集",
        "Records are mostly gathered by whole calendar years, and count from the first of them.",
    )


class AdverseEdge(Reading, at=GOOD_CREDIT):
    """Whether a record counts on the day on which the years have just passed (不良记录届满当日)."""

    NO_LONGER = "不再计入", "届满周年即已满年限", "On that day the years are full."
    STILL = "仍计入", "届满当日包括在内", "The last day of a period belongs to it."


@rule(GOOD_CREDIT)
def green_channel(
    applicant: CreditApplicant,
    *,
    matter: CreditMatter,
    on: datetime.date,
    clean: CleanStretch = CleanStretch(),
    clean_span: CleanSpan = CleanSpan.TO_THE_DAY,
    adverse_edge: AdverseEdge = AdverseEdge.NO_LONGER,
) -> Decision[bool]:
    """Whether an applicant has the green channel: an exemplar of honesty, or some clean years running (绿色通道).

    Args:
        applicant: 行政相对人: the applicant; an adverse record does not bar an exemplar.
        matter: 办理事项: what is applied for.
        on: 申请日: the day of the application.

    Returns:
        适用绿色通道: whether it is open.

    Raises:
        Undetermined: The matter is not named, and the list of matters is open.
        NotInForce: The plan did not hold on the day.

    >>> clean = CreditApplicant(exemplar=False, adverse=(datetime.date(2015, 6, 15),))
    >>> bool(green_channel(clean, matter=CreditMatter.LICENCE, on=datetime.date(2018, 6, 15)))
    True
    """
    who, what, day = CreditApplicant.of(applicant, "applicant"), CreditMatter.of(matter, "matter"), DAY.of(on, "on")
    years = CleanStretch.of(clean, "clean").years
    rolling = CleanSpan.of(clean_span, "clean_span") is CleanSpan.TO_THE_DAY
    still = AdverseEdge.of(adverse_edge, "adverse_edge") is AdverseEdge.STILL
    PERSONAL_CREDIT.require_in_force(day)
    for earlier in who.adverse:
        not_before(day, "on", earlier)

    def counts(record: datetime.date) -> bool:
        if not rolling:
            return record.year >= day.year - years
        return full_years(record, day) < years or (still and day == add_months(record, 12 * years, fact="on"))

    counted = tuple(record for record in who.adverse if counts(record))
    length = note(GOOD_CREDIT, "年限", "length", years, CLEAN_YEARS.unit)
    entitled = any_of(
        condition(GOOD_CREDIT, "诚信典型", "an exemplar of honesty", who.exemplar),
        condition(
            GOOD_CREDIT, "连续无不良信用记录", "no adverse record for years running", not counted, counted or None
        ),
        length,
    )
    if entitled and what is CreditMatter.OTHER:
        raise Undetermined(
            "matter",
            en="the list of matters in which the channel is open ends in “and the like”",
            zh="适用绿色通道的事项列举未尽，该事项未列明",
        )
    return entitled


class PaperBasis(Term):
    """By what a paper of the application is required (材料依据)."""

    LAW = "法律"
    REGULATION = "法规"
    RULES = "规章"
    COMPETENT_DOCUMENT = "行业主管部门的规范性文件"
    OTHER = "其他要求"


class Acceptance(Term):
    """How an application is accepted (受理方式)."""

    COMPLETE = "材料齐全"
    ACCEPTED_FIRST = "先行受理"
    NOT_ENTITLED = "不适用容缺受理"


class DepartmentalRules(Reading, at=GOOD_CREDIT):
    """Whether papers that rules require must be there, too (规章要求的材料)."""

    MUST_BE_THERE = (
        "不得容缺",
        "效力低于规章的规范性文件尚且列入",
        "Documents of lesser force than rules are named, and rules all the more.",
    )
    MAY_FOLLOW = "可以容缺", "条文未列规章", "The clause does not name rules."


class QualifiedFor(Reading, at=GOOD_CREDIT):
    """What those who meet the conditions must meet (符合条件的含义)."""

    CHANNEL = "符合绿色通道条件", "承前句所定条件", "The conditions are those of the sentence before."
    APPROVAL = (
        "并符合该项审批的条件",
        "先行受理以实体条件具备为前提",
        "To be accepted first, one must meet the conditions of the approval itself.",
    )


_LEGAL = frozenset({PaperBasis.LAW, PaperBasis.REGULATION, PaperBasis.COMPETENT_DOCUMENT})


@rule(GOOD_CREDIT, rests_on=(green_channel,))
def acceptance(
    applicant: CreditApplicant,
    *,
    matter: CreditMatter,
    missing_papers: frozenset[PaperBasis],
    promised_in_writing: bool,
    on: datetime.date,
    meets_approval_conditions: bool | None = None,
    clean: CleanStretch = CleanStretch(),
    clean_span: CleanSpan = CleanSpan.TO_THE_DAY,
    adverse_edge: AdverseEdge = AdverseEdge.NO_LONGER,
    departmental_rules: DepartmentalRules = DepartmentalRules.MUST_BE_THERE,
    qualified_for: QualifiedFor = QualifiedFor.CHANNEL,
) -> Decision[Acceptance]:
    """Whether an application that lacks papers is accepted first: who applies, what lacks, a promise (容缺受理).

    Args:
        applicant: 行政相对人: the applicant.
        matter: 办理事项: what is applied for.
        missing_papers: 所缺材料的依据: by what the missing papers are required; none where all are there.
        promised_in_writing: 书面承诺: whether it is promised in writing that they follow within the set time, of which
            the plan does not say how long it is.
        on: 申请日: the day of the application.
        meets_approval_conditions: 符合审批条件: whether the conditions of the approval are met; asked where these are
            read to be meant.

    Returns:
        受理方式: complete, accepted first and sped up, or not so; then other law says what becomes of it.

    Raises:
        Undetermined: The matter is not named, or it is not given whether the approval's conditions are met; neither
            where another condition fails.
        NotInForce: The plan did not hold on the day.

    >>> acceptance(
    ...     CreditApplicant(exemplar=True),
    ...     matter=CreditMatter.LICENCE,
    ...     missing_papers=frozenset({PaperBasis.OTHER}),
    ...     promised_in_writing=True,
    ...     on=datetime.date(2018, 6, 15),
    ... ).value.zh
    '先行受理'
    """
    lacks, promised = (
        PaperBasis.some(missing_papers, "missing_papers"),
        FLAG.of(promised_in_writing, "promised_in_writing"),
    )
    meets = FLAG.maybe(meets_approval_conditions, "meets_approval_conditions")
    rules_too = DepartmentalRules.of(departmental_rules, "departmental_rules") is DepartmentalRules.MUST_BE_THERE
    by_channel = QualifiedFor.of(qualified_for, "qualified_for") is QualifiedFor.CHANNEL
    clean, clean_span = CleanStretch.of(clean, "clean"), CleanSpan.of(clean_span, "clean_span")
    adverse_edge = AdverseEdge.of(adverse_edge, "adverse_edge")
    who, what, day = CreditApplicant.of(applicant, "applicant"), CreditMatter.of(matter, "matter"), DAY.of(on, "on")
    PERSONAL_CREDIT.require_in_force(day)
    lacking = note(GOOD_CREDIT, "所缺材料的依据", "what requires the missing papers", lacks or None)
    if not lacks:
        return Decision(Acceptance.COMPLETE, lacking)
    legal = (_LEGAL | {PaperBasis.RULES} if rules_too else _LEGAL) & lacks
    others = [
        condition(GOOD_CREDIT, "法定材料齐备", "no paper is missing that the law requires", not legal, legal or None),
        condition(GOOD_CREDIT, "书面承诺补交", "promised in writing", promised),
    ]
    if not by_channel and meets is not None:
        others.append(condition(GOOD_CREDIT, "符合审批条件", "the conditions of the approval are met", meets))
    # where the channel for a matter is left open by its list, what fails besides it settles the answer
    if what is CreditMatter.OTHER and not all(others):
        return judged(Acceptance.NOT_ENTITLED, lacking, *others)
    channel = green_channel(who, matter=what, on=day, clean=clean, clean_span=clean_span, adverse_edge=adverse_edge)
    asked = all_of(part("绿色通道", "the green channel", channel), *others)
    if asked and not by_channel:
        known(meets, "meets_approval_conditions", _CONDITIONS)
    found = Acceptance.ACCEPTED_FIRST if asked else Acceptance.NOT_ENTITLED
    return judged(found, lacking, *asked.reasons)


_CONDITIONS = Words("未给出是否符合审批条件", "whether the conditions of the approval are met is not given")
