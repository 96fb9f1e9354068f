"""What follows an assessment of river-chief work (工作考核办法 八): praise, criticism, who answers for what."""

from __future__ import annotations

import datetime
from typing import Annotated

from attrs import frozen

from ...core.bounds import BARE, at_least
from ...core.days import WorkingCalendar, after_working_days
from ...core.decisions import Decision, Reason, all_of, any_of, judged, part
from ...core.errors import InvalidFacts, NeedsJudgement, Undetermined, known
from ...core.facts import DAY, FLAG, Points, Whole
from ...core.figures import Record, figure
from ...core.findings import condition, note
from ...core.rules import provision, rule
from ...core.terms import Reading, Term, Words
from .assessment import ACCEPTANCE_RESULTS, SCORES, AssessmentGrade, ScoreGrades, SixtyReading, grade_score
from .decree import ASSESSED_YEAR, FIRST_YEAR, RIVER_CHIEF, WORKING_DAYS, AssessedYear, Office, WorkingDays

__all__ = [
    "AccountabilityReading",
    "AssessmentOutcome",
    "Explanation",
    "ExplanationRecipient",
    "FollowUp",
    "FundingDepartment",
    "InsteadOfExcellent",
    "PriorityFunding",
    "accountability_due",
    "assessment_outcome",
    "concealment_follows",
    "explanation_due",
    "grade_follows",
    "priority_funding_year",
]

REWARD = RIVER_CHIEF.at("考核办法 八（一）")
CRITICISM = RIVER_CHIEF.at("考核办法 八（三）")
CONCEALMENT = RIVER_CHIEF.at("考核办法 八（四）")
ACCOUNTABILITY = RIVER_CHIEF.at("考核办法 八（五）")

PRIORITY_YEAR = Whole(BARE, at_least(FIRST_YEAR + 1))
PriorityYear = Annotated[int, *PRIORITY_YEAR]


class FollowUp(Term):
    """What follows an assessment (考核后果)."""

    COMMENDED = "通报表扬"
    REWARD_FUND = "原则上给予专项奖励资金"
    PRIORITY_FUNDING = "下一年度资金和项目优先考虑"
    CRITICISED = "通报批评"
    EXPLANATION = "说明原因，明确整改措施及期限"
    ACCOUNTABILITY = "依法依纪追究责任"


@provision(CRITICISM)
@frozen(kw_only=True)
class Explanation(Record):
    """How long a criticised area has to explain itself (说明原因期限)."""

    within_days: WorkingDays = figure(10, "说明期限", "working days after the results were circulated")


@rule(CRITICISM)
def explanation_due(
    circulated: datetime.date,
    *,
    explanation: Explanation = Explanation(),
    working_day_calendar: WorkingCalendar | None = None,
) -> Decision[datetime.date]:
    """The last day on which a criticised area explains the causes, with measures and a deadline (说明原因最后日).

    Args:
        circulated: 结果通报日: the day on which the result was circulated; it does not count itself.
        working_day_calendar: 工作日安排: the arrangement of years that the official calendar known here lacks.

    Returns:
        最后日: the last day, on the official working-day calendar.

    Raises:
        NotInForce: The result was circulated before the method held.
        Undetermined: The calendar of the year is not known.

    >>> str(explanation_due(datetime.date(2018, 2, 9)).value)  # the Spring Festival lies between
    '2018-02-28'
    """
    explanation = Explanation.of(explanation, "explanation")
    day, within = DAY.of(circulated, "circulated"), explanation.within_days
    calendar = WorkingCalendar.maybe(working_day_calendar, "working_day_calendar")
    RIVER_CHIEF.require_in_force(day)
    return Decision(
        after_working_days(day, within, fact="circulated", calendar=calendar),
        note(CRITICISM, "结果通报日", "results circulated on", day),
        note(CRITICISM, "通报后说明期限", "time to explain after that", within, WORKING_DAYS.unit),
    )


class FundingDepartment(Term):
    """The municipal departments that give priority; the list is open (优先安排部门)."""

    DEVELOPMENT_AND_REFORM = "发展改革"
    FINANCE = "财政"
    WATER = "水务"
    ENVIRONMENT = "环保"


class PriorityFunding(Reading, at=REWARD):
    """Which year is the next one (下一年度)."""

    AFTER_ASSESSED_YEAR = (
        "考核年度的下一年度",
        "考核结果即在该年公布",
        "The year after the assessed one, in which the results appear.",
    )
    AFTER_RESULT = "结果公布的下一年度", "自结果公布起算", "The year after the results appeared."


@rule(REWARD)
def priority_funding_year(
    grade: AssessmentGrade,
    *,
    year: AssessedYear,
    next_year: PriorityFunding = PriorityFunding.AFTER_ASSESSED_YEAR,
) -> Decision[PriorityYear | None]:
    """The year in which an area has priority for river and lake funds and projects (优先考虑年度).

    Args:
        grade: 考核等次: the area's grade.
        year: 考核年度: the assessed year.

    Returns:
        优先年度: the year, for excellent areas alone; the departments are those of ``FundingDepartment``.

    >>> priority_funding_year(AssessmentGrade.EXCELLENT, year=2018).value
    2019
    """
    excellent = AssessmentGrade.of(grade, "grade") is AssessmentGrade.EXCELLENT
    after = _YEARS_ON[PriorityFunding.of(next_year, "next_year")]
    following = ASSESSED_YEAR.of(year, "year") + after
    return Decision(
        following if excellent else None, condition(REWARD, "考核结果优秀", "graded excellent", excellent, grade)
    )


_YEARS_ON = {PriorityFunding.AFTER_ASSESSED_YEAR: 1, PriorityFunding.AFTER_RESULT: 2}


class InsteadOfExcellent(Reading, at=ACCEPTANCE_RESULTS):
    """What an area earns whose score is excellent and which may not be graded so (不得评优时的等次)."""

    GOOD = "良好", "未被禁止的最高等次", "The highest grade that is not barred; the scheme names no substitute."
    OFFICE_SETS_IT = (
        "由市河长办确定",
        "方案由市河长办统一评分，确定等次",
        "The scheme leaves the grade to the municipal office, which scores and sets it.",
    )


class ExplanationRecipient(Term):
    """To whom a criticised area's Party committee and government explain themselves (说明对象)."""

    MUNICIPAL_PARTY_COMMITTEE = "市委"
    MUNICIPAL_GOVERNMENT = "市政府"


@frozen(kw_only=True)
class AssessmentOutcome(Record):
    """An area's grade and what follows it (考核结论).

    Attributes:
        grade: 考核等次: the grade.
        follows: 考核后果: what follows it.
        explanation_due: 说明原因最后日: the last day to explain; None where nothing must be (then it does not follow)
            or where the working-day calendar of its year is not known.
        explained_to: 说明对象: to whom the area's own two bodies explain; empty where nothing must be.
        priority_year: 优先年度: the year of priority, None for areas that are not excellent.
        priority_from: 优先安排部门: the departments that give priority to an excellent area; their list is open.
    """

    grade: AssessmentGrade
    follows: tuple[FollowUp, ...]
    explanation_due: datetime.date | None
    explained_to: tuple[ExplanationRecipient, ...]
    priority_year: PriorityYear | None
    priority_from: tuple[FundingDepartment, ...]


@rule(CONCEALMENT)
def concealment_follows(*, concealed: bool, falsified: bool) -> Decision[tuple[FollowUp, ...]]:
    """What follows when facts were hidden or faked in the self-assessment, whatever the score (瞒报谎报后果).

    Args:
        concealed: 瞒报: whether something was hidden.
        falsified: 谎报: whether something was faked.

    Returns:
        后果: criticism by circular and accountability of the persons responsible, or nothing.
    """
    hid, faked = FLAG.of(concealed, "concealed"), FLAG.of(falsified, "falsified")
    return judged(
        (FollowUp.CRITICISED, FollowUp.ACCOUNTABILITY) if hid or faked else (),
        condition(CONCEALMENT, "无瞒报", "nothing hidden", not hid),
        condition(CONCEALMENT, "无谎报", "nothing faked", not faked),
    )


@rule(REWARD, CRITICISM, CONCEALMENT, rests_on=(explanation_due, priority_funding_year, concealment_follows))
def grade_follows(
    grade: AssessmentGrade,
    *,
    year: AssessedYear,
    ranks_low: bool,
    concealed: bool,
    falsified: bool,
    circulated: datetime.date | None = None,
    explanation: Explanation = Explanation(),
    next_year: PriorityFunding = PriorityFunding.AFTER_ASSESSED_YEAR,
    working_day_calendar: WorkingCalendar | None = None,
) -> Decision[AssessmentOutcome]:
    """What follows a grade, however it was earned (等次后果).

    Args:
        grade: 考核等次: the final grade.
        year: 考核年度: the assessed year.
        ranks_low: 排名靠后: whether the area ranks low; how low that is, is not printed.
        concealed: 瞒报: whether something was hidden in the self-assessment.
        falsified: 谎报: whether something was faked in it.
        circulated: 结果通报日: the day on which the results are circulated, in the assessed year or later; asked of a
            criticised area.
        working_day_calendar: 工作日安排: the arrangement of years that the official calendar known here lacks.

    Returns:
        考核结论: the grade and what follows. Commendation is due, the reward fund only in principle and without an
            amount. A criticised area's Party committee and government tell the municipal ones of causes, measures and
            a deadline.

    Raises:
        NotInForce: The results were circulated before the method held.
        Undetermined: The day of the circular is needed and not given.

    >>> clean = {"ranks_low": False, "concealed": False, "falsified": False}
    >>> [one.zh for one in grade_follows(AssessmentGrade.EXCELLENT, year=2018, **clean).value.follows]
    ['通报表扬', '原则上给予专项奖励资金', '下一年度资金和项目优先考虑']
    """
    explanation = Explanation.of(explanation, "explanation")
    calendar = WorkingCalendar.maybe(working_day_calendar, "working_day_calendar")
    final, assessed = AssessmentGrade.of(grade, "grade"), ASSESSED_YEAR.of(year, "year")
    day = _circulated(circulated, assessed)
    excellent, qualified = final is AssessmentGrade.EXCELLENT, final is not AssessmentGrade.UNQUALIFIED
    low = FLAG.of(ranks_low, "ranks_low")
    criticised = not qualified or low
    false = concealment_follows(concealed=concealed, falsified=falsified)
    priority = priority_funding_year(final, year=assessed, next_year=next_year)
    last: datetime.date | None = None
    time: tuple[Reason, ...] = ()
    if criticised:
        last, time = _explained(known(day, "circulated", _CIRCULATED), explanation, calendar)
    follows = {
        FollowUp.COMMENDED: excellent,
        FollowUp.REWARD_FUND: excellent,
        FollowUp.PRIORITY_FUNDING: excellent,
        FollowUp.CRITICISED: criticised or bool(false.value),
        FollowUp.EXPLANATION: criticised,
        FollowUp.ACCOUNTABILITY: bool(false.value),
    }
    outcome = AssessmentOutcome(
        grade=final,
        follows=tuple(one for one, holds in follows.items() if holds),
        explanation_due=last,
        explained_to=tuple(ExplanationRecipient) if criticised else (),
        priority_year=priority.value,
        priority_from=tuple(FundingDepartment) if excellent else (),
    )
    return Decision(
        outcome,
        note(REWARD, "最终等次", "final grade", final),
        condition(CRITICISM, "并非不合格", "not unqualified", qualified, final),
        condition(CRITICISM, "排名不靠后", "not ranking low", not low),
        *time,
        part("瞒报谎报", "hidden or faked", false),
    )


_CIRCULATED = Words("未说明结果通报日", "when the results were circulated is not said")


def _circulated(circulated: object, year: int) -> datetime.date | None:
    """The day of the circular, which the assessed year does not follow."""
    day = DAY.maybe(circulated, "circulated")
    if day is not None and day.year < year:
        raise InvalidFacts("circulated", day, f"a day not before the year {year}", f"不早于{year}年的日期")
    return day


def _explained(
    circulated: datetime.date, explanation: Explanation, calendar: WorkingCalendar | None
) -> tuple[datetime.date | None, tuple[Reason, ...]]:
    """By when a criticised area explains itself, and why; None where the calendar is not known."""
    try:
        due = explanation_due(circulated, explanation=explanation, working_day_calendar=calendar)
    except Undetermined:
        return None, (note(CRITICISM, "说明期限所在年度的工作日安排未知", "the calendar of its last day is not known"),)
    return due.value, (part("说明原因期限", "time to explain", due),)


@rule(
    *(SCORES, REWARD, CRITICISM, CONCEALMENT, ACCEPTANCE_RESULTS),
    rests_on=(grade_score, grade_follows),
)
def assessment_outcome(
    score: Points,
    *,
    year: AssessedYear,
    ranks_low: bool,
    concealed: bool,
    falsified: bool,
    circulated: datetime.date | None = None,
    barred_from_excellent: bool | None = None,
    grades: ScoreGrades = ScoreGrades(),
    explanation: Explanation = Explanation(),
    sixty: SixtyReading = SixtyReading.QUALIFIED,
    next_year: PriorityFunding = PriorityFunding.AFTER_ASSESSED_YEAR,
    instead: InsteadOfExcellent = InsteadOfExcellent.GOOD,
    working_day_calendar: WorkingCalendar | None = None,
) -> Decision[AssessmentOutcome]:
    """The grade that a score earns an area, and all that follows (考核结论).

    Args:
        score: 得分: the points, up to full marks. What follows a grade of which no score is known is asked of
            ``grade_follows``.
        year: 考核年度: the assessed year.
        ranks_low: 排名靠后: whether the area ranks low; how low that is, is not printed.
        concealed: 瞒报: whether something was hidden in the self-assessment.
        falsified: 谎报: whether something was faked in it.
        circulated: 结果通报日: the day on which the results are circulated, in the assessed year or later; asked of a
            criticised area.
        barred_from_excellent: 不得评优: what ``excellent_barred`` says; asked where the score is excellent, in the
            acceptance of 2017 alone, whose scheme has the bar.
        working_day_calendar: 工作日安排: the arrangement of years that the official calendar known here lacks.

    Returns:
        考核结论: the grade and what follows it.

    Raises:
        NotInForce: The results were circulated before the method held.
        Undetermined: The day of the circular, or the bar, is needed and not given.
        NeedsJudgement: The municipal office sets the grade of a barred area, in that reading.

    >>> clean = {"ranks_low": False, "concealed": False, "falsified": False}
    >>> outcome = assessment_outcome(59, year=2018, circulated=datetime.date(2019, 1, 18), **clean).value
    >>> [one.zh for one in outcome.follows], str(outcome.explanation_due)
    (['通报批评', '说明原因，明确整改措施及期限'], '2019-02-01')
    """
    grades = ScoreGrades.of(grades, "grades")
    assessed = ASSESSED_YEAR.of(year, "year")
    given = FLAG.maybe(barred_from_excellent, "barred_from_excellent")
    low, hid, faked = (
        FLAG.of(fact, name)
        for fact, name in ((ranks_low, "ranks_low"), (concealed, "concealed"), (falsified, "falsified"))
    )
    day, explanation = _circulated(circulated, assessed), Explanation.of(explanation, "explanation")
    next_year = PriorityFunding.of(next_year, "next_year")
    calendar = WorkingCalendar.maybe(working_day_calendar, "working_day_calendar")
    if given and assessed != FIRST_YEAR:
        words = f"False outside {FIRST_YEAR}", f"{FIRST_YEAR}年以外应为False"
        raise InvalidFacts("barred_from_excellent", given, *words)
    earned = grade_score(score, grades=grades, sixty=sixty)
    turns_on_it = assessed == FIRST_YEAR and earned.value is AssessmentGrade.EXCELLENT
    office_sets = InsteadOfExcellent.of(instead, "instead") is InsteadOfExcellent.OFFICE_SETS_IT

    lowered = turns_on_it and known(given, "barred_from_excellent", _BARRED)
    if lowered and office_sets:
        raise NeedsJudgement(
            Office.CITY_OFFICE.zh,
            ACCEPTANCE_RESULTS,
            en="the scheme names no grade for a barred area",
            zh="方案未规定不得评优时的等次",
        )
    final = grade_follows(
        AssessmentGrade.GOOD if lowered else earned.value,
        year=assessed,
        ranks_low=low,
        concealed=hid,
        falsified=faked,
        circulated=day,
        explanation=explanation,
        next_year=next_year,
        working_day_calendar=calendar,
    )
    bar = condition(ACCEPTANCE_RESULTS, "未被限制评为优秀", "not barred from excellent", not lowered)
    return Decision(
        final.value,
        part("得分等次", "grade earned", earned),
        *((bar,) if turns_on_it else ()),
        part("等次后果", "what follows the grade", final),
        because=bar if lowered else None,
    )


_BARRED = Words("未说明是否被限制评为优秀", "whether the area is barred from excellent is not said")


class AccountabilityReading(Reading, at=ACCOUNTABILITY):
    """What the major effect qualifies (造成重大影响)."""

    GOALS_ALONE = (
        "仅未完成目标",
        "严重破坏本身已足够严重",
        "Unmet goals alone; serious damage is grave enough by itself.",
    )
    BOTH = "两种结果", "严重破坏亦须造成重大影响", "Serious damage must have had a major effect, too."


@rule(ACCOUNTABILITY)
def accountability_due(
    *,
    weak_work_or_absence: bool,
    serious_damage: bool,
    goal_missed: bool,
    major_effect: bool | None = None,
    major_effect_of: AccountabilityReading = AccountabilityReading.GOALS_ALONE,
) -> Decision[bool]:
    """Whether units and persons are held to account for what became of the waters or the goals (责任追究).

    Args:
        weak_work_or_absence: 工作不力、履职缺位: whether weak work, absence from duty or the like was the cause.
        serious_damage: 严重破坏: whether the rivers and lakes were seriously damaged.
        goal_missed: 未完成目标: whether the goals were not met.
        major_effect: 重大影响: whether that had a major effect; asked where the answer turns on it.

    Returns:
        追究责任: whether they are.

    Raises:
        Undetermined: The effect is needed and not given.

    >>> accountability_due(weak_work_or_absence=True, serious_damage=False, goal_missed=True, major_effect=False).value
    False
    """
    cause, damage = FLAG.of(weak_work_or_absence, "weak_work_or_absence"), FLAG.of(serious_damage, "serious_damage")
    missed, given = FLAG.of(goal_missed, "goal_missed"), FLAG.maybe(major_effect, "major_effect")
    both = AccountabilityReading.of(major_effect_of, "major_effect_of") is AccountabilityReading.BOTH
    weak = condition(ACCOUNTABILITY, "工作不力、履职缺位等", "weak work or absence", cause)
    harmed = condition(ACCOUNTABILITY, *_DAMAGE, damage)
    if given is None and not cause:
        return all_of(weak)
    if given is None and damage and not both:
        return all_of(weak, harmed)
    effect = (missed or damage) and known(given, "major_effect", _EFFECT)
    consequence = any_of(
        condition(ACCOUNTABILITY, *_GRAVE_DAMAGE, damage and effect) if both else harmed,
        condition(
            ACCOUNTABILITY, "未完成工作目标而造成重大影响", "goals missed with a major effect", missed and effect
        ),
    )
    return all_of(weak, part("后果", "consequence", consequence))


_EFFECT = Words("未说明是否造成重大影响", "whether that had a major effect is not said")
_DAMAGE = ("河湖环境遭到严重破坏", "serious damage")
_GRAVE_DAMAGE = ("河湖环境遭到严重破坏而造成重大影响", "serious damage with a major effect")
