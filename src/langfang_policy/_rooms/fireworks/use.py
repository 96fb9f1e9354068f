"""The question above all of the fireworks measures (arts. 16 to 23), and who may change where and when (art. 26)."""

from __future__ import annotations

import datetime

from attrs import frozen

from ...core.days import local_moment
from ...core.decisions import Decision, Part, all_of, part
from ...core.errors import Undetermined
from ...core.facts import FLAG
from ...core.figures import Record
from ...core.findings import Finding, condition, note
from ...core.locators import Citation
from ...core.rules import rule
from ...core.terms import Reading, Term
from ..pollution.plan import Alert
from .bans import (
    ALERT,
    AREA,
    DISPLAY,
    PLACES,
    SAFETY,
    AlertsMeant,
    Display,
    Manner,
    alert_bans,
    display_lawful,
    place_bans,
    unsafe_use,
)
from .decree import FIREWORKS
from .penalties import BansTogether, Breach, ConcurrentFines, Pairing, Regime, Sanction, sanctions
from .places import Place, PlaceKind

__all__ = ["Change", "Decider", "DisplayPermit", "SettingOff", "ZoneCommittee", "change_holds", "may_set_off"]

IN_FORCE = FIREWORKS.at("第二十七条")
DESIGNATION = FIREWORKS.at("第十六条第二款第（九）项")
ADJUSTMENT = FIREWORKS.at("第二十六条")


class DisplayPermit(Reading, at=DISPLAY):
    """Whether a display permit lifts the ban on an area or place; the measures say nothing of it (许可与禁放)."""

    LIFTS_NOTHING = "不解除禁放", "办法未作例外规定", "The measures make no exception."
    LIFTS_PLACE = (
        "解除区域、场所禁放",
        "公安部门依国家规定许可焰火燃放，知悉其地点；预警期间仍禁放",
        "Police permit displays under national law, and know the place; an alert's ban stands all the same.",
    )


@frozen(kw_only=True)
class SettingOff(Record):
    """Whether fireworks may be set off, the clauses that say no, and what follows; true where they may (燃放结论).

    Attributes:
        allowed: 可以燃放: whether they may be set off.
        breaches: 违反条款: every clause that says no.
        sanctions: 处罚: what follows under these measures.
    """

    allowed: bool
    breaches: tuple[Citation, ...]
    sanctions: tuple[Sanction, ...]

    def __bool__(self) -> bool:
        return self.allowed


@rule(AREA, PLACES, ALERT, DISPLAY, *SAFETY, IN_FORCE, rests_on=(place_bans, alert_bans, unsafe_use, sanctions))
def may_set_off(
    place: Place,
    *,
    at: datetime.datetime,
    alert: Alert,
    manner: Manner,
    display: Display | None = None,
    regime: Regime | None = None,
    alerts_meant: AlertsMeant = AlertsMeant.ANY,
    display_permit: DisplayPermit = DisplayPermit.LIFTS_NOTHING,
    concurrent: ConcurrentFines = ConcurrentFines.EACH,
    bans_together: BansTogether = BansTogether.ONE,
    pairing: Pairing = Pairing.IN_ORDER,
) -> Decision[SettingOff]:
    """Whether fireworks may be set off at a place and a moment, every reason, and the consequence (能否燃放).

    Args:
        place: 地点: where.
        at: 时间: when, in local time; a moment that names its zone is taken to local time.
        alert: 预警: the heavy-pollution alert in force at that moment, none included.
        manner: 燃放方式: how and which: the six safety duties, the product included.
        display: 大型焰火燃放活动: the permit and operating unit of a gala or other large display, None for any other.
        regime: 处罚依据: what governs the punishment of a breach (see ``penalty_regime``); None where nobody has said,
            and the sanctions then hold only if no other law goes first.

    Returns:
        燃放结论: yes or no, every clause that says no (not the first alone), and the sanctions of these measures.

    Raises:
        NotInForce: The measures did not hold on the day.

    >>> from langfang_policy.fireworks import SAFE, RingPosition
    >>> inside = Place(ring=RingPosition.INSIDE, in_development_zone=False)
    >>> answer = may_set_off(inside, at=datetime.datetime(2018, 2, 15, 20), alert=Alert.NONE, manner=SAFE).value
    >>> answer.allowed, [str(sanction.fine) for sanction in answer.sanctions]
    (False, ['500–2000'])
    """
    when = local_moment(at, "at")
    lawful = None if display is None else display_lawful(display)
    lifts = DisplayPermit.of(display_permit, "display_permit") is DisplayPermit.LIFTS_PLACE
    banned = place_bans(place)
    if lifts and lawful:
        banned = _lifted(banned)
    weighed = [
        part("地点禁放", "banned by the place", banned),
        part("预警禁放", "banned by an alert", alert_bans(alert, alerts_meant=alerts_meant)),
        *([] if lawful is None else [part("大型焰火燃放许可", "display lawful", lawful)]),
        part("违反安全燃放要求", "safety duties broken", unsafe_use(manner)),
    ]
    against = [finding for one in weighed for finding in one.findings if finding.holds is False]
    broken = tuple(dict.fromkeys(finding.citation for finding in against))
    by_word = Pairing.of(pairing, "pairing") is Pairing.BY_WORD
    met = frozenset(
        Breach.BANNED_AREA if by_word and _designates_area(finding) else _BREACHES[finding.citation]
        for finding in against
    )
    followed = sanctions(met, regime=regime, concurrent=concurrent, bans_together=bans_together)
    FIREWORKS.require_in_force(when.date())
    answer = SettingOff(allowed=not broken, breaches=broken, sanctions=followed.value)
    reasons: tuple[Part, ...] = (*weighed, part("处罚", "sanctions", followed)) if broken else tuple(weighed)
    deciding = next((one for one in weighed if any(finding.holds is False for finding in one.findings)), None)
    return Decision(answer, *reasons, because=deciding)


def _lifted(banned: Decision[tuple[Citation, ...]]) -> Decision[tuple[Citation, ...]]:
    """The bans of a place where a display's permit lifts them."""
    if not banned.value:
        return banned
    permit = note(DISPLAY, "焰火燃放许可解除禁放", "the display permit lifts the ban", banned.value)
    return Decision((), *(finding for finding in banned.findings if finding), permit)


def _designates_area(finding: Finding) -> bool:
    return finding.observed is PlaceKind.DESIGNATED_AREA


_BREACHES = {
    AREA: Breach.BANNED_AREA,
    **{kind.citation: Breach.BANNED_PLACE for kind in PlaceKind},
    ALERT: Breach.ALERT,
    DISPLAY: Breach.DISPLAY,
    **dict.fromkeys(SAFETY, Breach.UNSAFE),
}


class Change(Term):
    """What a government may do to the bans (禁放范围变动)."""

    ADJUSTMENT = "调整禁放区域、时间"
    """Change the areas and times, in either direction."""
    LISTED_PLACES = "调整所列禁放场所"
    """Change the listed kinds of place, of which the article does not speak."""
    DESIGNATION = "划定其他禁放区域、场所"
    """Add areas and places to the ninth kind."""


class Decider(Term):
    """Who decides on areas and times (决定机关)."""

    CITY = "市人民政府"
    COUNTY = "县（市、区）人民政府"
    ZONE_COMMITTEE = "开发区管理委员会"
    DEPARTMENT = "政府部门"
    TOWNSHIP = "镇（乡）人民政府"
    OTHER = "其他"


class ZoneCommittee(Reading, at=(DESIGNATION, ADJUSTMENT)):
    """Whether the committee of the development zone decides like a county's government (开发区管委会的决定权)."""

    NO_GOVERNMENT = (
        "不得决定",
        "条文仅称市、县（市、区）人民政府，管委会不是人民政府",
        "The clauses name people's governments, and a committee is none.",
    )
    LIKE_A_COUNTY = (
        "比照县（市、区）",
        "管委会在开发区内行使相当于县级人民政府的职权",
        "In the zone it does what a county's government does elsewhere.",
    )


@rule(DESIGNATION, ADJUSTMENT)
def change_holds(
    change: Change,
    *,
    decided_by: Decider,
    announced: bool,
    own_territory: bool | None = None,
    zone_committee: ZoneCommittee = ZoneCommittee.NO_GOVERNMENT,
) -> Decision[bool]:
    """Whether a change of banned areas and times, or a designation of further ones, takes effect (变动生效).

    Args:
        change: 变动: what is done.
        decided_by: 决定机关: who decided.
        announced: 向社会公告: whether it was announced to the public.
        own_territory: 限于本行政区域: whether it keeps to the decider's own territory: a county cannot relax a ban on
            the whole city. It is not asked of the city, whose territory is the whole.

    Returns:
        生效: whether it takes effect.

    Raises:
        Undetermined: A government announces a change of the listed places, of which the clauses do not speak; or
            whether it keeps to its own territory is not known.

    >>> change_holds(Change.ADJUSTMENT, decided_by=Decider.COUNTY, announced=True, own_territory=False).value
    False
    """
    clause, who = _CHANGES[Change.of(change, "change")], Decider.of(decided_by, "decided_by")
    own, told = FLAG.maybe(own_territory, "own_territory"), FLAG.of(announced, "announced")
    deciders = _DECIDERS[ZoneCommittee.of(zone_committee, "zone_committee")]
    findings = [
        condition(clause, "由市或县级人民政府决定", "decided by the city or a county", who in deciders, who),
        condition(clause, "向社会公告", "announced to the public", told),
    ]
    if own is not None:
        findings.append(condition(clause, "限于本行政区域", "within its own territory", own))
    holds = all_of(*findings)
    if holds and change is Change.LISTED_PLACES:
        raise Undetermined("change", en="nothing is said of changing the listed places", zh="条文未规定所列场所的调整")
    if holds and own is None and who is not Decider.CITY:
        raise Undetermined("own_territory", en="whose territory it reaches is not known", zh="未说明是否限于本行政区域")
    return holds


_CHANGES = {Change.ADJUSTMENT: ADJUSTMENT, Change.LISTED_PLACES: ADJUSTMENT, Change.DESIGNATION: DESIGNATION}
_DECIDERS = {
    ZoneCommittee.NO_GOVERNMENT: (Decider.CITY, Decider.COUNTY),
    ZoneCommittee.LIKE_A_COUNTY: (Decider.CITY, Decider.COUNTY, Decider.ZONE_COMMITTEE),
}
