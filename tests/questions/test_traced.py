"""A number that notes what it is compared with."""

from __future__ import annotations

import math
import operator
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy._rooms.questions import traced
from langfang_policy._rooms.questions.replies import Reply, ReplyKind
from langfang_policy._rooms.questions.traced import Form, Line, PutIntoWords, Traced, UseRefused, agrees
from langfang_policy.core.exact import exact, product, quotient, ratio_of, total, whole
from langfang_policy.core.facts import AQI, COUNT, MEAN, YUAN
from langfang_policy.core.faults import InvalidFacts

Made = Callable[[Any], Any]
HALF = Fraction(1, 2)


def at(place: int | str, form: Form = Decimal) -> tuple[Any, Line]:
    """A traced number at a place, and its line."""
    line = Line(Fraction(place), form)
    return line.fact, line


class TestComparisons:
    """Each is as with the number itself, and its cut is noted."""

    @pytest.mark.parametrize("compare", [operator.lt, operator.le, operator.gt, operator.ge, operator.eq, operator.ne])
    @pytest.mark.parametrize("other", [200, Decimal("200.0"), Fraction(200)])
    @pytest.mark.parametrize("place", [199, 200, 201])
    def test_from_either_side(self, compare: Made, other: Any, place: int) -> None:
        """A number of any form, on either side of the sign."""
        turned: Any = compare
        for swapped in (False, True):
            x, line = at(place)
            found = turned(other, x) if swapped else turned(x, other)
            assert found is (turned(200, place) if swapped else turned(place, 200))
            assert line.cuts == {200}

    @pytest.mark.parametrize(
        ("made", "cut"),
        [
            (lambda x: 2 * x + 1 > 4, Fraction(3, 2)),
            (lambda x: 10 - x > 4, Fraction(6)),
            (lambda x: -x < -4, Fraction(4)),
            (lambda x: x > 2 * x - 7, Fraction(7)),
            (lambda x: product(3, x, Decimal("0.5")) > 4, Fraction(8, 3)),
            (lambda x: total(3, x, Decimal("0.5")) > 4, HALF),
            (lambda x: total(3, x.copy_negate()) > 1, Fraction(2)),
            (lambda x: quotient(x, 3) > 4, Fraction(12)),
            (lambda x: quotient(x, 3) / 2 > 4, Fraction(24)),
            (lambda x: max(x, 9) == 9, Fraction(9)),
            (bool, Fraction(0)),
            (lambda x: bool(+x - 1), Fraction(1)),
            (lambda x: YUAN.at_least(5).holds(x), Fraction(5)),
            (lambda x: YUAN.of(x, "x") is x, Fraction(0)),
            (lambda x: AQI.of(x, "x") is x, Fraction(0)),
            (lambda x: exact(x, "x", at_most=7), Fraction(7)),
        ],
    )
    def test_the_cut(self, made: Made, cut: Fraction) -> None:
        """Where the comparison turns, in the fact's own measure."""
        x, line = at(3)
        made(x)
        assert line.cuts == {cut}

    def test_ratios(self) -> None:
        """What it is divided into, or by itself and more, has its pole as a cut as well."""
        x, line = at(3)
        assert quotient(6, x) > 1
        assert line.cuts == {0, 6}
        x, line = at(3)
        share: Any = quotient(product(100, x), total(x, 1))
        assert share == 75
        assert line.cuts == {-1, 3}
        x, line = at(3)
        assert (share.now, (1 - share).now, (share - 1).now, (share + share).now) == (75, -74, 74, 150)
        assert (share / 2).now == Fraction(75, 2)
        assert (2 / share).now == Fraction(2, 75)
        assert (share / share).moves is False
        x, line = at(-3)
        assert quotient(product(100, x), total(x, 1)) > 100
        x, line = at(3)
        assert (1 / x.as_ratio()).moves
        assert line.cuts == {0}
        with pytest.raises(ZeroDivisionError):
            1 / (x - 3).as_ratio()

    def test_what_is_the_same_everywhere(self) -> None:
        """Leaves no cut."""
        x, line = at(3)
        assert x - x == 0
        assert (x - x + 2) * (x + 1) == 8
        assert line.cuts == {3}
        assert not (x - x).moves
        assert x.moves

    @pytest.mark.parametrize(
        ("made", "found", "cuts"),
        [
            (math.floor, 2, {2, 3}),
            (math.ceil, 3, {2, 3}),
            (int, 2, {0, 2, 3}),
            (lambda x: int(-x), -2, {0, 2, 3}),
            (lambda x: abs(-x) > 1, True, {0, 1}),
            (lambda x: ratio_of(x) // Fraction(1, 2), 5, {Fraction(5, 2), 3}),  # type: ignore[operator]  # a number
            (lambda x: x.as_integer_ratio()[0] // 2, 1, {2, 4}),
            (lambda x: -x.as_integer_ratio()[0] // 2, -2, {2, 4}),
            (lambda x: 5 // x.as_integer_ratio()[0], 2, {0, Fraction(5, 2), Fraction(5, 3)}),
        ],
    )
    def test_steps(self, made: Made, found: object, cuts: set[Fraction]) -> None:
        """A whole number holds from one cut to the next."""
        x, line = at("2.5")
        assert made(x) == found
        assert line.cuts == cuts

    @given(
        a=st.fractions(-5, 5, max_denominator=9),
        b=st.fractions(-5, 5, max_denominator=9),
        c=st.fractions(-5, 5, max_denominator=9),
        place=st.fractions(-9, 9, max_denominator=50),
        far=st.fractions(-9, 9, max_denominator=50),
    )
    def test_between_cuts_it_is_the_same(
        self, a: Fraction, b: Fraction, c: Fraction, place: Fraction, far: Fraction
    ) -> None:
        """Any place in the same cell does what this one does."""

        def run(x: Any) -> tuple[object, ...]:
            part = a * x + b
            return math.floor(part * 2), part > c, 3 - part >= x, x - c < b, min(x, part) == x, part == x - 1

        line = Line(place, Fraction)
        found = run(line.fact)
        assert found == run(place)
        low = max((cut for cut in line.cuts if cut <= place), default=far - 1)
        high = min((cut for cut in line.cuts if cut >= place), default=far + 1)
        if low < far < high:
            assert run(far) == found


class TestRefused:
    """Every other use, with its name."""

    @pytest.mark.parametrize(
        ("made", "use"),
        [
            (hash, "it is looked up, or kept in a set"),
            ({1: 2}.get, "it is looked up, or kept in a set"),
            (YUAN.at_least, "it is looked up, or kept in a set"),
            (str, "it is put into words"),
            (lambda x: f"{x:f}", "it is put into words"),
            (float, "it is made a binary float"),
            (lambda x: x > 0.5, "it meets a binary float"),
            (lambda x: x * x, "it is multiplied by itself"),
            (lambda x: x / 2, "it is divided as a decimal, which rounds"),
            (lambda x: 2 / x, "it is divided as a decimal, which rounds"),
            (lambda x: x // 2, "it is divided as a decimal, which cuts off towards 0"),
            (lambda x: 2 // x, "it is divided as a decimal, which cuts off towards 0"),
            (lambda x: quotient(1, x) + x, "two ratios are put together or compared"),
            (lambda x: quotient(1, x) > quotient(1, x + 1), "two ratios are put together or compared"),
            (lambda x: quotient(1, x) / x, "two ratios are divided"),
            (lambda x: COUNT.of(x, "x"), "it stands where a whole number must"),
        ],
    )
    def test_by_name(self, made: Made, use: str) -> None:
        """And remembered, whoever keeps the error to himself."""
        x, line = at(3)
        with pytest.raises(UseRefused, match=use) as caught:
            made(x)
        assert line.refused is caught.value
        assert caught.value.zh
        assert isinstance(caught.value, PutIntoWords) == ("words" in use)

    @pytest.mark.parametrize(
        "made",
        [
            lambda x: x**2,
            [1, 2, 3, 4].__getitem__,
            Decimal,
            Fraction,
            round,
            lambda x: x.numerator,
            lambda x: x + None,
            lambda x: None - x,
            lambda x: x - None,
            lambda x: x * None,
            lambda x: x / None,
            lambda x: None / x,
            lambda x: x // None,
            lambda x: None // x,
            lambda x: x < None,
            lambda x: x <= None,
            lambda x: x > None,
            lambda x: x >= None,
            lambda x: whole(x, "x"),
        ],
    )
    def test_by_python(self, made: Made) -> None:
        """What it has no operator for."""
        x, line = at(3)
        with pytest.raises((TypeError, AttributeError, InvalidFacts, UseRefused)):
            made(x)
        assert not line.cuts

    def test_no_fraction_is_made_of_it(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Newer fractions take whatever has a ratio, and compare the parts of it."""

        def made(number: Any) -> object:
            return number.as_integer_ratio()

        x, _ = at(3)
        assert made(x) == (x, 1)
        monkeypatch.setattr(traced, "_FRACTION", made.__code__)
        with pytest.raises(UseRefused, match="it is made a fraction"):
            made(x)

    def test_equal_to_no_number(self) -> None:
        """It is not None, and no text."""
        x, line = at(3)
        assert x != None  # noqa: E711  # the comparison itself
        assert x != "3"
        assert not line.cuts
        assert repr(x) == "<a traced number>"

    def test_whole_numbers(self) -> None:
        """A whole fact is whole, and so is what is whole of it."""
        x, line = at(3, int)
        assert COUNT.of(x, "x") is not None
        assert (2 * x + 1).bit_length() == 1
        assert line.refused is None
        for other in (quotient(x, 2), quotient(1, x)):
            with pytest.raises(UseRefused, match="it stands where a whole number must"):
                COUNT.of(other, "x")
        x, line = at(3, int)
        assert (x // 2, 7 // x, line.cuts) == (1, 2, {0, 2, 4, Fraction(7, 3), Fraction(7, 2)})
        assert MEAN.of(at(3, Fraction)[0], "x").now == 3  # type: ignore[attr-defined]  # a traced number


class TestAgreement:
    """What was made with it is, here, what the number itself makes."""

    @pytest.mark.parametrize(
        ("traced", "plain", "same"),
        [
            (lambda x: x, 3, True),
            (lambda x: x, "3", False),
            (lambda x: (x, "a"), (Decimal(3), "a"), True),
            (lambda x: (x, "a"), (3, "b"), False),
            (lambda x: (x,), (3, 3), False),
            (lambda x: {"a": x}, {"a": 3}, True),
            (lambda x: {"a": x}, {"b": 3}, False),
            (lambda x: {"a": x}, {"a": 4}, False),
            (lambda x: YUAN.bound(YUAN.at_least(1).side, x), YUAN.at_least(3), True),
            (lambda x: YUAN.bound(YUAN.at_least(1).side, x), YUAN.at_least(4), False),
            (lambda x: Reply(ReplyKind.DECIDED, x), Reply(ReplyKind.DECIDED, 3), True),
            (lambda x: Reply(ReplyKind.DECIDED, x), Reply(ReplyKind.DECIDED, 4), False),
            (lambda x: Reply(ReplyKind.DECIDED, x), Reply(ReplyKind.UNDETERMINED, 3), False),
            (lambda x: "a", "a", True),
        ],
    )
    def test_inside_what_holds_it(self, traced: Made, plain: object, same: bool) -> None:
        """In series, mappings and bounds."""
        x, _ = at(3)
        moving: list[Traced] = []
        assert agrees(traced(x), plain, moving) is same

    def test_what_moves(self) -> None:
        """Is told, what stays is not."""
        x, _ = at(3)
        moving: list[Traced] = []
        assert agrees((x, x - x, 4), (3, 0, 4), moving)
        assert moving == [x]
