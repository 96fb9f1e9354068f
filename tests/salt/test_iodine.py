"""Part two, 9: supply by areas, coverage, stock."""

from __future__ import annotations

import itertools
from decimal import Decimal
from fractions import Fraction

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy.core.errors import InvalidFacts, Undetermined
from langfang_policy.salt import (
    IodineArea,
    IodineCoverage,
    SaltFirm,
    SaltPermission,
    SaltStockFloor,
    SaltType,
    StraySupply,
    iodine_coverage_met,
    iodine_supply,
    salt_stock,
)
from tests.helpers import because

AREA, SALT, FIRM = IodineArea, SaltType, SaltFirm
YES, NO, UNSAID = SaltPermission.PERMITTED, SaltPermission.NOT_PERMITTED, SaltPermission.NOT_ADDRESSED
SUPPLIERS = [firm for firm in FIRM if firm is not FIRM.OTHER_TRADER]


class TestSupply:
    """By the areas that are drawn."""

    @pytest.mark.parametrize(
        ("area", "salt", "group", "answer"),
        [
            (AREA.DEFICIENT, SALT.IODISED, None, YES),
            (AREA.DEFICIENT, SALT.WITHOUT_IODINE, True, YES),
            (AREA.DEFICIENT, SALT.WITHOUT_IODINE, False, NO),
            (AREA.HIGH_IODINE, SALT.WITHOUT_IODINE, None, YES),
            (AREA.HIGH_IODINE, SALT.IODISED, None, NO),
            (AREA.HIGH_IODINE, SALT.IODISED, True, NO),
            (AREA.OTHER, SALT.IODISED, None, UNSAID),
            (AREA.OTHER, SALT.WITHOUT_IODINE, None, UNSAID),
        ],
    )
    def test_areas(self, area: IodineArea, salt: SaltType, group: bool | None, answer: SaltPermission) -> None:
        """The exception for particular groups is one of areas that lack iodine."""
        for firm in SUPPLIERS:
            found = iodine_supply(supplier=firm, area=area, salt=salt, particular_group=group)
            assert found.value is answer
            assert because(found).holds is {YES: True, NO: False, UNSAID: None}[answer]
            mild = iodine_supply(
                supplier=firm,
                area=area,
                salt=salt,
                particular_group=group,
                stray_supply=StraySupply.WITHIN_COVERAGE,
            )
            assert mild.value is (UNSAID if answer is NO else answer)

    def test_group_is_asked_for(self) -> None:
        """Where it decides."""
        with pytest.raises(Undetermined, match="particular_group"):
            iodine_supply(supplier=FIRM.LOCAL_WHOLESALER, area=AREA.DEFICIENT, salt=SALT.WITHOUT_IODINE)

    def test_retailers(self) -> None:
        """Producers and wholesalers alone are addressed."""
        for area, salt in itertools.product(AREA, SALT):
            assert iodine_supply(supplier=FIRM.OTHER_TRADER, area=area, salt=salt).value is UNSAID


class TestCoverage:
    """At least so many per cent."""

    @pytest.mark.parametrize(
        ("covered", "of_all", "met"),
        [
            (9, 10, True),
            (8, 9, False),
            (899_999, 1_000_000, False),
            (900_000, 1_000_000, True),
            (1, 1, True),
            (0, 1, False),
        ],
    )
    def test_edge(self, covered: int, of_all: int, met: bool) -> None:
        """The figure itself is enough, for either salt; nothing is rounded."""
        for area, proper in ((AREA.DEFICIENT, SALT.IODISED), (AREA.HIGH_IODINE, SALT.WITHOUT_IODINE)):
            found = iodine_coverage_met(area=area, covered=covered, of_all=of_all)
            assert found.value is met
            assert (because(found).text("zh").endswith("，要求90%以上"), found.findings[0].observed) == (True, proper)

    def test_what_if(self) -> None:
        """Another figure moves the edge and the bound that is told."""
        found = iodine_coverage_met(area=AREA.DEFICIENT, covered=949, of_all=1_000, coverage=IodineCoverage(percent=95))
        assert (found.value, because(found).required) == (False, 95)
        kept = iodine_coverage_met(area=AREA.DEFICIENT, covered=19, of_all=20, coverage=IodineCoverage(percent=95))
        assert kept

    def test_refusals(self) -> None:
        """No more are covered than there are; of other areas nothing is asked."""
        with pytest.raises(InvalidFacts, match="covered"):
            iodine_coverage_met(area=AREA.DEFICIENT, covered=11, of_all=10)
        assert iodine_coverage_met(area=AREA.DEFICIENT, covered=10, of_all=10)
        with pytest.raises(InvalidFacts, match="of_all"):
            iodine_coverage_met(area=AREA.DEFICIENT, covered=0, of_all=0)
        with pytest.raises(Undetermined, match="area"):
            iodine_coverage_met(area=AREA.OTHER, covered=1, of_all=1)

    @given(st.integers(1, 10**6), st.data())
    def test_more_is_never_worse(self, of_all: int, data: st.DataObject) -> None:
        """Who covers one more keeps what was kept."""
        covered = data.draw(st.integers(0, of_all - 1))
        fewer, more = (
            iodine_coverage_met(area=AREA.DEFICIENT, covered=count, of_all=of_all).value
            for count in (covered, covered + 1)
        )
        assert more or not fewer


class TestStock:
    """A month of normal sales."""

    @pytest.mark.parametrize(
        ("stock", "short"),
        [("200", "0"), ("199.999", "0.001"), ("200.001", "0"), ("0", "200"), ("180", "20")],
    )
    def test_edge(self, stock: str, short: str) -> None:
        """As much is enough."""
        found = salt_stock(stock_tonnes=Decimal(stock), monthly_sales_tonnes=200)
        assert (found.value.enough, found.value.short_tonnes) == (short == "0", Decimal(short))
        assert found.value.least_tonnes == 200
        assert (found.because is None) is found.value.enough
        assert found.findings[-1].text("zh").endswith("，要求不低于200吨")

    def test_nothing_sold(self) -> None:
        """Who sells nothing lacks nothing."""
        assert salt_stock(stock_tonnes=0, monthly_sales_tonnes=0).value.enough

    def test_what_if(self) -> None:
        """Another figure of months moves the least."""
        floor = evolve(SaltStockFloor(), months=2)
        found = salt_stock(stock_tonnes=350, monthly_sales_tonnes=200, floor=floor)
        assert (found.value.enough, found.value.short_tonnes) == (False, Decimal(50))
        assert found.findings[-1].required == 400

    def test_range(self) -> None:
        """Neither less than nothing nor more than a thousand million."""
        found = salt_stock(stock_tonnes=0, monthly_sales_tonnes=10**9).value
        assert found.short_tonnes == 10**9
        for stock, sold, fact in ((-1, 0, "stock_tonnes"), (0, 10**9 + 1, "monthly_sales_tonnes")):
            with pytest.raises(InvalidFacts, match=fact):
                salt_stock(stock_tonnes=stock, monthly_sales_tonnes=sold)
        with pytest.raises(InvalidFacts, match="tonnes"):
            evolve(found, short_tonnes=Decimal("-0.001"))

    def test_months(self) -> None:
        """A month at the least, ten years at the most."""
        assert [SaltStockFloor(months=months).months for months in (1, 120)] == [1, 120]
        for months in (0, 121):
            with pytest.raises(InvalidFacts, match="months"):
                SaltStockFloor(months=months)

    @given(
        st.decimals(0, 10**9, allow_nan=False, places=20),
        st.decimals(0, 10**9, allow_nan=False, places=20),
        st.integers(1, 120),
    )
    def test_exact(self, stock: Decimal, sold: Decimal, months: int) -> None:
        """What is lacking brings the stock to the very least, whatever the digits."""
        floor = SaltStockFloor(months=months)
        found = salt_stock(stock_tonnes=stock, monthly_sales_tonnes=sold, floor=floor).value
        if not found.enough:
            assert Fraction(stock) + Fraction(found.short_tonnes) == Fraction(found.least_tonnes)
        assert found.enough is (found.short_tonnes == 0)
