"""The fireworks measures: every clause at its boundary, and the one question above all."""

from __future__ import annotations

import datetime
from decimal import Decimal
from itertools import product
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy import fireworks as fw
from langfang_policy.asking import ask
from langfang_policy.core.decisions import plain
from langfang_policy.core.decrees import Known
from langfang_policy.core.errors import InvalidFacts, NotInForce, Undetermined
from langfang_policy.core.locators import Citation
from langfang_policy.fireworks import Activity, Breach, PlaceKind, Regime, RingPosition, ThrowTarget
from langfang_policy.pollution import Alert

EVE = datetime.datetime(2018, 2, 15, 20, 0)
OPEN_COUNTRY = fw.Place(ring=RingPosition.OUTSIDE, in_development_zone=False)

places = st.builds(
    fw.Place,
    ring=st.sampled_from(RingPosition),
    in_development_zone=st.booleans(),
    kinds=st.frozensets(st.sampled_from(PlaceKind)),
)
manners = st.builds(
    fw.Manner,
    product_approved=st.booleans(),
    inside_building=st.booleans(),
    thrown_from_opening=st.booleans(),
    thrown_at=st.frozensets(st.sampled_from(ThrowTarget), max_size=2),
    affects_traffic=st.booleans(),
    affects_gas_facilities=st.booleans(),
    endangers_otherwise=st.booleans(),
)
alerts = st.sampled_from(Alert)
displays = st.none() | st.builds(fw.Display, has_permit=st.booleans(), operator_qualified=st.booleans())
moments = st.datetimes(datetime.datetime(2018, 1, 1), datetime.datetime(2030, 1, 1))


def at(*locators: str) -> tuple[Citation, ...]:
    """Clauses of the measures."""
    return tuple(fw.FIREWORKS.at(locator) for locator in locators)


def locators(citations: tuple[Citation, ...]) -> list[str]:
    """The places of some clauses."""
    return [str(citation.locator) for citation in citations]


class TestDecree:
    """The order as published."""

    def test_dates(self) -> None:
        """Adopted, signed, in force from New Year's Day 2018 without end."""
        decree = fw.FIREWORKS
        assert str(decree.number) == "廊坊市人民政府令〔2017〕第1号"
        assert decree.issuer == "廊坊市人民政府"
        assert decree.adopted == datetime.date(2017, 12, 26)
        assert decree.issued == datetime.date(2017, 12, 28)
        assert decree.first_known is Known.STATED
        assert decree.last_day is None
        assert decree.in_force(datetime.date(2018, 1, 1))
        assert not decree.in_force(datetime.date(2017, 12, 31))

    def test_slips_are_told(self) -> None:
        """Where the text slips, and how it is read."""
        assert [(str(slip.locator), slip.printed) for slip in fw.FIREWORKS.slips] == [
            ("第十六条第一款", "廊坊经济技术开发区"),
            ("第二十五条", "销售"),
        ]


class TestInScope:
    """Six activities inside the city's area (art. 2)."""

    @pytest.mark.parametrize("activity", [activity for activity in Activity if activity is not Activity.OTHER])
    def test_named_activities_are_in_scope_inside_the_city_alone(self, activity: Activity) -> None:
        """Both conditions are needed."""
        inside, outside = fw.in_scope(activity, inside_city=True), fw.in_scope(activity, inside_city=False)
        assert inside.value is True
        assert outside.value is False
        assert inside.citations == at("第二条")
        assert [finding.holds for finding in outside.findings] == [False, True]

    def test_six_are_named(self) -> None:
        """And one member stands for the rest."""
        assert [activity.zh for activity in Activity] == ["生产", "经营", "储存", "运输", "燃放", "销毁处置", "其他"]

    def test_another_activity_is_read_three_ways(self) -> None:
        """The list ends in 等: undetermined, in scope or out of it."""
        with pytest.raises(Undetermined) as caught:
            fw.in_scope(Activity.OTHER, inside_city=True)
        assert caught.value.missing == ("activity",)
        for reading, reached in ((fw.OtherActivities.INCLUDED, True), (fw.OtherActivities.EXCLUDED, False)):
            decision = fw.in_scope(Activity.OTHER, inside_city=True, others=reading)
            assert decision.value is reached
            assert decision.because.holds is reached
        assert fw.in_scope(Activity.OTHER, inside_city=False).value is False


class TestSupervisor:
    """Three stages with the police, three with work safety (art. 4 (2))."""

    @pytest.mark.parametrize(
        ("activity", "authority"),
        [
            (Activity.PRODUCTION, fw.Authority.WORK_SAFETY),
            (Activity.BUSINESS, fw.Authority.WORK_SAFETY),
            (Activity.STORAGE, fw.Authority.WORK_SAFETY),
            (Activity.TRANSPORT, fw.Authority.PUBLIC_SECURITY),
            (Activity.SETTING_OFF, fw.Authority.PUBLIC_SECURITY),
            (Activity.DISPOSAL, fw.Authority.PUBLIC_SECURITY),
        ],
    )
    def test_lead_department(self, activity: Activity, authority: fw.Authority) -> None:
        """Each stage has one."""
        decision = fw.supervisor(activity)
        assert decision.value is authority
        assert decision.citations == at("第四条第二款")
        assert decision.because.observed is activity

    def test_other_stages_are_undetermined(self) -> None:
        """Both lists are open."""
        with pytest.raises(Undetermined):
            fw.supervisor(Activity.OTHER)


class TestReports:
    """Rewards for verified reports (art. 7) and credit records (art. 8 (2))."""

    def test_hotlines(self) -> None:
        """The two numbers that are named."""
        assert (fw.Hotlines().work_safety, fw.Hotlines().police) == ("12350", "110")

    @pytest.mark.parametrize("activity", list(Activity)[:5])
    def test_verified_reports_are_rewarded(self, activity: Activity) -> None:
        """Five activities are named; an unverified report earns nothing."""
        assert fw.reward_due(activity, verified=True).value is True
        assert fw.reward_due(activity, verified=False).value is False
        assert fw.reward_due(activity, verified=False).citations == at("第七条")

    @pytest.mark.parametrize("activity", [Activity.DISPOSAL, Activity.OTHER])
    def test_what_the_list_does_not_name_is_undetermined(self, activity: Activity) -> None:
        """But only once it is verified."""
        with pytest.raises(Undetermined):
            fw.reward_due(activity, verified=True)
        assert fw.reward_due(activity, verified=False).value is False

    @pytest.mark.parametrize(("activity", "unlawful"), list(product(Activity, (True, False))))
    def test_credit_records(self, activity: Activity, unlawful: bool) -> None:
        """The same five, in a list that is closed, and only where the law is broken."""
        decision = fw.credit_entry(activity, unlawful=unlawful)
        assert decision.value is (unlawful and activity not in (Activity.DISPOSAL, Activity.OTHER))
        assert decision.citations == at("第八条第二款")
        assert [finding.holds for finding in decision.findings] == [
            activity not in (Activity.DISPOSAL, Activity.OTHER),
            unlawful,
        ]


class TestPermits:
    """Production, business and transport need a permit (art. 9 (1))."""

    @pytest.mark.parametrize("activity", Activity)
    def test_three_need_one(self, activity: Activity) -> None:
        """The rest are lawful as to this clause."""
        needed = activity in (Activity.PRODUCTION, Activity.BUSINESS, Activity.TRANSPORT)
        assert fw.permit_satisfied(activity, has_permit=True).value is True
        without = fw.permit_satisfied(activity, has_permit=False)
        assert without.value is not needed
        assert without.because.required is needed
        assert without.because.holds is not needed
        assert without.citations == at("第九条第一款")


class TestTradePlaces:
    """No trade where setting off is banned (art. 9 (2))."""

    @given(places)
    def test_area_readings(self, place: fw.Place) -> None:
        """Areas always bar; listed places only under the wide reading, designated areas under both."""
        area = place.ring is not RingPosition.OUTSIDE or place.in_development_zone
        narrow = fw.may_trade_in(place)
        wide = fw.may_trade_in(place, sales_ban=fw.SalesBan.AREAS_AND_PLACES)
        assert narrow.value is not (area or PlaceKind.DESIGNATED_AREA in place.kinds)
        assert wide.value is not (area or bool(place.kinds))
        assert narrow.citations == wide.citations == at("第九条第二款")
        assert narrow.because.holds is narrow.value

    def test_the_ring_itself_is_inside(self) -> None:
        """含外环线."""
        assert not fw.may_trade_in(fw.Place(ring=RingPosition.ON, in_development_zone=False))
        assert fw.may_trade_in(OPEN_COUNTRY)


LICENCE = fw.Licence(
    kind=fw.LicenceKind.RETAIL,
    scope=frozenset({"C", "D"}),
    first_day=datetime.date(2018, 2, 1),
    last_day=datetime.date(2018, 3, 2),
    premises="1 High Street",
)


class TestTrade:
    """Trade keeps within its licence (art. 10)."""

    def check(self, licence: fw.Licence | None = LICENCE, **changes: Any) -> list[fw.LicenceLimit]:
        """The limits that a trade oversteps."""
        facts: dict[str, Any] = {
            "kind": fw.LicenceKind.RETAIL,
            "product": "C",
            "on": datetime.date(2018, 2, 14),
            "premises": "1 High Street",
        }
        decision = fw.check_trade(licence=licence, **{**facts, **changes})
        assert decision.citations == at("第十条")
        assert bool(decision) is (not decision.value.breached)
        assert all(decision.findings) is bool(decision)
        return list(decision.value.breached)

    def test_within_all_limits(self) -> None:
        """A trade in scope, in time and at the premises."""
        assert self.check() == []

    @pytest.mark.parametrize(
        ("day", "held"),
        [
            (datetime.date(2018, 1, 31), False),
            (datetime.date(2018, 2, 1), True),
            (datetime.date(2018, 3, 2), True),
            (datetime.date(2018, 3, 3), False),
        ],
    )
    def test_validity_includes_both_days(self, day: datetime.date, held: bool) -> None:
        """The first and the last day of a licence count."""
        assert self.check(on=day) == ([] if held else [fw.LicenceLimit.VALIDITY])

    def test_each_limit_is_told(self) -> None:
        """All overstepped limits, not the first alone."""
        assert self.check(product="A") == [fw.LicenceLimit.SCOPE]
        assert self.check(premises="2 High Street") == [fw.LicenceLimit.PREMISES]
        assert self.check(product="A", on=datetime.date(2018, 4, 1), premises="x") == [
            fw.LicenceLimit.SCOPE,
            fw.LicenceLimit.VALIDITY,
            fw.LicenceLimit.PREMISES,
        ]

    def test_a_licence_of_the_kind_is_needed(self) -> None:
        """None, or the other kind, is no licence for the trade."""
        assert self.check(licence=None) == [fw.LicenceLimit.LICENCE]
        assert self.check(kind=fw.LicenceKind.WHOLESALE) == [fw.LicenceLimit.LICENCE]

    def test_before_the_first_day_there_is_no_decision(self) -> None:
        """The day of the trade is asked of the measures."""
        with pytest.raises(NotInForce):
            self.check(on=datetime.date(2017, 12, 31))
        assert self.check(on=datetime.date(2018, 1, 1)) == [fw.LicenceLimit.VALIDITY]

    def test_a_licence_that_ends_before_it_begins_is_refused(self) -> None:
        """A single day is a validity; less is none."""
        day = datetime.date(2018, 2, 1)
        assert attrs.evolve(LICENCE, first_day=day, last_day=day).last_day == day
        with pytest.raises(InvalidFacts) as caught:
            attrs.evolve(LICENCE, first_day=day, last_day=datetime.date(2018, 1, 31))
        assert caught.value.fact == "last_day"


class TestRetailOutlet:
    """A retail outlet's four conditions (art. 12)."""

    @pytest.mark.parametrize("facts", list(product((True, False), repeat=4)))
    def test_all_four_are_needed(self, facts: tuple[bool, bool, bool, bool]) -> None:
        """Three to be met and one to be avoided."""
        siting, shop, safety, dwelling = facts
        decision = fw.retail_outlet(
            siting_rules_met=siting, dedicated_shop=shop, safety_measures=safety, shares_building_with_dwelling=dwelling
        )
        assert decision.value is (siting and shop and safety and not dwelling)
        assert [finding.holds for finding in decision.findings] == [siting, shop, safety, not dwelling]
        assert decision.citations == at("第十二条第一款", "第十二条第二款")


class TestStorage:
    """Who may keep fireworks (art. 13)."""

    @pytest.mark.parametrize(("holder", "facts"), list(product(fw.Holder, product((True, False), repeat=3))))
    def test_every_case(self, holder: fw.Holder, facts: tuple[bool, bool, bool]) -> None:
        """Three authorised classes may keep for business; a retailer only at the shop; a producer is open."""
        authorised, business, home = facts
        if holder is fw.Holder.PRODUCER and business:
            with pytest.raises(Undetermined):
                fw.may_store(holder, authorised=authorised, for_business=business, at_business_premises=home)
            return
        decision = fw.may_store(holder, authorised=authorised, for_business=business, at_business_premises=home)
        exempt = authorised and holder in (fw.Holder.WHOLESALER, fw.Holder.RETAILER, fw.Holder.DISPLAY_OPERATOR)
        at_shop = home or holder is not fw.Holder.RETAILER
        assert [finding.holds for finding in decision.findings] == [exempt or not business, at_shop]
        assert decision.value is ((exempt or not business) and at_shop)
        assert decision.citations == at("第十三条第一款", "第十三条第二款")


class TestCarriage:
    """Carrying and sending (art. 15)."""

    def test_public_transport_is_closed(self) -> None:
        """Whatever the quantity; other vehicles are not the clause's matter."""
        aboard = fw.may_carry(fw.Vehicle.PUBLIC_TRANSPORT)
        assert (aboard.value, aboard.because.holds, aboard.citations) == (False, False, at("第十五条第二款"))
        assert fw.may_carry(fw.Vehicle.PRIVATE).value is True

    @pytest.mark.parametrize(("channel", "concealed"), list(product(fw.SendingChannel, (True, False))))
    def test_sending_is_forbidden_in_every_way(self, channel: fw.SendingChannel, concealed: bool) -> None:
        """Consigned, posted or couriered, openly or hidden."""
        decision = fw.may_send(channel, concealed=concealed)
        assert (decision.value, decision.because.holds, decision.citations) == (False, False, at("第十五条第三款"))
        assert decision.because.en == ("sent hidden" if concealed else "sent openly")


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
        assert decision.because.holds is not anywhere
        assert decision.citations == at("第十七条第一款")
        assert fw.alert_bans(alert, alerts_meant=fw.AlertsMeant.YELLOW_AND_ABOVE).value is narrow


class TestDisplay:
    """A large display needs permit and qualified operator (art. 18)."""

    @pytest.mark.parametrize(("permit", "qualified"), list(product((True, False), repeat=2)))
    def test_both_are_needed(self, permit: bool, qualified: bool) -> None:
        """Either alone will not do."""
        decision = fw.display_lawful(fw.Display(has_permit=permit, operator_qualified=qualified))
        assert decision.value is (permit and qualified)
        assert [finding.holds for finding in decision.findings] == [permit, qualified]
        assert decision.citations == at("第十八条")


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
        """Ten things not to throw at."""
        assert len(ThrowTarget) == 10

    @given(manners)
    def test_findings_and_value_agree(self, manner: fw.Manner) -> None:
        """What is broken is what does not hold."""
        decision = fw.unsafe_use(manner)
        assert decision.value == tuple(finding.citation for finding in decision.findings if not finding.holds)


class TestPenaltyRegime:
    """What governs a punishment (art. 20)."""

    @pytest.mark.parametrize(("crime", "offence", "higher"), list(product((True, False), repeat=3)))
    def test_the_strongest_governs(self, crime: bool, offence: bool, higher: bool) -> None:
        """Crime before public security before other law before these measures."""
        decision = fw.penalty_regime(crime=crime, public_security_offence=offence, higher_law_has_penalty=higher)
        expected = (
            Regime.CRIMINAL
            if crime
            else Regime.PUBLIC_SECURITY
            if offence
            else Regime.HIGHER_LAW
            if higher
            else Regime.THESE_MEASURES
        )
        assert decision.value is expected
        assert [finding.holds for finding in decision.findings] == [crime, offence, higher]
        assert decision.because.holds is (expected is not Regime.THESE_MEASURES)
        assert decision.because is decision.findings[min(list(Regime).index(expected), 2)]
        assert decision.citations == at("第二十条")


RANGES = {
    Breach.CARRYING: ("第二十一条", 200, 1000, True, False),
    Breach.SENDING: ("第二十一条", 200, 1000, True, False),
    Breach.BANNED_AREA: ("第二十二条", 500, 2000, True, True),
    Breach.BANNED_PLACE: ("第二十二条", 500, 2000, True, True),
    Breach.ALERT: ("第二十二条", 500, 2000, True, True),
    Breach.UNSAFE: ("第二十三条", 100, 500, False, True),
}
"""For each breach: the article, the least and most fine, whether it is optional, and whether a stop is ordered."""


class TestFines:
    """Three ranges, both ends included (arts. 21 to 23)."""

    @pytest.mark.parametrize("breach", Breach)
    def test_ranges(self, breach: Breach) -> None:
        """Below, at both ends, above."""
        article, least, most, optional, _ = RANGES[breach]
        for fine, allowed in ((least - 1, False), (least, True), (most, True), (most + 1, False)):
            decision = fw.check_fine(breach, fine_yuan=fine, regime=Regime.THESE_MEASURES)
            assert decision.value is allowed
            assert decision.because.holds is allowed
            assert decision.because.observed == fine
            assert decision.because.required == f"{least}–{most}"
            assert decision.citations == at("第二十条", article)
        assert fw.check_fine(breach, fine_yuan=Decimal(f"{least}.01") - 1, regime=Regime.THESE_MEASURES).value is False
        none = fw.check_fine(breach, fine_yuan=None, regime=Regime.THESE_MEASURES)
        assert none.value is optional
        assert none.because.holds is optional

    @pytest.mark.parametrize(("breach", "regime"), list(product(Breach, list(Regime)[:3])))
    def test_another_regime_leaves_no_fine_here(self, breach: Breach, regime: Regime) -> None:
        """Where another penalty governs, none of these may be imposed, and none need be."""
        _, least, _, _, _ = RANGES[breach]
        fined = fw.check_fine(breach, fine_yuan=least, regime=regime)
        assert fined.value is False
        assert [finding.holds for finding in fined.findings] == [False, True]
        assert fw.check_fine(breach, fine_yuan=None, regime=regime).value is True

    @pytest.mark.parametrize("fine", [0, -1, Decimal(0), float("nan"), True, "500"])
    def test_what_is_no_fine_is_refused(self, fine: Any) -> None:
        """No fine is None, not zero."""
        with pytest.raises(InvalidFacts) as caught:
            fw.check_fine(Breach.ALERT, fine_yuan=fine, regime=Regime.THESE_MEASURES)
        assert caught.value.fact == "fine_yuan"

    @given(st.sampled_from(Breach), st.integers(1, 3000))
    def test_a_valid_fine_lies_in_its_range(self, breach: Breach, fine: int) -> None:
        """And every fine in the range is valid."""
        _, least, most, _, _ = RANGES[breach]
        assert fw.check_fine(breach, fine_yuan=fine, regime=Regime.THESE_MEASURES).value is (least <= fine <= most)

    def test_what_if(self) -> None:
        """Other figures, another answer."""
        raised = fw.SettingOffFine(least_yuan=Decimal(600))
        assert (
            fw.check_fine(Breach.ALERT, fine_yuan=500, regime=Regime.THESE_MEASURES, setting_off=raised).value is False
        )
        carrying = fw.CarryingFine(most_yuan=Decimal(999))
        decision = fw.check_fine(Breach.SENDING, fine_yuan=1000, regime=Regime.THESE_MEASURES, carrying=carrying)
        assert decision.value is False
        unsafe = fw.UnsafeFine(mandatory=False)
        assert fw.check_fine(Breach.UNSAFE, fine_yuan=None, regime=Regime.THESE_MEASURES, unsafe=unsafe).value is True


class TestSanctions:
    """What follows breaches (arts. 21 to 23)."""

    @pytest.mark.parametrize("breach", Breach)
    def test_each_breach(self, breach: Breach) -> None:
        """Article, authority, stop, confiscation, fine."""
        article, least, most, optional, stop = RANGES[breach]
        (sanction,) = fw.sanctions(frozenset({breach})).value
        assert locators((sanction.clause,)) == [article]
        assert sanction.authority is fw.Authority.PUBLIC_SECURITY
        assert sanction.breaches == (breach,)
        assert sanction.stop is stop
        assert sanction.fine.confiscation is (not stop)
        assert (sanction.fine.least_yuan, sanction.fine.most_yuan) == (Decimal(least), Decimal(most))
        assert sanction.fine.mandatory is not optional

    def test_one_article_is_one_sanction(self) -> None:
        """Two bans broken by one act are not doubled."""
        decision = fw.sanctions(frozenset({Breach.ALERT, Breach.BANNED_AREA}))
        (sanction,) = decision.value
        assert sanction.breaches == (Breach.BANNED_AREA, Breach.ALERT)
        assert decision.because.observed == (Breach.BANNED_AREA, Breach.ALERT)
        assert decision.because.required == "500–2000"

    def test_ban_and_duty_are_read_two_ways(self) -> None:
        """Both named, or the heavier alone; what was carried stands apart."""
        every = frozenset(Breach)
        both = fw.sanctions(every).value
        assert [str(sanction.fine) for sanction in both] == ["200–1000", "500–2000", "100–500"]
        one = fw.sanctions(every, concurrent=fw.ConcurrentFines.HEAVIER).value
        assert [str(sanction.fine) for sanction in one] == ["200–1000", "500–2000"]
        alone = fw.sanctions(frozenset({Breach.UNSAFE}), concurrent=fw.ConcurrentFines.HEAVIER).value
        assert [str(sanction.fine) for sanction in alone] == ["100–500"]

    def test_nothing_follows_nothing(self) -> None:
        """No breach, no sanction, and a reason all the same."""
        decision = fw.sanctions(frozenset())
        assert decision.value == ()
        assert decision.because.holds is True

    @given(st.frozensets(st.sampled_from(Breach)))
    def test_every_breach_is_in_one_sanction(self, breaches: frozenset[Breach]) -> None:
        """None is lost and none is counted twice."""
        found = [breach for sanction in fw.sanctions(breaches).value for breach in sanction.breaches]
        assert sorted(found, key=list(Breach).index) == [breach for breach in Breach if breach in breaches]


class TestMaySetOff:
    """One question above all."""

    def test_allowed_in_open_country_without_an_alert(self) -> None:
        """Every reason is told, and none says no."""
        decision = fw.may_set_off(OPEN_COUNTRY, at=EVE, alert=Alert.NONE, manner=fw.SAFE)
        assert decision.value.allowed is True
        assert decision.value.sanctions == ()
        assert all(decision.findings)
        assert decision.because is decision.findings[-1]
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
        assert decision.because.citation == fw.FIREWORKS.at("第十六条第一款")

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
            assert fw.may_set_off(OPEN_COUNTRY, at=moment, alert=Alert.NONE, manner=fw.SAFE)
        else:
            with pytest.raises(NotInForce):
                fw.may_set_off(OPEN_COUNTRY, at=moment, alert=Alert.NONE, manner=fw.SAFE)

    def test_a_display_permit_is_read_two_ways(self) -> None:
        """It lifts nothing, or the ban on the place; never the alert's, and only with a qualified operator."""
        inside = fw.Place(ring=RingPosition.INSIDE, in_development_zone=False)

        def ask_for(alert: Alert, qualified: bool, reading: fw.DisplayPermit) -> list[str]:
            display = fw.Display(has_permit=True, operator_qualified=qualified)
            decision = fw.may_set_off(
                inside, at=EVE, alert=alert, manner=fw.SAFE, display=display, display_permit=reading
            )
            return locators(decision.value.breaches)

        lifts_nothing, lifts_place = fw.DisplayPermit.LIFTS_NOTHING, fw.DisplayPermit.LIFTS_PLACE
        assert ask_for(Alert.NONE, True, lifts_nothing) == ["第十六条第一款"]
        assert ask_for(Alert.NONE, True, lifts_place) == []
        assert ask_for(Alert.BLUE, True, lifts_place) == ["第十七条第一款"]
        assert ask_for(Alert.NONE, False, lifts_place) == ["第十六条第一款", "第十八条"]
        alone = fw.may_set_off(inside, at=EVE, alert=Alert.NONE, manner=fw.SAFE, display_permit=lifts_place)
        assert locators(alone.value.breaches) == ["第十六条第一款"]

    def test_readings_reach_the_rules_inside(self) -> None:
        """The alert's reading and that of concurrent fines."""
        unsafe = attrs.evolve(fw.SAFE, inside_building=True)
        narrow = fw.AlertsMeant.YELLOW_AND_ABOVE
        assert fw.may_set_off(OPEN_COUNTRY, at=EVE, alert=Alert.BLUE, manner=fw.SAFE, alerts_meant=narrow).value.allowed
        heavier = fw.ConcurrentFines.HEAVIER
        decision = fw.may_set_off(OPEN_COUNTRY, at=EVE, alert=Alert.BLUE, manner=unsafe, concurrent=heavier)
        assert [str(sanction.fine) for sanction in decision.value.sanctions] == ["500–2000"]

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
        assert decision.value.allowed is bool(decision) is all(parts)
        assert bool(decision.value.sanctions) is not (parts[0] and parts[1] and parts[3])
        assert plain(decision.value) == plain(decision.value)

    @given(places, st.sampled_from(PlaceKind), st.tuples(alerts, alerts), manners, displays)
    def test_adding_a_ban_never_turns_no_into_yes(
        self,
        place: fw.Place,
        kind: PlaceKind,
        two: tuple[Alert, Alert],
        manner: fw.Manner,
        display: fw.Display | None,
    ) -> None:
        """A higher alert or one more kind of place only adds reasons."""
        low, high = sorted(two)
        more = attrs.evolve(place, kinds=place.kinds | {kind})
        before = fw.may_set_off(place, at=EVE, alert=low, manner=manner, display=display).value
        for after in (
            fw.may_set_off(place, at=EVE, alert=high, manner=manner, display=display).value,
            fw.may_set_off(more, at=EVE, alert=low, manner=manner, display=display).value,
        ):
            assert set(before.breaches) <= set(after.breaches)

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
            "confiscation": False,
        }
        assert ask("fireworks.may_set_off", facts, on="2017-12-31")["outcome"] == "not_in_force"


class TestChange:
    """Who may change zones and times (arts. 16 (2) (9), 26)."""

    @pytest.mark.parametrize(("decider", "facts"), list(product(fw.Decider, product((True, False), repeat=2))))
    def test_every_case(self, decider: fw.Decider, facts: tuple[bool, bool]) -> None:
        """A people's government, an announcement, its own territory."""
        announced, own = facts
        decision = fw.change_holds(decider, announced=announced, own_territory=own)
        government = decider in (fw.Decider.CITY, fw.Decider.COUNTY)
        assert decision.value is (government and announced and own)
        assert [finding.holds for finding in decision.findings] == [government, announced, own]
        assert decision.citations == at("第二十六条")


WRONG: Any = fw


def place_of(kinds: Any) -> fw.Place:
    """A place of kinds of whatever type."""
    return fw.Place(ring=RingPosition.ON, in_development_zone=False, kinds=kinds)


def licence_with(**changes: Any) -> fw.Licence:
    """The licence with other fields, of whatever type."""
    return attrs.evolve(LICENCE, **changes)


def safe_with(**changes: Any) -> fw.Manner:
    """A safe setting off with other facts, of whatever type."""
    return attrs.evolve(fw.SAFE, **changes)


class TestFacts:
    """Facts of the wrong kind are refused by name."""

    @pytest.mark.parametrize(
        ("call", "fact"),
        [
            (lambda: WRONG.in_scope("生产", inside_city=True), "activity"),
            (lambda: WRONG.in_scope(Activity.STORAGE, inside_city=1), "inside_city"),
            (lambda: WRONG.supervisor(None), "activity"),
            (lambda: WRONG.reward_due("storage", verified=True), "activity"),
            (lambda: WRONG.reward_due(Activity.STORAGE, verified="yes"), "verified"),
            (lambda: WRONG.credit_entry(5, unlawful=True), "activity"),
            (lambda: WRONG.credit_entry(Activity.STORAGE, unlawful=None), "unlawful"),
            (lambda: WRONG.permit_satisfied(None, has_permit=True), "activity"),
            (lambda: WRONG.permit_satisfied(Activity.STORAGE, has_permit=0), "has_permit"),
            (lambda: WRONG.may_trade_in("here"), "place"),
            (lambda: WRONG.place_bans(None), "place"),
            (lambda: WRONG.Place(ring="inside", in_development_zone=False), "ring"),
            (lambda: WRONG.Place(ring=RingPosition.ON, in_development_zone=0), "in_development_zone"),
            (lambda: place_of(kinds=[PlaceKind.MILITARY]), "kinds"),
            (lambda: place_of(kinds=frozenset({"x"})), "kinds[0]"),
            (lambda: licence_with(kind="retail"), "kind"),
            (lambda: licence_with(first_day=EVE), "first_day"),
            (lambda: licence_with(last_day=None), "last_day"),
            (lambda: TestTrade().check(kind="retail"), "kind"),
            (lambda: TestTrade().check(on="2018-02-14"), "on"),
            (lambda: WRONG.retail_outlet(siting_rules_met=1, dedicated_shop=True, safety_measures=True,
                                      shares_building_with_dwelling=False), "siting_rules_met"),
            (lambda: WRONG.retail_outlet(siting_rules_met=True, dedicated_shop=1, safety_measures=True,
                                      shares_building_with_dwelling=False), "dedicated_shop"),
            (lambda: WRONG.retail_outlet(siting_rules_met=True, dedicated_shop=True, safety_measures=1,
                                      shares_building_with_dwelling=False), "safety_measures"),
            (lambda: WRONG.retail_outlet(siting_rules_met=True, dedicated_shop=True, safety_measures=True,
                                      shares_building_with_dwelling=0), "shares_building_with_dwelling"),
            (lambda: WRONG.may_store("me", authorised=True, for_business=True, at_business_premises=True), "holder"),
            (lambda: WRONG.may_store(fw.Holder.OTHER, authorised=1, for_business=True, at_business_premises=True),
             "authorised"),
            (lambda: WRONG.may_store(fw.Holder.OTHER, authorised=False, for_business=0, at_business_premises=True),
             "for_business"),
            (lambda: WRONG.may_store(fw.Holder.OTHER, authorised=False, for_business=False, at_business_premises=1),
             "at_business_premises"),
            (lambda: WRONG.may_carry("bus"), "vehicle"),
            (lambda: WRONG.may_send("pigeon", concealed=False), "channel"),
            (lambda: WRONG.may_send(fw.SendingChannel.POST, concealed=None), "concealed"),
            (lambda: WRONG.alert_bans("blue"), "alert"),
            (lambda: WRONG.Display(has_permit=1, operator_qualified=True), "has_permit"),
            (lambda: WRONG.Display(has_permit=True, operator_qualified=None), "operator_qualified"),
            (lambda: WRONG.display_lawful(None), "display"),
            (lambda: WRONG.unsafe_use(None), "manner"),
            *((lambda name=name: safe_with(**{name: 1}), name) for name in (
                "product_approved", "inside_building", "thrown_from_opening", "affects_traffic",
                "affects_gas_facilities", "endangers_otherwise")),
            (lambda: safe_with(thrown_at=[ThrowTarget.TREE]), "thrown_at"),
            (lambda: safe_with(thrown_at="tree"), "thrown_at"),
            (lambda: WRONG.penalty_regime(crime=0, public_security_offence=False, higher_law_has_penalty=False),
             "crime"),
            (lambda: WRONG.penalty_regime(crime=False, public_security_offence=0, higher_law_has_penalty=False),
             "public_security_offence"),
            (lambda: WRONG.penalty_regime(crime=False, public_security_offence=False, higher_law_has_penalty=0),
             "higher_law_has_penalty"),
            (lambda: WRONG.sanctions(frozenset({"alert"})), "breaches[0]"),
            (lambda: WRONG.sanctions("alert"), "breaches"),
            (lambda: WRONG.check_fine("alert", fine_yuan=500, regime=Regime.THESE_MEASURES), "breach"),
            (lambda: WRONG.check_fine(Breach.ALERT, fine_yuan=500, regime=None), "regime"),
            (lambda: WRONG.may_set_off(OPEN_COUNTRY, at=EVE.date(), alert=Alert.NONE, manner=fw.SAFE), "at"),
            (lambda: WRONG.change_holds("mayor", announced=True, own_territory=True), "decided_by"),
            (lambda: WRONG.change_holds(fw.Decider.CITY, announced=1, own_territory=True), "announced"),
            (lambda: WRONG.change_holds(fw.Decider.CITY, announced=True, own_territory=1), "own_territory"),
        ],
    )  # fmt: skip
    def test_refused(self, call: Any, fact: str) -> None:
        """Never taken for something that they are not."""
        with pytest.raises(InvalidFacts) as caught:
            call()
        assert caught.value.fact == fact


class TestRegisters:
    """Duties, the joint conference, the display's procedure."""

    def test_duties_by_clause(self) -> None:
        """Each duty with its clause; none has a day."""
        assert {str(duty.citation.locator): duty.key for duty in fw.DUTIES} == {
            "第四条第一款": "joint-conference",
            "第四条第三款": "grassroots",
            "第五条": "assist",
            "第六条第一款": "publicity-government",
            "第六条第二款": "publicity-media",
            "第六条第三款": "publicity-minors",
            "第八条第一款": "banned-varieties",
            "第十四条第一款": "records",
            "第十四条第二款": "real-name",
            "第十五条第四款": "transport-inspection",
            "第十六条第三款": "ban-signs",
            "第十七条第二款": "alert-notice",
            "第二十四条": "seal-and-destroy",
            "第二十五条": "official-liability",
        }
        assert all(duty.due is None and duty.who for duty in fw.DUTIES)

    def test_joint_conference(self) -> None:
        """Ten departments are named."""
        (body,) = fw.BODIES
        assert [member.post for member in body.members] == [
            "公安", "安全生产监督管理", "环保", "综合执法", "建设", "房管", "交通", "工商", "教育", "民政",
        ]  # fmt: skip
        assert body.citation == fw.FIREWORKS.at("第四条第一款")

    def test_display_procedure(self) -> None:
        """Application, permit, setting off, in that order."""
        (procedure,) = fw.PROCEDURES
        assert [step.key for step in procedure.steps] == ["apply", "permit", "set-off"]
        assert procedure.citation == fw.FIREWORKS.at("第十八条")
        step = procedure.next_step(frozenset({"apply"}))
        assert step is not None
        assert step.key == "permit"
