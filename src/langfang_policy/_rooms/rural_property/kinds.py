"""Article 8: the twelve kinds of rural property that may be traded, and what each of them takes in."""

from __future__ import annotations

from typing import NamedTuple

from ...core.decisions import Decision
from ...core.errors import known
from ...core.facts import FLAG
from ...core.findings import Finding, condition, note
from ...core.locators import Citation
from ...core.rules import rule
from ...core.terms import Reading, Term, Words
from .decree import (
    ASSETS,
    BIOLOGICAL,
    FACILITIES,
    FARMLAND,
    FOREST,
    HOUSES,
    INTELLECTUAL,
    KINDS,
    OTHERS,
    SHARES,
    WASTES,
    WATER,
    WATER_WORKS,
)

__all__ = [
    "BiologicalClass",
    "CollectiveTimber",
    "GiftOfShares",
    "LeftOut",
    "OtherContract",
    "PropertyKind",
    "PropertyObject",
    "PropertyRight",
    "StandingTrees",
    "biological_class",
    "property_kind",
]


class PropertyKind(Term):
    """The twelve kinds, in the order of the article; NONE is what may not be traded under it (交易品种)."""

    CONTRACTED_LAND = "农户承包土地经营权"
    FOREST_RIGHT = "林权"
    FOUR_WASTES = "“四荒”使用权"
    COLLECTIVE_ASSET = "农村集体经营性资产"
    COLLECTIVE_SHARE = "农村集体经济组织股权"
    PRODUCTIVE_FACILITY = "农业生产性设施设备"
    SMALL_WATER_WORK = "小型水利设施使用权"
    INTELLECTUAL_PROPERTY = "农业类知识产权"
    HOMESTEAD = "农村宅基地使用权和住房财产权"
    BIOLOGICAL_ASSET = "农村生物资产"
    WATER_RIGHT = "水权"
    OTHER = "其他农村产权"
    NONE = "不属交易品种"


class PropertyObject(Term):
    """What is traded, as the article names it; its lists are open (交易标的物)."""

    ARABLE_LAND = "耕地"
    GRASSLAND = "草地"
    AQUACULTURE_WATER = "养殖水面"
    OTHER_CONTRACTED_LAND = "其他承包地"
    FOREST_LAND = "林地"
    TIMBER = "林木"
    WASTE_HILL = "荒山"
    WASTE_GULLY = "荒沟"
    WASTE_MOUND = "荒丘"
    WASTE_BEACH = "荒滩"
    WASTE_LAND = "荒地"
    WASTE_SAND = "荒沙"
    WASTE_GRASS = "荒草"
    WASTE_WATER = "荒水"
    OPERATING_ASSET = "经营性资产"
    OPERATING_LAND = "经营性资产中的土地"
    COLLECTIVE_SHARE = "农村集体经济组织股权"
    PRODUCTIVE_FACILITY = "农业生产设施设备"
    SMALL_WATER_WORK = "小型水利设施"
    PATENT = "涉农专利"
    TRADEMARK = "涉农商标"
    COPYRIGHT = "涉农版权"
    NEW_VARIETY = "新品种"
    NEW_TECHNIQUE = "新技术"
    OTHER_INTELLECTUAL_PROPERTY = "其他涉农知识产权"
    HOMESTEAD = "农村宅基地"
    HOUSE_ON_HOMESTEAD = "宅基地上的房屋"
    FIELD_CROP = "大田作物"
    VEGETABLE = "蔬菜"
    TIMBER_STAND = "用材林"
    LIVESTOCK_FOR_SALE = "存栏待售的牲畜"
    OTHER_CONSUMABLE_ASSET = "其他消耗性生物资产"
    ECONOMIC_FOREST = "经济林"
    FUELWOOD_FOREST = "薪炭林"
    BREEDING_STOCK = "产畜"
    DRAUGHT_ANIMAL = "役畜"
    OTHER_PRODUCTIVE_ASSET = "其他生产性生物资产"
    REGIONAL_WATER = "区域水资源"
    USERS_WATER = "取用水户水资源"
    CONSTRUCTION_TENDER = "农村建设项目招标"
    INDUSTRY_PROJECT = "产业项目招商和转让"
    OTHER = "其他"


class PropertyRight(Term):
    """Which right in it passes (标的权利)."""

    OWNERSHIP = "所有权"
    USE = "使用权"
    MANAGEMENT = "经营权"
    CONTRACT = "承包权"
    OTHER = "其他权利"


class _Entry(NamedTuple):
    """What an item of the article says: the kind, the clause, the rights; no rights mean that any will do."""

    kind: PropertyKind
    clause: Citation
    rights: tuple[PropertyRight, ...] = ()


_O, _K, _R = PropertyObject, PropertyKind, PropertyRight
_ANY_USE = (_R.OWNERSHIP, _R.USE)
_LAND = (_O.ARABLE_LAND, _O.GRASSLAND, _O.AQUACULTURE_WATER, _O.OTHER_CONTRACTED_LAND)
_WASTE = (
    *(_O.WASTE_HILL, _O.WASTE_GULLY, _O.WASTE_MOUND, _O.WASTE_BEACH),
    *(_O.WASTE_LAND, _O.WASTE_SAND, _O.WASTE_GRASS, _O.WASTE_WATER),
)
_KNOWLEDGE = (
    *(_O.PATENT, _O.TRADEMARK, _O.COPYRIGHT),
    *(_O.NEW_VARIETY, _O.NEW_TECHNIQUE, _O.OTHER_INTELLECTUAL_PROPERTY),
)
_TREES = (_O.TIMBER_STAND, _O.ECONOMIC_FOREST, _O.FUELWOOD_FOREST)
_GROWING = (_O.FIELD_CROP, _O.VEGETABLE, _O.TIMBER_STAND)
_CONSUMABLE = (*_GROWING, _O.LIVESTOCK_FOR_SALE, _O.OTHER_CONSUMABLE_ASSET)
_PRODUCTIVE = (
    *(_O.ECONOMIC_FOREST, _O.FUELWOOD_FOREST),
    *(_O.BREEDING_STOCK, _O.DRAUGHT_ANIMAL, _O.OTHER_PRODUCTIVE_ASSET),
)
_ENTRIES = {
    **dict.fromkeys(_LAND, _Entry(_K.CONTRACTED_LAND, FARMLAND, (_R.MANAGEMENT,))),
    _O.FOREST_LAND: _Entry(_K.FOREST_RIGHT, FOREST, (_R.MANAGEMENT,)),
    _O.TIMBER: _Entry(_K.FOREST_RIGHT, FOREST, _ANY_USE),
    **dict.fromkeys(_WASTE, _Entry(_K.FOUR_WASTES, WASTES, (_R.USE,))),
    **dict.fromkeys((_O.OPERATING_ASSET, _O.OPERATING_LAND), _Entry(_K.COLLECTIVE_ASSET, ASSETS, _ANY_USE)),
    _O.COLLECTIVE_SHARE: _Entry(_K.COLLECTIVE_SHARE, SHARES),
    _O.PRODUCTIVE_FACILITY: _Entry(_K.PRODUCTIVE_FACILITY, FACILITIES),
    _O.SMALL_WATER_WORK: _Entry(_K.SMALL_WATER_WORK, WATER_WORKS, (_R.USE,)),
    **dict.fromkeys(_KNOWLEDGE, _Entry(_K.INTELLECTUAL_PROPERTY, INTELLECTUAL)),
    _O.HOMESTEAD: _Entry(_K.HOMESTEAD, HOUSES, (_R.USE,)),
    _O.HOUSE_ON_HOMESTEAD: _Entry(_K.HOMESTEAD, HOUSES, _ANY_USE),
    **dict.fromkeys((*_CONSUMABLE, *_PRODUCTIVE), _Entry(_K.BIOLOGICAL_ASSET, BIOLOGICAL)),
    **dict.fromkeys((_O.REGIONAL_WATER, _O.USERS_WATER), _Entry(_K.WATER_RIGHT, WATER, (_R.USE,))),
    **dict.fromkeys((_O.CONSTRUCTION_TENDER, _O.INDUSTRY_PROJECT, _O.OTHER), _Entry(_K.OTHER, OTHERS)),
}


class OtherContract(Reading, at=(FARMLAND, WASTES)):
    """What land is that was contracted otherwise than by households (其他方式承包的土地)."""

    FOUR_WASTES = (
        "归入“四荒”",
        "以招标、拍卖等方式承包的一般即为“四荒”",
        "What is contracted by tender or auction is as a rule one of the four wastes.",
    )
    LEFT_OUT = "不属所列品种", "所列各项均未包括此类土地", "No item names such land."


class CollectiveTimber(Reading, at=FOREST):
    """Whether timber, too, must be the collective's (林木是否限于农村集体)."""

    LAND_ALONE = (
        "仅限定林地",
        "后文引导农民流转林木所有权",
        "A later article has farmers trade the ownership of timber.",
    )
    TIMBER_TOO = "林木同样限定", "限定语统领其后各项", "The word at the head governs all that follows."


class StandingTrees(Reading, at=(FOREST, BIOLOGICAL)):
    """Whether a stand of trees of which ownership or use passes is an asset or a forest right (林分的归类)."""

    ASSET = "农村生物资产", "该项明列此类林", "The item names such stands."
    FOREST_RIGHT = "林权", "林木所有权、使用权另有专项", "Ownership and use of timber have an item of their own."


class GiftOfShares(Reading, at=SHARES):
    """Whether a gift of shares is a trade, although trades are paid (股权赠与)."""

    TRADE = "属交易", "该项明列赠与", "The item names gifts."
    NO_TRADE = "不属交易", "交易遵循有偿原则", "By the principles a trade is paid."


class LeftOut(Reading, at=(KINDS, OTHERS)):
    """What becomes of that which an item is about and does not take in (各项未包括的权利)."""

    NOT_TRADED = (
        "不属交易品种",
        "各项已划定本类范围，兜底项仅及其他种类",
        "Each item bounds its kind, and the last one is about other kinds.",
    )
    CAUGHT = "归入其他农村产权", "兜底项未设限制", "The last item has no limits."


_ASKED = {
    "right": Words("未说明标的权利", "which right passes is not known"),
    "household_contract": Words("未说明是否以家庭承包方式承包", "how the land was contracted is not known"),
    "collectively_owned": Words("未说明是否农村集体所有", "whether it is the collective's is not known"),
    "managed_by_collective": Words("未说明是否集体统一经营管理", "whether the collective runs it is not known"),
    "growing": Words("未说明是否生长中", "whether it is growing is not known"),
    "by_gift": Words("未说明是否赠与", "whether it is a gift is not known"),
}


@rule(
    *(KINDS, FARMLAND, FOREST, WASTES, ASSETS, SHARES, FACILITIES),
    *(WATER_WORKS, INTELLECTUAL, HOUSES, BIOLOGICAL, WATER, OTHERS),
)
def property_kind(  # each asked for by one item
    traded: PropertyObject,
    *,
    right: PropertyRight | None = None,
    household_contract: bool | None = None,
    collectively_owned: bool | None = None,
    managed_by_collective: bool | None = None,
    growing: bool | None = None,
    by_gift: bool | None = None,
    other_contract: OtherContract = OtherContract.FOUR_WASTES,
    collective_timber: CollectiveTimber = CollectiveTimber.LAND_ALONE,
    standing_trees: StandingTrees = StandingTrees.ASSET,
    gift_of_shares: GiftOfShares = GiftOfShares.TRADE,
    left_out: LeftOut = LeftOut.NOT_TRADED,
) -> Decision[PropertyKind]:
    """Which of the twelve kinds a thing to be traded is, if any (交易品种).

    Args:
        traded: 标的物: the thing.
        right: 标的权利: the right in it that passes; of some things any right will do, and some are left out whichever.
        household_contract: 家庭承包: whether land is contracted by way of household contract.
        collectively_owned: 农村集体所有: whether forest, waste or otherwise contracted land is so owned.
        managed_by_collective: 集体统一经营管理: whether the collective runs an operating asset as one.
        growing: 生长中: whether crops or a timber stand still grow.
        by_gift: 赠与: whether shares pass by gift; it matters only where a gift is read as no trade.

    Returns:
        交易品种: the kind, or none.

    Raises:
        Undetermined: It hangs on a fact that is not given.

    >>> property_kind(PropertyObject.WASTE_HILL, right=PropertyRight.USE, collectively_owned=True).value.zh
    '“四荒”使用权'
    """
    thing, passing = PropertyObject.of(traded, "traded"), PropertyRight.maybe(right, "right")
    facts = {
        name: FLAG.maybe(value, name)
        for name, value in (
            ("household_contract", household_contract),
            ("collectively_owned", collectively_owned),
            ("managed_by_collective", managed_by_collective),
            ("growing", growing),
            ("by_gift", by_gift),
        )
    }
    otherwise = OtherContract.of(other_contract, "other_contract") is OtherContract.FOUR_WASTES
    timber_too = CollectiveTimber.of(collective_timber, "collective_timber") is CollectiveTimber.TIMBER_TOO
    as_timber = StandingTrees.of(standing_trees, "standing_trees") is StandingTrees.FOREST_RIGHT
    paid = GiftOfShares.of(gift_of_shares, "gift_of_shares") is GiftOfShares.NO_TRADE
    caught = LeftOut.of(left_out, "left_out") is LeftOut.CAUGHT
    entry = _ENTRIES[thing]
    if as_timber and thing in _TREES and known(passing, "right", _ASKED["right"]) in _ANY_USE:
        entry = _ENTRIES[_O.TIMBER]
    kind, clause, rights = entry
    named = note(clause, "标的物", "what is traded", thing)
    reasons = []
    left_out_anyway = _left_out_anyway(thing, kind, facts, timber_too=timber_too, otherwise=otherwise)
    if rights and not (passing is None and left_out_anyway):
        held = known(passing, "right", _ASKED["right"])
        reasons.append(condition(clause, "所列权利", "a right that the item names", held in rights, held))
    if thing is _O.OPERATING_LAND:
        reasons.append(condition(clause, "不含土地", "no land", False))
    if all(reasons):
        reasons += _conditions(thing, entry, facts, timber_too=timber_too, paid=paid)
    failed = next((one for one in reasons if not one), None)
    if failed is None:
        return Decision(kind, named, *reasons)
    left = _K.OTHER if caught else _K.NONE
    if otherwise and thing in _LAND and (passing is None or failed is not reasons[0]):
        owned = known(facts["collectively_owned"], "collectively_owned", _ASKED["collectively_owned"])
        reasons.append(condition(WASTES, "农村集体所有", "the rural collective's", owned))
        if owned:
            left = _K.FOUR_WASTES
        else:
            failed = reasons[-1]
    return Decision(left, named, *reasons, because=failed)


def _left_out_anyway(
    thing: PropertyObject,
    kind: PropertyKind,
    facts: dict[str, bool | None],
    *,
    timber_too: bool,
    otherwise: bool,
) -> bool:
    """Whether a thing is left out whichever right passes, so that the right need not be asked for."""
    foreign = facts["collectively_owned"] is False
    if thing in _LAND:
        return facts["household_contract"] is False and (foreign or not otherwise)
    if thing is _O.FOREST_LAND or thing in _WASTE or (timber_too and kind is _K.FOREST_RIGHT):
        return foreign
    return thing is _O.OPERATING_LAND or (thing is _O.OPERATING_ASSET and facts["managed_by_collective"] is False)


def _conditions(
    thing: PropertyObject, entry: _Entry, facts: dict[str, bool | None], *, timber_too: bool, paid: bool
) -> list[Finding]:
    """What an item asks beside the right, each asked for where the item asks for it."""
    clause = entry.clause

    def holds(fact: str, zh: str, en: str, *, expected: bool = True) -> Finding:
        return condition(clause, zh, en, known(facts[fact], fact, _ASKED[fact]) is expected)

    if thing in _LAND:
        return [holds("household_contract", "以家庭承包方式承包", "by way of household contract")]
    if thing is _O.FOREST_LAND or thing in _WASTE or (timber_too and entry.kind is _K.FOREST_RIGHT):
        return [holds("collectively_owned", "农村集体所有", "the rural collective's")]
    if thing is _O.OPERATING_ASSET:
        return [holds("managed_by_collective", "由农村集体统一经营管理", "run as one by the collective")]
    if thing is _O.COLLECTIVE_SHARE and paid:
        return [holds("by_gift", "有偿流转", "passes for a price", expected=False)]
    if thing in _GROWING and entry.kind is _K.BIOLOGICAL_ASSET:
        return [holds("growing", "生长中", "still growing")]
    return []


class BiologicalClass(Term):
    """The two classes of biological assets; what is none is NEITHER (生物资产类别)."""

    CONSUMABLE = "消耗性生物资产"
    PRODUCTIVE = "生产性生物资产"
    NEITHER = "不属生物资产"


@rule(BIOLOGICAL)
def biological_class(traded: PropertyObject, *, growing: bool | None = None) -> Decision[BiologicalClass]:
    """Whether a biological asset is consumable or productive (生物资产类别).

    Args:
        traded: 标的物: the thing.
        growing: 生长中: whether crops or a timber stand still grow; what is harvested is no such asset.

    Returns:
        生物资产类别: the class; that it is neither for what is no biological asset.

    Raises:
        Undetermined: Crops or a timber stand of which it is not known whether they still grow.

    >>> biological_class(PropertyObject.FUELWOOD_FOREST).value.zh
    '生产性生物资产'
    """
    thing, grows = PropertyObject.of(traded, "traded"), FLAG.maybe(growing, "growing")
    named = note(BIOLOGICAL, "标的物", "what is traded", thing)
    found = next((name for name, things in _CLASSES.items() if thing in things), BiologicalClass.NEITHER)
    if thing not in _GROWING:
        return Decision(found, named)
    still = condition(BIOLOGICAL, "生长中", "still growing", known(grows, "growing", _ASKED["growing"]))
    return Decision(found if still else BiologicalClass.NEITHER, named, still, because=still)


_CLASSES = {BiologicalClass.CONSUMABLE: _CONSUMABLE, BiologicalClass.PRODUCTIVE: _PRODUCTIVE}
