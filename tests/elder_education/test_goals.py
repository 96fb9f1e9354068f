"""Elder education: the goals for 2020."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from itertools import product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy import ask
from langfang_policy import elder_education as ee
from langfang_policy.core.decisions import Decision
from langfang_policy.core.errors import InvalidFacts, NotInForce, Undetermined
from langfang_policy.core.forms import plain
from langfang_policy.core.registers import Standing
from langfang_policy.elder_education import Classrooms, CountGoal, Coverage, GoalLevel, Tier, UpperFigure
from tests.helpers import because

FIGURES = {
    "participation": (20, "%", "二", "city"),
    "county-university": (1, "schools", "二（一）", "county"),
    "township-schools": (50, "%", "二（一）", "city"),
    "village-points": (30, "%", "二（一）", "city"),
    "city-building": (10_000, "m²", "二（二）", "city"),
    "county-building": (2_000, "m²", "二（二）", "county"),
    "volunteer-teams": (1, "teams", "二（四）", "every-elder_university"),
    "remote-counties": (50, "%", "二（五）", "city"),
    "city-model-schools": (3, "schools", "二（八）", "city"),
    "county-model-schools": (2, "schools", "二（八）", "county"),
}
"""Each goal's figure, unit, clause and level."""
SCOPES = {GoalLevel.CITY: "city", GoalLevel.COUNTY: "county", GoalLevel.UNIVERSITY: "every-elder_university"}
BY_LEVEL = {level: [key for key, found in FIGURES.items() if found[3] == SCOPES[level]] for level in GoalLevel}


def holds(decision: Decision[Any]) -> list[bool | None]:
    """Which findings hold."""
    return [finding.holds for finding in decision.findings]


class TestGoals:
    """Ten goals by the end of 2020, of three levels."""

    def test_targets(self) -> None:
        """Figures, units, clauses, levels, days."""
        assert {
            target.key: (target.asks.figure, target.asks.unit.en, str(target.citation.locator), target.scope.json)
            for target in ee.TARGETS
        } == FIGURES
        assert {target.due for target in ee.TARGETS} == {date(2020, 12, 31)}
        assert [len(keys) for keys in BY_LEVEL.values()] == [6, 3, 1]

    @pytest.mark.parametrize("key", FIGURES)
    @pytest.mark.parametrize(("on", "pending"), [(date(2020, 12, 31), True), (date(2021, 1, 1), False)])
    def test_boundaries(self, key: str, on: date, pending: bool) -> None:
        """At the figure met, just below missed once due, above it no failure."""
        figure, unit, _, scope = FIGURES[key]
        level = next(one for one in GoalLevel if SCOPES[one] == scope)
        below = figure - (Decimal("0.01") if unit in ("%", "m²") else 1)
        for observed, met in ((figure, True), (below, False), (figure + 1, True)):
            decision = ee.assess_goals(level, {key: observed}, on=on)
            assert [one.target.key for one in decision.value] == BY_LEVEL[level]
            index = BY_LEVEL[level].index(key)
            late = Standing.RUNNING if pending else Standing.MISSED
            assert decision.value[index].status is (Standing.KEPT if met else late)
            others = {one.status for one in decision.value if one.target.key != key}
            assert others <= {Standing.RUNNING if pending else Standing.NOT_REPORTED}
            told = met if met or not pending else None
            assert holds(decision) == [told if one == key else None for one in BY_LEVEL[level]]
            assert (decision.findings[index].observed, decision.findings[index].required) == (observed, figure)
            alone = len(decision.findings) == 1
            assert decision.because is (decision.findings[index] if told is False or alone else None)
            assert plain(decision.value)

    def test_the_day(self) -> None:
        """Not before the plan."""
        assert ee.assess_goals(GoalLevel.CITY, {}, on=date(2017, 12, 25)).value
        with pytest.raises(NotInForce):
            ee.assess_goals(GoalLevel.CITY, {}, on=date(2017, 12, 24))

    def test_by_name(self) -> None:
        """A county's goals as JSON."""
        facts = {"level": "county", "observations": {"county-university": 1, "county-building": "1999.9"}}
        answer = ask("elder_education.assess_goals", facts, on="2021-01-01")
        assert answer["outcome"] == "decided"
        value: Any = answer["value"]
        assert [one["status"] for one in value] == ["kept", "missed", "not_reported"]


class TestCoverage:
    """Shares from counts, exactly."""

    @pytest.mark.parametrize(
        ("goal", "reached", "of", "to_go"),
        [
            (Coverage.PARTICIPATION, 200_000, 1_000_000, 0),
            (Coverage.PARTICIPATION, 199_999, 1_000_000, 1),
            (Coverage.PARTICIPATION, 200_001, 1_000_000, 0),
            (Coverage.TOWNSHIP_SCHOOLS, 45, 90, 0),
            (Coverage.TOWNSHIP_SCHOOLS, 44, 90, 1),
            (Coverage.TOWNSHIP_SCHOOLS, 45, 91, 1),
            (Coverage.VILLAGE_POINTS, 960, 3_200, 0),
            (Coverage.VILLAGE_POINTS, 959, 3_200, 1),
            (Coverage.VILLAGE_POINTS, 0, 3_201, 961),
            (Coverage.DISTANCE_LEARNING, 5, 10, 0),
            (Coverage.DISTANCE_LEARNING, 4, 10, 1),
            (Coverage.DISTANCE_LEARNING, 5, 11, 1),
            (Coverage.DISTANCE_LEARNING, 1, 1, 0),
        ],
    )
    def test_boundaries(self, goal: Coverage, reached: int, of: int, to_go: int) -> None:
        """The share itself is enough; a place cannot be divided."""
        decision = ee.coverage_reached(goal, reached=reached, of=of)
        assert decision.value == ee.CoverageCheck(share=Fraction(reached, of), to_go=to_go)
        assert bool(decision.value) is (to_go == 0)
        assert holds(decision) == [to_go == 0, None]
        assert because(decision).observed == Fraction(reached * 100, of)
        assert decision.findings[1].observed == to_go + reached if to_go else True
        assert plain(decision.value)

    @pytest.mark.parametrize(
        ("goal", "percent", "locator"),
        [
            (Coverage.PARTICIPATION, 20, "二"),
            (Coverage.TOWNSHIP_SCHOOLS, 50, "二（一）"),
            (Coverage.VILLAGE_POINTS, 30, "二（一）"),
            (Coverage.DISTANCE_LEARNING, 50, "二（五）"),
        ],
    )
    def test_shares(self, goal: Coverage, percent: int, locator: str) -> None:
        """Each with its clause, and as the target of the register has it."""
        decision = ee.coverage_reached(goal, reached=0, of=1)
        assert [str(one.citation.locator) for one in decision.findings] == [locator] * 2
        assert decision.findings[0].required == percent
        assert decision.findings[1].observed == 1

    @given(st.sampled_from(Coverage), st.integers(1, 10_000), st.data())
    def test_what_is_to_go_is_enough_and_no_more(self, goal: Coverage, of: int, data: st.DataObject) -> None:
        """So many more reach the share; one fewer does not."""
        reached = data.draw(st.integers(0, of))
        to_go = ee.coverage_reached(goal, reached=reached, of=of).value.to_go
        assert ee.coverage_reached(goal, reached=reached + to_go, of=of).value
        if to_go:
            assert not ee.coverage_reached(goal, reached=reached + to_go - 1, of=of).value

    def test_what_if(self) -> None:
        """A share with a point."""
        shares = ee.CoverageShares(township_schools_percent=Decimal("33.4"))
        checks = [
            ee.coverage_reached(Coverage.TOWNSHIP_SCHOOLS, reached=reached, of=500, shares=shares).value.to_go
            for reached in (166, 167)
        ]
        assert checks == [1, 0]
        for percent, to_go in ((0, 0), (100, 1)):
            ends = ee.CoverageShares(participation_percent=Decimal(percent))
            assert ee.coverage_reached(Coverage.PARTICIPATION, reached=0, of=1, shares=ends).value.to_go == to_go
        assert ee.counties_without_university({"a": 0}, wanted=ee.CountyUniversities(per_county=0)).value == ()
        assert ee.building_enough(Tier.CITY, building_m2=0, areas=ee.BuildingAreas(city_m2=0)).value

    def test_by_name(self) -> None:
        """A share as JSON."""
        facts = {"goal": "village_points", "reached": 1, "of": 3}
        answer = ask("elder_education.coverage_reached", facts, on="2020-12-31")
        assert answer["outcome"] == "decided"
        assert answer["value"] == {"share": "1/3", "to_go": 0}


class TestCoverageCheck:
    """The answer is a record, and checks itself as others do."""

    @pytest.mark.parametrize("share", [0, 1, Fraction(1, 3)])
    def test_a_share_is_a_part_of_one(self, share: Fraction) -> None:
        """From none to all."""
        assert ee.CoverageCheck(share=share, to_go=0).share == share

    @pytest.mark.parametrize("share", [Fraction(-1, 1000), Fraction(1001, 1000), 2, -1])
    def test_nothing_beyond(self, share: Fraction) -> None:
        """Neither less than none nor more than all."""
        with pytest.raises(InvalidFacts):
            ee.CoverageCheck(share=share, to_go=0)


class TestCountyUniversities:
    """One each (二（一）)."""

    @pytest.mark.parametrize(
        ("counts", "lacking"),
        [({"a": 1, "b": 2}, ()), ({"a": 0, "b": 1}, ("a",)), ({"b": 0, "a": 0}, ("a", "b"))],
    )
    def test_county_universities(self, counts: dict[str, int], lacking: tuple[str, ...]) -> None:
        """One each, in the order of the names."""
        decision = ee.counties_without_university(counts)
        assert decision.value == lacking
        assert holds(decision) == [name not in lacking for name in sorted(counts)]
        assert [one.observed for one in decision.findings] == [counts[name] for name in sorted(counts)]
        assert {one.required for one in decision.findings} == {1}
        assert decision.because is next((one for one in decision.findings if not one), decision.because)

    @given(st.dictionaries(st.text("abc", min_size=1, max_size=3), st.integers(0, 3), min_size=1))
    def test_one_more_university_helps(self, counts: dict[str, int]) -> None:
        """Never does it add a county."""
        more = {name: count + 1 for name, count in counts.items()}
        assert ee.counties_without_university(more).value == ()
        two = ee.CountyUniversities(per_county=2)
        assert set(ee.counties_without_university(counts).value) <= set(
            ee.counties_without_university(counts, wanted=two).value
        )


class TestBuildings:
    """Buildings of universities (二（二）)."""

    @pytest.mark.parametrize(("tier", "least"), [(Tier.CITY, 10_000), (Tier.COUNTY, 2_000)])
    def test_areas(self, tier: Tier, least: int) -> None:
        """以上 owns the figure."""
        for area, short in ((least, 0), (least - Decimal("0.01"), Decimal("0.01")), (least + 1, 0), (0, least)):
            decision = ee.building_enough(tier, building_m2=area)
            assert decision.value == ee.BuildingCheck(short_m2=Decimal(short))
            assert bool(decision.value) is because(decision).holds is (short == 0)
            assert (because(decision).observed, because(decision).required) == (area, least)

    def test_a_float_is_what_it_prints_as(self) -> None:
        """No binary remainder."""
        assert ee.building_enough(Tier.COUNTY, building_m2=1_999.9).value.short_m2 == Decimal("0.1")

    @pytest.mark.parametrize("tier", [Tier.TOWNSHIP, Tier.VILLAGE])
    def test_no_area_below(self, tier: Tier) -> None:
        """Townships and villages have classrooms."""
        with pytest.raises(Undetermined):
            ee.building_enough(tier, building_m2=0)

    @given(st.sampled_from((Tier.CITY, Tier.COUNTY)), st.integers(0, 12_000), st.integers(0, 12_000))
    def test_more_area_never_lacks_more(self, tier: Tier, area: int, more: int) -> None:
        """And what is lacking makes it whole."""
        short = ee.building_enough(tier, building_m2=area).value.short_m2
        assert ee.building_enough(tier, building_m2=area + more).value.short_m2 <= short
        assert ee.building_enough(tier, building_m2=area + short).value

    def test_what_if(self) -> None:
        """Other areas."""
        areas = ee.BuildingAreas(city_m2=5, county_m2=6)
        assert ee.building_enough(Tier.CITY, building_m2=5, areas=areas).value
        assert not ee.building_enough(Tier.COUNTY, building_m2=5, areas=areas).value


class TestClassrooms:
    """Classrooms below the county (二（二）)."""

    @pytest.mark.parametrize(
        ("tier", "room", "school"), list(product((Tier.TOWNSHIP, Tier.VILLAGE), (True, False), (True, False)))
    )
    def test_classrooms(self, tier: Tier, room: bool, school: bool) -> None:
        """Where a school is, or everywhere."""
        facts: dict[str, Any] = {"dedicated_classroom": room, "has_school": school}
        decision = ee.classroom_enough(tier, **facts)
        assert decision.value is (room or not school)
        assert because(decision).holds is (room if school else None)
        everywhere = ee.classroom_enough(tier, **facts, classrooms=Classrooms.EVERYWHERE)
        assert everywhere.value is because(everywhere).holds is room

    @pytest.mark.parametrize("way", Classrooms)
    @pytest.mark.parametrize(("school", "room"), list(product((True, False, None), repeat=2)))
    def test_what_is_not_known_matters_only_where_it_can(
        self, school: bool | None, room: bool | None, way: Classrooms
    ) -> None:
        """The answer that each value of the unknown facts gives is given; else those that matter are named."""
        facts: dict[str, Any] = {"has_school": school, "dedicated_classroom": room}
        unknown = [name for name, fact in facts.items() if fact is None]
        filled = [facts | dict(zip(unknown, one, strict=True)) for one in product((True, False), repeat=len(unknown))]
        possible = {ee.classroom_enough(Tier.VILLAGE, **one, classrooms=way).value for one in filled}
        given = {name: fact for name, fact in facts.items() if fact is not None}
        if len(possible) == 1:
            assert {ee.classroom_enough(Tier.VILLAGE, **given, classrooms=way).value} == possible
            return
        with pytest.raises(Undetermined) as caught:
            ee.classroom_enough(Tier.VILLAGE, **given, classrooms=way)
        matter = [name for name in unknown if way is Classrooms.WHERE_A_SCHOOL_IS or name != "has_school"]
        assert list(caught.value.missing) == matter

    @pytest.mark.parametrize("tier", [Tier.CITY, Tier.COUNTY])
    def test_none_above(self, tier: Tier) -> None:
        """City and county have areas."""
        with pytest.raises(Undetermined):
            ee.classroom_enough(tier, has_school=True, dedicated_classroom=True)


class TestCounts:
    """Volunteer teams and demonstration schools (二（四）, 二（八）)."""

    @pytest.mark.parametrize(
        ("goal", "fewest", "most", "locator"),
        [
            (CountGoal.VOLUNTEER_TEAMS, 1, 2, "二（四）"),
            (CountGoal.CITY_DEMONSTRATION, 3, 5, "二（八）"),
            (CountGoal.COUNTY_DEMONSTRATION, 2, 3, "二（八）"),
        ],
    )
    def test_ranges(self, goal: CountGoal, fewest: int, most: int, locator: str) -> None:
        """The lower figure is the minimum; the upper binds only where it is read to."""
        for count in range(most + 3):
            to_go, above = max(0, fewest - count), max(0, count - most)
            decision = ee.count_reached(goal, count)
            assert decision.value == ee.CountCheck(to_go=to_go, too_many=0)
            assert bool(decision.value) is because(decision).holds is (to_go == 0)
            assert (because(decision).observed, because(decision).required) == (count, fewest)
            assert str(because(decision).citation.locator) == locator
            bound = ee.count_reached(goal, count, upper=UpperFigure.LIMIT)
            assert bound.value == ee.CountCheck(to_go=to_go, too_many=above)
            assert bool(bound.value) is (to_go == above == 0)
            assert [finding.required for finding in bound.findings] == [fewest, most]

    def test_what_if(self) -> None:
        """Other figures."""
        ranges = ee.CountRanges(city_fewest=4, teams_fewest=0, teams_most=0)
        assert ee.count_reached(CountGoal.CITY_DEMONSTRATION, 3, ranges=ranges).value.to_go == 1
        assert ee.count_reached(CountGoal.VOLUNTEER_TEAMS, 0, ranges=ranges).value


WRONG: Any = ee
DAY = date(2018, 1, 1)
CITY, COUNTY, SCHOOL = GoalLevel.CITY, GoalLevel.COUNTY, GoalLevel.UNIVERSITY
ROOM: dict[str, Any] = {"has_school": True, "dedicated_classroom": True}


class TestFacts:
    """Facts of the wrong kind are refused by name."""

    @pytest.mark.parametrize(
        ("call", "fact"),
        [
            (lambda: WRONG.coverage_reached("x", reached=1, of=2), "goal"),
            (lambda: WRONG.coverage_reached(Coverage.PARTICIPATION, reached=1, of=0), "of"),
            (lambda: WRONG.coverage_reached(Coverage.PARTICIPATION, reached=True, of=2), "reached"),
            (lambda: WRONG.coverage_reached(Coverage.PARTICIPATION, reached=-1, of=2), "reached"),
            (lambda: WRONG.coverage_reached(Coverage.PARTICIPATION, reached=3, of=2), "reached"),
            (lambda: WRONG.coverage_reached(Coverage.PARTICIPATION, reached=1.5, of=2), "reached"),
            *((lambda share=share: WRONG.coverage_reached(Coverage.PARTICIPATION, reached=1, of=2,
                                                          shares=WRONG.CoverageShares(participation_percent=share)),
               "participation_percent") for share in (-1, 101, "x", True)),
            (lambda: WRONG.counties_without_university({"a": 1}, wanted=WRONG.CountyUniversities(per_county=-1)),
             "per_county"),
            (lambda: WRONG.building_enough(Tier.CITY, building_m2=0,
                                           areas=WRONG.BuildingAreas(city_m2=-1)), "city_m2"),
            (lambda: WRONG.count_reached(CountGoal.VOLUNTEER_TEAMS, 1,
                                         ranges=WRONG.CountRanges(teams_fewest=-1)), "teams_fewest"),
            (lambda: WRONG.count_reached(CountGoal.VOLUNTEER_TEAMS, 1,
                                         ranges=WRONG.CountRanges(teams_fewest=3)), "teams_most"),
            (lambda: WRONG.counties_without_university([]), "universities"),
            (lambda: WRONG.counties_without_university({}), "universities"),
            (lambda: WRONG.counties_without_university({1: 1}), "universities"),
            (lambda: WRONG.counties_without_university({"": 1}), "universities"),
            (lambda: WRONG.counties_without_university({"a": -1}), "universities.a"),
            (lambda: WRONG.building_enough("x", building_m2=0), "tier"),
            (lambda: WRONG.building_enough(Tier.CITY, building_m2=-1), "building_m2"),
            (lambda: WRONG.building_enough(Tier.CITY, building_m2=float("nan")), "building_m2"),
            (lambda: WRONG.building_enough(Tier.VILLAGE, building_m2="x"), "building_m2"),
            (lambda: WRONG.classroom_enough("x", **ROOM), "tier"),
            *((lambda name=name: WRONG.classroom_enough(Tier.CITY, **{**ROOM, name: 1}), name) for name in ROOM),
            (lambda: WRONG.classroom_enough(Tier.VILLAGE, has_school=False, dedicated_classroom=False,
                                            classrooms="x"), "classrooms"),
            (lambda: WRONG.count_reached("x", 1), "goal"),
            (lambda: WRONG.count_reached(CountGoal.VOLUNTEER_TEAMS, -1), "count"),
            (lambda: WRONG.count_reached(CountGoal.VOLUNTEER_TEAMS, 1, upper="x"), "upper"),
            (lambda: WRONG.assess_goals("x", {}, on=DAY), "level"),
            (lambda: WRONG.assess_goals(CITY, [], on=DAY), "observations"),
            (lambda: WRONG.assess_goals(CITY, {"x": 1}, on=DAY), "observations"),
            (lambda: WRONG.assess_goals(CITY, {"county-building": 1}, on=DAY), "observations"),
            (lambda: WRONG.assess_goals(CITY, {"participation": "x"}, on=DAY), "observations.participation"),
            (lambda: WRONG.assess_goals(CITY, {"participation": -1}, on=DAY), "observations.participation"),
            (lambda: WRONG.assess_goals(CITY, {"participation": 101}, on=DAY), "observations.participation"),
            (lambda: WRONG.assess_goals(CITY, {"participation": None}, on=DAY), "observations.participation"),
            (lambda: WRONG.assess_goals(CITY, {"city-model-schools": 2.5}, on=DAY), "observations.city-model-schools"),
            (lambda: WRONG.assess_goals(CITY, {"city-building": -1}, on=DAY), "observations.city-building"),
            (lambda: WRONG.assess_goals(SCHOOL, {"volunteer-teams": -1}, on=DAY), "observations.volunteer-teams"),
            (lambda: WRONG.assess_goals(CITY, {}, on="x"), "on"),
            (lambda: WRONG.assess_goals(CITY, {}, on=datetime(2018, 1, 1)), "on"),
        ],
    )  # fmt: skip
    def test_refused(self, call: Any, fact: str) -> None:
        """Never taken for something that they are not."""
        with pytest.raises(InvalidFacts) as caught:
            call()
        assert caught.value.fact == fact

    @pytest.mark.parametrize("observed", [0, 100])
    def test_the_ends_of_a_percentage(self, observed: int) -> None:
        """Both may be."""
        assert ee.assess_goals(CITY, {"participation": observed, "city-building": 0}, on=DAY).value
        assert ee.assess_goals(COUNTY, {"county-building": Decimal("0.5")}, on=DAY).value
