"""A rule bound to columns: what engines carry about, and what it does with a batch."""

from __future__ import annotations

import datetime
import pickle
from collections import OrderedDict
from collections.abc import Callable, Iterable, Mapping, Sequence
from copy import deepcopy
from typing import Any, Literal, cast

from attrs import evolve, frozen

from ...core.decisions import Decision
from ...core.decrees import UnsaidNature
from ...core.errors import InvalidFacts
from ...core.faults import Language
from ...core.rules import Rule
from ...registry import entry
from ..asking.reading import DAY_FACT, day, facts_of
from .answers import Numbers
from .arrow import pa
from .columns import fits
from .places import places_of
from .run import Run
from .taking import Taken, bound_to, checked

__all__ = ["Plan"]


@frozen(kw_only=True)
class Plan:
    """A rule bound to columns (判定方案): names and constants alone, so that engines may ship it.

    It is called with an Arrow batch that has its ``inputs`` and gives a batch of its ``schema``, a row for each row.

    Attributes:
        rule: 规则: the rule's id.
        taken: 取自: each fact, or part of one, and the column or columns that it comes from.
        constants: 常量: facts, figures and readings that are the same for all rows.
        on: 日期: the day asked about.
        day_column: 日期列: the column of days, where each row has its own.
        why: 理由语言: the language of a column of reasons; None for none.
        numbers: 数字写法: how exact numbers are written.
        prefix: 前缀: what stands before the name of each column of the answer.
        places: 事实的小数位数: the most decimal places of the facts, to which exact answers add what they state; None
            where the columns' types do not tell, or figures are not the decree's own.
        presumed: 推定失效: whether an end of the decree that is merely presumed applies.
        unsaid: 未说明性质: whether a decree of unsaid nature has such an end.
    """

    rule: str
    taken: Taken
    constants: tuple[tuple[str, object], ...] = ()
    on: datetime.date | None = None
    day_column: str | None = None
    why: Language | None = None
    numbers: Numbers = "exact"
    prefix: str = ""
    places: int | None = None
    presumed: Literal["apply", "ignore"] = "apply"
    unsaid: UnsaidNature = UnsaidNature.ENDS

    @classmethod
    def of(
        cls,
        rule: str,
        source: pa.Schema | Iterable[str],
        *,
        on: str | datetime.date,
        facts: Mapping[str, object] | None = None,
        columns: Mapping[str, str | Sequence[str] | None] | None = None,
        why: Language | None = None,
        numbers: Numbers = "exact",
        prefix: str = "",
        presumed: Literal["apply", "ignore"] = "apply",
        unsaid: UnsaidNature = UnsaidNature.ENDS,
    ) -> Plan:
        """The plan of a rule for a table of such columns.

        Args:
            rule: The rule's id.
            source: The table's schema, or the names of its columns alone; their types are then looked at with the first
                batch.
            on: The day asked about, or the name of a column of days.
            facts: Facts that are the same for all rows, figures and readings among them, as ``ask`` takes them.
            columns: The column of each fact that has another name; several columns for a series; None for a fact that
                the column of its name is not. A part of a record is named ``fact.part``.
            why: The language of a column ``why`` with the reasons in words; None for no such column.
            numbers: Exact numbers as decimals, as ``"text"``, or as the nearest ``"float"``.
            prefix: What stands before the name of each column of the answer.
            presumed: Whether an end of the decree that is merely presumed applies.
            unsaid: Whether a decree of unsaid nature has such an end.

        Raises:
            InvalidFacts: No rule has that id, a constant does not fit, or a mapping is wrong.
        """
        asked = _rule(rule)
        schema = source if isinstance(source, pa.Schema) else None
        names = list(cast("Iterable[str]", source if schema is None else schema.names))
        _among(why, "why", (None, "en", "zh"))
        _among(numbers, "numbers", ("exact", "text", "float"))
        constants = deepcopy(dict(facts or {}))
        if DAY_FACT in constants:
            raise InvalidFacts(
                DAY_FACT, constants[DAY_FACT], "the day by on=, for all rows or by column", "日期由on=给出"
            )
        when = None
        column = on if isinstance(on, str) and on in names else None
        if column is None:
            when = _a_day(on, names)
        facts_of(asked, constants, on=when or datetime.date.min, partly=True)
        entry(rule).decree.standing(when or datetime.date.min, presumed=presumed, unsaid=unsaid)
        taken = bound_to(asked, names, columns or {}, constants)
        plan = cls(
            rule=rule,
            taken=taken,
            constants=tuple(constants.items()),
            on=when,
            day_column=column,
            why=why,
            numbers=numbers,
            prefix=prefix,
            presumed=presumed,
            unsaid=unsaid,
        )
        if schema is None:
            return plan
        plan.check(schema)
        return evolve(plan, places=places_of(asked, taken, constants, schema))

    def check(self, schema: pa.Schema) -> None:
        """Refuse a table whose columns can never be what the rule is asked.

        Raises:
            InvalidFacts: A column has another type.
        """
        checked(_rule(self.rule), self.taken, schema)
        if self.day_column is not None:
            fits(datetime.date, schema.field(self.day_column).type, self.day_column)

    @property
    def inputs(self) -> tuple[str, ...]:
        """The columns that it reads, each once."""
        flat = [name for _, of in self.taken for name in ([of] if isinstance(of, str) else of)]
        return tuple(dict.fromkeys([*flat, *([] if self.day_column is None else [self.day_column])]))

    @property
    def schema(self) -> pa.Schema:
        """The columns of its answer."""
        return self._run().schema

    @property
    def words(self) -> Mapping[str, tuple[str, ...]]:
        """All the words of each column that has a closed set, in their order."""
        return self._run().words

    def __call__(self, batch: pa.RecordBatch) -> pa.RecordBatch:
        """The answers to a batch of rows, in their order."""
        return self.answers(batch)

    def answers(
        self,
        batch: pa.RecordBatch,
        *,
        progress: Callable[[int], object] | None = None,
        spread: Callable[[Plan, Sequence[pa.RecordBatch]], Iterable[pa.RecordBatch]] | None = None,
    ) -> pa.RecordBatch:
        """The answers to a batch, each distinct row decided once.

        Args:
            batch: The rows.
            progress: What is told how many rows were done since the last time.
            spread: What decides batches of distinct rows elsewhere, in their order.
        """
        within = None if spread is None else lambda batches: spread(self, batches)
        return self._run().batch(batch, progress, within)

    def decide(self, row: Mapping[str, object]) -> Decision[Any]:
        """The decision of one row, for its ``explain()``.

        Args:
            row: The row's values by the names of the columns.

        Raises:
            PolicyError: The row gives none, as its ``outcome`` says.
        """
        if lacking := [name for name in self.inputs if name not in row]:
            raise InvalidFacts("row", lacking[0], f"a value for each of {', '.join(self.inputs)}", "每列须有值")
        arrays = [pa.array([row[name]], from_pandas=True) for name in self.inputs]
        return self._run().decide(pa.RecordBatch.from_arrays(arrays, names=list(self.inputs)))

    def _run(self) -> Run:
        """What this process knows of the plan: the parts of one frame share it, and what it answered is remembered."""
        key = pickle.dumps(self)
        if (run := _RUNS.get(key)) is None:
            run = _RUNS[key] = Run(self, _rule(self.rule))
            while len(_RUNS) > _MOST_RUNS:
                _RUNS.popitem(last=False)
        _RUNS.move_to_end(key)
        return run


_MOST_RUNS = 8
_RUNS: OrderedDict[bytes, Run] = OrderedDict()


def _rule(name: str) -> Rule:
    thing = entry(name).thing
    if not isinstance(thing, Rule):
        raise InvalidFacts("rule", name, "the id of a rule", "规则的编号", path="rule")
    return thing


def _a_day(on: object, names: Sequence[str]) -> datetime.date:
    try:
        return day(on, "on", "on")
    except InvalidFacts:
        shown = ", ".join(names)
        raise InvalidFacts(
            "on", on, f"a day as YYYY-MM-DD, or a column among {shown}", f"形如YYYY-MM-DD的日期，或列（{shown}）之一"
        ) from None


def _among(value: object, name: str, allowed: tuple[object, ...]) -> None:
    if value not in allowed:
        shown = ", ".join(map(str, allowed))
        raise InvalidFacts(name, value, f"one of {shown}", f"{shown}之一")
