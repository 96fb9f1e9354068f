"""Kinds of facts: what a number, a day or a text is, its unit, its range; said once, where a type stands.

An alias unpacks its kind, ``SquareMetres = Annotated[Number, *M2]``, so that the kind (for this library) and plain
constraints of annotated-types (for hypothesis, pydantic, FastAPI) stand side by side. A rule takes a fact by
``M2.of(area_m2, "area_m2")``.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Collection, Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from functools import cached_property, lru_cache
from math import ceil, floor, lcm
from typing import Annotated, Any, Generic, NamedTuple, TypeVar, cast

from annotated_types import Ge, Gt, Le, Lt, Predicate

from .bounds import BARE, Bound, Side, Unit, above, at_least, at_most, below, bound, exactly
from .exact import (
    BITS,
    DIGITS,
    Number,
    decimal_of,
    digits_allowed,
    index_of,
    is_exact,
    overlong,
    ratio_of,
    short_decimals,
    total,
)
from .faults import InvalidFacts, each_of
from .foreign import day_of, listed, moment_of, truth_of

__all__ = [
    "AQI",
    "AS_GIVEN",
    "COUNT",
    "DAY",
    "DAYS",
    "FLAG",
    "HOURS",
    "HOURS_PASSED",
    "KM",
    "LABEL",
    "M2",
    "MEAN",
    "METRES",
    "MOMENT",
    "MONTHS",
    "MU",
    "PERCENT",
    "PERSONS",
    "POINTS",
    "SHARE",
    "TIMES",
    "TIME_OF_DAY",
    "YEAR",
    "YEARS",
    "YUAN",
    "Aqi",
    "AqiMean",
    "Count",
    "Days",
    "Hours",
    "HoursPassed",
    "Index",
    "Kilometres",
    "Kind",
    "Label",
    "Mean",
    "Means",
    "Measure",
    "Metres",
    "Months",
    "Mu",
    "Percent",
    "Persons",
    "Places",
    "Plain",
    "Points",
    "Share",
    "SquareMetres",
    "Text",
    "Times",
    "Whole",
    "Year",
    "Years",
    "Yuan",
]

T = TypeVar("T")

_CONSTRAINT: dict[Side, Callable[[Any], object]] = {
    Side.AT_LEAST: Ge,
    Side.ABOVE: Gt,
    Side.AT_MOST: Le,
    Side.BELOW: Lt,
}
_KEYWORD = {
    Side.AT_LEAST: "minimum",
    Side.ABOVE: "exclusiveMinimum",
    Side.AT_MOST: "maximum",
    Side.BELOW: "exclusiveMaximum",
}
_LOWER, _UPPER = (Side.AT_LEAST, Side.ABOVE), (Side.AT_MOST, Side.BELOW)
_SETS = (frozenset, set)


class Kind(Generic[T]):
    """What a fact is; ``of`` takes a value as it, or refuses it by the fact's name."""

    en: str
    """What is allowed, in English."""
    zh: str
    """The same in Chinese."""
    unit: Unit = BARE

    def of(self, value: object, fact: str) -> T:
        """The value as what it is.

        Raises:
            InvalidFacts: It is none.
        """
        raise NotImplementedError

    def maybe(self, value: object, fact: str) -> T | None:
        """The value as what it is; None stays None."""
        return None if value is None else self.of(value, fact)

    def each(self, values: object, fact: str, *, fewest: int = 0) -> tuple[T, ...]:
        """Each value of a series, refused by its place; a series of fewer than ``fewest`` is refused as a whole."""
        found = listed(values, fact, self.en, self.zh)
        if len(found) < fewest:
            raise InvalidFacts(
                fact, values, f"a series of {self.en}, {fewest} or more", f"{self.zh}的数列，至少{fewest}项"
            )
        return tuple(self._taken(found, fact))

    def some(self, values: object, fact: str) -> frozenset[T]:
        """The values as a set."""
        if isinstance(values, _SETS):
            return frozenset(self._taken(values, fact))
        return frozenset(self.each(values, fact))

    def _taken(self, values: Collection[Any], fact: str) -> Collection[T]:
        return each_of(self.of, tuple(values), fact)

    def refuse(self, value: object, fact: str) -> InvalidFacts:
        """The error for a value that is none."""
        return InvalidFacts(fact, value, self.en, self.zh)

    @property
    def constraints(self) -> tuple[object, ...]:
        """The same in the vocabulary of annotated-types."""
        return ()

    @property
    def name(self) -> str:
        """The name that the kind has among the definitions of a schema: one kind, one name."""
        return re.sub(r"[^0-9A-Za-z]+", "-", _SIGNS.sub(lambda sign: _SIGN_WORDS[sign[0]], self.en)).strip("-").lower()

    @property
    def json_schema(self) -> dict[str, object]:
        """The same as JSON Schema."""
        raise NotImplementedError

    def __iter__(self) -> Iterator[object]:
        yield self
        yield from self.constraints

    def __repr__(self) -> str:
        return f"<{type(self).__name__}: {self.en}>"

    def __get_pydantic_core_schema__(self, _source: object, _handler: object) -> Any:
        from pydantic_core import core_schema  # noqa: PLC0415  # whoever calls this has it

        return core_schema.no_info_plain_validator_function(lambda value: self.of(value, "value"))

    def __get_pydantic_json_schema__(self, _core: object, _handler: object) -> dict[str, object]:
        return self.json_schema


_SIGNS = re.compile("[≥>≤<²%]")
_SIGN_WORDS = {"≥": " at-least ", ">": " above ", "≤": " at-most ", "<": " below ", "²": "2", "%": " percent"}


class _Ranged(Kind[T]):
    """A kind of number: its unit and its ends."""

    whole: range
    """The whole numbers of the kind."""
    _noun = ("a number", "数")
    _classes: tuple[type[int | Decimal | Fraction], ...] = (int, Decimal)

    def __init__(self, unit: Unit = BARE, *ends: Bound) -> None:
        self.unit = unit
        self.ends = tuple(Bound(end.side, end.figure, unit, end.word, end.test) for end in ends)
        self._tests = tuple((end.test, end.figure) for end in ends)
        lows = [floor(end.figure) + 1 if end.side is Side.ABOVE else ceil(end.figure) for end in ends if _low(end)]
        highs = [ceil(end.figure) - 1 if end.side is Side.BELOW else floor(end.figure) for end in ends if not _low(end)]
        self._least, self._most = max((*lows, 1 - 2**BITS)), min((*highs, 2**BITS - 1))
        self.whole = range(self._least, self._most + 1)
        behind = f" ({unit.en})" if unit.en and not ends else ""
        self.en = " ".join(filter(None, (self._noun[0], " and ".join(end.text() for end in self.ends)))) + behind
        self.zh = self._noun[1] + (f"（{'且'.join(end.text('zh') for end in self.ends)}）" if ends else unit.zh)

    def refuse(self, value: object, fact: str) -> InvalidFacts:
        """The error for a value that is none; one inside the ends that has too many digits is told so."""
        number = overlong(value)
        ends = ((test, Fraction(end) if isinstance(number, Fraction) else end) for test, end in self._tests)
        if not isinstance(number, self._classes) or not all(test(number, end) for test, end in ends):
            return super().refuse(value, fact)
        return InvalidFacts(fact, value, *digits_allowed(number))

    @lru_cache(maxsize=1024, typed=True)  # noqa: B019  # kinds are constants
    def at_least(self, figure: object, word: str = "") -> Bound:
        """The figure or more, in this unit."""
        return at_least(figure, word, self.unit)

    @lru_cache(maxsize=1024, typed=True)  # noqa: B019  # as above
    def above(self, figure: object, word: str = "") -> Bound:
        """More than the figure, in this unit."""
        return above(figure, word, self.unit)

    @lru_cache(maxsize=1024, typed=True)  # noqa: B019  # as above
    def at_most(self, figure: object, word: str = "") -> Bound:
        """The figure or less, in this unit."""
        return at_most(figure, word, self.unit)

    @lru_cache(maxsize=1024, typed=True)  # noqa: B019  # as above
    def below(self, figure: object, word: str = "") -> Bound:
        """Less than the figure, in this unit."""
        return below(figure, word, self.unit)

    @lru_cache(maxsize=1024, typed=True)  # noqa: B019  # as above
    def exactly(self, figure: object, word: str = "") -> Bound:
        """The figure itself, in this unit."""
        return exactly(figure, word, self.unit)

    def bound(self, side: Side, figure: object, word: str = "") -> Bound:
        """A bound whose figure comes of the facts: made each time, as none is likely to come again."""
        return bound(side, figure, word, self.unit)

    @property
    def constraints(self) -> tuple[object, ...]:
        """The same in the vocabulary of annotated-types."""
        return (Predicate(is_exact), *(_CONSTRAINT[end.side](end.figure) for end in self.ends))

    @property
    def _range(self) -> dict[str, object]:
        return {_KEYWORD[end.side]: _json_number(end.figure) for end in self.ends}


def _low(end: Bound) -> bool:
    return end.side in _LOWER


def _json_number(figure: Any) -> int | float:
    return int(figure) if figure == int(figure) else float(figure)


class Measure(_Ranged[Decimal]):
    """An exact number: any finite one that ends as a decimal.

    ``usual`` tells at once a Decimal that is surely of the kind.

    >>> M2.of(0.1, "area"), M2.of(Fraction(5, 2), "area")
    (Decimal('0.1'), Decimal('2.5'))
    """

    def __init__(self, unit: Unit = BARE, *ends: Bound) -> None:
        super().__init__(unit, *ends)
        self.usual = short_decimals(*_reached(self.ends))

    def of(self, value: object, fact: str) -> Decimal:
        """The value as what it is."""
        if type(value) is int and self._least <= value <= self._most:
            return Decimal(value)
        if self.usual(value):
            return cast("Decimal", value)
        number = decimal_of(value)
        if number is None:
            raise self.refuse(value, fact)
        for test, figure in self._tests:
            if not test(number, figure):
                raise self.refuse(value, fact)
        return number

    def exact(self, value: object, fact: str) -> int | Decimal:
        """The number as ``of`` takes it, but a whole one stays an int: what a record keeps."""
        return value if type(value) is int and self._least <= value <= self._most else self.of(value, fact)

    @cached_property
    def json_schema(self) -> dict[str, object]:
        """The same as JSON Schema."""
        forms: list[dict[str, object]] = [{"type": "number", **self._range}]
        if (pattern := _text_of(self.ends)) is not None:
            forms.append({"type": "string", "pattern": f"^{pattern}$"})
        return {"anyOf": forms}


class Places(NamedTuple):
    """How many more decimal places an exact answer may have than the facts that it comes of (小数位数).

    It stands beside the kind, ``Annotated[Decimal, *YUAN, Places(2)]`` where a percentage is taken of an amount, and
    holds by the decree's own figures and in every reading. An answer that states none may have any number.

    Attributes:
        more: How many more, at the most.
        factors: Of how many facts it is a product, each of which brings its own.
    """

    more: int
    factors: int = 1

    def of(self, places: int) -> int:
        """The most places of an answer whose facts have so many."""
        return places * self.factors + self.more


AS_GIVEN = Places(0)
"""An answer with no more decimal places than its facts, as a difference has."""


def _reached(ends: tuple[Bound, ...]) -> tuple[Decimal, Decimal]:
    """From which number to which those of few digits reach, next to an end that is itself left out."""
    far, near = Decimal(10) ** (DIGITS - 1), Decimal(10) ** -DIGITS
    lows = [end.figure if end.owned else total(end.figure, near) for end in ends if _low(end)]
    highs = [end.figure if end.owned else total(end.figure, -near) for end in ends if not _low(end)]
    return Decimal(max((*lows, -far))), Decimal(min((*highs, far)))


_ENDING = {int, Decimal, float}


class Means(_Ranged[Fraction]):
    """A number that need not end as a decimal, as a mean of three does; in JSON it may be text such as ``"1/3"``.

    >>> MEAN.of(Fraction(1, 3), "mean"), MEAN.scaled([Fraction(1, 3), 2], "means")
    (Fraction(1, 3), ((1, 6), 3))
    """

    _classes = (int, Decimal, Fraction)

    def of(self, value: object, fact: str) -> Fraction:
        """The value as what it is."""
        if self.usual(value):
            return cast("Fraction", value)
        number = ratio_of(value)
        if number is None:
            raise self.refuse(value, fact)
        for test, figure in self._tests:
            if not test(number, figure):
                raise self.refuse(value, fact)
        return number

    def usual(self, value: object) -> bool:
        """Whether it is a fraction that is surely one of the kind."""
        return type(value) is Fraction and self._parts(value) is not None

    def scaled(self, values: object, fact: str) -> tuple[tuple[int, ...], int]:
        """A series as whole numbers of one size: each number times the size, and the size."""
        found = listed(values, fact, self.en, self.zh)
        if {*map(type, found)} == {int} and min(found) >= self._least and max(found) <= self._most:
            return tuple(found), 1
        ratios = [self._parts(value) or self._exact(value, fact, place) for place, value in enumerate(found)]
        size = lcm(*(below for _, below in ratios))
        return tuple(above * (size // below) for above, below in ratios), size

    def _parts(self, value: object) -> tuple[int, int] | None:
        """The parts of a whole number or fraction that is surely one of the kind; None of any other."""
        if type(value) is int:
            return (value, 1) if self._least <= value <= self._most else None
        if type(value) is not Fraction:
            return None
        above, below = parts = value.as_integer_ratio()
        short = above.bit_length() <= BITS and below.bit_length() <= BITS
        return parts if short and self._least * below <= above <= self._most * below else None

    def _exact(self, value: object, fact: str, place: int) -> tuple[int, int]:
        """The parts of a number as it comes, where it is one that ends; else as ``of`` takes it."""
        number = decimal_of(value) if type(value) in _ENDING else None
        if number is not None and all(test(number, figure) for test, figure in self._tests):
            return number.as_integer_ratio()
        return self.of(value, f"{fact}[{place}]").as_integer_ratio()

    @cached_property
    def json_schema(self) -> dict[str, object]:
        """The same as JSON Schema."""
        sign = "" if self._least >= 0 else "-?"
        ratio = rf"^{sign}[0-9]{{1,{DIGITS}}}/[1-9][0-9]{{0,{DIGITS - 1}}}$"
        forms: list[dict[str, object]] = [{"type": "number", **self._range}]
        if (pattern := _text_of(self.ends)) is not None:
            forms.append({"type": "string", "pattern": f"^{pattern}$"})
            if not any(end.side is not Side.AT_LEAST or end.figure > 0 for end in self.ends):
                forms.append({"type": "string", "pattern": ratio})
        return {"anyOf": forms}


class Index(Means):
    """A number that may be a mean as well: a whole one, or one that ends, stays as it is.

    >>> AQI.of(200, "aqi"), AQI.of(Fraction(2447, 12), "aqi")
    (200, Fraction(2447, 12))
    """

    def of(self, value: object, fact: str) -> int | Decimal | Fraction:  # type: ignore[override]  # wider on purpose
        """The value as what it is."""
        if type(value) is int and self._least <= value <= self._most:
            return value
        number = decimal_of(value)
        if number is None:
            return super().of(value, fact)
        for test, figure in self._tests:
            if not test(number, figure):
                raise self.refuse(value, fact)
        return number


class Whole(_Ranged[int]):
    """A whole number.

    >>> HOURS.of(36, "hours")
    36
    """

    _noun = ("a whole number", "整数")
    _classes = (int,)

    def of(self, value: object, fact: str) -> int:
        """The value as what it is."""
        number = value if type(value) is int else index_of(value)
        if number is None or not self._least <= number <= self._most:
            raise self.refuse(value, fact)
        return number

    exact = of

    @cached_property
    def json_schema(self) -> dict[str, object]:
        """The same as JSON Schema."""
        return {"type": "integer", **self._range}


class Plain(Kind[T]):
    """A kind that is a class of Python's own; another library's values are taken as what they are."""

    def __init__(self, kind: type[T], en: str, zh: str, form: Mapping[str, object]) -> None:
        self.kind, self.en, self.zh, self._form = kind, en, zh, dict(form)
        self._read: Callable[[object], T | None] = _OF_OTHERS.get(kind, lambda _: None)

    def of(self, value: object, fact: str) -> T:
        """The value as what it is."""
        if type(value) is self.kind:
            return value
        if (found := self._read(value)) is None:
            raise self.refuse(value, fact)
        return found

    @property
    def json_schema(self) -> dict[str, object]:
        """The same as JSON Schema."""
        return dict(self._form)


_OF_OTHERS: dict[type, Callable[[object], Any]] = {
    bool: truth_of,
    datetime.date: day_of,
    datetime.datetime: moment_of,
}


class Text(Kind[str]):
    """A text whose pattern is its range.

    >>> Text(r"[0-9]{6}", "six digits", "六位数字").of("065000", "postcode")
    '065000'
    """

    def __init__(self, pattern: str, en: str, zh: str) -> None:
        self.en, self.zh, self.pattern = en, zh, pattern
        self._match = re.compile(pattern).fullmatch

    def of(self, value: object, fact: str) -> str:
        """The value as what it is."""
        if not isinstance(value, str) or not self._match(value):
            raise self.refuse(value, fact)
        return value

    def _taken(self, values: Collection[Any], fact: str) -> Collection[str]:
        usual = {*map(type, values)} <= {str} and all(map(self._match, values))
        return values if usual else super()._taken(values, fact)

    @property
    def constraints(self) -> tuple[object, ...]:
        """The same in the vocabulary of annotated-types."""
        return (Predicate(cast("Callable[[Any], bool]", self._match)),)

    @property
    def json_schema(self) -> dict[str, object]:
        """The same as JSON Schema."""
        return {"type": "string", "pattern": f"^(?:{self.pattern})$"}


def _text_of(ends: tuple[Bound, ...]) -> str | None:
    """The numbers between the ends as a pattern of texts; None where a pattern would be a riddle."""
    digits, places = rf"[0-9]{{1,{DIGITS}}}", rf"(\.[0-9]{{1,{DIGITS}}})?"
    lower = next((end for end in ends if end.side in _LOWER), None)
    upper = next((end for end in ends if end.side in _UPPER), None)
    if lower is None:
        return f"-?{digits}{places}" if upper is None else None
    if lower.figure not in (0, 1) or (lower.figure == 1 and lower.side is Side.ABOVE):
        return None
    guard = "" if lower.figure == 0 and lower.owned else r"(?=[0-9.]*[1-9])" if lower.figure == 0 else r"(?=0*[1-9])"
    if upper is None:
        return f"{guard}{digits}{places}"
    if upper.figure != int(upper.figure) or upper.figure < 1:
        return None
    zeros = f"0{{0,{DIGITS - len(str(int(upper.figure)))}}}"
    return f"{guard}{zeros}({_under(int(upper.figure))}{places}{_itself(upper)})"


def _under(figure: int) -> str:
    """Whole numbers below the figure, as a pattern."""
    written = str(figure)
    forms = [f"[0-9]{{1,{len(written) - 1}}}"] if len(written) > 1 else []
    for place, digit in enumerate(written):
        if digit != "0":
            rest = len(written) - place - 1
            forms.append(f"{written[:place]}[0-{int(digit) - 1}]" + (f"[0-9]{{{rest}}}" if rest else ""))
    return f"({'|'.join(forms)})"


def _itself(upper: Bound) -> str:
    return rf"|{int(upper.figure)}(\.0{{1,{DIGITS}}})?" if upper.owned else ""


M2 = Measure(Unit("m²", "平方米"), at_least(0))
MU = Measure(Unit("mu", "亩"), at_least(0))
METRES = Measure(Unit("m", "米"), at_least(0))
KM = Measure(Unit("km", "公里"), at_least(0))
YUAN = Measure(Unit("yuan", "元"), at_least(0))
SHARE = Measure(BARE, at_least(0), at_most(1))
PERCENT = Measure(Unit("%", "%"), at_least(0), at_most(100))
AQI = Index(BARE, at_least(0))
POINTS = Measure(Unit("points", "分"), at_least(0))
HOURS_PASSED = Measure(Unit("h", "小时"), at_least(0))
MEAN = Means(BARE, at_least(0))
COUNT = Whole(BARE, at_least(0))
PERSONS = Whole(Unit("persons", "人"), at_least(0))
TIMES = Whole(Unit("times", "次"), at_least(0))
HOURS = Whole(Unit("h", "小时"), at_least(0))
DAYS = Whole(Unit("days", "日"), at_least(0))
MONTHS = Whole(Unit("months", "个月"), at_least(0))
YEARS = Whole(Unit("years", "年"), at_least(0))
YEAR = Whole(BARE, at_least(1), at_most(9999))
TIME_OF_DAY = r"([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\.[0-9]{1,9})?)?"
"""A time of day as a pattern of texts; what is finer than a microsecond is dropped when it is read."""

FLAG = Plain(bool, "True or False", "True或False", {"type": "boolean"})
DAY = Plain(datetime.date, "a date", "日期", {"type": "string", "format": "date"})
MOMENT = Plain(
    datetime.datetime,
    "a moment (date and time)",
    "时刻（日期和时间）",
    {
        "type": "string",
        "pattern": r"^(?!0000)[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
        rf"T{TIME_OF_DAY}(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9])?$",
    },
)
LABEL = Text(r"[\s\S]{0,2000}", "a text of at most 2,000 characters", "不超过2000个字的文字")

SquareMetres = Annotated[Number, *M2]
Mu = Annotated[Number, *MU]
Metres = Annotated[Number, *METRES]
Kilometres = Annotated[Number, *KM]
Yuan = Annotated[Number, *YUAN]
Share = Annotated[Number, *SHARE]
Percent = Annotated[Number, *PERCENT]
Aqi = Annotated[Number | Fraction, *AQI]
AqiMean = Annotated[Number | Fraction, *MEAN]
Mean = Annotated[Number | Fraction, *MEAN]
Points = Annotated[Number, *POINTS]
HoursPassed = Annotated[Number, *HOURS_PASSED]
Count = Annotated[int, *COUNT]
Persons = Annotated[int, *PERSONS]
Times = Annotated[int, *TIMES]
Hours = Annotated[int, *HOURS]
Days = Annotated[int, *DAYS]
Months = Annotated[int, *MONTHS]
Years = Annotated[int, *YEARS]
Year = Annotated[int, *YEAR]
Label = Annotated[str, *LABEL]
