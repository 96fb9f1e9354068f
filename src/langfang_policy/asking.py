"""One guarded front door: a rule by name, facts as JSON, a day, and an outcome as JSON.

For systems that hold no Python objects. The outcome is one of five: ``decided``, ``not_in_force``, ``undetermined``,
``needs_judgement``, ``invalid``; whatever the facts are, the answer comes in bounded time and never as a traceback.

>>> ask("pollution.grade_alert", '{"daily_aqi": [210, 230, 310]}', on="2017-11-04")["value"]
'orange'
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from copy import deepcopy
from functools import cache, lru_cache
from typing import Any, Literal, cast, get_args

from attrs import asdict

from ._rooms.asking.back import decision_of, json_of
from ._rooms.asking.deciding import decided
from ._rooms.asking.outcomes import (
    Decided,
    FaultJson,
    FindingJson,
    Invalid,
    Judged,
    Open,
    Outcome,
    OutOfForce,
    Schemas,
    StandingJson,
    UnitJson,
)
from ._rooms.asking.reading import day, facts_of, parsed
from .core.decisions import Decision
from .core.decrees import DecreeStanding, UnsaidNature
from .core.errors import InvalidFacts, NeedsJudgement, NotInForce, PolicyError, Undetermined
from .core.faults import Language, shown
from .core.rules import Rule
from .core.terms import Words
from .registry import entry

__all__ = [
    "Decided",
    "Facts",
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
    "ask",
    "decide",
    "of_json",
    "refusal",
    "schema",
    "to_json",
]


Facts = str | bytes | Mapping[str, object]
"""Facts as ``ask`` takes them: a JSON object as text, or as a mapping."""


def decide(
    rule: str,
    facts: Facts,
    *,
    on: str | datetime.date,
    presumed: Literal["apply", "ignore"] = "apply",
    unsaid: UnsaidNature = UnsaidNature.ENDS,
) -> Decision[object]:
    """The decision of a rule on facts, if its decree holds on the day.

    Args:
        rule: The rule's id, such as ``pollution.grade_alert``.
        facts: Each fact by name, figures and readings included where another than the decree's own is wanted. Exact
            numbers may be text; an enum's member is its lower-case name.
        on: The day asked about, as a date or as ISO text. A rule that takes the day as a fact named ``on`` gets it.
        presumed: Whether an end of the decree that is merely presumed (five years, two on trial) applies.
        unsaid: Whether a decree ends so of which nothing says that it is a normative document.

    Raises:
        InvalidFacts: The rule or the day is none, or facts do not fit; each fault with its JSON path.
        NotInForce: The decree does not hold on the day.
        Undetermined: The facts do not settle the question.
        NeedsJudgement: The text leaves the answer to a person.

    >>> decide("pollution.response_level", {"alert": "orange"}, on="2017-11-04").value.en
    'II'
    """
    return _decided(rule, facts, on, presumed, unsaid)[0]


def _decided(
    rule: str, facts: Facts, on: str | datetime.date, presumed: Literal["apply", "ignore"], unsaid: UnsaidNature
) -> tuple[Decision[object], StandingJson]:
    """The decision, and how the decree stands on the day."""
    asked = _rule(rule)
    when = day(on, "on", "on")
    standing, told = _standing(rule, when, presumed, UnsaidNature.of(unsaid, "unsaid"))
    standing.require()
    return decided(asked, facts_of(asked, parsed(facts), on=when)), told.copy()


@lru_cache(maxsize=4096)
def _standing(
    rule: str, on: datetime.date, presumed: Literal["apply", "ignore"], unsaid: UnsaidNature
) -> tuple[DecreeStanding, StandingJson]:
    """How the decree of a rule stands on a day, and the same as JSON; kept, as many questions are asked of one day."""
    found = entry(rule).decree.standing(on, presumed=presumed, unsaid=unsaid)
    return found, cast("StandingJson", found.json())


def ask(
    rule: str,
    facts: Facts,
    *,
    on: str | datetime.date,
    presumed: Literal["apply", "ignore"] = "apply",
    unsaid: UnsaidNature = UnsaidNature.ENDS,
) -> Outcome:
    """The outcome of a question, as JSON.

    Args:
        rule: The rule's id.
        facts: The facts, as ``decide`` takes them.
        on: The day asked about.
        presumed: Whether an end of the decree that is merely presumed applies, as ``decide`` takes it.
        unsaid: Whether a decree of unsaid nature has such an end, as ``decide`` takes it.

    Returns:
        One of the five outcomes.

    >>> ask("education.estate_needs", {"households": 4000}, on="2022-09-01")["outcome"]
    'not_in_force'
    """
    try:
        decision, standing = _decided(rule, facts, on, presumed, unsaid)
    except PolicyError as error:
        return refusal(error, rule, on)
    told = decision.json()
    findings = cast("list[FindingJson]", told["findings"])
    return Decided(
        outcome="decided",
        rule=rule,
        on=str(on),
        value=told["value"],
        findings=findings,
        reasons=cast("list[object]", told["reasons"]),
        because=cast("int | None", told["because"]),
        citations=list(dict.fromkeys([finding["citation"] for finding in findings])),
        standing=standing,
    )


def refusal(error: PolicyError, rule: str, on: str | datetime.date) -> OutOfForce | Open | Judged | Invalid:
    """The outcome, as JSON, of a question that met an error."""
    match error:
        case NotInForce(first=first, last=last, successor=successor):
            return OutOfForce(
                outcome="not_in_force",
                rule=rule,
                on=str(on),
                decree=str(entry(rule).decree.number),
                first_day=None if first is None else str(first),
                last_day=None if last is None else str(last),
                successor=successor,
                en=error.en,
                zh=error.zh,
            )
        case Undetermined(missing=missing):
            return Open(outcome="undetermined", rule=rule, on=str(on), missing=list(missing), en=error.en, zh=error.zh)
        case NeedsJudgement(who=who, citation=clause):
            return Judged(
                outcome="needs_judgement",
                rule=rule,
                on=str(on),
                who=who,
                citation=str(clause),
                en=error.en,
                zh=error.zh,
            )
        case InvalidFacts(faults=faults):
            listed = [cast("FaultJson", asdict(fault)) for fault in faults]
            return Invalid(outcome="invalid", rule=_echo(rule), on=_echo(on), faults=listed)
    raise error


def to_json(decision: Decision[Any]) -> dict[str, Any]:
    """A decision as ``Decision.json`` writes it, with the types that JSON does not tell, for ``of_json`` to read back.

    Args:
        decision: The decision.

    >>> to_json(decide("pollution.response_level", {"alert": "orange"}, on="2017-11-04"))["types"]["value"]
    'pollution.ResponseLevel'
    """
    return json_of(decision)


def of_json(given: Facts) -> Decision[Any]:
    """The decision that JSON holds.

    What ``to_json`` wrote comes back equal, its tree included. What ``ask`` decided names no types: it comes back with
    its tree and its words, and what was answered and seen stays as JSON has it.

    Args:
        given: What ``to_json`` or ``ask`` gave, as a mapping or as a JSON text.

    Raises:
        InvalidFacts: It is no decision.

    >>> decision = decide("pollution.response_level", {"alert": "orange"}, on="2017-11-04")
    >>> of_json(to_json(decision)) == decision
    True
    """
    return decision_of(cast("Mapping[str, Any]", parsed(given)))  # anything else is refused there


def schema(rule: str, *, language: Language = "en") -> Schemas:
    """JSON Schema 2020-12 of what the rule is asked and of what it answers.

    Args:
        rule: The rule's id.
        language: The language of its words.

    Raises:
        InvalidFacts: No rule has that id.

    >>> schema("pollution.response_level")["facts"]["required"]
    ['alert']
    """
    from ._rooms.asking.schema import facts_schema, value_schema  # noqa: PLC0415  # who only asks pays for no schema

    asked = _rule(rule)
    facts = facts_schema(asked, language, entry(rule).decree)
    outcomes = deepcopy(_outcomes(language))
    answer = value_schema(asked.answer, given=False, language=language)
    shared = {"$defs": answer.pop("$defs")} if "$defs" in answer else {}
    for outcome in outcomes:
        outcome["properties"]["rule"] = {"type": "string"}
        if "value" in outcome["properties"]:
            outcome["properties"]["value"] = answer
    title = f"{facts['title']}{_OUTCOME.text(language)}"
    answered: dict[str, object] = {"$schema": facts["$schema"], "title": title, "oneOf": outcomes, **shared}
    return Schemas(facts=facts, outcome=answered)


@cache
def _outcomes(language: Language) -> list[dict[str, Any]]:
    """The schemas of the five outcomes, which differ from rule to rule in the answer alone; written once a language."""
    from ._rooms.asking.schema import value_schema  # noqa: PLC0415  # as above

    kinds = get_args(Outcome)
    shapes = [value_schema(kind, given=False, language=language) for kind in kinds]
    return [{**shape, "title": _TITLES[kind].text(language)} for kind, shape in zip(kinds, shapes, strict=True)]


_OUTCOME = Words("：结果", ": outcome")
_TITLES: dict[type, Words] = {
    Decided: Words("已有结论", "decided"),
    OutOfForce: Words("当日不适用", "not in force"),
    Open: Words("无法确定", "undetermined"),
    Judged: Words("须由人判断", "needs judgement"),
    Invalid: Words("所填不可用", "invalid"),
}


def _rule(name: str) -> Rule:
    thing = entry(name).thing
    if not isinstance(thing, Rule):
        raise InvalidFacts("rule", name, "the id of a rule", "规则的编号", path="rule")
    return thing


def _echo(value: object) -> str:
    short = isinstance(value, datetime.date) or (isinstance(value, str) and len(value) <= _SHORT)
    return str(value) if short else shown(value)


_SHORT = 100
