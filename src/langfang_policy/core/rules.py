"""How code is bound to clauses: provisions (figures) and rules (functions), recorded as they are defined."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeVar

import attrs
from attrs import frozen

from .decrees import Decree
from .locators import Citation, Locator

__all__ = ["PROVISIONS", "RULES", "Provision", "Rule", "provision", "rule"]

F = TypeVar("F", bound=Callable[..., object])
C = TypeVar("C", bound=type)


@frozen(kw_only=True)
class Provision:
    """A class of figures and the clauses that they stand in."""

    name: str
    kind: type
    decree: Decree
    citations: tuple[Citation, ...]

    @property
    def figures(self) -> Mapping[str, object]:
        """Each figure's name with the decree's own value."""
        defaults = self.kind()
        return {field.name: getattr(defaults, field.name) for field in attrs.fields(self.kind)}


@frozen(kw_only=True)
class Rule:
    """A registered rule: its function, the clauses it answers, the units of its facts."""

    name: str
    function: Callable[..., object]
    decree: Decree
    citations: tuple[Citation, ...]
    units: Mapping[str, str]

    @property
    def summary(self) -> str:
        """The first line of the function's docstring."""
        return (self.function.__doc__ or "").strip().partition("\n")[0]


RULES: dict[str, Rule] = {}
PROVISIONS: dict[type, Provision] = {}


def _name(thing: type | Callable[..., object]) -> str:
    """The name inside the package: ``module.thing``."""
    module = thing.__module__.removeprefix("langfang_policy.")
    return f"{module}.{thing.__qualname__}"


def _citations(decree: Decree, locators: tuple[str, ...]) -> tuple[Citation, ...]:
    return tuple(Citation(decree.number, place) for text in locators for place in Locator.parse_all(text))


def provision(decree: Decree, *locators: str) -> Callable[[C], C]:
    """Bind a frozen class of figures to the clauses of the decree that they stand in."""

    def bind(kind: C) -> C:
        PROVISIONS[kind] = Provision(name=_name(kind), kind=kind, decree=decree, citations=_citations(decree, locators))
        return kind

    return bind


def rule(decree: Decree, *locators: str, units: Mapping[str, str] | None = None) -> Callable[[F], F]:
    """Register a pure function as a rule of the decree and give it back untouched.

    Args:
        decree: The decree that the rule answers for.
        locators: The clauses that it answers.
        units: The unit of each fact that has one.
    """

    def register(function: F) -> F:
        name = _name(function)
        if name in RULES:
            raise ValueError(f"two rules are called {name}")
        RULES[name] = Rule(
            name=name, function=function, decree=decree, citations=_citations(decree, locators), units=dict(units or {})
        )
        return function

    return register
