"""123号: titles of parks."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy.agriculture import (
    AccidentDegree,
    BothAccidents,
    MajorAccident,
    ParkAccident,
    ParkAccidentKind,
    ParkAuthority,
    ParkConduct,
    ParkCount,
    ParkReview,
    ParkStatus,
    ParkStep,
    ParkSteps,
    RecognisedParks,
    RewardBeside,
    TitleWithdrawnBy,
    WithdrawalGround,
    park_review,
    park_steps_lacking,
    park_title,
)
from langfang_policy.core.errors import InvalidFacts
from tests.helpers import because

KIND, DEGREE, GROUND, BY = ParkAccidentKind, AccidentDegree, WithdrawalGround, ParkAuthority
GOOD = ParkConduct(breaks_land_policy=False, harms_farmers=False, accidents=(), slow=False, stands_out=True)
FIRST = date(2018, 3, 1)


def review(conduct: ParkConduct, **more: Any) -> ParkReview:
    """What follows for a park."""
    return park_review(conduct, **more).value


def accidents(*told: tuple[ParkAccidentKind, AccidentDegree]) -> ParkConduct:
    """A good park with such accidents."""
    return evolve(GOOD, accidents=tuple(ParkAccident(kind=kind, degree=degree) for kind, degree in told))


class TestTitle:
    """第一段: ten parks, of which one is named."""

    def test_known_and_unknown(self) -> None:
        """Nobody is told not to be recognised, as the list is not printed."""
        known, unknown = park_title("永清县丰沐现代农业园区"), park_title("永清县丰沐园区")
        assert (known.value.status, known.value.unnamed) == (ParkStatus.RECOGNISED, 9)
        assert (unknown.value.status, unknown.value.unnamed) == (ParkStatus.UNKNOWN, 9)
        assert (because(known).observed, because(unknown).observed) == (True, False)
        assert park_title(" 永清县 丰沐现代农业园区").value.status is ParkStatus.RECOGNISED

    def test_number(self) -> None:
        """The one that is named is among them, or beside them."""
        assert park_title("", park_count=ParkCount.BESIDE).value.unnamed == 10
        assert park_title("", recognised=RecognisedParks(parks=1)).value.unnamed == 0
        for parks in (0, 1_001):
            with pytest.raises(InvalidFacts, match="parks"):
                RecognisedParks(parks=parks)
        assert park_title("", recognised=RecognisedParks(parks=1_000)).findings[-1].observed == 999


class TestSteps:
    """第一段: five steps in their order."""

    def test_all(self) -> None:
        """On one day or on several."""
        same: Any = {step.json: FIRST for step in ParkStep}
        later: Any = {step.json: FIRST + timedelta(step_number) for step_number, step in enumerate(ParkStep)}
        for days in (same, later):
            found = park_steps_lacking(ParkSteps(**days))
            assert (found.value, found.because) == ((), None)

    def test_none(self) -> None:
        """The next one stands first."""
        found = park_steps_lacking(ParkSteps())
        assert (found.value, because(found).zh) == (tuple(ParkStep), "园区自主申报")

    @pytest.mark.parametrize("step", ParkStep)
    def test_none_may_be_left_out(self, step: ParkStep) -> None:
        """What follows a step that was not taken is not in order, either."""
        days: Any = {one.json: None if one is step else FIRST for one in ParkStep}
        assert park_steps_lacking(ParkSteps(**days)).value == tuple(ParkStep)[list(ParkStep).index(step) :]

    def test_order(self) -> None:
        """A step before the one that comes first is not taken."""
        days: Any = {step.json: FIRST for step in ParkStep}
        early = ParkSteps(**{**days, "publicity": FIRST - timedelta(1)})
        found = park_steps_lacking(early)
        assert found.value == (ParkStep.PUBLICITY, ParkStep.CONSENT)
        assert because(found).observed == date(2018, 2, 28)
        ends = ParkSteps(application=date.min, recommendation=date.max)
        assert len(park_steps_lacking(ends).value) == 3


class TestReview:
    """第二段: withdrawal and reward."""

    def test_a_good_park(self) -> None:
        """Standing out is enough for a reward; without it nothing follows."""
        assert review(GOOD) == ParkReview(withdrawn=False, withdrawn_by=None, grounds=(), rewarded=True)
        assert not review(evolve(GOOD, stands_out=False)).rewarded
        assert park_review(GOOD).because is None

    @pytest.mark.parametrize(
        ("field", "ground"),
        [
            ("breaks_land_policy", GROUND.LAND_POLICY),
            ("harms_farmers", GROUND.FARMERS_HARMED),
            ("slow", GROUND.SLOW_PROGRESS),
        ],
    )
    def test_one_ground_is_enough(self, field: str, ground: WithdrawalGround) -> None:
        """And it goes before a reward, unless each follows for itself."""
        changed: Any = {field: True}
        bad = evolve(GOOD, **changed)
        found = park_review(bad)
        assert found.value == ParkReview(
            withdrawn=True, withdrawn_by=BY.AGRICULTURE_BUREAU, grounds=(ground,), rewarded=False
        )
        assert because(found).holds is False
        beside = review(bad, reward_beside=RewardBeside.BOTH_FOLLOW)
        assert (beside.withdrawn, beside.rewarded) == (True, True)

    @pytest.mark.parametrize("by", TitleWithdrawnBy)
    def test_by_whom(self, by: TitleWithdrawnBy) -> None:
        """The bureau, of which the whole sentence speaks, or whoever agreed to the title; nobody where it stays."""
        who = BY.AGRICULTURE_BUREAU if by is TitleWithdrawnBy.SUBJECT else BY.MUNICIPAL_GOVERNMENT
        found = park_review(evolve(GOOD, slow=True), title_withdrawn_by=by)
        assert (found.value.withdrawn_by, found.findings[-1].observed) == (who, who)
        kept = park_review(GOOD, title_withdrawn_by=by)
        assert (kept.value.withdrawn_by, len(kept.findings)) == (None, len(found.findings) - 1)

    @pytest.mark.parametrize("kind", ParkAccidentKind)
    @pytest.mark.parametrize("degree", AccidentDegree)
    def test_accidents(self, kind: ParkAccidentKind, degree: AccidentDegree) -> None:
        """Major or worse, of either kind, and no other; what major means is a reading."""
        bad = accidents((kind, degree))
        named = kind is not KIND.OTHER
        assert review(bad).withdrawn is (named and degree >= DEGREE.MAJOR)
        assert review(bad, major_accident=MajorAccident.EVERYDAY).withdrawn is (named and degree >= DEGREE.LARGER)
        alone = review(bad, major_accident=MajorAccident.WORK_SAFETY_ALONE).withdrawn
        assert alone is (kind is KIND.PRODUCE_QUALITY or (kind is KIND.WORK_SAFETY and degree >= DEGREE.MAJOR))

    def test_both_kinds(self) -> None:
        """One kind is enough, or both are needed."""
        one = accidents((KIND.WORK_SAFETY, DEGREE.MAJOR), (KIND.WORK_SAFETY, DEGREE.GRAVEST))
        two = accidents((KIND.WORK_SAFETY, DEGREE.MAJOR), (KIND.PRODUCE_QUALITY, DEGREE.MAJOR))
        assert review(one).grounds == (GROUND.ACCIDENT,)
        assert [review(bad, both_accidents=BothAccidents.BOTH).withdrawn for bad in (one, two)] == [False, True]

    def test_only_what_counts_is_told(self) -> None:
        """The finding names the accidents that cost the title."""
        bad = accidents((KIND.WORK_SAFETY, DEGREE.LARGER), (KIND.PRODUCE_QUALITY, DEGREE.MAJOR))
        assert because(park_review(bad)).observed == bad.accidents[1:]

    @given(st.booleans(), st.booleans(), st.booleans(), st.booleans())
    def test_grounds_add_up(self, land: bool, harm: bool, slow: bool, out: bool) -> None:
        """In their printed order; withdrawn where there is one."""
        bad = ParkConduct(breaks_land_policy=land, harms_farmers=harm, accidents=(), slow=slow, stands_out=out)
        told = ((land, GROUND.LAND_POLICY), (harm, GROUND.FARMERS_HARMED), (slow, GROUND.SLOW_PROGRESS))
        grounds = tuple(ground for there, ground in told if there)
        by = BY.AGRICULTURE_BUREAU if grounds else None
        rewarded = out and not grounds
        assert review(bad) == ParkReview(withdrawn=bool(grounds), withdrawn_by=by, grounds=grounds, rewarded=rewarded)
