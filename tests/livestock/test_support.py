"""四（二）and 四（三）: what money is for, land, power and gas."""

from __future__ import annotations

from decimal import Decimal
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy.core.errors import InvalidFacts, Undetermined
from langfang_policy.livestock import (
    LivestockFund,
    LivestockFundUse,
    ManureFacility,
    ManureLand,
    UnlistedFacility,
    agricultural_power_price,
    fund_use,
    gas_must_be_taken,
    land_management,
    power_to_buy,
)
from tests.helpers import agrees, because

AMOUNTS = st.decimals(0, 10**30, places=10)


class TestFunds:
    """四（二）: three groups of funds."""

    def test_uses(self) -> None:
        """Energy works, whole counties three times, pollution by farms of scale."""
        use = LivestockFundUse
        assert [fund_use(fund).value for fund in LivestockFund] == [
            use.ENERGY_WORKS,
            *[use.WHOLE_COUNTIES] * 3,
            use.SCALE_FARM_POLLUTION,
        ]


class TestLand:
    """四（三）: land of biogas works, fertiliser plants and treatment centres."""

    @pytest.mark.parametrize("facility", ManureFacility)
    def test_every_case(self, facility: ManureFacility) -> None:
        """Priority for what is not agricultural, farm land for the rest; others are not covered."""
        for mainly, outside, reading in product((True, False), (True, False), UnlistedFacility):
            found = land_management(facility, mainly_manure=mainly, non_agricultural=outside, unlisted_facility=reading)
            covered = mainly and (facility is not ManureFacility.OTHER or reading is UnlistedFacility.ALIKE)
            land = ManureLand.PRIORITY if outside else ManureLand.FARM_LAND
            assert found.value is (land if covered else ManureLand.NOT_COVERED)
            assert because(found).holds is (None if covered else False)

    def test_unknown(self) -> None:
        """What the land is matters where the facility is covered, and there alone."""
        with pytest.raises(Undetermined, match="construction"):
            land_management(ManureFacility.BIOGAS_WORKS, mainly_manure=True)
        assert land_management(ManureFacility.BIOGAS_WORKS, mainly_manure=False).value is ManureLand.NOT_COVERED
        assert land_management(ManureFacility.OTHER, mainly_manure=True).value is ManureLand.NOT_COVERED


class TestPower:
    """四（三）: power used by farms, power left over, gas."""

    @pytest.mark.parametrize(("inside", "related"), [*product((True, False), repeat=2)])
    def test_price(self, inside: bool, related: bool) -> None:
        """Both."""
        found = agricultural_power_price(inside_farm=inside, breeding_related=related)
        assert found.value is (inside and related)
        agrees(found, found.value)

    @pytest.mark.parametrize(
        ("generated", "used", "bought"),
        [("12000", "4500", "7500"), ("10", "10", "0"), ("10", "9.999", "0.001"), ("10", "11", "0")],
    )
    def test_left_over(self, generated: str, used: str, bought: str) -> None:
        """All that is left, and never less than nothing."""
        kwh = {"generated_kwh": Decimal(generated), "own_use_kwh": Decimal(used)}
        assert power_to_buy(**kwh, meets_grid_standard=True).value == Decimal(bought)
        refused = power_to_buy(**kwh, meets_grid_standard=False)
        assert (refused.value, because(refused).holds) == (Decimal(0), False)

    def test_less_than_nothing(self) -> None:
        """No plant generates it."""
        with pytest.raises(InvalidFacts, match="generated_kwh"):
            power_to_buy(generated_kwh=Decimal("-0.5"), own_use_kwh=0, meets_grid_standard=True)
        assert power_to_buy(generated_kwh=0, own_use_kwh=0, meets_grid_standard=True).value == 0

    @given(AMOUNTS, AMOUNTS, AMOUNTS)
    def test_more_power_is_never_bought_less(self, one: Decimal, other: Decimal, used: Decimal) -> None:
        """Nor more than is generated."""
        low, high = sorted((one, other))
        bought = [
            power_to_buy(generated_kwh=made, own_use_kwh=used, meets_grid_standard=True).value for made in (low, high)
        ]
        assert 0 <= bought[0] <= bought[1] <= high

    @pytest.mark.parametrize("fits", [True, False])
    def test_gas(self, fits: bool) -> None:
        """Gas that meets the standard is taken."""
        found = gas_must_be_taken(meets_product_standard=fits)
        assert found.value is fits
        agrees(found, fits)
