"""Notice Establishing the Leading Group on the Straw-Burning Ban and the Use of Straw: the decree, its clauses at their boundaries, its registers."""

from __future__ import annotations

import datetime

from langfang_policy.straw_burning import STRAW_BURNING

DAY = datetime.timedelta(days=1)


class TestDecree:
    """The decree as a constant."""

    def test_days_in_force(self) -> None:
        """Not before its first day."""
        first = STRAW_BURNING.first_day
        assert first is not None
        assert [STRAW_BURNING.in_force(day) for day in (first - DAY, first)] == [False, True]
