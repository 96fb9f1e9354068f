"""Articles 2 to 15 of the fireworks measures: scope, supervision, permits, places, licences, storage, carriage."""

from __future__ import annotations

import datetime

from attrs import frozen

from ...core.bounds import exactly
from ...core.days import Period
from ...core.decisions import Decision, all_of, judged
from ...core.errors import Undetermined
from ...core.facts import DAY, FLAG, LABEL, Label
from ...core.faults import Fault, shown
from ...core.figures import Record, figure
from ...core.findings import Finding, asks, condition, note
from ...core.locators import Citation
from ...core.rules import provision, rule
from ...core.terms import Reading, Term
from .decree import FIREWORKS
from .places import Place, PlaceKind

__all__ = [
    "Activity",
    "Authority",
    "Holder",
    "Hotlines",
    "Licence",
    "LicenceKind",
    "LicenceLimit",
    "OtherActivities",
    "PermittedMeant",
    "ProducerStorage",
    "SalesBan",
    "SendingChannel",
    "TradeCheck",
    "Vehicle",
    "check_trade",
    "credit_entry",
    "in_scope",
    "may_carry",
    "may_send",
    "may_store",
    "may_trade_in",
    "permit_satisfied",
    "retail_outlet",
    "reward_due",
    "supervisor",
]

SCOPE = FIREWORKS.at("第二条")
STAGES = FIREWORKS.at("第四条第二款")
REPORTS = FIREWORKS.at("第七条")
CREDIT = FIREWORKS.at("第八条第二款")
PERMITS = FIREWORKS.at("第九条第一款")
TRADE_BAN = FIREWORKS.at("第九条第二款")
LICENCE = FIREWORKS.at("第十条")
OUTLET = FIREWORKS.at("第十二条第一款")
DWELLING = FIREWORKS.at("第十二条第二款")
STORAGE = FIREWORKS.at("第十三条第一款")
RETAIL_STORAGE = FIREWORKS.at("第十三条第二款")
CARRYING = FIREWORKS.at("第十五条第二款")
SENDING = FIREWORKS.at("第十五条第三款")


class Activity(Term):
    """What can be done with fireworks: six activities named, in lists that end in 等, and others (活动)."""

    PRODUCTION = "生产"
    BUSINESS = "经营"
    STORAGE = "储存"
    TRANSPORT = "运输"
    SETTING_OFF = "燃放"
    DISPOSAL = "销毁处置"
    OTHER = "其他"


class OtherActivities(Reading, at=(SCOPE, REPORTS)):
    """Whether the list of activities is closed (所列活动以外)."""

    UNDETERMINED = (
        "未定",
        "各条仅规定所列活动，其他活动未作规定",
        "Every operative article deals with the named ones alone, so nothing is said of others.",
    )
    INCLUDED = "包括其他活动", "列举以等字结尾", "The list ends in 等, so others are in scope."
    EXCLUDED = "仅限所列活动", "列举视为穷尽", "Only those that are named."


class Authority(Term):
    """The departments that supervise (监管部门)."""

    PUBLIC_SECURITY = "公安部门"
    WORK_SAFETY = "安全生产监督管理部门"


@rule(SCOPE)
def in_scope(
    activity: Activity, *, inside_city: bool, others: OtherActivities = OtherActivities.UNDETERMINED
) -> Decision[bool]:
    """Whether the measures reach an activity: a named one, inside the city's administrative area (适用范围).

    Args:
        activity: 活动: what is done.
        inside_city: 在本市行政区域内: whether it is done in the administrative area of Langfang, counties included.

    Returns:
        适用: whether the measures apply.

    Raises:
        Undetermined: Another activity inside the city, under the recommended reading.

    >>> in_scope(Activity.STORAGE, inside_city=True).value
    True
    """
    named = Activity.of(activity, "activity") is not Activity.OTHER
    reading = OtherActivities.of(others, "others")
    inside = condition(SCOPE, "在本市行政区域内", "inside the city's area", FLAG.of(inside_city, "inside_city"))
    return all_of(inside, _reached(SCOPE, activity, reading, named=named)) if inside else all_of(inside)


def _reached(clause: Citation, activity: Activity, others: OtherActivities, *, named: bool) -> Finding:
    """Whether the open list of a clause reaches an activity."""
    if not named and others is OtherActivities.UNDETERMINED:
        raise _unnamed(activity)
    holds = named or others is OtherActivities.INCLUDED
    return condition(clause, "属于所列活动", "an activity that the list reaches", holds, activity)


def _unnamed(activity: Activity) -> Undetermined:
    return Undetermined(
        "activity",
        en=f"the measures do not name {activity.en} here, and their list is open",
        zh=f"条文列举未包括“{activity.zh}”，且列举未尽",
    )


@rule(STAGES)
def supervisor(activity: Activity) -> Decision[Authority]:
    """Which department supervises an activity: public safety by the police, production by work safety (监管部门).

    Args:
        activity: 活动: what is done.

    Returns:
        监管部门: the lead department.

    Raises:
        Undetermined: The activity is not named.

    >>> supervisor(Activity.TRANSPORT).value.zh
    '公安部门'
    """
    if Activity.of(activity, "activity") is Activity.OTHER:
        raise _unnamed(activity)
    police = activity in _POLICE_STAGES
    lead = Authority.PUBLIC_SECURITY if police else Authority.WORK_SAFETY
    return Decision(lead, note(STAGES, "监管环节", "stage supervised", activity))


_POLICE_STAGES = (Activity.TRANSPORT, Activity.SETTING_OFF, Activity.DISPOSAL)


@provision(REPORTS)
@frozen(kw_only=True)
class Hotlines(Record):
    """The telephone numbers named for reports; other channels are open too (举报电话)."""

    work_safety: str = figure("12350", "安全生产举报电话", "work-safety reporting line")
    police: str = figure("110", "报警电话", "police line")


_REPORTED = (
    Activity.PRODUCTION,
    Activity.BUSINESS,
    Activity.STORAGE,
    Activity.TRANSPORT,
    Activity.SETTING_OFF,
)


@rule(REPORTS)
def reward_due(
    activity: Activity, *, verified: bool, others: OtherActivities = OtherActivities.UNDETERMINED
) -> Decision[bool]:
    """Whether the reporter of an unlawful activity is owed a reward; its amount is not fixed here (举报奖励).

    Args:
        activity: 被举报的活动: what was reported, by whatever channel and by whomever.
        verified: 查证属实: whether the report was found true.

    Returns:
        给予奖励: whether a reward is due.

    Raises:
        Undetermined: A verified report of an activity that the list does not name, under the recommended reading.

    >>> reward_due(Activity.STORAGE, verified=True).value
    True
    """
    named = Activity.of(activity, "activity") in _REPORTED
    reading = OtherActivities.of(others, "others")
    true = condition(REPORTS, "举报查证属实", "the report was verified", FLAG.of(verified, "verified"))
    return all_of(true, _reached(REPORTS, activity, reading, named=named)) if true else all_of(true)


@rule(CREDIT)
def credit_entry(activity: Activity, *, unlawful: bool) -> Decision[bool]:
    """Whether an activity goes onto the public credit information platform (列入公共信用信息共享平台).

    Args:
        activity: 活动: what was done; disposal is not on this list, which is closed.
        unlawful: 违法: whether it broke the law.

    Returns:
        列入: whether it is entered.

    >>> credit_entry(Activity.DISPOSAL, unlawful=True).value
    False
    """
    named = Activity.of(activity, "activity") in _REPORTED
    return all_of(
        condition(CREDIT, "属于所列活动", "an activity that the list names", named, activity),
        condition(CREDIT, "违法", "unlawful", FLAG.of(unlawful, "unlawful")),
    )


_PERMITTED = (Activity.PRODUCTION, Activity.BUSINESS, Activity.TRANSPORT)


@rule(PERMITS)
def permit_satisfied(activity: Activity, *, has_permit: bool | None = None) -> Decision[bool]:
    """Whether an activity is lawful as to its permit: production, business and transport need one (许可要求).

    Args:
        activity: 活动: what is done; storage, setting off and disposal need no permit under this clause.
        has_permit: 取得许可: whether there is a permit for it; asked of what needs one.

    Returns:
        符合: whether the clause is satisfied.

    Raises:
        Undetermined: Whether there is the permit that is needed is not known.

    >>> permit_satisfied(Activity.TRANSPORT, has_permit=False).value
    False
    """
    free = Activity.of(activity, "activity") not in _PERMITTED
    has = FLAG.maybe(has_permit, "has_permit")
    if free:
        return Decision(True, note(PERMITS, "不属于须许可的活动", "an activity that needs no permit here", activity))
    if has is None:
        raise Undetermined("has_permit", en="whether there is a permit is not known", zh="未说明是否取得许可")
    needs = note(PERMITS, "须许可的活动", "an activity that needs a permit", activity)
    held = condition(PERMITS, "取得许可", "a permit is held", has)
    return Decision(has, needs, held, because=held)


class SalesBan(Reading, at=TRADE_BAN):
    """Which bans on setting off bar the sale of fireworks too; the clause speaks of areas alone (禁售范围)."""

    AREAS = (
        "仅限区域",
        "条文仅称区域，罚则另将区域与场所并列",
        "Rings, development zone and designated areas: the article on fines tells areas from places (场所).",
    )
    AREAS_AND_PLACES = (
        "区域和场所",
        "部分禁放场所本身即为区域",
        "The listed places too, some of which are areas themselves.",
    )


@rule(TRADE_BAN)
def may_trade_in(place: Place, *, sales_ban: SalesBan = SalesBan.AREAS) -> Decision[bool]:
    """Whether fireworks may be traded at a spot, as to the place alone; an alert does not matter (经营地点).

    Args:
        place: 地点: the spot.

    Returns:
        可以经营: whether the spot is open to trade; a licence changes nothing.

    >>> from langfang_policy.fireworks import RingPosition
    >>> may_trade_in(Place(ring=RingPosition.ON, in_development_zone=False)).value
    False
    """
    spot = Place.of(place, "place")
    wide = SalesBan.of(sales_ban, "sales_ban") is SalesBan.AREAS_AND_PLACES
    barring = spot.kinds if wide else spot.kinds & {PlaceKind.DESIGNATED_AREA}
    return all_of(
        *(condition(TRADE_BAN, *told) for told in spot.area),
        condition(TRADE_BAN, "不在其他禁止经营的区域", "in no other area that bars trade", not barring, barring),
    )


class LicenceKind(Term):
    """The two kinds of operating licence (经营许可证种类)."""

    WHOLESALE = "批发"
    RETAIL = "零售"


@frozen(kw_only=True)
class Licence(Record):
    """An operating licence: kind, the products in its scope, its days (both included) and its premises (经营许可证).

    Products and premises are told apart by their words, so that the same words must be used for a trade.

    Attributes:
        kind: 种类: wholesale or retail.
        scope: 经营范围: the products that it names.
        first_day: 有效期起始日: the first day of its validity.
        last_day: 有效期截止日: the last day of its validity.
        premises: 经营场所: where it allows trade.
    """

    kind: LicenceKind
    scope: frozenset[str]
    first_day: datetime.date
    last_day: datetime.date
    premises: str

    def faults(self) -> tuple[Fault, ...]:
        """A licence does not end before it begins."""
        if self.last_day >= self.first_day:
            return ()
        first = self.first_day
        return (
            Fault("last_day", shown(self.last_day), f"a day not before {first}", f"不早于{first}的日期", "$.last_day"),
        )


class LicenceLimit(Term):
    """What a trade may overstep (许可限制)."""

    LICENCE = "许可证"
    SCOPE = "经营范围"
    VALIDITY = "有效期"
    PREMISES = "经营场所"


@frozen
class TradeCheck(Record):
    """The limits that a trade oversteps; true where it keeps within all (经营检查).

    Attributes:
        breached: 超出的限制: the limits overstepped.
    """

    breached: tuple[LicenceLimit, ...]

    def __bool__(self) -> bool:
        return not self.breached


@rule(LICENCE)
def check_trade(
    kind: LicenceKind,
    *,
    licence: Licence | None,
    product: Label | None = None,
    on: datetime.date,
    premises: Label | None = None,
) -> Decision[TradeCheck]:
    """Whether a trade keeps within its licence: kind, scope, validity and premises (许可范围内经营).

    Args:
        kind: 经营方式: wholesale or retail.
        licence: 经营许可证: the trader's licence, None where there is none.
        product: 产品: what is traded, as the licence's scope names it; asked where there is a licence of the kind.
        on: 日期: the day of the trade.
        premises: 场所: where it is traded, as the licence names it; asked like the product.

    Returns:
        经营检查: the limits overstepped; without a licence of the kind, that alone.

    Raises:
        NotInForce: The measures did not hold on the day.
        Undetermined: There is a licence of the kind, and product or premises are not known.
    """
    traded = LicenceKind.of(kind, "kind")
    sold, place = LABEL.maybe(product, "product"), LABEL.maybe(premises, "premises")
    held, day = Licence.maybe(licence, "licence"), DAY.of(on, "on")
    FIREWORKS.require_in_force(day)
    words = "持有相应经营许可证", "a licence of the kind is held"
    if held is None:
        missing = condition(LICENCE, *words, False)
        return Decision(TradeCheck((LicenceLimit.LICENCE,)), missing)
    of_kind = asks(LICENCE, *words, held.kind, exactly(traded))
    if not of_kind:
        return Decision(TradeCheck((LicenceLimit.LICENCE,)), of_kind)
    if unsaid := [name for name, seen in (("product", sold), ("premises", place)) if seen is None]:
        raise Undetermined(*unsaid, en="product or premises are not known", zh="未说明产品或者场所")
    valid = Period(held.first_day, held.last_day)
    findings = (
        of_kind,
        condition(LICENCE, "经营范围", "within the scope", sold in held.scope, sold),
        condition(LICENCE, "有效期", "within the validity", valid.contains(day), day),
        condition(LICENCE, "经营场所", "at the premises", place == held.premises, place),
    )
    breached = tuple(limit for limit, finding in zip(LicenceLimit, findings, strict=True) if not finding)
    return judged(TradeCheck(breached), *findings)


@rule(OUTLET, DWELLING)
def retail_outlet(
    *, siting_rules_met: bool, dedicated_shop: bool, safety_measures: bool, shares_building_with_dwelling: bool
) -> Decision[bool]:
    """Whether a retail outlet may be where and as it is (零售点设置).

    Args:
        siting_rules_met: 符合设置规定: whether national and local rules on siting are met.
        dedicated_shop: 专店: whether it is a shop for fireworks alone; a counter in another shop is none.
        safety_measures: 安全防护措施: whether the necessary safety protection is in place.
        shares_building_with_dwelling: 与居住场所同处一建筑物: whether people live in the same building.

    Returns:
        可以设置: whether all conditions are met.
    """
    apart = not FLAG.of(shares_building_with_dwelling, "shares_building_with_dwelling")
    return all_of(
        condition(OUTLET, "符合设置规定", "siting rules are met", FLAG.of(siting_rules_met, "siting_rules_met")),
        condition(OUTLET, "专店销售", "a dedicated shop", FLAG.of(dedicated_shop, "dedicated_shop")),
        condition(OUTLET, "安全防护措施", "safety protection", FLAG.of(safety_measures, "safety_measures")),
        condition(DWELLING, "不与居住场所同处一建筑物", "no dwelling in the same building", apart),
    )


class Holder(Term):
    """Who keeps fireworks (储存人)."""

    WHOLESALER = "批发企业"
    RETAILER = "零售经营者"
    DISPLAY_OPERATOR = "燃放作业单位"
    PRODUCER = "生产企业"
    OTHER = "其他单位和个人"


class ProducerStorage(Reading, at=STORAGE):
    """Whether a producer may keep fireworks for business; the exempt classes leave producers out (生产企业储存)."""

    UNDETERMINED = (
        "未定",
        "生产企业的储存属于生产环节，适用国家规定",
        "What a producer keeps belongs to its production, which national law governs.",
    )
    BARRED = "禁止", "按字面属其他单位", "By the letter a producer is another unit, which may not."


class PermittedMeant(Reading, at=STORAGE):
    """Of whom the exemption asks that they are permitted to do business (准许经营所限定的主体)."""

    ALL = (
        "三类主体",
        "准许经营统领其后并列的三类主体",
        "The words stand before all three, which are one list.",
    )
    TRADERS = (
        "批发企业和零售经营者",
        "燃放作业单位并不经营烟花爆竹",
        "An operating unit does no business in fireworks.",
    )


_MAY_STORE = (Holder.WHOLESALER, Holder.RETAILER, Holder.DISPLAY_OPERATOR)


@rule(STORAGE, RETAIL_STORAGE)
def may_store(
    holder: Holder,
    *,
    authorised: bool | None = None,
    for_business: bool,
    at_business_premises: bool | None = None,
    producers: ProducerStorage = ProducerStorage.UNDETERMINED,
    permitted_meant: PermittedMeant = PermittedMeant.ALL,
) -> Decision[bool]:
    """Whether fireworks may be kept (储存).

    Args:
        holder: 储存人: who keeps them.
        authorised: 准许经营: whether the holder is permitted to do business in fireworks; asked of wholesalers,
            retailers and operating units that keep them for business.
        for_business: 以经营为目的: whether they are kept for the purpose of business.
        at_business_premises: 在经营场所内: whether they are kept at the holder's place of business; asked of retailers.

    Returns:
        可以储存: whether both paragraphs are kept; what a household keeps for its own use is not their matter.

    Raises:
        Undetermined: A producer keeps them for business, under the recommended reading; or what is asked is not known.

    >>> may_store(Holder.RETAILER, authorised=True, for_business=True, at_business_premises=False).because.en
    'a retailer keeps them at the shop'
    """
    who, business = Holder.of(holder, "holder"), FLAG.of(for_business, "for_business")
    permitted = FLAG.maybe(authorised, "authorised")
    at_shop = FLAG.maybe(at_business_premises, "at_business_premises")
    undetermined = ProducerStorage.of(producers, "producers") is ProducerStorage.UNDETERMINED
    traders = PermittedMeant.of(permitted_meant, "permitted_meant") is PermittedMeant.TRADERS
    if business and who is Holder.PRODUCER and undetermined:
        raise Undetermined(
            "production_permit",
            en="what a producer keeps belongs to its production, which other law governs",
            zh="生产企业的储存属于生产环节，适用其他规定",
        )
    if traders and who is Holder.DISPLAY_OPERATOR:
        permitted = True
    kept = not business or (permitted if who in _MAY_STORE else False)
    home = at_shop if who is Holder.RETAILER else True
    unsaid = [fact for fact, holds in (("authorised", kept), ("at_business_premises", home)) if holds is None]
    if unsaid and kept is not False and home is not False:
        raise Undetermined(*unsaid, en="permission or place are not known", zh="未说明是否准许经营或者储存地点")
    findings = []
    if kept is not None:
        findings.append(condition(STORAGE, "准许经营或不以经营为目的", "authorised, or not for business", kept, who))
    if home is not None:
        findings.append(
            condition(RETAIL_STORAGE, "零售经营者在经营场所内储存", "a retailer keeps them at the shop", home, who)
        )
    return all_of(*findings)


class Vehicle(Term):
    """What somebody travels in with fireworks; what counts as public transport is the caller's to say (交通工具)."""

    PUBLIC_TRANSPORT = "公共交通工具"
    PRIVATE = "非公共交通工具"


@rule(CARRYING)
def may_carry(vehicle: Vehicle) -> Decision[bool]:
    """Whether fireworks may be taken aboard: never onto public transport, whatever the quantity (随身携带).

    Args:
        vehicle: 交通工具: what is travelled in.

    Returns:
        可以携带: whether the clause allows it.

    >>> may_carry(Vehicle.PUBLIC_TRANSPORT).value
    False
    """
    free = Vehicle.of(vehicle, "vehicle") is Vehicle.PRIVATE
    return all_of(condition(CARRYING, "非公共交通工具", "not public transport", free, vehicle))


class SendingChannel(Term):
    """The ways to have fireworks carried by others (寄运方式)."""

    CONSIGNMENT = "托运"
    POST = "邮寄"
    COURIER = "快递"


@rule(SENDING)
def may_send(channel: SendingChannel, *, concealed: bool | None = None) -> Decision[bool]:
    """Whether fireworks may be sent: never, openly or hidden among other goods (寄运).

    Args:
        channel: 寄运方式: consigned, posted or couriered.
        concealed: 夹带: whether they are hidden in luggage, a parcel or mail, where that is known.

    Returns:
        可以寄运: no, with the clause.

    >>> may_send(SendingChannel.POST, concealed=False).value
    False
    """
    sent = SendingChannel.of(channel, "channel")
    hidden = FLAG.maybe(concealed, "concealed")
    return all_of(condition(SENDING, *_SENT[hidden], False, sent))


_SENT = {True: ("不夹带寄运", "not sent hidden"), False: ("不寄运", "not sent openly"), None: ("不寄运", "not sent")}
