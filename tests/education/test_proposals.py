"""What an estate owes, with which phase, and what a developer's proposal lacks."""

from __future__ import annotations

from decimal import Decimal
from itertools import accumulate, pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy import education as ed
from langfang_policy.asking import ask
from langfang_policy.core.errors import InvalidFacts, Undetermined
from langfang_policy.core.forms import plain
from langfang_policy.education import Facility, FirstPhase, ProposedSchool, Shortfall
from langfang_policy.testing import households
from tests.helpers import because

KINDERGARTEN, PRIMARY, JUNIOR = Facility


def fewest(count: int) -> list[int]:
    """The fewest schools of each kind that so many households call for."""
    needs = ed.estate_needs(households=count).value
    return [0 if (found := needs.value_for(facility).count) is None else found.fewest for facility in Facility]


def owed(schools: ed.SchoolsOwed) -> list[int]:
    """The schools of each kind."""
    return [schools.value_for(facility) for facility in Facility]


class TestPhases:
    """Which schools come with which phase (arts. 4, 5 (1), 12)."""

    @pytest.mark.parametrize(
        ("phases", "first", "preferred"),
        [
            ([4000], [2, 1, 0], [[2, 1, 0]]),
            ([900, 900, 2200], [2, 1, 0], [[0, 0, 0], [1, 0, 0], [1, 1, 0]]),
            ([937, 0], [0, 0, 0], [[0, 0, 0], [0, 0, 0]]),
            ([937, 1], [1, 0, 0], [[0, 0, 0], [1, 0, 0]]),
            ([0, 12_500], [4, 2, 1], [[0, 0, 0], [4, 2, 1]]),
        ],
    )
    def test_with_the_first(self, phases: list[int], first: list[int], preferred: list[list[int]]) -> None:
        """All of the estate's schools with its first phase; or each as its residents come."""
        decision = ed.owed_by_phase(phases)
        assert [owed(phase.schools) for phase in decision.value] == [first, *[[0, 0, 0]] * (len(phases) - 1)]
        assert [(phase.phase, phase.households) for phase in decision.value] == list(enumerate(phases, 1))
        assert decision.because is None
        assert {str(finding.citation.locator) for finding in decision.findings[-2:]} == {"第十二条"}
        assert [finding.observed for finding in decision.findings[-2:]] == [len(phases), FirstPhase.REQUIRED]
        later = ed.owed_by_phase(phases, first_phase=FirstPhase.PREFERRED)
        assert [owed(phase.schools) for phase in later.value] == preferred
        assert later.findings[-1].observed is FirstPhase.PREFERRED
        assert plain(later.value)

    @given(st.lists(households(), min_size=1, max_size=5), st.sampled_from(FirstPhase))
    def test_phases_owe_what_the_estate_owes(self, phases: list[int], first_phase: FirstPhase) -> None:
        """However it is cut, and no phase owes less than none."""
        found = ed.owed_by_phase(phases, first_phase=first_phase).value
        sums = [sum(kind) for kind in zip(*(owed(phase.schools) for phase in found), strict=True)]
        assert sums == fewest(sum(phases))
        assert all(count >= 0 for phase in found for count in owed(phase.schools))

    @given(st.lists(households(), min_size=2, max_size=5))
    def test_the_first_phase_is_never_later_than_the_residents(self, phases: list[int]) -> None:
        """After each phase at least as many schools are owed as its residents call for."""
        found = [owed(phase.schools) for phase in ed.owed_by_phase(phases).value]
        reached = list(accumulate(found, lambda one, other: [a + b for a, b in zip(one, other, strict=True)]))
        for built, schools in zip(accumulate(phases), reached, strict=True):
            assert all(has >= asked for has, asked in zip(schools, fewest(built), strict=True))
        assert all(early == late for early, late in pairwise(reached))

    def test_what_if(self) -> None:
        """Shares and bands."""
        shares = ed.AgeShares(persons_per_household=Decimal(1))
        areas = ed.ServiceAreas(junior=ed.ServiceArea(1, 5, ed.ClassRange(1, 2)))
        for reading in FirstPhase:
            found = ed.owed_by_phase([5, 1], shares=shares, areas=areas, first_phase=reading).value
            assert sum(phase.schools.junior for phase in found) == 2


class TestProposal:
    """A developer's proposal against what an estate owes."""

    GOOD = (
        ProposedSchool(facility=KINDERGARTEN, classes=12, land_m2=4700, floor_m2=3300),
        ProposedSchool(facility=KINDERGARTEN, classes=9, land_m2=3800, floor_m2=2600),
        ProposedSchool(facility=PRIMARY, classes=24, land_m2=16200, floor_m2=8700),
    )

    @pytest.mark.parametrize("facts", [{"households": 4000}, {"population": 12_800}])
    def test_enough(self, facts: dict[str, Any]) -> None:
        """4,000 households, 12,800 residents: two kindergartens, a primary school, no junior one."""
        decision = ed.check_proposal(self.GOOD, **facts)
        assert bool(decision.value) is True
        assert decision.value.shortfalls == ()
        assert decision.value.needs == ed.estate_needs(**facts).value
        assert owed(decision.value.owed) == [2, 1, 0]
        own = decision.findings[len(ed.estate_needs(**facts).findings) :]
        assert [finding.holds for finding in own] == [True] * 3 + [True, None, True, True] * 3
        assert False not in [finding.holds for finding in decision.findings]
        assert [finding.required for finding in own[:3]] == [2, 1, 0]
        assert [finding.observed for finding in own[:3]] == [2, 1, 0]
        assert [(finding.observed, finding.required) for finding in own[3::4]] == [(12, 4), (9, 4), (24, 18)]
        assert decision.because is None

    def test_each_shortfall(self) -> None:
        """A school missing, land short, floor short."""
        poor = (
            ProposedSchool(facility=KINDERGARTEN, classes=12, land_m2=4699, floor_m2=3000),
            ProposedSchool(facility=PRIMARY, classes=24, land_m2=16200, floor_m2=8699.5),
        )
        decision = ed.check_proposal(poor, households=4000)
        assert bool(decision.value) is False
        assert decision.value.shortfalls == (
            Shortfall(facility=KINDERGARTEN, schools=1),
            Shortfall(facility=KINDERGARTEN, proposed=0, classes=12, land_m2=Decimal(1), floor_m2=Decimal(300)),
            Shortfall(facility=PRIMARY, proposed=1, classes=24, floor_m2=Decimal("0.5")),
        )
        assert because(decision).zh == "幼儿园数量"
        assert (because(decision).observed, because(decision).required) == (1, 2)
        assert plain(decision.value)

    @pytest.mark.parametrize(
        ("school", "words"),
        [({"land_m2": 12_199}, "用地面积"), ({"floor_m2": 6_899}, "建筑面积"), ({"classes": 17}, "小学班数")],
    )
    def test_the_first_school_that_lacks_decides(self, school: dict[str, Any], words: str) -> None:
        """Where enough schools are proposed, by what it lacks first."""
        offer = (ProposedSchool(**FINE), ProposedSchool(**FINE | school), ProposedSchool(**FINE | {"land_m2": 0}))
        decision = ed.check_proposal(offer, households=0, unlisted=ed.UnlistedSize.NEXT_LISTED)
        assert because(decision).zh == words
        assert because(decision).holds is False
        assert [short.proposed for short in decision.value.shortfalls] == [1, 2]

    def test_what_is_short_by_default_is_nothing(self) -> None:
        """A shortfall names what it names."""
        short = Shortfall(facility=JUNIOR)
        assert (short.proposed, short.classes, short.schools, short.classes_short) == (None, None, 0, 0)
        assert short.land_m2 == short.floor_m2 == 0

    def test_more_than_owed_is_no_shortfall(self) -> None:
        """Nor is anything negative."""
        assert ed.check_proposal(self.GOOD, households=0).value
        assert not ed.check_proposal((), population=40_000).value
        assert [one.schools for one in ed.check_proposal((), population=40_000).value.shortfalls] == [4, 2, 1]

    @pytest.mark.parametrize(("count", "missing"), [(937, []), (938, [1]), (3750, [1]), (3751, [2])])
    def test_at_the_figures(self, count: int, missing: list[int]) -> None:
        """2,998.4 residents owe no kindergarten, 3,001.6 one; 12,000 still one, more two."""
        found = ed.check_proposal([], households=count).value.shortfalls
        assert [short.schools for short in found if short.facility is KINDERGARTEN] == missing

    @pytest.mark.parametrize(
        ("facility", "classes", "lacking"),
        [
            (JUNIOR, 17, 1),
            (JUNIOR, 18, 0),
            (JUNIOR, 12, 6),
            (PRIMARY, 36, 0),
            (KINDERGARTEN, 3, 1),
            (KINDERGARTEN, 1, 3),
            (KINDERGARTEN, 4, 0),
        ],
    )
    def test_too_few_classes(self, facility: Facility, classes: int, lacking: int) -> None:
        """A size that only a reading gives a minimum may still be too small for its kind; 36 classes are listed."""
        school = ProposedSchool(facility=facility, classes=classes, land_m2=99_999, floor_m2=99_999)
        found = ed.check_proposal([school], households=0, unlisted=ed.UnlistedSize.NEXT_LISTED).value
        assert [short.classes_short for short in found.shortfalls] == [lacking] * (lacking > 0)
        assert all(short.land_m2 == short.floor_m2 == 0 for short in found.shortfalls)

    @given(st.integers(0, 40_000), st.integers(0, 40_000))
    def test_more_households_never_owe_fewer_schools(self, one: int, other: int) -> None:
        """Of any kind."""
        few, many = (ed.check_proposal((), households=count).value.owed for count in sorted((one, other)))
        assert all(low <= high for low, high in zip(owed(few), owed(many), strict=True))

    @given(
        st.sampled_from([(KINDERGARTEN, 6), (PRIMARY, 30), (JUNIOR, 24)]), st.integers(0, 30_000), st.integers(0, 500)
    )
    def test_more_land_never_lacks_more(self, size: tuple[Facility, int], land: int, more: int) -> None:
        """And what is lacking is what would fill it."""

        def short(area: int) -> Decimal:
            school = ProposedSchool(facility=size[0], classes=size[1], land_m2=area, floor_m2=99_999)
            found = ed.check_proposal([school], households=0).value.shortfalls
            return found[0].land_m2 if found else Decimal(0)

        assert short(land + more) <= short(land)
        assert short(land + int(short(land))) == 0

    def test_unlisted_sizes(self) -> None:
        """Have no minimum, unless a reading gives one; the school is named."""
        odd = (*self.GOOD, ProposedSchool(facility=PRIMARY, classes=20, land_m2=16200, floor_m2=8700))
        with pytest.raises(Undetermined, match="20 classes") as caught:
            ed.check_proposal(odd, households=0)
        assert caught.value.missing == ("proposal[3].classes",)
        assert "20班" in caught.value.zh
        assert ed.check_proposal(odd, households=0, unlisted=ed.UnlistedSize.NEXT_LISTED).value

    def test_what_if(self) -> None:
        """Other shares, bands and sizes reach the check."""
        areas = ed.ServiceAreas(primary=ed.ServiceArea(1, 5, ed.ClassRange(1, 2)))
        assert not ed.check_proposal((), population=5, areas=areas).value
        shares = ed.AgeShares(persons_per_household=Decimal(4000))
        assert not ed.check_proposal((), households=1, shares=shares).value
        sizes = ed.ListedSizes(primary=(ed.ListedSize(20, Decimal(1), Decimal(1)),))
        odd = (ProposedSchool(facility=PRIMARY, classes=20, land_m2=1, floor_m2=1),)
        found = ed.check_proposal(odd, population=0, areas=areas, sizes=sizes)
        assert found.value
        told = [str(finding.bound) for finding in found.findings if finding.kind == "asks"]
        assert told[-3:] == ["≥1 class", "≥1 m²", "≥1 m²"]


WRONG: Any = ed
FINE: dict[str, Any] = {"facility": PRIMARY, "classes": 18, "land_m2": 12_200, "floor_m2": 6_900}


class TestFacts:
    """Facts that cannot be are refused by name."""

    @pytest.mark.parametrize(
        ("call", "fact"),
        [
            (lambda: WRONG.check_proposal("", households=1), "proposal"),
            (lambda: WRONG.check_proposal("x", households=1), "proposal"),
            (lambda: WRONG.check_proposal(5, households=1), "proposal"),
            (lambda: WRONG.check_proposal([ProposedSchool(**FINE), 5], households=1), "proposal[1]"),
            (lambda: WRONG.check_proposal((), population=-1), "population"),
            (lambda: WRONG.check_proposal((), households=-1), "households"),
            (lambda: WRONG.check_proposal((), households=1.5), "households"),
            (lambda: WRONG.check_proposal(()), "households"),
            (lambda: WRONG.check_proposal((), households=1, population=1), "households"),
            (lambda: WRONG.owed_by_phase([]), "households"),
            (lambda: WRONG.owed_by_phase("12"), "households"),
            (lambda: WRONG.owed_by_phase(4000), "households"),
            (lambda: WRONG.owed_by_phase([1, -1]), "households[1]"),
            (lambda: WRONG.owed_by_phase([True]), "households[0]"),
            (lambda: WRONG.owed_by_phase([1, 1.5]), "households[1]"),
            (lambda: WRONG.owed_by_phase([1], first_phase="x"), "first_phase"),
        ],
    )  # fmt: skip
    def test_refused(self, call: Any, fact: str) -> None:
        """Never taken for something that they are not."""
        with pytest.raises(InvalidFacts) as caught:
            call()
        assert caught.value.fact == fact

    @pytest.mark.parametrize(
        "wrong",
        [
            {"facility": "小学"},
            {"classes": 0},
            {"classes": True},
            {"land_m2": -1},
            {"land_m2": "x"},
            {"floor_m2": -1},
            {"floor_m2": float("nan")},
        ],
    )
    def test_no_school_is_wrong(self, wrong: dict[str, Any]) -> None:
        """It is refused when it is made, by the field; in a question, by its place."""
        with pytest.raises(InvalidFacts) as caught:
            ProposedSchool(**FINE | wrong)
        assert caught.value.fact == next(iter(wrong))

    def test_a_wrong_school_is_found_in_json(self) -> None:
        """By its place in the proposal."""
        told = FINE | {"facility": "primary"}
        outcome: Any = ask("education.check_proposal", {"proposal": [told, told | {"classes": 0}]}, on="2018-03-01")
        assert [fault["path"] for fault in outcome["faults"]] == ["$.proposal[1].classes"]

    def test_nothing_is_an_area(self) -> None:
        """No land and no floor lack all of it."""
        found = ed.check_proposal([ProposedSchool(**FINE | {"land_m2": 0, "floor_m2": 0})], households=0).value
        (short,) = found.shortfalls
        assert (str(short.land_m2), str(short.floor_m2)) == ("12200", "6900")
