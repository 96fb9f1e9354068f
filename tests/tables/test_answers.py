"""Answers out: the columns come from the answer's type alone, with the places that it states."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Annotated, Any, Generic, TypeVar

import pytest
from attrs import frozen

from langfang_policy._rooms.tables.answers import leaves_of
from langfang_policy.core.bounds import BARE, at_least
from langfang_policy.core.facts import MOMENT, Means, Measure, Places, Text, Whole
from langfang_policy.core.figures import Record
from langfang_policy.core.locators import Citation
from langfang_policy.core.terms import Grade, Term

pa = pytest.importorskip("pyarrow")

T = TypeVar("T")
CLAUSE = Citation.parse("廊政字〔2017〕28号 第四条")


class Colour(Term):
    """Colours, in no order."""

    RED = "红"
    BLUE = "蓝"


class Step(Grade):
    """Steps, in order."""

    LOW = "低"
    HIGH = "高"


@frozen(kw_only=True)
class Range(Record, Generic[T]):
    """From one to another."""

    fewest: T
    most: T


@frozen(kw_only=True)
class Answer(Record):
    """An answer of many parts."""

    paid: Annotated[Decimal, *Measure(BARE, at_least(0)), Places(2)]
    colour: Colour
    step: Step | None
    inside: Range[int]
    perhaps: Range[Step] | None
    clause_of: Citation
    days: tuple[datetime.date, ...]
    colours: frozenset[Colour]
    ranges: tuple[Range[int], ...]
    either: Colour | Range[int]
    _hidden: int = 0


def answer(**parts: Any) -> Answer:
    """An answer with these parts."""
    whole: dict[str, Any] = {
        "paid": Decimal("2.50"),
        "colour": Colour.BLUE,
        "step": Step.HIGH,
        "inside": Range(fewest=1, most=2),
        "perhaps": Range(fewest=Step.LOW, most=Step.HIGH),
        "clause_of": CLAUSE,
        "days": (datetime.date(2018, 3, 1),),
        "colours": frozenset(Colour),
        "ranges": (Range(fewest=3, most=4),),
        "either": Colour.RED,
    }
    return Answer(**{**whole, **parts})


def column(hint: Any, values: Sequence[Any], name: str = "value", **options: Any) -> Any:
    """A column of an answer's type."""
    (leaf,) = [leaf for leaf in leaves_of(hint, **options) if leaf.name == name]
    return leaf.part.array([leaf.get(value) for value in values])


class TestRecords:
    """A record is flattened by its fields' names in JSON."""

    def test_names_and_types(self) -> None:
        """In the order of the fields."""
        words, ordered = (pa.dictionary(pa.int16(), pa.string(), ordered=flag) for flag in (False, True))
        inside = pa.struct([("fewest", pa.int64()), ("most", pa.int64())])
        assert {leaf.name: leaf.part.kind for leaf in leaves_of(Answer, places=0)} == {
            "paid": pa.decimal128(38, 2),
            "colour": words,
            "step": ordered,
            "inside.fewest": pa.int64(),
            "inside.most": pa.int64(),
            "perhaps.fewest": ordered,
            "perhaps.most": ordered,
            "clause_of": pa.string(),
            "days": pa.list_(pa.date32()),
            "colours": pa.list_(pa.string()),
            "ranges": pa.list_(inside),
            "either": pa.string(),
            "hidden": pa.int64(),
        }

    def test_values(self) -> None:
        """Each part at its place; what is inside nothing is null."""
        full, bare = answer(), answer(step=None, perhaps=None, days=(), colours=frozenset(), ranges=())
        told = {leaf.name: leaf.part.array([leaf.get(full), leaf.get(bare)]).to_pylist() for leaf in leaves_of(Answer)}
        assert told == {
            "paid": [Decimal("2.50")] * 2,
            "colour": ["blue"] * 2,
            "step": ["high", None],
            "inside.fewest": [1, 1],
            "inside.most": [2, 2],
            "perhaps.fewest": ["low", None],
            "perhaps.most": ["high", None],
            "clause_of": [str(CLAUSE)] * 2,
            "days": [[datetime.date(2018, 3, 1)], []],
            "colours": [["blue", "red"], []],
            "ranges": [[{"fewest": 3, "most": 4}], []],
            "either": ['"red"'] * 2,
            "hidden": [0, 0],
        }

    def test_one_that_may_be_none(self) -> None:
        """All its columns are null then."""
        assert column(Range[int] | None, [None, Range(fewest=1, most=2)], "most").to_pylist() == [None, 2]

    def test_a_closed_set_is_always_whole(self) -> None:
        """In its order, whatever the values."""
        for values in ([], [Colour.BLUE], [None]):
            assert column(Colour | None, values).dictionary.to_pylist() == ["red", "blue"]
        assert column(Step, [Step.HIGH]).type.ordered


class TestNumbers:
    """Exact, with the places that the answer states beyond those of its facts."""

    PAID = Annotated[Decimal, *Measure(BARE), Places(1, factors=2)]
    SIZE = Annotated[Decimal, *Measure(BARE)]
    SHARE = Annotated[Fraction, *Means(BARE)]

    @pytest.mark.parametrize(
        ("hint", "numbers", "kind", "values"),
        [
            (PAID, "exact", "decimal128(38, 18)", [Decimal("2.5"), 3]),
            (SIZE, "exact", "decimal128(38, 18)", [Decimal("2.5"), 3]),
            (SIZE | None, "text", "string", ["2.5", "3"]),
            (SIZE, "float", "double", [2.5, 3.0]),
            (SHARE, "exact", "string", ["2.5", "3"]),
            (SHARE, "float", "double", [2.5, 3.0]),
            (int | Decimal | float, "exact", "string", ["2.5", "3"]),
        ],
    )
    def test_forms(self, hint: Any, numbers: Any, kind: str, values: list[Any]) -> None:
        """Decimals, text, or the nearest floats."""
        ratio = hint is TestNumbers.SHARE
        given = [Fraction(5, 2), Fraction(3)] if ratio else [Decimal("2.50"), 3]
        made = column(hint, given, numbers=numbers)
        assert str(made.type) == kind
        assert made.to_pylist() == values

    @pytest.mark.parametrize(("places", "scale"), [(0, 1), (1, 3), (2, 5), (8, 17), (9, 18), (20, 18)])
    def test_places_of_a_product(self, places: int, scale: int) -> None:
        """Each of the facts brings its own, up to those of a column of which none are known."""
        assert column(self.PAID, [Decimal("2.5")], places=places).type == pa.decimal128(38, scale)
        assert column(self.SIZE, [Decimal("2.5")], places=places).type == pa.decimal128(38, 18)

    def test_an_endless_ratio(self) -> None:
        """As JSON has it."""
        assert column(self.SHARE, [Fraction(1, 3), None]).to_pylist() == ["1/3", None]

    def test_whole(self) -> None:
        """With a kind or without."""
        for hint in (int, Annotated[int, *Whole(BARE)]):
            assert column(hint, [3]).type == pa.int64()


class TestOthers:
    """Flags, texts, days, moments; tuples of so many values; series of series."""

    @pytest.mark.parametrize(
        ("hint", "value", "kind"),
        [
            (bool, True, pa.bool_()),
            (str, "x", pa.string()),
            (Annotated[str, *Text(".", "x", "x")], "x", pa.string()),
            (Annotated[str, "a note"], "x", pa.string()),
            (datetime.date, datetime.date(2018, 3, 1), pa.date32()),
            (datetime.datetime, datetime.datetime(2018, 3, 1, 8), pa.timestamp("us")),
            (Annotated[datetime.datetime, *MOMENT], datetime.datetime(2018, 3, 1, 8), pa.timestamp("us")),
        ],
    )
    def test_plain(self, hint: Any, value: Any, kind: Any) -> None:
        """As they are."""
        made = column(hint, [value, None])
        assert made.type == kind
        assert made.to_pylist() == [value, None]

    def test_a_tuple_of_so_many(self) -> None:
        """A column for each place, alone or in a record."""
        assert [leaf.name for leaf in leaves_of(tuple[int, Colour])] == ["value.0", "value.1"]
        assert column(tuple[int, Colour], [(1, Colour.RED)], "value.1").to_pylist() == ["red"]
        assert column(tuple[int, int] | None, [None, (1, 2)], "value.1").to_pylist() == [None, 2]

    def test_lists(self) -> None:
        """A list that is none is null, an empty one is empty; one inside another keeps its place."""
        assert column(tuple[int, ...] | None, [None, (), (1, 2), None, (3,)]).to_pylist() == [
            None,
            [],
            [1, 2],
            None,
            [3],
        ]
        nested = column(tuple[tuple[Colour, ...], ...], [((Colour.RED,), ()), ()])
        assert nested.to_pylist() == [[["red"], []], []]

    def test_records_that_may_be_none_inside_a_list(self) -> None:
        """Null there."""
        made = column(tuple[Range[int] | None, ...], [(None, Range(fewest=1, most=2))])
        assert made.to_pylist() == [[None, {"fewest": 1, "most": 2}]]

    def test_sets_are_in_the_order_of_their_words(self) -> None:
        """None among them stays none."""
        made = column(frozenset[Colour] | None, [None, frozenset({Colour.RED, Colour.BLUE}), frozenset()])
        assert made.to_pylist() == [None, ["blue", "red"], []]
        letters = "abcdefghijklmnop"
        assert column(frozenset[str], [frozenset(letters)]).to_pylist() == [list(letters)]
