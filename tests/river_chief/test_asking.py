"""River chiefs through the front door: facts as JSON in, outcomes as JSON out."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from langfang_policy import ask, registry, schema
from langfang_policy import river_chief as rc
from langfang_policy.core.forms import plain
from langfang_policy.core.rules import Rule
from langfang_policy.testing import json_facts, junk

RULES = sorted(
    entry.id for entry in registry.entries() if entry.kind is registry.Kind.RULE and entry.decree is rc.RIVER_CHIEF
)
SHAPES = {rule: schema(rule) for rule in RULES}


class TestEveryRule:
    """Whatever is asked, one of five outcomes."""

    @pytest.mark.parametrize("rule", RULES)
    def test_total(self, rule: str) -> None:
        """Facts of the right shape give an outcome of the shape that is promised, written and read or not."""
        promised = jsonschema.Draft202012Validator(SHAPES[rule]["outcome"])

        @settings(max_examples=15, deadline=None)
        @given(json_facts(rule))
        def check(asked: dict[str, Any]) -> None:
            outcome = ask(rule, asked, on="2018-06-01")
            promised.validate(outcome)
            assert ask(rule, json.dumps(asked), on="2018-06-01") == json.loads(json.dumps(outcome)) == outcome

        check()

    @pytest.mark.parametrize("rule", RULES)
    def test_junk(self, rule: str) -> None:
        """A fact that is none is refused by name, whatever another fact is."""
        described: dict[str, Any] = dict(SHAPES[rule]["facts"])
        names = sorted(described["properties"])

        @settings(max_examples=5, deadline=None)
        @given(json_facts(rule), st.sampled_from(names), junk())
        def check(asked: dict[str, Any], name: str, value: object) -> None:
            outcome = ask(rule, asked | {name: value, "no_fact": 1}, on="2018-06-01")
            assert outcome["outcome"] == "invalid"
            assert "$.no_fact" in [fault["path"] for fault in outcome["faults"]]

        check()


def may_be_unknown(rule: str) -> list[str]:
    """The yes-or-no facts of a rule that may be left out."""
    thing = registry.entry(rule).thing
    assert isinstance(thing, Rule)
    return [fact.name for fact in thing.facts if fact.type == bool | None]


UNKNOWN = {rule: names for rule in RULES if (names := may_be_unknown(rule))}


class TestUnknown:
    """What may be unknown is asked for where it can change the answer, and there alone."""

    def test_which(self) -> None:
        """The rules with such facts."""
        assert {rule.removeprefix("river_chief."): len(names) for rule, names in UNKNOWN.items()} == {
            "accountability_due": 1,
            "assessment_outcome": 1,
            "complaint_steps": 3,
            "extra_meeting_allowed": 1,
            "handle_problem": 3,
            "meeting_attendance": 2,
            "on_agenda": 2,
            "patrol_counts": 1,
            "press_conference_possible": 1,
        }

    @pytest.mark.parametrize("rule", UNKNOWN)
    def test_three_values(self, rule: str) -> None:
        """Where yes and no give the same answer, that answer is given; where they do not, the fact is named."""

        @settings(max_examples=60, deadline=None)
        @given(json_facts(rule), st.sampled_from(UNKNOWN[rule]))
        def check(asked: dict[str, Any], name: str) -> None:
            yes, no, unknown = (ask(rule, {**asked, name: value}, on="2018-06-01") for value in (True, False, None))
            if yes["outcome"] == no["outcome"] == "decided":
                if yes["value"] == no["value"]:
                    assert unknown["outcome"] == "decided"
                    assert unknown["value"] == yes["value"]
                else:
                    assert unknown["outcome"] == "undetermined"
                    assert unknown["missing"] == [name]

        check()


class TestQuestions:
    """The four questions of a river-chief office, each in one call."""

    def test_compliance(self) -> None:
        """Is this chief in compliance on this date, and what must happen next?"""
        log = {
            "level": "township",
            "appointed": "2017-11-15",
            "patrols": [{"day": "2017-11-29", "filed": "2017-12-06"}, {"day": "2018-01-29"}],
        }
        outcome = ask("river_chief.judge_patrols", {"log": log, "start": "2017-11-15"}, on="2018-02-01")
        assert outcome["outcome"] == "decided"
        value: Any = outcome["value"]
        assert value["standing"] == "overdue"
        assert [one["status"] for one in value["periods"]] == ["kept", "missed", "kept", "running"]
        assert value["periods"][0]["period"] == {"first": "2017-11-15", "last": "2017-11-30"}
        assert value["next_due"] == {"kind": "record", "count": 1, "last_day": "2018-02-05", "overdue": False}
        assert value["reminded_by"] == "county_office"
        assert value == plain(
            rc.judge_patrols(
                rc.PatrolLog(
                    level=rc.Level.TOWNSHIP,
                    appointed=date(2017, 11, 15),
                    patrols=(
                        rc.Patrol(day=date(2017, 11, 29), filed=date(2017, 12, 6)),
                        rc.Patrol(day=date(2018, 1, 29)),
                    ),
                ),
                start=date(2017, 11, 15),
                on=date(2018, 2, 1),
            ).value
        )

    def test_problem(self) -> None:
        """Who handles this problem, and who hears of it?"""
        asked = {"level": "village", "solvable": False}
        outcome = ask("river_chief.handle_problem", asked, on="2018-06-01")
        assert outcome["outcome"] == "decided"
        value: Any = outcome["value"]
        assert [(step["by"], step["to"]) for step in value] == [
            ("village_chief", ["county_chief", "county_office"]),
            ("village_chief", ["township_chief"]),
            ("township_chief", ["department"]),
            ("village_chief", []),
        ]

    def test_score(self) -> None:
        """What grade does this score earn, and what follows?"""
        asked = {
            "score": "59.99",
            "year": 2018,
            "circulated": "2019-09-27",
            **dict.fromkeys(("ranks_low", "barred_from_excellent", "concealed", "falsified"), False),
        }
        outcome = ask("river_chief.assessment_outcome", asked, on="2019-10-08")
        assert outcome["outcome"] == "decided"
        assert outcome["value"] == {
            "grade": "unqualified",
            "follows": ["criticised", "explanation"],
            "explanation_due": "2019-10-16",
            "explained_to": ["municipal_party_committee", "municipal_government"],
            "priority_year": None,
            "priority_from": [],
        }

    def test_month(self) -> None:
        """What does this office have to do this month?"""
        outcome = ask("river_chief.month_agenda", {"bearer": "city_office", "year": 2018, "month": 3}, on="2018-03-01")
        assert outcome["outcome"] == "decided"
        value: Any = outcome["value"]
        assert [(one["key"], one["day"], one["citation"]) for one in value["due"]] == [
            ("hold-general-meeting", "2018-03-31", "廊政办字〔2017〕129号 会议制度 一 第二条"),
            ("hold-joint-meeting", "2018-03-31", "廊政办字〔2017〕129号 会议制度 三 第三条"),
        ]
