"""91号: what is due by year's end, catalogues, training, what each year asks for."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from attrs import evolve, fields
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy.core.errors import InvalidFacts, NotInForce, Undetermined
from langfang_policy.core.organs import Level, Organ, Remit
from langfang_policy.core.registers import Standing
from langfang_policy.open_government import (
    BeforeMonth,
    CatalogueDays,
    CatalogueDepartment,
    DepartmentsDate,
    FirstOpennessYear,
    HearingTimes,
    OpennessDueYears,
    OpennessMilestone,
    OpennessMilestoneStanding,
    OpennessYear,
    OpennessYearly,
    UnnamedDepartments,
    catalogue_days,
    openness_milestone,
    openness_training,
    openness_year,
)
from tests.helpers import because

DAY = timedelta(days=1)
LATER = date(2020, 6, 1)
M = OpennessMilestone
LAST = {
    M.DECISION_SYSTEMS: date(2017, 12, 31),
    M.FIRST_CATALOGUES: date(2017, 12, 31),
    M.FULL_CATALOGUES: date(2018, 12, 31),
    M.GAZETTE_DATABASE: date(2019, 12, 31),
    M.SERVICE_NETWORK: date(2017, 10, 31),
    M.STAFF_TRAINING: date(2018, 12, 31),
    M.COUNTY_COORDINATION: date(2017, 12, 31),
    M.DEPARTMENT_COORDINATION: date(2017, 12, 31),
    M.OPENNESS_AGENCY: date(2017, 12, 31),
}


class TestMilestones:
    """年底前、月前."""

    @pytest.mark.parametrize("milestone", OpennessMilestone)
    def test_at_the_last_day(self, milestone: OpennessMilestone) -> None:
        """It is in time; the day after is not."""
        last = LAST[milestone]

        def stands(done: date | None, on: date) -> OpennessMilestoneStanding:
            return openness_milestone(milestone, done=done, on=on).value

        assert stands(None, last) == OpennessMilestoneStanding(last_day=last, standing=Standing.RUNNING)
        assert stands(None, last + DAY).standing is Standing.OVERDUE
        assert stands(last, LATER).standing is Standing.KEPT
        assert stands(last + DAY, LATER).standing is Standing.KEPT_LATE
        assert stands(last + DAY, last).standing is Standing.RUNNING
        assert stands(last, last).standing is Standing.KEPT

    def test_before_the_month(self) -> None:
        """Before November is before it begins, or no later than it."""
        network = M.SERVICE_NETWORK
        found = openness_milestone(network, on=LATER, before_month=BeforeMonth.MONTH_INCLUDED).value
        assert found.last_day == date(2017, 11, 30)
        leap = OpennessDueYears(service_network=2020, service_network_month=2)
        for read, last in (
            (BeforeMonth.MONTH_EXCLUDED, date(2020, 1, 31)),
            (BeforeMonth.MONTH_INCLUDED, date(2020, 2, 29)),
        ):
            assert openness_milestone(network, on=LATER, years=leap, before_month=read).value.last_day == last
        agency = openness_milestone(M.OPENNESS_AGENCY, on=LATER, before_month=BeforeMonth.MONTH_INCLUDED).value
        assert agency.last_day == LAST[M.OPENNESS_AGENCY]

    def test_departments(self) -> None:
        """Coordinate by the day of counties, or by none."""
        ask = {"on": LATER, "departments_date": DepartmentsDate.NONE}
        open_one = openness_milestone(M.DEPARTMENT_COORDINATION, **ask).value  # type: ignore[arg-type]  # facts by name
        assert open_one == OpennessMilestoneStanding(last_day=None, standing=Standing.RUNNING)
        done = openness_milestone(M.DEPARTMENT_COORDINATION, done=date(2019, 1, 1), **ask)  # type: ignore[arg-type]  # facts by name
        assert done.value.standing is Standing.KEPT
        counties = openness_milestone(M.COUNTY_COORDINATION, **ask).value  # type: ignore[arg-type]  # facts by name
        assert counties.last_day == date(2017, 12, 31)

    def test_what_if(self) -> None:
        """Each year moves what hangs on it, and nothing else."""
        hangs = {
            "decision_systems": {M.DECISION_SYSTEMS},
            "first_catalogues": {M.FIRST_CATALOGUES},
            "full_catalogues": {M.FULL_CATALOGUES},
            "gazette_database": {M.GAZETTE_DATABASE},
            "service_network": {M.SERVICE_NETWORK},
            "service_network_month": {M.SERVICE_NETWORK},
            "staff_training": {M.STAFF_TRAINING},
            "coordination": {M.COUNTY_COORDINATION, M.DEPARTMENT_COORDINATION},
            "openness_agency": {M.OPENNESS_AGENCY},
        }
        assert [field.name for field in fields(OpennessDueYears)] == list(hangs)
        for name, milestones in hangs.items():
            value = getattr(OpennessDueYears(), name)
            years = evolve(OpennessDueYears(), **{name: value + 1})
            found = {one: openness_milestone(one, on=LATER, years=years) for one in M}
            assert {one for one in M if found[one].value.last_day != LAST[one]} == milestones
            assert all(because(told).required == told.value.last_day for told in found.values())

    def test_ends(self) -> None:
        """Of figures: a month of twelve, and a year whose neighbours the calendar has."""
        for name, least, most in (("service_network_month", 1, 12), ("service_network", 2, 9998)):
            for value in (least, most):
                years = OpennessDueYears(**{name: value})
                for read in BeforeMonth:
                    assert openness_milestone(
                        M.SERVICE_NETWORK, on=LATER, years=years, before_month=read
                    ).value.last_day
            for value in (least - 1, most + 1):
                with pytest.raises(InvalidFacts, match=name):
                    OpennessDueYears(**{name: value})

    def test_clauses(self) -> None:
        """Each stands in its own."""
        found = [str(openness_milestone(one, on=LATER).findings[0].citation.locator) for one in M]
        assert found == [
            "一（二）",
            "一（三）",
            "一（三）",
            "六（三）",
            "七（二）",
            "七（三）",
            "八（一）",
            "八（一）",
            "八（二）",
        ]
        undated = openness_milestone(M.DEPARTMENT_COORDINATION, on=LATER, departments_date=DepartmentsDate.NONE)
        assert str(undated.findings[0].citation.locator) == "八（一）"

    def test_days_in_force(self) -> None:
        """Nothing is judged before the plan."""
        with pytest.raises(NotInForce):
            openness_milestone(M.OPENNESS_AGENCY, on=date(2017, 8, 11))


class TestCatalogues:
    """主动公开目录."""

    def test_named(self) -> None:
        """Twenty-three are named, and both days are theirs; others have the second alone, or both."""
        named = [one for one in CatalogueDepartment if one is not CatalogueDepartment.OTHER]
        assert len(named) == 23
        both = CatalogueDays(first_by=date(2017, 12, 31), complete_by=date(2018, 12, 31))
        assert {catalogue_days(one).value for one in named} == {both}
        other = CatalogueDepartment.OTHER
        assert catalogue_days(other).value == evolve(both, first_by=None)
        assert catalogue_days(other, unnamed_departments=UnnamedDepartments.BOUND).value == both
        assert because(catalogue_days(other)).holds is False

    def test_what_if(self) -> None:
        """Years are figures."""
        years = OpennessDueYears(first_catalogues=2018, full_catalogues=2020)
        found = catalogue_days(CatalogueDepartment.TAX, years=years).value
        assert found == CatalogueDays(first_by=date(2018, 12, 31), complete_by=date(2020, 12, 31))

    def test_organs(self) -> None:
        """Each word means one organ of the city, tax two, others none."""
        organs = {one: one.organs for one in CatalogueDepartment}
        assert organs[CatalogueDepartment.TAX] == (
            Organ(Level.CITY, Remit.STATE_TAX),
            Organ(Level.CITY, Remit.LOCAL_TAX),
        )
        assert organs[CatalogueDepartment.OTHER] == ()
        assert organs[CatalogueDepartment.SECURITIES] == (Organ(Level.CITY, Remit.SECURITIES_REGULATION),)
        assert len({organ for held in organs.values() for organ in held}) == 24


class TestTraining:
    """轮训一遍."""

    LAST = LAST[M.STAFF_TRAINING]

    @pytest.mark.parametrize(
        ("trained", "completed", "on", "standing"),
        [
            (120, LAST, LATER, Standing.KEPT),
            (120, LAST + DAY, LATER, Standing.KEPT_LATE),
            (120, None, LAST, Standing.KEPT),
            (120, LAST, LAST, Standing.KEPT),
            (119, None, LAST, Standing.RUNNING),
            (119, None, LAST + DAY, Standing.OVERDUE),
        ],
    )
    def test_everybody_in_time(self, trained: int, completed: date | None, on: date, standing: Standing) -> None:
        """All, by the end of the year."""
        found = openness_training(staff_total=120, staff_trained=trained, completed_on=completed, on=on)
        assert found.value == OpennessMilestoneStanding(last_day=self.LAST, standing=standing)
        short = trained < 120
        assert (found.because is not None) == (short or standing is Standing.KEPT_LATE)
        if short:
            assert because(found).required == 120

    def test_nobody(self) -> None:
        """Nothing to measure."""
        found = openness_training(staff_total=0, staff_trained=0, on=LATER)
        assert found.value.standing is Standing.NOTHING_TO_MEASURE

    def test_wrong(self) -> None:
        """No more than there are, none after the day, and the day where it matters."""
        with pytest.raises(InvalidFacts, match="staff_trained"):
            openness_training(staff_total=1, staff_trained=2, on=LATER)
        with pytest.raises(InvalidFacts, match="completed_on"):
            openness_training(staff_total=1, staff_trained=1, completed_on=LATER + DAY, on=LATER)
        with pytest.raises(InvalidFacts, match="completed_on"):
            openness_training(staff_total=120, staff_trained=119, completed_on=self.LAST, on=LATER)
        with pytest.raises(Undetermined, match="completed_on"):
            openness_training(staff_total=1, staff_trained=1, on=self.LAST + DAY)
        today = openness_training(staff_total=1, staff_trained=1, completed_on=LATER, on=LATER)
        assert today.value.standing is Standing.KEPT_LATE

    def test_what_if(self) -> None:
        """The year is a figure."""
        years = OpennessDueYears(staff_training=2021)
        found = openness_training(staff_total=1, staff_trained=0, on=LATER, years=years).value
        assert found == OpennessMilestoneStanding(last_day=date(2021, 12, 31), standing=Standing.RUNNING)
        with pytest.raises(NotInForce):
            openness_training(staff_total=1, staff_trained=0, on=date(2017, 8, 11))


class TestYear:
    """每年."""

    NONE = OpennessYear(year=2018, hearings=0, inspected=False, self_checked=False, priorities_set=False)
    ALL = OpennessYear(year=2018, hearings=1, inspected=True, self_checked=True, priorities_set=True)

    def standings(self, work: OpennessYear, on: date, **said: object) -> list[Standing]:
        """How each task stands."""
        found = openness_year(work, on=on, **said).value  # type: ignore[arg-type]  # figures and readings
        assert [one.task for one in found] == list(OpennessYearly)
        return [one.standing for one in found]

    def test_calendar_year(self) -> None:
        """Runs to its end, and is missed after it; what is done is kept at once."""
        assert self.standings(self.NONE, date(2017, 12, 31)) == [Standing.NOT_YET_OPEN] * 4
        assert self.standings(self.NONE, date(2018, 1, 1)) == [Standing.RUNNING] * 4
        assert self.standings(self.NONE, date(2018, 12, 31)) == [Standing.RUNNING] * 4
        assert self.standings(self.NONE, date(2019, 1, 1)) == [Standing.MISSED] * 4
        assert self.standings(self.ALL, date(2019, 1, 1)) == [Standing.KEPT] * 4

    def test_each_by_itself(self) -> None:
        """What is lacking is missed, and decides."""
        on = date(2019, 1, 1)
        for place, change in enumerate(
            ({"hearings": 0}, {"inspected": False}, {"self_checked": False}, {"priorities_set": False})
        ):
            work = evolve(self.ALL, **change)  # type: ignore[arg-type]  # fields of the record
            assert [one is Standing.MISSED for one in self.standings(work, on)] == [here == place for here in range(4)]
            assert because(openness_year(work, on=on)).zh == [*OpennessYearly][place].zh

    def test_first_year(self) -> None:
        """Owes what each year does, or owes nothing."""
        first, on = evolve(self.NONE, year=2017), date(2018, 1, 1)
        assert self.standings(first, on) == [Standing.MISSED] * 4
        later = FirstOpennessYear.YEAR_AFTER
        assert self.standings(first, on, first_openness_year=later) == [Standing.NOT_YET_OPEN] * 4
        assert self.standings(self.NONE, date(2019, 1, 1), first_openness_year=later) == [Standing.MISSED] * 4

    def test_what_if(self) -> None:
        """How many reports are heard is a figure."""
        found = openness_year(self.ALL, on=date(2019, 1, 1), hearing_times=HearingTimes(times=2))
        assert found.value[0].standing is Standing.MISSED
        assert because(found).required == 2

    def test_wrong_days(self) -> None:
        """No year before the plan's, and no day before it."""
        for year in (2016, 10_000):
            with pytest.raises(InvalidFacts, match="year"):
                evolve(self.ALL, year=year)
        assert self.standings(evolve(self.ALL, year=9999), LATER) == [Standing.NOT_YET_OPEN] * 4
        with pytest.raises(NotInForce):
            openness_year(self.ALL, on=date(2017, 8, 11))

    @given(st.integers(1, 9), st.integers(2018, 2030))
    def test_more_hearings_never_hurt(self, hearings: int, year: int) -> None:
        """At least once."""
        work = evolve(self.ALL, hearings=hearings, year=year)
        assert self.standings(work, date(2030, 12, 31)) == [Standing.KEPT] * 4
