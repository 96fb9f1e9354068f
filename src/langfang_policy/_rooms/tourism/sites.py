"""Scenic sites and toilets (三（一）4, part four): what a site lacks, what the city is short of; caravans."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from attrs import frozen

from ...core.bounds import at_least, at_most
from ...core.decisions import Decision, judged, lacking
from ...core.errors import known
from ...core.facts import COUNT, DAY, FLAG, Count
from ...core.figures import Record, figure
from ...core.findings import Finding, asks, condition, falls
from ...core.rules import provision, rule
from ...core.terms import Grade, Reading, Term, Words
from .decree import ROADS, SELF_DRIVE, SERVICES, SITES, SMART, TOURISM
from .goals import (
    NONE_LEFT,
    SITES_COUNTED,
    TOILETS,
    GoalShortfall,
    ServiceGoals,
    SiteGoals,
    SmartGoals,
    TourismGoal,
)

__all__ = [
    "CaravanRight",
    "CloudCoverage",
    "ExpresswayUse",
    "FiveASite",
    "FourACount",
    "RoadClass",
    "RoadCoverage",
    "ScenicGrade",
    "ScenicNeed",
    "SignCoverage",
    "ToiletPlace",
    "ToiletScope",
    "ToiletsBelowGrade",
    "TowVehicle",
    "caravan_rights",
    "graded_sites_short",
    "scenic_site_lacks",
    "toilets_short",
]


class ScenicGrade(Grade):
    """The national grades of scenic sites, from none to the highest (景区等级)."""

    UNGRADED = "未评级"
    ONE_A = "A级"
    TWO_A = "2A级"
    THREE_A = "3A级"
    FOUR_A = "4A级"
    FIVE_A = "5A级"


class RoadClass(Grade):
    """The classes of roads, from the lowest to the highest (公路等级)."""

    BELOW_FOURTH = "等外"
    FOURTH = "四级"
    THIRD = "三级"
    SECOND = "二级"
    FIRST = "一级"
    EXPRESSWAY = "高速"


class ScenicNeed(Term):
    """What a scenic site must have (景区要求)."""

    ROAD = "二级及以上公路"
    SIGNS = "旅游道路指示标牌"
    COUNTER = "游客统计装置"
    CLOUD = "与省旅游云数据对接"


@provision(ROADS)
@frozen(kw_only=True)
class RoadCoverage(Record):
    """Which road reaches which sites (公路覆盖)."""

    grade: ScenicGrade = figure(
        ScenicGrade.FOUR_A, "应通公路的景区等级", "sites of this grade are reached by such a road"
    )
    least: RoadClass = figure(RoadClass.SECOND, "最低公路等级", "class of the road, or better")


@provision(SERVICES)
@frozen(kw_only=True)
class SignCoverage(Record):
    """Which sites have road signs (标牌覆盖)."""

    grade: ScenicGrade = figure(ScenicGrade.FOUR_A, "应有标牌的景区等级", "sites of this grade or above have signs")


@provision(SMART)
@frozen(kw_only=True)
class CloudCoverage(Record):
    """Which sites are joined to the province's cloud (云对接覆盖)."""

    grade: ScenicGrade = figure(ScenicGrade.FOUR_A, "应对接的景区等级", "sites of this grade are joined to it")


class FiveASite(Reading, at=(ROADS, SMART)):
    """Whether what is asked of the second highest grade is asked of the highest too (最高等级景区是否适用)."""

    INCLUDED = (
        "一并适用",
        "等级更高的景区更应通达和联网",
        "What a good site needs the best needs all the more.",
    )
    LETTER = (
        "仅限所写等级",
        "标牌一项写明以上，此处未写",
        "Of signs the text says so, and here it does not.",
    )


@rule(ROADS, SERVICES, SMART)
def scenic_site_lacks(
    grade: ScenicGrade,
    *,
    on: datetime.date,
    road: RoadClass | None = None,
    signs: bool | None = None,
    cloud: bool | None = None,
    counter: bool | None = None,
    roads: RoadCoverage = RoadCoverage(),
    sign_coverage: SignCoverage = SignCoverage(),
    cloud_coverage: CloudCoverage = CloudCoverage(),
    smart: SmartGoals = SmartGoals(),
    five_a: FiveASite = FiveASite.INCLUDED,
) -> Decision[tuple[ScenicNeed, ...]]:
    """What a scenic site lacks of its road, its signs, its counter and its link to the province's cloud (景区尚缺事项).

    Args:
        grade: 景区等级: its grade.
        on: 日期: the day; a counter is not lacking before the five-year plan is over.
        road: 公路等级: the class of the best road that reaches it; asked of high grades.
        signs: 指示标牌: whether roads have signs to it; asked of high grades.
        cloud: 云对接: whether its data go to the province's tourism cloud; asked of high grades.
        counter: 统计装置: whether it counts its visitors; asked of every site once the plan is over.

    Returns:
        尚缺事项: what it lacks.

    Raises:
        Undetermined: What is asked of its grade is not given.
        NotInForce: The opinions did not hold on the day.

    >>> day = datetime.date(2019, 5, 1)
    >>> facts = dict(road=RoadClass.THIRD, signs=True, cloud=False)
    >>> [one.zh for one in scenic_site_lacks(ScenicGrade.FOUR_A, on=day, **facts).value]
    ['二级及以上公路', '与省旅游云数据对接']
    """
    rank, day = ScenicGrade.of(grade, "grade"), DAY.of(on, "on")
    best, signed = RoadClass.maybe(road, "road"), FLAG.maybe(signs, "signs")
    joined, counted = FLAG.maybe(cloud, "cloud"), FLAG.maybe(counter, "counter")
    reach, marks = RoadCoverage.of(roads, "roads"), SignCoverage.of(sign_coverage, "sign_coverage")
    clouds = CloudCoverage.of(cloud_coverage, "cloud_coverage")
    last = datetime.date(SmartGoals.of(smart, "smart").counters_year, 12, 31)
    higher = FiveASite.of(five_a, "five_a") is FiveASite.INCLUDED
    TOURISM.require_in_force(day)
    need = ScenicNeed
    reasons: list[tuple[ScenicNeed, Finding]] = []
    if rank >= reach.grade if higher else rank is reach.grade:
        reached = known(best, "road", Words("通达公路的等级", "the class of its road"))
        asked = at_least(reach.least, "…及以上")
        reasons.append((need.ROAD, asks(ROADS, "通达公路", "road that reaches it", reached, asked)))
    if rank >= marks.grade:
        there = known(signed, "signs", Words("是否有指示标牌", "whether roads have signs to it"))
        reasons.append((need.SIGNS, condition(SERVICES, need.SIGNS.zh, "road signs to the site", there)))
    period = falls(SMART, "游客统计装置期末", "end of the time for counters", day, at_most(last, "不晚于"))
    reasons.append((need.COUNTER, period))
    if day > last:
        counts = known(counted, "counter", Words("是否设置统计装置", "whether it has a counter"))
        reasons.append((need.COUNTER, condition(SMART, need.COUNTER.zh, "visitor counter", counts)))
    if rank >= clouds.grade if higher else rank is clouds.grade:
        linked = known(joined, "cloud", Words("是否与省旅游云对接", "whether its data go to the cloud"))
        reasons.append((need.CLOUD, condition(SMART, need.CLOUD.zh, "data joined to the cloud", linked)))
    return lacking(*reasons)


class FourACount(Reading, at=SITES):
    """Whether sites of the highest grade count towards those of the grade below (次高等级景区的计数)."""

    EXACT = (
        "仅计本级",
        "只有末一项写明以上",
        "Of every grade alone the text adds that those above it count.",
    )
    CUMULATIVE = (
        "含更高等级",
        "等级更高的景区必已符合本级标准",
        "What is of a higher grade meets the standard of the lower.",
    )


@rule(SITES)
def graded_sites_short(
    *,
    five_a: Count,
    four_a: Count,
    lower: Count,
    sites: SiteGoals = SiteGoals(),
    four_a_count: FourACount = FourACount.EXACT,
) -> Decision[tuple[GoalShortfall, ...]]:
    """How many graded scenic sites the city is short of (A级景区差额).

    Args:
        five_a: 最高等级景区数: sites of the highest grade.
        four_a: 次高等级景区数: sites of the grade below.
        lower: 其他等级景区数: sites of the three grades below that.

    Returns:
        景区差额: what is missing of each of the three numbers; sites of every grade are counted together for the last.

    >>> [(one.goal.zh, one.short_by) for one in graded_sites_short(five_a=1, four_a=9, lower=40).value]
    [('4A级景区', 1)]
    """
    best, good, rest = COUNT.of(five_a, "five_a"), COUNT.of(four_a, "four_a"), COUNT.of(lower, "lower")
    goals = SiteGoals.of(sites, "sites")
    both = FourACount.of(four_a_count, "four_a_count") is FourACount.CUMULATIVE
    asked = (
        (TourismGoal.TOP_SITES, "sites of the highest grade", best, goals.top),
        (TourismGoal.FOUR_A_SITES, "sites one grade below it", good + best if both else good, goals.four_a),
        (TourismGoal.ALL_SITES, "graded scenic sites in all", best + good + rest, goals.every_grade),
    )
    return judged(
        tuple(GoalShortfall(goal=goal, short_by=least - seen) for goal, _, seen, least in asked if seen < least),
        *(asks(SITES, goal.zh, en, seen, SITES_COUNTED.at_least(least)) for goal, en, seen, least in asked),
    )


class ToiletPlace(Term):
    """Where tourist toilets are; the list ends open (旅游厕所所在场所)."""

    SCENIC_SITE = "旅游景区"
    ROUTE = "旅游通道沿线"
    TRANSPORT_HUB = "交通集散点"
    WALKING_AREA = "休闲步行区"
    RESTAURANT = "旅游餐馆"
    ENTERTAINMENT = "旅游娱乐场所"
    RURAL_POINT = "乡村旅游点"
    OTHER = "其他"


class ToiletScope(Reading, at=SERVICES):
    """Whether tourist toilets at places that are not named need the grade too (旅游厕所达标范围)."""

    EVERY = "所有旅游厕所", "所列场所以等字结尾，仅为列举", "The list of places ends open, and gives examples."
    NAMED_PLACES = "仅限所列场所", "等字可视为列举完毕", "The word that ends the list may close it."


@frozen(kw_only=True)
class ToiletsBelowGrade(Record):
    """Tourist toilets without the grade at a kind of place (未达标厕所).

    Attributes:
        place: 场所: the kind of place.
        number: 座数: how many.
    """

    place: ToiletPlace
    number: Count


@rule(SERVICES)
def toilets_short(
    *,
    new: Count,
    rebuilt: Count,
    extended: Count,
    below_grade: Sequence[ToiletsBelowGrade],
    services: ServiceGoals = ServiceGoals(),
    toilet_scope: ToiletScope = ToiletScope.EVERY,
) -> Decision[tuple[GoalShortfall, ...]]:
    """How many tourist toilets the city is still to build and how many to raise to the grade (旅游厕所差额).

    Args:
        new: 新建座数: newly built.
        rebuilt: 改建座数: rebuilt.
        extended: 扩建座数: extended.
        below_grade: 未达标厕所: toilets without the grade, by the kind of place.

    Returns:
        厕所差额: toilets that are missing, and toilets without the grade.

    >>> [(one.goal.en, one.short_by) for one in toilets_short(new=120, rebuilt=50, extended=20, below_grade=[]).value]
    [('toilets', 10)]
    """
    built = COUNT.of(new, "new") + COUNT.of(rebuilt, "rebuilt") + COUNT.of(extended, "extended")
    without = ToiletsBelowGrade.each(below_grade, "below_grade")
    least = ServiceGoals.of(services, "services").toilets
    everywhere = ToiletScope.of(toilet_scope, "toilet_scope") is ToiletScope.EVERY
    below = sum(one.number for one in without if everywhere or one.place is not ToiletPlace.OTHER)
    goal = TourismGoal
    short = ((goal.TOILETS, max(0, least - built)), (goal.TOILETS_LACKING, below))
    return judged(
        tuple(GoalShortfall(goal=what, short_by=number) for what, number in short if number),
        asks(SERVICES, goal.TOILETS.zh, "toilets built, rebuilt or extended", built, TOILETS.at_least(least)),
        asks(SERVICES, goal.TOILETS_LACKING.zh, "toilets below the lowest grade", below, NONE_LEFT),
    )


class TowVehicle(Term):
    """What tows a caravan (牵引车辆)."""

    SMALL_PASSENGER_CAR = "小型载客汽车"
    OTHER = "其他车辆"


class CaravanRight(Term):
    """What the owner of a caravan trailer may have (旅居挂车事项)."""

    REGISTRATION = "办理登记"
    EXPRESSWAY = "通行高速公路"


class ExpresswayUse(Reading, at=SELF_DRIVE):
    """Whether a trailer on the expressway must meet the standards for registration (旅居挂车上高速的条件)."""

    STANDARD_TOO = (
        "须符合登记标准",
        "未登记的挂车不得上路，通行承接前句登记",
        "An unregistered trailer may use no road, and the clause follows on registration.",
    )
    TOW_ALONE = "仅看牵引车", "该句只写牵引车辆", "The words name the towing vehicle alone."


@rule(SELF_DRIVE)
def caravan_rights(
    *, meets_standard: bool, tow: TowVehicle, expressway_use: ExpresswayUse = ExpresswayUse.STANDARD_TOO
) -> Decision[tuple[CaravanRight, ...]]:
    """Whether a caravan trailer is registered and may be towed on the expressway (旅居挂车登记和通行).

    Args:
        meets_standard: 符合标准: whether the trailer meets the national standards and requirements.
        tow: 牵引车辆: what tows it.

    Returns:
        可办事项: registration, use of the expressway, both or neither.

    >>> [one.zh for one in caravan_rights(meets_standard=True, tow=TowVehicle.OTHER).value]
    ['办理登记']
    """
    fit, by = FLAG.of(meets_standard, "meets_standard"), TowVehicle.of(tow, "tow")
    alone = ExpresswayUse.of(expressway_use, "expressway_use") is ExpresswayUse.TOW_ALONE
    small = by is TowVehicle.SMALL_PASSENGER_CAR
    rights = ((CaravanRight.REGISTRATION, fit), (CaravanRight.EXPRESSWAY, small and (fit or alone)))
    return judged(
        tuple(right for right, there in rights if there),
        condition(SELF_DRIVE, "符合国家标准与要求", "meets the national standards", fit),
        condition(SELF_DRIVE, "由小型载客汽车牵引", "towed by a small passenger car", small, by),
    )
