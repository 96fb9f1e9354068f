"""The project's chores: ``nox`` before a commit, ``nox -s mutants -- MODULE`` before trusting a test."""

from __future__ import annotations

import nox

nox.options.sessions = ["lint", "types", "tests", "docs"]
nox.options.default_venv_backend = "venv"


@nox.session
def lint(session: nox.Session) -> None:
    """Style and formatting."""
    session.install("-e", ".[lint]")
    session.run("ruff", "check", ".")
    session.run("ruff", "format", "--check", ".")


@nox.session
def types(session: nox.Session) -> None:
    """Strict types over src, tests and examples."""
    session.install("-e", ".[types]")
    session.run("mypy")


@nox.session
def tests(session: nox.Session) -> None:
    """The tests with branch coverage."""
    session.install("-e", ".[tables-tests]")
    session.run("pytest", "-n", "auto", "--hypothesis-profile=full", "--cov", "--cov-report=term", *session.posargs)


@nox.session
def deep(session: nox.Session) -> None:
    """Sweeps over the whole library: every rule, with many more draws."""
    session.install("-e", ".[probe,tables-tests]")
    session.run("pytest", "-n", "auto", "--hypothesis-profile=full", "-m", "deep", *session.posargs)


@nox.session
def engines(session: nox.Session) -> None:
    """Tables on Dask, Spark and Ray, on this machine; Spark needs Java 17 or later."""
    session.install("-e", ".[engines]")
    # These engines warn of each other and of themselves; what they warn of is theirs to mend.
    session.run("pytest", "-W", "default", "tests/tables/test_engines.py", *session.posargs)


@nox.session
def docs(session: nox.Session) -> None:
    """The documentation, warnings being errors."""
    session.install("-e", ".[docs,notebooks]")
    session.run("sphinx-build", "-W", "-n", "-b", "html", "docs", "docs/_build/html")
    session.run("sphinx-build", "-W", "-n", "-b", "html", "docs/zh", "docs/_build/html/zh")


@nox.session
def mutants(session: nox.Session) -> None:
    """Mutants of a module that its tests must kill: ``nox -s mutants -- education``."""
    session.install("-e", ".[tests]")
    session.run("python", "tools/mutants.py", *session.posargs)


@nox.session
def benchmarks(session: nox.Session) -> None:
    """A decision's cost beside a bare function and three rule engines, and a table's; numbers to read, not a test."""
    session.install("-e", ".", "business-rules", "OpenFisca-Core", "zen-engine", "numpy", "polars", "pyarrow")
    session.run("python", "benchmarks/compare.py")
    session.run("python", "benchmarks/columns.py")
    session.run("python", "benchmarks/tables.py")
