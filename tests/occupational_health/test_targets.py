"""Part one: the figures, and the share of early pneumoconiosis."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

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
    "diagnosis-institutions": ("一（二）", "≥1 institutions", "至少1家", "city"),
    "examination-institutions": ("一（二）", "≥1 institutions", "至少1家", "county"),
    "areas-monitored": ("一（三）", "≥90%", "达到90%", "city"),
    "institutions-reporting": ("一（三）", "≥90%", "达到90%", "city"),
    "workers-insured": ("一（四）", "≥80%", "80%以上", "city"),
}
"""Each target's clause, bound in both languages, and for whom it is."""
END, AFTER = date(2020, 12, 31), date(2021, 1, 1)


def reported(early: int, late: int = 0, old: int = 0, *, year: int = 2020, others: int | None = None) -> DustReport:
    """So many early and late new cases, old ones, and other diseases."""
    total = early + late + old
    return DustReport(
        year=year,
        new_cases=(Decimal("4.99"),) * early + (Decimal(5),) * late,
        reports=total,
        all_reports=None if others is None else total + others,
    )


class TestFigures:
    """一（一） to 一（四）: twelve targets."""

    def test_targets(self) -> None:
        """Clause, bound, level."""
        assert {
            one.key: (str(one.citation.locator), one.asks.text(), one.asks.text("zh"), one.scope) for one in TARGETS
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
        now = DustReport(year=2020, new_cases=(years,), reports=1)
        assert early_dust_share(now, base=reported(1, 1, year=2015), on=AFTER).value.now == early

    @pytest.mark.parametrize(
        ("now", "on", "status"),
        [
            (reported(1, 3), AFTER, Standing.MISSED),
            (reported(1, 4), AFTER, Standing.KEPT),
            (reported(1, 3), END, Standing.RUNNING),
            (reported(1, 4), END, Standing.KEPT),
            (reported(2, 3), AFTER, Standing.MISSED),
            (reported(2, 3, year=2019), AFTER, Standing.RUNNING),
            (reported(0, 0, 1), AFTER, Standing.KEPT),
        ],
    )
    def test_fall(self, now: DustReport, on: date, status: Standing) -> None:
        """The same share is no fall; a year before the last misses nothing."""
        found = early_dust_share(now, base=reported(2, 5, 1, year=2015), on=on)
        assert (found.value.status, found.value.before) == (status, Fraction(1, 4))
        assert found.value.now == Fraction(sum(one < 5 for one in now.new_cases), now.reports)
        assert because(found).holds is {Standing.KEPT: True, Standing.MISSED: False}.get(status)
        assert [one.observed for one in found.findings[:2]] == [5, 2]
        assert found.findings[2].observed == sum(one < 5 for one in now.new_cases)

    @pytest.mark.parametrize(
        ("base", "now"),
        [
            (reported(0, year=2015), reported(1)),
            (reported(1, year=2015), reported(0)),
            (reported(0, year=2015), reported(0)),
        ],
    )
    def test_nothing_to_measure(self, base: DustReport, now: DustReport) -> None:
        """No share of nothing."""
        found = early_dust_share(now, base=base, on=AFTER)
        assert (found.value.status, found.value.before, found.value.now) == (Standing.NOTHING_TO_MEASURE, None, None)
        assert because(found).kind == "note"

    def test_all_diseases(self) -> None:
        """Another base, another answer; it must be told."""
        base, now = reported(1, 1, year=2015, others=6), reported(1, 2, others=3)
        assert early_dust_share(now, base=base, on=AFTER).value.status is Standing.KEPT
        found = early_dust_share(now, base=base, on=AFTER, annual_total=AnnualTotal.ALL_DISEASES).value
        assert (found.status, found.before, found.now) == (Standing.MISSED, Fraction(1, 8), Fraction(1, 6))
        for facts, missing in (((reported(1), base), "report"), ((now, reported(1, year=2015)), "base")):
            with pytest.raises(Undetermined) as caught:
                early_dust_share(facts[0], base=facts[1], on=AFTER, annual_total=AnnualTotal.ALL_DISEASES)
            assert caught.value.missing == (missing,)

    def test_another_exposure(self) -> None:
        """The answer and the words follow."""
        base, now = reported(1, 1, year=2015), reported(1, 2)
        found = early_dust_share(now, base=base, on=AFTER, exposure=DustExposure(years=Decimal("5.5")))
        assert (found.value.status, found.value.now) == (Standing.MISSED, Fraction(1))
        assert found.findings[0].observed == Decimal("5.5")

    @pytest.mark.parametrize(
        ("facts", "name"),
        [
            ({"report": reported(1, year=2021)}, "report"),
            ({"report": reported(1, year=2020), "on": END.replace(year=2019)}, "report"),
            ({"base": reported(1, year=2020)}, "base"),
        ],
    )
    def test_years(self, facts: dict[str, Any], name: str) -> None:
        """A year of the plan that has begun, and one before it."""
        asked: dict[str, Any] = {"report": reported(1), "base": reported(1, year=2019), "on": AFTER} | facts
        with pytest.raises(InvalidFacts) as caught:
            early_dust_share(asked["report"], base=asked["base"], on=asked["on"])
        assert caught.value.faults[0].fact == name

    def test_first_days(self) -> None:
        """The base may be the year before; the year may have just begun; not before the plan."""
        now = reported(1, year=2020)
        assert early_dust_share(now, base=reported(1, year=2019), on=date(2020, 1, 1)).value.status is Standing.RUNNING
        with pytest.raises(NotInForce):
            early_dust_share(reported(1, year=2017), base=reported(1, year=2015), on=date(2017, 10, 17))

    @pytest.mark.parametrize(
        ("facts", "name"),
        [({"reports": 1}, "reports"), ({"all_reports": 1}, "all_reports"), ({"new_cases": (101, 1)}, "new_cases")],
    )
    def test_parts_and_wholes(self, facts: dict[str, Any], name: str) -> None:
        """A part is no more than its whole; the whole may be the part."""
        asked: dict[str, Any] = {"year": 2020, "new_cases": (1, 1), "reports": 2, "all_reports": 2}
        assert DustReport(**asked).reports == 2
        with pytest.raises(InvalidFacts, match=name):
            DustReport(**asked | facts)

    @given(*(st.integers(0, 6) for _ in range(4)))
    def test_fewer_early_cases_are_no_worse(self, early: int, late: int, base_early: int, base_late: int) -> None:
        """Nor does the answer leave what the counts say."""
        base = reported(base_early, base_late, 1, year=2015)
        found = early_dust_share(reported(early + 1, late), base=base, on=AFTER).value
        better = early_dust_share(reported(early, late + 1), base=base, on=AFTER).value
        assert found.status is not Standing.KEPT or better.status is Standing.KEPT
        fell = Fraction(early + 1, early + late + 1) < Fraction(base_early, base_early + base_late + 1)
        assert (found.status is Standing.KEPT) is fell
