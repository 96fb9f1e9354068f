"""The assessment of river-chief work (工作考核办法): its year, its grades, and what follows them."""

from __future__ import annotations

import datetime
from calendar import monthrange
from collections import Counter
from collections.abc import Sequence

from attrs import frozen

from ..core.bands import Band, Bands, above, at_least, at_most, below
from ..core.days import after_working_days
from ..core.decisions import Decision, Finding, all_of, any_of
from ..core.decrees import plain_date
from ..core.errors import InvalidFacts, NeedsJudgement
from ..core.exact import Number, exact, whole
from ..core.rules import provision, rule
from ..core.series import series
from ..core.terms import Grade, Reading, Term, flag, member, members
from .decree import MOST_WORKING_DAYS, RIVER_CHIEF, Area, MainTask, known_year

__all__ = [
    "AccountabilityReading",
    "AssessedBody",
    "AssessmentDates",
    "AssessmentGrade",
    "AssessmentMilestone",
    "AssessmentOutcome",
    "AssessmentYears",
    "Explanation",
    "FinalScoreStep",
    "FollowUp",
    "FundingDepartment",
    "InsteadOfExcellent",
    "MilestoneCheck",
    "PriorityFunding",
    "ScoreGrades",
    "SixtyReading",
    "accountability_due",
    "assessed_bodies",
    "assessment_calendar",
    "assessment_outcome",
    "assessment_results_may_be_published",
    "assessment_years",
    "concealment_follows",
    "explanation_due",
    "grade_score",
    "is_main_task",
    "milestone_kept",
    "next_scoring_step",
    "priority_funding_year",
    "yearly_scheme_may_be_issued",
]


_FIRST_YEAR = 2017  # not a leap year: what it lacks, some year lacks


class AssessedBody(Term):
    """Whose work is assessed."""

    PARTY_COMMITTEE = "党委"
    GOVERNMENT = "政府"
    WORKING_COMMITTEE = "工委"
    MANAGEMENT_COMMITTEE = "管委"


@rule(RIVER_CHIEF, "考核办法 三", "考核验收方案 一")
def assessed_bodies(area: Area) -> Decision[tuple[AssessedBody, ...]]:
    """The two bodies of an area that are assessed, every year and in the acceptance of 2017.

    Args:
        area: One of the ten counties, cities and districts, or the Development Zone.

    Returns:
        Its Party committee and government; of the zone, its working and management committees.

    Raises:
        InvalidFacts: The area is none.

    >>> [body.zh for body in assessed_bodies(Area.DEVELOPMENT_ZONE).value]
    ['工委', '管委']
    """
    zone = member(area, Area, "area") is Area.DEVELOPMENT_ZONE
    bodies = (
        (AssessedBody.WORKING_COMMITTEE, AssessedBody.MANAGEMENT_COMMITTEE)
        if zone
        else (AssessedBody.PARTY_COMMITTEE, AssessedBody.GOVERNMENT)
    )
    return Decision(bodies, Finding(RIVER_CHIEF.at("考核办法 三"), "考核对象", "assessed", observed=area))


@rule(RIVER_CHIEF, "考核办法 一", "考核办法 四")
def is_main_task(task: MainTask) -> Decision[bool]:
    """Whether a field of work is one of the six main river-chief tasks; the list is open, only the named ones count.

    Args:
        task: The field.

    Returns:
        Whether it is named.

    Raises:
        InvalidFacts: The field is none.
    """
    named = member(task, MainTask, "task") is not MainTask.OTHER
    return Decision(named, Finding(RIVER_CHIEF.at("考核办法 四"), "河长制主要任务", "a main task", named, task))


@rule(RIVER_CHIEF, "考核办法 四")
def yearly_scheme_may_be_issued(*, drafted: bool, approved_by_general_meeting: bool) -> Decision[bool]:
    """Whether the year's assessment scheme and scoring rules may be issued.

    Args:
        drafted: Whether the municipal office has drafted them from the year's priorities.
        approved_by_general_meeting: Whether the general chief meeting approved them; the general chief alone cannot.

    Returns:
        Whether both are done.

    Raises:
        InvalidFacts: A fact is of the wrong kind.
    """
    place = RIVER_CHIEF.at("考核办法 四")
    ready, passed = flag(drafted, "drafted"), flag(approved_by_general_meeting, "approved_by_general_meeting")
    return all_of(
        Finding(place, "制定年度考核实施方案和评分细则", "drafted", ready),
        Finding(place, "市级总河长会议审定", "approved by the general chief meeting", passed),
    )


@frozen(kw_only=True)
class AssessmentYears:
    """The years without an assessment and those with more than one; true where there is neither."""

    missing: tuple[int, ...]
    repeated: tuple[int, ...]

    def __bool__(self) -> bool:
        return not (self.missing or self.repeated)


@rule(RIVER_CHIEF, "考核办法 五（三）")
def assessment_years(assessed: Sequence[int], *, first: int, last: int) -> Decision[AssessmentYears]:
    """Whether each year was assessed once.

    Args:
        assessed: The year that each assessment was of.
        first: The first year asked about, 2017 or later.
        last: The last one.

    Returns:
        The years missing and repeated.

    Raises:
        InvalidFacts: A year is none, or the last lies before the first.

    >>> assessment_years([2017, 2019], first=2017, last=2019).value.missing
    (2018,)
    """
    held = series(assessed, int, "assessed", zh="年份")
    counts = Counter(known_year(year, f"assessed[{index}]") for index, year in enumerate(held))
    if known_year(last, "last") < known_year(first, "first", first=_FIRST_YEAR):
        raise InvalidFacts("last", last, f"a year not before {first}", f"不早于{first}的年份")
    years = range(first, last + 1)
    found = AssessmentYears(
        missing=tuple(year for year in years if not counts[year]),
        repeated=tuple(year for year in years if counts[year] > 1),
    )
    place = RIVER_CHIEF.at("考核办法 五（三）")
    return Decision(
        found,
        Finding(place, "每年组织一次", "assessed every year", not found.missing, found.missing),
        Finding(place, "每年组织一次", "and once only", not found.repeated, found.repeated),
        because=0 if found.missing else 1,
    )


class AssessmentMilestone(Term):
    """The three steps of an assessment year."""

    SELF_ASSESSMENT = "自考自评"
    REPORT = "自考自评报告上报"
    CITY_ASSESSMENT = "市河长办完成考核"


@provision(RIVER_CHIEF, "考核办法 五（三）")
@frozen(kw_only=True)
class AssessmentDates:
    """The last days of the assessment year, each itself included; the last is in the year after."""

    self_assessment_month: int = 12
    self_assessment_day: int = 20
    report_month: int = 12
    report_day: int = 31
    city_month: int = 1
    city_day: int = 10

    def __attrs_post_init__(self) -> None:
        for step in ("self_assessment", "report", "city"):
            month = whole(getattr(self, f"{step}_month"), f"{step}_month", at_least=1, at_most=12)
            last = monthrange(_FIRST_YEAR, month)[1]
            whole(getattr(self, f"{step}_day"), f"{step}_day", at_least=1, at_most=last)

    def last_day(self, milestone: AssessmentMilestone, year: int) -> datetime.date:
        """By which day a step of a year's assessment is due."""
        return {
            AssessmentMilestone.SELF_ASSESSMENT: datetime.date(
                year, self.self_assessment_month, self.self_assessment_day
            ),
            AssessmentMilestone.REPORT: datetime.date(year, self.report_month, self.report_day),
            AssessmentMilestone.CITY_ASSESSMENT: datetime.date(year + 1, self.city_month, self.city_day),
        }[milestone]


@rule(RIVER_CHIEF, "考核办法 五（三）")
def assessment_calendar(
    year: int, *, dates: AssessmentDates = AssessmentDates()
) -> Decision[tuple[datetime.date, ...]]:
    """The last days of a year's assessment: self-assessment, its report, the city's own assessment.

    Args:
        year: The assessed year, 2017 or later. What the acceptance scheme makes of 2017 is asked of
            ``reporting_calendar``.
        dates: The days.

    Returns:
        The three days in the order of ``AssessmentMilestone``, each itself included.

    Raises:
        InvalidFacts: The year is none, or before 2017.

    >>> [str(day) for day in assessment_calendar(2018).value]
    ['2018-12-20', '2018-12-31', '2019-01-10']
    """
    known_year(year, "year", first=_FIRST_YEAR)
    days = tuple(dates.last_day(milestone, year) for milestone in AssessmentMilestone)
    place = RIVER_CHIEF.at("考核办法 五（三）")
    findings = (
        Finding(place, milestone.zh, milestone.en, required=day)
        for milestone, day in zip(AssessmentMilestone, days, strict=True)
    )
    return Decision(days, *findings)


@frozen(kw_only=True)
class MilestoneCheck:
    """The day by which something was due, and whether it was done by then; true where it was."""

    due: datetime.date
    kept: bool

    def __bool__(self) -> bool:
        return self.kept


@rule(RIVER_CHIEF, "考核办法 五（三）")
def milestone_kept(
    milestone: AssessmentMilestone, *, year: int, done: datetime.date, dates: AssessmentDates = AssessmentDates()
) -> Decision[MilestoneCheck]:
    """Whether a step of a year's assessment was done in time by the method; for 2017 see ``reporting_calendar``.

    Args:
        milestone: The step.
        year: The assessed year, 2017 or later.
        done: The day on which it was done.
        dates: The days.

    Returns:
        The last day and whether it was kept; the day itself is in time.

    Raises:
        InvalidFacts: A fact is of the wrong kind.

    >>> milestone_kept(AssessmentMilestone.REPORT, year=2018, done=datetime.date(2019, 1, 1)).value.kept
    False
    """
    member(milestone, AssessmentMilestone, "milestone")
    due = dates.last_day(milestone, known_year(year, "year", first=_FIRST_YEAR))
    kept = plain_date(done, "done") <= due
    place = RIVER_CHIEF.at("考核办法 五（三）")
    return Decision(MilestoneCheck(due=due, kept=kept), Finding(place, milestone.zh, milestone.en, kept, done, due))


class AssessmentGrade(Grade):
    """The four grades, from the lowest up."""

    UNQUALIFIED = "不合格"
    QUALIFIED = "合格"
    GOOD = "良好"
    EXCELLENT = "优秀"


class SixtyReading(Reading):
    """Which grade a score of exactly 60 earns: the text owns it to both."""

    QUALIFIED = "合格"
    """Recommended: the band from 60 to 80 begins with it, and the grade below would take it away."""
    UNQUALIFIED = "不合格"
    """60分以下 by the general meaning of 以下."""


@provision(RIVER_CHIEF, "考核办法 六")
@frozen(kw_only=True)
class ScoreGrades:
    """The points from which each grade begins, and full marks."""

    full_points: int = 100
    excellent_points: int = 90  # itself excellent
    good_points: int = 80  # itself good
    qualified_points: int = 60  # itself qualified, in the recommended reading

    def __attrs_post_init__(self) -> None:
        floor = 0
        for name in ("qualified_points", "good_points", "excellent_points", "full_points"):
            floor = whole(getattr(self, name), name, at_least=floor + 1)

    def bands(self, sixty: SixtyReading = SixtyReading.QUALIFIED) -> Bands[AssessmentGrade]:
        """The grades as a table."""
        owned = sixty is SixtyReading.QUALIFIED
        low = self.qualified_points
        return Bands(
            Band(AssessmentGrade.UNQUALIFIED, at_least(0), below(low) if owned else at_most(low)),
            Band(AssessmentGrade.QUALIFIED, at_least(low) if owned else above(low), below(self.good_points)),
            Band(AssessmentGrade.GOOD, at_least(self.good_points), below(self.excellent_points)),
            Band(AssessmentGrade.EXCELLENT, at_least(self.excellent_points), at_most(self.full_points)),
        )


@rule(RIVER_CHIEF, "考核办法 六", "考核验收方案 五", units={"score": "points"})
def grade_score(
    score: Number, *, grades: ScoreGrades = ScoreGrades(), sixty: SixtyReading = SixtyReading.QUALIFIED
) -> Decision[AssessmentGrade]:
    """The grade that a score earns (考核等次), in the yearly assessment and in the acceptance of 2017.

    The acceptance scheme prints no bands; the method's are taken, as each year's scheme runs under it.

    Args:
        score: The points, 0 to 100; no bonus is known.
        grades: The points from which each grade begins.
        sixty: What exactly 60 earns.

    Returns:
        The grade.

    Raises:
        InvalidFacts: The score is no exact number from 0 to 100.

    >>> [grade_score(points).value.zh for points in (90, 89.99, 80, 60, 59.99)]
    ['优秀', '良好', '良好', '合格', '不合格']
    """
    points = exact(score, "score", at_least=0, at_most=grades.full_points)
    band = grades.bands(member(sixty, SixtyReading, "sixty")).find(points)
    assert band is not None  # the bands reach from 0 to full marks
    return Decision(band.value, Finding(_GRADES, band.value.zh, band.value.en, observed=points, required=str(band)))


class FinalScoreStep(Term):
    """How the final score is settled."""

    OFFICE_CONVENES = "市河长办组织召开考核会议"
    TEAMS_REPORT = "各考核组汇报考核情况"
    JOINT_SCORING = "统一评分"
    PROPOSED_GRADE = "提出考核评价等次意见"


@rule(RIVER_CHIEF, "考核办法 六")
def next_scoring_step(done: frozenset[FinalScoreStep]) -> Decision[FinalScoreStep | None]:
    """The next step towards an area's final score; scores are joint, no team gives its own.

    Args:
        done: The steps taken.

    Returns:
        The next step; None when all are taken.

    Raises:
        InvalidFacts: A step is none, or was taken before an earlier one.

    >>> next_scoring_step(frozenset({FinalScoreStep.OFFICE_CONVENES})).value.zh
    '各考核组汇报考核情况'
    """
    taken = members(done, FinalScoreStep, "done")
    steps = list(FinalScoreStep)
    step = next((one for one in steps if one not in taken), None)
    if early := [one for one in steps[len(taken) :] if one in taken]:
        raise InvalidFacts("done", early[0], "steps in order", "应按顺序办理")
    findings = (Finding(_GRADES, one.zh, one.en, one in taken) for one in FinalScoreStep)
    return Decision(step, *findings, because=-1 if step is None else len(taken))


@rule(RIVER_CHIEF, "考核办法 七（一）", "考核验收方案 五")
def assessment_results_may_be_published(
    *, submitted_by_office: bool, approved_by_general_chief: bool
) -> Decision[bool]:
    """Whether the results may be circulated; they then go to the personnel authorities (组织人事主管部门) as well.

    Args:
        submitted_by_office: Whether the municipal office has submitted them.
        approved_by_general_chief: Whether the general chief has approved them.

    Returns:
        Whether both are done.

    Raises:
        InvalidFacts: A fact is of the wrong kind.
    """
    sent = flag(submitted_by_office, "submitted_by_office")
    passed = flag(approved_by_general_chief, "approved_by_general_chief")
    place = RIVER_CHIEF.at("考核办法 七（一）")
    return all_of(
        Finding(place, "市河长办报", "submitted by the office", sent),
        Finding(place, "市级总河长审定", "approved by the general chief", passed),
    )


class FollowUp(Term):
    """What follows an assessment."""

    COMMENDED = "通报表扬"
    REWARD_FUND = "原则上给予专项奖励资金"
    PRIORITY_FUNDING = "下一年度资金和项目优先考虑"
    CRITICISED = "通报批评"
    EXPLANATION = "说明原因，明确整改措施及期限"
    ACCOUNTABILITY = "依法依纪追究责任"


@provision(RIVER_CHIEF, "考核办法 八（三）")
@frozen(kw_only=True)
class Explanation:
    """How long a criticised area has to explain itself."""

    within_days: int = 10  # working days after the results were circulated

    def __attrs_post_init__(self) -> None:
        whole(self.within_days, "within_days", at_least=1, at_most=MOST_WORKING_DAYS)


@rule(RIVER_CHIEF, "考核办法 八（三）")
def explanation_due(circulated: datetime.date, *, explanation: Explanation = Explanation()) -> Decision[datetime.date]:
    """The last day on which a criticised area explains the causes, with measures and a deadline.

    Args:
        circulated: The day on which the result was circulated; it does not count itself.
        explanation: How many working days there are.

    Returns:
        The last day, on the official working-day calendar.

    Raises:
        InvalidFacts: The day is no date.
        Undetermined: The calendar of the year is not known.

    >>> str(explanation_due(datetime.date(2018, 2, 9)).value)  # the Spring Festival lies between
    '2018-02-28'
    """
    last = after_working_days(plain_date(circulated, "circulated"), explanation.within_days)
    return Decision(
        last, Finding(_CRITICISM, "结果通报后工作日", "working days", True, circulated, explanation.within_days)
    )


class FundingDepartment(Term):
    """The municipal departments that give priority; the list is open."""

    DEVELOPMENT_AND_REFORM = "发展改革"
    FINANCE = "财政"
    WATER = "水务"
    ENVIRONMENT = "环保"


class PriorityFunding(Reading):
    """Which year is the next one (下一年度)."""

    AFTER_ASSESSED_YEAR = "考核年度的下一年度"
    """Recommended: the year after the assessed one, in which the results appear."""
    AFTER_RESULT = "结果公布的下一年度"
    """The year after the results appeared."""


@rule(RIVER_CHIEF, "考核办法 八（一）")
def priority_funding_year(
    grade: AssessmentGrade,
    *,
    year: int,
    reading: PriorityFunding = PriorityFunding.AFTER_ASSESSED_YEAR,
) -> Decision[int | None]:
    """The year in which an area has priority for river and lake funds and projects.

    Args:
        grade: The area's grade.
        year: The assessed year, 2017 or later.
        reading: Which year is the next one.

    Returns:
        The year, for excellent areas alone; the departments are those of ``FundingDepartment``.

    Raises:
        InvalidFacts: A fact is of the wrong kind.

    >>> priority_funding_year(AssessmentGrade.EXCELLENT, year=2018).value
    2019
    """
    excellent = member(grade, AssessmentGrade, "grade") is AssessmentGrade.EXCELLENT
    after = {PriorityFunding.AFTER_ASSESSED_YEAR: 1, PriorityFunding.AFTER_RESULT: 2}
    following = known_year(year, "year", first=_FIRST_YEAR) + after[member(reading, PriorityFunding, "reading")]
    return Decision(following if excellent else None, Finding(_REWARD, "考核结果优秀", "excellent", excellent, grade))


class InsteadOfExcellent(Reading):
    """What an area earns whose score is excellent and which may not be graded so; the scheme names no substitute."""

    GOOD = "良好"
    """Recommended: the highest grade that is not barred."""
    OFFICE_SETS_IT = "由市河长办确定"
    """The scheme leaves the grade to the municipal office, which scores and sets it."""


@frozen(kw_only=True)
class AssessmentOutcome:
    """An area's grade and what follows it, with the last day to explain and the year of priority where they apply.

    ``priority_from`` are the departments that give priority to an excellent area; their list is open.
    """

    grade: AssessmentGrade
    follows: tuple[FollowUp, ...]
    explanation_due: datetime.date | None
    priority_year: int | None
    priority_from: tuple[FundingDepartment, ...]


@rule(
    RIVER_CHIEF,
    "考核办法 六",
    "考核办法 八（一）",
    "考核办法 八（三）",
    "考核办法 八（四）",
    "考核验收方案 五",
    units={"score": "points"},
)
def assessment_outcome(
    score: Number,
    *,
    year: int,
    circulated: datetime.date,
    ranks_low: bool,
    barred_from_excellent: bool,
    concealed: bool,
    falsified: bool,
    grades: ScoreGrades = ScoreGrades(),
    explanation: Explanation = Explanation(),
    sixty: SixtyReading = SixtyReading.QUALIFIED,
    next_year: PriorityFunding = PriorityFunding.AFTER_ASSESSED_YEAR,
    instead: InsteadOfExcellent = InsteadOfExcellent.GOOD,
) -> Decision[AssessmentOutcome]:
    """The grade that a score earns an area, and all that follows.

    Args:
        score: The points, 0 to 100.
        year: The assessed year, 2017 or later.
        circulated: The day on which the results are circulated, in the assessed year or later.
        ranks_low: Whether the area ranks low (排名靠后); how low that is, is not printed.
        barred_from_excellent: What ``excellent_barred`` says; the bar stands in the scheme of 2017 alone.
        concealed: Whether something was hidden in the self-assessment (瞒报).
        falsified: Whether something was faked in it (谎报).
        grades: The points from which each grade begins.
        explanation: How many working days there are to explain.
        sixty: What exactly 60 earns.
        next_year: Which year has priority.
        instead: What a barred area earns with a score that is excellent.

    Returns:
        The grade and what follows. Commendation is due, the reward fund only in principle and without an amount. A
        criticised area's Party committee and government tell the municipal ones of causes, measures and a deadline.

    Raises:
        InvalidFacts: A fact is of the wrong kind, the bar is claimed for another year than 2017, or the results were
            circulated before the assessed year.
        Undetermined: The working-day calendar is not known.
        NeedsJudgement: The municipal office sets the grade of a barred area, in that reading.

    >>> clean = {"ranks_low": False, "barred_from_excellent": False, "concealed": False, "falsified": False}
    >>> outcome = assessment_outcome(59, year=2018, circulated=datetime.date(2019, 1, 18), **clean).value
    >>> [one.zh for one in outcome.follows], str(outcome.explanation_due)
    (['通报批评', '说明原因，明确整改措施及期限'], '2019-02-01')
    """
    known_year(year, "year", first=_FIRST_YEAR)
    day = plain_date(circulated, "circulated")
    if day.year < year:
        raise InvalidFacts("circulated", day, f"a day not before the year {year}", f"不早于{year}年的日期")
    barred = flag(barred_from_excellent, "barred_from_excellent")
    if barred and year != _FIRST_YEAR:
        raise InvalidFacts(
            "barred_from_excellent", barred, f"False outside {_FIRST_YEAR}", f"{_FIRST_YEAR}年以外应为False"
        )
    earned = grade_score(score, grades=grades, sixty=sixty)
    lowered = barred and earned.value is AssessmentGrade.EXCELLENT
    if member(instead, InsteadOfExcellent, "instead") is InsteadOfExcellent.OFFICE_SETS_IT and lowered:
        raise NeedsJudgement(
            "市河长制办公室", _BAR, en="the scheme names no grade for a barred area", zh="方案未规定不得评优时的等次"
        )
    grade = AssessmentGrade.GOOD if lowered else earned.value
    low = flag(ranks_low, "ranks_low")
    criticised = grade is AssessmentGrade.UNQUALIFIED or low
    excellent = grade is AssessmentGrade.EXCELLENT
    false = concealment_follows(concealed=concealed, falsified=falsified)
    due = explanation_due(day, explanation=explanation).value if criticised else None
    priority = priority_funding_year(grade, year=year, reading=next_year).value
    follows = {
        FollowUp.COMMENDED: excellent,
        FollowUp.REWARD_FUND: excellent,
        FollowUp.PRIORITY_FUNDING: excellent,
        FollowUp.CRITICISED: criticised or bool(false),
        FollowUp.EXPLANATION: criticised,
        FollowUp.ACCOUNTABILITY: bool(false),
    }
    outcome = AssessmentOutcome(
        grade=grade,
        follows=tuple(one for one, holds in follows.items() if holds),
        explanation_due=due,
        priority_year=priority,
        priority_from=tuple(FundingDepartment) if excellent else (),
    )
    bar = Finding(_BAR, "未被限制评为优秀", "not barred from excellent", not barred)
    return Decision(
        outcome,
        *earned.findings,
        *((bar,) if year == _FIRST_YEAR else ()),
        Finding(_REWARD, "考核结果优秀", "excellent", excellent, grade),
        Finding(_CRITICISM, "考核结果不合格", "unqualified", grade is AssessmentGrade.UNQUALIFIED, grade),
        Finding(_CRITICISM, "排名靠后", "ranking low", low),
        *false.findings,
        because=1 if lowered else 0,
    )


@rule(RIVER_CHIEF, "考核办法 八（四）")
def concealment_follows(*, concealed: bool, falsified: bool) -> Decision[tuple[FollowUp, ...]]:
    """What follows when facts were hidden or faked in the self-assessment, whatever the score.

    Args:
        concealed: Whether something was hidden (瞒报).
        falsified: Whether something was faked (谎报).

    Returns:
        Criticism by circular and accountability of the persons responsible, or nothing.

    Raises:
        InvalidFacts: A fact is of the wrong kind.
    """
    place = RIVER_CHIEF.at("考核办法 八（四）")
    hid, faked = flag(concealed, "concealed"), flag(falsified, "falsified")
    follows = (FollowUp.CRITICISED, FollowUp.ACCOUNTABILITY) if hid or faked else ()
    findings = (Finding(place, "瞒报", "hidden", hid), Finding(place, "谎报", "faked", faked))
    return Decision(follows, *findings, because=0 if hid else 1)


class AccountabilityReading(Reading):
    """What the major effect (造成重大影响) qualifies."""

    GOALS_ALONE = "仅未完成目标"
    """Recommended: unmet goals alone; serious damage is grave enough by itself."""
    BOTH = "两种结果"
    """Serious damage must have had a major effect, too."""


@rule(RIVER_CHIEF, "考核办法 八（五）")
def accountability_due(
    *,
    weak_work_or_absence: bool,
    serious_damage: bool,
    goal_missed: bool,
    major_effect: bool,
    reading: AccountabilityReading = AccountabilityReading.GOALS_ALONE,
) -> Decision[bool]:
    """Whether units and persons are held to account for what became of the waters or the goals.

    Args:
        weak_work_or_absence: Whether weak work, absence from duty or the like was the cause.
        serious_damage: Whether the rivers and lakes were seriously damaged.
        goal_missed: Whether the goals were not met.
        major_effect: Whether that had a major effect.
        reading: Whether serious damage needs a major effect, too.

    Returns:
        Whether they are.

    Raises:
        InvalidFacts: A fact is of the wrong kind.

    >>> accountability_due(weak_work_or_absence=True, serious_damage=False, goal_missed=True, major_effect=False).value
    False
    """
    cause, damage = flag(weak_work_or_absence, "weak_work_or_absence"), flag(serious_damage, "serious_damage")
    missed, effect = flag(goal_missed, "goal_missed"), flag(major_effect, "major_effect")
    alone = member(reading, AccountabilityReading, "reading") is AccountabilityReading.GOALS_ALONE
    damaging = damage and (alone or effect)
    failing = missed and effect
    place = RIVER_CHIEF.at("考核办法 八（五）")
    consequence = any_of(
        Finding(place, "河湖环境遭到严重破坏", "serious damage", damaging, damage),
        Finding(place, "未完成工作目标而造成重大影响", "goals missed with a major effect", failing, missed),
    )
    return Decision(
        cause and consequence.value,
        Finding(place, "工作不力、履职缺位等", "weak work or absence", cause),
        *consequence.findings,
        because=0 if not cause else 1 if damaging else 2,
    )


_GRADES = RIVER_CHIEF.at("考核办法 六")
_REWARD = RIVER_CHIEF.at("考核办法 八（一）")
_CRITICISM = RIVER_CHIEF.at("考核办法 八（三）")
_BAR = RIVER_CHIEF.at("考核验收方案 五")
