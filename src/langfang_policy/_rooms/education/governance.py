"""Parts 二（三）, 二（四） and 三 of the opinions: governance, drop-outs, migrants' children."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from functools import cache, cached_property
from typing import Annotated, Any

from attrs import frozen

from ...core.bounds import Bound, Side, Unit, at_least
from ...core.columnar import Parts, columnar
from ...core.decisions import Decision, all_of, judged
from ...core.errors import InvalidFacts, Undetermined
from ...core.facts import COUNT, FLAG, SHARE, YEAR, YUAN, Count, Whole, Year, Years, Yuan
from ...core.faults import Fault, shown
from ...core.figures import Record, figure
from ...core.findings import asks, condition, falls, note
from ...core.registers import Standing
from ...core.rules import provision, rule
from ...core.terms import Reading, Term
from .classes import weighed
from .decrees import (
    ALL,
    COMPULSORY_EDUCATION,
    COMPULSORY_STAGES,
    RATE,
    Basically,
    ExactYuan,
    RateCheck,
    SchoolKind,
    due_window,
    judged_on,
    part_of,
    progress,
    rate_check,
    short,
    year_end,
)

__all__ = [
    "Charters",
    "DropoutActor",
    "DropoutReportTo",
    "DropoutStep",
    "DropoutTask",
    "EnrolmentBasis",
    "EqualTreatment",
    "FeeCheck",
    "FirstYear",
    "Inspection",
    "Management",
    "MigrantFees",
    "PrivateSchoolCheck",
    "SafetyCoverage",
    "Venue",
    "charter_progress",
    "dropout_step",
    "fee_lawful",
    "management_standard_due",
    "migrant_enrolment",
    "oversize_classes_inspected",
    "planning_consulted",
    "private_school_allowed",
    "safety_coverage_reached",
    "venue_free",
]

GOVERNANCE = COMPULSORY_EDUCATION.at("二（三）1")
MANAGEMENT = COMPULSORY_EDUCATION.at("二（三）2")
VENUES = COMPULSORY_EDUCATION.at("二（三）3")
DROPOUT = COMPULSORY_EDUCATION.at("二（三）4")
MIGRANTS = COMPULSORY_EDUCATION.at("二（四）1")
DEPARTMENTS = COMPULSORY_EDUCATION.at("三（二）")
INSPECTION = COMPULSORY_EDUCATION.at("三（四）")

Schools = Annotated[int, *ALL]
PLACES = Whole(Unit("places", "个"), at_least(0))
Places = Annotated[int, *PLACES]


@provision(GOVERNANCE)
@frozen(kw_only=True)
class Charters(Record):
    """By when every school has a charter of its own (一校一章程)."""

    by_year: Year = figure(2017, "实现年份", "every school has a charter by its end")


@rule(GOVERNANCE)
def charter_progress(
    *,
    with_charter: Count,
    schools: Count,
    on: datetime.date,
    charters: Charters = Charters(),
    basically: Basically = Basically.ALL,
) -> Decision[Standing]:
    """Whether every school has its own charter, as due by the end of a year (学校章程建设).

    Args:
        with_charter: 有章程学校数: the schools that have one.
        schools: 学校总数: all schools.
        on: 日期: the day.

    Returns:
        办理状态: kept, running, or missed. Of no school there is nothing to measure.

    Raises:
        NotInForce: The opinions did not yet hold on the day.
        Undetermined: The year has ended, some schools have none, and basically (基本) is read to leave room for a few.

    >>> charter_progress(with_charter=9, schools=10, on=datetime.date(2018, 1, 1)).value.zh
    '未完成'
    """
    charters = Charters.of(charters, "charters")
    every_school, some = COUNT.of(schools, "schools"), COUNT.of(with_charter, "with_charter")
    few = Basically.of(basically, "basically") is Basically.ALL_BUT_A_FEW
    day, due = judged_on(on), year_end(charters.by_year)
    if every_school == some == 0:
        return Decision(Standing.NOTHING_TO_MEASURE, note(GOVERNANCE, "学校总数", "all schools", 0))
    share = part_of(some, "with_charter", every_school, "schools")
    if few and day > due and 0 < share < 1:
        raise Undetermined("with_charter", en="how many may have none is not said", zh="条文未载明可有多少学校尚无章程")
    every = weighed(GOVERNANCE, "有章程学校的比例", "share with a charter", share, RATE.exactly(1), late=day > due)
    return Decision(progress(share == 1, day, due), every)


class EqualTreatment(Reading, at=GOVERNANCE):
    """To which private schools without profit the favourable policies of public ones are open (同等优惠的范围)."""

    COMPULSORY = (
        "义务教育阶段",
        "同一句先限定义务教育阶段，意见亦针对义务教育",
        "The sentence begins with compulsory education, and the opinions are on it.",
    )
    EVERY_STAGE = "各学段", "依文义，未限定学段", "To the letter, whatever the stage."


@frozen(kw_only=True)
class PrivateSchoolCheck(Record):
    """Whether a private school may be set up, and as what it is treated; true where it may (民办学校核查结果).

    Attributes:
        allowed: 可以设立: whether it may be set up.
        equal_policies: 同等优惠: whether the favourable policies of public schools are open to it, as the rules have
            them; None where the opinions say nothing.
    """

    allowed: bool
    equal_policies: bool | None

    def __bool__(self) -> bool:
        return self.allowed


@rule(GOVERNANCE)
def private_school_allowed(
    stage: SchoolKind,
    *,
    for_profit: bool | None = None,
    equal_treatment: EqualTreatment = EqualTreatment.COMPULSORY,
) -> Decision[PrivateSchoolCheck]:
    """Whether a private school may be set up, none for profit in compulsory education, and as what (民办学校设立).

    Args:
        stage: 学校类别: the kind of school.
        for_profit: 营利性: whether it is run for profit; asked for where that matters.

    Returns:
        核查结果: whether it may, and whether it is treated as a public school is.

    Raises:
        Undetermined: Whether it is run for profit matters and is not given.

    >>> private_school_allowed(SchoolKind.JUNIOR, for_profit=True).value.allowed
    False
    >>> private_school_allowed(SchoolKind.JUNIOR, for_profit=False).value.equal_policies
    True
    """
    kind, profit = SchoolKind.of(stage, "stage"), FLAG.maybe(for_profit, "for_profit")
    every = EqualTreatment.of(equal_treatment, "equal_treatment") is EqualTreatment.EVERY_STAGE
    inside = kind in COMPULSORY_STAGES
    if profit is None and (inside or every):
        raise Undetermined("for_profit", en="whether it is run for profit is not given", zh="未说明是否营利性")
    equal = (profit is False) if inside else True if every and profit is False else None
    check = PrivateSchoolCheck(allowed=not (inside and profit), equal_policies=equal)
    treated = note(GOVERNANCE, "与公办学校同等优惠政策", "the favourable policies of public schools", equal)
    if not inside:
        outside = note(GOVERNANCE, "义务教育阶段以外", "outside compulsory education", kind)
        return Decision(check, outside, treated, because=outside)
    unpaid = condition(GOVERNANCE, "非营利性", "not for profit", not profit)
    named = note(GOVERNANCE, "义务教育阶段", "a stage of compulsory education", kind)
    return Decision(check, named, unpaid, treated, because=unpaid)


@provision(MANAGEMENT)
@frozen(kw_only=True)
class Management(Record):
    """From when, and within how many years, schools meet the national management standard (管理标准达标期限)."""

    from_year: Year = figure(2017, "起始年份", "the year from which the years run")
    within_from_years: Years = figure(3, "达标年限下限", "years after which the window opens")
    within_to_years: Years = figure(5, "达标年限上限", "years after which the window closes")

    def faults(self) -> tuple[Fault, ...]:
        """The window ends no earlier than it begins."""
        least, most = self.within_from_years, self.within_to_years
        if most >= least:
            return ()
        return (Fault("within_to_years", shown(most), f"{least} or more", f"不小于{least}", "$.within_to_years"),)


class FirstYear(Reading, at=MANAGEMENT):
    """Which year is the first of those that run from a year on (自…年起) (达标年限起算)."""

    YEAR_AFTER = (
        "次年起算",
        "年限加于起始年份之上",
        "The years are added to the year from which they run.",
    )
    THE_YEAR_ITSELF = (
        "当年起算",
        "起始年份计为第一年",
        "The year from which they run counts as the first, so that the window is a year earlier.",
    )


@rule(MANAGEMENT)
def management_standard_due(
    year: Year, *, management: Management = Management(), first_year: FirstYear = FirstYear.YEAR_AFTER
) -> Decision[Standing]:
    """Where a year stands to the window in which schools come to meet the national standard (管理标准达标).

    Args:
        year: 年份: the year.

    Returns:
        办理状态: not yet open, running in the window (both ends included), or past it.

    >>> management_standard_due(2020).value.zh
    '进行中'
    """
    management = Management.of(management, "management")
    start = management.from_year
    if FirstYear.of(first_year, "first_year") is FirstYear.THE_YEAR_ITSELF:
        start -= 1
    begins, ends = start + management.within_from_years, start + management.within_to_years
    when = YEAR.of(year, "year")
    return due_window(when, begins, ends, clause=MANAGEMENT, zh="达到管理标准", en="management standard met")


@provision(MANAGEMENT)
@frozen(kw_only=True)
class SafetyCoverage(Record):
    """The coverage of the management of safety hazards by internet and grid (安全隐患管理覆盖率)."""

    share: Annotated[Decimal, *SHARE] = figure(
        Decimal("0.90"), "覆盖率下限", "of all schools, the least share covered; no day is printed"
    )

    @cached_property
    def least(self) -> Bound:
        """The share as what is asked."""
        return RATE.at_least(Fraction(self.share), "以上")


@rule(MANAGEMENT)
def safety_coverage_reached(
    *, covered: Count, schools: Schools, coverage: SafetyCoverage = SafetyCoverage()
) -> Decision[RateCheck]:
    """Whether enough schools are covered by the management of safety hazards (安全隐患管理覆盖).

    Args:
        covered: 已覆盖学校数: the schools covered.
        schools: 学校总数: all schools; the base of the rate is not printed.

    Returns:
        比例检查: the rate, and how many schools are still to be covered; none where it is reached, exactly or better.

    >>> safety_coverage_reached(covered=87, schools=100).value.to_go
    3
    """
    coverage = SafetyCoverage.of(coverage, "coverage")
    check = rate_check(covered, "covered", schools, "schools", coverage.share)
    words = "安全隐患管理覆盖率", "coverage of the management of hazards"
    return Decision(check, asks(MANAGEMENT, *words, check.share, coverage.least))


class Venue(Term):
    """Venues open to pupils free of charge; the list is open (免费开放场馆)."""

    MUSEUM = "博物馆"
    MEMORIAL_HALL = "纪念馆"
    LIBRARY = "图书馆"
    ART_GALLERY = "美术馆"
    SPORTS_VENUE = "体育馆（场）"
    OTHER = "其他"


@rule(VENUES)
def venue_free(venue: Venue, *, pupil: bool) -> Decision[bool]:
    """Whether a venue is free for a visitor: the kinds named are, for primary and secondary pupils (场馆免费开放).

    Args:
        venue: 场馆: the kind of venue.
        pupil: 中小学生: whether the visitor is a pupil.

    Returns:
        免费: yes for those named.

    Raises:
        Undetermined: Another venue, as the list is open; or another visitor, of whom the opinions say nothing.

    >>> venue_free(Venue.LIBRARY, pupil=True).value
    True
    """
    visitor, kind = FLAG.of(pupil, "pupil"), Venue.of(venue, "venue")
    if not visitor:
        raise Undetermined("pupil", en="the opinions speak of pupils alone", zh="仅规定向中小学生免费开放")
    if kind is Venue.OTHER:
        raise Undetermined("venue", en="the list of venues is open", zh="场馆列举未尽")
    return Decision(True, note(VENUES, "向中小学生免费开放", "free for pupils", kind))


class DropoutStep(Term):
    """What is done about a pupil who has left (控辍保学步骤)."""

    PERSUADE = "劝返"
    REGISTER = "登记"
    REPORT = "书面报告"
    LEGAL_STEPS = "依法采取措施劝返复学"


class DropoutActor(Term):
    """Who does it (控辍保学主体)."""

    SCHOOL = "义务教育学校"
    DEPARTMENTS_CONCERNED = "相关部门"


class DropoutReportTo(Term):
    """Who is told in writing that persuasion has failed; both are (控辍报告对象)."""

    COUNTY_EDUCATION = "县级教育部门"
    TOWNSHIP = "乡（镇）政府"


@frozen(kw_only=True)
class DropoutTask(Record):
    """A step that is open: whose it is, and whom to tell (待办步骤).

    Attributes:
        step: 步骤: what is to be done.
        by: 责任主体: whose it is.
        to: 报告对象: whom to tell.
    """

    step: DropoutStep
    by: DropoutActor
    to: tuple[DropoutReportTo, ...]


@rule(DROPOUT)
def dropout_step(
    *, persuaded: bool | None, registered: bool, reported_to: frozenset[DropoutReportTo] | None = None
) -> Decision[tuple[DropoutTask, ...]]:
    """What is open for a pupil who has dropped out, and whose it is (控辍保学).

    Args:
        persuaded: 劝返有效: whether the pupil was persuaded to return; None while the school tries.
        registered: 已登记: whether the school has registered the drop-out, whatever becomes of it.
        reported_to: 已书面报告: who has the written report of the failure; asked for once persuasion has failed.

    Returns:
        待办步骤: the steps that are open, none once the pupil is back and registered. Whether persuading or registering
        comes first is not said; legal steps follow the report to both.

    Raises:
        Undetermined: Persuasion has failed, and who was told is not given.

    >>> for task in dropout_step(persuaded=False, registered=False, reported_to=frozenset()).value:
    ...     print(task.by.zh, task.step.zh, [who.zh for who in task.to])
    义务教育学校 登记 []
    义务教育学校 书面报告 ['县级教育部门', '乡（镇）政府']
    """
    back, listed = FLAG.maybe(persuaded, "persuaded"), FLAG.of(registered, "registered")
    told = None if reported_to is None else DropoutReportTo.some(reported_to, "reported_to")
    if told and back is not False:
        raise InvalidFacts("reported_to", reported_to, "nobody unless persuasion has failed", "劝返无效前应为空")
    findings = [
        note(DROPOUT, "劝返有效", "persuaded to return", back),
        condition(DROPOUT, "已登记", "registered", listed),
    ]
    tasks = [_PERSUADE] if back is None else []
    if not listed:
        tasks.append(_REGISTER)
    if back is False:
        if told is None:
            raise Undetermined(
                "reported_to", en="who was told of the failure is not given", zh="未说明已向谁书面报告劝返无效"
            )
        untold = tuple(one for one in DropoutReportTo if one not in told)
        tasks.append(_of_school(DropoutStep.REPORT, *untold) if untold else _LEGAL_STEPS)
        findings += [condition(DROPOUT, *_TOLD[one], one in told) for one in DropoutReportTo]
    return judged(tuple(tasks), *findings)


@cache
def _of_school(step: DropoutStep, *to: DropoutReportTo) -> DropoutTask:
    return DropoutTask(step=step, by=DropoutActor.SCHOOL, to=to)


_PERSUADE, _REGISTER = _of_school(DropoutStep.PERSUADE), _of_school(DropoutStep.REGISTER)
_LEGAL_STEPS = DropoutTask(step=DropoutStep.LEGAL_STEPS, by=DropoutActor.DEPARTMENTS_CONCERNED, to=())
_TOLD = {one: (f"书面报告{one.zh}", f"{one.en} told in writing") for one in DropoutReportTo}


class EnrolmentBasis(Term):
    """Where the child of a migrant enrols (随迁子女就学方式)."""

    PUBLIC_SCHOOL = "公办学校"
    PURCHASED_PRIVATE_PLACE = "政府购买服务的非营利性民办学校"


@rule(MIGRANTS)
def migrant_enrolment(*, residence_permit: bool, public_places: Places) -> Decision[EnrolmentBasis]:
    """Where the child of a migrant enrols: in a public school, or else in a purchased private one (随迁子女就学).

    Args:
        residence_permit: 有居住证: whether there is a residence permit (居住证), the main basis.
        public_places: 公办学位数: the places left in public schools.

    Returns:
        就学方式: the kind of school; a private one is not for profit and paid for by government.

    Raises:
        Undetermined: Without a permit the county's own rules decide.

    >>> migrant_enrolment(residence_permit=True, public_places=0).value.zh
    '政府购买服务的非营利性民办学校'
    """
    permit, left = FLAG.of(residence_permit, "residence_permit"), PLACES.of(public_places, "public_places")
    if not permit:
        raise Undetermined(
            "county_rules", en="without a residence permit the county's rules decide", zh="无居住证的依当地具体办法"
        )
    short = falls(MIGRANTS, "公办学校剩余学位", "places left in public schools", left, PLACES.above(0))
    basis = EnrolmentBasis.PUBLIC_SCHOOL if left else EnrolmentBasis.PURCHASED_PRIVATE_PLACE
    return Decision(basis, note(MIGRANTS, "有居住证", "residence permit held", permit), short, because=short)


class MigrantFees(Reading, at=MIGRANTS):
    """What fees that differ (有别于) bars (随迁子女收费限制)."""

    HIGHER = "不得更高", "目的在于保护随迁子女", "Nothing more than local pupils pay: the aim is protection."
    DIFFERENT = "不得不同", "依文义，不得有任何差别", "To the letter, neither more nor less."


@frozen(kw_only=True)
class FeeCheck(Record):
    """By how much a fee of migrants' children is too high, or too low; true where it is lawful (收费核查结果).

    Attributes:
        too_high_yuan: 多收金额: by how much it is too high.
        too_low_yuan: 少收金额: by how much it is too low, where no difference is allowed.
    """

    too_high_yuan: ExactYuan
    too_low_yuan: ExactYuan

    def __bool__(self) -> bool:
        return not (self.too_high_yuan or self.too_low_yuan)


@rule(MIGRANTS)
def fee_lawful(
    *, local_fee_yuan: Yuan, migrant_fee_yuan: Yuan, migrant_fees: MigrantFees = MigrantFees.HIGHER
) -> Decision[FeeCheck]:
    """Whether what a school charges migrants' children is lawful, be it public or private (收费合法性).

    Args:
        local_fee_yuan: 本地学生收费: what local pupils pay.
        migrant_fee_yuan: 随迁子女收费: what migrants' children pay.

    Returns:
        收费核查结果: by how much it is too high or too low; by nothing where it is lawful.

    >>> fee_lawful(local_fee_yuan=100, migrant_fee_yuan=600).value.too_high_yuan
    Decimal('500')
    """
    local, charged = YUAN.of(local_fee_yuan, "local_fee_yuan"), YUAN.of(migrant_fee_yuan, "migrant_fee_yuan")
    alike = MigrantFees.of(migrant_fees, "migrant_fees") is MigrantFees.DIFFERENT
    bound = YUAN.bound(Side.EXACTLY if alike else Side.AT_MOST, local)
    too_high, too_low = _apart(local, charged, alike=alike)
    check = FeeCheck(too_high_yuan=too_high, too_low_yuan=too_low)
    return Decision(check, asks(MIGRANTS, "随迁子女收费", "fee of migrants' children", charged, bound))


@rule(DEPARTMENTS)
def planning_consulted(*, touches_school_land: bool, opinion_sought: bool | None = None) -> Decision[bool]:
    """Whether education was asked about a detailed control plan, where it touches school land (控规征求意见).

    Args:
        touches_school_land: 涉及中小学用地: whether the plan touches school land.
        opinion_sought: 已征求意见: whether the opinion of the same-level education department was asked first; its
            consent is not needed. Asked for where school land is touched.

    Returns:
        履行义务: whether the duty is kept.

    Raises:
        Undetermined: School land is touched, and whether the opinion was asked is not given.

    >>> planning_consulted(touches_school_land=True, opinion_sought=False).value
    False
    """
    needed = FLAG.of(touches_school_land, "touches_school_land")
    asked = FLAG.maybe(opinion_sought, "opinion_sought")
    touched = note(DEPARTMENTS, "涉及中小学用地", "touches school land", needed)
    if not needed:
        return Decision(True, touched)
    if asked is None:
        raise Undetermined("opinion_sought", en="whether education was asked is not given", zh="未说明是否征求意见")
    return all_of(touched, condition(DEPARTMENTS, "征求同级教育部门意见", "opinion of education sought", asked))


@provision(INSPECTION)
@frozen(kw_only=True)
class Inspection(Record):
    """From when oversize classes are part of the city's inspection of county governments (教育督导评估)."""

    from_year: Year = figure(2017, "起始年份", "oversize classes are inspected from this year")

    @cached_property
    def begins(self) -> Bound:
        """From when on."""
        return YEAR.at_least(self.from_year, "起")


@rule(INSPECTION)
def oversize_classes_inspected(year: Year, *, inspection: Inspection = Inspection()) -> Decision[bool]:
    """Whether the end of oversize classes is part of a year's inspection of county governments (大班额督导).

    Args:
        year: 年份: the year.

    Returns:
        列入督导评估: whether it is.

    >>> oversize_classes_inspected(2017).value
    True
    """
    inspection = Inspection.of(inspection, "inspection")
    when, begins = YEAR.of(year, "year"), inspection.begins
    return Decision(begins.holds(when), falls(INSPECTION, "督导年份", "year of the inspection", when, begins))


def _apart(local: Any, charged: Any, *, alike: bool) -> tuple[Any, Any]:
    """By how much a charge is too high, and too low where that matters; of numbers or of columns."""
    return short(local, charged), short(charged, local) if alike else Decimal(0)


@columnar(fee_lawful, "local_fee_yuan", "migrant_fee_yuan", computes=True)
def _parts_of_fee(facts: Mapping[str, Any]) -> Parts:
    alike = facts["migrant_fees"] is MigrantFees.DIFFERENT
    too_high, too_low = _apart(facts["local_fee_yuan"], facts["migrant_fee_yuan"], alike=alike)
    return Parts((), {"too_high_yuan": too_high, "too_low_yuan": too_low})
