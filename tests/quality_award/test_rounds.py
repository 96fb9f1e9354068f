"""Articles 11 to 20: a round, from the recommendation to the public notice."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy._rooms.quality_award.rounds import NOTICE_DAYS
from langfang_policy.core.days import WorkingCalendar
from langfang_policy.core.errors import InvalidFacts, NotInForce, Undetermined
from langfang_policy.quality_award import (
    AwardHolder,
    AwardStage,
    NoticeOutcome,
    NoticePeriod,
    NoticeStart,
    Objection,
    QualificationPoint,
    RecommendationRequirement,
    Recommender,
    ScoreWeights,
    StageActor,
    StageOrder,
    StageScores,
    SurveyOfUnits,
    UntrueObjection,
    final_score,
    next_award_stage,
    notice_last_day,
    notice_outcome,
    publicity_due,
    qualification_failed,
    recommendation_lacks,
)
from tests.helpers import because

STAGES = tuple(AwardStage)
ARTICLES = (
    "第十一条", "第十二条", "第十三条", "第十四条", "第十五条",
    "第十六条", "第十七条", "第十八条", "第十九条", "第二十条",
)  # fmt: skip
LATER = date(2018, 6, 1)
DAY = timedelta(days=1)
FAILABLE = {
    AwardStage.RECOMMENDATION,
    AwardStage.QUALIFICATION,
    AwardStage.DOCUMENTS,
    AwardStage.SHORTLIST,
    AwardStage.NOMINATION,
    AwardStage.DELIBERATION,
    AwardStage.NOTICE,
}


class TestRecommendation:
    """第十二条: what an application must have."""

    @given(st.sampled_from(Recommender), st.tuples(*[st.booleans()] * 5))
    def test_each_is_asked(self, recommender: Recommender, flags: tuple[bool, ...]) -> None:
        """What is not there is lacking, in the article's order; any of the three channels will do."""
        voluntary, form, evidence, checked, signed = flags
        found = recommendation_lacks(
            recommender=recommender,
            voluntary=voluntary,
            form=form,
            evidence=evidence,
            truth_checked=checked,
            opinion_signed=signed,
        )
        there = (voluntary, form, evidence, recommender is not Recommender.NOBODY, checked, signed)
        assert found.value == tuple(one for one, has in zip(RecommendationRequirement, there, strict=True) if not has)
        assert (found.because is None) == all(there)


class TestQualification:
    """第十三条: three points."""

    @given(st.frozensets(st.sampled_from(QualificationPoint)))
    def test_what_is_not_in_order_fails(self, in_order: frozenset[QualificationPoint]) -> None:
        """And nothing else."""
        assert {*qualification_failed(in_order).value} == {*QualificationPoint} - in_order


class TestStages:
    """第十一条至第二十条: the order of a round."""

    @pytest.mark.parametrize("place", range(len(STAGES)))
    def test_one_by_one(self, place: int) -> None:
        """Each stage follows the one before it, and has its actors."""
        (due,) = next_award_stage(frozenset(STAGES[:place]), failed_at=None).value
        assert due.stage is STAGES[place]
        assert due.by

    def test_clauses(self) -> None:
        """Each stage has its article, from the eleventh to the twentieth; what is over has the last."""
        found = [next_award_stage(frozenset(STAGES[:place]), failed_at=None) for place in range(len(STAGES) + 1)]
        (*stages, over) = [(str(due.findings[0].citation.locator), due.findings[0].observed) for due in found]
        assert stages == list(zip(ARTICLES, STAGES, strict=True))
        assert over == ("第二十条", None)

    def test_side_by_side(self) -> None:
        """After the list both are due; whichever comes first, the other one is still due before the nomination."""
        both = frozenset({AwardStage.PUBLICITY, AwardStage.SITE})
        listed, side = frozenset(STAGES[:5]), StageOrder.SIDE_BY_SIDE

        def due(done: frozenset[AwardStage]) -> list[AwardStage]:
            return [one.stage for one in next_award_stage(done, failed_at=None, stage_order=side).value]

        assert due(listed) == [AwardStage.PUBLICITY, AwardStage.SITE]
        assert due(listed | {AwardStage.SITE}) == [AwardStage.PUBLICITY]
        assert due(listed | {AwardStage.PUBLICITY}) == [AwardStage.SITE]
        assert due(listed | both) == [AwardStage.NOMINATION]
        with pytest.raises(InvalidFacts, match="done"):
            next_award_stage(listed | {AwardStage.SITE}, failed_at=None)

    def test_actors(self) -> None:
        """The committee approves the list and deliberates; the experts review; the government commends."""
        by = {
            stage: next_award_stage(frozenset(STAGES[:place]), failed_at=None).value[0].by
            for place, stage in enumerate(STAGES)
        }
        assert [stage for stage in STAGES if StageActor.COMMITTEE in by[stage]] == [
            AwardStage.SHORTLIST,
            AwardStage.DELIBERATION,
        ]
        assert [stage for stage in STAGES if StageActor.REVIEWERS in by[stage]] == [
            AwardStage.DOCUMENTS,
            AwardStage.SITE,
        ]
        assert by[AwardStage.RECOMMENDATION] == (StageActor.RECOMMENDERS,)
        assert [stage for stage in STAGES if StageActor.GOVERNMENT in by[stage]] == [AwardStage.NOTICE]

    def test_the_end(self) -> None:
        """After the tenth stage nothing is due."""
        found = next_award_stage(frozenset(STAGES), failed_at=None)
        assert found.value == ()

    @pytest.mark.parametrize("stage", STAGES)
    def test_failing(self, stage: AwardStage) -> None:
        """Whoever fails a stage that can be failed is out; the other stages cannot be failed."""
        before = frozenset(STAGES[: STAGES.index(stage)])
        if stage in FAILABLE:
            found = next_award_stage(before, failed_at=stage)
            assert (found.value, because(found).zh, because(found).holds) == ((), stage.zh, False)
            assert str(because(found).citation.locator) == ARTICLES[STAGES.index(stage)]
        else:
            with pytest.raises(InvalidFacts, match="failed_at"):
                next_award_stage(before, failed_at=stage)

    def test_failing_out_of_order(self) -> None:
        """Neither what was not reached nor what was passed is failed."""
        with pytest.raises(InvalidFacts, match="reached"):
            next_award_stage(frozenset(STAGES[:2]), failed_at=AwardStage.DOCUMENTS)
        with pytest.raises(InvalidFacts, match="failed_at"):
            next_award_stage(frozenset(STAGES[:3]), failed_at=AwardStage.QUALIFICATION)

    @given(st.frozensets(st.sampled_from(AwardStage)), st.sampled_from(StageOrder))
    def test_no_stage_is_skipped(self, done: frozenset[AwardStage], order: StageOrder) -> None:
        """What is done is a beginning of the ten, but for the two that may run side by side."""
        beginning = done == frozenset(STAGES[: len(done)])
        swapped = done == frozenset(STAGES[:5]) | {AwardStage.SITE} and order is StageOrder.SIDE_BY_SIDE
        if beginning or swapped:
            due = [one.stage for one in next_award_stage(done, failed_at=None, stage_order=order).value]
            both = order is StageOrder.SIDE_BY_SIDE and len(done) == 5
            expected = [AwardStage.PUBLICITY, *([AwardStage.SITE] if both else [])] if len(done) == 5 else None
            assert due == (expected or [stage for stage in STAGES if stage not in done][:1])
        else:
            with pytest.raises(InvalidFacts, match="done"):
                next_award_stage(done, failed_at=None, stage_order=order)


class TestPublicity:
    """第十六条: publication and survey."""

    @pytest.mark.parametrize(
        ("holder", "units", "deeds", "survey"),
        [
            (AwardHolder.PERSON, SurveyOfUnits.NOT_ASKED, True, True),
            (AwardHolder.PERSON, SurveyOfUnits.ASKED, True, True),
            (AwardHolder.UNIT, SurveyOfUnits.NOT_ASKED, False, False),
            (AwardHolder.UNIT, SurveyOfUnits.ASKED, False, True),
        ],
    )
    def test_who_is_surveyed(self, holder: AwardHolder, units: SurveyOfUnits, deeds: bool, survey: bool) -> None:
        """All are published; whether units are surveyed is a reading."""
        due = publicity_due(holder, units=units).value
        assert (due.published, due.deeds, due.survey) == (True, deeds, survey)


class TestScore:
    """第十八条: three scores by weights that the measures leave open."""

    @given(st.integers(0, 100), st.integers(0, 100), *[st.decimals(0, 100, places=2)] * 3)
    def test_weighted_sum(self, first: int, second: int, publicity: Decimal, documents: Decimal, site: Decimal) -> None:
        """Exactly, and between the least and the greatest score."""
        low, high = sorted((first, second))
        shares = [Decimal(part) / 100 for part in (low, high - low, 100 - high)]
        weights = ScoreWeights(publicity=shares[0], documents=shares[1], site=shares[2])
        scores = StageScores(publicity=publicity, documents=documents, site=site)
        found = final_score(scores, weights=weights).value
        assert found == publicity * shares[0] + documents * shares[1] + site * shares[2]
        assert min(publicity, documents, site) <= found <= max(publicity, documents, site)

    @pytest.mark.parametrize(("share", "decided"), [(Decimal(0), True), (Decimal("0.01"), False)])
    def test_without_a_survey(self, share: Decimal, decided: bool) -> None:
        """A score that is not there may not count."""
        scores = StageScores(publicity=None, documents=80, site=90)
        weights = ScoreWeights(publicity=share, documents=Decimal("0.5"), site=Decimal("0.5") - share)
        if decided:
            found = final_score(scores, weights=weights)
            assert found.value == 85
            assert [one.observed for one in found.findings] == [80, 90]
        else:
            with pytest.raises(Undetermined, match="scores"):
                final_score(scores, weights=weights)

    @pytest.mark.parametrize("site", [Decimal("0.29"), Decimal("0.31")])
    def test_weights_make_one_whole(self, site: Decimal) -> None:
        """Neither less nor more."""
        with pytest.raises(InvalidFacts, match="add up"):
            ScoreWeights(publicity=Decimal("0.3"), documents=Decimal("0.4"), site=site)


class TestNotice:
    """第二十条: seven working days, and what follows."""

    @pytest.mark.parametrize(
        ("published", "start", "last"),
        [
            (date(2018, 3, 1), NoticeStart.NOT_COUNTED, date(2018, 3, 12)),
            (date(2018, 3, 1), NoticeStart.COUNTED, date(2018, 3, 9)),
            (date(2017, 12, 15), NoticeStart.NOT_COUNTED, date(2017, 12, 26)),
            (date(2018, 2, 9), NoticeStart.NOT_COUNTED, date(2018, 2, 24)),
        ],
    )
    def test_last_day(self, published: date, start: NoticeStart, last: date) -> None:
        """Days off do not count, make-up days do (11 and 24 February 2018)."""
        assert notice_last_day(published, notice_start=start).value == last

    @given(st.dates(date(2017, 10, 31), date(2019, 10, 1)), st.integers(1, 30))
    def test_what_if_it_ran_longer(self, published: date, days: int) -> None:
        """A longer notice ends later, and the words follow."""
        found = notice_last_day(published, period=NoticePeriod(working_days=days))
        assert found.findings[1].observed == days
        assert found.value < notice_last_day(published, period=NoticePeriod(working_days=days + 1)).value
        assert notice_last_day(published, notice_start=NoticeStart.COUNTED).value <= notice_last_day(published).value

    def test_days_of_a_what_if(self) -> None:
        """From one to a hundred, the ends included."""
        assert [NoticePeriod(working_days=days).working_days for days in (1, 100)] == [1, 100]
        for days in (0, 101):
            with pytest.raises(InvalidFacts, match="working_days"):
                NoticePeriod(working_days=days)

    def test_not_before_the_measures(self) -> None:
        """Nor is anything said of a list that was."""
        with pytest.raises(NotInForce):
            notice_last_day(date(2017, 10, 30))

    @pytest.mark.parametrize(
        ("objection", "on", "approved", "outcome"),
        [
            (Objection.NONE, date(2018, 3, 12), False, NoticeOutcome.NOTICE_RUNNING),
            (Objection.NONE, date(2018, 3, 12), True, NoticeOutcome.NOTICE_RUNNING),
            (Objection.NONE, date(2018, 3, 13), False, NoticeOutcome.AWAITING_APPROVAL),
            (Objection.NONE, date(2018, 3, 13), True, NoticeOutcome.COMMENDED),
            (Objection.OPEN, date(2018, 3, 13), True, NoticeOutcome.UNDER_INQUIRY),
            (Objection.OPEN, date(2018, 3, 1), False, NoticeOutcome.UNDER_INQUIRY),
            (Objection.TRUE, date(2018, 3, 13), True, NoticeOutcome.CANCELLATION_REQUESTED),
            (Objection.UNTRUE, date(2018, 3, 13), True, NoticeOutcome.COMMENDED),
        ],
    )
    def test_outcome(self, objection: Objection, on: date, approved: bool, outcome: NoticeOutcome) -> None:
        """An objection waits for the inquiry; without one the notice must be over and the government approve."""
        assert notice_outcome(objection, published=date(2018, 3, 1), on=on, approved=approved).value is outcome

    def test_untrue_objections_left_open(self) -> None:
        """On the other reading nothing is said of them."""
        with pytest.raises(Undetermined, match="objection"):
            notice_outcome(
                Objection.UNTRUE,
                published=date(2018, 3, 1),
                on=date(2018, 3, 13),
                approved=True,
                untrue=UntrueObjection.UNDETERMINED,
            )

    def test_days_in_order(self) -> None:
        """Nobody is judged before the list is out."""
        with pytest.raises(InvalidFacts, match="on"):
            notice_outcome(Objection.NONE, published=date(2018, 3, 1), on=date(2018, 2, 28), approved=False)

    NEW_YEAR = WorkingCalendar(years=(2034, 2035), days_off=(date(2035, 1, 1),))

    def test_a_year_without_a_calendar(self) -> None:
        """Asked for by the name under which it may be given; Monday 1 January is off, if the caller says so."""
        published = date(2034, 12, 22)
        with pytest.raises(Undetermined) as caught:
            notice_last_day(published)
        assert caught.value.missing == ("working_day_calendar",)
        plain = WorkingCalendar(years=(2034, 2035))
        found = [notice_last_day(published, working_day_calendar=one).value for one in (plain, self.NEW_YEAR)]
        assert found == [date(2035, 1, 2), date(2035, 1, 3)]
        wrong: Any = 2035
        for ask_of in (
            lambda: notice_last_day(date(2018, 3, 1), working_day_calendar=wrong),
            lambda: notice_outcome(
                Objection.NONE, published=date(2018, 3, 1), on=LATER, approved=True, working_day_calendar=wrong
            ),
        ):
            with pytest.raises(InvalidFacts) as refused:
                ask_of()
            assert refused.value.fact == "working_day_calendar"

    @pytest.mark.parametrize(
        ("start", "on", "running"),
        [
            (NoticeStart.NOT_COUNTED, date(2034, 12, 22), True),
            (NoticeStart.NOT_COUNTED, date(2035, 1, 2), True),
            (NoticeStart.NOT_COUNTED, date(2035, 1, 3), False),
            (NoticeStart.COUNTED, date(2034, 12, 22), True),
            (NoticeStart.COUNTED, date(2035, 1, 1), True),
            (NoticeStart.COUNTED, date(2035, 1, 2), False),
            (NoticeStart.COUNTED, date.max, False),
        ],
    )
    def test_a_notice_that_still_runs_by_any_calendar(self, start: NoticeStart, on: date, running: bool) -> None:
        """Of 2034 the calendar is known, and each day of 2035 may be worked: seven have not passed yet."""
        facts: dict[str, Any] = {
            "published": date(2034, 12, 22),
            "on": on,
            "approved": True,
            "notice_start": start,
            "working_day_calendar": WorkingCalendar(years=(2034,)),
        }
        if not running:
            with pytest.raises(Undetermined) as caught:
                notice_outcome(Objection.NONE, **facts)
            assert caught.value.missing == ("working_day_calendar",)
            return
        found = notice_outcome(Objection.NONE, **facts)
        assert found.value is NoticeOutcome.NOTICE_RUNNING
        assert because(found).bound == NOTICE_DAYS.below(7)
        assert "the calendar of the notice's last day is not known" in found.explain()

    @pytest.mark.parametrize(
        ("on", "passed"), [(date(2034, 12, 22), 0), (date(2034, 12, 23), 0), (date(2034, 12, 26), 1)]
    )
    def test_working_days_that_may_have_passed(self, on: date, passed: int) -> None:
        """A Friday's notice: the weekend is known to be off; the day asked about has not passed."""
        calendar = WorkingCalendar(years=(2034,))
        found = notice_outcome(
            Objection.NONE, published=date(2034, 12, 22), on=on, approved=True, working_day_calendar=calendar
        )
        assert because(found).observed == passed

    @pytest.mark.parametrize(
        ("objection", "outcome"),
        [(Objection.OPEN, NoticeOutcome.UNDER_INQUIRY), (Objection.TRUE, NoticeOutcome.CANCELLATION_REQUESTED)],
    )
    def test_an_objection_waits_for_no_calendar(self, objection: Objection, outcome: NoticeOutcome) -> None:
        """Whether the notice is over does not matter."""
        found = notice_outcome(objection, published=date(2034, 12, 22), on=date(2035, 3, 1), approved=False)
        assert found.value is outcome
        assert because(found).observed is objection

    @pytest.mark.parametrize(
        ("on", "outcome"),
        [(date(2035, 1, 3), NoticeOutcome.NOTICE_RUNNING), (date(2035, 1, 4), NoticeOutcome.COMMENDED)],
    )
    def test_a_given_calendar(self, on: date, outcome: NoticeOutcome) -> None:
        """The last day is the calendar's."""
        found = notice_outcome(
            Objection.NONE, published=date(2034, 12, 22), on=on, approved=True, working_day_calendar=self.NEW_YEAR
        )
        assert found.value is outcome

    @given(st.integers(0, 12), st.sets(st.dates(date(2035, 1, 1), date(2035, 1, 12)), max_size=6))
    def test_no_calendar_gainsays_what_is_known_without_it(self, later: int, off: set[date]) -> None:
        """Whatever the year brings, a notice that surely runs does run."""
        facts: dict[str, Any] = {"published": date(2034, 12, 26), "on": date(2034, 12, 26) + DAY * later}
        known = WorkingCalendar(years=(2034,))
        try:
            found = notice_outcome(Objection.NONE, **facts, approved=True, working_day_calendar=known)
        except Undetermined:
            return
        worked = tuple(date(2035, 1, 1) + DAY * day for day in range(12) if date(2035, 1, 1) + DAY * day not in off)
        year = WorkingCalendar(years=(2034, 2035), days_off=tuple(off), worked=worked)
        assert notice_outcome(Objection.NONE, **facts, approved=True, working_day_calendar=year).value is found.value

    @given(st.integers(1, 20), st.integers(0, 60))
    def test_what_if_the_notice_ran_longer(self, days: int, later: int) -> None:
        """The outcome and the bound follow the figure."""
        period, on = NoticePeriod(working_days=days), date(2018, 3, 1) + DAY * later
        last = notice_last_day(date(2018, 3, 1), period=period).value
        found = notice_outcome(Objection.NONE, published=date(2018, 3, 1), on=on, approved=True, period=period)
        assert (found.value is NoticeOutcome.COMMENDED) == (on > last)
