"""The assessment: its calendar, its grades, what follows."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from itertools import product
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy import river_chief as rc
from langfang_policy.core.errors import InvalidFacts, NeedsJudgement
from langfang_policy.river_chief import (
    AccountabilityReading,
    Area,
    AssessedBody,
    AssessmentGrade,
    AssessmentMilestone,
    FinalScoreStep,
    FollowUp,
    FundingDepartment,
    InsteadOfExcellent,
    MainTask,
    PriorityFunding,
    SixtyReading,
)

CLEAN: dict[str, Any] = {
    "ranks_low": False,
    "barred_from_excellent": False,
    "concealed": False,
    "falsified": False,
}
RESULT = date(2019, 1, 18)


class TestWho:
    """Eleven areas with two bodies each; six tasks."""

    @pytest.mark.parametrize("area", Area)
    def test_bodies(self, area: Area) -> None:
        """Party committee and government; two committees in the zone."""
        bodies = rc.assessed_bodies(area).value
        if area is Area.DEVELOPMENT_ZONE:
            assert bodies == (AssessedBody.WORKING_COMMITTEE, AssessedBody.MANAGEMENT_COMMITTEE)
        else:
            assert bodies == (AssessedBody.PARTY_COMMITTEE, AssessedBody.GOVERNMENT)

    @pytest.mark.parametrize("task", MainTask)
    def test_tasks(self, task: MainTask) -> None:
        """Six are named."""
        decision = rc.is_main_task(task)
        assert decision.value is decision.because.holds is (task is not MainTask.OTHER)
        assert len(MainTask) == 7

    @pytest.mark.parametrize(("drafted", "approved"), list(product((True, False), repeat=2)))
    def test_scheme(self, drafted: bool, approved: bool) -> None:
        """Drafted, then approved by the meeting."""
        decision = rc.yearly_scheme_may_be_issued(drafted=drafted, approved_by_general_meeting=approved)
        assert decision.value is (drafted and approved)
        assert [finding.holds for finding in decision.findings] == [drafted, approved]


class TestYears:
    """Once a year."""

    @pytest.mark.parametrize(
        ("assessed", "missing", "repeated", "decided"),
        [
            ([2017, 2018, 2019], (), (), 1),
            ([2017, 2019], (2018,), (), 0),
            ([2017, 2018, 2018, 2019], (), (2018,), 1),
            ([2016, 2020, 2018, 2018], (2017, 2019), (2018,), 0),
        ],
    )
    def test_each(self, assessed: list[int], missing: tuple[int, ...], repeated: tuple[int, ...], decided: int) -> None:
        """Missing and repeated, the ends included."""
        decision = rc.assessment_years(assessed, first=2017, last=2019)
        assert (decision.value.missing, decision.value.repeated) == (missing, repeated)
        assert bool(decision) is (missing == repeated == ())
        assert decision.because is decision.findings[decided]
        assert [finding.holds for finding in decision.findings] == [not missing, not repeated]

    @pytest.mark.parametrize(
        ("facts", "fact"),
        [
            ({"assessed": "2017", "first": 2017, "last": 2018}, "assessed"),
            ({"assessed": 2017, "first": 2017, "last": 2018}, "assessed"),
            ({"assessed": [2017.0], "first": 2017, "last": 2018}, r"assessed\[0\]"),
            ({"assessed": [], "first": 2016, "last": 2018}, "first"),
            ({"assessed": [], "first": 2018, "last": 2017}, "last"),
        ],
    )
    def test_bad_facts(self, facts: dict[str, Any], fact: str) -> None:
        """Named each."""
        with pytest.raises(InvalidFacts, match=fact):
            rc.assessment_years(**facts)
        assert rc.assessment_years([2018], first=2018, last=2018)
        with pytest.raises(InvalidFacts, match="assessed"):
            rc.assessment_years(b"", first=2018, last=2018)


class TestCalendar:
    """20 and 31 December, 10 January."""

    @pytest.mark.parametrize("year", [2017, 2018, 2030])
    def test_days(self, year: int) -> None:
        """The last of them in the year after."""
        decision = rc.assessment_calendar(year)
        assert decision.value == (date(year, 12, 20), date(year, 12, 31), date(year + 1, 1, 10))
        assert [finding.required for finding in decision.findings] == list(decision.value)

    @pytest.mark.parametrize("milestone", AssessmentMilestone)
    def test_kept(self, milestone: AssessmentMilestone) -> None:
        """The day itself is in time, the next is not."""
        due = rc.assessment_calendar(2018).value[list(AssessmentMilestone).index(milestone)]
        for days, kept in ((-1, True), (0, True), (1, False)):
            decision = rc.milestone_kept(milestone, year=2018, done=due + timedelta(days=days))
            assert decision.value.due == due
            assert decision.value.kept is bool(decision) is decision.because.holds is kept

    @pytest.mark.parametrize(
        "figures",
        [
            {"self_assessment_month": 0},
            {"report_month": 13},
            {"city_day": 0},
            {"report_day": 32},
            {"self_assessment_month": 2, "self_assessment_day": 29},
        ],
    )
    def test_no_such_day(self, figures: dict[str, int]) -> None:
        """A day that some year lacks is refused by name."""
        with pytest.raises(InvalidFacts, match=f"{list(figures)[-1]}: "):
            rc.AssessmentDates(**figures)
        early = rc.AssessmentDates(self_assessment_month=2, self_assessment_day=28, city_month=12, city_day=31)
        assert rc.assessment_calendar(2020, dates=early).value == (
            date(2020, 2, 28),
            date(2020, 12, 31),
            date(2021, 12, 31),
        )
        assert rc.AssessmentDates(report_day=1, city_day=1).report_day == 1

    def test_before_the_method(self) -> None:
        """No assessment of 2016."""
        for year in (2016, 9999, "2018"):
            with pytest.raises(InvalidFacts, match="year"):
                rc.assessment_calendar(year)  # type: ignore[arg-type]
            with pytest.raises(InvalidFacts, match="year"):
                rc.milestone_kept(AssessmentMilestone.REPORT, year=year, done=RESULT)  # type: ignore[arg-type]
        with pytest.raises(InvalidFacts, match="milestone"):
            rc.milestone_kept("报告", year=2018, done=RESULT)  # type: ignore[arg-type]


G = AssessmentGrade


class TestGrades:
    """Four grades with owned bounds."""

    @pytest.mark.parametrize(
        ("score", "grade"),
        [
            (0, G.UNQUALIFIED),
            ("59.99", G.UNQUALIFIED),
            (60, G.QUALIFIED),
            ("60.01", G.QUALIFIED),
            ("79.99", G.QUALIFIED),
            (80, G.GOOD),
            ("89.99", G.GOOD),
            (90, G.EXCELLENT),
            (100, G.EXCELLENT),
        ],
    )
    def test_bounds(self, score: int | str, grade: AssessmentGrade) -> None:
        """At, just below and just above each."""
        decision = rc.grade_score(Decimal(score))
        assert decision.value is grade
        assert decision.because.observed == Decimal(score)

    def test_sixty(self) -> None:
        """The other reading takes 60, and 60 alone, away."""
        literal = SixtyReading.UNQUALIFIED
        assert [rc.ScoreGrades().bands(literal).find(score) for score in (-1, 101)] == [None, None]
        grades = [rc.grade_score(score, sixty=literal).value for score in (60, Decimal("60.01"), 59, 80)]
        assert grades == [G.UNQUALIFIED, G.QUALIFIED, G.UNQUALIFIED, G.GOOD]

    @pytest.mark.parametrize(
        "figures",
        [
            {"qualified_points": 80},
            {"good_points": 90},
            {"excellent_points": 100},
            {"full_points": 90},
            {"qualified_points": 0},
            {"qualified_points": -1},
            {"good_points": True},
        ],
    )
    def test_figures_rise(self, figures: dict[str, int]) -> None:
        """Figures that leave a grade without a score are refused by name."""
        with pytest.raises(InvalidFacts, match="_points"):
            rc.ScoreGrades(**figures)
        assert rc.ScoreGrades(qualified_points=79, excellent_points=81, full_points=82).good_points == 80
        assert rc.ScoreGrades(qualified_points=1).qualified_points == 1

    def test_what_if(self) -> None:
        """Each figure may be another."""
        lower = evolve(rc.ScoreGrades(), excellent_points=85, good_points=70, qualified_points=50, full_points=120)
        grades = [rc.grade_score(score, grades=lower).value for score in (49, 50, 70, 85, 120)]
        assert grades == [G.UNQUALIFIED, G.QUALIFIED, G.GOOD, G.EXCELLENT, G.EXCELLENT]

    @given(st.decimals(0, 100, places=2), st.decimals(0, 100, places=2), st.sampled_from(SixtyReading))
    def test_total_and_rising(self, one: Decimal, other: Decimal, sixty: SixtyReading) -> None:
        """Every score from 0 to 100 has a grade, and more points never earn a lower one."""
        low, high = sorted((one, other))
        assert rc.grade_score(low, sixty=sixty).value <= rc.grade_score(high, sixty=sixty).value

    @pytest.mark.parametrize("score", [-1, Decimal("-0.01"), Decimal("100.01"), 101, "90", None, True, float("nan")])
    def test_the_rest_is_refused(self, score: object) -> None:
        """Outside 0 to 100, and what is no number."""
        with pytest.raises(InvalidFacts, match="score"):
            rc.grade_score(score)  # type: ignore[arg-type]


class TestScoring:
    """Four steps, joint."""

    def test_order(self) -> None:
        """Each after the one before."""
        steps = list(FinalScoreStep)
        for index, step in enumerate([*steps, None]):
            decision = rc.next_scoring_step(frozenset(steps[:index]))
            assert decision.value is step
            assert [finding.holds for finding in decision.findings].count(True) == index
            assert decision.because is decision.findings[min(index, 3)]
        for index in range(1, 4):
            with pytest.raises(InvalidFacts, match="done"):
                rc.next_scoring_step(frozenset({steps[index]}))
        with pytest.raises(InvalidFacts, match="JOINT_SCORING"):
            rc.next_scoring_step(frozenset({steps[2], steps[3]}))
        with pytest.raises(InvalidFacts, match="PROPOSED_GRADE"):
            rc.next_scoring_step(frozenset({steps[0], steps[1], steps[3]}))

    @pytest.mark.parametrize(("sent", "approved"), list(product((True, False), repeat=2)))
    def test_publication(self, sent: bool, approved: bool) -> None:
        """Submitted and approved."""
        decision = rc.assessment_results_may_be_published(submitted_by_office=sent, approved_by_general_chief=approved)
        assert decision.value is (sent and approved)
        assert [finding.holds for finding in decision.findings] == [sent, approved]


class TestExplanation:
    """Ten working days."""

    @pytest.mark.parametrize(
        ("circulated", "last"),
        [
            (date(2018, 1, 12), date(2018, 1, 26)),
            (date(2018, 2, 9), date(2018, 2, 28)),  # the festival from the 15th, made up on the 11th and 24th
            (date(2017, 9, 29), date(2017, 10, 19)),  # National Day, made up on Saturday the 30th
        ],
    )
    def test_days(self, circulated: date, last: date) -> None:
        """The day of circulation does not count; make-up days do."""
        decision = rc.explanation_due(circulated)
        assert decision.value == last
        assert decision.because.required == 10
        assert decision.because.holds
        assert rc.explanation_due(circulated, explanation=rc.Explanation(within_days=1)).value < last

    def test_figures(self) -> None:
        """From one to some 250 working days, a year's."""
        assert rc.Explanation(within_days=250).within_days == 250
        for days in (0, 251, 10.0, True):
            with pytest.raises(InvalidFacts, match="within_days"):
                rc.Explanation(within_days=days)  # type: ignore[arg-type]


class TestPriority:
    """The following year."""

    @pytest.mark.parametrize("grade", AssessmentGrade)
    def test_each(self, grade: AssessmentGrade) -> None:
        """Only for the excellent."""
        excellent = grade is G.EXCELLENT
        for reading, year in zip(PriorityFunding, (2019, 2020), strict=True):
            decision = rc.priority_funding_year(grade, year=2018, reading=reading)
            assert decision.value == (year if excellent else None)
            assert decision.because.holds is excellent
        with pytest.raises(InvalidFacts, match="year"):
            rc.priority_funding_year(grade, year=2016)
        assert len(rc.FundingDepartment) == 4


class TestOutcome:
    """The grade and all that follows."""

    @pytest.mark.parametrize(
        ("score", "changed", "grade", "follows", "due", "priority"),
        [
            (90, {}, G.EXCELLENT, (FollowUp.COMMENDED, FollowUp.REWARD_FUND, FollowUp.PRIORITY_FUNDING), None, 2018),
            (80, {}, G.GOOD, (), None, None),
            (60, {}, G.QUALIFIED, (), None, None),
            (59, {}, G.UNQUALIFIED, (FollowUp.CRITICISED, FollowUp.EXPLANATION), date(2019, 2, 1), None),
            (80, {"ranks_low": True}, G.GOOD, (FollowUp.CRITICISED, FollowUp.EXPLANATION), date(2019, 2, 1), None),
            (90, {"barred_from_excellent": True}, G.GOOD, (), None, None),
            (89, {"barred_from_excellent": True}, G.GOOD, (), None, None),
            (79, {"barred_from_excellent": True}, G.QUALIFIED, (), None, None),
            (80, {"concealed": True}, G.GOOD, (FollowUp.CRITICISED, FollowUp.ACCOUNTABILITY), None, None),
            (80, {"falsified": True}, G.GOOD, (FollowUp.CRITICISED, FollowUp.ACCOUNTABILITY), None, None),
        ],
    )
    def test_each(
        self,
        score: int,
        changed: dict[str, bool],
        grade: AssessmentGrade,
        follows: tuple[FollowUp, ...],
        due: date | None,
        priority: int | None,
    ) -> None:
        """The year is 2017, so that the bar is known."""
        decision = rc.assessment_outcome(score, year=2017, circulated=RESULT, **(CLEAN | changed))
        outcome = decision.value
        assert (outcome.grade, outcome.follows) == (grade, follows)
        assert (outcome.explanation_due, outcome.priority_year) == (due, priority)
        barred, low = changed.get("barred_from_excellent", False), changed.get("ranks_low", False)
        lowered = barred and score >= 90
        assert decision.because is decision.findings[1 if lowered else 0]
        assert str(decision.because.citation.locator) == ("考核验收方案 五" if lowered else "考核办法 六")
        holds = [finding.holds for finding in decision.findings[1:5]]
        assert holds == [not barred, grade is G.EXCELLENT, grade is G.UNQUALIFIED, low]
        assert outcome.priority_from == (tuple(FundingDepartment) if grade is G.EXCELLENT else ())
        assert len(FundingDepartment) == 4

    def test_readings_reach_through(self) -> None:
        """Those of 60 and of the next year, and both figures."""
        facts: dict[str, Any] = {"year": 2018, "circulated": RESULT, **CLEAN}
        assert rc.assessment_outcome(60, sixty=SixtyReading.UNQUALIFIED, **facts).value.grade is G.UNQUALIFIED
        assert rc.assessment_outcome(95, next_year=PriorityFunding.AFTER_RESULT, **facts).value.priority_year == 2020
        generous = evolve(rc.ScoreGrades(), excellent_points=85)
        assert rc.assessment_outcome(85, grades=generous, **facts).value.grade is G.EXCELLENT
        quick = rc.Explanation(within_days=1)
        assert rc.assessment_outcome(1, explanation=quick, **facts).value.explanation_due == date(2019, 1, 21)

    def test_instead_of_excellent(self) -> None:
        """In the other reading the municipal office sets the grade of a barred area, and of no other."""
        facts: dict[str, Any] = {"year": 2017, "circulated": RESULT, "instead": InsteadOfExcellent.OFFICE_SETS_IT}
        barred = CLEAN | {"barred_from_excellent": True}
        with pytest.raises(NeedsJudgement) as raised:
            rc.assessment_outcome(90, **facts, **barred)
        assert raised.value.who == "市河长制办公室"
        assert rc.assessment_outcome(89, **facts, **barred).value.grade is G.GOOD
        assert rc.assessment_outcome(90, **facts, **CLEAN).value.grade is G.EXCELLENT

    def test_circulated_before_the_year(self) -> None:
        """Results do not come before what they are of; the year itself is not excluded."""
        with pytest.raises(InvalidFacts, match="circulated"):
            rc.assessment_outcome(90, year=2018, circulated=date(2017, 12, 31), **CLEAN)
        assert rc.assessment_outcome(90, year=2018, circulated=date(2018, 1, 1), **CLEAN)

    @given(
        st.decimals(0, 100, places=2),
        st.decimals(0, 100, places=2),
        st.sampled_from((2017, 2018)),
        *[st.booleans()] * 4,
    )
    def test_total_and_never_better_for_fewer_points(
        self, one: Decimal, other: Decimal, year: int, low: bool, barred: bool, concealed: bool, falsified: bool
    ) -> None:
        """Every score has an outcome; fewer points never bring a better grade, nor praise that more would not."""
        facts: dict[str, Any] = {
            "year": year,
            "circulated": RESULT,
            "ranks_low": low,
            "barred_from_excellent": barred and year == 2017,
            "concealed": concealed,
            "falsified": falsified,
        }
        lower, higher = (rc.assessment_outcome(score, **facts).value for score in sorted((one, other)))
        praise = {FollowUp.COMMENDED, FollowUp.REWARD_FUND, FollowUp.PRIORITY_FUNDING}
        assert lower.grade <= higher.grade
        assert praise.intersection(lower.follows) <= praise.intersection(higher.follows)
        for outcome in (lower, higher):
            assert (outcome.explanation_due is not None) is (FollowUp.EXPLANATION in outcome.follows)
            assert (outcome.priority_year is not None) is bool(outcome.priority_from)
            assert not (outcome.grade is G.EXCELLENT and facts["barred_from_excellent"])

    def test_bar_in_another_year(self) -> None:
        """The standing method has none, and says nothing of it."""
        plain = rc.assessment_outcome(95, year=2018, circulated=RESULT, **CLEAN)
        assert all("考核验收方案" not in str(finding.citation) for finding in plain.findings)
        with pytest.raises(InvalidFacts, match="barred_from_excellent"):
            rc.assessment_outcome(95, year=2018, circulated=RESULT, **(CLEAN | {"barred_from_excellent": True}))
        for fact in CLEAN:
            with pytest.raises(InvalidFacts):
                rc.assessment_outcome(95, year=2018, circulated=RESULT, **(CLEAN | {fact: 1}))


class TestAccountability:
    """What persons answer for."""

    @pytest.mark.parametrize(("concealed", "falsified"), list(product((True, False), repeat=2)))
    def test_concealment(self, concealed: bool, falsified: bool) -> None:
        """Either is enough."""
        decision = rc.concealment_follows(concealed=concealed, falsified=falsified)
        assert decision.value == ((FollowUp.CRITICISED, FollowUp.ACCOUNTABILITY) if concealed or falsified else ())
        assert [finding.holds for finding in decision.findings] == [concealed, falsified]
        assert decision.because.holds is bool(decision.value)

    @pytest.mark.parametrize(
        ("facts", "reading"), list(product(product((True, False), repeat=4), AccountabilityReading))
    )
    def test_consequences(self, facts: tuple[bool, ...], reading: AccountabilityReading) -> None:
        """A cause, and serious damage or goals missed with a major effect."""
        cause, damage, missed, effect = facts
        decision = rc.accountability_due(
            weak_work_or_absence=cause, serious_damage=damage, goal_missed=missed, major_effect=effect, reading=reading
        )
        damaging = damage if reading is AccountabilityReading.GOALS_ALONE else damage and effect
        assert decision.value is (cause and (damaging or (missed and effect)))
        order = [damaging, missed and effect, cause]
        assert [finding.holds for finding in decision.findings] == [cause, *order[:2]]
        assert decision.because.holds is decision.value
        assert decision.because is decision.findings[0 if not cause else 1 if damaging else 2]
