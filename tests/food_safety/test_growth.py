"""100号 一（三）2, 二（六）2, 专栏4 3: reports by heads, growth."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy.core.errors import InvalidFacts, NotInForce, Undetermined
from langfang_policy.core.registers import Standing
from langfang_policy.food_safety import (
    TARGETS,
    BackgroundGrowth,
    CosmeticReportCheck,
    CosmeticReportPeriod,
    CosmeticReports,
    FarmInput,
    FrontlineGrowth,
    InputGrowthCheck,
    ZeroGrowth,
    cosmetic_reports_check,
    frontline_growth_reached,
    input_growth_check,
)
from tests.food_safety.ends import keeps_to
from tests.helpers import agrees, because

END, AFTER = date(2020, 12, 31), date(2021, 1, 1)


class TestCosmeticReports:
    """一（三）2: 50 for each million."""

    @pytest.mark.parametrize(
        ("population", "reports", "needed", "short"),
        [
            (4_800_000, 240, 240, 0),
            (4_800_000, 239, 240, 1),
            (4_800_001, 240, 241, 1),
            (20_000, 1, 1, 0),
            (20_001, 1, 2, 1),
            (1, 0, 1, 1),
            (0, 0, 0, 0),
        ],
    )
    def test_heads(self, population: int, reports: int, needed: int, short: int) -> None:
        """The least whole number that reaches the rate."""
        found = cosmetic_reports_check(population=population, reports=reports)
        assert (found.value.needed, found.value.short_by, found.value.reached) == (needed, short, not short)
        agrees(found, found.value.reached)

    def test_rate(self) -> None:
        """Exact; none where nobody lives."""
        assert cosmetic_reports_check(population=3_000_000, reports=100).value.rate == Fraction(100, 3)
        assert cosmetic_reports_check(population=0, reports=1).value.rate is None

    def test_period(self) -> None:
        """The year's reports; those of earlier years where all count."""
        all_count: Any = {"report_period": CosmeticReportPeriod.IN_ALL, "population": 1_000_000}
        assert cosmetic_reports_check(reports=20, earlier_reports=30, **all_count).value.reached
        assert not cosmetic_reports_check(reports=19, earlier_reports=30, **all_count).value.reached
        assert cosmetic_reports_check(population=1_000_000, reports=49, earlier_reports=30).value.short_by == 1
        with pytest.raises(Undetermined, match="earlier_reports"):
            cosmetic_reports_check(reports=50, **all_count)

    @given(st.integers(0, 10**7), st.integers(0, 10**3), st.integers(0, 10**6))
    def test_what_if(self, population: int, reports: int, copies: int) -> None:
        """The figure is multiplied across."""
        found = cosmetic_reports_check(population=population, reports=reports, figures=CosmeticReports(copies=copies))
        assert found.value.reached is (reports * 10**6 >= copies * population)
        assert found.findings[1].observed == copies


def grew(before: int, now: int, years: int, **more: Any) -> bool:
    """Whether a share of so many of a hundred grew fast enough."""
    found = frontline_growth_reached(
        qualified_before=before, staff_before=100, qualified_now=now, staff_now=100, years=years, **more
    )
    agrees(found, found.value)
    return found.value


class TestFrontline:
    """专栏4 3: two per cent a year on average."""

    @pytest.mark.parametrize(
        ("before", "now", "years", "fast"), [(30, 36, 3, True), (30, 35, 3, False), (0, 2, 1, True)]
    )
    def test_points(self, before: int, now: int, years: int, fast: bool) -> None:
        """Of the share's own scale."""
        assert grew(before, now, years) is fast

    @pytest.mark.parametrize(
        ("reading", "least"),
        [
            (FrontlineGrowth.POINTS, Fraction(54)),
            (FrontlineGrowth.OF_THE_FIRST, Fraction(52)),
            (FrontlineGrowth.COMPOUND, Fraction(5202, 100)),
        ],
    )
    def test_readings(self, reading: FrontlineGrowth, least: Fraction) -> None:
        """From fifty in two years: to 54, 52, or 52.02."""
        found = frontline_growth_reached(
            qualified_before=5_000, staff_before=10_000, qualified_now=int(least * 100), staff_now=10_000, years=2,
            frontline_growth=reading,
        )  # fmt: skip
        assert found.value
        share, rise, first = found.findings
        assert (share.observed, share.required) == (Fraction(int(least * 100), 100), least)
        assert (rise.observed, first.observed) == (2, 50)
        under = frontline_growth_reached(
            qualified_before=5_000, staff_before=10_000, qualified_now=int(least * 100) - 1, staff_now=10_000, years=2,
            frontline_growth=reading,
        )  # fmt: skip
        assert not under.value

    def test_recommended(self) -> None:
        """Points."""
        assert not grew(50, 53, 2)
        assert grew(50, 53, 2, frontline_growth=FrontlineGrowth.OF_THE_FIRST)

    def test_shares_of_different_staff(self) -> None:
        """Fewer may be a larger share."""
        facts: Any = {"qualified_before": 30, "staff_before": 100, "years": 1}
        assert frontline_growth_reached(qualified_now=16, staff_now=50, **facts).value
        assert not frontline_growth_reached(qualified_now=16, staff_now=51, **facts).value

    def test_what_if(self) -> None:
        """The answer follows the figure."""
        slower = BackgroundGrowth(yearly_percent=Decimal("0.5"))
        assert [grew(30, now, 2, growth=slower) for now in (30, 31)] == [False, True]

    @pytest.mark.parametrize(
        ("facts", "fact"),
        [
            ((1, 0, 1, 1), "staff_before"),
            ((2, 1, 1, 1), "qualified_before"),
            ((1, 1, 1, 0), "staff_now"),
            ((1, 1, 2, 1), "qualified_now"),
        ],
    )
    def test_what_cannot_be(self, facts: tuple[int, int, int, int], fact: str) -> None:
        """More than there are, or nobody."""
        names = "qualified_before", "staff_before", "qualified_now", "staff_now"
        told: Any = dict(zip(names, facts, strict=True))
        with pytest.raises(InvalidFacts, match=fact):
            frontline_growth_reached(**told, years=1)

    @pytest.mark.parametrize(("years", "fits"), [(0, False), (1, True), (20, True), (21, False)])
    def test_years(self, years: int, fits: bool) -> None:
        """From one to twenty."""
        if fits:
            assert not grew(0, 0, years)
            return
        with pytest.raises(InvalidFacts, match="years"):
            grew(0, 0, years)


class TestInputs:
    """二（六）2: no growth of three inputs."""

    @pytest.mark.parametrize("farm_input", FarmInput)
    @pytest.mark.parametrize(
        ("before", "now", "on", "status", "percent"),
        [
            (1_000, 1_000, AFTER, Standing.KEPT, 0),
            (1_000, 990, END, Standing.KEPT, -1),
            (1_000, 1_000, END, Standing.KEPT, 0),
            (1_000, Decimal("1000.001"), AFTER, Standing.MISSED, Fraction(1, 10_000)),
            (1_000, 1_001, END, Standing.RUNNING, Fraction(1, 10)),
            (3, 4, AFTER, Standing.MISSED, Fraction(100, 3)),
            (0, 1, AFTER, Standing.NOTHING_TO_MEASURE, None),
        ],
    )
    def test_growth(
        self, farm_input: FarmInput, before: Any, now: Any, on: date, status: Standing, percent: Fraction | None
    ) -> None:
        """Exact; missed only after the last year."""
        found = input_growth_check(farm_input, before=before, now=now, on=on)
        assert found.value == InputGrowthCheck(status=status, percent=None if percent is None else Fraction(percent))
        assert because(found).holds is ({Standing.KEPT: True, Standing.MISSED: False}.get(status))

    def test_clauses(self) -> None:
        """The box repeats it for two of the three."""
        places = [
            str(because(input_growth_check(one, before=1, now=1, on=AFTER)).citation.locator) for one in FarmInput
        ]
        assert places == ["专栏6 3", "专栏6 1", "二（六）2"]

    def test_what_if(self) -> None:
        """Another year, another bound."""
        later = ZeroGrowth(year=2022, most_percent=Decimal(5))
        one = {"farm_input": FarmInput.PESTICIDE, "before": 100, "zero_growth": later}
        statuses = [
            input_growth_check(**one, now=now, on=on).value.status  # type: ignore[arg-type]  # facts by name
            for now, on in ((105, AFTER), (106, date(2022, 12, 31)), (106, date(2023, 1, 1)))
        ]
        assert statuses == [Standing.KEPT, Standing.RUNNING, Standing.MISSED]

    def test_before_the_plan(self) -> None:
        """Nothing is judged."""
        with pytest.raises(NotInForce):
            input_growth_check(FarmInput.PESTICIDE, before=1, now=1, on=date(2017, 8, 24))


class TestAsTargets:
    """What is asked, as data."""

    def test_growth(self) -> None:
        """None of three, and reports by heads."""
        held = {one.key: one.asks.text() for one in TARGETS if one.key.endswith("growth")}
        keys = "fertiliser-growth", "pesticide-growth", "veterinary-drug-growth"
        assert held == dict.fromkeys(keys, "≤0%")
        (reports,) = [one for one in TARGETS if one.key == "cosmetic-reports"]
        assert reports.asks.text() == "≥50 reports per million persons"

    def test_rates(self) -> None:
        """No rate is below zero."""
        for rate, fits in ((Fraction(0), True), (Fraction(-1, 2), False)):
            if fits:
                CosmeticReportCheck(reached=True, rate=rate, needed=0, short_by=0)
                continue
            with pytest.raises(InvalidFacts, match="rate"):
                CosmeticReportCheck(reached=True, rate=rate, needed=0, short_by=0)


class TestRanges:
    """How large heads and figures may be."""

    def test_ends(self) -> None:
        """Both ends of each."""
        keeps_to("population", 0, 10**9, lambda heads: cosmetic_reports_check(population=heads, reports=0))
        keeps_to("copies", 0, 10**6, lambda copies: CosmeticReports(copies=copies))
        keeps_to("yearly_percent", 0, 100, lambda percent: BackgroundGrowth(yearly_percent=Decimal(percent)))
        keeps_to("year", 2000, 2100, lambda year: ZeroGrowth(year=year))
