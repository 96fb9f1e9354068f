"""Threshold tables: bounds, bands, marginal rates and dated values."""

from __future__ import annotations

import decimal
from bisect import bisect_right
from collections.abc import Callable
from datetime import date, datetime, timedelta
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy.core.bands import Band, Bands, MarginalRates, Timeline
from langfang_policy.core.bounds import Bound, above, at_least, at_most, below
from langfang_policy.core.errors import InvalidFacts

DAY = timedelta(days=1)
JUST = Decimal("0.0001")
whole = st.integers(-50, 50)
figures = whole | st.decimals(-50, 50, places=2)
numbers = figures | st.fractions(-51, 51, max_denominator=100)
positive = st.integers(1, 50) | st.decimals("0.01", 50, places=2)


class TestBound:
    """以上, 以下 and 以内 own the figure that they stand with; 超过, 不满 and 以外 do not."""

    @pytest.mark.parametrize("figure", [200, Decimal("0.5"), 0, -3])
    @pytest.mark.parametrize(
        ("bound", "holds"),
        [
            (at_least, (False, True, True)),
            (above, (False, False, True)),
            (at_most, (True, True, False)),
            (below, (True, False, False)),
        ],
    )
    def test_just_below_at_and_just_above(
        self, bound: Callable[[int | Decimal], Bound], holds: tuple[bool, ...], figure: int | Decimal
    ) -> None:
        """Of the figure."""
        end = bound(figure)
        band = Band("x", lower=end) if bound in (at_least, above) else Band("x", upper=end)
        assert tuple(band.holds(number) for number in (figure - JUST, figure, figure + JUST)) == holds

    @pytest.mark.parametrize(
        ("bound", "words", "owned"),
        [
            (at_least(200), "≥200", True),
            (above(200), ">200", False),
            (at_most(200), "≤200", True),
            (below(200), "<200", False),
        ],
    )
    def test_words_and_ownership(self, bound: Bound, words: str, owned: bool) -> None:
        """Each bound says which side owns its figure."""
        assert (str(bound), bound.owned, bound.figure) == (words, owned, 200)

    def test_figures_are_written_in_full(self) -> None:
        """Without an exponent or trailing zeros."""
        assert str(below(Decimal("1.50E+3"))) == "<1500"


class TestBand:
    """A band holds the numbers between its ends."""

    @given(numbers, figures, positive)
    def test_a_number_lies_below_in_or_above(
        self, number: int | Decimal | Fraction, low: int | Decimal, width: int | Decimal
    ) -> None:
        """One of the three, and which one the ends say."""
        number, high = Fraction(number), low + width
        for lower, under in ((at_least(low), number < low), (above(low), number <= low), (None, False)):
            for upper, over in ((at_most(high), number > high), (below(high), number >= high), (None, False)):
                band = Band("x", lower, upper)
                assert (band.below_it(number), band.above_it(number)) == (under, over)
                assert band.holds(number) == (not under and not over)

    @pytest.mark.parametrize(
        ("lower", "upper"),
        [(at_most(1), None), (below(1), None), (None, at_least(1)), (None, above(1)), (at_least(1), above(2))],
    )
    def test_ends_the_wrong_way_about_are_refused(self, lower: Bound | None, upper: Bound | None) -> None:
        """以下 begins no band, 以上 ends none."""
        words = ", ".join(str(end) for end in (lower, upper) if end is not None)
        with pytest.raises(ValueError, match=f"^the ends of {words} are the wrong way about$"):
            Band("x", lower, upper)

    @pytest.mark.parametrize(
        ("lower", "upper"),
        [
            (at_least(5), below(5)),
            (above(5), at_most(5)),
            (above(5), below(5)),
            (at_least(5), at_most(Decimal("4.9999"))),
            (above(6), below(4)),
        ],
    )
    def test_a_band_that_holds_no_number_is_refused(self, lower: Bound, upper: Bound) -> None:
        """Unless both ends own the one figure."""
        with pytest.raises(ValueError, match=f"^{lower}, {upper} holds no number$"):
            Band("x", lower, upper)

    def test_a_band_may_hold_one_number(self) -> None:
        """Where both ends own it."""
        band = Band("x", at_least(5), at_most(5))
        assert [band.holds(number) for number in (5 - JUST, 5, 5 + JUST)] == [False, True, False]

    @pytest.mark.parametrize(
        ("band", "words"),
        [
            (Band("x", at_least(1), below(2)), "≥1, <2"),
            (Band("x", above(1)), ">1"),
            (Band("x", upper=at_most(2)), "≤2"),
            (Band("x"), "any number"),
        ],
    )
    def test_words(self, band: Band[str], words: str) -> None:
        """The ends that there are."""
        assert str(band) == words


@st.composite
def tables(draw: st.DrawFn) -> tuple[Bands[int], list[tuple[int | Decimal, bool]]]:
    """Contiguous bands valued 0, 1, ..., open at both ends, with each cut and whether the band above owns it."""
    cuts = sorted(draw(st.lists(figures, max_size=4, unique=True)))
    owned = [draw(st.booleans()) for _ in cuts]
    lowers = [None, *(at_least(cut) if own else above(cut) for cut, own in zip(cuts, owned, strict=True))]
    uppers = [*(below(cut) if own else at_most(cut) for cut, own in zip(cuts, owned, strict=True)), None]
    bands = [Band(rank, lower, upper) for rank, (lower, upper) in enumerate(zip(lowers, uppers, strict=True))]
    return Bands(*bands), list(zip(cuts, owned, strict=True))


class TestBands:
    """Bands follow each other with neither gap nor overlap."""

    @given(tables(), numbers)
    def test_the_band_found_is_the_one_that_the_cuts_say(
        self, table: tuple[Bands[int], list[tuple[int | Decimal, bool]]], number: int | Decimal | Fraction
    ) -> None:
        """As many cuts lie below a number as bands do."""
        bands, cuts = table
        for asked in (Fraction(number), *(Fraction(cut) for cut, _ in cuts)):
            found = bands.find(asked)
            assert found is not None
            assert found.value == sum(asked > cut or (own and asked == cut) for cut, own in cuts)
            assert [band for band in bands if band.holds(asked)] == [found]

    def test_outside_the_table_nothing_is_found(self) -> None:
        """Just below, at and just above each figure."""
        marks = Bands(Band("good", at_least(0), below(60)), Band("excellent", at_least(60), at_most(100)))
        found = [marks.find(number) for number in (-JUST, 0, 60 - JUST, 60, 60 + JUST, 100, 100 + JUST)]
        values = [band and band.value for band in found]
        assert values == [None, "good", "good", "excellent", "excellent", "excellent", None]

    @pytest.mark.parametrize(
        ("left", "right"),
        [
            (at_most(60), at_least(60)),
            (below(60), above(60)),
            (below(60), at_least(61)),
            (below(60), at_least(59)),
            (at_most(60), above(Decimal("60.01"))),
            (None, at_least(60)),
            (below(60), None),
            (None, None),
        ],
    )
    def test_a_gap_or_an_overlap_is_refused(self, left: Bound | None, right: Bound | None) -> None:
        """A figure that both own or neither, figures that differ, an open end inside."""
        first, second = Band("x", at_least(0), left), Band("y", right, at_most(100))
        with pytest.raises(ValueError, match=f"^between {first} and {second} lies a gap or an overlap$"):
            Bands(first, second)
        with pytest.raises(ValueError, match="a gap or an overlap"):
            Bands(Band("w", upper=below(0)), first, second)

    def test_bands_are_listed_from_the_lowest(self) -> None:
        """The other order leaves a gap."""
        low, high = Band("low", upper=at_most(5)), Band("high", above(5))
        assert list(Bands(low, high)) == [low, high]
        assert Bands(low, high).bands == (low, high)
        with pytest.raises(ValueError, match="a gap or an overlap"):
            Bands(high, low)

    def test_a_table_needs_a_band(self) -> None:
        """One is enough."""
        assert list(Bands(Band("x"))) == [Band("x")]
        with pytest.raises(ValueError, match=r"^a table needs a band$"):
            Bands()

    def test_words(self) -> None:
        """Each band with its value."""
        marks = Bands(Band("good", at_least(0), below(60)), Band("excellent", at_least(60)))
        assert str(marks) == "≥0, <60: good; ≥60: excellent"


@st.composite
def rate_tables(draw: st.DrawFn) -> list[tuple[int | Decimal, Decimal]]:
    """The figure where each band begins, from 0, with its rate."""
    starts = [0, *sorted(draw(st.lists(positive, max_size=4, unique=True)))]
    return [(start, draw(st.decimals(0, 2, places=3))) for start in starts]


def rates_of(table: list[tuple[int | Decimal, Decimal]]) -> MarginalRates:
    """The rates, with each figure owned by the band below it."""
    ends: list[Bound | None] = [*(at_most(start) for start, _ in table[1:]), None]
    begins = [at_least(0), *(above(start) for start, _ in table[1:])]
    return MarginalRates(*(Band(rate, lo, up) for (_, rate), lo, up in zip(table, begins, ends, strict=True)))


bases = st.integers(0, 120) | st.decimals(0, 120, places=2)


class TestMarginalRates:
    """Each rate applies to the part of the amount inside its band."""

    @given(rate_tables(), bases)
    def test_the_amount_is_the_area_under_the_rates(
        self, table: list[tuple[int | Decimal, Decimal]], base: int | Decimal
    ) -> None:
        """Each step up in rate weighs what lies above its figure."""
        steps = zip(table, [Decimal(0), *(rate for _, rate in table)], strict=False)
        expected = sum(
            (Fraction(rate) - Fraction(before)) * max(Fraction(0), Fraction(base) - Fraction(start))
            for (start, rate), before in steps
        )
        with decimal.localcontext() as context:
            context.prec = 3
            amount = rates_of(table).amount(base)
        assert Fraction(amount) == expected

    @given(rate_tables(), bases, bases)
    def test_a_greater_base_never_brings_less(
        self, table: list[tuple[int | Decimal, Decimal]], left: int | Decimal, right: int | Decimal
    ) -> None:
        """Where no rate is negative."""
        rates = rates_of(table)
        low, high = sorted((left, right))
        assert rates.amount(low) <= rates.amount(high)

    @given(rate_tables())
    def test_amounts_add_up_at_the_edges(self, table: list[tuple[int | Decimal, Decimal]]) -> None:
        """From one figure to the next, the rate between them counts and no other."""
        rates = rates_of(table)
        for (start, rate), (end, _) in pairwise(table):
            assert rates.amount(end) - rates.amount(start) == rate * (end - start)
        last, rate = table[-1]
        assert rates.amount(last + 1) - rates.amount(last) == rate
        assert rates.amount(0) == 0

    def test_which_band_owns_an_edge_does_not_matter(self) -> None:
        """A figure has no width."""
        owned = MarginalRates(Band(Decimal("0.5"), at_least(0), at_most(100)), Band(Decimal("0.25"), above(100)))
        other = MarginalRates(Band(Decimal("0.5"), above(0), below(100)), Band(Decimal("0.25"), at_least(100)))
        for base, amount in ((0, "0"), (99, "49.5"), (100, "50"), (101, "50.25"), (Decimal("100.1"), "50.025")):
            assert owned.amount(base) == other.amount(base) == Decimal(amount)

    def test_long_amounts_are_exact(self) -> None:
        """Beyond the digits of the usual context."""
        rates = MarginalRates(Band(Decimal("0.5"), at_least(0), at_most(100)), Band(Decimal("0.25"), above(100)))
        assert rates.amount(10**30 + 1) == Decimal("250000000000000000000000000025.25")

    @pytest.mark.parametrize("base", [-1, -JUST, Decimal("NaN"), float("inf"), "100", None, True, 10**60])
    def test_what_is_no_base_is_refused_by_name(self, base: Decimal) -> None:
        """A negative one too."""
        with pytest.raises(
            InvalidFacts, match=r"allowed: a (finite number, 0 or more|whole number of at most 38 digits)"
        ) as caught:
            MarginalRates(Band(Decimal("0.5"), at_least(0))).amount(base)
        assert caught.value.fact == "base"

    @pytest.mark.parametrize(
        "bands",
        [
            (Band(Decimal(1)),),
            (Band(Decimal(1), upper=at_most(100)), Band(Decimal(2), above(100))),
            (Band(Decimal(1), at_least(1)),),
            (Band(Decimal(1), at_least(-1)),),
            (Band(Decimal(1), at_least(0), at_most(100)),),
            (Band(Decimal(1), at_least(0), at_most(100)), Band(Decimal(2), above(100), at_most(200))),
        ],
    )
    def test_rates_run_from_nothing_without_end(self, bands: tuple[Band[Decimal], ...]) -> None:
        """A base outside them would be charged nothing."""
        with pytest.raises(ValueError, match=r"^marginal rates run from 0 upwards without end$"):
            MarginalRates(*bands)

    def test_gaps_are_refused(self) -> None:
        """As in any table, and so is an empty one."""
        with pytest.raises(ValueError, match="a gap or an overlap"):
            MarginalRates(Band(Decimal(1), at_least(0), at_most(100)), Band(Decimal(2), above(101)))
        with pytest.raises(ValueError, match="a table needs a band"):
            MarginalRates()


class TestTimeline:
    """Each value holds from its first day until the day before the next."""

    @given(st.lists(st.dates(), min_size=1, max_size=5, unique=True).map(sorted), st.dates())
    def test_the_value_is_the_last_begun(self, firsts: list[date], day: date) -> None:
        """On any day, and on each first day."""
        timeline = Timeline(*((first, rank) for rank, first in enumerate(firsts)))
        assert timeline.entries == tuple((first, rank) for rank, first in enumerate(firsts))
        for asked in (day, *firsts):
            place = bisect_right(firsts, asked)
            if place:
                assert timeline.on(asked) == place - 1
            else:
                with pytest.raises(InvalidFacts):
                    timeline.on(asked)

    def test_the_days_about_each_change(self) -> None:
        """The day before, the day and the day after."""
        first, second = date(2017, 9, 1), date(2018, 9, 1)
        quota = Timeline((first, 56), (second, 50))
        asked = (first, first + DAY, second - DAY, second, second + DAY)
        assert [quota.on(day) for day in asked] == [56, 56, 56, 50, 50]

    def test_a_day_before_the_first_is_refused(self) -> None:
        """With the first day that would do, in both languages."""
        with pytest.raises(InvalidFacts) as caught:
            Timeline((date(2017, 9, 1), 56), (date(2018, 9, 1), 50)).on(date(2017, 8, 31))
        assert str(caught.value) == (
            "on: datetime.date(2017, 8, 31) is not usable; allowed: a day not before 2017-09-01"
        )
        assert caught.value.zh == "on：datetime.date(2017, 8, 31)不可用；应为不早于2017-09-01的日期"

    @pytest.mark.parametrize("day", [None, "2017-09-01", datetime(2017, 9, 1), 20170901])
    def test_what_is_no_day_is_refused(self, day: date) -> None:
        """By name."""
        with pytest.raises(InvalidFacts, match="allowed: a date") as caught:
            Timeline((date(2017, 9, 1), 56)).on(day)
        assert caught.value.fact == "on"

    @pytest.mark.parametrize("days", [(), (2, 1), (1, 1), (1, 3, 2), (1, 2, 2)])
    def test_days_must_rise(self, days: tuple[int, ...]) -> None:
        """Two values on a day would be an overlap."""
        with pytest.raises(ValueError, match=r"^a timeline needs days that rise$"):
            Timeline(*((date(2017, 9, day), day) for day in days))
