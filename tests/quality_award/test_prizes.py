"""Articles 21 to 24: no fees, what a winner receives, repeat wins, and what the money is for."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy.quality_award import (
    Award,
    AwardGranter,
    BesideEvaluation,
    EarlierAncillary,
    EarlierRevoked,
    FeePurpose,
    HeldAward,
    PrizeMoney,
    PrizePurpose,
    Token,
    UnlistedPurpose,
    fee_lawful,
    prize,
    prize_use_allowed,
    treat_win,
)
from tests.helpers import agrees, because

KEPT = HeldAward(award=Award.ORGANISATION, commended=date(2018, 3, 1))


class TestFees:
    """第二十一条: nothing is charged."""

    @pytest.mark.parametrize(
        ("fee", "purpose", "beside", "lawful"),
        [
            (Decimal(0), FeePurpose.EVALUATION, BesideEvaluation.BARRED, True),
            (Decimal("0.01"), FeePurpose.EVALUATION, BesideEvaluation.BARRED, False),
            (Decimal("0.01"), FeePurpose.EVALUATION, BesideEvaluation.NOT_REACHED, False),
            (Decimal("0.01"), FeePurpose.BESIDE_EVALUATION, BesideEvaluation.BARRED, False),
            (Decimal("0.01"), FeePurpose.BESIDE_EVALUATION, BesideEvaluation.NOT_REACHED, True),
        ],
    )
    def test_any_fee(self, fee: Decimal, purpose: FeePurpose, beside: BesideEvaluation, lawful: bool) -> None:
        """Not a cent; whether that reaches charges beside the evaluation is a reading."""
        found = fee_lawful(fee, purpose=purpose, beside=beside)
        assert found.value is lawful
        agrees(found, lawful)


class TestPrize:
    """第二十二条, 第二十三条: what a winner receives."""

    @pytest.mark.parametrize(
        ("award", "money", "second", "by"),
        [
            (Award.ORGANISATION, 300_000, Token.PLAQUE, AwardGranter.GOVERNMENT),
            (Award.INDIVIDUAL, 20_000, Token.TROPHY, AwardGranter.GOVERNMENT),
            (Award.ADVANCED_UNIT, 0, Token.PLAQUE, AwardGranter.COMMITTEE),
            (Award.ADVANCED_INDIVIDUAL, 0, Token.TROPHY, AwardGranter.COMMITTEE),
        ],
    )
    def test_prizes(self, award: Award, money: int, second: Token, by: AwardGranter) -> None:
        """Money comes once; certificate and plaque or trophy each time."""
        first, again = prize(award, repeat=False).value, prize(award, repeat=True).value
        assert (int(first.money_yuan), first.tokens, first.by) == (money, (Token.CERTIFICATE, second), by)
        assert (int(again.money_yuan), again.tokens, again.by) == (0, first.tokens, by)

    def test_what_decides(self) -> None:
        """The amount, or that it was won before."""
        assert because(prize(Award.ORGANISATION, repeat=False)).observed == 300_000
        assert because(prize(Award.ORGANISATION, repeat=True)).zh == "再次获奖"

    @given(st.integers(0, 10**9), st.integers(0, 10**9))
    def test_what_if_the_money_were_other(self, unit: int, person: int) -> None:
        """The prize and the words follow the figures."""
        money = PrizeMoney(organisation_yuan=unit, individual_yuan=person)
        for award, yuan in ((Award.ORGANISATION, unit), (Award.INDIVIDUAL, person)):
            found = prize(award, repeat=False, money=money)
            assert (int(found.value.money_yuan), because(found).observed) == (yuan, yuan)


class TestRepeat:
    """第二十三条: a second win brings no money and takes no place."""

    @pytest.mark.parametrize(
        ("award", "earlier", "repeat", "takes_place", "money"),
        [
            (Award.ORGANISATION, [], False, True, 300_000),
            (Award.ORGANISATION, [KEPT], True, False, 0),
            (Award.INDIVIDUAL, [], False, True, 20_000),
            (Award.ORGANISATION, [evolve(KEPT, award=Award.ADVANCED_UNIT)], False, True, 300_000),
            (Award.ORGANISATION, [evolve(KEPT, revoked=date(2019, 1, 1))], True, False, 0),
            (Award.ADVANCED_UNIT, [KEPT], False, False, 0),
            (Award.INDIVIDUAL, [KEPT], False, True, 20_000),
            (Award.ORGANISATION, [evolve(KEPT, award=Award.INDIVIDUAL)], False, True, 300_000),
        ],
    )
    def test_treatment(
        self, award: Award, earlier: list[HeldAward], repeat: bool, takes_place: bool, money: int
    ) -> None:
        """An award won before makes it one, taken back or not; an honour beside it or of another holder does not."""
        found = treat_win(award, earlier=earlier).value
        assert (found.repeat, found.takes_place, int(found.money_yuan)) == (repeat, takes_place, money)

    def test_other_readings(self) -> None:
        """An ancillary honour may count, one that was taken back may not."""
        beside, gone = evolve(KEPT, award=Award.ADVANCED_UNIT), evolve(KEPT, revoked=date(2019, 1, 1))
        counted = treat_win(Award.ORGANISATION, earlier=[beside], earlier_ancillary=EarlierAncillary.REPEAT)
        assert counted.value.repeat
        cleared = treat_win(Award.ORGANISATION, earlier=[gone], earlier_revoked=EarlierRevoked.NO_REPEAT)
        assert not cleared.value.repeat
        both = treat_win(Award.ORGANISATION, earlier=[gone, KEPT], earlier_revoked=EarlierRevoked.NO_REPEAT)
        assert both.value.repeat


class TestMoneyUse:
    """第二十四条: what the organisation's money is for."""

    @pytest.mark.parametrize("purpose", PrizePurpose)
    @pytest.mark.parametrize("unlisted", UnlistedPurpose)
    def test_purposes(self, purpose: PrizePurpose, unlisted: UnlistedPurpose) -> None:
        """Those that are named; those of their kind on the recommended reading; no others."""
        alike = purpose is PrizePurpose.OF_THE_SAME_KIND
        allowed = purpose is not PrizePurpose.OTHER and (not alike or unlisted is UnlistedPurpose.ALLOWED)
        found = prize_use_allowed(Award.ORGANISATION, purpose=purpose, unlisted=unlisted)
        assert found.value is allowed
        agrees(found, allowed)

    @pytest.mark.parametrize("award", [one for one in Award if one is not Award.ORGANISATION])
    def test_others_are_free(self, award: Award) -> None:
        """The clause binds the organisation's money alone, and says so."""
        found = prize_use_allowed(award, purpose=PrizePurpose.OTHER)
        assert found.value is True
        assert because(found).kind == "note"
