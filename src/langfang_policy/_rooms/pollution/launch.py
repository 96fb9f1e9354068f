"""Launching an alert ahead or early, lifting it, and what makes two spells one episode (四（二）, 四（三）)."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from attrs import frozen

from ...core.bounds import Bound, above, at_least, at_most
from ...core.columnar import Parts, columnar, cut_of
from ...core.days import add_hours, local_moment
from ...core.decisions import Decision, all_of
from ...core.exact import total
from ...core.facts import AQI, HOURS_PASSED, Aqi, Days, Hours, HoursPassed
from ...core.figures import Record, figure
from ...core.findings import asks, condition, falls
from ...core.rules import provision, rule
from ...core.terms import Reading, Term
from .grading import LIFT, MERGE, Lifting
from .plan import PLAN, Alert, turns_on

__all__ = [
    "EarlyLaunch",
    "ImprovementAtLimit",
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


LEAD = PLAN.at("四（二）第一句")
EARLY = PLAN.at("四（二）第二句")
UPGRADE = PLAN.at("四（三）第二句")
REPORT = PLAN.at("四（五）1")
WINDOW = PLAN.at("四（六）1（1）")
AT_ONCE = PLAN.at("四（六）1（2）")
URGENT = PLAN.at("四（六）1（3）")


@provision(LEAD, REPORT, WINDOW, AT_ONCE)
@frozen(kw_only=True)
class LeadTimes(Record):
    """How long before heavy pollution an alert is published, and its report sent up (提前时间)."""

    least_hours: Hours = figure(24, "提前发布时间", "before the pollution, or more")
    report_least_days: Days = figure(1, "上报最短提前天数", "before the formal issue")
    report_most_days: Days = figure(2, "上报最长提前天数", "before the formal issue")
    issue_most_days: Days = figure(2, "发布最长提前天数", "before the pollution")
    at_once_days: Days = figure(1, "立即发布的提前天数", "pollution predicted so near is warned of at once")
    day_hours: Hours = figure(24, "一日时长", "hours of a day", source="a day")


@provision(EARLY)
@frozen(kw_only=True)
class EarlyLaunch(Record):
    """When an alert is launched on measured pollution (依监测启动)."""

    relief_hours: Hours = figure(12, "改善期限", "within which a clear improvement would have to come")
    heavy_above: int = figure(200, "重度污染", "heavy pollution begins above", source="HJ 633-2012")


class ImprovementAtLimit(Reading, at=EARLY):
    """Whether an improvement that comes just as the hours are over comes within them (恰于期限届满时改善)."""

    WITHIN = "期限内", "期限按通常含义包含届满之时", "By the usual sense a period includes the moment at which it ends."
    TOO_LATE = (
        "期限外",
        "从严：期限之内始终未见改善",
        "The stricter: all through the hours the air has not improved.",
    )

    def bound(self, hours: int) -> Bound:
        """For how long no improvement may come, so that an alert is launched."""
        return HOURS_PASSED.above(hours) if self is ImprovementAtLimit.WITHIN else HOURS_PASSED.at_least(hours)


class Notice(Term):
    """How an alert comes out: ahead as asked, at short notice, or urgently once pollution is there (发布方式)."""

    AHEAD = "提前发布"
    SHORT = "提前时间不足"
    URGENT = "紧急发布"


class LongLead(Reading, at=(REPORT, WINDOW)):
    """What being earlier than the window means, which has an upper end in some clauses only (提前过久)."""

    ALLOWED = (
        "不视为违反",
        "预警启动的条文未设上限，上限为通常做法",
        "The clause on launching sets no upper end; the window's is usual practice.",
    )
    OUTSIDE = (
        "视为不在规定时段内",
        "依审批与发布时间的字面",
        "To the letter of the clauses on approval and publication.",
    )


@frozen(kw_only=True)
class LaunchTiming(Record):
    """How an alert came out, and when it should have (发布时间).

    Attributes:
        notice: 发布方式: ahead, at short notice or urgently.
        in_time: 及时: whether that is in time.
        earliest: 最早时刻: the first moment, by practice.
        latest: 最晚时刻: the last moment, by the rule.
    """

    notice: Notice
    in_time: bool
    earliest: datetime.datetime
    latest: datetime.datetime


@rule(LEAD, WINDOW, URGENT)
def launch_timing(
    *,
    published_at: datetime.datetime,
    pollution_from: datetime.datetime,
    lead: LeadTimes = LeadTimes(),
    long_lead: LongLead = LongLead.ALLOWED,
) -> Decision[LaunchTiming]:
    """Whether an alert was published in time for its pollution, and how such a publication is called (预警发布时机).

    Args:
        published_at: 发布时刻: when it was, or is to be, published.
        pollution_from: 重污染出现时刻: when the heavy pollution begins, as forecast or measured.

    Returns:
        发布时间: ahead, at short notice or urgent; whether in time; and the first and last moment that would be.

    Raises:
        NotInForce: The plan did not hold when the alert was due, so that nobody had to publish it.

    >>> noon = datetime.datetime(2017, 11, 4, 12)
    >>> launch_timing(published_at=datetime.datetime(2017, 11, 3, 12), pollution_from=noon).value.notice
    <Notice.AHEAD: '提前发布'>
    """
    found = timing(published_at=published_at, pollution_from=pollution_from, lead=lead, long_lead=long_lead)
    PLAN.require_in_force(found.value.latest.date())
    return found


def timing(
    *,
    published_at: datetime.datetime,
    pollution_from: datetime.datetime,
    lead: LeadTimes,
    long_lead: LongLead = LongLead.ALLOWED,
) -> Decision[LaunchTiming]:
    """How a publication lies to its pollution, whether or not the plan held when it was due."""
    at, start = local_moment(published_at, "published_at"), local_moment(pollution_from, "pollution_from")
    lead = LeadTimes.of(lead, "lead")
    allowed = LongLead.of(long_lead, "long_lead") is LongLead.ALLOWED
    latest = add_hours(start, -lead.least_hours, fact="pollution_from")
    earliest = add_hours(start, -lead.issue_most_days * lead.day_hours, fact="pollution_from")
    words = "发布时刻", "moment of publication"
    ahead = asks(LEAD, *words, at, at_most(latest, "不晚于"))
    if ahead:
        early = (falls if allowed else asks)(WINDOW, *words, at, at_least(earliest, "不早于"))
        in_time = early.holds is not False
        out = LaunchTiming(notice=Notice.AHEAD, in_time=in_time, earliest=earliest, latest=latest)
        return Decision(out, early, ahead, because=ahead if in_time else early)
    there = falls(URGENT, *words, at, at_least(start, "不早于"))
    urgent = at >= start
    notice = Notice.URGENT if urgent else Notice.SHORT
    out = LaunchTiming(notice=notice, in_time=False, earliest=earliest, latest=latest)
    return Decision(out, ahead, there, because=there if urgent else ahead)


@rule(EARLY)
def launch_early(
    *,
    measured_aqi: Aqi,
    improvement_hours: HoursPassed | None,
    early: EarlyLaunch = EarlyLaunch(),
    improvement_at_limit: ImprovementAtLimit = ImprovementAtLimit.WITHIN,
) -> Decision[bool]:
    """Whether an alert must be launched at once on measured pollution (依监测启动预警).

    Args:
        measured_aqi: 监测AQI: the AQI as measured.
        improvement_hours: 明显改善所需小时: in how many hours a clear improvement is predicted; None if none is.

    Returns:
        尽早启动: whether the alert of the level that the pollution calls for is launched as early as possible.

    >>> launch_early(measured_aqi=201, improvement_hours=13).value
    True
    """
    aqi = AQI.of(measured_aqi, "measured_aqi")
    hours = HOURS_PASSED.maybe(improvement_hours, "improvement_hours")
    early = EarlyLaunch.of(early, "early")
    longer = ImprovementAtLimit.of(improvement_at_limit, "improvement_at_limit").bound(early.relief_hours)
    if hours is None:
        stays = condition(EARLY, "预测无明显改善", "no clear improvement is predicted", holds=True)
    else:
        words = "距明显改善的时间", "time until a clear improvement"
        stays = asks(EARLY, *words, hours, longer)
    return all_of(asks(EARLY, "监测AQI", "AQI measured", aqi, AQI.above(early.heavy_above)), stays)


@columnar(launch_early, "measured_aqi", "improvement_hours")
def _parts_of_launch(facts: Mapping[str, Any]) -> Parts:
    early, hours = facts["early"], facts["improvement_hours"]
    longer = facts["improvement_at_limit"].bound(early.relief_hours)
    return Parts([(facts["measured_aqi"], [cut_of(AQI.above(early.heavy_above))]), (hours, [cut_of(longer)])])


@rule(LIFT)
def may_lift(*, aqi: Aqi, lasting_hours: HoursPassed, lifting: Lifting = Lifting()) -> Decision[bool]:
    """Whether an alert may be lifted (解除预警).

    Args:
        aqi: 空气质量指数: the AQI as forecast or measured, one figure for the whole stretch.
        lasting_hours: 持续小时数: for how many hours it is predicted to stay so good.

    Returns:
        可以解除: whether it may: light pollution or better that lasts long enough. A power, not a duty.

    >>> may_lift(aqi=150, lasting_hours=36).value, may_lift(aqi=150, lasting_hours=35).value
    (True, False)
    """
    value, hours = AQI.of(aqi, "aqi"), HOURS_PASSED.of(lasting_hours, "lasting_hours")
    lifting = Lifting.of(lifting, "lifting")
    return all_of(
        asks(LIFT, "AQI", "AQI", value, lifting.good),
        asks(LIFT, "持续时间", "time that it lasts", hours, lifting.lasting),
    )


@columnar(may_lift, "aqi", "lasting_hours")
def _parts_of_lifting(facts: Mapping[str, Any]) -> Parts:
    lifting = facts["lifting"]
    return Parts([(facts["aqi"], [cut_of(lifting.good)]), (facts["lasting_hours"], [cut_of(lifting.lasting)])])


@frozen(kw_only=True)
class Stretch(Record):
    """Hours on end with one AQI (时段).

    Attributes:
        hours: 小时数: how many hours.
        aqi: 空气质量指数: the AQI of each; None where it is not known.
    """

    hours: HoursPassed
    aqi: Aqi | None


@rule(MERGE)
def one_episode(gap: Sequence[Stretch], *, lifting: Lifting = Lifting()) -> Decision[bool]:
    """Whether two spells of heavy pollution are one episode, by the hours between them (打断判定).

    Args:
        gap: 间隔: the stretches of the gap in their order.

    Returns:
        一次过程: whether they are one: no air of the gap is good enough for lifting for long enough.

    Raises:
        Undetermined: It turns on a stretch whose index is not known.

    >>> one_episode([Stretch(hours=20, aqi=120), Stretch(hours=16, aqi=150)]).value
    False
    """
    lifting, stretches = Lifting.of(lifting, "lifting"), Stretch.each(gap, "gap")
    unknown = [f"gap[{place}].aqi" for place, one in enumerate(stretches) if one.aqi is None]
    longest = _longest_good(stretches, lifting, unknown=False)
    if unknown and lifting.short.holds(longest):
        longest = _longest_good(stretches, lifting, unknown=True)
        if not lifting.short.holds(longest):
            raise turns_on(*unknown)
    words = "间隔内空气持续良好的时间", "time on end for which the air of the gap is good enough"
    return all_of(asks(MERGE, *words, longest, lifting.short))


def _longest_good(stretches: Sequence[Stretch], lifting: Lifting, *, unknown: bool) -> int | Decimal:
    """The longest time on end of good air, where air that is not known is good or is not."""
    longest: int | Decimal = 0
    run: int | Decimal = 0
    for stretch in stretches:
        if unknown if stretch.aqi is None else lifting.good.holds(stretch.aqi):
            hours = HOURS_PASSED.exact(stretch.hours, "hours")
            run = run + hours if type(run) is type(hours) is int else total(run, hours)
            longest = max(longest, run)
        elif stretch.hours:
            run = 0
    return longest


@rule(UPGRADE)
def upgrade_now(*, current: Alert, assessed: Alert) -> Decision[bool]:
    """Whether an alert is stepped up at once: forecast or measurements meet a higher colour's condition (预警升级).

    Args:
        current: 现行预警级别: the alert that is out.
        assessed: 应达到的级别: the alert that forecast or measurements call for.

    Returns:
        升级: whether it is stepped up as early as possible.

    >>> upgrade_now(current=Alert.YELLOW, assessed=Alert.RED).value
    True
    """
    now, then = Alert.of(current, "current"), Alert.of(assessed, "assessed")
    return all_of(asks(UPGRADE, "达到条件的预警级别", "alert whose condition is met", then, above(now, "高于")))
