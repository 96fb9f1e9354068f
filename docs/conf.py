"""How the documentation is built: ``sphinx-build -W -n -b html docs docs/_build/html``."""

from __future__ import annotations

import inspect
import re
import sys
from collections import Counter
from enum import Enum
from pathlib import Path
from types import FunctionType
from typing import Any, is_typeddict

import attrs
from sphinx.application import Sphinx
from sphinx.ext.napoleon import Config
from sphinx.ext.napoleon.docstring import GoogleDocstring

from langfang_policy import __version__, registry
from langfang_policy.core.decisions import say
from langfang_policy.core.rules import PROVISIONS, RULES
from langfang_policy.gazette import LedgerEntry, read_ledger

project = "langfang_policy"
author = "The langfang_policy maintainers"
version = release = __version__
extensions = ["myst_parser", "sphinx.ext.autodoc"]
exclude_patterns = ["_build", "_generated", "news", "ledger"]
html_theme = "furo"
html_title = "langfang_policy"
html_show_copyright = False

myst_enable_extensions = ["deflist"]
myst_heading_anchors = 3

autodoc_member_order = "bysource"
autodoc_preserve_defaults = True
autodoc_default_options = {"members": True, "ignore-module-all": True}
python_use_unqualified_type_names = True

# Nothing is fetched while building, so names of others are not looked up. Our own must all resolve.
nitpick_ignore_regex = [
    (r"py:.*", r"(collections\.abc|datetime|decimal|fractions|hypothesis|pathlib)\..*"),  # others' types in signatures
    (r"py:.*", r"(langfang_policy\..*\.)?[A-Z]"),  # type variables
]

_DEFAULT = re.compile(r"attr_dict\['(\w+)'\]\.default")
_FIGURE = re.compile(r"^\s+(\w+): .*?#\s*(.+)$", re.MULTILINE)


class _Docstring(GoogleDocstring):
    """A Google docstring whose answer is described in words alone: its type stands in the signature."""

    def _consume_returns_section(self, preprocess_types: bool = False) -> list[tuple[str, str, list[str]]]:  # noqa: FBT001, FBT002  # Sphinx's own signature
        return [("", "", self._dedent(self._consume_to_next_section()))]


def _read(  # noqa: PLR0917  # Sphinx's own signature
    app: Sphinx, kind: Any, name: str, thing: object, options: object, lines: list[str]
) -> None:
    """Turn a docstring into markup; that of a value or a property is plain text."""
    if kind not in {"attribute", "data", "property"}:
        config: Any = Config(napoleon_use_ivar=True)
        lines[:] = _Docstring(lines, config, app, kind, name, thing, options).lines()


def _say_clauses(  # as above
    _app: Sphinx, _kind: str, _name: str, thing: object, _options: object, lines: list[str]
) -> None:
    """Add its clauses to what is registered, and its figures to a provision."""
    if inspect.isfunction(thing):
        held = next((rule for rule in RULES.values() if rule.function is thing), None)
        if held is not None:
            lines[1:1] = ["", f"Answers {held.decree.number} {_places(held.citations)}.", ""]
    elif isinstance(thing, type) and thing in PROVISIONS:
        provision = PROVISIONS[thing]
        lines += ["", f"{provision.decree.number} {_places(provision.citations)}", ""]
        meant = dict(_FIGURE.findall(inspect.getsource(thing)))
        figures = provision.figures
        for field in attrs.fields(thing):
            words = f": {meant[field.name]}" if field.name in meant else ""
            lines += [f"- ``{field.name}`` = {say(figures[field.name], 'en')}{words}"]
    elif is_typeddict(thing):
        lines += ["", "Keys: " + ", ".join(f"``{key}``" for key in thing.__annotations__) + ".", ""]


def _places(citations: tuple[object, ...]) -> str:
    return "、".join(str(getattr(citation, "locator", citation)) for citation in citations)


def _say_defaults(
    _app: Sphinx, _kind: str, _name: str, thing: object, _options: object, signature: str | None, answer: str | None
) -> tuple[str | None, str | None] | None:
    """Show the default of a record's field, which attrs keeps out of the signature's source."""
    if signature is None or not isinstance(thing, type) or not attrs.has(thing):
        return None
    defaults = {field.name: field.default for field in attrs.fields(thing)}
    return _DEFAULT.sub(lambda match: _short(defaults[match[1]]), signature), answer


def _short(value: object) -> str:
    return repr(value) if isinstance(value, int | str | None) else "..."


def _skip(_app: Sphinx, kind: str, name: str, thing: object, _skipped: bool, _options: object) -> bool | None:  # noqa: FBT001  # Sphinx's own signature
    """Show the members of an enum though they have no docstring, and nothing that its module does not export."""
    if isinstance(thing, Enum):
        return False
    if kind == "module" and isinstance(thing, type | FunctionType):
        return name not in getattr(sys.modules[thing.__module__], "__all__", ()) or None
    return None


def _write_coverage(app: Sphinx, _config: object) -> None:
    """The ledger: a line for each decree in a table of all, then a table for each with what answers each statement."""
    decrees: dict[str, list[LedgerEntry]] = {}
    for entry in read_ledger(f"{app.srcdir}/ledger"):
        decrees.setdefault(str(registry.decree(entry.decree)), []).append(entry)
    lines = ["| decree | statements | function | register | prose |", "|---|--:|--:|--:|--:|"]
    for title, entries in decrees.items():
        counts = Counter(entry.status for entry in entries)
        lines.append(f"| {title} | {len(entries)} | {counts['function']} | {counts['register']} | {counts['prose']} |")
    for title, entries in decrees.items():
        lines += ["", f"## {title}", "", "| clause | statement | answered by |", "|---|---|---|"]
        for entry in entries:
            by = ", ".join(f"`{name.removeprefix('langfang_policy.').replace(':', '.')}`" for name in entry.by)
            lines.append(f"| {entry.locator} | {entry.summary.replace('|', '/')} | {by or entry.status} |")
    target = Path(app.srcdir) / "_generated" / "coverage.md"
    target.parent.mkdir(exist_ok=True)
    target.write_text("\n".join([*lines, ""]), encoding="utf-8")


def setup(app: Sphinx) -> None:
    """Have docstrings read, and say with each registered thing which clauses it stands for."""
    registry.entries()
    app.connect("config-inited", _write_coverage)
    app.connect("autodoc-process-docstring", _read)
    app.connect("autodoc-process-docstring", _say_clauses)
    app.connect("autodoc-process-signature", _say_defaults)
    app.connect("autodoc-skip-member", _skip)
