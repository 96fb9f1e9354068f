"""What holds at each response level: cuts, plants, people, schools, vehicles, sites and events."""

from __future__ import annotations

import datetime
import json
from decimal import Decimal
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy import ask
from langfang_policy.core.decisions import plain
from langfang_policy.core.errors import InvalidFacts, NotInForce, Undetermined
from langfang_policy.core.registers import assess_targets
from langfang_policy.pollution import (
    INDUSTRY_ORDERS,
    SEASON_ORDERS,
    TARGETS,
    Activity,
    Alert,
    Area,
    Ban,
    BusFare,
    CastingFurnaces,
    Discharge,
    Emission,
    Exchange,
    ExemptAtLevelOne,
    ExemptionGround,
    ExemptVehicle,
    Fuel,
    GreenPublicity,
    Guidance,
    GuidanceStart,
    Industry,
    ListEntry,
    Making,
    MedicalDuty,
    OrderKind,
    OutdoorClassesAtLevelOne,
    Plant,
    PlantDuty,
    PlantPart,
    ProcessCase,
    PupilPlace,
    ResponseLevel,
    Season,
    SiteWork,
    SweepingAtLevelTwo,
    TruckComma,
    UnbrokenProcess,
    Vehicle,
    VehicleKind,
    Voluntary,
    WorkOnSite,
    activity_ban,
    alternatives_allowed,
    asked_to_stay_parked,
    bus_fare,
    check_reduction,
    emits,
    exempt_from_traffic_limits,
    exemption_grounds,
    extra_cleanings,
    gate_open,
    glass_within_limits,
    health_guidance,
    heating_season_orders,
    list_removal,
    may_change_plate,
    plant_orders,
    process_exemption,
    pupil_arrangement,
    purifier_on,
    response_level,
    response_running,
    response_to_start,
    school_day,
    site_work,
    stricter_measures_allowed,
    temperature_shift,
    traffic_limits_on,
    vehicle_may_drive,
    voluntary_measures,
)

NONE, IV, III, II, I = ResponseLevel  # noqa: E741  # the plan's own numerals
LEVELS = (IV, III, II, I)
SUMMER_DAY, SEASON_DAY = datetime.date(2018, 6, 20), datetime.date(2017, 12, 20)
NOON = datetime.datetime(2017, 12, 20, 12)
HOUR = datetime.timedelta(hours=1)
CHINA = datetime.timezone(datetime.timedelta(hours=8))
alerts = st.sampled_from(list(Alert))
levels = st.sampled_from(list(ResponseLevel))


class TestResponses:
    """Which level runs."""

    def test_level_of_each_alert(self) -> None:
        """One to one, by rank."""
        assert [response_level(alert).value for alert in Alert] == [NONE, IV, III, II, I]

    @pytest.mark.parametrize(
        ("at", "lifted", "effective", "running"),
        [
            (-1, None, None, False), (0, None, None, True), (99, None, None, True), (9, 10, None, True),
            (10, 10, None, False), (11, 10, 12, True), (12, 10, 12, False),
        ],
    )  # fmt: skip
    def test_running(self, at: int, lifted: int | None, effective: int | None, running: bool) -> None:
        """From publication until the lifting is published, or the later moment that it names."""
        given_moments = [None if hours is None else NOON + hours * HOUR for hours in (lifted, effective)]
        decision = response_running(
            at=NOON + at * HOUR, published_at=NOON, lifting_published_at=given_moments[0], lifting_from=given_moments[1]
        )
        assert decision.value is running

    def test_moments_out_of_order(self) -> None:
        """A lifting before the alert, a moment that nothing named, or another clock."""
        for facts in (
            {"lifting_published_at": NOON - HOUR},
            {"lifting_from": NOON + HOUR},
            {"lifting_published_at": NOON.replace(tzinfo=CHINA)},
        ):
            with pytest.raises(InvalidFacts):
                response_running(at=NOON, published_at=NOON, **facts)

    @given(alerts, st.booleans())
    def test_stricter_measures(self, alert: Alert, urgent: bool) -> None:
        """Urgently published, yellow or above."""
        decision = stricter_measures_allowed(alert, urgent=urgent)
        assert decision.value is (urgent and alert >= Alert.YELLOW)
        assert bool(decision.because) is decision.value

    @given(alerts, alerts)
    def test_the_stricter_level_holds(self, own: Alert, provincial: Alert) -> None:
        """Cuts go by the higher alert, health guidance by local pollution."""
        levels = response_to_start(own=own, provincial=provincial).value
        assert levels.compulsory is levels.voluntary is response_level(max(own, provincial)).value
        assert levels.health is response_level(own).value

    @pytest.mark.parametrize(("special", "consent", "level"), [(True, True, IV), (True, False, II), (False, True, II)])
    def test_lowering_needs_both(self, special: bool, consent: bool, level: ResponseLevel) -> None:
        """Special circumstances and the office's consent, down to the actual degree."""
        found = response_to_start(
            own=Alert.BLUE, provincial=Alert.ORANGE, special_circumstances=special, office_consents=consent
        ).value
        assert found.compulsory is level

    def test_lowering_never_goes_below_the_actual_degree(self) -> None:
        """Where local pollution is worse, nothing is lowered."""
        found = response_to_start(
            own=Alert.RED, provincial=Alert.YELLOW, special_circumstances=True, office_consents=True
        ).value
        assert found.compulsory is I

    def test_guidance_reading(self) -> None:
        """By the other reading there is no guidance until the province's level is reached."""
        facts = {"provincial": Alert.ORANGE, "guidance": GuidanceStart.FULL_LEVEL}
        assert response_to_start(own=Alert.YELLOW, **facts).value.health is NONE  # type: ignore[arg-type]
        assert response_to_start(own=Alert.ORANGE, **facts).value.health is II  # type: ignore[arg-type]


CUTS = {
    Alert.BLUE: (None, None, 5, 5),
    Alert.YELLOW: (10, 10, 10, 10),
    Alert.ORANGE: (20, 20, 20, 15),
    Alert.RED: (30, 30, 30, 20),
}


class TestReduction:
    """Does a plan meet the target, and what is missing."""

    @pytest.mark.parametrize("alert", list(CUTS))
    def test_exactly_enough(self, alert: Alert) -> None:
        """The figures themselves suffice; a tenth less of one is short by it."""
        so2, nox, pm, vocs = CUTS[alert]
        tenth = Decimal("0.1")
        assert check_reduction(alert, so2=so2, nox=nox, pm=pm, vocs=vocs).value
        for emission, less_pm, less_vocs in ((Emission.PM, tenth, 0), (Emission.VOCS, 0, tenth)):
            check = check_reduction(alert, so2=so2, nox=nox, pm=pm - less_pm, vocs=vocs - less_vocs).value
            (lack,) = check.short
            assert (lack.emissions, lack.missing) == ((emission,), tenth)

    @pytest.mark.parametrize(("so2", "nox", "missing"), [(0, 40, 0), (40, 0, 0), (19, 21, 0), (19, 20, 1), (0, 39, 1)])
    def test_exchange(self, so2: int, nox: int, missing: int) -> None:
        """Orange: the two cuts must add up to 40, however they are shared."""
        check = check_reduction(Alert.ORANGE, so2=so2, nox=nox, pm=20, vocs=15).value
        assert check.exchanged
        assert sum(lack.missing for lack in check.short) == missing
        assert all(lack.emissions == (Emission.SO2, Emission.NOX) for lack in check.short)

    def test_no_exchange_where_none_is_needed(self) -> None:
        """Both reached on their own."""
        assert not check_reduction(Alert.ORANGE, so2=20, nox=20, pm=20, vocs=15).value.exchanged

    def test_exchange_reading(self) -> None:
        """Against one ratio 0 and 20 would do; 0 and 19 would not."""
        facts = {"pm": 20, "vocs": 15, "so2": 0, "exchange": Exchange.ONE_TARGET}
        assert check_reduction(Alert.ORANGE, nox=20, **facts).value  # type: ignore[arg-type]
        assert not check_reduction(Alert.ORANGE, nox=19, **facts).value  # type: ignore[arg-type]

    def test_what_is_not_given(self) -> None:
        """Blue asks nothing of SO2 and NOx, the others do."""
        assert check_reduction(Alert.BLUE, pm=5, vocs=5).value
        with pytest.raises(Undetermined) as caught:
            check_reduction(Alert.YELLOW, pm=10, vocs=10, so2=10)
        assert caught.value.missing == ("nox",)

    @pytest.mark.parametrize("facts", [{"pm": -1}, {"pm": 100.1}, {"alert": Alert.NONE}])
    def test_impossible(self, facts: dict[str, object]) -> None:
        """A cut is a share, and there must be an alert."""
        given_facts = {"alert": Alert.BLUE, "pm": 5, "vocs": 5, **facts}
        with pytest.raises(InvalidFacts):
            check_reduction(**given_facts)  # type: ignore[arg-type]

    @given(st.sampled_from(list(CUTS)), st.tuples(*[st.integers(0, 100)] * 4), st.integers(0, 100))
    def test_more_is_never_worse(self, alert: Alert, cuts: tuple[int, ...], more: int) -> None:
        """A larger cut of anything never makes a plan fail that met the target."""
        facts = dict(zip(("so2", "nox", "pm", "vocs"), cuts, strict=True))
        if check_reduction(alert, **facts).value:  # type: ignore[arg-type]
            for name, cut in facts.items():
                raised = {**facts, name: min(100, cut + more)}
                assert check_reduction(alert, **raised).value  # type: ignore[arg-type]

    def test_register(self) -> None:
        """Fourteen targets, as the clause's figures; assessed like any others."""
        figures = {target.key: target.figure for target in TARGETS}
        assert len(figures) == 14
        assert figures["blue-pm-cut"] == 5
        assert figures["orange-vocs-cut"] == 15
        assert figures["red-so2-cut"] == 30
        (met,) = assess_targets(TARGETS[:1], {TARGETS[0].key: 5}, on=SEASON_DAY)
        assert met.status.json == "met"


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


class TestPlants:
    """What a plant does."""

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

    @pytest.mark.parametrize(
        ("day", "inside"),
        [
            ((2017, 11, 14), False),
            ((2017, 11, 15), True),
            ((2018, 3, 15), True),
            ((2018, 3, 16), False),
            ((2018, 12, 20), False),
        ],
    )
    def test_season_as_dated(self, day: tuple[int, int, int], inside: bool) -> None:
        """Both days included; the next winter needs a new decision."""
        steel = Plant(industry=Industry.STEEL)
        assert bool(heating_season_orders(steel, on=datetime.date(*day)).value) is inside

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

    def test_clauses(self) -> None:
        """The decision names the clause that decided: the strictest order's."""
        steel = plant_orders(Plant(industry=Industry.STEEL), level=II, on=SEASON_DAY)
        assert str(steel.because.citation.locator) == "五（四）4（3）②"
        idle = plant_orders(Plant(industry=Industry.STEEL), level=III, on=SEASON_DAY)
        assert str(idle.because.citation.locator) == "五（四）1第三段"
        ceramics = plant_orders(Plant(industry=Industry.MINING), level=I, on=SUMMER_DAY)
        assert str(ceramics.because.citation.locator) == "五（四）5（3）⑤"

    @pytest.mark.parametrize(
        ("plant", "level", "missing"),
        [
            (Plant(industry=Industry.CASTING), NONE, "plant.fuel"),
            (Plant(industry=Industry.CHEMICALS), III, "plant.making"),
        ],
    )  # fmt: skip
    def test_unknown_fact_is_named(self, plant: Plant, level: ResponseLevel, missing: str) -> None:
        """Where an order turns on fuel or product, and only there."""
        with pytest.raises(Undetermined) as caught:
            plant_orders(plant, level=level, on=SEASON_DAY)
        assert caught.value.missing == (missing,)
        assert plant_orders(plant, level=I, on=SUMMER_DAY).value.strictest is STOP

    def test_casting_to_the_letter(self) -> None:
        """By the other reading only electric and gas furnaces stop outside the season."""
        for fuel, stops in (
            (Fuel.COAL, False),
            (Fuel.OTHER, False),
            (Fuel.ELECTRICITY, True),
            (Fuel.NATURAL_GAS, True),
        ):
            plant = Plant(industry=Industry.CASTING, fuel=fuel)
            found = plant_orders(plant, level=III, on=SUMMER_DAY, furnaces=CastingFurnaces.PRINTED).value
            assert bool(found) is stops

    @pytest.mark.parametrize(
        ("level", "haulage", "let_off"), [(III, True, True), (III, False, False), (I, True, True), (IV, True, False)]
    )
    def test_listed(self, level: ResponseLevel, haulage: bool, let_off: bool) -> None:
        """From level III, if raw-material haulage has stopped; at IV a listed grinding station stops."""
        plant = Plant(industry=Industry.CEMENT_GRINDING, listed=True, raw_material_haulage_stopped=haulage)
        found = plant_orders(plant, level=level, on=SUMMER_DAY)
        assert bool(found.value.let_off) is let_off
        assert bool(found.value) is not let_off
        assert (PlantDuty.NO_RAW_MATERIAL_HAULAGE in found.value.duties) is (level >= III)
        if let_off:
            assert str(found.because.citation.locator) == "五（四）6第一段"

    def test_listing_waives_stops_only(self) -> None:
        """The season's limits and the glass works' cleaner air still bind."""
        steel = Plant(industry=Industry.STEEL, listed=True, raw_material_haulage_stopped=True)
        found = plant_orders(steel, level=II, on=SEASON_DAY).value
        assert [order.kind for order in found.orders] == [LIMIT]
        assert [order.kind for order in found.let_off] == [STOP]
        glass = Plant(industry=Industry.GLASS, listed=True, raw_material_haulage_stopped=True)
        assert plant_orders(glass, level=II, on=SUMMER_DAY).value.strictest is CLEANER

    @pytest.mark.parametrize(
        ("fact", "duties"),
        [
            ("co_processes_household_waste", {PlantDuty.SUBSTITUTE_CUTS}),
            ("cannot_stop", {PlantDuty.CUT_ALL_IT_CAN, PlantDuty.NO_RAW_MATERIAL_HAULAGE}),
            ("stopping_cuts_nothing", {PlantDuty.CUT_ALL_IT_CAN, PlantDuty.NO_RAW_MATERIAL_HAULAGE}),
        ],
    )
    def test_kilns_and_plants_that_cannot_stop(self, fact: str, duties: set[PlantDuty]) -> None:
        """From level III they need not stop, and do other things instead."""
        plant = evolve(Plant(industry=Industry.CEMENT_GRINDING), **{fact: True})  # type: ignore[arg-type]
        found = plant_orders(plant, level=III, on=SUMMER_DAY).value
        assert (bool(found.let_off), set(found.duties)) == (True, duties)
        low = plant_orders(plant, level=IV, on=SUMMER_DAY).value
        assert (bool(low.let_off), low.duties) == (False, ())

    def test_any_claim_that_holds_lets_off(self) -> None:
        """A listing without its condition does not spoil another ground; a slow process counts at level IV, too."""
        plant = Plant(industry=Industry.CEMENT_GRINDING, listed=True, cannot_stop=True)
        assert plant_orders(plant, level=III, on=SUMMER_DAY).value.let_off
        slow = Plant(industry=Industry.CEMENT_GRINDING, process_exempt=True)
        assert plant_orders(slow, level=IV, on=SUMMER_DAY).value.let_off

    def test_haulage_and_dust(self) -> None:
        """From level III gates close to the sectors' bulk users, material is covered, water sprayed but in frost."""
        plant = Plant(industry=Industry.COKING, hauls_in_bulk=True, stores_bulk_outdoors=True)
        assert plant_orders(plant, level=IV, on=SUMMER_DAY).value.duties == ()
        assert set(plant_orders(plant, level=III, on=SUMMER_DAY).value.duties) == {
            PlantDuty.GATE_CLOSED, PlantDuty.COVER_MATERIAL, PlantDuty.SPRAY_WATER,
        }  # fmt: skip
        frozen = plant_orders(plant, level=I, on=SEASON_DAY, freezing=True).value.duties
        assert PlantDuty.SPRAY_WATER not in frozen
        assert PlantDuty.COVER_MATERIAL in frozen

    @pytest.mark.parametrize("level", list(ResponseLevel))
    def test_alternatives(self, level: ResponseLevel) -> None:
        """Other ways to the same cut at levels III and II."""
        assert alternatives_allowed(level).value is (level in (III, II))
        plant = Plant(industry=Industry.OTHER)
        assert plant_orders(plant, level=level, on=SUMMER_DAY).value.alternatives is (level in (III, II))

    @given(plants, levels, levels)
    def test_a_higher_level_never_asks_less(self, plant: Plant, one: ResponseLevel, other: ResponseLevel) -> None:
        """The strictest order rises with the level."""
        low, high = sorted((one, other))
        found = [plant_orders(plant, level=level, on=SUMMER_DAY).value.strictest for level in (low, high)]
        assert found[0] <= found[1]

    @pytest.mark.parametrize("change", [{"industry": "steel"}, {"fuel": "coal"}, {"making": 1}, {"listed": 1}])
    def test_bad_plant(self, change: dict[str, object]) -> None:
        """A fact of the wrong kind is named; something else is no plant."""
        plant = evolve(Plant(industry=Industry.STEEL), **change)  # type: ignore[arg-type]
        with pytest.raises(InvalidFacts) as caught:
            plant_orders(plant, level=II, on=SUMMER_DAY)
        assert caught.value.fact == f"plant.{next(iter(change))}"
        with pytest.raises(InvalidFacts):
            plant_orders("steel", level=II, on=SUMMER_DAY)  # type: ignore[arg-type]

    def test_before_the_plan(self) -> None:
        """The plan asks nothing of a day before it."""
        with pytest.raises(NotInForce):
            plant_orders(Plant(industry=Industry.STEEL), level=II, on=datetime.date(2017, 9, 29))

    def test_through_json(self) -> None:
        """Asked as JSON, with the day of the question."""
        facts = {"plant": {"industry": "ceramics", "fuel": "natural_gas"}, "level": "ii"}
        answer = json.loads(json.dumps(ask("pollution.plant_orders", facts, on="2017-12-20")))
        assert answer["value"]["strictest"] == "stop"

    def test_tables_are_data(self) -> None:
        """The register of orders: 13 for the season, and 0, 1, 9, 14 and 14 by level, each with its clause."""
        assert len(SEASON_ORDERS) == 13
        assert [len(INDUSTRY_ORDERS[level]) for level in ResponseLevel] == [0, 1, 9, 15, 15]
        assert all(order.citation.number.serial == 118 for listed in INDUSTRY_ORDERS.values() for order in listed)


class TestGlass:
    """A glass works' concentrations."""

    @pytest.mark.parametrize(("share", "within"), [(0.7, True), (0.69, True), (0.701, False)])
    def test_thirty_percent_below(self, share: float, within: bool) -> None:
        """70 percent of the limit itself is enough."""
        assert glass_within_limits(III, {"nox": share}).value is within

    def test_every_pollutant(self) -> None:
        """One that is above fails the works, and is the one that decided; below level III nothing is asked."""
        decision = glass_within_limits(I, {"nox": 0.5, "so2": 0.8, "pm": 0.6})
        assert not decision.value
        assert decision.because.observed == Decimal("0.8")
        assert glass_within_limits(IV, {"nox": 0.9}).value
        with pytest.raises(InvalidFacts):
            glass_within_limits(III, {})


class TestGate:
    """Goods vehicles at the gates of key users."""

    @pytest.mark.parametrize(
        ("industry", "level", "bulk", "safety", "opens"),
        [
            (Industry.STEEL, III, True, False, False), (Industry.STEEL, IV, True, False, True),
            (Industry.STEEL, I, True, True, True), (Industry.STEEL, I, False, False, True),
            (Industry.FURNITURE, I, True, False, True), (Industry.THERMAL_POWER, II, True, False, False),
            (Industry.NONFERROUS, III, True, False, False), (Industry.CHEMICALS, III, True, False, False),
            (Industry.COKING, III, True, False, False),
        ],
    )  # fmt: skip
    def test_from_level_three(
        self, industry: Industry, level: ResponseLevel, bulk: bool, safety: bool, opens: bool
    ) -> None:
        """Shut to the five sectors' bulk haulage, but for safe production."""
        assert gate_open(industry, level=level, bulk_haulage=bulk, needed_for_safety=safety).value is opens


class TestExemptionList:
    """Who need not stop, and who is struck off."""

    GROUNDS = (
        ({"livelihood_project": True}, ExemptionGround.LIVELIHOOD),
        ({"steady_ultra_low": True, "industry": Industry.THERMAL_POWER}, ExemptionGround.ULTRA_LOW),
        ({"shares_of_limit": {"so2": 0.3, "nox": 0.1}, "monitoring_networked": True}, ExemptionGround.WELL_BELOW_LIMIT),
        (
            {"industry": Industry.PETROCHEMICALS, "leaks_repaired": True, "leak_repair_accepted": True},
            ExemptionGround.LEAK_REPAIR,
        ),
        (
            {"industry": Industry.GLASS, "switched_from_coal": Fuel.NATURAL_GAS, "steadily_compliant": True},
            ExemptionGround.FUEL_SWITCHED,
        ),
        ({"building_materials": True, "meets_green_target": True, "publicised": True}, ExemptionGround.GREEN),
    )

    @pytest.mark.parametrize(("facts", "ground"), GROUNDS)
    def test_each_ground(self, facts: dict[str, object], ground: ExemptionGround) -> None:
        """Each ground with all it asks; without one of its facts there is none."""
        entry = ListEntry(**{"industry": Industry.STEEL, **facts})  # type: ignore[arg-type]
        assert exemption_grounds(entry).value == (ground,)
        for name, value in facts.items():
            if value is True:
                assert exemption_grounds(evolve(entry, **{name: False})).value == ()  # type: ignore[arg-type]

    @pytest.mark.parametrize(
        "change",
        [
            {"shares_of_limit": {"so2": 0.31}}, {"shares_of_limit": {"so2": 0.3, "nox": 0.301}},
            {"shares_of_limit": {}},
            {"industry": Industry.THERMAL_POWER},
        ],
    )  # fmt: skip
    def test_thirty_percent(self, change: dict[str, object]) -> None:
        """Every main pollutant at 30 percent or below, proven, and not thermal power."""
        entry = ListEntry(industry=Industry.STEEL, shares_of_limit={"so2": 0.3}, monitoring_networked=True)
        assert exemption_grounds(entry).value
        assert not exemption_grounds(evolve(entry, **change)).value  # type: ignore[arg-type]

    @pytest.mark.parametrize(
        "change", [{"industry": Industry.CERAMICS}, {"switched_from_coal": Fuel.OTHER}, {"switched_from_coal": None}]
    )
    def test_fuel_switch(self, change: dict[str, object]) -> None:
        """Glass and casting only, to gas or electricity."""
        entry = ListEntry(industry=Industry.CASTING, switched_from_coal=Fuel.ELECTRICITY, steadily_compliant=True)
        assert exemption_grounds(entry).value
        assert not exemption_grounds(evolve(entry, **change)).value  # type: ignore[arg-type]

    def test_leak_repair_is_for_petrochemicals(self) -> None:
        """Another industry has no such ground."""
        entry = ListEntry(industry=Industry.CHEMICALS, leaks_repaired=True, leak_repair_accepted=True)
        assert not exemption_grounds(entry).value

    def test_green_publicity(self) -> None:
        """By the other reading the privilege does not wait for publication."""
        entry = ListEntry(industry=Industry.CEMENT, building_materials=True, meets_green_target=True)
        assert not exemption_grounds(entry).value
        loose = exemption_grounds(entry, green_publicity=GreenPublicity.DUTY_ONLY)
        assert loose.value == (ExemptionGround.GREEN,)
        assert str(loose.because.citation.locator) == "五（四）6第二段"

    @pytest.mark.parametrize("change", [{"industry": "x"}, {"livelihood_project": 1}, {"switched_from_coal": "gas"}])
    def test_bad_entry(self, change: dict[str, object]) -> None:
        """A fact of the wrong kind is refused."""
        with pytest.raises(InvalidFacts):
            exemption_grounds(evolve(ListEntry(industry=Industry.STEEL), **change))  # type: ignore[arg-type]
        with pytest.raises(InvalidFacts):
            exemption_grounds("x")  # type: ignore[arg-type]

    @pytest.mark.parametrize(
        ("facts", "struck"),
        [
            ({"thermal_power": True, "steady_ultra_low": True}, False),
            ({"thermal_power": True, "steady_ultra_low": False, "share_of_total": 0.1}, True),
            ({"thermal_power": False, "share_of_total": 0.5}, False),
            ({"thermal_power": False, "share_of_total": 0.501, "steady_ultra_low": True}, True),
        ],
    )
    def test_removal(self, facts: dict[str, object], struck: bool) -> None:
        """Thermal power by ultra-low limits, others above half of their total."""
        assert bool(list_removal(**facts).value) is struck  # type: ignore[arg-type]

    @pytest.mark.parametrize(("power", "missing"), [(True, "steady_ultra_low"), (False, "share_of_total")])
    def test_removal_needs_its_fact(self, power: bool, missing: str) -> None:
        """What its kind is judged by must be given."""
        with pytest.raises(Undetermined) as caught:
            list_removal(thermal_power=power)
        assert caught.value.missing == (missing,)


class TestProcessExemption:
    """Plants that are slow to stop."""

    CASE = ProcessCase(hours_to_implement=12, emissions_unstable=True, stated_in_scheme=True, verified_on_site=True)

    @pytest.mark.parametrize(
        ("hours", "needed", "polluted", "may"),
        [(48, 12, 0, True), (49, 12, 0, False), (48, 11, 0, False), (48, 12, 48, True), (48, 12, 49, False)],
    )
    def test_figures(self, hours: int, needed: int, polluted: int, may: bool) -> None:
        """48 hours at most, 12 at least; exactly 48 hours of pollution still let it off."""
        case = evolve(self.CASE, hours_to_implement=needed)
        decision = process_exemption(case, urgent=True, alert_hours=hours, pollution_hours=polluted)
        assert decision.value is may
        assert bool(decision.because) is may

    @pytest.mark.parametrize("lacking", ["emissions_unstable", "stated_in_scheme", "verified_on_site"])
    def test_all_conditions(self, lacking: str) -> None:
        """Each is needed, and an urgent publication."""
        assert not process_exemption(evolve(self.CASE, **{lacking: False}), urgent=True, alert_hours=1).value
        assert not process_exemption(self.CASE, urgent=False, alert_hours=1).value
        with pytest.raises(InvalidFacts):
            process_exemption("x", urgent=True, alert_hours=1)  # type: ignore[arg-type]

    def test_emitters(self) -> None:
        """Any one of the four makes an emitter."""
        assert all(emits(frozenset({one})).value for one in Discharge)
        assert not emits(frozenset()).value


class TestPeople:
    """Health guidance and what is encouraged."""

    def test_guidance_by_level(self) -> None:
        """Nothing is advised without a response; each level has its words."""
        found = [health_guidance(level).value for level in ResponseLevel]
        assert [one.sensitive for one in found] == [
            Guidance.NONE, Guidance.INDOORS_IF_POSSIBLE, Guidance.INDOORS, Guidance.INDOORS_PROTECTED, Guidance.NOT_OUT,
        ]  # fmt: skip
        assert [one.general for one in found] == [
            Guidance.NONE, Guidance.ADVISED_LESS, Guidance.ADVISED_AS_LITTLE_AS_POSSIBLE, Guidance.TOLD_LESS,
            Guidance.TOLD_LESS,
        ]  # fmt: skip
        assert [one.medical for one in found] == [
            MedicalDuty.NONE, MedicalDuty.NONE, MedicalDuty.GUIDANCE, MedicalDuty.LONGER_HOURS,
            MedicalDuty.ROUND_THE_CLOCK,
        ]  # fmt: skip
        assert [one.masks_outdoors for one in found] == [False, True, True, True, True]
        assert [one.purifiers_on for one in found] == [False, True, True, True, True]
        assert [one.outdoor_classes_stop for one in found] == [False, False, True, True, True]
        assert [one.flexible_teaching for one in found] == [False, False, False, True, True]
        assert [one.mass_events_stop for one in found] == [False, False, False, True, True]
        assert [one.publicity for one in found] == [False, False, True, True, True]

    @given(levels, st.booleans())
    def test_purifiers(self, level: ResponseLevel, installed: bool) -> None:
        """At every level, where there are any."""
        assert purifier_on(level, installed=installed).value is (bool(level) and installed)

    @pytest.mark.parametrize("level", LEVELS)
    def test_temperature(self, level: ResponseLevel) -> None:
        """1 to 2 degrees, up in summer, down in winter."""
        assert temperature_shift(level, season=Season.SUMMER).value == (1, 2)
        assert temperature_shift(level, season=Season.WINTER).value == (-2, -1)
        assert temperature_shift(NONE, season=Season.WINTER).value == (0, 0)

    def test_voluntary_by_level(self) -> None:
        """What each level encourages; barbecue and dust at IV alone."""
        every = {Voluntary.TEMPERATURE, Voluntary.GREEN_TRAVEL, Voluntary.ENGINES_OFF}
        three = every | {Voluntary.FEWER_SOLVENTS, Voluntary.CUT_BEYOND_LIMITS}
        two = three | {Voluntary.FLEXIBLE_WORK, Voluntary.LEAVE_OLD_VEHICLES}
        four = every | {Voluntary.ADJUST_PRODUCTION, Voluntary.DUST_CONTROL, Voluntary.NO_BARBECUE}
        assert [voluntary_measures(level).value for level in ResponseLevel] == [set(), four, three, two, two]

    @pytest.mark.parametrize(
        ("level", "day", "asked"),
        [
            (II, (2003, 12, 31), True), (II, (2004, 1, 1), False), (I, (2005, 12, 31), True), (I, (2006, 1, 1), False),
            (I, (1990, 1, 1), True), (III, (1990, 1, 1), False), (IV, (1990, 1, 1), False), (NONE, (1990, 1, 1), False),
        ],
    )  # fmt: skip
    def test_old_vehicles(self, level: ResponseLevel, day: tuple[int, int, int], asked: bool) -> None:
        """Registered by the end of 2003 at II, of 2005 at I; never below."""
        assert asked_to_stay_parked(level, registered=datetime.date(*day)).value is asked


class TestSchool:
    """Is this school open."""

    @pytest.mark.parametrize(("aqi", "may"), [(499.9, False), (500, True)])
    def test_suspension_from_500(self, aqi: float, may: bool) -> None:
        """At level I and an expected mean of 500."""
        found = school_day(level=I, on=SEASON_DAY, expected_aqi=aqi)
        assert found.value.may_suspend is may
        assert found.value.open is not may
        assert bool(found.value) is not may
        assert found.because.observed == Decimal(str(aqi))

    @pytest.mark.parametrize(
        ("change", "place"), [({"level": II}, 0), ({"able_to_suspend": False}, 1), ({"urgent_on": SEASON_DAY}, 2)]
    )
    def test_open_all_the_same(self, change: dict[str, object], place: int) -> None:
        """Below level I, where the school cannot, and on the day of an urgent publication."""
        facts = {"level": I, "on": SEASON_DAY, "expected_aqi": 500, **change}
        decision = school_day(**facts)  # type: ignore[arg-type]
        assert decision.value.open
        assert decision.because is decision.findings[place]

    def test_the_day_after_an_urgent_publication(self) -> None:
        """The exception is for that day alone."""
        day = datetime.timedelta(days=1)
        assert school_day(level=I, on=SEASON_DAY, expected_aqi=500, urgent_on=SEASON_DAY - day).value.may_suspend

    def test_expected_mean_is_asked_for_only_where_it_matters(self) -> None:
        """At level I; not where the school is open anyhow."""
        with pytest.raises(Undetermined):
            school_day(level=I, on=SEASON_DAY)
        assert school_day(level=I, on=SEASON_DAY, urgent_on=SEASON_DAY).value.open
        assert school_day(level=II, on=SEASON_DAY).value.open

    def test_outdoor_classes_and_flexible_teaching(self) -> None:
        """Outdoor classes stop from III, teaching may be flexible from II; level I to the letter says neither."""
        days = [school_day(level=level, on=SEASON_DAY, expected_aqi=400).value for level in ResponseLevel]
        assert [day.outdoor_classes_stop for day in days] == [False, False, True, True, True]
        assert [day.flexible_teaching for day in days] == [False, False, False, True, True]
        letter = OutdoorClassesAtLevelOne.NOT_PRINTED
        strict = [
            school_day(level=level, on=SEASON_DAY, expected_aqi=400, at_level_one=letter).value for level in (II, I)
        ]
        assert [(day.outdoor_classes_stop, day.flexible_teaching) for day in strict] == [(True, True), (False, False)]

    def test_pupils(self) -> None:
        """At school they study there, else at home."""
        assert pupil_arrangement(at_school=True).value is PupilPlace.SELF_STUDY
        assert pupil_arrangement(at_school=False).value is PupilPlace.HOME_STUDY


CAR = Vehicle(kind=VehicleKind.CAR, plate="冀R12345", emission_stage=5)
ODD_DAY, EVEN_DAY = datetime.date(2017, 12, 21), datetime.date(2017, 12, 20)


def drives(vehicle: Vehicle, level: ResponseLevel, day: datetime.date = EVEN_DAY, **facts: Any) -> bool:
    """Whether it may."""
    return vehicle_may_drive(vehicle, level=level, on=day, **facts).value


class TestVehicles:
    """May this vehicle drive today."""

    @pytest.mark.parametrize("digit", range(10))
    def test_parity_at_level_one(self, digit: int) -> None:
        """Odd plates on odd days, even ones, 0 among them, on even days."""
        car = evolve(CAR, plate=f"冀R1234{digit}")
        assert drives(car, I, ODD_DAY) is (digit % 2 == 1)
        assert drives(car, I, EVEN_DAY) is (digit % 2 == 0)

    def test_letters_after_the_digit(self) -> None:
        """The last digit found counts; a plate without one leaves it open."""
        assert drives(evolve(CAR, plate="冀R1234A"), I, EVEN_DAY)
        with pytest.raises(Undetermined) as caught:
            drives(evolve(CAR, plate="警备"), I)
        assert caught.value.missing == ("vehicle.plate",)

    @pytest.mark.parametrize("level", [NONE, IV, III])
    def test_no_limits_below_level_two(self, level: ResponseLevel) -> None:
        """Any car drives."""
        assert drives(evolve(CAR, yellow_label=True, emission_stage=0), level)

    @pytest.mark.parametrize(("stage", "kind", "limited"), [
        (3, VehicleKind.CAR, True), (4, VehicleKind.CAR, False), (0, VehicleKind.CAR, True),
        (5, VehicleKind.MEDIUM_TRUCK, True), (5, VehicleKind.HEAVY_TRUCK, True), (5, VehicleKind.LIGHT_TRUCK, False),
        (3, VehicleKind.LIGHT_TRUCK, True), (None, VehicleKind.HEAVY_TRUCK, True),
    ])  # fmt: skip
    def test_level_two(self, stage: int | None, kind: VehicleKind, limited: bool) -> None:
        """Medium and heavy trucks, and anything of China III or below; an odd plate on an even day."""
        vehicle = Vehicle(kind=kind, plate="冀R12345", emission_stage=stage)
        assert drives(vehicle, II, EVEN_DAY) is not limited
        assert drives(vehicle, II, ODD_DAY)

    def test_comma_reading(self) -> None:
        """By the other reading only trucks of China III or below."""
        one: dict[str, Any] = {"truck_comma": TruckComma.ONE_GROUP}
        assert drives(evolve(CAR, emission_stage=3), II, **one)
        assert drives(evolve(CAR, kind=VehicleKind.HEAVY_TRUCK, emission_stage=4), II, **one)
        assert not drives(evolve(CAR, kind=VehicleKind.HEAVY_TRUCK, emission_stage=3), II, **one)
        assert drives(evolve(CAR, emission_stage=None), II, **one)
        with pytest.raises(Undetermined):
            drives(evolve(CAR, kind=VehicleKind.HEAVY_TRUCK, emission_stage=None), II, **one)

    def test_unknown_stage(self) -> None:
        """At level II a car's standard matters, at level I it does not."""
        with pytest.raises(Undetermined) as caught:
            drives(evolve(CAR, emission_stage=None), II)
        assert caught.value.missing == ("vehicle.emission_stage",)
        assert drives(evolve(CAR, emission_stage=None), I, ODD_DAY)

    @pytest.mark.parametrize("level", [II, I])
    def test_yellow_labels_are_banned(self, level: ResponseLevel) -> None:
        """On any day, unless exempt."""
        banned = evolve(CAR, yellow_label=True)
        assert not drives(banned, level, ODD_DAY)
        assert drives(evolve(banned, category=ExemptVehicle.FIRE), level)

    @pytest.mark.parametrize("level", [II, I])
    def test_urgent_day(self, level: ResponseLevel) -> None:
        """Nothing is limited on the day of an urgent publication; from the next it is."""
        old = evolve(CAR, yellow_label=True)
        assert drives(old, level, EVEN_DAY, urgent_on=EVEN_DAY)
        assert not drives(old, level, ODD_DAY, urgent_on=EVEN_DAY)
        assert traffic_limits_on(level=level, on=ODD_DAY, urgent_on=EVEN_DAY).value

    @pytest.mark.parametrize("kind", [VehicleKind.WASTE_TRUCK, VehicleKind.CONCRETE_MIXER, VehicleKind.SAND_TRUCK])
    def test_dust_trucks(self, kind: VehicleKind) -> None:
        """From level III they stay off the roads, urgent or not, whatever their plate."""
        truck = Vehicle(kind=kind, plate="冀R12344")
        assert [drives(truck, level) for level in ResponseLevel] == [True, True, False, False, False]
        assert not drives(truck, II, urgent_on=EVEN_DAY)

    NEED_APPROVAL = (ExemptVehicle.DISABLED, ExemptVehicle.NEW_ENERGY, ExemptVehicle.OTHER_SPECIFIED)

    @pytest.mark.parametrize("category", list(ExemptVehicle))
    def test_exempt_kinds(self, category: ExemptVehicle) -> None:
        """Seventeen kinds without approval, three with."""
        needs = category in self.NEED_APPROVAL
        assert exempt_from_traffic_limits(category).value is not needs
        assert exempt_from_traffic_limits(category, locally_approved=True).value
        for level in (II, I):
            vehicle = evolve(CAR, emission_stage=1, category=category)
            assert drives(vehicle, level) is not needs
            assert drives(evolve(vehicle, locally_approved=True), level)
        assert len(ExemptVehicle) == 20

    def test_ordinary_vehicle_is_not_exempt(self) -> None:
        """No category, no exemption."""
        assert not exempt_from_traffic_limits(None, locally_approved=True).value

    def test_level_one_reading(self) -> None:
        """By the other reading the sentence's first exceptions escape the ban, but not odd-even driving at level I."""
        only: dict[str, Any] = {"exempt_at_level_one": ExemptAtLevelOne.BAN_ONLY}
        operation = evolve(CAR, category=ExemptVehicle.CITY_OPERATION, yellow_label=True)
        assert not drives(operation, I, EVEN_DAY, **only)
        assert drives(operation, I, ODD_DAY, **only)
        assert drives(evolve(operation, emission_stage=1), II, EVEN_DAY, **only)
        assert drives(evolve(CAR, category=ExemptVehicle.LIVELIHOOD), I, EVEN_DAY, **only)
        disabled = evolve(CAR, category=ExemptVehicle.DISABLED, yellow_label=True)
        assert not drives(disabled, I, ODD_DAY, **only)

    @pytest.mark.parametrize(
        "change",
        [
            {"kind": "car"}, {"plate": 5}, {"emission_stage": 7}, {"emission_stage": -1}, {"category": "bus"},
            {"yellow_label": None}, {"locally_approved": 1},
        ],
    )  # fmt: skip
    def test_bad_vehicle(self, change: dict[str, object]) -> None:
        """The fact at fault is named."""
        with pytest.raises(InvalidFacts) as caught:
            drives(evolve(CAR, **change), I)  # type: ignore[arg-type]
        assert caught.value.fact == f"vehicle.{next(iter(change))}"
        with pytest.raises(InvalidFacts):
            drives("car", I)  # type: ignore[arg-type]

    def test_before_the_plan(self) -> None:
        """The plan limits nobody before it holds."""
        with pytest.raises(NotInForce):
            drives(CAR, I, datetime.date(2017, 9, 29))

    @given(levels, st.integers(0, 9), st.integers(0, 6), st.booleans(), st.integers(0, 60))
    def test_higher_levels_never_free_a_car(
        self, level: ResponseLevel, digit: int, stage: int, yellow: bool, days: int
    ) -> None:
        """What level I lets drive, every level does."""
        car = Vehicle(kind=VehicleKind.CAR, plate=f"R{digit}", emission_stage=stage, yellow_label=yellow)
        day = SEASON_DAY + datetime.timedelta(days=days)
        if drives(car, I, day):
            assert drives(car, level, day)

    @pytest.mark.parametrize(
        ("plates", "may"),
        [
            (["R1", "R3"], True),
            (["R1", "R2"], False),
            (["R1", "R2", "R4"], True),
            (["R1"], False),
            ([], False),
            (["R0", "R8"], True),
        ],
    )
    def test_household_cars(self, plates: list[str], may: bool) -> None:
        """Two or more of the same parity."""
        assert may_change_plate(plates).value is may

    def test_bad_plates(self) -> None:
        """A text is no series of plates."""
        for bad in ("R1", [1], 5):
            with pytest.raises(InvalidFacts):
                may_change_plate(bad)  # type: ignore[arg-type]

    def test_bus_fares(self) -> None:
        """Where the area has the means: perhaps reduced at II, waived at I."""
        fares = [bus_fare(level, has_means=True).value for level in ResponseLevel]
        assert fares == [BusFare.AS_EVER] * 3 + [BusFare.MAY_BE_REDUCED, BusFare.WAIVED]
        assert bus_fare(I, has_means=False).value is BusFare.AS_EVER


class TestDust:
    """Roads and sites."""

    def test_cleanings(self) -> None:
        """Built-up area 2, 2, 4, 4; elsewhere 0, 0, 2, 4."""
        town = [extra_cleanings(level, built_up=True).value.extra for level in ResponseLevel]
        country = [extra_cleanings(level, built_up=False).value.extra for level in ResponseLevel]
        assert (town, country) == ([0, 2, 2, 4, 4], [0, 0, 0, 2, 4])
        adds = [
            extra_cleanings(level, built_up=True, at_level_two=SweepingAtLevelTwo.ADDS).value.extra for level in (II,)
        ]
        assert adds == [6]

    @pytest.mark.parametrize(
        ("built_up", "earthwork", "stops"),
        [
            (True, True, [False, False, True, True, True]), (True, False, [False, False, False, True, True]),
            (False, True, [False, False, False, False, True]), (False, False, [False, False, False, False, True]),
        ],
    )  # fmt: skip
    def test_sites(self, built_up: bool, earthwork: bool, stops: list[bool]) -> None:
        """III earthwork in the built-up area, II all of it there, I everywhere."""
        work = SiteWork(built_up=built_up, earthwork=earthwork)
        assert [site_work(work, level=level).value is WorkOnSite.STOPS for level in ResponseLevel] == stops
        assert all(
            site_work(evolve(work, emergency_repair=True), level=level).value is WorkOnSite.CONTINUES
            for level in ResponseLevel
        )

    @pytest.mark.parametrize(
        ("change", "found"),
        [
            ({"key_or_environmental": True, "approved": True}, WorkOnSite.CONTINUES),
            ({"key_or_environmental": True}, WorkOnSite.STOPS), ({"approved": True}, WorkOnSite.STOPS),
            ({"unbroken": True, "reported": True}, WorkOnSite.FINISHES_FIRST),
            ({"unbroken": True}, WorkOnSite.STOPS), ({"reported": True}, WorkOnSite.STOPS),
        ],
    )  # fmt: skip
    def test_works_that_go_on(self, change: dict[str, bool], found: WorkOnSite) -> None:
        """Approved key projects go on; what cannot be broken off is reported and finished."""
        assert site_work(evolve(SiteWork(built_up=True), **change), level=I).value is found

    def test_unbroken_reading(self) -> None:
        """By the other reading finishing does not wait for the report."""
        work = SiteWork(built_up=True, unbroken=True)
        found = site_work(work, level=II, unbroken=UnbrokenProcess.IN_ANY_CASE).value
        assert found is WorkOnSite.FINISHES_FIRST

    def test_bad_site(self) -> None:
        """The fact at fault is named."""
        with pytest.raises(InvalidFacts) as caught:
            site_work(SiteWork(built_up=1), level=I)  # type: ignore[arg-type]
        assert caught.value.fact == "work.built_up"
        with pytest.raises(InvalidFacts):
            site_work("x", level=I)  # type: ignore[arg-type]


class TestActivities:
    """Events, outdoor work, fireworks and barbecue."""

    @pytest.mark.parametrize(
        ("activity", "area", "banned"),
        [
            (Activity.MASS_EVENT, Area.ELSEWHERE, [0, 0, 0, 1, 1]),
            (Activity.OUTDOOR_SPRAYING, Area.ELSEWHERE, [0, 0, 1, 1, 1]),
            (Activity.OUTDOOR_PAINTING, Area.URBAN, [0, 0, 1, 1, 1]),
            (Activity.OUTDOOR_CUTTING, Area.URBAN, [0, 0, 1, 1, 1]),
            (Activity.SHOTCRETING, Area.ELSEWHERE, [0, 0, 1, 1, 1]),
            (Activity.FIREWORKS, Area.URBAN, [0, 0, 1, 1, 1]),
            (Activity.FIREWORKS, Area.COUNTY_TOWN, [0, 0, 1, 1, 1]),
            (Activity.FIREWORKS, Area.ELSEWHERE, [0, 0, 0, 0, 0]),
            (Activity.BARBECUE, Area.COUNTY_TOWN, [0, 0, 1, 1, 1]),
            (Activity.BARBECUE, Area.ELSEWHERE, [0, 0, 0, 0, 0]),
        ],
    )
    def test_bans(self, activity: Activity, area: Area, banned: list[int]) -> None:
        """From level III, events from II, fireworks and barbecue in the towns."""
        found = [activity_ban(activity, level=level, area=area).value for level in ResponseLevel]
        assert [bool(ban) for ban in found] == [bool(one) for one in banned]

    def test_barbecue_at_level_four(self) -> None:
        """The public is asked to refuse it; fireworks are not spoken of."""
        assert activity_ban(Activity.BARBECUE, level=IV, area=Area.ELSEWHERE).value is Ban.ASKED_NOT_TO
        assert activity_ban(Activity.FIREWORKS, level=IV, area=Area.URBAN).value is Ban.NOT_BY_THIS_PLAN

    def test_answers_have_a_json_form(self) -> None:
        """A record of the largest answer goes through JSON."""
        found = plant_orders(Plant(industry=Industry.STEEL, listed=True), level=II, on=SEASON_DAY)
        assert json.loads(json.dumps(plain(found.value)))["strictest"] == "stop"
