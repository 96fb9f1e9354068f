"""How the documentation is built: ``sphinx-build -W -n -b html docs docs/_build/html``."""

from __future__ import annotations

import ast
import inspect
import re
import sys
from collections import Counter
from contextlib import suppress
from enum import Enum
from pathlib import Path
from types import FunctionType, ModuleType
from typing import Any, get_args, get_type_hints, is_typeddict

import attrs
from sphinx.application import Sphinx
from sphinx.errors import PycodeError
from sphinx.ext.napoleon import Config
from sphinx.ext.napoleon.docstring import GoogleDocstring
from sphinx.pycode import ModuleAnalyzer

from langfang_policy import __version__, registry
from langfang_policy._modules import PACKAGE
from langfang_policy.core.figures import figure_words, kind_of
from langfang_policy.core.forms import say
from langfang_policy.core.rules import PROVISIONS, RULES
from langfang_policy.gazette import LedgerEntry, read_ledger

project = "langfang_policy"
author = "The langfang_policy maintainers"
version = release = __version__
sys.path.insert(0, str(Path(__file__).parent / "_ext"))
extensions = ["myst_parser", "sphinx.ext.autodoc", "site_pages"]
exclude_patterns = ["_build", "_generated", "news", "ledger", "zh"]
html_search_language = "zh"  # of site_pages: English words and Chinese
html_static_path = ["_static"]
html_css_files = ["site.css"]
html_copy_source = False
html_use_index = False
toc_object_entries = False
html_theme = "furo"
html_title = "langfang_policy"
html_show_copyright = False

myst_enable_extensions = ["deflist"]
myst_heading_anchors = 3

autodoc_member_order = "bysource"
autodoc_preserve_defaults = True
autodoc_default_options = {"members": True}
python_use_unqualified_type_names = True

# Nothing is fetched while building, so names of others are not looked up. Our own must all resolve.
nitpick_ignore_regex = [
    (r"py:.*", r"(collections\.abc|datetime|decimal|fractions|hypothesis|pathlib)\..*"),  # others' types in signatures
    (r"py:.*", r"(langfang_policy\..*\.)?[A-Z]"),  # type variables
]

_DEFAULT = re.compile(r"attr_dict\['(\w+)'\]\.default")


class _Docstring(GoogleDocstring):
    """A Google docstring whose answer is described in words alone: its type stands in the signature."""

    def _consume_returns_section(self, preprocess_types: bool = False) -> list[tuple[str, str, list[str]]]:  # noqa: FBT001, FBT002  # Sphinx's own signature
        return [("", "", self._dedent(self._consume_to_next_section()))]


def _read(  # noqa: PLR0917  # Sphinx's own signature
    app: Sphinx, kind: Any, name: str, thing: object, options: object, lines: list[str]
) -> None:
    """Turn a docstring into markup; that of a value or a property is plain text."""
    if kind not in {"attribute", "data", "property"}:
        if inspect.isfunction(thing) and thing in _FACTS:
            lines[:] = _told_kinds(thing, lines)
        config: Any = Config(napoleon_use_ivar=True)
        lines[:] = _Docstring(lines, config, app, kind, name, thing, options).lines()


def _say_clauses(  # as above
    _app: Sphinx, _kind: str, _name: str, thing: object, _options: object, lines: list[str]
) -> None:
    """Add its clauses to what is registered, and its figures to a provision."""
    if inspect.isfunction(thing):
        held = RULES.get(thing)
        if held is not None:
            lines[1:1] = ["", f"Answers {held.citations[0].number} {_places(held.citations)}.", ""]
    elif isinstance(thing, type) and thing in PROVISIONS:
        provision = PROVISIONS[thing]
        lines += ["", f"{provision.citations[0].number} {_places(provision.citations)}", ""]
        figures, words = provision.figures, figure_words(thing)
        for field in attrs.fields(thing):
            said = words[field.name]
            lines += [f"- ``{field.name}`` = {say(figures[field.name], 'en')} ({said.zh}): {said.en}"]
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
    return None


def _order_by_source() -> None:
    """Have each module's names in the order of their definition, a door's in that of its rooms, with their docs."""
    for name in [one for one in sys.modules if one.partition(".")[0] == PACKAGE]:
        module = sys.modules[name]
        offered = getattr(module, "__all__", None)
        if not isinstance(offered, list):
            continue
        offered[:] = [export for export in offered if _is_at_home(getattr(module, export), name)]
        rooms = _rooms(module)
        names = [defined for source in (*rooms, module) for defined in _defined(source)]
        placed = {defined: place for place, defined in enumerate(names)}
        offered.sort(key=lambda export, placed=placed: placed.get(export, -1))  # type: ignore[misc]  # bound at once
        for room in rooms:
            with suppress(PycodeError):  # one that Sphinx cannot read has no words beside its constants
                inner, door = (ModuleAnalyzer.for_module(one.__name__) for one in (room, module))
                inner.analyze()
                door.analyze()
                door.attr_docs |= inner.attr_docs


def _is_at_home(thing: object, name: str) -> bool:
    """Whether a thing is documented with the module: no other public one defines it."""
    home = thing.__module__ if isinstance(thing, type | FunctionType) else name
    return home == name or "._" in home


def _defined(module: ModuleType) -> list[str]:
    """The names that a module defines at its top, in its order."""
    names: list[str] = []
    for node in ast.parse(inspect.getsource(module)).body:
        if isinstance(node, ast.ClassDef | ast.FunctionDef):
            names.append(node.name)
        elif isinstance(node, ast.Assign | ast.AnnAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            names += [target.id for target in targets if isinstance(target, ast.Name)]
    return names


def _bare_types() -> None:
    """Have signatures show plain types: the kind of a fact (unit and range) stands beside its name instead."""
    for name in [one for one in sys.modules if one.partition(".")[0] == PACKAGE]:
        for thing in list(vars(sys.modules[name]).values()):
            if isinstance(thing, FunctionType) and thing.__module__ == name:
                thing.__annotations__ = _hints(thing) or thing.__annotations__
            elif isinstance(thing, type) and attrs.has(thing) and thing.__module__ == name:
                made: Any = thing.__init__  # type: ignore[misc]  # attrs made it
                hints = _hints(thing)
                made.__annotations__ = {
                    field: hints.get(field, told) for field, told in getattr(made, "__annotations__", {}).items()
                }


def _hints(thing: Any) -> dict[str, Any]:
    with suppress(NameError, TypeError):  # a name that only type checkers see
        return get_type_hints(thing)
    return {}


def _told_kinds(function: Any, lines: list[str]) -> list[str]:
    """The lines of a rule's docstring with each fact's kind behind its Chinese name."""
    kinds = {
        fact.name: next((kind for one in (fact.type, *get_args(fact.type)) if (kind := kind_of(one))), None)
        for fact in _FACTS[function]
    }
    told = []
    for line in lines:
        found = re.match(r"^(\s+)(\w+): ([^:：]*[一-鿿][^:：]*)(: .*)$", line)
        kind = kinds.get(found[2]) if found else None
        told.append(
            line if found is None or kind is None else f"{found[1]}{found[2]}: {found[3]} ({kind.en}){found[4]}"
        )
    return told


_FACTS: dict[Any, Any] = {}


def _rooms(door: ModuleType) -> list[ModuleType]:
    """The rooms of a door in its order."""
    return [one for one in vars(door).values() if isinstance(one, ModuleType) and "._" in one.__name__]


def _find_public(app: Sphinx, env: Any, node: Any, shown: Any) -> Any:
    """Lead a reference to a thing's home, which is a room, to the door that offers it."""
    home, _, name = str(node.get("reftarget", "")).rpartition(".")
    door = home.rpartition(".")[0].replace(f"{PACKAGE}._rooms.", f"{PACKAGE}.")
    if not home.startswith(f"{PACKAGE}._") or not hasattr(sys.modules.get(door), name):
        return None
    return env.get_domain("py").resolve_xref(
        env, node["refdoc"], app.builder, node["reftype"], f"{door}.{name}", node, shown
    )


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
    _FACTS.update({function: rule.facts for function, rule in RULES.items()})
    _order_by_source()
    _bare_types()
    app.connect("config-inited", _write_coverage)
    app.connect("autodoc-process-docstring", _read)
    app.connect("autodoc-process-docstring", _say_clauses)
    app.connect("autodoc-process-signature", _say_defaults)
    app.connect("autodoc-skip-member", _skip)
    app.connect("missing-reference", _find_public)
