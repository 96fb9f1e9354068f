"""The clean-up of normative documents: catalogue, shelf life, amended instruments."""

from __future__ import annotations

import datetime
import sys
from collections import Counter
from datetime import date
from importlib import util
from itertools import pairwise, product
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy import normative_docs as nd
from langfang_policy.core.days import after_working_days
from langfang_policy.core.decisions import plain
from langfang_policy.core.decrees import Period
from langfang_policy.core.errors import InvalidFacts, Undetermined
from langfang_policy.core.numbers import DecreeNumber
from langfang_policy.normative_docs import Annex, Disposition, Document, Issuer, Status

ROOT = Path(__file__).resolve().parents[1]
PUBLISHED = date(2017, 12, 19)
EVE = date(2017, 12, 18)

days = st.dates(date(2000, 1, 1), date(2030, 12, 31))
issues = st.dates(date(2005, 1, 1), date(2020, 12, 31))


@st.composite
def documents(draw: st.DrawFn) -> Document:
    """Normative documents of the city with every kind of history."""
    issued = draw(issues)
    later = st.none() | st.dates(issued, date(2031, 12, 31))
    return Document(
        issuer=draw(st.sampled_from([Issuer.GOVERNMENT, Issuer.GENERAL_OFFICE])),
        issued=issued,
        administrative_normative=True,
        provisional=draw(st.booleans()),
        listed_in_2015=draw(st.booleans()),
        evaluated=draw(st.booleans()),
        amended=draw(st.booleans()),
        first_day=draw(later),
        own_term_years=draw(st.none() | st.integers(1, 8)),
        repealed_on=draw(later),
    )


def document(issued: date = date(2013, 6, 1), **changes: Any) -> Document:
    """A document of the government, listed in 2015, with changes."""
    facts: dict[str, Any] = {
        "issuer": Issuer.GOVERNMENT,
        "issued": issued,
        "administrative_normative": True,
        "provisional": False,
        "listed_in_2015": True,
        "evaluated": False,
        "amended": False,
    }
    return Document(**{**facts, **changes})


def rows(**conditions: Any) -> list[int]:
    """The rows that meet some conditions."""
    return [listed.row for listed in nd.find_documents(**conditions).value]


class TestDecree:
    """The notice as published."""

    def test_dates(self) -> None:
        """Dated 19 December 2017; nothing is said of its own days."""
        assert nd.CLEANUP.issued == nd.CLEANUP.first_day == PUBLISHED
        assert nd.CLEANUP.last_day is None
        assert [str(number) for number in nd.CLEANUP.cites] == [
            "〔2015〕116号", "廊政法办〔2016〕45号", "廊政〔2016〕75号", "廊政〔2015〕12号",
        ]  # fmt: skip


class TestCleanupReaches:
    """The scope of the clean-up (introduction, item four)."""

    @pytest.mark.parametrize(
        ("issued", "reached"), [(date(2016, 12, 30), True), (date(2016, 12, 31), True), (date(2017, 1, 1), False)]
    )
    def test_last_day_is_included(self, issued: date, reached: bool) -> None:
        """Up to the end of 2016."""
        decision = nd.cleanup_reaches(Issuer.GENERAL_OFFICE, issued=issued, administrative_normative=True)
        assert decision.value is reached
        assert [finding.holds for finding in decision.findings] == [True, True, reached]
        assert [str(citation.locator) for citation in decision.citations] == ["四", "引言"]

    def test_issuer_and_kind(self) -> None:
        """Only the city's own normative documents."""
        day = date(2016, 1, 1)
        assert nd.cleanup_reaches(Issuer.GOVERNMENT, issued=day, administrative_normative=True).value is True
        assert nd.cleanup_reaches(Issuer.OTHER, issued=day, administrative_normative=True).value is False
        assert nd.cleanup_reaches(Issuer.GOVERNMENT, issued=day, administrative_normative=False).value is False


class TestItemOne:
    """Not on the list of 2015."""

    @pytest.mark.parametrize(
        ("issued", "listed", "dropped"),
        [
            (date(2015, 4, 29), False, True),
            (date(2015, 4, 30), False, True),
            (date(2015, 5, 1), False, False),
            (date(2015, 4, 30), True, False),
        ],
    )
    def test_boundary(self, issued: date, listed: bool, dropped: bool) -> None:
        """The 30th of April is old enough."""
        decision = nd.missing_from_earlier_list(issued, listed_in_2015=listed)
        assert decision.value is dropped
        assert [finding.holds for finding in decision.findings] == [issued <= date(2015, 4, 30), not listed]
        assert str(decision.because.citation.locator) == "一"


class TestTerms:
    """How long a document lives (item two)."""

    @pytest.mark.parametrize(
        ("provisional", "own", "years"),
        [(False, None, 5), (True, None, 2), (False, 4, 4), (False, 5, 5), (False, 6, 5), (True, 1, 1), (True, 3, 2)],
    )
    def test_years(self, provisional: bool, own: int | None, years: int) -> None:
        """The own term, never beyond the maximum."""
        decision = nd.term_years(provisional=provisional, own_term_years=own)
        assert decision.value == years
        assert decision.because.holds is (own is None or own <= (2 if provisional else 5))

    @pytest.mark.parametrize(
        ("first", "provisional", "last"),
        [
            (date(2017, 9, 1), False, date(2022, 8, 31)),
            (date(2017, 9, 1), True, date(2019, 8, 31)),
            (date(2016, 2, 29), False, date(2021, 2, 28)),
        ],
    )
    def test_last_day_is_the_day_before_the_anniversary(self, first: date, provisional: bool, last: date) -> None:
        """Unless the anniversary is read as included."""
        assert nd.presumed_last_day(first, provisional=provisional).value == last
        read = nd.presumed_last_day(first, provisional=provisional, anniversary=nd.AnniversaryDay.ANNIVERSARY)
        assert read.value == last + datetime.timedelta(days=1)

    def test_what_if(self) -> None:
        """Other maxima."""
        longer = nd.ShelfLife(term_years=6, provisional_years=3)
        assert nd.presumed_last_day(date(2017, 1, 1), provisional=False, shelf_life=longer).value == date(2022, 12, 31)
        assert nd.term_years(provisional=True, shelf_life=longer).value == 3

    @given(days, st.integers(1, 8), st.booleans())
    def test_a_longer_own_term_never_ends_earlier(self, first: date, own: int, provisional: bool) -> None:
        """And never beyond the maximum."""
        ends = [
            nd.presumed_last_day(first, provisional=provisional, own_term_years=years).value for years in (own, own + 1)
        ]
        assert first <= ends[0] <= ends[1] <= nd.presumed_last_day(first, provisional=provisional).value


class TestLapseInWindow:
    """Terms that ran out between the two lists (item two)."""

    @pytest.mark.parametrize(
        ("last", "inside"),
        [
            (date(2015, 4, 30), False),
            (date(2016, 1, 1), True),
            (date(2017, 12, 18), True),
            (date(2017, 12, 19), False),
            (date(2018, 1, 1), False),
        ],
    )
    def test_without_the_day_of_the_list(self, last: date, inside: bool) -> None:
        """Most days need not know it; the day of the notice is outside."""
        for evaluated, outcome in ((True, nd.WindowOutcome.EXTENDED), (False, nd.WindowOutcome.NOT_RETAINED)):
            decision = nd.lapse_in_window(last, evaluated=evaluated)
            assert decision.value is (outcome if inside else nd.WindowOutcome.NOT_APPLICABLE)
            assert decision.because.holds is (inside and evaluated)

    @pytest.mark.parametrize("last", [date(2015, 5, 1), date(2015, 12, 31)])
    def test_the_day_of_the_list_may_matter(self, last: date) -> None:
        """From May to December 2015 the answer hangs on it."""
        with pytest.raises(Undetermined) as caught:
            nd.lapse_in_window(last, evaluated=True)
        assert caught.value.missing == ("list_published",)

    @pytest.mark.parametrize(
        ("last", "inside"), [(date(2015, 10, 19), False), (date(2015, 10, 20), False), (date(2015, 10, 21), True)]
    )
    def test_the_day_of_the_list_is_outside(self, last: date, inside: bool) -> None:
        """After it, not on it."""
        decision = nd.lapse_in_window(last, evaluated=True, list_published=date(2015, 10, 20))
        assert (decision.value is nd.WindowOutcome.EXTENDED) is inside


class TestExtensions:
    """Five years more (items two and three)."""

    @pytest.mark.parametrize(
        ("last", "new"),
        [(date(2016, 2, 29), date(2021, 2, 28)), (date(2016, 8, 31), date(2021, 8, 31))],
    )
    def test_evaluated(self, last: date, new: date) -> None:
        """From the end of the old term, or from the notice."""
        decision = nd.extended_last_day(last)
        assert decision.value == new
        assert decision.because.observed == 5
        publication = nd.ExtensionStart.PUBLICATION
        assert nd.extended_last_day(last, start=publication).value == date(2022, 12, 18)
        included = nd.AnniversaryDay.ANNIVERSARY
        assert nd.extended_last_day(last, start=publication, anniversary=included).value == date(2022, 12, 19)

    @pytest.mark.parametrize(
        ("issued", "amended", "last"),
        [
            (date(2011, 1, 31), False, date(2022, 12, 18)),
            (date(2011, 2, 1), False, None),
            (date(2016, 1, 1), True, date(2022, 12, 18)),
            (date(2011, 1, 31), True, date(2022, 12, 18)),
        ],
    )
    def test_across_the_board(self, issued: date, amended: bool, last: date | None) -> None:
        """Before 1 February 2011, or amended here."""
        decision = nd.extended_across_the_board(issued, amended=amended)
        assert decision.value == last
        assert decision.because.holds is (last is not None)
        assert [finding.holds for finding in decision.findings] == [issued < date(2011, 2, 1), amended]

    def test_what_if(self) -> None:
        """Other figures."""
        across = nd.AcrossTheBoard(extension_years=4, issued_before=date(2012, 1, 1))
        decision = nd.extended_across_the_board(
            date(2011, 12, 31), amended=False, across=across, anniversary=nd.AnniversaryDay.ANNIVERSARY
        )
        assert decision.value == date(2021, 12, 19)


class TestDisposition:
    """The items taken together."""

    @pytest.mark.parametrize(
        ("changes", "expected", "clause"),
        [
            ({"administrative_normative": False}, Disposition.OUTSIDE, "引言"),
            ({"issuer": Issuer.OTHER}, Disposition.OUTSIDE, "引言"),
            ({"issued": date(2017, 1, 1)}, Disposition.OUTSIDE, "引言"),
            ({"listed_in_2015": False}, Disposition.NOT_RETAINED, "一"),
            ({"issued": date(2010, 1, 1), "listed_in_2015": False}, Disposition.NOT_RETAINED, "一"),
            ({"issued": date(2010, 1, 1)}, Disposition.EXTENDED, "三"),
            ({"issued": date(2012, 6, 1)}, Disposition.NOT_RETAINED, "二"),
            ({"issued": date(2012, 6, 1), "evaluated": True}, Disposition.EXTENDED, "二"),
            ({"issued": date(2012, 6, 1), "amended": True}, Disposition.EXTENDED, "三"),
            ({"issued": date(2013, 6, 1)}, Disposition.IN_TERM, "二"),
            ({"issued": date(2015, 6, 1), "listed_in_2015": False}, Disposition.IN_TERM, "二"),
            ({"issued": date(2015, 6, 1), "provisional": True}, Disposition.NOT_RETAINED, "二"),
            ({"issued": date(2012, 6, 1), "first_day": date(2013, 6, 1)}, Disposition.IN_TERM, "二"),
        ],
    )
    def test_cases(self, changes: dict[str, Any], expected: Disposition, clause: str) -> None:
        """Scope, then item one, then three before two."""
        decision = nd.disposition(document(**changes))
        assert decision.value is expected
        assert str(decision.because.citation.locator) == clause

    def test_the_order_of_items_is_a_reading(self) -> None:
        """An old document that lapsed in the window without evaluation."""
        old = document(date(2011, 1, 1))
        assert nd.disposition(old).value is Disposition.EXTENDED
        window_first = nd.ItemOrder.WINDOW_FIRST
        published = date(2015, 10, 20)
        assert nd.disposition(old, order=window_first, list_published=published).value is Disposition.NOT_RETAINED
        early = document(date(2010, 1, 1))
        assert nd.disposition(early, order=window_first).value is Disposition.EXTENDED
        amended = document(date(2012, 6, 1), amended=True)
        assert nd.disposition(amended, order=window_first).value is Disposition.NOT_RETAINED
        kept = document(date(2014, 6, 1), amended=True)
        assert nd.disposition(kept, order=window_first).value is Disposition.EXTENDED


class TestStatus:
    """Where a document stands on a day."""

    @given(documents(), st.sampled_from(nd.ItemOrder), st.sampled_from(nd.AnniversaryDay))
    def test_no_gap_and_no_overlap(self, one: Document, order: nd.ItemOrder, anniversary: nd.AnniversaryDay) -> None:
        """The spans cover all days, each once."""
        spans = nd.status_spans(one, list_published=date(2015, 10, 20), order=order, anniversary=anniversary).value
        assert spans[0].period.first is None
        assert spans[-1].period.last is None
        assert spans[0].status is Status.NOT_YET
        for left, right in pairwise(spans):
            assert left.period.last is not None
            assert right.period.first == left.period.last + datetime.timedelta(days=1)
        assert plain(spans)

    @given(documents(), days)
    def test_status_on_a_day_is_that_of_its_span(self, one: Document, on: date) -> None:
        """One status a day, with the clause of its span."""
        published = date(2015, 10, 20)
        decision = nd.status_on(one, on=on, list_published=published)
        spans = nd.status_spans(one, list_published=published).value
        (span,) = [span for span in spans if span.period.contains(on)]
        assert (decision.value, decision.because.citation) == (span.status, span.clause)
        assert decision.because.holds is decision.value.holds is (decision.value in (Status.IN_FORCE, Status.AMENDED))

    @pytest.mark.parametrize(
        ("changes", "expected"),
        [
            ({}, [(None, "not yet"), (date(2013, 6, 1), "in force"), (date(2018, 6, 1), "lapsed")]),
            (
                {"issued": date(2012, 6, 1)},
                [
                    (None, "not yet"),
                    (date(2012, 6, 1), "in force"),
                    (date(2017, 6, 1), "lapsed"),
                    (PUBLISHED, "not retained"),
                ],
            ),
            (
                {"issued": date(2012, 6, 1), "evaluated": True},
                [(None, "not yet"), (date(2012, 6, 1), "in force"), (date(2022, 6, 1), "lapsed")],
            ),
            (
                {"listed_in_2015": False},
                [(None, "not yet"), (date(2013, 6, 1), "in force"), (PUBLISHED, "not retained")],
            ),
            (
                {"listed_in_2015": False, "issued": date(2012, 12, 20)},
                [(None, "not yet"), (date(2012, 12, 20), "in force"), (PUBLISHED, "not retained")],
            ),
            (
                {"listed_in_2015": False, "issued": date(2012, 12, 19)},
                [(None, "not yet"), (date(2012, 12, 19), "in force"), (PUBLISHED, "not retained")],
            ),
            (
                {"listed_in_2015": False, "issued": date(2012, 12, 18)},
                [
                    (None, "not yet"),
                    (date(2012, 12, 18), "in force"),
                    (EVE, "lapsed"),
                    (PUBLISHED, "not retained"),
                ],
            ),
            (
                {"amended": True},
                [
                    (None, "not yet"),
                    (date(2013, 6, 1), "in force"),
                    (PUBLISHED, "amended"),
                    (date(2022, 12, 19), "lapsed"),
                ],
            ),
            (
                {"issued": date(2009, 6, 1)},
                [(None, "not yet"), (date(2009, 6, 1), "in force"), (date(2022, 12, 19), "lapsed")],
            ),
            (
                {"issued": date(2018, 6, 1), "amended": True},
                [(None, "not yet"), (date(2018, 6, 1), "in force"), (date(2023, 6, 1), "lapsed")],
            ),
            (
                {"repealed_on": PUBLISHED},
                [(None, "not yet"), (date(2013, 6, 1), "in force"), (PUBLISHED, "repealed")],
            ),
            (
                {"repealed_on": date(2020, 1, 1)},
                [
                    (None, "not yet"),
                    (date(2013, 6, 1), "in force"),
                    (date(2018, 6, 1), "lapsed"),
                    (date(2020, 1, 1), "repealed"),
                ],
            ),
            (
                {"first_day": date(2013, 7, 1), "own_term_years": 1, "evaluated": True},
                [(None, "not yet"), (date(2013, 7, 1), "in force"), (date(2014, 7, 1), "lapsed")],
            ),
        ],
    )
    def test_lives(self, changes: dict[str, Any], expected: list[tuple[date | None, str]]) -> None:
        """Each kind of life, with its turning days."""
        spans = nd.status_spans(document(**changes)).value
        assert [(span.period.first, span.status.en) for span in spans] == expected

    def test_the_extension_may_run_from_the_notice(self) -> None:
        """Another reading, another end."""
        one = document(date(2012, 6, 1), evaluated=True)
        publication = nd.ExtensionStart.PUBLICATION
        assert nd.status_on(one, on=date(2022, 12, 18)).value is Status.LAPSED
        assert nd.status_on(one, on=date(2022, 12, 18), start=publication).value is Status.IN_FORCE
        assert nd.status_on(one, on=date(2022, 12, 19), start=publication).value is Status.LAPSED

    @pytest.mark.parametrize("changes", [{"issuer": Issuer.OTHER}, {"administrative_normative": False}])
    def test_other_documents_are_undetermined(self, changes: dict[str, Any]) -> None:
        """The rules speak of the city's normative documents."""
        with pytest.raises(Undetermined):
            nd.status_on(document(**changes), on=PUBLISHED)

    def test_clauses_of_spans(self) -> None:
        """What makes each span so."""
        spans = nd.status_spans(document(amended=True, repealed_on=date(2020, 1, 1))).value
        assert [str(span.clause.locator) for span in spans] == ["二", "二", "附件4", "附件2"]
        lapsed = nd.status_spans(document(date(2009, 6, 1))).value[-1]
        assert str(lapsed.clause.locator) == "三"
        assert str(nd.status_spans(document()).value[-1].clause.locator) == "二"
        assert str(nd.status_spans(document(listed_in_2015=False)).value[-1].clause.locator) == "一"


class TestEvaluation:
    """Evaluation before the end (item five)."""

    @pytest.mark.parametrize(
        ("on", "due"),
        [
            (date(2022, 5, 30), False),
            (date(2022, 5, 31), True),
            (date(2022, 8, 31), True),
            (date(2022, 9, 1), False),
        ],
    )
    def test_within_three_months(self, on: date, due: bool) -> None:
        """The last three calendar months, both ends included."""
        decision = nd.evaluation_due(date(2022, 8, 31), on=on)
        assert bool(decision) is decision.value.due is due
        assert decision.value.period == Period(date(2022, 5, 31), date(2022, 8, 31))

    def test_month_ends_are_clamped(self) -> None:
        """From 30 November three months back... and from 31 May to the end of February."""
        assert nd.evaluation_due(date(2022, 5, 31), on=date(2022, 3, 1)).value.period.first == date(2022, 2, 28)

    def test_no_later_is_a_reading(self) -> None:
        """Done before the last three months begin."""
        for on, due in ((date(2022, 5, 31), True), (date(2022, 6, 1), False)):
            decision = nd.evaluation_due(date(2022, 8, 31), on=on, lead_meant=nd.LeadMeant.NO_LATER)
            assert decision.value.due is due

    def test_what_if(self) -> None:
        """A lead of one month."""
        lead = nd.EvaluationLead(lead_months=1)
        assert nd.evaluation_due(date(2022, 8, 31), on=date(2022, 7, 30), lead=lead).value.due is False
        assert nd.evaluation_due(date(2022, 8, 31), on=date(2022, 7, 31), lead=lead).value.due is True

    def test_steps(self) -> None:
        """Evaluate, give an opinion, let the government decide."""
        (procedure,) = nd.PROCEDURES
        assert [(step.key, step.who) for step in procedure.steps] == [
            ("evaluate", ("起草部门",)),
            ("opinion", ("起草部门",)),
            ("decision", ("政府",)),
        ]


PRINTED = {
    Annex.IN_FORCE: "市审计局 2, 市发改委 16, 市财政局 1, 市教育局 4, 市科技局 10, 市人社局 9, 市商务局 21, "
    "市质监局 6, 市水务局 12, 市民政局 2, 市城乡规划局 1, 市建设局 6, 市工信局 4, 市物价局 5, 市体育局 3, 市房管局 7, "
    "市气象局 2, 市人防办 2, 市政府办 17, 市科协 1, 市食药监局 3, 市民宗局 1, 市综合执法局 2, 市粮食局 1, "
    "市供销社 1, 市农业局 3, 市工商局 5, 市交通运输局 1, 市卫生计生委 7, "
    "市国土局 2, 市旅游委 2, 市环保局 1, 市编办 4, 市地税局 1, 市公安局 5, "
    "市社科联 2",
    Annex.REPEALED: "市房管局 1, 市科协 1",
    Annex.LAPSED: "市审计局 1, 市商务局 4, 市食药监局 1, 市质监局 1, 市教育局 2, 市发改委 1, 市人社局 6, "
    "市卫生计生委 2, 市房管局 2, "
    "市供销社 1, 市民政局 2, 市工信局 1, 市工商局 1, 市总工会 1",
    Annex.AMENDED: "市政府办 1, 市审计局 1",
}
"""The counts printed beside each drafting department."""


class TestCatalogue:
    """The annexes as data."""

    @pytest.mark.parametrize(("annex", "count"), list(zip(Annex, (172, 2, 26, 2), strict=True)))
    def test_rows_are_numbered_without_gaps(self, annex: Annex, count: int) -> None:
        """From 1 to the last."""
        assert rows(annex=annex) == list(range(1, count + 1))
        assert nd.count_documents(annex).value == count

    @pytest.mark.parametrize("annex", Annex)
    def test_printed_counts(self, annex: Annex) -> None:
        """What is printed beside each department is what stands under it, in the same order."""
        printed = {name: int(count) for name, count in (part.split() for part in PRINTED[annex].split(", "))}
        counted = Counter(listed.department for listed in nd.catalogue() if listed.annex is annex)
        assert list(counted.items()) == list(printed.items())
        for department, count in printed.items():
            assert nd.count_documents(annex, department=department).value == count

    def test_counts_in_three_modes(self) -> None:
        """172 rows, one instrument twice, three numbers of two rows, two rows without a number."""
        assert [nd.count_documents(Annex.IN_FORCE, mode=mode).value for mode in nd.CountMode] == [172, 171, 167]

    def test_reasons(self) -> None:
        """Each reason with its rows."""
        reasons = Counter(listed.reason for listed in nd.catalogue())
        assert {reason.zh: reasons[reason] for reason in nd.Reason} == {
            "拟由新的文件代替": 2,
            "自行失效": 12,
            "工作已完成": 5,
            "新文件已出台": 4,
            "适用期已过": 3,
            "上位文件已失效": 1,
            "已出台各专业规范性文件": 1,
            "上位文件修改": 2,
        }
        assert reasons[None] == 172
        assert rows(reason=nd.Reason.SUPERIOR_LAPSED) == [15]

    def test_series(self) -> None:
        """Of the documents in force."""
        series = Counter(listed.series for listed in nd.catalogue() if listed.annex is Annex.IN_FORCE)
        assert {one.zh: series[one] for one in nd.Series} == {
            "廊政": 67, "廊政办": 68, "政府令": 5, "无机关代字": 30, "无文号": 2,
        }  # fmt: skip
        assert rows(series=nd.Series.NONE) == [109, 137]

    def test_slips_are_told_as_such(self) -> None:
        """Several hits are several; a bare number is not the numbered one; one instrument stands twice."""
        assert rows(number="〔2016〕13号") == [13, 80]
        assert rows(number="廊政办〔2016〕13号") == [56]
        assert rows(number="廊政〔2015〕43号") == [144, 161]
        assert len({listed.title for listed in nd.find_documents(number="廊政〔2015〕43号").value}) == 1
        assert rows(number="廊政〔2015〕66号") == [28, 145]
        assert len({listed.title for listed in nd.find_documents(number="廊政〔2015〕66号").value}) == 2
        statuses = {number: nd.find_documents(number=number).value for number in ("〔2014〕106号", "廊政〔2014〕106号")}
        assert [[listed.status for listed in found] for found in statuses.values()] == [
            [Status.IN_FORCE],
            [Status.LAPSED],
        ]

    @pytest.mark.parametrize(
        "written", ["廊政〔2015〕12号", "廊政[2015]12号", "廊政【２０１５】１２号", " 廊政（2015）12号 "]
    )
    def test_numbers_however_written(self, written: str) -> None:
        """Amended and in force: both facts, both rows."""
        found = nd.find_documents(number=written)
        assert [(listed.annex, listed.row) for listed in found.value] == [(Annex.IN_FORCE, 1), (Annex.AMENDED, 2)]
        assert [str(citation.locator) for citation in found.citations] == ["附件1", "附件4"]

    def test_conditions_combine(self) -> None:
        """All that is given must hold."""
        assert rows(department="市科协", annex=Annex.REPEALED) == [2]
        assert rows(words="消防 管理", department="市公安局") == [166, 168]
        assert rows(words="消防 规定", department="市公安局") == [166]
        assert rows(words="暂行", year=2016, annex=Annex.IN_FORCE) == [17, 108]
        assert set(rows(year=2006)) == {70}
        assert len(rows()) == 202

    def test_not_listed(self) -> None:
        """Nothing is inferred from that."""
        decision = nd.find_documents(number="廊政〔2016〕999号")
        assert decision.value == ()
        assert not any(decision.findings)
        assert [str(citation.locator) for citation in decision.citations] == ["附件1", "附件2", "附件3", "附件4"]

    def test_provisional_titles(self) -> None:
        """Seven in force say that they are provisional or on trial."""
        found = [listed.row for listed in nd.catalogue() if listed.annex is Annex.IN_FORCE and listed.provisional]
        assert set(found) >= {17, 87, 108, 113, 169}
        assert all("暂行" in title or "试行" in title for title in (
            nd.find_documents(annex=Annex.IN_FORCE).value[row - 1].title for row in found
        ))  # fmt: skip

    @given(st.sampled_from([listed for listed in nd.catalogue() if listed.number is not None]))
    def test_numbers_read_back(self, listed: nd.Listed) -> None:
        """Printing and reading a number are inverse, half- and full-width."""
        written = str(listed.number)
        assert DecreeNumber.parse(written) == listed.number
        wide = written.translate({ord(digit): ord(digit) + 0xFEE0 for digit in "0123456789"})
        assert listed in nd.find_documents(number=wide).value

    def test_module_is_what_the_script_writes(self) -> None:
        """The table is the source; the module is generated."""
        script = ROOT / "tools" / "normative_docs_catalogue.py"
        if not script.exists():
            pytest.skip("the installed package has no tools")
        spec = util.spec_from_file_location("normative_docs_catalogue", script)
        assert spec is not None
        assert spec.loader is not None
        module = util.module_from_spec(spec)
        sys.modules[spec.name] = module
        spec.loader.exec_module(module)
        assert module.written() == module.MODULE.read_text(encoding="utf-8")

    def test_equal_to_the_gazette(self) -> None:
        """Each title and number stands in the gazette's annexes, in the printed order."""
        gazette = ROOT.parent / "shared" / "gazette" / "gazette-2017.txt"
        if not gazette.exists():
            pytest.skip("the gazette is not here")
        cells = [line.strip() for line in gazette.read_text(encoding="utf-8").splitlines()]
        at = cells.index("附件１")
        for listed in nd.catalogue():
            while not (cells[at] == str(listed.row) and cells[at + 1] == listed.title):
                at += 1
            printed = cells[at + 2]
            assert (None if printed == "无" else DecreeNumber.parse(printed)) == listed.number
            assert listed.reason is None or cells[at + 3] == listed.reason.zh


class TestWindows:
    """When a listed document ends, as far as can be told."""

    @pytest.mark.parametrize(
        ("row", "earliest", "latest"),
        [
            (70, date(2022, 12, 18), date(2022, 12, 18)),
            (127, date(2020, 12, 31) + datetime.timedelta(days=31), date(2022, 12, 18)),
            (73, date(2017, 12, 19), date(2022, 12, 18)),
            (64, date(2017, 12, 31), date(2018, 12, 30)),
            (3, date(2019, 12, 31), date(2020, 12, 30)),
            (7, date(2020, 12, 31), date(2021, 12, 30)),
            (17, date(2017, 12, 31), date(2018, 12, 30)),
            (1, date(2022, 12, 18), date(2022, 12, 18)),
            (128, date(2022, 12, 18), date(2022, 12, 18)),
        ],
    )
    def test_in_force(self, row: int, earliest: date, latest: date) -> None:
        """By the year of the number."""
        window = nd.last_day_window(Annex.IN_FORCE, row).value
        assert (window.earliest, window.latest) == (earliest, latest)
        assert window.exact is (earliest == latest)

    def test_ended(self) -> None:
        """Repealed and lapsed documents ended before the notice, and not before their year."""
        assert nd.last_day_window(Annex.REPEALED, 1).value == nd.LastDayWindow(earliest=date(2010, 1, 1), latest=EVE)
        assert nd.last_day_window(Annex.LAPSED, 26).value == nd.LastDayWindow(earliest=date(2011, 1, 1), latest=EVE)

    def test_without_a_number(self) -> None:
        """No number, no year, no end."""
        window = nd.last_day_window(Annex.IN_FORCE, 109).value
        assert window == nd.LastDayWindow(earliest=PUBLISHED, latest=None)
        assert window.exact is False

    @given(st.dates(date(2012, 1, 1), date(2016, 12, 31)), st.booleans(), st.booleans())
    def test_a_window_contains_the_exact_day(self, issued: date, provisional: bool, evaluated: bool) -> None:
        """Where the day of issue is known, the rules' own end lies in the window of its year."""
        one = document(issued, provisional=provisional, evaluated=evaluated)
        spans = nd.status_spans(one, list_published=date(2015, 10, 20)).value
        last = next(span.period.last for span in spans if span.status is Status.IN_FORCE)
        row = next(
            (
                listed.row
                for listed in nd.catalogue()
                if listed.annex is Annex.IN_FORCE
                and listed.number is not None
                and listed.number.year == issued.year
                and listed.provisional is provisional
                and listed.row not in (1, 128)
            ),
            None,
        )
        if row is None or last is None or last < PUBLISHED:
            return
        window = nd.last_day_window(Annex.IN_FORCE, row).value
        assert window.earliest is not None
        assert window.latest is not None
        assert window.earliest <= last <= window.latest

    @pytest.mark.parametrize("row", [0, 173, -1, True, "1"])
    def test_no_such_row(self, row: Any) -> None:
        """Rows run from 1 to the last."""
        with pytest.raises(InvalidFacts) as caught:
            nd.last_day_window(Annex.IN_FORCE, row)
        assert caught.value.fact == "row"


class TestHoldsOn:
    """Whether listed documents hold on a day."""

    @pytest.mark.parametrize(
        ("number", "on", "expected"),
        [
            ("廊政〔2015〕40号", date(2019, 12, 31), ["holds"]),
            ("廊政〔2015〕40号", date(2020, 1, 1), ["may hold"]),
            ("廊政〔2015〕40号", date(2020, 12, 30), ["may hold"]),
            ("廊政〔2015〕40号", date(2020, 12, 31), ["ended"]),
            ("廊政〔2010〕68号", PUBLISHED, ["ended"]),
            ("廊政〔2016〕75号", date(2022, 12, 19), ["ended", "ended"]),
            ("〔2016〕13号", date(2021, 6, 1), ["may hold", "may hold"]),
        ],
    )
    def test_windows_decide(self, number: str, on: date, expected: list[str]) -> None:
        """Up to the earliest, up to the latest, after it."""
        decision = nd.holds_on(number, on=on)
        assert [held.en for held in decision.value] == expected
        assert [finding.holds for finding in decision.findings] == [held == "holds" for held in expected]

    def test_before_the_notice_is_refused(self) -> None:
        """The catalogue speaks from its own day."""
        assert nd.holds_on("廊政〔2015〕40号", on=PUBLISHED).value == (nd.Holding.HOLDS,)
        with pytest.raises(InvalidFacts):
            nd.holds_on("廊政〔2015〕40号", on=EVE)

    def test_not_listed_is_undetermined(self) -> None:
        """Never "repealed"."""
        with pytest.raises(Undetermined) as caught:
            nd.holds_on("廊政〔2016〕999号", on=PUBLISHED)
        assert caught.value.missing == ("status",)


class TestAmended:
    """The two instruments before and after."""

    @pytest.mark.parametrize(
        ("on", "body"),
        [
            (date(2016, 1, 1), nd.Mediator.GOVERNMENT),
            (EVE, nd.Mediator.GOVERNMENT),
            (PUBLISHED, nd.Mediator.MAKING_BODY),
        ],
    )
    def test_mediator(self, on: date, body: nd.Mediator) -> None:
        """From the day of the notice the making body mediates."""
        decision = nd.mediator(on)
        assert decision.value is body
        assert decision.because.holds is (on >= PUBLISHED)

    def test_before_2016_the_rules_did_not_exist(self) -> None:
        """Their number is of 2016."""
        for call in (
            lambda: nd.mediator(date(2015, 12, 31)),
            lambda: nd.article_holds(29, on=date(2015, 12, 31)),
            lambda: nd.next_full_cleanup(date(2015, 1, 1), on=date(2015, 12, 31)),
        ):
            with pytest.raises(InvalidFacts):
                call()

    @pytest.mark.parametrize(("on", "working_days"), [(EVE, 15), (PUBLISHED, 10)])
    def test_review_extension(self, on: date, working_days: int) -> None:
        """15 working days before, 10 since."""
        deadline = date(2017, 12, 22)
        decision = nd.extended_review_deadline(deadline, approved=True, on=on)
        assert decision.value == after_working_days(deadline, working_days)
        assert decision.because.required == working_days
        assert nd.extended_review_deadline(deadline, approved=False, on=on).value == deadline
        longer = nd.ReviewExtension(before_working_days=16, since_working_days=11)
        changed = nd.extended_review_deadline(deadline, approved=True, on=on, extension=longer)
        assert changed.value == after_working_days(deadline, working_days + 1)

    def test_review_extension_over_new_year(self) -> None:
        """Ten working days after 22 December 2017, New Year's Day off."""
        assert nd.extended_review_deadline(date(2017, 12, 22), approved=True, on=PUBLISHED).value == date(2018, 1, 8)

    @pytest.mark.parametrize(
        ("article", "on", "stands"),
        [(29, EVE, True), (29, PUBLISHED, False), (28, PUBLISHED, True), (30, PUBLISHED, True)],
    )
    def test_article_29(self, article: int, on: date, stands: bool) -> None:
        """Deleted; the others keep their numbers."""
        decision = nd.article_holds(article, on=on)
        assert decision.value is decision.because.holds is stands

    @pytest.mark.parametrize(
        ("third", "thirty_fifth", "expected"),
        [
            (True, True, nd.FilingDecision.REGISTER),
            (True, False, nd.FilingDecision.SUSPEND),
            (False, True, nd.FilingDecision.REFUSE),
            (False, False, nd.FilingDecision.REFUSE),
        ],
    )
    def test_filing(self, third: bool, thirty_fifth: bool, expected: nd.FilingDecision) -> None:
        """Article 3 decides first."""
        decision = nd.filing_decision(meets_article_3=third, meets_article_35=thirty_fifth, on=PUBLISHED)
        assert decision.value is expected
        assert [finding.holds for finding in decision.findings] == [third, thirty_fifth]
        assert decision.because is decision.findings[1 if third else 0]

    @pytest.mark.parametrize(
        ("refiled", "complies", "expected"),
        [
            (False, False, nd.FilingStep.NOTIFY),
            (True, False, nd.FilingStep.REMAIN_SUSPENDED),
            (True, True, nd.FilingStep.REGISTER),
        ],
    )
    def test_suspended(self, refiled: bool, complies: bool, expected: nd.FilingStep) -> None:
        """Registered only once it complies."""
        decision = nd.suspended_filing(refiled=refiled, complies=complies, on=PUBLISHED)
        assert decision.value is expected
        assert [finding.holds for finding in decision.findings] == [refiled, complies]

    def test_what_was_not_filed_cannot_comply(self) -> None:
        """Impossible facts are refused."""
        with pytest.raises(InvalidFacts) as caught:
            nd.suspended_filing(refiled=False, complies=True, on=PUBLISHED)
        assert caught.value.fact == "complies"

    @pytest.mark.parametrize(
        ("breach", "corrected", "expected"),
        [
            (True, None, nd.CorrectionStep.SELF_CORRECT),
            (True, True, nd.CorrectionStep.CLOSED),
            (True, False, nd.CorrectionStep.ASK_GOVERNMENT),
            (False, None, nd.CorrectionStep.NONE),
            (False, False, nd.CorrectionStep.NONE),
        ],
    )
    def test_correction(self, breach: bool, corrected: bool | None, expected: nd.CorrectionStep) -> None:
        """First the making body, then the government."""
        decision = nd.correction_step(breaches_article_6_1=breach, corrected_in_time=corrected, on=PUBLISHED)
        assert decision.value is expected
        assert decision.because is decision.findings[1 if breach else 0]
        assert decision.findings[1].holds is (corrected is True)

    @pytest.mark.parametrize(("written", "addressed"), list(product((True, False), repeat=2)))
    def test_suggestion(self, written: bool, addressed: bool) -> None:
        """In writing, to the making body."""
        decision = nd.proper_suggestion(in_writing=written, to_making_body=addressed, on=PUBLISHED)
        assert decision.value is (written and addressed)
        assert [finding.holds for finding in decision.findings] == [written, addressed]

    @pytest.mark.parametrize("step", nd.ReviewStep)
    def test_thirty_days(self, step: nd.ReviewStep) -> None:
        """Calendar days, the day of receipt not counted; a last day off is moved or not."""
        received = date(2018, 1, 2)
        assert nd.review_due(step, received=received).value == date(2018, 2, 1)
        to_saturday = date(2018, 2, 1)
        assert nd.review_due(step, received=to_saturday).value == date(2018, 3, 5)
        fixed = nd.review_due(step, received=to_saturday, last_day_off=nd.LastDayOff.NOT_MOVED)
        assert fixed.value == date(2018, 3, 3)
        assert fixed.because.required == 30
        clause = "附件5 一 第四十二条第一款" if step is nd.ReviewStep.REPLY else "附件5 一 第四十二条第二款"
        assert str(fixed.because.citation.locator) == clause

    def test_each_step_has_its_own_days(self) -> None:
        """Another figure moves its own step alone."""
        times = nd.ReviewTimes(reply_days=1, request_days=2, reexamination_days=3)
        assert [times.of(step) for step in nd.ReviewStep] == [1, 2, 3]

    @pytest.mark.parametrize(
        ("on", "in_time"), [(date(2018, 1, 2), True), (date(2018, 2, 1), True), (date(2018, 2, 2), False)]
    )
    def test_reexamination_in_time(self, on: date, in_time: bool) -> None:
        """The thirtieth day is in time."""
        decision = nd.reexamination_in_time(date(2018, 1, 2), on=on)
        assert decision.value is decision.because.holds is in_time

    def test_reexamination_readings(self) -> None:
        """A weekend's grace, or none; another figure; no request before the answer."""
        answer = date(2018, 2, 1)
        assert nd.reexamination_in_time(answer, on=date(2018, 3, 5)).value is True
        fixed = nd.LastDayOff.NOT_MOVED
        assert nd.reexamination_in_time(answer, on=date(2018, 3, 5), last_day_off=fixed).value is False
        times = nd.ReviewTimes(request_days=3)
        assert nd.reexamination_in_time(answer, on=date(2018, 2, 5), times=times).value is True
        assert nd.reexamination_in_time(answer, on=date(2018, 2, 6), times=times).value is False
        with pytest.raises(InvalidFacts) as caught:
            nd.reexamination_in_time(answer, on=date(2018, 1, 31))
        assert caught.value.fact == "on"

    def test_forum(self) -> None:
        """One level up for governments, the same level for departments."""
        assert nd.reexamination_forum(nd.DocumentKind.GOVERNMENT).value is nd.Forum.NEXT_LEVEL_UP
        assert nd.reexamination_forum(nd.DocumentKind.DEPARTMENT).value is nd.Forum.SAME_LEVEL

    @pytest.mark.parametrize(("on", "due"), [(EVE, date(2018, 3, 1)), (PUBLISHED, None)])
    def test_cleanup_interval(self, on: date, due: date | None) -> None:
        """Every two years before, no interval since."""
        decision = nd.next_full_cleanup(date(2016, 3, 1), on=on)
        assert decision.value == due
        assert decision.because.holds is (due is None)
        yearly = nd.CleanupInterval(before_years=1)
        assert nd.next_full_cleanup(date(2016, 3, 1), on=EVE, interval=yearly).value == date(2017, 3, 1)

    @pytest.mark.parametrize("yes", [True, False])
    def test_audits(self, yes: bool) -> None:
        """The result settles where it is stipulated; final accounts are audited in the range of art. 11 (1)."""
        settled = nd.audit_settles(stipulated=yes, on=PUBLISHED)
        audited = nd.final_accounts_audit_required(within_article_11_1=yes, on=PUBLISHED)
        assert settled.value is settled.because.holds is audited.value is audited.because.holds is yes

    @pytest.mark.parametrize(
        "call",
        [
            lambda on: nd.filing_decision(meets_article_3=True, meets_article_35=True, on=on),
            lambda on: nd.suspended_filing(refiled=True, complies=True, on=on),
            lambda on: nd.correction_step(breaches_article_6_1=True, corrected_in_time=None, on=on),
            lambda on: nd.proper_suggestion(in_writing=True, to_making_body=True, on=on),
            lambda on: nd.review_due(nd.ReviewStep.REPLY, received=on),
            lambda on: nd.audit_settles(stipulated=True, on=on),
            lambda on: nd.final_accounts_audit_required(within_article_11_1=True, on=on),
        ],
    )
    def test_earlier_wording_is_unknown(self, call: Any) -> None:
        """What is not printed has no answer the day before the notice."""
        assert call(PUBLISHED).findings
        with pytest.raises(Undetermined) as caught:
            call(EVE)
        assert caught.value.missing == ("earlier_wording",)

    def test_diff(self) -> None:
        """Nine changes on the day of the notice, none before or after."""
        changed = nd.amendments_between(EVE, PUBLISHED)
        assert [amendment.article for amendment in changed.value] == [
            "第十一条第二款", "第二十二条第一款", "第二十九条", "第三十七条", "第三十八条", "第四十二条", "第四十四条",
            "第二十条", "第二十五条",
        ]  # fmt: skip
        assert [str(amendment.instrument) for amendment in changed.value] == ["廊政〔2016〕75号"] * 7 + [
            "廊政〔2015〕12号"
        ] * 2
        assert nd.amendments_between(PUBLISHED, date(2020, 1, 1)).value == ()
        assert nd.amendments_between(date(2016, 1, 1), EVE).value == ()
        with pytest.raises(InvalidFacts):
            nd.amendments_between(PUBLISHED, EVE)


WRONG: Any = nd


def typed(**changes: Any) -> Any:
    """Changes of whatever type."""
    return changes


class TestFacts:
    """Facts of the wrong kind are refused by name."""

    @pytest.mark.parametrize(
        ("call", "fact"),
        [
            (lambda: WRONG.cleanup_reaches("市政府", issued=EVE, administrative_normative=True), "issuer"),
            (lambda: WRONG.cleanup_reaches(Issuer.OTHER, issued="x", administrative_normative=True), "issued"),
            (lambda: WRONG.cleanup_reaches(Issuer.OTHER, issued=EVE, administrative_normative=1),
             "administrative_normative"),
            (lambda: WRONG.missing_from_earlier_list(5, listed_in_2015=True), "issued"),
            (lambda: WRONG.missing_from_earlier_list(EVE, listed_in_2015=1), "listed_in_2015"),
            (lambda: WRONG.term_years(provisional=1), "provisional"),
            (lambda: WRONG.term_years(provisional=True, own_term_years=0), "own_term_years"),
            (lambda: WRONG.presumed_last_day("x", provisional=True), "first_day"),
            (lambda: WRONG.lapse_in_window("x", evaluated=True), "last_day"),
            (lambda: WRONG.lapse_in_window(EVE, evaluated=1), "evaluated"),
            (lambda: WRONG.lapse_in_window(EVE, evaluated=True, list_published=5), "list_published"),
            (lambda: WRONG.extended_last_day(5), "last_day"),
            (lambda: WRONG.extended_across_the_board(5, amended=True), "issued"),
            (lambda: WRONG.extended_across_the_board(EVE, amended=1), "amended"),
            (lambda: WRONG.disposition("x"), "document"),
            (lambda: WRONG.status_spans("x"), "document"),
            (lambda: WRONG.status_on(document(), on="x"), "on"),
            (lambda: document(issuer="x"), "issuer"),
            (lambda: attrs.evolve(document(), **typed(issued="x")), "issued"),
            (lambda: document(first_day=date(2013, 5, 31)), "first_day"),
            (lambda: document(first_day=5), "first_day"),
            (lambda: document(repealed_on=date(2013, 5, 31)), "repealed_on"),
            (lambda: document(own_term_years=0), "own_term_years"),
            *(
                (lambda name=name: attrs.evolve(document(), **typed(**{name: 1})), name)
                for name in ("administrative_normative", "provisional", "listed_in_2015", "evaluated", "amended")
            ),
            (lambda: WRONG.evaluation_due(5, on=EVE), "last_day"),
            (lambda: WRONG.evaluation_due(EVE, on=5), "on"),
            (lambda: WRONG.find_documents(number="无"), "number"),
            (lambda: WRONG.find_documents(words=" "), "words"),
            (lambda: WRONG.find_documents(words=5), "words"),
            (lambda: WRONG.find_documents(department="审计局"), "department"),
            (lambda: WRONG.find_documents(year="2016"), "year"),
            (lambda: WRONG.find_documents(series="廊政"), "series"),
            (lambda: WRONG.find_documents(annex=1), "annex"),
            (lambda: WRONG.find_documents(reason="自行失效"), "reason"),
            (lambda: WRONG.count_documents(1), "annex"),
            (lambda: WRONG.count_documents(Annex.LAPSED, mode="rows"), "mode"),
            (lambda: WRONG.last_day_window(1, 1), "annex"),
            (lambda: WRONG.holds_on("x", on=PUBLISHED), "number"),
            (lambda: WRONG.holds_on("廊政〔2016〕75号", on="x"), "on"),
            (lambda: WRONG.mediator("x"), "on"),
            (lambda: WRONG.extended_review_deadline("x", approved=False, on=PUBLISHED), "deadline"),
            (lambda: WRONG.extended_review_deadline(EVE, approved=1, on=PUBLISHED), "approved"),
            (lambda: WRONG.extended_review_deadline(EVE, approved=True, on="x"), "on"),
            (lambda: WRONG.article_holds(0, on=PUBLISHED), "article"),
            (lambda: WRONG.article_holds(201, on=PUBLISHED), "article"),
            (lambda: WRONG.filing_decision(meets_article_3=1, meets_article_35=True, on=PUBLISHED), "meets_article_3"),
            (lambda: WRONG.filing_decision(meets_article_3=True, meets_article_35=1, on=PUBLISHED), "meets_article_35"),
            (lambda: WRONG.suspended_filing(refiled=1, complies=True, on=PUBLISHED), "refiled"),
            (lambda: WRONG.suspended_filing(refiled=True, complies=1, on=PUBLISHED), "complies"),
            (lambda: WRONG.correction_step(breaches_article_6_1=1, corrected_in_time=None, on=PUBLISHED),
             "breaches_article_6_1"),
            (lambda: WRONG.correction_step(breaches_article_6_1=True, corrected_in_time=1, on=PUBLISHED),
             "corrected_in_time"),
            (lambda: WRONG.proper_suggestion(in_writing=1, to_making_body=True, on=PUBLISHED), "in_writing"),
            (lambda: WRONG.proper_suggestion(in_writing=True, to_making_body=1, on=PUBLISHED), "to_making_body"),
            (lambda: WRONG.review_due("reply", received=PUBLISHED), "step"),
            (lambda: WRONG.review_due(nd.ReviewStep.REPLY, received="x"), "on"),
            (lambda: WRONG.reexamination_in_time(PUBLISHED, on="x"), "on"),
            (lambda: WRONG.reexamination_forum("x"), "kind"),
            (lambda: WRONG.next_full_cleanup("x", on=PUBLISHED), "day"),
            (lambda: WRONG.audit_settles(stipulated=1, on=PUBLISHED), "stipulated"),
            (lambda: WRONG.final_accounts_audit_required(within_article_11_1=1, on=PUBLISHED), "within_article_11_1"),
            (lambda: WRONG.amendments_between("x", PUBLISHED), "start"),
            (lambda: WRONG.amendments_between(PUBLISHED, "x"), "end"),
        ],
    )  # fmt: skip
    def test_refused(self, call: Any, fact: str) -> None:
        """Never taken for something that they are not."""
        with pytest.raises(InvalidFacts) as caught:
            call()
        assert caught.value.fact == fact


class TestRegisters:
    """Duties around the clean-up."""

    def test_duties(self) -> None:
        """Evaluation, proposals, the long-term task."""
        assert [(duty.key, str(duty.citation.locator)) for duty in nd.DUTIES] == [
            ("evaluate-before-expiry", "五"),
            ("propose-lapse-or-repeal", "三"),
            ("long-term-cleanup", "结语"),
        ]
        assert attrs.asdict(nd.CleanupScope()) == {"last_issued": date(2016, 12, 31)}
