"""How the media carry an alert (四（六）6)."""

from __future__ import annotations

import datetime
from functools import cached_property
from typing import Annotated

from attrs import frozen

from ...core.bounds import Bound, Unit, at_least, at_most
from ...core.days import add_hours, local_moment
from ...core.decisions import Decision, all_of, granted
from ...core.errors import InvalidFacts
from ...core.exact import product
from ...core.facts import FLAG, HOURS_PASSED, TIME_OF_DAY, TIMES, HoursPassed, Plain, Times, Whole
from ...core.faults import Fault, shown
from ...core.figures import Record, figure
from ...core.findings import asks, condition, note
from ...core.rules import provision, rule
from ...core.terms import Term
from .plan import PLAN

__all__ = [
    "MEDIA",
    "Broadcasts",
    "MediaFigures",
    "Medium",
    "MediumDuty",
    "Programme",
    "broadcasts_due",
    "newspapers_by",
    "vans_tour",
]

MEDIA_RULES = PLAN.at("四（六）6")
SCREENS = PLAN.at("四（六）6（2）")
RADIO = PLAN.at("四（六）6（3）")
TELEVISION = PLAN.at("四（六）6（4）")
NEWSPAPERS = PLAN.at("四（六）6（6）")
VANS = PLAN.at("四（六）6（7）")

CLOCK = Whole(Unit("h", "时"), at_least(0), at_most(23))
HourOfDay = Annotated[int, *CLOCK]
INTERVAL = Whole(Unit("min", "分钟"), at_least(1), at_most(1440))
Interval = Annotated[int, *INTERVAL]
TIME = Plain(
    datetime.time,
    "a time of day",
    "一天中的时刻",
    {"type": "string", "pattern": f"^{TIME_OF_DAY}$"},
)


@provision(MEDIA_RULES)
@frozen(kw_only=True)
class MediaFigures(Record):
    """How often, and when, the media carry an alert (播发频次与时段)."""

    tv_passes: Times = figure(2, "每次字幕遍数", "passes of each crawl")
    vans_from_hour: HourOfDay = figure(8, "宣传车开始时刻", "from when loudspeaker vans tour")
    vans_to_hour: HourOfDay = figure(18, "宣传车结束时刻", "until when they do")
    screens_minutes: Interval = figure(30, "屏幕滚动间隔", "time between showings on screens")
    hourly_minutes: Interval = figure(60, "广播电视播发间隔", "time between showings on the air")
    morning_ends_hour: HourOfDay = figure(
        12, "上午结束时刻", "when the morning ends by which newspapers are out", source="次日上午"
    )

    @cached_property
    def tour(self) -> tuple[Bound, Bound]:
        """From when and until when vans tour."""
        midnight = datetime.time.min
        return at_least(midnight.replace(hour=self.vans_from_hour)), at_most(midnight.replace(hour=self.vans_to_hour))

    def faults(self) -> tuple[Fault, ...]:
        """A tour ends no earlier than it begins."""
        if self.vans_to_hour >= self.vans_from_hour:
            return ()
        least = self.vans_from_hour
        return (
            Fault("vans_to_hour", shown(self.vans_to_hour), f"{least} or more", f"不小于{least}", "$.vans_to_hour"),
        )


class Medium(Term):
    """The media that carry alerts (播发媒体)."""

    PORTALS = "政府门户网站及各部门门户网站"
    SCREENS = "交通诱导屏、出租车和公交车广告屏"
    RADIO = "广播电台"
    TELEVISION = "电视台及广电网络"
    MESSAGES = "短信、官方微博和微信公众号"
    NEWSPAPERS = "报纸"
    VANS = "高音喇叭宣传车"
    JUNCTIONS = "限行区主要路口提示牌"
    VILLAGES = "村街（社区）等基层组织"


class Broadcasts(Term):
    """How a medium carries an alert (播发方式)."""

    CONTINUOUS = "连续"
    REPEATED = "定时重复"
    ONCE = "一次性"
    DAILY = "每日"
    DAYTIME = "每日日间流动播放"
    PROMPTLY = "及时"


class Programme(Term):
    """What is on the air (在播节目)."""

    LIVE = "直播"
    RECORDED = "录播"
    RELAYED = "转播"
    CENTRAL_NEWS = "中央新闻"
    PROVINCIAL_NEWS = "省新闻"
    CITY_NEWS = "市新闻"
    COUNTY_NEWS = "县新闻"
    OTHER = "其他"


@frozen(kw_only=True)
class MediumDuty(Record):
    """How a medium carries an alert: in which way, who, in which programmes not (媒体播发要求).

    Attributes:
        medium: 媒体: the medium.
        who: 播发单位: who carries it.
        way: 方式: in which way.
        not_during: 除外节目: the programmes that are not interrupted.
    """

    medium: Medium
    who: str
    way: Broadcasts
    not_during: frozenset[Programme] = frozenset()


MEDIA = (
    MediumDuty(medium=Medium.PORTALS, who="政府及各部门", way=Broadcasts.CONTINUOUS),
    MediumDuty(medium=Medium.SCREENS, who="公安交警及出租、公交企业", way=Broadcasts.REPEATED),
    MediumDuty(
        medium=Medium.RADIO,
        who="各级广播电台",
        way=Broadcasts.REPEATED,
        not_during=frozenset({Programme.RECORDED, Programme.RELAYED}),
    ),
    MediumDuty(
        medium=Medium.TELEVISION,
        who="各级电视台、河北广电网络廊坊公司",
        way=Broadcasts.REPEATED,
        not_during=frozenset({Programme.CENTRAL_NEWS, Programme.PROVINCIAL_NEWS, Programme.CITY_NEWS}),
    ),
    MediumDuty(medium=Medium.MESSAGES, who="通信运营商、市气象局、各级各部门", way=Broadcasts.ONCE),
    MediumDuty(medium=Medium.NEWSPAPERS, who="市内各级报纸", way=Broadcasts.DAILY),
    MediumDuty(medium=Medium.VANS, who="各地", way=Broadcasts.DAYTIME),
    MediumDuty(medium=Medium.JUNCTIONS, who="公安交警部门", way=Broadcasts.PROMPTLY),
    MediumDuty(medium=Medium.VILLAGES, who="村街（社区）", way=Broadcasts.CONTINUOUS),
)
"""How each medium carries an alert (四（六）6)."""


@rule(SCREENS, RADIO, TELEVISION)
def broadcasts_due(
    medium: Medium,
    *,
    hours: HoursPassed,
    programme: Programme = Programme.LIVE,
    figures: MediaFigures = MediaFigures(),
) -> Decision[Times]:
    """How often screens, radio or television show an alert in so many hours; television counts its passes (播发次数).

    Args:
        medium: 媒体: screens, radio or television; the others carry alerts in other ways.
        hours: 预警时长: the hours of the alert.
        programme: 在播节目: what is on the air in these hours.

    Returns:
        播发次数: the showings due: for television passes of the crawl, 2 each time.

    >>> broadcasts_due(Medium.SCREENS, hours=24).value, broadcasts_due(Medium.TELEVISION, hours=24).value
    (48, 48)
    """
    asked, often = Medium.of(medium, "medium"), MediaFigures.of(figures, "figures")
    if asked not in _REPEATED:
        raise InvalidFacts("medium", asked, "Medium.SCREENS, Medium.RADIO, Medium.TELEVISION", "屏幕、广播或电视")
    clause, duty = _REPEATED[asked]
    on_air = Programme.of(programme, "programme") not in duty.not_during
    minutes = often.screens_minutes if asked is Medium.SCREENS else often.hourly_minutes
    passes = often.tv_passes if asked is Medium.TELEVISION else 1
    told = [note(clause, "播发间隔", "time between showings", minutes, INTERVAL.unit)]
    if asked is Medium.TELEVISION:
        told.append(note(clause, "每次字幕遍数", "passes of each crawl", passes, TIMES.unit))
    return granted(
        int(product(_MINUTES, HOURS_PASSED.of(hours, "hours"))) // minutes * passes,
        when=(condition(clause, "节目可插播", "a programme that is interrupted", on_air, programme),),
        then=told,
        otherwise=0,
    )


_MINUTES = 60
_REPEATED = {
    duty.medium: (clause, duty)
    for duty in MEDIA
    for medium, clause in ((Medium.SCREENS, SCREENS), (Medium.RADIO, RADIO), (Medium.TELEVISION, TELEVISION))
    if duty.medium is medium
}


@rule(NEWSPAPERS)
def newspapers_by(
    received_at: datetime.datetime, *, same_day: bool = True, figures: MediaFigures = MediaFigures()
) -> Decision[datetime.datetime]:
    """By when newspapers carry the detailed alert: that day, in special cases the next morning (报纸刊发时限).

    Args:
        received_at: 收到预警时间: when the alert reached the paper.
        same_day: 当日可刊发: whether it can be published that day.

    Returns:
        最迟刊发时间: the moment before which it is out: the end of the day, or noon of the next.

    Raises:
        NotInForce: The plan did not hold on the day of receipt.

    >>> newspapers_by(datetime.datetime(2017, 11, 3, 22), same_day=False).value
    datetime.datetime(2017, 11, 4, 12, 0)
    """
    at, morning = local_moment(received_at, "received_at"), MediaFigures.of(figures, "figures").morning_ends_hour
    today = FLAG.of(same_day, "same_day")
    PLAN.require_in_force(at.date())
    midnight = add_hours(at.replace(hour=0, minute=0, second=0, microsecond=0), _DAY_HOURS, fact="received_at")
    if today:
        return Decision(midnight, note(NEWSPAPERS, "当日刊发", "published on the day", at))
    due = add_hours(midnight, morning, fact="received_at")
    return Decision(due, note(NEWSPAPERS, "次日上午结束时刻", "when the next morning ends", morning, CLOCK.unit))


_DAY_HOURS = 24


@rule(VANS)
def vans_tour(at: datetime.time, *, figures: MediaFigures = MediaFigures()) -> Decision[bool]:
    """Whether loudspeaker vans tour at a time of day during an alert (宣传车播放时段).

    Args:
        at: 时刻: the time of day.

    Returns:
        流动播放: whether they do, 8:00 and 18:00 themselves included.

    >>> vans_tour(datetime.time(18, 1)).value
    False
    """
    clock, (first, last) = TIME.of(at, "at"), MediaFigures.of(figures, "figures").tour
    if clock.tzinfo is not None:
        clock = clock.replace(tzinfo=None)
    return all_of(
        asks(VANS, "播放时刻", "time of the tour", clock, first),
        asks(VANS, "播放时刻", "time of the tour", clock, last),
    )
