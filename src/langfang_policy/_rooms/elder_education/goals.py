"""The goals for 2020: who learns, which places have a school, how large and how many; part 二 of the plan."""

from __future__ import annotations

import datetime
import math
from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from functools import cached_property
from typing import Annotated, Any

from attrs import frozen

from ...core.bounds import BARE, Bound, Unit, at_least, at_most
from ...core.columnar import Parts, columnar
from ...core.decisions import Decision, all_of, lacking
from ...core.decrees import Known
from ...core.errors import InvalidFacts, Undetermined
from ...core.exact import Number, exact, quotient
from ...core.facts import AS_GIVEN, COUNT, DAY, FLAG, M2, PERCENT, Count, Means, SquareMetres, Whole
from ...core.faults import Fault, shown
from ...core.figures import Record, figure
from ...core.findings import Finding, asks, condition, falls, note
from ...core.locators import Citation
from ...core.organs import Level, Organ, Remit
from ...core.quantities import beyond
from ...core.registers import Assessment, Register, Scope, Standing, Target, assess_targets
from ...core.rules import provision, rule
from ...core.terms import Reading, Term
from .decree import (
    COVERAGE,
    DEMONSTRATION,
    DISTANCE,
    ELDER_EDUCATION,
    GOALS,
    GOALS_DUE,
    SITES,
    UNIVERSITY_TIERS,
    VOLUNTEERS,
    Tier,
)

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


EVERYONE = Whole(BARE, at_least(1))
Everyone = Annotated[int, *EVERYONE]
PercentFigure = Annotated[Decimal, *PERCENT]
ShareReached = Annotated[Fraction, *Means(BARE, at_least(0), at_most(1))]
MetresShort = Annotated[Decimal, *M2, AS_GIVEN]
SCHOOLS = Whole(Unit("schools", "所"))
TEAMS = Whole(Unit("teams", "支"))


class Coverage(Term):
    """The goals that are a share of something (占比目标)."""

    PARTICIPATION = "经常参与教育活动的老年人"
    TOWNSHIP_SCHOOLS = "建有老年学校的乡镇（街道）"
    VILLAGE_POINTS = "建有老年学习点的行政村（居委会）"
    DISTANCE_LEARNING = "可开展远程老年教育的县（市、区）"


@provision(GOALS, COVERAGE, DISTANCE)
@frozen(kw_only=True)
class CoverageShares(Record):
    """The shares to be reached in the whole city; the figure itself is enough (占比目标值)."""

    participation_percent: PercentFigure = figure(Decimal(20), "老年人参与占比", "of all old people, or more (以上)")
    township_schools_percent: PercentFigure = figure(
        Decimal(50), "乡镇老年学校占比", "of townships and subdistricts; printed bare, read as a minimum"
    )
    village_points_percent: PercentFigure = figure(
        Decimal(30), "村级学习点占比", "of villages and residents' committees together; read as a minimum"
    )
    distance_learning_percent: PercentFigure = figure(
        Decimal(50), "远程教育占比", "of counties, cities and districts; read as a minimum, striven for"
    )

    def asked(self, goal: Coverage) -> Bound:
        """What a goal asks of its share."""
        percent, word = {
            Coverage.PARTICIPATION: (self.participation_percent, "以上"),
            Coverage.TOWNSHIP_SCHOOLS: (self.township_schools_percent, ""),
            Coverage.VILLAGE_POINTS: (self.village_points_percent, ""),
            Coverage.DISTANCE_LEARNING: (self.distance_learning_percent, ""),
        }[goal]
        return PERCENT.at_least(Fraction(percent), word)


@frozen(kw_only=True)
class CoverageCheck(Record):
    """The share reached, and how many are still to be won; true where none is (占比检查).

    Attributes:
        share: 占比: the share reached.
        to_go: 尚缺数: how many are still to be won.
    """

    share: ShareReached
    to_go: Count

    def __bool__(self) -> bool:
        return not self.to_go


@rule(GOALS, COVERAGE, DISTANCE)
def coverage_reached(
    goal: Coverage, *, reached: Count, of: Everyone, shares: CoverageShares = CoverageShares()
) -> Decision[CoverageCheck]:
    """Whether a share of the plan is reached, from counts and exactly, and how many are still to be won (占比达标).

    Args:
        goal: 目标: whose share.
        reached: 已达数: how many old people take part, or how many places have what the goal asks.
        of: 总数: how many there are in the city; from which age people are old, and whether the development zone counts
            as a county, the plan does not say.

    Returns:
        占比检查: the share and what is to go, of this many.

    >>> check = coverage_reached(Coverage.TOWNSHIP_SCHOOLS, reached=44, of=90).value
    >>> check.share, check.to_go
    (Fraction(22, 45), 1)
    """
    shares = CoverageShares.of(shares, "shares")
    everyone, those = EVERYONE.of(of, "of"), COUNT.of(reached, "reached")
    if those > everyone:
        raise InvalidFacts("reached", reached, f"a whole number ≤{everyone}", f"不超过{everyone}的整数")
    clause, asked = _CLAUSES[Coverage.of(goal, "goal")], shares.asked(goal)
    needed = math.ceil(asked.figure * everyone / 100)
    check = CoverageCheck(share=quotient(those, everyone), to_go=max(0, needed - those))
    enough = asks(clause, f"{goal.zh}占比", f"share of {goal.en}", check.share * 100, asked)
    return Decision(check, enough, note(clause, "达标所需数", "needed to reach it", needed), because=enough)


@provision(COVERAGE)
@frozen(kw_only=True)
class CountyUniversities(Record):
    """The universities for the aged that each county has (各县应有数)."""

    per_county: Count = figure(1, "每县老年大学数", "at least, by the end of the plan")


@rule(COVERAGE)
def counties_without_university(
    universities: Mapping[str, Count], *, wanted: CountyUniversities = CountyUniversities()
) -> Decision[tuple[str, ...]]:
    """The counties that lack a university for the aged (缺老年大学的县).

    Args:
        universities: 各县老年大学数: the universities of each county, county-level city and district by name, one at
            least; the caller decides whether the development zone is one.

    Returns:
        缺老年大学的县: the names of those that lack one, in the order of the names.

    >>> counties_without_university({"固安县": 1, "永清县": 0}).value
    ('永清县',)
    """
    wanted = CountyUniversities.of(wanted, "wanted")
    if not isinstance(universities, Mapping) or not universities:
        raise InvalidFacts("universities", universities, "counts by county, one county at least", "各县老年大学数")
    for name in universities:
        if not isinstance(name, str) or not name.strip():
            raise InvalidFacts("universities", name, "counties by name", "县（市、区）名称")
    counts = {name: COUNT.of(universities[name], f"universities.{name}") for name in sorted(universities)}
    enough = SCHOOLS.at_least(wanted.per_county)
    return lacking(
        *(
            (name, asks(COVERAGE, f"{name}老年大学", f"universities of {name}", seen, enough))
            for name, seen in counts.items()
        )
    )


@provision(SITES)
@frozen(kw_only=True)
class BuildingAreas(Record):
    """The school buildings of universities for the aged (老年大学校舍面积)."""

    city_m2: SquareMetres = figure(10_000, "市级校舍建筑面积", "the city's university, or more (以上)")
    county_m2: SquareMetres = figure(2_000, "县级校舍建筑面积", "each county's university, or more (以上)")

    @cached_property
    def asked(self) -> Mapping[Tier, Bound]:
        """What is asked of each tier that has a university."""
        areas = zip(UNIVERSITY_TIERS, (self.city_m2, self.county_m2), strict=True)
        return {tier: M2.at_least(M2.of(area, "areas"), "以上") for tier, area in areas}


@frozen(kw_only=True)
class BuildingCheck(Record):
    """The square metres still lacking; true where none are (校舍面积检查).

    Attributes:
        short_m2: 尚缺面积: the floor area still lacking.
    """

    short_m2: MetresShort

    def __bool__(self) -> bool:
        return not self.short_m2


@rule(SITES)
def building_enough(
    tier: Tier, *, building_m2: SquareMetres, areas: BuildingAreas = BuildingAreas()
) -> Decision[BuildingCheck]:
    """Whether the school building of a university for the aged is large enough (校舍面积达标).

    Args:
        tier: 办学层级: the city's university or a county's.
        building_m2: 建筑面积: its floor area.

    Returns:
        校舍面积检查: what is lacking; the figures themselves are enough (以上).

    Raises:
        Undetermined: The tier is below the county, for which no area is printed: ask ``classroom_enough``.

    >>> building_enough(Tier.COUNTY, building_m2=1_850).value.short_m2
    Decimal('150')
    """
    areas = BuildingAreas.of(areas, "areas")
    level, area = Tier.of(tier, "tier"), M2.of(building_m2, "building_m2")
    asked = areas.asked.get(level)
    if asked is None:
        raise Undetermined("tier", en="areas are printed for city and county alone", zh="仅规定市、县两级的面积")
    check = BuildingCheck(short_m2=beyond(asked.figure, area))
    return Decision(check, asks(SITES, "校舍建筑面积", "school building", area, asked))


@columnar(building_enough, "building_m2", computes=True)
def _parts_of_building(facts: Mapping[str, Any]) -> Parts | None:
    asked = facts["areas"].asked.get(facts.get("tier"))
    return None if asked is None else Parts((), {"short_m2": beyond(asked.figure, facts["building_m2"])})


class Classrooms(Reading, at=SITES):
    """Which townships and villages have a dedicated classroom, as no share is printed (专用教室范围)."""

    WHERE_A_SCHOOL_IS = (
        "设有老年学校或学习点的",
        "专用教室属于老年学校（学习点），并非各地都设",
        "The classroom belongs to the school or learning point, which not every place is to have.",
    )
    EVERYWHERE = "所有乡镇和村", "按字面所有乡镇和村", "Every township and village, as printed."


@rule(SITES)
def classroom_enough(
    tier: Tier,
    *,
    has_school: bool | None = None,
    dedicated_classroom: bool | None = None,
    classrooms: Classrooms = Classrooms.WHERE_A_SCHOOL_IS,
) -> Decision[bool]:
    """Whether a township or village has the dedicated classroom that it needs (专用教室达标).

    Args:
        tier: 层级: township (subdistrict) or village (residents' committee).
        has_school: 设有老年学校或学习点: whether it has a school or learning point for the aged; asked for where there
            is no classroom, unless every place needs one.
        dedicated_classroom: 有专用教室: whether it has a classroom for this alone; asked for where one is needed.

    Returns:
        达标: whether it has one or needs none.

    Raises:
        Undetermined: The tier is city or county, which have areas instead: ask ``building_enough``; or a fact that
            matters is not given.

    >>> classroom_enough(Tier.VILLAGE, has_school=True, dedicated_classroom=False).value
    False
    """
    level = Tier.of(tier, "tier")
    school = FLAG.maybe(has_school, "has_school")
    room = FLAG.maybe(dedicated_classroom, "dedicated_classroom")
    everywhere = Classrooms.of(classrooms, "classrooms") is Classrooms.EVERYWHERE
    if level in UNIVERSITY_TIERS:
        raise Undetermined(
            "tier", en="classrooms are asked of townships and villages alone", zh="仅对乡镇和村要求专用教室"
        )
    if school is False and not everywhere:
        return Decision(True, _NO_SCHOOL)
    needed = everywhere or school is True
    if room is None or not (room or needed):
        asked = {"has_school": needed, "dedicated_classroom": room is not None}
        raise Undetermined(
            *(name for name, settled in asked.items() if not settled),
            en="whether there is a school and a classroom is not given",
            zh="未说明有无老年学校和专用教室",
        )
    return all_of(condition(SITES, "专用教室", "a dedicated classroom", room))


_NO_SCHOOL = note(SITES, "未设老年学校，不需专用教室", "no school, so that no classroom is needed")


class CountGoal(Term):
    """The goals printed as a range of numbers (数量目标)."""

    VOLUNTEER_TEAMS = "每个老年大学的志愿者队伍"
    CITY_DEMONSTRATION = "市级示范学校"
    COUNTY_DEMONSTRATION = "每个县（市、区）的县级示范学校（学习点）"


@provision(VOLUNTEERS, DEMONSTRATION)
@frozen(kw_only=True)
class CountRanges(Record):
    """From how many to how many; the lower figure is the minimum (数量目标值)."""

    teams_fewest: Count = figure(1, "志愿者队伍下限", "of each university for the aged; striven for (力争)")
    teams_most: Count = figure(2, "志愿者队伍上限", "of each university for the aged")
    city_fewest: Count = figure(3, "市级示范学校下限", "created by the municipal office")
    city_most: Count = figure(5, "市级示范学校上限", "created by the municipal office")
    county_fewest: Count = figure(2, "县级示范学校下限", "created by each county's office, learning points counted too")
    county_most: Count = figure(3, "县级示范学校上限", "created by each county's office, learning points counted too")

    def faults(self) -> tuple[Fault, ...]:
        """No range ends before it begins."""
        wrong = []
        for name in ("teams", "city", "county"):
            least, most = getattr(self, f"{name}_fewest"), getattr(self, f"{name}_most")
            if most < least:
                fact = f"{name}_most"
                wrong.append(Fault(fact, shown(most), f"{least} or more", f"不小于{least}的整数", f"$.{fact}"))
        return tuple(wrong)

    @cached_property
    def ends(self) -> Mapping[CountGoal, tuple[Bound, Bound]]:
        """The range of each goal, both ends included."""
        return {
            CountGoal.VOLUNTEER_TEAMS: (TEAMS.at_least(self.teams_fewest), TEAMS.at_most(self.teams_most)),
            CountGoal.CITY_DEMONSTRATION: (SCHOOLS.at_least(self.city_fewest), SCHOOLS.at_most(self.city_most)),
            CountGoal.COUNTY_DEMONSTRATION: (SCHOOLS.at_least(self.county_fewest), SCHOOLS.at_most(self.county_most)),
        }


class UpperFigure(Reading, at=(VOLUNTEERS, DEMONSTRATION)):
    """Whether more than the upper figure of a range misses the goal (上限的效力)."""

    NO_LIMIT = "超过不计", "目标重在达到，并未禁止超过", "A goal is something to be reached, and nothing forbids more."
    LIMIT = "以上限为限", "区间两端均有约束", "The range is a plan that binds at both ends."


@frozen(kw_only=True)
class CountCheck(Record):
    """How many are still to be won, and how many are too many; true where both are none (数量检查).

    Attributes:
        to_go: 尚缺数: how many are still to be won.
        too_many: 超出数: how many are too many.
    """

    to_go: Count
    too_many: Count

    def __bool__(self) -> bool:
        return not (self.to_go or self.too_many)


@rule(VOLUNTEERS, DEMONSTRATION)
def count_reached(
    goal: CountGoal,
    count: Count,
    *,
    upper: UpperFigure = UpperFigure.NO_LIMIT,
    ranges: CountRanges = CountRanges(),
) -> Decision[CountCheck]:
    """Whether there are as many demonstration schools or volunteer teams as the plan wants (数量达标).

    Args:
        goal: 目标: what is counted: teams of one university, schools of the city, schools and learning points of one
            county.
        count: 现有数: how many there are.

    Returns:
        数量检查: how many are still to be won; too many only where the upper figure is read to bind.

    >>> [count_reached(CountGoal.CITY_DEMONSTRATION, count).value.to_go for count in (2, 3, 6)]
    [1, 0, 0]
    """
    ranges = CountRanges.of(ranges, "ranges")
    fewest, most = ranges.ends[CountGoal.of(goal, "goal")]
    seen = COUNT.of(count, "count")
    binds = UpperFigure.of(upper, "upper") is UpperFigure.LIMIT
    to_go, clause = max(0, fewest.figure - seen), VOLUNTEERS if goal is CountGoal.VOLUNTEER_TEAMS else DEMONSTRATION
    words = goal.zh, goal.en
    enough = asks(clause, *words, seen, fewest)
    if not binds:
        return Decision(CountCheck(to_go=to_go, too_many=0), enough)
    inside = all_of(enough, asks(clause, *words, seen, most))
    check = CountCheck(to_go=to_go, too_many=max(0, seen - most.figure))
    return Decision(check, *inside.reasons, because=inside.because)


class GoalLevel(Term):
    """For whom a goal is set (目标层级)."""

    CITY = "全市"
    COUNTY = "每个县（市、区）"
    UNIVERSITY = "每个老年大学"


_SCOPES: dict[GoalLevel, Scope] = {
    GoalLevel.CITY: Level.CITY,
    GoalLevel.COUNTY: Level.COUNTY,
    GoalLevel.UNIVERSITY: Organ(Level.EVERY, Remit.ELDER_UNIVERSITY),
}
_CLAUSES = {
    Coverage.PARTICIPATION: GOALS,
    Coverage.TOWNSHIP_SCHOOLS: COVERAGE,
    Coverage.VILLAGE_POINTS: COVERAGE,
    Coverage.DISTANCE_LEARNING: DISTANCE,
}


def _target(  # noqa: PLR0917  # a line of a register
    clause: Citation, key: str, asked: Bound, level: GoalLevel, zh: str, en: str
) -> Target:
    return Target(
        key=key,
        zh=zh,
        en=en,
        citation=clause,
        asks=asked,
        due=GOALS_DUE,
        scope=_SCOPES[level],
        due_known=Known.PRESUMED,
    )


_SHARES, _RANGES, _AREAS = CoverageShares(), CountRanges(), BuildingAreas()
TARGETS = Register(
    _target(
        GOALS,
        "participation",
        PERCENT.at_least(_SHARES.participation_percent, "以上"),
        GoalLevel.CITY,
        "经常参与教育活动的老年人占比",
        "Old people who regularly take part",
    ),
    _target(
        COVERAGE,
        "county-university",
        SCHOOLS.at_least(CountyUniversities().per_county, "至少"),
        GoalLevel.COUNTY,
        "老年大学",
        "Universities for the aged of a county",
    ),
    _target(
        COVERAGE,
        "township-schools",
        PERCENT.at_least(_SHARES.township_schools_percent),
        GoalLevel.CITY,
        "设老年学校的乡镇（街道）占比",
        "Townships with a school",
    ),
    _target(
        COVERAGE,
        "village-points",
        PERCENT.at_least(_SHARES.village_points_percent),
        GoalLevel.CITY,
        "设学习点的行政村（居委会）占比",
        "Villages with a learning point",
    ),
    _target(
        SITES,
        "city-building",
        M2.at_least(_AREAS.city_m2, "以上"),
        GoalLevel.CITY,
        "市级老年大学校舍建筑面积",
        "School building of the municipal university",
    ),
    _target(
        SITES,
        "county-building",
        M2.at_least(_AREAS.county_m2, "以上"),
        GoalLevel.COUNTY,
        "县级老年大学校舍建筑面积",
        "School building of a county's university",
    ),
    _target(
        VOLUNTEERS,
        "volunteer-teams",
        TEAMS.at_least(_RANGES.teams_fewest),
        GoalLevel.UNIVERSITY,
        "志愿者队伍",
        "Volunteer teams of a university",
    ),
    _target(
        DISTANCE,
        "remote-counties",
        PERCENT.at_least(_SHARES.distance_learning_percent),
        GoalLevel.CITY,
        "开展远程老年教育的县占比",
        "Counties with distance learning",
    ),
    _target(
        DEMONSTRATION,
        "city-model-schools",
        SCHOOLS.at_least(_RANGES.city_fewest),
        GoalLevel.CITY,
        "市级示范学校",
        "Municipal demonstration schools",
    ),
    _target(
        DEMONSTRATION,
        "county-model-schools",
        SCHOOLS.at_least(_RANGES.county_fewest),
        GoalLevel.COUNTY,
        "县级示范学校（学习点）",
        "County demonstration schools and learning points",
    ),
)


@rule(GOALS, COVERAGE, SITES, VOLUNTEERS, DISTANCE, DEMONSTRATION)
def assess_goals(
    level: GoalLevel, observations: Mapping[str, Number], *, on: datetime.date
) -> Decision[tuple[Assessment, ...]]:
    """Where each goal of the city, of one county or of one university stands on a day (目标完成情况).

    Args:
        level: 目标层级: for whom the goals are: the shares of townships, villages and counties are the city's, not a
            county's.
        observations: 观测值: what was observed, by the key of the target and in its unit: percentages of a whole,
            schools and teams as whole numbers, areas in square metres. What is left out is not reported.
        on: 日期: the day; the goals are due by the end of the plan.

    Returns:
        各目标状态: each target of the level with its status: kept, missed, running, or not reported. More than an upper
        figure is no failure.

    Raises:
        NotInForce: The plan did not yet hold on the day.

    >>> found = assess_goals(GoalLevel.COUNTY, {"county-building": 1_999.9}, on=datetime.date(2021, 1, 1)).value
    >>> [(one.target.key, one.status.en) for one in found][:2]
    [('county-university', 'not reported'), ('county-building', 'missed')]
    """
    scope = _SCOPES[GoalLevel.of(level, "level")]
    targets = tuple(target for target in TARGETS if target.scope == scope)
    if not isinstance(observations, Mapping):
        raise InvalidFacts("observations", observations, "numbers by target", "各目标数值")
    ELDER_EDUCATION.require_in_force(DAY.of(on, "on"))
    for target in targets:
        if target.key in observations:
            _in_range(target, observations[target.key])
    found = assess_targets(targets, observations, on=on)
    findings = [_told(one) for one in found]
    missed = (finding for one, finding in zip(found, findings, strict=True) if one.status is Standing.MISSED)
    return Decision(found, *findings, because=next(missed, None))


def _told(one: Assessment) -> Finding:
    """Where a target stands: what is still running neither holds nor fails."""
    target = one.target
    if one.observed is None:
        return note(target.citation, f"{target.zh}：{one.status.zh}", f"{target.en}: {one.status.en}")
    tell = falls if one.status is Standing.RUNNING else asks
    return tell(target.citation, target.zh, target.en, one.observed, target.asks)


def _in_range(target: Target, seen: object) -> None:
    """Refuse what the target's unit cannot count."""
    fact = f"observations.{target.key}"
    if target.asks.unit == PERCENT.unit:
        PERCENT.of(seen, fact)
    elif exact(seen, fact, at_least=0) % 1 and target.asks.unit != M2.unit:
        raise InvalidFacts(fact, seen, "a whole number", "整数")
