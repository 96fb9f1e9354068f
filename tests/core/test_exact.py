"""Exact numbers."""

from __future__ import annotations

import decimal
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy.core.errors import InvalidFacts
from langfang_policy.core.exact import exact, product, quotient, share, whole, written

DECIMALS = st.decimals(allow_nan=False, allow_infinity=False, places=6, min_value=-(10**12), max_value=10**12)


class TestExact:
    """A number comes in as it is given, or not at all."""

    @given(st.integers(-(10**30), 10**30))
    def test_whole_numbers_stay(self, number: int) -> None:
        assert exact(number, "x") == number

    @given(st.floats(allow_nan=False, allow_infinity=False, min_value=1e-20, max_value=1e30))
    def test_a_float_is_the_decimal_it_prints_as(self, number: float) -> None:
        assert exact(number, "x") == Decimal(repr(number))

    @pytest.mark.parametrize(
        "seen",
        [
            float("nan"), float("inf"), float("-inf"), Decimal("NaN"), Decimal("sNaN"), Decimal("Infinity"), True, None,
            "1", [1], 10**60, -(10**60), Decimal("1e40"), Decimal("1e-41"), Decimal("1e999999"), Decimal("0e999999"),
            1e300,
        ],
    )  # fmt: skip
    def test_what_is_no_usable_number_is_refused_by_name(self, seen: object) -> None:
        with pytest.raises(InvalidFacts) as caught:
            exact(seen, "aqi")
        assert caught.value.fact == "aqi"
        assert caught.value.faults[0].path == "$.aqi"

    @pytest.mark.parametrize("seen", [Decimal("9.9e39"), Decimal("1e-40"), 2**128 - 1, 0, -0.0, Decimal("0e40")])
    def test_the_longest_numbers_are_taken(self, seen: Decimal | float) -> None:
        assert exact(seen, "x") == seen

    def test_limits_include_themselves(self) -> None:
        assert exact(0, "x", at_least=0) == 0
        assert exact(1, "x", at_most=1) == 1
        assert exact(Decimal("0.001"), "x", above=0) == Decimal("0.001")
        for bad in ({"at_least": 2}, {"at_most": 0}, {"above": 1}):
            with pytest.raises(InvalidFacts):
                exact(1, "x", **bad)

    def test_the_message_says_what_is_allowed(self) -> None:
        with pytest.raises(InvalidFacts) as caught:
            exact(7, "x", at_least=0, at_most=5)
        assert str(caught.value) == "x: 7 is not usable; allowed: a finite number, 0 or more, 5 or less"
        assert caught.value.faults[0].text("zh") == "x：7不可用；应为不大于5的不小于0的有限的数"
        with pytest.raises(InvalidFacts, match="above 7"):
            exact(7, "x", above=7)


class TestWhole:
    """Counts are whole numbers and nothing else."""

    @pytest.mark.parametrize("seen", [True, 1.0, Decimal(1), "1", None, -1, 2**128, 11])
    def test_refused(self, seen: object) -> None:
        with pytest.raises(InvalidFacts):
            whole(seen, "n", at_most=10)

    def test_limits_include_themselves(self) -> None:
        assert [whole(n, "n", at_most=10) for n in (0, 10)] == [0, 10]
        assert whole(-5, "n", at_least=None) == -5
        assert whole(2**128 - 1, "n") == 2**128 - 1


class TestShare:
    """A share lies between 0 and 1."""

    @pytest.mark.parametrize("seen", [-0.01, 1.01, Decimal("1.0000001")])
    def test_outside(self, seen: float) -> None:
        with pytest.raises(InvalidFacts):
            share(seen, "share")

    def test_ends(self) -> None:
        assert [int(share(end, "s")) for end in (0, 1)] == [0, 1]


class TestArithmetic:
    """Products and quotients are exact whatever the caller's context."""

    @given(DECIMALS, DECIMALS)
    def test_product(self, left: Decimal, right: Decimal) -> None:
        with decimal.localcontext() as context:
            context.prec = 3
            result = product(left, right)
        assert Fraction(result) == Fraction(left) * Fraction(right)

    @given(DECIMALS, DECIMALS.filter(bool))
    def test_quotient(self, left: Decimal, right: Decimal) -> None:
        assert quotient(left, right) * Fraction(right) == Fraction(left)


class TestWritten:
    """A number is written in full, and reads back."""

    @given(DECIMALS)
    def test_reads_back(self, number: Decimal) -> None:
        assert Decimal(written(number)) == number
        assert "E" not in written(number)

    @given(st.fractions(max_denominator=1000))
    def test_fractions_read_back(self, number: Fraction) -> None:
        assert Fraction(written(number)) == number

    @pytest.mark.parametrize(
        ("number", "text"),
        [
            (Fraction(1, 3), "1/3"),
            (Fraction(5, 2), "2.5"),
            (Fraction(-1, 80), "-0.0125"),
            (Decimal("1.50"), "1.5"),
            (100, "100"),
        ],
    )
    def test_forms(self, number: int | Decimal | Fraction, text: str) -> None:
        assert written(number) == text
