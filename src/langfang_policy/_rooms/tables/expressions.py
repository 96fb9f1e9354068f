"""What a rule computes as expressions of narwhals, for engines that plan their queries (polars, DuckDB, Spark)."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from importlib import import_module
from typing import Any, NamedTuple

from ...core.columnar import COLUMNAR
from ...core.errors import InvalidFacts
from ...core.rules import Rule
from ...registry import entry
from ..asking.reading import facts_of
from .quantities import EXPRESSIONS, Column

__all__ = ["Ends", "Expressed", "expressions"]


class Ends(NamedTuple):
    """What a column of whole numbers holds (列的范围).

    Attributes:
        low: 最小值: no number is less.
        high: 最大值: no number is greater.
        places: 小数位数: the decimal places, where the numbers stand for so many times less.
    """

    low: int
    high: int
    places: int = 0


class Expressed(NamedTuple):
    """One column of an answer as an expression (答案列的表达式).

    Attributes:
        expression: 表达式: whole numbers.
        places: 小数位数: the decimal places, by which they are to be divided.
    """

    expression: Any
    places: int


def expressions(
    rule: str, columns: Mapping[str, Ends], *, facts: Mapping[str, object] | None = None
) -> Mapping[str, Expressed]:
    """What a rule computes, by the names of its answer's columns, of facts that are columns of whole numbers.

    The expressions hold for rows whose facts are given and lie between the ends; what a row is decided as, and by which
    clause, a ``Plan`` says.

    Args:
        rule: The rule's id.
        columns: The facts that are columns, with what these hold.
        facts: Facts, figures and readings that are the same for all rows.

    Raises:
        InvalidFacts: Nothing that the rule answers is computed from such columns.
        OverflowError: The numbers may leave 64 bits.
    """
    asked = entry(rule).thing
    form = COLUMNAR.get(asked.function) if isinstance(asked, Rule) else None
    if not isinstance(asked, Rule) or form is None or not form.computes or not set(columns) <= set(form.numbers):
        computed = "a rule that computes, of columns that it computes with"
        raise InvalidFacts("rule", rule, computed, "由所给各列计算的规则", path="rule")
    narwhals = _narwhals()
    fixed = facts_of(asked, facts or {}, on=_ANY_DAY, partly=True)
    given = {*fixed, *columns}
    if lacking := [fact.name for fact in asked.facts if fact.required and fact.name not in given]:
        raise InvalidFacts(lacking[0], None, "a fact that is the same for all rows, or a column", "常量或列")
    known = {fact.name: fixed.get(fact.name, fact.default) for fact in asked.facts if fact.name not in columns}
    held = {
        name: Column(narwhals.col(name), ends.places, ends.low, ends.high, EXPRESSIONS)
        for name, ends in columns.items()
    }
    parts = form.parts({**known, **held})
    if parts is None:
        raise InvalidFacts("facts", facts, "facts that allow it", "可据以计算的事实", path="$")
    return {name: Expressed(one.held, one.places) for name, one in parts.values.items() if isinstance(one, Column)}


_ANY_DAY = datetime.date.min
_LACKING = (
    "expressions need narwhals: pip install 'langfang_policy[tables]' "
    "(表达式需要narwhals：pip install 'langfang_policy[tables]')"
)


def _narwhals() -> Any:
    try:
        return import_module("narwhals")
    except ModuleNotFoundError as error:
        raise ModuleNotFoundError(_LACKING, name="narwhals") from error
