"""四（二）and 四（三）: what money is for, land, power and gas."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Annotated, Any

from ...core.bounds import Unit, at_least
from ...core.columnar import Parts, columnar
from ...core.decisions import Decision, all_of, granted
from ...core.errors import known
from ...core.exact import Number
from ...core.facts import AS_GIVEN, FLAG, Measure
from ...core.findings import condition, note
from ...core.quantities import beyond
from ...core.rules import rule
from ...core.terms import Reading, Term, Words
from .decree import FUNDS, POLICY

__all__ = [
    "LivestockFund",
    "LivestockFundUse",
    "ManureFacility",
    "ManureLand",
    "UnlistedFacility",
    "agricultural_power_price",
    "fund_use",
    "gas_must_be_taken",
    "land_management",
    "power_to_buy",
]

KWH = Measure(Unit("kWh", "千瓦时"), at_least(0))
KilowattHours = Annotated[Number, *KWH]
KilowattHoursBought = Annotated[Decimal, *KWH, AS_GIVEN]


class LivestockFund(Term):
    """The funds that the plan draws on (资金来源)."""

    LARGE_BIOGAS = "规模化大型沼气工程资金"
    GREEN_COUNTIES = "国家种养结合一体化绿色示范县建设资金"
    MANURE_USE = "畜禽粪污综合利用资金"
    STRAW_USE = "秸秆综合利用资金"
    ENVIRONMENT = "环保资金"


class LivestockFundUse(Term):
    """For what money is used (资金用途)."""

    ENERGY_WORKS = "大型能源化利用工程"
    WHOLE_COUNTIES = "种养结合整县推进"
    SCALE_FARM_POLLUTION = "畜禽规模养殖粪污污染治理"


_USES = {
    LivestockFund.LARGE_BIOGAS: LivestockFundUse.ENERGY_WORKS,
    LivestockFund.GREEN_COUNTIES: LivestockFundUse.WHOLE_COUNTIES,
    LivestockFund.MANURE_USE: LivestockFundUse.WHOLE_COUNTIES,
    LivestockFund.STRAW_USE: LivestockFundUse.WHOLE_COUNTIES,
    LivestockFund.ENVIRONMENT: LivestockFundUse.SCALE_FARM_POLLUTION,
}


@rule(FUNDS)
def fund_use(fund: LivestockFund) -> Decision[LivestockFundUse]:
    """For what a fund is used (资金的用途).

    Args:
        fund: 资金: the fund.

    Returns:
        用途: what it supports.

    >>> fund_use(LivestockFund.STRAW_USE).value.zh
    '种养结合整县推进'
    """
    asked = LivestockFund.of(fund, "fund")
    return Decision(_USES[asked], note(FUNDS, "资金", "fund", asked))


class ManureFacility(Term):
    """What land is used for (用地设施)."""

    BIOGAS_WORKS = "沼气工程"
    FERTILISER_PLANT = "有机肥厂"
    TREATMENT_CENTRE = "集中处理中心"
    OTHER = "其他设施"


class ManureLand(Term):
    """How land for using waste is dealt with (用地管理方式)."""

    PRIORITY = "纳入土地利用总体规划并在年度用地计划中优先安排"
    FARM_LAND = "按农业用地管理"
    NOT_COVERED = "不适用"


class UnlistedFacility(Reading, at=POLICY):
    """Whether land of a facility that is not named is dealt with alike (未列明设施的用地)."""

    NAMED_ALONE = "仅限列明设施", "用地政策限于列明的设施", "The policy speaks of those that are named."
    ALIKE = "同样适用", "列举以等字结尾", "The list is open."


@rule(POLICY)
def land_management(
    facility: ManureFacility,
    *,
    mainly_manure: bool,
    non_agricultural: bool | None = None,
    unlisted_facility: UnlistedFacility = UnlistedFacility.NAMED_ALONE,
) -> Decision[ManureLand]:
    """How the land of a facility that uses waste is dealt with (粪污利用设施用地).

    Args:
        facility: 用地设施: what stands on the land.
        mainly_manure: 以畜禽养殖粪污为主要原料: whether waste of livestock is its main raw material.
        non_agricultural: 非农建设占地: whether the land is taken for construction that is not agricultural; asked where
            the facility is covered.

    Returns:
        用地管理: priority in the year's plan, farm land, or not covered.

    Raises:
        Undetermined: The facility is covered, and what the land is is not known.

    >>> land_management(ManureFacility.FERTILISER_PLANT, mainly_manure=True, non_agricultural=False).value.zh
    '按农业用地管理'
    """
    what, mainly = ManureFacility.of(facility, "facility"), FLAG.of(mainly_manure, "mainly_manure")
    outside = FLAG.maybe(non_agricultural, "non_agricultural")
    alike = UnlistedFacility.of(unlisted_facility, "unlisted_facility") is UnlistedFacility.ALIKE
    named = condition(POLICY, "适用的设施", "facility covered", alike or what is not ManureFacility.OTHER, what)
    material = condition(POLICY, "以畜禽养殖粪污为主要原料", "waste is the main raw material", mainly)
    covered = all_of(named, material)
    if not covered:
        return Decision(ManureLand.NOT_COVERED, covered, because=covered)
    taken = known(outside, "non_agricultural", _LAND)
    land = note(POLICY, "非农建设占地", "taken for construction that is not agricultural", taken)
    return Decision(ManureLand.PRIORITY if taken else ManureLand.FARM_LAND, covered, land, because=land)


_LAND = Words("未说明是否属于非农建设占地", "whether it is construction land is not given")


@rule(POLICY)
def agricultural_power_price(*, inside_farm: bool, breeding_related: bool) -> Decision[bool]:
    """Whether power counts as agricultural (农业用电范围).

    Args:
        inside_farm: 畜禽养殖场内用电: whether it is used inside a livestock farm.
        breeding_related: 养殖相关活动用电: whether it is used for what goes with breeding.

    Returns:
        农业用电: whether it does.
    """
    inside, related = FLAG.of(inside_farm, "inside_farm"), FLAG.of(breeding_related, "breeding_related")
    return all_of(
        condition(POLICY, "畜禽养殖场内", "inside a livestock farm", inside),
        condition(POLICY, "养殖相关活动", "for what goes with breeding", related),
    )


@rule(POLICY)
def power_to_buy(
    *, generated_kwh: KilowattHours, own_use_kwh: KilowattHours, meets_grid_standard: bool
) -> Decision[KilowattHoursBought]:
    """How much of a biogas plant's power is bought: all that is left over (多余电量全额收购).

    Args:
        generated_kwh: 发电量: what it generates.
        own_use_kwh: 自用电量: what its owner uses; power drawn from the grid besides leaves nothing over.
        meets_grid_standard: 符合并网技术标准: whether it meets the technical standards of the grid.

    Returns:
        收购电量: what is bought.

    >>> power_to_buy(generated_kwh=12_000, own_use_kwh=4_500, meets_grid_standard=True).value
    Decimal('7500')
    """
    made, used = KWH.of(generated_kwh, "generated_kwh"), KWH.of(own_use_kwh, "own_use_kwh")
    fits = condition(
        POLICY,
        "符合并网技术标准",
        "meets the standards of the grid",
        FLAG.of(meets_grid_standard, "meets_grid_standard"),
    )
    left = beyond(made, used)
    told = (
        note(POLICY, "发电量", "generated", made, KWH.unit),
        note(POLICY, "自用电量", "used by the owner", used, KWH.unit),
    )
    return granted(left, when=(fits,), then=told, otherwise=Decimal(0))


@columnar(power_to_buy, "generated_kwh", "own_use_kwh", granted=True)
def _parts_of_power(facts: Mapping[str, Any]) -> Parts:
    return Parts((), {"value": beyond(facts["generated_kwh"], facts["own_use_kwh"])})


@rule(POLICY)
def gas_must_be_taken(*, meets_product_standard: bool) -> Decision[bool]:
    """Whether those who run a gas network must take bio natural gas in (生物天然气入网).

    Args:
        meets_product_standard: 符合产品质量标准: whether the gas meets the quality standard of the product.

    Returns:
        应接受入网: whether they must, as of any other gas.

    >>> gas_must_be_taken(meets_product_standard=True).value
    True
    """
    fits = FLAG.of(meets_product_standard, "meets_product_standard")
    return all_of(condition(POLICY, "符合产品质量标准", "meets the standard of the product", fits))
