"""Launching, approving, publishing and lifting alerts, and what comes before: consultation and forecasts."""

from __future__ import annotations

import datetime
import json

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy import ask
from langfang_policy.core.days import CalendarPeriod
from langfang_policy.core.errors import InvalidFacts, NotInForce, Undetermined
from langfang_policy.pollution import (
    MEDIA,
    PROCEDURES,
    AdverseWeather,
    Alert,
    AlertAction,
    AlertElement,
    Approver,
    Broadcasts,
    Cause,
    DownToBlue,
    ForecastProduct,
    HeatingPeriod,
    Issuer,
    LongLead,
    Medium,
    NeighbourWarning,
    Notice,
    Notified,
    Prediction,
    Predictor,
    Programme,
    Publishing,
    ResponsibleBody,
    StepDown,
    Stretch,
    Warned,
    WarningSource,
    alert_text,
    alert_to_publish,
    approval,
    broadcasts_due,
    consultation_called,
    consultation_frequency,
    fluctuating_alert,
    forecast_products,
    launch_early,
    launch_timing,
    may_lift,
    newspapers_by,
    one_episode,
    plan_applies,
    publication_due,
    publication_plan,
    report_timing,
    responsible_body,
    upgrade_now,
    vans_tour,
    when_to_publish,
)

NOON = datetime.datetime(2017, 11, 10, 12)
HOUR, MINUTE = datetime.timedelta(hours=1), datetime.timedelta(minutes=1)
CHINA = datetime.timezone(datetime.timedelta(hours=8))
alerts = st.sampled_from(list(Alert))


class TestScope:
    """Whom the plan is for, and who answers."""

    @pytest.mark.parametrize(("inside", "needed"), [(True, True), (True, False), (False, True), (False, False)])
    def test_both_conditions(self, inside: bool, needed: bool) -> None:
        """Inside the city, and in need of the municipal government; the clause that failed is named."""
        decision = plan_applies(within_city=inside, needs_city_coordination=needed)
        assert decision.value is (inside and needed)
        assert bool(decision.because) is (inside and needed)

    def test_one_area_or_several(self) -> None:
        """One area answers for itself; several are organised by the city; none is no question."""
        assert responsible_body(frozenset({"永清县"})).value is ResponsibleBody.COUNTY
        assert responsible_body(frozenset({"永清县", "固安县"})).value is ResponsibleBody.CITY
        for bad in (frozenset(), frozenset({1}), "永清县"):
            with pytest.raises(InvalidFacts):
                responsible_body(bad)  # type: ignore[arg-type]


class TestForecastProducts:
    """What is given out for a day ahead."""

    @pytest.mark.parametrize(("days", "products"), [(1, 2), (3, 2), (4, 1), (5, 1), (6, 0)])
    def test_three_and_five_days(self, days: int, products: int) -> None:
        """Forecast and trend for 3 days, the trend alone for two more, then nothing."""
        found = forecast_products(days).value
        assert len(found) == products
        assert (ForecastProduct.TREND in found) is (days <= 5)

    def test_today_is_no_day_ahead(self) -> None:
        """Days ahead begin with tomorrow."""
        with pytest.raises(InvalidFacts):
            forecast_products(0)


TOMORROW = Prediction(by=Predictor.MONITORING_STATION, days_ahead=1, adverse_weather=True, aqi=151)


class TestConsultation:
    """When the departments consult."""

    @pytest.mark.parametrize("source", list(WarningSource))
    @pytest.mark.parametrize("of", list(Warned))
    def test_neighbours_warn(self, source: WarningSource, of: Warned) -> None:
        """Any authority of the three neighbours, of extreme weather or heavy pollution."""
        called = consultation_called(warnings=[NeighbourWarning(source=source, of=of)])
        assert called.value is (source is not WarningSource.ELSEWHERE and of is not Warned.NEITHER)

    @pytest.mark.parametrize(
        ("change", "called"),
        [
            ({}, True), ({"aqi": 150}, False), ({"aqi": 150.5}, True), ({"days_ahead": 3}, True),
            ({"days_ahead": 4}, False), ({"adverse_weather": False}, False), ({"by": Predictor.EXPERT_GROUP}, True),
        ],
    )  # fmt: skip
    def test_own_predictions(self, change: dict[str, object], called: bool) -> None:
        """Adverse weather and an index of moderate pollution, 1 to 3 days ahead."""
        assert consultation_called(predictions=[evolve(TOMORROW, **change)]).value is called  # type: ignore[arg-type]

    @pytest.mark.parametrize(("adverse", "aqi", "called"), [(True, 90, True), (False, 151, True), (False, 150, False)])
    def test_either_is_enough_by_the_other_reading(self, adverse: bool, aqi: int, called: bool) -> None:
        """The stricter reading of "and"."""
        prediction = evolve(TOMORROW, adverse_weather=adverse, aqi=aqi)
        assert consultation_called(predictions=[prediction], adverse_weather=AdverseWeather.EITHER).value is called

    def test_any_one_is_enough(self) -> None:
        """The one that calls is named; nothing calls nothing."""
        elsewhere = NeighbourWarning(source=WarningSource.ELSEWHERE, of=Warned.HEAVY_POLLUTION)
        decision = consultation_called(warnings=[elsewhere], predictions=[TOMORROW])
        assert decision.value
        assert str(decision.because.citation).endswith("三（三）2")
        assert not consultation_called().value

    @pytest.mark.parametrize("facts", [{"warnings": ["x"]}, {"predictions": ["x"]}])
    def test_something_else_is_refused(self, facts: dict[str, list[str]]) -> None:
        """A warning is a warning."""
        with pytest.raises(InvalidFacts) as caught:
            consultation_called(**facts)  # type: ignore[arg-type]
        assert caught.value.fact.endswith("[0]")

    @pytest.mark.parametrize(
        ("day", "heavy", "published", "rate"),
        [
            ((2017, 11, 14), False, False, (1, CalendarPeriod.WEEK, False)),
            ((2017, 11, 15), False, False, (1, CalendarPeriod.DAY, False)),
            ((2018, 3, 15), False, True, (1, CalendarPeriod.DAY, False)),
            ((2018, 3, 16), False, False, (1, CalendarPeriod.WEEK, False)),
            ((2018, 11, 15), False, False, (1, CalendarPeriod.DAY, False)),
            ((2019, 1, 1), False, False, (1, CalendarPeriod.DAY, False)),
            ((2018, 7, 1), True, True, (2, CalendarPeriod.DAY, False)),
            ((2018, 1, 1), True, True, (2, CalendarPeriod.DAY, False)),
            ((2018, 1, 1), True, False, (None, None, True)),
        ],
    )
    def test_frequency(
        self,
        day: tuple[int, int, int],
        heavy: bool,
        published: bool,
        rate: tuple[int | None, CalendarPeriod | None, bool],
    ) -> None:
        """Weekly, daily in the heating period, twice a day in heavy pollution, in real time without an alert."""
        found = consultation_frequency(on=datetime.date(*day), heavy_pollution=heavy, alert_published=published).value
        assert (found.at_least, found.every, found.real_time) == rate

    def test_heating_period_as_dated(self) -> None:
        """The other reading knows one winter only."""
        later = datetime.date(2018, 12, 1)
        found = consultation_frequency(on=later, heavy_pollution=False, heating_period=HeatingPeriod.AS_DATED).value
        assert found.every is CalendarPeriod.WEEK
        first = datetime.date(2017, 12, 1)
        found = consultation_frequency(on=first, heavy_pollution=False, heating_period=HeatingPeriod.AS_DATED).value
        assert found.every is CalendarPeriod.DAY

    def test_before_the_plan(self) -> None:
        """The plan says nothing of a day before it."""
        with pytest.raises(NotInForce):
            consultation_frequency(on=datetime.date(2017, 9, 29), heavy_pollution=True)


class TestLaunchTiming:
    """How an alert comes out."""

    @pytest.mark.parametrize(
        ("lead", "notice", "in_time"),
        [
            (49, Notice.AHEAD, True), (48, Notice.AHEAD, True), (24, Notice.AHEAD, True), (23, Notice.SHORT, False),
            (1, Notice.SHORT, False), (0, Notice.URGENT, False), (-5, Notice.URGENT, False),
        ],
    )  # fmt: skip
    def test_leads(self, lead: int, notice: Notice, in_time: bool) -> None:
        """24 hours are in time, less is short notice, none is urgent."""
        found = launch_timing(published_at=NOON - HOUR * lead, pollution_from=NOON).value
        assert (found.notice, found.in_time) == (notice, in_time)
        assert (found.earliest, found.latest) == (NOON - 48 * HOUR, NOON - 24 * HOUR)

    def test_to_the_minute(self) -> None:
        """A minute less than 24 hours is too late, a minute before the pollution is not urgent."""
        assert not launch_timing(published_at=NOON - 24 * HOUR + MINUTE, pollution_from=NOON).value.in_time
        assert launch_timing(published_at=NOON - MINUTE, pollution_from=NOON).value.notice is Notice.SHORT

    def test_more_than_two_days(self) -> None:
        """The other reading holds an alert more than 2 days ahead against the window."""
        for lead, in_time in ((48, True), (49, False)):
            found = launch_timing(
                published_at=NOON - HOUR * lead, pollution_from=NOON, long_lead=LongLead.OUTSIDE
            ).value
            assert found.in_time is in_time

    def test_bad_moments(self) -> None:
        """A day is no moment, two clocks are refused, and so is the edge of the calendar."""
        for published in (NOON.date(), NOON.replace(tzinfo=CHINA), None):
            with pytest.raises(InvalidFacts):
                launch_timing(published_at=published, pollution_from=NOON)  # type: ignore[arg-type]
        with pytest.raises(InvalidFacts):
            launch_timing(published_at=datetime.datetime.min, pollution_from=datetime.datetime.min)


class TestLaunchEarly:
    """Launching on measurements."""

    @pytest.mark.parametrize(
        ("aqi", "hours", "launch"),
        [
            (201, None, True),
            (200.5, None, True),
            (200, None, False),
            (201, 12, False),
            (201, 13, True),
            (200, 13, False),
        ],
    )
    def test_twelve_hours(self, aqi: float, hours: int | None, launch: bool) -> None:
        """Above 200, and no clear improvement within 12 hours."""
        assert launch_early(measured_aqi=aqi, improvement_hours=hours).value is launch

    def test_what_failed_is_named(self) -> None:
        """The finding that decided is the one that does not hold."""
        assert launch_early(measured_aqi=200, improvement_hours=None).because.observed == 200
        assert launch_early(measured_aqi=300, improvement_hours=3).because.observed == 3


class TestLifting:
    """Lifting, and what parts two episodes."""

    @pytest.mark.parametrize(
        ("aqi", "hours", "may"), [(150, 36, True), (151, 36, False), (150.1, 99, False), (0, 35, False)]
    )
    def test_thirty_six_hours(self, aqi: float, hours: int, may: bool) -> None:
        """150 or below, for 36 hours or more."""
        decision = may_lift(aqi=aqi, lasting_hours=hours)
        assert decision.value is may
        assert bool(decision.because) is may

    @pytest.mark.parametrize(
        ("gap", "one"),
        [
            ([(36, 150)], False), ([(35, 150)], True), ([(36, 151)], True), ([(20, 90), (16, 150)], False),
            ([(20, 90), (1, 151), (35, 90)], True), ([(20, 90), (0, 400), (16, 90)], False), ([], True),
            ([(5, 180), (36, 90), (5, 180)], False),
        ],
    )  # fmt: skip
    def test_gap(self, gap: list[tuple[int, int]], one: bool) -> None:
        """One episode unless the gap holds 36 unbroken hours of it."""
        assert one_episode([Stretch(hours=hours, aqi=aqi) for hours, aqi in gap]).value is one

    def test_bad_stretch(self) -> None:
        """The stretch at fault is named."""
        with pytest.raises(InvalidFacts) as caught:
            one_episode([Stretch(hours=1, aqi=1), Stretch(hours=-1, aqi=1)])
        assert caught.value.fact == "gap[1].hours"
        with pytest.raises(InvalidFacts):
            one_episode(["x"])  # type: ignore[list-item]


class TestPrecedence:
    """Alerts of the province and the ministry beside the city's own."""

    @given(alerts, alerts, alerts)
    def test_the_strictest_holds(self, own: Alert, province: Alert, ministry: Alert) -> None:
        """The highest of the three, and never below one's own."""
        notices = [
            Notified(issuer=Issuer.PROVINCE, alert=province), Notified(issuer=Issuer.MINISTRY, alert=ministry),
        ]  # fmt: skip
        assert alert_to_publish(own=own, notified=notices).value is max(own, province, ministry)

    @given(alerts, alerts)
    def test_advice_binds_nobody(self, own: Alert, advised: Alert) -> None:
        """An advisory notice leaves the consultation's own result."""
        notice = Notified(issuer=Issuer.MINISTRY, alert=advised, binding=False)
        assert alert_to_publish(own=own, notified=[notice]).value is own

    def test_clauses(self) -> None:
        """Each has its own clause, and the one that raised the alert decided."""
        notices = [
            Notified(issuer=Issuer.PROVINCE, alert=Alert.YELLOW), Notified(issuer=Issuer.MINISTRY, alert=Alert.RED),
            Notified(issuer=Issuer.PROVINCE, alert=Alert.ORANGE, binding=False),
        ]  # fmt: skip
        decision = alert_to_publish(own=Alert.BLUE, notified=notices)
        places = [str(citation.locator) for citation in decision.citations]
        assert places == ["四（一）", "四（六）2（2）", "四（四）", "四（六）2（3）"]
        assert str(decision.because.citation.locator) == "四（四）"

    def test_the_city_does_not_notify_itself(self) -> None:
        """A notice comes from above."""
        with pytest.raises(InvalidFacts):
            alert_to_publish(own=Alert.BLUE, notified=[Notified(issuer=Issuer.CITY, alert=Alert.RED)])
        with pytest.raises(InvalidFacts):
            alert_to_publish(own=Alert.BLUE, notified=["x"])  # type: ignore[list-item]

    @given(alerts, alerts)
    def test_upgrade(self, current: Alert, assessed: Alert) -> None:
        """A higher condition steps up at once, and nothing else does."""
        assert upgrade_now(current=current, assessed=assessed).value is (assessed > current)


class TestReportTiming:
    """The forecast report to the emergency office."""

    @pytest.mark.parametrize(
        ("hours", "in_time", "strict"), [(49, True, False), (48, True, True), (24, True, True), (23, False, False)]
    )
    def test_one_to_two_days(self, hours: int, in_time: bool, strict: bool) -> None:
        """1 to 2 days before; earlier is no breach unless it is read so."""
        at = NOON - HOUR * hours
        assert report_timing(reported_at=at, publish_at=NOON).value is in_time
        assert report_timing(reported_at=at, publish_at=NOON, long_lead=LongLead.OUTSIDE).value is strict

    def test_urgent_leaves_no_time(self) -> None:
        """An urgent alert does not wait."""
        assert report_timing(reported_at=NOON, publish_at=NOON, urgent=True).value


class TestApproval:
    """Who signs."""

    @pytest.mark.parametrize("action", [AlertAction.PUBLISH, AlertAction.EXTEND, AlertAction.LIFT_EARLY])
    @pytest.mark.parametrize("alert", list(Alert)[1:])
    def test_by_colour(self, alert: Alert, action: AlertAction) -> None:
        """The head for red and orange, a deputy head for yellow and blue."""
        head = alert in (Alert.RED, Alert.ORANGE)
        found = approval(alert, action=action).value
        assert found
        assert found.by is (Approver.GROUP_HEAD if head else Approver.GROUP_DEPUTY_HEAD)

    def test_on_time_nobody(self) -> None:
        """An alert that ends at its set time needs no approval."""
        assert approval(Alert.RED, action=AlertAction.LIFT_ON_TIME).value.by is Approver.NOBODY

    @pytest.mark.parametrize("issuer", [Issuer.PROVINCE, Issuer.MINISTRY])
    @pytest.mark.parametrize(
        ("action", "to", "clause"),
        [
            (AlertAction.ADJUST, Alert.RED, "四（六）4第二段"), (AlertAction.EXTEND, None, "四（六）4第二段"),
            (AlertAction.LIFT_EARLY, None, "四（六）5第二段"), (AlertAction.LIFT_ON_TIME, None, "四（六）5第二段"),
        ],
    )  # fmt: skip
    def test_higher_bodies_follow_their_own_procedure(
        self, issuer: Issuer, action: AlertAction, to: Alert | None, clause: str
    ) -> None:
        """What the ministry or the province published it also adjusts and lifts."""
        decision = approval(Alert.ORANGE, action=action, to=to, issuer=issuer)
        assert decision.value.by is Approver.ISSUER
        assert str(decision.because.citation.locator) == clause

    def test_publishing_their_alert_is_the_citys_own_step(self) -> None:
        """The city signs what it publishes."""
        assert approval(Alert.RED, issuer=Issuer.PROVINCE).value.by is Approver.GROUP_HEAD

    @pytest.mark.parametrize(
        ("old", "new", "by", "other"),
        [
            (Alert.BLUE, Alert.YELLOW, Approver.GROUP_DEPUTY_HEAD, Approver.GROUP_DEPUTY_HEAD),
            (Alert.YELLOW, Alert.ORANGE, Approver.GROUP_HEAD, Approver.GROUP_HEAD),
            (Alert.RED, Alert.ORANGE, Approver.GROUP_HEAD, Approver.GROUP_HEAD),
            (Alert.ORANGE, Alert.YELLOW, Approver.GROUP_DEPUTY_HEAD, Approver.GROUP_HEAD),
        ],
    )
    def test_adjustment(self, old: Alert, new: Alert, by: Approver, other: Approver) -> None:
        """The new grade signs; by the other reading the old one does when it steps down."""
        assert approval(old, action=AlertAction.ADJUST, to=new).value.by is by
        assert approval(old, action=AlertAction.ADJUST, to=new, step_down=StepDown.OLD_GRADE).value.by is other

    @pytest.mark.parametrize("old", [Alert.YELLOW, Alert.ORANGE, Alert.RED])
    def test_no_step_down_to_blue(self, old: Alert) -> None:
        """A step down never ends in blue, unless only the procedure is left out."""
        assert not approval(old, action=AlertAction.ADJUST, to=Alert.BLUE).value
        loose = approval(old, action=AlertAction.ADJUST, to=Alert.BLUE, down_to_blue=DownToBlue.WITHOUT_PROCEDURE)
        assert loose.value
        assert loose.value.by is Approver.NOBODY

    @pytest.mark.parametrize(
        ("alert", "action", "to"),
        [
            (Alert.NONE, AlertAction.PUBLISH, None), (Alert.RED, AlertAction.ADJUST, None),
            (Alert.RED, AlertAction.ADJUST, Alert.RED), (Alert.RED, AlertAction.ADJUST, Alert.NONE),
            (Alert.RED, AlertAction.PUBLISH, Alert.BLUE), (Alert.RED, AlertAction.ADJUST, "blue"),
            ("red", AlertAction.PUBLISH, None),
        ],
    )  # fmt: skip
    def test_impossible(self, alert: Alert, action: AlertAction, to: Alert | None) -> None:
        """No alert, or an adjustment that leads nowhere."""
        with pytest.raises(InvalidFacts):
            approval(alert, action=action, to=to)

    def test_order_of_steps(self) -> None:
        """Seven steps, in order."""
        (procedure,) = PROCEDURES
        assert len(procedure.steps) == 7
        done: set[str] = set()
        for step in procedure.steps:
            assert procedure.next_step(frozenset(done)) is step
            done.add(step.key)
        assert procedure.next_step(frozenset(done)) is None
        with pytest.raises(InvalidFacts):
            procedure.next_step(frozenset({"publish"}))


class TestPublication:
    """When, and what must be in it."""

    @pytest.mark.parametrize(
        ("facts", "when"),
        [
            ({"days_ahead": 3}, Publishing.ONE_TO_TWO_DAYS_AHEAD),
            ({"days_ahead": 2}, Publishing.ONE_TO_TWO_DAYS_AHEAD),
            ({"days_ahead": 1}, Publishing.AT_ONCE), ({"days_ahead": 0}, Publishing.AT_ONCE),
            ({"days_ahead": None, "pollution_present": True}, Publishing.URGENTLY),
            ({"days_ahead": None, "pollution_present": True, "published": True}, Publishing.NOT_NOW),
            ({"days_ahead": 1, "condition_met": False}, Publishing.NOT_NOW),
        ],
    )  # fmt: skip
    def test_when(self, facts: dict[str, object], when: Publishing) -> None:
        """Ahead, at once a day ahead, urgently once it is there; nothing without a condition or twice."""
        assert when_to_publish(**{"condition_met": True, **facts}).value is when  # type: ignore[arg-type]

    def test_when_is_not_said(self) -> None:
        """A condition for a day that nobody names."""
        with pytest.raises(Undetermined):
            when_to_publish(condition_met=True, days_ahead=None)

    def test_hours_allowed(self) -> None:
        """2 hours after signature, 4 after a provincial alert, the earlier where both run."""
        assert publication_due(signed_at=NOON).value == NOON + 2 * HOUR
        assert publication_due(province_received_at=NOON).value == NOON + 4 * HOUR
        both = publication_due(signed_at=NOON + 3 * HOUR, province_received_at=NOON)
        assert both.value == NOON + 4 * HOUR
        assert both.because.required == NOON + 4 * HOUR
        assert publication_due(signed_at=NOON, province_received_at=NOON).value == NOON + 2 * HOUR
        with pytest.raises(Undetermined):
            publication_due()
        with pytest.raises(InvalidFacts):
            publication_due(signed_at=datetime.datetime.max)

    def test_eight_elements(self) -> None:
        """Eight elements, in the clause's order; a cause only where sand or fireworks are one."""
        text = alert_text(frozenset()).value
        assert [element.zh for element in text.missing] == [
            "发布单位", "发布时间", "重污染天气出现的时间", "范围", "污染程度", "主要污染物", "预警级别", "气象条件",
        ]  # fmt: skip
        eight = frozenset(text.required)
        assert alert_text(eight).value
        for cause in (Cause.SANDSTORM, Cause.FIREWORKS, Cause.LIKE):
            assert alert_text(eight, cause=cause).value.missing == (AlertElement.CAUSE,)

    def test_swings(self) -> None:
        """Frequent swings keep the highest, others the last."""
        swings = [Alert.YELLOW, Alert.RED, Alert.ORANGE]
        assert fluctuating_alert(swings, frequent=True).value is Alert.RED
        assert fluctuating_alert(swings, frequent=False).value is Alert.ORANGE
        with pytest.raises(InvalidFacts):
            fluctuating_alert([], frequent=True)


class TestMedia:
    """How media carry alerts."""

    def test_all_media_once(self) -> None:
        """Nine media, as the nine numbers of the clause."""
        assert [duty.medium for duty in MEDIA] == list(Medium)
        assert len(MEDIA) == 9
        repeated = [duty.medium for duty in MEDIA if duty.way is Broadcasts.REPEATED]
        assert repeated == [Medium.SCREENS, Medium.RADIO, Medium.TELEVISION]

    @pytest.mark.parametrize(
        ("medium", "programme", "hours", "times"),
        [
            (Medium.SCREENS, Programme.LIVE, 3, 6), (Medium.RADIO, Programme.LIVE, 3, 3),
            (Medium.RADIO, Programme.RECORDED, 3, 0), (Medium.RADIO, Programme.RELAYED, 3, 0),
            (Medium.RADIO, Programme.CITY_NEWS, 3, 3), (Medium.TELEVISION, Programme.OTHER, 3, 6),
            (Medium.TELEVISION, Programme.CENTRAL_NEWS, 3, 0), (Medium.TELEVISION, Programme.PROVINCIAL_NEWS, 3, 0),
            (Medium.TELEVISION, Programme.CITY_NEWS, 3, 0), (Medium.TELEVISION, Programme.COUNTY_NEWS, 3, 6),
            (Medium.TELEVISION, Programme.RECORDED, 3, 6), (Medium.SCREENS, Programme.LIVE, 0, 0),
        ],
    )  # fmt: skip
    def test_showings(self, medium: Medium, programme: Programme, hours: int, times: int) -> None:
        """Twice an hour on screens, hourly on radio, twice over on television, but for the programmes excepted."""
        assert broadcasts_due(medium, hours=hours, programme=programme).value == times

    def test_other_media_do_not_repeat_by_the_clock(self) -> None:
        """Newspapers have no hourly showings."""
        with pytest.raises(InvalidFacts):
            broadcasts_due(Medium.NEWSPAPERS, hours=3)

    def test_newspapers(self) -> None:
        """The day itself, or before noon of the next; the calendar's last day has none."""
        evening = datetime.datetime(2017, 12, 31, 22, 5)
        assert newspapers_by(evening).value == datetime.datetime(2018, 1, 1)
        assert newspapers_by(evening, same_day=False).value == datetime.datetime(2018, 1, 1, 12)
        with pytest.raises(InvalidFacts):
            newspapers_by(datetime.datetime.max)

    @pytest.mark.parametrize(
        ("at", "tours"),
        [
            ("07:59", False), ("07:59:59", False), ("08:00", True), ("12:30", True), ("18:00", True),
            ("18:00:01", False), ("18:01", False), ("00:00", False),
        ],
    )  # fmt: skip
    def test_vans(self, at: str, tours: bool) -> None:
        """From 8 to 18, both included."""
        assert vans_tour(datetime.time.fromisoformat(at)).value is tours

    def test_vans_need_a_time(self) -> None:
        """A moment is no time of day."""
        with pytest.raises(InvalidFacts):
            vans_tour(NOON)  # type: ignore[arg-type]


class TestPublicationPlan:
    """What must be published by when and signed by whom, in one call."""

    def test_ahead(self) -> None:
        """Known three days before: out a day ahead at the latest, the report 1 to 2 days before, the head signs."""
        plan = publication_plan(own=Alert.RED, known_at=NOON - 72 * HOUR, pollution_from=NOON).value
        assert (plan.alert, plan.notice, plan.signed_by) == (Alert.RED, Notice.AHEAD, Approver.GROUP_HEAD)
        assert (plan.publish_from, plan.publish_by) == (NOON - 48 * HOUR, NOON - 24 * HOUR)
        assert (plan.report_from, plan.report_by) == (NOON - 72 * HOUR, NOON - 48 * HOUR)
        assert plan.report_signed_by is Approver.OFFICE_DEPUTY
        assert len(plan.text) == 8
        assert len(plan.recipients) == 3

    def test_report_cannot_be_earlier_than_known(self) -> None:
        """Known 30 hours before, the report goes up at once."""
        plan = publication_plan(own=Alert.BLUE, known_at=NOON - 30 * HOUR, pollution_from=NOON).value
        assert (plan.report_from, plan.report_by, plan.publish_from) == (NOON - 30 * HOUR,) * 3
        assert plan.signed_by is Approver.GROUP_DEPUTY_HEAD

    @pytest.mark.parametrize(("hours", "notice"), [(10, Notice.SHORT), (0, Notice.URGENT), (-3, Notice.URGENT)])
    def test_too_late_for_a_day_ahead(self, hours: int, notice: Notice) -> None:
        """At once, and no window for the report."""
        known = NOON - hours * HOUR
        plan = publication_plan(own=Alert.ORANGE, known_at=known, pollution_from=NOON, cause=Cause.SANDSTORM).value
        assert (plan.notice, plan.publish_by, plan.report_by) == (notice, known, None)
        assert AlertElement.CAUSE in plan.text

    def test_province_and_signature(self) -> None:
        """The stricter alert of the province, within 4 hours of it, and 2 hours after signature."""
        facts = {
            "own": Alert.NONE,
            "pollution_from": NOON,
            "notified": [Notified(issuer=Issuer.PROVINCE, alert=Alert.ORANGE)],
        }
        late = publication_plan(known_at=NOON, province_received_at=NOON, **facts).value  # type: ignore[arg-type]
        assert (late.alert, late.publish_by) == (Alert.ORANGE, NOON + 4 * HOUR)
        ahead = NOON - 72 * HOUR
        early = publication_plan(known_at=ahead, province_received_at=ahead, **facts)  # type: ignore[arg-type]
        assert early.value.publish_by == ahead + 4 * HOUR
        signed = publication_plan(known_at=ahead, signed_at=NOON - 25 * HOUR, **facts)  # type: ignore[arg-type]
        assert signed.value.publish_by == NOON - 24 * HOUR

    def test_nothing_to_publish(self) -> None:
        """Without an alert there is no plan."""
        with pytest.raises(Undetermined):
            publication_plan(own=Alert.NONE, known_at=NOON, pollution_from=NOON)

    def test_through_json(self) -> None:
        """Asked as JSON."""
        facts = {"own": "orange", "known_at": "2017-11-07T12:00", "pollution_from": "2017-11-10T12:00"}
        answer = json.loads(json.dumps(ask("pollution.publication_plan", facts, on="2017-11-07")))
        assert answer["value"]["signed_by"] == "group_head"
        assert answer["value"]["publish_by"] == "2017-11-09T12:00:00"
