"""The targets as data, one scorecard for all of them, and what follows a county's result (四（五）)."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Annotated

from attrs import evolve, frozen

from ...core.bounds import BARE, Bound, Unit, at_least, at_most
from ...core.decisions import Decision, judged
from ...core.decrees import Known
from ...core.errors import InvalidFacts
from ...core.exact import Number, product, quotient, total
from ...core.facts import AS_GIVEN, COUNT, DAY, PERCENT, YEAR, Means, Measure, Whole, Year
from ...core.faults import Fault, shown
from ...core.figures import Record, figure
from ...core.findings import Finding, asks, condition, falls, note
from ...core.locators import Citation
from ...core.organs import County, Level
from ...core.registers import Assessment, Register, Standing, Target, assess_targets
from ...core.rules import provision, rule
from ...core.terms import Term
from .decree import DENSE, ENERGY, FARMS, FERTILISER, GOALS, LIVESTOCK, PERFORMANCE
from .farms import AllFarms, FacilitiesDeadline
from .tasks import UNITS, LivestockUnit, TaskUnits
from .uses import BIG_LIVESTOCK_COUNTIES

__all__ = [
    "TARGETS",
    "BioGasProject",
    "DenseAreas",
    "FertiliserPilot",
    "GoalObservation",
    "LivestockGoal",
    "LivestockRate",
    "PerformanceConsequence",
    "PerformanceResult",
    "RateTrajectory",
    "TargetScore",
    "livestock_scorecard",
    "performance_consequences",
    "rate_asked",
]

AMOUNT = Measure(BARE, at_least(0))
Amount = Annotated[Number, *AMOUNT]
AmountCounted = Annotated[Decimal, *AMOUNT, AS_GIVEN]
PERCENT_REACHED = Means(PERCENT.unit, at_least(0), at_most(100))
PercentReached = Annotated[Fraction, *PERCENT_REACHED]
PercentFigure = Annotated[Decimal, *PERCENT, AS_GIVEN]
YearFigure = Annotated[int, *YEAR]
PROJECTS = Whole(Unit("projects", "处"), at_least(0))
TRACTS = Whole(Unit("tracts", "个"), at_least(0))
NONE_LEFT = COUNT.at_most(0)
"""What 所有 and 全部 ask: that none is left."""


class LivestockRate(Term):
    """The rates that rise year by year (逐年目标)."""

    EQUIPMENT = "规模养殖场粪污处理设施装备配套率"
    UTILISATION = "畜禽粪污综合利用率"


class LivestockGoal(Term):
    """What the targets measure (目标指标)."""

    EQUIPMENT = "规模养殖场粪污处理设施装备配套率"
    UTILISATION = "畜禽粪污综合利用率"
    ALL_FARMS = "建有粪污处理设施的养殖场"
    FERTILISER_PILOT = "有机肥替代化肥万亩示范片"
    BIO_GAS = "新建或改造的大型生物天然气工程"
    DENSE_AREAS = "实现集中治理的养殖密集区"


_LEFT = {
    LivestockGoal.ALL_FARMS: "未建粪污处理设施的养殖场",
    LivestockGoal.DENSE_AREAS: "未实现集中治理的养殖密集区",
}
"""What is measured where none may be left."""
_COUNTED = LivestockGoal.FERTILISER_PILOT, LivestockGoal.BIO_GAS


@provision(GOALS)
@frozen(kw_only=True)
class RateTrajectory(Record):
    """What each rate must reach by the end of each year, the figure itself included (逐年目标值)."""

    first_year: YearFigure = figure(2017, "首个目标年度", "first year of both rates")
    second_year: YearFigure = figure(2018, "第二个目标年度", "second year of both rates")
    third_year: YearFigure = figure(2019, "第三个目标年度", "third year of both rates")
    equipment_first: PercentFigure = figure(Decimal(80), "首年配套率", "of the farms of scale, in the first year")
    equipment_second: PercentFigure = figure(Decimal(90), "次年配套率", "of the farms of scale, in the second year")
    equipment_third: PercentFigure = figure(Decimal(100), "末年配套率", "of the farms of scale, in the third year")
    utilisation_first: PercentFigure = figure(Decimal(65), "首年综合利用率", "of the waste, in the first year")
    utilisation_second: PercentFigure = figure(Decimal(70), "次年综合利用率", "of the waste, in the second year")
    utilisation_third: PercentFigure = figure(Decimal(75), "末年综合利用率", "of the waste, in the third year")

    def of_rate(self, rate: LivestockRate) -> tuple[tuple[int, Bound], ...]:
        """The years of a rate, each with what it asks."""
        first, second, third = (
            (self.equipment_first, self.equipment_second, self.equipment_third)
            if rate is LivestockRate.EQUIPMENT
            else (self.utilisation_first, self.utilisation_second, self.utilisation_third)
        )
        last = "达到" if rate is LivestockRate.EQUIPMENT else "以上"
        return (
            (self.first_year, PERCENT.at_least(first, "达到")),
            (self.second_year, PERCENT.at_least(second, "达到")),
            (self.third_year, PERCENT.at_least(third, last)),
        )


@provision(DENSE)
@frozen(kw_only=True)
class DenseAreas(Record):
    """By the end of which year all densely stocked areas of big counties are treated (养殖密集区治理年度)."""

    year: YearFigure = figure(2020, "密集区治理年度", "at its end all of them are treated centrally")


@provision(FERTILISER)
@frozen(kw_only=True)
class FertiliserPilot(Record):
    """The pilot of organic for chemical fertiliser in Yongqing (有机肥替代化肥试点)."""

    year: YearFigure = figure(2017, "试点年度", "in which the tracts are set up")
    tracts: Annotated[int, *TRACTS] = figure(1, "示范片下限", "demonstration tracts at the least")


@provision(ENERGY)
@frozen(kw_only=True)
class BioGasProject(Record):
    """How many large bio natural gas projects there are to be (大型生物天然气工程)."""

    year: YearFigure = figure(2020, "工程年度", "at its end they are built or rebuilt")
    projects: Annotated[int, *PROJECTS] = figure(1, "工程数量", "newly built or rebuilt, together")


@frozen
class _Line:
    """A target with what it measures, where and when, and whose it is."""

    target: Target
    goal: LivestockGoal
    year: int
    place: County | None
    units: TaskUnits


def _line(  # noqa: PLR0917  # a line of a register, read as a line of a table
    clause: Citation,
    goal: LivestockGoal,
    year: int,
    asked: Bound,
    en: str,
    place: County | None = None,
    known: Known = Known.STATED,
) -> _Line:
    key = f"{goal.json.replace('_', '-')}-{year}" + ("" if place is None else f"-{place.json}")
    target = Target(
        key=key,
        zh=_LEFT.get(goal, goal.zh),
        en=en,
        citation=clause,
        asks=asked,
        due=datetime.date(year, 12, 31),
        due_known=known,
        scope=Level.CITY if place is None else place,
    )
    return _Line(target, goal, year, place, UNITS.get(clause, TaskUnits()))


_RATES_IN_ENGLISH = {
    LivestockRate.EQUIPMENT: (LivestockGoal.EQUIPMENT, "Farms of scale with facilities to treat waste"),
    LivestockRate.UTILISATION: (LivestockGoal.UTILISATION, "Waste of livestock that is used"),
}


def _lines(
    rates: RateTrajectory, farms: FacilitiesDeadline, pilot: FertiliserPilot, gas: BioGasProject, areas: DenseAreas
) -> Iterator[_Line]:
    for rate, (goal, en) in _RATES_IN_ENGLISH.items():
        for year, asked in rates.of_rate(rate):
            yield _line(GOALS, goal, year, asked, en)
    built = "Farms without facilities to treat waste"
    yield _line(FARMS, LivestockGoal.ALL_FARMS, farms.year, NONE_LEFT, built)
    yield _line(
        FERTILISER,
        LivestockGoal.FERTILISER_PILOT,
        pilot.year,
        TRACTS.at_least(pilot.tracts),
        "Large demonstration tracts of organic for chemical fertiliser",
        County.YONGQING,
        Known.PRESUMED,
    )
    projects = "Large bio natural gas projects, new or rebuilt"
    yield _line(ENERGY, LivestockGoal.BIO_GAS, gas.year, PROJECTS.at_least(gas.projects), projects)
    for place in BIG_LIVESTOCK_COUNTIES:
        treated = "Densely stocked areas that are not centrally treated"
        yield _line(DENSE, LivestockGoal.DENSE_AREAS, areas.year, NONE_LEFT, treated, place)


TARGETS = Register(
    *(
        line.target
        for line in _lines(RateTrajectory(), FacilitiesDeadline(), FertiliserPilot(), BioGasProject(), DenseAreas())
    )
)


@frozen(kw_only=True)
class GoalObservation(Record):
    """What was observed of a goal, in raw figures (目标观测值).

    Attributes:
        goal: 指标: of which goal.
        year: 目标年度: for the target of which year.
        place: 县市区: of which county; None of the whole city.
        reached: 达到数量: how many farms, tonnes, tracts, projects or areas count as reached.
        whole: 总量: of how many in all; of what is a share of something.
    """

    goal: LivestockGoal
    year: Year
    place: County | None = None
    reached: Amount
    whole: Amount | None = None

    def faults(self) -> tuple[Fault, ...]:
        """A share has a whole, and no more is reached than there is."""
        if self.goal in _COUNTED:
            return () if self.whole is None else (_fault("whole", self.whole, "None, as this is counted", "不填"),)
        if self.whole is None:
            return (_fault("whole", None, "the whole of the share", "占比的总量"),)
        if self.reached > self.whole:
            return (_fault("reached", self.reached, f"a number up to {self.whole}", f"不超过{self.whole}的数"),)
        return ()


def _fault(field: str, seen: object, en: str, zh: str) -> Fault:
    return Fault(field, shown(seen), en, zh, f"$.{field}")


@frozen(kw_only=True)
class TargetScore(Record):
    """How a target stands (目标得分).

    Attributes:
        key: 编号: the target's key.
        goal: 指标: what is measured.
        year: 年度: by the end of which year.
        place: 县市区: for which county; None for the whole city.
        units: 责任分工: who leads and cooperates; nobody where the clause names nobody.
        status: 状态: kept, missed, running, not reported, or nothing to measure.
        observed: 达到数量: what was reached, as reported; None where nothing is.
        percent: 达到比例: its share of the whole; None of what is counted, or where there is no whole.
        short_by: 差额: how much more would have been enough, in the unit of what was reached; None where nothing is
            reported.
    """

    key: str
    goal: LivestockGoal
    year: Year
    place: County | None
    units: TaskUnits
    status: Standing
    observed: AmountCounted | None
    percent: PercentReached | None
    short_by: AmountCounted | None


@rule(GOALS, FARMS, FERTILISER, ENERGY, DENSE)
def livestock_scorecard(
    observations: Sequence[GoalObservation],
    *,
    on: datetime.date,
    place: County | None = None,
    year: Year | None = None,
    lead: LivestockUnit | None = None,
    unit: LivestockUnit | None = None,
    rates: RateTrajectory = RateTrajectory(),
    farms: FacilitiesDeadline = FacilitiesDeadline(),
    pilot: FertiliserPilot = FertiliserPilot(),
    gas: BioGasProject = BioGasProject(),
    areas: DenseAreas = DenseAreas(),
    all_farms: AllFarms = AllFarms.EVERY_FARM,
) -> Decision[tuple[TargetScore, ...]]:
    """How each target of the plan stands on a day: met, missed and by how much, running, not reported (目标评估表).

    Shares are computed from what was reached and the whole, never rounded. More than a target asks is no failure. The
    order of the observations does not matter; one for which there is no target is named among the reasons.

    Args:
        observations: 观测值: what was observed, once for each goal, year and place; what is left out is not reported.
        on: 日期: the day of the assessment; a target is due until the end of its year.
        place: 县市区: the targets of which county alone; all where it is left out.
        year: 目标年度: the targets of which year alone; all where it is left out.
        lead: 牵头部门: the targets that which unit leads; all where it is left out. 二 names no leader.
        unit: 参与单位: the targets in which which unit has any part; all where it is left out.

    Returns:
        评估结果: each target with its status, in the order of the plan.

    Raises:
        NotInForce: The plan did not yet hold on the day.

    >>> seen = GoalObservation(goal=LivestockGoal.UTILISATION, year=2019, reached=1_500_000, whole=2_100_000)
    >>> (line,) = livestock_scorecard([seen], year=2019, on=datetime.date(2020, 2, 1)).value[1:2]
    >>> line.status.en, line.percent, line.short_by
    ('missed', Fraction(500, 7), Decimal('75000.00'))
    """
    found, day = GoalObservation.each(observations, "observations"), DAY.of(on, "on")
    where, of_year = County.maybe(place, "place"), YEAR.maybe(year, "year")
    leader, part = LivestockUnit.maybe(lead, "lead"), LivestockUnit.maybe(unit, "unit")
    building = FacilitiesDeadline.of(farms, "farms")
    lines = tuple(
        _lines(
            RateTrajectory.of(rates, "rates"),
            building,
            FertiliserPilot.of(pilot, "pilot"),
            BioGasProject.of(gas, "gas"),
            DenseAreas.of(areas, "areas"),
        )
    )
    every = AllFarms.of(all_farms, "all_farms") is AllFarms.EVERY_FARM
    LIVESTOCK.require_in_force(day)
    seen = _by_target(found)
    if not every:  # the same farms as those of the rate, by the last year of it
        seen[LivestockGoal.ALL_FARMS, building.year, None] = seen.get((LivestockGoal.EQUIPMENT, building.year, None))
    wanted = [
        line
        for line in lines
        if (where is None or line.place is where)
        and (of_year is None or line.year == of_year)
        and (leader is None or leader in line.units.lead)
        and (part is None or part in line.units.all)
    ]
    scored = [_scored(line, seen.get((line.goal, line.year, line.place)), day) for line in wanted]
    known = {(line.goal, line.year, line.place) for line in lines}
    strays = sorted((key for key in seen if key not in known), key=str)
    return judged(
        tuple(score for score, _ in scored),
        *(finding for _, finding in scored),
        *(note(GOALS, "没有对应目标的观测值", "observed, without a target", goal) for goal, _, _ in strays),
        note(GOALS, "评估日期", "day of the assessment", day),
    )


_Key = tuple[LivestockGoal, int, County | None]


def _by_target(observations: tuple[GoalObservation, ...]) -> dict[_Key, GoalObservation | None]:
    """The observations by goal, year and place.

    Raises:
        InvalidFacts: Two speak of the same.
    """
    seen: dict[_Key, GoalObservation | None] = {}
    for place, one in enumerate(observations):
        key = one.goal, one.year, one.place
        if key in seen:
            raise InvalidFacts(f"observations[{place}]", one.goal, "each goal, year and place once", "每项指标各报一次")
        seen[key] = one
    return seen


def _scored(line: _Line, seen: GoalObservation | None, on: datetime.date) -> tuple[TargetScore, Finding]:
    """A target's line of the scorecard, and the reason for it."""
    target = line.target
    score = TargetScore(
        key=target.key,
        goal=line.goal,
        year=line.year,
        place=line.place,
        units=line.units,
        status=Standing.NOTHING_TO_MEASURE,
        observed=None,
        percent=None,
        short_by=None,
    )
    if seen is None:
        (assessed,) = assess_targets([target], {}, on=on)
        return evolve(score, status=assessed.status), _unreported(assessed, on)
    if seen.whole == 0:
        return evolve(score, observed=Decimal(0)), note(target.citation, target.zh, target.en, 0)
    reached, asked = AMOUNT.of(seen.reached, "reached"), target.asks
    measured: Decimal | Fraction = reached
    needed, percent = asked.figure, None
    if seen.whole is not None:
        whole = AMOUNT.of(seen.whole, "whole")
        percent = measured = quotient(product(100, reached), whole)
        if line.goal in _LEFT:
            needed, measured = whole, total(whole, product(-1, reached))
        else:
            needed, asked = product(_OF_A_HUNDRED, needed, whole), PERCENT.at_least(Fraction(needed), asked.word)
    raw = evolve(target, asks=AMOUNT.at_least(needed))
    (assessed,) = assess_targets([raw], {target.key: reached}, on=on)
    short = max(total(needed, product(-1, reached)), Decimal(0))
    weigh = falls if assessed.status is Standing.RUNNING else asks
    told = weigh(target.citation, target.zh, target.en, measured, asked)
    return evolve(score, status=assessed.status, observed=reached, percent=percent, short_by=short), told


_OF_A_HUNDRED = Decimal("0.01")


def _unreported(one: Assessment, on: datetime.date) -> Finding:
    """A target of which nothing is reported: not met, and broken once its last day has passed."""
    target = one.target
    if one.status is Standing.NOT_REPORTED:
        return condition(target.citation, f"已报告{target.zh}", f"reported: {target.en}", False)
    return note(target.citation, f"{target.zh}，尚未到期", f"{target.en}, not yet due", on)


@rule(GOALS)
def rate_asked(
    rate: LivestockRate, *, on: datetime.date, rates: RateTrajectory = RateTrajectory()
) -> Decision[PercentFigure]:
    """What a rate must have reached by a day: the figure of the last year that has ended (逐年目标要求).

    Args:
        rate: 比率: which of the two.
        on: 日期: the day.

    Returns:
        要求比例: the percentage; nothing before the end of the first year, and after the third its own, as no other is
        printed.

    Raises:
        NotInForce: The plan did not yet hold on the day.

    >>> rate_asked(LivestockRate.UTILISATION, on=datetime.date(2019, 6, 30)).value
    Decimal('70')
    """
    asked, day = LivestockRate.of(rate, "rate"), DAY.of(on, "on")
    years = RateTrajectory.of(rates, "rates").of_rate(asked)
    LIVESTOCK.require_in_force(day)
    ends = [(at_least(datetime.date(year, 12, 31)), bound.figure) for year, bound in years]
    passed = [(end.figure, percent) for end, percent in ends if end.holds(day)]
    _, percent = max(passed, default=(None, Decimal(0)))
    return Decision(percent, *(falls(GOALS, asked.zh, asked.en, day, end) for end, _ in ends))


class PerformanceResult(Term):
    """How a county did its tasks; the grades are left to a method of its own (任务完成情况)."""

    GOOD = "任务完成好"
    POOR = "完成任务较差"
    OTHER = "其他"


class PerformanceConsequence(Term):
    """What follows a county's result (考核结果运用)."""

    COMMENDED = "通报表扬"
    REWARDED = "政策奖励"
    CRITICISED = "通报批评"
    HELD_TO_ACCOUNT = "行政问责"


_FOLLOWS = {
    PerformanceResult.GOOD: (PerformanceConsequence.COMMENDED, PerformanceConsequence.REWARDED),
    PerformanceResult.POOR: (PerformanceConsequence.CRITICISED, PerformanceConsequence.HELD_TO_ACCOUNT),
    PerformanceResult.OTHER: (),
}


@rule(PERFORMANCE)
def performance_consequences(result: PerformanceResult) -> Decision[tuple[PerformanceConsequence, ...]]:
    """What follows from how a county did its tasks (县级政府考核结果运用).

    Args:
        result: 完成情况: how it did.

    Returns:
        考核后果: what follows; nothing in between.

    >>> [one.zh for one in performance_consequences(PerformanceResult.GOOD).value]
    ['通报表扬', '政策奖励']
    """
    asked = PerformanceResult.of(result, "result")
    return Decision(_FOLLOWS[asked], note(PERFORMANCE, "任务完成情况", "how the county did", asked))
