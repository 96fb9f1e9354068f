"""135号 二（二） to 二（四）: what must be built or reached by when."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from operator import attrgetter
from typing import Annotated

from attrs import frozen

from ...core.bounds import Unit, at_least, at_most
from ...core.decisions import Decision, judged
from ...core.decrees import Known
from ...core.errors import InvalidFacts
from ...core.exact import product, quotient, total
from ...core.facts import DAY, PERCENT, Percent, Whole
from ...core.faults import once_each
from ...core.figures import Record, figure
from ...core.findings import Finding, asks, falls, note
from ...core.registers import Standing, Target
from ...core.rules import provision, rule
from ...core.terms import Reading, Term
from .decree import (
    AMOUNT,
    CARCASSES,
    CENTRES,
    GUTTER_OIL,
    PLAN_END,
    PROJECTS,
    Amount,
)
from .goals import SafetyGoalCheck
from .units import GutterOilTask, bearers

__all__ = [
    "CarcassTreatment",
    "FurtherParkWork",
    "ParkDeadline",
    "ParkWork",
    "ParkWorkDone",
    "ParkWorkStanding",
    "TreatmentCentres",
    "carcass_treatment_check",
    "park_work_standing",
    "treatment_centres_standing",
]


class ParkWork(Term):
    """The work before the venous industry park is built (静脉产业园前期工作)."""

    SITE = "选址"
    APPROVAL = "立项"
    ASSESSMENT = "环评"
    STUDY = "可研"
    OTHER = "其他前期工作"


@frozen(kw_only=True)
class ParkWorkDone(Record):
    """Work that is finished (已完成的前期工作).

    Attributes:
        work: 工作: which.
        finished: 完成日: the day on which it was.
    """

    work: ParkWork
    finished: datetime.date


@frozen(kw_only=True)
class ParkWorkStanding(Record):
    """How work stands (前期工作状态).

    Attributes:
        work: 工作: which.
        status: 状态: kept, kept late, running, or overdue.
    """

    work: ParkWork
    status: Standing


@provision(PROJECTS)
@frozen(kw_only=True)
class ParkDeadline(Record):
    """By when the work before the park is built is finished (前期工作期限)."""

    last_day: datetime.date = figure(datetime.date(2017, 12, 31), "前期工作期限", "the last day for the work")


class FurtherParkWork(Reading, at=PROJECTS):
    """Whether work that is not named is due by the same day (未列明的前期工作)."""

    NAMED_ALONE = "仅限列明四项", "期限之下只列明各项名称", "Only named work can be told done or not."
    DUE_AS_WELL = "一并到期", "列举之后有等工作一语", "The list goes on with and so forth."


@rule(PROJECTS)
def park_work_standing(
    done: Sequence[ParkWorkDone],
    *,
    on: datetime.date,
    deadline: ParkDeadline = ParkDeadline(),
    further_work: FurtherParkWork = FurtherParkWork.NAMED_ALONE,
) -> Decision[tuple[ParkWorkStanding, ...]]:
    """How the work before the venous industry park is built stands on a day (静脉产业园前期工作).

    Args:
        done: 已完成的工作: what is finished, each once.
        on: 日期: the day.

    Returns:
        前期工作状态: each piece of work with its status.

    Raises:
        InvalidFacts: Work is named twice, or finished after the day.
        NotInForce: The opinions did not yet hold on the day.

    >>> site = ParkWorkDone(work=ParkWork.SITE, finished=datetime.date(2017, 12, 31))
    >>> found = park_work_standing([site], on=datetime.date(2018, 1, 2)).value
    >>> [one.status.en for one in found]
    ['kept', 'overdue', 'overdue', 'overdue']
    """
    told, day = ParkWorkDone.each(done, "done"), DAY.of(on, "on")
    last = ParkDeadline.of(deadline, "deadline").last_day
    others = FurtherParkWork.of(further_work, "further_work") is FurtherParkWork.DUE_AS_WELL
    GUTTER_OIL.require_in_force(day)
    finished: dict[ParkWork, datetime.date] = {}
    once = once_each(told, attrgetter("work"), "done", "each piece of work once", "每项工作各报一次")
    for place, one in enumerate(once.values()):
        if one.finished > day:
            raise InvalidFacts(f"done[{place}]", one.finished, "a day up to that asked about", "不晚于所询日期")
        finished[one.work] = one.finished
    found, reasons = list[ParkWorkStanding](), list[Finding]()
    for work in ParkWork:
        if work is ParkWork.OTHER and not others:
            continue
        ended = finished.get(work)
        seen = day if ended is None else ended
        in_time = seen <= last
        if ended is None:
            status = Standing.RUNNING if in_time else Standing.OVERDUE
        else:
            status = Standing.KEPT if in_time else Standing.KEPT_LATE
        weigh = falls if status is Standing.RUNNING else asks
        reasons.append(weigh(PROJECTS, work.zh, work.en, seen, at_most(last, "不晚于")))
        found.append(ParkWorkStanding(work=work, status=status))
    return judged(tuple(found), *reasons)


CENTRE_COUNT = Whole(Unit("centres", "个"), at_least(0), at_most(1_000))


@provision(CARCASSES)
@frozen(kw_only=True)
class CarcassTreatment(Record):
    """What share of dead livestock is made harmless, by when (病死畜禽无害化处理率)."""

    percent: Percent = figure(Decimal(100), "无害化处理率", "of diseased and dead livestock and poultry")
    last_day: datetime.date = figure(datetime.date(2018, 12, 31), "达标期限", "the last day for reaching it")


@rule(CARCASSES)
def carcass_treatment_check(
    *, treated: Amount, dead: Amount, on: datetime.date, treatment: CarcassTreatment = CarcassTreatment()
) -> Decision[SafetyGoalCheck]:
    """How the share of dead livestock that is made harmless stands on a day (病死畜禽无害化处理率).

    Args:
        treated: 已处理数量: how many heads, or tonnes, were made harmless.
        dead: 病死总量: of how many.
        on: 日期: the day.

    Returns:
        处理率情况: the status, the exact share and what is short.

    Raises:
        InvalidFacts: More are treated than there are.
        NotInForce: The opinions did not yet hold on the day.

    >>> carcass_treatment_check(treated=999, dead=1_000, on=datetime.date(2019, 1, 1)).value.short_by
    Decimal('1.00')
    """
    done, every, day = AMOUNT.of(treated, "treated"), AMOUNT.of(dead, "dead"), DAY.of(on, "on")
    asked = CarcassTreatment.of(treatment, "treatment")
    if done > every:
        raise InvalidFacts("treated", treated, "a number up to the whole", "不超过总量的数")
    GUTTER_OIL.require_in_force(day)
    if not every:
        none = note(CARCASSES, "病死畜禽", "dead livestock", every)
        return Decision(SafetyGoalCheck(status=Standing.NOTHING_TO_MEASURE, percent=None, short_by=every), none)
    share = PERCENT.of(asked.percent, "treatment")
    least, percent = Fraction(share), quotient(product(100, done), every)
    running = percent < least and day <= asked.last_day
    status = Standing.KEPT if percent >= least else Standing.RUNNING if running else Standing.MISSED
    short = max(total(product(share, every, _OF_A_HUNDRED), product(-1, done)), Decimal(0))
    weigh = falls if running else asks
    told = weigh(CARCASSES, "无害化处理率", "share made harmless", percent, PERCENT.at_least(least, "达到"))
    due = falls(CARCASSES, "达标期限", "last day", day, at_most(asked.last_day, "不晚于"))
    return Decision(SafetyGoalCheck(status=status, percent=percent, short_by=short), told, due, because=told)


_OF_A_HUNDRED = Decimal("0.01")


@provision(CENTRES)
@frozen(kw_only=True)
class TreatmentCentres(Record):
    """How many central treatment centres the city builds (集中无害化处置中心)."""

    centres: Annotated[int, *CENTRE_COUNT] = figure(1, "处置中心数", "centres of the city, at the least")


@rule(CENTRES)
def treatment_centres_standing(
    completed: Sequence[datetime.date], *, on: datetime.date, centres: TreatmentCentres = TreatmentCentres()
) -> Decision[Standing]:
    """How the building of central treatment centres stands on a day (集中无害化处置中心建设).

    Args:
        completed: 建成日: the day on which each centre was completed.
        on: 日期: the day.

    Returns:
        建设状态: kept, kept late, running, or overdue; the plan's last day is presumed.

    Raises:
        InvalidFacts: A centre is completed after the day.
        NotInForce: The opinions did not yet hold on the day.

    >>> treatment_centres_standing([datetime.date(2021, 1, 1)], on=datetime.date(2021, 3, 1)).value.en
    'kept late'
    """
    built, day = DAY.each(completed, "completed"), DAY.of(on, "on")
    asked = TreatmentCentres.of(centres, "centres").centres
    for place, one in enumerate(built):
        if one > day:
            raise InvalidFacts(f"completed[{place}]", one, "a day up to that asked about", "不晚于所询日期")
    GUTTER_OIL.require_in_force(day)
    least, in_time = CENTRE_COUNT.at_least(asked), sum(one <= PLAN_END for one in built)
    if in_time >= asked:
        status = Standing.KEPT
    elif day <= PLAN_END:
        status = Standing.RUNNING
    else:
        status = Standing.KEPT_LATE if len(built) >= asked else Standing.OVERDUE
    weigh = falls if status is Standing.RUNNING else asks
    told = weigh(CENTRES, "期内建成的处置中心", "centres completed in time", in_time, least)
    due = falls(CENTRES, "规划期末", "end of the plan", day, at_most(PLAN_END, "不晚于"))
    return Decision(status, told, due, because=told)


CONTROL_TARGETS = (
    Target(
        key="dead-livestock-treated",
        zh="病死畜禽无害化处理率",
        en="Dead livestock made harmless",
        citation=CARCASSES,
        asks=PERCENT.at_least(CarcassTreatment().percent, "达到"),
        due=CarcassTreatment().last_day,
        who=bearers(GutterOilTask.CARCASSES),
    ),
    Target(
        key="treatment-centres",
        zh="集中无害化处置中心",
        en="Central treatment centres",
        citation=CENTRES,
        asks=CENTRE_COUNT.at_least(TreatmentCentres().centres),
        due=PLAN_END,
        due_known=Known.PRESUMED,
        who=bearers(GutterOilTask.CENTRES),
    ),
)
