"""Elder Education Plan (廊坊市老年教育发展规划（2017—2020年）), 廊政办字〔2017〕162号.

The goals for learning in old age by the end of 2020, by level of institution, and what may be charged and opened.

Checked with every figure of part two of the plan.

Limitations: the plan does not say from which age people are old, nor whether the development zone counts as a county:
both are the caller's to say.

>>> [one.status.zh for one in assess_goals({"participation": 20}, on=datetime.date(2021, 1, 1)).value][:2]
['已完成', '未报告']
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping

from attrs import frozen

from .core.decisions import Decision, Finding
from .core.decrees import Decree, Known
from .core.errors import InvalidFacts, Undetermined
from .core.exact import Number, exact, whole
from .core.registers import Assessment, Body, Duty, Procedure, Target, TargetStatus, assess_targets
from .core.rules import provision, rule
from .core.terms import Reading, Term, flag, member

__all__ = [
    "BODIES",
    "DECREES",
    "DUTIES",
    "ELDER_EDUCATION",
    "PROCEDURES",
    "TARGETS",
    "BuildingAreas",
    "Classrooms",
    "CountyUniversities",
    "FreeVenue",
    "PlanPeriod",
    "Tier",
    "Tuition",
    "assess_goals",
    "building_enough",
    "counties_without_university",
    "in_plan_period",
    "tier_of",
    "tuition_allowed",
    "venue_to_open",
]

ELDER_EDUCATION = Decree(
    "廊政办字〔2017〕162号",
    zh="廊坊市老年教育发展规划（2017—2020年）",
    en="Plan for the Development of Elder Education in Langfang (2017-2020)",
    issuer="廊坊市人民政府办公室",
    issued=datetime.date(2017, 12, 25),
    first_day=datetime.date(2017, 12, 25),
    first_known=Known.PRESUMED,
    cites=("国办发〔2016〕74号", "冀政办字〔2017〕135号"),
)
DECREES = (ELDER_EDUCATION,)

_DUE = datetime.date(2020, 12, 31)


@provision(ELDER_EDUCATION, "标题")
@frozen(kw_only=True)
class PlanPeriod:
    """The years that the plan covers; a period of planning, not of force."""

    first_year: int = 2017
    last_year: int = 2020


@rule(ELDER_EDUCATION, "标题", units={"year": "year"})
def in_plan_period(year: int, *, period: PlanPeriod = PlanPeriod()) -> Decision[bool]:
    """Whether a year lies in the period that the plan covers.

    Args:
        year: The year.
        period: The years covered, both ends included.

    Returns:
        Whether it does.

    Raises:
        InvalidFacts: The year is no whole number of 1 or more.

    >>> in_plan_period(2020).value, in_plan_period(2021).value
    (True, False)
    """
    inside = period.first_year <= whole(year, "year", at_least=1) <= period.last_year
    span = (period.first_year, period.last_year)
    return Decision(inside, Finding(_TITLE, "规划期", "period of the plan", inside, year, span))


class Tier(Term):
    """The four tiers of the network of elder education (四级网络), from the highest."""

    CITY = "市"
    COUNTY = "县（市、区）"
    TOWNSHIP = "乡镇（街道）"
    VILLAGE = "村（居委会）"


@rule(ELDER_EDUCATION, "二", units={"level": "tier, from 1"})
def tier_of(level: int) -> Decision[Tier]:
    """The tier at a level of the network.

    Args:
        level: From 1, the city, to 4, the village.

    Returns:
        The tier.

    Raises:
        InvalidFacts: The level is not from 1 to 4.

    >>> tier_of(4).value.zh
    '村（居委会）'
    """
    tiers = tuple(Tier)
    place = whole(level, "level", at_least=1, at_most=len(tiers))
    return Decision(tiers[place - 1], Finding(_GOALS, "四级网络", "tier of four", observed=place, required=len(tiers)))


@provision(ELDER_EDUCATION, "二（一）")
@frozen(kw_only=True)
class CountyUniversities:
    """The universities for the aged (老年大学) that each county has."""

    each: int = 1  # at least, by 2020


@rule(ELDER_EDUCATION, "二（一）")
def counties_without_university(
    universities: Mapping[str, int], *, wanted: CountyUniversities = CountyUniversities()
) -> Decision[tuple[str, ...]]:
    """The counties that lack a university for the aged.

    Args:
        universities: The universities of each county, county-level city and district; the caller decides whether the
            development zone is one.
        wanted: How many each must have.

    Returns:
        The names of those that lack one, in the order given.

    Raises:
        InvalidFacts: A count is out of range.

    >>> counties_without_university({"固安县": 1, "永清县": 0}).value
    ('永清县',)
    """
    if not isinstance(universities, Mapping):
        raise InvalidFacts("universities", universities, "counts by county", "各县老年大学数")
    counts = {name: whole(count, f"universities.{name}") for name, count in universities.items()}
    lacking = tuple(name for name, count in counts.items() if count < wanted.each)
    return Decision(lacking, Finding(_COVERAGE, "县级老年大学", "a university each", not lacking, lacking, wanted.each))


@provision(ELDER_EDUCATION, "二（二）")
@frozen(kw_only=True)
class BuildingAreas:
    """The school buildings of universities for the aged by 2020."""

    city_m2: int = 10_000  # at least
    county_m2: int = 2_000  # at least


class Classrooms(Reading):
    """Which townships and villages have a dedicated classroom, as no share is printed."""

    WHERE_A_SCHOOL_IS = "设有老年学校或学习点的"
    """Recommended: the classroom belongs to the school or learning point."""
    EVERYWHERE = "所有乡镇和村"
    """Every township and village."""


@rule(ELDER_EDUCATION, "二（二）", units={"building_m2": "m²"})
def building_enough(
    tier: Tier,
    *,
    building_m2: Number,
    dedicated_classroom: bool,
    has_school: bool,
    areas: BuildingAreas = BuildingAreas(),
    classrooms: Classrooms = Classrooms.WHERE_A_SCHOOL_IS,
) -> Decision[bool]:
    """Whether the rooms for elder education of a place are enough: floor area in city and county, a classroom below.

    Args:
        tier: The tier of the place.
        building_m2: The school building in square metres, 0 or more; matters in city and county.
        dedicated_classroom: Whether there is a dedicated classroom; matters in townships and villages.
        has_school: Whether the township or village has a school or learning point for the aged.
        areas: The floor areas.
        classrooms: Which townships and villages must have a classroom.

    Returns:
        Whether they are enough; the figures themselves are (以上).

    Raises:
        InvalidFacts: A fact is of the wrong kind.
    """
    area = exact(building_m2, "building_m2", at_least=0)
    room, school = flag(dedicated_classroom, "dedicated_classroom"), flag(has_school, "has_school")
    if member(tier, Tier, "tier") in (Tier.CITY, Tier.COUNTY):
        least = areas.city_m2 if tier is Tier.CITY else areas.county_m2
        return Decision(
            area >= least, Finding(_SITES, "校舍面积（平方米）", "building in m²", area >= least, area, least)
        )
    needed = school or classrooms is Classrooms.EVERYWHERE
    enough = room or not needed
    return Decision(enough, Finding(_SITES, "专用教室", "a dedicated classroom", enough, room, needed))


class FreeVenue(Term):
    """Venues that are to open free of charge to the old; the list is open."""

    ART_MUSEUM = "美术馆"
    LIBRARY = "图书馆"
    CULTURAL_CENTRE = "文化馆（站、中心）"
    SCIENCE_MUSEUM = "科技馆"
    MUSEUM = "博物馆"
    MEMORIAL_HALL = "纪念馆"
    PUBLIC_SPORTS_FACILITY = "公共体育设施"
    PATRIOTISM_BASE = "爱国主义示范基地"
    SCIENCE_BASE = "科普教育基地"
    OTHER = "其他"


@rule(ELDER_EDUCATION, "二（三）")
def venue_to_open(venue: FreeVenue) -> Decision[bool]:
    """Whether a venue is one that the plan wants open free of charge to the old; a goal (推动), not yet a right.

    Args:
        venue: The kind of venue.

    Returns:
        Yes for the nine kinds named.

    Raises:
        InvalidFacts: The venue is none.
        Undetermined: Another venue, as the list is open.
    """
    if member(venue, FreeVenue, "venue") is FreeVenue.OTHER:
        raise Undetermined("venue", en="the list of venues is open", zh="场馆列举未尽")
    return Decision(True, Finding(_WAYS, "推动免费开放", "to open free of charge", observed=venue))


@frozen(kw_only=True)
class Tuition:
    """Whether a university for the aged may charge tuition, and where it goes; true where it may."""

    allowed: bool
    account: str
    separate_lines: bool

    def __bool__(self) -> bool:
        return self.allowed


@rule(ELDER_EDUCATION, "三（二）")
def tuition_allowed(*, finance_approved: bool, price_approved: bool) -> Decision[Tuition]:
    """Whether a university for the aged may charge tuition: with the approval of two municipal departments.

    Args:
        finance_approved: Whether the municipal finance department approved.
        price_approved: Whether the municipal price department approved; both are printed as municipal for counties too.

    Returns:
        Whether it may, the non-tax special account (非税专户) that takes the money, and that income and expenditure run
        on separate lines (收支两条线). No amount is printed.

    Raises:
        InvalidFacts: A fact is no yes or no.
    """
    findings = (
        Finding(_FUNDS, "市级财政部门批准", "municipal finance approved", flag(finance_approved, "finance_approved")),
        Finding(_FUNDS, "市级物价部门批准", "municipal price approved", flag(price_approved, "price_approved")),
    )
    return Decision(Tuition(allowed=all(findings), account="非税专户", separate_lines=True), *findings)


@rule(ELDER_EDUCATION, "二", "二（一）", "二（四）", "二（五）", "二（八）")
def assess_goals(observations: Mapping[str, Number], *, on: datetime.date) -> Decision[tuple[Assessment, ...]]:
    """Where each goal of the plan stands on a day.

    Args:
        observations: What was observed, by the key of the target and in its unit; what is left out is not reported.
        on: The day; the goals are due by the end of 2020.

    Returns:
        Each target with its status: met, missed, not yet due, or not reported. More than an upper figure is no failure.

    Raises:
        InvalidFacts: An observation is no number or answers no target.
    """
    if not isinstance(observations, Mapping):
        raise InvalidFacts("observations", observations, "numbers by target", "各目标数值")
    found = assess_targets(TARGETS, observations, on=on)
    findings = (
        Finding(
            one.target.citation,
            one.target.zh,
            one.target.en,
            one.status in (TargetStatus.MET, TargetStatus.NOT_YET_DUE),
            one.observed,
            one.target.figure,
        )
        for one in found
    )
    return Decision(found, *findings)


_TITLE = ELDER_EDUCATION.at("标题")
_GOALS = ELDER_EDUCATION.at("二")
_COVERAGE = ELDER_EDUCATION.at("二（一）")
_SITES = ELDER_EDUCATION.at("二（二）")
_WAYS = ELDER_EDUCATION.at("二（三）")
_FUNDS = ELDER_EDUCATION.at("三（二）")


def _target(key: str, locator: str, figure: int, unit: str, words: tuple[str, str], *, scope: str = "city") -> Target:
    zh, en = words
    return Target(
        key=key, zh=zh, en=en, citation=ELDER_EDUCATION.at(locator), figure=figure, unit=unit, due=_DUE, scope=scope
    )


TARGETS = (
    _target("participation", "二", 20, "%", ("经常参与教育活动的老年人占比", "Old people who regularly take part")),
    _target("township-schools", "二（一）", 50, "%", ("设老年学校的乡镇（街道）占比", "Townships with a school")),
    _target(
        "village-points", "二（一）", 30, "%", ("设学习点的行政村（居委会）占比", "Villages with a learning point")
    ),
    _target("volunteer-teams", "二（四）", 1, "支", ("志愿者队伍", "Volunteer teams of a university"), scope="school"),
    _target("remote-counties", "二（五）", 50, "%", ("开展远程老年教育的县占比", "Counties with distance learning")),
    _target("city-model-schools", "二（八）", 3, "所", ("市级示范学校", "Municipal demonstration schools")),
    _target(
        "county-model-schools",
        "二（八）",
        2,
        "所",
        ("县级示范学校（学习点）", "County demonstration schools"),
        scope="county",
    ),
)


def _duty(key: str, locator: str, who: tuple[str, ...], zh: str, en: str) -> Duty:
    return Duty(key=key, who=who, zh=zh, en=en, citation=ELDER_EDUCATION.at(locator))


DUTIES = (
    _duty(
        "policy-line",
        "一（一）",
        ("党委", "政府", "社会", "全民"),
        "党委领导、政府主导、社会参与、全民行动",
        "The party leads, government directs, society and all people take part",
    ),
    _duty(
        "principles",
        "一（二）",
        ("各级政府",),
        "八项坚持，纳入三个规划",
        "Eight principles; elder education in three general plans",
    ),
    _duty(
        "universities-lead",
        "二（一）",
        ("市、县老年大学",),
        "办学模式示范、教学业务指导、课程资源开发",
        "Lead by model, guidance in teaching and courses",
    ),
    _duty(
        "grassroots-sites",
        "二（一）",
        ("乡镇（街道）", "村（居委会）"),
        "整合资源建设示范学习场所和学习点",
        "Build model learning places and points",
    ),
    _duty(
        "widen-coverage",
        "二（一）",
        ("机关、企事业单位、社会团体",),
        "联办、协办、办分校",
        "Run schools jointly, with help, or as branches",
    ),
    _duty(
        "sites-in-plans",
        "二（二）",
        ("县（市、区）人民政府",),
        "学习场所纳入城市建设总体规划",
        "Put learning sites in the urban plan",
    ),
    _duty(
        "use-resources",
        "二（三）",
        ("社区教育机构", "县级职教中心", "乡镇成人学校", "学校"),
        "整合开放各类教育资源",
        "Use and open what there is for elder learning",
    ),
    _duty("volunteer-fields", "二（四）", ("老年志愿者",), "科普、环保、社区服务、治安维稳", "Serve in four fields"),
    _duty(
        "remote-platforms",
        "二（五）",
        ("市、县老年教育机构",),
        "用好远程教育平台，资源向薄弱地区倾斜",
        "Use the distance platforms; reach disadvantaged areas",
    ),
    _duty(
        "open-university", "二（五）", ("市广播电视大学",), "建立老年开放大学", "Found an open university for the aged"
    ),
    _duty("research", "二（七）", ("市、县老年教育办公室",), "安排人员开展理论研究", "Assign people to research"),
    _duty(
        "teaching-forms",
        "二（八）",
        ("老年大学",),
        "拓展课程和学习方式，质量评估",
        "Widen courses and forms; assess quality",
    ),
    _duty(
        "school-standards",
        "二（八）",
        ("老年大学",),
        "校舍、规模、经费、编制、管理量化标准",
        "Quantify five fields of the demonstration standard",
    ),
    _duty(
        "market",
        "二（九）",
        ("社会力量",),
        "独资、合资、合作举办，购买服务",
        "Run schools alone or together; purchase of services",
    ),
    _duty(
        "care-and-education",
        "二（十）",
        ("养老服务机构",),
        "在日间照料中心和养老机构设学习场所",
        "Learning sites in day-care centres and homes",
    ),
    _duty(
        "organisation",
        "三（一）",
        ("市老年教育领导小组", "组织、老干部、教育、民政、文化、老龄部门"),
        "统筹协调，密切配合",
        "Direct and cooperate",
    ),
    _duty(
        "plans",
        "三（一）",
        ("各地",),
        "纳入规划，制定年度目标和重点任务",
        "Enter the plans; set yearly goals and key tasks",
    ),
    _duty(
        "funding", "三（二）", ("政府、市场、社会组织、学习者",), "多渠道分担成本", "Share the cost among four parties"
    ),
    _duty("staff", "三（三）", ("各地",), "优化机构和人员配备", "Staff the bodies of elder education"),
)
BODIES: tuple[Body, ...] = ()
PROCEDURES: tuple[Procedure, ...] = ()
