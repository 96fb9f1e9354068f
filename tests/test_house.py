"""The house: a door and its rooms, calls that only go down, no circle, and names that are offered once."""

from __future__ import annotations

import ast
import pkgutil
import sys
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

import langfang_policy
from langfang_policy._modules import HOMES, MODULES, PACKAGE

SOURCE = Path(langfang_policy.__file__).parent
ROOMS = SOURCE / "_rooms"
FRONT = ("cli", "testing", "gazette", "tables", "questions", "asking", "obligations", "registry")
"""The doors of the front, from the highest to the lowest."""


def found_modules() -> dict[str, Path]:
    """Every module of the package by its name, without the package's own."""
    found = {
        ".".join((PACKAGE, *path.relative_to(SOURCE).with_suffix("").parts)).removesuffix(".__init__"): path
        for path in sorted(SOURCE.rglob("*.py"))
    }
    assert len(found) > 100
    return found


FILES = found_modules()


def imports_of(name: str) -> Iterator[str]:
    """The modules of the package that a module imports, wherever in its text."""
    package = name if FILES[name].name == "__init__.py" else name.rpartition(".")[0]
    for node in ast.walk(ast.parse(FILES[name].read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (one.name for one in node.names if one.name in FILES)
        elif isinstance(node, ast.ImportFrom):
            above = package.split(".")[: len(package.split(".")) - node.level + 1] if node.level else []
            home = ".".join([*above, *filter(None, [node.module])])
            inside = [f"{home}.{one.name}" for one in node.names if f"{home}.{one.name}" in FILES]
            yield from inside
            if home in FILES and len(inside) < len(node.names):
                yield home


@cache
def arrows() -> Mapping[str, list[str]]:
    """What each module imports; read once, and not before a test asks."""
    return {name: sorted(set(imports_of(name)) - {name}) for name in FILES}


def storey(name: str) -> float:
    """How high a module lies: core 0, rooms 1, doors of decrees 2, rooms of the front and its doors above."""
    parts = name.split(".")[1:]
    top = parts[0] if parts else "__init__"
    if top in {"core", "_modules"}:
        return 0
    if top in MODULES:
        return 2
    if top in FRONT:
        return 4 + FRONT[::-1].index(top)
    if top == "_rooms":
        inside = parts[1] if parts[1:] else MODULES[0]
        return 1 if inside in MODULES else storey(f"{PACKAGE}.{inside}") - 0.5  # below its door
    return 99


class TestArrows:
    """Calls only go down."""

    def test_no_arrow_goes_up(self) -> None:
        """Front to doors to rooms to core; a room imports no door of a decree."""
        free = PACKAGE, f"{PACKAGE}.__main__"  # the package offers everything, and loads it when it is touched
        drawn = [(name, other) for name, others in arrows().items() if name not in free for other in others]
        assert len(drawn) > len(FILES)
        assert [(name, other) for name, other in drawn if storey(other) > storey(name)] == []
        assert [(name, other) for name, other in drawn if storey(name) <= 2 and storey(other) == 2] == []

    def test_there_is_no_circle(self) -> None:
        """No module rests on itself, by whatever way."""
        circles: list[list[str]] = []
        done: set[str] = set()

        def visit(name: str, way: list[str]) -> None:
            if name in way:
                circles.append([*way[way.index(name) :], name])
            elif name not in done:
                for other in arrows()[name]:
                    visit(other, [*way, name])
                done.add(name)

        for name in FILES:
            if name != PACKAGE:
                visit(name, [])
        assert circles == []

    def test_the_front_alone_lies_above_the_decrees(self) -> None:
        """Each module has its storey; a new one at the top must be given one."""
        assert [name for name in FILES if name != PACKAGE and storey(name) == 99] == [f"{PACKAGE}.__main__"]

    def test_the_walk_sees_arrows(self) -> None:
        """What the tests above walk is there: a door and its rooms, a room and core, the front and a door's room."""
        assert f"{PACKAGE}._rooms.fireworks.bans" in arrows()[f"{PACKAGE}.fireworks"]
        assert f"{PACKAGE}.core.decrees" in arrows()[f"{PACKAGE}._rooms.fireworks.decree"]
        assert f"{PACKAGE}._rooms.asking.reading" in arrows()[f"{PACKAGE}.asking"]
        assert f"{PACKAGE}.registry" in arrows()[f"{PACKAGE}._rooms.gazette.audit"]


class TestNames:
    """A file's name is its own."""

    def test_no_module_is_called_like_one_of_pythons_own(self) -> None:
        """Python started inside a folder takes what lies there for the library's own."""
        assert {path.stem for path in FILES.values()} & (sys.stdlib_module_names - {"__init__", "__main__"}) == set()


class TestDoors:
    """A door is a table of contents."""

    def test_few_entries_stand_at_the_top(self) -> None:
        """Doors, core, the rooms' roof, and little else: at most 45 with all decrees in."""
        top = [path for path in SOURCE.iterdir() if path.name != "__pycache__"]
        assert len(top) <= 45

    def test_every_folder_is_some_doors(self) -> None:
        """``_rooms/x/`` holds what ``x.py`` is made of."""
        folders = [path.name for path in ROOMS.iterdir() if path.is_dir() and path.name != "__pycache__"]
        assert folders
        assert [name for name in folders if not (SOURCE / f"{name}.py").exists()] == []
        inside = [path.name for path in SOURCE.iterdir() if path.is_dir() and path.name != "__pycache__"]
        assert sorted(inside) == ["_rooms", "core"]

    @pytest.mark.parametrize("name", [name for name in MODULES if (ROOMS / name).is_dir()])
    def test_a_door_offers_what_its_rooms_do(self, name: str) -> None:
        """The rooms' lists are disjoint, each is offered whole, and nothing else but the decrees is."""
        door = import_module(f"{PACKAGE}.{name}")
        rooms = rooms_of(name)
        offered = [export for room in rooms.values() for export in room.__all__]
        assert sorted(offered) == sorted(set(offered))
        listed = {f"{PACKAGE}._rooms.{name}.{room}" for room in rooms if rooms[room].__all__}
        taken = {arrow for arrow in arrows()[f"{PACKAGE}.{name}"] if f"._rooms.{name}." in arrow}
        assert taken <= listed
        inside = {export for room in taken for export in import_module(room).__all__}
        assert sorted(door.__all__) == sorted({"DECREES", *inside})
        for room in taken:
            for export in import_module(room).__all__:
                assert getattr(door, export) is getattr(import_module(room), export), export

    def test_no_folder_is_called_like_a_query(self) -> None:
        """Importing a folder puts it where its name stands: it must not be one that the package offers."""
        assert not {path.name for path in SOURCE.iterdir() if path.is_dir()} & set(HOMES)


def rooms_of(name: str) -> Mapping[str, ModuleType]:
    """The rooms of a door that offer names, by name."""
    found = pkgutil.iter_modules([str(ROOMS / name)])
    rooms = {one.name: import_module(f"{PACKAGE}._rooms.{name}.{one.name}") for one in found}
    assert rooms
    return {room: module for room, module in rooms.items() if hasattr(module, "__all__")}
