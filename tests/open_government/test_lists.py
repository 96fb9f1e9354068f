"""91号: what is listed by name."""

from __future__ import annotations

import pytest

from langfang_policy.core.organs import County
from langfang_policy.open_government import OpennessList, OpennessNaming, is_pilot_field, named_in_list, openness_list
from tests.helpers import agrees

CLOSED = {
    OpennessList.FIVE_OPENINGS: 5,
    OpennessList.INTERPRETATION_STAGES: 3,
    OpennessList.RESPONSE_PRINCIPLES: 3,
    OpennessList.OPINION_MECHANISM: 5,
    OpennessList.UNIFIED_SERVICES: 5,
    OpennessList.STANDARDISED_SERVICES: 3,
}
OPEN = {
    OpennessList.MEETING_GUESTS: 6,
    OpennessList.CATALOGUE_FIELDS: 4,
    OpennessList.PILOT_FIELDS: 25,
    OpennessList.INTERPRETATION_POINTS: 9,
    OpennessList.HEADS_CHANNELS: 4,
    OpennessList.OPINION_PRIORITIES: 6,
    OpennessList.SPECIAL_OCCASIONS: 5,
    OpennessList.MUNICIPAL_PARTICIPATION: 5,
    OpennessList.COUNTY_PARTICIPATION: 3,
    OpennessList.SUPERVISORS: 6,
    OpennessList.WEBSITE_COLUMNS: 3,
    OpennessList.FIRST_SHARED_DATA: 7,
    OpennessList.BIG_DATA_FIELDS: 11,
    OpennessList.PUBLICISED_CREDIT: 7,
    OpennessList.WEBSITE_SUPERVISION: 10,
    OpennessList.AGENCY_WORK: 6,
    OpennessList.ASSESSED_CONTENTS: 4,
}


class TestLists:
    """What a list names."""

    @pytest.mark.parametrize("listing", OpennessList)
    def test_each(self, listing: OpennessList) -> None:
        """As many as are printed, each once; each is named, and what is not is left open or shut out."""
        items = openness_list(listing).value
        assert len({*items}) == len(items) == {**CLOSED, **OPEN}[listing]
        assert {named_in_list(item, listing=listing).value for item in items} == {OpennessNaming.NAMED}
        other = named_in_list("其他", listing=listing)
        assert other.value is (OpennessNaming.OUTSIDE if listing in CLOSED else OpennessNaming.NOT_NAMED)
        agrees(other, holds=False)

    def test_clauses(self) -> None:
        """A list is told with the clause that it stands in."""
        for listing, clause in ((OpennessList.FIRST_SHARED_DATA, "五（一）"), (OpennessList.FIVE_OPENINGS, "末段")):
            told = openness_list(listing).findings[0], named_in_list("执行", listing=listing).findings[0]
            assert {str(finding.citation.locator) for finding in told} == {clause}

    @pytest.mark.parametrize(
        ("item", "listing"),
        [
            ("统一功能定位", OpennessList.UNIFIED_SERVICES),
            ("服务管理机制建设标准化", OpennessList.STANDARDISED_SERVICES),
        ],
    )
    def test_as_printed(self, item: str, listing: OpennessList) -> None:
        """What a closed list names in its own words is not outside it."""
        assert named_in_list(item, listing=listing).value is OpennessNaming.NAMED

    def test_spaces(self) -> None:
        """Do not matter."""
        assert named_in_list(" 社会 信用", listing=OpennessList.FIRST_SHARED_DATA).value is OpennessNaming.NAMED


class TestPilot:
    """霸州市."""

    @pytest.mark.parametrize("county", County)
    def test_bazhou_alone(self, county: County) -> None:
        """In the fields that are named."""
        bazhou = county is County.BAZHOU
        assert is_pilot_field("养老 服务", county=county).value is bazhou
        assert is_pilot_field("体育", county=county).value is False
