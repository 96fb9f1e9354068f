"""Values that stand for a fact: all that there are where they are few, else those beside the figures in play.

What rests on chosen values proves that something can happen, never that nothing else can: ``Domain.whole`` says which.
"""

from __future__ import annotations

import collections.abc
import datetime
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from functools import cache, lru_cache
from itertools import chain, combinations, islice, product
from math import ceil, floor, prod
from random import Random
from typing import Any, Literal, NamedTuple, cast, get_args, get_origin, get_type_hints

import attrs

from ...core.bounds import Bound
from ...core.decrees import Decree
from ...core.errors import PolicyError
from ...core.facts import Kind, Measure, Plain, Whole
from ...core.figures import bound_types, kind_of
from ...core.rules import Rule
from ...core.terms import Term
from ...registry import entry, standing
from ..asking.reading import OBJECTS, SERIES, TEXTS, UNIONS, facts_of

__all__ = ["Domain", "Seeds", "domain_of", "fact_domain", "seeds_of"]


class Domain(NamedTuple):
    """Values of a fact, and whether there are no others."""

    values: tuple[Any, ...]
    whole: bool


class Seeds(NamedTuple):
    """What the values of a rule's facts crowd around: figures, days, texts, and an example that is decided."""

    numbers: tuple[Fraction, ...]
    days: tuple[datetime.date, ...]
    texts: tuple[str, ...]
    example: Mapping[str, object]


_FEW, _MANY = 64, 4_096
"""How many whole numbers are all asked; how many records are made whole."""
_SET, _LINE, _CENTRES = 4, 12, 24
_DAY = datetime.timedelta(days=1)
_HUGE = 10**9


@lru_cache(maxsize=128)
def fact_domain(rule: str, name: str, on: datetime.date) -> Domain:
    """The values of a fact of a rule, its example's first; what comes of a day and a rule is kept."""
    held = cast("Rule", entry(rule).thing)
    fact = next(one for one in held.facts if one.name == name)
    seeds = seeds_of(rule, on)
    domain = domain_of(fact.type, seeds)
    if name in seeds.example and not domain.whole:
        return Domain(_once((seeds.example[name], *domain.values)), whole=False)
    return domain


@lru_cache(maxsize=32)
def seeds_of(name: str, on: datetime.date) -> Seeds:
    """The figures of a rule's provisions, the days of its decree, and what its example holds."""
    from ..asking.examples import EXAMPLES  # noqa: PLC0415  # a long table, for who asks over rules alone

    found = entry(name)
    rule, decree = cast("Rule", found.thing), found.decree
    example = facts_of(rule, EXAMPLES[name], on=on, partly=True) if name in EXAMPLES else {}
    parts = list(_parts((*(held.kind() for held in rule.provisions.values()), *example.values())))
    figures = [Fraction(part) for part in parts if isinstance(part, int | Decimal | Fraction)]
    numbers = {figure for figure in figures if abs(figure) < _HUGE}
    days = {part for part in parts if type(part) is datetime.date}
    days |= {part.date() for part in parts if isinstance(part, datetime.datetime)}
    texts = dict.fromkeys(part for part in parts if isinstance(part, str))
    return Seeds(
        numbers=tuple(sorted(numbers | {Fraction(day.year) for day in _days(decree, on)})),
        days=tuple(sorted({*days, *_days(decree, on), on})),
        texts=tuple(texts),
        example=example,
    )


@cache
def _days(decree: Decree, on: datetime.date) -> tuple[datetime.date, ...]:
    """The first and last day of a decree, and the ends of the years about them."""
    ends = [day for day in (decree.first_day, standing(decree, on=on).last_day) if day is not None]
    years = {year for day in ends for year in (day.year, day.year + 1)}
    return tuple(sorted({*ends, *(datetime.date(year, 12, 31) for year in years if year < datetime.MAXYEAR)}))


def _parts(value: object) -> Iterator[object]:
    """The numbers, days and texts inside a value."""
    if value is None or isinstance(value, bool | Term):
        return
    if isinstance(value, int | Decimal | Fraction | datetime.date | str):
        yield value
    elif isinstance(value, Bound):
        yield from _parts(value.figure)
    elif isinstance(value, Mapping):
        yield from chain.from_iterable(map(_parts, chain(value, value.values())))
    elif isinstance(value, tuple | frozenset):
        yield from chain.from_iterable(map(_parts, value))
    elif attrs.has(type(value)):
        fields = attrs.fields(cast("type[attrs.AttrsInstance]", type(value)))
        yield from chain.from_iterable(_parts(getattr(value, one.name)) for one in fields)


def domain_of(hint: Any, seeds: Seeds) -> Domain:  # noqa: PLR0911  # one case for each form of type
    """The values of a type, its kind's range kept."""
    kind, origin, args = kind_of(hint), get_origin(hint), get_args(hint)
    if kind is not None:
        return _of_kind(kind, args[0], seeds)
    if hint in _PLAIN:
        return _of_plain(hint, seeds)
    if isinstance(hint, type) and issubclass(hint, Term):
        return Domain(tuple(hint), whole=True)
    if origin is Literal:
        return Domain(args, whole=True)
    if origin in UNIONS:
        return _of_union(args, seeds)
    if origin is frozenset:
        return _of_sets(domain_of(args[0], seeds))
    if origin in SERIES:
        fixed = origin is tuple and Ellipsis not in args
        return _of_places(args, seeds) if fixed else _of_series(domain_of(args[0], seeds))
    if origin in OBJECTS or origin is collections.abc.Mapping:
        return _of_mappings(*(domain_of(arg, seeds) for arg in args))
    if attrs.has(origin or hint) and hint not in TEXTS:
        return _of_record(origin or hint, args, seeds)
    found = tuple(part for part in seeds.example.values() if isinstance(part, origin or hint))
    return Domain(found, whole=False)


_PLAIN: tuple[object, ...] = (bool, int, str, Decimal, Fraction, float, type(None))
_PLAIN += (datetime.date, datetime.datetime, datetime.time)


def _of_plain(hint: Any, seeds: Seeds) -> Domain:
    if hint is bool:
        return Domain((False, True), whole=True)
    if hint is type(None):
        return Domain((None,), whole=True)
    if hint is datetime.date:
        return Domain(_near(seeds.days), whole=False)
    if hint is datetime.datetime:
        days = thinned(_near(seeds.days), _LINE)
        moments = (datetime.datetime.combine(day, datetime.time(hour)) for day in days for hour in (0, 9, 20))
        return Domain(tuple(moments), whole=False)
    if hint is datetime.time:
        return Domain(tuple(datetime.time(hour) for hour in (0, 8, 12, 20)), whole=False)
    if hint is str:
        return Domain(seeds.texts or ("甲", "乙"), whole=False)
    return Domain(_numbers(seeds, Fraction(1) if hint is int else Fraction(1, 100)), whole=False)


def _of_kind(kind: Kind[Any], of: Any, seeds: Seeds) -> Domain:
    """The values that a kind takes."""
    if isinstance(kind, Plain):
        return _of_plain(kind.kind, seeds)
    if isinstance(kind, Whole) and kind.whole.stop - kind.whole.start <= _FEW:
        return Domain(tuple(kind.whole), whole=True)
    ends = getattr(kind, "ends", ())
    step = Fraction(1) if isinstance(kind, Whole) else Fraction(1, 100)
    numbers = seeds._replace(numbers=(*seeds.numbers, *(Fraction(end.figure) for end in ends)))
    chosen: Iterable[object] = _numbers(numbers, step) if ends or isinstance(kind, Whole | Measure) else ()
    return Domain(tuple(_taken(kind, (*chosen, *_of_plain(of, seeds).values))), whole=False)


def _taken(kind: Kind[Any], values: Iterable[object]) -> Iterator[object]:
    """The values that a kind does not refuse, as it takes them."""
    seen: set[object] = set()
    for value in values:
        try:
            found = kind.of(value, "")
        except PolicyError:
            continue
        if found not in seen:
            seen.add(found)
            yield found


def _numbers(seeds: Seeds, step: Fraction) -> tuple[int | Decimal | Fraction, ...]:
    """Each figure and its neighbours, and the ends of what is usual."""
    points = {Fraction(0), Fraction(1), Fraction(10**6)}
    for figure in seeds.numbers:
        near = (Fraction(floor(figure)), figure, Fraction(ceil(figure))) if step == 1 else (figure,)
        points |= {place + away for place in near for away in (-step, 0, step)}
    found = (_plain_number(point) for point in sorted(points))
    return tuple(number for number in found if step != 1 or isinstance(number, int))


def _plain_number(point: Fraction) -> int | Decimal | Fraction:
    if point.denominator == 1:
        return point.numerator
    rest = point.denominator
    for factor in (2, 5):
        while rest % factor == 0:
            rest //= factor
    return Decimal(point.numerator) / Decimal(point.denominator) if rest == 1 else point


def _near(days: tuple[datetime.date, ...]) -> tuple[datetime.date, ...]:
    """Each day and its neighbours."""
    found = {day + away * _DAY for day in days for away in (-1, 0, 1) if day.year < datetime.MAXYEAR}
    return tuple(sorted(found))


def _of_union(args: tuple[Any, ...], seeds: Seeds) -> Domain:
    """None first, then the values of each form that is no number of another."""
    numbers = [arg for arg in args if arg in (int, Decimal, Fraction, float)]
    rest = [arg for arg in args if arg not in numbers] + ([Decimal] if len(numbers) > 1 else numbers)
    parts = [domain_of(arg, seeds) for arg in sorted(rest, key=lambda arg: arg is not type(None))]
    return Domain(_once(chain.from_iterable(one.values for one in parts)), whole=all(one.whole for one in parts))


def _of_sets(inner: Domain) -> Domain:
    """All subsets of few; of many none, each alone, some pairs, and all."""
    if inner.whole and len(inner.values) <= _SET:
        sizes = range(len(inner.values) + 1)
        return Domain(tuple(frozenset(c) for size in sizes for c in combinations(inner.values, size)), whole=True)
    some = inner.values[:_LINE]
    sets = (*((one,) for one in some), *combinations(some[:_SET], 2))
    return Domain(_once((frozenset(), *map(frozenset, sets), frozenset(inner.values))), whole=False)


def _of_series(inner: Domain) -> Domain:
    """Empty, one, pairs, and runs of a few and of many."""
    one, two = thinned(inner.values, _LINE), thinned(inner.values, _SET)
    runs = ((value,) * length for value in two for length in (3, 6, 24))
    return Domain(((), *((value,) for value in one), *product(two, repeat=2), two * 2, *runs), whole=False)


def _of_places(args: tuple[Any, ...], seeds: Seeds) -> Domain:
    """A series of fixed length."""
    parts = [domain_of(arg, seeds) for arg in args]
    made = tuple(islice(product(*(one.values for one in parts)), _MANY))
    return Domain(made, whole=all(one.whole for one in parts) and prod(len(one.values) for one in parts) <= _MANY)


def _of_mappings(keys: Domain, values: Domain) -> Domain:
    """Empty, one entry, and every key with the same."""
    some, few = keys.values[:_SET], thinned(values.values, _SET)
    pairs = [{key: value} for key in some for value in few]
    full = [dict.fromkeys(keys.values[:_LINE], value) for value in few]
    return Domain(({}, *pairs, *(full if keys.values else ())), whole=False)


def _of_record(kind: Any, args: tuple[Any, ...], seeds: Seeds) -> Domain:
    """Records of the values of their fields, wrong ones left out: all of few, else each field varied around some."""
    bound = bound_types(kind) | dict(zip(getattr(kind, "__parameters__", ()), args, strict=False))
    hints = get_type_hints(kind, include_extras=True)
    fields = [one for one in attrs.fields(kind) if one.init]
    domains = [domain_of(bound.get(hints[one.name], hints[one.name]), seeds) for one in fields]
    size = prod(len(one.values) for one in domains)
    whole = size <= _MANY and all(one.whole for one in domains)
    rows = product(*(one.values for one in domains)) if size <= _MANY else _star(domains)
    names = [one.alias or one.name for one in fields]
    made = []
    for row in rows:
        try:
            made.append(kind(**dict(zip(names, row, strict=True))))
        except (PolicyError, ValueError, TypeError):  # a relation between fields is broken
            continue
    return Domain(tuple(made), whole=whole)


def _star(domains: list[Domain]) -> Iterator[tuple[object, ...]]:
    """Each field varied alone around some centres, which are the same each time."""
    chance = Random(7)  # a fixed choice, no secret
    for _ in range(_CENTRES):
        centre = [chance.choice(one.values) for one in domains]
        for place, one in enumerate(domains):
            for value in thinned(one.values, 6):
                yield (*centre[:place], value, *centre[place + 1 :])


def thinned(values: tuple[Any, ...], most: int) -> tuple[Any, ...]:
    """At most so many of the values, from the first to near the last."""
    count = len(values)
    return values if count <= most else tuple(values[place * count // most] for place in range(most))


def _once(values: Iterable[Any]) -> tuple[Any, ...]:
    """Each value once, in order; what cannot be looked up is compared."""
    found: list[Any] = []
    seen: set[Any] = set()
    for value in values:
        try:
            if (value, type(value)) in seen:
                continue
            seen.add((value, type(value)))
        except TypeError:
            if value in found:
                continue
        found.append(value)
    return tuple(found)
