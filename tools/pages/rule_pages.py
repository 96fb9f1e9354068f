"""What the documentation says of each rule, clause by clause, as HTML: made from the registry, in either language.

``docs/_ext/site_pages.py`` makes pages of it.
"""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from html import escape
from inspect import isfunction
from typing import Any, NamedTuple

import attrs

from langfang_policy import registry
from langfang_policy._rooms.asking.examples import EXAMPLES
from langfang_policy._rooms.asking.schema import facts_schema, group_of, value_schema
from langfang_policy._rooms.cli.shown import example_day
from langfang_policy.asking import decide
from langfang_policy.core.bands import Band, Bands
from langfang_policy.core.bounds import above, at_most
from langfang_policy.core.decrees import Decree
from langfang_policy.core.faults import Language
from langfang_policy.core.figures import Readings, figure_words, title_of
from langfang_policy.core.forms import say, svg
from langfang_policy.core.rules import PROVISIONS, Fact, Rule
from langfang_policy.core.terms import Reading
from langfang_policy.questions import sweep
from page_parts import chinese, code, first_line, folded, terms

__all__ = ["Part", "decree_parts", "doors", "heading_of", "rule_parts", "rules_of", "rules_table"]

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
    "null": ("不详", "not known"),
    "one_of": ("{}项之一", "one of {}"),
    "fields": ("{}项内容", "{} fields"),
    "by": ("按{}分列：", "for each {}: "),
    "string": ("文字", "text"),
    "integer": ("整数", "a whole number"),
    "number": ("数", "a number"),
    "date": ("日期", "a day, as 2018-03-01"),
    "boolean": ("是或否", "yes or no"),
    "anything": ("任何值", "anything"),
    "key": ("名称", "name"),
    "also": ("另依据", "also rests on"),
    "what_if": ("数值取自条文，可另行设定以作推演。", "The decree's own; each may be replaced to see what follows."),
}


def _word(key: str, language: Language) -> str:
    return _WORDS[key][language == "en"]


def doors(language: Language, up: str = "") -> str:
    """The three ways in, each with a picture: ask, read, import."""
    line_asked = sweep("pollution.grade_alert", {}, {"daily_aqi": _FORECASTS}, on=_HOME)
    held = [registry.standing(decree, on=_HOME) for decree in registry.decrees()[:_SHOWN]]
    bands = Bands(*(Band(alert, *ends) for alert, ends in _PICTURED))
    told = []
    for key, href, picture in (
        ("ask", f"{up}counter/index.html#lang={language}", svg(line_asked, language)),
        ("read", "#decrees" if language == "en" else "decrees/pollution.html", svg(tuple(held), language)),
        ("import", f"{up}quickstart.html", bands.svg(230, language)),
    ):
        (zh, zh_more), (en, en_more) = _DOORS[key]
        title, more = (en, en_more) if language == "en" else (zh, zh_more)
        told.append(f'<a class="door" href="{href}"><b>{title}</b>\n<span>{more}</span>\n{picture}</a>')
    return '<div class="doors">\n' + "\n".join(told) + "\n</div>"


_HOME, _SHOWN = datetime.date(2019, 11, 1), 8
_FORECASTS = ((201,), (201, 201), (201, 201, 301), (201, 201, 301, 301))
_PICTURED = (
    ("≤200", (None, at_most(200))),
    ("201-300", (above(200), at_most(300))),
    (">300", (above(300), None)),
)
_DOORS = {
    "ask": (
        ("提问", "选一条规则，填写情况，当场得到答复和依据，不需要安装。"),
        ("Ask", "Pick a rule, fill in a form, and get the answer with its clauses. Nothing to install."),
    ),
    "read": (
        ("查阅", "36份文件，每条规则一页：需要哪些事实，用哪些数值，有哪些读法。"),
        ("Read", "36 decrees, a page for each rule: what it asks, its figures, its readings, its clauses."),
    ),
    "import": (
        ("引用", "作为Python程序库使用，或经JSON、命令行和网络服务使用（英文说明）。"),
        ("Import", "A Python library: typed, immutable, exact. Or JSON, a command line, a web service."),
    ),
}


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
        yield Part(_word("asks", language), terms(_fact(fact, shape, drawn, language) for fact in facts))
    answer = value_schema(rule.answer, given=False, language=language)
    told = _Drawn(answer.pop("$defs", {}), language)
    said = chinese(rule.returns.zh) if language == "zh" else f"{escape(rule.returns.en)} {chinese(rule.returns.zh)}"
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
    decree = f"{entry.decree.en} {chinese(entry.decree.zh)}" if language == "en" else escape(entry.decree.zh)
    clauses = "、".join(str(clause.locator) for clause in rule.citations)
    also = _rests_on(rule, language)
    return (
        f'{lede}<p>{_word("answers", language)} <a href="{page}">{decree}</a>'
        f" {escape(str(entry.decree.number))} {escape(clauses)}<br>\n{_days(entry.decree, language)}{also}</p>\n"
        f'<p class="ways"><a class="way" href="{up}/counter/index.html#lang={language}&amp;rule={entry.id}">'
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
        words = f'<a href="{_to_rule(name)}">{code(name)}</a>' if name else escape(str(one))
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


_NUMBERS = {"number", "integer", "string", "null"}
"""The types of JSON in which an exact number is written."""


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
            return self._word("or").join(code(one) for one in shape["enum"])
        match shape.get("type"):
            case "array":
                parts = shape.get("prefixItems") or [shape["items"]]
                return self._word("each") + "\n".join(self.kind(part) for part in parts)
            case "object":
                return self._mapping(shape)
            case "string" if shape.get("format") == "date":
                return self._word("date")
            case plain:
                return self._word(plain) if plain in _WORDS else escape(str(shape.get("title", self._word("anything"))))

    def _either(self, shapes: Iterable[Shape]) -> str:
        if all(shape.get("type") in _NUMBERS and "format" not in shape for shape in shapes):
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
            return code(name)
        self._open += (name,)
        told = self._fields(held)
        self._open = self._open[:-1]
        title = held.get("title") if self._language == "zh" else name
        many = self._word("fields").format(len(held["properties"]))
        return folded(f"{escape(title or name)} · {many}", told)

    def _choices(self, held: Shape) -> str:
        rows = []
        for one in held["oneOf"]:
            also = one["title"] if self._language == "zh" else one.get("description", "")
            rows.append(f"<li>{code(one['const'])} {chinese(also)}</li>")
        many = self._word("one_of").format(len(rows))
        return folded(many, "<ul>\n" + "\n".join(rows) + "\n</ul>", len(rows))

    def _fields(self, shape: Shape) -> str:
        return terms(self._field(name, held, name in shape["required"]) for name, held in shape["properties"].items())

    def _field(self, name: str, held: Shape, needed: bool) -> tuple[str, str]:  # noqa: FBT001  # read beside its use
        title = held.get("title", "")
        if "$ref" in held and not title:
            title = self._defs[held["$ref"].rpartition("/")[2]].get("title", "")
        named = f"{code(name)} {chinese(title)}" if self._language == "zh" else code(name)
        words = escape(held.get("description", "")) if self._language == "en" else ""
        optional = "" if needed or "default" not in held else f" <small>{self._word('optional')}</small>"
        return f"{named}{optional}", f"{words}\n<div>{self.kind(held)}</div>"


def _fact(fact: Fact, shape: Shape, drawn: _Drawn, language: Language) -> tuple[str, str]:
    """A fact of the case: its name, what it means, and what it may be."""
    held = shape["properties"].get(fact.name, {"type": "string", "format": "date"})
    optional = "" if fact.required else f" <small>{_word('optional', language)}</small>"
    words = f"{escape(fact.meaning)}\n" if language == "en" else ""
    return f"{code(fact.name)} {chinese(fact.zh)}{optional}", f"{words}<div>{drawn.kind(held)}</div>"


def _figures(kind: type, name: str, language: Language) -> str:
    """The figures of a clause: each with its name, value and words."""
    held, words = PROVISIONS[kind], figure_words(kind)
    rows = []
    for figure, value in held.figures.items():
        said = words[figure]
        meaning = "" if language == "zh" else f"\n{escape(said.en)}"
        rows.append((f"{code(figure)} {chinese(said.zh)}", f"<b>{escape(say(value, language))}</b>{meaning}"))
    clauses = "、".join(str(clause) for clause in held.citations)
    title = f"{code(name)} {chinese(title_of(kind) or '')}"
    return f"<p>{title} <small>{escape(clauses)}</small></p>\n{terms(rows)}"


def _reading(name: str, default: object, language: Language, many: int = 1) -> str:
    """A doubtful place, or a record of several: each with its readings, the recommended one first."""
    if isinstance(default, Readings):
        fields: Any = attrs.fields(type(default))  # type: ignore[arg-type]  # a record is one of attrs
        parts = [_reading(one.name, getattr(default, one.name), language, len(fields)) for one in fields]
        return f"<p>{code(name)} {chinese(title_of(type(default)) or '')}</p>\n" + "\n".join(parts)
    assert isinstance(default, Reading)
    rows = []
    for one in type(default):
        best = f" <small>{_word('recommended', language)}</small>" if one is type(default).recommended() else ""
        rows.append((f"{code(one.json)} {chinese(one.zh)}{best}", escape(one.why.text(language))))
    question = first_line(type(default)) if language == "en" else ""
    heading = f"{code(name)} {escape(question)} {chinese(title_of(type(default)) or '')}"
    return folded(heading, terms(rows), many)


def _example(rule: Rule, language: Language) -> str:
    """A decided question and its answer in words."""
    facts = EXAMPLES.get(rule.id)
    if facts is None:
        return ""
    on = example_day(rule.id)
    asked = json.dumps(facts, ensure_ascii=False)
    call = f"langfang-policy ask {rule.id} '{asked}' --on {on}{' --language zh' if language == 'zh' else ''}"
    answer = decide(rule.id, facts, on=on).explain(language)
    shown = f'<pre class="worked" tabindex="0">$ {escape(call)}\n{escape(answer)}</pre>'
    return folded(f"{code(rule.id)} {on}", shown) if shown.count("\n") > _LONG else shown


_LONG = 24


def rules_table(module: str, language: Language, to: str) -> str:
    """The rules of a door as a list with a link each, decree by decree."""
    by_decree: dict[Decree, list[registry.Entry]] = {}
    for entry in rules_of(module):
        by_decree.setdefault(entry.decree, []).append(entry)
    parts = []
    for decree, held in by_decree.items():
        if len(by_decree) > 1:
            parts.append(f"<p><b>{escape(decree.en)}</b> {chinese(decree.zh)} {escape(str(decree.number))}</p>")
        rows = []
        for entry in held:
            name = entry.id.partition(".")[2]
            title = chinese(entry.text("zh").partition("：")[2])
            link = f'<a href="{to}/{module}/{name}.html">'
            if language == "zh":
                rows.append(f"<li>{link}{title}</a> {code(name)}</li>")
            else:
                about = f'<span class="about">{escape(entry.summary)}</span>'
                rows.append(f"<li>{link}{code(name)}</a> {title}\n{about}</li>")
        parts.append('<ul class="rules">\n' + "\n".join(rows) + "\n</ul>")
    return "\n".join(parts)


def decree_parts(module: str, language: Language) -> str:
    """The decrees of a door: number, titles, days in force."""
    rows, held = [], registry.modules()[module].DECREES
    for decree in held:
        title = escape(decree.zh) if language == "zh" else f"{escape(decree.en)} {chinese(decree.zh)}"
        rows.append((title, f"{escape(str(decree.number))}<br>\n{_days(decree, language)}"))
    picture = svg(tuple(registry.standing(decree, on=decree.first_day or _HOME) for decree in held), language)
    return f"{terms(rows)}\n{picture or ''}"
