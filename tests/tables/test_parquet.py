"""Parquet in, Parquet out: a batch at a time, whole or not at all."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from langfang_policy._rooms.cli.tables import MISSING
from langfang_policy._rooms.tables.arrow import LACKING, _Late
from langfang_policy.cli import main
from langfang_policy.core.errors import InvalidFacts
from langfang_policy.tables import apply, parquet

pa = pytest.importorskip("pyarrow")
pq = pytest.importorskip("pyarrow.parquet")

DAY = "2018-03-01"
RULE = "education.estate_needs"


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """A file of four rows in two groups."""
    table = pa.table({"id": [3, 1, 2, 0], "households": [4000, None, -5, 937]}).replace_schema_metadata({"by": "us"})
    pq.write_table(table, tmp_path / "in.parquet", row_group_size=2)
    return tmp_path / "in.parquet"


class TestParquet:
    """From Python."""

    def test_as_apply_does(self, source: Path) -> None:
        """The same table, and how many rows came to each outcome."""
        target = source.with_name("out.parquet")
        ticks: list[int] = []
        counts = parquet(RULE, source, target, on=DAY, progress=ticks.append, batch_rows=3)
        assert counts == {"decided": 2, "invalid": 2}
        assert sum(ticks) == 4
        found = pq.read_table(target)
        assert found.to_pylist() == apply(RULE, pq.read_table(source), on=DAY).to_pylist()
        assert found.schema.metadata[b"by"] == b"us"
        assert pa.types.is_dictionary(found.schema.field("outcome").type)
        assert sorted(path.name for path in source.parent.iterdir()) == ["in.parquet", "out.parquet"]

    def test_the_answer_alone(self, source: Path) -> None:
        """With a prefix, the reasons, and figures of one's own."""
        target = source.with_name("out.parquet")
        options: dict[str, Any] = {"why": "zh", "prefix": "x.", "keep": False, "facts": {"shares": {"primary": "0.5"}}}
        parquet(RULE, str(source), str(target), on=DAY, **options)
        found = pq.read_table(target)
        assert found.schema.names[-1] == "x.why"
        assert "id" not in found.schema.names
        assert found["x.children.primary"].to_pylist()[0] == 6400

    def test_wrong_files(self, source: Path) -> None:
        """What cannot be read or written is said, and nothing is left behind."""
        other = source.with_name("other")
        with pytest.raises(InvalidFacts, match=r"source: .*a Parquet file"):
            parquet(RULE, other, source.with_name("out"), on=DAY)
        other.write_text("x")
        with pytest.raises(InvalidFacts, match=r"source: .*a Parquet file"):
            parquet(RULE, other, source.with_name("out"), on=DAY)
        with pytest.raises(InvalidFacts, match=r"target: .*a Parquet file"):
            parquet(RULE, source, source.with_name("no") / "out", on=DAY)
        with pytest.raises(InvalidFacts, match="another file"):
            parquet(RULE, source, source.parent / "." / source.name, on=DAY)
        flags = source.with_name("flags.parquet")
        pq.write_table(pa.table({"aqi": [True]}), flags)
        with pytest.raises(InvalidFacts, match="a column of numbers"):
            parquet("pollution.air_quality_category", flags, other, on=DAY)
        assert sorted(path.name for path in source.parent.iterdir()) == ["flags.parquet", "in.parquet", "other"]

    def test_what_breaks_leaves_what_was_there(self, source: Path) -> None:
        """A file of the target's name is replaced when the new one is whole."""
        target = source.with_name("out.parquet")
        target.write_text("old")

        def stop(_: int) -> None:
            raise KeyboardInterrupt

        with pytest.raises(KeyboardInterrupt):
            parquet(RULE, source, target, on=DAY, progress=stop)
        assert target.read_text() == "old"
        assert not target.with_name("out.parquet.part").exists()


class TestCommand:
    """``langfang-policy table``."""

    def test_words(self, source: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """How many rows came to each outcome."""
        target = str(source.with_name("out.parquet"))
        assert main(["table", RULE, str(source), target, "--on", DAY]) == 0
        assert capsys.readouterr().out == "decided: 2\ninvalid: 2\n"
        assert pq.read_table(target).num_rows == 4

    def test_options(self, source: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """In Chinese, with everything that can be said."""
        target = str(source.with_name("out.parquet"))
        options = ["--language", "zh", "--facts", '{"shares": {"primary": "0.5"}}', "--column", "population="]
        options += ["--why", "--numbers", "text", "--prefix", "x.", "--presumed", "ignore", "--progress"]
        assert main(["table", RULE, str(source), target, "--on", DAY, *options]) == 0
        told = capsys.readouterr()
        assert told.out == "已判定: 2\n无效: 2\n"
        assert told.err.endswith("\r4\n")
        found = pq.read_table(target)
        assert found["x.children.primary"].to_pylist()[0] == "6400"
        assert found["x.why"].to_pylist()[0].startswith("· 廊政字〔2017〕28号 第四条: 每户人口")

    def test_several_columns_and_json(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """A series of columns, and the counts as JSON."""
        pq.write_table(pa.table({"a": [210], "b": [230], "c": [310]}), tmp_path / "in.parquet")
        arguments = ["table", "pollution.grade_alert", str(tmp_path / "in.parquet"), str(tmp_path / "out.parquet")]
        assert main([*arguments, "--on", DAY, "--column", "daily_aqi=a,b,c", "--json"]) == 0
        assert json.loads(capsys.readouterr().out) == {"decided": 1}
        assert pq.read_table(tmp_path / "out.parquet")["value"].to_pylist() == ["orange"]

    @pytest.mark.parametrize(
        ("option", "words"),
        [
            (["--facts", "[1]"], "facts: [1] is not usable; allowed: a JSON object"),
            (["--facts", "x"], "a JSON object"),
            (["--column", "x=id"], "a fact of education.estate_needs"),
            (["--workers", "0"], "a whole number, 1 or more"),
        ],
    )
    def test_refused(self, source: Path, capsys: pytest.CaptureFixture[str], option: list[str], words: str) -> None:
        """With the status of what does not fit."""
        assert main(["table", RULE, str(source), str(source.with_name("out")), "--on", DAY, *option]) == 2
        assert words in capsys.readouterr().err


class TestThrift:
    """Memory is bounded, and who asks for no table pays nothing."""

    def test_the_package_loads_no_arrow(self) -> None:
        """Nor does the door, before a table is there."""
        code = "import langfang_policy.tables, langfang_policy.cli, sys; print(*sys.modules)"
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
        assert "langfang_policy.tables" in done.stdout.split()
        assert not {"pyarrow", "numpy", "pandas", "polars", "duckdb", "multiprocessing"} & set(done.stdout.split())

    def test_without_arrow_the_extra_is_named(self) -> None:
        """By the command too, in words."""
        code = (
            "import sys; sys.modules['pyarrow'] = None\n"
            "from langfang_policy.cli import main\n"
            "print(main(['table', 'education.estate_needs', 'a', 'b', '--on', '2018-03-01']))\n"
            "from langfang_policy.tables import Plan\n"
            "Plan.of('education.estate_needs', ['households'], on='2018-03-01')"
        )
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
        assert done.stdout == "2\n"
        first, *_, last = done.stderr.strip().splitlines()
        assert "pip install 'langfang_policy[tables]'" in first
        assert last.startswith("ModuleNotFoundError: langfang_policy.tables needs pyarrow")

    def test_what_is_not_there(self) -> None:
        """A module that is imported late says which extra has it; what is found is kept."""
        with pytest.raises(ModuleNotFoundError, match=r"langfang_policy\[tables\]"):
            _ = _Late("langfang_policy.no_such").anything
        late = _Late("json")
        assert late.dumps is late.__dict__["dumps"] is json.dumps
        assert not hasattr(_Late("langfang_policy.no_such"), "__wrapped__")

    def test_the_command_says_it(
        self, source: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """In words, with the status of what is not there."""

        def lacks(*_: object, **__: object) -> None:
            raise ModuleNotFoundError(LACKING)

        monkeypatch.setattr("langfang_policy.tables.parquet", lacks)
        assert main(["table", RULE, str(source), "out", "--on", DAY]) == MISSING
        assert capsys.readouterr().err == f"{LACKING}\n"

    @pytest.mark.deep
    def test_a_million_rows_within_200_mb(self, tmp_path: Path) -> None:
        """Streamed from file to file, 5,000 distinct, in order."""
        code = (
            "import pyarrow as pa, pyarrow.parquet as pq, sys\n"
            "from langfang_policy.tables import parquet\n"
            "def kb(name): return next(int(l.split()[1]) for l in open('/proc/self/status') if l.startswith(name))\n"
            "start = kb('VmRSS')\n"
            "counts = parquet('education.estate_needs', sys.argv[1], sys.argv[2], on='2018-03-01')\n"
            "print(counts, (kb('VmHWM') - start) // 1024)"
        )
        if not Path("/proc/self/status").exists():
            pytest.skip("the memory of a process is read where Linux tells it")
        rows = 1_000_000
        table = pa.table({"id": list(range(rows)), "households": [row * 7919 % 5_003 - 3 for row in range(rows)]})
        pq.write_table(table, tmp_path / "in", row_group_size=65_536)
        arguments = [sys.executable, "-c", code, str(tmp_path / "in"), str(tmp_path / "out")]
        done = subprocess.run(arguments, capture_output=True, text=True, check=True, env=dict(os.environ))
        counts, _, peak = done.stdout.strip().rpartition(" ")
        assert int(peak) <= 200
        assert counts.startswith("{'decided': 99")
        assert pq.read_table(tmp_path / "out", columns=["id"])["id"].to_pylist() == list(range(rows))
