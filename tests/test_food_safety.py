"""Thirteenth Five-Year Plan for Food and Drug Safety: the decree, its clauses at their boundaries, its registers."""

from __future__ import annotations

import datetime

from langfang_policy.food_safety import FOOD_DRUG_PLAN

DAY = datetime.timedelta(days=1)


class TestDecree:
    """The decree as a constant."""

    def test_days_in_force(self) -> None:
        """Not before its first day."""
        first = FOOD_DRUG_PLAN.first_day
        assert first is not None
        assert [FOOD_DRUG_PLAN.in_force(day) for day in (first - DAY, first)] == [False, True]
