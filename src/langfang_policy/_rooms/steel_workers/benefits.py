"""Clause 二（一）: what the unemployed draw for being introduced to a job or for starting a business."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from attrs import frozen

from ...core.bounds import Bound
from ...core.columnar import Parts, around, columnar, cut_of
from ...core.decisions import Decision, granted
from ...core.facts import DAY, FLAG, MONTHS, PERCENT, YUAN, Months, Percent, Yuan
from ...core.faults import Fault
from ...core.figures import Record, figure
from ...core.findings import Finding, falls, note
from ...core.quantities import least, times
from ...core.rules import provision, rule
from ...core.terms import Reading
from .decree import (
    STEEL_WORKERS,
    UNEMPLOYMENT,
    ClaimCondition,
    WholeMonths,
    WholeYears,
    YuanPaid,
    met,
    not_above,
    percent_of,
    reached,
)

__all__ = [
    "ContributionYears",
    "DrawnMonths",
    "IntroductionSubsidy",
    "LumpSumReach",
    "PaidByMonths",
    "UnemploymentBenefit",
    "job_introduction_subsidy",
    "lump_sum_benefit",
]


@frozen(kw_only=True)
class UnemploymentBenefit(Record):
    """How somebody stands with the unemployment insurance (失业保险情况).

    Attributes:
        contribution_months: 累计缴费月数: the months of contributions, all spells together.
        drawing: 正在领取: whether the benefit is being drawn.
        monthly_yuan: 月失业保险金: the person's own monthly benefit.
        months_entitled: 应领月数: for how many months it is granted.
        months_drawn: 已领月数: how many of them were drawn.
    """

    contribution_months: Months
    drawing: bool
    monthly_yuan: Yuan
    months_entitled: Months
    months_drawn: Months

    def faults(self) -> tuple[Fault, ...]:
        """No more is drawn than is granted."""
        return not_above(self, "months_drawn", "months_entitled")


@frozen(kw_only=True)
class PaidByMonths(Record):
    """An amount that is reckoned by months (按月计算的金额).

    Attributes:
        months: 月数: for how many months.
        monthly_yuan: 每月金额: what a month brings.
        total_yuan: 合计: what they come to.
    """

    months: Months
    monthly_yuan: YuanPaid
    total_yuan: YuanPaid


_NOTHING = PaidByMonths(months=0, monthly_yuan=Decimal(0), total_yuan=Decimal(0))


@provision(UNEMPLOYMENT)
@frozen(kw_only=True)
class ContributionYears(Record):
    """How long contributions must have been paid (缴费年限)."""

    years: WholeYears = figure(5, "累计缴费年限", "years of contributions at the least")

    @property
    def long_enough(self) -> Bound:
        """The months of contributions at the least."""
        return MONTHS.at_least(12 * self.years, "以上")


@provision(UNEMPLOYMENT)
@frozen(kw_only=True)
class IntroductionSubsidy(Record):
    """The subsidy for being introduced to a job (职业介绍补贴标准)."""

    most_months: WholeMonths = figure(6, "最长补贴月数", "months at the most")
    share_percent: Percent = figure(Decimal(50), "占月失业保险金比例", "share of the monthly benefit")


class DrawnMonths(Reading, at=UNEMPLOYMENT):
    """Whether the subsidy is for no more months than the benefit is drawn (补贴月数与领取月数)."""

    LIMITED = "不超过应领月数", "补贴在领取失业保险金期间给予", "It is given while the benefit is drawn."
    NOT_LIMITED = "不受限制", "条文仅设月数上限", "The clause names the greatest number of months alone."


@rule(UNEMPLOYMENT)
def job_introduction_subsidy(
    benefit: UnemploymentBenefit,
    *,
    months_granted: Months,
    on: datetime.date,
    contributions: ContributionYears = ContributionYears(),
    subsidy: IntroductionSubsidy = IntroductionSubsidy(),
    drawn_months: DrawnMonths = DrawnMonths.LIMITED,
) -> Decision[PaidByMonths]:
    """The most that may be given for being introduced to a job, which is at discretion (职业介绍补贴).

    Args:
        benefit: 失业保险情况: how the person stands with the insurance.
        months_granted: 给予月数: for how many months it is given; the scale by years of contributions is not printed,
            and months above the greatest number are cut.
        on: 日期: the day on which it is claimed.

    Returns:
        补贴上限: for how many months, and what they come to.

    Raises:
        NotInForce: The day lies outside the period of the opinions.

    >>> person = UnemploymentBenefit(
    ...     contribution_months=60, drawing=True, monthly_yuan=1_200, months_entitled=12, months_drawn=0
    ... )
    >>> job_introduction_subsidy(person, months_granted=9, on=datetime.date(2018, 1, 1)).value.total_yuan
    Decimal('3600')
    """
    stands, given = UnemploymentBenefit.of(benefit, "benefit"), MONTHS.of(months_granted, "months_granted")
    asked, terms = ContributionYears.of(contributions, "contributions"), IntroductionSubsidy.of(subsidy, "subsidy")
    limited = DrawnMonths.of(drawn_months, "drawn_months") is DrawnMonths.LIMITED
    STEEL_WORKERS.require_in_force(DAY.of(on, "on"))
    monthly, share = YUAN.of(stands.monthly_yuan, "benefit"), PERCENT.of(terms.share_percent, "subsidy")
    most = _most_months(stands.months_entitled, terms, limited=limited)
    months, each, paid = _reckoned(least(given, most), percent_of(monthly, share))
    return granted(
        PaidByMonths(months=months, monthly_yuan=each, total_yuan=paid),
        when=_insured(stands, asked),
        then=(
            note(UNEMPLOYMENT, "月失业保险金", "monthly benefit", monthly, YUAN.unit),
            note(UNEMPLOYMENT, "占月失业保险金比例", "share of the benefit", share, PERCENT.unit),
            falls(UNEMPLOYMENT, "给予月数", "months that are given", given, MONTHS.at_most(most, "不超过")),
        ),
        otherwise=_NOTHING,
    )


def _insured(benefit: UnemploymentBenefit, asked: ContributionYears) -> tuple[Finding, Finding]:
    """Enough contributions, and the benefit being drawn."""
    return (
        reached(UNEMPLOYMENT, ClaimCondition.CONTRIBUTION_YEARS, benefit.contribution_months, asked.long_enough),
        met(UNEMPLOYMENT, ClaimCondition.DRAWING_BENEFIT, benefit.drawing),
    )


class LumpSumReach(Reading, at=UNEMPLOYMENT):
    """Who may draw what is left at once (一次性领取的对象)."""

    LONG_INSURED = (
        "缴费达到年限者",
        "该句承前，主语为缴费达到年限的失业人员",
        "The clause goes on about those with the years of contributions.",
    )
    ANY_INSURED = "所有领取者", "该句以分号另起", "It follows a semicolon and names nobody."


@rule(UNEMPLOYMENT)
def lump_sum_benefit(
    benefit: UnemploymentBenefit,
    *,
    starts_business: bool,
    on: datetime.date,
    contributions: ContributionYears = ContributionYears(),
    lump_sum_reach: LumpSumReach = LumpSumReach.LONG_INSURED,
) -> Decision[PaidByMonths]:
    """The benefit of the months that remain, at once for whoever starts a business (一次性领取失业保险金).

    Args:
        benefit: 失业保险情况: how the person stands with the insurance.
        starts_business: 自主创业: whether he or she starts a business.
        on: 日期: the day on which it is claimed.

    Returns:
        一次性金额: the months that were not drawn, and what they come to.

    Raises:
        NotInForce: The day lies outside the period of the opinions.
    """
    stands, starts = UnemploymentBenefit.of(benefit, "benefit"), FLAG.of(starts_business, "starts_business")
    asked = ContributionYears.of(contributions, "contributions")
    long_insured = LumpSumReach.of(lump_sum_reach, "lump_sum_reach") is LumpSumReach.LONG_INSURED
    STEEL_WORKERS.require_in_force(DAY.of(on, "on"))
    monthly, left = YUAN.of(stands.monthly_yuan, "benefit"), stands.months_entitled - stands.months_drawn
    months, each, paid = _reckoned(left, monthly)
    enough, drawing = _insured(stands, asked)
    founder = met(UNEMPLOYMENT, ClaimCondition.STARTS_BUSINESS, starts)
    return granted(
        PaidByMonths(months=months, monthly_yuan=each, total_yuan=paid),
        when=(enough, drawing, founder) if long_insured else (drawing, founder),
        then=(
            note(UNEMPLOYMENT, "月失业保险金", "monthly benefit", monthly, YUAN.unit),
            note(UNEMPLOYMENT, "剩余月数", "months that remain", left, MONTHS.unit),
        ),
        otherwise=_NOTHING,
    )


def _most_months(entitled: Any, subsidy: IntroductionSubsidy, *, limited: bool) -> Any:
    """For how many months the subsidy is given at the most, of a number or of a column."""
    return least(entitled, subsidy.most_months) if limited else subsidy.most_months


def _reckoned(months: Any, monthly: Any) -> tuple[Any, Any, Any]:
    """The months, what a month brings, and what they come to."""
    return months, monthly, times(monthly, months)


_COLUMNS = ("months", "monthly_yuan", "total_yuan")
_STANDS = tuple(
    f"benefit.{name}" for name in ("contribution_months", "monthly_yuan", "months_entitled", "months_drawn")
)


def _parts_of(facts: Mapping[str, Any], months: Any, monthly: Any) -> Parts:
    """What is reckoned by months, for whom has contributed long enough and drawn no more than is granted."""
    insured = facts["benefit.contribution_months"], [cut_of(facts["contributions"].long_enough)]
    possible = facts["benefit.months_entitled"] - facts["benefit.months_drawn"], around(0)
    return Parts([insured, possible], dict(zip(_COLUMNS, _reckoned(months, monthly), strict=True)))


@columnar(job_introduction_subsidy, *_STANDS, "months_granted", granted=True)
def _parts_of_introduction(facts: Mapping[str, Any]) -> Parts:
    limited, terms = facts["drawn_months"] is DrawnMonths.LIMITED, facts["subsidy"]
    most = _most_months(facts["benefit.months_entitled"], terms, limited=limited)
    return _parts_of(
        facts, least(facts["months_granted"], most), percent_of(facts["benefit.monthly_yuan"], terms.share_percent)
    )


@columnar(lump_sum_benefit, *_STANDS, granted=True)
def _parts_of_lump_sum(facts: Mapping[str, Any]) -> Parts:
    left = facts["benefit.months_entitled"] - facts["benefit.months_drawn"]
    return _parts_of(facts, left, facts["benefit.monthly_yuan"])
