"""Questions over rules: what is missing, whether a reading matters, how far another answer is, receipts, and lines.

Each puts a rule's question many times. What rests on every possible value is told as proven, what rests on chosen ones
never is.

>>> found = missing("education.size_minimum", {"facility": "primary"}, on="2018-01-01")
>>> [fact.fact.name for fact in found.matters], found.answer
(['classes'], None)
"""

from __future__ import annotations

from ._rooms.questions.cells import NotTraceable
from ._rooms.questions.nearest import ChangedAt, Nearest, Proof, nearest_change
from ._rooms.questions.needs import Missing, Witness, missing, required
from ._rooms.questions.readings import Compared, Departure, ReadingGroup, compare_readings
from ._rooms.questions.receipts import Difference, Replayed, canonical, receipt, replay
from ._rooms.questions.replies import Reply, ReplyKind
from ._rooms.questions.sweeps import Axis, Step, Sweep, sweep

__all__ = [
    "Axis",
    "ChangedAt",
    "Compared",
    "Departure",
    "Difference",
    "Missing",
    "Nearest",
    "NotTraceable",
    "Proof",
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
    "nearest_change",
    "receipt",
    "replay",
    "required",
    "sweep",
]
