"""River chiefs through the front door: facts as JSON in, outcomes as JSON out."""

from __future__ import annotations

from datetime import date
from typing import Any

from langfang_policy import ask
from langfang_policy import river_chief as rc
from langfang_policy.core.forms import plain


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
