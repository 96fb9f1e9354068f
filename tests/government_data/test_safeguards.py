"""Consequences, the yearly report, money."""

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
    BeforeTheDay,
    FirstReportedYear,
    MaintenanceMoney,
    ReportDayOff,
    ReportMatter,
    ReportReadings,
    SharingConsequence,
    SharingExpense,
    SharingFaults,
    SharingFund,
    SharingReportDay,
    WhoIsAtFault,
    sharing_consequences,
    sharing_fund,
    sharing_report,
)
from tests.helpers import because

FIRST, LAST = date(2017, 12, 7), date(2018, 1, 15)
DAY = timedelta(days=1)
ALL = frozenset(ReportMatter)
MOVED = ReportReadings(day_off=ReportDayOff.NEXT_WORKING_DAY)


class TestConsequences:
    """三（一）: a circular and an order."""

    @pytest.mark.parametrize("who", WhoIsAtFault)
    @pytest.mark.parametrize("unfulfilled", [True, False])
    @pytest.mark.parametrize("broken", [True, False])
    def test_grounds(self, who: WhoIsAtFault, unfulfilled: bool, broken: bool) -> None:
        """Both follow together, for localities and departments, on either ground or on both."""
        for faults, ground in (
            (SharingFaults.EITHER, unfulfilled or broken),
            (SharingFaults.BOTH, unfulfilled and broken),
        ):
            found = sharing_consequences(
                at_fault=who, responsibility_unfulfilled=unfulfilled, rules_broken=broken, sharing_faults=faults
            )
            addressed = who in {WhoIsAtFault.LOCALITY, WhoIsAtFault.DEPARTMENT}
            assert found.value == (tuple(SharingConsequence) if addressed and ground else ())
            if not addressed:
                assert because(found).observed is who
            assert [one.holds for one in found.reasons] == ([True, ground] if addressed else [False])

    @pytest.mark.parametrize(
        ("faults", "unfulfilled", "broken", "due"),
        [
            (SharingFaults.EITHER, True, None, True),
            (SharingFaults.EITHER, None, True, True),
            (SharingFaults.BOTH, False, None, False),
            (SharingFaults.BOTH, None, False, False),
        ],
    )
    def test_one_fault_decides(
        self, faults: SharingFaults, unfulfilled: bool | None, broken: bool | None, due: bool
    ) -> None:
        """What cannot change the answer is not asked for."""
        found = sharing_consequences(
            at_fault=WhoIsAtFault.LOCALITY,
            responsibility_unfulfilled=unfulfilled,
            rules_broken=broken,
            sharing_faults=faults,
        )
        assert found.value == (tuple(SharingConsequence) if due else ())
        words = "责任不落实" if broken is None else "违反共享管理规定"
        assert [one.zh for one in found.findings] == ["地方或者部门", words]

    @pytest.mark.parametrize(
        ("faults", "unfulfilled", "broken", "missing"),
        [
            (SharingFaults.EITHER, False, None, "rules_broken"),
            (SharingFaults.EITHER, None, False, "responsibility_unfulfilled"),
            (SharingFaults.BOTH, True, None, "rules_broken"),
            (SharingFaults.BOTH, None, True, "responsibility_unfulfilled"),
        ],
    )
    def test_one_fault_is_not_enough(
        self, faults: SharingFaults, unfulfilled: bool | None, broken: bool | None, missing: str
    ) -> None:
        """What decides is asked for of those who are addressed, and of nobody else."""
        for who in WhoIsAtFault:
            facts = {"at_fault": who, "responsibility_unfulfilled": unfulfilled, "rules_broken": broken}
            if who in {WhoIsAtFault.LOCALITY, WhoIsAtFault.DEPARTMENT}:
                with pytest.raises(Undetermined, match=missing):
                    sharing_consequences(**facts, sharing_faults=faults)  # type: ignore[arg-type]  # facts of every kind
            else:
                assert sharing_consequences(**facts, sharing_faults=faults).value == ()  # type: ignore[arg-type]  # the same


class TestReport:
    """三（二）: before 15 January, on the year before."""

    @pytest.mark.parametrize(
        ("sent", "on", "standing"),
        [
            (None, FIRST, Standing.NOT_YET_OPEN),
            (None, date(2017, 12, 31), Standing.NOT_YET_OPEN),
            (None, date(2018, 1, 1), Standing.RUNNING),
            (None, LAST, Standing.RUNNING),
            (None, LAST + DAY, Standing.OVERDUE),
            (date(2018, 1, 1), LAST, Standing.KEPT),
            (LAST, LAST, Standing.KEPT),
            (LAST + DAY, LAST + DAY, Standing.KEPT_LATE),
        ],
    )
    def test_boundaries(self, sent: date | None, on: date, standing: Standing) -> None:
        """The printed day is in time."""
        found = sharing_report(reported_year=2017, sent_on=sent, matters=ALL, on=on)
        assert (found.value.last_day, found.value.standing, found.value.lacking) == (LAST, standing, ())
        late = standing in {Standing.OVERDUE, Standing.KEPT_LATE}
        assert (because(found).holds is False) is late
        assert found.findings[0].observed == 2017

    def test_the_day_before(self) -> None:
        """On the other reading the day itself is late."""
        readings = ReportReadings(before_the_day=BeforeTheDay.NOT_INCLUDED)
        for sent, standing in ((LAST - DAY, Standing.KEPT), (LAST, Standing.KEPT_LATE)):
            found = sharing_report(reported_year=2017, sent_on=sent, matters=ALL, on=LAST, report_readings=readings)
            assert (found.value.last_day, found.value.standing) == (LAST - DAY, standing)
            assert because(found).required == LAST - DAY

    @given(st.frozensets(st.sampled_from(ReportMatter)), st.integers(0, 40))
    def test_matters(self, told: frozenset[ReportMatter], days: int) -> None:
        """A report that leaves one of the four out is inadequate, in time or not."""
        sent = date(2018, 1, 1) + DAY * days
        found = sharing_report(reported_year=2017, sent_on=sent, matters=told, on=date(2018, 3, 1))
        assert frozenset(found.value.lacking) == ALL - told
        kept = Standing.KEPT if sent <= LAST else Standing.KEPT_LATE
        assert found.value.standing is (kept if told == ALL else Standing.INADEQUATE)
        if told != ALL:
            assert because(found).zh == found.value.lacking[0].zh

    def test_matters_not_given(self) -> None:
        """A report whose contents are not told is not taken for an empty one."""
        with pytest.raises(Undetermined, match="matters"):
            sharing_report(reported_year=2017, sent_on=LAST, on=LAST)
        empty = sharing_report(reported_year=2017, sent_on=LAST, matters=frozenset(), on=LAST)
        assert empty.value.lacking == tuple(ReportMatter)

    def test_nothing_lacks_before_it_is_sent(self) -> None:
        """What a report will be on is asked once there is one."""
        assert sharing_report(reported_year=2017, sent_on=None, on=LAST).value.lacking == ()

    @pytest.mark.parametrize(("year", "last"), [(2018, date(2019, 1, 15)), (2021, date(2022, 1, 15))])
    def test_each_year(self, year: int, last: date) -> None:
        """Each has its own day, a Saturday too."""
        assert sharing_report(reported_year=year, sent_on=None, on=FIRST).value.last_day == last

    def test_days_off(self) -> None:
        """On the other reading a day off gives way, by a calendar that is known."""
        moved = sharing_report(reported_year=2021, sent_on=None, on=FIRST, report_readings=MOVED)
        assert moved.value.last_day == date(2022, 1, 17)
        with pytest.raises(Undetermined, match="working_day_calendar"):
            sharing_report(reported_year=2040, sent_on=None, on=FIRST, report_readings=MOVED)
        found = sharing_report(
            reported_year=2039,
            sent_on=None,
            on=FIRST,
            report_readings=MOVED,
            working_day_calendar=WorkingCalendar(years=(2040,)),
        )
        assert found.value.last_day == date(2040, 1, 16)
        working = WorkingCalendar(years=(9999,), days_off=(date(9999, 1, 15),))
        assert sharing_report(
            reported_year=9998, sent_on=None, on=FIRST, report_readings=MOVED, working_day_calendar=working
        ).value.last_day == date(9999, 1, 18)

    def test_first_year(self) -> None:
        """That of the issue, or the next on the other reading."""
        readings = ReportReadings(first_reported_year=FirstReportedYear.NEXT)
        with pytest.raises(NotInForce):
            sharing_report(reported_year=2017, sent_on=None, on=LAST, report_readings=readings)
        found = sharing_report(reported_year=2018, sent_on=None, on=date(2019, 1, 16), report_readings=readings)
        assert found.value.standing is Standing.OVERDUE
        with pytest.raises(NotInForce):
            sharing_report(reported_year=2016, sent_on=None, on=LAST)
        for year in (0, 9999):
            with pytest.raises(InvalidFacts, match="reported_year"):
                sharing_report(reported_year=year, sent_on=None, on=LAST)

    def test_before_the_plan(self) -> None:
        """Nothing is judged."""
        with pytest.raises(NotInForce):
            sharing_report(reported_year=2017, sent_on=None, on=FIRST - DAY)

    @pytest.mark.parametrize(("sent", "on"), [(LAST, LAST - DAY), (date(2017, 12, 31), LAST)])
    def test_relations(self, sent: date, on: date) -> None:
        """A report is not sent after the day asked about, nor before its year has ended."""
        with pytest.raises(InvalidFacts, match="sent_on"):
            sharing_report(reported_year=2017, sent_on=sent, on=on)

    @given(st.integers(1, 12), st.integers(1, 28))
    def test_what_if(self, month: int, day: int) -> None:
        """The last day follows the figures."""
        what_if = evolve(SharingReportDay(), month=month, day=day)
        found = sharing_report(reported_year=2017, sent_on=None, on=date(2019, 1, 1), report_day=what_if)
        assert found.value.last_day == because(found).required == date(2018, month, day)

    @pytest.mark.parametrize("wrong", [{"month": 0}, {"month": 13}, {"day": 0}, {"day": 29}])
    def test_wrong_days(self, wrong: dict[str, int]) -> None:
        """A day that each month has."""
        assert SharingReportDay(month=12, day=28) != SharingReportDay()
        with pytest.raises(InvalidFacts):
            SharingReportDay(**wrong)


class TestMoney:
    """三（二）: from where."""

    @pytest.mark.parametrize(
        ("expense", "fund"),
        [
            (SharingExpense.CONSTRUCTION, SharingFund.FIXED_ASSETS),
            (SharingExpense.WORK, SharingFund.DEPARTMENT_BUDGET),
            (SharingExpense.MAINTENANCE, SharingFund.NOT_PRINTED),
            (SharingExpense.OTHER, SharingFund.NOT_PRINTED),
        ],
    )
    def test_funds(self, expense: SharingExpense, fund: SharingFund) -> None:
        """Two are named; upkeep on the other reading is a working expense."""
        assert sharing_fund(expense).value is fund
        upkeep = sharing_fund(expense, maintenance_money=MaintenanceMoney.WORK)
        assert upkeep.value is (SharingFund.DEPARTMENT_BUDGET if expense is SharingExpense.MAINTENANCE else fund)
        assert because(upkeep).observed is expense
