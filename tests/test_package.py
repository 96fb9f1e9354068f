"""The package itself: what importing it costs, and what it offers."""

from __future__ import annotations

import subprocess
import sys
from importlib import import_module
from importlib.metadata import version

import pytest

import langfang_policy


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

    def test_version_is_that_of_the_installed_package(self) -> None:
        """The version has one source."""
        assert langfang_policy.__version__ == version("langfang_policy")

    def test_unknown_name_is_an_attribute_error(self) -> None:
        """A name that is none is refused as Python refuses it."""
        with pytest.raises(AttributeError, match="no attribute 'weather'"):
            _ = langfang_policy.weather
