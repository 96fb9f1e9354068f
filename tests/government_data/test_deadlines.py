"""The day of each task, how it stands, and what falls due for whom."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy.core.days import WorkingCalendar
from langfang_policy.core.errors import InvalidFacts, NotInForce, Undetermined
from langfang_policy.core.registers import Standing
from langfang_policy.government_data import (
    GOVERNMENT_DATA,
    BeforeTheDay,
    CensusDone,
    ConnectionDay,
    FirstReportedYear,
    GoalUnits,
    InPrinciple,
    OfficesAsDepartments,
    PlanDates,
    PlanDue,
    PlanTask,
    PlanUnit,
    ReportDayOff,
    ReportReadings,
    SharingReportDay,
    plan_dues,
    plan_task_standing,
)
from tests.helpers import because

TASK, UNIT = PlanTask, PlanUnit
FIRST, DAY = date(2017, 12, 7), timedelta(days=1)
JUNE = date(2018, 6, 30)
PRINTED = {
    TASK.ONE_STOP_PLATFORM: (date(2017, 12, 31), "二（九）"),
    TASK.DATA_CENSUS: (date(2018, 3, 31), "二（七）"),
    TASK.DEPARTMENT_CATALOGUES: (JUNE, "一（三）第一段"),
    TASK.CATALOGUE_SYSTEM: (JUNE, "一（三）第一段"),
    TASK.FIRST_INTEGRATION: (JUNE, "一（三）第一段"),
    TASK.ZOMBIE_CLEANUP: (JUNE, "二（一）"),
    TASK.DEPARTMENT_PLANS: (JUNE, "二（二）"),
    TASK.NETWORK_SUPPORT: (JUNE, "二（三）"),
    TASK.PROVINCIAL_LINK: (JUNE, "二（四）"),
    TASK.OPEN_DATA_SITE: (JUNE, "二（五）"),
    TASK.SHARING_WEBSITE: (JUNE, "二（六）"),
    TASK.SHARED_SERVICES: (JUNE, "二（六）"),
    TASK.EVALUATION_METHOD: (JUNE, "三（三）"),
    TASK.BIG_SYSTEM: (date(2018, 9, 30), "二（二）"),
    TASK.EXCHANGE_CONNECTION: (date(2018, 9, 30), "二（二）"),
    TASK.SERVICE_LINK: (date(2018, 9, 30), "二（二）"),
}


class TestStanding:
    """The last day of the month that is printed."""

    @pytest.mark.parametrize("task", PRINTED)
    def test_boundaries(self, task: PlanTask) -> None:
        """The last day of the month is in time, the next is late."""
        last, clause = PRINTED[task]
        for done, on, standing in (
            (None, last, Standing.RUNNING),
            (None, last + DAY, Standing.OVERDUE),
            (last, last + DAY, Standing.KEPT),
            (last + DAY, last + DAY, Standing.KEPT_LATE),
        ):
            found = plan_task_standing(task, done_on=done, on=on)
            assert (found.value.last_day, found.value.standing) == (last, standing)
            assert because(found).citation == GOVERNMENT_DATA.at(clause)
            assert because(found).required == last
            assert (because(found).holds is False) is (standing in {Standing.OVERDUE, Standing.KEPT_LATE})

    @pytest.mark.parametrize("task", sorted(set(TASK) - set(PRINTED), key=str))
    def test_no_day(self, task: PlanTask) -> None:
        """The others have none, or one each year."""
        with pytest.raises(Undetermined, match="task"):
            plan_task_standing(task, done_on=None, on=JUNE)

    def test_connection(self) -> None:
        """On the other reading systems are connected by the day of the goal."""
        task, goal = TASK.EXCHANGE_CONNECTION, ConnectionDay.OF_THE_GOAL
        found = plan_task_standing(task, done_on=None, on=JUNE + DAY, connection_day=goal)
        assert (found.value.last_day, found.value.standing) == (JUNE, Standing.OVERDUE)
        assert because(found).citation == GOVERNMENT_DATA.at("一（三）第一段")
        for other in set(PRINTED) - {task}:
            asked = plan_task_standing(other, done_on=None, on=JUNE, connection_day=goal)
            assert asked == plan_task_standing(other, done_on=None, on=JUNE)

    def test_in_principle(self) -> None:
        """Where there may be exceptions, nothing is said of one who is late."""
        last = PRINTED[TASK.BIG_SYSTEM][0]
        for done in (None, last + DAY):
            with pytest.raises(Undetermined, match="task"):
                plan_task_standing(TASK.BIG_SYSTEM, done_on=done, on=last + DAY, in_principle=InPrinciple.EXCEPTIONS)
            late = plan_task_standing(
                TASK.SERVICE_LINK, done_on=done, on=last + DAY, in_principle=InPrinciple.EXCEPTIONS
            )
            assert because(late).holds is False
        for done, on in ((None, last), (last, last + DAY)):
            found = plan_task_standing(TASK.BIG_SYSTEM, done_on=done, on=on, in_principle=InPrinciple.EXCEPTIONS)
            assert found == plan_task_standing(TASK.BIG_SYSTEM, done_on=done, on=on)

    @pytest.mark.parametrize(
        ("begun", "done", "done_standing", "begun_standing"),
        [
            (date(2018, 3, 31), date(2018, 4, 30), Standing.KEPT_LATE, Standing.KEPT),
            (date(2018, 4, 1), date(2018, 4, 1), Standing.KEPT_LATE, Standing.KEPT_LATE),
            (date(2018, 3, 1), None, Standing.OVERDUE, Standing.KEPT),
            (None, date(2018, 3, 31), Standing.KEPT, Standing.KEPT),
            (None, None, Standing.OVERDUE, Standing.OVERDUE),
        ],
    )
    def test_census(
        self, begun: date | None, done: date | None, done_standing: Standing, begun_standing: Standing
    ) -> None:
        """On the other reading it is enough that the census is begun; what is done was begun."""
        on = date(2018, 5, 1)
        for reading, standing in ((CensusDone.CARRIED_OUT, done_standing), (CensusDone.BEGUN, begun_standing)):
            found = plan_task_standing(TASK.DATA_CENSUS, done_on=done, begun_on=begun, on=on, census_done=reading)
            assert found.value.standing is standing
        other = plan_task_standing(
            TASK.ZOMBIE_CLEANUP, done_on=None, begun_on=on, on=JUNE + DAY, census_done=CensusDone.BEGUN
        )
        assert other.value.standing is Standing.OVERDUE

    def test_before_the_plan(self) -> None:
        """Nothing is judged; what was done before is kept."""
        with pytest.raises(NotInForce):
            plan_task_standing(TASK.DATA_CENSUS, done_on=None, on=FIRST - DAY)
        early = plan_task_standing(TASK.ONE_STOP_PLATFORM, done_on=date(2017, 11, 1), on=FIRST)
        assert early.value.standing is Standing.KEPT

    @pytest.mark.parametrize(
        ("begun", "done", "fact"),
        [(None, JUNE + DAY, "done_on"), (JUNE + DAY, None, "begun_on"), (JUNE, JUNE - DAY, "done_on")],
    )
    def test_relations(self, begun: date | None, done: date | None, fact: str) -> None:
        """Nothing has happened after the day, and nothing is done before it is begun."""
        with pytest.raises(InvalidFacts, match=fact):
            plan_task_standing(TASK.DATA_CENSUS, done_on=done, begun_on=begun, on=JUNE)

    @pytest.mark.parametrize("task", PRINTED)
    def test_what_if(self, task: PlanTask) -> None:
        """Each day follows its figure, and no other."""
        what_if = evolve(PlanDates(), **{task.json: date(2020, 2, 29)})
        for one, (last, _) in PRINTED.items():
            found = plan_task_standing(one, done_on=None, on=FIRST, dates=what_if)
            assert found.value.last_day == because(found).required == (date(2020, 2, 29) if one is task else last)


class TestDues:
    """What falls due from one day to another."""

    def test_all(self) -> None:
        """Each dated task once, and the report each year, in the order of their days."""
        found = plan_dues(start=FIRST, end=date(2018, 12, 31)).value
        assert {one.task: one.last_day for one in found} == {
            **{task: last for task, (last, _) in PRINTED.items()},
            TASK.YEARLY_REPORT: date(2018, 1, 15),
        }
        assert [one.last_day for one in found] == sorted(one.last_day for one in found)
        assert len(found) == len(PRINTED) + 1

    @given(st.dates(date(2017, 1, 1), date(2023, 1, 1)), st.integers(0, 800), st.integers(0, 800))
    def test_two_spans_are_one(self, start: date, first: int, then: int) -> None:
        """Both ends are included, and a span is what its parts are."""
        middle, end = start + DAY * first, start + DAY * (first + then + 1)
        whole = plan_dues(start=start, end=end).value
        assert whole == plan_dues(start=start, end=middle).value + plan_dues(start=middle + DAY, end=end).value
        assert all(start <= one.last_day <= end for one in whole)

    def test_years(self) -> None:
        """The report is due each year from the one after the issue."""
        found = plan_dues(start=date(2010, 1, 1), end=date(2021, 1, 15), unit=UNIT.COUNTIES)
        reports = [one for one in found.value if one.task is TASK.YEARLY_REPORT]
        assert [one.last_day for one in reports] == [date(year, 1, 15) for year in (2018, 2019, 2020, 2021)]
        assert found.findings[-1].citation == GOVERNMENT_DATA.at("三（二）")
        late = plan_dues(start=date(9999, 1, 1), end=date(9999, 12, 31)).value
        assert late == (PlanDue(last_day=date(9999, 1, 15), task=TASK.YEARLY_REPORT),)

    def test_nothing(self) -> None:
        """Between two days none falls due."""
        found = plan_dues(start=date(2018, 10, 1), end=date(2019, 1, 14))
        assert found.value == ()
        assert because(found).holds is None

    @pytest.mark.parametrize(
        ("unit", "tasks"),
        [
            (UNIT.PUBLIC_SECURITY, 16),
            (UNIT.DEPARTMENTS, 16),
            (UNIT.COUNTIES, 5),
            (UNIT.SERVICES_OFFICE, 16),
            (UNIT.STAFFING_OFFICE, 17),
            (UNIT.CYBERSPACE_OFFICE, 16),
            (UNIT.PLATFORM_OPERATORS, 0),
            (UNIT.GOVERNMENT_OFFICE, 17),
            (UNIT.OTHER, 0),
        ],
    )
    def test_units(self, unit: PlanUnit, tasks: int) -> None:
        """Only what the unit has a share in."""
        found = plan_dues(start=FIRST, end=date(2018, 12, 31), unit=unit)
        assert len(found.value) == tasks, found.value

    @pytest.mark.parametrize(
        ("unit", "tasks"),
        [
            (UNIT.SERVICES_OFFICE, 1),
            (UNIT.STAFFING_OFFICE, 1),
            (UNIT.CYBERSPACE_OFFICE, 3),
            (UNIT.GOVERNMENT_OFFICE, 6),
            (UNIT.PUBLIC_SECURITY, 16),
        ],
    )
    def test_offices(self, unit: PlanUnit, tasks: int) -> None:
        """On the other reading an office answers for what names it alone, so that it sends no yearly report."""
        named = OfficesAsDepartments.NAMED_ONLY
        found = plan_dues(start=FIRST, end=date(2018, 12, 31), unit=unit, offices=named).value
        assert len(found) == tasks, found
        assert (TASK.YEARLY_REPORT in {one.task for one in found}) is (unit is UNIT.PUBLIC_SECURITY)

    def test_readings(self) -> None:
        """Each moves or removes what it is about."""
        whole = {"start": FIRST, "end": date(2018, 12, 31)}

        def days(**readings: object) -> dict[PlanTask, date]:
            found = plan_dues(**whole, **readings)  # type: ignore[arg-type]  # readings of every kind
            return {one.task: one.last_day for one in found.value}

        usual = days()
        assert days(connection_day=ConnectionDay.OF_THE_GOAL) == usual | {TASK.EXCHANGE_CONNECTION: JUNE}
        earlier = ReportReadings(before_the_day=BeforeTheDay.NOT_INCLUDED)
        assert days(report_readings=earlier) == usual | {TASK.YEARLY_REPORT: date(2018, 1, 14)}
        later = ReportReadings(first_reported_year=FirstReportedYear.NEXT)
        assert set(usual) - set(days(report_readings=later)) == {TASK.YEARLY_REPORT}
        next_year = plan_dues(start=date(2019, 1, 1), end=date(2019, 12, 31), report_readings=later).value
        assert [one.last_day for one in next_year] == [date(2019, 1, 15)]
        assert days(report_day=SharingReportDay(month=2, day=13)) == usual | {TASK.YEARLY_REPORT: date(2018, 2, 13)}
        moved = ReportReadings(day_off=ReportDayOff.NEXT_WORKING_DAY)
        assert days(report_readings=moved, report_day=SharingReportDay(day=13)) == usual  # a Saturday, then the Monday
        unnamed = GoalUnits.NOT_PRINTED
        assert set(days(unit=UNIT.FINANCE)) - set(days(unit=UNIT.FINANCE, goal_units=unnamed)) == {
            TASK.DEPARTMENT_CATALOGUES,
            TASK.FIRST_INTEGRATION,
        }
        assert days(dates=PlanDates(data_census=date(2018, 2, 1))) == usual | {TASK.DATA_CENSUS: date(2018, 2, 1)}

    def test_over_the_turn_of_the_year(self) -> None:
        """A what-if at either end of a year still finds the report that falls into it."""
        moved = ReportReadings(day_off=ReportDayOff.NEXT_WORKING_DAY)
        found = plan_dues(start=date(2018, 12, 31), end=date(2018, 12, 31), report_day=SharingReportDay(month=1, day=1))
        assert found.value == ()
        earlier = ReportReadings(before_the_day=BeforeTheDay.NOT_INCLUDED)
        eve = plan_dues(
            start=date(2018, 12, 31),
            end=date(2018, 12, 31),
            report_day=SharingReportDay(month=1, day=1),
            report_readings=earlier,
        )
        assert [one.task for one in eve.value] == [TASK.YEARLY_REPORT]
        off = WorkingCalendar(years=(2040, 2041, 2042), days_off=tuple(date(2040, 12, day) for day in range(28, 32)))
        over = plan_dues(
            start=date(2041, 1, 1),
            end=date(2041, 1, 31),
            report_day=SharingReportDay(month=12, day=28),
            report_readings=moved,
            working_day_calendar=off,
        )
        assert over.value == (PlanDue(last_day=date(2041, 1, 1), task=TASK.YEARLY_REPORT),)
        with pytest.raises(Undetermined, match="working_day_calendar"):
            plan_dues(start=date(2040, 1, 1), end=date(2040, 12, 31), report_readings=moved)

    def test_out_of_order(self) -> None:
        """A span ends not before it begins; a day is a span."""
        assert len(plan_dues(start=date(2018, 3, 31), end=date(2018, 3, 31)).value) == 1
        with pytest.raises(InvalidFacts, match="end"):
            plan_dues(start=JUNE, end=JUNE - DAY)
