"""From hours to alerts: 24-hour means over a measured or forecast series, and what is published when, and why (四)."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Annotated

from attrs import evolve, frozen

from ...core.bounds import Unit, above, at_least, at_most
from ...core.days import LOCAL, local_moment
from ...core.decisions import Decision
from ...core.errors import InvalidFacts, Undetermined
from ...core.facts import HOURS, Whole
from ...core.figures import Record
from ...core.findings import Finding, asks, falls, note
from ...core.forms import Language, html, say
from ...core.pages import Bar, Row, Shade, pair, section, shade, svg
from ...core.rules import rule
from ...core.terms import Reading, Term
from .approval import ADJUSTED, AlertAction, Approver, approval
from .grading import (
    GRADING,
    LIFT,
    AlertGrading,
    Episode,
    EpisodeReadings,
    Interruption,
    Lifting,
    TopMean,
    weigh,
)
from .launch import EARLY, LEAD, UPGRADE, URGENT, EarlyLaunch, LeadTimes, Notice
from .means import MEANS, EnoughHours, HourlyAqi, Series, ValidHours, series_of
from .plan import PLAN, Alert

__all__ = [
    "AlertEvent",
    "AlertPeriod",
    "AlertTimeline",
    "EventKind",
    "Relief",
    "alert_timeline",
]

ALERTS = PLAN.at("四")
LAUNCHING = PLAN.at("四（二）")
EPISODES = PLAN.at("四（三）")
TIMES = PLAN.at("四（六）1")

HORIZON = Whole(Unit("h", "小时"), at_least(0), at_most(100_000))
Horizon = Annotated[int, *HORIZON]
"""How far ahead forecasts reach."""


class Relief(Reading, at=EARLY):
    """What a clear improvement is that an early launch waits for, for which the plan has no figure (明显改善)."""

    BELOW_HEAVY = (
        "低于重度污染",
        "因重度污染而启动，低于重度即为改善",
        "Heavy pollution is what calls for the launch, and an hour below it is relief.",
    )
    LIGHT = (
        "轻度污染及以下",
        "从严，达到可以解除预警的空气质量方为改善",
        "Stricter: the air that an alert is lifted on.",
    )


class EventKind(Term):
    """What happens to an alert (预警变动)."""

    LAUNCH = "发布"
    UPGRADE = "升级"
    LIFT = "解除"


@frozen(kw_only=True)
class AlertEvent(Record):
    """Something that should have been published: what, when, by whom signed, and why (预警事件).

    Attributes:
        kind: 变动: what happens to the alert.
        at: 最早时刻: the first moment for it by what was known.
        by: 最晚时刻: the last moment that is in time.
        alert: 级别: the alert that then holds.
        known_at: 获知时刻: when the series shows it; None where the series was known from before its first hour.
        notice: 发布方式: how a launch comes out; None for an upgrade or a lifting.
        signed_by: 签发人: who signs it.
        why: 理由: the findings that it rests on; the last decided.
    """

    kind: EventKind
    at: datetime.datetime
    by: datetime.datetime
    alert: Alert
    known_at: datetime.datetime | None
    notice: Notice | None
    signed_by: Approver
    why: tuple[Finding, ...]

    def __str__(self) -> str:
        """What and when, in one line that a reader of either language can use.

        >>> first = datetime.datetime(2017, 11, 3)
        >>> hours = [HourlyAqi(at=first + datetime.timedelta(hours=n), aqi=250) for n in range(48)]
        >>> print(alert_timeline(hours).value.events[0])
        发布黄色 launch yellow 2017-11-01 00:00
        """
        zh, en = (f"{self.alert.zh}", f" {self.alert.en}") if self.alert else ("", "")
        return f"{self.kind.zh}{zh} {self.kind.en}{en} {self.at:%Y-%m-%d %H:%M}"

    _columns = ("kind", "alert", "at", "by", "known_at", "notice", "signed_by")


@frozen(kw_only=True)
class AlertPeriod(Record):
    """A time with one alert (预警期间).

    Attributes:
        alert: 级别: the alert.
        start: 起始时刻: from when it holds.
        end: 终止时刻: before when; None where it has no end in the series.
    """

    alert: Alert
    start: datetime.datetime
    end: datetime.datetime | None


@frozen(kw_only=True)
class AlertTimeline(Record):
    """What should have been published over a series; true where that is anything (预警时间线).

    Attributes:
        events: 事件: what should have been published, in order.
        without_mean: 无均值的时刻: from which moments a day has too few measured hours to be graded.
    """

    events: tuple[AlertEvent, ...]
    without_mean: tuple[datetime.datetime, ...]

    def __bool__(self) -> bool:
        return bool(self.events)

    @classmethod
    def _pictured(cls, values: Sequence[AlertTimeline], language: Language | None) -> str | None:
        """A line of bars for each alert that was held."""
        return _picture(values[0].periods, language) if len(values) == 1 and values[0].periods else None

    def _page(self, language: Language | None) -> str:
        """The picture, and the events as a table."""
        picture = self._pictured((self,), language) or ""
        return section(self._heading(language), picture, html(self.events, language))

    @property
    def highest(self) -> Alert:
        """The highest alert of the timeline."""
        return Alert.highest(*(event.alert for event in self.events))

    @property
    def periods(self) -> tuple[AlertPeriod, ...]:
        """The times of each alert, none of which overlap."""
        ends = [*(event.at for event in self.events[1:]), None]
        return tuple(
            AlertPeriod(alert=event.alert, start=event.at, end=end)
            for event, end in zip(self.events, ends, strict=False)
            if event.alert
        )

    def alert_at(self, at: datetime.datetime) -> Alert:
        """The alert at a moment; one of another zone than the series' is converted.

        Raises:
            InvalidFacts: The fact is no moment.
        """
        asked, held = local_moment(at, "at"), Alert.NONE
        for event in self.events:
            if event.at > _on_clock(asked, "at", event.at):
                break
            held = event.alert
        return held


_MOST_TICKS = 8


def _picture(periods: tuple[AlertPeriod, ...], language: Language | None) -> str:
    """The alerts over the days, the highest on top; one without an end is drawn for a day."""
    start, end = periods[0].start, periods[-1].end or periods[-1].start + datetime.timedelta(days=1)
    hour = datetime.timedelta(hours=1)
    rows = []
    for alert in sorted({period.alert for period in periods}, reverse=True):
        name = pair(alert.zh, alert.en, language)
        bars = [
            Bar(
                (one.start - start) / hour,
                ((one.end or end) - start) / hour,
                f"{name} {one.start:%Y-%m-%d %H:%M}",
                shade(alert) or Shade(),
            )
            for one in periods
            if one.alert is alert
        ]
        rows.append(Row(name, tuple(bars)))
    days = (end - start).days
    step = max(-(-days // _MOST_TICKS), 1)
    ticks = [(place * 24.0, f"{start + datetime.timedelta(days=place):%Y-%m-%d}") for place in range(0, days + 1, step)]
    return svg(pair("预警时间线", "timeline of alerts", language), rows, ticks)


@say.register
def _(value: AlertEvent, language: Language) -> str:
    alert = say(value.alert, language) if value.alert else ""
    apart = " " if alert and language == "en" else ""
    return f"{say(value.kind, language)}{apart}{alert} {value.at:%Y-%m-%d %H:%M}"


def _on_clock(at: datetime.datetime, fact: str, clock: datetime.datetime) -> datetime.datetime:
    """A moment in local time as another that may name its zone has it.

    Raises:
        InvalidFacts: The calendar does not reach so far.
    """
    if clock.tzinfo is None:
        return at
    try:
        return at.replace(tzinfo=LOCAL).astimezone(clock.tzinfo)
    except OverflowError:
        raise InvalidFacts(fact, at.isoformat(), "a moment inside the calendar", "历法范围内的时刻") from None


@rule(ALERTS, GRADING, LAUNCHING, EPISODES, TIMES, ADJUSTED)
def alert_timeline(
    hours: Sequence[HourlyAqi],
    *,
    horizon_hours: Horizon | None = None,
    known_from: datetime.datetime | None = None,
    grading: AlertGrading = AlertGrading(),
    lifting: Lifting = Lifting(),
    lead: LeadTimes = LeadTimes(),
    early: EarlyLaunch = EarlyLaunch(),
    valid: ValidHours = ValidHours(),
    enough: EnoughHours = EnoughHours.ALL,
    relief: Relief = Relief.BELOW_HEAVY,
    readings: EpisodeReadings = EpisodeReadings(),
) -> Decision[AlertTimeline]:
    """What should have been published when over a series of hours, and why: launches, upgrades, liftings (预警时间线).

    Stretches of 36 hours or more at 150 or below, in which an alert may be lifted, part the series into episodes. The
    alert of an episode comes out 2 days before its first heavily polluted hour, or as soon as it is known; it rises as
    soon as a higher condition is known, never falls, and is lifted at the first hour of the better air that ends the
    episode. Without an alert, an hour of heavy pollution that 12 hours bring no relief from launches a blue one.
    Timelines may lie before the plan: the rule answers on any series. Hours that were not measured call for nothing;
    whether they could have called for more, ``grade_alert_hours`` says.

    Args:
        hours: 小时数列: the hours in their order, each an hour after the one before; one not measured has None.
        horizon_hours: 预见时长: how far ahead forecasts show the series at each moment, 0 for measurements alone, 72
            for the plan's own forecast of 3 days; None where all of it was known beforehand.
        known_from: 获知起点: the moment before which nothing was known, such as when a forecast was made; one of
            another zone than the series' is converted.

    Returns:
        预警时间线: the events in their order, and from which hours there is no mean.

    Raises:
        Undetermined: There are fewer than 24 hours, or none of them has a mean.

    >>> first = datetime.datetime(2017, 11, 3)
    >>> values = [90] * 72 + [250] * 48 + [60] * 48
    >>> hours = [HourlyAqi(at=first + datetime.timedelta(hours=n), aqi=aqi) for n, aqi in enumerate(values)]
    >>> for event in alert_timeline(hours).value.events:
    ...     print(event.kind.en, event.alert.en, event.at, event.by)
    launch yellow 2017-11-04 00:00:00 2017-11-05 00:00:00
    lift none 2017-11-08 00:00:00 2017-11-08 00:00:00
    """
    valid, grading = ValidHours.of(valid, "valid"), AlertGrading.of(grading, "grading")
    lifting, early = Lifting.of(lifting, "lifting"), EarlyLaunch.of(early, "early")
    horizon = HORIZON.maybe(horizon_hours, "horizon_hours")
    known = None if known_from is None else local_moment(known_from, "known_from")
    lead, readings = LeadTimes.of(lead, "lead"), EpisodeReadings.of(readings, "readings")
    below_heavy = Relief.of(relief, "relief") is Relief.BELOW_HEAVY
    least = valid.needed(EnoughHours.of(enough, "enough"))
    series = series_of(hours, valid.day_hours)
    days = _Days(
        totals=tuple(series.days(valid.day_hours)),
        least=least,
        grading=grading,
        scale=series.scale,
        length=valid.day_hours,
        readings=readings,
    )
    without_mean = tuple(series.moment(place) for place, (_, count) in enumerate(days.totals) if count < least)
    if len(without_mean) == len(days.totals):
        first = without_mean[0]
        raise Undetermined(
            "hours",
            en=f"no 24 hours have a mean: from {first} fewer than {least} hours were measured",
            zh=f"没有可计算均值的24小时：自{first}起有效小时不足{least}",
        )
    replay = _Replay(
        series=series,
        days=days,
        horizon=horizon,
        known_from=None if known is None else _on_clock(known, "known_from", series.start),
        lifting=lifting,
        lead=lead,
        early=early,
        relieved_at=early.heavy_above if below_heavy else lifting.light,
    )
    events: list[AlertEvent] = []
    for episode in _segments(series, lifting):
        events += replay.published(episode, events[-1].at if events else None)
    timeline = AlertTimeline(events=tuple(events), without_mean=without_mean)
    heavy = sum(days.above(place, grading.heavy) for place in range(len(days.totals)))
    found = note(MEANS, "重度以上污染的整日数", "whole days of heavy pollution", heavy)
    return Decision(timeline, found, *(event.why[-1] for event in events))


@frozen(kw_only=True)
class _Segment:
    """The hours between two stretches of better air (``first`` to before ``last``), and those stretches' far ends."""

    begin: int
    first: int
    last: int
    end: int


def _segments(series: Series, lifting: Lifting) -> Iterator[_Segment]:
    """The parts of the series between stretches in which an alert may be lifted."""
    runs = lifting.runs(series.values, series.scale)
    spans = [(start, end) for start, end in runs if lifting.lasting.holds(end - start)]
    place = len(series.values)
    for before, after in pairwise([(0, 0), *spans, (place, place)]):
        if before[1] < after[0]:
            yield _Segment(begin=before[0], first=before[1], last=after[0], end=after[1])


@frozen(kw_only=True)
class _Days:
    """The 24-hour totals of a series, and how days of them are graded."""

    totals: tuple[tuple[int, int], ...]
    least: int
    grading: AlertGrading
    scale: int
    length: int
    readings: EpisodeReadings

    def above(self, place: int, level: int) -> bool:
        total, count = self.totals[place]
        return count >= self.least and total > level * self.scale * count

    def rises(self, episode: _Segment) -> Iterator[tuple[int, int, Decision[Alert]]]:
        """Each rise of the alert that an episode calls for: the days' first place, where they end, the decision.

        Days are back-to-back 24 hours from each hour of the clock in turn; the highest alert counts.
        """
        counts: dict[int, _Count] = {}
        held = Alert.NONE
        for place in range(episode.begin, episode.end - self.length + 1):
            if not self.above(place, self.grading.heavy):
                continue
            day, offset = divmod(place, self.length)
            count = counts.get(offset, _Count.before(day)).with_day(
                day,
                severe=self.above(place, self.grading.severe),
                top=self.at_top(place),
                interruption=self.readings.interruption,
            )
            counts[offset] = count
            decision = weigh(count.episode(), self.grading, self.readings.orange_run, self.readings.severe_days)
            if decision.value > held:
                held = decision.value
                yield count.first * self.length + offset, place + self.length, decision
                if held is Alert.RED:
                    return

    def at_top(self, place: int) -> bool:
        """Whether the 24 hours from a place reach the top of the scale."""
        total, count = self.totals[place]
        unit = self.scale * count
        rounded_up = self.readings.top_mean is TopMean.ROUNDED_UP
        return total >= self.grading.top * unit or (rounded_up and total > (self.grading.top - 1) * unit)


@frozen
class _Count:
    """Heavily polluted days so far, as the grading counts them."""

    first: int
    last: int
    days: int = 0
    severe_days: int = 0
    severe_run: int = 0
    longest_severe: int = 0
    top_run: int = 0
    longest_top: int = 0

    @classmethod
    def before(cls, day: int) -> _Count:
        """The count of an episode that begins with a day."""
        return cls(first=day, last=day - 1)

    def with_day(self, day: int, *, severe: bool, top: bool, interruption: Interruption) -> _Count:
        """The count with a further heavily polluted day."""
        gap = day - self.last - 1
        if gap and interruption is Interruption.BROKEN:
            return _Count.before(day).with_day(day, severe=severe, top=top, interruption=interruption)
        severe_run = (0 if gap else self.severe_run) + 1 if severe else 0
        top_run = (0 if gap else self.top_run) + 1 if top else 0
        return _Count(
            first=self.first,
            last=day,
            days=self.days + 1 + (gap if interruption is Interruption.WHOLE_SPAN else 0),
            severe_days=self.severe_days + severe,
            severe_run=severe_run,
            longest_severe=max(self.longest_severe, severe_run),
            top_run=top_run,
            longest_top=max(self.longest_top, top_run),
        )

    def episode(self) -> Episode:
        return Episode(self.days, self.severe_days, self.longest_severe, self.longest_top)


@frozen(kw_only=True)
class _Replay:
    """What is known of a series at which moment, and what is published on it."""

    series: Series
    days: _Days
    horizon: int | None
    known_from: datetime.datetime | None
    lifting: Lifting
    lead: LeadTimes
    early: EarlyLaunch
    relieved_at: int

    def known(self, end: int) -> datetime.datetime | None:
        """When all hours before a place are known; None where that was so from before the series."""
        if self.horizon is None:
            return self.known_from
        return _latest(self.series.moment(end - self.horizon), self.known_from)

    def published(self, episode: _Segment, free_from: datetime.datetime | None) -> Iterator[AlertEvent]:
        """What is published for one episode, in its order, from the moment that the alert before it was lifted."""
        lifted = self.lifted(episode)
        held = Alert.NONE
        for event in sorted(self.wanted(episode, free_from), key=_order):
            if event.alert > held and (lifted is None or event.at < lifted.at):
                yield event if not held else _upgrade(event, held)
                held = event.alert
        if held and lifted is not None:
            yield lifted

    def lifted(self, episode: _Segment) -> AlertEvent | None:
        """The lifting that ends an episode; None where the series ends first."""
        if episode.last == len(self.series.values):
            return None
        known = self.known(episode.last + self.lifting.hours)
        at = _latest(self.series.moment(episode.last), known)
        length = episode.end - episode.last
        words = "改善到轻度污染及以上的持续时间", "light pollution or better, on end"
        return AlertEvent(
            kind=EventKind.LIFT,
            at=at,
            by=at,
            alert=Alert.NONE,
            known_at=known,
            notice=None,
            signed_by=approval(Alert.RED, action=AlertAction.LIFT_ON_TIME).value.by,
            why=(asks(LIFT, *words, length, self.lifting.lasting),),
        )

    def wanted(self, episode: _Segment, free_from: datetime.datetime | None) -> Iterator[AlertEvent]:
        """Each alert that an episode calls for, as though it were the first."""
        rises = list(self.days.rises(episode))
        if rises:
            onset = _first_heavy(self.series, rises[0][0], self.days.grading)
            day = self.lead.day_hours
            earliest = self.series.moment(onset - self.lead.issue_most_days * day)
            latest, begins = self.series.moment(onset - self.lead.least_hours), self.series.moment(onset)
        for _, end, decision in rises:
            known = self.known(end)
            at = _latest(earliest, known, free_from)
            notice = Notice.AHEAD if at <= latest else Notice.SHORT if at < begins else Notice.URGENT
            clause = URGENT if notice is Notice.URGENT else LEAD
            words = "重污染开始前的发布时间", "published, ahead of the pollution"
            ahead = falls(clause, *words, at, at_most(latest, "不晚于"))
            yield AlertEvent(
                kind=EventKind.LAUNCH,
                at=at,
                by=max(at, latest),
                alert=decision.value,
                known_at=known,
                notice=notice,
                signed_by=approval(decision.value).value.by,
                why=(*decision.findings, ahead),
            )
        if (launch := self.early_launch(episode)) is not None:
            known = self.known(launch + self.early.relief_hours + 1)
            at = _latest(self.series.moment(launch + 1), known, free_from)
            words = "其后无明显改善的时间", "time without a clear improvement after it"
            lasting = note(EARLY, *words, self.early.relief_hours, HOURS.unit)
            words = "监测达到重度污染的时刻", "when heavy pollution was measured"
            yield AlertEvent(
                kind=EventKind.LAUNCH,
                at=at,
                by=at,
                alert=Alert.BLUE,
                known_at=known,
                notice=Notice.URGENT,
                signed_by=approval(Alert.BLUE).value.by,
                why=(lasting, note(EARLY, *words, self.series.moment(launch))),
            )

    def early_launch(self, episode: _Segment) -> int | None:
        """The first hour of heavy pollution that the hours after it bring no relief from."""
        heavy, relieved = self.early.heavy_above * self.series.scale, self.relieved_at * self.series.scale
        since = None
        for place in range(episode.first, episode.last):
            value = self.series.values[place]
            if value is not None and value <= relieved:
                since = None
            elif since is None and value is not None and value > heavy:
                since = place
            if since is not None and place - since == self.early.relief_hours:
                return since
        return None


def _upgrade(event: AlertEvent, held: Alert) -> AlertEvent:
    """The publication of a higher alert while a lower one is out: as soon as may be, and on that clause."""
    higher = asks(UPGRADE, "达到条件的级别", "alert whose condition is met", event.alert, above(held, "高于"))
    return evolve(event, kind=EventKind.UPGRADE, by=event.at, notice=None, why=(*event.why[:-1], higher))


def _order(event: AlertEvent) -> tuple[datetime.datetime, int]:
    return event.at, -event.alert.rank


def _latest(first: datetime.datetime, *others: datetime.datetime | None) -> datetime.datetime:
    return max([first, *(other for other in others if other is not None)])


def _first_heavy(series: Series, first: int, grading: AlertGrading) -> int:
    """The first hour of heavy pollution in the days from a place on: a mean above a level has an hour above it."""
    level = grading.heavy * series.scale
    return next(
        place
        for place in range(first, len(series.values))
        if (value := series.values[place]) is not None and value > level
    )
