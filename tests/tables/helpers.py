"""What the tests of tables share: the facts of ``ask`` as columns, and its outcomes as rows."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Any

from langfang_policy import ask
from langfang_policy.core.exact import written

__all__ = ["as_asked", "one_kind", "plain_row", "said"]

_SAID = ("outcome", "fact", "reason", "clause")


def one_kind(value: Any) -> Any:
    """A value of JSON with every number as text or none, as a column holds values of one kind."""
    if isinstance(value, dict):
        return {key: one_kind(one) for key, one in value.items()}
    if not isinstance(value, list):
        return value
    kinds = {*map(type, value)}
    if str in kinds and kinds & {int, float}:
        return [str(one) if isinstance(one, int | float) else one for one in value]
    found = [one_kind(one) for one in value]
    records = [one for one in found if isinstance(one, dict)]
    for key in {key for one in records for key in one}:
        holding = [one for one in records if key in one]
        for one, new in zip(holding, one_kind([one[key] for one in holding]), strict=True):
            one[key] = new
    return found


def plain_row(value: Any) -> Any:
    """A value of a row as ``ask`` writes it: exact numbers whole or as text, days and moments as ISO text."""
    if isinstance(value, Decimal):
        return int(value) if value == int(value) else written(value)
    if isinstance(value, datetime.date | datetime.time):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {key: plain_row(one) for key, one in value.items()}
    if isinstance(value, list):
        return [plain_row(one) for one in value]
    return int(value) if isinstance(value, str) and value.lstrip("-").isdigit() else value


def said(row: Mapping[str, Any], prefix: str = "") -> dict[str, Any]:
    """What stands of a row's outcome, fact and clause."""
    return {name: row[prefix + name] for name in _SAID if name != "reason"}


def as_asked(
    rule: str, facts: Mapping[str, object], on: datetime.date | str, names: Iterable[str], **more: Any
) -> dict[str, Any]:
    """What ``ask`` says, in the columns of a table."""
    outcome: Any = ask(rule, facts, on=on, **more)
    row = dict.fromkeys(names) | {"outcome": outcome["outcome"]}
    match outcome["outcome"]:
        case "decided":
            flat = {name: _at(outcome["value"], name.split(".")) for name in names if name not in _SAID}
            because = outcome["because"]
            deciding = outcome["findings"] if because is None else [outcome["findings"][because]]
            clauses = "; ".join(dict.fromkeys(str(one["citation"]) for one in deciding))
            return row | flat | {"clause": clauses}
        case "invalid":
            return row | {"fact": outcome["faults"][0]["path"].removeprefix("$.")}
        case "undetermined":
            return row | {"fact": ", ".join(outcome["missing"]) or None}
        case "needs_judgement":
            return row | {"clause": outcome["citation"]}
    return row


def _at(value: Any, steps: Sequence[str]) -> Any:
    """What stands in an answer where a column's name leads."""
    if steps[0] == "value" and not (isinstance(value, dict) and "value" in value):
        steps = steps[1:]
    for step in steps:
        if value is None:
            return None
        value = value[int(step)] if isinstance(value, list) else value[step]
    return plain_row(value)
