"""91号 一（一）、二（二）: drafts and their return, notes, publication, evaluation before expiry."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy.core.days import WorkingCalendar
from langfang_policy.core.errors import InvalidFacts, NotInForce, Undetermined
from langfang_policy.core.registers import Standing
from langfang_policy.open_government import (
    DocumentExpiry,
    DocumentRelease,
    DraftDocument,
    DraftNeed,
    IssuedInName,
    OpennessAttribute,
    OtherNote,
    PapersIncomplete,
    PublicationTerm,
    PublicReason,
    SunsetEvaluation,
    SunsetMonths,
    attribute_note,
    document_release,
    draft_lacks,
    draft_returned_for,
    sunset_evaluation,
)
from tests.helpers import because

DAY = timedelta(days=1)
PUBLIC, ON_REQUEST, NOT_PUBLIC, OTHER = (
    OpennessAttribute.PUBLIC,
    OpennessAttribute.ON_REQUEST,
    OpennessAttribute.NOT_PUBLIC,
    OpennessAttribute.OTHER,
)
BARE = DraftDocument(
    in_name_of=IssuedInName.DEPARTMENT,
    secrecy_reviewed=True,
    attribute=PUBLIC,
    reason_given=False,
    office_reviewed=False,
    policy=False,
)
FULL = evolve(BARE, reason_given=True, office_reviewed=True, policy=True, plan=True, materials=True, head_approved=True)
DRAFTS = st.builds(
    DraftDocument,
    in_name_of=st.sampled_from(IssuedInName),
    secrecy_reviewed=st.booleans(),
    attribute=st.none() | st.sampled_from(OpennessAttribute),
    reason_given=st.booleans(),
    office_reviewed=st.booleans(),
    policy=st.booleans(),
    plan=st.booleans(),
    materials=st.booleans(),
    head_approved=st.booleans(),
)


class TestDraft:
    """What a draft lacks."""

    def test_public_document_of_a_department(self) -> None:
        """Neither reasons nor the office's review are asked of what is to be public."""
        assert draft_lacks(BARE).value == ()

    @pytest.mark.parametrize("attribute", [NOT_PUBLIC, ON_REQUEST, OTHER])
    def test_withheld(self, attribute: OpennessAttribute) -> None:
        """Whatever is not to be public states reasons and goes to the openness office."""
        assert draft_lacks(evolve(BARE, attribute=attribute)).value == (DraftNeed.REASON, DraftNeed.OPENNESS_OFFICE)

    def test_no_attribute(self) -> None:
        """Nor can be told whether reasons are needed; the attribute is lacking."""
        found = draft_lacks(evolve(BARE, attribute=None, secrecy_reviewed=False))
        assert found.value == (DraftNeed.SECRECY_REVIEW, DraftNeed.ATTRIBUTE)
        assert because(found).zh == "保密审查"

    def test_policy_papers(self) -> None:
        """A department's go to its head for signature; a government's are approved before."""
        policy = evolve(BARE, policy=True)
        assert draft_lacks(policy).value == (DraftNeed.PLAN, DraftNeed.MATERIALS)
        found = draft_lacks(evolve(policy, in_name_of=IssuedInName.GOVERNMENT, reason_given=True)).value
        assert found == (DraftNeed.PLAN, DraftNeed.MATERIALS, DraftNeed.HEAD_APPROVAL)
        assert draft_lacks(FULL).value == ()

    def test_reasons_for_public(self) -> None:
        """In a government's name the proposal has its reasons whatever it is; the other reading asks none."""
        draft = evolve(BARE, in_name_of=IssuedInName.GOVERNMENT)
        assert draft_lacks(draft).value == (DraftNeed.REASON,)
        assert draft_lacks(draft, public_reason=PublicReason.NOT_ASKED).value == ()


class TestReturn:
    """For what a draft is returned."""

    @given(DRAFTS)
    def test_departments_own(self, draft: DraftDocument) -> None:
        """No return is printed for what a department issues itself."""
        if draft.in_name_of is not IssuedInName.GOVERNMENT:
            assert draft_returned_for(draft).value == ()

    @given(DRAFTS, st.sampled_from(PublicReason))
    def test_grounds_are_wants(self, draft: DraftDocument, read: PublicReason) -> None:
        """A government's draft is returned for what it lacks, but for both reviews, which nobody returns it for."""
        lacks = draft_lacks(draft, public_reason=read).value
        grounds = draft_returned_for(draft, public_reason=read).value
        reviews = {DraftNeed.SECRECY_REVIEW, DraftNeed.OPENNESS_OFFICE}
        if draft.in_name_of is IssuedInName.GOVERNMENT:
            assert grounds == tuple(need for need in lacks if need not in reviews)

    def test_either_is_enough(self) -> None:
        """No attribute, or no reasons."""
        draft = evolve(FULL, in_name_of=IssuedInName.GOVERNMENT)
        assert draft_returned_for(draft).value == ()
        assert draft_returned_for(evolve(draft, attribute=None)).value == (DraftNeed.ATTRIBUTE,)
        assert draft_returned_for(evolve(draft, reason_given=False)).value == (DraftNeed.REASON,)

    def test_unapproved_papers(self) -> None:
        """Count as incomplete, or do not."""
        draft = evolve(FULL, in_name_of=IssuedInName.GOVERNMENT, head_approved=False)
        assert draft_returned_for(draft).value == (DraftNeed.HEAD_APPROVAL,)
        assert draft_returned_for(draft, papers_incomplete=PapersIncomplete.ABSENT).value == ()


class TestNote:
    """What stands in the annotation."""

    @pytest.mark.parametrize(
        ("attribute", "note", "open_list"),
        [
            (PUBLIC, PUBLIC, PUBLIC),
            (ON_REQUEST, ON_REQUEST, ON_REQUEST),
            (NOT_PUBLIC, None, NOT_PUBLIC),
            (OTHER, None, OTHER),
        ],
    )
    def test_notes(
        self, attribute: OpennessAttribute, note: OpennessAttribute | None, open_list: OpennessAttribute
    ) -> None:
        """Two are named; of the others a reading."""
        assert attribute_note(attribute).value is note
        assert attribute_note(attribute, other_note=OtherNote.ITS_OWN).value is open_list


class TestRelease:
    """一般应在印发后20个工作日内: publication."""

    ISSUED = date(2017, 9, 15)
    LAST = date(2017, 10, 19)

    @pytest.mark.parametrize(
        ("published", "on", "standing"),
        [
            (None, LAST, Standing.RUNNING),
            (None, LAST + DAY, Standing.OVERDUE),
            (LAST, LAST + DAY, Standing.KEPT),
            (LAST + DAY, LAST + DAY, Standing.KEPT_LATE),
            (LAST + DAY, LAST, Standing.RUNNING),
            (None, ISSUED - DAY, Standing.NOT_YET_OPEN),
            (None, ISSUED, Standing.RUNNING),
        ],
    )
    def test_twentieth_working_day(self, published: date | None, on: date, standing: Standing) -> None:
        """The day of issue does not count, the worked Saturday does, the holiday does not; the last day is in time."""
        found = document_release(self.ISSUED, attribute=PUBLIC, published=published, on=on)
        assert found.value == DocumentRelease(last_day=self.LAST, standing=standing)
        seen = found.findings[-1]
        out = published is not None and published <= on
        assert (seen.observed, seen.zh) == ((published, "公开日") if out else (on, "日期，尚未公开"))
        late = {Standing.OVERDUE, Standing.KEPT_LATE}
        assert (found.because is not None) == (standing in late)

    @pytest.mark.parametrize("attribute", [NOT_PUBLIC, ON_REQUEST, OTHER])
    def test_not_public(self, attribute: OpennessAttribute) -> None:
        """Is not to be published, so that there is nothing to be late with."""
        found = document_release(self.ISSUED, attribute=attribute, on=date(2018, 1, 1))
        assert found.value == DocumentRelease(last_day=None, standing=None)

    def test_exception(self) -> None:
        """As a rule (一般) leaves room: no last day, and published or not."""
        free = {"attribute": PUBLIC, "exceptional": True, "on": date(2018, 1, 1)}
        assert document_release(self.ISSUED, **free).value == DocumentRelease(  # type: ignore[arg-type]  # facts by name
            last_day=None, standing=Standing.RUNNING
        )
        out = document_release(self.ISSUED, published=date(2018, 1, 1), **free)  # type: ignore[arg-type]  # facts by name
        assert out.value.standing is Standing.KEPT
        assert because(out).zh == "例外情形"
        eve, day = self.ISSUED - timedelta(days=1), self.ISSUED
        standings = [document_release(self.ISSUED, **{**free, "on": on}).value.standing for on in (eve, day)]  # type: ignore[arg-type]  # facts by name
        assert standings == [Standing.NOT_YET_OPEN, Standing.RUNNING]

    def test_what_if(self) -> None:
        """The term is a figure; the printed bound follows it."""
        found = document_release(
            self.ISSUED, attribute=PUBLIC, on=date(2017, 9, 19), term=PublicationTerm(working_days=1)
        )
        assert found.value.last_day == date(2017, 9, 18)
        assert because(found).required == date(2017, 9, 18)

    def test_ends(self) -> None:
        """Of the figure: one day or more, and no more than a year has."""
        assert [PublicationTerm(working_days=days).working_days for days in (1, 250)] == [1, 250]
        for days in (0, 251):
            with pytest.raises(InvalidFacts, match="working_days"):
                PublicationTerm(working_days=days)

    def test_wrong_days(self) -> None:
        """Not published before it is issued; nothing issued before the plan is judged."""
        with pytest.raises(InvalidFacts, match="published"):
            document_release(self.ISSUED, attribute=PUBLIC, published=self.ISSUED - DAY, on=self.LAST)
        same_day = document_release(self.ISSUED, attribute=PUBLIC, published=self.ISSUED, on=self.ISSUED)
        assert same_day.value.standing is Standing.KEPT
        with pytest.raises(NotInForce):
            document_release(date(2017, 8, 11), attribute=PUBLIC, on=self.LAST)
        assert document_release(date(2017, 8, 12), attribute=PUBLIC, on=self.LAST).value.last_day == date(2017, 9, 8)

    def test_unknown_year(self) -> None:
        """The arrangement of a year that is not known is asked for, and taken."""
        issued = date(2035, 5, 7)
        with pytest.raises(Undetermined):
            document_release(issued, attribute=PUBLIC, on=issued)
        calendar = WorkingCalendar(years=(2035,))
        found = document_release(issued, attribute=PUBLIC, on=issued, working_day_calendar=calendar)
        assert found.value.last_day == date(2035, 6, 4)

    @given(st.dates(date(2017, 8, 12), date(2024, 6, 1)), st.integers(1, 20))
    def test_longer_terms_end_later(self, issued: date, days: int) -> None:
        """And never on a day that does not count."""
        one, two = (
            document_release(
                issued, attribute=PUBLIC, on=issued, term=PublicationTerm(working_days=term)
            ).value.last_day
            for term in (days, days + 1)
        )
        assert one is not None
        assert two is not None
        assert issued < one < two


class TestSunset:
    """有效期届满前3个月: evaluation."""

    END = date(2018, 5, 31)
    FROM = date(2018, 2, 28)

    @pytest.mark.parametrize(("on", "due"), [(FROM - DAY, False), (FROM, True), (END, True), (END + DAY, False)])
    def test_within(self, on: date, due: bool) -> None:
        """From three months before, at the month's end where that is shorter, to the last day."""
        found = sunset_evaluation(self.END, on=on)
        assert found.value == DocumentExpiry(first=self.FROM, last=self.END, due=due)
        assert (found.because is None) == due

    @pytest.mark.parametrize(
        ("on", "no_later", "on_the_day"),
        [
            (date(2017, 8, 11), False, False),
            (date(2017, 8, 12), True, False),
            (FROM - DAY, True, False),
            (FROM, True, True),
            (FROM + DAY, False, False),
        ],
    )
    def test_readings(self, on: date, no_later: bool, on_the_day: bool) -> None:
        """By the first of those days, from the plan on; or on that day alone."""
        by, at = (
            sunset_evaluation(self.END, on=on, sunset_months=read).value
            for read in (SunsetMonths.NO_LATER, SunsetMonths.ON_THE_DAY)
        )
        assert (by.due, at.due) == (no_later, on_the_day)
        assert (by.first, by.last, at.first, at.last) == (date(2017, 8, 12), self.FROM, self.FROM, self.FROM)

    def test_before_the_plan(self) -> None:
        """Nothing is due before the plan: its first day begins what had begun, and what had ended stays ended."""
        begun = sunset_evaluation(date(2017, 9, 1), on=date(2017, 8, 12)).value
        assert begun == DocumentExpiry(first=date(2017, 8, 12), last=date(2017, 9, 1), due=True)
        assert sunset_evaluation(date(2017, 8, 12), on=date(2017, 8, 12)).value.due
        over = sunset_evaluation(date(2017, 8, 11), on=date(2017, 8, 12))
        assert over.value == DocumentExpiry(first=None, last=None, due=False)
        assert because(over).required == date(2017, 8, 12)

    def test_what_if(self) -> None:
        """Another lead moves the first day."""
        found = sunset_evaluation(self.END, on=self.FROM, sunset=SunsetEvaluation(lead_months=1))
        assert found.value.first == date(2018, 4, 30)
        assert because(found).required == date(2018, 4, 30)
        with pytest.raises(InvalidFacts, match="last_day"):
            sunset_evaluation(date(1, 1, 31), on=self.FROM)

    def test_ends(self) -> None:
        """Of the figure: from none to ten years."""
        assert [SunsetEvaluation(lead_months=months).lead_months for months in (0, 120)] == [0, 120]
        for months in (-1, 121):
            with pytest.raises(InvalidFacts, match="lead_months"):
                SunsetEvaluation(lead_months=months)

    @given(st.dates(date(2018, 1, 1), date(2030, 1, 1)), st.integers(0, 60))
    def test_longer_leads_begin_earlier(self, end: date, lead: int) -> None:
        """And hold all that shorter ones hold."""
        short, long = (
            sunset_evaluation(end, on=end, sunset=SunsetEvaluation(lead_months=months)).value.first
            for months in (lead, lead + 1)
        )
        assert short is not None
        assert long is not None
        assert long <= short
