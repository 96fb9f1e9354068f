"""Opinions on the Resettlement of Workers of Steel Enterprises That Cut Capacity: the decree, its clauses at their boundaries, its registers."""

from __future__ import annotations

import datetime

from langfang_policy.steel_workers import STEEL_WORKERS

DAY = datetime.timedelta(days=1)


class TestDecree:
    """The decree as a constant."""

    def test_days_in_force(self) -> None:
        """Not before its first day."""
        first = STEEL_WORKERS.first_day
        assert first is not None
        assert [STEEL_WORKERS.in_force(day) for day in (first - DAY, first)] == [False, True]
