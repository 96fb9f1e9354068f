"""The audit proven by mutation: each thing registered changed by one, and what the audit catches of each kind.

The counts stand in ``docs/gazette.md``, with why the rest cannot be seen.
"""

from __future__ import annotations

import datetime
from collections import Counter, defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import attrs
import pytest

from langfang_policy import registry
from langfang_policy._rooms.gazette.audit import _Audit
from langfang_policy._rooms.gazette.ledger import names_rule
from langfang_policy.core.decrees import Decree, Known
from langfang_policy.core.locators import Citation, Locator
from langfang_policy.core.organs import Organ, Remit
from langfang_policy.core.registers import Body, Duty, Member, Procedure, ProcedureStep, Target
from langfang_policy.core.rules import RULES, Rule
from langfang_policy.gazette import Clause, Gazette, LedgerEntry, read_gazette, read_ledger
from tests.gazette.test_audit import GAZETTE, ROOT, claimed, is_missed, moves, needs_gazette, neighbours, provisions

pytestmark = [needs_gazette, pytest.mark.deep]

CAUGHT = {
    "a provision's citation": (395, 363),
    "a duty's citation": (1_857, 1_830),
    "a target's citation": (368, 365),
    "a body's citation": (59, 51),
    "a procedure's citation": (49, 39),
    "a step's citation": (243, 191),
    "a slip's place": (120, 114),
    "a rule's citation": (1_483, 1_287),
    "a figure or day": (2_570, 2_466),
    "a decree's stated day": (86, 86),
    "a decree's title, issuer or reference": (191, 190),
    "a department that bears": (1_790, 1_562),
    "another bearer": (3_074, 52),
    "a member's name": (162, 162),
    "a member's post": (316, 316),
    "a member's role": (160, 160),
    "an unnamed member's post": (153, 0),
    "a status in the ledger": (3_906, 3_542),
    "an entry of the ledger dropped": (1_953, 829),
    "an entry of the ledger moved": (2_797, 1_801),
    "an answer in the ledger turned": (2_491, 1_996),
}
"""By kind of mutation: how many there are, and how many the audit catches."""


@pytest.fixture(scope="module")
def real() -> Gazette:
    """The gazette of 2017."""
    return read_gazette(GAZETTE.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def told(real: Gazette) -> dict[str, Counter[bool]]:
    """Every mutation of every kind, and whether the audit tells it."""
    found: dict[str, Counter[bool]] = defaultdict(Counter)
    for kind, caught in (*of_citations(real), *of_figures(real), *of_bearers(real), *of_the_ledger(real)):
        found[kind][caught] += 1
    return found


@pytest.mark.parametrize("kind", CAUGHT)
def test_what_is_caught(told: dict[str, Counter[bool]], kind: str) -> None:
    """Of each kind, as many as the page says."""
    assert (told[kind].total(), told[kind][True]) == CAUGHT[kind]


def test_no_kind_is_left_out(told: dict[str, Counter[bool]]) -> None:
    """Each has its line."""
    assert told.keys() == CAUGHT.keys()


Mutations = Iterator[tuple[str, bool]]


def caught(real: Gazette, look: str, *changed: object) -> bool:
    """Whether an audit that looks at what was changed has a problem."""
    check = _Audit(real)
    getattr(check, look)(*changed)
    return bool(check.problems)


def of_citations(real: Gazette) -> Mutations:
    """Each citation of provisions, registers and steps, and each slip, moved to the place just before and after it."""
    decrees = registry.decrees()
    for held in provisions():
        for places in moves(real, held.citations):
            yield "a provision's citation", caught(real, "provision", attrs.evolve(held, citations=places), decrees)
    for entry in registry.entries():
        thing: Any = entry.thing
        if not isinstance(thing, Rule):
            for (moved,) in moves(real, (thing.citation,)):
                changed = attrs.evolve(entry, citations=(moved,), thing=attrs.evolve(thing, citation=moved))
                yield f"a {type(thing).__name__.lower()}'s citation", caught(real, "entry", changed)
        if isinstance(thing, Procedure):
            for changed in steps_moved(real, entry, thing):
                yield "a step's citation", caught(real, "entry", changed)
    yield from of_slips(real)


def of_slips(real: Gazette) -> Mutations:
    """Each slip of the source moved."""
    for decree in registry.decrees():
        for slip in decree.slips:
            for (moved,) in moves(real, (Citation(decree.number, slip.locator),)):
                others = tuple(other for other in decree.slips if other != slip)
                moved_slip = attrs.evolve(slip, locator=str(moved.locator))
                changed_decree = attrs.evolve(decree, slips=(*others, moved_slip))
                yield "a slip's place", caught(real, "decree", changed_decree)


def steps_moved(real: Gazette, entry: registry.Entry, procedure: Procedure) -> Iterator[registry.Entry]:
    """The procedure with the citation of one of its steps moved."""
    for index, step in enumerate(procedure.steps):
        for (moved,) in moves(real, (step.citation,)) if step.citation else ():
            changed: ProcedureStep = attrs.evolve(step, citation=moved)
            steps = (*procedure.steps[:index], changed, *procedure.steps[index + 1 :])
            yield attrs.evolve(entry, thing=attrs.evolve(procedure, steps=steps))


def of_figures(real: Gazette) -> Mutations:
    """Each figure and day changed by one; each decree's title, issuer and references by a character or a number."""
    for what, held in claimed():
        for index, claim in enumerate(held):
            for value in neighbours(claim.value):
                changed = [*held[:index], attrs.evolve(claim, value=value), *held[index + 1 :]]
                yield "a figure or day", not is_missed(real, what, changed)
    for decree in registry.decrees():
        for name, known in (
            ("issued", None),
            ("adopted", None),
            ("first_day", "first_known"),
            ("last_day", "last_known"),
        ):
            day = getattr(decree, name)
            if day and (known is None or getattr(decree, known) is Known.STATED):
                for days in (-1, 1):
                    moved = attrs.evolve(decree, **{name: day + datetime.timedelta(days=days)})
                    yield "a decree's stated day", caught(real, "decree", moved)
        for other in renamed(decree):
            name = "a decree's title, issuer or reference"
            yield name, caught(real, "decree", other)


def renamed(decree: Decree) -> Iterator[Decree]:
    """The decree with a character of its title or issuer left out, or with a reference to the next number."""
    yield attrs.evolve(decree, zh=decree.zh[1:])
    yield attrs.evolve(decree, zh=decree.zh[:-1])
    yield attrs.evolve(decree, issuer=decree.issuer[1:])
    for index, cited in enumerate(decree.cites):
        following = attrs.evolve(cited, serial=cited.serial + 1)
        yield attrs.evolve(decree, cites=(*decree.cites[:index], following, *decree.cites[index + 1 :]))


def of_bearers(real: Gazette) -> Mutations:
    """Each bearer turned into the next of its kind, and each member's name, post and role into another's or a part."""
    departments = [remit for remit in Remit if remit.is_department]
    for entry in registry.entries():
        thing: Any = entry.thing
        if isinstance(thing, Duty | Target):
            for index, bearer in enumerate(thing.who):
                is_department = isinstance(bearer, Organ) and bearer.remit.is_department
                among: list[Any] = (
                    departments if is_department else list(Remit if isinstance(bearer, Organ) else type(bearer))
                )
                held: Any = bearer.remit if isinstance(bearer, Organ) else bearer
                for step in (-1, 1):
                    other = among[(among.index(held) + step) % len(among)]
                    new = attrs.evolve(bearer, remit=other) if isinstance(bearer, Organ) else other
                    if new not in thing.who:
                        who = (*thing.who[:index], new, *thing.who[index + 1 :])
                        changed = attrs.evolve(entry, thing=attrs.evolve(thing, who=who))
                        name = "a department that bears" if is_department else "another bearer"
                        yield name, caught(real, "entry", changed)
        elif isinstance(thing, Body):
            for name, members in members_changed(thing):
                changed = attrs.evolve(entry, thing=attrs.evolve(thing, members=members))
                yield name, caught(real, "entry", changed)


def members_changed(body: Body) -> Iterator[tuple[str, tuple[Member, ...]]]:
    """The members of a body with one changed, and what was changed."""
    roles = list(dict.fromkeys(member.role for member in body.members))
    for index, member in enumerate(body.members):
        following = body.members[(index + 1) % len(body.members)]
        changes = [("a member's post" if member.name else "an unnamed member's post", {"post": member.post[:-1]})]
        if member.name:
            changes.append(("a member's name", {"name": member.name[:-1]}))
            if following.post != member.post:
                changes.append(("a member's post", {"post": following.post}))
            if len(roles) > 1:
                other = roles[(roles.index(member.role) + 1) % len(roles)]
                changes.append(("a member's role", {"role": other}))
        for name, change in changes:
            if member.post or "post" not in change:
                changed = attrs.evolve(member, **change)
                yield name, (*body.members[:index], changed, *body.members[index + 1 :])


def of_the_ledger(real: Gazette) -> Mutations:
    """Each entry dropped, moved, with another status or another answer; each citation of a rule moved."""
    by_decree: dict[object, list[LedgerEntry]] = defaultdict(list)
    for line in read_ledger(ROOT / "docs" / "ledger"):
        by_decree[line.decree].append(line)
    known: dict[Citation, Clause] = {}
    for decree in registry.decrees():
        lines = by_decree[decree.number]
        held = (one for one in registry.entries() if one.decree == decree and isinstance(one.thing, Rule))
        rules = {name_of(one): one for one in held}
        for line in lines:
            named = [rules[name] for name in line.by if name in rules]
            for kind, turned, whole in (*changed_lines(real, line, lines), *answers_turned(line, lines)):
                check = _Audit(real, known=known)
                check.ledger(turned, (decree,) if whole else (), named)
                yield kind, bool(check.problems)
        for name, rule in rules.items():
            yield from of_a_rule(real, rule, [line for line in lines if name in line.by], known)


def name_of(entry: registry.Entry) -> str:
    """The name by which the ledger calls a rule."""
    return f"langfang_policy.{entry.id.replace('.', ':', 1)}"


Changed = Iterator[tuple[str, list[LedgerEntry], bool]]


def changed_lines(real: Gazette, line: LedgerEntry, lines: list[LedgerEntry]) -> Changed:
    """The ledger of a decree without an entry, and with it moved or of another status; whether all clauses count."""
    rest = [beside(other, {*line.by}) for other in lines if other is not line]
    yield "an entry of the ledger dropped", rest, True
    for status in {"function", "register", "prose"} - {line.status}:
        yield "a status in the ledger", [*rest, attrs.evolve(line, status=status)], False
    for (moved,) in moves(real, (Citation(line.decree, Locator.parse_all(line.locator)[0]),)):
        yield "an entry of the ledger moved", [*rest, attrs.evolve(line, locator=str(moved.locator))], True


def answers_turned(line: LedgerEntry, lines: list[LedgerEntry]) -> Changed:
    """The ledger with one of the things that an entry names turned into another that its decree's entries name."""
    rest = [beside(other, {*line.by}) for other in lines if other is not line]
    for at, name in enumerate(line.by):
        module = name.partition(":")[0]
        siblings = sorted({other for one in lines for other in one.by if other.startswith(f"{module}:")})
        other = siblings[(siblings.index(name) + 1) % len(siblings)]
        if other not in line.by:
            turned = attrs.evolve(line, by=(*line.by[:at], other, *line.by[at + 1 :]))
            yield "an answer in the ledger turned", [*rest, turned], False


def of_a_rule(
    real: Gazette, entry: registry.Entry, named: list[LedgerEntry], known: dict[Citation, Clause]
) -> Mutations:
    """Each citation of a rule moved, against the entries that name the rule."""
    rule: Any = entry.thing
    for moved in moves(real, rule.citations):
        changed = attrs.evolve(entry, thing=attrs.evolve(rule, citations=moved))
        with registered(changed):
            check = _Audit(real, known=known)
            check.ledger(named, (), [changed])
            yield "a rule's citation", bool(check.problems)


def beside(line: LedgerEntry, names: set[str]) -> LedgerEntry:
    """An entry as far as it bears on another one's answers: its place, and the rules that both name."""
    by = tuple(name for name in line.by if name in names and names_rule(name))
    return attrs.evolve(line, status="function" if by else "prose", by=by)


@contextmanager
def registered(entry: registry.Entry) -> Iterator[None]:
    """The rule of an entry in place of the one that its function has."""
    rule = entry.thing
    assert isinstance(rule, Rule)
    before = RULES[rule.function]
    RULES[rule.function] = rule
    try:
        yield
    finally:
        RULES[rule.function] = before
