"""Openness in government: the two documents and what they list."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from langfang_policy.core.decrees import Known
from langfang_policy.core.organs import County, Level, Organ, Party, Remit
from langfang_policy.core.registers import After, Once, Recurring, Standing, assess_targets, falling_due
from langfang_policy.open_government import (
    BODIES,
    DUTIES,
    OPENNESS_GROUP,
    OPENNESS_PLAN,
    PROCEDURES,
    TARGETS,
    RequestStage,
)
from tests.helpers import bearers

BY_KEY = {duty.key: duty for duty in DUTIES}


class TestDecrees:
    """The documents as constants."""

    def test_days_in_force(self) -> None:
        """Each from its day of issue, as no other is printed."""
        for decree, first in ((OPENNESS_PLAN, date(2017, 8, 12)), (OPENNESS_GROUP, date(2017, 12, 1))):
            assert (decree.issued, decree.first_day, decree.first_known) == (first, first, Known.PRESUMED)
            assert [decree.in_force(day) for day in (first.replace(year=2016), first)] == [False, True]

    def test_presumed_end(self) -> None:
        """Five years of the plan; a leading group's notice is no normative document, and none ends it."""
        days = date(2022, 8, 11), date(2022, 8, 12)
        assert [OPENNESS_PLAN.standing(day).holds for day in days] == [True, False]
        assert OPENNESS_GROUP.standing(date(2030, 1, 1)).holds


class TestDuties:
    """Who is to do what, by when."""

    @pytest.mark.parametrize(
        ("key", "due"),
        [
            ("decision-systems", date(2017, 12, 31)),
            ("first-catalogues", date(2017, 12, 31)),
            ("full-catalogues", date(2018, 12, 31)),
            ("gazette-database", date(2019, 12, 31)),
            ("service-network", date(2017, 10, 31)),
            ("train-all", date(2018, 12, 31)),
            ("county-coordination", date(2017, 12, 31)),
            ("department-coordination", date(2017, 12, 31)),
            ("agency", date(2017, 12, 31)),
        ],
    )
    def test_by_a_day(self, key: str, due: date) -> None:
        """Year's end is printed; the day before a month and that of the departments' coordination are presumed."""
        known = Known.PRESUMED if key in {"department-coordination", "service-network"} else Known.STATED
        assert BY_KEY[key].due == Once(due, known)

    def test_there_are_no_others(self) -> None:
        """Nine have a day, seven of the plan's and the notice's each year."""
        dues = [duty.due for duty in DUTIES]
        assert sum(isinstance(due, Once) for due in dues) == 9
        yearly = {key for key, duty in BY_KEY.items() if isinstance(duty.due, Recurring)}
        assert yearly == {
            *("priorities", "self-check", "hearing", "inspection"),
            *("decide-priorities", "work-points", "yearly-reports", "yearly-assessment"),
        }
        found = falling_due(DUTIES, date(2018, 1, 1), date(2018, 12, 31))
        assert {one.duty.key for one in found} == yearly | {"full-catalogues", "train-all"}
        assert {one.day for one in found} == {date(2018, 12, 31)}

    @pytest.mark.parametrize(
        ("key", "period"),
        [
            ("publish", {"working_days": 20}),
            ("publish-key-matters", {"hours": 1}),
            ("authoritative-information", {"hours": 5}),
            ("press-conference", {"hours": 24}),
            ("answer-others", {"hours": 48}),
        ],
    )
    def test_from_an_event(self, key: str, period: dict[str, int]) -> None:
        """Each with its own period."""
        due = BY_KEY[key].due
        assert isinstance(due, After)
        assert {name: getattr(due, name) for name in period} == period

    @pytest.mark.parametrize(
        ("key", "printed"),
        [
            ("collect-opinion", "市网信办、市公安局、各县（市、区）人民政府、市政府各部门"),
            ("news-media", "市政府新闻办、市网信办、各县（市、区）人民政府、市政府各部门"),
            ("pilot", "霸州市人民政府"),
            ("party-schools", "市委党校"),
            ("carry-out", "市政务公开领导小组办公室"),
            ("members-work", "市政务公开领导小组成员单位"),
        ],
    )
    def test_bearers(self, key: str, printed: str) -> None:
        """Organs of the vocabulary."""
        who = BY_KEY[key].who
        assert who[: len(bearers(printed))] == bearers(printed)

    @pytest.mark.parametrize(
        ("key", "printed"),
        [
            ("annotate", ("各地", "各部门")),
            ("meeting-plans", ("各县（市、区）人民政府", "县级各部门")),
            ("spread-pilot", ("市政府办公室", "霸州市人民政府")),
            ("opinion-gathering", ("各地", "各部门")),
            ("participation", ("各地", "各部门")),
            ("hearings", ("各地", "各部门")),
            ("open-days", ("各地", "各部门")),
            ("channels", ("各县（市、区）人民政府", "市政府各部门")),
            ("join-websites", ("市政府办公室", "市工业和信息化局", "市发展改革委")),
            ("hearing", ("各级人民政府", "各级各部门")),
            ("supervise-websites", ("各级政府办公室",)),
            ("work-with-media", ("各县（市、区）人民政府", "市政府各部门")),
            ("respond", ("各级有关部门", "各级主管部门", "各地")),
            ("coordinate-response", ("各级政府办公室", "各级主管部门", "各级宣传部门")),
            ("indicators", ("各地", "各部门")),
        ],
    )
    def test_whole_bearers(self, key: str, printed: tuple[str, ...]) -> None:
        """Each sentence's own subject, not that of the bracket behind the item."""
        assert BY_KEY[key].who == bearers(*printed)

    def test_first_catalogues(self) -> None:
        """Are twenty-four organs' of the city: one a word, and two of tax."""
        who = BY_KEY["first-catalogues"].who
        assert len({*who}) == len(who) == 24
        assert {one.level for one in who if isinstance(one, Organ)} == {Level.CITY}

    def test_everybody_is_named(self) -> None:
        """No duty is nobody's."""
        assert not any(one is Party.NOT_NAMED for duty in DUTIES for one in duty.who)
        assert Organ(Level.COUNTY, Remit.GOVERNMENT, County.BAZHOU) in BY_KEY["pilot"].who


class TestRegisters:
    """The target, bodies and procedures."""

    @pytest.mark.parametrize(("weight", "standing"), [(4, Standing.KEPT), ("3.9999", Standing.MISSED)])
    def test_weight(self, weight: int | str, standing: Standing) -> None:
        """Not below the figure, at any time."""
        counties, departments = TARGETS
        (found,) = assess_targets([counties], {counties.key: Decimal(weight)}, on=date(2018, 1, 1))
        assert found.status is standing
        assert departments.asks == counties.asks
        assert (counties.scope, departments.scope) == (Level.COUNTY, Organ(Level.CITY, Remit.DEPARTMENTS))

    def test_bodies(self) -> None:
        """The group and its office, which sits in the city's office of openness."""
        group, office = BODIES
        assert (len(group.members), group.members[0].role, group.members[-1].post) == (
            52,
            "组长",
            "市中级人民法院副院长",
        )
        assert office.seat == "市政务公开办公室"

    def test_procedures(self) -> None:
        """Six stages of a request, three of an evaluation."""
        request, sunset = PROCEDURES
        assert [step.zh for step in request.steps] == [stage.zh for stage in RequestStage]
        assert [step.key for step in sunset.steps] == ["evaluation", "proposal", "decision"]
