"""Thirteenth Five-Year Plan for the Modern Public Cultural Service System: the decree, its clauses at their boundaries, its registers."""

from __future__ import annotations

import datetime

from langfang_policy.culture import CULTURE

DAY = datetime.timedelta(days=1)


class TestDecree:
    """The decree as a constant."""

    def test_days_in_force(self) -> None:
        """Not before its first day."""
        first = CULTURE.first_day
        assert first is not None
        assert [CULTURE.in_force(day) for day in (first - DAY, first)] == [False, True]
