"""Part 二（一）5 of the opinions: class sizes, and the end of oversize classes."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from functools import cached_property
from math import ceil, floor
from typing import Annotated, Any

from attrs import frozen

from ...core.bands import Band, Bands
from ...core.bounds import BARE, Bound, Unit, above, at_least, at_most
from ...core.columnar import Cut, Parts, around, columnar, compared, cuts_of
from ...core.decisions import Decision, part
from ...core.errors import InvalidFacts, Undetermined
from ...core.exact import Number, product
from ...core.facts import COUNT, FLAG, SHARE, Count, Measure, Share, Whole, Year
from ...core.faults import Fault, shown
from ...core.figures import Record, figure
from ...core.findings import Finding, asks, condition, falls, note
from ...core.locators import Citation
from ...core.quantities import surplus
from ...core.registers import Standing
from ...core.rules import provision, rule
from ...core.terms import Grade, Reading, Term
from .decrees import (
    COMPULSORY_EDUCATION,
    COMPULSORY_STAGES,
    RATE,
    STAGES,
    Basically,
    Rate,
    SchoolKind,
    covered,
    judged_on,
    progress,
    year_end,
)

__all__ = [
    "ClassCalendar",
    "ClassCheck",
    "ClassSize",
    "ClassSizes",
    "CountyClasses",
    "FirstGrades",
    "OversizeRule",
    "OversizeSchools",
    "PreschoolCheck",
    "SchoolClass",
    "check_class",
    "class_size",
    "classes_for",
    "county_classes",
    "new_big_class_barred",
    "oversize_rules",
    "preschool_class_allowed",
]

CLASSES = COMPULSORY_EDUCATION.at("二（一）5")

PUPILS = Whole(Unit("pupils", "人"), at_least(0))
Pupils = Annotated[int, *PUPILS]
CHILDREN = Measure(Unit("children", "人"), at_least(0))
Children = Annotated[Number, *CHILDREN]
GRADE = Whole(BARE, at_least(1), at_most(6))
GradeNumber = Annotated[int, *GRADE]
SCHOOL_YEAR = Whole(BARE, at_least(0), at_most(9999))
SchoolYear = Annotated[int, *SCHOOL_YEAR]


class ClassSize(Grade):
    """How large a class is; the lowest is all that is known of one without a standard class (班额等级)."""

    NOT_OVERSIZE = "未达大班额"
    STANDARD = "标准班额"
    ABOVE_STANDARD = "超标准班额"
    BIG = "大班额"
    SUPER_BIG = "超大班额"


ClassPupils = Annotated[int, *Whole(BARE, at_least(1))]


@provision(CLASSES)
@frozen(kw_only=True)
class ClassSizes(Record):
    """How many pupils make a standard class, an oversize one and a super-oversize one (班额标准)."""

    primary_norm: ClassPupils = figure(45, "小学标准班额", "most pupils of a standard class of a primary school")
    junior_norm: ClassPupils = figure(
        50, "初中标准班额", "the most pupils of a standard class of a junior middle school"
    )
    big: ClassPupils = figure(56, "大班额", "from so many pupils a class is oversize")
    super_big: ClassPupils = figure(66, "超大班额", "from so many pupils a class is super-oversize")

    def faults(self) -> tuple[Fault, ...]:
        """A standard class is smaller than an oversize one, and that smaller than a super-oversize one."""
        norm = max(self.primary_norm, self.junior_norm)
        found = []
        for name, size, below in (("big", self.big, norm), ("super_big", self.super_big, self.big)):
            if size <= below:
                found.append(Fault(name, shown(size), f"more than {below}", f"大于{below}的整数", f"$.{name}"))
        return tuple(found)

    def norm(self, stage: SchoolKind) -> int:
        """The standard class of a stage of compulsory education."""
        return self.primary_norm if stage is SchoolKind.PRIMARY else self.junior_norm

    @cached_property
    def tables(self) -> Mapping[SchoolKind, Bands[ClassSize]]:
        """The grades of a class by its stage; a senior one has no standard to be above."""
        big, super_big = PUPILS.at_least(self.big, "以上"), PUPILS.at_least(self.super_big, "以上")
        oversize = (Band(ClassSize.BIG, big, super_big.other), Band(ClassSize.SUPER_BIG, super_big))
        found = {SchoolKind.SENIOR: Bands(Band(ClassSize.NOT_OVERSIZE, None, big.other), *oversize)}
        for stage in COMPULSORY_STAGES:
            norm = PUPILS.at_most(self.norm(stage), "不超过")
            between = Band(ClassSize.ABOVE_STANDARD, norm.other, big.other)
            found[stage] = Bands(Band(ClassSize.STANDARD, None, norm), between, *oversize)
        return found

    def band(self, stage: SchoolKind, pupils: int) -> Band[ClassSize]:
        """The band that a class of the stage lies in."""
        return next(band for band in self.tables[stage].bands if not band.above_it(pupils))


@provision(CLASSES)
@frozen(kw_only=True)
class ClassCalendar(Record):
    """When which oversize classes end (消除大班额时间表)."""

    barred_from_year: Year = figure(2017, "不再新增的年份", "no new ones in first grades from its autumn term")
    autumn_month: Annotated[int, *Whole(BARE, at_least(1), at_most(12))] = figure(
        9, "秋季学期开始月份", "the month whose first day begins that term", source="implied"
    )
    super_by_year: Year = figure(2018, "消除超大班额的年份", "no super-oversize class after its end")
    big_by_year: Year = figure(2020, "控制大班额比例的年份", "the share of oversize classes is kept after its end")
    big_share: Annotated[Decimal, *SHARE] = figure(
        Decimal("0.05"), "大班额比例上限", "the most oversize classes, as a share of all"
    )

    @property
    def barred_from(self) -> datetime.date:
        """The first day of the autumn term from which new oversize classes are barred."""
        return datetime.date(self.barred_from_year, self.autumn_month, 1)

    def school_year(self, on: datetime.date) -> int:
        """The year in which the school year of a day began."""
        return on.year if on.month >= self.autumn_month else on.year - 1


@rule(CLASSES)
def class_size(stage: SchoolKind, pupils: Pupils, *, sizes: ClassSizes = ClassSizes()) -> Decision[ClassSize]:
    """How large a class is: standard, above standard, oversize or super-oversize (班额等级).

    Args:
        stage: 学段: primary, junior or senior.
        pupils: 班级学生数: the pupils of the class.

    Returns:
        班额等级: the grade; the norm itself is standard (不超过), the figure of an oversize class is oversize (以上). A
        senior class has no standard: it is oversize or not.

    Raises:
        Undetermined: The opinions say nothing of the classes of such a school.

    >>> class_size(SchoolKind.PRIMARY, 46).value.zh, class_size(SchoolKind.JUNIOR, 56).value.zh
    ('超标准班额', '大班额')
    """
    sizes = ClassSizes.of(sizes, "sizes")
    found, count = SchoolKind.of(stage, "stage"), PUPILS.of(pupils, "pupils")
    band = sizes.band(covered(found, STAGES, "nothing is said of classes", "未规定其班额"), count)
    return Decision(band.value, *[falls(CLASSES, "班级学生数", "pupils of the class", count, end) for end in band.ends])


@rule(CLASSES)
def classes_for(stage: SchoolKind, pupils: Children, *, sizes: ClassSizes = ClassSizes()) -> Decision[Count]:
    """The fewest classes that new or extended premises need to seat so many pupils in standard classes (所需班数).

    Args:
        stage: 学段: primary or junior.
        pupils: 学生总数: all pupils; children reckoned by a share may be a fraction.

    Returns:
        所需班数: the classes, whole as classes are.

    Raises:
        Undetermined: The opinions have a standard class of primary and junior schools alone.

    >>> classes_for(SchoolKind.PRIMARY, 1024).value
    23
    """
    sizes = ClassSizes.of(sizes, "sizes")
    found, seats = SchoolKind.of(stage, "stage"), CHILDREN.of(pupils, "pupils")
    norm = sizes.norm(covered(found, COMPULSORY_STAGES, "there is no standard class", "未规定其标准班额"))
    return Decision(
        classes_of(seats, norm),
        note(CLASSES, "学生总数", "all pupils", seats, PUPILS.unit),
        note(CLASSES, "标准班额", "a standard class", norm, PUPILS.unit),
    )


def classes_of(seats: Any, norm: int) -> Any:
    """The fewest classes that seat so many pupils, of a number or a column."""
    number, size = seats.as_integer_ratio()
    return -(-number // (size * norm))


@columnar(class_size, "pupils")
def _parts_of_class(facts: Mapping[str, Any]) -> Parts:
    return Parts([(facts["pupils"], _cuts_of(facts["sizes"]))])


def _cuts_of(sizes: ClassSizes) -> list[Cut]:
    return [cut for table in sizes.tables.values() for cut in cuts_of(table)]


@columnar(classes_for, "pupils", computes=True)
def _parts_of_classes(facts: Mapping[str, Any]) -> Parts | None:
    if facts.get("stage") not in COMPULSORY_STAGES:
        return None
    return Parts((), {"value": classes_of(facts["pupils"], facts["sizes"].norm(facts["stage"]))})


class FirstGrades(Reading, at=CLASSES):
    """Which classes the first grades of primary and junior (小学、初中一年级) are (起始年级)."""

    FIRST_OF_EACH = (
        "小学一年级和初中一年级",
        "新增的班级产生于招生之时",
        "What is new comes in at intake.",
    )
    ALL_PRIMARY = (
        "小学各年级和初中一年级",
        "“一年级”仅限定初中",
        "The first grade may be said of junior schools alone, so that every grade of a primary school is meant.",
    )


_GRADES = {SchoolKind.PRIMARY: 6, SchoolKind.JUNIOR: 3, SchoolKind.SENIOR: 3}


@rule(CLASSES)
def new_big_class_barred(
    stage: SchoolKind,
    *,
    grade: GradeNumber | None = None,
    school_year: SchoolYear,
    pupils: Pupils,
    sizes: ClassSizes = ClassSizes(),
    calendar: ClassCalendar = ClassCalendar(),
    first_grades: FirstGrades = FirstGrades.FIRST_OF_EACH,
) -> Decision[bool]:
    """Whether a new class is barred: oversize, in a first grade, from the autumn term on (新增大班额).

    Args:
        stage: 学段: the kind of school; classes are barred in primary and junior schools alone.
        grade: 年级: the grade of the stage, from 1: to 6 in primary, to 3 in junior and senior schools. Asked for of an
            oversize class of the terms that count.
        school_year: 学年: the year in which the school year of the class begins with its autumn term.
        pupils: 班级学生数: the pupils of the class.

    Returns:
        禁止新增: whether it is barred.

    Raises:
        Undetermined: The class is barred or not by its grade, which is not given.

    >>> new_big_class_barred(SchoolKind.JUNIOR, grade=1, school_year=2017, pupils=56).value
    True
    """
    calendar = ClassCalendar.of(calendar, "calendar")
    sizes = ClassSizes.of(sizes, "sizes")
    school, first = SchoolKind.of(stage, "stage"), FirstGrades.of(first_grades, "first_grades")
    year, count = SCHOOL_YEAR.of(school_year, "school_year"), PUPILS.of(pupils, "pupils")
    number = _grade_of(school, grade)
    return _barred(school, number, year=year, count=count, sizes=sizes, calendar=calendar, first_grades=first)


def _grade_of(school: SchoolKind, grade: object) -> int | None:
    """The grade, which such a school has; None where it is not given."""
    number = GRADE.maybe(grade, "grade")
    if number is not None and number > _GRADES.get(school, number):
        raise InvalidFacts("grade", grade, *_allowed_grades(school))
    return number


def _barred(
    school: SchoolKind,
    number: int | None,
    *,
    year: int,
    count: int,
    sizes: ClassSizes,
    calendar: ClassCalendar,
    first_grades: FirstGrades,
) -> Decision[bool]:
    """Whether a new class is barred: the rule's answer to facts that were looked at."""
    every = first_grades is FirstGrades.ALL_PRIMARY and school is SchoolKind.PRIMARY
    term, oversize = SCHOOL_YEAR.at_least(calendar.barred_from_year, "起"), PUPILS.at_least(sizes.big, "以上")
    first: bool | None
    if school not in COMPULSORY_STAGES:
        first, grades = False, note(CLASSES, "小学、初中以外", "neither primary nor junior", school)
    else:
        first = True if every else None if number is None else number == 1
        grades = note(CLASSES, "起始年级", "a first grade", first)
    begun = falls(CLASSES, "学年", "school year", year, term)
    if first is not False and term.holds(year):
        small = asks(CLASSES, "班级学生数", "pupils of the class", count, oversize.other)
        if first is None and not small:
            raise Undetermined("grade", en="the grade of the oversize class is not given", zh="未说明大班额的年级")
        return Decision(not small, grades, begun, small, because=small)
    size = falls(CLASSES, "班级学生数", "pupils of the class", count, oversize)
    return Decision(False, grades, begun, size, because=grades if first is False else begun)


def _allowed_grades(stage: SchoolKind) -> tuple[str, str]:
    return f"a grade of {stage.en}, 1 to {_GRADES[stage]}", f"{stage.zh}1至{_GRADES[stage]}年级"


class OversizeRule(Term):
    """What the calendar of oversize classes forbids, step by step (消除大班额要求)."""

    NEW_OVERSIZE = "起始年级不再新增大班额"
    SUPER_OVERSIZE = "基本消除超大班额"
    OVERSIZE_SHARE = "大班额比例控制在上限以内"
    FALLING_SHARE = "大班额比例逐年降低直至消除"


@rule(CLASSES)
def oversize_rules(
    *, on: datetime.date, calendar: ClassCalendar = ClassCalendar()
) -> Decision[tuple[OversizeRule, ...]]:
    """Which steps of the calendar of oversize classes bind on a day (消除大班额进度要求).

    From the autumn term on there is no new oversize class in a first grade; after the first end of year no
    super-oversize class; after the second a share of oversize ones that is capped, and falls every year.

    Args:
        on: 日期: the day.

    Returns:
        适用要求: the steps that bind; the last day of a year is still before its step.

    Raises:
        NotInForce: The opinions did not yet hold on the day.

    >>> [step.en for step in oversize_rules(on=datetime.date(2019, 1, 1)).value]
    ['new oversize', 'super oversize']
    """
    calendar = ClassCalendar.of(calendar, "calendar")
    day, steps = judged_on(on), _steps(calendar)
    return Decision(
        tuple(step for step, begins in steps.items() if begins.holds(day)),
        *(falls(CLASSES, step.zh, f"the day, for {step.en}", day, begins) for step, begins in steps.items()),
    )


def _steps(calendar: ClassCalendar) -> dict[OversizeRule, Bound]:
    """The days on which each step binds."""
    after_big = above(year_end(calendar.big_by_year), "后")
    return {
        OversizeRule.NEW_OVERSIZE: at_least(calendar.barred_from, "起"),
        OversizeRule.SUPER_OVERSIZE: above(year_end(calendar.super_by_year), "后"),
        OversizeRule.OVERSIZE_SHARE: after_big,
        OversizeRule.FALLING_SHARE: after_big,
    }


class OversizeSchools(Reading, at=CLASSES):
    """Whose classes (中小学) the two dated goals count (大班额统计范围)."""

    COMPULSORY = "小学和初中", "意见针对义务教育", "The opinions are on compulsory education."
    WITH_SENIOR = (
        "小学、初中和高中",
        "依文义，高中也是中学",
        "To the letter, senior middle schools are middle schools too.",
    )


def counts(stage: SchoolKind, schools: OversizeSchools) -> bool:
    """Whether the dated goals count the classes of a stage."""
    return stage in COMPULSORY_STAGES or (stage is SchoolKind.SENIOR and schools is OversizeSchools.WITH_SENIOR)


@frozen(kw_only=True)
class ClassCheck(Record):
    """Where a class stands on a day, and what is left to do; true where it breaks no step (班级核查结果).

    Attributes:
        size: 班额等级: how large the class is.
        breaches: 违反要求: the steps of the calendar that it breaks.
        left: 待完成要求: the steps that it will break, or that still run against it.
        due: 最近期限: the next day by which one of these is to be mended.
        over_norm: 超标准人数: the pupils above a standard class; None where the stage has none.
        over_limit: 超限人数: the pupils above the largest class that is not oversize.
    """

    size: ClassSize
    breaches: tuple[OversizeRule, ...]
    left: tuple[OversizeRule, ...]
    due: datetime.date | None
    over_norm: Pupils | None
    over_limit: Pupils

    def __bool__(self) -> bool:
        return not self.breaches


@rule(CLASSES)
def check_class(
    stage: SchoolKind,
    *,
    grade: GradeNumber | None = None,
    pupils: Pupils,
    on: datetime.date,
    sizes: ClassSizes = ClassSizes(),
    calendar: ClassCalendar = ClassCalendar(),
    first_grades: FirstGrades = FirstGrades.FIRST_OF_EACH,
    schools: OversizeSchools = OversizeSchools.COMPULSORY,
) -> Decision[ClassCheck]:
    """Whether a class is compliant on a day, and what is left to do about its size (班级核查).

    An oversize class in a first grade is barred from the autumn term on, a super-oversize one after its last day: a
    class is not told that it may be one of a few left (see ``Basically``). Any other oversize one is held against its
    county's share, not against the class itself, and is to go all the same.

    Args:
        stage: 学段: primary, junior or senior; a senior class is held against the dated goals only where they count it.
        grade: 年级: the grade of the stage on the day, from 1; asked for of an oversize class.
        pupils: 班级学生数: the pupils of the class.
        on: 日期: the day; its school year begins with the autumn term.

    Returns:
        核查结果: the size, the steps broken, what is left to do and by when, and how many pupils are too many.

    Raises:
        NotInForce: The opinions did not yet hold on the day.
        Undetermined: Nothing is said of such a class, or its grade matters and is not given.

    >>> check = check_class(SchoolKind.PRIMARY, grade=4, pupils=66, on=datetime.date(2018, 12, 31)).value
    >>> bool(check), [step.en for step in check.left], str(check.due), check.over_limit
    (True, ['super oversize', 'oversize share'], '2018-12-31', 11)
    """
    calendar = ClassCalendar.of(calendar, "calendar")
    sizes = ClassSizes.of(sizes, "sizes")
    school, count = SchoolKind.of(stage, "stage"), PUPILS.of(pupils, "pupils")
    number, first = _grade_of(school, grade), FirstGrades.of(first_grades, "first_grades")
    counted = counts(school, OversizeSchools.of(schools, "schools"))
    day = judged_on(on)
    size = class_size(school, count, sizes=sizes)
    term = calendar.school_year(day)
    barred = _barred(school, number, year=term, count=count, sizes=sizes, calendar=calendar, first_grades=first)
    new = part("新增大班额", "new oversize class", barred)
    breaches = [OversizeRule.NEW_OVERSIZE] if barred.value else []
    left: dict[OversizeRule, datetime.date] = {}
    late = None
    if counted and size.value is ClassSize.SUPER_BIG:
        ends = year_end(calendar.super_by_year)
        late = asks(CLASSES, "超大班额的日期", "day of a super-oversize class", day, at_most(ends, "前"))
        if late:
            left[OversizeRule.SUPER_OVERSIZE] = ends
        else:
            breaches.append(OversizeRule.SUPER_OVERSIZE)
    if counted and size.value >= ClassSize.BIG:
        ends = year_end(calendar.big_by_year)
        step = OversizeRule.FALLING_SHARE if day > ends else OversizeRule.OVERSIZE_SHARE
        left[step] = max(ends, year_end(day.year))
    check = ClassCheck(
        size=size.value,
        breaches=tuple(breaches),
        left=tuple(left),
        due=min(left.values(), default=None),
        over_norm=surplus(pupils, sizes.norm(stage)) if stage in COMPULSORY_STAGES else None,
        over_limit=surplus(pupils, sizes.big - 1),
    )
    aside = () if counted else (note(CLASSES, "不计入目标的学段", "a stage that the goals do not count", stage),)
    reasons = (part("班额等级", "size", size), new, *aside, *(() if late is None else (late,)))
    deciding = new if barred.value else late if OversizeRule.SUPER_OVERSIZE in breaches else None
    return Decision(check, *reasons, because=deciding)


@frozen(kw_only=True)
class SchoolClass(Record):
    """A class of a school or county (班级).

    Attributes:
        stage: 学段: primary, junior or senior.
        pupils: 班级学生数: its pupils.
        grade: 年级: its grade, from 1 in its stage; None where it is not known.
    """

    stage: SchoolKind
    pupils: Pupils
    grade: GradeNumber | None = None

    def faults(self) -> tuple[Fault, ...]:
        """A stage that has grades, and a grade that it has."""
        if self.stage not in STAGES:
            return (
                Fault("stage", shown(self.stage), "a primary, junior or senior class", "小学、初中或高中", "$.stage"),
            )
        if self.grade is not None and self.grade > _GRADES[self.stage]:
            return (Fault("grade", shown(self.grade), *_allowed_grades(self.stage), "$.grade"),)
        return ()


@frozen(kw_only=True)
class CountyClasses(Record):
    """A county's oversize classes, and where its two goals stand (县域大班额情况).

    Attributes:
        classes: 班级总数: all classes that count.
        big: 大班额班数: the oversize ones, super-oversize ones included.
        super_big: 超大班额班数: the super-oversize ones.
        share: 大班额比例: the oversize ones as a share of all; None where no class counts.
        super_big_goal: 超大班额目标: how the end of super-oversize classes stands; undetermined where some are left
            late, and a few may be.
        big_goal: 大班额目标: how the share of oversize classes stands.
        to_dissolve: 待化解班数: the fewest classes, the largest first, that have to become smaller for both goals
            to stand as they must next; super-oversize ones, where some of these may be left, by the share alone.
    """

    classes: Count
    big: Count
    super_big: Count
    share: Rate | None
    super_big_goal: Standing
    big_goal: Standing
    to_dissolve: Count


@rule(CLASSES)
def county_classes(
    classes: Sequence[SchoolClass],
    *,
    on: datetime.date,
    share_last_year: Share | None = None,
    sizes: ClassSizes = ClassSizes(),
    calendar: ClassCalendar = ClassCalendar(),
    schools: OversizeSchools = OversizeSchools.COMPULSORY,
    basically: Basically = Basically.ALL,
) -> Decision[CountyClasses]:
    """Where a county stands with its oversize classes on a day, and how many are still to go (县域大班额核查).

    Super-oversize classes are to be gone by their end of year; oversize ones are capped as a share of all by theirs,
    and from then on fewer every year until none is left.

    Args:
        classes: 班级: all classes; those of senior schools are passed over where they do not count.
        on: 日期: the day.
        share_last_year: 上年大班额比例: the share of oversize classes a year before; asked for after the second goal's
            year alone, where any oversize class is left.

    Returns:
        大班额情况: counts, share (super-oversize classes included), both goals, and the oversize classes to dissolve
        for the goals that hold next: those above the share or, later, not below last year's, and every super-oversize
        one that may not be left. Without a class that counts there is nothing to measure.

    Raises:
        NotInForce: The opinions did not yet hold on the day.
        Undetermined: The share of the year before is needed, and any oversize class is left.

    >>> classes = [SchoolClass(stage=SchoolKind.JUNIOR, pupils=pupils) for pupils in (50, 50, 55, 56)]
    >>> county_classes(classes, on=datetime.date(2019, 6, 1)).value.to_dissolve
    1
    """
    calendar = ClassCalendar.of(calendar, "calendar")
    sizes = ClassSizes.of(sizes, "sizes")
    all_classes, before = SchoolClass.each(classes, "classes"), SHARE.maybe(share_last_year, "share_last_year")
    whose = OversizeSchools.of(schools, "schools")
    few = Basically.of(basically, "basically") is Basically.ALL_BUT_A_FEW
    day, super_due, due = judged_on(on), year_end(calendar.super_by_year), year_end(calendar.big_by_year)
    given = [one for one in all_classes if counts(one.stage, whose)]
    grades: Counter[ClassSize] = Counter()
    for (stage, pupils), alike in Counter([(one.stage, one.pupils) for one in given]).items():
        grades[sizes.band(stage, pupils).value] += alike
    count, super_big = len(given), grades[ClassSize.SUPER_BIG]
    big = super_big + grades[ClassSize.BIG]
    counted = note(CLASSES, "计入目标的班级数", "classes that count", count)
    if not count:
        none = Standing.NOTHING_TO_MEASURE
        return Decision(
            CountyClasses(classes=0, big=0, super_big=0, share=None, super_big_goal=none, big_goal=none, to_dissolve=0),
            counted,
        )
    now, allowed = Fraction(big, count), floor(product(count, calendar.big_share))
    left_open = few and day > super_due and 0 < super_big < count
    late = day > super_due and not left_open
    gone = weighed(CLASSES, "超大班额班数", "super-oversize classes", super_big, COUNT.at_most(0), late=late)
    ceiling = RATE.at_most(Fraction(calendar.big_share), "以内")
    aside = [] if count == len(all_classes) else [counted]
    findings = [*aside, gone, weighed(CLASSES, "大班额比例", "share of oversize classes", now, ceiling, late=day > due)]
    reached = ceiling.holds(now)
    if big and day > due:
        if before is None:
            raise Undetermined(
                "share_last_year",
                en=f"after {due} the share must fall every year",
                zh=f"{due}之后大班额比例应逐年降低",
            )
        falling = RATE.below(Fraction(before), "低于")
        findings.append(asks(CLASSES, "大班额比例与上年比例", "share, against last year's", now, falling))
        reached = reached and falling.holds(now)
        allowed = min(allowed, max(ceil(Fraction(before) * count) - 1, 0))
    found = CountyClasses(
        classes=count,
        big=big,
        super_big=super_big,
        share=now,
        super_big_goal=Standing.UNDETERMINED if left_open else progress(not super_big, day, super_due),
        big_goal=progress(reached, day, due),
        to_dissolve=max(big - allowed, 0 if few else super_big),
    )
    return Decision(found, *findings, because=next((one for one in findings if one.holds is False), None))


def weighed(clause: Citation, zh: str, en: str, seen: object, bound: Bound, *, late: bool) -> Finding:
    """A goal held against its bound, which nothing breaks before its day has passed."""
    return asks(clause, zh, en, seen, bound) if late else falls(clause, zh, en, seen, bound)


@frozen(kw_only=True)
class PreschoolCheck(Record):
    """Whether a preschool class may be run, and whether one that runs must close; true where it may (学前班核查结果).

    Attributes:
        allowed: 可以举办: whether the school may run one.
        to_close: 限期撤销: whether the one that it runs is to be closed, by a day set for it.
    """

    allowed: bool
    to_close: bool

    def __bool__(self) -> bool:
        return self.allowed


@rule(CLASSES)
def preschool_class_allowed(*, urban: bool, already_running: bool | None = None) -> Decision[PreschoolCheck]:
    """Whether a primary school may run a preschool class: none in the urban area of the city or a county seat (学前班).

    Args:
        urban: 位于城区: whether the school lies in such an urban area.
        already_running: 已举办: whether it runs one already; asked for in the urban area.

    Returns:
        核查结果: whether it may, and whether the one that it runs must be closed.

    Raises:
        Undetermined: In the urban area it is not given whether one is run.

    >>> found = preschool_class_allowed(urban=True, already_running=True).value
    >>> found.allowed, found.to_close
    (False, True)
    """
    free, running = not FLAG.of(urban, "urban"), FLAG.maybe(already_running, "already_running")
    outside = condition(CLASSES, "城区以外", "outside the urban area", free)
    if free:
        return Decision(_OUTSIDE_TOWN, outside)
    if running is None:
        raise Undetermined("already_running", en="whether one is run is not given", zh="未说明是否已举办学前班")
    words = ("限期撤销", "to be closed by a day set for it") if running else ("不再举办", "none to be opened")
    return Decision(_IN_TOWN[running], outside, note(CLASSES, *words), because=outside)


_OUTSIDE_TOWN = PreschoolCheck(allowed=True, to_close=False)
_IN_TOWN = {running: PreschoolCheck(allowed=False, to_close=running) for running in (True, False)}


compared(
    new_big_class_barred,
    {
        "grade": lambda _: [1, *_GRADES.values()],
        "school_year": lambda facts: [facts["calendar"].barred_from_year],
        "pupils": lambda facts: [facts["sizes"].big],
    },
)


@columnar(check_class, "grade", "pupils", computes=True)
def _parts_of_check(facts: Mapping[str, Any]) -> Parts:
    sizes, pupils, stage = facts["sizes"], facts["pupils"], facts["stage"]
    values = {"over_limit": surplus(pupils, sizes.big - 1)}
    if stage in COMPULSORY_STAGES:
        values["over_norm"] = surplus(pupils, sizes.norm(stage))
    return Parts([(facts["grade"], around(1, *_GRADES.values())), (pupils, _cuts_of(sizes))], values)
