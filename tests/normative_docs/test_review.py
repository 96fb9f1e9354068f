"""Filing, correction and suggestions of review, as amended."""

from __future__ import annotations

import datetime
from datetime import date
from itertools import product
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy import normative_docs as nd
from langfang_policy.core.bounds import at_most
from langfang_policy.core.days import WorkingCalendar
from langfang_policy.core.errors import InvalidFacts, Undetermined
from langfang_policy.normative_docs import ReviewStep
from tests.helpers import agrees, because

PUBLISHED = date(2017, 12, 19)
EVE = date(2017, 12, 18)
WRONG: Any = nd

receipts = st.dates(PUBLISHED, date(2025, 10, 31))


class TestFiling:
    """Art. 37."""

    @pytest.mark.parametrize(
        ("third", "thirty_fifth", "expected"),
        [
            (True, True, nd.FilingDecision.REGISTER),
            (True, False, nd.FilingDecision.SUSPEND),
            (False, True, nd.FilingDecision.REFUSE),
            (False, False, nd.FilingDecision.REFUSE),
        ],
    )
    def test_article_3_decides_first(self, third: bool, thirty_fifth: bool, expected: nd.FilingDecision) -> None:
        """Registered, suspended or refused."""
        decision = nd.filing_decision(meets_article_3=third, meets_article_35=thirty_fifth, day=PUBLISHED)
        assert decision.value is expected
        assert [finding.holds for finding in decision.findings] == [third, thirty_fifth]
        agrees(decision, third and thirty_fifth)
        assert decision.because in (None, decision.findings[1 if third else 0])
        assert {str(citation.locator) for citation in decision.citations} == {"附件5 一 第三十七条第一款"}

    def test_what_cannot_matter_is_not_asked(self) -> None:
        """Art. 35 where art. 3 fails, the result where nothing was filed, a correction where nothing is broken."""
        assert nd.filing_decision(meets_article_3=False, day=PUBLISHED).value is nd.FilingDecision.REFUSE
        assert nd.suspended_filing(refiled=False, day=PUBLISHED).value is nd.FilingStep.NOTIFY
        assert nd.correction_step(breaches_article_6_1=False, day=PUBLISHED).value is nd.CorrectionStep.NONE
        calls: list[tuple[Any, str]] = [
            (lambda: nd.filing_decision(meets_article_3=True, day=PUBLISHED), "meets_article_35"),
            (lambda: nd.suspended_filing(refiled=True, day=PUBLISHED), "complies"),
            (
                lambda: nd.correction_step(breaches_article_6_1=True, corrected_in_time=True, day=PUBLISHED),
                "result_reported",
            ),
        ]
        for call, missing in calls:
            with pytest.raises(Undetermined) as caught:
                call()
            assert caught.value.missing == (missing,)

    @pytest.mark.parametrize(
        ("refiled", "complies", "expected"),
        [
            (False, False, nd.FilingStep.NOTIFY),
            (True, False, nd.FilingStep.REMAIN_SUSPENDED),
            (True, True, nd.FilingStep.REGISTER),
        ],
    )
    def test_suspended(self, refiled: bool, complies: bool, expected: nd.FilingStep) -> None:
        """Registered only once it complies."""
        decision = nd.suspended_filing(refiled=refiled, complies=complies, day=PUBLISHED)
        assert decision.value is expected
        assert [finding.holds for finding in decision.findings] == [refiled, complies]
        agrees(decision, complies)
        assert decision.because in (None, decision.findings[1 if refiled else 0])
        assert {str(citation.locator) for citation in decision.citations} == {"附件5 一 第三十七条第二款"}

    def test_what_was_not_filed_cannot_comply(self) -> None:
        """Impossible facts are refused."""
        with pytest.raises(InvalidFacts) as caught:
            nd.suspended_filing(refiled=False, complies=True, day=PUBLISHED)
        assert caught.value.fact == "complies"


class TestCorrection:
    """Art. 38."""

    @pytest.mark.parametrize(
        ("breach", "corrected", "reported", "expected"),
        [
            (True, None, None, nd.CorrectionStep.SELF_CORRECT),
            (True, True, True, nd.CorrectionStep.CLOSED),
            (True, True, False, nd.CorrectionStep.REPORT),
            (True, False, None, nd.CorrectionStep.ASK_GOVERNMENT),
            (False, None, None, nd.CorrectionStep.NONE),
            (False, False, None, nd.CorrectionStep.NONE),
        ],
    )
    def test_first_the_making_body_then_the_government(
        self, breach: bool, corrected: bool | None, reported: bool | None, expected: nd.CorrectionStep
    ) -> None:
        """Told to correct, then to report that it did, or the government asked."""
        decision = nd.correction_step(
            breaches_article_6_1=breach, corrected_in_time=corrected, result_reported=reported, day=PUBLISHED
        )
        assert decision.value is expected
        assert decision.because is decision.findings[-1]
        seen = [None, corrected, *([reported] if corrected else [])]
        assert [finding.holds for finding in decision.findings] == (seen if breach else [None])
        assert decision.findings[0].observed is breach
        assert str(because(decision).citation.locator) == "附件5 一 第三十八条"


class TestSuggestion:
    """Art. 42 (1): who may ask, and how."""

    @pytest.mark.parametrize(("written", "addressed"), list(product((True, False), repeat=2)))
    def test_in_writing_to_the_making_body(self, written: bool, addressed: bool) -> None:
        """Both; the first that fails decides."""
        decision = nd.proper_suggestion(in_writing=written, to_making_body=addressed, day=PUBLISHED)
        assert decision.value is (written and addressed)
        assert [finding.holds for finding in decision.findings] == [written, addressed]
        agrees(decision, written and addressed)
        assert decision.because in (None, decision.findings[1 if written else 0])


class TestTimes:
    """Art. 42: thirty days for each step."""

    @pytest.mark.parametrize("step", ReviewStep)
    def test_thirty_days(self, step: ReviewStep) -> None:
        """Calendar days, the day of receipt not counted; a last day off is moved or not."""
        assert nd.review_due(step, received=date(2018, 1, 2)).value == date(2018, 2, 1)
        to_saturday = date(2018, 2, 1)
        assert nd.review_due(step, received=to_saturday).value == date(2018, 3, 5)
        fixed = nd.review_due(step, received=to_saturday, last_day_off=nd.LastDayOff.NOT_MOVED)
        assert fixed.value == date(2018, 3, 3)
        assert [finding.observed for finding in fixed.findings] == [to_saturday, 30]
        assert fixed.findings[1].text().endswith(": 30 days")
        clause = "附件5 一 第四十二条第一款" if step is ReviewStep.REPLY else "附件5 一 第四十二条第二款"
        assert {str(citation.locator) for citation in fixed.citations} == {clause}

    @pytest.mark.parametrize("step", ReviewStep)
    def test_the_day_of_receipt_may_count(self, step: ReviewStep) -> None:
        """Another reading, a day less."""
        counted = nd.FirstDay.COUNTED
        assert nd.review_due(step, received=date(2018, 1, 2), first_day=counted).value == date(2018, 1, 31)

    def test_each_step_has_its_own_days(self) -> None:
        """Another figure moves its own step alone."""
        times = nd.ReviewTimes(reply_days=1, request_days=2, reexamination_days=3)
        assert [times.days_of(step) for step in ReviewStep] == [1, 2, 3]
        monday = date(2018, 1, 8)
        due = [nd.review_due(step, received=monday, times=times) for step in ReviewStep]
        assert [(one.value.day, one.findings[1].observed) for one in due] == [(9, 1), (10, 2), (11, 3)]
        with pytest.raises(InvalidFacts):
            nd.ReviewTimes(reply_days=0)
        assert attrs.astuple(nd.ReviewTimes()) == (30, 30, 30)

    @given(st.sampled_from(ReviewStep), receipts)
    def test_readings_in_their_order(self, step: ReviewStep, received: date) -> None:
        """Counting the day of receipt gives no more time, and a day off no less."""
        last = nd.review_due(step, received=received).value
        fixed = nd.review_due(step, received=received, last_day_off=nd.LastDayOff.NOT_MOVED).value
        counted = nd.review_due(step, received=received, first_day=nd.FirstDay.COUNTED).value
        assert fixed == received + datetime.timedelta(days=30)
        assert fixed <= last
        assert counted <= last

    @given(receipts, st.integers(0, 60))
    def test_in_time_is_by_the_last_day(self, answer: date, after: int) -> None:
        """On it, and not after it."""
        asked = answer + datetime.timedelta(days=after)
        last = nd.review_due(ReviewStep.REQUEST_REEXAMINATION, received=answer).value
        assert nd.reexamination_in_time(answer, requested=asked).value is (asked <= last)

    @pytest.mark.parametrize(
        ("requested", "in_time"), [(date(2018, 1, 2), True), (date(2018, 2, 1), True), (date(2018, 2, 2), False)]
    )
    def test_reexamination_in_time(self, requested: date, in_time: bool) -> None:
        """The thirtieth day is in time."""
        decision = nd.reexamination_in_time(date(2018, 1, 2), requested=requested)
        assert decision.value is because(decision).holds is in_time
        assert (because(decision).observed, because(decision).bound) == (requested, at_most(date(2018, 2, 1)))
        assert [finding.observed for finding in decision.findings] == [date(2018, 1, 2), 30, requested]

    def test_a_calendar_that_ends(self) -> None:
        """A request by the plain last day is in time whatever days are off; a later one hangs on them."""
        answer, last = date(2998, 12, 1), date(2998, 12, 31)
        decision = nd.reexamination_in_time(answer, requested=last)
        assert (decision.value, because(decision).bound) == (True, at_most(last))
        with pytest.raises(Undetermined) as caught:
            nd.reexamination_in_time(answer, requested=last + datetime.timedelta(days=1))
        assert caught.value.missing == ("working_day_calendar",)

    @pytest.mark.parametrize(("off", "last"), [((), date(2998, 12, 31)), ((date(2998, 12, 31),), date(2999, 1, 1))])
    def test_a_given_calendar(self, off: tuple[date, ...], last: date) -> None:
        """The thirtieth day is a Monday, and may be off."""
        calendar = WorkingCalendar(years=(2998, 2999), days_off=off)
        answer = date(2998, 12, 1)
        for step in ReviewStep:
            with pytest.raises(Undetermined) as caught:
                nd.review_due(step, received=answer)
            assert caught.value.missing == ("working_day_calendar",)
            assert nd.review_due(step, received=answer, working_day_calendar=calendar).value == last
        for days, in_time in ((0, True), (1, False)):
            decision = nd.reexamination_in_time(
                answer, requested=last + datetime.timedelta(days=days), working_day_calendar=calendar
            )
            assert (decision.value, because(decision).bound) == (in_time, at_most(last))

    @pytest.mark.parametrize(
        "call",
        [
            lambda: nd.review_due(
                ReviewStep.REPLY,
                received=PUBLISHED,
                last_day_off=nd.LastDayOff.NOT_MOVED,
                working_day_calendar=WRONG,
            ),
            lambda: nd.reexamination_in_time(PUBLISHED, requested=PUBLISHED, working_day_calendar=WRONG),
        ],
    )
    def test_a_calendar_of_the_wrong_kind(self, call: Any) -> None:
        """By name."""
        with pytest.raises(InvalidFacts) as caught:
            call()
        assert caught.value.fact == "working_day_calendar"

    def test_without_an_answer_nothing_is_said(self) -> None:
        """The article gives a re-examination to who disagrees with an answer."""
        with pytest.raises(Undetermined) as caught:
            nd.reexamination_in_time(None, requested=PUBLISHED)
        assert caught.value.missing == ("answer_received",)

    def test_reexamination_readings(self) -> None:
        """A weekend's grace, or none; the day of the answer counted, or not; another figure; no request before."""
        answer = date(2018, 2, 1)
        assert nd.reexamination_in_time(answer, requested=date(2018, 3, 5)).value is True
        fixed = nd.LastDayOff.NOT_MOVED
        assert nd.reexamination_in_time(answer, requested=date(2018, 3, 5), last_day_off=fixed).value is False
        counted = nd.FirstDay.COUNTED
        assert nd.reexamination_in_time(answer, requested=date(2018, 3, 5), first_day=counted).value is False
        times = nd.ReviewTimes(request_days=3)
        assert nd.reexamination_in_time(answer, requested=date(2018, 2, 5), times=times).value is True
        late = nd.reexamination_in_time(answer, requested=date(2018, 2, 6), times=times)
        assert (late.value, because(late).bound) == (False, at_most(date(2018, 2, 5)))
        with pytest.raises(InvalidFacts) as caught:
            nd.reexamination_in_time(answer, requested=date(2018, 1, 31))
        assert caught.value.fact == "requested"

    def test_forum(self) -> None:
        """One level up for governments, the same level for departments."""
        for kind, forum in (
            (nd.DocumentKind.GOVERNMENT, nd.Forum.NEXT_LEVEL_UP),
            (nd.DocumentKind.DEPARTMENT, nd.Forum.SAME_LEVEL),
        ):
            decision = nd.reexamination_forum(kind, day=PUBLISHED)
            assert (decision.value, because(decision).observed) == (forum, kind)


class TestBefore:
    """What is not printed has no answer the day before the notice."""

    @pytest.mark.parametrize(
        ("call", "fact"),
        [
            (lambda day: nd.filing_decision(meets_article_3=True, meets_article_35=True, day=day), "day"),
            (lambda day: nd.suspended_filing(refiled=True, complies=True, day=day), "day"),
            (lambda day: nd.correction_step(breaches_article_6_1=True, corrected_in_time=None, day=day), "day"),
            (lambda day: nd.proper_suggestion(in_writing=True, to_making_body=True, day=day), "day"),
            (lambda day: nd.review_due(ReviewStep.REPLY, received=day), "received"),
            (lambda day: nd.reexamination_in_time(day, requested=PUBLISHED), "answer_received"),
            (lambda day: nd.reexamination_forum(nd.DocumentKind.GOVERNMENT, day=day), "day"),
        ],
    )
    def test_earlier_wording_is_unknown(self, call: Any, fact: str) -> None:
        """Nor is there one in 2016, when the rules were made, or before."""
        assert call(PUBLISHED).findings
        for day, missing in ((EVE, "earlier_wording"), (date(2016, 12, 31), "made_on")):
            with pytest.raises(Undetermined) as caught:
                call(day)
            assert caught.value.missing == (missing,)
        with pytest.raises(InvalidFacts) as early:
            call(date(2015, 12, 31))
        assert early.value.fact == fact


class TestFacts:
    """Facts of the wrong kind are refused by name."""

    @pytest.mark.parametrize(
        ("call", "fact"),
        [
            (lambda: WRONG.filing_decision(meets_article_3=1, meets_article_35=True, day=PUBLISHED), "meets_article_3"),
            (lambda: WRONG.filing_decision(meets_article_3=True, meets_article_35=1, day=PUBLISHED),
             "meets_article_35"),
            (lambda: WRONG.filing_decision(meets_article_3=True, meets_article_35=True, day="x"), "day"),
            (lambda: WRONG.suspended_filing(refiled=1, complies=True, day=PUBLISHED), "refiled"),
            (lambda: WRONG.suspended_filing(refiled=True, complies=1, day=PUBLISHED), "complies"),
            (lambda: WRONG.correction_step(breaches_article_6_1=1, corrected_in_time=None, day=PUBLISHED),
             "breaches_article_6_1"),
            (lambda: WRONG.correction_step(breaches_article_6_1=True, corrected_in_time=1, day=PUBLISHED),
             "corrected_in_time"),
            (lambda: WRONG.correction_step(breaches_article_6_1=False, result_reported=1, day=PUBLISHED),
             "result_reported"),
            (lambda: WRONG.proper_suggestion(in_writing=1, to_making_body=True, day=PUBLISHED), "in_writing"),
            (lambda: WRONG.proper_suggestion(in_writing=True, to_making_body=1, day=PUBLISHED), "to_making_body"),
            (lambda: WRONG.review_due("reply", received=PUBLISHED), "step"),
            (lambda: WRONG.review_due(ReviewStep.REPLY, received="x"), "received"),
            (lambda: WRONG.review_due(ReviewStep.REPLY, received=date.max), "received"),
            (lambda: WRONG.review_due(ReviewStep.REPLY, received=PUBLISHED, first_day=1), "first_day"),
            (lambda: WRONG.review_due(ReviewStep.REPLY, received=PUBLISHED, last_day_off=1), "last_day_off"),
            (lambda: WRONG.reexamination_in_time("x", requested=PUBLISHED), "answer_received"),
            (lambda: WRONG.reexamination_in_time(PUBLISHED, requested="x"), "requested"),
            (lambda: WRONG.reexamination_in_time(PUBLISHED, requested=PUBLISHED, last_day_off=1), "last_day_off"),
            (lambda: WRONG.reexamination_forum("x", day=PUBLISHED), "kind"),
            (lambda: WRONG.reexamination_forum(nd.DocumentKind.GOVERNMENT, day="x"), "day"),
        ],
    )  # fmt: skip
    def test_refused(self, call: Any, fact: str) -> None:
        """Never taken for something that they are not."""
        with pytest.raises(InvalidFacts) as caught:
            call()
        assert caught.value.fact == fact
