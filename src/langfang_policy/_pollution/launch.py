"""Launching an alert ahead or early, lifting it, and what makes two spells one episode (四（二）, 四（三）)."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from attrs import field, frozen

from ..core.decisions import Decision, Finding
from ..core.exact import Number, exact, whole
from ..core.rules import provision, rule
from ..core.terms import Reading, Term, member
from .grading import Lifting
from .plan import PLAN, Alert, moments, records, shifted

__all__ = [
    "EarlyLaunch",
    "LaunchTiming",
    "LeadTimes",
    "LongLead",
    "Notice",
    "Stretch",
    "launch_early",
    "launch_timing",
    "may_lift",
    "one_episode",
    "upgrade_now",
]


@provision(PLAN, "四（二）第一句", "四（五）1", "四（六）1（1）、（2）")
@frozen(kw_only=True)
class LeadTimes:
    """How long before heavy pollution an alert is published, and its report sent up."""

    least_hours: int = 24  # before the pollution
    report_least_days: int = 1  # before the formal issue
    report_most_days: int = 2  # before the formal issue
    issue_most_days: int = 2  # before the pollution
    at_once_days: int = 1  # pollution predicted so near is warned of at once
    day_hours: int = field(default=24, metadata={"source": "a day"})  # hours of a day


@provision(PLAN, "四（二）第二句")
@frozen(kw_only=True)
class EarlyLaunch:
    """When an alert is launched on measured pollution."""

    relief_hours: int = 12  # within which a clear improvement would have to come
    heavy_above: int = field(default=200, metadata={"source": "HJ 633-2012"})  # heavy pollution begins above


class Notice(Term):
    """How an alert comes out: ahead as the plan asks, at short notice, or urgently once pollution is there."""

    AHEAD = "提前发布"
    SHORT = "提前不足24小时发布"
    URGENT = "紧急发布"


class LongLead(Reading):
    """What being more than 2 days early means, where the text asks for 1 to 2 days."""

    ALLOWED = "不视为违反"
    """Recommended: 四（二） sets no upper end; 2 days are usual practice."""
    OUTSIDE = "视为不在规定时段内"
    """To the letter of 四（五）1 and 四（六）1（1）."""


@frozen(kw_only=True)
class LaunchTiming:
    """How an alert came out, and when it should have: ``earliest`` by practice, ``latest`` by the rule."""

    notice: Notice
    in_time: bool
    earliest: datetime.datetime
    latest: datetime.datetime


@rule(PLAN, "四（二）第一句", "四（六）1（1）")
def launch_timing(
    *,
    published_at: datetime.datetime,
    pollution_from: datetime.datetime,
    lead: LeadTimes = LeadTimes(),
    long_lead: LongLead = LongLead.ALLOWED,
) -> Decision[LaunchTiming]:
    """Whether an alert was published in time for the pollution that it warns of, and how such a publication is called.

    Args:
        published_at: When it was, or is to be, published.
        pollution_from: When the heavy pollution begins, as forecast or measured.
        lead: How long ahead.
        long_lead: What more than 2 days ahead means.

    Returns:
        Ahead, at short notice or urgent; whether that is in time; and the first and last moment that would be.

    Raises:
        InvalidFacts: A moment or the reading is none, or the two moments are on different clocks.

    >>> noon = datetime.datetime(2017, 11, 4, 12)
    >>> launch_timing(published_at=datetime.datetime(2017, 11, 3, 12), pollution_from=noon).value.notice
    <Notice.AHEAD: '提前发布'>
    """
    given = moments(published_at=published_at, pollution_from=pollution_from)
    allowed = member(long_lead, LongLead, "long_lead") is LongLead.ALLOWED
    at, start = given["published_at"], given["pollution_from"]
    latest = shifted(start, -lead.least_hours, "pollution_from")
    earliest = shifted(start, -lead.issue_most_days * lead.day_hours, "pollution_from")
    ahead = Finding(_LEAD, "提前24小时以上", "24 hours ahead or more", at <= latest, at, latest)
    present = Finding(_URGENT, "重污染天气已经出现", "heavy pollution is there", at >= start, at, start)
    if ahead:
        early = Finding(_WINDOW, "不早于2日前", "not more than 2 days ahead", at >= earliest, at, earliest)
        in_time = bool(early) or allowed
        timing = LaunchTiming(notice=Notice.AHEAD, in_time=in_time, earliest=earliest, latest=latest)
        return Decision(timing, early, ahead, because=1 if in_time else 0)
    notice = Notice.URGENT if present else Notice.SHORT
    timing = LaunchTiming(notice=notice, in_time=False, earliest=earliest, latest=latest)
    return Decision(timing, ahead, present, because=1 if present else 0)


@rule(PLAN, "四（二）第二句", units={"measured_aqi": "AQI", "improvement_hours": "hours"})
def launch_early(
    *, measured_aqi: Number, improvement_hours: int | None, early: EarlyLaunch = EarlyLaunch()
) -> Decision[bool]:
    """Whether an alert must be launched at once on measured pollution.

    Args:
        measured_aqi: The AQI as measured, 0 or more.
        improvement_hours: In how many hours a clear improvement (明显改善) is predicted, 0 or more; None if none is.
        early: From which index, and within how many hours.

    Returns:
        Whether the alert of the level that the pollution calls for is launched as early as possible.

    Raises:
        InvalidFacts: The index or the hours are out of range.

    >>> launch_early(measured_aqi=201, improvement_hours=13).value
    True
    """
    aqi = exact(measured_aqi, "measured_aqi", at_least=0)
    hours = None if improvement_hours is None else whole(improvement_hours, "improvement_hours")
    polluted = Finding(_EARLY, "监测AQI达到重度污染", "measured AQI of heavy pollution", aqi > early.heavy_above, aqi)
    lasting = hours is None or hours > early.relief_hours
    stays = Finding(_EARLY, "未来12小时内无明显改善", "no relief within 12 hours", lasting, hours, early.relief_hours)
    return Decision(bool(polluted and stays), polluted, stays, because=0 if not polluted else 1)


@rule(PLAN, "四（二）第三句", units={"aqi": "AQI", "lasting_hours": "hours"})
def may_lift(*, aqi: Number, lasting_hours: int, lifting: Lifting = Lifting()) -> Decision[bool]:
    """Whether an alert may be lifted.

    Args:
        aqi: The AQI as forecast or measured, 0 or more, one figure for the whole stretch.
        lasting_hours: For how many hours it is predicted to stay so good, 0 or more.
        lifting: How good, for how long.

    Returns:
        Whether it may: light pollution or better that lasts 36 hours or more. A power, not a duty.

    Raises:
        InvalidFacts: The index or the hours are out of range.

    >>> may_lift(aqi=150, lasting_hours=36).value, may_lift(aqi=150, lasting_hours=35).value
    (True, False)
    """
    value = exact(aqi, "aqi", at_least=0)
    hours = whole(lasting_hours, "lasting_hours")
    good = Finding(
        _LIFT, "改善到轻度污染及以上", "light pollution or better", value <= lifting.light, value, lifting.light
    )
    lasts = Finding(_LIFT, "持续小时数", "hours that it lasts", hours >= lifting.hours, hours, lifting.hours)
    return Decision(bool(good and lasts), good, lasts, because=0 if not good else 1)


@frozen(kw_only=True)
class Stretch:
    """Hours on end with one AQI."""

    hours: int
    aqi: Number


@rule(PLAN, "四（三）第一句")
def one_episode(gap: Sequence[Stretch], *, lifting: Lifting = Lifting()) -> Decision[bool]:
    """Whether two spells of heavy pollution are one episode, by the hours between them.

    Args:
        gap: The stretches of the gap in their order, hours 0 or more, AQI 0 or more.
        lifting: How good, for how long, the air of the gap must be to part them.

    Returns:
        Whether they are one: the gap holds no unbroken 36 hours of light pollution or better.

    Raises:
        InvalidFacts: A stretch is out of range.

    >>> one_episode([Stretch(hours=20, aqi=120), Stretch(hours=16, aqi=150)]).value
    False
    """
    longest = run = 0
    for place, stretch in enumerate(records(gap, Stretch, "gap", zh="间隔")):
        hours = whole(stretch.hours, f"gap[{place}].hours")
        good = exact(stretch.aqi, f"gap[{place}].aqi", at_least=0) <= lifting.light
        run = run + hours if good else 0 if hours else run
        longest = max(longest, run)
    parted = Finding(
        _MERGE, "间隔达到解除条件", "the gap would allow lifting", longest >= lifting.hours, longest, lifting.hours
    )
    return Decision(not parted, parted)


@rule(PLAN, "四（三）第二句")
def upgrade_now(*, current: Alert, assessed: Alert) -> Decision[bool]:
    """Whether an alert is stepped up at once: the forecast or the measurements meet a higher colour's condition.

    Args:
        current: The alert that is out.
        assessed: The alert that forecast or measurements call for.

    Returns:
        Whether it is stepped up as early as possible.

    Raises:
        InvalidFacts: A fact is no alert.

    >>> upgrade_now(current=Alert.YELLOW, assessed=Alert.RED).value
    True
    """
    now, then = member(current, Alert, "current"), member(assessed, Alert, "assessed")
    finding = Finding(_UPGRADE, "达到更高级别条件", "a higher condition is met", then > now, then, now)
    return Decision(then > now, finding)


_LEAD = PLAN.at("四（二）第一句")
_EARLY = PLAN.at("四（二）第二句")
_LIFT = PLAN.at("四（二）第三句")
_MERGE = PLAN.at("四（三）第一句")
_UPGRADE = PLAN.at("四（三）第二句")
_WINDOW = PLAN.at("四（六）1（1）")
_URGENT = PLAN.at("四（六）1（3）")
