"""The quality award measures: the decree, which edition governs, the four honours, the registers."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy.core.errors import InvalidFacts
from langfang_policy.quality_award import (
    BODIES,
    DUTIES,
    PROCEDURES,
    QUALITY_AWARD,
    Award,
    AwardHolder,
    AwardStage,
    Edition,
    FormerMeasures,
    HeldAward,
    award_class,
    governing_edition,
)
from tests.helpers import bearers, because

DAY = timedelta(days=1)


class TestDecree:
    """The decree as a constant."""

    def test_day_of_issue(self) -> None:
        """31 October 2017, and in force from that day."""
        assert (QUALITY_AWARD.issued, QUALITY_AWARD.first_day) == (date(2017, 10, 31), date(2017, 10, 31))

    def test_days_in_force(self) -> None:
        """From the day of issue, as no other is printed."""
        assert [QUALITY_AWARD.in_force(day) for day in (date(2017, 10, 30), date(2017, 10, 31))] == [False, True]

    def test_presumed_end(self) -> None:
        """Five years, as of every normative document."""
        days = date(2022, 10, 30), date(2022, 10, 31)
        assert [QUALITY_AWARD.standing(day).holds for day in days] == [True, False]


class TestEdition:
    """印发通知: which measures govern."""

    @pytest.mark.parametrize(
        ("day", "edition"),
        [
            (date(2012, 11, 4), Edition.NEITHER),
            (date(2012, 11, 5), Edition.FORMER),
            (date(2017, 10, 30), Edition.FORMER),
            (date(2017, 10, 31), Edition.PRESENT),
        ],
    )
    def test_changeovers(self, day: date, edition: Edition) -> None:
        """Each on the day of its issue."""
        assert governing_edition(day).value is edition

    @given(st.dates(), st.dates(max_value=date(2017, 10, 30)))
    def test_what_if_the_former_had_another_day(self, day: date, issued: date) -> None:
        """The answer and the words follow the figure."""
        found = governing_edition(day, former=evolve(FormerMeasures(), issued=issued))
        assert (found.value is Edition.FORMER) == (issued <= day < date(2017, 10, 31))
        if found.value is not Edition.PRESENT:
            assert because(found).required == issued


class TestAwards:
    """第二条第一款: the four honours."""

    def test_classes(self) -> None:
        """Two awards, and two that go with them."""
        found = {award: award_class(award).value for award in Award}
        assert [award for award, kind in found.items() if kind.main] == [Award.ORGANISATION, Award.INDIVIDUAL]
        persons = [award for award, kind in found.items() if kind.holder is AwardHolder.PERSON]
        assert persons == [Award.INDIVIDUAL, Award.ADVANCED_INDIVIDUAL]

    def test_nothing_is_taken_back_before_it_is_given(self) -> None:
        """On the same day it may be."""
        held = HeldAward(award=Award.ORGANISATION, commended=date(2018, 3, 1), revoked=date(2018, 3, 1))
        assert held.revoked == held.commended
        with pytest.raises(InvalidFacts, match="revoked"):
            evolve(held, revoked=date(2018, 2, 28))

    def test_nothing_is_taken_back_for_what_happens_later(self) -> None:
        """What happened on the very day may be why; a fraud even came before the honour."""
        held = HeldAward(award=Award.ORGANISATION, commended=date(2018, 3, 1), revoked=date(2019, 5, 6))
        for day in (date(2018, 1, 1), date(2019, 5, 6)):
            assert evolve(held, incident=day).incident == day
        with pytest.raises(InvalidFacts, match="incident"):
            evolve(held, incident=date(2019, 5, 7))


class TestRegisters:
    """What the measures list."""

    def test_committee(self) -> None:
        """One chair, two vice-chairs, and members of two kinds."""
        committee, office = BODIES
        assert [member.role for member in committee.members] == ["主任", "副主任", "副主任", "委员", "委员"]
        assert office.seat == "市政府质量工作行政主管部门"

    def test_recommenders_bear_two_duties(self) -> None:
        """They cultivate candidates, and vouch for their papers."""
        who = bearers("市有关部门、行业协会", "县（市、区）质量工作行政主管部门")
        assert [duty.key for duty in DUTIES if duty.who == who] == ["cultivate", "vouch"]

    def test_round_has_ten_stages(self) -> None:
        """In the order of their articles."""
        (procedure,) = PROCEDURES
        assert [step.zh for step in procedure.steps] == [stage.zh for stage in AwardStage]
        numbers = [step.citation.locator for step in procedure.steps if step.citation is not None]
        assert numbers == sorted(numbers)
        assert len(numbers) == len(AwardStage)
