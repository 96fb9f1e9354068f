"""The period of the plan, its network of four tiers, the venues that open to the old, and tuition."""

from __future__ import annotations

from attrs import frozen

from ..core.decisions import Decision, Finding
from ..core.errors import Undetermined
from ..core.exact import whole
from ..core.rules import provision, rule
from ..core.terms import Reading, Term, member, members
from .decree import ELDER_EDUCATION, Tier

__all__ = [
    "FreeVenue",
    "PlanPeriod",
    "Tuition",
    "TuitionApproval",
    "TuitionReading",
    "in_plan_period",
    "network_missing",
    "tier_of",
    "tuition_allowed",
    "venue_to_open",
]


@provision(ELDER_EDUCATION, "标题")
@frozen(kw_only=True)
class PlanPeriod:
    """The years that the plan covers; a period of planning, not of force."""

    first_year: int = 2017
    last_year: int = 2020


@rule(ELDER_EDUCATION, "标题", units={"year": "year"})
def in_plan_period(year: int, *, period: PlanPeriod = PlanPeriod()) -> Decision[bool]:
    """Whether a year lies in the period that the plan covers.

    Args:
        year: The year.
        period: The years covered, both ends included.

    Returns:
        Whether it does.

    Raises:
        InvalidFacts: The year is no whole number of 1 or more.

    >>> in_plan_period(2020).value, in_plan_period(2021).value
    (True, False)
    """
    inside = period.first_year <= whole(year, "year", at_least=1) <= period.last_year
    span = (period.first_year, period.last_year)
    return Decision(inside, Finding(_TITLE, "规划期", "period of the plan", inside, year, span))


@rule(ELDER_EDUCATION, "二", units={"level": "tier, from 1"})
def tier_of(level: int) -> Decision[Tier]:
    """The tier at a level of the network.

    Args:
        level: From 1, the city, to 4, the village.

    Returns:
        The tier.

    Raises:
        InvalidFacts: The level is not from 1 to 4.

    >>> tier_of(4).value.zh
    '村（居委会）'
    """
    tiers = tuple(Tier)
    place = whole(level, "level", at_least=1, at_most=len(tiers))
    return Decision(tiers[place - 1], Finding(_GOALS, "四级网络", "tier of four", observed=place, required=len(tiers)))


@rule(ELDER_EDUCATION, "二")
def network_missing(tiers: frozenset[Tier]) -> Decision[tuple[Tier, ...]]:
    """The tiers that the network of elder education still lacks.

    Args:
        tiers: The tiers at which there are bodies of elder education; how many make a tier is said by the goals alone.

    Returns:
        The tiers missing, from the highest.

    Raises:
        InvalidFacts: A tier is none.

    >>> [tier.zh for tier in network_missing(frozenset({Tier.CITY, Tier.COUNTY})).value]
    ['乡镇（街道）', '村（居委会）']
    """
    present = members(tiers, Tier, "tiers")
    missing = tuple(tier for tier in Tier if tier not in present)
    findings = (Finding(_GOALS, tier.zh, tier.en, tier in present) for tier in Tier)
    whole_network = Finding(_GOALS, "四级网络", "network of four tiers", not missing, len(present), len(Tier))
    return Decision(missing, *findings, whole_network)


class FreeVenue(Term):
    """Venues that are to open free of charge to the old; the list is open."""

    ART_MUSEUM = "美术馆"
    LIBRARY = "图书馆"
    CULTURAL_CENTRE = "文化馆（站、中心）"
    SCIENCE_MUSEUM = "科技馆"
    MUSEUM = "博物馆"
    MEMORIAL_HALL = "纪念馆"
    PUBLIC_SPORTS_FACILITY = "公共体育设施"
    PATRIOTISM_BASE = "爱国主义示范基地"
    SCIENCE_BASE = "科普教育基地"
    OTHER = "其他"


@rule(ELDER_EDUCATION, "二（三）")
def venue_to_open(venue: FreeVenue) -> Decision[bool]:
    """Whether a venue is one that the plan wants open free of charge to the old; a goal (推动), not yet a right.

    Args:
        venue: The kind of venue.

    Returns:
        Yes for the nine kinds named.

    Raises:
        InvalidFacts: The venue is none.
        Undetermined: Another venue, as the list is open.

    >>> venue_to_open(FreeVenue.LIBRARY).value
    True
    """
    if member(venue, FreeVenue, "venue") is FreeVenue.OTHER:
        raise Undetermined("venue", en="the list of venues is open", zh="场馆列举未尽")
    return Decision(True, Finding(_WAYS, "推动免费开放", "to open free of charge", observed=venue))


class TuitionApproval(Term):
    """Departments that may have approved the charging of tuition."""

    CITY_FINANCE = "市级财政部门"
    CITY_PRICE = "市级物价部门"
    COUNTY_FINANCE = "县级财政部门"
    COUNTY_PRICE = "县级物价部门"


class TuitionReading(Reading):
    """Who approves the tuition of a county's university."""

    CITY_FOR_ALL = "均由市级批准"
    """Recommended: the clause names the municipal departments and makes no difference between universities."""
    OWN_LEVEL = "由本级批准"
    """Each level's own departments, as each funds its own university."""


@frozen(kw_only=True)
class Tuition:
    """Whether a university for the aged may charge tuition, and where it goes; true where it may."""

    allowed: bool
    account: str
    separate_lines: bool

    def __bool__(self) -> bool:
        return self.allowed


@rule(ELDER_EDUCATION, "三（二）")
def tuition_allowed(
    tier: Tier,
    *,
    approved_by: frozenset[TuitionApproval],
    reading: TuitionReading = TuitionReading.CITY_FOR_ALL,
) -> Decision[Tuition]:
    """Whether a university for the aged may charge tuition: with the approval of a finance and a price department.

    Args:
        tier: The city's university or a county's.
        approved_by: The departments that approved.
        reading: Who approves the tuition of a county's university.

    Returns:
        Whether it may, the special account (非税收入专户) that takes the money, and that income and expenditure run on
        separate lines (收支两条线). No amount is printed.

    Raises:
        InvalidFacts: A fact is of the wrong kind.
        Undetermined: The tier is below the county: the clause speaks of universities alone.

    >>> asked = frozenset({TuitionApproval.CITY_FINANCE, TuitionApproval.CITY_PRICE})
    >>> bool(tuition_allowed(Tier.COUNTY, approved_by=asked))
    True
    """
    level = member(tier, Tier, "tier")
    given = members(approved_by, TuitionApproval, "approved_by")
    own = member(reading, TuitionReading, "reading") is TuitionReading.OWN_LEVEL
    if level not in (Tier.CITY, Tier.COUNTY):
        raise Undetermined("tier", en="the clause speaks of universities for the aged alone", zh="仅规定老年大学")
    needed = _COUNTY_APPROVALS if own and level is Tier.COUNTY else _CITY_APPROVALS
    findings = tuple(Finding(_FUNDS, f"{one.zh}批准", f"approved by {one.en}", one in given) for one in needed)
    tuition = Tuition(allowed=all(findings), account="非税收入专户", separate_lines=True)
    return Decision(tuition, *findings, because=1 if findings[0] else 0)


_CITY_APPROVALS = (TuitionApproval.CITY_FINANCE, TuitionApproval.CITY_PRICE)
_COUNTY_APPROVALS = (TuitionApproval.COUNTY_FINANCE, TuitionApproval.COUNTY_PRICE)
_TITLE = ELDER_EDUCATION.at("标题")
_GOALS = ELDER_EDUCATION.at("二")
_WAYS = ELDER_EDUCATION.at("二（三）")
_FUNDS = ELDER_EDUCATION.at("三（二）")
