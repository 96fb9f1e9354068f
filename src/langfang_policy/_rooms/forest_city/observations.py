"""What is observed, and how each measure is weighed: against its figure, by its day, over the years that it needs."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from operator import attrgetter
from typing import Annotated

from attrs import evolve, frozen

from ...core.bounds import BARE, Bound, Side, at_least, at_most
from ...core.errors import InvalidFacts
from ...core.exact import Number, product, quotient, total
from ...core.facts import AS_GIVEN, DAY, Whole
from ...core.faults import Fault, once_each, shown
from ...core.figures import Record
from ...core.registers import Standing
from ...core.terms import Reading
from .decree import FIRST_YEAR, FOREST_CITY, GOALS_DUE, LAST_YEAR, PREAMBLE, PREPARING, ForestArea
from .indicators import ITEMS, ForestIndicator
from .measures import AMOUNT, LINE_OF, ForestMeasure, IndicatorFigures, MeasureForm, MeasureLine, WorkFigures

__all__ = ["CreationStart", "ForestObservation"]

FOREST_YEAR = Whole(BARE, at_least(2014), at_most(LAST_YEAR))
ForestYear = Annotated[int, *FOREST_YEAR]
SCORED_YEAR = Whole(BARE, at_least(FIRST_YEAR), at_most(LAST_YEAR))
ScoredYear = Annotated[int, *SCORED_YEAR]
Amount = Annotated[Number, *AMOUNT]
AmountCounted = Annotated[Decimal, *AMOUNT, AS_GIVEN]
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
    if line.form in _WHOLE_NUMBERS and seen.reached is not None and not _is_whole(seen.reached):
        yield _fault("reached", seen.reached, "a whole number", "整数")
    parted = line.form in {MeasureForm.SHARE, MeasureForm.YEARLY_MEAN}
    most = 1 if seen.measure is ForestMeasure.NATURALNESS else seen.whole if parted else None
    if seen.reached is not None and most is not None and seen.reached > most:
        yield _fault("reached", seen.reached, f"a number up to {most}", f"不超过{most}的数")


def _is_whole(number: Number) -> bool:
    exact = AMOUNT.of(number, "reached")
    return exact == exact.to_integral_value()


def _fault(name: str, seen: object, en: str, zh: str) -> Fault:
    return Fault(name, shown(seen), en, zh, f"$.{name}")


_YEARLY = tuple(
    ITEMS[one]
    for one in (
        *(ForestIndicator.NEW_AFFORESTATION, ForestIndicator.LAWFUL_FORESTRY, ForestIndicator.FOREST_INDUSTRY),
        *(ForestIndicator.SCIENCE_EVENTS, ForestIndicator.INVESTMENT),
    )
)


class CreationStart(Reading, at=(*_YEARLY, PREAMBLE, PREPARING)):
    """From which year on what every year asks, or what is never to happen, is judged (创建起始年)."""

    FORMAL_START = "正式启动之年", "引言称该年正式启动实施", "The preamble says that the work formally began then."
    FIRST_WHOLE_YEAR = "印发后首个整年", "方案印发前不作评判", "Nothing is judged for the time before the plan."
    PREPARATION = "申报准备之年", "实施步骤自申报准备阶段起", "The steps of the plan begin with the preparation."

    @property
    def year(self) -> int:
        """The year."""
        return {CreationStart.FORMAL_START: 2017, CreationStart.FIRST_WHOLE_YEAR: 2018}.get(self, 2015)


_Seen = Mapping[tuple[ForestMeasure, int, ForestArea | None], ForestObservation]


@frozen(kw_only=True)
class ScoreQuestion:
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
        return GOALS_DUE if self.year == LAST_YEAR else datetime.date.max

    def asked(self, line: MeasureLine) -> Bound:
        """What a measure asks."""
        return line.asked(self.figures, self.works)


@frozen(kw_only=True)
class Weighed:
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


def question_of(
    observations: object,
    year: object,
    on: object,
    *,
    figures: IndicatorFigures,
    works: WorkFigures,
    creation_start: CreationStart,
    area: ForestArea | None = None,
) -> ScoreQuestion:
    """What both rules are asked."""
    found, asked_year = ForestObservation.each(observations, "observations"), SCORED_YEAR.of(year, "year")
    day = DAY.of(on, "on")
    if asked_year > day.year:
        raise InvalidFacts("year", year, "a year not after the day", "不晚于该日期的年份")
    question = ScoreQuestion(
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
    words = "each measure, year and area once", "同一项目、年度、地区只报一次"
    return once_each(observations, attrgetter("measure", "year", "area"), "observations", *words)


def _condition(line: MeasureLine, question: ScoreQuestion) -> Weighed:
    seen, due = question.of(line.measure, question.year), question.deadline()
    if seen is None:
        return Weighed(silent=(due,))
    return Weighed(seen=seen.holds, broken=() if seen.holds else (due,))


def _amount(line: MeasureLine, question: ScoreQuestion) -> Weighed:
    """A number by itself."""
    seen, due = question.of(line.measure, question.year, question.area), question.deadline()
    if seen is None:
        return Weighed(silent=(due,))
    return _held(AMOUNT.of(seen.reached, "reached"), question.asked(line), due)


def _never(line: MeasureLine, question: ScoreQuestion) -> Weighed:
    """What is to happen in no year fails as soon as it has."""
    years = range(question.first, question.year + 1)
    told = {year: one for year in years if (one := question.of(line.measure, year)) is not None}
    silent = tuple(question.deadline(year) for year in years if year not in told)
    if not told:
        return Weighed(silent=silent, empty=not silent)
    happened = total(*(AMOUNT.of(one.reached, "reached") for one in told.values()))
    return evolve(_held(happened, question.asked(line), datetime.date.min), silent=silent)


def _held(reached: Decimal, asked: Bound, due: datetime.date) -> Weighed:
    high = asked.side is Side.AT_MOST
    short = total(reached, product(-1, asked.figure)) if high else total(asked.figure, product(-1, reached))
    return Weighed(
        seen=reached,
        asked=asked,
        short=max(Decimal(0), short),
        broken=() if asked.holds(reached) else (due,),
    )


def _share(line: MeasureLine, question: ScoreQuestion) -> Weighed:
    """A share of a whole, or so much for each of it."""
    seen, due = question.of(line.measure, question.year, question.area), question.deadline()
    if seen is None:
        return Weighed(silent=(due,))
    reached, whole = AMOUNT.of(seen.reached, "reached"), AMOUNT.of(seen.whole, "whole")
    return _divided(line, question.asked(line), reached, whole, due)


def _divided(line: MeasureLine, asked: Bound, reached: Decimal, whole: Decimal, due: datetime.date) -> Weighed:
    """So much of a whole, held against the figure by multiplying across."""
    if not whole:
        return Weighed(seen=Decimal(0), empty=True)
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


def _yearly_mean(line: MeasureLine, question: ScoreQuestion) -> Weighed:
    """A share of all years together: the sum of what was reached, of the sum of the wholes."""
    years = [question.of(line.measure, year) for year in range(question.first, question.year + 1)]
    told, due = [one for one in years if one is not None], question.deadline()
    if len(told) < len(years):
        return Weighed(silent=(due,))
    reached = total(*(AMOUNT.of(one.reached, "reached") for one in told))
    whole = total(*(AMOUNT.of(one.whole, "whole") for one in told))
    return _divided(line, question.asked(line), reached, whole, due)


def _each_year(line: MeasureLine, question: ScoreQuestion) -> Weighed:
    """What every year is to reach: the year with the least speaks for all."""
    asked = question.asked(line)
    years = range(question.first, question.year + 1)
    told = {year: one for year in years if (one := question.of(line.measure, year)) is not None}
    reached = {year: AMOUNT.of(one.reached, "reached") for year, one in told.items()}
    silent = tuple(question.deadline(year) for year in years if year not in told)
    broken = tuple(question.deadline(year) for year, seen in reached.items() if not asked.holds(seen))
    if not reached:
        return Weighed(silent=silent, empty=not silent)
    short = total(*(max(Decimal(0), total(asked.figure, product(-1, seen))) for seen in reached.values()))
    return Weighed(seen=min(reached.values()), asked=asked, short=short, broken=broken, silent=silent)


def _rising(line: MeasureLine, question: ScoreQuestion) -> Weighed:
    """An amount that is more each year than in the year before: the least rise speaks for all."""
    asked = question.asked(line)
    rises: dict[int, Decimal] = {}
    silent = []
    for year in range(question.first, question.year + 1):
        before, now = question.of(line.measure, year - 1), question.of(line.measure, year)
        if before is None or now is None:
            silent.append(question.deadline(year))
        else:
            rises[year] = total(AMOUNT.of(now.reached, "reached"), product(-1, AMOUNT.of(before.reached, "reached")))
    if not rises:
        return Weighed(silent=tuple(silent), empty=not silent)
    return Weighed(
        seen=min(rises.values()),
        asked=asked,
        short=max(Decimal(0), *(product(-1, rise) for rise in rises.values())),
        broken=tuple(question.deadline(year) for year, rise in rises.items() if not asked.holds(rise)),
        silent=tuple(silent),
    )


def _areas(line: MeasureLine, question: ScoreQuestion) -> Weighed:
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
        return Weighed(silent=(due,))
    return evolve(
        _held(Decimal(reached), asked, due),
        broken=() if asked.holds(may) else (due,),
        silent=() if asked.holds(reached) or not asked.holds(may) else (due,),
    )


WEIGH = {
    MeasureForm.CONDITION: _condition,
    MeasureForm.AMOUNT: _amount,
    MeasureForm.COUNT: _amount,
    MeasureForm.NEVER: _never,
    MeasureForm.SHARE: _share,
    MeasureForm.HEAD: _share,
    MeasureForm.YEARLY_MEAN: _yearly_mean,
    MeasureForm.EACH_YEAR: _each_year,
    MeasureForm.RISING: _rising,
    MeasureForm.AREAS: _areas,
}
