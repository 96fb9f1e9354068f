"""The scheme for meteorological disaster prevention: the decree, its table of tasks, its duties."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from itertools import groupby

import attrs
import pytest
from attrs import evolve

from langfang_policy.core.decrees import Known, Nature
from langfang_policy.core.registers import falling_due
from langfang_policy.meteorology import (
    DUTIES,
    METEOROLOGY,
    FullPoints,
    SchemeIndicator,
    SchemeUnit,
    ScoredTask,
    TaskFigures,
    UnitKind,
    counts_as_city,
    full_points,
    indicator_tasks,
)
from tests.helpers import bearers, because


class TestDecree:
    """The scheme as a constant."""

    def test_days_in_force(self) -> None:
        """From the day of issue, as no other is printed; no normative document, it ends by no presumption."""
        assert [METEOROLOGY.in_force(day) for day in (date(2017, 8, 9), date(2017, 8, 10))] == [False, True]
        assert (METEOROLOGY.issued, METEOROLOGY.first_day) == (date(2017, 8, 10), date(2017, 8, 10))
        assert (METEOROLOGY.first_known, METEOROLOGY.nature) == (Known.PRESUMED, Nature.OTHER)
        assert METEOROLOGY.standing(date(2030, 1, 1)).holds

    def test_units(self) -> None:
        """The city itself and its ten."""
        assert len(SchemeUnit) == 11
        assert (SchemeUnit.GUAN.en, SchemeUnit.CITY.en) == ("Guan", "the city itself")


class TestPoints:
    """The headings of annex two."""

    def test_as_printed(self) -> None:
        """Twenty-seven headings, which add up to more than a hundred and are not scaled."""
        printed = [5, 5, 5, 5, 5, 5, 2, 5, 5, 5, 5, 3, 5, 3, 2, 5, 3, 2, 2, 5, 3, 2, 3, 2, 5, 4, 1]
        assert [full_points(task).value for task in ScoredTask] == printed
        assert [task.number for task in ScoredTask] == list(range(1, 28))
        assert sum(printed) == 102

    def test_at_its_task(self) -> None:
        """Each figure stands in its own task, and so does each full score."""
        full = {one.name: one.metadata["at"] for one in attrs.fields(FullPoints)}
        assert full == {task.json: METEOROLOGY.at(f"附件2 任务{task.number}") for task in ScoredTask}
        places = groupby(str(one.metadata["at"].locator) for one in attrs.fields(TaskFigures))
        assert [(place.removeprefix("附件2 任务"), len(list(some))) for place, some in places] == [
            *(("1", 4), ("2", 7), ("3", 4), ("4", 3), ("5", 1), ("6", 3), ("7", 3), ("8", 4), ("10", 3), ("12", 2)),
            *(("13", 2), ("14", 3), ("15", 2), ("16", 2), ("17", 3), ("19", 3), ("21", 2), ("22", 3), ("23", 1)),
            *(("24", 1), ("25", 2), ("26", 13)),
        ]

    def test_clause(self) -> None:
        """Each by its own heading, and a what-if."""
        found = full_points(ScoredTask.SCIENCE_BASE, full=evolve(FullPoints(), science_base=Fraction(3)))
        assert found.value == 3
        assert because(found).citation == METEOROLOGY.at("附件2 任务27")

    @pytest.mark.parametrize(
        ("indicator", "numbers", "points"),
        [
            (one, numbers, points)
            for one, (numbers, points) in zip(
                SchemeIndicator,
                (
                    *(([1], 5), ([2, 3], 10), ([4, 5, 6, 7], 17), ([8, 9], 10), ([10, 11, 12, 13], 18)),
                    *(([*range(14, 20)], 17), ([20, 21, 22], 10), ([23, 24], 5), ([25], 5), ([26], 4), ([27], 1)),
                ),
                strict=True,
            )
        ],
    )
    def test_indicators(self, indicator: SchemeIndicator, numbers: list[int], points: int) -> None:
        """Each task stands under one indicator, whose points are a sum."""
        found = indicator_tasks(indicator).value
        assert [task.number for task in found.tasks] == numbers
        assert found.points == points
        raised = indicator_tasks(indicator, full=evolve(FullPoints(), **{found.tasks[-1].json: Fraction(100)})).value
        assert raised.points == points + 100 - full_points(found.tasks[-1]).value

    def test_city(self) -> None:
        """Where the annex says city it means two more, and no county."""
        assert [counts_as_city(kind).value for kind in UnitKind] == [True, True, False]


class TestDuties:
    """What the body of the scheme lists."""

    def test_due(self) -> None:
        """The contact, the list, two quarters and the end of the year; nothing before the scheme."""
        found = falling_due(DUTIES, date(2017, 1, 1), date(2018, 12, 31))
        assert [(str(due.day), due.duty.key) for due in found] == [
            ("2017-08-20", "name-contact"),
            ("2017-09-30", "quarterly-check"),
            ("2017-10-31", "file-key-units"),
            ("2017-12-31", "quarterly-check"),
            ("2017-12-31", "year-end-check"),
        ]
        assert all("(presumed)" in str(due) for due in found)

    def test_who(self) -> None:
        """As the scheme prints them."""
        who = {duty.key: duty.who for duty in DUTIES}
        assert who["build-office-and-centre"] == bearers("市编办、市人社局、各县（市、区）人民政府")
        assert who["quarterly-check"] == bearers("市政府督查室、市气象局")
