"""The opinions on collective forest tenure: the decree, its tasks and units, its registers."""

from __future__ import annotations

from datetime import date

import pytest

from langfang_policy.core.decrees import Known
from langfang_policy.core.organs import Level, Organ, Party, Remit
from langfang_policy.core.registers import Once
from langfang_policy.forestry import (
    DUTIES,
    FORESTRY,
    PROCEDURES,
    ForestryTask,
    ForestryUnit,
    forestry_tasks,
    forestry_units,
)
from tests.helpers import bearers, because

TASK, UNIT = ForestryTask, ForestryUnit


class TestDecree:
    """The decree as a constant."""

    def test_days_in_force(self) -> None:
        """From the day of issue, as no other is printed."""
        assert [FORESTRY.in_force(day) for day in (date(2017, 12, 12), date(2017, 12, 13))] == [False, True]
        assert (FORESTRY.issued, FORESTRY.first_known) == (FORESTRY.first_day, Known.PRESUMED)

    def test_presumed_end(self) -> None:
        """The goals for 2020 end nothing; five years do."""
        days = date(2021, 1, 1), date(2022, 12, 12), date(2022, 12, 13)
        assert [FORESTRY.standing(day).holds for day in days] == [True, True, False]


class TestUnits:
    """二（一）1 to 二（四）3: who answers for what."""

    @pytest.mark.parametrize(
        ("task", "clause", "units"),
        [
            (TASK.CERTIFICATION, "二（一）1", "市国土资源局、市林业局、市农业局"),
            (TASK.THREE_RIGHTS, "二（一）2", "市林业局、市农业局、市国土资源局、市财政局、市政府金融办"),
            (TASK.CONTRACTS, "二（一）3", "市林业局"),
            (TASK.DISPUTES, "二（一）4", "市林业局、市国土资源局、市农业局、市司法局"),
            (TASK.PUBLIC_FOREST, "二（二）1", "市林业局、市财政局"),
            (TASK.FELLING, "二（二）2", "市林业局"),
            (TASK.TRANSFER, "二（三）1", "市林业局、市国土资源局、市农业局、市供销社"),
            (TASK.OPERATORS, "二（三）2", "市林业局、市国土资源局、市财政局"),
            (TASK.UNDERSTORY, "二（三）3", "市林业局、市国土资源局、市农业局、市科技局"),
            (TASK.FRUIT, "二（三）4", "市林业局、市农业局、市旅游发展委"),
            (TASK.SERVICES, "二（四）1", "市林业局、市编办、市财政局、市农业局、市商务局、市供销社"),
            (
                TASK.FISCAL_SUPPORT,
                "二（四）2",
                "市财政局、市林业局、市发展改革委、市水利局、市农业局、市交通运输局",
            ),
            (TASK.FINANCE, "二（四）3", "市林业局、市财政局、市政府金融办、人行廊坊市中心支行、市银监分局"),
        ],
    )
    def test_brackets(self, task: ForestryTask, clause: str, units: str) -> None:
        """As the bracket behind each task prints them."""
        found = forestry_units(task)
        assert "、".join(unit.zh for unit in found.value) == units
        assert because(found).citation == FORESTRY.at(clause)
        assert tuple(unit.organ for unit in found.value) == bearers(units)

    @pytest.mark.parametrize("unit", ForestryUnit)
    def test_either_way_round(self, unit: ForestryUnit) -> None:
        """A unit has a task where the task has the unit; each has one at the least."""
        found = forestry_tasks(unit).value
        assert found
        assert found == tuple(task for task in ForestryTask if unit in forestry_units(task).value)

    def test_forestry_has_them_all(self) -> None:
        """The forestry bureau answers for every task."""
        found = forestry_tasks(UNIT.FORESTRY)
        assert found.value == tuple(ForestryTask)
        assert [one.observed for one in found.findings] == list(ForestryTask)

    def test_old_name_of_the_water_bureau(self) -> None:
        """The opinions print an older name of the same bureau."""
        assert UNIT.WATER.organ == Organ(Level.CITY, Remit.WATER)


class TestRegisters:
    """What the opinions list."""

    def test_goal(self) -> None:
        """To 2020, whose last day is presumed."""
        (goal,) = [duty for duty in DUTIES if duty.due is not None]
        assert (goal.key, goal.due) == ("goal-2020", Once(date(2020, 12, 31), Known.PRESUMED))

    def test_units_bear_the_duties_of_their_task(self) -> None:
        """Where the clause names nobody else."""
        (duty,) = [duty for duty in DUTIES if duty.key == "settle-disputes"]
        assert duty.who == bearers("市林业局、市国土资源局、市农业局、市司法局")

    def test_counties(self) -> None:
        """They set up the fund, lead the reform and work with private capital."""
        who = bearers("各县（市、区）人民政府")
        assert [duty.key for duty in DUTIES if duty.who == who] == [
            "subsidy-fund",
            "lead-reform",
            "public-private-partnership",
        ]

    def test_departments_and_lenders(self) -> None:
        """Departments complete policies, and lend on forest rights with those who lend."""
        departments = bearers("各有关部门")
        who = {duty.key: duty.who for duty in DUTIES}
        assert who["complete-policies"] == departments
        assert who["forest-mortgage"] == (*departments, Party.FINANCIAL_INSTITUTIONS)

    def test_contracts(self) -> None:
        """The county's forestry authority promotes the model forms; those of the townships keep archives, too."""
        county = Organ(Level.COUNTY, Remit.FORESTRY)
        who = {duty.key: duty.who for duty in DUTIES}
        assert who["model-contracts"] == (county,)
        assert who["contract-archives"] == (county, Organ(Level.TOWNSHIP, Remit.FORESTRY))

    def test_procedures(self) -> None:
        """A certificate, and land for infrastructure; formalities come last."""
        certificate, land = PROCEDURES
        assert [step.key for step in certificate.steps] == ["survey", "register", "deliver"]
        nearly = land.next_step(frozenset({"plan", "quota"}))
        assert nearly is not None
        assert nearly.zh == "依法办理用地手续"
