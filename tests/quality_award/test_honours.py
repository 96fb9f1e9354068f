"""Articles 2 and 4: whom the awards are for, the yearly round and its numbers."""

from __future__ import annotations

from datetime import date

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy.core.errors import InvalidFacts, NotInForce
from langfang_policy.quality_award import (
    Award,
    AwardQuota,
    FirstRound,
    LeadingField,
    RoundStanding,
    RoundWinner,
    check_round,
    individual_award_merited,
    organisation_award_merited,
    years_without_round,
)
from tests.helpers import agrees, because

UNIT = RoundWinner(award=Award.ORGANISATION, repeat=False, qualified=True)
PERSON = RoundWinner(award=Award.INDIVIDUAL, repeat=False, qualified=True)


class TestMerit:
    """第二条第二款: whom the awards are for."""

    @given(st.booleans(), st.booleans(), st.frozensets(st.sampled_from(LeadingField)), st.booleans())
    def test_organisation(self, registered: bool, managed: bool, leading: frozenset[LeadingField], helps: bool) -> None:
        """Registration, results, the lead in all three fields and the contribution are all asked."""
        found = organisation_award_merited(
            registered_in_city=registered, outstanding_management=managed, leading=leading, contributes=helps
        )
        assert found.value is (registered and managed and len(leading) == len(LeadingField) and helps)
        agrees(found, found.value)

    @pytest.mark.parametrize("made", [True, False])
    def test_individual(self, made: bool) -> None:
        """The contribution alone; residence does not matter."""
        assert individual_award_merited(outstanding_contribution=made).value is made


class TestYearly:
    """第四条: the award is yearly."""

    @pytest.mark.parametrize(
        ("rounds", "on", "missed"),
        [
            ([], date(2018, 12, 31), ()),
            ([], date(2019, 1, 1), (2018,)),
            ([2018], date(2019, 1, 1), ()),
            ([2020, 2018], date(2021, 12, 31), (2019,)),
            ([2018, 2018, 2016], date(2020, 1, 1), (2019,)),
        ],
    )
    def test_missed(self, rounds: list[int], on: date, missed: tuple[int, ...]) -> None:
        """A year counts once it is over; the year of issue does not."""
        found = years_without_round(rounds, on=on)
        assert found.value == missed
        agrees(found, not missed)
        assert because(found).observed == (missed or None)

    def test_year_of_issue(self) -> None:
        """It is owed on the other reading, once it is over."""
        other = FirstRound.YEAR_OF_ISSUE
        assert years_without_round([], on=date(2017, 12, 31), first_round=other).value == ()
        assert years_without_round([], on=date(2018, 1, 1), first_round=other).value == (2017,)

    def test_nothing_before_the_measures(self) -> None:
        """No year is judged before they hold."""
        with pytest.raises(NotInForce):
            years_without_round([], on=date(2017, 10, 30))

    def test_no_round_lies_after_the_day(self) -> None:
        """One of the running year does not; of the next one it does, and is named by its place."""
        assert years_without_round([2021, 2018], on=date(2021, 1, 1)).value == (2019, 2020)
        with pytest.raises(InvalidFacts) as caught:
            years_without_round([2018, 2022], on=date(2021, 12, 31))
        assert caught.value.fact == "rounds[1]"


class TestNumbers:
    """第四条, 第二十三条: at most so many a year, each award by itself."""

    @pytest.mark.parametrize(
        ("units", "persons", "standing"),
        [
            (0, 0, RoundStanding.SOUND),
            (5, 5, RoundStanding.SOUND),
            (6, 0, RoundStanding.ABOVE_IN_PRINCIPLE),
            (0, 6, RoundStanding.ABOVE_IN_PRINCIPLE),
        ],
    )
    def test_boundaries(self, units: int, persons: int, standing: RoundStanding) -> None:
        """Places may stay empty; the sixth is above what is allowed in principle."""
        found = check_round([UNIT] * units + [PERSON] * persons).value
        assert found.standing is standing
        assert (found.organisations_over, found.individuals_over) == (max(0, units - 5), max(0, persons - 5))
        assert (found.organisations_vacant, found.individuals_vacant) == (max(0, 5 - units), max(0, 5 - persons))

    def test_who_takes_no_place(self) -> None:
        """Repeat winners and the honours beside the award."""
        beside = [evolve(UNIT, award=Award.ADVANCED_UNIT), evolve(PERSON, award=Award.ADVANCED_INDIVIDUAL)] * 9
        found = check_round([UNIT] * 5 + [evolve(UNIT, repeat=True)] * 3 + beside)
        assert found.value.standing is RoundStanding.SOUND
        assert found.because is None
        assert found.findings[-1].observed == 3

    def test_unqualified(self) -> None:
        """Nobody is honoured who does not qualify; that weighs more than the numbers."""
        found = check_round([UNIT] * 6 + [evolve(PERSON, qualified=False)])
        assert (found.value.standing, found.value.unqualified) == (RoundStanding.UNQUALIFIED, 1)
        assert because(found).zh == "均达到奖励条件"

    @given(st.integers(0, 9), st.integers(0, 9), st.integers(0, 9), st.integers(0, 9))
    def test_what_if_the_numbers_were_others(self, units: int, persons: int, most_units: int, most: int) -> None:
        """The answer and the bounds follow the figures; what is over and what is empty exclude each other."""
        quota = AwardQuota(organisations=most_units, individuals=most)
        found = check_round([UNIT] * units + [PERSON] * persons, quota=quota)
        assert [finding.required for finding in found.findings[1:3]] == [most_units, most]
        value = found.value
        assert value.organisations_over - value.organisations_vacant == units - most_units
        assert value.individuals_over - value.individuals_vacant == persons - most
        assert value.organisations_over * value.organisations_vacant == 0
        assert (value.standing is RoundStanding.SOUND) == (units <= most_units and persons <= most)
