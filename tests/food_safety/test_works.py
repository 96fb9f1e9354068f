"""135号 二（二） to 二（四）: what is built or reached by when."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy.core.errors import InvalidFacts, NotInForce
from langfang_policy.core.registers import Standing
from langfang_policy.food_safety import (
    CarcassTreatment,
    FurtherParkWork,
    ParkDeadline,
    ParkWork,
    ParkWorkDone,
    SafetyGoalCheck,
    TreatmentCentres,
    carcass_treatment_check,
    park_work_standing,
    treatment_centres_standing,
)
from tests.food_safety.ends import keeps_to
from tests.helpers import because

FIRST, PARK_END = date(2017, 11, 13), date(2017, 12, 31)
DAY = timedelta(days=1)


def done(work: ParkWork, finished: date) -> ParkWorkDone:
    """Finished work."""
    return ParkWorkDone(work=work, finished=finished)


class TestPark:
    """二（二）: four pieces of work by the end of the year of issue."""

    @pytest.mark.parametrize(
        ("finished", "on", "status"),
        [
            (PARK_END, PARK_END, Standing.KEPT),
            (PARK_END, PARK_END + DAY, Standing.KEPT),
            (PARK_END + DAY, PARK_END + DAY, Standing.KEPT_LATE),
            (None, PARK_END, Standing.RUNNING),
            (None, PARK_END + DAY, Standing.OVERDUE),
        ],
    )
    def test_days(self, finished: date | None, on: date, status: Standing) -> None:
        """The last day included."""
        for work in (one for one in ParkWork if one is not ParkWork.OTHER):
            told = [] if finished is None else [done(work, finished)]
            found = park_work_standing(told, on=on)
            assert {one.work: one.status for one in found.value}[work] is status
            assert len(found.value) == 4
            (reason,) = [one for one in found.findings if one.zh == work.zh]
            assert reason.holds is (None if status is Standing.RUNNING else status is Standing.KEPT)

    def test_further_work(self) -> None:
        """Due as well, if the list is read as open."""
        found = park_work_standing([], on=PARK_END + DAY, further_work=FurtherParkWork.DUE_AS_WELL).value
        assert [one.work for one in found] == list(ParkWork)
        assert {one.status for one in found} == {Standing.OVERDUE}

    def test_what_if(self) -> None:
        """The day follows the figure."""
        later = ParkDeadline(last_day=date(2018, 6, 30))
        found = park_work_standing([done(ParkWork.SITE, date(2018, 6, 30))], on=date(2018, 7, 1), deadline=later)
        assert [one.status for one in found.value] == [Standing.KEPT] + [Standing.OVERDUE] * 3
        assert because(found).required == date(2018, 6, 30)

    def test_what_cannot_be(self) -> None:
        """Twice, in the future, before the opinions."""
        twice = [done(ParkWork.SITE, FIRST), done(ParkWork.SITE, FIRST)]
        for told in (twice, [done(ParkWork.SITE, PARK_END + DAY)]):
            with pytest.raises(InvalidFacts, match="done"):
                park_work_standing(told, on=PARK_END)
        with pytest.raises(NotInForce):
            park_work_standing([], on=FIRST - DAY)


class TestCarcasses:
    """二（三）: all of them by the end of 2018."""

    @pytest.mark.parametrize(
        ("treated", "dead", "on", "status", "short"),
        [
            (1_000, 1_000, date(2019, 1, 1), Standing.KEPT, 0),
            (1_000, 1_000, date(2018, 12, 31), Standing.KEPT, 0),
            (999, 1_000, date(2018, 12, 31), Standing.RUNNING, 1),
            (999, 1_000, date(2019, 1, 1), Standing.MISSED, 1),
            (Decimal("2.5"), 3, date(2019, 1, 1), Standing.MISSED, Decimal("0.5")),
        ],
    )
    def test_share(self, treated: Any, dead: Any, on: date, status: Standing, short: Any) -> None:
        """Exact; the last day included."""
        found = carcass_treatment_check(treated=treated, dead=dead, on=on)
        percent = 100 * Fraction(treated) / Fraction(dead)
        assert found.value == SafetyGoalCheck(status=status, percent=percent, short_by=Decimal(short))
        assert because(found).holds is {Standing.KEPT: True, Standing.MISSED: False}.get(status)

    def test_none(self) -> None:
        """Where none died there is nothing to measure."""
        found = carcass_treatment_check(treated=0, dead=0, on=FIRST).value
        assert found == SafetyGoalCheck(status=Standing.NOTHING_TO_MEASURE, percent=None, short_by=Decimal(0))

    def test_what_cannot_be(self) -> None:
        """More than there are; before the opinions."""
        with pytest.raises(InvalidFacts, match="treated"):
            carcass_treatment_check(treated=2, dead=1, on=FIRST)
        with pytest.raises(NotInForce):
            carcass_treatment_check(treated=1, dead=1, on=FIRST - DAY)

    @given(st.integers(0, 100), st.integers(1, 100), st.integers(0, 100))
    def test_what_if(self, treated: int, dead: int, percent: int) -> None:
        """Multiplied across."""
        if treated > dead:
            treated, dead = dead, treated
        asked = CarcassTreatment(percent=Decimal(percent), last_day=date(2019, 6, 30))
        found = carcass_treatment_check(treated=treated, dead=dead, on=date(2019, 7, 1), treatment=asked)
        assert (found.value.status is Standing.KEPT) is (100 * treated >= percent * dead)
        assert found.value.short_by == max(Fraction(percent * dead, 100) - treated, 0)


class TestCentres:
    """二（四）: one centre by the end of the plan."""

    @pytest.mark.parametrize(
        ("completed", "on", "status"),
        [
            ([], date(2020, 12, 31), Standing.RUNNING),
            ([], date(2021, 1, 1), Standing.OVERDUE),
            ([date(2020, 12, 31)], date(2021, 1, 1), Standing.KEPT),
            ([date(2021, 1, 1)], date(2021, 1, 1), Standing.KEPT_LATE),
            ([date(2016, 1, 1)], FIRST, Standing.KEPT),
            ([date(2021, 1, 1), date(2020, 1, 1)], date(2021, 1, 1), Standing.KEPT),
        ],
    )
    def test_days(self, completed: list[date], on: date, status: Standing) -> None:
        """The last day of the plan included."""
        assert treatment_centres_standing(completed, on=on).value is status

    def test_what_if(self) -> None:
        """Two centres."""
        two = TreatmentCentres(centres=2)
        after = date(2021, 2, 1)
        days = date(2019, 5, 1), date(2020, 5, 1), date(2021, 1, 5)
        statuses = [
            treatment_centres_standing(built, on=after, centres=two).value
            for built in (days[:2], days[1:], days[:1])
        ]  # fmt: skip
        assert statuses == [Standing.KEPT, Standing.KEPT_LATE, Standing.OVERDUE]
        running = treatment_centres_standing(days[:1], on=date(2020, 12, 31), centres=two)
        assert running.value is Standing.RUNNING
        assert (because(running).observed, because(running).required, because(running).holds) == (1, 2, None)

    def test_what_cannot_be(self) -> None:
        """In the future; before the opinions."""
        assert treatment_centres_standing([FIRST], on=FIRST).value is Standing.KEPT
        with pytest.raises(InvalidFacts, match="completed"):
            treatment_centres_standing([FIRST + DAY], on=FIRST)
        with pytest.raises(NotInForce):
            treatment_centres_standing([], on=FIRST - DAY)


class TestRanges:
    """How many centres there may be."""

    def test_ends(self) -> None:
        """Both ends."""
        keeps_to("centres", 0, 1_000, lambda centres: TreatmentCentres(centres=centres))
