"""One test body over all engines: the same values, the same order, the rejects at their rows.

Dask, Spark and Ray run where they are installed, which is what ``nox -s engines`` is for.
"""

from __future__ import annotations

import datetime
import os
import pickle
import sys
from collections.abc import Callable
from functools import cache
from importlib import import_module
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest

from langfang_policy.core.errors import InvalidFacts
from langfang_policy.tables import Plan, apply, duckdb_function, polars_expr
from tests.tables.helpers import as_asked, plain_row

pa = pytest.importorskip("pyarrow")

DAY = "2018-03-01"
JUNE = datetime.date(2018, 6, 1)
IDS = [7, 3, 9, 1, 0, 8, 2, 5, 6, 4]
"""What numbers the rows: out of order, so that a sort would be seen."""
CASES: dict[str, tuple[str, dict[str, list[Any]], dict[str, Any]]] = {
    "whole numbers": (
        "education.estate_needs",
        {"homes": [4000, None, 937, -5, 12_500, 0, 4000, 3126, 2**40, 3125]},
        {"on": DAY, "columns": {"households": "homes"}, "prefix": "need_"},
    ),
    "floats and days": (
        "pollution.air_quality_category",
        {
            "aqi": [200.1, 200.0, 50.5, None, 1e-9, 0.1, 300.00000001, 150.0, 42.0, 200.1],
            "day": [JUNE, None, datetime.date(2010, 1, 1), *[JUNE] * 7],
        },
        {"on": "day"},
    ),
    "lists": (
        "pollution.grade_alert",
        {
            "daily_aqi": [
                [210, 230, 310],
                [],
                None,
                [150],
                [201, None, 201],
                [501],
                [301] * 4,
                [-1],
                [210, 230, 310],
                [1],
            ]
        },
        {"on": DAY},
    ),
    "terms": (
        "education.class_size",
        {
            "stage": [
                "primary",
                "junior",
                "primary",
                "college",
                None,
                "primary",
                "小学",
                "junior",
                "junior",
                "primary",
            ],
            "pupils": [45, 46, 66, 1, 45, None, 56, 50, 51, 0],
        },
        {"on": DAY},
    ),
    "parts of a record, and a list of records": (
        "agriculture.iot_zones_short",
        {
            "zones.grain": [1, 1, 2, 0, None, 1, 1, -1, 3, 1],
            "zones.livestock": [2] * 10,
            "zones.vegetables": [1, 1, 0, 0, 1, 1, 2, 1, 3, 1],
            "zones.aquatic_products": [0, 1] * 5,
            "zones.fruit": [1] * 10,
            "zones.other": [1] * 9 + [None],
        },
        {"on": DAY},
    ),
    "ratios": (
        "culture.culture_spending_per_head",
        {
            "spending_yuan": [
                "278293000.50",
                "1",
                None,
                "0.10",
                "007",
                "1e3",
                "x",
                "2",
                "3",
                "29.99999999999999999999",
            ],
            "residents": [4638217, 3, 1, 0, 7, 1, 1, 1, 1, 1],
        },
        {"on": DAY},
    ),
}


@cache
def table_of(case: str) -> Any:
    """The table of a case."""
    return pa.table({"id": IDS, **CASES[case][1]})


@cache
def wanted_of(case: str) -> list[dict[str, Any]]:
    """What ``ask`` says of each row, in the columns of the answer."""
    rule, columns, options = CASES[case]
    names = {column: fact for fact, column in options.get("columns", {}).items()}
    prefix = options.get("prefix", "")
    plan = Plan.of(rule, table_of(case).schema, **options)
    wanted = []
    for number, *row in zip(IDS, *columns.values(), strict=True):
        facts: dict[str, Any] = {}
        on: Any = options["on"]
        for name, value in zip(columns, row, strict=True):
            fact, _, part = names.get(name, name).partition(".")
            if name == on:
                on = value
            elif part:
                facts.setdefault(fact, {}).update({part: value} if value is not None else {})
            elif value is not None:
                facts[fact] = value
        bare = [name.removeprefix(prefix) for name in plan.schema.names]
        told = as_asked(rule, facts, on, bare)
        told = told if on is not None else told | {"fact": "on"}
        wanted.append({"id": number, **{prefix + name: value for name, value in told.items()}})
    return wanted


def pandas_frame(table: Any) -> Any:
    """As pandas itself would have it: nulls among numbers make them floats, lists are arrays."""
    return table.to_pandas()


def pandas_arrow(table: Any) -> Any:
    """As pandas has it over Arrow."""
    return table.to_pandas(types_mapper=pytest.importorskip("pandas").ArrowDtype)


def of_polars(frame: Any) -> Any:
    """A frame of polars as a table."""
    return frame.to_arrow(compat_level=import_module("polars").CompatLevel.oldest())


def by_expression(rule: str, frame: Any, **options: Any) -> Any:
    """A frame of polars, eager or lazy, with the rule as an expression."""
    prefix = options.pop("prefix", "")
    names = [name for name in frame.collect_schema().names() if name != "id"]
    plan = Plan.of(rule, names, prefix=prefix, **options)
    return frame.with_columns(polars_expr(plan).alias("answer")).unnest("answer").lazy().collect()


def by_function(rule: str, table: Any, **options: Any) -> Any:
    """A table of DuckDB with the rule as a function of SQL."""
    duckdb = import_module("duckdb")
    with duckdb.connect() as connection:
        connection.register("t", table)
        relation = connection.sql("from t")
        types = {name: str(kind) for name, kind in zip(relation.columns, relation.types, strict=True) if name != "id"}
        duckdb_function(connection, "answer", Plan.of(rule, table.schema, **options), types)
        taken = ", ".join(f'"{name}"' for name in types)
        return connection.sql(
            f"select * exclude (a), unnest(a) from (select *, answer({taken}) a from t)"
        ).to_arrow_table()


class Streams:
    """What streams Arrow and is no frame of an engine that is known."""

    def __init__(self, table: Any) -> None:
        self._table = table

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        return self._table.__arrow_c_stream__(requested_schema)


def in_spark(rule: str, table: Any, **options: Any) -> Any:
    """A frame of Spark in two partitions, on this machine."""
    spark = session()
    return apply(rule, spark.createDataFrame(table), **options).toArrow()


@cache
def session() -> Any:
    """Spark on this machine alone."""
    pytest.importorskip("pyspark")
    os.environ["PYSPARK_PYTHON"] = sys.executable
    settings = {
        "spark.ui.enabled": "false",
        "spark.driver.bindAddress": "127.0.0.1",
        "spark.driver.host": "127.0.0.1",
        "spark.sql.session.timeZone": "Asia/Shanghai",
    }
    builder: Any = import_module("pyspark.sql").SparkSession.builder
    builder = builder.master("local[2]")
    for name, value in settings.items():
        builder = builder.config(name, value)
    return builder.getOrCreate()


def in_ray(rule: str, table: Any, **options: Any) -> Any:
    """A data set of Ray, on this machine."""
    ray = pytest.importorskip("ray")
    if not ray.is_initialized():
        ray.init(num_cpus=2, include_dashboard=False, log_to_driver=False)
    data = import_module("ray.data")
    data.DataContext.get_current().execution_options.preserve_order = True
    return pa.concat_tables(
        ray.get(apply(rule, data.from_arrow(table), **options).to_arrow_refs()), promote_options="permissive"
    )


def in_dask(rule: str, table: Any, **options: Any) -> Any:
    """A frame of Dask in three partitions."""
    dataframe = pytest.importorskip("dask.dataframe")
    frame = apply(rule, dataframe.from_pandas(pandas_arrow(table), npartitions=3), **options)
    kinds = frame._meta.dtypes
    found = frame.compute(scheduler="sync")
    assert dict(found.dtypes) == dict(kinds)
    return pa.Table.from_pandas(found, preserve_index=False)


ENGINES: dict[str, Callable[..., Any]] = {
    "pyarrow table": apply,
    "pyarrow table in pieces": lambda rule, table, **more: apply(
        rule, pa.concat_tables([table.slice(0, 3), table.slice(3, 4), table.slice(7)]), **more
    ),
    "pyarrow batch": lambda rule, table, **more: pa.table(apply(rule, table.to_batches()[0], **more)),
    "pyarrow reader": lambda rule, table, **more: apply(rule, table.to_reader(max_chunksize=3), **more).read_all(),
    "what streams Arrow": lambda rule, table, **more: apply(rule, Streams(table), **more),
    "pandas": lambda rule, table, **more: apply(rule, pandas_frame(table), **more),
    "pandas over Arrow": lambda rule, table, **more: apply(rule, pandas_arrow(table), **more),
    "polars": lambda rule, table, **more: of_polars(apply(rule, import_module("polars").from_arrow(table), **more)),
    "polars, lazy": lambda rule, table, **more: of_polars(
        apply(rule, import_module("polars").from_arrow(table).lazy(), **more).collect()
    ),
    "polars, streaming": lambda rule, table, **more: of_polars(
        apply(rule, import_module("polars").from_arrow(table).lazy(), **more).collect(engine="streaming")
    ),
    "polars, an expression": lambda rule, table, **more: of_polars(
        by_expression(rule, import_module("polars").from_arrow(table), **more)
    ),
    "polars, a lazy expression": lambda rule, table, **more: of_polars(
        by_expression(rule, import_module("polars").from_arrow(table).lazy(), **more)
    ),
    "DuckDB relation": lambda rule, table, **more: apply(
        rule, import_module("duckdb").from_arrow(table), **more
    ).read_all(),
    "DuckDB function": by_function,
    "Dask": in_dask,
    "Spark": in_spark,
    "Ray": in_ray,
}
NEEDS = {"pandas": "pandas", "polars": "polars", "DuckDB": "duckdb", "Dask": "dask", "Spark": "pyspark", "Ray": "ray"}


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("engine", ENGINES)
def test_an_engine_answers_as_ask_does(engine: str, case: str) -> None:
    """Each row has what ``ask`` says of its facts, at its place, whatever the engine."""
    pytest.importorskip(NEEDS.get(engine.partition(" ")[0].rstrip(","), "pyarrow"))
    rule, columns, options = CASES[case]
    found = ENGINES[engine](rule, table_of(case), **options)
    if not isinstance(found, pa.Table):
        found = pa.Table.from_pandas(found, preserve_index=False)
    prefix = options.get("prefix", "")
    rows = plain_row(found.to_pylist())
    assert [row["id"] for row in rows] == IDS
    answers = [{name: row[name] for name in row if name not in columns and name != f"{prefix}reason"} for row in rows]
    wanted = [{name: row[name] for name in row if name != f"{prefix}reason"} for row in wanted_of(case)]
    assert answers == wanted
    decided = [row[f"{prefix}outcome"] == "decided" for row in rows]
    assert [row[f"{prefix}reason"] is None for row in rows] == decided
    assert True in decided
    assert False in decided


class TestKinds:
    """What comes back is what went in."""

    def test_pandas_keeps_its_index_and_its_columns(self) -> None:
        """Names that are no text and an index that repeats stay as they are; closed sets are categories in order."""
        pandas = pytest.importorskip("pandas")
        frame = pandas.DataFrame({"aqi": [10.0, 301.0, float("nan")], 7: [1, 2, 3]}, index=["a", "a", "b"])
        found = apply("pollution.air_quality_category", frame, on=DAY)
        assert list(found.index) == ["a", "a", "b"]
        assert list(found.columns) == ["aqi", 7, "value", "outcome", "fact", "reason", "clause"]
        assert list(found["outcome"]) == ["decided", "decided", "invalid"]
        assert found["value"].dtype.ordered
        assert (found["value"] > "good").tolist() == [False, True, False]

    def test_polars_has_closed_sets_as_enums(self) -> None:
        """Of the whole set, in its order, so that grades compare."""
        polars = pytest.importorskip("polars")
        found = apply("pollution.air_quality_category", polars.DataFrame({"aqi": [301, 10]}), on=DAY, keep=False)
        assert found.columns == ["value", "outcome", "fact", "reason", "clause"]
        assert found["value"].dtype.categories[0] == "excellent"
        assert len(found["value"].dtype.categories) == 6
        assert found.filter(polars.col("value") > "good").height == 1

    def test_lazy_stays_lazy(self) -> None:
        """Nothing is decided before it is asked for, and the schema is known without."""
        polars = pytest.importorskip("polars")
        asked: list[int] = []
        frame = polars.LazyFrame({"aqi": [301, 10]})
        found = apply("pollution.air_quality_category", frame, on=DAY, progress=asked.append)
        assert isinstance(found, polars.LazyFrame)
        schema = found.collect_schema()
        assert asked == []
        assert found.collect().schema == schema
        assert sum(asked) == 2
        alone = apply("pollution.air_quality_category", frame, on=DAY, keep=False)
        assert alone.collect().schema == alone.collect_schema()
        assert "aqi" not in alone.collect_schema()

    def test_a_stream_is_read_as_it_is_asked_for(self) -> None:
        """A reader gives a reader."""
        pulled = []

        def batches() -> Any:
            for start in range(3):
                pulled.append(start)
                yield pa.RecordBatch.from_pydict({"aqi": [start]})

        reader = pa.RecordBatchReader.from_batches(pa.schema([("aqi", pa.int64())]), batches())
        found = apply("pollution.air_quality_category", reader, on=DAY, keep=False)
        assert pulled == []
        assert found.read_next_batch().column(0).to_pylist() == ["excellent"]
        assert pulled == [0]

    def test_a_table_without_rows(self) -> None:
        """It has the same schema."""
        empty = pa.table({"aqi": pa.array([], pa.float64())})
        found = apply("pollution.air_quality_category", empty, on=DAY)
        assert found.num_rows == 0
        assert found.schema == apply("pollution.air_quality_category", pa.table({"aqi": [1.5]}), on=DAY).schema
        batch = pa.RecordBatch.from_pydict({"aqi": pa.array([], pa.float64())})
        assert apply("pollution.air_quality_category", batch, on=DAY).schema == found.schema

    @pytest.mark.parametrize("module", ["pandas", "polars"])
    def test_a_rule_that_takes_nothing_of_the_table(self, module: str) -> None:
        """All facts may be constants."""
        engine = pytest.importorskip(module)
        frame = engine.DataFrame({"id": [3, 1]})
        found = apply("pollution.air_quality_category", frame, on=DAY, facts={"aqi": 301})
        assert [str(value) for value in found["value"]] == ["severe"] * 2


class TestRefused:
    """What is no table, and what an engine cannot do."""

    @pytest.mark.parametrize("frame", [None, {"aqi": [1]}, [1], "aqi"])
    def test_what_is_no_table(self, frame: object) -> None:
        """It is refused by what it is."""
        with pytest.raises(InvalidFacts, match="a frame of pandas, polars"):
            apply("pollution.air_quality_category", frame, on=DAY)

    def test_a_column_of_unlike_values(self) -> None:
        """Pandas alone holds them; a column that is not taken is nobody's concern."""
        pandas = pytest.importorskip("pandas")
        frame = pandas.DataFrame({"aqi": [1, "x"], "other": [1, "x"]})
        with pytest.raises(InvalidFacts, match="'aqi' is not usable; allowed: a column of values of one kind"):
            apply("pollution.air_quality_category", frame, on=DAY)
        found = apply("pollution.air_quality_category", frame.assign(aqi=[1, 2]), on=DAY)
        assert list(found["value"]) == ["excellent"] * 2

    @pytest.mark.parametrize("module", ["pandas", "polars", "pyarrow"])
    def test_two_columns_of_one_name(self, module: str) -> None:
        """A prefix keeps the answer's apart."""
        engine = pytest.importorskip(module)
        made = engine.table if module == "pyarrow" else engine.DataFrame
        frame = made({"aqi": [1], "value": [2]})
        with pytest.raises(InvalidFacts, match="apart from the table's: value"):
            apply("pollution.air_quality_category", frame, on=DAY)
        assert apply("pollution.air_quality_category", frame, on=DAY, prefix="of_")["of_value"][0] is not None


class StandIn:
    """A frame that keeps what an engine of many processes is given, and ships it by pickle as it would."""

    def __init__(self, table: Any) -> None:
        self._table = table
        self.given: dict[str, Any] = {}

    @property
    def columns(self) -> Any:
        """The names, as an attribute that can be called, since engines differ."""
        return Names(self._table.schema.names)


class Names(list[str]):
    """Names that Spark has as a list, and Ray behind a call."""

    def __call__(self) -> list[str]:
        return list(self)


class InSpark(StandIn):
    """As Spark takes a function over batches."""

    @property
    def schema(self) -> Any:
        """Fields, as a structure of Spark has them."""
        return SimpleNamespace(fields=list(self._table.schema), arrow=self._table.schema)

    def toDF(self, *names: str) -> InSpark:  # noqa: N802  # Spark's own name
        """The same under other names."""
        return InSpark(self._table.rename_columns(list(names)))

    def mapInArrow(self, work: Any, schema: Any) -> Any:  # noqa: N802  # Spark's own name
        """The batches that the function makes of the frame's, of that schema."""
        shipped = pickle.loads(pickle.dumps(work))
        found = pa.Table.from_batches(shipped(iter(self._table.to_batches(max_chunksize=4))))
        assert found.schema.names == [one.name for one in schema]
        return found.cast(pa.schema(list(schema)))


class InRay(StandIn):
    """As Ray takes a function over tables."""

    def schema(self) -> Any:
        """Names and types."""
        return self._table.schema

    def map_batches(self, work: Any, *, batch_format: str, batch_size: int) -> Any:
        """The tables that the function makes of the frame's."""
        assert batch_format == "pyarrow"
        assert batch_size > 1
        shipped = pickle.loads(pickle.dumps(work))
        return pa.concat_tables([shipped(self._table.slice(0, 4)), shipped(self._table.slice(4))])


class InDask(StandIn):
    """As Dask takes a function over frames of pandas."""

    def __init__(self, table: Any) -> None:
        super().__init__(table)
        self._frame = pandas_arrow(table)
        self._meta = self._frame.iloc[:0]

    def map_partitions(self, work: Any, *arguments: Any, meta: Any) -> Any:
        """The frames that the function makes of the frame's, of the types that it said."""
        shipped, given = pickle.loads(pickle.dumps((work, arguments)))
        made = [shipped(part, *given) for part in (self._frame.iloc[:4], self._frame.iloc[4:])]
        for one in made:
            assert dict(one.dtypes) == dict(meta.dtypes)
        return import_module("pandas").concat(made)


@pytest.fixture
def stand_ins(monkeypatch: pytest.MonkeyPatch) -> dict[str, type[StandIn]]:
    """Stand-ins for engines that are not there, with the little of Spark's own types that is asked for."""
    kinds = SimpleNamespace(from_arrow_type=lambda kind: kind, to_arrow_schema=lambda schema: schema.arrow)
    shapes = SimpleNamespace(StructField=pa.field, StructType=list)
    for name, module in (("pyspark.sql.pandas.types", kinds), ("pyspark.sql.types", shapes)):
        for depth in range(1, name.count(".") + 1):
            monkeypatch.setitem(sys.modules, ".".join(name.split(".")[:depth]), ModuleType("pyspark"))
        monkeypatch.setitem(sys.modules, name, module)
    made = {"Dask": InDask, "Spark": InSpark, "Ray": InRay}
    for name, engine in zip(("dask.dataframe", "pyspark.sql", "ray.data"), made.values(), strict=True):
        monkeypatch.setattr(engine, "__module__", name)
    return made


class TestShipped:
    """What an engine of many processes is given can be shipped, and works where it arrives."""

    @pytest.mark.parametrize("keep", [True, False])
    @pytest.mark.parametrize("case", ["whole numbers", "parts of a record, and a list of records"])
    @pytest.mark.parametrize("engine", ["Dask", "Spark", "Ray"])
    def test_as_apply_does(self, stand_ins: dict[str, Any], engine: str, case: str, keep: bool) -> None:
        """The same rows, in order."""
        pytest.importorskip("pandas")
        rule, _, options = CASES[case]
        found: Any = apply(rule, stand_ins[engine](table_of(case)), keep=keep, **options)
        if not isinstance(found, pa.Table):
            found = pa.Table.from_pandas(found, preserve_index=False)
        assert plain_row(found.to_pylist()) == plain_row(apply(rule, table_of(case), keep=keep, **options).to_pylist())

    @pytest.mark.parametrize("engine", ["Dask", "Spark", "Ray"])
    @pytest.mark.parametrize("option", [{"progress": print}, {"workers": 2}])
    def test_what_the_engine_does_itself(self, stand_ins: dict[str, Any], engine: str, option: dict[str, Any]) -> None:
        """Progress and processes are its own."""
        frame = stand_ins[engine](table_of("terms"))
        with pytest.raises(InvalidFacts, match=f"{engine} has its own"):
            apply("education.class_size", frame, on=DAY, **option)
