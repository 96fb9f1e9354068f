"""What the tests of questions over rules share."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from functools import cache
from typing import Any

from hypothesis import HealthCheck, Phase, given, settings

from langfang_policy import ask, registry
from langfang_policy._rooms.asking.examples import EXAMPLES
from langfang_policy.core.forms import plain
from langfang_policy.questions import Reply, ReplyKind
from langfang_policy.testing import json_facts

__all__ = ["EXAMPLES", "day_of", "drawn", "fitting", "same", "told"]


@cache
def day_of(rule: str) -> datetime.date:
    """A day on which the rule's example is decided."""
    first = registry.entry(rule).decree.first_day
    days = (datetime.date(2018, 6, 15), datetime.date(2019, 9, 30), first or datetime.date(2017, 12, 31))
    return next(day for day in days if ask(rule, EXAMPLES[rule], on=day)["outcome"] == "decided")


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


def told(rule: str, facts: Mapping[str, Any], on: datetime.date) -> dict[str, object] | None:
    """What ``ask`` says, as a reply has it in JSON; None where the facts are refused."""
    outcome: Any = ask(rule, facts, on=on)
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
