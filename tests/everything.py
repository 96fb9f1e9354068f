"""What the tests over all decrees share; it loads every door."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

import jsonschema
import pytest

from langfang_policy import MODULES, registry
from langfang_policy.core.rules import Rule

__all__ = ["EVERY_DOOR", "RULES", "of_door", "unnamed", "well_formed", "without_words"]

RULES = {entry.id: entry.thing for entry in registry.entries() if isinstance(entry.thing, Rule)}
"""Every rule by its id."""
EVERY_DOOR = pytest.mark.parametrize("door", MODULES)
"""One test a door rather than a rule where a rule's share is a fraction of what a test costs; it names the rule."""


def of_door(door: str) -> dict[str, Rule]:
    """The rules of a door by their ids."""
    found = {name: rule for name, rule in RULES.items() if name.startswith(f"{door}.")}
    assert found, door
    return found


_NAMED, _LISTED, _SINGLE = (
    ("$defs", "properties"),
    ("anyOf", "oneOf", "prefixItems"),
    ("items", "additionalProperties", "propertyNames"),
)
_WORDS = ("title", "description")
_FREE = ("const", "default")
"""Keywords whose value may be anything, as that of an unknown one, whose name begins with ``x-``."""
_SEEN: set[str] = set()


def well_formed(shape: object) -> None:
    """Whether something is JSON Schema 2020-12, part by part, as most parts stand in many schemas.

    The standard's own schema judges each distinct part, emptied of those inside it and of what may be anything.
    """
    assert isinstance(shape, Mapping), shape
    bare: dict[str, Any] = {key: value for key, value in shape.items() if key not in _FREE and not key.startswith("x-")}
    for key in set(bare).intersection(_NAMED):
        for name, part in bare[key].items():
            assert isinstance(name, str), name
            well_formed(part)
        bare[key] = {}
    for key in set(bare).intersection(_LISTED):
        for part in bare[key]:
            well_formed(part)
        bare[key] = [{}] * min(len(bare[key]), 1)
    for key in set(bare).intersection(_SINGLE):
        if not isinstance(bare[key], bool):
            well_formed(bare[key])
        bare[key] = True
    for key in set(bare).intersection(_WORDS):
        assert isinstance(bare[key], str), shape
        bare[key] = ""
    text = json.dumps(bare, sort_keys=True)
    if text not in _SEEN:
        jsonschema.Draft202012Validator.check_schema(bare)
        _SEEN.add(text)


def unnamed(shape: Mapping[str, Any], *, chinese: bool) -> list[str]:
    """What of a schema a form could not name: fields, alternatives, members and definitions without a title.

    Args:
        shape: The schema.
        chinese: Whether titles are to be in Chinese; a unit or a sign needs none.
    """
    defs = shape.get("$defs", {})
    return sorted(_unnamed(shape, "$", defs, chinese=chinese))


def _unnamed(shape: Any, path: str, defs: Mapping[str, Any], *, chinese: bool) -> Iterator[str]:
    if not isinstance(shape, Mapping):
        return
    inner = {f"{path}.{name}": part for key in _NAMED for name, part in shape.get(key, {}).items()}
    inner |= {f"{path}/{key}{n}": part for key in ("anyOf", "oneOf") for n, part in enumerate(shape.get(key, []))}
    for where, part in inner.items():
        title = part.get("title") or defs.get(part.get("$ref", "").rpartition("/")[2], {}).get("title", "")
        if not title or (chinese and title.isascii()):
            yield f"{where}: {title}"
    inner |= {f"{path}/{n}": part for n, part in enumerate(shape.get("prefixItems", []))}
    inner |= {f"{path}/{key}": shape[key] for key in _SINGLE if key in shape}
    for where, part in inner.items():
        yield from _unnamed(part, where, defs, chinese=chinese)


def without_words(shape: Any, *, names: bool = False) -> Any:
    """A schema without what a language says in it: titles, descriptions, units.

    Args:
        shape: The schema, or a part of it.
        names: Whether its keys are names of facts or definitions, which are no keywords.
    """
    if isinstance(shape, list):
        return [without_words(part) for part in shape]
    if not isinstance(shape, Mapping):
        return shape
    words = set() if names else {*_WORDS, "x-unit"}.intersection(shape)
    assert all(isinstance(shape[key], str) for key in words), shape
    kept = {key: part for key, part in shape.items() if key not in words}
    return {key: without_words(part, names=not names and key in _NAMED) for key, part in kept.items()}
