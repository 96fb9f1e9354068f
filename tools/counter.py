"""What the counter is served from: ``python tools/counter.py PYODIDE_DIR DIST``, with the library installed.

``DIST`` gets the page, the rules in Chinese and in English as static JSON, the interpreter, and the library with what
it needs at run time in one archive. Nothing is fetched: the interpreter is npm's, the packages those installed here.
"""

from __future__ import annotations

import json
import shutil
import sys
import zipfile
from collections.abc import Iterator, Mapping
from importlib.metadata import Distribution, distribution
from pathlib import Path, PurePosixPath
from typing import Any

from packaging.requirements import Requirement

import langfang_policy
from langfang_policy import registry, schema
from langfang_policy._rooms.cli.shown import example_day
from langfang_policy.core.faults import Language
from langfang_policy.core.figures import title_of
from langfang_policy.core.rules import Rule

PAGE = Path(__file__).resolve().parent.parent / "docs" / "counter"
INTERPRETER = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip", "pyodide-lock.json")
LANGUAGES: tuple[Language, ...] = ("zh", "en")
LIBRARY = "library.zip"
SPARED = {"tzdata"}
"""What others ask for and the library never reads: no rule knows a zone by its name."""
_LONG_AGO = (2017, 12, 31, 0, 0, 0)
"""The time of every file in the archive, so that the same files make the same archive."""


class Pool:
    """The definitions of many schemas, each kept once however many rules use it."""

    def __init__(self) -> None:
        self.kept: dict[str, Any] = {}
        self._names: dict[str, str] = {}

    def take(self, shape: Any, defs: Mapping[str, Any]) -> Any:
        """The schema with its definitions in the pool, under the names that they have there."""
        if isinstance(shape, list):
            return [self.take(part, defs) for part in shape]
        if not isinstance(shape, Mapping):
            return shape
        if "$ref" in shape:
            name = str(shape["$ref"]).rpartition("/")[2]
            return {
                "$ref": self._name(name, defs),
                **{key: shape[key] for key in shape if key not in {"$ref", "x-clause"}},
            }
        return {key: self.take(part, defs) for key, part in shape.items() if key not in {"$defs", "x-clause"}}

    def _name(self, name: str, defs: Mapping[str, Any]) -> str:
        told = self.take(defs[name], defs)
        text = json.dumps(told, ensure_ascii=False)
        if text not in self._names:
            free = name
            while free in self.kept:
                free += "*"
            self._names[text] = free
            self.kept[free] = told
        return self._names[text]


def rules(language: Language) -> dict[str, Any]:
    """All that the page knows of the rules before Python is there, in one language."""
    pool = Pool()
    decrees = registry.decrees()
    places = {decree.number: place for place, decree in enumerate(decrees)}
    entries = [entry for entry in registry.entries() if isinstance(entry.thing, Rule)]
    told = {}
    for entry in entries:
        assert isinstance(entry.thing, Rule)
        told[entry.id] = {"decree": places[entry.decree.number], **rule(entry.thing, language, pool)}
    return {
        "version": langfang_policy.__version__,
        "decrees": [
            {"number": str(one.number), **dict(zip(("title", "also"), _both(one.zh, one.en, language), strict=True))}
            for one in decrees
        ],
        "defs": pool.kept,
        "rules": told,
    }


def titles(told: Mapping[str, Any]) -> dict[str, Any]:
    """What of the rules a person chooses one by, which comes first: a tenth of the whole."""
    listed = {
        name: {key: one[key] for key in ("decree", "title", "also", "clauses")} for name, one in told["rules"].items()
    }
    return {"version": told["version"], "decrees": told["decrees"], "rules": listed}


def _both(zh: str, en: str, language: Language) -> tuple[str, str]:
    """Words in the language, and in the other, by which they are found as well."""
    return (zh, en) if language == "zh" else (en, zh)


def _names(asked: Rule) -> str:
    """The Chinese names of a rule, of its facts and of its answer."""
    answer = title_of(asked.answer) if isinstance(asked.answer, type) else ""
    names = (asked.title, *(fact.zh for fact in asked.facts), asked.returns.zh, answer)
    return " ".join(filter(None, names))


def rule(asked: Rule, language: Language, pool: Pool) -> dict[str, Any]:
    """What the page knows of one rule."""
    both: Any = schema(asked.id, language=language)
    facts, outcome = both["facts"], both["outcome"]
    answer = outcome["oneOf"][0]["properties"]["value"]
    (example,) = facts["examples"]
    properties = pool.take(facts["properties"], facts.get("$defs", {}))
    for name, fact in facts["properties"].items():
        if fact["x-group"] != "fact":
            properties[name]["x-clause"] = fact["x-clause"]
    return {
        "title": facts["title"],
        "about": facts.get("description", ""),
        "also": asked.summary if language == "zh" else _names(asked),
        "clauses": [str(citation.locator) for citation in asked.citations],
        "first": facts["x-first-day"],
        "last": facts["x-last-day"],
        "known": facts["x-last-known"],
        "facts": {"properties": properties, "required": facts["required"]},
        "answer": pool.take(answer, outcome.get("$defs", {})),
        "example": {"facts": example, "on": str(example_day(asked.id))},
    }


def needed(name: str, found: dict[str, Distribution]) -> dict[str, Distribution]:
    """A distribution and all that it needs at run time."""
    if name in found:
        return found
    found[name] = distribution(name)
    for line in found[name].requires or []:
        asked = Requirement(line)
        if asked.name not in SPARED and (
            asked.marker is None or asked.marker.evaluate({"python_version": "3.14", "extra": ""})
        ):
            needed(asked.name.lower(), found)
    return found


def files(held: Distribution) -> Iterator[tuple[str, Path]]:
    """The files of a distribution that Python reads, by their places; the library's own as they stand here."""
    for one in held.files or []:
        place = PurePosixPath(one)
        if ".." in place.parts or place.suffix in {".pyc", ".pth"} or place.name in {"RECORD", "direct_url.json"}:
            continue
        yield str(place), Path(str(held.locate_file(one)))
    if held.name == "langfang_policy":
        home = Path(langfang_policy.__file__).parent
        for path in sorted(home.rglob("*")):
            if path.suffix in {".py", ".typed"}:
                yield str(PurePosixPath(home.name, *path.relative_to(home).parts)), path


def archive(target: Path) -> None:
    """The library and what it needs, in one archive that is the same each time."""
    kept = dict(pair for held in needed("langfang_policy", {}).values() for pair in files(held))
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archived:
        for place, path in sorted(kept.items()):
            archived.writestr(zipfile.ZipInfo(place, _LONG_AGO), path.read_bytes(), zipfile.ZIP_DEFLATED)


def main(pyodide: str, dist: str) -> None:
    """The page, the rules in both languages, the interpreter and the library."""
    to = Path(dist)
    shutil.copytree(PAGE, to, dirs_exist_ok=True, ignore=shutil.ignore_patterns("__pycache__"))
    (to / "pyodide").mkdir(exist_ok=True)
    for name in INTERPRETER:
        shutil.copy(Path(pyodide) / name, to / "pyodide" / name)
    for language in LANGUAGES:
        told = rules(language)
        for name, table in (("titles", titles(told)), ("rules", told)):
            text = json.dumps(table, ensure_ascii=False, separators=(",", ":"))
            (to / f"{name}.{language}.json").write_text(text, "utf-8")
    archive(to / LIBRARY)


if __name__ == "__main__":
    main(*sys.argv[1:])
