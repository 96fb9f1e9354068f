"""What the plan against occupational diseases lists."""

from __future__ import annotations

from datetime import date

from langfang_policy.core.decrees import Known
from langfang_policy.core.organs import Party
from langfang_policy.core.registers import Once, Recurring
from langfang_policy.occupational_health import DUTIES, PROCEDURES, TARGETS, LocalityRecord, locality_lacks
from tests.helpers import bearers

NOTHING = LocalityRecord(
    own_plan=False,
    assessment_system=False,
    work_plans=frozenset(),
    schemes=frozenset(),
    self_checks=frozenset(),
    summaries=frozenset(),
    mid_term=False,
    final=False,
)


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
            "final-evaluation",
            "county-final",
        ]
        (mid_term,) = [duty for duty in DUTIES if duty.key == "county-mid-term"]
        assert mid_term.due is None
        assert {(one.due, one.due_known) for one in TARGETS} == {(date(2020, 12, 31), Known.PRESUMED)}

    def test_each_year(self) -> None:
        """From the year of issue to the last of the plan, for the register and for what a county owes."""
        yearly = [duty for duty in DUTIES if isinstance(duty.due, Recurring)]
        assert [duty.key for duty in yearly] == ["yearly-plan", "yearly-review"]
        for duty in yearly:
            assert duty.due is not None
            days = duty.due.between(date(2016, 1, 1), date(2022, 1, 1))
            assert days == tuple(date(year, 12, 31) for year in (2017, 2018, 2019, 2020))
            owed = [date(one.year, 12, 31) for one in locality_lacks(NOTHING, on=date(2022, 1, 1)).value if one.year]
            assert tuple(dict.fromkeys(owed)) == days

    def test_who(self) -> None:
        """Two bureaus evaluate; employers bear what is theirs."""
        by_key = {duty.key: duty for duty in DUTIES}
        assert by_key["supervise-and-evaluate"].who == by_key["final-evaluation"].who
        assert by_key["final-evaluation"].who == bearers("市安监局、市卫生计生委")
        assert by_key["carry-out"].who == bearers("各县（市、区）人民政府、廊坊开发区管委会、市政府各部门")
        assert by_key["inspect"].who == by_key["carry-out"].who
        assert [duty.key for duty in DUTIES if duty.who == (Party.EMPLOYERS,)] == [
            *("employer-management", "employer-notices", "employer-training", "employer-workplace"),
            *("employer-monitoring", "health-surveillance", "employer-declaration", "employer-contracts"),
            *("employer-costs", "employer-technicians"),
        ]
        assert Party.EMPLOYERS.names == ("用人单位",)

    def test_procedure(self) -> None:
        """Three stages of a project."""
        (project,) = PROCEDURES
        assert [step.key for step in project.steps] == ["pre-assessment", "effect-evaluation", "acceptance"]
