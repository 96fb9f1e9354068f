"""Part 二（一）5 of the opinions: class sizes, and the end of oversize classes."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from math import ceil, floor

from attrs import field, frozen

from ..core.decisions import Decision, Finding, all_of, first_failing
from ..core.decrees import plain_date
from ..core.errors import Undetermined
from ..core.exact import Number, exact, product, share, whole
from ..core.rules import provision, rule
from ..core.series import series
from ..core.terms import Grade, Reading, Term, flag, member
from .decrees import COMPULSORY_EDUCATION, Progress, SchoolKind, compulsory, progress, year_end

__all__ = [
    "ClassCalendar",
    "ClassCheck",
    "ClassSize",
    "ClassSizes",
    "CountyClasses",
    "FirstGrades",
    "OversizeRule",
    "OversizeSchools",
    "SchoolClass",
    "check_class",
    "class_size",
    "classes_for",
    "county_classes",
    "new_big_class_barred",
    "oversize_rules",
    "preschool_class_allowed",
]


@provision(COMPULSORY_EDUCATION, "二（一）5")
@frozen(kw_only=True)
class ClassSizes:
    """Pupils of a class."""

    primary_norm: int = 45  # at most, in primary schools
    junior_norm: int = 50  # at most, in junior middle schools
    big: int = 56  # from here oversize (大班额)
    super_big: int = 66  # from here super-oversize (超大班额)

    def norm(self, stage: SchoolKind) -> int:
        """The standard class of a stage of compulsory education."""
        return self.primary_norm if stage is SchoolKind.PRIMARY else self.junior_norm


@provision(COMPULSORY_EDUCATION, "二（一）5")
@frozen(kw_only=True)
class ClassCalendar:
    """When which oversize classes end."""

    barred_from_year: int = 2017  # no new ones in first grades from its autumn term
    autumn_month: int = field(default=9, metadata={"source": "implied"})  # the month whose first day begins that term
    super_by_year: int = 2018  # none of 66 or more after its end
    big_by_year: int = 2020  # the share of 56 or more kept after its end
    big_share: Decimal = Decimal("0.05")  # of all classes, at most

    @property
    def barred_from(self) -> datetime.date:
        """The first day of the autumn term from which new oversize classes are barred."""
        return datetime.date(self.barred_from_year, self.autumn_month, 1)

    def school_year(self, on: datetime.date) -> int:
        """The year in which the school year of a day began."""
        return on.year if on.month >= self.autumn_month else on.year - 1


class ClassSize(Grade):
    """How large a class is."""

    STANDARD = "标准班额"
    ABOVE_STANDARD = "超标准班额"
    BIG = "大班额"
    SUPER_BIG = "超大班额"


@rule(COMPULSORY_EDUCATION, "二（一）5", units={"pupils": "pupils"})
def class_size(stage: SchoolKind, pupils: int, *, sizes: ClassSizes = ClassSizes()) -> Decision[ClassSize]:
    """How large a class is: standard, above standard, oversize or super-oversize.

    Args:
        stage: Primary or junior.
        pupils: The pupils, 0 or more.
        sizes: The sizes.

    Returns:
        The grade; the norm itself is standard (不超过), 56 and 66 are oversize (以上).

    Raises:
        InvalidFacts: The stage is neither, or the pupils are out of range.

    >>> class_size(SchoolKind.PRIMARY, 46).value.zh, class_size(SchoolKind.JUNIOR, 56).value.zh
    ('超标准班额', '大班额')
    """
    count, norm = whole(pupils, "pupils"), sizes.norm(compulsory(stage, "stage"))
    grade = _grade(count, norm, sizes)
    return Decision(
        grade,
        Finding(_CLASSES, "不超过标准班额", "at most a standard class, in pupils", count <= norm, count, norm),
        Finding(_CLASSES, "大班额", "pupils of an oversize class", count >= sizes.big, count, sizes.big),
        Finding(
            _CLASSES, "超大班额", "pupils of a super-oversize class", count >= sizes.super_big, count, sizes.super_big
        ),
        because={ClassSize.BIG: 1, ClassSize.SUPER_BIG: 2}.get(grade, 0),
    )


def _grade(pupils: int, norm: int, sizes: ClassSizes) -> ClassSize:
    if pupils >= sizes.big:
        return ClassSize.SUPER_BIG if pupils >= sizes.super_big else ClassSize.BIG
    return ClassSize.STANDARD if pupils <= norm else ClassSize.ABOVE_STANDARD


@rule(COMPULSORY_EDUCATION, "二（一）5", units={"pupils": "pupils"})
def classes_for(stage: SchoolKind, pupils: Number, *, sizes: ClassSizes = ClassSizes()) -> Decision[int]:
    """The fewest classes that new or extended premises need to seat so many pupils in standard classes.

    Args:
        stage: Primary or junior.
        pupils: The pupils, 0 or more; children reckoned by a share may be a fraction.
        sizes: The sizes.

    Returns:
        The classes, whole as classes are.

    Raises:
        InvalidFacts: The stage is neither, or the pupils are no number of 0 or more.

    >>> classes_for(SchoolKind.PRIMARY, 1024).value
    23
    """
    norm, seats = sizes.norm(compulsory(stage, "stage")), exact(pupils, "pupils", at_least=0)
    return Decision(
        ceil(Fraction(seats) / norm),
        Finding(_CLASSES, "学生数，按标准班额", "pupils, by those of a standard class", observed=seats, required=norm),
    )


class FirstGrades(Reading):
    """Which classes the first grades of primary and junior (小学、初中一年级) are."""

    FIRST_OF_EACH = "小学一年级和初中一年级"
    """Recommended: what is new comes in at intake."""
    ALL_PRIMARY = "小学各年级和初中一年级"
    """Every grade of primary school, and the first of junior."""


_GRADES = {SchoolKind.PRIMARY: 6, SchoolKind.JUNIOR: 3, SchoolKind.SENIOR: 3}


@rule(COMPULSORY_EDUCATION, "二（一）5", units={"grade": "grade", "school_year": "year it begins", "pupils": "pupils"})
def new_big_class_barred(
    stage: SchoolKind,
    *,
    grade: int,
    school_year: int,
    pupils: int,
    sizes: ClassSizes = ClassSizes(),
    calendar: ClassCalendar = ClassCalendar(),
    first_grades: FirstGrades = FirstGrades.FIRST_OF_EACH,
) -> Decision[bool]:
    """Whether a new class is barred: oversize, in a first grade, from the autumn term of 2017 on.

    Args:
        stage: Primary or junior.
        grade: The grade of the stage, from 1: to 6 in primary, to 3 in junior schools.
        school_year: The year in which the school year of the class begins with its autumn term.
        pupils: The pupils, 0 or more.
        sizes: The sizes.
        calendar: From when.
        first_grades: Which grades are meant.

    Returns:
        Whether it is barred.

    Raises:
        InvalidFacts: A fact is out of range.

    >>> new_big_class_barred(SchoolKind.JUNIOR, grade=1, school_year=2017, pupils=56).value
    True
    """
    first = whole(grade, "grade", at_least=1, at_most=_GRADES[compulsory(stage, "stage")]) == 1
    if member(first_grades, FirstGrades, "first_grades") is FirstGrades.ALL_PRIMARY and stage is SchoolKind.PRIMARY:
        first = True
    began = whole(school_year, "school_year") >= calendar.barred_from_year
    big = whole(pupils, "pupils") >= sizes.big
    return all_of(
        Finding(_CLASSES, "起始年级", "a first grade", first, grade),
        Finding(
            _CLASSES, "自2017年秋季学期起", "from the autumn term on", began, school_year, calendar.barred_from_year
        ),
        Finding(_CLASSES, "大班额", "pupils of an oversize class", big, pupils, sizes.big),
    )


class OversizeRule(Term):
    """What the calendar of oversize classes forbids, step by step."""

    NEW_OVERSIZE = "起始年级不再新增大班额"
    SUPER_OVERSIZE = "基本消除超大班额"
    OVERSIZE_SHARE = "大班额比例控制在上限以内"
    FALLING_SHARE = "大班额比例逐年降低直至消除"


@rule(COMPULSORY_EDUCATION, "二（一）5")
def oversize_rules(
    *, on: datetime.date, calendar: ClassCalendar = ClassCalendar()
) -> Decision[tuple[OversizeRule, ...]]:
    """Which steps of the calendar of oversize classes bind on a day.

    Args:
        on: The day.
        calendar: The steps: from the autumn term of 2017, taken to begin on 1 September, no new oversize class in a
            first grade; after 2018 no class of 66 or more; after 2020 at most 5 % of 56 or more, fewer every year.

    Returns:
        The steps that bind; the last day of a year is still before its step.

    Raises:
        InvalidFacts: The day is no date.

    >>> [step.en for step in oversize_rules(on=datetime.date(2019, 1, 1)).value]
    ['new oversize', 'super oversize']
    """
    day = plain_date(on, "on")
    findings = tuple(
        Finding(_CLASSES, step.zh, f"binds: {step.en}", day >= begins, day, begins)
        for step, begins in _steps(calendar).items()
    )
    binding = (step for step, finding in zip(OversizeRule, findings, strict=True) if finding)
    return Decision(tuple(binding), *findings)


def _steps(calendar: ClassCalendar) -> dict[OversizeRule, datetime.date]:
    """The first day on which each step binds."""
    after_big = datetime.date(calendar.big_by_year + 1, 1, 1)
    return {
        OversizeRule.NEW_OVERSIZE: calendar.barred_from,
        OversizeRule.SUPER_OVERSIZE: datetime.date(calendar.super_by_year + 1, 1, 1),
        OversizeRule.OVERSIZE_SHARE: after_big,
        OversizeRule.FALLING_SHARE: after_big,
    }


@frozen(kw_only=True)
class ClassCheck:
    """Where a class stands on a day, and what is left to do; true where it breaks no step of the calendar.

    ``breaches`` are the steps that it breaks, ``left`` those that it will break or that still run against it, ``due``
    the next day by which one of these is to be mended; ``over_norm`` and ``over_limit`` are the pupils above a standard
    class and above the largest that is not oversize.
    """

    size: ClassSize
    breaches: tuple[OversizeRule, ...]
    left: tuple[OversizeRule, ...]
    due: datetime.date | None
    over_norm: int
    over_limit: int

    def __bool__(self) -> bool:
        return not self.breaches


@rule(COMPULSORY_EDUCATION, "二（一）5", units={"grade": "grade", "pupils": "pupils"})
def check_class(
    stage: SchoolKind,
    *,
    grade: int,
    pupils: int,
    on: datetime.date,
    sizes: ClassSizes = ClassSizes(),
    calendar: ClassCalendar = ClassCalendar(),
    first_grades: FirstGrades = FirstGrades.FIRST_OF_EACH,
) -> Decision[ClassCheck]:
    """Whether a class is compliant on a day, and what is left to do about its size.

    A class of 56 or more in a first grade is barred from the autumn term of 2017, one of 66 or more after 2018. Any
    other of 56 or more is held against its county's share, not against the class itself, and is to go all the same.

    Args:
        stage: Primary or junior.
        grade: The grade of the stage on the day, from 1.
        pupils: The pupils, 0 or more.
        on: The day; its school year begins on 1 September.
        sizes: The sizes.
        calendar: The steps and their days.
        first_grades: Which grades are first ones.

    Returns:
        The size, the steps broken, what is left to do and by when, and how many pupils are too many.

    Raises:
        InvalidFacts: A fact is out of range.

    >>> check = check_class(SchoolKind.PRIMARY, grade=4, pupils=66, on=datetime.date(2018, 12, 31)).value
    >>> bool(check), [step.en for step in check.left], str(check.due), check.over_limit
    (True, ['super oversize', 'oversize share'], '2018-12-31', 11)
    """
    day = plain_date(on, "on")
    size = class_size(stage, pupils, sizes=sizes)
    barred = new_big_class_barred(
        stage,
        grade=grade,
        school_year=calendar.school_year(day),
        pupils=pupils,
        sizes=sizes,
        calendar=calendar,
        first_grades=first_grades,
    )
    ends = year_end(calendar.super_by_year)
    too_late = size.value is ClassSize.SUPER_BIG and day > ends
    broken = {OversizeRule.NEW_OVERSIZE: barred.value, OversizeRule.SUPER_OVERSIZE: too_late}
    left: dict[OversizeRule, datetime.date] = {}
    if size.value is ClassSize.SUPER_BIG and not too_late:
        left[OversizeRule.SUPER_OVERSIZE] = ends
    if size.value >= ClassSize.BIG:
        after = day > year_end(calendar.big_by_year)
        step = OversizeRule.FALLING_SHARE if after else OversizeRule.OVERSIZE_SHARE
        left[step] = year_end(day.year if after else calendar.big_by_year)
    check = ClassCheck(
        size=size.value,
        breaches=tuple(step for step, broke in broken.items() if broke),
        left=tuple(left),
        due=min(left.values(), default=None),
        over_norm=max(pupils - sizes.norm(stage), 0),
        over_limit=max(pupils - sizes.big + 1, 0),
    )
    findings = (
        Finding(_CLASSES, "起始年级未新增大班额", "no new oversize class in a first grade", not barred),
        Finding(_CLASSES, "无逾期未消除的超大班额", "no super-oversize class past its day", not too_late, day, ends),
    )
    return Decision(check, *size.findings, *findings, because=len(size.findings) + first_failing(findings))


@frozen(kw_only=True)
class SchoolClass:
    """A class of a school or county; its grade counts from 1 in its stage, None where it is not known."""

    stage: SchoolKind
    pupils: int
    grade: int | None = None


@frozen(kw_only=True)
class CountyClasses:
    """A county's oversize classes: how many of how many, their share, where both goals stand, how many are to go.

    ``to_dissolve`` is the fewest classes, the largest first, that have to become ones of less than 56 pupils for both
    goals to stand as they must next.
    """

    classes: int
    big: int
    super_big: int
    share: Fraction
    super_big_goal: Progress
    big_goal: Progress
    to_dissolve: int


class OversizeSchools(Reading):
    """Whose classes (中小学) the goals for 2018 and 2020 count."""

    COMPULSORY = "小学和初中"
    """Recommended: the opinions are on compulsory education."""
    WITH_SENIOR = "小学、初中和高中"
    """To the letter: senior middle schools are middle schools too."""


@rule(COMPULSORY_EDUCATION, "二（一）5", units={"share_last_year": "share"})
def county_classes(
    classes: Sequence[SchoolClass],
    *,
    on: datetime.date,
    share_last_year: Number | None,
    sizes: ClassSizes = ClassSizes(),
    calendar: ClassCalendar = ClassCalendar(),
    schools: OversizeSchools = OversizeSchools.COMPULSORY,
) -> Decision[CountyClasses]:
    """Where a county stands with its oversize classes on a day, and how many are still to go.

    Classes of 66 or more are to be gone by the end of 2018 (no share is printed, so none may be left); those of 56 or
    more may be 5 % of all by the end of 2020, and from then on fewer every year until none is left.

    Args:
        classes: All classes of compulsory education, one or more; with those of senior schools where they count.
        on: The day.
        share_last_year: The share of oversize classes a year before, 0 to 1; asked for after 2020 alone.
        sizes: The sizes.
        calendar: The goals.
        schools: Whether senior middle schools count.

    Returns:
        Counts, share (super-oversize classes included), both goals, and the oversize classes to dissolve for the goals
        that hold next: those above the share or, after 2020, not below last year's, and every super-oversize one.

    Raises:
        InvalidFacts: A fact is out of range.
        Undetermined: After 2020 the share of the year before is needed, where any oversize class is left.

    >>> classes = [SchoolClass(stage=SchoolKind.JUNIOR, pupils=pupils) for pupils in (50, 50, 55, 56)]
    >>> county_classes(classes, on=datetime.date(2019, 6, 1), share_last_year=None).value.to_dissolve
    1
    """
    day, due = plain_date(on, "on"), year_end(calendar.big_by_year)
    given = series(classes, SchoolClass, "classes", zh="班级", at_least=1)
    senior = member(schools, OversizeSchools, "schools") is OversizeSchools.WITH_SENIOR
    grades = [size_of(one, f"classes[{index}]", sizes, senior=senior) for index, one in enumerate(given)]
    before = None if share_last_year is None else Fraction(share(share_last_year, "share_last_year"))
    count, big, super_big = (
        len(grades),
        sum(grade >= ClassSize.BIG for grade in grades),
        grades.count(ClassSize.SUPER_BIG),
    )
    now, allowed = Fraction(big, count), floor(product(count, calendar.big_share))
    findings = [
        Finding(_CLASSES, "超大班额基本消除", "super-oversize classes", not super_big, super_big, 0),
        Finding(_CLASSES, "大班额比例", "share of oversize classes", big <= allowed, now, calendar.big_share),
    ]
    if big and day > due:
        if before is None:
            raise Undetermined(
                "share_last_year",
                en=f"after {due} the share must fall every year",
                zh=f"{due}之后大班额比例应逐年降低",
            )
        findings.append(Finding(_CLASSES, "比例低于上年", "share below that of last year", now < before, now, before))
        allowed = min(allowed, max(ceil(before * count) - 1, 0))
    found = CountyClasses(
        classes=count,
        big=big,
        super_big=super_big,
        share=now,
        super_big_goal=progress(not super_big, day, year_end(calendar.super_by_year)),
        big_goal=progress(all(findings[1:]), day, due),
        to_dissolve=max(big - allowed, super_big),
    )
    return Decision(found, *findings, because=first_failing(findings))


def size_of(one: SchoolClass, fact: str, sizes: ClassSizes, *, senior: bool) -> ClassSize:
    """The size of a class of a series; a senior one, where it may be, has no standard class to be above."""
    free = senior and one.stage is SchoolKind.SENIOR
    stage = SchoolKind.SENIOR if free else compulsory(one.stage, f"{fact}.stage")
    if one.grade is not None:
        whole(one.grade, f"{fact}.grade", at_least=1, at_most=_GRADES[stage])
    return _grade(whole(one.pupils, f"{fact}.pupils"), sizes.big if free else sizes.norm(stage), sizes)


@rule(COMPULSORY_EDUCATION, "二（一）5")
def preschool_class_allowed(*, urban: bool, already_running: bool) -> Decision[bool]:
    """Whether a primary school may run a preschool class (学前班): none in the urban area of the city or a county seat.

    Args:
        urban: Whether the school lies in such an urban area.
        already_running: Whether it runs one already, which it must close by a day set for it.

    Returns:
        Whether it may.

    Raises:
        InvalidFacts: A fact is no yes or no.

    >>> preschool_class_allowed(urban=True, already_running=True).because.en
    'to be closed by a day set for it'
    """
    free, running = not flag(urban, "urban"), flag(already_running, "already_running")
    findings = [Finding(_CLASSES, "城区以外", "outside the urban area", free)]
    if not free:
        closing = ("限期撤销", "to be closed by a day set for it") if running else ("不再举办", "none to be opened")
        findings.append(Finding(_CLASSES, *closing))
    return Decision(free, *findings)


_CLASSES = COMPULSORY_EDUCATION.at("二（一）5")
