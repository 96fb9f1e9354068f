"""Articles 16 to 19 of the fireworks measures: where, when, by whom and how not to set off."""

from __future__ import annotations

from attrs import frozen

from ...core.bounds import below
from ...core.decisions import Decision, all_of, breaches
from ...core.figures import Record
from ...core.findings import asks, condition
from ...core.locators import Citation
from ...core.rules import rule
from ...core.terms import Reading, Term
from ..pollution.plan import Alert
from .decree import FIREWORKS
from .places import Place, PlaceKind, RingPosition

__all__ = [
    "SAFE",
    "AlertsMeant",
    "Display",
    "Manner",
    "ThrowTarget",
    "alert_bans",
    "display_lawful",
    "place_bans",
    "unsafe_use",
]

AREA = FIREWORKS.at("第十六条第一款")
PLACES = FIREWORKS.at("第十六条第二款")
ALERT = FIREWORKS.at("第十七条第一款")
DISPLAY = FIREWORKS.at("第十八条")
SAFETY = FIREWORKS.each("第十九条第（一）项至第（六）项")


@rule(AREA, PLACES)
def place_bans(place: Place) -> Decision[tuple[Citation, ...]]:
    """The clauses that ban setting off at a spot, whatever the time (禁放区域和场所).

    Inside or on a ring and in the development zone the area is banned; a listed place is banned outside the rings. A
    listed place in the part of the development zone outside the ring breaches both.

    Args:
        place: 地点: the spot; every kind that fits counts.

    Returns:
        禁放条款: each clause that bans, in order; none where setting off is not banned.

    >>> [str(clause.locator) for clause in place_bans(Place(ring=RingPosition.ON, in_development_zone=False)).value]
    ['第十六条第一款']
    """
    outside = Place.of(place, "place").ring is RingPosition.OUTSIDE
    findings = [condition(AREA, *told) for told in place.area]
    if outside:
        kinds = [kind for kind in PlaceKind if kind in place.kinds]
        findings += [condition(kind.citation, "不属于禁放场所", "no place of this kind", False, kind) for kind in kinds]
        findings += [] if kinds else [condition(PLACES, "不属于禁放场所", "no place of a listed kind", True)]
    return breaches(*findings)


class AlertsMeant(Reading, at=ALERT):
    """Which alerts are meant by heavy-pollution weather warnings (所指重污染天气预警)."""

    ANY = (
        "各级预警",
        "条文未限定级别，应急预案对各色预警均称重污染天气预警",
        "No level is named, and the emergency plan gives the name to alerts of every colour.",
    )
    YELLOW_AND_ABOVE = (
        "黄色以上预警",
        "应急预案的禁放措施自黄色预警所对应的响应级别起",
        "The plan's own fireworks ban begins with the response level of a yellow alert.",
    )


@rule(ALERT)
def alert_bans(alert: Alert, *, alerts_meant: AlertsMeant = AlertsMeant.ANY) -> Decision[bool]:
    """Whether an alert bans setting off in the whole city (预警禁放).

    Args:
        alert: 预警: the alert in force at the moment, none included.

    Returns:
        全市禁放: whether setting off is banned everywhere, without exception.

    >>> alert_bans(Alert.BLUE).value
    True
    """
    level = Alert.of(alert, "alert")
    any_alert = AlertsMeant.of(alerts_meant, "alerts_meant") is AlertsMeant.ANY
    least = Alert.BLUE if any_alert else Alert.YELLOW
    free = asks(ALERT, "重污染天气预警", "heavy-pollution alert", level, below(least, "未达到"))
    return Decision(not free, free)


@frozen(kw_only=True)
class Display(Record):
    """A fireworks gala or other large display (大型焰火燃放活动).

    Attributes:
        has_permit: 取得燃放许可: whether there is a display permit (焰火燃放许可证).
        operator_qualified: 燃放作业单位合格: whether the operating unit meets the industry standard.
    """

    has_permit: bool
    operator_qualified: bool


@rule(DISPLAY)
def display_lawful(display: Display) -> Decision[bool]:
    """Whether a gala or other large display may be held, as to permit and operating unit (大型焰火燃放许可).

    Args:
        display: 大型焰火燃放活动: its permit, and whether the operating unit meets the industry standard.

    Returns:
        可以举办: whether both are there.

    >>> display_lawful(Display(has_permit=True, operator_qualified=False)).value
    False
    """
    held = Display.of(display, "display")
    return all_of(
        condition(DISPLAY, "取得焰火燃放许可证", "a display permit is held", held.has_permit),
        condition(DISPLAY, "燃放作业单位符合条件", "the operating unit qualifies", held.operator_qualified),
    )


class ThrowTarget(Term):
    """What fireworks must not be thrown at; the list ends in 等, so that other things of the sort count (投掷对象)."""

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
    OTHER = "其他类似对象"


@frozen(kw_only=True)
class Manner(Record):
    """How fireworks are set off, and which: the six safety duties as facts (燃放方式).

    Attributes:
        product_approved: 准予经营的品种: whether the product is approved for sale in the city.
        inside_building: 在建筑物内燃放: whether they are set off inside a building or structure.
        thrown_from_opening: 由阳台窗户抛掷: whether they are thrown out of a balcony or window.
        thrown_at: 投掷对象: what they are thrown at; empty where at nothing.
        affects_traffic: 影响道路交通安全: whether the safety of road traffic suffers.
        affects_gas_facilities: 影响燃气设施安全: whether the safety of gas facilities suffers.
        endangers_otherwise: 其他危害: whether the public, persons or property are endangered in another way.
    """

    product_approved: bool
    inside_building: bool
    thrown_from_opening: bool
    thrown_at: frozenset[ThrowTarget]
    affects_traffic: bool
    affects_gas_facilities: bool
    endangers_otherwise: bool


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


@rule(*SAFETY)
def unsafe_use(manner: Manner) -> Decision[tuple[Citation, ...]]:
    """The safety duties that a setting off breaks; they hold everywhere and always (安全燃放要求).

    Args:
        manner: 燃放方式: how the fireworks are set off.

    Returns:
        违反条款: each item broken, in order; none where the setting off is safe.

    >>> unsafe_use(SAFE).value
    ()
    """
    how = Manner.of(manner, "manner")
    kept_in = not how.inside_building and not how.thrown_from_opening
    product, building, throwing, traffic, gas, danger = SAFETY
    return breaches(
        condition(product, "本市准予经营的品种", "a product approved for sale here", how.product_approved),
        condition(building, "不在建筑物内燃放或向外抛掷", "not inside a building nor out of it", kept_in),
        condition(throwing, "不向他物投掷", "not thrown at anything", not how.thrown_at, how.thrown_at),
        condition(traffic, "不影响道路交通安全", "no effect on road traffic", not how.affects_traffic),
        condition(gas, "不影响燃气设施安全", "no effect on gas facilities", not how.affects_gas_facilities),
        condition(danger, "无其他危害", "no other danger", not how.endangers_otherwise),
    )
