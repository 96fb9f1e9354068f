"""Part 二（二）: public-welfare forest, felling, and what is outside the quota."""

from __future__ import annotations

from attrs import frozen

from ...core.decisions import Decision, all_of, any_of
from ...core.facts import FLAG
from ...core.figures import Record
from ...core.findings import Finding, condition, note
from ...core.rules import rule
from ...core.terms import Reading, Term
from .decree import FELLING, PUBLIC_FOREST
from .operators import ForestOperator, UnlistedOperator, is_new_type_operator, new_type

__all__ = [
    "EconomicForest",
    "FellingPurpose",
    "FirstGradeTransfer",
    "ForestKind",
    "ForestStand",
    "FreeChoice",
    "ManagementPlan",
    "PlanEffects",
    "PlanHolder",
    "PublicForestGrade",
    "UnderstoryUse",
    "may_adjust_public_forest",
    "may_fell_public_forest",
    "may_transfer_public_forest",
    "outside_felling_quota",
    "plan_effects",
]


@rule(PUBLIC_FOREST)
def may_adjust_public_forest(
    *, contracted_to_household: bool, function_kept: bool, stays_stable: bool
) -> Decision[bool]:
    """Whether public-welfare forest may be adjusted (公益林调整).

    Args:
        contracted_to_household: 承包到户: whether it is contracted to a household.
        function_kept: 不影响整体生态功能: whether the ecological function of the whole is not affected.
        stays_stable: 公益林相对稳定: whether public-welfare forest stays relatively stable.

    Returns:
        可以调整: whether it may be; nobody may change what it is without authority.
    """
    household = FLAG.of(contracted_to_household, "contracted_to_household")
    kept, stable = FLAG.of(function_kept, "function_kept"), FLAG.of(stays_stable, "stays_stable")
    return all_of(
        condition(PUBLIC_FOREST, "承包到户的公益林", "contracted to a household", household),
        condition(PUBLIC_FOREST, "不影响整体生态功能", "the function of the whole is kept", kept),
        condition(PUBLIC_FOREST, "保持公益林相对稳定", "the stock stays relatively stable", stable),
    )


class PublicForestGrade(Term):
    """Grades of public-welfare forest (公益林等级)."""

    NATIONAL_FIRST = "一级国家级公益林"
    NATIONAL_OTHER = "其他国家级公益林"
    PROVINCIAL = "省级公益林"
    LOCAL = "市县级公益林"


class FellingPurpose(Term):
    """For what trees are felled (采伐性质)."""

    TENDING = "抚育"
    REGENERATION = "更新"
    OTHER = "其他"


@rule(PUBLIC_FOREST)
def may_fell_public_forest(grade: PublicForestGrade, *, purpose: FellingPurpose) -> Decision[bool]:
    """Whether public-welfare forest may be felled at all (公益林采伐).

    Args:
        grade: 公益林等级: of which grade the forest is.
        purpose: 采伐性质: for what the trees are felled.

    Returns:
        可以采伐: whether they may; how many, which the opinions want strictly limited, they do not say.

    >>> may_fell_public_forest(PublicForestGrade.PROVINCIAL, purpose=FellingPurpose.TENDING).value
    True
    """
    of_grade, why = PublicForestGrade.of(grade, "grade"), FellingPurpose.of(purpose, "purpose")
    words = PUBLIC_FOREST, "抚育或更新性质的采伐", "felled for tending or regeneration"
    found = all_of(_below_first(of_grade), condition(*words, why is not FellingPurpose.OTHER, why))
    strict = note(PUBLIC_FOREST, "严格控制采伐强度", "how much is felled is strictly limited")
    return Decision(found.value, *found.reasons, strict, because=found.because)


def _below_first(grade: PublicForestGrade) -> Finding:
    """Whether a forest is not of the highest grade, as a reason."""
    words = PUBLIC_FOREST, "非一级国家级公益林", "not of the first national grade"
    return condition(*words, grade is not PublicForestGrade.NATIONAL_FIRST, grade)


class UnderstoryUse(Term):
    """What goes on under the trees of a public-welfare forest (林下用途)."""

    PLANTING = "林下种植业"
    BREEDING = "养殖业"
    GATHERING = "采集业"
    TOURISM = "森林旅游业"
    OTHER = "其他用途"


class FirstGradeTransfer(Reading, at=PUBLIC_FOREST):
    """Whether forest of the first national grade may be transferred for use (一级国家级公益林的流转)."""

    EXCLUDED = (
        "不得流转",
        "采伐与流转同在一句，所指公益林相同",
        "Felling and transfer stand in one sentence and speak of the same forest.",
    )
    INCLUDED = "可以流转", "除外仅见于采伐分句", "The exception is printed with felling alone."


@rule(PUBLIC_FOREST)
def may_transfer_public_forest(
    grade: PublicForestGrade,
    *,
    use: UnderstoryUse,
    first_grade_transfer: FirstGradeTransfer = FirstGradeTransfer.EXCLUDED,
) -> Decision[bool]:
    """Whether public-welfare forest may be sub-contracted, leased, brought in as shares and so on (公益林流转).

    By which of these ways is not asked, as the list of them is open.

    Args:
        grade: 公益林等级: of which grade the forest is.
        use: 林下用途: for what.

    Returns:
        可以流转: whether it may.
    """
    of_grade, what = PublicForestGrade.of(grade, "grade"), UnderstoryUse.of(use, "use")
    excluded = FirstGradeTransfer.of(first_grade_transfer, "first_grade_transfer") is FirstGradeTransfer.EXCLUDED
    words = PUBLIC_FOREST, "林下经济用途", "used for the economy under the trees"
    named = condition(*words, what is not UnderstoryUse.OTHER, what)
    if excluded:
        return all_of(_below_first(of_grade), named)
    return all_of(note(PUBLIC_FOREST, "公益林等级", "grade of the forest", of_grade), named)


class ForestKind(Term):
    """The five kinds of forest of the forest law (林种)."""

    PROTECTION = "防护林"
    TIMBER = "用材林"
    ECONOMIC = "经济林"
    FUEL = "薪炭林"
    SPECIAL = "特种用途林"


class ForestStand(Term):
    """On what land trees stand (林木所在地)."""

    PLANNED_FOREST_LAND = "规划林地"
    CULTIVATED = "耕地"
    AROUND_HOUSES = "房前屋后"
    OTHER_UNPLANNED = "其他非规划林地"


class EconomicForest(Reading, at=FELLING):
    """Whether economic forest is outside the quota wherever it stands (经济林的采伐限额)."""

    ANYWHERE = "不论所在地", "经济林为并列的一项", "It is an item of its own."
    UNPLANNED_ALONE = "仅限非规划林地", "非规划林地修饰各项", "The words on unplanned land go with every item."


@rule(FELLING)
def outside_felling_quota(
    kind: ForestKind, *, stand: ForestStand, economic_forest: EconomicForest = EconomicForest.ANYWHERE
) -> Decision[bool]:
    """Whether felled trees are outside the felling quota; a licence is a matter of its own (不纳入采伐限额).

    Args:
        kind: 林种: of which kind the trees are.
        stand: 林木所在地: on what land they stand.

    Returns:
        不纳入采伐限额: whether they are outside it.

    >>> outside_felling_quota(ForestKind.TIMBER, stand=ForestStand.AROUND_HOUSES).value
    True
    """
    of_kind, where = ForestKind.of(kind, "kind"), ForestStand.of(stand, "stand")
    anywhere = EconomicForest.of(economic_forest, "economic_forest") is EconomicForest.ANYWHERE
    words = FELLING, "非规划林地上的林木", "trees on land not planned as forest"
    unplanned = condition(*words, where is not ForestStand.PLANNED_FOREST_LAND, where)
    if not anywhere:
        return any_of(note(FELLING, "林种", "kind of forest", of_kind), unplanned)
    economic = of_kind is ForestKind.ECONOMIC
    return any_of(condition(FELLING, "经济林", "economic forest", economic, of_kind), unplanned)


class ManagementPlan(Term):
    """How far a forest management plan has come (森林经营方案)."""

    NONE = "未编制"
    DRAWN_UP = "已编制，尚未批准"
    APPROVED_OTHERWISE = "经其他机关批准"
    APPROVED_BY_COUNTY = "经县级林业主管部门批准"


class PlanHolder(Reading, at=FELLING):
    """Whose plan gives priority for the quota (优先安排指标的主体)."""

    NEW_TYPE = "新型经营主体", "同句主语为新型经营主体", "The sentence speaks of new-type operators."
    EVERY_HOLDER = "各类编制方案者", "优先安排一句没有自己的主语", "The clause on priority has no subject of its own."


class FreeChoice(Reading, at=FELLING):
    """Whether the free choice of age and method needs an approved plan (自主选择采伐年龄和方式)."""

    WITH_THE_PLAN = "方案批准后", "自主选择在经营方案中行使", "The choice is made in the plan."
    WITHOUT = "无须方案", "自主选择一句未提批准", "Nothing is said of approval where the choice is given."


@frozen(kw_only=True)
class PlanEffects(Record):
    """What a forest management plan brings (经营方案的效力).

    Attributes:
        quota_first: 优先安排采伐限额: whether quota is given to its holder first.
        own_choice: 自主选择采伐年龄和方式: whether the holder chooses age and method of felling.
    """

    quota_first: bool
    own_choice: bool


@rule(FELLING, rests_on=(is_new_type_operator,))
def plan_effects(
    plan: ManagementPlan,
    *,
    operator: ForestOperator,
    plan_holder: PlanHolder = PlanHolder.NEW_TYPE,
    free_choice: FreeChoice = FreeChoice.WITH_THE_PLAN,
    unlisted_operator: UnlistedOperator = UnlistedOperator.COUNTS,
) -> Decision[PlanEffects]:
    """What a forest management plan brings its operator in felling (森林经营方案).

    Args:
        plan: 森林经营方案: how far the plan has come.
        operator: 经营主体: the operator's kind.

    Returns:
        经营方案的效力: priority for the quota, and the free choice of age and method.

    >>> plan_effects(ManagementPlan.APPROVED_BY_COUNTY, operator=ForestOperator.FAMILY_FOREST_FARM).value.quota_first
    True
    """
    stage, kind = ManagementPlan.of(plan, "plan"), new_type(operator, unlisted_operator)
    everyone = PlanHolder.of(plan_holder, "plan_holder") is PlanHolder.EVERY_HOLDER
    with_plan = FreeChoice.of(free_choice, "free_choice") is FreeChoice.WITH_THE_PLAN
    words = FELLING, "县级林业主管部门批准的经营方案", "a plan that the county's forestry authority approved"
    approved = condition(*words, stage is ManagementPlan.APPROVED_BY_COUNTY, stage)
    effects = PlanEffects(
        quota_first=approved.holds is True and (everyone or kind.holds is True),
        own_choice=kind.holds is True and (approved.holds is True or not with_plan),
    )
    return Decision(effects, approved, kind)
