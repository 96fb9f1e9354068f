"""Parts three and four: staff, the move of supervision, days, licences."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy.core.errors import InvalidFacts, NotInForce, Undetermined
from langfang_policy.core.registers import Standing
from langfang_policy.salt import (
    EntryCapital,
    ExistingLicence,
    LateApplication,
    LaterLicenceEnd,
    SaltDeadlineDay,
    SaltDeadlines,
    SaltLicence,
    SaltLicenceDates,
    SaltReformTask,
    SaltStaffStatus,
    SaltTransition,
    SupervisionPart,
    salt_licence,
    salt_reform_task,
    salt_staff_status,
    supervision_left_behind,
)
from tests.helpers import because

DAY = timedelta(days=1)
ISSUED, REFORM = date(2017, 11, 9), date(2017, 1, 1)
EXTENDED, OPENS = date(2018, 12, 31), date(2018, 1, 1)
STATUS, TASK = SaltStaffStatus, SaltReformTask
STEPS = ("in_post", "enterprise_status", "passed", "selected", "approved")
OUTCOMES = (
    STATUS.NOT_REACHED,
    STATUS.INTEGRATED,
    STATUS.RESETTLED,
    STATUS.RESETTLED,
    STATUS.INSTITUTION_POST,
    STATUS.AS_CIVIL_SERVANT,
)


class TestStaff:
    """三（二）: from an enterprise's employee to an institution's."""

    @pytest.mark.parametrize("taken", range(6))
    def test_steps(self, taken: int) -> None:
        """Each step that is not taken settles what becomes of somebody; later ones are not asked for."""
        facts = {step: place < taken for place, step in enumerate(STEPS) if place <= taken}
        found = salt_staff_status(**facts)
        assert found.value is OUTCOMES[taken]
        assert [one.holds for one in found.findings] == list(facts.values())
        assert (found.because is None) is (taken == 5)

    @pytest.mark.parametrize("missing", range(1, 5))
    def test_what_is_missing(self, missing: int) -> None:
        """A step that matters is asked for."""
        with pytest.raises(Undetermined, match=STEPS[missing]):
            salt_staff_status(**dict.fromkeys(STEPS[:missing], True))

    def test_not_selected(self) -> None:
        """Whoever was not selected is settled, whether the examination was passed or not."""
        for passed in (True, False, None):
            found = salt_staff_status(in_post=True, enterprise_status=True, passed=passed, selected=False)
            assert found.value is STATUS.RESETTLED
            assert because(found).holds is False
        with pytest.raises(Undetermined, match="passed"):
            salt_staff_status(in_post=True, enterprise_status=True, approved=False)


class TestTransfer:
    """三（三）: four things move together."""

    @given(st.frozensets(st.sampled_from(SupervisionPart)))
    def test_left_behind(self, moved: frozenset[SupervisionPart]) -> None:
        """What has not moved, in the order of the plan."""
        assert supervision_left_behind(moved).value == tuple(one for one in SupervisionPart if one not in moved)


class TestTasks:
    """一（三）、四（二）: by when."""

    @pytest.mark.parametrize("task", TASK)
    def test_last_day(self, task: SaltReformTask) -> None:
        """The day itself is in time, unless before means before; the whole reform has a year more."""
        last = EXTENDED if task is TASK.WHOLE_REFORM else date(2017, 12, 31)
        clause = "一（三）" if task is TASK.WHOLE_REFORM else "四（二）"
        for day, kept, strictly in ((last - DAY, True, True), (last, True, False), (last + DAY, False, False)):
            for reading, in_time in ((SaltDeadlineDay.INCLUDED, kept), (SaltDeadlineDay.EXCLUDED, strictly)):
                done = salt_reform_task(task=task, done_on=day, on=last + DAY, deadline_day=reading)
                assert done.value is (Standing.KEPT if in_time else Standing.KEPT_LATE)
                assert (because(done).holds, str(because(done).citation.locator)) == (in_time, clause)
                waiting = salt_reform_task(task=task, done_on=None, on=day, deadline_day=reading)
                assert waiting.value is (Standing.RUNNING if in_time else Standing.OVERDUE)

    def test_what_if(self) -> None:
        """Other days move the answer and the bound that is told."""
        later = SaltDeadlines(parts=date(2018, 3, 31), whole_year=2019)
        found = salt_reform_task(task=TASK.POSTS, done_on=None, on=date(2018, 3, 31), deadlines=later)
        assert (found.value, because(found).required) == (Standing.RUNNING, date(2018, 3, 31))
        found = salt_reform_task(task=TASK.WHOLE_REFORM, done_on=None, on=date(2020, 1, 1), deadlines=later)
        assert (found.value, because(found).required) == (Standing.OVERDUE, date(2019, 12, 31))

    def test_days(self) -> None:
        """Nothing is finished after the day; nothing is judged before the plan."""
        with pytest.raises(InvalidFacts, match="done_on"):
            salt_reform_task(task=TASK.POSTS, done_on=ISSUED + DAY, on=ISSUED)
        assert salt_reform_task(task=TASK.POSTS, done_on=ISSUED, on=ISSUED).value is Standing.KEPT
        with pytest.raises(NotInForce):
            salt_reform_task(task=TASK.POSTS, done_on=None, on=ISSUED - DAY)


class TestLicence:
    """二（一）、四（二）: licences of wholesalers."""

    @pytest.mark.parametrize(
        ("printed", "on", "existing", "valid", "may_apply"),
        [
            (ISSUED, EXTENDED, True, True, True),
            (ISSUED, EXTENDED + DAY, True, False, True),
            (ISSUED - DAY, EXTENDED, False, False, False),
            (date(2017, 12, 20), OPENS - DAY, True, True, False),
            (date(2017, 12, 20), OPENS, True, True, True),
            (date(2020, 6, 30), EXTENDED + DAY, True, False, True),
            (None, OPENS, False, False, False),
            (None, ISSUED, False, False, False),
        ],
    )
    def test_days(
        self,
        printed: date | None,
        on: date,
        existing: bool,
        valid: bool,
        may_apply: bool,
    ) -> None:
        """Existing licences run to the one day, and new ones are applied for from the other."""
        last = EXTENDED if existing else printed
        assert salt_licence(printed_end=printed, on=on).value == SaltLicence(
            existing=existing, last_day=last, valid=valid, may_apply=may_apply
        )

    def test_findings(self) -> None:
        """What decided, where one thing did."""
        lapsed = salt_licence(printed_end=ISSUED - DAY, on=OPENS)
        assert (because(lapsed).holds, because(lapsed).required) == (False, ISSUED)
        never = salt_licence(printed_end=None, on=OPENS)
        assert (because(never).holds, str(because(never).citation.locator)) == (False, "二（一）")
        held = salt_licence(printed_end=date(2020, 6, 30), on=ISSUED)
        assert [one.holds for one in held.findings] == [True, None, True, False]
        assert held.findings[1].text().endswith(">2018-12-31")
        assert [one.required for one in held.findings] == [ISSUED, EXTENDED, EXTENDED, OPENS]

    @pytest.mark.parametrize(
        ("printed", "existing"), [(REFORM - DAY, False), (REFORM, True), (ISSUED - DAY, True), (ISSUED, True)]
    )
    def test_existing_since(self, printed: date, existing: bool) -> None:
        """On the other reading what existed when the reform began exists."""
        reading = ExistingLicence.AT_REFORM_START
        found = salt_licence(printed_end=printed, on=OPENS, existing_licence=reading).value
        assert (found.existing, found.valid, found.may_apply) == (existing, existing, existing)
        moved = SaltTransition(first_day=printed + DAY)
        found = salt_licence(printed_end=printed, on=OPENS, existing_licence=reading, transition=moved).value
        assert not found.existing

    def test_later_end(self) -> None:
        """On the other reading an extension cuts nothing short."""
        own, printed = LaterLicenceEnd.KEEPS_OWN_END, date(2020, 6, 30)
        for on, valid in ((printed, True), (printed + DAY, False)):
            found = salt_licence(printed_end=printed, on=on, later_licence_end=own).value
            assert (found.last_day, found.valid) == (printed, valid)
        assert salt_licence(printed_end=ISSUED, on=OPENS, later_licence_end=own).value.last_day == EXTENDED

    def test_late_application(self) -> None:
        """On the other reading whoever waits too long is no existing wholesaler any more."""
        for on, may in ((EXTENDED, True), (EXTENDED + DAY, False)):
            found = salt_licence(printed_end=ISSUED, on=on, late_application=LateApplication.ENDED).value
            assert found.may_apply is may
        new = EntryCapital.NEW_FIRMS
        found = salt_licence(
            printed_end=ISSUED, on=EXTENDED + DAY, late_application=LateApplication.ENDED, entry_capital=new
        ).value
        assert found.may_apply

    @pytest.mark.parametrize("printed", [None, ISSUED - DAY])
    def test_new_firms(self, printed: date | None) -> None:
        """On the other reading new firms may apply by the new rules, from the same day."""
        for on, may in ((OPENS - DAY, False), (OPENS, True)):
            found = salt_licence(printed_end=printed, on=on, entry_capital=EntryCapital.NEW_FIRMS).value
            assert (found.existing, found.valid, found.may_apply) == (False, False, may)

    def test_what_if(self) -> None:
        """Other days move the answer and the bounds that are told."""
        dates = evolve(SaltLicenceDates(), extended_to=date(2019, 6, 30), apply_from=date(2019, 1, 1))
        found = salt_licence(printed_end=ISSUED, on=date(2018, 12, 31), dates=dates)
        assert (found.value.last_day, found.value.may_apply) == (date(2019, 6, 30), False)
        assert [one.required for one in found.findings[2:]] == [date(2019, 6, 30), date(2019, 1, 1)]

    def test_before_the_plan(self) -> None:
        """Nothing is judged on a day before it."""
        with pytest.raises(NotInForce):
            salt_licence(printed_end=ISSUED, on=ISSUED - DAY)

    @given(st.dates(ISSUED, date(2025, 1, 1)), st.dates(date(2010, 1, 1), date(2030, 1, 1)), st.integers(0, 900))
    def test_a_later_end_is_never_worse(self, on: date, printed: date, more: int) -> None:
        """Whoever holds the longer licence may do no less, on any reading of its end."""
        for reading in LaterLicenceEnd:
            one, two = (
                salt_licence(printed_end=end, on=on, later_licence_end=reading).value
                for end in (printed, printed + timedelta(days=more))
            )
            assert (one.existing, one.valid, one.may_apply) <= (two.existing, two.valid, two.may_apply)
