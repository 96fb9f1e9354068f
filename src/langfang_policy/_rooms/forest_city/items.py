"""Single questions of part two: suburbs, states of attainment, sites, trees, the age of the plan, free entry."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from attrs import frozen

from ...core.days import full_years
from ...core.decisions import Decision, all_of, judged
from ...core.errors import known
from ...core.facts import DAY, FLAG, MU, Count, Mu
from ...core.figures import Record
from ...core.findings import asks, condition, note
from ...core.rules import rule
from ...core.terms import Reading, Term, Words
from .decree import ATTAINMENT, FOREST_CITY, SUBURB
from .indicators import ForestIndicator
from .measures import AGE, SITES, IndicatorFigures

__all__ = [
    "AttainmentEffort",
    "AttainmentStatus",
    "LeisureSite",
    "LeisureSiteKind",
    "PlanAnniversary",
    "PlantedTree",
    "PublicGreen",
    "SiteSize",
    "SitesCheck",
    "attainment_effort",
    "free_of_charge",
    "is_suburb",
    "leisure_sites_enough",
    "plan_old_enough",
    "tree_allowed",
]

SITES_CLAUSE = ForestIndicator.LEISURE_GREEN.clause
TREES = ForestIndicator.NURSERY_STOCK.clause
PLAN = ForestIndicator.MASTER_PLAN.clause
FREE = ForestIndicator.FREE_OPENING.clause


@rule(SUBURB)
def is_suburb(*, in_municipal_area: bool, in_main_city: bool | None = None) -> Decision[bool]:
    """Whether a place is suburb as the plan has the word: the whole municipal area without the main city (郊区).

    Args:
        in_municipal_area: 在市域范围内: whether it lies in the area of the municipality.
        in_main_city: 在主城区内: whether it lies in the main city; asked for inside the municipality.

    Returns:
        属于郊区: whether it is.

    >>> is_suburb(in_municipal_area=True, in_main_city=False).value
    True
    """
    inside = FLAG.of(in_municipal_area, "in_municipal_area")
    main = FLAG.maybe(in_main_city, "in_main_city")
    if not inside:
        return all_of(condition(SUBURB, "在市域范围内", "inside the municipality", inside))
    main = known(main, "in_main_city", Words("未说明是否在主城区内", "whether it lies in the main city is not given"))
    return all_of(
        condition(SUBURB, "在市域范围内", "inside the municipality", inside),
        condition(SUBURB, "在主城区外", "outside the main city", not main),
    )


class AttainmentStatus(Term):
    """How an indicator stands when it is held against its figure (达标情况)."""

    ATTAINED = "已达标"
    BASICALLY_ATTAINED = "基本达标"
    NOT_ATTAINED = "未达标"


class AttainmentEffort(Term):
    """What is to be done for it (对照整改要求)."""

    RAISE_QUALITY = "提升景观质量，打造精品工程"
    LIFT_GRADE = "提高档次标准，全部超过国家标准"
    ALL_OUT = "全力攻坚，实现百分之百合格"


@rule(ATTAINMENT)
def attainment_effort(status: AttainmentStatus) -> Decision[AttainmentEffort]:
    """What is to be done for an indicator, by how it stands (达标情况对应要求).

    Args:
        status: 达标情况: how it stands; what is basically attained the plan does not define.

    Returns:
        整改要求: what is to be done.

    >>> attainment_effort(AttainmentStatus.BASICALLY_ATTAINED).value.en
    'lift grade'
    """
    asked = AttainmentStatus.of(status, "status")
    effort = dict(zip(AttainmentStatus, AttainmentEffort, strict=True))[asked]
    return Decision(effort, note(ATTAINMENT, "达标情况", "how the indicator stands", asked))


class LeisureSiteKind(Term):
    """The kinds of large sites in the suburbs (生态旅游休闲场所类型)."""

    FOREST_PARK = "森林公园"
    WETLAND_PARK = "湿地公园"
    OTHER_LARGE_SITE = "其它大型生态旅游休闲场所"


@frozen(kw_only=True)
class LeisureSite(Record):
    """A site in the suburbs (郊区场所).

    Attributes:
        kind: 类型: what it is.
        area_mu: 面积: its area.
    """

    kind: LeisureSiteKind
    area_mu: Mu


class SiteSize(Reading, at=SITES_CLAUSE):
    """Which sites must have the size (面积要求的范围)."""

    OTHERS_ALONE = (
        "仅限其它大型场所",
        "面积修饰紧随其后的其它场所",
        "The size stands with the other sites, just before them.",
    )
    ALL_KINDS = "各类场所", "其它一词表明各类同属大型场所", "Other says that parks are large sites like the rest."


@frozen(kw_only=True)
class SitesCheck(Record):
    """How many sites count, and how many are still to be made; true where none are (场所数检查).

    Attributes:
        counted: 计入数: how many count.
        to_go: 尚缺数: how many are still to be made.
    """

    counted: Count
    to_go: Count

    def __bool__(self) -> bool:
        return not self.to_go


@rule(SITES_CLAUSE)
def leisure_sites_enough(
    sites: Sequence[LeisureSite],
    *,
    figures: IndicatorFigures = IndicatorFigures(),
    site_size: SiteSize = SiteSize.OTHERS_ALONE,
) -> Decision[SitesCheck]:
    """Whether there are sites enough in the suburbs: forest parks, wetland parks, other large ones (郊区场所达标).

    Args:
        sites: 场所: the sites of the suburbs.

    Returns:
        场所数检查: how many count, and how many are still to be made.

    >>> sites = [LeisureSite(kind=LeisureSiteKind.OTHER_LARGE_SITE, area_mu=area) for area in (299, 300)]
    >>> leisure_sites_enough(sites).value.counted
    1
    """
    found, asked = LeisureSite.each(sites, "sites"), IndicatorFigures.of(figures, "figures")
    every = SiteSize.of(site_size, "site_size") is SiteSize.ALL_KINDS
    large = MU.at_least(asked.site_mu, "以上")
    sized = tuple(LeisureSiteKind) if every else (LeisureSiteKind.OTHER_LARGE_SITE,)
    counted = sum(one.kind not in sized or large.holds(MU.of(one.area_mu, "sites")) for one in found)
    check = SitesCheck(counted=counted, to_go=max(0, asked.leisure_sites - counted))
    return judged(
        check,
        note(SITES_CLAUSE, "大型场所面积下限", "least area of a large site", large.figure, MU.unit),
        asks(SITES_CLAUSE, "郊区场所数", "sites in the suburbs", counted, SITES.at_least(asked.leisure_sites, "以上")),
    )


class PlantedTree(Term):
    """What is to be planted in the city, by where it comes from and how large it is (栽植苗木类型)."""

    SMALL_NURSERY_STOCK = "苗圃小苗"
    MEDIUM_NURSERY_STOCK = "苗圃中苗"
    LARGE_NURSERY_STOCK = "苗圃大苗"
    ANCIENT_TREE = "移植的古树"
    BIG_TREE = "移植的大树"
    OTHER = "其他苗木"


@rule(TREES)
def tree_allowed(tree: PlantedTree) -> Decision[bool]:
    """Whether a tree may be planted in the city: no ancient or big tree is moved there (树木进城).

    Args:
        tree: 苗木类型: what is planted; from which size a tree is big the plan does not say, and large nursery stock is
            none.

    Returns:
        可以栽植: whether it may; other stock may, as nursery stock is only to be the main part.

    >>> [tree_allowed(tree).value for tree in (PlantedTree.LARGE_NURSERY_STOCK, PlantedTree.BIG_TREE)]
    [True, False]
    """
    asked = PlantedTree.of(tree, "tree")
    moved = asked in {PlantedTree.ANCIENT_TREE, PlantedTree.BIG_TREE}
    return all_of(condition(TREES, "不属移植古树、大树进城", "no ancient or big tree moved in", not moved, asked))


class PlanAnniversary(Reading, at=PLAN):
    """Whether the years are complete on the anniversary or a day later (满年之日)."""

    ANNIVERSARY = "周年之日", "满年之日含本数", "The years are full on the anniversary, and 以上 owns the figure."
    DAY_AFTER = "周年次日", "期间末日终了方满", "A period is over once its last day is."


@rule(PLAN)
def plan_old_enough(
    promulgated_on: datetime.date,
    *,
    on: datetime.date,
    figures: IndicatorFigures = IndicatorFigures(),
    anniversary: PlanAnniversary = PlanAnniversary.ANNIVERSARY,
) -> Decision[bool]:
    """Whether the master plan has been carried out for long enough on a day (总体规划实施年限达标).

    Args:
        promulgated_on: 颁布实施日: the day since which it has been carried out; it was issued on a day that the plan
            prints, which is taken for it.
        on: 日期: the day.

    Returns:
        已满年限: whether the years are complete.

    Raises:
        NotInForce: The plan did not yet hold on the day.

    >>> issued = datetime.date(2016, 12, 15)
    >>> [plan_old_enough(issued, on=datetime.date(2018, 12, day)).value for day in (14, 15)]
    [False, True]
    """
    began, day = DAY.of(promulgated_on, "promulgated_on"), DAY.of(on, "on")
    years = IndicatorFigures.of(figures, "figures").plan_years
    later = PlanAnniversary.of(anniversary, "anniversary") is PlanAnniversary.DAY_AFTER
    FOREST_CITY.require_in_force(day)
    counted_to = day - datetime.timedelta(days=1) if later else day
    passed = full_years(began, max(began, counted_to))
    return all_of(
        note(PLAN, "颁布实施日", "day of promulgation", began),
        asks(PLAN, "已实施整年数", "full years that it has been carried out", passed, AGE.at_least(years, "以上")),
    )


class PublicGreen(Term):
    """Places that the public may enter (公园绿地类型)."""

    FOREST_PARK = "森林公园"
    WETLAND_PARK = "湿地公园"
    CITY_PARK = "城市公园"
    GREEN_SPACE = "城市绿地"
    OTHER = "其他场所"


@rule(FREE)
def free_of_charge(place: PublicGreen, *, publicly_funded: bool | None = None) -> Decision[bool]:
    """Whether a park or green space is to be open free of charge, as a rule (免费向公众开放).

    Args:
        place: 场所: what it is.
        publicly_funded: 财政投资建设: whether it was built with public money; asked for of the places that are named.

    Returns:
        原则上免费: whether it is to be free; as a rule leaves room for exceptions, which the plan does not name.

    >>> free_of_charge(PublicGreen.WETLAND_PARK, publicly_funded=True).value
    True
    """
    asked, funded = PublicGreen.of(place, "place"), FLAG.maybe(publicly_funded, "publicly_funded")
    if asked is PublicGreen.OTHER:
        return all_of(condition(FREE, "属于所列公园绿地", "a park or green space that is named", False, asked))
    funded = known(funded, "publicly_funded", Words("未说明是否财政投资", "whether public money built it is not given"))
    return all_of(
        note(FREE, "公园绿地类型", "what it is", asked),
        condition(FREE, "财政投资建设", "built with public money", funded),
    )
