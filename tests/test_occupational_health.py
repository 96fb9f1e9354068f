"""The plan against occupational diseases: the decree, its years, its registers."""

from __future__ import annotations

from datetime import date

import pytest

from langfang_policy.core.decrees import Known
from langfang_policy.core.errors import InvalidFacts
from langfang_policy.core.organs import Organ, Party
from langfang_policy.core.registers import Once, Recurring
from langfang_policy.occupational_health import (
    DUTIES,
    OCCUPATIONAL_HEALTH,
    PROCEDURES,
    TARGETS,
    CoveredYears,
    HealthArea,
    LeadDepartment,
    in_plan_period,
)
from tests.helpers import agrees, bearers


class TestDecree:
    """The decree as a constant."""

    def test_days_in_force(self) -> None:
        """From the day of issue, as no other is printed."""
        days = date(2017, 10, 17), date(2017, 10, 18)
        assert [OCCUPATIONAL_HEALTH.in_force(day) for day in days] == [False, True]
        assert OCCUPATIONAL_HEALTH.first_known is Known.PRESUMED

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


class TestRegisters:
    """What the plan lists."""

    def test_due_at_the_end_of_the_plan(self) -> None:
        """The year alone is printed."""
        found = [duty.key for duty in DUTIES if duty.due == Once(date(2020, 12, 31), Known.PRESUMED)]
        assert found == [
            "five-party-pattern",
            "control-poisoning-and-radiation",
            "joint-meetings",
            "information-system",
            "supervise-and-evaluate",
            "county-plan",
        ]
        assert {(one.due, one.due_known) for one in TARGETS} == {(date(2020, 12, 31), Known.PRESUMED)}

    def test_each_year(self) -> None:
        """From the year of issue to the last of the plan."""
        yearly = [duty for duty in DUTIES if isinstance(duty.due, Recurring)]
        assert [duty.key for duty in yearly] == ["yearly-plan", "yearly-review"]
        for duty in yearly:
            assert duty.due is not None
            days = duty.due.between(date(2016, 1, 1), date(2022, 1, 1))
            assert days == tuple(date(year, 12, 31) for year in (2017, 2018, 2019, 2020))

    def test_who(self) -> None:
        """Two bureaus evaluate; employers bear what is theirs."""
        by_key = {duty.key: duty for duty in DUTIES}
        assert by_key["supervise-and-evaluate"].who == bearers("市安监局、市卫生计生委")
        assert by_key["carry-out"].who == bearers("各县（市、区）人民政府、廊坊开发区管委会、市政府各部门")
        assert sum(duty.who == (Party.EMPLOYERS,) for duty in DUTIES) == 6
        assert Party.EMPLOYERS.names == ("用人单位",)

    def test_procedure(self) -> None:
        """Three stages of a project."""
        (project,) = PROCEDURES
        assert [step.key for step in project.steps] == ["pre-assessment", "effect-evaluation", "acceptance"]
