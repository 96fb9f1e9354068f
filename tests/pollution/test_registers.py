"""The bodies, duties and lists of the plan, asked as a stranger would ask them."""

from __future__ import annotations

from datetime import date

import pytest

from langfang_policy import registry
from langfang_policy.core.decrees import Known
from langfang_policy.core.organs import Level, Organ, Party, Remit
from langfang_policy.core.registers import Recurring, falling_due
from langfang_policy.pollution import ATTACHMENTS, BODIES, DUTIES, PLAN, PROCEDURES

CITY, EVERY = Level.CITY, Level.EVERY
COUNTIES = (Organ(Level.COUNTY, Remit.GOVERNMENT), Organ(Level.DEVELOPMENT_ZONE, Remit.GOVERNMENT))
DEPARTMENTS = Organ(EVERY, Remit.DEPARTMENTS_CONCERNED)
UNITS = Organ(CITY, Remit.HEAVY_POLLUTION_OFFICE_MEMBERS)
BY_KEY = {duty.key: duty for duty in DUTIES}


class TestDuties:
    """Who must do what."""

    @pytest.mark.parametrize(
        ("key", "who", "locator"),
        [
            (
                "supplies",
                (
                    Organ(Level.COUNTY, Remit.AIR_LEADING_GROUP_OFFICE),
                    Organ(Level.DEVELOPMENT_ZONE, Remit.AIR_LEADING_GROUP_OFFICE),
                    DEPARTMENTS,
                ),
                "八（三）",
            ),
            (
                "publish-dynamic-lists",
                (
                    Organ(Level.COUNTY, Remit.HEAVY_POLLUTION_COMMAND),
                    Organ(Level.DEVELOPMENT_ZONE, Remit.HEAVY_POLLUTION_COMMAND),
                ),
                "五（四）7第七段",
            ),
            ("punish-exceeding", (*COUNTIES, DEPARTMENTS), "五（四）6第三段"),
            ("publish-exempt-list", (*COUNTIES, DEPARTMENTS), "五（四）6第三段"),
            ("publish-process-list", COUNTIES, "五（四）7第四段"),
            ("start-at-once", (*COUNTIES, UNITS), "六（一）第一段"),
            ("answer-for-the-area", COUNTIES, "六（一）第一段"),
            ("refine-measures", (UNITS,), "六（一）第一段"),
            ("review-follow-up", (Organ(CITY, Remit.AIR_LEADING_GROUP_OFFICE),), "七第二段"),
            ("adjust-support", (Organ(EVERY, Remit.UNITS_CONCERNED),), "七第二段"),
            ("hold-to-account", (Organ(CITY, Remit.INSPECTION_GROUP),), "七第二段"),
            ("keep-archive", (*COUNTIES, DEPARTMENTS, Party.ENTERPRISES), "七第三段"),
            ("publicity-lead", (Organ(CITY, Remit.PARTY_PUBLICITY_DEPARTMENT),), "六（二）第一段"),
            ("plan-by-forecast", (Party.PUBLIC_BODIES_AND_ENTERPRISES,), "五（四）6第五段"),
            ("prefer-voluntary-stops", COUNTIES[:1], "五（四）6第五段"),
            ("more-public-transport", COUNTIES, "五（四）4（3）①"),
            ("submit-for-signature", (Organ(CITY, Remit.EMERGENCY_MANAGEMENT),), "四（五）2"),
            ("draw-up-scheme", (Party.POLLUTING_ENTERPRISES,), "五（四）7第三段"),
        ],
    )
    def test_persons_and_clauses(self, key: str, who: tuple[Organ | Party, ...], locator: str) -> None:
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

    def test_which_days_are_printed(self) -> None:
        """Before April is no printed day; the ends of April and August are."""
        known = {duty.key: duty.due.known for duty in DUTIES if isinstance(duty.due, Recurring)}
        assert known == {
            "annual-evaluation": Known.PRESUMED,
            "annual-evaluation-result": Known.STATED,
            "revise-after-review": Known.STATED,
        }

    def test_found_through_the_registry(self) -> None:
        """Every duty of the plan, by its clause."""
        found = {entry.id for entry in registry.rules_for("廊政办字〔2017〕118号 六（一）第一段")}
        assert {f"pollution.{key}" for key in ("start-at-once", "answer-for-the-area", "refine-measures")} <= found

    def test_words(self) -> None:
        """Each says what is to be done, in both languages, and who does it: an organ or a party, never a text."""
        assert all(duty.zh and duty.en and duty.who for duty in DUTIES)
        named = [one for duty in DUTIES for one in duty.who] + [one for step in PROCEDURES[0].steps for one in step.who]
        assert all(isinstance(one, Organ | Party) for one in named)


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
