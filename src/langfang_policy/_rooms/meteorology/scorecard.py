"""The sheet of a county or of the city: each task's points, and what was lost where."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from html import escape

from attrs import frozen

from ...core.decisions import Decision, Reason, all_of, part
from ...core.decrees import Slip
from ...core.errors import InvalidFacts, known
from ...core.exact import written
from ...core.facts import FLAG
from ...core.faults import Language
from ...core.figures import Record
from ...core.findings import Finding, condition, note
from ...core.forms import say
from ...core.pages import both, listing, section, table
from ...core.rules import rule
from ...core.terms import Words
from .city import CITY_TASKS
from .decree import (
    ANNEX,
    CLAUSES,
    INDICATOR_OF,
    METEOROLOGY,
    SCORE,
    TASKS,
    FullPoints,
    SchemeIndicator,
    SchemeUnit,
    Score,
    ScoredTask,
    UnitKind,
)
from .figures import TaskFigures
from .readings import (
    PROPORTIONAL,
    UNSAID,
    CombinedUnsaid,
    CountyDeduction,
    InProportion,
    ScoringReadings,
    UnitReadings,
)
from .reports import UNREPORTED, CityReport, UnitDeed, UnitReport
from .shapes import ZERO, Line, Scale, scored
from .units import UNIT_TASKS, WITH_AUTHORITY

__all__ = [
    "PointsLost",
    "Scorecard",
    "TaskScore",
    "city_scorecard",
    "county_scorecard",
    "is_scored",
    "task_points",
]

COUNTIES = tuple(unit for unit in SchemeUnit if unit is not SchemeUnit.CITY)


@frozen(kw_only=True)
class PointsLost(Record):
    """What a unit lost of a task's points, and by what (失分).

    Attributes:
        unit: 考核单位: whose part it was; the city itself, too, where a task is the whole city's.
        zh: 事项: the part of the task, in Chinese.
        en: 英文事项: the same in English.
        points: 失分值: the points that it cost the sheet.
        reported: 已报告: whether it was reported at all; what is not reported is not met.
    """

    unit: SchemeUnit
    zh: str
    en: str
    points: Score
    reported: bool

    def text(self, language: Language = "en") -> str:
        """The loss in a line."""
        return _lost((self,), language)

    def __str__(self) -> str:
        return self.text()


@frozen(kw_only=True)
class TaskScore(Record):
    """The points of a task and what was lost of them (任务得分).

    Attributes:
        task: 任务: the task.
        full: 满分: its full score.
        points: 得分: what was scored.
        losses: 失分: what was lost where; where parts exceed the full score, more than was lost of it.
    """

    task: ScoredTask
    full: Score
    points: Score
    losses: tuple[PointsLost, ...]

    @property
    def lost(self) -> Fraction:
        """What was lost of the full score."""
        return self.full - self.points

    @property
    def slips(self) -> tuple[Slip, ...]:
        """The slips of the source that bear on the task."""
        return tuple(slip for slip in METEOROLOGY.slips if slip.locator == CLAUSES[self.task].locator)

    def text(self, language: Language = "en") -> str:
        """The points in a line."""
        of, colon = ("，满分", "：") if language == "zh" else (" of ", ": ")
        return f"{say(self.task, language)}{colon}{_told(self.points)}{of}{written(self.full)}"

    def lost_lines(self, language: Language = "en") -> tuple[str, ...]:
        """What was lost where, a line for all that several lost by the same thing."""
        return tuple(_lost(alike, language) for alike in _alike(self.losses))

    def __str__(self) -> str:
        return self.text()


@frozen(kw_only=True)
class Scorecard(Record):
    """The sheet of a county or of the city; a table in a notebook, and as text by ``sheet`` (得分表).

    Attributes:
        unit: 考核单位: the city or a county.
        tasks: 任务得分: its tasks, in their order.
    """

    unit: SchemeUnit
    tasks: tuple[TaskScore, ...]

    @property
    def points(self) -> Fraction:
        """The points of all tasks."""
        return sum((one.points for one in self.tasks), ZERO)

    @property
    def full(self) -> Fraction:
        """The full score of all tasks of the sheet; it is not scaled to a hundred."""
        return sum((one.full for one in self.tasks), ZERO)

    @property
    def losses(self) -> tuple[PointsLost, ...]:
        """All that was lost, task by task."""
        return tuple(loss for one in self.tasks for loss in one.losses)

    @property
    def slips(self) -> tuple[Slip, ...]:
        """The slips of the source that bear on the sheet: on the annexes, and on its tasks."""
        places = {clause.locator for clause in TASKS}
        general = tuple(slip for slip in METEOROLOGY.slips if slip.locator not in places)
        return (*general, *(slip for one in self.tasks for slip in one.slips))

    def indicator(self, indicator: SchemeIndicator) -> Fraction:
        """The points of an indicator's tasks."""
        return sum((one.points for one in self.tasks if INDICATOR_OF[one.task] is indicator), ZERO)

    def text(self, language: Language = "en") -> str:
        """The sheet in a line."""
        points, full = _told(self.points), SCORE.unit.after(written(self.full), language)
        whole = self.unit is SchemeUnit.CITY
        if language == "zh":
            return f"{'全市' if whole else self.unit.zh}：{points}，满分{full}"
        return f"{'Langfang' if whole else self.unit.en}: {points} of {full}"

    def __str__(self) -> str:
        return self.text()

    def sheet(self, language: Language = "en") -> str:
        """The sheet as text: a line a task, what was lost where below it, the slips of the source at the end."""
        return "\n".join(self._lines(language))

    def _lines(self, language: Language) -> Iterator[str]:
        yield self.text(language)
        for one in self.tasks:
            yield f"{one.task.number:>3} {one.text(language)}"
            yield from (f"      {line}" for line in one.lost_lines(language))
        yield _SLIPS.text(language)
        yield from (f"    {slip.locator}: {slip.printed} → {slip.read_as}" for slip in self.slips)

    def _page(self, language: Language | None) -> str:
        """A row a task, with what was lost where, and the slips of the source below."""
        head = [both(*words, language) for words in _HEAD]
        rows = [
            (
                str(one.task.number),
                both(one.task.zh, one.task.en, language),
                written(one.full),
                _told(one.points),
                listing(
                    both(*lines, language) for lines in zip(one.lost_lines("zh"), one.lost_lines("en"), strict=True)
                ),
            )
            for one in self.tasks
        ]
        slips = [[escape(words) for words in (str(one.locator), one.printed, one.read_as)] for one in self.slips]
        return section(
            both(self.text("zh"), self.text(), language),
            table(rows, head),
            section(both(*_SLIPS, language), table(slips)),
        )


def _told(points: Fraction) -> str:
    """Points as written; those that do not end as a decimal with about how many they are."""
    exact = written(points)
    return f"{exact} (≈{written(round(points, 2))})" if "/" in exact else exact


def _alike(losses: Sequence[PointsLost]) -> list[tuple[PointsLost, ...]]:
    """The losses by what was lost, in the order of the first of each."""
    found: dict[tuple[object, ...], list[PointsLost]] = {}
    for loss in losses:
        found.setdefault((loss.zh, loss.points, loss.reported), []).append(loss)
    return [tuple(group) for group in found.values()]


def _lost(alike: Sequence[PointsLost], language: Language) -> str:
    """What several units lost by the same thing."""
    first, several = alike[0], len(alike) > 1
    points = SCORE.unit.after(written(first.points), language)
    if language == "zh":
        units = "、".join(loss.unit.zh for loss in alike)
        return f"{first.zh}：{'各' if several else ''}失{points}，{units}" + ("" if first.reported else "（未报告）")
    units = ", ".join(loss.unit.en for loss in alike)
    return f"{first.en}: {points} lost{' each' if several else ''} by {units}" + (
        "" if first.reported else " (not reported)"
    )


_SLIPS = Words("原文疏误", "slips of the source")
_HEAD = (
    Words("序号", "number"),
    Words("任务", "task"),
    Words("满分", "full score"),
    Words("得分", "points"),
    Words("失分", "lost"),
)


@say.register
def _(value: Scorecard | TaskScore | PointsLost, language: Language) -> str:
    return value.text(language)


def _losses(unit: SchemeUnit, lines: Sequence[Line], weight: Fraction, *, reported: bool) -> Iterator[PointsLost]:
    for line in lines:
        if line.points < line.most:
            yield PointsLost(
                unit=unit,
                zh=line.words.zh,
                en=line.words.en,
                points=(line.most - line.points) * weight,
                reported=reported and line.reported,
            )


def _decided(
    scale: Scale, points: Fraction, losses: Sequence[PointsLost], reasons: Sequence[Reason]
) -> Decision[TaskScore]:
    lost = tuple(losses) if points < scale.most else ()
    return Decision(TaskScore(task=scale.task, full=scale.most, points=points, losses=lost), *reasons)


def _of_one(scale: Scale, report: UnitReport | CityReport, unit: SchemeUnit, *, reported: bool) -> Decision[TaskScore]:
    """The task of one unit, by its own report."""
    shapes = CITY_TASKS[scale.task] if isinstance(report, CityReport) else UNIT_TASKS[scale.task]
    score = scored(shapes, report, scale)
    losses = tuple(_losses(unit, score.lines, Fraction(1), reported=reported))
    return _decided(scale, score.points, losses, score.findings)


Reports = dict[SchemeUnit, UnitReport]


def _in_proportion(scale: Scale, units: Reports, base: Sequence[SchemeUnit]) -> Decision[TaskScore]:
    """A task of several units: each brings its share of the points."""
    weight = Fraction(1, len(base))
    whole_task = scale.task in PROPORTIONAL and scale.readings.in_proportion is InProportion.WHOLE_TASK
    points = ZERO
    losses: list[PointsLost] = []
    reasons: list[Reason] = []
    for unit in base:
        score = scored(UNIT_TASKS[scale.task], units.get(unit, UNREPORTED[unit]), scale)
        if whole_task and score.points < scale.most:
            score = score._replace(lines=tuple(line._replace(points=ZERO) for line in score.lines), points=ZERO)
        points += score.points * weight
        if score.points < scale.most:
            losses += _losses(unit, score.lines, weight, reported=unit in units)
        reasons.append(part(unit.zh, unit.en, Decision(score.points, *score.findings)))
    return _decided(scale, points, losses, [*reasons, note(scale.clause, "计入单位数", "units counted", len(base))])


def _with_counties(scale: Scale, units: Reports) -> Decision[TaskScore]:
    """A task of which the city's own failure costs so much, and the counties' failures in proportion."""
    duties = scale.task is ScoredTask.TOWNSHIP_DUTIES
    deed = UnitDeed.DUTY_PAPER if duties else UnitDeed.LIGHTNING_PAPER
    most = min(scale.points("duty_paper"), scale.most) if duties else scale.most
    city_off = min(scale.points("duty_city_off" if duties else "lightning_city_off"), most)
    rest = scale.readings.county_deduction is CountyDeduction.OF_THE_REST
    off: dict[SchemeUnit, Fraction] = {SchemeUnit.CITY: city_off}
    off |= dict.fromkeys(COUNTIES, (most - city_off if rest else most) / len(COUNTIES))
    points, losses, reasons = _taken(scale, units, deed, off, most)
    if duties:
        named = min(scale.points("persons_named"), scale.most - most)
        each: dict[SchemeUnit, Fraction] = dict.fromkeys(COUNTIES, named / len(COUNTIES))
        more, lost, found = _taken(scale, units, UnitDeed.PERSONS_NAMED, each, named)
        points, losses, reasons = points + more, [*losses, *lost], [*reasons, *found]
    return _decided(scale, points, losses, reasons)


def _taken(
    scale: Scale, units: Reports, deed: UnitDeed, off: dict[SchemeUnit, Fraction], most: Fraction
) -> tuple[Fraction, list[PointsLost], list[Reason]]:
    """What is left where each unit's failure takes its points off, and never less than nothing."""
    points = most
    losses: list[PointsLost] = []
    reasons: list[Reason] = []
    for unit, cost in off.items():
        done = deed in units.get(unit, UNREPORTED[unit]).done
        finding = condition(scale.clause, deed.zh, deed.en, done)
        if not done:
            points -= cost
            line = Line(Words(deed.zh, deed.en), cost, ZERO, (finding,))
            losses += _losses(unit, [line], Fraction(1), reported=unit in units)
        reasons.append(part(unit.zh, unit.en, Decision(done, finding)))
    return max(points, ZERO), losses, reasons


def _task(scale: Scale, units: Reports, city: CityReport) -> Decision[TaskScore]:
    """A task of the city: its own, or one that scores counties, too."""
    own = scale.task in CITY_TASKS
    return _of_one(scale, city, SchemeUnit.CITY, reported=True) if own else _shared(scale, units)


def _shared(scale: Scale, units: Reports) -> Decision[TaskScore]:
    """A task that scores counties, too: the whole area's, or one to which they bring their part."""
    if scale.task in _SPLIT:
        return _with_counties(scale, units)
    alone = scale.task in UNSAID and scale.readings.combined_unsaid is CombinedUnsaid.CITY_ALONE
    if alone or scale.task in _OF_THE_AREA:
        reported = SchemeUnit.CITY in units
        own = units.get(SchemeUnit.CITY, UNREPORTED[SchemeUnit.CITY])
        return _of_one(scale, own, SchemeUnit.CITY, reported=reported)
    counted = [
        unit
        for unit in SchemeUnit
        if not (scale.task in WITH_AUTHORITY and units.get(unit, UNREPORTED[unit]).without_authority)
    ]
    return _in_proportion(scale, units, counted)


_SPLIT = ScoredTask.TOWNSHIP_DUTIES, ScoredTask.LIGHTNING_DUTIES
_OF_THE_AREA = ScoredTask.STATION_UPGRADE, ScoredTask.TOWNSHIP_DATABASE


def _by_unit(units: Sequence[UnitReport]) -> Reports:
    """The reports by their units, each of which reports once."""
    given = UnitReport.each(units, "units")
    found: Reports = {}
    for report in given:
        if report.unit in found:
            raise InvalidFacts("units", report.unit, "one report a unit", "每个单位一份报告")
        found[report.unit] = report
    return found


def _summed(unit: SchemeUnit, decisions: Sequence[Decision[TaskScore]], *notes: Finding) -> Decision[Scorecard]:
    card = Scorecard(unit=unit, tasks=tuple(one.value for one in decisions))
    parts = [part(one.value.task.zh, one.value.task.en, _points(one)) for one in decisions]
    return Decision(card, *parts, note(ANNEX, "各任务满分合计", "full scores together", card.full, SCORE.unit), *notes)


def _points(decision: Decision[TaskScore]) -> Decision[Fraction]:
    return Decision(decision.value.points, *decision.reasons)


@rule(*TASKS)
def task_points(
    task: ScoredTask,
    *,
    units: Sequence[UnitReport] | None = None,
    city: CityReport | None = None,
    full: FullPoints = FullPoints(),
    figures: TaskFigures = TaskFigures(),
    readings: ScoringReadings = ScoringReadings(),
) -> Decision[TaskScore]:
    """The city's points for a task, and what was lost where (任务得分).

    Args:
        task: 任务: the task.
        units: 单位报告: what the city itself and its counties report; who is missing has met nothing. Asked for on the
            tasks that score counties, too.
        city: 全市报告: what is known of the whole city. Asked for on the others.

    Returns:
        任务得分: the points, never less than nothing nor more than the full score.

    Raises:
        Undetermined: The report that the task goes by is not given.

    >>> reports = [UnitReport(unit=SchemeUnit.CITY, database_percent=77)]
    >>> print(task_points(ScoredTask.TOWNSHIP_DATABASE, units=reports).value.points)
    3
    """
    asked = ScoredTask.of(task, "task")
    reports, whole = None if units is None else _by_unit(units), CityReport.maybe(city, "city")
    scale = Scale(
        task=asked,
        full=FullPoints.of(full, "full"),
        figures=TaskFigures.of(figures, "figures"),
        readings=ScoringReadings.of(readings, "readings"),
    )
    if asked in CITY_TASKS:
        return _of_one(scale, known(whole, "city", _NO_CITY), SchemeUnit.CITY, reported=True)
    return _shared(scale, known(reports, "units", _NO_UNITS))


_NO_UNITS = Words("未说明各单位报告", "the reports of the units are not given")
_NO_CITY = Words("未说明全市报告", "the report of the whole city is not given")


@rule(ANNEX, *TASKS)
def city_scorecard(
    units: Sequence[UnitReport],
    *,
    city: CityReport,
    full: FullPoints = FullPoints(),
    figures: TaskFigures = TaskFigures(),
    readings: ScoringReadings = ScoringReadings(),
) -> Decision[Scorecard]:
    """The sheet of the city: all tasks, what was lost where, and their sum, which is not scaled (全市得分表).

    Args:
        units: 单位报告: what the city itself and its counties report; who is missing has met nothing.
        city: 全市报告: what is known of the whole city.

    Returns:
        得分表: the sheet, the same whatever the order of the reports.

    >>> print(city_scorecard([], city=CityReport()).value)
    Langfang: 0 of 102 points
    """
    reports, whole = _by_unit(units), CityReport.of(city, "city")
    most, asked = FullPoints.of(full, "full"), TaskFigures.of(figures, "figures")
    read = ScoringReadings.of(readings, "readings")
    scales = (Scale(task=task, full=most, figures=asked, readings=read) for task in ScoredTask)
    return _summed(SchemeUnit.CITY, [_task(scale, reports, whole) for scale in scales])


@rule(*(CLAUSES[task] for task in UNIT_TASKS), rests_on=(ANNEX,))
def county_scorecard(
    report: UnitReport,
    *,
    full: FullPoints = FullPoints(),
    figures: TaskFigures = TaskFigures(),
    readings: UnitReadings = UnitReadings(),
) -> Decision[Scorecard]:
    """The sheet of one county, on the tasks that name counties (县级得分表).

    The points of each county stand in the annex that is not printed: each task counts here with its full score.

    Args:
        report: 单位报告: what the county reports.

    Returns:
        得分表: its tasks; without those of units with a meteorological authority where it has none.

    >>> print(county_scorecard(UnitReport(unit=SchemeUnit.GUAN, done={UnitDeed.LIGHTNING_PAPER})).value)
    Guan: 5 of 56 points
    """
    given, most = UnitReport.of(report, "report"), FullPoints.of(full, "full")
    asked, read = TaskFigures.of(figures, "figures"), UnitReadings.of(readings, "readings").among(ScoringReadings)
    if given.unit is SchemeUnit.CITY:
        raise InvalidFacts("report.unit", given.unit, "a county", "县（市、区）")
    tasks = [task for task in UNIT_TASKS if not (given.without_authority and task in WITH_AUTHORITY)]
    scales = (Scale(task=task, full=most, figures=asked, readings=read) for task in tasks)
    left = note(ANNEX, "无气象主管机构", "no meteorological authority", given.without_authority)
    citys = note(ANNEX, "不考核县的任务", "tasks that score no county", tuple(CITY_TASKS))
    return _summed(given.unit, [_of_one(scale, given, given.unit, reported=True) for scale in scales], left, citys)


@rule(*TASKS)
def is_scored(task: ScoredTask, *, kind: UnitKind, without_authority: bool = False) -> Decision[bool]:
    """Whether a task scores a kind of place (是否考核该类单位).

    Args:
        task: 任务: the task.
        kind: 单位类别: what kind of place it is.
        without_authority: 无气象主管机构: whether it is a county that has no meteorological authority.

    Returns:
        考核: cities on every task, counties on those that name them.

    >>> is_scored(ScoredTask.RISK_ZONING, kind=UnitKind.COUNTY).value
    False
    """
    asked, place = ScoredTask.of(task, "task"), UnitKind.of(kind, "kind")
    lacks = FLAG.of(without_authority, "without_authority")
    county, clause = place is UnitKind.COUNTY, CLAUSES[asked]
    named = condition(clause, "任务所称单位", "a place that the task names", not county or asked in UNIT_TASKS, place)
    if not county or asked not in WITH_AUTHORITY:
        return Decision(named.holds is True, named)
    return all_of(named, condition(clause, "有气象主管机构", "a meteorological authority", not lacks))
