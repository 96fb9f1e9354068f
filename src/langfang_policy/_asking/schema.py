"""Types as JSON Schema."""

from __future__ import annotations

import datetime
import types
from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import Any, Literal, get_args, get_origin, get_type_hints, is_typeddict

import attrs

from ..core.forms import plain
from ..core.rules import Rule
from .reading import (
    DAY_FACT,
    DECIMAL,
    LONGEST_TEXT,
    MOMENT,
    OBJECTS,
    RATIO,
    SERIES,
    TEXTS,
    TIME,
    UNIONS,
    is_number,
    is_term,
)

__all__ = ["facts_schema", "value_schema"]

_DRAFT = "https://json-schema.org/draft/2020-12/schema"


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
    if is_number(kind):
        forms = _GIVEN_NUMBER if given else _WRITTEN_NUMBER
        forms += (_TEXT_RATIO,) if given and Fraction in (kind, *args) else ()
        return {"anyOf": [*forms, {"type": "null"}] if type(None) in args else [*forms]}
    if origin in UNIONS:
        return {"anyOf": [inner(part) for part in args]}
    if origin in SERIES or origin in OBJECTS:
        return _many_schema(origin, args, inner)
    if origin is Literal:
        return {"enum": list(args)}
    if is_term(kind):
        return {"enum": [member.json for member in kind], "description": _first_line(kind)}
    return _record_schema(origin or kind, args, inner, given=given)


def _many_schema(origin: Any, args: tuple[Any, ...], inner: Callable[[object], Any]) -> dict[str, object]:
    """JSON Schema of a series or a mapping."""
    if origin in OBJECTS:
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


_TEXT_NUMBER = {"type": "string", "pattern": f"^{DECIMAL.pattern}$"}
_TEXT_RATIO = {"type": "string", "pattern": f"^{RATIO.pattern}$"}
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
    str: {"type": "string", "maxLength": LONGEST_TEXT},
    datetime.date: {"type": "string", "format": "date"},
    datetime.datetime: {"type": "string", "pattern": f"^{MOMENT.pattern}$"},
    datetime.time: {"type": "string", "pattern": f"^{TIME.pattern}$"},
    **{kind: {"type": "string"} for kind in TEXTS},
}
