"""Opinion on Building and Developing Medical Alliances: the decree, its clauses at their boundaries, its registers."""

from __future__ import annotations

import datetime

from langfang_policy.medical_alliances import MEDICAL_ALLIANCES

DAY = datetime.timedelta(days=1)


class TestDecree:
    """The decree as a constant."""

    def test_days_in_force(self) -> None:
        """Not before its first day."""
        first = MEDICAL_ALLIANCES.first_day
        assert first is not None
        assert [MEDICAL_ALLIANCES.in_force(day) for day in (first - DAY, first)] == [False, True]
