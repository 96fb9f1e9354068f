"""119号 四（三）: objections and complaints, the stay of sanctions, remedies."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import product
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy.core.days import WorkingCalendar, is_working_day
from langfang_policy.core.errors import InvalidFacts, NotInForce, Undetermined
from langfang_policy.core.registers import Standing
from langfang_policy.credit import (
    DayOfReceipt,
    LapsedVerification,
    ObjectionCase,
    ObjectionState,
    ObjectionStep,
    SanctionState,
    StayStart,
    VerificationTime,
    WrongfulSanctionRemedy,
    WrongInformation,
    objection_state,
    objection_verification_due,
    remedies_owed,
)
from tests.helpers import because

DAY = timedelta(days=1)
STEP, SANCTION = ObjectionStep, SanctionState
FILED, NOTICED, LAST = date(2018, 2, 2), date(2018, 2, 7), date(2018, 3, 12)
FILED_ONLY = ObjectionCase(filed=FILED)
RUNNING = ObjectionCase(filed=FILED, notice_received=NOTICED)
RIGHT = evolve(RUNNING, verified=date(2018, 3, 1), found_wrong=False)
WRONG = evolve(RIGHT, found_wrong=True)
CORRECTED = evolve(WRONG, corrected=date(2018, 3, 2))


def state(case: ObjectionCase, on: date = date(2018, 3, 5), **more: Any) -> ObjectionState:
    """How a case stands."""
    return objection_state(case, on=on, **more).value


class TestVerificationDue:
    """四（三）: twenty working days from the receipt of the notice."""

    def test_over_the_spring_festival(self) -> None:
        """From the notice and not from the filing; days off do not count, days worked at weekends do."""
        assert objection_verification_due(NOTICED).value == LAST
        assert objection_verification_due(FILED).value == date(2018, 3, 7)

    @given(st.dates(date(2017, 10, 17), date(2018, 10, 1)), st.integers(1, 60))
    def test_the_day_of_receipt(self, received: date, days: int) -> None:
        """Counted, it makes the time one working day shorter where it is one, and else nothing."""
        time = VerificationTime(within_days=days)
        counted = objection_verification_due(received, time=time, day_of_receipt=DayOfReceipt.COUNTED).value
        usual = objection_verification_due(received, time=time).value
        assert is_working_day(usual)
        between = [received + DAY * n for n in range(1, (usual - received).days + 1)]
        assert sum(map(is_working_day, between)) == days
        shorter = sum(is_working_day(day) for day in between if day > counted)
        assert shorter == (1 if is_working_day(received) else 0)

    def test_figure(self) -> None:
        """It is told with its unit, whatever it is."""
        found = objection_verification_due(NOTICED, time=VerificationTime(within_days=1))
        assert found.value == date(2018, 2, 8)
        assert found.findings[-1].text("zh").endswith("1个工作日")

    def test_days(self) -> None:
        """Nothing before the plan; a year that is not known needs its calendar."""
        assert objection_verification_due(date(2017, 10, 17)).value == date(2017, 11, 14)
        with pytest.raises(NotInForce):
            objection_verification_due(date(2017, 10, 16))
        with pytest.raises(Undetermined):
            objection_verification_due(date(2035, 1, 5))
        calendar = WorkingCalendar(years=(2035,))
        assert objection_verification_due(date(2035, 1, 5), working_day_calendar=calendar).value == date(2035, 2, 2)

    def test_what_may_be_asked_instead(self) -> None:
        """Both ends of the figure's range are in, what lies just outside is not."""
        assert [VerificationTime(within_days=one).within_days for one in (1, 250)] == [1, 250]
        for beyond in (0, 251):
            with pytest.raises(InvalidFacts):
                VerificationTime(within_days=beyond)


class TestCase:
    """A case cannot go against its own order."""

    @pytest.mark.parametrize(
        ("facts", "path"),
        [
            ({"notice_received": date(2018, 2, 1)}, "$.notice_received"),
            ({"verified": date(2018, 3, 1)}, "$.found_wrong"),
            ({"found_wrong": True}, "$.found_wrong"),
            ({"verified": date(2018, 3, 1), "found_wrong": False}, "$.verified"),
            ({"notice_received": NOTICED, "verified": date(2018, 2, 6), "found_wrong": False}, "$.verified"),
            ({"corrected": date(2018, 3, 1)}, "$.corrected"),
            ({"answered": date(2018, 3, 1)}, "$.answered"),
            ({"pushed": date(2018, 3, 1)}, "$.pushed"),
        ],
    )
    def test_faults(self, facts: dict[str, Any], path: str) -> None:
        """Each step needs the one before, on the same day at the earliest."""
        with pytest.raises(InvalidFacts) as caught:
            ObjectionCase(filed=FILED, **facts)
        assert [fault.path for fault in caught.value.faults] == [path]

    @pytest.mark.parametrize("step", ["corrected", "answered", "pushed"])
    def test_after_verification(self, step: str) -> None:
        """Not before it; on its day, yes."""
        wrong: Any = {step: date(2018, 2, 28)}
        same: Any = {step: date(2018, 3, 1)}
        assert evolve(WRONG, **same).latest == date(2018, 3, 1)
        with pytest.raises(InvalidFacts):
            evolve(WRONG, **wrong)

    def test_nothing_is_corrected_that_is_right(self) -> None:
        """There is nothing to correct."""
        with pytest.raises(InvalidFacts):
            evolve(RIGHT, corrected=date(2018, 3, 2))

    def test_all_on_one_day(self) -> None:
        """It may go as quickly as that."""
        case = ObjectionCase(
            filed=FILED,
            notice_received=FILED,
            verified=FILED,
            found_wrong=True,
            corrected=FILED,
            answered=FILED,
            pushed=FILED,
        )
        assert state(case, FILED).next_steps == ()


class TestSteps:
    """What comes next."""

    @pytest.mark.parametrize(
        ("case", "steps"),
        [
            (FILED_ONLY, (STEP.NOTIFY,)),
            (RUNNING, (STEP.VERIFY,)),
            (RIGHT, (STEP.ANSWER, STEP.PUSH)),
            (WRONG, (STEP.CORRECT, STEP.ANSWER, STEP.PUSH)),
            (CORRECTED, (STEP.ANSWER, STEP.PUSH)),
            (evolve(CORRECTED, answered=date(2018, 3, 2)), (STEP.PUSH,)),
            (evolve(WRONG, pushed=date(2018, 3, 2)), (STEP.CORRECT, STEP.ANSWER)),
            (evolve(RIGHT, answered=date(2018, 3, 2), pushed=date(2018, 3, 2)), ()),
        ],
    )
    def test_next(self, case: ObjectionCase, steps: tuple[ObjectionStep, ...]) -> None:
        """Of answer, push and correction none goes before another."""
        assert state(case).next_steps == steps

    @pytest.mark.parametrize(
        ("case", "on", "expected"),
        [
            (FILED_ONLY, date(2018, 6, 1), Standing.WAITING),
            (RUNNING, LAST, Standing.RUNNING),
            (RUNNING, LAST + DAY, Standing.OVERDUE),
            (evolve(RIGHT, verified=LAST), LAST + DAY, Standing.KEPT),
            (evolve(RIGHT, verified=LAST + DAY), LAST + DAY, Standing.KEPT_LATE),
        ],
    )
    def test_verification(self, case: ObjectionCase, on: date, expected: Standing) -> None:
        """The last day belongs to the time."""
        found = state(case, on)
        assert found.verification is expected
        assert found.last_day == (None if case is FILED_ONLY else LAST)

    def test_readings_of_the_time(self) -> None:
        """The day of receipt, another figure and another calendar move the last day."""
        assert state(RUNNING, LAST, day_of_receipt=DayOfReceipt.COUNTED).verification is Standing.OVERDUE
        assert state(RUNNING, LAST, time=VerificationTime(within_days=19)).verification is Standing.OVERDUE
        off = WorkingCalendar(days_off=(date(2018, 3, 9),))
        assert state(RUNNING, working_day_calendar=off).last_day == LAST + DAY


class TestAnswerAndPush:
    """四（三）: the result goes to the person and to the platform at the same time."""

    @pytest.mark.parametrize(
        ("answered", "pushed", "expected"),
        [
            (None, None, Standing.RUNNING),
            (date(2018, 3, 5), None, Standing.RUNNING),
            (None, date(2018, 3, 5), Standing.RUNNING),
            (date(2018, 3, 4), None, Standing.OVERDUE),
            (None, date(2018, 3, 4), Standing.OVERDUE),
            (date(2018, 3, 4), date(2018, 3, 4), Standing.KEPT),
            (date(2018, 3, 4), date(2018, 3, 5), Standing.KEPT_LATE),
            (date(2018, 3, 5), date(2018, 3, 4), Standing.KEPT_LATE),
        ],
    )
    def test_on_one_day(self, answered: date | None, pushed: date | None, expected: Standing) -> None:
        """Whichever comes first fixes the day of the other; before either, no day is printed."""
        for case in (RIGHT, WRONG):
            assert state(evolve(case, answered=answered, pushed=pushed)).answer_and_push is expected

    def test_days_that_are_told(self) -> None:
        """Each day that has a part in the answer stands among its reasons."""
        case = evolve(CORRECTED, answered=date(2018, 3, 3), pushed=date(2018, 3, 4))
        found = objection_state(case, on=date(2018, 3, 5))
        seen = {one.zh: one.observed for one in found.findings}
        told = [seen[name] for name in ("提出日", "收到核查通知日", "核实", "更正或撤销日", "反馈日", "推送日")]
        assert told == [FILED, NOTICED, date(2018, 3, 1), date(2018, 3, 2), date(2018, 3, 3), date(2018, 3, 4)]

    @pytest.mark.parametrize("case", [FILED_ONLY, RUNNING])
    def test_before_the_result(self, case: ObjectionCase) -> None:
        """Both wait for it, however late it is."""
        assert state(case, date(2018, 5, 5)).answer_and_push is Standing.WAITING


class TestStay:
    """四（三）: no joint sanction while verification runs."""

    @pytest.mark.parametrize(
        ("case", "expected"),
        [
            (FILED_ONLY, SANCTION.CARRIED_OUT),
            (RUNNING, SANCTION.STAYED),
            (RIGHT, SANCTION.CARRIED_OUT),
            (WRONG, SANCTION.WITHOUT_BASIS),
            (CORRECTED, SANCTION.WITHOUT_BASIS),
        ],
    )
    def test_recommended(self, case: ObjectionCase, expected: SanctionState) -> None:
        """From the notice until the result, late or not; after it as the result is."""
        assert state(case).sanction is expected
        assert state(case, date(2018, 5, 5)).sanction is expected

    def test_from_filing(self) -> None:
        """Read so, the stay begins with the objection, and nothing else changes."""
        read: Any = {"stay_start": StayStart.FILING}
        assert state(FILED_ONLY, **read).sanction is SANCTION.STAYED
        assert all(state(one, **read) == state(one) for one in (RUNNING, RIGHT, WRONG, CORRECTED))

    def test_when_time_has_lapsed(self) -> None:
        """Read so, the stay ends with the last day."""
        read: Any = {"lapsed_verification": LapsedVerification.ENDS}
        assert state(RUNNING, LAST, **read).sanction is SANCTION.STAYED
        assert state(RUNNING, LAST + DAY, **read).sanction is SANCTION.CARRIED_OUT
        assert all(state(one, **read) == state(one) for one in (FILED_ONLY, RIGHT, WRONG))

    def test_until_corrected(self) -> None:
        """Read so, what is known to be wrong carries the sanction until it is corrected."""
        read: Any = {"wrong_information": WrongInformation.UNTIL_CORRECTED}
        assert state(WRONG, **read).sanction is SANCTION.CARRIED_OUT
        assert state(CORRECTED, **read).sanction is SANCTION.WITHOUT_BASIS
        assert state(RIGHT, **read) == state(RIGHT)

    def test_days(self) -> None:
        """Nothing of the case lies after the day, and nothing is judged before the plan."""
        for case, latest in ((FILED_ONLY, FILED), (RUNNING, NOTICED), (CORRECTED, date(2018, 3, 2))):
            with pytest.raises(InvalidFacts, match=f"not before {latest}"):
                state(case, latest - DAY)
            state(case, latest)
        with pytest.raises(NotInForce):
            state(ObjectionCase(filed=date(2017, 10, 1)), date(2017, 10, 16))
        early = ObjectionCase(filed=date(2017, 10, 1), notice_received=date(2017, 10, 16))
        with pytest.raises(NotInForce):
            state(early)


class TestRemedies:
    """四（三）: reputation restored, effect removed."""

    @pytest.mark.parametrize(("mistaken", "harmed"), list(product((True, False), repeat=2)))
    def test_both_are_needed(self, mistaken: bool, harmed: bool) -> None:
        """A mistake that harmed nobody owes nothing, nor a harm without one."""
        found = remedies_owed(mistaken=mistaken, harmed=harmed)
        assert found.value == (tuple(WrongfulSanctionRemedy) if mistaken and harmed else ())
        if not found.value:
            assert because(found).holds is False
