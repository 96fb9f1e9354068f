"""Bounds: which side owns the figure, and how a decree says it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy.core.bounds import BARE, Bound, Side, Unit, above, at_least, at_most, below, bound, exactly
from langfang_policy.core.forms import plain, say
from langfang_policy.core.terms import Grade

HOURS = Unit("h", "小时")
MADE: list[tuple[Callable[..., Bound], Side]] = [
    (at_least, Side.AT_LEAST),
    (above, Side.ABOVE),
    (at_most, Side.AT_MOST),
    (below, Side.BELOW),
    (exactly, Side.EXACTLY),
]
WORDS = [(side, word) for side in Side for word in side.words]
figures = st.integers(-(10**6), 10**6) | st.decimals(-(10**6), 10**6, places=3) | st.fractions(-100, 100)


class Alert(Grade):
    """Alerts that rise."""

    BLUE = "蓝色"
    RED = "红色"


class TestSide:
    """How an observation is held against a figure."""

    @pytest.mark.parametrize(
        ("side", "holds"),
        [
            (Side.AT_LEAST, (False, True, True)),
            (Side.ABOVE, (False, False, True)),
            (Side.AT_MOST, (True, True, False)),
            (Side.BELOW, (True, False, False)),
            (Side.EXACTLY, (False, True, False)),
            (Side.OTHER_THAN, (True, False, True)),
        ],
    )
    def test_just_below_at_and_just_above(self, side: Side, holds: tuple[bool, ...]) -> None:
        """Of the figure, whatever kind of exact number it is."""
        just = Decimal("0.001")
        for figure in (36, Decimal("0.5"), 0, -3):
            near = (figure - just, figure, figure + just)
            assert tuple(bound(side, figure).holds(seen) for seen in near) == holds
        assert tuple(bound(side, Fraction(1, 2)).holds(Fraction(seen, 4)) for seen in (1, 2, 3)) == holds

    @pytest.mark.parametrize("side", Side)
    def test_the_other_side_of_the_other_is_itself(self, side: Side) -> None:
        """Nothing lies on both, and nothing on neither."""
        assert side.other.other is side
        assert all(side.test(seen, 1) is not side.other.test(seen, 1) for seen in (0, 1, 2))

    def test_names_in_json(self) -> None:
        """Lower case."""
        assert [side.json for side in Side] == [
            "at_least", "above", "at_most", "below", "exactly", "other_than",
        ]  # fmt: skip

    def test_no_word_is_of_two_sides(self) -> None:
        """A word says one thing, before its figure or behind it."""
        said = [word.removeprefix("…") for _, word in WORDS]
        assert len(said) == len(set(said))


class TestUnit:
    """A unit as each language writes it."""

    @pytest.mark.parametrize(
        ("unit", "en", "zh"),
        [(HOURS, "36 h", "36小时"), (Unit("%", "%"), "36%", "36%"), (BARE, "36", "36"), (Unit("", "项"), "36", "36项")],
    )
    def test_behind_a_number(self, unit: Unit, en: str, zh: str) -> None:
        """With a space in English only, and none before a per cent."""
        assert unit.after("36") == unit.after("36", "en") == en
        assert unit.after("36", "zh") == zh


class TestBound:
    """What a clause asks of a number."""

    def test_words_before_and_behind(self) -> None:
        """The sign in English; the law's own word in Chinese, where it stands; the sign where there is none."""
        assert at_least(36, "以上", HOURS).text("zh") == "36小时以上"
        assert at_least(36, "不低于", HOURS).text("zh") == "不低于36小时"
        assert below(36, "不满", HOURS).text("zh") == "不满36小时"
        assert at_most(3, "内", Unit("days", "日")).text("zh") == "3日内"
        assert above(3, "后", Unit("days", "日")).text("zh") == "3日后"
        assert at_least(36, unit=HOURS).text("zh") == "≥36小时"
        for made, sign in ((at_least, "≥"), (above, ">"), (at_most, "≤"), (below, "<"), (exactly, "=")):
            assert str(made(36, unit=HOURS)) == made(36, unit=HOURS).text("en") == f"{sign}36 h"

    @pytest.mark.parametrize(
        ("figure", "en", "zh"),
        [
            (Decimal("0.50"), "≥0.5", "0.5以上"),
            (Fraction(1, 3), "≥1/3", "1/3以上"),
            (3_000, "≥3000", "3000以上"),
            (Alert.RED, "≥red", "红色以上"),
            (date(2017, 9, 1), "≥2017-09-01", "2017-09-01以上"),
        ],
    )
    def test_the_figure_is_told_as_every_value_is(self, figure: object, en: str, zh: str) -> None:
        """Numbers written out; grades and days in words."""
        asked = at_least(figure, "以上")
        assert (asked.text(), asked.text("zh")) == (en, zh)
        assert (say(asked, "en"), say(asked, "zh")) == (en, zh)

    @pytest.mark.parametrize(("side", "word"), WORDS)
    def test_each_word_is_known_to_its_side_alone(self, side: Side, word: str) -> None:
        """As it stands before the figure or behind it; for another side it is an error when the module loads."""
        behind = word.startswith("…")
        made = bound(side, 5, word.removeprefix("…"))
        assert made == bound(side, 5, word)
        assert made.word == word
        assert made.text("zh") == (f"5{word[1:]}" if behind else f"{word}5")
        for other in Side:
            if other is not side:
                with pytest.raises(ValueError, match="is not how a decree says"):
                    bound(other, 5, word.removeprefix("…"))

    def test_an_unknown_word_names_those_that_are_known(self) -> None:
        """So that whoever writes the decree sees them."""
        with pytest.raises(ValueError, match=r"^左右 is not how a decree says below: 不满 不足 "):
            below(5, "左右")

    @pytest.mark.parametrize(("made", "side"), MADE)
    def test_made_once_and_of_its_side(self, made: Callable[..., Bound], side: Side) -> None:
        """Each call with the same figure gives the same bound."""
        assert made(7, unit=HOURS) is made(7, unit=HOURS)
        assert made(7, unit=HOURS) == bound(side, 7, "", HOURS) == Bound(side, 7, HOURS, "", side.test)
        assert made(7).unit is BARE

    def test_equal_figures_of_two_types_stay_apart(self) -> None:
        """What a cache would take for the same figure is told as it was given."""
        assert type(at_least(Fraction(1, 2), "满").figure) is Fraction
        assert type(at_least(Decimal("0.5"), "满").figure) is Decimal

    def test_who_owns_the_figure(self) -> None:
        """以上, 以下 and 为 own it; 超过 and 不满 do not."""
        owned = {made: made(5).owned for made, _ in MADE}
        assert owned == {at_least: True, above: False, at_most: True, below: False, exactly: True}
        assert not bound(Side.OTHER_THAN, 5).owned

    @given(figures, figures, st.sampled_from(Side))
    def test_a_number_keeps_a_bound_or_its_other(self, figure: object, seen: object, side: Side) -> None:
        """Never both, never neither; the other has the unit and no word, and owns the figure where this does not."""
        one = bound(side, figure, side.words[0], HOURS)
        other = one.other
        assert one.holds(seen) is not other.holds(seen)
        assert (other.figure, other.unit, other.word) == (figure, HOURS, "")
        assert one.holds(figure) is one.owned is not other.owned

    def test_as_json(self) -> None:
        """Its side, its figure and its unit."""
        assert plain(at_least(Decimal("36.5"), "以上", HOURS)) == {"bound": "at_least", "figure": "36.5", "unit": "h"}
        assert plain(below(36)) == {"bound": "below", "figure": 36, "unit": None}
