"""What the clean-up makes of a document, and the document's life."""

from __future__ import annotations

import datetime
from datetime import date
from itertools import pairwise, product
from typing import Any, cast

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy import ask
from langfang_policy import normative_docs as nd
from langfang_policy.core.bounds import at_least, at_most
from langfang_policy.core.decisions import Part
from langfang_policy.core.errors import InvalidFacts, Undetermined
from langfang_policy.core.forms import plain
from langfang_policy.normative_docs import Disposition, Document, Issuer, LifeReadings, Status, StatusCause
from langfang_policy.testing import members_of, normative_documents
from tests.helpers import because

PUBLISHED = date(2017, 12, 19)
EVE = date(2017, 12, 18)
DAY = datetime.timedelta(days=1)
LISTED = date(2015, 10, 20)
"""A day that the list of 2015 may have."""
EVALUATED: dict[str, Any] = {"evaluated": True, "reported": True}
WRONG: Any = nd

days = st.dates(date(2000, 1, 1), date(2040, 12, 31))
readings = st.builds(
    LifeReadings, **{name: members_of(type(read)) for name, read in attrs.asdict(LifeReadings()).items()}
)


def document(issued: date = date(2013, 6, 1), **changes: Any) -> Document:
    """A document of the government, listed in 2015, with changes."""
    facts: dict[str, Any] = {
        "issuer": Issuer.GOVERNMENT,
        "issued": issued,
        "administrative_normative": True,
        "provisional": False,
        "listed_in_2015": issued < date(2016, 1, 1),
        "evaluated": False,
        "reported": False,
        "amended": False,
    }
    return Document(**{**facts, **changes})


def typed(**changes: Any) -> Any:
    """Changes of whatever type."""
    return changes


WAYS: dict[str, list[dict[str, bool]]] = {
    "listed_in_2015": [{"listed_in_2015": True}, {"listed_in_2015": False}],
    "reported": [{"reported": True}, {"reported": False}],
    "evaluated": [
        {"evaluated": True, "reported": True},
        {"evaluated": True, "reported": False},
        {"evaluated": False, "reported": False},
    ],
}
"""What may be so of a document of which a fact is left out."""


def fits(one: Document, way: dict[str, bool]) -> bool:
    """Whether a document can be so."""
    late = one.issued > date(2015, 12, 31)
    return not (way.get("listed_in_2015") and late) and not (
        way.get("reported") and not way.get("evaluated", one.evaluated)
    )


class TestDisposition:
    """The items taken together."""

    @pytest.mark.parametrize(
        ("changes", "expected", "clause"),
        [
            ({"administrative_normative": False}, Disposition.OUTSIDE, "四"),
            ({"issuer": Issuer.OTHER}, Disposition.OUTSIDE, "引言"),
            ({"issued": date(2017, 1, 1)}, Disposition.OUTSIDE, "引言"),
            ({"listed_in_2015": False}, Disposition.NOT_RETAINED, "一"),
            ({"issued": date(2010, 1, 1), "listed_in_2015": False}, Disposition.NOT_RETAINED, "一"),
            ({"issued": date(2010, 1, 1)}, Disposition.EXTENDED, "三"),
            ({"issued": date(2012, 6, 1)}, Disposition.NOT_RETAINED, "二"),
            ({"issued": date(2012, 6, 1), **EVALUATED}, Disposition.EXTENDED, "二"),
            ({"issued": date(2012, 6, 1), "evaluated": True}, Disposition.NOT_RETAINED, "二"),
            ({"issued": date(2012, 6, 1), "amended": True}, Disposition.EXTENDED, "三"),
            ({"issued": date(2013, 6, 1)}, Disposition.IN_TERM, "二"),
            ({"issued": date(2012, 12, 19)}, Disposition.NOT_RETAINED, "二"),
            ({"issued": date(2012, 12, 20)}, Disposition.IN_TERM, "二"),
            ({"issued": date(2015, 6, 1), "listed_in_2015": False}, Disposition.IN_TERM, "二"),
            ({"issued": date(2015, 6, 1), "provisional": True}, Disposition.NOT_RETAINED, "二"),
            ({"issued": date(2012, 6, 1), "first_day": date(2013, 6, 1)}, Disposition.IN_TERM, "二"),
            ({"own_term_years": 1}, Disposition.ENDED, "二"),
            ({"own_term_years": 1, **EVALUATED}, Disposition.ENDED, "二"),
            ({"repealed_on": EVE}, Disposition.REPEALED, "附件2"),
            ({"repealed_on": PUBLISHED}, Disposition.REPEALED, "附件2"),
            ({"repealed_on": PUBLISHED + DAY}, Disposition.IN_TERM, "二"),
        ],
    )
    def test_cases(self, changes: dict[str, Any], expected: Disposition, clause: str) -> None:
        """Scope, then item one, then three before two."""
        decision = nd.disposition(document(**changes))
        assert decision.value is expected
        assert str(decision.deciding.citation.locator) == clause

    def test_what_decides(self) -> None:
        """The first condition that fails, whatever is weighed after it."""
        assert (
            because(nd.disposition(document(administrative_normative=False))).en
            == "an administrative normative document"
        )
        assert because(nd.disposition(document(issuer=Issuer.OTHER))).observed is Issuer.OTHER
        dropped = nd.disposition(document(date(2012, 6, 1)))
        assert (because(dropped).en, because(dropped).holds) == ("evaluated as required", False)
        unreported = nd.disposition(document(date(2012, 6, 1), evaluated=True))
        assert (because(unreported).en, because(unreported).holds) == ("reported as required", False)
        gone = nd.disposition(document(repealed_on=EVE))
        assert (because(gone).observed, because(gone).bound) == (EVE, at_most(PUBLISHED))
        kept = nd.disposition(document())
        assert (because(kept).en, because(kept).bound) == ("end of the term, against the result", at_least(PUBLISHED))
        for changes in ({"listed_in_2015": False}, {"issued": date(2012, 6, 1), **EVALUATED}):
            together = nd.disposition(document(**changes))
            assert together.because is None
            assert [finding.holds for finding in together.findings[-2:]] == [True, True]

    def test_what_it_rests_on_is_named(self) -> None:
        """Each item that was weighed, in their order, and the one that decided."""
        made = nd.disposition(document(date(2012, 6, 1)))
        assert [cast("Part", reason).en for reason in made.reasons] == [
            "reached by the clean-up",
            "dropped as missing from the earlier list",
            "what item two makes of it",
        ]

    def test_the_order_of_items_is_a_reading(self) -> None:
        """An old document that lapsed in the window without evaluation."""
        old = document(date(2011, 1, 1))
        assert nd.disposition(old).value is Disposition.EXTENDED
        window_first = LifeReadings(order=nd.ItemOrder.WINDOW_FIRST)
        dropped = nd.disposition(old, readings=window_first, list_published=LISTED)
        assert dropped.value is Disposition.NOT_RETAINED
        early = document(date(2010, 1, 1))
        assert nd.disposition(early, readings=window_first).value is Disposition.EXTENDED
        amended = document(date(2012, 6, 1), amended=True)
        assert nd.disposition(amended, readings=window_first).value is Disposition.NOT_RETAINED
        kept = nd.disposition(document(date(2014, 6, 1), amended=True), readings=window_first)
        assert (kept.value, str(because(kept).citation.locator)) == (Disposition.EXTENDED, "三")

    @pytest.mark.parametrize("changes", [{"issued": date(2010, 1, 1)}, {"amended": True}])
    def test_one_against_three_is_a_reading(self, changes: dict[str, Any]) -> None:
        """An old or amended document that was not on the list of 2015."""
        unlisted = document(listed_in_2015=False, **changes)
        assert nd.disposition(unlisted).value is Disposition.NOT_RETAINED
        for order in nd.ItemOrder:
            reading = LifeReadings(unlisted=nd.UnlistedOrder.EXTENSION_FIRST, order=order)
            extended = nd.disposition(unlisted, readings=reading)
            assert (extended.value, str(because(extended).citation.locator)) == (Disposition.EXTENDED, "三")
        neither = document(listed_in_2015=False)
        assert nd.disposition(neither, readings=reading).value is Disposition.NOT_RETAINED

    def test_other_readings_reach_their_items(self) -> None:
        """What the readings of each item change here."""
        excluding = LifeReadings(up_to=nd.UpTo.EXCLUDED)
        assert nd.disposition(document(date(2016, 12, 31)), readings=excluding).value is Disposition.OUTSIDE
        last_of_april = document(date(2015, 4, 30), listed_in_2015=False)
        assert nd.disposition(last_of_april, readings=excluding).value is Disposition.IN_TERM
        anniversary = LifeReadings(anniversary=nd.AnniversaryDay.ANNIVERSARY)
        assert nd.disposition(document(date(2012, 12, 19)), readings=anniversary).value is Disposition.IN_TERM
        unreported = document(date(2012, 6, 1), evaluated=True)
        evaluated = LifeReadings(evaluation=nd.EvaluationMeant.EVALUATED)
        assert nd.disposition(unreported, readings=evaluated).value is Disposition.EXTENDED
        later = document(date(2012, 6, 1), first_day=date(2013, 6, 1))
        from_issue = LifeReadings(term_start=nd.TermStart.ISSUE)
        assert nd.disposition(later, readings=from_issue).value is Disposition.NOT_RETAINED
        shorter = nd.ShelfLife(term_years=4)
        assert nd.disposition(document(), shelf_life=shorter).value is Disposition.NOT_RETAINED

    @given(normative_documents(), readings)
    def test_every_document_is_disposed_of(self, one: Document, read: LifeReadings) -> None:
        """And what is kept or extended holds on the day of the notice or later, unless an extension ended before it."""
        made = nd.disposition(one, list_published=LISTED, readings=read)
        assert made.because is None or made.because in made.findings
        spans = nd.status_spans(one, list_published=LISTED, readings=read).value
        holds_later = any(span.status.holds and (span.period.last or PUBLISHED) >= PUBLISHED for span in spans)
        if made.value in (Disposition.NOT_RETAINED, Disposition.ENDED, Disposition.REPEALED):
            assert not holds_later
        begins_in_term = read.term_start is nd.TermStart.EFFECT or one.first_day is None
        if made.value is Disposition.IN_TERM and one.repealed_on is None and begins_in_term:
            assert holds_later


class TestStatus:
    """Where a document stands on a day."""

    @given(normative_documents(), readings, st.none() | st.just(LISTED))
    def test_no_gap_and_no_overlap(self, one: Document, read: LifeReadings, published: date | None) -> None:
        """The spans cover all days, each once; only a document whose life hangs on the list has none."""
        spans: tuple[nd.StatusSpan, ...] = ()
        missing: tuple[str, ...] = ()
        try:
            spans = nd.status_spans(one, list_published=published, readings=read).value
        except Undetermined as error:
            missing = error.missing
        assert missing in ((), ("list_published",))
        assert published is None or not missing
        if missing:
            return
        assert spans[0].period.first is None
        assert spans[-1].period.last is None
        assert spans[0].status is Status.NOT_YET
        assert Status.NOT_YET not in {span.status for span in spans[1:]}
        for left, right in pairwise(spans):
            assert left.period.last is not None
            assert right.period.first == left.period.last + DAY
        assert plain(spans)

    @given(normative_documents(), readings)
    def test_nothing_holds_before_its_first_day(self, one: Document, read: LifeReadings) -> None:
        """Whatever its term and its extensions are."""
        first = one.first_day or one.issued
        for span in nd.status_spans(one, list_published=LISTED, readings=read).value:
            assert not span.status.holds or (span.period.first is not None and span.period.first >= first)

    @given(normative_documents(), readings)
    def test_what_ended_stays_ended(self, one: Document, read: LifeReadings) -> None:
        """No document comes back, but on the day of the notice by an extension."""
        spans = nd.status_spans(one, list_published=LISTED, readings=read).value
        for left, right in pairwise(spans[1:]):
            if right.status.holds and not left.status.holds:
                assert left.cause is StatusCause.TERM_OVER
                assert right.period.first == PUBLISHED
                assert nd.disposition(one, list_published=LISTED, readings=read).value is Disposition.EXTENDED

    @given(st.data(), normative_documents())
    def test_every_answer_over_time_agrees(self, data: st.DataObject, one: Document) -> None:
        """Term, extensions, spans and status say the same of every day, the days around each turn among them."""
        first = one.first_day or one.issued
        term = nd.presumed_last_day(first, provisional=one.provisional, own_term_years=one.own_term_years).value
        made = nd.disposition(one, list_published=LISTED).value
        lapsed = nd.lapse_in_window(term, evaluated=one.evaluated, reported=one.reported, list_published=LISTED).value
        by_two = nd.extended_last_day(term, provisional=one.provisional).value
        by_three = nd.extended_across_the_board(one.issued, amended=one.amended, last_day=term).value
        turns = [first, term, by_two, by_three or term, EVE, one.repealed_on or term]
        near = st.sampled_from(turns).flatmap(lambda turn: st.integers(-2, 2).map(lambda beside: turn + beside * DAY))
        day = data.draw(near | days)
        kept = made is Disposition.EXTENDED
        if day < PUBLISHED:
            last = by_two if kept and lapsed is nd.WindowOutcome.EXTENDED else term
        else:
            last = by_three or by_two if kept else term
        holds = first <= day <= last and not (made is Disposition.NOT_RETAINED and day >= PUBLISHED)
        holds &= one.repealed_on is None or day < one.repealed_on
        status = nd.status_on(one, day=day, list_published=LISTED).value
        assert status.holds is holds
        (span,) = [span for span in nd.status_spans(one, list_published=LISTED).value if span.period.contains(day)]
        assert span.status is status

    @pytest.mark.parametrize(
        ("day", "status"),
        [
            (date(2012, 2, 29), Status.NOT_YET),
            (date(2012, 3, 1), Status.IN_FORCE),
            (date(2017, 2, 28), Status.IN_FORCE),
            (date(2017, 3, 1), Status.LAPSED),
            (date(2017, 7, 1), Status.LAPSED),
            (EVE, Status.LAPSED),
            (PUBLISHED, Status.AMENDED),
            (date(2022, 12, 18), Status.AMENDED),
            (date(2022, 12, 19), Status.LAPSED),
        ],
    )
    def test_an_amended_document_whose_term_was_over(self, day: date, status: Status) -> None:
        """Its five years ended on 28 February 2017, and its extension began on 19 December."""
        one = document(date(2012, 3, 1), amended=True)
        assert nd.presumed_last_day(date(2012, 3, 1), provisional=False).value == date(2017, 2, 28)
        assert nd.status_on(one, day=day).value is status

    @pytest.mark.parametrize(
        ("changes", "reading", "status", "clause"),
        [
            ({}, {}, Status.LAPSED, "二"),
            (EVALUATED, {}, Status.IN_FORCE, "二"),
            ({"evaluated": True}, {}, Status.LAPSED, "二"),
            ({"evaluated": True}, {"evaluation": nd.EvaluationMeant.EVALUATED}, Status.IN_FORCE, "二"),
            (EVALUATED, {"start": nd.ExtensionStart.PUBLICATION}, Status.LAPSED, "二"),
            ({}, {"across_start": nd.AcrossStart.FORMER_END}, Status.IN_FORCE, "三"),
            ({}, {"interval": nd.Interval.HELD}, Status.IN_FORCE, "三"),
            ({}, {"interval": nd.Interval.OLD_HELD}, Status.LAPSED, "二"),
            ({"issued": date(2011, 1, 31)}, {"interval": nd.Interval.OLD_HELD}, Status.IN_FORCE, "三"),
            ({"issued": date(2011, 2, 1)}, {"interval": nd.Interval.OLD_HELD}, Status.LAPSED, "二"),
            ({"issued": date(2011, 1, 31)}, {"across_start": nd.AcrossStart.FORMER_END}, Status.LAPSED, "二"),
            ({"amended": False, **EVALUATED}, {"start": nd.ExtensionStart.PUBLICATION}, Status.LAPSED, "二"),
        ],
    )
    def test_between_term_and_extension(
        self, changes: dict[str, Any], reading: dict[str, Any], status: Status, clause: str
    ) -> None:
        """What holds meanwhile holds by an evaluation, or by a reading; all hold from the notice on."""
        one = document(**{"issued": date(2012, 3, 1), "amended": True, **changes})
        read = LifeReadings(**reading)
        told = nd.status_on(one, day=EVE, readings=read)
        assert (told.value, str(because(told).citation.locator)) == (status, clause)
        assert nd.status_on(one, day=PUBLISHED, readings=read).value.holds

    def test_a_former_end_whose_years_are_over(self) -> None:
        """Extended from its former end, and over before the notice."""
        one = document(date(2011, 3, 1), own_term_years=1, amended=True)
        spans = nd.status_spans(one, readings=LifeReadings(across_start=nd.AcrossStart.FORMER_END)).value
        assert [(span.period.first, span.status.en) for span in spans[1:]] == [
            (date(2011, 3, 1), "in force"),
            (date(2012, 3, 1), "in force"),
            (date(2017, 3, 1), "lapsed"),
        ]

    def test_an_evaluation_of_a_year(self) -> None:
        """What item two gives may be over before item three gives more."""
        one = document(date(2011, 3, 1), amended=True, **EVALUATED)
        spans = nd.status_spans(one, shelf_life=nd.ShelfLife(extension_years=1)).value
        assert [(span.period.first, span.status.en) for span in spans[1:]] == [
            (date(2011, 3, 1), "in force"),
            (date(2016, 3, 1), "in force"),
            (date(2017, 3, 1), "lapsed"),
            (PUBLISHED, "amended"),
            (date(2022, 12, 19), "lapsed"),
        ]

    @given(normative_documents(), days, readings)
    def test_status_on_a_day_is_that_of_its_span(self, one: Document, day: date, read: LifeReadings) -> None:
        """One status a day, with the clause of its span."""
        decision = nd.status_on(one, day=day, list_published=LISTED, readings=read)
        spans = nd.status_spans(one, list_published=LISTED, readings=read).value
        (span,) = [span for span in spans if span.period.contains(day)]
        assert (decision.value, because(decision).citation) == (span.status, span.clause)
        assert decision.value.holds is (decision.value in (Status.IN_FORCE, Status.AMENDED))
        assert span.status.en in because(decision).en
        assert span.cause.zh in because(decision).zh
        assert because(decision).observed == day

    @given(normative_documents(), days)
    def test_the_day_of_the_list_matters_only_where_it_does(self, one: Document, day: date) -> None:
        """A status that is told without it is the same whichever day it has."""
        told = {
            nd.status_on(one, day=day, list_published=published).value
            for published in (date(2015, 4, 30), LISTED, date(2015, 12, 31))
        }
        if len(told) == 1:
            assert told == {nd.status_on(one, day=day).value}
            return
        with pytest.raises(Undetermined) as caught:
            nd.status_on(one, day=day)
        assert caught.value.missing == ("list_published",)

    @given(normative_documents())
    def test_a_repeal_ends_all(self, one: Document) -> None:
        """From its day on, and no earlier."""
        spans = nd.status_spans(one, list_published=LISTED).value
        without = nd.status_spans(attrs.evolve(one, repealed_on=None), list_published=LISTED).value
        if one.repealed_on is None:
            assert spans == without
            return
        assert (spans[-1].status, spans[-1].period.first) == (Status.REPEALED, one.repealed_on)
        if one.repealed_on > PUBLISHED:
            eve = one.repealed_on - DAY
            told = [next(span for span in life if span.period.contains(eve)).status for life in (spans, without)]
            assert told[0] is told[1] or told[0] is Status.NOT_YET

    @pytest.mark.parametrize(
        ("changes", "expected"),
        [
            ({}, [(date(2013, 6, 1), "in force"), (date(2018, 6, 1), "lapsed")]),
            (
                {"issued": date(2012, 6, 1)},
                [(date(2012, 6, 1), "in force"), (date(2017, 6, 1), "lapsed"), (PUBLISHED, "not retained")],
            ),
            (
                {"issued": date(2012, 6, 1), **EVALUATED},
                [(date(2012, 6, 1), "in force"), (date(2017, 6, 1), "in force"), (date(2022, 6, 1), "lapsed")],
            ),
            ({"listed_in_2015": False}, [(date(2013, 6, 1), "in force"), (PUBLISHED, "not retained")]),
            (
                {"listed_in_2015": False, "issued": date(2012, 12, 20)},
                [(date(2012, 12, 20), "in force"), (PUBLISHED, "not retained")],
            ),
            (
                {"listed_in_2015": False, "issued": date(2012, 12, 19)},
                [(date(2012, 12, 19), "in force"), (PUBLISHED, "not retained")],
            ),
            (
                {"listed_in_2015": False, "issued": date(2012, 12, 18)},
                [(date(2012, 12, 18), "in force"), (EVE, "lapsed"), (PUBLISHED, "not retained")],
            ),
            (
                {"amended": True},
                [(date(2013, 6, 1), "in force"), (PUBLISHED, "amended"), (date(2022, 12, 19), "lapsed")],
            ),
            (
                {"issued": date(2009, 6, 1)},
                [
                    (date(2009, 6, 1), "in force"),
                    (date(2014, 6, 1), "lapsed"),
                    (PUBLISHED, "in force"),
                    (date(2022, 12, 19), "lapsed"),
                ],
            ),
            ({"issued": date(2018, 6, 1)}, [(date(2018, 6, 1), "in force"), (date(2023, 6, 1), "lapsed")]),
            (
                {"issued": date(2016, 12, 31), "first_day": date(2018, 6, 1), "amended": True},
                [(date(2018, 6, 1), "amended"), (date(2023, 6, 1), "lapsed")],
            ),
            ({"repealed_on": PUBLISHED}, [(date(2013, 6, 1), "in force"), (PUBLISHED, "repealed")]),
            (
                {"repealed_on": date(2020, 1, 1)},
                [(date(2013, 6, 1), "in force"), (date(2018, 6, 1), "lapsed"), (date(2020, 1, 1), "repealed")],
            ),
            ({"repealed_on": date(2013, 6, 1)}, [(date(2013, 6, 1), "repealed")]),
            (
                {"first_day": date(2013, 8, 1), "repealed_on": date(2013, 7, 1)},
                [(date(2013, 7, 1), "repealed")],
            ),
            (
                {"first_day": date(2013, 7, 1), "own_term_years": 1, **EVALUATED},
                [(date(2013, 7, 1), "in force"), (date(2014, 7, 1), "lapsed")],
            ),
        ],
    )
    def test_lives(self, changes: dict[str, Any], expected: list[tuple[date, str]]) -> None:
        """Each kind of life, with its turning days."""
        before, *spans = nd.status_spans(document(**changes)).value
        assert (before.period.first, before.period.last, before.status) == (None, expected[0][0] - DAY, Status.NOT_YET)
        assert [(span.period.first, span.status.en) for span in spans] == expected

    def test_the_extension_may_run_from_the_notice(self) -> None:
        """Another reading, another end."""
        one = document(date(2012, 6, 1), **EVALUATED)
        publication = LifeReadings(start=nd.ExtensionStart.PUBLICATION)
        assert nd.status_on(one, day=date(2022, 12, 18)).value is Status.LAPSED
        assert nd.status_on(one, day=date(2022, 12, 18), readings=publication).value is Status.IN_FORCE
        assert nd.status_on(one, day=date(2022, 12, 19), readings=publication).value is Status.LAPSED

    @pytest.mark.parametrize(
        ("changes", "reading", "last"),
        [
            (
                {"issued": date(2014, 6, 1), "amended": True},
                {"across_start": nd.AcrossStart.FORMER_END},
                date(2024, 5, 31),
            ),
            ({"issued": date(2014, 6, 1), "amended": True}, {}, date(2022, 12, 18)),
            ({"issued": date(2015, 6, 1), "provisional": True, **EVALUATED}, {}, date(2022, 5, 31)),
            (
                {"issued": date(2015, 6, 1), "provisional": True, **EVALUATED},
                {"provisional_extension": nd.ProvisionalExtension.OWN_MAXIMUM},
                date(2019, 5, 31),
            ),
            ({"issued": date(2009, 6, 1)}, {"anniversary": nd.AnniversaryDay.ANNIVERSARY}, date(2022, 12, 19)),
            ({"first_day": date(2013, 9, 1)}, {}, date(2018, 8, 31)),
            ({"first_day": date(2013, 9, 1)}, {"term_start": nd.TermStart.ISSUE}, date(2018, 5, 31)),
        ],
    )
    def test_readings_move_the_end(self, changes: dict[str, Any], reading: dict[str, Any], last: date) -> None:
        """Each end, as read."""
        spans = nd.status_spans(document(**changes), readings=LifeReadings(**reading)).value
        assert spans[-1].period.first == last + DAY
        assert spans[-1].status is Status.LAPSED

    def test_a_term_that_ran_out_before_it_began(self) -> None:
        """Counted from its issue, it never held."""
        late = document(first_day=date(2019, 1, 1))
        from_issue = LifeReadings(term_start=nd.TermStart.ISSUE)
        spans = nd.status_spans(late, readings=from_issue).value
        assert [(span.period.first, span.status) for span in spans] == [
            (None, Status.NOT_YET),
            (date(2019, 1, 1), Status.LAPSED),
        ]
        extended = document(date(2012, 1, 1), first_day=date(2018, 1, 1), **EVALUATED)
        spans = nd.status_spans(extended, readings=from_issue).value
        assert [(span.period.first, span.status, span.cause) for span in spans] == [
            (None, Status.NOT_YET, StatusCause.BEFORE_FIRST_DAY),
            (date(2018, 1, 1), Status.IN_FORCE, StatusCause.EXTENDED),
            (date(2022, 1, 1), Status.LAPSED, StatusCause.EXTENSION_OVER),
        ]
        over = document(date(2012, 1, 1), first_day=date(2023, 1, 1), **EVALUATED)
        spans = nd.status_spans(over, readings=from_issue).value
        assert [(span.period.first, span.status) for span in spans[1:]] == [(date(2023, 1, 1), Status.LAPSED)]

    def test_what_if(self) -> None:
        """Another shelf life, another end, and another extension."""
        shorter = nd.ShelfLife(term_years=4, extension_years=1)
        assert nd.status_on(document(), day=date(2017, 5, 31), shelf_life=shorter).value is Status.IN_FORCE
        assert nd.status_on(document(), day=date(2017, 6, 1), shelf_life=shorter).value is Status.LAPSED
        evaluated = document(**EVALUATED)
        assert nd.status_spans(evaluated, shelf_life=shorter).value[-1].period.first == date(2018, 6, 1)

    @pytest.mark.parametrize(
        ("changes", "missing"),
        [({"issuer": Issuer.OTHER}, "issuer"), ({"administrative_normative": False}, "administrative_normative")],
    )
    def test_other_documents_are_undetermined(self, changes: dict[str, Any], missing: str) -> None:
        """The rules speak of the city's normative documents."""
        for call in (
            lambda one: nd.status_on(one, day=PUBLISHED),
            nd.status_spans,
        ):
            with pytest.raises(Undetermined) as caught:
                call(document(**changes))
            assert caught.value.missing == (missing,)

    def test_the_list_matters_from_the_notice_on(self) -> None:
        """A term that ended in the autumn of 2015: lapsed by then, and dropped or lapsed afterwards."""
        autumn = document(date(2010, 10, 1), own_term_years=5)
        window_first = LifeReadings(order=nd.ItemOrder.WINDOW_FIRST)
        trial = document(date(2013, 9, 1), provisional=True)
        assert nd.status_on(trial, day=date(2015, 8, 31)).value is Status.IN_FORCE
        assert nd.status_on(trial, day=EVE).value is Status.LAPSED
        for one, read in ((trial, LifeReadings()), (autumn, window_first)):
            with pytest.raises(Undetermined) as caught:
                nd.status_on(one, day=PUBLISHED, readings=read)
            assert caught.value.missing == ("list_published",)
            with pytest.raises(Undetermined):
                nd.status_spans(one, readings=read)
        for issued in (date(2013, 5, 2), date(2014, 1, 1)):
            edge = document(issued, provisional=True)
            with pytest.raises(Undetermined):
                nd.status_on(edge, day=PUBLISHED)
        early = nd.status_on(trial, day=EVE)
        assert [str(finding.citation.locator) for finding in early.findings] == ["四", "引言", "引言", "一", "一", "二"]
        assert (because(early).en, because(early).bound) == ("lapsed (term over)", at_least(date(2015, 9, 1), "起"))
        assert not [finding for finding in early.findings if "against the earlier list" in finding.en]

    @given(st.data(), normative_documents(), days, st.none() | st.just(LISTED))
    def test_what_is_not_known_matters_only_where_it_does(
        self, data: st.DataObject, one: Document, day: date, published: date | None
    ) -> None:
        """Each rule answers where every value of what is left out gives the same answer, and only there."""
        left_out = data.draw(st.sampled_from(["listed_in_2015", "reported", "evaluated"]))
        unknown = attrs.evolve(
            one, **typed(**{left_out: None} | ({"reported": None} if left_out == "evaluated" else {}))
        )
        ways = [attrs.evolve(one, **typed(**way)) for way in WAYS[left_out] if fits(one, way)]
        rules: list[Any] = [
            lambda each, on: nd.status_on(each, day=day, list_published=on),
            lambda each, on: nd.status_spans(each, list_published=on),
            lambda each, on: nd.disposition(each, list_published=on),
        ]
        lists = [published] if published else [date(2015, 4, 30), date(2015, 12, 31)]
        for call in rules:
            values = {call(way, on).value for way, on in product(ways, lists)}
            if len(values) == 1:
                told = call(unknown, published)
                assert {told.value} == values
                assert plain(told)
                continue
            with pytest.raises(Undetermined) as caught:
                call(unknown, published)
            assert set(caught.value.missing) <= {left_out, "reported", "list_published"}

    def test_what_cannot_matter_need_not_be_said(self) -> None:
        """Neither the list nor an evaluation for what was issued in 2016; either for what lapsed in the window."""
        facts: dict[str, Any] = {"issuer": Issuer.GOVERNMENT, "administrative_normative": True, "provisional": False}
        late = Document(issued=date(2016, 6, 1), amended=False, **facts)
        assert nd.disposition(late).value is Disposition.IN_TERM
        assert nd.status_on(late, day=date(2018, 1, 1)).value is Status.IN_FORCE
        assert len(nd.status_spans(late).value) == 3
        early = Document(issued=date(2012, 6, 1), amended=False, **facts)
        assert nd.status_on(early, day=date(2016, 6, 1)).value is Status.IN_FORCE
        for call in (nd.disposition, nd.status_spans, lambda one: nd.status_on(one, day=PUBLISHED)):
            with pytest.raises(Undetermined) as caught:
                call(early)
            assert caught.value.missing == ("listed_in_2015", "evaluated", "reported")
        unlisted = attrs.evolve(early, listed_in_2015=False)
        assert nd.disposition(unlisted).value is Disposition.NOT_RETAINED
        dropped = nd.disposition(attrs.evolve(early, evaluated=False))
        assert (dropped.value, because(dropped).en) == (
            Disposition.NOT_RETAINED,
            "not retained, whatever is not known",
        )
        assert because(dropped).zh == "不列入保留范围，无论未知的事实如何"
        assert because(nd.status_on(attrs.evolve(early, evaluated=False), day=date(2018, 1, 1))).en == (
            "not retained, whatever is not known"
        )

    def test_a_reason_that_hangs_on_the_list_is_not_told(self) -> None:
        """Lapsed with its extension or with its term: lapsed all the same."""
        trial = document(date(2013, 9, 1), provisional=True, **EVALUATED)
        told = nd.status_on(trial, day=date(2021, 1, 1))
        assert told.value is Status.LAPSED
        assert because(told).en == "lapsed, whichever day the earlier list has"
        assert because(told).zh == "失效，无论原目录何日公布"
        assert (because(told).kind, because(told).observed) == ("note", date(2021, 1, 1))
        with pytest.raises(Undetermined):
            nd.status_on(trial, day=date(2018, 1, 1))

    @pytest.mark.parametrize(
        ("changes", "expected"),
        [
            (
                {"amended": True, "repealed_on": date(2020, 1, 1)},
                [("before first day", "二"), ("took effect", "二"), ("amended", "附件4"), ("repealed", "三")],
            ),
            ({"repealed_on": EVE}, [("before first day", "二"), ("took effect", "二"), ("repealed", "附件2")]),
            ({"repealed_on": PUBLISHED}, [("before first day", "二"), ("took effect", "二"), ("repealed", "附件2")]),
            (
                {"repealed_on": PUBLISHED + DAY},
                [("before first day", "二"), ("took effect", "二"), ("repealed", "三")],
            ),
            (
                {"issued": date(2009, 6, 1)},
                [
                    ("before first day", "二"),
                    ("took effect", "二"),
                    ("term over", "二"),
                    ("extended", "三"),
                    ("extension over", "三"),
                ],
            ),
            (
                {"issued": date(2012, 6, 1), **EVALUATED},
                [("before first day", "二"), ("took effect", "二"), ("extended", "二"), ("extension over", "二")],
            ),
            ({}, [("before first day", "二"), ("took effect", "二"), ("term over", "二")]),
            ({"listed_in_2015": False}, [("before first day", "二"), ("took effect", "二"), ("not listed", "一")]),
            (
                {"issued": date(2012, 6, 1)},
                [("before first day", "二"), ("took effect", "二"), ("term over", "二"), ("not evaluated", "二")],
            ),
        ],
    )
    def test_causes_and_clauses(self, changes: dict[str, Any], expected: list[tuple[str, str]]) -> None:
        """What makes each span so."""
        spans = nd.status_spans(document(**changes)).value
        assert [(span.cause.en, str(span.clause.locator)) for span in spans] == expected

    def test_the_reason_is_told(self) -> None:
        """In both languages, with the day since when."""
        told = because(nd.status_on(document(), day=date(2020, 1, 1)))
        assert told.text() == "· 廊政字〔2017〕41号 二: lapsed (term over): 2020-01-01, ≥2018-06-01"
        assert told.text("zh") == "· 廊政字〔2017〕41号 二: 失效（有效期届满）：2020-01-01，2018-06-01起"
        early = because(nd.status_on(document(), day=date(2013, 5, 31)))
        assert (early.zh, early.en) == ("尚未施行（施行日之前）", "not yet (before first day)")
        assert early.bound == at_most(date(2013, 5, 31), "前")

    def test_asked_as_json(self) -> None:
        """Days before the notice too, and readings by name."""
        facts: dict[str, object] = {"document": plain(document(date(2012, 6, 1))), "day": "2016-06-01"}
        told: Any = ask("normative_docs.status_on", facts, on="2018-01-01")
        assert (told["outcome"], told["value"]) == ("decided", "in_force")
        facts |= {"day": "2018-01-01"}
        told = ask("normative_docs.status_on", facts, on="2018-01-01")
        assert told["value"] == "not_retained"
        old = {"document": plain(document(date(2011, 1, 1))), "list_published": "2015-10-20", "day": "2018-01-01"}
        for reading, status in ((None, "in_force"), ({"order": "window_first"}, "not_retained")):
            chosen = {} if reading is None else {"readings": reading}
            told = ask("normative_docs.status_on", {**old, **chosen}, on="2018-01-01")
            assert told["value"] == status


class TestFacts:
    """Facts of the wrong kind, and facts that cannot be together, are refused by name."""

    @pytest.mark.parametrize(
        ("call", "fact"),
        [
            (lambda: WRONG.disposition("x"), "document"),
            (lambda: WRONG.disposition(document(), readings="x"), "readings"),
            (lambda: WRONG.disposition(document(), list_published=5), "list_published"),
            (lambda: WRONG.status_spans("x"), "document"),
            (lambda: WRONG.status_spans(document(), readings=None), "readings"),
            (lambda: WRONG.status_on(document(), day="x"), "day"),
            (lambda: WRONG.status_on("x", day=PUBLISHED), "document"),
            (lambda: document(issuer="x"), "issuer"),
            (lambda: attrs.evolve(document(), **typed(issued="x")), "issued"),
            (lambda: attrs.evolve(document(), **typed(issued=date.min)), "issued"),
            (lambda: document(first_day=date(2013, 5, 31)), "first_day"),
            (lambda: document(first_day=5), "first_day"),
            (lambda: document(first_day=date.max), "first_day"),
            (lambda: document(repealed_on=date(2013, 5, 31)), "repealed_on"),
            (lambda: document(repealed_on=date.max), "repealed_on"),
            (lambda: document(own_term_years=0), "own_term_years"),
            (lambda: document(reported=True), "reported"),
            (lambda: document(evaluated=None, reported=True), "reported"),
            (lambda: document(date(2017, 1, 1), amended=True), "amended"),
            (lambda: document(date(2016, 1, 1), listed_in_2015=True), "listed_in_2015"),
            *(
                (lambda name=name: attrs.evolve(document(), **typed(**{name: 1})), name)
                for name in (
                    "administrative_normative", "provisional", "listed_in_2015", "evaluated", "reported", "amended",
                )
            ),
            *(
                (lambda name=name: LifeReadings(**typed(**{name: "x"})), name)
                for name in attrs.fields_dict(LifeReadings)
            ),
        ],
    )  # fmt: skip
    def test_refused(self, call: Any, fact: str) -> None:
        """Never taken for something that they are not."""
        with pytest.raises(InvalidFacts) as caught:
            call()
        assert caught.value.fact == fact

    def test_the_last_days_that_fit(self) -> None:
        """Amended up to the end of 2016, listed up to the end of 2015, in force and repealed on the day of issue."""
        assert document(date(2016, 12, 31), amended=True).amended
        assert document(date(2015, 12, 31), listed_in_2015=True).listed_in_2015
        assert document(first_day=date(2013, 6, 1), repealed_on=date(2013, 6, 1)).first_day == date(2013, 6, 1)

    def test_the_last_document_of_all_has_a_life(self) -> None:
        """Terms are counted beyond the last day of issue."""
        last = document(date(2999, 12, 31))
        assert nd.status_on(last, day=date.max).value is Status.LAPSED
        assert nd.status_on(last, day=date.min).value is Status.NOT_YET

    def test_statuses_that_hold(self) -> None:
        """In force, amended or not."""
        assert [status for status in Status if status.holds] == [Status.IN_FORCE, Status.AMENDED]
        assert {cause.en for cause in StatusCause} >= {"term over", "extension over", "not listed", "not evaluated"}

    @pytest.mark.parametrize(("listed", "done"), list(product((True, False), repeat=2)))
    def test_totality(self, listed: bool, done: bool) -> None:
        """Every combination has a disposition."""
        one = document(listed_in_2015=listed, evaluated=done, reported=done)
        assert nd.disposition(one).value in Disposition
