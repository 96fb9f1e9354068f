"""Articles 16 to 19 of the fireworks measures: where, when, by whom and how not to set off."""

from __future__ import annotations

from attrs import frozen

from .._pollution.plan import Alert
from ..core.decisions import Decision, Finding, all_of, first_failing
from ..core.errors import InvalidFacts
from ..core.locators import Citation
from ..core.rules import rule
from ..core.terms import Reading, Term, flag, member
from .decree import FIREWORKS
from .places import Place, PlaceKind, RingPosition, a_place, frozen_set

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
    outside = a_place(place).ring is RingPosition.OUTSIDE
    findings = [
        Finding(AREA, "在外环线以外", "outside the outer ring", outside, place.ring),
        Finding(AREA, "在开发区以外", "outside the development zone", not place.in_development_zone),
    ]
    if outside:
        kinds = [kind for kind in PlaceKind if kind in place.kinds]
        findings += [Finding(kind.citation, "不属于禁放场所", "no place of this kind", False, kind) for kind in kinds]
        findings += [] if kinds else [Finding(_PLACES, "不属于禁放场所", "no place of the nine kinds")]
    bans = (finding.citation for finding in findings if not finding.holds)
    return Decision(tuple(dict.fromkeys(bans)), *findings, because=first_failing(findings))


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
        InvalidFacts: A fact is of the wrong kind.

    >>> alert_bans(Alert.BLUE).value
    True
    """
    level = member(alert, Alert, "alert")
    if member(alerts_meant, AlertsMeant, "alerts_meant") is AlertsMeant.ANY:
        free = Finding(ALERT, "无重污染天气预警", "no heavy-pollution alert", level is Alert.NONE, level, Alert.NONE)
    else:
        free = Finding(ALERT, "未达黄色预警", "no alert of yellow or above", level < Alert.YELLOW, level)
    return Decision(not free, free)


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
        Finding(DISPLAY, "取得焰火燃放许可证", "a display permit is held", display.has_permit),
        Finding(DISPLAY, "燃放作业单位符合条件", "the operating unit qualifies", display.operator_qualified),
    )
    return all_of(*findings)


class ThrowTarget(Term):
    """What fireworks must not be thrown at; the list ends in 等, so that other things of the sort count too."""

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
class Manner:
    """How fireworks are set off, and which: the six safety duties as facts.

    Attributes:
        product_approved: Whether the product is approved for sale in the city (准予经营).
        inside_building: Whether they are set off inside a building or structure.
        thrown_from_opening: Whether they are thrown out of a balcony or window.
        thrown_at: What they are thrown at; empty where at nothing.
        affects_traffic: Whether the safety of road traffic suffers.
        affects_gas_facilities: Whether the safety of gas facilities suffers.
        endangers_otherwise: Whether the public, persons or property are endangered in another way.
    """

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
        frozen_set(self.thrown_at, ThrowTarget, "thrown_at")


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
    product, building, throwing, traffic, gas, danger = SAFETY
    findings = (
        Finding(product, "本市准予经营的品种", "a product approved for sale here", manner.product_approved),
        Finding(building, "不在建筑物内燃放或向外抛掷", "not inside a building nor out of it", kept_in),
        Finding(throwing, "不向他物投掷", "not thrown at anything", not manner.thrown_at, manner.thrown_at),
        Finding(traffic, "不影响道路交通安全", "no effect on road traffic", not manner.affects_traffic),
        Finding(gas, "不影响燃气设施安全", "no effect on gas facilities", not manner.affects_gas_facilities),
        Finding(danger, "无其他危害", "no other danger", not manner.endangers_otherwise),
    )
    broken = tuple(finding.citation for finding in findings if not finding.holds)
    return Decision(broken, *findings, because=first_failing(findings))


AREA = FIREWORKS.at("第十六条第一款")
_PLACES = FIREWORKS.at("第十六条第二款")
ALERT = FIREWORKS.at("第十七条第一款")
DISPLAY = FIREWORKS.at("第十八条")
SAFETY = tuple(FIREWORKS.at(f"第十九条第（{item}）项") for item in "一二三四五六")
