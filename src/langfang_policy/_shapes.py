"""The JSON shapes of facts and answers: from JSON to typed values, and from types to JSON Schema.

A value that does not fit is an ``InvalidFacts`` whose faults carry their JSON paths.
"""

from __future__ import annotations

import datetime
import re
import types
from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Any, Literal, Union, cast, get_args, get_origin, get_type_hints, is_typeddict

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

from .core.decisions import plain
from .core.errors import Fault, InvalidFacts, shown
from .core.exact import DIGITS, exact, whole
from .core.locators import Citation, Locator
from .core.numbers import DecreeNumber
from .core.rules import Rule
from .core.terms import Term

__all__ = ["DAY_FACT", "MOST_FAULTS", "MOST_ITEMS", "day", "facts_of", "facts_schema", "value_schema"]

MOST_FAULTS = 100
"""Faults that one answer names; what follows them is not looked at."""
MOST_ITEMS = 200_000
"""Items that a series or a mapping may have."""
DAY_FACT = "on"
"""The fact that is the day of the question, which ``ask`` itself gives."""
_LONGEST_TEXT = 2_000
_NUMBERS = {int, Decimal, float, Fraction}
_TEXTS = (Citation, DecreeNumber, Locator)
_DECIMAL = re.compile(rf"-?[0-9]{{1,{DIGITS}}}(\.[0-9]{{1,{DIGITS}}})?")
_RATIO = re.compile(rf"-?[0-9]{{1,{DIGITS}}}/[1-9][0-9]{{0,{DIGITS - 1}}}")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_MOMENT = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2})?(Z|[+-][0-9]{2}:[0-9]{2})?")
_TIME = re.compile(r"[0-9]{2}:[0-9]{2}(:[0-9]{2})?")
_DRAFT = "https://json-schema.org/draft/2020-12/schema"


def facts_of(rule: Rule, given: object, *, on: datetime.date) -> dict[str, object]:
    """The typed facts of a rule from a JSON object; the fact named ``on`` is the day of the question.

    Raises:
        InvalidFacts: The object lacks a fact, has one too many, or a value does not fit; each with its path.
    """
    kind, takes_day = _record(rule)
    try:
        record = _CONVERTER.structure(given, kind)
    except (BaseValidationError, InvalidFacts) as error:
        found = [fault for fault, _ in zip(_faults(error, "$"), range(MOST_FAULTS), strict=False)]
        raise InvalidFacts.of(found) from None
    facts = {name: getattr(record, name) for name in attrs.fields_dict(type(record))}
    if takes_day:
        facts[DAY_FACT] = on
    return facts


def day(value: object, fact: str, path: str) -> datetime.date:
    """The value as a day: a date, or its ISO text.

    Raises:
        InvalidFacts: The value is neither.
    """
    if isinstance(value, datetime.date) and not isinstance(value, datetime.datetime):
        return value
    if isinstance(value, str) and _DAY.fullmatch(value):
        try:
            return datetime.date.fromisoformat(value)
        except ValueError:
            pass
    raise InvalidFacts(fact, value, "a day as YYYY-MM-DD", "形如YYYY-MM-DD的日期", path=path)


def facts_schema(rule: Rule) -> dict[str, object]:
    """JSON Schema of a rule's facts."""
    asked = [fact for fact in rule.facts if fact.name != DAY_FACT]
    properties: dict[str, object] = {}
    for fact in asked:
        words = fact.meaning + (f" Unit: {fact.unit}." if fact.unit else "")
        default = {} if fact.required else _default(fact.default)
        properties[fact.name] = {**value_schema(fact.type, given=True), "description": words, **default}
    return {
        "$schema": _DRAFT,
        "title": f"Facts of {rule.name}",
        "description": rule.summary,
        **_object(properties, [fact.name for fact in asked if fact.required]),
    }


def value_schema(kind: Any, *, given: bool, instead: Mapping[object, object] = types.MappingProxyType({})) -> Any:
    """JSON Schema of a type, as facts are given or as answers are written.

    Args:
        kind: The type.
        given: Whether a fact is described, whose numbers may be written in any way, or an answer.
        instead: Types to be replaced by others, such as type variables.
    """
    kind = instead.get(kind, kind)
    origin, args = get_origin(kind), get_args(kind)

    def inner(part: object) -> Any:
        return value_schema(part, given=given, instead=instead)

    if kind in _PLAIN_SCHEMAS:
        return dict(_PLAIN_SCHEMAS[kind])
    if _is_number(kind):
        forms = _GIVEN_NUMBER if given else _WRITTEN_NUMBER
        forms += (_TEXT_RATIO,) if given and Fraction in (kind, *args) else ()
        return {"anyOf": [*forms, {"type": "null"}] if type(None) in args else [*forms]}
    if origin in _UNIONS:
        return {"anyOf": [inner(part) for part in args]}
    if origin in _SERIES or origin in _OBJECTS:
        return _many_schema(origin, args, inner)
    if origin is Literal:
        return {"enum": list(args)}
    if _is_term(kind):
        return {"enum": [member.json for member in kind], "description": _first_line(kind)}
    return _record_schema(origin or kind, args, inner, given=given)


def _many_schema(origin: Any, args: tuple[Any, ...], inner: Callable[[object], Any]) -> dict[str, object]:
    """JSON Schema of a series or a mapping."""
    if origin in _OBJECTS:
        return {"type": "object", "additionalProperties": inner(args[1])}
    if origin is tuple and Ellipsis not in args:
        return {"type": "array", "prefixItems": [inner(part) for part in args], "items": False, "minItems": len(args)}
    return {"type": "array", "items": inner(args[0])}


def _record_schema(
    kind: Any, args: tuple[object, ...], inner: Callable[[object], Any], *, given: bool
) -> dict[str, object]:
    """JSON Schema of an attrs class, generic or not, or of a typed dictionary."""
    if is_typeddict(kind):
        hints = get_type_hints(kind)
        return _object({name: inner(hint) for name, hint in hints.items()}, list(hints))
    if not attrs.has(kind):
        raise TypeError(f"no JSON shape for {kind!r}")
    bound = dict(zip(getattr(kind, "__parameters__", ()), args, strict=False)) | _bound(kind)
    hints = get_type_hints(kind)
    fields = [field for field in attrs.fields(kind) if field.init or not given]
    properties = {
        field.name.lstrip("_"): value_schema(
            bound.get(hints[field.name], hints[field.name]), given=given, instead=bound
        )
        | (_default(field.default) if given else {})
        for field in fields
    }
    needed = [field.name.lstrip("_") for field in fields if not given or field.default is attrs.NOTHING]
    return {**_object(properties, needed), "description": _first_line(kind)}


def _default(value: object) -> dict[str, object]:
    """What holds where a value is left out, as JSON Schema says it; nothing where it is made anew each time."""
    anew = isinstance(value, attrs.Factory)  # type: ignore[arg-type]  # typed as a function, but a class
    return {} if anew or value is attrs.NOTHING else {"default": plain(value)}


def _bound(kind: type) -> dict[object, object]:
    """The types that the class's bases take for their type variables."""
    found: dict[object, object] = {}
    for base in getattr(kind, "__orig_bases__", ()):
        found.update(zip(getattr(get_origin(base), "__parameters__", ()), get_args(base), strict=False))
    return found


def _object(properties: Mapping[str, object], required: list[str]) -> dict[str, object]:
    return {"type": "object", "properties": dict(properties), "required": required, "additionalProperties": False}


def _first_line(kind: type) -> str:
    return (kind.__doc__ or "").strip().partition("\n")[0]


_UNIONS = (Union, types.UnionType)
_SERIES = (tuple, list, Sequence, frozenset)
_OBJECTS = (Mapping, dict)
_TEXT_NUMBER = {"type": "string", "pattern": f"^{_DECIMAL.pattern}$"}
_TEXT_RATIO = {"type": "string", "pattern": f"^{_RATIO.pattern}$"}
_GIVEN_NUMBER: tuple[dict[str, str], ...] = ({"type": "number"}, _TEXT_NUMBER)
_WRITTEN_NUMBER: tuple[dict[str, str], ...] = (
    {"type": "integer"},
    {"type": "string", "pattern": r"^-?[0-9]+(\.[0-9]+|/[0-9]+)?$"},
)
_PLAIN_SCHEMAS: dict[object, dict[str, object]] = {
    object: {},
    type(None): {"type": "null"},
    bool: {"type": "boolean"},
    int: {"type": "integer"},
    str: {"type": "string", "maxLength": _LONGEST_TEXT},
    datetime.date: {"type": "string", "format": "date"},
    datetime.datetime: {"type": "string", "pattern": f"^{_MOMENT.pattern}$"},
    datetime.time: {"type": "string", "pattern": f"^{_TIME.pattern}$"},
    **{kind: {"type": "string"} for kind in _TEXTS},
}


def _record(rule: Rule) -> tuple[type[attrs.AttrsInstance], bool]:
    """An attrs class with the rule's facts, and whether it takes the day of the question; made once."""
    if rule.name not in _RECORDS:
        asked = rule.facts
        fields = {
            fact.name: attrs.field(
                type=cast("type", fact.type), default=attrs.NOTHING if fact.required else fact.default
            )
            for fact in asked
            if fact.name != DAY_FACT
        }
        _RECORDS[rule.name] = attrs.make_class("Facts", fields, kw_only=True, frozen=True), len(fields) < len(asked)
    return _RECORDS[rule.name]


_RECORDS: dict[str, tuple[type[attrs.AttrsInstance], bool]] = {}


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
        yield Fault(_named(path), "nothing", "a value: the fact is required", "必填", path)
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
    if type(value) is not bool:
        raise _refuse(value, "true or false", "true或false")
    return value


def _int(value: object, _: object) -> int:
    if type(value) is int:
        return whole(value, "", at_least=None)
    if not isinstance(value, Decimal | float) or (number := exact(value, "")) != int(number):
        raise _refuse(value, "a whole number", "整数")
    return int(number)


def _number(value: object, kind: object) -> Decimal | Fraction | int | None:
    kinds = (kind, *get_args(kind))
    if value is None and type(None) in kinds:
        return None
    if Fraction in kinds and isinstance(value, Fraction):
        return value
    if Fraction in kinds and isinstance(value, str) and _RATIO.fullmatch(value):
        return Fraction(value)
    if isinstance(value, str) and _DECIMAL.fullmatch(value):
        value = Decimal(value)
    number = exact(value, "")
    return value if type(value) is int else number


def _str(value: object, _: object) -> str:
    if not isinstance(value, str) or len(value) > _LONGEST_TEXT:
        raise _refuse(value, f"a text of at most {_LONGEST_TEXT} characters", f"不超过{_LONGEST_TEXT}个字的文字")
    return value


def _date(value: object, _: object) -> datetime.date:
    return day(value, "", "$")


def _stamp(value: object, kind: type[datetime.datetime] | type[datetime.time]) -> datetime.datetime | datetime.time:
    pattern, form = (_MOMENT, "YYYY-MM-DDTHH:MM") if kind is datetime.datetime else (_TIME, "HH:MM")
    if isinstance(value, kind):
        return value
    if isinstance(value, str) and pattern.fullmatch(value):
        try:
            return kind.fromisoformat(value)
        except ValueError:
            pass
    raise _refuse(value, f"a moment as {form}", f"形如{form}的时刻")


def _term(value: object, kind: type[Term]) -> Term:
    if isinstance(value, kind):
        return value
    members = {member.json: member for member in kind}
    if not isinstance(value, str) or value not in members:
        names = ", ".join(members)
        raise _refuse(value, f"one of {names}", f"{names}之一")
    return members[value]


def _parsed(value: object, kind: type[Citation] | type[DecreeNumber] | type[Locator]) -> object:
    if isinstance(value, kind):
        return value
    text = _str(value, str)
    try:
        return kind.parse(text)
    except InvalidFacts as error:
        raise _refuse(text, error.faults[0].en, error.faults[0].zh) from None


def _items(value: object, kind: Any) -> tuple[object, ...] | frozenset[object]:
    if not isinstance(value, Sequence | frozenset) or isinstance(value, str | bytes) or len(value) > MOST_ITEMS:
        raise _refuse(value, f"a series of at most {MOST_ITEMS} values", f"不超过{MOST_ITEMS}项的数列")
    args = get_args(kind)
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


def _is_number(kind: object) -> bool:
    kinds = set(get_args(kind)) - {type(None)} if get_origin(kind) in _UNIONS else {kind}
    return kinds <= _NUMBERS and kinds != {int}


def _is_term(kind: object) -> bool:
    return isinstance(kind, type) and issubclass(kind, Term)


_CONVERTER = Converter(detailed_validation=True, forbid_extra_keys=True)
for _plain, _hook in ((bool, _bool), (int, _int), (str, _str), (datetime.date, _date)):
    _CONVERTER.register_structure_hook(_plain, _hook)
for _timed in (datetime.datetime, datetime.time):
    _CONVERTER.register_structure_hook(_timed, _stamp)
_CONVERTER.register_structure_hook_factory(attrs.has, _structured)
for _written in _TEXTS:
    _CONVERTER.register_structure_hook(_written, _parsed)
_CONVERTER.register_structure_hook_func(_is_number, _number)
_CONVERTER.register_structure_hook_func(_is_term, _term)
_CONVERTER.register_structure_hook_func(_is_a(*_SERIES), _items)
_CONVERTER.register_structure_hook_func(_is_a(*_OBJECTS), _pairs)
