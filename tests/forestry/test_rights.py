"""Part 二（一）: confirming rights, what each holder may do, contracts."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy.core.errors import NotInForce, Undetermined
from langfang_policy.forestry import (
    FORESTRY,
    ContractPeriod,
    ExpropriationClaim,
    ForestCertification,
    ForestContractElement,
    ForestContractForm,
    ForestDealing,
    ForestHolder,
    ForestHolding,
    ForestPower,
    ForestRight,
    LettingMode,
    PreReformLand,
    UnlistedLetting,
    certification_of,
    check_forest_contract,
    expropriation_claims,
    holds_contract_right,
    powers_of,
    pre_reform_land,
    renewal_priority,
)
from tests.helpers import agrees, because

LAST = date(2019, 6, 30)
DAY = timedelta(days=1)
BEFORE = date(2017, 12, 12)
MODE, LAND = LettingMode, PreReformLand


class TestPreReformLand:
    """二（一）1: the old contract runs to its end, then households."""

    @pytest.mark.parametrize("mode", [MODE.AUCTION, MODE.OPEN_NEGOTIATION, MODE.OTHER])
    def test_the_last_day_belongs_to_the_contract(self, mode: LettingMode) -> None:
        """The day after it does not."""
        days = LAST - DAY, LAST, LAST + DAY
        found = [pre_reform_land(mode, let_before_reform=True, last_day=LAST, on=day) for day in days]
        assert [one.value for one in found] == [LAND.CONTRACT_RUNS_ON, LAND.CONTRACT_RUNS_ON, LAND.TO_HOUSEHOLDS]
        assert {because(one).required for one in found} == {LAST}

    def test_not_addressed(self) -> None:
        """What is with households already, or was let since; no day is asked for."""
        household = pre_reform_land(MODE.HOUSEHOLD, let_before_reform=True, on=LAST)
        since = pre_reform_land(MODE.AUCTION, let_before_reform=False, on=LAST)
        assert household.value is since.value is LAND.NOT_ADDRESSED
        assert because(household).observed is MODE.HOUSEHOLD
        assert because(since).observed is False

    @pytest.mark.parametrize("mode", LettingMode)
    def test_named_ways_alone(self, mode: LettingMode) -> None:
        """On the other reading, auction and open negotiation."""
        found = pre_reform_land(
            mode, let_before_reform=True, last_day=LAST, on=LAST, unlisted_letting=UnlistedLetting.NAMED_ALONE
        )
        assert (found.value is LAND.CONTRACT_RUNS_ON) is (mode in {MODE.AUCTION, MODE.OPEN_NEGOTIATION})

    def test_a_day_that_is_missing(self) -> None:
        """Without the end of the contract nothing is settled."""
        with pytest.raises(Undetermined) as caught:
            pre_reform_land(MODE.AUCTION, let_before_reform=True, on=LAST)
        assert caught.value.missing == ("last_day",)

    def test_before_the_opinions(self) -> None:
        """They did not hold."""
        with pytest.raises(NotInForce):
            pre_reform_land(MODE.HOUSEHOLD, let_before_reform=True, on=BEFORE)


class TestCertification:
    """二（一）1: three ways."""

    @pytest.mark.parametrize(
        ("holding", "certification"),
        [
            (ForestHolding.HOUSEHOLD, ForestCertification.CERTIFICATE),
            (ForestHolding.JOINT_HOUSEHOLDS, ForestCertification.REGISTERED_SHARE),
            (ForestHolding.COLLECTIVE, ForestCertification.EQUITY),
        ],
    )
    def test_by_holding(self, holding: ForestHolding, certification: ForestCertification) -> None:
        """A certificate, a share, equity."""
        assert certification_of(holding).value is certification


class TestPowers:
    """二（一）2: the three rights."""

    @pytest.mark.parametrize(
        ("holder", "right", "powers", "paragraph"),
        [
            (ForestHolder.COLLECTIVE, ForestRight.OWNERSHIP, "占有、使用、收益、处分", "落实所有权"),
            (ForestHolder.HOUSEHOLD, ForestRight.CONTRACT, "占有、使用、收益", "稳定承包权"),
            (ForestHolder.OPERATOR, ForestRight.OPERATING, "占有、经营、收益", "放活经营权"),
        ],
    )
    def test_each(self, holder: ForestHolder, right: ForestRight, powers: str, paragraph: str) -> None:
        """As its paragraph prints them; the operator's alone are for a term."""
        found = powers_of(holder)
        assert (found.value.right, "、".join(one.zh for one in found.value.powers)) == (right, powers)
        assert found.value.for_a_term is (holder is ForestHolder.OPERATOR)
        assert because(found).citation == FORESTRY.at(f"二（一）2 {paragraph}")

    def test_owner_alone_disposes(self) -> None:
        """Nobody else."""
        disposing = [one for one in ForestHolder if ForestPower.DISPOSE in powers_of(one).value.powers]
        assert disposing == [ForestHolder.COLLECTIVE]

    def test_contract_period(self) -> None:
        """On the other reading the household's powers are for a term, too; the owner's never are."""
        found = {one: powers_of(one, contract_period=ContractPeriod.PERIOD).value.for_a_term for one in ForestHolder}
        assert list(found.values()) == [False, True, True]


class TestExpropriation:
    """二（一）2: comment and compensation."""

    @pytest.mark.parametrize(
        ("holder", "claims"),
        [
            (ForestHolder.COLLECTIVE, (ExpropriationClaim.COMMENT, ExpropriationClaim.COMPENSATION)),
            (ForestHolder.HOUSEHOLD, (ExpropriationClaim.COMPENSATION,)),
            (ForestHolder.OPERATOR, ()),
        ],
    )
    def test_claims(self, holder: ForestHolder, claims: tuple[ExpropriationClaim, ...]) -> None:
        """The operator is not named, and the answer says so."""
        found = expropriation_claims(holder)
        assert found.value == claims
        assert ("未就" in because(found).zh) is (holder is ForestHolder.OPERATOR)
        assert because(found).citation == because(powers_of(holder)).citation


class TestContractRight:
    """二（一）2 稳定承包权: it stays with the household."""

    @given(st.booleans(), st.booleans())
    def test_both(self, member: bool, contracted: bool) -> None:
        """A household of the collective to which the land is contracted; moves of the operating right are told of."""
        found = holds_contract_right(member=member, contracted=contracted)
        assert found.value is (member and contracted)
        agrees(found, found.value)
        assert found.findings[-1].holds is None


class TestRenewal:
    """二（一）2 放活经营权: first on the same terms."""

    @pytest.mark.parametrize(
        ("day", "same", "first"),
        [(LAST, True, False), (LAST + DAY, True, True), (LAST + DAY, False, False), (LAST - DAY, False, False)],
    )
    def test_priority(self, day: date, same: bool, first: bool) -> None:
        """Once the contract has ended."""
        found = renewal_priority(last_day=LAST, on=day, same_terms=same)
        assert found.value is first
        agrees(found, first)

    def test_before_the_opinions(self) -> None:
        """They did not hold."""
        with pytest.raises(NotInForce):
            renewal_priority(last_day=LAST, on=BEFORE, same_terms=True)


class TestContract:
    """二（一）3: in writing, with four duties."""

    @pytest.mark.parametrize("dealing", ForestDealing)
    def test_what_is_lacking(self, dealing: ForestDealing) -> None:
        """What the contract does not have, whatever it is for."""
        for lacking in (tuple(some) for size in range(6) for some in combinations(ForestContractElement, size)):
            found = check_forest_contract(dealing, has=frozenset(ForestContractElement) - set(lacking))
            assert found.value.lacking == lacking
            assert bool(found.value) is (not lacking)
            assert not lacking or because(found).zh == lacking[0].zh

    def test_model_forms(self) -> None:
        """One for each kind of contract."""
        forms = [check_forest_contract(one, has=frozenset()).value.form for one in ForestDealing]
        assert forms == [ForestContractForm.CONTRACTING, ForestContractForm.TRANSFER]
