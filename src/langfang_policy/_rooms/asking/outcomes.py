"""The outcomes of ``ask`` as types: the JSON objects that they are."""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from typing import TypedDict
else:  # pydantic, which brings typing_extensions, takes no other typed dictionaries before Python 3.12
    TypedDict = import_module("typing_extensions" if find_spec("typing_extensions") else "typing").TypedDict

__all__ = [
    "BoundJson",
    "Decided",
    "FaultJson",
    "FindingJson",
    "Invalid",
    "Judged",
    "Open",
    "OutOfForce",
    "Outcome",
    "Schemas",
    "StandingJson",
    "UnitJson",
]


class UnitJson(TypedDict):
    """A unit, as each language writes it behind a number."""

    en: str
    zh: str


class FindingJson(TypedDict):
    """A finding as JSON: ``kind`` is ``asks``, ``condition``, ``falls`` or ``note``; the last two hold neither way."""

    citation: str
    kind: Literal["asks", "condition", "falls", "note"]
    holds: bool | None
    observed: object
    required: object
    bound: str | None
    word: str | None
    unit: UnitJson | None
    zh: str
    en: str


class BoundJson(TypedDict):
    """A bound as JSON."""

    bound: str
    figure: object
    unit: str | None


class StandingJson(TypedDict):
    """How the rule's decree stands on the day: its days, and how the last one is known."""

    decree: str
    on: str
    first_day: str | None
    last_day: str | None
    last_known: Literal["stated", "presumed", "open"]
    holds: bool


class FaultJson(TypedDict):
    """A fact that cannot be used: where it stands, what was seen, what is allowed."""

    path: str
    fact: str
    seen: str
    en: str
    zh: str


class Decided(TypedDict):
    """The rule gave an answer."""

    outcome: Literal["decided"]
    rule: str
    on: str
    value: object
    findings: list[FindingJson]
    reasons: list[object]
    because: int | None
    citations: list[str]
    standing: StandingJson


class OutOfForce(TypedDict):
    """The decree did not hold on the day."""

    outcome: Literal["not_in_force"]
    rule: str
    on: str
    decree: str
    first_day: str | None
    last_day: str | None
    successor: str | None
    en: str
    zh: str


class Open(TypedDict):
    """The facts do not settle the question."""

    outcome: Literal["undetermined"]
    rule: str
    on: str
    missing: list[str]
    en: str
    zh: str


class Judged(TypedDict):
    """The text leaves the answer to a person."""

    outcome: Literal["needs_judgement"]
    rule: str
    on: str
    who: str
    citation: str
    en: str
    zh: str


class Invalid(TypedDict):
    """The question cannot be used."""

    outcome: Literal["invalid"]
    rule: str
    on: str
    faults: list[FaultJson]


Outcome = Decided | OutOfForce | Open | Judged | Invalid
"""What ``ask`` answers: a closed union, told apart by ``outcome``."""


class Schemas(TypedDict):
    """JSON Schema (2020-12) of a rule's facts and of the outcomes that ``ask`` gives."""

    facts: dict[str, object]
    outcome: dict[str, object]
