"""Part 二（三）2 and 3: new-type operators, land for infrastructure, brands, works under the trees."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy.core.decisions import Part
from langfang_policy.core.errors import InvalidFacts
from langfang_policy.forestry import (
    AllowanceRates,
    BrandRecognition,
    BrandRewards,
    BrandRewardSums,
    FacilityApprover,
    FacilityRequirement,
    ForestBrand,
    ForestOperator,
    LandUsePlan,
    SeveralBrands,
    SharedReward,
    UnlistedOperator,
    brand_rewards,
    enjoys_project_support,
    facility_lacks,
    infrastructure_land,
    is_new_type_operator,
)
from tests.helpers import agrees, because

FARM, BRAND = ForestOperator.FAMILY_FOREST_FARM, ForestBrand
AREAS = st.decimals(0, 100_000, places=3)
PERCENTS = st.integers(0, 100)


def land(area: Decimal | int | str, **more: Any) -> Decimal:
    """The ceiling of a family forest farm."""
    return infrastructure_land(FARM, forest_mu=Decimal(area), fits_plan=True, **more).value


def parts_of(area: int, **more: Any) -> list[Decimal]:
    """What each part of the area brings."""
    found = infrastructure_land(FARM, forest_mu=area, fits_plan=True, **more)
    return [reason.decision.value for reason in found.reasons if isinstance(reason, Part)]


class TestNewType:
    """二（三）2: whom the opinions support."""

    @pytest.mark.parametrize("operator", ForestOperator)
    @pytest.mark.parametrize("reading", UnlistedOperator)
    def test_kinds(self, operator: ForestOperator, reading: UnlistedOperator) -> None:
        """Five kinds; others of the type on the recommended reading."""
        found = is_new_type_operator(operator, unlisted_operator=reading)
        unlisted = operator is ForestOperator.OTHER_NEW_TYPE
        counts = reading is UnlistedOperator.COUNTS
        assert found.value is (operator is not ForestOperator.OTHER and (counts or not unlisted))
        agrees(found, found.value)

    @given(st.sampled_from(ForestOperator), st.booleans(), st.booleans(), st.booleans())
    def test_project_support(self, operator: ForestOperator, inside: bool, standards: bool, accepted: bool) -> None:
        """All four together."""
        found = enjoys_project_support(operator, in_project_area=inside, meets_standards=standards, accepted=accepted)
        assert found.value is (operator is not ForestOperator.OTHER and inside and standards and accepted)
        agrees(found, found.value)


class TestLand:
    """二（三）2: three per cent, two, one, each of its part."""

    @pytest.mark.parametrize(
        ("area", "allowed"),
        [
            ("0", "0"),
            ("1", "0.03"),
            ("4999.99", "149.9997"),
            ("5000", "150"),
            ("5000.01", "150.0002"),
            ("8640", "222.8"),
            ("9999.99", "249.9998"),
            ("10000", "250"),
            ("10000.01", "250.0001"),
            ("13700", "287"),
        ],
    )
    def test_areas(self, area: str, allowed: str) -> None:
        """Continuous at both edges, and exact."""
        assert land(area) == Decimal(allowed)

    @pytest.mark.parametrize(
        ("area", "parts"), [(0, [0]), (5_000, [150]), (8_640, [150, Decimal("72.8")]), (13_700, [150, 100, 37])]
    )
    def test_each_part_is_a_reason(self, area: int, parts: list[Decimal]) -> None:
        """With the area in it, its rate and its edge."""
        assert parts_of(area) == parts
        found = infrastructure_land(FARM, forest_mu=area, fits_plan=True)
        told = [reason.decision.findings for reason in found.reasons if isinstance(reason, Part)]
        assert sum(inside.observed for _, inside, _ in told) == area
        assert [rate.observed for *_, rate in told] == [3, 2, 1][: len(parts)]
        assert [edge.required for edge, *_ in told] == [5_000, 5_000, 10_000][: len(parts)]

    @given(AREAS, AREAS)
    def test_more_forest_never_means_less_land(self, one: Decimal, other: Decimal) -> None:
        """And never more than the first rate of what is added."""
        low, high = sorted((one, other))
        assert land(low) <= land(high) <= land(low) + (high - low) * Decimal("0.03")

    @pytest.mark.parametrize(
        ("operator", "fits", "reading", "allowed"),
        [
            (FARM, True, LandUsePlan.FOR_THE_LAND, 150),
            (FARM, False, LandUsePlan.FOR_THE_LAND, 0),
            (FARM, False, LandUsePlan.FOR_PRIORITY, 150),
            (FARM, True, LandUsePlan.FOR_PRIORITY, 150),
            (ForestOperator.OTHER, True, LandUsePlan.FOR_THE_LAND, 0),
            (ForestOperator.OTHER, True, LandUsePlan.FOR_PRIORITY, 0),
        ],
    )
    def test_conditions(self, operator: ForestOperator, fits: bool, reading: LandUsePlan, allowed: int) -> None:
        """An operator of the new type; land that fits the plan, on the recommended reading."""
        found = infrastructure_land(operator, forest_mu=5_000, fits_plan=fits, land_use_plan=reading)
        assert found.value == allowed
        agrees(found, found.value)
        if allowed:
            assert [one.observed for one in found.findings[-2:]] == [fits, None]

    def test_recommended(self) -> None:
        """Land outside the plan is not allowed."""
        assert infrastructure_land(FARM, forest_mu=5_000, fits_plan=False).value == 0

    @given(AREAS, st.integers(0, 10**4), st.integers(1, 10**4), PERCENTS, PERCENTS, PERCENTS)
    def test_what_if(self, area: Decimal, first: int, more: int, low: int, middle: int, high: int) -> None:
        """The ceiling and the words follow the figures."""
        second = first + more
        rates = AllowanceRates(
            first_mu=first, second_mu=second, first_percent=low, second_percent=middle, third_percent=high
        )
        found = infrastructure_land(FARM, forest_mu=area, fits_plan=True, rates=rates)
        inside = min(area, Decimal(first)), min(max(area - first, Decimal(0)), Decimal(more))
        beyond = max(area - second, Decimal(0))
        by_hand = low * inside[0] + middle * inside[1] + high * beyond
        assert found.value * 100 == by_hand
        assert sum(reason.decision.value for reason in found.reasons if isinstance(reason, Part)) == found.value
        edges = {one.required for one in found.findings if one.kind == "falls"}
        assert edges <= {first, second}

    @pytest.mark.parametrize("second", [5_000, 4_999])
    def test_edges_out_of_order(self, second: int) -> None:
        """They are refused when they are made."""
        with pytest.raises(InvalidFacts, match="second_mu"):
            AllowanceRates(second_mu=second)


def held(*brands: ForestBrand, rewarded: bool = False) -> list[BrandRecognition]:
    """Recognitions."""
    return [BrandRecognition(brand=brand, rewarded=rewarded) for brand in brands]


def paid(found: BrandRewards) -> tuple[int, int]:
    """What the province pays, and what city and county pay."""
    return int(found.province_yuan), int(found.city_and_county_yuan)


class TestBrands:
    """二（三）2: rewards for brands."""

    @pytest.mark.parametrize("brand", ForestBrand)
    def test_each(self, brand: ForestBrand) -> None:
        """500,000 yuan by the province for a well-known trademark, 100,000 by city and county for six others."""
        found = brand_rewards(held(brand), operator=FARM).value
        six = brand not in {BRAND.WELL_KNOWN_TRADEMARK, BRAND.OTHER}
        assert paid(found) == (500_000 if brand is BRAND.WELL_KNOWN_TRADEMARK else 0, 100_000 if six else 0)
        assert paid(brand_rewards(held(brand, rewarded=True), operator=FARM).value) == (0, 0)
        assert paid(brand_rewards(held(brand), operator=ForestOperator.OTHER).value) == (0, 0)

    @pytest.mark.parametrize(
        ("recognitions", "each", "once"),
        [
            ([], (0, 0), (0, 0)),
            (held(BRAND.FAMOUS_TRADEMARK, BRAND.WELL_KNOWN_TRADEMARK), (500_000, 100_000), (500_000, 0)),
            (held(BRAND.GREEN, BRAND.GREEN, BRAND.ORGANIC), (0, 300_000), (0, 100_000)),
            (
                [*held(BRAND.FAMOUS_TRADEMARK, rewarded=True), *held(BRAND.WELL_KNOWN_TRADEMARK)],
                (500_000, 0),
                (0, 0),
            ),
            ([*held(BRAND.OTHER, rewarded=True), *held(BRAND.GREEN)], (0, 100_000), (0, 100_000)),
            ([*held(BRAND.OTHER), *held(BRAND.GREEN)], (0, 100_000), (0, 100_000)),
        ],
    )
    def test_several(self, recognitions: list[BrandRecognition], each: tuple[int, int], once: tuple[int, int]) -> None:
        """Each once; on the other reading the highest alone, once an operator."""
        assert paid(brand_rewards(recognitions, operator=FARM).value) == each
        found = brand_rewards(recognitions, operator=FARM, several_brands=SeveralBrands.ONCE_AN_OPERATOR)
        assert paid(found.value) == once

    def test_one_sum_or_two(self) -> None:
        """City and county share one sum; on the other reading each pays one. The province's stays."""
        both = held(BRAND.WELL_KNOWN_TRADEMARK, BRAND.ORGANIC)
        found = brand_rewards(both, operator=FARM, shared_reward=SharedReward.ONE_EACH)
        assert paid(found.value) == (500_000, 200_000)
        assert paid(brand_rewards(both, operator=FARM).value) == (500_000, 100_000)

    def test_items(self) -> None:
        """Each recognition is a reason with its sum; an operator of another kind is told why not."""
        found = brand_rewards(held(BRAND.GREEN, BRAND.OTHER), operator=FARM)
        assert [one.observed for one in found.findings[1:]] == [100_000, 0]
        refused = brand_rewards(held(BRAND.GREEN), operator=ForestOperator.OTHER)
        assert because(refused).holds is False

    @given(st.integers(0, 10**12), st.integers(0, 10**12), st.lists(st.sampled_from(ForestBrand), max_size=5))
    def test_what_if(self, well_known: int, other: int, brands: list[ForestBrand]) -> None:
        """The sums follow the figures."""
        sums = BrandRewardSums(well_known_yuan=Decimal(well_known), other_yuan=Decimal(other))
        found = brand_rewards(held(*brands), operator=FARM, sums=sums).value
        first = brands.count(BRAND.WELL_KNOWN_TRADEMARK)
        rest = len(brands) - first - brands.count(BRAND.OTHER)
        assert paid(found) == (first * well_known, rest * other)

    def test_what_a_sum_may_be(self) -> None:
        """From nothing to a trillion yuan, so that several of them are still a sum."""
        for yuan in (Decimal(0), Decimal(10**12)):
            assert BrandRewardSums(well_known_yuan=yuan).well_known_yuan == yuan
        for yuan in (Decimal("-0.01"), Decimal(10**12) + 1):
            with pytest.raises(InvalidFacts, match="other_yuan"):
                BrandRewardSums(other_yuan=yuan)


FIT: dict[str, Any] = {
    "approved_by": FacilityApprover.COUNTY,
    "on_operated_land": True,
    "serves_directly": True,
    "harms": False,
    "thins_out": False,
}


class TestFacilities:
    """二（三）3: works under the trees without approval as construction land."""

    def test_fit(self) -> None:
        """Nothing is lacking."""
        assert facility_lacks(**FIT).value == ()

    @pytest.mark.parametrize("approver", FacilityApprover)
    def test_county_or_higher(self, approver: FacilityApprover) -> None:
        """The county itself is enough; a township is not."""
        found = facility_lacks(**{**FIT, "approved_by": approver})
        low = approver in {FacilityApprover.NONE, FacilityApprover.TOWNSHIP}
        assert found.value == ((FacilityRequirement.APPROVED,) if low else ())
        assert found.findings[0].required is FacilityApprover.COUNTY

    @pytest.mark.parametrize(
        ("fact", "lacking"),
        [
            ("on_operated_land", FacilityRequirement.ON_OPERATED_LAND),
            ("serves_directly", FacilityRequirement.SERVES_DIRECTLY),
            ("harms", FacilityRequirement.NO_HARM),
            ("thins_out", FacilityRequirement.FOREST_REMAINS),
        ],
    )
    def test_each_is_asked(self, fact: str, lacking: FacilityRequirement) -> None:
        """One that fails is what is lacking."""
        found = facility_lacks(**{**FIT, fact: not FIT[fact]})
        assert found.value == (lacking,)
        assert because(found).zh == lacking.zh
