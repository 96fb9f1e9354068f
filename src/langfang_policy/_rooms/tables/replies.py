"""What is said of a row beside its answer: the outcome, the fact at fault, the reason, the clause, the reasons."""

from __future__ import annotations

from collections.abc import Hashable
from operator import itemgetter
from typing import Any, NamedTuple

from ...core.decisions import Decision
from ...core.errors import InvalidFacts, NeedsJudgement, NotInForce, PolicyError, Undetermined
from ...core.faults import Language
from ...core.locators import Citation
from .answers import Leaf

__all__ = ["OUTCOMES", "Clauses", "Refusal", "reasons", "refusal", "too_long"]

OUTCOMES = ("decided", "not_in_force", "undetermined", "needs_judgement", "invalid")
"""What a row may come to, as ``ask`` names it."""
_MOST_CLAUSES = 10_000


class Refusal(NamedTuple):
    """What is said of a row that is not decided."""

    outcome: str
    fact: str | None
    reason: str
    clause: str | None = None


def refusal(error: PolicyError, language: Language) -> Refusal:
    """What a row comes to that met an error."""
    reason = error.text(language)
    match error:
        case InvalidFacts(faults=faults):
            return Refusal("invalid", faults[0].path.removeprefix("$."), reason)
        case Undetermined(missing=missing):
            return Refusal("undetermined", ", ".join(missing) or None, reason)
        case NeedsJudgement(who=who, citation=clause):
            by = f"（由{who}决定）" if language == "zh" else f" (decided by {who})"
            return Refusal("needs_judgement", None, reason + by, str(clause))
        case NotInForce():
            return Refusal("not_in_force", None, reason)
    raise error


def too_long(leaf: Leaf, value: object) -> InvalidFacts:
    """The error for an answer that its column cannot hold: the row is no use as it stands."""
    kind = str(leaf.part.kind)
    return InvalidFacts(
        leaf.name,
        value,
        f"an answer that a column of {kind} holds (numbers='text' keeps every digit)",
        f"{kind}列容得下的答案（numbers='text'保留全部数位）",
    )


def reasons(decision: Decision[Any], language: Language) -> str:
    """What decided, in words; where several hold together, each of them in a line."""
    because = decision.because
    told = decision.findings if because is None else (because,)
    return "\n".join(finding.text(language) for finding in told)


class Clauses:
    """The clauses of decisions as text, written once for each that a rule keeps."""

    def __init__(self) -> None:
        self._written: dict[Hashable, tuple[str, object]] = {}

    def of(self, decision: Decision[Any]) -> str:
        """The clause that decided; where several hold together, each of them once."""
        because = decision.because
        if because is not None:
            clause = because.citation
            found = self._written.get(id(clause))
            return found[0] if found is not None else self._remembered(id(clause), (clause,))
        clauses = tuple(map(_CITATION, decision.findings))
        ids = tuple(map(id, clauses))
        found = self._written.get(ids)
        return found[0] if found is not None else self._remembered(ids, clauses)

    def _remembered(self, key: Hashable, clauses: tuple[Citation, ...]) -> str:
        if len(self._written) >= _MOST_CLAUSES:
            self._written.clear()
        text = "; ".join(dict.fromkeys(map(str, clauses)))
        self._written[key] = text, clauses  # they are kept, so that no other has their ids
        return text


_CITATION = itemgetter(0)  # of a finding, which is a tuple; an attribute costs twice as much
