"""The bodies, duties and lists of the plan, asked as a stranger would ask them."""

from __future__ import annotations

from datetime import date

import pytest

from langfang_policy import registry
from langfang_policy.core.registers import falling_due
from langfang_policy.pollution import ATTACHMENTS, BODIES, DUTIES, PLAN, PROCEDURES

COUNTIES = ("各县（市、区）政府", "廊坊开发区管委会")
BY_KEY = {duty.key: duty for duty in DUTIES}


class TestDuties:
    """Who must do what."""

    @pytest.mark.parametrize(
        ("key", "who", "locator"),
        [
            ("supplies", ("各县（市、区）、廊坊开发区大气污染治理工作领导小组办公室", "各级管理职能部门"), "八（三）"),
            (
                "publish-dynamic-lists",
                ("各县（市、区）政府、廊坊开发区管委会重污染天气应急指挥机构",),
                "五（四）7第七段",
            ),
            ("punish-exceeding", (*COUNTIES, "相关职能部门"), "五（四）6第三段"),
            ("publish-exempt-list", (*COUNTIES, "相关职能部门"), "五（四）6第三段"),
            ("publish-process-list", COUNTIES, "五（四）7第四段"),
            ("start-at-once", (*COUNTIES, "市应急响应办公室成员单位"), "六（一）第一段"),
            ("answer-for-the-area", COUNTIES, "六（一）第一段"),
            ("refine-measures", ("市应急响应办公室成员单位",), "六（一）第一段"),
            ("review-follow-up", ("市大气领导小组办公室",), "七第二段"),
            ("adjust-support", ("各有关单位",), "七第二段"),
            ("hold-to-account", ("督导考核组",), "七第二段"),
            ("keep-archive", (*COUNTIES, "有关部门", "企业"), "七第三段"),
            ("publicity-lead", ("市委宣传部",), "六（二）第一段"),
            ("plan-by-forecast", ("企事业单位",), "五（四）6第五段"),
            ("prefer-voluntary-stops", ("当地政府",), "五（四）6第五段"),
            ("more-public-transport", COUNTIES, "五（四）4（3）①"),
            ("submit-for-signature", ("市政府应急办",), "四（五）2"),
            ("draw-up-scheme", ("排放大气污染物的工业企业",), "五（四）7第三段"),
        ],
    )
    def test_persons_and_clauses(self, key: str, who: tuple[str, ...], locator: str) -> None:
        """As the clause has them."""
        duty = BY_KEY[key]
        assert (duty.who, duty.citation) == (who, PLAN.at(locator))

    @pytest.mark.parametrize(
        ("year", "expected"),
        [
            (2017, []),
            (
                2018,
                [
                    ("annual-evaluation", date(2018, 3, 31)),
                    ("annual-evaluation-result", date(2018, 4, 30)),
                    ("revise-after-review", date(2018, 8, 31)),
                ],
            ),
        ],
    )
    def test_due_once_a_year(self, year: int, expected: list[tuple[str, date]]) -> None:
        """The year's review by its three days; nothing before the plan held."""
        found = falling_due(DUTIES, date(year, 1, 1), date(year, 12, 30))
        assert [(one.duty.key, one.day) for one in found] == expected

    def test_found_through_the_registry(self) -> None:
        """Every duty of the plan, by its clause."""
        found = {entry.id for entry in registry.rules_for("廊政办字〔2017〕118号 六（一）第一段")}
        assert {f"pollution.{key}" for key in ("start-at-once", "answer-for-the-area", "refine-measures")} <= found

    def test_words(self) -> None:
        """Each says what is to be done, in both languages, and who does it."""
        assert all(duty.zh and duty.en and all(duty.who) for duty in DUTIES)


class TestBodies:
    """Who leads and who belongs."""

    def test_heads(self) -> None:
        """Offices, not names: the plan prints none."""
        office = next(body for body in BODIES if body.key == "response-office")
        assert [(member.role, member.post) for member in office.members] == [
            ("主任", "分管副市长"),
            ("副主任", "市政府分管副秘书长"),
            ("副主任", "市政府应急办主任"),
            ("副主任", "市环保局局长"),
            ("副主任", "市环保局分管副局长"),
        ]
        assert office.seat == "市环保局"
        assert not any(member.name for body in BODIES for member in body.members)

    def test_roles_of_the_leading_group(self) -> None:
        """One head's office, one deputies', five kinds of members."""
        group = next(body for body in BODIES if body.key == "leading-group")
        assert [member.role for member in group.members] == ["组长", "副组长", *["成员"] * 5]


class TestLists:
    """Procedure and attachments."""

    def test_way_to_an_alert(self) -> None:
        """From a consultation to the platforms, in order."""
        (procedure,) = PROCEDURES
        assert [step.key for step in procedure.steps] == [
            "consult", "report", "sign-report", "send-up", "sign-alert", "publish", "platforms",
        ]  # fmt: skip

    def test_attachments_cannot_be_changed(self) -> None:
        """They are the plan's three."""
        assert list(ATTACHMENTS) == [1, 2, 3]
        with pytest.raises(TypeError):
            ATTACHMENTS[4] = "x"  # type: ignore[index]
