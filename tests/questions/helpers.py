"""What the tests of questions over rules share."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from functools import cache
from typing import Any, Literal

from hypothesis import HealthCheck, Phase, given, settings

from langfang_policy import ask, registry
from langfang_policy._rooms.asking.examples import EXAMPLES
from langfang_policy._rooms.cli.shown import example_day
from langfang_policy.core.forms import plain
from langfang_policy.questions import Reply, ReplyKind
from langfang_policy.testing import json_facts

__all__ = ["EXAMPLES", "day_of", "departed", "differing", "drawn", "fitting", "same", "spelled", "told"]


@cache
def day_of(rule: str) -> datetime.date:
    """A day on which the rule's example is decided."""
    return example_day(rule)


@cache
def fitting(rule: str, many: int) -> tuple[dict[str, Any], ...]:
    """Facts that fit the rule's schema; the same each time, so they are drawn once."""
    found: list[dict[str, Any]] = []

    @settings(
        max_examples=many,
        database=None,
        derandomize=True,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(json_facts(rule))
    def draw(facts: dict[str, Any]) -> None:
        found.append(facts)

    draw()
    return tuple(found)


@cache
def drawn(rule: str, many: int) -> tuple[dict[str, Any], ...]:
    """Those of them that are not refused."""
    return tuple(facts for facts in fitting(rule, many) if ask(rule, facts, on=day_of(rule))["outcome"] != "invalid")


def told(
    rule: str,
    facts: Mapping[str, Any],
    on: str | datetime.date,
    presumed: Literal["apply", "ignore"] = "apply",
) -> dict[str, object] | None:
    """What ``ask`` says, as a reply has it in JSON; None where the facts are refused."""
    outcome: Any = ask(rule, facts, on=on, presumed=presumed)
    kind = outcome["outcome"]
    if kind == "invalid":
        return None
    if kind == "not_in_force":
        return {"outcome": kind, "answer": str(registry.entry(rule).decree)}
    key = {"decided": "value", "undetermined": "missing", "needs_judgement": "who"}[kind]
    return {"outcome": kind, "answer": outcome[key]}


def same(reply: Reply | None, said: Mapping[str, object] | None) -> bool:
    """Whether a reply is what ``ask`` says."""
    if reply is None or said is None:
        return reply is None and said is None
    written = reply.json()
    answer = plain(reply.answer) if reply.kind is ReplyKind.DECIDED else written["answer"]
    return {"outcome": written["outcome"], "answer": answer} == said


def departed(facts: Mapping[str, Any], place: str, member: str) -> dict[str, Any]:
    """The facts with a place read by a member; the place is a keyword, or a keyword and a field of its record."""
    keyword, _, field = place.partition(".")
    return {**facts, keyword: {**facts.get(keyword, {}), field: member} if field else member}


def differing(one: Any, other: Any) -> tuple[Any, Any]:
    """What differs in two values of JSON: the fields of objects, and the stretch of series, that are not the same."""
    if one == other:
        return ELSE, ELSE
    if isinstance(one, dict) and isinstance(other, dict):
        keys = [key for key in {**one, **other} if key not in one or key not in other or one[key] != other[key]]
        parts = {key: differing(one.get(key, NONE), other.get(key, NONE)) for key in keys}
        fields = [{key: part[side] for key, part in parts.items() if part[side] != NONE} for side in (0, 1)]
        return fields[0], fields[1]
    if isinstance(one, list) and isinstance(other, list):
        fewest = min(len(one), len(other))
        head = next((at for at in range(fewest) if one[at] != other[at]), fewest)
        tail = next((at for at in range(fewest - head) if one[-1 - at] != other[-1 - at]), fewest - head)
        first, second = one[head : len(one) - tail], other[head : len(other) - tail]
        if len(first) == len(second):
            pairs = [differing(*pair) for pair in zip(first, second, strict=True)]
            first, second = [pair[0] for pair in pairs], [pair[1] for pair in pairs]
        before, after = [ELSE] * bool(head), [ELSE] * bool(tail)
        return [*before, *first, *after], [*before, *second, *after]
    return one, other


ELSE = "…"
"""What stands for the parts of a value that are the same."""
NONE = "∅"


def spelled(facts: Mapping[str, Any]) -> dict[str, Any]:
    """The facts; hours told in stretches, so many of one value, are spelled out, from a moment on where one is told."""
    return {name: _hours(**value) if _told_in_stretches(value) else value for name, value in facts.items()}


def _told_in_stretches(value: object) -> bool:
    return isinstance(value, dict) and "stretches" in value


def _hours(stretches: list[tuple[int, Any]], start: str = "") -> list[Any]:
    values = [value for count, value in stretches for _ in range(count)]
    if not start:
        return values
    first = datetime.datetime.fromisoformat(start)
    moments = (first + datetime.timedelta(hours=place) for place in range(len(values)))
    return [{"at": at.isoformat(), "aqi": value} for at, value in zip(moments, values, strict=True)]
