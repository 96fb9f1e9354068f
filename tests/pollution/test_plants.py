"""What a plant does under a response and in the heating season, and why."""

from __future__ import annotations

import datetime
import json
from decimal import Decimal, localcontext
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy import ask
from langfang_policy.core.bounds import Side
from langfang_policy.core.days import Period
from langfang_policy.core.errors import InvalidFacts, NotInForce, Undetermined
from langfang_policy.core.forms import plain
from langfang_policy.pollution import (
    CastingFurnaces,
    Fuel,
    GlassLimits,
    HeatingSeason,
    Industry,
    JointListAtLevelOne,
    ListedAtLevelFour,
    Making,
    MethodAtLevelOne,
    OrderKind,
    Plant,
    PlantDuty,
    ResponseLevel,
    SeasonFigures,
    StaggeredSectors,
    alternatives_allowed,
    gate_open,
    glass_within_limits,
    heating_season_orders,
    plant_orders,
)
from tests.helpers import because

STOP, LIMIT, CLEANER = OrderKind.STOP, OrderKind.LIMIT, OrderKind.CLEANER
NONE, IV, III, II, I = ResponseLevel  # noqa: E741  # the plan's own numerals
SUMMER_DAY, SEASON_DAY = datetime.date(2018, 6, 20), datetime.date(2017, 12, 20)
GRINDING = Plant(industry=Industry.CEMENT_GRINDING, stores_bulk_outdoors=False)


def duties(plant: Plant, level: ResponseLevel, **facts: Any) -> tuple[PlantDuty, ...]:
    """What it does beside its production orders, in summer."""
    return plant_orders(plant, level=level, on=SUMMER_DAY, **facts).value.duties


class TestPlants:
    """What a plant does."""

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

    def test_clauses(self) -> None:
        """The decision names the clause that decided: the strictest order's."""
        steel = plant_orders(Plant(industry=Industry.STEEL), level=II, on=SEASON_DAY)
        assert str(because(steel).citation.locator) == "五（四）4（3）②"
        idle = plant_orders(Plant(industry=Industry.STEEL), level=III, on=SEASON_DAY)
        assert str(because(idle).citation.locator) == "五（四）1第三段"
        ceramics = plant_orders(Plant(industry=Industry.MINING), level=I, on=SUMMER_DAY)
        assert str(because(ceramics).citation.locator) == "五（四）5（3）⑤"

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
            assert str(because(found).citation.locator) == "五（四）6第一段"
            assert (because(found).en, because(found).holds) == ("listed, raw-material haulage stopped", True)
        else:
            assert str(because(found).citation.locator) in ("五（四）2（3）①", "五（四）3（3）①")

    def test_figures_of_the_orders(self) -> None:
        """Half the output in the season, 30 percent below the limit for glass, no percentage for a stop."""
        steel = plant_orders(Plant(industry=Industry.STEEL), level=II, on=SEASON_DAY).value
        assert [order.percent for order in steel.orders] == [50, None]
        glass = plant_orders(Plant(industry=Industry.GLASS), level=I, on=SEASON_DAY).value
        assert [order.percent for order in glass.orders] == [30]
        cement = heating_season_orders(Plant(industry=Industry.CEMENT), on=SEASON_DAY).value
        assert [order.percent for order in cement] == [None]

    def test_haulage_is_not_taken_to_have_stopped(self) -> None:
        """A place on the list alone lets nobody off; the finding says what else it takes."""
        found = plant_orders(evolve(GRINDING, listed=True), level=III, on=SUMMER_DAY)
        assert found.value.strictest is STOP
        claim = found.findings[2]
        assert (claim.holds, claim.en) == (False, "listed, raw-material haulage stopped")

    def test_the_first_claim_is_told_where_none_holds(self) -> None:
        """At level IV neither a place on the list nor a kiln for household waste lets off."""
        kiln = evolve(GRINDING, listed=True, co_processes_household_waste=True)
        claim = plant_orders(kiln, level=IV, on=SUMMER_DAY).findings[2]
        assert (claim.holds, str(claim.citation.locator)) == (False, "五（四）6第一段")
        assert (claim.observed, claim.required) == (IV, III)
        assert claim.text("zh").endswith("实际IV级，要求III级及以上")

    def test_claims_of_the_last_paragraphs(self) -> None:
        """A kiln, a plant that cannot stop, a slow process: what each turns on, with its clause."""
        for fact, place, required in (
            ("co_processes_household_waste", "五（四）7第五段", III), ("cannot_stop", "五（四）7第五段", III),
            ("process_exempt", "五（四）7第四段", None),
        ):  # fmt: skip
            found = plant_orders(evolve(GRINDING, **{fact: True}), level=III, on=SUMMER_DAY)  # type: ignore[arg-type]
            assert (str(because(found).citation.locator), because(found).required) == (place, required)
            assert because(found).holds

    def test_the_season_stops_a_listed_plant(self) -> None:
        """Let off the response, it stops for the season all the same, and that decides."""
        works = Plant(industry=Industry.CERAMICS, fuel=Fuel.COAL, listed=True, raw_material_haulage_stopped=True)
        found = plant_orders(works, level=II, on=SEASON_DAY)
        assert (found.value.strictest, len(found.value.let_off)) == (STOP, 1)
        assert str(because(found).citation.locator) == "五（四）1第二段"
        steel = Plant(industry=Industry.STEEL, listed=True, raw_material_haulage_stopped=True)
        eased = plant_orders(steel, level=II, on=SEASON_DAY)
        assert str(because(eased).citation.locator) == "五（四）6第一段"

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
        plant = evolve(GRINDING, **{fact: True})  # type: ignore[arg-type]
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
        assert duties(plant, IV) == ()
        every = (PlantDuty.GATE_CLOSED, PlantDuty.COVER_MATERIAL, PlantDuty.SPRAY_WATER)
        assert duties(plant, III) == duties(plant, III, freezing=False) == every
        assert duties(plant, I, freezing=True) == every[:2]

    def test_what_is_not_said_is_named(self) -> None:
        """A duty that hangs on a fact is named until the fact is known not to be."""
        coking = Plant(industry=Industry.COKING)
        every = (PlantDuty.GATE_CLOSED, PlantDuty.COVER_MATERIAL, PlantDuty.SPRAY_WATER)
        assert duties(coking, II) == every
        assert duties(evolve(coking, hauls_in_bulk=False), II) == every[1:]
        assert duties(evolve(coking, stores_bulk_outdoors=False), II) == every[:1]
        assert duties(Plant(industry=Industry.FURNITURE, making=Making.OTHER), II) == every[1:]

    def test_sectors_of_staggered_transport(self) -> None:
        """By the other reading any key user of vehicles is bound, if it is known to be one."""
        cement = Plant(industry=Industry.CEMENT, hauls_in_bulk=True, stores_bulk_outdoors=False)
        every: dict[str, Any] = {"sectors": StaggeredSectors.ALL_BULK_USERS}
        assert duties(cement, I) == ()
        assert duties(cement, I, **every) == (PlantDuty.GATE_CLOSED,)
        assert duties(cement, IV, **every) == ()
        assert duties(evolve(cement, hauls_in_bulk=None), I, **every) == ()
        assert duties(evolve(cement, hauls_in_bulk=False), I, **every) == ()

    @pytest.mark.parametrize(
        ("level", "clauses"),
        [
            (III, ["五（四）3（3）③", "五（四）3（3）②", "五（四）3（3）②"]),
            (II, ["五（四）4（3）④", "五（四）4（3）③", "五（四）4（3）③"]),
            (I, ["五（四）5（3）④", "五（四）5（3）③", "五（四）5（3）③"]),
        ],
    )
    def test_why_a_duty(self, level: ResponseLevel, clauses: list[str]) -> None:
        """Each duty has its finding, after those on the orders."""
        found = plant_orders(Plant(industry=Industry.THERMAL_POWER), level=level, on=SUMMER_DAY)
        assert [str(finding.citation.locator) for finding in found.findings[-3:]] == clauses
        assert [finding.zh for finding in found.findings[-3:]] == [duty.zh for duty in found.value.duties]

    @pytest.mark.parametrize(
        ("change", "clauses"),
        [
            ({"listed": True}, ["五（四）6第一段"]),
            ({"cannot_stop": True}, ["五（四）7第五段", "五（四）7第五段"]),
            ({"listed": True, "stopping_cuts_nothing": True}, ["五（四）6第一段", "五（四）7第五段"]),
            ({"co_processes_household_waste": True}, ["五（四）7第五段"]),
        ],
    )
    def test_why_a_duty_in_stead(self, change: dict[str, bool], clauses: list[str]) -> None:
        """What a plant does for being let off stands with the privilege."""
        plant = Plant(industry=Industry.OTHER, stores_bulk_outdoors=False, **change)  # type: ignore[arg-type]
        found = plant_orders(plant, level=III, on=SUMMER_DAY)
        assert [str(finding.citation.locator) for finding in found.findings[-len(clauses) :]] == clauses
        assert len(found.value.duties) == len(clauses)
        assert because(found).citation.locator == found.findings[1].citation.locator

    def test_list_at_level_four(self) -> None:
        """By the other reading a listed grinding station need not stop at level IV either, if haulage has stopped."""
        listed = evolve(GRINDING, listed=True, raw_material_haulage_stopped=True)
        kinder: dict[str, Any] = {"listed_at_level_four": ListedAtLevelFour.LET_OFF}
        assert plant_orders(listed, level=IV, on=SUMMER_DAY).value.strictest is STOP
        found = plant_orders(listed, level=IV, on=SUMMER_DAY, **kinder).value
        assert (found.orders, found.duties) == ((), (PlantDuty.NO_RAW_MATERIAL_HAULAGE,))
        hauling = evolve(listed, raw_material_haulage_stopped=False)
        assert plant_orders(hauling, level=IV, on=SUMMER_DAY, **kinder).value.strictest is STOP
        assert duties(listed, NONE, **kinder) == ()

    def test_joint_list_of_level_one(self) -> None:
        """By the other reading the carve-outs of level II hold at level I for chemicals and furniture alone."""
        carved: dict[str, Any] = {"joint_list": JointListAtLevelOne.AS_AT_LEVEL_TWO}
        for plant, stops in (
            (Plant(industry=Industry.CHEMICALS, making=Making.WATER_BASED), False),
            (Plant(industry=Industry.CHEMICALS, making=Making.OTHER), True),
            (Plant(industry=Industry.FURNITURE, making=Making.OTHER), False),
            (Plant(industry=Industry.FURNITURE, making=Making.SOLVENT_BASED), True),
            (Plant(industry=Industry.STEEL_ROLLING), True),
        ):
            assert bool(plant_orders(plant, level=I, on=SUMMER_DAY, **carved).value) is stops
            assert plant_orders(plant, level=I, on=SUMMER_DAY).value.strictest is STOP
        with pytest.raises(Undetermined):
            plant_orders(Plant(industry=Industry.CHEMICALS), level=I, on=SUMMER_DAY, **carved)

    def test_joint_list_leaves_level_three_alone(self) -> None:
        """There the plan's own words stand, whatever is read of level I."""
        paint = Plant(industry=Industry.CHEMICALS, making=Making.OTHER)
        carved = plant_orders(paint, level=III, on=SUMMER_DAY, joint_list=JointListAtLevelOne.AS_AT_LEVEL_TWO)
        assert not carved.value

    def test_why_nothing_is_asked(self) -> None:
        """No response, or an industry that the level does not name."""
        idle = plant_orders(Plant(industry=Industry.STEEL), level=NONE, on=SUMMER_DAY)
        assert (because(idle).en, str(because(idle).citation.locator)) == ("no response runs", "五（二）第一段")
        other = plant_orders(Plant(industry=Industry.OTHER), level=IV, on=SUMMER_DAY)
        assert (because(other).observed, str(because(other).citation.locator)) == (Industry.OTHER, "五（四）2（3）①")
        season = heating_season_orders(Plant(industry=Industry.OTHER), on=SEASON_DAY)
        assert (str(because(season).citation.locator), because(season).observed) == ("五（四）1", Industry.OTHER)
        assert because(season).holds is None

    @pytest.mark.parametrize(
        ("day", "side", "required"),
        [
            (datetime.date(2017, 11, 14), Side.BELOW, datetime.date(2017, 11, 15)),
            (datetime.date(2018, 3, 16), Side.ABOVE, datetime.date(2018, 3, 15)),
        ],
    )
    def test_why_the_season_asks_nothing(self, day: datetime.date, side: Side, required: datetime.date) -> None:
        """The end of the season that the day lies beyond."""
        found = because(heating_season_orders(Plant(industry=Industry.STEEL), on=day))
        assert found.bound is not None
        assert (found.bound.side, found.required, found.observed) == (side, required, day)

    def test_what_if(self) -> None:
        """Another season and other cuts are what the answer tells."""
        steel = Plant(industry=Industry.STEEL)
        season = HeatingSeason(first=datetime.date(2018, 6, 1), last=datetime.date(2018, 6, 30))
        figures = SeasonFigures(limit_percent=35)
        decision = heating_season_orders(steel, on=SUMMER_DAY, season=season, figures=figures)
        assert [order.percent for order in decision.value] == [35]
        assert decision.findings[0].observed == Period(season.first, season.last)
        works = Plant(industry=Industry.GLASS)
        cleaner = plant_orders(works, level=III, on=SUMMER_DAY, glass=GlassLimits(cut_percent=12)).value
        assert [order.percent for order in cleaner.orders] == [12]
        for bad in (-1, 101):
            with pytest.raises(InvalidFacts):
                SeasonFigures(limit_percent=bad)
            with pytest.raises(InvalidFacts):
                GlassLimits(cut_percent=bad)

    @pytest.mark.parametrize(
        ("plant", "words"),
        [
            (Plant(industry=Industry.CASTING, fuel=Fuel.COAL), ("，适用于该燃料", ", for this fuel")),
            (Plant(industry=Industry.CASTING, fuel=Fuel.ELECTRICITY), ("，不适用于该燃料", ", not for this fuel")),
            (
                Plant(industry=Industry.PLASTICS, making=Making.GRANULATION),
                ("，适用于该产品或工艺", ", for this product or process"),
            ),
            (
                Plant(industry=Industry.PLASTICS, making=Making.OTHER),
                ("，不适用于该产品或工艺", ", not for this product or process"),
            ),
        ],
    )
    def test_words_of_a_carve_out(self, plant: Plant, words: tuple[str, str]) -> None:
        """The finding says on what the order turns, and which way; neither fails anything."""
        found = because(heating_season_orders(plant, on=SEASON_DAY))
        assert (found.zh.endswith(words[0]), found.en.endswith(words[1])) == (True, True)
        assert found.observed in (plant.fuel, plant.making)
        assert found.holds is None

    @pytest.mark.parametrize("fact", ["freezing", "furnaces", "joint_list", "listed_at_level_four", "sectors"])
    def test_readings_are_checked(self, fact: str) -> None:
        """At every level, whether the answer turns on them or not."""
        with pytest.raises(InvalidFacts) as caught:
            plant_orders(GRINDING, level=NONE, on=SUMMER_DAY, **{fact: "x"})  # type: ignore[arg-type]
        assert caught.value.fact == fact

    @given(st.builds(Plant, industry=st.sampled_from(Industry), fuel=st.none() | st.sampled_from(Fuel),
                     making=st.none() | st.sampled_from(Making), listed=st.booleans(), process_exempt=st.booleans(),
                     raw_material_haulage_stopped=st.booleans(), co_processes_household_waste=st.booleans(),
                     cannot_stop=st.booleans(), stopping_cuts_nothing=st.booleans(),
                     hauls_in_bulk=st.none() | st.booleans(), stores_bulk_outdoors=st.none() | st.booleans()),
           st.sampled_from(list(ResponseLevel)), st.dates(datetime.date(2017, 9, 30), datetime.date(2018, 12, 31)),
           st.none() | st.booleans())  # fmt: skip
    def test_any_plant_has_an_answer(
        self, plant: Plant, level: ResponseLevel, day: datetime.date, freezing: bool | None
    ) -> None:
        """A decision that goes through JSON, whose every order and duty has a finding, or the fact that is missing."""
        facts = {"plant": plain(plant), "level": level.json, "freezing": freezing}
        asked = json.loads(json.dumps(ask("pollution.plant_orders", facts, on=day)))
        if asked["outcome"] == "undetermined":
            assert asked["missing"] in (["plant.fuel"], ["plant.making"])
            return
        decision = plant_orders(plant, level=level, on=day, freezing=freezing)
        assert json.loads(json.dumps(plain(decision.value)))["strictest"] == decision.value.strictest.json
        held = {finding.citation for finding in decision.findings if ", not for this" not in finding.en}
        assert {order.citation for order in (*decision.value.orders, *decision.value.let_off)} <= held
        assert {duty.zh for duty in decision.value.duties} <= {finding.zh for finding in decision.findings}
        assert decision.because in decision.findings
        assert asked["value"] == plain(decision.value)

    @pytest.mark.parametrize("level", list(ResponseLevel))
    def test_alternatives(self, level: ResponseLevel) -> None:
        """Other ways to the same cut at levels III and II, for a stop of the measures for industry that holds."""
        assert alternatives_allowed(level).value is (level in (III, II))

        def may(industry: Industry, **facts: Any) -> bool:
            return plant_orders(Plant(industry=industry, **facts), level=level, on=SUMMER_DAY).value.alternatives

        assert may(Industry.CEMENT_GRINDING) is (level in (III, II))
        for industry in (Industry.MINING, Industry.GLASS, Industry.OTHER):
            assert not may(industry)
        assert not may(Industry.CEMENT_GRINDING, listed=True, raw_material_haulage_stopped=True) or level < III
        assert not plant_orders(Plant(industry=Industry.BRICK_KILNS), level=level, on=SEASON_DAY).value.alternatives

    def test_method_at_level_one(self) -> None:
        """By the other reading a plant may choose another way at level I, too; at level IV it never may."""
        below = MethodAtLevelOne.AS_BELOW
        allowed = [alternatives_allowed(level, method_at_level_one=below) for level in ResponseLevel]
        assert [decision.value for decision in allowed] == [False, False, True, True, True]
        assert str(allowed[-1].citations[0].locator) == "五（四）5（3）②"
        assert str(alternatives_allowed(I).citations[0].locator) == "五（四）5（3）②"
        panels, mine = Plant(industry=Industry.WOOD_PANELS), Plant(industry=Industry.MINING)
        assert plant_orders(panels, level=I, on=SUMMER_DAY, method_at_level_one=below).value.alternatives
        assert not plant_orders(panels, level=I, on=SUMMER_DAY).value.alternatives
        assert not plant_orders(mine, level=I, on=SUMMER_DAY, method_at_level_one=below).value.alternatives
        grinding = Plant(industry=Industry.CEMENT_GRINDING)
        assert not plant_orders(grinding, level=IV, on=SUMMER_DAY, method_at_level_one=below).value.alternatives
        for call in (
            lambda: alternatives_allowed(IV, method_at_level_one="x"),  # type: ignore[arg-type]
            lambda: plant_orders(mine, level=IV, on=SUMMER_DAY, method_at_level_one="x"),  # type: ignore[arg-type]
        ):
            with pytest.raises(InvalidFacts) as caught:
                call()
            assert caught.value.fact == "method_at_level_one"

    @pytest.mark.parametrize(
        "change",
        [
            {"industry": "steel"},
            {"fuel": "coal"},
            {"making": 1},
            {"listed": 1},
            {"hauls_in_bulk": 0},
            {"stores_bulk_outdoors": "no"},
        ],
    )
    def test_bad_plant(self, change: dict[str, object]) -> None:
        """A fact of the wrong kind is named; something else is no plant."""
        with pytest.raises(InvalidFacts) as caught:
            evolve(Plant(industry=Industry.STEEL), **change)  # type: ignore[arg-type]
        assert caught.value.fact == next(iter(change))
        with pytest.raises(InvalidFacts) as caught:
            plant_orders("steel", level=II, on=SUMMER_DAY)  # type: ignore[arg-type]
        assert caught.value.fact == "plant"

    def test_before_the_plan(self) -> None:
        """The plan asks nothing of a day before it."""
        with pytest.raises(NotInForce):
            plant_orders(Plant(industry=Industry.STEEL), level=II, on=datetime.date(2017, 9, 29))

    def test_through_json(self) -> None:
        """Asked as JSON, with the day of the question."""
        facts = {"plant": {"industry": "ceramics", "fuel": "natural_gas"}, "level": "ii"}
        answer = json.loads(json.dumps(ask("pollution.plant_orders", facts, on="2017-12-20")))
        assert answer["value"]["strictest"] == "stop"


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
        assert because(decision).observed == Decimal("0.8")
        assert glass_within_limits(IV, {"nox": 0.9}).value
        with pytest.raises(InvalidFacts):
            glass_within_limits(III, {})

    def test_the_order_of_the_pollutants_does_not_matter(self) -> None:
        """They are told by their names."""
        shares = {"so2": 0.72, "nox": 0.68}
        decision = glass_within_limits(III, shares)
        assert decision == glass_within_limits(III, dict(reversed(shares.items())))
        assert [finding.observed for finding in decision.findings[1:]] == [Decimal("0.68"), Decimal("0.72")]

    def test_why(self) -> None:
        """The share asked for is 0.7; below level III the level decides, at the clause where the measure begins."""
        three = glass_within_limits(III, {"so2": 0.5, "nox": 0.6, "pm": 0.7})
        assert three.because is None
        assert [finding.holds for finding in three.findings] == [None, True, True, True]
        within = glass_within_limits(III, {"nox": Decimal("0.7")}).findings[-1]
        assert (within.required, str(within.citation.locator)) == (Decimal("0.7"), "五（四）3（3）①")
        idle = glass_within_limits(NONE, {"nox": 2})
        assert idle.findings == (because(idle),)
        assert (because(idle).holds, str(because(idle).citation.locator)) == (None, "五（四）3（3）①")
        assert str(because(glass_within_limits(I, {"nox": 1})).citation.locator) == "五（四）5（3）②"

    def test_what_if(self) -> None:
        """Half the limit, exactly, whatever the caller's decimal context."""
        with localcontext(prec=1):
            strict = GlassLimits(cut_percent=45)
            within = glass_within_limits(III, {"nox": Decimal("0.55")}, glass=strict)
            assert (within.value, within.findings[-1].required) == (True, Decimal("0.55"))
            assert not glass_within_limits(III, {"nox": Decimal("0.5501")}, glass=strict).value

    @pytest.mark.parametrize("shares", [{"nox": -0.1}, {"nox": None}, {"nox": float("nan")}, [0.5], {}])
    def test_bad_shares(self, shares: Any) -> None:
        """Named, the pollutant with them."""
        with pytest.raises(InvalidFacts) as caught:
            glass_within_limits(III, shares)
        assert caught.value.fact in ("shares", "shares.nox")


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

    def test_open_list(self) -> None:
        """By the other reading every key user's gate is shut."""
        facts: dict[str, Any] = {"level": III, "sectors": StaggeredSectors.ALL_BULK_USERS}
        assert not gate_open(Industry.CEMENT, bulk_haulage=True, **facts).value
        assert gate_open(Industry.CEMENT, bulk_haulage=False, **facts).value

    @pytest.mark.parametrize(
        ("change", "place"),
        [({}, None), ({"bulk_haulage": False}, 0), ({"level": IV}, 1), ({"needed_for_safety": True}, 2)],
    )
    def test_why(self, change: dict[str, Any], place: int | None) -> None:
        """What opens the gate decides; that it is shut, all three together."""
        facts: dict[str, Any] = {"level": III, "bulk_haulage": True, **change}
        decision = gate_open(Industry.STEEL, **facts)
        assert decision.because is (None if place is None else decision.findings[place])

    @pytest.mark.parametrize("fact", ["industry", "level", "bulk_haulage", "needed_for_safety", "sectors"])
    def test_bad_facts(self, fact: str) -> None:
        """Each is checked, whatever the others say."""
        facts: dict[str, Any] = {"industry": Industry.OTHER, "level": IV, "bulk_haulage": False, fact: "x"}
        with pytest.raises(InvalidFacts) as caught:
            gate_open(**facts)
        assert caught.value.fact == fact
