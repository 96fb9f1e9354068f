"""Whether a table is decided at once or by its distinct rows, and whether the better was chosen; not a test.

Run by hand (``PYTHONPATH=. python benchmarks/choice.py [ROWS]``), as it draws what the tests of whole columns draw. For
every rule that runs over whole columns, tables in which so many rows differ are decided both ways and as a plan does;
of some repeats, side by side, the best counts.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from random import Random
from typing import Any

import pyarrow as pa
from tests.tables.test_native import CASES, Case

from langfang_policy._rooms.tables import plan as plans
from langfang_policy._rooms.tables.native import Cells

DIFFERING = (10, 100, 1_000, 10_000)
SLOW = 10_000
"""From so many rows that differ, those are decided twice only, as that takes seconds."""
NEAR = 1.2


def seconds(call: Callable[[], object]) -> float:
    """Seconds of the processor."""
    start = time.process_time()
    call()
    return time.process_time() - start


def three_ways(case: Case, rows: int, differing: int) -> tuple[float, float, float]:
    """Seconds at once, by distinct rows, and as chosen."""
    drawn = case.rows(differing, odd=0)
    source = Random(2017)
    places = [*range(differing), *source.choices(range(differing), k=rows - differing)]
    source.shuffle(places)
    batch: Any = drawn.take(pa.array(places))
    plan = case.plan(batch)
    usual = Cells.pays
    found: list[list[float]] = []
    for _ in range(2 if differing >= SLOW else 6):
        found.append([])
        for pays in (lambda *_: True, lambda *_: False, usual):
            plans._RUNS.clear()
            run = plan._run()
            assert run._native(batch.schema) is not None, case.rule
            Cells.pays = pays  # type: ignore[method-assign]  # put back right after
            found[-1].append(seconds(lambda run=run: run.batch(batch)))  # type: ignore[misc]
    Cells.pays = usual  # type: ignore[method-assign]
    best = [min(each) for each in zip(*found, strict=True)]
    return best[0], best[1], best[2]


def main(rows: int = 100_000) -> None:
    """A line a rule: at once / by distinct rows / as chosen, in ms; what is not near the better is marked."""
    print(f"{rows:,} rows, ms at once / by distinct rows / as chosen (× the better)")
    worst = []
    for case in CASES if len(sys.argv) < 3 else [one for one in CASES if sys.argv[2] in one.rule]:
        shown = []
        for differing in (one for one in DIFFERING if one <= rows):
            ways = three_ways(case, rows, differing)
            share = ways[2] / min(ways[:2])
            worst.append(share)
            mark = "*" if share > NEAR else " "
            shown.append("/".join(f"{1e3 * one:.0f}" for one in ways) + f" ({share:.2f}){mark}")
        print(f"{case.rule:45} {' | '.join(shown)}", flush=True)
    far = [share for share in worst if share > NEAR]
    print(f"{len(far)} of {len(worst)} tables are beyond {NEAR}; the farthest {max(worst):.2f}")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:2]))
