"""Circular on the Registration and Certification of Contracted Rural Land: the decree, its clauses at their boundaries, its registers."""

from __future__ import annotations

import datetime

from langfang_policy.land_registration import LAND_REGISTRATION

DAY = datetime.timedelta(days=1)


class TestDecree:
    """The decree as a constant."""

    def test_days_in_force(self) -> None:
        """Not before its first day."""
        first = LAND_REGISTRATION.first_day
        assert first is not None
        assert [LAND_REGISTRATION.in_force(day) for day in (first - DAY, first)] == [False, True]
