"""When an alert is published, by which moment, and what must be in it."""

from __future__ import annotations

import datetime
import json
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy import ask
from langfang_policy.core.bounds import Side
from langfang_policy.core.errors import InvalidFacts, NotInForce, Undetermined
from langfang_policy.pollution import (
    Alert,
    AlertElement,
    Approver,
    Cause,
    IssueFigures,
    Issuer,
    LeadTimes,
    Notice,
    Notified,
    Publishing,
    alert_text,
    publication_due,
    publication_plan,
    when_to_publish,
)
from tests.helpers import because

NOON = datetime.datetime(2017, 11, 10, 12)
HOUR = datetime.timedelta(hours=1)


class TestPublication:
    """When, and what must be in it."""

    @pytest.mark.parametrize(
        ("facts", "when"),
        [
            ({"days_ahead": 3}, Publishing.AHEAD),
            ({"days_ahead": 2}, Publishing.AHEAD),
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
        out = because(when_to_publish(condition_met=False, days_ahead=1, published=True))
        assert (out.holds, out.en) == (False, "not published before")
        unmet = because(when_to_publish(condition_met=False, days_ahead=1))
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
        assert (because(both).observed, because(both).unit.en) == (4, "h")
        assert publication_due(signed_at=NOON, province_received_at=NOON).value == NOON + 2 * HOUR
        with pytest.raises(Undetermined):
            publication_due()
        with pytest.raises(InvalidFacts) as caught:
            publication_due(signed_at=datetime.datetime.max)
        assert caught.value.fact == "signed_at"

    def test_nothing_was_due_before_the_plan(self) -> None:
        """Hours that began to run the day before it holds, and pollution that became known then."""
        before, first = datetime.datetime(2017, 9, 29, 23), datetime.datetime(2017, 9, 30)
        for fact in ("signed_at", "province_received_at"):
            with pytest.raises(NotInForce):
                publication_due(**{fact: before})  # type: ignore[arg-type]
            assert publication_due(**{fact: first}).value > first  # type: ignore[arg-type]
        soon = {"own": Alert.BLUE, "pollution_from": datetime.datetime(2017, 9, 30, 12)}
        with pytest.raises(NotInForce):
            publication_plan(known_at=before, **soon)  # type: ignore[arg-type]
        assert publication_plan(known_at=first, **soon).value.notice is Notice.SHORT  # type: ignore[arg-type]

    def test_hours_of_another_zone(self) -> None:
        """A moment that names its zone is taken to local time."""
        utc = datetime.UTC
        assert publication_due(signed_at=NOON.replace(tzinfo=utc)).value == NOON + 10 * HOUR
        both = publication_due(signed_at=NOON.replace(tzinfo=utc), province_received_at=NOON)
        assert both.value == NOON + 4 * HOUR

    @pytest.mark.parametrize("name", ["signed_hours", "provincial_hours"])
    def test_what_if(self, name: str) -> None:
        """Another figure moves the moment, and what is said of it."""
        figures = IssueFigures(**{name: 7})
        fact = {"signed_hours": "signed_at", "provincial_hours": "province_received_at"}[name]
        decision = publication_due(**{fact: NOON}, figures=figures)
        assert (decision.value, because(decision).observed) == (NOON + 7 * HOUR, 7)

    def test_what_if_of_a_day_ahead(self) -> None:
        """How near pollution must be for publishing at once."""
        for near, days, when in (
            (2, 2, Publishing.AT_ONCE), (2, 3, Publishing.AHEAD), (0, 0, Publishing.AT_ONCE),
            (0, 1, Publishing.AHEAD),
        ):  # fmt: skip
            decision = when_to_publish(condition_met=True, days_ahead=days, lead=LeadTimes(at_once_days=near))
            assert (decision.value, because(decision).required) == (when, near)

    def test_eight_elements(self) -> None:
        """Eight elements, in the clause's order; a cause only where sand or fireworks are one."""
        text = alert_text(frozenset()).value
        assert [element.zh for element in text.missing] == [
            "发布单位", "发布时间", "重污染天气出现的时间", "范围", "污染程度", "主要污染物", "预警级别", "气象条件",
        ]  # fmt: skip
        eight = frozenset(text.required)
        assert alert_text(eight).value
        for cause in (Cause.SANDSTORM, Cause.FIREWORKS, Cause.LIKE):
            lacking = alert_text(eight, cause=cause)
            assert lacking.value.missing == (AlertElement.CAUSE,)
            assert (because(lacking).holds, because(lacking).observed) == (False, (AlertElement.CAUSE,))


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
        ("hours", "sides"),
        [
            (72, [Side.AT_MOST]), (24, [Side.AT_MOST]), (23, [Side.ABOVE, Side.BELOW]), (1, [Side.ABOVE, Side.BELOW]),
            (0, [Side.ABOVE, Side.AT_LEAST]), (-1, [Side.ABOVE, Side.AT_LEAST]),
        ],
    )  # fmt: skip
    def test_reasons(self, hours: int, sides: list[Side]) -> None:
        """The city's own finding, whether it was known a day ahead, and if not, whether the pollution was there."""
        decision = publication_plan(own=Alert.RED, known_at=NOON - hours * HOUR, pollution_from=NOON)
        places = [str(finding.citation.locator) for finding in decision.findings]
        clauses = ["四（一）", "四（二）第一句", "四（六）1（3）"][: 1 + len(sides)]
        assert places == [*clauses, "四（六）2（1）第二段", "四（六）2（1）第二段"]
        bounds = [finding.bound for finding in decision.findings][1 : 1 + len(sides)]
        assert [bound.side for bound in bounds if bound is not None] == sides
        assert [bound.figure for bound in bounds if bound is not None] == [NOON - 24 * HOUR, NOON][: len(sides)]
        assert decision.because is None

    def test_rests_on_what_it_asks(self) -> None:
        """The alert, the hours allowed and the signature are decisions of their own, with their words."""
        decision = publication_plan(own=Alert.RED, known_at=NOON, pollution_from=NOON, signed_at=NOON)
        told = decision.explain()
        assert "→ alert to publish: red" in told
        assert "→ due: 2017-11-10 14:00:00" in told
        assert "time to publish after signature: 2 h" in told

    def test_what_if(self) -> None:
        """Other lead times and hours move the plan's moments, and the bound that is told."""
        lead = LeadTimes(least_hours=30, report_least_days=2, report_most_days=3, issue_most_days=4)
        decision = publication_plan(own=Alert.RED, known_at=NOON - 200 * HOUR, pollution_from=NOON, lead=lead)
        plan = decision.value
        assert (plan.publish_from, plan.publish_by) == (NOON - 96 * HOUR, NOON - 30 * HOUR)
        assert (plan.report_from, plan.report_by) == (NOON - 102 * HOUR, NOON - 78 * HOUR)
        assert decision.findings[1].required == NOON - 30 * HOUR
        figures = IssueFigures(signed_hours=5)
        facts: dict[str, Any] = {"own": Alert.RED, "known_at": NOON, "pollution_from": NOON, "signed_at": NOON}
        assert publication_plan(**facts, figures=figures).value.publish_by == NOON + 5 * HOUR

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
