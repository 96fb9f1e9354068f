"""Who pays for what, how money is used and asked for, and what it is spent on (二（一）, 专栏1, 专栏8)."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from operator import attrgetter
from typing import Annotated

from attrs import frozen

from ...core.bounds import Unit, above, at_least
from ...core.decisions import Decision, lacking, needs
from ...core.errors import Undetermined
from ...core.exact import Number, quotient
from ...core.facts import PERCENT, YUAN, Means, Measure, Whole, Year, Yuan
from ...core.faults import Fault, once_each, shown
from ...core.figures import Record
from ...core.findings import Finding, asks, note
from ...core.rules import rule
from ...core.terms import Reading, Term
from .decree import (
    CAPACITY,
    COURSE_COSTS,
    FUNDING,
    FUNDS_USE,
    HERITAGE_FUND,
    OWN_COURSES,
    SPENDING,
)

__all__ = [
    "CultureFunding",
    "CulturePurpose",
    "FundsActor",
    "FundsDuty",
    "FundsOrder",
    "FundsStep",
    "FundsUse",
    "SpendingDirection",
    "SpendingItem",
    "SteadyRise",
    "StepByActors",
    "YearSpending",
    "culture_funding",
    "culture_spending_per_head",
    "funds_steps_open",
    "funds_use_lacks",
    "spending_direction",
    "spending_share_not_risen",
]

RESIDENTS = Whole(Unit("persons", "人"), at_least(1))
Residents = Annotated[int, *RESIDENTS]
YUAN_PER_HEAD = Means(Unit("yuan per head", "元/人"), at_least(0))
YuanPerHead = Annotated[Fraction, *YUAN_PER_HEAD]


@rule(FUNDING, CAPACITY)
def culture_spending_per_head(spending_yuan: Yuan, *, residents: Residents) -> Decision[YuanPerHead]:
    """Cultural spending per head, reckoned on those who live in the area and never rounded (人均文化事业费).

    Args:
        spending_yuan: 文化事业费: what was spent on culture in the year.
        residents: 常住人口: those who live in the area, wherever they are registered.

    Returns:
        人均文化事业费: yuan per head; the plan wants it among the leading of the province and prints no amount, for
        which see ``rank_reached``.

    >>> culture_spending_per_head(278_293_000, residents=4_638_217).value
    Fraction(278293000, 4638217)
    """
    spent, people = YUAN.of(spending_yuan, "spending_yuan"), RESIDENTS.of(residents, "residents")
    return Decision(
        quotient(spent, people),
        note(FUNDING, "文化事业费", "spent on culture", spent, YUAN.unit),
        note(FUNDING, "按常住人口计算", "reckoned on those who live there", people, RESIDENTS.unit),
    )


FISCAL = Measure(YUAN.unit, above(0))
FiscalYuan = Annotated[Number, *FISCAL]


@frozen(kw_only=True)
class YearSpending(Record):
    """What was spent in a year, on culture and in all (年度支出).

    Attributes:
        year: 年份: the year.
        culture_yuan: 文化事业费支出: what was spent on culture.
        fiscal_yuan: 财政支出: what the budget spent in all.
    """

    year: Year
    culture_yuan: Yuan
    fiscal_yuan: FiscalYuan

    def faults(self) -> tuple[Fault, ...]:
        """A part is no more than the whole."""
        if self.culture_yuan <= self.fiscal_yuan:
            return ()
        words = f"a number ≤{self.fiscal_yuan}", f"不超过{self.fiscal_yuan}的数"
        return (Fault("culture_yuan", shown(self.culture_yuan), *words, "$.culture_yuan"),)


class SteadyRise(Reading, at=CAPACITY):
    """How the share of culture is to rise (稳步提高的含义)."""

    EACH_YEAR = "逐年提高", "稳步即逐年均有提高", "Steadily is year by year."
    IN_THE_END = "期末高于期初", "稳步不排除个别年度回落", "A single year that falls back is no end of the rise."


@rule(CAPACITY)
def spending_share_not_risen(
    years: Sequence[YearSpending], *, steady_rise: SteadyRise = SteadyRise.EACH_YEAR
) -> Decision[tuple[Year, ...]]:
    """In which years the share of culture in what the budget spends did not rise (文化支出占比未提高的年度).

    Args:
        years: 各年度支出: what was spent, each year once, in whatever order.

    Returns:
        未提高的年度: the years whose share is not above that before; none where it rises. By how much is not printed.

    Raises:
        Undetermined: There are fewer than two years, or one between them is not told of.

    >>> shares = {2016: 3, 2017: 4, 2018: 4}
    >>> spent = [YearSpending(year=year, culture_yuan=part, fiscal_yuan=400) for year, part in shares.items()]
    >>> spending_share_not_risen(spent).value
    (2018,)
    """
    seen: dict[int, Fraction] = {}
    spent = YearSpending.each(years, "years")
    for one in once_each(spent, attrgetter("year"), "years", "each year once", "各年度各报一次").values():
        culture, whole = YUAN.of(one.culture_yuan, "culture_yuan"), FISCAL.of(one.fiscal_yuan, "fiscal_yuan")
        seen[one.year] = quotient(culture, whole) * 100
    each = SteadyRise.of(steady_rise, "steady_rise") is SteadyRise.EACH_YEAR
    told = sorted(seen)
    if len(told) < _TO_COMPARE:
        raise Undetermined("years", en="one year alone neither rises nor falls", zh="须有两个以上年度")
    if each and told[-1] - told[0] >= len(told):
        raise Undetermined("years", en="a year between is not told of", zh="中间年度未报")
    pairs = pairwise(told) if each else [(told[0], told[-1])]
    found: list[tuple[int, Finding]] = []
    for before, later in pairs:
        more = above(seen[before], "高于", PERCENT.unit)
        found.append((later, note(CAPACITY, "年度", "year", later)))
        found.append(
            (later, asks(CAPACITY, "文化事业费支出占比", "share of culture in what was spent", seen[later], more))
        )
    return lacking(*found)


_TO_COMPARE = 2
"""How many years it takes to tell a rise."""


class CulturePurpose(Term):
    """What money is spent on, as the plan divides it among payers (经费用途)."""

    CITY_SERVICES = "市级公共文化服务"
    COUNTY_SERVICES = "县级公共文化服务"
    TOWNSHIP_SERVICES = "乡镇（街道）公共文化服务"
    VILLAGE_SERVICES = "村（社区）公共文化服务"
    HERITAGE_PROTECTION = "非物质文化遗产保护"
    AMATEUR_COURSES = "面向群众自办文化队伍的培训活动的组织"
    OWN_COURSES = "群众自办文化队伍自主组织的培训活动"


class FundsActor(Term):
    """Who pays, manages, uses, asks for or checks money (经费主体)."""

    CITY_FINANCE = "市财政"
    COUNTY_FINANCE = "县级财政"
    COUNTY_GOVERNMENT = "县级政府"
    COUNTY_CULTURE = "县级文化行政部门"
    TOWNSHIP = "乡镇（街道）"
    TOWNSHIP_STATION = "乡镇（街道）综合文化站"


@frozen(kw_only=True)
class CultureFunding(Record):
    """Who pays for something, and who else has a part in it; no share and no amount is printed (经费分担).

    Attributes:
        payer: 负担: whose budget pays.
        manager: 管理: who manages the money, None where nothing is said.
        user: 使用: who uses it, None where nothing is said.
        subsidised_by: 补助: who adds a subsidy, None where nobody does.
        special_fund: 专项资金: whether a special fund is set up for it.
        priority: 优先安排: whether a body with an excellent assessment goes first.
    """

    payer: FundsActor
    manager: FundsActor | None = None
    user: FundsActor | None = None
    subsidised_by: FundsActor | None = None
    special_fund: bool = False
    priority: bool = False


_PURPOSE, _ACTOR = CulturePurpose, FundsActor
_FUNDING = {
    _PURPOSE.CITY_SERVICES: (FUNDING, CultureFunding(payer=_ACTOR.CITY_FINANCE)),
    _PURPOSE.COUNTY_SERVICES: (
        FUNDING,
        CultureFunding(payer=_ACTOR.COUNTY_FINANCE, subsidised_by=_ACTOR.CITY_FINANCE),
    ),
    _PURPOSE.TOWNSHIP_SERVICES: (
        FUNDING,
        CultureFunding(payer=_ACTOR.COUNTY_FINANCE, manager=_ACTOR.COUNTY_FINANCE, user=_ACTOR.TOWNSHIP, priority=True),
    ),
    _PURPOSE.HERITAGE_PROTECTION: (
        HERITAGE_FUND,
        CultureFunding(payer=_ACTOR.COUNTY_GOVERNMENT, special_fund=True),
    ),
    _PURPOSE.AMATEUR_COURSES: (COURSE_COSTS, CultureFunding(payer=_ACTOR.COUNTY_FINANCE)),
}


@rule(FUNDING, HERITAGE_FUND, COURSE_COSTS, OWN_COURSES)
def culture_funding(purpose: CulturePurpose) -> Decision[CultureFunding]:
    """Who pays for something, who manages and uses the money, and who adds to it (经费分担).

    Args:
        purpose: 用途: what the money is for.

    Returns:
        经费分担: the payer and the others; townships, groups, firms and citizens may sponsor besides.

    Raises:
        Undetermined: Of the purpose nothing is said: services of villages, and courses that amateur groups hold of
            their own accord.

    >>> township = culture_funding(CulturePurpose.TOWNSHIP_SERVICES).value
    >>> township.payer.zh, township.user.zh
    ('县级财政', '乡镇（街道）')
    """
    asked = CulturePurpose.of(purpose, "purpose")
    if asked not in _FUNDING:
        raise Undetermined("purpose", en=f"who pays for {asked.en} is not said", zh=f"未规定由谁负担{asked.zh}的经费")
    clause, found = _FUNDING[asked]
    return Decision(found, note(clause, "经费用途", "purpose of the money", asked))


class FundsDuty(Term):
    """What the use of money for public culture must keep to (经费使用要求)."""

    CONCENTRATED = "集中使用"
    SPECIAL_APPLICATION = "专项申报"
    EARMARKED = "专款专用"
    TRACED = "追踪问效"
    NOT_REPEATED = "避免重复建设"
    NOT_WITHHELD = "不得截留"
    NOT_DIVERTED = "不得挪用"


@frozen(kw_only=True)
class FundsUse(Record):
    """How money for public culture was used (经费使用情况).

    Attributes:
        concentrated: 集中使用: whether it was used in concentration.
        applied_for: 专项申报: whether it was applied for as a special item.
        earmarked: 专款专用: whether it went to that item alone.
        traced: 追踪问效: whether its results were followed up.
        repeats: 重复建设: whether it built what there is already.
        withheld_yuan: 截留金额: how much was withheld.
        diverted_yuan: 挪用金额: how much went to something else.
    """

    concentrated: bool
    applied_for: bool
    earmarked: bool
    traced: bool
    repeats: bool
    withheld_yuan: Yuan
    diverted_yuan: Yuan


_NOTHING = YUAN.at_most(Decimal(0))
"""What 不得 leaves of an amount."""


@rule(FUNDS_USE)
def funds_use_lacks(use: FundsUse) -> Decision[tuple[FundsDuty, ...]]:
    """What the use of money for public culture does not keep to (经费使用不合规之处).

    Args:
        use: 经费使用情况: how the money was used.

    Returns:
        不合规之处: what was not kept to; none where the use is proper.

    >>> proper = dict(concentrated=True, applied_for=True, earmarked=True, traced=True, repeats=False)
    >>> [one.zh for one in funds_use_lacks(FundsUse(**proper, withheld_yuan=0, diverted_yuan=0.01)).value]
    ['不得挪用']
    """
    used, duty = FundsUse.of(use, "use"), FundsDuty
    withheld, diverted = YUAN.of(used.withheld_yuan, "use"), YUAN.of(used.diverted_yuan, "use")
    return lacking(
        needs(FUNDS_USE, duty.CONCENTRATED, used.concentrated),
        needs(FUNDS_USE, duty.SPECIAL_APPLICATION, used.applied_for),
        needs(FUNDS_USE, duty.EARMARKED, used.earmarked),
        needs(FUNDS_USE, duty.TRACED, used.traced),
        needs(FUNDS_USE, duty.NOT_REPEATED, not used.repeats),
        (duty.NOT_WITHHELD, asks(FUNDS_USE, "截留金额", "withheld", withheld, _NOTHING)),
        (duty.NOT_DIVERTED, asks(FUNDS_USE, "挪用金额", "diverted", diverted, _NOTHING)),
    )


class FundsStep(Term):
    """The steps of a year's money of a township, as they are printed (年度经费步骤)."""

    YEAR_PLAN = "上报年度经费使用计划"
    BUDGET_PROPOSAL = "提出经费年度预算建议计划"
    PROJECT_REVIEW = "组织项目评审"
    ACCEPTANCE = "组织项目实施验收"
    PAYMENT_APPLICATION = "提出经费拨付申请"
    PROPOSAL_CHECK = "审核经费年度预算建议计划"
    USE_INSPECTION = "经费使用监督检查"
    EVALUATION = "绩效评价"


class FundsOrder(Reading, at=FUNDS_USE):
    """In which order the steps are taken, as they are printed by who takes them (经费步骤的顺序)."""

    AS_THE_MATTER_ASKS = (
        "仅限事理上的先后",
        "条文按主体列举各项职责，未规定其余步骤的先后",
        "The clause lists what each does; only a plan must precede the proposal, and that its check.",
    )
    AS_PRINTED = "按列举顺序", "列举顺序即办理顺序", "The order of the list is that of the work."


@frozen(kw_only=True)
class StepByActors(Record):
    """A step and those who take it (步骤及主体).

    Attributes:
        step: 步骤: the step.
        actors: 主体: who takes it; where two do, which has the last word is not said.
    """

    step: FundsStep
    actors: tuple[FundsActor, ...]


_ACTORS = {
    FundsStep.YEAR_PLAN: (_ACTOR.TOWNSHIP_STATION,),
    FundsStep.BUDGET_PROPOSAL: (_ACTOR.COUNTY_CULTURE,),
    FundsStep.PROJECT_REVIEW: (_ACTOR.COUNTY_CULTURE,),
    FundsStep.ACCEPTANCE: (_ACTOR.COUNTY_CULTURE,),
    FundsStep.PAYMENT_APPLICATION: (_ACTOR.COUNTY_CULTURE,),
    FundsStep.PROPOSAL_CHECK: (_ACTOR.COUNTY_FINANCE,),
    FundsStep.USE_INSPECTION: (_ACTOR.COUNTY_FINANCE,),
    FundsStep.EVALUATION: (_ACTOR.COUNTY_CULTURE, _ACTOR.COUNTY_FINANCE),
}
_BEFORE = {
    FundsStep.BUDGET_PROPOSAL: FundsStep.YEAR_PLAN,
    FundsStep.ACCEPTANCE: FundsStep.PROJECT_REVIEW,
    FundsStep.PROPOSAL_CHECK: FundsStep.BUDGET_PROPOSAL,
}
"""What a step is about, and so comes before it."""


@rule(FUNDS_USE)
def funds_steps_open(
    done: frozenset[FundsStep], *, order: FundsOrder = FundsOrder.AS_THE_MATTER_ASKS
) -> Decision[tuple[StepByActors, ...]]:
    """Which steps of a year's money may be taken now, and by whom (可办理的经费步骤).

    Args:
        done: 已办步骤: the steps that are done.

    Returns:
        可办理的步骤: the steps that are not done and wait for no other.

    >>> [(one.step.zh, [who.zh for who in one.actors]) for one in funds_steps_open(frozenset()).value][:1]
    [('上报年度经费使用计划', ['乡镇（街道）综合文化站'])]
    """
    taken, steps = FundsStep.some(done, "done"), tuple(FundsStep)
    printed = FundsOrder.of(order, "order") is FundsOrder.AS_PRINTED
    before = dict(zip(steps[1:], steps, strict=False)) if printed else _BEFORE
    left = [step for step in steps if step not in taken]
    ready = [step for step in left if step not in before or before[step] in taken]
    told: list[Finding] = [note(FUNDS_USE, "可办理", "may be taken", step) for step in ready]
    told += [note(FUNDS_USE, "待前一步骤", "waits for another", step) for step in left if step not in ready]
    if not told:
        told.append(note(FUNDS_USE, "各步骤均已办理", "every step is done"))
    return Decision(tuple(StepByActors(step=step, actors=_ACTORS[step]) for step in ready), *told)


class SpendingDirection(Term):
    """The six directions of spending (经费支出方向)."""

    FACILITIES = "设施设备经费"
    RESOURCES = "资源经费"
    STAFF = "人员经费"
    SERVICES = "服务经费"
    ACTIVITIES = "活动经费"
    HERITAGE = "非物质文化遗产保护专项资金"


class SpendingItem(Term):
    """What the directions of spending take in; all but two lists are open (经费支出项目)."""

    COUNTY_FACILITIES = "县级重点公共文化设施"
    TOWNSHIP_STATIONS = "乡镇（街道）综合文化站建设"
    VILLAGE_CENTRES = "村（社区）基层综合性文化服务中心建设"
    PLATFORM_EQUIPMENT = "公共文化服务数字平台配套设施设备"
    SERVICE_VEHICLES = "流动服务车配备升级"
    BOUGHT_RESOURCES = "外购公共文化服务资源"
    OWN_RESOURCES = "自建公共文化服务资源"
    STAFF_TRAINING = "文化管理专兼职人员队伍的配备和培训"
    PARTY_MEMBER_EDUCATION = "党员教育"
    FREE_OPENING = "免费开放服务"
    MOBILE_SERVICES = "流动服务"
    COUNTY_ACTIVITIES = "县级重大公益性文化活动"
    TOWNSHIP_ACTIVITIES = "乡镇（街道）特色公共文化活动"
    VOLUNTEER_ACTIVITIES = "文化志愿者志愿活动"
    AMATEUR_ACTIVITIES = "群众自办文化活动"
    HERITAGE_PROTECTION = "非遗保护"
    OTHER = "其他"


_ITEM = SpendingItem
_DIRECTIONS = {
    SpendingDirection.FACILITIES: (
        *(_ITEM.COUNTY_FACILITIES, _ITEM.TOWNSHIP_STATIONS, _ITEM.VILLAGE_CENTRES),
        *(_ITEM.PLATFORM_EQUIPMENT, _ITEM.SERVICE_VEHICLES),
    ),
    SpendingDirection.RESOURCES: (_ITEM.BOUGHT_RESOURCES, _ITEM.OWN_RESOURCES),
    SpendingDirection.STAFF: (_ITEM.STAFF_TRAINING, _ITEM.PARTY_MEMBER_EDUCATION),
    SpendingDirection.SERVICES: (_ITEM.FREE_OPENING, _ITEM.MOBILE_SERVICES),
    SpendingDirection.ACTIVITIES: (
        *(_ITEM.COUNTY_ACTIVITIES, _ITEM.TOWNSHIP_ACTIVITIES),
        *(_ITEM.VOLUNTEER_ACTIVITIES, _ITEM.AMATEUR_ACTIVITIES),
    ),
    SpendingDirection.HERITAGE: (_ITEM.HERITAGE_PROTECTION,),
}
_DIRECTION_OF = {item: direction for direction, items in _DIRECTIONS.items() for item in items}


@rule(SPENDING)
def spending_direction(item: SpendingItem) -> Decision[SpendingDirection]:
    """Under which of the six directions of spending an item falls (经费支出方向).

    Args:
        item: 支出项目: what money is spent on.

    Returns:
        支出方向: the direction.

    Raises:
        Undetermined: Another item, as the lists are open.

    >>> spending_direction(SpendingItem.SERVICE_VEHICLES).value.zh
    '设施设备经费'
    """
    asked = SpendingItem.of(item, "item")
    if asked is SpendingItem.OTHER:
        raise Undetermined("item", en="the lists of items are open", zh="支出项目列举未尽")
    return Decision(_DIRECTION_OF[asked], note(SPENDING, "支出项目", "item of spending", asked))
