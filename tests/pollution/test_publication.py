"""When an alert is published, by which moment, and what must be in it."""

from __future__ import annotations

import datetime
import json

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy import ask
from langfang_policy.core.errors import InvalidFacts, Undetermined
from langfang_policy.pollution import (
    Alert,
    AlertElement,
    Approver,
    Cause,
    Issuer,
    Notice,
    Notified,
    Publishing,
    alert_text,
    publication_due,
    publication_plan,
    when_to_publish,
)

NOON = datetime.datetime(2017, 11, 10, 12)
HOUR = datetime.timedelta(hours=1)


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

    def test_why_not_now(self) -> None:
        """Because it is out, whatever else; else because no condition is met."""
        out = when_to_publish(condition_met=False, days_ahead=1, published=True).because
        assert (out.holds, out.en) == (True, "published before")
        unmet = when_to_publish(condition_met=False, days_ahead=1).because
        assert (unmet.holds, unmet.en) == (False, "a condition is met")

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

    @pytest.mark.parametrize(
        ("hours", "holds"),
        [(72, [True, True]), (24, [True, True]), (23, [True, False, False]), (0, [True, False, True])],
    )
    def test_reasons(self, hours: int, holds: list[bool]) -> None:
        """The city's own finding, whether it was known a day ahead, and if not, whether the pollution was there."""
        decision = publication_plan(own=Alert.RED, known_at=NOON - hours * HOUR, pollution_from=NOON)
        places = [str(finding.citation.locator) for finding in decision.findings]
        clauses = ["四（一）", "四（二）第一句", "四（六）1（3）"][: len(holds)]
        assert places == [*clauses, "四（六）2（1）第二段", "四（六）2（1）第二段"]
        assert [finding.holds for finding in decision.findings][: len(holds)] == holds
        assert decision.findings[1].required == NOON - 24 * HOUR

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
        assert early.value.publish_from == ahead
        received = NOON - 52 * HOUR
        both = publication_plan(known_at=ahead, province_received_at=received, **facts).value  # type: ignore[arg-type]
        assert (both.publish_from, both.publish_by) == (NOON - 48 * HOUR, NOON - 48 * HOUR)
        signed = publication_plan(own=Alert.ORANGE, known_at=ahead, pollution_from=NOON, signed_at=NOON - 25 * HOUR)
        assert signed.value.publish_by == NOON - 24 * HOUR

    def test_receipt_of_the_provinces_alert(self) -> None:
        """Its hours run only if it is known since when, and only of an alert that binds."""
        facts = {"own": Alert.BLUE, "known_at": NOON, "pollution_from": NOON}
        binding = Notified(issuer=Issuer.PROVINCE, alert=Alert.ORANGE)
        with pytest.raises(Undetermined) as unknown:
            publication_plan(notified=[binding], **facts)  # type: ignore[arg-type]
        assert unknown.value.missing == ("province_received_at",)
        for changes in ({"binding": False}, {"issuer": Issuer.MINISTRY}, {"alert": Alert.NONE}):
            notified = [evolve(binding, **changes)]
            assert publication_plan(notified=notified, **facts).value.publish_by == NOON  # type: ignore[arg-type]
            with pytest.raises(InvalidFacts) as caught:
                publication_plan(notified=notified, province_received_at=NOON, **facts)  # type: ignore[arg-type]
            assert caught.value.fact == "province_received_at"

    @given(
        st.integers(-60, 120), st.none() | st.integers(-60, 120), st.none() | st.integers(-60, 120),
    )  # fmt: skip
    def test_window(self, known: int, received: int | None, signed: int | None) -> None:
        """Nothing comes out before it is known, and the window is empty only where its end has passed before that."""
        notified = () if received is None else (Notified(issuer=Issuer.PROVINCE, alert=Alert.RED),)
        plan = publication_plan(
            own=Alert.BLUE,
            known_at=NOON - known * HOUR,
            pollution_from=NOON,
            notified=notified,
            province_received_at=None if received is None else NOON - received * HOUR,
            signed_at=None if signed is None else NOON - signed * HOUR,
        ).value
        assert plan.publish_from >= NOON - known * HOUR
        assert plan.publish_from <= plan.publish_by or plan.publish_by < NOON - known * HOUR
        if plan.report_from is not None:
            assert plan.report_by is not None
            assert NOON - known * HOUR <= plan.report_from <= plan.report_by

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
