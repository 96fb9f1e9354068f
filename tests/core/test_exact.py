"""Exact numbers."""

from __future__ import annotations

import decimal
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from langfang_policy.core.errors import InvalidFacts
from langfang_policy.core.exact import (
    DIGITS,
    Standin,
    decimal_of,
    difference,
    exact,
    index_of,
    product,
    quotient,
    ratio_of,
    share,
    total,
    whole,
    written,
)

DECIMALS = st.decimals(allow_nan=False, allow_infinity=False, places=6, min_value=-(10**12), max_value=10**12)
LONGEST = 2**128 - 1
JUNK = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.decimals(),
    st.fractions(),
    st.complex_numbers(),
    st.text(),
    st.binary(),
    st.lists(st.integers()),
    st.dates(),
    st.just(object()),
)


class TestExact:
    """A number comes in as it is given, or not at all."""

    @given(st.integers(-LONGEST, LONGEST))
    def test_whole_numbers_stay(self, number: int) -> None:
        """To the last digit."""
        assert exact(number, "x") == number

    @given(st.floats(allow_nan=False, allow_infinity=False, min_value=1e-20, max_value=1e30))
    def test_a_float_is_the_decimal_it_prints_as(self, number: float) -> None:
        """0.1 is a tenth."""
        assert exact(number, "x") == Decimal(repr(number))

    def test_a_decimal_of_another_library_is_a_decimal(self) -> None:
        """As a subclass of Python's own."""

        class Money(Decimal):
            """Another library's decimal."""

        assert exact(Money("2.50"), "x") == Decimal("2.50")
        with pytest.raises(InvalidFacts):
            exact(Money("NaN"), "x")

    @given(DECIMALS)
    def test_a_decimal_is_itself(self, number: Decimal) -> None:
        """The very object, its trailing zeros included."""
        assert exact(number, "x") is number

    @pytest.mark.parametrize(
        "seen",
        [
            float("nan"), float("inf"), float("-inf"), Decimal("NaN"), Decimal("sNaN"), Decimal("Infinity"), True, None,
            "1", [1], 2**128, -(2**128), 10**60, 10**5000, [10**5000], Decimal("1e40"), Decimal("-1e40"),
            Decimal("1e-41"), Decimal("1e999999"), Decimal("0e41"), Decimal("0e-41"), Decimal("0e999999"), 1e300,
            Fraction(1, 3), 1j, "9" * 10**7, b"9" * 10**7, Decimal("9" * 10**6), object(),
        ],
        ids=lambda seen: type(seen).__name__,
    )  # fmt: skip
    def test_what_is_no_usable_number_is_refused_by_name(self, seen: object) -> None:
        """In a bounded message."""
        with pytest.raises(InvalidFacts) as caught:
            exact(seen, "aqi")
        assert caught.value.fact == "aqi"
        assert caught.value.faults[0].path == "$.aqi"
        assert len(str(caught.value)) < 200

    @pytest.mark.parametrize(
        "seen",
        [
            Decimal("9.9e39"), Decimal("1e-40"), Decimal("1" * 40 + "." + "1" * 40), LONGEST, -LONGEST, 0, -0.0,
            Decimal("0e40"), Decimal("0e-40"),
        ],
        ids=str,
    )  # fmt: skip
    def test_the_longest_numbers_are_taken(self, seen: Decimal | float) -> None:
        """Forty digits on either side of the point."""
        assert DIGITS == 40
        assert exact(seen, "x") == seen

    @given(JUNK)
    @example([[[[[[[[10**5000]]]]]]]])
    def test_anything_is_an_equal_finite_decimal_or_refused(self, seen: object) -> None:
        """Nothing else happens."""
        try:
            number = exact(seen, "x")
        except InvalidFacts:
            return
        assert number.is_finite()
        assert number == (Decimal(repr(seen)) if isinstance(seen, float) else seen)

    @pytest.mark.parametrize("limit", [0, 7, Decimal("0.5"), Decimal(-3)])
    def test_limits_include_themselves_but_what_must_be_exceeded_does_not(self, limit: int | Decimal) -> None:
        """Just below, at and just above each."""
        just = Decimal("0.001")
        below, above = limit - just, limit + just
        assert exact(limit, "x", at_least=limit) == exact(limit, "x", at_most=limit) == limit
        assert exact(above, "x", at_least=limit) == exact(above, "x", above=limit) == above
        assert exact(below, "x", at_most=limit) == below
        with pytest.raises(InvalidFacts):
            exact(below, "x", at_least=limit)
        with pytest.raises(InvalidFacts):
            exact(above, "x", at_most=limit)
        with pytest.raises(InvalidFacts):
            exact(limit, "x", above=limit)

    def test_without_limits_any_sign_will_do(self) -> None:
        """Zero is no limit."""
        assert exact(-1, "x") == -1

    def test_the_message_says_what_is_allowed(self) -> None:
        """Every limit, in both languages."""
        with pytest.raises(InvalidFacts) as caught:
            exact(7, "x", at_least=0, at_most=5)
        assert str(caught.value) == "x: 7 is not usable; allowed: a finite number, 0 or more, 5 or less"
        assert caught.value.zh == "x：7不可用；应为不大于5的不小于0的有限的数"
        with pytest.raises(InvalidFacts) as caught:
            exact(7, "x", above=7)
        assert str(caught.value) == "x: 7 is not usable; allowed: a finite number above 7"
        assert caught.value.zh == "x：7不可用；应为大于7的有限的数"
        with pytest.raises(InvalidFacts) as caught:
            exact("7", "x")
        assert str(caught.value) == "x: '7' is not usable; allowed: a finite number"
        assert caught.value.zh == "x：'7'不可用；应为有限的数"

    @pytest.mark.parametrize("seen", [1e50, Decimal("1e50"), Decimal("1e-41")])
    def test_a_number_that_is_too_long_is_told_so(self, seen: object) -> None:
        """It is finite, and that is not what is wrong with it."""
        with pytest.raises(InvalidFacts) as caught:
            exact(seen, "x")
        assert caught.value.faults[0].en == "a number of at most 40 digits on either side of its point"
        assert caught.value.faults[0].zh == "小数点两侧各不超过40位的数"
        with pytest.raises(InvalidFacts, match="a whole number of at most 38 digits"):
            whole(2**128, "x")


class TestWhole:
    """Counts are whole numbers and nothing else."""

    @pytest.mark.parametrize(
        "seen", [True, False, 1.0, Decimal(1), Fraction(1), "1", None, -1, 2**128, 11, [1], [10**9999]]
    )
    def test_refused(self, seen: object) -> None:
        """By name."""
        with pytest.raises(InvalidFacts) as caught:
            whole(seen, "n", at_most=10)
        assert caught.value.fact == "n"

    def test_limits_include_themselves(self) -> None:
        """Zero is the least unless told."""
        assert [whole(n, "n", at_most=10) for n in (0, 10)] == [0, 10]
        assert [whole(n, "n", at_least=3) for n in (3, 4)] == [3, 4]
        assert whole(-5, "n", at_least=None) == -5
        assert whole(5, "n", at_least=None, at_most=5) == 5
        for below in (2, -3):
            with pytest.raises(InvalidFacts):
                whole(below, "n", at_least=3)

    def test_the_longest_numbers_are_taken(self) -> None:
        """128 bits, not one more."""
        assert whole(LONGEST, "n") == LONGEST
        assert whole(-LONGEST, "n", at_least=None) == -LONGEST
        for longer in (LONGEST + 1, -LONGEST - 1):
            with pytest.raises(InvalidFacts):
                whole(longer, "n", at_least=None)

    def test_the_message_says_what_is_allowed(self) -> None:
        """In both languages."""
        with pytest.raises(InvalidFacts) as caught:
            whole(1.5, "n", at_most=9)
        assert str(caught.value) == "n: 1.5 is not usable; allowed: a whole number, 0 or more, 9 or less"
        assert caught.value.zh == "n：1.5不可用；应为不大于9的不小于0的整数"

    @given(JUNK)
    def test_anything_is_the_very_number_or_refused(self, seen: object) -> None:
        """Nothing else happens."""
        try:
            number = whole(seen, "n", at_least=None)
        except InvalidFacts:
            return
        assert number is seen
        assert not isinstance(number, bool)


class TestShare:
    """A share lies between 0 and 1."""

    @pytest.mark.parametrize("seen", [-0.01, 1.01, Decimal("1.0000001"), Decimal("-0.0000001"), True])
    def test_outside(self, seen: float) -> None:
        """Just below nothing and just above the whole."""
        with pytest.raises(InvalidFacts, match="a finite number, 0 or more, 1 or less"):
            share(seen, "share")

    def test_ends(self) -> None:
        """Nothing and the whole are shares."""
        assert [int(share(end, "s")) for end in (0, 1)] == [0, 1]


class TestArithmetic:
    """Sums, products and quotients are exact whatever the caller's context."""

    @given(st.lists(DECIMALS, max_size=4))
    def test_product(self, factors: list[Decimal]) -> None:
        """Of any number of factors; of none, 1."""
        with decimal.localcontext() as context:
            context.prec = 3
            result = product(*factors)
        expected = Fraction(1)
        for factor in factors:
            expected *= Fraction(factor)
        assert Fraction(result) == expected

    @given(st.lists(DECIMALS | st.integers(-LONGEST, LONGEST), max_size=4))
    def test_total(self, terms: list[int | Decimal]) -> None:
        """Of any number of terms; of none, 0."""
        with decimal.localcontext() as context:
            context.prec = 3
            result = total(*terms)
        assert Fraction(result) == sum(map(Fraction, terms))

    @given(DECIMALS | st.integers(-LONGEST, LONGEST), DECIMALS | st.integers(-LONGEST, LONGEST))
    def test_difference(self, one: int | Decimal, other: int | Decimal) -> None:
        """As it is added with the other sign, digit for digit."""
        with decimal.localcontext() as context:
            context.prec = 3
            result = difference(one, other)
        assert result == total(one, product(-1, other)) == Fraction(one) - Fraction(other)
        assert result.as_tuple().exponent == total(one, product(-1, other)).as_tuple().exponent

    def test_the_longest_factors_are_multiplied_exactly(self) -> None:
        """Five numbers of forty digits on either side of the point."""
        longest = Decimal("9" * 40 + "." + "9" * 40)
        assert Fraction(product(*[longest] * 5)) == Fraction(longest) ** 5

    def test_what_would_need_rounding_is_refused(self) -> None:
        """From 401 digits on."""
        longest = Decimal("9" * 40 + "." + "9" * 40)
        with pytest.raises(decimal.Inexact):
            product(*[longest] * 5, 9)
        with pytest.raises(decimal.Inexact):
            total(Decimal("1E+399"), Decimal("0.1"))
        assert total(Decimal("1E+398"), Decimal("0.1")) > Decimal("1E+398")

    @given(DECIMALS, DECIMALS.filter(bool))
    def test_quotient(self, left: Decimal, right: Decimal) -> None:
        """Multiplied back, the dividend."""
        assert quotient(left, right) * Fraction(right) == Fraction(left)

    def test_nothing_is_divided_by_zero(self) -> None:
        """However the zero is written."""
        for zero in (0, Decimal(0), Decimal("-0.00")):
            with pytest.raises(InvalidFacts) as caught:
                quotient(1, zero)
            assert caught.value.fact == "divisor"


class Noting(Standin):
    """A stand-in that writes down what is done with it."""

    def __init__(self, said: str) -> None:
        self.said = said

    def as_ratio(self) -> Noting:
        """As a ratio."""
        return Noting(f"ratio {self.said}")

    def as_whole(self) -> Noting:
        """As a whole number."""
        return Noting(f"whole {self.said}")

    def as_integer_ratio(self) -> tuple[Noting, int]:
        """As what is divided."""
        return self, 1

    def __eq__(self, other: object) -> bool:
        return False

    def __hash__(self) -> int:
        raise NotImplementedError

    def __add__(self, other: object) -> Noting:
        return Noting(f"{self.said} + {other}")

    def __mul__(self, other: object) -> Noting:
        return Noting(f"{self.said} * {other}")

    def __truediv__(self, other: object) -> Noting:
        return Noting(f"{self.said} / {other}")

    def __rtruediv__(self, other: object) -> Noting:
        return Noting(f"{other} / {self.said}")


class TestStandin:
    """A number that stands for many goes by its own operators."""

    @pytest.mark.parametrize(
        ("made", "said"),
        [
            (lambda x: product(2, x, Decimal("0.5")), "x * 2 * 0.5"),
            (lambda x: product(x, 2), "x * 2"),
            (lambda x: total(2, x, Decimal("0.5")), "x + 2 + 0.5"),
            (lambda x: difference(2, x), "x * -1 + 2"),
            (lambda x: difference(x, 2), "x + -2"),
            (lambda x: quotient(x, 2), "ratio x / 2"),
            (lambda x: quotient(Decimal("0.5"), x), "1/2 / ratio x"),
            (decimal_of, "x"),
            (ratio_of, "ratio x"),
            (index_of, "whole x"),
        ],
    )
    def test_operators(self, made: Callable[[Any], Any], said: str) -> None:
        """Sums, products and quotients are what it makes of them, whole numbers and ratios what it says they are."""
        assert made(Noting("x")).said == said

    def test_what_is_none(self) -> None:
        """Other things are still no numbers; the base leaves its forms to who derives from it."""
        for taken in (product, total, difference):
            with pytest.raises(TypeError, match="no exact numbers"):
                taken(2, "x")  # type: ignore[arg-type]  # what is refused
        for form in (Standin().as_ratio, Standin().as_whole):
            with pytest.raises(NotImplementedError):
                form()


class TestWritten:
    """A number is written in full, and reads back."""

    @given(DECIMALS)
    def test_reads_back(self, number: Decimal) -> None:
        """Without an exponent or a trailing zero."""
        text = written(number)
        assert Decimal(text) == number
        assert "E" not in text
        assert "." not in text or text[-1] not in ".0"

    @given(st.integers(-LONGEST, LONGEST))
    @example(2**53 + 1)
    @example(10**30)
    def test_whole_numbers_are_written_to_the_last_digit(self, number: int) -> None:
        """Beyond what a binary float can hold too."""
        assert written(number) == str(number)

    @given(st.fractions(max_denominator=1000))
    @example(Fraction(1, 2**128))
    def test_fractions_read_back(self, number: Fraction) -> None:
        """As a decimal or as a/b."""
        assert Fraction(written(number)) == number

    @pytest.mark.parametrize(
        ("number", "text"),
        [
            (Fraction(1, 3), "1/3"),
            (Fraction(-7, 6), "-7/6"),
            (Fraction(5, 2), "2.5"),
            (Fraction(1, 5), "0.2"),
            (Fraction(-1, 80), "-0.0125"),
            (Fraction(1, 125), "0.008"),
            (Fraction(300), "300"),
            (Decimal("1.50"), "1.5"),
            (Decimal("100"), "100"),
            (Decimal("100.00"), "100"),
            (Decimal("3E+2"), "300"),
            (Decimal("1E-7"), "0.0000001"),
            (100, "100"),
            (0, "0"),
        ],
    )
    def test_forms(self, number: int | Decimal | Fraction, text: str) -> None:
        """Only a fraction that never ends keeps its bar."""
        assert written(number) == text
