"""Facts that are not known: where each value gives the same answer, that is the answer; elsewhere the fact is named."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Mapping
from itertools import product
from typing import Any

import pytest
from attrs import evolve

from langfang_policy.core.decisions import Decision
from langfang_policy.core.errors import Undetermined
from langfang_policy.pollution import (
    Activity,
    Alert,
    Area,
    CastingFurnaces,
    ExemptAtLevelOne,
    ExemptVehicle,
    FilingStart,
    Fuel,
    Industry,
    KeySectors,
    ListedSectors,
    Making,
    Plant,
    ProcessCase,
    ResponseLevel,
    Season,
    SiteWork,
    StaggeredSectors,
    Stretch,
    SweepingAtLevelOne,
    SweepingAtLevelTwo,
    TransitAtLevelTwo,
    TruckComma,
    Vehicle,
    VehicleKind,
    activity_ban,
    asked_to_stay_parked,
    bus_fare,
    check_reduction,
    extra_cleanings,
    filing_due,
    fluctuating_alert,
    gate_open,
    glass_within_limits,
    heating_season_orders,
    list_removal,
    may_change_plate,
    one_episode,
    plant_orders,
    process_exemption,
    purifier_on,
    report_timing,
    scheme_filing,
    school_day,
    site_work,
    stricter_measures_allowed,
    temperature_shift,
    vehicle_may_drive,
    when_to_publish,
)
from tests.helpers import because

DAY, SUMMER = datetime.date(2017, 12, 20), datetime.date(2018, 7, 1)
LEVELS = tuple(ResponseLevel)
YES_OR_NO = (False, True)
SLOW = ProcessCase(hours_to_implement=12, emissions_unstable=True, stated_in_scheme=True, verified_on_site=True)

Call = Callable[..., Decision[Any]]


def drive(*, kind: VehicleKind, plate: str | None, stage: int | None, transit: bool | None, **facts: Any) -> Any:
    """A vehicle by the facts that may be unknown."""
    category, yellow = facts.pop("category"), facts.pop("yellow")
    vehicle = Vehicle(
        kind=kind, plate=plate, emission_stage=stage, in_transit=transit, category=category, yellow_label=yellow
    )
    return vehicle_may_drive(vehicle, on=DAY, **facts)


def work(*, built_up: bool | None, level: ResponseLevel, **facts: Any) -> Any:
    """Work on a site by where it lies."""
    return site_work(SiteWork(built_up=built_up, **facts), level=level)


def process(*, verified: bool, **facts: Any) -> Any:
    """A slow plant that may lack one condition."""
    return process_exemption(evolve(SLOW, verified_on_site=verified), **facts)


def glass(*, level: ResponseLevel, shares: Any) -> Any:
    """A glass works by its shares."""
    return glass_within_limits(level, shares)


def swings(*, alerts: tuple[Alert, ...], frequent: bool | None) -> Any:
    """Alerts that swing."""
    return fluctuating_alert(alerts, frequent=frequent)


def plant(*, industry: Industry, fuel: Fuel | None, making: Making | None, rule: Call, **facts: Any) -> Any:
    """What a plant does by what it burns and makes."""
    return rule(Plant(industry=industry, fuel=fuel, making=making), **facts)


GRIDS: dict[str, tuple[Call, Mapping[str, Iterable[Any]], Mapping[str, str]]] = {
    "vehicle_may_drive": (
        drive,
        {
            "kind": (VehicleKind.CAR, VehicleKind.HEAVY_TRUCK, VehicleKind.SAND_TRUCK),
            "plate": ("R1", "R2"),
            "stage": (3, 4),
            "transit": YES_OR_NO,
            "category": (None, ExemptVehicle.CITY_OPERATION),
            "yellow": YES_OR_NO,
            "level": LEVELS[2:],
            "transit_at_level_two": TransitAtLevelTwo,
            "truck_comma": TruckComma,
            "exempt_at_level_one": ExemptAtLevelOne,
        },
        {"plate": "vehicle.plate", "stage": "vehicle.emission_stage", "transit": "vehicle.in_transit"},
    ),
    "activity_ban": (
        activity_ban,
        {"activity": Activity, "level": LEVELS, "area": Area},
        {"area": "area"},
    ),
    "extra_cleanings": (
        extra_cleanings,
        {
            "level": LEVELS,
            "built_up": YES_OR_NO,
            "at_level_two": SweepingAtLevelTwo,
            "at_level_one": SweepingAtLevelOne,
        },
        {"built_up": "built_up"},
    ),
    "site_work": (
        work,
        {
            "built_up": YES_OR_NO,
            "level": LEVELS,
            "earthwork": YES_OR_NO,
            "emergency_repair": YES_OR_NO,
            "key_or_environmental": YES_OR_NO,
            "approved": YES_OR_NO,
        },
        {"built_up": "work.built_up"},
    ),
    "bus_fare": (
        bus_fare,
        {"level": LEVELS, "has_means": YES_OR_NO},
        {"has_means": "has_means"},
    ),
    "purifier_on": (
        purifier_on,
        {"level": LEVELS, "installed": YES_OR_NO},
        {"installed": "installed"},
    ),
    "temperature_shift": (
        temperature_shift,
        {"level": LEVELS, "season": Season},
        {"season": "season"},
    ),
    "asked_to_stay_parked": (
        asked_to_stay_parked,
        {"level": LEVELS, "registered": (datetime.date(2000, 1, 1), DAY)},
        {"registered": "registered"},
    ),
    "school_day": (
        school_day,
        {
            "level": LEVELS,
            "on": (DAY,),
            "urgent_on": (None, DAY),
            "able_to_suspend": YES_OR_NO,
            "expected_aqi": (499, 500),
        },
        {"able_to_suspend": "able_to_suspend", "expected_aqi": "expected_aqi"},
    ),
    "gate_open": (
        gate_open,
        {
            "industry": (Industry.COKING, Industry.PRINTING),
            "level": LEVELS,
            "bulk_haulage": YES_OR_NO,
            "needed_for_safety": YES_OR_NO,
            "sectors": StaggeredSectors,
        },
        {"bulk_haulage": "bulk_haulage"},
    ),
    "glass_within_limits": (glass, {"level": LEVELS, "shares": ({"nox": 0.5}, {"nox": 1})}, {"shares": "shares"}),
    "process_exemption": (
        process,
        {
            "verified": YES_OR_NO,
            "urgent": YES_OR_NO,
            "alert_hours": (48, 49),
            "pollution_hours": (48, 49),
        },
        {"urgent": "urgent", "alert_hours": "alert_hours", "pollution_hours": "pollution_hours"},
    ),
    "stricter_measures_allowed": (
        stricter_measures_allowed,
        {"alert": Alert, "urgent": YES_OR_NO},
        {"urgent": "urgent"},
    ),
    "fluctuating_alert": (
        swings,
        {"alerts": tuple(product(Alert, repeat=2)), "frequent": YES_OR_NO},
        {"frequent": "frequent"},
    ),
    "heating_season_orders": (
        plant,
        {"industry": Industry, "fuel": Fuel, "making": Making, "rule": (heating_season_orders,), "on": (DAY, SUMMER)},
        {"fuel": "plant.fuel", "making": "plant.making"},
    ),
    "plant_orders": (
        plant,
        {
            "industry": (Industry.CASTING, Industry.CERAMICS, Industry.CHEMICALS, Industry.PLASTICS, Industry.OTHER),
            "fuel": Fuel,
            "making": Making,
            "rule": (plant_orders,),
            "on": (DAY,),
            "level": LEVELS,
            "furnaces": CastingFurnaces,
        },
        {"fuel": "plant.fuel", "making": "plant.making"},
    ),
    "list_removal": (
        list_removal,
        {"thermal_power": YES_OR_NO, "steady_ultra_low": YES_OR_NO, "share_of_total": (0.5, 0.6)},
        {"steady_ultra_low": "steady_ultra_low", "share_of_total": "share_of_total"},
    ),
    "when_to_publish": (
        when_to_publish,
        {
            "condition_met": YES_OR_NO,
            "days_ahead": (1, 2),
            "pollution_present": YES_OR_NO,
            "published": YES_OR_NO,
        },
        {"days_ahead": "days_ahead"},
    ),
    "filing_due": (
        filing_due,
        {
            "completed_on": (DAY,),
            "published_on": (DAY, datetime.date(2017, 12, 22)),
            "runs_from": FilingStart,
        },
        {"published_on": "published_on"},
    ),
    "check_reduction": (
        lambda alert, **facts: check_reduction(alert, pm=30, vocs=30, **facts),
        {"alert": tuple(Alert)[1:], "so2": (0, 20, 100), "nox": (0, 20, 100)},
        {"so2": "so2", "nox": "nox"},
    ),
    "scheme_filing": (
        scheme_filing,
        {
            "industry": (Industry.STEEL, Industry.PRINTING),
            "key_emitter": YES_OR_NO,
            "elevated_source": YES_OR_NO,
            "key_sectors": KeySectors,
            "listed_sectors": ListedSectors,
        },
        {"key_emitter": "key_emitter"},
    ),
}


class TestUnknown:
    """Every rule of the plan with a fact that may be unknown."""

    @pytest.mark.parametrize("name", GRIDS)
    def test_what_every_value_says_is_the_answer(self, name: str) -> None:
        """Each fact alone, and all of them at once; what is named is what was left out, and something is."""
        call, facts, named = GRIDS[name]
        pools = {fact: tuple(pool) for fact, pool in facts.items()}
        for unknown in {*((fact,) for fact in named), tuple(named)}:
            known = {fact: pool for fact, pool in pools.items() if fact not in unknown}
            for values in product(*known.values()):
                given = dict(zip(known, values, strict=True))
                drawn = product(*(pools[fact] for fact in unknown))
                answers = [call(**given, **dict(zip(unknown, each, strict=True))).value for each in drawn]
                without = dict.fromkeys(unknown)
                if all(answer == answers[0] for answer in answers):
                    assert call(**given, **without).value == answers[0], given
                    continue
                with pytest.raises(Undetermined) as caught:
                    call(**given, **without)
                assert caught.value.missing, given
                assert {*caught.value.missing} <= {named[fact] for fact in unknown}, given

    def test_a_car_of_the_days_parity(self) -> None:
        """It drives whatever standard it meets; one of the other parity turns on that."""
        car = Vehicle(kind=VehicleKind.CAR, plate="冀R12344")
        decision = vehicle_may_drive(car, level=ResponseLevel.II, on=DAY)
        assert (decision.value, because(decision).observed) == (True, (4, 20))
        odd = evolve(car, plate="冀R12345")
        with pytest.raises(Undetermined) as caught:
            vehicle_may_drive(odd, level=ResponseLevel.II, on=DAY)
        assert caught.value.missing == ("vehicle.emission_stage",)
        assert (caught.value.en, caught.value.zh) == ("the answer turns on what is not given", "答案取决于未提供的事实")

    def test_both_are_named(self) -> None:
        """Neither plate nor standard, nor transit where it matters."""
        bare = Vehicle(kind=VehicleKind.CAR)
        letter = TransitAtLevelTwo.NOT_PRINTED
        with pytest.raises(Undetermined) as caught:
            vehicle_may_drive(bare, level=ResponseLevel.II, on=DAY, transit_at_level_two=letter)
        assert caught.value.missing == ("vehicle.plate", "vehicle.emission_stage", "vehicle.in_transit")
        assert not vehicle_may_drive(evolve(bare, kind=VehicleKind.SAND_TRUCK), level=ResponseLevel.II, on=DAY).value

    @pytest.mark.parametrize(
        ("plates", "may"),
        [(["R1", "R3", "R"], True), (["R1", "R"], None), (["R", "S"], None), (["R"], False), (["R1", "R2", "R"], None)],
    )
    def test_a_plate_without_a_digit(self, plates: list[str], may: bool | None) -> None:
        """It matters only where one more car of a group would do."""
        if may is not None:
            assert may_change_plate(plates).value is may
            return
        with pytest.raises(Undetermined) as caught:
            may_change_plate(plates)
        assert caught.value.missing[-1] == f"plates[{len(plates) - 1}]"

    @pytest.mark.parametrize(
        ("gap", "one"),
        [
            ([(35, None)], True), ([(36, None)], None), ([(20, 90), (15, None)], True), ([(20, 90), (16, None)], None),
            ([(36, 90), (99, None)], False), ([(20, 90), (1, 151), (35, None)], True), ([(0, None)], True),
        ],
    )  # fmt: skip
    def test_hours_of_a_gap(self, gap: list[tuple[int, int | None]], one: bool | None) -> None:
        """Air that is not known is good or is not."""
        stretches = [Stretch(hours=hours, aqi=aqi) for hours, aqi in gap]
        if one is not None:
            assert one_episode(stretches).value is one
            return
        with pytest.raises(Undetermined) as caught:
            one_episode(stretches)
        assert caught.value.missing == (f"gap[{len(gap) - 1}].aqi",)

    def test_the_most_that_good_air_may_last_is_told(self) -> None:
        """Where it is not enough; where it parts, what is known to last."""
        good = [Stretch(hours=20, aqi=90), Stretch(hours=15, aqi=None)]
        assert because(one_episode(good)).observed == 35
        assert because(one_episode([Stretch(hours=40, aqi=90), *good[1:]])).observed == 40

    def test_an_urgent_alert_has_no_time_to_report(self) -> None:
        """No moment is asked for; without urgency both are, and each alone is named."""
        assert report_timing(urgent=True).value
        noon = datetime.datetime(2017, 11, 10, 12)
        asked: tuple[tuple[Any, tuple[str, ...]], ...] = (
            ({}, ("publish_at", "reported_at")),
            ({"publish_at": noon}, ("reported_at",)),
            ({"reported_at": noon}, ("publish_at",)),
        )
        for given, missing in asked:
            with pytest.raises(Undetermined) as caught:
                report_timing(**given)
            assert caught.value.missing == missing
