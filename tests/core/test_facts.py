"""Kinds of facts: what each takes, what it refuses, and that its schema and its constraints say the same."""

from __future__ import annotations

import datetime
import math
import numbers
import re
import sys
from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from types import SimpleNamespace
from typing import Annotated, Any, cast, get_args

import jsonschema
import pytest
from annotated_types import Ge, Gt, Le, Lt, Predicate
from hypothesis import example, given
from hypothesis import strategies as st

from langfang_policy._rooms.asking import reading
from langfang_policy.core import facts
from langfang_policy.core.bounds import BARE, Bound, Side, Unit, above, at_least, at_most, below, bound
from langfang_policy.core.exact import BITS, Number, decimal_of, digits_allowed, overlong
from langfang_policy.core.facts import (
    AQI,
    COUNT,
    DAY,
    FLAG,
    HOURS,
    LABEL,
    M2,
    MEAN,
    MOMENT,
    PERCENT,
    SHARE,
    YEAR,
    Kind,
    Means,
    Measure,
    Text,
    Whole,
)
from langfang_policy.core.faults import InvalidFacts
from langfang_policy.core.foreign import listed

KINDS: dict[str, Kind[Any]] = {name: kind for name in facts.__all__ if isinstance(kind := getattr(facts, name), Kind)}
ALIASES: dict[str, Any] = {
    name: alias
    for name in facts.__all__
    if hasattr(alias := getattr(facts, name), "__metadata__") and isinstance(alias.__metadata__[0], Kind)
}
RANGED = {name: kind for name, kind in KINDS.items() if isinstance(kind, Measure | Means | Whole)}
OTHERS: dict[str, Kind[Any]] = {
    "positive": Measure(BARE, above(0)),
    "from_one": Measure(BARE, at_least(1)),
    "above_one": Measure(BARE, above(1)),
    "under_hundred": Measure(BARE, at_least(0), below(100)),
    "up_to_56": Measure(BARE, above(0), at_most(56)),
    "half": Measure(BARE, at_least(0), at_most(Decimal("0.5"))),
    "from_half": Measure(BARE, at_least(Decimal("0.5"))),
    "up_to_ten": Measure(BARE, at_most(10)),
    "any": Measure(Unit("t", "吨")),
    "any_mean": Means(BARE),
    "positive_mean": Means(BARE, above(0)),
    "mean_from_one": Means(BARE, at_least(1)),
    "mean_share": Means(BARE, at_least(0), at_most(1)),
    "mean_up_to_ten": Means(BARE, at_most(10)),
    "signed": Whole(BARE, at_least(-5), below(5)),
}
EVERY: dict[str, Kind[Any]] = {**RANGED, **OTHERS}
every_kind = pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
every_ranged = pytest.mark.parametrize("kind", EVERY.values(), ids=EVERY)
every_alias = pytest.mark.parametrize("alias", ALIASES.values(), ids=ALIASES)


class Index:
    """A whole number of another library."""

    def __init__(self, number: int) -> None:
        self.number = number

    def __index__(self) -> int:
        return self.number


class bool_(Index):  # noqa: N801  # the name by which another library's yes or no is known
    """Another library's yes or no, which would pass for a whole number."""


@numbers.Real.register
class Single:
    """A number of single precision of another library: it is what it prints as."""

    def __init__(self, text: str) -> None:
        self.text = text

    def __str__(self) -> str:
        return self.text


@numbers.Rational.register
class Ratio:
    """A ratio of another library."""

    def __init__(self, numerator: object, denominator: object) -> None:
        self.numerator, self.denominator = numerator, denominator


class Listed:
    """A series of another library."""

    def __init__(self, values: object) -> None:
        self.values = values

    def tolist(self) -> object:
        return self.values


class Rows(Sequence[int]):
    """A sequence that is neither list nor tuple."""

    def __len__(self) -> int:
        return 3

    def __getitem__(self, place: Any) -> Any:
        return [1, 2, 3][place]


JUNK = [
    float("nan"), float("inf"), float("-inf"), Decimal("NaN"), Decimal("sNaN"), Decimal("Infinity"), True, False,
    bool_(1), None, "1", "", b"1", 1j, [1], (), {}, 10**1000, -(10**1000), 2**BITS, -(2**BITS), Decimal("1e40"),
    Decimal("1e-41"), 1e300, Fraction(10**1000 + 1, 2), Fraction(1, 2**20_000), Single("nan"), Single("one"),
    Single("1e50"), datetime.date(2017, 9, 1), object(), Index,
]  # fmt: skip


def refused(kind: Kind[Any], value: object, fact: str = "area_m2") -> InvalidFacts:
    """The error with which a kind refuses a value by the fact's name."""
    with pytest.raises(InvalidFacts) as caught:
        kind.of(value, fact)
    assert caught.value.fact == fact
    assert caught.value.faults[0].path == f"$.{fact}"
    number = overlong(value)
    if number is None or not too_long_alone(kind, number):
        assert (caught.value.faults[0].en, caught.value.faults[0].zh) == (kind.en, kind.zh)
    else:
        assert (caught.value.faults[0].en, caught.value.faults[0].zh) == digits_allowed(number)
    assert len(str(caught.value)) < 400
    return caught.value


def too_long_alone(kind: Kind[Any], number: int | Decimal | Fraction) -> bool:
    """Whether a kind would take a number if it were shorter."""
    if isinstance(kind, Means):
        ends = [(end.test, Fraction(end.figure) if isinstance(number, Fraction) else end.figure) for end in kind.ends]
        return all(test(number, figure) for test, figure in ends)
    taken = isinstance(kind, Whole) and isinstance(number, int)
    taken = taken or (isinstance(kind, Measure) and not isinstance(number, Fraction))
    return taken and all(end.holds(number) for end in kind.ends)  # type: ignore[attr-defined]  # a kind of number


def taken(kind: Kind[Any], value: object) -> bool:
    """Whether a kind takes a value."""
    try:
        kind.of(value, "x")
    except InvalidFacts:
        return False
    return True


def read(kind: Kind[Any], value: object) -> bool:
    """Whether the front door reads a value of JSON as the kind."""
    try:
        reading._CONVERTER.structure(value, cast("Any", Annotated[object, kind]))
    except InvalidFacts:
        return False
    return True


def fits(kind: Kind[Any], value: object) -> bool:
    """Whether a value of JSON fits the kind's schema."""
    return bool(jsonschema.Draft202012Validator(kind.json_schema).is_valid(value))


def forms_for_texts(kind: Kind[Any]) -> tuple[bool, bool]:
    """Whether the kind's schema has a form for texts of decimals, and one for texts of ratios."""
    patterns = re.findall(r"'pattern': '(.*?)'", str(kind.json_schema))
    return len(patterns) > 0, any("/" in pattern for pattern in patterns)


def near(kind: Kind[Any]) -> list[tuple[Any, bool]]:
    """Numbers just outside, at and just inside each end, with whether they lie inside."""
    assert isinstance(kind, Measure | Means | Whole)
    just = 1 if isinstance(kind, Whole) else Decimal("0.0001")
    return [
        (number, all(end.holds(number) for end in kind.ends))
        for end in kind.ends
        for number in (end.figure - just, end.figure, end.figure + just)
    ]


class TestWords:
    """What is allowed is said so that what was given is not among it."""

    @pytest.mark.parametrize(
        ("kind", "value", "en"),
        [
            (M2, 1e50, "a number of at most 40 digits on either side of its point"),
            (M2, Decimal("1e-41"), "a number of at most 40 digits on either side of its point"),
            (M2, 2**BITS, "a whole number of at most 38 digits"),
            (M2, -1e50, "a number ≥0 m²"),
            (SHARE, 1e50, "a number ≥0 and ≤1"),
            (HOURS, 1e50, "a whole number ≥0 h"),
            (HOURS, 2**BITS, "a whole number of at most 38 digits"),
            (MEAN, Fraction(2**BITS, 3), "a ratio of numbers of at most 38 digits"),
            (M2, Fraction(2**BITS, 3), "a number ≥0 m²"),
            (MEAN, Fraction(-(2**BITS), 3), "a number ≥0"),
            (Means(BARE, at_least(Decimal("0.5"))), Fraction(2**BITS, 3), "a ratio of numbers of at most 38 digits"),
            (M2, float("nan"), "a number ≥0 m²"),
        ],
    )  # fmt: skip
    def test_too_many_digits(self, kind: Kind[Any], value: object, en: str) -> None:
        """A finite number inside the ends is refused for its length, and told so; all of 38 digits fit."""
        with pytest.raises(InvalidFacts) as caught:
            kind.of(value, "x")
        assert caught.value.faults[0].en == en
        assert 2**BITS > 10**38 - 1


class TestNumbers:
    """A number inside its ends is taken as it is; any other is refused by the fact's name."""

    def test_there_are_kinds(self) -> None:
        """What the tests go through is what the module offers, and each alias carries one of its kinds."""
        assert len(KINDS) >= 20
        assert {alias.__metadata__[0] for alias in ALIASES.values()} <= set(KINDS.values())
        assert set(RANGED.values()) == {alias.__metadata__[0] for alias in ALIASES.values()} - {LABEL}

    @every_ranged
    def test_just_outside_each_end_is_refused(self, kind: Kind[Any]) -> None:
        """And the end itself where the bound owns it."""
        for number, inside in near(kind):
            if inside:
                assert kind.of(number, "area_m2") == number
            else:
                refused(kind, number)

    @pytest.mark.parametrize("value", JUNK, ids=lambda value: type(value).__name__)
    def test_what_is_no_number_is_refused(self, value: object) -> None:
        """NaN, infinities, flags, texts, numbers of absurd length: by every kind, in a bounded message."""
        for kind in EVERY.values():
            refused(kind, value)

    @pytest.mark.parametrize("value", [1.0, 0.5, Decimal(1), Fraction(1), Single("1"), Ratio(1, 1)])
    @pytest.mark.parametrize("kind", [kind for kind in EVERY.values() if isinstance(kind, Whole)], ids=repr)
    def test_a_whole_number_is_no_number_with_a_point(self, kind: Whole, value: object) -> None:
        """Though it be whole."""
        refused(kind, value)

    @pytest.mark.parametrize(
        ("value", "number"),
        [
            (3, Decimal(3)),
            (0.1, Decimal("0.1")),
            (Decimal("2.50"), Decimal("2.50")),
            (Fraction(5, 2), Decimal("2.5")),
            (Index(7), Decimal(7)),
            (Single("0.25"), Decimal("0.25")),
            (Ratio(Index(3), Index(8)), Decimal("0.375")),
            (2**BITS - 1, Decimal(2**BITS - 1)),
        ],
        ids=lambda value: type(value).__name__,
    )
    def test_exact_numbers_of_any_library(self, value: object, number: Decimal) -> None:
        """A measure is the decimal that they print as; a mean is the fraction."""
        found = M2.of(value, "area_m2")
        assert type(found) is Decimal
        assert found == number
        mean = MEAN.of(value, "mean")
        assert type(mean) is Fraction
        assert mean == number

    def test_a_measure_must_end(self) -> None:
        """A third is a mean and no measure."""
        for third in (Fraction(1, 3), Ratio(1, 3)):
            refused(M2, third)
            assert MEAN.of(third, "mean") == Fraction(1, 3)
        refused(MEAN, Fraction(2**BITS, 3))
        assert MEAN.of(Fraction(2**BITS - 1, 2), "mean") == Fraction(2**BITS - 1, 2)

    @pytest.mark.parametrize("tiny", [1.257145370631394e-24, Decimal("1e-40"), Decimal("1" * 40 + "." + "1" * 40)])
    def test_what_ends_is_a_mean_however_long(self, tiny: object) -> None:
        """A decimal that may be a measure may be a mean, and so may the mean that it gives."""
        found = MEAN.of(tiny, "mean")
        assert found == Fraction(M2.of(tiny, "area"))
        assert MEAN.of(found, "mean") == found

    @pytest.mark.parametrize("value", [36, Index(36)])
    def test_whole_numbers_of_any_library(self, value: object) -> None:
        """Are the same ints."""
        for found in (HOURS.of(value, "hours"), HOURS.exact(value, "hours")):
            assert type(found) is int
            assert found == 36

    def test_what_a_record_keeps(self) -> None:
        """A whole number stays an int, any other becomes a decimal."""
        assert type(M2.exact(3, "area_m2")) is int
        assert M2.exact(0.5, "area_m2") == Decimal("0.5")
        with pytest.raises(InvalidFacts, match="area_m2"):
            M2.exact(-1, "area_m2")

    @given(st.lists(st.integers(0, 50) | st.fractions(0, 5, max_denominator=30) | st.decimals(0, 9, places=2)))
    def test_scaled_means_keep_their_proportions(self, values: list[Any]) -> None:
        """Each number times one size is whole."""
        scaled, size = MEAN.scaled(values, "means")
        assert all(type(number) is int for number in scaled)
        assert [Fraction(number, size) for number in scaled] == [Fraction(value) for value in values]

    @pytest.mark.parametrize("values", [[1, -1], [Fraction(1, 2), -1], [1, float("nan")], [1, True]], ids=repr)
    def test_scaled_means_are_checked(self, values: list[Any]) -> None:
        """By place."""
        with pytest.raises(InvalidFacts) as caught:
            MEAN.scaled(values, "means")
        assert caught.value.fact == "means[1]"

    def test_bounds_of_a_kind_have_its_unit(self) -> None:
        """Made once for each figure; a what-if's figure is told with them."""
        for made, sign in (
            (HOURS.at_least, "≥"), (HOURS.above, ">"), (HOURS.at_most, "≤"), (HOURS.below, "<"), (HOURS.exactly, "="),
        ):  # fmt: skip
            assert made(36) is made(36)
            assert made(36).unit == HOURS.unit
            assert (made(36).text(), made(36).text("zh")) == (f"{sign}36 h", f"{sign}36小时")
        assert HOURS.at_least(36, "以上").text("zh") == "36小时以上"
        for side, mark in zip(
            (Side.AT_LEAST, Side.ABOVE, Side.AT_MOST, Side.BELOW, Side.EXACTLY), "≥>≤<=", strict=True
        ):
            assert str(HOURS.bound(side, 36)) == f"{mark}36 h"
        assert HOURS.bound(Side.AT_LEAST, 36, "以上") == HOURS.at_least(36, "以上")
        assert M2.at_least(True).figure is True
        assert M2.at_least(1).figure == 1

    def test_words_of_a_kind(self) -> None:
        """Its ends with their unit, in both languages; the unit alone where it has no end."""
        assert (M2.en, M2.zh) == ("a number ≥0 m²", "数（≥0平方米）")
        assert (SHARE.en, SHARE.zh) == ("a number ≥0 and ≤1", "数（≥0且≤1）")
        assert (COUNT.en, COUNT.zh) == ("a whole number ≥0", "整数（≥0）")
        assert (OTHERS["any"].en, OTHERS["any"].zh) == ("a number (t)", "数吨")
        assert repr(M2) == "<Measure: a number ≥0 m²>"

    def test_names_of_kinds(self) -> None:
        """One that a schema can refer to; kinds that take different values have different names."""
        assert M2.name == "a-number-at-least-0-m2"
        assert PERCENT.name == "a-number-at-least-0-percent-and-at-most-100-percent"
        assert all(re.fullmatch("[a-z0-9-]+", kind.name) for kind in (KINDS | OTHERS).values())
        forms = {(kind.name, str(kind.json_schema)) for kind in KINDS.values() if not isinstance(kind, Means)}
        assert len(forms) == len({name for name, _ in forms})


class TestConstraints:
    """The same in the vocabulary of annotated-types, which hypothesis, pydantic and FastAPI read."""

    def test_each_side_has_its_constraint(self) -> None:
        """Beside the question whether it is an exact number at all."""
        kind = Measure(BARE, at_least(1), below(9))
        assert [type(one) for one in kind.constraints] == [Predicate, Ge, Lt]
        assert kind.constraints[1:] == (Ge(1), Lt(9))
        assert Measure(BARE, above(1), at_most(9)).constraints[1:] == (Gt(1), Le(9))
        assert tuple(M2) == (M2, *M2.constraints)
        assert (FLAG.constraints, tuple(FLAG)) == ((), (FLAG,))

    @every_alias
    def test_an_alias_carries_its_kind_and_its_constraints(self, alias: Any) -> None:
        """Beside the plain type."""
        kind = alias.__metadata__[0]
        base = {"Measure": Number, "Means": Number | Fraction, "Index": Number | Fraction, "Whole": int, "Text": str}[
            type(kind).__name__
        ]
        assert get_args(alias)[0] == base
        assert alias.__metadata__ == (kind, *kind.constraints)

    @every_alias
    @given(data=st.data())
    def test_hypothesis_draws_what_the_kind_takes(self, alias: Any, data: st.DataObject) -> None:
        """And nothing else."""
        assert taken(alias.__metadata__[0], data.draw(st.from_type(alias)))

    def test_pydantic_asks_the_kind(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Its own way of reading, and the schema of the library."""
        core = SimpleNamespace(no_info_plain_validator_function=lambda validate: ("plain", validate))
        monkeypatch.setitem(sys.modules, "pydantic_core", SimpleNamespace(core_schema=core))
        how, validate = M2.__get_pydantic_core_schema__(float, None)
        assert how == "plain"
        assert validate(0.5) == Decimal("0.5")
        with pytest.raises(InvalidFacts, match="value: -1 is not usable"):
            validate(-1)
        assert M2.__get_pydantic_json_schema__(None, None) == M2.json_schema


TEXTS = [
    "0", "0.0", "00", "007", "0.1", "0.0001", "0." + "0" * 39 + "1", "0." + "0" * 40 + "1", "1", "1.0", "01", "001.00",
    "1.0001", "0.9999", "0.5", "00.5", "0.50", "0.5001", "9.9999", "10", "010", "10.0", "10.0001", "11", "55.9999",
    "56", "056.00", "56.0001", "57", "99", "99.9999", "099.5", "100", "0100", "100.00", "100.0001", "101", "0999",
    "-0.0001", "-1", "-5", "-5.5", "1/3", "0/5", "4/3", "2/3", "-1/3", "1/0", "1/03", "1/-3", "1/3/5", "", " 1", "1 ",
    "1.", ".5", "+1", "1e2", "1,000", "１", "一", "nan", "NaN", "Infinity", "true", "9" * 40, "9" * 41, "0" * 40,
    "0" * 41, "0" * 39 + "1", "0" * 40 + "1", "0" * 38 + "56", "0" * 39 + "56", "0." + "9" * 40, "0." + "9" * 41,
]  # fmt: skip


class TestSchemas:
    """The JSON Schema of a kind accepts what the rule accepts, and refuses what it refuses."""

    @pytest.mark.parametrize("kind", (KINDS | OTHERS).values(), ids=KINDS | OTHERS)
    def test_they_are_schemas(self, kind: Kind[Any]) -> None:
        """By the standard's own rules."""
        jsonschema.Draft202012Validator.check_schema(kind.json_schema)

    @every_ranged
    def test_numbers_about_the_ends(self, kind: Kind[Any]) -> None:
        """Ints and floats at each end, a step to either side, and the float next to it."""
        assert isinstance(kind, Measure | Means | Whole)
        for end in kind.ends:
            figure = float(end.figure)
            for number in (
                *(step + int(end.figure) for step in (-2, -1, 0, 1, 2)),
                *(figure + step for step in (-1, -0.5, -0.0001, 0, 0.0001, 0.5, 1)),
                math.nextafter(figure, -math.inf) if figure else -1e-30,
                math.nextafter(figure, math.inf) if figure else 1e-30,
            ):
                assert fits(kind, number) is read(kind, number), number
                if not isinstance(number, float) or not isinstance(kind, Whole):
                    assert fits(kind, number) is taken(kind, number), number

    @every_ranged
    def test_texts_about_the_ends(self, kind: Kind[Any]) -> None:
        """Where a schema has a form for texts, it is as strict as the front door that reads them."""
        decimals, ratios = forms_for_texts(kind)
        for text in TEXTS:
            if ratios if "/" in text and isinstance(kind, Means) else decimals:
                assert fits(kind, text) is read(kind, text), text
            else:
                assert not fits(kind, text)

    def test_which_have_forms_for_texts(self) -> None:
        """Whole numbers are JSON's own; where a pattern of decimals or of ratios would be a riddle there is none."""
        without = {name for name, kind in EVERY.items() if not forms_for_texts(kind)[0]}
        assert without == {"above_one", "half", "from_half", "up_to_ten", "mean_up_to_ten"} | {
            name for name, kind in EVERY.items() if isinstance(kind, Whole)
        }
        assert {name for name, kind in EVERY.items() if forms_for_texts(kind)[1]} == {"AQI", "MEAN", "any_mean"}

    @every_ranged
    @pytest.mark.parametrize("value", [None, True, False, [1], {}, []], ids=repr)
    def test_other_values(self, kind: Kind[Any], value: object) -> None:
        """No flag, no series, no object, and not nothing."""
        assert not fits(kind, value)
        assert not read(kind, value)

    @example(upper=1, strict=False, lower=Side.AT_LEAST, whole=1, tail=".000", zeros=3)
    @example(upper=100, strict=False, lower=Side.ABOVE, whole=100, tail="", zeros=0)
    @example(upper=1_000, strict=True, lower=Side.ABOVE, whole=0, tail=".0", zeros=1)
    @given(
        upper=st.integers(1, 2_500),
        strict=st.booleans(),
        lower=st.sampled_from([Side.AT_LEAST, Side.ABOVE]),
        whole=st.integers(0, 2_600),
        tail=st.sampled_from(["", ".0", ".000", ".5", ".0001", ".9999"]),
        zeros=st.integers(0, 3),
    )
    def test_a_pattern_is_its_range(
        self, upper: int, *, strict: bool, lower: Side, whole: int, tail: str, zeros: int
    ) -> None:
        """Whatever the upper end, owned or not, and however many zeros lead."""
        kind = Measure(BARE, bound(lower, 0), below(upper) if strict else at_most(upper))
        for number in {whole, min(whole, upper), upper, upper - 1}:
            text = "0" * zeros + f"{number}{tail}"
            assert fits(kind, text) is taken(kind, Decimal(text)) is read(kind, text)

    def test_flags_days_and_labels(self) -> None:
        """A flag is true or false, a day a text of JSON's own format, a label a text of bounded length."""
        flags: tuple[object, ...] = (True, False, 0, 1, "true", None)
        for value in flags:
            assert fits(FLAG, value) is read(FLAG, value) is isinstance(value, bool)
        assert DAY.json_schema == {"type": "string", "format": "date"}
        for day in ("2017-09-01", 20170901, None, True):
            assert fits(DAY, day) is read(DAY, day)
        for label in ("", "x", "学校", "x\ny", "x" * 2_000, "x" * 2_001, 5, None, ["x"]):
            assert fits(LABEL, label) is read(LABEL, label) is taken(LABEL, label)

    @pytest.mark.parametrize(
        ("text", "is_one"),
        [
            ("2017-09-01T00:00", True), ("2017-09-01T23:59", True), ("2017-09-01T24:00", False),
            ("2017-09-01T08:60", False), ("2017-09-01T08:30:59", True), ("2017-09-01T08:30:60", False),
            ("2017-09-01T08:30:00.123456", True), ("2017-09-01T08:30:00.123456789", True),
            ("2017-09-01T08:30:00.1234567890", False), ("2017-09-00T08:30", False), ("2017-09-32T08:30", False),
            ("0000-09-01T08:30", False), ("2017-00-01T08:30", False),
            ("2017-01-01T08:30", True), ("2017-12-31T08:30", True), ("2017-13-01T08:30", False),
            ("2017-09-40T08:30", False), ("2017-09-01T08:30Z", True), ("2017-09-01T08:30+08:00", True),
            ("2017-09-01T08:30+23:59", True), ("2017-09-01T08:30+24:00", False), ("2017-09-01T08:30+0800", False),
            ("2017-09-01 08:30", False), ("2017-09-01", False), ("2017-9-1T08:30", False), ("", False), (5, False),
        ],
    )  # fmt: skip
    def test_moments(self, text: object, is_one: bool) -> None:
        """A text of ISO's form, to the minute at the least."""
        assert fits(MOMENT, text) is read(MOMENT, text) is is_one


class TestPlain:
    """A kind that is a class takes its instances, and those of no subclass that means another thing."""

    def test_a_flag_is_true_or_false(self) -> None:
        """Nothing else is taken for either, though Python would."""
        assert FLAG.of(True, "local") is True
        assert FLAG.of(False, "local") is False
        assert FLAG.of(bool_(1), "local") is True
        junk: tuple[object, ...] = (0, 1, "yes", None, 1.0, [], Index(1))
        for value in junk:
            refused(FLAG, value, "local")

    def test_a_day_is_no_moment(self) -> None:
        """The day of a moment would be a guess; a moment is no bare day."""
        day, moment = datetime.date(2017, 9, 1), datetime.datetime(2017, 9, 1, 8)
        assert DAY.of(day, "on") is day
        assert MOMENT.of(moment, "at") is moment
        assert refused(DAY, moment, "on").zh.endswith("应为日期")
        refused(MOMENT, day, "at")
        refused(DAY, "2017-09-01", "on")

    def test_a_subclass_that_means_the_same_is_taken(self) -> None:
        """As other libraries' days and moments are."""

        class Day(datetime.date):
            """Another library's day."""

        class Stamp(datetime.datetime):
            """Another library's moment."""

        assert DAY.of(Day(2017, 9, 1), "on") == datetime.date(2017, 9, 1)
        assert MOMENT.of(Stamp(2017, 9, 1), "at") == datetime.datetime(2017, 9, 1)
        refused(DAY, Stamp(2017, 9, 1), "on")


class TestText:
    """A text whose pattern is its range."""

    POSTCODE = Text(r"[0-9]{6}|none", "six digits or none", "六位数字或none")

    @pytest.mark.parametrize("value", ["065000", "none"])
    def test_what_fits_is_taken(self, value: str) -> None:
        """As it is."""
        assert self.POSTCODE.of(value, "postcode") is value

    @pytest.mark.parametrize("value", ["06500", "0650000", "065000x", "x065000", "nonesuch", "", 65000, None])
    def test_what_does_not_is_refused(self, value: object) -> None:
        """By the whole of it, alternatives included; the schema says the same."""
        refused(self.POSTCODE, value, "postcode")
        assert not fits(self.POSTCODE, value)

    @given(data=st.data())
    def test_hypothesis_draws_what_fits(self, data: st.DataObject) -> None:
        """By its pattern."""
        hint: Any = Annotated[str, (*self.POSTCODE,)[0], (*self.POSTCODE,)[1]]
        assert taken(self.POSTCODE, data.draw(st.from_type(hint)))


class TestSeries:
    """Values that come as a series, from whatever library."""

    @pytest.mark.parametrize(
        "values", [[1, 2, 3], (1, 2, 3), Listed([1, 2, 3]), range(1, 4), Rows()], ids=lambda value: type(value).__name__
    )
    def test_each_of_a_series(self, values: object) -> None:
        """In its own order; as a set where order says nothing."""
        assert COUNT.each(values, "classes") == (1, 2, 3)
        assert tuple(listed(values, "classes")) == (1, 2, 3)
        assert COUNT.some(values, "classes") == frozenset({1, 2, 3})

    @pytest.mark.parametrize("values", [{1, 2}, frozenset({1, 2})])
    def test_some_of_a_set(self, values: object) -> None:
        """A set has no order, so that it is no series."""
        assert COUNT.some(values, "classes") == frozenset({1, 2})
        with pytest.raises(InvalidFacts):
            COUNT.each(values, "classes")

    @pytest.mark.parametrize("values", [None, 5, "123", b"123", {1: 2}, iter(()), Listed(5), Listed("123"), object()])
    def test_what_is_no_series_is_refused(self, values: object) -> None:
        """By name, with what each value would be."""
        for ask in (COUNT.each, COUNT.some):
            with pytest.raises(InvalidFacts) as caught:
                ask(values, "classes")
            assert caught.value.fact == "classes"
            assert caught.value.faults[0].en == "a series of a whole number ≥0"
            assert caught.value.faults[0].zh == "整数（≥0）的数列"
        with pytest.raises(InvalidFacts, match="a series of values"):
            listed(values, "classes")

    def test_the_first_stranger_is_refused_by_its_place(self) -> None:
        """Counted from 0."""
        for ask in (COUNT.each, COUNT.some):
            with pytest.raises(InvalidFacts) as caught:
                ask([1, 2, -1, "x"], "classes")
            assert caught.value.fact == "classes[2]"
        with pytest.raises(InvalidFacts, match=r"classes\[0\]"):
            COUNT.some({-1}, "classes")

    def test_texts_are_taken_as_they_come(self) -> None:
        """Those of a class of their own too; a stranger, or one that is too long, is refused by its place."""

        class Name(str):
            __slots__ = ()

        assert LABEL.each(["a", Name("b")], "names") == ("a", "b")
        assert LABEL.some({"a", "b"}, "names") == frozenset({"a", "b"})
        for wrong in (5, "x" * 2_001):
            with pytest.raises(InvalidFacts) as caught:
                LABEL.each(["a", wrong], "names")
            assert caught.value.fact == "names[1]"

    def test_fractions_are_taken_as_they_come(self) -> None:
        """Between the ends, the ends included, and of no absurd length."""
        share, longest = Means(BARE, at_least(0), at_most(1)), 2**128 - 1
        for ratio in (Fraction(0), Fraction(1, 3), Fraction(1), Fraction(1, longest)):
            assert share.of(ratio, "share") is ratio
            assert share.scaled([ratio], "shares") == ((ratio.numerator,), ratio.denominator)
        for ratio in (Fraction(-1, 3), Fraction(4, 3), Fraction(1, longest + 1)):
            with pytest.raises(InvalidFacts, match=r"^share: "):
                share.of(ratio, "share")
            with pytest.raises(InvalidFacts, match=r"^shares\[1\]: "):
                share.scaled([0, ratio], "shares")

    @given(
        kind=st.sampled_from([M2, SHARE, PERCENT, *(kind for kind in OTHERS.values() if isinstance(kind, Measure))]),
        number=st.one_of(
            st.decimals(),
            st.decimals(-101, 101, places=3),
            st.builds(
                Decimal,
                st.sampled_from(["0", "-0", "1", "100", "0E-50", "1E-7", "1E-6", "1E39", "1E-39", "NaN", "sNaN"]),
            ),
            st.builds(
                lambda digits, places: Decimal(digits).scaleb(-places), st.integers(0, 10**39), st.integers(0, 60)
            ),
        ),
    )
    @example(kind=M2, number=Decimal("0.00000" + "1" * 36))
    @example(kind=M2, number=Decimal("1" * 39 + ".1"))
    @example(kind=SHARE, number=Decimal(1))
    @example(kind=PERCENT, number=Decimal(100))
    @example(kind=cast("Measure", OTHERS["from_one"]), number=Decimal(1))
    def test_a_decimal_that_is_usual_is_one_of_the_kind(self, kind: Measure, number: Decimal) -> None:
        """Not each of the kind is usual, but each of few digits is, the ends that belong to it among them."""
        taken = decimal_of(number) is not None and all(end.holds(number) for end in kind.ends)
        few = taken and -6 <= int(number.as_tuple().exponent) <= 0 and abs(number) < 10**30 and not number.is_zero()
        assert few <= kind.usual(number) <= taken
        if taken:
            assert kind.of(number, "fact") is number
        else:
            refused(kind, number)

    @pytest.mark.parametrize("kind", [M2, MEAN])
    def test_what_is_usual_is_of_the_class_itself(self, kind: Measure | Means) -> None:
        """Not of one made from it, nor a number of another class."""
        own = Decimal if isinstance(kind, Measure) else Fraction
        wider: Any = type("Wider", (own,), {})
        assert [kind.usual(value) for value in (own(5), wider(5), 5, 5.0, True, None, "5")] == [True] + [False] * 6

    @pytest.mark.parametrize(("count", "fits_in"), [(1, False), (2, True), (3, True)])
    def test_too_few_are_refused_as_a_whole(self, count: int, fits_in: bool) -> None:
        """At the fewest that are allowed, and one to either side."""
        if fits_in:
            assert COUNT.each([1] * count, "classes", fewest=2) == (1,) * count
        else:
            with pytest.raises(InvalidFacts) as caught:
                COUNT.each([1] * count, "classes", fewest=2)
            assert caught.value.faults[0].en == "a series of a whole number ≥0, 2 or more"
            assert caught.value.faults[0].zh == "整数（≥0）的数列，至少2项"
            assert caught.value.fact == "classes"

    def test_none_stays_none(self) -> None:
        """Where a fact may be left out."""
        assert AQI.maybe(None, "aqi") is None
        assert AQI.maybe(5, "aqi") == 5
        assert [type(AQI.of(value, "aqi")) for value in (5, 5.5, Fraction(11, 2), Fraction(1, 3))] == [
            int, Decimal, Decimal, Fraction,
        ]  # fmt: skip
        for value in (Decimal("-0.1"), Fraction(-1, 3), True, "5", float("nan")):
            with pytest.raises(InvalidFacts, match="aqi"):
                AQI.of(value, "aqi")
        with pytest.raises(InvalidFacts, match="aqi"):
            AQI.maybe(-1, "aqi")


class TestKind:
    """What a kind of one's own must say."""

    def test_it_reads_and_describes(self) -> None:
        """The base does neither."""
        kind: Kind[Any] = Kind()
        with pytest.raises(NotImplementedError):
            kind.of(1, "x")
        with pytest.raises(NotImplementedError):
            _ = kind.json_schema

    @every_kind
    @given(value=st.none() | st.booleans() | st.integers() | st.floats() | st.decimals() | st.text() | st.dates())
    def test_it_gives_back_an_equal_value_or_refuses(self, kind: Kind[Any], value: Any) -> None:
        """Nothing else happens, and what it gives it takes again."""
        if taken(kind, value):
            found = kind.of(value, "x")
            assert found == (Decimal(repr(value)) if isinstance(value, float) else value)
            assert kind.of(found, "x") == found
        else:
            refused(kind, value)

    def test_ends_keep_their_words(self) -> None:
        """With the kind's unit."""
        kind = Measure(Unit("m", "米"), at_least(3, "不低于"))
        assert kind.ends == (Bound(Side.AT_LEAST, 3, Unit("m", "米"), "不低于", Side.AT_LEAST.test),)
        assert kind.zh == "数（不低于3米）"
        assert YEAR.zh == "整数（≥1且≤9999）"
