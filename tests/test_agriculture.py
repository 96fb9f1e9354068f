"""Opinions on the Internet Plus Modern Agriculture Action: the decree, its clauses at their boundaries, its registers."""

from __future__ import annotations

import datetime

from langfang_policy.agriculture import INTERNET_AGRICULTURE

DAY = datetime.timedelta(days=1)


class TestDecree:
    """The decree as a constant."""

    def test_days_in_force(self) -> None:
        """Not before its first day."""
        first = INTERNET_AGRICULTURE.first_day
        assert first is not None
        assert [INTERNET_AGRICULTURE.in_force(day) for day in (first - DAY, first)] == [False, True]
