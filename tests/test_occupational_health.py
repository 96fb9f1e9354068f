"""Plan for the Prevention and Control of Occupational Diseases (2016-2020): the decree, its clauses at their boundaries, its registers."""

from __future__ import annotations

import datetime

from langfang_policy.occupational_health import OCCUPATIONAL_HEALTH

DAY = datetime.timedelta(days=1)


class TestDecree:
    """The decree as a constant."""

    def test_days_in_force(self) -> None:
        """Not before its first day."""
        first = OCCUPATIONAL_HEALTH.first_day
        assert first is not None
        assert [OCCUPATIONAL_HEALTH.in_force(day) for day in (first - DAY, first)] == [False, True]
