"""Duties, targets, bodies and procedures."""

from __future__ import annotations

from calendar import FRIDAY, SUNDAY, monthrange
from collections.abc import Mapping
from datetime import date, datetime, timedelta
from decimal import Decimal

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy.core.days import CalendarPeriod
from langfang_policy.core.decrees import Period
from langfang_policy.core.errors import InvalidFacts
from langfang_policy.core.exact import Number
from langfang_policy.core.locators import Citation
from langfang_policy.core.registers import (
    Assessment,
    Body,
    Comparator,
    Due,
    Duty,
    Member,
    Once,
    Procedure,
    ProcedureStep,
    Recurring,
    Target,
    TargetStatus,
    assess_targets,
    falling_due,
)

DAY = timedelta(days=1)
CLAUSE = Citation.parse("廊政办字〔2017〕118号 四（一）")
MONTHS = {CalendarPeriod.MONTH: 1, CalendarPeriod.QUARTER: 3, CalendarPeriod.HALF_YEAR: 6, CalendarPeriod.YEAR: 12}
JUNK_DAYS = [None, "2017-12-31", datetime(2017, 12, 31), 20171231]
START, END = date(2017, 9, 1), date(2017, 12, 31)


def last_of_month(day: date) -> int:
    """The number of the month's last day."""
    return monthrange(day.year, day.month)[1]


def duty(key: str, due: Once | Recurring | None) -> Duty:
    """A duty of nobody in particular."""
    return Duty(key=key, who=("各县（市、区）",), zh="报告", en="report", citation=CLAUSE, due=due)


class TestOnce:
    """A single last day falls due on itself."""

    def test_both_ends_are_included(self) -> None:
        """Just outside and at each end."""
        once = Once(END)
        assert once.between(END, END) == (END,)
        assert once.between(END - DAY, END) == once.between(END, END + DAY) == (END,)
        assert once.between(END + DAY, END + 9 * DAY) == once.between(END - 9 * DAY, END - DAY) == ()


@st.composite
def recurring_by_months(draw: st.DrawFn) -> Recurring:
    """A last day in each period of whole months, its month and day named or not."""
    every = draw(st.sampled_from(list(MONTHS)))
    month = draw(st.none() | st.integers(1, MONTHS[every]))
    return Recurring(every, month=month, day=draw(st.none() | st.integers(1, 31)))


def falls_due(rule: Recurring, day: date) -> bool:
    """Whether the day is one on which a duty by months falls due, judged from the day alone."""
    months = MONTHS[rule.every]
    unnamed = months if rule.day is None else 1
    in_month = (day.month - 1) % months + 1 == (rule.month or unnamed)
    return in_month and day.day == min(rule.day or 31, last_of_month(day))


class TestRecurring:
    """A last day in each calendar period."""

    @given(recurring_by_months(), st.dates(date(2015, 1, 1), date(2021, 1, 1)), st.integers(0, 900))
    def test_the_days_are_those_that_fall_due_one_by_one(self, rule: Recurring, start: date, days: int) -> None:
        """Both ends included, in order."""
        stretch = [start + DAY * number for number in range(days + 1)]
        assert rule.between(start, stretch[-1]) == tuple(day for day in stretch if falls_due(rule, day))

    @given(recurring_by_months(), st.dates(date(2015, 1, 1), date(2021, 1, 1)), st.integers(0, 200), st.data())
    def test_nothing_falls_due_outside_its_bounds(
        self, rule: Recurring, start: date, days: int, data: st.DataObject
    ) -> None:
        """Both bounds included."""
        end = start + DAY * days
        found = rule.between(start, end)
        first, last = sorted(data.draw(st.tuples(*[st.sampled_from([start, *found, end])] * 2)))
        bounded = evolve(rule, within=Period(first, last))
        assert bounded.between(start, end) == tuple(day for day in found if first <= day <= last)

    @pytest.mark.parametrize(
        ("rule", "days"),
        [
            (Recurring(CalendarPeriod.MONTH), ["2017-09-30", "2017-10-31", "2017-11-30", "2017-12-31"]),
            (Recurring(CalendarPeriod.MONTH, day=31), ["2017-09-30", "2017-10-31", "2017-11-30", "2017-12-31"]),
            (Recurring(CalendarPeriod.MONTH, day=1), ["2017-09-01", "2017-10-01", "2017-11-01", "2017-12-01"]),
            (Recurring(CalendarPeriod.QUARTER), ["2017-09-30", "2017-12-31"]),
            (Recurring(CalendarPeriod.QUARTER, day=5), ["2017-10-05"]),
            (Recurring(CalendarPeriod.QUARTER, month=2), ["2017-11-30"]),
            (Recurring(CalendarPeriod.HALF_YEAR, month=3, day=1), ["2017-09-01"]),
            (Recurring(CalendarPeriod.YEAR), ["2017-12-31"]),
            (Recurring(CalendarPeriod.YEAR, month=10, day=20), ["2017-10-20"]),
            (Recurring(CalendarPeriod.YEAR, day=20), []),
        ],
    )
    def test_the_last_four_months_of_2017(self, rule: Recurring, days: list[str]) -> None:
        """A day without a month is one of the first month, a month without a day its last day."""
        assert [day.isoformat() for day in rule.between(START, END)] == days

    @given(st.dates(date(2015, 1, 1), date(2021, 1, 1)), st.integers(0, 60))
    def test_days_and_weeks(self, start: date, days: int) -> None:
        """Every day, every Sunday, and every Friday, the fifth day of a week, months' ends or not."""
        stretch = [start + DAY * number for number in range(days + 1)]
        assert Recurring(CalendarPeriod.DAY).between(start, stretch[-1]) == tuple(stretch)
        sundays = tuple(day for day in stretch if day.weekday() == SUNDAY)
        assert Recurring(CalendarPeriod.WEEK).between(start, stretch[-1]) == sundays
        fridays = tuple(day for day in stretch if day.weekday() == FRIDAY)
        assert Recurring(CalendarPeriod.WEEK, day=5).between(start, stretch[-1]) == fridays


class TestFallingDue:
    """What falls due between two days."""

    REPORT = duty("report", Recurring(CalendarPeriod.MONTH, day=5))
    PLAN = duty("plan", Once(date(2017, 10, 5)))
    SOON = duty("soon", Once(date(2017, 9, 2)))
    ALWAYS = duty("always", None)

    def test_in_the_order_of_the_days(self) -> None:
        """Of one day, in the order of the duties; what has no time is left out."""
        found = falling_due([self.PLAN, self.ALWAYS, self.REPORT, self.SOON], START, date(2017, 11, 4))
        assert found == (
            Due(date(2017, 9, 2), self.SOON),
            Due(date(2017, 9, 5), self.REPORT),
            Due(date(2017, 10, 5), self.PLAN),
            Due(date(2017, 10, 5), self.REPORT),
        )

    def test_both_ends_are_included(self) -> None:
        """A stretch may be one day."""
        day = date(2017, 10, 5)
        assert [due.duty.key for due in falling_due((self.PLAN,), day, day)] == ["plan"]
        assert falling_due((self.PLAN,), day + DAY, day + DAY) == ()
        assert falling_due((), START, END) == ()

    def test_an_end_before_the_start_is_refused(self) -> None:
        """Even where nothing is listed."""
        with pytest.raises(InvalidFacts) as caught:
            falling_due((), START, START - DAY)
        assert str(caught.value) == (
            "end: datetime.date(2017, 8, 31) is not usable; allowed: a day not before 2017-09-01"
        )
        assert caught.value.zh.endswith("应为不早于2017-09-01的日期")

    @pytest.mark.parametrize("day", JUNK_DAYS)
    def test_what_is_no_day_is_refused_by_name(self, day: date) -> None:
        """At either end."""
        for start, end, fact in ((day, END, "start"), (START, day, "end")):
            with pytest.raises(InvalidFacts, match="allowed: a date") as caught:
                falling_due((), start, end)
            assert caught.value.fact == fact


class TestComparator:
    """How an observation is held against a figure: 不低于 and 不高于 own it, 超过 and 低于 do not."""

    @pytest.mark.parametrize(
        ("comparator", "holds"),
        [
            (Comparator.AT_LEAST, (False, True, True)),
            (Comparator.ABOVE, (False, False, True)),
            (Comparator.AT_MOST, (True, True, False)),
            (Comparator.BELOW, (True, False, False)),
            (Comparator.EQUAL, (False, True, False)),
        ],
    )
    def test_just_below_at_and_just_above(self, comparator: Comparator, holds: tuple[bool, ...]) -> None:
        """Of the figure."""
        for figure in (90, Decimal("0.5"), 0):
            near = (figure - Decimal("0.001"), Decimal(figure), figure + Decimal("0.001"))
            assert tuple(comparator.holds(observed, figure) for observed in near) == holds


def target(key: str = "cover", due: date | None = END, comparator: Comparator = Comparator.AT_LEAST) -> Target:
    """Ninety per cent of something."""
    return Target(
        key=key, zh="覆盖率", en="cover", citation=CLAUSE, figure=90, unit="%", due=due, comparator=comparator
    )


class TestAssessTargets:
    """A target is met, missed, not yet due or not reported."""

    @pytest.mark.parametrize(
        ("due", "on", "observed", "status"),
        [
            (END, END - DAY, 90, TargetStatus.MET),
            (END, END - DAY, 89.9, TargetStatus.NOT_YET_DUE),
            (END, END - DAY, None, TargetStatus.NOT_YET_DUE),
            (END, END, 90, TargetStatus.MET),
            (END, END, 89.9, TargetStatus.NOT_YET_DUE),
            (END, END, None, TargetStatus.NOT_YET_DUE),
            (END, END + DAY, 90, TargetStatus.MET),
            (END, END + DAY, 89.9, TargetStatus.MISSED),
            (END, END + DAY, None, TargetStatus.NOT_REPORTED),
            (None, END, Decimal("90.0"), TargetStatus.MET),
            (None, END, 89.9, TargetStatus.MISSED),
            (None, END, None, TargetStatus.NOT_REPORTED),
        ],
    )
    def test_about_the_due_day(self, due: date | None, on: date, observed: Number | None, status: TargetStatus) -> None:
        """The due day itself still counts; what has no day is due at once."""
        asked = target(due=due)
        seen = {} if observed is None else {"cover": observed}
        exact = None if observed is None else Decimal(str(observed))
        assert assess_targets([asked], seen, on=on) == (Assessment(asked, status, exact),)

    def test_the_comparator_decides(self) -> None:
        """At the figure, 超过 is not reached."""
        assessed = assess_targets([target(comparator=Comparator.ABOVE)], {"cover": 90}, on=END + DAY)
        assert [one.status for one in assessed] == [TargetStatus.MISSED]

    def test_targets_keep_their_order_and_are_never_dropped(self) -> None:
        """Stages that share a metric are assessed each."""
        early, late, other = target(due=START), target(due=END), target("other")
        assessed = assess_targets(iter([late, other, early]), {"cover": 1}, on=START + DAY)
        assert [one.target for one in assessed] == [late, other, early]
        expected = [TargetStatus.NOT_YET_DUE, TargetStatus.NOT_YET_DUE, TargetStatus.MISSED]
        assert [one.status for one in assessed] == expected

    def test_an_observation_of_no_target_is_refused(self) -> None:
        """With the keys that there are, each once."""
        with pytest.raises(InvalidFacts) as caught:
            assess_targets([target(), target("other"), target()], {"cover": 1, "over": 1}, on=END)
        assert str(caught.value) == "observations: 'over' is not usable; allowed: keys among cover, other"
        assert caught.value.zh == "observations：'over'不可用；应为指标须为cover、other之一"

    @pytest.mark.parametrize("seen", [float("nan"), "90", True, Decimal("Infinity")])
    def test_what_is_no_number_is_refused_by_name(self, seen: Number) -> None:
        """The target's key among the observations."""
        with pytest.raises(InvalidFacts) as caught:
            assess_targets([target()], {"cover": seen}, on=END)
        assert caught.value.fact == "observations.cover"

    @pytest.mark.parametrize("day", JUNK_DAYS)
    def test_what_is_no_day_is_refused_by_name(self, day: date) -> None:
        """Even where nothing is assessed."""
        with pytest.raises(InvalidFacts, match="allowed: a date") as caught:
            assess_targets([], {}, on=day)
        assert caught.value.fact == "on"

    @given(st.integers(80, 100), st.integers(80, 100), st.sampled_from([START, END, END + DAY]))
    def test_more_is_never_worse(self, left: int, right: int, on: date) -> None:
        """For a target that asks for at least its figure."""
        low, high = sorted((left, right))
        one, other = (assess_targets([target()], {"cover": seen}, on=on)[0].status for seen in (low, high))
        assert other is TargetStatus.MET or one is not TargetStatus.MET


class TestFigures:
    """What each entry of a register carries as figures."""

    @pytest.mark.parametrize(
        ("entry", "figures"),
        [
            (duty("x", None), {}),
            (duty("x", Once(END)), {"due": Once(END)}),
            (target(due=None), {"figure": 90, "unit": "%", "comparator": Comparator.AT_LEAST}),
            (target(), {"figure": 90, "unit": "%", "comparator": Comparator.AT_LEAST, "due": END}),
            (Body(key="x", zh="领导小组", en="leading group", citation=CLAUSE), {}),
            (Procedure(key="x", zh="程序", en="procedure", citation=CLAUSE, steps=()), {}),
        ],
    )
    def test_figures(self, entry: Duty | Target | Body | Procedure, figures: Mapping[str, object]) -> None:
        """Only those that the decree names."""
        assert entry.figures == figures

    def test_what_a_target_leaves_out(self) -> None:
        """At least its figure, for the city, without a day."""
        bare = Target(key="x", zh="", en="", citation=CLAUSE, figure=1, unit="%")
        assert (bare.comparator, bare.scope, bare.due) == (Comparator.AT_LEAST, "city", None)

    def test_a_body_lists_its_members_as_published(self) -> None:
        """Role, name, post; none where none is named."""
        head = Member("组长", "", "市长")
        body = Body(key="x", zh="领导小组", en="leading group", citation=CLAUSE, members=(head,))
        assert (body.members, body.seat) == ((head,), None)
        assert Body(key="x", zh="", en="", citation=CLAUSE).members == ()


KEYS = ("apply", "accept", "review", "publish")
PROCEDURE = Procedure(
    key="award",
    zh="评审",
    en="award",
    citation=CLAUSE,
    steps=tuple(ProcedureStep(key=key, zh=key, en=key) for key in KEYS),
)


class TestProcedure:
    """Steps are done in their order."""

    @given(st.frozensets(st.sampled_from(KEYS)))
    def test_the_next_step_is_the_first_that_is_not_done(self, done: frozenset[str]) -> None:
        """If those done are the first ones; otherwise the first done too early is at fault."""
        count = len(done)
        if done == set(KEYS[:count]):
            expected = PROCEDURE.steps[count] if count < len(KEYS) else None
            assert PROCEDURE.next_step(done) == expected
        else:
            missing = next(key for key in KEYS if key not in done)
            early = next(key for key in KEYS[KEYS.index(missing) :] if key in done)
            with pytest.raises(InvalidFacts) as caught:
                PROCEDURE.next_step(done)
            assert caught.value.fact == "done"
            assert str(caught.value) == (
                f"done: '{early}' is not usable; allowed: steps in order: {missing} comes first"
            )
            assert caught.value.zh.endswith("应为应按顺序办理")

    def test_at_the_outset_the_first_step_is_next(self) -> None:
        """Where nothing is done."""
        assert PROCEDURE.next_step() == PROCEDURE.steps[0]

    def test_a_step_that_the_procedure_lacks_is_refused(self) -> None:
        """The first of them, by name."""
        with pytest.raises(InvalidFacts) as caught:
            PROCEDURE.next_step(frozenset({"apply", "pay", "bribe"}))
        assert str(caught.value) == ("done: 'bribe' is not usable; allowed: steps among apply, accept, review, publish")
        assert caught.value.zh == "done：'bribe'不可用；应为步骤须为apply、accept、review、publish之一"

    def test_what_a_step_leaves_out(self) -> None:
        """It needs nothing, names nobody, and stands where the procedure does."""
        step = PROCEDURE.steps[0]
        assert (step.who, step.needs, step.citation) == ((), (), None)
