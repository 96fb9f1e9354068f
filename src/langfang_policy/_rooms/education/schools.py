"""Parts 二（一）3, 二（一）5 and 二（三）1 of the opinions together: a school on a day, and what is left to do."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence

from attrs import frozen

from ...core.bounds import at_most
from ...core.decisions import Decision
from ...core.errors import Undetermined
from ...core.facts import Count, Persons
from ...core.faults import Fault, shown
from ...core.figures import Record
from ...core.findings import Finding, condition, falls
from ...core.locators import Citation
from ...core.rules import rule
from ...core.terms import Term
from .classes import (
    CLASSES,
    ClassCalendar,
    ClassSize,
    ClassSizes,
    FirstGrades,
    OversizeSchools,
    SchoolClass,
    counts,
    new_big_class_barred,
    preschool_class_allowed,
)
from .decrees import SchoolKind, judged_on, year_end
from .governance import GOVERNANCE, Charters
from .layout import STANDARD, Beds, Criterion, StandardSchools, beds_short

__all__ = ["School", "SchoolCheck", "SchoolRequirement", "check_school"]


class SchoolRequirement(Term):
    """What a school of compulsory education must show (办学要求)."""

    NO_NEW_OVERSIZE = "起始年级无新增大班额"
    NO_SUPER_OVERSIZE = "无超大班额"
    NO_OVERSIZE = "无大班额"
    NO_PRESCHOOL_CLASS = "城区小学不办学前班"
    BEDS = "寄宿生每人一床"
    STANDARD_SCHOOL = "标准化办学六项标准"
    CHARTER = "一校一章程"


@frozen(kw_only=True)
class School(Record):
    """A school of compulsory education as it is found (学校情况).

    Attributes:
        classes: 班级: its classes, one or more; senior ones are passed over where the goals do not count them.
        preschool_class: 举办学前班: whether it runs a preschool class.
        boarders: 寄宿生数: its boarders, none in a day school.
        criteria: 已达标准: which of the six criteria of a standard school it meets.
        charter: 有章程: whether it has a charter of its own.
        urban: 位于城区: whether it lies in the urban area of the city or a county seat; asked for of a primary school
            with a preschool class.
        beds: 床位数: its beds for boarders; asked for where it has any.
    """

    classes: Sequence[SchoolClass]
    preschool_class: bool
    boarders: Persons
    criteria: frozenset[Criterion]
    charter: bool
    urban: bool | None = None
    beds: Beds | None = None

    def faults(self) -> tuple[Fault, ...]:
        """A class or more."""
        if self.classes:
            return ()
        return (Fault("classes", shown(self.classes), "one or more classes", "至少一个班级", "$.classes"),)


@frozen(kw_only=True)
class SchoolCheck(Record):
    """Where a school stands on a day, and what is left to do; true where it breaks no requirement (学校核查结果).

    Attributes:
        breaches: 违反要求: the requirements broken.
        left: 待完成要求: those not met that are not yet due, or are held against the county alone.
        due: 最近期限: the next day by which one of these is to be met.
        oversize: 大班额班数: its oversize classes, super-oversize ones included.
        super_oversize: 超大班额班数: its super-oversize classes.
        above_standard: 超标准班数: its classes above the standard, oversize ones included.
        enrolment_limited: 限制招生: whether a class above the standard limits how many pupils the school may take.
        missing_criteria: 未达标准: the criteria of a standard school that it lacks.
        beds_short: 缺少床位: the beds that it lacks.
    """

    breaches: tuple[SchoolRequirement, ...]
    left: tuple[SchoolRequirement, ...]
    due: datetime.date | None
    oversize: Count
    super_oversize: Count
    above_standard: Count
    enrolment_limited: bool
    missing_criteria: tuple[Criterion, ...]
    beds_short: Beds

    def __bool__(self) -> bool:
        return not self.breaches


@rule(STANDARD, CLASSES, GOVERNANCE)
def check_school(
    school: School,
    *,
    on: datetime.date,
    sizes: ClassSizes = ClassSizes(),
    calendar: ClassCalendar = ClassCalendar(),
    first_grades: FirstGrades = FirstGrades.FIRST_OF_EACH,
    schools: OversizeSchools = OversizeSchools.COMPULSORY,
    goal: StandardSchools = StandardSchools(),
    charters: Charters = Charters(),
) -> Decision[SchoolCheck]:
    """Whether a school of compulsory education is compliant on a day, and what is left to do (学校核查).

    Its classes are held against the calendar of oversize classes; a primary school in town runs no preschool class;
    every boarder has a bed; the six criteria are met and a charter is there by the end of their years, as no school is
    told that it may be one of a few without (see ``Basically``).

    Args:
        school: 学校情况: the school.
        on: 日期: the day; its school year begins with the autumn term.

    Returns:
        核查结果: what is broken, what is left and by when, with the classes, criteria and beds concerned. Oversize
        classes beyond first grades are held against the county's share, so that they are left to do and no breach of
        the school.

    Raises:
        NotInForce: The opinions did not yet hold on the day.
        Undetermined: New oversize classes are barred on the day, none is known to be one, and a grade is not known; or
            where the school lies, or its beds, matter and are not given.

    >>> lower = [SchoolClass(stage=SchoolKind.PRIMARY, pupils=pupils, grade=1) for pupils in (45, 56)]
    >>> rest = {"preschool_class": False, "boarders": 0, "criteria": frozenset(Criterion)}
    >>> check = check_school(School(classes=lower, charter=False, **rest), on=datetime.date(2017, 10, 9)).value
    >>> [one.zh for one in check.breaches], [one.zh for one in check.left], str(check.due)
    (['起始年级无新增大班额'], ['无大班额', '一校一章程'], '2017-12-31')
    """
    calendar = ClassCalendar.of(calendar, "calendar")
    charters = Charters.of(charters, "charters")
    goal = StandardSchools.of(goal, "goal")
    sizes = ClassSizes.of(sizes, "sizes")
    first = FirstGrades.of(first_grades, "first_grades")
    found, whose = School.of(school, "school"), OversizeSchools.of(schools, "schools")
    day = judged_on(on)
    grades = {
        place: sizes.band(one.stage, one.pupils).value
        for place, one in enumerate(found.classes)
        if counts(one.stage, whose)
    }
    big = {place: found.classes[place] for place, grade in grades.items() if grade >= ClassSize.BIG}
    super_big = sum(grade is ClassSize.SUPER_BIG for grade in grades.values())
    above = sum(grade >= ClassSize.ABOVE_STANDARD for grade in grades.values())
    missing = tuple(one for one in Criterion if one not in found.criteria)
    beds = _beds_short(found)
    newly_big = _newly_big(big, calendar.school_year(day), sizes, calendar, first)
    states = (
        (CLASSES, newly_big, None),
        (CLASSES, super_big > 0, year_end(calendar.super_by_year)),
        (CLASSES, bool(big), year_end(max(calendar.big_by_year, day.year))),
        (CLASSES, _preschool_barred(found), None),
        (STANDARD, beds > 0, None),
        (STANDARD, bool(missing), year_end(goal.by_year)),
        (GOVERNANCE, not found.charter, year_end(charters.by_year)),
    )
    asked = tuple(zip(SchoolRequirement, states, strict=True))
    left = {one: due for one, (_, lacking, due) in asked if lacking and due is not None and day <= due}
    breaches = tuple(one for one, (_, lacking, _) in asked if lacking and one not in left)
    check = SchoolCheck(
        breaches=breaches,
        left=tuple(left),
        due=min(left.values(), default=None),
        oversize=len(big),
        super_oversize=super_big,
        above_standard=above,
        enrolment_limited=above > 0,
        missing_criteria=missing,
        beds_short=beds,
    )
    findings = {one: _weighed(clause, one, day, left.get(one), broken=one in breaches) for one, (clause, _, _) in asked}
    return Decision(check, *findings.values(), because=findings[breaches[0]] if breaches else None)


def _preschool_barred(school: School) -> bool:
    """Whether the school runs a preschool class that it may not run.

    Raises:
        Undetermined: It lies in town or not.
    """
    if not (school.preschool_class and any(one.stage is SchoolKind.PRIMARY for one in school.classes)):
        return False
    if school.urban is None:
        raise Undetermined("school.urban", en="where the school lies is not given", zh="未说明学校是否位于城区")
    return not preschool_class_allowed(urban=school.urban, already_running=True).value


def _beds_short(school: School) -> int:
    """The beds that the school lacks.

    Raises:
        Undetermined: It has boarders, and its beds are not given.
    """
    try:
        return beds_short(beds=school.beds, boarders=school.boarders).value
    except Undetermined as error:
        raise Undetermined("school.beds", en=error.en, zh=error.zh) from None


def _weighed(
    clause: Citation, one: SchoolRequirement, day: datetime.date, due: datetime.date | None, *, broken: bool
) -> Finding:
    """A requirement that is met or not, or one whose last day has not passed."""
    if due is not None:
        return falls(clause, one.zh, one.en, day, at_most(due, "前"))
    return condition(clause, one.zh, one.en, not broken)


def _newly_big(
    big: Mapping[int, SchoolClass],
    school_year: int,
    sizes: ClassSizes,
    calendar: ClassCalendar,
    first_grades: FirstGrades,
) -> bool:
    """Whether one of a school's oversize classes, by their place in it, is a new one in a first grade.

    Raises:
        Undetermined: None is known to be one, and the grade of one is not known.
    """
    unknown = []
    for place, one in big.items():
        try:
            barred = new_big_class_barred(
                one.stage,
                grade=one.grade,
                school_year=school_year,
                pupils=one.pupils,
                sizes=sizes,
                calendar=calendar,
                first_grades=first_grades,
            )
        except Undetermined:
            unknown.append(place)
            continue
        if barred.value:
            return True
    if unknown:
        raise Undetermined(
            *(f"school.classes[{place}].grade" for place in unknown),
            en="the grades of oversize classes are not known",
            zh="大班额的年级未知",
        )
    return False
