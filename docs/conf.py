"""How the documentation is built: ``sphinx-build -W -n -b html docs docs/_build/html``."""

from __future__ import annotations

import ast
import inspect
import re
import sys
from contextlib import suppress
from enum import Enum
from importlib.util import find_spec
from pathlib import Path
from types import FunctionType, ModuleType
from typing import Any, get_type_hints, is_typeddict

import attrs
from sphinx.application import Sphinx
from sphinx.errors import PycodeError
from sphinx.ext.napoleon import Config
from sphinx.ext.napoleon.docstring import GoogleDocstring
from sphinx.pycode import ModuleAnalyzer

from langfang_policy import __version__, registry
from langfang_policy._modules import PACKAGE

project = "langfang_policy"
author = "The langfang_policy maintainers"
version = release = __version__
sys.path.insert(0, str(Path(__file__).parent / "_ext"))
NOTEBOOKS = find_spec("myst_nb") is not None  # the extra "notebooks": without it their code is shown, not run
extensions = ["myst_nb" if NOTEBOOKS else "myst_parser", "sphinx.ext.autodoc", "site_pages"]
nb_execution_mode = "force"
nb_execution_raise_on_error = True
nb_execution_timeout = 120
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
html_extra_path = [path for path in ("_generated/site",) if (Path(__file__).parent / path).is_dir()]  # the counter

myst_enable_extensions = ["deflist"]
myst_heading_anchors = 3

autodoc_member_order = "bysource"
autodoc_preserve_defaults = True
autodoc_default_options = {"members": True}
python_use_unqualified_type_names = True

# Nothing is fetched while building, so names of others are not looked up. Our own must all resolve.
nitpick_ignore_regex = [
    (r"py:.*", r"(collections\.abc|datetime|decimal|fractions|hypothesis|os|pathlib)\..*"),  # others' in signatures
    (r"py:.*", r"(duckdb|pa|polars|pyarrow)\..*"),  # as above, of tables
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
        config: Any = Config(napoleon_use_ivar=True)
        lines[:] = _Docstring(lines, config, app, kind, name, thing, options).lines()


def _say_keys(  # as above
    _app: Sphinx, _kind: str, _name: str, thing: object, _options: object, lines: list[str]
) -> None:
    """Add its keys to a typed dictionary."""
    if is_typeddict(thing):
        lines += ["", "Keys: " + ", ".join(f"``{key}``" for key in thing.__annotations__) + ".", ""]


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


def setup(app: Sphinx) -> None:
    """Have docstrings read, and say with each registered thing which clauses it stands for."""
    registry.entries()
    _order_by_source()
    _bare_types()
    app.connect("autodoc-process-docstring", _read)
    app.connect("autodoc-process-docstring", _say_keys)
    app.connect("autodoc-process-signature", _say_defaults)
    app.connect("autodoc-skip-member", _skip)
    app.connect("missing-reference", _find_public)
