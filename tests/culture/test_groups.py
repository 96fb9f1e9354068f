"""Public culture: groups with special provision, and access for disabled people."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy.core.errors import Undetermined
from langfang_policy.core.organs import Level
from langfang_policy.culture import (
    AbleStations,
    AccessProvision,
    BroadcastHelp,
    CultureShare,
    CultureShares,
    SpecialGroup,
    SpecialGroupService,
    accessibility_lacks,
    special_group_plan,
    station_help_lacks,
)
from tests.helpers import because


class TestGroups:
    """Four are named (二（二）6, 专栏3)."""

    @pytest.mark.parametrize(
        ("group", "services", "measured", "percent"),
        [
            (SpecialGroup.ELDERLY, 6, CultureShare.ELDERLY, 80),
            (SpecialGroup.DISABLED, 7, CultureShare.DISABLED, 70),
            (SpecialGroup.MINORS, 6, CultureShare.YOUTH_PALACES, 70),
            (SpecialGroup.MIGRANT_WORKERS, 5, CultureShare.MIGRANTS, 80),
        ],
    )
    def test_plans(self, group: SpecialGroup, services: int, measured: CultureShare, percent: int) -> None:
        """Each with its services, and a share that measures something else."""
        decision = special_group_plan(group)
        found = decision.value
        assert (len(found.services), found.measured, found.percent, found.year) == (
            services,
            measured,
            Decimal(percent),
            2020,
        )
        assert [str(one.citation.locator)[:3] for one in decision.findings] == ["二（二", "专栏3"]

    def test_every_service_is_somebodys(self) -> None:
        """Activities and social work are of all groups, and come first; each other service is of one."""
        named = [group for group in SpecialGroup if group is not SpecialGroup.OTHER]
        of_all = SpecialGroupService.ACTIVITIES, SpecialGroupService.SOCIAL_WORK
        services = [special_group_plan(group).value.services for group in named]
        assert [each[:2] for each in services] == [of_all] * 4
        given_out = [*of_all, *(one for each in services for one in each[2:])]
        assert sorted(given_out, key=lambda one: one.name) == sorted(SpecialGroupService, key=lambda one: one.name)

    def test_open(self) -> None:
        """The list ends openly."""
        with pytest.raises(Undetermined):
            special_group_plan(SpecialGroup.OTHER)

    def test_what_if(self) -> None:
        """Share and year follow."""
        found = special_group_plan(
            SpecialGroup.ELDERLY, shares=CultureShares(elderly_percent=Decimal(85), groups_year=2021)
        )
        assert (found.value.percent, found.value.year, found.findings[1].observed) == (Decimal(85), 2021, 85)


class TestAccess:
    """Barrier-free everywhere; braille and audio in libraries (二（二）6, 专栏3 第二段)."""

    @given(st.booleans(), st.frozensets(st.sampled_from(AccessProvision)))
    def test_lacking(self, library: bool, there: frozenset[AccessProvision]) -> None:
        """What is asked and not there, in order."""
        barrier, *reading = AccessProvision
        wanted = [barrier, *(reading if library else [])]
        decision = accessibility_lacks(library=library, there=there)
        assert decision.value == tuple(one for one in wanted if one not in there)
        places = [str(one.citation.locator) for one in decision.findings]
        assert places == ["二（二）6", "二（二）6", "专栏3 第二段"][: len(wanted)]


class TestStations:
    """Sign language or subtitles, where a station is able (专栏3 第二段)."""

    @pytest.mark.parametrize("way", AbleStations)
    @pytest.mark.parametrize("level", [Level.CITY, Level.COUNTY])
    @given(st.frozensets(st.sampled_from(BroadcastHelp)))
    def test_able(self, level: Level, way: AbleStations, there: frozenset[BroadcastHelp]) -> None:
        """Either is enough, and neither is not."""
        decision = station_help_lacks(level, there=there, able=True, able_stations=way)
        assert (decision.value.asked, decision.value.lacks) == (True, not there)
        assert bool(decision.value) is because(decision).holds is bool(there)

    @pytest.mark.parametrize("level", [Level.CITY, Level.COUNTY])
    def test_unable(self, level: Level) -> None:
        """Nothing is asked of it; of the city's station something is where the words are the counties' alone."""
        for way in AbleStations:
            asked = level is Level.CITY and way is AbleStations.COUNTIES_ALONE
            ways: dict[str, Any] = {"there": frozenset(), "able_stations": way}
            found = station_help_lacks(level, able=False, **ways).value
            assert (found.asked, found.lacks, bool(found)) == (asked, asked, not asked)
            if asked:
                assert station_help_lacks(level, **ways).value == found
            else:
                with pytest.raises(Undetermined) as caught:
                    station_help_lacks(level, **ways)
                assert caught.value.missing == ("able",)

    @pytest.mark.parametrize("level", [one for one in Level if one not in (Level.CITY, Level.COUNTY)])
    def test_others(self, level: Level) -> None:
        """Stations of other levels are not addressed, whether able or not."""
        for able in (True, False, None):
            found = station_help_lacks(level, able=able, there=frozenset()).value
            assert (found.asked, found.lacks) == (False, False)
