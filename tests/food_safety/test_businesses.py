"""100号 引言, 二, 三（三）: what is covered, licences, sentinels, farmland, marks, invoices, adjustment."""

from __future__ import annotations

from itertools import combinations

import pytest

from langfang_policy.core.errors import Undetermined
from langfang_policy.food_safety import (
    AdjustmentGround,
    AdjustmentTest,
    CoveredProduct,
    DirectSale,
    FarmlandMeasure,
    FarmlandPollution,
    FoodActivity,
    HospitalGrade,
    InvoiceSystem,
    OneInvoice,
    PackagingRisk,
    ParkMarks,
    ProduceMark,
    ProductGroup,
    WholesaleSteps,
    farmland_measures,
    food_licence_needed,
    invoice_system,
    park_is_certified,
    plan_may_be_adjusted,
    product_group,
    sentinel_is_due,
)
from tests.food_safety.ends import keeps_to
from tests.helpers import agrees, because

DO = FoodActivity


class TestScope:
    """引言: four products and one device."""

    def test_kinds(self) -> None:
        """Four, one, and whatever else."""
        groups = [product_group(one).value for one in CoveredProduct]
        assert groups == [ProductGroup.PRODUCT] * 4 + [ProductGroup.DEVICE, ProductGroup.NOT_COVERED]


class TestLicences:
    """二（六）1: what is done under licence."""

    @pytest.mark.parametrize("activity", [one for one in DO if one is not DO.OTHER_RELATED_PRODUCT])
    def test_activities(self, activity: FoodActivity) -> None:
        """The sale of farm produce is free, and so is what is not named."""
        found = food_licence_needed(activity)
        assert found.value is (activity not in {DO.FARM_PRODUCE_SALE, DO.OTHER})
        agrees(found, found.value)

    @pytest.mark.parametrize(
        ("activity", "reading"),
        [(DO.OTHER_RELATED_PRODUCT, PackagingRisk.ALWAYS), (DO.CONTACT_PACKAGING, PackagingRisk.BY_RISK)],
    )
    def test_by_risk(self, activity: FoodActivity, reading: PackagingRisk) -> None:
        """Those of a higher risk."""
        for risk in (True, False):
            assert food_licence_needed(activity, higher_risk=risk, packaging_risk=reading).value is risk
        with pytest.raises(Undetermined, match="higher_risk"):
            food_licence_needed(activity, packaging_risk=reading)


class TestSentinels:
    """二（三）2: level two and above."""

    @pytest.mark.parametrize("grade", HospitalGrade)
    def test_levels(self, grade: HospitalGrade) -> None:
        """Level two itself."""
        found = sentinel_is_due(grade)
        assert found.value is (grade in {HospitalGrade.LEVEL_TWO, HospitalGrade.LEVEL_THREE})
        assert because(found).required is HospitalGrade.LEVEL_TWO


class TestFarmland:
    """专栏6 4: by the degree of pollution."""

    @pytest.mark.parametrize(
        ("pollution", "measures"),
        [
            (FarmlandPollution.NONE, ()),
            (FarmlandPollution.LIGHT, (FarmlandMeasure.AGRONOMIC,)),
            (FarmlandPollution.MODERATE, (FarmlandMeasure.SUBSTITUTE, FarmlandMeasure.TREAT)),
            (
                FarmlandPollution.HEAVY,
                (FarmlandMeasure.CONTROL_USE, FarmlandMeasure.BAN, FarmlandMeasure.RETURN_TO_FOREST_OR_TREAT),
            ),
        ],
    )
    def test_degrees(self, pollution: FarmlandPollution, measures: tuple[FarmlandMeasure, ...]) -> None:
        """Food is barred on heavily polluted land alone."""
        found = farmland_measures(pollution).value
        assert found.measures == measures
        assert found.food_crops_allowed is (pollution is not FarmlandPollution.HEAVY)


class TestMarks:
    """专栏6 5: three products and one mark."""

    @pytest.mark.parametrize("count", range(5))
    def test_how_many(self, count: int) -> None:
        """One is enough, or all are needed."""
        for marks in combinations(ProduceMark, count):
            one, all_four = (park_is_certified(frozenset(marks), park_marks=reading) for reading in ParkMarks)
            assert (one.value, all_four.value) == (count > 0, count == 4)
            assert park_is_certified(frozenset(marks)).value is one.value


class TestInvoices:
    """二（六）3: two invoices, one invoice."""

    @pytest.mark.parametrize(
        ("steps", "direct", "system"),
        [
            (0, True, InvoiceSystem.ONE_INVOICE),
            (1, True, InvoiceSystem.ONE_INVOICE),
            (2, True, InvoiceSystem.ONE_INVOICE),
            (0, False, InvoiceSystem.TWO_INVOICES),
            (1, False, InvoiceSystem.TWO_INVOICES),
            (2, False, InvoiceSystem.NOT_CONFORMING),
        ],
    )
    def test_steps(self, steps: int, direct: bool, system: InvoiceSystem) -> None:
        """One wholesale step; direct settlement makes one invoice."""
        assert invoice_system(wholesale_steps=steps, direct_settlement=direct).value is system

    @pytest.mark.parametrize(
        ("steps", "system"),
        [(0, InvoiceSystem.ONE_INVOICE), (1, InvoiceSystem.TWO_INVOICES), (2, InvoiceSystem.NOT_CONFORMING)],
    )
    def test_direct_sale(self, steps: int, system: InvoiceSystem) -> None:
        """One invoice may need that there is no wholesaler."""
        found = invoice_system(wholesale_steps=steps, direct_settlement=True, one_invoice=OneInvoice.DIRECT_SALE)
        assert found.value is system

    def test_no_wholesaler(self) -> None:
        """Fewer steps than one fit two invoices, or do not."""
        for steps, fits in ((0, False), (1, True)):
            found = invoice_system(wholesale_steps=steps, direct_settlement=False, direct_sale=DirectSale.NEITHER)
            assert (found.value is InvoiceSystem.TWO_INVOICES) is fits

    def test_what_if(self) -> None:
        """The answer and the words follow the figure."""
        found = [
            invoice_system(wholesale_steps=step, direct_settlement=False, steps=WholesaleSteps(most=2))
            for step in (2, 3)
        ]
        assert [one.value for one in found] == [InvoiceSystem.TWO_INVOICES, InvoiceSystem.NOT_CONFORMING]
        assert because(found[0]).required == 2


class TestAdjustment:
    """三（三）: two grounds."""

    @pytest.mark.parametrize("count", range(3))
    def test_grounds(self, count: int) -> None:
        """Either, or both."""
        for grounds in combinations(AdjustmentGround, count):
            either, both = (
                plan_may_be_adjusted(frozenset(grounds), adjustment_test=test).value for test in AdjustmentTest
            )
            assert (either, both) == (count > 0, count == 2)
            assert plan_may_be_adjusted(frozenset(grounds)).value is either


class TestRanges:
    """How many steps there may be."""

    def test_ends(self) -> None:
        """Both ends."""
        keeps_to("most", 0, 1_000, lambda steps: WholesaleSteps(most=steps))
