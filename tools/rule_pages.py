"""What the documentation says of each rule, clause by clause, as HTML: made from the registry, in either language.

``docs/_ext/rule_pages.py`` makes pages of it. Parts are lines of HTML, so that a search tells words of two cells apart.
"""

from __future__ import annotations

import ast
import datetime
import inspect
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, cached_property
from html import escape
from inspect import isfunction
from types import FunctionType, ModuleType
from typing import Any, NamedTuple, get_type_hints

import attrs
from langfang_policy import registry
from langfang_policy._rooms.asking.examples import EXAMPLES
from langfang_policy._rooms.asking.schema import facts_schema, group_of, value_schema
from langfang_policy.asking import ask, decide
from langfang_policy.core.brief import brief
from langfang_policy.core.decrees import Decree
from langfang_policy.core.faults import Language
from langfang_policy.core.figures import Readings, entries_of_docstring, figure_words, title_of
from langfang_policy.core.forms import line, say
from langfang_policy.core.rules import PROVISIONS, RULES, Fact, Rule
from langfang_policy.core.terms import Reading, Term, Words

__all__ = [
    "Chapter",
    "Part",
    "Told",
    "body_of",
    "chapters",
    "decree_parts",
    "heading_of",
    "home_of",
    "inline",
    "rule_parts",
    "rules_of",
    "rules_table",
    "signature_of",
    "told_of",
]

Shape = Mapping[str, Any]


class Part(NamedTuple):
    """A section of a page: its title, none for what stands on top, and its HTML."""

    title: str
    html: str


_WORDS: dict[str, tuple[str, str]] = {
    "answers": ("依据", "Rests on"),
    "asks": ("需要填写", "What it asks"),
    "gives": ("答复", "What it answers"),
    "figures": ("数值", "Figures"),
    "readings": ("解读", "Readings"),
    "example": ("例", "An example"),
    "form": ("在线填写", "Fill in the form"),
    "schema": ("JSON Schema", "JSON Schema"),
    "optional": ("可不填", "may be left out"),
    "recommended": ("本库采用", "recommended"),
    "in_force": ("施行：{}至{}", "in force: {} to {}"),
    "open": ("未定", "open"),
    "each": ("若干项：", "a series of: "),
    "or": (" 或 ", " or "),
    "unknown": ("不详", "not known"),
    "one_of": ("{}项之一", "one of {}"),
    "fields": ("{}项内容", "{} fields"),
    "by": ("按{}分列：", "for each {}: "),
    "text": ("文字", "text"),
    "whole": ("整数", "a whole number"),
    "number": ("数", "a number"),
    "date": ("日期", "a day, as 2018-03-01"),
    "flag": ("是或否", "yes or no"),
    "anything": ("任何值", "anything"),
    "key": ("名称", "name"),
    "also": ("另依据", "also rests on"),
    "what_if": ("数值取自条文，可另行设定以作推演。", "The decree's own; each may be replaced, to see what would follow."),
}


def _word(key: str, language: Language) -> str:
    return _WORDS[key][language == "en"]


def _zh(words: str) -> str:
    return f'<span lang="zh">{escape(words)}</span>' if words else ""


def _code(words: object) -> str:
    return f"<code>{escape(str(words))}</code>"


def _list(rows: Iterable[tuple[str, str]]) -> str:
    """A list of terms with what they mean: it fits a phone, where a table of many columns does not."""
    inside = "\n".join(f"<dt>{term}</dt>\n<dd>{meaning}</dd>" for term, meaning in rows)
    return f'<dl class="facts">\n{inside}\n</dl>'


def _folded(title: str, inside: str) -> str:
    return f"<details><summary>{title}</summary>\n{inside}\n</details>"


@cache
def rules_of(module: str) -> tuple[registry.Entry, ...]:
    """The rules of a door, in its order."""
    return tuple(entry for entry in registry.entries(module) if entry.kind is registry.Kind.RULE)


def heading_of(entry: registry.Entry, language: Language) -> str:
    """The title of a rule's page."""
    title = entry.text("zh").partition("：")[2]
    return title if language == "zh" else f"{entry.id} {title}"


def rule_parts(entry: registry.Entry, language: Language) -> Iterator[Part]:
    """A rule's page, section by section; what its docstring says besides stands between the first and the others."""
    rule = _rule_of(entry)
    yield Part("", _top(entry, rule, language))
    shape = facts_schema(rule, language)
    drawn = _Drawn(shape.get("$defs", {}), language)
    facts = [fact for fact in rule.facts if group_of(fact) == "fact"]
    if facts:
        yield Part(_word("asks", language), _list(_fact(fact, shape, drawn, language) for fact in facts))
    answer = value_schema(rule.answer, given=False, language=language)
    told = _Drawn(answer.pop("$defs", {}), language)
    said = _zh(rule.returns.zh) if language == "zh" else f"{escape(rule.returns.en)} {_zh(rule.returns.zh)}"
    yield Part(_word("gives", language), f"<p>{said}</p>\n<div>{told.kind(answer)}</div>")
    if rule.provisions:
        inside = "\n".join(_figures(held.kind, name, language) for name, held in rule.provisions.items())
        yield Part(_word("figures", language), f"<p>{_word('what_if', language)}</p>\n{inside}")
    if readings := [fact for fact in rule.facts if group_of(fact) == "reading"]:
        inside = "\n".join(_reading(fact.name, fact.default, language) for fact in readings)
        yield Part(_word("readings", language), inside)
    if worked := _example(rule, language):
        yield Part(_word("example", language), worked)


def _rule_of(entry: registry.Entry) -> Rule:
    assert isinstance(entry.thing, Rule)
    return entry.thing


def _top(entry: registry.Entry, rule: Rule, language: Language) -> str:
    """What the rule answers, what it rests on, and the ways to use it."""
    door, name = entry.id.split(".")
    other = "en" if language == "zh" else "zh"
    up = "../.." if language == "en" else "../../.."
    there = f"../../zh/rules/{door}/{name}.html" if language == "en" else f"../../../rules/{door}/{name}.html"
    page = f"../../{door}.html" if language == "en" else f"../../decrees/{door}.html"
    lede = f'<p class="lede">{escape(rule.summary)}</p>\n' if language == "en" else ""
    decree = f"{entry.decree.en} {_zh(entry.decree.zh)}" if language == "en" else escape(entry.decree.zh)
    clauses = "、".join(str(clause.locator) for clause in rule.citations)
    also = _rests_on(rule, language)
    return (
        f"{lede}<p>{_word('answers', language)} <a href=\"{page}\">{decree}</a>"
        f" {escape(str(entry.decree.number))} {escape(clauses)}<br>\n{_days(entry.decree, language)}{also}</p>\n"
        f'<p class="ways"><a class="way" href="{up}/counter/index.html#{language}&amp;{entry.id}">'
        f"{_word('form', language)}</a>\n"
        f'<a href="{name}.schema.json" download>{_word("schema", language)}</a>\n'
        f'<a href="{there}" lang="{other}" hreflang="{other}">{"中文" if other == "zh" else "English"}</a></p>'
    )


def _days(decree: Decree, language: Language) -> str:
    """From when to when a decree holds, and how each is known."""
    ended = decree.standing(decree.first_day or datetime.date(2018, 1, 1))
    ends = []
    for day, known in ((decree.first_day, decree.first_known), (ended.last_day, ended.last_known)):
        brackets = "（{}）" if language == "zh" else " ({})"
        ends.append(_word("open", language) if day is None else f"{day}{brackets.format(say(known, language))}")
    return _word("in_force", language).format(*ends)


def _rests_on(rule: Rule, language: Language) -> str:
    """What else the answer rests on, rules with their pages."""
    told = []
    for one in rule.rests_on:
        name = _public(one) if isfunction(one) else ""
        words = f'<a href="{_to_rule(name)}">{_code(name)}</a>' if name else escape(str(one))
        told.append(words)
    if not told:
        return ""
    return f"<br>\n{_word('also', language)} {'、'.join(told) if language == 'zh' else ', '.join(told)}"


def _to_rule(name: str) -> str:
    door, _, rule = name.partition(".")
    return f"../{door}/{rule}.html"


@cache
def _names() -> Mapping[Any, str]:
    """The public name of each rule's function."""
    return {_rule_of(entry).function: entry.id for name in registry.modules() for entry in rules_of(name)}


def _public(function: Any) -> str:
    return _names().get(function, "")


class _Drawn:
    """JSON Schema in words: what a fact may be."""

    def __init__(self, defs: Shape, language: Language) -> None:
        self._defs, self._language = defs, language
        self._open: tuple[str, ...] = ()

    def _word(self, key: str) -> str:
        return _word(key, self._language)

    def kind(self, shape: Shape) -> str:
        """What a value may be, as HTML."""
        if "$ref" in shape:
            return self._named(shape["$ref"].rpartition("/")[2])
        if "anyOf" in shape:
            return self._either(shape["anyOf"])
        if "enum" in shape:
            return self._word("or").join(_code(one) for one in shape["enum"])
        match shape.get("type"):
            case "array":
                parts = shape.get("prefixItems") or [shape["items"]]
                return self._word("each") + "\n".join(self.kind(part) for part in parts)
            case "object":
                return self._mapping(shape)
            case "boolean":
                return self._word("flag")
            case "integer":
                return self._word("whole")
            case "null":
                return self._word("unknown")
            case "string":
                return self._word("date" if shape.get("format") == "date" else "text")
            case _:
                return escape(str(shape.get("title", self._word("anything"))))

    def _either(self, shapes: Iterable[Shape]) -> str:
        if all(shape.get("type") in {"number", "integer", "string", "null"} and "$ref" not in shape for shape in shapes):
            return self._word("number")
        return self._word("or").join(dict.fromkeys(self.kind(shape) for shape in shapes))

    def _mapping(self, shape: Shape) -> str:
        if "properties" in shape:
            return self._fields(shape)
        keys = self.kind(shape["propertyNames"]) if "propertyNames" in shape else self._word("key")
        return self._word("by").format(keys) + self.kind(shape["additionalProperties"])

    def _named(self, name: str) -> str:
        held = self._defs[name]
        if "oneOf" in held:
            return self._choices(held)
        if "properties" not in held:
            return escape(str(held.get("title", name)))
        if name in self._open:
            return _code(name)
        self._open += (name,)
        told = self._fields(held)
        self._open = self._open[:-1]
        title = held.get("title") if self._language == "zh" else name
        many = self._word("fields").format(len(held["properties"]))
        return _folded(f"{escape(title or name)} · {many}", told)

    def _choices(self, held: Shape) -> str:
        rows = []
        for one in held["oneOf"]:
            also = one["title"] if self._language == "zh" else one.get("description", "")
            rows.append(f"<li>{_code(one['const'])} {_zh(also)}</li>")
        many = self._word("one_of").format(len(rows))
        return _folded(many, "<ul>\n" + "\n".join(rows) + "\n</ul>")

    def _fields(self, shape: Shape) -> str:
        return _list(self._field(name, held, name in shape["required"]) for name, held in shape["properties"].items())

    def _field(self, name: str, held: Shape, needed: bool) -> tuple[str, str]:  # noqa: FBT001  # read beside its use
        title = held.get("title", "")
        if "$ref" in held and not title:
            title = self._defs[held["$ref"].rpartition("/")[2]].get("title", "")
        named = f"{_code(name)} {_zh(title)}" if self._language == "zh" else _code(name)
        words = escape(held.get("description", "")) if self._language == "en" else ""
        optional = "" if needed or "default" not in held else f" <small>{self._word('optional')}</small>"
        return f"{named}{optional}", f"{words}\n<div>{self.kind(held)}</div>"


def _fact(fact: Fact, shape: Shape, drawn: _Drawn, language: Language) -> tuple[str, str]:
    """A fact of the case: its name, what it means, and what it may be."""
    held = shape["properties"].get(fact.name, {"type": "string", "format": "date"})
    optional = "" if fact.required else f" <small>{_word('optional', language)}</small>"
    words = f"{escape(fact.meaning)}\n" if language == "en" else ""
    return f"{_code(fact.name)} {_zh(fact.zh)}{optional}", f"{words}<div>{drawn.kind(held)}</div>"


def _figures(kind: type, name: str, language: Language) -> str:
    """The figures of a clause: each with its name, value and words."""
    held, words = PROVISIONS[kind], figure_words(kind)
    rows = []
    for figure, value in held.figures.items():
        said = words[figure]
        meaning = "" if language == "zh" else f"\n{escape(said.en)}"
        rows.append((f"{_code(figure)} {_zh(said.zh)}", f"<b>{escape(say(value, language))}</b>{meaning}"))
    clauses = "、".join(str(clause) for clause in held.citations)
    title = f"{_code(name)} {_zh(title_of(kind) or '')}"
    return f"<p>{title} <small>{escape(clauses)}</small></p>\n{_list(rows)}"


def _reading(name: str, default: object, language: Language) -> str:
    """A doubtful place, or a record of several: each with its readings, the recommended one first."""
    if isinstance(default, Readings):
        fields: Any = attrs.fields(type(default))  # type: ignore[arg-type]  # a record is one of attrs
        parts = (_reading(one.name, getattr(default, one.name), language) for one in fields)
        return f"<p>{_code(name)} {_zh(title_of(type(default)) or '')}</p>\n" + "\n".join(parts)
    assert isinstance(default, Reading)
    rows = []
    for one in type(default):
        best = f" <small>{_word('recommended', language)}</small>" if one is type(default).recommended() else ""
        rows.append((f"{_code(one.json)} {_zh(one.zh)}{best}", escape(one.why.text(language))))
    question = _first_line(type(default)) if language == "en" else ""
    heading = f"{_code(name)} {escape(question)} {_zh(title_of(type(default)) or '')}"
    return f"<p>{heading}</p>\n{_list(rows)}"


def _first_line(thing: Any) -> str:
    first = (inspect.getdoc(thing) or "").partition("\n")[0]
    title = title_of(thing)
    return first.replace(f" ({title})", "") if title else first


def _example(rule: Rule, language: Language) -> str:
    """A decided question and its answer in words."""
    facts = EXAMPLES.get(rule.id)
    if facts is None:
        return ""
    on = next((day for day in _days_to_try(rule) if ask(rule.id, facts, on=day)["outcome"] == "decided"), None)
    if on is None:
        return ""
    asked = json.dumps(facts, ensure_ascii=False)
    call = f"langfang-policy ask {rule.id} '{asked}' --on {on}{' --language zh' if language == 'zh' else ''}"
    answer = decide(rule.id, facts, on=on).explain(language)
    return f'<pre class="worked" tabindex="0">$ {escape(call)}\n{escape(answer)}</pre>'


def _days_to_try(rule: Rule) -> Iterator[datetime.date]:
    yield from (datetime.date(2018, 6, 15), datetime.date(2019, 9, 30))
    yield registry.decree(rule.citations[0].number).first_day or datetime.date(2017, 12, 31)


def inline(text: str) -> str:
    """Words of a docstring as HTML, code as code."""
    return re.sub(r"``(.+?)``", r"<code>\1</code>", escape(" ".join(text.split())))


_SECTION = re.compile(r"^(Args|Attributes|Returns|Raises|Yields|Limitations):$")


def body_of(thing: Any) -> str:
    """What a docstring says after its first line, but for the sections that stand elsewhere on the page."""
    kept, inside = [], False
    for line in (inspect.getdoc(thing) or "").split("\n")[1:]:
        if _SECTION.match(line):
            inside = True
        elif line and not line.startswith(" "):
            inside = False
        if not inside:
            kept.append(line)
    return re.sub(r":py:func:`(\w+)`", r"``\1()``", "\n".join(kept).strip())


def rules_table(module: str, language: Language, to: str) -> str:
    """The rules of a door as a list with a link each, decree by decree."""
    by_decree: dict[Decree, list[registry.Entry]] = {}
    for entry in rules_of(module):
        by_decree.setdefault(entry.decree, []).append(entry)
    parts = []
    for decree, held in by_decree.items():
        if len(by_decree) > 1:
            parts.append(f"<p><b>{escape(decree.en)}</b> {_zh(decree.zh)} {escape(str(decree.number))}</p>")
        rows = []
        for entry in held:
            name = entry.id.partition(".")[2]
            title = _zh(entry.text("zh").partition("：")[2])
            link = f'<a href="{to}/{module}/{name}.html">'
            if language == "zh":
                rows.append(f"<li>{link}{title}</a> {_code(name)}</li>")
            else:
                rows.append(f"<li>{link}{_code(name)}</a> {title}\n<span>{escape(entry.summary)}</span></li>")
        parts.append('<ul class="rules">\n' + "\n".join(rows) + "\n</ul>")
    return "\n".join(parts)


def decree_parts(module: str, language: Language) -> str:
    """The decrees of a door: number, titles, days in force."""
    rows = []
    for decree in registry.modules()[module].DECREES:
        title = escape(decree.zh) if language == "zh" else f"{escape(decree.en)} {_zh(decree.zh)}"
        rows.append((title, f"{escape(str(decree.number))}<br>\n{_days(decree, language)}"))
    return _list(rows)


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
        said = f"<p>{escape(_first_line(thing))}</p>\n"
        return Told(f"{name}()", f"{said}{signature_of(thing, door, name)}", ((full, "function"),))
    return Told(name, f"<p>{escape(words)}</p>\n<pre>{escape(line(thing))}</pre>", ((full, "data"),))


def _class(kind: Any) -> str:
    """A class: where it stands, what it says of itself, its members or fields, and what can be asked of it."""
    clauses = PROVISIONS[kind].citations if kind in PROVISIONS else ()
    if issubclass(kind, Reading):
        clauses = kind.clauses()
    parts = [f"<p>{escape(_first_line(kind))}</p>"]
    if clauses:
        parts.append(f"<p><small>{escape('、'.join(map(str, clauses)))}</small></p>")
    if issubclass(kind, Term):
        parts.append(_list((f"{_code(one.name)} {_zh(one.zh)}", _why(one)) for one in kind))
    elif attrs.has(kind):
        parts.append(_list(_record(kind)))
    if asked := [f"<li>{_code(name)} {escape(_first_line(held))}</li>" for name, held in _methods(kind)]:
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
        plain = field.default is attrs.NOTHING or isinstance(field.default, attrs.Factory)
        default = "" if plain else f" = {say(field.default, 'en')}"
        typed = f" <small>{escape(type_words(hints[field.name]) + default)}</small>"
        yield f"{_code(field.name)} {_zh(said.zh)}{typed}", escape(said.en)


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

    >>> type_words(Sequence[datetime.date | None])
    'Sequence[date | None]'
    """
    return re.sub(r"\b(?:\w+\.)+(?=\w)", "", inspect.formatannotation(hint))


def signature_of(function: Any, door: str, name: str) -> str:
    """A function's signature, a line each fact, with a link from each type of its door."""
    hints, taken = get_type_hints(function), inspect.signature(function).parameters
    lines, keyword = [], False
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
