"""The plan for government information systems: the decree, its tasks and units, its registers."""

from __future__ import annotations

from datetime import date

import pytest

from langfang_policy.core.days import CalendarPeriod, Period
from langfang_policy.core.decrees import Known
from langfang_policy.core.organs import Organ, Party
from langfang_policy.core.registers import After, Once, Recurring, falling_due
from langfang_policy.government_data import (
    BODIES,
    DUTIES,
    GOVERNMENT_DATA,
    PROCEDURES,
    TARGETS,
    CatalogueUnits,
    GoalUnits,
    OfficesAsDepartments,
    PlanTask,
    PlanTaskUnits,
    PlanUnit,
    PlanUnitReadings,
    PlanUnitTask,
    TaskRole,
    plan_task_units,
    plan_unit_tasks,
)
from tests.helpers import bearers, because

TASK, UNIT, ROLE = PlanTask, PlanUnit, TaskRole
EACH = "各县（市、区）政府、廊坊开发区管委会、市政府各部门"


def names(units: tuple[PlanUnit, ...]) -> str:
    """Units as a bracket prints them."""
    return "、".join(unit.zh for unit in units)


class TestDecree:
    """The decree as a constant."""

    def test_days_in_force(self) -> None:
        """From its day, which is presumed, and by presumption for five years."""
        assert [GOVERNMENT_DATA.in_force(day) for day in (date(2017, 12, 6), date(2017, 12, 7))] == [False, True]
        assert GOVERNMENT_DATA.first_known is Known.PRESUMED
        days = date(2022, 12, 6), date(2022, 12, 7)
        assert [GOVERNMENT_DATA.standing(day).holds for day in days] == [True, False]


class TestTaskUnits:
    """The brackets, as they are printed."""

    @pytest.mark.parametrize(
        ("task", "clause", "lead", "responsible", "cooperating"),
        [
            (TASK.SYSTEM_SURVEY, "二（一）", "市审计局", "", "市政府各部门"),
            (TASK.ZOMBIE_CLEANUP, "二（一）", "", "市政府各部门", ""),
            (TASK.DEPARTMENT_PLANS, "二（二）", "", "市政府各部门", ""),
            (TASK.BIG_SYSTEM, "二（二）", "", "市政府各部门", ""),
            (TASK.EXCHANGE_CONNECTION, "二（二）", "", "市政府各部门", ""),
            (TASK.SERVICE_LINK, "二（二）", "", "市政府各部门", ""),
            (TASK.NETWORK_SUPPORT, "二（三）", "市政府办公室、市工信局", EACH, ""),
            (TASK.PRIVATE_NETWORKS, "二（三）", "市政府办公室、市工信局", EACH, ""),
            (TASK.EXTRANET_REBUILD, "二（三）", "市工信局", EACH, ""),
            (TASK.EXCHANGE_PLATFORMS, "二（四）", "市工信局、市政府办公室", EACH, ""),
            (TASK.UNIFIED_CONNECTION, "二（四）", "市工信局、市政府办公室", EACH, ""),
            (TASK.PROVINCIAL_LINK, "二（四）", "市工信局、市政府办公室", EACH, ""),
            (
                TASK.BASE_INFORMATION,
                "二（四）",
                "市工信局",
                "市编委办、市公安局、市民政局、市工商局、市国土资源局",
                "",
            ),
            (TASK.OPEN_DATA_SITE, "二（五）", "", "市政府办公室、市发改委、市工信局、市网信办、市政府各部门", ""),
            (TASK.SHARING_WEBSITE, "二（六）", "市政府办公室、市工信局、市网信办", "市政府各部门", ""),
            (TASK.SHARED_SERVICES, "二（六）", "市政府办公室、市工信局、市网信办", "市政府各部门", ""),
            (TASK.CATALOGUE_SYSTEM, "二（七）", "市工信局", "", EACH),
            (TASK.CATALOGUE_PILOTS, "二（七）", "市工信局", "", EACH),
            (TASK.DATA_CENSUS, "二（七）", "市工信局", "", "市政府各部门"),
            (TASK.SHARING_STANDARDS, "二（八）", "市工信局", "", "市质监局"),
            (TASK.ONE_STOP_PLATFORM, "二（九）", "市政务办、市行政审批局", EACH, ""),
            (TASK.MANAGEMENT_RULES, "三（一）", "", EACH, ""),
            (TASK.OWN_SCHEDULE, "三（二）", "", EACH, ""),
            (TASK.YEARLY_REPORT, "三（二）", "", EACH, ""),
            (TASK.COMPILED_REPORT, "三（二）", "", "市工信局", ""),
            (TASK.FUNDS, "三（二）", "市工信局、市发改委、市财政局", "市政府各部门", ""),
            (TASK.EVALUATION_METHOD, "三（三）", "", "市政府办公室、市工信局、市编委办", ""),
            (TASK.YEARLY_EVALUATION, "三（三）", "", "市政府办公室、市工信局、市编委办", ""),
            (TASK.SYSTEM_AUDIT, "三（四）", "市审计局", "", "市政府各部门"),
            (TASK.BUILDING_MODELS, "三（五）", "市工信局、市发改委", "市政府各部门", ""),
            (TASK.NETWORK_SECURITY, "三（六）", "市网信办、市工信局", "", ""),
            (TASK.HANDLING_SECURITY, "三（六）", "", EACH, ""),
            (TASK.PLATFORM_SECURITY, "三（六）", "", "各级政务信息资源交换共享平台建设管理单位", ""),
        ],
    )
    def test_brackets(self, task: PlanTask, clause: str, lead: str, responsible: str, cooperating: str) -> None:
        """Who leads, is responsible, helps; each is an organ of the vocabulary."""
        found = plan_task_units(task)
        units = found.value
        assert (names(units.lead), names(units.responsible), names(units.cooperating)) == (
            lead,
            responsible,
            cooperating,
        )
        assert because(found).citation == GOVERNMENT_DATA.at(clause)
        printed = filter(None, (lead, responsible, cooperating))
        assert tuple(one.organ for one in (*units.lead, *units.responsible, *units.cooperating)) == bearers(*printed)

    def test_open_lists(self) -> None:
        """Four brackets close with a word that leaves them open."""
        clauses = {because(plan_task_units(task)).citation for task in TASK if plan_task_units(task).value.others_open}
        assert clauses == set(GOVERNMENT_DATA.each("二（四）、二（五）、二（八）、三（三）"))
        assert not plan_task_units(TASK.PROVINCIAL_LINK).value.others_open

    def test_inspection(self) -> None:
        """The office inspects with two others, once."""
        inspected = {task: plan_task_units(task).value.inspecting for task in TASK}
        assert {task: names(units) for task, units in inspected.items() if units} == {
            TASK.MANAGEMENT_RULES: "市政府办公室、市工信局、市发改委"
        }

    @pytest.mark.parametrize("task", [TASK.DEPARTMENT_CATALOGUES, TASK.FIRST_INTEGRATION])
    def test_goals_without_a_bracket(self, task: PlanTask) -> None:
        """A department's own, unless nobody is read to be named."""
        assert plan_task_units(task).value.responsible == (UNIT.DEPARTMENTS,)
        silent = plan_task_units(task, goal_units=GoalUnits.NOT_PRINTED)
        assert silent.value == PlanTaskUnits(lead=(), responsible=(), cooperating=(), inspecting=(), others_open=False)
        assert because(silent).en == "no unit is printed"

    def test_unified_catalogue(self) -> None:
        """Its sentence has no bracket; on the other reading the first of its item reaches it."""
        assert because(plan_task_units(TASK.UNIFIED_CATALOGUE)).en == "no unit is printed"
        before = CatalogueUnits.AS_BEFORE
        assert plan_task_units(TASK.UNIFIED_CATALOGUE, catalogue_units=before).value.lead == (
            UNIT.INDUSTRY_AND_INFORMATION,
        )
        for task in set(TASK) - {TASK.UNIFIED_CATALOGUE}:
            assert plan_task_units(task, catalogue_units=before) == plan_task_units(task)


class TestUnitTasks:
    """The same the other way round."""

    @pytest.mark.parametrize("unit", UNIT)
    def test_either_way_round(self, unit: PlanUnit) -> None:
        """A unit has a task by name where the task names it in the role."""
        found = plan_unit_tasks(unit)
        named = {(one.task, one.role) for one in found.value if one.by_name}
        assert bool(named) is (unit is not UNIT.OTHER)
        for task in TASK:
            units = plan_task_units(task).value
            roles = zip(ROLE, (units.lead, units.responsible, units.cooperating, units.inspecting), strict=True)
            assert {role for role, each in roles if unit in each} == {role for one, role in named if one is task}
        assert [one.observed for one in found.findings] == [*(one.role for one in found.value)] or unit is UNIT.OTHER

    def test_another_unit(self) -> None:
        """A village, an enterprise: nobody whom the plan gives a task, and no organ of its."""
        found = plan_unit_tasks(UNIT.OTHER)
        assert (found.value, because(found).citation) == ((), GOVERNMENT_DATA.at("印发通知"))
        assert because(found).observed is UNIT.OTHER
        assert UNIT.OTHER.organ is Party.NOT_NAMED

    def test_counties_connect_their_systems(self) -> None:
        """What is merged in counties joins the platform too, though the day of departments is not theirs."""
        counties = {one.task for one in plan_unit_tasks(UNIT.COUNTIES).value}
        assert TASK.UNIFIED_CONNECTION in counties
        assert TASK.EXCHANGE_CONNECTION not in counties

    def test_a_bureau_is_a_department(self) -> None:
        """What all departments do, it does, besides what names it."""
        departments = {(one.task, one.role) for one in plan_unit_tasks(UNIT.DEPARTMENTS).value}
        finance = plan_unit_tasks(UNIT.FINANCE).value
        assert {(one.task, one.role) for one in finance if not one.by_name} == departments
        assert [one for one in finance if one.by_name] == [
            PlanUnitTask(task=TASK.FUNDS, role=ROLE.LEAD, by_name=True),
        ]

    def test_named_and_a_department(self) -> None:
        """Once where it is named in the same role, twice where the roles differ."""
        tasks = plan_unit_tasks(UNIT.INDUSTRY_AND_INFORMATION).value
        roles = {task: [(one.role, one.by_name) for one in tasks if one.task is task] for task in TASK}
        assert roles[TASK.OPEN_DATA_SITE] == [(ROLE.RESPONSIBLE, True)]
        assert roles[TASK.MANAGEMENT_RULES] == [(ROLE.RESPONSIBLE, False), (ROLE.INSPECT, True)]
        assert roles[TASK.DATA_CENSUS] == [(ROLE.LEAD, True), (ROLE.COOPERATE, False)]

    @pytest.mark.parametrize("unit", UNIT)
    def test_offices(self, unit: PlanUnit) -> None:
        """The four offices are departments but on the other reading; counties, zone, operators and others never are."""
        offices = {UNIT.GOVERNMENT_OFFICE, UNIT.CYBERSPACE_OFFICE, UNIT.STAFFING_OFFICE, UNIT.SERVICES_OFFICE}
        never = {UNIT.DEPARTMENTS, UNIT.COUNTIES, UNIT.DEVELOPMENT_ZONE, UNIT.PLATFORM_OPERATORS, UNIT.OTHER}
        named_only = PlanUnitReadings(offices=OfficesAsDepartments.NAMED_ONLY)
        for readings, some in ((PlanUnitReadings(), never), (named_only, never | offices)):
            shares = plan_unit_tasks(unit, unit_readings=readings).value
            assert all(one.by_name for one in shares) is (unit in some)


class TestRegisters:
    """What the plan lists."""

    def test_each_task_is_a_duty(self) -> None:
        """With those who answer for it; nobody where the plan names none."""
        duties = {duty.key: duty for duty in DUTIES}
        for task in TASK:
            units = plan_task_units(task).value
            who = dict.fromkeys((*units.lead, *units.responsible, *units.cooperating))
            duty = duties.pop(task.json.replace("_", "-"))
            assert duty.who == (tuple(unit.organ for unit in who) or (Party.NOT_NAMED,))
        assert list(duties) == [
            "carry-out",
            "five-unified",
            "heads-responsible",
            "first-responsible",
            "inspection",
            "audit-result",
        ]

    def test_inspectors(self) -> None:
        """Who inspects does not set up the rules for that; who is audited does not report the result."""
        duties = {duty.key: duty for duty in DUTIES}
        assert duties["inspection"].who == bearers("市政府办公室、市工信局、市发改委")
        assert duties["management-rules"].who == duties["heads-responsible"].who == bearers(EACH)
        assert duties["system-audit"].who == bearers("市审计局", "市政府各部门")
        assert duties["audit-result"].who == bearers("市审计局")

    def test_days(self) -> None:
        """Printed, but for the evaluation; the yearly report has its day, two others their event."""
        due = {duty.key: duty.due for duty in DUTIES if duty.due is not None}
        assert due.pop("yearly-report") == Recurring(
            CalendarPeriod.YEAR, month=1, day=15, within=GOVERNMENT_DATA.period
        )
        assert due.pop("yearly-evaluation") == Recurring(
            CalendarPeriod.YEAR, within=Period(date(2018, 6, 30)), known=Known.PRESUMED
        )
        assert isinstance(due.pop("audit-result"), After)
        assert isinstance(due.pop("compiled-report"), After)
        days = [one.day for one in due.values() if isinstance(one, Once)]
        assert len(days) == len(due)
        assert {day: days.count(day) for day in sorted(days)} == {
            date(2017, 12, 31): 1,
            date(2018, 3, 31): 1,
            date(2018, 6, 30): 11,
            date(2018, 9, 30): 3,
        }

    def test_first_report(self) -> None:
        """In the January after the issue, and each year."""
        found = falling_due(DUTIES, date(2017, 12, 7), date(2019, 12, 31))
        assert [one.day for one in found if one.duty.key == "yearly-report"] == [date(2018, 1, 15), date(2019, 1, 15)]

    def test_unnamed(self) -> None:
        """The unified catalogue alone has nobody."""
        assert [duty.key for duty in DUTIES if Party.NOT_NAMED in duty.who] == ["unified-catalogue"]

    def test_platform_operators(self) -> None:
        """Of every level, by the name that is printed."""
        assert str(Organ.parse(UNIT.PLATFORM_OPERATORS.zh)) == UNIT.PLATFORM_OPERATORS.zh

    def test_procedures(self) -> None:
        """A check comes before the connection; the compiled report after the others'."""
        connection, report = PROCEDURES
        assert [step.key for step in connection.steps] == ["integrate", "check", "connect"]
        assert connection.steps[-1].who == bearers("市工信局、市政府办公室", EACH)
        submit = report.next_step(frozenset({"report"}))
        assert submit is not None
        assert submit.who == bearers("市工信局")

    def test_nothing_else(self) -> None:
        """No figure to be reached, and no body with members."""
        assert (TARGETS, BODIES) == ((), ())
