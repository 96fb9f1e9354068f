"""Articles 14 to 23: a trade step by step, registration, filing, fees."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy.core.errors import InvalidFacts, Undetermined
from langfang_policy.rural_property import (
    CertificateOrder,
    CooperativeFee,
    FilingRecipient,
    HouseholdByAgent,
    RuralParty,
    TradeFiling,
    TradeProgress,
    TradeSide,
    TradeStage,
    filings_due,
    next_trade_stage,
    pays_service_fee,
    registration_accepted,
)
from tests.helpers import agrees, because

ON = date(2018, 6, 1)
STAGES = list(TradeStage)
ANNOUNCED = frozenset(STAGES[:8])


class TestStages:
    """第十四条至第二十二条: in the order of the articles."""

    @pytest.mark.parametrize("count", range(8))
    def test_one_after_the_other(self, count: int) -> None:
        """Up to the announcement."""
        found = next_trade_stage(frozenset(STAGES[:count]), on=ON, review_failed=False if count == 2 else None)
        assert found.value == TradeProgress(due=(STAGES[count],), terminated=False)

    @pytest.mark.parametrize("title", [True, False])
    @pytest.mark.parametrize("filed", [True, False])
    def test_registration_and_filing(self, title: bool, filed: bool) -> None:
        """Each only where it is called for; the two may run side by side."""
        found = next_trade_stage(ANNOUNCED, on=ON, title_changes=title, filing_required=filed)
        due = [TradeStage.REGISTRATION] * title + [TradeStage.FILING] * filed
        assert found.value == TradeProgress(due=tuple(due), terminated=False)
        assert found.deciding.zh == ("待办环节" if due else "各环节均已完成")

    def test_what_is_done_is_not_asked_about(self) -> None:
        """A trade that was registered and filed is over."""
        assert next_trade_stage(frozenset(STAGES), on=ON).value == TradeProgress(due=(), terminated=False)
        with pytest.raises(Undetermined) as caught:
            next_trade_stage(ANNOUNCED | {TradeStage.FILING}, on=ON)
        assert caught.value.missing == ("title_changes",)
        with pytest.raises(Undetermined) as caught:
            next_trade_stage(ANNOUNCED | {TradeStage.REGISTRATION}, on=ON)
        assert caught.value.missing == ("filing_required",)

    def test_a_failed_review_ends_it(self) -> None:
        """Once the review is reached; whether it failed is asked then."""
        reached = frozenset(STAGES[:2])
        found = next_trade_stage(reached, on=ON, review_failed=True)
        assert found.value == TradeProgress(due=(), terminated=True)
        assert because(found).holds is False
        with pytest.raises(Undetermined) as caught:
            next_trade_stage(reached, on=ON)
        assert caught.value.missing == ("review_failed",)

    def test_a_review_is_not_both_passed_and_failed(self) -> None:
        """The facts contradict each other."""
        with pytest.raises(InvalidFacts, match="review_failed"):
            next_trade_stage(frozenset(STAGES[:3]), on=ON, review_failed=True)

    @given(st.frozensets(st.sampled_from(TradeStage)))
    def test_no_stage_is_left_out(self, done: frozenset[TradeStage]) -> None:
        """Up to the announcement each needs the one before it."""
        first = [stage in done for stage in STAGES[:8]]
        in_order = first == sorted(first, reverse=True) and (all(first) or done.isdisjoint(STAGES[8:]))
        try:
            next_trade_stage(done, on=ON, review_failed=False, title_changes=True, filing_required=True)
        except InvalidFacts as error:
            assert not in_order, error  # noqa: PT017  # the order decides
        else:
            assert in_order

    def test_a_certificate_before_the_money(self) -> None:
        """In the other reading it needs the contract alone, and settlement goes on beside it."""
        early = CertificateOrder.AFTER_CONTRACT
        contract = frozenset(STAGES[:5])
        found = next_trade_stage(contract, on=ON, certificate_order=early)
        assert found.value.due == (TradeStage.SETTLEMENT, TradeStage.CERTIFICATE)
        certified = contract | {TradeStage.CERTIFICATE}
        after = next_trade_stage(certified, on=ON, certificate_order=early)
        assert after.value.due == (TradeStage.SETTLEMENT, TradeStage.ANNOUNCEMENT)
        with pytest.raises(InvalidFacts, match="done"):
            next_trade_stage(certified, on=ON)


class TestRegistration:
    """第二十一条: on the certificate, where title changes."""

    @pytest.mark.parametrize(
        ("title", "certificate", "accepted"),
        [(True, True, True), (True, False, False), (False, True, False), (False, None, False)],
    )
    def test_both(self, title: bool, certificate: bool | None, accepted: bool) -> None:
        """Without a change there is nothing to register."""
        found = registration_accepted(title_changes=title, certificate=certificate, on=ON)
        assert found.value is accepted
        agrees(found, accepted)

    def test_certificate_is_asked_where_it_matters(self) -> None:
        """Where title changes."""
        with pytest.raises(Undetermined) as caught:
            registration_accepted(title_changes=True, on=ON)
        assert caught.value.missing == ("certificate",)


class TestFiling:
    """第二十二条: both parties, with whom the rules say."""

    @given(st.frozensets(st.sampled_from(FilingRecipient)))
    def test_both_parties(self, recipients: frozenset[FilingRecipient]) -> None:
        """Each files with each."""
        found = filings_due(recipients, on=ON).value
        assert set(found) == {TradeFiling(by=side, to=one) for side in TradeSide for one in recipients}
        assert len(found) == 2 * len(recipients)


class TestFees:
    """第二十三条: households are free, each party by itself."""

    @pytest.mark.parametrize("party", RuralParty)
    def test_who_pays(self, party: RuralParty) -> None:
        """Everyone but a household."""
        found = pays_service_fee(party, on=ON)
        assert found.value is (party is not RuralParty.HOUSEHOLD)
        agrees(found, found.value)

    @pytest.mark.parametrize("party", RuralParty)
    def test_cooperatives_may_be_spared(self, party: RuralParty) -> None:
        """In the other reading, and nobody else."""
        found = pays_service_fee(party, on=ON, cooperative_fee=CooperativeFee.SPARED)
        assert found.value is (party not in (RuralParty.HOUSEHOLD, RuralParty.COOPERATIVE))

    @pytest.mark.parametrize("by_agent", [True, False])
    def test_households_through_agents(self, by_agent: bool) -> None:
        """Spared as well, or charged in the other reading, which asks."""
        pays = HouseholdByAgent.PAYS
        assert not pays_service_fee(RuralParty.HOUSEHOLD, on=ON, by_agent=by_agent).value
        found = pays_service_fee(RuralParty.HOUSEHOLD, on=ON, by_agent=by_agent, household_by_agent=pays)
        assert found.value is by_agent
        agrees(found, by_agent)
        with pytest.raises(Undetermined) as caught:
            pays_service_fee(RuralParty.HOUSEHOLD, on=ON, household_by_agent=pays)
        assert caught.value.missing == ("by_agent",)
        assert pays_service_fee(RuralParty.OTHER, on=ON, household_by_agent=pays).value
