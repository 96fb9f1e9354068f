"""May this vehicle drive today, and whose owner is asked to leave it at home."""

from __future__ import annotations

import datetime
import json
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy import ask
from langfang_policy.core.errors import InvalidFacts, NotInForce, Undetermined
from langfang_policy.core.forms import plain
from langfang_policy.core.terms import Reading
from langfang_policy.pollution import (
    Approvals,
    BusFare,
    DustTrucksOnUrgentDay,
    ExemptAtLevelOne,
    ExemptVehicle,
    LastDayOfRegistration,
    OldVehicles,
    PlateChange,
    ResponseLevel,
    TrafficFigures,
    TransitAtLevelTwo,
    TruckComma,
    Vehicle,
    VehicleKind,
    asked_to_stay_parked,
    bus_fare,
    exempt_from_traffic_limits,
    may_change_plate,
    traffic_limits_on,
    vehicle_may_drive,
)
from tests import helpers

NONE, IV, III, II, I = ResponseLevel  # noqa: E741  # the plan's own numerals
SEASON_DAY = datetime.date(2017, 12, 20)
levels = st.sampled_from(list(ResponseLevel))
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
        assert drives(evolve(CAR, plate="冀R123４"), I, EVEN_DAY)
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
        for reading in ({}, one):
            decision = vehicle_may_drive(CAR, level=II, on=EVEN_DAY, **reading)
            assert decision.because is None
            assert [finding.text().partition(": ")[2] for finding in decision.findings[-2:]] == [
                "medium or heavy truck: no",
                "national emission standard: 5, >3",
            ]
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

    @pytest.mark.parametrize("level", [II, I])
    def test_each_day_of_an_episode(self, level: ResponseLevel) -> None:
        """One urgent publication frees its own day: those before it and after it stay as they are."""
        days = [EVEN_DAY + datetime.timedelta(days=more) for more in (-2, -1, 0, 1, 2)]
        limited = [traffic_limits_on(level=level, on=day, urgent_on=EVEN_DAY).value for day in days]
        assert limited == [True, True, False, True, True]
        old = evolve(CAR, yellow_label=True)
        assert [drives(old, level, day, urgent_on=EVEN_DAY) for day in days] == [not one for one in limited]

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
        decision = exempt_from_traffic_limits(None, locally_approved=True)
        assert (decision.value, helpers.because(decision).holds) == (False, False)

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
            {"yellow_label": None}, {"locally_approved": 1}, {"in_transit": 0}, {"emission_stage": True},
        ],
    )  # fmt: skip
    def test_bad_vehicle(self, change: dict[str, object]) -> None:
        """The fact at fault is named."""
        with pytest.raises(InvalidFacts) as caught:
            evolve(CAR, **change)  # type: ignore[arg-type]
        assert caught.value.fact == next(iter(change))
        with pytest.raises(InvalidFacts):
            drives("car", I)  # type: ignore[arg-type]

    def test_every_fault_of_a_vehicle_is_told(self) -> None:
        """All at once, each with its path; through JSON below the vehicle."""
        with pytest.raises(InvalidFacts) as caught:
            evolve(CAR, kind="car", emission_stage=7)  # type: ignore[arg-type]
        assert [fault.path for fault in caught.value.faults] == ["$.kind", "$.emission_stage"]
        facts = {"level": "i", "vehicle": {"kind": "car", "plate": "R1", "emission_stage": 7}}
        outcome = ask("pollution.vehicle_may_drive", facts, on=EVEN_DAY)
        assert outcome["outcome"] == "invalid"
        assert [fault["path"] for fault in outcome["faults"]] == ["$.vehicle.emission_stage"]

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
        with pytest.raises(InvalidFacts) as caught:
            may_change_plate(["R1", "R2", "R1"])
        assert caught.value.fact == "plates[2]"
        with pytest.raises(Undetermined) as open_:
            may_change_plate(["R1", "R"])
        assert open_.value.missing == ("plates[1]",)

    def test_how_many_cars(self) -> None:
        """Two suffice; a what-if may ask for more."""
        decision = may_change_plate(["R1", "R3"])
        assert (helpers.because(decision).observed, helpers.because(decision).required) == (2, 2)
        three = PlateChange(cars=3)
        fewer = may_change_plate(["R1", "R3"], change=three)
        assert not fewer.value
        assert fewer.findings[0].text("zh").endswith("实际2部，要求3部以上")
        assert may_change_plate(["R1", "R3", "R5"], change=three).value

    def test_bus_fares(self) -> None:
        """Where the area has the means: perhaps reduced at II, waived at I."""
        fares = [bus_fare(level, has_means=True).value for level in ResponseLevel]
        assert fares == [BusFare.AS_EVER] * 3 + [BusFare.MAY_BE_REDUCED, BusFare.WAIVED]
        assert bus_fare(I, has_means=False).value is BusFare.AS_EVER

    @pytest.mark.parametrize(
        ("level", "means", "place"),
        [(III, True, 0), (III, False, 0), (II, True, None), (II, False, 1), (I, True, None), (I, False, 1)],
    )
    def test_why_this_fare(self, level: ResponseLevel, means: bool, place: int | None) -> None:
        """The level, then the means of the area; where both are there, neither alone."""
        decision = bus_fare(level, has_means=means)
        assert decision.because is (None if place is None else decision.findings[place])
        assert [str(one.locator) for one in decision.citations] == [
            "五（四）5（3）①" if level is I else "五（四）4（3）①"
        ]

    @pytest.mark.parametrize(
        ("reading", "clauses"),
        [
            (ExemptAtLevelOne, ["5（3）①"]), (TruckComma, ["4（3）①"]), (TransitAtLevelTwo, ["4（3）①"]),
        ],
    )  # fmt: skip
    def test_what_is_read(self, reading: type[Reading], clauses: list[str]) -> None:
        """Each level's own clause."""
        assert [str(one.locator) for one in reading.clauses()] == [f"五（四）{clause}" for clause in clauses]

    def test_transit_at_level_two(self) -> None:
        """By the letter level II's alternate days leave vehicles in transit alone; its ban and level I do not."""
        letter: dict[str, Any] = {"transit_at_level_two": TransitAtLevelTwo.NOT_PRINTED}
        old = evolve(CAR, emission_stage=3)
        through = evolve(old, in_transit=True)
        assert not drives(through, II)
        assert drives(through, II, **letter)
        assert not drives(evolve(old, in_transit=False), II, **letter)
        assert not drives(evolve(through, yellow_label=True), II, **letter)
        assert not drives(through, I, **letter)
        assert drives(CAR, II, **letter)
        with pytest.raises(Undetermined) as caught:
            drives(old, II, **letter)
        assert caught.value.missing == ("vehicle.in_transit",)

    @pytest.mark.parametrize("category", [ExemptVehicle.POSTAL, ExemptVehicle.PURE_ELECTRIC])
    def test_approvals(self, category: ExemptVehicle) -> None:
        """By the stricter reading postal and pure electric vehicles need local approval; others are as they were."""
        strict: dict[str, Any] = {"approvals": Approvals.NEEDED}
        assert exempt_from_traffic_limits(category).value
        assert not exempt_from_traffic_limits(category, **strict).value
        approved = exempt_from_traffic_limits(category, locally_approved=True, **strict)
        assert approved.value
        assert [str(one.locator) for one in approved.citations] == ["五（四）4（3）①"]
        vehicle = evolve(CAR, category=category)
        assert drives(vehicle, I)
        assert not drives(vehicle, I, **strict)
        assert drives(evolve(vehicle, locally_approved=True), I, **strict)
        only: dict[str, Any] = {"exempt_at_level_one": ExemptAtLevelOne.BAN_ONLY}
        assert drives(vehicle, I, **only)
        assert not drives(evolve(vehicle, locally_approved=True), I, **strict, **only)
        assert exempt_from_traffic_limits(ExemptVehicle.FIRE, **strict).value
        assert exempt_from_traffic_limits(ExemptVehicle.CITY_OPERATION, **strict).value

    def test_dust_trucks_on_the_urgent_day(self) -> None:
        """By the other reading their ban is put off with the other limits, for that day."""
        truck = Vehicle(kind=VehicleKind.SAND_TRUCK, plate="冀R12344")
        put_off: dict[str, Any] = {"dust_trucks": DustTrucksOnUrgentDay.PUT_OFF}
        for level in (III, II, I):
            assert drives(truck, level, urgent_on=EVEN_DAY, **put_off)
            assert not drives(truck, level, urgent_on=ODD_DAY, **put_off)
            assert not drives(truck, level, **put_off)
            assert not drives(truck, level, urgent_on=EVEN_DAY)

    @pytest.mark.parametrize(
        "fact", ["level", "exempt_at_level_one", "truck_comma", "transit_at_level_two", "approvals", "dust_trucks"]
    )
    def test_readings_are_checked(self, fact: str) -> None:
        """Whether the answer turns on them or not."""
        with pytest.raises(InvalidFacts) as caught:
            vehicle_may_drive(CAR, **{"level": NONE, "on": EVEN_DAY, fact: "x"})  # type: ignore[arg-type]
        assert caught.value.fact == fact

    def test_why(self) -> None:
        """What decided, clause by clause."""

        def why(vehicle: Vehicle, level: ResponseLevel, **facts: Any) -> tuple[bool | None, str]:
            decision = vehicle_may_drive(vehicle, level=level, on=EVEN_DAY, **facts)
            return helpers.because(decision).holds, str(helpers.because(decision).citation.locator)

        odd, even = CAR, evolve(CAR, plate="冀R12344")
        assert why(odd, NONE) == (False, "五（四）4（3）①")
        assert why(odd, I, urgent_on=EVEN_DAY) == (False, "五（四）7第一段第二句")
        assert why(odd, I) == (False, "五（四）5（3）①")
        assert why(even, I) == (True, "五（四）5（3）①")
        assert why(evolve(odd, emission_stage=3), II) == (False, "五（四）4（3）①")
        assert why(evolve(odd, category=ExemptVehicle.FIRE), I) == (True, "五（四）7第二段第一句")
        assert why(evolve(odd, category=ExemptVehicle.CITY_OPERATION), I) == (True, "五（四）5（3）①")
        assert why(evolve(odd, category=ExemptVehicle.CITY_OPERATION), II) == (True, "五（四）4（3）①")
        assert why(evolve(odd, yellow_label=True), II) == (False, "五（四）4（3）①")
        sand = evolve(odd, kind=VehicleKind.SAND_TRUCK)
        assert [why(sand, level) for level in (III, II, I)] == [
            (False, "五（四）3（3）②"), (False, "五（四）4（3）③"), (False, "五（四）5（3）③"),
        ]  # fmt: skip

    @pytest.mark.parametrize(
        ("stage", "limited", "told"), [(3, True, "3，4及以下"), (4, True, "4，4及以下"), (5, False, "5，>4")]
    )
    def test_another_standard(self, stage: int, limited: bool, told: str) -> None:
        """A what-if moves the standard that level II limits, and what is told with it."""
        car = evolve(CAR, emission_stage=stage)
        decision = vehicle_may_drive(car, level=II, on=EVEN_DAY, figures=TrafficFigures(emission_stage=4))
        assert decision.value is not limited
        standard = next(finding for finding in decision.findings if finding.zh == "国家排放标准")
        assert standard.text("zh").endswith(f"国家排放标准：{told}")

    def test_no_cross_without_a_breach(self) -> None:
        """An exempt vehicle with a yellow label is told of no label: only what bans it would fail."""
        exempt = evolve(CAR, category=ExemptVehicle.FIRE, yellow_label=True)
        assert all(vehicle_may_drive(exempt, level=I, on=EVEN_DAY).findings)

    def test_parity_is_told(self) -> None:
        """The digit and the day of the month."""
        because = helpers.because(vehicle_may_drive(CAR, level=I, on=EVEN_DAY))
        assert because.observed == (5, 20)

    def test_months_of_31_days(self) -> None:
        """The 31st and the 1st that follows are both odd."""
        assert drives(CAR, I, datetime.date(2017, 12, 31))
        assert drives(CAR, I, datetime.date(2018, 1, 1))

    @given(
        st.builds(
            Vehicle, kind=st.sampled_from(VehicleKind), plate=st.text("冀R0123456789A", max_size=7),
            emission_stage=st.none() | st.integers(0, 6), yellow_label=st.booleans(),
            category=st.none() | st.sampled_from(ExemptVehicle), locally_approved=st.booleans(),
            in_transit=st.none() | st.booleans(),
        ),
        st.sampled_from(list(ResponseLevel)), st.integers(0, 60), st.none() | st.integers(0, 60),
    )  # fmt: skip
    def test_any_vehicle_has_an_answer(
        self, vehicle: Vehicle, level: ResponseLevel, days: int, urgent: int | None
    ) -> None:
        """A decision, the same through JSON, or the fact that is missing; an exemption never keeps a vehicle home."""
        day = EVEN_DAY + datetime.timedelta(days=days)
        urgent_on = None if urgent is None else EVEN_DAY + datetime.timedelta(days=urgent)
        facts = {"vehicle": plain(vehicle), "level": level.json, "urgent_on": plain(urgent_on)}
        answer = json.loads(json.dumps(ask("pollution.vehicle_may_drive", facts, on=day)))
        if answer["outcome"] == "undetermined":
            assert set() < set(answer["missing"]) <= {"vehicle.emission_stage", "vehicle.plate"}
            return
        decision = vehicle_may_drive(vehicle, level=level, on=day, urgent_on=urgent_on)
        assert answer["value"] is decision.value
        fire = evolve(vehicle, category=ExemptVehicle.FIRE)
        assert drives(fire, level, day, urgent_on=urgent_on) >= decision.value


class TestOldVehicles:
    """Who is asked to leave a vehicle at home."""

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

    @pytest.mark.parametrize(
        ("level", "clause", "last"),
        [(I, "5（2）②", (2005, 12, 31)), (II, "4（2）②", (2003, 12, 31)), (IV, "4（2）②", None)],
    )
    def test_why(self, level: ResponseLevel, clause: str, last: tuple[int, int, int] | None) -> None:
        """The day of registration against the last day that is meant."""
        because = helpers.because(asked_to_stay_parked(level, registered=datetime.date(2000, 1, 1)))
        assert str(because.citation.locator) == f"五（四）{clause}"
        assert because.required == (II if last is None else datetime.date(*last))
        with pytest.raises(InvalidFacts):
            asked_to_stay_parked(level, registered=2000)  # type: ignore[arg-type]

    @pytest.mark.parametrize(("level", "year"), [(II, 2003), (I, 2005)])
    def test_on_the_last_day_of_the_year(self, level: ResponseLevel, year: int) -> None:
        """By the other reading a vehicle of that very day is not meant, one of the day before is."""
        last, left_out = datetime.date(year, 12, 31), LastDayOfRegistration.LEFT_OUT
        assert asked_to_stay_parked(level, registered=last).value
        decision = asked_to_stay_parked(level, registered=last, last_day=left_out)
        assert (decision.value, str(helpers.because(decision).bound)) == (False, f"<{last}")
        assert asked_to_stay_parked(level, registered=datetime.date(year, 12, 30), last_day=left_out).value
        with pytest.raises(InvalidFacts) as caught:
            asked_to_stay_parked(NONE, registered=last, last_day="included")  # type: ignore[arg-type]
        assert caught.value.fact == "last_day"

    @pytest.mark.parametrize(("day", "asked"), [((2009, 12, 31), True), ((2010, 1, 1), False)])
    def test_another_last_day(self, day: tuple[int, int, int], asked: bool) -> None:
        """A what-if moves the day of each level, and what is told with it."""
        old = OldVehicles(level_one=datetime.date(2009, 12, 31), level_two=datetime.date(2009, 12, 31))
        for level in (II, I):
            decision = asked_to_stay_parked(level, registered=datetime.date(*day), old=old)
            assert decision.value is asked
            assert decision.findings[-1].text("zh").endswith("要求2009-12-31前")
