"""Part one as a scorecard of raw counts."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from langfang_policy.core.errors import InvalidFacts, NotInForce, Undetermined
from langfang_policy.core.registers import Standing
from langfang_policy.occupational_health import (
    HealthArea,
    HealthIndicator,
    HealthObservation,
    HealthTargetFigures,
    KeyTradeReach,
    LeadDepartment,
    ScorecardRow,
    ScorecardView,
    TargetDeadline,
    TargetResult,
    ZoneAsCounty,
    health_scorecard,
)
from tests.helpers import because

IND, AREA, VIEW, LEAD = HealthIndicator, HealthArea, ScorecardView, LeadDepartment
END, AFTER = date(2020, 12, 31), date(2021, 1, 1)
COUNTIES = tuple(AREA)[1:-1]
PERCENT = {
    IND.PRINCIPALS_TRAINED: 95,
    IND.MANAGERS_TRAINED: 95,
    IND.HAZARDS_TESTED: 80,
    IND.WORKERS_EXAMINED: 90,
    IND.PROJECTS_DECLARED: 85,
    IND.DOSES_MONITORED: 90,
    IND.SUPERVISORS_TRAINED: 100,
    IND.AREAS_MONITORED: 90,
    IND.INSTITUTIONS_REPORTING: 90,
    IND.WORKERS_INSURED: 80,
}
COUNTED = (IND.DIAGNOSIS_INSTITUTIONS, IND.EXAMINATION_INSTITUTIONS)
FIELDS = (
    *("training_percent", "training_percent", "testing_percent", "examination_percent", "declaration_percent"),
    *("dose_percent", "supervisors_percent", "diagnosis_institutions", "examination_institutions"),
    *("monitoring_percent", "reporting_percent", "insurance_percent"),
)
"""The figure of each indicator."""
RANK = (*(Standing.NOT_REPORTED, Standing.MISSED, Standing.RUNNING, Standing.NOTHING_TO_MEASURE, Standing.KEPT),)


def seen(indicator: HealthIndicator, reached: int | None, base: int | None = None, **facts: Any) -> HealthObservation:
    """An observation for the last year: of a county, but the city tells how many counties monitor."""
    area = AREA.CITY if indicator is IND.AREAS_MONITORED else AREA.GUAN
    of: dict[str, Any] = {"year": 2020, "area": area, "unit": "甲", "lead": LEAD.HEALTH, **facts}
    return HealthObservation(indicator=indicator, reached=reached, base=base, **of)


def rows(
    observations: Sequence[HealthObservation],
    view: ScorecardView = VIEW.UNIT,
    *,
    on: date = AFTER,
    year: int = 2020,
    **more: Any,
) -> tuple[ScorecardRow, ...]:
    """The rows of a scorecard."""
    return health_scorecard(observations, year=year, view=view, on=on, **more).value


def result(observations: Sequence[HealthObservation], *facts: Any, **more: Any) -> TargetResult:
    """The lone result of a lone row."""
    (row,) = rows(observations, *facts, **more)
    (found,) = row.results
    return found


def of_city(observations: Sequence[HealthObservation], indicator: HealthIndicator, **more: Any) -> TargetResult:
    """The city's result for one indicator."""
    (row,) = rows(observations, VIEW.CITY, **more)
    return row.results[list(IND).index(indicator)]


class TestRates:
    """Ten rates, at the figure and one below it."""

    @pytest.mark.parametrize(("indicator", "percent"), PERCENT.items())
    def test_boundary(self, indicator: HealthIndicator, percent: int) -> None:
        """Met at the figure, missed one below, and by how much; running until the last day has passed."""
        met = result([seen(indicator, percent, 100)])
        assert (met.status, met.observed, met.short, met.to_go) == (Standing.KEPT, Fraction(percent), Fraction(0), 0)
        missed = result([seen(indicator, percent - 1, 100)])
        assert (missed.status, missed.observed, missed.to_go) == (Standing.MISSED, Fraction(percent - 1), 1)
        assert missed.short == 1
        running = result([seen(indicator, percent - 1, 100)], on=END)
        assert (running.status, running.short, running.to_go) == (Standing.RUNNING, Fraction(1), 1)
        assert result([seen(indicator, percent, 100)], on=END).status is Standing.KEPT
        assert result([seen(indicator, 10**9 * percent // 100 - 1, 10**9)]).status is Standing.MISSED
        assert result([seen(indicator, 100, 100)]).short == 0

    @pytest.mark.parametrize(("of", "needed"), [(10, 9), (11, 10), (1, 1), (20, 18)])
    def test_how_many_areas(self, of: int, needed: int) -> None:
        """Of ten counties nine, of eleven ten."""
        assert result([seen(IND.AREAS_MONITORED, 0, of)]).to_go == needed
        assert result([seen(IND.AREAS_MONITORED, needed, of)]).status is Standing.KEPT
        assert result([seen(IND.AREAS_MONITORED, needed - 1, of)]).to_go == 1

    @pytest.mark.parametrize(
        ("told", "status", "observed"),
        [
            (dict.fromkeys(COUNTIES, 1), Standing.KEPT, 100),
            (dict.fromkeys(COUNTIES, 1) | {AREA.ANCI: 0}, Standing.KEPT, 90),
            (dict.fromkeys(COUNTIES, 1) | {AREA.ANCI: 0, AREA.GUAN: 0}, Standing.MISSED, 80),
            (dict.fromkeys(COUNTIES, 1) | {AREA.ANCI: None}, Standing.NOT_REPORTED, None),
            (dict.fromkeys(COUNTIES[1:], 1), Standing.NOT_REPORTED, None),
            ({AREA.GUAN: 1}, Standing.NOT_REPORTED, None),
        ],
    )
    def test_areas_by_county(self, told: dict[HealthArea, int | None], status: Standing, observed: int | None) -> None:
        """Told county by county, a silent one leaves the city's rate unreported: nine of nine are not all of ten."""
        seen_there = [seen(IND.AREAS_MONITORED, number, 1, area=area) for area, number in told.items()]
        found = of_city(seen_there, IND.AREAS_MONITORED)
        assert (found.status, found.observed) == (status, observed)

    def test_an_area_counts_once(self) -> None:
        """However many of its units report; and where the city tells the number, the counties need not."""
        of_counties = [seen(IND.AREAS_MONITORED, int(area is not AREA.ANCI), 1, area=area) for area in COUNTIES]
        twice = [*of_counties, seen(IND.AREAS_MONITORED, 1, 1, area=AREA.GUAN, unit="乙")]
        assert of_city(twice, IND.AREAS_MONITORED).observed == 90
        assert of_city([seen(IND.AREAS_MONITORED, 8, 10)], IND.AREAS_MONITORED).observed == 80

    def test_nothing_to_measure(self) -> None:
        """No rate of nothing; it is neither met nor missed."""
        (row,) = rows([seen(IND.DOSES_MONITORED, 0, 0)])
        assert (row.met, row.results[0].status) == (False, Standing.NOTHING_TO_MEASURE)
        assert row.results[0] == TargetResult(indicator=IND.DOSES_MONITORED, status=Standing.NOTHING_TO_MEASURE)
        (both,) = rows([seen(IND.DOSES_MONITORED, 0, 0), seen(IND.WORKERS_INSURED, 4, 5)])
        assert both.met

    def test_counts_not_means(self) -> None:
        """Counts are added up: a mean of the rates would be enough, the rate of all is not."""
        told = [seen(IND.WORKERS_EXAMINED, 10, 10, unit="甲"), seen(IND.WORKERS_EXAMINED, 89, 100, unit="乙")]
        found = result(told, VIEW.DEPARTMENT)
        assert (found.observed, found.short, found.to_go) == (Fraction(90), Fraction(0), 0)
        told[1] = evolve(told[1], reached=88)
        found = result(told, VIEW.DEPARTMENT)
        assert (found.observed, found.short, found.to_go) == (Fraction(980, 11), Fraction(10, 11), 1)

    @pytest.mark.parametrize(("field", "indicator"), [*zip(FIELDS, IND, strict=True)])
    def test_what_if(self, field: str, indicator: HealthIndicator) -> None:
        """The answer and the words follow the figure."""
        counted = indicator in COUNTED
        what_if: dict[str, Any] = {field: 3 if counted else Decimal(50)}
        figures = HealthTargetFigures(**what_if)
        told = [seen(indicator, 2 if counted else 49, None if counted else 100)]
        found = health_scorecard(told, year=2020, view=VIEW.UNIT, on=AFTER, figures=figures)
        assert found.value[0].results[0].to_go == 1
        assert because(found).required == (3 if counted else 50)
        more = [evolve(told[0], reached=3 if counted else 50)]
        assert rows(more, figures=figures)[0].met


class TestInstitutions:
    """一（二）: one that diagnoses for the city, one that examines for each county."""

    def test_diagnosis(self) -> None:
        """One is enough."""
        found = [of_city([seen(IND.DIAGNOSIS_INSTITUTIONS, number)], IND.DIAGNOSIS_INSTITUTIONS) for number in (0, 1)]
        assert [(one.status, one.to_go) for one in found] == [(Standing.MISSED, 1), (Standing.KEPT, 0)]
        assert [one.short for one in found] == [Fraction(1), Fraction(0)]
        two = [seen(IND.DIAGNOSIS_INSTITUTIONS, 1, unit=unit) for unit in ("甲", "乙")]
        assert of_city(two, IND.DIAGNOSIS_INSTITUTIONS).observed == 2

    def test_each_county(self) -> None:
        """The county with the fewest speaks for the city; one that says nothing leaves it unreported."""
        told = [seen(IND.EXAMINATION_INSTITUTIONS, 1, area=area) for area in COUNTIES]
        assert of_city(told, IND.EXAMINATION_INSTITUTIONS).status is Standing.KEPT
        lacking = [evolve(told[0], reached=0), evolve(told[1], reached=9), *told[2:]]
        found = of_city(lacking, IND.EXAMINATION_INSTITUTIONS)
        assert (found.status, found.observed, found.to_go) == (Standing.MISSED, Fraction(0), 1)
        assert of_city(told[1:], IND.EXAMINATION_INSTITUTIONS).status is Standing.NOT_REPORTED
        shared = [*told[1:], *(seen(IND.EXAMINATION_INSTITUTIONS, 1, area=AREA.ANCI, unit=unit) for unit in "乙丙")]
        assert of_city(shared, IND.EXAMINATION_INSTITUTIONS).observed == 1

    def test_which_counties(self) -> None:
        """Those that lack one, by area."""
        told = [seen(IND.EXAMINATION_INSTITUTIONS, int(area is not AREA.ANCI), area=area) for area in COUNTIES]
        lacking = [
            row.group
            for row in rows(told, VIEW.AREA)
            for one in row.results
            if one.indicator is IND.EXAMINATION_INSTITUTIONS and one.status is Standing.MISSED
        ]
        assert lacking == ["安次区"]

    def test_zone(self) -> None:
        """It counts as a county on the other reading alone."""
        counties = [seen(IND.EXAMINATION_INSTITUTIONS, 1, area=area) for area in COUNTIES]
        zone = seen(IND.EXAMINATION_INSTITUTIONS, 0, area=AREA.DEVELOPMENT_ZONE)
        as_county: dict[str, Any] = {"zone_as_county": ZoneAsCounty.YES}
        assert of_city([*counties, zone], IND.EXAMINATION_INSTITUTIONS).status is Standing.KEPT
        assert of_city([*counties, zone], IND.EXAMINATION_INSTITUTIONS, **as_county).status is Standing.MISSED
        assert of_city(counties, IND.EXAMINATION_INSTITUTIONS, **as_county).status is Standing.NOT_REPORTED
        watched = [seen(IND.AREAS_MONITORED, int(area in COUNTIES[1:]), 1, area=area) for area in tuple(AREA)[1:]]
        assert of_city(watched, IND.AREAS_MONITORED).observed == 90
        assert of_city(watched, IND.AREAS_MONITORED, **as_county).observed == Fraction(900, 11)
        insured = seen(IND.WORKERS_INSURED, 1, 1, area=AREA.DEVELOPMENT_ZONE)
        assert of_city([insured], IND.WORKERS_INSURED).status is Standing.KEPT
        assert [row.group for row in rows([zone], VIEW.AREA)] == [area.zh for area in COUNTIES]
        assert [row.group for row in rows([], VIEW.AREA, **as_county)][-1] == "廊坊开发区"


class TestViews:
    """By city, area, unit and lead department; a year at a time."""

    TOLD = (
        seen(IND.HAZARDS_TESTED, 8, 10, unit="乙", lead=LEAD.WORK_SAFETY),
        seen(IND.PROJECTS_DECLARED, 84, 100, unit="甲", lead=LEAD.WORK_SAFETY, area=AREA.SANHE),
        seen(IND.WORKERS_EXAMINED, 9, 10, unit="甲"),
        seen(IND.DIAGNOSIS_INSTITUTIONS, 1, unit="丙", area=AREA.CITY),
        seen(IND.WORKERS_INSURED, 4, 5, unit="丁", area=AREA.DEVELOPMENT_ZONE, lead=LEAD.OTHER),
        seen(IND.WORKERS_INSURED, 0, 5, unit="丁", area=AREA.DEVELOPMENT_ZONE, lead=LEAD.OTHER, year=2019),
    )

    def test_city(self) -> None:
        """One row of all targets."""
        (row,) = rows(self.TOLD, VIEW.CITY)
        assert row.group == "全市"
        assert [one.indicator for one in row.results] == list(IND)
        kept = {IND.HAZARDS_TESTED, IND.WORKERS_EXAMINED, IND.DIAGNOSIS_INSTITUTIONS, IND.WORKERS_INSURED}
        assert {one.indicator for one in row.results if one.status is Standing.KEPT} == kept
        assert [one.status for one in rows([], VIEW.CITY)[0].results] == [Standing.NOT_REPORTED] * 12

    def test_area(self) -> None:
        """Each county for what is a county's; city and zone where they report."""
        found = {row.group: row for row in rows(self.TOLD, VIEW.AREA)}
        assert list(found) == [area.zh for area in AREA]
        assert {len(found[area.zh].results) for area in COUNTIES} == {10}
        assert [one.indicator for one in found["市本级"].results] == [IND.DIAGNOSIS_INSTITUTIONS]
        assert [one.indicator for one in found["廊坊开发区"].results] == [IND.WORKERS_INSURED]
        missed = [one.indicator for one in found["三河市"].results if one.status is Standing.MISSED]
        assert missed == [IND.PROJECTS_DECLARED]
        assert [row.group for row in rows([], VIEW.AREA)] == [area.zh for area in COUNTIES]
        watched = rows([seen(IND.AREAS_MONITORED, 1, 1, area=AREA.GUAN)], VIEW.AREA)
        assert [len(row.results) for row in watched] == [11 if row.group == "固安县" else 10 for row in watched]

    @pytest.mark.parametrize(
        ("view", "groups"),
        [
            (
                VIEW.UNIT,
                {
                    "丁": [IND.WORKERS_INSURED],
                    "丙": [IND.DIAGNOSIS_INSTITUTIONS],
                    "乙": [IND.HAZARDS_TESTED],
                    "甲": [IND.WORKERS_EXAMINED, IND.PROJECTS_DECLARED],
                },
            ),
            (
                VIEW.DEPARTMENT,
                {
                    "其他部门": [IND.WORKERS_INSURED],
                    "市卫生计生委": [IND.WORKERS_EXAMINED, IND.DIAGNOSIS_INSTITUTIONS],
                    "市安监局": [IND.HAZARDS_TESTED, IND.PROJECTS_DECLARED],
                },
            ),
        ],
    )
    def test_what_was_assigned(self, view: ScorecardView, groups: dict[str, list[HealthIndicator]]) -> None:
        """Whoever else answers for what an observation assigns to it."""
        found = rows(self.TOLD, view)
        assert {row.group: [one.indicator for one in row.results] for row in found} == groups
        assert list(groups) == [row.group for row in found]
        assert [row.met for row in found] == [IND.PROJECTS_DECLARED not in indicators for indicators in groups.values()]

    def test_who_leads(self) -> None:
        """It is asked for where the rows are by department, of the year alone."""
        told = [seen(IND.WORKERS_INSURED, 1, 1, lead=None), seen(IND.WORKERS_INSURED, 1, 1, lead=None, year=2019)]
        for view in (VIEW.CITY, VIEW.AREA, VIEW.UNIT):
            assert rows(told, view)
        with pytest.raises(Undetermined) as caught:
            rows(told, VIEW.DEPARTMENT)
        assert caught.value.missing == ("observations",)
        assert rows([evolve(told[0], lead=LEAD.OTHER), told[1]], VIEW.DEPARTMENT)[0].group == "其他部门"

    def test_years(self) -> None:
        """A year by itself; before the last one nothing is missed."""
        found = result(self.TOLD, VIEW.UNIT, year=2019)
        assert (found.status, found.observed) == (Standing.RUNNING, Fraction(0))
        empty = health_scorecard(self.TOLD, year=2018, view=VIEW.UNIT, on=AFTER)
        assert (empty.value, because(empty).observed) == ((), 2018)

    def test_what_decides(self) -> None:
        """The first that fails in the first row where one does."""
        found = health_scorecard(self.TOLD, year=2020, view=VIEW.DEPARTMENT, on=AFTER)
        assert because(found).observed == 84
        assert str(because(found).citation.locator) == "一（一）"
        good = health_scorecard([self.TOLD[0]], year=2020, view=VIEW.UNIT, on=AFTER)
        assert good.because is None
        assert [one.holds for one in good.findings] == [None, True]
        assert good.findings[0].observed == "乙"
        running = health_scorecard([self.TOLD[1]], year=2020, view=VIEW.UNIT, on=END)
        assert [one.kind for one in running.findings] == ["note", "falls"]


class TestUnreported:
    """What is not reported is never met."""

    @pytest.mark.parametrize("indicator", IND)
    def test_alone(self, indicator: HealthIndicator) -> None:
        """Not reported once due, running before."""
        told = [seen(indicator, None)]
        assert result(told) == TargetResult(indicator=indicator, status=Standing.NOT_REPORTED)
        assert result(told, on=END) == TargetResult(indicator=indicator, status=Standing.RUNNING)
        assert not rows(told)[0].met
        found = health_scorecard(told, year=2020, view=VIEW.UNIT, on=AFTER)
        assert (because(found).kind, because(found).holds) == ("condition", False)
        early = health_scorecard(told, year=2020, view=VIEW.UNIT, on=END)
        assert [one.kind for one in early.findings] == ["note", "note"]
        assert early.findings[1].text("zh").endswith("：进行中")

    def test_nothing_below_nothing(self) -> None:
        """No result is."""
        with pytest.raises(InvalidFacts, match="observed"):
            TargetResult(indicator=IND.WORKERS_INSURED, status=Standing.MISSED, observed=Fraction(-1, 2))

    def test_part(self) -> None:
        """A part that is missing leaves the whole unreported."""
        told = [seen(IND.WORKERS_INSURED, 99, 99), seen(IND.WORKERS_INSURED, None, 1, unit="乙")]
        assert result(told, VIEW.DEPARTMENT).status is Standing.NOT_REPORTED


class TestReadings:
    """一, 一（一）: key trades, and the year by which."""

    @pytest.mark.parametrize("indicator", IND)
    def test_key_trades(self, indicator: HealthIndicator) -> None:
        """Training alone is of key trades, or the five rates of the sentence."""
        told = [seen(indicator, 1, None if indicator in COUNTED else 1, key_trades=False)]
        training = {IND.PRINCIPALS_TRAINED, IND.MANAGERS_TRAINED}
        sentence = set(list(IND)[:6])
        assert bool(rows(told)) is (indicator not in training)
        whole = rows(told, key_trade_reach=KeyTradeReach.WHOLE_SENTENCE)
        assert bool(whole) is (indicator not in sentence)
        inside = [evolve(told[0], key_trades=True)]
        assert rows(inside) == rows(inside, key_trade_reach=KeyTradeReach.WHOLE_SENTENCE) != ()
        unsaid = [evolve(told[0], key_trades=None)]
        assert rows(unsaid) == rows(inside)
        if indicator in sentence - training:
            with pytest.raises(Undetermined, match="key trades"):
                rows(unsaid, key_trade_reach=KeyTradeReach.WHOLE_SENTENCE)
        else:
            assert rows(unsaid, key_trade_reach=KeyTradeReach.WHOLE_SENTENCE) == rows(inside)

    @pytest.mark.parametrize(
        ("year", "on", "at_end", "at_start"),
        [
            (2019, date(2019, 12, 31), Standing.RUNNING, Standing.RUNNING),
            (2019, date(2020, 1, 1), Standing.RUNNING, Standing.MISSED),
            (2018, AFTER, Standing.RUNNING, Standing.RUNNING),
            (2020, date(2020, 1, 1), Standing.RUNNING, Standing.MISSED),
            (2020, END, Standing.RUNNING, Standing.MISSED),
            (2020, AFTER, Standing.MISSED, Standing.MISSED),
        ],
    )
    def test_deadline(self, year: int, on: date, at_end: Standing, at_start: Standing) -> None:
        """At the end of the last year, or before it begins."""
        told = [seen(IND.WORKERS_INSURED, 0, 1, year=year)]
        assert result(told, year=year, on=on).status is at_end
        assert result(told, year=year, on=on, target_deadline=TargetDeadline.START).status is at_start


class TestRefused:
    """What cannot be."""

    @pytest.mark.parametrize(
        ("facts", "name"),
        [
            ({"reached": 2, "base": 1}, "base"),
            ({"reached": 0, "base": None}, "base"),
            ({"year": 2015}, "year"),
            ({"year": 2021}, "year"),
            ({"reached": -1}, "reached"),
            ({"reached": 10**9 + 1, "base": 10**9}, "reached"),
            ({"indicator": IND.DIAGNOSIS_INSTITUTIONS, "reached": 1, "base": 1}, "base"),
            ({"indicator": IND.AREAS_MONITORED, "reached": 1, "base": 2, "area": AREA.GUAN}, "base"),
            ({"indicator": IND.AREAS_MONITORED, "reached": 0, "base": 0, "area": AREA.GUAN}, "base"),
            ({"indicator": IND.AREAS_MONITORED, "reached": None, "base": 2, "area": AREA.DEVELOPMENT_ZONE}, "base"),
            ({"indicator": IND.EXAMINATION_INSTITUTIONS, "base": None, "area": AREA.CITY}, "area"),
        ],
    )
    def test_observation(self, facts: dict[str, Any], name: str) -> None:
        """No rate without its base, no base without a rate, a county's institutions by county."""
        asked: dict[str, Any] = {"indicator": IND.WORKERS_INSURED, "reached": 1, "base": 1} | facts
        with pytest.raises(InvalidFacts) as caught:
            seen(**asked)
        assert caught.value.faults[0].fact == name

    @pytest.mark.parametrize("year", [2016, 2020])
    def test_ends_of_the_plan(self, year: int) -> None:
        """Both are years of the plan."""
        assert result([seen(IND.WORKERS_INSURED, 1, 1, year=year)], year=year).status is Standing.KEPT

    def test_twice(self) -> None:
        """Once a year of each indicator, area, unit, inside and outside key trades; whoever leads."""
        one = seen(IND.WORKERS_INSURED, 1, 2)
        for other in ({"unit": "乙"}, {"area": AREA.ANCI}, {"year": 2019}, {"key_trades": False}):
            assert rows([one, evolve(one, **other)])
        assert rows([one, seen(IND.WORKERS_EXAMINED, 1, 2)])
        for same in ({}, {"reached": 2}, {"lead": LEAD.OTHER}, {"lead": None}, {"key_trades": True}):
            with pytest.raises(InvalidFacts, match=r"observations\[1\]"):
                rows([one, evolve(one, **same)])

    def test_days(self) -> None:
        """Not before the plan, no year that has not begun."""
        with pytest.raises(NotInForce):
            rows([], on=date(2017, 10, 17), year=2017)
        assert rows([], on=date(2017, 10, 18), year=2017) == ()
        with pytest.raises(InvalidFacts, match="year"):
            rows([], on=date(2019, 12, 31))


@st.composite
def observations(draw: st.DrawFn) -> list[HealthObservation]:
    """Some of the last year, no two of the same thing."""
    chosen = draw(
        st.lists(
            st.tuples(
                st.sampled_from(list(IND)),
                st.sampled_from([AREA.GUAN, AREA.SANHE, AREA.DEVELOPMENT_ZONE]),
                st.sampled_from("甲乙"),
            ),
            unique=True,
            max_size=6,
        )
    )
    made = []
    for indicator, area, unit in chosen:
        base = None if indicator in COUNTED else 1 if indicator is IND.AREAS_MONITORED else draw(st.integers(0, 20))
        reached = draw(st.none() | st.integers(0, 3 if base is None else base))
        lead = draw(st.sampled_from(LEAD))
        made.append(seen(indicator, reached, base, area=area, unit=unit, lead=lead))
    return made


DAYS, VIEWS = st.sampled_from([END, AFTER]), st.sampled_from(VIEW)


def standings(found: tuple[ScorecardRow, ...]) -> dict[tuple[str, HealthIndicator], int]:
    """How high each target of each row stands."""
    return {(row.group, one.indicator): RANK.index(one.status) for row in found for one in row.results}


class TestProperties:
    """What holds of every scorecard."""

    @settings(max_examples=20)
    @given(observations(), VIEWS, DAYS, st.data())
    def test_better_never_scores_lower(
        self, told: list[HealthObservation], view: ScorecardView, on: date, data: st.DataObject
    ) -> None:
        """One more that is reached lowers nothing, in whichever row."""
        open_ones = [place for place, one in enumerate(told) if one.base is None or (one.reached or 0) < one.base]
        if not open_ones:
            return
        place = data.draw(st.sampled_from(open_ones))
        better = [*told]
        better[place] = evolve(told[place], reached=(told[place].reached or 0) + 1)
        before, after = rows(told, view, on=on), rows(better, view, on=on)
        low, high = standings(before), standings(after)
        assert low.keys() == high.keys()
        assert all(high[key] >= low[key] for key in low)
        assert all(new.met or not old.met for old, new in zip(before, after, strict=True))

    @settings(max_examples=20)
    @given(observations(), VIEWS, DAYS, st.randoms(use_true_random=False))
    def test_whatever_the_order_unreported_is_never_met(
        self, told: list[HealthObservation], view: ScorecardView, on: date, chance: Any
    ) -> None:
        """Nor is a row of which a part is; another order gives the same scorecard with the same reasons."""
        facts: dict[str, Any] = {"year": 2020, "view": view, "on": on}
        found = health_scorecard(told, **facts)
        mixed = [*told]
        chance.shuffle(mixed)
        assert health_scorecard(mixed, **facts) == found
        for row in found.value:
            assert not row.met or all(
                one.observed is not None or one.status is not Standing.KEPT for one in row.results
            )
            for one in row.results:
                if one.observed is None:
                    assert one.status is not Standing.KEPT
                    assert not row.met or one.status is Standing.NOTHING_TO_MEASURE
        silent = [evolve(one, reached=None) for one in told]
        assert not any(row.met for row in rows(silent, view, on=on))

    @settings(max_examples=20)
    @given(observations(), DAYS)
    def test_parts_make_the_whole(self, told: list[HealthObservation], on: date) -> None:
        """The city's counts are those of its areas: what each area keeps of a rate, the city keeps."""
        told = [one for one in told if one.indicator in PERCENT and one.indicator is not IND.AREAS_MONITORED]
        (city,) = rows(told, VIEW.CITY, on=on)
        areas = [row for row in rows(told, VIEW.AREA, on=on) if row.group in {one.area.zh for one in told}]
        for whole in city.results:
            parts = [
                one.status
                for row in areas
                for one in row.results
                if one.indicator is whole.indicator
                and any(seen.indicator is one.indicator and seen.area.zh == row.group for seen in told)
            ]
            if parts and set(parts) == {Standing.KEPT}:
                assert whole.status is Standing.KEPT
