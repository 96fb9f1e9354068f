"""One scorecard for indicators and key works, of the city or of one area, and whether the goal is reached (二)."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Annotated

from attrs import evolve, frozen

from ...core.bounds import BARE, Bound, at_least, at_most
from ...core.decisions import Decision, judged
from ...core.errors import InvalidFacts, Undetermined
from ...core.exact import Number, product, quotient, total
from ...core.facts import DAY, Count, Means, Whole
from ...core.faults import Fault, shown
from ...core.figures import Record, figure
from ...core.findings import Finding, asks, condition, falls, note
from ...core.registers import Standing
from ...core.rules import provision, rule
from ...core.terms import Reading
from .decree import (
    ALL_INDICATORS,
    CORRIDORS,
    FIRST_YEAR,
    FOREST_CITY,
    GOALS_DUE,
    INDICATORS,
    ITEMS,
    LAST_YEAR,
    OVERALL,
    PARKS,
    PREAMBLE,
    PREPARING,
    SHELTER,
    VILLAGES,
    ForestArea,
)
from .indicators import ForestIndicator, ForestUnit
from .measures import AMOUNT, LINE_OF, LINES, ForestMeasure, IndicatorFigures, MeasureForm, MeasureLine, WorkFigures

__all__ = [
    "AnnouncedIndicators",
    "CreationStart",
    "ForestCityCheck",
    "ForestObservation",
    "ForestScore",
    "MissingIndicator",
    "ZoneWorks",
    "forest_city_goal",
    "forest_city_scorecard",
]

FOREST_YEAR = Whole(BARE, at_least(2014), at_most(2030))
ForestYear = Annotated[int, *FOREST_YEAR]
SCORED_YEAR = Whole(BARE, at_least(FIRST_YEAR), at_most(2030))
ScoredYear = Annotated[int, *SCORED_YEAR]
Amount = Annotated[Number, *AMOUNT]
AmountCounted = Annotated[Decimal, *AMOUNT]
Measured = Annotated[Fraction, *Means()]
_S = Standing
_WORST = (_S.MISSED, _S.UNDETERMINED, _S.NOT_REPORTED, _S.RUNNING, _S.KEPT, _S.NOTHING_TO_MEASURE)
_WHOLED = {MeasureForm.SHARE, MeasureForm.HEAD, MeasureForm.YEARLY_MEAN}
_WHOLE_NUMBERS = {MeasureForm.COUNT, MeasureForm.EACH_YEAR, MeasureForm.NEVER}


@frozen(kw_only=True)
class ForestObservation(Record):
    """What was observed in a year, in raw figures, or whether a condition is there (创森观测值).

    Attributes:
        measure: 测量项目: of what.
        year: 年度: in which year.
        area: 地区: in which county or zone; None of the city.
        reached: 达到数量: how much or how many; None of a condition.
        whole: 总量: of how many in all; of shares and of what is taken by head.
        holds: 具备: whether the condition is there; None of what is measured.
    """

    measure: ForestMeasure
    year: ForestYear
    area: ForestArea | None = None
    reached: Amount | None = None
    whole: Amount | None = None
    holds: bool | None = None

    def faults(self) -> tuple[Fault, ...]:
        """A condition is there or not, a share has a whole, what is counted is whole, what is an area's names it."""
        return tuple(_faults(self, LINE_OF[self.measure]))


def _faults(seen: ForestObservation, line: MeasureLine) -> Iterator[Fault]:
    if line.form is MeasureForm.AREAS:
        yield _fault("measure", seen.measure, "a measure; this is counted from what areas report", "由各地区数据计算")
        return
    if (seen.area is not None) is not line.of_areas:
        yield _fault("area", seen.area, *(("an area", "地区") if line.of_areas else ("None", "不填")))
    measured = line.form is not MeasureForm.CONDITION
    for name, wanted in (
        ("reached", measured),
        ("whole", line.form in _WHOLED),
        ("holds", not measured),
    ):
        if (getattr(seen, name) is not None) is not wanted:
            yield _fault(name, getattr(seen, name), *(("a value", "须填写") if wanted else ("None", "不填")))
    if line.form in _WHOLE_NUMBERS and seen.reached is not None and AMOUNT.of(seen.reached, "reached") % 1:
        yield _fault("reached", seen.reached, "a whole number", "整数")
    if (
        line.form in {MeasureForm.SHARE, MeasureForm.YEARLY_MEAN}
        and seen.reached is not None
        and seen.whole is not None
    ):
        if seen.reached > seen.whole:
            yield _fault("reached", seen.reached, f"a number up to {seen.whole}", f"不超过{seen.whole}的数")


def _fault(name: str, seen: object, en: str, zh: str) -> Fault:
    return Fault(name, shown(seen), en, zh, f"$.{name}")


class CreationStart(Reading, at=(ITEMS[1], ITEMS[27], ITEMS[34], PREAMBLE, PREPARING)):
    """From which year on what every year asks is judged (创建起始年)."""

    FORMAL_START = "正式启动之年", "引言称该年正式启动实施", "The preamble says that the work formally began then."
    FIRST_WHOLE_YEAR = "印发后首个整年", "方案印发前不作评判", "Nothing is judged for the time before the plan."
    PREPARATION = "申报准备之年", "实施步骤自申报准备阶段起", "The steps of the plan begin with the preparation."

    @property
    def year(self) -> int:
        """The year."""
        return {CreationStart.FORMAL_START: 2017, CreationStart.FIRST_WHOLE_YEAR: 2018}.get(self, 2015)


class ZoneWorks(Reading, at=(CORRIDORS, PARKS)):
    """Whether what every county is to make is asked of the Development Zone too (开发区的县级任务)."""

    COUNTIES_ALONE = (
        "不要求开发区",
        "二（二）1另行写明开发区，此处未写",
        "The first indicator names the zone beside the counties, and this does not.",
    )
    ZONE_TOO = "要求开发区", "责任单位列有开发区管委会", "Its committee stands among those who answer for the work."


@frozen(kw_only=True)
class ForestScore(Record):
    """How a measure stands (创森得分).

    Attributes:
        measure: 测量项目: what is measured.
        indicator: 指标: of which indicator; None of a key work.
        area: 地区: of which area; None of the city.
        lead: 牵头单位: who leads; nobody where the plan names nobody.
        responsible: 责任单位: who answers for it.
        status: 状态: kept, missed, running, not reported, nothing to measure, or not settled by the text.
        observed: 实际值: what was observed, in the unit of the figure; None where nothing is reported or it is a
            condition.
        short_by: 差额: how much more, or less, would have been enough, in the unit of what was reached; None as above.
    """

    measure: ForestMeasure
    indicator: ForestIndicator | None
    area: ForestArea | None
    lead: tuple[ForestUnit, ...]
    responsible: tuple[ForestUnit, ...]
    status: Standing
    observed: Measured | None = None
    short_by: AmountCounted | None = None


_Seen = Mapping[tuple[ForestMeasure, int, ForestArea | None], ForestObservation]


@frozen(kw_only=True)
class _Question:
    """What a scorecard is asked: of which year and area, on which day, by which figures."""

    seen: _Seen
    year: int
    area: ForestArea | None
    on: datetime.date
    first: int
    figures: IndicatorFigures
    works: WorkFigures

    def of(self, measure: ForestMeasure, year: int, area: ForestArea | None = None) -> ForestObservation | None:
        """What was observed."""
        return self.seen.get((measure, year, area))

    def deadline(self, year: int | None = None) -> datetime.date:
        """The last day of a year, or of what is to be reached by the end of the plan: never, before its last year."""
        if year is not None:
            return datetime.date(year, 12, 31)
        return GOALS_DUE if self.year >= LAST_YEAR else datetime.date.max

    def asked(self, line: MeasureLine) -> Bound:
        """What a measure asks."""
        return line.asked(self.figures, self.works)

    def scored(self, lines: Iterable[MeasureLine]) -> list[tuple[ForestScore, Finding]]:
        """Each line of the scorecard, with the reason for it."""
        return [_scored(line, self) for line in lines]


@frozen(kw_only=True)
class _Weighed:
    """What was seen of a measure: its value, what is lacking, and by when what fails or is not reported was due."""

    seen: Decimal | Fraction | bool | None = None
    asked: Bound | None = None
    short: Decimal | None = None
    broken: tuple[datetime.date, ...] = ()
    silent: tuple[datetime.date, ...] = ()
    empty: bool = False
    open_to_doubt: bool = False

    def status(self, on: datetime.date) -> Standing:
        """How it stands on a day."""
        if self.empty:
            return Standing.NOTHING_TO_MEASURE
        if any(day < on for day in self.broken):
            return Standing.UNDETERMINED if self.open_to_doubt else Standing.MISSED
        if any(day < on for day in self.silent):
            return Standing.NOT_REPORTED
        return Standing.RUNNING if self.broken or self.silent else Standing.KEPT


@rule(*ITEMS, CORRIDORS, VILLAGES, PARKS, SHELTER)
def forest_city_scorecard(
    observations: Sequence[ForestObservation],
    *,
    year: ScoredYear,
    on: datetime.date,
    area: ForestArea | None = None,
    lead: ForestUnit | None = None,
    unit: ForestUnit | None = None,
    figures: IndicatorFigures = IndicatorFigures(),
    works: WorkFigures = WorkFigures(),
    creation_start: CreationStart = CreationStart.FORMAL_START,
    zone_works: ZoneWorks = ZoneWorks.COUNTIES_ALONE,
) -> Decision[tuple[ForestScore, ...]]:
    """How each measure of the city, or of one area, stands for a year: met, missed and by how much (创森计分卡).

    Shares are computed from what was reached and the whole, never rounded. What is not reported is never met. The order
    of the observations does not matter; those of other years count where a mean or a yearly rise is asked.

    Args:
        observations: 观测值: what was observed, once for each measure, year and area.
        year: 年度: the year of the scorecard; one before the last of the implementation misses only what every year
            is to reach.
        on: 日期: the day.
        area: 地区: the scorecard of which county or of the zone; the city's where it is left out.
        lead: 牵头单位: the measures that which unit leads; all where it is left out.
        unit: 参与单位: the measures in which which unit has any part; all where it is left out.

    Returns:
        计分卡: each measure with its status, in the order of the plan. One area below the share is no breach, as the
        plan does not say which areas must reach it.

    Raises:
        NotInForce: The plan did not yet hold on the day.

    >>> seen = ForestObservation(measure=ForestMeasure.CITY_COVERAGE, year=2018, reached=202_000, whole=643_000)
    >>> line = forest_city_scorecard([seen], year=2018, on=datetime.date(2019, 1, 1)).value[0]
    >>> line.status.en, line.observed, line.short_by
    ('missed', Fraction(20200, 643), Decimal('545.000'))
    """
    where, leader = ForestArea.maybe(area, "area"), ForestUnit.maybe(lead, "lead")
    taking_part = ForestUnit.maybe(unit, "unit")
    zone_too = ZoneWorks.of(zone_works, "zone_works") is ZoneWorks.ZONE_TOO
    question = _asked(observations, year, on, figures=figures, works=works, creation_start=creation_start, area=where)
    scored = question.scored(
        line
        for line in LINES
        if line.of_areas is (where is not None)
        and (leader is None or leader in line.units.lead)
        and (taking_part is None or taking_part in line.units.all)
        and (zone_too or line.indicator is not None or where is not ForestArea.DEVELOPMENT_ZONE)
    )
    return judged(
        tuple(score for score, _ in scored),
        *(finding for _, finding in scored),
        note(INDICATORS, "计分年度", "year of the scorecard", question.year),
    )


def _asked(
    observations: object,
    year: object,
    on: object,
    *,
    figures: IndicatorFigures,
    works: WorkFigures,
    creation_start: CreationStart,
    area: ForestArea | None = None,
) -> _Question:
    """What both rules are asked."""
    found, asked_year = ForestObservation.each(observations, "observations"), SCORED_YEAR.of(year, "year")
    day = DAY.of(on, "on")
    question = _Question(
        seen=_once(found),
        year=asked_year,
        area=area,
        on=day,
        first=CreationStart.of(creation_start, "creation_start").year,
        figures=IndicatorFigures.of(figures, "figures"),
        works=WorkFigures.of(works, "works"),
    )
    FOREST_CITY.require_in_force(day)
    return question


def _once(observations: tuple[ForestObservation, ...]) -> _Seen:
    """The observations by measure, year and area.

    Raises:
        InvalidFacts: Two speak of the same.
    """
    seen: dict[tuple[ForestMeasure, int, ForestArea | None], ForestObservation] = {}
    for place, one in enumerate(observations):
        key = one.measure, one.year, one.area
        if key in seen:
            words = "each measure, year and area once", "同一项目、年度、地区只报一次"
            raise InvalidFacts(f"observations[{place}]", one.measure, *words)
        seen[key] = one
    return seen


def _scored(line: MeasureLine, question: _Question) -> tuple[ForestScore, Finding]:
    """A measure's line of the scorecard, and the reason for it."""
    weighed = _WEIGH[line.form](line, question)
    status = weighed.status(question.on)
    measured = line.form is not MeasureForm.CONDITION and weighed.seen is not None
    score = ForestScore(
        measure=line.measure,
        indicator=line.indicator,
        area=question.area,
        lead=line.units.lead,
        responsible=line.units.responsible,
        status=status,
        observed=Fraction(weighed.seen) if measured and weighed.seen is not None else None,
        short_by=weighed.short if measured else None,
    )
    return score, _told(line, weighed, status)


def _told(line: MeasureLine, weighed: _Weighed, status: Standing) -> Finding:
    """Why a measure stands as it does; what is running, or not settled, neither holds nor fails."""
    clause, zh, en = line.clause, line.measure.zh, line.measure.en
    if status is Standing.NOT_REPORTED:
        return condition(clause, f"已报告{zh}", f"reported: {en}", False)
    if weighed.seen is None or weighed.empty:
        return note(clause, f"{zh}：{status.zh}", f"{en}: {status.en}")
    failing = status in {Standing.KEPT, Standing.MISSED}
    if weighed.asked is None:
        return condition(clause, zh, en, bool(weighed.seen)) if failing else note(clause, zh, en, weighed.seen)
    return (asks if failing else falls)(clause, zh, en, weighed.seen, weighed.asked)


def _condition(line: MeasureLine, question: _Question) -> _Weighed:
    seen, due = question.of(line.measure, question.year), question.deadline()
    if seen is None:
        return _Weighed(silent=(due,))
    return _Weighed(seen=seen.holds, broken=() if seen.holds else (due,))


def _amount(line: MeasureLine, question: _Question) -> _Weighed:
    """A number by itself; what is never to happen fails as soon as it has."""
    seen, due = question.of(line.measure, question.year, question.area), question.deadline()
    if seen is None:
        return _Weighed(silent=(due,))
    fails = datetime.date.min if line.form is MeasureForm.NEVER else due
    return _held(AMOUNT.of(seen.reached, "reached"), question.asked(line), fails)


def _held(reached: Decimal, asked: Bound, due: datetime.date) -> _Weighed:
    most = asked.side.value == "≤"
    short = total(reached, -asked.figure) if most else total(asked.figure, -reached)
    return _Weighed(
        seen=reached,
        asked=asked,
        short=max(short, Decimal(0)),
        broken=() if asked.holds(reached) else (due,),
    )


def _share(line: MeasureLine, question: _Question) -> _Weighed:
    """A share of a whole, or so much for each of it."""
    seen, due = question.of(line.measure, question.year, question.area), question.deadline()
    if seen is None:
        return _Weighed(silent=(due,))
    reached, whole = AMOUNT.of(seen.reached, "reached"), AMOUNT.of(seen.whole, "whole")
    return _divided(line, question.asked(line), reached, whole, due)


def _divided(line: MeasureLine, asked: Bound, reached: Decimal, whole: Decimal, due: datetime.date) -> _Weighed:
    """So much of a whole, held against the figure by multiplying across."""
    if not whole:
        return _Weighed(seen=Decimal(0), empty=True)
    of_each = Decimal(1) if line.form is MeasureForm.HEAD else Decimal("0.01")
    needed = product(of_each, asked.figure, whole)
    raw = _held(reached, asked._replace(figure=needed), due)
    ratio = quotient(reached, product(of_each, whole))
    return evolve(
        raw,
        seen=ratio,
        asked=asked._replace(figure=Fraction(asked.figure)),
        open_to_doubt=line.measure is ForestMeasure.AREA_COVERAGE,
    )


def _yearly_mean(line: MeasureLine, question: _Question) -> _Weighed:
    """A share of all years together: the sum of what was reached, of the sum of the wholes."""
    years = [question.of(line.measure, year) for year in range(question.first, question.year + 1)]
    told, due = [one for one in years if one is not None], question.deadline()
    if len(told) < len(years):
        return _Weighed(silent=(due,))
    reached = total(*(AMOUNT.of(one.reached, "reached") for one in told))
    whole = total(*(AMOUNT.of(one.whole, "whole") for one in told))
    return _divided(line, question.asked(line), reached, whole, due)


def _each_year(line: MeasureLine, question: _Question) -> _Weighed:
    """What every year is to reach: the year with the least speaks for all."""
    asked = question.asked(line)
    years = range(question.first, question.year + 1)
    told = {year: one for year in years if (one := question.of(line.measure, year)) is not None}
    reached = {year: AMOUNT.of(one.reached, "reached") for year, one in told.items()}
    silent = tuple(question.deadline(year) for year in years if year not in told)
    broken = tuple(question.deadline(year) for year, seen in reached.items() if not asked.holds(seen))
    if not reached:
        return _Weighed(silent=silent, empty=not silent)
    short = total(*(max(total(asked.figure, -seen), Decimal(0)) for seen in reached.values()))
    return _Weighed(seen=min(reached.values()), asked=asked, short=short, broken=broken, silent=silent)


def _rising(line: MeasureLine, question: _Question) -> _Weighed:
    """An amount that is more each year than in the year before: the least rise speaks for all."""
    asked = question.asked(line)
    rises: dict[int, Decimal] = {}
    silent = []
    for year in range(question.first, question.year + 1):
        before, now = question.of(line.measure, year - 1), question.of(line.measure, year)
        if before is None or now is None:
            silent.append(question.deadline(year))
        else:
            rises[year] = total(AMOUNT.of(now.reached, "reached"), -AMOUNT.of(before.reached, "reached"))
    if not rises:
        return _Weighed(silent=tuple(silent), empty=not silent)
    return _Weighed(
        seen=min(rises.values()),
        asked=asked,
        short=max(*(-rise for rise in rises.values()), Decimal(0)),
        broken=tuple(question.deadline(year) for year, rise in rises.items() if not asked.holds(rise)),
        silent=tuple(silent),
    )


def _areas(line: MeasureLine, question: _Question) -> _Weighed:
    """How many areas reach a share of their own; more may, as long as some do not report."""
    asked, due = question.asked(line), question.deadline()
    own = LINE_OF[ForestMeasure.AREA_COVERAGE]
    found = [
        _share(own, evolve(question, area=area))
        for area in ForestArea
        if question.of(own.measure, question.year, area) is not None
    ]
    reached = sum(not one.broken and not one.empty for one in found)
    may = reached + len(ForestArea) - len(found)
    if not found:
        return _Weighed(silent=(due,))
    return evolve(
        _held(Decimal(reached), asked, due),
        broken=() if asked.holds(may) else (due,),
        silent=() if asked.holds(reached) or not asked.holds(may) else (due,),
    )


_WEIGH = {
    MeasureForm.CONDITION: _condition,
    MeasureForm.AMOUNT: _amount,
    MeasureForm.COUNT: _amount,
    MeasureForm.NEVER: _amount,
    MeasureForm.SHARE: _share,
    MeasureForm.HEAD: _share,
    MeasureForm.YEARLY_MEAN: _yearly_mean,
    MeasureForm.EACH_YEAR: _each_year,
    MeasureForm.RISING: _rising,
    MeasureForm.AREAS: _areas,
}


@provision(ALL_INDICATORS)
@frozen(kw_only=True)
class AnnouncedIndicators(Record):
    """How many indicators, in how many groups, the plan announces; the groups are not named (公布的指标数)."""

    indicators: Count = figure(40, "公布的指标数", "announced, one more than are printed")
    groups: Count = figure(5, "公布的类别数", "announced, none named", source="二（二）首段，五大类")


class MissingIndicator(Reading, at=ALL_INDICATORS):
    """What of the indicators that are announced and not printed (未印出的指标)."""

    NOT_ASKED = "不作要求", "文中未印出的无从对照", "What is not printed cannot be held against anything."
    NOT_KNOWN = "无从认定", "全部指标均须达到", "All are to be reached, and one of them is not known."


@frozen(kw_only=True)
class ForestCityCheck(Record):
    """Whether the goal is reached, and what stands in its way; true where it is (总体目标检查).

    Attributes:
        met: 达到: whether every printed indicator is met.
        kept: 已达标指标: those that are met.
        missed: 未达标指标: those that are missed.
        not_reported: 未报告指标: those of which something is not reported.
        running: 进行中指标: those still running.
        announced: 公布数: how many indicators the plan announces.
        printed: 印出数: how many it prints.
    """

    met: bool
    kept: tuple[ForestIndicator, ...]
    missed: tuple[ForestIndicator, ...]
    not_reported: tuple[ForestIndicator, ...]
    running: tuple[ForestIndicator, ...]
    announced: Count
    printed: Count

    def __bool__(self) -> bool:
        return self.met


@rule(OVERALL, ALL_INDICATORS, INDICATORS, rests_on=(forest_city_scorecard,))
def forest_city_goal(
    observations: Sequence[ForestObservation],
    *,
    year: ScoredYear,
    on: datetime.date,
    figures: IndicatorFigures = IndicatorFigures(),
    announced: AnnouncedIndicators = AnnouncedIndicators(),
    creation_start: CreationStart = CreationStart.FORMAL_START,
    missing_indicator: MissingIndicator = MissingIndicator.NOT_ASKED,
) -> Decision[ForestCityCheck]:
    """Whether all indicators are met, as the goal of the plan wants, and which are not (总体目标达成).

    An indicator is met where all that it measures and all its conditions are; one that fails, or of which something is
    not reported, fails the whole.

    Args:
        observations: 观测值: what was observed, once for each measure, year and area.
        year: 年度: the year.
        on: 日期: the day.

    Returns:
        总体目标检查: the indicators by how they stand; how many are announced and how many printed.

    Raises:
        NotInForce: The plan did not yet hold on the day.
        Undetermined: All that are printed are met, and the one that is not printed is read to be asked as well.

    >>> check = forest_city_goal([], year=2018, on=datetime.date(2019, 1, 1)).value
    >>> check.met, len(check.not_reported), check.announced - check.printed
    (False, 39, 1)
    """
    question = _asked(observations, year, on, figures=figures, works=WorkFigures(), creation_start=creation_start)
    scored = question.scored(line for line in LINES if line.indicator is not None and not line.of_areas)
    told = AnnouncedIndicators.of(announced, "announced")
    asked = MissingIndicator.of(missing_indicator, "missing_indicator") is MissingIndicator.NOT_KNOWN
    standings = {
        indicator: min(
            (score.status for score, _ in scored if score.indicator is indicator),
            key=_WORST.index,
        )
        for indicator in ForestIndicator
    }

    def those(*wanted: Standing) -> tuple[ForestIndicator, ...]:
        return tuple(indicator for indicator, found in standings.items() if found in wanted)

    kept = those(Standing.KEPT, Standing.NOTHING_TO_MEASURE)
    met = len(kept) == len(ForestIndicator)
    unprinted = max(0, told.indicators - len(ForestIndicator))
    if met and asked and unprinted:
        raise Undetermined(
            "observations", en="an indicator is announced and not printed", zh="有公布而未印出的指标，无从认定"
        )
    check = ForestCityCheck(
        met=met,
        kept=kept,
        missed=those(Standing.MISSED),
        not_reported=those(Standing.NOT_REPORTED),
        running=those(Standing.RUNNING),
        announced=told.indicators,
        printed=len(ForestIndicator),
    )
    return judged(
        check,
        *(finding for _, finding in scored),
        note(ALL_INDICATORS, "公布的指标数", "indicators announced", told.indicators),
        note(ALL_INDICATORS, "公布的类别数", "groups announced", told.groups),
        condition(OVERALL, "印出的指标全部达标", "every printed indicator is met", met),
    )
