"""Parts 二（一）3, 二（一）5 and 二（三）1 of the opinions together: a school on a day, and what is left to do."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence

from attrs import frozen

from ..core.decisions import Decision, Finding
from ..core.decrees import plain_date
from ..core.errors import InvalidFacts, Undetermined
from ..core.exact import whole
from ..core.rules import rule
from ..core.series import series
from ..core.terms import Term, flag, members
from .classes import (
    ClassCalendar,
    ClassSize,
    ClassSizes,
    FirstGrades,
    SchoolClass,
    new_big_class_barred,
    preschool_class_allowed,
    size_of,
)
from .decrees import COMPULSORY_EDUCATION, SchoolKind, year_end
from .governance import Charters
from .layout import Criterion, StandardSchools, beds_short

__all__ = ["School", "SchoolCheck", "SchoolRequirement", "check_school"]


class SchoolRequirement(Term):
    """What a school of compulsory education must show."""

    NO_NEW_OVERSIZE = "起始年级无新增大班额"
    NO_SUPER_OVERSIZE = "无超大班额"
    NO_OVERSIZE = "无大班额"
    NO_PRESCHOOL_CLASS = "城区小学不办学前班"
    BEDS = "寄宿生每人一床"
    STANDARD_SCHOOL = "标准化办学六项标准"
    CHARTER = "一校一章程"


@frozen(kw_only=True)
class School:
    """A school of compulsory education as it is found.

    Attributes:
        classes: Its classes, one or more; the grade of an oversize one must be known.
        urban: Whether it lies in the urban area of the city or a county seat.
        preschool_class: Whether it runs a preschool class.
        boarders: Its boarders, 0 in a day school.
        beds: Its beds for them.
        criteria: Which of the six criteria of a standard school it meets.
        charter: Whether it has a charter of its own.
    """

    classes: Sequence[SchoolClass]
    urban: bool
    preschool_class: bool
    boarders: int
    beds: int
    criteria: frozenset[Criterion]
    charter: bool


@frozen(kw_only=True)
class SchoolCheck:
    """Where a school stands on a day, and what is left to do; true where it breaks no requirement.

    ``breaches`` are the requirements broken, ``left`` those not met that are not yet due or are held against the county
    alone, ``due`` the next day by which one of these is to be met. ``enrolment_limited`` is whether a class above the
    standard limits how many pupils the school may take.
    """

    breaches: tuple[SchoolRequirement, ...]
    left: tuple[SchoolRequirement, ...]
    due: datetime.date | None
    oversize: int
    super_oversize: int
    above_standard: int
    enrolment_limited: bool
    missing_criteria: tuple[Criterion, ...]
    beds_short: int

    def __bool__(self) -> bool:
        return not self.breaches


@rule(COMPULSORY_EDUCATION, "二（一）3", "二（一）5", "二（三）1")
def check_school(
    school: School,
    *,
    on: datetime.date,
    sizes: ClassSizes = ClassSizes(),
    calendar: ClassCalendar = ClassCalendar(),
    first_grades: FirstGrades = FirstGrades.FIRST_OF_EACH,
    goal: StandardSchools = StandardSchools(),
    charters: Charters = Charters(),
) -> Decision[SchoolCheck]:
    """Whether a school of compulsory education is compliant on a day, and what is left to do.

    Its classes are held against the calendar of oversize classes; a primary school in town runs no preschool class;
    every boarder has a bed; the six criteria are met by the end of 2018, a charter is there by the end of 2017.

    Args:
        school: The school.
        on: The day; its school year begins on 1 September.
        sizes: The sizes of classes.
        calendar: The steps that end oversize classes.
        first_grades: Which grades are first ones.
        goal: By when schools are standard ones.
        charters: By when every school has a charter.

    Returns:
        What is broken, what is left and by when, with the classes, criteria and beds concerned. Oversize classes beyond
        first grades are held against the county's share, so that they are left to do and no breach of the school.

    Raises:
        InvalidFacts: A fact is out of range.
        Undetermined: New oversize classes are barred on the day, none is known to be one, and a grade is not known.

    >>> lower = [SchoolClass(stage=SchoolKind.PRIMARY, pupils=pupils, grade=1) for pupils in (45, 56)]
    >>> rest = {"urban": True, "preschool_class": False, "boarders": 0, "beds": 0, "criteria": frozenset(Criterion)}
    >>> check = check_school(School(classes=lower, charter=False, **rest), on=datetime.date(2017, 10, 9)).value
    >>> [one.zh for one in check.breaches], [one.zh for one in check.left], str(check.due)
    (['起始年级无新增大班额'], ['无大班额', '一校一章程'], '2017-12-31')
    """
    day = plain_date(on, "on")
    if not isinstance(school, School):
        raise InvalidFacts("school", school, "a School", "学校情况")
    classes = series(school.classes, SchoolClass, "school.classes", zh="班级", at_least=1)
    grades = [size_of(one, f"school.classes[{index}]", sizes, senior=False) for index, one in enumerate(classes)]
    big = {index: one for index, one in enumerate(classes) if grades[index] >= ClassSize.BIG}
    super_big = grades.count(ClassSize.SUPER_BIG)
    primary = any(one.stage is SchoolKind.PRIMARY for one in classes)
    urban, preschool = flag(school.urban, "school.urban"), flag(school.preschool_class, "school.preschool_class")
    allowed = preschool_class_allowed(urban=urban, already_running=preschool)
    met = members(school.criteria, Criterion, "school.criteria")
    missing = tuple(one for one in Criterion if one not in met)
    beds = beds_short(beds=whole(school.beds, "school.beds"), boarders=whole(school.boarders, "school.boarders"))
    charter = flag(school.charter, "school.charter")
    states = (
        (_CLASSES, _newly_big(big, calendar.school_year(day), sizes, calendar, first_grades), None),
        (_CLASSES, bool(super_big), year_end(calendar.super_by_year)),
        (_CLASSES, bool(big), year_end(max(calendar.big_by_year, day.year))),
        (_CLASSES, primary and preschool and not allowed, None),
        (_STANDARD, bool(beds.value), None),
        (_STANDARD, bool(missing), year_end(goal.by_year)),
        (_GOVERNANCE, not charter, year_end(charters.by_year)),
    )
    asked = tuple(zip(SchoolRequirement, states, strict=True))
    left = {one: due for one, (_, lacking, due) in asked if lacking and due is not None and day <= due}
    breaches = tuple(one for one, (_, lacking, _) in asked if lacking and one not in left)
    above = sum(grade > ClassSize.STANDARD for grade in grades)
    check = SchoolCheck(
        breaches=breaches,
        left=tuple(left),
        due=min(left.values(), default=None),
        oversize=len(big),
        super_oversize=super_big,
        above_standard=above,
        enrolment_limited=above > 0,
        missing_criteria=missing,
        beds_short=beds.value,
    )
    findings = (Finding(clause, one.zh, one.en, not lacking, not lacking, due) for one, (clause, lacking, due) in asked)
    return Decision(check, *findings, because=list(SchoolRequirement).index(breaches[0]) if breaches else -1)


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
    if school_year < calendar.barred_from_year:
        return False
    barred = (
        new_big_class_barred(
            one.stage,
            grade=one.grade,
            school_year=school_year,
            pupils=one.pupils,
            sizes=sizes,
            calendar=calendar,
            first_grades=first_grades,
        )
        for one in big.values()
        if one.grade is not None
    )
    if any(barred):
        return True
    if unknown := [index for index, one in big.items() if one.grade is None]:
        raise Undetermined(
            *(f"school.classes[{index}].grade" for index in unknown),
            en="the grades of oversize classes are not known",
            zh="大班额的年级未知",
        )
    return False


_STANDARD = COMPULSORY_EDUCATION.at("二（一）3")
_CLASSES = COMPULSORY_EDUCATION.at("二（一）5")
_GOVERNANCE = COMPULSORY_EDUCATION.at("二（三）1")
