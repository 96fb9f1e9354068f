"""Notice Publishing the List of Supervision After Approvals for Market Entities (2017 Edition): the decree, its clauses at their boundaries, its registers."""

from __future__ import annotations

import datetime

from langfang_policy.market_supervision import MARKET_SUPERVISION

DAY = datetime.timedelta(days=1)


class TestDecree:
    """The decree as a constant."""

    def test_days_in_force(self) -> None:
        """Not before its first day."""
        first = MARKET_SUPERVISION.first_day
        assert first is not None
        assert [MARKET_SUPERVISION.in_force(day) for day in (first - DAY, first)] == [False, True]
