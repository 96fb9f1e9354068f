"""Every decree, rule, duty, target, body and procedure in one place, and the way back from clause to rule.

The registry holds no list of its own: it reads what the policy modules export.

>>> entry("pollution.grade_alert").decree.zh
'廊坊市重污染天气应急预案'
"""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module
from inspect import isfunction
from typing import cast

from attrs import evolve, frozen

from . import MODULES
from .core.decisions import plain
from .core.decrees import Decree
from .core.errors import InvalidFacts
from .core.locators import Citation
from .core.numbers import DecreeNumber
from .core.registers import Body, Duty, Procedure, Target
from .core.rules import PROVISIONS, RULES, Provision, Rule
from .core.surface import PolicyModule
from .core.terms import Term

__all__ = ["Entry", "Kind", "decree", "decrees", "entries", "entries_of", "entry", "modules", "provisions", "rules_for"]

Thing = Rule | Duty | Target | Body | Procedure


class Kind(Term):
    """What an entry of the registry is."""

    RULE = "规则"
    DUTY = "职责"
    TARGET = "目标"
    BODY = "机构"
    PROCEDURE = "程序"


@frozen(kw_only=True)
class Entry:
    """Something registered: its id, kind, decree, clauses, figures, and a line on what it is."""

    id: str
    kind: Kind
    decree: Decree
    citations: tuple[Citation, ...]
    figures: Mapping[str, object]
    summary: str
    thing: Thing

    def json(self) -> dict[str, object]:
        """The entry as ``langfang-policy rules --json`` prints it."""
        return {
            "id": self.id,
            "kind": self.kind.json,
            "decree": str(self.decree.number),
            "locators": [str(citation.locator) for citation in self.citations],
            "figures": plain(self.figures),
            "first_day": plain(self.decree.first_day),
            "last_day": plain(self.decree.last_day),
            "summary": self.summary,
        }


@cache
def modules() -> Mapping[str, PolicyModule]:
    """Every policy module by its name."""
    return {name: cast("PolicyModule", import_module(f"{__package__}.{name}")) for name in MODULES}


@cache
def decrees() -> tuple[Decree, ...]:
    """Every decree, ordered by its number."""
    found = (decree for module in modules().values() for decree in module.DECREES)
    return tuple(sorted(found, key=lambda decree: decree.number))


def decree(number: str | DecreeNumber) -> Decree:
    """The decree of that number.

    Raises:
        InvalidFacts: The number cannot be read, or no decree here has it.

    >>> decree("廊政字〔2017〕28号").last_day
    datetime.date(2022, 8, 31)
    """
    wanted = number if isinstance(number, DecreeNumber) else DecreeNumber.parse(number)
    for held in decrees():
        if held.number == wanted:
            return held
    raise InvalidFacts("number", str(wanted), "the number of a decree in the registry", "本库所收文件的文号")


@cache
def entries() -> tuple[Entry, ...]:
    """Everything registered, module by module: rules, duties, targets, bodies, procedures."""
    return tuple(found for name, module in modules().items() for found in entries_of(name, module))


@cache
def _by_id() -> Mapping[str, Entry]:
    return {found.id: found for found in entries()}


def entry(name: str) -> Entry:
    """The entry of that id.

    Raises:
        InvalidFacts: Nothing has that id; the nearest ids are named.
    """
    found = _by_id().get(name) if isinstance(name, str) else None
    if found is None:
        near = difflib.get_close_matches(name[:_LONGEST_ID], _by_id(), n=3) if isinstance(name, str) else []
        hint = f", such as {', '.join(near)}" if near else ""
        raise InvalidFacts("rule", name, f"the id of something registered{hint}", "已登记的编号", path="rule")
    return found


_LONGEST_ID = 200


def rules_for(citation: Citation | str) -> tuple[Entry, ...]:
    """What rests on a clause: entries that cite it, a place inside it, or one that holds it.

    Raises:
        InvalidFacts: The citation cannot be read.

    >>> [found.id for found in rules_for("廊政字〔2017〕28号 第五条第二款")]
    ['education.size_minimum', 'education.classes_of_tracks', 'education.check_site', 'education.check_proposal']
    """
    wanted = citation if isinstance(citation, Citation) else Citation.parse(citation)
    return tuple(
        found for found in entries() if any(wanted.contains(held) or held.contains(wanted) for held in found.citations)
    )


def provisions() -> tuple[Provision, ...]:
    """Every class of figures with its clauses, once all modules are loaded."""
    modules()
    return tuple(PROVISIONS.values())


def entries_of(name: str, module: PolicyModule) -> Iterator[Entry]:
    """What one module exports: its rules in the order of its clauses, then its registers."""
    homes = {decree.number: decree for decree in module.DECREES}
    exported: dict[object, str] = {
        thing: export for export in module.__all__ if isfunction(thing := getattr(module, export))
    }
    for rule in RULES.values():
        if (export := exported.get(rule.function)) is not None:
            named = evolve(rule, name=f"{name}.{export}")
            yield Entry(
                id=named.name,
                kind=Kind.RULE,
                decree=rule.decree,
                citations=named.clauses,
                figures=named.figures,
                summary=named.summary,
                thing=named,
            )
    registers: tuple[tuple[Kind, tuple[Duty | Target | Body | Procedure, ...]], ...] = (
        (Kind.DUTY, module.DUTIES),
        (Kind.TARGET, module.TARGETS),
        (Kind.BODY, module.BODIES),
        (Kind.PROCEDURE, module.PROCEDURES),
    )
    for kind, things in registers:
        for listed in things:
            yield Entry(
                id=f"{name}.{listed.key}",
                kind=kind,
                decree=homes[listed.citation.number],
                citations=(listed.citation,),
                figures=listed.figures,
                summary=listed.en,
                thing=listed,
            )
