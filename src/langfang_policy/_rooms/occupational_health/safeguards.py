"""Part three: what a locality does each year, the mid-term and the final evaluation."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from attrs import frozen

from ...core.days import not_before
from ...core.decisions import Decision, lacking
from ...core.facts import DAY, YEAR, Year
from ...core.figures import Record, figure
from ...core.findings import Finding, condition, falls, note
from ...core.locators import Citation
from ...core.registers import Standing
from ...core.rules import provision, rule
from ...core.terms import Reading, Term
from .decree import (
    EVALUATION,
    LAST_YEAR,
    MECHANISM,
    OCCUPATIONAL_HEALTH,
    PLAN_END,
    PlanYear,
)

__all__ = [
    "EvaluationYear",
    "FirstPlanYear",
    "LocalityLack",
    "LocalityPaper",
    "LocalityRecord",
    "MidTermDue",
    "SchemeFrequency",
    "final_evaluation",
    "locality_lacks",
]


@provision(EVALUATION)
@frozen(kw_only=True)
class EvaluationYear(Record):
    """When the city evaluates the plan for the last time (终期评估年份)."""

    year: Year = figure(LAST_YEAR, "终期评估年份", "the year of the final evaluation; no month is printed")


@rule(EVALUATION)
def final_evaluation(
    held: datetime.date | None, *, on: datetime.date, evaluation: EvaluationYear = EvaluationYear()
) -> Decision[Standing]:
    """How the city's final evaluation stands on a day; any day of its year does (终期评估).

    Args:
        held: 评估日: when it was held, None where it was not.
        on: 日期: the day.

    Returns:
        状态: not yet open, running, kept, kept late, overdue; inadequate where it was held before its year.

    Raises:
        NotInForce: The plan did not yet hold on the day.

    >>> final_evaluation(None, on=datetime.date(2021, 1, 1)).value.en
    'overdue'
    """
    at, day = DAY.maybe(held, "held"), DAY.of(on, "on")
    year = EvaluationYear.of(evaluation, "evaluation").year
    OCCUPATIONAL_HEALTH.require_in_force(day)
    if at is not None:
        not_before(day, "on", at)
    seen = (day if at is None else at).year
    early, late = seen < year, seen > year
    if at is None:
        standing = Standing.NOT_YET_OPEN if early else Standing.OVERDUE if late else Standing.RUNNING
        made = condition(EVALUATION, "组织终期评估", "the evaluation was held", False) if late else _OPEN
    else:
        standing = Standing.INADEQUATE if early else Standing.KEPT_LATE if late else Standing.KEPT
        made = condition(EVALUATION, "在评估年份内", "held in its year", standing is Standing.KEPT, at)
    return Decision(standing, falls(EVALUATION, "年份", "the year", seen, YEAR.exactly(year)), made, because=made)


_OPEN = note(EVALUATION, "尚可组织终期评估", "the evaluation may still be held")


class LocalityPaper(Term):
    """What a county, city or district draws up or carries out (各地应做事项)."""

    OWN_PLAN = "本地区职业病防治规划"
    ASSESSMENT_SYSTEM = "防治考核、评估体系"
    WORK_PLAN = "年度工作计划"
    SCHEME = "实施方案"
    SELF_CHECK = "年度自查"
    SUMMARY = "年度工作总结"
    MID_TERM = "中期评估"
    FINAL = "终期评估"


@frozen(kw_only=True)
class LocalityRecord(Record):
    """What a locality has done (各地落实情况).

    Attributes:
        own_plan: 制定本地规划: whether it has a plan of its own.
        assessment_system: 建立考核体系: whether it has a system of assessment and evaluation.
        work_plans: 有工作计划的年份: the years with a work plan.
        schemes: 有实施方案的年份: the years with an implementation scheme.
        self_checks: 做过自查的年份: the years with a self-check.
        summaries: 做过总结的年份: the years with a summary.
        mid_term: 做过中期评估: whether the mid-term evaluation was made.
        final: 做过终期评估: whether the final one was.
    """

    own_plan: bool
    assessment_system: bool
    work_plans: frozenset[PlanYear]
    schemes: frozenset[PlanYear]
    self_checks: frozenset[PlanYear]
    summaries: frozenset[PlanYear]
    mid_term: bool
    final: bool


@frozen(kw_only=True)
class LocalityLack(Record):
    """What a locality has not done, and of which year (各地缺项).

    Attributes:
        paper: 事项: what.
        year: 年份: of which year; None for what is done once.
    """

    paper: LocalityPaper
    year: PlanYear | None = None


class FirstPlanYear(Reading, at=(MECHANISM, EVALUATION)):
    """From which year on yearly work is owed (年度事项首年)."""

    OF_ISSUE = "印发当年", "印发之日起即应落实，年底到期", "It is owed from the issue on, and due at the year's end."
    NEXT = "印发次年", "印发时当年所余无几", "Little was left of the year when the plan was issued."


class SchemeFrequency(Reading, at=MECHANISM):
    """Whether the implementation scheme is yearly, as the work plan is (实施方案的频次)."""

    YEARLY = "每年", "年度兼管工作计划和实施方案", "The word for yearly governs both."
    ONCE = "一次", "年度仅修饰工作计划", "The word for yearly goes with the work plan alone."


class MidTermDue(Reading, at=EVALUATION):
    """By when the mid-term evaluation is made, as no day is printed (中期评估期限)."""

    MIDDLE_YEAR = "规划中间年份年底", "中期即规划期的中点", "Mid-term is the middle of the plan's years."
    BY_THE_END = "规划期末", "条文未定日期", "No day is printed."


@rule(MECHANISM, EVALUATION)
def locality_lacks(
    done: LocalityRecord,
    *,
    on: datetime.date,
    first_plan_year: FirstPlanYear = FirstPlanYear.OF_ISSUE,
    scheme_frequency: SchemeFrequency = SchemeFrequency.YEARLY,
    mid_term_due: MidTermDue = MidTermDue.MIDDLE_YEAR,
) -> Decision[tuple[LocalityLack, ...]]:
    """What a county, city or district has not done by a day of what the plan wants of it (各地缺项).

    Yearly work is owed by the end of its year; plan and system are owed at once, as no day is printed.

    Args:
        done: 各地落实情况: what it has done.
        on: 日期: the day.

    Returns:
        缺项: what is lacking, the undated first, then year by year, then the evaluations.

    Raises:
        NotInForce: The plan did not yet hold on the day.
    """
    has, day = LocalityRecord.of(done, "done"), DAY.of(on, "on")
    at_once = FirstPlanYear.of(first_plan_year, "first_plan_year") is FirstPlanYear.OF_ISSUE
    yearly = SchemeFrequency.of(scheme_frequency, "scheme_frequency") is SchemeFrequency.YEARLY
    middle = MidTermDue.of(mid_term_due, "mid_term_due") is MidTermDue.MIDDLE_YEAR
    OCCUPATIONAL_HEALTH.require_in_force(day)
    years = range(_ISSUED if at_once else _ISSUED + 1, min(day.year - 1, LAST_YEAR) + 1)
    return lacking(
        *_owed(has, years, yearly=yearly, mid_term=day > (_MIDDLE if middle else PLAN_END), final=day > PLAN_END)
    )


_ISSUED = 2017
_MIDDLE = datetime.date(2018, 12, 31)
"""The end of the third of the plan's five years."""


def _owed(
    has: LocalityRecord, years: range, *, yearly: bool, mid_term: bool, final: bool
) -> Iterator[tuple[LocalityLack, Finding]]:
    """What is owed by now, each with whether it is there."""
    yield _lack(EVALUATION, LocalityPaper.OWN_PLAN, has.own_plan)
    yield _lack(EVALUATION, LocalityPaper.ASSESSMENT_SYSTEM, has.assessment_system)
    if not yearly:
        yield _lack(MECHANISM, LocalityPaper.SCHEME, bool(has.schemes))
    for year in years:
        yield _lack(MECHANISM, LocalityPaper.WORK_PLAN, year in has.work_plans, year)
        if yearly:
            yield _lack(MECHANISM, LocalityPaper.SCHEME, year in has.schemes, year)
        yield _lack(EVALUATION, LocalityPaper.SELF_CHECK, year in has.self_checks, year)
        yield _lack(EVALUATION, LocalityPaper.SUMMARY, year in has.summaries, year)
    if mid_term:
        yield _lack(EVALUATION, LocalityPaper.MID_TERM, has.mid_term)
    if final:
        yield _lack(EVALUATION, LocalityPaper.FINAL, has.final)


def _lack(clause: Citation, paper: LocalityPaper, holds: bool, year: int | None = None) -> tuple[LocalityLack, Finding]:  # noqa: FBT001  # the answer itself
    """Something owed, with its finding."""
    return LocalityLack(paper=paper, year=year), condition(clause, paper.zh, paper.en, holds, year)
