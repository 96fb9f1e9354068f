"""An answer that can be checked a year later: ``receipt`` and ``replay``."""

from __future__ import annotations

import datetime
import hashlib
import json
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.metadata import version
from typing import Any, Literal, cast

from attrs import frozen

from ..._modules import PACKAGE
from ...asking import Facts, ask
from ...core.decrees import UnsaidNature
from ...core.errors import InvalidFacts
from ...core.forms import Readable, plain
from ...core.registers import Register
from ...core.rules import Rule
from ..asking.outcomes import Outcome
from ..asking.reading import DAY_FACT, parsed
from ..asking.schema import facts_schema
from .replies import question, refusal_of

__all__ = ["Difference", "Replayed", "canonical", "receipt", "replay"]

_FORM = "langfang_policy/1"
_BOOK = 2**53


@frozen(kw_only=True)
class Difference(Readable):
    """What a replay finds otherwise than the receipt has it (差异).

    Attributes:
        path: 位置: where, such as ``defaults.grading.heavy``.
        then: 当时: what the receipt has; None where it has nothing.
        now: 现在: what holds now.
    """

    path: str
    then: object
    now: object


@frozen(kw_only=True)
class Replayed(Readable):
    """What becomes of a receipt today (复算).

    Attributes:
        same: 答复相同: whether the same question is answered the same.
        intact: 凭据完整: whether the receipt is as it was written.
        why: 差异: what differs: figures and readings first, then standing, library, terms and outcome.
        now: 现在答复: today's outcome.
    """

    same: bool
    intact: bool
    why: tuple[Difference, ...]
    now: Outcome

    def json(self) -> dict[str, object]:
        """The replay as JSON."""
        why = [{"path": one.path, "then": one.then, "now": one.now} for one in self.why]
        return {"same": self.same, "intact": self.intact, "why": why, "now": self.now}


def receipt(
    rule: str,
    facts: Facts,
    *,
    on: str | datetime.date,
    presumed: Literal["apply", "ignore"] = "apply",
    unsaid: UnsaidNature = UnsaidNature.ENDS,
) -> dict[str, Any]:
    """A question and its outcome as a JSON object that proves itself: whole facts, with every default, and a hash.

    No clock is read: whoever keeps it adds the time. The hash proves the receipt whole, not who made it. Facts that
    do not fit have no receipt.

    Args:
        rule: The rule's id.
        facts: The facts, as ``ask`` takes them.
        on: The day asked about.
        presumed: Whether an end of the decree that is merely presumed applies, as ``ask`` takes it.
        unsaid: Whether a decree of unsaid nature has such an end, as ``ask`` takes it.

    Raises:
        InvalidFacts: The rule or the day is none, or facts do not fit.
    """
    asked = question(rule, facts, on, presumed, unsaid)
    body = {
        "receipt": _FORM,
        "library": _library(),
        "rule": rule,
        "on": str(asked.on),
        "presumed": presumed,
        "unsaid": unsaid.json,
        "terms": _terms(asked.rule),
        "standing": asked.standing.json(),
        "given": sorted(question(rule, facts, on, presumed, unsaid, partly=True).facts.keys() - {DAY_FACT}),
        "facts": _whole(asked.facts),
        "outcome": ask(rule, facts, on=on, presumed=presumed, unsaid=unsaid),
    }
    if body["outcome"]["outcome"] == "invalid":  # type: ignore[index]  # an outcome
        raise refusal_of(cast("Mapping[str, Any]", body["outcome"]))
    kept: dict[str, Any] = _exact(body)
    return kept | {"hash": _digest(kept)}


def replay(given: Facts) -> Replayed:
    """The question of a receipt, asked again today, and what differs.

    Args:
        given: What ``receipt`` gave, as a mapping or as a JSON text.

    Raises:
        InvalidFacts: It is no receipt, or its rule is not known here.
    """
    kept = cast("Mapping[str, Any]", parsed(given))
    lacking = [name for name in _FIELDS if not isinstance(kept, Mapping) or name not in kept]
    if lacking or kept["receipt"] != _FORM:
        raise InvalidFacts("receipt", given, f"a receipt of the form {_FORM}", "本库出具的凭据", path="$")
    unsaid = next((one for one in UnsaidNature if one.json == kept["unsaid"]), UnsaidNature.ENDS)
    asked = question(kept["rule"], kept["facts"], kept["on"], kept["presumed"], unsaid)
    body = {name: value for name, value in kept.items() if name != "hash"}
    now = _exact(ask(kept["rule"], kept["facts"], on=kept["on"], presumed=kept["presumed"], unsaid=unsaid))
    left_out = [fact for fact in asked.rule.facts if not fact.required and fact.name not in kept["given"]]
    defaults = _whole({fact.name: fact.default for fact in left_out})
    today = {
        "defaults": ({name: kept["facts"].get(name) for name in defaults}, defaults),
        "standing": (kept["standing"], asked.standing.json()),
        "library": (kept["library"], _library()),
        "terms": (kept["terms"], _terms(asked.rule)),
        "outcome": (kept["outcome"], now),
    }
    why = [one for name, (then, held) in today.items() for one in _differences(then, _exact(held), name)]
    same = not any(one.path.startswith("outcome") for one in why)
    return Replayed(
        same=same, intact=_digest(_exact(body)) == kept["hash"], why=Register(*why), now=cast("Outcome", now)
    )


_FIELDS = (
    "receipt",
    "library",
    "rule",
    "on",
    "presumed",
    "unsaid",
    "terms",
    "standing",
    "given",
    "facts",
    "outcome",
    "hash",
)


def _whole(facts: Mapping[str, object]) -> dict[str, object]:
    """Facts, defaults, figures and readings as JSON; the day of the question stands beside them."""
    return {name: _exact(plain(value)) for name, value in facts.items() if name != DAY_FACT}


@cache
def _library() -> str:
    """The version of this library: read once, as it stands in a file."""
    return version(PACKAGE)


def _terms(rule: Rule) -> str:
    """What the rule is asked and in which clauses it stands: not its code, which the library's version names."""
    if rule.name not in _TERMS:
        _TERMS[rule.name] = _digest({"facts": _exact(facts_schema(rule)), "clauses": list(map(str, rule.clauses))})
    return _TERMS[rule.name]


_TERMS: dict[str, str] = {}


def _exact(value: Any) -> Any:
    """JSON that any reader keeps: whole numbers beyond 2^53 and what is no whole number as text."""
    if isinstance(value, Mapping):
        return {str(key): _exact(part) for key, part in value.items()}
    if isinstance(value, list | tuple):
        return [_exact(part) for part in value]
    if value is None or isinstance(value, bool | str):
        return value
    return value if isinstance(value, int) and abs(value) < _BOOK else str(value)


def canonical(value: object) -> bytes:
    """JSON as RFC 8785 writes it, of values that have neither floats nor great whole numbers."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False).encode()


def _digest(value: object) -> str:
    return f"sha256:{hashlib.sha256(canonical(value)).hexdigest()}"


def _differences(then: Any, now: Any, path: str) -> Iterator[Difference]:
    """Where two JSON values differ, as deep as they are alike."""
    if isinstance(then, Mapping) and isinstance(now, Mapping):
        for key in sorted({*then, *now}):
            yield from _differences(then.get(key), now.get(key), f"{path}.{key}")
    elif isinstance(then, list) and isinstance(now, list) and len(then) == len(now):
        for place, (one, other) in enumerate(zip(then, now, strict=True)):
            yield from _differences(one, other, f"{path}[{place}]")
    elif then != now:
        yield Difference(path=path, then=then, now=now)
