"""The counter: what its worker replies, what it is served from, and the page itself in a real browser."""

from __future__ import annotations

import importlib.util
import json
import os
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Mapping
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from langfang_policy import ask
from langfang_policy._rooms.asking.examples import EXAMPLES
from tests.counter.helpers import HERE, node
from tests.everything import RULES
from tests.questions.helpers import day_of, drawn

ROOT = HERE.parents[1]
GRADE = "pollution.grade_alert"
FACTS: Mapping[str, object] = {"daily_aqi": [210, 230, 310]}
GAZETTE = """某市人民政府办公室
关于试验甲事的通知
廊政办字〔2017〕118号
四、某事
（一）甲事。
这一句是为试验编造的。
某市人民政府办公室
2017年9月30日
"""
"""A made-up text under the number of a document that there is."""
EVERY = 25
"""Of how many rules one is asked questions beyond its example."""


def _script(path: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(Path(path).stem, ROOT / path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


asked = _script("docs/counter/asked.py")
build = _script("tools/counter.py")


def replied(do: str, rule: str, facts: object, on: str, **more: object) -> Any:
    """What the worker replies."""
    return json.loads(asked.reply(json.dumps({"do": do, "rule": rule, "facts": facts, "on": on, **more})))


class TestReplies:
    """What the page gets of Python: outcomes as ``ask`` tells them, and their words in both languages."""

    def test_a_decided_question(self) -> None:
        """The outcome of ``ask``, with the answer, what was seen and what is asked in words."""
        told = replied("ask", GRADE, FACTS, "2017-11-04")
        assert told.pop("said") == {"zh": "橙色", "en": "orange"}
        words = [finding.pop("said") for finding in told["findings"]]
        assert words[1] == {"zh": ["3日", "4日及以上"], "en": ["3 days", "≥4 days"]}
        assert told == ask(GRADE, FACTS, on="2017-11-04")

    def test_a_finding_without_a_comparison(self) -> None:
        """Nothing seen and nothing asked are empty words."""
        told = replied("ask", "steel_workers.rent_subsidy", EXAMPLES["steel_workers.rent_subsidy"], "2018-03-01")
        assert told["findings"][0]["said"] == {"zh": ["", ""], "en": ["", ""]}

    @pytest.mark.parametrize(
        ("facts", "on", "outcome"),
        [({}, "2017-11-04", "invalid"), ({"daily_aqi": [1]}, "2030-01-01", "not_in_force"), ({}, "never", "invalid")],
    )
    def test_any_other_outcome(self, facts: Mapping[str, object], on: str, outcome: str) -> None:
        """It is told as ``ask`` tells it, whatever is asked about the question."""
        assert replied("ask", GRADE, facts, on) == ask(GRADE, facts, on=on)
        assert replied("readings", GRADE, facts, on)["outcome"] == outcome

    def test_many(self) -> None:
        """Each row has facts, and a day, of its own."""
        rows = [{"facts": {"daily_aqi": [day]}, "on": on} for day, on in ((210, "2017-11-04"), (210, "2030-01-01"))]
        told = replied("many", GRADE, {}, "", rows=rows)
        assert [one["outcome"] for one in told] == ["decided", "not_in_force"]

    def test_what_is_missing(self) -> None:
        """The facts that can change the answer and the one to ask first, or the answer that is settled already."""
        told = replied("missing", "pollution.bus_fare", {"level": "ii"}, "2017-11-04")
        assert (told["next"], told["said"]) == ("has_means", None)
        settled = replied("missing", "pollution.bus_fare", {"level": "iii"}, "2017-11-04")
        assert (settled["next"], settled["said"]["en"]) == (None, "as ever")
        assert replied("missing", "pollution.bus_fare", {"level": "x"}, "2017-11-04")["outcome"] == "invalid"

    def test_other_readings(self) -> None:
        """Each group with its reply, and what departs, in words."""
        told = replied("readings", GRADE, {"daily_aqi": [210, 230, 310, 220]}, "2017-11-04")
        assert [group["said"]["en"] for group in told["groups"]] == ["orange", "yellow"]
        ((departure,),) = told["groups"][1]["departures"]
        assert (departure["en"], departure["zh"]) == ("exactly", "恰为该天数")

    def test_the_clauses_own_words(self) -> None:
        """Out of the text that came last; none came at first, and one that holds no document is told as such."""
        fresh = _script("docs/counter/asked.py")

        def words(rule: str, **text: str) -> Any:
            return json.loads(fresh.reply(json.dumps({"do": "words", "rule": rule, **text})))

        assert words(GRADE) == {"documents": None, "clauses": []}
        told = words(GRADE, text=GAZETTE)
        assert told["documents"] == 1
        assert [one["words"] for one in told["clauses"]] == ["甲事。\n这一句是为试验编造的。", None, None]
        assert told["clauses"][0]["citation"] == "廊政办字〔2017〕118号 四（一）"
        assert words(GRADE) == told
        assert [one["words"] for one in words("fireworks.may_carry")["clauses"]] == [None]
        assert words(GRADE, text="一封信") == words(GRADE)
        assert words(GRADE)["documents"] == 0


class TestServed:
    """What the page is served from."""

    def test_a_rule(self) -> None:
        """Its words, its days, its example that is decided, and its schema without what is told elsewhere."""
        pool = build.Pool()
        told = build.rule(RULES[GRADE], "zh", pool)
        assert (told["title"], told["first"], told["known"]) == ("按日均值定级", "2017-09-30", "presumed")
        example = told["example"]
        assert ask(GRADE, example["facts"], on=example["on"])["outcome"] == "decided"
        assert told["answer"] == {"$ref": "Alert"}
        assert "x-clause" in told["facts"]["properties"]["grading"]
        assert "x-clause" not in told["facts"]["properties"]["daily_aqi"]

    def test_what_comes_first(self) -> None:
        """Every rule by what it is chosen by, in far less than the whole."""
        for language in build.LANGUAGES:
            told = build.rules(language)
            first = build.titles(told)
            assert first["rules"].keys() == told["rules"].keys() == RULES.keys()
            assert all(one.items() <= told["rules"][name].items() for name, one in first["rules"].items())
            assert first["rules"][GRADE]["title"] == told["rules"][GRADE]["title"]
            assert "defs" not in first
            assert 8 * len(json.dumps(first)) < len(json.dumps(told))

    def test_definitions_of_one_name(self) -> None:
        """Equal ones are kept once; another of the same name is kept under another."""
        pool = build.Pool()
        shapes = [pool.take({"$ref": "#/$defs/x", "title": "t"}, {"x": {"type": kind}}) for kind in ("a", "b", "a")]
        assert shapes == [{"$ref": name, "title": "t"} for name in ("x", "x*", "x")]
        assert pool.kept == {"x": {"type": "a"}, "x*": {"type": "b"}}

    def test_the_archive(self, tmp_path: Path) -> None:
        """It is the same each time, and a Python that has nothing else answers from it."""
        for name in ("one.zip", "other.zip"):
            build.archive(tmp_path / name)
        assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "other.zip").read_bytes()
        with zipfile.ZipFile(tmp_path / "one.zip") as archived:
            archived.extractall(tmp_path / "site")
            assert not [name for name in archived.namelist() if name.startswith(("tzdata", "/", ".."))]
        question = f"ask({GRADE!r}, {FACTS}, on='2017-11-04')"
        site = str(tmp_path / "site")
        code = f"import sys; sys.path.insert(0, {site!r}); from langfang_policy import ask; print({question})"
        found = subprocess.run([sys.executable, "-I", "-S", "-c", code], capture_output=True, text=True, check=True)
        assert "'value': 'orange'" in found.stdout


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """What a browser is given: the counter as it is served, and questions with the replies of this Python."""
    packages = Path(os.environ.get("FORMS_PACKAGES", ""), "node_modules", "pyodide")
    if not packages.is_dir():
        pytest.skip("needs FORMS_PACKAGES to name a folder after `npm ci` on tests/counter/package.json")
    home = tmp_path_factory.mktemp("counter")
    build.main(str(packages), str(home / "dist"))
    asks = [{"do": "ask", "rule": name, "facts": facts, "on": str(day_of(name))} for name, facts in EXAMPLES.items()]
    for one in asks[::EVERY]:
        asks += [{**one, "do": do} for do in ("missing", "readings")]
        asks += [{**one, "facts": facts} for facts in drawn(str(one["rule"]), 4)]
    asks += [{"do": "words", "rule": GRADE, "text": GAZETTE}, {"do": "words", "rule": GRADE}]
    told = [[one, json.loads(asked.reply(json.dumps(one)))] for one in asks]
    (home / "questions.json").write_text(json.dumps(told), "utf-8")
    return home / "dist", home / "questions.json"


@pytest.mark.deep
class TestPage:
    """The page in a real browser, as a person meets it."""

    def test_in_chromium(self, served: tuple[Path, Path], tmp_path: Path) -> None:
        """All that it promises: see the names of the checks in counter.mjs."""
        browser = os.environ.get("CHROMIUM") or shutil.which("chromium")
        if browser is None:
            pytest.skip("needs chromium, or CHROMIUM to name one")
        told = node("counter.mjs", browser, *served, *filter(None, [os.environ.get("COUNTER_SHOTS")]))
        assert (told["failed"], told["wrong"], told["foreign"]) == ([], [], [])
        took = told["took"]
        assert took["drawn"] == took["fit"] == 2 * len(RULES)
        assert took["agreed"] == len(json.loads(served[1].read_text("utf-8")))
        saved = tmp_path / "test_saved.py"
        saved.write_text(took["test"], "utf-8")
        options = ["-q", "-p", "no:cacheprovider", "--rootdir", str(tmp_path)]
        command = [sys.executable, "-m", "pytest", *options, str(saved)]
        run = subprocess.run(command, capture_output=True, text=True, check=False)
        assert run.returncode == 0, run.stdout + saved.read_text("utf-8")

    def test_in_firefox(self, served: tuple[Path, Path]) -> None:
        """What another engine may do otherwise: drawing, links, faults, what does not come, and a share of answers."""
        browser = os.environ.get("FIREFOX") or shutil.which("firefox-esr")
        if browser is None:
            pytest.skip("needs firefox-esr, or FIREFOX to name one")
        told = node("counter.mjs", browser, *served)
        assert (told["failed"], told["wrong"], told["foreign"]) == ([], [], [])
        took = told["took"]
        assert took["drawn"] == took["fit"] == 2 * len(RULES)
        assert took["agreed"] > len(RULES) // 10
