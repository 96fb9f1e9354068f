"""Items one to five of the clean-up notice, each by itself."""

from __future__ import annotations

import datetime
import re
from datetime import date
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy import normative_docs as nd
from langfang_policy._rooms.normative_docs.items import DOCUMENT_DAY, TERM, DocumentDay
from langfang_policy.core.bounds import Bound, above, at_least, at_most, below
from langfang_policy.core.decrees import Period
from langfang_policy.core.errors import InvalidFacts, Undetermined
from langfang_policy.normative_docs import Issuer
from langfang_policy.testing import members_of
from tests.helpers import agrees, bearers, because

PUBLISHED = date(2017, 12, 19)
EVE = date(2017, 12, 18)
DAY = datetime.timedelta(days=1)
WRONG: Any = nd

days = st.dates(date(2000, 1, 1), date(2030, 12, 31))


def years_bound(own: int, most: int) -> Bound:
    """The side of the longest term on which an own one lies."""
    return TERM.at_most(most) if own <= most else TERM.above(most)


class TestDecree:
    """The notice as published."""

    def test_dates(self) -> None:
        """Dated 19 December 2017; nothing is said of its own days."""
        assert nd.CLEANUP.issued == nd.CLEANUP.first_day == PUBLISHED
        assert nd.CLEANUP.last_day is None
        assert [str(number) for number in nd.CLEANUP.cites] == [
            "〔2015〕116号", "廊政法办〔2016〕45号", "廊政〔2016〕75号", "廊政〔2015〕12号",
        ]  # fmt: skip

    def test_slips(self) -> None:
        """Each with its place."""
        assert [(str(slip.locator), slip.printed) for slip in nd.CLEANUP.slips] == [
            ("一", "〔2015〕116号"),
            ("结语", "河北省规范性文件管理办法"),
            ("附件1", "〔2016〕13号"),
            ("附件1", "〔2014〕106号"),
            ("附件1", "廊政〔2015〕43号"),
            ("附件1", "廊政〔2015〕66号"),
            ("附件1", "廊政办〔2016〕138号"),
            ("附件1", "〔2015〕181号"),
            ("附件2", "廊政〔2010〕68号"),
            ("附件3", "〔2016〕88号"),
            ("附件5 一 第二十九条", "第二十九条"),
            ("附件5 二 第二十条", "国家建设项目"),
        ]

    def test_figures(self) -> None:
        """The days and years of each item."""
        assert attrs.asdict(nd.CleanupScope()) == {"last_issued": date(2016, 12, 31)}
        assert attrs.asdict(nd.EarlierList()) == {"last_issued": date(2015, 4, 30), "list_year": 2015}
        assert attrs.astuple(nd.ShelfLife()) == (5, 2, 5)
        assert attrs.astuple(nd.AcrossTheBoard()) == (date(2011, 2, 1), 5)
        assert attrs.asdict(nd.EvaluationLead()) == {"lead_months": 3}


class TestCleanupReaches:
    """The scope of the clean-up (introduction, item four)."""

    @pytest.mark.parametrize(
        ("issued", "reached", "excluding"),
        [
            (date(2016, 12, 30), True, True),
            (date(2016, 12, 31), True, False),
            (date(2017, 1, 1), False, False),
        ],
    )
    def test_last_day(self, issued: date, reached: bool, excluding: bool) -> None:
        """Up to the end of 2016, which the other reading leaves out."""
        decision = nd.cleanup_reaches(Issuer.GENERAL_OFFICE, issued=issued, administrative_normative=True)
        assert decision.value is reached
        agrees(decision, reached)
        assert [finding.holds for finding in decision.findings] == [True, True, reached]
        assert decision.findings[2].bound == at_most(date(2016, 12, 31), "前")
        assert [str(citation.locator) for citation in decision.citations] == ["四", "引言"]
        other = nd.cleanup_reaches(
            Issuer.GENERAL_OFFICE, issued=issued, administrative_normative=True, up_to=nd.UpTo.EXCLUDED
        )
        assert other.value is excluding
        assert other.findings[2].bound == below(date(2016, 12, 31))

    @pytest.mark.parametrize(
        ("issuer", "normative", "place"),
        [
            (Issuer.OTHER, True, 1),
            (Issuer.GOVERNMENT, False, 0),
            (Issuer.OTHER, False, 0),
            (Issuer.GOVERNMENT, True, 2),
        ],
    )
    def test_issuer_and_kind(self, issuer: Issuer, normative: bool, place: int) -> None:
        """Only the city's own normative documents; the first that fails decides."""
        decision = nd.cleanup_reaches(issuer, issued=date(2016, 1, 1), administrative_normative=normative)
        assert decision.value is (place == 2)
        assert decision.because is (None if decision.value else decision.findings[place])

    def test_what_if(self) -> None:
        """Another last day."""
        scope = nd.CleanupScope(last_issued=date(2015, 12, 31))
        reached = nd.cleanup_reaches(
            Issuer.GOVERNMENT, issued=date(2016, 1, 1), administrative_normative=True, scope=scope
        )
        assert reached.value is False
        assert because(reached).bound == at_most(date(2015, 12, 31), "前")


class TestItemOne:
    """Not on the list of 2015."""

    @pytest.mark.parametrize(
        ("issued", "listed", "dropped", "place"),
        [
            (date(2015, 4, 29), False, True, None),
            (date(2015, 4, 30), False, True, None),
            (date(2015, 5, 1), False, False, 0),
            (date(2015, 4, 30), True, False, 1),
            (date(2015, 5, 1), True, False, 0),
        ],
    )
    def test_boundary(self, issued: date, listed: bool, dropped: bool, place: int | None) -> None:
        """The 30th of April is old enough."""
        decision = nd.missing_from_earlier_list(issued, listed_in_2015=listed)
        assert decision.value is dropped
        assert [finding.holds for finding in decision.findings] == [issued <= date(2015, 4, 30), not listed]
        assert decision.because is (None if place is None else decision.findings[place])
        assert {str(citation.locator) for citation in decision.citations} == {"一"}

    @pytest.mark.parametrize(("issued", "dropped"), [(date(2015, 4, 29), True), (date(2015, 4, 30), False)])
    def test_the_day_itself_is_a_reading(self, issued: date, dropped: bool) -> None:
        """Or it is not."""
        excluded = nd.UpTo.EXCLUDED
        assert nd.missing_from_earlier_list(issued, listed_in_2015=False, up_to=excluded).value is dropped

    def test_what_if(self) -> None:
        """Another last day."""
        earlier = nd.EarlierList(last_issued=date(2015, 5, 1))
        decision = nd.missing_from_earlier_list(date(2015, 5, 1), listed_in_2015=False, earlier=earlier)
        assert decision.value is True
        assert decision.findings[0].bound == at_most(date(2015, 5, 1), "前")

    @pytest.mark.parametrize(("year", "usable"), [(2014, False), (2015, True), (2016, True)])
    def test_a_list_is_no_older_than_what_it_reaches(self, year: int, usable: bool) -> None:
        """Its year is that of the day, or a later one."""
        if usable:
            assert nd.EarlierList(list_year=year).year_end == date(year, 12, 31)
            return
        with pytest.raises(InvalidFacts) as caught:
            nd.EarlierList(list_year=year)
        assert caught.value.fact == "list_year"


class TestTerms:
    """How long a document lives (item two)."""

    @pytest.mark.parametrize(
        ("provisional", "own", "years"),
        [(False, None, 5), (True, None, 2), (False, 4, 4), (False, 5, 5), (False, 6, 5), (True, 1, 1), (True, 3, 2)],
    )
    def test_years(self, provisional: bool, own: int | None, years: int) -> None:
        """The own term, never beyond the maximum."""
        most = 2 if provisional else 5
        decision = nd.term_years(provisional=provisional, own_term_years=own)
        assert decision.value == years
        told = because(decision)
        assert (told.kind, told.observed) == (("note", most) if own is None else ("falls", own))
        assert told.bound == (None if own is None else years_bound(own, most))
        assert ("on trial" in told.en) is provisional

    @pytest.mark.parametrize(
        ("first", "provisional", "last"),
        [
            (date(2017, 9, 1), False, date(2022, 8, 31)),
            (date(2017, 9, 1), True, date(2019, 8, 31)),
            (date(2016, 2, 29), False, date(2021, 2, 28)),
        ],
    )
    def test_last_day_is_the_day_before_the_anniversary(self, first: date, provisional: bool, last: date) -> None:
        """Unless the anniversary is read as included."""
        decision = nd.presumed_last_day(first, provisional=provisional)
        assert decision.value == last
        assert [finding.observed for finding in decision.findings] == [first, 2 if provisional else 5]
        read = nd.presumed_last_day(first, provisional=provisional, anniversary=nd.AnniversaryDay.ANNIVERSARY)
        assert read.value == last + DAY

    def test_what_if(self) -> None:
        """Other maxima."""
        longer = nd.ShelfLife(term_years=6, provisional_years=3)
        assert nd.presumed_last_day(date(2017, 1, 1), provisional=False, shelf_life=longer).value == date(2022, 12, 31)
        assert nd.term_years(provisional=True, shelf_life=longer).value == 3
        for provisional, most in ((False, 6), (True, 3)):
            capped = nd.term_years(provisional=provisional, own_term_years=9, shelf_life=longer)
            assert (capped.value, because(capped).bound) == (most, TERM.above(most))
            silent = nd.term_years(provisional=provisional, shelf_life=longer)
            assert because(silent).observed == most

    @pytest.mark.parametrize("name", ["term_years", "provisional_years", "extension_years"])
    def test_no_term_is_shorter_than_a_year(self, name: str) -> None:
        """A figure that no document could have is refused."""
        with pytest.raises(InvalidFacts) as caught:
            nd.ShelfLife(**{name: 0})
        assert caught.value.fact == name

    @given(days, st.integers(1, 8), st.booleans())
    def test_a_longer_own_term_never_ends_earlier(self, first: date, own: int, provisional: bool) -> None:
        """And never beyond the maximum."""
        ends = [
            nd.presumed_last_day(first, provisional=provisional, own_term_years=years).value for years in (own, own + 1)
        ]
        assert first <= ends[0] <= ends[1] <= nd.presumed_last_day(first, provisional=provisional).value

    @given(days)
    def test_what_is_provisional_never_outlives_what_is_not(self, first: date) -> None:
        """Two years against five."""
        ends = [nd.presumed_last_day(first, provisional=provisional).value for provisional in (True, False)]
        assert ends[0] < ends[1]


class TestLapseInWindow:
    """Terms that ran out between the two lists (item two)."""

    @pytest.mark.parametrize(
        ("last", "inside"),
        [
            (date(2015, 4, 30), False),
            (date(2016, 1, 1), True),
            (date(2017, 12, 18), True),
            (date(2017, 12, 19), False),
            (date(2018, 1, 1), False),
        ],
    )
    def test_without_the_day_of_the_list(self, last: date, inside: bool) -> None:
        """Most days need not know it; the day of the notice is outside."""
        for done, outcome in ((True, nd.WindowOutcome.EXTENDED), (False, nd.WindowOutcome.NOT_RETAINED)):
            decision = nd.lapse_in_window(last, evaluated=done, reported=done)
            assert decision.value is (outcome if inside else nd.WindowOutcome.NOT_APPLICABLE)
            if inside:
                agrees(decision, done)
            else:
                assert because(decision) is decision.findings[0 if last <= date(2015, 4, 30) else 1]
            assert decision.findings[1].bound == (below(PUBLISHED) if last < PUBLISHED else at_least(PUBLISHED))
            assert "whichever" in decision.findings[0].en

    def test_the_list_as_it_may_be_is_what_the_day_is_held_against(self) -> None:
        """Its earliest day for what ended by then, else its latest."""
        seen = [
            nd.lapse_in_window(day, evaluated=False, reported=False).findings[0].required
            for day in (date(2015, 4, 30), date(2016, 1, 1))
        ]
        assert seen == [date(2015, 4, 30), date(2015, 12, 31)]

    @pytest.mark.parametrize("last", [date(2015, 5, 1), date(2015, 12, 31)])
    def test_the_day_of_the_list_may_matter(self, last: date) -> None:
        """From May to December 2015 the answer hangs on it."""
        with pytest.raises(Undetermined) as caught:
            nd.lapse_in_window(last, evaluated=True, reported=True)
        assert caught.value.missing == ("list_published",)

    @pytest.mark.parametrize(
        ("last", "inside"), [(date(2015, 10, 19), False), (date(2015, 10, 20), False), (date(2015, 10, 21), True)]
    )
    def test_the_day_of_the_list_is_outside(self, last: date, inside: bool) -> None:
        """After it, not on it."""
        decision = nd.lapse_in_window(last, evaluated=True, reported=True, list_published=date(2015, 10, 20))
        assert (decision.value is nd.WindowOutcome.EXTENDED) is inside
        edge = date(2015, 10, 20)
        assert decision.findings[0].bound == (above(edge, "后") if inside else at_most(edge))
        assert "whichever" not in decision.findings[0].en

    @pytest.mark.parametrize(
        ("evaluated", "reported", "both", "alone"),
        [(True, True, True, True), (True, False, False, True), (False, False, False, False)],
    )
    def test_reporting_is_a_reading(self, evaluated: bool, reported: bool, both: bool, alone: bool) -> None:
        """Evaluated and reported, or evaluated."""
        for reading, extended, steps in (
            (nd.EvaluationMeant.BOTH, both, [evaluated, reported]),
            (nd.EvaluationMeant.EVALUATED, alone, [evaluated]),
        ):
            decision = nd.lapse_in_window(date(2016, 6, 1), evaluated=evaluated, reported=reported, evaluation=reading)
            assert decision.value is (nd.WindowOutcome.EXTENDED if extended else nd.WindowOutcome.NOT_RETAINED)
            assert [finding.holds for finding in decision.findings[2:]] == steps
            agrees(decision, extended)
            if not extended:
                assert decision.because is decision.findings[3 if evaluated else 2]

    @pytest.mark.parametrize(
        ("published", "usable"),
        [
            (date(2015, 4, 29), False),
            (date(2015, 4, 30), True),
            (date(2015, 12, 31), True),
            (date(2016, 1, 1), False),
        ],
    )
    def test_a_day_that_the_list_cannot_have_is_refused(self, published: date, usable: bool) -> None:
        """Its number is of 2015, and it reaches to 30 April."""
        if usable:
            decision = nd.lapse_in_window(date(2016, 6, 1), evaluated=False, reported=False, list_published=published)
            assert decision.value is nd.WindowOutcome.NOT_RETAINED
            return
        with pytest.raises(InvalidFacts) as caught:
            nd.lapse_in_window(date(2016, 6, 1), evaluated=False, reported=False, list_published=published)
        assert caught.value.fact == "list_published"

    def test_what_if(self) -> None:
        """A list of another year."""
        earlier = nd.EarlierList(list_year=2016)
        with pytest.raises(Undetermined):
            nd.lapse_in_window(date(2016, 12, 31), evaluated=False, reported=False, earlier=earlier)
        assert nd.lapse_in_window(date(2017, 1, 1), evaluated=False, reported=False, earlier=earlier).value is (
            nd.WindowOutcome.NOT_RETAINED
        )


class TestExtensions:
    """Five years more (items two and three)."""

    @pytest.mark.parametrize(
        ("last", "new"),
        [(date(2016, 2, 29), date(2021, 2, 28)), (date(2016, 8, 31), date(2021, 8, 31))],
    )
    @pytest.mark.parametrize("provisional", [True, False])
    def test_evaluated(self, last: date, new: date, provisional: bool) -> None:
        """From the end of the old term, or from the notice; the kind makes no difference."""
        decision = nd.extended_last_day(last, provisional=provisional)
        assert decision.value == new
        assert [finding.observed for finding in decision.findings] == [last, 5]
        assert decision.findings[1].text() == "· 廊政字〔2017〕41号 二: extended by: 5 years"
        publication = nd.ExtensionStart.PUBLICATION
        fixed = nd.extended_last_day(last, provisional=provisional, start=publication)
        assert (fixed.value, fixed.findings[0].observed) == (date(2022, 12, 18), PUBLISHED)
        included = nd.AnniversaryDay.ANNIVERSARY
        later = nd.extended_last_day(last, provisional=provisional, start=publication, anniversary=included)
        assert later.value == date(2022, 12, 19)

    @pytest.mark.parametrize(("provisional", "new"), [(True, date(2018, 8, 31)), (False, date(2021, 8, 31))])
    def test_a_trial_may_be_extended_by_its_own_maximum(self, provisional: bool, new: date) -> None:
        """Another reading: two years for what lives two."""
        own = nd.ProvisionalExtension.OWN_MAXIMUM
        decision = nd.extended_last_day(date(2016, 8, 31), provisional=provisional, provisional_extension=own)
        assert decision.value == new
        assert decision.findings[1].observed == (2 if provisional else 5)

    def test_other_years(self) -> None:
        """What if the extension were one year."""
        shorter = nd.ShelfLife(extension_years=1)
        decision = nd.extended_last_day(date(2016, 8, 31), provisional=False, shelf_life=shorter)
        assert (decision.value, decision.findings[1].observed) == (date(2017, 8, 31), 1)

    @pytest.mark.parametrize(
        ("issued", "amended", "last", "place"),
        [
            (date(2011, 1, 31), False, date(2022, 12, 18), 0),
            (date(2011, 2, 1), False, None, 1),
            (date(2016, 1, 1), True, date(2022, 12, 18), 1),
            (date(2011, 1, 31), True, date(2022, 12, 18), 0),
        ],
    )
    def test_across_the_board(self, issued: date, amended: bool, last: date | None, place: int) -> None:
        """Before 1 February 2011, or amended here."""
        decision = nd.extended_across_the_board(issued, amended=amended)
        assert decision.value == last
        assert decision.because is decision.findings[place]
        edge = date(2011, 2, 1)
        assert decision.findings[0].bound == (below(edge) if issued < edge else at_least(edge))
        assert [finding.holds for finding in decision.findings[1:]] == ([] if issued < edge else [amended])

    @pytest.mark.parametrize(
        ("issued", "amended", "start", "last"),
        [
            (date(2015, 3, 1), True, nd.AcrossStart.NOTICE, date(2022, 12, 18)),
            (date(2015, 3, 1), True, nd.AcrossStart.FORMER_END, date(2025, 2, 28)),
            (date(2010, 3, 1), True, nd.AcrossStart.FORMER_END, date(2022, 12, 18)),
            (date(2010, 3, 1), False, nd.AcrossStart.FORMER_END, date(2022, 12, 18)),
            (date(2015, 3, 1), False, nd.AcrossStart.FORMER_END, None),
        ],
    )
    def test_the_start_is_a_reading(
        self, issued: date, amended: bool, start: nd.AcrossStart, last: date | None
    ) -> None:
        """For an amended document: from the notice, or from the end of its own term; an old one has none."""
        decision = nd.extended_across_the_board(issued, amended=amended, last_day=date(2020, 2, 28), across_start=start)
        assert decision.value == last

    def test_a_former_end_that_is_not_known(self) -> None:
        """Nothing to run from."""
        with pytest.raises(Undetermined) as caught:
            nd.extended_across_the_board(date(2015, 3, 1), amended=True, across_start=nd.AcrossStart.FORMER_END)
        assert caught.value.missing == ("last_day",)

    def test_an_extension_never_shortens(self) -> None:
        """A term that runs beyond the five years stays."""
        beyond = date(2023, 5, 31)
        assert nd.extended_across_the_board(date(2016, 12, 31), amended=True, last_day=beyond).value == beyond

    def test_what_if(self) -> None:
        """Other figures."""
        across = nd.AcrossTheBoard(extension_years=4, issued_before=date(2012, 1, 1))
        decision = nd.extended_across_the_board(
            date(2011, 12, 31), amended=False, across=across, anniversary=nd.AnniversaryDay.ANNIVERSARY
        )
        assert decision.value == date(2021, 12, 19)
        assert because(decision).bound == below(date(2012, 1, 1))
        longer = nd.extended_across_the_board(
            date(2016, 1, 1),
            amended=True,
            last_day=date(2020, 12, 31),
            across=across,
            across_start=nd.AcrossStart.FORMER_END,
        )
        assert longer.value == date(2024, 12, 31)


class TestWhatIsNotAsked:
    """Facts that cannot change the answer may be left out, and others not."""

    @pytest.mark.parametrize(
        ("call", "value"),
        [
            (lambda: nd.missing_from_earlier_list(date(2015, 5, 1)), False),
            (lambda: nd.lapse_in_window(PUBLISHED), nd.WindowOutcome.NOT_APPLICABLE),
            (lambda: nd.lapse_in_window(date(2015, 4, 30)), nd.WindowOutcome.NOT_APPLICABLE),
            (lambda: nd.lapse_in_window(EVE, evaluated=False), nd.WindowOutcome.NOT_RETAINED),
            (
                lambda: nd.lapse_in_window(EVE, evaluated=True, evaluation=nd.EvaluationMeant.EVALUATED),
                nd.WindowOutcome.EXTENDED,
            ),
            (lambda: nd.extended_last_day(date(2016, 6, 30)), date(2021, 6, 30)),
            (lambda: nd.extended_across_the_board(date(2011, 1, 31)), date(2022, 12, 18)),
        ],
    )
    def test_what_cannot_matter(self, call: Any, value: object) -> None:
        """The answer is there without it."""
        assert call().value == value

    @pytest.mark.parametrize(
        ("call", "missing"),
        [
            (lambda: nd.missing_from_earlier_list(date(2015, 4, 30)), "listed_in_2015"),
            (lambda: nd.lapse_in_window(EVE), "evaluated"),
            (lambda: nd.lapse_in_window(EVE, reported=False), "evaluated"),
            (lambda: nd.lapse_in_window(EVE, evaluated=True), "reported"),
            (
                lambda: nd.extended_last_day(
                    date(2016, 6, 30), provisional_extension=nd.ProvisionalExtension.OWN_MAXIMUM
                ),
                "provisional",
            ),
            (lambda: nd.extended_across_the_board(date(2011, 2, 1)), "amended"),
        ],
    )
    def test_what_matters(self, call: Any, missing: str) -> None:
        """What would settle it is named."""
        with pytest.raises(Undetermined) as caught:
            call()
        assert caught.value.missing == (missing,)

    def test_a_reported_evaluation_was_an_evaluation(self) -> None:
        """A report of what was not evaluated is refused, known or not."""
        with pytest.raises(InvalidFacts) as caught:
            nd.lapse_in_window(EVE, reported=True)
        assert caught.value.fact == "reported"


class TestEvaluation:
    """Evaluation before the end (item five)."""

    @pytest.mark.parametrize(
        ("on", "due", "place"),
        [
            (date(2022, 5, 30), False, 0),
            (date(2022, 5, 31), True, None),
            (date(2022, 8, 31), True, None),
            (date(2022, 9, 1), False, 1),
        ],
    )
    def test_within_three_months(self, on: date, due: bool, place: int | None) -> None:
        """The last three calendar months, both ends included."""
        decision = nd.evaluation_due(date(2022, 8, 31), on=on)
        assert bool(decision.value) is decision.value.due is due
        assert decision.because is (None if place is None else decision.findings[place])
        assert [finding.bound for finding in decision.findings] == [
            at_least(date(2022, 5, 31)),
            at_most(date(2022, 8, 31)),
        ]
        assert decision.value.period == Period(date(2022, 5, 31), date(2022, 8, 31))

    def test_month_ends_are_clamped(self) -> None:
        """Three months before 31 May is the last day of February."""
        period = nd.evaluation_due(date(2022, 5, 31), on=date(2022, 3, 1)).value.period
        assert period == Period(date(2022, 2, 28), date(2022, 5, 31))

    def test_no_later_is_a_reading(self) -> None:
        """Done by the day on which the last three months begin."""
        for on, due in ((date(2022, 5, 31), True), (date(2022, 6, 1), False)):
            decision = nd.evaluation_due(date(2022, 8, 31), on=on, lead_meant=nd.LeadMeant.NO_LATER)
            assert decision.value.due is decision.findings[1].holds is due
            assert decision.because is (None if due else decision.findings[1])
            assert [finding.bound for finding in decision.findings] == [
                at_least(PUBLISHED),
                at_most(date(2022, 5, 31)),
            ]
            assert decision.value.period == Period(PUBLISHED, date(2022, 5, 31))

    def test_what_if(self) -> None:
        """A lead of one month."""
        lead = nd.EvaluationLead(lead_months=1)
        early = nd.evaluation_due(date(2022, 8, 31), on=date(2022, 7, 30), lead=lead)
        assert (early.value.due, because(early).bound) == (False, at_least(date(2022, 7, 31)))
        assert nd.evaluation_due(date(2022, 8, 31), on=date(2022, 7, 31), lead=lead).value.due is True

    @given(st.dates(date(2019, 1, 1), date(2040, 12, 31)), st.integers(0, 400))
    def test_the_window_ends_with_the_document(self, last: date, before: int) -> None:
        """A day is due exactly when it lies in the window, and never after the end."""
        on = last - before * DAY
        window = nd.evaluation_due(last, on=on).value
        assert window.period is not None
        assert window.period.last == last
        assert window.due is window.period.contains(on)
        assert nd.evaluation_due(last, on=last + DAY).value.due is False

    @pytest.mark.parametrize(
        ("last", "on", "meant", "period", "due"),
        [
            (date(2018, 1, 15), date(2017, 12, 18), nd.LeadMeant.WITHIN, Period(PUBLISHED, date(2018, 1, 15)), False),
            (date(2018, 1, 15), PUBLISHED, nd.LeadMeant.WITHIN, Period(PUBLISHED, date(2018, 1, 15)), True),
            (PUBLISHED, PUBLISHED, nd.LeadMeant.WITHIN, Period(PUBLISHED, PUBLISHED), True),
            (date(2017, 12, 18), date(2017, 12, 18), nd.LeadMeant.WITHIN, None, False),
            (date(2018, 3, 18), date(2017, 12, 18), nd.LeadMeant.NO_LATER, None, False),
            (date(2018, 3, 19), PUBLISHED, nd.LeadMeant.NO_LATER, Period(PUBLISHED, PUBLISHED), True),
            (date(2018, 3, 19), date(2017, 12, 18), nd.LeadMeant.NO_LATER, Period(PUBLISHED, PUBLISHED), False),
        ],
    )
    def test_nothing_is_due_before_the_notice(
        self, last: date, on: date, meant: nd.LeadMeant, period: Period | None, due: bool
    ) -> None:
        """A window that was open already begins with it; one that was over is none."""
        decision = nd.evaluation_due(last, on=on, lead_meant=meant)
        assert (decision.value.period, decision.value.due) == (period, due)
        assert decision.because is None if due else because(decision).holds is False

    def test_who_takes_a_step(self) -> None:
        """The drafting department the first two, the government the last."""
        assert [step.who for step in nd.EvaluationStep] == [
            bearers("起草部门"), bearers("起草部门"), bearers("政府"),
        ]  # fmt: skip

    @pytest.mark.parametrize(
        ("done", "step", "by"),
        [
            (0, nd.EvaluationStep.EVALUATE, bearers("起草部门")),
            (1, nd.EvaluationStep.OPINION, bearers("起草部门")),
            (2, nd.EvaluationStep.DECISION, bearers("政府")),
            (3, None, None),
        ],
    )
    def test_next_step(self, done: int, step: nd.EvaluationStep | None, by: object) -> None:
        """Evaluate, give an opinion, let the government decide."""
        decision = nd.next_evaluation_step(frozenset(list(nd.EvaluationStep)[:done]))
        assert decision.value is step
        assert because(decision).observed == by
        assert str(because(decision).citation.locator) == "五"

    @pytest.mark.parametrize("early", [nd.EvaluationStep.OPINION, nd.EvaluationStep.DECISION])
    def test_steps_are_in_order(self, early: nd.EvaluationStep) -> None:
        """None before the one that comes first."""
        with pytest.raises(InvalidFacts) as caught:
            nd.next_evaluation_step(frozenset({early}))
        assert caught.value.fact == "done"


class TestDocumentDays:
    """Days from which terms can be counted."""

    @given(st.from_type(DocumentDay), members_of(nd.AnniversaryDay))
    def test_each_has_an_end(self, first: date, anniversary: nd.AnniversaryDay) -> None:
        """Whatever fits the kind's own constraints is taken."""
        end = nd.presumed_last_day(first, provisional=True, anniversary=anniversary).value
        assert first.year + 1 <= end.year <= first.year + 2


class TestFacts:
    """Facts of the wrong kind are refused by name."""

    @pytest.mark.parametrize(
        ("call", "fact"),
        [
            (lambda: WRONG.cleanup_reaches("市政府", issued=EVE, administrative_normative=True), "issuer"),
            (lambda: WRONG.cleanup_reaches(Issuer.OTHER, issued="x", administrative_normative=True), "issued"),
            (lambda: WRONG.cleanup_reaches(Issuer.OTHER, issued=EVE, administrative_normative=1),
             "administrative_normative"),
            (lambda: WRONG.cleanup_reaches(Issuer.OTHER, issued=EVE, administrative_normative=True, up_to=1), "up_to"),
            (lambda: WRONG.missing_from_earlier_list(5, listed_in_2015=True), "issued"),
            (lambda: WRONG.missing_from_earlier_list(EVE, listed_in_2015=1), "listed_in_2015"),
            (lambda: WRONG.missing_from_earlier_list(EVE, listed_in_2015=True, up_to=1), "up_to"),
            (lambda: WRONG.term_years(provisional=1), "provisional"),
            (lambda: WRONG.term_years(provisional=True, own_term_years=0), "own_term_years"),
            (lambda: WRONG.term_years(provisional=True, own_term_years=True), "own_term_years"),
            (lambda: WRONG.presumed_last_day("x", provisional=True), "first_day"),
            (lambda: WRONG.presumed_last_day(date.max, provisional=True), "first_day"),
            (lambda: WRONG.presumed_last_day(EVE, provisional=True, anniversary="x"), "anniversary"),
            (lambda: WRONG.lapse_in_window("x", evaluated=True, reported=True), "last_day"),
            (lambda: WRONG.lapse_in_window(EVE, evaluated=1, reported=True), "evaluated"),
            (lambda: WRONG.lapse_in_window(EVE, evaluated=True, reported=1), "reported"),
            (lambda: WRONG.lapse_in_window(EVE, evaluated=False, reported=True), "reported"),
            (lambda: WRONG.lapse_in_window(EVE, evaluated=True, reported=True, list_published=5), "list_published"),
            (lambda: WRONG.lapse_in_window(EVE, evaluated=False, reported=False, evaluation=5), "evaluation"),
            (lambda: WRONG.extended_last_day(5, provisional=True), "last_day"),
            (lambda: WRONG.extended_last_day(date.max, provisional=True), "last_day"),
            (lambda: WRONG.extended_last_day(EVE, provisional=1), "provisional"),
            (lambda: WRONG.extended_last_day(EVE, provisional=True, start=1), "start"),
            (lambda: WRONG.extended_last_day(EVE, provisional=False, provisional_extension=1), "provisional_extension"),
            (lambda: WRONG.extended_across_the_board(5, amended=True), "issued"),
            (lambda: WRONG.extended_across_the_board(EVE, amended=1), "amended"),
            (lambda: WRONG.extended_across_the_board(EVE, amended=True, last_day=1), "last_day"),
            (lambda: WRONG.extended_across_the_board(EVE, amended=True, across_start=1), "across_start"),
            (lambda: WRONG.extended_across_the_board(
                EVE, amended=True, last_day=date.max, across_start=nd.AcrossStart.FORMER_END), "last_day"),
            (lambda: WRONG.evaluation_due(5, on=EVE), "last_day"),
            (lambda: WRONG.evaluation_due(date.min, on=EVE), "last_day"),
            (lambda: WRONG.evaluation_due(EVE, on=5), "on"),
            (lambda: WRONG.evaluation_due(EVE, on=EVE, lead_meant=5), "lead_meant"),
            (lambda: WRONG.next_evaluation_step("x"), "done"),
            (lambda: WRONG.next_evaluation_step(["x"]), "done[0]"),
        ],
    )  # fmt: skip
    def test_refused(self, call: Any, fact: str) -> None:
        """Never taken for something that they are not."""
        with pytest.raises(InvalidFacts) as caught:
            call()
        assert caught.value.fact == fact

    @pytest.mark.parametrize(
        ("day", "usable"),
        [
            (date(1949, 9, 30), False),
            (date(1949, 10, 1), True),
            (date(2999, 12, 31), True),
            (date(3000, 1, 1), False),
        ],
    )
    def test_days_from_which_terms_can_be_counted(self, day: date, usable: bool) -> None:
        """From the founding of the republic to the end of the millennium."""
        text = DOCUMENT_DAY.json_schema["allOf"][0]["pattern"]  # type: ignore[index]  # as it is made
        if usable:
            assert nd.presumed_last_day(day, provisional=False).value > day
            assert re.search(text, str(day))
            return
        with pytest.raises(InvalidFacts):
            nd.presumed_last_day(day, provisional=False)
        assert not re.search(text, str(day))

    @pytest.mark.parametrize(
        "value", [datetime.datetime(2017, 12, 18, 8), datetime.datetime(2017, 12, 18, tzinfo=datetime.UTC)]
    )
    def test_moments_are_no_days(self, value: Any) -> None:
        """With or without a zone."""
        with pytest.raises(InvalidFacts):
            nd.presumed_last_day(value, provisional=False)
