"""The shapes of scoring: parts, a ratio, steps, a deduction; each makes a line of a sheet from a report."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction
from math import ceil, floor
from typing import Any, NamedTuple

from attrs import frozen

from ...core.bounds import BARE, Bound, Unit
from ...core.facts import MEAN
from ...core.findings import Finding, asks, condition, falls, note
from ...core.locators import Citation
from ...core.registers import Standing
from ...core.terms import Term, Words
from .decree import CLAUSES, RATE, SCORE, FullPoints, ScoredTask
from .figures import TaskFigures
from .readings import PartOfStep, PartsBeyondWhole, ScoringReadings
from .reports import ratio

__all__: list[str] = []

ZERO = Fraction(0)
ALL = Fraction(100)


@frozen(kw_only=True)
class Scale:
    """What a task is scored by: its clause, the full scores, the figures, the readings."""

    task: ScoredTask
    full: FullPoints
    figures: TaskFigures
    readings: ScoringReadings

    @property
    def clause(self) -> Citation:
        """The clause of the task."""
        return CLAUSES[self.task]

    @property
    def most(self) -> Fraction:
        """The full score of the task."""
        return self.full.task(self.task)

    def points(self, name: str | None) -> Fraction:
        """The points that a figure gives; the full score of the task where none is named."""
        return self.most if name is None else Fraction(getattr(self.figures, name))


class Line(NamedTuple):
    """One part of a task: its words, what it can bring, what it brings, why, and whether it was reported."""

    words: Words
    most: Fraction
    points: Fraction
    findings: tuple[Finding, ...]
    reported: bool = True


Shape = Callable[[Any, Scale], Line]
"""A part of a task: from a report and a scale to a line. Reports are of units or of the city."""


def silent(scale: Scale, words: Words, most: Fraction) -> Line:
    """The line of what is not reported, which is never met."""
    finding = condition(scale.clause, *words, False, Standing.NOT_REPORTED)  # the answer itself
    return Line(words, most, ZERO, (finding,), reported=False)


def deeds(points: str | None, *asked: Term, either: Callable[[ScoringReadings], bool] | None = None) -> Shape:
    """A part that is there or not: everything asked is done, or one of it where a reading says so."""
    words = Words("、".join(one.zh for one in asked), ", ".join(one.en for one in asked))

    def line(report: Any, scale: Scale) -> Line:
        holds = [one in report.done for one in asked]
        one_is_enough = either is not None and either(scale.readings)
        most = scale.points(points)
        met = any(holds) if one_is_enough else all(holds)
        if one_is_enough:
            return Line(words, most, most if met else ZERO, (condition(scale.clause, *words, met),))
        findings = (condition(scale.clause, one.zh, one.en, held) for one, held in zip(asked, holds, strict=True))
        return Line(words, most, most if met else ZERO, tuple(findings))

    return line


def least(points: str | None, fact: str, figure: str, kind: Any, words: Words) -> Shape:
    """A part that needs a number at the least."""

    def line(report: Any, scale: Scale) -> Line:
        most, seen = scale.points(points), getattr(report, fact)
        if seen is None:
            return silent(scale, words, most)
        met = asks(scale.clause, *words, seen, kind.at_least(getattr(scale.figures, figure), "至少"))
        return Line(words, most, most if met.holds else ZERO, (met,))

    return line


def share_of(part: Any, whole: Any) -> Fraction | None:
    """A share in per cent; None where a number is not reported or there is nothing to measure."""
    return None if part is None or not whole else ratio(part) * 100 / ratio(whole)


def stepped(seen: Fraction, scale: Scale, words: Words, levels: Sequence[tuple[Bound, Fraction]]) -> Line:
    """Steps, from the highest down: the first bound that holds gives its points, and none gives none."""
    findings = []
    for bound, points in levels:
        findings.append(falls(scale.clause, *words, seen, bound))
        if bound.holds(seen):
            return Line(words, levels[0][1], points, (*findings, note(scale.clause, *_EARNED, points, SCORE.unit)))
    return Line(words, levels[0][1], ZERO, (*findings, note(scale.clause, *_EARNED, ZERO, SCORE.unit)))


_EARNED = Words("本项得分", "points of this part")


def deducted(
    seen: Callable[[Any, Scale], Fraction | int | None],
    asked: str,
    off: str,
    words: Words,
    *,
    unit: Unit = BARE,
    step: str | None = None,
) -> Shape:
    """The full score, less so much for each step short of what is asked; never less than nothing."""
    kind = MEAN if step is None else RATE

    def line(report: Any, scale: Scale) -> Line:
        found, most = seen(report, scale), scale.most
        if found is None:
            return silent(scale, words, most)
        least = ratio(getattr(scale.figures, asked))
        short = max(ZERO, least - ratio(found)) / (1 if step is None else scale.points(step))
        full_steps = scale.readings.part_of_step is PartOfStep.FULL_STEPS
        steps = floor(short) if full_steps else ceil(short)
        points = max(ZERO, most - steps * scale.points(off))
        met = falls(scale.clause, *words, found, kind.at_least(least, "不少于"))
        if not steps:
            return Line(words, most, points, (met,))
        taken = note(scale.clause, *_STEPS, steps, unit), note(scale.clause, *_OFF, scale.points(off), SCORE.unit)
        return Line(words, most, points, (met, *taken))

    return line


_STEPS = Words("所缺档数", "steps short")
_OFF = Words("每档扣分", "points off for each")


class Score(NamedTuple):
    """The lines of a task, what they bring together, and the cap where the parts exceed the full score."""

    lines: tuple[Line, ...]
    points: Fraction
    cap: tuple[Finding, ...] = ()

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All findings, the cap last."""
        return (*(finding for line in self.lines for finding in line.findings), *self.cap)


def scored(shapes: Sequence[Shape], report: Any, scale: Scale) -> Score:
    """The score of a task by its parts; never more than its full score."""
    lines = tuple(shape(report, scale) for shape in shapes)
    parts, most = sum((line.most for line in lines), ZERO), scale.most
    if parts > most and scale.readings.parts_beyond_whole is PartsBeyondWhole.SCALED:
        weight = most / parts
        lines = tuple(line._replace(most=line.most * weight, points=line.points * weight) for line in lines)
    total = sum((line.points for line in lines), ZERO)
    if parts <= most:
        return Score(lines, total)
    cap = falls(scale.clause, *_TOGETHER, total, SCORE.at_most(most, "至多"))
    return Score(lines, min(total, most), (cap,))


_TOGETHER = Words("各项合计", "the parts together")
