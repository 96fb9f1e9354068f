"""二（一）: what the unemployed draw."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy.core.errors import InvalidFacts, NotInForce
from langfang_policy.steel_workers import (
    ContributionYears,
    DrawnMonths,
    IntroductionSubsidy,
    LumpSumReach,
    UnemploymentBenefit,
    job_introduction_subsidy,
    lump_sum_benefit,
)
from tests.helpers import because
from tests.steel_workers import FEW

DAY = date(2018, 6, 15)
DRAWING = UnemploymentBenefit(
    contribution_months=60, drawing=True, monthly_yuan=Decimal("1180.50"), months_entitled=12, months_drawn=3
)
WRONG_DAYS = pytest.mark.parametrize("day", [date(2016, 12, 31), date(2020, 1, 1)])


class TestIntroduction:
    """Half the monthly benefit, for no more than so many months."""

    @pytest.mark.parametrize(("given_months", "months"), [(0, 0), (1, 1), (5, 5), (6, 6), (7, 6)])
    def test_months(self, given_months: int, months: int) -> None:
        """More are cut to the greatest number."""
        found = job_introduction_subsidy(DRAWING, months_granted=given_months, on=DAY).value
        assert (found.months, found.monthly_yuan) == (months, Decimal("590.25"))
        assert found.total_yuan == months * Decimal("590.25")

    @pytest.mark.parametrize(("contributed", "months"), [(59, 0), (60, 6), (61, 6)])
    def test_contributions(self, contributed: int, months: int) -> None:
        """The full years at the least."""
        person = evolve(DRAWING, contribution_months=contributed)
        found = job_introduction_subsidy(person, months_granted=6, on=DAY)
        assert found.value.months == months
        if not months:
            assert because(found).required == 60
            assert found.value.total_yuan == found.value.monthly_yuan == 0

    def test_while_drawing(self) -> None:
        """Not before or after the benefit."""
        found = job_introduction_subsidy(evolve(DRAWING, drawing=False), months_granted=6, on=DAY)
        assert (int(found.value.total_yuan), because(found).zh) == (0, "正在领取失业保险金")

    @pytest.mark.parametrize(("entitled", "months"), [(5, 5), (6, 6), (7, 6)])
    def test_short_benefits(self, entitled: int, months: int) -> None:
        """No month beyond the benefit, or the greatest number alone: a reading."""
        person = evolve(DRAWING, months_entitled=entitled)
        assert job_introduction_subsidy(person, months_granted=6, on=DAY).value.months == months
        free = job_introduction_subsidy(person, months_granted=6, on=DAY, drawn_months=DrawnMonths.NOT_LIMITED)
        assert free.value.months == 6

    @FEW
    @given(st.integers(1, 100), st.integers(1, 1_200), st.integers(0, 100), st.integers(0, 2_000))
    def test_what_if(self, years: int, most: int, percent: int, months: int) -> None:
        """Answer and words follow the figures, and the cap holds."""
        asked, terms = ContributionYears(years=years), IntroductionSubsidy(most_months=most, share_percent=percent)
        person = evolve(DRAWING, contribution_months=12 * years, months_entitled=1_200)
        found = job_introduction_subsidy(person, months_granted=months, on=DAY, contributions=asked, subsidy=terms)
        assert found.value.months == min(months, most)
        assert found.value.total_yuan * 100 == Decimal("1180.50") * percent * min(months, most)
        assert [one.required for one in found.findings if one.bound] == [12 * years, most]
        short = evolve(person, contribution_months=12 * years - 1)
        assert not job_introduction_subsidy(
            short, months_granted=months, on=DAY, contributions=asked, subsidy=terms
        ).value.total_yuan

    @pytest.mark.parametrize(("months", "years"), [(0, 1), (1_201, 1), (1, 0), (1, 101)])
    def test_no_such_figures(self, months: int, years: int) -> None:
        """Neither nothing nor more than a calendar holds."""
        assert IntroductionSubsidy(most_months=1_200).most_months == 12 * ContributionYears(years=100).years
        with pytest.raises(InvalidFacts):
            _ = IntroductionSubsidy(most_months=months), ContributionYears(years=years)

    @WRONG_DAYS
    def test_wrong_days(self, day: date) -> None:
        """Nothing outside the period."""
        with pytest.raises(NotInForce):
            job_introduction_subsidy(DRAWING, months_granted=6, on=day)
        with pytest.raises(NotInForce):
            lump_sum_benefit(DRAWING, starts_business=True, on=day)


class TestLumpSum:
    """What is left, at once."""

    @pytest.mark.parametrize(("drawn", "months"), [(0, 12), (11, 1), (12, 0)])
    def test_what_is_left(self, drawn: int, months: int) -> None:
        """Every month that was not drawn."""
        found = lump_sum_benefit(evolve(DRAWING, months_drawn=drawn), starts_business=True, on=DAY).value
        assert (found.months, found.total_yuan) == (months, months * Decimal("1180.50"))
        assert found.monthly_yuan == Decimal("1180.50")

    def test_no_more_is_drawn_than_granted(self) -> None:
        """Refused."""
        with pytest.raises(InvalidFacts, match="months_drawn"):
            evolve(DRAWING, months_drawn=13)

    @pytest.mark.parametrize(
        ("person", "starts", "reach", "months", "missing"),
        [
            (DRAWING, False, LumpSumReach.LONG_INSURED, 0, "自主创业"),
            (evolve(DRAWING, drawing=False), True, LumpSumReach.LONG_INSURED, 0, "正在领取失业保险金"),
            (evolve(DRAWING, contribution_months=59), True, LumpSumReach.LONG_INSURED, 0, "累计缴纳失业保险费年限"),
            (evolve(DRAWING, contribution_months=59), True, LumpSumReach.ANY_INSURED, 9, None),
            (evolve(DRAWING, drawing=False), True, LumpSumReach.ANY_INSURED, 0, "正在领取失业保险金"),
        ],
    )
    def test_whom(
        self, person: UnemploymentBenefit, starts: bool, reach: LumpSumReach, months: int, missing: str | None
    ) -> None:
        """Whoever founds, draws, and has contributed long enough; the last is a reading."""
        found = lump_sum_benefit(person, starts_business=starts, on=DAY, lump_sum_reach=reach)
        assert found.value.months == months
        if missing:
            assert because(found).zh == missing

    @FEW
    @given(st.integers(1, 100))
    def test_what_if_other_years(self, years: int) -> None:
        """The bound follows."""
        asked = ContributionYears(years=years)
        found = lump_sum_benefit(DRAWING, starts_business=True, on=DAY, contributions=asked)
        assert found.findings[0].required == 12 * years
        assert (found.value.months > 0) == (years <= 5)
