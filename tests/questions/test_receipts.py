"""An answer that can be checked a year later."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
import rfc8785

from langfang_policy import ask, receipt, replay
from langfang_policy._rooms.questions import receipts
from langfang_policy.core.errors import InvalidFacts
from langfang_policy.questions import canonical
from tests.everything import EVERY_DOOR, RULES, of_door
from tests.questions.helpers import EXAMPLES, day_of, fitting

ALERT, FACTS, ON = "pollution.grade_alert", {"daily_aqi": [210, 230, 310]}, "2017-11-04"


class TestReceipt:
    """Whole facts, the standing, the outcome, and a hash."""

    def test_what_it_holds(self) -> None:
        """Every default, figure and reading that held, beside what was given."""
        held = receipt(ALERT, FACTS, on=ON)
        assert held["given"] == ["daily_aqi"]
        assert held["facts"]["daily_aqi"] == [210, 230, 310]
        assert held["facts"]["grading"]["heavy"] == 200
        assert "on" not in held["facts"]
        assert held["outcome"]["value"] == "orange"
        assert held["standing"]["holds"] is True
        assert held["hash"].startswith("sha256:")

    def test_no_clock_is_read(self) -> None:
        """The same question has the same receipt, however its facts are written."""
        assert receipt(ALERT, FACTS, on=ON) == receipt(ALERT, '{"daily_aqi": [210.0, "230", 310]}', on=ON)
        assert receipt(ALERT, FACTS, on=ON)["hash"] != receipt(ALERT, FACTS, on="2017-11-05")["hash"]

    def test_what_is_not_decided_has_one_too(self) -> None:
        """Undetermined and not in force are answers; what is invalid is none."""
        assert receipt("pollution.bus_fare", {"level": "ii"}, on=ON)["outcome"]["outcome"] == "undetermined"
        assert receipt(ALERT, FACTS, on="2010-01-01")["outcome"]["outcome"] == "not_in_force"
        for facts in ({}, {"daily_aqi": [-1]}):
            with pytest.raises(InvalidFacts) as caught:
                receipt(ALERT, facts, on=ON)
            assert caught.value.fact.startswith("daily_aqi")
        with pytest.raises(InvalidFacts) as caught:  # each fits, and they do not fit each other
            receipt("education.retention_reached", {"retained": 5, "cohort": 3}, on="2018-06-30")
        assert caught.value.fact == "retained"

    @pytest.mark.parametrize("door", ["children", "fireworks"])
    def test_it_is_canonical(self, door: str) -> None:
        """RFC 8785 byte for byte, read back equal, and replayed the same."""
        self.check(door)

    @pytest.mark.deep
    @EVERY_DOOR
    def test_every_rules_is_canonical(self, door: str) -> None:
        """As above, of all rules."""
        self.check(door)

    def check(self, door: str) -> None:
        """Every receipt of a door."""
        for name in of_door(door):
            held = receipt(name, EXAMPLES[name], on=day_of(name))
            assert canonical(held) == rfc8785.dumps(held), name
            written = json.loads(canonical(held))
            assert written == held, name
            found = replay(written)
            assert (found.same, found.intact, found.why) == (True, True, ()), name


class TestReplay:
    """The same, or what changed."""

    def test_the_same(self) -> None:
        """From the mapping, from text, and with its keys in another order."""
        held = receipt(ALERT, FACTS, on=ON)
        for given in (held, json.dumps(held), dict(reversed(held.items()))):
            found = replay(given)
            assert (found.same, found.intact, found.why) == (True, True, ())
        assert found.json()["now"]["outcome"] == "decided"  # type: ignore[index]

    def test_own_figures_are_no_difference(self) -> None:
        """They were given, and hold in the replay."""
        held = receipt(ALERT, {**FACTS, "grading": {"heavy": 300}}, on=ON)
        assert held["outcome"] != receipt(ALERT, FACTS, on=ON)["outcome"]
        assert replay(held).why == ()

    @pytest.mark.parametrize(
        ("path", "value", "told"),
        [
            (("facts", "grading", "heavy"), 150, ["defaults.grading.heavy"]),
            (("standing", "last_day"), "2020-01-01", ["standing.last_day"]),
            (("library",), "0.0.1", ["library"]),
            (("terms",), "sha256:0", ["terms"]),
            (("outcome", "value"), "red", ["outcome.value"]),
        ],
    )
    def test_what_changed(self, path: tuple[str, ...], value: object, told: list[str]) -> None:
        """By its name, with both values; the receipt is no longer as it was written."""
        held: Any = json.loads(json.dumps(receipt(ALERT, FACTS, on=ON)))
        place = held
        for key in path[:-1]:
            place = place[key]
        now, place[path[-1]] = place[path[-1]], value
        found = replay(held)
        assert not found.intact
        assert [one.path for one in found.why if not one.path.startswith("outcome.findings")][: len(told)] == told
        assert (found.why[0].then, found.why[0].now) == (value, now)
        assert found.same is not any(one.path.startswith("outcome") for one in found.why)

    def test_a_figure_that_the_library_has_changed_since(self) -> None:
        """The receipt is intact, its question answered as it was, and the figure is named."""
        held: dict[str, Any] = json.loads(json.dumps(receipt(ALERT, FACTS, on=ON)))
        del held["hash"]
        held["facts"]["grading"]["heavy"] = 201
        held["outcome"] = ask(ALERT, {**FACTS, "grading": {"heavy": 201}}, on=ON)
        held = json.loads(json.dumps(receipts._exact(held)))
        held["hash"] = receipts._digest(held)
        found = replay(held)
        assert (found.same, found.intact) == (True, True)
        assert [(one.path, one.then, one.now) for one in found.why] == [("defaults.grading.heavy", 201, 200)]
        assert found.json()["why"] == [{"path": "defaults.grading.heavy", "then": 201, "now": 200}]

    @pytest.mark.parametrize(
        ("given", "fact"),
        [
            ({}, "receipt"),
            ([], "facts"),
            ("[1]", "receipt"),
            ({"receipt": "another/1"}, "receipt"),
            ("{", "facts"),
        ],
    )
    def test_what_is_no_receipt_is_refused(self, given: Any, fact: str) -> None:
        """By its name."""
        with pytest.raises(InvalidFacts) as caught:
            replay(given)
        assert caught.value.fact == fact

    def test_a_rule_that_is_gone_is_refused(self) -> None:
        """By its name."""
        held = receipt(ALERT, FACTS, on=ON)
        with pytest.raises(InvalidFacts) as caught:
            replay({**held, "rule": "pollution.grade_alarm"})
        assert caught.value.fact == "rule"


RECEIPTS = 5
"""How many receipts each rule has in the test below; of a rule that can be asked less, all."""
AGAIN = """
import json, sys
from langfang_policy import receipt, replay

known = set()
with open(sys.argv[1], encoding="utf-8") as lines:
    for line in lines:
        kept = json.loads(line)
        found = replay(kept)
        told = [one.path for one in found.why]
        if kept["rule"] not in known:
            known.add(kept["rule"])
            facts = {name: kept["facts"][name] for name in reversed(kept["given"])}
            told += ["hash"] * (receipt(kept["rule"], facts, on=kept["on"])["hash"] != kept["hash"])
        if told or not found.same or not found.intact:
            print(kept["rule"], *told)
print(len(known), "rules")
"""
"""What another process makes of receipts, a line each: it replays all, and writes the first of each rule anew."""


def some_receipts(rule: str) -> list[dict[str, Any]]:
    """Receipts of the rule's example, and of facts that are drawn."""
    found: dict[str, dict[str, Any]] = {}
    for facts in (EXAMPLES[rule], *fitting(rule, RECEIPTS + 3)):
        if len(found) < RECEIPTS:
            with suppress(InvalidFacts):
                held = receipt(rule, facts, on=day_of(rule))
                found[held["hash"]] = held
    return list(found.values())


@pytest.mark.deep
def test_other_processes_replay_the_same(tmp_path: Path) -> None:
    """Five receipts of every rule, with sorted keys, under three hash seeds: nothing prints in hash order."""
    kept = {name: some_receipts(name) for name in RULES}
    assert sum(len(held) == RECEIPTS for held in kept.values()) > 0.8 * len(RULES)
    written = tmp_path / "receipts.jsonl"
    lines = (canonical(one).decode() for held in kept.values() for one in held)
    written.write_text("\n".join(lines), encoding="utf-8")
    running = [
        subprocess.Popen(
            [sys.executable, "-c", AGAIN, str(written)],
            env={**os.environ, "PYTHONHASHSEED": seed},
            stdout=subprocess.PIPE,
            text=True,
        )
        for seed in ("0", "1", "2")
    ]
    assert [each.communicate()[0].splitlines() for each in running] == [[f"{len(RULES)} rules"]] * len(running)
