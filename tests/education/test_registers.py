"""Duties, bodies and procedures of the two decrees on schools."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest

from langfang_policy import education as ed
from langfang_policy.core.decrees import Known
from langfang_policy.core.organs import Level, Organ, Party, Remit
from langfang_policy.core.organs import who as named
from langfang_policy.core.registers import Once, Recurring, falling_due

FACILITIES = [duty for duty in ed.DUTIES if duty.citation.number == ed.SCHOOL_FACILITIES.number]
OPINIONS = [duty for duty in ed.DUTIES if duty.citation.number == ed.COMPULSORY_EDUCATION.number]
BY_KEY = {duty.key: duty for duty in ed.DUTIES}


class TestDuties:
    """Who must do what."""

    def test_each_article_that_lays_a_duty_on_somebody(self) -> None:
        """In the order of the text."""
        articles = list(dict.fromkeys(str(duty.citation.locator) for duty in FACILITIES))
        assert articles == [
            "第三条", "第六条", "第七条", "第八条", "第九条", "第十条", "第十一条", "第十二条", "第十四条",
            "第十五条", "第十六条", "第十七条", "第十八条", "第十九条", "第二十条", "第二十一条",
        ]  # fmt: skip
        assert len(FACILITIES) + len(OPINIONS) == len(ed.DUTIES)
        places = [duty.citation for duty in OPINIONS]
        assert all(one <= other for one, other in pairwise(places))

    @pytest.mark.parametrize(
        ("key", "who"),
        [
            ("design-review", "市城乡规划部门、市教育部门"),
            ("coordinate-building", "广阳区政府、安次区政府、廊坊开发区管委会"),
            ("land-allocation", "市教育部门"),
            ("take-over", "辖区教育部门"),
            ("building-agreement", "受让方、辖区教育部门"),
            ("integration-plan", "广阳区政府、安次区政府、廊坊开发区管委会"),
            ("sanction-neglect", "监察机关、检察机关、法院"),
            ("enrolment", "各地、各学校"),
            ("order-correction", "市综合执法部门、区综合执法部门"),
            ("supervise-building", "市城乡规划部门、市建设部门、市综合执法部门、市房管部门"),
            ("take-up-reports", "城乡规划部门、建设部门、综合执法部门、房管部门、教育部门"),
            ("layout-plan", "县级教育部门、县级发展改革部门、县级城乡规划部门、县级国土资源部门、县级建设部门"),
            ("oversize-ledger", "县级教育部门"),
            ("oversize-plan", "县（市、区）人民政府"),
            ("city-staff-filing", "市教育局、市机构编制部门、市财政部门"),
            ("recruitment", "教育部门、机构编制部门、人力资源社会保障部门"),
            ("governance", "县（市、区）人民政府、乡（镇）政府、村（居）委会"),
            ("left-behind", "乡（镇）政府、村委会"),
            ("inspectors", "教育督导部门"),
            ("exchange", "城镇学校、优质学校"),
        ],
    )
    def test_persons(self, key: str, who: str) -> None:
        """As the decree's words name them: planning and education review, the district takes the school over."""
        assert BY_KEY[key].who == named(who)

    def test_eight_departments_and_three_authorities(self) -> None:
        """Act within their remit."""
        who = BY_KEY["departments"].who
        assert len(who) == len(set(who)) == 11
        assert sum(isinstance(one, Organ) and one.level is Level.EVERY for one in who) == 8

    def test_ten_departments_have_a_task_each(self) -> None:
        """And no two the same."""
        tasks = [duty for duty in OPINIONS if str(duty.citation.locator) == "三（二）"]
        assert len({duty.who for duty in tasks}) == len({duty.zh for duty in tasks}) == len(tasks) == 10

    def test_duties_of_a_department(self) -> None:
        """Are found by its remit, whatever its level."""
        found = [
            duty.key
            for duty in FACILITIES
            if any(isinstance(who, Organ) and who.remit is Remit.ENFORCEMENT for who in duty.who)
        ]
        assert found == ["supervise-building", "take-up-reports", "order-correction", "departments"]


class TestFallingDue:
    """What falls due when, and for whom."""

    @pytest.mark.parametrize(
        ("start", "end", "keys"),
        [
            (date(2017, 7, 1), date(2017, 9, 30), []),
            (date(2017, 10, 1), date(2017, 12, 30), []),
            (
                date(2017, 10, 1),
                date(2017, 12, 31),
                ["yearly-plan", "investment", "recruitment", "charters", "quality-budget"],
            ),
            (
                date(2018, 10, 1),
                date(2018, 12, 31),
                [
                    "yearly-plan", "standard-schools", "investment", "end-super-oversize", "recruitment",
                    "quality-budget",
                ],
            ),
            (
                date(2020, 12, 31),
                date(2020, 12, 31),
                ["yearly-plan", "goals-2020", "investment", "end-oversize", "recruitment", "quality-budget"],
            ),
            (date(2022, 12, 1), date(2022, 12, 31), ["investment", "recruitment", "quality-budget"]),
            (date(2016, 1, 1), date(2016, 12, 31), []),
        ],
    )  # fmt: skip
    def test_quarters(self, start: date, end: date, keys: list[str]) -> None:
        """Within the decrees' own days: the measures' yearly plan ends with them."""
        assert [due.duty.key for due in falling_due(ed.DUTIES, start, end)] == keys
        assert {due.day for due in falling_due(ed.DUTIES, start, end)} <= {end}

    def test_yearly_duties_lie_within_their_decree(self) -> None:
        """From its first day."""
        recurring = [duty for duty in ed.DUTIES if isinstance(duty.due, Recurring)]
        assert len(recurring) == 4
        for duty in recurring:
            decree = ed.SCHOOL_FACILITIES if duty in FACILITIES else ed.COMPULSORY_EDUCATION
            assert isinstance(duty.due, Recurring)
            assert duty.due.within == decree.period

    def test_days_that_the_texts_do_not_print(self) -> None:
        """A bare year, or each year, says no day; the end of a year does."""
        dated = {duty.key: duty.due.known for duty in ed.DUTIES if isinstance(duty.due, Once | Recurring)}
        presumed = {"yearly-plan", "goals-2020", "standard-schools", "investment", "recruitment", "quality-budget"}
        assert {key for key, known in dated.items() if known is Known.PRESUMED} == presumed
        assert set(dated) - presumed == {"end-super-oversize", "end-oversize", "charters"}


class TestConference:
    """The joint conference (art. 22)."""

    def test_members(self) -> None:
        """Eleven, of whom five convene it."""
        (body,) = ed.BODIES
        assert len(body.members) == 11
        assert [member.post for member in body.members if member.role == "召集人"] == [
            "教育", "城乡规划", "国土资源", "广阳区政府", "安次区政府",
        ]  # fmt: skip


class TestProcedure:
    """From the land to the first lesson."""

    def test_steps(self) -> None:
        """Eleven in order, each with its own article."""
        (procedure,) = ed.PROCEDURES
        assert [(step.key, str(step.citation.locator)) for step in procedure.steps if step.citation] == [
            ("reserve", "第六条"), ("plan", "第八条"), ("control", "第八条"), ("announce", "第九条"),
            ("agree", "第九条"), ("allocate", "第九条"), ("review", "第十一条"), ("construct", "第十二条"),
            ("accept", "第十二条"), ("hand-over", "第十七条"), ("open", "第十七条"),
        ]  # fmt: skip
        assert all(step.who for step in procedure.steps)

    def test_next_step(self) -> None:
        """Follows what is done."""
        (procedure,) = ed.PROCEDURES
        done = frozenset({"reserve", "plan", "control", "announce"})
        step = procedure.next_step(done)
        assert step is not None
        assert (step.key, step.who) == ("agree", (Party.LAND_TRANSFEREES, Organ(Level.COUNTY, Remit.EDUCATION)))
