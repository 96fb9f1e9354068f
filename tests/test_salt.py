"""Plan for the Reform of the Salt Industry: the decree, its stages, the authorities, its registers."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

import pytest

from langfang_policy.core.decrees import Known
from langfang_policy.core.errors import InvalidFacts, Undetermined
from langfang_policy.core.organs import County
from langfang_policy.core.registers import Once, Recurring, Standing, assess_targets, falling_due
from langfang_policy.salt import (
    DUTIES,
    PROCEDURES,
    SALT,
    TARGETS,
    SaltChange,
    SaltPhase,
    SaltPlanAdoption,
    SaltStage,
    SaltTransition,
    salt_authority,
    salt_stage,
)
from tests.helpers import bearers, because

DAY = timedelta(days=1)
FIRST, LAST = date(2017, 1, 1), date(2018, 12, 31)
KEYED = {duty.key: duty for duty in DUTIES}


class TestDecree:
    """The decree as a constant."""

    def test_days_in_force(self) -> None:
        """From its day, which is presumed to be the first; no end is printed."""
        first = date(2017, 11, 9)
        assert [SALT.in_force(day) for day in (first - DAY, first)] == [False, True]
        assert (SALT.first_known, SALT.last_day) == (Known.PRESUMED, None)

    def test_adoption(self) -> None:
        """The eighth meeting of the seventh government."""
        passed = SaltPlanAdoption()
        assert (passed.government, passed.executive_meeting) == (7, 8)


class TestStage:
    """一（三）、三（四）: before, in and after the transition."""

    @pytest.mark.parametrize(
        ("day", "phase"),
        [
            (FIRST - DAY, SaltPhase.BEFORE),
            (FIRST, SaltPhase.TRANSITION),
            (LAST, SaltPhase.TRANSITION),
            (LAST + DAY, SaltPhase.AFTER),
        ],
    )
    def test_days(self, day: date, phase: SaltPhase) -> None:
        """Both ends belong to it; what has changed stays changed, and its costs end with it."""
        found = salt_stage(day)
        begun = phase is not SaltPhase.BEFORE
        assert found.value == SaltStage(
            phase=phase,
            changes=tuple(SaltChange) if begun else (),
            same_level_budget=phase is SaltPhase.TRANSITION,
        )
        assert [one.text()[-11:] for one in found.findings] == [
            f"{'≥' if begun else '<'}2017-01-01",
            f"{'>' if phase is SaltPhase.AFTER else '≤'}2018-12-31",
        ]
        assert (found.because is None) is begun

    def test_what_if(self) -> None:
        """Other days move it; an end before the beginning is refused when it is made."""
        moved = SaltTransition(first_day=date(2017, 7, 1), last_day=date(2017, 7, 1))
        days = (date(2017, 6, 30), date(2017, 7, 1), date(2017, 7, 2))
        assert [salt_stage(day, transition=moved).value.phase for day in days] == list(SaltPhase)
        with pytest.raises(InvalidFacts, match="last_day"):
            SaltTransition(last_day=FIRST - DAY)


class TestAuthority:
    """二（二）: fixed in the city, empowered in a county."""

    def test_city(self) -> None:
        """The cooperative, whatever a county has done."""
        assert salt_authority().value == salt_authority(empowered="某局").value == "市供销社"

    def test_county(self) -> None:
        """Whom its government has empowered; the plan names nobody."""
        found = salt_authority(county=County.SANHE, empowered="三河市盐业管理局")
        assert (found.value, because(found).observed) == ("三河市盐业管理局", County.SANHE)
        with pytest.raises(Undetermined, match="empowered"):
            salt_authority(county=County.SANHE)


class TestRegisters:
    """Duties, targets, the plan of a county."""

    @pytest.mark.parametrize(
        ("key", "printed"),
        [
            ("approve-no-wholesaler", ("市供销社", "市行政审批局")),
            ("take-charge", ("市供销社", "县级盐业主管机构")),
            ("price-monitoring", ("各级价格管理部门",)),
            ("record-checks", ("各级盐业主管机构", "各级有关部门")),
            ("watch-areas", ("市卫生计生部门",)),
            ("supply-by-area", ("食盐生产企业", "食盐批发企业")),
            ("least-stock", ("食盐批发企业",)),
            ("head-answers", ("食盐经营企业",)),
            ("emergency-plan", ("各级盐业主管机构", "各级发展改革部门", "各级价格管理部门")),
            ("separate", ("盐业专营企业", "市供销社", "市财政局", "各县（市、区）政府")),
            ("strip-administration", ("市供销社", "市编委办", "市人社局", "市财政局", "各县（市、区）政府")),
            ("lead-reform", ("市盐业体制改革领导小组",)),
            ("carry-out", ("市编委办", "市人社局", "市财政局", "市发改委", "市供销社", "市食药监局")),
            ("no-rushed-hiring", ("未指明",)),
            ("county-plan-sent-in", ("各县（市、区）政府",)),
            ("status-changed", ("各级有关部门", "市供销社", "市编委办", "市人社局", "市财政局", "各县（市、区）政府")),
        ],
    )
    def test_bearers(self, key: str, printed: tuple[str, ...]) -> None:
        """Each duty is borne by those whom the plan names."""
        assert KEYED[key].who == bearers(*printed)

    def test_days(self) -> None:
        """Five parts are due by the end of 2017; the rest by the end of the transition, or without a day."""
        parts = [duty.key for duty in DUTIES if duty.due == Once(date(2017, 12, 31))]
        assert parts == ["bodies-set-up", "posts-fixed", "status-changed", "separated", "transfer-prepared"]
        assert KEYED["finish-reform"].due == Once(LAST)
        yearly = KEYED["disclose-yearly"].due
        assert isinstance(yearly, Recurring)
        assert yearly.between(FIRST, date(2019, 6, 1)) == (date(2017, 12, 31), LAST)
        due = {one.duty.key for one in falling_due(DUTIES, date(2018, 1, 1), date(2018, 12, 31))}
        assert {"transition-costs", "no-reissue", "transition-campaigns", "disclose-yearly"} < due
        assert KEYED["record-checks"].due is None

    def test_targets(self) -> None:
        """The same share for either kind of area, without a day."""
        shares = {"iodised-coverage": Fraction(900, 10), "without-iodine-coverage": Fraction(8_999, 100)}
        found = assess_targets(TARGETS, shares, on=date(2018, 1, 1))
        assert [one.status for one in found] == [Standing.KEPT, Standing.MISSED]
        assert {one.target.who for one in found} == {
            bearers("食盐生产企业", "食盐批发企业", "市供销社", "市卫生计生委")
        }
        assert [one.target.asks.text("zh") for one in found] == ["90%以上"] * 2

    def test_county_plan(self) -> None:
        """Drawn up, sent in, approved."""
        (plan,) = PROCEDURES
        step = plan.next_step(frozenset({"draw-up", "submit"}))
        assert step is not None
        assert (step.key, step.who) == ("approve", bearers("市政府"))
