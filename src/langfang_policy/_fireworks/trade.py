"""Articles 2 to 15 of the fireworks measures: scope, supervision, permits, places, licences, storage, carriage."""

from __future__ import annotations

import datetime

from attrs import frozen

from ..core.decisions import Decision, Finding, all_of, first_failing
from ..core.decrees import Period, plain_date
from ..core.errors import InvalidFacts, Undetermined
from ..core.locators import Citation
from ..core.rules import provision, rule
from ..core.terms import Reading, Term, flag, member
from .decree import FIREWORKS
from .places import Place, PlaceKind, RingPosition, a_place

__all__ = [
    "Activity",
    "Authority",
    "Holder",
    "Hotlines",
    "Licence",
    "LicenceKind",
    "LicenceLimit",
    "OtherActivities",
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


class Activity(Term):
    """What can be done with fireworks; the measures name six activities, and their lists end in 等 (and others)."""

    PRODUCTION = "生产"
    BUSINESS = "经营"
    STORAGE = "储存"
    TRANSPORT = "运输"
    SETTING_OFF = "燃放"
    DISPOSAL = "销毁处置"
    OTHER = "其他"


class OtherActivities(Reading):
    """Whether the list of six activities is closed."""

    UNDETERMINED = "未定"
    """Recommended: every operative article deals with the six alone, so nothing is said of others."""
    INCLUDED = "包括其他活动"
    """The list ends in 等, so others are in scope."""
    EXCLUDED = "仅限所列活动"
    """Only the six."""


class Authority(Term):
    """The departments that supervise."""

    PUBLIC_SECURITY = "公安部门"
    WORK_SAFETY = "安全生产监督管理部门"


@rule(FIREWORKS, "第二条")
def in_scope(
    activity: Activity, *, inside_city: bool, others: OtherActivities = OtherActivities.UNDETERMINED
) -> Decision[bool]:
    """Whether the measures reach an activity: one of six, inside the city's administrative area.

    Args:
        activity: What is done.
        inside_city: Whether it is done in the administrative area of Langfang, counties included.
        others: Whether activities that are not named are reached.

    Returns:
        Whether the measures apply.

    Raises:
        InvalidFacts: The activity is none, or ``inside_city`` is no yes or no.
        Undetermined: Another activity inside the city, under the recommended reading.

    >>> in_scope(Activity.STORAGE, inside_city=True).value
    True
    """
    named = member(activity, Activity, "activity") is not Activity.OTHER
    reading = member(others, OtherActivities, "others")
    inside = Finding(_SCOPE, "在本市行政区域内", "inside the city's area", flag(inside_city, "inside_city"))
    if not inside:
        return Decision(False, inside)
    reached = _reached(_SCOPE, activity, reading, named=named)
    return Decision(reached.holds, inside, reached)


def _reached(clause: Citation, activity: Activity, others: OtherActivities, *, named: bool) -> Finding:
    """Whether the open list of a clause reaches an activity."""
    if not named and others is OtherActivities.UNDETERMINED:
        raise _unnamed(activity)
    holds = named or others is OtherActivities.INCLUDED
    return Finding(clause, "属于所列活动", "an activity that the list reaches", holds, activity)


def _unnamed(activity: Activity) -> Undetermined:
    return Undetermined(
        "activity",
        en=f"the measures do not name {activity.en} here, and their list is open",
        zh=f"条文列举未包括“{activity.zh}”，且列举未尽",
    )


@rule(FIREWORKS, "第四条第二款")
def supervisor(activity: Activity) -> Decision[Authority]:
    """Which department supervises an activity: public safety with the police, production safety with work safety.

    Args:
        activity: What is done.

    Returns:
        The lead department.

    Raises:
        InvalidFacts: The activity is none.
        Undetermined: The activity is not named.

    >>> supervisor(Activity.TRANSPORT).value.zh
    '公安部门'
    """
    if member(activity, Activity, "activity") is Activity.OTHER:
        raise _unnamed(activity)
    police = activity in _POLICE_STAGES
    lead = Authority.PUBLIC_SECURITY if police else Authority.WORK_SAFETY
    return Decision(lead, Finding(_STAGES, "监管环节", "stage supervised", observed=activity))


_POLICE_STAGES = (Activity.TRANSPORT, Activity.SETTING_OFF, Activity.DISPOSAL)


@provision(FIREWORKS, "第七条")
@frozen(kw_only=True)
class Hotlines:
    """The telephone numbers named for reports; other channels are open too."""

    work_safety: str = "12350"  # work-safety reporting line
    police: str = "110"  # police line


_REPORTED = (
    Activity.PRODUCTION,
    Activity.BUSINESS,
    Activity.STORAGE,
    Activity.TRANSPORT,
    Activity.SETTING_OFF,
)


@rule(FIREWORKS, "第七条")
def reward_due(
    activity: Activity, *, verified: bool, others: OtherActivities = OtherActivities.UNDETERMINED
) -> Decision[bool]:
    """Whether the reporter of an unlawful activity is owed a reward; its amount is not fixed here.

    Args:
        activity: What was reported, by whatever channel and by whomever.
        verified: Whether the report was found true.
        others: Whether activities that the list does not name are reached, disposal among them.

    Returns:
        Whether a reward is due.

    Raises:
        InvalidFacts: A fact is of the wrong kind.
        Undetermined: A verified report of an activity that the list does not name, under the recommended reading.

    >>> reward_due(Activity.STORAGE, verified=True).value
    True
    """
    named = member(activity, Activity, "activity") in _REPORTED
    reading = member(others, OtherActivities, "others")
    true = Finding(_REPORTS, "举报查证属实", "the report was verified", flag(verified, "verified"))
    if not true:
        return Decision(False, true)
    reached = _reached(_REPORTS, activity, reading, named=named)
    return Decision(reached.holds, true, reached)


@rule(FIREWORKS, "第八条第二款")
def credit_entry(activity: Activity, *, unlawful: bool) -> Decision[bool]:
    """Whether an activity goes onto the public credit information platform (公共信用信息共享平台).

    Args:
        activity: What was done; disposal is not on this list, which is closed.
        unlawful: Whether it broke the law.

    Returns:
        Whether it is entered.

    Raises:
        InvalidFacts: A fact is of the wrong kind.

    >>> credit_entry(Activity.DISPOSAL, unlawful=True).value
    False
    """
    named = member(activity, Activity, "activity") in _REPORTED
    findings = (
        Finding(_CREDIT, "属于所列活动", "an activity that the list names", named, activity),
        Finding(_CREDIT, "违法", "unlawful", flag(unlawful, "unlawful")),
    )
    return all_of(*findings)


_PERMITTED = (Activity.PRODUCTION, Activity.BUSINESS, Activity.TRANSPORT)


@rule(FIREWORKS, "第九条第一款")
def permit_satisfied(activity: Activity, *, has_permit: bool) -> Decision[bool]:
    """Whether an activity is lawful as to its permit: production, business and transport need one.

    Args:
        activity: What is done; storage, setting off and disposal need no permit under this clause.
        has_permit: Whether there is a permit for it.

    Returns:
        Whether the clause is satisfied.

    Raises:
        InvalidFacts: A fact is of the wrong kind.

    >>> permit_satisfied(Activity.TRANSPORT, has_permit=False).value
    False
    """
    free = member(activity, Activity, "activity") not in _PERMITTED
    has = flag(has_permit, "has_permit")
    exempt = Finding(_PERMITS, "不属于须许可的活动", "an activity that needs no permit here", free, activity)
    held = Finding(_PERMITS, "取得许可", "a permit is held", has)
    return Decision(free or has, exempt, held, because=0 if free else 1)


class SalesBan(Reading):
    """Which bans on setting off bar the sale of fireworks too; the clause speaks of areas (区域) alone."""

    AREAS = "仅限区域"
    """Recommended: rings, development zone and designated areas; art. 22 tells areas from places (场所)."""
    AREAS_AND_PLACES = "区域和场所"
    """The listed places too, some of which are areas themselves."""


@rule(FIREWORKS, "第九条第二款")
def may_trade_in(place: Place, *, sales_ban: SalesBan = SalesBan.AREAS) -> Decision[bool]:
    """Whether fireworks may be traded at a spot, as to the place alone; an alert does not matter.

    Args:
        place: The spot.
        sales_ban: Which bans on setting off bar sale.

    Returns:
        Whether the spot is open to trade; a licence changes nothing.

    Raises:
        InvalidFacts: A fact is of the wrong kind.

    >>> may_trade_in(Place(ring=RingPosition.ON, in_development_zone=False)).value
    False
    """
    spot, wide = a_place(place), member(sales_ban, SalesBan, "sales_ban") is SalesBan.AREAS_AND_PLACES
    barring = spot.kinds if wide else spot.kinds & {PlaceKind.DESIGNATED_AREA}
    findings = (
        Finding(_TRADE_BAN, "在外环线以外", "outside the outer ring", spot.ring is RingPosition.OUTSIDE, spot.ring),
        Finding(_TRADE_BAN, "在开发区以外", "outside the development zone", not spot.in_development_zone),
        Finding(_TRADE_BAN, "不在其他禁止经营的区域", "in no other area that bars trade", not barring, barring),
    )
    return all_of(*findings)


class LicenceKind(Term):
    """The two kinds of operating licence (经营许可证)."""

    WHOLESALE = "批发"
    RETAIL = "零售"


@frozen(kw_only=True)
class Licence:
    """An operating licence: kind, the products in its scope, its days (both included) and its premises.

    Products and premises are told apart by their words, so that the same words must be used for a trade.
    """

    kind: LicenceKind
    scope: frozenset[str]
    first_day: datetime.date
    last_day: datetime.date
    premises: str

    def __attrs_post_init__(self) -> None:
        member(self.kind, LicenceKind, "kind")
        if not isinstance(self.scope, frozenset) or not all(isinstance(product, str) for product in self.scope):
            raise InvalidFacts("scope", self.scope, "a frozenset of texts", "文字的不可变集合")
        _text(self.premises, "premises")
        first = plain_date(self.first_day, "first_day")
        if plain_date(self.last_day, "last_day") < first:
            raise InvalidFacts("last_day", self.last_day, f"a day not before {first}", f"不早于{first}的日期")


def _text(value: object, fact: str) -> str:
    if not isinstance(value, str):
        raise InvalidFacts(fact, value, "a text", "文字")
    return value


class LicenceLimit(Term):
    """What a trade may overstep."""

    LICENCE = "许可证"
    SCOPE = "经营范围"
    VALIDITY = "有效期"
    PREMISES = "经营场所"


@frozen
class TradeCheck:
    """The limits that a trade oversteps; true where it keeps within all."""

    breached: tuple[LicenceLimit, ...]

    def __bool__(self) -> bool:
        return not self.breached


@rule(FIREWORKS, "第十条")
def check_trade(
    kind: LicenceKind, *, licence: Licence | None, product: str, on: datetime.date, premises: str
) -> Decision[TradeCheck]:
    """Whether a trade keeps within its licence: kind, scope, validity and premises.

    Args:
        kind: Wholesale or retail.
        licence: The trader's licence, None where there is none.
        product: What is traded, as the licence's scope names it.
        on: The day of the trade.
        premises: Where it is traded, as the licence names it.

    Returns:
        The limits overstepped; without a licence of the kind, that alone.

    Raises:
        InvalidFacts: A fact is of the wrong kind.
        NotInForce: The measures did not hold on the day.
    """
    FIREWORKS.require_in_force(on)
    traded, sold, place = member(kind, LicenceKind, "kind"), _text(product, "product"), _text(premises, "premises")
    if licence is not None and not isinstance(licence, Licence):
        raise InvalidFacts("licence", licence, "a Licence or None", "许可证或无")
    if licence is None or licence.kind is not traded:
        held = None if licence is None else licence.kind
        missing = Finding(_LICENCE, "持有相应经营许可证", "a licence of the kind is held", False, held, traded)
        return Decision(TradeCheck((LicenceLimit.LICENCE,)), missing)
    valid = Period(licence.first_day, licence.last_day)
    findings = (
        Finding(_LICENCE, "持有相应经营许可证", "a licence of the kind is held", True, licence.kind, traded),
        Finding(_LICENCE, "经营范围", "within the scope", sold in licence.scope, sold, licence.scope),
        Finding(_LICENCE, "有效期", "within the validity", valid.contains(on), on, valid),
        Finding(_LICENCE, "经营场所", "at the premises", place == licence.premises, place, licence.premises),
    )
    breached = tuple(limit for limit, finding in zip(LicenceLimit, findings, strict=True) if not finding)
    return Decision(TradeCheck(breached), *findings, because=first_failing(findings))


@rule(FIREWORKS, "第十二条第一款", "第十二条第二款")
def retail_outlet(
    *, siting_rules_met: bool, dedicated_shop: bool, safety_measures: bool, shares_building_with_dwelling: bool
) -> Decision[bool]:
    """Whether a retail outlet may be where and as it is.

    Args:
        siting_rules_met: Whether national and local rules on siting are met.
        dedicated_shop: Whether it is a shop for fireworks alone (专店); a counter in another shop is none.
        safety_measures: Whether the necessary safety protection is in place.
        shares_building_with_dwelling: Whether people live in the same building (同一建筑物).

    Returns:
        Whether all four conditions are met.

    Raises:
        InvalidFacts: A fact is no yes or no.
    """
    findings = (
        Finding(_OUTLET, "符合设置规定", "siting rules are met", flag(siting_rules_met, "siting_rules_met")),
        Finding(_OUTLET, "专店销售", "a dedicated shop", flag(dedicated_shop, "dedicated_shop")),
        Finding(_OUTLET, "安全防护措施", "safety protection", flag(safety_measures, "safety_measures")),
        Finding(
            _DWELLING,
            "不与居住场所同处一建筑物",
            "no dwelling in the same building",
            not flag(shares_building_with_dwelling, "shares_building_with_dwelling"),
        ),
    )
    return all_of(*findings)


class Holder(Term):
    """Who keeps fireworks."""

    WHOLESALER = "批发企业"
    RETAILER = "零售经营者"
    DISPLAY_OPERATOR = "燃放作业单位"
    PRODUCER = "生产企业"
    OTHER = "其他单位和个人"


class ProducerStorage(Reading):
    """Whether a producer may keep fireworks for business; the three exempt classes leave producers out."""

    UNDETERMINED = "未定"
    """Recommended: what a producer keeps belongs to its production, which national law governs."""
    BARRED = "禁止"
    """By the letter a producer is another unit, which may not."""


_MAY_STORE = (Holder.WHOLESALER, Holder.RETAILER, Holder.DISPLAY_OPERATOR)


@rule(FIREWORKS, "第十三条第一款", "第十三条第二款")
def may_store(
    holder: Holder,
    *,
    authorised: bool,
    for_business: bool,
    at_business_premises: bool,
    producers: ProducerStorage = ProducerStorage.UNDETERMINED,
) -> Decision[bool]:
    """Whether fireworks may be kept.

    Args:
        holder: Who keeps them.
        authorised: Whether the holder is permitted to do business in fireworks (准许经营).
        for_business: Whether they are kept for the purpose of business.
        at_business_premises: Whether they are kept at the holder's place of business.
        producers: Whether a producer may keep them for business.

    Returns:
        Whether both paragraphs are kept; what a household keeps for its own use is not their matter.

    Raises:
        InvalidFacts: A fact is of the wrong kind.
        Undetermined: A producer keeps them for business, under the recommended reading.

    >>> may_store(Holder.RETAILER, authorised=True, for_business=True, at_business_premises=False).because.en
    'a retailer keeps them at the shop'
    """
    who, business = member(holder, Holder, "holder"), flag(for_business, "for_business")
    exempt = flag(authorised, "authorised") and who in _MAY_STORE
    at_shop = flag(at_business_premises, "at_business_premises") or who is not Holder.RETAILER
    undetermined = member(producers, ProducerStorage, "producers") is ProducerStorage.UNDETERMINED
    if business and who is Holder.PRODUCER and undetermined:
        raise Undetermined(
            "production_permit",
            en="what a producer keeps belongs to its production, which other law governs",
            zh="生产企业的储存属于生产环节，适用其他规定",
        )
    kept = exempt or not business
    findings = (
        Finding(_STORAGE, "准许经营或不以经营为目的", "authorised, or not for business", kept, who),
        Finding(_RETAIL_STORAGE, "零售经营者在经营场所内储存", "a retailer keeps them at the shop", at_shop, who),
    )
    return all_of(*findings)


class Vehicle(Term):
    """What somebody travels in with fireworks; what counts as public transport is the caller's to say."""

    PUBLIC_TRANSPORT = "公共交通工具"
    PRIVATE = "非公共交通工具"


@rule(FIREWORKS, "第十五条第二款")
def may_carry(vehicle: Vehicle) -> Decision[bool]:
    """Whether fireworks may be taken aboard: never onto public transport, whatever the quantity.

    Args:
        vehicle: What is travelled in.

    Returns:
        Whether the clause allows it.

    Raises:
        InvalidFacts: The vehicle is none.

    >>> may_carry(Vehicle.PUBLIC_TRANSPORT).value
    False
    """
    free = member(vehicle, Vehicle, "vehicle") is Vehicle.PRIVATE
    return Decision(free, Finding(_CARRYING, "非公共交通工具", "not public transport", free, vehicle))


class SendingChannel(Term):
    """The ways to have fireworks carried by others."""

    CONSIGNMENT = "托运"
    POST = "邮寄"
    COURIER = "快递"


@rule(FIREWORKS, "第十五条第三款")
def may_send(channel: SendingChannel, *, concealed: bool) -> Decision[bool]:
    """Whether fireworks may be sent: never, openly or hidden among other goods.

    Args:
        channel: Consigned, posted or couriered.
        concealed: Whether they are hidden in luggage, a parcel or mail.

    Returns:
        No, with the clause.

    Raises:
        InvalidFacts: A fact is of the wrong kind.

    >>> may_send(SendingChannel.POST, concealed=False).value
    False
    """
    manner = ("夹带", "sent hidden") if flag(concealed, "concealed") else ("寄运", "sent openly")
    return Decision(False, Finding(_SENDING, *manner, False, member(channel, SendingChannel, "channel")))


_SCOPE = FIREWORKS.at("第二条")
_STAGES = FIREWORKS.at("第四条第二款")
_REPORTS = FIREWORKS.at("第七条")
_CREDIT = FIREWORKS.at("第八条第二款")
_PERMITS = FIREWORKS.at("第九条第一款")
_TRADE_BAN = FIREWORKS.at("第九条第二款")
_LICENCE = FIREWORKS.at("第十条")
_OUTLET = FIREWORKS.at("第十二条第一款")
_DWELLING = FIREWORKS.at("第十二条第二款")
_STORAGE = FIREWORKS.at("第十三条第一款")
_RETAIL_STORAGE = FIREWORKS.at("第十三条第二款")
_CARRYING = FIREWORKS.at("第十五条第二款")
_SENDING = FIREWORKS.at("第十五条第三款")
