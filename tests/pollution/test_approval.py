"""Who decides and signs, beside the province and the ministry."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy import ask
from langfang_policy.core.bounds import Side
from langfang_policy.core.errors import InvalidFacts, NotInForce, Undetermined
from langfang_policy.pollution import (
    PROCEDURES,
    Alert,
    AlertAction,
    Approver,
    DownToBlue,
    Issuer,
    LeadTimes,
    LongLead,
    MinistryBelow,
    Notified,
    StepDown,
    alert_to_publish,
    approval,
    fluctuating_alert,
    publication_plan,
    report_timing,
)
from tests import helpers

NOON = datetime.datetime(2017, 11, 10, 12)
HOUR = datetime.timedelta(hours=1)
alerts = st.sampled_from(list(Alert))


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
        compared = [(finding.kind, finding.observed, finding.required) for finding in decision.findings]
        assert compared == [
            ("note", Alert.BLUE, None), ("falls", Alert.YELLOW, Alert.BLUE), ("falls", Alert.RED, Alert.YELLOW),
            ("note", Alert.ORANGE, None),
        ]  # fmt: skip
        assert str(helpers.because(decision).citation.locator) == "四（四）"

    @pytest.mark.parametrize(
        ("issuer", "zh", "en"), [(Issuer.PROVINCE, "省", "province"), (Issuer.MINISTRY, "环境保护部", "ministry")]
    )
    def test_words(self, issuer: Issuer, zh: str, en: str) -> None:
        """Who gave notice is named, in each language by its name."""
        notices = [Notified(issuer=issuer, alert=Alert.RED, binding=binding) for binding in (True, False)]
        _, binding, advised = alert_to_publish(own=Alert.BLUE, notified=notices).findings
        assert (binding.zh, binding.en) == (f"{zh}预警", f"alert of the {en}")
        assert (advised.zh, advised.en) == (f"{zh}的提示或建议", f"advice of the {en}")

    def test_the_city_does_not_notify_itself(self) -> None:
        """A notice comes from above, and checks itself."""
        with pytest.raises(InvalidFacts) as caught:
            Notified(issuer=Issuer.CITY, alert=Alert.RED)
        assert caught.value.fact == "issuer"
        facts = {"own": "blue", "notified": [{"issuer": "city", "alert": "red"}]}
        answer = ask("pollution.alert_to_publish", facts, on="2017-11-10")
        assert answer["outcome"] == "invalid"
        assert [fault["path"] for fault in answer["faults"]] == ["$.notified[0].issuer"]
        with pytest.raises(InvalidFacts):
            alert_to_publish(own=Alert.BLUE, notified=["x"])  # type: ignore[list-item]
        with pytest.raises(InvalidFacts):
            alert_to_publish(own=Alert.BLUE, notified=None)  # type: ignore[arg-type]

    @given(alerts, alerts, alerts)
    def test_a_notice_of_the_ministry_below_the_citys_own(self, own: Alert, province: Alert, ministry: Alert) -> None:
        """To the letter its level is started; none asks for nothing, and the province's alert may still be higher."""
        notices = [
            Notified(issuer=Issuer.PROVINCE, alert=province), Notified(issuer=Issuer.MINISTRY, alert=ministry),
            Notified(issuer=Issuer.MINISTRY, alert=Alert.BLUE, binding=False),
        ]  # fmt: skip
        found = alert_to_publish(own=own, notified=notices, ministry_below=MinistryBelow.AS_NOTIFIED)
        assert found.value is max(province, ministry or own)

    def test_why_the_lower_alert(self) -> None:
        """The clause on linkage, and what the notice asks for; a plan of publication goes by the same reading."""
        ministry = [Notified(issuer=Issuer.MINISTRY, alert=Alert.ORANGE)]
        letter = MinistryBelow.AS_NOTIFIED
        found = helpers.because(alert_to_publish(own=Alert.RED, notified=ministry, ministry_below=letter))
        assert (str(found.citation.locator), found.observed) == ("四（四）", Alert.ORANGE)
        same = alert_to_publish(own=Alert.ORANGE, notified=ministry, ministry_below=letter)
        assert same.because is same.findings[0]
        moments = {"known_at": NOON, "pollution_from": NOON + HOUR * 72}
        for facts, alert in (({}, Alert.RED), ({"ministry_below": letter}, Alert.ORANGE)):
            plan = publication_plan(own=Alert.RED, notified=ministry, **moments, **facts)  # type: ignore[arg-type]
            assert plan.value.alert is alert
        with pytest.raises(InvalidFacts):
            alert_to_publish(own=Alert.RED, ministry_below="higher")  # type: ignore[arg-type]

    def test_an_equal_alert_decides_nothing(self) -> None:
        """The province's orange beside the city's own: the same, and the city's own consultation decided."""
        province = Notified(issuer=Issuer.PROVINCE, alert=Alert.ORANGE)
        decision = alert_to_publish(own=Alert.ORANGE, notified=[province])
        assert (decision.value, decision.because) == (Alert.ORANGE, decision.findings[0])
        bound = decision.findings[1].bound
        assert bound is not None
        assert (bound.side, bound.figure) == (Side.AT_MOST, Alert.ORANGE)


class TestReportTiming:
    """The forecast report to the emergency office."""

    def test_no_report_was_due_before_the_plan(self) -> None:
        """Due on 29 September 2017 it was owed to nobody; due on the 30th it is."""
        late = datetime.datetime(2017, 9, 30, 20)
        with pytest.raises(NotInForce):
            report_timing(reported_at=late, publish_at=datetime.datetime(2017, 9, 30, 23, 59))
        assert not report_timing(reported_at=late, publish_at=datetime.datetime(2017, 10, 1)).value

    @pytest.mark.parametrize(
        ("hours", "in_time", "strict"), [(49, True, False), (48, True, True), (24, True, True), (23, False, False)]
    )
    def test_one_to_two_days(self, hours: int, in_time: bool, strict: bool) -> None:
        """1 to 2 days before; earlier is no breach unless it is read so."""
        at = NOON - HOUR * hours
        assert report_timing(reported_at=at, publish_at=NOON).value is in_time
        assert report_timing(reported_at=at, publish_at=NOON, long_lead=LongLead.OUTSIDE).value is strict

    @pytest.mark.parametrize(
        ("hours", "reading", "required"),
        [(49, LongLead.OUTSIDE, 48), (23, LongLead.OUTSIDE, 24), (23, LongLead.ALLOWED, 24)],
    )
    def test_reasons(self, hours: int, reading: LongLead, required: int) -> None:
        """The end of the window that was missed decides."""
        at = NOON - HOUR * hours
        because = helpers.because(report_timing(reported_at=at, publish_at=NOON, long_lead=reading))
        assert (because.holds, because.observed, because.required) == (False, at, NOON - HOUR * required)

    @pytest.mark.parametrize(
        ("hours", "reading", "holds"),
        [(48, LongLead.OUTSIDE, True), (49, LongLead.ALLOWED, None), (48, LongLead.ALLOWED, None)],
    )
    def test_both_ends_hold_together(self, hours: int, reading: LongLead, holds: bool | None) -> None:
        """In time, none decides alone; how early it was is a breach by one reading only."""
        decision = report_timing(reported_at=NOON - HOUR * hours, publish_at=NOON, long_lead=reading)
        assert decision.because is None
        assert [finding.holds for finding in decision.findings] == [holds, True]
        assert [finding.required for finding in decision.findings] == [NOON - HOUR * 48, NOON - HOUR * 24]

    def test_what_if(self) -> None:
        """Other days move the ends of the window, and what the findings say of them."""
        lead = LeadTimes(report_least_days=2, report_most_days=3)
        decision = report_timing(reported_at=NOON - HOUR * 30, publish_at=NOON, lead=lead, long_lead=LongLead.OUTSIDE)
        assert not decision.value
        assert [finding.required for finding in decision.findings] == [NOON - HOUR * 72, NOON - HOUR * 48]
        half = LeadTimes(day_hours=12)
        ends = report_timing(reported_at=NOON - HOUR * 12, publish_at=NOON, lead=half).findings
        assert [finding.required for finding in ends] == [NOON - HOUR * 24, NOON - HOUR * 12]

    def test_moments_of_another_zone_are_converted(self) -> None:
        """Local time is what counts, wherever the clock stood that told it."""
        utc = (NOON - HOUR * (24 + 8)).replace(tzinfo=datetime.UTC)
        assert report_timing(reported_at=utc, publish_at=NOON).value
        assert not report_timing(reported_at=utc + HOUR, publish_at=NOON).value

    def test_urgent_leaves_no_time(self) -> None:
        """An urgent alert does not wait."""
        decision = report_timing(reported_at=NOON, publish_at=NOON, urgent=True)
        assert decision.value
        assert str(helpers.because(decision).citation.locator) == "四（六）1（3）"

    def test_reading_is_checked(self) -> None:
        """Only one of those there are."""
        with pytest.raises(InvalidFacts):
            report_timing(reported_at=NOON, publish_at=NOON, long_lead=None)  # type: ignore[arg-type]


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
        because = helpers.because(approval(alert, action=action))
        assert (because.observed, because.required, because.holds) == (alert, Alert.ORANGE, None)

    def test_on_time_nobody(self) -> None:
        """An alert that ends at its set time needs no approval."""
        found = approval(Alert.RED, action=AlertAction.LIFT_ON_TIME).value
        assert found
        assert found.by is Approver.NOBODY

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
        assert decision.value
        assert decision.value.by is Approver.ISSUER
        assert str(helpers.because(decision).citation.locator) == clause

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
        strict = approval(old, action=AlertAction.ADJUST, to=Alert.BLUE)
        assert not strict.value
        assert (helpers.because(strict).holds, helpers.because(strict).observed) == (False, (old, Alert.BLUE))
        loose = approval(old, action=AlertAction.ADJUST, to=Alert.BLUE, down_to_blue=DownToBlue.WITHOUT_PROCEDURE)
        assert loose.value
        assert loose.value.by is Approver.NOBODY
        assert helpers.because(loose).holds is None

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

    @pytest.mark.parametrize("reading", ["down_to_blue", "step_down", "issuer", "action"])
    def test_readings_are_checked(self, reading: str) -> None:
        """Only one of those there are."""
        with pytest.raises(InvalidFacts) as caught:
            approval(Alert.RED, **{reading: "new grade"})  # type: ignore[arg-type]
        assert caught.value.fact == reading

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


class TestFluctuation:
    """Swings between the conditions of several alerts."""

    def test_swings(self) -> None:
        """Frequent swings keep the highest, others the last."""
        swings = [Alert.YELLOW, Alert.RED, Alert.ORANGE]
        assert fluctuating_alert(swings, frequent=True).value is Alert.RED
        assert fluctuating_alert(swings, frequent=False).value is Alert.ORANGE
        assert helpers.because(fluctuating_alert(swings, frequent=False)).observed == tuple(swings)
        with pytest.raises(InvalidFacts):
            fluctuating_alert([], frequent=True)
        for bad, fact in ((None, "alerts"), ([Alert.RED, "red"], "alerts[1]")):
            with pytest.raises(InvalidFacts) as caught:
                fluctuating_alert(bad, frequent=True)  # type: ignore[arg-type]
            assert caught.value.fact == fact

    def test_whether_they_are_frequent(self) -> None:
        """It is asked for where the last alert is not the highest, and there alone."""
        with pytest.raises(Undetermined) as caught:
            fluctuating_alert([Alert.YELLOW, Alert.RED, Alert.ORANGE])
        assert caught.value.missing == ("frequent",)
        for met in ([Alert.RED], [Alert.YELLOW, Alert.RED], [Alert.RED, Alert.YELLOW, Alert.RED]):
            assert fluctuating_alert(met).value is Alert.RED
