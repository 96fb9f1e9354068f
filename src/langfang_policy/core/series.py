"""Series of records and of days, as a caller brings them."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import TypeVar, cast

from .decrees import plain_date
from .errors import InvalidFacts

__all__ = ["day_series", "series"]

T = TypeVar("T")


def series(values: object, kind: type[T], fact: str, *, zh: str | None = None, at_least: int = 0) -> tuple[T, ...]:
    """The values as a series of one kind; a text is none.

    Args:
        values: A list, a tuple or another sequence.
        kind: What each value is.
        fact: The fact's name, for the error.
        zh: What each value is, in Chinese.
        at_least: The fewest values allowed.

    Raises:
        InvalidFacts: They are no series, too few, or one of them is of another kind.

    >>> series(["a", "b"], str, "names")
    ('a', 'b')
    """
    words = kind.__name__ if zh is None else zh
    listed = _listed(values, fact, f"a series of {kind.__name__}", f"{words}的数列", at_least)
    for index, value in enumerate(listed):
        if not isinstance(value, kind):
            raise InvalidFacts(f"{fact}[{index}]", value, f"a value of {kind.__name__}", words)
    return cast("tuple[T, ...]", listed)


def day_series(values: object, fact: str) -> tuple[datetime.date, ...]:
    """The values as a series of days, in their own order.

    Raises:
        InvalidFacts: They are no series, or one of them is no day.
    """
    listed = _listed(values, fact, "a series of days", "日期的数列", 0)
    return tuple(plain_date(day, f"{fact}[{index}]") for index, day in enumerate(listed))


def _listed(values: object, fact: str, en: str, zh: str, at_least: int) -> tuple[object, ...]:
    if not isinstance(values, Sequence) or isinstance(values, str | bytes) or len(values) < at_least:
        few = (f", {at_least} or more", f"，至少{at_least}项") if at_least else ("", "")
        raise InvalidFacts(fact, values, en + few[0], zh + few[1])
    return tuple(values)
