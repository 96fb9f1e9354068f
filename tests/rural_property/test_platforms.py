"""Articles 5 and 6: platforms and stations."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy.core.errors import Undetermined
from langfang_policy.rural_property import (
    ApprovalLevel,
    HandlingPlatforms,
    NoCountyPlatform,
    PlatformLevel,
    PlatformService,
    ServiceCharge,
    StationFunction,
    handling_platforms,
    is_trading_platform,
    platform_serves,
    station_may,
)
from tests.helpers import agrees, because

ON = date(2018, 6, 1)
PROVINCE, CITY, COUNTY = PlatformLevel
FIVE = list(PlatformService)[:5]


class TestApproval:
    """第五条第一款: approved by a county or above."""

    def test_from_the_county_up(self) -> None:
        """A township is not enough."""
        found = {level: is_trading_platform(level) for level in ApprovalLevel}
        assert [level for level, decision in found.items() if decision] == list(ApprovalLevel)[3:]
        for decision in found.values():
            agrees(decision, decision.value)
        assert because(found[ApprovalLevel.TOWNSHIP]).required is ApprovalLevel.COUNTY


class TestServices:
    """第五条第二款、第三款: what each platform does."""

    @pytest.mark.parametrize("service", FIVE)
    def test_five_are_shared(self, service: PlatformService) -> None:
        """The county has them in principle."""
        charges = [platform_serves(level, service=service, in_area=True).value for level in (CITY, COUNTY)]
        assert charges == [ServiceCharge.YES, ServiceCharge.IN_PRINCIPLE]

    @pytest.mark.parametrize(
        ("service", "city", "county"),
        [
            (PlatformService.GUIDANCE, ServiceCharge.YES, ServiceCharge.NO),
            (PlatformService.GROUNDWORK_FOR_PROVINCE, ServiceCharge.YES, ServiceCharge.YES),
            (PlatformService.GROUNDWORK_FOR_CITY, ServiceCharge.NO, ServiceCharge.YES),
        ],
    )
    def test_others(self, service: PlatformService, city: ServiceCharge, county: ServiceCharge) -> None:
        """Guidance is the city's, and nobody does groundwork for itself."""
        found = {level: platform_serves(level, service=service, in_area=True) for level in (CITY, COUNTY)}
        assert [decision.value for decision in found.values()] == [city, county]
        for decision in found.values():
            agrees(decision, decision.value is not ServiceCharge.NO)

    @given(st.sampled_from([CITY, COUNTY]), st.sampled_from(PlatformService))
    def test_nothing_outside_the_area(self, level: PlatformLevel, service: PlatformService) -> None:
        """Each serves its own."""
        found = platform_serves(level, service=service, in_area=False)
        assert found.value is ServiceCharge.NO
        assert because(found).holds is False

    def test_the_provincial_one_is_not_told_of(self) -> None:
        """Its tasks stand elsewhere."""
        with pytest.raises(Undetermined) as caught:
            platform_serves(PROVINCE, service=PlatformService.INFORMATION, in_area=True)
        assert caught.value.missing == ("platform",)


class TestHandling:
    """第五条第二款、第三款: who handles a trade, and who does the groundwork."""

    @pytest.mark.parametrize(
        ("provincial", "local", "reviewed", "handles", "groundwork"),
        [
            (True, True, None, PROVINCE, (CITY, COUNTY)),
            (True, False, None, PROVINCE, (CITY,)),
            (False, True, True, CITY, (COUNTY,)),
            (False, True, False, COUNTY, ()),
            (False, False, None, CITY, ()),
        ],
    )
    def test_levels(
        self,
        provincial: bool,
        local: bool,
        reviewed: bool | None,
        handles: PlatformLevel,
        groundwork: tuple[PlatformLevel, ...],
    ) -> None:
        """The county's unless the city reviews it or the province trades it; the lower ones do the groundwork."""
        found = handling_platforms(
            on=ON, provincial_object=provincial, county_platform=local, reviewed_by_city=reviewed
        )
        assert found.value == HandlingPlatforms(handles=handles, groundwork=groundwork)

    def test_what_decides(self) -> None:
        """The review, or that it is the province's object."""
        by_review = handling_platforms(on=ON, provincial_object=False, county_platform=True, reviewed_by_city=True)
        assert because(by_review).zh == "需市级行政主管部门审核"
        by_object = handling_platforms(on=ON, provincial_object=True, county_platform=True)
        assert because(by_object).zh == "省级交易平台交易标的"

    def test_review_is_asked_where_it_matters(self) -> None:
        """Where the county has a platform."""
        with pytest.raises(Undetermined) as caught:
            handling_platforms(on=ON, provincial_object=False, county_platform=True)
        assert caught.value.missing == ("reviewed_by_city",)

    def test_an_area_without_a_platform_may_be_open(self) -> None:
        """In the other reading; what the city reviews is the city's all the same."""
        unsaid = NoCountyPlatform.UNSAID
        with pytest.raises(Undetermined) as caught:
            handling_platforms(
                on=ON, provincial_object=False, county_platform=False, reviewed_by_city=False, no_county_platform=unsaid
            )
        assert caught.value.missing == ("county_platform",)
        found = handling_platforms(
            on=ON, provincial_object=False, county_platform=False, reviewed_by_city=True, no_county_platform=unsaid
        )
        assert found.value == HandlingPlatforms(handles=CITY, groundwork=())


class TestStations:
    """第六条: basic services, no trade."""

    @pytest.mark.parametrize("function", StationFunction)
    def test_no_trade(self, function: StationFunction) -> None:
        """All but the trade itself."""
        found = station_may(function, on=ON)
        assert found.value is (function is not StationFunction.TRANSACTION)
        agrees(found, found.value)
