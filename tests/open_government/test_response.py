"""91号 三: who answers public concern, by when, and what is done about each kind of opinion."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy.core.errors import InvalidFacts, NotInForce, Undetermined
from langfang_policy.core.registers import Standing
from langfang_policy.open_government import (
    CombinedCases,
    HoursRunFrom,
    MajorKeyMatter,
    OpinionKind,
    OpinionTreatment,
    OtherConcern,
    PublicConcern,
    Responder,
    ResponseAct,
    ResponseCoordinator,
    ResponseHours,
    ResponseReadings,
    ResponsesGiven,
    opinion_treatment,
    response_dues,
    response_parties,
    response_standings,
)
from tests.helpers import because

HOUR, MINUTE = timedelta(hours=1), timedelta(minutes=1)
STRUCK = datetime(2018, 2, 14, 22, 40)
OTHER = PublicConcern(happened_at=STRUCK, key_matter=False, especially_major=False)
KEY, MAJOR, BOTH = (
    evolve(OTHER, key_matter=True),
    evolve(OTHER, especially_major=True),
    evolve(OTHER, key_matter=True, especially_major=True),
)
ACT = ResponseAct
FROM_OPINION = ResponseReadings(hours_run_from=HoursRunFrom.OPINION)


def dues(concern: PublicConcern, **said: object) -> dict[ResponseAct, datetime]:
    """Each act that is due with its last moment."""
    return {due.act: due.by for due in response_dues(concern, **said).value}  # type: ignore[arg-type]  # figures and readings


class TestParties:
    """回应责任."""

    @pytest.mark.parametrize(
        ("departments", "places", "vertical", "responders", "coordinators"),
        [
            (1, 1, False, ["DEPARTMENT_INVOLVED"], ["GOVERNMENT_OFFICE"]),
            (1, 1, True, ["DEPARTMENT_INVOLVED"], ["HIGHER_DEPARTMENT_OFFICE"]),
            (1, 2, False, ["HIGHER_DEPARTMENT", "PLACES"], ["GOVERNMENT_OFFICE"]),
            (2, 1, False, ["EACH_DEPARTMENT"], ["GOVERNMENT_OFFICE"]),
            (2, 2, False, ["HIGHER_DEPARTMENT", "PLACES", "EACH_DEPARTMENT"], ["GOVERNMENT_OFFICE"]),
            (2, 1, True, ["EACH_DEPARTMENT"], ["HIGHER_DEPARTMENT_OFFICE", "GOVERNMENT_OFFICE"]),
            (1, 2, True, ["HIGHER_DEPARTMENT", "PLACES"], ["HIGHER_DEPARTMENT_OFFICE"]),
        ],
    )
    def test_who(
        self,
        departments: int,
        places: int,
        vertical: bool,
        responders: list[str],
        coordinators: list[str],
    ) -> None:
        """The first responsible one first; sentences that come together hold together, or are left open."""
        ask = {"departments": departments, "places": places, "vertical": vertical, "especially_major": False}
        found = response_parties(**ask).value  # type: ignore[arg-type]  # facts by name
        assert found.responders == tuple(Responder[name] for name in responders)
        assert found.coordinators == tuple(ResponseCoordinator[name] for name in coordinators)
        assert found.lead_may_be_named is (departments > 1)
        if (departments > 1) + (places > 1) + vertical > 1:
            with pytest.raises(Undetermined):
                response_parties(**ask, combined_cases=CombinedCases.OPEN)  # type: ignore[arg-type]  # facts by name
        else:
            assert response_parties(**ask, combined_cases=CombinedCases.OPEN).value == found  # type: ignore[arg-type]  # facts by name

    @pytest.mark.parametrize("grave", [True, False])
    def test_head(self, grave: bool) -> None:
        """The principal head leads where it is especially major."""
        found = response_parties(departments=1, places=1, vertical=False, especially_major=grave).value
        assert found.head_leads is grave

    def test_somebody(self) -> None:
        """At least one department and one place."""
        with pytest.raises(InvalidFacts, match="departments"):
            response_parties(departments=0, places=1, vertical=False, especially_major=False)


class TestTreatment:
    """分类处置."""

    def test_each_kind(self) -> None:
        """Each has its treatment; false information is answered and handed over."""
        found = {kind: opinion_treatment(kind).value for kind in OpinionKind}
        assert [treatment for treatments in found.values() for treatment in treatments] == list(OpinionTreatment)
        assert [kind for kind, treatments in found.items() if len(treatments) > 1] == [OpinionKind.FALSE_INFORMATION]


class TestDues:
    """回应时限: 1, 5, 24 and 48 hours."""

    def test_by_class(self) -> None:
        """Hours run through the night and the holiday, from the event."""
        assert dues(KEY) == {ACT.PUBLICATION: datetime(2018, 2, 14, 23, 40)}
        information, conference = datetime(2018, 2, 15, 3, 40), datetime(2018, 2, 15, 22, 40)
        assert dues(MAJOR) == {ACT.INFORMATION: information, ACT.CONFERENCE: conference}
        assert dues(OTHER) == {ACT.ANSWER: datetime(2018, 2, 16, 22, 40)}
        assert dues(BOTH) == {**dues(KEY), **dues(MAJOR)}

    def test_in_principle(self) -> None:
        """Only the first limit is one in principle."""
        assert [due.in_principle for due in response_dues(BOTH).value] == [True, False, False]
        assert [due.in_principle for due in response_dues(OTHER).value] == [False]

    def test_other(self) -> None:
        """A key matter is no other one; in the other reading all is that is not especially major."""
        read = ResponseReadings(other_concern=OtherConcern.NOT_MAJOR)
        assert dues(KEY, readings=read) == {**dues(KEY), **dues(OTHER)}
        assert [dues(one, readings=read) for one in (MAJOR, BOTH, OTHER)] == [dues(one) for one in (MAJOR, BOTH, OTHER)]

    def test_key_and_major(self) -> None:
        """Both limits run, or the especially major one's alone; of a key matter by itself nothing changes."""
        alone = ResponseReadings(major_key_matter=MajorKeyMatter.MAJOR_ALONE)
        assert [dues(one, readings=alone) for one in (BOTH, KEY, MAJOR)] == [dues(one) for one in (MAJOR, KEY, MAJOR)]

    def test_from_the_opinion(self) -> None:
        """But for the first, whose sentence names the event."""
        later = evolve(BOTH, arose_at=STRUCK + 3 * HOUR)
        found = dues(later, readings=FROM_OPINION)
        assert found == {
            ACT.PUBLICATION: STRUCK + HOUR,
            ACT.INFORMATION: STRUCK + 8 * HOUR,
            ACT.CONFERENCE: STRUCK + 27 * HOUR,
        }
        assert dues(later) == dues(BOTH)
        assert dues(KEY, readings=FROM_OPINION) == dues(KEY)
        with pytest.raises(Undetermined, match="arose_at"):
            response_dues(MAJOR, readings=FROM_OPINION)

    def test_no_opinion_before_the_event(self) -> None:
        """At once it may arise."""
        assert dues(evolve(OTHER, arose_at=STRUCK), readings=FROM_OPINION) == dues(OTHER)
        with pytest.raises(InvalidFacts, match="arose_at"):
            evolve(OTHER, arose_at=STRUCK - MINUTE)

    def test_zones(self) -> None:
        """A moment of another zone is what it is here."""
        utc = evolve(OTHER, happened_at=datetime(2018, 2, 14, 14, 40, tzinfo=UTC))
        assert dues(utc) == dues(OTHER)

    def test_before_the_plan(self) -> None:
        """Nothing is owed for what happened before it."""
        assert dues(evolve(KEY, happened_at=datetime(2017, 8, 12))) == {ACT.PUBLICATION: datetime(2017, 8, 12, 1)}
        with pytest.raises(NotInForce):
            response_dues(evolve(KEY, happened_at=datetime(2017, 8, 11, 23, 59)))

    def test_opinion_of_an_earlier_event(self) -> None:
        """Where hours run from the opinion, the plan must hold when it arises; the first word runs from the event."""
        first = datetime(2017, 8, 12)
        early = evolve(MAJOR, happened_at=first - MINUTE, arose_at=first)
        assert dues(early, readings=FROM_OPINION)[ACT.INFORMATION] == first + 5 * HOUR
        for concern, readings in (
            (early, ResponseReadings()),
            (evolve(early, key_matter=True), FROM_OPINION),
            (evolve(early, arose_at=first - MINUTE), FROM_OPINION),
        ):
            with pytest.raises(NotInForce):
                response_dues(concern, readings=readings)

    def test_what_if(self) -> None:
        """Each figure moves its own limit, and is told."""
        hours = ResponseHours(publication=2, information=6, conference=25, answer=49)
        moved = {act: by + HOUR for act, by in {**dues(BOTH), **dues(OTHER)}.items()}
        assert {**dues(BOTH, hours=hours), **dues(OTHER, hours=hours)} == moved
        told = [finding.observed for finding in response_dues(BOTH, hours=hours).findings]
        assert told == [True, True, 2, 6, 25]

    def test_ends(self) -> None:
        """Of figures: at once, or no more than a thousand hours."""
        for hours in (0, 1_000):
            assert dues(OTHER, hours=ResponseHours(answer=hours)) == {ACT.ANSWER: STRUCK + hours * HOUR}
        for hours in (-1, 1_001):
            with pytest.raises(InvalidFacts, match="answer"):
                ResponseHours(answer=hours)

    @given(st.datetimes(datetime(2017, 8, 12), datetime(2100, 1, 1)), st.booleans(), st.booleans())
    def test_something_is_due(self, at: datetime, key: bool, grave: bool) -> None:
        """Whatever it is, something is due, and later than the event."""
        found = dues(PublicConcern(happened_at=at, key_matter=key, especially_major=grave))
        assert found
        assert min(found.values()) > at


class TestStandings:
    """回应情况."""

    @pytest.mark.parametrize(
        ("concern", "act", "hours"),
        [
            (KEY, ACT.PUBLICATION, 1),
            (MAJOR, ACT.INFORMATION, 5),
            (MAJOR, ACT.CONFERENCE, 24),
            (OTHER, ACT.ANSWER, 48),
        ],
    )
    def test_at_the_limit(self, concern: PublicConcern, act: ResponseAct, hours: int) -> None:
        """The end is in time, a minute later is not; what is not given yet runs, and is overdue after it."""
        last = STRUCK + hours * HOUR

        def stands(given_at: datetime | None, at: datetime) -> Standing:
            given = ResponsesGiven(**{act.json: given_at})
            found = response_standings(concern, given=given, at=at).value
            return next(one.standing for one in found if one.due.act is act)

        assert stands(last, last) is Standing.KEPT
        assert stands(last + MINUTE, last + MINUTE) is Standing.KEPT_LATE
        assert stands(last + MINUTE, last) is Standing.RUNNING
        assert stands(None, last) is Standing.RUNNING
        assert stands(None, last + MINUTE) is Standing.OVERDUE
        assert stands(None, STRUCK) is Standing.RUNNING
        assert stands(None, STRUCK - MINUTE) is Standing.NOT_YET_OPEN

    def test_the_first_late_one_decides(self) -> None:
        """And its bound is the last moment."""
        given_late = ResponsesGiven(publication=STRUCK, information=STRUCK + 6 * HOUR)
        found = response_standings(BOTH, given=given_late, at=STRUCK + 25 * HOUR)
        assert [one.standing for one in found.value] == [Standing.KEPT, Standing.KEPT_LATE, Standing.OVERDUE]
        assert because(found).required == STRUCK + 5 * HOUR
        assert response_standings(KEY, given=given_late, at=STRUCK).because is None

    def test_figures_and_readings(self) -> None:
        """Reach the standings, too."""
        at = STRUCK + 2 * HOUR
        kept = response_standings(KEY, given=ResponsesGiven(), at=at, hours=ResponseHours(publication=2)).value
        assert kept[0].standing is Standing.RUNNING
        more = response_standings(
            KEY, given=ResponsesGiven(), at=at, readings=ResponseReadings(other_concern=OtherConcern.NOT_MAJOR)
        ).value
        assert [one.due.act for one in more] == [ACT.PUBLICATION, ACT.ANSWER]
        arisen = evolve(OTHER, arose_at=at)
        late = {"given": ResponsesGiven(), "at": STRUCK + 49 * HOUR}
        assert response_standings(arisen, **late).value[0].standing is Standing.OVERDUE  # type: ignore[arg-type]  # facts by name
        later = response_standings(arisen, **late, readings=FROM_OPINION)  # type: ignore[arg-type]  # facts by name
        assert later.value[0].standing is Standing.RUNNING
        ahead = evolve(OTHER, arose_at=STRUCK + 2 * HOUR)
        for hours, answer, standing in (
            (1, None, Standing.NOT_YET_OPEN),
            (2, None, Standing.RUNNING),
            (1, STRUCK + HOUR, Standing.KEPT),
        ):
            stood = response_standings(
                ahead, given=ResponsesGiven(answer=answer), at=STRUCK + hours * HOUR, readings=FROM_OPINION
            )
            assert stood.value[0].standing is standing

    def test_no_answer_before_the_event(self) -> None:
        """It is refused."""
        with pytest.raises(InvalidFacts, match="given"):
            response_standings(KEY, given=ResponsesGiven(publication=STRUCK - MINUTE), at=STRUCK)
