"""After a response: reports, reviews, revision, filing; and what the plan lists."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from typing import Any

import pytest

from langfang_policy import ask
from langfang_policy.core.days import WorkingCalendar
from langfang_policy.core.errors import InvalidFacts, NotInForce, Undetermined
from langfang_policy.core.registers import falling_due
from langfang_policy.pollution import (
    ANNUAL_REVIEW_POINTS,
    ATTACHMENTS,
    BASIS,
    BODIES,
    DUTIES,
    EPISODE_REVIEW_POINTS,
    PLAN,
    Authority,
    BeforeApril,
    EarthworkKind,
    FilingFigures,
    FilingStart,
    Industry,
    KeySectors,
    ListedSectors,
    MeasureKind,
    PlanTier,
    Report,
    ReportDays,
    ReportDue,
    ResponseLevel,
    RestDay,
    ReviewDays,
    RevisionFigures,
    annual_review,
    filing_due,
    must_publish_free,
    plan_effective,
    plan_prevails,
    reports_due,
    revise_promptly,
    revision_due,
    scheme_filing,
)
from tests import helpers

LEVELS = list(ResponseLevel)


def month_days(dues: Iterable[ReportDue]) -> list[int | None]:
    """On which day of its month each paper is due; None where that is not known."""
    return [None if due.last_day is None else due.last_day.day for due in dues]


class TestReportsDue:
    """Papers after a response."""

    @pytest.mark.parametrize(("level", "count"), list(zip(LEVELS, (0, 1, 2, 2, 3), strict=True)))
    def test_by_level(self, level: ResponseLevel, count: int) -> None:
        """A summary after any response, a report from III, an evaluation after I."""
        dues = reports_due(level, ended_on=datetime.date(2017, 12, 4)).value
        assert [due.report for due in dues] == list(Report)[:count]

    @pytest.mark.parametrize(
        ("level", "sides"),
        [
            (ResponseLevel.NONE, ("<IV", "<III", "<I")), (ResponseLevel.IV, ("≥IV", "<III", "<I")),
            (ResponseLevel.III, ("≥IV", "≥III", "<I")), (ResponseLevel.II, ("≥IV", "≥III", "<I")),
            (ResponseLevel.I, ("≥IV", "≥III", "≥I")),
        ],
    )  # fmt: skip
    def test_reasons(self, level: ResponseLevel, sides: tuple[str, ...]) -> None:
        """On which side of each paper's level the response lies; a paper that is not due is no failure."""
        decision = reports_due(level, ended_on=datetime.date(2017, 12, 4))
        assert tuple(str(finding.bound) for finding in decision.findings if finding.bound is not None) == sides
        assert {finding.holds for finding in decision.findings} == {None}
        assert decision.because is None

    def test_other_days(self) -> None:
        """A what-if moves each period, and what is told with it."""
        days = ReportDays(summary_days=1, handling_days=4, review_days=7)
        decision = reports_due(ResponseLevel.I, ended_on=datetime.date(2017, 12, 4), days=days)
        assert month_days(decision.value) == [5, 8, 11]
        told = [finding.text("zh").rpartition("：")[2] for finding in decision.findings if finding.kind == "note"]
        assert told == ["1日", "4日", "7日"]

    def test_days(self) -> None:
        """3, 2 and 10 days; the day of the end does not count."""
        dues = reports_due(ResponseLevel.I, ended_on=datetime.date(2017, 12, 4)).value
        assert month_days(dues) == [7, 6, 14]

    def test_rest_days(self) -> None:
        """Ended on a Thursday: Saturday and Sunday give way to Monday, unless read otherwise."""
        ended = datetime.date(2017, 12, 7)
        moved = reports_due(ResponseLevel.III, ended_on=ended).value
        bare = reports_due(ResponseLevel.III, ended_on=ended, rest_day=RestDay.CALENDAR_DAY).value
        assert month_days(moved) == [11, 11]
        assert month_days(bare) == [10, 9]

    def test_edges(self) -> None:
        """Before the plan, beyond any calendar."""
        with pytest.raises(NotInForce):
            reports_due(ResponseLevel.I, ended_on=datetime.date(2017, 9, 29))
        with pytest.raises(InvalidFacts):
            reports_due(ResponseLevel.I, ended_on=datetime.date.max)

    YEAR = WorkingCalendar(years=(2034,))

    def test_a_calendar_that_ends(self) -> None:
        """Only the day in a year that is not known hangs on it; the papers are due all the same."""
        ended = datetime.date(2034, 12, 26)
        decision = reports_due(ResponseLevel.I, ended_on=ended, working_day_calendar=self.YEAR)
        assert [due.report for due in decision.value] == list(Report)
        assert month_days(decision.value) == [29, 28, None]
        unknown = [finding for finding in decision.findings if "not known" in finding.en]
        assert [str(finding.citation) for finding in unknown] == [str(PLAN.at("七第二段"))]
        assert unknown[0].en.startswith(Report.EVALUATION.en)
        assert unknown[0].zh.startswith(Report.EVALUATION.zh)
        bare = reports_due(ResponseLevel.I, ended_on=ended, rest_day=RestDay.CALENDAR_DAY)
        assert month_days(bare.value) == [29, 28, 5]

    @pytest.mark.parametrize(("off", "last"), [((), 5), ((datetime.date(2035, 1, 5),), 8)])
    def test_a_given_calendar(self, off: tuple[datetime.date, ...], last: int) -> None:
        """The tenth day is a Friday, unless it is off."""
        calendar = WorkingCalendar(years=(2034, 2035), days_off=off)
        ended = datetime.date(2034, 12, 26)
        decision = reports_due(ResponseLevel.I, ended_on=ended, working_day_calendar=calendar)
        assert month_days(decision.value) == [29, 28, last]
        assert not any("not known" in finding.en for finding in decision.findings)

    def test_a_calendar_as_json(self) -> None:
        """A calendar is a fact like any other: its days as text, and no day is both."""
        day: str | None
        facts = {"level": "i", "ended_on": "2034-12-26"}
        for years, day in (([2034], None), ([2034, 2035], "2035-01-08")):
            given = {"years": years, "days_off": ["2035-01-05"][: len(years) - 1]}
            told = {**facts, "working_day_calendar": given}
            answer = ask("pollution.reports_due", told, on="2017-12-26")
            assert answer["outcome"] == "decided"
            value: Any = answer["value"]
            assert [due["last_day"] for due in value] == ["2034-12-29", "2034-12-28", day]
        both = {"years": [2035], "days_off": ["2035-01-05"], "worked": ["2035-01-05"]}
        refused: Any = ask("pollution.reports_due", {**facts, "working_day_calendar": both}, on="2017-12-26")
        assert refused["outcome"] == "invalid"
        assert [fault["path"] for fault in refused["faults"]] == ["$.working_day_calendar.worked[0]"]

    def test_a_calendar_of_the_wrong_kind(self) -> None:
        """By name, even where no working day is asked."""
        wrong: Any = "2035"
        with pytest.raises(InvalidFacts) as caught:
            reports_due(
                ResponseLevel.NONE, ended_on=datetime.date(2017, 12, 4), rest_day=RestDay.CALENDAR_DAY,
                working_day_calendar=wrong,
            )  # fmt: skip
        assert caught.value.fact == "working_day_calendar"


class TestReviewsAndRevision:
    """The yearly evaluation and the plan's revision."""

    def test_year(self) -> None:
        """Before April begins, by the end of April, by the end of August where much must change."""
        review = annual_review(2018).value
        assert (review.evaluate_by, review.result_by) == (datetime.date(2018, 3, 31), datetime.date(2018, 4, 30))
        assert (review.months, review.revision_by) == (12, None)
        assert annual_review(2020, major_change=True).value.revision_by == datetime.date(2020, 8, 31)
        assert annual_review(datetime.MAXYEAR, major_change=True).value.result_by.month == 4

    def test_before_april(self) -> None:
        """Before April begins; by the other reading before it ends."""
        ends = annual_review(2018, before_april=BeforeApril.ENDS).value
        assert (ends.evaluate_by, ends.result_by) == (datetime.date(2018, 4, 30),) * 2
        with pytest.raises(InvalidFacts):
            annual_review(2018, before_april="ends")  # type: ignore[arg-type]

    @pytest.mark.parametrize("name", ["before_month", "result_month", "revision_month"])
    @pytest.mark.parametrize("month", [0, 13, 10**30])
    def test_no_such_month(self, name: str, month: int) -> None:
        """A what-if names a month of the year."""
        with pytest.raises(InvalidFacts) as caught:
            ReviewDays(**{name: month})
        assert caught.value.fact == name

    @pytest.mark.parametrize(
        ("month", "before", "end"), [(1, (2017, 12, 31), (2018, 1, 31)), (12, (2018, 11, 30), (2018, 12, 31))]
    )
    def test_other_months(self, month: int, before: tuple[int, int, int], end: tuple[int, int, int]) -> None:
        """The day before the month begins, and the month's last, at either end of the year."""
        months = ReviewDays(before_month=month, result_month=month, revision_month=month)
        decision = annual_review(2018, major_change=True, review=months)
        assert decision.value.evaluate_by == datetime.date(*before)
        assert decision.value.result_by == decision.value.revision_by == datetime.date(*end)
        assert decision.findings[0].observed == 2018

    @pytest.mark.parametrize("months", [6, 24])
    def test_another_stretch(self, months: int) -> None:
        """A what-if changes how far the evaluation looks back, and what is told with it."""
        decision = annual_review(2018, review=ReviewDays(months_evaluated=months))
        assert decision.value.months == months
        assert decision.findings[1].text("zh").endswith(f"评估时段：{months}个月")

    @pytest.mark.parametrize("year", [2017, 10_000, "2018"])
    def test_bad_year(self, year: int) -> None:
        """The first spring after the plan is 2018's."""
        with pytest.raises(InvalidFacts):
            annual_review(year)

    @pytest.mark.parametrize(
        ("last", "due"),
        [((2017, 9, 30), (2020, 9, 30)), ((2020, 2, 29), (2023, 2, 28)), ((9996, 1, 1), (9999, 1, 1))],
    )
    def test_every_three_years(self, last: tuple[int, int, int], due: tuple[int, int, int]) -> None:
        """The same day three years on."""
        assert revision_due(datetime.date(*last)).value == datetime.date(*due)

    @pytest.mark.parametrize("years", [1, 5])
    def test_another_interval(self, years: int) -> None:
        """A what-if moves the day, and what is told with it."""
        decision = revision_due(datetime.date(2017, 9, 30), figures=RevisionFigures(every_years=years))
        assert decision.value == datetime.date(2017 + years, 9, 30)
        assert decision.findings[0].observed == datetime.date(2017, 9, 30)
        assert decision.findings[1].text("zh").endswith(f"修订周期：{years}年")
        assert decision.because is None

    def test_no_revision_before_the_plan(self) -> None:
        """What did not hold yet was not revised."""
        with pytest.raises(NotInForce):
            revision_due(datetime.date(2017, 9, 29))

    def test_end_of_the_calendar(self) -> None:
        """Three years on must exist."""
        with pytest.raises(InvalidFacts) as caught:
            revision_due(datetime.date(9997, 1, 1))
        assert caught.value.fact == "last_revised"

    @pytest.mark.parametrize(
        ("fact", "clause"),
        [
            ("duties_changed", "九（四）1"), ("legal_basis_changed", "九（四）2"), ("leading_group_finds", "九（四）3"),
        ],
    )  # fmt: skip
    def test_prompt_revision(self, fact: str, clause: str) -> None:
        """Any one of three grounds."""
        decision = revise_promptly(**{fact: True})
        assert decision.value
        assert str(helpers.because(decision).citation.locator) == clause
        nothing = revise_promptly()
        assert (nothing.value, nothing.because) == (False, None)
        assert [str(one.locator) for one in nothing.citations] == ["九（四）1", "九（四）2", "九（四）3"]


class TestFiling:
    """Where plans and schemes go."""

    def test_fifteen_days(self) -> None:
        """The day of completion does not count; a Sunday gives way to Monday."""
        assert filing_due(datetime.date(2017, 10, 16)).value == datetime.date(2017, 10, 31)
        sunday = datetime.date(2017, 11, 4)
        assert filing_due(sunday).value == datetime.date(2017, 11, 20)
        assert filing_due(sunday, rest_day=RestDay.CALENDAR_DAY).value == datetime.date(2017, 11, 19)
        with pytest.raises(NotInForce):
            filing_due(datetime.date(2017, 9, 1))

    def test_fifteen_days_from_publication(self) -> None:
        """By the other reading the days run from the publication, whose day must then be known."""
        completed, published = datetime.date(2017, 10, 16), datetime.date(2017, 10, 20)
        assert filing_due(completed, published_on=published).value == datetime.date(2017, 10, 31)
        found = filing_due(completed, published_on=published, runs_from=FilingStart.PUBLICATION)
        assert (found.value, found.findings[0].observed) == (datetime.date(2017, 11, 6), published)
        bare = filing_due(
            completed, published_on=published, runs_from=FilingStart.PUBLICATION, rest_day=RestDay.CALENDAR_DAY
        )
        assert bare.value == datetime.date(2017, 11, 4)
        with pytest.raises(Undetermined) as caught:
            filing_due(completed, runs_from=FilingStart.PUBLICATION)
        assert caught.value.missing == ("published_on",)
        assert filing_due(completed, published_on=completed).value == datetime.date(2017, 10, 31)
        with pytest.raises(InvalidFacts):
            filing_due(completed, published_on=datetime.date(2017, 10, 15))
        with pytest.raises(InvalidFacts):
            filing_due(completed, runs_from="publication")  # type: ignore[arg-type]

    def test_a_year_without_a_calendar(self) -> None:
        """Asked for by the name under which it may be given."""
        completed = datetime.date(2034, 12, 26)
        with pytest.raises(Undetermined) as caught:
            filing_due(completed)
        assert caught.value.missing == ("working_day_calendar",)
        off = WorkingCalendar(years=(2035,), days_off=(datetime.date(2035, 1, 10),))
        for calendar, last in ((WorkingCalendar(years=(2035,)), 10), (off, 11)):
            decision = filing_due(completed, working_day_calendar=calendar)
            assert decision.value == datetime.date(2035, 1, last)
        assert filing_due(completed, rest_day=RestDay.CALENDAR_DAY).value == datetime.date(2035, 1, 10)
        wrong: Any = off.years
        with pytest.raises(InvalidFacts) as refused:
            filing_due(completed, rest_day=RestDay.CALENDAR_DAY, working_day_calendar=wrong)
        assert refused.value.fact == "working_day_calendar"

    @pytest.mark.parametrize(("days", "last"), [(0, 16), (4, 20), (10, 26)])
    def test_another_period(self, days: int, last: int) -> None:
        """A what-if moves the last day, and what is told with it."""
        decision = filing_due(datetime.date(2017, 10, 16), figures=FilingFigures(filing_days=days))
        assert decision.value == datetime.date(2017, 10, last)
        assert decision.findings[1].text("zh").endswith(f"备案期限：{days}日")

    KEY = ("STEEL", "COKING", "CEMENT", "GLASS", "CASTING", "CHEMICALS", "HAZARDOUS_WASTE")

    @pytest.mark.parametrize("industry", list(Industry))
    @pytest.mark.parametrize("key", [True, False])
    @pytest.mark.parametrize("elevated", [True, False])
    def test_schemes(self, industry: Industry, key: bool, elevated: bool) -> None:
        """Key emitters of the seven sectors and elevated sources with the province, others with the city."""
        filing = scheme_filing(industry, key_emitter=key, elevated_source=elevated).value
        province = elevated or (key and industry.name in self.KEY)
        decision = scheme_filing(industry, key_emitter=key, elevated_source=elevated)
        sector, emitter, high = decision.findings
        assert (sector.observed, emitter.observed, high.observed) == (industry.name in self.KEY, key, elevated)
        assert decision.because is (high if elevated else emitter if province else None)
        assert (filing.review, filing.file_with, filing.copy_to) == (
            (Authority.EXPERT_REVIEW, Authority.PROVINCE, Authority.CITY)
            if province
            else (Authority.SITE_CHECK, Authority.CITY, Authority.COUNTY)
        )

    def test_key_emitter_of_another_sector(self) -> None:
        """By the other reading the sectors are examples; a plant that is no key emitter stays with the city."""
        for key, place in ((True, Authority.PROVINCE), (False, Authority.CITY)):
            filing = scheme_filing(Industry.PRINTING, key_emitter=key, key_sectors=KeySectors.ANY).value
            assert filing.file_with is place
        with pytest.raises(InvalidFacts):
            scheme_filing(Industry.PRINTING, key_emitter=True, key_sectors=None)  # type: ignore[arg-type]

    def test_listed_sector_that_is_no_key_emitter(self) -> None:
        """By the other reading every enterprise of a listed sector files as one; others go by what they are."""
        whole = ListedSectors.WHOLE_SECTOR
        for key in (True, False, None):
            decision = scheme_filing(Industry.STEEL, key_emitter=key, listed_sectors=whole)
            assert (decision.value.file_with, decision.because) == (Authority.PROVINCE, decision.findings[0])
        assert (
            scheme_filing(Industry.PRINTING, key_emitter=True, listed_sectors=whole).value.file_with is Authority.CITY
        )
        with pytest.raises(InvalidFacts):
            scheme_filing(Industry.STEEL, key_emitter=True, listed_sectors=None)  # type: ignore[arg-type]

    def test_free_publication(self) -> None:
        """Whoever serves the public with information."""
        assert must_publish_free(public_information_service=True).value
        assert not must_publish_free(public_information_service=False).value

    @pytest.mark.parametrize(
        ("day", "municipal", "inconsistent", "prevails"),
        [
            ((2017, 9, 29), True, True, True), ((2017, 9, 30), True, True, False), ((2017, 12, 1), True, True, False),
            ((2016, 1, 1), False, True, False), ((2016, 1, 1), True, False, False),
        ],
    )  # fmt: skip
    def test_precedence(self, day: tuple[int, int, int], municipal: bool, inconsistent: bool, prevails: bool) -> None:
        """Earlier municipal rules that differ give way; a later one does not."""
        decision = plan_prevails(issued_on=datetime.date(*day), municipal=municipal, inconsistent=inconsistent)
        assert decision.value is prevails
        held = [finding.holds for finding in decision.findings]
        assert decision.because is (None if prevails else decision.findings[held.index(False)])
        assert decision.findings[0].text("zh").endswith("要求早于2017-09-30")


class TestRegisters:
    """What the plan lists."""

    def test_bodies(self) -> None:
        """Seven offices in the leading group, five at the head of the office, three groups, 31 member units."""
        members = {body.key: len(body.members) for body in BODIES}
        assert members == {
            "leading-group": 7, "response-office": 5, "response-office-groups": 3, "response-office-units": 31,
            "county-response-offices": 0, "interpreter": 0,
        }  # fmt: skip
        units = next(body for body in BODIES if body.key == "response-office-units").members
        assert len({unit.post for unit in units}) == 31

    def test_keys_are_unique_and_cite_the_plan(self) -> None:
        """A key names one duty."""
        assert len({duty.key for duty in DUTIES}) == len(DUTIES)
        assert {duty.citation.number for duty in DUTIES} == {PLAN.number}

    def test_what_falls_due_in_a_year(self) -> None:
        """March, April and August, beside what is due every day."""
        daily = {"round-the-clock"}
        dues = falling_due(
            [duty for duty in DUTIES if duty.key not in daily], datetime.date(2018, 1, 1), datetime.date(2018, 12, 31)
        )
        assert [(due.day, due.duty.key) for due in dues] == [
            (datetime.date(2018, 3, 31), "annual-evaluation"),
            (datetime.date(2018, 4, 30), "annual-evaluation-result"),
            (datetime.date(2018, 8, 31), "revise-after-review"),
        ]

    def test_lists(self) -> None:
        """22 instruments (12 with a number), four tiers, three kinds of measures, six of earthwork, the points."""
        assert len(BASIS) == 22
        assert sum(one.number is not None for one in BASIS) == 12
        numbers = [one.number for one in BASIS if one.number is not None and not one.number.startswith("HJ")]
        assert numbers == [str(number) for number in PLAN.cites]
        counts = (len(PlanTier), len(MeasureKind), len(EarthworkKind), len(EPISODE_REVIEW_POINTS))
        assert counts == (4, 3, 6, 3)
        assert (len(ANNUAL_REVIEW_POINTS), len(ATTACHMENTS)) == (8, 3)


class TestPlanEffective:
    """十第五段首句: from the day of publication."""

    @pytest.mark.parametrize(
        ("day", "effective"), [(datetime.date(2017, 9, 29), False), (datetime.date(2017, 9, 30), True)]
    )
    def test_boundaries(self, day: datetime.date, effective: bool) -> None:
        """That day included; an end is not printed."""
        found = plan_effective(day)
        assert found.value is effective
        assert helpers.because(found).required == datetime.date(2017, 9, 30)
        assert plan_effective(datetime.date(2030, 1, 1)).value
