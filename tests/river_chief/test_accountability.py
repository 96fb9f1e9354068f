"""Interviews and accountability."""

from __future__ import annotations

from itertools import product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy import river_chief as rc
from langfang_policy.core.errors import NeedsJudgement
from langfang_policy.river_chief import (
    AccountabilityGround,
    InterviewFinding,
    InterviewSource,
    Level,
    MediaLevel,
    Office,
    PatrolFailure,
)
from tests.helpers import because


class TestInterview:
    """Called in and warned."""

    @pytest.mark.parametrize(("level", "source", "finding"), list(product(Level, InterviewSource, InterviewFinding)))
    def test_every_case(self, level: Level, source: InterviewSource, finding: InterviewFinding) -> None:
        """County and township chiefs, from three sources, for three findings."""
        decision = rc.interview_by(level, source=source, finding=finding)
        office = {Level.COUNTY: Office.CITY_OFFICE, Level.TOWNSHIP: Office.COUNTY_OFFICE}.get(level)
        named, shown = source is not InterviewSource.OTHER, finding is not InterviewFinding.NOTHING
        assert decision.value is (office if named and shown else None)
        held = [office is not None, named, shown]
        assert [one.holds for one in decision.findings] == held
        assert decision.because is (decision.findings[held.index(False)] if False in held else None)

    @given(st.frozensets(st.sampled_from(AccountabilityGround)))
    def test_on_top(self, grounds: frozenset[AccountabilityGround]) -> None:
        """Either ground makes it possible."""
        decision = rc.interview_accountability_possible(grounds)
        assert bool(decision.value) is decision.value.accountability_possible is bool(grounds)
        assert decision.value.warned is bool(grounds)
        assert [one.holds for one in decision.findings] == [*(one in grounds for one in AccountabilityGround), None]
        first = next((one for one in AccountabilityGround if one in grounds), None)
        assert (decision.because is None) if first is None else (because(decision).zh == first.zh)


class TestAccountability:
    """A failure with a serious consequence."""

    @pytest.mark.parametrize("failure", [*PatrolFailure, None])
    @pytest.mark.parametrize(
        ("pollution", "media", "event", "serious"),
        [
            (False, None, False, False),
            (True, None, False, True),
            (False, MediaLevel.COUNTY, False, False),
            (False, MediaLevel.CITY, False, True),
            (False, MediaLevel.PROVINCE, False, True),
            (False, MediaLevel.NATIONAL, False, True),
            (False, None, True, True),
        ],
    )
    @pytest.mark.parametrize("other", [True, False])
    def test_every_case(
        self,
        failure: PatrolFailure | None,
        pollution: bool,
        media: MediaLevel | None,
        event: bool,
        serious: bool,
        other: bool,
    ) -> None:
        """One of four with one of three; another consequence alone is for the authorities to judge."""
        facts: dict[str, Any] = {
            "failures": frozenset() if failure is None else frozenset({failure}),
            "serious_pollution": pollution,
            "exposed_by": media,
            "major_water_event": event,
            "other_serious_consequence": other,
        }
        if other and failure is not None and not serious:
            with pytest.raises(NeedsJudgement):
                rc.patrol_accountability(**facts)
            return
        decision = rc.patrol_accountability(**facts)
        assert decision.value is (failure is not None and serious)
        assert decision.because is None
        assert [reason.holds for reason in decision.reasons] == [failure is not None, serious]
        assert [one.holds for one in decision.findings[:4]] == [one is failure for one in PatrolFailure]
        exposed = media is not None and media is not MediaLevel.COUNTY
        assert [one.holds for one in decision.findings[4:7]] == [pollution, exposed, event]
