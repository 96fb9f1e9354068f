"""Articles 2 and 4: whom the awards are for, the yearly round and its numbers."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from attrs import frozen

from ...core.decisions import Decision, all_of, judged
from ...core.facts import (
    COUNT,
    DAY,
    FLAG,
    YEAR,
    Count,
    Year,
)
from ...core.faults import InvalidFacts
from ...core.figures import Record, figure
from ...core.findings import asks, condition, note
from ...core.rules import provision, rule
from ...core.terms import Reading, Term
from .decree import ANNUAL, FIRST_DAY, QUALITY_AWARD, REPEAT, SUBJECT, Award

__all__ = [
    "AwardQuota",
    "FirstRound",
    "LeadingField",
    "RoundCheck",
    "RoundStanding",
    "RoundWinner",
    "check_round",
    "individual_award_merited",
    "organisation_award_merited",
    "years_without_round",
]


class LeadingField(Term):
    """In what a unit that is honoured leads its trade in the nation (领先方面)."""

    QUALITY = "质量水平"
    INNOVATION = "自主创新能力"
    MANAGEMENT = "管理水平"


@rule(SUBJECT)
def organisation_award_merited(
    *, registered_in_city: bool, outstanding_management: bool, leading: frozenset[LeadingField], contributes: bool
) -> Decision[bool]:
    """Whether a unit is of the kind that the organisation award is for: it leads, not only advanced (组织奖授予条件).

    Args:
        registered_in_city: 在本市登记注册: whether it is registered in the city's administrative area.
        outstanding_management: 质量管理业绩显著: whether its quality management has outstanding results.
        leading: 国内同行业领先的方面: in what it leads its trade in the nation.
        contributes: 积极贡献: whether it contributes to the city's economy and society.

    Returns:
        符合授予条件: whether all of it holds.
    """
    leads = LeadingField.some(leading, "leading")
    registered = FLAG.of(registered_in_city, "registered_in_city")
    managed = FLAG.of(outstanding_management, "outstanding_management")
    return all_of(
        condition(SUBJECT, "在本市登记注册", "registered in the city", registered),
        condition(SUBJECT, "质量管理业绩显著", "outstanding quality management", managed),
        *(condition(SUBJECT, field.zh, field.en, field in leads) for field in LeadingField),
        condition(SUBJECT, "积极贡献", "contribution to the city", FLAG.of(contributes, "contributes")),
    )


@rule(SUBJECT)
def individual_award_merited(*, outstanding_contribution: bool) -> Decision[bool]:
    """Whether a person is of the kind that the individual award is for; residence does not matter (个人奖授予条件).

    Args:
        outstanding_contribution: 突出贡献: whether the person's contribution in quality is outstanding.

    Returns:
        符合授予条件: whether it is.
    """
    made = FLAG.of(outstanding_contribution, "outstanding_contribution")
    return all_of(condition(SUBJECT, "在质量领域做出突出贡献", "outstanding contribution in quality", made))


class FirstRound(Reading, at=ANNUAL):
    """For which year the first round is owed (首个评审年度)."""

    YEAR_AFTER = "次年", "印发当年所余时间不足以完成评审", "What is left of the year of issue is too short for a round."
    YEAR_OF_ISSUE = "印发当年", "年度奖自施行当年起算", "The award is yearly from the year in which the measures begin."


@rule(ANNUAL)
def years_without_round(
    rounds: Sequence[Year], *, on: datetime.date, first_round: FirstRound = FirstRound.YEAR_AFTER
) -> Decision[tuple[int, ...]]:
    """The past years in which the award was not held, though it is yearly (未评审年度).

    Args:
        rounds: 已评审年度: the years of which there was a round, none of them after the day; one in which nobody was
            honoured is a round.
        on: 日期: the day; its own year still runs.

    Returns:
        未评审年度: the years missed, in their order.

    Raises:
        NotInForce: The measures did not hold on the day.

    >>> years_without_round([2018, 2020], on=datetime.date(2021, 12, 31)).value
    (2019,)
    """
    held, day = YEAR.each(rounds, "rounds"), DAY.of(on, "on")
    later = FirstRound.of(first_round, "first_round") is FirstRound.YEAR_AFTER
    QUALITY_AWARD.require_in_force(day)
    for place, year in enumerate(held):
        if year > day.year:
            raise InvalidFacts(f"rounds[{place}]", year, "a year not after the day", "不晚于该日期的年份")
    owed = range(FIRST_DAY.year + later, day.year)
    missed = tuple(year for year in owed if year not in held)
    yearly = condition(ANNUAL, "每年度评审", "a round each year", not missed, missed or None)
    return Decision(missed, yearly, note(ANNUAL, "日期", "day", day), because=yearly)


@provision(ANNUAL)
@frozen(kw_only=True)
class AwardQuota(Record):
    """How many are honoured a year at the most, in principle (年度名额)."""

    organisations: Count = figure(5, "组织奖名额", "organisation awards a year")
    individuals: Count = figure(5, "个人奖名额", "individual awards a year", printed_with="organisations")


@frozen(kw_only=True)
class RoundWinner(Record):
    """Somebody honoured in a round (当年获奖者).

    Attributes:
        award: 奖项: which honour.
        repeat: 再次获奖: whether the same one had won the award before.
        qualified: 达到奖励条件: whether the conditions for it were reached.
    """

    award: Award
    repeat: bool
    qualified: bool


class RoundStanding(Term):
    """How a round stands (评审年度合规情况)."""

    SOUND = "合规"
    ABOVE_IN_PRINCIPLE = "超出原则上的名额"
    UNQUALIFIED = "授予未达条件者"


@frozen(kw_only=True)
class RoundCheck(Record):
    """A round held against the yearly numbers (年度名额检查).

    Attributes:
        standing: 合规情况: sound, above what is allowed in principle, or given to somebody who does not qualify.
        organisations_over: 组织奖超出数: by how many the organisation awards are too many.
        individuals_over: 个人奖超出数: by how many the individual awards are too many.
        organisations_vacant: 组织奖空缺数: how many organisation awards stayed empty, which is allowed.
        individuals_vacant: 个人奖空缺数: how many individual awards stayed empty.
        unqualified: 未达条件数: how many do not qualify.
    """

    standing: RoundStanding
    organisations_over: Count
    individuals_over: Count
    organisations_vacant: Count
    individuals_vacant: Count
    unqualified: Count


@rule(ANNUAL, REPEAT)
def check_round(winners: Sequence[RoundWinner], *, quota: AwardQuota = AwardQuota()) -> Decision[RoundCheck]:
    """Whether a year's honours keep to their numbers: each award has its own, and repeat winners take none (年度名额).

    Args:
        winners: 获奖者: all that are honoured in the year; the honours beside the award have no number.

    Returns:
        名额检查: how the round stands, what is too many and what stayed empty. The numbers hold in principle: above
            them a round is not forbidden outright, and says so.

    >>> unit = RoundWinner(award=Award.ORGANISATION, repeat=False, qualified=True)
    >>> check_round([unit] * 6).value.organisations_over
    1
    """
    given, quota = RoundWinner.each(winners, "winners"), AwardQuota.of(quota, "quota")
    counted = [winner.award for winner in given if not winner.repeat]
    units, persons = counted.count(Award.ORGANISATION), counted.count(Award.INDIVIDUAL)
    unqualified = sum(not winner.qualified for winner in given)
    numbers = (
        asks(ANNUAL, "组织奖", "organisation awards", units, COUNT.at_most(quota.organisations, "不超过")),
        asks(ANNUAL, "个人奖", "individual awards", persons, COUNT.at_most(quota.individuals, "不超过")),
    )
    fit = condition(ANNUAL, "均达到奖励条件", "all of them qualify", not unqualified)
    standing = RoundStanding.SOUND if all(numbers) else RoundStanding.ABOVE_IN_PRINCIPLE
    standing = RoundStanding.UNQUALIFIED if unqualified else standing
    check = RoundCheck(
        standing=standing,
        organisations_over=max(0, units - quota.organisations),
        individuals_over=max(0, persons - quota.individuals),
        organisations_vacant=max(0, quota.organisations - units),
        individuals_vacant=max(0, quota.individuals - persons),
        unqualified=unqualified,
    )
    return judged(check, fit, *numbers, note(REPEAT, "再次获奖", "repeat winners", len(given) - len(counted)))
