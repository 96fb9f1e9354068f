"""Articles 4, 23, 25 and 28: how long an honour holds, what may be said of it, and when it is taken back."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy.core.errors import InvalidFacts, NotInForce, Undetermined
from langfang_policy.quality_award import (
    AncillaryHonours,
    Award,
    AwardTerm,
    BanStart,
    FraudDay,
    HeldAward,
    Incident,
    IncidentKind,
    PrizeMoney,
    ReapplicationBan,
    RevocationConsequence,
    TermReadings,
    ValidityEnd,
    award_validity,
    may_advertise,
    may_reapply,
    revocation,
)
from tests.helpers import agrees

WON = date(2018, 3, 1)
LAST = date(2023, 2, 28)
DAY = timedelta(days=1)
UNIT = HeldAward(award=Award.ORGANISATION, commended=WON)
BESIDE = evolve(UNIT, award=Award.ADVANCED_UNIT)
UNSAID = TermReadings(ancillary=AncillaryHonours.UNSAID)
ACCIDENT = Incident(kind=IncidentKind.ACCIDENT, day=WON, found=WON, grave=True, established=False)


class TestTerm:
    """第四条: five years."""

    def test_days(self) -> None:
        """From the commendation to the day before the fifth anniversary, or to that day itself."""
        found = award_validity(UNIT).value
        assert (found.first_day, found.last_day) == (WON, LAST)
        other = award_validity(UNIT, readings=TermReadings(end=ValidityEnd.ANNIVERSARY)).value
        assert other.last_day == LAST + DAY

    @pytest.mark.parametrize(
        ("revoked", "last"),
        [
            (date(2020, 1, 2), date(2020, 1, 1)),
            (WON, WON),
            (LAST, LAST - DAY),
            (LAST + DAY, LAST),
        ],
    )
    def test_taken_back(self, revoked: date, last: date) -> None:
        """It ends the day before; after its term nothing is left to take back."""
        assert award_validity(evolve(UNIT, revoked=revoked)).value.last_day == last

    def test_ancillary_honours(self) -> None:
        """They last as long, or nothing is said of them."""
        assert award_validity(BESIDE).value.last_day == LAST
        with pytest.raises(Undetermined, match="held") as caught:
            award_validity(BESIDE, readings=UNSAID)
        assert BESIDE.award.en in caught.value.en
        assert BESIDE.award.zh in caught.value.zh
        assert award_validity(UNIT, readings=UNSAID).value.last_day == LAST

    def test_not_before_the_measures(self) -> None:
        """An honour under the former measures is not of these."""
        assert award_validity(evolve(UNIT, commended=date(2017, 10, 31))).value.first_day == date(2017, 10, 31)
        with pytest.raises(NotInForce):
            award_validity(evolve(UNIT, commended=date(2017, 10, 30)))

    @given(st.integers(1, 100))
    def test_what_if_it_lasted_longer(self, years: int) -> None:
        """The day and the words follow the figure."""
        found = award_validity(UNIT, term=AwardTerm(years=years))
        assert found.value.last_day == date(2018 + years, 3, 1) - DAY
        assert found.findings[0].observed == years

    @pytest.mark.parametrize("figures", [AwardTerm, ReapplicationBan])
    def test_years_of_a_what_if(self, figures: type[AwardTerm | ReapplicationBan]) -> None:
        """From a year to a hundred, the ends included."""
        assert [figures(years=years).years for years in (1, 100)] == [1, 100]
        for years in (0, 101):
            with pytest.raises(InvalidFacts, match="years"):
                figures(years=years)

    def test_beyond_the_calendar(self) -> None:
        """The honour is at fault where its term leaves the calendar."""
        with pytest.raises(InvalidFacts, match="held"):
            award_validity(evolve(UNIT, commended=date(9995, 3, 1)))


class TestAdvertising:
    """第二十五条: while it holds, with the time at which it was won."""

    @pytest.mark.parametrize(
        ("on", "stated", "may"),
        [(WON, True, True), (LAST, True, True), (LAST + DAY, True, False), (WON, False, False)],
    )
    def test_boundaries(self, on: date, stated: bool, may: bool) -> None:
        """The last day is one of them."""
        found = may_advertise(UNIT, on=on, states_time=stated)
        assert found.value is may
        agrees(found, may)

    def test_who_is_meant(self) -> None:
        """Units, ancillary honours included; of persons nothing is said."""
        assert may_advertise(BESIDE, on=WON, states_time=True).value
        with pytest.raises(Undetermined, match="units"):
            may_advertise(evolve(UNIT, award=Award.INDIVIDUAL), on=WON, states_time=True)

    def test_not_before_it_is_won(self) -> None:
        """Nothing is asked of a day before."""
        with pytest.raises(InvalidFacts, match="on"):
            may_advertise(UNIT, on=WON - DAY, states_time=True)
        with pytest.raises(NotInForce):
            may_advertise(UNIT, on=date(2017, 10, 30), states_time=True)


class TestRevocation:
    """第二十八条: four events within the term."""

    @pytest.mark.parametrize(("day", "taken"), [(WON - DAY, False), (WON, True), (LAST, True), (LAST + DAY, False)])
    def test_within_the_term(self, day: date, taken: bool) -> None:
        """Both ends included."""
        found = revocation(evolve(ACCIDENT, day=day, found=LAST + DAY), held=UNIT)
        assert bool(found.value) is taken
        assert found.value.recovered_yuan == (300_000 if taken else 0)

    @pytest.mark.parametrize(
        ("kind", "grave", "established", "taken"),
        [
            (IncidentKind.ACCIDENT, True, False, True),
            (IncidentKind.ACCIDENT, False, True, False),
            (IncidentKind.QUALITY_PROBLEM, True, True, True),
            (IncidentKind.QUALITY_PROBLEM, True, False, False),
            (IncidentKind.QUALITY_PROBLEM, False, True, False),
            (IncidentKind.FRAUD, False, False, True),
            (IncidentKind.MISCONDUCT, True, False, True),
            (IncidentKind.MISCONDUCT, False, True, False),
        ],
    )
    def test_kinds(self, kind: IncidentKind, grave: bool, established: bool, taken: bool) -> None:
        """A problem must be major and established, an accident major, conduct serious; fraud is enough."""
        incident = evolve(ACCIDENT, kind=kind, grave=grave, established=established)
        assert bool(revocation(incident, held=UNIT).value) is taken

    def test_fraud_precedes_the_honour(self) -> None:
        """It counts on the day on which it is found; by the letter it would never count."""
        fraud = evolve(ACCIDENT, kind=IncidentKind.FRAUD, day=date(2017, 12, 1), found=LAST)
        assert revocation(fraud, held=UNIT).value
        assert not revocation(evolve(fraud, found=LAST + DAY), held=UNIT).value
        assert not revocation(fraud, held=UNIT, fraud_day=FraudDay.DONE).value
        misconduct = evolve(fraud, kind=IncidentKind.MISCONDUCT)
        assert not revocation(misconduct, held=UNIT).value

    @pytest.mark.parametrize(
        ("held", "money"),
        [
            (UNIT, 300_000),
            (evolve(UNIT, award=Award.INDIVIDUAL), 20_000),
            (evolve(UNIT, repeat=True), 0),
            (BESIDE, 0),
        ],
    )
    def test_consequences(self, held: HeldAward, money: int) -> None:
        """All four, but where no money was paid none is recovered."""
        value = revocation(ACCIDENT, held=held).value
        assert value.recovered_yuan == money
        assert (RevocationConsequence.MONEY_RECOVERED in value.consequences) is (money > 0)
        assert len(value.consequences) == len(RevocationConsequence) - (money == 0)

    def test_what_ifs(self) -> None:
        """The money and the term follow the figures; nothing is found before it happens."""
        money = PrizeMoney(organisation_yuan=1)
        assert revocation(ACCIDENT, held=UNIT, money=money).value.recovered_yuan == 1
        late = evolve(ACCIDENT, day=LAST + DAY, found=LAST + DAY)
        assert revocation(late, held=UNIT, term=AwardTerm(years=6)).value
        with pytest.raises(InvalidFacts, match="found"):
            evolve(ACCIDENT, found=WON - DAY)


class TestReapplying:
    """第二十三条, 第二十八条: after the term, or when the ban is over."""

    @pytest.mark.parametrize(
        ("held", "on", "may"),
        [
            (UNIT, LAST, False),
            (UNIT, LAST + DAY, True),
            (BESIDE, WON, True),
            (evolve(UNIT, revoked=date(2019, 5, 6)), date(2024, 5, 5), False),
            (evolve(UNIT, revoked=date(2019, 5, 6)), date(2024, 5, 6), True),
            (evolve(BESIDE, revoked=date(2019, 5, 6)), date(2024, 5, 5), False),
        ],
    )
    def test_boundaries(self, held: HeldAward, on: date, may: bool) -> None:
        """An ancillary honour bars nobody unless it was taken back."""
        found = may_reapply([held], on=on)
        assert found.value is may
        agrees(found, may)

    def test_nothing_won_before(self) -> None:
        """Then nothing bars."""
        assert may_reapply([], on=WON).value

    def test_ban_from_the_incident(self) -> None:
        """On the other reading, which needs its day."""
        gone = evolve(UNIT, revoked=date(2019, 5, 6), incident=date(2018, 5, 6))
        other = BanStart.INCIDENT
        assert may_reapply([gone], on=date(2023, 5, 6), ban_start=other).value
        assert not may_reapply([gone], on=date(2023, 5, 5), ban_start=other).value
        with pytest.raises(Undetermined, match="incident"):
            may_reapply([evolve(gone, incident=None)], on=date(2024, 5, 5), ban_start=other)
        assert may_reapply([evolve(gone, incident=None)], on=date(2024, 5, 6), ban_start=other).value

    def test_ban_of_an_ancillary_honour(self) -> None:
        """Where nothing is read as said of it, it is open whether it bars, until it could bar no longer."""
        gone = evolve(BESIDE, revoked=date(2019, 5, 6))
        with pytest.raises(Undetermined, match="nothing is said"):
            may_reapply([gone], on=date(2024, 5, 5), readings=UNSAID)
        assert may_reapply([gone], on=date(2024, 5, 6), readings=UNSAID).value

    def test_days_in_order(self) -> None:
        """No honour lies after the application, and nothing is judged before the measures."""
        with pytest.raises(InvalidFacts, match="on"):
            may_reapply([UNIT], on=WON - DAY)

    def test_nothing_is_taken_back_after_the_day(self) -> None:
        """What comes later is not known on the day, and bars nobody on it: it is refused, as a later honour is."""
        gone = evolve(UNIT, revoked=WON + 10 * DAY)
        assert not may_reapply([gone], on=WON + 10 * DAY).value
        with pytest.raises(InvalidFacts) as caught:
            may_reapply([gone], on=WON + 9 * DAY)
        assert caught.value.fact == "on"
        with pytest.raises(NotInForce):
            may_reapply([], on=date(2017, 10, 30))

    @given(st.integers(1, 50), st.integers(1, 50))
    def test_what_ifs(self, term: int, ban: int) -> None:
        """The bounds follow the figures."""
        gone = evolve(UNIT, revoked=date(2019, 5, 6))
        found = may_reapply(
            [UNIT, gone], on=date(2040, 1, 1), term=AwardTerm(years=term), ban=ReapplicationBan(years=ban)
        )
        _, over, barred = found.findings
        assert (over.required, barred.required) == (date(2018 + term, 2, 28), date(2019 + ban, 5, 6)) or term % 4 == 2
        assert found.value is (over.holds and barred.holds)
