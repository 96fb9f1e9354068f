"""A decided question a rule, as somebody in Langfang might ask it: a room a door, loaded with the first of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module
from typing import cast

from ...._modules import MODULES

__all__ = ["EXAMPLES"]


@cache
def _of(door: str) -> Mapping[str, Mapping[str, object]]:
    """The questions of a door, none of what is no door."""
    if door not in MODULES:
        return {}
    return cast("Mapping[str, Mapping[str, object]]", import_module(f"{__name__}.{door}").EXAMPLES)


class _Examples(Mapping[str, Mapping[str, object]]):
    """The questions by the id of their rule, in the order of the doors."""

    def __getitem__(self, rule: str) -> Mapping[str, object]:
        return _of(rule.partition(".")[0])[rule]

    def __iter__(self) -> Iterator[str]:
        for door in MODULES:
            yield from _of(door)

    def __len__(self) -> int:
        return sum(len(_of(door)) for door in MODULES)


EXAMPLES: Mapping[str, Mapping[str, object]] = _Examples()
