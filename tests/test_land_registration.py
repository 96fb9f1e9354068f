"""The circular on registering contracted land: the decree, its registers."""

from __future__ import annotations

from datetime import date

from langfang_policy.core.decrees import Known, Nature
from langfang_policy.core.registers import Recurring, Standing, assess_targets, falling_due
from langfang_policy.land_registration import BODIES, DUTIES, LAND_REGISTRATION, PROCEDURES, TARGETS, CheckStep
from tests.helpers import bearers


class TestDecree:
    """The decree as a constant."""

    def test_days_in_force(self) -> None:
        """From its day, which is presumed; a circular does not end by presumption."""
        days = date(2017, 12, 24), date(2017, 12, 25)
        assert [LAND_REGISTRATION.in_force(day) for day in days] == [False, True]
        assert (LAND_REGISTRATION.first_known, LAND_REGISTRATION.nature) == (Known.PRESUMED, Nature.OTHER)
        assert LAND_REGISTRATION.standing(date(2030, 1, 1)).last_day is None

    def test_slips(self) -> None:
        """A town with a wrong sign, and a park without its county."""
        assert [slip.printed for slip in LAND_REGISTRATION.slips] == ["黄庄镇", "固安工业区"]


class TestRegisters:
    """What the circular lists."""

    def test_targets(self) -> None:
        """Three shares above, two of counties, two rates and two applications, all by the end of the year."""
        assert {target.key: target.asks.figure for target in TARGETS} == {
            "contracts": 95,
            "registers": 95,
            "counties-checked": 80,
            "counties-accepted": 60,
            "contracts-in-published": 95,
            "registers-in-published": 95,
            "acceptance-applications": 2,
        }
        assert {(target.due, target.due_known) for target in TARGETS} == {(date(2017, 12, 31), Known.PRESUMED)}

    def test_assessed(self) -> None:
        """The last day of the year still runs; the day after it what was not reached is missed."""
        seen = {"counties-checked": 70, "contracts": 95}
        found = [
            {one.target.key: one.status for one in assess_targets(TARGETS, seen, on=day)}
            for day in (date(2017, 12, 31), date(2018, 1, 1))
        ]
        assert [one["counties-checked"] for one in found] == [Standing.RUNNING, Standing.MISSED]
        assert [one["contracts"] for one in found] == [Standing.KEPT] * 2

    def test_by_the_end_of_the_year(self) -> None:
        """The province's work, the counties' own checks, and the contracts and registers of villages."""
        keys = [due.duty.key for due in falling_due(DUTIES, date(2017, 12, 31), date(2017, 12, 31))]
        assert keys == ["basically-complete", "self-check", "contracts-and-registers", "weekly-bulletin"]

    def test_weekly_bulletin(self) -> None:
        """It falls due each week, from the circular on."""
        (weekly,) = [duty for duty in DUTIES if isinstance(duty.due, Recurring)]
        assert weekly.who == bearers("市确权工作指导小组办公室")
        assert [due.day for due in falling_due([weekly], date(2017, 12, 1), date(2018, 1, 10))] == [
            date(2017, 12, 31),
            date(2018, 1, 7),
        ]
        assert [body.zh for body in BODIES] == ["市确权工作指导小组办公室"]

    def test_checks(self) -> None:
        """Six steps, of which the city takes one."""
        (procedure,) = PROCEDURES
        assert [step.zh for step in procedure.steps] == [step.zh for step in CheckStep]
        assert [step.key for step in procedure.steps if step.who == bearers("市人民政府")] == ["municipal-check"]
        places = [str(step.citation.locator) for step in procedure.steps if step.citation is not None]
        assert places == ["二（二）"] * 2 + ["二（三）"] * 4
