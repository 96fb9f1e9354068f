"""Public culture: who pays, the use of money, its steps and directions."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any, cast

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy.core.errors import InvalidFacts, Undetermined
from langfang_policy.core.figures import kind_of
from langfang_policy.core.rules import RULES
from langfang_policy.culture import (
    CulturePurpose,
    FundsActor,
    FundsDuty,
    FundsOrder,
    FundsStep,
    FundsUse,
    SpendingDirection,
    SpendingItem,
    culture_funding,
    culture_spending_per_head,
    funds_steps_open,
    funds_use_lacks,
    spending_direction,
)
from tests.helpers import because


class TestPerHead:
    """Reckoned on those who live there, and never rounded."""

    def test_exact(self) -> None:
        """A third stays a third."""
        decision = culture_spending_per_head(Decimal("100.5"), residents=3)
        assert decision.value == Fraction(67, 2)
        assert [one.observed for one in decision.findings] == [Decimal("100.5"), 3]
        assert culture_spending_per_head(1, residents=3).value == Fraction(1, 3)

    def test_facts(self) -> None:
        """Nothing may be spent, on somebody."""
        assert culture_spending_per_head(0, residents=1).value == 0
        for spent, residents, fact in ((-1, 1, "spending_yuan"), (1, 0, "residents")):
            with pytest.raises(InvalidFacts) as caught:
                culture_spending_per_head(spent, residents=residents)
            assert caught.value.fact == fact
        kind = kind_of(RULES[culture_spending_per_head].answer)
        assert kind is not None
        assert kind.of(0, "spending") == 0
        with pytest.raises(InvalidFacts):
            kind.of(Fraction(-1, 10), "spending")

    @given(st.integers(0, 10**9), st.integers(1, 10**7))
    def test_more_people_share_it(self, spent: int, residents: int) -> None:
        """Nobody is paid more where there are more."""
        found = culture_spending_per_head(spent, residents=residents).value
        assert culture_spending_per_head(spent, residents=residents + 1).value <= found


class TestFunding:
    """Who pays for what (二（一）1, 专栏1 六, 专栏8 六)."""

    @pytest.mark.parametrize(
        ("purpose", "payer", "manager", "user", "subsidy", "fund", "priority", "place"),
        [
            ("CITY_SERVICES", "CITY_FINANCE", None, None, None, False, False, "二（一）1"),
            ("COUNTY_SERVICES", "COUNTY_FINANCE", None, None, "CITY_FINANCE", False, False, "二（一）1"),
            ("TOWNSHIP_SERVICES", "COUNTY_FINANCE", "COUNTY_FINANCE", "TOWNSHIP", None, False, True, "二（一）1"),
            ("HERITAGE_PROTECTION", "COUNTY_GOVERNMENT", None, None, None, True, False, "专栏1 六"),
            ("AMATEUR_COURSES", "COUNTY_FINANCE", None, None, None, False, False, "专栏8 六"),
        ],
    )
    def test_shares(  # a line of the table
        self,
        purpose: str,
        payer: str,
        manager: str | None,
        user: str | None,
        subsidy: str | None,
        fund: bool,
        priority: bool,
        place: str,
    ) -> None:
        """Each purpose with its payer and what else is said of it."""
        decision = culture_funding(CulturePurpose[purpose])
        found = decision.value
        named = (found.payer, found.manager, found.user, found.subsidised_by)
        assert [one and one.name for one in named] == [payer, manager, user, subsidy]
        assert (found.special_fund, found.priority) == (fund, priority)
        assert str(because(decision).citation.locator) == place

    @pytest.mark.parametrize("purpose", [CulturePurpose.VILLAGE_SERVICES, CulturePurpose.OWN_COURSES])
    def test_silence(self, purpose: CulturePurpose) -> None:
        """Of villages and of courses that groups hold by themselves no payer is named."""
        with pytest.raises(Undetermined):
            culture_funding(purpose)


PROPER = FundsUse(
    concentrated=True,
    applied_for=True,
    earmarked=True,
    traced=True,
    repeats=False,
    withheld_yuan=0,
    diverted_yuan=0,
)


class TestUse:
    """What the use of money keeps to (二（一）2)."""

    def test_proper(self) -> None:
        """Nothing is lacking, and none of the seven decides alone."""
        decision = funds_use_lacks(PROPER)
        assert decision.value == ()
        assert [one.holds for one in decision.findings] == [True] * 7
        assert decision.because is None

    @pytest.mark.parametrize(
        ("field", "wrong", "lacks"),
        [
            ("concentrated", False, FundsDuty.CONCENTRATED),
            ("applied_for", False, FundsDuty.SPECIAL_APPLICATION),
            ("earmarked", False, FundsDuty.EARMARKED),
            ("traced", False, FundsDuty.TRACED),
            ("repeats", True, FundsDuty.NOT_REPEATED),
            ("withheld_yuan", Decimal("0.01"), FundsDuty.NOT_WITHHELD),
            ("diverted_yuan", Decimal("0.01"), FundsDuty.NOT_DIVERTED),
        ],
    )
    def test_each(self, field: str, wrong: object, lacks: FundsDuty) -> None:
        """Each is missed by itself, a cent withheld included."""
        decision = funds_use_lacks(evolve(PROPER, **cast("Any", {field: wrong})))
        assert decision.value == (lacks,)
        assert because(decision).holds is False


class TestSteps:
    """The year's money of a township (二（一）2)."""

    @pytest.mark.parametrize(
        ("done", "ready"),
        [
            (
                [],
                ["YEAR_PLAN", "PROJECT_REVIEW", "PAYMENT_APPLICATION", "USE_INSPECTION", "EVALUATION"],
            ),
            (
                ["YEAR_PLAN", "PROJECT_REVIEW"],
                ["BUDGET_PROPOSAL", "ACCEPTANCE", "PAYMENT_APPLICATION", "USE_INSPECTION", "EVALUATION"],
            ),
            (
                ["YEAR_PLAN", "BUDGET_PROPOSAL"],
                ["PROJECT_REVIEW", "PAYMENT_APPLICATION", "PROPOSAL_CHECK", "USE_INSPECTION", "EVALUATION"],
            ),
            ([step.name for step in FundsStep], []),
        ],
    )
    def test_what_the_matter_asks(self, done: list[str], ready: list[str]) -> None:
        """A plan comes before the proposal, that before its check, a review before acceptance; nothing else waits."""
        decision = funds_steps_open(frozenset(FundsStep[name] for name in done))
        assert [one.step.name for one in decision.value] == ready
        assert len(decision.findings) == max(1, len(FundsStep) - len(done))

    @given(st.integers(0, len(FundsStep) - 1))
    def test_as_printed(self, count: int) -> None:
        """By the other reading one step is open at a time, the next of the list."""
        steps = tuple(FundsStep)
        found = funds_steps_open(frozenset(steps[:count]), order=FundsOrder.AS_PRINTED)
        assert [one.step for one in found.value] == [steps[count]]

    def test_who(self) -> None:
        """The station reports, the county's culture department does five things, its finance department three."""
        actors = {
            one.step: one.actors
            for done in (set[FundsStep](), {FundsStep.YEAR_PLAN, FundsStep.PROJECT_REVIEW}, {FundsStep.BUDGET_PROPOSAL})
            for one in funds_steps_open(frozenset(done)).value
        }
        assert set(actors) == set(FundsStep)
        by = {who: sum(who in found for found in actors.values()) for who in FundsActor}
        assert by[FundsActor.TOWNSHIP_STATION] == 1
        assert by[FundsActor.COUNTY_CULTURE] == 5
        assert by[FundsActor.COUNTY_FINANCE] == 3
        assert actors[FundsStep.EVALUATION] == (FundsActor.COUNTY_CULTURE, FundsActor.COUNTY_FINANCE)


class TestDirections:
    """Six directions (专栏1)."""

    def test_each_item_has_one(self) -> None:
        """As they are printed."""
        found = [spending_direction(item).value for item in SpendingItem if item is not SpendingItem.OTHER]
        counts = [found.count(direction) for direction in SpendingDirection]
        assert counts == [5, 2, 2, 2, 4, 1]
        assert found == sorted(found, key=list(SpendingDirection).index)

    def test_open(self) -> None:
        """The lists end openly."""
        with pytest.raises(Undetermined):
            spending_direction(SpendingItem.OTHER)
