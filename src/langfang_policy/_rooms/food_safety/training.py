"""100号 一（三）3 and 专栏4 2: how much training the supervisory staff and recruits need."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Annotated

from attrs import frozen

from ...core.bounds import Unit, at_least, at_most
from ...core.decisions import Decision, lacking
from ...core.errors import known
from ...core.exact import Number, product, quotient
from ...core.facts import PERCENT, Measure, Percent
from ...core.faults import Fault, shown
from ...core.figures import Record, figure
from ...core.findings import Finding, asks, falls, note
from ...core.rules import provision, rule
from ...core.terms import Reading, Term, Words
from .decree import (
    COURSES,
    FIRST_YEAR,
    SAFEGUARDS,
    WORK_YEAR,
    FirstWorkYear,
    Tally,
    WorkYear,
)

__all__ = [
    "RecruitHours",
    "RecruitTraining",
    "StaffHours",
    "StaffTraining",
    "TrainingFloors",
    "TrainingGap",
    "supervisor_training_lacks",
]

CLASS_HOURS = Measure(Unit("class hours", "学时"), at_least(0), at_most(10_000))
ClassHours = Annotated[Number, *CLASS_HOURS]
TOTAL_HOURS = Measure(CLASS_HOURS.unit, at_least(0), at_most(10**13))


@provision(COURSES, SAFEGUARDS)
@frozen(kw_only=True)
class TrainingFloors(Record):
    """How much training a year and a recruit need, at the least (培训要求)."""

    average_hours: ClassHours = figure(40, "人均学时", "class hours a head and year")
    recruit_hours: ClassHours = figure(90, "新入职人员学时", "class hours of a recruit's standard training")
    trained_percent: Percent = figure(Decimal(90), "年度参训率", "of the staff trained in a year")


class StaffHours(Reading, at=COURSES):
    """Whether the hours a head are a mean or a floor for each (人均学时)."""

    MEAN = "人均", "人均即全体的平均数", "The words mean an average over the staff."
    EACH = "逐人", "培训系统面向每名监管人员", "The training is for each member of the staff."


class RecruitHours(Reading, at=COURSES):
    """Whether a recruit's hours are due once or each year (新入职培训学时)."""

    ONCE = "一次", "规范化培训随入职进行，未写每年", "Standard training goes with entry, and no year is named."
    EACH_YEAR = "每年", "与并列的学时要求同按年计", "They stand beside hours that are counted by the year."


@frozen(kw_only=True)
class RecruitTraining(Record):
    """What standard training a recruit had (新入职人员培训).

    Attributes:
        hours: 累计学时: the class hours in all.
        hours_of_year: 当年学时: those of the year; asked for where they are due each year.
    """

    hours: ClassHours
    hours_of_year: ClassHours | None = None

    def faults(self) -> tuple[Fault, ...]:
        """A year has no more hours than all years."""
        if self.hours_of_year is None or self.hours_of_year <= self.hours:
            return ()
        words = f"a number up to {self.hours}", f"不超过{self.hours}的数"
        return (Fault("hours_of_year", shown(self.hours_of_year), *words, "$.hours_of_year"),)


@frozen(kw_only=True)
class StaffTraining(Record):
    """A year's training of the supervisory staff (监管人员年度培训).

    Attributes:
        staff: 监管人员数: how many there are.
        attended: 参训人数: how many of them were trained.
        total_hours: 培训总学时: the class hours of all of them together.
        least_hours: 最少学时: of the one who had the fewest; asked for where each must have enough.
        recruits: 新入职人员: the training of each recruit.
    """

    staff: Tally
    attended: Tally
    total_hours: Annotated[Number, *TOTAL_HOURS]
    least_hours: ClassHours | None = None
    recruits: tuple[RecruitTraining, ...] = ()

    def faults(self) -> tuple[Fault, ...]:
        """No more are trained than there are, and hours are somebody's: the fewest are no more than the mean."""
        if self.attended > self.staff:
            words = f"a number up to {self.staff}", f"不超过{self.staff}的数"
            return (Fault("attended", shown(self.attended), *words, "$.attended"),)
        if self.total_hours and not self.attended:
            words = "no hours where nobody was trained", "无人参训时为零"
            return (Fault("total_hours", shown(self.total_hours), *words, "$.total_hours"),)
        fewest = CLASS_HOURS.maybe(self.least_hours, "least_hours")
        if fewest is not None and product(fewest, self.staff) > self.total_hours:
            words = "a number up to the mean", "不超过人均的数"
            return (Fault("least_hours", shown(self.least_hours), *words, "$.least_hours"),)
        return ()


class TrainingGap(Term):
    """What a year's training of the staff may lack (培训欠缺)."""

    ATTENDANCE = "年度参训率"
    STAFF_HOURS = "监管人员培训学时"
    RECRUIT_HOURS = "新入职人员规范化培训学时"


@rule(COURSES, SAFEGUARDS)
def supervisor_training_lacks(
    training: StaffTraining,
    *,
    year: WorkYear,
    floors: TrainingFloors = TrainingFloors(),
    staff_hours: StaffHours = StaffHours.MEAN,
    recruit_hours: RecruitHours = RecruitHours.ONCE,
    first_work_year: FirstWorkYear = FirstWorkYear.OWED,
) -> Decision[tuple[TrainingGap, ...]]:
    """What a year's training of the supervisory staff lacks (监管人员培训).

    Where there is no staff, nothing is lacking.

    Args:
        training: 培训情况: who was trained, and for how long.
        year: 年度: of which year.

    Returns:
        培训欠缺: the rate of attendance, the hours a head, the hours of a recruit.

    Raises:
        Undetermined: The fewest hours, or a recruit's hours of the year, matter and are not given.

    >>> told = StaffTraining(staff=200, attended=180, total_hours=7_999.5, recruits=[RecruitTraining(hours=90)])
    >>> [one.zh for one in supervisor_training_lacks(told, year=2018).value]
    ['监管人员培训学时']
    """
    told, of_year = StaffTraining.of(training, "training"), WORK_YEAR.of(year, "year")
    least, each = TrainingFloors.of(floors, "floors"), StaffHours.of(staff_hours, "staff_hours") is StaffHours.EACH
    yearly = RecruitHours.of(recruit_hours, "recruit_hours") is RecruitHours.EACH_YEAR
    owed = FirstWorkYear.of(first_work_year, "first_work_year") is FirstWorkYear.OWED or of_year != FIRST_YEAR
    weigh, asked = asks if owed else falls, list[tuple[TrainingGap, Finding]]()
    if told.staff:
        hours, fewest = TOTAL_HOURS.of(told.total_hours, "training"), CLASS_HOURS.maybe(told.least_hours, "training")
        rate = quotient(product(100, told.attended), told.staff)
        seen = Fraction(known(fewest, "training", _LEAST)) if each else quotient(hours, told.staff)
        floor = CLASS_HOURS.at_least(Fraction(least.average_hours), "不低于")
        reached = PERCENT.at_least(Fraction(least.trained_percent), "不低于")
        asked.append((TrainingGap.ATTENDANCE, weigh(SAFEGUARDS, "年度参训率", "rate of attendance", rate, reached)))
        asked.append((TrainingGap.STAFF_HOURS, weigh(COURSES, "监管人员学时", "hours of the staff", seen, floor)))
    if told.recruits:
        had = [one.hours_of_year if yearly else one.hours for one in told.recruits]
        least_had = min(CLASS_HOURS.of(known(one, "training", _OF_YEAR), "training") for one in had)
        enough = CLASS_HOURS.at_least(least.recruit_hours, "不低于")
        asked.append(
            (TrainingGap.RECRUIT_HOURS, asks(COURSES, "新入职人员学时", "hours of a recruit", least_had, enough))
        )
    return lacking(*asked, (TrainingGap.ATTENDANCE, note(SAFEGUARDS, "监管人员", "supervisory staff", told.staff)))


_LEAST = Words("最少学时", "the fewest hours of one of the staff")
_OF_YEAR = Words("新入职人员当年学时", "a recruit's hours of the year")
