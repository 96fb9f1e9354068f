"""Clause 二（四）: founders: training, insurance subsidy, and the rent of their first premises."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from attrs import frozen

from ...core.bounds import at_most
from ...core.columnar import Parts, columnar, compared
from ...core.decisions import Decision, all_of, granted
from ...core.exact import total
from ...core.facts import DAY, M2, MONTHS, TIMES, YEARS, YUAN, Months, SquareMetres, Times, Yuan
from ...core.faults import Fault
from ...core.figures import Record, figure
from ...core.findings import Finding, falls
from ...core.quantities import least
from ...core.rules import provision, rule
from ...core.terms import Reading
from .decree import (
    STARTUP,
    STEEL_WORKERS,
    ClaimCondition,
    StartingDay,
    WholeYears,
    YuanPaid,
    last_day_of,
    met,
    not_earlier,
    reached,
)

__all__ = [
    "EdgeCeiling",
    "Founder",
    "FounderReach",
    "FreeTrainings",
    "RentApplication",
    "RentCeilings",
    "RentSubsidy",
    "RentTerms",
    "StartupInsuranceTerm",
    "free_startup_training_due",
    "rent_application_in_time",
    "rent_subsidy",
    "startup_insurance_months",
]


@frozen(kw_only=True)
class Founder(Record):
    """Somebody who would start, or has started, a business, and that business (创业者).

    Attributes:
        steel_worker: 钢铁去产能企业职工: whether he or she was a worker of a steel enterprise that cuts capacity.
        registered_unemployed: 登记失业: whether he or she registered as unemployed.
        wants_business: 创业意愿: whether he or she wants to start a business, or has started one.
        first_business: 初次创业: whether it is the person's first.
        operating_normally: 正常经营: whether it operates normally.
        small_or_micro: 小微型企业: whether it is a small or micro enterprise.
        in_park: 入驻园区或基地: whether it sits in a start-up park or incubation base.
        rents_premises: 租用经营场地和店铺: whether it rents the premises where it trades.
    """

    steel_worker: bool
    registered_unemployed: bool
    wants_business: bool
    first_business: bool
    operating_normally: bool
    small_or_micro: bool
    in_park: bool
    rents_premises: bool


class FounderReach(Reading, at=STARTUP):
    """Whose first business is supported; the sentences on insurance and rent name nobody (初次创业者的范围)."""

    STEEL_WORKERS = (
        "登记失业的钢铁去产能企业职工",
        "标题与首句均指此类职工",
        "Title and first sentence speak of such workers.",
    )
    ANYBODY = "所有初次创业者", "该句未写明对象", "The sentence names nobody."


def _reached(founder: Founder, reach: FounderReach) -> tuple[Finding, ...]:
    """Whether somebody is one of those whom the clause speaks of."""
    if reach is FounderReach.ANYBODY:
        return ()
    return (
        met(STARTUP, ClaimCondition.STEEL_WORKER, founder.steel_worker),
        met(STARTUP, ClaimCondition.REGISTERED_UNEMPLOYED, founder.registered_unemployed),
    )


@provision(STARTUP)
@frozen(kw_only=True)
class FreeTrainings(Record):
    """How often a founder is trained free of charge (免费创业培训次数)."""

    times: Times = figure(1, "免费培训次数", "free trainings for a person")


@rule(STARTUP)
def free_startup_training_due(
    founder: Founder, *, trainings_received: Times, on: datetime.date, free: FreeTrainings = FreeTrainings()
) -> Decision[bool]:
    """Whether a worker is owed a free training as a founder, with guidance and follow-up (免费创业培训).

    Args:
        founder: 创业者: the worker.
        trainings_received: 已培训次数: the free trainings received before.
        on: 日期: the day on which it is claimed.

    Returns:
        应予培训: whether it is owed.

    Raises:
        NotInForce: The day lies outside the period of the opinions.
    """
    person, had = Founder.of(founder, "founder"), TIMES.of(trainings_received, "trainings_received")
    times = FreeTrainings.of(free, "free").times
    STEEL_WORKERS.require_in_force(DAY.of(on, "on"))
    return all_of(
        *_reached(person, FounderReach.STEEL_WORKERS),
        met(STARTUP, ClaimCondition.WANTS_BUSINESS, person.wants_business),
        reached(STARTUP, ClaimCondition.NOT_TRAINED_BEFORE, had, TIMES.below(times, "少于")),
    )


@provision(STARTUP)
@frozen(kw_only=True)
class StartupInsuranceTerm(Record):
    """For how long a founder's insurance is subsidised (创业社会保险补贴期限)."""

    most_years: WholeYears = figure(3, "社会保险补贴最长年限", "years at the most")

    @property
    def months(self) -> int:
        """The months at the most."""
        return 12 * self.most_years


@rule(STARTUP)
def startup_insurance_months(
    founder: Founder,
    *,
    months_requested: Months,
    on: datetime.date,
    insurance_term: StartupInsuranceTerm = StartupInsuranceTerm(),
    founder_reach: FounderReach = FounderReach.STEEL_WORKERS,
) -> Decision[Months]:
    """For how many months a founder's insurance is subsidised, by 冀财社〔2016〕158号 (初次创业社会保险补贴).

    Args:
        founder: 创业者: the founder and the business.
        months_requested: 申请月数: for how many months it is claimed, all together.
        on: 日期: the day on which it is claimed.

    Returns:
        补贴月数: the months, up to the greatest number.

    Raises:
        NotInForce: The day lies outside the period of the opinions.
    """
    person, wanted = Founder.of(founder, "founder"), MONTHS.of(months_requested, "months_requested")
    most = StartupInsuranceTerm.of(insurance_term, "insurance_term").months
    reach = FounderReach.of(founder_reach, "founder_reach")
    STEEL_WORKERS.require_in_force(DAY.of(on, "on"))
    return granted(
        least(wanted, most),
        when=(
            *_reached(person, reach),
            met(STARTUP, ClaimCondition.FIRST_BUSINESS, person.first_business),
            met(STARTUP, ClaimCondition.OPERATING_NORMALLY, person.operating_normally),
        ),
        then=(falls(STARTUP, "申请月数", "months that are claimed", wanted, MONTHS.at_most(most, "不超过")),),
        otherwise=0,
    )


@provision(STARTUP)
@frozen(kw_only=True)
class RentCeilings(Record):
    """The most that a year's rent subsidy pays, by the area rented (租金补贴上限)."""

    edge_m2: SquareMetres = figure(100, "租赁面积分界", "separates the two ceilings, and both own it")
    small_yuan: Yuan = figure(Decimal(3_000), "较小面积年补贴上限", "a year, up to the edge")
    large_yuan: Yuan = figure(Decimal(5_000), "较大面积年补贴上限", "a year, from the edge")


@provision(STARTUP)
@frozen(kw_only=True)
class RentTerms(Record):
    """For how long rent is subsidised, and until when it is applied for (租金补贴期限)."""

    most_years: WholeYears = figure(3, "租金补贴最长年限", "years at the most")
    window_years: WholeYears = figure(3, "申请期限", "time for the application from the founding")


class EdgeCeiling(Reading, at=STARTUP):
    """Which ceiling holds at the area that both own (分界面积的上限)."""

    SMALLER = "从低", "两项上限并存", "Both ceilings hold together, and the lower binds."
    LARGER = "从高", "有利于申请人", "Kinder to the applicant."


@frozen(kw_only=True)
class RentApplication(Record):
    """When an enterprise was founded, and when the subsidy of its rent was applied for (租金补贴申请).

    Attributes:
        founded_on: 创办日: the day of the founding.
        applied_on: 申请日: the day of the application.
    """

    founded_on: datetime.date
    applied_on: datetime.date

    def faults(self) -> tuple[Fault, ...]:
        """Nothing is applied for before it is founded."""
        return not_earlier(self, "applied_on", "founded_on")


@rule(STARTUP)
def rent_application_in_time(
    application: RentApplication,
    *,
    rent_terms: RentTerms = RentTerms(),
    starting_day: StartingDay = StartingDay.NOT_COUNTED,
) -> Decision[bool]:
    """Whether the rent subsidy is applied for in time, also by older enterprises (租金补贴申请期限).

    Args:
        application: 租金补贴申请: the founding and the application.

    Returns:
        在期限内: whether it is.

    Raises:
        NotInForce: The application lies outside the period of the opinions.

    >>> applied = RentApplication(founded_on=datetime.date(2016, 2, 29), applied_on=datetime.date(2019, 2, 28))
    >>> rent_application_in_time(applied).value
    True
    """
    asked, terms = RentApplication.of(application, "application"), RentTerms.of(rent_terms, "rent_terms")
    first = StartingDay.of(starting_day, "starting_day")
    STEEL_WORKERS.require_in_force(asked.applied_on)
    last = last_day_of(asked.founded_on, 12 * terms.window_years, first)
    return all_of(reached(STARTUP, ClaimCondition.APPLIED_IN_TIME, asked.applied_on, at_most(last, "不晚于")))


@frozen(kw_only=True)
class RentSubsidy(Record):
    """The rent subsidy, year by year (租金补贴).

    Attributes:
        each_year_yuan: 各年补贴: what each year of subsidy brings.
        total_yuan: 补贴合计: what they come to.
    """

    each_year_yuan: tuple[YuanPaid, ...]
    total_yuan: YuanPaid


def rent_conditions(founder: Founder, reach: FounderReach) -> tuple[Finding, ...]:
    """What must be there whatever is rented, and when it is applied for."""
    return (
        *_reached(founder, reach),
        met(STARTUP, ClaimCondition.FIRST_BUSINESS, founder.first_business),
        met(STARTUP, ClaimCondition.SMALL_OR_MICRO, founder.small_or_micro),
        met(STARTUP, ClaimCondition.OUTSIDE_PARKS, not founder.in_park),
        met(STARTUP, ClaimCondition.RENTS_PREMISES, founder.rents_premises),
    )


@rule(STARTUP, rests_on=(rent_application_in_time,))
def rent_subsidy(
    founder: Founder,
    *,
    area_m2: SquareMetres,
    rents_yuan: Sequence[Yuan],
    application: RentApplication,
    ceilings: RentCeilings = RentCeilings(),
    rent_terms: RentTerms = RentTerms(),
    edge_ceiling: EdgeCeiling = EdgeCeiling.SMALLER,
    founder_reach: FounderReach = FounderReach.STEEL_WORKERS,
    starting_day: StartingDay = StartingDay.NOT_COUNTED,
) -> Decision[RentSubsidy]:
    """What a founder may be paid of the rent for the premises of a first small enterprise (租金补贴).

    Args:
        founder: 创业者: the founder and the enterprise.
        area_m2: 租赁面积: the area rented.
        rents_yuan: 各年租金: the rent paid in each year of subsidy, twelve months from its beginning, in order.
        application: 租金补贴申请: the founding and the application.

    Returns:
        租金补贴: the rent of each year up to the ceiling of the area, for the years that are subsidised.

    Raises:
        NotInForce: The application lies outside the period of the opinions.
    """
    person, area = Founder.of(founder, "founder"), M2.of(area_m2, "area_m2")
    rents, amounts = YUAN.each(rents_yuan, "rents_yuan"), RentCeilings.of(ceilings, "ceilings")
    terms, reach = RentTerms.of(rent_terms, "rent_terms"), FounderReach.of(founder_reach, "founder_reach")
    edge = EdgeCeiling.of(edge_ceiling, "edge_ceiling")
    in_time = rent_application_in_time(application, rent_terms=terms, starting_day=starting_day)
    small, large = M2.at_most(amounts.edge_m2, "以下"), M2.at_least(amounts.edge_m2, "以上")
    lower = small.holds(area) if edge is EdgeCeiling.SMALLER else not large.holds(area)
    ceiling = YUAN.of(amounts.small_yuan if lower else amounts.large_yuan, "ceilings")
    paid = tuple(min(rent, ceiling) for rent in rents[: terms.most_years])
    bound = YUAN.at_most(ceiling, "不超过")
    return granted(
        RentSubsidy(each_year_yuan=paid, total_yuan=total(*paid)),
        when=(*rent_conditions(person, reach), *in_time.reasons),
        then=(
            falls(STARTUP, "租赁面积", "area rented", area, small if lower else large),
            falls(STARTUP, "租金年数", "years of rent", len(rents), YEARS.at_most(terms.most_years, "不超过")),
            *(falls(STARTUP, "年租金", "rent of a year", rent, bound) for rent in rents[: terms.most_years]),
        ),
        otherwise=_NO_RENT,
    )


_NO_RENT = RentSubsidy(each_year_yuan=(), total_yuan=Decimal(0))


compared(free_startup_training_due, {"trainings_received": lambda facts: [facts["free"].times]})


@columnar(startup_insurance_months, "months_requested", granted=True)
def _parts_of_insurance(facts: Mapping[str, Any]) -> Parts:
    return Parts((), {"value": least(facts["months_requested"], facts["insurance_term"].months)})
