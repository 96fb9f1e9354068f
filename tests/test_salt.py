"""Plan for the Reform of the Salt Industry: the decree, its clauses at their boundaries, its registers."""

from __future__ import annotations

import datetime

from langfang_policy.salt import SALT

DAY = datetime.timedelta(days=1)


class TestDecree:
    """The decree as a constant."""

    def test_days_in_force(self) -> None:
        """Not before its first day."""
        first = SALT.first_day
        assert first is not None
        assert [SALT.in_force(day) for day in (first - DAY, first)] == [False, True]
