"""Apache Arrow, brought in when a table is first touched: it is an extra, and nobody else pays for it."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

__all__ = ["LACKING", "np", "pa", "pc", "pq"]

LACKING = (
    "langfang_policy.tables needs pyarrow: pip install 'langfang_policy[tables]' "
    "(整表判定需要pyarrow：pip install 'langfang_policy[tables]')"
)
"""What is said where it is not installed."""


class _Late:
    """A module that is imported when something of it is first asked for."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __getattr__(self, name: str) -> object:
        if name.startswith("__"):  # what is asked of any value: it is no reason to import anything
            raise AttributeError(name)
        try:
            found = getattr(import_module(self._name), name)
        except ModuleNotFoundError as error:
            raise ModuleNotFoundError(LACKING, name="pyarrow") from error
        setattr(self, name, found)  # looked up once
        return found


if TYPE_CHECKING:
    import numpy as np
    import pyarrow as pa
    import pyarrow.compute as pc
    import pyarrow.parquet as pq
else:
    np, pa = _Late("numpy"), _Late("pyarrow")
    pc, pq = _Late("pyarrow.compute"), _Late("pyarrow.parquet")
