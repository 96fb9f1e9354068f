"""66号 part 三 and the brackets: tenders, promises to investors, debt, responsible units."""

from __future__ import annotations

from itertools import product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy.core.errors import Undetermined
from langfang_policy.credit import (
    ChangeGround,
    ChangeVerdict,
    CreditScope,
    DebtItem,
    FlawedProcedure,
    IntegrityTask,
    IntegrityUnit,
    LossCompensation,
    PromiseChange,
    TenderParticipant,
    credit_report_used,
    debt_items_missing,
    integrity_tasks,
    integrity_units,
    promise_change,
)
from tests.helpers import agrees, because

GOOD = {ChangeGround.NATIONAL_INTEREST, ChangeGround.PUBLIC_INTEREST, ChangeGround.STATUTORY}
VERDICT, LOSS = ChangeVerdict, LossCompensation


class TestTenders:
    """三（三）: three kinds of participants."""

    @pytest.mark.parametrize("participant", TenderParticipant)
    def test_participants(self, participant: TenderParticipant) -> None:
        """An open list."""
        named = participant is not TenderParticipant.OTHER
        assert credit_report_used(participant).value is (CreditScope.NAMED if named else CreditScope.UNNAMED)


def changed(ground: ChangeGround, kept: bool | None = None, *, loss: bool = True, **more: Any) -> PromiseChange:
    """What follows for the change of a lawful promise."""
    facts = {"lawfully_made": True} | more
    return promise_change(ground=ground, procedure_kept=kept, property_loss=loss, **facts).value


class TestPromises:
    """三（四）: grounds, procedure, compensation."""

    @pytest.mark.parametrize("ground", ChangeGround)
    def test_by_due_procedure(self, ground: ChangeGround) -> None:
        """Three grounds allow it, and the loss is made good; all others forbid it, whatever the procedure."""
        if ground in GOOD:
            assert changed(ground, True) == PromiseChange(verdict=VERDICT.ALLOWED, compensation=LOSS.DUE)
            with pytest.raises(Undetermined) as caught:
                changed(ground)
            assert caught.value.missing == ("procedure_kept",)
        else:
            barred = PromiseChange(verdict=VERDICT.FORBIDDEN, compensation=LOSS.NOT_COVERED)
            assert [changed(ground, kept) for kept in (None, True, False)] == [barred] * 3

    @pytest.mark.parametrize("ground", sorted(GOOD, key=str))
    def test_flawed_procedure(self, ground: ChangeGround) -> None:
        """It may not be changed so; whether the loss is made good is a reading."""
        found = [changed(ground, False, flawed_procedure=one) for one in FlawedProcedure]
        assert {one.verdict for one in found} == {VERDICT.FORBIDDEN}
        assert [one.compensation for one in found] == [LOSS.DUE, LOSS.NOT_COVERED]
        assert changed(ground, True, flawed_procedure=FlawedProcedure.NOT_COVERED).compensation is LOSS.DUE

    def test_without_loss(self) -> None:
        """Nothing is owed."""
        for ground, kept, read in product(ChangeGround, (True, False), FlawedProcedure):
            assert changed(ground, kept, loss=False, flawed_procedure=read).compensation is LOSS.NOT_DUE

    def test_unlawful_promises(self) -> None:
        """Nothing is said of them."""
        for ground, loss in product(ChangeGround, (True, False)):
            found = promise_change(lawfully_made=False, ground=ground, property_loss=loss)
            assert found.value == PromiseChange(verdict=VERDICT.NOT_COVERED, compensation=LOSS.NOT_COVERED)
            assert because(found).zh == "依法作出"

    def test_what_decides(self) -> None:
        """The ground, then the procedure."""
        facts: Any = {"lawfully_made": True, "property_loss": True, "procedure_kept": False}
        grounds = ChangeGround.CHANGE_OF_PERSONS, ChangeGround.STATUTORY
        assert [because(promise_change(ground=one, **facts)).zh for one in grounds] == ["法定事由", "依法定权限和程序"]


class TestDebt:
    """三（五）: eight items."""

    @given(st.frozensets(st.sampled_from(DebtItem)))
    def test_what_is_missing(self, published: frozenset[DebtItem]) -> None:
        """All that is not published, in the order of the clause."""
        found = debt_items_missing(published)
        assert found.value == tuple(one for one in DebtItem if one not in published)
        agrees(found, not found.value)
        assert len(DebtItem) == 8


class TestUnits:
    """The brackets behind seventeen tasks."""

    def test_numbers(self) -> None:
        """As printed; the counties close each."""
        assert len(IntegrityTask) == 17
        numbers = [len(integrity_units(task).value.units) for task in IntegrityTask]
        assert numbers == [8, 4, 7, 6, 3, 4, 3, 3, 8, 2, 2, 3, 8, 3, 3, 4, 3]
        assert all(integrity_units(task).value.units[-1] is IntegrityUnit.COUNTIES for task in IntegrityTask)

    def test_open_lists(self) -> None:
        """Three brackets name all departments and are closed."""
        closed = {task for task in IntegrityTask if not integrity_units(task).value.open_list}
        assert closed == {IntegrityTask.PROTECTION, IntegrityTask.INSPECTION, IntegrityTask.HORIZONTAL}
        assert set(integrity_tasks(IntegrityUnit.DEPARTMENTS).value) == closed

    @pytest.mark.parametrize("unit", IntegrityUnit)
    def test_both_ways(self, unit: IntegrityUnit) -> None:
        """A unit has the tasks that name it, one at least, each with its clause."""
        found = integrity_tasks(unit)
        assert found.value == tuple(task for task in IntegrityTask if unit in integrity_units(task).value.units)
        assert found.value
        clauses = [integrity_units(task).citations[0] for task in found.value]
        assert list(found.citations) == clauses
        assert unit.organ.zh

    @pytest.mark.parametrize(
        ("task", "clause"),
        [
            (IntegrityTask.FAILURES, "二（一）"),
            (IntegrityTask.DEMONSTRATION, "二（六）"),
            (IntegrityTask.PROCUREMENT, "三（一）"),
            (IntegrityTask.TOWNSHIPS, "三（七）"),
            (IntegrityTask.INSPECTION, "四（一）"),
            (IntegrityTask.THIRD_PARTY, "四（四）"),
        ],
    )
    def test_clauses(self, task: IntegrityTask, clause: str) -> None:
        """Each task has the clause that ends in its bracket."""
        assert str(integrity_units(task).citations[0].locator) == clause
