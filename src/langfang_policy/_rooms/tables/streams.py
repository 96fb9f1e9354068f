"""Batches in, batches out: in order, one in memory at a time, distinct rows spread over processes where asked."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from ...core.errors import InvalidFacts
from .arrow import pa
from .plan import Plan

__all__ = ["BATCH", "apart", "joined_schema", "of_table", "spelled", "spelled_type", "stream"]

BATCH = 65_536
"""The rows of a batch, where the one who gives them does not say."""

Progress = Callable[[int], object]
Spread = Callable[[Plan, Sequence[Any]], Iterable[Any]]


def stream(
    plan: Plan,
    batches: Iterable[Any],
    *,
    keep: bool = True,
    progress: Progress | None = None,
    workers: int | None = None,
) -> Iterator[Any]:
    """The answers to each batch, beside its own columns or alone.

    Args:
        plan: The plan.
        batches: The batches.
        keep: Whether the batch's own columns stand before the answer's.
        progress: What is told how many rows were done since the last time.
        workers: The processes over which distinct rows are spread; None for this one alone.
    """
    with _spread_over(workers) as spread:
        for batch in batches:
            answer = plan.answers(batch, progress=progress, spread=spread)
            yield _joined(batch, answer) if keep else answer


def of_table(
    plan: Plan,
    table: Any,
    *,
    keep: bool = True,
    progress: Progress | None = None,
    workers: int | None = None,
) -> Any:
    """The answers to a whole table at once: each distinct row of it is decided once."""
    schema = joined_schema(table.schema, plan) if keep else plan.schema
    own = table.select(list(plan.inputs)) if plan.inputs else pa.table({"": pa.nulls(table.num_rows)})
    rows = own.combine_chunks().to_batches(max_chunksize=own.num_rows or None)
    batches = rows or [pa.RecordBatch.from_pylist([], schema=own.schema)]  # several, where Arrow cannot hold one
    answers = stream(plan, batches, keep=False, progress=progress, workers=workers)
    answer = pa.Table.from_batches(answers, schema=plan.schema)
    return pa.Table.from_arrays([*table.columns, *answer.columns], schema=schema) if keep else answer


def joined_schema(own: Any, plan: Plan) -> Any:
    """The table's own columns, and behind them the answer's.

    Raises:
        InvalidFacts: Two have the same name.
    """
    apart(own.names, plan)
    return pa.schema([*own, *plan.schema], own.metadata)


def apart(own: Iterable[str], plan: Plan) -> None:
    """Refuse a table that has a column of the answer's name already."""
    if twice := sorted(set(own) & set(plan.schema.names)):
        raise InvalidFacts(
            "prefix",
            plan.prefix,
            f"a prefix that keeps the answer's columns apart from the table's: {', '.join(twice)}",
            f"能使答案的列与表中已有的列（{'、'.join(twice)}）区分开的前缀",
        )


def _joined(batch: Any, answer: Any) -> Any:
    schema = pa.schema([*batch.schema, *answer.schema], batch.schema.metadata)
    return pa.RecordBatch.from_arrays([*batch.columns, *answer.columns], schema=schema)


@contextmanager
def _spread_over(workers: int | None) -> Iterator[Spread | None]:
    """What decides batches of distinct rows in other processes, in order; None where there are none."""
    if workers is None:
        yield None
        return
    if type(workers) is not int or workers < 1:
        raise InvalidFacts("workers", workers, "a whole number, 1 or more", "不小于1的整数")
    import multiprocessing  # noqa: PLC0415  # few ask for processes
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415  # as above

    with ProcessPoolExecutor(workers, mp_context=multiprocessing.get_context("spawn")) as pool:
        yield pool.map


def spelled_type(kind: Any) -> Any:
    """The type of a column for an engine that knows no dictionaries."""
    return kind.value_type if pa.types.is_dictionary(kind) else kind


def spelled(batch: Any) -> Any:
    """A batch for an engine that knows no dictionaries."""
    arrays = [one.dictionary_decode() if pa.types.is_dictionary(one.type) else one for one in batch.columns]
    return pa.RecordBatch.from_arrays(arrays, names=batch.schema.names)
