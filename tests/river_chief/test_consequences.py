"""What follows an assessment: time to explain, priority, the outcome, who answers for what."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from itertools import product
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy import river_chief as rc
from langfang_policy.core.days import WorkingCalendar
from langfang_policy.core.errors import InvalidFacts, NeedsJudgement, NotInForce, Undetermined
from langfang_policy.river_chief import (
    AccountabilityReading,
    AssessmentGrade,
    FollowUp,
    FundingDepartment,
    InsteadOfExcellent,
    PriorityFunding,
    SixtyReading,
)
from tests.helpers import because

G = AssessmentGrade
CLEAN: dict[str, Any] = {
    "ranks_low": False,
    "barred_from_excellent": False,
    "concealed": False,
    "falsified": False,
}
RESULT = date(2019, 1, 18)


class TestExplanation:
    """Ten working days."""

    @pytest.mark.parametrize(
        ("circulated", "last"),
        [
            (date(2018, 1, 12), date(2018, 1, 26)),
            (date(2018, 2, 9), date(2018, 2, 28)),  # the festival from the 15th, made up on the 11th and 24th
            (date(2018, 9, 28), date(2018, 10, 17)),  # National Day, made up on Saturday and Sunday before it
            (date(2017, 10, 31), date(2017, 11, 14)),
        ],
    )
    def test_days(self, circulated: date, last: date) -> None:
        """The day of circulation does not count; make-up days do."""
        decision = rc.explanation_due(circulated)
        assert decision.value == last
        assert [finding.observed for finding in decision.findings] == [circulated, 10]
        assert decision.because is None
        quick = rc.explanation_due(circulated, explanation=rc.Explanation(within_days=1))
        assert quick.value < last
        assert quick.findings[1].text("zh").endswith("：1个工作日")

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
            decision = rc.priority_funding_year(grade, year=2018, next_year=reading)
            assert decision.value == (year if excellent else None)
            assert because(decision).holds is excellent
        with pytest.raises(InvalidFacts, match="year"):
            rc.priority_funding_year(grade, year=2016)
        assert rc.priority_funding_year(grade, year=9998, next_year=PriorityFunding.AFTER_RESULT).citations
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
        assert decision.because is (decision.findings[2] if lowered else None)
        bar = ["五"] if score >= 90 else []
        clauses = [str(finding.citation.locator).partition(" ")[2] for finding in decision.findings[: 5 + len(bar)]]
        assert clauses == ["六", "六", *bar, "八（一）", "八（三）", "八（三）"]
        holds = [finding.holds for finding in decision.findings[: 5 + len(bar)]]
        assert holds == [None, None, *[not lowered for _ in bar], None, grade is not G.UNQUALIFIED, not low]
        assert decision.findings[2 + len(bar)].observed is grade
        explained = (rc.ExplanationRecipient.MUNICIPAL_PARTY_COMMITTEE, rc.ExplanationRecipient.MUNICIPAL_GOVERNMENT)
        assert outcome.explained_to == (explained if due else ())
        given_grade = {name: (CLEAN | changed)[name] for name in ("ranks_low", "concealed", "falsified")}
        assert rc.grade_follows(grade, year=2017, circulated=RESULT, **given_grade).value == outcome
        assert outcome.priority_from == (tuple(FundingDepartment) if grade is G.EXCELLENT else ())
        assert len(FundingDepartment) == 4

    def test_readings_reach_through(self) -> None:
        """Those of 60 and of the next year, and both figures."""
        facts: dict[str, Any] = {"year": 2018, "circulated": RESULT, **CLEAN}
        assert rc.assessment_outcome(60, sixty=SixtyReading.UNQUALIFIED, **facts).value.grade is G.UNQUALIFIED
        assert rc.assessment_outcome(95, next_year=PriorityFunding.AFTER_RESULT, **facts).value.priority_year == 2020
        generous = evolve(rc.ScoreGrades(), excellent_points=85)
        assert rc.assessment_outcome(85, grades=generous, **facts).value.grade is G.EXCELLENT
        quick = rc.assessment_outcome(1, explanation=rc.Explanation(within_days=1), **facts)
        assert quick.value.explanation_due == date(2019, 1, 21)
        assert "time to explain after that: 1 working day" in quick.explain()

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
        assert rc.assessment_outcome(90, year=2018, circulated=date(2018, 1, 1), **CLEAN).value.grade is G.EXCELLENT

    def test_what_need_not_be_known(self) -> None:
        """The day of the circular where nobody is criticised, the bar where no score of 2017 is excellent."""
        short: dict[str, Any] = dict.fromkeys(("ranks_low", "concealed", "falsified"), False)
        for score, year in ((90, 2018), (89, 2017), (60, 2017)):
            full = rc.assessment_outcome(score, year=year, circulated=RESULT, **CLEAN).value
            assert rc.assessment_outcome(score, year=year, **short).value == full
        for facts, missing in (
            ({"score": 90, "year": 2017, "circulated": RESULT}, "barred_from_excellent"),
            ({"score": 59, "year": 2017, "barred_from_excellent": False}, "circulated"),
            ({"score": 80, "year": 2018, "ranks_low": True}, "circulated"),
        ):
            with pytest.raises(Undetermined) as caught:
                rc.assessment_outcome(**(short | facts))
            assert caught.value.missing == (missing,)

    def test_a_calendar_that_is_not_known(self) -> None:
        """Only the last day hangs on it; the caller may give it."""
        facts: dict[str, Any] = {"year": 2034, "circulated": date(2035, 1, 1), **CLEAN}
        decision = rc.assessment_outcome(59, **facts)
        assert decision.value.explanation_due is None
        assert FollowUp.EXPLANATION in decision.value.follows
        assert "the calendar of its last day is not known" in decision.explain()
        calendar = WorkingCalendar(years=(2035,), days_off=(date(2035, 1, 2),))
        given_ = rc.assessment_outcome(59, working_day_calendar=calendar, **facts)
        assert given_.value.explanation_due == date(2035, 1, 16)
        with pytest.raises(Undetermined, match="working_day_calendar"):
            rc.explanation_due(date(2035, 1, 1))
        due = rc.explanation_due(date(2035, 1, 1), working_day_calendar=calendar)
        assert due.value == date(2035, 1, 16)

    def test_before_the_method(self) -> None:
        """No result of it was circulated before 31 October 2017."""
        for circulated in (date(2017, 10, 30), date(2017, 1, 1)):
            with pytest.raises(NotInForce):
                rc.explanation_due(circulated)
            with pytest.raises(NotInForce):
                rc.assessment_outcome(59, year=2017, circulated=circulated, **CLEAN)

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
        assert [finding.holds for finding in decision.findings] == [not concealed, not falsified]
        broken = [finding for finding in decision.findings if not finding]
        assert decision.because is (broken[0] if broken else None)

    @pytest.mark.parametrize(
        ("facts", "reading"), list(product(product((True, False), repeat=4), AccountabilityReading))
    )
    def test_consequences(self, facts: tuple[bool, ...], reading: AccountabilityReading) -> None:
        """A cause, and serious damage or goals missed with a major effect."""
        cause, damage, missed, effect = facts
        decision = rc.accountability_due(
            weak_work_or_absence=cause,
            serious_damage=damage,
            goal_missed=missed,
            major_effect=effect,
            major_effect_of=reading,
        )
        damaging = damage if reading is AccountabilityReading.GOALS_ALONE else damage and effect
        assert decision.value is (cause and (damaging or (missed and effect)))
        order = [damaging, missed and effect, cause]
        assert [finding.holds for finding in decision.findings] == [cause, *order[:2]]
        assert decision.because is (None if cause else decision.findings[0])
        assert ("major effect" in decision.findings[1].en) is (reading is AccountabilityReading.BOTH)
        answers = {
            rc.accountability_due(
                weak_work_or_absence=cause,
                serious_damage=damage,
                goal_missed=missed,
                major_effect=one,
                major_effect_of=reading,
            ).value
            for one in (True, False)
        }
        unsaid = {"weak_work_or_absence": cause, "serious_damage": damage, "goal_missed": missed}
        if len(answers) == 1:
            assert rc.accountability_due(**unsaid, major_effect_of=reading).value in answers
        else:
            with pytest.raises(Undetermined, match="major_effect"):
                rc.accountability_due(**unsaid, major_effect_of=reading)
