"""Clauses 二（五） to 二（八）: workers of certain ages, early retirement, award funds, and public-welfare posts."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from decimal import Decimal
from typing import Annotated, Any

from attrs import frozen

from ...core.bounds import Side, Unit, at_least
from ...core.columnar import Parts, around, columnar, compared
from ...core.decisions import Decision, all_of
from ...core.exact import Number
from ...core.facts import COUNT, DAY, FLAG, MONTHS, PERSONS, YUAN, Count, Measure, Months, Persons, Yuan
from ...core.faults import Fault
from ...core.figures import Record, figure
from ...core.findings import asks, falls, note
from ...core.quantities import least, less, plus
from ...core.rules import provision, rule
from ...core.terms import Reading, Term
from .decree import (
    AGE,
    AGE_GROUP,
    AWARD_FUNDS,
    POST_HOLDERS,
    POSTS,
    RETIREMENT,
    STEEL_WORKERS,
    Age,
    ClaimCondition,
    WholeYears,
    WorkerSex,
    YuanPaid,
    met,
    not_above,
    reached,
)

__all__ = [
    "AgeGroup",
    "AwardFundUse",
    "ExcessPlan",
    "Group4050",
    "InternalRetirement",
    "PlanAdoption",
    "PostSubsidyTerm",
    "PostsShared",
    "WomenAge",
    "age_group_subsidy_due",
    "award_fund_use",
    "internal_retirement_allowed",
    "is_4050",
    "posts_shared",
    "public_post_months",
]

YEARS_LEFT = Measure(Unit("years", "年"), at_least(0))
YearsLeft = Annotated[Number, *YEARS_LEFT]


class PlanAdoption(Term):
    """Who passed a plan for placing the staff (安置方案的通过)."""

    WORKERS_CONGRESS = "职工代表大会审议"
    ALL_STAFF = "全体职工讨论"
    NOBODY = "未通过"


@provision(AGE_GROUP)
@frozen(kw_only=True)
class AgeGroup(Record):
    """From which age insurance contributions are subsidised (特定人员年龄)."""

    women_age: Age = figure(40, "女性年龄", "age of women at the least")
    men_age: Age = figure(50, "男性年龄", "age of men at the least")


class WomenAge(Reading, at=AGE_GROUP):
    """Whether 以上, printed once behind the age of men, goes with that of women, too (女性年龄的起算)."""

    AND_ABOVE = "及以上", "以上修饰两个年龄", "It stands behind both ages."
    THAT_AGE = "仅该年龄", "以上仅修饰男性年龄", "It stands behind the second age alone."


@rule(AGE_GROUP)
def age_group_subsidy_due(
    sex: WorkerSex,
    *,
    age: Age,
    plan_adopted_by: PlanAdoption,
    in_plan: bool,
    on: datetime.date,
    ages: AgeGroup = AgeGroup(),
    women_age: WomenAge = WomenAge.AND_ABOVE,
) -> Decision[bool]:
    """Whether a worker's insurance is subsidised by age; local departments fix the amount (特定年龄人员补助).

    Args:
        sex: 性别: the worker's sex.
        age: 周岁: the age in full years; on which day it is reckoned is not printed: that of the plan's adoption.
        plan_adopted_by: 方案通过方式: who passed the plan for placing the staff.
        in_plan: 列入方案: whether the worker stands in it.
        on: 日期: the day on which it is claimed.

    Returns:
        应予补助: whether a suitable subsidy is due.

    Raises:
        NotInForce: The day lies outside the period of the opinions.
    """
    who, years = WorkerSex.of(sex, "sex"), AGE.of(age, "age")
    adopted, listed = PlanAdoption.of(plan_adopted_by, "plan_adopted_by"), FLAG.of(in_plan, "in_plan")
    terms, reading = AgeGroup.of(ages, "ages"), WomenAge.of(women_age, "women_age")
    STEEL_WORKERS.require_in_force(DAY.of(on, "on"))
    woman = who is WorkerSex.FEMALE
    least = AGE.at_least(terms.women_age if woman else terms.men_age, "以上")
    bound = AGE.exactly(terms.women_age) if woman and reading is WomenAge.THAT_AGE else least
    return all_of(
        met(AGE_GROUP, ClaimCondition.PLAN_ADOPTED, adopted is not PlanAdoption.NOBODY, adopted),
        met(AGE_GROUP, ClaimCondition.IN_PLAN, listed),
        reached(AGE_GROUP, ClaimCondition.AGE_REACHED, years, bound),
    )


@provision(RETIREMENT)
@frozen(kw_only=True)
class InternalRetirement(Record):
    """How long before the statutory age somebody may retire internally (内部退养年限)."""

    usual_years: WholeYears = figure(5, "距法定退休年龄", "years before the statutory age, as is usual")
    most_years: WholeYears = figure(10, "延长后的年限", "years before it at the most")

    def faults(self) -> tuple[Fault, ...]:
        """The usual years are within the most."""
        return not_above(self, "usual_years", "most_years")


class ExcessPlan(Reading, at=RETIREMENT):
    """What holds where a plan allows more years than the most (方案年限超过上限)."""

    VOID = "不予延长", "超过上限的延长不成立", "An extension beyond the most is none."
    CUT = "按上限延长", "仅超出部分不成立", "Only what goes beyond it is void."


@rule(RETIREMENT)
def internal_retirement_allowed(
    years_left: YearsLeft,
    *,
    plan_years: YearsLeft | None,
    on: datetime.date,
    retirement: InternalRetirement = InternalRetirement(),
    excess_plan: ExcessPlan = ExcessPlan.VOID,
) -> Decision[bool]:
    """Whether a worker is near enough to the statutory age to retire internally (内部退养).

    Args:
        years_left: 距法定退休年龄年数: the years that are left to it.
        plan_years: 方案年限: the years that the enterprise's plan allows, None where it extends nothing; fewer than the
            usual ones are no extension.
        on: 日期: the day.

    Returns:
        可以退养: whether he or she may.

    Raises:
        NotInForce: The day lies outside the period of the opinions.

    >>> day = datetime.date(2018, 1, 1)
    >>> [internal_retirement_allowed(left, plan_years=None, on=day).value for left in (5, 5.5)]
    [True, False]
    """
    left, planned = YEARS_LEFT.of(years_left, "years_left"), YEARS_LEFT.maybe(plan_years, "plan_years")
    terms = InternalRetirement.of(retirement, "retirement")
    void = ExcessPlan.of(excess_plan, "excess_plan") is ExcessPlan.VOID
    STEEL_WORKERS.require_in_force(DAY.of(on, "on"))
    usual, most = Decimal(terms.usual_years), Decimal(terms.most_years)
    allowed = usual if planned is None else planned
    limit = usual if void and allowed > most else max(usual, min(allowed, most))
    within = YEARS_LEFT.at_most(most, "不超过")
    plan = () if planned is None else (falls(RETIREMENT, "方案年限", "years of the plan", planned, within),)
    near = asks(
        RETIREMENT,
        "距法定退休年龄",
        "years left to the statutory age",
        left,
        YEARS_LEFT.bound(Side.AT_MOST, limit, "内"),
    )
    return all_of(*plan, near)


@frozen(kw_only=True)
class AwardFundUse(Record):
    """How far award funds go (奖补资金使用).

    Attributes:
        priority_yuan: 优先用途支出: what the uses that come first are paid.
        free_yuan: 统筹使用余额: what the enterprise may dispose of.
        short_yuan: 缺口: what the uses that come first still lack; how it is shared between them is not printed.
    """

    priority_yuan: YuanPaid
    free_yuan: YuanPaid
    short_yuan: YuanPaid


@rule(AWARD_FUNDS)
def award_fund_use(
    fund_yuan: Yuan, *, redeployed_insurance_yuan: Yuan, early_retirement_yuan: Yuan, on: datetime.date
) -> Decision[AwardFundUse]:
    """How award funds are used: two uses come first, the rest is the enterprise's to dispose of (奖补资金使用).

    Args:
        fund_yuan: 奖补资金: the funds.
        redeployed_insurance_yuan: 转岗职工社会保险费: the insurance of workers who were given another post inside.
        early_retirement_yuan: 延长退养费用: living costs and insurance of those whose internal retirement was extended.
        on: 日期: the day.

    Returns:
        奖补资金使用: what goes first, what is free, what is lacking.

    Raises:
        NotInForce: The day lies outside the period of the opinions.
    """
    fund = YUAN.of(fund_yuan, "fund_yuan")
    insurance = YUAN.of(redeployed_insurance_yuan, "redeployed_insurance_yuan")
    retired = YUAN.of(early_retirement_yuan, "early_retirement_yuan")
    STEEL_WORKERS.require_in_force(DAY.of(on, "on"))
    first, paid, free, short = _shared(fund, insurance, retired)
    return Decision(
        AwardFundUse(priority_yuan=paid, free_yuan=free, short_yuan=short),
        note(AWARD_FUNDS, "转岗职工社会保险费", "insurance of the redeployed", insurance, YUAN.unit),
        note(AWARD_FUNDS, "延长退养费用", "costs of extended retirement", retired, YUAN.unit),
        falls(AWARD_FUNDS, "优先用途合计", "what comes first", first, YUAN.bound(Side.AT_MOST, fund, "不超过")),
    )


@provision(POSTS)
@frozen(kw_only=True)
class Group4050(Record):
    """The ages that the name of the group stands for; the opinions do not define it (四零五零人员年龄)."""

    women_age: Age = figure(40, "女性年龄", "age of women at the least", source="the usual meaning of the name")
    men_age: Age = figure(50, "男性年龄", "age of men at the least", source="the usual meaning of the name")


@rule(POSTS, POST_HOLDERS)
def is_4050(sex: WorkerSex, *, age: Age, group: Group4050 = Group4050()) -> Decision[bool]:
    """Whether somebody is of the group named for its ages, the model case of who is hard to employ (四零五零人员).

    Args:
        sex: 性别: the person's sex.
        age: 周岁: the age in full years.

    Returns:
        属于该群体: whether he or she is. Others may be hard to employ, too: the list is open, by provincial rules.

    >>> is_4050(WorkerSex.MALE, age=49).value
    False
    """
    who, years, ages = WorkerSex.of(sex, "sex"), AGE.of(age, "age"), Group4050.of(group, "group")
    least = AGE.at_least(ages.women_age if who is WorkerSex.FEMALE else ages.men_age)
    return all_of(asks(POSTS, "周岁", "age in full years", years, least))


@frozen(kw_only=True)
class PostsShared(Record):
    """To whom the year's public-welfare posts go (公益性岗位分配).

    Attributes:
        to_steel_workers: 安置钢铁职工岗位数: the posts for workers of steel enterprises.
        to_others: 其他人员岗位数: the posts for others.
        vacant: 空余岗位数: the posts that nobody takes.
    """

    to_steel_workers: Count
    to_others: Count
    vacant: Count


@rule(POSTS)
def posts_shared(posts: Count, *, steel_workers: Persons, others: Persons, on: datetime.date) -> Decision[PostsShared]:
    """How many of the year's vacated and new posts go to steel workers, who come first, and to others (公益性岗位分配).

    Args:
        posts: 岗位数: the posts vacated and newly created in the year.
        steel_workers: 钢铁职工申请人数: the workers of steel enterprises that cut capacity who would have one.
        others: 其他申请人数: the others who would.
        on: 日期: the day.

    Returns:
        岗位分配: the posts for each; who comes first within a group is not printed.

    Raises:
        NotInForce: The day lies outside the period of the opinions.
    """
    there, first = COUNT.of(posts, "posts"), PERSONS.of(steel_workers, "steel_workers")
    rest = PERSONS.of(others, "others")
    STEEL_WORKERS.require_in_force(DAY.of(on, "on"))
    given, left, vacant = _posts_of(there, first, rest)
    return Decision(
        PostsShared(to_steel_workers=given, to_others=left, vacant=vacant),
        falls(POSTS, "首先安置的人数", "those who come first", first, PERSONS.at_most(there)),
        note(POSTS, "其他申请人数", "others who would have one", rest, PERSONS.unit),
    )


@provision(POST_HOLDERS)
@frozen(kw_only=True)
class PostSubsidyTerm(Record):
    """For how long a public-welfare post is subsidised (公益性岗位补贴期限)."""

    near_years: WholeYears = figure(5, "距法定退休年龄", "years to the statutory age that are near it")
    most_years: WholeYears = figure(3, "补贴最长年限", "years at the most otherwise")


@rule(POST_HOLDERS)
def public_post_months(
    months_to_retirement: Months,
    *,
    hard_to_employ: bool,
    on: datetime.date,
    post_term: PostSubsidyTerm = PostSubsidyTerm(),
) -> Decision[Months]:
    """For how many months a public-welfare post may be subsidised at the most (公益性岗位补贴期限).

    Args:
        months_to_retirement: 距法定退休月数: the months to the statutory age when the subsidy begins; the text does not
            say on which day they are counted.
        hard_to_employ: 就业困难人员: whether the holder is hard to employ; only for such it is prolonged.
        on: 日期: the day on which it begins.

    Returns:
        最长月数: until retirement for whoever is hard to employ and near enough to it; else the usual years, or until
            retirement where that comes first.

    Raises:
        NotInForce: The day lies outside the period of the opinions.

    >>> day = datetime.date(2018, 1, 1)
    >>> [public_post_months(months, hard_to_employ=True, on=day).value for months in (59, 60)]
    [59, 36]
    """
    left, terms = MONTHS.of(months_to_retirement, "months_to_retirement"), PostSubsidyTerm.of(post_term, "post_term")
    hard = FLAG.of(hard_to_employ, "hard_to_employ")
    STEEL_WORKERS.require_in_force(DAY.of(on, "on"))
    near = MONTHS.below(12 * terms.near_years, "不足")
    most = 12 * terms.most_years
    return Decision(
        left if hard and near.holds(left) else min(left, most),
        note(POST_HOLDERS, "就业困难人员", "hard to employ", hard),
        falls(POST_HOLDERS, "距法定退休月数", "months to the statutory age", left, near),
        note(POST_HOLDERS, "一般最长月数", "months at the most otherwise", most, MONTHS.unit),
    )


def _shared(fund: Any, insurance: Any, retired: Any) -> tuple[Any, Any, Any, Any]:
    """What comes first, what of it is paid, what is free and what is lacking; of numbers or of columns."""
    first = plus(insurance, retired)
    paid = least(fund, first)
    return first, paid, less(fund, paid), less(first, paid)


def _posts_of(there: Any, first: Any, rest: Any) -> tuple[Any, Any, Any]:
    """The posts of those who come first, of the others and of nobody."""
    given = least(there, first)
    left = least(there - given, rest)
    return given, left, there - given - left


compared(age_group_subsidy_due, {"age": lambda facts: [facts["ages"].women_age, facts["ages"].men_age]})
compared(is_4050, {"age": lambda facts: [facts["group"].women_age, facts["group"].men_age]})


@columnar(internal_retirement_allowed, "years_left", "plan_years", computes=True)
def _parts_of_retirement(facts: Mapping[str, Any]) -> Parts:
    left, planned, terms = facts["years_left"], facts["plan_years"], facts["retirement"]
    ends = around(terms.usual_years, terms.most_years)
    plan = () if planned is None else ((planned, ends), (less(left, planned), around(0)))
    return Parts([(left, ends), *plan])


@columnar(award_fund_use, "fund_yuan", "redeployed_insurance_yuan", "early_retirement_yuan", computes=True)
def _parts_of_fund(facts: Mapping[str, Any]) -> Parts:
    fund, insurance, retired = facts["fund_yuan"], facts["redeployed_insurance_yuan"], facts["early_retirement_yuan"]
    _, paid, free, short = _shared(fund, insurance, retired)
    return Parts((), {"priority_yuan": paid, "free_yuan": free, "short_yuan": short})


@columnar(posts_shared, "posts", "steel_workers", "others", computes=True)
def _parts_of_posts(facts: Mapping[str, Any]) -> Parts:
    given, left, vacant = _posts_of(facts["posts"], facts["steel_workers"], facts["others"])
    return Parts((), {"to_steel_workers": given, "to_others": left, "vacant": vacant})
