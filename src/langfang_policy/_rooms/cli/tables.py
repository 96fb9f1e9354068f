"""The command over a whole table: a Parquet file in, a Parquet file out."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from functools import partial

from ...core.errors import InvalidFacts
from ...core.faults import Language
from ..asking.reading import parsed
from .streams import print_json

__all__ = ["MISSING", "add_tables"]

MISSING = 2
"""The exit status where what is asked for is not there."""


def add_tables(
    command: Callable[[str, Callable[[argparse.Namespace], int], str, str], argparse.ArgumentParser],
) -> None:
    """Enter the command."""
    table = command("table", _run_table, "a rule's answer to each row of a Parquet file, in another", "the reasons")
    table.add_argument("rule", metavar="RULE", help="an id such as education.estate_needs")
    table.add_argument("source", metavar="IN", help="the Parquet file to read")
    table.add_argument("target", metavar="OUT", help="the Parquet file to write")
    table.add_argument("--on", required=True, metavar="DAY", help="the day as YYYY-MM-DD, or the column of days")
    table.add_argument("--facts", default="{}", metavar="JSON", help="facts that are the same for all rows")
    named = "the column of a fact that has another name, several for a series; may be given again"
    table.add_argument("--column", action="append", default=[], metavar="FACT=COLUMN[,COLUMN]", help=named)
    table.add_argument("--why", action="store_true", help="a column of the reasons in words too")
    written = "how exact numbers are written: as decimals, as text, or as the nearest floats"
    table.add_argument("--numbers", choices=("exact", "text", "float"), default="exact", help=written)
    table.add_argument("--prefix", default="", metavar="TEXT", help="what stands before the answer's column names")
    table.add_argument("--workers", type=int, metavar="N", help="the processes over which the rows are spread")
    presumed = "whether an end of the decree that is merely presumed applies"
    table.add_argument("--presumed", choices=("apply", "ignore"), default="apply", help=presumed)
    table.add_argument("--progress", action="store_true", help="tell on standard error how many rows are done")
    table.add_argument("--json", action="store_true", help="the number of rows of each outcome as a JSON object")


def _run_table(options: argparse.Namespace) -> int:
    from ...tables import parquet  # noqa: PLC0415  # no other command needs it

    language: Language = options.language
    facts = parsed(options.facts)
    if not isinstance(facts, dict):
        raise InvalidFacts("facts", facts, "a JSON object", "JSON对象", path="$")
    told = _Told() if options.progress else None
    run = partial(
        parquet,
        options.rule,
        options.source,
        options.target,
        on=options.on,
        facts=facts,
        columns=dict(map(_mapped, options.column)),
        why=language if options.why else None,
        numbers=options.numbers,
        prefix=options.prefix,
        workers=options.workers,
        presumed=options.presumed,
        progress=told,
    )
    try:
        counts = run()
    except ModuleNotFoundError as error:  # the extra is not there
        print(error, file=sys.stderr)
        return MISSING
    if told is not None:
        print(file=sys.stderr)
    if options.json:
        print_json(counts)
        return 0
    for outcome, rows in counts.items():
        print(f"{_OUTCOMES[outcome] if language == 'zh' else outcome.replace('_', ' ')}: {rows}")
    return 0


def _mapped(text: str) -> tuple[str, str | list[str] | None]:
    """A fact and its column, or its columns; none where nothing stands behind the sign."""
    fact, _, names = text.partition("=")
    several = names.split(",")
    return fact, several if len(several) > 1 else names or None


class _Told:
    """Tells the rows that are done, on one line of standard error."""

    def __init__(self) -> None:
        self._done = 0

    def __call__(self, rows: int) -> None:
        self._done += rows
        print(f"\r{self._done:,}", end="", file=sys.stderr, flush=True)


_OUTCOMES = {
    "decided": "已判定",
    "invalid": "无效",
    "not_in_force": "未施行",
    "undetermined": "不能确定",
    "needs_judgement": "须由人判断",
}
