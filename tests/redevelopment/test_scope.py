"""Part 2 and the village site."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy.core.errors import Undetermined
from langfang_policy.redevelopment import (
    DilapidatedFeature,
    FeaturesNeeded,
    SiteBuilding,
    SiteStanding,
    VillageKind,
    is_dangerous_house,
    is_dilapidated_area,
    site_standing,
    village_kinds,
)
from tests.helpers import agrees

FLAGS = st.booleans()
EVERY = frozenset(DilapidatedFeature)


class TestVillages:
    """二（一）、二（四）: two kinds."""

    @given(FLAGS, FLAGS, FLAGS, FLAGS)
    def test_kinds(self, built: bool, planned: bool, merged: bool, fits: bool) -> None:
        """Either area will do for an urban village; a relocated one is merged and meets the conditions."""
        found = village_kinds(
            in_built_up_area=built, in_planned_construction_land=planned, merged_into_town=merged, meets_conditions=fits
        )
        assert (VillageKind.URBAN in found.value) == (built or planned)
        assert (VillageKind.RELOCATED in found.value) == (merged and fits)

    def test_conditions_unknown(self) -> None:
        """They matter for a merged village alone."""
        kinds = village_kinds(in_built_up_area=True, in_planned_construction_land=False, merged_into_town=False).value
        assert kinds == (VillageKind.URBAN,)
        with pytest.raises(Undetermined, match="meets_conditions"):
            village_kinds(in_built_up_area=True, in_planned_construction_land=False, merged_into_town=True)


class TestHousingAreas:
    """二（二）: seven features in the planning area."""

    @given(FLAGS, st.frozensets(st.sampled_from(DilapidatedFeature)))
    def test_all_seven(self, inside: bool, features: frozenset[DilapidatedFeature]) -> None:
        """And no fewer."""
        found = is_dilapidated_area(in_planning_area=inside, features=features)
        assert found.value == (inside and features == EVERY)
        agrees(found, found.value)

    @pytest.mark.parametrize("feature", DilapidatedFeature)
    def test_on_the_whole(self, feature: DilapidatedFeature) -> None:
        """All or none decide; some leave it open, but outside the planning area nothing is."""
        whole = FeaturesNeeded.ON_THE_WHOLE
        assert is_dilapidated_area(in_planning_area=True, features=EVERY, features_needed=whole).value
        assert not is_dilapidated_area(in_planning_area=True, features=frozenset(), features_needed=whole).value
        for some in (frozenset({feature}), EVERY - {feature}):
            assert not is_dilapidated_area(in_planning_area=False, features=some, features_needed=whole).value
            with pytest.raises(Undetermined, match="features"):
                is_dilapidated_area(in_planning_area=True, features=some, features_needed=whole)


class TestHouses:
    """二（三）: dangerous houses."""

    @given(FLAGS, FLAGS, FLAGS, FLAGS, FLAGS)
    def test_three_things_together(self, town: bool, damaged: bool, parts: bool, fails: bool, safe: bool) -> None:
        """Damage or dangerous parts, danger of failing, and no safety, in a town."""
        found = is_dangerous_house(
            in_town=town, badly_damaged=damaged, dangerous_parts=parts, may_fail_any_time=fails, safety_assured=safe
        )
        assert found.value == (town and (damaged or parts) and fails and not safe)
        agrees(found, found.value)


class TestSite:
    """附件2 一3: the village site."""

    @given(st.sampled_from(SiteBuilding), FLAGS, FLAGS)
    def test_inside_the_line(self, building: SiteBuilding, land: bool, together: bool) -> None:
        """Dwellings, shops and firms that are built up together on the collective's construction land."""
        found = site_standing(
            building=building, collective_construction_land=land, built_up_together=together, inside_line=True
        )
        belongs = building is not SiteBuilding.OTHER and land and together
        assert found.value is (SiteStanding.INSIDE if belongs else SiteStanding.OUTSIDE)

    @pytest.mark.parametrize(
        ("building", "checked", "standing"),
        [
            (SiteBuilding.DWELLING, True, SiteStanding.MAY_BE_TAKEN_IN),
            (SiteBuilding.DWELLING, False, SiteStanding.OUTSIDE),
            (SiteBuilding.SHOP, True, SiteStanding.OUTSIDE),
            (SiteBuilding.FIRM, None, SiteStanding.OUTSIDE),
        ],
    )
    def test_beyond_the_line(self, building: SiteBuilding, checked: bool | None, standing: SiteStanding) -> None:
        """Only a villager's dwelling may be taken in, once it was checked."""
        found = site_standing(
            building=building,
            collective_construction_land=True,
            built_up_together=True,
            inside_line=False,
            checked=checked,
        )
        assert found.value is standing

    def test_unchecked(self) -> None:
        """Whether it was is asked."""
        with pytest.raises(Undetermined, match="checked"):
            site_standing(
                building=SiteBuilding.DWELLING,
                collective_construction_land=True,
                built_up_together=False,
                inside_line=False,
            )
