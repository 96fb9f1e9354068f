"""Opinions on Speeding up All-Area Tourism: the decree, its clauses at their boundaries, its registers."""

from __future__ import annotations

import datetime

from langfang_policy.tourism import TOURISM

DAY = datetime.timedelta(days=1)


class TestDecree:
    """The decree as a constant."""

    def test_days_in_force(self) -> None:
        """Not before its first day."""
        first = TOURISM.first_day
        assert first is not None
        assert [TOURISM.in_force(day) for day in (first - DAY, first)] == [False, True]
