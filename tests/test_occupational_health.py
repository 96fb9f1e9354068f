"""The plan against occupational diseases: the decree and its years."""

from __future__ import annotations

from datetime import date

import pytest

from langfang_policy.core.decrees import Known
from langfang_policy.core.errors import InvalidFacts
from langfang_policy.core.organs import Organ
from langfang_policy.occupational_health import (
    OCCUPATIONAL_HEALTH,
    CoveredYears,
    HealthArea,
    LeadDepartment,
    in_plan_period,
)
from tests.helpers import agrees


class TestDecree:
    """The decree as a constant."""

    def test_days_in_force(self) -> None:
        """From the day of issue, as no other is printed."""
        days = date(2017, 10, 17), date(2017, 10, 18)
        assert [OCCUPATIONAL_HEALTH.in_force(day) for day in days] == [False, True]
        issued = OCCUPATIONAL_HEALTH.issued
        assert (issued, OCCUPATIONAL_HEALTH.first_known) == (date(2017, 10, 18), Known.PRESUMED)

    @pytest.mark.parametrize(
        ("day", "inside"),
        [
            (date(2015, 12, 31), False),
            (date(2016, 1, 1), True),
            (date(2020, 12, 31), True),
            (date(2021, 1, 1), False),
        ],
    )
    def test_years(self, day: date, inside: bool) -> None:
        """Both ends included."""
        found = in_plan_period(day)
        assert found.value is inside
        agrees(found, inside)

    def test_other_years(self) -> None:
        """The answer and the words follow; years out of order are refused."""
        years = CoveredYears(first_year=2018, last_year=2018)
        found = [in_plan_period(date(year, 6, 1), period=years) for year in (2017, 2018, 2019)]
        assert [one.value for one in found] == [False, True, False]
        assert [one.required for one in found[0].findings] == [2018, 2018]
        with pytest.raises(InvalidFacts, match="last_year"):
            CoveredYears(first_year=2018, last_year=2017)

    def test_areas_and_departments(self) -> None:
        """Ten counties, the zone and the city; two departments are named."""
        assert len(HealthArea) == 12
        assert [Organ.parse(one.zh).zh for one in list(LeadDepartment)[:2]] == [
            "市安全生产监督管理局",
            "市卫生计生委",
        ]
