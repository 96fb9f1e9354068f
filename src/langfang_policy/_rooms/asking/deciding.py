"""A rule's function put to typed facts, and what figures that cannot hold together come to."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast

from ...core.decisions import Decision
from ...core.errors import Fault, InvalidFacts, PolicyError
from ...core.faults import shown
from ...core.rules import Rule

__all__ = ["decided"]


def decided(rule: Rule, facts: Mapping[str, object]) -> Decision[Any]:
    """The decision of a rule on typed facts.

    Raises:
        PolicyError: It gives none; figures that replace the decree's own and cannot hold together are at fault.
    """
    try:
        return cast("Decision[Any]", rule.function(**facts))
    except PolicyError:
        raise
    except (ArithmeticError, LookupError, ValueError) as error:
        if not (faults := _faults_of_figures(rule, facts)):
            raise  # with the decree's own figures it is a defect, and none is hidden
        raise InvalidFacts.of(faults) from error


def _faults_of_figures(rule: Rule, facts: Mapping[str, object]) -> list[Fault]:
    """The figures that replace the decree's own, as what is at fault where a rule cannot be computed with them."""
    allowed = "figures that can hold together", "可以并存的数值"
    return [
        Fault(name, shown(facts[name]), *allowed, f"$.{name}")
        for name, held in rule.provisions.items()
        if facts[name] != held.kind()
    ]
