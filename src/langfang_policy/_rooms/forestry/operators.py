"""Part 二（三）2 and 3: new-type operators, what they may claim, and the economy under the trees."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import cached_property
from itertools import compress
from operator import not_
from typing import Annotated, Any

from attrs import frozen

from ...core.bands import Band, MarginalRates
from ...core.bounds import Bound, at_least, at_most
from ...core.columnar import Parts, columnar, cuts_of
from ...core.decisions import Decision, all_of, granted, lacking, needs, part
from ...core.exact import product, total
from ...core.facts import AS_GIVEN, FLAG, MU, PERCENT, YUAN, Measure, Mu, Percent, Places
from ...core.faults import Fault, shown
from ...core.figures import Record, figure
from ...core.findings import Finding, asks, condition, falls, note
from ...core.rules import provision, rule
from ...core.terms import Grade, Reading, Term
from .decree import OPERATORS, UNDERSTORY

__all__ = [
    "AllowanceRates",
    "BrandRecognition",
    "BrandRewardSums",
    "BrandRewards",
    "FacilityApprover",
    "FacilityRequirement",
    "ForestBrand",
    "ForestOperator",
    "LandUsePlan",
    "SeveralBrands",
    "SharedReward",
    "UnlistedOperator",
    "brand_rewards",
    "enjoys_project_support",
    "facility_lacks",
    "infrastructure_land",
    "is_new_type_operator",
]

MuAllowed = Annotated[Decimal, *MU, Places(2)]
REWARD = Measure(YUAN.unit, at_least(0), at_most(1_000_000_000_000))
RewardYuan = Annotated[Decimal, *REWARD]
YuanRewarded = Annotated[Decimal, *YUAN, AS_GIVEN]


class ForestOperator(Term):
    """Kinds of those who run a forest (林业经营主体)."""

    SPECIALISED_HOUSEHOLD = "专业大户"
    FAMILY_FOREST_FARM = "家庭林场"
    JOINT_STOCK_FOREST_FARM = "股份合作林场"
    COOPERATIVE = "农民林果专业合作社"
    LEADING_ENTERPRISE = "林业龙头企业"
    OTHER_NEW_TYPE = "其他新型经营主体"
    OTHER = "其他经营主体"


class UnlistedOperator(Reading, at=OPERATORS):
    """Whether an operator of the new type may be of a kind that is not named (未列明的新型经营主体)."""

    COUNTS = "亦属新型经营主体", "列举以等字结尾", "The list is open."
    NAMED_ALONE = "仅限列明种类", "仅列明各类主体", "Certain kinds alone are named."


@rule(OPERATORS)
def is_new_type_operator(
    operator: ForestOperator, *, unlisted_operator: UnlistedOperator = UnlistedOperator.COUNTS
) -> Decision[bool]:
    """Whether an operator is of the new type that the opinions support (新型经营主体).

    Args:
        operator: 经营主体: the operator's kind.

    Returns:
        新型经营主体: whether it is of the new type.

    >>> is_new_type_operator(ForestOperator.FAMILY_FOREST_FARM).value
    True
    """
    return all_of(new_type(operator, unlisted_operator))


def new_type(operator: ForestOperator, unlisted_operator: UnlistedOperator) -> Finding:
    """Whether an operator is of the new type, as a reason."""
    kind = ForestOperator.of(operator, "operator")
    open_list = UnlistedOperator.of(unlisted_operator, "unlisted_operator") is UnlistedOperator.COUNTS
    holds = kind is not ForestOperator.OTHER and (open_list or kind is not ForestOperator.OTHER_NEW_TYPE)
    return condition(OPERATORS, "新型经营主体", "operator of the new type", holds, kind)


@rule(OPERATORS)
def enjoys_project_support(
    operator: ForestOperator,
    *,
    in_project_area: bool,
    meets_standards: bool,
    accepted: bool,
    unlisted_operator: UnlistedOperator = UnlistedOperator.COUNTS,
) -> Decision[bool]:
    """Whether an operator's planting may enjoy the policies that support it (扶持政策).

    Args:
        operator: 经营主体: the operator's kind.
        in_project_area: 重点工程规划区内: whether it lies where a national key forestry project is planned.
        meets_standards: 符合项目标准: whether it meets the standards and demands of the project.
        accepted: 验收合格: whether it has passed acceptance.

    Returns:
        可享受扶持政策: whether it may; which policies these are the opinions do not say.
    """
    inside = FLAG.of(in_project_area, "in_project_area")
    return all_of(
        new_type(operator, unlisted_operator),
        condition(OPERATORS, "国家重点林业工程规划区内", "in a national project's area", inside),
        condition(OPERATORS, "符合项目标准和要求", "meets its standards", FLAG.of(meets_standards, "meets_standards")),
        condition(OPERATORS, "验收合格", "passed acceptance", FLAG.of(accepted, "accepted")),
    )


_OF_A_HUNDRED = Decimal("0.01")


@provision(OPERATORS)
@frozen(kw_only=True)
class AllowanceRates(Record):
    """How much other land may carry infrastructure, by the area that has grown into forest (基础设施用地比例)."""

    first_mu: Mu = figure(Decimal(5_000), "第一段上限", "up to which the first rate holds")
    second_mu: Mu = figure(Decimal(10_000), "第二段上限", "up to which the second rate holds")
    first_percent: Percent = figure(Decimal(3), "第一段比例", "of the area in the first part")
    second_percent: Percent = figure(Decimal(2), "第二段比例", "of the area in the second part")
    third_percent: Percent = figure(Decimal(1), "第三段比例", "of the area beyond both")

    def faults(self) -> tuple[Fault, ...]:
        """The second part ends above the first."""
        if self.second_mu > self.first_mu:
            return ()
        least = f"a number above {self.first_mu}", f"大于{self.first_mu}的数"
        return (Fault("second_mu", shown(self.second_mu), *least, "$.second_mu"),)

    @cached_property
    def edges(self) -> tuple[Bound, Bound, Bound]:
        """The bound that tells of each part, in the order of the rates."""
        beyond_first, beyond_second = MU.above(self.first_mu, "超出"), MU.above(self.second_mu, "超出")
        return MU.at_most(self.first_mu, "以下"), beyond_first, beyond_second

    @cached_property
    def percents(self) -> tuple[Decimal, ...]:
        """The rates as they are printed, from the first to the third."""
        return tuple(PERCENT.of(one, "rates") for one in (self.first_percent, self.second_percent, self.third_percent))

    @cached_property
    def rates(self) -> MarginalRates:
        """The rates as a table, each for the part of the area inside its band."""
        first, second, third = (product(_OF_A_HUNDRED, percent) for percent in self.percents)
        up_to_first, beyond_first, beyond_second = self.edges
        return MarginalRates(
            Band(first, at_least(0), up_to_first),
            Band(second, beyond_first, beyond_second.other),
            Band(third, beyond_second),
        )


class LandUsePlan(Reading, at=OPERATORS):
    """For what the land must fit the master plan of land use (符合土地利用总体规划的要求)."""

    FOR_THE_LAND = (
        "用地的前提",
        "不符合总体规划的土地无从办理用地手续",
        "Land that does not fit the plan gets no formalities.",
    )
    FOR_PRIORITY = (
        "优先保障指标的前提",
        "前提一词紧接优先保障用地指标",
        "The words stand right before the priority of quota.",
    )


@rule(OPERATORS)
def infrastructure_land(
    operator: ForestOperator,
    *,
    forest_mu: Mu,
    fits_plan: bool,
    rates: AllowanceRates = AllowanceRates(),
    land_use_plan: LandUsePlan = LandUsePlan.FOR_THE_LAND,
    unlisted_operator: UnlistedOperator = UnlistedOperator.COUNTS,
) -> Decision[MuAllowed]:
    """How much land that is no forest a new-type operator may use for infrastructure (基础设施用地).

    Each rate holds for its part of the area, so that more forest never means less land. The ceiling is exact, as
    nothing says how it is rounded; land formalities must still be gone through.

    Args:
        operator: 经营主体: the operator's kind.
        forest_mu: 成林面积: what the operator has planted and what has grown into forest.
        fits_plan: 符合土地利用总体规划: whether the land fits the master plan of land use.

    Returns:
        用地上限: the land at the most, each part of the area a reason of its own; none where a condition fails.

    >>> infrastructure_land(ForestOperator.COOPERATIVE, forest_mu=8_640, fits_plan=True).value
    Decimal('222.80')
    """
    area, fits = MU.of(forest_mu, "forest_mu"), FLAG.of(fits_plan, "fits_plan")
    figures, kind = AllowanceRates.of(rates, "rates"), new_type(operator, unlisted_operator)
    for_the_land = LandUsePlan.of(land_use_plan, "land_use_plan") is LandUsePlan.FOR_THE_LAND
    words = OPERATORS, "符合土地利用总体规划", "the land fits the master plan"
    plan = condition(*words, fits) if for_the_land else note(*words, fits)
    table, start = figures.rates, Decimal(0)
    parts = []
    for band, percent, edge, name in zip(table.bands, figures.percents, figures.edges, _PARTS, strict=True):
        if band.below_it(area):
            break
        upto = area if band.upper is None else min(area, band.upper.figure)
        inside = total(upto, product(-1, start))
        told = (
            falls(OPERATORS, "成林面积", "area grown into forest", area, edge),
            note(OPERATORS, "本段面积", "area in this part", inside, MU.unit),
            note(OPERATORS, "比例", "rate", percent, PERCENT.unit),
        )
        parts.append(part(*name, Decision(product(band.value, inside), *told)))
        start = upto
    priority = note(OPERATORS, "优先保障用地指标", "quota of land is given first", fits)
    formalities = note(OPERATORS, "依法办理用地手续", "land formalities are still due")
    return granted(table.amount(area), when=(kind, plan), then=(*parts, priority, formalities), otherwise=Decimal(0))


@columnar(infrastructure_land, "forest_mu", granted=True)
def _parts_of_land(facts: Mapping[str, Any]) -> Parts:
    rates, area = facts["rates"].rates, facts["forest_mu"]
    return Parts([(area, cuts_of(rates.bands))], {"value": rates.of_each_part(area)})


_PARTS = (
    ("第一段用地", "land for the first part"),
    ("第二段用地", "land for the second part"),
    ("第三段用地", "land for the third part"),
)


class ForestBrand(Term):
    """For what an operator's brand or product was recognised (品牌认定)."""

    WELL_KNOWN_TRADEMARK = "驰名商标"
    FAMOUS_TRADEMARK = "著名商标"
    PROVINCIAL_FAMOUS_PRODUCT = "省名牌产品"
    GREEN = "绿色"
    ORGANIC = "有机"
    GEOGRAPHICAL_INDICATION = "地理标志"
    PROVINCIAL_FOREST_FRUIT = "省林果名牌产品"
    OTHER = "其他"


@frozen(kw_only=True)
class BrandRecognition(Record):
    """A recognition that an operator holds (品牌认定情况).

    Attributes:
        brand: 品牌认定: for what.
        rewarded: 已获奖励: whether it has been rewarded already.
    """

    brand: ForestBrand
    rewarded: bool


@provision(OPERATORS)
@frozen(kw_only=True)
class BrandRewardSums(Record):
    """What a recognition brings, once (品牌奖励标准)."""

    well_known_yuan: RewardYuan = figure(Decimal(500_000), "驰名商标奖励", "of a well-known trademark, by the province")
    other_yuan: RewardYuan = figure(Decimal(100_000), "其他认定奖励", "of any other that is named, by city and county")


@frozen(kw_only=True)
class BrandRewards(Record):
    """What an operator's recognitions bring, by who pays (品牌奖励).

    Attributes:
        province_yuan: 省奖励: what the province pays; the opinions tell it and bind the city to nothing.
        city_and_county_yuan: 市县奖励: what the city and the county pay; how they share it is not said.
    """

    province_yuan: YuanRewarded
    city_and_county_yuan: YuanRewarded


class SharedReward(Reading, at=OPERATORS):
    """Whether city and county pay one sum or one each (市县奖励的承担)."""

    ONE_SUM = "合计一份", "一次奖励一个数额，由市、县共同承担", "One reward of one sum, which both bear together."
    ONE_EACH = "市县各一份", "市、县均为奖励主体", "Each of the two is named as giving it."


class SeveralBrands(Reading, at=OPERATORS):
    """Whether each of several recognitions is rewarded (多项认定的奖励)."""

    EACH = "各奖励一次", "奖励按认定给予，未排除叠加", "The reward is for the recognition, and nothing bars another."
    ONCE_AN_OPERATOR = "每个主体仅一次", "一次性可指每个主体一次", "Once may mean once for an operator: the highest."


@rule(OPERATORS)
def brand_rewards(
    recognitions: Sequence[BrandRecognition],
    *,
    operator: ForestOperator,
    sums: BrandRewardSums = BrandRewardSums(),
    shared_reward: SharedReward = SharedReward.ONE_SUM,
    several_brands: SeveralBrands = SeveralBrands.EACH,
    unlisted_operator: UnlistedOperator = UnlistedOperator.COUNTS,
) -> Decision[BrandRewards]:
    """What rewards an operator's recognised brands bring, and who pays them (品牌奖励).

    Args:
        recognitions: 品牌认定情况: each trademark, product or certification that was recognised.
        operator: 经营主体: the operator's kind.

    Returns:
        品牌奖励: the sums by payer; nothing for what is rewarded already or not named, or for other operators.

    >>> trademark = BrandRecognition(brand=ForestBrand.WELL_KNOWN_TRADEMARK, rewarded=False)
    >>> brand_rewards([trademark], operator=ForestOperator.COOPERATIVE).value.province_yuan
    Decimal('500000')
    """
    held, paid = BrandRecognition.each(recognitions, "recognitions"), BrandRewardSums.of(sums, "sums")
    kind = new_type(operator, unlisted_operator)
    each = SeveralBrands.of(several_brands, "several_brands") is SeveralBrands.EACH
    twice = SharedReward.of(shared_reward, "shared_reward") is SharedReward.ONE_EACH
    worth = {brand: product(2 if twice else 1, paid.other_yuan) for brand in ForestBrand}
    worth |= {ForestBrand.WELL_KNOWN_TRADEMARK: paid.well_known_yuan, ForestBrand.OTHER: Decimal(0)}
    due = [Decimal(0) if one.rewarded else worth[one.brand] for one in held]
    if not each:
        spent = any(one.rewarded and one.brand is not ForestBrand.OTHER for one in held)
        best = max(range(len(due)), key=due.__getitem__, default=None)
        due = [yuan if place == best and not spent else Decimal(0) for place, yuan in enumerate(due)]
    told = [
        note(OPERATORS, f"认定为{one.brand.zh}的奖励", f"reward of a recognition as {one.brand.en}", yuan, REWARD.unit)
        for one, yuan in zip(held, due, strict=True)
    ]
    by_province = [one.brand is ForestBrand.WELL_KNOWN_TRADEMARK for one in held]
    rewards = BrandRewards(
        province_yuan=total(*compress(due, by_province)),
        city_and_county_yuan=total(*compress(due, map(not_, by_province))),
    )
    return granted(rewards, when=(kind,), then=told, otherwise=_NO_REWARDS)


_NO_REWARDS = BrandRewards(province_yuan=Decimal(0), city_and_county_yuan=Decimal(0))


class FacilityApprover(Grade):
    """Which forestry authority approved the works, from none upwards (批准机关)."""

    NONE = "未经批准"
    TOWNSHIP = "乡级"
    COUNTY = "县级"
    CITY = "市级"
    PROVINCE = "省级"


class FacilityRequirement(Term):
    """What works on forest land need that go without approval as construction land (林下工程设施的条件)."""

    APPROVED = "经县级以上林业主管部门批准"
    ON_OPERATED_LAND = "在所经营的林地范围内"
    SERVES_DIRECTLY = "直接为林下经济服务"
    NO_HARM = "不破坏森林、林木和林地"
    FOREST_REMAINS = "不将有林地变为疏林地或无林地"


@rule(UNDERSTORY)
def facility_lacks(
    *,
    approved_by: FacilityApprover,
    on_operated_land: bool,
    serves_directly: bool,
    harms: bool,
    thins_out: bool,
) -> Decision[tuple[FacilityRequirement, ...]]:
    """What works lack that serve the economy under the trees, without approval as construction land (林下工程设施).

    Farmers and other operators alike may build them: raising seeds, seedlings, plants and animals are but instances.

    Args:
        approved_by: 批准机关: which forestry authority approved them.
        on_operated_land: 在所经营林地内: whether they stand on forest land that the builder runs.
        serves_directly: 直接服务林下经济: whether they serve the economy under the trees directly.
        harms: 破坏森林林木林地: whether forest, trees or forest land are harmed.
        thins_out: 变为疏林地或无林地: whether land with forest becomes sparse or bare; like harm, that is barred
            outright, so that the works may not be built so at all.

    Returns:
        欠缺条件: what is lacking; nothing where no approval as construction land is needed.

    >>> county, fit = FacilityApprover.COUNTY, {"on_operated_land": True, "serves_directly": True}
    >>> facility_lacks(approved_by=county, **fit, harms=False, thins_out=False).value
    ()
    """
    approver, needed = FacilityApprover.of(approved_by, "approved_by"), FacilityRequirement
    least = at_least(FacilityApprover.COUNTY, "以上")
    return lacking(
        (needed.APPROVED, asks(UNDERSTORY, "批准机关", "approving authority", approver, least)),
        needs(UNDERSTORY, needed.ON_OPERATED_LAND, FLAG.of(on_operated_land, "on_operated_land")),
        needs(UNDERSTORY, needed.SERVES_DIRECTLY, FLAG.of(serves_directly, "serves_directly")),
        needs(UNDERSTORY, needed.NO_HARM, not FLAG.of(harms, "harms")),
        needs(UNDERSTORY, needed.FOREST_REMAINS, not FLAG.of(thins_out, "thins_out")),
    )
