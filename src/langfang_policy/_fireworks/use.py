"""The question above all of the fireworks measures (arts. 16 to 23), and who may change where and when (art. 26)."""

from __future__ import annotations

import datetime

from attrs import frozen

from .._pollution.plan import Alert
from ..core.days import moment
from ..core.decisions import Decision, Finding, all_of, first_failing
from ..core.errors import InvalidFacts
from ..core.locators import Citation
from ..core.rules import rule
from ..core.terms import Reading, Term, flag, member
from .bans import (
    ALERT,
    AREA,
    DISPLAY,
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
from .penalties import Breach, ConcurrentFines, Regime, Sanction, sanctions
from .places import Place, PlaceKind

__all__ = ["Change", "Decider", "DisplayPermit", "SettingOff", "change_holds", "may_set_off"]


class DisplayPermit(Reading):
    """Whether a display permit lifts the ban on an area or place; the measures say nothing of it."""

    LIFTS_NOTHING = "不解除禁放"
    """Recommended: the measures make no exception."""
    LIFTS_PLACE = "解除区域、场所禁放"
    """Police permit displays under national law, and know the place; an alert's ban stands all the same."""


@frozen(kw_only=True)
class SettingOff:
    """Whether fireworks may be set off, the clauses that say no, and what follows; true where they may."""

    allowed: bool
    breaches: tuple[Citation, ...]
    sanctions: tuple[Sanction, ...]

    def __bool__(self) -> bool:
        return self.allowed


@rule(
    FIREWORKS,
    "第十六条",
    "第十七条第一款",
    "第十八条",
    "第十九条",
    "第二十条",
    "第二十二条",
    "第二十三条",
    "第二十七条",
)
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
) -> Decision[SettingOff]:
    """Whether fireworks may be set off at a place and a moment, every reason, and the consequence.

    Args:
        place: Where.
        at: When, in local time; a moment that names its zone is taken to local time.
        alert: The heavy-pollution alert in force at that moment, none included.
        manner: How and which: the six safety duties, the product included.
        display: The permit and operating unit of a gala or other large display, None for any other setting off.
        regime: What governs the punishment of a breach (see ``penalty_regime``); None where nobody has said, and the
            sanctions then hold only if no other law goes first.
        alerts_meant: Which alerts ban.
        display_permit: Whether a display's permit lifts the ban on its place.
        concurrent: What an act that breaks a ban and a safety duty is fined.

    Returns:
        Yes or no, every clause that says no (not the first alone), and the sanctions of these measures; a large display
        without permit has none of its own here.

    Raises:
        InvalidFacts: A fact is of the wrong kind.
        NotInForce: The measures did not hold on the day.

    >>> from langfang_policy.fireworks import SAFE, RingPosition
    >>> inside = Place(ring=RingPosition.INSIDE, in_development_zone=False)
    >>> answer = may_set_off(inside, at=datetime.datetime(2018, 2, 15, 20), alert=Alert.NONE, manner=SAFE).value
    >>> answer.allowed, [str(sanction.fine) for sanction in answer.sanctions]
    (False, ['500–2000'])
    """
    FIREWORKS.require_in_force(_local_day(at))
    shown = None if display is None else display_lawful(display)
    permitted = member(display_permit, DisplayPermit, "display_permit") is DisplayPermit.LIFTS_PLACE and bool(shown)
    banned = place_bans(place).findings
    weighed = (
        *(_lifted(banned) if permitted else banned),
        *alert_bans(alert, alerts_meant=alerts_meant).findings,
        *(() if shown is None else shown.findings),
        *unsafe_use(manner).findings,
    )
    broken = tuple(dict.fromkeys(finding.citation for finding in weighed if not finding.holds))
    met = frozenset(_BREACHES[clause] for clause in broken if clause in _BREACHES)
    followed = sanctions(met, regime=regime, concurrent=concurrent)
    answer = SettingOff(allowed=not broken, breaches=broken, sanctions=followed.value)
    return Decision(answer, *weighed, *(followed.findings if broken else ()), because=first_failing(weighed))


def _local_day(at: datetime.datetime) -> datetime.date:
    """The day in Langfang at a moment."""
    when = moment(at, "at")
    try:
        return when.date() if when.utcoffset() is None else when.astimezone(_LOCAL).date()
    except OverflowError:
        raise InvalidFacts("at", at, "a moment that stays in the years 1 to 9999", "公元1至9999年之内的时刻") from None


def _lifted(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """The findings on a place, with one for the permit instead of those that ban."""
    bans = tuple(dict.fromkeys(finding.citation for finding in findings if not finding))
    if not bans:
        return findings
    permit = Finding(DISPLAY, "焰火燃放许可解除禁放", "the display permit lifts the ban", observed=bans)
    return (*(finding for finding in findings if finding), permit)


_LOCAL = datetime.timezone(datetime.timedelta(hours=8))
_BREACHES = {
    AREA: Breach.BANNED_AREA,
    **{kind.citation: Breach.BANNED_PLACE for kind in PlaceKind},
    ALERT: Breach.ALERT,
    **dict.fromkeys(SAFETY, Breach.UNSAFE),
}


class Change(Term):
    """What a government may do to the bans."""

    ADJUSTMENT = "调整禁放区域、时间"
    """Change the areas and times, in either direction; the nine kinds of place are not spoken of."""
    DESIGNATION = "划定其他禁放区域、场所"
    """Add areas and places to the ninth kind."""


class Decider(Term):
    """Who decides on areas and times."""

    CITY = "市人民政府"
    COUNTY = "县（市、区）人民政府"
    ZONE_COMMITTEE = "开发区管理委员会"
    DEPARTMENT = "政府部门"


@rule(FIREWORKS, "第十六条第二款第（九）项", "第二十六条")
def change_holds(change: Change, *, decided_by: Decider, announced: bool, own_territory: bool) -> Decision[bool]:
    """Whether a change of banned areas and times, or the designation of further areas and places, takes effect.

    Args:
        change: What is done.
        decided_by: Who decided; a development zone's committee is no people's government.
        announced: Whether it was announced to the public.
        own_territory: Whether it keeps to the decider's own territory: a county cannot relax a ban on the whole city.

    Returns:
        Whether it takes effect.

    Raises:
        InvalidFacts: A fact is of the wrong kind.

    >>> change_holds(Change.ADJUSTMENT, decided_by=Decider.COUNTY, announced=True, own_territory=False).value
    False
    """
    clause = _CHANGES[member(change, Change, "change")]
    government = member(decided_by, Decider, "decided_by") in (Decider.CITY, Decider.COUNTY)
    findings = (
        Finding(clause, "由市或县级人民政府决定", "decided by the city or a county", government, decided_by),
        Finding(clause, "向社会公告", "announced to the public", flag(announced, "announced")),
        Finding(clause, "限于本行政区域", "within its own territory", flag(own_territory, "own_territory")),
    )
    return all_of(*findings)


_CHANGES = {
    Change.ADJUSTMENT: FIREWORKS.at("第二十六条"),
    Change.DESIGNATION: FIREWORKS.at("第十六条第二款第（九）项"),
}
