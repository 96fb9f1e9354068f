"""Articles 2 to 15 of the fireworks measures: scope, supervision, permits, places, licences, storage, carriage."""

from __future__ import annotations

import datetime

from attrs import frozen

from ._fireworks_decree import FIREWORKS
from .core.decisions import Decision, Finding
from .core.decrees import Period, plain_date
from .core.errors import InvalidFacts, Undetermined
from .core.locators import Citation
from .core.rules import provision, rule
from .core.terms import Reading, Term, flag, member, members

__all__ = [
    "Activity",
    "Authority",
    "Holder",
    "Hotlines",
    "Licence",
    "LicenceKind",
    "LicenceLimit",
    "OtherActivities",
    "Place",
    "PlaceKind",
    "RingPosition",
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
    inside = flag(inside_city, "inside_city")
    if inside and not named and others is OtherActivities.UNDETERMINED:
        raise _unnamed(activity)
    reached = named or others is OtherActivities.INCLUDED
    return Decision(
        inside and reached,
        Finding(_SCOPE, "在本市行政区域内", "inside the city's area", inside),
        Finding(_SCOPE, "属于所列活动", "an activity that the list reaches", reached, activity),
    )


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
def reward_due(activity: Activity, *, verified: bool) -> Decision[bool]:
    """Whether the reporter of an unlawful activity is owed a reward; its amount is not fixed here.

    Args:
        activity: What was reported, by whatever channel and by whomever.
        verified: Whether the report was found true.

    Returns:
        Whether a reward is due.

    Raises:
        InvalidFacts: A fact is of the wrong kind.
        Undetermined: A verified report of an activity that the list does not name.

    >>> reward_due(Activity.STORAGE, verified=True).value
    True
    """
    member(activity, Activity, "activity")
    if flag(verified, "verified") and activity not in _REPORTED:
        raise _unnamed(activity)
    return Decision(verified, Finding(_REPORTS, "举报查证属实", "the report was verified", verified, activity))


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
    listed = member(activity, Activity, "activity") in _REPORTED
    return Decision(
        flag(unlawful, "unlawful") and listed,
        Finding(_CREDIT, "属于所列活动", "an activity that the list names", listed, activity),
        Finding(_CREDIT, "违法", "unlawful", unlawful),
    )


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
    needed = member(activity, Activity, "activity") in _PERMITTED
    has = flag(has_permit, "has_permit")
    return Decision(
        has or not needed,
        Finding(_PERMITS, "取得许可", "a permit is held", has or not needed, has, needed),
    )


class RingPosition(Term):
    """Where a spot lies to the outer ring road (外环线) of its county, or of the city for its districts."""

    INSIDE = "外环线以内"
    ON = "外环线上"
    OUTSIDE = "外环线以外"


class PlaceKind(Term):
    """The kinds of place at which setting off is banned outside the rings, in the order of the clause's items."""

    OFFICE = "党政机关办公场所"
    TRANSPORT_HUB = "交通枢纽、轨道交通设施、铁路线路安全保护区"
    DANGEROUS_GOODS = "易燃易爆危险物品生产、经营、储存单位"
    ENERGY_PROTECTION_ZONE = "能源设施安全保护区"
    CULTURAL_RELIC = "文物保护单位"
    MILITARY = "重要军事区域"
    SCHOOL_OR_CARE = "学校、幼儿园、医疗机构、养老机构"
    CROWDED = "人员密集场所"
    DESIGNATED_AREA = "政府划定并公布的其他区域"
    DESIGNATED_PLACE = "政府划定并公布的其他场所"

    @property
    def citation(self) -> Citation:
        """The item of the clause."""
        return _ITEMS[self]


_ITEMS = {
    kind: FIREWORKS.at(f"第十六条第二款第（{item}）项")
    for kind, item in zip(PlaceKind, "一二三四五六七八九九", strict=True)
}


@frozen(kw_only=True)
class Place:
    """A spot: where it lies to the ring, whether in the development zone, and which kinds of place it is.

    A protection zone belongs to its kind only where the clause says so: of railway lines and of energy facilities. What
    the city or a county government has designated counts only once it is announced.
    """

    ring: RingPosition
    in_development_zone: bool
    kinds: frozenset[PlaceKind] = frozenset()

    def __attrs_post_init__(self) -> None:
        member(self.ring, RingPosition, "ring")
        flag(self.in_development_zone, "in_development_zone")
        if self.kinds != members(self.kinds, PlaceKind, "kinds"):
            raise InvalidFacts("kinds", self.kinds, "a frozenset of PlaceKind", "场所类别的不可变集合")

    @property
    def in_banned_area(self) -> bool:
        """Whether the spot lies inside or on a ring, or in the development zone."""
        return self.ring is not RingPosition.OUTSIDE or self.in_development_zone


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
        InvalidFacts: The place is none.

    >>> may_trade_in(Place(ring=RingPosition.ON, in_development_zone=False)).value
    False
    """
    if not isinstance(place, Place):
        raise InvalidFacts("place", place, "a Place", "地点")
    barring = place.kinds if sales_ban is SalesBan.AREAS_AND_PLACES else place.kinds & {PlaceKind.DESIGNATED_AREA}
    free = not place.in_banned_area and not barring
    return Decision(free, Finding(_TRADE_BAN, "在禁放区域以外", "outside areas where setting off is banned", free))


class LicenceKind(Term):
    """The two kinds of operating licence (经营许可证)."""

    WHOLESALE = "批发"
    RETAIL = "零售"


@frozen(kw_only=True)
class Licence:
    """An operating licence: kind, the products in its scope, its days (both included) and its premises."""

    kind: LicenceKind
    scope: frozenset[str]
    first_day: datetime.date
    last_day: datetime.date
    premises: str

    def __attrs_post_init__(self) -> None:
        member(self.kind, LicenceKind, "kind")
        first = plain_date(self.first_day, "first_day")
        if plain_date(self.last_day, "last_day") < first:
            raise InvalidFacts("last_day", self.last_day, f"a day not before {first}", f"不早于{first}的日期")


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
    licensed = licence is not None and licence.kind is member(kind, LicenceKind, "kind")
    findings = [Finding(_LICENCE, "持有相应经营许可证", "a licence of the kind is held", licensed, kind)]
    if licence is not None and licensed:
        valid = Period(licence.first_day, licence.last_day)
        findings += [
            Finding(_LICENCE, "经营范围", "within the scope", product in licence.scope, product),
            Finding(_LICENCE, "有效期", "within the validity", valid.contains(on), on, valid),
            Finding(_LICENCE, "经营场所", "at the premises", premises == licence.premises, premises, licence.premises),
        ]
    breached = tuple(limit for limit, finding in zip(LicenceLimit, findings, strict=False) if not finding.holds)
    return Decision(TradeCheck(breached), *findings)


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
    return Decision(all(findings), *findings)


class Holder(Term):
    """Who keeps fireworks."""

    WHOLESALER = "批发企业"
    RETAILER = "零售经营者"
    DISPLAY_OPERATOR = "燃放作业单位"
    PRODUCER = "生产企业"
    OTHER = "其他单位和个人"


_MAY_STORE = (Holder.WHOLESALER, Holder.RETAILER, Holder.DISPLAY_OPERATOR)


@rule(FIREWORKS, "第十三条第一款", "第十三条第二款")
def may_store(holder: Holder, *, authorised: bool, for_business: bool, at_business_premises: bool) -> Decision[bool]:
    """Whether fireworks may be kept.

    Args:
        holder: Who keeps them.
        authorised: Whether the holder is permitted to do business in fireworks (准许经营).
        for_business: Whether they are kept for the purpose of business.
        at_business_premises: Whether they are kept at the holder's place of business.

    Returns:
        Whether both paragraphs are kept; what a household keeps for its own use is not their matter.

    Raises:
        InvalidFacts: A fact is of the wrong kind.
        Undetermined: A producer keeps them for business, which belongs to production and its national law.
    """
    business = flag(for_business, "for_business")
    exempt = flag(authorised, "authorised") and member(holder, Holder, "holder") in _MAY_STORE
    if business and holder is Holder.PRODUCER:
        raise Undetermined(
            "production_permit",
            en="what a producer keeps belongs to its production, which other law governs",
            zh="生产企业的储存属于生产环节，适用其他规定",
        )
    at_home = flag(at_business_premises, "at_business_premises") or holder is not Holder.RETAILER
    return Decision(
        (exempt or not business) and at_home,
        Finding(
            _STORAGE, "准许经营或不以经营为目的", "authorised, or not for business", exempt or not business, holder
        ),
        Finding(_RETAIL_STORAGE, "零售经营者在经营场所内储存", "a retailer keeps them at the shop", at_home, holder),
    )


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
