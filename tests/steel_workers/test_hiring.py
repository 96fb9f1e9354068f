"""二（三）: whoever takes workers on."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy.core.errors import InvalidFacts, NotInForce
from langfang_policy.steel_workers import (
    AbsorbedShare,
    EmployerContributions,
    HiringBonus,
    Merger,
    RefundTerms,
    SecondHire,
    hiring_bonus,
    insurance_refund,
    merger_support_due,
)
from tests.helpers import agrees, because
from tests.steel_workers import FEW

DAY = date(2018, 6, 15)
PAID = EmployerContributions(
    pension_yuan=Decimal("7200.50"), medical_yuan=2_880, unemployment_yuan=252, work_injury_yuan=Decimal("180.25")
)
YUAN = st.integers(0, 10**6)


class TestWrongDays:
    """Nothing outside the period."""

    @pytest.mark.parametrize("day", [date(2016, 12, 31), date(2020, 1, 1)])
    def test_wrong_days(self, day: date) -> None:
        """Neither before nor after."""
        with pytest.raises(NotInForce):
            merger_support_due(Merger(original_workers=10, absorbed=5), on=day)
        with pytest.raises(NotInForce):
            insurance_refund(PAID, hard_to_employ=True, contract_months=12, on=day)
        with pytest.raises(NotInForce):
            hiring_bonus(1, paid_before=0, paid_to_others=0, on=day)


class TestMerger:
    """Support from so many of the original workers on."""

    @pytest.mark.parametrize(
        ("original", "absorbed", "due"),
        [(1_000, 299, False), (1_000, 300, True), (1_000, 301, True), (7, 2, False), (7, 3, True), (1, 1, True)],
    )
    def test_share(self, original: int, absorbed: int, due: bool) -> None:
        """The share itself is enough, and nothing is rounded."""
        found = merger_support_due(Merger(original_workers=original, absorbed=absorbed), on=DAY)
        assert found.value is due
        assert because(found).observed == Fraction(100 * absorbed, original)
        agrees(found, due)

    def test_no_more_than_there_were(self) -> None:
        """Refused."""
        with pytest.raises(InvalidFacts, match="absorbed"):
            Merger(original_workers=10, absorbed=11)
        with pytest.raises(InvalidFacts, match="original_workers"):
            Merger(original_workers=0, absorbed=0)

    @FEW
    @given(st.integers(1, 1_000), st.integers(0, 1_000), st.integers(0, 100))
    def test_what_if(self, original: int, absorbed: int, least: int) -> None:
        """The bound follows."""
        taken = min(absorbed, original)
        found = merger_support_due(
            Merger(original_workers=original, absorbed=taken), on=DAY, absorbed_share=AbsorbedShare(least_percent=least)
        )
        assert (found.value, because(found).required) == (100 * taken >= least * original, least)


class TestRefund:
    """The employer's own contributions to four insurances, once they are paid."""

    def test_four(self) -> None:
        """Their sum, each told."""
        found = insurance_refund(PAID, hard_to_employ=True, contract_months=12, on=DAY)
        assert found.value == Decimal("10512.75")
        told = [(one.zh, one.observed) for one in found.findings if one.kind == "note"]
        assert told == [
            ("基本养老保险费", Decimal("7200.50")),
            ("基本医疗保险费", 2_880),
            ("失业保险费", 252),
            ("工伤保险费", Decimal("180.25")),
        ]

    @pytest.mark.parametrize(("months", "yuan"), [(11, 0), (12, Decimal("10512.75")), (13, Decimal("10512.75"))])
    def test_contract(self, months: int, yuan: Decimal | int) -> None:
        """A year at the least."""
        assert insurance_refund(PAID, hard_to_employ=True, contract_months=months, on=DAY).value == yuan

    def test_paid_first(self) -> None:
        """Nothing before it is paid, and nothing for others."""
        unpaid = insurance_refund(None, hard_to_employ=True, contract_months=12, on=DAY)
        nothing = evolve(PAID, pension_yuan=0, medical_yuan=0, unemployment_yuan=0, work_injury_yuan=0)
        assert because(insurance_refund(nothing, hard_to_employ=True, contract_months=12, on=DAY)) == because(unpaid)
        little = evolve(nothing, medical_yuan=Decimal("0.01"))
        assert insurance_refund(little, hard_to_employ=True, contract_months=12, on=DAY).value == Decimal("0.01")
        other = insurance_refund(PAID, hard_to_employ=False, contract_months=12, on=DAY)
        assert [because(one).zh for one in (unpaid, other)] == ["已先行缴纳社会保险费", "吸纳去产能企业就业困难人员"]
        assert unpaid.value == other.value == 0

    @FEW
    @given(YUAN, YUAN, st.integers(1, 100))
    def test_what_if(self, pension: int, injury: int, years: int) -> None:
        """The term follows; the sum is that of its parts."""
        paid, terms = evolve(PAID, pension_yuan=pension, work_injury_yuan=injury), RefundTerms(contract_years=years)
        enough, short = (
            insurance_refund(paid, hard_to_employ=True, contract_months=months, on=DAY, refund_terms=terms)
            for months in (12 * years, 12 * years - 1)
        )
        assert (int(enough.value), int(short.value)) == (pension + injury + 3_132, 0)
        assert because(short).required == 12 * years


class TestBonus:
    """So much for each, once."""

    @pytest.mark.parametrize(
        ("hired", "before", "others", "yuan", "by_head"),
        [
            (0, 0, 0, 0, 0),
            (1, 0, 0, 1_000, 1_000),
            (12, 2, 0, 10_000, 10_000),
            (12, 2, 1, 10_000, 9_000),
            (3, 0, 3, 3_000, 0),
            (3, 3, 0, 0, 0),
        ],
    )
    def test_persons(self, hired: int, before: int, others: int, yuan: int, by_head: int) -> None:
        """Nobody twice by the same enterprise; by another, it is a reading."""
        paid = [
            hiring_bonus(hired, paid_before=before, paid_to_others=others, on=DAY, second_hire=one)
            for one in SecondHire
        ]
        assert [one.value for one in paid] == [yuan, by_head]
        for one in paid:
            agrees(one, one.value)

    def test_no_more_than_were_hired(self) -> None:
        """Refused."""
        with pytest.raises(InvalidFacts, match="paid_before"):
            hiring_bonus(3, paid_before=2, paid_to_others=2, on=DAY)

    @FEW
    @given(st.integers(0, 500), st.integers(0, 500), st.integers(0, 5_000))
    def test_what_if(self, hired: int, before: int, yuan: int) -> None:
        """The sum follows, and one more hired never lowers it."""
        paid, bonus = min(hired, before), HiringBonus(yuan_per_person=yuan)
        found, more = (
            hiring_bonus(count, paid_before=paid, paid_to_others=0, on=DAY, bonus=bonus) for count in (hired, hired + 1)
        )
        assert (int(found.value), int(more.value)) == (yuan * (hired - paid), yuan * (hired + 1 - paid))
        assert more.findings[-1].observed == yuan
