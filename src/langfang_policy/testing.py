"""Hypothesis strategies for services that rest on these rules: values that crowd the boundaries.

Needs the extra ``langfang_policy[testing]``; nothing else of the library imports it.

>>> [str(value) for value in around(200)]
['199', '199.99', '200', '200.01', '201']
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import Any, TypeVar, cast

from hypothesis import strategies as st

from ._rooms.asking.schema import value_schema
from .asking import schema
from .core.decree_numbers import DecreeNumber
from .core.decrees import Period
from .core.exact import Number
from .core.forms import plain
from .core.locators import Citation, Locator, Step, StepKind
from .normative_docs import Document, Issuer
from .registry import entry

__all__ = [
    "AQI_FIGURES",
    "FIRST_DAY",
    "ISSUE_DAYS",
    "LAST_DAY",
    "RESIDENT_FIGURES",
    "aqi",
    "aqi_days",
    "aqi_hours",
    "around",
    "boundary_numbers",
    "citations",
    "days",
    "decree_numbers",
    "households",
    "json_facts",
    "junk",
    "locators",
    "members_of",
    "normative_documents",
    "periods",
    "populations",
]

E = TypeVar("E", bound=Enum)

AQI_FIGURES = (0, 50, 100, 150, 200, 300, 500)
"""The AQI figures that categories and alerts turn on."""
RESIDENT_FIGURES = (0, 3_000, 10_000, 12_000, 20_000, 40_000)
"""The residents that the bands of schools turn on."""
FIRST_DAY, LAST_DAY = datetime.date(2017, 1, 1), datetime.date(2023, 12, 31)
"""The days between which ``days`` draws."""
ISSUE_DAYS = (
    datetime.date(2011, 2, 1),
    datetime.date(2012, 12, 19),
    datetime.date(2015, 4, 30),
    datetime.date(2015, 12, 19),
    datetime.date(2016, 12, 31),
)
"""The days of issue that the life of a normative document turns on."""

_SERIES = ("", "廊政发", "廊政字", "廊政办发", "廊政办字", "廊政", "廊政办", "冀政办字", "政府令")
_LONGEST_RUN = 6


def around(figure: int, *, step: str = "0.01") -> tuple[int | Decimal, ...]:
    """A figure with its neighbours: one and a small step below and above.

    Args:
        figure: The figure.
        step: The small step, as a decimal number.
    """
    return (figure - 1, figure - Decimal(step), figure, figure + Decimal(step), figure + 1)


def boundary_numbers(*figures: int, at_least: int | None = None) -> st.SearchStrategy[int | Decimal]:
    """Numbers at, just below and just above some figures.

    Args:
        figures: The figures.
        at_least: The least number drawn.
    """
    pool = [number for figure in figures for number in around(figure) if at_least is None or number >= at_least]
    return st.sampled_from(pool)


def aqi() -> st.SearchStrategy[Number]:
    """An AQI of 0 or more: an int, a Decimal or a float, crowding the figures that alerts turn on."""
    return st.one_of(
        boundary_numbers(*AQI_FIGURES, at_least=0),
        st.integers(0, 600),
        st.decimals(0, 600, places=1),
        st.floats(0, 600).map(lambda number: round(number, 3)),
    )


def aqi_days(*, max_size: int = 12) -> st.SearchStrategy[list[Number]]:
    """A forecast of daily means.

    Args:
        max_size: The most days.
    """
    return st.lists(aqi(), max_size=max_size)


def aqi_hours(*, max_runs: int = 8) -> st.SearchStrategy[list[int]]:
    """A forecast of hours in which values last for a while, as they do in the air.

    Args:
        max_runs: The most stretches of one value.
    """
    value = st.sampled_from([100, 150, 151, 199, 200, 201, 299, 300, 301, 499, 500])
    runs = st.lists(st.tuples(value, st.integers(1, _LONGEST_RUN * 8)), max_size=max_runs)
    return runs.map(lambda parts: [level for level, hours in parts for _ in range(hours)])


def populations() -> st.SearchStrategy[int | Decimal]:
    """Residents of an estate, crowding the bands of its schools."""
    return st.one_of(boundary_numbers(*RESIDENT_FIGURES, at_least=0), st.integers(0, 200_000))


def households() -> st.SearchStrategy[int]:
    """Households of an estate, crowding the bands at 3.2 persons each."""
    edges = [figure * 10 // 32 + beside for figure in RESIDENT_FIGURES for beside in (-1, 0, 1)]
    return st.one_of(st.sampled_from([edge for edge in edges if edge >= 0]), st.integers(0, 60_000))


def days() -> st.SearchStrategy[datetime.date]:
    """Days of the years in which most of the decrees hold."""
    return st.dates(FIRST_DAY, LAST_DAY)


def periods() -> st.SearchStrategy[Period]:
    """Periods with both ends, or open on either side."""
    closed = st.tuples(days(), days()).map(lambda ends: Period(*sorted(ends)))
    return st.one_of(closed, st.builds(Period, first=days()), st.builds(Period, last=days()), st.just(Period()))


def decree_numbers() -> st.SearchStrategy[DecreeNumber]:
    """Document numbers of the usual series, bare ones included."""
    return st.builds(
        DecreeNumber,
        year=st.integers(1990, 2030),
        serial=st.integers(1, 2000),
        series=st.sampled_from(_SERIES),
    )


@st.composite
def normative_documents(draw: st.DrawFn) -> Document:
    """Normative documents of the city, of every kind and history that the rules allow."""
    near = st.sampled_from(ISSUE_DAYS).flatmap(
        lambda day: st.integers(-1, 1).map(lambda beside: day + datetime.timedelta(days=beside))
    )
    issued = draw(near | st.dates(datetime.date(2005, 1, 1), datetime.date(2020, 12, 31)))
    later = st.none() | st.dates(issued, datetime.date(2031, 12, 31))
    evaluated = draw(st.booleans())
    return Document(
        issuer=draw(st.sampled_from([Issuer.GOVERNMENT, Issuer.GENERAL_OFFICE])),
        issued=issued,
        administrative_normative=True,
        provisional=draw(st.booleans()),
        listed_in_2015=issued <= datetime.date(2015, 12, 31) and draw(st.booleans()),
        evaluated=evaluated,
        reported=evaluated and draw(st.booleans()),
        amended=issued <= datetime.date(2016, 12, 31) and draw(st.booleans()),
        first_day=draw(later),
        own_term_years=draw(st.none() | st.integers(1, 8)),
        repealed_on=draw(later),
    )


def locators() -> st.SearchStrategy[Locator]:
    """Places such as 第四条第二款第（三）项 and 五（四）4（3）①."""
    article = (StepKind.ARTICLE, StepKind.PARAGRAPH, StepKind.ITEM)
    heading = (StepKind.HEADING, StepKind.ITEM, StepKind.NUMBER, StepKind.SUBNUMBER, StepKind.CIRCLED)
    path = st.sampled_from((article, heading)).flatmap(
        lambda kinds: st.integers(1, len(kinds)).flatmap(
            lambda depth: st.tuples(*(st.builds(Step, st.just(kind), st.integers(1, 19)) for kind in kinds[:depth]))
        )
    )
    return path.map(Locator)


def citations() -> st.SearchStrategy[Citation]:
    """Clauses of decrees."""
    return st.builds(Citation, decree_numbers(), locators())


def members_of(kind: type[E]) -> st.SearchStrategy[E]:
    """A member of a closed set.

    Args:
        kind: The enum.
    """
    return st.sampled_from(list(kind))


def junk() -> st.SearchStrategy[object]:
    """Values that no fact should be: none, truths, NaN, infinities, huge numbers, texts, moments, nested lists."""
    leaf = st.one_of(
        st.none(),
        st.booleans(),
        st.sampled_from([float("nan"), float("inf"), -float("inf"), Decimal("NaN"), Decimal("sNaN"), 10**1000]),
        st.text(max_size=8),
        st.binary(max_size=8),
        st.datetimes(),
        st.complex_numbers(),
    )
    return st.recursive(leaf, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner))


def json_facts(rule: str) -> st.SearchStrategy[dict[str, Any]]:
    """Facts of a rule as JSON that fits its schema, its numbers crowding the rule's own figures.

    Shapes fit and relations between facts need not: ``ask`` answers such facts with any of its outcomes. About half of
    them are drawn beside a question that is known to be decided, a few facts replaced. Figures and readings are drawn
    now and then, as the facts that they are.

    Args:
        rule: The rule's id, such as ``pollution.grade_alert``.

    Raises:
        InvalidFacts: No rule has that id.
    """
    facts = schema(rule)["facts"]
    figures = sorted({number for number in _numbers(plain(entry(rule).figures)) if abs(number) < _LARGEST})
    shape = _resolved(facts, cast("Mapping[str, Any]", facts.get("$defs", {})))
    fitting = {name: _fitting(part, figures or [0]) for name, part in shape["properties"].items()}
    known = cast("list[dict[str, Any]]", facts.get("examples", []))
    return st.one_of(_objects(fitting, shape["required"]), *(_beside(example, fitting) for example in known))


@st.composite
def _beside(draw: st.DrawFn, known: dict[str, Any], fitting: Mapping[str, st.SearchStrategy[Any]]) -> dict[str, Any]:
    """A known question with some of its facts drawn anew."""
    names = draw(st.sets(st.sampled_from(sorted(fitting)), max_size=2)) if fitting else set()
    return known | {name: draw(fitting[name]) for name in sorted(names)}


def _resolved(shape: Any, defs: Mapping[str, Any]) -> Any:
    """A schema with what it refers to in its place."""
    if isinstance(shape, list):
        return [_resolved(part, defs) for part in shape]
    if not isinstance(shape, Mapping):
        return shape
    if "$ref" in shape:
        shape = defs[str(shape["$ref"]).rpartition("/")[2]] | {key: shape[key] for key in shape.keys() - {"$ref"}}
    return {key: part if key in _WORDS else _resolved(part, defs) for key, part in shape.items()}


_WORDS = {"$defs", "default", "description", "title", "examples"}


_LARGEST = 10**9
_FEW = 3


def _numbers(value: object) -> Iterator[int]:
    """The whole numbers in a JSON value, at any depth."""
    if isinstance(value, Mapping):
        value = list(value.values())
    if isinstance(value, list):
        for part in value:
            yield from _numbers(part)
    elif isinstance(value, int) and not isinstance(value, bool):
        yield value


def _fitting(shape: Mapping[str, Any], figures: list[int]) -> st.SearchStrategy[Any]:
    """Values that fit a schema as ``schema`` writes it."""
    if "anyOf" in shape:
        return st.one_of([_fitting(part, figures) for part in shape["anyOf"]])
    if "enum" in shape:
        return st.sampled_from(shape["enum"])
    if "oneOf" in shape:
        return st.sampled_from([one["const"] for one in shape["oneOf"]])
    if shape["type"] == "object":
        return _fitting_object(shape, figures)
    if shape["type"] == "array":
        if "prefixItems" in shape:
            return st.tuples(*(_fitting(part, figures) for part in shape["prefixItems"])).map(list)
        return st.lists(_fitting(shape["items"], figures), min_size=shape.get("minItems", 0), max_size=_FEW)
    if shape["type"] == "string":
        kind = _kind_of_text(shape)
        return _TEXTS[kind] if kind in _TEXTS else _texts_of(shape["pattern"], figures)
    pool = {*range(-1, 11), *(near for figure in figures for near in around(figure))}
    pool |= {end for key in _ENDS if (end := shape.get(key)) is not None}
    inside = sorted(number for number in pool if _inside(number, shape))
    return {
        "null": st.none(),
        "boolean": st.booleans(),
        "integer": _whole(shape, [int(number) for number in inside if number == int(number)]),
        "number": st.sampled_from(inside or [0]).map(lambda number: number if number == int(number) else float(number)),
    }[shape["type"]]


_ENDS = ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum")


def _inside(number: Any, shape: Mapping[str, Any]) -> bool:
    """Whether a number keeps the ends that a schema sets."""
    return (
        number >= shape.get("minimum", number)
        and number <= shape.get("maximum", number)
        and ("exclusiveMinimum" not in shape or number > shape["exclusiveMinimum"])
        and ("exclusiveMaximum" not in shape or number < shape["exclusiveMaximum"])
    )


def _whole(shape: Mapping[str, Any], pool: list[int]) -> st.SearchStrategy[int]:
    least = shape.get("minimum", shape.get("exclusiveMinimum", -1))
    drawn = st.integers(least, shape.get("maximum", least + 10)).filter(lambda number: _inside(number, shape))
    return st.sampled_from(pool) | drawn if pool else drawn


def _texts_of(pattern: str, figures: list[int]) -> st.SearchStrategy[str]:
    """Texts of a pattern: exact numbers crowding the figures where it is one of numbers."""
    pool = ["0", "0.5", "1", "2", "0.10", "007", *(str(near) for figure in figures for near in around(figure))]
    fitting = [text for text in pool if re.search(pattern, text)]
    return st.sampled_from(fitting) if fitting else st.from_regex(pattern, fullmatch=True)


def _fitting_object(shape: Mapping[str, Any], figures: list[int]) -> st.SearchStrategy[dict[str, Any]]:
    if "properties" not in shape:
        keys = _fitting(shape["propertyNames"], figures) if "propertyNames" in shape else _TEXTS[""]
        return st.dictionaries(keys, _fitting(shape["additionalProperties"], figures), max_size=_FEW)
    return _objects({name: _fitting(part, figures) for name, part in shape["properties"].items()}, shape["required"])


def _objects(fitting: Mapping[str, st.SearchStrategy[Any]], required: list[str]) -> st.SearchStrategy[dict[str, Any]]:
    """Objects with the keys that are required, and some of the others."""
    optional = {name: values for name, values in fitting.items() if name not in required}
    return st.fixed_dictionaries({name: fitting[name] for name in required}, optional=optional)


def _kind_of_text(shape: Mapping[str, Any]) -> str:
    """What tells one shape of text from another."""
    return str(shape.get("pattern") or shape.get("format") or "")


def _pattern(kind: object) -> str:
    return _kind_of_text(value_schema(kind, given=True))


_TEXTS: dict[str, st.SearchStrategy[str]] = {
    "": st.one_of(st.text(max_size=_FEW), decree_numbers().map(str), locators().map(str), citations().map(str)),
    _pattern(datetime.date): days().map(str),
    _pattern(datetime.datetime): st.datetimes(datetime.datetime(2017, 1, 1), datetime.datetime(2023, 12, 31)).map(
        lambda moment: moment.isoformat(timespec="minutes")
    ),
    _pattern(datetime.time): st.times().map(lambda time: time.isoformat(timespec="minutes")),
    _kind_of_text(value_schema(Decimal, given=True)["$defs"]["exact-number"]["anyOf"][1]): boundary_numbers(
        0, 1, 200
    ).map(str),
    _kind_of_text(value_schema(Fraction, given=True)["$defs"]["exact-ratio"]["anyOf"][2]): st.fractions(
        max_denominator=100
    ).map(lambda ratio: f"{ratio.numerator}/{ratio.denominator}"),
}
