"""Parts two to four: which units answer for what, and where they sit."""

from __future__ import annotations

from collections import Counter

import pytest

from langfang_policy.core.organs import Organ
from langfang_policy.salt import (
    BODIES,
    SaltGroup,
    SaltTask,
    SaltUnit,
    salt_groups_of,
    salt_task_units,
    salt_unit_tasks,
)

UNIT, TASK, GROUP = SaltUnit, SaltTask, SaltGroup


class TestTasks:
    """Fifteen tasks with their units."""

    def test_there_and_back(self) -> None:
        """A task is one of its units, and of nobody else."""
        for task in TASK:
            assert {unit for unit in UNIT if task in salt_unit_tasks(unit).value} == {*salt_task_units(task).value}

    def test_counts(self) -> None:
        """The cooperative is in all of them, and stands first in all but one."""
        units = {task: salt_task_units(task).value for task in TASK}
        assert [len(found) for found in units.values()] == [2, 2, 7, 3, 3, 2, 3, 6, 2, 5, 5, 5, 3, 4, 3]
        assert salt_unit_tasks(UNIT.COOPERATIVE).value == tuple(TASK)
        assert [task for task in TASK if units[task][0] is not UNIT.COOPERATIVE] == [TASK.PRICES]
        shares = Counter(unit for found in units.values() for unit in found)
        assert shares[UNIT.FINANCE] == shares[UNIT.COUNTY_GOVERNMENTS] == 6
        assert shares[UNIT.INDUSTRY_AND_COMMERCE] == shares[UNIT.FOOD_AND_DRUG] == 4
        assert min(shares.values()) == shares[UNIT.JUSTICE] == shares[UNIT.CREDIT] == 1

    def test_clauses(self) -> None:
        """Each task stands in a clause of its own."""
        places = [str(salt_task_units(task).findings[0].citation.locator) for task in TASK]
        assert places == [f"二（{n}）" for n in "一二三四五六七八九"] + [f"三（{n}）" for n in "一二三四五六"]
        found = salt_unit_tasks(UNIT.HEALTH)
        assert [str(one.citation.locator) for one in found.findings] == ["二（三）", "二（九）"]

    @pytest.mark.parametrize("unit", UNIT)
    def test_organs(self, unit: SaltUnit) -> None:
        """Each unit is an organ of the vocabulary."""
        assert Organ.parse(unit.zh).zh


class TestGroups:
    """四（一）: the leading group, its office, the working group."""

    def test_members(self) -> None:
        """Fourteen and six; the six are among the fourteen."""
        seats = {unit: salt_groups_of(unit).value for unit in UNIT}
        leading = {unit for unit, found in seats.items() if GROUP.LEADING_GROUP in found}
        working = {unit for unit, found in seats.items() if GROUP.WORKING_GROUP in found}
        assert (len(leading), len(working), working < leading) == (14, 6, True)
        assert {unit for unit in UNIT if not seats[unit]} == {UNIT.CREDIT, UNIT.COUNTY_GOVERNMENTS}
        assert seats[UNIT.COOPERATIVE] == tuple(GROUP)
        assert [unit for unit in UNIT if GROUP.OFFICE in seats[unit]] == [UNIT.COOPERATIVE]

    def test_findings(self) -> None:
        """Each body is looked at."""
        assert [one.holds for one in salt_groups_of(UNIT.PRICE).findings] == [True, False, False]

    def test_bodies(self) -> None:
        """As printed: the head, then the members in their order."""
        leading, office, working = BODIES
        assert [member.role for member in leading.members] == ["组长", *["成员"] * 14]
        assert (leading.members[0].post, leading.members[1].post, leading.members[-1].post) == (
            "市政府主管市长",
            "市编委办",
            "市行政审批局",
        )
        assert (office.seat, office.members) == ("市供销社", ())
        assert [member.post for member in working.members] == [
            *("市编委办", "市人社局", "市财政局", "市发改委", "市供销社", "市食药监局")
        ]
