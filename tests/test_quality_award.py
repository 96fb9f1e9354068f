"""Measures for the Langfang Municipal Government Quality Award: the decree, its clauses at their boundaries, its registers."""

from __future__ import annotations

import datetime

from langfang_policy.quality_award import QUALITY_AWARD

DAY = datetime.timedelta(days=1)


class TestDecree:
    """The decree as a constant."""

    def test_days_in_force(self) -> None:
        """Not before its first day."""
        first = QUALITY_AWARD.first_day
        assert first is not None
        assert [QUALITY_AWARD.in_force(day) for day in (first - DAY, first)] == [False, True]
