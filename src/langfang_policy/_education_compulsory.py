"""Opinions on the integrated reform of compulsory education: layout, classes, staff, governance, migrant children."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from math import ceil

from attrs import frozen

from ._education_estates import SchoolKind
from .core.decisions import Decision, Finding
from .core.decrees import Decree, Known, plain_date
from .core.errors import InvalidFacts, Undetermined
from .core.exact import Number, exact, product, quotient, whole
from .core.rules import provision, rule
from .core.terms import Grade, Reading, Term, flag, member, members

__all__ = [
    "COMPULSORY_EDUCATION",
    "AllowanceRise",
    "BuildingStage",
    "Charters",
    "ClassCalendar",
    "ClassSize",
    "ClassSizes",
    "CountyClasses",
    "Criterion",
    "DropoutStep",
    "DueWindow",
    "EnrolmentBasis",
    "Exchange",
    "ExchangeCheck",
    "FirstGrades",
    "FundingShares",
    "HardshipAllowance",
    "Inspection",
    "LandUse",
    "Management",
    "MigrantFees",
    "OldTownDuty",
    "Progress",
    "QuotaReading",
    "Retention",
    "SafetyCoverage",
    "SchoolClass",
    "SchoolPlace",
    "StaffRatios",
    "StandardSchools",
    "TaxFloor",
    "TaxShare",
    "Venue",
    "allowances_rise",
    "beds_short",
    "certificates_allowed",
    "charter_progress",
    "class_size",
    "county_classes",
    "demolition_kept",
    "dropout_step",
    "exchange_check",
    "fee_lawful",
    "government_school_first",
    "homeroom_load",
    "land_revenue_spent",
    "layout_change_allowed",
    "management_standard_due",
    "migrant_enrolment",
    "new_big_class_barred",
    "oversize_classes_inspected",
    "pay_kept",
    "phase_stages_out_of_step",
    "planning_consulted",
    "preschool_class_allowed",
    "private_school_allowed",
    "retention_reached",
    "safety_coverage_reached",
    "school_duty",
    "school_land_use_allowed",
    "staff_posts",
    "staff_review_due",
    "standard_school",
    "tax_share",
    "venue_free",
    "village_posts",
    "whole_posts",
]

COMPULSORY_EDUCATION = Decree(
    "廊政字〔2017〕31号",
    zh="关于统筹推进县域内城乡义务教育一体化改革发展的实施意见",
    en="Opinions on the Integrated Reform and Development of Compulsory Education in Town and Country within Counties",
    issued=datetime.date(2017, 9, 14),
    first_day=datetime.date(2017, 9, 14),
    first_known=Known.PRESUMED,
    cites=("冀政字〔2017〕6号", "中央编办发〔2014〕72号", "冀政办〔2012〕31号"),
)


@provision(COMPULSORY_EDUCATION, "一")
@frozen(kw_only=True)
class Retention:
    """The share of a cohort that completes nine years (九年义务教育巩固率)."""

    share: Decimal = Decimal("0.97")  # by 2020


@rule(COMPULSORY_EDUCATION, "一", units={"retained": "pupils", "cohort": "pupils"})
def retention_reached(*, retained: int, cohort: int, retention: Retention = Retention()) -> Decision[bool]:
    """Whether the retention rate of nine-year compulsory education is reached, exactly or better.

    Args:
        retained: The pupils of a cohort who completed it.
        cohort: The pupils of the cohort, 1 or more.
        retention: The rate.

    Returns:
        Whether it is reached; how the rate is counted is not in the text: completers over entrants here.

    Raises:
        InvalidFacts: A count is out of range.

    >>> retention_reached(retained=97, cohort=100).value
    True
    """
    rate = _share(retained, "retained", cohort, "cohort")
    reached = rate >= retention.share
    return Decision(reached, Finding(_GOALS, "九年义务教育巩固率", "retention rate", reached, rate, retention.share))


def _share(part: object, part_name: str, total: object, total_name: str) -> Fraction:
    """A part of a total of 1 or more."""
    size = whole(total, total_name, at_least=1)
    return Fraction(whole(part, part_name, at_most=size), size)


@rule(COMPULSORY_EDUCATION, "二（一）1")
def layout_change_allowed(*, consent: bool) -> Decision[bool]:
    """Whether a layout plan of town schools may be changed: only with the same-level education department's consent.

    Args:
        consent: Whether the education department of the same level consents.

    Returns:
        Whether the change is allowed.

    Raises:
        InvalidFacts: The fact is no yes or no.
    """
    given = flag(consent, "consent")
    return Decision(given, Finding(_LAYOUT, "同级教育部门同意", "consent of the education department", given))


class BuildingStage(Term):
    """The stages at which schools go with the first phase of new town housing (三同步)."""

    PLANNING = "规划"
    BUILDING = "建设"
    HANDOVER = "交付使用"


@rule(COMPULSORY_EDUCATION, "二（一）1")
def phase_stages_out_of_step(
    *, housing: frozenset[BuildingStage], schools: frozenset[BuildingStage]
) -> Decision[tuple[BuildingStage, ...]]:
    """The stages that the first phase of the housing has passed and its schools have not.

    In the central urban area the four stages of 廊政字〔2017〕28号 hold as well (``stages_out_of_step``).

    Args:
        housing: The stages that the first phase has passed.
        schools: The stages that the schools have passed.

    Returns:
        The stages out of step, in their order.

    Raises:
        InvalidFacts: A stage is none.
    """
    passed, kept = members(housing, BuildingStage, "housing"), members(schools, BuildingStage, "schools")
    findings = tuple(
        Finding(_LAYOUT, f"同步{stage.zh}", f"{stage.en} together", stage in kept or stage not in passed)
        for stage in BuildingStage
    )
    behind = (stage for stage, finding in zip(BuildingStage, findings, strict=True) if not finding.holds)
    return Decision(tuple(behind), *findings)


class SchoolPlace(Term):
    """Where schools are to be built."""

    NEW_HOUSING = "城镇新建居住区"
    OLD_TOWN_WITHOUT_SCHOOL = "老城区未配套"
    OLD_TOWN_SHORT = "老城区配建不足或小规模居住区"
    INDUSTRY_OR_FRINGE = "产业聚集区和城郊结合部"


class OldTownDuty(Term):
    """How schools are then provided."""

    WITH_FIRST_PHASE = "与住宅首期同步建设"
    BY_POPULATION = "按居住人口规模配套建设"
    GOVERNMENT_COORDINATES = "当地政府统筹新建或改扩建"
    WITH_HOMES = "结合居民住宅和保障房建设"


@rule(COMPULSORY_EDUCATION, "二（一）1")
def school_duty(place: SchoolPlace) -> Decision[OldTownDuty]:
    """How schools are provided in a kind of place.

    Args:
        place: The kind of place.

    Returns:
        The duty.

    Raises:
        InvalidFacts: The place is none.

    >>> school_duty(SchoolPlace.OLD_TOWN_SHORT).value.zh
    '当地政府统筹新建或改扩建'
    """
    duties = dict(zip(SchoolPlace, OldTownDuty, strict=True))
    duty = duties[member(place, SchoolPlace, "place")]
    return Decision(duty, Finding(_LAYOUT, "区域类型", "kind of place", observed=place))


@rule(COMPULSORY_EDUCATION, "二（一）1")
def government_school_first(
    *, school_completed_on: datetime.date | None, development_start: datetime.date
) -> Decision[bool]:
    """Whether a school paid for by government is finished before its area is developed.

    Args:
        school_completed_on: The day it was finished, None where it is not.
        development_start: The day the development begins; the same day is not before.

    Returns:
        Whether it came first.

    Raises:
        InvalidFacts: A day is no date.
    """
    start = plain_date(development_start, "development_start")
    first = school_completed_on is not None and plain_date(school_completed_on, "school_completed_on") < start
    return Decision(first, Finding(_LAYOUT, "开发前建成", "finished before", first, school_completed_on, start))


@rule(COMPULSORY_EDUCATION, "二（一）1")
def certificates_allowed(*, school_built_as_planned: bool) -> Decision[bool]:
    """Whether a housing project may get its planning-verification certificate and its completion filing.

    Args:
        school_built_as_planned: Whether its school is built as planned.

    Returns:
        Whether both may be given; without the school neither may.

    Raises:
        InvalidFacts: The fact is no yes or no.
    """
    built = flag(school_built_as_planned, "school_built_as_planned")
    return Decision(built, Finding(_LAYOUT, "按规划配套建设学校", "the school is built as planned", built))


@rule(COMPULSORY_EDUCATION, "二（一）1", "二（一）2")
def demolition_kept(
    *, needed: bool, replacement_built_on: datetime.date | None, demolished_on: datetime.date
) -> Decision[bool]:
    """Whether school premises were taken for renewal as they may be: where needed, and after their replacement stood.

    Args:
        needed: Whether the renewal really needed them (确需).
        replacement_built_on: The day the replacement was finished, nearby or on a new site; None where there is none.
        demolished_on: The day the old one came down; the same day is not after.

    Returns:
        Whether both hold.

    Raises:
        InvalidFacts: A fact is of the wrong kind.
    """
    day = plain_date(demolished_on, "demolished_on")
    first = replacement_built_on is not None and plain_date(replacement_built_on, "replacement_built_on") < day
    findings = (
        Finding(_LAYOUT, "确需征迁、占用", "really needed", flag(needed, "needed")),
        Finding(_LAND, "先建后拆", "replacement first", first, replacement_built_on, day),
    )
    return Decision(all(findings), *findings)


class LandUse(Term):
    """What school land is to be used for."""

    EDUCATION = "教育"
    COMMERCIAL = "商业开发"
    OTHER_BUILDING = "其他建设项目"


@rule(COMPULSORY_EDUCATION, "二（一）2")
def school_land_use_allowed(use: LandUse) -> Decision[bool]:
    """Whether land of compulsory education may be used so: for education alone.

    Args:
        use: The use proposed.

    Returns:
        Whether it is allowed.

    Raises:
        InvalidFacts: The use is none.
    """
    kept = member(use, LandUse, "use") is LandUse.EDUCATION
    return Decision(kept, Finding(_LAND, "仅用于教育", "for education alone", kept, use))


class Criterion(Term):
    """What a standard school is measured by (标准化学校)."""

    GROUNDS = "校园占地面积"
    BUILDING_PER_PUPIL = "生均校舍建筑面积"
    SPECIAL_ROOMS = "专用教室设置"
    EQUIPMENT = "基本装备配置"
    CLASS_SIZE = "班额人数"
    TEACHERS = "师资配备"


@provision(COMPULSORY_EDUCATION, "二（一）3")
@frozen(kw_only=True)
class StandardSchools:
    """By when schools are standard ones."""

    by_year: int = 2018  # read as the end of that year


class Progress(Term):
    """Where a goal stands on a day."""

    MET = "已达到"
    NOT_YET_DUE = "未到期"
    MISSED = "未达到"


@rule(COMPULSORY_EDUCATION, "二（一）3")
def standard_school(
    *, met: frozenset[Criterion], on: datetime.date, goal: StandardSchools = StandardSchools()
) -> Decision[Progress]:
    """Whether a school meets the six criteria of a standard school, as due by the end of 2018.

    Args:
        met: The criteria met; the findings name those that are missing.
        on: The day.
        goal: By when.

    Returns:
        Met, not yet due, or missed.

    Raises:
        InvalidFacts: A fact is of the wrong kind.
    """
    found = members(met, Criterion, "met")
    findings = tuple(Finding(_STANDARD, one.zh, one.en, one in found) for one in Criterion)
    return Decision(_progress(all(findings), on, _year_end(goal.by_year)), *findings)


def _year_end(year: int) -> datetime.date:
    return datetime.date(year, 12, 31)


def _progress(met: bool, on: object, due: datetime.date) -> Progress:  # noqa: FBT001  # a plain state
    pending = plain_date(on, "on") <= due
    return Progress.MET if met else Progress.NOT_YET_DUE if pending else Progress.MISSED


@rule(COMPULSORY_EDUCATION, "二（一）3", units={"beds": "beds", "boarders": "pupils"})
def beds_short(*, beds: int, boarders: int) -> Decision[int]:
    """How many beds a boarding school lacks: one for every boarder.

    Args:
        beds: The beds, 0 or more.
        boarders: The boarders, 0 or more.

    Returns:
        The beds that are missing, 0 where there are enough.

    Raises:
        InvalidFacts: A count is out of range.

    >>> beds_short(beds=299, boarders=300).value
    1
    """
    short = max(whole(boarders, "boarders") - whole(beds, "beds"), 0)
    return Decision(short, Finding(_STANDARD, "每生一床", "a bed for every boarder", not short, beds, boarders))


@provision(COMPULSORY_EDUCATION, "二（一）4")
@frozen(kw_only=True)
class FundingShares:
    """What of two revenues goes to schools."""

    tax_low: Decimal = Decimal("0.07")  # of the urban maintenance and construction tax, at least
    tax_high: Decimal = Decimal("0.10")  # the upper end of that range
    land: Decimal = Decimal("0.10")  # of net land-transfer proceeds, set aside for education


class TaxFloor(Reading):
    """What at least 7 to 10 per cent (至少提取7%—10%) asks."""

    LOW = "不低于7%"
    """Recommended: at least the lower end."""
    HIGH = "不低于10%"
    """At least the upper end."""


@frozen(kw_only=True)
class TaxShare:
    """What goes to urban schools, with the amounts at either end of the range in yuan; true where it is enough."""

    share: Fraction
    low_yuan: Decimal
    high_yuan: Decimal
    enough: bool

    def __bool__(self) -> bool:
        return self.enough


@rule(COMPULSORY_EDUCATION, "二（一）4", units={"revenue_yuan": "yuan", "for_schools_yuan": "yuan"})
def tax_share(
    *,
    revenue_yuan: Number,
    for_schools_yuan: Number,
    shares: FundingShares = FundingShares(),
    floor: TaxFloor = TaxFloor.LOW,
) -> Decision[TaxShare]:
    """Whether enough of the urban maintenance and construction tax goes to building urban schools.

    Args:
        revenue_yuan: The tax revenue in yuan, above 0.
        for_schools_yuan: What of it goes to urban schools, in yuan, 0 or more and not more than the revenue.
        shares: The shares.
        floor: Which end of the printed range is the floor.

    Returns:
        The share, the amounts at either end, and whether the floor is kept.

    Raises:
        InvalidFacts: An amount is out of range.
    """
    revenue = exact(revenue_yuan, "revenue_yuan", above=0)
    spent = exact(for_schools_yuan, "for_schools_yuan", at_least=0, at_most=revenue)
    low, high = product(revenue, shares.tax_low), product(revenue, shares.tax_high)
    least = low if floor is TaxFloor.LOW else high
    found = TaxShare(share=quotient(spent, revenue), low_yuan=low, high_yuan=high, enough=spent >= least)
    return Decision(found, Finding(_FUNDS, "用于城市学校建设（元）", "yuan for schools", found.enough, spent, least))


@rule(
    COMPULSORY_EDUCATION, "二（一）4", units={"proceeds_yuan": "yuan", "set_aside_yuan": "yuan", "spent_yuan": "yuan"}
)
def land_revenue_spent(
    *, proceeds_yuan: Number, set_aside_yuan: Number, spent_yuan: Number, shares: FundingShares = FundingShares()
) -> Decision[bool]:
    """Whether the education fund from land-transfer proceeds is set aside and all spent on education.

    Args:
        proceeds_yuan: The net proceeds (土地出让收益) in yuan; nothing is due of a loss.
        set_aside_yuan: What is set aside, in yuan, 0 or more.
        spent_yuan: What of it is spent on education, in yuan, 0 or more and not more than is set aside.
        shares: The shares.

    Returns:
        Whether at least the share is set aside and all of it spent.

    Raises:
        InvalidFacts: An amount is out of range.
    """
    due = max(product(exact(proceeds_yuan, "proceeds_yuan"), shares.land), Decimal(0))
    aside = exact(set_aside_yuan, "set_aside_yuan", at_least=0)
    spent = exact(spent_yuan, "spent_yuan", at_least=0, at_most=aside)
    findings = (
        Finding(_FUNDS, "计提教育资金（元）", "yuan set aside", aside >= due, aside, due),
        Finding(_FUNDS, "全部用于教育（元）", "yuan spent on education", spent == aside, spent, aside),
    )
    return Decision(all(findings), *findings)


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
    super_by_year: int = 2018  # none of 66 or more after its end
    big_by_year: int = 2020  # the share of 56 or more kept after its end
    big_share: Decimal = Decimal("0.05")  # of all classes, at most


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
    count, norm = whole(pupils, "pupils"), sizes.norm(_compulsory(stage))
    if count >= sizes.big:
        grade = ClassSize.SUPER_BIG if count >= sizes.super_big else ClassSize.BIG
    else:
        grade = ClassSize.STANDARD if count <= norm else ClassSize.ABOVE_STANDARD
    return Decision(
        grade,
        Finding(_CLASSES, "标准班额", "pupils of a standard class", count <= norm, count, norm),
        Finding(_CLASSES, "大班额", "pupils of an oversize class", count >= sizes.big, count, sizes.big),
        Finding(
            _CLASSES, "超大班额", "pupils of a super-oversize class", count >= sizes.super_big, count, sizes.super_big
        ),
        because={ClassSize.BIG: 1, ClassSize.SUPER_BIG: 2}.get(grade, 0),
    )


def _compulsory(stage: object) -> SchoolKind:
    found = member(stage, SchoolKind, "stage")
    if found not in (SchoolKind.PRIMARY, SchoolKind.JUNIOR):
        raise InvalidFacts("stage", stage, "SchoolKind.PRIMARY or SchoolKind.JUNIOR", "小学或初中")
    return found


class FirstGrades(Reading):
    """Which classes the first grades of primary and junior (小学、初中一年级) are."""

    FIRST_OF_EACH = "小学一年级和初中一年级"
    """Recommended: what is new comes in at intake."""
    ALL_PRIMARY = "小学各年级和初中一年级"
    """Every grade of primary school, and the first of junior."""


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
    grades = 6 if _compulsory(stage) is SchoolKind.PRIMARY else 3
    first = whole(grade, "grade", at_least=1, at_most=grades) == 1
    if first_grades is FirstGrades.ALL_PRIMARY and stage is SchoolKind.PRIMARY:
        first = True
    began = whole(school_year, "school_year") >= calendar.barred_from_year
    big = whole(pupils, "pupils") >= sizes.big
    findings = (
        Finding(_CLASSES, "起始年级", "a first grade", first, grade),
        Finding(
            _CLASSES, "自2017年秋季学期起", "from the autumn term on", began, school_year, calendar.barred_from_year
        ),
        Finding(_CLASSES, "大班额", "pupils of an oversize class", big, pupils, sizes.big),
    )
    return Decision(all(findings), *findings)


@frozen(kw_only=True)
class SchoolClass:
    """A class of a county's schools."""

    stage: SchoolKind
    pupils: int


@frozen(kw_only=True)
class CountyClasses:
    """A county's oversize classes: how many of how many, their share, where both goals stand, how many are to go."""

    classes: int
    big: int
    super_big: int
    share: Fraction
    super_big_goal: Progress
    big_goal: Progress
    to_dissolve: int


@rule(COMPULSORY_EDUCATION, "二（一）5")
def county_classes(
    classes: Sequence[SchoolClass],
    *,
    on: datetime.date,
    share_last_year: Number | None,
    sizes: ClassSizes = ClassSizes(),
    calendar: ClassCalendar = ClassCalendar(),
) -> Decision[CountyClasses]:
    """Where a county stands with its oversize classes on a day, and how many are still to go.

    Classes of 66 or more are to be gone by the end of 2018 (no share is printed, so none may be left); those of 56 or
    more may be 5 % of all by the end of 2020, and from then on fewer every year until none is left.

    Args:
        classes: All classes of compulsory education, one or more.
        on: The day.
        share_last_year: The share of oversize classes a year before, 0 to 1; asked for after 2020 alone.
        sizes: The sizes.
        calendar: The goals.

    Returns:
        Counts, share (super-oversize classes included), both goals, and the oversize classes to dissolve for the goals
        that hold next: those above the share, and every super-oversize one.

    Raises:
        InvalidFacts: A fact is out of range.
        Undetermined: After 2020 the share of the year before is needed, where any oversize class is left.
    """
    if not isinstance(classes, Sequence) or not classes or not all(isinstance(one, SchoolClass) for one in classes):
        raise InvalidFacts("classes", classes, "a series of SchoolClass, one or more", "一个以上的班级")
    grades = [class_size(one.stage, one.pupils, sizes=sizes).value for one in classes]
    big, super_big = sum(grade >= ClassSize.BIG for grade in grades), grades.count(ClassSize.SUPER_BIG)
    share, due = Fraction(big, len(grades)), _year_end(calendar.big_by_year)
    within = share <= Fraction(calendar.big_share)
    falling = True
    if big and plain_date(on, "on") > due:
        if share_last_year is None:
            raise Undetermined(
                "share_last_year",
                en=f"after {due} the share must fall every year",
                zh=f"{due}之后大班额比例应逐年降低",
            )
        falling = share < Fraction(exact(share_last_year, "share_last_year", at_least=0, at_most=1))
    allowed = int(Fraction(calendar.big_share) * len(grades))
    found = CountyClasses(
        classes=len(grades),
        big=big,
        super_big=super_big,
        share=share,
        super_big_goal=_progress(not super_big, on, _year_end(calendar.super_by_year)),
        big_goal=_progress(within and falling, on, due),
        to_dissolve=max(big - allowed, super_big),
    )
    return Decision(
        found,
        Finding(_CLASSES, "超大班额基本消除", "super-oversize classes", not super_big, super_big, 0),
        Finding(_CLASSES, "大班额比例", "share of oversize classes", within, share, calendar.big_share),
        Finding(_CLASSES, "比例逐年降低", "share below that of last year", falling, share, share_last_year),
    )


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
    """
    free = not flag(urban, "urban")
    running = flag(already_running, "already_running")
    closing = ("限期撤销", "to be closed by a set day") if running else ("不再举办", "none to be opened")
    return Decision(free, Finding(_CLASSES, *closing, free))


@provision(COMPULSORY_EDUCATION, "二（二）1")
@frozen(kw_only=True)
class StaffRatios:
    """Pupils to a post (教职工编制), town and country alike, and the years between adjustments."""

    primary: Decimal = Decimal(19)
    junior: Decimal = Decimal("13.5")
    senior: Decimal = Decimal("12.5")
    review_from_years: int = 2  # an adjustment is proposed from this many years after the last
    review_to_years: int = 3  # and not later than this many

    def of(self, stage: SchoolKind) -> Decimal:
        """The pupils to a post of a stage."""
        return {SchoolKind.PRIMARY: self.primary, SchoolKind.JUNIOR: self.junior, SchoolKind.SENIOR: self.senior}[stage]


@rule(COMPULSORY_EDUCATION, "二（二）1", units={"pupils": "pupils"})
def staff_posts(stage: SchoolKind, pupils: int, *, ratios: StaffRatios = StaffRatios()) -> Decision[Fraction]:
    """The posts that a school is entitled to by its pupils, exact: no clause rounds them (see ``whole_posts``).

    Args:
        stage: Primary, junior or senior.
        pupils: The pupils, 0 or more.
        ratios: The pupils to a post.

    Returns:
        The posts.

    Raises:
        InvalidFacts: The stage has no ratio, or the pupils are out of range.

    >>> staff_posts(SchoolKind.JUNIOR, 540).value
    Fraction(40, 1)
    """
    if member(stage, SchoolKind, "stage") not in (SchoolKind.PRIMARY, SchoolKind.JUNIOR, SchoolKind.SENIOR):
        raise InvalidFacts("stage", stage, "a primary, junior or senior school", "小学、初中或高中")
    ratio = ratios.of(stage)
    return Decision(
        quotient(whole(pupils, "pupils"), ratio),
        Finding(_STAFF, "教职工与学生比", "pupils to a post", observed=pupils, required=ratio),
    )


class QuotaReading(Reading):
    """What the mean of the pupil ratio and the class ratio is taken of."""

    MEAN_OF_POSTS = "两种编制数的平均"
    """Recommended: the posts by pupils and the posts by classes; it gives posts at once."""
    MEAN_OF_RATIOS = "两种比的平均"
    """The pupils to a post by either ratio; the pupils are divided by their mean."""


@rule(COMPULSORY_EDUCATION, "二（二）1", units={"pupils": "pupils", "classes": "classes", "posts_per_class": "posts"})
def village_posts(
    *,
    pupils: int,
    classes: int,
    posts_per_class: Number,
    ratios: StaffRatios = StaffRatios(),
    reading: QuotaReading = QuotaReading.MEAN_OF_POSTS,
) -> Decision[Fraction]:
    """The posts of a village primary school or teaching point: the mean of what pupils and what classes give, exact.

    Args:
        pupils: The pupils, 0 or more.
        classes: The classes, 1 or more.
        posts_per_class: The posts to a class, above 0; the opinions do not print it, so there is no default.
        ratios: The pupils to a post.
        reading: What the mean is taken of.

    Returns:
        The posts; no clause rounds them.

    Raises:
        InvalidFacts: A fact is out of range.

    >>> village_posts(pupils=38, classes=2, posts_per_class=2).value
    Fraction(3, 1)
    """
    by_pupils = quotient(whole(pupils, "pupils"), ratios.primary)
    per_class = exact(posts_per_class, "posts_per_class", above=0)
    by_classes = Fraction(product(whole(classes, "classes", at_least=1), per_class))
    if reading is QuotaReading.MEAN_OF_POSTS or not pupils:
        posts = (by_pupils + by_classes) / 2 if reading is QuotaReading.MEAN_OF_POSTS else Fraction(0)
    else:
        posts = Fraction(pupils) / ((Fraction(ratios.primary) + Fraction(pupils) / by_classes) / 2)
    return Decision(
        posts,
        Finding(_STAFF, "按生师比", "posts by pupils", observed=by_pupils, required=ratios.primary),
        Finding(_STAFF, "按班师比", "posts by classes", observed=by_classes, required=per_class),
    )


@rule(COMPULSORY_EDUCATION, "二（二）1", units={"posts": "posts"})
def whole_posts(posts: Number) -> Decision[int]:
    """A number of posts rounded up to whole ones: a step of its own, as no clause orders it.

    Args:
        posts: The posts, 0 or more.

    Returns:
        The whole posts.

    Raises:
        InvalidFacts: The posts are no number of 0 or more.

    >>> whole_posts(Decimal("26.32")).value
    27
    """
    number = Fraction(posts) if isinstance(posts, Fraction) else Fraction(exact(posts, "posts", at_least=0))
    return Decision(ceil(number), Finding(_STAFF, "向上取整（约定）", "rounded up, by convention", observed=number))


class DueWindow(Term):
    """Where a day or year lies to a window of time."""

    NOT_YET = "未到期"
    IN_WINDOW = "应办理"
    OVERDUE = "逾期"


@rule(COMPULSORY_EDUCATION, "二（二）1", units={"last_year": "year", "year": "year"})
def staff_review_due(*, last_year: int, year: int, ratios: StaffRatios = StaffRatios()) -> Decision[DueWindow]:
    """Whether an adjustment of the staff quota is to be proposed, two to three years after the last.

    Args:
        last_year: The year of the last proposal.
        year: The year asked about, not before it.
        ratios: The years between.

    Returns:
        Not yet, in the window (both ends included), or overdue.

    Raises:
        InvalidFacts: A year is out of range.

    >>> [staff_review_due(last_year=2017, year=year).value.zh for year in (2018, 2019, 2020, 2021)]
    ['未到期', '应办理', '应办理', '逾期']
    """
    first = whole(last_year, "last_year", at_least=1)
    begins, ends = first + ratios.review_from_years, first + ratios.review_to_years
    return _window(whole(year, "year", at_least=first), begins, ends, "编制调整意见", "staffing adjustment")


def _window(year: int, begins: int, ends: int, zh: str, en: str) -> Decision[DueWindow]:
    found = DueWindow.NOT_YET if year < begins else DueWindow.IN_WINDOW if year <= ends else DueWindow.OVERDUE
    clause = _STAFF if zh == "编制调整意见" else _MANAGEMENT
    return Decision(found, Finding(clause, zh, en, found is not DueWindow.OVERDUE, year, (begins, ends)))


@provision(COMPULSORY_EDUCATION, "二（二）3")
@frozen(kw_only=True)
class Exchange:
    """The exchange of teachers with rural schools each school year, and a class teacher's credited load."""

    teachers: Decimal = Decimal("0.10")  # of those who qualify, at least
    backbone: Decimal = Decimal("0.20")  # of those exchanged, backbone teachers (骨干教师), at least
    homeroom_load: Decimal = Decimal("0.5")  # of the local standard load (一半)


@frozen(kw_only=True)
class ExchangeCheck:
    """The least teachers to exchange and the least backbone teachers among them; true where both are reached."""

    least_exchanged: int
    least_backbone: int
    kept: bool

    def __bool__(self) -> bool:
        return self.kept


@rule(
    COMPULSORY_EDUCATION, "二（二）3", units={"eligible": "teachers", "exchanged": "teachers", "backbone": "teachers"}
)
def exchange_check(
    *, eligible: int, exchanged: int, backbone: int, exchange: Exchange = Exchange()
) -> Decision[ExchangeCheck]:
    """Whether a school year's exchange of teachers with rural schools is large enough.

    Args:
        eligible: The teachers of town and good schools who qualify for exchange, 0 or more.
        exchanged: Those of them who went, not more than qualify.
        backbone: The backbone teachers among those who went.
        exchange: The shares.

    Returns:
        Whether both shares are reached, and the least whole numbers that reach them.

    Raises:
        InvalidFacts: A count is out of range.

    >>> exchange_check(eligible=105, exchanged=11, backbone=2).value.least_backbone
    3
    """
    able = whole(eligible, "eligible")
    went = whole(exchanged, "exchanged", at_most=able)
    best = whole(backbone, "backbone", at_most=went)
    least, least_best = ceil(product(able, exchange.teachers)), ceil(product(went, exchange.backbone))
    findings = (
        Finding(_EXCHANGE, "交流轮岗教师", "teachers exchanged", went >= least, went, least),
        Finding(_EXCHANGE, "其中骨干教师", "backbone teachers among them", best >= least_best, best, least_best),
    )
    check = ExchangeCheck(least_exchanged=least, least_backbone=least_best, kept=all(findings))
    return Decision(check, *findings)


@rule(COMPULSORY_EDUCATION, "二（二）3", units={"standard_periods": "periods"})
def homeroom_load(standard_periods: Number, *, exchange: Exchange = Exchange()) -> Decision[Decimal]:
    """What a class teacher's work (班主任) counts as: half the local standard teaching load, exactly.

    Args:
        standard_periods: The standard load in periods, 0 or more.
        exchange: The share.

    Returns:
        The periods credited.

    Raises:
        InvalidFacts: The load is no number of 0 or more.

    >>> homeroom_load(15).value
    Decimal('7.5')
    """
    load = exact(standard_periods, "standard_periods", at_least=0)
    return Decision(
        product(load, exchange.homeroom_load),
        Finding(_EXCHANGE, "按标准课时折算", "share of the standard load", observed=exchange.homeroom_load),
    )


@rule(
    COMPULSORY_EDUCATION,
    "二（二）4",
    units={
        "rural_wage_yuan": "yuan",
        "town_wage_yuan": "yuan",
        "mean_teacher_wage_yuan": "yuan",
        "mean_civil_servant_wage_yuan": "yuan",
    },
)
def pay_kept(
    *,
    rural_wage_yuan: Number,
    town_wage_yuan: Number,
    mean_teacher_wage_yuan: Number,
    mean_civil_servant_wage_yuan: Number,
) -> Decision[bool]:
    """Whether teachers are paid as they must be: rural as in town, and teachers as civil servants, on average.

    Args:
        rural_wage_yuan: The real wage of a rural teacher, 0 or more.
        town_wage_yuan: That of a town teacher of the same rank.
        mean_teacher_wage_yuan: The mean wage of a county's compulsory-school teachers.
        mean_civil_servant_wage_yuan: That of its civil servants.

    Returns:
        Whether neither is lower; equal is enough.

    Raises:
        InvalidFacts: A wage is no number of 0 or more.
    """
    rural = exact(rural_wage_yuan, "rural_wage_yuan", at_least=0)
    town = exact(town_wage_yuan, "town_wage_yuan", at_least=0)
    mean = exact(mean_teacher_wage_yuan, "mean_teacher_wage_yuan", at_least=0)
    officials = exact(mean_civil_servant_wage_yuan, "mean_civil_servant_wage_yuan", at_least=0)
    findings = (
        Finding(_PAY, "乡村教师工资", "wage of a rural teacher", rural >= town, rural, town),
        Finding(_PAY, "教师平均工资", "mean wage of teachers", mean >= officials, mean, officials),
    )
    return Decision(all(findings), *findings)


@frozen(kw_only=True)
class HardshipAllowance:
    """A township's allowance in yuan, with its rank of remoteness: the higher, the closer to the grass roots."""

    remoteness: int
    allowance_yuan: Number


class AllowanceRise(Reading):
    """How allowances rise with remoteness (越…越高)."""

    STRICTLY = "逐级提高"
    """Recommended: a higher rank has a higher allowance."""
    NOT_FALLING = "不降低"
    """Milder: it does not fall."""


@rule(COMPULSORY_EDUCATION, "二（二）4")
def allowances_rise(
    allowances: Sequence[HardshipAllowance], *, rise: AllowanceRise = AllowanceRise.STRICTLY
) -> Decision[bool]:
    """Whether hardship allowances rise with remoteness; no amounts are printed.

    Args:
        allowances: The allowances of some townships; equal ranks may differ.
        rise: Whether a higher rank must have a higher allowance, or no lower one.

    Returns:
        Whether every township of a higher rank has more than each of a lower.

    Raises:
        InvalidFacts: An allowance is none, or out of range.
    """
    if not isinstance(allowances, Sequence) or not all(isinstance(one, HardshipAllowance) for one in allowances):
        raise InvalidFacts("allowances", allowances, "a series of HardshipAllowance", "补贴标准")
    paid: dict[int, list[Decimal]] = {}
    for one in allowances:
        rank = whole(one.remoteness, "remoteness")
        paid.setdefault(rank, []).append(exact(one.allowance_yuan, "allowance_yuan", at_least=0))
    ranks = sorted(paid)
    rises = True
    for near, far in pairwise(ranks):
        high, low = max(paid[near]), min(paid[far])
        rises = rises and (low > high or (rise is AllowanceRise.NOT_FALLING and low == high))
    return Decision(rises, Finding(_PAY, "越艰苦补助越高", "allowance rises with remoteness", rises, len(allowances)))


@provision(COMPULSORY_EDUCATION, "二（三）1")
@frozen(kw_only=True)
class Charters:
    """By when every school has a charter (一校一章程)."""

    by_year: int = 2017  # its end


@rule(COMPULSORY_EDUCATION, "二（三）1", units={"with_charter": "schools", "schools": "schools"})
def charter_progress(
    *, with_charter: int, schools: int, on: datetime.date, charters: Charters = Charters()
) -> Decision[Progress]:
    """Whether every school has its own charter, as due by the end of 2017.

    Args:
        with_charter: The schools that have one.
        schools: All schools, 1 or more.
        on: The day.
        charters: By when.

    Returns:
        Met, not yet due, or missed; basically (基本) has no share, so all are asked for.

    Raises:
        InvalidFacts: A count is out of range.
    """
    share = _share(with_charter, "with_charter", schools, "schools")
    progress = _progress(share == 1, on, _year_end(charters.by_year))
    return Decision(progress, Finding(_GOVERNANCE, "一校一章程", "share with a charter", share == 1, share, 1))


@rule(COMPULSORY_EDUCATION, "二（三）1")
def private_school_allowed(stage: SchoolKind, *, for_profit: bool) -> Decision[bool]:
    """Whether a private school may be set up: none for profit in compulsory education.

    Args:
        stage: The kind of school.
        for_profit: Whether it is run for profit; one that is not is treated as a public school.

    Returns:
        Whether it may.

    Raises:
        InvalidFacts: A fact is of the wrong kind.
    """
    compulsory = member(stage, SchoolKind, "stage") in (SchoolKind.PRIMARY, SchoolKind.JUNIOR)
    allowed = not (flag(for_profit, "for_profit") and compulsory)
    return Decision(allowed, Finding(_GOVERNANCE, "义务教育阶段不得营利", "not for profit", allowed, stage))


@provision(COMPULSORY_EDUCATION, "二（三）2")
@frozen(kw_only=True)
class Management:
    """From when, and within how many years, schools meet the national management standard."""

    from_year: int = 2017
    within_from_years: int = 3
    within_to_years: int = 5


@rule(COMPULSORY_EDUCATION, "二（三）2", units={"year": "year"})
def management_standard_due(year: int, *, management: Management = Management()) -> Decision[DueWindow]:
    """Where a year stands to the window in which schools come to meet the national management standard.

    Args:
        year: The year.
        management: The window: three to five years from 2017.

    Returns:
        Not yet, in the window (2020 to 2022), or past it.

    Raises:
        InvalidFacts: The year is no whole number of 1 or more.

    >>> management_standard_due(2020).value.zh
    '应办理'
    """
    begins = management.from_year + management.within_from_years
    ends = management.from_year + management.within_to_years
    return _window(whole(year, "year", at_least=1), begins, ends, "达到管理标准", "management standard")


@provision(COMPULSORY_EDUCATION, "二（三）2")
@frozen(kw_only=True)
class SafetyCoverage:
    """The coverage of the management of safety hazards by internet and grid."""

    share: Decimal = Decimal("0.90")  # at least; no day is printed


@rule(COMPULSORY_EDUCATION, "二（三）2", units={"covered": "schools", "schools": "schools"})
def safety_coverage_reached(
    *, covered: int, schools: int, coverage: SafetyCoverage = SafetyCoverage()
) -> Decision[bool]:
    """Whether enough schools are covered by the management of safety hazards.

    Args:
        covered: The schools covered.
        schools: All schools, 1 or more; the base of the rate is not printed.
        coverage: The rate.

    Returns:
        Whether it is reached, exactly or better.

    Raises:
        InvalidFacts: A count is out of range.
    """
    rate = _share(covered, "covered", schools, "schools")
    reached = rate >= coverage.share
    return Decision(reached, Finding(_MANAGEMENT, "安全隐患管理覆盖率", "coverage", reached, rate, coverage.share))


class Venue(Term):
    """Venues open to pupils free of charge; the list is open."""

    MUSEUM = "博物馆"
    MEMORIAL_HALL = "纪念馆"
    LIBRARY = "图书馆"
    ART_GALLERY = "美术馆"
    SPORTS_VENUE = "体育馆（场）"
    OTHER = "其他"


@rule(COMPULSORY_EDUCATION, "二（三）3")
def venue_free(venue: Venue, *, pupil: bool) -> Decision[bool]:
    """Whether a venue is free for a visitor: the five kinds named are, for primary and secondary pupils.

    Args:
        venue: The kind of venue.
        pupil: Whether the visitor is a pupil.

    Returns:
        Whether it is free under the opinions.

    Raises:
        InvalidFacts: A fact is of the wrong kind.
        Undetermined: Another venue, as the list is open.
    """
    visitor = flag(pupil, "pupil")
    if member(venue, Venue, "venue") is Venue.OTHER and visitor:
        raise Undetermined("venue", en="the list of venues is open", zh="场馆列举未尽")
    return Decision(visitor, Finding(_VENUES, "向中小学生免费开放", "free for pupils", visitor, venue))


class DropoutStep(Term):
    """What a school does about a pupil who has left."""

    PERSUADE_AND_REGISTER = "劝返、登记"
    REPORT = "书面报告县级教育部门和乡（镇）政府"
    LEGAL_STEPS = "有关部门依法采取措施劝返复学"
    CLOSED = "已复学"


@rule(COMPULSORY_EDUCATION, "二（三）4")
def dropout_step(*, persuaded: bool | None, reported: bool) -> Decision[DropoutStep]:
    """The next step for a pupil who has dropped out (控辍保学).

    Args:
        persuaded: Whether the pupil was persuaded to return; None while the school still tries and registers.
        reported: Whether a failure was reported in writing to county education and the township government.

    Returns:
        The step; the two recipients of a report are both meant.

    Raises:
        InvalidFacts: A fact is of the wrong kind, or something was reported before persuasion failed.
    """
    back = None if persuaded is None else flag(persuaded, "persuaded")
    told = flag(reported, "reported")
    if told and back is not False:
        raise InvalidFacts("reported", reported, "False unless persuasion has failed", "劝返无效前应为False")
    failed = DropoutStep.LEGAL_STEPS if told else DropoutStep.REPORT
    step = {None: DropoutStep.PERSUADE_AND_REGISTER, True: DropoutStep.CLOSED, False: failed}[back]
    return Decision(step, Finding(_DROPOUT, "劝返有效", "persuaded to return", back is True, back))


class EnrolmentBasis(Term):
    """Where a migrant child enrols."""

    PUBLIC_SCHOOL = "公办学校"
    PURCHASED_PRIVATE_PLACE = "政府购买服务的非营利性民办学校"


@rule(COMPULSORY_EDUCATION, "二（四）1", units={"public_places": "places"})
def migrant_enrolment(*, residence_permit: bool, public_places: int) -> Decision[EnrolmentBasis]:
    """Where the child of a migrant enrols: in a public school, or where places run short in a purchased private one.

    Args:
        residence_permit: Whether there is a residence permit (居住证), the main basis.
        public_places: The places left in public schools, 0 or more.

    Returns:
        The kind of school; a private one is not for profit and paid for by government.

    Raises:
        InvalidFacts: A fact is of the wrong kind.
        Undetermined: Without a permit the county's own rules decide.
    """
    if not flag(residence_permit, "residence_permit"):
        raise Undetermined(
            "county_rules", en="without a residence permit the county's rules decide", zh="无居住证的依当地具体办法"
        )
    left = whole(public_places, "public_places") > 0
    basis = EnrolmentBasis.PUBLIC_SCHOOL if left else EnrolmentBasis.PURCHASED_PRIVATE_PLACE
    return Decision(basis, Finding(_MIGRANTS, "公办学校有学位", "public places are left", left, public_places))


class MigrantFees(Reading):
    """What fees that differ (有别于) bars."""

    HIGHER = "不得更高"
    """Recommended: nothing more than local pupils pay; the aim is protection."""
    DIFFERENT = "不得不同"
    """To the letter: neither more nor less."""


@rule(COMPULSORY_EDUCATION, "二（四）1", units={"local_fee_yuan": "yuan", "migrant_fee_yuan": "yuan"})
def fee_lawful(
    *, local_fee_yuan: Number, migrant_fee_yuan: Number, reading: MigrantFees = MigrantFees.HIGHER
) -> Decision[bool]:
    """Whether what a school charges migrants' children is lawful, be it public or private.

    Args:
        local_fee_yuan: What local pupils pay, in yuan, 0 or more.
        migrant_fee_yuan: What migrants' children pay, in yuan, 0 or more.
        reading: Whether a lower fee is barred too.

    Returns:
        Whether it is lawful.

    Raises:
        InvalidFacts: A fee is no number of 0 or more.
    """
    local = exact(local_fee_yuan, "local_fee_yuan", at_least=0)
    charged = exact(migrant_fee_yuan, "migrant_fee_yuan", at_least=0)
    lawful = charged == local or (reading is MigrantFees.HIGHER and charged < local)
    return Decision(lawful, Finding(_MIGRANTS, "随迁子女收费（元）", "fee in yuan", lawful, charged, local))


@rule(COMPULSORY_EDUCATION, "三（二）")
def planning_consulted(*, touches_school_land: bool, opinion_sought: bool) -> Decision[bool]:
    """Whether a detailed control plan was made with the education department's opinion, where it touches school land.

    Args:
        touches_school_land: Whether the plan touches school land.
        opinion_sought: Whether the opinion of the same-level education department was asked first; its consent is not
            needed.

    Returns:
        Whether the duty is kept.

    Raises:
        InvalidFacts: A fact is no yes or no.
    """
    needed = flag(touches_school_land, "touches_school_land")
    kept = flag(opinion_sought, "opinion_sought") or not needed
    return Decision(kept, Finding(_DEPARTMENTS, "征求同级教育部门意见", "opinion sought", kept, opinion_sought, needed))


@provision(COMPULSORY_EDUCATION, "三（四）")
@frozen(kw_only=True)
class Inspection:
    """From when oversize classes are part of the city's inspection of county governments."""

    from_year: int = 2017


@rule(COMPULSORY_EDUCATION, "三（四）", units={"year": "year"})
def oversize_classes_inspected(year: int, *, inspection: Inspection = Inspection()) -> Decision[bool]:
    """Whether the elimination of oversize classes is part of a year's educational inspection of county governments.

    Args:
        year: The year.
        inspection: From when.

    Returns:
        Whether it is.

    Raises:
        InvalidFacts: The year is no whole number of 1 or more.
    """
    part = whole(year, "year", at_least=1) >= inspection.from_year
    return Decision(
        part, Finding(_INSPECTION, "列入督导评估", "part of the inspection", part, year, inspection.from_year)
    )


_GOALS = COMPULSORY_EDUCATION.at("一")
_LAYOUT = COMPULSORY_EDUCATION.at("二（一）1")
_LAND = COMPULSORY_EDUCATION.at("二（一）2")
_STANDARD = COMPULSORY_EDUCATION.at("二（一）3")
_FUNDS = COMPULSORY_EDUCATION.at("二（一）4")
_CLASSES = COMPULSORY_EDUCATION.at("二（一）5")
_STAFF = COMPULSORY_EDUCATION.at("二（二）1")
_EXCHANGE = COMPULSORY_EDUCATION.at("二（二）3")
_PAY = COMPULSORY_EDUCATION.at("二（二）4")
_GOVERNANCE = COMPULSORY_EDUCATION.at("二（三）1")
_MANAGEMENT = COMPULSORY_EDUCATION.at("二（三）2")
_VENUES = COMPULSORY_EDUCATION.at("二（三）3")
_DROPOUT = COMPULSORY_EDUCATION.at("二（三）4")
_MIGRANTS = COMPULSORY_EDUCATION.at("二（四）1")
_DEPARTMENTS = COMPULSORY_EDUCATION.at("三（二）")
_INSPECTION = COMPULSORY_EDUCATION.at("三（四）")
