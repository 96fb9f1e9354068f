"""三（七）to 三（十二）: big counties, what land carries, fertiliser, biogas, the three cycles."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Annotated, Any

from attrs import frozen

from ...core.bounds import Side, Unit, at_least
from ...core.columnar import Parts, around, columnar, compared
from ...core.decisions import Decision, all_of
from ...core.errors import Undetermined, known
from ...core.exact import Number
from ...core.facts import AS_GIVEN, Measure
from ...core.figures import Record, figure
from ...core.findings import asks, condition, falls, note
from ...core.organs import County
from ...core.quantities import beyond, less
from ...core.rules import provision, rule
from ...core.terms import Reading, Term, Words
from .decree import CAPACITY, CYCLES, DENSE, ENERGY, FERTILISER, UPGRADE, WasteHolder

__all__ = [
    "BIG_LIVESTOCK_COUNTIES",
    "BiogasVolume",
    "CapacityCheck",
    "CycleActor",
    "LivestockCycle",
    "ManureRoute",
    "UnnamedBigCounty",
    "biogas_supported",
    "capacity_check",
    "cycle_actors",
    "is_big_livestock_county",
    "manure_routes",
]

BIG_LIVESTOCK_COUNTIES = (County.YONGQING, County.SANHE)
"""The big livestock counties that the plan names; the list is open."""
HERDS = Measure(Unit("", ""), at_least(0))
Herds = Annotated[Number, *HERDS]
HerdsCounted = Annotated[Decimal, *HERDS, AS_GIVEN]
CUBIC_METRES = Measure(Unit("m³", "立方米"), at_least(0))
CubicMetres = Annotated[Number, *CUBIC_METRES]


class UnnamedBigCounty(Reading, at=(UPGRADE, DENSE)):
    """Whether a county that is not named may be a big livestock county (未列明的畜牧大县)."""

    NAMED_ALONE = "仅限列明的县", "其他大县未在本文列明", "No other is found in the text."
    OPEN = "其他县未定", "列举以等字结尾", "The list is open."


@rule(UPGRADE, DENSE)
def is_big_livestock_county(
    county: County, *, unnamed_big_county: UnnamedBigCounty = UnnamedBigCounty.NAMED_ALONE
) -> Decision[bool]:
    """Whether a county is a big livestock county, which plans its cycle of crops and herds by its land (畜牧大县).

    Args:
        county: 县市区: the county, city or district.

    Returns:
        畜牧大县: whether it is one.

    Raises:
        Undetermined: The list is read as open, and the county is not named.

    >>> is_big_livestock_county(County.SANHE).value
    True
    """
    place = County.of(county, "county")
    alone = UnnamedBigCounty.of(unnamed_big_county, "unnamed_big_county") is UnnamedBigCounty.NAMED_ALONE
    named = place in BIG_LIVESTOCK_COUNTIES
    if not named and not alone:
        raise Undetermined("county", en="whether the county is one of the others", zh="该县是否属于其他畜牧大县")
    return all_of(condition(UPGRADE, "列明的畜牧大县", "named as a big livestock county", named, place))


@frozen(kw_only=True)
class CapacityCheck(Record):
    """Whether a county's herds are more than its land carries (承载能力核查).

    Attributes:
        warned: 承载能力预警: whether it is warned, and must cut its herds within a limit of time.
        excess: 超出数量: what is above the capacity; how much of it is cut by when, the plan leaves open.
    """

    warned: bool
    excess: HerdsCounted


@rule(CAPACITY)
def capacity_check(*, herds: Herds, capacity: Herds) -> Decision[CapacityCheck]:
    """Whether a county gets a warning as its herds are more than its land carries (承载能力预警).

    The length of the limit is not printed.

    Args:
        herds: 养殖规模: how large the county's herds are.
        capacity: 土地承载能力: what its land carries, in the same unit, which the plan does not print.

    Returns:
        核查结果: whether it is warned, and what is above the capacity.

    >>> capacity_check(herds=1_250_000, capacity=1_200_000).value.excess
    Decimal('50000')
    """
    seen, carried = HERDS.of(herds, "herds"), HERDS.of(capacity, "capacity")
    over = HERDS.bound(Side.ABOVE, carried, "超过")
    found = CapacityCheck(warned=over.holds(seen), excess=beyond(seen, carried))
    return Decision(found, falls(CAPACITY, "畜禽养殖规模", "size of the herds", seen, over))


class ManureRoute(Term):
    """What is done with waste as fertiliser (肥料化途径)."""

    ORGANIC_FERTILISER = "加工生产有机肥"
    COMPOST_AND_RETURN = "堆沤发酵就近就地还田"
    CENTRAL_TREATMENT = "建设粪污集中处理中心或粪肥发酵车间"


_ROUTES = {
    WasteHolder.LARGE_SCALE_FARM: (ManureRoute.ORGANIC_FERTILISER,),
    WasteHolder.MEDIUM_SCALE_FARM: (ManureRoute.ORGANIC_FERTILISER, ManureRoute.COMPOST_AND_RETURN),
    WasteHolder.SMALL_SCALE_FARM: (ManureRoute.COMPOST_AND_RETURN,),
    WasteHolder.MEDIUM_FARM: (ManureRoute.COMPOST_AND_RETURN,),
    WasteHolder.SMALL_FARM: (ManureRoute.COMPOST_AND_RETURN,),
    WasteHolder.SERVICE_ORGANISATION: (ManureRoute.ORGANIC_FERTILISER,),
    WasteHolder.PARK_OR_BASE: (ManureRoute.CENTRAL_TREATMENT,),
    WasteHolder.OTHER: (),
}


@rule(FERTILISER)
def manure_routes(holder: WasteHolder) -> Decision[tuple[ManureRoute, ...]]:
    """What use of waste as fertiliser is supported or encouraged, by who has it and how large it is (肥料化利用途径).

    Args:
        holder: 粪污利用主体: who has the waste.

    Returns:
        支持的途径: the uses; none where the plan does not speak of the holder.

    >>> [route.zh for route in manure_routes(WasteHolder.MEDIUM_SCALE_FARM).value]
    ['加工生产有机肥', '堆沤发酵就近就地还田']
    """
    asked = WasteHolder.of(holder, "holder")
    return Decision(_ROUTES[asked], note(FERTILISER, "粪污利用主体", "who has the waste", asked))


@provision(ENERGY)
@frozen(kw_only=True)
class BiogasVolume(Record):
    """How large a biogas plant is that is supported (支持的沼气工程规模)."""

    least_m3: CubicMetres = figure(Decimal(1_000), "最小容积", "of a plant that is supported, or more")


@rule(ENERGY)
def biogas_supported(
    holder: WasteHolder, *, volume_m3: CubicMetres | None = None, sizes: BiogasVolume = BiogasVolume()
) -> Decision[bool]:
    """Whether a biogas plant is supported (支持建设沼气工程).

    Args:
        holder: 建设主体: who builds it.
        volume_m3: 容积: its volume; asked of a large farm.

    Returns:
        予以支持: whether it is supported by this clause; how, the plan does not say here.

    Raises:
        Undetermined: A large farm builds it, and its volume is not given.

    >>> biogas_supported(WasteHolder.LARGE_SCALE_FARM, volume_m3=1_000).value
    True
    """
    who, size = WasteHolder.of(holder, "holder"), CUBIC_METRES.maybe(volume_m3, "volume_m3")
    least = CUBIC_METRES.at_least(BiogasVolume.of(sizes, "sizes").least_m3, "以上")
    large = who is WasteHolder.LARGE_SCALE_FARM
    farm = condition(ENERGY, "大型畜禽养殖场", "large farm", large, who)
    if not large:
        return all_of(farm)
    volume = known(size, "volume_m3", _VOLUME)
    return all_of(farm, asks(ENERGY, "沼气工程容积", "volume of the plant", volume, least))


_VOLUME = Words("未说明容积", "the volume of the plant is not given")


class LivestockCycle(Term):
    """The three cycles of ecological farming (三个循环)."""

    SMALL = "主体双向小循环"
    MEDIUM = "区域多向中循环"
    LARGE = "县域立体大循环"


class CycleActor(Term):
    """What a cycle is made of (循环组成)."""

    SCALE_FARMS = "畜禽规模养殖场"
    MATCHING_LAND = "配套种植用地"
    BIOGAS_PLANTS = "大中型沼气工程"
    FERTILISER_MAKERS = "有机肥加工企业"
    CROPS_AND_HERDS = "农牧产业"
    WASTE_COLLECTION = "农牧业废弃物收集加工"
    LEISURE_FARMING = "休闲农业"
    BEAUTIFUL_VILLAGES = "美丽乡村"


_A = CycleActor
_ACTORS = {
    LivestockCycle.SMALL: (_A.SCALE_FARMS, _A.MATCHING_LAND),
    LivestockCycle.MEDIUM: (_A.BIOGAS_PLANTS, _A.FERTILISER_MAKERS),
    LivestockCycle.LARGE: (
        *(_A.CROPS_AND_HERDS, _A.BIOGAS_PLANTS, _A.FERTILISER_MAKERS),
        *(_A.WASTE_COLLECTION, _A.LEISURE_FARMING, _A.BEAUTIFUL_VILLAGES),
    ),
}


@rule(CYCLES)
def cycle_actors(cycle: LivestockCycle) -> Decision[tuple[CycleActor, ...]]:
    """Of what a cycle of crops and herds is made (三个循环的组成).

    Args:
        cycle: 循环: which of the three.

    Returns:
        组成: its parts in the order of the clause.

    >>> [actor.zh for actor in cycle_actors(LivestockCycle.SMALL).value]
    ['畜禽规模养殖场', '配套种植用地']
    """
    asked = LivestockCycle.of(cycle, "cycle")
    return Decision(_ACTORS[asked], note(CYCLES, "循环", "cycle", asked))


compared(biogas_supported, {"volume_m3": lambda facts: [facts["sizes"].least_m3]})


@columnar(capacity_check, "herds", "capacity", computes=True)
def _parts_of_capacity(facts: Mapping[str, Any]) -> Parts:
    seen, carried = facts["herds"], facts["capacity"]
    return Parts([(less(seen, carried), around(0))], {"excess": beyond(seen, carried)})
