"""The opinions on physical retail: the decree, its duties and targets."""

from __future__ import annotations

from datetime import date

import pytest

from langfang_policy.core.decrees import Known
from langfang_policy.core.organs import Level, Organ, Party, Remit
from langfang_policy.core.registers import Standing, assess_targets
from langfang_policy.retail import DUTIES, RETAIL, TARGETS
from tests.helpers import bearers

LAST = date(2020, 12, 31)


class TestDecree:
    """The decree as a constant."""

    def test_days_in_force(self) -> None:
        """From the day of issue, as no other is printed."""
        assert [RETAIL.in_force(day) for day in (date(2017, 8, 6), date(2017, 8, 7))] == [False, True]
        assert (RETAIL.issued, RETAIL.first_known) == (RETAIL.first_day, Known.PRESUMED)

    def test_presumed_end(self) -> None:
        """The goals for 2020 end nothing; five years do."""
        days = date(2021, 1, 1), date(2022, 8, 6), date(2022, 8, 7)
        assert [RETAIL.standing(day).holds for day in days] == [True, True, False]


class TestDuties:
    """What the opinions list."""

    def test_whose(self) -> None:
        """All to whom the opinions are sent carry them out; nobody is named for a task, nor are firms obliged."""
        sent, *others = DUTIES
        assert sent.who == bearers("各县（市、区）人民政府、廊坊开发区管委会、市政府有关部门")
        assert {who for duty in others for who in duty.who} == {Party.NOT_NAMED}
        assert all(duty.due is None for duty in DUTIES)


class TestTargets:
    """The four goals for 2020."""

    @pytest.mark.parametrize(
        ("key", "least", "scope"),
        [
            ("complexes-2020", 2, Level.CITY),
            ("special-streets-2020", 1, Level.COUNTY),
            ("business-districts-2020", 1, Level.CITY),
            ("unified-distribution-2020", 80, Level.CITY),
        ],
    )
    def test_at_the_figure(self, key: str, least: int, scope: Level) -> None:
        """The figure is enough; the last day belongs to the year."""
        (target,) = (one for one in TARGETS if one.key == key)
        assert (target.scope, target.due, target.due_known) == (scope, LAST, Known.PRESUMED)
        found = [assess_targets([target], {key: seen}, on=date(2021, 1, 1))[0].status for seen in (least, least - 1)]
        assert found == [Standing.KEPT, Standing.MISSED]
        assert assess_targets([target], {key: least - 1}, on=LAST)[0].status is Standing.RUNNING

    def test_there_are_no_more(self) -> None:
        """Nothing else is measured with a year."""
        assert len(TARGETS) == 4
        assert [one.who for one in TARGETS] == [(), (Organ(Level.COUNTY, Remit.GOVERNMENT),), (), ()]
