"""The pages that the documentation generates: every public name has its place, every link leads somewhere."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pathlib import Path
from posixpath import join, normpath
from typing import Any

import pytest

import coverage_pages
import page_parts
import reference_pages
import rule_pages
from langfang_policy import MODULES, registry
from langfang_policy.core.faults import Language

ROOT = Path(__file__).resolve().parents[1]
LEDGER = ROOT / "docs" / "ledger"
LANGUAGES: tuple[Language, ...] = ("en", "zh")
HREF = re.compile(r'href="([^"]+)"')


@cache
def site() -> frozenset[str]:
    """Every file of the site, and every place in the reference that a link may lead to."""
    found = {"counter/index.html", "index.html", "zh/index.html", "quickstart.html"}
    found |= {f"coverage/{name}.html" for name in coverage_pages.ledgers(LEDGER)}
    for door in MODULES:
        found |= {f"{door}.html", f"zh/decrees/{door}.html"}
        for entry in rule_pages.rules_of(door):
            path = f"rules/{entry.id.replace('.', '/')}"
            found |= {f"{up}{path}{end}" for up in ("", "zh/") for end in (".html", ".schema.json")}
        for name, chapter in reference_pages.home_of(door).items():
            page = f"reference/{door}/{chapter}.html"
            found |= {page, f"{page}#langfang_policy.{door}.{name}"}
    return frozenset(found)


def astray(html: str, at: str) -> list[str]:
    """The links of a page's HTML that lead nowhere."""
    found = []
    for href in HREF.findall(html):
        target = normpath(join(at.rpartition("/")[0], href))
        known = target.partition("#")[0] if "counter/" in target else target
        if known not in site():
            found.append(target)
    return found


def pages_of(door: str, most: int | None = None) -> Iterator[tuple[str, str]]:
    """The rule pages of a door in both languages: where they stand, and their HTML."""
    for entry in rule_pages.rules_of(door)[:most]:
        for language in LANGUAGES:
            at = f"{'zh/' if language == 'zh' else ''}rules/{entry.id.replace('.', '/')}.html"
            parts = "\n".join(f"<h2>{part.title}</h2>\n{part.html}" for part in rule_pages.rule_parts(entry, language))
            signature = reference_pages.signature_of(_function(entry), *entry.id.split("."))
            yield at, parts if language == "zh" else f"{parts}\n{signature}"


def _function(entry: registry.Entry) -> Any:
    thing: Any = entry.thing
    return thing.function


class TestRules:
    """A page for each rule."""

    @pytest.mark.parametrize("door", MODULES)
    def test_links_lead_somewhere(self, door: str) -> None:
        """To the decree's page, the counter, the schema, the other language and the reference."""
        for at, html in pages_of(door, most=3):
            assert len(HREF.findall(html)) >= 4
            assert astray(html, at) == []

    @pytest.mark.deep
    @pytest.mark.parametrize("door", MODULES)
    def test_every_page(self, door: str) -> None:
        """The same of all; public names alone are shown."""
        for at, html in pages_of(door):
            assert astray(html, at) == []
            assert not re.search(r"langfang_policy\._|[./]_rooms", html), at

    def test_what_a_page_says(self) -> None:
        """Facts, figures with the decree's own value, readings with their reason, and a decided example."""
        entry = registry.entry("pollution.grade_alert")
        english, chinese = ("\n".join(part.html for part in rule_pages.rule_parts(entry, one)) for one in LANGUAGES)
        for words in ("daily_aqi", "AQI日均值", "<b>200</b>", "Otherwise a further day would lower the alert."):
            assert words in english
        assert "需要填写" in [part.title for part in rule_pages.rule_parts(entry, "zh")]
        assert "--language zh" in chinese
        assert "Otherwise a further day" not in chinese
        assert "../../../counter/index.html#lang=zh&amp;rule=pollution.grade_alert" in chinese
        assert "四（一）、四（三）第一句" in chinese

    def test_each_shape_is_drawn(self) -> None:
        """A choice, a record with its fields, a series, what is named by another, and what may be unknown."""
        estate = "\n".join(part.html for part in rule_pages.rule_parts(registry.entry("education.estate_needs"), "en"))
        assert "EstateNeeds · 5 fields" in estate
        assert "a whole number ≥0 households or not known" in estate
        zones = "\n".join(
            part.html for part in rule_pages.rule_parts(registry.entry("agriculture.iot_zones_short"), "zh")
        )
        assert "项内容" in zones


class TestReference:
    """What is no rule, chapter by chapter."""

    @pytest.mark.parametrize("door", MODULES)
    def test_each_public_name_is_told_once(self, door: str) -> None:
        """As a rule with a page, or in one chapter; nothing private is."""
        module: Any = registry.modules()[door]
        told = [name for chapter in reference_pages.chapters(door) for name in chapter.names]
        told += [entry.id.partition(".")[2] for entry in rule_pages.rules_of(door)]
        assert sorted(told) == sorted(module.__all__)
        for name in reference_pages.home_of(door):
            held = reference_pages.told_of(door, name)
            assert held.objects[0][0] == f"langfang_policy.{door}.{name}"
            assert "_rooms" not in held.html

    def test_what_it_says(self) -> None:
        """Members of a set, fields of a record with type and default, methods, and the words of a constant."""
        alert = reference_pages.told_of("pollution", "Alert")
        assert ("langfang_policy.pollution.Alert.RED", "attribute") in alert.objects
        assert "红色" in alert.html
        assert "int = 200" in reference_pages.told_of("pollution", "AlertGrading").html
        assert ("langfang_policy.pollution.Lifting.runs", "method") in reference_pages.told_of(
            "pollution", "Lifting"
        ).objects
        assert "why it is" in reference_pages.told_of("pollution", "DUTIES", "why it is").html


class TestLists:
    """What the pages of decrees and the coverage list."""

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_every_rule_of_a_decree(self, language: Language) -> None:
        """Stands in its list, with a link."""
        for door in MODULES:
            html = rule_pages.rules_table(door, language, "rules")
            assert html.count("<li>") == len(rule_pages.rules_of(door))
            assert astray(html, "pollution.html") == []

    def test_every_statement_is_covered_once(self) -> None:
        """Each decree's page has each of its statements, and the list has each decree."""
        assert coverage_pages.coverage_list(LEDGER).count("<li>") == len(registry.decrees())
        assert astray(coverage_pages.coverage_list(LEDGER), "coverage.html") == []
        for name, entries in coverage_pages.ledgers(LEDGER).items():
            html = coverage_pages.coverage_of(LEDGER, name)
            assert html.count("<dt>") == len(entries)
            assert astray(html, f"coverage/{name}.html") == []

    def test_three_doors(self) -> None:
        """Each with a picture and a place to go."""
        for language, up, at in (("en", "", "index.html"), ("zh", "../", "zh/index.html")):
            html = rule_pages.doors(language, up)  # type: ignore[arg-type]  # one of the two
            assert html.count("<svg") == html.count('class="door"') == 3
            assert astray(html.replace("#decrees", "index.html"), at) == []


class TestParts:
    """What docstrings say."""

    def test_body_leaves_out_what_stands_elsewhere(self) -> None:
        """The first line, and the sections."""

        def told() -> None:
            """First line.

            Some more, as :py:func:`other` does.

            Args:
                x: something.

            >>> 1
            1
            """

        assert page_parts.body_of(told) == "Some more, as ``other()`` does.\n\n>>> 1\n1"
        assert page_parts.first_line(told) == "First line."
        assert page_parts.inline("a ``b`` <c>\n d") == "a <code>b</code> &lt;c&gt; d"

    def test_little_is_open(self) -> None:
        """And much is folded."""
        assert page_parts.folded("t", "x", page_parts.FEW).startswith("<details open>")
        assert page_parts.folded("t", "x", page_parts.FEW + 1).startswith("<details>")


class TestSearch:
    """A search that finds Chinese."""

    @pytest.mark.parametrize(
        ("text", "words"),
        [
            ("预警", ["预警"]),
            ("重污染天气", ["重污", "污染", "染天", "天气"]),
            ("AQI日均值 grade_alert", ["AQI", "日均", "均值", "grade_alert"]),
            ("级", ["级"]),
        ],
    )
    def test_words(self, text: str, words: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
        """A run of Chinese is its pairs, so that a part of it is found; English stays whole."""
        pytest.importorskip("sphinx")
        monkeypatch.syspath_prepend(str(ROOT / "docs" / "_ext"))
        language: Any = import_module("site_pages").BothLanguages({})  # it needs the package
        assert language.split(text) == words
        assert language.stem("Alerts") == "alert"


NOTEBOOKS = sorted((ROOT / "docs" / "notebooks").glob("*.md"))


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_notebooks_run(path: Path) -> None:
    """Each cell runs, and what it shows has a page; the documentation's build runs them too."""
    cells = re.findall(r"```\{code-cell\}\n(.*?)```", path.read_text(encoding="utf-8"), re.DOTALL)
    assert len(cells) >= 4
    names: dict[str, Any] = {"__name__": path.stem}
    sys.modules[path.stem] = sys.modules[__name__]
    for cell in cells:
        tree = ast.parse(cell)
        last = tree.body.pop()
        assert isinstance(last, ast.Expr)
        exec(compile(tree, path.name, "exec"), names)
        shown = eval(compile(ast.Expression(last.value), path.name, "eval"), names)
        assert shown is not None
    del sys.modules[path.stem]
