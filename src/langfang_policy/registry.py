"""Every decree, rule, duty, target, body and procedure in one place, and the way back from clause to rule.

The registry holds no list of its own: it reads what the policy modules export.

>>> entry("pollution.grade_alert").decree.zh
'廊坊市重污染天气应急预案'
"""

from __future__ import annotations

import datetime
import difflib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module
from inspect import isfunction
from typing import cast

from attrs import evolve, field, frozen

from ._modules import MODULES, PACKAGE
from .core.decree_numbers import DecreeNumber
from .core.decrees import Decree, DecreeStanding, Known, plain_date
from .core.errors import InvalidFacts
from .core.faults import Language
from .core.forms import Readable, html, line, plain, say
from .core.locators import Citation
from .core.pages import both
from .core.registers import Body, Duty, Procedure, Register, Target
from .core.rules import PROVISIONS, RULES, Provision, Rule
from .core.surface import PolicyModule
from .core.terms import Term

__all__ = [
    "Change",
    "Entry",
    "Kind",
    "changes",
    "decree",
    "decrees",
    "entries",
    "entries_of",
    "entry",
    "in_force",
    "modules",
    "outdated",
    "provisions",
    "rules_for",
    "standing",
]

Thing = Rule | Duty | Target | Body | Procedure


class Kind(Term):
    """What an entry of the registry is."""

    RULE = "规则"
    DUTY = "职责"
    TARGET = "目标"
    BODY = "机构"
    PROCEDURE = "程序"


@frozen(kw_only=True)
class Entry(Readable):
    """Something registered: its id, kind, decree, clauses, figures, and a line on what it is (登记项).

    Attributes:
        id: 编号: the door's name and its own.
        kind: 类别: what it is.
        decree: 文件: the decree.
        citations: 条款: the clauses.
        figures: 数值: its figures by name.
        summary: 概要: a line on what it is.
        thing: 内容: the rule, duty, target, body or procedure itself.
    """

    _columns = ("id", "kind", "decree", "citations", "summary")

    id: str
    kind: Kind
    decree: Decree
    citations: tuple[Citation, ...]
    figures: Mapping[str, object]
    summary: str
    thing: Thing = field(repr=False)

    def __repr__(self) -> str:
        return f"<Entry {self.id}, {self.kind.en} of {self.decree.number}>"

    def text(self, language: Language = "en") -> str:
        """The entry in a line: its id and what it is."""
        if language == "en":
            return f"{self.id}: {self.summary}"
        title = self.thing.title if isinstance(self.thing, Rule) else self.thing.zh
        return f"{self.id}：{title or self.summary}"

    def __str__(self) -> str:
        return line(self)

    def _heading(self, language: Language | None) -> str:
        return both(self.text("zh"), self.text(), language)

    def _page(self, language: Language | None) -> str:
        """Its fields, and below them what it is."""
        return super()._page(language) + html(self.thing, language)

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
    return {name: _door(name) for name in MODULES}


def _door(name: str) -> PolicyModule:
    return cast("PolicyModule", import_module(f"{PACKAGE}.{name}"))


@cache
def decrees() -> tuple[Decree, ...]:
    """Every decree, ordered by its number."""
    found = (decree for module in modules().values() for decree in module.DECREES)
    return Register(*sorted(found, key=lambda decree: decree.number))


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
def entries(module: str | None = None) -> tuple[Entry, ...]:
    """Everything registered, module by module: rules, duties, targets, bodies, procedures.

    Args:
        module: One module, such as ``pollution``; it alone is loaded.

    Raises:
        InvalidFacts: No module has that name.
    """
    if module is not None and module not in MODULES:
        raise InvalidFacts("module", module, f"one of {', '.join(MODULES)}", f"{'、'.join(MODULES)}之一")
    names = MODULES if module is None else (module,)
    return Register(*(found for name in names for found in _of_door(name)))


@cache
def _of_door(name: str) -> tuple[Entry, ...]:
    """What one door exports; it alone is loaded."""
    return Register(*entries_of(name, _door(name)))


@cache
def _by_id(name: str) -> Mapping[str, Entry]:
    return {found.id: found for found in _of_door(name)}


def entry(name: str) -> Entry:
    """The entry of that id.

    Raises:
        InvalidFacts: Nothing has that id; the nearest ids are named.
    """
    door = name[:_LONGEST_ID].partition(".")[0] if isinstance(name, str) else ""
    found = _by_id(door).get(name) if door in MODULES else None
    if found is None:
        ids = [found.id for found in entries()]
        near = difflib.get_close_matches(name[:_LONGEST_ID], ids, n=3) if isinstance(name, str) else []
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
    held = _by_number().get(wanted.number, ())
    return Register(
        *(found for found in held if any(wanted.contains(one) or one.contains(wanted) for one in found.citations))
    )


@cache
def _by_number() -> Mapping[DecreeNumber, tuple[Entry, ...]]:
    """What cites each decree, in order; a question about a clause looks at nothing else."""
    cited: dict[DecreeNumber, list[Entry]] = {}
    for found in entries():
        for number in dict.fromkeys(citation.number for citation in found.citations):
            cited.setdefault(number, []).append(found)
    return {number: tuple(held) for number, held in cited.items()}


def standing(decree: Decree, *, on: datetime.date) -> DecreeStanding:
    """Where a decree stands on a day, its end presumed by the shelf life of normative documents where none is printed.

    Raises:
        InvalidFacts: The day is no date.

    >>> str(standing(decree("廊政办字〔2017〕118号"), on=datetime.date(2022, 9, 30)).last_day)
    '2022-09-29'
    """
    return decree.standing(on)


def in_force(*, on: datetime.date) -> tuple[DecreeStanding, ...]:
    """The decrees that hold on a day, as stated or presumed."""
    return Register(*(found for held in decrees() if (found := standing(held, on=on)).holds))


def outdated(*, on: datetime.date) -> tuple[DecreeStanding, ...]:
    """The decrees whose stated or presumed last day has passed.

    >>> [str(found.decree.number) for found in outdated(on=datetime.date(2019, 10, 31))]
    ['廊政办字〔2017〕129号']
    """
    return Register(*(found for held in decrees() if (found := standing(held, on=on)).outdated))


@frozen(kw_only=True)
class Change(Readable):
    """A decree that began to hold on a day, or held for the last time the day before, and how that is known (变动).

    Attributes:
        day: 日期: the day.
        decree: 文件: the decree.
        begins: 开始施行: whether it begins to hold.
        known: 依据: how the day is known.
    """

    day: datetime.date
    decree: Decree
    begins: bool
    known: Known

    def json(self) -> dict[str, object]:
        """The change as the command line prints it."""
        return {
            "day": plain(self.day),
            "decree": str(self.decree.number),
            "begins": self.begins,
            "known": self.known.json,
        }


def changes(start: datetime.date, end: datetime.date) -> tuple[Change, ...]:
    """What begins or ceases to hold after one day, up to and including another, in the order of the days.

    Raises:
        InvalidFacts: A day is no date, or the end lies before the start.

    >>> [(str(change.day), change.begins) for change in changes(datetime.date(2022, 8, 31), datetime.date(2022, 9, 1))]
    [('2022-09-01', False)]
    """
    if plain_date(end, "end") < plain_date(start, "start"):
        raise InvalidFacts("end", end, f"a day not before {start}", f"不早于{start}的日期")
    found = []
    for held in decrees():
        ended = standing(held, on=end)
        last = ended.last_day
        if held.first_day is not None and start < held.first_day <= end:
            found.append(Change(day=held.first_day, decree=held, begins=True, known=held.first_known))
        if last is not None and start <= last < end:
            found.append(
                Change(day=last + datetime.timedelta(days=1), decree=held, begins=False, known=ended.last_known)
            )
    return Register(*sorted(found, key=lambda change: (change.day, change.decree.number)))


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
            named = evolve(rule, id=f"{name}.{export}")
            yield Entry(
                id=named.id,
                kind=Kind.RULE,
                decree=homes[rule.citations[0].number],
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


@say.register
def _(value: Entry, language: Language) -> str:
    return value.text(language)
