"""Articles 16 to 26 of the fireworks measures: where, when and how not to set off, and what follows a breach."""

from __future__ import annotations

import datetime
from decimal import Decimal

from attrs import frozen

from ._fireworks_decree import FIREWORKS
from ._fireworks_trade import Authority, Place, PlaceKind, RingPosition
from .core.days import moment
from .core.decisions import Decision, Finding
from .core.errors import InvalidFacts
from .core.exact import Number, exact
from .core.locators import Citation
from .core.rules import provision, rule
from .core.terms import Reading, Term, flag, member, members
from .pollution import Alert

__all__ = [
    "SAFE",
    "AlertsMeant",
    "Breach",
    "CarryingFine",
    "ConcurrentFines",
    "Decider",
    "Display",
    "DisplayPermit",
    "FineRange",
    "Manner",
    "Regime",
    "Sanction",
    "SettingOff",
    "SettingOffFine",
    "ThrowTarget",
    "UnsafeFine",
    "alert_bans",
    "change_holds",
    "check_fine",
    "display_lawful",
    "may_set_off",
    "penalty_regime",
    "place_bans",
    "sanctions",
    "unsafe_use",
]


@rule(FIREWORKS, "第十六条第一款", "第十六条第二款")
def place_bans(place: Place) -> Decision[tuple[Citation, ...]]:
    """The clauses that ban setting off at a spot, whatever the time.

    Inside or on a ring and in the development zone the area is banned; a listed place is banned outside the rings. A
    listed place in the part of the development zone outside the ring breaches both.

    Args:
        place: The spot; every kind that fits counts.

    Returns:
        Each clause that bans, in order; none where setting off is not banned.

    Raises:
        InvalidFacts: The place is none.

    >>> [str(clause.locator) for clause in place_bans(Place(ring=RingPosition.ON, in_development_zone=False)).value]
    ['第十六条第一款']
    """
    if not isinstance(place, Place):
        raise InvalidFacts("place", place, "a Place", "地点")
    findings = [
        Finding(_AREA, "在外环线以外", "outside the outer ring", place.ring is RingPosition.OUTSIDE, place.ring),
        Finding(_AREA, "在开发区以外", "outside the development zone", not place.in_development_zone),
    ]
    if place.ring is RingPosition.OUTSIDE:
        kinds = [kind for kind in PlaceKind if kind in place.kinds]
        findings += [Finding(kind.citation, f"非{kind.zh}", f"not {kind.en}", False, kind) for kind in kinds]
        findings += [] if kinds else [Finding(_PLACES, "不属于禁放场所", "no place of the nine kinds")]
    bans = (finding.citation for finding in findings if not finding.holds)
    return Decision(tuple(dict.fromkeys(bans)), *findings)


class AlertsMeant(Reading):
    """Which alerts are meant by heavy-pollution weather warnings (重污染天气预警)."""

    ANY = "各级预警"
    """Recommended: no level is named, and the emergency plan gives the name to all four colours."""
    YELLOW_AND_ABOVE = "黄色以上预警"
    """The plan's own fireworks ban begins with the measures of response level III."""


@rule(FIREWORKS, "第十七条第一款")
def alert_bans(alert: Alert, *, alerts_meant: AlertsMeant = AlertsMeant.ANY) -> Decision[bool]:
    """Whether an alert bans setting off in the whole city.

    Args:
        alert: The alert in force at the moment, none included.
        alerts_meant: Which alerts are meant.

    Returns:
        Whether setting off is banned everywhere, without exception.

    Raises:
        InvalidFacts: The alert is none.

    >>> alert_bans(Alert.BLUE).value
    True
    """
    lowest = Alert.BLUE if alerts_meant is AlertsMeant.ANY else Alert.YELLOW
    free = member(alert, Alert, "alert") < lowest
    return Decision(not free, Finding(_ALERT, "无重污染天气预警", "no heavy-pollution alert", free, alert, Alert.NONE))


@frozen(kw_only=True)
class Display:
    """A fireworks gala or other large display: its permit (焰火燃放许可证) and its operating unit (燃放作业单位)."""

    has_permit: bool
    operator_qualified: bool

    def __attrs_post_init__(self) -> None:
        flag(self.has_permit, "has_permit")
        flag(self.operator_qualified, "operator_qualified")


@rule(FIREWORKS, "第十八条")
def display_lawful(display: Display) -> Decision[bool]:
    """Whether a gala or other large display may be held, as to permit and operating unit.

    Args:
        display: Its permit, and whether the operating unit meets the industry standard.

    Returns:
        Whether both are there.

    Raises:
        InvalidFacts: The display is none.

    >>> display_lawful(Display(has_permit=True, operator_qualified=False)).value
    False
    """
    if not isinstance(display, Display):
        raise InvalidFacts("display", display, "a Display", "大型焰火燃放活动")
    findings = (
        Finding(_DISPLAY, "取得焰火燃放许可证", "a display permit is held", display.has_permit),
        Finding(_DISPLAY, "燃放作业单位符合条件", "the operating unit qualifies", display.operator_qualified),
    )
    return Decision(all(findings), *findings)


class ThrowTarget(Term):
    """What fireworks must not be thrown at."""

    RETAIL_OUTLET = "烟花爆竹零售点"
    PEDESTRIAN = "行人"
    VEHICLE = "车辆"
    BUILDING = "建筑物"
    STRUCTURE = "构筑物"
    BUILDING_SITE = "在建工地"
    TREE = "树木"
    WATERCOURSE = "河道"
    GREEN_SPACE = "公共绿地"
    MANHOLE = "窨井"


@frozen(kw_only=True)
class Manner:
    """How fireworks are set off: each of the six safety duties as a fact."""

    product_approved: bool
    inside_building: bool
    thrown_from_opening: bool
    thrown_at: frozenset[ThrowTarget]
    affects_traffic: bool
    affects_gas_facilities: bool
    endangers_otherwise: bool

    def __attrs_post_init__(self) -> None:
        for name in _FLAGS:
            flag(getattr(self, name), name)
        if self.thrown_at != members(self.thrown_at, ThrowTarget, "thrown_at"):
            raise InvalidFacts("thrown_at", self.thrown_at, "a frozenset of ThrowTarget", "投掷对象的不可变集合")


_FLAGS = (
    "product_approved",
    "inside_building",
    "thrown_from_opening",
    "affects_traffic",
    "affects_gas_facilities",
    "endangers_otherwise",
)

SAFE = Manner(
    product_approved=True,
    inside_building=False,
    thrown_from_opening=False,
    thrown_at=frozenset(),
    affects_traffic=False,
    affects_gas_facilities=False,
    endangers_otherwise=False,
)
"""A setting off that keeps all six duties."""


@rule(FIREWORKS, "第十九条")
def unsafe_use(manner: Manner) -> Decision[tuple[Citation, ...]]:
    """The safety duties that a setting off breaks; they hold everywhere and always.

    Args:
        manner: How the fireworks are set off.

    Returns:
        Each item broken, in order; none where the setting off is safe.

    Raises:
        InvalidFacts: The manner is none.

    >>> unsafe_use(SAFE).value
    ()
    """
    if not isinstance(manner, Manner):
        raise InvalidFacts("manner", manner, "a Manner", "燃放方式")
    kept_in = not manner.inside_building and not manner.thrown_from_opening
    product, building, throwing, traffic, gas, danger = _SAFETY
    findings = (
        Finding(product, "本市准予经营的品种", "a product approved for sale here", manner.product_approved),
        Finding(building, "不在建筑物内燃放或向外抛掷", "not inside a building nor out of it", kept_in),
        Finding(throwing, "不向他物投掷", "not thrown at anything", not manner.thrown_at, manner.thrown_at),
        Finding(traffic, "不影响道路交通安全", "no effect on road traffic", not manner.affects_traffic),
        Finding(gas, "不影响燃气设施安全", "no effect on gas facilities", not manner.affects_gas_facilities),
        Finding(danger, "无其他危害", "no other danger", not manner.endangers_otherwise),
    )
    return Decision(tuple(finding.citation for finding in findings if not finding.holds), *findings)


class DisplayPermit(Reading):
    """Whether a display permit lifts the ban on an area or place; the measures say nothing of it."""

    LIFTS_NOTHING = "不解除禁放"
    """Recommended: the measures make no exception."""
    LIFTS_PLACE = "解除区域、场所禁放"
    """Police permit displays under national law, and know the place; an alert's ban stands all the same."""


class Regime(Term):
    """What governs the punishment of a breach, from the strongest."""

    CRIMINAL = "刑事责任"
    PUBLIC_SECURITY = "治安管理处罚"
    HIGHER_LAW = "法律、法规规定的处罚"
    THESE_MEASURES = "本办法规定的处罚"


class Breach(Term):
    """The breaches that these measures punish themselves."""

    CARRYING = "携带搭乘公共交通工具"
    SENDING = "托运、邮寄、快递"
    BANNED_AREA = "禁放区域内燃放"
    BANNED_PLACE = "禁放场所燃放"
    ALERT = "预警期间燃放"
    UNSAFE = "不遵守安全燃放要求"


@frozen(kw_only=True)
class FineRange:
    """A fine in yuan, both ends included; whether it must be imposed, and whether the fireworks are taken."""

    least_yuan: Decimal
    most_yuan: Decimal
    mandatory: bool
    confiscation: bool

    def __str__(self) -> str:
        return f"{self.least_yuan}–{self.most_yuan}"


@provision(FIREWORKS, "第二十一条")
@frozen(kw_only=True)
class CarryingFine(FineRange):
    """For carrying and sending: confiscation, and a fine may be added."""

    least_yuan: Decimal = Decimal(200)
    most_yuan: Decimal = Decimal(1000)
    mandatory: bool = False
    confiscation: bool = True


@provision(FIREWORKS, "第二十二条")
@frozen(kw_only=True)
class SettingOffFine(FineRange):
    """For setting off where or when it is banned: an order to stop, and a fine may be added."""

    least_yuan: Decimal = Decimal(500)
    most_yuan: Decimal = Decimal(2000)
    mandatory: bool = False
    confiscation: bool = False


@provision(FIREWORKS, "第二十三条")
@frozen(kw_only=True)
class UnsafeFine(FineRange):
    """For breaking a safety duty: an order to stop and a fine."""

    least_yuan: Decimal = Decimal(100)
    most_yuan: Decimal = Decimal(500)
    mandatory: bool = True
    confiscation: bool = False


class ConcurrentFines(Reading):
    """What one act that breaks a ban and a safety duty is fined; the measures say nothing of it."""

    EACH = "分别列明"
    """Recommended: both sanctions are named, never their sum, and the choice is left to the police."""
    HEAVIER = "从重者"
    """One act, one fine: the heavier range."""


@frozen(kw_only=True)
class Sanction:
    """What the police must and may do: order a stop, take the fireworks, fine within a range."""

    clause: Citation
    authority: Authority
    breaches: tuple[Breach, ...]
    stop: bool
    fine: FineRange


@rule(FIREWORKS, "第二十条")
def penalty_regime(*, crime: bool, public_security_offence: bool, higher_law_has_penalty: bool) -> Decision[Regime]:
    """What governs the punishment of a breach; where several do, the strongest (an order the text does not state).

    Args:
        crime: Whether the conduct is a crime.
        public_security_offence: Whether it is an offence against public security administration (治安管理).
        higher_law_has_penalty: Whether a law or regulation (法律、法规, not a mere rule 规章) already sets a penalty.

    Returns:
        The regime; these measures only where no other stands before them.

    Raises:
        InvalidFacts: A fact is no yes or no.

    >>> penalty_regime(crime=False, public_security_offence=False, higher_law_has_penalty=False).value.zh
    '本办法规定的处罚'
    """
    findings = (
        Finding(_PRECEDENCE, "构成犯罪", "a crime", flag(crime, "crime")),
        Finding(
            _PRECEDENCE,
            "违反治安管理",
            "a public security offence",
            flag(public_security_offence, "public_security_offence"),
        ),
        Finding(
            _PRECEDENCE,
            "法律、法规已有处罚规定",
            "a law or regulation has a penalty",
            flag(higher_law_has_penalty, "higher_law_has_penalty"),
        ),
    )
    held = next((index for index, finding in enumerate(findings) if finding.holds), len(findings))
    return Decision(tuple(Regime)[held], *findings, because=min(held, len(findings) - 1))


@rule(FIREWORKS, "第二十一条", "第二十二条", "第二十三条")
def sanctions(
    breaches: frozenset[Breach],
    *,
    carrying: CarryingFine = CarryingFine(),
    setting_off: SettingOffFine = SettingOffFine(),
    unsafe: UnsafeFine = UnsafeFine(),
    concurrent: ConcurrentFines = ConcurrentFines.EACH,
) -> Decision[tuple[Sanction, ...]]:
    """What follows breaches that these measures punish, where no other regime stands before them.

    Several breaches of one article by one act are one sanction.

    Args:
        breaches: The breaches.
        carrying: The fine for carrying and sending.
        setting_off: The fine for setting off where or when it is banned.
        unsafe: The fine for breaking a safety duty.
        concurrent: What an act that breaks a ban and a duty is fined.

    Returns:
        The sanctions, in the order of the articles; none without a breach.

    Raises:
        InvalidFacts: A breach is none.

    >>> [str(sanction.fine) for sanction in sanctions(frozenset({Breach.ALERT})).value]
    ['500–2000']
    """
    found = members(breaches, Breach, "breaches")
    table = ((_CARRYING_FINE, carrying), (_SETTING_OFF_FINE, setting_off), (_UNSAFE_FINE, unsafe))
    listed = []
    for clause, fine in table:
        met = tuple(breach for breach in Breach if breach in found and _PUNISHED[breach] == clause)
        if met:
            stop = clause != _CARRYING_FINE
            listed.append(Sanction(clause=clause, authority=_POLICE, breaches=met, stop=stop, fine=fine))
    about_setting_off = [sanction for sanction in listed if sanction.stop]
    if concurrent is ConcurrentFines.HEAVIER and len(about_setting_off) > 1:
        listed.remove(min(about_setting_off, key=lambda sanction: sanction.fine.most_yuan))
    findings = (
        Finding(sanction.clause, "处罚（元）", "fine in yuan", observed=sanction.breaches, required=str(sanction.fine))
        for sanction in listed
    )
    none = Finding(_PRECEDENCE, "无本办法处罚的行为", "no breach that these measures punish")
    return Decision(tuple(listed), *(tuple(findings) or (none,)))


@rule(FIREWORKS, "第二十条", "第二十一条", "第二十二条", "第二十三条", units={"fine_yuan": "yuan"})
def check_fine(
    breach: Breach,
    *,
    fine_yuan: Number | None,
    regime: Regime,
    carrying: CarryingFine = CarryingFine(),
    setting_off: SettingOffFine = SettingOffFine(),
    unsafe: UnsafeFine = UnsafeFine(),
) -> Decision[bool]:
    """Whether a fine (or none) for a breach keeps within these measures.

    Args:
        breach: What is fined.
        fine_yuan: The fine in yuan, above 0; None where none is imposed.
        regime: What governs the punishment (see ``penalty_regime``).
        carrying: The fine for carrying and sending.
        setting_off: The fine for setting off where or when it is banned.
        unsafe: The fine for breaking a safety duty.

    Returns:
        Whether the measures allow it: both ends of the range do; none only where the fine is optional; and no fine
        where another regime governs.

    Raises:
        InvalidFacts: The fine is no number above 0, or another fact is of the wrong kind.

    >>> check_fine(Breach.ALERT, fine_yuan=500, regime=Regime.THESE_MEASURES).value
    True
    """
    clause = _PUNISHED[member(breach, Breach, "breach")]
    fine = {_CARRYING_FINE: carrying, _SETTING_OFF_FINE: setting_off, _UNSAFE_FINE: unsafe}[clause]
    governs = member(regime, Regime, "regime") is Regime.THESE_MEASURES
    first = Finding(_PRECEDENCE, "适用本办法处罚", "these measures govern the punishment", governs, regime)
    if fine_yuan is None:
        second = Finding(clause, "可以不罚款", "the fine is optional", not (governs and fine.mandatory))
        return Decision(second.holds, first, second)
    imposed = exact(fine_yuan, "fine_yuan", above=0)
    within = fine.least_yuan <= imposed <= fine.most_yuan
    second = Finding(clause, "罚款幅度（元）", "fine in yuan", within, imposed, str(fine))
    return Decision(governs and within, first, second)


@frozen(kw_only=True)
class SettingOff:
    """Whether fireworks may be set off, the clauses that say no, and what follows; true where they may."""

    breaches: tuple[Citation, ...]
    sanctions: tuple[Sanction, ...]

    @property
    def allowed(self) -> bool:
        """Whether no clause says no."""
        return not self.breaches

    def __bool__(self) -> bool:
        return self.allowed


@rule(FIREWORKS, "第十六条", "第十七条第一款", "第十八条", "第十九条", "第二十二条", "第二十三条", "第二十七条")
def may_set_off(
    place: Place,
    *,
    at: datetime.datetime,
    alert: Alert,
    manner: Manner,
    display: Display | None = None,
    alerts_meant: AlertsMeant = AlertsMeant.ANY,
    display_permit: DisplayPermit = DisplayPermit.LIFTS_NOTHING,
    concurrent: ConcurrentFines = ConcurrentFines.EACH,
) -> Decision[SettingOff]:
    """Whether fireworks may be set off at a place and a moment, every reason, and the consequence.

    Args:
        place: Where.
        at: When, in local time.
        alert: The heavy-pollution alert in force at that moment, none included.
        manner: How, the product included.
        display: The permit and operating unit of a gala or other large display, None for any other setting off.
        alerts_meant: Which alerts ban.
        display_permit: Whether a display's permit lifts the ban on its place.
        concurrent: What an act that breaks a ban and a safety duty is fined.

    Returns:
        Every clause that says no (not the first alone), and the sanctions of these measures, which hold where no other
        regime stands before them; a large display without permit has none of its own here.

    Raises:
        InvalidFacts: A fact is of the wrong kind.
        NotInForce: The measures did not hold on the day.

    >>> inside = Place(ring=RingPosition.INSIDE, in_development_zone=False)
    >>> answer = may_set_off(inside, at=datetime.datetime(2018, 2, 15, 20), alert=Alert.NONE, manner=SAFE).value
    >>> answer.allowed, [str(sanction.fine) for sanction in answer.sanctions]
    (False, ['500–2000'])
    """
    FIREWORKS.require_in_force(moment(at, "at").date())
    warned = alert_bans(alert, alerts_meant=alerts_meant)
    banned = place_bans(place)
    unsafe = unsafe_use(manner)
    shown = None if display is None else display_lawful(display)
    lifted = display_permit is DisplayPermit.LIFTS_PLACE and bool(shown)
    findings = (
        *(() if lifted else banned.findings),
        *warned.findings,
        *(() if shown is None else shown.findings),
        *unsafe.findings,
    )
    broken = tuple(dict.fromkeys(finding.citation for finding in findings if not finding.holds))
    met = {_BREACHES[clause] for clause in broken if clause in _BREACHES}
    followed = sanctions(frozenset(met), concurrent=concurrent).value
    decisive = next((index for index, finding in enumerate(findings) if not finding.holds), len(findings) - 1)
    return Decision(SettingOff(breaches=broken, sanctions=followed), *findings, because=decisive)


class Decider(Term):
    """Who decides on areas and times."""

    CITY = "市人民政府"
    COUNTY = "县（市、区）人民政府"
    ZONE_COMMITTEE = "开发区管理委员会"
    DEPARTMENT = "政府部门"


@rule(FIREWORKS, "第十六条第二款第（九）项", "第二十六条")
def change_holds(decided_by: Decider, *, announced: bool, own_territory: bool) -> Decision[bool]:
    """Whether a change of banned areas and times, or the designation of further areas and places, takes effect.

    Args:
        decided_by: Who decided; a development zone's committee is no people's government.
        announced: Whether it was announced to the public.
        own_territory: Whether it keeps to the decider's own territory: a county cannot relax a ban on the whole city.

    Returns:
        Whether it takes effect.

    Raises:
        InvalidFacts: A fact is of the wrong kind.

    >>> change_holds(Decider.COUNTY, announced=True, own_territory=False).value
    False
    """
    government = member(decided_by, Decider, "decided_by") in (Decider.CITY, Decider.COUNTY)
    findings = (
        Finding(_CHANGE, "由市或县级人民政府决定", "decided by the city or a county", government, decided_by),
        Finding(_CHANGE, "向社会公告", "announced to the public", flag(announced, "announced")),
        Finding(_CHANGE, "限于本行政区域", "within its own territory", flag(own_territory, "own_territory")),
    )
    return Decision(all(findings), *findings)


_AREA = FIREWORKS.at("第十六条第一款")
_PLACES = FIREWORKS.at("第十六条第二款")
_ALERT = FIREWORKS.at("第十七条第一款")
_DISPLAY = FIREWORKS.at("第十八条")
_SAFETY = tuple(FIREWORKS.at(f"第十九条第（{item}）项") for item in "一二三四五六")
_PRECEDENCE = FIREWORKS.at("第二十条")
_CARRYING_FINE = FIREWORKS.at("第二十一条")
_SETTING_OFF_FINE = FIREWORKS.at("第二十二条")
_UNSAFE_FINE = FIREWORKS.at("第二十三条")
_CHANGE = FIREWORKS.at("第二十六条")
_POLICE = Authority.PUBLIC_SECURITY
_PUNISHED = {
    Breach.CARRYING: _CARRYING_FINE,
    Breach.SENDING: _CARRYING_FINE,
    Breach.BANNED_AREA: _SETTING_OFF_FINE,
    Breach.BANNED_PLACE: _SETTING_OFF_FINE,
    Breach.ALERT: _SETTING_OFF_FINE,
    Breach.UNSAFE: _UNSAFE_FINE,
}
_BREACHES = {
    _AREA: Breach.BANNED_AREA,
    **{kind.citation: Breach.BANNED_PLACE for kind in PlaceKind},
    _ALERT: Breach.ALERT,
    **dict.fromkeys(_SAFETY, Breach.UNSAFE),
}
