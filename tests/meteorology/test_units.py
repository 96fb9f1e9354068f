"""The tasks that the city and its counties share, unit by unit."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from langfang_policy.core.errors import InvalidFacts
from langfang_policy.core.findings import Finding
from langfang_policy.meteorology import (
    AgreedCatalogue,
    FilingMonth,
    KeyUnitNeed,
    KeyUnits,
    KeyUnitShortfall,
    ListPublisher,
    ListPublishers,
    MechanismShortfall,
    PartOfStep,
    SchemeUnit,
    ScoredTask,
    SendingBodies,
    StationEdge,
    TaskFigures,
    TrainingShort,
    UnitDeed,
    UnitReadings,
    UnitReport,
    VenuelessCounty,
    county_scorecard,
    key_units_lack,
    posts_filled_points,
)

GUAN, CITY = SchemeUnit.GUAN, SchemeUnit.CITY
D, T = UnitDeed, ScoredTask
USUAL = TaskFigures()


def figured(**figures: Any) -> TaskFigures:
    """The figures, some of them changed."""
    return evolve(USUAL, **figures)


def scored(task: ScoredTask, figures: TaskFigures = USUAL, **facts: Any) -> Any:
    """What a county scores on a task."""
    card = county_scorecard(UnitReport(unit=GUAN, **facts), figures=figures)
    (found,) = [one for one in card.value.tasks if one.task is task]
    assert 0 <= found.points <= found.full
    return found.points


def bounds(task: ScoredTask, figures: TaskFigures = USUAL, **facts: Any) -> list[str]:
    """The bounds that a task's findings print."""
    card, place = county_scorecard(UnitReport(unit=GUAN, **facts), figures=figures), f"附件2 任务{task.number}"
    return [str(one.bound) for one in card.findings if one.bound is not None and str(one.citation.locator) == place]


class TestRanges:
    """What a figure may be, so that no what-if divides by nothing or leaves the calendar."""

    @pytest.mark.parametrize(
        ("figure", "least", "below"),
        [
            *(("office_funds", 0, -1), ("filled_low_percent", 0, -1), ("funds_step", Fraction(1, 9), 0)),
            *(("issuing_departments", 0, -1), ("zonings", 0, -1), ("model_enough", 0, -1), ("accident_deaths", 0, -1)),
            *(("filing_month", 1, 0), ("deaths_years", 1, 0), ("accident_loss", 0, Fraction(-1, 9))),
        ],
    )
    def test_least(self, figure: str, least: Any, below: Any) -> None:
        """The least that it may be, and what lies below."""
        assert getattr(figured(**{figure: least}), figure) == least
        with pytest.raises(InvalidFacts):
            figured(**{figure: below})

    @pytest.mark.parametrize(
        ("figure", "most", "above"),
        [
            ("trained_percent", 100, 101),
            ("database_step", 100, 101),
            ("filing_month", 12, 13),
            ("losses_years", 100, 101),
        ],
    )
    def test_most(self, figure: str, most: int, above: int) -> None:
        """The most that it may be, and what lies above."""
        assert getattr(figured(**{figure: most}), figure) == most
        with pytest.raises(InvalidFacts):
            figured(**{figure: above})

    @pytest.mark.parametrize("share", [-1, Fraction(-1, 9), Fraction(901, 9), 101])
    def test_shares(self, share: Any) -> None:
        """A share lies between nothing and all."""
        with pytest.raises(InvalidFacts):
            posts_filled_points(share)


class TestParts:
    """Tasks whose points are those of their parts."""

    @pytest.mark.parametrize(
        ("task", "facts", "points"),
        [
            (T.COMMAND_OFFICE, {"done": {D.FUNDS}}, 3),
            (T.COMMAND_OFFICE, {"meetings": 0}, 0),
            (T.COMMAND_OFFICE, {"meetings": 1}, 1),
            (T.COMMAND_OFFICE, {"done": {D.EMERGENCY_WORK}}, 1),
            (T.COMMAND_OFFICE, {"done": {D.FUNDS, D.EMERGENCY_WORK}, "meetings": 2}, 5),
            (T.PREVENTION_CENTRE, {"done": {D.INSTITUTION}}, 1),
            (T.PREVENTION_CENTRE, {"local_posts": 0, "filled_posts": 0}, 0),
            (T.PREVENTION_CENTRE, {"local_posts": 1}, 1),
            (T.PREVENTION_CENTRE, {"done": {D.INSTITUTION}, "local_posts": 14, "filled_posts": 4}, 2),
            (T.PREVENTION_CENTRE, {"done": {D.INSTITUTION}, "local_posts": 20, "filled_posts": 6}, 3),
            (T.PREVENTION_CENTRE, {"done": {D.INSTITUTION}, "local_posts": 15, "filled_posts": 9}, 4),
            (T.PREVENTION_CENTRE, {"done": {D.INSTITUTION}, "local_posts": 15, "filled_posts": 14}, 4),
            (T.PREVENTION_CENTRE, {"done": {D.INSTITUTION}, "local_posts": 15, "filled_posts": 15}, 5),
            (T.PREVENTION_CENTRE, {"local_posts": 15, "filled_posts": 15}, 1),
            (T.WARNING_RELEASE, {"done": {D.RELEASE_RULES}}, 2),
            (T.WARNING_RELEASE, {"done": {D.RELEASE_SYSTEM}}, 1),
            (T.WARNING_RELEASE, {"issuing_departments": 2, "sending_bodies": 1}, 2),
            (T.WARNING_RELEASE, {"issuing_departments": 1, "sending_bodies": 5}, 0),
            (T.WARNING_RELEASE, {"issuing_departments": 2, "sending_bodies": 0}, 0),
            (T.WARNING_RELEASE, {"issuing_departments": 2}, 0),
            (T.WARNING_RELEASE, {"sending_bodies": 2}, 0),
            (T.TOWNSHIP_DUTIES, {"done": {D.DUTY_PAPER}}, 3),
            (T.TOWNSHIP_DUTIES, {"done": {D.PERSONS_NAMED}}, 2),
            (T.LIGHTNING_DUTIES, {"done": {D.LIGHTNING_PAPER}}, 5),
            (T.INFORMATION_OFFICERS, {"done": {D.OFFICERS_SHARED}}, 1),
            (T.INFORMATION_OFFICERS, {"officers": 10, "trained_officers": 8}, 1),
            (T.INFORMATION_OFFICERS, {"officers": 1000, "trained_officers": 799}, 0),
            (T.INFORMATION_OFFICERS, {"officers": 10}, 0),
            (T.UPKEEP, {"done": {D.MAINTENANCE_CATALOGUE, D.SENDING_CATALOGUE}}, 2),
            (T.UPKEEP, {"done": {D.MAINTENANCE_CATALOGUE}}, 0),
            (T.UPKEEP, {"done": {D.SENDING_CATALOGUE, D.UPKEEP_MONEY}}, 3),
            (T.LEADERS_TRAINING, {"done": {D.LEADERS_TRAINING}}, 2),
            (T.EMERGENCY_PLANS, {"done": {D.EMERGENCY_PLAN}}, 5),
            (T.SCIENCE_BASE, {"done": {D.PRODUCTS_IN_VENUE}}, 1),
            (T.SCIENCE_BASE, {"done": {D.EVENTS_WITHOUT_VENUE}}, 1),
            (T.SCIENCE_BASE, {"done": {D.PRODUCTS_IN_VENUE, D.EVENTS_WITHOUT_VENUE}}, 1),
        ],
    )
    def test_points(self, task: ScoredTask, facts: dict[str, Any], points: int) -> None:
        """Each part at its figure, and beside it."""
        assert scored(task, **facts) == points

    @pytest.mark.parametrize(
        ("task", "reading", "facts", "points"),
        [
            (T.WARNING_RELEASE, SendingBodies.AS_MANY, {"issuing_departments": 2, "sending_bodies": 1}, 0),
            (T.WARNING_RELEASE, SendingBodies.AS_MANY, {"issuing_departments": 2, "sending_bodies": 2}, 2),
            (T.WARNING_RELEASE, MechanismShortfall.BY_NUMBER, {"issuing_departments": 1, "sending_bodies": 1}, 1),
            (T.WARNING_RELEASE, MechanismShortfall.BY_NUMBER, {"issuing_departments": 3, "sending_bodies": 1}, 2),
            (T.WARNING_RELEASE, MechanismShortfall.BY_NUMBER, {"issuing_departments": 1, "sending_bodies": 0}, 0),
            (T.INFORMATION_OFFICERS, TrainingShort.BY_SHARE, {"officers": 4, "trained_officers": 3}, Fraction(3, 4)),
            (T.INFORMATION_OFFICERS, TrainingShort.BY_SHARE, {"officers": 5, "trained_officers": 4}, 1),
            (T.UPKEEP, AgreedCatalogue.EITHER, {"done": {D.SENDING_CATALOGUE}}, 2),
            (T.UPKEEP, AgreedCatalogue.EITHER, {}, 0),
            (T.SCIENCE_BASE, VenuelessCounty.EARNS_NOTHING, {"done": {D.EVENTS_WITHOUT_VENUE}}, 0),
            (T.STATION_UPGRADE, StationEdge.LOWER, {"stations": 10, "upgraded_stations": 4}, 3),
            (T.STATION_UPGRADE, StationEdge.LOWER, {"stations": 1000, "upgraded_stations": 401}, 5),
            (T.TOWNSHIP_DATABASE, PartOfStep.BEGUN_STEPS, {"database_percent": Decimal("79.99")}, 2),
            (T.TOWNSHIP_DATABASE, PartOfStep.BEGUN_STEPS, {"database_percent": 75}, 2),
        ],
    )
    def test_readings(self, task: ScoredTask, reading: Any, facts: dict[str, Any], points: object) -> None:
        """The other reading where it matters."""
        names = {
            SendingBodies: "sending_number",
            MechanismShortfall: "mechanism_shortfall",
            TrainingShort: "training_short",
            AgreedCatalogue: "agreed_catalogue",
            VenuelessCounty: "venueless_county",
            StationEdge: "station_edge",
            PartOfStep: "part_of_step",
        }
        readings = UnitReadings(**{names[type(reading)]: reading})
        card = county_scorecard(UnitReport(unit=GUAN, **facts), readings=readings).value
        assert [one.points for one in card.tasks if one.task is task] == [points]

    @pytest.mark.parametrize(
        ("task", "figure", "facts"),
        [
            (T.COMMAND_OFFICE, "office_funds", {"done": {D.FUNDS}}),
            (T.COMMAND_OFFICE, "office_meeting", {"meetings": 1}),
            (T.COMMAND_OFFICE, "office_emergency", {"done": {D.EMERGENCY_WORK}}),
            (T.PREVENTION_CENTRE, "centre_institution", {"done": {D.INSTITUTION}}),
            (T.PREVENTION_CENTRE, "centre_posts", {"local_posts": 3}),
            (T.WARNING_RELEASE, "release_rules", {"done": {D.RELEASE_RULES}}),
            (T.WARNING_RELEASE, "release_mechanism", {"issuing_departments": 2, "sending_bodies": 1}),
            (T.WARNING_RELEASE, "release_system", {"done": {D.RELEASE_SYSTEM}}),
            (T.TOWNSHIP_DUTIES, "duty_paper", {"done": {D.DUTY_PAPER}}),
            (T.TOWNSHIP_DUTIES, "persons_named", {"done": {D.PERSONS_NAMED}}),
            (T.INFORMATION_OFFICERS, "officers_shared", {"done": {D.OFFICERS_SHARED}}),
            (T.INFORMATION_OFFICERS, "officers_trained", {"officers": 1, "trained_officers": 1}),
            (T.STATION_UPGRADE, "stations_low", {"stations": 3, "upgraded_stations": 1}),
            (T.UPKEEP, "upkeep_catalogue", {"done": {D.MAINTENANCE_CATALOGUE, D.SENDING_CATALOGUE}}),
            (T.UPKEEP, "upkeep_money", {"done": {D.UPKEEP_MONEY}}),
        ],
    )
    def test_points_as_figures(self, task: ScoredTask, figure: str, facts: dict[str, Any]) -> None:
        """Another figure gives other points, and none passes the full score."""
        assert scored(task, figured(**{figure: Fraction(1, 2)}), **facts) == Fraction(1, 2)
        assert scored(task, figured(**{figure: 50}), **facts) == {T.INFORMATION_OFFICERS: 2}.get(task, 5)

    @pytest.mark.parametrize(
        ("task", "figures", "facts", "points", "bound"),
        [
            (T.COMMAND_OFFICE, {"meetings": 3}, {"meetings": 2}, 0, "≥3 times"),
            (T.WARNING_RELEASE, {"issuing_departments": 3}, {"issuing_departments": 2, "sending_bodies": 9}, 0, "≥3"),
            (T.INFORMATION_OFFICERS, {"trained_percent": 90}, {"officers": 10, "trained_officers": 8}, 0, "≥90%"),
            (T.STATION_UPGRADE, {"stations_high_percent": 50}, {"stations": 20, "upgraded_stations": 9}, 3, "<50%"),
            (T.STATION_UPGRADE, {"stations_low_percent": 20}, {"stations": 5, "upgraded_stations": 1}, 3, "≥20%"),
            (T.DATA_SHARING, {"sharing_departments": 6}, {"sharing_departments": 5}, Decimal("2.2"), "<6"),
            (T.TOWNSHIP_DATABASE, {"database_percent": 90}, {"database_percent": 85}, 2, "<90%"),
        ],
    )
    def test_bounds_as_figures(
        self, task: ScoredTask, figures: dict[str, Any], facts: dict[str, Any], points: Any, bound: str
    ) -> None:
        """Answer and printed bound follow the figure."""
        changed = figured(**figures)
        assert scored(task, changed, **facts) == points
        assert bound in bounds(task, changed, **facts)


class TestSteps:
    """Tasks whose points go by steps or deductions."""

    @pytest.mark.parametrize(
        ("percent", "points"),
        [
            (0, 0),
            ("29.99999999999999999999", 0),
            (30, 1),
            (Decimal("59.99"), 1),
            (60, 2),
            (Decimal("99.99"), 2),
            (100, 3),
        ],
    )
    def test_posts_filled(self, percent: Any, points: int) -> None:
        """Known fault: a share a hair below the figure is below it."""
        share = Decimal(percent) if isinstance(percent, str) else percent
        assert posts_filled_points(share).value == points

    def test_posts_as_figures(self) -> None:
        """Each step by its figures; steps that do not rise are refused."""
        figures = figured(filled_low_percent=20, filled_high_percent=50, filled_low=2, filled_high=3, filled_all=4)
        found = [posts_filled_points(share, figures=figures) for share in (19, 20, 49, 50, 99, 100)]
        assert [one.value for one in found] == [0, 2, 2, 3, 3, 4]
        assert [str(one.findings[0].bound) for one in found] == ["<100%"] * 5 + ["≥100%"]
        assert [str(finding.bound) for finding in found[0].findings[:-1]] == ["<100%", "<50%", "<20%"]
        for wrong in (
            {"filled_low_percent": 61},
            {"stations_low_percent": 41},
            {"filled_low": 3},
            {"filled_high": 4},
        ):
            with pytest.raises(InvalidFacts):
                figured(**wrong)
        level = figured(filled_low_percent=60, filled_high_percent=60, filled_low=2, filled_all=2)
        assert posts_filled_points(60, figures=level).value == 2

    @pytest.mark.parametrize(
        ("upgraded", "points"), [(0, 0), (299, 0), (300, 3), (399, 3), (400, 5), (401, 5), (1000, 5)]
    )
    def test_stations(self, upgraded: int, points: int) -> None:
        """At least the higher share by the heading; the lower step from its own."""
        assert scored(T.STATION_UPGRADE, stations=1000, upgraded_stations=upgraded) == points

    def test_lost_of_the_highest_step(self) -> None:
        """What is lost is what the highest step would have brought."""
        report = UnitReport(unit=GUAN, stations=9, upgraded_stations=0, local_posts=9, filled_posts=0)
        lost = {loss.zh: loss.points for loss in county_scorecard(report).value.losses}
        assert (lost["升级区域站比例"], lost["落实地方编制人员比例"]) == (Fraction(5), Fraction(3))

    @pytest.mark.parametrize(
        ("departments", "points"), [(0, "0"), (1, "0.6"), (2, "1.4"), (3, "2.2"), (4, "3"), (8, "3")]
    )
    def test_sharing(self, departments: int, points: str) -> None:
        """So much off for each department short, exactly, and never below nothing."""
        assert scored(T.DATA_SHARING, sharing_departments=departments) == Decimal(points)
        assert scored(T.DATA_SHARING, figured(sharing_off=0), sharing_departments=departments) == 3

    @pytest.mark.parametrize(
        ("percent", "points"),
        [
            *((100, 3), (80, 3), (77, 3), (Decimal("75.01"), 3), (75, 2), (Decimal("73.2"), 2), (Decimal("70.01"), 2)),
            *((70, 1), (Decimal("65.01"), 1), (65, 0), (61, 0), (0, 0)),
        ],
    )
    def test_database(self, percent: Any, points: int) -> None:
        """Full steps alone cost points, until none is left."""
        assert scored(T.TOWNSHIP_DATABASE, database_percent=percent) == points

    def test_database_as_figures(self) -> None:
        """Wider steps and fewer points."""
        wider = figured(database_step=20, database_off=2)
        assert [scored(T.TOWNSHIP_DATABASE, wider, database_percent=share) for share in (61, 60, 40)] == [3, 1, 0]


STANDS = KeyUnits(
    renewed=15,
    publisher=ListPublisher.COMMAND,
    official=True,
    units=40,
    with_plan=40,
    filed=date(2017, 10, 31),
)


class TestKeyUnits:
    """任务6: number, publication, plans, filing."""

    @pytest.mark.parametrize(
        ("change", "need"),
        [
            ({"renewed": 14}, KeyUnitNeed.NUMBER),
            ({"publisher": ListPublisher.OTHER}, KeyUnitNeed.PUBLISHED),
            ({"publisher": None}, KeyUnitNeed.PUBLISHED),
            ({"official": False}, KeyUnitNeed.PUBLISHED),
            ({"with_plan": 39}, KeyUnitNeed.PLANS),
            ({"filed": date(2017, 11, 1)}, KeyUnitNeed.FILED),
            ({"filed": None}, KeyUnitNeed.FILED),
            ({"filed": date(2016, 12, 31)}, KeyUnitNeed.FILED),
        ],
    )
    @pytest.mark.parametrize("unit", [CITY, GUAN])
    def test_each(self, change: dict[str, Any], need: KeyUnitNeed, unit: SchemeUnit) -> None:
        """What is lacking is named, and costs the unit all."""
        stands = evolve(STANDS, **change)
        assert key_units_lack(stands, unit=unit).value == (need,)
        assert scored(T.KEY_UNITS, key_units=stands) == 0
        assert key_units_lack(STANDS, unit=unit).value == ()
        assert scored(T.KEY_UNITS, key_units=STANDS) == 5

    @pytest.mark.parametrize("publisher", [ListPublisher.GOVERNMENT, ListPublisher.SAFETY_COMMITTEE])
    def test_publishers(self, publisher: ListPublisher) -> None:
        """Any of three, or the command alone."""
        stands, alone = evolve(STANDS, publisher=publisher), ListPublishers.COMMAND_ALONE
        assert key_units_lack(stands, unit=GUAN).value == ()
        assert key_units_lack(stands, unit=GUAN, list_publishers=alone).value == (KeyUnitNeed.PUBLISHED,)
        assert key_units_lack(STANDS, unit=GUAN, list_publishers=alone).value == ()

    def test_filing(self) -> None:
        """Before the month, or to its end; December has one, too."""
        through = FilingMonth.INCLUDED
        for day, lacks in ((date(2017, 11, 30), ()), (date(2017, 12, 1), (KeyUnitNeed.FILED,))):
            assert key_units_lack(evolve(STANDS, filed=day), unit=GUAN, filing_month=through).value == lacks
        assert key_units_lack(evolve(STANDS, filed=date(2017, 1, 1)), unit=GUAN).value == ()
        december = figured(filing_month=12)
        last = evolve(STANDS, filed=date(2017, 12, 31))
        assert key_units_lack(last, unit=GUAN, figures=december, filing_month=through).value == ()
        found = key_units_lack(last, unit=GUAN, figures=december)
        assert found.value == (KeyUnitNeed.FILED,)
        assert str(found.findings[-1].bound) == "≤2017-11-30"

    def test_shortfall(self) -> None:
        """In proportion to the number by the other reading, where all else is met."""
        by_number = UnitReadings(key_unit_shortfall=KeyUnitShortfall.BY_NUMBER)
        for change, points in (
            ({"renewed": 12}, 4),
            ({"renewed": 12, "filed": None}, 0),
            ({"filed": None}, 0),
            ({}, 5),
        ):
            report = UnitReport(unit=GUAN, key_units=evolve(STANDS, **change))
            card = county_scorecard(report, readings=by_number).value
            assert [one.points for one in card.tasks if one.task is T.KEY_UNITS] == [points]

    @pytest.mark.parametrize(("unit", "figure"), [(CITY, "key_units_city"), (GUAN, "key_units_county")])
    def test_number(self, unit: SchemeUnit, figure: str) -> None:
        """The city and each county have a number of their own."""
        found = key_units_lack(STANDS, unit=unit, figures=figured(**{figure: 16}))
        assert found.value == (KeyUnitNeed.NUMBER,)
        assert isinstance(found.findings[0], Finding)
        assert str(found.findings[0].bound) == "≥16"

    @pytest.mark.parametrize("fact", ["renewed", "with_plan"])
    def test_no_more_than_all(self, fact: str) -> None:
        """New ones, updates and plans of units that there are."""
        all_of_them: dict[str, Any] = {fact: STANDS.units}
        one_too_many: dict[str, Any] = {fact: STANDS.units + 1}
        assert getattr(evolve(STANDS, **all_of_them), fact) == STANDS.units
        with pytest.raises(InvalidFacts):
            evolve(STANDS, **one_too_many)


class TestReports:
    """What a report may say."""

    @pytest.mark.parametrize(
        "facts",
        [
            {"local_posts": 3, "filled_posts": 4},
            {"officers": 3, "trained_officers": 4},
            {"stations": 3, "upgraded_stations": 4},
            {"officers": 0},
        ],
    )
    def test_parts_and_wholes(self, facts: dict[str, Any]) -> None:
        """No part is more than its whole; nothing to measure is no report."""
        with pytest.raises(InvalidFacts):
            UnitReport(unit=GUAN, **facts)

    def test_the_city_has_its_bureau(self) -> None:
        """The scheme itself names it; only a county may be without."""
        assert UnitReport(unit=GUAN, without_authority=True).without_authority
        with pytest.raises(InvalidFacts, match="without_authority"):
            UnitReport(unit=CITY, without_authority=True)

    @pytest.mark.parametrize("fact", ["filled_posts", "trained_officers", "upgraded_stations"])
    def test_part_alone(self, fact: str) -> None:
        """A part without its whole is not met."""
        reported: dict[str, Any] = {fact: 7}
        card = county_scorecard(UnitReport(unit=GUAN, **reported)).value
        assert card.points == 0
        assert len([loss for loss in card.losses if not loss.reported]) == 9

    @settings(max_examples=25, deadline=None)
    @given(st.data())
    def test_better_never_scores_lower(self, data: st.DataObject) -> None:
        """More of what is asked for never takes a point away, whatever the readings."""
        readings = data.draw(st.builds(UnitReadings))
        wholes: dict[str, Any] = {"local_posts": 9, "officers": 9, "stations": 9}
        parts = ("filled_posts", "trained_officers", "upgraded_stations")
        free = ("meetings", "issuing_departments", "sending_bodies", "sharing_departments", "database_percent")
        worse: dict[str, Any] = {name: data.draw(st.integers(0, 9)) for name in (*parts, *free)}
        better: dict[str, Any] = {name: data.draw(st.integers(value, 9)) for name, value in worse.items()}
        done = data.draw(st.frozensets(st.sampled_from(UnitDeed)))
        more = done | data.draw(st.frozensets(st.sampled_from(UnitDeed)))
        low = county_scorecard(UnitReport(unit=GUAN, done=done, **wholes, **worse), readings=readings).value
        high = county_scorecard(UnitReport(unit=GUAN, done=more, **wholes, **better), readings=readings).value
        silent = county_scorecard(UnitReport(unit=GUAN, done=done, **wholes), readings=readings).value
        for one, other, none in zip(low.tasks, high.tasks, silent.tasks, strict=True):
            assert 0 <= none.points <= one.points <= other.points <= one.full
