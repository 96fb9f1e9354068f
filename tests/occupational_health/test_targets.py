"""Part one: the figures, and the share of early pneumoconiosis."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy.core.errors import InvalidFacts, NotInForce, Undetermined
from langfang_policy.core.registers import Standing, assess_targets
from langfang_policy.occupational_health import (
    TARGETS,
    AnnualTotal,
    DustExposure,
    DustReport,
    DustShareCheck,
    early_dust_share,
)
from tests.helpers import because

FIGURES = {
    "principals-trained": ("一（一）", "≥95%", "95%以上", "city"),
    "managers-trained": ("一（一）", "≥95%", "95%以上", "city"),
    "hazards-tested": ("一（一）", "≥80%", "80%以上", "city"),
    "workers-examined": ("一（一）", "≥90%", "90%以上", "city"),
    "projects-declared": ("一（一）", "≥85%", "85%以上", "city"),
    "doses-monitored": ("一（一）", "≥90%", "90%以上", "city"),
    "supervisors-trained": ("一（二）", "≥100%", "≥100%", "city"),
    "diagnosis-institutions": ("一（二）", "≥1 institution", "至少1家", "city"),
    "examination-institutions": ("一（二）", "≥1 institution", "至少1家", "county"),
    "areas-monitored": ("一（三）", "≥90%", "达到90%", "city"),
    "institutions-reporting": ("一（三）", "≥90%", "达到90%", "city"),
    "workers-insured": ("一（四）", "≥80%", "80%以上", "city"),
}
"""Each target's clause, bound in both languages, and for whom it is."""
END, AFTER = date(2020, 12, 31), date(2021, 1, 1)


def reported(early: int, late: int = 0, old: int = 0, *, others: int | None = None) -> DustReport:
    """So many early and late new cases, old ones, and other diseases."""
    return DustReport(
        new_cases=(Decimal("4.99"),) * early + (Decimal(5),) * late, other_cases=old, other_diseases=others
    )


class TestFigures:
    """一（一） to 一（四）: twelve targets."""

    def test_targets(self) -> None:
        """Clause, bound, level."""
        assert {
            one.key: (str(one.citation.locator), one.asks.text(), one.asks.text("zh"), one.scope.json)
            for one in TARGETS
        } == FIGURES

    @pytest.mark.parametrize("key", FIGURES)
    def test_as_data(self, key: str) -> None:
        """They are assessed as any decree's are; the figure itself is enough."""
        (target,) = [one for one in TARGETS if one.key == key]
        just_below = Decimal(target.asks.figure) - Decimal("0.000000001")
        for number, status in ((target.asks.figure, Standing.KEPT), (just_below, Standing.MISSED)):
            assert assess_targets([target], {key: number}, on=AFTER)[0].status is status


class TestEarlyCases:
    """一: fewer, as a share, than in a base year."""

    @pytest.mark.parametrize(
        ("years", "early"), [(Decimal("4.999999999"), 1), (5, 0), (Decimal("5.000000001"), 0), (0, 1)]
    )
    def test_exposure(self, years: Decimal | int, early: int) -> None:
        """Below the figure alone."""
        now = DustReport(new_cases=(years,))
        assert early_dust_share(now, base=reported(1, 1), year=2020, on=AFTER).value.now == early

    @pytest.mark.parametrize(
        ("now", "year", "on", "status"),
        [
            (reported(1, 3), 2020, AFTER, Standing.MISSED),
            (reported(1, 4), 2020, AFTER, Standing.KEPT),
            (reported(1, 3), 2020, END, Standing.RUNNING),
            (reported(1, 4), 2020, END, Standing.KEPT),
            (reported(2, 3), 2020, AFTER, Standing.MISSED),
            (reported(2, 3), 2019, AFTER, Standing.RUNNING),
            (reported(0, 0, 1), 2020, AFTER, Standing.KEPT),
        ],
    )
    def test_fall(self, now: DustReport, year: int, on: date, status: Standing) -> None:
        """The same share is no fall; a year before the last misses nothing."""
        found = early_dust_share(now, base=reported(2, 5, 1), year=year, on=on)
        early = sum(one < 5 for one in now.new_cases)
        assert (found.value.status, found.value.before) == (status, Fraction(1, 4))
        assert found.value.now == Fraction(early, len(now.new_cases) + now.other_cases)
        assert because(found).holds is {Standing.KEPT: True, Standing.MISSED: False}.get(status)
        assert [one.observed for one in found.findings[:3]] == [5, 2, early]

    @pytest.mark.parametrize(
        ("base", "now"), [(reported(0), reported(1)), (reported(1), reported(0)), (reported(0), reported(0))]
    )
    def test_nothing_to_measure(self, base: DustReport, now: DustReport) -> None:
        """No share of nothing."""
        found = early_dust_share(now, base=base, year=2020, on=AFTER)
        assert (found.value.status, found.value.before, found.value.now) == (Standing.NOTHING_TO_MEASURE, None, None)
        assert because(found).kind == "note"

    def test_all_diseases(self) -> None:
        """Another base, another answer; it must be told."""
        base, now, every = reported(1, 1, others=6), reported(1, 2, others=3), AnnualTotal.ALL_DISEASES
        assert early_dust_share(now, base=base, year=2020, on=AFTER).value.status is Standing.KEPT
        found = early_dust_share(now, base=base, year=2020, on=AFTER, annual_total=every).value
        assert (found.status, found.before, found.now) == (Standing.MISSED, Fraction(1, 8), Fraction(1, 6))
        for one, other, missing in ((reported(1), base, "report"), (now, reported(1), "base")):
            with pytest.raises(Undetermined) as caught:
                early_dust_share(one, base=other, year=2020, on=AFTER, annual_total=every)
            assert caught.value.missing == (missing,)

    def test_another_exposure(self) -> None:
        """The answer and the words follow."""
        base, now, exposure = reported(1, 1), reported(1, 2), DustExposure(years=Decimal("5.5"))
        found = early_dust_share(now, base=base, year=2020, on=AFTER, exposure=exposure)
        assert (found.value.status, found.value.now) == (Standing.MISSED, Fraction(1))
        assert found.findings[0].observed == Decimal("5.5")

    def test_days(self) -> None:
        """A year that has begun, not before the plan."""
        now = reported(1)
        assert early_dust_share(now, base=now, year=2020, on=date(2020, 1, 1)).value.status is Standing.RUNNING
        with pytest.raises(InvalidFacts, match="year"):
            early_dust_share(now, base=now, year=2020, on=date(2019, 12, 31))
        with pytest.raises(NotInForce):
            early_dust_share(now, base=now, year=2017, on=date(2017, 10, 17))

    def test_ends(self) -> None:
        """No exposure below nothing or beyond a century, no share outside its whole."""
        assert DustReport(new_cases=(0, 100)).new_cases == (0, 100)
        for years in (-1, 101):
            with pytest.raises(InvalidFacts, match="new_cases"):
                DustReport(new_cases=(years,))
        assert DustShareCheck(status=Standing.MISSED, before=Fraction(0), now=Fraction(1)).now == 1
        for share in (Fraction(-1, 2), Fraction(3, 2)):
            with pytest.raises(InvalidFacts, match="now"):
                DustShareCheck(status=Standing.MISSED, now=share)

    @given(*(st.integers(0, 6) for _ in range(4)))
    def test_fewer_early_cases_are_no_worse(self, early: int, late: int, base_early: int, base_late: int) -> None:
        """Nor does the answer leave what the counts say."""
        base = reported(base_early, base_late, 1)
        found = early_dust_share(reported(early + 1, late), base=base, year=2020, on=AFTER).value
        better = early_dust_share(reported(early, late + 1), base=base, year=2020, on=AFTER).value
        assert found.status is not Standing.KEPT or better.status is Standing.KEPT
        fell = Fraction(early + 1, early + late + 1) < Fraction(base_early, base_early + base_late + 1)
        assert (found.status is Standing.KEPT) is fell
