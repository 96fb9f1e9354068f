"""The fireworks measures: the decree, its registers, and every rule through the front door."""

from __future__ import annotations

import datetime
from typing import Any

import pytest

from langfang_policy import fireworks as fw
from langfang_policy.asking import ask
from langfang_policy.core.decrees import Known
from langfang_policy.core.organs import Level, Organ, Party, Remit


class TestDecree:
    """The order as published."""

    def test_dates(self) -> None:
        """Adopted, signed, in force from New Year's Day 2018 without end."""
        decree = fw.FIREWORKS
        assert str(decree.number) == "廊坊市人民政府令〔2017〕第1号"
        assert decree.issuer == "廊坊市人民政府"
        assert decree.adopted == datetime.date(2017, 12, 26)
        assert decree.issued == datetime.date(2017, 12, 28)
        assert decree.first_known is Known.STATED
        assert decree.last_day is None
        assert decree.in_force(datetime.date(2018, 1, 1))
        assert not decree.in_force(datetime.date(2017, 12, 31))

    def test_how_it_was_adopted(self) -> None:
        """At the tenth executive meeting, signed by the mayor."""
        adoption = fw.Adoption()
        assert adoption.executive_meeting == 10
        assert (adoption.adopted, adoption.first_day) == (fw.FIREWORKS.adopted, fw.FIREWORKS.first_day)
        (signatory,) = (body for body in fw.BODIES if body.key == "signatory")
        assert [(member.name, member.post) for member in signatory.members] == [("陈平", "市长")]

    def test_slips_are_told(self) -> None:
        """Where the text slips, and how it is read."""
        assert [(str(slip.locator), slip.printed) for slip in fw.FIREWORKS.slips] == [
            ("第十六条第一款", "廊坊经济技术开发区"),
            ("第二十五条", "销售"),
        ]


class TestRegisters:
    """Duties, the joint conference, the display's procedure."""

    def test_duties_by_clause(self) -> None:
        """Each duty with its clause; none has a day."""
        assert {str(duty.citation.locator): duty.key for duty in fw.DUTIES} == {
            "第四条第一款": "joint-conference",
            "第四条第二款": "within-remit",
            "第四条第三款": "grassroots",
            "第五条": "assist",
            "第六条第一款": "publicity-government",
            "第六条第二款": "publicity-media",
            "第六条第三款": "publicity-minors",
            "第七条": "reward",
            "第八条第一款": "banned-varieties",
            "第十四条第一款": "records",
            "第十四条第二款": "real-name",
            "第十五条第四款": "transport-inspection",
            "第十六条第三款": "ban-signs",
            "第十七条第二款": "alert-notice",
            "第二十四条": "seal-and-destroy",
            "第二十五条": "official-liability",
        }
        assert all(duty.due is None and duty.who for duty in fw.DUTIES)

    def test_open_lists_of_departments_are_open(self) -> None:
        """Where the clause ends its list in 等 the departments concerned stand beside those that are named."""
        open_lists = {"within-remit", "publicity-government", "reward", "banned-varieties", "transport-inspection"}
        found = {
            duty.key
            for duty in fw.DUTIES
            if any(isinstance(who, Organ) and who.remit is Remit.DEPARTMENTS_CONCERNED for who in duty.who)
        }
        assert found == open_lists

    def test_joint_conference(self) -> None:
        """Ten departments are named."""
        (body,) = (body for body in fw.BODIES if body.key == "joint-conference-members")
        assert [member.post for member in body.members] == [
            "公安", "安全生产监督管理", "环保", "综合执法", "建设", "房管", "交通", "工商", "教育", "民政",
        ]  # fmt: skip
        assert body.citation == fw.FIREWORKS.at("第四条第一款")

    def test_display_procedure(self) -> None:
        """Application, permit, setting off, in that order."""
        (procedure,) = fw.PROCEDURES
        assert [step.key for step in procedure.steps] == ["apply", "permit", "set-off"]
        assert procedure.citation == fw.FIREWORKS.at("第十八条")
        step = procedure.next_step(frozenset({"apply"}))
        assert step is not None
        assert step.key == "permit"
        assert [step.who for step in procedure.steps] == [
            (Party.DISPLAY_ORGANISERS,),
            (Organ(Level.EVERY, Remit.PUBLIC_SECURITY),),
            (Party.DISPLAY_OPERATORS,),
        ]
        assert procedure.next_step(frozenset({"apply", "permit", "set-off"})) is None


PLACE = {"ring": "outside", "in_development_zone": False, "kinds": ["military"]}
QUESTIONS: list[tuple[str, dict[str, Any], Any]] = [
    ("in_scope", {"activity": "disposal", "inside_city": True}, True),
    ("supervisor", {"activity": "setting_off"}, "public_security"),
    ("reward_due", {"activity": "transport", "verified": True}, True),
    ("credit_entry", {"activity": "disposal", "unlawful": True}, False),
    ("permit_satisfied", {"activity": "production", "has_permit": False}, False),
    ("may_trade_in", {"place": PLACE, "sales_ban": "areas_and_places"}, False),
    (
        "check_trade",
        {
            "kind": "retail",
            "licence": {
                "kind": "retail",
                "scope": ["C", "D"],
                "first_day": "2018-02-01",
                "last_day": "2018-02-14",
                "premises": "1 High Street",
            },
            "product": "C",
            "premises": "1 High Street",
        },
        {"breached": ["validity"]},
    ),
    (
        "retail_outlet",
        {
            "siting_rules_met": True,
            "dedicated_shop": True,
            "safety_measures": True,
            "shares_building_with_dwelling": False,
        },
        True,
    ),
    (
        "may_store",
        {"holder": "retailer", "authorised": True, "for_business": True, "at_business_premises": False},
        False,
    ),
    ("may_carry", {"vehicle": "public_transport"}, False),
    ("may_send", {"channel": "courier", "concealed": True}, False),
    ("place_bans", {"place": PLACE}, ["廊坊市人民政府令〔2017〕第1号 第十六条第二款第（六）项"]),
    ("alert_bans", {"alert": "blue", "alerts_meant": "yellow_and_above"}, False),
    ("display_lawful", {"display": {"has_permit": True, "operator_qualified": True}}, True),
    (
        "penalty_regime",
        {
            "crime": True,
            "public_security_offence": False,
            "higher_law_has_penalty": True,
            "precedence": "as_listed",
        },
        "higher_law",
    ),
    ("check_fine", {"breach": "unsafe", "fine_yuan": "500.01", "regime": "these_measures"}, False),
    ("check_fine", {"breach": "unsafe", "fine_yuan": None, "regime": "these_measures"}, False),
    (
        "breach_clauses",
        {"breach": "no_signs"},
        {"broken": ["廊坊市人民政府令〔2017〕第1号 第十六条第三款"], "punished_by": None},
    ),
    (
        "sanctions",
        {"breaches": ["sending", "carrying", "sending"]},
        [
            {
                "clause": "廊坊市人民政府令〔2017〕第1号 第二十一条",
                "authority": "public_security",
                "breaches": ["carrying", "sending"],
                "stop": False,
                "confiscation": True,
                "fine": {"least_yuan": 200, "most_yuan": 1000, "mandatory": False},
                "fine_needs_confiscation": True,
            }
        ],
    ),
    (
        "change_holds",
        {"change": "designation", "decided_by": "zone_committee", "announced": True, "own_territory": True},
        False,
    ),
]


class TestFrontDoor:
    """Each rule asked as JSON."""

    @pytest.mark.parametrize(("rule", "facts", "value"), QUESTIONS)
    def test_decided(self, rule: str, facts: dict[str, Any], value: Any) -> None:
        """The value, with findings, on a day in force; none the day before the first."""
        outcome: Any = ask(f"fireworks.{rule}", facts, on="2018-02-15")
        assert outcome["outcome"] == "decided"
        assert outcome["value"] == value
        assert outcome["findings"]
        assert ask(f"fireworks.{rule}", facts, on="2017-12-31")["outcome"] == "not_in_force"

    @pytest.mark.parametrize(
        ("rule", "facts", "missing"),
        [
            ("in_scope", {"activity": "other", "inside_city": True}, "activity"),
            ("supervisor", {"activity": "other"}, "activity"),
            ("reward_due", {"activity": "disposal", "verified": True}, "activity"),
            (
                "may_store",
                {"holder": "producer", "authorised": True, "for_business": True, "at_business_premises": True},
                "production_permit",
            ),
        ],
    )
    def test_undetermined(self, rule: str, facts: dict[str, Any], missing: str) -> None:
        """What the text leaves open, and what would settle it."""
        outcome: Any = ask(f"fireworks.{rule}", facts, on="2018-02-15")
        assert (outcome["outcome"], outcome["missing"]) == ("undetermined", [missing])
        assert outcome["en"] != outcome["zh"]

    @pytest.mark.parametrize(
        ("rule", "facts", "path"),
        [
            ("place_bans", {"place": PLACE | {"kinds": ["military", "castle"]}}, "$.place.kinds[1]"),
            ("place_bans", {"place": {"ring": "outside"}}, "$.place.in_development_zone"),
            ("check_fine", {"breach": "alert", "fine_yuan": -1, "regime": "these_measures"}, "$.fine_yuan"),
            (
                "check_fine",
                {
                    "breach": "alert",
                    "fine_yuan": 500,
                    "regime": "these_measures",
                    "setting_off": {"least_yuan": 3000},
                },
                "$.setting_off.most_yuan",
            ),
        ],
    )
    def test_invalid(self, rule: str, facts: dict[str, Any], path: str) -> None:
        """The fault by its path."""
        outcome: Any = ask(f"fireworks.{rule}", facts, on="2018-02-15")
        assert outcome["outcome"] == "invalid"
        assert [fault["path"] for fault in outcome["faults"]] == [path]
