"""Articles 24 to 28: unified management, money, proceeds, disputes."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy.core.errors import Undetermined
from langfang_policy.rural_property import (
    Adjudication,
    Attempt,
    FundRequirement,
    ProceedsAccount,
    Remedy,
    UnifiedItem,
    UnwillingToOne,
    funds_lack,
    open_remedies,
    proceeds_account_proper,
    unified_lacking,
)
from tests.helpers import agrees

ON = date(2018, 6, 1)
NOT_TRIED, REFUSED, FAILED, SUCCEEDED = Attempt
NEGOTIATION, MEDIATION, ARBITRATION, COURT = Remedy


class TestUnified:
    """第二十四条第二款: six things."""

    @given(st.frozensets(st.sampled_from(UnifiedItem)))
    def test_what_is_lacking(self, unified: frozenset[UnifiedItem]) -> None:
        """All of them that are not unified."""
        found = unified_lacking(unified, on=ON)
        assert len(UnifiedItem) == 6
        assert set(found.value) == set(UnifiedItem) - unified
        agrees(found, not found.value)


class TestFunds:
    """第二十五条: a special account and separate books."""

    @given(st.frozensets(st.sampled_from(FundRequirement)))
    def test_both(self, kept: frozenset[FundRequirement]) -> None:
        """Whatever is not kept to is lacking."""
        found = funds_lack(kept, on=ON)
        assert set(found.value) == set(FundRequirement) - kept
        agrees(found, not found.value)


class TestProceeds:
    """第二十六条: a collective's proceeds go into its own account."""

    @pytest.mark.parametrize("account", ProceedsAccount)
    def test_accounts(self, account: ProceedsAccount) -> None:
        """That of another collective is as wrong as any."""
        found = proceeds_account_proper(collective_property=True, account=account, on=ON)
        assert found.value is (account is ProceedsAccount.OWN_COLLECTIVE)
        agrees(found, found.value)
        assert proceeds_account_proper(collective_property=False, account=account, on=ON).value

    def test_account_is_asked_where_it_matters(self) -> None:
        """Of a collective's property."""
        with pytest.raises(Undetermined) as caught:
            proceeds_account_proper(collective_property=True, on=ON)
        assert caught.value.missing == ("account",)


class TestDisputes:
    """第二十八条: negotiate, mediate, or go on."""

    @pytest.mark.parametrize(
        ("negotiation", "mediation", "clause", "ways"),
        [
            (NOT_TRIED, NOT_TRIED, None, (NEGOTIATION, MEDIATION)),
            (REFUSED, NOT_TRIED, True, (MEDIATION, ARBITRATION)),
            (REFUSED, NOT_TRIED, False, (MEDIATION, COURT)),
            (NOT_TRIED, FAILED, False, (NEGOTIATION, COURT)),
            (FAILED, REFUSED, False, (COURT,)),
            (REFUSED, FAILED, True, (ARBITRATION,)),
            (SUCCEEDED, NOT_TRIED, None, ()),
            (FAILED, SUCCEEDED, None, ()),
        ],
    )
    def test_ways(
        self, negotiation: Attempt, mediation: Attempt, clause: bool | None, ways: tuple[Remedy, ...]
    ) -> None:
        """Neither is a condition of the court; the contract decides between it and arbitration."""
        found = open_remedies(negotiation=negotiation, mediation=mediation, arbitration_clause=clause, on=ON)
        assert found.value == ways

    @pytest.mark.parametrize(
        ("negotiation", "mediation", "ways"),
        [
            (REFUSED, NOT_TRIED, (MEDIATION,)),
            (NOT_TRIED, FAILED, (NEGOTIATION,)),
            (FAILED, REFUSED, (COURT,)),
        ],
    )
    def test_both_may_be_asked(self, negotiation: Attempt, mediation: Attempt, ways: tuple[Remedy, ...]) -> None:
        """In the other reading neither alone opens the court."""
        found = open_remedies(
            negotiation=negotiation,
            mediation=mediation,
            arbitration_clause=False,
            unwilling_to_one=UnwillingToOne.BOTH,
            on=ON,
        )
        assert found.value == ways

    @pytest.mark.parametrize(("clause", "ways"), [(True, (ARBITRATION, COURT)), (False, (COURT,))])
    def test_choice(self, clause: bool, ways: tuple[Remedy, ...]) -> None:
        """In the other reading a clause on arbitration leaves the court open."""
        found = open_remedies(
            negotiation=FAILED, mediation=FAILED, arbitration_clause=clause, adjudication=Adjudication.CHOICE, on=ON
        )
        assert found.value == ways

    def test_clause_is_asked_where_it_matters(self) -> None:
        """Once arbitration or court is open."""
        with pytest.raises(Undetermined) as caught:
            open_remedies(negotiation=REFUSED, mediation=NOT_TRIED, on=ON)
        assert caught.value.missing == ("arbitration_clause",)

    @given(st.sampled_from(Attempt), st.sampled_from(Attempt), st.booleans())
    def test_somebody_always_hears_it(self, negotiation: Attempt, mediation: Attempt, clause: bool) -> None:
        """Unless the parties have settled."""
        found = open_remedies(negotiation=negotiation, mediation=mediation, arbitration_clause=clause, on=ON)
        assert bool(found.value) is (SUCCEEDED not in (negotiation, mediation))
