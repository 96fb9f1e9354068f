"""What a rule says of itself so that it runs over columns, and the words of its arithmetic."""

from __future__ import annotations

import math
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from langfang_policy.core import columnar
from langfang_policy.core.bands import Band, Bands
from langfang_policy.core.bounds import above, at_least, at_most, below
from langfang_policy.core.columnar import COLUMNAR, Cut, against, around, cuts_of
from langfang_policy.core.exact import product, total
from langfang_policy.core.quantities import (
    Quantity,
    beyond,
    ceiling,
    greatest,
    instead,
    least,
    less,
    of_each,
    past,
    plus,
    surplus,
    times,
)
from langfang_policy.core.rules import RULES
from langfang_policy.registry import entries

numbers = st.integers(-(10**6), 10**6) | st.decimals(-1_000, 1_000, places=3)


class TestCuts:
    """A cut lies where a band begins, or where the last one ends; who owns the figure is the bound's word."""

    def test_open_and_closed(self) -> None:
        """Bands that begin or end nowhere have no cut there."""
        assert cuts_of(Bands(Band("low", None, at_most(3)), Band("high", above(3)))) == (Cut(3, owned=False),)
        closed = Bands(Band("low", above(0), below(3)), Band("high", at_least(3), below(9)))
        assert cuts_of(closed) == (Cut(0, owned=False), Cut(3, owned=True), Cut(9, owned=True))
        assert cuts_of(Bands(Band("all", at_least(0), at_most(9)))) == (Cut(0, owned=True), Cut(9, owned=False))

    @given(st.lists(st.integers(0, 30), min_size=1, max_size=6, unique=True), st.integers(-1, 62))
    def test_as_many_cuts_as_bands_below(self, figures: list[int], halves: int) -> None:
        """How many cuts lie below a number tells its band."""
        edges = sorted(figures)
        bands = Bands(
            Band(0, None, below(edges[0])),
            *(
                Band(place, at_least(low), None if high is None else below(high))
                for place, (low, high) in enumerate(zip(edges, [*edges[1:], None], strict=True), 1)
            ),
        )
        number = Decimal(halves) / 2
        found = bands.find(number)
        passed = sum(number >= cut.figure if cut.owned else number > cut.figure for cut in cuts_of(bands))
        assert found is not None
        assert found.value == passed

    def test_around(self) -> None:
        """A figure is a band of its own, whoever owns it."""
        for seen, passed in ((2, 0), (3, 1), (4, 2)):
            assert sum(seen >= cut.figure if cut.owned else seen > cut.figure for cut in around(3)) == passed
        assert around(3, 5) == (*around(3), *around(5))

    def test_compared(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """What is only compared has its figures around it, and nothing is computed."""
        monkeypatch.setattr(columnar, "COLUMNAR", {})
        columnar.compared(len, {"age": lambda facts: [facts["least"], 50]})
        form = columnar.COLUMNAR[len]
        assert (form.numbers, form.computes, form.granted) == (("age",), False, False)
        assert form.parts({"age": "ages", "least": 40}) == ([("ages", around(40, 50))], {})


class TestWords:
    """Of numbers, the words are exact sums and products, whatever their order."""

    @given(numbers, numbers, numbers)
    def test_of_numbers(self, one: Any, other: Any, third: Any) -> None:
        """As ``product`` and ``total`` take them, digit for digit."""
        assert str(times(one, other)) == str(product(one, other))
        assert str(plus(one, other, third)) == str(total(one, other, third))
        assert str(less(one, other)) == str(total(one, product(-1, other)))
        assert least(one, other) == min(one, other)
        assert beyond(one, other) == max(total(one, product(-1, other)), 0)
        assert ceiling(one) == math.ceil(one)
        assert greatest(one, other, third) == max(one, other, third)
        assert greatest(one) == one

    @given(st.integers(-(10**6), 10**6), st.integers(-(10**6), 10**6))
    def test_of_whole_numbers(self, one: int, other: int) -> None:
        """What goes beyond is a whole number of whole ones."""
        assert surplus(one, other) == max(one - other, 0)
        assert type(surplus(one, other)) is int

    @given(numbers, numbers, numbers | st.fractions(-9, 9))
    @example(1, 2, Fraction(1, 2))
    def test_one_or_the_other(self, one: Any, other: Any, figure: Any) -> None:
        """A number past a figure is 1, at it and below 0; by that, one of two numbers is taken."""
        for number in (one, figure):
            above = past(number, figure)
            assert above == int(Fraction(number) > Fraction(figure))
            assert instead(one, other, above) == (other if above else one)
        assert of_each(one, less, other) == less(one, other)

    @given(numbers, numbers)
    def test_against(self, one: Any, other: Any) -> None:
        """Two numbers compared: what is left over, held against nothing."""
        more, (reaches,) = against(one, other)
        assert (more >= reaches.figure) is (one >= other)
        assert reaches == Cut(0, owned=True)
        assert against(one, other, owned=False) == (more, (Cut(0, owned=False),))

    def test_of_columns(self) -> None:
        """A column may stand on either side."""

        class Told(Quantity):
            def __init__(self, words: str) -> None:
                self.words = words

            def times(self, other: Any) -> Any:
                return Told(f"({self.words}*{getattr(other, 'words', other)})")

            def plus(self, other: Any) -> Any:
                return Told(f"({self.words}+{getattr(other, 'words', other)})")

            def minus(self, other: Any) -> Any:
                return Told(f"({self.words}-{getattr(other, 'words', other)})")

            def least(self, other: Any) -> Any:
                return Told(f"min({self.words},{other})")

            def greatest(self, other: Any) -> Any:
                return Told(f"max({self.words},{getattr(other, 'words', other)})")

            def of_each(self, function: Any, *figures: Any) -> Any:
                return Told(f"each({function(self, *figures).words})")

            def as_integer_ratio(self) -> tuple[Any, int]:
                return self, 1

        a, b = Told("a"), Told("b")
        assert times(a, 3).words == "(a*3)"
        assert plus(2, a, b).words == "((a+b)+2)"
        assert less(a, b).words == "(a-b)"
        assert less(a, 5).words == "(a-5)"
        assert less(5, a).words == "((a*-1)+5)"
        assert least(a, 5).words == "min(a,5)"
        assert times(3, a).words == "(a*3)"
        assert least(5, a).words == "min(a,5)"
        assert beyond(a, 5).words == "(a-min(a,5))"
        assert greatest(5, a, b).words == "max(max(a,5),b)"
        assert of_each(a, less, 2).words == "each((a-2))"
        assert past(a, 2).words == "min((a-min(a,2)),1)"
        assert against(5, a)[0].words == "((a*-1)+5)"

    def test_of_anything_else(self) -> None:
        """What is neither a number nor a column is refused."""
        for word in (times, plus, less, least, greatest, beyond):
            with pytest.raises(TypeError):
                word(2, "x")


class TestRegister:
    """What runs over columns is a rule, and the facts that may be columns of numbers are its own."""

    def test_facts(self) -> None:
        """Each of them, of every door."""
        assert entries()
        assert len(COLUMNAR) >= 11
        for function, form in COLUMNAR.items():
            asked = {fact.name for fact in RULES[function].facts}
            assert form.numbers, function
            assert asked.issuperset(name.partition(".")[0] for name in form.numbers), function

    @pytest.mark.parametrize("name", ["grade_alert", "estate_needs", "infrastructure_land"])
    def test_named(self, name: str) -> None:
        """Rules that people run over tables."""
        assert entries()
        assert name in {function.__name__ for function in COLUMNAR}
