"""Articles 9 to 13: the open market, homesteads, modes and rules of trade."""

from __future__ import annotations

from datetime import date
from itertools import combinations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy.core.errors import Undetermined
from langfang_policy.rural_property import (
    AgreedPrice,
    HomesteadApproval,
    HomesteadBuyerRequirement,
    HouseholdConflict,
    HousingSaleStage,
    LeaseReach,
    MarketDuty,
    PropertyKind,
    RuralParty,
    TimberUseRight,
    TradeAct,
    TradeMode,
    TradingRulesStep,
    UnnamedObjects,
    homestead_buyer_lacks,
    homestead_sale_encouraged,
    market_duty,
    trade_mode_allowed,
    trading_rules_lack,
)
from tests.helpers import agrees, because

ON = date(2018, 6, 1)
K, P, A = PropertyKind, RuralParty, TradeAct
REQUIRED, ENCOURAGED, FREE = MarketDuty
NAMED = (K.CONTRACTED_LAND, K.FOREST_RIGHT, K.FOUR_WASTES, K.INTELLECTUAL_PROPERTY)
UNNAMED = [kind for kind in K if kind not in (*NAMED, K.COLLECTIVE_ASSET, K.NONE)]
READINGS: dict[str, Any] = {
    "household_conflict": HouseholdConflict,
    "lease_reach": LeaseReach,
    "unnamed_objects": UnnamedObjects,
    "timber_use_right": TimberUseRight,
}


def duty(
    kind: PropertyKind, holder: RuralParty, act: TradeAct = A.OTHER, acquirer: RuralParty | None = P.OTHER, **more: Any
) -> MarketDuty:
    """What a trade owes."""
    return market_duty(kind, holder=holder, act=act, on=ON, acquirer=acquirer, **more).value


class TestMarket:
    """第九条、第十条: must, should, or nothing said."""

    @pytest.mark.parametrize("kind", K)
    @pytest.mark.parametrize("act", A)
    def test_the_collectives_own(self, kind: PropertyKind, act: TradeAct) -> None:
        """Whatever is done with it, in every reading."""
        for name, readings in READINGS.items():
            for reading in readings:
                assert duty(kind, P.COLLECTIVE, act, **{name: reading}) is REQUIRED

    @pytest.mark.parametrize("kind", NAMED)
    def test_named(self, kind: PropertyKind) -> None:
        """In whatever form it passes; a household is bound too, but for forest."""
        for act in A:
            assert duty(kind, P.AGRICULTURAL_ENTERPRISE, act) is REQUIRED
            assert duty(kind, P.COOPERATIVE, act) is REQUIRED
            assert duty(kind, P.HOUSEHOLD, act) is (ENCOURAGED if kind is K.FOREST_RIGHT else REQUIRED)

    @pytest.mark.parametrize("kind", NAMED)
    def test_households_may_be_led_alone(self, kind: PropertyKind) -> None:
        """In the other reading of the two articles, which frees nobody else."""
        eased = HouseholdConflict.ENCOURAGED
        assert duty(kind, P.HOUSEHOLD, household_conflict=eased) is ENCOURAGED
        assert duty(kind, P.COOPERATIVE, household_conflict=eased) is REQUIRED

    @pytest.mark.parametrize("kind", NAMED)
    def test_leases_alone(self, kind: PropertyKind) -> None:
        """In the reading in which the lease of each is what is named."""
        each = LeaseReach.EACH
        found = [duty(kind, P.OTHER, act, lease_reach=each) for act in (A.FARMLAND_LEASE, A.OTHER_LEASE, A.OTHER)]
        assert found == [REQUIRED, REQUIRED, FREE]

    def test_operating_assets(self) -> None:
        """Let, and not sold, where they are not the collective's own."""
        found = [duty(K.COLLECTIVE_ASSET, P.OTHER, act) for act in (A.FARMLAND_LEASE, A.OTHER_LEASE, A.OTHER)]
        assert found == [REQUIRED, REQUIRED, FREE]
        assert duty(K.COLLECTIVE_ASSET, P.OTHER, unnamed_objects=UnnamedObjects.REQUIRED) is REQUIRED

    @pytest.mark.parametrize("kind", UNNAMED)
    def test_not_named(self, kind: PropertyKind) -> None:
        """Households are led to the market, of others nothing is said; the open list may reach all."""
        assert duty(kind, P.HOUSEHOLD) is ENCOURAGED
        assert duty(kind, P.AGRICULTURAL_ENTERPRISE) is FREE
        open_list = UnnamedObjects.REQUIRED
        assert duty(kind, P.AGRICULTURAL_ENTERPRISE, unnamed_objects=open_list) is REQUIRED
        assert duty(kind, P.HOUSEHOLD, unnamed_objects=open_list) is REQUIRED

    def test_what_is_no_kind(self) -> None:
        """Nothing is said of it, not even by the open list."""
        for holder in (P.HOUSEHOLD, P.OTHER):
            assert duty(K.NONE, holder) is FREE
            assert duty(K.NONE, holder, unnamed_objects=UnnamedObjects.REQUIRED) is FREE

    def test_capital_leases_farmland(self) -> None:
        """Through the open market, by a clause of its own."""
        found = market_duty(
            K.FOREST_RIGHT, holder=P.HOUSEHOLD, act=A.FARMLAND_LEASE, acquirer=P.COMMERCIAL_CAPITAL, on=ON
        )
        assert found.value is REQUIRED
        assert str(because(found).citation).endswith("第九条第二款")
        assert duty(K.FOREST_RIGHT, P.HOUSEHOLD, A.FARMLAND_LEASE, P.HOUSEHOLD) is ENCOURAGED
        strict = TimberUseRight.REQUIRED
        leased = duty(K.FOREST_RIGHT, P.HOUSEHOLD, A.FARMLAND_LEASE, P.COMMERCIAL_CAPITAL, timber_use_right=strict)
        assert leased is REQUIRED  # whichever forest right it is
        assert duty(K.FOREST_RIGHT, P.HOUSEHOLD, A.OTHER_LEASE, P.COMMERCIAL_CAPITAL) is ENCOURAGED

    def test_acquirer_is_asked_where_it_matters(self) -> None:
        """For a lease of farmland that nothing else sends to the market."""
        with pytest.raises(Undetermined) as caught:
            duty(K.FOREST_RIGHT, P.HOUSEHOLD, A.FARMLAND_LEASE, None)
        assert caught.value.missing == ("acquirer",)
        assert duty(K.CONTRACTED_LAND, P.HOUSEHOLD, A.FARMLAND_LEASE, None) is REQUIRED
        assert duty(K.FOREST_RIGHT, P.HOUSEHOLD, A.OTHER_LEASE, None) is ENCOURAGED

    def test_a_farmers_right_to_use_timber(self) -> None:
        """Not named among what is eased; led to the market, or bound in the other reading."""
        strict = TimberUseRight.REQUIRED
        assert duty(K.FOREST_RIGHT, P.HOUSEHOLD, timber_use=True) is ENCOURAGED
        assert duty(K.FOREST_RIGHT, P.HOUSEHOLD, timber_use=True, timber_use_right=strict) is REQUIRED
        assert duty(K.FOREST_RIGHT, P.HOUSEHOLD, timber_use=False, timber_use_right=strict) is ENCOURAGED
        with pytest.raises(Undetermined) as caught:
            duty(K.FOREST_RIGHT, P.HOUSEHOLD, timber_use_right=strict)
        assert caught.value.missing == ("timber_use",)
        eased = HouseholdConflict.ENCOURAGED
        assert duty(K.FOREST_RIGHT, P.HOUSEHOLD, timber_use_right=strict, household_conflict=eased) is ENCOURAGED
        each = LeaseReach.EACH
        assert duty(K.FOREST_RIGHT, P.HOUSEHOLD, timber_use_right=strict, lease_reach=each) is ENCOURAGED
        assert duty(K.WATER_RIGHT, P.HOUSEHOLD, timber_use_right=strict) is ENCOURAGED

    @pytest.mark.parametrize(
        ("kind", "holder", "locator"),
        [
            (K.WATER_RIGHT, P.COLLECTIVE, "第九条第一款"),
            (K.FOUR_WASTES, P.HOUSEHOLD, "第十条第一款"),
            (K.FOREST_RIGHT, P.HOUSEHOLD, "第十条第二款"),
            (K.WATER_RIGHT, P.HOUSEHOLD, "第九条第一款"),
            (K.WATER_RIGHT, P.OTHER, "第十条第一款"),
        ],
    )
    def test_clauses(self, kind: PropertyKind, holder: RuralParty, locator: str) -> None:
        """Each answer names the paragraph that it rests on."""
        found = market_duty(kind, holder=holder, act=A.OTHER, on=ON)
        assert str(because(found).citation).endswith(locator)
        assert [finding.observed for finding in found.findings] == [kind, holder]

    @given(
        st.sampled_from(K),
        st.sampled_from(A),
        st.sampled_from(P),
        st.sampled_from(P),
        st.booleans(),
        st.fixed_dictionaries({name: st.sampled_from(readings) for name, readings in READINGS.items()}),
    )
    def test_households_never_owe_more(
        self,
        kind: PropertyKind,
        act: TradeAct,
        holder: RuralParty,
        acquirer: RuralParty,
        timber: bool,
        readings: dict[str, Any],
    ) -> None:
        """Than any other holder, and the collective never less; in every reading."""
        found = [
            duty(kind, one, act, acquirer, timber_use=timber, **readings) for one in (P.HOUSEHOLD, holder, P.COLLECTIVE)
        ]
        owed = [one is REQUIRED for one in found]
        assert owed == sorted(owed)


class TestHomesteads:
    """第十一条: who may buy a village house."""

    @pytest.mark.parametrize("surplus", [True, False])
    def test_sale(self, surplus: bool) -> None:
        """A house on a surplus homestead."""
        found = homestead_sale_encouraged(surplus=surplus, on=ON)
        assert found.value is surplus
        agrees(found, surplus)

    @pytest.mark.parametrize("fact", ["same_collective", "may_apply", "approved"])
    def test_each_is_asked(self, fact: str) -> None:
        """All three together; one that fails is what is lacking."""
        facts: dict[str, Any] = {"same_collective": True, "may_apply": True, "approved": True, fact: False}
        found = homestead_buyer_lacks(land_right_passes=True, stage=HousingSaleStage.REGISTRATION, on=ON, **facts)
        place = ["same_collective", "may_apply", "approved"].index(fact)
        assert found.value == (list(HomesteadBuyerRequirement)[place],)
        agrees(found, not found.value)
        del facts[fact]
        with pytest.raises(Undetermined) as caught:
            homestead_buyer_lacks(land_right_passes=True, stage=HousingSaleStage.REGISTRATION, on=ON, **facts)
        assert caught.value.missing == (fact,)

    @pytest.mark.parametrize(
        ("stage", "reading", "lacks"),
        [
            (HousingSaleStage.CONTRACT, HomesteadApproval.REGISTRATION, False),
            (HousingSaleStage.CONTRACT, HomesteadApproval.CONTRACT, True),
            (HousingSaleStage.REGISTRATION, HomesteadApproval.REGISTRATION, True),
            (HousingSaleStage.REGISTRATION, HomesteadApproval.CONTRACT, True),
        ],
    )
    def test_approval(self, stage: HousingSaleStage, reading: HomesteadApproval, lacks: bool) -> None:
        """Before the registration, or already before the contract."""
        found = homestead_buyer_lacks(
            land_right_passes=True,
            stage=stage,
            on=ON,
            same_collective=True,
            may_apply=True,
            approved=False,
            homestead_approval=reading,
        )
        assert found.value == ((HomesteadBuyerRequirement.APPROVED,) if lacks else ())

    def test_no_land_right(self) -> None:
        """Where none passes nothing is asked."""
        assert homestead_buyer_lacks(land_right_passes=False, stage=HousingSaleStage.REGISTRATION, on=ON).value == ()


class TestModes:
    """第十二条: agreement or bidding."""

    def test_two_modes(self) -> None:
        """And no other; bidding is always open enough."""
        assert trade_mode_allowed(TradeMode.BIDDING, on=ON, required=True).value
        found = trade_mode_allowed(TradeMode.OTHER, on=ON)
        assert not found.value
        assert because(found).zh == "协议或竞价"

    @pytest.mark.parametrize(
        ("required", "published", "reading", "allowed"),
        [
            (False, None, AgreedPrice.IF_PUBLISHED, True),
            (None, True, AgreedPrice.IF_PUBLISHED, True),
            (True, True, AgreedPrice.IF_PUBLISHED, True),
            (True, False, AgreedPrice.IF_PUBLISHED, False),
            (False, None, AgreedPrice.BIDDING_ALONE, True),
            (True, True, AgreedPrice.BIDDING_ALONE, False),
        ],
    )
    def test_agreement(
        self, required: bool | None, published: bool | None, reading: AgreedPrice, allowed: bool
    ) -> None:
        """What must be on the platform may be agreed on where it was published."""
        found = trade_mode_allowed(
            TradeMode.AGREEMENT, on=ON, required=required, published=published, agreed_price=reading
        )
        assert found.value is allowed
        agrees(found, allowed)

    @pytest.mark.parametrize(
        ("required", "published", "reading", "missing"),
        [
            (None, False, AgreedPrice.IF_PUBLISHED, "required"),
            (True, None, AgreedPrice.IF_PUBLISHED, "published"),
            (None, True, AgreedPrice.BIDDING_ALONE, "required"),
        ],
    )
    def test_asked_where_it_matters(
        self, required: bool | None, published: bool | None, reading: AgreedPrice, missing: str
    ) -> None:
        """Nothing else is."""
        with pytest.raises(Undetermined) as caught:
            trade_mode_allowed(TradeMode.AGREEMENT, on=ON, required=required, published=published, agreed_price=reading)
        assert caught.value.missing == (missing,)


class TestTradingRules:
    """第十三条第一款: made by law, on advice, and filed."""

    @pytest.mark.parametrize("count", range(4))
    def test_what_is_lacking(self, count: int) -> None:
        """What was not done."""
        for done in combinations(TradingRulesStep, count):
            found = trading_rules_lack(frozenset(done), on=ON)
            assert found.value == tuple(step for step in TradingRulesStep if step not in done)
            agrees(found, not found.value)
