"""The reference of a door's public names that are no rules, as HTML: chapter by chapter, as its rooms are."""

from __future__ import annotations

import ast
import inspect
import re
from collections.abc import Iterator, Mapping
from functools import cache, cached_property
from html import escape
from inspect import isfunction
from types import FunctionType, ModuleType
from typing import Any, NamedTuple, get_type_hints

import attrs

from langfang_policy import registry
from langfang_policy.core.brief import brief
from langfang_policy.core.figures import entries_of_docstring, figure_words, title_of
from langfang_policy.core.forms import line, say
from langfang_policy.core.rules import PROVISIONS, RULES
from langfang_policy.core.terms import Reading, Term, Words
from page_parts import chinese, code, first_line, terms

__all__ = ["Chapter", "Told", "chapters", "home_of", "signature_of", "told_of", "type_words"]


class Chapter(NamedTuple):
    """What a room of a door defines: its name, its title, and the public names, in its order."""

    name: str
    title: str
    names: tuple[str, ...]


def chapters(module: str) -> tuple[Chapter, ...]:
    """The public names of a door that are no rules, room by room, those of its own last."""
    door: Any = registry.modules()[module]
    rooms = [one for one in vars(door).values() if isinstance(one, ModuleType) and "._" in one.__name__]
    found, placed = [], set[str]()
    for room in (*rooms, door):
        at_home = [name for name in _defined(room) if name in door.__all__ and name not in placed]
        names = tuple(name for name in at_home if not _is_rule(getattr(door, name)))
        placed.update(at_home)
        if names:
            title = (inspect.getdoc(room) or "").partition("\n")[0].rstrip(".")
            found.append(Chapter(room.__name__.rpartition(".")[2], title, names))
    assert placed == set(door.__all__), set(door.__all__) - placed
    return tuple(found)


def _is_rule(thing: object) -> bool:
    return isfunction(thing) and thing in RULES


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


class Told(NamedTuple):
    """A public name in the reference: its heading, its HTML, and what may be linked to, each with its kind."""

    heading: str
    html: str
    objects: tuple[tuple[str, str], ...]


def told_of(door: str, name: str, words: str = "") -> Told:
    """A public name that is no rule, as the reference has it.

    Args:
        door: The door.
        name: The name.
        words: What stands beside a constant in the source.
    """
    thing: Any = getattr(registry.modules()[door], name)
    full = f"langfang_policy.{door}.{name}"
    if isinstance(thing, type):
        objects = ((full, "class"), *((f"{full}.{member}", kind) for member, kind in _members(thing)))
        return Told(f"{name} {title_of(thing) or ''}".strip(), _class(thing), objects)
    if isfunction(thing):
        said = f"<p>{escape(first_line(thing))}</p>\n"
        return Told(f"{name}()", f"{said}{signature_of(thing, door, name)}", ((full, "function"),))
    return Told(name, f"<p>{escape(words)}</p>\n<pre>{escape(line(thing))}</pre>", ((full, "data"),))


def _class(kind: Any) -> str:
    """A class: where it stands, what it says of itself, its members or fields, and what can be asked of it."""
    clauses = PROVISIONS[kind].citations if kind in PROVISIONS else ()
    if issubclass(kind, Reading):
        clauses = kind.clauses()
    parts = [f"<p>{escape(first_line(kind))}</p>"]
    if clauses:
        parts.append(f"<p><small>{escape('、'.join(map(str, clauses)))}</small></p>")
    if issubclass(kind, Term):
        parts.append(terms((f"{code(one.name)} {chinese(one.zh)}", _why(one)) for one in kind))
    elif attrs.has(kind):
        parts.append(terms(_record(kind)))
    if asked := [f"<li>{code(name)} {escape(first_line(held))}</li>" for name, held in _methods(kind)]:
        parts.append("<ul>\n" + "\n".join(asked) + "\n</ul>")
    return "\n".join(parts)


def _why(member: Term) -> str:
    return escape(member.why.en) if isinstance(member, Reading) else ""


def _record(kind: Any) -> Iterator[tuple[str, str]]:
    """The fields of a record: their names, types, defaults and words."""
    told, figures = entries_of_docstring(kind, "Attributes"), figure_words(kind)
    hints = get_type_hints(kind)
    for field in attrs.fields(kind):
        said = figures.get(field.name) or told.get(field.name) or Words("", "")
        anew = isinstance(field.default, attrs.Factory)  # type: ignore[arg-type]  # typed as a function, but a class
        plain = anew or field.default is attrs.NOTHING
        default = "" if plain else f" = {say(field.default, 'en')}"
        typed = f" <small>{escape(type_words(hints[field.name]) + default)}</small>"
        yield f"{code(field.name)} {chinese(said.zh)}{typed}", escape(said.en)


def _members(kind: Any) -> Iterator[tuple[str, str]]:
    """What of a class may be linked to."""
    if issubclass(kind, Term):
        yield from ((one.name, "attribute") for one in kind)
    elif attrs.has(kind):
        yield from ((field.name, "attribute") for field in attrs.fields(kind))
    for name, held in _methods(kind):
        yield name, "property" if isinstance(held, property | cached_property) else "method"


def _methods(kind: type) -> Iterator[tuple[str, Any]]:
    """The methods and properties that a class itself defines."""
    for name, held in vars(kind).items():
        plain = held.__func__ if isinstance(held, classmethod | staticmethod) else held
        if not name.startswith("_") and isinstance(plain, FunctionType | property | cached_property):
            yield name, plain


def type_words(hint: Any) -> str:
    """A type as a signature has it, without its modules.

    >>> type_words(tuple[attrs.Attribute | None])
    'tuple[Attribute | None]'
    """
    return re.sub(r"\b(?:\w+\.)+(?=\w)", "", inspect.formatannotation(hint))


def signature_of(function: Any, door: str, name: str) -> str:
    """A function's signature, a line each fact, with a link from each type of its door."""
    hints, taken = get_type_hints(function), inspect.signature(function).parameters
    lines: list[str] = []
    keyword = False
    for fact, held in taken.items():
        if held.kind is inspect.Parameter.KEYWORD_ONLY and not keyword:
            lines, keyword = [*lines, "    *,"], True
        default = "" if held.default is inspect.Parameter.empty else f" = {_default(held.default)}"
        lines.append(f"    {fact}: {type_words(hints[fact])}{default},")
    text = "\n".join([f"{name}(", *lines, f") -> {type_words(hints['return'])}"])
    return f'<pre class="signature" tabindex="0">{_linked(text, door)}</pre>'


def _default(value: object) -> str:
    if isinstance(value, Term):
        return f"{type(value).__name__}.{value.name}"
    return f"{type(value).__name__}()" if attrs.has(type(value)) else brief(value)


def _linked(text: str, door: str) -> str:
    """Text in which the names of a door lead to the reference."""
    homes = home_of(door)

    def link(match: re.Match[str]) -> str:
        name = match[0]
        if name not in homes:
            return name
        return f'<a href="../../reference/{door}/{homes[name]}.html#langfang_policy.{door}.{name}">{name}</a>'

    return re.sub(r"\b[A-Z]\w+", link, escape(text))


@cache
def home_of(door: str) -> Mapping[str, str]:
    """The chapter in which the reference tells each name of a door that is no rule."""
    return {name: chapter.name for chapter in chapters(door) for name in chapter.names}
