"""The audit: what the library registers, held against a gazette and the ledger.

Each decree has its title, issuer and days as printed. Each citation leads to one place of the text. Each figure of a
provision, target or duty stands in the places that it cites, as a number of its own: a number that is printed once
carries one figure, and each place cited for figures prints one of them. What a register says in Chinese stands no
better beside the place than in it. Each clause has an entry in the ledger, what the entry names exists and cites the
clause, and no rule cites the place beside the one that names it.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from itertools import chain, groupby

import attrs
from attrs import Factory, define, frozen

from ... import registry
from ..._modules import PACKAGE
from ...core.brief import LONGEST_REPR, clipped
from ...core.decree_numbers import DecreeNumber
from ...core.decrees import Decree, Known
from ...core.errors import InvalidFacts
from ...core.forms import Language, Readable
from ...core.locators import Citation, Locator
from ...core.numerals import fold_width
from ...core.registers import Body, Duty, Once, Procedure, Target, Who
from ...core.rules import Provision, Rule
from .bearers import misplaced_members, unprinted_organs
from .claims import Claim, Source, asked, claims, elsewhere, missing
from .clauses import (
    ADDRESS,
    ATTACHMENTS,
    CONTENTS,
    ENACTED,
    IMPRINT,
    NOTICE,
    PREAMBLE,
    SIGNATURE,
    TITLE,
    Clause,
    Unplaced,
    compact,
)
from .ledger import LedgerEntry, cited_by, names_rule, thing_named
from .likeness import around, pairs, words_of
from .places import Gazette, GazetteDecree, beside
from .printed import mentions
from .resting import lines_of

__all__ = ["Elsewhere", "Problem", "Report", "audit"]


@frozen(kw_only=True)
class Problem(Readable):
    """Something that is wrong: of which decree and kind (citation, figure, ledger), in what, where, and why."""

    decree: str
    kind: str
    what: str
    where: str
    en: str
    zh: str

    def text(self, language: Language = "en") -> str:
        """The problem as a line of text."""
        return f"{self.kind}  {self.what}  {self.where}: {self.en if language == 'en' else self.zh}"

    def __str__(self) -> str:
        return clipped(" ".join(self.text().split()), LONGEST_REPR)


@frozen(kw_only=True)
class Elsewhere(Readable):
    """A figure that is not looked for in a gazette: of which decree, in what, and the source that it names."""

    decree: str
    what: str
    source: str


@frozen(kw_only=True)
class Report(Readable):
    """What the audit found, how much it looked at, and which figures it took on trust."""

    problems: tuple[Problem, ...]
    citations: int
    figures: int
    clauses: int
    elsewhere: tuple[Elsewhere, ...] = ()
    unplaced: tuple[Unplaced, ...] = ()

    @property
    def ok(self) -> bool:
        """Whether nothing is wrong."""
        return not self.problems

    def text(self, language: Language = "en") -> str:
        """The lines that could not be placed, the problems by decree, and a line on what was looked at."""
        lines = [line.text(language) for line in self.unplaced]
        for decree, problems in groupby(self.problems, key=lambda problem: problem.decree):
            lines += [decree, *(f"  {problem.text(language)}" for problem in problems)]
        counts = self.citations, self.figures, len(self.elsewhere), self.clauses, len(self.problems)
        if language == "zh":
            told = "核对引用{}处、数字{}个（另有{}个出自他处）、条款{}条；问题{}个"
        else:
            told = "{} citations, {} figures ({} more are from elsewhere), {} clauses; {} problems"
        return "\n".join((*lines, told.format(*counts)))

    def __str__(self) -> str:
        return self.text().splitlines()[-1]

    def json(self) -> dict[str, object]:
        """The report as JSON has it."""
        return {
            "ok": self.ok,
            "citations": self.citations,
            "figures": self.figures,
            "clauses": self.clauses,
            "problems": [attrs.asdict(problem) for problem in self.problems],
            "elsewhere": [attrs.asdict(figure) for figure in self.elsewhere],
            "unplaced": [attrs.asdict(line) for line in self.unplaced],
        }


def audit(
    gazette: Gazette,
    *,
    ledger: Iterable[LedgerEntry] | None = None,
    decrees: Iterable[Decree] | None = None,
    entries: Iterable[registry.Entry] | None = None,
    provisions: Iterable[Provision] | None = None,
) -> Report:
    """Hold what is registered against a gazette, and against the ledger where one is given.

    Args:
        gazette: The gazette as read.
        ledger: The entries of the ledger; without it, clauses are not looked for in it.
        decrees: The decrees; those of the registry where none are given.
        entries: The rules and register entries; those of the registry where none are given.
        provisions: The classes of figures; those of the library where none are given.

    Returns:
        The problems, by decree.
    """
    decrees = registry.decrees() if decrees is None else tuple(decrees)
    entries = registry.entries() if entries is None else tuple(entries)
    if provisions is None:
        home = f"{PACKAGE}."
        provisions = [held for held in registry.provisions() if held.kind.__module__.startswith(home)]
    check = _Audit(gazette)
    for decree in decrees:
        check.decree(decree)
    for provision in provisions:
        check.provision(provision, decrees)
    for entry in entries:
        check.entry(entry)
    if ledger is not None:
        check.ledger(tuple(ledger), decrees, entries)
    return Report(
        problems=tuple(sorted(check.problems, key=lambda problem: problem.decree)),
        citations=check.citations,
        figures=check.figures,
        clauses=check.clauses,
        elsewhere=tuple(check.elsewhere),
        unplaced=gazette.unplaced,
    )


@define
class _Audit:
    """The audit under way: what has been looked at, and what is wrong."""

    gazette: Gazette
    problems: list[Problem] = Factory(list)
    citations: int = 0
    figures: int = 0
    clauses: int = 0
    elsewhere: list[Elsewhere] = Factory(list)
    known: dict[Citation, Clause] = Factory(dict)

    def decree(self, decree: Decree) -> None:
        """The decree is in the gazette with its title, issuer, days and references, and its slips in their places."""
        try:
            printed = self.gazette.decree(decree.number)
        except InvalidFacts as error:
            (fault,) = error.faults
            self._wrong(decree.number, "citation", decree.en, decree.number, fault.en, fault.zh)
            return
        if decree.issued != printed.issued:
            reason = (
                f"issued {decree.issued}, printed {printed.issued}",
                f"印发日期{decree.issued}，文中{printed.issued}",
            )
            self._wrong(decree.number, "figure", decree.en, SIGNATURE, *reason)
        for en, zh in _unprinted(decree, printed):
            self._wrong(decree.number, "citation", decree.en, TITLE, en, zh)
        for slip in decree.slips:
            for place in self._places([Citation(decree.number, slip.locator)], decree.en):
                if compact(slip.printed) not in compact(place.text):
                    self._absent(decree, decree.en, slip.locator, slip.printed)

    def provision(self, provision: Provision, decrees: tuple[Decree, ...]) -> None:
        """The figures of a provision stand in the clauses that it cites."""
        figures, number = provision.kind(), provision.citations[0].number
        decree = next((held for held in decrees if held.number == number), None)
        self._claimed(decree, provision.name, provision.citations, claims(figures, ""))
        for name, source in elsewhere(figures):
            found = Elsewhere(decree=str(number), what=f"{provision.name}.{name}", source=source)
            self.elsewhere.append(found)

    def entry(self, entry: registry.Entry) -> None:
        """An entry's clauses exist; what a register claims and says stands there, and so do the members of a body."""
        thing, decree = entry.thing, entry.decree
        if isinstance(thing, Duty):
            days = self._presumed(decree, *((thing.due.day, thing.due.known) if isinstance(thing.due, Once) else ()))
            self._claimed(decree, entry.id, entry.citations, claims(thing.due, "due"), days)
            self._said(entry.id, entry.citations, thing.zh)
            self._borne(entry.id, entry.citations, thing.who)
        elif isinstance(thing, Target):
            due = None if self._is_every_year(thing) else thing.due
            days = self._presumed(decree, due, thing.due_known)
            self._claimed(decree, entry.id, entry.citations, chain(asked(thing.asks), claims(due, "due")), days)
            self._said(entry.id, entry.citations, thing.zh)
            self._borne(entry.id, entry.citations, thing.who)
        elif isinstance(thing, Body):
            for place in self._places(entry.citations, entry.id):
                for member in misplaced_members(thing, place):
                    self._absent(decree, entry.id, place.locator, f"{member.role} {member.name} {member.post}")
            self._said(entry.id, entry.citations, thing.zh)
        elif isinstance(thing, Procedure):
            self._places(cited_by(thing), entry.id)
            inside = (step.zh for step in thing.steps if step.citation is None)
            self._said(entry.id, entry.citations, thing.zh, *inside)
            for step in thing.steps:
                if step.citation:
                    self._said(f"{entry.id}.{step.key}", (step.citation,), step.zh)
        else:
            self._places(entry.citations, entry.id)

    def _borne(self, what: str, citations: Iterable[Citation], who: Iterable[Who]) -> None:
        """The departments that bear a thing are named by the clause, or by what it stands under."""
        for citation in citations:
            with suppress(InvalidFacts):
                root = self.gazette.decree(citation.number).root
                place = self.gazette.clause(citation)
                above = compact("".join(around(root, place.first_line)))
                for organ in unprinted_organs(who, compact(place.text), above, compact(root.text)):
                    reason = f"{organ.en} is not named there", f"文中没有“{organ}”"
                    self._wrong(citation.number, "organ", what, citation.locator, *reason)

    def _presumed(
        self, decree: Decree, day: datetime.date | None = None, known: Known = Known.STATED
    ) -> frozenset[datetime.date]:
        """The day that is not printed with what is due, where the decree names it for all of its goals."""
        if day is None or known is not Known.PRESUMED:
            return frozenset()
        with suppress(InvalidFacts):
            printed = self.gazette.decree(decree.number)
            if any(mention.stands_for(day) for mention in mentions(printed.root.text, printed.issued)):
                return frozenset({day})
        return frozenset()

    def _is_every_year(self, target: Target) -> bool:
        """Whether the clause asks the target every year, so that it prints no year of the series."""
        text, due = "", target.due
        with suppress(InvalidFacts):
            text = self.gazette.clause(target.citation).text
        presumed = target.series is not None and target.due_known is Known.PRESUMED
        return presumed and due is not None and (due.month, due.day) == (12, 31) and _EVERY_YEAR in text

    def _said(self, what: str, citations: Iterable[Citation], *words: str) -> None:
        """The words do not stand far better just before or just after the place cited than in it."""
        for citation in citations:
            with suppress(InvalidFacts):
                root = self.gazette.decree(citation.number).root
                for other in beside(root, self.gazette.clause(citation)):
                    here, there = self._compared(pairs(*words), citation, other)
                    if there > max(1, _FAR_BETTER * here):
                        reason = f"the words stand rather in {other.locator}", f"所述文字更合于{other.locator}"
                        self._wrong(citation.number, "citation", what, citation.locator, *reason)

    def _claimed(
        self,
        decree: Decree | None,
        what: str,
        citations: tuple[Citation, ...],
        held: Iterable[Claim],
        presumed: frozenset[datetime.date] = frozenset(),
    ) -> None:
        """Each claim stands in the places cited, or in the place that its own record cites."""
        own_days = (decree.adopted, decree.issued, decree.first_day, decree.last_day) if decree else ()
        known = presumed.union(day for day in own_days if day)
        general = self._places(citations, what)
        wanted: dict[Citation | None, list[Claim]] = {}
        for claim in held:
            self.figures += 1
            wanted.setdefault(claim.citation, []).append(claim)
        for own, some in wanted.items():
            if places := self._places([own], what) if own else general:
                printed = self.gazette.decree((own or citations[0]).number)
                where = "；".join(str(place.locator) for place in places)
                lacking = list(missing(some, _source(printed, places, known)))
                for claim, en, zh in lacking:
                    self._wrong(printed.number, "figure", f"{what}.{claim.name}", where, en, zh)
                for place in () if lacking or len(places) == 1 else places:
                    if len(list(missing(some, _source(printed, [place], frozenset())))) == len(some):
                        reason = "it prints none of the figures", "文中没有任何所引数字"
                        self._wrong(printed.number, "citation", what, place.locator, *reason)

    def _places(self, citations: Iterable[Citation], what: str) -> list[Clause]:
        """The cited places; a citation that leads to none, or to several, is wrong."""
        found = []
        for citation in citations:
            self.citations += 1
            try:
                found.append(self.gazette.clause(citation))
            except InvalidFacts as error:
                (fault,) = error.faults
                self._wrong(citation.number, "citation", what, citation.locator, fault.en, fault.zh)
        return found

    def _wrong(self, decree: object, kind: str, what: str, where: object, *reason: str) -> None:
        en, zh = reason
        self.problems.append(Problem(decree=str(decree), kind=kind, what=what, where=str(where), en=en, zh=zh))

    def _absent(self, decree: Decree, what: str, where: Locator, words: str) -> None:
        self._wrong(decree.number, "citation", what, where, f"{words!r} does not stand there", f"文中没有“{words}”")

    def ledger(
        self, entries: Iterable[LedgerEntry], decrees: Iterable[Decree], registered: Iterable[registry.Entry]
    ) -> None:
        """Each entry leads to the text and what answers it, each clause has an entry, rules cite what they answer."""
        covered: dict[DecreeNumber, set[int]] = {}
        answered: dict[str, set[int]] = {}
        seen: set[str] = set()
        for entry in entries:
            if entry.id in seen:
                self._wrong(entry.decree, "ledger", entry.id, entry.locator, "the id stands twice", "编号重复")
            seen.add(entry.id)
            lines, inner = self._lines(entry)
            covered.setdefault(entry.decree, set()).update(inner)
            for name in entry.by:
                answered.setdefault(name, set()).update(lines)
            for en, zh in self._unanswered(entry, lines):
                self._wrong(entry.decree, "ledger", entry.id, entry.locator, en, zh)
        for decree in decrees:
            for clause in self._leaves(decree.number):
                self.clauses += 1
                if covered.get(decree.number, set()).isdisjoint(lines_of(clause)):
                    reason = (
                        f"line {clause.first_line} has no entry in the ledger",
                        f"第{clause.first_line}行未列入台账",
                    )
                    self._wrong(decree.number, "ledger", "", clause.locator, *reason)
        self._rules(registered, answered)

    def _rules(self, registered: Iterable[registry.Entry], answered: dict[str, set[int]]) -> None:
        """Each rule is named by the ledger, and cites what it answers."""
        for held in registered:
            if isinstance(held.thing, Rule):
                lines = answered.get(f"{PACKAGE}.{held.id.replace('.', ':', 1)}")
                if lines is None:
                    first = held.thing.citations[0]
                    self._wrong(first.number, "ledger", held.id, first.locator, "no entry names it", "台账未列此规则")
                self._beside(held.id, held.thing.citations, lines)
                self._speaks(held.id, held.thing, lines or set())

    def _speaks(self, what: str, rule: Rule, answered: set[int]) -> None:
        """What a rule says in Chinese does not stand far better just before or after a place that it cites.

        Less is asked where the ledger does not name the rule for the place.
        """
        words = pairs(*words_of(rule))
        cited = set[int]().union(*map(self._cited_lines, rule.citations))
        for citation in rule.citations:
            lines = self._cited_lines(citation)
            least, better = (_SURELY, _SURELY_BETTER) if lines & answered else (_LIKELY, _FAR_BETTER)
            root = self.gazette.decree(citation.number).root if lines else None
            for other in beside(root, self.gazette.clause(citation)) if root else ():
                if other.step.name not in _FORMAL and cited.isdisjoint(lines_of(other)):
                    here, there = self._compared(words, citation, other)
                    if there > max(least, better * here):
                        reason = f"the words stand rather in {other.locator}", f"所述文字更合于{other.locator}"
                        self._wrong(citation.number, "citation", what, citation.locator, *reason)

    def _compared(self, words: set[str], citation: Citation, other: Clause) -> tuple[int, int]:
        """How many of the words stand in the place cited alone, and how many in another one alone."""
        root, place = self.gazette.decree(citation.number).root, self.gazette.clause(citation)
        said = words - pairs(*around(root, place.first_line, above=place.locator))
        here, there = said & pairs(place.text), said & pairs(other.text)
        return len(here - there), len(there - here)

    def _beside(self, what: str, citations: tuple[Citation, ...], answered: set[int] | None) -> None:
        """No place cited is one where the ledger names the rule only for the place just before or just after it."""
        cited = set[int]().union(*map(self._cited_lines, citations))
        for citation in citations:
            if answered and (lines := self._cited_lines(citation)) and lines.isdisjoint(answered):
                root = self.gazette.decree(citation.number).root
                for other in beside(root, self.gazette.clause(citation)):
                    if (named := answered & lines_of(other)) and named.isdisjoint(cited):
                        reason = f"the ledger names it in {other.locator} instead", f"台账列于{other.locator}"
                        self._wrong(citation.number, "ledger", what, citation.locator, *reason)

    def _lines(self, entry: LedgerEntry) -> tuple[set[int], set[int]]:
        """The printed lines that an entry is about, and those of them that it has not for being about the whole."""
        lines: set[int] = set()
        inner: set[int] = set()
        try:
            for locator in Locator.parse_all(entry.locator):
                place = self._place(Citation(entry.decree, locator))
                lines |= lines_of(place)
                inner |= set() if place.implied or not place.locator.steps else lines_of(place)
        except InvalidFacts as error:
            (fault,) = error.faults
            self._wrong(entry.decree, "ledger", entry.id, entry.locator, fault.en, fault.zh)
        return lines, inner

    def _unanswered(self, entry: LedgerEntry, lines: set[int]) -> Iterator[tuple[str, str]]:
        """Why what an entry names does not answer its clause."""
        if entry.status != "prose" and not entry.by:
            yield "nothing is named that answers it", "未指明由何实现"
        elif entry.status == "function" and not any(names_rule(name) for name in entry.by):
            yield "it is computed, but no rule is named that computes it", "标为可计算，但未指明规则"
        elif entry.status == "register" and all(names_rule(name) for name in entry.by):
            yield "it is listed, but nothing is named that lists it", "标为可列举，但未指明名录"
        elif entry.status == "prose" and entry.by:
            yield "it is prose, but something is named that answers it", "标为说明，却指明了实现"
        for name in entry.by:
            try:
                citations = cited_by(thing_named(name))
            except LookupError:
                yield f"{name} does not exist", f"{name}不存在"
                continue
            if lines and citations and not any(lines & self._cited_lines(citation) for citation in citations):
                yield f"{name} does not cite the clause", f"{name}未引用该条款"

    def _cited_lines(self, citation: Citation) -> set[int]:
        try:
            return lines_of(self._place(citation))
        except InvalidFacts:
            return set()

    def _place(self, citation: Citation) -> Clause:
        """The place that a citation leads to, looked up once."""
        if citation not in self.known:
            self.known[citation] = self.gazette.clause(citation)
        return self.known[citation]

    def _leaves(self, number: DecreeNumber) -> Iterator[Clause]:
        """The innermost clauses of a document, but for its formal parts and the attachments that are only listed."""
        for decree in self.gazette.decrees:
            if decree.number == number:
                listed = {
                    line for clause in decree.clauses() if clause.step.name == ATTACHMENTS for line in lines_of(clause)
                }
                yield from (clause for clause in _substance(decree.root) if not lines_of(clause) <= listed)


_FORMAL = (TITLE, ENACTED, CONTENTS, ADDRESS, NOTICE, SIGNATURE, PREAMBLE, ATTACHMENTS, IMPRINT)


def _substance(place: Clause) -> Iterator[Clause]:
    """The innermost clauses of a place, but for its formal parts."""
    for child in place.children:
        if child.step.name not in _FORMAL:
            yield from _substance(child) if child.children else (child,)


def _source(printed: GazetteDecree, places: list[Clause], known: frozenset[datetime.date]) -> Source:
    """What is printed in the places, each paragraph once, and around them."""
    paragraphs = {(part.first_line, part.words): part.words for place in places for part in place.paragraphs}
    above = dict.fromkeys(words for place in places for words in around(printed.root, place.first_line))
    return Source(tuple(paragraphs.values()), "\n".join(above), printed.issued, known)


_EVERY_YEAR = "每年"
_FAR_BETTER = 3
"""How many times as many of the words a place beside another must have to be the likelier one."""
_LIKELY, _SURELY, _SURELY_BETTER = 4, 8, 5
"""The same of a rule's words, which are of several clauses, and how many they must be."""


_REFERENCE = re.compile(r"[^\W\d_]{0,30}\s*[〔\[［（(【]\d{4}[〕\]］）)】]\s*[—－–-]?\s*第?\s*\d{1,6}\s*号")


def _unprinted(decree: Decree, printed: GazetteDecree) -> Iterator[tuple[str, str]]:
    """What a decree says of itself that its document does not print."""
    titles = [printed.title, *(clause.heading for clause in printed.clauses() if not clause.locator.parent.steps)]
    if compact(decree.zh) not in map(compact, titles):
        yield f"{decree.zh!r} is not its title", f"标题不是“{decree.zh}”"
    if decree.issuer != printed.issuer:
        yield f"issued by {printed.issuer}, not by {decree.issuer}", f"发文机关为{printed.issuer}"
    text = "\n".join(part.text for part in printed.root.children if part.step.name != SIGNATURE)
    named = [DecreeNumber.parse(found) for found in map(fold_width, _REFERENCE.findall(fold_width(text)))]
    for cited in decree.cites:
        same = (number for number in named if (number.year, number.serial) == (cited.year, cited.serial))
        if not any(number.series.endswith(cited.series) for number in same):
            yield f"{cited} does not stand there", f"文中没有{cited}"
    for name, day in _stated_days(decree, text):
        if not any(mention.stands_for(day) for mention in mentions(text, printed.issued)):
            yield f"{name} {day} does not stand there", f"文中没有{name} {day}"


_ON_ISSUE = re.compile("(?:印发|发布|公布|颁布|下发)之日")


def _stated_days(decree: Decree, text: str) -> Iterator[tuple[str, datetime.date]]:
    """The days that a decree states; one that begins on the day of issue may say so without naming it."""
    if decree.adopted:
        yield "adopted", decree.adopted
    on_issue = decree.first_day == decree.issued and _ON_ISSUE.search(text)
    if decree.first_day and decree.first_known is Known.STATED and not on_issue:
        yield "first_day", decree.first_day
    if decree.last_day and decree.last_known is Known.STATED:
        yield "last_day", decree.last_day
