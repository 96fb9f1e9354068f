"""Begin a decree: ``python tools/new_decree.py NUMBER MODULE --zh TITLE --en TITLE [--inventory FILE] [--issued DAY]``.

Writes what every decree has: the door with the decree as a constant and empty registers, its ledger (each statement of
an inventory file as prose until something answers it), page, tests and news fragment, and enters it in the list of
modules, the package and the index. Where the module exists, the decree is added to it: the constant, ledger and news.
Nothing is overwritten.

An inventory file is YAML: ``document`` (number, title, issuer, issued, effective, expires) and ``rules``, each with
``id``, ``locator``, ``summary``. What the command line says goes before what the inventory says.
"""

from __future__ import annotations

import argparse
import datetime
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from langfang_policy.core.decree_numbers import DecreeNumber

ROOT = Path(__file__).resolve().parent.parent

DOOR = '''"""{en}, {number}.

{zh}.

Limitations: nothing is modelled yet; the ledger lists what the decree says.

>>> {constant}.in_force({constant}.first_day)
True
"""

from __future__ import annotations

import datetime

from .core.decrees import Decree
from .core.registers import Body, Duty, Procedure, Target

__all__ = [{names}]

{decree}
DECREES = ({constant},)

DUTIES: tuple[Duty, ...] = ()
TARGETS: tuple[Target, ...] = ()
BODIES: tuple[Body, ...] = ()
PROCEDURES: tuple[Procedure, ...] = ()
'''
PAGE = """# {en}

{zh}, {number}.

```python
>>> from langfang_policy.{module} import {constant}
>>> str({constant}.number)
'{number}'

```

## Rules and reference

```{{law-decree}} {module}
```
"""
TESTS = '''"""{en}: the decree, its clauses at their boundaries, its registers."""

from __future__ import annotations

import datetime

from langfang_policy.{module} import {constant}

DAY = datetime.timedelta(days=1)


class TestDecree:
    """The decree as a constant."""

    def test_days_in_force(self) -> None:
        """Not before its first day."""
        first = {constant}.first_day
        assert first is not None
        assert [{constant}.in_force(day) for day in (first - DAY, first)] == [False, True]
'''


class Beginning:
    """A decree as it begins: what the files say of it."""

    def __init__(self, options: argparse.Namespace, inventory: Mapping[str, Any]) -> None:
        document = inventory.get("document", {})
        self.rules = inventory.get("rules", [])
        self.number = str(DecreeNumber.parse(options.number))
        self.module: str = options.module
        self.constant: str = options.constant or options.module.upper()
        self.zh: str = options.zh or document.get("title", "")
        self.en: str = options.en
        self.issuer: str = document.get("issuer", "廊坊市人民政府")
        self.issued = day(options.issued or document.get("issued"))
        self.first = day(document.get("effective")) or self.issued
        self.last = day(document.get("expires"))
        if not self.zh or self.issued is None:
            raise SystemExit("a title and a day of issue are needed: --zh and --issued, or an inventory that has them")

    def words(self) -> dict[str, str]:
        """What the templates ask for."""
        names = ("number", "module", "constant", "zh", "en")
        offered = sorted({"BODIES", "DECREES", "DUTIES", "PROCEDURES", "TARGETS", self.constant})
        listed = ", ".join(f'"{name}"' for name in offered)
        return {name: getattr(self, name) for name in names} | {"decree": self.decree(), "names": listed}

    def decree(self) -> str:
        """The decree as a constant."""
        days = {"issued": self.issued, "first_day": self.first, "last_day": self.last}
        lines = [
            f'    "{self.number}",',
            f'    zh="{self.zh}",',
            f'    en="{self.en}",',
            f'    issuer="{self.issuer}",',
        ]
        lines += [
            f"    {name}=datetime.date({on.year}, {on.month}, {on.day})," for name, on in days.items() if on is not None
        ]
        return f"{self.constant} = Decree(\n" + "\n".join(lines) + "\n)"

    def ledger(self) -> str:
        """The statements of the inventory, each prose until something answers it."""
        parts = [f'decree = "{self.number}"\n']
        for entry in self.rules:
            summary = " ".join(str(entry["summary"]).split()).replace("\\", "\\\\").replace('"', '\\"')
            parts.append(
                f'[[clause]]\nid = "{entry["id"]}"\nlocator = "{entry["locator"]}"\nsummary = "{summary}"\n'
                'status = "prose"\n'
            )
        return "\n".join(parts)


def day(value: object) -> datetime.date | None:
    """A day as YAML or the command line has it."""
    return value if isinstance(value, datetime.date) or value is None else datetime.date.fromisoformat(str(value))


def write(root: Path, place: str, text: str) -> None:
    """A new file; one that exists is left alone."""
    path = root / place
    if path.exists():
        print(f"left alone: {place}")
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    print(f"written:    {place}")


def change(root: Path, place: str, pattern: str, instead: str) -> None:
    """A file with the first match of a pattern replaced; where nothing matches it is a failure, never silence."""
    path = root / place
    text = path.read_text(encoding="utf-8")
    changed, count = re.subn(pattern, lambda match: match.expand(instead), text, count=1, flags=re.MULTILINE)
    if not count:
        raise SystemExit(f"{place}: found no place for the decree; enter it by hand")
    path.write_text(changed, encoding="utf-8")
    print(f"changed:    {place}")


def listed(root: Path, module: str) -> None:
    """Enter a new module in the list of modules, the package's types and the index."""
    file = root / "src/langfang_policy/_modules.py"
    text = file.read_text(encoding="utf-8")
    before, inside, after = re.split(r"(?<=MODULES = \()\n((?:    .+\n)+)(?=\))", text, maxsplit=1)
    names = sorted({*re.findall(r'"(\w+)"', inside), module})
    file.write_text(before + "\n" + "".join(f'    "{name}",\n' for name in names) + after, encoding="utf-8")
    print("changed:    src/langfang_policy/_modules.py")
    place = "src/langfang_policy/__init__.py"
    change(root, place, r"^(    from \.asking import ask)", rf"    from . import {module} as {module}\n\1")
    change(root, "docs/index.md", r"^(winter-2015\n)", rf"{module}\n\1")


def begin(root: Path, decree: Beginning, ledger_name: str) -> None:
    """Write and enter all that a decree has."""
    words, module = decree.words(), decree.module
    door = f"src/langfang_policy/{module}.py"
    if (root / door).exists():
        home = f"src/langfang_policy/_rooms/{module}/decree.py"
        home = home if (root / home).exists() else door
        change(root, home, r"^((?:.*\n)*?[A-Z_]+ = Decree\(\n(?:    .*\n)*\)\n)", rf"\1\n{words['decree']}\n")
        change(root, door, r"^DECREES = \((.*?),?\)$", rf"DECREES = (\1, {decree.constant})")
        change(root, home, r"^(__all__ = \[\n?)", rf'\1"{decree.constant}", ')
    else:
        write(root, door, DOOR.format(**words))
        write(root, f"docs/{module}.md", PAGE.format(**words))
        write(root, f"tests/test_{module}.py", TESTS.format(**words))
        listed(root, module)
    write(root, f"docs/ledger/{ledger_name}.toml", decree.ledger())
    write(root, f"docs/news/{ledger_name}.decree.md", f"{decree.en} ({decree.number}): begun; its ledger stands.\n")


def main(arguments: list[str] | None = None) -> int:
    """Begin a decree."""
    parser = argparse.ArgumentParser(description="Begin a decree, or add one to a module.")
    parser.add_argument("number", help="廊政办字〔2017〕156号")
    parser.add_argument("module", help="steel_workers")
    parser.add_argument("--zh", help="the Chinese title")
    parser.add_argument("--en", required=True, help="the English title")
    parser.add_argument("--constant", help="the decree's name in the module; the module's own in capitals unless given")
    parser.add_argument("--issued", help="the day of issue, YYYY-MM-DD")
    parser.add_argument("--inventory", type=Path, help="a YAML file of its statements")
    parser.add_argument("--root", type=Path, default=ROOT, help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    inventory: Mapping[str, Any] = {}
    if options.inventory:
        import yaml  # noqa: PLC0415  # needed for an inventory alone

        inventory = yaml.safe_load(options.inventory.read_text(encoding="utf-8"))
    decree = Beginning(options, inventory)
    serial = DecreeNumber.parse(decree.number).serial
    name = options.inventory.stem if options.inventory else f"{serial}-{decree.module.replace('_', '-')}"
    begin(options.root, decree, name)
    print("next: read the decree whole, then name its clauses; the checks are in CONTRIBUTING.md")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
