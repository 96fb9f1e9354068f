"""What the two builds of the documentation share: generated pages, their directives, and a search that finds Chinese.

``docs/conf.py`` builds the English site, ``docs/zh/conf.py`` the Chinese one. The pages are written when the
configuration is read, into folders that git ignores; what stands on them is in ``tools/pages``.
"""

from __future__ import annotations

import json
import re
import sys
from contextlib import suppress
from html import escape
from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.errors import PycodeError, SphinxError
from sphinx.pycode import ModuleAnalyzer
from sphinx.search.en import SearchEnglish
from sphinx.util.docutils import SphinxDirective

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tools" / "pages"))

import coverage_pages  # noqa: E402  # it lies beside the other tools
import page_parts  # noqa: E402  # as above
import reference_pages  # noqa: E402  # as above
import rule_pages  # noqa: E402  # as above
from langfang_policy import registry, schema  # noqa: E402  # as above

GENERATED = ("rules", "reference", "coverage", "decrees")
LEDGER = ROOT / "docs" / "ledger"
_CHINESE = re.compile(r"([㐀-鿿]+)")


class BothLanguages(SearchEnglish):
    """English words, and of a Chinese run each pair of letters, so that a part of it is found."""

    lang = "zh"
    js_splitter_code = r"""
function splitQuery(query) {
  return query.split(/([㐀-鿿]+)|[^\p{L}\p{N}_]+/gu).filter(Boolean).flatMap(word =>
    /[㐀-鿿]/.test(word) && word.length > 2
      ? Array.from({length: word.length - 1}, (_, place) => word.slice(place, place + 2))
      : [word]);
}
"""

    def split(self, input: str) -> list[str]:  # noqa: A002  # Sphinx's own signature
        """The words of a text."""
        found = []
        for word in super().split(input):
            for run in filter(None, _CHINESE.split(word)):
                pairs = _CHINESE.match(run) and len(run) > len("预警")
                found += [run[place : place + 2] for place in range(len(run) - 1)] if pairs else [run]
        return found


def _raw(text: str) -> nodes.raw:
    return nodes.raw("", text, format="html")


class _Directive(SphinxDirective):
    """A directive that writes what is registered as HTML, and notes what may be linked to."""

    required_arguments = 1

    @property
    def language(self) -> Any:
        return "zh" if str(self.config.language).startswith("zh") else "en"

    def note(self, name: str, kind: str, place: str) -> None:
        """Have references find a public name here."""
        if self.language == "en":
            self.env.get_domain("py").note_object(name, kind, place, location=self.get_location())

    def section(self, title: str, name: str, *inside: nodes.Node) -> nodes.section:
        """A section under its own title."""
        made = nodes.section("", nodes.title("", title), *inside, ids=[name])
        self.state.document.note_explicit_target(made, made)
        return made


class RulePage(_Directive):
    """All that a rule's page says."""

    def run(self) -> list[nodes.Node]:  # noqa: D102  # docutils' own
        entry: Any = registry.entry(self.arguments[0])
        function, full = entry.thing.function, f"langfang_policy.{entry.id}"
        door, _, name = entry.id.partition(".")
        top, *parts = rule_pages.rule_parts(entry, self.language)
        found: list[nodes.Node] = [_raw(top.html)]
        body = page_parts.body_of(function)
        prose, _, tests = body.partition(">>> ")
        if self.language == "en" and prose.strip():
            found += self.parse_text_to_nodes(prose)
        found += [self.section(part.title, f"part-{place}", _raw(part.html)) for place, part in enumerate(parts)]
        if self.language == "en":
            inside = [_raw(f'<div id="{full}">{reference_pages.signature_of(function, door, name)}</div>')]
            shown = self.parse_text_to_nodes(f">>> {tests}") if tests else []
            found.append(self.section("In Python", "in-python", *inside, *shown))
            self.note(full, "function", full)
        return found


class ChapterPage(_Directive):
    """The public names of a chapter that are no rules."""

    def run(self) -> list[nodes.Node]:  # noqa: D102  # docutils' own
        door, _, chapter = self.arguments[0].partition(".")
        (held,) = (one for one in reference_pages.chapters(door) if one.name == chapter)
        words = _words_beside(door)
        found: list[nodes.Node] = []
        for name in held.names:
            told = reference_pages.told_of(door, name, words.get(name, ""))
            anchors = "".join(f'<span id="{full}"></span>' for full, _ in told.objects[1:])
            thing: Any = getattr(registry.modules()[door], name)
            body = page_parts.body_of(thing) if isinstance(thing, type) else ""
            more = self.parse_text_to_nodes(body) if body else []
            place = told.objects[0][0]
            found.append(self.section(told.heading, place, _raw(anchors + told.html), *more))
            for full, kind in told.objects:
                self.note(full, kind, full)
        return found


def _words_beside(door: str) -> dict[str, str]:
    """The docstrings of constants, which stand below them in the source."""
    found: dict[str, str] = {}
    module = registry.modules()[door]
    rooms = [one for one in vars(module).values() if getattr(one, "__name__", "").startswith("langfang_policy._rooms")]
    for room in (*rooms, module):
        with suppress(PycodeError, AttributeError):  # a class is no room, and some rooms Sphinx cannot read
            analyzer = ModuleAnalyzer.for_module(room.__name__)
            analyzer.analyze()
            found |= {name: " ".join(lines).strip() for (scope, name), lines in analyzer.attr_docs.items() if not scope}
    return found


class DecreePart(_Directive):
    """What is registered of a door: its decrees, its rules with their pages, and the chapters of its reference."""

    def run(self) -> list[nodes.Node]:  # noqa: D102  # docutils' own
        door = self.arguments[0]
        module: Any = registry.modules()[door]
        depth = self.env.docname.count("/")
        up = "../" * depth
        parts = [f'<span id="langfang_policy.{door}"></span>', rule_pages.decree_parts(door, self.language)]
        if self.language == "en":
            said = module.__doc__.partition("Limitations:")[2].partition("\n\n")[0]
            parts += [f"<p><b>Limitations</b>:{page_parts.inline(said)}</p>"] * bool(said)
            self.env.get_domain("py").note_module(
                f"langfang_policy.{door}", f"langfang_policy.{door}", "", "", deprecated=False
            )
        parts.append(rule_pages.rules_table(door, self.language, f"{up}rules"))
        if self.language == "en":
            links = (
                f'<li><a href="{up}reference/{door}/{one.name}.html">{escape(one.title)}</a>'
                f" <small>{len(one.names)} names</small></li>"
                for one in reference_pages.chapters(door)
            )
            listed = "<ul>\n" + "\n".join(links) + "\n</ul>"
            parts.append(page_parts.folded("Records, closed sets, figures and readings in Python", listed))
        return [_raw("\n".join(parts))]


class Doors(_Directive):
    """The three ways in, on the first page."""

    required_arguments = 0

    def run(self) -> list[nodes.Node]:  # noqa: D102  # docutils' own
        return [_raw(rule_pages.doors(self.language, "" if self.language == "en" else "../"))]


class Cell(SphinxDirective):
    """A notebook's code where nothing executes it: shown as it is."""

    has_content = True

    def run(self) -> list[nodes.Node]:  # noqa: D102  # docutils' own
        text = "\n".join(self.content)
        return [nodes.literal_block(text, text, language="python")]


class Coverage(_Directive):
    """The ledger of all decrees in a list, or each statement of one."""

    required_arguments = 0
    optional_arguments = 1

    def run(self) -> list[nodes.Node]:  # noqa: D102  # docutils' own
        if self.arguments:
            return [_raw(coverage_pages.coverage_of(LEDGER, self.arguments[0]))]
        return [_raw(coverage_pages.coverage_list(LEDGER))]


def _sources(language: str) -> dict[str, str]:
    """The generated pages by their path: a title and a directive each."""
    found = {}
    for door in registry.modules():
        for entry in rule_pages.rules_of(door):
            title = rule_pages.heading_of(entry, language)  # type: ignore[arg-type]  # one of the two
            found[f"rules/{entry.id.replace('.', '/')}.rst"] = _source(title, f"law-rule:: {entry.id}")
        if language == "en":
            for chapter in reference_pages.chapters(door):
                title = f"{door}: {chapter.title}"
                found[f"reference/{door}/{chapter.name}.rst"] = _source(title, f"law-chapter:: {door}.{chapter.name}")
        else:
            title = "、".join(decree.zh for decree in registry.modules()[door].DECREES)
            found[f"decrees/{door}.rst"] = _source(title, f"law-decree:: {door}", orphan=False)
    if language == "en":
        for name, entries in coverage_pages.ledgers(LEDGER).items():
            title = coverage_pages.title_of_ledger(entries)
            found[f"coverage/{name}.rst"] = _source(title, f"law-coverage:: {name}")
    return found


def _source(title: str, directive: str, *, orphan: bool = True) -> str:
    return f"{':orphan:' if orphan else ''}\n\n{title}\n{'=' * 2 * len(title)}\n\n.. {directive}\n"


def write_pages(app: Sphinx, config: Any) -> None:
    """Write the generated pages; what did not change stays, what is no more goes."""
    top = Path(app.srcdir)
    wanted = _sources("zh" if str(config.language).startswith("zh") else "en")
    for path, text in wanted.items():
        file = top / path
        if not file.exists() or file.read_text(encoding="utf-8") != text:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
    for folder in GENERATED:
        for file in (top / folder).rglob("*.rst"):
            if str(file.relative_to(top)) not in wanted:
                file.unlink()


def write_schemas(app: Sphinx, error: Exception | None) -> None:
    """Put each rule's JSON Schema beside its page."""
    if error is not None or app.builder.format != "html":
        return
    language: Any = "zh" if str(app.config.language).startswith("zh") else "en"
    for door in registry.modules():
        for entry in rule_pages.rules_of(door):
            file = Path(app.outdir, "rules", *entry.id.split(".")).with_suffix(".schema.json")
            file.write_text(json.dumps(schema(entry.id, language=language), ensure_ascii=False), encoding="utf-8")


def share_tree(app: Sphinx, page: str, _template: str, context: dict[str, Any], _doctree: object) -> None:
    """Have the pages that no table of contents holds share the one beside them: it is the same for all of a folder."""
    if not page.startswith(_SHARED) or "toctree" not in context:
        return
    ask, held = context["toctree"], _TREES.setdefault((app.outdir, page.count("/")), {})

    def tree(**how: Any) -> str:
        key = tuple(sorted(how.items()))
        if key not in held:
            held[key] = ask(**how)
        return held[key]

    context["toctree"] = tree


_SHARED = ("rules/", "reference/", "coverage/")
_TREES: dict[object, dict[object, str]] = {}


def check_names(app: Sphinx, env: Any) -> None:
    """Hold what may be linked to against what is public: each rule is there, and no room.

    Where a thing is made is noted beside the door that offers it; that is forgotten.
    """
    if str(app.config.language).startswith("zh"):
        return
    objects = env.get_domain("py").objects
    for name in [name for name, noted in objects.items() if noted.aliased and "._" in name]:
        del objects[name]
    noted = set(objects)
    rules = {f"langfang_policy.{entry.id}" for door in registry.modules() for entry in rule_pages.rules_of(door)}
    if wrong := sorted({name for name in noted if "._" in name} | (rules - noted)):
        raise SphinxError(f"names of rooms, or rules without a page: {', '.join(wrong[:5])}")


def setup(app: Sphinx) -> dict[str, bool]:
    """Add the pages, the directives and the search."""
    registry.entries()
    app.add_search_language(BothLanguages)
    app.add_directive("law-rule", RulePage)
    app.add_directive("law-chapter", ChapterPage)
    app.add_directive("law-decree", DecreePart)
    app.add_directive("law-doors", Doors)
    app.add_directive("law-coverage", Coverage)
    if "myst_nb" not in app.config.extensions:
        app.add_directive("code-cell", Cell)
    app.connect("config-inited", write_pages)
    app.connect("env-check-consistency", check_names)
    app.connect("html-page-context", share_tree, priority=400)
    app.connect("build-finished", write_schemas)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
