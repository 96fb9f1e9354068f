"""Parts 三, 五 and 六: departments and their tasks, what the assessment takes in."""

from __future__ import annotations

import pytest

from langfang_policy.core.organs import Level
from langfang_policy.medical_alliances import (
    AllianceTask,
    AllianceUnit,
    AssessmentIndicator,
    AssessmentUse,
    alliance_tasks,
    alliance_units,
    assessment_lacks,
)
from tests.helpers import because

TASK, UNIT = AllianceTask, AllianceUnit


class TestTasks:
    """Who has which task."""

    @pytest.mark.parametrize(
        ("task", "who", "place"),
        [
            (TASK.PRICE_POLICY, ["市物价局"], "三 第一段"),
            (TASK.PAYMENT_DETAILS, ["各级卫生计生部门", "各级人力资源社会保障部门"], "五（一）"),
            (TASK.TOWNSHIP_RECRUITMENT, ["县级人力资源社会保障部门", "县级卫生计生部门"], "五（三）"),
            (TASK.FILING_AND_SUPERVISION, ["各级卫生计生部门", "各级中医药管理部门"], "六（二）"),
            (TASK.COUNTY_HIRE_TOWNSHIP_USE, ["各级机构编制部门"], "六（二）"),
            (TASK.CLINICAL_RESEARCH, ["各级科技部门", "各级卫生计生部门"], "六（二）"),
            (TASK.EFFECT_ASSESSMENT, ["市卫生计生委", "市政府有关部门"], "六（三）"),
        ],
    )
    def test_units(self, task: AllianceTask, who: list[str], place: str) -> None:
        """Those who have it, then those whom they join, as organs."""
        found = alliance_units(task)
        assert [organ.zh for organ in found.value.who] == who
        assert str(because(found).citation.locator) == place

    @pytest.mark.parametrize(
        ("unit", "tasks"),
        [
            (
                UNIT.TRADITIONAL_MEDICINE,
                [TASK.FILING_AND_SUPERVISION, TASK.ORGANISATION_RULES, TASK.TECHNICAL_DOCUMENTS],
            ),
            (UNIT.STAFFING, [TASK.COUNTY_HIRE_TOWNSHIP_USE]),
            (UNIT.PRICE, [TASK.PRICE_POLICY, TASK.MEDICINE_PRICES]),
            (UNIT.SCIENCE_AND_TECHNOLOGY, [TASK.CLINICAL_RESEARCH]),
            (UNIT.FINANCE, [TASK.FINANCIAL_SUPPORT, TASK.SUBSIDIES]),
            (
                UNIT.PERSONNEL,
                [
                    *(TASK.PERSONNEL_POLICY, TASK.PAYMENT_DETAILS, TASK.TOWNSHIP_RECRUITMENT, TASK.FUND_SUPERVISION),
                    *(TASK.PAYMENT_PILOTS, TASK.PAYMENT_AND_PERSONNEL_REFORM, TASK.PERFORMANCE_PAY),
                ],
            ),
        ],
    )
    def test_tasks(self, unit: AllianceUnit, tasks: list[AllianceTask]) -> None:
        """Alone, with others, or joined."""
        assert list(alliance_tasks(unit).value) == tasks

    def test_clauses(self) -> None:
        """Each task at its own clause."""
        found = alliance_tasks(UNIT.FINANCE)
        assert [(one.zh, str(one.citation.locator)) for one in found.findings] == [
            (TASK.FINANCIAL_SUPPORT.zh, "五（二）"),
            (TASK.SUBSIDIES.zh, "六（二）"),
        ]

    def test_both_ways(self) -> None:
        """A unit has a task where the task has the unit."""
        for task in AllianceTask:
            held = alliance_units(task).value
            for unit in AllianceUnit:
                assert (task in alliance_tasks(unit).value) is (unit in (*held.responsible, *held.joined))
        assert {alliance_units(task).value.level for task in AllianceTask} == {Level.CITY, Level.COUNTY, Level.EVERY}


class TestAssessment:
    """六（三）: indicators and what the results are linked with."""

    def test_all(self) -> None:
        """Six indicators and four links, each missed by its name."""
        indicators, uses = frozenset(AssessmentIndicator), frozenset(AssessmentUse)
        assert (len(indicators), len(uses)) == (6, 4)
        whole = assessment_lacks(indicators=indicators, uses=uses).value
        assert (whole.indicators, whole.uses) == ((), ())
        for indicator in AssessmentIndicator:
            found = assessment_lacks(indicators=indicators - {indicator}, uses=uses).value
            assert (found.indicators, found.uses) == ((indicator,), ())
        for use in AssessmentUse:
            found = assessment_lacks(indicators=indicators, uses=uses - {use}).value
            assert (found.indicators, found.uses) == ((), (use,))
