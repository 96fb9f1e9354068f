"""The goals for 2020: who learns, which places have a school, how large and how many; part 二 of the plan."""

from __future__ import annotations

import datetime
import math
from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction

from attrs import frozen

from ..core.decisions import Decision, Finding
from ..core.errors import InvalidFacts, Undetermined
from ..core.exact import Number, exact, quotient, total, whole
from ..core.registers import Assessment, Target, TargetStatus, assess_targets
from ..core.rules import provision, rule
from ..core.terms import Reading, Term, flag, member
from .decree import ELDER_EDUCATION, GOALS_DUE, Tier

__all__ = [
    "TARGETS",
    "BuildingAreas",
    "BuildingCheck",
    "Classrooms",
    "CountCheck",
    "CountGoal",
    "CountRanges",
    "CountyUniversities",
    "Coverage",
    "CoverageCheck",
    "CoverageShares",
    "GoalLevel",
    "UpperFigure",
    "assess_goals",
    "building_enough",
    "classroom_enough",
    "count_reached",
    "counties_without_university",
    "coverage_reached",
]


class Coverage(Term):
    """The goals that are a share of something."""

    PARTICIPATION = "经常参与教育活动的老年人"
    TOWNSHIP_SCHOOLS = "建有老年学校的乡镇（街道）"
    VILLAGE_POINTS = "建有老年学习点的行政村（居委会）"
    DISTANCE_LEARNING = "可开展远程老年教育的县（市、区）"


@provision(ELDER_EDUCATION, "二", "二（一）", "二（五）")
@frozen(kw_only=True)
class CoverageShares:
    """The shares to be reached in the whole city by 2020, in percent; the figure itself is enough."""

    participation_percent: Decimal = Decimal(20)  # of all old people, 以上
    township_schools_percent: Decimal = Decimal(50)  # of townships and subdistricts; printed bare, read as a minimum
    village_points_percent: Decimal = Decimal(30)  # of villages and residents' committees together; likewise
    distance_learning_percent: Decimal = Decimal(50)  # of counties, cities and districts; likewise, striven for

    def of(self, goal: Coverage) -> Decimal:
        """The share of a goal, in percent."""
        return {
            Coverage.PARTICIPATION: self.participation_percent,
            Coverage.TOWNSHIP_SCHOOLS: self.township_schools_percent,
            Coverage.VILLAGE_POINTS: self.village_points_percent,
            Coverage.DISTANCE_LEARNING: self.distance_learning_percent,
        }[goal]


@frozen(kw_only=True)
class CoverageCheck:
    """The share reached, and how many are still to be won; true where none is."""

    share: Fraction
    to_go: int

    def __bool__(self) -> bool:
        return not self.to_go


@rule(ELDER_EDUCATION, "二", "二（一）", "二（五）", units={"reached": "count", "of": "count"})
def coverage_reached(
    goal: Coverage, *, reached: int, of: int, shares: CoverageShares = CoverageShares()
) -> Decision[CoverageCheck]:
    """Whether a share of the plan is reached, from counts and exactly, and how many are still to be won.

    Args:
        goal: Whose share.
        reached: How many old people take part, or how many places have what the goal asks.
        of: How many there are in the city, 1 or more; from which age people are old, and whether the development zone
            counts as a county, the plan does not say.
        shares: The shares, in percent.

    Returns:
        The share and what is to go, of this many.

    Raises:
        InvalidFacts: A count or a share is out of range, or more are reached than there are.

    >>> check = coverage_reached(Coverage.TOWNSHIP_SCHOOLS, reached=44, of=90).value
    >>> check.share, check.to_go
    (Fraction(22, 45), 1)
    """
    everyone = whole(of, "of", at_least=1)
    those = whole(reached, "reached", at_most=everyone)
    percent = exact(shares.of(member(goal, Coverage, "goal")), "shares", at_least=0, at_most=100)
    needed = math.ceil(quotient(percent, 100) * everyone)
    check = CoverageCheck(share=quotient(those, everyone), to_go=max(0, needed - those))
    return Decision(
        check,
        Finding(_CLAUSES[goal], f"{goal.zh}（占比%）", f"{goal.en} (percent)", bool(check), check.share * 100, percent),
        Finding(_CLAUSES[goal], f"{goal.zh}（数量）", f"{goal.en} (count)", bool(check), those, needed),
    )


@provision(ELDER_EDUCATION, "二（一）")
@frozen(kw_only=True)
class CountyUniversities:
    """The universities for the aged (老年大学) that each county has."""

    each: int = 1  # at least, by 2020


@rule(ELDER_EDUCATION, "二（一）", units={"universities": "count"})
def counties_without_university(
    universities: Mapping[str, int], *, wanted: CountyUniversities = CountyUniversities()
) -> Decision[tuple[str, ...]]:
    """The counties that lack a university for the aged.

    Args:
        universities: The universities of each county, county-level city and district by name, one at least; the caller
            decides whether the development zone is one.
        wanted: How many each must have.

    Returns:
        The names of those that lack one, in the order given.

    Raises:
        InvalidFacts: A count is out of range, a name is no text, or there is no county.

    >>> counties_without_university({"固安县": 1, "永清县": 0}).value
    ('永清县',)
    """
    if not isinstance(universities, Mapping) or not universities:
        raise InvalidFacts("universities", universities, "counts by county, one county at least", "各县老年大学数")
    for name in universities:
        if not isinstance(name, str) or not name.strip():
            raise InvalidFacts("universities", name, "counties by name", "县（市、区）名称")
    counts = {name: whole(count, f"universities.{name}") for name, count in universities.items()}
    each = whole(wanted.each, "wanted")
    lacking = tuple(name for name, count in counts.items() if count < each)
    findings = (
        Finding(_COVERAGE, f"{name}老年大学", f"universities of {name}", name not in lacking, count, each)
        for name, count in counts.items()
    )
    none_lacks = Finding(_COVERAGE, "缺老年大学的县（市、区）数", "counties without one", not lacking, len(lacking), 0)
    return Decision(lacking, *findings, none_lacks)


@provision(ELDER_EDUCATION, "二（二）")
@frozen(kw_only=True)
class BuildingAreas:
    """The school buildings of universities for the aged by 2020, in square metres."""

    city_m2: int = 10_000  # at least (以上)
    county_m2: int = 2_000  # at least (以上), each county's


@frozen(kw_only=True)
class BuildingCheck:
    """The square metres still lacking; true where none are."""

    short_m2: Decimal

    def __bool__(self) -> bool:
        return not self.short_m2


@rule(ELDER_EDUCATION, "二（二）", units={"building_m2": "m²"})
def building_enough(
    tier: Tier, *, building_m2: Number, areas: BuildingAreas = BuildingAreas()
) -> Decision[BuildingCheck]:
    """Whether the school building of a university for the aged is large enough.

    Args:
        tier: The city's university or a county's.
        building_m2: Its floor area (建筑面积) in square metres, 0 or more.
        areas: The floor areas.

    Returns:
        What is lacking; the figures themselves are enough (以上).

    Raises:
        InvalidFacts: A fact is of the wrong kind.
        Undetermined: The tier is below the county, for which no area is printed: ask ``classroom_enough``.

    >>> building_enough(Tier.COUNTY, building_m2=1_850).value.short_m2
    Decimal('150')
    """
    level = member(tier, Tier, "tier")
    area = exact(building_m2, "building_m2", at_least=0)
    if level not in (Tier.CITY, Tier.COUNTY):
        raise Undetermined("tier", en="areas are printed for city and county alone", zh="仅规定市、县两级的面积")
    least = exact(areas.city_m2 if level is Tier.CITY else areas.county_m2, "areas", at_least=0)
    check = BuildingCheck(short_m2=max(Decimal(0), total(least, -area)))
    return Decision(check, Finding(_SITES, "校舍建筑面积（平方米）", "building in m²", area >= least, area, least))


class Classrooms(Reading):
    """Which townships and villages have a dedicated classroom, as no share is printed."""

    WHERE_A_SCHOOL_IS = "设有老年学校或学习点的"
    """Recommended: the classroom belongs to the school or learning point, which not every place is to have."""
    EVERYWHERE = "所有乡镇和村"
    """Every township and village, as printed."""


@rule(ELDER_EDUCATION, "二（二）")
def classroom_enough(
    tier: Tier,
    *,
    has_school: bool,
    dedicated_classroom: bool,
    classrooms: Classrooms = Classrooms.WHERE_A_SCHOOL_IS,
) -> Decision[bool]:
    """Whether a township or village has the dedicated classroom that it needs.

    Args:
        tier: Township (subdistrict) or village (residents' committee).
        has_school: Whether it has a school or learning point for the aged.
        dedicated_classroom: Whether it has a classroom for this alone (专用教室).
        classrooms: Which places must have one.

    Returns:
        Whether it has one or needs none.

    Raises:
        InvalidFacts: A fact is of the wrong kind.
        Undetermined: The tier is city or county, which have areas instead: ask ``building_enough``.

    >>> classroom_enough(Tier.VILLAGE, has_school=True, dedicated_classroom=False).value
    False
    """
    level = member(tier, Tier, "tier")
    school, room = flag(has_school, "has_school"), flag(dedicated_classroom, "dedicated_classroom")
    if level in (Tier.CITY, Tier.COUNTY):
        raise Undetermined(
            "tier", en="classrooms are asked of townships and villages alone", zh="仅对乡镇和村要求专用教室"
        )
    needed = school or member(classrooms, Classrooms, "classrooms") is Classrooms.EVERYWHERE
    enough = room or not needed
    return Decision(enough, Finding(_SITES, "专用教室", "a dedicated classroom", enough, room, needed))


class CountGoal(Term):
    """The goals printed as a range of numbers."""

    VOLUNTEER_TEAMS = "每个老年大学的志愿者队伍"
    CITY_DEMONSTRATION = "市级示范学校"
    COUNTY_DEMONSTRATION = "每个县（市、区）的县级示范学校（学习点）"


@provision(ELDER_EDUCATION, "二（四）", "二（八）")
@frozen(kw_only=True)
class CountRanges:
    """From how many to how many by 2020; the lower figure is the minimum."""

    teams_fewest: int = 1  # of each university for the aged; striven for (力争)
    teams_most: int = 2
    city_fewest: int = 3  # created by the municipal office
    city_most: int = 5
    county_fewest: int = 2  # created by each county's office, learning points counted too
    county_most: int = 3

    def of(self, goal: CountGoal) -> tuple[int, int]:
        """The range of a goal, both ends included."""
        return {
            CountGoal.VOLUNTEER_TEAMS: (self.teams_fewest, self.teams_most),
            CountGoal.CITY_DEMONSTRATION: (self.city_fewest, self.city_most),
            CountGoal.COUNTY_DEMONSTRATION: (self.county_fewest, self.county_most),
        }[goal]


class UpperFigure(Reading):
    """Whether more than the upper figure of a range misses the goal."""

    NO_LIMIT = "超过不计"
    """Recommended: a goal is something to be reached, and nothing forbids more."""
    LIMIT = "以上限为限"
    """The range is a plan that binds at both ends."""


@frozen(kw_only=True)
class CountCheck:
    """How many are still to be won, and how many are too many; true where both are none."""

    to_go: int
    too_many: int

    def __bool__(self) -> bool:
        return not (self.to_go or self.too_many)


@rule(ELDER_EDUCATION, "二（四）", "二（八）", units={"count": "count"})
def count_reached(
    goal: CountGoal,
    count: int,
    *,
    upper: UpperFigure = UpperFigure.NO_LIMIT,
    ranges: CountRanges = CountRanges(),
) -> Decision[CountCheck]:
    """Whether there are as many demonstration schools or volunteer teams as the plan wants.

    Args:
        goal: What is counted: teams of one university, schools of the city, schools and learning points of one county.
        count: How many there are, 0 or more.
        upper: Whether the upper figure binds.
        ranges: The figures.

    Returns:
        How many are still to be won; too many only where the upper figure is read to bind.

    Raises:
        InvalidFacts: A fact is of the wrong kind.

    >>> [count_reached(CountGoal.CITY_DEMONSTRATION, count).value.to_go for count in (2, 3, 6)]
    [1, 0, 0]
    """
    first, last = ranges.of(member(goal, CountGoal, "goal"))
    fewest = whole(first, "ranges")
    most = whole(last, "ranges", at_least=fewest)
    seen = whole(count, "count")
    bound = member(upper, UpperFigure, "upper") is UpperFigure.LIMIT
    check = CountCheck(to_go=max(0, fewest - seen), too_many=max(0, seen - most) if bound else 0)
    clause = _WAYS if goal is CountGoal.VOLUNTEER_TEAMS else _DEMONSTRATION
    return Decision(check, Finding(clause, goal.zh, goal.en, bool(check), seen, (fewest, most) if bound else fewest))


class GoalLevel(Term):
    """For whom a goal is set."""

    CITY = "全市"
    COUNTY = "每个县（市、区）"
    UNIVERSITY = "每个老年大学"


_GOALS = ELDER_EDUCATION.at("二")
_COVERAGE = ELDER_EDUCATION.at("二（一）")
_SITES = ELDER_EDUCATION.at("二（二）")
_WAYS = ELDER_EDUCATION.at("二（四）")
_DISTANCE = ELDER_EDUCATION.at("二（五）")
_DEMONSTRATION = ELDER_EDUCATION.at("二（八）")
_CLAUSES = {
    Coverage.PARTICIPATION: _GOALS,
    Coverage.TOWNSHIP_SCHOOLS: _COVERAGE,
    Coverage.VILLAGE_POINTS: _COVERAGE,
    Coverage.DISTANCE_LEARNING: _DISTANCE,
}


def _target(key: str, locator: str, figure: int | Decimal, unit: str, level: GoalLevel, *, zh: str, en: str) -> Target:
    citation = ELDER_EDUCATION.at(locator)
    return Target(key=key, zh=zh, en=en, citation=citation, figure=figure, unit=unit, due=GOALS_DUE, scope=level.json)


_SHARES, _RANGES, _AREAS = CoverageShares(), CountRanges(), BuildingAreas()
TARGETS = (
    _target(
        *("participation", "二", _SHARES.participation_percent, "%", GoalLevel.CITY),
        zh="经常参与教育活动的老年人占比",
        en="Old people who regularly take part",
    ),
    _target(
        *("county-university", "二（一）", CountyUniversities().each, "所", GoalLevel.COUNTY),
        zh="老年大学",
        en="Universities for the aged of a county",
    ),
    _target(
        *("township-schools", "二（一）", _SHARES.township_schools_percent, "%", GoalLevel.CITY),
        zh="设老年学校的乡镇（街道）占比",
        en="Townships with a school",
    ),
    _target(
        *("village-points", "二（一）", _SHARES.village_points_percent, "%", GoalLevel.CITY),
        zh="设学习点的行政村（居委会）占比",
        en="Villages with a learning point",
    ),
    _target(
        *("city-building", "二（二）", _AREAS.city_m2, "平方米", GoalLevel.CITY),
        zh="市级老年大学校舍建筑面积",
        en="School building of the municipal university",
    ),
    _target(
        *("county-building", "二（二）", _AREAS.county_m2, "平方米", GoalLevel.COUNTY),
        zh="县级老年大学校舍建筑面积",
        en="School building of a county's university",
    ),
    _target(
        *("volunteer-teams", "二（四）", _RANGES.teams_fewest, "支", GoalLevel.UNIVERSITY),
        zh="志愿者队伍",
        en="Volunteer teams of a university",
    ),
    _target(
        *("remote-counties", "二（五）", _SHARES.distance_learning_percent, "%", GoalLevel.CITY),
        zh="开展远程老年教育的县占比",
        en="Counties with distance learning",
    ),
    _target(
        *("city-model-schools", "二（八）", _RANGES.city_fewest, "所", GoalLevel.CITY),
        zh="市级示范学校",
        en="Municipal demonstration schools",
    ),
    _target(
        *("county-model-schools", "二（八）", _RANGES.county_fewest, "所", GoalLevel.COUNTY),
        zh="县级示范学校（学习点）",
        en="County demonstration schools and learning points",
    ),
)


@rule(ELDER_EDUCATION, "二", "二（一）", "二（二）", "二（四）", "二（五）", "二（八）")
def assess_goals(
    level: GoalLevel, observations: Mapping[str, Number], *, on: datetime.date
) -> Decision[tuple[Assessment, ...]]:
    """Where each goal of the city, of one county or of one university stands on a day.

    Args:
        level: For whom the goals are: the shares of townships, villages and counties are the city's, not a county's.
        observations: What was observed, by the key of the target and in its unit: percentages from 0 to 100, schools
            and teams as whole numbers, areas in square metres. What is left out is not reported.
        on: The day; the goals are due by the end of 2020.

    Returns:
        Each target of the level with its status: met, missed, not yet due, or not reported. More than an upper figure
        is no failure.

    Raises:
        InvalidFacts: An observation is out of range or answers no target of the level.
        NotInForce: The plan did not yet hold on the day.

    >>> found = assess_goals(GoalLevel.COUNTY, {"county-building": 1_999.9}, on=datetime.date(2021, 1, 1)).value
    >>> [(one.target.key, one.status.en) for one in found][:2]
    [('county-university', 'not reported'), ('county-building', 'missed')]
    """
    scope = member(level, GoalLevel, "level").json
    targets = tuple(target for target in TARGETS if target.scope == scope)
    if not isinstance(observations, Mapping):
        raise InvalidFacts("observations", observations, "numbers by target", "各目标数值")
    ELDER_EDUCATION.require_in_force(on)
    for target in targets:
        if target.key in observations:
            _in_range(target, observations[target.key])
    found = assess_targets(targets, observations, on=on)
    findings = (
        Finding(
            one.target.citation,
            f"{one.target.zh}（{one.status.zh}）",
            f"{one.target.en} ({one.status.en})",
            one.status is TargetStatus.MET,
            one.observed,
            one.target.figure,
        )
        for one in found
    )
    return Decision(found, *findings)


def _in_range(target: Target, seen: object) -> None:
    """Refuse what the target's unit cannot count."""
    fact = f"observations.{target.key}"
    if target.unit == "%":
        exact(seen, fact, at_least=0, at_most=100)
    elif exact(seen, fact, at_least=0) % 1 and target.unit != "平方米":
        raise InvalidFacts(fact, seen, "a whole number", "整数")
