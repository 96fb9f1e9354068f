"""From JSON to typed values.

A value that does not fit is an ``InvalidFacts`` whose faults carry their JSON paths.
"""

from __future__ import annotations

import datetime
import json
import re
import types
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import suppress
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from functools import cache, lru_cache
from itertools import islice
from operator import length_hint
from typing import Any, Union, cast, get_args, get_origin

import attrs
from cattrs import (
    AttributeValidationNote,
    BaseValidationError,
    ClassValidationError,
    Converter,
    ForbiddenExtraKeysError,
    IterableValidationError,
    IterableValidationNote,
)
from cattrs.gen import make_dict_structure_fn

from ...core import facts as kinds
from ...core.decree_numbers import DecreeNumber
from ...core.errors import Fault, InvalidFacts
from ...core.exact import DIGITS, decimal_of, digits_allowed, exact, index_of, overlong
from ...core.facts import TIME_OF_DAY, Kind, Means, Measure, Plain, Whole
from ...core.faults import NOTHING, shown
from ...core.figures import kind_of
from ...core.foreign import day_of, listed, moment_of, truth_of
from ...core.locators import Citation, Locator
from ...core.rules import Fact, Rule
from ...core.terms import Term

__all__ = [
    "DAY_FACT",
    "DECIMAL",
    "LONGEST",
    "LONGEST_TEXT",
    "MOMENT",
    "MOST_FAULTS",
    "MOST_ITEMS",
    "OBJECTS",
    "RATIO",
    "SERIES",
    "TEXTS",
    "TIME",
    "UNIONS",
    "day",
    "facts_of",
    "is_number",
    "is_term",
    "members",
    "parsed",
    "taker",
]

MOST_FAULTS = 100
"""Faults that one answer names; what follows them is not looked at."""
MOST_ITEMS = 200_000
"""Items that a series or a mapping may have."""
DAY_FACT = "on"
"""The fact that is the day of the question, which ``ask`` itself gives."""
LONGEST_TEXT = 2_000
LONGEST = 4_000_000
"""The characters that facts may have as a JSON text."""
_ABSURD_DIGITS = 1_000
_SHORT = 100
_NUMBERS = {int, Decimal, float, Fraction}
TEXTS = (Citation, DecreeNumber, Locator)
DECIMAL = re.compile(rf"-?[0-9]{{1,{DIGITS}}}(\.[0-9]{{1,{DIGITS}}})?")
RATIO = re.compile(rf"-?[0-9]{{1,{DIGITS}}}/[1-9][0-9]{{0,{DIGITS - 1}}}")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
MOMENT = re.compile(str(kinds.MOMENT.json_schema["pattern"]))
TIME = re.compile(TIME_OF_DAY)
_FORMED = re.compile(rf"({_DAY.pattern}T)?[0-9]{{2}}:[0-9]{{2}}(:[0-9]{{2}}(\.[0-9]{{1,9}})?)?(Z|[+-][0-9:]{{5}})?")
_EXISTS = {
    datetime.date: ("a day that the calendar has", "历法上有的日期"),
    datetime.datetime: ("a moment that calendar and clock have", "历法和钟表上有的时刻"),
    datetime.time: ("a time that the clock has", "钟表上有的时刻"),
}
"""What is said of a text that has the form of a day or a moment and is none."""
UNIONS = (Union, types.UnionType)
SERIES = (tuple, list, Sequence, frozenset)
OBJECTS = (Mapping, dict)


def facts_of(rule: Rule, given: object, *, on: datetime.date, partly: bool = False) -> dict[str, object]:
    """The typed facts of a rule from a JSON object; the fact named ``on`` is the day of the question.

    Args:
        rule: The rule.
        given: The object.
        on: The day of the question.
        partly: Whether facts may be left out; then nothing stands in their place, defaults neither.

    Raises:
        InvalidFacts: The object lacks a fact, has one too many, or a value does not fit; each with its path.
    """
    kind, names, takes_day = _record(rule, partly)
    try:
        record = _CONVERTER.structure(given, kind)
    except (BaseValidationError, InvalidFacts) as error:
        raise InvalidFacts.of(islice(_faults(error, "$"), MOST_FAULTS)) from None
    facts = {name: getattr(record, name) for name in names}
    if partly:
        facts = {name: value for name, value in facts.items() if value is not _LEFT_OUT}
    if takes_day:
        facts[DAY_FACT] = on
    return facts


def taker(fact: Fact) -> Callable[[object], object]:
    """How a value of one fact is taken, as ``facts_of`` takes it; what does not fit is an error of cattrs or ours.

    Numbers of Python's own, alone or in a series, are taken by their kind, which reads none of JSON's forms.
    """
    hook = _CONVERTER.get_structure_hook(fact.type)
    hint, args = _given(fact.type), get_args(_given(fact.type))
    if get_origin(hint) in (tuple, Sequence) and args[1:] in {(), (Ellipsis,)} and (item := _usual(_given(args[0]))):
        take, usual = item
        nulls = {_NONE} if args[0] is not _given(args[0]) else set()

        def series(values: object) -> object:
            if type(values) is list and len(values) <= MOST_ITEMS and {*map(type, values)} <= usual | nulls:
                return tuple([None if value is None else take(value, "") for value in values])
            return hook(values, fact.type)

        return series
    if (lone := _usual(hint)) is None:
        return lambda value: hook(value, fact.type)
    take, usual = lone
    return lambda value: take(value, "") if type(value) in usual else hook(value, fact.type)


_NONE = type(None)


def _given(hint: Any) -> Any:
    """The type of a fact that may be None, where it is given."""
    args = [arg for arg in get_args(hint) if arg is not _NONE] if get_origin(hint) in UNIONS else []
    return args[0] if len(args) == 1 else hint


def _usual(hint: Any) -> tuple[Callable[[Any, str], Any], set[type]] | None:
    """How a kind takes numbers of Python's own, and which."""
    kind = kind_of(hint)
    if isinstance(kind, Whole):
        return kind.of, {int}
    if isinstance(kind, Measure):
        return kind.exact, {int, float, Decimal}
    if isinstance(kind, Means):  # a fraction is dear to make, and a series repeats its values
        return lru_cache(_REMEMBERED, typed=True)(kind.of), {int, float, Decimal}
    return None


_REMEMBERED = 4_096


def day(value: object, fact: str, path: str) -> datetime.date:
    """The value as a day: a date, or its ISO text.

    Raises:
        InvalidFacts: The value is neither.
    """
    if (found := day_of(value)) is not None:
        return found
    allowed = "a day as YYYY-MM-DD", "形如YYYY-MM-DD的日期"
    if isinstance(value, str) and _DAY.fullmatch(value):
        with suppress(ValueError):
            return datetime.date.fromisoformat(value)
        allowed = _EXISTS[datetime.date]
    raise InvalidFacts(fact, value, *allowed, path=path)


def _record(rule: Rule, partly: bool) -> _Asked:  # noqa: FBT001  # as above
    """An attrs class with the rule's facts, their names, and whether it takes the day of the question; made once."""
    if (rule.name, partly) not in _RECORDS:
        asked = rule.facts
        fields = {
            fact.name: attrs.field(
                type=cast("type", fact.type),
                default=_LEFT_OUT if partly else attrs.NOTHING if fact.required else fact.default,
            )
            for fact in asked
            if fact.name != DAY_FACT
        }
        made = attrs.make_class("Facts", fields, kw_only=True, frozen=True)
        _RECORDS[rule.name, partly] = made, tuple(fields), len(fields) < len(asked)
    return _RECORDS[rule.name, partly]


_Asked = tuple[type[attrs.AttrsInstance], tuple[str, ...], bool]
_RECORDS: dict[tuple[str, bool], _Asked] = {}
_LEFT_OUT = object()


def _faults(error: BaseException, path: str) -> Iterator[Fault]:
    """Each fault of an error, with its JSON path."""
    if isinstance(error, ClassValidationError | IterableValidationError):
        noted, bare = error.group_exceptions()
        for inner, note in noted:
            yield from _faults(inner, path + _step(note))
        for inner in bare:
            yield from _faults(inner, path)
    elif isinstance(error, InvalidFacts):
        for fault in error.faults:
            place = path + fault.path.removeprefix("$").rstrip(".")
            yield attrs.evolve(fault, fact=_named(place), path=place)
    elif isinstance(error, ForbiddenExtraKeysError):
        known = ", ".join(field.name for field in attrs.fields(error.cl))
        for key in sorted(error.extra_fields, key=str):
            place = f"{path}.{str(key)[:_LONGEST_KEY]}"
            yield Fault(_named(place), shown(key), f"keys among {known}", f"仅限{known}", place)
    elif isinstance(error, KeyError):
        yield Fault(_named(path), NOTHING, "a value: the fact is required", "必填", path)
    else:
        raise error


_LONGEST_KEY = 60


def _step(note: AttributeValidationNote | IterableValidationNote) -> str:
    if isinstance(note, AttributeValidationNote):
        return f".{note.name}"
    return f"[{note.index}]" if isinstance(note.index, int) else f".{str(note.index)[:_LONGEST_KEY]}"


def _named(path: str) -> str:
    return path.removeprefix("$").removeprefix(".") or "facts"


def _refuse(value: object, en: str, zh: str) -> InvalidFacts:
    return InvalidFacts("", value, en, zh, path="$")


def _bool(value: object, _: object) -> bool:
    if (found := truth_of(value)) is None:
        raise _refuse(value, "true or false", "true或false")
    return found


def _int(value: object, _: object) -> int:
    number = None if isinstance(value, str) else decimal_of(value)
    if number is None or number != int(number):
        long = overlong(value)
        raise _refuse(value, *(("a whole number", "整数") if long is None else digits_allowed(long)))
    return int(number)


def _number(value: object, kind: object) -> Decimal | Fraction | int | None:
    kinds = (kind, *get_args(kind))
    if value is None and type(None) in kinds:
        return None
    if Fraction in kinds and isinstance(value, Fraction):
        return value
    if Fraction in kinds and isinstance(value, str) and RATIO.fullmatch(value):
        return Fraction(value)
    if isinstance(value, str) and DECIMAL.fullmatch(value):
        value = Decimal(value)
    number = exact(value, "")
    return number if (index := index_of(value)) is None else index


def _of_kind(hint: object, _: Converter) -> Callable[[object, object], object]:
    """How a value of a kind is read: as the kind takes it, once JSON's own forms are read."""
    kind = cast("Kind[Any]", kind_of(hint))
    if isinstance(kind, Whole | Means | Measure):
        return _numbers_of(kind)
    if isinstance(kind, Plain) and kind.kind in _BARE:
        form, bare = kind.kind, _BARE[kind.kind]
        return lambda value, _: kind.of(bare(value, form), "")
    return lambda value, _: kind.of(value, "")


def _numbers_of(kind: Whole | Means | Measure) -> Callable[[object, object], object]:
    """How a number of a kind is read; a whole one of the kind, of which a series has many, stays as it is."""
    allowed = kind.whole

    def read(value: object, _: object) -> object:
        if type(value) is int and value in allowed:
            return value
        if isinstance(kind, Whole):
            return kind.of(_int(value, int), "")
        if isinstance(kind, Means):
            return kind.of(_number(value, Fraction), "")
        return kind.exact(_number(value, Decimal), "")

    return read


def _str(value: object, _: object) -> str:
    if not isinstance(value, str) or len(value) > LONGEST_TEXT:
        raise _refuse(value, f"a text of at most {LONGEST_TEXT} characters", f"不超过{LONGEST_TEXT}个字的文字")
    return value


def _date(value: object, _: object) -> datetime.date:
    return day(value, "", "$")


def _stamp(value: object, kind: type[datetime.datetime] | type[datetime.time]) -> datetime.datetime | datetime.time:
    pattern, form = (MOMENT, "moment as YYYY-MM-DDTHH:MM") if kind is datetime.datetime else (TIME, "time as HH:MM")
    found = moment_of(value) if kind is datetime.datetime else value
    if isinstance(found, kind):
        return found
    if not isinstance(value, str) or not _FORMED.fullmatch(value):
        raise _refuse(value, f"a {form}", f"形如{form.rpartition(' ')[2]}的时刻")
    if pattern.fullmatch(value):
        with suppress(ValueError):
            return kind.fromisoformat(value)
    raise _refuse(value, *_EXISTS[kind])


def _term(value: object, kind: type[Term]) -> Term:
    if isinstance(value, kind):
        return value
    if not isinstance(value, str) or (found := members(kind).get(value)) is None:
        names = ", ".join(member.json for member in kind)
        raise _refuse(value, f"one of {names}", f"{names}之一")
    return found


@cache
def members(kind: type[Term]) -> Mapping[str, Term]:
    """The members by the name that JSON has, and by the words in which an answer shows them in either language."""
    shown_as = {words: member for member in kind for words in (member.zh, member.en)}
    return shown_as | {member.json: member for member in kind}


def _parsed(value: object, kind: type[Citation] | type[DecreeNumber] | type[Locator]) -> object:
    if isinstance(value, kind):
        return value
    text = _str(value, str)
    try:
        return kind.parse(text)
    except InvalidFacts as error:
        raise _refuse(text, error.faults[0].en, error.faults[0].zh) from None


def _items(value: object, kind: Any) -> tuple[object, ...] | frozenset[object]:
    value, args = _series(value), get_args(kind)
    kinds = args if get_origin(kind) is tuple and Ellipsis not in args else (args[0],) * len(value)
    if len(kinds) != len(value):
        raise _refuse(value, f"{len(kinds)} values", f"{len(kinds)}项")
    found, errors = [], []
    hook = _CONVERTER.get_structure_hook(args[0])
    for index, (item, part) in enumerate(zip(value, kinds, strict=True)):
        try:
            found.append((hook if part is args[0] else _CONVERTER.get_structure_hook(part))(item, part))
        except (BaseValidationError, InvalidFacts) as error:
            error.add_note(IterableValidationNote(f"item {index}", index, part))
            errors.append(error)
            if len(errors) == MOST_FAULTS:
                break
    if errors:
        raise IterableValidationError("items", errors, kind)
    return frozenset(found) if get_origin(kind) is frozenset else tuple(found)


def _series(value: object) -> Collection[Any]:
    """The series, short enough to be looked at."""
    if length_hint(value, 0) <= MOST_ITEMS:
        with suppress(InvalidFacts):
            return value if isinstance(value, frozenset | set) else listed(value, "")
    raise _refuse(value, f"a series of at most {MOST_ITEMS} values", f"不超过{MOST_ITEMS}项的数列")


def _pairs(value: object, kind: Any) -> dict[object, object]:
    if not isinstance(value, Mapping) or len(value) > MOST_ITEMS:
        raise _refuse(value, f"an object of at most {MOST_ITEMS} entries", f"不超过{MOST_ITEMS}项的对象")
    key_kind, item_kind = get_args(kind)
    found: dict[object, object] = {}
    errors = []
    for key, item in value.items():
        try:
            named = _CONVERTER.structure(key, key_kind)
            found[named] = _CONVERTER.structure(item, item_kind)
        except (BaseValidationError, InvalidFacts) as error:
            error.add_note(IterableValidationNote(f"entry {key!s:.60}", str(key), item_kind))
            errors.append(error)
            if len(errors) == MOST_FAULTS:
                break
    if errors:
        raise IterableValidationError("entries", errors, kind)
    return found


def _structured(kind: Any, converter: Converter) -> Callable[[object, object], object]:
    """How an attrs class is read: an object with its fields, all known, none missing that has no default."""
    from_dict = make_dict_structure_fn(kind, converter)

    def read(value: object, asked: object) -> object:
        if isinstance(value, get_origin(kind) or kind):
            return value
        if not isinstance(value, Mapping):
            raise _refuse(value, "an object", "对象")
        return from_dict(value, asked)

    return read


def _is_a(*origins: object) -> Callable[[object], bool]:
    return lambda kind: get_origin(kind) in origins


def is_number(kind: object) -> bool:
    kinds = set(get_args(kind)) - {type(None)} if get_origin(kind) in UNIONS else {kind}
    return kinds <= _NUMBERS and kinds != {int}


def is_term(kind: object) -> bool:
    return isinstance(kind, type) and issubclass(kind, Term)


_CONVERTER = Converter(detailed_validation=True, forbid_extra_keys=True)
for _plain, _hook in ((bool, _bool), (int, _int), (str, _str), (datetime.date, _date)):
    _CONVERTER.register_structure_hook(_plain, _hook)
for _timed in (datetime.datetime, datetime.time):
    _CONVERTER.register_structure_hook(_timed, _stamp)
_CONVERTER.register_structure_hook_factory(attrs.has, _structured)
for _written in TEXTS:
    _CONVERTER.register_structure_hook(_written, _parsed)
_CONVERTER.register_structure_hook_func(is_number, _number)
_CONVERTER.register_structure_hook_func(is_term, _term)
_CONVERTER.register_structure_hook_func(_is_a(*SERIES), _items)
_CONVERTER.register_structure_hook_func(_is_a(*OBJECTS), _pairs)
_CONVERTER.register_structure_hook_factory(lambda hint: kind_of(hint) is not None, _of_kind)
_BARE: dict[type, Callable[[Any, Any], object]] = {datetime.date: _date, datetime.datetime: _stamp}


def parsed(facts: str | bytes | Mapping[str, object]) -> object:
    """The facts as JSON values: exact numbers, and nothing that JSON does not have."""
    if isinstance(facts, Mapping):
        return facts
    if not isinstance(facts, str | bytes) or len(facts) > LONGEST:
        raise InvalidFacts("facts", facts, f"a JSON object of at most {LONGEST} characters", "JSON对象", path="$")
    try:
        text = facts if isinstance(facts, str) else facts.decode(json.detect_encoding(facts), "surrogatepass")
        found: object = json.loads(
            text,
            parse_float=_written_decimal,
            parse_int=_written_int,
            parse_constant=_written_decimal,
            object_pairs_hook=_once_each,
        )
    except (json.JSONDecodeError, UnicodeDecodeError) as error:
        raise InvalidFacts("facts", facts, f"a JSON object ({error.args[0]})", "JSON对象", path="$") from None
    except RecursionError:
        raise InvalidFacts("facts", facts, "JSON of little depth", "层次不深的JSON", path="$") from None
    if _HALF.search(text) and _halved(found):
        raise InvalidFacts("facts", facts, "JSON without half a character", "字符完整的JSON", path="$")
    return found


_HALF = re.compile(r"\\u[dD][89a-fA-F]|[\ud800-\udfff]")


def _halved(value: object) -> bool:
    """Whether half of a pair of surrogates stands alone: no encoding can write it, so no answer could be sent."""
    try:
        json.dumps(value, ensure_ascii=False, default=str).encode()
    except UnicodeEncodeError:
        return True
    return False


def _written_decimal(text: str) -> Decimal:
    """The number, or NaN, which every fact refuses by name, where its digits are beyond use."""
    try:
        return Decimal(text) if len(text) <= _ABSURD_DIGITS else Decimal("NaN")
    except InvalidOperation:
        return Decimal("NaN")


def _written_int(text: str) -> int | Decimal:
    return int(text) if len(text) <= _ABSURD_DIGITS else Decimal("NaN")


def _once_each(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        seen: set[str] = set()
        twice = next(key for key, _ in pairs if key in seen or seen.add(key))  # type: ignore[func-returns-value]  # add
        twice = twice.encode(errors="backslashreplace").decode()
        raise InvalidFacts(twice, "a key given twice", "each key once", "每个键一次", path=f"$..{twice}"[:_SHORT])
    return found
