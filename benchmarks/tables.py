"""What a rule over a table costs beside the decisions themselves; numbers to read, not a test.

Each table has 20,000 distinct rows. Seconds are those of the processor, so that a busy machine tells them too.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import pyarrow as pa

from langfang_policy import registry
from langfang_policy._rooms.tables import plan as plans
from langfang_policy._rooms.tables.distinct import told_apart
from langfang_policy.tables import Plan

ROWS = 20_000
TABLES: dict[str, dict[str, list[Any]]] = {
    "pollution.air_quality_category": {"aqi": [row / 100 for row in range(ROWS)]},
    "education.class_size": {"stage": ["primary", "junior"] * (ROWS // 2), "pupils": list(range(ROWS))},
    "river_chief.grade_score": {"score": [row / 200 for row in range(ROWS)]},
    "education.resident_population": {"households": list(range(ROWS))},
    "education.estate_needs": {"households": list(range(ROWS))},
    "pollution.grade_alert": {
        "daily_aqi": [[row % 500, row * 7 % 500, row // 500, 3, 4, 5, 6, 7] for row in range(ROWS)]
    },
}


def least(work: Callable[[], object], before: Callable[[], object] = dict) -> float:
    """The least time of five, in microseconds a row."""
    found = []
    for _ in range(5):
        before()
        start = time.process_time()
        work()
        found.append(time.process_time() - start)
    return min(found) / ROWS * 1e6


def main() -> None:
    """Print a line for each table."""
    print(f"{'rule':32} {'columns':>7} {'all':>7} {'decisions':>9} {'beside':>7}  (microseconds a distinct row)")
    for rule, columns in TABLES.items():
        batch = pa.RecordBatch.from_pydict(columns)
        plan = Plan.of(rule, batch.schema, on="2018-03-01")
        whole = least(lambda plan=plan, batch=batch: plan._run()._generic(batch, None, None), plans._RUNS.clear)  # type: ignore[misc]  # bound at once
        run = plan._run()
        found = told_apart({name: batch.column(name) for name in plan.inputs}, batch.num_rows)
        facts = list(run._facts(found, run._reading(batch.schema), range(found.count)))
        function: Any = registry.entry(rule).thing.function  # type: ignore[union-attr]  # a rule
        alone = least(lambda facts=facts, function=function: [function(**one) for one in facts])  # type: ignore[misc]  # as above
        print(f"{rule:32} {len(plan.schema):7} {whole:7.1f} {alone:9.1f} {whole - alone:7.1f}")


if __name__ == "__main__":
    main()
