"""The clause ledger: an entry for each statement of a decree, with what answers it."""

from __future__ import annotations

import importlib
import tomllib
from collections.abc import Iterator
from inspect import isfunction
from pathlib import Path

from attrs import frozen

from ..._modules import PACKAGE
from ...core.decree_numbers import DecreeNumber
from ...core.errors import InvalidFacts
from ...core.forms import Readable
from ...core.locators import Citation
from ...core.registers import Body, Duty, Procedure, Target
from ...core.rules import PROVISIONS, RULES

__all__ = ["LedgerEntry", "cited_by", "names_rule", "read_ledger", "thing_named"]

_STATUSES = ("function", "register", "prose")


@frozen(kw_only=True)
class LedgerEntry(Readable):
    """A statement of a decree: where it stands, in own words, how it is answered and by what (``module:name``).

    ``status`` is ``"function"``, ``"register"`` or ``"prose"``; what is prose is answered by nothing.
    """

    id: str
    decree: DecreeNumber
    locator: str
    summary: str
    status: str
    by: tuple[str, ...] = ()


def read_ledger(*sources: str | Path) -> tuple[LedgerEntry, ...]:
    """The entries of ledger files, or of all ``.toml`` files of directories, in the order of their names.

    Raises:
        InvalidFacts: A file cannot be read or is no TOML; an entry lacks a part or has an unknown status.
    """
    places = map(Path, sources)
    files = (file for place in places for file in (sorted(place.glob("*.toml")) if place.is_dir() else [place]))
    return tuple(entry for file in files for entry in _entries(file))


def _entries(file: Path) -> Iterator[LedgerEntry]:
    try:
        ledger = tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise InvalidFacts("ledger", str(file), f"a TOML file; {error}", f"TOML文件；{error}") from None
    for index, clause in enumerate(ledger.get("clause", [])):
        path = f"{file.name}: clause[{index}]"
        table = {"by": [], "decree": ledger.get("decree"), **clause}
        for name in ("id", "decree", "locator", "summary"):
            if not isinstance(text := table.get(name), str) or not text.strip():
                raise InvalidFacts(name, text, "a text", "文字", path=f"{path}.{name}")
        if table.get("status") not in _STATUSES:
            known = ", ".join(_STATUSES)
            raise InvalidFacts("status", table.get("status"), known, known, path=f"{path}.status")
        if not isinstance(table["by"], list) or not all(isinstance(name, str) for name in table["by"]):
            raise InvalidFacts("by", table["by"], "a list of module:name", "module:name的列表", path=f"{path}.by")
        yield LedgerEntry(
            id=table["id"],
            decree=DecreeNumber.parse(table["decree"]),
            locator=table["locator"],
            summary=table["summary"],
            status=table["status"],
            by=tuple(table["by"]),
        )


def thing_named(name: str) -> object:
    """What ``langfang_policy.module:name`` names.

    Raises:
        LookupError: There is no such thing in the library.
    """
    module, _, path = name.partition(":")
    if module.partition(".")[0] != PACKAGE or not path:
        raise LookupError(name)
    try:
        thing: object = importlib.import_module(module)
        for part in path.split("."):
            thing = getattr(thing, part)
    except (ImportError, AttributeError):
        raise LookupError(name) from None
    return thing


def names_rule(name: str) -> bool:
    """Whether a registered rule is what is named; a closed set, a list of decrees or a figure is none."""
    try:
        thing = thing_named(name)
    except LookupError:
        return False
    return isfunction(thing) and thing in RULES


def cited_by(thing: object) -> tuple[Citation, ...]:
    """The clauses that a rule, a provision, an entry of a register or a series of them cites; none for other things."""
    if isinstance(thing, tuple | list):
        return tuple(citation for part in thing for citation in cited_by(part))
    if isinstance(thing, type):
        return PROVISIONS[thing].citations if thing in PROVISIONS else ()
    if isinstance(thing, Duty | Target | Body):
        return (thing.citation,)
    if isinstance(thing, Procedure):
        return (thing.citation, *(step.citation for step in thing.steps if step.citation))
    return RULES[thing].clauses if isfunction(thing) and thing in RULES else ()
