"""Plan for Creating a National Forest City: the decree, its clauses at their boundaries, its registers."""

from __future__ import annotations

import datetime

from langfang_policy.forest_city import FOREST_CITY

DAY = datetime.timedelta(days=1)


class TestDecree:
    """The decree as a constant."""

    def test_days_in_force(self) -> None:
        """Not before its first day."""
        first = FOREST_CITY.first_day
        assert first is not None
        assert [FOREST_CITY.in_force(day) for day in (first - DAY, first)] == [False, True]
