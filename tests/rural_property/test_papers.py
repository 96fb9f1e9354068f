"""Articles 14 to 18: applications, papers, acceptance and review."""

from __future__ import annotations

from contextlib import nullcontext
from datetime import date, timedelta
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy.core.days import working_days_between
from langfang_policy.core.errors import InvalidFacts, Undetermined
from langfang_policy.rural_property import (
    BuyerPaper,
    BuyerPublication,
    BuyerReviewDays,
    BuyerReviewStart,
    FilingPlace,
    IncompletePapers,
    RestrictionSource,
    ReviewAction,
    SellerPaper,
    TradeSide,
    VerificationDays,
    VerificationStart,
    application_accepted,
    buyer_papers_missing,
    buyer_review_due,
    buyer_review_may_be_left_out,
    may_apply_there,
    review_actions,
    seller_papers_missing,
    verification_due,
)
from tests.helpers import agrees, because

ON = date(2018, 6, 1)
DAYS_IN_FORCE = st.dates(date(2017, 11, 14), date(2019, 11, 13))
SELLER = ("internal_procedure", "holder_consent", "by_agent", "more_required")
BUYER = ("internal_procedure", "by_agent", "more_required")
NUMERALS = "一二三四五六七"
PERHAPS = st.sampled_from([True, False, None])


class TestPlaces:
    """第十四条: at a platform or a station, in person or by an agent."""

    @pytest.mark.parametrize("place", FilingPlace)
    def test_places(self, place: FilingPlace) -> None:
        """Nowhere else."""
        found = may_apply_there(place, by_agent=False, on=ON)
        assert found.value is (place is not FilingPlace.OTHER)
        agrees(found, found.value)

    @pytest.mark.parametrize("authorised", [True, False])
    def test_agents(self, authorised: bool) -> None:
        """With authority."""
        found = may_apply_there(FilingPlace.PLATFORM, by_agent=True, authorised=authorised, on=ON)
        assert found.value is authorised
        agrees(found, authorised)

    def test_authority_is_asked_where_it_matters(self) -> None:
        """Of an agent at a place where one may apply."""
        with pytest.raises(Undetermined) as caught:
            may_apply_there(FilingPlace.PLATFORM, by_agent=True, on=ON)
        assert caught.value.missing == ("authorised",)
        assert not may_apply_there(FilingPlace.OTHER, by_agent=True, on=ON).value


class TestPapers:
    """第十五条、第十六条: the papers by circumstance."""

    @pytest.mark.parametrize(
        ("circumstances", "count"),
        [((), 3), (("internal_procedure", "by_agent"), 5), (SELLER, 7)],
        ids=["household in person", "collective by agent", "all"],
    )
    def test_seller(self, circumstances: tuple[str, ...], count: int) -> None:
        """A household in person needs three, a collective by agent five, and seven are named."""
        flags: dict[str, Any] = {name: name in circumstances for name in SELLER}
        assert len(seller_papers_missing(frozenset(), on=ON, **flags).value) == count

    @pytest.mark.parametrize(
        ("circumstances", "count"),
        [((), 2), (("internal_procedure", "by_agent"), 4), (BUYER, 5)],
        ids=["household in person", "collective by agent", "all"],
    )
    def test_buyer(self, circumstances: tuple[str, ...], count: int) -> None:
        """Neither title nor consent is asked of an acquirer."""
        flags: dict[str, Any] = {name: name in circumstances for name in BUYER}
        assert len(buyer_papers_missing(frozenset(), on=ON, **flags).value) == count

    @pytest.mark.parametrize(
        ("flag", "paper"),
        list(
            zip(
                SELLER,
                (SellerPaper.DECISION, SellerPaper.CONSENT, SellerPaper.AUTHORISATION, SellerPaper.OTHERS),
                strict=True,
            )
        ),
    )
    def test_each_circumstance_of_a_seller(self, flag: str, paper: SellerPaper) -> None:
        """Asks for its own paper, names its clause, and is asked for where the paper is not there."""
        flags: dict[str, Any] = {**dict.fromkeys(SELLER, False), flag: True}
        there = frozenset(SellerPaper) - {paper}
        found = seller_papers_missing(there, on=ON, **flags)
        assert found.value == (paper,)
        assert because(found).zh == paper.zh
        assert str(because(found).citation).endswith(f"第（{NUMERALS[list(SellerPaper).index(paper)]}）项")
        with pytest.raises(Undetermined) as caught:
            seller_papers_missing(there, on=ON, **{**flags, flag: None})
        assert caught.value.missing == (flag,)

    @pytest.mark.parametrize(
        ("flag", "paper"),
        list(zip(BUYER, (BuyerPaper.DECISION, BuyerPaper.AUTHORISATION, BuyerPaper.OTHERS), strict=True)),
    )
    def test_each_circumstance_of_a_buyer(self, flag: str, paper: BuyerPaper) -> None:
        """As of a seller."""
        flags: dict[str, Any] = {**dict.fromkeys(BUYER, False), flag: True}
        there = frozenset(BuyerPaper) - {paper}
        found = buyer_papers_missing(there, on=ON, **flags)
        assert found.value == (paper,)
        assert str(because(found).citation).endswith(f"第（{NUMERALS[list(BuyerPaper).index(paper)]}）项")
        with pytest.raises(Undetermined) as caught:
            buyer_papers_missing(there, on=ON, **{**flags, flag: None})
        assert caught.value.missing == (flag,)

    def test_a_whole_file_asks_nothing(self) -> None:
        """All papers are there, whatever the circumstances."""
        assert seller_papers_missing(frozenset(SellerPaper), on=ON).value == ()
        assert buyer_papers_missing(frozenset(BuyerPaper), on=ON).value == ()

    def test_a_paper_that_is_not_asked_for_is_told(self) -> None:
        """Each paper has its reason."""
        found = seller_papers_missing(frozenset(), on=ON, **dict.fromkeys(SELLER, False))
        assert len(found.findings) == len(SellerPaper)
        assert [finding.holds for finding in found.findings] == [False] * 3 + [None] * 4

    @given(st.frozensets(st.sampled_from(SellerPaper)), st.sampled_from(SellerPaper), st.tuples(*[PERHAPS] * 4))
    def test_a_sellers_further_paper_never_harms(
        self, papers: frozenset[SellerPaper], more: SellerPaper, flags: tuple[bool | None, ...]
    ) -> None:
        """What was decided stays decided, and nothing new is missing."""
        given_flags: dict[str, Any] = dict(zip(SELLER, flags, strict=True))
        try:
            before = seller_papers_missing(papers, on=ON, **given_flags).value
        except Undetermined:
            return
        after = seller_papers_missing(papers | {more}, on=ON, **given_flags).value
        assert after == tuple(paper for paper in before if paper is not more)

    @given(st.frozensets(st.sampled_from(BuyerPaper)), st.sampled_from(BuyerPaper), st.tuples(*[PERHAPS] * 3))
    def test_a_buyers_further_paper_never_harms(
        self, papers: frozenset[BuyerPaper], more: BuyerPaper, flags: tuple[bool | None, ...]
    ) -> None:
        """As of a seller."""
        given_flags: dict[str, Any] = dict(zip(BUYER, flags, strict=True))
        try:
            before = buyer_papers_missing(papers, on=ON, **given_flags).value
        except Undetermined:
            return
        after = buyer_papers_missing(papers | {more}, on=ON, **given_flags).value
        assert after == tuple(paper for paper in before if paper is not more)


class TestAcceptance:
    """第十七条（一）、第十八条（一）: complete papers are registered."""

    @pytest.mark.parametrize(
        ("side", "locator"), [(TradeSide.SELLER, "第十七条第（一）项"), (TradeSide.BUYER, "第十八条第（一）项")]
    )
    @pytest.mark.parametrize("complete", [True, False])
    def test_complete(self, side: TradeSide, locator: str, complete: bool) -> None:
        """Each side by its own clause."""
        found = application_accepted(side, papers_complete=complete, on=ON)
        assert found.value is complete
        assert str(because(found).citation).endswith(locator)

    def test_incomplete_may_be_open(self) -> None:
        """In the other reading; what is complete is registered all the same."""
        unsaid = IncompletePapers.UNSAID
        assert application_accepted(TradeSide.BUYER, papers_complete=True, incomplete_papers=unsaid, on=ON).value
        with pytest.raises(Undetermined):
            application_accepted(TradeSide.BUYER, papers_complete=False, incomplete_papers=unsaid, on=ON)


class TestDays:
    """第十七条（二）、第十八条（二）: five working days each."""

    @pytest.mark.parametrize(
        ("start", "due"),
        [
            (date(2018, 5, 28), date(2018, 6, 4)),
            (date(2018, 2, 9), date(2018, 2, 22)),  # the Spring Festival, after a Saturday that was worked
            (date(2018, 9, 28), date(2018, 10, 10)),  # the weekend before the holiday was worked
            (date(2019, 11, 13), date(2019, 11, 20)),
        ],
    )
    def test_due_days(self, start: date, due: date) -> None:
        """The day of the start does not count; holidays do not, either."""
        assert verification_due(requested=start).value == due
        assert buyer_review_due(accepted=start).value == due

    def test_start_of_verification(self) -> None:
        """From the request, or from the acceptance; the other day does not matter."""
        early, late = date(2018, 5, 28), date(2018, 5, 29)
        read = VerificationStart.ACCEPTANCE
        assert verification_due(requested=late, accepted=early).value == date(2018, 6, 5)
        assert verification_due(requested=late, accepted=early, verification_start=read).value == date(2018, 6, 4)
        with pytest.raises(Undetermined) as caught:
            verification_due(accepted=early)
        assert caught.value.missing == ("requested",)
        with pytest.raises(Undetermined) as caught:
            verification_due(requested=early, verification_start=read)
        assert caught.value.missing == ("accepted",)

    def test_start_of_the_review(self) -> None:
        """From the acceptance, or from the application."""
        early, late = date(2018, 5, 28), date(2018, 5, 29)
        read = BuyerReviewStart.APPLICATION
        assert buyer_review_due(accepted=late, applied=early).value == date(2018, 6, 5)
        assert buyer_review_due(accepted=late, applied=early, buyer_review_start=read).value == date(2018, 6, 4)
        with pytest.raises(Undetermined) as caught:
            buyer_review_due(applied=early)
        assert caught.value.missing == ("accepted",)
        with pytest.raises(Undetermined) as caught:
            buyer_review_due(accepted=early, buyer_review_start=read)
        assert caught.value.missing == ("applied",)

    @pytest.mark.parametrize(("days", "fits"), [(0, False), (1, True), (250, True), (251, False)])
    @pytest.mark.parametrize("figures", [VerificationDays, BuyerReviewDays])
    def test_days_in_range(
        self, figures: type[VerificationDays] | type[BuyerReviewDays], days: int, fits: bool
    ) -> None:
        """A review takes a day at the least, and no more than a year's."""
        with nullcontext() if fits else pytest.raises(InvalidFacts, match="days"):
            figures(days=days)

    @given(DAYS_IN_FORCE, st.integers(1, 30))
    def test_what_if_the_days_were_others(self, start: date, days: int) -> None:
        """So many working days lie after the start, up to the last of them; the words follow."""
        found = verification_due(requested=start, verification=evolve(VerificationDays(), days=days))
        assert working_days_between(start, found.value) == days
        assert working_days_between(start, found.value - timedelta(days=1)) == days - 1
        assert found.findings[-1].observed == days
        assert buyer_review_due(accepted=start, review=evolve(BuyerReviewDays(), days=days)).value == found.value


class TestAfterReview:
    """第十七条（二）、第十八条（二）、第十八条末款: what follows the review."""

    @pytest.mark.parametrize("side", TradeSide)
    def test_failed(self, side: TradeSide) -> None:
        """The trade ends, and the applicant is told."""
        found = review_actions(side, passed=False, on=ON)
        assert found.value == (ReviewAction.TERMINATE, ReviewAction.NOTIFY)
        assert because(found).holds is False
        article = "第十七条" if side is TradeSide.SELLER else "第十八条"
        assert article in str(because(found).citation)

    def test_passed(self) -> None:
        """A seller's object is published; of an acquirer only a request that is itself listed."""
        both = (ReviewAction.PUBLISH, ReviewAction.ORGANISE)
        assert review_actions(TradeSide.SELLER, passed=True, on=ON).value == both
        assert review_actions(TradeSide.BUYER, passed=True, request_listed=True, on=ON).value == both
        assert review_actions(TradeSide.BUYER, passed=True, request_listed=False, on=ON).value == both[1:]
        always = BuyerPublication.ALWAYS
        assert review_actions(TradeSide.BUYER, passed=True, buyer_publication=always, on=ON).value == both
        with pytest.raises(Undetermined) as caught:
            review_actions(TradeSide.BUYER, passed=True, on=ON)
        assert caught.value.missing == ("request_listed",)

    @given(st.frozensets(st.sampled_from(RestrictionSource)))
    def test_left_out(self, sources: frozenset[RestrictionSource]) -> None:
        """Only laws and regulations keep the review."""
        found = buyer_review_may_be_left_out(sources, on=ON)
        assert found.value is sources.isdisjoint({RestrictionSource.LAW, RestrictionSource.REGULATION})
        agrees(found, found.value)
