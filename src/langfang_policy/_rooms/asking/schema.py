"""Types as JSON Schema 2020-12: one definition a kind, closed set or record, with words in either language."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any, Literal, cast, get_args, get_origin, get_type_hints

import attrs

from ...core.bounds import Bound
from ...core.decrees import Decree
from ...core.facts import MOMENT, Kind, Means, Places, Plain, Text, Whole
from ...core.faults import Language
from ...core.figures import Readings, bound_types, entries_of_docstring, figure_words, kind_of, places_of, title_of
from ...core.findings import Finding
from ...core.forms import plain
from ...core.rules import PROVISIONS, Fact, Rule
from ...core.terms import Reading, Term, Words
from .examples import EXAMPLES
from .outcomes import BoundJson, FindingJson
from .reading import (
    DAY_FACT,
    DECIMAL,
    LONGEST_TEXT,
    OBJECTS,
    RATIO,
    SERIES,
    TEXTS,
    TIME,
    UNIONS,
    is_number,
    is_term,
)

__all__ = ["facts_schema", "group_of", "spoken", "value_schema"]

_DRAFT = "https://json-schema.org/draft/2020-12/schema"
Shape = dict[str, Any]


def facts_schema(rule: Rule, language: Language = "en", decree: Decree | None = None) -> Shape:
    """JSON Schema of a rule's facts, its words in the language; with the decree, its days in force too."""
    asked = [fact for fact in rule.facts if fact.name != DAY_FACT]
    writer = _Writer(given=True, language=language)
    properties = {fact.name: writer.fact(fact, rule) for fact in asked}
    title = rule.title if language == "zh" and rule.title else spoken(rule.name.rpartition(".")[2])
    return {
        "$schema": _DRAFT,
        "title": title,
        **({"description": rule.summary} if language == "en" else {}),
        "x-clause": [str(citation) for citation in rule.citations],
        "x-takes-day": len(asked) < len(rule.facts),
        **({} if decree is None else _days(decree)),
        **_object(properties, [fact.name for fact in asked if fact.required]),
        **({"examples": [EXAMPLES[rule.id]]} if rule.id in EXAMPLES else {}),
        **writer.definitions(),
    }


def value_schema(kind: Any, *, given: bool, language: Language = "en") -> Shape:
    """JSON Schema of a type, as facts are given or as answers are written.

    Args:
        kind: The type.
        given: Whether a fact is described, whose numbers may be written in any way, or an answer.
        language: The language of its words.
    """
    writer = _Writer(given=given, language=language)
    return {**writer.of(kind), **writer.definitions()}


def group_of(fact: Fact) -> Literal["fact", "figure", "reading"]:
    """Whether a fact is one of the case, a figure of the decree, or a reading of its text."""
    if type(fact.default) in PROVISIONS:
        return "figure"
    return "reading" if isinstance(fact.default, Reading | Readings) else "fact"


def spoken(name: str) -> str:
    """A name of the code as a person reads it in a form, where nobody wrote one.

    >>> spoken("daily_aqi"), spoken("floor_area_m2"), spoken("AlertGrading")
    ('Daily AQI', 'Floor area, m²', 'Alert grading')
    """
    words = _NEW_WORD.sub("_", name).split("_")
    said = [_ALOUD.get(word, word if word.isupper() else word.lower()) for word in words]
    unit = _UNITS.get(words[-1]) if words[1:] else None
    line = " ".join(said) if unit is None else f"{' '.join(said[:-1])}, {unit}"
    return line[:1].upper() + line[1:]


def _days(decree: Decree) -> Shape:
    """The days in force of a decree, stated or presumed."""
    standing = decree.standing(datetime.date.min).json()
    days = {f"x-{key.replace('_', '-')}": standing[key] for key in ("first_day", "last_day", "last_known")}
    return {"x-decree": str(decree.number), **days}


class _Writer:
    """Writes types as schemas and keeps the definitions that they share."""

    def __init__(self, *, given: bool, language: Language) -> None:
        self.given, self.language = given, language
        self._defs: dict[str, Shape] = {}
        self._names: dict[object, str] = {}

    def definitions(self) -> Shape:
        """What the schemas refer to."""
        return {"$defs": dict(sorted(self._defs.items()))} if self._defs else {}

    def fact(self, fact: Fact, rule: Rule) -> Shape:
        """A fact with its words, its unit, its clause and its group."""
        kind = kind_of(fact.type)
        unit = fact.unit_zh if self.language == "zh" else fact.unit
        words: Shape = {"title": fact.zh if self.language == "zh" and fact.zh else spoken(fact.name)}
        if self.language == "en":
            words["description"] = fact.meaning + (f" Unit: {fact.unit}." if fact.unit else "")
        elif kind is not None:
            words["description"] = kind.zh
        words |= {"x-unit": unit} if unit else {}
        clauses = rule.citations
        if type(fact.default) in PROVISIONS:
            clauses = PROVISIONS[type(fact.default)].citations
        elif isinstance(fact.default, Reading) and fact.default.clauses():
            clauses = fact.default.clauses()
        words |= {"x-clause": [str(citation) for citation in clauses], "x-group": group_of(fact)}
        return {**self.of(fact.type), **words, **({} if fact.required else _default(fact.default))}

    def of(self, kind: Any, instead: Mapping[object, object] | None = None) -> Shape:
        """The schema of a type; ``instead`` are the types that stand for type variables."""
        bound = instead or {}
        kind = bound.get(kind, kind)
        origin, args = get_origin(kind), get_args(kind)
        if (known := kind_of(kind)) is not None:
            stated = None if self.given else places_of(kind)
            return self._refer((known, stated), known.name, lambda: self._kind(known, stated))
        if kind in _PLAIN_SCHEMAS:
            return dict(_PLAIN_SCHEMAS[kind])
        if is_number(kind):
            number = Fraction if Fraction in (kind, *args) else Decimal
            told = self._refer(number, _EXACT[number][0], lambda: self._number(number))
            return self._either([told, {"type": "null"}]) if type(None) in args else told
        if origin in UNIONS:
            return self._either(self.of(part, bound) for part in args)
        if origin in SERIES or origin in OBJECTS:
            return self._many(origin, args, bound)
        if origin is Literal:
            return {"enum": list(args)}
        if is_term(kind):
            return self._refer(kind, kind.__name__, lambda: self._term(kind))
        return self._record(_IN_JSON.get(kind, origin or kind), args, bound)

    def _refer(self, key: object, name: str, write: Any) -> Shape:
        """A reference to the definition of a thing, which is written when it is first met."""
        if key not in self._names:
            taken = set(self._names.values())
            self._names[key] = name if name not in taken else f"{name}-{sum(one.startswith(name) for one in taken) + 1}"
            self._defs[self._names[key]] = {}
            self._defs[self._names[key]] = write()
        return {"$ref": f"#/$defs/{self._names[key]}"}

    def _either(self, forms: Iterable[Shape]) -> Shape:
        """Alternatives, each with a title: a form that lets a person choose has nothing else to show."""
        return {"anyOf": [form if "$ref" in form else {**form, "title": self._alternative(form)} for form in forms]}

    def _alternative(self, form: Shape) -> str:
        """What an alternative without a definition of its own is called."""
        return _ALTERNATIVES[str(form.get("format", form.get("type", "string")))].text(self.language)

    def _exactly(self, forms: Iterable[Shape], title: str) -> Shape:
        """An exact number in each of the forms in which it may be written, marked as what it is."""
        return {
            "anyOf": [{**form, "title": self._alternative(_AS_TEXT if "pattern" in form else form)} for form in forms],
            "title": title,
            "x-exact": True,
        }

    def _number(self, kind: type[Decimal | Fraction]) -> Shape:
        """Any exact number, or ratio, as facts may give it or as answers write it."""
        forms = _GIVEN_NUMBER if self.given else _WRITTEN_NUMBER
        forms += (_TEXT_RATIO,) if self.given and kind is Fraction else ()
        return self._exactly(forms, _EXACT[kind][1].text(self.language))

    def _kind(self, kind: Kind[Any], stated: Places | None = None) -> Shape:
        words: Shape = {"title": kind.zh if self.language == "zh" else kind.en}
        if kind.unit.en:
            words["x-unit"] = kind.unit.zh if self.language == "zh" else kind.unit.en
        if isinstance(kind, Plain | Text | Whole):
            return {**kind.json_schema, **words}
        if self.given:
            return {**self._exactly(cast("list[Shape]", kind.json_schema["anyOf"]), words["title"]), **words}
        if stated is not None:
            words["x-more-places"] = stated.more
            words |= {} if stated.factors == 1 else {"x-factors": stated.factors}
        if isinstance(kind, Means):
            words["x-ratio"] = True
        return {**self._exactly(_WRITTEN_NUMBER, words["title"]), **words}

    def _term(self, kind: type[Term]) -> Shape:
        chinese = self.language == "zh"
        members = []
        for one in kind:
            words: Shape = {"title": one.zh if chinese else one.en}
            if isinstance(one, Reading) and one.why.zh:
                words["description"] = one.why.text(self.language)
            elif not chinese:
                words["description"] = one.zh
            members.append({"const": one.json, **words})
        return {"type": "string", "oneOf": members, **self._words_of(kind)}

    def _words_of(self, kind: Any) -> Shape:
        title = title_of(kind)
        if self.language == "zh":
            return {"title": title or kind.__name__}
        return {"title": spoken(kind.__name__), "description": _said_of(kind)}

    def _many(self, origin: Any, args: tuple[Any, ...], bound: Mapping[object, object]) -> Shape:
        """A series or a mapping."""
        if origin in OBJECTS:
            keys = self.of(args[0], bound) if is_term(args[0]) else {}
            named = {"propertyNames": keys} if keys else {}
            return {"type": "object", "additionalProperties": self.of(args[1], bound), **named}
        if origin is tuple and Ellipsis not in args:
            parts = [self.of(part, bound) for part in args]
            return {"type": "array", "prefixItems": parts, "items": False, "minItems": len(args)}
        told = {"type": "array", "items": self.of(args[0], bound)}
        return {**told, "x-set": True} if origin is frozenset else told

    def _record(self, kind: Any, args: tuple[object, ...], bound: Mapping[object, object]) -> Shape:
        """An attrs class, generic or not, or a typed dictionary."""
        if hasattr(kind, "__required_keys__"):  # a typed dictionary, of either maker
            hints = get_type_hints(kind)
            return _object({name: self.of(hint) for name, hint in hints.items()}, list(hints))
        if not attrs.has(kind):
            raise TypeError(f"no JSON shape for {kind!r}")
        inner = dict(zip(getattr(kind, "__parameters__", ()), args, strict=False)) | bound_types(kind)
        inner = {key: bound.get(value, value) for key, value in inner.items()}
        key = (kind, *inner.values())
        return self._refer(key, kind.__name__, lambda: self._fields(kind, inner))

    def _fields(self, kind: Any, bound: Mapping[object, object]) -> Shape:
        hints = get_type_hints(kind, include_extras=True)
        told, figures = entries_of_docstring(kind, "Attributes"), figure_words(kind)
        chinese = self.language == "zh"
        properties: dict[str, Shape] = {}
        fields = [field for field in attrs.fields(kind) if field.init or not self.given]
        for field in fields:
            name = field.name.lstrip("_")
            meant = figures.get(field.name) or told.get(field.name)
            words: Shape = {"title": spoken(name)}
            if chinese:
                words = {"title": (meant and meant.zh) or _title_within(hints[field.name]) or name}
            elif said := (meant and meant.en) or _said_within(hints[field.name]):
                words["description"] = said
            words |= {"x-clause": [str(field.metadata["at"])]} if "at" in field.metadata else {}
            default = _default(field.default) if self.given else {}
            properties[name] = {**self.of(hints[field.name], bound), **words, **default}
        needed = [field.name.lstrip("_") for field in fields if not self.given or field.default is attrs.NOTHING]
        return {**_object(properties, needed), **self._words_of(kind)}


def _default(value: object) -> Shape:
    """What holds where a value is left out, as JSON Schema says it; nothing where it is made anew each time."""
    anew = isinstance(value, attrs.Factory)  # type: ignore[arg-type]  # typed as a function, but a class
    return {} if anew or value is attrs.NOTHING else {"default": plain(value)}


def _object(properties: Mapping[str, object], required: list[str]) -> Shape:
    return {"type": "object", "properties": dict(properties), "required": required, "additionalProperties": False}


def _said_of(kind: Any) -> str:
    """The first line of what a class says of itself, without its Chinese title."""
    return (kind.__doc__ or "").strip().partition("\n")[0].replace(f" ({title_of(kind)})", "")


def _said_within(hint: Any) -> str | None:
    """What a field's type says of itself: what a field is that has no words of its own."""
    return _said_of(hint) if isinstance(hint, type) and is_term(hint) else None


def _title_within(hint: Any) -> str | None:
    """The Chinese title of a field's type: what a field is called that has no name of its own, as a reading has not."""
    return title_of(hint) if isinstance(hint, type) and is_term(hint) else None


_IN_JSON: dict[object, Any] = {Finding: FindingJson, Bound: BoundJson}
_TEXT_NUMBER = {"type": "string", "pattern": f"^{DECIMAL.pattern}$"}
_TEXT_RATIO = {"type": "string", "pattern": f"^{RATIO.pattern}$"}
_GIVEN_NUMBER: tuple[Shape, ...] = ({"type": "number"}, _TEXT_NUMBER)
_WRITTEN_NUMBER: tuple[Shape, ...] = (
    {"type": "integer"},
    {"type": "string", "pattern": r"^-?[0-9]+(\.[0-9]+|/[0-9]+)?$"},
)
_EXACT: dict[type[Decimal | Fraction], tuple[str, Words]] = {
    Decimal: ("exact-number", Words("数", "a number")),
    Fraction: ("exact-ratio", Words("数或分数", "a number or a ratio")),
}
_ALTERNATIVES = {
    "null": Words("未填", "not given"),
    "boolean": Words("是或否", "yes or no"),
    "integer": Words("整数", "a whole number"),
    "number": Words("数", "a number"),
    "digits": Words("以文字写出的数", "a number, written as text"),
    "string": Words("文字", "a text"),
    "date": Words("日期", "a day"),
    "array": Words("数列", "a series"),
    "object": Words("对应表", "a table"),
}
_AS_TEXT = {"type": "digits"}
_NEW_WORD = re.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_ALOUD = {"aqi": "AQI", "m2": "m²", "gdp": "GDP", "vocs": "VOCs"}
_UNITS = {"m2": "m²", "m": "m", "km": "km", "mu": "mu", "yuan": "yuan"}
_PLAIN_SCHEMAS: dict[object, Shape] = {
    object: {},
    type(None): {"type": "null"},
    bool: {"type": "boolean"},
    int: {"type": "integer"},
    str: {"type": "string", "maxLength": LONGEST_TEXT},
    datetime.date: {"type": "string", "format": "date"},
    datetime.datetime: MOMENT.json_schema,
    datetime.time: {"type": "string", "pattern": f"^{TIME.pattern}$"},
    **{kind: {"type": "string"} for kind in TEXTS},
}
