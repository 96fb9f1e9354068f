"""An answer that can be checked a year later."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import Any

import pytest
import rfc8785

from langfang_policy import ask, receipt, replay
from langfang_policy._rooms.questions import receipts
from langfang_policy.core.errors import InvalidFacts
from langfang_policy.core.rules import RULES
from langfang_policy.questions import canonical
from tests.everything import EVERY_DOOR, of_door
from tests.questions.helpers import EXAMPLES, day_of

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


@pytest.mark.deep
def test_another_process_writes_the_same() -> None:
    """Under three hash seeds, with the facts' keys in another order: nothing prints in hash order."""
    code = (
        "import json, sys\n"
        "from langfang_policy import receipt\n"
        "from tests.questions.helpers import EXAMPLES, day_of\n"
        "def turned(value):\n"
        "    if isinstance(value, dict):\n"
        "        return {key: turned(value[key]) for key in sorted(value, reverse=True)}\n"
        "    return [turned(part) for part in value] if isinstance(value, list) else value\n"
        "print(json.dumps({name: receipt(name, turned(facts), on=day_of(name))['hash']"
        " for name, facts in EXAMPLES.items()}))\n"
    )
    here = {name: receipt(name, facts, on=day_of(name))["hash"] for name, facts in EXAMPLES.items()}
    assert len(here) == len(RULES) or len(here) > 400
    for seed in ("0", "1", "2"):
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=environment)
        there = json.loads(ran.stdout)
        assert [name for name in here if here[name] != there[name]] == []
