"""100号 一（三）2, 二（六）2, 专栏4 3: reports for each million heads, growth that is asked or barred."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Annotated

from attrs import frozen

from ...core.bounds import BARE, Unit, at_least, at_most
from ...core.decisions import Decision, judged
from ...core.decrees import Known
from ...core.errors import InvalidFacts, known
from ...core.exact import product, quotient, total
from ...core.facts import COUNT, DAY, PERCENT, Count, Means, Measure, Percent, Whole
from ...core.figures import Record, figure
from ...core.findings import asks, falls, note
from ...core.locators import Citation
from ...core.registers import Standing, Target
from ...core.rules import provision, rule
from ...core.terms import Reading, Term, Words
from .decree import (
    AMOUNT,
    CAPACITY,
    FERTILISER,
    FOOD_DRUG_PLAN,
    PESTICIDES,
    PLAN_END,
    ROOTS,
    STAFF,
    TALLY,
    Amount,
    Tally,
)

__all__ = [
    "BackgroundGrowth",
    "CosmeticReportCheck",
    "CosmeticReportPeriod",
    "CosmeticReports",
    "FarmInput",
    "FrontlineGrowth",
    "InputGrowthCheck",
    "ZeroGrowth",
    "cosmetic_reports_check",
    "frontline_growth_reached",
    "input_growth_check",
]

REPORTS = Whole(Unit("reports per million persons", "份/百万人"), at_least(0), at_most(10**6))
RateSeen = Annotated[Fraction, *Means(REPORTS.unit, at_least(0))]
_MILLION = 10**6


@provision(CAPACITY)
@frozen(kw_only=True)
class CosmeticReports(Record):
    """How many adverse cosmetic reactions are to be reported (化妆品不良反应报告数)."""

    copies: Annotated[int, *REPORTS] = figure(50, "报告数", "reports for each million persons")


class CosmeticReportPeriod(Reading, at=CAPACITY):
    """Over what time the reports of cosmetic reactions are counted (化妆品不良反应报告的计算期间)."""

    A_YEAR = "每年", "报告数通常按年统计", "Reports are usually counted by the year."
    IN_ALL = "累计", "条文只说期末达到，未说每年", "The clause says what is reached at the end, not each year."


@frozen(kw_only=True)
class CosmeticReportCheck(Record):
    """How many reports there are, and are to be (化妆品不良反应报告情况).

    Attributes:
        reached: 是否达到: whether there are enough.
        rate: 报告率: how many for each million persons, exactly; None where nobody lives.
        needed: 应报份数: how many in all are enough.
        short_by: 差额份数: how many more.
    """

    reached: bool
    rate: RateSeen | None
    needed: Count
    short_by: Count


@rule(CAPACITY)
def cosmetic_reports_check(
    *,
    population: Tally,
    reports: Tally,
    earlier_reports: Tally | None = None,
    figures: CosmeticReports = CosmeticReports(),
    report_period: CosmeticReportPeriod = CosmeticReportPeriod.A_YEAR,
) -> Decision[CosmeticReportCheck]:
    """Whether enough adverse reactions to cosmetics are reported for the people there are (化妆品不良反应报告数).

    Args:
        population: 人口: how many persons live in the area; whether by residence or registration the plan does not say.
        reports: 当年报告数: how many were reported in the year.
        earlier_reports: 往年报告数: how many in the years of the plan before; asked for where all count.

    Returns:
        报告情况: the exact rate, how many are enough, how many are short.

    Raises:
        Undetermined: All reports count, and the earlier ones are not given.

    >>> cosmetic_reports_check(population=4_800_001, reports=240).value.short_by
    1
    """
    people, new = TALLY.of(population, "population"), TALLY.of(reports, "reports")
    old, asked = TALLY.maybe(earlier_reports, "earlier_reports"), CosmeticReports.of(figures, "figures").copies
    in_all = CosmeticReportPeriod.of(report_period, "report_period") is CosmeticReportPeriod.IN_ALL
    count = new + (known(old, "earlier_reports", _EARLIER) if in_all else 0)
    needed = -(-asked * people // _MILLION)
    rate = Fraction(count * _MILLION, people) if people else None
    told = asks(CAPACITY, "报告份数", "reports", count, COUNT.at_least(needed, "达到"))
    return judged(
        CosmeticReportCheck(reached=count >= needed, rate=rate, needed=needed, short_by=max(needed - count, 0)),
        told,
        note(CAPACITY, "每百万人报告数", "reports for each million persons", asked, REPORTS.unit),
        note(CAPACITY, "人口", "population", people),
    )


_EARLIER = Words("往年报告数", "the reports of the years before")


POINTS_A_YEAR = Measure(PERCENT.unit, at_least(0), at_most(100))


@provision(STAFF)
@frozen(kw_only=True)
class BackgroundGrowth(Record):
    """How fast the share of front-line staff with a fitting background rises (专业背景占比年均增幅)."""

    yearly_percent: Annotated[Decimal, *POINTS_A_YEAR] = figure(Decimal(2), "年均增幅", "a year on average")


class FrontlineGrowth(Reading, at=STAFF):
    """Of what the yearly rise of a share is taken (占比年均提高的基数)."""

    POINTS = "百分点", "占比提高以占比自身的刻度计", "A share rises on its own scale."
    OF_THE_FIRST = "占基期占比", "提高若干百分数通常相对原值", "A rise by a per cent is usually one of what was there."
    COMPOUND = "逐年复合", "每年提高以上年为基数", "Each year's rise is one of the year before."


STAFF_YEARS = Whole(Unit("years", "年"), at_least(1), at_most(20))


@rule(STAFF)
def frontline_growth_reached(
    *,
    qualified_before: Tally,
    staff_before: Tally,
    qualified_now: Tally,
    staff_now: Tally,
    years: Annotated[int, *STAFF_YEARS],
    growth: BackgroundGrowth = BackgroundGrowth(),
    frontline_growth: FrontlineGrowth = FrontlineGrowth.POINTS,
) -> Decision[bool]:
    """Whether the share of front-line staff with a fitting background rose fast enough (专业背景人员占比增幅).

    A whole span of years is judged by its mean: one slow year may be made good by another.

    Args:
        qualified_before: 基期专业人员: how many had a fitting background at first.
        staff_before: 基期一线人员: of how many.
        qualified_now: 现有专业人员: how many have one now.
        staff_now: 现有一线人员: of how many.
        years: 间隔年数: how many years lie between.

    Returns:
        增幅达标: whether it did.

    Raises:
        InvalidFacts: More are qualified than there are, or there is no staff.

    >>> frontline_growth_reached(qualified_before=30, staff_before=100, qualified_now=36, staff_now=100, years=3).value
    True
    """
    then = _share(qualified_before, staff_before, "qualified_before", "staff_before")
    now = _share(qualified_now, staff_now, "qualified_now", "staff_now")
    span, asked = STAFF_YEARS.of(years, "years"), BackgroundGrowth.of(growth, "growth").yearly_percent
    basis, step = FrontlineGrowth.of(frontline_growth, "frontline_growth"), quotient(asked, 100)
    if basis is FrontlineGrowth.COMPOUND:
        least = then * (1 + step) ** span
    else:
        least = then + span * step * (1 if basis is FrontlineGrowth.POINTS else then)
    return judged(
        now >= least,
        asks(STAFF, "一线专业背景人员占比", "share of front-line staff", 100 * now, _PERCENT.at_least(100 * least)),
        note(STAFF, "年均增幅", "rise a year", asked, PERCENT.unit),
        note(STAFF, "基期占比", "share at first", 100 * then, PERCENT.unit),
    )


_PERCENT = Means(PERCENT.unit)


def _share(part: object, whole: object, part_fact: str, whole_fact: str) -> Fraction:
    """A share of staff."""
    some, every = TALLY.of(part, part_fact), TALLY.of(whole, whole_fact)
    if not every:
        raise InvalidFacts(whole_fact, whole, "one person at least", "至少一人")
    if some > every:
        raise InvalidFacts(part_fact, part, f"a number up to {every}", f"不超过{every}的数")
    return Fraction(some, every)


class FarmInput(Term):
    """What farming uses (农业投入品)."""

    FERTILISER = "化肥"
    PESTICIDE = "农药"
    VETERINARY_DRUG = "兽药"


GROWTH = Measure(PERCENT.unit)
GrowthSeen = Annotated[Fraction, *Means(PERCENT.unit)]


@provision(ROOTS)
@frozen(kw_only=True)
class ZeroGrowth(Record):
    """By which year the use of inputs no longer grows, and by how much it may (零增长)."""

    year: Annotated[int, *Whole(BARE, at_least(2000), at_most(2100))] = figure(
        2020, "期限年度", "by which it is reached"
    )
    most_percent: Percent = figure(Decimal(0), "增幅上限", "by which use may grow over the year before")


@frozen(kw_only=True)
class InputGrowthCheck(Record):
    """How the use of an input moved (投入品使用量变化).

    Attributes:
        status: 状态: kept, missed, running, or nothing to measure.
        percent: 增幅: the exact growth, below zero where use fell; None where nothing was used before.
    """

    status: Standing
    percent: GrowthSeen | None


@rule(ROOTS, PESTICIDES, FERTILISER)
def input_growth_check(
    farm_input: FarmInput, *, before: Amount, now: Amount, on: datetime.date, zero_growth: ZeroGrowth = ZeroGrowth()
) -> Decision[InputGrowthCheck]:
    """Whether the use of fertiliser, pesticide or veterinary drugs has stopped growing (使用量零增长).

    Args:
        farm_input: 投入品: which.
        before: 上年使用量: the use of the year before, in any unit.
        now: 本年使用量: the use of the year, in the same unit.
        on: 日期: the day; before the last year has ended nothing is missed.

    Returns:
        使用量变化: the exact growth and how the target stands.

    Raises:
        NotInForce: The plan did not yet hold on the day.

    >>> day = datetime.date(2021, 2, 1)
    >>> found = input_growth_check(FarmInput.PESTICIDE, before=801.5, now=801.5, on=day).value
    >>> found.status.en, found.percent
    ('kept', Fraction(0, 1))
    """
    what, day, limits = (
        FarmInput.of(farm_input, "farm_input"),
        DAY.of(on, "on"),
        ZeroGrowth.of(zero_growth, "zero_growth"),
    )
    earlier, later = AMOUNT.of(before, "before"), AMOUNT.of(now, "now")
    FOOD_DRUG_PLAN.require_in_force(day)
    clause = _REPEATED.get(what, ROOTS)
    used = note(clause, "投入品", "input", what)
    if not earlier:
        none = note(clause, "上年使用量", "use of the year before", earlier)
        return Decision(InputGrowthCheck(status=Standing.NOTHING_TO_MEASURE, percent=None), used, none, because=none)
    percent, most = quotient(product(100, total(later, product(-1, earlier))), earlier), Fraction(limits.most_percent)
    end = at_most(datetime.date(limits.year, 12, 31), "不晚于")
    running = percent > most and end.holds(day)
    status = Standing.KEPT if percent <= most else Standing.RUNNING if running else Standing.MISSED
    told = (falls if running else asks)(clause, "使用量增幅", "growth of use", percent, GROWTH.at_most(most))
    due = falls(ROOTS, "目标期限", "last day of the target", day, end)
    return Decision(InputGrowthCheck(status=status, percent=percent), used, told, due, because=told)


_REPEATED: Mapping[FarmInput, Citation] = {FarmInput.PESTICIDE: PESTICIDES, FarmInput.FERTILISER: FERTILISER}


def _no_growth(farm_input: FarmInput, en: str) -> Target:
    return Target(
        key=f"{farm_input.json.replace('_', '-')}-growth",
        zh=f"{farm_input.zh}使用量增长",
        en=en,
        citation=ROOTS,
        asks=GROWTH.at_most(ZeroGrowth().most_percent),
        due=PLAN_END,
        due_known=Known.PRESUMED,
    )


GROWTH_TARGETS = (
    Target(
        key="cosmetic-reports",
        zh="化妆品不良反应报告数",
        en="Reports of adverse cosmetic reactions",
        citation=CAPACITY,
        asks=REPORTS.at_least(CosmeticReports().copies, "达到"),
        due=PLAN_END,
        due_known=Known.PRESUMED,
    ),
    _no_growth(FarmInput.FERTILISER, "Growth of fertiliser use"),
    _no_growth(FarmInput.PESTICIDE, "Growth of pesticide use"),
    _no_growth(FarmInput.VETERINARY_DRUG, "Growth of the use of veterinary drugs"),
)
