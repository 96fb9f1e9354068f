"""100号 专栏2 6 and 7: who samples what, and how much food for each thousand heads."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from fractions import Fraction
from typing import Annotated

from attrs import frozen

from ...core.bounds import Unit, at_least, at_most
from ...core.decisions import Decision, judged
from ...core.decrees import Known
from ...core.errors import InvalidFacts, known
from ...core.facts import DAY, FLAG, Count, Means, Whole
from ...core.figures import Record, figure
from ...core.findings import asks, condition, falls, note
from ...core.organs import Level, Organ, Remit
from ...core.registers import Standing, Target
from ...core.rules import provision, rule
from ...core.terms import Reading, Term, Words
from .decree import (
    DIVISION,
    FOOD_DRUG_PLAN,
    PLAN_END,
    SAMPLES,
    SAMPLING,
    TALLY,
    WORK_YEAR,
    Samples,
    Tally,
    WorkYear,
)

__all__ = [
    "FoodSamplingCheck",
    "ResidueKind",
    "SampledSubject",
    "SamplingQuotas",
    "SamplingTask",
    "UnlistedProduce",
    "food_sampling_check",
    "sampling_task",
]

QUOTA = Whole(Unit("samples per thousand persons", "份/千人"), at_least(0), at_most(1_000))
Quota = Annotated[int, *QUOTA]
CATEGORIES = Whole(Unit("categories", "个品类"), at_least(0), at_most(1_000))
Categories = Annotated[int, *CATEGORIES]
SampleRate = Annotated[Fraction, *Means(QUOTA.unit, at_least(0))]
_THOUSAND = 1_000


class SampledSubject(Term):
    """What is sampled (抽检对象)."""

    MARKET_VEGETABLES = "市场销售的蔬菜"
    MARKET_FRUIT = "市场销售的水果"
    MARKET_MEAT = "市场销售的畜禽肉"
    MARKET_AQUATIC = "市场销售的水产品"
    MARKET_SIMILAR = "市场销售的同类其他农产品"
    SMALL_PRODUCER_FOOD = "小型生产企业生产加工的食品"
    WORKSHOP_FOOD = "小作坊生产加工的食品"
    CATERERS_OWN_FOOD = "餐饮单位自制食品"
    OTHER = "其他"


class ResidueKind(Term):
    """For what a product is tested (检测残留)."""

    PESTICIDE = "农药残留"
    VETERINARY = "兽药残留"


@frozen(kw_only=True)
class SamplingTask(Record):
    """Who samples a subject, and for what (抽检分工).

    Attributes:
        assigned: 是否列明: whether the box assigns it to the city's and counties' food and drug departments.
        residues: 检测残留: the residues that it names; none for makers, whose food is sampled as such, nor for like
            produce, for which none is named.
    """

    assigned: bool
    residues: tuple[ResidueKind, ...] = ()


class UnlistedProduce(Reading, at=DIVISION):
    """Whether like produce that markets sell is sampled as well (未列明的农产品)."""

    COUNTS = "同样抽检", "列举以等字结尾", "The list is open."
    NAMED_ALONE = "仅限列明者", "分工以列明对象为限", "The division is by what the box names."


_TESTED: Mapping[SampledSubject, tuple[ResidueKind, ...]] = {
    SampledSubject.MARKET_VEGETABLES: (ResidueKind.PESTICIDE,),
    SampledSubject.MARKET_FRUIT: (ResidueKind.PESTICIDE,),
    SampledSubject.MARKET_MEAT: (ResidueKind.VETERINARY,),
    SampledSubject.MARKET_AQUATIC: (ResidueKind.VETERINARY,),
    SampledSubject.MARKET_SIMILAR: (),
}


@rule(DIVISION)
def sampling_task(
    subject: SampledSubject,
    *,
    market_of_scale: bool | None = None,
    unlisted_produce: UnlistedProduce = UnlistedProduce.COUNTS,
) -> Decision[SamplingTask]:
    """Whether the city's and counties' food and drug departments sample a subject, and for what (抽检分工).

    Args:
        subject: 抽检对象: what is sold or made.
        market_of_scale: 市场具有一定规模: whether the market is of a certain size, which the plan does not define;
            asked of what markets sell.

    Returns:
        抽检分工: whether the box assigns it, and the residues that it names.

    Raises:
        Undetermined: It is sold in a market of which the size is not known.

    >>> [one.zh for one in sampling_task(SampledSubject.MARKET_MEAT, market_of_scale=True).value.residues]
    ['兽药残留']
    """
    what, large = SampledSubject.of(subject, "subject"), FLAG.maybe(market_of_scale, "market_of_scale")
    named_alone = UnlistedProduce.of(unlisted_produce, "unlisted_produce") is UnlistedProduce.NAMED_ALONE
    told = note(DIVISION, "抽检对象", "what is sampled", what)
    if what is SampledSubject.OTHER or (named_alone and what is SampledSubject.MARKET_SIMILAR):
        return Decision(SamplingTask(assigned=False), told)
    if what not in _TESTED:
        return Decision(SamplingTask(assigned=True), told)
    sized = condition(
        DIVISION, "市场具有一定规模", "the market is of a certain size", known(large, "market_of_scale", _SIZE)
    )
    task = SamplingTask(assigned=True, residues=_TESTED[what]) if sized.holds else SamplingTask(assigned=False)
    return Decision(task, told, sized, because=sized)


_SIZE = Words("市场是否具有一定规模", "whether the market is of a certain size")


@provision(SAMPLING)
@frozen(kw_only=True)
class SamplingQuotas(Record):
    """How much food is to be sampled in a year, by when (食品检验量)."""

    year: WorkYear = figure(2020, "达标年度", "the year whose sampling reaches the quotas")
    quota: Quota = figure(4, "食品检验量", "samples a year for each thousand persons, in all")
    residue_quota: Quota = figure(
        2, "农药兽药残留检验量", "of them, organised by city and counties, mainly for residues"
    )
    categories: Categories = figure(31, "食品品类数", "categories of food, all of them sampled")


@frozen(kw_only=True)
class FoodSamplingCheck(Record):
    """How a year's food sampling stands (食品抽检情况).

    Attributes:
        status: 状态: kept, missed, running, not yet open before the year begins, or nothing to measure where nobody
            lives; of an earlier year that is short, nothing to measure once the quotas' year has ended.
        rate: 每千人检验量: the samples for each thousand persons, exactly; None where nobody lives.
        needed: 应检份数: how many samples are enough.
        short_by: 检验量差额: how many are short.
        residues_needed: 残留应检份数: how many of them for residues are enough.
        residues_short_by: 残留检验量差额: how many of these are short.
        categories_missing: 未抽检品类数: how many categories were not sampled.
    """

    status: Standing
    rate: SampleRate | None
    needed: Count
    short_by: Count
    residues_needed: Count
    residues_short_by: Count
    categories_missing: Count


@rule(SAMPLING)
def food_sampling_check(
    *,
    year: WorkYear,
    population: Tally,
    samples: Samples,
    residue_samples: Samples,
    categories: Categories,
    on: datetime.date,
    quotas: SamplingQuotas = SamplingQuotas(),
) -> Decision[FoodSamplingCheck]:
    """How a year's food sampling stands, by heads and by categories (食品检验量).

    The residue samples are among all samples. A rate for each thousand is compared by multiplying across; the least
    whole number that reaches it is what is enough.

    Args:
        year: 年度: of which year.
        population: 人口: how many persons live in the city; by residence or registration the plan does not say.
        samples: 食品检验份数: how many food samples were tested, of all that the city as a whole organised.
        residue_samples: 残留检验份数: how many of these city and counties organised mainly for residues.
        categories: 已抽检品类数: how many categories of food were sampled.
        on: 日期: the day; nothing is missed before the quotas' year has ended, nor kept before the year begins.

    Returns:
        抽检情况: the rate, and what is short.

    Raises:
        InvalidFacts: More are for residues than there are samples, or more categories than there are.
        NotInForce: The plan did not yet hold on the day.

    >>> facts = {"year": 2020, "samples": 19_200, "residue_samples": 9_599, "categories": 31}
    >>> found = food_sampling_check(population=4_800_000, on=datetime.date(2021, 1, 20), **facts).value
    >>> found.status.en, found.short_by, found.residues_short_by
    ('missed', 0, 1)
    """
    of_year, people, day = WORK_YEAR.of(year, "year"), TALLY.of(population, "population"), DAY.of(on, "on")
    tested, residues = SAMPLES.of(samples, "samples"), SAMPLES.of(residue_samples, "residue_samples")
    kinds, asked = CATEGORIES.of(categories, "categories"), SamplingQuotas.of(quotas, "quotas")
    if residues > tested:
        raise InvalidFacts("residue_samples", residues, f"a number up to {tested}", f"不超过{tested}的数")
    if kinds > asked.categories:
        raise InvalidFacts("categories", kinds, f"a number up to {asked.categories}", f"不超过{asked.categories}的数")
    FOOD_DRUG_PLAN.require_in_force(day)
    needed, residues_needed = (-(-one * people // _THOUSAND) for one in (asked.quota, asked.residue_quota))
    owed, over = of_year >= asked.year, day > datetime.date(max(of_year, asked.year), 12, 31)
    weigh = asks if owed and over else falls
    told = (
        weigh(SAMPLING, "食品检验份数", "food samples", tested, SAMPLES.at_least(needed, "达到")),
        weigh(SAMPLING, "残留检验份数", "samples for residues", residues, SAMPLES.at_least(residues_needed, "不低于")),
        weigh(SAMPLING, "已抽检品类", "categories sampled", kinds, CATEGORIES.at_least(asked.categories)),
    )
    short = max(needed - tested, 0), max(residues_needed - residues, 0), asked.categories - kinds
    if not people or (any(short) and over and not owed):
        status = Standing.NOTHING_TO_MEASURE
    elif day.year < of_year:
        status = Standing.NOT_YET_OPEN
    elif any(short):
        status = Standing.MISSED if over else Standing.RUNNING
    else:
        status = Standing.KEPT
    check = FoodSamplingCheck(
        status=status,
        rate=Fraction(tested * _THOUSAND, people) if people else None,
        needed=needed,
        short_by=short[0],
        residues_needed=residues_needed,
        residues_short_by=short[1],
        categories_missing=short[2],
    )
    used = (
        note(SAMPLING, "食品检验量", "quota of samples", asked.quota, QUOTA.unit),
        note(SAMPLING, "残留检验量", "quota of samples for residues", asked.residue_quota, QUOTA.unit),
        note(SAMPLING, "人口", "population", people),
        note(SAMPLING, "年度", "year", of_year),
    )
    return judged(check, *told, *used)


SAMPLING_TARGETS = (
    Target(
        key="food-samples",
        zh="全市统一组织的每年食品检验量",
        en="Food samples a year",
        citation=SAMPLING,
        asks=QUOTA.at_least(SamplingQuotas().quota, "达到"),
        due=PLAN_END,
        due_known=Known.PRESUMED,
    ),
    Target(
        key="residue-samples",
        zh="市、县两级组织的主要针对农药兽药残留的每年食品检验量",
        en="Of these, samples for residues that city and counties organise",
        citation=SAMPLING,
        asks=QUOTA.at_least(SamplingQuotas().residue_quota, "不低于"),
        due=PLAN_END,
        due_known=Known.PRESUMED,
        who=(Organ(Level.CITY, Remit.FOOD_AND_DRUG), Organ(Level.COUNTY, Remit.FOOD_AND_DRUG)),
    ),
    Target(
        key="food-categories",
        zh="开展检验检测的食品品类",
        en="Food categories sampled",
        citation=SAMPLING,
        asks=CATEGORIES.at_least(SamplingQuotas().categories),
        due=PLAN_END,
        due_known=Known.PRESUMED,
    ),
)
