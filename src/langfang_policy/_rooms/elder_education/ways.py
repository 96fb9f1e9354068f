"""The period of the plan, its network of four tiers, the venues that open to the old, and tuition."""

from __future__ import annotations

from functools import cached_property
from typing import Annotated

from attrs import frozen

from ...core.bounds import BARE, Bound, at_least, at_most
from ...core.decisions import Decision, all_of, missing
from ...core.errors import Undetermined
from ...core.facts import YEAR, Whole, Year
from ...core.figures import Record, figure
from ...core.findings import asks, condition, note
from ...core.rules import provision, rule
from ...core.terms import Reading, Term
from .decree import FUNDS, GOALS, TITLE, UNIVERSITY_TIERS, VENUES, Tier

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

TIER = Whole(BARE, at_least(1), at_most(len(Tier)))
TierNumber = Annotated[int, *TIER]


@provision(TITLE)
@frozen(kw_only=True)
class PlanPeriod(Record):
    """The years that the plan covers; a period of planning, not of force (规划期)."""

    first_year: Year = figure(2017, "规划起始年", "the first year covered")
    last_year: Year = figure(2020, "规划截止年", "the last year covered")

    @cached_property
    def ends(self) -> tuple[Bound, Bound]:
        """The first and the last year as what a year is held against."""
        return YEAR.at_least(self.first_year), YEAR.at_most(self.last_year)


@rule(TITLE)
def in_plan_period(year: Year, *, period: PlanPeriod = PlanPeriod()) -> Decision[bool]:
    """Whether a year lies in the period that the plan covers (规划期内).

    Args:
        year: 年份: the year.

    Returns:
        在规划期内: whether it does.

    >>> in_plan_period(2020).value, in_plan_period(2021).value
    (True, False)
    """
    first, last = PlanPeriod.of(period, "period").ends
    asked, zh, en = YEAR.of(year, "year"), "规划期", "period of the plan"
    return all_of(asks(TITLE, zh, en, asked, first), asks(TITLE, zh, en, asked, last))


@rule(GOALS)
def tier_of(level: TierNumber) -> Decision[Tier]:
    """The tier at a level of the network (网络层级).

    Args:
        level: 层次: from 1, the city, to 4, the village.

    Returns:
        层级: the tier.

    >>> tier_of(4).value.zh
    '村（居委会）'
    """
    tier = tuple(Tier)[TIER.of(level, "level") - 1]
    return Decision(tier, note(GOALS, "四级网络中的层级", "tier of the network", tier))


@rule(GOALS)
def network_missing(tiers: frozenset[Tier]) -> Decision[tuple[Tier, ...]]:
    """The tiers that the network of elder education still lacks (网络缺口).

    Args:
        tiers: 已有层级: the tiers at which there are bodies of elder education; how many make a tier is said by the
            goals alone.

    Returns:
        缺少的层级: the tiers missing, from the highest.

    >>> [tier.zh for tier in network_missing(frozenset({Tier.CITY, Tier.COUNTY})).value]
    ['乡镇（街道）', '村（居委会）']
    """
    present = Tier.some(tiers, "tiers")
    return missing(GOALS, Tier, present)


class FreeVenue(Term):
    """Venues that are to open free of charge to the old; the list is open (免费开放场馆)."""

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


@rule(VENUES)
def venue_to_open(venue: FreeVenue) -> Decision[bool]:
    """Whether a venue is one that the plan wants open free of charge to the old; a goal, not yet a right (免费开放).

    Args:
        venue: 场馆: the kind of venue.

    Returns:
        推动免费开放: yes for the kinds named.

    Raises:
        Undetermined: Another venue, as the list is open.

    >>> venue_to_open(FreeVenue.LIBRARY).value
    True
    """
    if FreeVenue.of(venue, "venue") is FreeVenue.OTHER:
        raise Undetermined("venue", en="the list of venues is open", zh="场馆列举未尽")
    return Decision(True, note(VENUES, "推动免费开放", "to open free of charge", venue))


class TuitionApproval(Term):
    """Departments that may have approved the charging of tuition (收费批准部门)."""

    CITY_FINANCE = "市级财政部门"
    CITY_PRICE = "市级物价部门"
    COUNTY_FINANCE = "县级财政部门"
    COUNTY_PRICE = "县级物价部门"


class TuitionReading(Reading, at=FUNDS):
    """Who approves the tuition of a county's university (县级老年大学学费批准)."""

    CITY_FOR_ALL = (
        "均由市级批准",
        "条文规定市级部门批准，未区分老年大学的层级",
        "The clause names the municipal departments and makes no difference between universities.",
    )
    OWN_LEVEL = (
        "由本级批准",
        "各级老年大学由本级出资，由本级部门批准",
        "Each level's own departments, as each funds its own university.",
    )


@frozen(kw_only=True)
class Tuition(Record):
    """Whether a university for the aged may charge tuition, and where it goes; true where it may (学费).

    Attributes:
        allowed: 可以收费: whether it may.
        account: 专户: the special account that takes the money.
        separate_lines: 收支两条线: whether income and expenditure run on separate lines.
    """

    allowed: bool
    account: str
    separate_lines: bool

    def __bool__(self) -> bool:
        return self.allowed


@rule(FUNDS)
def tuition_allowed(
    tier: Tier,
    *,
    approved_by: frozenset[TuitionApproval],
    county_approval: TuitionReading = TuitionReading.CITY_FOR_ALL,
) -> Decision[Tuition]:
    """Whether a university for the aged may charge tuition: approved by a finance and a price department (收取学费).

    Args:
        tier: 办学层级: the city's university or a county's.
        approved_by: 批准部门: the departments that approved.

    Returns:
        学费: whether it may, the special account that takes the money (非税收入专户), and that income and expenditure
        run on separate lines. No amount is printed.

    Raises:
        Undetermined: The tier is below the county: the clause speaks of universities alone.

    >>> asked = frozenset({TuitionApproval.CITY_FINANCE, TuitionApproval.CITY_PRICE})
    >>> tuition_allowed(Tier.COUNTY, approved_by=asked).value.allowed
    True
    """
    level = Tier.of(tier, "tier")
    given = TuitionApproval.some(approved_by, "approved_by")
    own = TuitionReading.of(county_approval, "county_approval") is TuitionReading.OWN_LEVEL
    if level not in UNIVERSITY_TIERS:
        raise Undetermined("tier", en="the clause speaks of universities for the aged alone", zh="仅规定老年大学")
    needed = _COUNTY_APPROVALS if own and level is Tier.COUNTY else _CITY_APPROVALS
    approved = all_of(*(condition(FUNDS, f"{one.zh}批准", f"approved by {one.en}", one in given) for one in needed))
    tuition = Tuition(allowed=approved.value, account="非税收入专户", separate_lines=True)
    return Decision(tuition, *approved.reasons, because=approved.because)


_CITY_APPROVALS = (TuitionApproval.CITY_FINANCE, TuitionApproval.CITY_PRICE)
_COUNTY_APPROVALS = (TuitionApproval.COUNTY_FINANCE, TuitionApproval.COUNTY_PRICE)
