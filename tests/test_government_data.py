"""Plan for Integrating and Sharing Government Information Systems: the decree, its clauses at their boundaries, its registers."""

from __future__ import annotations

import datetime

from langfang_policy.government_data import GOVERNMENT_DATA

DAY = datetime.timedelta(days=1)


class TestDecree:
    """The decree as a constant."""

    def test_days_in_force(self) -> None:
        """Not before its first day."""
        first = GOVERNMENT_DATA.first_day
        assert first is not None
        assert [GOVERNMENT_DATA.in_force(day) for day in (first - DAY, first)] == [False, True]
