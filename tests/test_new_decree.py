"""The tool that begins a decree: what it writes is a module like the others."""

from __future__ import annotations

import importlib.util
import json
import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[1]
NUMBER = "某政办字〔2017〕9号"
INVENTORY = """
document:
  number: 某政办字〔2017〕9号
  title: 关于节水的通知
  issuer: 某市人民政府办公室
  issued: 2017-03-01
  effective: 2017-04-01
  expires: 2019-12-31
rules:
- id: 9-water
  locator: 一
  summary: Households use at most "twelve" tons a month.
- id: 9-schools
  locator: 二（一）
  summary: Schools save water.
"""


@pytest.fixture
def tool() -> ModuleType:
    """The script as a module."""
    spec = importlib.util.spec_from_file_location("new_decree", ROOT / "tools" / "new_decree.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of what the tool changes."""
    shutil.copytree(ROOT / "src", tmp_path / "src", ignore=shutil.ignore_patterns("__pycache__"))
    (tmp_path / "docs").mkdir()
    shutil.copy(ROOT / "docs" / "index.md", tmp_path / "docs")
    return tmp_path


def asked(project: Path, code: str) -> object:
    """What a fresh interpreter says of the copy, as JSON."""
    environment = {**os.environ, "PYTHONPATH": str(project / "src")}
    done = subprocess.run(
        [sys.executable, "-c", f"import json, langfang_policy as lp; print(json.dumps({code}))"],
        capture_output=True, text=True, check=True, env=environment,
    )  # fmt: skip
    return json.loads(done.stdout)


class TestNewModule:
    """A decree with a module of its own."""

    def test_from_an_inventory(self, tool: ModuleType, project: Path, tmp_path: Path) -> None:
        """Door, ledger, page, tests, news, and its place in every list; the registry knows it at once."""
        file = tmp_path / "99-water.yaml"
        file.write_text(INVENTORY, encoding="utf-8")
        wanted = [NUMBER, "water", "--en", "Saving Water", "--inventory", str(file), "--root", str(project)]
        assert tool.main(wanted) == 0
        days = "[str(d.first_day), str(d.last_day), d.last_known.json]"
        assert asked(project, f"[{days} for d in lp.water.DECREES]") == [["2017-04-01", "2019-12-31", "stated"]]
        assert asked(project, f"str(lp.decree({NUMBER!r}).en)") == "Saving Water"
        assert asked(project, "sorted(lp.water.__all__) == lp.water.__all__ and 'water' in lp.MODULES")
        ledger = tomllib.loads((project / "docs/ledger/99-water.toml").read_text(encoding="utf-8"))
        assert ledger["decree"] == NUMBER
        assert [(entry["id"], entry["status"]) for entry in ledger["clause"]] == [
            ("9-water", "prose"), ("9-schools", "prose"),
        ]  # fmt: skip
        assert '"twelve"' in ledger["clause"][0]["summary"]
        for place in ("docs/water.md", "tests/test_water.py", "docs/news/99-water.decree.md"):
            assert (project / place).exists()
        assert "\nwater\n" in (project / "docs/index.md").read_text(encoding="utf-8")
        compile((project / "tests/test_water.py").read_text(encoding="utf-8"), "test_water.py", "exec")

    def test_nothing_is_overwritten(self, tool: ModuleType, project: Path) -> None:
        """A page that exists stays as it is."""
        (project / "docs/water.md").write_text("mine", encoding="utf-8")
        facts = ["--zh", "关于节水的通知", "--en", "Saving Water", "--issued", "2017-03-01", "--root", str(project)]
        assert tool.main([NUMBER, "water", *facts]) == 0
        assert (project / "docs/water.md").read_text(encoding="utf-8") == "mine"
        assert (project / "docs/ledger/9-water.toml").exists()

    def test_a_title_and_a_day_are_needed(self, tool: ModuleType, project: Path) -> None:
        """Without them nothing is written."""
        with pytest.raises(SystemExit, match="a title and a day of issue"):
            tool.main([NUMBER, "water", "--en", "Saving Water", "--root", str(project)])
        assert not (project / "src/langfang_policy/water.py").exists()


class TestSecondDecree:
    """A decree that joins a module that exists."""

    @pytest.mark.parametrize("module", ["children", "fireworks"])
    def test_it_joins_the_door(self, tool: ModuleType, project: Path, module: str) -> None:
        """The module has one decree more, and everything that it had."""
        before = asked(project, f"[len(lp.{module}.DECREES), len(lp.entries())]")
        facts = ["--zh", "关于节水的通知", "--en", "Saving Water", "--issued", "2017-03-01", "--constant", "WATER"]
        assert tool.main([NUMBER, module, *facts, "--root", str(project)]) == 0
        after = asked(project, f"[len(lp.{module}.DECREES) - 1, len(lp.entries())]")
        assert after == before
        assert asked(project, f"str(lp.{module}.WATER.number)") == NUMBER
