"""Part 3: design, income, facilities, matching, public housing, supply."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy.core.errors import InvalidFacts, Undetermined
from langfang_policy.redevelopment import (
    CompensationShare,
    DesignShortfall,
    FacilityLead,
    GreenShares,
    HousingUse,
    IncomeUse,
    LandIncome,
    LevelOfParks,
    MatchedUse,
    MatchingReadings,
    MatchingRequirement,
    NetIncomeBase,
    PlotRatioCeiling,
    ProjectDesign,
    PublicHousingShare,
    RebuildingFacility,
    ReckoningOfRoads,
    SiteOfOthers,
    SupplyPrivilege,
    design_shortfalls,
    facility_duty,
    land_income,
    land_supply,
    matching_lacks,
    net_income_may_serve,
    public_housing_due,
)
from tests.helpers import because

GOOD = ProjectDesign(
    plot_ratio=Decimal("2.2"),
    planned_ratio=Decimal("2.5"),
    ecological_m2=101,
    development_m2=100,
    commercial_green=35,
    resettlement_green=30,
)
MONEY = st.decimals(0, 10**9, places=2)


class TestDesign:
    """三（二）、三（三）: ratio and green."""

    @pytest.mark.parametrize(
        ("change", "short"),
        [
            ({}, ()),
            ({"plot_ratio": Decimal("2.201")}, (DesignShortfall.RATIO_IN_PRINCIPLE,)),
            ({"plot_ratio": Decimal("2.5")}, (DesignShortfall.RATIO_IN_PRINCIPLE,)),
            ({"plot_ratio": Decimal("2.199"), "planned_ratio": Decimal("2.198")}, (DesignShortfall.PLANNED_RATIO,)),
            (
                {"plot_ratio": Decimal("2.501")},
                (DesignShortfall.PLANNED_RATIO, DesignShortfall.RATIO_IN_PRINCIPLE),
            ),
            ({"plot_ratio": Decimal("2.6"), "planned_ratio": None}, (DesignShortfall.RATIO_IN_PRINCIPLE,)),
            ({"plot_ratio": None}, ()),
            ({"plot_ratio": None, "planned_ratio": Decimal(0)}, ()),
            ({"ecological_m2": 100}, (DesignShortfall.ECOLOGICAL_SPACE,)),
            ({"ecological_m2": Decimal("100.01")}, ()),
            ({"commercial_green": Decimal("34.99")}, (DesignShortfall.COMMERCIAL_GREEN,)),
            ({"commercial_green": None}, ()),
            ({"resettlement_green": Decimal("29.99")}, (DesignShortfall.RESETTLEMENT_GREEN,)),
            ({"resettlement_green": None}, ()),
        ],
    )
    def test_boundaries(self, change: dict[str, Any], short: tuple[DesignShortfall, ...]) -> None:
        """Figures themselves are kept, but ecological space must be more than what is built on."""
        found = design_shortfalls(evolve(GOOD, **change))
        assert found.value == short
        assert (found.because is None) == (not short)

    def test_no_ratio_below_nothing(self) -> None:
        """Neither of a design nor of what it is held against."""
        assert design_shortfalls(evolve(GOOD, plot_ratio=0, planned_ratio=0)).value == ()
        for change in ({"plot_ratio": -1}, {"planned_ratio": Decimal("-0.5")}):
            with pytest.raises(InvalidFacts, match=next(iter(change))):
                evolve(GOOD, **change)

    @given(st.decimals(0, 5, places=2), st.decimals(0, 5, places=2))
    def test_what_if_the_ceiling_were_another(self, ratio: Decimal, ceiling: Decimal) -> None:
        """The answer and the printed bound follow."""
        found = design_shortfalls(
            evolve(GOOD, plot_ratio=ratio, planned_ratio=None), ceiling=PlotRatioCeiling(ratio=ceiling)
        )
        assert (found.value == ()) == (ratio <= ceiling)
        assert found.findings[0].required == ceiling

    @given(st.integers(0, 100), st.integers(0, 100), st.integers(0, 100))
    def test_what_if_the_shares_were_others(self, share: int, commercial: int, resettlement: int) -> None:
        """Each follows its own."""
        green = GreenShares(commercial_percent=Decimal(commercial), resettlement_percent=Decimal(resettlement))
        found = design_shortfalls(evolve(GOOD, commercial_green=share, resettlement_green=share), green=green)
        assert (DesignShortfall.COMMERCIAL_GREEN in found.value) == (share < commercial)
        assert (DesignShortfall.RESETTLEMENT_GREEN in found.value) == (share < resettlement)
        assert [one.required for one in found.findings[-2:]] == [commercial, resettlement]


def parts(income: LandIncome) -> list[Decimal | int]:
    """How the payment is divided."""
    return [income.compensation_yuan, income.net_yuan, income.district_yuan]


class TestIncome:
    """三（四）: the income from land."""

    def test_reckoned(self) -> None:
        """100 million, 5 million of fees: 76 million are costs, 19 are net, and 18 go down after a million of fees."""
        found = land_income(payment_yuan=10**8, payment_fees_yuan=5 * 10**6, net_fees_yuan=10**6).value
        assert [found.compensation_yuan, found.net_yuan, found.district_yuan] == [
            Decimal(76_000_000),
            Decimal(19_000_000),
            Decimal(18_000_000),
        ]

    def test_by_the_letter(self) -> None:
        """What is left of the payment still has the fees in it."""
        found = land_income(
            payment_yuan=10**8,
            payment_fees_yuan=5 * 10**6,
            net_fees_yuan=10**6,
            net_income_base=NetIncomeBase.WHOLE_PAYMENT,
        ).value
        assert [found.compensation_yuan, found.net_yuan, found.district_yuan] == [
            Decimal(76_000_000),
            Decimal(24_000_000),
            Decimal(23_000_000),
        ]

    @given(MONEY, MONEY, st.integers(0, 100))
    def test_adds_up(self, left: Decimal, fees: Decimal, percent: int) -> None:
        """Fees, compensation and net income make up the payment to the fen, whatever the share; so do the findings."""
        share = CompensationShare(percent=Decimal(percent))
        found = land_income(payment_yuan=left + fees, payment_fees_yuan=fees, net_fees_yuan=0, share=share)
        income = found.value
        assert fees + income.compensation_yuan + income.net_yuan == left + fees
        assert income.compensation_yuan * 100 == left * percent
        assert income.district_yuan == income.net_yuan
        terms = [left + fees, fees, percent, income.compensation_yuan, income.net_yuan, 0, income.district_yuan]
        assert [one.observed for one in found.findings] == terms

    @pytest.mark.parametrize(
        ("fees", "later", "fact"),
        [(101, 0, "payment_fees_yuan"), (50, 11, "net_fees_yuan"), (100, 0, None), (50, 10, None)],
    )
    def test_no_more_than_there_is(self, fees: int, later: int, fact: str | None) -> None:
        """All of it may be taken out."""
        if fact is None:
            assert land_income(payment_yuan=100, payment_fees_yuan=fees, net_fees_yuan=later).value.district_yuan == 0
        else:
            with pytest.raises(InvalidFacts, match=fact):
                land_income(payment_yuan=100, payment_fees_yuan=fees, net_fees_yuan=later)

    @given(st.sampled_from(IncomeUse), st.sampled_from(HousingUse))
    def test_use(self, use: IncomeUse, reading: HousingUse) -> None:
        """All for the rebuilding; public housing is a reading."""
        housing = use is IncomeUse.PUBLIC_HOUSING and reading is HousingUse.ALLOWED
        found = net_income_may_serve(use, housing_use=reading)
        assert found.value == (use is IncomeUse.REBUILDING or housing)
        assert str(because(found).citation.locator) == ("附件1" if housing else "三（四）")


class TestFacilities:
    """三（六）: who sees to them."""

    @given(st.sampled_from(RebuildingFacility), st.booleans())
    def test_lead(self, facility: RebuildingFacility, by_developer: bool) -> None:
        """The developer what it is to build, in step with the housing; else the district government."""
        found = facility_duty(facility, by_developer=by_developer).value
        if facility is RebuildingFacility.OTHER:
            assert (found.lead, found.with_housing, found.handed_over) == (FacilityLead.UNSAID, False, False)
        else:
            lead = FacilityLead.DEVELOPER if by_developer else FacilityLead.DISTRICT_GOVERNMENT
            assert (found.lead, found.with_housing, found.handed_over) == (lead, by_developer, by_developer)


ROADS = (MatchedUse.MAIN_ROAD, MatchedUse.SECONDARY_ROAD)
LEVELLED = (MatchedUse.MUNICIPAL_FACILITY, MatchedUse.PUBLIC_SERVICE)
RECKONED = (MatchingRequirement.COST_RECKONED, MatchingRequirement.NEEDED, MatchingRequirement.CITY_APPROVED)


def lacking(use: MatchedUse, readings: MatchingReadings = MatchingReadings()) -> tuple[MatchingRequirement, ...]:
    """What a use lacks of which nothing is so."""
    return matching_lacks(
        use,
        inside_site=False,
        district_level=False,
        cost_reckoned=False,
        needed=False,
        city_approved=False,
        readings=readings,
    ).value


class TestMatching:
    """三（七）: land for land."""

    @pytest.mark.parametrize("use", ROADS)
    def test_roads(self, use: MatchedUse) -> None:
        """Inside the site, and nothing else; or reckoning, need and approval besides."""
        assert matching_lacks(use, inside_site=True).value == ()
        assert lacking(use) == (MatchingRequirement.INSIDE_SITE,)
        asked = MatchingReadings(roads=ReckoningOfRoads.ASKED)
        assert lacking(use, asked) == (MatchingRequirement.INSIDE_SITE, *RECKONED)
        everywhere = MatchingReadings(parks=LevelOfParks.ASKED, others=SiteOfOthers.INSIDE_SITE)
        assert lacking(use, everywhere) == (MatchingRequirement.INSIDE_SITE,)

    @pytest.mark.parametrize("use", [*LEVELLED, MatchedUse.CITY_PARK])
    def test_others(self, use: MatchedUse) -> None:
        """Facilities of the district or above; all of them reckoned, needed and approved."""
        level = () if use is MatchedUse.CITY_PARK else (MatchingRequirement.DISTRICT_LEVEL,)
        assert lacking(use) == (*level, *RECKONED)
        assert lacking(use, MatchingReadings(roads=ReckoningOfRoads.ASKED)) == (*level, *RECKONED)
        parks = MatchingReadings(parks=LevelOfParks.ASKED)
        assert lacking(use, parks) == (MatchingRequirement.DISTRICT_LEVEL, *RECKONED)
        inside = MatchingReadings(others=SiteOfOthers.INSIDE_SITE)
        assert lacking(use, inside) == (MatchingRequirement.INSIDE_SITE, *level, *RECKONED)
        found = matching_lacks(use, district_level=True, cost_reckoned=True, needed=True, city_approved=True)
        assert found.value == ()

    def test_what_is_not_said(self) -> None:
        """A fact that matters is asked for, and of other uses nothing is said."""
        with pytest.raises(Undetermined, match="inside_site"):
            matching_lacks(MatchedUse.MAIN_ROAD)
        with pytest.raises(Undetermined, match="needed"):
            matching_lacks(MatchedUse.CITY_PARK, cost_reckoned=True, city_approved=True)
        with pytest.raises(Undetermined, match="use"):
            matching_lacks(MatchedUse.OTHER, inside_site=True)


class TestPublicHousing:
    """三（七）: 1.5 % of the net area."""

    @given(MONEY, MONEY)
    def test_of_the_net_area(self, net: Decimal, resettlement: Decimal) -> None:
        """Resettlement does not count; nothing is rounded."""
        found = public_housing_due(residential_m2=net + resettlement, resettlement_m2=resettlement)
        assert found.value * 1000 == net * 15

    @given(st.integers(0, 100))
    def test_what_if_the_share_were_another(self, percent: int) -> None:
        """The answer and the words follow."""
        share = PublicHousingShare(percent=Decimal(percent))
        found = public_housing_due(residential_m2=300, resettlement_m2=100, share=share)
        assert found.value == 2 * percent
        assert found.findings[-1].observed == percent

    def test_no_more_resettlement_than_housing(self) -> None:
        """As much may be."""
        assert public_housing_due(residential_m2=100, resettlement_m2=100).value == 0
        with pytest.raises(InvalidFacts, match="resettlement_m2"):
            public_housing_due(residential_m2=100, resettlement_m2=Decimal("100.01"))


class TestSupply:
    """三（八）: land for resettlement."""

    @pytest.mark.parametrize(
        ("homes", "new", "privileges"),
        [
            (True, True, tuple(SupplyPrivilege)),
            (True, False, (SupplyPrivilege.SUPPLIED_FIRST, SupplyPrivilege.APPROVED_SIMPLY)),
            (False, True, ()),
            (False, False, ()),
        ],
    )
    def test_privileges(self, homes: bool, new: bool, privileges: tuple[SupplyPrivilege, ...]) -> None:
        """A quota is listed separately and granted in full; land for resettlement comes first."""
        assert land_supply(resettlement_housing=homes, needs_new_quota=new).value == privileges
