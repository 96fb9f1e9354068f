"""Columns of exact numbers: the same arithmetic as of one number, in arrays and in expressions."""

from __future__ import annotations

import sys
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from math import floor
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from langfang_policy._rooms.tables.quantities import ARRAYS, MOST, Column, Known, Measured, beside, bits
from langfang_policy.core.columnar import Cut
from langfang_policy.core.errors import InvalidFacts
from langfang_policy.core.quantities import Quantity, greatest, instead, least, less, of_each, past, plus, times
from langfang_policy.core.rules import Rule
from langfang_policy.education import estate_needs
from langfang_policy.forestry import ForestOperator, infrastructure_land
from langfang_policy.pollution import LackingPollutants, hourly_index
from langfang_policy.registry import entries

np = pytest.importorskip("numpy")
pytest.importorskip("pyarrow")
from langfang_policy.tables import Ends, expressions  # noqa: E402  # after what it needs

figures = st.integers(-50, 50) | st.decimals(-50, 50, places=2)


def column(numbers: list[int], places: int = 0) -> Column:
    held = np.array(numbers, f"i{bits(*numbers) // 8}")
    return Column(held, places, min(numbers), max(numbers), ARRAYS)


def exactly(found: Column) -> list[Fraction]:
    return [Fraction(int(one), 10**found.places) for one in found.held]


class TestArithmetic:
    """A column computes as each of its numbers would, whatever the width of its array."""

    @given(st.lists(st.integers(-(10**4), 10**4), min_size=1, max_size=5), st.integers(0, 3), figures)
    def test_with_a_figure(self, numbers: list[int], places: int, figure: Any) -> None:
        """Products, sums, differences and the lesser, with the figure on either side."""
        one, by = column(numbers, places), Fraction(figure)
        before = [Fraction(number, 10**places) for number in numbers]
        assert exactly(times(one, figure)) == [number * by for number in before]
        assert exactly(plus(one, figure)) == exactly(plus(figure, one)) == [number + by for number in before]
        assert exactly(less(one, figure)) == [number - by for number in before]
        assert exactly(less(figure, one)) == exactly(figure - one) == [by - number for number in before]
        assert exactly(least(one, figure)) == [min(number, by) for number in before]
        assert (
            exactly(greatest(one, figure)) == exactly(greatest(figure, one)) == [max(number, by) for number in before]
        )
        above = [number > by for number in before]
        assert exactly(past(one, figure)) == [int(passed) for passed in above]
        chosen = [by if passed else number for number, passed in zip(before, above, strict=True)]
        assert exactly(instead(one, figure, past(one, figure))) == chosen

    @given(
        st.lists(st.tuples(st.integers(-130, 130), st.integers(-(10**6), 10**6)), min_size=1, max_size=5),
        st.integers(0, 2),
        st.integers(0, 2),
    )
    def test_of_two(self, pairs: list[tuple[int, int]], places: int, others: int) -> None:
        """Two columns, each with its places; the ends hold what comes out."""
        one, other = column([pair[0] for pair in pairs], places), column([pair[1] for pair in pairs], others)
        exact = [(Fraction(a, 10**places), Fraction(b, 10**others)) for a, b in pairs]
        words: list[tuple[Any, Callable[[Fraction, Fraction], Fraction]]] = [
            (times, lambda a, b: a * b),
            (plus, lambda a, b: a + b),
            (less, lambda a, b: a - b),
            (least, min),
            (greatest, max),
        ]
        for word, alone in words:
            found = word(one, other)
            assert exactly(found) == [alone(a, b) for a, b in exact]
            assert found.low <= min(found.held) <= max(found.held) <= found.high
        assert exactly(one + other) == exactly(plus(one, other))
        assert exactly(one * other) == exactly(times(one, other))
        assert exactly(one - other) == exactly(less(one, other))

    @given(st.lists(st.integers(-(10**6), 10**6), min_size=1, max_size=5), st.integers(1, 400), st.integers(0, 3))
    def test_whole_times(self, numbers: list[int], by: int, places: int) -> None:
        """How often a figure goes into each, from below and from above."""
        number, size = column(numbers, places).as_integer_ratio()
        exact = [Fraction(one, 10**places) / by for one in numbers]
        assert exactly(number // (size * by)) == [floor(one) for one in exact]
        assert exactly(-(-number // (size * by))) == [-floor(-one) for one in exact]

    @given(st.lists(st.integers(-40, 40), min_size=1, max_size=200), st.integers(0, 1))
    @example([0, 2, 1, 0], 0)
    @example([-3, -1, -2, 1] * 3, 1)
    @example([5, 6, 7] * 3, 0)
    def test_of_each(self, numbers: list[int], places: int) -> None:
        """A function of one number, of columns in which each comes again and again, and of such as do not."""
        one, asked = column(numbers, places), []

        def parts(number: Any) -> Any:
            asked.append(len(number.held))
            return -(-less(least(number, 2), -3).as_integer_ratio()[0] // 7) + least(number, 1)

        found = of_each(one, parts)
        assert exactly(found) == exactly(parts(one))
        few = max(numbers) - min(numbers)
        assert asked[0] == (few + 1 if few * 2 < len(numbers) else len(numbers))
        assert found.low <= min(found.held) <= max(found.held) <= found.high
        if asked[0] < len(numbers):
            assert found.held.dtype.itemsize == 1, "as narrow as what was found"

    def test_of_each_part(self) -> None:
        """The parts of a column share what was computed for one, of each function and its figures."""
        asked = []

        def above(number: Any, figure: int) -> Any:
            asked.append(figure)
            return less(number, figure)

        known: dict[Any, Column] = {}
        for held in ([1, 3, 3, 2, 1, 1], [3, 2]):
            part = Column(np.array(held, np.int8), 0, 1, 3, ARRAYS, known=known)
            for figure in (2, 5):
                assert exactly(of_each(part, above, figure)) == [one - figure for one in held]
            assert exactly(of_each(part, plus, 2)) == [one + 2 for one in held]
        assert asked == [2, 5]

    def test_beside(self) -> None:
        """Numbers of each row in a line, with the places of the finest of them."""
        found = beside([column([1, 2]), column([5, -300], 1), Decimal("0.25")])
        assert (found.held.tolist(), found.places) == ([[100, 50, 25], [200, -3_000, 25]], 2)
        assert (found.low, found.high) == (-3_000, 200)

    @given(st.lists(st.integers(-300, 300), min_size=1, max_size=5), st.integers(0, 2), figures, st.booleans())
    def test_above(self, numbers: list[int], places: int, figure: Any, owned: bool) -> None:  # drawn
        """Which numbers lie above a cut, told of all at once where it is so."""
        always, among = column(numbers, places).above([Cut(figure, owned)])
        found = [always + (int(among[0][place]) if among else 0) for place in range(len(numbers))]
        exact = [Fraction(one, 10**places) for one in numbers]
        assert found == [int(one >= figure if owned else one > figure) for one in exact]

    def test_narrow_and_wide(self) -> None:
        """The width follows what comes out, and what would leave 64 bits is refused."""
        small = column([100, 120])
        assert (small.held.dtype.itemsize, times(small, 2).held.dtype.itemsize) == (1, 2)
        assert exactly(times(column([0, 0]), 10**9)) == [0, 0]
        assert (greatest(column([1, 9]), 5).low, least(column([1, 9]), 5).high) == (5, 5)
        ends = ((127,), (128,), (-128,), (-129, 5), (2**15,), (2**31 - 1,), (2**31,))
        assert [bits(*one) for one in ends] == [8, 16, 8, 16, 32, 32, 64]
        with pytest.raises(OverflowError):
            times(column([MOST // 2]), 3)
        with pytest.raises(OverflowError):
            times(column([1]), Decimal("0.0000000000001"))
        with pytest.raises(OverflowError):
            times(column([1]), Fraction(1, 3))


class TestKnown:
    """What a form may look at."""

    def test_parts(self) -> None:
        """A part of a record that is the same for all rows, or a column of its own."""
        known = Known({"terms": Ends(1, 9), "benefit.months": 6, "nothing": None})
        assert (known["terms.high"], known["benefit.months"]) == (9, 6)
        for name in ("sex", "nothing.yuan", "benefit", "benefit.yuan"):
            with pytest.raises(OverflowError, match="is not there"):
                known[name]


class TestMeasured:
    """Floats are compared as the decimals that they print as, and never computed with."""

    @given(st.lists(st.floats(-400, 400), min_size=1, max_size=5), st.decimals(-400, 400, places=3), st.booleans())
    def test_above(self, numbers: list[float], figure: Decimal, owned: bool) -> None:  # drawn
        """As the decimal that is printed lies to the figure."""
        numbers = [*numbers, float(figure)]
        _, (found,) = Measured(np.array(numbers), 0, 0, 0, ARRAYS).above([Cut(figure, owned)])
        printed = [Decimal(repr(one)) for one in numbers]
        assert list(found) == [one >= figure if owned else one > figure for one in printed]

    def test_refused(self) -> None:
        """Arithmetic, and a figure that no float prints as."""
        measured = Measured(np.array([0.1]), 0, 0, 0, ARRAYS)
        with pytest.raises(OverflowError):
            times(measured, 2)
        with pytest.raises(OverflowError):
            measured.above([Cut(Decimal("0.12345678901234567890123"), owned=True)])


class TestWords:
    """The words are asked of what can say them."""

    @pytest.mark.parametrize(
        "word",
        [
            lambda one: one.times(1),
            lambda one: one.plus(1),
            lambda one: one.minus(1),
            lambda one: one.least(1),
            lambda one: one.greatest(1),
            lambda one: one.of_each(abs),
            lambda one: one.as_integer_ratio(),
        ],
    )
    def test_unsaid(self, word: Callable[[Quantity], object]) -> None:
        """A column of another kind says each for itself."""
        with pytest.raises(NotImplementedError):
            word(Quantity())


def rows_of(engine: str, name: str, numbers: list[int], told: dict[str, Any]) -> list[dict[str, Any]]:
    """What the expressions give on an engine."""
    narwhals = pytest.importorskip("narwhals")
    made: Any = pytest.importorskip(engine.partition(".")[0])
    frames = {"polars.lazy": "LazyFrame", "pyarrow": "table"}
    table = getattr(made, frames.get(engine, "DataFrame"))({name: numbers})
    chosen = narwhals.from_native(table).select(name, *(one.expression.alias(key) for key, one in told.items()))
    chosen = chosen.collect() if isinstance(chosen, narwhals.LazyFrame) else chosen
    found: list[dict[str, Any]] = chosen.rows(named=True)
    return found


class TestExpressions:
    """What a rule computes, as expressions of any engine that narwhals knows."""

    @pytest.mark.parametrize("engine", ["pandas", "pyarrow", "polars", "polars.lazy"])
    def test_estate(self, engine: str) -> None:
        """Residents, children and schools of estates at and beside the bounds."""
        pytest.importorskip("narwhals")
        told: dict[str, Any] = dict(expressions("education.estate_needs", {"households": Ends(0, 20_000)}))
        for row in rows_of(engine, "households", [0, 1, 937, 938, 3_125, 3_750, 6_250, 12_500, 19_999], told):
            needs = estate_needs(households=int(row["households"])).value
            exact = {key: Fraction(int(row[key]), 10 ** told[key].places) for key in told}
            assert exact["population"] == Fraction(needs.population)
            assert exact["children.primary"] == Fraction(needs.children.primary)
            for kind in ("kindergarten", "primary", "junior"):
                if (count := getattr(needs, kind).count) is not None:
                    assert (exact[f"{kind}.count.fewest"], exact[f"{kind}.count.most"]) == (count.fewest, count.most)

    @pytest.mark.parametrize("engine", ["pandas", "pyarrow", "polars", "polars.lazy"])
    def test_marginal_rates(self, engine: str) -> None:
        """Each rate for its part of the area."""
        pytest.importorskip("narwhals")
        facts = {"operator": "cooperative", "fits_plan": True}
        ends = {"forest_mu": Ends(0, 150_000, places=1)}
        told: dict[str, Any] = dict(expressions("forestry.infrastructure_land", ends, facts=facts))
        for row in rows_of(engine, "forest_mu", [0, 3, 49_999, 50_000, 50_001, 99_999, 100_001, 137_000], told):
            area = Decimal(int(row["forest_mu"])) / 10
            allowed = infrastructure_land(ForestOperator.COOPERATIVE, forest_mu=area, fits_plan=True).value
            assert Fraction(int(row["value"]), 10 ** told["value"].places) == Fraction(allowed)

    def test_parts_of_a_record(self) -> None:
        """Columns of a record's parts, all that are numbers; what is the same for all rows is no expression."""
        pytest.importorskip("narwhals")
        rule = "steel_workers.lump_sum_benefit"
        parts = ("contribution_months", "monthly_yuan", "months_entitled", "months_drawn")
        ends = {f"benefit.{part}": Ends(0, 100) for part in parts}
        facts = {"starts_business": True}
        assert set(expressions(rule, ends, facts=facts)) == {"months", "monthly_yuan", "total_yuan"}
        del ends["benefit.months_drawn"]
        with pytest.raises(InvalidFacts, match="months_drawn"):
            expressions(rule, ends, facts=facts)
        hired: dict[str, object] = {"hired": 3, "paid_before": 0}
        with pytest.raises(InvalidFacts, match="allow"):
            expressions("steel_workers.hiring_bonus", {"paid_to_others": Ends(0, 9)}, facts=hired)

    @pytest.mark.parametrize("engine", ["pandas", "pyarrow", "polars", "polars.lazy"])
    def test_greatest(self, engine: str) -> None:
        """The greatest of indices, of which one is the same for all rows; what a series has is no column."""
        pytest.importorskip("narwhals")
        facts = {"pm10": 70, "o3": 90, "so2": 850, "so2_day": 60, "lacking": "as_measured"}
        told: dict[str, Any] = dict(
            expressions("pollution.hourly_index", {"pm2_5": Ends(0, 6_000, places=1)}, facts=facts)
        )
        assert set(told) == {"aqi"}
        for row in rows_of(engine, "pm2_5", [0, 350, 351, 400, 420, 430, 1_500, 1_501, 5_000, 5_001], told):
            mean = Decimal(int(row["pm2_5"])) / 10
            found = hourly_index(pm2_5=mean, pm10=70, o3=90, so2=850, so2_day=60, lacking=LackingPollutants.AS_MEASURED)
            assert Fraction(int(row["aqi"]), 10 ** told["aqi"].places) == found.value.aqi

    @pytest.mark.parametrize(
        ("rule", "column"),
        [
            ("education.estate_needs", "shares"),
            ("education.class_size", "pupils"),
            ("pollution.response_level", "alert"),
            ("education.duty.nobody", "alert"),
            ("education.facility_need", "population"),
        ],
    )
    def test_refused(self, rule: str, column: str) -> None:
        """Of rules that compute nothing, of other columns, and without what must be the same for all rows."""
        pytest.importorskip("narwhals")
        with pytest.raises(InvalidFacts):
            expressions(rule, {column: Ends(0, 100)})

    def test_facts_that_do_not_allow_it(self) -> None:
        """A senior school has no standard class."""
        pytest.importorskip("narwhals")
        with pytest.raises(InvalidFacts, match="allow"):
            expressions("education.classes_for", {"pupils": Ends(0, 100)}, facts={"stage": "senior"})

    def test_no_rule(self) -> None:
        """Of what is registered and no rule."""
        duty = next(one.id for one in entries("education") if not isinstance(one.thing, Rule))
        with pytest.raises(InvalidFacts):
            expressions(duty, {"households": Ends(0, 9)})

    def test_without_narwhals(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Who lacks it is told how to get it."""
        monkeypatch.setitem(sys.modules, "narwhals", None)
        with pytest.raises(ModuleNotFoundError, match="tables"):
            expressions("education.estate_needs", {"households": Ends(0, 9)})
