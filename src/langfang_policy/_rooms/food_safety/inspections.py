"""100号 专栏1, 专栏7 and 二（六）4: the city's yearly inspections, emergency teams, what is looked at first."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from typing import Annotated, Any

from attrs import frozen

from ...core.bounds import Bound, Unit, at_least, at_most
from ...core.columnar import Parts, columnar
from ...core.decisions import Decision, any_of, judged, part
from ...core.decrees import Known
from ...core.facts import COUNT, DAY, Count, Label, Whole
from ...core.faults import Fault, shown
from ...core.figures import Record, figure
from ...core.findings import asks, condition, falls, note
from ...core.locators import Citation
from ...core.organs import Level, Organ, Remit
from ...core.quantities import surplus
from ...core.registers import Standing, Target
from ...core.rules import provision, rule
from ...core.terms import Reading, Term
from .decree import (
    COSMETIC_WORK,
    DEVICE_WORK,
    DRUG_WORK,
    FIRST_YEAR,
    FOOD_DRUG_PLAN,
    PLAN_END,
    SITE_CHECKS,
    TEAMS,
    WORK_YEAR,
    FirstWorkYear,
    WorkYear,
    standing_of_year,
)

__all__ = [
    "CityInspection",
    "CoreTeams",
    "FocusKind",
    "FocusPlace",
    "FoodRisk",
    "FoodUnit",
    "UnlistedFocus",
    "YearlyInspections",
    "YearlyWork",
    "YearlyWorkCheck",
    "emergency_teams_short",
    "food_units_left",
    "is_inspection_priority",
    "yearly_work_check",
]


class CityInspection(Term):
    """What the city owes each year for drugs, devices and cosmetics (市级年度检查抽验事项)."""

    DRUG_PRODUCERS = "全覆盖跟踪检查通过GMP认证的市内药品生产企业"
    DRUG_SELLERS = "抽查药品经营企业"
    DRUG_SAMPLES = "完成省级下达市级药品、药包材抽验任务"
    DEVICE_PRODUCERS = "全覆盖检查市内第三类医疗器械生产企业"
    DEVICE_SELLERS = "抽查医疗器械经营企业"
    COSMETIC_PRODUCERS = "全覆盖检查市内化妆品生产企业"
    COSMETIC_SELLERS = "抽查化妆品经营企业"
    COSMETIC_SAMPLES = "开展化妆品质量安全监督抽验"


FIRMS = Whole(Unit("firms", "家"), at_least(0), at_most(10**9))
Firms = Annotated[int, *FIRMS]
BATCHES = Whole(Unit("batches", "批次"), at_least(0), at_most(10**9))
Batches = Annotated[int, *BATCHES]


@provision(DRUG_WORK, DEVICE_WORK, COSMETIC_WORK)
@frozen(kw_only=True)
class YearlyInspections(Record):
    """How many sellers the city checks and how many batches it samples in a year, at the least (年度抽查抽验数量)."""

    drug_sellers: Firms = figure(200, "药品经营企业抽查家数", "sellers of drugs")
    device_sellers: Firms = figure(10, "医疗器械经营企业抽查家数", "sellers of medical devices")
    cosmetic_sellers: Firms = figure(20, "化妆品经营企业抽查家数", "sellers of cosmetics")
    cosmetic_batches: Batches = figure(20, "化妆品抽验批次", "batches of cosmetics")


@frozen(kw_only=True)
class YearlyWork(Record):
    """What the city inspected and sampled in a year (市级年度检查抽验情况).

    Attributes:
        drug_producers: 药品生产企业数: certified drug producers in the city.
        drug_producers_inspected: 已检查药品生产企业数: how many of them were inspected.
        drug_sellers_checked: 已抽查药品经营企业数: how many sellers of drugs were checked, each counted once.
        provincial_samples_done: 省级抽验任务完成: whether the province's task of sampling drugs and packaging is done.
        device_producers: 第三类医疗器械生产企业数: producers of the riskiest devices in the city.
        device_producers_inspected: 已检查医疗器械生产企业数: how many of them were inspected.
        device_sellers_checked: 已抽查医疗器械经营企业数: how many sellers of devices were checked.
        cosmetic_producers: 化妆品生产企业数: producers of cosmetics in the city.
        cosmetic_producers_inspected: 已检查化妆品生产企业数: how many of them were inspected.
        cosmetic_sellers_checked: 已抽查化妆品经营企业数: how many sellers of cosmetics were checked.
        cosmetic_batches_sampled: 已抽验化妆品批次: how many batches of cosmetics were sampled.
    """

    drug_producers: Firms
    drug_producers_inspected: Firms
    drug_sellers_checked: Firms
    provincial_samples_done: bool
    device_producers: Firms
    device_producers_inspected: Firms
    device_sellers_checked: Firms
    cosmetic_producers: Firms
    cosmetic_producers_inspected: Firms
    cosmetic_sellers_checked: Firms
    cosmetic_batches_sampled: Batches

    def faults(self) -> tuple[Fault, ...]:
        """No more producers are inspected than there are."""
        pairs = (
            ("drug_producers_inspected", self.drug_producers_inspected, self.drug_producers),
            ("device_producers_inspected", self.device_producers_inspected, self.device_producers),
            ("cosmetic_producers_inspected", self.cosmetic_producers_inspected, self.cosmetic_producers),
        )
        return tuple(
            Fault(name, shown(done), f"a number up to {every}", f"不超过{every}的数", f"$.{name}")
            for name, done, every in pairs
            if done > every
        )


@frozen(kw_only=True)
class YearlyWorkCheck(Record):
    """How a year's inspections and samples stand (市级年度检查抽验状态).

    Attributes:
        status: 状态: not yet open, running, kept, missed, or nothing to measure where the year owes nothing.
        short: 尚缺事项: what is not done in full, in the order of the plan.
    """

    status: Standing
    short: tuple[CityInspection, ...]


@rule(DRUG_WORK, DEVICE_WORK, COSMETIC_WORK)
def yearly_work_check(
    work: YearlyWork,
    *,
    year: WorkYear,
    on: datetime.date,
    inspections: YearlyInspections = YearlyInspections(),
    first_work_year: FirstWorkYear = FirstWorkYear.OWED,
) -> Decision[YearlyWorkCheck]:
    """How a year's inspections and samples of drugs, devices and cosmetics stand (市级年度检查抽验).

    Numbers of sellers and batches are floors; each producer is inspected at least once. Where there is no producer,
    nothing is lacking.

    Args:
        work: 检查抽验情况: what was inspected and sampled in the year.
        year: 年度: of which year.
        on: 日期: the day; nothing is missed before the year has ended.

    Returns:
        检查抽验状态: the status, and what is short.

    Raises:
        NotInForce: The plan did not yet hold on the day.

    >>> done = YearlyWork(
    ...     drug_producers=9, drug_producers_inspected=9, drug_sellers_checked=199, provincial_samples_done=True,
    ...     device_producers=4, device_producers_inspected=3, device_sellers_checked=10, cosmetic_producers=0,
    ...     cosmetic_producers_inspected=0, cosmetic_sellers_checked=20, cosmetic_batches_sampled=20,
    ... )
    >>> found = yearly_work_check(done, year=2018, on=datetime.date(2018, 11, 20)).value
    >>> found.status.en, [one.name for one in found.short]
    ('running', ['DRUG_SELLERS', 'DEVICE_PRODUCERS'])
    """
    did, of_year, day = YearlyWork.of(work, "work"), WORK_YEAR.of(year, "year"), DAY.of(on, "on")
    least, owed = YearlyInspections.of(inspections, "inspections"), FirstWorkYear.of(first_work_year, "first_work_year")
    FOOD_DRUG_PLAN.require_in_force(day)
    if of_year == FIRST_YEAR and owed is FirstWorkYear.NOT_OWED:
        none = note(DRUG_WORK, "印发当年不计", "the year of issue owes no whole year's work", of_year)
        return Decision(YearlyWorkCheck(status=Standing.NOTHING_TO_MEASURE, short=()), none)
    last = at_most(datetime.date(of_year, 12, 31), "不晚于")
    drugs, devices, cosmetics = (
        FIRMS.at_least(every) for every in (did.drug_producers, did.device_producers, did.cosmetic_producers)
    )
    asked: dict[CityInspection, tuple[Citation, str, str, int, Bound]] = {
        CityInspection.DRUG_PRODUCERS: (
            *(DRUG_WORK, "已检查药品生产企业", "producers of drugs", did.drug_producers_inspected),
            drugs,
        ),
        CityInspection.DRUG_SELLERS: (
            *(DRUG_WORK, "已抽查药品经营企业", "sellers of drugs", did.drug_sellers_checked),
            FIRMS.at_least(least.drug_sellers),
        ),
        CityInspection.DEVICE_PRODUCERS: (
            *(DEVICE_WORK, "已检查医疗器械生产企业", "producers of devices", did.device_producers_inspected),
            devices,
        ),
        CityInspection.DEVICE_SELLERS: (
            *(DEVICE_WORK, "已抽查医疗器械经营企业", "sellers of devices", did.device_sellers_checked),
            FIRMS.at_least(least.device_sellers),
        ),
        CityInspection.COSMETIC_PRODUCERS: (
            *(COSMETIC_WORK, "已检查化妆品生产企业", "producers of cosmetics", did.cosmetic_producers_inspected),
            cosmetics,
        ),
        CityInspection.COSMETIC_SELLERS: (
            *(COSMETIC_WORK, "已抽查化妆品经营企业", "sellers of cosmetics", did.cosmetic_sellers_checked),
            FIRMS.at_least(least.cosmetic_sellers),
        ),
        CityInspection.COSMETIC_SAMPLES: (
            *(COSMETIC_WORK, "已抽验化妆品批次", "batches of cosmetics", did.cosmetic_batches_sampled),
            BATCHES.at_least(least.cosmetic_batches),
        ),
    }
    done = {item: bound.holds(count) for item, (_, _, _, count, bound) in asked.items()}
    done[CityInspection.DRUG_SAMPLES] = did.provincial_samples_done
    short = tuple(item for item in CityInspection if not done[item])
    check = YearlyWorkCheck(status=standing_of_year(of_year, day, done=not short), short=short)
    words = DRUG_WORK, "完成省级抽验任务", "the province's sampling is done", did.provincial_samples_done
    weigh, told = (falls, note) if last.holds(day) else (asks, condition)
    due = falls(DRUG_WORK, "年度末日", "last day of the year", day, last)
    return judged(check, *(weigh(*line) for line in asked.values()), told(*words), due)


TEAMS_UNIT = Whole(Unit("teams", "支"), at_least(0), at_most(1_000))
Teams = Annotated[int, *TEAMS_UNIT]


@provision(TEAMS)
@frozen(kw_only=True)
class CoreTeams(Record):
    """How many emergency teams there are to be (应急队伍数)."""

    county: Teams = figure(1, "县级骨干应急队伍数", "core teams of each county")
    zone: Teams = figure(1, "开发区骨干应急队伍数", "core teams of the Development Zone", printed_with="county")
    city: Teams = figure(
        1, "市级机动应急队伍数", "mobile teams of the city", source="专栏1 1: one is formed, without a number"
    )


@rule(TEAMS)
def emergency_teams_short(level: Level, *, teams: Teams, core_teams: CoreTeams = CoreTeams()) -> Decision[Count]:
    """How many emergency teams for food and drugs an area is short of (应急队伍建设).

    Args:
        level: 层级: a county, the Development Zone or the city; others owe none.
        teams: 已建队伍数: how many core teams it has, or mobile ones of the city, which rest on those of the areas.

    Returns:
        尚缺队伍数: how many are short.

    >>> emergency_teams_short(Level.COUNTY, teams=0).value, emergency_teams_short(Level.TOWNSHIP, teams=0).value
    (1, 0)
    """
    where, there, asked = (
        Level.of(level, "level"),
        TEAMS_UNIT.of(teams, "teams"),
        CoreTeams.of(core_teams, "core_teams"),
    )
    owed = _owed(asked)
    place = note(TEAMS, "层级", "level", where)
    if where not in owed:
        return Decision(0, place)
    told = asks(TEAMS, "已建应急队伍", "emergency teams", there, TEAMS_UNIT.at_least(owed[where]))
    return judged(surplus(owed[where], there), told, place)


TEAM_TARGETS = tuple(
    Target(
        key=f"{level.json.replace('_', '-')}-team",
        zh="食品药品安全骨干应急队伍",
        en="Core emergency teams for food and drugs",
        citation=TEAMS,
        asks=TEAMS_UNIT.at_least(teams),
        due=PLAN_END,
        due_known=Known.PRESUMED,
        scope=level,
        who=(Organ(level, Remit.GOVERNMENT),),
    )
    for level, teams in ((Level.COUNTY, CoreTeams().county), (Level.DEVELOPMENT_ZONE, CoreTeams().zone))
)


class FocusPlace(Term):
    """Where on-site checks of food look first (重点区域)."""

    RURAL = "农村"
    SCHOOL = "学校"
    KINDERGARTEN = "幼儿园"
    SIMILAR = "同类其他区域"
    OTHER = "其他区域"


class FocusKind(Term):
    """Whom on-site checks of food look at first (重点对象)."""

    WORKSHOP = "小作坊"
    STALL = "小摊贩"
    SMALL_CATERER = "小餐饮"
    SIMILAR = "同类其他对象"
    OTHER = "其他对象"


class FoodRisk(Term):
    """The risk grade of a food business (风险等级)."""

    LOW = "低风险"
    MEDIUM = "中风险"
    HIGH = "高风险"


class UnlistedFocus(Reading, at=SITE_CHECKS):
    """Whether like places and like businesses are looked at first as well (未列明的重点)."""

    COUNTS = "同类亦属重点", "两处列举均以等字结尾", "Both lists are open."
    NAMED_ALONE = "仅限列明者", "重点以文字列明者为限", "A priority is what the text names."


@rule(SITE_CHECKS)
def is_inspection_priority(
    *, place: FocusPlace, kind: FocusKind, risk: FoodRisk, unlisted_focus: UnlistedFocus = UnlistedFocus.COUNTS
) -> Decision[bool]:
    """Whether a food business is looked at first; the yearly plan covers every one (现场检查重点).

    Args:
        place: 区域: where it is.
        kind: 对象: what it is.
        risk: 风险等级: its grade.

    Returns:
        重点检查: whether place, kind or risk makes it one.

    >>> facts = {"place": FocusPlace.OTHER, "kind": FocusKind.OTHER}
    >>> is_inspection_priority(**facts, risk=FoodRisk.MEDIUM).value
    True
    """
    where, what, grade = FocusPlace.of(place, "place"), FocusKind.of(kind, "kind"), FoodRisk.of(risk, "risk")
    like = UnlistedFocus.of(unlisted_focus, "unlisted_focus") is UnlistedFocus.COUNTS
    by_place = where is not FocusPlace.OTHER and (like or where is not FocusPlace.SIMILAR)
    by_kind = what is not FocusKind.OTHER and (like or what is not FocusKind.SIMILAR)
    return any_of(
        condition(SITE_CHECKS, "重点区域", "a place looked at first", by_place, where),
        condition(SITE_CHECKS, "重点对象", "a business looked at first", by_kind, what),
        condition(SITE_CHECKS, "中高风险", "medium or high risk", grade is not FoodRisk.LOW, grade),
        note(SITE_CHECKS, "年度计划覆盖所有单位", "the yearly plan covers all"),
    )


@frozen(kw_only=True)
class FoodUnit(Record):
    """A food business in a year's inspections (食品生产经营单位).

    Attributes:
        name: 名称: its name.
        place: 区域: where it is.
        kind: 对象: what it is.
        risk: 风险等级: its grade.
        inspected: 已检查: whether it was inspected in the year.
    """

    name: Label
    place: FocusPlace
    kind: FocusKind
    risk: FoodRisk
    inspected: bool


@rule(SITE_CHECKS)
def food_units_left(
    units: Sequence[FoodUnit], *, unlisted_focus: UnlistedFocus = UnlistedFocus.COUNTS
) -> Decision[tuple[Label, ...]]:
    """Which food businesses a year's inspections have not yet covered, priorities first (尚未检查的单位).

    The yearly plan covers every one; how often each is inspected it does not say.

    Args:
        units: 单位名录: all businesses.

    Returns:
        尚未检查的单位: their names, in the order given among priorities and among others.

    >>> shop = FoodUnit(
    ...     name="超市", place=FocusPlace.OTHER, kind=FocusKind.OTHER, risk=FoodRisk.LOW, inspected=False
    ... )
    >>> canteen = FoodUnit(
    ...     name="小学食堂", place=FocusPlace.SCHOOL, kind=FocusKind.OTHER, risk=FoodRisk.LOW, inspected=False
    ... )
    >>> food_units_left([shop, canteen]).value
    ('小学食堂', '超市')
    """
    told, reading = FoodUnit.each(units, "units"), UnlistedFocus.of(unlisted_focus, "unlisted_focus")
    left = [one for one in told if not one.inspected]
    judged_first = [
        is_inspection_priority(place=one.place, kind=one.kind, risk=one.risk, unlisted_focus=reading) for one in left
    ]
    ordered = sorted(zip(left, judged_first, strict=True), key=lambda pair: not pair[1].value)
    covered = asks(SITE_CHECKS, "已检查单位", "businesses inspected", len(told) - len(left), COUNT.at_least(len(told)))
    return Decision(
        tuple(one.name for one, _ in ordered),
        covered,
        *(part("重点检查", "looked at first", decision) for _, decision in ordered),
        because=covered,
    )


def _owed(asked: CoreTeams) -> Mapping[Level, int]:
    return {Level.COUNTY: asked.county, Level.DEVELOPMENT_ZONE: asked.zone, Level.CITY: asked.city}


@columnar(emergency_teams_short, "teams", computes=True)
def _parts_of_teams(facts: Mapping[str, Any]) -> Parts | None:
    owed = _owed(facts["core_teams"]).get(facts["level"])
    return None if owed is None else Parts((), {"value": surplus(owed, facts["teams"])})
