"""Single questions of part two."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from langfang_policy.core.errors import InvalidFacts, NotInForce, Undetermined
from langfang_policy.forest_city import (
    AttainmentEffort,
    AttainmentStatus,
    IndicatorFigures,
    LeisureSite,
    LeisureSiteKind,
    PlanAnniversary,
    PlantedTree,
    PublicGreen,
    SiteSize,
    attainment_effort,
    free_of_charge,
    is_suburb,
    leisure_sites_enough,
    plan_old_enough,
    tree_allowed,
)
from tests.helpers import because

KIND = LeisureSiteKind


def site(kind: LeisureSiteKind, area: Any) -> LeisureSite:
    """A site."""
    return LeisureSite(kind=kind, area_mu=area)


class TestSuburb:
    """二（二）注: all but the main city."""

    def test_three_places(self) -> None:
        """Outside the municipality is no suburb, wherever else."""
        assert is_suburb(in_municipal_area=True, in_main_city=False).value is True
        assert is_suburb(in_municipal_area=True, in_main_city=True).value is False
        outside = is_suburb(in_municipal_area=False)
        assert (outside.value, because(outside).en) == (False, "inside the municipality")
        with pytest.raises(Undetermined) as caught:
            is_suburb(in_municipal_area=True)
        assert caught.value.missing == ("in_main_city",)


class TestAttainment:
    """二（二）末段."""

    def test_efforts(self) -> None:
        """Three states, three efforts."""
        found = [attainment_effort(status).value for status in AttainmentStatus]
        assert found == [AttainmentEffort.RAISE_QUALITY, AttainmentEffort.LIFT_GRADE, AttainmentEffort.ALL_OUT]


class TestSites:
    """二（二）8: eighteen sites in the suburbs."""

    def test_number(self) -> None:
        """Seventeen lack one."""
        large = site(KIND.OTHER_LARGE_SITE, 300)
        short, enough = leisure_sites_enough([large] * 17), leisure_sites_enough([large] * 18)
        assert (short.value.to_go, bool(short.value), because(short).observed) == (1, False, 17)
        assert (enough.value.to_go, bool(enough.value), enough.value.counted) == (0, True, 18)

    @pytest.mark.parametrize(("area", "counts"), [(Decimal("299.9"), False), (300, True), (301, True)])
    def test_size(self, area: Any, counts: bool) -> None:
        """Of other sites, and of parks too where it is read so."""
        assert leisure_sites_enough([site(KIND.OTHER_LARGE_SITE, area)]).value.counted is int(counts)
        for park in (KIND.FOREST_PARK, KIND.WETLAND_PARK):
            assert leisure_sites_enough([site(park, area)]).value.counted == 1
            every = leisure_sites_enough([site(park, area)], site_size=SiteSize.ALL_KINDS)
            assert every.value.counted == int(counts)

    def test_what_if(self) -> None:
        """Other figures, other words."""
        figures = IndicatorFigures(leisure_sites=1, site_mu=200)
        found = leisure_sites_enough([site(KIND.OTHER_LARGE_SITE, 200)], figures=figures)
        assert found.value
        assert [one.observed for one in found.findings] == [200, 1]
        assert "required ≥1 site" in found.explain()

    @settings(max_examples=15)
    @given(st.lists(st.builds(site, st.sampled_from(KIND), st.integers(0, 600)), max_size=25), st.randoms())
    def test_property(self, sites: list[LeisureSite], random: Any) -> None:
        """The order does not matter, and one site more is never fewer."""
        shuffled = list(sites)
        random.shuffle(shuffled)
        assert leisure_sites_enough(sites).value == leisure_sites_enough(shuffled).value
        more = leisure_sites_enough([*sites, site(KIND.FOREST_PARK, 1)]).value
        assert more.counted == leisure_sites_enough(sites).value.counted + 1


class TestTrees:
    """二（二）18: no ancient or big tree is moved in."""

    @pytest.mark.parametrize("tree", PlantedTree)
    def test_trees(self, tree: PlantedTree) -> None:
        """Nursery stock of any size may be planted."""
        assert tree_allowed(tree).value is (tree not in {PlantedTree.ANCIENT_TREE, PlantedTree.BIG_TREE})


class TestMasterPlan:
    """二（二）34: two years of the master plan."""

    @pytest.mark.parametrize(
        ("on", "anniversary", "after"),
        [(date(2018, 12, 14), False, False), (date(2018, 12, 15), True, False), (date(2018, 12, 16), True, True)],
    )
    def test_anniversary(self, on: date, anniversary: bool, after: bool) -> None:
        """On the anniversary, or the day after it."""
        issued = date(2016, 12, 15)
        assert plan_old_enough(issued, on=on).value is anniversary
        assert plan_old_enough(issued, on=on, anniversary=PlanAnniversary.DAY_AFTER).value is after

    def test_later(self) -> None:
        """A plan of tomorrow has no years; one year less is enough where the figure says so."""
        later = plan_old_enough(date(2019, 1, 2), on=date(2019, 1, 1))
        assert (later.value, because(later).observed) == (False, 0)
        found = plan_old_enough(date(2017, 12, 20), on=date(2018, 12, 20), figures=IndicatorFigures(plan_years=1))
        assert found.value is True
        assert "required ≥1 year" in found.explain()
        assert plan_old_enough(date(2018, 1, 1), on=date(2018, 1, 1), figures=IndicatorFigures(plan_years=0)).value
        with pytest.raises(NotInForce):
            plan_old_enough(date(2016, 1, 1), on=date(2017, 12, 17))


class TestFree:
    """二（二）37: open free of charge, as a rule."""

    @pytest.mark.parametrize("place", list(PublicGreen)[:4])
    def test_named(self, place: PublicGreen) -> None:
        """Where public money built it."""
        assert [free_of_charge(place, publicly_funded=paid).value for paid in (True, False)] == [True, False]
        with pytest.raises(Undetermined) as caught:
            free_of_charge(place)
        assert caught.value.missing == ("publicly_funded",)

    def test_other(self) -> None:
        """Other places are not asked about money."""
        assert free_of_charge(PublicGreen.OTHER).value is False
        assert free_of_charge(PublicGreen.OTHER, publicly_funded=True).value is False


WRONG: Any = None


class TestFacts:
    """Facts of the wrong kind are refused by name."""

    def test_refused(self) -> None:
        """Never taken for something that they are not."""
        for call, fact in (
            (lambda: is_suburb(in_municipal_area=WRONG), "in_municipal_area"),
            (lambda: attainment_effort(WRONG), "status"),
            (lambda: tree_allowed(WRONG), "tree"),
            (lambda: leisure_sites_enough([WRONG]), "sites[0]"),
            (lambda: leisure_sites_enough([site(KIND.OTHER_LARGE_SITE, -1)]), "area_mu"),
            (lambda: plan_old_enough(WRONG, on=date(2019, 1, 1)), "promulgated_on"),
            (lambda: free_of_charge(WRONG), "place"),
        ):
            with pytest.raises(InvalidFacts) as caught:
                call()
            assert caught.value.fact == fact
