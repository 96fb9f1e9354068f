"""66号 part 二: failures, disclosure, measures of the superior, leniency."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import compress, product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy.core.errors import InvalidFacts, NotInForce, Undetermined
from langfang_policy.core.registers import Standing
from langfang_policy.credit import (
    CreditScope,
    DepartmentsToo,
    DisclosureExtent,
    FailureCause,
    FailureOutcome,
    FailureTask,
    GovernmentSubject,
    Initiative,
    MeasuresTogether,
    MitigatingAct,
    PartialDisclosure,
    ProtectedInterest,
    SuperiorMeasure,
    disclosure_extent,
    failure_recorded,
    failure_task,
    may_be_lenient,
    superior_measures,
)
from tests.helpers import agrees, because

NAMED, UNNAMED, OUTSIDE = CreditScope
SUBJECT, DAY = GovernmentSubject, timedelta(days=1)


def recorded(**more: Any) -> CreditScope:
    """Whether a civil servant's broken promise enters the record, but for what is said."""
    facts: dict[str, Any] = {
        "subject": SUBJECT.CIVIL_SERVANT,
        "in_duty": True,
        "cause": FailureCause.BROKEN_PROMISE,
        "outcome": FailureOutcome.ACCOUNTABILITY,
    }
    return failure_recorded(**facts | more).value


class TestFailureRecord:
    """二（一）: who, in duty, for what, with what outcome."""

    @pytest.mark.parametrize("subject", GovernmentSubject)
    def test_subjects(self, subject: GovernmentSubject) -> None:
        """Governments and civil servants; departments as they are read."""
        assert recorded(subject=subject) is (OUTSIDE if subject is SUBJECT.OTHER else NAMED)
        named = {SUBJECT.GOVERNMENT, SUBJECT.CIVIL_SERVANT}
        strict = recorded(subject=subject, departments_too=DepartmentsToo.LEFT_OUT)
        assert strict is (NAMED if subject in named else OUTSIDE)

    @pytest.mark.parametrize("cause", FailureCause)
    def test_causes(self, cause: FailureCause) -> None:
        """What was reached on another ground is no failure."""
        assert recorded(cause=cause) is (OUTSIDE if cause is FailureCause.OTHER else NAMED)

    @pytest.mark.parametrize("outcome", FailureOutcome)
    def test_outcomes(self, outcome: FailureOutcome) -> None:
        """Five are certain, another may be meant, none is none."""
        other = {FailureOutcome.OTHER: UNNAMED, FailureOutcome.NONE: OUTSIDE}
        assert recorded(outcome=outcome) is other.get(outcome, NAMED)

    def test_duty(self) -> None:
        """What came about in private is not recorded, and that decides."""
        assert recorded(in_duty=False) is OUTSIDE
        assert recorded(in_duty=False, outcome=FailureOutcome.OTHER) is OUTSIDE


class TestFailureTask:
    """二（一）: by the end of 2017."""

    @pytest.mark.parametrize(
        ("completed", "on", "expected"),
        [
            (None, date(2017, 12, 29), Standing.RUNNING),
            (None, date(2017, 12, 31), Standing.RUNNING),
            (None, date(2018, 1, 1), Standing.OVERDUE),
            (date(2017, 12, 1), date(2018, 1, 1), Standing.KEPT),
            (date(2017, 12, 31), date(2018, 1, 1), Standing.KEPT),
            (date(2018, 1, 1), date(2018, 1, 1), Standing.KEPT_LATE),
        ],
    )
    def test_last_day(self, completed: date | None, on: date, expected: Standing) -> None:
        """The last day of the year belongs to it."""
        assert failure_task(completed, on=on).value is expected

    def test_another_year(self) -> None:
        """The figure is one of the plan, and told as a day."""
        found = failure_task(None, on=date(2018, 12, 31), task=FailureTask(year=2018))
        assert found.value is Standing.RUNNING
        assert found.findings[0].required == date(2018, 12, 31)

    def test_days(self) -> None:
        """Nothing is done after the day, or judged before the plan."""
        with pytest.raises(InvalidFacts, match="not before 2018-01-02"):
            failure_task(date(2018, 1, 2), on=date(2018, 1, 1))
        with pytest.raises(NotInForce):
            failure_task(None, on=date(2017, 12, 28))

    def test_what_may_be_asked_instead(self) -> None:
        """Both ends of the figure's range are in, what lies just outside is not."""
        assert [FailureTask(year=one).year for one in (2017, 2100)] == [2017, 2100]
        for beyond in (2016, 2101):
            with pytest.raises(InvalidFacts):
                FailureTask(year=beyond)


class TestDisclosure:
    """二（二）: four interests."""

    @given(st.frozensets(st.sampled_from(ProtectedInterest)), st.sampled_from(PartialDisclosure))
    def test_one_is_enough(self, touches: frozenset[ProtectedInterest], read: PartialDisclosure) -> None:
        """Nothing touched is published; any of the four bars it, or a part of it."""
        found = disclosure_extent(touches, partial_disclosure=read)
        barred = {
            PartialDisclosure.WITHHELD: DisclosureExtent.WITHHELD,
            PartialDisclosure.REST_PUBLISHED: DisclosureExtent.REST_PUBLISHED,
        }[read]
        assert found.value is (barred if touches else DisclosureExtent.PUBLISHED)
        agrees(found, not touches)
        assert sum(one.holds is False for one in found.findings) == len(touches)


class TestSuperior:
    """二（四）: five measures."""

    @pytest.mark.parametrize(("subject", "record"), list(product(GovernmentSubject, (True, False))))
    def test_against_whom(self, subject: GovernmentSubject, record: bool) -> None:
        """Governments and departments with a record, nobody else."""
        found = superior_measures(subject, has_record=record)
        reached = record and subject in {SUBJECT.GOVERNMENT, SUBJECT.DEPARTMENT}
        assert found.value.measures == (tuple(SuperiorMeasure) if reached else ())
        assert found.value.chosen is reached
        agrees(found, reached)
        together = superior_measures(subject, has_record=record, measures_together=MeasuresTogether.TOGETHER).value
        assert (together.measures, together.chosen) == (found.value.measures, False)
        assert len(SuperiorMeasure) == 5


def lenient(*acts: MitigatingAct, own: bool | None, **more: Any) -> bool:
    """Whether sanctions of a civil servant may be lightened."""
    found = may_be_lenient(SUBJECT.CIVIL_SERVANT, acts=frozenset(acts), own_initiative=own, **more)
    if found:
        agrees(found, found.value)
    return found.value


class TestLeniency:
    """二（五）: three acts."""

    @pytest.mark.parametrize(
        ("act", "first_two", "every", "first"),
        [
            (MitigatingAct.MADE_GOOD, False, False, False),
            (MitigatingAct.REMOVED_EFFECT, False, False, True),
            (MitigatingAct.STOPPED_HARM, True, False, True),
        ],
    )
    def test_initiative(self, act: MitigatingAct, first_two: bool, every: bool, first: bool) -> None:
        """Which act counts without it is a reading; with it, each does."""
        read = {Initiative.FIRST_TWO: first_two, Initiative.ALL: every, Initiative.FIRST: first}
        assert {one: lenient(act, own=False, initiative=one) for one in Initiative} == read
        assert all(lenient(act, own=True, initiative=one) for one in Initiative)

    @pytest.mark.parametrize("subject", GovernmentSubject)
    @pytest.mark.parametrize("read", Initiative)
    def test_initiative_is_asked_where_it_matters(self, read: Initiative, subject: GovernmentSubject) -> None:
        """And not where either answer gives the same, whatever was done."""
        for done in product((True, False), repeat=len(MitigatingAct)):
            facts: Any = {"acts": frozenset(compress(MitigatingAct, done)), "initiative": read}
            either = {may_be_lenient(subject, **facts, own_initiative=own).value for own in (True, False)}
            if len(either) == 1:
                assert {may_be_lenient(subject, **facts).value} == either
                continue
            with pytest.raises(Undetermined) as caught:
                may_be_lenient(subject, **facts)
            assert caught.value.missing == ("own_initiative",)

    def test_one_is_enough(self) -> None:
        """And none is not."""
        assert lenient(MitigatingAct.MADE_GOOD, MitigatingAct.STOPPED_HARM, own=False)
        assert not lenient(own=True)

    @pytest.mark.parametrize("subject", GovernmentSubject)
    def test_civil_servants_alone(self, subject: GovernmentSubject) -> None:
        """The words are of them."""
        found = may_be_lenient(subject, acts=frozenset(MitigatingAct), own_initiative=True)
        assert found.value is (subject is SUBJECT.CIVIL_SERVANT)
        if not found:
            assert because(found).zh == "公务员"
