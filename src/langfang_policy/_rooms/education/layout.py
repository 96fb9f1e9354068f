"""Parts 一 and 二（一）1 to 4 of the opinions: the goal, sites, land, standard schools, funds."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Annotated, Any

from attrs import frozen

from ...core.bounds import BARE, Side, Unit, at_least, at_most, below
from ...core.columnar import Parts, around, columnar
from ...core.decisions import Decision, all_of, judged
from ...core.errors import InvalidFacts, Undetermined
from ...core.exact import Number, product, quotient
from ...core.facts import DAY, FLAG, PERSONS, SHARE, YUAN, Means, Measure, Persons, Whole, Year, Yuan
from ...core.faults import Fault, shown
from ...core.figures import Record, figure
from ...core.findings import Finding, asks, condition, falls, note
from ...core.locators import Citation
from ...core.quantities import beyond, less, surplus, times
from ...core.registers import Standing
from ...core.rules import provision, rule
from ...core.terms import Reading, Term
from .decrees import (
    COMPULSORY_EDUCATION,
    ExactYuan,
    RateCheck,
    YuanOfShare,
    judged_on,
    progress,
    rate_check,
    short,
    year_end,
)

__all__ = [
    "BarredProject",
    "BuildingStage",
    "Criterion",
    "FundingShares",
    "LandFundCheck",
    "LandUse",
    "OldTownDuty",
    "Retention",
    "SchoolPlace",
    "StandardSchools",
    "TaxFloor",
    "TaxShare",
    "beds_short",
    "certificates_allowed",
    "demolition_kept",
    "government_school_first",
    "land_revenue_spent",
    "layout_change_allowed",
    "phase_stages_out_of_step",
    "retention_reached",
    "school_duty",
    "school_land_use_allowed",
    "standard_school",
    "tax_share",
]

GOALS = COMPULSORY_EDUCATION.at("一")
LAYOUT = COMPULSORY_EDUCATION.at("二（一）1")
LAND = COMPULSORY_EDUCATION.at("二（一）2")
STANDARD = COMPULSORY_EDUCATION.at("二（一）3")
FUNDS = COMPULSORY_EDUCATION.at("二（一）4")

COHORT = Whole(PERSONS.unit, at_least(1))
BEDS = Whole(Unit("beds", "个"), at_least(0))
REVENUE = YUAN
PROCEEDS = Measure(YUAN.unit)

Cohort = Annotated[int, *COHORT]
Beds = Annotated[int, *BEDS]
Revenue = Annotated[Number, *REVENUE]
Proceeds = Annotated[Number, *PROCEEDS]
ExactShare = Annotated[Decimal, *SHARE]
RatioSpent = Annotated[Fraction, *Means(BARE, at_least(0), at_most(1))]


@provision(GOALS)
@frozen(kw_only=True)
class Retention(Record):
    """The share of a cohort that completes nine years (九年义务教育巩固率目标)."""

    share: ExactShare = figure(Decimal("0.97"), "巩固率", "share of those who began, itself enough")
    by_year: Year = figure(2020, "达到年份", "its end, taken from the sentence before")


@rule(GOALS)
def retention_reached(*, retained: Persons, cohort: Cohort, retention: Retention = Retention()) -> Decision[RateCheck]:
    """Whether the retention rate of nine-year compulsory education is reached, exactly or better (巩固率达标).

    Args:
        retained: 完成学业人数: the pupils of a cohort who completed it.
        cohort: 入学人数: the pupils of the cohort.

    Returns:
        比例检查: the rate, and how many pupils it lacks; how it is counted is not in the text: completers over entrants
        here.

    >>> retention_reached(retained=95, cohort=100).value.to_go
    2
    """
    retention = Retention.of(retention, "retention")
    check = rate_check(retained, "retained", cohort, "cohort", retention.share)
    least = SHARE.at_least(retention.share, "达到")
    return Decision(check, asks(GOALS, "九年义务教育巩固率", "retention rate", check.share, least))


@rule(LAYOUT)
def layout_change_allowed(*, consent: bool) -> Decision[bool]:
    """Whether a layout plan of town schools may be changed: only with consent of the same level (变更布局规划).

    Args:
        consent: 同级教育部门同意: whether the education department of the same level consents.

    Returns:
        可以变更: whether the change is allowed.

    >>> layout_change_allowed(consent=False).value
    False
    """
    given = FLAG.of(consent, "consent")
    return all_of(condition(LAYOUT, "同级教育部门同意", "consent of the education department", given))


class BuildingStage(Term):
    """The stages at which schools go with the first phase of new town housing (三同步)."""

    PLANNING = "规划"
    BUILDING = "建设"
    HANDOVER = "交付使用"


@rule(LAYOUT)
def phase_stages_out_of_step(
    *, housing: frozenset[BuildingStage], schools: frozenset[BuildingStage]
) -> Decision[tuple[BuildingStage, ...]]:
    """The stages that the first phase of the housing has passed and its schools have not (首期未同步环节).

    In the central urban area the four stages of 廊政字〔2017〕28号 hold as well (``stages_out_of_step``).

    Args:
        housing: 住宅首期已完成环节: the stages that the first phase has passed.
        schools: 学校已完成环节: the stages that the schools have passed.

    Returns:
        未同步环节: the stages out of step, in their order.

    >>> housing = frozenset({BuildingStage.PLANNING, BuildingStage.BUILDING})
    >>> [stage.zh for stage in phase_stages_out_of_step(housing=housing, schools=frozenset()).value]
    ['规划', '建设']
    """
    passed, kept = BuildingStage.some(housing, "housing"), BuildingStage.some(schools, "schools")
    behind = tuple(stage for stage in BuildingStage if stage in passed and stage not in kept)
    findings = {stage: condition(LAYOUT, *_TOGETHER[stage], stage not in behind) for stage in BuildingStage}
    return Decision(behind, *findings.values(), because=findings[behind[0]] if behind else None)


_TOGETHER = {stage: (f"同步{stage.zh}", f"{stage.en} together") for stage in BuildingStage}


class SchoolPlace(Term):
    """Where schools are to be built (区域类型)."""

    NEW_HOUSING = "城镇新建居住区"
    OLD_TOWN_WITHOUT_SCHOOL = "老城区未配套"
    OLD_TOWN_SHORT = "老城区配建不足或小规模居住区"
    INDUSTRY_OR_FRINGE = "产业聚集区和城郊结合部"


class OldTownDuty(Term):
    """How schools are then provided (配套方式)."""

    WITH_FIRST_PHASE = "与住宅首期同步建设"
    BY_POPULATION = "按居住人口规模配套建设"
    GOVERNMENT_COORDINATES = "当地政府统筹新建或改扩建"
    WITH_HOMES = "结合居民住宅和保障房建设"


@rule(LAYOUT)
def school_duty(place: SchoolPlace) -> Decision[OldTownDuty]:
    """How schools are provided in a kind of place (配套方式).

    Args:
        place: 区域类型: the kind of place.

    Returns:
        配套方式: the duty.

    >>> school_duty(SchoolPlace.OLD_TOWN_SHORT).value.zh
    '当地政府统筹新建或改扩建'
    """
    duty = _DUTIES[SchoolPlace.of(place, "place")]
    return Decision(duty, note(LAYOUT, "区域类型", "kind of place", place))


_DUTIES = {
    SchoolPlace.NEW_HOUSING: OldTownDuty.WITH_FIRST_PHASE,
    SchoolPlace.OLD_TOWN_WITHOUT_SCHOOL: OldTownDuty.BY_POPULATION,
    SchoolPlace.OLD_TOWN_SHORT: OldTownDuty.GOVERNMENT_COORDINATES,
    SchoolPlace.INDUSTRY_OR_FRINGE: OldTownDuty.WITH_HOMES,
}


@rule(LAYOUT)
def government_school_first(
    *, school_completed_on: datetime.date | None, development_start: datetime.date
) -> Decision[bool]:
    """Whether a school paid for by government is finished before its area is developed (政府投资学校先行建成).

    Args:
        school_completed_on: 学校建成日: the day it was finished, None where it is not.
        development_start: 区域开发日: the day the development begins; the same day is not before.

    Returns:
        先行建成: whether it came first.

    Raises:
        NotInForce: The development began before the opinions held.

    >>> day = datetime.date(2018, 3, 1)
    >>> government_school_first(school_completed_on=day, development_start=day).value
    False
    """
    completed = DAY.maybe(school_completed_on, "school_completed_on")
    start = judged_on(development_start, "development_start")
    return all_of(_before(LAYOUT, "开发前建成", "finished before the development", completed, start))


def _before(clause: Citation, zh: str, en: str, done: datetime.date | None, start: datetime.date) -> Finding:
    """Whether a thing was done before a day; what is not done at all was not."""
    return condition(clause, zh, en, False) if done is None else asks(clause, zh, en, done, below(start, "早于"))


class BarredProject(Reading, at=LAYOUT):
    """Whose certificate and filing wait for the school (不得核实、备案的项目)."""

    HOUSING = (
        "住宅项目",
        "前文均述住宅项目的配套义务",
        "The clause is on what housing must have built with it.",
    )
    SCHOOL = "配套学校", "仅指未按规划建设的学校本身", "The school alone, which is what was not built as planned."


@rule(LAYOUT)
def certificates_allowed(
    *, school_built_as_planned: bool, barred_project: BarredProject = BarredProject.HOUSING
) -> Decision[bool]:
    """Whether a housing project may get its planning certificate and its completion filing (核实合格书与竣工备案).

    Args:
        school_built_as_planned: 按规划配套建设学校: whether its school is built as planned.

    Returns:
        可以办理: whether both may be given; without the school neither may.

    >>> certificates_allowed(school_built_as_planned=False).value
    False
    """
    built = FLAG.of(school_built_as_planned, "school_built_as_planned")
    if BarredProject.of(barred_project, "barred_project") is BarredProject.SCHOOL:
        return Decision(True, note(LAYOUT, "按规划配套建设学校", "the school is built as planned", built))
    return all_of(condition(LAYOUT, "按规划配套建设学校", "the school is built as planned", built))


@rule(LAYOUT, LAND)
def demolition_kept(
    *, needed: bool, replacement_built_on: datetime.date | None, demolished_on: datetime.date
) -> Decision[bool]:
    """Whether school premises were taken for renewal as they may be: where needed, after their replacement (先建后拆).

    Args:
        needed: 确需征迁、占用: whether the renewal really needed them.
        replacement_built_on: 补建或重建建成日: the day its replacement, nearby or elsewhere, was finished; None where
            there is none.
        demolished_on: 拆除日: the day the old one came down; the same day is not after.

    Returns:
        符合: whether both hold.

    Raises:
        NotInForce: The old one came down before the opinions held.

    >>> built, down = datetime.date(2018, 3, 1), datetime.date(2018, 3, 2)
    >>> demolition_kept(needed=True, replacement_built_on=built, demolished_on=down).value
    True
    """
    really, built = FLAG.of(needed, "needed"), DAY.maybe(replacement_built_on, "replacement_built_on")
    day = judged_on(demolished_on, "demolished_on")
    return all_of(
        condition(LAYOUT, "确需征迁、占用", "really needed", really),
        _before(LAND, "先建后拆", "replacement first", built, day),
    )


class LandUse(Term):
    """What school land is to be used for (用途)."""

    EDUCATION = "教育"
    COMMERCIAL = "商业开发"
    OTHER_BUILDING = "其他建设项目"


@rule(LAND)
def school_land_use_allowed(use: LandUse) -> Decision[bool]:
    """Whether land of compulsory education may be used so: for education alone (义务教育用地用途).

    Args:
        use: 用途: the use proposed.

    Returns:
        允许: whether it is allowed.

    >>> school_land_use_allowed(LandUse.COMMERCIAL).value
    False
    """
    kept = LandUse.of(use, "use") is LandUse.EDUCATION
    return all_of(condition(LAND, "仅用于教育", "for education alone", kept, use))


class Criterion(Term):
    """What a standard school is measured by (标准化学校要求)."""

    GROUNDS = "校园占地面积"
    BUILDING_PER_PUPIL = "生均校舍建筑面积"
    SPECIAL_ROOMS = "专用教室设置"
    EQUIPMENT = "基本装备配置"
    CLASS_SIZE = "班额人数"
    TEACHERS = "师资配备"


@provision(STANDARD)
@frozen(kw_only=True)
class StandardSchools(Record):
    """By when schools are standard ones (标准化办学目标)."""

    by_year: Year = figure(2018, "达标年份", "the end of that year, as it is read")


@rule(STANDARD)
def standard_school(
    *, met: frozenset[Criterion], on: datetime.date, goal: StandardSchools = StandardSchools()
) -> Decision[Standing]:
    """How a school stands to the six criteria of a standard school on a day (标准化学校达标情况).

    Args:
        met: 已达到的要求: the criteria met; the findings name those that are missing.
        on: 日期: the day.

    Returns:
        达标情况: kept, running until the day that is set, or missed.

    Raises:
        NotInForce: The opinions did not yet hold on the day.

    >>> standard_school(met=frozenset(Criterion) - {Criterion.TEACHERS}, on=datetime.date(2018, 12, 31)).value.en
    'running'
    """
    goal = StandardSchools.of(goal, "goal")
    found, day, due = Criterion.some(met, "met"), judged_on(on), year_end(goal.by_year)
    findings = [condition(STANDARD, one.zh, one.en, one in found) for one in Criterion]
    stands = progress(all(findings), day, due)
    when = falls(STANDARD, "日期", "day", day, at_most(due, "不晚于"))
    return judged(stands, *findings, when)


@rule(STANDARD)
def beds_short(*, boarders: Persons, beds: Beds | None = None) -> Decision[Beds]:
    """How many beds a boarding school lacks: one for every boarder (缺少床位).

    Args:
        boarders: 寄宿生人数: the boarders.
        beds: 床位数: the beds; asked for where there are boarders.

    Returns:
        缺少床位: the beds that are missing, none where there are enough.

    Raises:
        Undetermined: There are boarders, and the beds are not given.

    >>> beds_short(beds=299, boarders=300).value
    1
    """
    wanted, there = PERSONS.of(boarders, "boarders"), BEDS.maybe(beds, "beds")
    if not wanted:
        return Decision(0, note(STANDARD, "寄宿生人数", "boarders", wanted, PERSONS.unit))
    if there is None:
        raise Undetermined("beds", en="the beds are not given", zh="未说明床位数")
    every = asks(STANDARD, "寄宿生床位", "a bed for every boarder", there, BEDS.at_least(wanted))
    return Decision(surplus(wanted, there), every)


@provision(FUNDS)
@frozen(kw_only=True)
class FundingShares(Record):
    """What of two revenues goes to schools (教育资金比例)."""

    tax_low: ExactShare = figure(Decimal("0.07"), "城市维护建设税提取比例下端", "least share of the tax")
    tax_high: ExactShare = figure(Decimal("0.10"), "城市维护建设税提取比例上端", "upper end of that range")
    land: ExactShare = figure(Decimal("0.10"), "土地出让收益计提比例", "share of net land proceeds set aside")

    def faults(self) -> Sequence[Fault]:
        """The upper end of the range is not below the lower."""
        if self.tax_low <= self.tax_high:
            return ()
        low = self.tax_low
        return (Fault("tax_high", shown(self.tax_high), f"{low} or more", f"不小于{low}的数", "$.tax_high"),)


class TaxFloor(Reading, at=FUNDS):
    """What "at least" asks of a range of shares (至少提取的比例)."""

    LOW = "不低于下端", "至少即以下端为底线", "At least the lower end."
    HIGH = "不低于上端", "以上端为底线", "At least the upper end."
    CORRIDOR = (
        "两端之间",
        "比例区间视为整体，超出上端即不在其内",
        "Between the two ends, both included: more than the upper end is outside the range.",
    )


@frozen(kw_only=True)
class TaxShare(Record):
    """What share goes to urban schools, and the amounts at either end of the range; true where it is enough (提取情况).

    Attributes:
        share: 提取比例: the share that goes to urban schools; None without revenue.
        low_yuan: 下端金额: the amount at the lower end of the range.
        high_yuan: 上端金额: the amount at its upper end.
        enough: 符合: whether it is enough.
    """

    share: RatioSpent | None
    low_yuan: YuanOfShare
    high_yuan: YuanOfShare
    enough: bool

    def __bool__(self) -> bool:
        return self.enough


@rule(FUNDS)
def tax_share(
    *,
    revenue_yuan: Revenue,
    for_schools_yuan: Yuan,
    shares: FundingShares = FundingShares(),
    floor: TaxFloor = TaxFloor.LOW,
) -> Decision[TaxShare]:
    """Whether enough of the urban maintenance and construction tax goes to building urban schools (城市维护建设税提取).

    Args:
        revenue_yuan: 城市维护建设税收入: the tax revenue.
        for_schools_yuan: 用于城市学校建设: what of it goes to urban schools, not more than the revenue.

    Returns:
        提取情况: the share, the amounts at either end, and whether the floor is kept.

    >>> found = tax_share(revenue_yuan=80_000_000, for_schools_yuan=5_600_000).value
    >>> found.enough, found.low_yuan, found.high_yuan
    (True, Decimal('5600000.00'), Decimal('8000000.00'))
    """
    shares = FundingShares.of(shares, "shares")
    revenue = REVENUE.of(revenue_yuan, "revenue_yuan")
    spent = _of_all(for_schools_yuan, "for_schools_yuan", revenue)
    low, high = product(revenue, shares.tax_low), product(revenue, shares.tax_high)
    way, words = TaxFloor.of(floor, "floor"), ("用于城市学校建设", "spent on building urban schools")
    least = YUAN.bound(Side.AT_LEAST, high if way is TaxFloor.HIGH else low, "至少")
    findings = [asks(FUNDS, *words, spent, least)]
    if way is TaxFloor.CORRIDOR:
        findings.append(asks(FUNDS, *words, spent, YUAN.bound(Side.AT_MOST, high)))
    share = quotient(spent, revenue) if revenue else None
    found = TaxShare(share=share, low_yuan=low, high_yuan=high, enough=all(findings))
    return judged(found, *findings)


def _of_all(part: object, fact: str, whole: Decimal) -> Decimal:
    """An amount that is part of another."""
    amount = YUAN.of(part, fact)
    if amount > whole:
        raise InvalidFacts(fact, part, f"a number, {whole} or less", f"不大于{whole}的数")
    return amount


@frozen(kw_only=True)
class LandFundCheck(Record):
    """What the education fund from land proceeds lacks; true where it lacks nothing (土地出让收益教育资金检查).

    Attributes:
        set_aside_short_yuan: 少提金额: what is missing of the share to be set aside.
        unspent_yuan: 未用于教育金额: what of the fund is not spent on education.
    """

    set_aside_short_yuan: YuanOfShare
    unspent_yuan: ExactYuan

    def __bool__(self) -> bool:
        return not (self.set_aside_short_yuan or self.unspent_yuan)


@rule(FUNDS)
def land_revenue_spent(
    *, proceeds_yuan: Proceeds, set_aside_yuan: Yuan, spent_yuan: Yuan, shares: FundingShares = FundingShares()
) -> Decision[LandFundCheck]:
    """Whether the education fund from land proceeds is set aside and all spent on education (土地出让收益计提教育资金).

    Args:
        proceeds_yuan: 土地出让收益: the proceeds, net of cost; nothing is due of a loss.
        set_aside_yuan: 计提教育资金: what is set aside.
        spent_yuan: 用于教育: what of it is spent on education, not more than is set aside.

    Returns:
        教育资金检查: what is missing of the share to be set aside, and what of the fund is not spent; nothing of either
        where the clause is kept.

    >>> land_revenue_spent(proceeds_yuan=1_000_000, set_aside_yuan=100_000, spent_yuan=90_000).value.unspent_yuan
    Decimal('10000')
    """
    shares = FundingShares.of(shares, "shares")
    due = _due(PROCEEDS.of(proceeds_yuan, "proceeds_yuan"), shares)
    aside = YUAN.of(set_aside_yuan, "set_aside_yuan")
    spent = _of_all(spent_yuan, "spent_yuan", aside)
    return judged(
        LandFundCheck(set_aside_short_yuan=short(aside, due), unspent_yuan=short(spent, aside)),
        asks(FUNDS, "计提教育资金", "set aside for education", aside, YUAN.bound(Side.AT_LEAST, due)),
        asks(FUNDS, "全部用于教育", "all spent on education", spent, YUAN.bound(Side.EXACTLY, aside)),
    )


def _due(proceeds: Any, shares: FundingShares) -> Any:
    """What is to be set aside of proceeds, of a number or of a column; nothing of a loss."""
    return beyond(times(proceeds, shares.land), 0)


@columnar(beds_short, "boarders", "beds", computes=True)
def _parts_of_beds(facts: Mapping[str, Any]) -> Parts | None:
    there = facts["beds"]
    return None if there is None else Parts((), {"value": surplus(facts["boarders"], there)})


@columnar(land_revenue_spent, "proceeds_yuan", "set_aside_yuan", "spent_yuan", computes=True)
def _parts_of_land_revenue(facts: Mapping[str, Any]) -> Parts:
    due, aside, spent = _due(facts["proceeds_yuan"], facts["shares"]), facts["set_aside_yuan"], facts["spent_yuan"]
    values = {"set_aside_short_yuan": short(aside, due), "unspent_yuan": short(spent, aside)}
    return Parts([(less(aside, spent), around(0))], values)
