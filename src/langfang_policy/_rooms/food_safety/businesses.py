"""100号 引言, 二 and its boxes, 三（三）: what is covered, licences, training, farmland, invoices."""

from __future__ import annotations

from typing import Annotated

from attrs import frozen

from ...core.bounds import Unit, at_least, at_most
from ...core.columnar import compared
from ...core.decisions import Decision, all_of, any_of
from ...core.errors import known
from ...core.facts import FLAG, Whole
from ...core.figures import Record, figure
from ...core.findings import asks, condition, falls, note
from ...core.rules import provision, rule
from ...core.terms import Grade, Reading, Term, Words
from .decree import (
    CIRCULATION,
    EVALUATION,
    FARMLAND,
    LICENSING,
    MONITORING,
    PARKS,
    SCOPE,
)

__all__ = [
    "AdjustmentGround",
    "AdjustmentTest",
    "CoveredProduct",
    "DirectSale",
    "FarmlandMeasure",
    "FarmlandMeasures",
    "FarmlandPollution",
    "FoodActivity",
    "HospitalGrade",
    "InvoiceSystem",
    "OneInvoice",
    "PackagingRisk",
    "ParkMarks",
    "ProduceMark",
    "ProductGroup",
    "WholesaleSteps",
    "farmland_measures",
    "food_licence_needed",
    "invoice_system",
    "park_is_certified",
    "plan_may_be_adjusted",
    "product_group",
    "sentinel_is_due",
]


class CoveredProduct(Term):
    """What is made and sold (产品)."""

    FOOD = "食品"
    HEALTH_FOOD = "保健食品"
    DRUG = "药品"
    COSMETIC = "化妆品"
    MEDICAL_DEVICE = "医疗器械"
    OTHER = "其他产品"


class ProductGroup(Term):
    """To which part of the plan's subject a product belongs (四品一械)."""

    PRODUCT = "四品"
    DEVICE = "一械"
    NOT_COVERED = "不属食品药品"


@rule(SCOPE)
def product_group(product: CoveredProduct) -> Decision[ProductGroup]:
    """Whether the plan speaks of a product: four kinds of products and one of devices (四品一械).

    Args:
        product: 产品: what is made or sold.

    Returns:
        所属类别: one of the four products, the device, or neither.

    >>> [product_group(one).value.zh for one in (CoveredProduct.COSMETIC, CoveredProduct.MEDICAL_DEVICE)]
    ['四品', '一械']
    """
    what = CoveredProduct.of(product, "product")
    group = {CoveredProduct.MEDICAL_DEVICE: ProductGroup.DEVICE, CoveredProduct.OTHER: ProductGroup.NOT_COVERED}
    return Decision(group.get(what, ProductGroup.PRODUCT), note(SCOPE, "产品", "product", what))


class FoodActivity(Term):
    """What somebody does with food (食品生产经营活动)."""

    FOOD_PRODUCTION = "食品生产"
    ADDITIVE_PRODUCTION = "食品添加剂生产"
    FOOD_BUSINESS = "食品经营"
    FARM_PRODUCE_SALE = "销售食用农产品"
    CONTACT_PACKAGING = "生产直接接触食品的包装材料"
    OTHER_RELATED_PRODUCT = "生产其他食品相关产品"
    OTHER = "其他活动"


class PackagingRisk(Reading, at=LICENSING):
    """Whether packaging that touches food is licensed as such (直接接触食品的包装材料)."""

    ALWAYS = "一律许可", "包装材料列为具有较高风险的例子", "Packaging is named as an instance of higher risk."
    BY_RISK = "视风险而定", "具有较高风险一语亦限定包装材料", "The words of higher risk limit packaging as well."


@rule(LICENSING)
def food_licence_needed(
    activity: FoodActivity, *, higher_risk: bool | None = None, packaging_risk: PackagingRisk = PackagingRisk.ALWAYS
) -> Decision[bool]:
    """Whether what somebody does with food needs a licence (食品许可管理).

    Args:
        activity: 活动: what is done.
        higher_risk: 具有较高风险: whether a product that goes with food bears a higher risk; asked of such products.

    Returns:
        须取得许可: whether a licence is needed; the sale of farm produce for eating needs none.

    Raises:
        Undetermined: All turns on the risk, and it is not known.

    >>> food_licence_needed(FoodActivity.FOOD_BUSINESS).value, food_licence_needed(FoodActivity.FARM_PRODUCE_SALE).value
    (True, False)
    """
    what, risky = FoodActivity.of(activity, "activity"), FLAG.maybe(higher_risk, "higher_risk")
    always = PackagingRisk.of(packaging_risk, "packaging_risk") is PackagingRisk.ALWAYS
    by_risk = {FoodActivity.OTHER_RELATED_PRODUCT} | (set() if always else {FoodActivity.CONTACT_PACKAGING})
    if what not in by_risk:
        free = what in {FoodActivity.FARM_PRODUCE_SALE, FoodActivity.OTHER}
        return all_of(condition(LICENSING, "实施许可管理的活动", "an activity under licence", not free, what))
    risk = known(risky, "higher_risk", _RISK)
    return all_of(
        note(LICENSING, "活动", "activity", what),
        condition(LICENSING, "食品相关产品具有较高风险", "the product bears a higher risk", risk),
    )


_RISK = Words("食品相关产品是否具有较高风险", "whether the product bears a higher risk")


class HospitalGrade(Grade):
    """The level of a hospital (医院等级)."""

    UNGRADED = "未定级"
    LEVEL_ONE = "一级"
    LEVEL_TWO = "二级"
    LEVEL_THREE = "三级"


@rule(MONITORING)
def sentinel_is_due(hospital: HospitalGrade) -> Decision[bool]:
    """Whether a hospital is to be a sentinel point for food-borne disease, if it can be done (食源性疾病监测哨点).

    No day is printed.

    Args:
        hospital: 医院等级: the hospital's level.

    Returns:
        应设哨点: whether the sentinel points are to reach it.

    >>> [sentinel_is_due(one).value for one in HospitalGrade]
    [False, False, True, True]
    """
    grade = HospitalGrade.of(hospital, "hospital")
    return all_of(
        asks(MONITORING, "医院等级", "level of the hospital", grade, at_least(HospitalGrade.LEVEL_TWO, "及以上")),
        note(MONITORING, "力争覆盖", "striven for"),
    )


class FarmlandPollution(Term):
    """How far farmland is polluted (耕地污染程度)."""

    NONE = "未污染"
    LIGHT = "轻度污染"
    MODERATE = "中度污染"
    HEAVY = "重度污染"


class FarmlandMeasure(Term):
    """What is done with polluted farmland (耕地污染风险管控措施)."""

    AGRONOMIC = "采取农艺调控措施"
    SUBSTITUTE = "采取替代种植"
    TREAT = "治理与修复"
    CONTROL_USE = "严格用途管制"
    BAN = "禁止种植食用农产品或饲草"
    RETURN_TO_FOREST_OR_TREAT = "实行退耕还林或者开展土壤治理修复"


@frozen(kw_only=True)
class FarmlandMeasures(Record):
    """What polluted farmland calls for (耕地分级管控).

    Attributes:
        measures: 管控措施: what is done, in the order of the plan.
        food_crops_allowed: 可种食用农产品或饲草: whether crops for eating or fodder may be grown.
    """

    measures: tuple[FarmlandMeasure, ...]
    food_crops_allowed: bool


_FARMLAND = {
    FarmlandPollution.NONE: (),
    FarmlandPollution.LIGHT: (FarmlandMeasure.AGRONOMIC,),
    FarmlandPollution.MODERATE: (FarmlandMeasure.SUBSTITUTE, FarmlandMeasure.TREAT),
    FarmlandPollution.HEAVY: (
        *(FarmlandMeasure.CONTROL_USE, FarmlandMeasure.BAN, FarmlandMeasure.RETURN_TO_FOREST_OR_TREAT),
    ),
}


@rule(FARMLAND)
def farmland_measures(pollution: FarmlandPollution) -> Decision[FarmlandMeasures]:
    """What farmland calls for by the degree of its pollution, and whether food may be grown on it (耕地分级管控).

    Args:
        pollution: 污染程度: how far it is polluted; the plan does not define the degrees.

    Returns:
        分级管控: the measures, and whether crops for eating or fodder may be grown.

    >>> farmland_measures(FarmlandPollution.MODERATE).value.food_crops_allowed
    True
    """
    degree = FarmlandPollution.of(pollution, "pollution")
    heavy = degree is FarmlandPollution.HEAVY
    found = FarmlandMeasures(measures=_FARMLAND[degree], food_crops_allowed=not heavy)
    return Decision(found, note(FARMLAND, "耕地污染程度", "degree of pollution", degree))


class ProduceMark(Term):
    """What farm produce is certified as (三品一标)."""

    POLLUTION_FREE = "无公害农产品"
    GREEN = "绿色食品"
    ORGANIC = "有机农产品"
    GEOGRAPHICAL_INDICATION = "农产品地理标志"


class ParkMarks(Reading, at=PARKS):
    """How many of the four marks a model farm needs (示范园（场）认证种类)."""

    ONE = "任一即可", "一种农产品通常只需取得其中一项", "Produce usually holds one of them."
    ALL = "四项俱全", "三品一标并称，未写其一", "The four are named together, not one of them."


@rule(PARKS)
def park_is_certified(marks: frozenset[ProduceMark], *, park_marks: ParkMarks = ParkMarks.ONE) -> Decision[bool]:
    """Whether a model farm counts as certified under the four marks (“三品一标”认证登记).

    Args:
        marks: 认证种类: the marks that it holds.

    Returns:
        已认证: whether it counts.

    >>> park_is_certified({ProduceMark.GREEN}).value
    True
    """
    held = ProduceMark.some(marks, "marks")
    needed = ParkMarks.of(park_marks, "park_marks")
    each = (condition(PARKS, mark.zh, mark.en, mark in held) for mark in ProduceMark)
    return any_of(*each) if needed is ParkMarks.ONE else all_of(*each)


class InvoiceSystem(Term):
    """How a drug comes from its producer to a medical institution (药品购销票制)."""

    ONE_INVOICE = "一票制"
    TWO_INVOICES = "两票制"
    NOT_CONFORMING = "不符合两票制"


class OneInvoice(Reading, at=CIRCULATION):
    """What makes the one-invoice system (一票制的标准)."""

    SETTLEMENT = "直接结算货款", "条文仅以直接结算货款界定", "The clause defines it by direct settlement alone."
    DIRECT_SALE = "直接结算且无批发环节", "一票意味着无批发企业开票", "One invoice leaves no room for a wholesaler's."


class DirectSale(Reading, at=CIRCULATION):
    """What a sale without wholesaler is whose price is not settled directly (无批发环节而非直接结算)."""

    WITHIN_TWO = "符合两票制", "环节少于一个批发环节，不违其旨", "Fewer steps than one keep its purpose."
    NEITHER = "不符合", "两票制以经一个批发环节为准", "Two invoices mean one wholesale step."


STEPS = Whole(Unit("wholesale steps", "个"), at_least(0), at_most(1_000))


@provision(CIRCULATION)
@frozen(kw_only=True)
class WholesaleSteps(Record):
    """Through how many wholesale steps a drug may go (批发环节)."""

    most: Annotated[int, *STEPS] = figure(1, "批发环节数", "wholesale steps between producer and medical institution")


@rule(CIRCULATION)
def invoice_system(
    *,
    wholesale_steps: Annotated[int, *STEPS],
    direct_settlement: bool,
    steps: WholesaleSteps = WholesaleSteps(),
    one_invoice: OneInvoice = OneInvoice.SETTLEMENT,
    direct_sale: DirectSale = DirectSale.WITHIN_TWO,
) -> Decision[InvoiceSystem]:
    """Under which system of invoices a drug comes to a medical institution (药品购销票制).

    The plan promotes two invoices and encourages one; it bars nothing else.

    Args:
        wholesale_steps: 批发环节数: through how many wholesalers it goes.
        direct_settlement: 直接结算货款: whether producer and institution settle its price directly.

    Returns:
        购销票制: one invoice, two, or neither.

    >>> [invoice_system(wholesale_steps=step, direct_settlement=False).value.zh for step in (1, 2)]
    ['两票制', '不符合两票制']
    """
    count, direct = STEPS.of(wholesale_steps, "wholesale_steps"), FLAG.of(direct_settlement, "direct_settlement")
    most, by_sale = WholesaleSteps.of(steps, "steps").most, OneInvoice.of(one_invoice, "one_invoice")
    within = DirectSale.of(direct_sale, "direct_sale") is DirectSale.WITHIN_TWO
    settled = note(CIRCULATION, "直接结算货款", "the price is settled directly", direct)
    through = falls(CIRCULATION, "批发环节", "wholesale steps", count, STEPS.at_most(most))
    if direct and (by_sale is OneInvoice.SETTLEMENT or not count):
        return Decision(InvoiceSystem.ONE_INVOICE, settled, through, because=settled)
    conforms = count <= most and (within or count > 0)
    return Decision(
        InvoiceSystem.TWO_INVOICES if conforms else InvoiceSystem.NOT_CONFORMING, through, settled, because=through
    )


class AdjustmentGround(Term):
    """On what the plan's goals may be adjusted (规划调整依据)."""

    IMPLEMENTATION = "规划实施情况"
    REFORM = "监管事业改革发展情况"


class AdjustmentTest(Reading, at=EVALUATION):
    """Whether one ground is enough to adjust the plan (规划调整的依据)."""

    EITHER = "其一即可", "两种情况各自都可能需要调整", "Each of the two may call for it by itself."
    BOTH = "须兼备", "两种情况以和字相连", "The two are joined by and."


@rule(EVALUATION)
def plan_may_be_adjusted(
    grounds: frozenset[AdjustmentGround], *, adjustment_test: AdjustmentTest = AdjustmentTest.EITHER
) -> Decision[bool]:
    """Whether the plan's goals and tasks may be adjusted; when, and by whom, is not said (规划调整).

    Args:
        grounds: 调整依据: which of the two call for it.

    Returns:
        可以调整: whether they may be.

    >>> plan_may_be_adjusted({AdjustmentGround.REFORM}).value
    True
    """
    there = AdjustmentGround.some(grounds, "grounds")
    either = AdjustmentTest.of(adjustment_test, "adjustment_test") is AdjustmentTest.EITHER
    each = (condition(EVALUATION, one.zh, one.en, one in there) for one in AdjustmentGround)
    return any_of(*each) if either else all_of(*each)


compared(invoice_system, {"wholesale_steps": lambda facts: [0, facts["steps"].most]})
