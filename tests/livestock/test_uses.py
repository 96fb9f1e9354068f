"""三（七）to 三（十二）: big counties, what land carries, fertiliser, biogas, the three cycles."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy.core.errors import InvalidFacts, Undetermined
from langfang_policy.core.organs import County
from langfang_policy.livestock import (
    LIVESTOCK,
    BiogasVolume,
    CycleActor,
    LivestockCycle,
    ManureRoute,
    UnnamedBigCounty,
    WasteHolder,
    biogas_supported,
    capacity_check,
    cycle_actors,
    is_big_livestock_county,
    manure_routes,
)
from tests.helpers import agrees, because

LARGE = WasteHolder.LARGE_SCALE_FARM
AMOUNTS = st.decimals(0, 10**30, places=10)


class TestBigCounties:
    """三（七）, 三（十一）: Yongqing and Sanhe are named, and the list is open."""

    @pytest.mark.parametrize("county", County)
    def test_named(self, county: County) -> None:
        """Those two; the others are not known where the list is read as open."""
        named = county in {County.YONGQING, County.SANHE}
        found = is_big_livestock_county(county)
        assert found.value is named
        agrees(found, named)
        if named:
            assert is_big_livestock_county(county, unnamed_big_county=UnnamedBigCounty.OPEN).value
        else:
            with pytest.raises(Undetermined, match="county"):
                is_big_livestock_county(county, unnamed_big_county=UnnamedBigCounty.OPEN)


class TestCapacity:
    """三（八）: more than the land carries."""

    @pytest.mark.parametrize(
        ("herds", "warned", "excess"),
        [("999.999", False, "0"), ("1000", False, "0"), ("1000.001", True, "0.001"), ("1200", True, "200")],
    )
    def test_edge(self, herds: str, warned: bool, excess: str) -> None:
        """What the land carries is not above it."""
        found = capacity_check(herds=Decimal(herds), capacity=1_000)
        assert (found.value.warned, found.value.excess) == (warned, Decimal(excess))
        assert because(found).bound is not None
        assert because(found).required == 1_000

    @given(AMOUNTS, AMOUNTS, AMOUNTS)
    def test_more_herds_never_mean_less_to_cut(self, one: Decimal, other: Decimal, land: Decimal) -> None:
        """And what is cut leaves just what the land carries, exactly."""
        low, high = (capacity_check(herds=herds, capacity=land).value for herds in sorted((one, other)))
        assert low.excess <= high.excess
        assert low.warned <= high.warned
        assert high.warned is (high.excess > 0)


class TestRoutes:
    """三（九）: who is supported in what."""

    @pytest.mark.parametrize(
        ("holder", "makes", "composts"),
        [
            (LARGE, True, False),
            (WasteHolder.MEDIUM_SCALE_FARM, True, True),
            (WasteHolder.SMALL_SCALE_FARM, False, True),
            (WasteHolder.MEDIUM_FARM, False, True),
            (WasteHolder.SMALL_FARM, False, True),
            (WasteHolder.SERVICE_ORGANISATION, True, False),
            (WasteHolder.PARK_OR_BASE, False, False),
            (WasteHolder.OTHER, False, False),
        ],
    )
    def test_holders(self, holder: WasteHolder, makes: bool, composts: bool) -> None:
        """Medium farms of scale stand in both sentences; parks may build for many."""
        found = manure_routes(holder)
        assert (ManureRoute.ORGANIC_FERTILISER in found.value) is makes
        assert (ManureRoute.COMPOST_AND_RETURN in found.value) is composts
        assert (ManureRoute.CENTRAL_TREATMENT in found.value) is (holder is WasteHolder.PARK_OR_BASE)
        assert because(found).citation == LIVESTOCK.at("三（九）")


class TestBiogas:
    """三（十）: plants of a thousand cubic metres or more."""

    @pytest.mark.parametrize(("volume", "enough"), [("999.999", False), ("1000", True), ("1000.001", True)])
    def test_edge(self, volume: str, enough: bool) -> None:
        """The figure itself is enough, on a large farm."""
        found = biogas_supported(LARGE, volume_m3=Decimal(volume))
        assert found.value is enough
        agrees(found, enough)

    def test_who_builds(self) -> None:
        """Large farms alone, whose plant has a volume; of others it is not asked."""
        with pytest.raises(Undetermined) as caught:
            biogas_supported(LARGE)
        assert caught.value.missing == ("volume_m3",)
        for holder in set(WasteHolder) - {LARGE}:
            found = biogas_supported(holder)
            assert found == biogas_supported(holder, volume_m3=1_000)
            assert (found.value, because(found).observed) == (False, holder)

    def test_less_than_nothing(self) -> None:
        """No plant and no herd is of it."""
        with pytest.raises(InvalidFacts, match="volume_m3"):
            biogas_supported(LARGE, volume_m3=Decimal("-0.5"))
        with pytest.raises(InvalidFacts, match="herds"):
            capacity_check(herds=Decimal("-0.5"), capacity=0)
        assert not capacity_check(herds=0, capacity=0).value.warned
        assert not biogas_supported(LARGE, volume_m3=0).value

    def test_another_volume(self) -> None:
        """The answer and its bound follow."""
        found = biogas_supported(LARGE, volume_m3=1_000, sizes=BiogasVolume(least_m3=Decimal(1_001)))
        assert found.value is False
        assert because(found).text("zh").endswith("要求1001立方米以上")


class TestCycles:
    """三（十二）: small, medium and large."""

    def test_actors(self) -> None:
        """Farms with land; plants and makers; a whole county."""
        small, medium, large = (cycle_actors(cycle).value for cycle in LivestockCycle)
        assert small == (CycleActor.SCALE_FARMS, CycleActor.MATCHING_LAND)
        assert medium == (CycleActor.BIOGAS_PLANTS, CycleActor.FERTILISER_MAKERS)
        assert {*medium} < {*large}
        assert {*small, *medium, *large} == {*CycleActor}
