"""Part 三 and 六（一）: who does what by when in 2017, the plans of areas, who takes part and how far that has come."""

from __future__ import annotations

import datetime
from fractions import Fraction
from typing import Annotated

from attrs import frozen

from ...core.bounds import BARE, at_least, at_most
from ...core.decisions import Decision, Reason, judged, lacking, needs
from ...core.errors import known
from ...core.facts import COUNT, DAY, FLAG, Count, Means, Whole
from ...core.faults import Fault, shown
from ...core.figures import Record, figure
from ...core.findings import Finding, asks, condition, falls, note
from ...core.locators import Citation
from ...core.registers import Standing
from ...core.rules import provision, rule
from ...core.terms import Reading, Term, Words
from ..river_chief.decree import Area
from .decree import (
    CITY_FORM,
    COMMUNITY,
    FORMS,
    GOALS_2017,
    GOALS_2020,
    LOCAL_PLANS,
    MEDICAL_ALLIANCES,
    PLANS_2017,
    WIDER,
    CareTier,
)

__all__ = [
    "AllianceBody",
    "AllianceDeadlines",
    "AllianceReach",
    "AreaDocument",
    "AreaRole",
    "CoverageYear",
    "DocumentStanding",
    "FirstAlliance",
    "FirstYearGoal",
    "FirstYearStanding",
    "JoiningRole",
    "LaunchStep",
    "LaunchTask",
    "LocalOpinion",
    "OneAlliance",
    "Participation",
    "TertiaryHospitals",
    "UntilYear",
    "area_document",
    "area_roles",
    "first_year_standing",
    "hospital_launch",
    "joining_roles",
    "reach_by_2020",
]


@provision(GOALS_2017, PLANS_2017)
@frozen(kw_only=True)
class AllianceDeadlines(Record):
    """The last days of 2017, each included (首年期限)."""

    hospitals: datetime.date = figure(
        datetime.date(2017, 10, 31), "三级医院期限", "plans of tertiary hospitals, and their start", at=GOALS_2017
    )
    policies: datetime.date = figure(
        datetime.date(2017, 12, 31), "配套政策期限", "supporting policies and the first alliance", at=GOALS_2017
    )
    pilots: datetime.date = figure(
        datetime.date(2017, 10, 31), "试点地区方案期限", "plans of the pilot areas", at=PLANS_2017
    )
    others: datetime.date = figure(
        datetime.date(2017, 12, 31), "其他地区方案期限", "plans of the other areas", at=PLANS_2017
    )


class LaunchStep(Term):
    """What a tertiary hospital must have done (三级医院任务)."""

    PLAN = "出台实施方案"
    START = "启动医联体建设工作"


@frozen(kw_only=True)
class LaunchTask(Record):
    """A task of a tertiary hospital, its last day, and how it stands (任务进度).

    Attributes:
        step: 任务: what is to be done.
        due: 期限: the last day.
        status: 状态: how it stands.
    """

    step: LaunchStep
    due: datetime.date
    status: Standing


class TertiaryHospitals(Reading, at=GOALS_2017):
    """Which tertiary hospitals are meant by those of the city (市三级医院)."""

    CITY_RUN = "市级所办", "冠以市字", "They are called the city's."
    IN_CITY = "市域之内", "全部启动的要求不分隶属", "All are to start, whoever owns them."


OWNED = Words("是否市级医院", "whether the hospital is one of the city's own")


@rule(GOALS_2017)
def hospital_launch(
    tier: CareTier,
    *,
    on: datetime.date,
    municipal: bool | None = None,
    plan_issued: datetime.date | None = None,
    work_started: datetime.date | None = None,
    deadlines: AllianceDeadlines = AllianceDeadlines(),
    tertiary_hospitals: TertiaryHospitals = TertiaryHospitals.CITY_RUN,
) -> Decision[tuple[LaunchTask, ...]]:
    """What a tertiary hospital must have done in the first autumn, and how that stands (三级医院启动).

    Args:
        tier: 医院等级: the tier of the hospital.
        on: 日期: the day asked about.
        municipal: 市级医院: whether it is one of the city's own; matters of a tertiary one.
        plan_issued: 方案出台日: when its plan was issued, None where it was not, nor is a later day looked at.
        work_started: 启动日: when it started, None where it did not, nor is a later day looked at.

    Returns:
        任务进度: the plan and the start, each with its day; none of a hospital that is not meant.

    Raises:
        Undetermined: Whether it is the city's own is not given, and matters.

    >>> tasks = hospital_launch(
    ...     CareTier.TERTIARY, municipal=True, on=datetime.date(2017, 11, 1), plan_issued=datetime.date(2017, 10, 31)
    ... ).value
    >>> [task.status.zh for task in tasks]
    ['已完成', '逾期未完成']
    """
    asked, day = CareTier.of(tier, "tier"), DAY.of(on, "on")
    owned, plan = FLAG.maybe(municipal, "municipal"), DAY.maybe(plan_issued, "plan_issued")
    start, due = DAY.maybe(work_started, "work_started"), AllianceDeadlines.of(deadlines, "deadlines").hospitals
    of_city = TertiaryHospitals.of(tertiary_hospitals, "tertiary_hospitals") is TertiaryHospitals.CITY_RUN
    MEDICAL_ALLIANCES.require_in_force(day)
    top = falls(GOALS_2017, "三级医院", "tertiary hospital", asked, at_least(CareTier.TERTIARY))
    if asked is not CareTier.TERTIARY:
        return Decision((), top)
    if of_city and not known(owned, "municipal", OWNED):
        return Decision((), top, condition(GOALS_2017, "市级医院", "one of the city's own", holds=False))
    tasks, reasons = [], []
    for step, done in ((LaunchStep.PLAN, plan), (LaunchStep.START, start)):
        status, reason = _stands((GOALS_2017, step.zh, step.en), done, due, day)
        tasks.append(LaunchTask(step=step, due=due, status=status))
        reasons.append(reason)
    return judged(tuple(tasks), top, *reasons)


def _stands(
    words: tuple[Citation, str, str], done: datetime.date | None, due: datetime.date | None, on: datetime.date
) -> tuple[Standing, Finding]:
    """How a thing stands on a day that is done by a last day; what is done later is not done yet."""
    there = done is not None and done <= on
    if due is None:
        return Standing.KEPT if there else Standing.RUNNING, note(*words, there)
    last = at_most(due, "不晚于")
    if there:
        return Standing.KEPT if last.holds(done) else Standing.KEPT_LATE, asks(*words, done, last)
    if last.holds(on):
        return Standing.RUNNING, falls(*words, on, last)
    return Standing.OVERDUE, asks(*words, on, last)


class FirstYearGoal(Term):
    """What 2017 was to bring (首年目标)."""

    FRAMEWORK = "基本搭建医联体制度框架"
    PILOTS = "启动多种形式的医联体建设试点"
    HEALTH_POLICY = "卫生计生部门出台配套政策"
    PRICE_POLICY = "物价部门出台配套政策"
    PERSONNEL_POLICY = "人力资源社会保障部门出台配套政策"
    DIVISION_OF_LABOUR = "上下联动、分工协作机制基本形成"
    EFFECTIVE_ALLIANCE = "建成有明显成效的医联体"
    PAYMENT_EXPLORED = "探索对紧密型医联体实行医保总额付费等方式"
    INTERNAL_MECHANISMS = "医联体内部初步形成分工协作机制和转诊机制"
    SPECIALIST_UNION = "深化京津专科联盟建设"


@provision(GOALS_2017)
@frozen(kw_only=True)
class FirstAlliance(Record):
    """How many alliances of clear effect the first year was to bring (首年医联体)."""

    effective: Count = figure(1, "有明显成效的医联体", "alliances of clear effect, at the least")


class OneAlliance(Reading, at=GOALS_2017):
    """Of whom an alliance of clear effect is asked (至少建成的医联体)."""

    CITY = "全市合计", "与制度框架、分工机制并列，均就全市而言", "It stands beside frameworks that are the city's."
    EACH_HOSPITAL = "每家三级医院", "本段先就三级医院提出要求", "The paragraph first speaks of tertiary hospitals."


@frozen(kw_only=True)
class FirstYearStanding(Record):
    """Which goals of 2017 are not reached, by when they are due, and how that stands (首年目标进度).

    Attributes:
        unmet: 未达目标: what is missing, in the order of the paragraph.
        due: 期限: the last day.
        status: 状态: how all of them together stand.
    """

    unmet: tuple[FirstYearGoal, ...]
    due: datetime.date
    status: Standing


OF_CLEAR_EFFECT = Words("有明显成效的医联体", "alliances of clear effect")
FEWEST = Words("三级医院中建成医联体最少的数量", "the fewest that any one tertiary hospital has built")


@rule(GOALS_2017)
def first_year_standing(
    *,
    reached: frozenset[FirstYearGoal],
    on: datetime.date,
    effective_alliances: Count | None = None,
    fewest_of_a_hospital: Count | None = None,
    deadlines: AllianceDeadlines = AllianceDeadlines(),
    first_alliance: FirstAlliance = FirstAlliance(),
    one_alliance: OneAlliance = OneAlliance.CITY,
) -> Decision[FirstYearStanding]:
    """Which goals of 2017 are not reached, and whether there is time left (首年目标进度).

    Whether an alliance has clear effect is a fact: nothing says how that is told. Goals that are set for the year are
    due with those that are set for its end.

    Args:
        reached: 已达目标: what is reached; of alliances their numbers decide.
        on: 日期: the day asked about.
        effective_alliances: 有成效医联体数: those in the city; matters unless each hospital is asked.
        fewest_of_a_hospital: 单家医院最少数: the fewest that one tertiary hospital built; matters if each is asked.

    Returns:
        首年目标进度: what is missing, the last day and the status.

    Raises:
        Undetermined: How many alliances there are is not given.

    >>> found = first_year_standing(
    ...     reached=frozenset(FirstYearGoal), effective_alliances=0, on=datetime.date(2017, 12, 31)
    ... ).value
    >>> [goal.zh for goal in found.unmet], found.status.zh
    (['建成有明显成效的医联体'], '进行中')
    """
    there, day = FirstYearGoal.some(reached, "reached"), DAY.of(on, "on")
    in_city = COUNT.maybe(effective_alliances, "effective_alliances")
    fewest = COUNT.maybe(fewest_of_a_hospital, "fewest_of_a_hospital")
    due = AllianceDeadlines.of(deadlines, "deadlines").policies
    least = COUNT.at_least(FirstAlliance.of(first_alliance, "first_alliance").effective, "至少")
    each = OneAlliance.of(one_alliance, "one_alliance") is OneAlliance.EACH_HOSPITAL
    MEDICAL_ALLIANCES.require_in_force(day)
    count = (
        known(fewest, "fewest_of_a_hospital", FEWEST)
        if each
        else known(in_city, "effective_alliances", OF_CLEAR_EFFECT)
    )
    built = asks(GOALS_2017, *OF_CLEAR_EFFECT, count, least)
    goals = lacking(
        *(
            (goal, built) if goal is FirstYearGoal.EFFECTIVE_ALLIANCE else needs(GOALS_2017, goal, goal in there)
            for goal in FirstYearGoal
        )
    )
    last = at_most(due, "不晚于")
    status = Standing.KEPT if not goals.value else Standing.RUNNING if last.holds(day) else Standing.MISSED
    return judged(
        FirstYearStanding(unmet=goals.value, due=due, status=status),
        *goals.findings,
        falls(GOALS_2017, "询问日", "day asked about", day, last),
    )


class AreaRole(Term):
    """What the opinion makes of an area (地区角色)."""

    CITY_ALLIANCE_BASE = "城区医联体的基础"
    PLAN_PILOT = "医共体方案试点"
    FIRST_COMMUNITY_PILOT = "人、财、物统一管理的先行试点"
    ROLL_OUT = "取得试点经验后推开"


_BASES = (Area.GUANGYANG, Area.ANCI, Area.DEVELOPMENT_ZONE)
FIRST_PILOTS = (Area.DACHANG, Area.XIANGHE, Area.GUAN, Area.BAZHOU)
PLAN_PILOTS = (*_BASES, *FIRST_PILOTS)
_ROLES = (
    (AreaRole.CITY_ALLIANCE_BASE, CITY_FORM, _BASES),
    (AreaRole.PLAN_PILOT, PLANS_2017, PLAN_PILOTS),
    (AreaRole.FIRST_COMMUNITY_PILOT, COMMUNITY, FIRST_PILOTS),
    (AreaRole.ROLL_OUT, COMMUNITY, tuple(area for area in Area if area not in PLAN_PILOTS)),
)


@rule(CITY_FORM, PLANS_2017, COMMUNITY)
def area_roles(area: Area) -> Decision[tuple[AreaRole, ...]]:
    """Which pilots an area is one of: seven plan first, four of them also begin first (地区角色).

    Args:
        area: 地区: which.

    Returns:
        地区角色: what it is, in the order of the clauses; the counties that are in no pilot follow later.

    >>> [role.zh for role in area_roles(Area.BAZHOU).value]
    ['医共体方案试点', '人、财、物统一管理的先行试点']
    """
    asked = Area.of(area, "area")
    held = [(role, clause) for role, clause, areas in _ROLES if asked in areas]
    return Decision(tuple(role for role, _ in held), *(note(clause, role.zh, role.en, asked) for role, clause in held))


class AreaDocument(Term):
    """What an area draws up (地区文件)."""

    COMMUNITY_PLAN = "县域医共体建设与发展的实施方案"
    ALLIANCE_OPINION = "医联体建设的实施意见或工作方案"


class LocalOpinion(Reading, at=(PLANS_2017, LOCAL_PLANS)):
    """Whether an area's opinion on alliances is its plan for communities (地区实施意见的期限)."""

    OF_ITS_OWN = "另一文件，未定期限", "两处名称与对象不同", "Name and subject differ."
    SAME = "即医共体实施方案", "两处均由各地制定推进方案", "Both are plans that each area makes."


@frozen(kw_only=True)
class DocumentStanding(Record):
    """By when an area owes a document, and how that stands (地区文件进度).

    Attributes:
        due: 期限: the last day, None where none is printed.
        status: 状态: how it stands.
    """

    due: datetime.date | None
    status: Standing


@rule(PLANS_2017, LOCAL_PLANS)
def area_document(
    area: Area,
    *,
    document: AreaDocument,
    on: datetime.date,
    issued: datetime.date | None = None,
    deadlines: AllianceDeadlines = AllianceDeadlines(),
    local_opinion: LocalOpinion = LocalOpinion.OF_ITS_OWN,
) -> Decision[DocumentStanding]:
    """By when an area owes its plan or opinion, and how that stands (地区文件期限).

    Args:
        area: 地区: which; the goals count the development zone among the areas.
        document: 文件: the plan for communities, or the opinion on alliances.
        on: 日期: the day asked about.
        issued: 出台日: when it was issued, None where it was not, nor is a later day looked at.

    Returns:
        地区文件进度: the last day and the status; an opinion for which no day is printed is never late.

    >>> day = datetime.date(2017, 11, 1)
    >>> for area in (Area.GUAN, Area.SANHE):
    ...     found = area_document(area, document=AreaDocument.COMMUNITY_PLAN, on=day).value
    ...     print(found.due, found.status.zh)
    2017-10-31 逾期未完成
    2017-12-31 进行中
    """
    asked, paper, day = Area.of(area, "area"), AreaDocument.of(document, "document"), DAY.of(on, "on")
    done, days = DAY.maybe(issued, "issued"), AllianceDeadlines.of(deadlines, "deadlines")
    apart = LocalOpinion.of(local_opinion, "local_opinion") is LocalOpinion.OF_ITS_OWN
    MEDICAL_ALLIANCES.require_in_force(day)
    clause = PLANS_2017 if paper is AreaDocument.COMMUNITY_PLAN else LOCAL_PLANS
    pilot = asked in PLAN_PILOTS
    due = None if apart and clause is LOCAL_PLANS else days.pilots if pilot else days.others
    status, reason = _stands((clause, paper.zh, paper.en), done, due, day)
    return judged(DocumentStanding(due=due, status=status), note(PLANS_2017, "试点地区", "pilot area", pilot), reason)


class AllianceBody(Term):
    """Who may take part in an alliance (参与主体)."""

    CITY_PUBLIC_HOSPITAL = "市级公立医院"
    OTHER_PUBLIC_HOSPITAL = "其他公立医院"
    GOVERNMENT_BASIC = "政府办基层医疗卫生机构"
    VILLAGE_CLINIC = "村卫生室"
    PRIVATE = "社会办医疗机构"
    COUNTY_COMMUNITY = "县域医共体"
    OTHER = "其他主体"


class JoiningRole(Term):
    """What is asked of a body, or open to it (参与方式)."""

    ENCOURAGED = "鼓励参与医联体建设"
    LOCAL_ALLIANCE = "参加属地医联体建设"
    ACROSS_AREAS = "可跨区域与若干医联体合作"
    GRADE_A_PARTNER = "选择省内外三甲医院长期合作"
    COMMUNITY_BASE = "作为医共体的基础"
    MUST_JOIN = "参与医联体、医共体建设"


_JOINING = {
    AllianceBody.CITY_PUBLIC_HOSPITAL: (JoiningRole.LOCAL_ALLIANCE, JoiningRole.ACROSS_AREAS, JoiningRole.MUST_JOIN),
    AllianceBody.OTHER_PUBLIC_HOSPITAL: (JoiningRole.MUST_JOIN,),
    AllianceBody.GOVERNMENT_BASIC: (JoiningRole.MUST_JOIN,),
    AllianceBody.VILLAGE_CLINIC: (JoiningRole.COMMUNITY_BASE,),
    AllianceBody.PRIVATE: (JoiningRole.ENCOURAGED,),
    AllianceBody.COUNTY_COMMUNITY: (JoiningRole.GRADE_A_PARTNER,),
    AllianceBody.OTHER: (),
}
_SAID_AT = {
    JoiningRole.ENCOURAGED: FORMS,
    JoiningRole.LOCAL_ALLIANCE: WIDER,
    JoiningRole.ACROSS_AREAS: WIDER,
    JoiningRole.GRADE_A_PARTNER: WIDER,
    JoiningRole.COMMUNITY_BASE: COMMUNITY,
    JoiningRole.MUST_JOIN: GOALS_2020,
}


@rule(GOALS_2020, FORMS, COMMUNITY, WIDER)
def joining_roles(body: AllianceBody) -> Decision[tuple[JoiningRole, ...]]:
    """Whether a body must take part, may, or is encouraged to, and how far (参与方式).

    Args:
        body: 参与主体: who asks.

    Returns:
        参与方式: what is asked of it or open to it; none of a body that the opinion does not address.

    >>> [role.zh for role in joining_roles(AllianceBody.PRIVATE).value]
    ['鼓励参与医联体建设']
    """
    asked = AllianceBody.of(body, "body")
    roles = _JOINING[asked]
    told = (note(_SAID_AT[role], role.zh, role.en) for role in roles)
    return Decision(roles, note(GOALS_2020, "参与主体", "who takes part", asked), *told)


COVERAGE_YEAR = Whole(BARE, at_least(2018), at_most(2100))
CoverageYearFigure = Annotated[int, *COVERAGE_YEAR]


@provision(GOALS_2020)
@frozen(kw_only=True)
class CoverageYear(Record):
    """By which year all take part (全部参与的年份)."""

    year: CoverageYearFigure = figure(2020, "全部参与的年份", "by which all take part")


class UntilYear(Reading, at=GOALS_2020):
    """On which day a goal is due that is set up to a year (到某年的期限)."""

    ITS_END = "该年年末", "目标年度通常包括该年", "A target year is usually a year in full."
    ITS_BEGINNING = "该年年初之前", "到字可指到达该年之时", "The word may mean when the year is reached."


@frozen(kw_only=True)
class Participation(Record):
    """How many there are of a kind, and how many take part in an alliance or a community (参与情况).

    Attributes:
        total: 总数: how many there are.
        joined: 已参与数: how many of them take part.
    """

    total: Count
    joined: Count

    def faults(self) -> tuple[Fault, ...]:
        """No more take part than there are."""
        if self.joined <= self.total:
            return ()
        words = f"a whole number not above {self.total}", f"不大于{self.total}的整数"
        return (Fault("joined", shown(self.joined), *words, "$.joined"),)


REACHED = Means(BARE, at_least(0), at_most(1))
ShareReached = Annotated[Fraction, *REACHED]


@frozen(kw_only=True)
class AllianceReach(Record):
    """How far alliances reach (医联体覆盖).

    Attributes:
        hospitals_outside: 未参与公立医院: public hospitals that take no part.
        basic_outside: 未参与基层机构: basic institutions run by the government that take no part.
        share: 参与比例: of both together, exactly; None where there is none.
        status: 状态: how the goal stands.
    """

    hospitals_outside: Count
    basic_outside: Count
    share: ShareReached | None
    status: Standing


NONE_OUTSIDE = COUNT.at_most(0)
"""What 全部 asks: that none is left outside."""


@rule(GOALS_2020)
def reach_by_2020(
    *,
    public_hospitals: Participation,
    basic_institutions: Participation,
    on: datetime.date,
    coverage_year: CoverageYear = CoverageYear(),
    until_year: UntilYear = UntilYear.ITS_END,
) -> Decision[AllianceReach]:
    """Whether all public hospitals and government-run basic institutions take part, as is due by a year (医联体覆盖).

    A community is one of the forms of alliance, so that a part in either is enough.

    Args:
        public_hospitals: 公立医院: those of every level.
        basic_institutions: 基层机构: basic institutions that the government runs.
        on: 日期: the day asked about.

    Returns:
        覆盖情况: who is left outside, the share, and how the goal stands.

    >>> found = reach_by_2020(
    ...     public_hospitals=Participation(total=30, joined=30),
    ...     basic_institutions=Participation(total=150, joined=149),
    ...     on=datetime.date(2020, 12, 31),
    ... ).value
    >>> found.basic_outside, found.share, found.status.zh
    (1, Fraction(179, 180), '进行中')
    """
    hospitals = Participation.of(public_hospitals, "public_hospitals")
    basic = Participation.of(basic_institutions, "basic_institutions")
    day, year = DAY.of(on, "on"), CoverageYear.of(coverage_year, "coverage_year").year
    through = UntilYear.of(until_year, "until_year") is UntilYear.ITS_END
    MEDICAL_ALLIANCES.require_in_force(day)
    due = at_most(datetime.date(year if through else year - 1, 12, 31), "不晚于")
    outside = hospitals.total - hospitals.joined, basic.total - basic.joined
    total = hospitals.total + basic.total
    open_yet = falls(GOALS_2020, "询问日", "day asked about", day, due)
    reasons: list[Reason] = [
        asks(GOALS_2020, "未参与的公立医院", "public hospitals outside", outside[0], NONE_OUTSIDE),
        asks(GOALS_2020, "未参与的基层机构", "basic institutions outside", outside[1], NONE_OUTSIDE),
        open_yet,
    ]
    if not total:
        status = Standing.NOTHING_TO_MEASURE
    elif not any(outside):
        status = Standing.KEPT
    else:
        status = Standing.RUNNING if due.holds(day) else Standing.MISSED
    share = Fraction(hospitals.joined + basic.joined, total) if total else None
    found = AllianceReach(hospitals_outside=outside[0], basic_outside=outside[1], share=share, status=status)
    return judged(found, *reasons)
