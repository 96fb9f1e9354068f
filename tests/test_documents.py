"""What the documents show is what the library does: every example is executed, every printed table is computed."""

from __future__ import annotations

import contextlib
import datetime
import doctest
import importlib.util
import io
import pkgutil
import re
import shlex
import sys
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from sybil import Document, Example
from sybil.parsers.markdown import CodeBlockParser, PythonCodeBlockParser

import langfang_policy
from langfang_policy import MODULES, cli, registry
from langfang_policy.core import rules
from langfang_policy.pollution import Alert, AlertGrading, Lifting

ROOT = Path(__file__).resolve().parents[1]
DOCS = ROOT / "docs"
WINTER = ROOT.parent / "shared" / "data" / "beijing-hourly-2015-11-01--2016-01-31.csv"
NEEDS = {"tables": ("pyarrow", "polars", "duckdb")}
"""The packages that a page needs beside those that the tests need."""


def commands(example: Example) -> str:
    """What differs where a console block is run: each ``$ langfang-policy`` line, and what follows it."""
    text = str(example.parsed).replace("\\\n", "")
    status, output = 0, ""
    for asked, wanted in re.findall(r"^\$ (.+)\n((?:(?!\$ ).*\n?)*)", text, re.MULTILINE):
        program, *arguments = shlex.split(asked)
        if program == "langfang-policy":
            status, output = run(arguments)
        elif asked == "echo $?":
            output = f"{status}\n"
        else:
            continue
        checker, flags = doctest.OutputChecker(), doctest.ELLIPSIS
        if not checker.check_output(wanted, output, flags):
            return f"$ {asked}\n" + checker.output_difference(doctest.Example("", wanted), output, flags)
    return ""


def run(arguments: list[str]) -> tuple[int, str]:
    """The exit status and what the command line prints, on either stream."""
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(printed):
        status = cli.main(arguments)
    return status, printed.getvalue()


PARSERS = (PythonCodeBlockParser(doctest_optionflags=doctest.ELLIPSIS), CodeBlockParser("console", commands))


def parsed(path: Path) -> Document:
    """The document with its examples, which share one namespace."""
    document = Document.parse(str(path), *PARSERS)
    page = ModuleType(f"page_{path.stem}")
    sys.modules[page.__name__] = page  # a record's annotations are looked up in the module that defines it
    document.namespace = vars(page)
    return document


def check(page: Path) -> None:
    """Execute the examples of a page, and the tests it shows; what differs is an assertion that fails.

    A page may say which package of an extra its examples need: ``<!-- needs: mcp -->``.
    """
    for needed in re.findall(r"<!-- needs: (\w+) -->", page.read_text(encoding="utf-8")):
        pytest.importorskip(needed)
    document = parsed(page)
    for example in document.examples():
        example.evaluate()
    for name, test in document.namespace.items():
        if name.startswith("test_"):
            cases = [case for mark in getattr(test, "pytestmark", ()) for case in mark.args[1]]
            for case in cases or [()]:
                test(*case)


def documents() -> list[Path]:
    """Every page that shows an example."""
    pages = [ROOT / "README.md", ROOT / "README.zh.md", ROOT / "CONTRIBUTING.md", *sorted(DOCS.rglob("*.md"))]
    return [page for page in pages if "_build" not in page.parts and list(parsed(page).examples())]


def loaded(path: Path) -> ModuleType:
    """The module of an example's file."""
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def own_registrations() -> Iterator[None]:
    """What a page registers is forgotten afterwards, and the library's own is there before."""
    registry.modules()
    registered = (rules.RULES, dict(rules.RULES)), (rules.PROVISIONS, dict(rules.PROVISIONS))
    yield
    for kept, before in registered:
        for added in kept.keys() - before.keys():
            del kept[added]  # type: ignore[arg-type]  # one is keyed by name, the other by class


class TestPages:
    """README, CONTRIBUTING and the documentation."""

    @pytest.mark.usefixtures("own_registrations")
    @pytest.mark.parametrize("page", documents(), ids=lambda page: str(page.relative_to(ROOT)))
    def test_examples_run(self, page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """Every Python block and every ``langfang-policy`` command prints what the page says."""
        for package in NEEDS.get(page.stem, ()):
            pytest.importorskip(package)
        monkeypatch.chdir(tmp_path)  # a page may write files
        check(page)

    @pytest.mark.parametrize("name", MODULES)
    def test_module_has_a_page(self, name: str) -> None:
        """A page for each policy module shows it at work, then gives its reference."""
        page = DOCS / f"{name}.md"
        assert page in documents()
        assert f"```{{law-decree}} {name}\n```" in page.read_text(encoding="utf-8")

    def test_everything_public_has_a_reference(self) -> None:
        """Each module without an underscore stands in the reference once; of the others, none twice.

        The doors of decrees have pages of their own (``test_site``).
        """
        found = pkgutil.walk_packages(langfang_policy.__path__, "langfang_policy.")
        doors = {f"langfang_policy.{name}" for name in MODULES}
        public = sorted(one.name for one in found if not one.ispkg and "._" not in one.name and one.name not in doors)
        text = "\n".join(page.read_text(encoding="utf-8") for page in DOCS.rglob("*.md"))
        referred = re.findall(r"^\.\. automodule:: (.+)$", text, re.MULTILINE)
        assert sorted(name for name in referred if "._" not in name) == public
        assert len(set(referred)) == len(referred)

    def test_no_page_names_a_room(self) -> None:
        """Users, pages and references see public names alone."""
        text = {page.name: page.read_text(encoding="utf-8") for page in DOCS.rglob("*.md")}
        assert text
        assert {
            name: found for name, page in text.items() if (found := re.findall(r"langfang_policy\._\w+", page))
        } == {}


class TestTheCheckItself:
    """A page that says something wrong is caught."""

    @pytest.mark.parametrize(
        "block",
        [
            "```python\n>>> 1 + 1\n3\n```",
            "```console\n$ langfang-policy show pollution.response_level\nno such thing\n```",
            "```console\n$ langfang-policy show nothing\n...\n$ echo $?\n0\n```",
            "```python\ndef test_it():\n    assert 1 + 1 == 3\n```",
            "```python\nimport pytest\n"
            "@pytest.mark.parametrize('x', [(2,), (3,)])\ndef test_it(x):\n    assert x == 2\n```",
            "```console\n$ langfang-policy show \\\n    pollution.response_level\nsomething else\n```",
        ],
    )
    def test_wrong_output_fails(self, block: str, tmp_path: Path) -> None:
        """Whatever differs from what is printed fails, on either stream and in the exit status."""
        page = tmp_path / "page.md"
        page.write_text(f"{block}\n", encoding="utf-8")
        with pytest.raises(AssertionError):
            check(page)

    def test_other_commands_are_not_run(self, tmp_path: Path) -> None:
        """A block of other programs is prose."""
        page = tmp_path / "page.md"
        page.write_text("```console\n$ nox -s tests\n$ false\n```\n", encoding="utf-8")
        (example,) = parsed(page).examples()
        assert commands(example) == ""


SERVERS = ("mcp_server.py", "service.py")


class TestExamples:
    """The scripts in ``examples/``; the two servers are driven by clients in ``test_examples``."""

    SCRIPTS = tuple(sorted({*(ROOT / "examples").glob("*.py")} - {ROOT / "examples" / name for name in SERVERS}))

    @pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.stem)
    def test_doctests(self, path: Path) -> None:
        """Each script shows what it does, and does it."""
        failed, attempted = doctest.testmod(loaded(path))
        assert attempted > 0
        assert failed == 0


@pytest.mark.skipif(not WINTER.exists(), reason="the measurements are not part of the project")
def test_alert_timeline_is_what_the_script_prints(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The table and the picture of ``docs/pollution.md`` are those of ``examples/alert_timeline.py``."""
    script = loaded(ROOT / "examples" / "alert_timeline.py")
    script.main([str(WINTER), "--svg", str(tmp_path / "picture.svg")])
    assert capsys.readouterr().out.strip() in (DOCS / "pollution.md").read_text(encoding="utf-8")
    assert (tmp_path / "picture.svg").read_bytes() == (DOCS / "winter-2015-alerts.svg").read_bytes()


@pytest.fixture(scope="module")
def winter() -> Any:
    """The script of the winter of 2015."""
    return loaded(ROOT / "examples" / "winter_2015.py")


START = datetime.datetime(2015, 12, 1)
HOUR = datetime.timedelta(hours=1)


def city(*stretches: tuple[int, int | None]) -> dict[datetime.datetime, Fraction | None]:
    """PM2.5 for so many hours each, one stretch after the other."""
    values = [None if value is None else Fraction(value) for hours, value in stretches for _ in range(hours)]
    return {START + HOUR * place: value for place, value in enumerate(values)}


class TestWinter2015:
    """The script behind ``docs/winter-2015.md``."""

    @pytest.mark.skipif(not WINTER.exists(), reason="the measurements are not part of the project")
    def test_page_shows_what_the_script_prints(self, winter: Any, capsys: pytest.CaptureFixture[str]) -> None:
        """The page's tables are the script's, and each stands there whole."""
        winter.main([str(WINTER)])
        tables = capsys.readouterr().out.strip().split("\n\n")
        page = (DOCS / "winter-2015.md").read_text(encoding="utf-8")
        assert len(tables) == 2
        for table in tables:
            assert f"\n\n{table}\n\n" in page

    @pytest.mark.parametrize(
        ("pm2_5", "index"), [(0, 0), (35, 50), (75, 100), (115, 150), (150, 200), (250, 300), (350, 400), (500, 500)]
    )
    def test_breakpoints(self, winter: Any, pm2_5: int, index: int) -> None:
        """HJ 633-2012: each breakpoint has its own index, and the least more rounds up; 500 is the top."""
        assert winter.index(Fraction(pm2_5)) == index
        assert winter.index(pm2_5 + Fraction(1, 1000)) == min(index + 1, 500)

    def test_stations_make_a_city(self, winter: Any, tmp_path: Path) -> None:
        """An hour is the mean of the stations that report it; an hour that none reports has no value."""
        file = tmp_path / "hours.csv"
        rows = ["A,2015-12-01T00:00,100", "A,2015-12-01T01:00,", "B,2015-12-01T00:00,101", "B,2015-12-01T01:00,"]
        file.write_text("\n".join(["station,time,pm2_5_ugm3", *rows]), encoding="utf-8")
        assert list(winter.city_hours(file).values()) == [Fraction(201, 2), None]

    def test_missing_line_is_refused(self, winter: Any, tmp_path: Path) -> None:
        """An hour that the file leaves out is not passed over in silence."""
        file = tmp_path / "hours.csv"
        rows = ["A,2015-12-01T00:00,100", "A,2015-12-01T02:00,100"]
        file.write_text("\n".join(["station,time,pm2_5_ugm3", *rows]), encoding="utf-8")
        with pytest.raises(ValueError, match="leaves out an hour"):
            winter.city_hours(file)

    def test_twenty_hours_make_a_mean(self, winter: Any) -> None:
        """GB 3095-2012: 20 measured hours of 24 do, 19 do not; what is measured is averaged."""
        assert winter.daily_indices(city((4, None), (20, 150))) == {START: 200}
        assert winter.daily_indices(city((5, None), (19, 150))) == {}
        with pytest.raises(ValueError, match="19 that were measured"):
            winter.daily_indices(city((24, 150), (5, None), (19, 150)))

    @pytest.mark.parametrize(("gap", "episodes"), [(35, 1), (36, 2)])
    def test_gap_lifts_from_36_hours(self, winter: Any, gap: int, episodes: int) -> None:
        """四（二）: air no worse than 150 for 36 hours ends an episode, for 35 it does not."""
        hours = city((24, 151), (gap, 115), (24, 151))
        spells = [winter.Spell(start, start + HOUR * 24) for start in (START, START + HOUR * (24 + gap))]
        daily = {spell.start: AlertGrading().heavy + 1 for spell in spells}
        assert winter.spells(daily) == spells
        assert len(winter.episodes(hours, winter.daily_indices(hours) | daily)) == episodes
        assert winter.lifts(hours, spells[0].end, spells[1].start) == (gap >= Lifting().hours)

    def test_unmeasured_hour_is_not_good(self, winter: Any) -> None:
        """A gap of 40 hours with one unmeasured in the middle does not lift."""
        assert not winter.lifts(city((20, 50), (1, None), (19, 50)), START, START + HOUR * 40)

    def test_best_starting_hour_counts(self, winter: Any) -> None:
        """Four days of 24 hours that begin at 05:00 are four days, with the alert that they call for."""
        hours = city((5, 50), (48, 200), (48, 300), (48, 10))
        (episode,) = winter.episodes(hours, winter.daily_indices(hours))
        assert episode.alert is Alert.RED
        assert (episode.days_above(200), episode.days_above(300), episode.peak) == (4, 2, 350)
        assert episode.gaps == ()

    def test_days_that_touch_are_one_spell(self, winter: Any) -> None:
        """The hour that ends one heavily polluted day may begin the next."""
        daily = {START: 201, START + HOUR * 24: 201, START + HOUR * 49: 201}
        assert [(spell.end - spell.start) // HOUR for spell in winter.spells(daily)] == [48, 24]

    def test_later_starting_hour_may_count(self, winter: Any) -> None:
        """An episode begins before its worst 24 hours do; they are found all the same."""
        hours = city((24, 140), (24, 160), (24, 300), (24, 160), (24, 140))
        (episode,) = winter.episodes(hours, winter.daily_indices(hours))
        assert episode.start < START + HOUR * 24
        assert (episode.alert, episode.days_above(300)) == (Alert.ORANGE, 1)

    def test_gap_that_did_not_lift_does_not_lift_later(self, winter: Any) -> None:
        """Days whose means look good do not split what single bad hours hold together."""
        hours = city((48, 300), *(((16, 20), (1, 160)) * 4), (24, 300))
        (episode,) = winter.episodes(hours, winter.daily_indices(hours))
        assert episode.alert is Alert.ORANGE
        assert episode.days_above(200) == 3
        assert len(episode.gaps) == 1
