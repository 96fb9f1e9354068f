"""Left-behind children: the quarterly survey, the quarterly report and its chain."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy import ask
from langfang_policy import children as ch
from langfang_policy.children import (
    Actor,
    FirstQuarter,
    QuarterEnd,
    QuarterTask,
    ReportRecipient,
)
from langfang_policy.core.days import WorkingCalendar
from langfang_policy.core.decisions import Decision
from langfang_policy.core.errors import InvalidFacts, NotInForce, Undetermined
from langfang_policy.core.forms import plain
from langfang_policy.core.registers import Standing
from tests.helpers import because

DAY = timedelta(days=1)
Q2, Q2_END = date(2018, 4, 1), date(2018, 6, 30)
LATER = date(2019, 3, 1)
FAR, FAR_END = date(2035, 1, 1), date(2035, 3, 31)
MOVED = QuarterEnd.NEXT_WORKING_DAY
PROPER: dict[str, Any] = {
    "quarter": FAR, "signed_by_leader": True, "sealed": True, "recipients": frozenset(ReportRecipient),
}  # fmt: skip


def holds(decision: Decision[Any]) -> list[bool | None]:
    """Which findings hold."""
    return [finding.holds for finding in decision.findings]


def lasts(periods: tuple[Any, ...]) -> list[str]:
    """The last day of each."""
    return [str(period.last) for period in periods]


class TestSurveys:
    """One survey a quarter (三（一）)."""

    def test_quarter_ends(self) -> None:
        """The last day of a quarter is in it, the next is not."""
        ends = [date(2018, 3, 31), date(2018, 6, 30), date(2018, 9, 30), date(2018, 12, 31)]
        decision = ch.check_surveys(ends, year=2018, on=LATER)
        assert bool(decision.value) is True
        assert decision.because is None
        assert holds(decision) == [True] * 4 + [None]
        starts = [date(2018, 4, 1), date(2018, 7, 1), date(2018, 10, 1), date(2019, 1, 1)]
        decision = ch.check_surveys(starts, year=2018, on=LATER)
        assert lasts(decision.value.missed) == ["2018-03-31"]
        assert decision.value.running is None
        assert holds(decision) == [False, True, True, True, None]
        assert decision.findings[-1].observed == 1
        assert bool(decision.value) is because(decision).holds is False
        assert plain(decision.value)

    @pytest.mark.parametrize(
        ("on", "missed", "running"),
        [
            (date(2018, 1, 1), [], "2018-03-31"),
            (date(2018, 3, 31), [], "2018-03-31"),
            (date(2018, 4, 1), ["2018-03-31"], "2018-06-30"),
            (date(2018, 12, 31), ["2018-03-31", "2018-06-30", "2018-09-30"], "2018-12-31"),
            (date(2019, 1, 1), ["2018-03-31", "2018-06-30", "2018-09-30", "2018-12-31"], None),
        ],
    )
    def test_a_quarter_is_missed_once_it_is_past(self, on: date, missed: list[str], running: str | None) -> None:
        """On its last day a survey may still be made."""
        check = ch.check_surveys([], year=2018, on=on).value
        assert lasts(check.missed) == missed
        assert (None if check.running is None else str(check.running.last)) == running
        assert bool(check) is (not missed)

    def test_a_year_to_come(self) -> None:
        """Nothing is owed before its first day."""
        decision = ch.check_surveys([], year=2019, on=date(2018, 12, 31))
        assert decision.value == ch.SurveyCheck(missed=(), running=None)
        assert holds(decision) == [None]

    @pytest.mark.parametrize(
        ("reading", "missed"),
        [
            (FirstQuarter.OWED, ["2017-09-30", "2017-12-31"]),
            (FirstQuarter.NOT_OWED, ["2017-12-31"]),
        ],
    )
    def test_the_first_quarter(self, reading: FirstQuarter, missed: list[str]) -> None:
        """The opinions saw its last week; the quarters before they never saw."""
        assert lasts(ch.check_surveys([], year=2017, on=LATER, first_quarter=reading).value.missed) == missed
        assert len(ch.check_surveys([], year=2018, on=LATER, first_quarter=reading).value.missed) == 4

    def test_recommended(self) -> None:
        """Owed."""
        assert lasts(ch.check_surveys([], year=2017, on=LATER).value.missed) == ["2017-09-30", "2017-12-31"]

    @given(
        st.lists(st.dates(date(2018, 1, 1), date(2018, 12, 31)), max_size=8),
        st.dates(date(2018, 1, 1), date(2018, 12, 31)),
        st.randoms(use_true_random=False),
    )
    def test_one_more_survey_never_makes_it_worse(self, surveys: list[date], more: date, random: Any) -> None:
        """Each missed quarter holds no survey, and the order of the surveys does not matter."""
        missed = ch.check_surveys(surveys, year=2018, on=LATER).value.missed
        assert not any(quarter.contains(day) for quarter in missed for day in surveys)
        shuffled = [*surveys, more]
        random.shuffle(shuffled)
        assert set(ch.check_surveys(shuffled, year=2018, on=LATER).value.missed) <= set(missed)

    @pytest.mark.parametrize("year", [2017, 2018, 9999])
    def test_years_of_the_calendar(self, year: int) -> None:
        """From the year of the opinions to the last of the calendar."""
        assert ch.check_surveys([], year=year, on=date(2017, 9, 24)).value.missed == ()

    def test_the_day_of_the_question(self) -> None:
        """Not before the opinions; a survey on the day counts, one after it is refused."""
        with pytest.raises(NotInForce):
            ch.check_surveys([], year=2017, on=date(2017, 9, 23))
        assert ch.check_surveys([Q2], year=2018, on=Q2).value.running is None
        with pytest.raises(InvalidFacts) as caught:
            ch.check_surveys([Q2, Q2 + DAY], year=2018, on=Q2)
        assert caught.value.fact == "surveys[1]"


class TestReportDay:
    """The end of the quarter (四（三）)."""

    @pytest.mark.parametrize(
        ("day", "due", "moved"),
        [
            (date(2018, 1, 1), date(2018, 3, 31), date(2018, 4, 2)),
            (date(2018, 3, 31), date(2018, 3, 31), date(2018, 4, 2)),
            (date(2018, 4, 1), date(2018, 6, 30), date(2018, 7, 2)),
            (date(2018, 9, 30), date(2018, 9, 30), date(2018, 9, 30)),
            (date(2020, 2, 29), date(2020, 3, 31), date(2020, 3, 31)),
            (date(2018, 12, 31), date(2018, 12, 31), date(2019, 1, 2)),
        ],
    )
    def test_due(self, day: date, due: date, moved: date) -> None:
        """The last calendar day; or, moved, the next working day, Sunday 30 September 2018 being made up for one."""
        decision = ch.quarter_report_due(day)
        assert decision.value == due
        assert because(decision).observed == due
        assert ch.quarter_report_due(day, quarter_end=QuarterEnd.NEXT_WORKING_DAY).value == moved

    def test_years_without_a_calendar(self) -> None:
        """The recommended reading needs none."""
        far = date(2100, 1, 1)
        assert ch.quarter_report_due(far).value == date(2100, 3, 31)
        with pytest.raises(Undetermined) as caught:
            ch.quarter_report_due(far, quarter_end=MOVED)
        assert caught.value.missing == ("working_day_calendar",)

    @pytest.mark.parametrize(("off", "due"), [((), date(2035, 4, 2)), ((date(2035, 4, 2),), date(2035, 4, 3))])
    def test_a_given_calendar(self, off: tuple[date, ...], due: date) -> None:
        """31 March 2035 is a Saturday, and the Monday may be off."""
        calendar = WorkingCalendar(years=(2035,), days_off=off)
        facts: dict[str, Any] = {"quarter_end": MOVED, "working_day_calendar": calendar}
        assert ch.quarter_report_due(FAR, **facts).value == due
        assert [one.day for one in ch.quarter_tasks(FAR, **facts).value[:2]] == [FAR_END, due]
        for sent in (due, due + DAY):
            report = ch.quarter_report_proper(**{**PROPER, "sent_on": sent}, **facts)
            assert (report.value, report.findings[0].required) == (sent == due, due)
            county = {**NOTHING_YET, "quarter": FAR, "on": sent, "reports": {"甲": None, "乙": sent}}
            told = ch.county_quarter(**county, **facts).value.items[1:3]
            expected = {"甲": OPEN if sent == due else OVERDUE, "乙": DONE if sent == due else LATE}
            assert {item.who: item.status for item in told} == expected
            assert {item.last_day for item in told} == {due}

    def test_the_end_of_the_calendar(self) -> None:
        """No working day follows the last day that there is, if that is off."""
        calendar = WorkingCalendar(years=(9999,), days_off=(date.max,))
        with pytest.raises(InvalidFacts) as caught:
            ch.quarter_report_due(date.max, quarter_end=MOVED, working_day_calendar=calendar)
        assert caught.value.fact == "quarter"

    def test_the_first_quarter(self) -> None:
        """The quarter that ended after the day of issue, not the one before."""
        assert ch.quarter_report_due(date(2017, 7, 1)).value == date(2017, 9, 30)
        with pytest.raises(NotInForce):
            ch.quarter_report_due(date(2017, 6, 30))

    @given(st.dates(date(2017, 7, 1), date(2100, 12, 31)))
    def test_the_last_day_of_its_own_quarter(self, day: date) -> None:
        """Not before the day, at most 91 days after it, the day before a quarter's first."""
        due = ch.quarter_report_due(day).value
        assert 0 <= (due - day).days <= 91
        after = due + DAY
        assert (after.day, after.month % 3) == (1, 1)


class TestReport:
    """In time and in form."""

    @pytest.mark.parametrize(
        ("sent", "signed", "sealed", "to", "expected"),
        [
            (Q2_END, True, True, set(ReportRecipient), [True] * 6),
            (Q2, True, True, set(ReportRecipient), [True] * 6),
            (date(2018, 7, 1), True, True, set(ReportRecipient), [False] + [True] * 5),
            (Q2_END, False, True, set(ReportRecipient), [True, False, True, True, True, True]),
            (Q2_END, True, False, set(ReportRecipient), [True, True, False, True, True, True]),
            (Q2_END, True, True, {ReportRecipient.CIVIL_AFFAIRS}, [True] * 4 + [False] * 2),
            (date(2018, 7, 3), False, False, set(), [False] * 6),
        ],
    )
    def test_proper(
        self, sent: date, signed: bool, sealed: bool, to: set[ReportRecipient], expected: list[bool]
    ) -> None:
        """In time, signed, sealed, to all three; the first fault decided."""
        decision = ch.quarter_report_proper(
            sent_on=sent, quarter=date(2018, 5, 1), signed_by_leader=signed, sealed=sealed, recipients=frozenset(to)
        )
        assert holds(decision) == expected
        assert decision.value is all(expected)
        assert (decision.findings[0].observed, decision.findings[0].required) == (sent, Q2_END)
        assert decision.because is (decision.findings[expected.index(False)] if False in expected else None)

    @pytest.mark.parametrize(("sent", "in_time"), [(date(2018, 7, 2), True), (date(2018, 7, 3), False)])
    def test_moved(self, sent: date, in_time: bool) -> None:
        """30 June 2018 was a Saturday."""
        facts = {**REPORT, "quarter": Q2_END, "sent_on": sent, "recipients": frozenset(ReportRecipient)}
        assert ch.quarter_report_proper(**facts, quarter_end=QuarterEnd.NEXT_WORKING_DAY).value is in_time
        assert ch.quarter_report_proper(**facts).value is False

    @pytest.mark.parametrize(("sent", "known"), [(date(2035, 3, 31), True), (date(2035, 4, 1), False)])
    def test_a_year_without_a_calendar(self, sent: date, known: bool) -> None:
        """By the quarter's last day a report is in time whatever is off; a later one hangs on it."""
        facts = {**PROPER, "sent_on": sent, "quarter_end": MOVED}
        if known:
            decision = ch.quarter_report_proper(**facts)
            assert (decision.value, decision.findings[0].required) == (True, FAR_END)
            return
        with pytest.raises(Undetermined) as caught:
            ch.quarter_report_proper(**facts)
        assert caught.value.missing == ("working_day_calendar",)

    @pytest.mark.parametrize("fault", [{"signed_by_leader": False}, {"sealed": False}, {"recipients": frozenset()}])
    def test_no_calendar_heals_a_form(self, fault: dict[str, Any]) -> None:
        """What is not in form is not proper, in time or not."""
        decision = ch.quarter_report_proper(**{**PROPER, "sent_on": date(2035, 4, 1), **fault}, quarter_end=MOVED)
        assert decision.value is because(decision).holds is False
        assert decision.findings[0].holds is None
        assert decision.findings[0].en == "the calendar of the report's last day is not known"
        assert len(decision.findings) == 6


class TestTasks:
    """What falls due in a quarter, and for whom."""

    def test_tasks(self) -> None:
        """Each with its actor, day, what it follows and who is told."""
        decision = ch.quarter_tasks(Q2)
        reported, both = QuarterTask.REPORT, (QuarterTask.UPDATE_SCHOOLING, QuarterTask.UPDATE_REGISTRATION)
        county = (Actor.COUNTY_CIVIL_AFFAIRS, Actor.COUNTY_EDUCATION, Actor.COUNTY_POLICE)
        assert [(one.task, one.by, one.day, one.after, one.to) for one in decision.value] == [
            (QuarterTask.SURVEY, Actor.COUNTY, Q2_END, (), ()),
            (reported, Actor.TOWNSHIP, Q2_END, (), county),
            (both[0], Actor.COUNTY_EDUCATION, None, (reported,), county[:1]),
            (both[1], Actor.COUNTY_POLICE, None, (reported,), county[:1]),
            (QuarterTask.COMPILE, county[0], None, (reported, *both), ()),
            (QuarterTask.REPORT_UPWARD, county[0], None, (QuarterTask.COMPILE,), (Actor.HIGHER_CIVIL_AFFAIRS,)),
        ]
        assert [str(finding.citation.locator) for finding in decision.findings] == ["三（一）"] + ["四（三）"] * 5
        assert [finding.observed for finding in decision.findings] == [Q2_END, Q2_END, None, None, None, None]
        assert decision.because is None

    def test_moved(self) -> None:
        """The report's day may move, the survey's quarter does not."""
        tasks = ch.quarter_tasks(Q2, quarter_end=QuarterEnd.NEXT_WORKING_DAY).value
        assert [one.day for one in tasks[:2]] == [Q2_END, date(2018, 7, 2)]

    def test_a_year_without_a_calendar(self) -> None:
        """The report's day alone is not known."""
        decision, plainly = ch.quarter_tasks(FAR, quarter_end=MOVED), ch.quarter_tasks(FAR)
        assert [one.day for one in decision.value] == [FAR_END, *[None] * 5]
        assert [one.task for one in decision.value] == list(QuarterTask)
        assert decision.findings[-1].en == "the calendar of the report's last day is not known"
        assert len(decision.findings) == len(plainly.findings) + 1
        assert [one.day for one in plainly.value[:2]] == [FAR_END] * 2


COUNTY: dict[str, Any] = {
    "quarter": Q2,
    "on": date(2018, 7, 20),
    "surveyed_on": date(2018, 5, 8),
    "reports": {"柳泉镇": date(2018, 6, 29), "牛驼镇": Q2_END},
    "schooling_updated_on": date(2018, 7, 5),
    "registration_updated_on": date(2018, 7, 6),
    "compiled_on": date(2018, 7, 9),
    "reported_upward_on": date(2018, 7, 10),
}
NOTHING_YET: dict[str, Any] = {
    **COUNTY,
    "surveyed_on": None,
    "reports": {"柳泉镇": None, "牛驼镇": None},
    "schooling_updated_on": None,
    "registration_updated_on": None,
    "compiled_on": None,
    "reported_upward_on": None,
}
UNSENT: dict[str, Any] = {"compiled_on": None, "reported_upward_on": None}
DONE, LATE, OPEN, WAITING, OVERDUE = (
    Standing.KEPT, Standing.KEPT_LATE, Standing.RUNNING, Standing.WAITING, Standing.OVERDUE,
)  # fmt: skip


class TestCounty:
    """A county's quarter on a day: who has to do what next."""

    @pytest.mark.parametrize(
        ("changes", "statuses"),
        [
            ({}, [DONE] * 7),
            ({"reported_upward_on": None}, [*[DONE] * 6, OPEN]),
            ({**UNSENT}, [*[DONE] * 5, OPEN, WAITING]),
            ({**UNSENT, "registration_updated_on": None}, [*[DONE] * 4, OPEN, WAITING, WAITING]),
            ({**UNSENT, "schooling_updated_on": None}, [*[DONE] * 3, OPEN, DONE, WAITING, WAITING]),
            ({"reports": {"柳泉镇": Q2_END, "牛驼镇": Q2_END + DAY}}, [DONE, DONE, LATE, *[DONE] * 4]),
            ({"surveyed_on": None}, [OVERDUE, *[DONE] * 6]),
            ({"surveyed_on": Q2}, [DONE] * 7),
            ({"surveyed_on": Q2_END}, [DONE] * 7),
            ({**NOTHING_YET, "on": Q2_END}, [OPEN, OPEN, OPEN, *[WAITING] * 4]),
            ({**NOTHING_YET, "on": Q2_END + DAY}, [OVERDUE, OVERDUE, OVERDUE, *[WAITING] * 4]),
            ({**NOTHING_YET, "on": date(2018, 1, 5)}, [OPEN, OPEN, OPEN, *[WAITING] * 4]),
            (
                {**NOTHING_YET, "reports": {"柳泉镇": Q2_END, "牛驼镇": None}},
                [OVERDUE, DONE, OVERDUE, *[WAITING] * 4],
            ),
            ({**NOTHING_YET, "reports": COUNTY["reports"]}, [OVERDUE, DONE, DONE, OPEN, OPEN, WAITING, WAITING]),
            (
                {
                    "schooling_updated_on": Q2_END,
                    "registration_updated_on": Q2_END,
                    "compiled_on": Q2_END,
                    "reported_upward_on": Q2_END,
                    "on": Q2_END,
                },
                [DONE] * 7,
            ),
        ],
    )
    def test_statuses(self, changes: dict[str, Any], statuses: list[Standing]) -> None:
        """Survey, two townships, two updates, the compilation and the report upward, each a task of its own."""
        decision = ch.county_quarter(**{**COUNTY, **changes})
        items = decision.value.items
        assert [item.status for item in items] == statuses
        assert [item.who for item in items] == [
            "县（市、区）人民政府", "柳泉镇", "牛驼镇", "县级教育行政部门", "县级公安机关", "县级民政部门",
            "县级民政部门",
        ]  # fmt: skip
        assert [item.by for item in items] == [
            Actor.COUNTY, Actor.TOWNSHIP, Actor.TOWNSHIP, Actor.COUNTY_EDUCATION, Actor.COUNTY_POLICE,
            Actor.COUNTY_CIVIL_AFFAIRS, Actor.COUNTY_CIVIL_AFFAIRS,
        ]  # fmt: skip
        assert [item.last_day for item in items] == [Q2_END] * 3 + [None] * 4
        told = {DONE: True, LATE: False, Standing.OVERDUE: False}
        assert holds(decision) == [told.get(status) for status in statuses]
        assert bool(decision.value) is all(status in (DONE, LATE) for status in statuses)
        fault = next((index for index, status in enumerate(statuses) if told.get(status) is False), None)
        assert decision.because is (None if fault is None else decision.findings[fault])
        assert fault is None or because(decision).observed == items[fault].done_on
        assert plain(decision.value)

    def test_words(self) -> None:
        """A township by its name, the others by what they are."""
        told = [finding.en for finding in ch.county_quarter(**COUNTY).findings]
        assert told[0] == "survey by county"
        assert told[1] == "report by township 柳泉镇"

    def test_moved(self) -> None:
        """On Monday 2 July a report was still in time where the Saturday moves it."""
        facts = {**COUNTY, "reports": {"牛驼镇": date(2018, 7, 2)}}
        for end, status in ((QuarterEnd.LAST_DAY, LATE), (QuarterEnd.NEXT_WORKING_DAY, DONE)):
            assert ch.county_quarter(**facts, quarter_end=end).value.items[1].status is status

    @pytest.mark.parametrize(
        ("on", "sent", "statuses"),
        [
            (date(2035, 3, 31), None, [OVERDUE, OPEN]),
            (date(2035, 4, 1), None, [OVERDUE, Standing.UNDETERMINED]),
            (date(2035, 4, 1), date(2035, 3, 31), [OVERDUE, DONE]),
            (date(2035, 4, 1), date(2035, 4, 1), [OVERDUE, Standing.UNDETERMINED]),
        ],
    )
    def test_a_year_without_a_calendar(self, on: date, sent: date | None, statuses: list[Standing]) -> None:
        """Only a report that is out, or went, after the quarter's end hangs on it; the chain goes on."""
        if on == FAR_END:
            statuses = [OPEN, *statuses[1:]]
        facts = {**NOTHING_YET, "quarter": FAR, "on": on, "reports": {"甲": sent}}
        decision = ch.county_quarter(**facts, quarter_end=MOVED)
        items = decision.value.items
        assert [item.status for item in items[:2]] == statuses
        assert [item.last_day for item in items] == [FAR_END, *[None] * 5]
        assert [item.done_on for item in items[:2]] == [None, sent]
        assert [item.status for item in items[2:4]] == [WAITING if sent is None else OPEN] * 2
        assert holds(decision)[1] is (True if statuses[1] is DONE else None)
        assert decision.findings[-1].en == "the calendar of the report's last day is not known"
        assert plain(decision.value)

    @given(st.dictionaries(st.sampled_from("甲乙丙丁"), st.none() | st.dates(Q2, date(2018, 7, 10)), min_size=1))
    def test_reports_and_what_waits_for_them(self, reports: dict[str, date | None]) -> None:
        """The updates wait as long as a report is out, and whoever reported after the last day is late."""
        items = ch.county_quarter(**{**NOTHING_YET, "reports": reports}).value.items
        told = {item.who: item.status for item in items if item.task is QuarterTask.REPORT}
        for name, day in reports.items():
            assert told[name] is (OVERDUE if day is None else DONE if day <= Q2_END else LATE)
        link = WAITING if None in reports.values() else OPEN
        assert [item.status for item in items[-4:]] == [link, link, WAITING, WAITING]

    @pytest.mark.parametrize(
        ("changes", "fact"),
        [
            ({"on": date(2018, 7, 8)}, "compiled_on"),
            ({"on": date(2018, 7, 9)}, "reported_upward_on"),
            ({"reported_upward_on": date(2018, 7, 8)}, "reported_upward_on"),
            ({"compiled_on": None}, "reported_upward_on"),
            ({"reported_upward_on": 5}, "reported_upward_on"),
            ({"on": "x"}, "on"),
            ({"on": datetime(2018, 7, 20)}, "on"),
            ({"quarter": 2}, "quarter"),
            ({"surveyed_on": Q2 - DAY}, "surveyed_on"),
            ({"surveyed_on": Q2_END + DAY}, "surveyed_on"),
            ({"surveyed_on": True}, "surveyed_on"),
            ({"reports": {}}, "reports"),
            ({"reports": [Q2_END]}, "reports"),
            ({"reports": {1: Q2_END}}, "reports"),
            ({"reports": {" ": Q2_END}}, "reports"),
            ({"reports": {"甲": Q2 - DAY}}, "reports.甲"),
            ({"reports": {"甲": date(2018, 7, 21)}}, "reports.甲"),
            ({"reports": {"甲": "x"}}, "reports.甲"),
            ({"reports": {"甲": None}}, "schooling_updated_on"),
            ({"reports": {"甲": Q2_END, "乙": date(2018, 7, 6)}}, "schooling_updated_on"),
            ({"registration_updated_on": Q2_END - DAY}, "registration_updated_on"),
            ({"registration_updated_on": None}, "compiled_on"),
            ({"compiled_on": date(2018, 7, 5)}, "compiled_on"),
            ({"compiled_on": 5}, "compiled_on"),
            ({"quarter_end": "x"}, "quarter_end"),
        ],
    )
    def test_impossible(self, changes: dict[str, Any], fact: str) -> None:
        """Days outside the quarter, after the question or out of the chain's order."""
        with pytest.raises(InvalidFacts) as caught:
            ch.county_quarter(**{**COUNTY, **changes})
        assert caught.value.fact == fact

    @pytest.mark.parametrize("changes", [{"on": date(2017, 9, 23)}, {"quarter": date(2017, 6, 30)}])
    def test_before_the_opinions(self, changes: dict[str, Any]) -> None:
        """Neither a day nor a quarter before them."""
        with pytest.raises(NotInForce):
            ch.county_quarter(**{**NOTHING_YET, **changes})

    @pytest.mark.parametrize(
        "ask_of",
        [
            lambda **reading: ch.quarter_report_due(date(2017, 9, 30), **reading),
            lambda **reading: ch.quarter_tasks(date(2017, 7, 1), **reading),
            lambda **reading: ch.quarter_report_proper(
                **{**REPORT, "quarter": date(2017, 9, 24), "sent_on": date(2017, 9, 30)}, **reading
            ),
            lambda **reading: ch.county_quarter(**{**NOTHING_YET, "quarter": date(2017, 9, 1)}, **reading),
        ],
    )
    def test_the_first_quarter_is_a_reading(self, ask_of: Any) -> None:
        """Nothing is owed for the quarter in which the opinions began by the other reading, in any of the rules."""
        ask_of()
        assert ask_of(first_quarter=FirstQuarter.OWED) == ask_of()
        with pytest.raises(NotInForce):
            ask_of(first_quarter=FirstQuarter.NOT_OWED)
        assert FirstQuarter.recommended() is FirstQuarter.OWED
        whole = ch.quarter_report_due(date(2017, 10, 1), first_quarter=FirstQuarter.NOT_OWED)
        assert whole.value == date(2017, 12, 31)

    def test_by_name(self) -> None:
        """Days and None as JSON."""
        facts = {name: value for name, value in COUNTY.items() if name not in ("on", *UNSENT)}
        told = {**facts, "reports": {"牛驼镇": None}, "schooling_updated_on": None, "registration_updated_on": None}
        answer = ask("children.county_quarter", {**told, **UNSENT}, on="2018-07-20")
        assert answer["outcome"] == "decided"
        value: Any = answer["value"]
        assert [(item["who"], item["status"]) for item in value["items"][1:3]] == [
            ("牛驼镇", "overdue"), ("县级教育行政部门", "waiting"),
        ]  # fmt: skip


WRONG: Any = ch
REPORT: dict[str, Any] = {
    "sent_on": date(2018, 1, 1),
    "quarter": date(2018, 1, 1),
    "signed_by_leader": True,
    "sealed": True,
    "recipients": frozenset(),
}


class TestFacts:
    """Facts of the wrong kind are refused by name."""

    @pytest.mark.parametrize(
        ("call", "fact"),
        [
            (lambda: WRONG.check_surveys("x", year=2018, on=Q2), "surveys"),
            (lambda: WRONG.check_surveys(b"", year=2018, on=Q2), "surveys"),
            (lambda: WRONG.check_surveys(5, year=2018, on=Q2), "surveys"),
            (lambda: WRONG.check_surveys([Q2, "x"], year=2018, on=Q2), "surveys[1]"),
            (lambda: WRONG.check_surveys([datetime(2018, 1, 1)], year=2018, on=Q2), "surveys[0]"),
            (lambda: WRONG.check_surveys([], year=2016, on=Q2), "year"),
            (lambda: WRONG.check_surveys([], year=10_000, on=Q2), "year"),
            (lambda: WRONG.check_surveys([], year="2018", on=Q2), "year"),
            (lambda: WRONG.check_surveys([], year=True, on=Q2), "year"),
            (lambda: WRONG.check_surveys([], year=2018, on="x"), "on"),
            (lambda: WRONG.check_surveys([], year=2018, on=Q2, first_quarter="x"), "first_quarter"),
            (lambda: WRONG.quarter_report_due("x"), "quarter"),
            (lambda: WRONG.quarter_report_due(datetime(2018, 1, 1)), "quarter"),
            (lambda: WRONG.quarter_report_due(Q2, quarter_end="x"), "quarter_end"),
            (lambda: WRONG.quarter_report_due(Q2, working_day_calendar=1), "working_day_calendar"),
            (lambda: WRONG.quarter_tasks(Q2, working_day_calendar=1), "working_day_calendar"),
            (lambda: WRONG.quarter_report_proper(**REPORT, working_day_calendar=1), "working_day_calendar"),
            (lambda: WRONG.county_quarter(**COUNTY, working_day_calendar=1), "working_day_calendar"),
            (lambda: WRONG.quarter_tasks("x"), "quarter"),
            (lambda: WRONG.quarter_report_proper(**{**REPORT, "sent_on": 1}), "sent_on"),
            (lambda: WRONG.quarter_report_proper(**{**REPORT, "sent_on": date(2017, 12, 31)}), "sent_on"),
            (lambda: WRONG.quarter_report_proper(**{**REPORT, "quarter": 1}), "quarter"),
            (lambda: WRONG.quarter_report_proper(**{**REPORT, "signed_by_leader": 1}), "signed_by_leader"),
            (lambda: WRONG.quarter_report_proper(**{**REPORT, "sealed": 1}), "sealed"),
            (lambda: WRONG.quarter_report_proper(**{**REPORT, "recipients": "x"}), "recipients"),
        ],
    )  # fmt: skip
    def test_refused(self, call: Any, fact: str) -> None:
        """Never taken for something that they are not."""
        with pytest.raises(InvalidFacts) as caught:
            call()
        assert caught.value.fact == fact
