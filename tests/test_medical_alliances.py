"""The opinion on medical alliances: the decree, its registers."""

from __future__ import annotations

from datetime import date

from langfang_policy.core.decrees import Known
from langfang_policy.core.organs import Organ, Party
from langfang_policy.core.registers import Once, Standing, assess_targets, falling_due
from langfang_policy.medical_alliances import BODIES, DUTIES, MEDICAL_ALLIANCES, PROCEDURES, TARGETS, AllianceTask
from tests.helpers import bearers

OCTOBER, YEAR_END = date(2017, 10, 31), date(2017, 12, 31)


class TestDecree:
    """The decree as a constant."""

    def test_days_in_force(self) -> None:
        """From its day, which is presumed."""
        days = date(2017, 9, 4), date(2017, 9, 5)
        assert [MEDICAL_ALLIANCES.in_force(day) for day in days] == [False, True]
        assert (MEDICAL_ALLIANCES.issued, MEDICAL_ALLIANCES.first_known) == (date(2017, 9, 5), Known.PRESUMED)


class TestRegisters:
    """What the opinion lists."""

    def test_due(self) -> None:
        """Two duties by the end of October, the others at ends of years, named or presumed."""
        due = falling_due(DUTIES, date(2017, 9, 5), date(2021, 1, 1))
        days = [(one.day, one.duty.due.known) for one in due if isinstance(one.duty.due, Once)]
        assert len(days) == len(due)
        assert [one.duty.key for one in due if one.day == OCTOBER] == ["tertiary-hospitals", "pilot-plans"]
        stated = [one.duty.key for one in due if (one.day, one.duty.due) == (YEAR_END, Once(YEAR_END))]
        assert stated == ["division-of-labour", "other-plans", "health-policy", "price-policy", "personnel-policy"]
        presumed = [day for day, known in days if known is Known.PRESUMED]
        assert presumed == [YEAR_END] * 4 + [date(2018, 12, 31), date(2020, 12, 31)]

    def test_areas(self) -> None:
        """Seven plan first, four later, four begin first."""
        keyed = {duty.key: duty.who for duty in DUTIES}
        assert keyed["pilot-plans"] == bearers(
            *("广阳区政府", "安次区政府", "廊坊开发区管委会", "大厂县政府", "香河县政府", "固安县政府", "霸州市政府")
        )
        assert keyed["other-plans"] == bearers("三河市政府", "永清县政府", "文安县政府", "大城县政府")
        assert keyed["first-pilots"] == keyed["pilot-plans"][3:]
        assert keyed["roll-out"] == keyed["other-plans"]
        for key in ("communities-at-work", "local-opinions"):
            assert keyed[key] == bearers("各县（市、区）政府", "廊坊开发区管委会")

    def test_bearers(self) -> None:
        """Each duty has a bearer, each task of a department its own duty."""
        assert all(isinstance(one, Organ | Party) for duty in DUTIES for one in duty.who)
        keys = {duty.key for duty in DUTIES}
        assert keys >= {task.json.replace("_", "-") for task in AllianceTask}
        keyed = {duty.key: duty.who for duty in DUTIES}
        assert keyed["subsidies"] == bearers("各级财政部门")
        assert keyed["shared-burdens-and-benefits"] == bearers("医联体")
        assert keyed["basic-level-care"] == bearers("基层医疗卫生机构", "医疗机构")
        assert keyed["specialist-pairs"] == bearers("医疗机构")
        for key in ("total-sum-payment", "payment-of-tight-alliances"):
            assert keyed[key] == bearers("各级人力资源社会保障部门")
        for key in ("internal-mechanisms", "payment-negotiation", "community-staff"):
            assert keyed[key] == (Party.NOT_NAMED,)

    def test_targets(self) -> None:
        """One alliance by the end of the year; by 2020 nobody is left outside."""
        assert [(one.key, one.asks.text("zh"), one.due, one.due_known) for one in TARGETS] == [
            ("effective-alliances", "至少1", YEAR_END, Known.STATED),
            ("public-hospitals-outside", "≤0", date(2020, 12, 31), Known.PRESUMED),
            ("basic-institutions-outside", "≤0", date(2020, 12, 31), Known.PRESUMED),
        ]

    def test_assessed(self) -> None:
        """The last day still runs; the day after it what was not reached is missed."""
        seen = {"effective-alliances": 0, "public-hospitals-outside": 1, "basic-institutions-outside": 0}
        found = [
            [one.status for one in assess_targets(TARGETS, seen, on=day)]
            for day in (YEAR_END, date(2018, 1, 1), date(2021, 1, 1))
        ]
        running, missed, kept = Standing.RUNNING, Standing.MISSED, Standing.KEPT
        assert found == [[running, running, kept], [missed, running, kept], [missed, missed, kept]]

    def test_bodies(self) -> None:
        """A council and a group of experts, of whom no member is printed."""
        assert [(body.zh, body.members) for body in BODIES] == [("医联体理事会", ()), ("转诊转院会诊专家组", ())]

    def test_procedures(self) -> None:
        """Downwards it begins with consent; upwards with the first treatment."""
        up, down = PROCEDURES
        first = [one.next_step() for one in (up, down)]
        assert [step.zh for step in first if step is not None] == ["落实首诊负责制，不推诿", "取得患者同意"]
        assert [step.key for step in down.steps if step.who == bearers("上级医院")] == [
            *("consent", "referral_down", "ward_rounds"),
        ]
