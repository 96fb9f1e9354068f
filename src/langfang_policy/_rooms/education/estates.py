"""Articles 1, 2 and 9 to 24 of the school-facility measures: scope, building, handover, breaches."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Annotated

from attrs import frozen

from ...core.bounds import BARE, Unit, above, at_least, at_most
from ...core.columnar import compared
from ...core.days import add_months, term_end
from ...core.decisions import Decision, all_of
from ...core.errors import InvalidFacts, Undetermined
from ...core.facts import DAY, FLAG, YUAN, Whole, Yuan
from ...core.figures import Record, figure
from ...core.findings import asks, condition, falls, note
from ...core.registers import Standing
from ...core.rules import provision, rule
from ...core.terms import Reading, Term
from .decrees import SCHOOL_FACILITIES, SchoolKind

__all__ = [
    "Area",
    "BuildingDuty",
    "ConferenceRole",
    "ConferenceUnit",
    "Consequence",
    "DisclosedItem",
    "DisclosureGap",
    "DisclosureSite",
    "EducationDepartment",
    "FacilitiesTerm",
    "FacilitiesTermEnd",
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
    "facilities_measures_valid",
    "first_phase_kept",
    "handover_valid",
    "is_education_facility",
    "maintainer",
    "measures_apply",
    "stages_out_of_step",
    "transfer_terms_kept",
]

TERM = SCHOOL_FACILITIES.at("第一条")
SCOPE = SCHOOL_FACILITIES.at("第二条")
TRANSFER = SCHOOL_FACILITIES.at("第九条")
BUILDING = SCHOOL_FACILITIES.at("第十条")
STEP = SCHOOL_FACILITIES.at("第十二条")
DISPLAY = SCHOOL_FACILITIES.at("第十三条")
INABILITY = SCHOOL_FACILITIES.at("第十六条")
HANDOVER = SCHOOL_FACILITIES.at("第十七条")
UPKEEP = SCHOOL_FACILITIES.at("第十八条")
BREACH = SCHOOL_FACILITIES.at("第二十条")
CONFERENCE = SCHOOL_FACILITIES.at("第二十二条")
COUNTIES = SCHOOL_FACILITIES.at("第二十三条")
VALIDITY = SCHOOL_FACILITIES.at("第二十四条")

TERM_YEARS = Whole(Unit("years", "年"), at_least(1), at_most(100))
TermYears = Annotated[int, *TERM_YEARS]

PHASES = Whole(Unit("phases", "期"), at_least(1))
PHASE_NUMBER = Whole(BARE, at_least(1))
Phases = Annotated[int, *PHASES]
PhaseNumber = Annotated[int, *PHASE_NUMBER]


class MiddleSchools(Reading, at=TERM):
    """Which middle schools the term has (中学的范围)."""

    JUNIOR_AND_SENIOR = (
        "初中和高中",
        "中学一词兼指二者，虽无条文规定高中规模",
        "The word has both, though no article sizes a senior middle school.",
    )
    JUNIOR = "初中", "仅指条文规定规模的学校", "Only those that the articles on sizes deal with."


@rule(TERM)
def is_education_facility(
    kind: SchoolKind, *, middle_schools: MiddleSchools = MiddleSchools.JUNIOR_AND_SENIOR
) -> Decision[bool]:
    """Whether a school is an education facility of the measures: a primary or middle school or kindergarten (教育设施).

    Args:
        kind: 学校类别: the kind of school.

    Returns:
        属于教育设施: whether it is one.

    >>> is_education_facility(SchoolKind.SENIOR).value
    True
    """
    narrow = MiddleSchools.of(middle_schools, "middle_schools") is MiddleSchools.JUNIOR
    left_out = (SchoolKind.OTHER, SchoolKind.SENIOR) if narrow else (SchoolKind.OTHER,)
    named = SchoolKind.of(kind, "kind") not in left_out
    return all_of(condition(TERM, "中小学、幼儿园", "a primary or middle school or kindergarten", named, kind))


class Area(Term):
    """Where an estate lies; the first four make up the central urban area (区域)."""

    MAIN_URBAN = "主城区"
    DEVELOPMENT_ZONE = "廊坊开发区"
    WANZHUANG = "万庄组团"
    JIUZHOU = "九州组团"
    COUNTY = "县（市）"
    ELSEWHERE = "其他"


class Project(Term):
    """What is built; renewal of shanty towns counts as a new residential area (项目类型)."""

    NEW_RESIDENTIAL = "新建住宅区"
    SHANTY_TOWN_RENEWAL = "棚户区改造项目"
    OTHER = "其他"


@rule(SCOPE, COUNTIES)
def measures_apply(area: Area, *, project: Project, county_adopted: bool | None = None) -> Decision[bool]:
    """Whether the measures bind a project (适用范围).

    Args:
        area: 区域: where it lies.
        project: 项目类型: what it is.
        county_adopted: 县（市）参照执行: whether the county follows these measures instead of its own; asked for of a
            residential project in a county.

    Returns:
        适用: whether they bind.

    Raises:
        Undetermined: Whether the county follows them matters and is not given.

    >>> measures_apply(Area.COUNTY, project=Project.NEW_RESIDENTIAL, county_adopted=False).value
    False
    """
    residential = Project.of(project, "project") is not Project.OTHER
    central = Area.of(area, "area") not in (Area.COUNTY, Area.ELSEWHERE)
    follows = FLAG.maybe(county_adopted, "county_adopted")
    if residential and area is Area.COUNTY and follows is None:
        raise Undetermined(
            "county_adopted", en="whether the county follows the measures is not given", zh="未说明县（市）是否参照执行"
        )
    adopted = area is Area.COUNTY and follows is True
    clause = COUNTIES if area is Area.COUNTY else SCOPE
    return all_of(
        condition(SCOPE, "新建住宅区或棚户区改造", "a new residential area or renewal", residential, project),
        condition(clause, "适用区域", "an area bound", central or adopted, area),
    )


class EducationDepartment(Term):
    """Whose education department (教育部门)."""

    DISTRICT = "辖区教育部门"
    CITY = "市教育部门"


@rule(TRANSFER)
def transfer_terms_kept(
    *, in_announcement: bool, in_contract: bool, counterparty: EducationDepartment, joint_formalities: bool
) -> Decision[bool]:
    """Whether a land transfer says what it must of the schools; gaps are the findings that do not hold (出让载明事项).

    Args:
        in_announcement: 出让公告载明: whether the announcement carries the duty to sign a building agreement.
        in_contract: 出让合同载明: whether the transfer contract carries it.
        counterparty: 协议相对方: with whose education department the agreement is to be signed.
        joint_formalities: 一同办理手续: whether it puts all formalities of the school together with those of the
            housing.

    Returns:
        载明齐全: whether nothing is missing.

    >>> terms = {"in_announcement": True, "in_contract": True, "joint_formalities": True}
    >>> transfer_terms_kept(counterparty=EducationDepartment.CITY, **terms).because.zh
    '与辖区教育部门签订协议'
    """
    district = EducationDepartment.of(counterparty, "counterparty") is EducationDepartment.DISTRICT
    return all_of(
        condition(TRANSFER, "出让公告载明", "stated in the announcement", FLAG.of(in_announcement, "in_announcement")),
        condition(TRANSFER, "出让合同载明", "stated in the contract", FLAG.of(in_contract, "in_contract")),
        condition(TRANSFER, "与辖区教育部门签订协议", "signed with the district", district, counterparty),
        condition(TRANSFER, "一同办理手续", "formalities together", FLAG.of(joint_formalities, "joint_formalities")),
    )


class Stage(Term):
    """The stages at which schools keep step with their housing (四同步)."""

    DESIGN = "设计"
    CONSTRUCTION = "建设"
    ACCEPTANCE = "验收"
    HANDOVER = "交付"


@rule(STEP)
def stages_out_of_step(*, housing: frozenset[Stage], schools: frozenset[Stage]) -> Decision[tuple[Stage, ...]]:
    """The stages that the housing has passed and its schools have not (未同步环节).

    Args:
        housing: 住宅已完成环节: the stages that the housing has passed.
        schools: 教育设施已完成环节: the stages that the schools have passed; they may be ahead.

    Returns:
        未同步环节: the stages out of step, in their order.

    >>> [stage.zh for stage in stages_out_of_step(housing=frozenset(Stage), schools=frozenset({Stage.DESIGN})).value]
    ['建设', '验收', '交付']
    """
    passed, kept = Stage.some(housing, "housing"), Stage.some(schools, "schools")
    behind = tuple(stage for stage in Stage if stage in passed and stage not in kept)
    findings = {stage: condition(STEP, *_TOGETHER[stage], stage not in behind) for stage in Stage}
    return Decision(behind, *findings.values(), because=findings[behind[0]] if behind else None)


_TOGETHER = {stage: (f"同步{stage.zh}", f"{stage.en} together") for stage in Stage}


class FirstPhase(Reading, at=STEP):
    """How far schools come first (优先安排的效力)."""

    REQUIRED = (
        "应在首期",
        "与首期同步验收、交付以安排在首期为前提",
        "With the first phase, as acceptance and handover with that phase take it to be so.",
    )
    PREFERRED = (
        "优先而非必须",
        "优先仅为倾向，安排在后期不构成违反",
        "A preference: a later phase is no breach, and the schools then keep step with that phase.",
    )


@rule(STEP)
def first_phase_kept(
    *,
    phases: Phases,
    school_phase: PhaseNumber | None = None,
    accepted_with_first: bool | None = None,
    handed_over_with_first: bool | None = None,
    first_phase: FirstPhase = FirstPhase.REQUIRED,
) -> Decision[bool]:
    """Whether the schools of an estate built in phases come with the first (首期配建).

    Args:
        phases: 建设期数: the phases; with a single one only the four stages matter.
        school_phase: 教育设施所在期次: the phase that builds the schools, one of those; asked for of several.
        accepted_with_first: 与首期同步验收: whether they are accepted together with the first phase; asked for of
            schools of the first of several phases.
        handed_over_with_first: 与首期同步交付: whether they are handed over together with it; asked for where they are
            accepted so.

    Returns:
        符合: whether all three hold, or there is a single phase; of schools of a later phase that is none, whether they
            keep step is for ``stages_out_of_step``.

    Raises:
        Undetermined: A fact that would settle it is not given.

    >>> first_phase_kept(phases=3, school_phase=2).value, first_phase_kept(phases=1).value
    (False, True)
    """
    number, phase = PHASES.of(phases, "phases"), PHASE_NUMBER.maybe(school_phase, "school_phase")
    if phase is not None and phase > number:
        raise InvalidFacts("school_phase", school_phase, f"a phase from 1 to {number}", f"1至{number}的期次")
    preferred = FirstPhase.of(first_phase, "first_phase") is FirstPhase.PREFERRED
    accepted = FLAG.maybe(accepted_with_first, "accepted_with_first")
    handed_over = FLAG.maybe(handed_over_with_first, "handed_over_with_first")
    if number == 1:
        return Decision(True, note(STEP, "建设期数", "phases", number, PHASES.unit))
    if preferred and phase is not None and phase > 1:
        return Decision(True, note(STEP, "教育设施所在期次", "phase that builds the schools", phase))
    together = False if False in (accepted, handed_over) else accepted and handed_over
    settled = together is preferred if phase is None else phase > 1 or together is not None
    if not settled:
        asked = {"accepted_with_first": accepted, "handed_over_with_first": handed_over} if together is None else {}
        unknown = [name for name, fact in {"school_phase": phase, **asked}.items() if fact is None]
        raise Undetermined(*unknown, en="how the schools are phased is not given", zh="未说明教育设施分期情况")
    told = (
        ("安排在首期建设", "built in the first phase", None if phase is None else phase == 1, phase),
        ("与首期同步验收", "accepted with the first phase", accepted, None),
        ("与首期同步交付", "handed over with the first phase", handed_over, None),
    )
    return all_of(*(condition(STEP, zh, en, held, seen) for zh, en, held, seen in told if held is not None))


class DisclosureSite(Term):
    """Where the developer displays what it owes (公示场所)."""

    SALES_SITE = "房屋销售现场"
    BUILDING_SITE = "施工现场"


class DisclosedItem(Term):
    """What is displayed; the list is open (公示内容)."""

    PLANNING_CONDITIONS = "规划条件"
    START_AND_COMPLETION = "开工及竣工期限"
    FREE_HANDOVER = "无偿移交"


@frozen
class DisclosureGap(Record):
    """Something that is not displayed somewhere (公示缺项).

    Attributes:
        site: 公示场所: where it is not displayed.
        item: 公示内容: what is not displayed.
    """

    site: DisclosureSite
    item: DisclosedItem


@rule(DISPLAY)
def disclosure_gaps(
    displayed: Mapping[DisclosureSite, frozenset[DisclosedItem]],
) -> Decision[tuple[DisclosureGap, ...]]:
    """What a developer fails to display, and where (公示缺项).

    Args:
        displayed: 已公示内容: what is displayed at each site; a site left out displays nothing.

    Returns:
        公示缺项: each missing pair of site and item.

    >>> len(disclosure_gaps({}).value)
    6
    """
    if not isinstance(displayed, Mapping):
        raise InvalidFacts("displayed", displayed, "items by site", "各现场公示的内容")
    shown = {
        DisclosureSite.of(site, "displayed"): DisclosedItem.some(items, "displayed")
        for site, items in displayed.items()
    }
    findings = {
        gap: condition(DISPLAY, zh, en, gap.item in shown.get(gap.site, ())) for gap, (zh, en) in _DISPLAYED.items()
    }
    gaps = tuple(gap for gap, finding in findings.items() if not finding)
    return Decision(gaps, *findings.values(), because=findings[gaps[0]] if gaps else None)


_DISPLAYED = {
    DisclosureGap(site, item): (f"{site.zh}公示{item.zh}", f"{item.en} at the {site.en}")
    for site in DisclosureSite
    for item in DisclosedItem
}


class Obstacle(Term):
    """Why an estate builds no school; the list is open for obstacles of the kind of the first (未配建原因)."""

    LAYOUT = "规划布局限制"
    LIKE_LAYOUT = "同类客观障碍"
    COST_OR_WILL = "成本或意愿"


class BuildingDuty(Term):
    """What a developer owes (建设单位义务)."""

    BUILD = "配建教育设施"
    FOLLOW_INTEGRATION_PLAN = "遵守教育整合方案"
    RULES_OF_STATE_AND_PROVINCE = "按国家及省的规定履行责任"


@rule(BUILDING, INABILITY)
def building_duty(obstacle: Obstacle | None) -> Decision[tuple[BuildingDuty, ...]]:
    """Whether a developer builds schools, or follows the district's education-integration plan instead (配建义务).

    Args:
        obstacle: 未配建原因: what stands against building; None where nothing does. Cost and unwillingness are no
            inability.

    Returns:
        配建义务: the duty to build; or, instead of it, the district's plan and what state and province have ruled.

    >>> [duty.zh for duty in building_duty(Obstacle.LAYOUT).value]
    ['遵守教育整合方案', '按国家及省的规定履行责任']
    """
    given = Obstacle.maybe(obstacle, "obstacle")
    build = note(BUILDING, "按规划条件和办学规模配建", "to be built under the planning conditions and listed sizes")
    if given is None:
        nothing = note(INABILITY, "无配建障碍", "nothing stands against building")
        return Decision((BuildingDuty.BUILD,), build, nothing, because=build)
    against = note(INABILITY, "未配建原因", "what stands against building", given)
    if given is Obstacle.COST_OR_WILL:
        return Decision((BuildingDuty.BUILD,), build, against, because=build)
    instead = (BuildingDuty.FOLLOW_INTEGRATION_PLAN, BuildingDuty.RULES_OF_STATE_AND_PROVINCE)
    return Decision(instead, build, against, because=against)


@rule(HANDOVER)
def handover_valid(*, accepted: bool, price_yuan: Yuan, recipient: EducationDepartment) -> Decision[bool]:
    """Whether schools are handed over as they must be: accepted, free, to the district's department (移交).

    Args:
        accepted: 验收达标: whether they are built and accepted to standard.
        price_yuan: 价款: what is asked for them.
        recipient: 接收方: to whom.

    Returns:
        符合: whether all three hold; no number of days is set.

    >>> handover_valid(accepted=True, price_yuan=1, recipient=EducationDepartment.DISTRICT).because.en
    'free of charge'
    """
    price = YUAN.of(price_yuan, "price_yuan")
    district = EducationDepartment.of(recipient, "recipient") is EducationDepartment.DISTRICT
    return all_of(
        condition(HANDOVER, "验收达标", "accepted to standard", FLAG.of(accepted, "accepted")),
        condition(HANDOVER, "无偿", "free of charge", not price, price, YUAN.unit),
        condition(HANDOVER, "交辖区教育部门", "to the district's education department", district, recipient),
    )


class Maintainer(Term):
    """Who manages and maintains a school (管理维护单位)."""

    BUILDING_UNIT = "建设单位"
    EDUCATION_DEPARTMENT = "辖区教育部门"


class HandoverDay(Reading, at=UPKEEP):
    """Whose the day of the handover itself is, which lies neither before nor clearly after it (移交当日)."""

    EDUCATION_DEPARTMENT = "移交当日归教育部门", "接收者自接收时起负责", "What is handed over is theirs who took it."
    BUILDING_UNIT = "移交当日归建设单位", "事件当日不计入", "The day of an event does not count."


@rule(UPKEEP)
def maintainer(
    *,
    on: datetime.date,
    handed_over_on: datetime.date | None,
    handover_day: HandoverDay = HandoverDay.EDUCATION_DEPARTMENT,
) -> Decision[Maintainer]:
    """Who maintains a school on a day: the building unit before the handover, the department after it (管理维护责任).

    Args:
        on: 日期: the day.
        handed_over_on: 移交日: the day of the handover, be it still to come; None where there was none yet.

    Returns:
        管理维护单位: who maintains it.

    Raises:
        NotInForce: The measures did not yet hold on the day.

    >>> maintainer(on=datetime.date(2018, 9, 1), handed_over_on=datetime.date(2018, 9, 1)).value.zh
    '辖区教育部门'
    """
    day, handed = DAY.of(on, "on"), DAY.maybe(handed_over_on, "handed_over_on")
    theirs = HandoverDay.of(handover_day, "handover_day") is HandoverDay.EDUCATION_DEPARTMENT
    SCHOOL_FACILITIES.require_in_force(day, presumed="ignore")
    if handed is None:
        return Decision(Maintainer.BUILDING_UNIT, note(UPKEEP, "尚未移交", "not yet handed over", day))
    after = at_least(handed, "起") if theirs else above(handed, "后")
    who = Maintainer.EDUCATION_DEPARTMENT if after.holds(day) else Maintainer.BUILDING_UNIT
    return Decision(who, falls(UPKEEP, "与移交日相比", "against the day of the handover", day, after))


class FacilityBreach(Term):
    """The breaches that the measures name, and any other (违法行为)."""

    USE_CHANGED = "擅自改变用途"
    NO_PERMIT = "未取得建设工程规划许可证"
    AGAINST_PERMIT = "未按许可证建设"
    OTHER = "其他"


class LateCorrection(Reading, at=BREACH):
    """Whether a correction after the day set still helps (逾期改正的效力)."""

    TOO_LATE = "逾期即成立", "期限届满时已属未改", "The failure was complete when the day passed."
    CORRECTED = "视为改正", "已经改正即不再追究", "Milder: what is corrected is corrected."


class SeriousCase(Reading, at=BREACH):
    """When a serious case is blacklisted (列入黑名单的条件)."""

    UNCORRECTED = (
        "逾期未改方列入",
        "列入黑名单与处罚、公示同以整改未果为前提",
        "The clause hangs on the failed correction, as penalty and publication do.",
    )
    ALWAYS = "一律列入", "情节严重即足以列入", "The gravity of the breach is enough."


class Consequence(Term):
    """What follows a breach (处理)."""

    ORDER_TO_CORRECT = "责令限期整改"
    PENALTY = "依法处罚"
    PUBLICATION = "信用平台公示"
    BLACKLIST = "列入黑名单"


@rule(BREACH)
def breach_consequences(
    breach: FacilityBreach,
    *,
    correction: Standing | None = None,
    serious: bool | None = None,
    late_correction: LateCorrection = LateCorrection.TOO_LATE,
    serious_case: SeriousCase = SeriousCase.UNCORRECTED,
) -> Decision[tuple[Consequence, ...]]:
    """What follows a breach: an order in every case named, more only where it is not followed (违法行为的处理).

    Args:
        breach: 违法行为: the breach.
        correction: 整改情况: how the correction that was ordered stands; asked for of the breaches named.
        serious: 情节严重: whether the case is serious; asked for where a serious case would be blacklisted.

    Returns:
        处理: the consequences, from comprehensive law enforcement of city or district; none under this article of a
        breach that it does not name.

    Raises:
        Undetermined: Nothing is known of the correction, or it is not given whether the case is serious.

    >>> late = breach_consequences(FacilityBreach.NO_PERMIT, correction=Standing.KEPT_LATE, serious=False)
    >>> [consequence.zh for consequence in late.value]
    ['责令限期整改', '依法处罚', '信用平台公示']
    """
    lenient = LateCorrection.of(late_correction, "late_correction") is LateCorrection.CORRECTED
    stands, grave = Standing.maybe(correction, "correction"), FLAG.maybe(serious, "serious")
    always = SeriousCase.of(serious_case, "serious_case") is SeriousCase.ALWAYS
    named = FacilityBreach.of(breach, "breach") is not FacilityBreach.OTHER
    found = note(BREACH, "违法行为", "breach", breach)
    if not named:
        return Decision((), found)
    if stands is None or stands in _UNKNOWN:
        raise Undetermined("correction", en="how the correction stands is not known", zh="整改情况未知")
    kept = stands in _IN_TIME or (lenient and stands is Standing.KEPT_LATE)
    if grave is None and (always or not kept):
        raise Undetermined("serious", en="whether the case is serious is not given", zh="未说明情节是否严重")
    failed = () if kept else (Consequence.PENALTY, Consequence.PUBLICATION)
    listed = (Consequence.BLACKLIST,) if grave and (always or not kept) else ()
    corrected = condition(BREACH, "无逾期未改或改正不到位", "no correction too late or inadequate", kept, stands)
    gravity = note(BREACH, "情节严重", "serious", grave)
    return Decision(
        (Consequence.ORDER_TO_CORRECT, *failed, *listed),
        found,
        corrected,
        gravity,
        because=gravity if kept and listed else corrected,
    )


_IN_TIME = (Standing.NOT_YET_OPEN, Standing.RUNNING, Standing.WAITING, Standing.KEPT)
_UNKNOWN = (Standing.NOT_REPORTED, Standing.NOTHING_TO_MEASURE, Standing.UNDETERMINED)


class ConferenceUnit(Term):
    """Who may sit in the joint conference on school building (联席会议单位)."""

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
    """A unit's part in the joint conference (联席会议角色)."""

    CONVENER = "召集人"
    MEMBER = "成员"
    NONE = "非成员"


_CONVENERS = (
    ConferenceUnit.GUANGYANG,
    ConferenceUnit.ANCI,
    ConferenceUnit.EDUCATION,
    ConferenceUnit.PLANNING,
    ConferenceUnit.LAND,
)


@rule(CONFERENCE)
def conference_role(unit: ConferenceUnit) -> Decision[ConferenceRole]:
    """A unit's part in the joint conference: eleven members, of whom five convene it (联席会议角色).

    Args:
        unit: 单位: the unit.

    Returns:
        联席会议角色: convener, member or neither; the development zone's committee is a member and no convener.

    >>> conference_role(ConferenceUnit.DEVELOPMENT_ZONE).value.zh
    '成员'
    """
    sits, convenes = ConferenceUnit.of(unit, "unit") is not ConferenceUnit.OTHER, unit in _CONVENERS
    role = ConferenceRole.CONVENER if convenes else ConferenceRole.MEMBER if sits else ConferenceRole.NONE
    member = note(CONFERENCE, "联席会议成员", "a member", sits)
    convener = note(CONFERENCE, "召集人", "a convener", convenes)
    asked = note(CONFERENCE, "单位", "unit", unit)
    return Decision(role, asked, member, convener, because=convener if sits else member)


@provision(VALIDITY)
@frozen(kw_only=True)
class FacilitiesTerm(Record):
    """From when and for how long the measures hold (施行日期和有效期)."""

    first_day: datetime.date = figure(datetime.date(2017, 9, 1), "施行日期", "the first day")
    years: TermYears = figure(5, "有效期", "for how long they hold")


class FacilitiesTermEnd(Reading, at=VALIDITY):
    """Which day is the last of the measures' term (有效期末日)."""

    FULL_YEARS = "届满周年前一日", "施行之日计入有效期", "The first day is one of the term."
    FIRST_NOT_COUNTED = "届满周年当日", "期间开始的当日不计算在内", "The day on which a period begins does not count."


@rule(VALIDITY)
def facilities_measures_valid(
    day: datetime.date,
    *,
    term: FacilitiesTerm = FacilitiesTerm(),
    term_last: FacilitiesTermEnd = FacilitiesTermEnd.FULL_YEARS,
) -> Decision[bool]:
    """Whether a day lies in the term of the measures, which began a day before their issue (有效期内).

    Args:
        day: 日期: the day.

    Returns:
        在有效期内: whether it does.

    >>> [facilities_measures_valid(datetime.date(2022, 8, day)).value for day in (30, 31)]
    [True, True]
    >>> facilities_measures_valid(datetime.date(2022, 9, 1)).value
    False
    """
    asked, terms = DAY.of(day, "day"), FacilitiesTerm.of(term, "term")
    full = FacilitiesTermEnd.of(term_last, "term_last") is FacilitiesTermEnd.FULL_YEARS
    first = terms.first_day
    last = term_end(first, years=terms.years) if full else add_months(first, 12 * terms.years, fact="term")
    return all_of(
        asks(VALIDITY, "施行日期", "the first day", asked, at_least(first, "不早于")),
        asks(VALIDITY, "有效期末日", "the last day", asked, at_most(last, "不晚于")),
    )


compared(handover_valid, {"price_yuan": lambda _: [0]})
