"""What the plan orders each industry: every row of its tables, with every carve-out."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy.pollution import (
    INDUSTRY_ORDERS,
    SEASON_ORDERS,
    STAGGERED_TRANSPORT,
    Fuel,
    Industry,
    Making,
    OrderKind,
    Plant,
    PlantPart,
    ResponseLevel,
    heating_season_orders,
    plant_orders,
)

NONE, IV, III, II, I = ResponseLevel  # noqa: E741  # the plan's own numerals
LEVELS = (IV, III, II, I)
SUMMER_DAY, SEASON_DAY = datetime.date(2018, 6, 20), datetime.date(2017, 12, 20)
levels = st.sampled_from(list(ResponseLevel))
STOP, LIMIT, CLEANER = OrderKind.STOP, OrderKind.LIMIT, OrderKind.CLEANER
# the plan's table, industry by industry: in the season, at IV, III, II and I
TABLE: list[tuple[Plant, tuple[OrderKind | None, ...]]] = [
    (Plant(industry=Industry.CEMENT_GRINDING), (None, STOP, STOP, STOP, STOP)),
    (Plant(industry=Industry.GLASS), (None, None, CLEANER, CLEANER, CLEANER)),
    (Plant(industry=Industry.STEEL), (LIMIT, None, None, STOP, STOP)),
    (Plant(industry=Industry.STEEL_ROLLING), (None, None, STOP, STOP, STOP)),
    (Plant(industry=Industry.CHEMICALS, making=Making.SOLVENT_BASED), (LIMIT, None, STOP, STOP, STOP)),
    (Plant(industry=Industry.CHEMICALS, making=Making.WATER_BASED), (None, None, None, None, STOP)),
    (Plant(industry=Industry.CHEMICALS, making=Making.OTHER), (LIMIT, None, None, STOP, STOP)),
    (Plant(industry=Industry.FURNITURE, making=Making.SOLVENT_BASED), (LIMIT, None, STOP, STOP, STOP)),
    (Plant(industry=Industry.FURNITURE, making=Making.OTHER), (None, None, None, None, STOP)),
    (Plant(industry=Industry.PRINTING, making=Making.FLEXIBLE_PACKAGING), (LIMIT, None, STOP, STOP, STOP)),
    (Plant(industry=Industry.PRINTING, making=Making.METAL_SHEET_PRINTING), (LIMIT, None, STOP, STOP, STOP)),
    (Plant(industry=Industry.PRINTING, making=Making.CAN_MAKING), (LIMIT, None, STOP, STOP, STOP)),
    (Plant(industry=Industry.PRINTING, making=Making.OTHER), (None, None, STOP, STOP, STOP)),
    (Plant(industry=Industry.CEMENT_PRODUCTS), (None, None, STOP, STOP, STOP)),
    (Plant(industry=Industry.CASTING, fuel=Fuel.ELECTRICITY), (None, None, STOP, STOP, STOP)),
    (Plant(industry=Industry.CASTING, fuel=Fuel.NATURAL_GAS), (None, None, STOP, STOP, STOP)),
    (Plant(industry=Industry.CASTING, fuel=Fuel.COAL), (STOP, None, STOP, STOP, STOP)),
    (Plant(industry=Industry.CERAMICS, fuel=Fuel.NATURAL_GAS), (None, None, None, STOP, STOP)),
    (Plant(industry=Industry.CERAMICS, fuel=Fuel.ELECTRICITY), (STOP, None, None, STOP, STOP)),
    (Plant(industry=Industry.GLASS_WOOL, fuel=Fuel.NATURAL_GAS), (None, None, None, STOP, STOP)),
    (Plant(industry=Industry.GLASS_WOOL, fuel=Fuel.COAL), (STOP, None, None, STOP, STOP)),
    (Plant(industry=Industry.ROCK_WOOL, fuel=Fuel.ELECTRICITY), (None, None, None, STOP, STOP)),
    (Plant(industry=Industry.ROCK_WOOL, fuel=Fuel.NATURAL_GAS), (STOP, None, None, STOP, STOP)),
    (Plant(industry=Industry.GYPSUM_BOARD), (STOP, None, None, None, None)),
    (Plant(industry=Industry.BRICK_KILNS), (STOP, None, None, None, None)),
    (Plant(industry=Industry.PLASTICS, making=Making.GRANULATION), (STOP, None, None, STOP, STOP)),
    (Plant(industry=Industry.PLASTICS, making=Making.OTHER), (None, None, None, STOP, STOP)),
    (Plant(industry=Industry.WOOD_PANELS), (None, None, None, STOP, STOP)),
    (Plant(industry=Industry.NONFERROUS_RECYCLING), (LIMIT, None, None, None, None)),
    (Plant(industry=Industry.CEMENT), (OrderKind.HEAT_LED, None, None, None, None)),
    (Plant(industry=Industry.MINING), (None, None, STOP, STOP, STOP)),
    (Plant(industry=Industry.COKING), (None, None, None, None, None)),
    (Plant(industry=Industry.THERMAL_POWER), (None, None, None, None, None)),
    (Plant(industry=Industry.OTHER), (None, None, None, None, None)),
]
plants = st.sampled_from([plant for plant, _ in TABLE])


class TestTables:
    """The plan's table, industry by industry."""

    @pytest.mark.parametrize(("plant", "kinds"), TABLE)
    def test_table(self, plant: Plant, kinds: tuple[OrderKind | None, ...]) -> None:
        """Every industry with its carve-outs, in the season and at each level outside it."""
        seasonal = [order.kind for order in heating_season_orders(plant, on=SEASON_DAY).value]
        assert seasonal == [kind for kind in kinds[:1] if kind]
        for level, kind in zip(LEVELS, kinds[1:], strict=True):
            found = plant_orders(plant, level=level, on=SUMMER_DAY).value
            assert [order.kind for order in found.orders] == ([kind] if kind else [])
            assert found.strictest is (kind or OrderKind.NONE)
            assert bool(found) is bool(kind)

    @pytest.mark.parametrize(("plant", "kinds"), TABLE)
    @pytest.mark.parametrize("level", LEVELS)
    def test_season_and_response_side_by_side(
        self, plant: Plant, kinds: tuple[OrderKind | None, ...], level: ResponseLevel
    ) -> None:
        """In the season both hold, and the stricter counts."""
        decision = plant_orders(plant, level=level, on=SEASON_DAY)
        expected = [kind for kind in (kinds[0], kinds[level.rank]) if kind]
        assert [order.kind for order in decision.value.orders] == expected
        assert decision.value.strictest is OrderKind.highest(*expected)

    def test_parts_and_figures(self) -> None:
        """Sintering and pelletising, the rolling process or all of it, wool lines, melting; 50 and 30 percent."""

        def part(industry: Industry, level: ResponseLevel) -> PlantPart:
            (order,) = plant_orders(
                Plant(industry=industry, fuel=Fuel.NATURAL_GAS), level=level, on=SUMMER_DAY
            ).value.orders
            return order.part

        assert part(Industry.STEEL, II) is part(Industry.STEEL, I) is PlantPart.SINTERING_AND_PELLETISING
        assert [part(Industry.STEEL_ROLLING, level) for level in (III, II, I)] == [
            PlantPart.ROLLING, PlantPart.ROLLING, PlantPart.WHOLE,
        ]  # fmt: skip
        assert part(Industry.GLASS_WOOL, II) is part(Industry.GLASS_WOOL, I) is PlantPart.LINES
        (melting,) = heating_season_orders(Plant(industry=Industry.NONFERROUS_RECYCLING), on=SEASON_DAY).value
        assert (melting.part, melting.percent) == (PlantPart.MELTING_AND_CASTING, 50)
        (glass,) = plant_orders(Plant(industry=Industry.GLASS), level=III, on=SUMMER_DAY).value.orders
        assert glass.percent == 30
        (stop,) = plant_orders(Plant(industry=Industry.MINING), level=III, on=SUMMER_DAY).value.orders
        assert stop.percent is None

    @given(plants, levels, levels)
    def test_a_higher_level_never_asks_less(self, plant: Plant, one: ResponseLevel, other: ResponseLevel) -> None:
        """The strictest order rises with the level."""
        low, high = sorted((one, other))
        found = [plant_orders(plant, level=level, on=SUMMER_DAY).value.strictest for level in (low, high)]
        assert found[0] <= found[1]

    def test_tables_are_data(self) -> None:
        """The register of orders: 13 for the season, and 0, 1, 9, 14 and 14 by level, each with its clause."""
        assert len(SEASON_ORDERS) == 13
        assert [len(INDUSTRY_ORDERS[level]) for level in ResponseLevel] == [0, 1, 9, 15, 15]
        assert all(order.citation.number.serial == 118 for listed in INDUSTRY_ORDERS.values() for order in listed)

    def test_level_two_as_printed(self) -> None:
        """Level II stops rock wool whatever the furnace, and the chemicals that are not water-based."""
        listed = {order.industry: order for order in INDUSTRY_ORDERS[II]}
        assert listed[Industry.ROCK_WOOL].only is None
        only = listed[Industry.CHEMICALS].only
        assert only is not None
        assert [only.takes_in(making) for making in (Making.WATER_BASED, Making.SOLVENT_BASED, Making.OTHER)] == [
            False, True, True,
        ]  # fmt: skip

    def test_clauses_of_the_tables(self) -> None:
        """Mines and ore crushers stand in the combined measures, the others in those for industry."""
        clauses = {
            (order.industry is Industry.MINING, str(order.citation.locator))
            for level in LEVELS
            for order in INDUSTRY_ORDERS[level]
        }
        assert clauses == {
            (False, "五（四）2（3）①"), (False, "五（四）3（3）①"),
            (False, "五（四）4（3）②"), (False, "五（四）5（3）②"),
            (True, "五（四）3（3）④"), (True, "五（四）4（3）⑤"), (True, "五（四）5（3）⑤"),
        }  # fmt: skip
        season = [str(order.citation.locator) for order in SEASON_ORDERS]
        assert season == ["五（四）1第二段"] * 7 + ["五（四）1第三段"] * 6

    def test_nothing_is_listed_twice(self) -> None:
        """An industry has one order at a level, and one in the season."""
        for listed in (SEASON_ORDERS, *INDUSTRY_ORDERS.values()):
            industries = [order.industry for order in listed]
            assert len(industries) == len(set(industries))

    def test_sectors_of_staggered_transport(self) -> None:
        """Five are named; non-ferrous recycling is of one of them."""
        assert frozenset({
            Industry.STEEL, Industry.COKING, Industry.NONFERROUS, Industry.NONFERROUS_RECYCLING,
            Industry.THERMAL_POWER, Industry.CHEMICALS,
        }) == STAGGERED_TRANSPORT  # fmt: skip
