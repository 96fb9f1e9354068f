"""What the tests in node share: the packages that they run with, and how a script is run."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

__all__ = ["HERE", "node"]

HERE = Path(__file__).parent


def node(script: str, *arguments: str | Path) -> Any:
    """What a script of this folder says in its last line, as JSON; the test is skipped where it cannot run.

    Args:
        script: The script's name.
        arguments: What it is given.
    """
    found, packages = shutil.which("node"), os.environ.get("FORMS_PACKAGES", "")
    if found is None or not Path(packages, "node_modules").is_dir():
        pytest.skip("needs node, and FORMS_PACKAGES to name a folder after `npm ci` on tests/counter/package.json")
    command = [found, str(HERE / script), *map(str, arguments)]
    run = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", timeout=600, check=False)
    assert run.returncode == 0, run.stdout[-2000:] + run.stderr[-4000:]
    return json.loads(run.stdout.splitlines()[-1])
