"""Part 2: which areas and houses are rebuilt, and what belongs to a village site."""

from __future__ import annotations

from ...core.decisions import Decision, all_of
from ...core.errors import Undetermined, known
from ...core.facts import FLAG
from ...core.findings import condition, note
from ...core.rules import rule
from ...core.terms import Reading, Term, Words
from .decree import HOUSES, HOUSING_AREAS, RECOGNITION, RELOCATED, VILLAGES

__all__ = [
    "DilapidatedFeature",
    "FeaturesNeeded",
    "SiteBuilding",
    "SiteStanding",
    "VillageKind",
    "is_dangerous_house",
    "is_dilapidated_area",
    "site_standing",
    "village_kinds",
]


class VillageKind(Term):
    """The kinds of village that are rebuilt (改造村庄类别)."""

    URBAN = "城中村、城郊村"
    RELOCATED = "符合条件的改造搬迁村庄"


_NO_CONDITIONS = Words("符合条件与否未提供，条件未载明", "whether it meets conditions is not given; none are printed")


@rule(VILLAGES, RELOCATED)
def village_kinds(
    *,
    in_built_up_area: bool,
    in_planned_construction_land: bool,
    merged_into_town: bool,
    meets_conditions: bool | None = None,
) -> Decision[tuple[VillageKind, ...]]:
    """As which kinds a village falls within the rebuilding (改造村庄类别).

    Args:
        in_built_up_area: 位于建成区: whether it lies in the built-up area of a town, designated towns included.
        in_planned_construction_land: 位于规划建设用地范围: whether it lies in the town's planned construction land.
        merged_into_town: 迁并至城镇: whether it is one that is merged into a town.
        meets_conditions: 符合条件: whether a merged village meets the conditions, which are not printed here.

    Returns:
        村庄类别: the kinds; none where it is not covered.

    Raises:
        Undetermined: It is not said whether a merged village meets the conditions.
    """
    built, planned = (
        FLAG.of(in_built_up_area, "in_built_up_area"),
        FLAG.of(in_planned_construction_land, "in_planned_construction_land"),
    )
    merged, fits = FLAG.of(merged_into_town, "merged_into_town"), FLAG.maybe(meets_conditions, "meets_conditions")
    urban = condition(VILLAGES, "位于建成区或规划建设用地", "in the built-up or planned area", built or planned)
    moved = condition(RELOCATED, "迁并至城镇", "merged into a town", merged)
    reasons = [urban, moved]
    if merged:
        qualified = known(fits, "meets_conditions", _NO_CONDITIONS)
        reasons.append(condition(RELOCATED, "符合条件", "meets the conditions", qualified))
    held = VillageKind.URBAN if urban else None, VillageKind.RELOCATED if all(reasons[1:]) else None
    return Decision(tuple(kind for kind in held if kind is not None), *reasons)


class DilapidatedFeature(Term):
    """The seven features of a dilapidated housing area (危陋住宅区特征)."""

    SIMPLE_STRUCTURES = "简易结构房屋较多"
    DENSE = "建筑密度较大"
    OLD = "使用年限久"
    POOR_QUALITY = "房屋质量差"
    UNSAFE = "建筑安全隐患多"
    ILL_FITTED = "使用功能不完善"
    ILL_SERVED = "配套设施不健全"


class FeaturesNeeded(Reading, at=HOUSING_AREAS):
    """Whether an area must have every feature (危陋住宅区特征的适用)."""

    EVERY = "各项均须具备", "各特征逐项并列", "The features are listed side by side."
    ON_THE_WHOLE = "综合认定", "各特征均无数值，重在总体", "None has a measure, so that the whole picture decides."


@rule(HOUSING_AREAS)
def is_dilapidated_area(
    *,
    in_planning_area: bool,
    features: frozenset[DilapidatedFeature],
    features_needed: FeaturesNeeded = FeaturesNeeded.EVERY,
) -> Decision[bool]:
    """Whether urban housing is a dilapidated housing area (城镇危陋住宅区).

    Args:
        in_planning_area: 位于城市规划区: whether it is urban housing in the planning area, designated towns included.
        features: 具备特征: which of the features it has.

    Returns:
        属于危陋住宅区: whether it is.

    Raises:
        Undetermined: It has some of the features, where the whole picture is read to decide.
    """
    inside, seen = FLAG.of(in_planning_area, "in_planning_area"), DilapidatedFeature.some(features, "features")
    whole = FeaturesNeeded.of(features_needed, "features_needed") is FeaturesNeeded.ON_THE_WHOLE
    if whole and inside and seen and len(seen) < len(DilapidatedFeature):
        raise Undetermined("features", en="some features are there, some are not", zh="部分特征具备，须综合认定")
    return all_of(
        condition(HOUSING_AREAS, "位于城市规划区", "in the planning area", inside),
        *(condition(HOUSING_AREAS, one.zh, one.en, one in seen) for one in DilapidatedFeature),
    )


@rule(HOUSES)
def is_dangerous_house(
    *,
    in_town: bool,
    badly_damaged: bool,
    dangerous_parts: bool,
    may_fail_any_time: bool,
    safety_assured: bool,
) -> Decision[bool]:
    """Whether a house is a dangerous one that is rebuilt (城市危房).

    Args:
        in_town: 位于城镇: whether it stands in a town, designated towns included.
        badly_damaged: 结构严重损坏: whether its structure is badly damaged.
        dangerous_parts: 承重构件危险: whether load-bearing parts are dangerous ones.
        may_fail_any_time: 随时可能丧失稳定和承载能力: whether it may at any time lose stability and strength.
        safety_assured: 居住和使用安全有保证: whether it can be lived in and used safely.

    Returns:
        属于城市危房: whether it is.
    """
    damaged, parts = FLAG.of(badly_damaged, "badly_damaged"), FLAG.of(dangerous_parts, "dangerous_parts")
    return all_of(
        condition(HOUSES, "位于城镇", "in a town", FLAG.of(in_town, "in_town")),
        condition(HOUSES, "结构严重损坏或承重构件危险", "damaged structure or dangerous parts", damaged or parts),
        condition(
            HOUSES,
            "随时可能丧失稳定和承载能力",
            "may lose stability and strength",
            FLAG.of(may_fail_any_time, "may_fail_any_time"),
        ),
        condition(HOUSES, "安全不能保证", "safety cannot be assured", not FLAG.of(safety_assured, "safety_assured")),
    )


class SiteBuilding(Term):
    """What stands on the land of a village (村址建筑)."""

    DWELLING = "住宅"
    SHOP = "商业"
    FIRM = "企业"
    OTHER = "其他"


class SiteStanding(Term):
    """Whether a building belongs to the village site (村址界定结果)."""

    INSIDE = "属于村址"
    MAY_BE_TAKEN_IN = "可纳入村址"
    OUTSIDE = "不属于村址"


_NOT_CHECKED = Words("调查核实结果未提供", "whether it was checked and found true is not given")


@rule(RECOGNITION)
def site_standing(
    *,
    building: SiteBuilding,
    collective_construction_land: bool,
    built_up_together: bool,
    inside_line: bool,
    checked: bool | None = None,
) -> Decision[SiteStanding]:
    """Whether a building belongs to the site of a village, for villages of either kind (村址界定).

    Args:
        building: 建筑用途: what it is; of a dwelling, a villager's.
        collective_construction_land: 集体非农建设用地: whether the land is non-agricultural construction land that the
            rural collective or its members use.
        built_up_together: 集中建成区域: whether it stands in the area that is built up together.
        inside_line: 位于原划定范围: whether it stands inside the site that the land department drew before.
        checked: 核实无误: whether what lies beyond that line was looked into and found true.

    Returns:
        村址界定结果: inside, outside, or a villager's dwelling that the authority may take in.

    Raises:
        Undetermined: It is not said whether a dwelling beyond the line was checked.
    """
    use, land = (
        SiteBuilding.of(building, "building"),
        FLAG.of(collective_construction_land, "collective_construction_land"),
    )
    together, line = FLAG.of(built_up_together, "built_up_together"), FLAG.of(inside_line, "inside_line")
    found = FLAG.maybe(checked, "checked")
    drawn = note(RECOGNITION, "位于原划定范围", "inside the line drawn before", line)
    if line:
        inside = all_of(
            condition(RECOGNITION, "住宅、商业或企业", "a dwelling, shop or firm", use is not SiteBuilding.OTHER, use),
            condition(RECOGNITION, "集体非农建设用地", "construction land of the collective", land),
            condition(RECOGNITION, "集中建成区域", "in the area built up together", together),
        )
        return Decision(SiteStanding.INSIDE if inside else SiteStanding.OUTSIDE, drawn, inside, because=inside)
    dwelling = condition(RECOGNITION, "村民住宅", "a villager's dwelling", use is SiteBuilding.DWELLING, use)
    if dwelling.holds is False:
        return Decision(SiteStanding.OUTSIDE, drawn, dwelling, because=dwelling)
    true = condition(RECOGNITION, "核实无误", "checked and found true", known(found, "checked", _NOT_CHECKED))
    taken = SiteStanding.MAY_BE_TAKEN_IN if true else SiteStanding.OUTSIDE
    return Decision(taken, drawn, dwelling, true, because=true)
