"""Public culture: groups with special provision, and access for disabled people."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy.core.errors import Undetermined
from langfang_policy.culture import (
    AccessProvision,
    CultureShare,
    CultureShares,
    SpecialGroup,
    SpecialGroupService,
    accessibility_lacks,
    special_group_plan,
)


class TestGroups:
    """Four are named (二（二）6, 专栏3)."""

    @pytest.mark.parametrize(
        ("group", "services", "measured", "percent"),
        [
            (SpecialGroup.ELDERLY, 4, CultureShare.ELDERLY, 80),
            (SpecialGroup.DISABLED, 4, CultureShare.DISABLED, 70),
            (SpecialGroup.MINORS, 4, CultureShare.YOUTH_PALACES, 70),
            (SpecialGroup.MIGRANT_WORKERS, 3, CultureShare.MIGRANTS, 80),
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
        """Once."""
        named = [group for group in SpecialGroup if group is not SpecialGroup.OTHER]
        given_out = [one for group in named for one in special_group_plan(group).value.services]
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
