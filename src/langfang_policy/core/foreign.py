"""What other libraries give, as Python's own: series, days, moments, yes and no.

Told by what a value can do, never by importing the library that made it (NumPy, pandas and their like).
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from contextlib import suppress
from typing import Any

from .faults import InvalidFacts

__all__ = ["day_of", "is_truth", "listed", "moment_of", "truth_of"]


def listed(values: object, fact: str, en: str = "values", zh: str = "值") -> Sequence[Any]:
    """The values as a sequence: a list, a tuple, or what another library calls a series; a text or a mapping is none.

    Raises:
        InvalidFacts: They are no series.
    """
    if isinstance(values, tuple | list):
        return values
    if isinstance(values, Sequence) and not isinstance(values, str | bytes):
        return tuple(values)
    series: Any = values
    if callable(getattr(series, "tolist", None)):
        if not _would_change(series):
            if isinstance(found := series.tolist(), list):
                return found
        elif series.ndim:
            return tuple(series.to_numpy() if hasattr(series, "to_numpy") else series)
    raise InvalidFacts(fact, values, f"a series of {en}", f"{zh}的数列")


def _would_change(values: Any) -> bool:
    """Whether a list made of the series holds other values: narrow floats with digits of a wide one, days as counts."""
    dtype: Any = getattr(values, "dtype", None)
    kind = getattr(dtype, "kind", "")
    return kind == "M" or (kind == "f" and dtype.itemsize != _DOUBLE)


_DOUBLE = 8
"""The bytes of a number of double precision, which is what Python's own is."""


def is_truth(value: object) -> bool:
    """Whether a value is a yes or no, Python's own or another library's, which would pass for 0 and 1."""
    return isinstance(value, bool) or type(value).__name__ in _TRUTHS


_TRUTHS = {"bool_", "bool"}


def truth_of(value: object) -> bool | None:
    """The yes or no; None for anything else, numbers among it."""
    return bool(value) if is_truth(value) else None


def moment_of(value: object) -> datetime.datetime | None:
    """A moment of this or another library, its zone kept; None for what is none, as NaT.

    What is finer than a microsecond is dropped: no clause goes below the minute.
    """
    if type(value) is datetime.datetime:
        return value
    if isinstance(value, datetime.datetime):
        with suppress(ValueError):  # NaT has no parts
            parts = value.timetuple()[:6]
            return datetime.datetime(*parts, value.microsecond, value.tzinfo, fold=value.fold)
    if type(value).__name__ == "datetime64" and "T" in (text := str(value)):  # one without is a bare day
        with suppress(ValueError):  # beyond the calendar; NaT has a T too
            return datetime.datetime.fromisoformat(text)
    return None


def day_of(value: object) -> datetime.date | None:
    """A day of this or another library; None for what is none.

    The day of a moment would be a guess. But tables know days only as moments at midnight without a zone, so that a
    table's own moment is a day where it is exactly that.
    """
    if type(value) is datetime.date:
        return value
    if type(value).__name__ == "datetime64" or hasattr(value, "to_pydatetime"):
        text, _, clock = str(value).replace(" ", "T").partition("T")
        with suppress(ValueError):  # NaT, or a year or month alone
            return None if clock.strip("0:.") else datetime.date.fromisoformat(text)
    elif isinstance(value, datetime.date) and not isinstance(value, datetime.datetime):
        return datetime.date(value.year, value.month, value.day)
    return None
