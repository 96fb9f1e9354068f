"""The assessment of river-chief work (工作考核办法 一至七): who, when, and which grades."""

from __future__ import annotations

import datetime
from calendar import monthrange
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Annotated, Any

from attrs import frozen

from ...core.bands import Band, Bands
from ...core.bounds import BARE, Bound, at_least, at_most, below
from ...core.columnar import Parts, columnar, cuts_of
from ...core.decisions import Decision, all_of, granted, judged
from ...core.errors import InvalidFacts
from ...core.facts import DAY, FLAG, POINTS, Points, Whole, Year
from ...core.faults import Fault, shown
from ...core.figures import Record, figure
from ...core.findings import asks, condition, falls, note
from ...core.rules import provision, rule
from ...core.terms import Grade, Reading, Term
from .decree import ASSESSED_YEAR, RIVER_CHIEF, YEAR_WITH_NEXT, Area, AssessedYear, MainTask, YearWithNext

__all__ = [
    "AssessedBody",
    "AssessmentDates",
    "AssessmentGrade",
    "AssessmentMilestone",
    "AssessmentYears",
    "BeforeDay",
    "FinalScoreStep",
    "MilestoneCheck",
    "ResultRecipient",
    "ResultUse",
    "ResultsPublication",
    "ScoreGrades",
    "SixtyReading",
    "assessed_bodies",
    "assessment_calendar",
    "assessment_results_may_be_published",
    "assessment_years",
    "grade_score",
    "is_main_task",
    "milestone_kept",
    "next_scoring_step",
    "yearly_scheme_may_be_issued",
]

PURPOSE = RIVER_CHIEF.at("考核办法 一")
ASSESSED = RIVER_CHIEF.at("考核办法 三")
CONTENT = RIVER_CHIEF.at("考核办法 四")
TIMETABLE = RIVER_CHIEF.at("考核办法 五（三）")
SCORES = RIVER_CHIEF.at("考核办法 六")
RESULTS = RIVER_CHIEF.at("考核办法 七（一）")
LINKS = RIVER_CHIEF.at("考核办法 七（二）")
ACCEPTANCE_ASSESSED = RIVER_CHIEF.at("考核验收方案 一")
DATES = RIVER_CHIEF.at("考核验收方案 四")
ACCEPTANCE_RESULTS = RIVER_CHIEF.at("考核验收方案 五")

MONTH = Whole(BARE, at_least(1), at_most(12))
Month = Annotated[int, *MONTH]
MONTH_DAY = Whole(BARE, at_least(1), at_most(31))
MonthDay = Annotated[int, *MONTH_DAY]
SCORE = Whole(POINTS.unit, at_least(1))
Score = Annotated[int, *SCORE]


class AssessedBody(Term):
    """Whose work is assessed (考核对象)."""

    PARTY_COMMITTEE = "党委"
    GOVERNMENT = "政府"
    WORKING_COMMITTEE = "工委"
    MANAGEMENT_COMMITTEE = "管委"


@rule(ASSESSED, ACCEPTANCE_ASSESSED)
def assessed_bodies(area: Area) -> Decision[tuple[AssessedBody, ...]]:
    """The two bodies of an area that are assessed, every year and in the acceptance of 2017 (考核对象).

    Args:
        area: 地区: one of the ten counties, cities and districts, or the Development Zone.

    Returns:
        考核对象: its Party committee and government; of the zone, its working and management committees.

    >>> [body.zh for body in assessed_bodies(Area.DEVELOPMENT_ZONE).value]
    ['工委', '管委']
    """
    zone = Area.of(area, "area") is Area.DEVELOPMENT_ZONE
    bodies = (
        (AssessedBody.WORKING_COMMITTEE, AssessedBody.MANAGEMENT_COMMITTEE)
        if zone
        else (AssessedBody.PARTY_COMMITTEE, AssessedBody.GOVERNMENT)
    )
    return Decision(bodies, note(ASSESSED, "考核地区", "area assessed", area))


@rule(PURPOSE, CONTENT)
def is_main_task(task: MainTask) -> Decision[bool]:
    """Whether a field of work is one of the six main river-chief tasks; only those named count (主要任务).

    Args:
        task: 工作领域: the field.

    Returns:
        属于主要任务: whether it is named.
    """
    named = MainTask.of(task, "task") is not MainTask.OTHER
    return all_of(condition(CONTENT, "河长制主要任务", "a main task", named, task))


@rule(CONTENT)
def yearly_scheme_may_be_issued(*, drafted: bool, approved_by_general_meeting: bool) -> Decision[bool]:
    """Whether the year's assessment scheme and scoring rules may be issued (年度考核方案).

    Args:
        drafted: 已制定: whether the municipal office has drafted them from the year's priorities.
        approved_by_general_meeting: 总河长会议审定: whether the general chief meeting approved them; the general chief
            alone cannot.

    Returns:
        可以印发: whether both are done.
    """
    ready, passed = FLAG.of(drafted, "drafted"), FLAG.of(approved_by_general_meeting, "approved_by_general_meeting")
    return all_of(
        condition(CONTENT, "制定年度考核实施方案和评分细则", "drafted", ready),
        condition(CONTENT, "市级总河长会议审定", "approved by the general chief meeting", passed),
    )


@frozen(kw_only=True)
class AssessmentYears(Record):
    """The years without an assessment and those with more than one; true where there is neither (考核年度).

    Attributes:
        missing: 未考核年度: the years without one.
        repeated: 重复考核年度: the years with more than one.
    """

    missing: tuple[Year, ...]
    repeated: tuple[Year, ...]

    def __bool__(self) -> bool:
        return not (self.missing or self.repeated)


@rule(TIMETABLE)
def assessment_years(
    assessed: Sequence[YearWithNext], *, first: AssessedYear, last: YearWithNext
) -> Decision[AssessmentYears]:
    """Whether each year was assessed once (每年考核).

    Args:
        assessed: 已考核年度: the year that each assessment was of.
        first: 起始年度: the first year asked about.
        last: 截止年度: the last one.

    Returns:
        考核年度: the years missing and repeated.

    >>> assessment_years([2017, 2019], first=2017, last=2019).value.missing
    (2018,)
    """
    counts = Counter(YEAR_WITH_NEXT.each(assessed, "assessed"))
    start, end = ASSESSED_YEAR.of(first, "first"), YEAR_WITH_NEXT.of(last, "last")
    if end < start:
        raise InvalidFacts("last", end, f"a year not before {start}", f"不早于{start}的年份")
    found = AssessmentYears(
        missing=tuple(year for year in range(start, end + 1) if year not in counts),
        repeated=tuple(year for year, times in sorted(counts.items()) if times > 1 and start <= year <= end),
    )
    return judged(
        found,
        condition(TIMETABLE, "每年组织考核", "assessed every year", not found.missing, found.missing or None),
        condition(TIMETABLE, "同年不重复考核", "and once only", not found.repeated, found.repeated or None),
    )


class AssessmentMilestone(Term):
    """The three steps of an assessment year (考核步骤)."""

    SELF_ASSESSMENT = "自考自评"
    REPORT = "自考自评报告上报"
    CITY_ASSESSMENT = "市河长办完成考核"


class BeforeDay(Reading, at=(TIMETABLE, DATES)):
    """Whether a day before which something is to be done is itself in time (某日前)."""

    INCLUDED = (
        "含当日",
        "期限的最后一日计入；年末一日之前，意在年内完成",
        "The last day of a period counts, and before the last day of a year means within it.",
    )
    NOT_INCLUDED = "不含当日", "“前”的字面含义为该日之前", "Before a day means earlier than it."

    def last(self, printed: datetime.date) -> datetime.date:
        """The last day in time, where a day is printed."""
        return printed if self is BeforeDay.INCLUDED else max(printed, _SECOND) - _DAY

    def bound(self, printed: datetime.date) -> Bound:
        """What is asked of the day on which it was done."""
        return at_most(printed, "前") if self is BeforeDay.INCLUDED else below(printed, "早于")


_DAY = datetime.timedelta(days=1)
_SECOND = datetime.date.min + _DAY


@provision(TIMETABLE)
@frozen(kw_only=True)
class AssessmentDates(Record):
    """The days before which the steps of an assessment year are done; the last is in the year after (考核时间安排)."""

    self_assessment_month: Month = figure(12, "自考自评截止月", "month in which the self-assessment ends")
    self_assessment_day: MonthDay = figure(20, "自考自评截止日", "day of that month before which it is done")
    report_month: Month = figure(12, "报告上报截止月", "month in which the report is sent")
    report_day: MonthDay = figure(31, "报告上报截止日", "day of that month before which it is done")
    city_month: Month = figure(1, "市级考核截止月", "month of the next year in which the city is done")
    city_day: MonthDay = figure(10, "市级考核截止日", "day of that month before which it is done")

    def faults(self) -> list[Fault]:
        """A day that its month lacks in some year is none."""
        months = {
            "self_assessment_day": (self.self_assessment_month, self.self_assessment_day),
            "report_day": (self.report_month, self.report_day),
            "city_day": (self.city_month, self.city_day),
        }
        lasts = {name: monthrange(_COMMON_YEAR, month)[1] for name, (month, _) in months.items()}
        return [
            Fault(name, shown(day), f"a day from 1 to {lasts[name]}", f"1至{lasts[name]}日", f"$.{name}")
            for name, (_, day) in months.items()
            if day > lasts[name]
        ]

    def last_day(self, milestone: AssessmentMilestone, year: int) -> datetime.date:
        """The day that is printed for a step of a year's assessment."""
        return {
            AssessmentMilestone.SELF_ASSESSMENT: datetime.date(
                year, self.self_assessment_month, self.self_assessment_day
            ),
            AssessmentMilestone.REPORT: datetime.date(year, self.report_month, self.report_day),
            AssessmentMilestone.CITY_ASSESSMENT: datetime.date(year + 1, self.city_month, self.city_day),
        }[milestone]


_COMMON_YEAR = 2017  # what a year without 29 February lacks, some year lacks


@rule(TIMETABLE)
def assessment_calendar(
    year: AssessedYear, *, dates: AssessmentDates = AssessmentDates(), before_day: BeforeDay = BeforeDay.INCLUDED
) -> Decision[tuple[datetime.date, ...]]:
    """The last days of a year's assessment: self-assessment, its report, the city's own assessment (考核截止日).

    Args:
        year: 考核年度: the assessed year. What the acceptance scheme makes of 2017 is asked of ``reporting_calendar``.

    Returns:
        截止日: the three days in the order of ``AssessmentMilestone``, each itself in time.

    >>> [str(day) for day in assessment_calendar(2018).value]
    ['2018-12-20', '2018-12-31', '2019-01-10']
    """
    dates = AssessmentDates.of(dates, "dates")
    asked = ASSESSED_YEAR.of(year, "year")
    until = BeforeDay.of(before_day, "before_day")
    days = {milestone: until.last(dates.last_day(milestone, asked)) for milestone in AssessmentMilestone}
    return Decision(
        tuple(days.values()), *(note(TIMETABLE, milestone.zh, milestone.en, day) for milestone, day in days.items())
    )


@frozen(kw_only=True)
class MilestoneCheck(Record):
    """The day by which something was due, and whether it was done by then; true where it was (时限检查).

    Attributes:
        due: 截止日: the last day.
        kept: 按时完成: whether it was done by then.
    """

    due: datetime.date
    kept: bool

    def __bool__(self) -> bool:
        return self.kept


@rule(TIMETABLE)
def milestone_kept(
    milestone: AssessmentMilestone,
    *,
    year: AssessedYear,
    done: datetime.date,
    dates: AssessmentDates = AssessmentDates(),
    before_day: BeforeDay = BeforeDay.INCLUDED,
) -> Decision[MilestoneCheck]:
    """Whether a step of a year's assessment was done in time by the method (考核时限).

    Args:
        milestone: 步骤: the step.
        year: 考核年度: the assessed year; for 2017 see ``reporting_calendar``.
        done: 完成日: the day on which it was done.

    Returns:
        时限检查: the last day, itself in time, and whether it was kept.

    >>> milestone_kept(AssessmentMilestone.REPORT, year=2018, done=datetime.date(2019, 1, 1)).value.kept
    False
    """
    dates = AssessmentDates.of(dates, "dates")
    AssessmentMilestone.of(milestone, "milestone")
    printed, until = dates.last_day(milestone, ASSESSED_YEAR.of(year, "year")), BeforeDay.of(before_day, "before_day")
    kept = asks(TIMETABLE, milestone.zh, milestone.en, DAY.of(done, "done"), until.bound(printed))
    return Decision(MilestoneCheck(due=until.last(printed), kept=bool(kept)), kept)


class AssessmentGrade(Grade):
    """The four grades, from the lowest up (考核等次)."""

    UNQUALIFIED = "不合格"
    QUALIFIED = "合格"
    GOOD = "良好"
    EXCELLENT = "优秀"


class SixtyReading(Reading, at=SCORES):
    """Which grade the score earns that both the lowest grade and the next begin or end with (合格分界)."""

    QUALIFIED = (
        "合格",
        "合格一档自该分起，下一档将其取走则自相矛盾",
        "The band of the qualified begins with it, and the grade below would take it away.",
    )
    UNQUALIFIED = "不合格", "“以下”通常包含本数", "以下 generally owns its figure."


@provision(SCORES)
@frozen(kw_only=True)
class ScoreGrades(Record):
    """The points from which each grade begins, and full marks (评分标准)."""

    full_points: Score = figure(100, "满分", "full marks")
    excellent_points: Score = figure(90, "优秀分数线", "points from which a score is excellent, itself included")
    good_points: Score = figure(80, "良好分数线", "points from which a score is good, itself included")
    qualified_points: Score = figure(60, "合格分数线", "points from which a score is qualified; doubtful at the figure")

    def faults(self) -> list[Fault]:
        """The figures rise, so that each grade has its scores."""
        rising = {
            "qualified_points": self.qualified_points,
            "good_points": self.good_points,
            "excellent_points": self.excellent_points,
            "full_points": self.full_points,
        }
        return [
            Fault(name, shown(points), f"points above {low}", f"高于{low}的分数", f"$.{name}")
            for low, (name, points) in zip(rising.values(), list(rising.items())[1:], strict=False)
            if points <= low
        ]

    def bands(self, sixty: SixtyReading = SixtyReading.QUALIFIED) -> Bands[AssessmentGrade]:
        """The grades as a table."""
        return self._kinder if sixty is SixtyReading.QUALIFIED else self._literal

    @cached_property
    def _kinder(self) -> Bands[AssessmentGrade]:
        low = self.qualified_points
        return Bands(
            Band(AssessmentGrade.UNQUALIFIED, POINTS.at_least(0), POINTS.below(low)),
            Band(AssessmentGrade.QUALIFIED, POINTS.at_least(low), POINTS.below(self.good_points)),
            *self._higher,
        )

    @cached_property
    def _literal(self) -> Bands[AssessmentGrade]:
        low = self.qualified_points
        return Bands(
            Band(AssessmentGrade.UNQUALIFIED, POINTS.at_least(0), POINTS.at_most(low, "以下")),
            Band(AssessmentGrade.QUALIFIED, POINTS.above(low), POINTS.below(self.good_points)),
            *self._higher,
        )

    @property
    def _higher(self) -> tuple[Band[AssessmentGrade], ...]:
        excellent = self.excellent_points
        return (
            Band(AssessmentGrade.GOOD, POINTS.at_least(self.good_points), POINTS.below(excellent)),
            Band(AssessmentGrade.EXCELLENT, POINTS.at_least(excellent, "以上"), POINTS.at_most(self.full_points)),
        )


@rule(SCORES, ACCEPTANCE_RESULTS)
def grade_score(
    score: Points, *, grades: ScoreGrades = ScoreGrades(), sixty: SixtyReading = SixtyReading.QUALIFIED
) -> Decision[AssessmentGrade]:
    """The grade that a score earns, in the yearly assessment and in the acceptance of 2017 (考核等次).

    The acceptance scheme prints no bands; the method's are taken, as each year's scheme runs under it.

    Args:
        score: 得分: the points, up to full marks; no bonus is known.

    Returns:
        考核等次: the grade.

    >>> [grade_score(points).value.zh for points in (90, 89.99, 80, 60, 59.99)]
    ['优秀', '良好', '良好', '合格', '不合格']
    """
    grades = ScoreGrades.of(grades, "grades")
    points = POINTS.of(score, "score")
    band = grades.bands(SixtyReading.of(sixty, "sixty")).find(points)
    if band is None:
        raise InvalidFacts("score", score, f"at most {grades.full_points} points", f"不超过{grades.full_points}分")
    ends = (end for end in (band.lower, band.upper) if end is not None)
    return Decision(band.value, *(falls(SCORES, "得分", "score", points, end) for end in ends))


@columnar(grade_score, "score")
def _parts_of_grade(facts: Mapping[str, Any]) -> Parts:
    return Parts([(facts["score"], cuts_of(facts["grades"].bands(facts["sixty"])))])


class FinalScoreStep(Term):
    """How the final score is settled (最终成绩确定步骤)."""

    OFFICE_CONVENES = "市河长办组织召开考核会议"
    TEAMS_REPORT = "各考核组汇报考核情况"
    JOINT_SCORING = "统一评分"
    PROPOSED_GRADE = "提出考核评价等次意见"


@rule(SCORES)
def next_scoring_step(done: frozenset[FinalScoreStep]) -> Decision[FinalScoreStep | None]:
    """The next step towards an area's final score; scores are joint, no team gives its own (最终成绩确定).

    Args:
        done: 已完成步骤: the steps taken, none before an earlier one.

    Returns:
        下一步骤: the next step; None when all are taken.

    >>> next_scoring_step(frozenset({FinalScoreStep.OFFICE_CONVENES})).value.zh
    '各考核组汇报考核情况'
    """
    taken, steps = FinalScoreStep.some(done, "done"), list(FinalScoreStep)
    if early := [one for one in steps[len(taken) :] if one in taken]:
        raise InvalidFacts("done", early[0], "steps in order", "应按顺序办理")
    findings = [note(SCORES, one.zh, one.en, one in taken) for one in steps]
    if len(taken) == len(steps):
        return Decision(None, *findings)
    return Decision(steps[len(taken)], *findings, because=findings[len(taken)])


class ResultRecipient(Term):
    """Who gets the results of an assessment beside the areas: they are submitted to these (考核结果报送对象)."""

    PERSONNEL_AUTHORITIES = "组织人事主管部门"


class ResultUse(Term):
    """What the results of an assessment are used for (考核结果运用)."""

    LEADERS_EVALUATION = "领导班子和领导干部综合考核评价的重要依据"
    YEARLY_EVALUATION = "市委、市政府对县乡年度考核评价体系"
    ECOLOGICAL_COMPENSATION = "生态补偿考核机制"


@frozen(kw_only=True)
class ResultsPublication(Record):
    """Whether results may be circulated, who then gets them and what for; true where they may (考核结果运用情况).

    Attributes:
        may_be_circulated: 可以通报: whether they may.
        submitted_to: 提交对象: who gets them as well; empty while they may not be circulated.
        used_for: 结果运用: what they are then used for.
    """

    may_be_circulated: bool
    submitted_to: tuple[ResultRecipient, ...] = ()
    used_for: tuple[ResultUse, ...] = ()

    def __bool__(self) -> bool:
        return self.may_be_circulated


_RECIPIENTS, _USES = tuple(ResultRecipient), tuple(ResultUse)
_PUBLISHED = ResultsPublication(may_be_circulated=True, submitted_to=_RECIPIENTS, used_for=_USES)
_WITHHELD = ResultsPublication(may_be_circulated=False)


@rule(RESULTS, LINKS, ACCEPTANCE_RESULTS)
def assessment_results_may_be_published(
    *, submitted_by_office: bool, approved_by_general_chief: bool
) -> Decision[ResultsPublication]:
    """Whether the results may be circulated, who gets them as well, and what they are used for (考核结果通报).

    Args:
        submitted_by_office: 市河长办报送: whether the municipal office has submitted them.
        approved_by_general_chief: 总河长审定: whether the general chief has approved them.

    Returns:
        考核结果运用情况: whether both are done, and what then becomes of the results.

    >>> decision = assessment_results_may_be_published(submitted_by_office=True, approved_by_general_chief=True)
    >>> [one.zh for one in decision.value.submitted_to]
    ['组织人事主管部门']
    """
    sent = FLAG.of(submitted_by_office, "submitted_by_office")
    passed = FLAG.of(approved_by_general_chief, "approved_by_general_chief")
    done = (
        condition(RESULTS, "市河长办报送", "submitted by the office", sent),
        condition(RESULTS, "市级总河长审定", "approved by the general chief", passed),
    )
    then = (
        note(RESULTS, "提交对象", "submitted to", _RECIPIENTS),
        note(LINKS, "结果运用", "used for", _USES),
    )
    return granted(_PUBLISHED, when=done, then=then, otherwise=_WITHHELD)
