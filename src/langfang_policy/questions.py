"""Questions over rules: which facts are missing, whether a reading matters, what a year later, and a rule over a grid.

Each puts a rule's question many times. What rests on every possible value is told as proven, what rests on chosen ones
never is.

>>> found = missing("education.size_minimum", {"facility": "primary"}, on="2018-01-01")
>>> [fact.fact.name for fact in found.matters], found.answer
(['classes'], None)
"""

from __future__ import annotations

from ._rooms.questions.needs import Missing, Witness, missing, required
from ._rooms.questions.readings import Compared, Departure, ReadingGroup, compare_readings
from ._rooms.questions.receipts import Difference, Replayed, canonical, receipt, replay
from ._rooms.questions.replies import Reply, ReplyKind
from ._rooms.questions.sweeps import Axis, Step, Sweep, sweep

__all__ = [
    "Axis",
    "Compared",
    "Departure",
    "Difference",
    "Missing",
    "ReadingGroup",
    "Replayed",
    "Reply",
    "ReplyKind",
    "Step",
    "Sweep",
    "Witness",
    "canonical",
    "compare_readings",
    "missing",
    "receipt",
    "replay",
    "required",
    "sweep",
]
