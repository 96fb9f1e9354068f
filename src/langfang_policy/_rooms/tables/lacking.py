"""Rows parted by what they do not give: what a row may leave out is, where it does, the same for all such rows."""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping
from typing import Any

from attrs import define, field

from ...core.rules import Rule
from .arrow import np, pa
from .native import FEWEST, Decide, Native, Taken, native_for
from .taking import LEFT_OUT, otherwise

__all__ = ["Parted", "parted_for"]

_MOST = 16
"""The most columns of which each row's nulls are told apart: a bit for each."""
_FEWEST = FEWEST // 20
"""The rows that leave the same out from which whole columns are worth it for them."""


def parted_for(
    rule: Rule, fixed: Mapping[str, object], taken: Taken, decide: Decide, prefix: str = ""
) -> Native | None:
    """What decides a rule's columns at once, rows that leave facts out among them; None where nothing does."""
    whole = native_for(rule, fixed, taken, decide, prefix)
    if whole is None:
        return None
    facts = {fact.name: fact for fact in rule.facts}
    alone = {name: of for name, of in taken if isinstance(of, str) and name in facts}
    optional = {name: one for name in alone if (one := otherwise(facts[name])) is not LEFT_OUT}
    if not optional or len(optional) > _MOST:
        return whole

    def made(absent: Container[str]) -> Native | None:
        given = {**fixed, **{name: one for name, one in optional.items() if name in absent}}
        return native_for(rule, given, [one for one in taken if one[0] not in absent], decide, prefix)

    return Parted(whole, {name: alone[name] for name in optional}, made)


@define(eq=False)
class Parted:
    """A rule over columns, with a form of its own for each set of facts that rows leave out."""

    whole: Native
    _optional: Mapping[str, str]
    """Each fact that a row may leave out, and its column."""
    _make: Callable[[Container[str]], Native | None]
    """What decides rows that leave these facts out."""
    _made: dict[int, Native | None] = field(factory=dict)

    def pays(self, columns: Mapping[str, Any], width: int) -> bool:
        """Whether it is faster than the rule by distinct rows, for an answer of so many columns."""
        return self.whole.pays(columns, width)

    def decide(self, columns: Mapping[str, Any]) -> tuple[Mapping[str, Any], Any] | None:
        """The answer's columns for all rows, and which rows they hold for; None where the columns do not allow it.

        Args:
            columns: Arrow arrays by their names.
        """
        codes: Any = 0
        for place, name in enumerate(self._optional.values()):
            if columns[name].null_count:
                codes = codes + (columns[name].is_null().to_numpy(zero_copy_only=False).astype(np.uint16) << place)
        if isinstance(codes, int):
            return self.whole.decide(columns)
        kinds, counts = np.unique(codes, return_counts=True)
        parts = []
        for kind, count in zip(kinds.tolist(), counts.tolist(), strict=True):
            if count < _FEWEST:
                continue
            rows = np.flatnonzero(codes == kind)
            found = self._decided(kind, {name: column.take(pa.array(rows)) for name, column in columns.items()})
            if found is not None:
                parts.append((rows, *found))
        return _together(parts, len(codes)) if parts else None

    def _decided(self, kind: int, columns: Mapping[str, Any]) -> tuple[Mapping[str, Any], Any] | None:
        """The answers to rows that leave the same out."""
        if kind not in self._made:
            absent = [name for place, name in enumerate(self._optional) if kind >> place & 1]
            self._made[kind] = self._make(absent) if absent else self.whole
        native = self._made[kind]
        return None if native is None else native.decide(columns)


def _together(parts: list[tuple[Any, Mapping[str, Any], Any]], rows: int) -> tuple[Mapping[str, Any], Any]:
    """The answers to all rows, each part's at its rows; a row of none has any, and is left to the rule."""
    done, places, start = np.zeros(rows, bool), np.zeros(rows, np.int64), 0
    for of, _, good in parts:
        done[of] = True if good is None else good
        places[of] = np.arange(start, start := start + len(of))
    picked = pa.array(places)
    names = parts[0][1]
    answers = {name: pa.concat_arrays([found[name] for _, found, _ in parts]).take(picked) for name in names}
    return answers, None if done.all() else done
