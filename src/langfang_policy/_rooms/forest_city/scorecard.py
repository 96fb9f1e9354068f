"""One scorecard for indicators and key works, of the city or of one area, and whether the goal is reached (二)."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from fractions import Fraction
from typing import Annotated

from attrs import frozen

from ...core.decisions import Decision, judged
from ...core.errors import Undetermined
from ...core.facts import Count, Means
from ...core.figures import Record, figure
from ...core.findings import Finding, asks, condition, falls, note
from ...core.registers import Standing
from ...core.rules import provision, rule
from ...core.terms import Reading
from .decree import (
    ALL_INDICATORS,
    CORRIDORS,
    INDICATORS,
    OVERALL,
    PARKS,
    SHELTER,
    VILLAGES,
    ForestArea,
)
from .indicators import ITEMS, ForestIndicator, ForestUnit
from .measures import LINES, ForestMeasure, IndicatorFigures, MeasureForm, MeasureLine, WorkFigures
from .observations import (
    WEIGH,
    AmountCounted,
    CreationStart,
    ForestObservation,
    ScoredYear,
    ScoreQuestion,
    Weighed,
    question_of,
)

__all__ = [
    "AnnouncedIndicators",
    "ForestCityCheck",
    "ForestScore",
    "MissingIndicator",
    "ZoneWorks",
    "forest_city_goal",
    "forest_city_scorecard",
]

Measured = Annotated[Fraction, *Means()]
_S = Standing
_WORST = (_S.MISSED, _S.UNDETERMINED, _S.NOT_REPORTED, _S.RUNNING, _S.KEPT, _S.NOTHING_TO_MEASURE)


class ZoneWorks(Reading, at=(CORRIDORS, PARKS)):
    """Whether what every county is to make is asked of the Development Zone too (开发区的县级任务)."""

    COUNTIES_ALONE = (
        "不要求开发区",
        "首项指标另行写明开发区，此处未写",
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
        short_by: 差额: how much more, or less, would have been enough, in the unit of what was reached; of a rise,
            what a year lacks of the year before, which it must exceed; None as above.
    """

    measure: ForestMeasure
    indicator: ForestIndicator | None
    area: ForestArea | None
    lead: tuple[ForestUnit, ...]
    responsible: tuple[ForestUnit, ...]
    status: Standing
    observed: Measured | None = None
    short_by: AmountCounted | None = None


@rule(INDICATORS, *ITEMS.values(), CORRIDORS, VILLAGES, PARKS, SHELTER)
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
    question = question_of(
        observations, year, on, figures=figures, works=works, creation_start=creation_start, area=where
    )
    wanted = (
        line
        for line in LINES
        if line.of_areas is (where is not None)
        and (leader is None or leader in line.units.lead)
        and (taking_part is None or taking_part in line.units.all)
        and (zone_too or line.indicator is not None or where is not ForestArea.DEVELOPMENT_ZONE)
    )
    scored = [_scored(line, question) for line in wanted]
    return judged(
        tuple(score for score, _ in scored),
        *(finding for _, finding in scored),
        note(INDICATORS, "计分年度", "year of the scorecard", question.year),
    )


def _scored(line: MeasureLine, question: ScoreQuestion) -> tuple[ForestScore, Finding]:
    """A measure's line of the scorecard, and the reason for it."""
    weighed = WEIGH[line.form](line, question)
    status = weighed.status(question.on)
    seen = None if line.form is MeasureForm.CONDITION else weighed.seen
    score = ForestScore(
        measure=line.measure,
        indicator=line.indicator,
        area=question.area,
        lead=line.units.lead,
        responsible=line.units.responsible,
        status=status,
        observed=None if seen is None else Fraction(seen),
        short_by=weighed.short,
    )
    return score, _told(line, weighed, status)


def _told(line: MeasureLine, weighed: Weighed, status: Standing) -> Finding:
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
    question = question_of(observations, year, on, figures=figures, works=WorkFigures(), creation_start=creation_start)
    scored = [_scored(line, question) for line in LINES if line.indicator is not None and not line.of_areas]
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
