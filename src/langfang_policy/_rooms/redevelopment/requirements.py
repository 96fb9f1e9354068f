"""Part 3: plot ratio and green, the income from land, facilities, matching land, public housing, land supply."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Annotated, Any

from attrs import frozen

from ...core.bounds import BARE, Bound, at_least
from ...core.columnar import Cut, Parts, columnar
from ...core.decisions import Decision, lacking, needs
from ...core.errors import InvalidFacts, Undetermined, known
from ...core.facts import FLAG, M2, PERCENT, YUAN, Measure, Percent, Places, SquareMetres, Yuan
from ...core.figures import Readings, Record, figure
from ...core.findings import Finding, asks, condition, note
from ...core.locators import Citation
from ...core.quantities import less, times
from ...core.rules import provision, rule
from ...core.terms import Reading, Term, Words
from .decree import DIVISION, FACILITIES, GREEN, INCOME, MATCHING, PLOT_RATIO, SUPPLY

__all__ = [
    "CompensationShare",
    "DesignShortfall",
    "FacilityDuty",
    "FacilityLead",
    "GreenShares",
    "HousingUse",
    "IncomeUse",
    "LandIncome",
    "LevelOfParks",
    "MatchedUse",
    "MatchingReadings",
    "MatchingRequirement",
    "NetIncomeBase",
    "PlotRatioCeiling",
    "ProjectDesign",
    "PublicHousingShare",
    "RebuildingFacility",
    "ReckoningOfRoads",
    "SiteOfOthers",
    "SupplyPrivilege",
    "design_shortfalls",
    "facility_duty",
    "land_income",
    "land_supply",
    "matching_lacks",
    "net_income_may_serve",
    "public_housing_due",
]

RATIO = Measure(BARE, at_least(0))
PlotRatio = Annotated[Decimal, *RATIO]
YuanOut = Annotated[Decimal, *YUAN, Places(2)]
AreaDue = Annotated[Decimal, *M2, Places(3)]
SharePercent = Annotated[Decimal, *PERCENT]
_PER_CENT = Decimal("0.01")


@provision(PLOT_RATIO)
@frozen(kw_only=True)
class PlotRatioCeiling(Record):
    """The floor-area ratio of residential land, in principle (容积率上限)."""

    ratio: PlotRatio = figure(Decimal("2.2"), "容积率上限", "not to be exceeded in principle")


@provision(GREEN)
@frozen(kw_only=True)
class GreenShares(Record):
    """The least shares of green (绿地率下限)."""

    commercial_percent: SharePercent = figure(Decimal(35), "商品房绿地率下限", "of commercial housing at the least")
    resettlement_percent: SharePercent = figure(Decimal(30), "回迁区域绿地率下限", "of resettlement at the least")


class DesignShortfall(Term):
    """Where the design of a project falls short (方案不符项)."""

    PLANNED_RATIO = "控制性详细规划容积率"
    RATIO_IN_PRINCIPLE = "原则上的容积率上限"
    ECOLOGICAL_SPACE = "生态空间大于开发建设空间"
    COMMERCIAL_GREEN = "商品房区域绿地率"
    RESETTLEMENT_GREEN = "回迁区域绿地率"


@frozen(kw_only=True)
class ProjectDesign(Record):
    """The design of a project (改造项目设计).

    Attributes:
        plot_ratio: 居住用地容积率: the floor-area ratio of its residential land, None where it has none.
        planned_ratio: 规划容积率: what the detailed control plan allows there, None where it is not fixed yet.
        ecological_m2: 生态空间面积: the ecological space.
        development_m2: 开发建设空间面积: the space that is built on.
        commercial_green: 商品房绿地率: the share of green where it has commercial housing, None where it has none.
        resettlement_green: 回迁绿地率: the share of green where it resettles, None where it does not.
    """

    plot_ratio: Annotated[Decimal | int, *RATIO] | None
    planned_ratio: Annotated[Decimal | int, *RATIO] | None
    ecological_m2: SquareMetres
    development_m2: SquareMetres
    commercial_green: Percent | None
    resettlement_green: Percent | None


@rule(PLOT_RATIO, GREEN)
def design_shortfalls(
    design: ProjectDesign,
    *,
    ceiling: PlotRatioCeiling = PlotRatioCeiling(),
    green: GreenShares = GreenShares(),
) -> Decision[tuple[DesignShortfall, ...]]:
    """Where a design falls short; a ratio above the ceiling goes against a principle, which admits others (方案不符项).

    Args:
        design: 改造项目设计: the design. Other land than residential has no ceiling here.

    Returns:
        不符项: what it falls short of; nothing where it is in order.
    """
    asked, most = ProjectDesign.of(design, "design"), PlotRatioCeiling.of(ceiling, "ceiling").ratio
    shares, short = GreenShares.of(green, "green"), DesignShortfall
    found: list[tuple[DesignShortfall, Finding]] = []
    ratio = RATIO.maybe(asked.plot_ratio, "design.plot_ratio")
    if ratio is not None:
        planned = RATIO.maybe(asked.planned_ratio, "design.planned_ratio")
        if planned is not None:
            found.append(_held(PLOT_RATIO, short.PLANNED_RATIO, ratio, RATIO.at_most(planned)))
        found.append(_held(PLOT_RATIO, short.RATIO_IN_PRINCIPLE, ratio, RATIO.at_most(most, "不超过")))
    built = M2.above(M2.of(asked.development_m2, "design.development_m2"), "大于")
    found.append(_held(GREEN, short.ECOLOGICAL_SPACE, M2.of(asked.ecological_m2, "design.ecological_m2"), built))
    for what, seen, least in (
        (short.COMMERCIAL_GREEN, asked.commercial_green, shares.commercial_percent),
        (short.RESETTLEMENT_GREEN, asked.resettlement_green, shares.resettlement_percent),
    ):
        if seen is not None:
            found.append(_held(GREEN, what, PERCENT.of(seen, "design"), PERCENT.at_least(least, "不低于")))
    return lacking(*found)


def _held(clause: Citation, what: DesignShortfall, seen: Decimal, bound: Bound) -> tuple[DesignShortfall, Finding]:
    """What a design must keep, and whether it does."""
    return what, asks(clause, what.zh, what.en, seen, bound)


@provision(INCOME)
@frozen(kw_only=True)
class CompensationShare(Record):
    """What part of the payment for land counts as compensation (征地拆迁补偿支出比例)."""

    percent: SharePercent = figure(Decimal(80), "补偿支出比例", "of the payment after fees, as a cost")


class NetIncomeBase(Reading, at=INCOME):
    """Of what the net income is the rest (净收益的计算基础)."""

    AFTER_FEES = "扣除费用后的余额", "已提取的费用不构成收益", "Fees that were taken out are no income."
    WHOLE_PAYMENT = "出让金总额", "按字面，其余部分承接出让金", "By the letter the rest is that of the payment."


@frozen(kw_only=True)
class LandIncome(Record):
    """How the payment for a project's land is divided (土地出让收益分配).

    Attributes:
        compensation_yuan: 征地拆迁补偿支出: what counts as compensation for land and relocation, in the costs.
        net_yuan: 净收益: what is left.
        district_yuan: 下达区级财政: what goes down to the district, all of it for the rebuilding of shantytowns.
    """

    compensation_yuan: YuanOut
    net_yuan: YuanOut
    district_yuan: YuanOut


@rule(INCOME)
def land_income(
    *,
    payment_yuan: Yuan,
    payment_fees_yuan: Yuan,
    net_fees_yuan: Yuan,
    share: CompensationShare = CompensationShare(),
    net_income_base: NetIncomeBase = NetIncomeBase.AFTER_FEES,
) -> Decision[LandIncome]:
    """How the payment for a project's land is divided; nothing is rounded (土地出让收益分配).

    Args:
        payment_yuan: 土地出让金: the payment.
        payment_fees_yuan: 出让金中提取的费用: the fees that other rules take out of the payment.
        net_fees_yuan: 净收益中提取的费用: the fees that other rules take out of the net income.

    Returns:
        分配: compensation, net income, and what goes to the district.

    >>> found = land_income(payment_yuan=100_000_000, payment_fees_yuan=5_000_000, net_fees_yuan=1_000_000).value
    >>> print(found.compensation_yuan, found.net_yuan, found.district_yuan)
    76000000.00 19000000.00 18000000.00
    """
    paid, fees = YUAN.of(payment_yuan, "payment_yuan"), YUAN.of(payment_fees_yuan, "payment_fees_yuan")
    later, percent = YUAN.of(net_fees_yuan, "net_fees_yuan"), CompensationShare.of(share, "share").percent
    whole = NetIncomeBase.of(net_income_base, "net_income_base") is NetIncomeBase.WHOLE_PAYMENT
    _within(fees, paid, "payment_fees_yuan")
    _, compensation, net, district = _divided(paid, fees, later, percent, whole=whole)
    _within(later, net, "net_fees_yuan")
    return Decision(
        LandIncome(compensation_yuan=compensation, net_yuan=net, district_yuan=district),
        note(INCOME, "土地出让金", "the payment", paid, YUAN.unit),
        note(INCOME, "出让金中提取的费用", "fees out of the payment", fees, YUAN.unit),
        note(INCOME, "补偿支出比例", "share of compensation", percent, PERCENT.unit),
        note(INCOME, "征地拆迁补偿支出", "compensation", compensation, YUAN.unit),
        note(INCOME, "净收益", "net income", net, YUAN.unit),
        note(INCOME, "净收益中提取的费用", "fees out of the net income", later, YUAN.unit),
        note(INCOME, "下达区级财政", "what goes to the district", district, YUAN.unit),
    )


def _divided(paid: Any, fees: Any, later: Any, percent: Any, *, whole: bool) -> tuple[Any, Any, Any, Any]:
    """What fees leave, and of it compensation, net income and the district's; of numbers or of columns."""
    left = less(paid, fees)
    compensation = times(times(left, percent), _PER_CENT)
    net = less(paid if whole else left, compensation)
    return left, compensation, net, less(net, later)


@columnar(land_income, "payment_yuan", "payment_fees_yuan", "net_fees_yuan", computes=True)
def _parts_of_income(facts: Mapping[str, Any]) -> Parts:
    whole = facts["net_income_base"] is NetIncomeBase.WHOLE_PAYMENT
    paid, fees, later = (facts[name] for name in ("payment_yuan", "payment_fees_yuan", "net_fees_yuan"))
    left, compensation, net, district = _divided(paid, fees, later, facts["share"].percent, whole=whole)
    values = {"compensation_yuan": compensation, "net_yuan": net, "district_yuan": district}
    return Parts([(left, _NOT_BELOW_NOTHING), (district, _NOT_BELOW_NOTHING)], values)


_NOT_BELOW_NOTHING = (Cut(0, owned=True),)


def _within(part: Decimal, whole: Decimal, fact: str) -> Decimal:
    """An amount that is taken out of another."""
    if part > whole:
        raise InvalidFacts(fact, part, f"not more than {whole}", f"不超过{whole}")
    return part


class IncomeUse(Term):
    """What the district would spend the net income on (净收益用途)."""

    REBUILDING = "城镇棚户区改造"
    PUBLIC_HOUSING = "保障性住房建设"
    OTHER = "其他"


class HousingUse(Reading, at=(INCOME, DIVISION)):
    """Whether the net income may build public housing besides (净收益用于保障性住房)."""

    BARRED = "不得", "净收益须全部用于棚户区改造", "All of the net income is for the rebuilding."
    ALLOWED = "可以", "职责分工并列两项用途", "The division of work has money passed on for both."


@rule(INCOME, DIVISION)
def net_income_may_serve(use: IncomeUse, *, housing_use: HousingUse = HousingUse.BARRED) -> Decision[bool]:
    """Whether the district may spend the net income on something (净收益用途).

    Args:
        use: 用途: what for.

    Returns:
        可以使用: whether it may.
    """
    asked = IncomeUse.of(use, "use")
    housing = HousingUse.of(housing_use, "housing_use") is HousingUse.ALLOWED
    if housing and asked is IncomeUse.PUBLIC_HOUSING:
        return Decision(True, condition(DIVISION, "保障性住房建设", "public housing", True, asked))
    fits = asked is IncomeUse.REBUILDING
    return Decision(fits, condition(INCOME, "全部用于城镇棚户区改造", "for the rebuilding alone", fits, asked))


class RebuildingFacility(Term):
    """What a project's area is provided with (配套设施)."""

    EDUCATION = "教育"
    MEDICAL = "医疗"
    CULTURE = "文化"
    SPORT = "体育"
    ELDERLY_CARE = "养老"
    MUNICIPAL = "市政公用"
    ROADS = "道路交通"
    PARKS = "公园绿化"
    OTHER = "其他"


class FacilityLead(Term):
    """Who sees to a facility (设施牵头主体)."""

    DEVELOPER = "竞得土地使用权的房地产开发企业"
    DISTRICT_GOVERNMENT = "辖区政府"
    UNSAID = "未规定"


@frozen(kw_only=True)
class FacilityDuty(Record):
    """Who sees to a facility, and how (设施配建要求).

    Attributes:
        lead: 牵头主体: who sees to it.
        with_housing: 三同步: whether it is planned, built and delivered together with the housing.
        handed_over: 合同移交: whether it is handed over to the government as the contract says.
    """

    lead: FacilityLead
    with_housing: bool
    handed_over: bool


@rule(FACILITIES)
def facility_duty(facility: RebuildingFacility, *, by_developer: bool) -> Decision[FacilityDuty]:
    """Who sees to a facility of the area, and how (设施配建要求).

    Args:
        facility: 设施: which.
        by_developer: 由开发企业配建: whether the developer that won the land is to build it.

    Returns:
        配建要求: the lead, and whether it keeps step with the housing and is handed over.
    """
    what, own = RebuildingFacility.of(facility, "facility"), FLAG.of(by_developer, "by_developer")
    named = condition(FACILITIES, "属于所列设施", "one of those named", what is not RebuildingFacility.OTHER, what)
    if named.holds is False:
        return Decision(FacilityDuty(lead=FacilityLead.UNSAID, with_housing=False, handed_over=False), named)
    builder = note(FACILITIES, "由开发企业配建", "built by the developer", own)
    lead = FacilityLead.DEVELOPER if own else FacilityLead.DISTRICT_GOVERNMENT
    return Decision(FacilityDuty(lead=lead, with_housing=own, handed_over=own), named, builder, because=builder)


class MatchedUse(Term):
    """What takes up land of a village site (占用土地的用途)."""

    MAIN_ROAD = "城市主干道"
    SECONDARY_ROAD = "城市次干道"
    MUNICIPAL_FACILITY = "市政基础设施"
    PUBLIC_SERVICE = "公共服务设施"
    CITY_PARK = "城市公园绿地"
    OTHER = "其他"


class MatchingRequirement(Term):
    """What must be there before land may be matched (土地匹配条件)."""

    INSIDE_SITE = "位于改造村址内"
    DISTRICT_LEVEL = "区级以上"
    COST_RECKONED = "通过经济成本测算"
    NEEDED = "确需匹配"
    CITY_APPROVED = "市政府批准"


class ReckoningOfRoads(Reading, at=MATCHING):
    """Whether roads, too, need reckoning, need and approval (道路占地匹配的测算和批准)."""

    NOT_ASKED = "不需要", "分号之前只说可予匹配", "The part on roads ends before these are asked."
    ASKED = "需要", "匹配均动用土地，宜一并批准", "All matching takes land, which the government grants."


class LevelOfParks(Reading, at=MATCHING):
    """Whether parks must be of the district's level or above (公园绿地的级别)."""

    NOT_ASKED = "不限级别", "级别一语修饰设施", "The level is said of facilities."
    ASKED = "须为区级以上", "级别一语统摄各项", "The level is said of all that follows."


class SiteOfOthers(Reading, at=MATCHING):
    """Whether what is no road must lie inside the village site (其他占地的位置)."""

    ANYWHERE = "不限村址内", "后段未提村址", "The part on the others does not speak of the site."
    INSIDE_SITE = "限村址内", "全句以改造村址为前提", "The whole sentence speaks of a site."


@frozen(kw_only=True)
class MatchingReadings(Readings):
    """How the sentence on matching land is read (土地匹配的解读)."""

    roads: ReckoningOfRoads = ReckoningOfRoads.NOT_ASKED
    parks: LevelOfParks = LevelOfParks.NOT_ASKED
    others: SiteOfOthers = SiteOfOthers.ANYWHERE


_ROADS = (MatchedUse.MAIN_ROAD, MatchedUse.SECONDARY_ROAD)


@rule(MATCHING)
def matching_lacks(
    use: MatchedUse,
    *,
    inside_site: bool | None = None,
    district_level: bool | None = None,
    cost_reckoned: bool | None = None,
    needed: bool | None = None,
    city_approved: bool | None = None,
    readings: MatchingReadings = MatchingReadings(),
) -> Decision[tuple[MatchingRequirement, ...]]:
    """What is lacking before the land that something takes up may be made good by other land (土地匹配条件).

    Args:
        use: 用途: what takes it up.
        inside_site: 位于村址内: whether the land lies inside the village site.
        district_level: 区级以上: whether the facility is of the district or a higher level.
        cost_reckoned: 通过成本测算: whether costs were reckoned.
        needed: 确需匹配: whether matching was found to be needed.
        city_approved: 市政府批准: whether the municipal government has approved it.

    Returns:
        尚缺的条件: what is lacking; nothing where land may be matched, which then enjoys the rebuilding policies.

    Raises:
        Undetermined: A fact that the use asks for is not given, or the use is none that is named, of which the text
            leaves the list open.
    """
    what, read = MatchedUse.of(use, "use"), MatchingReadings.of(readings, "readings")
    given = {
        MatchingRequirement.INSIDE_SITE: (FLAG.maybe(inside_site, "inside_site"), "inside_site"),
        MatchingRequirement.DISTRICT_LEVEL: (FLAG.maybe(district_level, "district_level"), "district_level"),
        MatchingRequirement.COST_RECKONED: (FLAG.maybe(cost_reckoned, "cost_reckoned"), "cost_reckoned"),
        MatchingRequirement.NEEDED: (FLAG.maybe(needed, "needed"), "needed"),
        MatchingRequirement.CITY_APPROVED: (FLAG.maybe(city_approved, "city_approved"), "city_approved"),
    }
    if what is MatchedUse.OTHER:
        raise Undetermined("use", en="the list of uses is open and does not name this one", zh="所列用途未尽，未列此项")
    park, road = what is MatchedUse.CITY_PARK, what in _ROADS
    asked = {
        MatchingRequirement.INSIDE_SITE: road or read.others is SiteOfOthers.INSIDE_SITE,
        MatchingRequirement.DISTRICT_LEVEL: not road and (not park or read.parks is LevelOfParks.ASKED),
    }
    reckoned = not road or read.roads is ReckoningOfRoads.ASKED
    return lacking(
        *(
            needs(MATCHING, one, known(value, fact, _not_given(one)))
            for one, (value, fact) in given.items()
            if asked.get(one, reckoned)
        )
    )


def _not_given(what: MatchingRequirement) -> Words:
    return Words(f"未提供是否{what.zh}", f"whether it is {what.en} is not given")


@provision(MATCHING)
@frozen(kw_only=True)
class PublicHousingShare(Record):
    """What part of the housing is public housing (公共住房配建比例)."""

    percent: SharePercent = figure(Decimal("1.5"), "公共住房配建比例", "of residential floor area without resettlement")


@rule(MATCHING)
def public_housing_due(
    *,
    residential_m2: SquareMetres,
    resettlement_m2: SquareMetres,
    share: PublicHousingShare = PublicHousingShare(),
) -> Decision[AreaDue]:
    """How much public housing a project must build, by floor area, not rounded (公共住房配建面积).

    Args:
        residential_m2: 住宅总建筑面积: all residential floor area, resettlement included.
        resettlement_m2: 回迁安置面积: the floor area for resettlement.

    Returns:
        配建面积: what is to be built.

    >>> print(public_housing_due(residential_m2=120_000, resettlement_m2=45_000).value)
    1125.000
    """
    whole, part = M2.of(residential_m2, "residential_m2"), M2.of(resettlement_m2, "resettlement_m2")
    percent = PublicHousingShare.of(share, "share").percent
    _within(part, whole, "resettlement_m2")
    return Decision(
        _housing_of(whole, part, percent),
        note(MATCHING, "住宅总建筑面积", "residential floor area", whole, M2.unit),
        note(MATCHING, "回迁安置面积", "floor area for resettlement", part, M2.unit),
        note(MATCHING, "配建比例", "share of public housing", percent, PERCENT.unit),
    )


def _housing_of(whole: Any, part: Any, percent: Any) -> Any:
    return times(times(less(whole, part), percent), _PER_CENT)


@columnar(public_housing_due, "residential_m2", "resettlement_m2", computes=True)
def _parts_of_housing(facts: Mapping[str, Any]) -> Parts:
    whole, part = facts["residential_m2"], facts["resettlement_m2"]
    due = _housing_of(whole, part, facts["share"].percent)
    return Parts([(less(whole, part), _NOT_BELOW_NOTHING)], {"value": due})


class SupplyPrivilege(Term):
    """How land for resettlement housing is favoured (安置住房用地保障)."""

    LISTED_SEPARATELY = "计划单列"
    GRANTED_IN_FULL = "应保尽保"
    SUPPLIED_FIRST = "优先安排"
    APPROVED_SIMPLY = "简化审批流程"


@rule(SUPPLY)
def land_supply(*, resettlement_housing: bool, needs_new_quota: bool) -> Decision[tuple[SupplyPrivilege, ...]]:
    """How land of a project is favoured in the plans of land supply (安置住房用地保障).

    Args:
        resettlement_housing: 用于安置住房: whether it is for resettlement housing of the rebuilding.
        needs_new_quota: 涉及新增建设用地指标: whether it takes a quota of new construction land.

    Returns:
        用地保障: how it is favoured; in no way where it is for something else.
    """
    homes, new = FLAG.of(resettlement_housing, "resettlement_housing"), FLAG.of(needs_new_quota, "needs_new_quota")
    served = condition(SUPPLY, "用于安置住房", "for resettlement housing", homes)
    if not homes:
        return Decision((), served)
    quota = note(SUPPLY, "涉及新增建设用地指标", "takes a quota of new construction land", new)
    return Decision(tuple(SupplyPrivilege)[0 if new else 2 :], served, quota)
