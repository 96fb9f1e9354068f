"""An entry in words: each fact and each part of a record, each figure, and a question that the rule decides."""

from __future__ import annotations

import datetime
import shlex
import sys
from collections.abc import Iterator, Mapping
from typing import Any

from ... import registry
from ...asking import ask
from ...core.figures import figure_words
from ...core.forms import Language, say
from ...core.registers import Target
from ...core.rules import Rule
from ..asking.examples import EXAMPLES
from ..asking.reading import DAY_FACT
from ..asking.schema import facts_schema, group_of
from ..asking.streams import json_text

__all__ = ["example_day", "example_told", "facts_told", "figures_told"]

_Shape = Mapping[str, Any]
_WORDS: dict[Language, dict[str, str]] = {
    "en": {"optional": "optional", "many": "list", "day": "the day asked about, --on"},
    "zh": {"optional": "可不填", "many": "列表", "day": "所问之日，即--on"},
}
_FORMS = {"date": "YYYY-MM-DD", "boolean": "true | false"}
_DAYS = (datetime.date(2018, 6, 15), datetime.date(2019, 9, 30))


def facts_told(rule: Rule, language: Language) -> Iterator[str]:
    """What a rule asks for; figures may be replaced, readings chosen.

    Parts of figures are told with what they are, and so left out here.
    """
    whole = facts_schema(rule, language)
    needed, kinds = whole["required"], whole.get("$defs", {})
    for fact in rule.facts:
        said = fact.meaning if language == "en" else fact.zh
        if fact.name == DAY_FACT:
            yield f"  {fact.name} ({_WORDS[language]['day']}): {said}"
            continue
        asked = whole["properties"][fact.name]
        yield _line(fact.name, asked, kinds, language, said, needed=fact.name in needed)
        if group_of(fact) != "figure":
            yield from _parts(fact.name, asked, kinds, language)


def figures_told(entry: registry.Entry, language: Language) -> Iterator[str]:
    """The figures of an entry, with what those of a rule are."""
    for name, figure in entry.figures.items():
        known = figure_words(entry.thing.provisions[name].kind) if isinstance(entry.thing, Rule) else {}
        for part, value in figure.items() if isinstance(figure, dict) else ((None, figure),):
            meant = known.get(part) if part else None
            if isinstance(entry.thing, Target) and name == "unit" and language == "zh":
                value = entry.thing.asks.unit.zh  # noqa: PLW2901  # the figures are as JSON has them
            beside = f"（{meant.zh}）" if meant and language == "zh" else ""
            behind = f"  ({meant.en})" if meant and meant.en and language == "en" else ""
            yield f"  {'.'.join(filter(None, (name, part)))}{beside} = {say(value, language)}{behind}"


def example_day(rule: str) -> datetime.date:
    """A day on which the rule decides its example."""
    days = filter(None, (*_DAYS, registry.entry(rule).decree.first_day))
    return next(day for day in days if ask(rule, EXAMPLES[rule], on=day)["outcome"] == "decided")


def example_told(rule: str) -> str:
    """A question that the rule decides, as it is typed, on a day on which it does."""
    typed = shlex.quote(json_text(EXAMPLES[rule], sys.stdout, indent=None))
    return f"  langfang-policy ask {rule} {typed} --on {example_day(rule)}"


def _parts(path: str, shape: _Shape, kinds: _Shape, language: Language) -> Iterator[str]:
    """The parts of a record, of one that may be left out, or of each in a list."""
    inner, many = _inside(shape, kinds)
    for name, part in inner.get("properties", {}).items():
        place = f"{path}{'[]' * many}.{name}"
        said = part["title"] if language == "zh" else part.get("description", part["title"])
        yield _line(place, part, kinds, language, said, needed=name in inner["required"])
        yield from _parts(place, part, kinds, language)


def _line(name: str, shape: _Shape, kinds: _Shape, language: Language, said: str, *, needed: bool) -> str:
    """A fact or a part: its unit or what it may be, whether it may be left out, what it is."""
    inner, many = _inside(shape, kinds)
    words = _WORDS[language]
    members = [
        f"{one['const']}（{one['title']}）" if language == "zh" else one["const"] for one in inner.get("oneOf", ())
    ]
    marks = filter(
        None,
        (
            words["many"] if many else "",
            shape.get("x-unit") or inner.get("x-unit"),
            " | ".join(members) or _FORMS.get(inner.get("format", inner.get("type"))),
            "" if needed else words["optional"],
        ),
    )
    known = "; ".join(marks)
    return f"  {name}{f' ({known})' if known else ''}: {said}"


def _inside(shape: _Shape, kinds: _Shape) -> tuple[_Shape, bool]:
    """What a shape refers to, may be beside none, or is a list of; and whether it is a list."""
    many = False
    while True:
        if "$ref" in shape:
            shape = kinds[shape["$ref"].rpartition("/")[2]]
        elif shape.get("items"):
            shape, many = shape["items"], True
        elif "anyOf" in shape and not shape.get("x-exact"):
            shape = next(one for one in shape["anyOf"] if one.get("type") != "null")
        else:
            return shape, many
