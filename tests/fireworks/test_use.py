"""The question above all, and who may change where and when."""

from __future__ import annotations

import datetime
import json
from itertools import product
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy import fireworks as fw
from langfang_policy.asking import ask
from langfang_policy.core.errors import InvalidFacts, NotInForce, Undetermined
from langfang_policy.core.forms import plain
from langfang_policy.core.locators import Citation
from langfang_policy.fireworks import Breach, PlaceKind, Regime, RingPosition
from langfang_policy.pollution import Alert, HourlyAqi, alert_timeline
from tests.helpers import agrees, because

EVE = datetime.datetime(2018, 2, 15, 20, 0)
OPEN_COUNTRY = fw.Place(ring=RingPosition.OUTSIDE, in_development_zone=False)
INSIDE = fw.Place(ring=RingPosition.INSIDE, in_development_zone=False)

places = st.builds(
    fw.Place,
    ring=st.sampled_from(RingPosition),
    in_development_zone=st.booleans(),
    kinds=st.frozensets(st.sampled_from(PlaceKind)),
)
manners = st.from_type(fw.Manner)
alerts = st.sampled_from(Alert)
displays = st.none() | st.from_type(fw.Display)
moments = st.datetimes(datetime.datetime(2018, 1, 1), datetime.datetime(2030, 1, 1))
WRONG: Any = fw


def locators(citations: tuple[Citation, ...]) -> list[str]:
    """The places of some clauses."""
    return [str(citation.locator) for citation in citations]


def refused(call: Any, fact: str) -> None:
    """The call names the fact that it cannot use."""
    with pytest.raises(InvalidFacts) as caught:
        call()
    assert caught.value.fact == fact


class TestMaySetOff:
    """One question above all."""

    def test_allowed_in_open_country_without_an_alert(self) -> None:
        """Every reason is told, and none says no."""
        decision = fw.may_set_off(OPEN_COUNTRY, at=EVE, alert=Alert.NONE, manner=fw.SAFE)
        assert decision.value.allowed is True
        assert decision.value.sanctions == ()
        assert all(decision.findings)
        assert decision.because is None
        assert locators(decision.citations)[:3] == ["第十六条第一款", "第十六条第二款", "第十七条第一款"]

    def test_every_breach_is_told(self) -> None:
        """Area, alert, permit and safety at once, with both sanctions; the permit has none here."""
        decision = fw.may_set_off(
            fw.Place(ring=RingPosition.INSIDE, in_development_zone=False, kinds=frozenset({PlaceKind.SCHOOL_OR_CARE})),
            at=EVE,
            alert=Alert.RED,
            manner=attrs.evolve(fw.SAFE, affects_traffic=True),
            display=fw.Display(has_permit=False, operator_qualified=True),
        )
        assert decision.value.allowed is False
        assert locators(decision.value.breaches) == [
            "第十六条第一款",
            "第十七条第一款",
            "第十八条",
            "第十九条第（四）项",
        ]
        assert [sanction.breaches for sanction in decision.value.sanctions] == [
            (Breach.BANNED_AREA, Breach.ALERT),
            (Breach.UNSAFE,),
        ]
        assert because(decision).citation == fw.FIREWORKS.at("第十六条第一款")

    def test_a_listed_place_has_the_penalty_of_places(self) -> None:
        """Outside the rings the item itself is broken."""
        place = fw.Place(ring=RingPosition.OUTSIDE, in_development_zone=False, kinds=frozenset({PlaceKind.MILITARY}))
        answer = fw.may_set_off(place, at=EVE, alert=Alert.NONE, manner=fw.SAFE).value
        assert locators(answer.breaches) == ["第十六条第二款第（六）项"]
        assert [sanction.breaches for sanction in answer.sanctions] == [(Breach.BANNED_PLACE,)]

    @pytest.mark.parametrize(
        ("moment", "in_force"),
        [(datetime.datetime(2017, 12, 31, 23, 59), False), (datetime.datetime(2018, 1, 1, 0, 0), True)],
    )
    def test_outside_the_period_in_force_there_is_no_decision(self, moment: datetime.datetime, in_force: bool) -> None:
        """New Year's midnight decides."""
        if in_force:
            assert fw.may_set_off(OPEN_COUNTRY, at=moment, alert=Alert.NONE, manner=fw.SAFE).value.allowed
        else:
            with pytest.raises(NotInForce):
                fw.may_set_off(OPEN_COUNTRY, at=moment, alert=Alert.NONE, manner=fw.SAFE)

    def test_a_display_permit_is_read_two_ways(self) -> None:
        """It lifts nothing, or the ban on the place; never the alert's, and only with a qualified operator."""

        def ask_for(alert: Alert, qualified: bool, reading: fw.DisplayPermit) -> list[str]:
            display = fw.Display(has_permit=True, operator_qualified=qualified)
            decision = fw.may_set_off(
                INSIDE, at=EVE, alert=alert, manner=fw.SAFE, display=display, display_permit=reading
            )
            return locators(decision.value.breaches)

        lifts_nothing, lifts_place = fw.DisplayPermit.LIFTS_NOTHING, fw.DisplayPermit.LIFTS_PLACE
        assert ask_for(Alert.NONE, True, lifts_nothing) == ["第十六条第一款"]
        assert ask_for(Alert.NONE, True, lifts_place) == []
        assert ask_for(Alert.BLUE, True, lifts_place) == ["第十七条第一款"]
        assert ask_for(Alert.NONE, False, lifts_place) == ["第十六条第一款", "第十八条"]
        alone = fw.may_set_off(INSIDE, at=EVE, alert=Alert.NONE, manner=fw.SAFE, display_permit=lifts_place)
        assert locators(alone.value.breaches) == ["第十六条第一款"]

    def test_a_lifted_ban_is_told(self) -> None:
        """The permit takes the place of the bans that it lifts, and of none where none stands."""
        display = fw.Display(has_permit=True, operator_qualified=True)
        lifts = fw.DisplayPermit.LIFTS_PLACE

        def place_findings(place: fw.Place) -> list[tuple[str, bool]]:
            facts: dict[str, Any] = {"at": EVE, "alert": Alert.NONE, "manner": fw.SAFE, "display": display}
            findings = fw.may_set_off(place, display_permit=lifts, **facts).findings
            until = next(index for index, found in enumerate(findings) if found.citation.locator.steps[0].number == 17)
            assert all(finding.holds is not False for finding in findings)
            return [(found.en, bool(found.observed)) for found in findings[:until]]

        zone = fw.Place(ring=RingPosition.INSIDE, in_development_zone=True)
        assert place_findings(zone) == [("the display permit lifts the ban", True)]
        school = fw.Place(
            ring=RingPosition.OUTSIDE, in_development_zone=False, kinds=frozenset({PlaceKind.SCHOOL_OR_CARE})
        )
        assert [en for en, _ in place_findings(school)] == [
            "outside the outer ring",
            "outside the development zone",
            "the display permit lifts the ban",
        ]
        assert place_findings(OPEN_COUNTRY)[-1][0] == "no place of a listed kind"

    def test_a_display_without_permit_has_no_fine_here(self) -> None:
        """It is not allowed, and what follows is not in these measures."""
        display = fw.Display(has_permit=False, operator_qualified=True)
        decision = fw.may_set_off(OPEN_COUNTRY, at=EVE, alert=Alert.NONE, manner=fw.SAFE, display=display)
        assert (decision.value.allowed, decision.value.sanctions) == (False, ())
        assert locators(decision.value.breaches) == ["第十八条"]
        assert decision.findings[-1].en == "no breach that these measures punish"

    @pytest.mark.parametrize("regime", [None, *Regime])
    def test_the_precedence_of_other_law_is_a_fact(self, regime: Regime | None) -> None:
        """Another regime changes what follows, never whether it is allowed or why not."""
        decision = fw.may_set_off(INSIDE, at=EVE, alert=Alert.NONE, manner=fw.SAFE, regime=regime)
        assert locators(decision.value.breaches) == ["第十六条第一款"]
        assert because(decision).citation == fw.FIREWORKS.at("第十六条第一款")
        here = regime in (None, Regime.THESE_MEASURES)
        assert [locators((sanction.clause,)) for sanction in decision.value.sanctions] == (
            [["第二十二条"]] if here else []
        )
        assert locators(decision.citations)[-1] == ("第二十二条" if here else "第二十条")

    @pytest.mark.parametrize(
        ("at", "in_force"),
        [
            ("2017-12-31T15:59:59+00:00", False),
            ("2017-12-31T16:00:00+00:00", True),
            ("2018-01-01T00:30:00+08:00", True),
            ("2018-01-01T00:30:00+14:00", False),
        ],
    )
    def test_a_moment_that_names_its_zone_is_taken_to_local_time(self, at: str, in_force: bool) -> None:
        """New Year comes when it comes to Langfang."""
        moment = datetime.datetime.fromisoformat(at)
        if in_force:
            assert fw.may_set_off(OPEN_COUNTRY, at=moment, alert=Alert.NONE, manner=fw.SAFE).value.allowed
        else:
            with pytest.raises(NotInForce) as caught:
                fw.may_set_off(OPEN_COUNTRY, at=moment, alert=Alert.NONE, manner=fw.SAFE)
            assert caught.value.on == datetime.date(2017, 12, 31)

    def test_a_timeline_of_alerts_answers_for_its_moments(self) -> None:
        """The alert is asked of the emergency plan: from its start until before its end the city is closed."""
        start = datetime.datetime(2018, 2, 10)
        hours = [HourlyAqi(at=start + datetime.timedelta(hours=hour), aqi=260 if 24 <= hour < 96 else 60)
                 for hour in range(240)]  # fmt: skip
        timeline = alert_timeline(hours, known_from=start).value
        (period, *_) = timeline.periods
        assert period.end is not None
        second = datetime.timedelta(seconds=1)
        for at, allowed in (
            (period.start - second, True), (period.start, False), (period.end - second, False), (period.end, True),
        ):  # fmt: skip
            answer = fw.may_set_off(OPEN_COUNTRY, at=at, alert=timeline.alert_at(at), manner=fw.SAFE)
            assert answer.value.allowed is allowed

    def test_readings_reach_the_rules_inside(self) -> None:
        """The alert's reading and that of concurrent fines."""
        unsafe = attrs.evolve(fw.SAFE, inside_building=True)
        narrow = fw.AlertsMeant.YELLOW_AND_ABOVE
        assert fw.may_set_off(OPEN_COUNTRY, at=EVE, alert=Alert.BLUE, manner=fw.SAFE, alerts_meant=narrow).value.allowed
        heavier = fw.ConcurrentFines.HEAVIER
        decision = fw.may_set_off(OPEN_COUNTRY, at=EVE, alert=Alert.BLUE, manner=unsafe, concurrent=heavier)
        assert [str(sanction.fine) for sanction in decision.value.sanctions] == ["500–2000"]

    def test_art_22_is_read_in_two_more_ways(self) -> None:
        """Two bans are one fine or two; a designated area is a place by its paragraph or an area by its name."""
        facts: dict[str, Any] = {"at": EVE, "alert": Alert.BLUE, "manner": fw.SAFE}
        marked = {kind: attrs.evolve(OPEN_COUNTRY, kinds=frozenset({kind})) for kind in PlaceKind}

        def breaches(kind: PlaceKind, **readings: Any) -> list[tuple[Breach, ...]]:
            answer = fw.may_set_off(marked[kind], **facts, **readings).value
            return [sanction.breaches for sanction in answer.sanctions]

        for kind in PlaceKind:
            assert breaches(kind) == [(Breach.BANNED_PLACE, Breach.ALERT)]
            by_word = Breach.BANNED_AREA if kind is PlaceKind.DESIGNATED_AREA else Breach.BANNED_PLACE
            assert breaches(kind, pairing=fw.Pairing.BY_WORD) == [(by_word, Breach.ALERT)]
        apart = fw.BansTogether.EACH
        assert breaches(PlaceKind.MILITARY, bans_together=apart) == [(Breach.BANNED_PLACE,), (Breach.ALERT,)]

    @given(places, moments, alerts, manners, displays)
    def test_composition(
        self, place: fw.Place, moment: datetime.datetime, alert: Alert, manner: fw.Manner, display: fw.Display | None
    ) -> None:
        """Allowed exactly where place, alert, display and manner all say yes; the answer can be written as JSON."""
        decision = fw.may_set_off(place, at=moment, alert=alert, manner=manner, display=display)
        parts = (
            not fw.place_bans(place).value,
            not fw.alert_bans(alert).value,
            display is None or fw.display_lawful(display).value,
            not fw.unsafe_use(manner).value,
        )
        assert decision.value.allowed is bool(decision.value) is all(parts)
        assert bool(decision.value.sanctions) is not (parts[0] and parts[1] and parts[3])
        agrees(decision, decision.value.allowed)
        assert json.loads(json.dumps(plain(decision.value)))["allowed"] is decision.value.allowed
        assert set(decision.value.breaches) <= set(decision.citations)
        assert {sanction.clause for sanction in decision.value.sanctions} <= set(decision.citations)

    @given(places, moments, alerts, manners, displays, st.data())
    def test_adding_a_ban_never_turns_no_into_yes(
        self,
        place: fw.Place,
        moment: datetime.datetime,
        alert: Alert,
        manner: fw.Manner,
        display: fw.Display | None,
        data: st.DataObject,
    ) -> None:
        """Whatever is made worse, by itself or all together, no stays no; outside a ring it only adds reasons."""
        worse_place = attrs.evolve(
            place,
            ring=data.draw(st.sampled_from([place.ring, RingPosition.INSIDE, RingPosition.ON])),
            in_development_zone=place.in_development_zone or data.draw(st.booleans()),
            kinds=place.kinds | data.draw(st.frozensets(st.sampled_from(PlaceKind))),
        )
        worse_alert = max(alert, data.draw(alerts))
        other = data.draw(manners)
        worse_manner = fw.Manner(
            product_approved=manner.product_approved and other.product_approved,
            inside_building=manner.inside_building or other.inside_building,
            thrown_from_opening=manner.thrown_from_opening or other.thrown_from_opening,
            thrown_at=manner.thrown_at | other.thrown_at,
            affects_traffic=manner.affects_traffic or other.affects_traffic,
            affects_gas_facilities=manner.affects_gas_facilities or other.affects_gas_facilities,
            endangers_otherwise=manner.endangers_otherwise or other.endangers_otherwise,
        )
        narrow = data.draw(st.sampled_from(fw.AlertsMeant))

        def decide(where: fw.Place, level: Alert, how: fw.Manner, meant: fw.AlertsMeant) -> fw.SettingOff:
            return fw.may_set_off(where, at=moment, alert=level, manner=how, display=display, alerts_meant=meant).value

        before = decide(place, alert, manner, narrow)
        for after in (
            decide(worse_place, alert, manner, narrow),
            decide(place, worse_alert, manner, narrow),
            decide(place, alert, worse_manner, narrow),
            decide(place, alert, manner, fw.AlertsMeant.ANY),
            decide(worse_place, worse_alert, worse_manner, fw.AlertsMeant.ANY),
        ):
            assert after.allowed <= before.allowed
            assert worse_place.ring is not place.ring or set(before.breaches) <= set(after.breaches)

    @given(places, alerts, manners)
    def test_a_display_adds_its_own_duties(self, place: fw.Place, alert: Alert, manner: fw.Manner) -> None:
        """What any setting off may not do, a display may not either, unless its permit is read to lift the place."""
        facts: dict[str, Any] = {"at": EVE, "alert": alert, "manner": manner}
        plainly = fw.may_set_off(place, **facts).value
        for permit, qualified in product((True, False), repeat=2):
            display = fw.Display(has_permit=permit, operator_qualified=qualified)
            shown = fw.may_set_off(place, display=display, **facts).value
            assert shown.allowed is (plainly.allowed and permit and qualified)
            assert set(plainly.breaches) <= set(shown.breaches)

    @given(places, alerts, manners, st.sampled_from(fw.ConcurrentFines))
    def test_what_follows_is_what_the_breaches_call_for(
        self, place: fw.Place, alert: Alert, manner: fw.Manner, concurrent: fw.ConcurrentFines
    ) -> None:
        """Each fine named is one that may be imposed for the breach, and none is for carrying or sending."""
        answer = fw.may_set_off(place, at=EVE, alert=alert, manner=manner, concurrent=concurrent).value
        for sanction in answer.sanctions:
            assert sanction.stop
            assert not sanction.confiscation
            for breach, fine in product(sanction.breaches, (sanction.fine.least_yuan, sanction.fine.most_yuan)):
                assert breach not in (Breach.CARRYING, Breach.SENDING)
                assert fw.check_fine(breach, fine_yuan=fine, regime=Regime.THESE_MEASURES).value
        clauses = [sanction.clause for sanction in answer.sanctions]
        assert clauses == sorted(set(clauses))
        assert answer.allowed is (not clauses)

    @given(
        st.datetimes(max_value=datetime.datetime(2017, 12, 31, 23, 59, 59, 999999)), places, alerts, manners, displays
    )
    def test_before_the_first_day_there_is_never_a_decision(
        self,
        moment: datetime.datetime,
        place: fw.Place,
        alert: Alert,
        manner: fw.Manner,
        display: fw.Display | None,
    ) -> None:
        """Whatever the facts are."""
        with pytest.raises(NotInForce):
            fw.may_set_off(place, at=moment, alert=alert, manner=manner, display=display)

    def test_through_the_front_door(self) -> None:
        """The same question as JSON."""
        facts = {
            "place": {"ring": "outside", "in_development_zone": False, "kinds": ["school_or_care"]},
            "at": "2018-02-15T20:00",
            "alert": "none",
            "manner": plain(fw.SAFE),
        }
        outcome: Any = ask("fireworks.may_set_off", facts, on="2018-02-15")
        assert outcome["outcome"] == "decided"
        assert outcome["value"]["breaches"] == ["廊坊市人民政府令〔2017〕第1号 第十六条第二款第（七）项"]
        assert outcome["value"]["sanctions"][0]["fine"] == {
            "least_yuan": 500,
            "most_yuan": 2000,
            "mandatory": False,
        }
        assert outcome["value"]["allowed"] is False
        assert outcome["value"]["sanctions"][0]["stop"] is True
        assert outcome["value"]["sanctions"][0]["confiscation"] is False
        governed: Any = ask("fireworks.may_set_off", facts | {"regime": "higher_law"}, on="2018-02-15")
        assert governed["value"]["sanctions"] == []
        assert ask("fireworks.may_set_off", facts, on="2017-12-31")["outcome"] == "not_in_force"

    @pytest.mark.parametrize(
        ("changes", "fact"),
        [
            ({"place": None}, "place"),
            ({"at": EVE.date()}, "at"),
            ({"at": "2018-02-15T20:00"}, "at"),
            ({"at": datetime.datetime(1, 1, 1, tzinfo=datetime.timezone(datetime.timedelta(hours=14)))}, "at"),
            ({"at": datetime.datetime(9999, 12, 31, 20, tzinfo=datetime.UTC)}, "at"),
            ({"alert": None}, "alert"),
            ({"alert": "blue"}, "alert"),
            ({"manner": {}}, "manner"),
            ({"display": True}, "display"),
            ({"regime": "criminal"}, "regime"),
            ({"alerts_meant": None}, "alerts_meant"),
            ({"display_permit": "lifts_place"}, "display_permit"),
            ({"concurrent": None}, "concurrent"),
            ({"bans_together": None}, "bans_together"),
            ({"pairing": None}, "pairing"),
        ],
    )
    def test_refused(self, changes: dict[str, Any], fact: str) -> None:
        """Facts of the wrong kind, by name, even where the answer would be yes without them."""
        facts = {"place": OPEN_COUNTRY, "at": EVE, "alert": Alert.NONE, "manner": fw.SAFE}
        refused(lambda: WRONG.may_set_off(**(facts | changes)), fact)


CHANGES = {
    fw.Change.ADJUSTMENT: "第二十六条",
    fw.Change.LISTED_PLACES: "第二十六条",
    fw.Change.DESIGNATION: "第十六条第二款第（九）项",
}


class TestChange:
    """Who may change zones and times (art. 26), and add areas and places (art. 16 (2) (9))."""

    @pytest.mark.parametrize(
        ("decider", "announced", "value"),
        [
            (fw.Decider.CITY, True, True),
            (fw.Decider.CITY, False, False),
            (fw.Decider.COUNTY, False, False),
            (fw.Decider.TOWNSHIP, True, False),
            (fw.Decider.OTHER, True, False),
            (fw.Decider.COUNTY, True, None),
        ],
    )
    def test_the_territory_is_asked_where_it_matters(
        self, decider: fw.Decider, announced: bool, value: bool | None
    ) -> None:
        """The city's is the whole, and whoever may not decide need not say."""
        facts: dict[str, Any] = {"decided_by": decider, "announced": announced}
        if value is not None:
            assert fw.change_holds(fw.Change.ADJUSTMENT, **facts).value is value
            return
        with pytest.raises(Undetermined) as caught:
            fw.change_holds(fw.Change.ADJUSTMENT, **facts)
        assert caught.value.missing == ("own_territory",)

    @pytest.mark.parametrize("change", [fw.Change.ADJUSTMENT, fw.Change.DESIGNATION])
    def test_the_zone_committee_is_read_two_ways(self, change: fw.Change) -> None:
        """It is no government, or it stands for one in its zone; nobody else gains by that."""
        like = fw.ZoneCommittee.LIKE_A_COUNTY
        facts: dict[str, Any] = {"announced": True, "own_territory": True}
        assert [
            decider
            for decider in fw.Decider
            if fw.change_holds(change, decided_by=decider, zone_committee=like, **facts)
        ] == [fw.Decider.CITY, fw.Decider.COUNTY, fw.Decider.ZONE_COMMITTEE]
        assert not fw.change_holds(change, decided_by=fw.Decider.ZONE_COMMITTEE, **facts)

    @pytest.mark.parametrize(
        ("change", "decider", "facts"), list(product(fw.Change, fw.Decider, product((True, False), repeat=2)))
    )
    def test_every_case(self, change: fw.Change, decider: fw.Decider, facts: tuple[bool, bool]) -> None:
        """A people's government, an announcement, its own territory; each change by its own clause."""
        announced, own = facts
        government = decider in (fw.Decider.CITY, fw.Decider.COUNTY)
        if change is fw.Change.LISTED_PLACES and government and announced and own:
            with pytest.raises(Undetermined) as caught:
                fw.change_holds(change, decided_by=decider, announced=announced, own_territory=own)
            assert caught.value.missing == ("change",)
            return
        decision = fw.change_holds(change, decided_by=decider, announced=announced, own_territory=own)
        assert decision.value is (government and announced and own)
        assert [finding.holds for finding in decision.findings] == [government, announced, own]
        agrees(decision, decision.value)
        assert locators(decision.citations) == [CHANGES[change]]

    @pytest.mark.parametrize(
        ("changes", "fact"),
        [
            ({"change": "adjustment"}, "change"),
            ({"decided_by": "mayor"}, "decided_by"),
            ({"announced": 1}, "announced"),
            ({"own_territory": 1}, "own_territory"),
            ({"zone_committee": "like_a_county"}, "zone_committee"),
        ],
    )
    def test_refused(self, changes: dict[str, Any], fact: str) -> None:
        """Facts of the wrong kind, by name."""
        facts = {"change": fw.Change.ADJUSTMENT, "decided_by": fw.Decider.DEPARTMENT, "announced": False}
        refused(lambda: WRONG.change_holds(**({**facts, "own_territory": True} | changes)), fact)
