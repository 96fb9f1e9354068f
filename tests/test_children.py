"""Left-behind children: the opinions as published, and what they list."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from langfang_policy import ask
from langfang_policy import children as ch
from langfang_policy.children import Actor
from langfang_policy.core.registers import Duty, falling_due
from langfang_policy.registry import rules_for
from tests.helpers import bearers

DUTIES: dict[str, Duty] = {duty.key: duty for duty in ch.DUTIES}


class TestDecree:
    """The opinions as published."""

    def test_dates(self) -> None:
        """Issued and presumed to hold from 24 September 2017, without end; resting on three documents."""
        decree = ch.CHILDREN
        assert str(decree.number) == "廊政发〔2017〕47号"
        assert decree.issued == decree.first_day == date(2017, 9, 24)
        assert decree.last_day is None
        assert [str(number) for number in decree.cites] == [
            "国发〔2016〕13号",
            "民发〔2016〕198号",
            "冀政发〔2016〕30号",
        ]

    def test_slips(self) -> None:
        """Seven, in the order of the text."""
        assert [str(slip.locator) for slip in ch.CHILDREN.slips] == [
            "二 第四段", "二 第五段", "二 第五段", "二 第五段", "四（二）", "四（三）", "附件1",
        ]  # fmt: skip

    def test_every_rule_is_reached_from_its_clause(self) -> None:
        """The way back from a clause."""
        found = {entry.id for entry in rules_for("廊政发〔2017〕47号 三（一）")}
        assert {"children.check_surveys", "children.quarter_tasks", "children.check_files"} <= found


class TestDuties:
    """Who must do what."""

    @pytest.mark.parametrize(
        ("key", "who"),
        [
            ("county", ("县（市、区）人民政府",)),
            ("steer-entrustment", ("乡镇人民政府（街道办事处）", "村（居）民委员会")),
            ("verify", ("乡镇人民政府（街道办事处）",)),
            ("temporary-care", ("救助管理机构", "福利机构")),
            ("organisations", ("工会", "共青团", "妇联", "残联", "关工委", "其他部门或团体")),
            (
                "quarterly-survey",
                (
                    *("县（市、区）人民政府", "县级民政部门", "县级教育部门", "县级公安机关"),
                    *("县级共青团", "县级妇联", "其他部门或团体"),
                ),
            ),
            ("education", ("各级教育部门",)),
            ("campus-safety", ("各级教育部门", "各级公安机关")),
            ("leadership", ("各级各部门",)),
            ("compile", ("县级民政部门",)),
            ("report-upward", ("县级民政部门",)),
            ("commend", ("未指明",)),
        ],
    )
    def test_who(self, key: str, who: tuple[str, ...]) -> None:
        """As printed."""
        assert DUTIES[key].who == bearers(*who)

    def test_keys_are_unique(self) -> None:
        """A key names one duty."""
        assert len(DUTIES) == len(ch.DUTIES)

    def test_what_falls_due(self) -> None:
        """Survey and report at the end of each quarter, whatever the weekday."""
        found = falling_due(ch.DUTIES, date(2018, 4, 1), date(2018, 6, 30))
        assert [(str(due.day), due.duty.key) for due in found] == [
            ("2018-06-30", "quarterly-survey"),
            ("2018-06-30", "quarterly-report"),
        ]

    def test_nothing_falls_due_before_the_opinions(self) -> None:
        """The first day is that of the quarter in which they were issued."""
        found = falling_due(ch.DUTIES, date(2017, 1, 1), date(2017, 12, 31))
        assert [str(due.day) for due in found] == ["2017-09-30"] * 2 + ["2017-12-31"] * 2

    def test_the_conference_is_led_by_civil_affairs(self) -> None:
        """No other member is named."""
        (conference,) = ch.BODIES
        assert [(one.role, one.post) for one in conference.members] == [("牵头", "民政部门")]


class TestProcedures:
    """Who follows whom."""

    @pytest.mark.parametrize(
        ("key", "steps"),
        [
            (
                "report-chain",
                [
                    ("visit", (Actor.VILLAGE,)),
                    ("fill-in", (Actor.TOWNSHIP,)),
                    ("update", (Actor.COUNTY_EDUCATION, Actor.COUNTY_POLICE)),
                    ("compile", (Actor.COUNTY_CIVIL_AFFAIRS,)),
                    ("report-upward", (Actor.COUNTY_CIVIL_AFFAIRS,)),
                ],
            ),
            (
                "dropout",
                [
                    ("register", (Actor.SCHOOL,)),
                    ("persuade", (Actor.SCHOOL,)),
                    ("report", (Actor.SCHOOL,)),
                    ("legal-steps", ()),
                ],
            ),
            ("entrustment", [(key, (Actor.TOWNSHIP, Actor.VILLAGE)) for key in ("choose", "supervise")]),
        ],
    )
    def test_steps(self, key: str, steps: list[tuple[str, tuple[Actor, ...]]]) -> None:
        """Each step with its actors; the legal steps have none."""
        (procedure,) = [one for one in ch.PROCEDURES if one.key == key]
        assert [(step.key, step.who) for step in procedure.steps if step.key != "confirm"] == [
            (name, bearers(*(actor.zh for actor in who))) for name, who in steps
        ]

    def test_who_signs(self) -> None:
        """The entrusted guardian signs the confirmation, guided by township and village."""
        (confirm,) = [step for one in ch.PROCEDURES for step in one.steps if step.key == "confirm"]
        assert confirm.who == bearers("受委托监护人", Actor.TOWNSHIP.zh, Actor.VILLAGE.zh)


class TestAsking:
    """By name, with a day."""

    def test_not_before_the_opinions(self) -> None:
        """The day before the first there is no answer."""
        facts = {"condition": "acute"}
        assert ask("children.refusal_barred", facts, on="2017-09-23")["outcome"] == "not_in_force"
        assert ask("children.refusal_barred", facts, on="2017-09-24")["outcome"] == "decided"

    def test_a_quarter_in_one_question(self) -> None:
        """What falls due and for whom."""
        answer = ask("children.quarter_tasks", {"quarter": "2018-05-01"}, on="2018-05-01")
        assert answer["outcome"] == "decided"
        value: Any = answer["value"]
        assert [(one["by"], one["day"]) for one in value] == [
            ("county", "2018-06-30"),
            ("township", "2018-06-30"),
            ("county_education", None),
            ("county_police", None),
            ("county_civil_affairs", None),
            ("county_civil_affairs", None),
        ]
