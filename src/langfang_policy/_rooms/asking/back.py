"""Decisions to JSON and back: what JSON cannot tell of a value stands beside it, by its path.

``Decision.json`` writes a level of alert, a day and a text alike. The types beside it say which is which, by public
names, so that what is read back equals what was written, findings and the decisions inside included.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Collection, Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from importlib import import_module
from importlib.util import find_spec
from typing import Any

import attrs

from ..._modules import MODULES, PACKAGE
from ...core.bounds import Bound, Side, Unit, bound
from ...core.decisions import Decision, Part, decision_of_json
from ...core.decree_numbers import DecreeNumber
from ...core.errors import InvalidFacts
from ...core.findings import Finding
from ...core.forms import plain
from ...core.locators import Citation, Locator
from ...core.terms import Term

__all__ = ["decision_of", "json_of"]

Json = dict[str, Any]
_HOUR = 3600


def json_of(decision: Decision[Any]) -> Json:
    """The decision as ``Decision.json`` writes it, with the types that JSON does not tell."""
    return {**decision.json(), "types": dict(_types_of_tree(decision, ""))}


def decision_of(given: Mapping[str, Any]) -> Decision[Any]:
    """The decision that ``json_of`` wrote; without its types, what was seen and answered stays as JSON has it.

    Raises:
        InvalidFacts: It is none.
    """
    try:
        types = given.get("types", {})
        findings = [
            {**one, **{name: _typed(one[name], f"findings[{place}].{name}", types) for name in _SEEN}}
            for place, one in enumerate(given["findings"])
        ]
        tree = _typed_tree({**given, "findings": findings}, "", types)
        return decision_of_json(tree, tree["value"])
    except InvalidFacts:
        raise
    except (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError) as error:
        words = f"what a decision was written as ({error})", "决定写成的JSON"
        raise InvalidFacts("decision", given, *words, path="$") from None


_SEEN = ("observed", "required")


def _types_of_tree(decision: Decision[Any], path: str) -> Iterator[tuple[str, str]]:
    """The types of an answer, of the findings where the tree begins, and of the answers inside."""
    yield from _types(decision.value, f"{path}value")
    if not path:
        for place, finding in enumerate(decision.findings):
            for name in _SEEN:
                yield from _types(getattr(finding, name), f"findings[{place}].{name}")
    for place, reason in enumerate(decision.reasons):
        if not isinstance(reason, Finding):
            inner = reason.decision if isinstance(reason, Part) else reason
            yield from _types_of_tree(inner, f"{path}reasons[{place}].")


def _typed_tree(tree: Any, path: str, types: Mapping[str, str]) -> Any:
    """The tree with its answers as what they are."""
    if isinstance(tree, int):
        return tree
    reasons = [_typed_tree(one, f"{path}reasons[{place}].", types) for place, one in enumerate(tree["reasons"])]
    return {**tree, "value": _typed(tree["value"], f"{path}value", types), "reasons": reasons}


def _types(value: Any, path: str) -> Iterator[tuple[str, str]]:
    """The type of a value at its path, and of what is inside it, where JSON does not tell."""
    if value is None or isinstance(value, bool | int | str):
        return
    if not isinstance(value, tuple) or isinstance(value, Finding | Bound):
        yield path, _name(value)
    for inside, part in _parts(value):
        yield from _types(part, path + inside)
    if isinstance(value, Decision):
        yield from ((f"{path}.{inside}", name) for inside, name in _types_of_tree(value, ""))


def _parts(value: Any) -> Iterator[tuple[str, Any]]:
    """What is inside a value, each with the rest of its path."""
    if isinstance(value, Finding):
        yield from ((f".{name}", getattr(value, name)) for name in _SEEN)
    elif isinstance(value, Bound):
        yield ".figure", value.figure
    elif isinstance(value, tuple | frozenset):
        yield from ((f"[{place}]", part) for place, part in enumerate(_in_order(value)))
    elif isinstance(value, Mapping):
        yield from ((f".keys[{place}]", key) for place, key in enumerate(value))
        yield from ((f".values[{place}]", part) for place, part in enumerate(value.values()))
    elif type(value) not in _NAMES and not isinstance(value, Term):
        yield from ((f".{field.alias}", getattr(value, field.name)) for field in _fields(type(value)))


def _in_order(values: Collection[Any]) -> Collection[Any]:
    """The values in the order in which JSON has them."""
    return sorted(values, key=lambda value: str(plain(value))) if isinstance(values, frozenset) else values


def _typed(given: Any, path: str, types: Mapping[str, str]) -> Any:
    """The value that JSON holds at a path."""
    name = types.get(path)
    if isinstance(given, list):
        parts = [_typed(part, f"{path}[{place}]", types) for place, part in enumerate(given)]
        return frozenset(parts) if name == _SET else tuple(parts)
    if name is None:
        return given
    if name in _READ:
        return _READ[name](given)
    if (read := _WITH_PARTS.get(name.partition(":")[0])) is not None:
        return read(given, path, types)
    kind = _class_of(name)
    if issubclass(kind, Term):
        return kind[given.upper()]
    return kind(
        **{
            field.alias: _typed(given[field.name.lstrip("_")], f"{path}.{field.alias}", types)
            for field in _fields(kind)
        }
    )


def _fields(kind: Any) -> list[Any]:
    return [field for field in attrs.fields(kind) if field.init]


def _mapping(given: Any, path: str, types: Mapping[str, str]) -> dict[Any, Any]:
    keys = [_typed(key, f"{path}.keys[{place}]", types) for place, key in enumerate(given)]
    parts = [_typed(part, f"{path}.values[{place}]", types) for place, part in enumerate(given.values())]
    return dict(zip(keys, parts, strict=True))


def _decision(given: Any, path: str, types: Mapping[str, str]) -> Decision[Any]:
    start = f"{path}."
    inner = {name.removeprefix(start): kind for name, kind in types.items() if name.startswith(start)}
    return decision_of({**given, "types": inner})


def _finding(given: Any, path: str, types: Mapping[str, str]) -> Finding:
    return Finding.of_json({**given, **{name: _typed(given[name], f"{path}.{name}", types) for name in _SEEN}})


def _bound(given: Any, path: str, types: Mapping[str, str]) -> Bound:
    _, word, unit = types[path].split(":")
    figure = _typed(given["figure"], f"{path}.figure", types)
    return bound(Side[given["bound"].upper()], figure, word, Unit(given["unit"] or "", unit))


def _name(value: Any) -> str:
    """The public name of a value's type; a bound's has what JSON leaves out, the law's word and the Chinese unit."""
    if isinstance(value, Bound):
        return f"bound:{value.word}:{value.unit.zh}"
    kind = type(value)
    if (name := _NAMES.get(kind)) is not None:
        return name
    home = kind.__module__.removeprefix(f"{PACKAGE}.")
    if not home.startswith("core."):
        home = home.removeprefix("_rooms.").partition(".")[0]  # the door of a room
    name = f"{home}.{kind.__name__}"
    if _offered(name) is not kind:
        raise TypeError(f"{kind.__name__} has no public name")
    return name


def _class_of(name: str) -> type[Any]:
    """The type of a public name."""
    if (found := _offered(name)) is None:
        words = "the name of a type that the library offers", "本库类型的名称"
        raise InvalidFacts("types", name, *words, path="$.types")
    return found


@lru_cache(maxsize=1024)
def _offered(name: str) -> type[Any] | None:
    """The term or record that a door of a decree or a module of core offers by the name; None where there is none."""
    home, _, kind = name.rpartition(".")
    if home in MODULES or (_CORE.fullmatch(home) and find_spec(f"{PACKAGE}.{home}")):
        module = import_module(f"{PACKAGE}.{home}")
        found = getattr(module, kind) if kind in module.__all__ else None
        if isinstance(found, type) and (issubclass(found, Term) or attrs.has(found)):
            return found
    return None


_CORE = re.compile(r"core\.[a-z_]+")
_SET = "set"
_NAMES: dict[type, str] = {
    Decimal: "decimal",
    Fraction: "ratio",
    datetime.date: "day",
    datetime.datetime: "moment",
    datetime.time: "time",
    datetime.timedelta: "span",
    Citation: "citation",
    Locator: "locator",
    DecreeNumber: "number",
    frozenset: _SET,
    dict: "mapping",
    Decision: "decision",
    Finding: "finding",
}
_READ: dict[str, Callable[[Any], object]] = {
    "decimal": Decimal,
    "ratio": Fraction,
    "day": datetime.date.fromisoformat,
    "moment": datetime.datetime.fromisoformat,
    "time": datetime.time.fromisoformat,
    "span": lambda hours: datetime.timedelta(microseconds=int(Fraction(hours) * _HOUR * 1_000_000)),
    "citation": Citation.parse,
    "locator": Locator.parse,
    "number": DecreeNumber.parse,
}
_WITH_PARTS: dict[str, Callable[[Any, str, Mapping[str, str]], object]] = {
    "bound": _bound,
    "mapping": _mapping,
    "decision": _decision,
    "finding": _finding,
}
