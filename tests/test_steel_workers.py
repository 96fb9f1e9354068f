"""The opinions on steel workers: the decree, from which fund what is paid, how long it runs, the registers."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy.asking import ask
from langfang_policy.core.decrees import Known
from langfang_policy.core.errors import Undetermined
from langfang_policy.core.registers import Once
from langfang_policy.steel_workers import (
    BODIES,
    DUTIES,
    PROCEDURES,
    STEEL_WORKERS,
    TARGETS,
    Entitlement,
    MeasuresFund,
    RunningOn,
    SubsidyFund,
    payable_on,
    subsidy_fund,
)
from tests.helpers import agrees, bearers, because
from tests.steel_workers import FEW

FIRST, LAST = date(2017, 1, 1), date(2019, 12, 31)


class TestDecree:
    """末段: the days in force."""

    @pytest.mark.parametrize(
        ("day", "holds"), [(date(2016, 12, 31), False), (FIRST, True), (LAST, True), (date(2020, 1, 1), False)]
    )
    def test_days_in_force(self, day: date, holds: bool) -> None:
        """Both ends are included, and the first lies before the issue."""
        assert STEEL_WORKERS.in_force(day) is holds
        assert STEEL_WORKERS.issued == date(2017, 12, 16)


class TestFund:
    """From which fund what is paid."""

    @pytest.mark.parametrize("entitlement", Entitlement)
    def test_three_items_name_it(self, entitlement: Entitlement) -> None:
        """The hiring bonus, the insurance by age, and public-welfare posts; the words cite the item's own clause."""
        charged = {Entitlement.HIRING_BONUS, Entitlement.AGE_GROUP_INSURANCE, Entitlement.PUBLIC_POST}
        found = subsidy_fund(entitlement)
        assert (found.value is SubsidyFund.EMPLOYMENT_AND_STARTUP) == (entitlement in charged)
        assert because(found).en == ("the fund is named" if entitlement in charged else "no fund is named")

    @pytest.mark.parametrize(
        ("entitlement", "clause"),
        [
            (Entitlement.JOB_INTRODUCTION, "二（一）"),
            (Entitlement.LUMP_SUM_BENEFIT, "二（一）"),
            (Entitlement.REDEPLOYMENT_TRAINING, "二（二）"),
            (Entitlement.MERGER_SUPPORT, "二（三）"),
            (Entitlement.RENT, "二（四）"),
            (Entitlement.AGE_GROUP_INSURANCE, "二（五）"),
            (Entitlement.PUBLIC_POST, "二（八）2"),
        ],
    )
    def test_clauses(self, entitlement: Entitlement, clause: str) -> None:
        """Each under the clause that grants it."""
        assert str(because(subsidy_fund(entitlement)).citation.locator) == clause

    def test_measures(self) -> None:
        """Two follow the province's measures; of one of them it is a reading whether that names the fund."""
        asked = {one: subsidy_fund(one, measures_fund=MeasuresFund.THAT_FUND) for one in Entitlement}
        followed = [one for one, found in asked.items() if len(found.findings) > 1]
        assert followed == [Entitlement.STARTUP_INSURANCE, Entitlement.PUBLIC_POST]
        other = [one for one, found in asked.items() if found.value is not subsidy_fund(one).value]
        assert other == [Entitlement.STARTUP_INSURANCE]


class TestPayable:
    """末段: the title arises in the period."""

    @pytest.mark.parametrize(
        ("arisen", "on", "payable"),
        [
            (date(2016, 12, 31), FIRST, False),
            (FIRST, FIRST, True),
            (date(2018, 5, 1), date(2018, 4, 30), False),
            (date(2018, 5, 1), date(2018, 5, 1), True),
            (LAST, LAST, True),
            (date(2020, 1, 1), date(2020, 1, 1), False),
        ],
    )
    @pytest.mark.parametrize("running_on", RunningOn)
    def test_within(self, arisen: date, on: date, payable: bool, running_on: RunningOn) -> None:
        """On the day on which it arises, and until the end, whatever is read of what comes after."""
        found = payable_on(paid_on=on, arisen_on=arisen, running_on=running_on)
        assert found.value is payable
        agrees(found, payable)

    def test_after(self) -> None:
        """A subsidy of several years may end or run on; the text does not say."""
        day, arisen = date(2020, 1, 1), date(2018, 5, 1)
        with pytest.raises(Undetermined, match="running_on"):
            payable_on(paid_on=day, arisen_on=arisen)
        assert payable_on(paid_on=day, arisen_on=arisen, running_on=RunningOn.RUNS_ON).value
        ended = payable_on(paid_on=day, arisen_on=arisen, running_on=RunningOn.ENDS)
        assert (ended.value, because(ended).required) == (False, LAST)

    def test_asked_within_the_period(self) -> None:
        """Whether a later day will be paid can be asked while the opinions run."""
        facts = {"paid_on": "2020-01-01", "arisen_on": "2018-05-01"}
        assert ask("steel_workers.payable_on", facts, on="2019-06-01")["outcome"] == "undetermined"
        ended = ask("steel_workers.payable_on", facts | {"running_on": "ends"}, on="2019-06-01")
        assert ended["outcome"] == "decided"
        assert ended["value"] is False

    @FEW
    @given(st.dates(), st.dates(), st.sampled_from([RunningOn.RUNS_ON, RunningOn.ENDS]))
    def test_never_before_its_title(self, on: date, arisen: date, running_on: RunningOn) -> None:
        """Nothing is paid for a day before the title, or for a title outside the period."""
        paid = payable_on(paid_on=on, arisen_on=arisen, running_on=running_on).value
        ended = running_on is RunningOn.ENDS and on > LAST
        assert paid == (FIRST <= arisen <= LAST and arisen <= on and not ended)


class TestRegisters:
    """What the opinions list."""

    def test_addressees(self) -> None:
        """Three counties and the departments concerned carry them out; the counties bear the territory."""
        duties = {duty.key: duty for duty in DUTIES}
        assert [organ.zh for organ in duties["addressees"].who[:3]] == [organ.zh for organ in duties["territorial"].who]
        assert len(duties["addressees"].who) == 4
        assert not TARGETS
        assert not BODIES

    def test_earlier_policies(self) -> None:
        """They cease with the first day of these, which is not printed."""
        (ended,) = [duty for duty in DUTIES if duty.key == "earlier-policies-end"]
        assert ended.due == Once(FIRST, Known.PRESUMED)

    def test_funds_come_from_finance(self) -> None:
        """One secures the money; that of the place fixes the subsidy by age with another."""
        (secured,) = [duty for duty in DUTIES if duty.key == "secure-funds"]
        (fixed,) = [duty for duty in DUTIES if duty.key == "fix-subsidy"]
        assert secured.who == bearers("财政部门")
        assert fixed.who == bearers("当地人社部门", "当地财政部门")

    def test_placement_in_a_post(self) -> None:
        """Certified, verified, placed."""
        (procedure,) = PROCEDURES
        assert [step.key for step in procedure.steps] == ["certificate", "verify", "place"]
        assert all(step.who == bearers("当地人社部门") for step in procedure.steps[1:])
