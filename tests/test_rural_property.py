"""Interim Measures for the Management of Rural Property Transactions: the decree, its clauses at their boundaries, its registers."""

from __future__ import annotations

import datetime

from langfang_policy.rural_property import RURAL_PROPERTY

DAY = datetime.timedelta(days=1)


class TestDecree:
    """The decree as a constant."""

    def test_days_in_force(self) -> None:
        """Not before its first day."""
        first = RURAL_PROPERTY.first_day
        assert first is not None
        assert [RURAL_PROPERTY.in_force(day) for day in (first - DAY, first)] == [False, True]
