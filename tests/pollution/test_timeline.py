"""From hours to alerts: means over gaps, and the timeline of what should have been published when."""

from __future__ import annotations

import datetime
import json
import random
from collections.abc import Sequence
from decimal import Decimal
from functools import partial
from itertools import pairwise
from typing import NamedTuple
from xml.etree import ElementTree as ET

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from langfang_policy import ask
from langfang_policy.core.bounds import Side
from langfang_policy.core.errors import InvalidFacts, Undetermined
from langfang_policy.core.exact import Number
from langfang_policy.core.forms import Language, html, plain
from langfang_policy.pollution import (
    Alert,
    AlertEvent,
    AlertGrading,
    AlertTimeline,
    Approver,
    EarlyLaunch,
    EnoughHours,
    EpisodeReadings,
    EventKind,
    HourlyAqi,
    Interruption,
    LeadTimes,
    Lifting,
    Notice,
    OrangeRun,
    Relief,
    SevereDays,
    TopMean,
    alert_timeline,
    grade_alert_hours,
)
from langfang_policy.testing import aqi
from tests.helpers import least_seconds

START = datetime.datetime(2017, 12, 1)
HOUR = datetime.timedelta(hours=1)
CHINA = datetime.timezone(datetime.timedelta(hours=8))


def after(hours: int) -> datetime.datetime:
    """So many hours after the series begins."""
    return START + HOUR * hours


def series(*stretches: tuple[int, int | float | None], start: datetime.datetime = START) -> list[HourlyAqi]:
    """So many hours of each AQI, one stretch after the other."""
    values = [aqi for hours, aqi in stretches for _ in range(hours)]
    return [HourlyAqi(at=start + HOUR * place, aqi=aqi) for place, aqi in enumerate(values)]


def told(timeline: AlertTimeline) -> list[tuple[str, str, datetime.datetime]]:
    """Each event's kind, alert and moment."""
    return [(event.kind.json, event.alert.json, event.at) for event in timeline.events]


def launched(hours: Sequence[HourlyAqi], **facts: object) -> AlertEvent:
    """The first event."""
    return alert_timeline(hours, **facts).value.events[0]  # type: ignore[arg-type]


class TestLaunch:
    """When an alert comes out."""

    def test_two_days_ahead_and_a_day_at_the_latest(self) -> None:
        """Pollution from hour 72 on, known beforehand: 48 hours ahead, 24 at the latest, signed by a deputy head."""
        event = launched(series((72, 90), (24, 250), (48, 60)))
        assert (event.kind, event.alert, event.notice) == (EventKind.LAUNCH, Alert.BLUE, Notice.AHEAD)
        assert (event.at, event.by, event.known_at) == (after(24), after(48), None)
        assert event.signed_by is Approver.GROUP_DEPUTY_HEAD

    @pytest.mark.parametrize(
        ("known", "notice", "at", "by"),
        [
            (0, Notice.AHEAD, 24, 48), (48, Notice.AHEAD, 48, 48), (49, Notice.SHORT, 49, 49),
            (71, Notice.SHORT, 71, 71), (72, Notice.URGENT, 72, 72), (80, Notice.URGENT, 80, 80),
        ],
    )  # fmt: skip
    def test_known_too_late(self, known: int, notice: Notice, at: int, by: int) -> None:
        """A day ahead or more is in time; then short notice; from the first polluted hour on, urgent."""
        event = launched(series((72, 90), (24, 250), (48, 60)), known_from=after(known))
        assert (event.notice, event.at, event.by) == (notice, after(at), after(by))

    def test_onset_is_the_first_polluted_hour(self) -> None:
        """Good hours that open a polluted 24 hours are not pollution; nor is exactly 200."""
        event = launched(series((60, 90), (10, 200), (24, 320), (48, 60)))
        assert event.at == after(70 - 48)

    def test_an_hour_apart_is_no_onset(self) -> None:
        """A single polluted hour that no polluted 24 hours hold is not where they begin."""
        assert launched(series((40, 90), (1, 250), (19, 90), (24, 210), (48, 60))).at == after(60 - 48)

    def test_first_days_set_the_launch(self) -> None:
        """Where an interruption starts the count again, the alert still comes out ahead of the first polluted hour."""
        hours = series((60, 90), (24, 210), (13, 90), (48, 250), (48, 60))
        events = alert_timeline(hours, readings=EpisodeReadings(interruption=Interruption.BROKEN)).value.events
        assert [(event.alert, event.at) for event in events] == [
            (Alert.YELLOW, after(60 - 48)), (Alert.NONE, after(145)),
        ]  # fmt: skip

    @pytest.mark.parametrize(
        "stretches", [[(24, 250)], [(47, 250)], [(20, 400), (60, 0)], [(60, 0), (20, 400), (4, 0)]]
    )
    def test_edges_of_the_series(self, stretches: list[tuple[int, int]]) -> None:
        """24 hours that begin with the series, end with it, or end in good air are a day like any other, and one."""
        hours = series(*stretches)
        onset = next(place for place, hour in enumerate(hours) if hour.aqi)
        event = launched(hours)
        assert (event.alert, event.notice, event.at) == (Alert.BLUE, Notice.AHEAD, after(onset - 48))
        assert alert_timeline(hours).value.highest is Alert.BLUE

    def test_first_hour_counts(self) -> None:
        """Pollution from the very first hour on is published as early as the series allows."""
        event = launched(series((24, 205), (48, 60)))
        assert (event.alert, event.notice, event.at) == (Alert.BLUE, Notice.AHEAD, after(-48))

    @pytest.mark.parametrize(
        ("known", "clause"), [(48, "四（二）第一句"), (71, "四（二）第一句"), (72, "四（六）1（3）")]
    )
    def test_clause_of_the_notice(self, known: int, clause: str) -> None:
        """An urgent alert rests on its own clause."""
        event = launched(series((72, 90), (24, 250), (48, 60)), known_from=after(known))
        assert str(event.why[-1].citation.locator) == clause
        told = event.why[-1]
        assert told.bound is not None
        assert (told.holds, told.bound.side) == (None, Side.AT_MOST if known == 48 else Side.ABOVE)
        assert (told.observed, told.required) == (event.at, after(48))

    def test_finding_counts_heavy_days(self) -> None:
        """How many 24 hours, from whatever hour, are heavily polluted: here two, an hour apart."""
        some = alert_timeline(series((72, 90), (24, 205), (48, 60))).findings[0]
        assert (some.kind, some.observed) == ("note", 2)
        one = alert_timeline(series((72, 90), (24, 201), (48, 60))).findings[0]
        assert one.observed == 1
        none = alert_timeline(series((72, 90)))
        assert none.because is none.findings[0]
        assert none.findings[0].observed == 0

    @pytest.mark.parametrize(
        ("lead", "at", "by"),
        [
            (LeadTimes(), 24, 48), (LeadTimes(least_hours=12), 24, 60), (LeadTimes(issue_most_days=1), 48, 48),
            (LeadTimes(day_hours=12), 48, 48), (LeadTimes(report_most_days=9), 24, 48),
        ],
    )  # fmt: skip
    def test_other_lead_times(self, lead: LeadTimes, at: int, by: int) -> None:
        """A what-if moves the launch, its last moment and what is said of it; a report's days do not matter."""
        event = launched(series((72, 90), (24, 250), (48, 60)), lead=lead)
        assert (event.at, event.by, event.why[-1].required) == (after(at), after(by), after(by))

    def test_measured_only(self) -> None:
        """Without forecasts 24 hours must be over; 12 hours without relief launch a blue alert before."""
        timeline = alert_timeline(series((48, 90), (60, 250), (48, 60)), horizon_hours=0).value
        assert told(timeline) == [
            ("launch", "blue", after(48 + 13)),
            ("upgrade", "yellow", after(48 + 48 - 7)),
            ("lift", "none", after(108 + 36)),
        ]
        assert timeline.events[0].notice is Notice.URGENT

    def test_horizon_shows_the_end(self) -> None:
        """A horizon of 72 hours shows 24 polluted hours 72 hours before they end."""
        event = launched(series((200, 90), (24, 480), (48, 60)), horizon_hours=72)
        assert event.known_at is not None
        assert event.at == after(152)
        assert event.known_at < event.at

    def test_none(self) -> None:
        """A series that never exceeds 200 calls for nothing; nor is it true."""
        decision = alert_timeline(series((100, 200)))
        assert not decision.value
        assert decision.value.highest is Alert.NONE
        assert decision.value.periods == ()
        assert decision.value.alert_at(START) is Alert.NONE


class TestEarlyLaunch:
    """Heavy pollution that 12 hours bring no relief from."""

    @pytest.mark.parametrize(("hours", "launches"), [(12, False), (13, True)])
    def test_twelve_hours(self, hours: int, launches: bool) -> None:
        """An hour and the 12 after it; relief in the twelfth is relief."""
        timeline = alert_timeline(series((30, 10), (hours, 210), (60, 10))).value
        assert bool(timeline) is launches
        if launches:
            assert told(timeline) == [("launch", "blue", after(31)), ("lift", "none", after(43))]
            assert timeline.events[0].notice is Notice.URGENT

    def test_heavy_begins_above_200(self) -> None:
        """13 hours of exactly 200 launch nothing, of 200.1 they do."""
        assert not alert_timeline(series((30, 10), (13, 200), (60, 10))).value
        assert alert_timeline(series((30, 10), (13, 200.1), (60, 10))).value

    def test_exactly_200_begins_no_spell(self) -> None:
        """Where only light pollution is relief, hours of exactly 200 neither end a spell nor begin one."""
        assert not alert_timeline(series((30, 10), (13, 200), (60, 10)), relief=Relief.LIGHT).value
        hours = series((30, 10), (1, 201), (12, 200), (60, 10))
        assert alert_timeline(hours, relief=Relief.LIGHT).value

    def test_relief_readings(self) -> None:
        """Hours at 200 are relief, unless light pollution is asked for."""
        hours = series((30, 10), (6, 210), (2, 200), (6, 210), (60, 10))
        assert not alert_timeline(hours).value
        assert alert_timeline(hours, relief=Relief.LIGHT).value
        light = series((30, 10), (6, 210), (2, 150), (6, 210), (60, 10))
        assert not alert_timeline(light, relief=Relief.LIGHT).value

    def test_hours_with_a_decimal_are_weighed_alike(self) -> None:
        """A tenth anywhere in the series moves neither where heavy pollution begins nor what is relief."""
        assert not alert_timeline(series((30, 10), (13, 199.5), (60, 10)), relief=Relief.LIGHT).value
        assert not alert_timeline(series((30, 10.1), (6, 210), (2, 200), (6, 210), (60, 10))).value
        assert alert_timeline(series((30, 10.1), (6, 210), (2, 200.1), (6, 210), (60, 10))).value

    def test_unmeasured_hours_bring_no_relief(self) -> None:
        """An hour that nobody measured is not known to be better; nor does it begin a spell."""
        hours = series((30, 10), (1, None), (1, 210), (12, None), (60, 10))
        assert told(alert_timeline(hours).value) == [("launch", "blue", after(32)), ("lift", "none", after(44))]

    def test_why(self) -> None:
        """The figure in use, then the hour that was measured."""
        hours = series((30, 10), (6, 210), (60, 10))
        assert not alert_timeline(hours, early=EarlyLaunch(relief_hours=6)).value
        event = launched(hours, early=EarlyLaunch(relief_hours=5))
        assert [finding.observed for finding in event.why] == [5, after(30)]
        assert event.why[0].text("zh").endswith("其后无明显改善的时间：5小时")
        assert not alert_timeline(series((30, 10), (13, 210), (60, 10)), early=EarlyLaunch(heavy_above=210)).value

    def test_forecast_shows_it_sooner(self) -> None:
        """With 12 hours of forecast the first polluted hour launches, without any the thirteenth; at the end none."""
        hours = series((30, 10), (13, 210), (60, 10))
        assert [launched(hours, horizon_hours=ahead).at for ahead in (0, 6, 12, 24)] == [
            after(43), after(37), after(31), after(31),
        ]  # fmt: skip
        assert not alert_timeline(series((30, 10), (12, 210))).value


class TestLifting:
    """When an alert is lifted, and what parts two episodes."""

    @pytest.mark.parametrize(("hours", "lifted"), [(35, False), (36, True)])
    def test_thirty_six_hours(self, hours: int, lifted: bool) -> None:
        """36 hours at 150 or below lift, 35 do not."""
        timeline = alert_timeline(series((48, 90), (24, 250), (hours, 150))).value
        assert (timeline.events[-1].kind is EventKind.LIFT) is lifted
        assert timeline.periods[-1].end == (after(72) if lifted else None)

    def test_nobody_signs_a_lifting_on_time(self) -> None:
        """An alert that ends as forecast needs no approval."""
        assert alert_timeline(series((48, 90), (24, 250), (36, 150))).value.events[-1].signed_by is Approver.NOBODY

    @pytest.mark.parametrize(("aqi", "episodes"), [(150, 2), (151, 1), (None, 1)])
    def test_two_episodes_too_close_are_one(self, aqi: int | None, episodes: int) -> None:
        """A gap of 36 hours at 150 parts two spells; at 151, or with an hour not measured, it does not."""
        gap = ((18, 120), (1, aqi), (17, 120))
        hours = series((48, 90), (24, 250), *gap, (24, 250), (48, 90))
        timeline = alert_timeline(hours).value
        assert sum(event.kind is EventKind.LAUNCH for event in timeline.events) == episodes
        assert timeline.highest is (Alert.BLUE if episodes == 2 else Alert.YELLOW)

    def test_next_alert_waits_for_the_lifting(self) -> None:
        """With 36 hours in between, the second alert comes out when the first is lifted, and still a day ahead."""
        hours = series((48, 90), (24, 250), (36, 120), (24, 250), (48, 90))
        assert told(alert_timeline(hours).value) == [
            ("launch", "blue", after(0)), ("lift", "none", after(72)),
            ("launch", "blue", after(72)), ("lift", "none", after(132)),
        ]  # fmt: skip
        assert alert_timeline(hours).value.events[2].by == after(84)

    def test_each_alert_waits_for_the_lifting_before_it(self) -> None:
        """The third waits for the second's lifting, not for the first's."""
        hours = series((48, 90), (24, 250), (36, 120), (24, 250), (36, 120), (24, 250), (48, 90))
        launches = [event.at for event in alert_timeline(hours).value.events if event.kind is EventKind.LAUNCH]
        assert launches == [after(0), after(72), after(132)]

    def test_decimals_at_the_figures(self) -> None:
        """The least above 150 parts no episodes and the least above 200 pollutes, in the series' own unit."""
        for good, spells in ((150.0, 2), (150.5, 1)):
            hours = series((48, 90.5), (24, 250.5), (36, good), (24, 250.5), (48, 90.5))
            events = alert_timeline(hours).value.events
            assert sum(event.kind is EventKind.LAUNCH for event in events) == spells
        for level, launches in ((200.0, False), (200.5, True)):
            day, spell = (series((48, 90.5), (length, level), (48, 90.5)) for length in (24, 13))
            assert bool(alert_timeline(day).value) is bool(alert_timeline(spell).value) is launches
        assert launched(series((48, 90.5), (10, 200), (24, 320.5), (48, 90.5))).at == after(58 - 48)

    def test_known_only_after_the_fact_is_not_published(self) -> None:
        """What is first known when the air has been good for long enough is no alert any more."""
        assert not alert_timeline(series((48, 90), (24, 250), (48, 60)), known_from=after(130)).value

    def test_lifting_waits_until_it_is_known(self) -> None:
        """A horizon of 24 hours shows 36 good hours when 12 of them are over."""
        events = alert_timeline(series((48, 90), (24, 250), (48, 60)), horizon_hours=24).value.events
        assert (events[-1].at, events[-1].known_at) == (after(84), after(84))

    def test_figures_can_be_changed(self) -> None:
        """A what-if of 12 hours at 100 parts what 36 at 150 would not."""
        hours = series((48, 90), (24, 250), (12, 100), (24, 250), (48, 90))
        decision = alert_timeline(hours, lifting=Lifting(hours=12, light=100))
        lifted = decision.value.events[1].why[-1]
        assert (lifted.holds, lifted.observed, lifted.required) == (True, 12, 12)
        assert lifted.text("zh").endswith("实际12小时，要求12小时以上")
        parted = decision.value
        assert sum(event.kind is EventKind.LAUNCH for event in parted.events) == 2


class TestUpgrades:
    """An alert rises with what is known, and never falls."""

    def test_step_by_step(self) -> None:
        """Four days, the last two above 300, seen 72 hours ahead: blue, yellow, orange, red."""
        hours = series((240, 90), (48, 250), (48, 310), (48, 60))
        timeline = alert_timeline(hours, horizon_hours=72).value
        assert [event.alert for event in timeline.events] == [
            Alert.BLUE, Alert.YELLOW, Alert.ORANGE, Alert.RED, Alert.NONE,
        ]  # fmt: skip
        assert [event.kind for event in timeline.events[:2]] == [EventKind.LAUNCH, EventKind.UPGRADE]
        upgrade = timeline.events[1]
        assert (upgrade.by, upgrade.notice) == (upgrade.at, None)
        reason = upgrade.why[-1]
        assert (str(reason.citation.locator), reason.observed, reason.required) == (
            "四（三）第二句", Alert.YELLOW, Alert.BLUE,
        )  # fmt: skip
        assert str(upgrade.why[-2].citation.locator) == "四（一）黄色预警"
        assert timeline.events[3].signed_by is Approver.GROUP_HEAD

    def test_known_beforehand_at_once_red(self) -> None:
        """In hindsight the first publication already has the highest colour."""
        hours = series((240, 90), (48, 250), (48, 310), (48, 60))
        assert [event.alert for event in alert_timeline(hours).value.events] == [Alert.RED, Alert.NONE]

    def test_five_hundred(self) -> None:
        """A day at 500 is red at once."""
        assert launched(series((100, 90), (24, 500), (48, 60))).alert is Alert.RED
        near = series((100, 90), (23, 500), (1, 499), (48, 60))
        assert launched(near).alert is Alert.YELLOW
        rounded_up = EpisodeReadings(top_mean=TopMean.ROUNDED_UP)
        assert launched(near, readings=rounded_up).alert is Alert.RED
        assert launched(series((100, 0), (24, 499), (48, 0)), readings=rounded_up).alert is Alert.YELLOW

    def test_swings_keep_the_highest(self) -> None:
        """Days between 260 and 180 after a red one: red holds until the lifting."""
        hours = series((48, 90), (24, 500), *[(12, 260), (12, 180)] * 4, (48, 60))
        timeline = alert_timeline(hours, horizon_hours=0).value
        assert timeline.alert_at(timeline.events[-1].at - HOUR) is Alert.RED

    @pytest.mark.parametrize(
        ("facts", "stretches", "alert"),
        [
            ({}, [(24, 310), (24, 210), (24, 310), (24, 210)], Alert.ORANGE),
            ({"severe_days": SevereDays.ANY}, [(24, 310), (24, 210), (24, 310), (24, 210)], Alert.RED),
            ({}, [(48, 210), (24, 160), (24, 310)], Alert.ORANGE),
            ({"interruption": Interruption.BROKEN}, [(48, 210), (24, 160), (24, 310)], Alert.YELLOW),
            ({}, [(24, 210), (24, 160), (24, 310)], Alert.YELLOW),
            ({"interruption": Interruption.WHOLE_SPAN}, [(24, 210), (24, 160), (24, 310)], Alert.ORANGE),
            ({"orange_run": OrangeRun.EXACTLY}, [(96, 210), (24, 310)], Alert.YELLOW),
            ({}, [(96, 210), (24, 310)], Alert.ORANGE),
        ],
    )
    def test_readings(self, facts: dict[str, object], stretches: list[tuple[int, int]], alert: Alert) -> None:
        """Each reading of the grading changes an answer of the timeline, too."""
        hours = series((48, 0), *stretches, (48, 0))
        readings = EpisodeReadings(**facts)  # type: ignore[arg-type]
        assert alert_timeline(hours, readings=readings).value.highest is alert

    @pytest.mark.parametrize(
        ("days", "alert"),
        [
            ([310, 210, 210, 210], Alert.ORANGE), ([310, 210, 310, 210], Alert.ORANGE),
            ([210, 310, 310, 210], Alert.RED), ([310, 160, 310, 210, 210], Alert.ORANGE),
            ([210, 160, 310, 310, 210], Alert.RED), ([310, 310, 160, 210, 210], Alert.RED),
        ],
    )  # fmt: skip
    def test_severe_days_on_end(self, days: list[int], alert: Alert) -> None:
        """Two days above 300 must adjoin, wherever in the episode; a day that is not, or a gap, parts them."""
        assert alert_timeline(series((48, 0), *((24, aqi) for aqi in days), (48, 0))).value.highest is alert

    @pytest.mark.parametrize(
        ("days", "red"),
        [
            ([500], False), ([500, 500], True), ([500, 160, 500], False), ([210, 160, 500, 500], True),
            ([500, 250, 500], False), ([250, 500, 500], True),
        ],
    )  # fmt: skip
    def test_days_at_the_top_on_end(self, days: list[int], red: bool) -> None:
        """A what-if of two days at 500, and no other way to red: they must adjoin as well."""
        hours = series((48, 0), *((24, aqi) for aqi in days), (48, 0))
        found = alert_timeline(hours, grading=AlertGrading(top_days=2, red_days=99)).value.highest
        assert (found is Alert.RED) is red

    def test_grading_can_be_changed(self) -> None:
        """A what-if of 150."""
        hours = series((48, 0), (24, 190), (48, 0))
        assert not alert_timeline(hours).value
        assert alert_timeline(hours, grading=evolve(AlertGrading(), heavy=150)).value.highest is Alert.BLUE

    def test_days_that_are_not_severe(self) -> None:
        """They are none on end, however few a what-if asks for."""
        hours = series((48, 0), (96, 250), (48, 0))
        assert alert_timeline(hours, grading=AlertGrading(red_severe_days=1)).value.highest is Alert.YELLOW


class TestEnds:
    """The first and the last hours of a series count as any other."""

    def test_a_day_from_the_first_hour_on(self) -> None:
        """Its mean is the only heavy one, and the alert is known beforehand."""
        event = launched(series((24, 201), (48, 150)))
        assert (event.kind, event.alert, event.notice, event.at) == (
            EventKind.LAUNCH, Alert.BLUE, Notice.AHEAD, START - 48 * HOUR,
        )  # fmt: skip

    def test_heavy_pollution_in_the_first_hour(self) -> None:
        """No relief in the 12 hours after it: the alert comes out within the hour."""
        event = launched(series((13, 250), (48, 60)))
        assert (event.alert, event.notice, event.at) == (Alert.BLUE, Notice.URGENT, after(1))
        assert not alert_timeline(series((12, 250), (48, 60))).value

    def test_better_air_calls_for_nothing(self) -> None:
        """Not even in a what-if in which an alert is lifted on air that would launch one."""
        assert not alert_timeline(series((48, 220)), lifting=Lifting(light=220)).value
        spells = series((40, 120), (1, 151), (40, 120))
        assert not alert_timeline(spells, early=EarlyLaunch(heavy_above=100)).value


class Drawn(NamedTuple):
    """A bar of a picture: where it begins, how wide it is, its colour and its words."""

    x: float
    width: float
    colour: str | None
    words: str | None


class TestPicture:
    """The picture of a timeline: 530 units from the first alert to the end of the last, which begin at 150."""

    def picture(self, *stretches: tuple[int, int]) -> ET.Element:
        """The picture of the timeline of a series."""
        page = ET.fromstring(html(alert_timeline(series(*stretches)).value, "en"))
        found = page.find("{*}svg")
        assert found is not None
        return found

    def bars(self, picture: ET.Element) -> list[Drawn]:
        """Its bars, from the top down."""
        return [
            Drawn(float(bar.get("x", "")), float(bar.get("width", "")), bar.get("fill"), bar.findtext("{*}title"))
            for bar in picture.findall("{*}rect")
        ]

    def ticks(self, picture: ET.Element) -> list[tuple[float, str | None]]:
        """Its days, and where they stand."""
        found = [one for one in picture.findall("{*}text") if one.get("text-anchor") == "middle"]
        return [(float(one.get("x", "")), one.text) for one in found]

    def test_one_alert(self) -> None:
        """A bar from its publication to its lifting, three days later, over the days between them."""
        picture = self.picture((72, 90), (24, 250), (48, 60))
        assert self.bars(picture) == [(150.0, 530.0, "#2f6fd0", "blue 2017-12-02 00:00")]
        assert self.ticks(picture) == [
            (150.0, "2017-12-02"), (326.7, "2017-12-03"), (503.3, "2017-12-04"), (680.0, "2017-12-05"),
        ]  # fmt: skip
        assert picture.get("aria-label") == picture.findtext("{*}title") == "timeline of alerts"

    def test_two_alerts(self) -> None:
        """The higher one on top, each as long as it holds: 4 days of 8 and a half, and the rest."""
        picture = self.picture((72, 90), (48, 250), (48, 60), (60, 320), (48, 60))
        assert self.bars(picture) == [
            (399.4, 280.6, "#e07b00", "orange 2017-12-06 00:00"),
            (150.0, 249.4, "#e0b400", "yellow 2017-12-02 00:00"),
        ]
        labels = [one.text for one in picture.findall("{*}text") if one.get("text-anchor") == "end"]
        assert labels == ["orange", "yellow"]

    def test_an_alert_twice(self) -> None:
        """Both in one line, with two days between them."""
        picture = self.picture((72, 90), (24, 250), (96, 60), (24, 250), (48, 60))
        assert len(picture.findall("{*}text[@text-anchor='end']")) == 1
        assert self.ticks(picture)[0] == (150.0, "2017-12-02")
        assert self.bars(picture) == [
            (150.0, 198.8, "#2f6fd0", "blue 2017-12-02 00:00"),
            (481.2, 198.8, "#2f6fd0", "blue 2017-12-07 00:00"),
        ]

    def test_without_an_end(self) -> None:
        """The last alert of a series is drawn for a day."""
        picture = self.picture((72, 90), (24, 250), (96, 60), (24, 250))
        assert self.bars(picture) == [
            (150.0, 265.0, "#2f6fd0", "blue 2017-12-02 00:00"),
            (591.7, 88.3, "#2f6fd0", "blue 2017-12-07 00:00"),
        ]
        assert self.ticks(picture)[-1] == (680.0, "2017-12-08")
        alone = self.picture((72, 90), (24, 250))
        assert self.ticks(alone) == [(150.0, "2017-12-02"), (680.0, "2017-12-03")]

    @pytest.mark.parametrize(
        ("heavy", "days"),
        [
            (1, [1, 2, 3, 4]), (6, [1, 2, 3, 4, 5, 6, 7, 8, 9]), (7, [1, 3, 5, 7, 9]),
            (14, [1, 3, 5, 7, 9, 11, 13, 15, 17]), (15, [1, 4, 7, 10, 13, 16]),
        ],
    )  # fmt: skip
    def test_days_below_it(self, heavy: int, days: list[int]) -> None:
        """Each day up to eight days on, each other one up to sixteen; none lies beyond the picture."""
        ticks = self.ticks(self.picture((48, 90), (24 * heavy, 250), (48, 60)))
        assert [words for _, words in ticks] == [f"2017-12-{day:02}" for day in days]
        whole = heavy + 2
        assert [x for x, _ in ticks] == [pytest.approx(150 + 530 * (day - 1) / whole, abs=0.06) for day in days]

    def test_less_than_a_day(self) -> None:
        """The day that it begins on is told."""
        picture = self.picture((13, 250), (48, 60))
        assert self.ticks(picture) == [(150.0, "2017-12-01")]
        assert [bar.width for bar in self.bars(picture)] == [530.0]


class TestTimeline:
    """What the answer holds."""

    def test_periods_and_moments(self) -> None:
        """An alert holds from its publication, until the next event."""
        timeline = alert_timeline(series((72, 90), (24, 250), (48, 60))).value
        (period,) = timeline.periods
        assert (period.alert, period.start, period.end) == (Alert.BLUE, after(24), after(96))
        assert [timeline.alert_at(after(hour)) for hour in (23, 24, 95, 96)] == [
            Alert.NONE, Alert.BLUE, Alert.BLUE, Alert.NONE,
        ]  # fmt: skip

    def test_explained(self) -> None:
        """Each event is a line's worth of words, whose reason follows."""
        decision = alert_timeline(series((72, 90), (24, 250), (48, 60)))
        assert str(decision.value.events[0]) == "发布蓝色 launch blue 2017-12-02 00:00"
        told: tuple[tuple[Language, str, str], ...] = (("en", "launch blue", "lift"), ("zh", "发布蓝色", "解除"))
        for language, launch, lift in told:
            first, _, *reasons = decision.explain(language).split("\n")
            assert f" {launch} 2017-12-02 00:00" in first.replace("：", " ")
            assert f"{lift} 2017-12-05 00:00" in first
            assert len(reasons) == 1 + len(decision.value.events)
        assert decision.findings[1:] == tuple(event.why[-1] for event in decision.value.events)
        assert (decision.because, decision.deciding.observed) == (None, 48)

    @pytest.mark.parametrize("zone", [None, CHINA, datetime.UTC])
    def test_moments_of_another_zone_are_converted(self, zone: datetime.timezone | None) -> None:
        """The series' clock is the timeline's, and a moment without a zone is local time."""
        start = START if zone is None else START.replace(tzinfo=CHINA).astimezone(zone)
        hours = series((72, 90), (24, 250), (48, 60), start=start)
        timeline = alert_timeline(hours).value
        for clock in (None, CHINA, datetime.UTC):
            moments = [after(hour) for hour in (23, 24, 95, 96)]
            if clock is not None:
                moments = [moment.replace(tzinfo=CHINA).astimezone(clock) for moment in moments]
            found = [timeline.alert_at(moment) for moment in moments]
            assert found == [Alert.NONE, Alert.BLUE, Alert.BLUE, Alert.NONE]
            late = launched(hours, known_from=moments[1] + HOUR)
            assert late.at == start + 25 * HOUR

    def test_only_moments(self) -> None:
        """A bare day is none; a moment that another zone has outside the calendar is refused by its name."""
        with pytest.raises(InvalidFacts):
            alert_timeline(series((72, 90)), known_from=START.date())  # type: ignore[arg-type]
        utc = series((72, 90), start=START.replace(tzinfo=datetime.UTC))
        with pytest.raises(InvalidFacts) as caught:
            alert_timeline(utc, known_from=datetime.datetime.min)
        assert caught.value.fact == "known_from"

    def test_gaps_are_told(self) -> None:
        """24 hours with a gap are listed; without any mean at all there is no answer, and the hour is named."""
        timeline = alert_timeline(series((24, 250), (1, None), (24, 250))).value
        assert timeline.without_mean == tuple(after(hour) for hour in range(1, 25))
        assert (
            alert_timeline(series((24, 250), (1, None), (24, 250)), enough=EnoughHours.TWENTY).value.without_mean == ()
        )
        with pytest.raises(Undetermined, match="2017-12-01 00:00"):
            alert_timeline(series((23, 250), (1, None), (23, 250)))

    @pytest.mark.parametrize("bad", [-1, 1.5, True, 100_001])
    def test_bad_horizon_is_refused(self, bad: int) -> None:
        """A horizon is a whole number of hours."""
        with pytest.raises(InvalidFacts) as caught:
            alert_timeline(series((72, 90)), horizon_hours=bad)
        assert caught.value.fact == "horizon_hours"
        assert not alert_timeline(series((72, 90)), horizon_hours=100_000).value

    def test_edges_of_the_calendar(self) -> None:
        """A publication before the first day of the calendar is refused by name, not by a traceback."""
        with pytest.raises(InvalidFacts) as caught:
            alert_timeline(series((72, 250), start=datetime.datetime.min))
        assert caught.value.fact == "hours"

    def test_through_json(self) -> None:
        """The question and the answer have JSON forms."""
        facts = {
            "hours": [{"at": hour.at.isoformat(), "aqi": hour.aqi} for hour in series((72, 90), (24, 250), (48, 60))]
        }
        answer = json.loads(json.dumps(ask("pollution.alert_timeline", json.loads(json.dumps(facts)), on="2017-12-01")))
        assert answer["outcome"] == "decided"
        assert [event["alert"] for event in answer["value"]["events"]] == ["blue", "none"]

    def test_a_year_takes_about_four_times_a_quarter(self) -> None:
        """Hours of all kinds, forecast for three days."""
        chance = random.Random(118)
        hours = series(*((chance.randrange(1, 40), chance.randrange(0, 501)) for _ in range(500)))[:8760]
        assert len(hours) == 8760
        quarter, year = (
            least_seconds(partial(alert_timeline, held, horizon_hours=72)) for held in (hours[:2190], hours)
        )
        assert year < 10 * quarter


stretches = st.lists(
    st.tuples(st.integers(1, 60), st.sampled_from([0, 90, 150, 151, 200, 201, 250, 300, 301, 400, 500])),
    min_size=1,
    max_size=12,
).filter(lambda parts: sum(hours for hours, _ in parts) >= 24)
horizons = st.sampled_from([None, 0, 12, 24, 36, 72, 200])


class TestProperties:
    """What holds for any series."""

    @given(stretches, horizons)
    def test_one_alert_at_a_time(self, parts: list[tuple[int, int]], horizon: int | None) -> None:
        """Periods do not overlap, rise inside an episode, and every event is at or after the moment it is known."""
        timeline = alert_timeline(series(*parts), horizon_hours=horizon).value
        for one, other in pairwise(timeline.periods):
            assert one.end is not None
            assert one.end <= other.start
        for before, event in pairwise(timeline.events):
            assert before.at <= event.at
            assert (event.kind is EventKind.UPGRADE) == bool(before.alert < event.alert and before.alert)
        for event in timeline.events:
            assert event.known_at is None or event.known_at <= event.at <= event.by
            assert event.why

    @given(stretches, horizons, st.integers(0, 700), st.integers(1, 60), st.integers(1, 300))
    def test_worse_air_never_lowers_the_alert(
        self, parts: list[tuple[int, int]], horizon: int | None, place: int, length: int, more: int
    ) -> None:
        """Some hours on end worse: the highest alert is no lower, however far ahead they are known."""
        hours = series(*parts)
        first = place % len(hours)
        worse = [
            evolve(hour, aqi=(hour.aqi or 0) + more) if first <= at < first + length else hour
            for at, hour in enumerate(hours)
        ]
        before, now = (alert_timeline(one, horizon_hours=horizon).value.highest for one in (hours, worse))
        assert now >= before

    @given(stretches)
    def test_agrees_with_the_grading_of_the_whole(self, parts: list[tuple[int, int]]) -> None:
        """Known beforehand, the highest alert is that of the grading of hours, or a blue one launched early."""
        hours = series(*parts)
        graded = grade_alert_hours([hour.aqi for hour in hours if hour.aqi is not None]).value
        highest = alert_timeline(hours).value.highest
        assert highest is graded or (graded, highest) == (Alert.NONE, Alert.BLUE)

    @given(stretches, horizons)
    def test_one_level_at_any_moment(self, parts: list[tuple[int, int]], horizon: int | None) -> None:
        """Of all periods at most one holds at a moment, and it is the one that the timeline names."""
        timeline = alert_timeline(series(*parts), horizon_hours=horizon).value
        for moment in {event.at + HOUR * shift for event in timeline.events for shift in (-1, 0, 1)}:
            holding = [
                period.alert
                for period in timeline.periods
                if period.start <= moment and (period.end is None or moment < period.end)
            ]
            assert holding == ([timeline.alert_at(moment)] if timeline.alert_at(moment) else [])

    @given(st.integers(201, 500), st.integers(1, 6))
    def test_hours_and_days_agree_on_whole_days(self, aqi: int, days: int) -> None:
        """Days on end at one value between middling ones, in which no mean crosses the level: as many days."""
        hours = series((48, 151), (24 * days, aqi), (48, 151))
        expected = grade_alert_hours([hour.aqi for hour in hours if hour.aqi is not None]).value
        assert alert_timeline(hours).value.highest is expected

    @given(stretches, st.integers(0, 500))
    def test_unit_of_writing_does_not_matter(self, parts: list[tuple[int, int]], shift: int) -> None:
        """Whole numbers, decimals and floats give the same; so does the same series at another time."""
        hours = series(*parts)
        events = alert_timeline(hours).value.events
        decimals = [evolve(hour, aqi=Decimal(int(hour.aqi or 0)).quantize(Decimal("0.01"))) for hour in hours]
        assert [event.at for event in alert_timeline(decimals).value.events] == [event.at for event in events]
        later = [evolve(hour, at=hour.at + HOUR * shift) for hour in hours]
        assert [event.at - HOUR * shift for event in alert_timeline(later).value.events] == [
            event.at for event in events
        ]

    @given(st.lists(st.none() | st.integers(0, 500), min_size=0, max_size=200))
    def test_total_over_any_hours(self, values: list[int | None]) -> None:
        """Any series gives a timeline that has a JSON form, or says what is missing."""
        hours = [HourlyAqi(at=after(place), aqi=value) for place, value in enumerate(values)]
        measured = [value is not None for value in values]
        if any(all(measured[place : place + 24]) for place in range(len(values) - 23)):
            assert json.dumps(plain(alert_timeline(hours, horizon_hours=24).value))
        else:
            with pytest.raises(Undetermined) as caught:
                alert_timeline(hours, horizon_hours=24)
            assert caught.value.missing == ("hours",)

    @settings(max_examples=15, deadline=None)
    @given(
        st.lists(st.tuples(st.integers(1, 400), st.none() | aqi()).map(lambda part: [part[1]] * part[0]), max_size=60),
        horizons,
        st.sampled_from(EnoughHours),
    )
    def test_total_over_any_series_up_to_a_year(
        self, parts: list[list[Number | None]], horizon: int | None, enough: EnoughHours
    ) -> None:
        """Gaps, decimals and floats of any length up to 8,784 hours: a timeline, or what is missing."""
        values = [value for part in parts for value in part][:8784]
        hours = [HourlyAqi(at=after(place), aqi=value) for place, value in enumerate(values)]
        least = 24 if enough is EnoughHours.ALL else 20
        counts = [sum(value is not None for value in values[at : at + 24]) for at in range(len(values) - 23)]
        if max(counts, default=0) < least:
            with pytest.raises(Undetermined):
                alert_timeline(hours, horizon_hours=horizon, enough=enough)
            return
        timeline = alert_timeline(hours, horizon_hours=horizon, enough=enough).value
        assert json.dumps(plain(timeline))
        assert all(before.at <= event.at for before, event in pairwise(timeline.events))
        assert len(timeline.without_mean) == sum(count < least for count in counts)

    @pytest.mark.parametrize("fact", ["enough", "relief", "readings", "valid", "grading", "lifting", "lead", "early"])
    def test_readings_are_checked(self, fact: str) -> None:
        """A reading that is none of those there are is not taken for one of them."""
        with pytest.raises(InvalidFacts) as caught:
            alert_timeline(series((72, 250)), **{fact: "exact"})  # type: ignore[arg-type]
        assert caught.value.fact == fact
