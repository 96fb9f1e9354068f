"""The key works of part three."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from langfang_policy.core.errors import InvalidFacts, Undetermined
from langfang_policy.forest_city import (
    BaseRegion,
    BeltReach,
    BorderBelt,
    BorderFeature,
    CorridorCounts,
    CorridorKind,
    CorridorWidths,
    FieldGrid,
    ForestArea,
    ForestBase,
    GridNeed,
    PlannedRange,
    RangedWorkCheck,
    RegionCounties,
    VillageBars,
    VillageBelts,
    WorkFigures,
    base_region,
    corridor_side_kept,
    corridors_to_green,
    country_parks_enough,
    forest_bases,
    grid_lacks,
    in_border_belt,
    village_green_enough,
)
from tests.helpers import because

CEILING = PlannedRange.CEILING
HAIR = Decimal("0.001")


class TestCorridors:
    """三（二）: fifty-one corridors, each side fifty to two hundred metres."""

    @pytest.mark.parametrize(
        ("kind", "count", "named"),
        [
            (CorridorKind.RAILWAY, 7, 6),
            (CorridorKind.EXPRESSWAY, 8, 6),
            (CorridorKind.NATIONAL_ROAD, 9, 5),
            (CorridorKind.PROVINCIAL_ROAD, 5, 0),
            (CorridorKind.EXPRESSWAY_LINK, 12, 0),
            (CorridorKind.MAIN_RIVER, 10, 4),
            (CorridorKind.OTHER, 0, 0),
        ],
    )
    def test_kinds(self, kind: CorridorKind, count: int, named: int) -> None:
        """How many, and how many of them by name."""
        found = corridors_to_green(kind).value
        assert (found.count, len(found.named)) == (count, named)

    def test_all(self) -> None:
        """All together, and another count as a what-if."""
        found = corridors_to_green()
        assert (found.value.count, len(found.value.named)) == (51, 21)
        assert [one.observed for one in found.findings] == [7, 8, 9, 5, 12, 10]
        assert corridors_to_green(counts=CorridorCounts(railways=8)).value.count == 52
        assert corridors_to_green(counts=CorridorCounts(railways=0)).value.count == 44
        with pytest.raises(InvalidFacts) as caught:
            CorridorCounts(railways=-1)
        assert caught.value.fact == "railways"
        assert corridors_to_green(CorridorKind.NATIONAL_ROAD).value.named == ("102", "103", "104", "106", "112")

    @pytest.mark.parametrize(
        ("width", "short", "over"),
        [(50 - HAIR, HAIR, 0), (50, 0, 0), (200, 0, 0), (200 + HAIR, 0, HAIR), (0, 50, 0)],
    )
    def test_width(self, width: Any, short: Any, over: Any) -> None:
        """Both ends are in the range; more is too much only where it is read so."""
        found, bound = (
            corridor_side_kept(CorridorKind.RAILWAY, width_m=width),
            corridor_side_kept(CorridorKind.RAILWAY, width_m=width, planned_range=CEILING),
        )
        assert [found.value.short, found.value.over, bool(found.value)] == [short, 0, not short]
        assert (bound.value.short, bound.value.over, bool(bound.value)) == (short, over, not (short or over))
        assert (bound.because is None) is bool(bound.value)
        with pytest.raises(InvalidFacts):
            RangedWorkCheck(short=-HAIR, over=Decimal(0))

    def test_not_listed(self) -> None:
        """No width is asked of other roads and waters, of the listed ones it is."""
        found = corridor_side_kept(CorridorKind.OTHER, planned_range=CEILING)
        assert (bool(found.value), because(found).holds) == (True, None)
        with pytest.raises(Undetermined) as caught:
            corridor_side_kept(CorridorKind.MAIN_RIVER)
        assert caught.value.missing == ("width_m",)

    def test_what_if(self) -> None:
        """Other ends, in order."""
        widths = CorridorWidths(least_m=60, most_m=60)
        assert corridor_side_kept(CorridorKind.RAILWAY, width_m=60, widths=widths, planned_range=CEILING).value
        assert str(because(corridor_side_kept(CorridorKind.RAILWAY, width_m=59, widths=widths))).endswith(
            "required ≥60 m"
        )
        with pytest.raises(InvalidFacts) as caught:
            CorridorWidths(least_m=61, most_m=60)
        assert caught.value.fact == "most_m"


class TestParks:
    """三（六）: one or two large country parks."""

    @pytest.mark.parametrize(("parks", "short", "over"), [(0, 1, 0), (1, 0, 0), (2, 0, 0), (3, 0, 1)])
    def test_number(self, parks: int, short: int, over: int) -> None:
        """None is too few, three are too many only where it is read so."""
        found = country_parks_enough(parks).value
        kinds = {reading: country_parks_enough(parks, planned_range=reading).findings for reading in PlannedRange}
        assert [told[-1].kind for told in kinds.values()] == ["falls", "asks"]
        bound = country_parks_enough(parks, planned_range=CEILING).value
        assert [found.short, found.over] == [short, 0]
        assert [bound.short, bound.over] == [short, over]

    def test_what_if(self) -> None:
        """Other ends, in order."""
        works = WorkFigures(country_parks=2, country_parks_most=3)
        found = country_parks_enough(1, works=works)
        assert [found.value.short, str(because(found))[-17:]] == [1, "required ≥2 sites"]
        assert country_parks_enough(4, works=works, planned_range=CEILING).value.over == 1
        with pytest.raises(InvalidFacts) as caught:
            WorkFigures(country_parks=3)
        assert caught.value.fact == "country_parks_most"
        assert WorkFigures(country_parks=2).country_parks_most == 2


class TestBorders:
    """三（三）: five kilometres around."""

    @pytest.mark.parametrize("feature", BorderFeature)
    def test_reach(self, feature: BorderFeature) -> None:
        """All four, or the airport and its zone alone; five kilometres are inside."""
        near, far = (in_border_belt(feature, distance_km=km).value for km in (5, 5 + HAIR))
        alone = in_border_belt(feature, distance_km=5, belt_reach=BeltReach.AIRPORT_ALONE).value
        airport = feature in {BorderFeature.NEW_AIRPORT, BorderFeature.AIRPORT_ZONE}
        assert (near, far, alone) == (feature is not BorderFeature.OTHER, False, airport)

    def test_what_if(self) -> None:
        """Another distance, printed as the law has it."""
        found = in_border_belt(BorderFeature.XIONGAN, distance_km=7, belt=BorderBelt(km=6))
        assert because(found).text("zh").endswith("要求6公里内")

    def test_asked_for(self) -> None:
        """Where no distance is meant, none is asked for."""
        assert in_border_belt(BorderFeature.OTHER).value is False
        assert in_border_belt(BorderFeature.CAPITAL_BORDER, belt_reach=BeltReach.AIRPORT_ALONE).value is False
        with pytest.raises(Undetermined) as caught:
            in_border_belt(BorderFeature.CAPITAL_BORDER)
        assert caught.value.missing == ("distance_km",)


class TestVillages:
    """三（四）: thirty per cent, thirty-five in the belts."""

    @pytest.mark.parametrize(
        ("line", "border", "either", "both"),
        [(2, 5, 35, 35), (2, 5 + HAIR, 35, 30), (2 + HAIR, 5, 35, 30), (2 + HAIR, 5 + HAIR, 30, 30)],
    )
    def test_belts(self, line: Any, border: Any, either: int, both: int) -> None:
        """By either distance, or by both; what must be reached by every village is told."""
        facts = {"line_distance_km": line, "border_distance_km": border}
        found = village_green_enough(33, **facts).value
        narrow = village_green_enough(33, **facts, village_belts=VillageBelts.BOTH).value
        assert [found.asked_percent, found.every_village] == [either, either == 35]
        assert [narrow.asked_percent, narrow.every_village] == [both, both == 35]
        assert [found.short_percent, bool(found)] == [max(0, either - 33), either == 30]

    @pytest.mark.parametrize(
        ("line", "border", "either", "both"),
        [
            (2, None, 35, "border_distance_km"),
            (None, 5, 35, "line_distance_km"),
            (3, None, "border_distance_km", 30),
            (None, 6, "line_distance_km", 30),
            (None, None, "line_distance_km", "line_distance_km"),
        ],
    )
    def test_one_distance(self, line: Any, border: Any, either: Any, both: Any) -> None:
        """The other is asked for only where the first does not settle it."""
        for belts, wanted in ((VillageBelts.EITHER, either), (VillageBelts.BOTH, both)):
            facts: dict[str, Any] = {"line_distance_km": line, "border_distance_km": border, "village_belts": belts}
            if isinstance(wanted, str):
                with pytest.raises(Undetermined) as caught:
                    village_green_enough(34, **facts)
                assert caught.value.missing == (wanted,)
            else:
                found = village_green_enough(34, **facts)
                assert (found.value.asked_percent, len(found.findings)) == (wanted, 2)

    @pytest.mark.parametrize(("line", "percent"), [(1, 35), (9, 30)])
    def test_bars(self, line: int, percent: int) -> None:
        """The figure itself is enough."""
        facts: dict[str, Any] = {"line_distance_km": line, "border_distance_km": 90}
        at, under = (village_green_enough(seen, **facts) for seen in (percent, percent - HAIR))
        assert [at.value.short_percent, under.value.short_percent] == [0, HAIR]
        assert because(under).required == percent

    def test_what_if(self) -> None:
        """Other distances and shares."""
        bars = VillageBars(ordinary_percent=Decimal(20), belt_percent=Decimal(40), line_km=1, border_km=3)
        found = village_green_enough(39, line_distance_km=1, border_distance_km=4, bars=bars)
        assert [found.value.short_percent, because(found).required] == [1, 40]
        assert village_green_enough(20, line_distance_km=1.5, border_distance_km=3.5, bars=bars).value

    @settings(max_examples=15)
    @given(st.integers(0, 100), st.integers(0, 100), st.integers(0, 10), st.integers(0, 10))
    def test_greener_lacks_no_more(self, one: int, other: int, line: int, border: int) -> None:
        """More cover never lacks more, nor does a village that lies farther away."""
        low, high = sorted((one, other))
        less, more = (
            village_green_enough(seen, line_distance_km=line, border_distance_km=border).value for seen in (low, high)
        )
        assert less.short_percent >= more.short_percent
        away = village_green_enough(low, line_distance_km=line + 1, border_distance_km=border + 1).value
        assert away.short_percent <= less.short_percent


class TestBases:
    """三（五）: three regions."""

    def test_regions(self) -> None:
        """Four, three and three kinds, timber in two regions; none where there is no region."""
        found = {region: forest_bases(region).value for region in BaseRegion}
        assert [len(bases) for bases in found.values()] == [4, 3, 3, 0]
        assert {*sum(found.values(), ())} == {*ForestBase}
        assert [ForestBase.FAST_TIMBER in bases for bases in found.values()] == [False, True, True, False]

    def test_counties(self) -> None:
        """Three, four and three, as many and of the kinds that the plan counts; the zone is of none."""
        found = {region: [area.zh for area in ForestArea if base_region(area).value is region] for region in BaseRegion}
        assert [len(areas) for areas in found.values()] == [3, 4, 3, 1]
        assert (
            {name[-1] for name in found[BaseRegion.NORTH]}
            == {name[-1] for name in found[BaseRegion.SOUTH]}
            == {*"县市"}
        )
        assert {name[-1] for name in found[BaseRegion.CENTRE]} == {*"县区"}
        unprinted = RegionCounties.NOT_PRINTED
        assert base_region(ForestArea.DEVELOPMENT_ZONE, region_counties=unprinted).value is BaseRegion.NONE
        with pytest.raises(Undetermined):
            base_region(ForestArea.GUAN, region_counties=unprinted)


class TestGrid:
    """三（七）: cells of three hundred mu, belts of rows."""

    @pytest.mark.parametrize(
        ("cell", "main", "side", "lacks"),
        [
            (300, 3, 2, ()),
            (300, 4, 2, ()),
            (300 + HAIR, 3, 2, (GridNeed.EXTRA_BELT,)),
            (1, 2, 2, (GridNeed.MORE_MAIN_ROWS,)),
            (1, 3, 1, (GridNeed.MORE_SIDE_ROWS,)),
            (1, 5, 9, ()),
            (301, 0, 0, (GridNeed.EXTRA_BELT, GridNeed.MORE_MAIN_ROWS, GridNeed.MORE_SIDE_ROWS)),
        ],
    )
    def test_edges(self, cell: Any, main: int, side: int, lacks: tuple[GridNeed, ...]) -> None:
        """The figures themselves keep the plan."""
        assert grid_lacks(cell_mu=cell, main_rows=main, side_rows=side).value == lacks

    def test_many_rows(self) -> None:
        """Five rows are too many only where it is read so."""
        facts: dict[str, Any] = {"cell_mu": 1, "side_rows": 2, "planned_range": CEILING}
        assert [grid_lacks(main_rows=rows, **facts).value for rows in (4, 5)] == [(), (GridNeed.FEWER_MAIN_ROWS,)]

    def test_what_if(self) -> None:
        """Other figures."""
        grid = FieldGrid(cell_mu=200, main_rows_fewest=1, main_rows_most=1, side_rows=1)
        assert grid_lacks(cell_mu=200, main_rows=1, side_rows=1, grid=grid, planned_range=CEILING).value == ()
        found = grid_lacks(cell_mu=201, main_rows=2, side_rows=0, grid=grid, planned_range=CEILING)
        assert [one.required for one in found.findings if not one.holds] == [200, 1, 1]
        assert because(found).text("zh").endswith("要求200亩以内")
        with pytest.raises(InvalidFacts) as caught:
            FieldGrid(main_rows_most=2)
        assert caught.value.fact == "main_rows_most"
