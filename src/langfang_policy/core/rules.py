"""How code is bound to clauses: provisions (figures) and rules (functions), recorded as they are defined."""

from __future__ import annotations

import inspect
import re
import textwrap
from collections.abc import Callable, Mapping
from typing import TypeVar, get_type_hints

import attrs
from attrs import frozen

from .decrees import Decree
from .locators import Citation, Locator

__all__ = ["PROVISIONS", "RULES", "Fact", "Provision", "Rule", "provision", "rule"]

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
class Fact:
    """What a rule asks for: its name, type and unit, what it means, and the default of one that may be left out."""

    name: str
    type: object
    unit: str | None
    meaning: str
    required: bool
    default: object = None


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

    @property
    def facts(self) -> tuple[Fact, ...]:
        """What the function takes, in its order, with the meaning that its docstring gives."""
        types, meanings = get_type_hints(self.function), _meanings(self.function)
        return tuple(
            Fact(
                name=name,
                type=types[name],
                unit=self.units.get(name),
                meaning=meanings.get(name, ""),
                required=taken.default is inspect.Parameter.empty,
                default=None if taken.default is inspect.Parameter.empty else taken.default,
            )
            for name, taken in inspect.signature(self.function).parameters.items()
        )

    @property
    def answer(self) -> object:
        """The type of the value that the rule decides."""
        return get_type_hints(self.function)["return"].__args__[0]

    @property
    def provisions(self) -> Mapping[str, Provision]:
        """Each provision that the rule takes, under the name of the fact that replaces it."""
        taken = ((fact.name, type(fact.default)) for fact in self.facts)
        return {name: PROVISIONS[kind] for name, kind in taken if kind in PROVISIONS}

    @property
    def figures(self) -> Mapping[str, object]:
        """The figures of the rule's provisions."""
        return {name: held.figures for name, held in self.provisions.items()}

    @property
    def clauses(self) -> tuple[Citation, ...]:
        """The clauses that the rule answers, then those that its figures stand in, each once."""
        figured = (citation for held in self.provisions.values() for citation in held.citations)
        return tuple(dict.fromkeys((*self.citations, *figured)))


RULES: dict[str, Rule] = {}
PROVISIONS: dict[type, Provision] = {}


_ARGUMENT = re.compile(r"^(\w+): ((?:.+)(?:\n[ ]+.+)*)", re.MULTILINE)


def _meanings(function: Callable[..., object]) -> dict[str, str]:
    """The meaning of each argument, as the docstring's list of arguments (Google form) has it."""
    text = inspect.getdoc(function) or ""
    listed = text.partition("\nArgs:\n")[2].partition("\n\n")[0]
    found = _ARGUMENT.findall(textwrap.dedent(listed))
    return {name: " ".join(meaning.split()) for name, meaning in found}


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
