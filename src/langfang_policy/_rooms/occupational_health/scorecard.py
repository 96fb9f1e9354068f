"""Part one as a scorecard: raw counts in, each target of the city, of an area, a unit or a department out."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from math import ceil
from operator import attrgetter
from typing import Annotated

from attrs import evolve, frozen

from ...core.bounds import BARE, Bound, at_least
from ...core.decisions import Decision, Part, judged, part
from ...core.errors import known
from ...core.facts import COUNT, DAY, Count, Label, Means
from ...core.faults import Fault, once_each, shown
from ...core.figures import Record
from ...core.findings import Finding, asks, condition, falls, note
from ...core.registers import Standing, Target, assess_targets
from ...core.rules import rule
from ...core.terms import Reading, Term, Words
from .decree import (
    CAPACITY,
    GOALS,
    INSURANCE,
    LAST_YEAR,
    MONITORING,
    OCCUPATIONAL_HEALTH,
    PLAN_END,
    PLAN_YEAR,
    RATES,
    HealthArea,
    LeadDepartment,
    PlanYear,
    Tally,
    begun,
)
from .targets import COUNTED, HealthIndicator, HealthTargetFigures, target_of

__all__ = [
    "HealthObservation",
    "KeyTradeReach",
    "ScorecardRow",
    "ScorecardView",
    "TargetDeadline",
    "TargetResult",
    "ZoneAsCounty",
    "health_scorecard",
]

Observed = Annotated[Fraction, *Means(BARE, at_least(0))]
_I = HealthIndicator
_TRAINING = {_I.PRINCIPALS_TRAINED, _I.MANAGERS_TRAINED}
_IN_THE_SENTENCE = {_I.HAZARDS_TESTED, _I.WORKERS_EXAMINED, _I.PROJECTS_DECLARED, _I.DOSES_MONITORED}
_OF_THE_CITY = {_I.DIAGNOSIS_INSTITUTIONS, _I.AREAS_MONITORED}
_BY_COUNTY = {_I.EXAMINATION_INSTITUTIONS, _I.AREAS_MONITORED}
_NO_COUNTY = {HealthArea.CITY, HealthArea.DEVELOPMENT_ZONE}
_COUNTIES = tuple(area for area in HealthArea if area not in _NO_COUNTY)


@frozen(kw_only=True)
class HealthObservation(Record):
    """What a unit reports of an indicator for a year, as raw counts (指标观测).

    Attributes:
        indicator: 指标: which.
        year: 年份: of which year.
        area: 地区: of which area.
        unit: 报告单位: the unit that it is of.
        lead: 牵头部门: which department leads; matters where the rows are by department.
        reached: 已达数: how many were trained, tested, examined and so on, or how many institutions there are; None
            where it is not reported.
        base: 应达数: of how many; None for institutions, and where it is not reported.
        key_trades: 重点行业: whether the counts are of employers in key trades; the two of training are unless it is
            said that they are not, of others it matters where the whole sentence is read so.
    """

    indicator: HealthIndicator
    year: PlanYear
    area: HealthArea
    unit: Label
    lead: LeadDepartment | None = None
    reached: Tally | None = None
    base: Tally | None = None
    key_trades: bool | None = None

    def faults(self) -> tuple[Fault, ...]:
        """Rates have a base that is no less than what was reached; a county's institutions are told by county.

        A county that monitors key diseases is one of one.
        """
        if self.indicator in COUNTED:
            if self.indicator is _I.EXAMINATION_INSTITUTIONS and self.area is HealthArea.CITY:
                return (Fault("area", shown(self.area), "a county", "县（市、区）", "$.area"),)
            return () if self.base is None else (Fault("base", shown(self.base), "None", "None", "$.base"),)
        if self.reached is not None and (self.base is None or self.reached > self.base):
            words = f"a whole number of {self.reached} or more", f"不小于{self.reached}的整数"
            return (Fault("base", shown(self.base), *words, "$.base"),)
        alone = self.indicator is _I.AREAS_MONITORED and self.area is not HealthArea.CITY
        if alone and self.base not in {None, 1}:
            return (Fault("base", shown(self.base), "1, as a county is one", "1，一地计一个", "$.base"),)
        return ()

    @property
    def place(self) -> tuple[object, ...]:
        """What two observations never share."""
        return self.indicator, self.year, self.area, self.unit, self.key_trades is not False


class ScorecardView(Term):
    """By what a scorecard has its rows (计分口径)."""

    CITY = "全市"
    AREA = "分地区"
    UNIT = "分单位"
    DEPARTMENT = "分牵头部门"


@frozen(kw_only=True)
class TargetResult(Record):
    """How one target stands (目标结果).

    Attributes:
        indicator: 指标: which.
        status: 状态: how it stands.
        observed: 实际值: the exact percentage, or how many institutions; None where nothing is reported or measured.
        short: 差额: what it falls short of the target, in the target's unit; None as above.
        to_go: 尚缺数: how many more must be reached, of the same base; None as above.
    """

    indicator: HealthIndicator
    status: Standing
    observed: Observed | None = None
    short: Observed | None = None
    to_go: Count | None = None


@frozen(kw_only=True)
class ScorecardRow(Record):
    """One row of a scorecard (计分行).

    Attributes:
        group: 计分对象: the city, area, unit or department.
        met: 全部达到: whether nothing is missed, unreported or still running, and something is reached.
        results: 各目标结果: each target, in the plan's order.
    """

    group: Label
    met: bool
    results: tuple[TargetResult, ...]


class KeyTradeReach(Reading, at=RATES):
    """Which rates are of employers in key trades alone (重点行业的范围)."""

    TRAINING = "仅限培训率", "其后各率另有自己的基数", "Each later rate names a base of its own."
    WHOLE_SENTENCE = "同句各率", "重点行业用人单位是全句主语", "Employers in key trades head the whole sentence."


class ZoneAsCounty(Reading, at=(CAPACITY, MONITORING)):
    """Whether the Development Zone counts as a county (开发区是否按县计)."""

    NO = "不计", "开发区不是县级行政区域", "By the letter it is no county-level administrative area."
    YES = "计入", "通知一并主送开发区管委会", "The notice addresses its committee side by side with the counties."


class TargetDeadline(Reading, at=GOALS):
    """Whether what is to be reached by the last year is due at its end or before it begins (目标期限)."""

    END = "末年年底", "终期评估在末年进行", "The final evaluation takes place within the last year."
    START = "末年开始前", "到某年可指到该年开始", "By a year may mean by its beginning."


def _wanted(
    area: HealthArea | None, entries: Iterable[HealthObservation], counties: Sequence[HealthArea]
) -> set[HealthIndicator]:
    """The targets of an area's row: a county's own, and for whomever else what it is to report."""
    told = {one.indicator for one in entries}
    return told | (set(HealthIndicator) - _OF_THE_CITY) if area in counties else told


def _summed(
    indicator: HealthIndicator, entries: Sequence[HealthObservation], areas: Sequence[HealthArea]
) -> tuple[int, int] | None:
    """What was reached, and of how many; None where a part is not reported.

    Where every county must have its own, the county with the fewest speaks for all; where so many of them are to be
    reached, each counts once, and none may be silent unless the city tells the number itself.
    """
    told = [(one.area, one.reached, one.base or 0) for one in entries if one.reached is not None]
    if not told or len(told) < len(entries):
        return None
    by_area: dict[HealthArea, int] = {}
    for area, reached, _ in told:
        by_area[area] = by_area.get(area, 0) + reached
    if indicator not in _BY_COUNTY or HealthArea.CITY in by_area:
        return sum(by_area.values()), sum(base for _, _, base in told)
    if not by_area.keys() >= set(areas):
        return None
    if indicator is _I.EXAMINATION_INSTITUTIONS:
        return min(by_area.values()), 0
    return sum(map(bool, by_area.values())), len(by_area)


@rule(GOALS, RATES, CAPACITY, MONITORING, INSURANCE)
def health_scorecard(
    observations: Sequence[HealthObservation],
    *,
    year: PlanYear,
    view: ScorecardView,
    on: datetime.date,
    figures: HealthTargetFigures = HealthTargetFigures(),
    key_trade_reach: KeyTradeReach = KeyTradeReach.TRAINING,
    zone_as_county: ZoneAsCounty = ZoneAsCounty.NO,
    target_deadline: TargetDeadline = TargetDeadline.END,
) -> Decision[tuple[ScorecardRow, ...]]:
    """How each target of the plan stands for a year, from raw counts, in the order of the plan (目标计分卡).

    Counts are added up and divided once, so that no rate is a mean of rates. What is not reported is never met; a year
    before the targets are due misses nothing.

    Args:
        observations: 指标观测: what was reported, in any order; those of other years are left out.
        year: 年份: the year of the scorecard.
        view: 计分口径: one row for the city, or one for each area, unit or lead department. The city and each county
            answer for every target that is theirs, whoever for what an observation, be it an empty one, assigns to it.
        on: 日期: the day.

    Returns:
        计分卡: the rows, each with its targets: met, missed and by how much, running, not reported, nothing to measure.

    Raises:
        NotInForce: The plan did not yet hold on the day.
        Undetermined: An observation does not say who leads, or whether it is of key trades, where that matters.

    >>> seen = HealthObservation(
    ...     indicator=HealthIndicator.WORKERS_EXAMINED, year=2020, area=HealthArea.GUAN, unit="家具厂", reached=269,
    ...     base=300,
    ... )
    >>> (row,) = health_scorecard([seen], year=2020, view=ScorecardView.UNIT, on=datetime.date(2021, 1, 1)).value
    >>> [(one.status.en, one.to_go, one.short) for one in row.results]
    [('missed', 1, Fraction(1, 3))]
    """
    seen, asked = HealthObservation.each(observations, "observations"), HealthTargetFigures.of(figures, "figures")
    of_year, by, day = PLAN_YEAR.of(year, "year"), ScorecardView.of(view, "view"), DAY.of(on, "on")
    whole = KeyTradeReach.of(key_trade_reach, "key_trade_reach") is KeyTradeReach.WHOLE_SENTENCE
    zone = ZoneAsCounty.of(zone_as_county, "zone_as_county") is ZoneAsCounty.YES
    at_end = TargetDeadline.of(target_deadline, "target_deadline") is TargetDeadline.END
    OCCUPATIONAL_HEALTH.require_in_force(day)
    begun(of_year, day)
    words = "each indicator of a unit once a year", "同一单位同一指标每年一项"
    once_each(seen, attrgetter("place"), "observations", *words)
    trades = _TRAINING | (_IN_THE_SENTENCE if whole else set())
    counted = [
        one
        for one in seen
        if one.year == of_year
        and (one.indicator not in trades or _in_key_trades(one))
        and (zone or one.area is not HealthArea.DEVELOPMENT_ZONE or one.indicator not in _BY_COUNTY)
    ]
    due = PLAN_END if at_end else datetime.date(LAST_YEAR - 1, 12, 31)
    judged_on = day if of_year >= due.year else min(day, due)
    counties = (*_COUNTIES, HealthArea.DEVELOPMENT_ZONE) if zone else _COUNTIES
    targets = {indicator: _exactly(target_of(indicator, asked), due) for indicator in HealthIndicator}
    rows: list[Part] = []
    for group, area, entries in _groups(counted, by, counties):
        city = by is ScorecardView.CITY
        wanted = set(HealthIndicator) if city else _wanted(area, entries, counties)
        made = _row(group, wanted, entries, counties if city else (), targets, judged_on)
        rows.append(part("计分对象", "row", made))
    if not rows:
        return Decision((), note(GOALS, "该年没有观测", "nothing was to be reported for the year", of_year))
    deciding = next((one for one in rows if one.because is not None), None)
    return Decision(tuple(one.decision.value for one in rows), *rows, because=deciding)


def _in_key_trades(one: HealthObservation) -> bool:
    """Whether counts are of employers in key trades, which the indicators of training name themselves."""
    if one.indicator in _TRAINING:
        return one.key_trades is not False
    return known(one.key_trades, "observations", _KEY_TRADES)


_KEY_TRADES = Words("未说明观测是否属于重点行业", "whether an observation is of key trades is not given")
_LEAD = Words("未说明观测的牵头部门", "the department that leads is not given of an observation")


def _groups(
    counted: Sequence[HealthObservation], view: ScorecardView, counties: Sequence[HealthArea]
) -> list[tuple[str, HealthArea | None, list[HealthObservation]]]:
    """The rows of a view in their order, each with its observations."""
    if view is ScorecardView.CITY:
        return [(view.zh, None, list(counted))]
    if view is ScorecardView.AREA:
        told = {one.area for one in counted} | set(counties)
        return [(area.zh, area, [one for one in counted if one.area is area]) for area in HealthArea if area in told]
    by_unit = view is ScorecardView.UNIT
    named = [(one.unit if by_unit else known(one.lead, "observations", _LEAD).zh, one) for one in counted]
    return [
        (group, None, [one for name, one in named if name == group]) for group in sorted({name for name, _ in named})
    ]


def _exactly(target: Target, due: datetime.date) -> Target:
    """The target by the day that is read, its figure as a ratio, against which exact rates may be held."""
    return evolve(target, asks=target.asks._replace(figure=Fraction(target.asks.figure)), due=due)


def _row(  # noqa: PLR0917  # a helper of one rule
    group: str,
    wanted: set[HealthIndicator],
    entries: Sequence[HealthObservation],
    areas: Sequence[HealthArea],
    targets: Mapping[HealthIndicator, Target],
    on: datetime.date,
) -> Decision[ScorecardRow]:
    """One row: each target as so many of its base, which keeps the comparison in whole numbers."""
    sums = {
        indicator: _summed(indicator, [one for one in entries if one.indicator is indicator], areas)
        for indicator in HealthIndicator
        if indicator in wanted
    }
    needed = {indicator: _needed(indicator, targets[indicator], found) for indicator, found in sums.items()}
    assessed = assess_targets(
        [evolve(targets[one], asks=COUNT.at_least(needed[one])) for one in sums],
        {targets[one].key: found[0] for one, found in sums.items() if found is not None},
        on=on,
    )
    results, findings = [], []
    for (indicator, found), one in zip(sums.items(), assessed, strict=True):
        result = _result(indicator, found, needed[indicator], targets[indicator].asks, one.status)
        results.append(result)
        findings.append(_told(result, targets[indicator]))
    standings = {one.status for one in results}
    met = Standing.KEPT in standings and standings <= {Standing.KEPT, Standing.NOTHING_TO_MEASURE}
    row = ScorecardRow(group=group, met=met, results=tuple(results))
    return judged(row, note(GOALS, "计分对象", "of whom", group), *findings)


def _needed(indicator: HealthIndicator, target: Target, found: tuple[int, int] | None) -> int:
    """How many of the base the target asks for."""
    base = 0 if found is None else found[1]
    needed: int = ceil(target.asks.figure if indicator in COUNTED else target.asks.figure * base / 100)
    return needed


def _result(
    indicator: HealthIndicator, found: tuple[int, int] | None, needed: int, asked: Bound, status: Standing
) -> TargetResult:
    """A target with what was observed, and by how much it falls short."""
    if found is None:
        return TargetResult(indicator=indicator, status=status)
    reached, base = found
    if indicator not in COUNTED and not base:
        return TargetResult(indicator=indicator, status=Standing.NOTHING_TO_MEASURE)
    observed = Fraction(reached) if indicator in COUNTED else Fraction(reached * 100, base)
    return TargetResult(
        indicator=indicator,
        status=status,
        observed=observed,
        short=max(Fraction(0), asked.figure - observed),
        to_go=max(0, needed - reached),
    )


def _told(result: TargetResult, target: Target) -> Finding:
    """Where a target stands; nothing is broken while it runs, nor where there is nothing to measure."""
    clause, zh, en = target.citation, target.zh, target.en
    if result.observed is None:
        if result.status is Standing.NOT_REPORTED:
            return condition(clause, f"已报告{zh}", f"reported: {en}", False)
        return note(clause, f"{zh}：{result.status.zh}", f"{en}: {result.status.en}")
    tell = falls if result.status is Standing.RUNNING else asks
    return tell(clause, zh, en, result.observed, target.asks)
