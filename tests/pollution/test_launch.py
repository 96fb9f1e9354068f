"""Launching and lifting alerts, and what parts two episodes."""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy.core.errors import InvalidFacts, NotInForce, Undetermined
from langfang_policy.pollution import (
    Alert,
    EarlyLaunch,
    ImprovementAtLimit,
    LeadTimes,
    Lifting,
    LongLead,
    Notice,
    Stretch,
    launch_early,
    launch_timing,
    may_lift,
    one_episode,
    upgrade_now,
)
from tests import helpers

NOON = datetime.datetime(2017, 11, 10, 12)
HOUR, MINUTE = datetime.timedelta(hours=1), datetime.timedelta(minutes=1)
CHINA = datetime.timezone(datetime.timedelta(hours=8))
alerts = st.sampled_from(list(Alert))


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

    def test_figures_are_those_printed(self) -> None:
        """24 hours; a report 1 to 2 days before the issue, an issue 1 to 2 days ahead; at once a day ahead."""
        lead = LeadTimes()
        assert (lead.least_hours, lead.report_least_days, lead.report_most_days) == (24, 1, 2)
        assert (lead.issue_most_days, lead.at_once_days, lead.day_hours) == (2, 1, 24)

    @pytest.mark.parametrize(
        ("lead", "reading", "clause", "holds"),
        [
            (48, LongLead.OUTSIDE, "四（二）第一句", True), (49, LongLead.OUTSIDE, "四（六）1（1）", False),
            (49, LongLead.ALLOWED, "四（二）第一句", True), (23, LongLead.ALLOWED, "四（二）第一句", False),
            (0, LongLead.ALLOWED, "四（六）1（3）", None),
        ],
    )  # fmt: skip
    def test_reasons(self, lead: int, reading: LongLead, clause: str, holds: bool | None) -> None:
        """The finding that decided, with its clause."""
        because = helpers.because(
            launch_timing(published_at=NOON - HOUR * lead, pollution_from=NOON, long_lead=reading)
        )
        assert (str(because.citation.locator), because.holds) == (clause, holds)

    def test_to_the_minute(self) -> None:
        """A minute less than 24 hours is too late, a minute before the pollution is not urgent."""
        assert not launch_timing(published_at=NOON - 24 * HOUR + MINUTE, pollution_from=NOON).value.in_time
        assert launch_timing(published_at=NOON - MINUTE, pollution_from=NOON).value.notice is Notice.SHORT

    def test_findings_follow_the_figures(self) -> None:
        """Other lead times are held against, and told; ahead of the window is a breach only by the strict reading."""
        lead = LeadTimes(least_hours=6, issue_most_days=3, day_hours=10)
        facts = {"published_at": NOON - 31 * HOUR, "pollution_from": NOON, "lead": lead}
        window, ahead = launch_timing(**facts).findings  # type: ignore[arg-type]
        assert (window.holds, str(window.bound)) == (None, f"<{NOON - 30 * HOUR}")
        assert (ahead.holds, ahead.bound and ahead.bound.text("zh")) == (True, f"不晚于{NOON - 6 * HOUR}")
        window = launch_timing(**facts, long_lead=LongLead.OUTSIDE).findings[0]  # type: ignore[arg-type]
        assert (window.holds, str(window.bound)) == (False, f"≥{NOON - 30 * HOUR}")

    def test_other_zones_are_converted(self) -> None:
        """A moment that names its zone is told in local time, beside one that names none."""
        found = launch_timing(published_at=(NOON - 24 * HOUR).replace(tzinfo=CHINA), pollution_from=NOON)
        assert found == launch_timing(published_at=NOON - 24 * HOUR, pollution_from=NOON)
        greenwich = (NOON - 8 * HOUR).replace(tzinfo=datetime.UTC)
        assert launch_timing(published_at=NOON - 24 * HOUR, pollution_from=greenwich) == found

    def test_more_than_two_days(self) -> None:
        """The other reading holds an alert more than 2 days ahead against the window."""
        for lead, in_time in ((48, True), (49, False)):
            found = launch_timing(
                published_at=NOON - HOUR * lead, pollution_from=NOON, long_lead=LongLead.OUTSIDE
            ).value
            assert found.in_time is in_time

    def test_nobody_had_to_publish_before_the_plan(self) -> None:
        """It holds from 30 September 2017: what was due on the 29th was no duty, what was due on the 30th is one."""
        for published in (datetime.datetime(2017, 9, 28), datetime.datetime(2017, 9, 30, 18)):
            with pytest.raises(NotInForce) as caught:
                launch_timing(published_at=published, pollution_from=datetime.datetime(2017, 9, 30, 23, 59))
            assert caught.value.on == datetime.date(2017, 9, 29)
        due = datetime.datetime(2017, 10, 1)
        assert launch_timing(published_at=datetime.datetime(2017, 9, 28), pollution_from=due).value.in_time
        assert not launch_timing(published_at=datetime.datetime(2017, 9, 30, 1), pollution_from=due).value.in_time

    def test_bad_moments(self) -> None:
        """A day is no moment, and the edge of the calendar is refused."""
        for published in (NOON.date(), None):
            with pytest.raises(InvalidFacts):
                launch_timing(published_at=published, pollution_from=NOON)  # type: ignore[arg-type]
        with pytest.raises(InvalidFacts):
            launch_timing(published_at=datetime.datetime.min, pollution_from=datetime.datetime.min)
        with pytest.raises(InvalidFacts):
            launch_timing(published_at=NOON, pollution_from=NOON, lead=5)  # type: ignore[arg-type]
        with pytest.raises(InvalidFacts):
            launch_timing(published_at=NOON, pollution_from=NOON, long_lead="allowed")  # type: ignore[arg-type]


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

    @pytest.mark.parametrize(
        ("hours", "within", "too_late"),
        [(Decimal("11.9"), False, False), (12, False, True), (12.5, True, True), (13, True, True)],
    )
    def test_improvement_just_as_the_hours_are_over(self, hours: float | Decimal, within: bool, too_late: bool) -> None:
        """Exactly 12 hours are within them, or by the stricter reading too late; hours need not be whole."""
        assert launch_early(measured_aqi=201, improvement_hours=hours).value is within
        strict = ImprovementAtLimit.TOO_LATE
        decision = launch_early(measured_aqi=201, improvement_hours=hours, improvement_at_limit=strict)
        assert decision.value is too_late
        assert str(decision.findings[1].bound) == "≥12 h"
        assert decision.findings[1].observed == Decimal(str(hours))

    def test_reading_is_checked(self) -> None:
        """Whether it matters or not."""
        with pytest.raises(InvalidFacts) as caught:
            launch_early(measured_aqi=0, improvement_hours=None, improvement_at_limit="within")  # type: ignore[arg-type]
        assert caught.value.fact == "improvement_at_limit"

    def test_what_failed_is_named(self) -> None:
        """The finding that decided is the one that does not hold."""
        assert helpers.because(launch_early(measured_aqi=200, improvement_hours=None)).observed == 200
        assert helpers.because(launch_early(measured_aqi=300, improvement_hours=3)).observed == 3
        decision = launch_early(measured_aqi=300, improvement_hours=13)
        assert decision.because is None
        assert [(one.holds, one.observed, str(one.bound)) for one in decision.findings] == [
            (True, 300, ">200"),
            (True, 13, ">12 h"),
        ]

    def test_findings_follow_the_figures(self) -> None:
        """Relief after 8 hours denies the launch where 8 hours are asked for, and is told as that."""
        early = EarlyLaunch(relief_hours=6, heavy_above=100)
        assert launch_early(measured_aqi=101, improvement_hours=8, early=early).value
        decision = launch_early(measured_aqi=100, improvement_hours=6, early=early)
        assert [(one.holds, str(one.bound)) for one in decision.findings] == [(False, ">100"), (False, ">6 h")]
        assert not any(sign.isdigit() for one in decision.findings for sign in one.zh + one.en)


class TestLifting:
    """Lifting, and what parts two episodes."""

    @pytest.mark.parametrize(
        ("aqi", "hours", "may"), [(150, 36, True), (151, 36, False), (150.1, 99, False), (0, 35, False)]
    )
    def test_thirty_six_hours(self, aqi: float, hours: int, may: bool) -> None:
        """150 or below, for 36 hours or more."""
        decision = may_lift(aqi=aqi, lasting_hours=hours)
        assert decision.value is may
        if may:
            assert decision.because is None
        else:
            assert helpers.because(decision).observed == (Decimal(str(aqi)) if aqi > 150 else hours)
            assert helpers.because(decision).required == (150 if aqi > 150 else 36)

    @pytest.mark.parametrize(("hours", "may"), [(35.9, False), (Decimal("35.999"), False), (36.0, True), (36.1, True)])
    def test_hours_need_not_be_whole(self, hours: float | Decimal, may: bool) -> None:
        """Of lifting, of a gap, and added up without loss."""
        decision = may_lift(aqi=150, lasting_hours=hours)
        assert (decision.value, decision.findings[1].observed) == (may, Decimal(str(hours)))
        assert one_episode([Stretch(hours=hours, aqi=150)]).value is not may
        parts = [Stretch(hours=Decimal(str(hours)) - 30, aqi=100), Stretch(hours=30, aqi=150)]
        assert one_episode(parts).value is not may

    def test_hours_are_added_exactly(self) -> None:
        """Whatever the caller's decimal context."""
        tenths = [Stretch(hours=Decimal("0.1"), aqi=100)] * 359
        hair = Stretch(hours=Decimal("0.0999999999999999999999999999999999"), aqi=100)
        assert one_episode([*tenths, hair]).value
        assert not one_episode([*tenths, hair, Stretch(hours=Decimal("1e-34"), aqi=100)]).value

    def test_findings_follow_the_figures(self) -> None:
        """Other air for another time, in lifting and in the gap."""
        lifting = Lifting(hours=12, light=100)
        assert may_lift(aqi=100, lasting_hours=12, lifting=lifting).value
        asked = [
            one.bound and one.bound.text("zh") for one in may_lift(aqi=101, lasting_hours=11, lifting=lifting).findings
        ]
        assert asked == ["≤100", "12小时以上"]
        gap = one_episode([Stretch(hours=12, aqi=101), Stretch(hours=11, aqi=100)], lifting=lifting)
        assert (gap.value, str(helpers.because(gap).bound), helpers.because(gap).observed) == (True, "<12 h", 11)
        assert not one_episode([Stretch(hours=12, aqi=100)], lifting=lifting).value

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

    @pytest.mark.parametrize(
        ("gap", "longest"), [([], 0), ([(20, 90)], 20), ([(1, 151)], 0), ([(30, 90), (2, 151), (10, 90)], 30)]
    )
    def test_longest_good_stretch(self, gap: list[tuple[int, int]], longest: int) -> None:
        """What was found is the longest stretch of good air, beside the 36 hours that part."""
        because = helpers.because(one_episode([Stretch(hours=hours, aqi=aqi) for hours, aqi in gap]))
        assert (because.holds, because.observed, str(because.bound)) == (True, longest, "<36 h")

    @pytest.mark.parametrize(("gap", "longest"), [([(36, 90), (5, None)], 36), ([(20, 90), (15, None)], 35)])
    def test_air_that_is_not_known_and_does_not_matter(self, gap: list[tuple[int, int | None]], longest: int) -> None:
        """Known air parts the spells already, or the gap is too short even if all of it were good."""
        decision = one_episode([Stretch(hours=hours, aqi=aqi) for hours, aqi in gap])
        assert (decision.value, decision.findings[0].observed) == (longest < 36, longest)

    def test_air_that_is_not_known_and_matters(self) -> None:
        """Each stretch of it is named."""
        gap = [Stretch(hours=18, aqi=None), Stretch(hours=1, aqi=90), Stretch(hours=17, aqi=None)]
        with pytest.raises(Undetermined) as caught:
            one_episode(gap)
        assert caught.value.missing == ("gap[0].aqi", "gap[2].aqi")

    def test_no_negative_air(self) -> None:
        """An index is 0 or more, an hour too."""
        calls: tuple[tuple[Any, dict[str, int]], ...] = (
            (may_lift, {"aqi": -1, "lasting_hours": 36}), (may_lift, {"aqi": 1, "lasting_hours": -1}),
            (launch_early, {"measured_aqi": -1, "improvement_hours": 1}),
            (launch_early, {"measured_aqi": 201, "improvement_hours": -1}),
            (Stretch, {"hours": 1, "aqi": -1}),
        )  # fmt: skip
        for call, facts in calls:
            with pytest.raises(InvalidFacts):
                call(**facts)

    def test_bad_stretch(self) -> None:
        """The stretch at fault is named."""
        with pytest.raises(InvalidFacts) as caught:
            Stretch(hours=-1, aqi=-1)
        assert [fault.path for fault in caught.value.faults] == ["$.hours", "$.aqi"]
        for bad, fact in ((["x"], "gap[0]"), (None, "gap"), ("x", "gap")):
            with pytest.raises(InvalidFacts) as caught:
                one_episode(bad)  # type: ignore[arg-type]
            assert caught.value.fact == fact


class TestUpgrade:
    """Stepping an alert up."""

    @given(alerts, alerts)
    def test_upgrade(self, current: Alert, assessed: Alert) -> None:
        """A higher condition steps up at once, and nothing else does."""
        decision = upgrade_now(current=current, assessed=assessed)
        assert decision.value is (assessed > current)
        because = helpers.because(decision)
        assert because.holds is decision.value
        assert (because.observed, because.required, because.bound and because.bound.word) == (assessed, current, "高于")
