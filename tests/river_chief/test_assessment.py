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
from langfang_policy.core.errors import InvalidFacts
from langfang_policy.river_chief import (
    Area,
    AssessedBody,
    AssessmentGrade,
    AssessmentMilestone,
    FinalScoreStep,
    MainTask,
    SixtyReading,
)
from tests.helpers import because

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
        assert decision.value is because(decision).holds is (task is not MainTask.OTHER)
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
            ([2017, 2018, 2019], (), (), None),
            ([2017, 2019], (2018,), (), 0),
            ([2017, 2018, 2018, 2019], (), (2018,), 1),
            ([2016, 2020, 2018, 2018], (2017, 2019), (2018,), 0),
            ([2019, 2019, 2016, 2016, 2020, 2020, 2018, 2017, 2017], (), (2017, 2019), 1),
        ],
    )
    def test_each(
        self, assessed: list[int], missing: tuple[int, ...], repeated: tuple[int, ...], decided: int | None
    ) -> None:
        """Missing and repeated, the ends included."""
        decision = rc.assessment_years(assessed, first=2017, last=2019)
        assert (decision.value.missing, decision.value.repeated) == (missing, repeated)
        assert bool(decision.value) is (missing == repeated == ())
        assert decision.because is (None if decided is None else decision.findings[decided])
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
        assert rc.assessment_years([2018], first=2018, last=2018).value
        with pytest.raises(InvalidFacts, match="assessed"):
            rc.assessment_years(b"", first=2018, last=2018)


class TestCalendar:
    """20 and 31 December, 10 January."""

    @pytest.mark.parametrize("year", [2017, 2018, 2030])
    def test_days(self, year: int) -> None:
        """The last of them in the year after."""
        decision = rc.assessment_calendar(year)
        assert decision.value == (date(year, 12, 20), date(year, 12, 31), date(year + 1, 1, 10))
        assert [finding.observed for finding in decision.findings] == list(decision.value)
        assert [finding.zh for finding in decision.findings] == [milestone.zh for milestone in AssessmentMilestone]
        assert decision.because is None

    @pytest.mark.parametrize("milestone", AssessmentMilestone)
    def test_kept(self, milestone: AssessmentMilestone) -> None:
        """The day itself is in time, the next is not."""
        due = rc.assessment_calendar(2018).value[list(AssessmentMilestone).index(milestone)]
        for days, kept in ((-1, True), (0, True), (1, False)):
            decision = rc.milestone_kept(milestone, year=2018, done=due + timedelta(days=days))
            assert decision.value.due == due
            assert decision.value.kept is bool(decision.value) is because(decision).holds is kept
            assert because(decision).required == due

    @pytest.mark.parametrize(
        ("figures", "milestone"),
        [
            ({"self_assessment_month": 11}, AssessmentMilestone.SELF_ASSESSMENT),
            ({"self_assessment_day": 19}, AssessmentMilestone.SELF_ASSESSMENT),
            ({"report_month": 11, "report_day": 30}, AssessmentMilestone.REPORT),
            ({"report_day": 30}, AssessmentMilestone.REPORT),
            ({"city_month": 2}, AssessmentMilestone.CITY_ASSESSMENT),
            ({"city_day": 11}, AssessmentMilestone.CITY_ASSESSMENT),
        ],
    )
    def test_what_if(self, figures: dict[str, int], milestone: AssessmentMilestone) -> None:
        """Another figure moves its own day, and the printed bound follows."""
        dates, place = rc.AssessmentDates(**figures), list(AssessmentMilestone).index(milestone)
        before, after = rc.assessment_calendar(2018).value, rc.assessment_calendar(2018, dates=dates).value
        assert [one != other for one, other in zip(before, after, strict=True)] == [one == place for one in range(3)]
        kept = rc.milestone_kept(milestone, year=2018, done=after[place], dates=dates)
        assert kept.value.kept
        assert because(kept).text("zh").endswith(f"{after[place]}前")

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
        assert {finding.observed for finding in decision.findings} == {Decimal(score)}
        assert all(finding.bound is not None and finding.bound.holds(Decimal(score)) for finding in decision.findings)
        assert decision.because is None

    def test_sixty(self) -> None:
        """The other reading takes 60, and 60 alone, away."""
        literal = SixtyReading.UNQUALIFIED
        assert [rc.ScoreGrades().bands(literal).find(score) for score in (-1, 101)] == [None, None]
        grades = [rc.grade_score(score, sixty=literal).value for score in (60, Decimal("60.01"), 59, 80)]
        assert grades == [G.UNQUALIFIED, G.QUALIFIED, G.UNQUALIFIED, G.GOOD]
        words = [
            rc.grade_score(60, sixty=reading).findings[place].text("zh")
            for reading, place in ((literal, 1), (SixtyReading.QUALIFIED, 0))
        ]
        assert [text.rpartition("：")[2] for text in words] == ["60分，60分以下", "60分，≥60分"]

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
        told = [
            [str(finding.bound) for finding in rc.grade_score(score, grades=lower).findings]
            for score in (0, 50, 70, 85)
        ]
        assert told == [
            ["≥0 points", "<50 points"],
            ["≥50 points", "<70 points"],
            ["≥70 points", "<85 points"],
            ["≥85 points", "≤120 points"],
        ]
        with pytest.raises(InvalidFacts, match=r"score: 121 .* at most 120 points"):
            rc.grade_score(121, grades=lower)

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
            assert [finding.observed for finding in decision.findings] == [place < index for place in range(4)]
            assert decision.because is (None if step is None else decision.findings[index])
        for index in range(1, 4):
            with pytest.raises(InvalidFacts, match="done"):
                rc.next_scoring_step(frozenset({steps[index]}))
        with pytest.raises(InvalidFacts, match="JOINT_SCORING"):
            rc.next_scoring_step(frozenset({steps[2], steps[3]}))
        with pytest.raises(InvalidFacts, match="PROPOSED_GRADE"):
            rc.next_scoring_step(frozenset({steps[0], steps[1], steps[3]}))

    @pytest.mark.parametrize("milestone", AssessmentMilestone)
    def test_before_a_day(self, milestone: AssessmentMilestone) -> None:
        """The day itself is in time, or not, by the reading."""
        included, earlier = (rc.assessment_calendar(2018, before_day=reading).value for reading in rc.BeforeDay)
        assert [(one - other).days for one, other in zip(included, earlier, strict=True)] == [1, 1, 1]
        day = included[list(AssessmentMilestone).index(milestone)]
        for reading, kept in zip(rc.BeforeDay, ((True, True, False), (True, False, False)), strict=True):
            checks = [
                rc.milestone_kept(milestone, year=2018, done=day + timedelta(days=days), before_day=reading)
                for days in (-1, 0, 1)
            ]
            assert [check.value.kept for check in checks] == list(kept)
            assert {check.value.due for check in checks} == {day - timedelta(days=reading is not rc.BeforeDay.INCLUDED)}
        assert because(checks[0]).text("zh").endswith(f"早于{day}")

    @pytest.mark.parametrize(("sent", "approved"), list(product((True, False), repeat=2)))
    def test_publication(self, sent: bool, approved: bool) -> None:
        """Submitted and approved."""
        decision = rc.assessment_results_may_be_published(submitted_by_office=sent, approved_by_general_chief=approved)
        both = sent and approved
        assert bool(decision.value) is decision.value.may_be_circulated is both
        assert decision.value.submitted_to == ((rc.ResultRecipient.PERSONNEL_AUTHORITIES,) if both else ())
        assert decision.value.used_for == (tuple(rc.ResultUse) if both else ())
        assert [finding.holds for finding in decision.findings] == [sent, approved, *[None, None] * both]
