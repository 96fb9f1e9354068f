"""The two plans on credit: the decrees, their duties and procedures."""

from __future__ import annotations

from datetime import date

import pytest

from langfang_policy.core.decrees import Decree, Known
from langfang_policy.core.organs import Level, Organ, Party, Remit
from langfang_policy.core.registers import After, Once, Recurring, falling_due
from langfang_policy.credit import (
    BODIES,
    DUTIES,
    GOVERNMENT_INTEGRITY,
    PERSONAL_CREDIT,
    PROCEDURES,
    TARGETS,
    CreditScope,
    IntegrityTask,
    IntegrityUnit,
    integrity_units,
)
from tests.helpers import bearers

BY_KEY = {one.key: one for one in DUTIES}
COUNTIES = Organ(Level.COUNTY, Remit.GOVERNMENT)


class TestDecrees:
    """The plans as constants."""

    @pytest.mark.parametrize(
        ("plan", "before", "first", "last"),
        [
            (PERSONAL_CREDIT, date(2017, 10, 16), date(2017, 10, 17), date(2022, 10, 16)),
            (GOVERNMENT_INTEGRITY, date(2017, 12, 28), date(2017, 12, 29), date(2022, 12, 28)),
        ],
    )
    def test_days(self, plan: Decree, before: date, first: date, last: date) -> None:
        """From the day of issue, as no other is printed; five years, as of every normative document."""
        assert [plan.in_force(day) for day in (before, first)] == [False, True]
        assert (plan.issued, plan.first_known) == (first, Known.PRESUMED)
        assert plan.standing(last).last_day == last

    def test_what_a_list_says(self) -> None:
        """Three answers, for open lists and closed ones."""
        assert [one.zh for one in CreditScope] == ["列明", "未列明", "不在其列"]


class TestDuties:
    """Who is to do what."""

    @pytest.mark.parametrize(
        ("key", "printed", "number"),
        [
            ("real-names", "市公安局、市质监局、市网信办、市交通运输局、市工信局、市政府金融办、市人社局、市邮政局", 8),
            ("catalogue", "市政府信用办、市发改委、人行廊坊市中心支行", 3),
            (
                "severe-sanctions",
                "市政府信用办、市发改委、人行廊坊市中心支行、廊坊银监分局、市中级人民法院、市公安局、市财政局、市工信局、市网信办、"
                "市交通运输局、市国税局、市地税局",
                12,
            ),
            ("debtors", "市中级人民法院、市政府信用办、市发改委、人行廊坊市中心支行", 4),
            ("privacy", "人行廊坊市中心支行、市网信办、市工信局、市工商局", 4),
            (
                "publicity",
                "市委宣传部、市文明办、人行廊坊市中心支行、市工商局、市网信办、市商务局、市司法局",
                7,
            ),
            ("schools", "市教育局", 1),
            ("training", "市政府信用办、市人社局、市民政局、市工商局", 4),
        ],
    )
    def test_brackets_of_the_plan_on_persons(self, key: str, printed: str, number: int) -> None:
        """As printed, in their order."""
        assert BY_KEY[key].who == bearers(printed)
        assert len(BY_KEY[key].who) == number

    @pytest.mark.parametrize(("key", "number"), [("key-records", 26), ("exemplars", 11), ("good-records", 10)])
    def test_long_brackets(self, key: str, number: int) -> None:
        """Twenty-six; ten and nine with the counties."""
        found = BY_KEY[key].who
        assert (len(found), len(set(found))) == (number, number)
        assert (found[-1] == COUNTIES) is (key != "key-records")

    @pytest.mark.parametrize(
        "key", ["credit-classes", "red-black-lists", "information-security", "objection-rules", "repair-rules"]
    )
    def test_where_no_unit_is_named(self, key: str) -> None:
        """The departments concerned and the counties."""
        assert BY_KEY[key].who == (Organ(Level.CITY, Remit.DEPARTMENTS_CONCERNED), COUNTIES)

    @pytest.mark.parametrize("key", ["verify", "correct"])
    def test_suppliers(self, key: str) -> None:
        """Whoever supplied the information verifies and corrects it, be it an authority or not."""
        assert BY_KEY[key].who[-1] is Party.CREDIT_INFORMATION_SUPPLIERS
        assert BY_KEY[key].who[:-1] == BY_KEY["notify-supplier"].who

    def test_every_level(self) -> None:
        """Authorities of every level consult results of evaluation in every case, not the bracket's three alone."""
        assert BY_KEY["checks-in-every-case"].who == (Organ(Level.EVERY, Remit.DEPARTMENTS_CONCERNED),)

    def test_what_the_tasks_ask_of_whom(self) -> None:
        """Debt is published by the counties; the superior's measures and promises are those of the bracket."""
        assert BY_KEY["debt-disclosure"].who == (COUNTIES,)
        assert BY_KEY["tasks-and-times"].who == BY_KEY["civil-servant-training"].who
        assert BY_KEY["rules-on-government-credit"].who == BY_KEY["carry-out-government"].who
        assert BY_KEY["promises-kept"].who == bearers("市商务局、各县（市、区）政府")
        assert BY_KEY["measures-of-the-superior"].who == BY_KEY["accountability-measures"].who

    def test_associations(self) -> None:
        """Their own discipline is theirs."""
        assert BY_KEY["associations"].who == (Party.TRADE_ASSOCIATIONS,)

    @pytest.mark.parametrize("task", IntegrityTask)
    def test_tasks_of_government(self, task: IntegrityTask) -> None:
        """Each has a duty of its units; of the inspection, the office that the text names goes before the bracket."""
        named = tuple(unit.organ for unit in integrity_units(task).value.units)
        if task is IntegrityTask.INSPECTION:
            named = (IntegrityUnit.GOVERNMENT_OFFICE.organ, *named)
        assert any(one.who == named for one in DUTIES)

    def test_when(self) -> None:
        """One day, one yearly duty, one period of working days, triggers; no time for all else."""
        timed = {one.key: one.due for one in DUTIES if one.due is not None}
        assert timed["failure-records"] == Once(date(2017, 12, 31))
        assert isinstance(timed["exemplars"], Recurring)
        periods = {key: due for key, due in timed.items() if isinstance(due, After)}
        assert {key for key, due in periods.items() if due.working_days} == {"verify"}
        assert str(periods["verify"].due(date(2018, 2, 7))) == "2018-03-12"
        assert set(periods) == {
            *("notify-supplier", "verify", "correct", "answer-and-push", "make-good", "repair-check", "lift-sanctions"),
        }
        assert len(timed) == len(periods) + 2

    def test_what_falls_due(self) -> None:
        """Exemplars at the end of each year, the records of failure once."""
        found = falling_due(DUTIES, date(2017, 10, 17), date(2018, 12, 31))
        assert [(str(one.day), one.duty.key) for one in found] == [
            ("2017-12-31", "exemplars"),
            ("2017-12-31", "failure-records"),
            ("2018-12-31", "exemplars"),
        ]

    def test_whose_clauses(self) -> None:
        """Both plans have theirs, and each has a bearer."""
        numbers = {one.citation.number for one in DUTIES}
        assert numbers == {PERSONAL_CREDIT.number, GOVERNMENT_INTEGRITY.number}
        assert all(one.who for one in DUTIES)

    def test_no_targets_or_bodies(self) -> None:
        """Neither plan measures anything or makes up a body."""
        assert (TARGETS, BODIES) == ((), ())


class TestProcedures:
    """Objection and repair, step by step."""

    def test_steps(self) -> None:
        """The person begins each; sanctions go on or are lifted at the end."""
        keys = {one.key: [step.key for step in one.steps] for one in PROCEDURES}
        assert keys == {
            "objection": ["filing", "notice", "verification", "outcome", "answer"],
            "repair": ["request", "check", "repair", "publication", "lifting"],
        }
        objection, repair = PROCEDURES
        assert objection.steps[-1].needs == ("verification",)
        following = repair.next_step(frozenset({"request", "check"}))
        assert following is not None
        assert following.key == "repair"
        assert repair.steps[-1].needs == ("repair",)
