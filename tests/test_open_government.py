"""Implementation Plan for the Rules on Openness in Government: the decree, its clauses at their boundaries, its registers."""

from __future__ import annotations

import datetime

from langfang_policy.open_government import OPENNESS_PLAN

DAY = datetime.timedelta(days=1)


class TestDecree:
    """The decree as a constant."""

    def test_days_in_force(self) -> None:
        """Not before its first day."""
        first = OPENNESS_PLAN.first_day
        assert first is not None
        assert [OPENNESS_PLAN.in_force(day) for day in (first - DAY, first)] == [False, True]
