"""The two amended instruments before and after, but for filing and review."""

from __future__ import annotations

import datetime
import re
from datetime import date
from itertools import product
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy import ask
from langfang_policy import normative_docs as nd
from langfang_policy._rooms.normative_docs.amended import AUDIT_DAY, MAKING_DAY, WORKING_DAYS
from langfang_policy.core.bounds import Bound, at_least, below
from langfang_policy.core.days import WorkingCalendar, after_working_days
from langfang_policy.core.errors import InvalidFacts, Undetermined
from tests.helpers import agrees, because

PUBLISHED = date(2017, 12, 19)
EVE = date(2017, 12, 18)
FRIDAY = date(2017, 12, 22)
WRONG: Any = nd


def wording(day: date) -> Bound:
    """The side of the amendment on which a day lies."""
    return at_least(PUBLISHED, "起") if day >= PUBLISHED else below(PUBLISHED)


class TestBefore:
    """On which days which wording is known."""

    @pytest.mark.parametrize(
        "call",
        [
            nd.mediator,
            lambda day: nd.article_holds(29, day=day),
            lambda day: nd.next_full_cleanup(date(2015, 1, 1), day=day),
            lambda day: nd.extended_review_deadline(FRIDAY, approved=True, day=day),
        ],
    )
    def test_the_year_of_the_making_rules(self, call: Any) -> None:
        """Before 2016 there were none; in 2016 there may have been; from 2017 on there were."""
        with pytest.raises(InvalidFacts) as early:
            call(date(2015, 12, 31))
        assert early.value.fact == "day"
        for day in (date(2016, 1, 1), date(2016, 12, 31)):
            with pytest.raises(Undetermined) as caught:
                call(day)
            assert caught.value.missing == ("made_on",)
        for day in (date(2017, 1, 1), EVE, PUBLISHED):
            assert call(day).findings[0].bound == wording(day)

    @pytest.mark.parametrize(
        "call",
        [
            lambda day: nd.audit_settles(in_contract=True, in_tender=False, day=day),
            lambda day: nd.final_accounts_audit_required(government_invested=True, within_article_11_1=True, day=day),
        ],
    )
    def test_the_audit_measures_before(self, call: Any) -> None:
        """Of 2015; what they said before is not printed."""
        assert call(PUBLISHED).value is True
        known = {EVE: "earlier_wording", date(2016, 1, 1): "earlier_wording", date(2015, 12, 31): "made_on"}
        for day, missing in known.items():
            with pytest.raises(Undetermined) as caught:
                call(day)
            assert caught.value.missing == (missing,)
        with pytest.raises(InvalidFacts) as early:
            call(date(2014, 12, 31))
        assert early.value.fact == "day"

    @pytest.mark.parametrize(("kind", "instrument"), [(MAKING_DAY, nd.MAKING_RULES), (AUDIT_DAY, nd.AUDIT_MEASURES)])
    def test_the_schema_knows_the_first_day(self, kind: Any, instrument: Any) -> None:
        """The first of the year of the instrument's number; the last is that of all documents."""
        assert (kind.first, kind.last) == (date(instrument.year, 1, 1), date(2999, 12, 31))
        text = kind.json_schema["allOf"][0]["pattern"]
        day = kind.first - datetime.timedelta(days=1)
        assert [bool(re.search(text, str(one))) for one in (day, kind.first)] == [False, True]
        for year in range(1, 3100):
            one = date(year, 6, 15)
            assert bool(re.search(text, str(one))) is (kind.first <= one <= kind.last)


class TestMediator:
    """Disagreements (art. 11 (2))."""

    @pytest.mark.parametrize(("day", "body"), [(EVE, nd.Mediator.GOVERNMENT), (PUBLISHED, nd.Mediator.MAKING_BODY)])
    def test_from_the_day_of_the_notice(self, day: date, body: nd.Mediator) -> None:
        """The making body mediates."""
        decision = nd.mediator(day)
        assert decision.value is body
        assert (because(decision).observed, because(decision).bound) == (day, wording(day))

    @pytest.mark.parametrize(("day", "body"), [("2017-12-18", "government"), ("2017-12-19", "making_body")])
    def test_the_wording_before_can_be_asked_afterwards(self, day: str, body: str) -> None:
        """Through the front door too, whose own day is another."""
        told: Any = ask("normative_docs.mediator", {"day": day}, on="2018-01-01")
        assert (told["outcome"], told["value"]) == ("decided", body)


class TestReviewExtension:
    """The legality review (art. 22 (1))."""

    @pytest.mark.parametrize(("day", "working_days"), [(EVE, 15), (PUBLISHED, 10)])
    def test_fifteen_before_ten_since(self, day: date, working_days: int) -> None:
        """By the day of the approval."""
        decision = nd.extended_review_deadline(FRIDAY, approved=True, day=day)
        assert decision.value == after_working_days(FRIDAY, working_days)
        assert decision.because is None
        length = decision.findings[-1]
        assert (length.observed, length.bound) == (working_days, WORKING_DAYS.at_most(working_days))
        longer = nd.ReviewExtension(before_working_days=16, since_working_days=11)
        changed = nd.extended_review_deadline(FRIDAY, approved=True, day=day, extension=longer)
        assert changed.value == after_working_days(FRIDAY, working_days + 1)
        assert changed.findings[-1].bound == WORKING_DAYS.at_most(working_days + 1)

    @pytest.mark.parametrize("day", [EVE, PUBLISHED])
    def test_no_approval_no_extension(self, day: date) -> None:
        """The deadline stays."""
        decision = nd.extended_review_deadline(FRIDAY, approved=False, day=day)
        assert decision.value == FRIDAY
        assert because(decision).holds is False
        assert len(decision.findings) == 2

    def test_no_approval_whichever_wording_holds(self) -> None:
        """In the year of the rules the answer is known all the same, and so it is without a calendar."""
        for day in (date(2016, 1, 1), date(2016, 12, 31)):
            assert nd.extended_review_deadline(FRIDAY, approved=False, day=day).value == FRIDAY
        far = date(2999, 12, 1)
        assert nd.extended_review_deadline(far, approved=False, day=PUBLISHED).value == far

    @pytest.mark.parametrize(("day", "last"), [(EVE, date(2018, 1, 15)), (PUBLISHED, date(2018, 1, 8))])
    def test_over_new_year(self, day: date, last: date) -> None:
        """New Year's Day is off."""
        assert nd.extended_review_deadline(FRIDAY, approved=True, day=day).value == last

    def test_over_the_spring_festival(self) -> None:
        """A week off, and two weekend days made up (11 and 24 February 2018)."""
        decision = nd.extended_review_deadline(date(2018, 2, 8), approved=True, day=date(2018, 2, 8))
        assert decision.value == date(2018, 2, 27)

    @pytest.mark.parametrize(
        ("day", "granted", "usable"),
        [(PUBLISHED, 1, True), (PUBLISHED, 10, True), (PUBLISHED, 11, False), (PUBLISHED, 0, False), (EVE, 15, True),
         (EVE, 16, False)],
    )  # fmt: skip
    def test_less_may_be_granted(self, day: date, granted: int, usable: bool) -> None:
        """Up to the figure, itself included."""
        if usable:
            decision = nd.extended_review_deadline(FRIDAY, approved=True, day=day, granted_working_days=granted)
            assert decision.value == after_working_days(FRIDAY, granted)
            assert decision.findings[-1].observed == granted
            return
        with pytest.raises(InvalidFacts) as caught:
            nd.extended_review_deadline(FRIDAY, approved=True, day=day, granted_working_days=granted)
        assert caught.value.fact == "granted_working_days"

    def test_all_or_nothing_is_a_reading(self) -> None:
        """Nine of ten are refused, ten are not."""
        whole = nd.ExtensionMeant.WHOLE
        with pytest.raises(InvalidFacts):
            nd.extended_review_deadline(
                FRIDAY, approved=True, day=PUBLISHED, granted_working_days=9, extension_meant=whole
            )
        for granted in (None, 10):
            decision = nd.extended_review_deadline(
                FRIDAY, approved=True, day=PUBLISHED, granted_working_days=granted, extension_meant=whole
            )
            assert decision.value == date(2018, 1, 8)

    def test_a_year_without_a_calendar(self) -> None:
        """Asked for by the name under which it may be given."""
        facts: dict[str, Any] = {"approved": True, "day": PUBLISHED}
        deadline = date(2034, 12, 22)
        with pytest.raises(Undetermined) as caught:
            nd.extended_review_deadline(deadline, **facts)
        assert caught.value.missing == ("working_day_calendar",)
        off = WorkingCalendar(years=(2034, 2035), days_off=(date(2035, 1, 1),))
        for calendar, last in ((WorkingCalendar(years=(2034, 2035)), 5), (off, 8)):
            decision = nd.extended_review_deadline(deadline, **facts, working_day_calendar=calendar)
            assert decision.value == date(2035, 1, last)
        with pytest.raises(InvalidFacts) as refused:
            nd.extended_review_deadline(FRIDAY, approved=False, day=PUBLISHED, working_day_calendar=WRONG)
        assert refused.value.fact == "working_day_calendar"

    @given(st.dates(date(2017, 1, 1), date(2022, 12, 31)), st.dates(date(2017, 1, 1), date(2022, 12, 31)))
    def test_since_the_amendment_never_later(self, deadline: date, day: date) -> None:
        """An extension given since is no longer than one given before."""
        since = nd.extended_review_deadline(deadline, approved=True, day=max(day, PUBLISHED)).value
        before = nd.extended_review_deadline(deadline, approved=True, day=EVE).value
        assert deadline < since < before


class TestArticles:
    """Art. 29 is deleted."""

    @pytest.mark.parametrize(
        ("article", "day", "stands", "place"),
        [
            (29, EVE, True, 0),
            (29, PUBLISHED, False, 1),
            (28, PUBLISHED, True, None),
            (30, PUBLISHED, True, None),
            (30, EVE, True, 0),
            (1, PUBLISHED, True, None),
            (999, PUBLISHED, True, None),
        ],
    )
    def test_the_others_keep_their_numbers(self, article: int, day: date, stands: bool, place: int | None) -> None:
        """Nothing is renumbered."""
        decision = nd.article_holds(article, day=day)
        assert decision.value is stands
        assert decision.because is (None if place is None else decision.findings[place])
        assert [finding.holds for finding in decision.findings[1:]] == ([] if day < PUBLISHED else [article != 29])


class TestCleanupInterval:
    """Clean-ups of all documents (art. 44)."""

    @pytest.mark.parametrize(("day", "due"), [(EVE, date(2018, 3, 1)), (PUBLISHED, None)])
    def test_every_two_years_before(self, day: date, due: date | None) -> None:
        """No interval since."""
        decision = nd.next_full_cleanup(date(2016, 3, 1), day=day)
        assert decision.value == due
        assert decision.findings[0].bound == wording(day)
        assert [finding.observed for finding in decision.findings[1:]] == ([] if due is None else [2])

    def test_what_if(self) -> None:
        """A year between clean-ups; never none."""
        yearly = nd.CleanupInterval(before_years=1)
        decision = nd.next_full_cleanup(date(2016, 3, 1), day=EVE, interval=yearly)
        assert (decision.value, decision.findings[1].observed) == (date(2017, 3, 1), 1)
        with pytest.raises(InvalidFacts):
            nd.CleanupInterval(before_years=0)

    def test_none_fell_due_before_there_were_rules(self) -> None:
        """The rules are of some day of 2016: what would have been due by then is open."""
        assert nd.next_full_cleanup(date(2015, 1, 1), day=EVE).value == date(2017, 1, 1)
        for last in (date(2014, 12, 31), date(2010, 1, 1)):
            with pytest.raises(Undetermined) as caught:
                nd.next_full_cleanup(last, day=EVE)
            assert caught.value.missing == ("made_on",)
            assert nd.next_full_cleanup(last, day=PUBLISHED).value is None

    def test_the_last_one_is_asked_where_it_matters(self) -> None:
        """Not since the amendment."""
        assert nd.next_full_cleanup(day=PUBLISHED).value is None
        with pytest.raises(Undetermined) as caught:
            nd.next_full_cleanup(day=EVE)
        assert caught.value.missing == ("last_cleanup",)

    def test_a_clean_up_that_is_still_to_come(self) -> None:
        """Cannot be the last; one on the day can."""
        assert nd.next_full_cleanup(EVE, day=EVE).value == date(2019, 12, 18)
        with pytest.raises(InvalidFacts) as caught:
            nd.next_full_cleanup(PUBLISHED, day=EVE)
        assert caught.value.fact == "last_cleanup"


class TestAudits:
    """The audit measures (arts. 20 and 25)."""

    @pytest.mark.parametrize(("contract", "tender"), list(product((True, False), repeat=2)))
    def test_settlement(self, contract: bool, tender: bool) -> None:
        """Where contract or tender says so."""
        decision = nd.audit_settles(in_contract=contract, in_tender=tender, day=PUBLISHED)
        assert decision.value is (contract or tender)
        assert [finding.holds for finding in decision.findings] == [contract, tender]
        assert decision.because is (decision.findings[0 if contract else 1] if contract or tender else None)

    @pytest.mark.parametrize(("invested", "within"), list(product((True, False), repeat=2)))
    def test_final_accounts(self, invested: bool, within: bool) -> None:
        """Of government-invested projects in the range of art. 11 (1)."""
        decision = nd.final_accounts_audit_required(
            government_invested=invested, within_article_11_1=within, day=PUBLISHED
        )
        assert decision.value is (invested and within)
        agrees(decision, invested and within)
        if not decision.value:
            assert decision.because is decision.findings[1 if invested else 0]


class TestDiff:
    """What changed between two days."""

    def test_nine_changes_on_the_day_of_the_notice(self) -> None:
        """None before or after."""
        changed = nd.diff(EVE, PUBLISHED)
        assert [amendment.article for amendment in changed.value] == [
            "第十一条第二款", "第二十二条第一款", "第二十九条", "第三十七条", "第三十八条", "第四十二条", "第四十四条",
            "第二十条", "第二十五条",
        ]  # fmt: skip
        assert [str(amendment.instrument) for amendment in changed.value] == ["廊政〔2016〕75号"] * 7 + [
            "廊政〔2015〕12号"
        ] * 2
        assert because(changed).observed == 9
        assert nd.diff(PUBLISHED, date(2020, 1, 1)).value == ()
        assert nd.diff(date(2016, 1, 1), EVE).value == ()
        assert nd.diff(PUBLISHED, PUBLISHED).value == ()
        with pytest.raises(InvalidFacts) as caught:
            nd.diff(PUBLISHED, EVE)
        assert caught.value.fact == "end"

    def test_before_and_since(self) -> None:
        """Both where both are printed, in both languages."""
        shown = {amendment.article: amendment for amendment in nd.AMENDMENTS}
        review = shown["第二十二条第一款"]
        assert review.before is not None
        assert (review.before.zh, review.since.zh) == ("延长15个工作日", "延长10个工作日")
        assert str(review) == (
            "廊政〔2016〕75号 第二十二条第一款: 延长15个工作日 (extension of 15 working days) → "
            "延长10个工作日 (extension of 10 working days)"
        )
        assert str(shown["第二十九条"]) == "廊政〔2016〕75号 第二十九条: — → 删除 (deleted)"
        assert [article for article, amendment in shown.items() if amendment.before is not None] == [
            "第十一条第二款", "第二十二条第一款", "第四十四条",
        ]  # fmt: skip

    def test_figures_of_the_wording_are_those_of_the_rule(self) -> None:
        """15 and 10."""
        review = next(amendment for amendment in nd.AMENDMENTS if amendment.article == "第二十二条第一款")
        figures = nd.ReviewExtension()
        assert review.before is not None
        assert f"{figures.before_working_days}个工作日" in review.before.zh
        assert f"{figures.since_working_days}个工作日" in review.since.zh

    @given(st.lists(st.dates(date(2017, 1, 1), date(2018, 12, 31)), min_size=3, max_size=3).map(sorted))
    def test_changes_add_up(self, three: list[date]) -> None:
        """From the first day to the last is from the first to the second and on to the last."""
        first, second, last = three
        assert nd.diff(first, last).value == nd.diff(first, second).value + nd.diff(second, last).value


class TestFacts:
    """Facts of the wrong kind are refused by name."""

    @pytest.mark.parametrize(
        ("call", "fact"),
        [
            (lambda: WRONG.mediator("x"), "day"),
            (lambda: WRONG.extended_review_deadline("x", approved=False, day=PUBLISHED), "deadline"),
            (lambda: WRONG.extended_review_deadline(date.max, approved=True, day=PUBLISHED), "deadline"),
            (lambda: WRONG.extended_review_deadline(EVE, approved=1, day=PUBLISHED), "approved"),
            (lambda: WRONG.extended_review_deadline(EVE, approved=True, day="x"), "day"),
            (lambda: WRONG.extended_review_deadline(
                EVE, approved=True, day=PUBLISHED, granted_working_days=True), "granted_working_days"),
            (lambda: WRONG.extended_review_deadline(
                EVE, approved=True, day=PUBLISHED, extension_meant=1), "extension_meant"),
            (lambda: WRONG.article_holds(0, day=PUBLISHED), "article"),
            (lambda: WRONG.article_holds(1000, day=PUBLISHED), "article"),
            (lambda: WRONG.article_holds(True, day=PUBLISHED), "article"),
            (lambda: WRONG.article_holds(29, day="x"), "day"),
            (lambda: WRONG.next_full_cleanup("x", day=PUBLISHED), "last_cleanup"),
            (lambda: WRONG.next_full_cleanup(EVE, day="x"), "day"),
            (lambda: WRONG.audit_settles(in_contract=1, in_tender=True, day=PUBLISHED), "in_contract"),
            (lambda: WRONG.audit_settles(in_contract=True, in_tender=1, day=PUBLISHED), "in_tender"),
            (lambda: WRONG.audit_settles(in_contract=True, in_tender=True, day=1), "day"),
            (lambda: WRONG.final_accounts_audit_required(
                government_invested=1, within_article_11_1=True, day=PUBLISHED), "government_invested"),
            (lambda: WRONG.final_accounts_audit_required(
                government_invested=True, within_article_11_1=1, day=PUBLISHED), "within_article_11_1"),
            (lambda: WRONG.diff("x", PUBLISHED), "start"),
            (lambda: WRONG.diff(PUBLISHED, "x"), "end"),
        ],
    )  # fmt: skip
    def test_refused(self, call: Any, fact: str) -> None:
        """Never taken for something that they are not."""
        with pytest.raises(InvalidFacts) as caught:
            call()
        assert caught.value.fact == fact

    def test_figures(self) -> None:
        """As printed."""
        assert attrs.astuple(nd.ReviewExtension()) == (15, 10)
        assert attrs.astuple(nd.CleanupInterval()) == (2,)
