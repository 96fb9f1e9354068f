"""Articles 16 to 19: places, alerts, displays, safety duties."""

from __future__ import annotations

from itertools import product
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy import fireworks as fw
from langfang_policy.core.errors import InvalidFacts
from langfang_policy.core.locators import Citation
from langfang_policy.fireworks import PlaceKind, RingPosition, ThrowTarget
from langfang_policy.pollution import Alert
from tests.helpers import agrees, because

OPEN_COUNTRY = fw.Place(ring=RingPosition.OUTSIDE, in_development_zone=False)
places = st.builds(
    fw.Place,
    ring=st.sampled_from(RingPosition),
    in_development_zone=st.booleans(),
    kinds=st.frozensets(st.sampled_from(PlaceKind)),
)
WRONG: Any = fw


def at(*locators: str) -> tuple[Citation, ...]:
    """Clauses of the measures."""
    return tuple(fw.FIREWORKS.at(locator) for locator in locators)


def locators(citations: tuple[Citation, ...]) -> list[str]:
    """The places of some clauses."""
    return [str(citation.locator) for citation in citations]


def refused(call: Any, fact: str) -> None:
    """The call names the fact that it cannot use."""
    with pytest.raises(InvalidFacts) as caught:
        call()
    assert caught.value.fact == fact


class TestPlaceBans:
    """Rings, development zone, and nine kinds of place outside the rings (art. 16)."""

    @pytest.mark.parametrize(
        ("ring", "zone", "banned"),
        [
            (RingPosition.INSIDE, False, True),
            (RingPosition.ON, False, True),
            (RingPosition.OUTSIDE, False, False),
            (RingPosition.INSIDE, True, True),
            (RingPosition.OUTSIDE, True, True),
        ],
    )
    def test_areas(self, ring: RingPosition, zone: bool, banned: bool) -> None:
        """The ring road belongs to the inside; the zone is banned whole."""
        found = fw.place_bans(fw.Place(ring=ring, in_development_zone=zone)).value
        assert locators(found) == (["第十六条第一款"] if banned else [])

    @given(places)
    def test_what_decided_is_the_first_ban(self, place: fw.Place) -> None:
        """The finding that decides says no exactly where something bans, and is the first clause named."""
        decision = fw.place_bans(place)
        agrees(decision, (not decision.value))
        assert not decision.value or because(decision).citation == decision.value[0]
        assert bool(decision.value) is (place.in_banned_area or bool(place.kinds))

    @pytest.mark.parametrize(("kind", "item"), list(zip(PlaceKind, "一二三四五六七八九九", strict=True)), ids=str)
    def test_items(self, kind: PlaceKind, item: str) -> None:
        """Each kind has its item; outside the rings it alone bans, inside it is not reported beside the ring."""
        clause = f"第十六条第二款第（{item}）项"
        place = fw.Place(ring=RingPosition.OUTSIDE, in_development_zone=False, kinds=frozenset({kind}))
        decision = fw.place_bans(place)
        assert locators(decision.value) == [clause]
        assert [finding.observed for finding in decision.findings if not finding.holds] == [kind]
        assert locators(fw.place_bans(attrs.evolve(place, in_development_zone=True)).value) == [
            "第十六条第一款",
            clause,
        ]
        for ring in (RingPosition.INSIDE, RingPosition.ON):
            assert locators(fw.place_bans(attrs.evolve(place, ring=ring)).value) == ["第十六条第一款"]

    @pytest.mark.parametrize("ring", [RingPosition.INSIDE, RingPosition.ON])
    def test_inside_a_ring_the_zone_does_not_matter(self, ring: RingPosition) -> None:
        """It is asked outside alone."""
        place = fw.Place(ring=ring)
        decision = fw.place_bans(place)
        assert [finding.en for finding in decision.findings] == ["outside the outer ring"]
        assert place.in_banned_area
        for zone in (True, False):
            known = attrs.evolve(place, in_development_zone=zone)
            assert fw.place_bans(known).value == decision.value
            assert fw.may_trade_in(known).value is fw.may_trade_in(place).value is False
        refused(lambda: attrs.evolve(place, ring=RingPosition.OUTSIDE), "in_development_zone")

    def test_all_that_fit_are_told_in_order(self) -> None:
        """A petrol station at a market is both; both designations are one item."""
        kinds = frozenset({PlaceKind.CROWDED, PlaceKind.DANGEROUS_GOODS, *list(PlaceKind)[-2:]})
        found = fw.place_bans(fw.Place(ring=RingPosition.OUTSIDE, in_development_zone=False, kinds=kinds)).value
        assert locators(found) == [f"第十六条第二款第（{item}）项" for item in "三八九"]

    def test_open_country_is_free(self) -> None:
        """And the answer still says what was looked at."""
        decision = fw.place_bans(OPEN_COUNTRY)
        assert decision.value == ()
        assert locators(decision.citations) == ["第十六条第一款", "第十六条第二款"]
        assert all(decision.findings)

    @given(places, st.sampled_from(PlaceKind))
    def test_one_more_kind_never_lifts_a_ban(self, place: fw.Place, kind: PlaceKind) -> None:
        """Adding a ban adds reasons or changes nothing."""
        more = attrs.evolve(place, kinds=place.kinds | {kind})
        assert set(fw.place_bans(place).value) <= set(fw.place_bans(more).value)

    @given(places, st.sampled_from([RingPosition.INSIDE, RingPosition.ON]))
    def test_an_area_bans_whatever_else_is_true(self, place: fw.Place, ring: RingPosition) -> None:
        """Moved onto the ring, inside it or into the zone, any spot is banned."""
        area = fw.FIREWORKS.at("第十六条第一款")
        assert fw.place_bans(attrs.evolve(place, ring=ring)).value == (area,)
        assert fw.place_bans(attrs.evolve(place, in_development_zone=True)).value[0] == area

    @pytest.mark.parametrize(
        ("call", "fact"),
        [
            (lambda: WRONG.place_bans(None), "place"),
            (lambda: WRONG.Place(ring="inside", in_development_zone=False), "ring"),
            (lambda: WRONG.Place(ring=RingPosition.ON, in_development_zone=0), "in_development_zone"),
            (lambda: WRONG.Place(ring=RingPosition.ON, in_development_zone=False, kinds=5), "kinds"),
            (lambda: WRONG.Place(ring=RingPosition.ON, in_development_zone=False, kinds="military"), "kinds"),
            (lambda: WRONG.Place(ring=RingPosition.ON, in_development_zone=False, kinds=frozenset({"x"})), "kinds[0]"),
        ],
    )
    def test_refused(self, call: Any, fact: str) -> None:
        """Facts of the wrong kind, by name."""
        refused(call, fact)

    @pytest.mark.parametrize("kinds", [[PlaceKind.MILITARY], (PlaceKind.MILITARY,), {PlaceKind.MILITARY}])
    def test_a_list_is_taken_as_what_it_holds(self, kinds: Any) -> None:
        """And kept so that it cannot change later."""
        place = fw.Place(ring=RingPosition.ON, in_development_zone=False, kinds=kinds)
        assert place.kinds == frozenset({PlaceKind.MILITARY})


class TestAlertBans:
    """While an alert holds, the whole city is closed (art. 17 (1))."""

    @pytest.mark.parametrize(
        ("alert", "anywhere", "narrow"),
        [
            (Alert.NONE, False, False),
            (Alert.BLUE, True, False),
            (Alert.YELLOW, True, True),
            (Alert.ORANGE, True, True),
            (Alert.RED, True, True),
        ],
    )
    def test_levels(self, alert: Alert, anywhere: bool, narrow: bool) -> None:
        """Any level bans; the narrow reading begins with yellow."""
        decision = fw.alert_bans(alert)
        assert decision.value is anywhere
        agrees(decision, not anywhere)
        assert decision.citations == at("第十七条第一款")
        read = fw.alert_bans(alert, alerts_meant=fw.AlertsMeant.YELLOW_AND_ABOVE)
        assert read.value is narrow
        assert because(read).holds is not narrow
        assert because(decision).en == because(read).en == "heavy-pollution alert"
        assert (because(decision).required, because(read).required) == (Alert.BLUE, Alert.YELLOW)
        assert str(because(decision).bound) == "<blue"
        assert because(decision).observed is because(read).observed is alert

    def test_every_colour_of_the_plan_is_asked_of_it(self) -> None:
        """The alerts are those of the emergency plan, none among them."""
        assert [alert for alert in Alert if fw.alert_bans(alert)] == list(Alert)[1:]

    def test_refused(self) -> None:
        """Facts of the wrong kind, by name."""
        refused(lambda: WRONG.alert_bans("blue"), "alert")
        refused(lambda: WRONG.alert_bans(Alert.BLUE, alerts_meant="any"), "alerts_meant")


class TestDisplay:
    """A large display needs permit and qualified operator (art. 18)."""

    @pytest.mark.parametrize(("permit", "qualified"), list(product((True, False), repeat=2)))
    def test_both_are_needed(self, permit: bool, qualified: bool) -> None:
        """Either alone will not do."""
        decision = fw.display_lawful(fw.Display(has_permit=permit, operator_qualified=qualified))
        assert decision.value is (permit and qualified)
        assert [finding.holds for finding in decision.findings] == [permit, qualified]
        agrees(decision, decision.value)
        assert decision.citations == at("第十八条")

    def test_refused(self) -> None:
        """Facts of the wrong kind, by name."""
        refused(lambda: WRONG.Display(has_permit=1, operator_qualified=True), "has_permit")
        refused(lambda: WRONG.Display(has_permit=True, operator_qualified=None), "operator_qualified")
        refused(lambda: WRONG.display_lawful(None), "display")


class TestUnsafeUse:
    """Six safety duties (art. 19)."""

    @pytest.mark.parametrize(
        ("change", "item"),
        [
            ({"product_approved": False}, "一"),
            ({"inside_building": True}, "二"),
            ({"thrown_from_opening": True}, "二"),
            ({"thrown_at": frozenset({ThrowTarget.TREE})}, "三"),
            ({"affects_traffic": True}, "四"),
            ({"affects_gas_facilities": True}, "五"),
            ({"endangers_otherwise": True}, "六"),
        ],
    )
    def test_each_duty_alone(self, change: dict[str, Any], item: str) -> None:
        """Each suffices by itself."""
        assert locators(fw.unsafe_use(attrs.evolve(fw.SAFE, **change)).value) == [f"第十九条第（{item}）项"]

    def test_safe(self) -> None:
        """Nothing is broken, and each duty was looked at."""
        decision = fw.unsafe_use(fw.SAFE)
        assert decision.value == ()
        assert locators(decision.citations) == [f"第十九条第（{item}）项" for item in "一二三四五六"]

    def test_targets(self) -> None:
        """Ten things not to throw at are named, and one member stands for others of the sort."""
        assert [target.zh for target in ThrowTarget] == [
            "烟花爆竹零售点", "行人", "车辆", "建筑物", "构筑物", "在建工地", "树木", "河道",
            "公共绿地", "窨井", "其他类似对象",
        ]  # fmt: skip

    @pytest.mark.parametrize("target", ThrowTarget)
    def test_each_target_is_the_third_duty(self, target: ThrowTarget) -> None:
        """And the finding says what was thrown at."""
        decision = fw.unsafe_use(attrs.evolve(fw.SAFE, thrown_at=frozenset({target})))
        assert locators(decision.value) == ["第十九条第（三）项"]
        assert because(decision).observed == {target}

    @given(st.from_type(fw.Manner))
    def test_findings_and_value_agree(self, manner: fw.Manner) -> None:
        """What is broken is what does not hold."""
        decision = fw.unsafe_use(manner)
        assert decision.value == tuple(finding.citation for finding in decision.findings if not finding.holds)
        agrees(decision, (not decision.value))
        assert not decision.value or because(decision).citation == decision.value[0]

    @pytest.mark.parametrize(
        ("changes", "fact"),
        [
            *(({name: 1}, name) for name in (
                "product_approved", "inside_building", "thrown_from_opening", "affects_traffic",
                "affects_gas_facilities", "endangers_otherwise")),
            ({"thrown_at": 5}, "thrown_at"),
            ({"thrown_at": "tree"}, "thrown_at"),
            ({"thrown_at": frozenset({"tree"})}, "thrown_at[0]"),
        ],
    )  # fmt: skip
    def test_refused(self, changes: dict[str, Any], fact: str) -> None:
        """Facts of the wrong kind, by name."""
        refused(lambda: attrs.evolve(fw.SAFE, **changes), fact)

    def test_no_manner_is_refused(self) -> None:
        """How it is done cannot be left out."""
        refused(lambda: WRONG.unsafe_use(None), "manner")
