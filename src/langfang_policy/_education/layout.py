"""Parts 一 and 二（一）1 to 4 of the opinions: the goal, sites, land, standard schools, funds."""

from __future__ import annotations

import datetime
from decimal import Decimal
from fractions import Fraction

from attrs import frozen

from ..core.decisions import Decision, Finding, all_of, first_failing
from ..core.decrees import plain_date
from ..core.exact import Number, exact, product, quotient, whole
from ..core.rules import provision, rule
from ..core.terms import Reading, Term, flag, member, members
from .decrees import COMPULSORY_EDUCATION, Progress, part_of, progress, year_end

__all__ = [
    "BuildingStage",
    "Criterion",
    "FundingShares",
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


@provision(COMPULSORY_EDUCATION, "一")
@frozen(kw_only=True)
class Retention:
    """The share of a cohort that completes nine years (九年义务教育巩固率)."""

    share: Decimal = Decimal("0.97")  # of those who began, at least
    by_year: int = 2020  # its end, taken from the sentence before


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
    rate = part_of(retained, "retained", cohort, "cohort")
    reached = rate >= retention.share
    return Decision(reached, Finding(_GOALS, "九年义务教育巩固率", "retention rate", reached, rate, retention.share))


@rule(COMPULSORY_EDUCATION, "二（一）1")
def layout_change_allowed(*, consent: bool) -> Decision[bool]:
    """Whether a layout plan of town schools may be changed: only with the same-level education department's consent.

    Args:
        consent: Whether the education department of the same level consents.

    Returns:
        Whether the change is allowed.

    Raises:
        InvalidFacts: The fact is no yes or no.

    >>> layout_change_allowed(consent=False).value
    False
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

    >>> housing = frozenset({BuildingStage.PLANNING, BuildingStage.BUILDING})
    >>> [stage.zh for stage in phase_stages_out_of_step(housing=housing, schools=frozenset()).value]
    ['规划', '建设']
    """
    passed, kept = members(housing, BuildingStage, "housing"), members(schools, BuildingStage, "schools")
    findings = tuple(
        Finding(_LAYOUT, f"同步{stage.zh}", f"{stage.en} together", stage in kept or stage not in passed)
        for stage in BuildingStage
    )
    behind = (stage for stage, finding in zip(BuildingStage, findings, strict=True) if not finding.holds)
    return Decision(tuple(behind), *findings, because=first_failing(findings))


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
    duty = _DUTIES[member(place, SchoolPlace, "place")]
    return Decision(duty, Finding(_LAYOUT, "区域类型", "kind of place", observed=place))


_DUTIES = {
    SchoolPlace.NEW_HOUSING: OldTownDuty.WITH_FIRST_PHASE,
    SchoolPlace.OLD_TOWN_WITHOUT_SCHOOL: OldTownDuty.BY_POPULATION,
    SchoolPlace.OLD_TOWN_SHORT: OldTownDuty.GOVERNMENT_COORDINATES,
    SchoolPlace.INDUSTRY_OR_FRINGE: OldTownDuty.WITH_HOMES,
}


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

    >>> day = datetime.date(2018, 3, 1)
    >>> government_school_first(school_completed_on=day, development_start=day).value
    False
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

    >>> certificates_allowed(school_built_as_planned=False).value
    False
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

    >>> built, down = datetime.date(2018, 3, 1), datetime.date(2018, 3, 2)
    >>> demolition_kept(needed=True, replacement_built_on=built, demolished_on=down).value
    True
    """
    day = plain_date(demolished_on, "demolished_on")
    first = replacement_built_on is not None and plain_date(replacement_built_on, "replacement_built_on") < day
    findings = (
        Finding(_LAYOUT, "确需征迁、占用", "really needed", flag(needed, "needed")),
        Finding(_LAND, "先建后拆", "replacement first", first, replacement_built_on, day),
    )
    return all_of(*findings)


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

    >>> school_land_use_allowed(LandUse.COMMERCIAL).value
    False
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

    >>> standard_school(met=frozenset(Criterion) - {Criterion.TEACHERS}, on=datetime.date(2018, 12, 31)).value.zh
    '未到期'
    """
    found = members(met, Criterion, "met")
    findings = tuple(Finding(_STANDARD, one.zh, one.en, one in found) for one in Criterion)
    return Decision(progress(all(findings), on, year_end(goal.by_year)), *findings, because=first_failing(findings))


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
    CORRIDOR = "7%至10%之间"
    """Between the two ends, both included: the range is taken as one, and more than its upper end is outside it."""


@frozen(kw_only=True)
class TaxShare:
    """What share goes to urban schools, and the amounts at either end of the range in yuan; true where it is enough."""

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
        floor: Which end of the printed range is the floor, or whether the range is a corridor.

    Returns:
        The share, the amounts at either end, and whether the floor is kept.

    Raises:
        InvalidFacts: An amount is out of range.

    >>> found = tax_share(revenue_yuan=80_000_000, for_schools_yuan=5_600_000).value
    >>> found.enough, found.low_yuan, found.high_yuan
    (True, Decimal('5600000.00'), Decimal('8000000.00'))
    """
    revenue = exact(revenue_yuan, "revenue_yuan", above=0)
    spent = exact(for_schools_yuan, "for_schools_yuan", at_least=0, at_most=revenue)
    low, high = product(revenue, shares.tax_low), product(revenue, shares.tax_high)
    read = member(floor, TaxFloor, "floor")
    least = high if read is TaxFloor.HIGH else low
    findings = [
        Finding(
            _FUNDS, "用于城市学校建设，不低于（元）", "yuan for urban schools, at least", spent >= least, spent, least
        )
    ]
    if read is TaxFloor.CORRIDOR:
        findings.append(
            Finding(
                _FUNDS, "用于城市学校建设，不高于（元）", "yuan for urban schools, at most", spent <= high, spent, high
            )
        )
    found = TaxShare(share=quotient(spent, revenue), low_yuan=low, high_yuan=high, enough=all(findings))
    return Decision(found, *findings, because=first_failing(findings))


@rule(
    COMPULSORY_EDUCATION, "二（一）4", units={"proceeds_yuan": "yuan", "set_aside_yuan": "yuan", "spent_yuan": "yuan"}
)
def land_revenue_spent(
    *, proceeds_yuan: Number, set_aside_yuan: Number, spent_yuan: Number, shares: FundingShares = FundingShares()
) -> Decision[bool]:
    """Whether the education fund from land-transfer proceeds is set aside and all spent on education.

    Args:
        proceeds_yuan: The proceeds in yuan, net of cost as 土地出让收益 is read; nothing is due of a loss.
        set_aside_yuan: What is set aside, in yuan, 0 or more.
        spent_yuan: What of it is spent on education, in yuan, 0 or more and not more than is set aside.
        shares: The shares.

    Returns:
        Whether at least the share is set aside and all of it spent.

    Raises:
        InvalidFacts: An amount is out of range.

    >>> land_revenue_spent(proceeds_yuan=1_000_000, set_aside_yuan=100_000, spent_yuan=90_000).because.zh
    '全部用于教育（元）'
    """
    due = max(product(exact(proceeds_yuan, "proceeds_yuan"), shares.land), Decimal(0))
    aside = exact(set_aside_yuan, "set_aside_yuan", at_least=0)
    spent = exact(spent_yuan, "spent_yuan", at_least=0, at_most=aside)
    findings = (
        Finding(_FUNDS, "计提教育资金（元）", "yuan set aside", aside >= due, aside, due),
        Finding(_FUNDS, "全部用于教育（元）", "yuan spent on education", spent == aside, spent, aside),
    )
    return all_of(*findings)


_GOALS = COMPULSORY_EDUCATION.at("一")
_LAYOUT = COMPULSORY_EDUCATION.at("二（一）1")
_LAND = COMPULSORY_EDUCATION.at("二（一）2")
_STANDARD = COMPULSORY_EDUCATION.at("二（一）3")
_FUNDS = COMPULSORY_EDUCATION.at("二（一）4")
