"""Articles 9 to 13: what must go through the open market, what may, homestead buyers, modes and rules of trade."""

from __future__ import annotations

import datetime

from ...core.decisions import Decision, all_of, lacking, needs
from ...core.errors import known
from ...core.facts import FLAG
from ...core.findings import condition, note
from ...core.locators import Citation
from ...core.rules import rule
from ...core.terms import Reading, Term, Words
from .decree import (
    CAPITAL,
    CITY_RULES,
    FARMERS_FOREST,
    HOMESTEADS,
    MODES,
    ON_PLATFORM,
    OPEN_MARKET,
    RuralParty,
    held_on,
)
from .kinds import PropertyKind

__all__ = [
    "AgreedPrice",
    "HomesteadApproval",
    "HomesteadBuyerRequirement",
    "HouseholdConflict",
    "HousingSaleStage",
    "LeaseReach",
    "MarketDuty",
    "TimberUseRight",
    "TradeAct",
    "TradeMode",
    "TradingRulesStep",
    "UnnamedObjects",
    "homestead_buyer_lacks",
    "homestead_sale_encouraged",
    "market_duty",
    "trade_mode_allowed",
    "trading_rules_lack",
]


class MarketDuty(Term):
    """Whether a trade must go through the open market, which is the platform (进场要求)."""

    REQUIRED = "应当进场交易"
    ENCOURAGED = "鼓励和引导进场"
    FREE = "未作要求"


class TradeAct(Term):
    """What is done with the property (流转方式)."""

    FARMLAND_LEASE = "租赁农地"
    OTHER_LEASE = "其他出租"
    OTHER = "其他流转"


class HouseholdConflict(Reading, at=(OPEN_MARKET, ON_PLATFORM)):
    """Which article binds households in what must be traded on the platform (农户进场要求的冲突)."""

    MUST = (
        "应当进场",
        "专条无例外，宽待农民之处均有明文",
        "The special article makes no exception, and where farmers are eased (forest) it says so.",
    )
    ENCOURAGED = (
        "鼓励进场",
        "遵循自愿原则，农户拥有的农村产权仅予引导",
        "Trade is voluntary, and households are only led to the market.",
    )


class LeaseReach(Reading, at=ON_PLATFORM):
    """Whether it is the lease and the like of each right that is named, or of operating assets alone (出租的修饰)."""

    ASSETS_ALONE = (
        "仅修饰经营性资产",
        "出租紧接最后一项",
        "The word stands with the last of them.",
    )
    EACH = "修饰各项", "并列各项共用其后的流转方式", "What stands at the end is said of all that is listed."


class UnnamedObjects(Reading, at=ON_PLATFORM):
    """Whether the open list reaches property that is not named (未列名的产权)."""

    NOT_REQUIRED = "不强制进场", "强制应有明文", "A duty needs to be said."
    REQUIRED = "同样应当进场", "列举以等字结尾", "The list ends openly."


class TimberUseRight(Reading, at=FARMERS_FOREST):
    """What a farmer's right to use timber owes, which the paragraph does not name (农民的林木使用权)."""

    ENCOURAGED = "鼓励进场", "农户拥有的农村产权一般即属鼓励", "What households own is led to the market in general."
    REQUIRED = "应当进场", "属于集体林权，且未列入宽待", "It is a forest right, and not among those that are eased."


_NAMED = frozenset(
    {
        PropertyKind.CONTRACTED_LAND,
        PropertyKind.FOREST_RIGHT,
        PropertyKind.FOUR_WASTES,
        PropertyKind.INTELLECTUAL_PROPERTY,
    }
)
_ACQUIRER = Words("未说明租赁方", "who leases the land is not known")
_TIMBER = Words("未说明是否林木使用权", "whether it is the right to use timber is not known")


@rule(OPEN_MARKET, CAPITAL, ON_PLATFORM, FARMERS_FOREST)
def market_duty(
    kind: PropertyKind,
    *,
    holder: RuralParty,
    act: TradeAct,
    on: datetime.date,
    acquirer: RuralParty | None = None,
    timber_use: bool | None = None,
    household_conflict: HouseholdConflict = HouseholdConflict.MUST,
    lease_reach: LeaseReach = LeaseReach.ASSETS_ALONE,
    unnamed_objects: UnnamedObjects = UnnamedObjects.NOT_REQUIRED,
    timber_use_right: TimberUseRight = TimberUseRight.ENCOURAGED,
) -> Decision[MarketDuty]:
    """Whether a trade must go through the open market, should, or is left free (进场要求).

    Args:
        kind: 交易品种: the kind of property.
        holder: 权利人: whose it is; what a rural collective lets, sells or puts out to tender must go to the market.
        act: 流转方式: what is done with it.
        on: 日期: the day.
        acquirer: 受让方类型: who leases farmland; asked for where nothing else settles it.
        timber_use: 林木使用权: whether a household's forest right is the use of timber; asked for in one reading alone.

    Returns:
        进场要求: required, encouraged, or nothing said.

    Raises:
        NotInForce: The measures did not hold on the day.
        Undetermined: It hangs on a fact that is not given.

    >>> day = datetime.date(2018, 6, 1)
    >>> market_duty(PropertyKind.WATER_RIGHT, holder=RuralParty.HOUSEHOLD, act=TradeAct.OTHER, on=day).value.zh
    '鼓励和引导进场'
    """
    property_kind, owner = PropertyKind.of(kind, "kind"), RuralParty.of(holder, "holder")
    done, taker = TradeAct.of(act, "act"), RuralParty.maybe(acquirer, "acquirer")
    timber = FLAG.maybe(timber_use, "timber_use")
    eased = HouseholdConflict.of(household_conflict, "household_conflict") is HouseholdConflict.ENCOURAGED
    each = LeaseReach.of(lease_reach, "lease_reach") is LeaseReach.EACH
    unnamed = UnnamedObjects.of(unnamed_objects, "unnamed_objects") is UnnamedObjects.REQUIRED
    strict = TimberUseRight.of(timber_use_right, "timber_use_right") is TimberUseRight.REQUIRED
    held_on(on)
    household = owner is RuralParty.HOUSEHOLD

    def said(duty: MarketDuty, clause: Citation, zh: str, en: str, seen: Term = property_kind) -> Decision[MarketDuty]:
        reason = note(clause, zh, en, seen)
        return Decision(duty, reason, note(clause, "权利人", "whose it is", owner), because=reason)

    if owner is RuralParty.COLLECTIVE:
        return said(MarketDuty.REQUIRED, OPEN_MARKET, "农村集体的资产或建设项目", "the collective's own")
    if done is TradeAct.FARMLAND_LEASE and taker is RuralParty.COMMERCIAL_CAPITAL:
        return said(MarketDuty.REQUIRED, CAPITAL, "工商资本租赁农地", "capital leases farmland", taker)
    required = _named(property_kind, done, each=each, unnamed=unnamed) and not (household and eased)
    if required and household and property_kind is PropertyKind.FOREST_RIGHT:
        required = strict and known(timber, "timber_use", _TIMBER)
    if required:
        return said(MarketDuty.REQUIRED, ON_PLATFORM, "应进入交易平台的产权", "what the platform must see")
    if done is TradeAct.FARMLAND_LEASE:
        known(taker, "acquirer", _ACQUIRER)
    if household and property_kind is not PropertyKind.NONE:
        clause = FARMERS_FOREST if property_kind is PropertyKind.FOREST_RIGHT else OPEN_MARKET
        return said(MarketDuty.ENCOURAGED, clause, "农户拥有的产权", "what households own")
    return said(MarketDuty.FREE, ON_PLATFORM, "未列名的产权", "what the article does not name")


def _named(kind: PropertyKind, act: TradeAct, *, each: bool, unnamed: bool) -> bool:
    """Whether the first paragraph of article 10 names the trade."""
    leased = act is not TradeAct.OTHER
    if kind is PropertyKind.COLLECTIVE_ASSET:
        return leased or unnamed
    if kind in _NAMED:
        return leased or not each
    return unnamed and kind is not PropertyKind.NONE


@rule(HOMESTEADS)
def homestead_sale_encouraged(*, surplus: bool, on: datetime.date) -> Decision[bool]:
    """Whether an owner is encouraged to sell a house: where it stands on a homestead beyond need (鼓励出卖住房).

    Args:
        surplus: 多余宅基地: whether the homestead is surplus.
        on: 日期: the day.

    Returns:
        鼓励出卖: whether the sale is encouraged; of other houses nothing is said.

    Raises:
        NotInForce: The measures did not hold on the day.
    """
    beyond = FLAG.of(surplus, "surplus")
    held_on(on)
    return all_of(condition(HOMESTEADS, "多余宅基地", "a surplus homestead", beyond))


class HomesteadBuyerRequirement(Term):
    """What a buyer of a village house must be and have (宅基地买方条件)."""

    SAME_COLLECTIVE = "本集体经济组织成员"
    MAY_APPLY = "符合申请宅基地条件"
    APPROVED = "办理宅基地审批手续"


class HousingSaleStage(Term):
    """How far a sale of a village house has come (住房买卖阶段)."""

    CONTRACT = "签订合同"
    REGISTRATION = "权属变更登记"


class HomesteadApproval(Reading, at=HOMESTEADS):
    """By when the homestead must be approved (宅基地审批时点)."""

    REGISTRATION = "变更登记前", "审批针对土地使用权转移", "What is approved is the passing of the land."
    CONTRACT = "签订合同前", "买方必须具备的条件之一", "It is one of the things that a buyer must have."


_HOMESTEAD = {
    "same_collective": Words("未说明是否本集体成员", "whether the buyer belongs to the collective is not known"),
    "may_apply": Words("未说明是否符合申请条件", "whether the buyer could apply for a homestead is not known"),
    "approved": Words("未说明是否办理审批手续", "whether the homestead is approved is not known"),
}


@rule(HOMESTEADS)
def homestead_buyer_lacks(
    *,
    land_right_passes: bool,
    stage: HousingSaleStage,
    on: datetime.date,
    same_collective: bool | None = None,
    may_apply: bool | None = None,
    approved: bool | None = None,
    homestead_approval: HomesteadApproval = HomesteadApproval.REGISTRATION,
) -> Decision[tuple[HomesteadBuyerRequirement, ...]]:
    """What the buyer of a villager's house lacks, all of which must hold together (宅基地买方条件).

    Args:
        land_right_passes: 转移集体土地使用权: whether the sale moves the right to use collective land.
        stage: 住房买卖阶段: how far the sale has come.
        on: 日期: the day.
        same_collective: 本集体经济组织成员: whether the buyer is a member of the same collective.
        may_apply: 符合申请宅基地条件: whether the buyer meets the conditions for a homestead.
        approved: 已办审批: whether the homestead is approved by the provincial rules.

    Returns:
        尚缺的条件: what is lacking; nothing where the sale may go on, or where no land right passes.

    Raises:
        NotInForce: The measures did not hold on the day.
        Undetermined: A condition is asked of which nothing is known.

    >>> [one.zh for one in homestead_buyer_lacks(
    ...     land_right_passes=True, stage=HousingSaleStage.CONTRACT, on=datetime.date(2018, 6, 1),
    ...     same_collective=False, may_apply=True,
    ... ).value]
    ['本集体经济组织成员']
    """
    passes, reached = FLAG.of(land_right_passes, "land_right_passes"), HousingSaleStage.of(stage, "stage")
    given = {
        "same_collective": FLAG.maybe(same_collective, "same_collective"),
        "may_apply": FLAG.maybe(may_apply, "may_apply"),
        "approved": FLAG.maybe(approved, "approved"),
    }
    early = HomesteadApproval.of(homestead_approval, "homestead_approval") is HomesteadApproval.CONTRACT
    held_on(on)
    if not passes:
        return Decision((), note(HOMESTEADS, "不转移集体土地使用权", "no right to collective land passes"))
    asked = dict(zip(given, HomesteadBuyerRequirement, strict=True))
    if reached is HousingSaleStage.CONTRACT and not early:
        del asked["approved"]
    return lacking(
        *(needs(HOMESTEADS, what, known(given[name], name, _HOMESTEAD[name])) for name, what in asked.items())
    )


class TradeMode(Term):
    """How a platform may organise a trade (交易方式)."""

    AGREEMENT = "协议"
    BIDDING = "竞价"
    OTHER = "其他方式"


class AgreedPrice(Reading, at=(ON_PLATFORM, MODES)):
    """Whether agreement is open enough for what must be traded on the platform (协议与公开交易)."""

    IF_PUBLISHED = (
        "公开发布即可",
        "两种方式并列，公开在于平台发布信息",
        "Both modes stand side by side, and openness lies in the publication.",
    )
    BIDDING_ALONE = "须竞价", "公开交易意味着竞争", "To trade openly is to compete."


_MUST = Words("未说明是否应当进场", "whether it must be traded on the platform is not known")
_PUBLISHED = Words("未说明是否公开发布", "whether it was published is not known")


@rule(ON_PLATFORM, MODES)
def trade_mode_allowed(
    mode: TradeMode,
    *,
    on: datetime.date,
    required: bool | None = None,
    published: bool | None = None,
    agreed_price: AgreedPrice = AgreedPrice.IF_PUBLISHED,
) -> Decision[bool]:
    """Whether a platform may organise a trade in this way (交易方式).

    Args:
        mode: 交易方式: agreement, bidding or another.
        on: 日期: the day.
        required: 应当进场: whether the trade must go through the platform; asked of agreements alone.
        published: 已公开发布: whether it was published on the platform; asked of such an agreement alone.

    Returns:
        可以采取: whether it may; that it must fit national rules as well is not judged here.

    Raises:
        NotInForce: The measures did not hold on the day.
        Undetermined: It hangs on a fact that is not given.

    >>> trade_mode_allowed(TradeMode.BIDDING, on=datetime.date(2018, 6, 1)).value
    True
    """
    way, must = TradeMode.of(mode, "mode"), FLAG.maybe(required, "required")
    told = FLAG.maybe(published, "published")
    bidding_alone = AgreedPrice.of(agreed_price, "agreed_price") is AgreedPrice.BIDDING_ALONE
    held_on(on)
    reasons = [condition(MODES, "协议或竞价", "agreement or bidding", way is not TradeMode.OTHER, way)]
    enough = told is True and not bidding_alone
    if way is TradeMode.AGREEMENT and not enough and known(must, "required", _MUST):
        if bidding_alone:
            reasons.append(condition(ON_PLATFORM, "以竞价公开交易", "open trade by bidding", False, way))
        else:
            shown = known(told, "published", _PUBLISHED)
            reasons.append(condition(ON_PLATFORM, "公开发布", "published on the platform", shown))
    return all_of(*reasons)


class TradingRulesStep(Term):
    """What the city's platform does to make its trading rules (交易规则制定环节)."""

    DRAFTED = "依照法律政策和省级交易规则制定"
    CONSULTED = "征求相关行政主管部门意见"
    FILED = "备案"


@rule(CITY_RULES)
def trading_rules_lack(
    done: frozenset[TradingRulesStep], *, on: datetime.date
) -> Decision[tuple[TradingRulesStep, ...]]:
    """What the trading rules of the city's platform still lack; with whom they are filed is not said (交易规则).

    Args:
        done: 已办环节: what was done.
        on: 日期: the day.

    Returns:
        尚缺环节: what was not.

    Raises:
        NotInForce: The measures did not hold on the day.
    """
    there = TradingRulesStep.some(done, "done")
    held_on(on)
    return lacking(*(needs(CITY_RULES, step, step in there) for step in TradingRulesStep))
