"""How many decimal places the facts of a plan may have, as far as constants and the types of columns tell.

With them an exact answer has the places that it states beyond its facts'. A column of floats tells none, as each prints
as it will; figures that are not the decree's own may have places that the answer was not stated for.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from typing import Any

import attrs

from ...core.exact import decimal_of
from ...core.figures import figure_words
from ...core.rules import Fact, Rule
from .arrow import pa
from .columns import may_be_part, settled, within
from .taking import Taken, hints_of, inside

__all__ = ["places_of"]


def places_of(rule: Rule, taken: Taken, constants: Mapping[str, object], schema: pa.Schema) -> int | None:
    """The most decimal places that a number among the facts may have; None where they do not tell.

    Args:
        rule: The rule.
        taken: Each fact that is a column, or several.
        constants: The facts that are the same for all rows, as JSON has them.
        schema: The columns.
    """
    facts = {fact.name: fact for fact in rule.facts}
    given = {key.partition(".")[0] for key, _ in taken} | set(constants)
    if any(_are_figures(facts[name]) for name in given):
        return None
    defaults = [fact.default for fact in rule.facts if fact.name not in given and not _are_figures(fact)]
    columns = (_of_column(hint, schema.field(name).type) for hint, name in hints_of(rule, taken))
    return _most([*map(_of_value, (*constants.values(), *defaults)), *columns])


def _are_figures(fact: Fact) -> bool:
    return attrs.has(fact.type) and bool(figure_words(fact.type))


def _most(found: Iterable[int | None]) -> int | None:
    """The most of them; None where one is not known."""
    known = list(found)
    return None if None in known else max((one for one in known if one is not None), default=0)


def _of_value(value: object) -> int | None:
    """The places of the numbers in a constant."""
    if isinstance(value, Mapping):
        return _most(map(_of_value, value.values()))
    if isinstance(value, Sequence | set | frozenset) and not isinstance(value, str):
        return _most(map(_of_value, value))
    if isinstance(value, str):
        return _of_text(value)
    number = decimal_of(value)
    if number is not None:
        return _decimals(number)
    return None if isinstance(value, Fraction) else 0


def _of_text(text: str) -> int | None:
    """Those of a number written as text; a ratio has any, and what is no number has none."""
    try:
        number = Decimal(text)
    except InvalidOperation:
        return None if "/" in text else 0
    return _decimals(number) if number.is_finite() else 0


def _decimals(number: Decimal) -> int:
    return max(0, -int(number.normalize().as_tuple().exponent))


def _of_column(hint: Any, kind: pa.DataType) -> int | None:
    """The places that a column may have, or a part of one, which is taken for such a fact."""
    kind = settled(kind)
    if pa.types.is_decimal(kind):
        return max(0, int(kind.scale))
    if pa.types.is_struct(kind):
        return _most(_of_column(within(hint, one.name), one.type) for one in kind)
    if pa.types.is_map(kind):
        return _of_column(within(hint, ""), kind.item_type)
    if pa.types.is_nested(kind):
        return _of_column(inside(hint, ""), kind.value_type)
    return None if may_be_part(hint) and not (pa.types.is_integer(kind) or pa.types.is_null(kind)) else 0
