"""What the documentation says of the ledger, as HTML: a line for each decree, and a page of its statements."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache
from html import escape
from itertools import groupby
from pathlib import Path

from langfang_policy import registry
from langfang_policy.gazette import LedgerEntry, read_ledger
from reference_pages import home_of
from rule_pages import rules_of

__all__ = ["coverage_list", "coverage_of", "ledgers", "title_of_ledger"]


@cache
def ledgers(folder: Path) -> Mapping[str, tuple[LedgerEntry, ...]]:
    """The entries of each ledger file, by its name."""
    return {file.stem: read_ledger(file) for file in sorted(folder.glob("*.toml"))}


def title_of_ledger(entries: Iterable[LedgerEntry]) -> str:
    """The decree that a ledger is about."""
    decree = registry.decree(next(iter(entries)).decree)
    return f"Coverage: {decree.en} {decree.zh}"


def coverage_list(folder: Path) -> str:
    """How much of each decree is answered by what, with a link to its statements."""
    rows = []
    for name, entries in ledgers(folder).items():
        decree = registry.decree(entries[0].decree)
        counts = Counter(entry.status for entry in entries)
        told = ", ".join(f"{counts[status]} {status}" for status in ("function", "register", "prose") if counts[status])
        link = f'<a href="coverage/{name}.html">{escape(decree.en)}</a> <span lang="zh">{escape(decree.zh)}</span>'
        rows.append(f"<li>{link}\n<span>{escape(str(decree.number))}: {len(entries)} statements: {told}</span></li>")
    return '<ul class="rules">\n' + "\n".join(rows) + "\n</ul>"


def coverage_of(folder: Path, name: str) -> str:
    """Each statement of a decree with what answers it, folded by the first step of its place."""
    parts = []
    for place, held in groupby(ledgers(folder)[name], key=_chapter):
        rows = [_row(entry) for entry in held]
        inside = '<dl class="facts">\n' + "\n".join(rows) + "\n</dl>"
        parts.append(f"<details><summary>{escape(place)} · {len(rows)}</summary>\n{inside}\n</details>")
    return "\n".join(parts)


def _chapter(entry: LedgerEntry) -> str:
    """The first step of a place: what stands before its first bracket, or its first word."""
    return entry.locator.partition("（")[0].partition(" ")[0].partition("；")[0] or entry.locator


def _row(entry: LedgerEntry) -> str:
    by = ", ".join(map(_answer, entry.by)) or escape(entry.status)
    return f"<dt>{escape(entry.locator)} <small>{by}</small></dt>\n<dd>{escape(entry.summary)}</dd>"


def _answer(by: str) -> str:
    """What answers a statement, with a link to its page."""
    module, _, name = by.partition(":")
    door = module.rpartition(".")[2]
    shown = f"<code>{escape(f'{door}.{name}')}</code>"
    first = name.partition(".")[0]
    if f"{door}.{name}" in _rules():
        return f'<a href="../rules/{door}/{name}.html">{shown}</a>'
    if door in registry.modules() and first in home_of(door):
        return f'<a href="../reference/{door}/{home_of(door)[first]}.html#langfang_policy.{door}.{first}">{shown}</a>'
    return shown


@cache
def _rules() -> frozenset[str]:
    return frozenset(entry.id for door in registry.modules() for entry in rules_of(door))
