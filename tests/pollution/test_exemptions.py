"""Who need not stop, who is struck off, and who is slow to stop."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy.core.decisions import Decision, Part
from langfang_policy.core.errors import InvalidFacts, Undetermined
from langfang_policy.core.exact import Number
from langfang_policy.pollution import (
    AtFortyEightHours,
    Discharge,
    ExemptionFigures,
    ExemptionGround,
    Fuel,
    GreenPublicity,
    Industry,
    ListEntry,
    ProcessCase,
    ProcessFigures,
    emits,
    exemption_grounds,
    list_removal,
    process_exemption,
)
from tests.helpers import because


def _part(decision: Decision[Any]) -> Part:
    """The decision on concentrations well below the limit."""
    (found,) = (reason for reason in decision.reasons if isinstance(reason, Part))
    return found


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
        assert str(because(loose).citation.locator) == "五（四）6第二段"

    @pytest.mark.parametrize("change", [{"industry": "x"}, {"livelihood_project": 1}, {"switched_from_coal": "gas"}])
    def test_bad_entry(self, change: dict[str, object]) -> None:
        """A fact of the wrong kind is refused."""
        with pytest.raises(InvalidFacts):
            evolve(ListEntry(industry=Industry.STEEL), **change)  # type: ignore[arg-type]
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

    @pytest.mark.parametrize(
        ("share", "struck"), [(Decimal("0.6"), False), (Decimal("0.6000000001"), True), (0.51, False)]
    )
    def test_another_total(self, share: Number, struck: bool) -> None:
        """A what-if moves the share of the total, and what is told with it."""
        figures = ExemptionFigures(total_percent=60)
        decision = list_removal(thermal_power=False, share_of_total=share, figures=figures)
        assert decision.value.struck_off is struck
        assert because(decision).text("zh").endswith("要求≤60%")

    @pytest.mark.parametrize(("power", "missing"), [(True, "steady_ultra_low"), (False, "share_of_total")])
    def test_removal_needs_its_fact(self, power: bool, missing: str) -> None:
        """What its kind is judged by must be given."""
        with pytest.raises(Undetermined) as caught:
            list_removal(thermal_power=power)
        assert caught.value.missing == (missing,)

    @pytest.mark.parametrize("shares", [None, [0.3], {"so2": -0.1}, {"so2": True}, {"so2": "low"}])
    def test_bad_shares(self, shares: Any) -> None:
        """They are named, the pollutant with them."""
        with pytest.raises(InvalidFacts) as caught:
            ListEntry(industry=Industry.STEEL, shares_of_limit=shares)
        (fault,) = caught.value.faults
        pollutant = ".so2" if isinstance(shares, dict) else ""
        assert (fault.fact, fault.path) == (f"shares_of_limit{pollutant}", f"$.shares_of_limit{pollutant}")

    def test_what_is_not_claimed_is_not_there(self) -> None:
        """An enterprise that shows nothing for itself has no ground, and none of its conditions."""
        entry = ListEntry(industry=Industry.PETROCHEMICALS)
        assert exemption_grounds(entry).value == ()
        assert exemption_grounds(evolve(entry, leaks_repaired=True)).value == ()
        assert exemption_grounds(evolve(entry, leak_repair_accepted=True)).value == ()
        assert exemption_grounds(evolve(entry, meets_green_target=True, publicised=True)).value == ()
        assert exemption_grounds(evolve(entry, building_materials=True, publicised=True)).value == ()
        assert exemption_grounds(evolve(entry, building_materials=True, meets_green_target=True)).value == ()
        assert exemption_grounds(evolve(entry, shares_of_limit={"so2": 0})).value == ()
        glass = ListEntry(industry=Industry.GLASS, switched_from_coal=Fuel.NATURAL_GAS)
        assert exemption_grounds(glass).value == ()

    def test_which_ground_decided(self) -> None:
        """The first that holds; where none does, none alone."""
        both = ListEntry(
            industry=Industry.STEEL, steady_ultra_low=True, shares_of_limit={"so2": 0.3}, monitoring_networked=True
        )
        decision = exemption_grounds(both)
        assert decision.because is decision.findings[1]
        assert exemption_grounds(ListEntry(industry=Industry.STEEL)).because is None

    def test_what_was_seen(self) -> None:
        """The greatest share against 30 percent of the limit."""
        entry = ListEntry(industry=Industry.STEEL, shares_of_limit={"so2": 0.1, "nox": 0.4}, monitoring_networked=True)
        other, proven, share = _part(exemption_grounds(entry)).findings
        assert (other.holds, proven.holds, share.holds) == (True, True, False)
        assert (share.observed, share.required) == (40, 30)
        assert share.text("zh").endswith("主要污染物浓度占限值，实际40%，要求30%及以下")
        nothing = _part(exemption_grounds(evolve(entry, shares_of_limit={})))
        assert (nothing.findings[2].en, nothing.findings[2].holds) == ("concentrations are shown", False)

    @pytest.mark.parametrize(("share", "holds"), [(Decimal("0.4"), True), (Decimal("0.401"), False), (0.39, True)])
    def test_another_share(self, share: Number, holds: bool) -> None:
        """A what-if moves the share that counts, and what is told with it."""
        entry = ListEntry(industry=Industry.STEEL, shares_of_limit={"so2": share}, monitoring_networked=True)
        decision = exemption_grounds(entry, figures=ExemptionFigures(concentration_percent=40))
        assert decision.value == ((ExemptionGround.WELL_BELOW_LIMIT,) if holds else ())
        assert _part(decision).findings[2].text().endswith("required ≤40%")

    @pytest.mark.parametrize("facts", [{"share_of_total": "x"}, {"share_of_total": -1}, {"thermal_power": 1},
                                       {"thermal_power": False, "steady_ultra_low": "x"}])  # fmt: skip
    def test_bad_removal(self, facts: dict[str, Any]) -> None:
        """A fact of the wrong kind is refused, asked for or not."""
        given_facts: dict[str, Any] = {"thermal_power": True, "steady_ultra_low": True, "share_of_total": 1, **facts}
        with pytest.raises(InvalidFacts):
            list_removal(**given_facts)

    @given(st.fixed_dictionaries({
        "industry": st.sampled_from(Industry), "livelihood_project": st.booleans(), "steady_ultra_low": st.booleans(),
        "shares_of_limit": st.dictionaries(st.sampled_from(["so2", "nox", "pm"]), st.integers(0, 2)),
        "monitoring_networked": st.booleans(), "leaks_repaired": st.booleans(), "leak_repair_accepted": st.booleans(),
        "switched_from_coal": st.none() | st.sampled_from(Fuel), "steadily_compliant": st.booleans(),
        "building_materials": st.booleans(), "meets_green_target": st.booleans(), "publicised": st.booleans(),
    }))  # fmt: skip
    def test_more_shown_never_loses_a_ground(self, facts: dict[str, Any]) -> None:
        """An enterprise that shows more for itself keeps every ground it had; each ground has its finding."""
        entry = ListEntry(**facts)
        decision = exemption_grounds(entry)
        assert [reason.holds for reason in decision.reasons] == [one in decision.value for one in ExemptionGround]
        claims: dict[str, Any] = {name: True for name, value in facts.items() if value is False}
        more = evolve(entry, **claims)
        assert set(decision.value) <= set(exemption_grounds(more).value)


class TestProcessExemption:
    """Plants that are slow to stop."""

    CASE = ProcessCase(hours_to_implement=12, emissions_unstable=True, stated_in_scheme=True, verified_on_site=True)

    @pytest.mark.parametrize(
        ("hours", "needed", "polluted", "may"),
        [
            (48, 12, 0, True),
            (49, 12, 0, False),
            (48, 11, 0, False),
            (48, 12, 48, True),
            (48, 12, 49, False),
            (48.5, 12, 0, False),
            (48, 11.5, 0, False),
            (48, 12, 48.01, False),
        ],
    )
    def test_figures(self, hours: Number, needed: Number, polluted: Number, may: bool) -> None:
        """48 hours at most, 12 at least; exactly 48 hours of pollution still let it off."""
        case = evolve(self.CASE, hours_to_implement=needed)
        decision = process_exemption(case, urgent=True, alert_hours=hours, pollution_hours=polluted)
        assert decision.value is may
        assert (decision.because is None) is may

    @pytest.mark.parametrize(
        ("hours", "needed", "polluted", "place"),
        [(72, 6, 72, None), (Decimal("72.01"), 6, 0, 1), (72, Decimal("5.99"), 0, 2), (72, 6, Decimal("72.01"), 6)],
    )
    def test_other_figures(self, hours: Number, needed: Number, polluted: Number, place: int | None) -> None:
        """A what-if moves both figures, and what is told with them."""
        case = evolve(self.CASE, hours_to_implement=needed)
        figures = ProcessFigures(alert_hours=72, process_hours=6)
        decision = process_exemption(case, urgent=True, alert_hours=hours, pollution_hours=polluted, figures=figures)
        assert decision.because is (None if place is None else decision.findings[place])
        asked = [finding.bound.text("zh") for finding in decision.findings if finding.bound is not None]
        assert asked == ["72小时以内", "6小时及以上", "≤72小时"]
        acts = process_exemption(
            case,
            urgent=True,
            alert_hours=1,
            pollution_hours=72,
            figures=figures,
            at_48_hours=AtFortyEightHours.ACTS,
        )
        assert acts.findings[6].text().endswith("required <72 h")

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
        assert because(emits(frozenset({Discharge.NOX}))).observed == {Discharge.NOX}

    def test_exactly_48_hours_of_pollution(self) -> None:
        """By the usual sense of 以上 they end the exemption."""
        facts: dict[str, Any] = {"urgent": True, "alert_hours": 48, "at_48_hours": AtFortyEightHours.ACTS}
        assert not process_exemption(self.CASE, pollution_hours=48, **facts).value
        assert process_exemption(self.CASE, pollution_hours=47.99, **facts).value

    @pytest.mark.parametrize(
        ("change", "place"),
        [
            ({"urgent": False}, 0), ({"alert_hours": 49}, 1), ({"pollution_hours": 49}, 6), ({}, None),
            ({"urgent": False, "pollution_hours": 49}, 0),
        ],
    )  # fmt: skip
    def test_what_decided(self, change: dict[str, Any], place: int | None) -> None:
        """The first condition that fails; where all hold, none alone."""
        decision = process_exemption(self.CASE, **{"urgent": True, "alert_hours": 48, "pollution_hours": 0, **change})
        assert decision.because is (None if place is None else decision.findings[place])

    @pytest.mark.parametrize(
        ("change", "place"),
        [
            ({"hours_to_implement": 0}, 2), ({"emissions_unstable": False}, 3), ({"stated_in_scheme": False}, 4),
            ({"verified_on_site": False}, 5),
        ],
    )  # fmt: skip
    def test_what_the_plant_lacks(self, change: dict[str, Any], place: int) -> None:
        """A plant that stops in no time, or lacks another condition."""
        decision = process_exemption(evolve(self.CASE, **change), urgent=True, alert_hours=48, pollution_hours=0)
        assert not decision.value
        assert decision.because is decision.findings[place]

    def test_pollution_not_given(self) -> None:
        """It is asked for where all else lets the plant go on, and not where it changes nothing."""
        with pytest.raises(Undetermined) as caught:
            process_exemption(self.CASE, urgent=True, alert_hours=48)
        assert caught.value.missing == ("pollution_hours",)
        assert not process_exemption(self.CASE, urgent=False, alert_hours=48).value
        assert process_exemption(self.CASE, urgent=True, alert_hours=0, pollution_hours=0).value

    @pytest.mark.parametrize(
        ("fact", "value"),
        [("alert_hours", -1), ("alert_hours", "1"), ("pollution_hours", -1), ("pollution_hours", True), ("urgent", 1),
         ("at_48_hours", "acts")],
    )  # fmt: skip
    def test_bad_facts(self, fact: str, value: object) -> None:
        """Each is named."""
        facts: dict[str, Any] = {"urgent": False, "alert_hours": 1, "pollution_hours": 1, fact: value}
        with pytest.raises(InvalidFacts) as caught:
            process_exemption(self.CASE, **facts)
        assert caught.value.fact == fact

    @pytest.mark.parametrize(
        "change",
        [{"hours_to_implement": -1}, {"emissions_unstable": 1}, {"stated_in_scheme": None}, {"verified_on_site": "y"}],
    )
    def test_bad_case(self, change: dict[str, Any]) -> None:
        """Each is named when the case is made."""
        with pytest.raises(InvalidFacts) as caught:
            evolve(self.CASE, **change)
        assert caught.value.fact == next(iter(change))
