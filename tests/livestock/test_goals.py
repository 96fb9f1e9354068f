"""The targets, the scorecard of them all, and what follows a county's result."""

from __future__ import annotations

from collections import Counter
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy.core.errors import InvalidFacts, NotInForce
from langfang_policy.core.organs import County
from langfang_policy.core.registers import Standing
from langfang_policy.livestock import (
    LIVESTOCK,
    TARGETS,
    AllFarms,
    BioGasProject,
    DenseAreas,
    FacilitiesDeadline,
    FertiliserPilot,
    GoalObservation,
    LivestockGoal,
    LivestockRate,
    LivestockUnit,
    PerformanceConsequence,
    PerformanceResult,
    RateTrajectory,
    TargetScore,
    livestock_scorecard,
    performance_consequences,
    rate_asked,
)
from tests.helpers import because

GOAL, LATE, EARLY = LivestockGoal, date(2021, 1, 1), date(2017, 12, 19)
KEPT, MISSED, RUNNING, UNREPORTED = Standing.KEPT, Standing.MISSED, Standing.RUNNING, Standing.NOT_REPORTED
LINES = [
    *((goal, year, None) for goal in (GOAL.EQUIPMENT, GOAL.UTILISATION) for year in (2017, 2018, 2019)),
    (GOAL.ALL_FARMS, 2019, None),
    (GOAL.FERTILISER_PILOT, 2017, County.YONGQING),
    (GOAL.BIO_GAS, 2020, None),
    (GOAL.DENSE_AREAS, 2020, County.YONGQING),
    (GOAL.DENSE_AREAS, 2020, County.SANHE),
]
COUNTED = {GOAL.FERTILISER_PILOT, GOAL.BIO_GAS}
RANK = {MISSED: 0, UNREPORTED: 0, RUNNING: 1, KEPT: 2}


def seen(
    goal: LivestockGoal, year: int, reached: Any, whole: Any = None, place: County | None = None
) -> GoalObservation:
    """An observation."""
    return GoalObservation(goal=goal, year=year, place=place, reached=reached, whole=whole)


def score(observation: GoalObservation, on: date = LATE, **more: Any) -> TargetScore:
    """The line of the observation's own target."""
    lines = livestock_scorecard([observation], on=on, **more).value
    key = observation.goal, observation.year, observation.place
    (line,) = [one for one in lines if (one.goal, one.year, one.place) == key]
    return line


@st.composite
def reports(draw: st.DrawFn) -> list[GoalObservation]:
    """Some targets' observations, each once."""
    chosen = draw(st.lists(st.sampled_from(LINES), unique=True))
    found = []
    for goal, year, place in chosen:
        whole = draw(st.integers(0, 1_000))
        reached = draw(st.integers(0, whole))
        found.append(seen(goal, year, reached, None if goal in COUNTED else whole, place))
    return found


class TestRates:
    """二: rates that rise year by year."""

    @pytest.mark.parametrize(
        ("goal", "year", "asked"),
        [
            (GOAL.EQUIPMENT, 2017, 80),
            (GOAL.EQUIPMENT, 2018, 90),
            (GOAL.UTILISATION, 2017, 65),
            (GOAL.UTILISATION, 2018, 70),
            (GOAL.UTILISATION, 2019, 75),
        ],
    )
    def test_edges(self, goal: LivestockGoal, year: int, asked: int) -> None:
        """The figure itself is enough; what is missing is said in the unit of the report."""
        at, below, above = (
            score(seen(goal, year, 10 * asked + step, 1_000)) for step in (Decimal(0), Decimal("-0.001"), 1)
        )
        assert [at.status, below.status, above.status] == [KEPT, MISSED, KEPT]
        assert [at.short_by, below.short_by, above.short_by] == [0, Decimal("0.001"), 0]
        assert [at.percent, above.percent] == [asked, asked + Fraction(1, 10)]

    def test_a_hundred(self) -> None:
        """One farm is missing, or none."""
        assert score(seen(GOAL.EQUIPMENT, 2019, 2_999, 3_000)).short_by == 1
        assert score(seen(GOAL.EQUIPMENT, 2019, 3_000, 3_000)).status is KEPT

    def test_never_rounded(self) -> None:
        """Two thirds are less than any decimal that they are rounded up to."""
        rates = RateTrajectory(utilisation_first=Decimal("66.66666667"))
        found = livestock_scorecard([seen(GOAL.UTILISATION, 2017, 2, 3)], on=LATE, year=2017, rates=rates)
        line = found.value[1]
        assert (line.status, line.percent) == (MISSED, Fraction(200, 3))
        assert str(found.findings[1]).endswith("observed 200/3%, required ≥66.66666667%")

    def test_nothing_to_measure(self) -> None:
        """No farms are neither met nor missed."""
        found = livestock_scorecard([seen(GOAL.EQUIPMENT, 2017, 0, 0)], on=LATE)
        line = found.value[0]
        assert (line.status, line.observed, line.percent) == (Standing.NOTHING_TO_MEASURE, Decimal(0), None)
        assert (found.findings[0].holds, found.findings[0].observed) == (None, 0)

    @pytest.mark.parametrize(
        ("on", "equipment", "utilisation"),
        [
            (EARLY, 0, 0),
            (date(2017, 12, 30), 0, 0),
            (date(2017, 12, 31), 80, 65),
            (date(2018, 12, 30), 80, 65),
            (date(2018, 12, 31), 90, 70),
            (date(2019, 12, 31), 100, 75),
            (date(2030, 1, 1), 100, 75),
        ],
    )
    def test_asked_by_a_day(self, on: date, equipment: int, utilisation: int) -> None:
        """The figure of the last year that has ended."""
        found = rate_asked(LivestockRate.EQUIPMENT, on=on)
        assert found.value == equipment
        assert rate_asked(LivestockRate.UTILISATION, on=on).value == utilisation
        assert [one.holds for one in found.findings] == [None] * 3

    def test_not_before_the_plan(self) -> None:
        """Nothing is judged before its first day."""
        day = date(2017, 12, 18)
        with pytest.raises(NotInForce):
            rate_asked(LivestockRate.EQUIPMENT, on=day)
        with pytest.raises(NotInForce):
            livestock_scorecard([], on=day)


class TestOthers:
    """三: all farms, the pilot, the gas project, densely stocked areas."""

    @pytest.mark.parametrize(("reached", "status", "short"), [(3_999, MISSED, 1), (4_000, KEPT, 0)])
    def test_all_farms(self, reached: int, status: Standing, short: Any) -> None:
        """Not one may be left."""
        line = score(seen(GOAL.ALL_FARMS, 2019, reached, 4_000))
        assert (line.status, line.short_by) == (status, short)
        found = livestock_scorecard([seen(GOAL.ALL_FARMS, 2019, reached, 4_000)], on=LATE).findings[6]
        assert (found.observed, found.required) == (short, 0)

    @pytest.mark.parametrize(
        ("reading", "status", "short"), [(AllFarms.EVERY_FARM, MISSED, 1_000), (AllFarms.SCALE_FARMS, KEPT, 0)]
    )
    def test_which_farms(self, reading: AllFarms, status: Standing, short: Any) -> None:
        """Every farm, or those of scale, which the rate counts."""
        told = [seen(GOAL.ALL_FARMS, 2019, 3_000, 4_000), seen(GOAL.EQUIPMENT, 2019, 500, 500)]
        line = livestock_scorecard(told, on=LATE, all_farms=reading).value[6]
        assert (line.key, line.status, line.short_by) == ("all-farms-2019", status, short)
        alone = livestock_scorecard(told[:1], on=LATE, all_farms=AllFarms.SCALE_FARMS).value[6]
        assert alone.status is UNREPORTED
        every = livestock_scorecard(told[1:], on=LATE).value[6]
        assert every.status is UNREPORTED

    @pytest.mark.parametrize(("reached", "status"), [(0, MISSED), (1, KEPT), (2, KEPT), (3, KEPT)])
    def test_counted(self, reached: int, status: Standing) -> None:
        """One tract, one project; more is no failure."""
        for goal, year, place in ((GOAL.FERTILISER_PILOT, 2017, County.YONGQING), (GOAL.BIO_GAS, 2020, None)):
            line = score(seen(goal, year, reached, place=place))
            assert (line.status, line.percent, line.short_by) == (status, None, Decimal(max(1 - reached, 0)))

    def test_elsewhere(self) -> None:
        """An observation without a target is named, and changes nothing."""
        told = [seen(GOAL.DENSE_AREAS, 2020, 1, 1, County.WENAN), seen(GOAL.EQUIPMENT, 2020, 1, 1)]
        found = livestock_scorecard(told, on=LATE)
        assert found.value == livestock_scorecard([], on=LATE).value
        strays = [one.observed for one in found.findings if one.en == "observed, without a target"]
        assert {*strays} == {GOAL.DENSE_AREAS, GOAL.EQUIPMENT}
        assert found == livestock_scorecard(told[::-1], on=LATE)


class TestDays:
    """A target is due until its year is over."""

    @pytest.mark.parametrize(
        ("reached", "on", "status"),
        [
            (79, date(2017, 12, 31), RUNNING),
            (79, date(2018, 1, 1), MISSED),
            (80, date(2017, 12, 31), KEPT),
            (None, date(2017, 12, 31), RUNNING),
            (None, date(2018, 1, 1), UNREPORTED),
        ],
    )
    def test_last_day(self, reached: int | None, on: date, status: Standing) -> None:
        """Kept as soon as it is reached; nothing fails before the year is over."""
        told = [] if reached is None else [seen(GOAL.EQUIPMENT, 2017, reached, 100)]
        found = livestock_scorecard(told, on=on, year=2017)
        line, finding = found.value[0], found.findings[0]
        assert line.status is status
        assert (line.observed, line.short_by) == ((None, None) if reached is None else (reached, 80 - reached))
        assert finding.holds is {RUNNING: None, KEPT: True}.get(status, False)
        assert finding.citation == LIVESTOCK.at("二")

    def test_on_the_first_day(self) -> None:
        """Everything runs."""
        assert {one.status for one in livestock_scorecard([], on=EARLY).value} == {RUNNING}
        assert because_of_all(EARLY) is None
        assert because_of_all(LATE) is not None

    def test_figures(self) -> None:
        """Each year and each number follows."""
        told = [
            seen(GOAL.FERTILISER_PILOT, 2018, 1, place=County.YONGQING),
            seen(GOAL.BIO_GAS, 2021, 1),
            seen(GOAL.DENSE_AREAS, 2022, 4, 4, County.SANHE),
            seen(GOAL.ALL_FARMS, 2023, 4, 4),
            seen(GOAL.EQUIPMENT, 2024, 80, 100),
            seen(GOAL.UTILISATION, 2025, 80, 100),
            seen(GOAL.UTILISATION, 2026, 80, 100),
        ]
        figures: dict[str, Any] = {
            "pilot": FertiliserPilot(year=2018, tracts=2),
            "gas": BioGasProject(year=2021, projects=2),
            "areas": DenseAreas(year=2022),
            "farms": FacilitiesDeadline(year=2023),
            "rates": RateTrajectory(first_year=2024, second_year=2025, third_year=2026, utilisation_second=Decimal(81)),
        }
        found = livestock_scorecard(told, on=date(2030, 1, 1), **figures).value
        assert Counter(one.status for one in found) == {KEPT: 4, MISSED: 3, UNREPORTED: 4}
        missed = [(one.key, one.short_by) for one in found if one.status is MISSED]
        assert missed == [
            (key, Decimal(1)) for key in ("utilisation-2025", "fertiliser-pilot-2018-yongqing", "bio-gas-2021")
        ]

    @pytest.mark.parametrize("figure", ["equipment", "utilisation"])
    @pytest.mark.parametrize(("place", "ordinal"), [(0, "first"), (1, "second"), (2, "third")])
    def test_each_percentage(self, figure: str, place: int, ordinal: str) -> None:
        """Changed alone, it changes its own line alone."""
        one: dict[str, Any] = {f"{figure}_{ordinal}": Decimal(5)}
        changed = RateTrajectory(**one)
        goal, year = GOAL[figure.upper()], 2017 + place
        assert score(seen(goal, year, 5, 100)).status is MISSED
        assert score(seen(goal, year, 5, 100), rates=changed).status is KEPT
        asked = rate_asked(LivestockRate[figure.upper()], on=date(year, 12, 31), rates=changed)
        assert asked.value == 5


def because_of_all(on: date) -> Any:
    """What decided, where nothing is reported."""
    return livestock_scorecard([], on=on).because


class TestFilters:
    """By place, year, leader and unit."""

    @pytest.mark.parametrize(
        ("only", "keys"),
        [
            ({}, [one.key for one in TARGETS]),
            ({"place": County.SANHE}, ["dense-areas-2020-sanhe"]),
            ({"place": County.ANCI}, []),
            ({"year": 2018}, ["equipment-2018", "utilisation-2018"]),
            ({"year": 2016}, []),
            ({"place": County.YONGQING, "year": 2017}, ["fertiliser-pilot-2017-yongqing"]),
            ({"lead": LivestockUnit.AGRICULTURE}, [one.key for one in TARGETS][6:]),
            ({"lead": LivestockUnit.ENVIRONMENT}, []),
            ({"unit": LivestockUnit.POWER_COMPANY}, ["bio-gas-2020"]),
            ({"unit": LivestockUnit.ENVIRONMENT, "year": 2019}, ["all-farms-2019"]),
            ({"unit": LivestockUnit.FINANCE}, ["fertiliser-pilot-2017-yongqing", "bio-gas-2020"]),
        ],
    )
    def test_lines(self, only: dict[str, Any], keys: list[str]) -> None:
        """Those that fit, in the order of the plan."""
        found = livestock_scorecard([], on=LATE, **only)
        assert [one.key for one in found.value] == keys
        assert found.findings[-1].observed == LATE

    def test_units(self) -> None:
        """二 names nobody; a bracket names leaders and others."""
        lines = livestock_scorecard([], on=LATE).value
        assert lines[0].units.all == ()
        assert lines[8].units.lead == (LivestockUnit.AGRICULTURE,)


class TestScorecard:
    """What must hold of any report."""

    @given(reports(), st.randoms(use_true_random=False), st.sampled_from([EARLY, date(2018, 7, 1), LATE]))
    def test_whatever_the_order_unreported_is_never_met(
        self, told: list[GoalObservation], random: Any, on: date
    ) -> None:
        """What is not reported runs, or is not reported: neither met nor missed. The order does not matter."""
        found = livestock_scorecard(told, on=on)
        assert livestock_scorecard(random.sample(told, len(told)), on=on) == found
        reported = {(one.goal, one.year, one.place) for one in told}
        for line in found.value:
            if (line.goal, line.year, line.place) not in reported:
                assert line.status in {RUNNING, UNREPORTED}
                assert line.short_by is None
            else:
                assert line.status not in {UNREPORTED}

    @given(reports(), st.integers(0, 1_000), st.sampled_from([EARLY, date(2018, 7, 1), LATE]))
    def test_better_never_scores_lower(self, told: list[GoalObservation], more: int, on: date) -> None:
        """Line by line, and never shorter of the target."""
        better = [
            evolve(one, reached=one.reached + more if one.whole is None else min(one.reached + more, one.whole))
            for one in told
        ]
        lines = zip(livestock_scorecard(told, on=on).value, livestock_scorecard(better, on=on).value, strict=True)
        for before, after in lines:
            if before.status is Standing.NOTHING_TO_MEASURE:
                assert after.status is before.status
                continue
            assert RANK[after.status] >= RANK[before.status]
            if before.short_by is not None and after.short_by is not None:
                assert after.short_by <= before.short_by
                assert (after.status is KEPT) is (after.short_by == 0)

    def test_each_once(self) -> None:
        """Two observations of one target do not fit together."""
        told = seen(GOAL.BIO_GAS, 2020, 1)
        with pytest.raises(InvalidFacts, match=r"observations\[1\]"):
            livestock_scorecard([told, told], on=LATE)


class TestObservation:
    """A report checks itself."""

    def test_relations(self) -> None:
        """A share has a whole that is not passed; what is counted has none."""
        for wrong in ((GOAL.EQUIPMENT, 2017, 1), (GOAL.BIO_GAS, 2020, 1, 1)):
            with pytest.raises(InvalidFacts, match="whole"):
                seen(*wrong)
        with pytest.raises(InvalidFacts, match="reached"):
            seen(GOAL.EQUIPMENT, 2017, 11, 10)
        assert seen(GOAL.EQUIPMENT, 2017, 10, 10).whole == 10

    def test_ranges(self) -> None:
        """Nothing is less than nothing, and no share is more than all; a target may be nothing at all."""
        for wrong in ((GOAL.EQUIPMENT, 2017, Decimal("-0.5"), 1), (GOAL.BIO_GAS, 2020, Decimal("-0.5"))):
            with pytest.raises(InvalidFacts, match="reached"):
                seen(*wrong)
        line = score(seen(GOAL.EQUIPMENT, 2017, 0, 10))
        assert line.percent == 0
        for percent in (Fraction(-1, 2), Fraction(201, 2)):
            with pytest.raises(InvalidFacts, match="percent"):
                evolve(line, percent=percent)
        assert (FertiliserPilot(tracts=0).tracts, BioGasProject(projects=0).projects) == (0, 0)
        with pytest.raises(InvalidFacts, match="tracts"):
            FertiliserPilot(tracts=-1)
        with pytest.raises(InvalidFacts, match="projects"):
            BioGasProject(projects=-1)

    def test_words_of_the_law(self) -> None:
        """以上 stands with the last rate of use alone."""
        found = livestock_scorecard([], on=LATE).findings[:1]
        assert found[0].zh == "已报告规模养殖场粪污处理设施装备配套率"
        words = [one.asks.text("zh") for one in TARGETS][:6]
        assert words == ["达到80%", "达到90%", "达到100%", "达到65%", "达到70%", "75%以上"]


class TestPerformance:
    """四（五）: what follows a county's result."""

    def test_consequences(self) -> None:
        """Two for either end, none between."""
        what = PerformanceConsequence
        good, poor, other = (performance_consequences(result) for result in PerformanceResult)
        assert good.value == (what.COMMENDED, what.REWARDED)
        assert poor.value == (what.CRITICISED, what.HELD_TO_ACCOUNT)
        assert (other.value, because(other).observed) == ((), PerformanceResult.OTHER)
