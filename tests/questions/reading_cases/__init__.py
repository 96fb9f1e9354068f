"""The cases of reading members, a file a door: for each one that is not recommended a question in which it matters."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import attrs

from langfang_policy.core.figures import Readings
from langfang_policy.core.terms import Reading
from tests.everything import RULES

__all__ = ["CASES_AT", "members_of", "places_of"]

CASES_AT = Path(__file__).parent


def places_of(rule: str) -> Iterator[tuple[str, Reading]]:
    """The places of a rule that may be read in several ways, each with what is recommended."""
    for fact in RULES[rule].facts:
        if isinstance(fact.default, Reading):
            yield fact.name, fact.default
        elif isinstance(fact.default, Readings):
            for one in attrs.fields(type(fact.default)):  # type: ignore[arg-type]  # each is made by attrs
                yield f"{fact.name}.{one.name}", getattr(fact.default, one.name)


def members_of(door: str) -> Iterator[tuple[str, str, str]]:
    """The members of a door's readings that are not recommended, each with its rule and place."""
    for rule in RULES:
        if rule.partition(".")[0] == door:
            for place, held in places_of(rule):
                yield from ((rule, place, member.json) for member in type(held) if member is not held)
