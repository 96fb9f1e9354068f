"""Duties, targets, bodies and procedures."""

from __future__ import annotations

import pickle
from calendar import FRIDAY, SUNDAY, monthrange
from collections.abc import Mapping
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy.core import registers
from langfang_policy.core.bounds import Bound, Side, Unit, above, at_least, at_most, below, exactly
from langfang_policy.core.days import CalendarPeriod, add_months, after_days, after_working_days
from langfang_policy.core.decrees import Known, Period
from langfang_policy.core.errors import InvalidFacts
from langfang_policy.core.exact import Number
from langfang_policy.core.facts import PERCENT
from langfang_policy.core.locators import Citation
from langfang_policy.core.organs import Level, Organ, Party, Remit
from langfang_policy.core.registers import (
    After,
    Assessment,
    Body,
    Due,
    Duty,
    Member,
    Once,
    Procedure,
    ProcedureStep,
    Recurring,
    Standing,
    Target,
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


BUREAU = Organ(Level.CITY, Remit.EDUCATION)


def duty(key: str, due: Once | Recurring | After | None) -> Duty:
    """A duty of nobody in particular."""
    return Duty(key=key, who=(BUREAU,), zh="报告", en="report", citation=CLAUSE, due=due)


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

    def test_the_last_month_of_the_calendar(self) -> None:
        """It ends like any other, though no month follows it."""
        last = date(9999, 12, 31)
        assert Recurring(CalendarPeriod.MONTH, day=31).between(date(9999, 12, 1), last) == (last,)
        assert Recurring(CalendarPeriod.QUARTER, month=3).between(date(9999, 12, 1), last) == (last,)

    @given(st.dates(date(2015, 1, 1), date(2021, 1, 1)), st.integers(0, 60))
    def test_days_and_weeks(self, start: date, days: int) -> None:
        """Every day, every Sunday, and every Friday, the fifth day of a week, months' ends or not."""
        stretch = [start + DAY * number for number in range(days + 1)]
        assert Recurring(CalendarPeriod.DAY).between(start, stretch[-1]) == tuple(stretch)
        sundays = tuple(day for day in stretch if day.weekday() == SUNDAY)
        assert Recurring(CalendarPeriod.WEEK).between(start, stretch[-1]) == sundays
        fridays = tuple(day for day in stretch if day.weekday() == FRIDAY)
        assert Recurring(CalendarPeriod.WEEK, day=5).between(start, stretch[-1]) == fridays


RECEIVED = "收到申请", "the application is received"
FRIDAY_BEFORE = date(2017, 9, 29)


class TestAfter:
    """A last day that runs from an event, which itself does not count."""

    @pytest.mark.parametrize(
        ("period", "last"),
        [
            ({}, date(2017, 9, 29)),
            ({"days": 0}, date(2017, 9, 29)),
            ({"days": 1}, date(2017, 9, 30)),
            ({"days": 2}, date(2017, 10, 9)),
            ({"days": 2, "moved": False}, date(2017, 10, 1)),
            ({"days": 11}, date(2017, 10, 10)),
            ({"working_days": 1}, date(2017, 9, 30)),
            ({"working_days": 2}, date(2017, 10, 9)),
            ({"months": 0}, date(2017, 9, 29)),
            ({"months": 1}, date(2017, 10, 29)),
            ({"months": 5}, date(2018, 2, 28)),
            ({"hours": 0}, date(2017, 9, 29)),
            ({"hours": 23}, date(2017, 9, 29)),
            ({"hours": 24}, date(2017, 9, 30)),
            ({"hours": 48}, date(2017, 10, 1)),
        ],
    )
    def test_the_national_day_of_2017(self, period: dict[str, Any], last: date) -> None:
        """Saturday the 30th was made up, then came the holiday: a period of days does not end in it."""
        asked = After(zh=RECEIVED[0], en=RECEIVED[1], **period)
        assert asked.due(FRIDAY_BEFORE) == last

    @given(st.dates(date(2017, 1, 1), date(2019, 6, 30)), st.integers(1, 60))
    def test_it_counts_as_days_do(self, event: date, count: int) -> None:
        """Each kind of period by the rule of its own; nothing falls due before its event."""
        zh, en = RECEIVED
        for asked, last in (
            (After(zh=zh, en=en, days=count), after_days(event, count)),
            (After(zh=zh, en=en, working_days=count), after_working_days(event, count)),
            (After(zh=zh, en=en, months=count), add_months(event, count)),
            (After(zh=zh, en=en, hours=count * 24), event + DAY * count),
        ):
            assert asked.due(event) == last > event

    @pytest.mark.parametrize(
        ("period", "en", "zh"),
        [
            ({"days": 3}, "within 3 days after the application is received", "收到申请后3日内"),
            (
                {"working_days": 20},
                "within 20 working days after the application is received",
                "收到申请后20个工作日内",
            ),
            ({"months": 0}, "within 0 months after the application is received", "收到申请后0个月内"),
            ({"hours": 24}, "within 24 hours after the application is received", "收到申请后24小时内"),
            ({}, "at once when the application is received", "收到申请时立即"),
        ],
    )
    def test_words(self, period: dict[str, Any], en: str, zh: str) -> None:
        """In both languages."""
        asked = After(zh=RECEIVED[0], en=RECEIVED[1], **period)
        assert asked.text() == asked.text("en") == en
        assert asked.text("zh") == zh

    def test_one_period_runs_and_not_several(self) -> None:
        """Two are an error when the module loads, a zero among them too."""
        with pytest.raises(ValueError, match="the application is received: one period runs from an event, not several"):
            After(zh=RECEIVED[0], en=RECEIVED[1], days=0, hours=24)

    @pytest.mark.parametrize("period", [{}, {"days": 1}, {"working_days": 1}, {"months": 1}, {"hours": 1}], ids=str)
    @pytest.mark.parametrize("event", JUNK_DAYS)
    def test_an_event_is_a_day(self, period: dict[str, Any], event: date) -> None:
        """The day of a moment would be a guess."""
        with pytest.raises(InvalidFacts, match="allowed: a date") as caught:
            After(zh=RECEIVED[0], en=RECEIVED[1], **period).due(event)
        assert caught.value.fact == "event"

    def test_nothing_is_due_before_the_event_is_known(self) -> None:
        """In no list of what falls due."""
        asked = After(zh=RECEIVED[0], en=RECEIVED[1], days=3)
        assert asked.between(date.min, date.max) == ()
        assert falling_due([duty("answer", asked), duty("plan", Once(END))], START, END) == (
            Due(END, duty("plan", Once(END))),
        )
        assert duty("answer", asked).figures == {"due": asked}


class TestKnown:
    """Whether the text prints a due day."""

    def test_stated_unless_told(self) -> None:
        """Of a duty and of a target; a day that is presumed is another."""
        assert (Once(END).known, Recurring(CalendarPeriod.MONTH).known) == (Known.STATED, Known.STATED)
        assert Once(END, Known.PRESUMED) != Once(END)
        assert Recurring(CalendarPeriod.MONTH, known=Known.PRESUMED) != Recurring(CalendarPeriod.MONTH)
        asked = Target(key="x", zh="", en="", citation=CLAUSE, asks=at_least(1))
        assert (asked.due_known, evolve(asked, due_known=Known.PRESUMED).due_known) == (Known.STATED, Known.PRESUMED)

    def test_it_moves_no_day(self) -> None:
        """What is presumed falls due all the same."""
        for known in Known:
            assert Once(END, known).between(START, END) == (END,)
            assert Recurring(CalendarPeriod.YEAR, known=known).between(START, END) == (END,)


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

    @pytest.mark.parametrize(
        ("within", "days"),
        [
            (Period(), ["2017-09-05", "2017-10-05", "2017-11-05"]),
            (Period(date(2017, 10, 5)), ["2017-10-05", "2017-11-05"]),
            (Period(date(2017, 10, 6)), ["2017-11-05"]),
            (Period(None, date(2017, 10, 5)), ["2017-09-05", "2017-10-05"]),
            (Period(None, date(2017, 10, 4)), ["2017-09-05"]),
            (Period(date(2017, 9, 6), date(2017, 10, 4)), []),
        ],
    )
    def test_clamped_to_the_days_in_force(self, within: Period, days: list[str]) -> None:
        """Both ends included."""
        found = falling_due([self.REPORT], START, date(2017, 11, 30), within=within)
        assert [str(due.day) for due in found] == days

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


NINETY = PERCENT.at_least(90, "以上")


def target(key: str = "cover", due: date | None = END, asks: Bound = NINETY) -> Target:
    """Ninety per cent of something."""
    return Target(key=key, zh="覆盖率", en="cover", citation=CLAUSE, asks=asks, due=due)


class TestTarget:
    """A figure to be reached, as a bound."""

    @pytest.mark.parametrize(
        ("asks", "statuses"),
        [
            (at_least(90), (Standing.MISSED, Standing.KEPT, Standing.KEPT)),
            (above(90), (Standing.MISSED, Standing.MISSED, Standing.KEPT)),
            (at_most(90), (Standing.KEPT, Standing.KEPT, Standing.MISSED)),
            (below(90), (Standing.KEPT, Standing.MISSED, Standing.MISSED)),
            (exactly(90), (Standing.MISSED, Standing.KEPT, Standing.MISSED)),
        ],
        ids=str,
    )
    def test_just_below_at_and_just_above(self, asks: Bound, statuses: tuple[Standing, ...]) -> None:
        """Of the figure, whatever the side."""
        asked = Target(key="cover", zh="", en="", citation=CLAUSE, asks=asks)
        for seen, status in zip((89.9, 90, 90.1), statuses, strict=True):
            (found,) = assess_targets([asked], {"cover": seen}, on=END)
            assert (found.status, found.observed) == (status, Decimal(str(seen)))

    def test_figures(self) -> None:
        """The figure, its unit, its side and the day, where one is printed."""
        asked = Target(key="x", zh="", en="", citation=CLAUSE, asks=at_most(5, "以内", Unit("km", "公里")), due=END)
        assert asked.figures == {"figure": 5, "unit": "km", "comparator": "at_most", "due": END}
        equal = evolve(asked, asks=exactly(0), due=None)
        assert equal.figures == {"figure": 0, "unit": "", "comparator": "equal"}

    def test_equal_targets(self) -> None:
        """Their bound counts, with its word."""
        asked = Target(key="x", zh="", en="", citation=CLAUSE, asks=at_least(5))
        assert asked == Target(key="x", zh="", en="", citation=CLAUSE, asks=at_least(5))
        assert asked != evolve(asked, asks=at_least(6))
        assert asked != evolve(asked, asks=at_least(5, "不低于"))
        assert asked.asks.side is Side.AT_LEAST


class TestStanding:
    """How a thing stands: one vocabulary."""

    def test_the_words(self) -> None:
        """Of all decrees, for JSON and in Chinese."""
        assert [(one.json, one.zh) for one in Standing] == [
            ("not_yet_open", "未开始"), ("running", "进行中"), ("waiting", "待前置"), ("kept", "已完成"),
            ("kept_late", "逾期完成"), ("inadequate", "不符合要求"), ("overdue", "逾期未完成"), ("missed", "未完成"),
            ("not_reported", "未报告"), ("nothing_to_measure", "无可计量"), ("undetermined", "无法判定"),
        ]  # fmt: skip


class TestDuty:
    """Who must do what."""

    def test_a_line_of_a_register(self) -> None:
        """One bearer or several: organs, bodies or parties."""
        one = registers.duty(CLAUSE, "report", BUREAU, "报告", "report", Once(END))
        assert one == Duty(key="report", who=(BUREAU,), zh="报告", en="report", citation=CLAUSE, due=Once(END))
        several = registers.duty(CLAUSE, "report", (BUREAU, Party.SCHOOLS), "报告", "report")
        assert (several.who, several.due) == ((BUREAU, Party.SCHOOLS), None)


class TestAssessTargets:
    """A target is met, missed, not yet due or not reported."""

    @pytest.mark.parametrize(
        ("due", "on", "observed", "status"),
        [
            (END, END - DAY, 90, Standing.KEPT),
            (END, END - DAY, 89.9, Standing.RUNNING),
            (END, END - DAY, None, Standing.RUNNING),
            (END, END, 90, Standing.KEPT),
            (END, END, 89.9, Standing.RUNNING),
            (END, END, None, Standing.RUNNING),
            (END, END + DAY, 90, Standing.KEPT),
            (END, END + DAY, 89.9, Standing.MISSED),
            (END, END + DAY, None, Standing.NOT_REPORTED),
            (None, END, Decimal("90.0"), Standing.KEPT),
            (None, END, 89.9, Standing.MISSED),
            (None, END, None, Standing.NOT_REPORTED),
        ],
    )
    def test_about_the_due_day(self, due: date | None, on: date, observed: Number | None, status: Standing) -> None:
        """The due day itself still counts; what has no day is due at once."""
        asked = target(due=due)
        seen = {} if observed is None else {"cover": observed}
        exact = None if observed is None else Decimal(str(observed))
        assert assess_targets([asked], seen, on=on) == (Assessment(asked, status, exact),)

    def test_the_bound_decides(self) -> None:
        """At the figure, 超过 is not reached."""
        assessed = assess_targets([target(asks=PERCENT.above(90))], {"cover": 90}, on=END + DAY)
        assert [one.status for one in assessed] == [Standing.MISSED]

    def test_targets_keep_their_order_and_are_never_dropped(self) -> None:
        """Stages that share a metric are assessed each."""
        early, late, other = target(due=START), target(due=END), target("other")
        assessed = assess_targets(iter([late, other, early]), {"cover": 1}, on=START + DAY)
        assert [one.target for one in assessed] == [late, other, early]
        expected = [Standing.RUNNING, Standing.RUNNING, Standing.MISSED]
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
        assert other is Standing.KEPT or one is not Standing.KEPT


class TestFigures:
    """What each entry of a register carries as figures."""

    @pytest.mark.parametrize(
        ("entry", "figures"),
        [
            (duty("x", None), {}),
            (duty("x", Once(END)), {"due": Once(END)}),
            (target(due=None), {"figure": 90, "unit": "%", "comparator": "at_least"}),
            (target(), {"figure": 90, "unit": "%", "comparator": "at_least", "due": END}),
            (Body(key="x", zh="领导小组", en="leading group", citation=CLAUSE), {}),
            (Procedure(key="x", zh="程序", en="procedure", citation=CLAUSE, steps=()), {}),
        ],
    )
    def test_figures(self, entry: Duty | Target | Body | Procedure, figures: Mapping[str, object]) -> None:
        """Only those that the decree names."""
        assert entry.figures == figures

    def test_what_a_target_leaves_out(self) -> None:
        """For the city, without a day."""
        bare = Target(key="x", zh="", en="", citation=CLAUSE, asks=NINETY)
        assert (bare.scope, bare.due, bare.who, bare.series) == (Level.CITY, None, (), None)

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


class TestWords:
    """What a register lists, in a line of either language."""

    @pytest.mark.parametrize(
        ("due", "en", "zh"),
        [
            (Once(END), f"by {END}", f"至{END}止"),
            (Once(END, Known.PRESUMED), f"by {END} (presumed)", f"至{END}止（推定）"),
            (Recurring(CalendarPeriod.QUARTER), "each quarter", "每季度"),
            (Recurring(CalendarPeriod.MONTH, day=5), "each month by day 5", "每月第5日前"),
            (Recurring(CalendarPeriod.YEAR, month=3), "each year by the last day of month 3", "每年第3个月前"),
            (Recurring(CalendarPeriod.YEAR, month=3, day=31), "each year by day 31 of month 3", "每年第3个月第31日前"),
            (Recurring(CalendarPeriod.YEAR, known=Known.PRESUMED), "each year (presumed)", "每年（推定）"),
            (After(zh="收到", en="it comes", months=2), "within 2 months after it comes", "收到后2个月内"),
        ],
        ids=str,
    )
    def test_by_when(self, due: Once | Recurring | After, en: str, zh: str) -> None:
        """As printed, and how it is known where it is not."""
        assert (due.text(), due.text("zh"), str(due)) == (en, zh, en)

    def test_a_duty_and_a_target(self) -> None:
        """The key, what it is, who or how much, and by when."""
        one = registers.duty(CLAUSE, "report", BUREAU, "报告", "Report", Once(END))
        assert one.text() == f"report: Report (city education department; by {END})"
        assert one.text("zh") == f"report：报告（市教育局；至{END}止）"
        assert evolve(one, due=None).text() == "report: Report (city education department)"
        asked = target()
        assert asked.text() == f"cover: cover (≥90%; by {END})"
        assert asked.text("zh") == f"cover：覆盖率（90%以上；至{END}止）"
        assert evolve(asked, due=None).text() == "cover: cover (≥90%)"
        assert evolve(asked, due_known=Known.PRESUMED).text("zh").endswith("止（推定））")

    def test_a_body_and_a_procedure(self) -> None:
        """How many members or steps; a step has who takes it."""
        steps = (ProcedureStep(key="a", zh="甲", en="A", who=(BUREAU,)), ProcedureStep(key="b", zh="乙", en="B"))
        held = Procedure(key="x", zh="程序", en="Procedure", citation=CLAUSE, steps=steps)
        assert (held.text(), held.text("zh")) == ("x: Procedure (2 steps)", "x：程序（2步）")
        assert (steps[0].text(), steps[0].text("zh")) == ("a: A (city education department)", "a：甲（市教育局）")
        assert (steps[1].text(), steps[1].text("zh")) == ("b: B", "b：乙")
        group = Body(key="g", zh="组", en="Group", citation=CLAUSE, members=(Member("组长", "", "市长"),))
        assert (group.text(), group.text("zh")) == ("g: Group (1 member)", "g：组（成员1）")

    def test_a_day_that_falls_due(self) -> None:
        """The day before the duty."""
        one = registers.duty(CLAUSE, "report", BUREAU, "报告", "Report", Once(END))
        (found,) = falling_due([one], END, END)
        assert found.text() == f"{END} {one.text()}"
        assert found.text("zh") == f"{END} {one.text('zh')}"

    @pytest.mark.parametrize(
        ("due", "day"),
        [
            (Recurring(CalendarPeriod.YEAR, month=2, day=31), date(2020, 2, 29)),
            (Recurring(CalendarPeriod.YEAR, month=2), date(2020, 2, 29)),
            (Recurring(CalendarPeriod.MONTH, day=31), date(2020, 4, 30)),
            (Recurring(CalendarPeriod.QUARTER, month=2, day=3), date(2020, 5, 3)),
            (Recurring(CalendarPeriod.WEEK, day=3), date(2020, 4, 29)),
        ],
        ids=str,
    )
    def test_a_day_that_its_month_lacks(self, due: Recurring, day: date) -> None:
        """Is the month's last; a week's days count from Monday."""
        assert day in due.between(date(2020, 1, 1), date(2020, 6, 30))
        assert day + DAY not in due.between(date(2020, 1, 1), date(2020, 6, 30))


class TestRegister:
    """A tuple that shows itself."""

    def test_it_names_what_it_holds(self) -> None:
        """By key, by id, or as it is; many are counted."""
        one = registers.duty(CLAUSE, "report", BUREAU, "报告", "Report")
        assert str(registers.Register(one, "b")) == "2: report, b"
        assert repr(registers.Register(one, "b")) == "<Register of 2: report, b>"
        many = registers.Register(*(f"item {number}" for number in range(100)))
        assert str(many).startswith("100: item 0, item 1")
        assert "item 30" not in str(many)
        assert pickle.loads(pickle.dumps(many)) == many
