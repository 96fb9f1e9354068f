"""Parquet in, Parquet out, a batch at a time."""

from __future__ import annotations

import datetime
import os
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any, Literal

from ...core.decrees import UnsaidNature
from ...core.errors import InvalidFacts
from ...core.faults import Language
from .answers import Numbers
from .arrow import pa, pq
from .plan import Plan
from .replies import OUTCOMES
from .streams import BATCH, joined_schema, stream

__all__ = ["parquet"]


def parquet(
    rule: str,
    source: str | os.PathLike[str],
    target: str | os.PathLike[str],
    *,
    on: str | datetime.date,
    facts: Mapping[str, object] | None = None,
    columns: Mapping[str, str | Sequence[str] | None] | None = None,
    why: Language | None = None,
    progress: Callable[[int], object] | None = None,
    numbers: Numbers = "exact",
    prefix: str = "",
    keep: bool = True,
    workers: int | None = None,
    batch_rows: int = BATCH,
    presumed: Literal["apply", "ignore"] = "apply",
    unsaid: UnsaidNature = UnsaidNature.ENDS,
) -> dict[str, int]:
    """Answer each row of a Parquet file in another, a batch at a time; the file appears when it is whole.

    Args:
        rule: The rule's id.
        source: The file to read.
        target: The file to write.
        on: The day asked about, or the name of a column of days.
        facts: Facts that are the same for all rows.
        columns: The column of each fact that has another name.
        why: The language of a column ``why``; None for no such column.
        progress: What is told how many rows were done since the last time.
        numbers: Exact numbers as decimals, as ``"text"``, or as the nearest ``"float"``.
        prefix: What stands before the name of each column of the answer.
        keep: Whether the file's own columns stand before the answer's.
        workers: The processes over which distinct rows are spread.
        batch_rows: The rows that are read at a time.
        presumed: Whether an end of the decree that is merely presumed applies.
        unsaid: Whether a decree of unsaid nature has such an end.

    Returns:
        How many rows came to each outcome.

    Raises:
        InvalidFacts: A file cannot be read or written, or a mapping is wrong.
    """
    if os.path.realpath(source) == os.path.realpath(target):
        raise InvalidFacts("target", str(target), "another file than the one that is read", "与输入不同的文件")
    counts: Counter[str] = Counter()
    unfinished = Path(f"{os.fspath(target)}.part")
    try:
        with _opened(pq.ParquetFile, "source", source) as read:
            plan = Plan.of(
                rule,
                read.schema_arrow,
                on=on,
                facts=facts,
                columns=columns,
                why=why,
                numbers=numbers,
                prefix=prefix,
                presumed=presumed,
                unsaid=unsaid,
            )
            schema = joined_schema(read.schema_arrow, plan) if keep else plan.schema
            rows = read.iter_batches(batch_rows)
            with _opened(partial(pq.ParquetWriter, schema=schema), "target", unfinished) as write:
                for batch in stream(plan, rows, keep=keep, progress=progress, workers=workers):
                    counts.update(_counts(batch.column(f"{prefix}outcome")))
                    write.write_batch(batch)
        unfinished.replace(target)
    finally:
        unfinished.unlink(missing_ok=True)
    return {outcome: counts[outcome] for outcome in OUTCOMES if counts[outcome]}


def _opened(opener: Callable[[Any], Any], name: str, path: str | os.PathLike[str]) -> Any:
    """A Parquet file, to be read or written.

    Raises:
        InvalidFacts: It cannot be.
    """
    try:
        return opener(path)
    except (OSError, pa.ArrowInvalid) as error:
        raise InvalidFacts(name, str(path), f"a Parquet file ({error})", "Parquet文件") from None


def _counts(outcomes: Any) -> dict[str, int]:
    return {str(one["values"]): one["counts"] for one in outcomes.value_counts().to_pylist()}
