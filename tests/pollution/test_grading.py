"""Grading alerts: every figure at its boundary, every reading, days and hours, against a plain oracle."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import groupby, product
from typing import Any, cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from langfang_policy import ask
from langfang_policy import pollution as po
from langfang_policy._rooms.pollution.grading import _parts_of_alert, _usual_bands
from langfang_policy.core.decisions import Decision
from langfang_policy.core.errors import InvalidFacts, Undetermined
from langfang_policy.core.exact import Number
from langfang_policy.core.forms import plain
from langfang_policy.pollution import (
    Alert,
    AlertGrading,
    DayCount,
    EmptyForecast,
    GradingReadings,
    Interruption,
    Lifting,
    OrangeRun,
    SevereDays,
    SeverePlace,
    TopMean,
    higher_alert,
)
from langfang_policy.testing import aqi_days, aqi_hours, junk
from tests.helpers import because

BLUE, YELLOW, ORANGE, RED = list(Alert)[1:]
PEAK, RUN = "四（一）红色预警 后段", "四（一）红色预警 前段"

all_readings = st.builds(
    GradingReadings,
    orange_run=st.sampled_from(OrangeRun),
    severe_days=st.sampled_from(SevereDays),
    severe_place=st.sampled_from(SeverePlace),
    interruption=st.sampled_from(Interruption),
    top_mean=st.sampled_from(TopMean),
)
"""Every combination of readings."""


def locators(decision: Decision[Any]) -> list[str]:
    """The places of a decision's clauses."""
    return [str(citation.locator) for citation in decision.citations]


def oracle(days: Sequence[Number | Fraction], readings: GradingReadings) -> Alert:
    """The alert by the plan's words, written the long way round: episodes as lists, each condition by itself."""
    values = [Fraction(str(value)) if isinstance(value, float) else Fraction(value) for value in days]
    stretches = [(heavy, list(part)) for heavy, part in groupby(values, key=lambda value: value > 200)]
    episodes: list[list[list[Fraction]]] = []
    gap: list[Fraction] = []
    for heavy, part in stretches:
        if not heavy:
            gap = part
            continue
        good = max(
            (len(list(run)) for better, run in groupby(gap, key=lambda value: value <= 150) if better), default=0
        )
        joined = episodes and gap and 24 * good < 36 and readings.interruption is not Interruption.BROKEN
        if joined:
            if readings.interruption is Interruption.WHOLE_SPAN:
                episodes[-1].append(gap)
            episodes[-1].append(part)
        else:
            episodes.append([part])
    everywhere = [part for _, part in stretches]
    return max((colour(episode, everywhere, readings) for episode in episodes), default=Alert.NONE)


def colour(episode: list[list[Fraction]], everywhere: list[list[Fraction]], readings: GradingReadings) -> Alert:
    """The highest colour whose condition an episode meets."""
    parts = everywhere if readings.severe_place is SeverePlace.ANYWHERE else episode
    severe_runs = [
        len(list(run)) for part in parts for severe, run in groupby(part, key=lambda value: value > 300) if severe
    ]
    length = sum(map(len, episode))
    severe = max(severe_runs, default=0) if readings.severe_days is SevereDays.CONSECUTIVE else sum(severe_runs)
    least = 500 if readings.top_mean is TopMean.EXACT else Fraction("499.000001")
    top = any(value >= least for part in episode for value in part)
    if top or (length >= 4 and severe >= 2):
        return RED
    long_enough = length >= 3 if readings.orange_run is OrangeRun.AT_LEAST else length == 3
    if long_enough and sum(severe_runs) >= 1:
        return ORANGE
    return YELLOW if length >= 2 else BLUE


def running_oracle(hours: Sequence[int]) -> Alert:
    """The alert by running means alone, without merging: how many hours on end each level is exceeded."""
    means = [Fraction(sum(hours[at : at + 24]), 24) for at in range(len(hours) - 23)]
    found = Alert.NONE
    for heavy, part in groupby(means, key=lambda mean: mean > 200):
        if not heavy:
            continue
        run = list(part)
        severe = max((len(list(on)) for above, on in groupby(run, key=lambda mean: mean > 300) if above), default=0)
        top = max((len(list(on)) for at_top, on in groupby(run, key=lambda mean: mean >= 500) if at_top), default=0)
        if top >= 24 or (len(run) >= 96 and severe >= 48):
            return RED
        colour = ORANGE if len(run) >= 72 and severe else YELLOW if len(run) >= 48 else BLUE
        found = max(found, colour)
    return found


class TestGradeAlert:
    """The alert that a forecast of days calls for (四（一）)."""

    @pytest.mark.parametrize(
        ("days", "alert"),
        [
            ([], Alert.NONE),
            ([0], Alert.NONE),
            ([200], Alert.NONE),
            ([Decimal("200.01")], BLUE),
            ([201], BLUE),
            ([200, 201, 200], BLUE),
            ([499], BLUE),
            ([Decimal("499.99")], BLUE),
            ([500], RED),
            ([501], RED),
            ([201, 201], YELLOW),
            ([301, 301], YELLOW),
            ([201, 201, 201], YELLOW),
            ([201, 201, 300], YELLOW),
            ([201, 201, Decimal("300.01")], ORANGE),
            ([301, 201, 201], ORANGE),
            ([201, 301], YELLOW),
            ([301, 301, 301], ORANGE),
            ([201, 201, 201, 201], YELLOW),
            ([201, 201, 201, 301], ORANGE),
            ([201, 201, 301, 301], RED),
            ([201, 201, 301, 300], ORANGE),
            ([301, 301, 201, 201], RED),
            ([301, 201, 301, 201], ORANGE),
            ([201, 301, 301], ORANGE),
            ([210, 230, 310], ORANGE),
        ],
    )
    def test_boundaries(self, days: list[Number], alert: Alert) -> None:
        """At, just below and just above every figure and every length of run."""
        assert po.grade_alert(days).value is alert

    def test_reasons_of_orange(self) -> None:
        """The conditions weighed from red downwards, each with what was seen and asked; both of orange's decide."""
        decision = po.grade_alert([210, 230, 310])
        assert [(str(one.citation.locator), one.holds, one.observed, str(one.bound)) for one in decision.findings] == [
            (PEAK, False, 0, "≥1 day"),
            (RUN, False, 3, "≥4 days"),
            (RUN, False, 1, "≥2 days"),
            ("四（一）橙色预警", True, 3, "≥3 days"),
            ("四（一）橙色预警", True, 1, "≥1 day"),
        ]
        assert decision.because is None

    @pytest.mark.parametrize(
        ("days", "clauses", "holds"),
        [
            ([500], [PEAK], [True]),
            ([301] * 4, [PEAK, RUN], [False, True, True]),
            ([201] * 2, [PEAK, RUN, "四（一）橙色预警", "四（一）黄色预警"], [False] * 5 + [True]),
            ([201], [PEAK, RUN, "四（一）橙色预警", "四（一）黄色预警", "四（一）蓝色预警"], [False] * 6 + [True]),
            ([200], [PEAK, RUN, "四（一）橙色预警", "四（一）黄色预警", "四（一）蓝色预警"], [False] * 7),
        ],
    )
    def test_reasons(self, days: list[Number], clauses: list[str], holds: list[bool]) -> None:
        """As far down as was looked."""
        decision = po.grade_alert(days)
        assert locators(decision) == clauses
        assert [finding.holds for finding in decision.findings] == holds

    def test_last_reasons_count_days(self) -> None:
        """Yellow and blue."""
        *_, yellow, blue = po.grade_alert([201]).findings
        assert (yellow.observed, yellow.required) == (1, 2)
        assert (blue.observed, blue.required) == (1, 1)
        assert because(po.grade_alert([201])) is blue
        assert because(po.grade_alert([201, 201])).citation == po.PLAN.at("四（一）黄色预警")
        assert because(po.grade_alert([500])).citation == po.PLAN.at(PEAK)
        assert because(po.grade_alert([200])).observed == 0

    @given(aqi_days(), all_readings)
    def test_plain_words(self, days: list[Number], readings: GradingReadings) -> None:
        """Under every reading the same alert as the oracle's."""
        assert po.grade_alert(days, readings=readings).value is oracle(days, readings)

    @given(st.lists(st.sampled_from([100, 150, 151, 200, 201, 300, 301, 500]), max_size=14), all_readings)
    def test_plain_words_at_the_figures(self, days: list[int], readings: GradingReadings) -> None:
        """The same, on values that stand at the figures alone."""
        assert po.grade_alert(days, readings=readings).value is oracle(days, readings)

    @given(aqi_days(max_size=8), st.data())
    def test_worse_air_never_lowers_the_alert(self, days: list[Number], data: st.DataObject) -> None:
        """Under the recommended readings."""
        worse = [max(value, data.draw(st.sampled_from([0, 151, 201, 301, 500]))) for value in days]
        assert po.grade_alert(worse).value >= po.grade_alert(days).value

    @given(st.lists(st.integers(0, 600), max_size=8))
    def test_how_a_number_is_written_does_not_matter(self, days: list[int]) -> None:
        """210, 210.0 and Decimal("210.00") are one number."""
        decision = po.grade_alert(days)
        assert po.grade_alert([float(value) for value in days]) == decision
        assert po.grade_alert([Decimal(f"{value}.00") for value in days]) == decision
        assert po.grade_alert(tuple(days)) == decision

    @given(aqi_days(max_size=6), st.permutations([0, 10, 100, 150]))
    def test_days_around_an_episode_do_not_matter(self, days: list[Number], around: list[int]) -> None:
        """Clean days before and after, in whatever order."""
        assert po.grade_alert([*around, *days, *around]).value is po.grade_alert([0, *days, 0]).value

    @given(aqi_days(max_size=6))
    def test_turned_about(self, days: list[Number]) -> None:
        """A forecast read backwards calls for the same alert."""
        assert po.grade_alert(days[::-1]).value is po.grade_alert(days).value

    @given(aqi_days(), all_readings)
    def test_decision_can_be_written(self, days: list[Number], readings: GradingReadings) -> None:
        """Value and findings have a JSON form and words in both languages; it is true where there is an alert."""
        decision = po.grade_alert(days, readings=readings)
        assert plain(decision.value) == decision.value.json
        assert plain(decision.findings)
        assert decision.explain("zh").startswith(decision.value.zh)
        assert bool(decision.value) is (decision.value is not Alert.NONE)

    def test_figures_are_those_printed(self) -> None:
        """Stated once more, from the plan."""
        grading, lifting = po.AlertGrading(), po.Lifting()
        assert (grading.heavy, grading.severe, grading.top, grading.day_hours) == (200, 300, 500, 24)
        assert (grading.blue_days, grading.yellow_days, grading.orange_days, grading.red_days) == (1, 2, 3, 4)
        assert (grading.orange_severe_days, grading.red_severe_days, grading.top_days) == (1, 2, 1)
        assert (lifting.hours, lifting.light) == (36, 150)

    @pytest.mark.parametrize(
        ("changes", "days", "alert"),
        [
            ({"heavy": 199}, [200], BLUE),
            ({"severe": 299}, [201, 201, 300], ORANGE),
            ({"top": 400}, [400], RED),
            ({"top_days": 2}, [500], BLUE),
            ({"top_days": 2}, [500, 499, 500], ORANGE),
            ({"top_days": 2}, [500, 500], RED),
            ({"blue_days": 2}, [201], Alert.NONE),
            ({"yellow_days": 3}, [201, 201], BLUE),
            ({"orange_days": 2}, [201, 301], ORANGE),
            ({"orange_severe_days": 2}, [201, 201, 301], YELLOW),
            ({"red_days": 3}, [201, 301, 301], RED),
            ({"red_severe_days": 1}, [201, 201, 201, 301], RED),
        ],
    )
    def test_what_if(self, changes: dict[str, int], days: list[Number], alert: Alert) -> None:
        """Each figure moves its own boundary."""
        assert po.grade_alert(days, grading=po.AlertGrading(**changes)).value is alert

    @pytest.mark.parametrize(
        ("figure", "place"),
        [
            ("top_days", 0), ("red_days", 1), ("red_severe_days", 2), ("orange_days", 3), ("orange_severe_days", 4),
            ("yellow_days", 5), ("blue_days", 6),
        ],
    )  # fmt: skip
    def test_findings_follow_the_figures(self, figure: str, place: int) -> None:
        """What is asked is what the figures in use ask; no word says another number."""
        finding = po.grade_alert([200], grading=po.AlertGrading(**{figure: 9})).findings[place]
        assert str(finding.bound) == "≥9 days"
        assert not any(sign.isdigit() for sign in finding.zh + finding.en)

    def test_words_of_the_law(self) -> None:
        """Yellow and red say that more will do, orange says a number alone, and the strict reading that very number."""
        asked = [one.bound.text("zh") for one in po.grade_alert([200]).findings if one.bound]
        assert asked == ["1日及以上", "4日及以上", "2日及以上", "≥3日", "≥1日", "2日及以上", "≥1日"]
        exactly = po.grade_alert([200], readings=GradingReadings(orange_run=OrangeRun.EXACTLY)).findings[3]
        assert str(exactly.bound) == "=3 days"

    @given(st.lists(st.fractions(0, 600, max_denominator=30), max_size=10), all_readings)
    def test_endless_fractions(self, days: list[Fraction], readings: GradingReadings) -> None:
        """A mean of three is a fact like any other."""
        assert po.grade_alert(days, readings=readings).value is oracle(days, readings)

    def test_means_of_a_series_are_taken_as_they_are(self) -> None:
        """What ``rolling_means`` gives is what ``grade_alert`` takes; a third above is above."""
        means = po.rolling_means([200] * 23 + [Decimal("200.01")])
        assert po.grade_alert(means).value is BLUE
        assert po.grade_alert([Fraction(600, 3)]).value is Alert.NONE
        assert po.grade_alert([Fraction(601, 3)]).value is BLUE


class TestReadings:
    """Each reading changes an answer."""

    def test_orange_run(self) -> None:
        """A fourth day with a single day above 300."""
        days = [201, 201, 201, 301]
        assert po.grade_alert(days).value is ORANGE
        assert po.grade_alert(days, readings=GradingReadings(orange_run=OrangeRun.EXACTLY)).value is YELLOW
        assert po.grade_alert(days[1:], readings=GradingReadings(orange_run=OrangeRun.EXACTLY)).value is ORANGE

    def test_severe_days(self) -> None:
        """Two days above 300 that do not follow each other."""
        days = [301, 201, 301, 201]
        assert po.grade_alert(days).value is ORANGE
        assert po.grade_alert(days, readings=GradingReadings(severe_days=SevereDays.ANY)).value is RED

    def test_severe_place(self) -> None:
        """Days above 300 in another episode."""
        days = [301, 301, 100, 100, 201, 201, 201, 201]
        assert po.grade_alert(days).value is YELLOW
        assert po.grade_alert(days, readings=GradingReadings(severe_place=SeverePlace.ANYWHERE)).value is RED

    @pytest.mark.parametrize(
        ("gap", "merged", "whole", "broken"),
        [
            ([151], YELLOW, YELLOW, BLUE),
            ([150], YELLOW, YELLOW, BLUE),
            ([150, 150], BLUE, BLUE, BLUE),
            ([150, 151], YELLOW, YELLOW, BLUE),
            ([150, 151, 150], YELLOW, YELLOW, BLUE),
            ([200, 150, 150, 200], BLUE, BLUE, BLUE),
        ],
    )
    def test_interruption(self, gap: list[int], merged: Alert, whole: Alert, broken: Alert) -> None:
        """A gap ends an episode only where the air is good for 36 hours, which takes two days on end."""
        days = [201, *gap, 201]
        assert po.grade_alert(days).value is merged
        assert po.grade_alert(days, readings=GradingReadings(interruption=Interruption.WHOLE_SPAN)).value is whole
        assert po.grade_alert(days, readings=GradingReadings(interruption=Interruption.BROKEN)).value is broken

    def test_whole_span_counts_the_gap(self) -> None:
        """Three days with a bad one between are three."""
        days = [301, 160, 201]
        assert po.grade_alert(days).value is YELLOW
        assert po.grade_alert(days, readings=GradingReadings(interruption=Interruption.WHOLE_SPAN)).value is ORANGE

    @pytest.mark.parametrize(("before", "gap"), [(0, 1), (0, 2), (2, 1), (3, 3)])
    def test_whole_span_counts_each_day_of_the_gap(self, before: int, gap: int) -> None:
        """And no other."""
        days = [100] * before + [201] + [160] * gap + [201]
        *_, yellow = po.grade_alert(days, readings=GradingReadings(interruption=Interruption.WHOLE_SPAN)).findings
        assert yellow.observed == gap + 2

    def test_a_gap_breaks_runs_of_severe_days(self) -> None:
        """Days above 300 on either side of a gap do not follow each other."""
        days = [201, 301, 160, 301, 201]
        assert po.grade_alert(days).value is ORANGE
        assert po.grade_alert(days, readings=GradingReadings(severe_days=SevereDays.ANY)).value is RED
        assert po.grade_alert([500, 160, 500], grading=po.AlertGrading(top_days=2)).value is YELLOW

    def test_lifting_what_if(self) -> None:
        """Other figures for the gap."""
        days = [201, 160, 201]
        assert po.grade_alert(days, lifting=po.Lifting(light=160, hours=24)).value is BLUE
        assert po.grade_alert(days, lifting=po.Lifting(light=160, hours=25)).value is YELLOW
        assert po.grade_alert(days, lifting=po.Lifting(hours=0)).value is BLUE
        assert po.grade_alert(days, lifting=po.Lifting(hours=1)).value is YELLOW
        assert po.grade_alert([201, 150, 201], lifting=po.Lifting(hours=1)).value is BLUE

    @pytest.mark.parametrize(("good", "alert"), [(24, YELLOW), (35, YELLOW), (36, BLUE)])
    def test_a_gap_in_hours(self, good: int, alert: Alert) -> None:
        """A gap parts two spells where the air is good for 36 hours of it, each counted once."""
        gap = [160] * 6 + [100] * good + [160] * (42 - good)
        assert po.grade_alert_hours([260] * 24 + gap + [260] * 24).value is alert

    @pytest.mark.parametrize(
        ("mean", "exact", "rounded_up"),
        [(499, BLUE, BLUE), (Decimal("499.01"), BLUE, RED), (Decimal("499.99"), BLUE, RED), (500, RED, RED)],
    )
    def test_top_mean(self, mean: Number, exact: Alert, rounded_up: Alert) -> None:
        """What lies between 499 and 500 reaches 500 only where it is rounded up; in hours as in days."""
        up = TopMean.ROUNDED_UP
        assert po.grade_alert([mean]).value is exact
        assert po.grade_alert([mean], readings=GradingReadings(top_mean=up)).value is rounded_up
        assert po.grade_alert_hours([mean] * 24).value is exact
        assert po.grade_alert_hours([mean] * 24, readings=GradingReadings(top_mean=up)).value is rounded_up

    @pytest.mark.parametrize(
        ("hours", "running"),
        [
            ([201] * 23, Alert.NONE), ([201] * 24, BLUE), ([201] * 70, BLUE), ([201] * 71, YELLOW),
            ([201] * 94 + [301], YELLOW), ([301] + [201] * 93, YELLOW), ([301] * 24 + [201] * 71, ORANGE),
            ([301] * 24 + [201] * 70, YELLOW), ([201] * 48 + [301] * 71, RED), ([201] * 47 + [301] * 71, ORANGE),
            ([201] * 49 + [301] * 70, ORANGE), ([500] * 46, BLUE), ([500] * 47, RED), ([500] * 24 + [499] * 47, YELLOW),
        ],
    )  # fmt: skip
    def test_day_count(self, hours: list[int], running: Alert) -> None:
        """By the running mean, N days on end take N times 24 hours and 23 more; a day alone, one mean."""
        assert po.grade_alert_hours(hours, day_count=DayCount.RUNNING).value is running

    def test_running_means_count_whole_days(self) -> None:
        """Hours above a level are a day at least; where there are none, there is no day."""
        running = DayCount.RUNNING
        blue = po.grade_alert_hours([201] * 24, day_count=running)
        assert [finding.observed for finding in blue.findings] == [0, 1, 0, 1, 0, 1, 1]
        severe = po.grade_alert_hours([301] * 24, day_count=running)
        assert [finding.observed for finding in severe.findings] == [0, 1, 1, 1, 1, 1, 1]

    def test_running_mean_across_a_gap(self) -> None:
        """A gap that would not let an alert be lifted joins the hours on either side; one of 36 hours parts them."""
        spell, low = [260] * 48, [150] * 12
        for good, alert in ((35, YELLOW), (36, BLUE)):
            hours = [*low, *spell, 160, *[100] * good, 160, *spell, *low]
            assert po.grade_alert_hours(hours, day_count=DayCount.RUNNING).value is alert

    @given(aqi_hours(max_runs=5))
    def test_running_mean_in_plain_words(self, hours: list[int]) -> None:
        """The oracle's alert without merging, and never more than back-to-back days give."""
        broken = Interruption.BROKEN
        running = po.grade_alert_hours(
            hours, readings=GradingReadings(interruption=broken), day_count=DayCount.RUNNING
        ).value
        assert running is running_oracle(hours)
        assert running <= po.grade_alert_hours(hours, readings=GradingReadings(interruption=broken)).value

    def test_empty_forecast(self) -> None:
        """No day is no alert, or no answer."""
        assert po.grade_alert([]).value is Alert.NONE
        undetermined = EmptyForecast.UNDETERMINED
        with pytest.raises(Undetermined) as caught:
            po.grade_alert([], readings=GradingReadings(empty_forecast=undetermined))
        assert caught.value.missing == ("daily_aqi",)
        assert po.grade_alert([0], readings=GradingReadings(empty_forecast=undetermined)).value is Alert.NONE
        assert po.grade_alert_hours([500] * 23).value is Alert.NONE
        with pytest.raises(Undetermined) as caught:
            po.grade_alert_hours([500] * 23, readings=GradingReadings(empty_forecast=undetermined))
        assert caught.value.missing == ("hourly_aqi",)
        assert "24" in caught.value.en
        assert po.grade_alert_hours([500] * 24, readings=GradingReadings(empty_forecast=undetermined)).value is RED


def every_value(days: Sequence[int | None], readings: GradingReadings, grading: po.AlertGrading) -> set[Alert]:
    """The alerts of a forecast whose unknown days are of every class in turn."""
    classes = [(0, 151, 201, 301, max(500, grading.top)) if day is None else (day,) for day in days]
    return {po.grade_alert(values, readings=readings, grading=grading).value for values in product(*classes)}


class TestUnknownDays:
    """Days and hours that are not known."""

    @pytest.mark.parametrize(
        ("days", "low"), [([210, None, 210], YELLOW), ([None], Alert.NONE), ([301, 301, None, 210], ORANGE)]
    )
    def test_a_day_that_could_change_it(self, days: list[int | None], low: Alert) -> None:
        """It is named, and between which alerts the answer lies; leaving it out would be an answer of its own."""
        with pytest.raises(Undetermined, match=f"from {low.en} to red") as caught:
            po.grade_alert(days)
        assert caught.value.missing == (f"daily_aqi[{days.index(None)}]",)
        assert f"自{low.zh}至红色" in caught.value.zh

    def test_a_day_that_changes_nothing(self) -> None:
        """Red stays red; what was weighed stands below, and what is not known beside it."""
        decision = po.grade_alert([None, 500, None])
        assert (decision.value, decision.findings[0].observed) == (RED, 2)
        assert because(decision) == because(po.grade_alert([500]))
        assert "不可用" not in decision.explain("zh")

    def test_many_are_not_all_named(self) -> None:
        """The first hundred."""
        with pytest.raises(Undetermined) as caught:
            po.grade_alert([None] * 101)
        assert caught.value.missing[-1] == "daily_aqi[99]"

    GRADINGS = (
        po.AlertGrading(),
        po.AlertGrading(top_days=9),
        po.AlertGrading(top_days=9, red_severe_days=9),
        po.AlertGrading(top_days=9, orange_severe_days=9, red_severe_days=9),
        po.AlertGrading(top=600, red_severe_days=1),
    )

    @settings(deadline=None)
    @given(
        st.lists(st.none() | st.sampled_from([100, 160, 201, 301, 500]), max_size=6).filter(
            lambda days: 0 < days.count(None) < 4
        ),
        all_readings,
        st.sampled_from(GRADINGS),
    )
    def test_every_value_of_the_unknown_days(
        self, days: list[int | None], readings: GradingReadings, grading: po.AlertGrading
    ) -> None:
        """The one alert that they all give is the answer; several are none."""
        found = every_value(days, readings, grading)
        try:
            alert = po.grade_alert(days, readings=readings, grading=grading).value
        except Undetermined:
            exact = readings.orange_run is OrangeRun.EXACTLY and po.AlertGrading() != grading
            assert len(found) > 1 or exact
        else:
            assert found == {alert}

    def test_the_top_of_a_what_if(self) -> None:
        """A scale that a what-if sets higher has its end there."""
        higher = po.AlertGrading(top=600)
        with pytest.raises(Undetermined, match="to red"):
            po.grade_alert([301, 301, None], grading=higher)

    def test_the_end_of_the_scale(self) -> None:
        """A day that is not known may reach it, though a what-if sets the alert's own top lower."""
        figures = po.AlertGrading(top=400, top_days=99, severe=450)
        assert po.grade_alert([401, 401, 401, 450], grading=figures).value is YELLOW
        with pytest.raises(Undetermined, match="from yellow to orange"):
            po.grade_alert([401, 401, 401, None], grading=figures)

    def test_orange_days_counted_exactly(self) -> None:
        """A day in between may then lower the alert that both ends give: no answer rather than a wrong one."""
        figures = po.AlertGrading(top_days=9, red_days=9)
        days = [301, 201, 201, None]
        assert po.grade_alert(days, grading=figures).value is ORANGE
        exact = GradingReadings(orange_run=OrangeRun.EXACTLY)
        with pytest.raises(Undetermined):
            po.grade_alert(days, grading=figures, readings=exact)
        assert po.grade_alert([201, 201], grading=figures, readings=exact).value is YELLOW

    @pytest.mark.parametrize(
        ("hours", "alert"),
        [
            ([201] * 24 + [None], BLUE), ([500] * 24 + [None] * 200, RED), ([201] * 23 + [None], None),
            ([None] * 23, Alert.NONE), ([180] * 22 + [None], Alert.NONE), ([186] * 23 + [None], Alert.NONE),
            ([187] * 23 + [None], None),
        ],
    )  # fmt: skip
    def test_hours(self, hours: list[int | None], alert: Alert | None) -> None:
        """An hour counts a twenty-fourth: at the end of the scale it lifts 186 to below 200, and 187 above."""
        if alert is not None:
            assert po.grade_alert_hours(hours).value is alert
            return
        with pytest.raises(Undetermined) as caught:
            po.grade_alert_hours(hours)
        assert caught.value.missing == ("hourly_aqi[23]",)

    def test_through_json(self) -> None:
        """A null is a day that is not known."""
        told: Any = ask("pollution.grade_alert", {"daily_aqi": [210, None, 210]}, on="2017-12-02")
        assert (told["outcome"], told["missing"]) == ("undetermined", ["daily_aqi[1]"])
        red: Any = ask("pollution.grade_alert", {"daily_aqi": [None, 500]}, on="2017-12-02")
        assert red["value"] == "red"


class TestGradeAlertHours:
    """The alert that a forecast of hours calls for: 24-hour means that may cross midnight (四)."""

    def test_a_day_may_begin_at_any_hour(self) -> None:
        """Twelve hours either side of midnight."""
        hours = [100] * 12 + [280] * 24 + [100] * 12
        assert po.grade_alert_hours(hours).value is BLUE
        assert po.grade_alert([190, 190]).value is Alert.NONE

    @pytest.mark.parametrize(("hours", "alert"), [(23, Alert.NONE), (24, BLUE), (47, BLUE), (48, YELLOW)])
    def test_whole_days_alone_count(self, hours: int, alert: Alert) -> None:
        """23 hours are no mean; 47 are one."""
        assert po.grade_alert_hours([201] * hours).value is alert

    def test_means_are_exact(self) -> None:
        """A hundredth above 200 in one hour of 24 is above 200."""
        assert po.grade_alert_hours([200] * 24).value is Alert.NONE
        assert po.grade_alert_hours([200] * 23 + [Decimal("200.01")]).value is BLUE
        assert po.grade_alert_hours([500] * 24).value is RED
        assert po.grade_alert_hours([500] * 23 + [Decimal("499.99")]).value is BLUE

    @given(st.lists(st.sampled_from([100, 150, 151, 200, 201, 300, 301, 500]), max_size=6), all_readings)
    def test_hours_agree_with_days_on_whole_days(self, days: list[int], readings: GradingReadings) -> None:
        """Days of one value each: those from midnight are among the hours' days, which never call for less."""
        hours = [value for value in days for _ in range(24)]
        by_hours = po.grade_alert_hours(hours, readings=readings).value
        assert by_hours >= po.grade_alert(days, readings=readings).value

    @given(aqi_hours(max_runs=6), st.data())
    def test_worse_hours_never_lower_the_alert(self, hours: list[int], data: st.DataObject) -> None:
        """Some hours on end worse, under the recommended readings."""
        first, last = sorted(data.draw(st.tuples(st.integers(0, len(hours)), st.integers(0, len(hours)))))
        worse = [*hours]
        for place in range(first, last):
            worse[place] = max(worse[place], data.draw(st.sampled_from([151, 201, 301, 500])))
        assert po.grade_alert_hours(worse).value >= po.grade_alert_hours(hours).value

    @given(st.lists(st.sampled_from([100, 150, 151, 176, 201]), max_size=8), all_readings)
    def test_hours_equal_days_that_do_not_spill(self, days: list[int], readings: GradingReadings) -> None:
        """Where no 24 hours across midnight are heavily polluted unless both days are, both call for the same."""
        hours = [value for value in days for _ in range(24)]
        assert po.grade_alert_hours(hours, readings=readings).value is po.grade_alert(days, readings=readings).value

    @given(st.sampled_from([100, 201, 301, 500]), st.integers(0, 5))
    def test_hours_equal_days_where_nothing_changes(self, value: int, days: int) -> None:
        """One value throughout."""
        assert po.grade_alert_hours([value] * (24 * days)) == po.grade_alert([value] * days)

    @given(aqi_hours(max_runs=4))
    def test_the_hour_that_gives_the_highest_counts(self, hours: list[int]) -> None:
        """Exactly the highest of the alerts of the days that begin at each hour, without merging."""
        broken = Interruption.BROKEN
        means = [Fraction(sum(hours[at : at + 24]), 24) for at in range(len(hours) - 23)]
        forecasts = [[Decimal(mean.numerator) / mean.denominator for mean in means[at::24]] for at in range(24)]
        rounded = [[value.quantize(Decimal("1e-20")) for value in days] for days in forecasts]
        expected = max(po.grade_alert(days, readings=GradingReadings(interruption=broken)).value for days in rounded)
        assert po.grade_alert_hours(hours, readings=GradingReadings(interruption=broken)).value is expected

    @pytest.mark.parametrize(("good", "alert"), [(35, YELLOW), (36, BLUE)])
    def test_a_gap_is_judged_on_its_hours(self, good: int, alert: Alert) -> None:
        """35 hours of better air do not end an episode, 36 do."""
        hours = [400] * 24 + [150] * good + [151] * (48 - good) + [400] * 24
        assert po.grade_alert_hours(hours).value is alert

    def test_good_air_before_an_episode_does_not_end_it(self) -> None:
        """36 good hours that lead into the first day are not between it and the second."""
        first, gap = [150] * 12 + [251] * 12, [100] * 12 + [151] + [100] * 11
        hours = [150] * 24 + first + gap + first[::-1]
        assert po.grade_alert_hours(hours).value is YELLOW

    @pytest.mark.parametrize(("good", "alert"), [(35, YELLOW), (36, BLUE)])
    @pytest.mark.parametrize("level", [Decimal("240.25"), Decimal("240.5"), 240])
    def test_gaps_late_in_a_series_with_decimals(self, good: int, alert: Alert, level: Number) -> None:
        """The same after four clean days, whatever the unit of the numbers."""
        hours = [150] * 96 + [level] * 24 + [151] * (48 - good) + [150] * good + [level] * 24
        assert po.grade_alert_hours(hours).value is alert

    def test_figures_may_be_changed(self) -> None:
        """A what-if reaches the hours too."""
        grading = po.AlertGrading(day_hours=12, heavy=100)
        assert po.grade_alert_hours([101] * 12, grading=grading).value is BLUE
        assert po.grade_alert_hours([400] * 24 + [150] * 48 + [400] * 24, lifting=po.Lifting(hours=49)).value is YELLOW

    @given(aqi_hours(max_runs=6), all_readings)
    def test_any_series_has_an_answer(self, hours: list[int], readings: GradingReadings) -> None:
        """Under every reading, and never less than the days from the first hour on."""
        days = [Fraction(sum(hours[at : at + 24]), 24) for at in range(0, len(hours) - 23, 24)]
        decision = po.grade_alert_hours(hours, readings=readings)
        assert isinstance(decision.value, Alert)
        if readings.interruption is Interruption.BROKEN:
            floor = oracle([Decimal(day.numerator) / day.denominator for day in days], readings=readings)
            assert decision.value >= floor


class TestRollingMeans:
    """Exact 24-hour means."""

    def test_exact(self) -> None:
        """A third of a unit is a third."""
        assert po.rolling_means([0] * 16 + [1] * 8) == (Fraction(1, 3),)
        assert po.rolling_means([Decimal("0.5")] * 25) == (Fraction(1, 2), Fraction(1, 2))
        assert po.rolling_means([1] * 23) == ()
        assert po.rolling_means([Decimal("2E+2")] * 24) == (Fraction(200),)
        assert po.rolling_means([Decimal("0.5"), Decimal("0.25"), *[0] * 22]) == (Fraction(1, 32),)

    @given(st.lists(st.integers(0, 600), max_size=60))
    def test_each_window(self, hours: list[int]) -> None:
        """As many as there are whole windows, each its own mean."""
        expected = tuple(Fraction(sum(hours[at : at + 24]), 24) for at in range(len(hours) - 23))
        assert po.rolling_means(hours) == expected

    def test_other_lengths(self) -> None:
        """A what-if on the hours of a day."""
        assert po.rolling_means([1, 2, 3], grading=po.AlertGrading(day_hours=2)) == (Fraction(3, 2), Fraction(5, 2))


WRONG: Any = po


class TestFacts:
    """Facts that cannot be are refused by name."""

    @pytest.mark.parametrize("rule", [po.grade_alert, po.grade_alert_hours, po.rolling_means])
    @pytest.mark.parametrize(
        "value", [-1, Decimal("-0.01"), True, "210", float("nan"), float("inf"), 10**50, [210], 1j]
    )
    def test_values(self, rule: Any, value: object) -> None:
        """The first that is no AQI is named with its place."""
        name = "daily_aqi" if rule is po.grade_alert else "hourly_aqi"
        with pytest.raises(InvalidFacts) as caught:
            rule([100, value, -5])
        assert caught.value.fact == f"{name}[1]"
        assert caught.value.faults[0].path == f"$.{name}[1]"

    @pytest.mark.parametrize("rule", [po.grade_alert, po.grade_alert_hours, po.rolling_means])
    @pytest.mark.parametrize("series", [None, 5, "210", b"210", {210}, {"a": 1}, iter([210])])
    def test_series(self, rule: Any, series: object) -> None:
        """A series is a sequence of numbers."""
        with pytest.raises(InvalidFacts) as caught:
            rule(series)
        assert caught.value.fact in {"daily_aqi", "hourly_aqi"}

    @pytest.mark.parametrize(
        "reading",
        ["orange_run", "severe_days", "severe_place", "interruption", "empty_forecast", "top_mean"],
    )
    @pytest.mark.parametrize("value", [None, "exactly", True, Alert.RED])
    def test_readings(self, reading: str, value: object) -> None:
        """A reading that is none of those there are is not taken for one of them."""
        for rule in (WRONG.grade_alert, WRONG.grade_alert_hours):
            with pytest.raises(InvalidFacts) as caught:
                rule([201], readings=value)
            assert caught.value.fact == "readings"
        with pytest.raises(InvalidFacts) as caught:
            WRONG.GradingReadings(**{reading: value})
        assert caught.value.fact == reading
        with pytest.raises(InvalidFacts) as caught:
            WRONG.grade_alert_hours([201], day_count=value)
        assert caught.value.fact == "day_count"

    @pytest.mark.parametrize("fact", ["grading", "lifting"])
    def test_figures(self, fact: str) -> None:
        """Figures are of their own class."""
        for rule in (WRONG.grade_alert, WRONG.grade_alert_hours):
            with pytest.raises(InvalidFacts) as caught:
                rule([201], **{fact: GradingReadings()})
            assert caught.value.fact == fact

    @pytest.mark.parametrize("hours", [0, -1, 745, 10**12, 2.5])
    def test_day_without_hours(self, hours: int) -> None:
        """A what-if on the hours of a day takes from one hour to a month's."""
        with pytest.raises(InvalidFacts) as caught:
            po.AlertGrading(day_hours=hours)
        assert caught.value.fact == "day_hours"
        assert po.grade_alert_hours([201], grading=po.AlertGrading(day_hours=1)).value is BLUE
        assert po.grade_alert_hours([201] * 744, grading=po.AlertGrading(day_hours=744)).value is BLUE

    def test_below_zero(self) -> None:
        """Alone or not, and by the least."""
        for rule in (po.grade_alert, po.grade_alert_hours, po.rolling_means):
            with pytest.raises(InvalidFacts):
                rule([-1])
        assert po.grade_alert([0]).value is Alert.NONE

    def test_large_numbers_are_numbers(self) -> None:
        """Above a million as below it."""
        assert po.grade_alert([1_000_000]).value is po.grade_alert([1_000_001]).value is RED

    def test_unknown_values_do_not_hide_others(self) -> None:
        """What cannot be is named by its own place, days that are not known before it or not."""
        for rule, name in ((po.grade_alert, "daily_aqi"), (po.grade_alert_hours, "hourly_aqi")):
            with pytest.raises(InvalidFacts) as caught:
                rule([None, 100, -5])
            assert caught.value.fact == f"{name}[2]"
            for fact in ("grading", "lifting", "readings"):
                with pytest.raises(InvalidFacts) as caught:
                    rule([None], **{fact: 5})  # type: ignore[arg-type]
                assert caught.value.fact == fact
        with pytest.raises(InvalidFacts):
            WRONG.rolling_means([None])

    @given(junk().filter(lambda value: value is not None))
    def test_junk(self, value: object) -> None:
        """Whatever is no series of numbers is refused, never answered."""
        with pytest.raises(InvalidFacts):
            WRONG.grade_alert([value])


class TestHigherAlert:
    """四（一）首段: from low to high blue, yellow, orange, red."""

    @pytest.mark.parametrize("one", Alert)
    @pytest.mark.parametrize("other", Alert)
    def test_order(self, one: Alert, other: Alert) -> None:
        """The later one in that order is the higher, whichever is named first."""
        order = [Alert.NONE, Alert.BLUE, Alert.YELLOW, Alert.ORANGE, Alert.RED]
        higher = order[max(order.index(one), order.index(other))]
        assert higher_alert(one, other=other).value is higher_alert(other, other=one).value is higher


class TestBands:
    """A forecast is graded by the bands of its days alone, and what is kept of one never answers another."""

    @given(
        st.lists(st.sampled_from((0, 150, 151, 200, 201, 300, 301, 499, 500, 501, 1_002, 5_000)), max_size=40),
        st.sampled_from((1, Decimal(1), Fraction(1))),
        st.integers(1, 4),
    )
    def test_whatever_numbers_they_are(self, days: list[int], one: Number, parts: int) -> None:
        """Whole numbers, decimals and fractions of one forecast, with a day a little above among them or not."""
        same = po.grade_alert([day * one for day in days])
        assert plain(same) == plain(po.grade_alert(days))
        if days:
            above = po.grade_alert([*days[:-1], days[-1] + Fraction(1, parts + 1)])
            assert above.value >= same.value

    @pytest.mark.parametrize(("mean", "alert"), [(300, "BLUE"), (Fraction(601, 2), "BLUE"), (301, "RED")])
    def test_top_right_above_severe(self, mean: Number, alert: str) -> None:
        """No whole number lies between what is severe and the top, but a mean may."""
        grading = AlertGrading(severe=300, top=301)
        assert po.grade_alert([mean], grading=grading).value.name == alert
        two = po.grade_alert([mean, 201, 201], grading=grading).value.name
        assert two == {300: "YELLOW", Fraction(601, 2): "ORANGE", 301: "RED"}[mean]

    def test_figures_apart(self) -> None:
        """What is kept goes by figures and readings."""
        days = [210, 140, 210]
        assert [
            po.grade_alert(days).value.name,
            po.grade_alert(days, readings=GradingReadings(interruption=Interruption.BROKEN)).value.name,
            po.grade_alert(days, lifting=Lifting(hours=24)).value.name,
            po.grade_alert(days, grading=AlertGrading(heavy=210)).value.name,
            po.grade_alert(days, grading=AlertGrading(heavy=100_000, severe=200_000, top=300_000)).value.name,
            po.grade_alert(days).value.name,
        ] == ["YELLOW", "BLUE", "BLUE", "NONE", "NONE", "YELLOW"]

    @given(st.lists(st.integers(0, 500), max_size=33), st.sampled_from([AlertGrading(), AlertGrading(heavy=180)]))
    def test_asked_again(self, days: list[int], grading: AlertGrading) -> None:
        """The same answer the first time and ever after, as a list or a tuple, whatever was asked in between."""
        first = po.grade_alert(days, grading=grading)
        po.grade_alert([*days, 500])
        again = po.grade_alert(tuple(days), grading=grading)
        assert plain(again) == plain(first)
        assert plain(po.grade_alert([float(day) for day in days], grading=grading)) == plain(first)
        assert po.grade_alert(days).value is oracle(days, GradingReadings())

    @given(st.lists(st.floats(0.01, 600) | st.integers(0, 600).map(float) | st.just(200.00000000000003), max_size=6))
    def test_floats_asked_again(self, days: list[float]) -> None:
        """The same answer the first time and ever after: that of the decimals that they print as."""
        printed = [Decimal(repr(day)) for day in days]
        first = plain(po.grade_alert(printed))
        assert [plain(po.grade_alert(one)) for one in (days, tuple(days), days)] == [first] * 3
        assert plain(po.grade_alert(printed)) == first

    def test_what_is_kept_of_floats(self) -> None:
        """Python's own numbers are kept, on the scale or above it; what only equals them is graded anew."""
        bands = _usual_bands(AlertGrading(), Lifting(), GradingReadings())
        assert bands is not None
        for days in cast("list[list[float]]", ([205.5, 206], [1.5, 207.0], [501, 502.5])):
            assert po.grade_alert(days) is bands.recalled(days)
            assert bands.recalled([Decimal(day) for day in days]) is None
        others: Sequence[Sequence[Number]] = ([1.0, 205.5], [0.5, 205.5], [Decimal("205.75"), 3])
        for other in others:
            po.grade_alert(other)
            assert bands.recalled(other) is None

    @given(st.lists(st.sampled_from((0, 1, 2, 200, 201, 301)), min_size=1, max_size=8), st.data())
    def test_no_yes_among_them(self, days: list[int], data: st.DataObject) -> None:
        """Yes and no are refused though they equal a 1 and a 0 that are known, and so is a complex number."""
        po.grade_alert(days)
        place = data.draw(st.integers(0, len(days) - 1))
        others: list[Any] = [bool(days[place]), complex(days[place]), str(days[place]), {}, [days[place]]]
        for other in others:
            with pytest.raises(InvalidFacts):
                po.grade_alert([*days[:place], other, *days[place + 1 :]])

    @pytest.mark.parametrize("days", [{210, 220}, {210: 1, 220: 2}, iter([210, 220])])
    def test_no_series(self, days: Any) -> None:
        """What has no order, or can be read but once, is refused though its days are known."""
        po.grade_alert([*days] if isinstance(days, set) else [210, 220])
        with pytest.raises(InvalidFacts):
            po.grade_alert(days)

    def test_what_is_kept(self) -> None:
        """Some thousands of short forecasts, by the figures; those of the last time are found by themselves."""
        grading = AlertGrading(heavy=199)
        for number in range(5_000):
            po.grade_alert([2 + number % 400, 2 + number // 400], grading=grading)
        bands = _usual_bands(grading, Lifting(), GradingReadings())
        assert bands is not None
        assert bands is _usual_bands(AlertGrading(heavy=199), Lifting(), GradingReadings())
        assert _usual_bands({"heavy": 199}, Lifting(), GradingReadings()) is None
        assert bands.recalled([2, 2]) is None
        assert bands.recalled([201, 14]) is po.grade_alert([201, 14], grading=grading)
        long = [210] * 32
        assert po.grade_alert(long, grading=grading).value is YELLOW
        assert (bands.recalled(long), bands.recalled(long[1:])) == (None, None)
        assert po.grade_alert(long[1:], grading=grading) is bands.recalled(long[1:])

    @pytest.mark.parametrize("days", [[True, 201], [201, -1], ["201", 201]])
    def test_no_numbers_of_the_scale(self, days: Any) -> None:
        """What looks like a number, or lies below the scale, is refused though a like forecast is known."""
        po.grade_alert([1, 201])
        with pytest.raises(InvalidFacts):
            po.grade_alert(days)


class TestColumns:
    """A forecast that is one column of series."""

    def test_a_series_in_one_column_is_left_to_the_rule(self) -> None:
        """Only a column a day has cuts of its own."""
        assert _parts_of_alert({"daily_aqi": [210, 230]}) is None
