"""The sheets: how units make one score, what was lost where, and how a sheet reads."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from langfang_policy.core.errors import InvalidFacts, Undetermined
from langfang_policy.core.forms import html, say
from langfang_policy.meteorology import (
    CityDeed,
    CityReport,
    CombinedUnsaid,
    CountyDeduction,
    FullPoints,
    InProportion,
    SchemeIndicator,
    SchemeUnit,
    ScoredTask,
    ScoringReadings,
    StationEdge,
    TaskFigures,
    UnitDeed,
    UnitKind,
    UnitReadings,
    UnitReport,
    city_scorecard,
    county_scorecard,
    is_scored,
    task_points,
)
from tests.helpers import because

D, T = UnitDeed, ScoredTask
CITY, GUAN = SchemeUnit.CITY, SchemeUnit.GUAN
COUNTIES = [unit for unit in SchemeUnit if unit is not CITY]
NOTHING, USUAL = CityReport(), TaskFigures()


def figured(**figures: Any) -> TaskFigures:
    """The figures, some of them changed."""
    return evolve(USUAL, **figures)


def everywhere(*done: UnitDeed, but: tuple[SchemeUnit, ...] = (), **facts: Any) -> list[UnitReport]:
    """The same report of every unit, but of some that report nothing."""
    return [UnitReport(unit=unit, done=frozenset(done), **facts) for unit in SchemeUnit if unit not in but]


def scored(task: ScoredTask, units: list[UnitReport], **taken: Any) -> Any:
    """The city's points for a task."""
    return task_points(task, units=units, city=NOTHING, **taken).value.points


class TestProportion:
    """How the city and its ten counties make one score."""

    @pytest.mark.parametrize(
        ("task", "deed", "most"),
        [
            (T.COMMAND_OFFICE, D.FUNDS, 3),
            (T.LEADERS_TRAINING, D.LEADERS_TRAINING, 2),
            (T.EMERGENCY_PLANS, D.EMERGENCY_PLAN, 5),
        ],
    )
    def test_share(self, task: ScoredTask, deed: UnitDeed, most: int) -> None:
        """Each of eleven brings its part."""
        for left in range(12):
            units = everywhere(deed, but=tuple(SchemeUnit)[:left])
            assert scored(task, units) == Fraction(most * (11 - left), 11)

    def test_without_authority(self) -> None:
        """A county without a meteorological authority is left out of the count, of the tasks that say so."""
        others = everywhere(D.INSTITUTION, D.FUNDS, but=(GUAN,))
        without = UnitReport(unit=GUAN, without_authority=True)
        assert scored(T.PREVENTION_CENTRE, others) == Fraction(10, 11)
        assert scored(T.PREVENTION_CENTRE, [*others, without]) == 1
        assert scored(T.COMMAND_OFFICE, [*others, without]) == Fraction(30, 11)
        assert scored(T.DATA_SHARING, [UnitReport(unit=CITY, sharing_departments=4), without]) == Fraction(3, 10)

    def test_whole_task(self) -> None:
        """By the other reading a unit that falls short of the whole task brings nothing."""
        whole = ScoringReadings(in_proportion=InProportion.WHOLE_TASK)
        units = [*everywhere(D.OFFICERS_SHARED, officers=5, trained_officers=4)]
        units[3] = UnitReport(unit=units[3].unit, done={D.OFFICERS_SHARED})  # type: ignore[arg-type]  # a set is taken
        assert scored(T.INFORMATION_OFFICERS, units) == Fraction(21, 11)
        assert scored(T.INFORMATION_OFFICERS, units, readings=whole) == Fraction(20, 11)
        assert scored(T.COMMAND_OFFICE, everywhere(D.FUNDS), readings=whole) == 3
        score = task_points(T.INFORMATION_OFFICERS, units=units, readings=whole).value
        assert [(loss.zh, loss.points) for loss in score.losses] == [
            ("多部门共建共享信息员", Fraction(1, 11)),
            ("培训信息员比例", Fraction(1, 11)),
        ]

    @pytest.mark.parametrize("task", [T.COMMAND_OFFICE, T.DATA_SHARING, T.SCIENCE_BASE])
    def test_city_alone(self, task: ScoredTask) -> None:
        """Where no way of combining is printed, the city's own may be meant."""
        alone = ScoringReadings(combined_unsaid=CombinedUnsaid.CITY_ALONE)
        own = [UnitReport(unit=CITY, done=frozenset(UnitDeed), meetings=1, sharing_departments=4)]
        full = FullPoints().task(task)
        assert scored(task, own) == full / 11
        assert scored(task, own, readings=alone) == full
        assert scored(task, [], readings=alone) == 0

    def test_reported_by_the_city(self) -> None:
        """Where the city's own is meant, a loss tells whether the city reported at all."""
        alone = ScoringReadings(combined_unsaid=CombinedUnsaid.CITY_ALONE)
        for units, reported in (([], False), ([UnitReport(unit=CITY)], True)):
            score = task_points(T.COMMAND_OFFICE, units=units, readings=alone).value
            assert score.losses[0].reported is reported

    @pytest.mark.parametrize("task", list(T))
    def test_asked_for(self, task: ScoredTask) -> None:
        """The report that the task goes by, and no other."""
        shared = is_scored(task, kind=UnitKind.COUNTY).value
        told: dict[str, Any] = {"units": []} if shared else {"city": NOTHING}
        other: dict[str, Any] = {"city": NOTHING} if shared else {"units": []}
        assert task_points(task, **told).value == task_points(task, units=[], city=NOTHING).value
        with pytest.raises(Undetermined) as lacking:
            task_points(task, **other)
        assert lacking.value.missing == tuple(told)

    def test_area(self) -> None:
        """Stations and database are told of the whole area, by the city."""
        county = UnitReport(unit=GUAN, stations=10, upgraded_stations=10, database_percent=100)
        own = evolve(county, unit=CITY)
        for task, points in ((T.STATION_UPGRADE, 5), (T.TOWNSHIP_DATABASE, 3)):
            assert (scored(task, [county]), scored(task, [own])) == (0, points)

    def test_venue_of_the_city(self) -> None:
        """Only counties may take part in events in place of a venue."""
        assert scored(T.SCIENCE_BASE, everywhere(D.EVENTS_WITHOUT_VENUE)) == Fraction(10, 11)


class TestSplit:
    """任务4 and 5: the city's own failure costs so much, the counties' in proportion."""

    @pytest.mark.parametrize(
        ("task", "deed", "points", "without_city", "without_one"),
        [
            (T.TOWNSHIP_DUTIES, D.DUTY_PAPER, 3, 2, Fraction(28, 10)),
            (T.TOWNSHIP_DUTIES, D.PERSONS_NAMED, 2, 2, Fraction(18, 10)),
            (T.LIGHTNING_DUTIES, D.LIGHTNING_PAPER, 5, 3, Fraction(47, 10)),
        ],
    )
    def test_points(self, task: ScoredTask, deed: UnitDeed, points: int, without_city: int, without_one: Any) -> None:
        """All, all but the city, all but a county, and the city alone."""
        assert scored(task, everywhere(deed)) == points
        assert scored(task, everywhere(deed, but=(CITY,))) == without_city
        assert scored(task, everywhere(deed, but=(GUAN,))) == without_one
        assert scored(task, everywhere(deed, but=tuple(COUNTIES))) == points - without_city
        assert scored(task, []) == 0

    def test_of_the_whole(self) -> None:
        """By the other reading the counties' proportion is of all points, which sink no lower than nothing."""
        whole = ScoringReadings(county_deduction=CountyDeduction.OF_THE_WHOLE)
        assert scored(T.TOWNSHIP_DUTIES, everywhere(D.DUTY_PAPER, but=(GUAN,)), readings=whole) == Fraction(27, 10)
        assert scored(T.LIGHTNING_DUTIES, everywhere(D.LIGHTNING_PAPER, but=(GUAN,)), readings=whole) == Fraction(
            45, 10
        )
        assert scored(T.LIGHTNING_DUTIES, everywhere(D.LIGHTNING_PAPER, but=tuple(COUNTIES)), readings=whole) == 0
        assert scored(T.LIGHTNING_DUTIES, [], readings=whole) == 0

    @pytest.mark.parametrize(
        ("figure", "changed", "task", "points"),
        [
            ("duty_paper", 4, T.TOWNSHIP_DUTIES, 4),
            ("duty_paper", 9, T.TOWNSHIP_DUTIES, 4),
            ("duty_city_off", 2, T.TOWNSHIP_DUTIES, 3),
            ("duty_city_off", 9, T.TOWNSHIP_DUTIES, 2),
            ("persons_named", 1, T.TOWNSHIP_DUTIES, 3),
            ("persons_named", 9, T.TOWNSHIP_DUTIES, 4),
            ("lightning_city_off", 1, T.LIGHTNING_DUTIES, 4),
            ("lightning_city_off", 9, T.LIGHTNING_DUTIES, 0),
        ],
    )
    def test_figures(self, figure: str, changed: int, task: ScoredTask, points: int) -> None:
        """Each figure changed where the city alone has failed."""
        units = everywhere(D.DUTY_PAPER, D.PERSONS_NAMED, D.LIGHTNING_PAPER, but=(CITY,))
        assert scored(task, units, figures=figured(**{figure: changed})) == points


class TestScored:
    """Whom a task scores."""

    def test_counties(self) -> None:
        """Where the task names them; a city always, and so are the two that answer to the province."""
        for task in T:
            assert is_scored(task, kind=UnitKind.COUNTY).value is (
                task.number in {*range(1, 8), 10, *(12, 13, 14), 18, 20, 27}
            )
            assert is_scored(task, kind=UnitKind.PREFECTURE_CITY).value
            assert is_scored(task, kind=UnitKind.PROVINCE_DIRECT, without_authority=True).value

    def test_without_authority(self) -> None:
        """Three tasks are of units that have one."""
        without = [task.number for task in T if not is_scored(task, kind=UnitKind.COUNTY, without_authority=True).value]
        assert without == [2, 8, 9, 11, 12, 14, 15, 16, 17, 19, *range(21, 27)]
        found = is_scored(T.DATA_SHARING, kind=UnitKind.COUNTY, without_authority=True)
        assert because(found).zh == "有气象主管机构"
        assert because(is_scored(T.DEATHS, kind=UnitKind.COUNTY, without_authority=True)).zh == "任务所称单位"


class TestSheet:
    """The sheet of the city and of a county."""

    def test_losses(self) -> None:
        """Who lost what, and whether it was reported."""
        units = [*everywhere(D.EMERGENCY_PLAN, but=(GUAN, SchemeUnit.SANHE)), UnitReport(unit=GUAN)]
        score = task_points(T.EMERGENCY_PLANS, units=units, city=NOTHING).value
        assert [(loss.unit, loss.points, loss.reported) for loss in score.losses] == [
            (SchemeUnit.SANHE, Fraction(5, 11), False),
            (GUAN, Fraction(5, 11), True),
        ]
        assert score.lost == sum(loss.points for loss in score.losses) == Fraction(10, 11)
        assert str(score.losses[0]) == "emergency plan: 5/11 points lost by Sanhe (not reported)"
        assert say(score.losses[1], "zh") == "依据新省级预案制定或修订本级预案：失5/11分，固安县"
        assert (str(score), say(score, "zh")) == (
            "emergency plans: 45/11 (≈4.09) of 5",
            "政府应急预案：45/11 (≈4.09)，满分5",
        )
        assert score.lost_lines() == tuple(map(str, score.losses))
        alike = task_points(T.EMERGENCY_PLANS, units=units[:-1], city=NOTHING).value
        assert alike.lost_lines("zh") == ("依据新省级预案制定或修订本级预案：各失5/11分，三河市、固安县（未报告）",)
        assert [loss.unit for loss in task_points(T.MODERNISATION, units=[], city=NOTHING).value.losses] == [CITY]
        area = task_points(T.STATION_UPGRADE, units=[UnitReport(unit=CITY)], city=NOTHING).value
        assert not area.losses[0].reported

    def test_unreported(self) -> None:
        """Whoever reports nothing has met nothing."""
        empty = city_scorecard([], city=NOTHING).value
        silent = city_scorecard([UnitReport(unit=unit) for unit in SchemeUnit], city=NOTHING).value
        assert empty.points == silent.points == 0
        assert empty.full == silent.full == 102
        assert sum(loss.points for loss in empty.losses) == 103  # the parts of one task exceed its score
        units = [loss for loss in empty.losses if loss.unit is not CITY]
        assert units
        assert not any(loss.reported for loss in units)

    def test_county(self) -> None:
        """The tasks that name counties; without those of an authority where there is none."""
        card = county_scorecard(UnitReport(unit=GUAN, done=frozenset(UnitDeed))).value
        assert [one.task.number for one in card.tasks] == [1, 2, 3, 4, 5, 6, 7, 10, 12, 13, 14, 18, 20, 27]
        assert card.unit is GUAN
        assert (str(card.full), str(card.points)) == ("56", "32")
        without = county_scorecard(UnitReport(unit=GUAN, without_authority=True))
        assert [one.task.number for one in without.value.tasks] == [1, 3, 4, 5, 6, 7, 10, 13, 18, 20, 27]
        assert without.findings[-2].observed is True
        assert [task.number for task in without.findings[-1].observed] == [8, 9, 11, 15, 16, 17, 19, *range(21, 27)]
        with pytest.raises(InvalidFacts, match="county"):
            county_scorecard(UnitReport(unit=CITY))

    def test_county_by_the_readings_of_all_tasks(self) -> None:
        """They are taken as they are, those of the units' tasks among them."""
        report = UnitReport(unit=GUAN, stations=10, upgraded_stations=4)
        cards = [
            county_scorecard(report, readings=read).value.points
            for read in (
                *(UnitReadings(), UnitReadings(station_edge=StationEdge.LOWER)),
                *(ScoringReadings(), ScoringReadings(station_edge=StationEdge.LOWER)),
            )
        ]
        assert cards == [5, 3, 5, 3]

    def test_one_report_a_unit(self) -> None:
        """Whoever reports twice is asked which it is."""
        with pytest.raises(InvalidFacts, match="one report a unit"):
            city_scorecard([UnitReport(unit=GUAN), UnitReport(unit=GUAN)], city=NOTHING)

    def test_indicator(self) -> None:
        """The points under an indicator."""
        card = city_scorecard(everywhere(D.LIGHTNING_PAPER), city=CityReport(done={CityDeed.MODERNISED})).value  # type: ignore[arg-type]  # a set is taken
        found = {indicator: card.indicator(indicator) for indicator in SchemeIndicator}
        assert {indicator.json for indicator, points in found.items() if points} == {"responsibility", "modernisation"}
        assert sum(found.values()) == card.points == 10

    def test_text(self) -> None:
        """A line a task, what was lost below it, and the slips of the source at the end."""
        units = everywhere(D.LIGHTNING_PAPER, but=(GUAN, SchemeUnit.SANHE))
        card = city_scorecard([*units, UnitReport(unit=CITY.GUAN)], city=NOTHING).value
        lines = card.sheet().splitlines()
        assert lines[0] == str(card) == "Langfang: 4.4 of 102 points"
        place = lines.index("  5 lightning duties: 4.4 of 5")
        assert lines[place + 1 : place + 3] == [
            "      lightning paper: 0.3 points lost by Sanhe (not reported)",
            "      lightning paper: 0.3 points lost by Guan",
        ]
        assert lines[lines.index("slips of the source") + 1].startswith("    三: 附件1中的考核标准 → ")
        assert len(lines) - lines.index("slips of the source") == len(card.slips) + 1 == 15
        chinese = card.sheet("zh").splitlines()
        assert chinese[0] == say(card, "zh") == "全市：4.4，满分102分"
        assert "  5 防雷许可和管理职责：4.4，满分5" in chinese
        assert "      正式发文明确防雷许可和管理职责分工：失0.3分，三河市（未报告）" in chinese
        assert "原文疏误" in chinese

    def test_alike(self) -> None:
        """What several lost by the same thing stands in one line; endless points tell about how many they are."""
        units = everywhere(D.EMERGENCY_PLAN, but=(GUAN, SchemeUnit.SANHE))
        card = city_scorecard(units, city=NOTHING).value
        lines = card.sheet().splitlines()
        place = lines.index(" 20 emergency plans: 45/11 (≈4.09) of 5")
        assert lines[place + 1] == "      emergency plan: 5/11 points lost each by Sanhe, Guan (not reported)"
        assert (
            "      依据新省级预案制定或修订本级预案：各失5/11分，三河市、固安县（未报告）"
            in card.sheet("zh").splitlines()
        )

    def test_county_text(self) -> None:
        """A county by its name, with the slips of its own tasks."""
        card = county_scorecard(UnitReport(unit=GUAN, done=frozenset({D.LIGHTNING_PAPER}))).value
        assert (card.text(), card.text("zh")) == ("Guan: 5 of 56 points", "固安县：5，满分56分")
        assert [str(slip.locator) for slip in card.slips] == [
            "三",
            *(f"附件2 任务{number}" for number in (6, 10, 10, 12)),
        ]

    def test_table(self) -> None:
        """A table in a notebook, in one language or both, with the slips below."""
        card = city_scorecard(everywhere(D.LIGHTNING_PAPER), city=NOTHING).value
        page, english, chinese = (html(card, language) for language in (None, "en", "zh"))
        assert page.count("<tr>") == 1 + 27 + len(card.slips)
        assert "lightning duties" in page
        assert "防雷许可和管理职责" in page
        assert "预案项指挥部办公室备案" in page
        assert "lost each by" in english
        assert "各失" in chinese
        assert "lost each by" not in chinese

    def test_explained(self) -> None:
        """Task by task, unit by unit."""
        lines = city_scorecard(everywhere(D.LIGHTNING_PAPER), city=NOTHING).explain().splitlines()
        assert lines[0] == "Langfang: 5 of 102 points"
        assert "  → lightning duties: 5" in lines
        assert "    → the city itself: yes" in lines
        assert lines[-1].endswith("full scores together: 102 points")

    @settings(max_examples=6, deadline=None)
    @given(st.permutations(list(SchemeUnit)), st.data())
    def test_order(self, order: list[SchemeUnit], data: st.DataObject) -> None:
        """The same whatever the order of the reports, and never out of its range."""
        deeds = st.frozensets(st.sampled_from(UnitDeed), max_size=3)
        reports = {unit: UnitReport(unit=unit, done=data.draw(deeds), sharing_departments=2) for unit in order[:4]}
        first = city_scorecard(list(reports.values()), city=NOTHING).value
        assert city_scorecard([reports[unit] for unit in SchemeUnit if unit in reports], city=NOTHING).value == first
        assert all(0 <= one.points <= one.full for one in first.tasks)

    @settings(max_examples=6, deadline=None)
    @given(st.sampled_from(list(SchemeUnit)), st.sampled_from(list(UnitDeed)))
    def test_one_more_deed(self, unit: SchemeUnit, deed: UnitDeed) -> None:
        """One more thing done by anyone never takes a point away, by either way of counting."""
        for reading in InProportion:
            readings = ScoringReadings(in_proportion=reading)
            before = city_scorecard([], city=NOTHING, readings=readings).value.points
            after = city_scorecard([UnitReport(unit=unit, done=frozenset({deed}))], city=NOTHING, readings=readings)
            assert after.value.points >= before
