"""Article 16 as words: rings, the nine kinds of place, and a spot that may be several of them at once."""

from __future__ import annotations

from attrs import frozen

from ...core.faults import Fault
from ...core.figures import Record
from ...core.locators import Citation
from ...core.terms import Term
from .decree import FIREWORKS

__all__ = ["Place", "PlaceKind", "RingPosition"]


class RingPosition(Term):
    """Where a spot lies to the outer ring road of its county, or of the city for its districts (外环线位置)."""

    INSIDE = "外环线以内"
    ON = "外环线上"
    OUTSIDE = "外环线以外"


class PlaceKind(Term):
    """The kinds of place at which setting off is banned outside the rings, in the clause's order (禁放场所)."""

    OFFICE = "党政机关办公场所"
    """Premises of the Party and of government."""
    TRANSPORT_HUB = "交通枢纽、轨道交通设施、铁路线路安全保护区"
    """Stations, airports and other hubs, facilities of rail transit, the protection zone of a railway line."""
    DANGEROUS_GOODS = "易燃易爆危险物品生产、经营、储存单位"
    """Who makes, trades or stores what burns or explodes, such as a petrol station."""
    ENERGY_PROTECTION_ZONE = "能源设施安全保护区"
    """The protection zone of a facility for power, gas, oil or other energy."""
    CULTURAL_RELIC = "文物保护单位"
    """A protected site of cultural relics."""
    MILITARY = "重要军事区域"
    """An important military area."""
    SCHOOL_OR_CARE = "学校、幼儿园、医疗机构、养老机构"
    """A school, kindergarten, hospital or other medical institution, or a home for the aged."""
    CROWDED = "人员密集场所"
    """A mall, market, public cultural facility, religious venue or another place where many people gather."""
    DESIGNATED_AREA = "政府划定并公布的其他区域"
    """Another area that the city or a county government has designated and announced."""
    DESIGNATED_PLACE = "政府划定并公布的其他场所"
    """Another place that it has designated and announced."""

    @property
    def citation(self) -> Citation:
        """The item of the clause."""
        return _ITEMS[self]


_ITEMS = {
    kind: FIREWORKS.at(f"第十六条第二款第（{item}）项")
    for kind, item in zip(PlaceKind, "一二三四五六七八九九", strict=True)
}


@frozen(kw_only=True)
class Place(Record):
    """A spot: where it lies to the ring, whether in the development zone, which kinds of place it is (地点).

    A kind is the place itself: neither the street beside it nor a distance around it. A protection zone belongs to it
    only where the clause says so: of railway lines and of energy facilities. What the city or a county government has
    designated counts only once it is announced.

    Attributes:
        ring: 外环线位置: where it lies to the ring.
        in_development_zone: 在开发区内: whether it lies in the development zone; asked outside the ring alone.
        kinds: 所属禁放场所: every kind of place that fits.
    """

    ring: RingPosition
    in_development_zone: bool | None = None
    kinds: frozenset[PlaceKind] = frozenset()

    def faults(self) -> tuple[Fault, ...]:
        """Outside the ring it matters whether a spot lies in the development zone."""
        if self.in_development_zone is not None or self.ring is not RingPosition.OUTSIDE:
            return ()
        words = "True or False outside the ring", "外环线以外须为True或者False"
        return (Fault("in_development_zone", "None", *words, "$.in_development_zone"),)

    @property
    def in_banned_area(self) -> bool:
        """Whether the spot lies inside or on a ring, or in the development zone."""
        return self.ring is not RingPosition.OUTSIDE or self.in_development_zone is True

    @property
    def area(self) -> tuple[tuple[str, str, bool, object], ...]:
        """What makes a spot open as to its area: the words, whether it is so, and what was seen."""
        found: list[tuple[str, str, bool, object]] = [
            ("在外环线以外", "outside the outer ring", self.ring is RingPosition.OUTSIDE, self.ring)
        ]
        if self.in_development_zone is not None:
            found.append(("在开发区以外", "outside the development zone", not self.in_development_zone, None))
        return tuple(found)
