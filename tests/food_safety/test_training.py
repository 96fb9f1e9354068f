"""100号 一（三）3 and 专栏4 2: training of the supervisory staff."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy.core.errors import InvalidFacts, Undetermined
from langfang_policy.food_safety import (
    FirstWorkYear,
    RecruitHours,
    RecruitTraining,
    StaffHours,
    StaffTraining,
    TrainingFloors,
    TrainingGap,
    supervisor_training_lacks,
)
from tests.food_safety.ends import keeps_to
from tests.helpers import because

GAP = TrainingGap


def told(staff: int = 100, attended: int = 90, hours: Any = 4_000, **more: Any) -> StaffTraining:
    """A year's training that is just enough, unless said otherwise."""
    return StaffTraining(staff=staff, attended=attended, total_hours=hours, **more)


def lacks(training: StaffTraining, year: int = 2018, **more: Any) -> tuple[TrainingGap, ...]:
    """What it lacks."""
    return supervisor_training_lacks(training, year=year, **more).value


class TestStaff:
    """Ninety per cent a year, forty hours a head."""

    @pytest.mark.parametrize(
        ("attended", "hours", "gaps"),
        [
            (90, 4_000, ()),
            (89, 4_000, (GAP.ATTENDANCE,)),
            (90, Decimal("3999.9"), (GAP.STAFF_HOURS,)),
            (0, 0, (GAP.ATTENDANCE, GAP.STAFF_HOURS)),
            (100, 9_000, ()),
        ],
    )
    def test_floors(self, attended: int, hours: Any, gaps: tuple[TrainingGap, ...]) -> None:
        """Each figure itself is enough."""
        assert lacks(told(attended=attended, hours=hours)) == gaps

    def test_what_was_seen(self) -> None:
        """The exact rate and the exact mean."""
        rate, mean, staff = supervisor_training_lacks(told(attended=89), year=2018).findings
        assert (rate.observed, mean.observed, staff.observed) == (89, 40, 100)

    def test_nobody(self) -> None:
        """Without staff nothing is lacking."""
        assert lacks(told(0, 0, 0)) == ()

    def test_mean_or_each(self) -> None:
        """The mean of the staff; the fewest hours of one of them, which must then be told."""
        each = StaffHours.EACH
        assert lacks(told(least_hours=39)) == ()
        assert lacks(told(least_hours=39), staff_hours=each) == (GAP.STAFF_HOURS,)
        assert lacks(told(least_hours=40), staff_hours=each) == ()
        assert lacks(told(0, 0, 0), staff_hours=each) == ()
        with pytest.raises(Undetermined, match="training"):
            lacks(told(), staff_hours=each)

    def test_year_of_issue(self) -> None:
        """Owed as a whole, or not at all; a recruit's hours are owed in any case."""
        none, not_owed = told(attended=0, hours=0, recruits=[RecruitTraining(hours=89)]), FirstWorkYear.NOT_OWED
        assert lacks(none, 2017) == tuple(GAP)
        assert lacks(none, 2017, first_work_year=not_owed) == (GAP.RECRUIT_HOURS,)
        assert lacks(none, 2018, first_work_year=not_owed) == tuple(GAP)

    @given(st.integers(1, 200), st.integers(0, 200), st.integers(0, 10_000), st.integers(0, 100), st.integers(0, 60))
    def test_what_if(self, staff: int, attended: int, hours: int, percent: int, floor: int) -> None:
        """Multiplied across, with any figures."""
        training = told(staff, min(staff, max(attended, 1)), hours)
        floors = TrainingFloors(average_hours=floor, trained_percent=percent)
        found = lacks(training, floors=floors)
        assert (GAP.ATTENDANCE in found) is (100 * training.attended < percent * staff)
        assert (GAP.STAFF_HOURS in found) is (hours < floor * staff)


class TestRecruits:
    """Ninety hours of standard training."""

    def test_each_recruit(self) -> None:
        """The one who had the fewest decides."""
        enough, less = RecruitTraining(hours=90), RecruitTraining(hours=Decimal("89.5"))
        assert lacks(told(recruits=[enough, enough])) == ()
        found = supervisor_training_lacks(told(recruits=[enough, less]), year=2019)
        assert found.value == (GAP.RECRUIT_HOURS,)
        assert (because(found).observed, because(found).required) == (Decimal("89.5"), 90)

    def test_once_or_each_year(self) -> None:
        """In all, or in the year, which must then be told."""
        yearly, one = RecruitHours.EACH_YEAR, RecruitTraining(hours=120, hours_of_year=60)
        assert lacks(told(recruits=[one])) == ()
        assert lacks(told(recruits=[one]), recruit_hours=yearly) == (GAP.RECRUIT_HOURS,)
        whole = RecruitTraining(hours=90, hours_of_year=90)
        assert lacks(told(recruits=[whole]), recruit_hours=yearly) == ()
        with pytest.raises(Undetermined, match="training"):
            lacks(told(recruits=[RecruitTraining(hours=90)]), recruit_hours=yearly)

    def test_what_if(self) -> None:
        """The answer follows the figure."""
        assert lacks(told(recruits=[RecruitTraining(hours=90)]), floors=TrainingFloors(recruit_hours=91)) == (
            GAP.RECRUIT_HOURS,
        )


class TestWhatCannotBe:
    """Facts that contradict each other."""

    @pytest.mark.parametrize(
        ("facts", "fact"),
        [
            ({"attended": 101}, "attended"),
            ({"attended": 0, "hours": 1}, "total_hours"),
            ({"least_hours": Decimal("40.01")}, "least_hours"),
        ],
    )
    def test_staff(self, facts: dict[str, Any], fact: str) -> None:
        """More than there are, hours of nobody, a least above the mean."""
        with pytest.raises(InvalidFacts, match=fact):
            told(**facts)
        assert told(attended=100, least_hours=40).least_hours == 40

    def test_recruits(self) -> None:
        """A year has no more hours than all years."""
        with pytest.raises(InvalidFacts, match="hours_of_year"):
            RecruitTraining(hours=90, hours_of_year=91)


class TestRanges:
    """How many hours there may be."""

    def test_ends(self) -> None:
        """Both ends of each."""
        keeps_to("average_hours", 0, 10_000, lambda hours: TrainingFloors(average_hours=hours))
        keeps_to("total_hours", 0, 10**13, lambda hours: told(1, 1, hours))
