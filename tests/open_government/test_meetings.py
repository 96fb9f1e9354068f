"""91号 一（二）、一（四）、一（五）、七（一）: meetings, what was withheld, requests, the negative list."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy.core.errors import InvalidFacts, Undetermined
from langfang_policy.open_government import (
    DisclosureForum,
    DisclosureMatter,
    JoinedFeatures,
    MeetingPlanBody,
    MeetingPlanPart,
    NegativeListing,
    PlanBodies,
    PublicationHarm,
    RequestStage,
    UnlistedHarm,
    WithheldHandling,
    live_broadcast_due,
    meeting_plan_lacks,
    negative_listing,
    next_request_stage,
    predisclosure_due,
    withheld_handling,
)
from tests.helpers import agrees, because

STAGES = tuple(RequestStage)
UNKNOWN = (None, False, True)


class TestPredisclosure:
    """决策前公开."""

    @pytest.mark.parametrize(("matter", "forum"), [*product(DisclosureMatter, DisclosureForum)])
    def test_named_matters_in_named_meetings(self, matter: DisclosureMatter, forum: DisclosureForum) -> None:
        """Three kinds, in executive meetings from the county up and in department meetings, unless secret by law."""
        forums = {DisclosureForum.EXECUTIVE_MEETING, DisclosureForum.DEPARTMENT_MEETING}
        named = matter is not DisclosureMatter.OTHER and forum in forums
        found = predisclosure_due(matter=matter, forum=forum, secret_by_law=False)
        assert found.value is named
        agrees(found, named)
        assert predisclosure_due(matter=matter, forum=forum, secret_by_law=True).value is False
        if named:
            with pytest.raises(Undetermined, match="secret_by_law"):
                predisclosure_due(matter=matter, forum=forum)
        else:
            assert predisclosure_due(matter=matter, forum=forum).value is False


class TestBroadcast:
    """电视电话会议."""

    @given(st.booleans(), st.booleans())
    def test_both_or_either(self, interest: bool, notice: bool) -> None:
        """Both features together; any of them in the other reading."""
        found = live_broadcast_due(public_interest=interest, wide_notice=notice)
        assert found.value is (interest and notice)
        wide = live_broadcast_due(public_interest=interest, wide_notice=notice, joined_features=JoinedFeatures.ANY)
        assert wide.value is (interest or notice)


class TestMeetingPlan:
    """会议方案."""

    def test_parts(self) -> None:
        """Attendance, whether and how it is public; the account where opinions were invited."""
        three = tuple(MeetingPlanPart)[:3]

        def lacks(parts: frozenset[MeetingPlanPart], *, consulted: bool | None) -> tuple[MeetingPlanPart, ...]:
            county = MeetingPlanBody.COUNTY_GOVERNMENT
            return meeting_plan_lacks(parts, body=county, major_livelihood=True, consulted_before=consulted).value

        assert lacks(frozenset(), consulted=False) == three
        assert lacks(frozenset(), consulted=True) == tuple(MeetingPlanPart)
        assert lacks(frozenset(MeetingPlanPart), consulted=None) == ()
        with pytest.raises(Undetermined, match="consulted_before"):
            lacks(frozenset(three), consulted=None)

    @pytest.mark.parametrize("body", MeetingPlanBody)
    def test_bodies(self, body: MeetingPlanBody) -> None:
        """Counties and their bodies; municipal departments in the other reading alone; others in none."""
        county = body in {MeetingPlanBody.COUNTY_GOVERNMENT, MeetingPlanBody.COUNTY_BODY}
        wide = county or body is MeetingPlanBody.MUNICIPAL_DEPARTMENT
        for read, bound in ((PlanBodies.COUNTIES, county), (PlanBodies.DEPARTMENTS_TOO, wide)):
            found = meeting_plan_lacks(
                frozenset(), body=body, major_livelihood=True, consulted_before=False, plan_bodies=read
            )
            assert bool(found.value) is bound
            assert because(found).zh == (MeetingPlanPart.ATTENDANCE.zh if bound else "属于所指机关")

    def test_other_subjects(self) -> None:
        """Of what is no major matter of livelihood nothing is asked."""
        found = meeting_plan_lacks(frozenset(), body=MeetingPlanBody.COUNTY_BODY, major_livelihood=False)
        assert found.value == ()
        assert because(found).zh == "涉及重大民生事项"


class TestWithheld:
    """自查."""

    @pytest.mark.parametrize("features", [*product(UNKNOWN, repeat=3)])
    def test_features(self, features: tuple[bool | None, bool | None, bool | None]) -> None:
        """All three together, any in the other reading; what is unknown is asked for where it decides."""
        names = "large_volume", "high_repetition", "wide_reach"
        told = dict(zip(names, features, strict=True))
        may, stays = WithheldHandling.MAY_PUBLISH, WithheldHandling.AS_BEFORE
        for read, decided in ((JoinedFeatures.ALL, False), (JoinedFeatures.ANY, True)):
            ask = {"should_be_public": False, "joined_features": read, **told}
            if decided not in features and None in features:
                with pytest.raises(Undetermined) as caught:
                    withheld_handling(**ask)  # type: ignore[arg-type]  # facts by name
                assert caught.value.missing == (names[features.index(None)],)
            else:
                expected = all(features) if read is JoinedFeatures.ALL else any(features)
                assert withheld_handling(**ask).value is (may if expected else stays)  # type: ignore[arg-type]  # facts by name

    def test_wrongly_withheld(self) -> None:
        """Must be published, whoever asks for it."""
        found = withheld_handling(should_be_public=True)
        assert found.value is WithheldHandling.PUBLISH
        assert because(found).holds


class TestRequest:
    """依申请公开: six stages."""

    @pytest.mark.parametrize("place", range(len(STAGES) + 1))
    def test_in_order(self, place: int) -> None:
        """Each follows the one before it; after the sixth there is none."""
        due = next_request_stage(frozenset(STAGES[:place])).value
        assert due is (STAGES[place] if place < len(STAGES) else None)

    @given(st.frozensets(st.sampled_from(RequestStage)))
    def test_none_left_out(self, done: frozenset[RequestStage]) -> None:
        """Stages that do not follow each other are refused."""
        if done == frozenset(STAGES[: len(done)]):
            assert next_request_stage(done).value not in done
        else:
            with pytest.raises(InvalidFacts, match="done"):
                next_request_stage(done)


class TestNegativeList:
    """负面清单."""

    @given(st.frozensets(st.sampled_from(PublicationHarm)), st.booleans())
    def test_list_decides(self, harms: frozenset[PublicationHarm], on_list: bool) -> None:
        """What is on it is withheld; any one harm belongs on it."""
        found = negative_listing(harms, on_list=on_list)
        assert found.value == NegativeListing(withheld=on_list, belongs=bool(harms))
        wide = negative_listing(harms, on_list=on_list, unlisted_harm=UnlistedHarm.WITHHELD)
        assert wide.value == NegativeListing(withheld=on_list or bool(harms), belongs=bool(harms))
        assert [finding.holds for finding in found.findings] == [bool(harms), on_list]
