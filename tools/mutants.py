"""Mutate a module and see its tests fail: ``tools/mutants.py MODULE [--jobs N] [--at-least PERCENT] [--every K]``.

MODULE is a door such as ``education`` or ``gazette`` (with its rooms), ``core``, or one file of core such as
``core.bands``. Every mutant changes one comparison, figure, operator or condition;
it survives if the mirrored tests still pass. Module-level figures count most here, and the tools known for Python
either leave them alone or start an interpreter for each mutant; this one forks a warm process, so that a mutant costs
little more than its tests. No mutant is written to disk.
"""

from __future__ import annotations

import argparse
import ast
import os
import re
import signal
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from importlib import import_module
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, SourceFileLoader
from importlib.util import spec_from_file_location
from pathlib import Path
from types import CodeType, ModuleType

import chinese_calendar  # noqa: F401  # loaded once, before the forks
import dateutil.rrule  # noqa: F401  # as above
import hypothesis
import jsonschema  # noqa: F401  # as above
import pytest

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "src" / "langfang_policy"
TESTS = ROOT / "tests"

COMPARISONS: dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]] = {
    ast.Lt: (ast.LtE, ast.GtE),
    ast.LtE: (ast.Lt, ast.Gt),
    ast.Gt: (ast.GtE, ast.LtE),
    ast.GtE: (ast.Gt, ast.Lt),
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
    ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
}
ARITHMETIC: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.FloorDiv,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Mult,
    ast.Mod: ast.Mult,
    ast.Pow: ast.Mult,
}
NAMES = {"min": "max", "max": "min", "all": "any", "any": "all", "floor": "ceil", "ceil": "floor"}
NUMBER = re.compile(r"-?\d+(\.\d+)?")
UNTOUCHED = {"annotation", "returns", "decorator_list", "type_comment", "type_params"}

Change = Callable[[], None]


class Mutant:
    """One change to one node of a file's tree: what it was, what it becomes."""

    def __init__(self, path: Path, line: int, before: str, after: str, code: CodeType) -> None:
        self.path, self.line, self.before, self.after, self.code = path, line, before, after, code

    def __str__(self) -> str:
        return f"{self.path.relative_to(ROOT)}:{self.line}: {self.before}  ->  {self.after}"


def alternatives(node: ast.AST) -> Iterator[tuple[Change, Change]]:  # noqa: C901  # one case for each kind of node
    """Each change to a node, with the one that takes it back."""

    def swap(field: str, new: object, thing: object = node) -> tuple[Change, Change]:
        old = getattr(thing, field)
        return lambda: setattr(thing, field, new), lambda: setattr(thing, field, old)

    if isinstance(node, ast.Compare) and len(node.ops) == 1:
        yield from (swap("ops", [other()]) for other in COMPARISONS[type(node.ops[0])])
    elif isinstance(node, ast.Compare):
        for index, op in enumerate(node.ops):
            other = COMPARISONS[type(op)][0]()
            yield swap("ops", [*node.ops[:index], other, *node.ops[index + 1 :]])
    elif isinstance(node, ast.BoolOp):
        yield swap("op", ast.Or() if isinstance(node.op, ast.And) else ast.And())
    elif isinstance(node, ast.BinOp | ast.AugAssign) and type(node.op) in ARITHMETIC:
        yield swap("op", ARITHMETIC[type(node.op)]())
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        yield swap("op", ast.UAdd())
    elif isinstance(node, ast.If | ast.IfExp | ast.While):
        yield swap("test", ast.UnaryOp(ast.Not(), node.test))
    elif isinstance(node, ast.Name) and node.id in NAMES and isinstance(node.ctx, ast.Load):
        yield swap("id", NAMES[node.id])
    elif isinstance(node, ast.Constant):
        yield from (swap("value", value) for value in constants(node.value))


def constants(value: object) -> Iterator[object]:
    """Other values for a constant: the other truth, the numbers beside it."""
    if isinstance(value, bool):
        yield not value
    elif isinstance(value, int):
        yield value + 1
        yield value - 1
    elif isinstance(value, str) and NUMBER.fullmatch(value):
        yield value[:-1] + str((int(value[-1]) + 1) % 10)


def walk(node: ast.AST) -> Iterator[ast.AST]:
    """The nodes that may change: neither annotations, nor decorators, nor docstrings."""
    yield node
    for field, value in ast.iter_fields(node):
        if field in UNTOUCHED or (isinstance(node, ast.keyword) and node.arg == "strict"):
            continue  # zip's strict asserts what the code around it ensures
        parts = value if isinstance(value, list) else [value]
        yield from (inner for part in parts if isinstance(part, ast.AST) for inner in walk(part))


def mutants(path: Path) -> Iterator[Mutant]:
    """Every mutant of a file."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for node in list(walk(tree)):
        for change, back in alternatives(node):
            before = ast.unparse(node)
            change()
            ast.fix_missing_locations(tree)
            after, code = ast.unparse(node), compile(tree, str(path), "exec")
            back()
            yield Mutant(path, getattr(node, "lineno", 0), before, after, code)


class Loader(SourceFileLoader):
    """Loads a file from a code object instead of its source."""

    code: CodeType

    def get_code(self, fullname: str) -> CodeType:
        """The mutated code."""
        return self.code


class Finder(MetaPathFinder):
    """Puts a mutant in the place of its module."""

    def __init__(self, mutant: Mutant) -> None:
        inside = mutant.path.relative_to(SOURCE.parent).with_suffix("")
        self.mutant, self.name = mutant, ".".join(inside.parts)

    def find_spec(self, fullname: str, path: object, target: ModuleType | None = None) -> ModuleSpec | None:
        """The mutant's spec, for its own name alone."""
        if fullname != self.name:
            return None
        loader = Loader(fullname, str(self.mutant.path))
        loader.code = self.mutant.code
        return spec_from_file_location(fullname, self.mutant.path, loader=loader)


def passes(tests: list[str], mutant: Mutant | None, seconds: int) -> bool:
    """Whether the tests pass in a fork of this process, with the mutant in place."""
    child = os.fork()
    if child == 0:
        signal.alarm(seconds)
        silence = os.open(os.devnull, os.O_WRONLY)
        os.dup2(silence, 1)
        os.dup2(silence, 2)
        if mutant is not None:
            sys.meta_path.insert(0, Finder(mutant))
        plugins = ["-p", "no:cacheprovider", "-p", "_hypothesis_pytestplugin"]  # others would only cost time
        status = pytest.main(["-x", "-q", *plugins, "-W", "ignore", *tests])
        os._exit(int(status))
    _, ended = os.waitpid(child, 0)
    return ended == 0


def targets(module: str) -> list[tuple[Path, list[str]]]:
    """The files of a module, each with the tests that mirror it."""
    name = module.removeprefix("core.")
    if module == "core" or module.startswith("core."):
        files = sorted((SOURCE / "core").glob("*.py" if module == "core" else f"{name}.py"))
        if not files:
            raise SystemExit(f"{module}: no such file of core")
        mirrored = ((path, TESTS / "core" / f"test_{path.stem}.py") for path in files)
        return [(path, [str(test if test.exists() else TESTS / "core")]) for path, test in mirrored]
    door, rooms = SOURCE / f"{module}.py", sorted((SOURCE / "_rooms" / module).glob("[!_]*.py"))
    tests = [str(path) for path in (TESTS / f"test_{module}.py", TESTS / module) if path.exists()]
    if not door.exists() or not tests:
        raise SystemExit(f"{module}: no such door, or no tests of it")
    mirrored = ((path, TESTS / module / f"test_{path.stem}.py") for path in rooms)
    return [(door, tests), *((path, [str(test)] if test.exists() else tests) for path, test in mirrored)]


def main() -> int:
    """Run the mutants of a module and give 1 where too many survive."""
    parser = argparse.ArgumentParser(description="Mutate a module and see its tests fail.")
    parser.add_argument("module", help="education, core, core.bands, …")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--at-least", type=float, default=95.0, metavar="PERCENT")
    parser.add_argument(
        "--every", type=int, default=1, metavar="K", help="only each K-th mutant: a sample, in less time"
    )
    options = parser.parse_args()
    hypothesis.settings.register_profile(
        "mutants", max_examples=25, derandomize=True, database=None, deadline=None, phases=[hypothesis.Phase.generate]
    )
    hypothesis.settings.load_profile("mutants")
    os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
    sys.dont_write_bytecode = False  # or each fork would compile all that it imports
    if options.module.partition(".")[0] != "core":
        for path in (SOURCE / "core").glob("[!_]*.py"):
            import_module(f"langfang_policy.core.{path.stem}")
    killed, survivors = 0, []
    for path, tests in targets(options.module):
        started = time.monotonic()
        if not tests or not passes(tests, None, 600):
            print(f"{path.name}: its tests are missing or do not pass as they are")
            return 1
        seconds = int(5 * (time.monotonic() - started)) + 5
        found = list(mutants(path))[:: options.every]
        with ThreadPoolExecutor(options.jobs) as pool:
            outcomes = list(pool.map(lambda mutant, t=tests, s=seconds: passes(t, mutant, s), found))
        living = [mutant for mutant, passed in zip(found, outcomes, strict=True) if passed]
        killed += len(found) - len(living)
        survivors += living
        print(f"{path.relative_to(SOURCE)}: {len(found) - len(living)} of {len(found)} killed", flush=True)
        print("".join(f"  survives {mutant}\n" for mutant in living), end="", flush=True)
    total = killed + len(survivors)
    score = 100 * killed / total if total else 100.0
    print(f"{options.module}: {killed} of {total} killed, {score:.1f} %")
    return 0 if score >= options.at_least else 1


if __name__ == "__main__":
    raise SystemExit(main())
