"""A plan: shipped by pickle, the same rows whatever the batches, workers and hash seed, memory that is bounded."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy import ask
from langfang_policy._rooms.asking import deciding
from langfang_policy._rooms.tables import plan as plans
from langfang_policy._rooms.tables import replies, run
from langfang_policy._rooms.tables.streams import stream
from langfang_policy.core.decisions import Decision
from langfang_policy.core.decrees import UnsaidNature
from langfang_policy.core.errors import InvalidFacts, NeedsJudgement, NotInForce, PolicyError
from langfang_policy.core.locators import Citation
from langfang_policy.education import estate_needs
from langfang_policy.fireworks import Display, display_lawful
from langfang_policy.pollution import Alert, grade_alert, response_level
from langfang_policy.tables import OUTCOMES, Plan, apply
from tests.questions.helpers import EXAMPLES

pa = pytest.importorskip("pyarrow")

DAY = "2018-03-01"
RULE = "education.estate_needs"
AQI = "pollution.air_quality_category"


def batch(*households: int | None) -> Any:
    """Rows of households."""
    return pa.RecordBatch.from_pydict({"households": pa.array(households, pa.int64())})


def plan(rule: str = RULE, names: Any = ("households",), **options: Any) -> Plan:
    """A plan of columns of these names."""
    return Plan.of(rule, names, **{"on": DAY, **options})


@pytest.fixture(autouse=True)
def nothing_is_known() -> None:
    """No test goes by what another was answered."""
    plans._RUNS.clear()


class TestShipped:
    """Names and constants alone."""

    def test_by_pickle(self) -> None:
        """What comes out is equal, and answers the same."""
        made = plan(why="zh", prefix="x.", facts={"shares": {"primary": "0.08"}})
        again = pickle.loads(pickle.dumps(made))
        assert again == made
        assert again(batch(4000, None)).equals(made(batch(4000, None)))

    def test_constants_are_the_plans_own(self) -> None:
        """What the caller does to them afterwards changes nothing."""
        facts = {"daily_aqi": [210, 230]}
        made = Plan.of("pollution.grade_alert", ["id"], on=DAY, facts=facts)
        facts["daily_aqi"].append(500)
        (row,) = made(pa.RecordBatch.from_pydict({"id": [1]})).to_pylist()
        wanted: Any = ask("pollution.grade_alert", {"daily_aqi": [210, 230]}, on=DAY)
        assert row["value"] == wanted["value"]

    def test_what_it_says_of_itself(self) -> None:
        """Its inputs, its schema, and the words of its closed sets, before any row."""
        made = Plan.of(AQI, ["id", "aqi", "day"], on="day", why="en", prefix="x.")
        assert made.inputs == ("aqi", "day")
        assert made.schema.names == ["x.value", "x.outcome", "x.fact", "x.reason", "x.clause", "x.why"]
        assert made.words["x.outcome"] == OUTCOMES
        assert made.words["x.value"][0] == "excellent"
        assert made.words["x.value"][-1] == "severe"
        assert set(made.words) == {"x.value", "x.outcome"}

    def test_few_are_remembered(self) -> None:
        """A process keeps the latest plans alone."""
        kept = [plan(prefix=str(number)) for number in range(plans._MOST_RUNS + 3)]
        for one in kept:
            assert one.schema.names[0].startswith(one.prefix)
        assert len(plans._RUNS) == plans._MOST_RUNS
        assert list(plans._RUNS)[-1] == pickle.dumps(kept[-1])


class TestRows:
    """What stands beside an answer."""

    def test_each_outcome(self) -> None:
        """As ``ask`` names it, with the fact, the reason and the clause."""
        asked = plan(columns={"population": None}, names=("households", "on_day"), on="on_day")
        made = pa.RecordBatch.from_pydict({"households": [937, -1, 937], "on_day": [DAY, DAY, "2023-01-01"]})
        decided, invalid, late = asked(made).to_pylist()
        assert (decided["outcome"], decided["fact"], decided["reason"]) == ("decided", None, None)
        assert decided["clause"].split("; ")[0].startswith("廊政字〔2017〕28号 ")
        assert (invalid["outcome"], invalid["fact"], invalid["clause"]) == ("invalid", "households", None)
        assert invalid["reason"].startswith("households: -1 is not usable")
        assert (late["outcome"], late["fact"], late["population"]) == ("not_in_force", None, None)
        assert late["reason"].endswith("its last day was 2022-08-31")

    def test_undetermined_names_what_is_missing(self) -> None:
        """As the outcome of ``ask`` does."""
        asked = Plan.of("pollution.grade_alert", ["daily_aqi"], on=DAY, why="zh")
        (row,) = asked(pa.RecordBatch.from_pydict({"daily_aqi": [[201, None]]})).to_pylist()
        assert (row["outcome"], row["fact"], row["why"]) == ("undetermined", "daily_aqi[1]", None)
        wanted: Any = ask("pollution.grade_alert", {"daily_aqi": [201, None]}, on=DAY)
        assert row["reason"] == wanted["zh"]

    @pytest.mark.parametrize(("language", "words"), [("en", " (decided by "), ("zh", "（由")])
    def test_judgement_names_who_judges(self, language: Any, words: str) -> None:
        """And the clause that says so."""
        error = judgement()
        found = replies.refusal(error, language)
        assert found.outcome == "needs_judgement"
        assert words in found.reason
        assert error.who in found.reason
        assert found.clause == str(error.citation)

    def test_an_error_of_another_kind_is_none_of_a_rows(self) -> None:
        """It is raised."""
        error = PolicyError("x")
        error.en = error.zh = "x"
        with pytest.raises(PolicyError):
            replies.refusal(error, "en")

    def test_why(self) -> None:
        """What decided in words; where several hold together, each in a line; nothing of a row that is not decided."""
        found = plan(why="zh")(batch(937, None)).to_pylist()
        lines = found[0]["why"].splitlines()
        decision = estate_needs(households=937)
        assert lines == [finding.text("zh") for finding in decision.findings]
        assert found[0]["clause"] == "; ".join(dict.fromkeys(str(one.citation) for one in decision.findings))
        assert found[1]["why"] is None
        display = {"display.has_permit": [False], "display.operator_qualified": [True]}
        (one,) = Plan.of("fireworks.display_lawful", display, on=DAY, why="en")(
            pa.RecordBatch.from_pydict(display)
        ).to_pylist()
        lone = display_lawful(Display(has_permit=False, operator_qualified=True))
        assert len(lone.findings) == 2
        assert lone.because is not None
        assert one["why"] == lone.because.text()
        assert one["clause"] == str(lone.because.citation)

    def test_standing(self) -> None:
        """Ends that are presumed apply unless the caller says otherwise, as in ``ask``."""
        rule = "children.entrusted_guardian_fit"
        for presumed in ("apply", "ignore"):
            for unsaid in UnsaidNature:
                made = Plan.of(rule, ["x"], on="2026-01-01", facts=EXAMPLES[rule], presumed=presumed, unsaid=unsaid)
                (row,) = made(pa.RecordBatch.from_pydict({"x": [1]})).to_pylist()
                wanted = ask(rule, EXAMPLES[rule], on="2026-01-01", presumed=presumed, unsaid=unsaid)
                assert row["outcome"] == wanted["outcome"]

    def test_a_defect_is_not_hidden(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """What a rule cannot compute with the decree's own figures is no row's fault."""
        made = plan(AQI, ("aqi",))
        monkeypatch.setattr(run, "decided", raises)
        with pytest.raises(ZeroDivisionError):
            made(pa.RecordBatch.from_pydict({"aqi": [1]}))


def raises(*_: object) -> None:
    """A rule with a defect."""
    raise ZeroDivisionError


def judgement() -> Any:
    """An error that leaves the answer to a person."""
    clause = Citation.parse("廊政字〔2017〕28号 第四条")
    return NeedsJudgement("市教育局", clause, en="it is for a person to say", zh="须由人判断")


class TestClauses:
    """Clauses are written once for each that a rule keeps."""

    def test_few_are_kept(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """What is kept is bounded, and right all the same."""
        monkeypatch.setattr(replies, "_MOST_CLAUSES", 2)
        clauses = replies.Clauses()
        decisions: list[Decision[Any]] = [
            estate_needs(households=937),
            grade_alert([210, 230, 310]),
            response_level(Alert.RED),
            grade_alert([]),
        ]
        for decision in (*decisions, *decisions):
            told = decision.findings if decision.because is None else (decision.because,)
            wanted = "; ".join(dict.fromkeys(str(finding.citation) for finding in told))
            assert clauses.of(decision) == wanted
        assert len(clauses._written) <= 2


class TestDecide:
    """One row's decision, for its explanation."""

    def test_explains_a_row(self) -> None:
        """The same as the rule itself."""
        row = {"id": 3, "households": 937}
        assert plan().decide(row) == estate_needs(households=937)

    def test_raises_what_the_row_says(self) -> None:
        """Where it is not decided."""
        with pytest.raises(InvalidFacts, match="households: -1"):
            plan().decide({"households": -1})
        with pytest.raises(NotInForce):
            plan(names=("households", "at"), on="at").decide({"households": 937, "at": "2023-01-01"})
        with pytest.raises(InvalidFacts, match="a value for each of households"):
            plan().decide({"id": 1})
        with pytest.raises(InvalidFacts, match="missing, and required"):
            plan(AQI, ("aqi",)).decide({"aqi": float("nan")})

    def test_of_a_row_of_other_types(self) -> None:
        """It is checked as a batch is."""
        with pytest.raises(InvalidFacts, match="a column of whole numbers"):
            plan().decide({"households": "937"})


class TestSameTable:
    """The same for any size of batch, number of workers and hash seed."""

    ROWS = pa.table({"households": [number * 37 % 997 - 3 for number in range(2_000)], "id": list(range(2_000))})

    @given(st.integers(1, 65))
    def test_any_size_of_batch(self, size: int) -> None:
        """Batches of any size give the rows that the whole table gives."""
        table = self.ROWS.slice(0, 60)
        plans._RUNS.clear()
        whole = apply("education.resident_population", table, on=DAY)
        plans._RUNS.clear()
        found = stream(plan("education.resident_population", table.schema), table.to_batches(max_chunksize=size))
        assert pa.Table.from_batches(found).combine_chunks().equals(whole.combine_chunks())

    def test_when_little_is_remembered(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """What is forgotten is decided again, and is the same."""
        whole = apply(RULE, self.ROWS, on=DAY)
        plans._RUNS.clear()
        monkeypatch.setattr(run, "MOST_KNOWN", 300)
        made = plan(names=self.ROWS.schema)
        found = pa.Table.from_batches(stream(made, self.ROWS.to_batches(max_chunksize=111)))
        assert found.combine_chunks().equals(whole.combine_chunks())
        (reading,) = made._run()._readings.values()
        assert 0 < len(reading.known.places) <= 300
        assert len(reading.known.answers) == 1

    def test_distinct_rows_are_decided_once(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """In a batch, and from batch to batch."""
        asked: list[object] = []
        real = deciding.decided

        def counted(rule: Any, facts: Mapping[str, object]) -> Any:
            asked.append(facts["households"])
            return real(rule, facts)

        monkeypatch.setattr(run, "decided", counted)
        made = plan()
        for _ in range(3):
            made(batch(5, 7, 5, 5, 7, 5))
        made(batch(9, 7))
        assert asked == [5, 7, 9]

    def test_types_are_told_apart(self) -> None:
        """True is 1 in Python; what was answered of one type is not said of another."""
        rule = "education.resident_population"
        made = Plan.of(rule, ["households"], on=DAY)
        first = made(pa.RecordBatch.from_pydict({"households": [1]})).to_pylist()
        assert made(pa.RecordBatch.from_pydict({"households": [1.0]})).to_pylist() == first
        with pytest.raises(InvalidFacts):
            made(pa.RecordBatch.from_pydict({"households": [True]}))

    def test_spread_over_processes(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Distinct rows travel in order, so that the number of processes does not matter."""
        whole = apply(RULE, self.ROWS, on=DAY)
        plans._RUNS.clear()
        monkeypatch.setattr(run, "_CHUNK", 400)
        monkeypatch.setattr(run, "FEWEST", len(self.ROWS) + 1)
        ticks: list[int] = []
        found = apply(RULE, self.ROWS, on=DAY, workers=2, progress=ticks.append)
        assert found.equals(whole)
        assert len(ticks) == 3
        assert sum(ticks) == 2_000

    @pytest.mark.parametrize("workers", [0, -1, 1.5, True])
    def test_no_such_number_of_processes(self, workers: Any) -> None:
        """It is refused."""
        with pytest.raises(InvalidFacts, match=r"workers: .* a whole number, 1 or more"):
            apply(RULE, self.ROWS, on=DAY, workers=workers)

    def test_any_hash_seed(self) -> None:
        """Sets among the answers are in one order."""
        code = (
            "import hashlib, pyarrow as pa\n"
            "from langfang_policy.tables import apply\n"
            "t = apply('pollution.forecast_products', pa.table({'days_ahead': [1, 2, 3, 7]}), on='2018-03-01')\n"
            "print(t.to_pylist())"
        )
        told = set()
        for seed in ("1", "2"):
            done = subprocess.run(
                [sys.executable, "-c", code],
                env={**os.environ, "PYTHONHASHSEED": seed},
                capture_output=True,
                text=True,
                check=True,
            )
            told.add(done.stdout)
        assert len(told) == 1
        assert "'value': [" in told.pop()


class TestProgress:
    """The rows that were done since the last time, as tqdm's ``update`` takes them."""

    def test_sums_to_the_rows(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Of rows that are known, and of those that are decided, chunk by chunk."""
        monkeypatch.setattr(run, "_CHUNK", 2)
        made = plan()
        ticks: list[int] = []
        made.answers(batch(1, 2, 3, 1, 1), progress=ticks.append)
        assert ticks == [4, 1]
        ticks.clear()
        made.answers(batch(1, 9, 2, 1), progress=ticks.append)
        assert ticks == [3, 1]
        ticks.clear()
        made.answers(batch(1, 2), progress=ticks.append)
        assert ticks == [2]

    def test_of_a_stream(self) -> None:
        """A batch at a time."""
        ticks: list[int] = []
        list(stream(plan(), [batch(1, 2), batch(1), batch()], progress=ticks.append))
        assert sum(ticks) == 3


class TestNumbers:
    """Exact numbers as decimals, as text, as floats; what a column cannot hold is said."""

    def test_forms(self) -> None:
        """The same number three ways."""
        rule, table = "education.resident_population", pa.table({"households": [937]})
        found = {form: apply(rule, table, on=DAY, numbers=form)["value"] for form in ("exact", "text", "float")}
        assert found["exact"].to_pylist() == [Decimal("2998.4")]
        assert found["text"].to_pylist() == ["2998.4"]
        assert found["float"].to_pylist() == [2998.4]
        assert found["exact"].type == pa.decimal128(38, 1)

    def test_a_ratio_is_text(self) -> None:
        """It need not end."""
        table = pa.table({"spending_yuan": [1, 5], "residents": [3, 2]})
        found = apply("culture.culture_spending_per_head", table, on=DAY)
        assert found["value"].to_pylist() == ["1/3", "2.5"]
        assert apply("culture.culture_spending_per_head", table, on=DAY, numbers="float")["value"].to_pylist() == [
            1 / 3,
            2.5,
        ]

    def test_what_a_column_cannot_hold(self) -> None:
        """The row is at fault by the column's name, the others stand; as text it is there."""
        rule, many = "education.resident_population", str(10**37)
        table = pa.table({"households": pa.array([Decimal(5), Decimal(many), Decimal(-1), Decimal(10)])})
        found = apply(rule, table, on=DAY)
        assert found["outcome"].to_pylist() == ["decided", "invalid", "invalid", "decided"]
        assert found["value"].to_pylist() == [16, None, None, 32]
        assert found["fact"].to_pylist() == [None, "value", "households", None]
        assert "numbers='text' keeps every digit" in found["reason"][1].as_py()
        assert found["clause"].to_pylist() == [found["clause"][0].as_py(), None, None, found["clause"][0].as_py()]
        text = apply(rule, table, on=DAY, numbers="text")
        assert text["value"].to_pylist() == ["16", str(32 * 10**36), None, "32"]

    def test_whole_numbers_of_more_than_64_bits(self) -> None:
        """The same of an int64 column."""
        table = pa.table({"posts": ["12", "9" * 30]})
        found = apply("education.whole_posts", table, on=DAY)
        assert found["value"].to_pylist() == [12, None]
        assert found["outcome"].to_pylist() == ["decided", "invalid"]
