"""Articles 2 to 15: scope, supervision, permits, licences, shops, storage, carriage."""

from __future__ import annotations

import datetime
from itertools import product
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy import fireworks as fw
from langfang_policy.core.errors import InvalidFacts, NotInForce, Undetermined
from langfang_policy.core.locators import Citation
from langfang_policy.fireworks import Activity, PlaceKind, RingPosition
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


def refused(call: Any, fact: str) -> None:
    """The call names the fact that it cannot use."""
    with pytest.raises(InvalidFacts) as caught:
        call()
    assert caught.value.fact == fact


class TestInScope:
    """Six activities inside the city's area (art. 2)."""

    @pytest.mark.parametrize("activity", [activity for activity in Activity if activity is not Activity.OTHER])
    def test_named_activities_are_in_scope_inside_the_city_alone(self, activity: Activity) -> None:
        """Both conditions are needed."""
        inside, outside = fw.in_scope(activity, inside_city=True), fw.in_scope(activity, inside_city=False)
        assert inside.value is True
        assert outside.value is False
        assert inside.citations == at("第二条")
        assert [finding.holds for finding in inside.findings] == [True, True]
        assert because(outside).en == "inside the city's area"
        agrees(outside, False)

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
            agrees(decision, reached)
        assert fw.in_scope(Activity.OTHER, inside_city=False).value is False

    @pytest.mark.parametrize(
        ("call", "fact"),
        [
            (lambda: WRONG.in_scope("生产", inside_city=True), "activity"),
            (lambda: WRONG.in_scope(Activity.STORAGE, inside_city=1), "inside_city"),
            (lambda: WRONG.in_scope(Activity.STORAGE, inside_city=True, others="none"), "others"),
        ],
    )
    def test_refused(self, call: Any, fact: str) -> None:
        """Facts of the wrong kind, by name."""
        refused(call, fact)


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
        assert because(decision).observed is activity

    def test_other_stages_are_undetermined(self) -> None:
        """Both lists are open."""
        with pytest.raises(Undetermined):
            fw.supervisor(Activity.OTHER)
        refused(lambda: WRONG.supervisor(None), "activity")


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

    @pytest.mark.parametrize("activity", Activity)
    def test_the_open_list_is_read_three_ways(self, activity: Activity) -> None:
        """What it does not name is undetermined, rewarded or not; what it names is rewarded under each reading."""
        named = activity in list(Activity)[:5]
        for reading, reached in ((fw.OtherActivities.INCLUDED, True), (fw.OtherActivities.EXCLUDED, named)):
            decision = fw.reward_due(activity, verified=True, others=reading)
            assert decision.value is reached
            assert decision.findings[-1].observed is activity
            agrees(decision, reached)
            unverified = fw.reward_due(activity, verified=False, others=reading)
            assert unverified.value is False
            agrees(unverified, False)

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
        agrees(decision, decision.value)

    @pytest.mark.parametrize(
        ("call", "fact"),
        [
            (lambda: WRONG.reward_due("storage", verified=True), "activity"),
            (lambda: WRONG.reward_due(Activity.STORAGE, verified="yes"), "verified"),
            (lambda: WRONG.reward_due(Activity.STORAGE, verified=False, others=None), "others"),
            (lambda: WRONG.credit_entry(5, unlawful=True), "activity"),
            (lambda: WRONG.credit_entry(Activity.DISPOSAL, unlawful=None), "unlawful"),
        ],
    )
    def test_refused(self, call: Any, fact: str) -> None:
        """Facts of the wrong kind, by name."""
        refused(call, fact)


class TestPermits:
    """Production, business and transport need a permit (art. 9 (1))."""

    @pytest.mark.parametrize("activity", Activity)
    def test_three_need_one(self, activity: Activity) -> None:
        """The rest are lawful as to this clause, and are not asked for one."""
        needed = activity in (Activity.PRODUCTION, Activity.BUSINESS, Activity.TRANSPORT)
        assert fw.permit_satisfied(activity, has_permit=True).value is True
        without = fw.permit_satisfied(activity, has_permit=False)
        assert without.value is not needed
        assert [finding.holds for finding in without.findings] == ([None, False] if needed else [None])
        assert because(without).en == ("a permit is held" if needed else "an activity that needs no permit here")
        assert without.citations == at("第九条第一款")
        if not needed:
            assert fw.permit_satisfied(activity).value is True
            return
        with pytest.raises(Undetermined) as caught:
            fw.permit_satisfied(activity)
        assert caught.value.missing == ("has_permit",)

    def test_refused(self) -> None:
        """Facts of the wrong kind, by name."""
        refused(lambda: WRONG.permit_satisfied(None, has_permit=True), "activity")
        refused(lambda: WRONG.permit_satisfied(Activity.STORAGE, has_permit=0), "has_permit")


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
        agrees(narrow, narrow.value)
        agrees(wide, wide.value)
        assert bool(wide) <= bool(narrow)

    def test_what_bars_trade_is_named(self) -> None:
        """Ring, zone, and the kinds that bar under the reading."""
        zone = fw.Place(ring=RingPosition.OUTSIDE, in_development_zone=True)
        assert because(fw.may_trade_in(zone)).en == "outside the development zone"
        kinds = frozenset({PlaceKind.CROWDED, PlaceKind.DESIGNATED_AREA, PlaceKind.DESIGNATED_PLACE})
        marked = attrs.evolve(OPEN_COUNTRY, kinds=kinds)
        assert because(fw.may_trade_in(marked)).observed == {PlaceKind.DESIGNATED_AREA}
        wide = fw.may_trade_in(marked, sales_ban=fw.SalesBan.AREAS_AND_PLACES)
        assert because(wide).observed == kinds
        ring = fw.may_trade_in(fw.Place(ring=RingPosition.INSIDE, in_development_zone=False, kinds=kinds))
        assert because(ring).observed is RingPosition.INSIDE

    def test_refused(self) -> None:
        """Facts of the wrong kind, by name."""
        refused(lambda: WRONG.may_trade_in("here"), "place")
        refused(lambda: WRONG.may_trade_in(OPEN_COUNTRY, sales_ban=True), "sales_ban")

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
        assert bool(decision.value) is (not decision.value.breached)
        assert all(decision.findings) is bool(decision.value)
        agrees(decision, not decision.value.breached)
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
        wholesale = attrs.evolve(LICENCE, kind=fw.LicenceKind.WHOLESALE)
        assert self.check(wholesale, kind=fw.LicenceKind.WHOLESALE) == []

    def test_findings_say_what_the_licence_has(self) -> None:
        """Kind, scope, days and premises, and what the trade has."""
        facts: dict[str, Any] = {"product": "A", "on": datetime.date(2018, 2, 14), "premises": "1 High Street"}
        decision = fw.check_trade(fw.LicenceKind.RETAIL, licence=LICENCE, **facts)
        assert because(decision).observed == "A"
        assert [finding.holds for finding in decision.findings] == [True, False, True, True]
        (other,) = fw.check_trade(fw.LicenceKind.WHOLESALE, licence=LICENCE, **facts).findings
        assert (other.observed, other.required) == (fw.LicenceKind.RETAIL, fw.LicenceKind.WHOLESALE)
        (none,) = fw.check_trade(fw.LicenceKind.WHOLESALE, licence=None, **facts).findings
        assert (none.observed, none.holds) == (None, False)

    @pytest.mark.parametrize(
        ("changes", "fact"),
        [
            ({"licence": "No. 5"}, "licence"),
            ({"kind": "retail"}, "kind"),
            ({"kind": "retail", "licence": None}, "kind"),
            ({"on": "2018-02-14"}, "on"),
            ({"on": datetime.datetime(2018, 2, 14)}, "on"),
            ({"product": 5}, "product"),
            ({"product": ["C"], "licence": None}, "product"),
            ({"premises": 1}, "premises"),
        ],
    )
    def test_refused(self, changes: dict[str, Any], fact: str) -> None:
        """Facts of the wrong kind, by name, with a licence or without."""
        refused(lambda: self.check(**changes), fact)

    @pytest.mark.parametrize(
        ("changes", "fact"),
        [
            ({"kind": "retail"}, "kind"),
            ({"scope": "CD"}, "scope"),
            ({"scope": frozenset({1})}, "scope[0]"),
            ({"scope": ["C", 1]}, "scope[1]"),
            ({"premises": None}, "premises"),
            ({"first_day": datetime.datetime(2018, 2, 1)}, "first_day"),
            ({"last_day": None}, "last_day"),
        ],
    )
    def test_what_is_no_licence_is_refused(self, changes: dict[str, Any], fact: str) -> None:
        """A text is no set of products, though it holds the letters of one."""
        refused(lambda: attrs.evolve(LICENCE, **changes), fact)

    def test_before_the_first_day_there_is_no_decision(self) -> None:
        """The day of the trade is asked of the measures."""
        with pytest.raises(NotInForce):
            self.check(on=datetime.date(2017, 12, 31))
        assert self.check(on=datetime.date(2018, 1, 1)) == [fw.LicenceLimit.VALIDITY]

    @pytest.mark.parametrize(
        ("facts", "missing"),
        [({}, ("product", "premises")), ({"product": "C"}, ("premises",)), ({"premises": "x"}, ("product",))],
    )
    def test_what_is_asked_of_a_licence_alone(self, facts: dict[str, Any], missing: tuple[str, ...]) -> None:
        """Without one of the kind, neither product nor premises can change the answer."""
        day = datetime.date(2018, 2, 14)
        for kind, licence in ((fw.LicenceKind.RETAIL, None), (fw.LicenceKind.WHOLESALE, LICENCE)):
            told = fw.check_trade(kind, licence=licence, on=day, **facts)
            assert told.value.breached == (fw.LicenceLimit.LICENCE,)
        with pytest.raises(Undetermined) as caught:
            fw.check_trade(fw.LicenceKind.RETAIL, licence=LICENCE, on=day, **facts)
        assert caught.value.missing == missing

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
        agrees(decision, decision.value)
        assert decision.citations == at("第十二条第一款", "第十二条第二款")

    @pytest.mark.parametrize(
        "fact", ["siting_rules_met", "dedicated_shop", "safety_measures", "shares_building_with_dwelling"]
    )
    def test_refused(self, fact: str) -> None:
        """What is no yes or no, by name."""
        facts = dict.fromkeys(
            ("siting_rules_met", "dedicated_shop", "safety_measures", "shares_building_with_dwelling"), True
        )
        refused(lambda: WRONG.retail_outlet(**(facts | {fact: 1})), fact)


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
        agrees(decision, decision.value)
        assert decision.citations == at("第十三条第一款", "第十三条第二款")

    @pytest.mark.parametrize("authorised", [True, False])
    def test_a_producer_is_read_two_ways(self, authorised: bool) -> None:
        """Undetermined, or barred by the letter whatever the permit; for no business neither matters."""
        with pytest.raises(Undetermined) as caught:
            fw.may_store(fw.Holder.PRODUCER, authorised=authorised, for_business=True, at_business_premises=True)
        assert caught.value.missing == ("production_permit",)
        for business in (True, False):
            decision = fw.may_store(
                fw.Holder.PRODUCER,
                authorised=authorised,
                for_business=business,
                at_business_premises=True,
                producers=fw.ProducerStorage.BARRED,
            )
            assert decision.value is not business
            agrees(decision, not business)

    @pytest.mark.parametrize(
        ("changes", "fact"),
        [
            ({"holder": "retailer"}, "holder"),
            ({"authorised": 1}, "authorised"),
            ({"for_business": 0}, "for_business"),
            ({"at_business_premises": 1}, "at_business_premises"),
            ({"producers": "barred"}, "producers"),
            ({"permitted_meant": "all"}, "permitted_meant"),
        ],
    )
    @pytest.mark.parametrize("authorised", [True, False])
    def test_refused(self, changes: dict[str, Any], fact: str, authorised: bool) -> None:
        """Facts of the wrong kind, by name, whether the holder is authorised or not."""
        facts = {"holder": fw.Holder.OTHER, "authorised": authorised, "for_business": False}
        refused(lambda: WRONG.may_store(**({**facts, "at_business_premises": True} | changes)), fact)


class TestPermittedMeant:
    """Of whom a permission is asked is a reading."""

    @pytest.mark.parametrize("holder", [holder for holder in fw.Holder if holder is not fw.Holder.PRODUCER])
    @pytest.mark.parametrize("authorised", [True, False])
    def test_an_operating_unit_does_no_business(self, holder: fw.Holder, authorised: bool) -> None:
        """It alone is freed of the permission, and of no other holder does the answer change."""
        facts: dict[str, Any] = {"authorised": authorised, "for_business": True, "at_business_premises": True}
        asked = fw.may_store(holder, **facts).value
        read = fw.may_store(holder, **facts, permitted_meant=fw.PermittedMeant.TRADERS).value
        assert asked is (authorised and holder is not fw.Holder.OTHER)
        assert read is (True if holder is fw.Holder.DISPLAY_OPERATOR else asked)
        unsaid = fw.may_store(fw.Holder.DISPLAY_OPERATOR, for_business=True, permitted_meant=fw.PermittedMeant.TRADERS)
        assert unsaid.value is True


class TestWhatStorageAsks:
    """Permission and place are asked where they can change the answer."""

    @pytest.mark.parametrize(
        ("holder", "business", "facts"),
        [
            (fw.Holder.OTHER, False, {}),
            (fw.Holder.OTHER, True, {}),
            (fw.Holder.WHOLESALER, False, {}),
            (fw.Holder.PRODUCER, False, {}),
            (fw.Holder.WHOLESALER, True, {"authorised": False}),
            (fw.Holder.WHOLESALER, True, {"authorised": True}),
            (fw.Holder.RETAILER, False, {"at_business_premises": True}),
            (fw.Holder.RETAILER, True, {"at_business_premises": False}),
            (fw.Holder.RETAILER, True, {"authorised": False}),
        ],
    )
    def test_what_is_left_out_does_not_matter(self, holder: fw.Holder, business: bool, facts: dict[str, Any]) -> None:
        """The answer is that of every value of what is left out."""
        told = fw.may_store(holder, for_business=business, **facts)
        assert {
            fw.may_store(
                holder,
                for_business=business,
                authorised=facts.get("authorised", permitted),
                at_business_premises=facts.get("at_business_premises", home),
            ).value
            for permitted, home in product((True, False), repeat=2)
        } == {told.value}
        agrees(told, told.value)

    @pytest.mark.parametrize(
        ("holder", "business", "facts", "missing"),
        [
            (fw.Holder.WHOLESALER, True, {}, ("authorised",)),
            (fw.Holder.DISPLAY_OPERATOR, True, {"at_business_premises": False}, ("authorised",)),
            (fw.Holder.RETAILER, False, {}, ("at_business_premises",)),
            (fw.Holder.RETAILER, True, {}, ("authorised", "at_business_premises")),
            (fw.Holder.RETAILER, True, {"authorised": True}, ("at_business_premises",)),
            (fw.Holder.RETAILER, True, {"at_business_premises": True}, ("authorised",)),
        ],
    )
    def test_what_matters_is_named(
        self, holder: fw.Holder, business: bool, facts: dict[str, Any], missing: tuple[str, ...]
    ) -> None:
        """Where an answer hangs on it."""
        with pytest.raises(Undetermined) as caught:
            fw.may_store(holder, for_business=business, **facts)
        assert caught.value.missing == missing


class TestCarriage:
    """Carrying and sending (art. 15)."""

    def test_public_transport_is_closed(self) -> None:
        """Whatever the quantity; other vehicles are not the clause's matter."""
        aboard = fw.may_carry(fw.Vehicle.PUBLIC_TRANSPORT)
        assert (aboard.value, because(aboard).holds, aboard.citations) == (False, False, at("第十五条第二款"))
        assert fw.may_carry(fw.Vehicle.PRIVATE).value is True

    @pytest.mark.parametrize(("channel", "concealed"), list(product(fw.SendingChannel, (True, False))))
    def test_sending_is_forbidden_in_every_way(self, channel: fw.SendingChannel, concealed: bool) -> None:
        """Consigned, posted or couriered, openly or hidden."""
        decision = fw.may_send(channel, concealed=concealed)
        assert (decision.value, because(decision).holds, decision.citations) == (False, False, at("第十五条第三款"))
        assert because(decision).en == ("not sent hidden" if concealed else "not sent openly")
        unsaid = fw.may_send(channel)
        assert (unsaid.value, because(unsaid).en, because(unsaid).zh) == (False, "not sent", "不寄运")

    def test_refused(self) -> None:
        """Facts of the wrong kind, by name."""
        refused(lambda: WRONG.may_carry("bus"), "vehicle")
        refused(lambda: WRONG.may_send("pigeon", concealed=False), "channel")
        refused(lambda: WRONG.may_send(fw.SendingChannel.POST, concealed=1), "concealed")
