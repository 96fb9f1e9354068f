"""Public culture: what recurs, who is assessed, in which fields, who goes first."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy.core.errors import NotInForce, Undetermined
from langfang_policy.culture import (
    AssessedUnit,
    CourseTimes,
    CultureAssessmentKind,
    CultureAssessor,
    CultureField,
    CultureFieldItem,
    CultureTasksEnd,
    FirstCulturePeriod,
    FiveYearPeriod,
    RegularTask,
    UnitAssessor,
    culture_assessments,
    culture_field,
    gets_funding_priority,
    regular_task_periods,
)
from tests.helpers import agrees, because


class TestPriority:
    """A reward with two conditions (二（一）1)."""

    @pytest.mark.parametrize("township", [True, False])
    @pytest.mark.parametrize("excellent", [True, False])
    def test_both(self, township: bool, excellent: bool) -> None:
        """Both are asked for."""
        decision = gets_funding_priority(township_body=township, excellent=excellent)
        assert decision.value is (township and excellent)
        agrees(decision, decision.value)


YEARLY = [task for task in RegularTask if task is not RegularTask.SPECIALITY_COURSE]
PLACES = ["二（一）3", "专栏3 第一段", "专栏3 第一段", "专栏8 五", "专栏8 五", "三（二）", "三（二）"]


def statuses(task: RegularTask, *held: date, on: date, **ways: object) -> list[str]:
    """How the periods stand."""
    return [one.status.json for one in regular_task_periods(task, held=held, on=on, **ways).value]  # type: ignore[arg-type]  # ways of each test


class TestRegularTasks:
    """Each year, and each quarter."""

    @pytest.mark.parametrize("task", YEARLY)
    def test_years(self, task: RegularTask) -> None:
        """Each calendar year by itself, from that of the issue to the last of the period."""
        held = (date(2017, 1, 1), date(2018, 12, 31), date(2020, 1, 1), date(2020, 1, 2), date(2021, 1, 1))
        assert statuses(task, *held, on=date(2021, 6, 1)) == ["kept", "kept", "missed", "kept"]
        assert statuses(task, *held, on=date(2019, 12, 31)) == ["kept", "kept", "running"]
        assert statuses(task, on=date(2020, 12, 31)) == ["missed", "missed", "missed", "running"]
        assert statuses(task, on=date(2021, 1, 1)) == ["missed"] * 4

    def test_quarters(self) -> None:
        """From the quarter of the issue; the day asked about is the last that counts."""
        task = RegularTask.SPECIALITY_COURSE
        held = (date(2017, 10, 1), date(2018, 3, 31), date(2018, 7, 1))
        assert statuses(task, *held, on=date(2018, 7, 1)) == ["kept", "kept", "missed", "kept"]
        assert statuses(task, *held, on=date(2018, 6, 30)) == ["kept", "kept", "running"]
        assert len(statuses(task, on=date(2022, 1, 1))) == 13
        found = regular_task_periods(task, held=(), on=date(2017, 11, 17)).value
        assert [(one.first_day, one.last_day) for one in found] == [(date(2017, 10, 1), date(2017, 12, 31))]

    @pytest.mark.parametrize(("task", "place"), list(zip(RegularTask, PLACES, strict=True)))
    def test_clauses(self, task: RegularTask, place: str) -> None:
        """Each cites its own; what failed first decides."""
        decision = regular_task_periods(task, held=(), on=date(2019, 1, 1))
        assert str(because(decision).citation.locator) == place
        assert because(decision) is decision.findings[0]
        running = regular_task_periods(task, held=(), on=date(2017, 12, 31))
        assert (because(running).holds, because(running).observed) == (None, date(2017, 12, 31))
        assert str(because(running).citation.locator) == place

    def test_first_period(self) -> None:
        """It counts, or the next is the first; before that there is none."""
        later = {"first_culture_period": FirstCulturePeriod.FROM_THE_NEXT}
        survey, course = RegularTask.SATISFACTION_SURVEY, RegularTask.SPECIALITY_COURSE
        assert statuses(survey, on=date(2017, 12, 31), **later) == []
        assert statuses(survey, on=date(2018, 1, 1), **later) == ["running"]
        assert statuses(course, on=date(2017, 12, 31), **later) == []
        assert statuses(course, on=date(2018, 4, 1), **later) == ["missed", "running"]
        told = regular_task_periods(
            survey, held=(), on=date(2017, 12, 31), first_culture_period=FirstCulturePeriod.FROM_THE_NEXT
        )
        assert because(told).observed == date(2018, 1, 1)

    def test_end(self) -> None:
        """With the period, or while the plan is in force."""
        survey = RegularTask.SATISFACTION_SURVEY
        assert len(statuses(survey, on=date(2022, 5, 1))) == 4
        assert len(statuses(survey, on=date(2022, 5, 1), tasks_end=CultureTasksEnd.WHILE_IN_FORCE)) == 6
        assert len(statuses(survey, on=date(2022, 5, 1), period=FiveYearPeriod(last_year=2021))) == 5
        assert statuses(survey, on=date(2018, 5, 1), period=FiveYearPeriod(last_year=2016)) == []

    def test_courses_as_what_ifs(self) -> None:
        """Two a year, two a quarter; other tasks are not counted."""
        twice = CourseTimes(leaders_times=2, speciality_times=3)
        days = [date(2018, 1, 5) + timedelta(days=day) for day in range(3)]
        for task, enough in ((RegularTask.LEADERS_COURSE, 2), (RegularTask.SPECIALITY_COURSE, 3)):
            for count in range(4):
                ways = {"courses": twice, "first_culture_period": FirstCulturePeriod.FROM_THE_NEXT}
                found = statuses(task, *days[:count], on=date(2018, 2, 1), **ways)
                assert found == ["kept" if count >= enough else "running"]
        decision = regular_task_periods(RegularTask.LEADERS_COURSE, held=days, on=date(2018, 2, 1))
        assert [one.observed for one in decision.findings] == [0, 3]
        assert [one.required for one in decision.findings] == [1, 1]

    def test_before_the_plan(self) -> None:
        """Nothing is judged for a day before it."""
        with pytest.raises(NotInForce):
            regular_task_periods(RegularTask.LEADERS_COURSE, held=(), on=date(2017, 11, 16))

    @given(st.sampled_from(RegularTask), st.lists(st.dates(date(2017, 1, 1), date(2021, 12, 31)), max_size=8))
    def test_once_more_helps(self, task: RegularTask, days: list[date]) -> None:
        """Never is more missed when more was held, and the order does not matter."""
        on = date(2020, 6, 1)
        found = statuses(task, *days, on=on)
        assert found == statuses(task, *reversed(days), on=on)
        assert statuses(task, *days, date(2019, 5, 5), on=on).count("missed") <= found.count("missed")


class TestFields:
    """Five fields (专栏11 二)."""

    def test_each_item_has_one(self) -> None:
        """In the printed order."""
        items = [item for item in CultureFieldItem if item is not CultureFieldItem.OTHER]
        found = [culture_field(item).value for item in items]
        assert [found.count(field) for field in CultureField] == [4, 4, 3, 3, 1]
        assert found == sorted(found, key=list(CultureField).index)

    def test_open(self) -> None:
        """The lists end openly."""
        with pytest.raises(Undetermined):
            culture_field(CultureFieldItem.OTHER)


class TestAssessments:
    """Who is assessed by whom (三（二）)."""

    @pytest.mark.parametrize("unit", AssessedUnit)
    def test_units(self, unit: AssessedUnit) -> None:
        """Townships and villages twice; the others by the city, or by nobody named."""
        kind, by = CultureAssessmentKind, CultureAssessor
        found = [(one.kind, one.assessor, one.every_year) for one in culture_assessments(unit).value]
        other = culture_assessments(unit, unit_assessor=UnitAssessor.NOT_SAID).value
        if unit in (AssessedUnit.TOWNSHIP, AssessedUnit.VILLAGE):
            assert found == [
                (kind.SPOT_CHECK, by.CITY_DEPARTMENTS, False),
                (kind.YEARLY, by.COUNTY_GOVERNMENT, True),
            ]
            assert other == culture_assessments(unit).value
        else:
            assert found == [(kind.TARGET_PERFORMANCE, by.CITY, True)]
            assert [one.assessor for one in other] == [by.NOT_SAID]
