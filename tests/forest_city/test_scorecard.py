"""The scorecard of indicators and key works, and whether the goal is reached."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from langfang_policy.core.decrees import Known
from langfang_policy.core.errors import InvalidFacts, NotInForce, Undetermined
from langfang_policy.core.organs import Level
from langfang_policy.core.registers import Standing
from langfang_policy.forest_city import (
    TARGETS,
    AnnouncedIndicators,
    CreationStart,
    ForestArea,
    ForestIndicator,
    ForestMeasure,
    ForestObservation,
    ForestScore,
    ForestUnit,
    IndicatorFigures,
    MissingIndicator,
    WorkFigures,
    ZoneWorks,
    forest_city_goal,
    forest_city_scorecard,
)
from tests.helpers import because

M, AREAS = ForestMeasure, tuple(ForestArea)
DUE, LATE, EARLY = date(2018, 12, 31), date(2019, 1, 1), date(2017, 12, 18)
KEPT, MISSED, RUNNING, UNREPORTED = Standing.KEPT, Standing.MISSED, Standing.RUNNING, Standing.NOT_REPORTED
NOTHING, OPEN = Standing.NOTHING_TO_MEASURE, Standing.UNDETERMINED
RANK = {MISSED: 0, UNREPORTED: 0, OPEN: 0, RUNNING: 1, NOTHING: 1, KEPT: 2}
OF_AREAS = M.AREA_COVERAGE, M.PREMIUM_LINES, M.COUNTY_PARK
SHARES = {
    M.CITY_COVERAGE: "31.5",
    M.URBAN_GREEN_COVER: "46",
    M.TREES_IN_URBAN_GREEN: "75",
    M.STREET_CANOPY: "30",
    M.CAR_PARK_CANOPY: "34",
    M.VILLAGE_TREES: "30",
    M.BANK_TREES: "80",
    M.MAIN_CITY_BANK_TREES: "85",
    M.ROAD_TREES: "80",
    M.MAIN_CITY_ROAD_COVER: "87",
    M.SHELTER_CONTROL: "90",
    M.NATIVE_SPECIES: "85",
    M.SEEDLINGS: "86",
    M.PLANTING_DONE: "87",
    M.ANCIENT_TREES: "100",
    M.PUBLIC_SUPPORT: "90",
    M.PUBLIC_SATISFACTION: "90",
    M.GREEN_VILLAGE_SHARE: "94",
    M.FIELD_CONTROL: "90",
}
"""The city's least shares, in per cent."""
COUNTS = {M.LEISURE_SITES: 18, M.PLAN_YEARS: 2, M.FOREST_TOWNSHIPS: 6, M.GREEN_VILLAGES: 150, M.COUNTRY_PARKS: 1}
"""The city's least whole numbers."""
SERIES = M.NEW_AFFORESTATION, M.MAJOR_CASES, M.SCIENCE_EVENTS, M.FOREST_INCOME, M.FOREST_FUNDS
CONDITIONS = (
    *(M.BESIDE_VILLAGES, M.CORRIDORS_LINKED, M.SHELTER_STANDARD, M.ISOLATION_BELTS, M.NURSERY_STOCK, M.BIODIVERSITY),
    *(M.SOIL_AND_WETLAND, M.NEAR_NATURAL_TENDING, M.RURAL_TOURISM, M.INDUSTRY_BASES, M.SEEDLING_BASE),
    *(M.SCIENCE_PLACES, M.SOCIAL_GREENING, M.PLANTING_CARDS, M.PLANTING_TRACKED, M.INVESTMENT_MECHANISM),
    *(M.ANCIENT_TREE_CARE, M.ANCIENT_TREE_FILES, M.ANCIENT_TREE_MEASURES),
    *(M.CITY_TREE_AND_FLOWER, M.LEADERSHIP, M.POLICY_AND_LAW, M.YEARLY_TASKS, M.INSPECTION_SYSTEM, M.PUBLIC_BUDGET),
    *(M.SCIENCE_SUPPORT, M.FREE_OPENING, M.MONITORING, M.ARCHIVES),
)


def seen(
    measure: ForestMeasure, reached: Any = None, whole: Any = None, year: int = 2018, **more: Any
) -> ForestObservation:
    """An observation."""
    return ForestObservation(measure=measure, year=year, reached=reached, whole=whole, **more)


def line(
    measure: ForestMeasure, observations: Sequence[ForestObservation], on: date = LATE, year: int = 2018, **more: Any
) -> ForestScore:
    """The line of a measure."""
    found = forest_city_scorecard(observations, year=year, on=on, **more).value
    return next(one for one in found if one.measure is measure)


def all_kept() -> list[ForestObservation]:
    """A city that meets every indicator and every work, at its figure."""
    found = [seen(measure, Decimal(percent), 100) for measure, percent in SHARES.items()]
    found += [seen(measure, count) for measure, count in COUNTS.items()]
    found += [seen(measure, holds=True) for measure in CONDITIONS]
    found += [seen(M.AREA_COVERAGE, 30, 100, area=area) for area in AREAS[:8]]
    found += [seen(M.PARK_AREA_PER_HEAD, 140, 10), seen(M.GREEN_WITHIN_REACH, 500)]
    found += [seen(M.LARGEST_SPECIES, 13, 100), seen(M.NATURALNESS, Decimal("0.5")), seen(M.BELT_VILLAGES_SHORT, 0)]
    for year in (2016, 2017, 2018):
        found += [seen(M.FOREST_INCOME, year, year=year), seen(M.FOREST_FUNDS, year, year=year)]
    for year in (2017, 2018):
        found += [seen(M.NEW_AFFORESTATION, Decimal("1.5"), 100, year=year), seen(M.SCIENCE_EVENTS, 5, year=year)]
        found.append(seen(M.MAJOR_CASES, 0, year=year))
    return found


def without(*measures: ForestMeasure) -> list[ForestObservation]:
    """All of that without some measures."""
    return [one for one in all_kept() if one.measure not in measures]


class TestEdges:
    """Each figure itself is enough, and a billionth less is not."""

    @pytest.mark.parametrize("measure", SHARES)
    def test_shares(self, measure: ForestMeasure) -> None:
        """What is lacking is said in the unit of the report."""
        percent, hair = Decimal(SHARES[measure]), Decimal("0.000000001")
        at, under = (line(measure, [seen(measure, reached, 100)]) for reached in (percent, percent - hair))
        assert [at.status, under.status] == [KEPT, MISSED]
        assert [at.short_by, under.short_by] == [0, hair]
        assert [at.observed, at.area] == [percent, None]
        nothing = line(measure, [seen(measure, 0, 0)])
        assert [nothing.status, nothing.observed, nothing.short_by] == [NOTHING, 0, None]

    @pytest.mark.parametrize("measure", COUNTS)
    def test_counts(self, measure: ForestMeasure) -> None:
        """One less is missed by one, one more is no failure."""
        least = COUNTS[measure]
        found = [line(measure, [seen(measure, count)]) for count in (least - 1, least, least + 1)]
        assert [one.status for one in found] == [MISSED, KEPT, KEPT]
        assert [one.short_by for one in found] == [1, 0, 0]

    def test_park_area_per_head(self) -> None:
        """Fourteen square metres for each resident."""
        short, enough = (
            line(M.PARK_AREA_PER_HEAD, [seen(M.PARK_AREA_PER_HEAD, area, 500_000)]) for area in (6_999_999, 7_000_000)
        )
        assert [short.status, short.short_by, short.observed] == [MISSED, 1, Fraction(6_999_999, 500_000)]
        assert [enough.status, enough.observed] == [KEPT, 14]
        assert line(M.PARK_AREA_PER_HEAD, [seen(M.PARK_AREA_PER_HEAD, 5, 0)]).status is NOTHING

    @pytest.mark.parametrize(
        ("measure", "at", "over"),
        [
            (M.GREEN_WITHIN_REACH, (500, None), (Decimal("500.5"), None)),
            (M.LARGEST_SPECIES, (130, 1_000), (Decimal("130.5"), 1_000)),
        ],
    )
    def test_no_more_than(self, measure: ForestMeasure, at: Any, over: Any) -> None:
        """The distance and the largest species: what is too much is said."""
        kept, missed, better = (line(measure, [seen(measure, *one)]) for one in (at, over, (1, at[1])))
        assert [kept.status, missed.status, better.status] == [KEPT, MISSED, KEPT]
        assert [kept.short_by, missed.short_by, better.short_by] == [0, Decimal("0.5"), 0]

    def test_naturalness(self) -> None:
        """Half is enough."""
        found = [line(M.NATURALNESS, [seen(M.NATURALNESS, Decimal(one))]).status for one in ("0.49", "0.5")]
        assert found == [MISSED, KEPT]

    def test_what_is_never_to_happen(self) -> None:
        """A major case is a breach at once, a village that falls short once the day has passed."""
        cases = [seen(M.MAJOR_CASES, count, year=2017) for count in (0, 1)]
        assert [line(M.MAJOR_CASES, [one], EARLY, 2017).status for one in cases] == [KEPT, MISSED]
        assert line(M.MAJOR_CASES, [cases[1]], EARLY, 2017).short_by == 1
        none, later = seen(M.MAJOR_CASES, 0), seen(M.MAJOR_CASES, 2)
        two = line(M.MAJOR_CASES, [cases[1], none], DUE)
        assert [two.status, two.observed, two.short_by] == [MISSED, 1, 1]
        assert line(M.MAJOR_CASES, [cases[1], later]).observed == 3
        assert line(M.MAJOR_CASES, [cases[0], none], DUE).status is KEPT
        assert [line(M.MAJOR_CASES, [none], on).status for on in (DUE, LATE)] == [UNREPORTED] * 2
        assert [line(M.MAJOR_CASES, [cases[0]], on).status for on in (DUE, LATE)] == [RUNNING, UNREPORTED]
        assert line(M.MAJOR_CASES, []).status is UNREPORTED
        whole = CreationStart.FIRST_WHOLE_YEAR
        assert line(M.MAJOR_CASES, [cases[1], none], creation_start=whole).status is KEPT
        assert line(M.MAJOR_CASES, [cases[1]], EARLY, 2017, creation_start=whole).status is NOTHING
        short = [seen(M.BELT_VILLAGES_SHORT, count) for count in (0, 1)]
        assert [line(M.BELT_VILLAGES_SHORT, [one]).status for one in short] == [KEPT, MISSED]
        assert line(M.BELT_VILLAGES_SHORT, short[1:], DUE).status is RUNNING

    @pytest.mark.parametrize("measure", CONDITIONS)
    def test_conditions(self, measure: ForestMeasure) -> None:
        """There or not; nothing is measured."""
        there, lacking = (line(measure, [seen(measure, holds=holds)]) for holds in (True, False))
        assert [there.status, lacking.status] == [KEPT, MISSED]
        assert (there.observed, there.short_by) == (None, None)
        assert line(measure, [seen(measure, holds=False)], DUE).status is RUNNING

    def test_never_rounded(self) -> None:
        """A third is less than any decimal that it is rounded up to."""
        figures = IndicatorFigures(street_percent=Decimal("33.33333334"))
        found = forest_city_scorecard([seen(M.STREET_CANOPY, 1, 3)], year=2018, on=LATE, figures=figures)
        (score,) = [one for one in found.value if one.measure is M.STREET_CANOPY]
        assert (score.status, score.observed) == (MISSED, Fraction(100, 3))
        told = next(one for one in found.findings if one.en == "street canopy")
        assert str(told).endswith("observed 100/3%, required ≥33.33333334%")
        assert told.text("zh").endswith("要求33.33333334%以上")


class TestTime:
    """Before the day nothing is missed, after it what is not reported is not met."""

    @pytest.mark.parametrize(("on", "status"), [(DUE, RUNNING), (LATE, MISSED)])
    def test_last_day(self, on: date, status: Standing) -> None:
        """The last day of the year is still in time."""
        assert line(M.STREET_CANOPY, [seen(M.STREET_CANOPY, 1, 100)], on).status is status
        assert line(M.STREET_CANOPY, [], on).status is (RUNNING if status is RUNNING else UNREPORTED)

    def test_earlier_years(self) -> None:
        """The scorecard of a year before the last misses no share, however late it is drawn."""
        low, high = (seen(M.STREET_CANOPY, percent, 100, 2017) for percent in (1, 30))
        assert [line(M.STREET_CANOPY, [one], LATE, 2017).status for one in (low, high)] == [RUNNING, KEPT]
        assert line(M.STREET_CANOPY, [high]).status is UNREPORTED

    def test_days(self) -> None:
        """Not before the plan, nor of a year that has not begun."""
        with pytest.raises(NotInForce):
            forest_city_scorecard([], year=2017, on=date(2017, 12, 17))
        with pytest.raises(NotInForce):
            forest_city_goal([], year=2017, on=date(2017, 12, 17))
        with pytest.raises(InvalidFacts) as caught:
            forest_city_scorecard([], year=2018, on=date(2017, 12, 31))
        assert caught.value.fact == "year"
        assert line(M.STREET_CANOPY, [], date(2030, 1, 1)).status is UNREPORTED
        for year in (2016, 2019):
            with pytest.raises(InvalidFacts):
                forest_city_scorecard([], year=year, on=date(2030, 1, 1))

    def test_reasons(self) -> None:
        """What runs neither holds nor fails; what is not reported fails; the first that fails decides."""
        running = forest_city_scorecard([seen(M.STREET_CANOPY, 1, 100, 2017)], year=2017, on=EARLY)
        assert running.because is None
        assert {one.holds for one in running.findings} == {None}
        late = forest_city_scorecard([seen(M.BESIDE_VILLAGES, holds=False)], year=2018, on=LATE)
        assert because(late).en == "reported: city coverage"
        told = next(one for one in late.findings if one.en == "beside villages")
        assert (told.kind, told.holds) == ("condition", False)
        open_condition = forest_city_scorecard([seen(M.BESIDE_VILLAGES, holds=False)], year=2018, on=DUE)
        told = next(one for one in open_condition.findings if one.en == "beside villages")
        assert (told.kind, told.observed) == ("note", False)
        nothing = forest_city_scorecard([seen(M.STREET_CANOPY, 0, 0)], year=2018, on=DUE)
        assert any(one.en == "street canopy: nothing to measure" for one in nothing.findings)


class TestYears:
    """What is asked of the years together."""

    def test_mean(self) -> None:
        """One year may be lower, as long as the mean is reached."""
        area = 6_429

        def status(*reached: Any, **more: Any) -> ForestScore:
            years = range(2019 - len(reached), 2019)
            given = [seen(M.NEW_AFFORESTATION, one, area, year) for one, year in zip(reached, years, strict=True)]
            return line(M.NEW_AFFORESTATION, given, **more)

        enough = Decimal("1.5") * area / 100
        assert status(enough - 10, enough + 10).status is KEPT
        missed = status(enough - 10, enough + 9)
        assert [missed.status, missed.short_by] == [MISSED, 1]
        assert status(enough).status is UNREPORTED
        assert status(enough, creation_start=CreationStart.FIRST_WHOLE_YEAR).status is KEPT
        four = (enough - 30, enough, enough, enough)
        assert status(*four).status is KEPT
        assert status(*four, creation_start=CreationStart.PREPARATION).status is MISSED

    def test_each_year(self) -> None:
        """Five events in each; a year that has ended with fewer is missed, one that runs is not."""

        def score(then: int | None, now: int | None, on: date = LATE, **more: Any) -> ForestScore:
            told = {2017: then, 2018: now}
            given = [seen(M.SCIENCE_EVENTS, one, year=of) for of, one in told.items() if one is not None]
            return line(M.SCIENCE_EVENTS, given, on, **more)

        assert score(5, 5).status is KEPT
        assert score(7, 6).short_by == 0
        assert [score(4, 5, DUE).status, score(4, 5).short_by, score(4, 3).short_by] == [MISSED, 1, 3]
        assert score(4, 5).observed == 4
        assert (score(5, 4, DUE).status, score(5, 4).status) == (RUNNING, MISSED)
        assert (score(None, 5, DUE).status, score(5, None, DUE).status) == (UNREPORTED, RUNNING)
        assert score(None, None).status is UNREPORTED
        whole = CreationStart.FIRST_WHOLE_YEAR
        assert score(4, 5, creation_start=whole).status is KEPT
        assert score(4, 5, EARLY, year=2017, creation_start=whole).status is NOTHING
        assert score(4, None, EARLY, year=2017).status is RUNNING

    @pytest.mark.parametrize("measure", [M.FOREST_INCOME, M.FOREST_FUNDS])
    def test_rising(self, measure: ForestMeasure) -> None:
        """More each year than in the year before; the same is no rise."""

        def score(*amounts: Any, on: date = LATE, **more: Any) -> ForestScore:
            years = range(2019 - len(amounts), 2019)
            given = [seen(measure, one, year=year) for one, year in zip(amounts, years, strict=True)]
            return line(measure, given, on, **more)

        assert [score(1, 2, 3).status, score(1, 2, 3).observed, score(1, 3, 4).short_by] == [KEPT, 1, 0]
        assert (score(1, 2, 2).status, score(1, 2, 2, on=DUE).status) == (MISSED, RUNNING)
        fell = score(5, 2, 3, on=DUE)
        assert [fell.status, fell.observed, fell.short_by] == [MISSED, -3, 3]
        assert (score(2, 3).status, score(2, 3, on=DUE).status, score(3).status) == (UNREPORTED,) * 3
        whole = CreationStart.FIRST_WHOLE_YEAR
        assert [score(5, 2, 3, creation_start=whole).status, score(2, 3, creation_start=whole).status] == [KEPT] * 2
        assert score(5, 2, 3, on=EARLY, year=2017, creation_start=whole).status is NOTHING
        preparation = score(1, 2, 3, creation_start=CreationStart.PREPARATION)
        assert preparation.status is UNREPORTED
        assert score(1, 2, 3, 4, 5, creation_start=CreationStart.PREPARATION).status is KEPT


class TestAreas:
    """Eight areas of their own, and what one area is to do."""

    @pytest.mark.parametrize(
        ("high", "low", "status", "short"),
        [
            (8, 0, KEPT, 0),
            (8, 3, KEPT, 0),
            (7, 0, UNREPORTED, 1),
            (7, 3, UNREPORTED, 1),
            (7, 4, MISSED, 1),
            (0, 4, MISSED, 8),
            (0, 3, UNREPORTED, 8),
            (0, 0, UNREPORTED, None),
        ],
    )
    def test_counted(self, high: int, low: int, status: Standing, short: int | None) -> None:
        """Those that do not report may still reach it, until too many are known not to."""
        areas = [(area, 30) for area in AREAS[:high]] + [(area, Decimal("29.9")) for area in AREAS[high : high + low]]
        given = [seen(M.AREA_COVERAGE, percent, 100, area=area) for area, percent in areas]
        found = line(M.AREAS_COVERED, given)
        assert (found.status, found.short_by) == (status, short)
        assert line(M.AREAS_COVERED, given, DUE).status is (KEPT if status is KEPT else RUNNING)

    def test_no_area_of_its_own(self) -> None:
        """An area without land reaches nothing; what is counted is not reported by hand."""
        given = [seen(M.AREA_COVERAGE, 0, 0, area=area) for area in AREAS]
        assert line(M.AREAS_COVERED, given).status is MISSED
        with pytest.raises(InvalidFacts) as caught:
            seen(M.AREAS_COVERED, 8)
        assert caught.value.fact == "measure"

    def test_one_area(self) -> None:
        """A county has a share, a premium line and a park; below the share the text does not settle it."""
        area = ForestArea.GUAN
        given = [
            seen(M.AREA_COVERAGE, 29, 100, area=area),
            seen(M.PREMIUM_LINES, 99, area=area),
            seen(M.COUNTY_PARK, 1_000, area=area),
        ]
        found = forest_city_scorecard(given, year=2018, on=LATE, area=area)
        assert [(one.measure, one.status, one.area) for one in found.value] == [
            (M.AREA_COVERAGE, OPEN, area),
            (M.PREMIUM_LINES, MISSED, area),
            (M.COUNTY_PARK, KEPT, area),
        ]
        assert [one.holds for one in found.findings] == [None, False, True, None]
        assert [one.short_by for one in found.value] == [1, 1, 0]
        at = [seen(M.AREA_COVERAGE, 30, 100, area=area), seen(M.PREMIUM_LINES, 100, area=area)]
        assert [one.status for one in forest_city_scorecard(at, year=2018, on=LATE, area=area).value[:2]] == [KEPT] * 2
        under = [seen(M.COUNTY_PARK, Decimal("999.9"), area=area)]
        assert line(M.COUNTY_PARK, under, area=area).short_by == Decimal("0.1")
        assert forest_city_scorecard(given, year=2018, on=DUE, area=area).value[0].status is RUNNING

    def test_zone(self) -> None:
        """What every county is to make the zone is not asked for, unless it is read so."""
        zone = ForestArea.DEVELOPMENT_ZONE
        found = forest_city_scorecard([], year=2018, on=LATE, area=zone).value
        assert [one.measure for one in found] == [M.AREA_COVERAGE]
        found = forest_city_scorecard([], year=2018, on=LATE, area=zone, zone_works=ZoneWorks.ZONE_TOO).value
        assert [one.measure for one in found] == list(OF_AREAS)


class TestFilters:
    """By leading unit, by any unit."""

    def test_lead(self) -> None:
        """Those that it leads, and no others."""
        found = forest_city_scorecard([], year=2018, on=LATE, lead=ForestUnit.GREENING_OFFICE).value
        assert {one.indicator for one in found} == {
            ForestIndicator.VOLUNTARY_PLANTING,
            ForestIndicator.ANCIENT_TREES,
            ForestIndicator.CITY_TREE_AND_FLOWER,
        }
        assert {one.lead for one in found} == {(ForestUnit.GREENING_OFFICE,)}

    def test_part(self) -> None:
        """Those in which it has any part; of works nobody leads."""
        found = forest_city_scorecard([], year=2018, on=LATE, unit=ForestUnit.WATER).value
        assert {one.measure for one in found} == {
            *(M.CORRIDORS_LINKED, M.BANK_TREES, M.MAIN_CITY_BANK_TREES, M.NATIVE_SPECIES),
        }
        works = [one for one in forest_city_scorecard([], year=2018, on=LATE).value if one.indicator is None]
        assert [one.measure for one in works] == [
            *(M.GREEN_VILLAGE_SHARE, M.BELT_VILLAGES_SHORT, M.FOREST_TOWNSHIPS, M.GREEN_VILLAGES),
            *(M.COUNTRY_PARKS, M.FIELD_CONTROL),
        ]
        assert {one.lead for one in works} == {()}
        assert works[-1].responsible == (ForestUnit.COUNTIES,)
        both = forest_city_scorecard(
            [], year=2018, on=LATE, area=ForestArea.GUAN, unit=ForestUnit.WATER, lead=ForestUnit.WATER
        )
        assert both.value == ()
        assert forest_city_scorecard([], year=2018, on=LATE, area=ForestArea.GUAN, unit=ForestUnit.WATER).value

    def test_what_ifs(self) -> None:
        """A figure that changes is what is held against, and what is printed."""
        works = WorkFigures(premium_km=90, county_park_mu=900, townships=5, field_percent=Decimal(80))
        given = [
            seen(M.PREMIUM_LINES, 90, area=ForestArea.GUAN),
            seen(M.COUNTY_PARK, 900, area=ForestArea.GUAN),
        ]
        found = forest_city_scorecard(given, year=2018, on=LATE, area=ForestArea.GUAN, works=works)
        assert [one.status for one in found.value] == [UNREPORTED, KEPT, KEPT]
        assert "required ≥90 km" in found.explain()
        city = [seen(M.FOREST_TOWNSHIPS, 5), seen(M.FIELD_CONTROL, 80, 100)]
        assert line(M.FOREST_TOWNSHIPS, city, works=works).status is KEPT
        assert line(M.FIELD_CONTROL, city, works=works).status is KEPT
        figures = IndicatorFigures(areas=1, science_events=6)
        assert line(M.AREAS_COVERED, [seen(M.AREA_COVERAGE, 1, 2, area=AREAS[0])], figures=figures).status is KEPT


class TestNothingAsked:
    """A figure of nothing is kept by nothing, and none is below it."""

    def test_figures(self) -> None:
        """Of the indicators."""
        asked: dict[str, Any] = {
            "park_m2_per_head": 0,
            "naturalness": Decimal(0),
            "areas": 0,
            "leisure_sites": 0,
            "plan_years": 0,
        }
        figures = IndicatorFigures(**asked)
        given = [seen(M.PARK_AREA_PER_HEAD, 0, 1), seen(M.NATURALNESS, 0), seen(M.LEISURE_SITES, 0)]
        given += [seen(M.PLAN_YEARS, 0), seen(M.AREA_COVERAGE, 0, 1, area=AREAS[0])]
        for measure in (M.PARK_AREA_PER_HEAD, M.NATURALNESS, M.LEISURE_SITES, M.PLAN_YEARS, M.AREAS_COVERED):
            assert line(measure, given, figures=figures).status is KEPT
        for name in asked:
            with pytest.raises(InvalidFacts):
                IndicatorFigures(**{**asked, name: -1})
        with pytest.raises(InvalidFacts):
            IndicatorFigures(naturalness=Decimal("1.01"))
        assert IndicatorFigures(naturalness=Decimal(1)).naturalness == 1

    def test_works(self) -> None:
        """Of the key works."""
        works = WorkFigures(townships=0, villages=0, country_parks=0)
        for measure in (M.FOREST_TOWNSHIPS, M.GREEN_VILLAGES, M.COUNTRY_PARKS):
            assert line(measure, [seen(measure, 0)], works=works).status is KEPT
        less: dict[str, Any] = {"townships": 0, "villages": 0, "country_parks": 0}
        for name in less:
            with pytest.raises(InvalidFacts) as caught:
                WorkFigures(**{**less, name: -1})
            assert caught.value.fact == name


class TestObservations:
    """Facts that do not fit each other are refused by name."""

    @pytest.mark.parametrize(
        ("measure", "facts", "fact"),
        [
            (M.STREET_CANOPY, {"reached": 5}, "whole"),
            (M.STREET_CANOPY, {"whole": 5}, "reached"),
            (M.STREET_CANOPY, {"reached": 6, "whole": 5}, "reached"),
            (M.NEW_AFFORESTATION, {"reached": 6, "whole": 5}, "reached"),
            (M.STREET_CANOPY, {"reached": 1, "whole": 5, "holds": True}, "holds"),
            (M.STREET_CANOPY, {"reached": 1, "whole": 5, "area": ForestArea.GUAN}, "area"),
            (M.AREA_COVERAGE, {"reached": 1, "whole": 5}, "area"),
            (M.LEISURE_SITES, {"reached": Decimal("17.5")}, "reached"),
            (M.LEISURE_SITES, {"reached": 17, "whole": 18}, "whole"),
            (M.SCIENCE_EVENTS, {"reached": Decimal("5.5")}, "reached"),
            (M.MAJOR_CASES, {"reached": Decimal("0.5")}, "reached"),
            (M.ARCHIVES, {}, "holds"),
            (M.ARCHIVES, {"holds": True, "reached": 1}, "reached"),
            (M.ARCHIVES, {"holds": True, "year": 2013}, "year"),
            (M.ARCHIVES, {"holds": True, "year": 2019}, "year"),
            (M.NATURALNESS, {"reached": Decimal("1.01")}, "reached"),
        ],
    )
    def test_refused(self, measure: ForestMeasure, facts: dict[str, Any], fact: str) -> None:
        """A share has a whole, a condition is there or not, what is counted is whole."""
        with pytest.raises(InvalidFacts) as caught:
            seen(measure, **facts)
        assert caught.value.fact == fact

    def test_once(self) -> None:
        """The same thing is reported once."""
        with pytest.raises(InvalidFacts) as caught:
            forest_city_scorecard([seen(M.STREET_CANOPY, 1, 2)] * 2, year=2018, on=LATE)
        assert caught.value.fact == "observations[1]"

    def test_more_than_a_head(self) -> None:
        """Square metres may be more than residents, and a number of forty digits is still exact."""
        assert line(M.PARK_AREA_PER_HEAD, [seen(M.PARK_AREA_PER_HEAD, 28, 2)]).status is KEPT
        long = Decimal("1234567890123456789012345678901234567890")
        assert line(M.LEISURE_SITES, [seen(M.LEISURE_SITES, long)]).status is KEPT
        hair = Decimal("0." + "0" * 39 + "1")
        short = line(M.STREET_CANOPY, [seen(M.STREET_CANOPY, Decimal("29." + "9" * 40), 100)])
        assert (short.status, short.short_by) == (MISSED, hair)


class TestGoal:
    """二（一）, 二（二）: all indicators are to be met."""

    def test_all_met(self) -> None:
        """Thirty-nine at their figures; the one that is not printed may be read to stand in the way."""
        found = forest_city_goal(all_kept(), year=2018, on=LATE)
        assert found.value.met is bool(found.value) is True
        assert found.value.kept == tuple(ForestIndicator)
        assert (found.value.announced, found.value.printed, found.because) == (40, 39, None)
        assert [one.observed for one in found.findings[-3:-1]] == [40, 5]
        with pytest.raises(Undetermined):
            forest_city_goal(all_kept(), year=2018, on=LATE, missing_indicator=MissingIndicator.NOT_KNOWN)
        all_printed = AnnouncedIndicators(indicators=39)
        assert forest_city_goal(
            all_kept(),
            year=2018,
            on=LATE,
            announced=all_printed,
            missing_indicator=MissingIndicator.NOT_KNOWN,
        ).value.met
        card = forest_city_scorecard(all_kept(), year=2018, on=LATE)
        assert {one.status for one in card.value} == {KEPT}

    def test_one_fails(self) -> None:
        """One measure or condition of an indicator fails it, and it fails the whole; works do not."""
        given = [*without(M.PUBLIC_SATISFACTION), seen(M.PUBLIC_SATISFACTION, 89, 100)]
        found = forest_city_goal(given, year=2018, on=LATE, missing_indicator=MissingIndicator.NOT_KNOWN)
        assert (found.value.met, found.value.missed) == (False, (ForestIndicator.PUBLIC_ATTITUDE,))
        assert because(found).en == "public satisfaction"
        assert forest_city_goal(without(M.FIELD_CONTROL), year=2018, on=LATE).value.met
        running = forest_city_goal(given, year=2018, on=DUE)
        assert (running.value.running, running.value.missed) == ((ForestIndicator.PUBLIC_ATTITUDE,), ())
        assert because(running).en == "every printed indicator is met"

    def test_unreported(self) -> None:
        """What is not reported is not met; nothing to measure stands in no way."""
        found = forest_city_goal(without(M.ANCIENT_TREE_FILES), year=2018, on=LATE).value
        assert (found.met, found.not_reported) == (False, (ForestIndicator.ANCIENT_TREES,))
        given = [*without(M.SEEDLINGS), seen(M.SEEDLINGS, 0, 0)]
        assert forest_city_goal(given, year=2018, on=LATE).value.met
        start = CreationStart.PREPARATION
        open_years = forest_city_goal(all_kept(), year=2018, on=LATE, creation_start=start).value
        assert len(open_years.not_reported) == 5


GIVEN = st.lists(st.sampled_from(all_kept()), unique_by=lambda one: (one.measure, one.year, one.area))


class TestProperties:
    """What holds of every scorecard."""

    @settings(max_examples=12)
    @given(GIVEN, st.randoms(use_true_random=False), st.sampled_from([EARLY, DUE, LATE]))
    def test_order_does_not_matter(self, given_some: list[ForestObservation], random: Any, on: date) -> None:
        """The same scorecard from whatever order."""
        shuffled = list(given_some)
        random.shuffle(shuffled)
        year = min(2018, on.year)
        first, second = (forest_city_scorecard(one, year=year, on=on) for one in (given_some, shuffled))
        assert first.json() == second.json()

    @settings(max_examples=12)
    @given(GIVEN)
    def test_unreported_is_never_met(self, given_some: list[ForestObservation]) -> None:
        """A measure without a single observation of its own is not reported once due."""
        told = {one.measure for one in given_some}
        for score in forest_city_scorecard(given_some, year=2018, on=LATE).value:
            if score.measure not in told and score.measure is not M.AREAS_COVERED:
                assert score.status is UNREPORTED
            if score.measure in told - {*SERIES}:
                assert score.status is KEPT

    @settings(max_examples=40)
    @given(
        st.sampled_from(
            [*SHARES, *COUNTS, M.PARK_AREA_PER_HEAD, M.NATURALNESS, M.GREEN_WITHIN_REACH, M.LARGEST_SPECIES]
        ),
        st.integers(0, 1_000),
        st.integers(0, 1_000),
        st.sampled_from([DUE, LATE]),
    )
    def test_better_never_scores_lower(self, measure: ForestMeasure, one: int, other: int, on: date) -> None:
        """More of what is to grow, less of what is to shrink."""
        falling = measure in {M.GREEN_WITHIN_REACH, M.LARGEST_SPECIES}
        whole = 1_000 if measure in SHARES or measure in {M.PARK_AREA_PER_HEAD, M.LARGEST_SPECIES} else None
        parts = 1_000 if measure is M.NATURALNESS else 1
        worse, better = (Decimal(reached) / parts for reached in sorted((one, other), reverse=falling))
        low, high = (line(measure, [seen(measure, reached, whole)], on) for reached in (worse, better))
        assert RANK[low.status] <= RANK[high.status]
        assert low.short_by is not None
        assert high.short_by is not None
        assert low.short_by >= high.short_by

    @settings(max_examples=15)
    @given(st.lists(st.integers(0, 100), min_size=11, max_size=11), st.integers(0, 10), st.integers(0, 100))
    def test_more_forest_in_an_area(self, percents: list[int], place: int, more: int) -> None:
        """It never lowers how many areas reach the share."""
        better = [max(one, more) if at == place else one for at, one in enumerate(percents)]
        low, high = (
            line(M.AREAS_COVERED, [seen(M.AREA_COVERAGE, one, 100, area=a) for one, a in zip(each, AREAS, strict=True)])
            for each in (percents, better)
        )
        assert RANK[low.status] <= RANK[high.status]
        assert (low.status is KEPT) is (sum(one >= 30 for one in percents) >= 8)


class TestTargets:
    """Each printed figure as a target."""

    def test_figures(self) -> None:
        """Bound, day, and of whom."""
        found = {one.key: one for one in TARGETS}
        assert len(found) == len(TARGETS) == 36
        assert {key for key, one in found.items() if one.scope is Level.COUNTY} == {
            *("premium-lines", "county-park"),
        }
        assert {key for key, one in found.items() if one.due_known is Known.STATED} == {
            *("green-village-share", "forest-townships", "green-villages"),
        }
        events = [one for one in TARGETS if one.series == "science-events"]
        assert [(one.key, str(one.due)) for one in events] == [
            ("science-events-2017", "2017-12-31"),
            ("science-events-2018", "2018-12-31"),
        ]
        assert {one.due for one in TARGETS if one.series is None} == {DUE}
        for measure, percent in SHARES.items():
            asks = found[measure.json.replace("_", "-")].asks
            assert (asks.figure, asks.unit.en) == (Decimal(percent), "%")

    def test_words(self) -> None:
        """The law's own words stand with the figures."""
        told = {one.key: one.asks.text("zh") for one in TARGETS}
        assert [told[key] for key in ("city-coverage", "largest-species", "naturalness", "ancient-trees")] == [
            *("31.5%以上", "不超过13%", "不低于0.5", "达到100%"),
        ]
        assert [told[key] for key in ("green-within-reach", "areas-covered", "plan-years", "major-cases")] == [
            *("≤500米", "≥8个", "2年以上", "≤0起"),
        ]

    def test_who(self) -> None:
        """Those who lead stand first."""
        (park,) = [one for one in TARGETS if one.key == "car-park-canopy"]
        assert [str(one) for one in park.who] == ["市建设局", "市城乡规划局", "开发区公用事业管理局", "停车场权属单位"]
