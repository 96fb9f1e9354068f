"""How values show themselves: a short ``repr``, one line as ``str``, and HTML that is sound, in both languages."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from enum import Enum
from functools import cache
from typing import Any
from xml.etree import ElementTree as ET

import attrs
import pytest

import langfang_policy
from langfang_policy import html, registry
from langfang_policy._modules import MODULES
from langfang_policy._rooms.asking.examples import EXAMPLES
from langfang_policy._rooms.asking.reading import facts_of
from langfang_policy.core.brief import LONGEST_REPR
from langfang_policy.core.decisions import Decision
from langfang_policy.core.decree_numbers import DecreeNumber
from langfang_policy.core.decrees import Decree
from langfang_policy.core.figures import Record
from langfang_policy.core.forms import Language, Readable, say
from langfang_policy.core.locators import Citation, Locator
from langfang_policy.core.organs import Organ
from langfang_policy.core.registers import Register
from langfang_policy.core.rules import Rule
from langfang_policy.gazette import Problem, Report, Unplaced, read_gazette

LANGUAGES: tuple[Language | None, ...] = (None, "en", "zh")
SHORT = 300
REGISTERS = ("DUTIES", "TARGETS", "BODIES", "PROCEDURES")
NAMES = {one.__name__: one for one in (Citation, DecreeNumber, Locator, Organ)}


@cache
def entries_of(decree: Decree) -> tuple[registry.Entry, ...]:
    """What is registered of a decree."""
    return tuple(entry for entry in registry.entries() if entry.decree is decree)


def day_of(decree: Decree) -> datetime.date:
    """A day on which the decree holds."""
    days = (datetime.date(2019, 9, 30), datetime.date(2018, 6, 15), decree.first_day)
    return next(day for day in days if day is not None and decree.standing(day).holds)


@cache
def answer(name: str, day: datetime.date) -> Decision[Any]:
    """The answer to the example of a rule."""
    rule = registry.entry(name).thing
    assert isinstance(rule, Rule)
    found = rule.function(**facts_of(rule, EXAMPLES[name], on=day))
    assert isinstance(found, Decision)
    return found


def inside(value: Any) -> Iterator[object]:
    """The value, and every value that it holds; of a plain series, what is in it."""
    if type(value) not in (tuple, frozenset):
        yield value
    if isinstance(value, tuple | frozenset):
        for part in value:
            yield from inside(part)
    elif attrs.has(type(value)) and not isinstance(value, Decree):
        for field in attrs.fields(type(value)):
            yield from inside(getattr(value, field.name))


def values_of(decree: Decree) -> Iterator[object]:
    """What a user meets of a decree: itself, its entries, and the answers to its examples, with all that they hold."""
    yield decree
    for entry in entries_of(decree):
        yield entry
        yield from inside(entry.thing)
        yield from entry.citations
        if isinstance(entry.thing, Rule):
            yield from entry.thing.facts
            for provision in entry.thing.provisions.values():
                yield from (provision, provision.kind())
            decision = answer(entry.id, day_of(decree))
            yield from (decision, *decision.findings, *inside(decision.value))


@cache
def shown_of(decree: Decree) -> tuple[object, ...]:
    """The same, each class's values once where they say the same of themselves."""
    found = {(type(value), repr(value)): value for value in values_of(decree)}
    assert len(found) > 10
    return tuple(found.values())


def tree_of(page: str) -> ET.Element:
    """The HTML as a tree; it is well-formed as XML is, and holds neither script nor what may clash on a page."""
    tree = ET.fromstring(f"<div>{page}</div>")
    for element in tree.iter():
        assert element.tag.rpartition("}")[2] in TAGS, element.tag
        assert not element.attrib.keys() & {"id", "class", "onclick"}
    return tree


TAGS = {"div", "p", "strong", "span", "table", "thead", "tbody", "tr", "th", "td", "ul", "li"} | {
    "svg",
    "title",
    "path",
    "text",
    "rect",
}


def words_of(page: str) -> str:
    """What a reader reads of a page."""
    return "".join(tree_of(page).itertext())


def chinese(words: str) -> bool:
    """Whether there is a Chinese letter."""
    return any("一" <= letter <= "鿿" for letter in words)


EVERY_DECREE = pytest.mark.parametrize("decree", registry.decrees(), ids=lambda decree: str(decree.number))


@EVERY_DECREE
class TestEveryValue:
    """Over all that is registered of a decree, and the answers to its examples."""

    def test_its_repr_is_short(self, decree: Decree) -> None:
        """Under 300 characters, in one line."""
        long = [value for value in shown_of(decree) if len(repr(value)) >= SHORT]
        assert long == []
        assert [value for value in shown_of(decree) if "\n" in repr(value)] == []

    def test_its_str_is_a_line(self, decree: Decree) -> None:
        """That names it: neither empty nor broken."""
        for value in shown_of(decree):
            if isinstance(value, Readable):
                assert 0 < len(str(value)) < SHORT, type(value)
                assert "\n" not in str(value)

    def test_its_html_is_sound(self, decree: Decree) -> None:
        """In each language and in both; one of each class."""
        for value in {type(value): value for value in shown_of(decree)}.values():
            for language in LANGUAGES:
                tree_of(html(value, language))

    def test_a_record_names_what_it_is(self, decree: Decree) -> None:
        """Its class; where it is whole, Python reads the value back."""
        for value in shown_of(decree):
            if isinstance(value, Record):
                assert repr(value).startswith(f"{type(value).__name__}(")
                if (written := repr(value)).count("...") + written.count("<") == 0:
                    assert eval(written, names_for(value)) == value

    def test_chinese_and_english(self, decree: Decree) -> None:
        """A decree, an entry and an answer are told in each."""
        first = entries_of(decree)[0]
        for value, zh, en in ((decree, decree.zh, decree.en), (first, first.text("zh"), first.text())):
            told = {language: words_of(html(value, language)) for language in LANGUAGES}
            assert zh in told["zh"]
            assert en in told["en"]
            assert {zh, en} == {words for words in (zh, en) if words in told[None]}


def names_for(value: object) -> dict[str, Any]:
    """What the ``repr`` of a value speaks of: classes by their names, and the modules of days and numbers."""
    kinds = {type(one).__name__: type(one) for one in inside(value) if isinstance(one, Enum) or attrs.has(type(one))}
    from decimal import Decimal  # noqa: PLC0415  # named in the text alone
    from fractions import Fraction  # noqa: PLC0415  # as above

    return NAMES | kinds | {"datetime": datetime, "Decimal": Decimal, "Fraction": Fraction}


class TestRegisters:
    """Registers and what the registry lists."""

    @pytest.mark.parametrize("name", MODULES)
    def test_a_door_lists_in_short(self, name: str) -> None:
        """Each register says how many it holds, and is a table in a notebook."""
        door = getattr(langfang_policy, name)
        for register in filter(None, (getattr(door, export) for export in REGISTERS)):
            assert isinstance(register, Register)
            assert repr(register).startswith(f"<Register of {len(register)}: {register[0].key}")
            assert len(repr(register)) <= LONGEST_REPR
            rows = tree_of(register._repr_html_()).findall("./table/tbody/tr")
            assert len(rows) == min(len(register), 100)

    def test_so_does_the_registry(self) -> None:
        """Decrees, entries, changes; a table of many has its first hundred, and says how many are left."""
        found = registry.entries()
        assert repr(found).startswith(f"<Register of {len(found)}: {found[0].id}")
        assert f"and {len(found) - 100} more" in words_of(html(found, "en"))
        assert f"另有{len(found) - 100}项" in words_of(html(found, "zh"))
        listed = (
            registry.decrees(),
            registry.rules_for("廊政字〔2017〕28号 第五条第二款"),
            registry.in_force(on=datetime.date(2018, 1, 1)),
            registry.outdated(on=datetime.date(2030, 1, 1)),
            registry.changes(datetime.date(2017, 1, 1), datetime.date(2018, 1, 1)),
        )
        for register in listed:
            assert isinstance(register, Register)
            assert len(repr(register)) <= LONGEST_REPR

    def test_an_entry_shows_its_rule(self) -> None:
        """Its facts by name, in both languages."""
        page = words_of(html(registry.entry("pollution.grade_alert")))
        assert "daily_aqi" in page
        assert "AQI日均值" in page
        assert "按日均值定级" in words_of(html(registry.entry("pollution.grade_alert"), "zh"))
        assert str(registry.entry("pollution.grade_alert")).startswith("pollution.grade_alert: The alert that")


class TestTimeline:
    """The timeline of alerts has its picture."""

    HOURS = [90] * 72 + [250] * 48 + [60] * 48 + [320] * 60 + [60] * 48

    def timeline(self, hours: Iterable[int]) -> Any:
        """The answer for a series from 3 November 2017 on."""
        from langfang_policy.pollution import HourlyAqi, alert_timeline  # noqa: PLC0415  # of these tests alone

        first = datetime.datetime(2017, 11, 3)
        return alert_timeline(
            [HourlyAqi(at=first + datetime.timedelta(hours=n), aqi=aqi) for n, aqi in enumerate(hours)]
        )

    def test_a_row_for_each_alert(self) -> None:
        """The highest on top, each bar with the moment it begins at."""
        tree = tree_of(html(self.timeline(self.HOURS).value, "en"))
        picture = tree.find(".//{*}svg")
        assert picture is not None
        labels = [one.text for one in picture.findall("{*}text") if one.get("text-anchor") == "end"]
        assert labels == ["orange", "yellow"]
        bars = [one.findtext("{*}title") for one in picture.findall("{*}rect")]
        assert bars == ["orange 2017-11-08 00:00", "yellow 2017-11-04 00:00"]
        assert [one.get("x") for one in picture.findall("{*}rect")] == ["399.4", "150.0"]

    def test_days_below_it(self) -> None:
        """At most nine of them, however long the series is."""
        page = tree_of(html(self.timeline([*self.HOURS, *[60] * 2_000, *[250] * 48, *[60] * 48]), "zh"))
        days = [one.text for one in page.iterfind(".//{*}text") if one.get("text-anchor") == "middle"]
        assert days[:2] == ["2017-11-04", "2017-11-16"]
        assert len(days) <= 9
        assert "橙色" in "".join(page.itertext())

    def test_without_an_end(self) -> None:
        """The last alert of a series is drawn to a day after its event."""
        held = self.timeline([90] * 72 + [250] * 48).value
        assert held.periods[-1].end is None
        picture = tree_of(held._repr_html_()).find(".//{*}svg")
        assert picture is not None
        assert [one.get("width") for one in picture.findall("{*}rect")] == ["530.0"]

    def test_nothing_to_draw(self) -> None:
        """Without an event there is no picture."""
        assert tree_of(html(self.timeline([60] * 48).value)).find(".//{*}svg") is None


class TestGazette:
    """A gazette that was read, its documents and places, and what the audit found."""

    TEXT = """某市人民政府
关于节约用水的通知
某政字〔2017〕9号
各区人民政府：
一、居民每户每月用水不超过12吨。
某市人民政府
2017年3月1日
"""

    def test_what_was_read(self) -> None:
        """Each in short, in a line, and as HTML."""
        gazette = read_gazette(self.TEXT)
        document, clause = gazette.decrees[0], gazette.clause("某政字〔2017〕9号 一")
        assert repr(gazette) == f"<{gazette}>" == "<Gazette of 1 documents, 0 lines unplaced>"
        assert str(document).startswith("某政字〔2017〕9号 ")
        assert str(clause) == "一 居民每户每月用水不超过12吨。"
        assert repr(clause) == "Clause(locator=Locator.parse('一'), implied=False)"
        for value in (gazette, document, clause):
            for language in LANGUAGES:
                assert "某政字〔2017〕9号" in words_of(html(value, language)) or value is clause
            assert len(repr(value)) < SHORT
        assert "一、居民每户每月用水不超过12吨。" in words_of(html(clause))

    def test_what_is_wrong(self) -> None:
        """A line that was not placed and a problem by their words, a report by its last line."""
        unplaced = Unplaced(3, "x", "no place", "无处")
        problem = Problem(decree="d", kind="figure", what="w", where="一", en="not printed", zh="未载")
        report = Report(problems=(problem,), citations=1, figures=2, clauses=3)
        assert str(unplaced) == "line 3 x: no place"
        assert str(problem) == "figure w 一: not printed"
        assert str(report) == "1 citations, 2 figures (0 more are from elsewhere), 3 clauses; 1 problems"

    def test_a_rule_in_a_line(self) -> None:
        """In either language."""
        rule = registry.entry("pollution.grade_alert").thing
        assert str(rule) == "pollution.grade_alert: The alert that a forecast of AQI daily means calls for."
        assert say(rule, "zh") == "pollution.grade_alert：按日均值定级"
