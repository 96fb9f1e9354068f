"""The line of a number, cell by cell."""

from __future__ import annotations

import math
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy._rooms.questions import cells as room
from langfang_policy._rooms.questions.cells import Cells, Found, NotTraceable, Scale
from langfang_policy._rooms.questions.replies import Reply, ReplyKind
from langfang_policy._rooms.questions.traced import Traced, UseRefused

DECIMAL, WHOLE, RATIO = Scale(Decimal), Scale(int), Scale(Fraction, endless=True)


def up(key: Callable[[Any], object], value: Any = 0, scale: Scale = DECIMAL) -> Found:
    """What is found upwards."""
    return Cells("x", value, scale, key).nearest(1)


def down(key: Callable[[Any], object], value: Any = 0, scale: Scale = DECIMAL) -> Found:
    """What is found downwards."""
    return Cells("x", value, scale, key).nearest(-1)


class TestCuts:
    """Where the reply turns, and who owns the place."""

    def test_the_old_side_owns_it(self) -> None:
        """As with 超过: the figure itself is as before."""
        found = up(lambda x: x > Decimal("2.5"))
        assert found == Found(cut=Fraction(5, 2), last=Decimal("2.5"), beyond=3)
        assert down(lambda x: x < Decimal("-2.5")) == Found(cut=Fraction(-5, 2), last=Decimal("-2.5"), beyond=-3)

    def test_the_new_side_owns_it(self) -> None:
        """As with 以上: the figure itself is another already."""
        edge = Decimal("2.5")
        assert up(lambda x: x >= edge) == Found(cut=Fraction(5, 2), first=edge, beyond=edge)
        assert down(lambda x: x <= -edge) == Found(cut=-Fraction(5, 2), first=-edge, beyond=-edge)

    def test_nobody_owns_what_cannot_be_given(self) -> None:
        """A third is no decimal; where a fact may be a fraction, somebody does."""
        found = up(lambda x: 3 * x > 1)
        assert found == Found(cut=Fraction(1, 3), beyond=1)
        assert up(lambda x: 3 * x > 1, scale=RATIO).last == Fraction(1, 3)
        assert up(lambda x: 3 * x >= 1, scale=RATIO).first == Fraction(1, 3)

    def test_one_place_alone(self) -> None:
        """A single value may have a reply of its own."""
        assert up(lambda x: x == 5).first == 5
        found = up(lambda x: x == 5, 5)
        assert found == Found(cut=Fraction(5), last=5, beyond=6)
        assert down(lambda x: x == 5, 5).beyond == 4

    def test_several_cuts_until_it_turns(self) -> None:
        """What is compared and changes nothing is passed."""
        key = lambda x: [x > 1, x > 2, x >= 3, x > 4][2]  # noqa: E731  # a rule in small
        assert up(key) == Found(cut=Fraction(3), first=3, beyond=3)
        assert down(key, 9) == Found(cut=Fraction(3), last=3, beyond=Decimal("2.9"))

    def test_a_cut_that_shows_itself_late(self) -> None:
        """What lies between a cut and the place that was tried first is not skipped, and is asked nearer by."""
        for width in (1, Fraction(1, 2), Fraction(1, 10**6)):
            key = lambda x, width=width: x > 10 and x <= 10 + width  # noqa: E731  # as above
            found = up(key)
            assert (found.cut, found.last) == (Fraction(10), 10)
            assert 10 < Fraction(found.beyond or 0) <= 10 + width
        assert up(lambda x: x > 10 and x != 11).beyond not in (None, 11)

    def test_where_nothing_turns(self) -> None:
        """However far; the end of what is allowed is no change, nor is the last cell that was asked."""
        assert up(lambda x: x > -5) == Found()
        assert up(lambda x: None if x > 7 else x > 8) == Found(end=Fraction(7))
        assert up(lambda x: None if x >= 7 else x > 8) == Found(end=Fraction(7))
        assert down(lambda x: None if x < -7 else 1) == Found(end=Fraction(-7))

    def test_too_many_cells(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """It ends where nothing turned so far."""
        monkeypatch.setattr(room, "_MOST", 10)
        for scale in (DECIMAL, WHOLE):
            found = up(lambda x: math.floor(x) < 400, scale=scale)
            assert (found.beyond, found.cut) == (None, None)
            assert 0 < (found.end or 0) <= 10

    def test_a_cell_too_narrow_for_a_number(self) -> None:
        """Between two cuts there may be no number of a usual length: what is beyond is left open."""
        tiny = Fraction(1, 10**50)
        assert up(lambda x: x > 1 and x > 1 + tiny) == Found(end=Fraction(1))

    def test_replies_that_move(self) -> None:
        """An amount is another at once; one value of the stretch may have the old amount."""
        assert up(lambda x: x, 4) == Found(cut=Fraction(4), last=4, beyond=5)
        assert down(lambda x: (x, "a"), 4) == Found(cut=Fraction(4), last=4, beyond=3)
        assert up(lambda x: x if x > 5 else 0, 2) == Found(cut=Fraction(5), last=5, beyond=6)
        found = up(lambda x: x - 6 if x > 5 else 0, 2)
        assert (found.cut, found.last) == (Fraction(5), 5)
        assert 5 < Fraction(found.beyond or 0) < 6
        found = down(lambda x: x + 6 if x < -5 else 0, -2)
        assert -6 < Fraction(found.beyond or 0) < -5


class TestWhole:
    """Whole numbers have a next one."""

    def test_both_neighbours(self) -> None:
        """The last as before, and the first that changes."""
        assert up(lambda x: 2 * x > 5, scale=WHOLE) == Found(cut=Fraction(3), last=2, first=3, beyond=3)
        assert down(lambda x: 2 * x > 5, 9, WHOLE) == Found(cut=Fraction(2), last=3, first=2, beyond=2)
        assert up(lambda x: x > 5, scale=WHOLE).first == 6
        assert up(lambda x: x >= 5, scale=WHOLE).first == 5
        assert up(lambda x: x == 5, 5, WHOLE).first == 6
        assert up(lambda x: x, 4, WHOLE).first == 5

    def test_ends(self) -> None:
        """Where the facts are refused, or nowhere."""
        assert up(lambda x: x > -5, scale=WHOLE) == Found()
        assert up(lambda x: None if 2 * x > 7 else 1, scale=WHOLE) == Found(end=Fraction(3))

    @given(cuts=st.lists(st.fractions(-30, 30, max_denominator=4), min_size=1), start=st.integers(-40, 40))
    def test_as_going_one_by_one(self, cuts: list[Fraction], start: int) -> None:
        """The same as every value between."""

        def key(x: Any) -> int:
            return sum([x > cut if place % 3 else x == cut for place, cut in enumerate(cuts)])

        for sign in (-1, 1):
            steps = (start + sign * step for step in range(1, 75))
            expected = next((step for step in steps if key(step) != key(start)), None)
            assert Cells("x", start, WHOLE, key).nearest(sign).first == expected


@given(
    cuts=st.lists(st.decimals(-30, 30, places=1), min_size=1, max_size=5),
    start=st.decimals(-40, 40, places=1),
    sign=st.sampled_from([-1, 1]),
)
def test_as_going_in_small_steps(cuts: list[Decimal], start: Decimal, sign: int) -> None:
    """No place between has another reply, the cut is owned as told, and just beyond it has another."""

    def key(x: Any) -> int:
        return sum([(x > cut, x >= cut, x == cut)[place % 3] for place, cut in enumerate(cuts)])

    found = Cells("x", start, DECIMAL, key).nearest(sign)
    places = [Fraction(start) + Fraction(sign * step, 20) for step in range(1, 1_500)]
    if found.cut is None:
        assert all(key(place) == key(start) for place in places)
        return
    assert all(key(place) == key(start) for place in places if (found.cut - place) * sign > 0)
    assert (key(found.cut) == key(start)) == (found.last is not None) == (found.first is None)
    assert found.beyond is not None
    assert key(found.beyond) != key(start)
    if found.last is not None:
        assert key(found.cut + Fraction(sign, 10**9)) != key(start)


class TestNotTraceable:
    """What cannot be followed is said."""

    @pytest.mark.parametrize(
        ("key", "use"),
        [
            ({0: 1}.get, "it is looked up, or kept in a set"),
            (lambda x: x**2 > 4, "TypeError: unsupported operand type"),
            (lambda x: isinstance(x, Traced), "at 0 the reply is another than the comparisons tell"),
            (lambda x: f"{x}", "it is put into words"),
        ],
    )
    def test_by_its_use(self, key: Callable[[Any], object], use: str) -> None:
        """Named in both languages, with the fact and its value."""
        with pytest.raises(NotTraceable) as caught:
            up(key)
        error = caught.value
        assert error.use.startswith(use)
        assert error.use_zh
        assert error.use in error.en
        assert error.use_zh in error.zh
        assert (error.fact, error.faults[0].seen, error.faults[0].path) == ("x", "0", "vary")

    def test_an_error_that_somebody_keeps(self) -> None:
        """A use that is refused is known, though the rule goes on."""

        def key(x: Any) -> object:
            try:
                hash(x)
            except UseRefused:
                return 1
            return 1

        with pytest.raises(NotTraceable, match="looked up"):
            up(key)

    @pytest.mark.parametrize("astray", [Decimal("9.999"), Decimal("0.001")])
    def test_close_to_the_ends_of_a_cell(self, astray: Decimal) -> None:
        """It is asked once more there, with the number itself."""

        def key(x: Any) -> object:
            return [x > 10, x > 0, not isinstance(x, Traced) and abs(x - astray) < Decimal("0.01")][2]

        with pytest.raises(NotTraceable, match="the reply is another"):
            up(key, 5)
        with pytest.raises(NotTraceable, match="the reply is another"):
            up(key, -5)

    def test_the_words_of_an_error(self) -> None:
        """Are no use: facts that are refused, or a reply that nothing is decided."""

        def refused(x: Any) -> object:
            return f"{x}" and None if x > 7 else 1

        def undecided(x: Any) -> object:
            return Reply(ReplyKind.UNDETERMINED, (f"{x}"[:0],)) if x > 7 else 1

        assert up(refused) == Found(end=Fraction(7))
        assert up(undecided).last == 7
        with pytest.raises(NotTraceable, match="put into words"):
            up(lambda x: Reply(ReplyKind.DECIDED, f"{x}"[:0]) if x > 7 else 1)
