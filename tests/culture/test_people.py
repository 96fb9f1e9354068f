"""Public culture: amateur groups, recruits, teams, volunteers' stars and their moving."""

from __future__ import annotations

from decimal import Decimal
from itertools import product

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy.core.errors import InvalidFacts
from langfang_policy.culture import (
    AmateurFiling,
    EarlierService,
    FilingFreedom,
    GraduateDegree,
    MajorTaken,
    NonSpecialists,
    OutstandingTeam,
    RelicsNeed,
    ServiceBase,
    StarHours,
    TransferNeed,
    VolunteerStar,
    amateur_filing_proper,
    outstanding_teams_missing,
    relics_recruit_lacks,
    transfer_certificate_lacks,
    volunteer_star,
)
from tests.helpers import agrees, because


class TestFiling:
    """Groups may file by way of the station (专栏8 一)."""

    @pytest.mark.parametrize(
        ("filing", "free", "way_alone"),
        [
            (AmateurFiling.NOT_FILED, True, False),
            (AmateurFiling.THROUGH_STATION, True, True),
            (AmateurFiling.DIRECTLY, False, True),
            (AmateurFiling.STATION_ALONE, False, False),
        ],
    )
    def test_ways(self, filing: AmateurFiling, free: bool, way_alone: bool) -> None:
        """The filing is free and the way is not, or the way alone is free."""
        for reading, proper in zip(FilingFreedom, (free, way_alone), strict=True):
            decision = amateur_filing_proper(filing, filing_freedom=reading)
            assert decision.value is proper
            agrees(decision, proper)


class TestRecruits:
    """Specialists, openly (二（七）21)."""

    @pytest.mark.parametrize(("major", "degree", "openly"), list(product(MajorTaken, GraduateDegree, (True, False))))
    def test_programme(self, major: MajorTaken, degree: GraduateDegree, openly: bool) -> None:
        """All three in the programme; outside it nothing, or the major alone."""
        unfit = {
            RelicsNeed.MAJOR: major is MajorTaken.OTHER,
            RelicsNeed.DEGREE: degree is GraduateDegree.BELOW,
            RelicsNeed.OPEN_RECRUITMENT: not openly,
        }
        for way in NonSpecialists:
            decision = relics_recruit_lacks(
                in_programme=True, major=major, degree=degree, openly=openly, non_specialists=way
            )
            assert decision.value == tuple(need for need, lacks in unfit.items() if lacks)
            outside = relics_recruit_lacks(
                in_programme=False, major=major, degree=degree, openly=openly, non_specialists=way
            )
            barred = way is NonSpecialists.EVERY_POST and major is MajorTaken.OTHER
            assert outside.value == ((RelicsNeed.MAJOR,) if barred else ())


class TestTeams:
    """Ten of them (专栏9)."""

    @given(st.frozensets(st.sampled_from(OutstandingTeam)))
    def test_missing(self, built: frozenset[OutstandingTeam]) -> None:
        """What is there and what is missing are the ten."""
        assert len(OutstandingTeam) == 10
        assert outstanding_teams_missing(built).value == tuple(one for one in OutstandingTeam if one not in built)


STARS = [(100, "ONE"), (200, "TWO"), (400, "THREE"), (700, "FOUR"), (1_000, "FIVE")]


class TestStars:
    """Five, by hours reached (专栏10 第四段)."""

    @pytest.mark.parametrize(("hours", "name"), STARS)
    def test_edges(self, hours: int, name: str) -> None:
        """At the figure the star is given, a billionth below it is not."""
        star = VolunteerStar[name]
        decision = volunteer_star(hours)
        assert decision.value.star is star
        assert decision.findings[0].required == hours
        below = volunteer_star(hours - Decimal("1e-9")).value
        assert below.star.rank == star.rank - 1
        assert below.hours_to_next == Decimal("1e-9")
        following = {**dict(zip([one for one, _ in STARS], [one for one, _ in STARS[1:]], strict=False))}.get(hours)
        assert decision.value.hours_to_next == (None if following is None else following - hours)
        assert because(decision) is decision.findings[0]
        if star is not VolunteerStar.FIVE:
            assert decision.findings[1].zh == f"距{list(VolunteerStar)[star.rank + 1].zh}"
            assert decision.findings[1].en == f"hours for star {list(VolunteerStar)[star.rank + 1].en}"

    def test_ends(self) -> None:
        """None below the first, five however many."""
        none = volunteer_star(0)
        assert (none.value.star, none.value.hours_to_next) == (VolunteerStar.NONE, Decimal(100))
        assert because(none).holds is None
        assert volunteer_star(10**9).value.star is VolunteerStar.FIVE
        assert volunteer_star(99.75).value.star is VolunteerStar.NONE

    @given(st.integers(0, 1_500), st.integers(0, 1_500))
    def test_more_hours_never_fewer_stars(self, one: int, other: int) -> None:
        """And what is to go gives the next star."""
        fewer, more = sorted((one, other))
        found = volunteer_star(fewer).value
        assert found.star <= volunteer_star(more).value.star
        if found.hours_to_next is not None:
            assert volunteer_star(fewer + found.hours_to_next).value.star.rank == found.star.rank + 1

    def test_earlier_service(self) -> None:
        """Hours before the plan count, or do not; there are no more of them than in all."""
        leave_out = EarlierService.DOES_NOT
        assert volunteer_star(250, hours_before=60).value.star is VolunteerStar.TWO
        later = volunteer_star(250, hours_before=60, earlier_service=leave_out).value
        assert (later.star, later.hours_to_next) == (VolunteerStar.ONE, Decimal(10))
        assert volunteer_star(250, hours_before=250, earlier_service=leave_out).value.star is VolunteerStar.NONE
        with pytest.raises(InvalidFacts) as caught:
            volunteer_star(250, hours_before=Decimal("250.5"))
        assert caught.value.fact == "hours_before"

    @pytest.mark.parametrize(
        "hours", [{"one": 200}, {"two": 400}, {"three": 200}, {"four": 1_000}, {"five": 700}, {"two": 100}]
    )
    def test_hours_rise(self, hours: dict[str, int]) -> None:
        """A star more takes more hours."""
        with pytest.raises(InvalidFacts):
            evolve(StarHours(), **hours)

    def test_what_if(self) -> None:
        """Each figure follows."""
        stars = StarHours(one=1, two=2, three=3, four=4, five=5)
        assert [volunteer_star(hours, stars=stars).value.star.rank for hours in range(7)] == [0, 1, 2, 3, 4, 5, 5]
        assert volunteer_star(3, stars=stars).findings[0].required == 3


class TestTransfer:
    """Four conditions (专栏10 第五段)."""

    @pytest.mark.parametrize(
        ("volunteer", "leaves", "purpose", "asked"),
        list(product((True, False), (True, False), (True, False), ServiceBase)),
    )
    def test_every_condition(self, volunteer: bool, leaves: bool, purpose: bool, asked: ServiceBase) -> None:
        """Each is a finding; the certificate is issued where all are there."""
        decision = transfer_certificate_lacks(
            volunteer=volunteer, leaves_the_city=leaves, to_work_or_live=purpose, asked=asked
        )
        there = (volunteer, leaves, purpose, asked is ServiceBase.OWN_BASE)
        assert [one.holds for one in decision.findings] == list(there)
        assert decision.value == tuple(need for need, holds in zip(TransferNeed, there, strict=True) if not holds)
