"""A million rows at once, beside whole columns by hand in NumPy and polars; numbers to read, not a test.

Run by hand (``python benchmarks/columns.py``); needs pyarrow, numpy and polars. Each way gives the same columns: arrays
of whole numbers, of a closed set its places. They are proven equal before they are timed; what is compared is the
computing alone, and beside it a whole ``Plan`` with all its columns, and what a row costs that is put to the rule.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import numpy as np
import polars as pl
import pyarrow as pa

from langfang_policy.tables import Plan

ROWS, FEW = 1_000_000, 999
ON = "2018-03-01"
RESIDENTS = {"kindergarten": (3_000, 12_000), "primary": (10_000, 20_000), "junior": (20_000, 40_000)}


def category_by_numpy(columns: dict[str, Any]) -> list[Any]:
    x = columns["aqi"]
    return [np.select([x <= 50, x <= 100, x <= 150, x <= 200, x <= 300], [0, 1, 2, 3, 4], 5)]


def category_by_search(columns: dict[str, Any]) -> list[Any]:
    return [np.searchsorted(np.array([50, 100, 150, 200, 300]), columns["aqi"], side="left")]


def category_by_polars(frame: pl.DataFrame) -> list[Any]:
    x = pl.col("aqi")
    told = pl.when(x <= 50).then(0).when(x <= 100).then(1).when(x <= 150).then(2).when(x <= 200).then(3)
    return [frame.select(told.when(x <= 300).then(4).otherwise(5).cast(pl.Int8)).to_series()]


def score_by_numpy(columns: dict[str, Any]) -> list[Any]:
    x = columns["score"]
    return [np.select([x < 60, x < 80, x < 90], [0, 1, 2], 3)]


def score_by_polars(frame: pl.DataFrame) -> list[Any]:
    x = pl.col("score")
    return [frame.select(pl.when(x < 60).then(0).when(x < 80).then(1).when(x < 90).then(2).otherwise(3)).to_series()]


def estate_by_numpy(columns: dict[str, Any]) -> list[Any]:
    residents = columns["households"] * 32
    found = [residents, residents * 4, residents * 8, residents * 4]
    for low, high in RESIDENTS.values():
        found += [np.select([residents < low * 10, residents <= high * 10], [0, 1], 2)]
        found += [-(-residents // (high * 10)), residents // (low * 10)]
    return found


def estate_by_polars(frame: pl.DataFrame) -> list[Any]:
    residents = pl.col("households") * 32
    found = [residents, residents * 4, residents * 8, residents * 4]
    for low, high in RESIDENTS.values():
        found += [pl.when(residents < low * 10).then(0).when(residents <= high * 10).then(1).otherwise(2)]
        found += [(residents + (high * 10 - 1)) // (high * 10), residents // (low * 10)]
    return list(frame.select([one.alias(str(place)) for place, one in enumerate(found)]))


def land_by_numpy(columns: dict[str, Any]) -> list[Any]:
    x = columns["forest_mu"]
    return [3 * np.minimum(x, 5_000) + 2 * np.clip(x - 5_000, 0, 5_000) + np.maximum(x - 10_000, 0)]


def land_by_polars(frame: pl.DataFrame) -> list[Any]:
    x = pl.col("forest_mu")
    parts = 3 * pl.min_horizontal(x, 5_000) + 2 * (x - 5_000).clip(0, 5_000) + (x - 10_000).clip(lower_bound=0)
    return [frame.select(parts).to_series()]


STEPS = (0, 50, 100, 150, 200, 300, 400, 500)
BREAKPOINTS = {
    "so2": (0, 50, 150, 475, 800, 1600, 2100, 2620),
    "no2": (0, 40, 80, 180, 280, 565, 750, 940),
    "co": (0, 2, 4, 14, 24, 36, 48, 60),
    "o3": (0, 160, 200, 300, 400, 800, 1000, 1200),
    "o3_eight_hours": (0, 100, 160, 215, 265, 800),
    "pm10": (0, 50, 150, 250, 350, 420, 500, 600),
    "pm2_5": (0, 35, 75, 115, 150, 250, 350, 500),
}
MEANS = {"so2": 200, "no2": 150, "co": 6, "o3": 250, "o3_eight_hours": 200, "pm10": 450, "pm2_5": 300}
"""Below which the means of a day are drawn."""
A_HAIR = 1e-6
"""No index lies so little above a whole number; binary floats may."""


def quality_by_numpy(columns: dict[str, Any], index: Callable[[Any, tuple[int, ...]], Any]) -> list[Any]:
    found = {name: index(columns[name], row) for name, row in BREAKPOINTS.items()}
    eight = np.where(columns["o3_eight_hours"] > BREAKPOINTS["o3_eight_hours"][-1], 0, found.pop("o3_eight_hours"))
    found["o3"] = np.maximum(found["o3"], eight)
    indices = list(found.values())
    aqi = np.maximum.reduce(indices)
    bad = aqi > 50
    primary = exceeding = np.zeros(len(aqi), np.uint8)
    for place, one in enumerate(indices):
        primary = primary | (((one == aqi) & bad).view(np.uint8) << place)
        exceeding = exceeding | ((one > 100).view(np.uint8) << place)
    category = np.searchsorted(np.array([50, 100, 150, 200, 300]), aqi, side="left")
    return [aqi, category, primary, exceeding, *indices]


def quality_by_interp(columns: dict[str, Any]) -> list[Any]:
    def index(mean: Any, row: tuple[int, ...]) -> Any:
        return np.ceil(np.interp(mean, row, STEPS[: len(row)]) - A_HAIR).astype(np.int16)

    return quality_by_numpy(columns, index)


def quality_by_steps(columns: dict[str, Any]) -> list[Any]:
    def index(mean: Any, row: tuple[int, ...]) -> Any:
        by = 10 if mean.dtype.kind == "f" else 1
        whole = np.rint(mean * by).astype(np.int32) if by > 1 else mean
        ends, steps = np.array(row) * by, np.array(STEPS[: len(row)])
        place = np.minimum(np.searchsorted(ends[1:], whole, side="left"), len(row) - 2)
        above = np.minimum(whole, ends[-1]) - ends[place]
        return steps[place] - -above * np.diff(steps)[place] // np.diff(ends)[place]

    return quality_by_numpy(columns, index)


def quality_by_polars(frame: pl.DataFrame) -> list[Any]:
    found = {}
    for name, row in BREAKPOINTS.items():
        by = 10 if frame.schema[name].is_float() else 1
        whole = (pl.col(name) * by).round(0).cast(pl.Int32) if by > 1 else pl.col(name).cast(pl.Int32)
        found[name] = pl.lit(0)
        for low, high, start, end in zip(row, row[1:], STEPS, STEPS[1:], strict=False):
            rise = (whole.clip(low * by, high * by) - low * by) * (end - start)
            found[name] += (rise + ((high - low) * by - 1)) // ((high - low) * by)
    eight = pl.when(pl.col("o3_eight_hours") > BREAKPOINTS["o3_eight_hours"][-1]).then(0)
    indices = frame.select(
        **{name: one for name, one in found.items() if not name.startswith("o3")},
        o3=pl.max_horizontal(found["o3"], eight.otherwise(found["o3_eight_hours"])),
    ).select(*(name for name in found if name != "o3_eight_hours"))
    frame = indices.with_columns(aqi=pl.max_horizontal(*indices.columns))
    aqi = pl.col("aqi")
    told = pl.when(aqi <= 50).then(0).when(aqi <= 100).then(1).when(aqi <= 150).then(2).when(aqi <= 200).then(3)
    bits = [(pl.col(name), 1 << place) for place, name in enumerate(indices.columns)]
    return list(
        frame.select(
            "aqi",
            category=told.when(aqi <= 300).then(4).otherwise(5).cast(pl.Int8),
            primary=pl.sum_horizontal(
                pl.when((one == aqi) & (aqi > 50)).then(bit).otherwise(0).cast(pl.UInt8) for one, bit in bits
            ),
            exceeding=pl.sum_horizontal(pl.when(one > 100).then(bit).otherwise(0).cast(pl.UInt8) for one, bit in bits),
            **{f"{name}_index": pl.col(name) for name in indices.columns},
        )
    )


By = Callable[[Any], list[Any]]
CASES: dict[str, tuple[str, dict[str, int], dict[str, object], list[By], By]] = {
    "AQI category": (
        "pollution.air_quality_category", {"aqi": 501}, {}, [category_by_numpy, category_by_search], category_by_polars
    ),
    "score band": ("river_chief.grade_score", {"score": 101}, {}, [score_by_numpy], score_by_polars),
    "estate needs": ("education.estate_needs", {"households": 20_000}, {}, [estate_by_numpy], estate_by_polars),
    "AQI of a day": ("pollution.daily_index", MEANS, {}, [quality_by_interp, quality_by_steps], quality_by_polars),
    "marginal rates": (
        "forestry.infrastructure_land",
        {"forest_mu": 15_000},
        {"operator": "cooperative", "fits_plan": True},
        [land_by_numpy],
        land_by_polars,
    ),
}  # fmt: skip


def seconds(call: Callable[[], object], repeats: int = 7) -> float:
    """Seconds of the processor, whatever the threads, the best of some repeats."""
    found = []
    for _ in range(repeats):
        start = time.process_time()
        call()
        found.append(time.process_time() - start)
    return min(found)


def main() -> None:
    """Prove all equal, then time them."""
    print(f"{ROWS:,} rows, ms:")
    print(f"{'':>16} {'numpy':>9} {'polars':>9} {'computed':>9} {'× best':>8} {'plan':>8} {'a row by the rule':>23}")
    for name in CASES:
        compare(name)


def compare(name: str) -> None:
    """One rule, by hand and by its plan."""
    rule, most, facts, by_numpy, by_polars = CASES[name]
    source = np.random.default_rng(2017)
    columns = {fact: source.integers(0, high, ROWS) for fact, high in most.items()}
    if "co" in columns:  # which is told with a decimal
        columns["co"] = source.integers(0, 10 * most["co"], ROWS) / 10
    frame, batch = pl.DataFrame(columns), pa.RecordBatch.from_pydict(columns)
    plan = Plan.of(rule, batch.schema, on=ON, facts=facts)
    table = plan(batch)
    (native,) = plan._run()._natives.values()
    native = getattr(native, "whole", native)

    def computed() -> list[Any]:
        codes, values, _ = native.computed({fact: batch.column(fact) for fact in columns})
        return [codes, *(one.held for one in values.values())]

    hand = [lambda one=one: one(columns) for one in by_numpy]
    told = [[np.asarray(found) for found in one()] for one in (*hand, lambda: by_polars(frame))]
    assert all(np.array_equal(one, other) for each in told[1:] for one, other in zip(told[0], each, strict=True))
    proven(name, told[0], table)
    times = [min(map(seconds, hand)), seconds(lambda: by_polars(frame)), seconds(computed)]
    whole = seconds(lambda: plan(batch), 3)
    start = time.process_time()
    plan(batch.slice(0, FEW))
    row = (time.process_time() - start) / FEW
    shown = " ".join(f"{1e3 * one:9.1f}" for one in times)
    print(f"{name:>16} {shown} {times[2] / min(times[:2]):8.2f} {1e3 * whole:8.1f} {1e6 * row:20.1f} µs")


def proven(name: str, hand: list[Any], table: Any) -> None:
    """What was computed by hand is what the table says."""
    if name == "estate needs":
        children = (hand[0] * 0.1).round(1)
        assert np.allclose(np.array(table.column("population").cast(pa.float64())), children)
        ours = np.array(table.column("primary.count.fewest").fill_null(0))
        assert np.array_equal(ours, np.where(hand[9] > 0, hand[8], 0))
    elif name == "AQI of a day":
        names = [one for one in BREAKPOINTS if one != "o3_eight_hours"]
        assert np.array_equal(np.array(table.column("aqi")), hand[0])
        assert np.array_equal(np.array(table.column("category").indices), hand[1])
        for column, bits in (("primary", hand[2]), ("exceeding", hand[3])):
            told = [[one for place, one in enumerate(names) if row >> place & 1] for row in bits.tolist()]
            assert table.column(column).to_pylist() == told
        individual = np.array(table.column("individual").values.field("index")).reshape(-1, len(names))
        assert np.array_equal(individual, np.array(hand[4:]).T)
    elif name == "marginal rates":
        assert np.allclose(np.array(table.column("value").cast(pa.float64())) * 100, hand[0])
    else:
        assert np.array_equal(np.array(table.column("value").indices), hand[0])


if __name__ == "__main__":
    main()
