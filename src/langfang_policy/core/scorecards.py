"""Assessed targets as a scorecard: how many are met, missed, running or not reported, by whom, where and when."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen

from .forms import Readable
from .registers import Assessment, Register, Scope, Standing
from .terms import Term

__all__ = ["GroupBy", "ScoredGroup", "scorecard"]

_Group = Scope | int | str | None


class GroupBy(Term):
    """By what a scorecard has its rows (分组口径)."""

    ALL = "全部"
    LEAD = "牵头单位"
    UNIT = "责任单位"
    SCOPE = "对象"
    YEAR = "年份"
    SERIES = "指标序列"


@frozen(kw_only=True)
class ScoredGroup(Readable):
    """One row of a scorecard: how its targets stand (计分组).

    Attributes:
        group: 组别: the unit, the place, the year or the trajectory; None for targets that have none.
        kept: 已完成数: how many are reached.
        missed: 未完成数: how many are not, and are past their day.
        running: 进行中数: how many are not, and have time left.
        not_reported: 未报告数: how many are past their day without an observation.
        assessments: 各目标: each target of the row with what was observed.
    """

    _columns = ("group", "kept", "missed", "running", "not_reported")

    group: _Group
    kept: int
    missed: int
    running: int
    not_reported: int
    assessments: tuple[Assessment, ...]

    @property
    def met(self) -> bool:
        """Whether every target of the row is reached."""
        return self.kept == len(self.assessments)


def scorecard(assessments: Iterable[Assessment], *, by: GroupBy = GroupBy.ALL) -> tuple[ScoredGroup, ...]:
    """Assessed targets, one row for each unit, place, year or trajectory, in the order in which they first stand.

    A target of several units counts in the row of each; what is not reported is never met.

    Args:
        assessments: What ``assess_targets`` gave.
        by: By what the rows are made.

    Raises:
        InvalidFacts: ``by`` is no such thing.
    """
    found: dict[_Group, list[Assessment]] = {}
    wanted = GroupBy.of(by, "by")
    for one in assessments:
        for group in _groups(one, wanted):
            found.setdefault(group, []).append(one)
    return Register(*(_scored(group, tuple(held)) for group, held in found.items()))


def _groups(one: Assessment, by: GroupBy) -> tuple[_Group, ...]:
    """The rows that a target counts in."""
    target = one.target
    if by is GroupBy.UNIT:
        return tuple(dict.fromkeys(target.who)) or (None,)
    alone: dict[GroupBy, _Group] = {
        GroupBy.ALL: None,
        GroupBy.LEAD: target.who[0] if target.who else None,
        GroupBy.SCOPE: target.scope,
        GroupBy.YEAR: None if target.due is None else target.due.year,
        GroupBy.SERIES: target.series,
    }
    return (alone[by],)


def _scored(group: _Group, held: tuple[Assessment, ...]) -> ScoredGroup:
    seen = [one.status for one in held]
    return ScoredGroup(
        group=group,
        kept=seen.count(Standing.KEPT),
        missed=seen.count(Standing.MISSED),
        running=seen.count(Standing.RUNNING),
        not_reported=seen.count(Standing.NOT_REPORTED),
        assessments=held,
    )
