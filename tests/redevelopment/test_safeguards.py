"""Part 4: review, the year for signing, what is barred, deposits."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy.core.errors import InvalidFacts, NotInForce, Undetermined
from langfang_policy.redevelopment import (
    Deposit,
    RebuildingAct,
    ReviewLevel,
    SigningConsequence,
    SigningDeadline,
    SigningStart,
    act_found,
    deposits_missing,
    next_review,
    signing_consequences,
)
from tests.helpers import because

LEVELS = tuple(ReviewLevel)
DAY = timedelta(days=1)
BOTH = tuple(SigningConsequence)


class TestReview:
    """四（二）: five levels in their order."""

    @given(st.frozensets(st.sampled_from(ReviewLevel)))
    def test_none_is_left_out(self, done: frozenset[ReviewLevel]) -> None:
        """What is done is a beginning of the five."""
        if done == frozenset(LEVELS[: len(done)]) and ReviewLevel.NONE_LEFT not in done:
            found = next_review(done)
            assert found.value is LEVELS[len(done)]
            assert [one.holds for one in found.findings] == [level in done for level in LEVELS[:-1]] + [None]
        else:
            missing = next(place for place, level in enumerate(LEVELS) if level not in done or level is LEVELS[-1])
            early = next(level for level in LEVELS[missing:] if level in done)
            with pytest.raises(InvalidFacts, match=f"done: <ReviewLevel.{early.name}:"):
                next_review(done)


class TestSigningStart:
    """四（三）: a year for signing to begin."""

    @pytest.mark.parametrize(
        ("signed", "on", "reading", "late"),
        [
            (None, date(2019, 3, 1), SigningStart.ANNIVERSARY, False),
            (None, date(2019, 3, 2), SigningStart.ANNIVERSARY, True),
            (None, date(2019, 2, 28), SigningStart.DAY_BEFORE, False),
            (None, date(2019, 3, 1), SigningStart.DAY_BEFORE, True),
            (date(2019, 3, 1), date(2020, 1, 1), SigningStart.ANNIVERSARY, False),
            (date(2019, 3, 1), date(2020, 1, 1), SigningStart.DAY_BEFORE, True),
            (date(2019, 3, 2), date(2020, 1, 1), SigningStart.ANNIVERSARY, True),
            (date(2018, 3, 1), date(2018, 3, 1), SigningStart.ANNIVERSARY, False),
        ],
    )
    def test_boundaries(self, signed: date | None, on: date, reading: SigningStart, late: bool) -> None:
        """The anniversary is in time; who has begun in time need not be done."""
        found = signing_consequences(approved=date(2018, 3, 1), first_signed=signed, on=on, signing_start=reading)
        assert found.value == (BOTH if late else ())

    @given(st.integers(1, 100))
    def test_what_if_there_were_more_years(self, years: int) -> None:
        """The answer and the printed day follow."""
        found = signing_consequences(
            approved=date(2018, 3, 1), first_signed=None, on=date(2040, 1, 1), deadline=SigningDeadline(years=years)
        )
        assert because(found).bound is not None
        assert because(found).required == date(2018 + years, 3, 1)
        assert found.value == (BOTH if years < 22 else ())

    @pytest.mark.parametrize("years", [0, 101])
    def test_how_long_it_may_be(self, years: int) -> None:
        """From a year to a century."""
        assert [SigningDeadline(years=there).years for there in (1, 100)] == [1, 100]
        with pytest.raises(InvalidFacts, match="years"):
            SigningDeadline(years=years)

    def test_wrong_days(self) -> None:
        """Neither before the opinions nor out of order."""
        with pytest.raises(NotInForce):
            signing_consequences(approved=date(2017, 8, 8), first_signed=None, on=date(2018, 1, 1))
        with pytest.raises(InvalidFacts, match="on"):
            signing_consequences(approved=date(2018, 3, 1), first_signed=None, on=date(2018, 2, 28))
        with pytest.raises(InvalidFacts, match="first_signed"):
            signing_consequences(approved=date(2018, 3, 1), first_signed=date(2018, 2, 28), on=date(2018, 4, 1))
        with pytest.raises(InvalidFacts, match="on"):
            signing_consequences(approved=date(2018, 3, 1), first_signed=date(2018, 4, 2), on=date(2018, 4, 1))


class TestActs:
    """四（四）、四（五）: what is barred."""

    @pytest.mark.parametrize("act", RebuildingAct)
    def test_barred(self, act: RebuildingAct) -> None:
        """All but clearing at one time, and an agreement that the district government consented to."""
        found = act_found(act, district_consent=True)
        allowed = act in {RebuildingAct.CONCENTRATED_CLEARING, RebuildingAct.VILLAGE_SIGNS}
        assert bool(found.value) == found.value.barred == (not allowed)
        assert found.value.standing_lost == (act is RebuildingAct.FIRM_TRANSFERS_PROJECT)
        clearing = act.name.endswith(("CLEARING", "DEMOLITION"))
        assert str(because(found).citation.locator) == ("四（四）" if clearing else "四（五）")
        assert because(found).holds == allowed

    def test_agreements(self) -> None:
        """Without consent they are barred; whether there was is asked."""
        assert act_found(RebuildingAct.VILLAGE_SIGNS, district_consent=False).value.barred
        assert not act_found(RebuildingAct.VILLAGE_SIGNS, district_consent=False).value.standing_lost
        with pytest.raises(Undetermined, match="district_consent"):
            act_found(RebuildingAct.VILLAGE_SIGNS)


class TestDeposits:
    """四（六）: four deposits."""

    @given(st.frozensets(st.sampled_from(Deposit)))
    def test_missing(self, paid: frozenset[Deposit]) -> None:
        """What is not paid, and nothing else."""
        assert {*deposits_missing(paid).value} == {*Deposit} - paid
