"""Articles 1, 2 and 9 to 23 of the school-facility measures: scope, building, handover, breaches."""

from __future__ import annotations

import datetime
from collections.abc import Mapping

from attrs import frozen

from ..core.decisions import Decision, Finding, all_of, first_failing
from ..core.decrees import plain_date
from ..core.errors import InvalidFacts
from ..core.exact import Number, exact, whole
from ..core.rules import rule
from ..core.terms import Reading, Term, flag, member, members
from .decrees import SCHOOL_FACILITIES, SchoolKind

__all__ = [
    "Area",
    "BuildingDuty",
    "ConferenceRole",
    "ConferenceUnit",
    "Consequence",
    "Correction",
    "DisclosedItem",
    "DisclosureGap",
    "DisclosureSite",
    "EducationDepartment",
    "FacilityBreach",
    "FirstPhase",
    "HandoverDay",
    "LateCorrection",
    "Maintainer",
    "MiddleSchools",
    "Obstacle",
    "Project",
    "SeriousCase",
    "Stage",
    "breach_consequences",
    "building_duty",
    "conference_role",
    "disclosure_gaps",
    "first_phase_kept",
    "handover_valid",
    "is_education_facility",
    "maintainer",
    "measures_apply",
    "stages_out_of_step",
    "transfer_terms_kept",
]


class MiddleSchools(Reading):
    """Which middle schools (中学) the term has."""

    JUNIOR_AND_SENIOR = "初中和高中"
    """Recommended: the word has both, though no article sizes a senior middle school."""
    JUNIOR = "初中"
    """Only those that articles 4 and 5 size."""


@rule(SCHOOL_FACILITIES, "第一条")
def is_education_facility(
    kind: SchoolKind, *, middle_schools: MiddleSchools = MiddleSchools.JUNIOR_AND_SENIOR
) -> Decision[bool]:
    """Whether a school is an education facility (教育设施) of the measures: primary and middle schools, kindergartens.

    Args:
        kind: The kind.
        middle_schools: Which middle schools are meant.

    Returns:
        Whether it is one.

    Raises:
        InvalidFacts: The kind is none.

    >>> is_education_facility(SchoolKind.SENIOR).value
    True
    """
    named = member(kind, SchoolKind, "kind") is not SchoolKind.OTHER
    if member(middle_schools, MiddleSchools, "middle_schools") is MiddleSchools.JUNIOR and kind is SchoolKind.SENIOR:
        named = False
    return Decision(named, Finding(_TERM, "中小学、幼儿园", "a primary or middle school or kindergarten", named, kind))


class Area(Term):
    """Where an estate lies; the first four make up the central urban area (中心城区)."""

    MAIN_URBAN = "主城区"
    DEVELOPMENT_ZONE = "廊坊开发区"
    WANZHUANG = "万庄组团"
    JIUZHOU = "九州组团"
    COUNTY = "县（市）"
    ELSEWHERE = "其他"


class Project(Term):
    """What is built; renewal of shanty towns counts as a new residential area."""

    NEW_RESIDENTIAL = "新建住宅区"
    SHANTY_TOWN_RENEWAL = "棚户区改造项目"
    OTHER = "其他"


@rule(SCHOOL_FACILITIES, "第二条", "第二十三条")
def measures_apply(area: Area, *, project: Project, county_adopted: bool) -> Decision[bool]:
    """Whether the measures bind a project.

    Args:
        area: Where it lies.
        project: What it is.
        county_adopted: Whether the county follows these measures (参照执行) instead of its own; matters in counties
            alone.

    Returns:
        Whether they bind.

    Raises:
        InvalidFacts: A fact is of the wrong kind.

    >>> measures_apply(Area.COUNTY, project=Project.NEW_RESIDENTIAL, county_adopted=False).value
    False
    """
    residential = member(project, Project, "project") is not Project.OTHER
    central = member(area, Area, "area") not in (Area.COUNTY, Area.ELSEWHERE)
    adopted = flag(county_adopted, "county_adopted") and area is Area.COUNTY
    return all_of(
        Finding(_SCOPE, "新建住宅区或棚户区改造", "a new residential area or renewal", residential, project),
        Finding(_COUNTIES if area is Area.COUNTY else _SCOPE, "适用区域", "an area bound", central or adopted, area),
    )


class EducationDepartment(Term):
    """Whose education department."""

    DISTRICT = "辖区教育部门"
    CITY = "市教育部门"


@rule(SCHOOL_FACILITIES, "第九条")
def transfer_terms_kept(
    *, in_announcement: bool, in_contract: bool, counterparty: EducationDepartment, joint_formalities: bool
) -> Decision[bool]:
    """Whether a land transfer says what it must of the schools; the gaps are the findings that do not hold.

    Args:
        in_announcement: Whether the announcement carries the duty to sign a building agreement.
        in_contract: Whether the transfer contract carries it.
        counterparty: With whose education department the agreement is to be signed.
        joint_formalities: Whether it puts all formalities of the school together with those of the housing.

    Returns:
        Whether nothing is missing.

    Raises:
        InvalidFacts: A fact is of the wrong kind.

    >>> terms = {"in_announcement": True, "in_contract": True, "joint_formalities": True}
    >>> transfer_terms_kept(counterparty=EducationDepartment.CITY, **terms).because.zh
    '与辖区教育部门签订协议'
    """
    district = member(counterparty, EducationDepartment, "counterparty") is EducationDepartment.DISTRICT
    findings = (
        Finding(_TRANSFER, "出让公告载明", "stated in the announcement", flag(in_announcement, "in_announcement")),
        Finding(_TRANSFER, "出让合同载明", "stated in the contract", flag(in_contract, "in_contract")),
        Finding(_TRANSFER, "与辖区教育部门签订协议", "signed with the district", district, counterparty),
        Finding(_TRANSFER, "一同办理手续", "formalities together", flag(joint_formalities, "joint_formalities")),
    )
    return all_of(*findings)


class Stage(Term):
    """The stages at which schools keep step with their housing (四同步)."""

    DESIGN = "设计"
    CONSTRUCTION = "建设"
    ACCEPTANCE = "验收"
    HANDOVER = "交付"


@rule(SCHOOL_FACILITIES, "第十二条")
def stages_out_of_step(*, housing: frozenset[Stage], schools: frozenset[Stage]) -> Decision[tuple[Stage, ...]]:
    """The stages that the housing has passed and its schools have not.

    Args:
        housing: The stages that the housing has passed.
        schools: The stages that the schools have passed; they may be ahead.

    Returns:
        The stages out of step, in their order.

    Raises:
        InvalidFacts: A stage is none.

    >>> [stage.zh for stage in stages_out_of_step(housing=frozenset(Stage), schools=frozenset({Stage.DESIGN})).value]
    ['建设', '验收', '交付']
    """
    passed, kept = members(housing, Stage, "housing"), members(schools, Stage, "schools")
    findings = tuple(
        Finding(_STEP, f"同步{stage.zh}", f"{stage.en} together", stage in kept or stage not in passed)
        for stage in Stage
    )
    behind = tuple(stage for stage, finding in zip(Stage, findings, strict=True) if not finding.holds)
    return Decision(behind, *findings, because=first_failing(findings))


class FirstPhase(Reading):
    """How far schools come first (优先安排在首期建设)."""

    REQUIRED = "应在首期"
    """Recommended: with the first phase, as acceptance and handover with that phase take it to be so."""
    PREFERRED = "优先而非必须"
    """A preference: a later phase is no breach, and the schools then keep step with that phase."""


@rule(SCHOOL_FACILITIES, "第十二条", units={"phases": "phases", "school_phase": "phase number"})
def first_phase_kept(
    *,
    phases: int,
    school_phase: int,
    accepted_with_first: bool,
    handed_over_with_first: bool,
    first_phase: FirstPhase = FirstPhase.REQUIRED,
) -> Decision[bool]:
    """Whether the schools of an estate built in phases come with the first.

    Args:
        phases: The phases, 1 or more; with a single one only the four stages matter.
        school_phase: The phase that builds the schools, 1 to ``phases``.
        accepted_with_first: Whether they are accepted together with the first phase.
        handed_over_with_first: Whether they are handed over together with it.
        first_phase: Whether a later phase is a breach.

    Returns:
        Whether all three hold, or there is a single phase; of schools of a later phase that is none, whether they keep
        step is for ``stages_out_of_step``.

    Raises:
        InvalidFacts: A fact is out of range.

    >>> kept = {"accepted_with_first": True, "handed_over_with_first": True}
    >>> first_phase_kept(phases=3, school_phase=2, **kept).value
    False
    """
    number = whole(phases, "phases", at_least=1)
    phase = whole(school_phase, "school_phase", at_least=1, at_most=number)
    later = member(first_phase, FirstPhase, "first_phase") is FirstPhase.PREFERRED and phase > 1
    free = later or number == 1
    accepted = flag(accepted_with_first, "accepted_with_first") or free
    handed_over = flag(handed_over_with_first, "handed_over_with_first") or free
    return all_of(
        Finding(_STEP, "安排在首期建设", "built in the first phase", phase == 1 or later, phase, 1),
        Finding(_STEP, "与首期同步验收", "accepted with the first phase", accepted),
        Finding(_STEP, "与首期同步交付", "handed over with the first phase", handed_over),
    )


class DisclosureSite(Term):
    """Where the developer displays what it owes."""

    SALES_SITE = "房屋销售现场"
    BUILDING_SITE = "施工现场"


class DisclosedItem(Term):
    """What is displayed; the list is open."""

    PLANNING_CONDITIONS = "规划条件"
    START_AND_COMPLETION = "开工及竣工期限"
    FREE_HANDOVER = "无偿移交"


@frozen
class DisclosureGap:
    """Something that is not displayed somewhere."""

    site: DisclosureSite
    item: DisclosedItem


@rule(SCHOOL_FACILITIES, "第十三条")
def disclosure_gaps(
    displayed: Mapping[DisclosureSite, frozenset[DisclosedItem]],
) -> Decision[tuple[DisclosureGap, ...]]:
    """What a developer fails to display, and where.

    Args:
        displayed: What is displayed at each site; a site left out displays nothing.

    Returns:
        Each missing pair of site and item.

    Raises:
        InvalidFacts: A site or an item is none.

    >>> len(disclosure_gaps({}).value)
    6
    """
    if not isinstance(displayed, Mapping):
        raise InvalidFacts("displayed", displayed, "items by site", "各现场公示的内容")
    shown = {
        member(site, DisclosureSite, "displayed"): members(items, DisclosedItem, "displayed")
        for site, items in displayed.items()
    }
    pairs = [(site, item) for site in DisclosureSite for item in DisclosedItem]
    findings = tuple(
        Finding(_DISPLAY, f"{site.zh}公示{item.zh}", f"{item.en} at the {site.en}", item in shown.get(site, ()))
        for site, item in pairs
    )
    gaps = (DisclosureGap(*pair) for pair, finding in zip(pairs, findings, strict=True) if not finding.holds)
    return Decision(tuple(gaps), *findings, because=first_failing(findings))


class Obstacle(Term):
    """Why an estate builds no school; the list of reasons is open for obstacles of the kind of the first."""

    LAYOUT = "规划布局限制"
    LIKE_LAYOUT = "同类客观障碍"
    COST_OR_WILL = "成本或意愿"


class BuildingDuty(Term):
    """What a developer owes."""

    BUILD = "配建教育设施"
    FOLLOW_INTEGRATION_PLAN = "遵守教育整合方案"


@rule(SCHOOL_FACILITIES, "第十条", "第十六条")
def building_duty(obstacle: Obstacle | None) -> Decision[BuildingDuty]:
    """Whether a developer builds schools, or follows the district's education-integration plan instead.

    Args:
        obstacle: What stands against building; None where nothing does. Cost and unwillingness are no inability.

    Returns:
        The duty.

    Raises:
        InvalidFacts: The obstacle is none.

    >>> building_duty(Obstacle.COST_OR_WILL).value.zh
    '配建教育设施'
    """
    given = None if obstacle is None else member(obstacle, Obstacle, "obstacle")
    unable = given in (Obstacle.LAYOUT, Obstacle.LIKE_LAYOUT)
    duty = BuildingDuty.FOLLOW_INTEGRATION_PLAN if unable else BuildingDuty.BUILD
    return Decision(
        duty,
        Finding(_BUILD, "按规划条件和第五条配建", "to be built under the planning conditions and article 5"),
        Finding(_UNABLE, "客观上无法配建", "unable to build", unable, given),
        because=1 if unable else 0,
    )


@rule(SCHOOL_FACILITIES, "第十七条", units={"price_yuan": "yuan"})
def handover_valid(*, accepted: bool, price_yuan: Number, recipient: EducationDepartment) -> Decision[bool]:
    """Whether schools are handed over as they must be: accepted, free, to the district's education department.

    Args:
        accepted: Whether they are built and accepted to standard.
        price_yuan: What is asked for them in yuan, 0 or more.
        recipient: To whom.

    Returns:
        Whether all three hold; no number of days is set.

    Raises:
        InvalidFacts: A fact is of the wrong kind.

    >>> handover_valid(accepted=True, price_yuan=1, recipient=EducationDepartment.DISTRICT).because.en
    'free of charge, in yuan'
    """
    price = exact(price_yuan, "price_yuan", at_least=0)
    district = member(recipient, EducationDepartment, "recipient") is EducationDepartment.DISTRICT
    findings = (
        Finding(_HANDOVER, "验收达标", "accepted to standard", flag(accepted, "accepted")),
        Finding(_HANDOVER, "无偿（元）", "free of charge, in yuan", not price, price, 0),
        Finding(_HANDOVER, "交辖区教育部门", "to the district's education department", district, recipient),
    )
    return all_of(*findings)


class Maintainer(Term):
    """Who manages and maintains a school."""

    BUILDING_UNIT = "建设单位"
    EDUCATION_DEPARTMENT = "辖区教育部门"


class HandoverDay(Reading):
    """Whose the day of the handover itself is, which lies neither before (移交前) nor clearly after it (移交后)."""

    EDUCATION_DEPARTMENT = "移交当日归教育部门"
    """Recommended: what is handed over is theirs who took it."""
    BUILDING_UNIT = "移交当日归建设单位"
    """The day of an event does not count."""


@rule(SCHOOL_FACILITIES, "第十八条")
def maintainer(
    *,
    on: datetime.date,
    handed_over_on: datetime.date | None,
    handover_day: HandoverDay = HandoverDay.EDUCATION_DEPARTMENT,
) -> Decision[Maintainer]:
    """Who maintains a school on a day: the building unit before the handover, the education department after it.

    Args:
        on: The day.
        handed_over_on: The day of the handover, None where there was none yet.
        handover_day: Whose that day itself is.

    Returns:
        Who maintains it.

    Raises:
        InvalidFacts: A day is no date.

    >>> maintainer(on=datetime.date(2018, 9, 1), handed_over_on=datetime.date(2018, 9, 1)).value.zh
    '辖区教育部门'
    """
    day = plain_date(on, "on")
    handed = None if handed_over_on is None else plain_date(handed_over_on, "handed_over_on")
    theirs = member(handover_day, HandoverDay, "handover_day") is HandoverDay.EDUCATION_DEPARTMENT
    after = handed is not None and (day > handed or (theirs and day == handed))
    who = Maintainer.EDUCATION_DEPARTMENT if after else Maintainer.BUILDING_UNIT
    return Decision(who, Finding(_UPKEEP, "已移交", "handed over", after, day, handed_over_on))


class FacilityBreach(Term):
    """The breaches that the measures name."""

    USE_CHANGED = "擅自改变用途"
    NO_PERMIT = "未取得建设工程规划许可证"
    AGAINST_PERMIT = "未按许可证建设"


class Correction(Term):
    """What became of the order to correct by a day; only the first stands before that day."""

    PENDING = "期限未到"
    ON_TIME = "按期改正"
    LATE = "逾期改正"
    INADEQUATE = "改正不到位"
    NONE = "未改正"


class LateCorrection(Reading):
    """Whether a correction after the day set still helps."""

    TOO_LATE = "逾期即成立"
    """Recommended: the failure was complete when the day passed."""
    CORRECTED = "视为改正"
    """Milder: what is corrected is corrected."""


class SeriousCase(Reading):
    """When a serious case (情节严重) is blacklisted."""

    UNCORRECTED = "逾期未改方列入"
    """Recommended: the clause hangs on the failed correction, as penalty and publication do."""
    ALWAYS = "一律列入"
    """The gravity of the breach is enough."""


class Consequence(Term):
    """What follows a breach."""

    ORDER_TO_CORRECT = "责令限期整改"
    PENALTY = "依法处罚"
    PUBLICATION = "信用平台公示"
    BLACKLIST = "列入黑名单"


@rule(SCHOOL_FACILITIES, "第二十条")
def breach_consequences(
    breach: FacilityBreach,
    *,
    correction: Correction,
    serious: bool,
    late_correction: LateCorrection = LateCorrection.TOO_LATE,
    serious_case: SeriousCase = SeriousCase.UNCORRECTED,
) -> Decision[tuple[Consequence, ...]]:
    """What follows a breach: an order in every case, more only where it is not followed.

    Args:
        breach: The breach.
        correction: What became of the order.
        serious: Whether the case is serious (情节严重).
        late_correction: Whether a late correction helps.
        serious_case: Whether a serious case is blacklisted though it was corrected in time.

    Returns:
        The consequences, from comprehensive law enforcement of city or district.

    Raises:
        InvalidFacts: A fact is of the wrong kind.

    >>> late = breach_consequences(FacilityBreach.NO_PERMIT, correction=Correction.LATE, serious=False)
    >>> [consequence.zh for consequence in late.value]
    ['责令限期整改', '依法处罚', '信用平台公示']
    """
    lenient = member(late_correction, LateCorrection, "late_correction") is LateCorrection.CORRECTED
    outcome = member(correction, Correction, "correction")
    helped = {Correction.PENDING, Correction.ON_TIME} | ({Correction.LATE} if lenient else set())
    kept = outcome in helped
    grave = flag(serious, "serious")
    always = member(serious_case, SeriousCase, "serious_case") is SeriousCase.ALWAYS
    failed = () if kept else (Consequence.PENALTY, Consequence.PUBLICATION)
    listed = (Consequence.BLACKLIST,) if grave and (always or not kept) else ()
    return Decision(
        (Consequence.ORDER_TO_CORRECT, *failed, *listed),
        Finding(_BREACH, "违法行为", "breach", observed=member(breach, FacilityBreach, "breach")),
        Finding(_BREACH, "无逾期未改或改正不到位", "no correction too late or inadequate", kept, outcome),
        Finding(_BREACH, "情节严重", "serious", grave),
        because=2 if kept and listed else 1,
    )


class ConferenceUnit(Term):
    """Who may sit in the joint conference on school building (联席会议)."""

    EDUCATION = "教育"
    PLANNING = "城乡规划"
    LAND = "国土资源"
    CONSTRUCTION = "建设"
    FINANCE = "财政"
    DEVELOPMENT_REFORM = "发改"
    HOUSING = "房管"
    ENFORCEMENT = "综合执法"
    GUANGYANG = "广阳区政府"
    ANCI = "安次区政府"
    DEVELOPMENT_ZONE = "廊坊开发区管委会"
    OTHER = "其他"


class ConferenceRole(Term):
    """A unit's part in the joint conference."""

    CONVENER = "召集人"
    MEMBER = "成员"
    NONE = "非成员"


@rule(SCHOOL_FACILITIES, "第二十二条")
def conference_role(unit: ConferenceUnit) -> Decision[ConferenceRole]:
    """A unit's part in the joint conference: eleven members, of whom five convene it.

    Args:
        unit: The unit.

    Returns:
        Convener, member or neither; the development zone's committee is a member and no convener.

    Raises:
        InvalidFacts: The unit is none.

    >>> conference_role(ConferenceUnit.DEVELOPMENT_ZONE).value.zh
    '成员'
    """
    conveners = (
        ConferenceUnit.GUANGYANG,
        ConferenceUnit.ANCI,
        ConferenceUnit.EDUCATION,
        ConferenceUnit.PLANNING,
        ConferenceUnit.LAND,
    )
    sits = member(unit, ConferenceUnit, "unit") is not ConferenceUnit.OTHER
    convenes = unit in conveners
    role = ConferenceRole.CONVENER if convenes else ConferenceRole.MEMBER if sits else ConferenceRole.NONE
    return Decision(
        role,
        Finding(_CONFERENCE, "联席会议成员", "a member", sits, unit),
        Finding(_CONFERENCE, "召集人", "a convener", convenes, unit),
        because=1 if sits else 0,
    )


_TERM = SCHOOL_FACILITIES.at("第一条")
_SCOPE = SCHOOL_FACILITIES.at("第二条")
_TRANSFER = SCHOOL_FACILITIES.at("第九条")
_STEP = SCHOOL_FACILITIES.at("第十二条")
_DISPLAY = SCHOOL_FACILITIES.at("第十三条")
_BUILD = SCHOOL_FACILITIES.at("第十条")
_UNABLE = SCHOOL_FACILITIES.at("第十六条")
_HANDOVER = SCHOOL_FACILITIES.at("第十七条")
_UPKEEP = SCHOOL_FACILITIES.at("第十八条")
_BREACH = SCHOOL_FACILITIES.at("第二十条")
_CONFERENCE = SCHOOL_FACILITIES.at("第二十二条")
_COUNTIES = SCHOOL_FACILITIES.at("第二十三条")
