"""What is put on and sold: outstanding events, the consumption season, the card, purchase, ranks (专栏4 to 专栏7)."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Sequence
from typing import Annotated

from attrs import frozen

from ...core.bounds import BARE, at_least
from ...core.columnar import compared
from ...core.decisions import Decision, all_of, judged, missing
from ...core.errors import Undetermined
from ...core.facts import DAY, FLAG, Count, Whole
from ...core.figures import Record, figure
from ...core.findings import asks, condition, note
from ...core.rules import provision, rule
from ...core.terms import Reading, Term
from .decree import (
    CAPACITY,
    CARD,
    CENTRES,
    CULTURE,
    ECONOMY,
    EVENTS,
    FIRST_DAY,
    FUNDING,
    PURCHASE,
    SEASON,
    SEASON_BOX,
    TICKETS,
    VENUES,
    FiveYearPeriod,
)
from .goals import EVENT

__all__ = [
    "CardIssue",
    "CardVenue",
    "EventField",
    "EventFigures",
    "EventsCheck",
    "EventsFrom",
    "FieldShortfall",
    "FineEvent",
    "LeadingRank",
    "PurchaseCriterion",
    "RankFigures",
    "RankedIndicator",
    "SeasonKind",
    "SeasonList",
    "culture_card_accepted",
    "fine_events_short",
    "purchase_lacks",
    "rank_reached",
    "season_covers",
]

EventCount = Annotated[int, *EVENT]


class EventField(Term):
    """The ten fields of the outstanding events (精品文化活动领域)."""

    FESTIVALS = "“幸福廊坊”文化艺术节系列节庆活动"
    CHOIRS = "“梦想如歌”合唱艺术节系列展演活动"
    MONTHLY_STAGE = "“月来月有戏”文艺精品演出活动"
    REGIONAL_EXCHANGE = "“京津冀文化联动”系列交流活动"
    EXPERIENCE_TOWNS = "“十大文化体验小镇”系列文化体验活动"
    CULTURE_FAIRS = "“文化招商，产业惠民”系列文化交流展会活动"
    MUSEUM_EXHIBITIONS = "“廊博伴我成长”系列展览活动"
    LECTURES = "“文化体验大讲堂”系列讲座活动"
    READING = "“书香廊坊”读书会系列阅读活动"
    COUNTY_SIGNATURES = "“一县一品”县域特色文化活动"


@provision(EVENTS)
@frozen(kw_only=True)
class EventFigures(Record):
    """How many outstanding events there are to be (精品文化活动场次)."""

    each_field: EventCount = figure(10, "每个领域场次", "in each field, or more (以上)")
    in_all: EventCount = figure(100, "总场次", "in all fields together")


class EventsFrom(Reading, at=EVENTS):
    """From when on events of the five-year period count (活动的起算)."""

    WHOLE_PERIOD = (
        "规划期首日",
        "条文以规划期为范围，未以印发日为界",
        "The clause speaks of the whole period, which began before the plan was issued.",
    )
    FROM_ISSUE = "规划印发日", "规划自印发时起要求举办", "What is planned is held after the plan is issued."


@frozen(kw_only=True)
class FineEvent(Record):
    """An outstanding event that was held (精品文化活动).

    Attributes:
        field: 领域: of which field.
        held_on: 举办日: when it was held.
    """

    field: EventField
    held_on: datetime.date


@frozen(kw_only=True)
class FieldShortfall(Record):
    """How many events a field is short of (领域缺口).

    Attributes:
        field: 领域: the field.
        short: 尚缺场次: how many are lacking.
    """

    field: EventField
    short: EventCount


@frozen(kw_only=True)
class EventsCheck(Record):
    """What is short of the outstanding events; true where nothing is (精品文化活动缺口).

    Attributes:
        held: 已办场次: how many count.
        short: 领域缺口: the fields with too few; what one has too much helps no other.
        in_all_short: 总数尚缺: how many are lacking of the total.
    """

    held: Count
    short: tuple[FieldShortfall, ...]
    in_all_short: EventCount

    def __bool__(self) -> bool:
        return not self.short and not self.in_all_short


@rule(EVENTS)
def fine_events_short(
    events: Sequence[FineEvent],
    *,
    on: datetime.date,
    figures: EventFigures = EventFigures(),
    period: FiveYearPeriod = FiveYearPeriod(),
    events_from: EventsFrom = EventsFrom.WHOLE_PERIOD,
) -> Decision[EventsCheck]:
    """How many outstanding events are still lacking on a day, by field and in all (精品文化活动缺口).

    Args:
        events: 已办活动: what was held; what lies outside the period or after the day does not count.
        on: 日期: the day.

    Returns:
        精品文化活动缺口: what is short; the hundred are of the whole period, not of a year.

    Raises:
        NotInForce: The plan did not yet hold on the day.

    >>> held = [FineEvent(field=EventField.READING, held_on=datetime.date(2018, 4, 23))] * 12
    >>> found = fine_events_short(held, on=datetime.date(2018, 6, 15)).value
    >>> found.held, len(found.short), found.in_all_short
    (12, 9, 88)
    """
    seen, day = FineEvent.each(events, "events"), DAY.of(on, "on")
    asked, span = EventFigures.of(figures, "figures"), FiveYearPeriod.of(period, "period")
    issued = EventsFrom.of(events_from, "events_from") is EventsFrom.FROM_ISSUE
    CULTURE.require_in_force(day)
    inside = [one for one in seen if span.days.contains(one.held_on) and one.held_on <= day]
    if issued:
        inside = [one for one in inside if one.held_on >= FIRST_DAY]
    counts = Counter(one.field for one in inside)
    each, every = EVENT.at_least(asked.each_field, "以上"), EVENT.at_least(asked.in_all)
    check = EventsCheck(
        held=len(inside),
        short=tuple(
            FieldShortfall(field=field, short=asked.each_field - counts[field])
            for field in EventField
            if counts[field] < asked.each_field
        ),
        in_all_short=max(0, asked.in_all - len(inside)),
    )
    return judged(
        check,
        *(asks(EVENTS, field.zh, field.en, counts[field], each) for field in EventField),
        asks(EVENTS, "精品文化活动总场次", "events in all", len(inside), every),
    )


class SeasonKind(Term):
    """What a consumption season may cover (文化惠民消费季内容)."""

    FILM = "电影"
    READING = "阅读"
    SHOWS = "演出"
    ART = "艺术品"
    DESIGN = "设计"
    CREATIVE_GOODS = "文创产品"
    ANIMATION = "动漫"
    SPORT = "体育"
    TOURISM = "旅游"
    OTHER = "其他"


class SeasonList(Reading, at=(SEASON, SEASON_BOX)):
    """Which of two lists says what the season covers (消费季内容的依据)."""

    LONGER = (
        "任务所列",
        "专栏所列为其中一部分，两处均以等字收尾",
        "The box gives a part of what the task gives, and both lists are open.",
    )
    SHORTER = "专栏所列", "专栏是该项目的具体安排", "The box is the arrangement of the season itself."


_NOT_IN_THE_BOX = (SeasonKind.ANIMATION, SeasonKind.SPORT, SeasonKind.TOURISM)


@rule(SEASON, SEASON_BOX)
def season_covers(kind: SeasonKind, *, season_list: SeasonList = SeasonList.LONGER) -> Decision[bool]:
    """Whether the consumption season is said to cover something (消费季内容).

    Args:
        kind: 内容: what.

    Returns:
        列入消费季: yes for what the list names.

    Raises:
        Undetermined: The list does not name it, and ends openly.

    >>> season_covers(SeasonKind.ANIMATION).value
    True
    """
    asked = SeasonKind.of(kind, "kind")
    box = SeasonList.of(season_list, "season_list") is SeasonList.SHORTER
    if asked is SeasonKind.OTHER or (box and asked in _NOT_IN_THE_BOX):
        raise Undetermined("kind", en="the list of the season is open", zh="消费季内容列举未尽")
    return Decision(True, note(SEASON_BOX if box else SEASON, "消费季内容", "what the season covers", asked))


class CardIssue(Term):
    """How a culture card came to its holder (一卡通发放形式)."""

    BOUGHT = "居民购买"
    SUBSIDISED = "政府补贴"
    POINTS = "积分激励"
    OTHER = "其他形式"


class CardVenue(Term):
    """Where a culture card may be used; the list is open (一卡通使用场所)."""

    LIBRARY = "图书馆"
    CULTURE_HOUSE = "文化馆"
    MUSEUM = "博物馆"
    THEATRE = "影剧院"
    ART_MARKET = "艺术品市场"
    TOURISM = "旅游"
    OTHER = "其他文化机构及文化企业"


@rule(TICKETS, CARD)
def culture_card_accepted(*, issued: CardIssue, venue: CardVenue, principal: bool) -> Decision[bool]:
    """Whether the consumption card is to be taken at a place; the library card is another (一卡通使用).

    Args:
        issued: 发放形式: how it came to its holder.
        venue: 使用场所: where it is to be used.
        principal: 全市主要场所: whether the place is one of the principal ones of the city; which are is not said.

    Returns:
        可以使用: whether it is one of the three forms of issue and a principal place of a kind that is named.

    Raises:
        Undetermined: Another kind of place, as the list is open, or a minor place, of which nothing is said.

    >>> culture_card_accepted(issued=CardIssue.POINTS, venue=CardVenue.THEATRE, principal=True).value
    True
    """
    way, place = CardIssue.of(issued, "issued"), CardVenue.of(venue, "venue")
    main = FLAG.of(principal, "principal")
    named = condition(TICKETS, "按所列形式发放", "issued in a form that is named", way is not CardIssue.OTHER, way)
    if not named.holds:
        return all_of(named)
    if place is CardVenue.OTHER:
        raise Undetermined("venue", en="the list of places is open", zh="使用场所列举未尽")
    if not main:
        raise Undetermined("principal", en="the card covers the principal places", zh="仅规定涵盖主要场所")
    return all_of(named, note(CARD, "所列主要场所", "a principal place of a kind that is named", place))


class PurchaseCriterion(Term):
    """What a service must be to be bought from society (纳入政府购买范围的条件)."""

    ADVANCED_CULTURE = "符合先进文化前进方向"
    HEALTHY = "健康积极向上"
    MARKET_SUITED = "适合采取市场化方式提供"
    SOCIETY_ABLE = "社会力量能够承担"


@rule(PURCHASE)
def purchase_lacks(met: frozenset[PurchaseCriterion]) -> Decision[tuple[PurchaseCriterion, ...]]:
    """What a public cultural service lacks to be bought from society (购买服务条件缺项).

    Args:
        met: 已符合条件: the criteria that it meets; all four are asked for.

    Returns:
        缺少的条件: those that it does not meet; a service that meets all enters the scope step by step.

    >>> met = frozenset(PurchaseCriterion) - {PurchaseCriterion.SOCIETY_ABLE}
    >>> [one.zh for one in purchase_lacks(met).value]
    ['社会力量能够承担']
    """
    return missing(PURCHASE, PurchaseCriterion, PurchaseCriterion.some(met, "met"))


class RankedIndicator(Term):
    """What is to stand high among the province (全省位次指标)."""

    SPENDING_PER_HEAD = "人均文化事业费"
    AREA_PER_THOUSAND = "每千人占有公共文化设施面积"
    CONSUMPTION_VENUES = "文化消费场所和设施数量"
    CONSUMPTION_AREA = "文化消费试点的每千人公共文化服务设施面积"
    REGIONAL_PRODUCT = "地区生产总值"
    INCOME_PER_HEAD = "全市居民人均可支配收入"
    CULTURE_IN_SPENDING = "居民文化娱乐占消费支出的比重"


_RANK_CLAUSES = {
    RankedIndicator.SPENDING_PER_HEAD: FUNDING,
    RankedIndicator.AREA_PER_THOUSAND: CENTRES,
    RankedIndicator.CONSUMPTION_VENUES: VENUES,
    RankedIndicator.CONSUMPTION_AREA: VENUES,
    RankedIndicator.REGIONAL_PRODUCT: ECONOMY,
    RankedIndicator.INCOME_PER_HEAD: ECONOMY,
    RankedIndicator.CULTURE_IN_SPENDING: ECONOMY,
}
RANK = Whole(BARE, at_least(1))
ProvincialRank = Annotated[int, *RANK]


@provision(VENUES)
@frozen(kw_only=True)
class RankFigures(Record):
    """Among how many first ones the venues are to be (全省位次)."""

    first: ProvincialRank = figure(3, "场所和设施数量位次", "among the first of the province (前三位)")


class LeadingRank(Reading, at=(CAPACITY, FUNDING, CENTRES, VENUES, ECONOMY)):
    """What leading, advanced and front ranks mean (领先水平、先进水平、前列的位次)."""

    OPEN = "未定", "条文未规定位次", "No rank is printed for these words."
    AS_THE_VENUES = (
        "同场所和设施数量的位次",
        "同一专栏以前几位表述全省领先",
        "The same box says in ranks what it means by standing high.",
    )


@rule(FUNDING, CENTRES, VENUES, ECONOMY)
def rank_reached(
    indicator: RankedIndicator,
    *,
    rank: ProvincialRank,
    ranks: RankFigures = RankFigures(),
    leading: LeadingRank = LeadingRank.OPEN,
) -> Decision[bool]:
    """Whether the city stands as high in the province as the plan wants (全省位次).

    Args:
        indicator: 指标: of what.
        rank: 位次: the city's rank, from the first; among whom is not said, cities at the prefecture level by context.

    Returns:
        达到位次: whether it does.

    Raises:
        Undetermined: For the indicator no rank is printed: it is to be leading, advanced or in front.

    >>> rank_reached(RankedIndicator.CONSUMPTION_VENUES, rank=3).value
    True
    """
    what, seen, of = RankedIndicator.of(indicator, "indicator"), RANK.of(rank, "rank"), RankFigures.of(ranks, "ranks")
    unsaid = LeadingRank.of(leading, "leading") is LeadingRank.OPEN
    if unsaid and what is not RankedIndicator.CONSUMPTION_VENUES:
        raise Undetermined("indicator", en="for leading and front ranks no rank is printed", zh="领先、前列未定位次")
    high = asks(_RANK_CLAUSES[what], f"{what.zh}位次", f"rank of {what.en}", seen, RANK.at_most(of.first))
    return Decision(bool(high.holds), high)


compared(rank_reached, {"rank": lambda facts: [facts["ranks"].first]})
