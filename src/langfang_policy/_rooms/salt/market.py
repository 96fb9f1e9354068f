"""Who may sell food salt where, what may be sold, how prices stand, and what is kept apart from food salt."""

from __future__ import annotations

from attrs import frozen

from ...core.decisions import Decision, all_of, any_of, judged, part
from ...core.errors import known
from ...core.facts import FLAG
from ...core.figures import Record
from ...core.findings import condition, note
from ...core.rules import rule
from ...core.terms import Grade, Reading, Term, Words
from .decree import (
    AREAS,
    EMERGENCY,
    FUNDS,
    MARKET_ORDER,
    MONOPOLY,
    NON_FOOD_SALT,
    PRICES,
    QUALITY,
    SaltFirm,
    SaltPermission,
)

__all__ = [
    "NonFoodAsFood",
    "ProducerWholesale",
    "SaltAccess",
    "SaltBatchTest",
    "SaltMeasure",
    "SaltProduct",
    "SaltProductControl",
    "SaltSaleArea",
    "SaltTesterRank",
    "SaltTrade",
    "salt_market_access",
    "salt_measures",
    "salt_product_admission",
    "salt_product_control",
]

_PERMITTED, _DENIED, _UNSAID = SaltPermission.PERMITTED, SaltPermission.NOT_PERMITTED, SaltPermission.NOT_ADDRESSED


class SaltSaleArea(Term):
    """Where salt is sold, as seen from the firm (销售区域)."""

    OWN_AREA = "本企业所在区域"
    LANGFANG = "廊坊市内的其他区域"
    HEBEI = "河北省内的其他市"
    BEYOND_HEBEI = "河北省外"


class SaltTrade(Term):
    """How salt is sold (销售方式)."""

    WHOLESALE = "批发"
    RETAIL = "零售"


class ProducerWholesale(Reading, at=(MONOPOLY, AREAS, FUNDS)):
    """Whether a designated producer may wholesale in the city (定点生产企业的批发)."""

    MAY = (
        "可以批发",
        "方案另以生产企业进入批发领域为过渡期的既成情形，建立销售渠道亦不是核准新的批发企业",
        "Elsewhere the plan takes producers in wholesale for granted; to build channels is not to be newly approved.",
    )
    CHANNELS_ONLY = (
        "不得批发",
        "批发实行专营，其他企业不得以任何形式从事批发",
        "Wholesale is a monopoly, closed to all others in any form.",
    )


@frozen(kw_only=True)
class SaltAccess(Record):
    """What a firm may do in an area (市场准入).

    Attributes:
        purchase: 自主购进: whether it may buy salt of whom it likes.
        sale: 销售: whether it may sell salt there.
        branch: 分支机构: whether it may open a branch there to sell, in the way that the national authority prescribes.
    """

    purchase: SaltPermission
    sale: SaltPermission
    branch: SaltPermission


@rule(MONOPOLY, AREAS, rests_on=(FUNDS,))
def salt_market_access(
    *,
    firm: SaltFirm,
    area: SaltSaleArea,
    own_brand: bool | None = None,
    trade: SaltTrade | None = None,
    producer_wholesale: ProducerWholesale = ProducerWholesale.MAY,
) -> Decision[SaltAccess]:
    """Whether a firm may buy food salt freely, sell it in an area and open a branch there (市场准入).

    Args:
        firm: 企业: the firm; a wholesaler's licence is presumed.
        area: 销售区域: where.
        own_brand: 自有品牌: whether it sells under its own brand; asked for of a designated producer.
        trade: 销售方式: wholesale or retail; asked for of a trader that is no wholesaler, and of a producer where
            wholesale is read to be closed to it.

    Returns:
        市场准入: for the purchase, the sale and a branch: permitted, not permitted, or not addressed.

    Raises:
        Undetermined: What is asked for of the firm is not given.

    >>> found = salt_market_access(firm=SaltFirm.LOCAL_WHOLESALER, area=SaltSaleArea.HEBEI).value
    >>> (found.sale.zh, found.branch.zh)
    ('允许', '允许')
    """
    who, where = SaltFirm.of(firm, "firm"), SaltSaleArea.of(area, "area")
    branded, sold = FLAG.maybe(own_brand, "own_brand"), SaltTrade.maybe(trade, "trade")
    closed = ProducerWholesale.of(producer_wholesale, "producer_wholesale") is ProducerWholesale.CHANNELS_ONLY
    if who is SaltFirm.OTHER_TRADER:
        retail = known(sold, "trade", _TRADE) is SaltTrade.RETAIL
        only = condition(MONOPOLY, "不从事批发", "no wholesale in any form", retail)
        return judged(_both(_UNSAID if retail else _DENIED), only)
    if who is SaltFirm.LOCAL_WHOLESALER:
        inside = where is not SaltSaleArea.BEYOND_HEBEI
        within = condition(AREAS, "在省内销售", "sold within the province", inside, where)
        if where is SaltSaleArea.OWN_AREA:
            return Decision(SaltAccess(purchase=_PERMITTED, sale=_PERMITTED, branch=_UNSAID), within)
        return judged(_both(_PERMITTED if inside else _DENIED, _PERMITTED), within)
    if who is SaltFirm.OTHER_WHOLESALER or where is not SaltSaleArea.LANGFANG:
        return Decision(
            _both(_UNSAID), note(AREAS, "方案未提及该企业在该区域的销售", "no word on this firm there", where)
        )
    entry = note(AREAS, "进入本市市场", "entry into the city's market", who)
    if who is SaltFirm.OUTSIDE_PROVINCIAL_WHOLESALER:
        return Decision(_both(_PERMITTED), entry)
    if closed and branded is not False and (sold is None or sold is SaltTrade.WHOLESALE):
        known(sold, "trade", _TRADE)
        return judged(_both(_DENIED), condition(MONOPOLY, "不从事批发", "no wholesale in any form", holds=False))
    own = known(branded, "own_brand", _BRAND)
    brand = condition(AREAS, "以自有品牌经营", "under its own brand", own)
    return judged(_both(_PERMITTED if own else _DENIED), entry, brand)


def _both(permission: SaltPermission, purchase: SaltPermission = _UNSAID) -> SaltAccess:
    """The same of the sale and of a branch; of buying the plan speaks for the city's own wholesalers alone."""
    return SaltAccess(purchase=purchase, sale=permission, branch=permission)


_TRADE = Words("须说明是批发还是零售", "whether it is wholesale or retail decides")
_BRAND = Words("须说明是否以自有品牌经营", "whether it is the producer's own brand decides")


class SaltTesterRank(Grade):
    """The rank of a quality inspection body (质检机构级别)."""

    BELOW_PROVINCIAL = "省级以下"
    PROVINCIAL = "省级"
    NATIONAL = "国家级"


@frozen(kw_only=True)
class SaltBatchTest(Record):
    """A test of the batch that is sold (批次检测).

    Attributes:
        passed: 检测合格: whether the batch passed.
        rank: 机构级别: the rank of the body that tested.
        qualified: 我省资质: whether the body is qualified in the province.
        specialised: 食盐专业: whether it is specialised in food salt.
    """

    passed: bool
    rank: SaltTesterRank
    qualified: bool
    specialised: bool


@rule(QUALITY)
def salt_product_admission(
    *, firm: SaltFirm, certificate: bool, batch_test: SaltBatchTest | None = None
) -> Decision[SaltPermission]:
    """Whether the salt of a firm may be sold in the city, by its certificate or a test of the batch (产品准入).

    Args:
        firm: 企业: whose salt it is.
        certificate: 产品检验合格证: whether the product carries a certificate of inspection.
        batch_test: 批次检测结果: the test of the batch; None where there is none.

    Returns:
        是否允许: permitted or not; not addressed of firms that the sentence does not name, for which the general duty
            to inspect stands in the same clause.
    """
    who, certified = SaltFirm.of(firm, "firm"), FLAG.of(certificate, "certificate")
    test = SaltBatchTest.maybe(batch_test, "batch_test")
    if who not in (SaltFirm.DESIGNATED_PRODUCER, SaltFirm.OUTSIDE_PROVINCIAL_WHOLESALER):
        return Decision(_UNSAID, note(QUALITY, "该句未提及的企业", "a firm that the sentence does not name", who))
    paper = condition(QUALITY, "持有产品检验合格证", "a certificate of inspection", certified)
    if test is None:
        tested = all_of(condition(QUALITY, "经批次检测", "the batch was tested", holds=False))
    else:
        ranked = test.rank >= SaltTesterRank.PROVINCIAL
        tested = all_of(
            condition(QUALITY, "检测合格", "the batch passed", test.passed),
            condition(QUALITY, "机构为省级及以上", "the body is of provincial rank or higher", ranked, test.rank),
            condition(QUALITY, "机构在我省有资质", "the body is qualified in the province", test.qualified),
            condition(QUALITY, "机构为食盐专业", "the body is specialised in food salt", test.specialised),
        )
    found = any_of(paper, part("批次检测", "test of the batch", tested))
    return Decision(_PERMITTED if found else _DENIED, part("合格证或批次检测", "certificate or test", found))


class SaltMeasure(Term):
    """What may be done about supply and prices beyond the market (应急措施)."""

    RELEASE_GOVERNMENT_RESERVE = "投放政府储备"
    MOVE_ENTERPRISE_RESERVE = "调运企业社会责任储备"
    PRICE_INTERVENTION = "价格干预"
    OTHER_EMERGENCY_MEASURES = "其他紧急措施"


@rule(PRICES, EMERGENCY)
def salt_measures(*, emergency: bool, special_prices: bool | None = None) -> Decision[tuple[SaltMeasure, ...]]:
    """What authorities may do about supply and prices, which firms otherwise set by themselves (应急措施).

    Args:
        emergency: 紧急突发情况: whether there is an emergency, in which the emergency plan is followed.
        special_prices: 价格特殊情况: whether there is a special situation of prices, of which no threshold is printed;
            asked for where there is no emergency, which opens all measures by itself.

    Returns:
        应急措施: the measures, in the order of the plan; none where wholesale and retail prices are the firms' own.

    Raises:
        Undetermined: There is no emergency, and whether there is a special situation of prices is not given.

    >>> [one.zh for one in salt_measures(special_prices=True, emergency=False).value]
    ['价格干预', '其他紧急措施']
    """
    urgent, special = FLAG.of(emergency, "emergency"), FLAG.maybe(special_prices, "special_prices")
    at_supply = condition(EMERGENCY, "紧急突发情况", "an emergency", urgent)
    if urgent:
        return Decision(tuple(SaltMeasure), at_supply)
    dear = known(special, "special_prices", _SPECIAL)
    at_prices = condition(PRICES, "价格特殊情况", "a special situation of prices", dear)
    if dear:
        return Decision((SaltMeasure.PRICE_INTERVENTION, SaltMeasure.OTHER_EMERGENCY_MEASURES), at_supply, at_prices)
    free = note(PRICES, "批发和零售价格由企业自主确定", "firms set wholesale and retail prices")
    return Decision((), at_supply, at_prices, free)


_SPECIAL = Words("须说明是否属于价格特殊情况", "whether there is a special situation of prices decides")


class SaltProduct(Term):
    """Products of salt (盐产品)."""

    FOOD_SALT = "食盐"
    INDUSTRIAL_SALT = "工业盐"
    HIGH_SALT = "高含盐制品"
    OTHER_NON_FOOD = "其他非食用盐产品"


class NonFoodAsFood(Reading, at=(NON_FOOD_SALT, MARKET_ORDER)):
    """Whether the plan forbids selling salt that is no food as food salt (非食用盐充作食盐)."""

    FORBIDDEN = (
        "不允许",
        "检查旨在防止其冲击食盐市场，假冒伪劣食盐须严厉打击",
        "The checks are to keep it from the food market, and counterfeit food salt is fought.",
    )
    AIM_ONLY = (
        "未作规定",
        "防止冲击只是检查的目的，禁止由法律另定",
        "That is the aim of the checks alone; the ban stands in other laws.",
    )


@frozen(kw_only=True)
class SaltProductControl(Record):
    """How a product is controlled (产品监管).

    Attributes:
        limits_lifted: 限制取消: whether the clause lifts the limits on its entering the market.
        records_checked: 记录检查: whether the records of its makers and sellers, firms and persons, are checked.
        as_food: 作为食盐销售: whether it may be sold as food salt.
    """

    limits_lifted: bool
    records_checked: bool
    as_food: SaltPermission


@rule(NON_FOOD_SALT, rests_on=(MARKET_ORDER,))
def salt_product_control(
    product: SaltProduct, *, non_food_as_food: NonFoodAsFood = NonFoodAsFood.FORBIDDEN
) -> Decision[SaltProductControl]:
    """How industrial salt and other salt that is no food is controlled (产品监管).

    Args:
        product: 产品: the product; by-products of chemical works that are rich in salt are high-salt products.

    Returns:
        产品监管: whether limits are lifted, records are checked, and it may be sold as food salt; of food salt the
            clause says nothing.

    >>> salt_product_control(SaltProduct.HIGH_SALT).value.limits_lifted
    False
    """
    asked = SaltProduct.of(product, "product")
    forbidden = NonFoodAsFood.of(non_food_as_food, "non_food_as_food") is NonFoodAsFood.FORBIDDEN
    other = asked is not SaltProduct.FOOD_SALT
    found = SaltProductControl(
        limits_lifted=asked is SaltProduct.INDUSTRIAL_SALT,
        records_checked=other,
        as_food=_DENIED if other and forbidden else _UNSAID,
    )
    fought = (note(MARKET_ORDER, "打击假冒伪劣食盐", "counterfeit food salt is fought"),)
    barred = fought if found.as_food is _DENIED else ()
    return Decision(found, note(NON_FOOD_SALT, "产品", "product", asked), *barred)
