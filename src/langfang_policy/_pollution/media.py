"""How the media carry an alert (四（六）6)."""

from __future__ import annotations

import datetime

from attrs import field, frozen

from ..core.decisions import Decision, Finding
from ..core.errors import InvalidFacts
from ..core.exact import whole
from ..core.rules import provision, rule
from ..core.terms import Term, flag, member
from .plan import PLAN, figure, moments, shifted

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


@provision(PLAN, "四（六）6")
@frozen(kw_only=True)
class MediaFigures:
    """How often, and when, the media carry an alert."""

    tv_passes: int = 2  # passes of each crawl
    vans_from_hour: int = 8  # loudspeaker vans set out
    vans_to_hour: int = 18  # and end
    screens_minutes: int = field(default=30, validator=figure(1, 1440))  # screens
    hourly_minutes: int = field(default=60, validator=figure(1, 1440))  # on the air
    morning_ends_hour: int = field(default=12, metadata={"source": "次日上午"})  # newspapers, the next morning


class Medium(Term):
    """The media that carry alerts (四（六）6)."""

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
    """How a medium carries an alert."""

    CONTINUOUS = "连续"
    REPEATED = "定时重复"
    ONCE = "一次性"
    DAILY = "每日"
    DAYTIME = "每日8时至18时"
    PROMPTLY = "及时"


class Programme(Term):
    """What is on the air."""

    LIVE = "直播"
    RECORDED = "录播"
    RELAYED = "转播"
    CENTRAL_NEWS = "中央新闻"
    PROVINCIAL_NEWS = "省新闻"
    CITY_NEWS = "市新闻"
    COUNTY_NEWS = "县新闻"
    OTHER = "其他"


@frozen(kw_only=True)
class MediumDuty:
    """How a medium carries an alert: in which way, who, in which programmes not."""

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


@rule(PLAN, "四（六）6（2）、（3）、（4）", units={"hours": "hours"})
def broadcasts_due(
    medium: Medium, *, hours: int, programme: Programme = Programme.LIVE, figures: MediaFigures = MediaFigures()
) -> Decision[int]:
    """How many times screens, radio or television show an alert in so many hours; television counts its passes.

    Args:
        medium: Screens, radio or television; the others carry alerts in other ways.
        hours: The hours of the alert, 0 or more.
        programme: What is on the air in these hours.
        figures: How often.

    Returns:
        The showings due: for television passes of the crawl, 2 each time.

    Raises:
        InvalidFacts: The medium repeats nothing by the clock, or the hours are out of range.

    >>> broadcasts_due(Medium.SCREENS, hours=24).value, broadcasts_due(Medium.TELEVISION, hours=24).value
    (48, 48)
    """
    asked = member(medium, Medium, "medium")
    duty = next(duty for duty in MEDIA if duty.medium is asked)
    if duty.way is not Broadcasts.REPEATED:
        raise InvalidFacts("medium", medium, "Medium.SCREENS, Medium.RADIO, Medium.TELEVISION", "屏幕、广播或电视")
    on_air = member(programme, Programme, "programme") not in duty.not_during
    minutes = figures.screens_minutes if medium is Medium.SCREENS else figures.hourly_minutes
    passes = figures.tv_passes if medium is Medium.TELEVISION else 1
    times = whole(hours, "hours") * _MINUTES // minutes
    clause = _BROADCASTS[medium]
    return Decision(
        times * passes if on_air else 0,
        Finding(clause, "间隔分钟数、遍数", "minutes between showings, passes", required=(minutes, passes)),
        Finding(clause, "节目可插播", "a programme that is interrupted", on_air, programme),
    )


_MINUTES = 60


@rule(PLAN, "四（六）6（6）")
def newspapers_by(
    received_at: datetime.datetime, *, same_day: bool = True, figures: MediaFigures = MediaFigures()
) -> Decision[datetime.datetime]:
    """By when newspapers carry the detailed alert: the day they get it, in special cases the next morning.

    Args:
        received_at: When the alert reached the paper.
        same_day: Whether it can be published that day.
        figures: When a morning ends.

    Returns:
        The moment before which it is out: the end of the day, or noon of the next.

    Raises:
        InvalidFacts: The moment is none, or the calendar does not reach so far.

    >>> newspapers_by(datetime.datetime(2017, 11, 3, 22), same_day=False).value
    datetime.datetime(2017, 11, 4, 12, 0)
    """
    at = moments(received_at=received_at)["received_at"]
    midnight = shifted(at.replace(hour=0, minute=0, second=0, microsecond=0), _DAY_HOURS, "received_at")
    today = flag(same_day, "same_day")
    due = midnight if today else shifted(midnight, figures.morning_ends_hour, "received_at")
    return Decision(due, Finding(_PAPERS, "当日能够刊发", "can be published that day", today, at, due))


_DAY_HOURS = 24


@rule(PLAN, "四（六）6（7）")
def vans_tour(at: datetime.time, *, figures: MediaFigures = MediaFigures()) -> Decision[bool]:
    """Whether loudspeaker vans tour at a time of day during an alert.

    Args:
        at: The time of day.
        figures: From when to when.

    Returns:
        Whether they do, 8:00 and 18:00 themselves included.

    Raises:
        InvalidFacts: The fact is no time of day.

    >>> vans_tour(datetime.time(18, 1)).value
    False
    """
    if not isinstance(at, datetime.time):
        raise InvalidFacts("at", at, "a time of day", "一天中的时刻")
    hours = (figures.vans_from_hour, figures.vans_to_hour)
    tours = (hours[0], 0, 0, 0) <= (at.hour, at.minute, at.second, at.microsecond) <= (hours[1], 0, 0, 0)
    return Decision(tours, Finding(_VANS, "宣传时段（时）", "touring hours", tours, at, hours))


_PAPERS = PLAN.at("四（六）6（6）")
_VANS = PLAN.at("四（六）6（7）")
_BROADCASTS = {
    Medium.SCREENS: PLAN.at("四（六）6（2）"),
    Medium.RADIO: PLAN.at("四（六）6（3）"),
    Medium.TELEVISION: PLAN.at("四（六）6（4）"),
}
