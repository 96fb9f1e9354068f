"""Part 二（二）: public-welfare forest, the felling quota, management plans."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy.forestry import (
    EconomicForest,
    FellingPurpose,
    FirstGradeTransfer,
    ForestKind,
    ForestOperator,
    ForestStand,
    FreeChoice,
    ManagementPlan,
    PlanHolder,
    PublicForestGrade,
    UnderstoryUse,
    UnlistedOperator,
    may_adjust_public_forest,
    may_fell_public_forest,
    may_transfer_public_forest,
    outside_felling_quota,
    plan_effects,
)
from tests.helpers import agrees, because

FIRST = PublicForestGrade.NATIONAL_FIRST
PLAN = ManagementPlan


class TestAdjusting:
    """二（二）1: adjusting public-welfare forest."""

    @given(st.booleans(), st.booleans(), st.booleans())
    def test_all_three(self, household: bool, function: bool, stable: bool) -> None:
        """Contracted to a household, the function kept, the stock stable."""
        found = may_adjust_public_forest(contracted_to_household=household, function_kept=function, stays_stable=stable)
        assert found.value is (household and function and stable)
        agrees(found, found.value)


class TestPublicForest:
    """二（二）1: felling and transfer of public-welfare forest."""

    @pytest.mark.parametrize("grade", PublicForestGrade)
    @pytest.mark.parametrize("purpose", FellingPurpose)
    def test_felling(self, grade: PublicForestGrade, purpose: FellingPurpose) -> None:
        """For tending or regeneration, but not of the first national grade."""
        found = may_fell_public_forest(grade, purpose=purpose)
        assert found.value is (grade is not FIRST and purpose is not FellingPurpose.OTHER)
        agrees(found, found.value)
        assert found.findings[-1].holds is None

    @pytest.mark.parametrize("grade", PublicForestGrade)
    @pytest.mark.parametrize("use", UnderstoryUse)
    @pytest.mark.parametrize("reading", FirstGradeTransfer)
    def test_transfer(self, grade: PublicForestGrade, use: UnderstoryUse, reading: FirstGradeTransfer) -> None:
        """For the four uses that are named; the first national grade is a reading."""
        found = may_transfer_public_forest(grade, use=use, first_grade_transfer=reading)
        open_grade = grade is not FIRST or reading is FirstGradeTransfer.INCLUDED
        assert found.value is (open_grade and use is not UnderstoryUse.OTHER)
        agrees(found, found.value)

    def test_recommended(self) -> None:
        """The exception of the felling clause reaches transfer, too."""
        found = may_transfer_public_forest(FIRST, use=UnderstoryUse.TOURISM)
        assert (found.value, because(found).observed) == (False, FIRST)


class TestQuota:
    """二（二）2: what is outside the quota."""

    @pytest.mark.parametrize("kind", ForestKind)
    @pytest.mark.parametrize("stand", ForestStand)
    def test_outside(self, kind: ForestKind, stand: ForestStand) -> None:
        """Economic forest anywhere, and every tree on land that is not planned as forest."""
        unplanned = stand is not ForestStand.PLANNED_FOREST_LAND
        found = outside_felling_quota(kind, stand=stand)
        assert found.value is (kind is ForestKind.ECONOMIC or unplanned)
        if found.value:
            assert because(found).observed is (kind if kind is ForestKind.ECONOMIC else stand)
        else:
            assert [one.holds for one in found.findings] == [False, False]
        other = outside_felling_quota(kind, stand=stand, economic_forest=EconomicForest.UNPLANNED_ALONE)
        assert other.value is unplanned
        assert [one.holds for one in other.findings] == [None, unplanned]


class TestPlan:
    """二（二）2: what a management plan brings."""

    @pytest.mark.parametrize("plan", ManagementPlan)
    @pytest.mark.parametrize("operator", [ForestOperator.FAMILY_FOREST_FARM, ForestOperator.OTHER])
    @pytest.mark.parametrize("holder", PlanHolder)
    @pytest.mark.parametrize("choice", FreeChoice)
    def test_effects(
        self, plan: ManagementPlan, operator: ForestOperator, holder: PlanHolder, choice: FreeChoice
    ) -> None:
        """Approval by the county's forestry authority counts, of no other; whose plan and which effect are readings."""
        found = plan_effects(plan, operator=operator, plan_holder=holder, free_choice=choice).value
        approved, new = plan is PLAN.APPROVED_BY_COUNTY, operator is ForestOperator.FAMILY_FOREST_FARM
        assert found.quota_first is (approved and (new or holder is PlanHolder.EVERY_HOLDER))
        assert found.own_choice is (new and (approved or choice is FreeChoice.WITHOUT))

    def test_recommended(self) -> None:
        """Both for a new-type operator whose plan is approved, neither for others."""
        approved = PLAN.APPROVED_BY_COUNTY
        mine = plan_effects(approved, operator=ForestOperator.OTHER_NEW_TYPE).value
        assert mine.quota_first
        assert mine.own_choice
        theirs = plan_effects(approved, operator=ForestOperator.OTHER).value
        assert not theirs.quota_first
        assert not theirs.own_choice
        closed = plan_effects(
            approved, operator=ForestOperator.OTHER_NEW_TYPE, unlisted_operator=UnlistedOperator.NAMED_ALONE
        )
        assert not closed.value.quota_first
        assert not plan_effects(PLAN.DRAWN_UP, operator=ForestOperator.COOPERATIVE).value.own_choice
