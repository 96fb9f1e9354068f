"""A few lines an engine: told by the frame's own module, and never imported before it is there."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from importlib import import_module
from inspect import Parameter, Signature
from typing import TYPE_CHECKING, Any, Literal, TypeVar

from attrs import frozen

from ...core.decrees import UnsaidNature
from ...core.errors import InvalidFacts
from ...core.faults import Language
from .answers import Numbers
from .arrow import pa
from .plan import Plan
from .streams import BATCH, apart, joined_schema, of_table, spelled, spelled_type, stream

if TYPE_CHECKING:
    import duckdb
    import polars

__all__ = ["apply", "duckdb_function", "polars_expr"]

F = TypeVar("F")


def apply(
    rule: str,
    frame: F,
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
    presumed: Literal["apply", "ignore"] = "apply",
    unsaid: UnsaidNature = UnsaidNature.ENDS,
) -> F:
    """A rule's answers beside the columns of a table: the same kind of table, in its order, lazy where it is lazy.

    Takes frames of pandas, polars, Dask, Spark and Ray, and tables, batches and readers of pyarrow. A relation of
    DuckDB comes back as a reader of Arrow batches, which is read once; anything else that streams Arrow as a table of
    pyarrow.

    Each fact comes from the column of its name, ``fact.part`` from a part of a record. A null was not given. Behind the
    answer stand ``outcome`` (as ``ask`` tells it), ``fact`` and ``reason`` where a row is not decided, and ``clause``.

    Args:
        rule: The rule's id.
        frame: The table.
        on: The day asked about, or the name of a column of days.
        facts: Facts that are the same for all rows, figures and readings among them, as ``ask`` takes them.
        columns: The column of each fact that has another name; several columns for a series; None for a fact that the
            column of its name is not.
        why: The language of a column ``why`` with the reasons in words; None for no such column.
        progress: What is told how many rows were done since the last time, as the ``update`` of a bar of tqdm.
        numbers: Exact numbers as decimals, as ``"text"``, or as the nearest ``"float"``.
        prefix: What stands before the name of each column of the answer.
        keep: Whether the table's own columns stand before the answer's.
        workers: The processes over which distinct rows are spread; None for this one alone.
        presumed: Whether an end of the decree that is merely presumed applies.
        unsaid: Whether a decree of unsaid nature has such an end.

    Raises:
        InvalidFacts: It is no table, or a mapping is wrong; nothing is raised for a row.
    """
    bind = partial(
        Plan.of,
        rule,
        on=on,
        facts=facts,
        columns=columns,
        why=why,
        numbers=numbers,
        prefix=prefix,
        presumed=presumed,
        unsaid=unsaid,
    )
    job = _Job(bind, keep, progress, workers)
    made: F = _engine_of(frame)(frame, job)
    return made


@frozen
class _Job:
    """What is to be done with a frame."""

    bind: Callable[..., Plan]
    keep: bool
    progress: Callable[[int], object] | None
    workers: int | None

    def table(self, plan: Plan, table: Any, *, keep: bool) -> Any:
        return of_table(plan, table, keep=keep, progress=self.progress, workers=self.workers)

    def stream(self, plan: Plan, batches: Iterable[Any]) -> Iterator[Any]:
        return stream(plan, batches, keep=self.keep, progress=self.progress, workers=self.workers)

    def elsewhere(self, engine: str) -> None:
        """Refuse what only this process can do, where the engine's own do the work."""
        for name, value in (("progress", self.progress), ("workers", self.workers)):
            if value is not None:
                raise InvalidFacts(name, value, f"None: {engine} has its own", f"None：{engine}自有安排")


def _engine_of(frame: object) -> Callable[[Any, _Job], Any]:
    kind = type(frame)
    home = kind.__module__.partition(".")[0]
    if home == "polars" and kind.__name__ == "LazyFrame":
        return _polars_lazy
    found = _ENGINES.get(home if home != "_duckdb" else "duckdb")
    if found is not None and hasattr(frame, "columns" if home != "pyarrow" else "schema"):
        return found
    if hasattr(frame, "__arrow_c_stream__"):
        return _arrow
    raise InvalidFacts(
        "frame",
        frame,
        "a frame of pandas, polars, DuckDB, Dask, Spark or Ray, a table of pyarrow, or what streams Arrow",
        "pandas、polars、DuckDB、Dask、Spark、Ray或pyarrow的表，或其他Arrow数据流",
    )


def _arrow(frame: Any, job: _Job) -> Any:
    """Tables, batches and readers of pyarrow, and what streams Arrow."""
    if isinstance(frame, pa.RecordBatchReader):
        return _reader(frame, job)
    if isinstance(frame, pa.RecordBatch):
        plan = job.bind(frame.schema)
        table = job.table(plan, pa.Table.from_batches([frame]), keep=job.keep).combine_chunks()
        return (table.to_batches() or [pa.RecordBatch.from_pylist([], schema=table.schema)])[0]
    table = frame if isinstance(frame, pa.Table) else pa.table(frame)
    return job.table(job.bind(table.schema), table, keep=job.keep)


def _reader(reader: Any, job: _Job) -> Any:
    """A stream stays a stream: one batch in memory at a time."""
    plan = job.bind(reader.schema)
    schema = joined_schema(reader.schema, plan) if job.keep else plan.schema
    return pa.RecordBatchReader.from_batches(schema, job.stream(plan, reader))


def _duckdb(relation: Any, job: _Job) -> Any:
    return _reader(relation.to_arrow_reader(BATCH), job)


def _pandas(frame: Any, job: _Job) -> Any:
    return _beside_pandas(frame, job.bind([str(name) for name in frame.columns]), job)


def _own_of_pandas(frame: Any, plan: Plan) -> Any:
    """The columns of a frame of pandas that a plan reads, as Arrow; NaN is a null there."""
    arrays = {}
    for name in plan.inputs:
        (place,) = (place for place, own in enumerate(frame.columns) if str(own) == name)
        try:
            arrays[name] = pa.Array.from_pandas(frame.iloc[:, place])
        except (pa.ArrowInvalid, pa.ArrowTypeError, pa.ArrowNotImplementedError):
            raise InvalidFacts("columns", name, "a column of values of one kind", "同类值的列") from None
    own = pa.table(arrays or {"": pa.nulls(len(frame))})
    plan.check(own.schema)
    return own


def _beside_pandas(frame: Any, plan: Plan, job: _Job) -> Any:
    pandas: Any = import_module("pandas")  # the frame's own

    if job.keep:
        apart(map(str, frame.columns), plan)
    own = _own_of_pandas(frame, plan)

    def kept(kind: Any) -> Any:
        return None if pa.types.is_dictionary(kind) else pandas.ArrowDtype(kind)  # closed sets as pandas' categories

    made = job.table(plan, own, keep=False).to_pandas(types_mapper=kept)
    made.index = frame.index
    return pandas.concat([frame, made], axis=1) if job.keep else made


def _dask(frame: Any, job: _Job) -> Any:
    job.elsewhere("Dask")
    plan = job.bind([str(name) for name in frame.columns])
    alone = _Job(job.bind, job.keep, None, None)
    meta = _beside_pandas(frame._meta, plan, alone)
    return frame.map_partitions(_partition, plan, job.keep, meta=meta)


def _partition(frame: Any, plan: Plan, keep: bool) -> Any:  # noqa: FBT001  # by place, as Dask hands it on
    return _beside_pandas(frame, plan, _Job(Plan.of, keep, None, None))


def _polars(frame: Any, job: _Job) -> Any:
    plan = job.bind(_arrow_of_polars(frame.clear()).schema)
    return _beside_polars(frame, plan, job)


def _arrow_of_polars(frame: Any) -> Any:
    polars: Any = import_module("polars")  # the frame's own

    return frame.to_arrow(compat_level=polars.CompatLevel.oldest())  # no views of strings, which Arrow cannot take


def _beside_polars(frame: Any, plan: Plan, job: _Job) -> Any:
    polars: Any = import_module("polars")  # the frame's own

    if job.keep:
        apart(frame.columns, plan)
    own = _arrow_of_polars(frame.select(plan.inputs))
    if not plan.inputs:
        own = pa.table({"": pa.nulls(frame.height)})
    made = polars.from_arrow(job.table(plan, own, keep=False))
    made = made.cast({name: polars.Enum(words) for name, words in plan.words.items()})
    return frame.hstack(made) if job.keep else made


def _polars_lazy(frame: Any, job: _Job) -> Any:
    seen = frame.collect_schema()
    plan = job.bind(_arrow_of_polars(seen.to_frame()).schema)
    answer = _polars_schema(plan)
    if job.keep:
        apart(seen.names(), plan)
    return frame.map_batches(
        partial(_beside_polars, plan=plan, job=job),
        schema={**seen, **answer} if job.keep else answer,
        predicate_pushdown=False,
        projection_pushdown=False,
        streamable=True,
    )


def _polars_schema(plan: Plan) -> dict[str, Any]:
    polars: Any = import_module("polars")  # the frame's own

    made = polars.from_arrow(plan.schema.empty_table())
    return {**made.schema, **{name: polars.Enum(words) for name, words in plan.words.items()}}


def _spark(frame: Any, job: _Job) -> Any:
    arrow: Any = import_module("pyspark.sql.pandas.types")  # the frame's own
    kinds: Any = import_module("pyspark.sql.types")  # as above
    job.elsewhere("Spark")
    plan = job.bind(arrow.to_arrow_schema(frame.schema))
    if job.keep:
        apart(frame.columns, plan)
    answer = [kinds.StructField(one.name, arrow.from_arrow_type(spelled_type(one.type))) for one in plan.schema]
    schema = kinds.StructType([*frame.schema.fields, *answer] if job.keep else answer)
    work = partial(_in_spark, names=frame.columns, plan=plan, keep=job.keep)
    plain = frame.toDF(*(f"c{place}" for place in range(len(frame.columns))))  # Spark would take a dot for a field's
    return plain.mapInArrow(work, schema)


def _in_spark(batches: Iterable[Any], names: list[str], plan: Plan, keep: bool) -> Iterator[Any]:  # noqa: FBT001  # by name
    named = (batch.rename_columns(names) for batch in batches)
    return map(spelled, stream(plan, named, keep=keep))


def _ray(frame: Any, job: _Job) -> Any:
    job.elsewhere("Ray")
    plan = job.bind(pa.schema(list(zip(frame.schema().names, frame.schema().types, strict=True))))
    if job.keep:
        apart(frame.columns(), plan)
    work = partial(_in_ray, plan=plan, keep=job.keep)
    return frame.map_batches(work, batch_format="pyarrow", batch_size=BATCH)


def _in_ray(table: Any, plan: Plan, keep: bool) -> Any:  # noqa: FBT001  # by name
    return of_table(plan, table, keep=keep)


_ENGINES: Mapping[str, Callable[[Any, _Job], Any]] = {
    "pyarrow": _arrow,
    "pandas": _pandas,
    "polars": _polars,
    "duckdb": _duckdb,
    "dask": _dask,
    "pyspark": _spark,
    "ray": _ray,
}


def polars_expr(plan: Plan) -> polars.Expr:
    """A plan as an expression of polars: a struct, for ``with_columns``, row by row.

    Args:
        plan: The plan, of the columns that it may take.
    """
    engine: Any = import_module("polars")  # whoever wants an expression of it has it

    alone = _Job(Plan.of, keep=False, progress=None, workers=None)

    def answer(rows: Any) -> Any:
        return _beside_polars(rows.struct.unnest(), plan, alone).to_struct(rows.name)

    kind = engine.Struct(_polars_schema(plan))
    made: polars.Expr = engine.struct(plan.inputs).map_batches(answer, return_dtype=kind, is_elementwise=True)
    return made


def duckdb_function(connection: duckdb.DuckDBPyConnection, name: str, plan: Plan, types: Mapping[str, str]) -> None:
    """Give a connection of DuckDB a SQL function that answers a plan with a STRUCT.

    Args:
        connection: The connection.
        name: The function's name in SQL.
        plan: The plan, of columns that are named as the function's arguments.
        types: The arguments in their order, each with its SQL type.
    """
    engine: Any = import_module("duckdb")  # the connection's own

    shape = spelled(pa.RecordBatch.from_pylist([], schema=plan.schema))
    answer = engine.connect().from_arrow(pa.Table.from_batches([shape]))

    def decide(*arguments: Any) -> Any:
        arrays = [one.combine_chunks() if isinstance(one, pa.ChunkedArray) else one for one in arguments]
        found = spelled(plan(pa.RecordBatch.from_arrays(arrays, names=list(types))))
        return pa.StructArray.from_arrays(found.columns, names=found.schema.names)

    # DuckDB counts a function's parameters.
    places = [Parameter(f"_{place}", Parameter.POSITIONAL_ONLY) for place in range(len(types))]
    decide.__signature__ = Signature(places)  # type: ignore[attr-defined]  # what ``inspect`` looks for
    kind = engine.struct_type(dict(zip(answer.columns, answer.types, strict=True)))
    made: Any = connection  # its types know no functions over columns
    made.create_function(name, decide, list(types.values()), kind, type="arrow", null_handling="special")
