"""Rules over whole tables: a column for each fact in, a column for each part of the answer out, on any engine.

``apply`` takes a frame of pandas, polars, DuckDB, Dask, Spark or Ray, or whatever streams Arrow, and gives the same
kind back: each distinct row is decided once, exactly as ``ask`` decides it, and nothing is raised for a row. A ``Plan``
is the same bound to columns: it can be pickled, and turns one Arrow batch into another.

Needs the extra ``langfang_policy[tables]``; nothing else of the library imports it.
"""

from __future__ import annotations

from ._rooms.tables.answers import Numbers
from ._rooms.tables.engines import apply, duckdb_function, polars_expr
from ._rooms.tables.expressions import Ends, Expressed, expressions
from ._rooms.tables.parquet import parquet
from ._rooms.tables.plan import Plan
from ._rooms.tables.replies import OUTCOMES

__all__ = [
    "OUTCOMES",
    "Ends",
    "Expressed",
    "Numbers",
    "Plan",
    "apply",
    "duckdb_function",
    "expressions",
    "parquet",
    "polars_expr",
]
