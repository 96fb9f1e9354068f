"""The tasks that are the city's own."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from langfang_policy.core.errors import InvalidFacts
from langfang_policy.meteorology import (
    CheckAddressees,
    CityDeed,
    CityReport,
    DirectPair,
    EqualToMean,
    FullPoints,
    ModelPlaces,
    ModelScoring,
    PartOfStep,
    PartsBeyondWhole,
    ScoredTask,
    ScoringReadings,
    TaskFigures,
    UnitKind,
    WeatherAccident,
    ZonedLongBefore,
    Zoning,
    ZoningKind,
    model_place_points,
    observation_points,
    task_points,
)
from tests.helpers import because

D, T = CityDeed, ScoredTask
USUAL, AS_READ = TaskFigures(), ScoringReadings()
CITYS_OWN = [task for task in T if task.number in {8, 9, 11, 15, 16, 17, 19, 21, 22, 23, 24, 25, 26}]
SERVICES = {D.DESIGN_CATALOGUE, D.TESTING_CATALOGUE}


def figured(**figures: Any) -> TaskFigures:
    """The figures, some of them changed."""
    return evolve(USUAL, **figures)


def decided(task: ScoredTask, figures: TaskFigures = USUAL, readings: ScoringReadings = AS_READ, **facts: Any) -> Any:
    """The decision on a task."""
    found = task_points(task, units=[], city=CityReport(**facts), figures=figures, readings=readings)
    assert 0 <= found.value.points <= found.value.full
    return found


def scored(task: ScoredTask, figures: TaskFigures = USUAL, readings: ScoringReadings = AS_READ, **facts: Any) -> Any:
    """What the city scores on it."""
    return decided(task, figures, readings, **facts).value.points


def bounds(found: Any) -> list[str]:
    """The bounds that its findings print."""
    return [str(one.bound) for one in found.findings if one.bound is not None]


class TestParts:
    """Tasks whose points are those of their parts."""

    @pytest.mark.parametrize(
        ("task", "facts", "points"),
        [
            (T.MODERNISATION, {"done": {D.MODERNISED}}, 5),
            (T.MODERNISATION, {}, 0),
            (T.RANDOM_CHECKS, {"done": {D.CHECK_PLAN}}, 2),
            (T.RANDOM_CHECKS, {"done": {D.REPORT_TO_COMMAND}}, 0),
            (T.RANDOM_CHECKS, {"done": {D.REPORT_TO_GOVERNMENT}}, 0),
            (T.RANDOM_CHECKS, {"done": {D.REPORT_TO_GOVERNMENT, D.REPORT_TO_COMMAND}}, 3),
            (T.CLIMATE_ARGUMENT, {"done": {D.CLIMATE_APPROVAL}}, 1),
            (T.CLIMATE_ARGUMENT, {"done": {D.CLIMATE_CATALOGUE}}, 1),
            (T.CLIMATE_ARGUMENT, {"done": {D.CLIMATE_MONEY}}, 1),
            (T.LIGHTNING_SERVICES, {"done": {D.DESIGN_CATALOGUE}}, 0),
            (T.LIGHTNING_SERVICES, {"done": {D.TESTING_CATALOGUE}}, 0),
            (T.LIGHTNING_SERVICES, {"done": SERVICES}, 1),
            (T.LIGHTNING_SERVICES, {"done": {D.LIGHTNING_MONEY, D.LIGHTNING_PERMITS}}, 2),
            (T.LIGHTNING_SERVICES, {"done": {*SERVICES, D.LIGHTNING_MONEY, D.LIGHTNING_PERMITS}}, 2),
            (T.DRILLS, {"drills": 0, "done": {D.DRILL_SUMMARY}}, 0),
            (T.DRILLS, {"done": {D.DRILL_SUMMARY}}, 0),
            (T.DRILLS, {"drills": 1}, 1),
            (T.DRILLS, {"drills": 1, "done": {D.DRILL_SUMMARY}}, 2),
        ],
    )
    def test_points(self, task: ScoredTask, facts: dict[str, Any], points: int) -> None:
        """Each part at its figure, and beside it."""
        assert scored(task, **facts) == points

    def test_cap(self) -> None:
        """Known fault: parts that add up to more than the whole are capped, and the cap is told."""
        found = decided(T.LIGHTNING_SERVICES, done={*SERVICES, D.LIGHTNING_MONEY, D.LIGHTNING_PERMITS})
        cap = found.findings[-1]
        assert (cap.holds, cap.observed, str(cap.bound), found.value.losses) == (None, 3, ">2 points", ())
        scaled = ScoringReadings(parts_beyond_whole=PartsBeyondWhole.SCALED)
        one = decided(T.LIGHTNING_SERVICES, readings=scaled, done=SERVICES).value
        assert (one.points, [loss.points for loss in one.losses]) == (Fraction(2, 3), [Fraction(2, 3)] * 2)
        assert scored(T.LIGHTNING_SERVICES, readings=scaled, done=frozenset(D)) == 2
        assert scored(T.CLIMATE_ARGUMENT, readings=scaled, done={D.CLIMATE_MONEY}) == 1

    def test_report_to_either(self) -> None:
        """One addressee by the other reading."""
        either = ScoringReadings(check_addressees=CheckAddressees.EITHER)
        assert scored(T.RANDOM_CHECKS, readings=either, done={D.REPORT_TO_COMMAND}) == 3
        assert scored(T.RANDOM_CHECKS, readings=either) == 0

    @pytest.mark.parametrize(
        ("task", "figure", "done"),
        [
            (T.RANDOM_CHECKS, "check_plan", {D.CHECK_PLAN}),
            (T.RANDOM_CHECKS, "check_report", {D.REPORT_TO_GOVERNMENT, D.REPORT_TO_COMMAND}),
            (T.CLIMATE_ARGUMENT, "climate_approval", {D.CLIMATE_APPROVAL}),
            (T.CLIMATE_ARGUMENT, "climate_catalogue", {D.CLIMATE_CATALOGUE}),
            (T.CLIMATE_ARGUMENT, "climate_money", {D.CLIMATE_MONEY}),
            (T.LIGHTNING_SERVICES, "services_catalogue", SERVICES),
            (T.LIGHTNING_SERVICES, "services_money", {D.LIGHTNING_MONEY}),
            (T.LIGHTNING_SERVICES, "services_permits", {D.LIGHTNING_PERMITS}),
        ],
    )
    def test_points_as_figures(self, task: ScoredTask, figure: str, done: set[CityDeed]) -> None:
        """Another figure gives other points."""
        assert scored(task, figured(**{figure: Fraction(1, 4)}), done=done) == Fraction(1, 4)

    def test_drills_as_figures(self) -> None:
        """A number of drills, and the points of each part."""
        found = decided(T.DRILLS, figured(drills=2, drill_summary=Fraction(1, 2)), drills=1, done={D.DRILL_SUMMARY})
        assert (found.value.points, bounds(found)) == (Fraction(1, 2), ["≥2 times"])
        assert scored(T.DRILLS, figured(drill_held=Fraction(1, 2)), drills=1) == Fraction(1, 2)


class TestFunds:
    """任务8: cumulative funds, so much off for each full step short."""

    @pytest.mark.parametrize(
        ("funds", "points"),
        [(500, 5), (400, 5), (399, 5), (301, 5), (300, 4), (299, 4), (200, 3), (100, 2), (1, 2), (0, 1)],
    )
    def test_steps(self, funds: int, points: int) -> None:
        """Nothing funded still leaves a point."""
        assert scored(T.PROJECT_FUNDS, planned_yuan=1000, funds_yuan=funds) == points

    def test_unreported(self) -> None:
        """Neither part alone says anything; the first year that counts is told all the same."""
        assert decided(T.PROJECT_FUNDS, funds_yuan=1).findings[-1].observed == 2016
        assert scored(T.PROJECT_FUNDS, planned_yuan=1000) == scored(T.PROJECT_FUNDS, funds_yuan=1000) == 0

    def test_nothing_planned(self) -> None:
        """Nothing planned is nothing to measure, and no report."""
        assert scored(T.PROJECT_FUNDS, planned_yuan=Decimal("0.01"), funds_yuan=1) == 5
        for wrong in ({"planned_yuan": 0}, {"observatories": 0}, {"losses": Fraction(-1, 9)}):
            with pytest.raises(InvalidFacts):
                CityReport(**wrong)
        assert scored(T.OBSERVATION_ENVIRONMENT, observatories=1, undamaged=1) == 5

    def test_begun_steps(self) -> None:
        """By the other reading a part of a step costs points, too."""
        begun = ScoringReadings(part_of_step=PartOfStep.BEGUN_STEPS)
        assert [scored(T.PROJECT_FUNDS, readings=begun, planned_yuan=1000, funds_yuan=sum_) for sum_ in (400, 399)] == [
            5,
            4,
        ]

    def test_figures(self) -> None:
        """Share, step, points off and first year; the score stays in its range."""
        changed = figured(funds_percent=50, funds_step=25, funds_off=2, funds_since=2015)
        found = decided(T.PROJECT_FUNDS, changed, planned_yuan=1000, funds_yuan=250)
        assert (found.value.points, bounds(found)) == (3, ["<50%"])
        assert [one.observed for one in found.findings if one.bound is None] == [1, 2, 2015]
        assert scored(T.PROJECT_FUNDS, figured(funds_off=9), planned_yuan=10, funds_yuan=3) == 0


class TestObservation:
    """任务11: stations without damage."""

    def test_ratio(self) -> None:
        """Exactly, without rounding."""
        assert scored(T.OBSERVATION_ENVIRONMENT, observatories=17, undamaged=13) == Fraction(65, 17)
        assert scored(T.OBSERVATION_ENVIRONMENT, observatories=17) == 0
        assert scored(T.OBSERVATION_ENVIRONMENT, undamaged=17) == 0

    @pytest.mark.parametrize(
        ("kind", "points"),
        [
            (UnitKind.PREFECTURE_CITY, (0, Fraction(5, 2), 5)),
            (UnitKind.PROVINCE_DIRECT, (0, 0, 5)),
            (UnitKind.COUNTY, (0, 0, 0)),
        ],
    )
    def test_kinds(self, kind: UnitKind, points: tuple[Any, ...]) -> None:
        """In proportion, all or nothing, or not addressed."""
        found = [observation_points(kind, stations=2, undamaged=safe) for safe in (0, 1, 2)]
        assert tuple(one.value for one in found) == points
        full = observation_points(
            kind, stations=1, undamaged=1, full=evolve(FullPoints(), observation_environment=Fraction(8))
        )
        assert full.value == (0 if kind is UnitKind.COUNTY else 8)

    def test_no_more_than_all(self) -> None:
        """Stations that there are."""
        with pytest.raises(InvalidFacts, match="undamaged"):
            observation_points(UnitKind.PREFECTURE_CITY, stations=2, undamaged=3)
        with pytest.raises(InvalidFacts, match="undamaged"):
            CityReport(observatories=2, undamaged=3)


def zoning(kind: ZoningKind, *, last_year: bool = False, earlier: bool = False) -> Zoning:
    """A zoning of the year."""
    return Zoning(kind=kind, last_year=last_year, earlier=earlier)


class TestZoning:
    """任务15: two kinds newly zoned and published."""

    @pytest.mark.parametrize(
        ("zonings", "points"),
        [
            ((), 0),
            ((zoning(ZoningKind.WIND),), 1),
            ((zoning(ZoningKind.WIND), zoning(ZoningKind.WIND)), 1),
            ((zoning(ZoningKind.WIND), zoning(ZoningKind.LIGHTNING)), 2),
            ((zoning(ZoningKind.OTHER), zoning(ZoningKind.OTHER)), 2),
            ((zoning(ZoningKind.OTHER), zoning(ZoningKind.OTHER), zoning(ZoningKind.WIND)), 2),
            ((zoning(ZoningKind.OTHER, last_year=True),), 0),
            ((zoning(ZoningKind.WIND, earlier=True), zoning(ZoningKind.LIGHTNING, earlier=True)), 0),
            ((zoning(ZoningKind.OTHER, earlier=True),), 1),
        ],
    )
    def test_kinds(self, zonings: tuple[Zoning, ...], points: int) -> None:
        """Last year's kinds do not count, nor wind and lightning where zoned before."""
        assert scored(T.RISK_ZONING, zonings=zonings) == points

    def test_long_before(self) -> None:
        """By the other reading no kind counts that was zoned before."""
        barred = ScoringReadings(zoned_long_before=ZonedLongBefore.BARRED)
        zonings = (zoning(ZoningKind.OTHER, earlier=True), zoning(ZoningKind.OTHER))
        assert scored(T.RISK_ZONING, readings=barred, zonings=zonings) == 1

    def test_figures(self) -> None:
        """More kinds, and points off."""
        found = decided(T.RISK_ZONING, figured(zonings=3, zoning_off=Fraction(1, 2)))
        assert (found.value.points, bounds(found)) == (Fraction(1, 2), ["<3"])


class TestDepartmentPlans:
    """任务21: plans of five departments."""

    @pytest.mark.parametrize(
        ("departments", "points"), [(0, 0), (1, "0.6"), (2, "1.2"), (3, "1.8"), (4, "2.4"), (5, 3), (9, 3)]
    )
    def test_points(self, departments: int, points: Any) -> None:
        """So much off for each short, exactly."""
        assert scored(T.DEPARTMENT_PLANS, plan_departments=departments) == Decimal(points)

    def test_figures(self) -> None:
        """Another number, other points off, and no report."""
        found = decided(T.DEPARTMENT_PLANS, figured(plan_departments=6, plan_off=1), plan_departments=5)
        assert (found.value.points, bounds(found)) == (2, ["<6"])
        assert because(decided(T.DEPARTMENT_PLANS)).holds is False
        assert scored(T.DEPARTMENT_PLANS) == 0


class TestMeans:
    """任务23 and 24: below the mean of the last years."""

    @pytest.mark.parametrize(("task", "fact", "full"), [(T.DEATHS, "deaths", 3), (T.LOSSES, "losses", 2)])
    def test_mean(self, task: ScoredTask, fact: str, full: int) -> None:
        """Below, at and above; the last five of more years; fewer are no report."""
        before: dict[str, Any] = {f"{fact}_before": [99, 1, 2, 3, 4, 6]}  # the last five average 3.2
        assert [scored(task, **{**before, fact: seen}) for seen in (3, 4)] == [full, 0]
        fewer: dict[str, Any] = {fact: 0, f"{fact}_before": [9, 9, 9, 9]}
        assert scored(task, **before) == scored(task, **fewer) == 0
        equal: dict[str, Any] = {fact: 2, f"{fact}_before": [2] * 5}
        assert scored(task, **equal) == 0
        kinder = ScoringReadings(equal_to_mean=EqualToMean.FULL)
        assert scored(task, readings=kinder, **equal) == full
        assert scored(task, readings=kinder, **{**equal, fact: 3}) == 0
        longer = decided(task, figured(**{f"{fact}_years": 6}), **{**before, fact: 19})
        assert (longer.value.points, bounds(longer)[0][:6]) == (full, "<115/6")
        assert [one.observed for one in longer.findings if one.bound is None] == [6]

    def test_none_and_none(self) -> None:
        """No deaths where there never were any score nothing by the wording."""
        assert scored(T.DEATHS, deaths=0, deaths_before=[0] * 5) == 0


class TestAccident:
    """任务25: no serious accident by fault."""

    @pytest.mark.parametrize(
        ("deaths", "loss", "blamed", "points"),
        [
            *((9, Decimal("999.99"), True, 5), (10, 0, True, 0), (0, 1000, True, 0), (10, 1000, False, 5)),
            (0, Decimal("1000.01"), True, 0),
        ],
    )
    def test_points(self, deaths: int, loss: Any, blamed: bool, points: int) -> None:  # drawn
        """Deaths or loss from the figure on, and only by fault."""
        accident = WeatherAccident(deaths=deaths, loss=loss, blamed=blamed)
        assert scored(T.NO_ACCIDENT, accidents=[accident]) == points

    def test_none(self) -> None:
        """None at all is a report; none given is not."""
        assert (scored(T.NO_ACCIDENT, accidents=()), scored(T.NO_ACCIDENT)) == (5, 0)

    def test_figures(self) -> None:
        """Other figures."""
        accident = WeatherAccident(deaths=10, loss=1000, blamed=True)
        strict = figured(accident_deaths=11, accident_loss=1001)
        found = decided(T.NO_ACCIDENT, strict, accidents=[accident])
        assert found.value.points == 5
        assert [one.observed for one in found.findings[1:]] == [11, 1001]


class TestModelPlaces:
    """任务26: counties, townships, communities, villages."""

    @pytest.mark.parametrize(
        ("places", "points"),
        [
            *(({"counties": 1}, 1), ({"townships": 2}, 0), ({"townships": 3}, 1), ({"communities": 4}, 0)),
            *(({"communities": 5}, 1), ({"villages": 1}, 0), ({"villages": 2}, 1)),
            ({"counties": 1, "townships": 3, "communities": 5, "villages": 2}, 4),
        ],
    )
    def test_city(self, places: dict[str, int], points: int) -> None:
        """A point for each kind."""
        given_ = ModelPlaces(**places)
        assert model_place_points(UnitKind.PREFECTURE_CITY, places=given_).value == points
        assert scored(T.MODEL_PLACES, model_places=given_) == points
        assert model_place_points(UnitKind.COUNTY, places=given_).value == 0
        assert ModelPlaces() == ModelPlaces(counties=0, townships=0, communities=0, villages=0)

    def test_heading(self) -> None:
        """Three of four for the full score, by the heading."""
        heading = ModelScoring.ENOUGH_OF_ALL
        two = ModelPlaces(counties=1, townships=3)
        three = evolve(two, villages=2)
        city = UnitKind.PREFECTURE_CITY
        found = [model_place_points(city, places=one, model_scoring=heading) for one in (two, three)]
        assert [one.value for one in found] == [0, 4]
        fewer = figured(model_enough=2)
        kinder = model_place_points(city, places=two, model_scoring=heading, figures=fewer)
        assert kinder.value == 4
        assert bounds(kinder)[-1] == "≥2"

    @pytest.mark.parametrize(
        ("townships", "communities", "villages", "points", "halves"),
        [(1, 0, 0, 0, 0), (2, 0, 0, 2, 2), (0, 1, 0, 0, 1), (0, 0, 1, 0, 1), (0, 1, 1, 2, 2), (2, 1, 1, 4, 4)],
    )
    def test_direct(self, townships: int, communities: int, villages: int, points: int, halves: int) -> None:
        """Cities that answer to the province: two points for each of two parts."""
        places = ModelPlaces(townships=townships, communities=communities, villages=villages)
        assert model_place_points(UnitKind.PROVINCE_DIRECT, places=places).value == points
        found = model_place_points(UnitKind.PROVINCE_DIRECT, places=places, direct_pair=DirectPair.HALF)
        assert found.value == halves

    @pytest.mark.parametrize(
        ("figure", "kind", "changed", "points"),
        [
            ("model_county", UnitKind.PREFECTURE_CITY, Fraction(1, 2), Fraction(7, 2)),
            ("model_township_points", UnitKind.PREFECTURE_CITY, Fraction(1, 2), Fraction(7, 2)),
            ("model_community_points", UnitKind.PREFECTURE_CITY, Fraction(1, 2), Fraction(7, 2)),
            ("model_village_points", UnitKind.PREFECTURE_CITY, Fraction(1, 2), Fraction(7, 2)),
            ("model_townships", UnitKind.PREFECTURE_CITY, 4, 3),
            ("model_communities", UnitKind.PREFECTURE_CITY, 6, 3),
            ("model_villages", UnitKind.PREFECTURE_CITY, 3, 3),
            ("direct_townships", UnitKind.PROVINCE_DIRECT, 4, 2),
            ("direct_township_points", UnitKind.PROVINCE_DIRECT, 1, 3),
            ("direct_communities", UnitKind.PROVINCE_DIRECT, 6, 2),
            ("direct_villages", UnitKind.PROVINCE_DIRECT, 3, 2),
            ("direct_place_points", UnitKind.PROVINCE_DIRECT, 1, 3),
        ],
    )
    def test_figures(self, figure: str, kind: UnitKind, changed: Any, points: Any) -> None:
        """Each figure changed; no points beyond the full score."""
        places = ModelPlaces(counties=1, townships=3, communities=5, villages=2)
        figures = figured(**{figure: changed})
        assert model_place_points(kind, places=places, figures=figures).value == points
        low = model_place_points(
            kind, places=places, figures=figures, full=evolve(FullPoints(), model_places=Fraction(1))
        )
        assert low.value == 1


class TestDirection:
    """A better observation never scores lower."""

    @settings(max_examples=15, deadline=None)
    @given(st.data())
    def test_never_lower(self, data: st.DataObject) -> None:
        """More funds, stations, plans, drills, places, deeds; fewer deaths and losses."""
        readings = data.draw(st.builds(ScoringReadings))
        wholes: dict[str, Any] = {
            "planned_yuan": 9,
            "observatories": 9,
            "deaths_before": [3, 4, 5, 6, 7],
            "losses_before": [3, 4, 5, 6, 7],
        }
        rising = ("funds_yuan", "undamaged", "plan_departments", "drills")
        worse: dict[str, Any] = {name: data.draw(st.integers(0, 9)) for name in rising}
        better = {name: data.draw(st.integers(value, 9)) for name, value in worse.items()}
        for name in ("deaths", "losses"):
            worse[name] = data.draw(st.integers(0, 9))
            better[name] = data.draw(st.integers(0, worse[name]))
        done = data.draw(st.frozensets(st.sampled_from(CityDeed)))
        more = done | data.draw(st.frozensets(st.sampled_from(CityDeed)))
        for task in CITYS_OWN:
            low, high, silent = (
                scored(task, readings=readings, **facts)
                for facts in ({**wholes, **worse, "done": done}, {**wholes, **better, "done": more}, {"done": done})
            )
            assert silent <= low <= high

    def test_deciding(self) -> None:
        """A part alone decides its task."""
        assert because(decided(T.MODERNISATION)).holds is False
