"""Opinions on Promoting the Innovation and Transformation of Physical Retail: the decree, its clauses at their boundaries, its registers."""

from __future__ import annotations

import datetime

from langfang_policy.retail import RETAIL

DAY = datetime.timedelta(days=1)


class TestDecree:
    """The decree as a constant."""

    def test_days_in_force(self) -> None:
        """Not before its first day."""
        first = RETAIL.first_day
        assert first is not None
        assert [RETAIL.in_force(day) for day in (first - DAY, first)] == [False, True]
