"""The package itself: what importing it costs, and what it offers."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from importlib import import_module
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pytest

import langfang_policy
from langfang_policy._modules import FRONT


def loaded_after(code: str) -> set[str]:
    """The modules that a fresh interpreter has loaded after some code."""
    report = f"{code}\nimport sys; print(' '.join(sys.modules))"
    done = subprocess.run([sys.executable, "-c", report], capture_output=True, text=True, check=True)
    return set(done.stdout.split())


class TestImport:
    """Importing is cheap: nothing loads before it is touched."""

    def test_loads_no_policy_module(self) -> None:
        """The bare import brings the package alone."""
        loaded = loaded_after("import langfang_policy")
        assert {name for name in loaded if name.startswith("langfang_policy")} == {
            "langfang_policy",
            "langfang_policy._modules",
        }
        assert not loaded & {"attr", "cattrs", "chinese_calendar", "dateutil", "importlib.metadata"}

    def test_touching_one_module_loads_no_other(self) -> None:
        """A policy module brings itself and what it rests on."""
        loaded = loaded_after("import langfang_policy; langfang_policy.education")
        assert "langfang_policy.education" in loaded
        assert "langfang_policy.pollution" not in loaded

    @pytest.mark.parametrize(
        ("door", "code"),
        [
            ("fireworks", "from langfang_policy import entry; entry('fireworks.may_set_off')"),
            ("fireworks", "from langfang_policy import ask; ask('fireworks.may_set_off', {}, on='2018-02-15')"),
            ("fireworks", "from langfang_policy import schema; schema('fireworks.may_set_off')"),
            ("children", "import langfang_policy as lp; lp.registry.entries('children')"),
            ("education", "from langfang_policy.cli import main; main(['show', 'education.estate_needs'])"),
            ("elder_education", "from langfang_policy.cli import main; main(['rules', '--module', 'elder_education'])"),
            (
                "pollution",
                "from langfang_policy.cli import main; "
                "main(['ask', 'pollution.response_level', '{\"alert\": \"red\"}', '--on', '2017-11-04'])",
            ),
        ],
    )
    def test_an_id_loads_its_own_door_alone(self, door: str, code: str) -> None:
        """Whoever asks one rule waits for no other decree, nor for the gazette's reader."""
        loaded = loaded_after(code)
        doors = {f"langfang_policy.{name}" for name in langfang_policy.MODULES}
        assert loaded & doors == {f"langfang_policy.{door}"}
        assert "langfang_policy.gazette" not in loaded
        examples = {name for name in loaded if name.startswith("langfang_policy._rooms.asking.examples")}
        own = {"langfang_policy._rooms.asking.examples", f"langfang_policy._rooms.asking.examples.{door}"}
        assert examples == (own if "schema" in code or "show" in code else set())

    def test_everything_loads_no_heavy_library_and_no_network(self) -> None:
        """Neither tables nor sockets nor test tools are ever needed."""
        loaded = loaded_after("import langfang_policy; langfang_policy.entries()")
        assert "langfang_policy.pollution" in loaded
        assert not loaded & {"numpy", "pandas", "socket", "ssl", "http.client", "urllib.request", "hypothesis"}


class TestAccess:
    """What can be reached from the package."""

    @pytest.mark.parametrize("name", [*langfang_policy.MODULES, *langfang_policy.__all__])
    def test_offers_what_it_lists(self, name: str) -> None:
        """Each name listed can be touched, and is listed by ``dir``."""
        assert getattr(langfang_policy, name)
        assert name in dir(langfang_policy)

    def test_a_module_is_the_one_that_import_gives(self) -> None:
        """Touching a module and importing it are the same."""
        for name in langfang_policy.MODULES:
            assert langfang_policy.__getattr__(name) is import_module(f"langfang_policy.{name}")

    @pytest.mark.parametrize("name", FRONT)
    def test_the_doors_of_the_front_can_be_touched(self, name: str) -> None:
        """As type checkers believe, in a fresh interpreter."""
        loaded = loaded_after(f"import langfang_policy as lp; assert lp.{name}.__all__")
        assert f"langfang_policy.{name}" in loaded
        assert name in dir(langfang_policy)

    def test_version_is_that_of_the_installed_package(self) -> None:
        """The version has one source."""
        assert langfang_policy.__version__ == version("langfang_policy")

    def test_unknown_name_is_an_attribute_error(self) -> None:
        """A name that is none is refused as Python refuses it."""
        with pytest.raises(AttributeError, match="no attribute 'weather'"):
            _ = langfang_policy.weather


def test_the_citation_names_the_version() -> None:
    """CITATION.cff is of this version, and of this licence."""
    yaml: Any = pytest.importorskip("yaml")
    root = Path(__file__).resolve().parents[1]
    cited = yaml.safe_load((root / "CITATION.cff").read_text(encoding="utf-8"))
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert (str(cited["version"]), cited["license"]) == (project["version"], project["license"])
