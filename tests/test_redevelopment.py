"""The opinions on rebuilding: the decree, whom it addresses, the goal, the division of work, the registers."""

from __future__ import annotations

from datetime import date

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy.core.errors import InvalidFacts, NotInForce, Undetermined
from langfang_policy.core.registers import Standing
from langfang_policy.redevelopment import (
    BODIES,
    DUTIES,
    PROCEDURES,
    REDEVELOPMENT,
    DistrictBody,
    GoalEnd,
    GoalYear,
    LandKind,
    ProjectAct,
    RebuildingDepartment,
    RebuildingTask,
    ZoneCommittee,
    department_for,
    district_body,
    goal_standing,
)
from langfang_policy.river_chief import Area
from tests.helpers import because


class TestDecree:
    """The decree as a constant."""

    def test_days_in_force(self) -> None:
        """From the day of issue, as no other is printed."""
        assert [REDEVELOPMENT.in_force(day) for day in (date(2017, 8, 8), date(2017, 8, 9))] == [False, True]


class TestAddressees:
    """主送: the urban area."""

    @given(st.sampled_from(Area), st.sampled_from(ZoneCommittee))
    def test_three_areas(self, area: Area, zone: ZoneCommittee) -> None:
        """Two districts and the zone, whose committee counts as a district government or of which nothing is said."""
        if area is Area.DEVELOPMENT_ZONE and zone is ZoneCommittee.UNSAID:
            with pytest.raises(Undetermined, match="area"):
                district_body(area, zone_committee=zone)
            return
        found = district_body(area, zone_committee=zone).value
        bodies = {
            Area.GUANGYANG: DistrictBody.GUANGYANG,
            Area.ANCI: DistrictBody.ANCI,
            Area.DEVELOPMENT_ZONE: DistrictBody.DEVELOPMENT_ZONE,
        }
        assert found is bodies.get(area, DistrictBody.NOT_ADDRESSED)


class TestGoal:
    """一（一）: by 2020."""

    @pytest.mark.parametrize(
        ("on", "complete", "end", "standing"),
        [
            (date(2017, 8, 9), False, GoalEnd.END_OF_YEAR, Standing.RUNNING),
            (date(2020, 12, 31), False, GoalEnd.END_OF_YEAR, Standing.RUNNING),
            (date(2021, 1, 1), False, GoalEnd.END_OF_YEAR, Standing.MISSED),
            (date(2019, 12, 31), False, GoalEnd.BEFORE_YEAR, Standing.RUNNING),
            (date(2020, 1, 1), False, GoalEnd.BEFORE_YEAR, Standing.MISSED),
            (date(2021, 1, 1), True, GoalEnd.END_OF_YEAR, Standing.KEPT),
            (date(2018, 1, 1), True, GoalEnd.END_OF_YEAR, Standing.KEPT),
        ],
    )
    def test_standing(self, on: date, complete: bool, end: GoalEnd, standing: Standing) -> None:
        """Running to the last day, then missed unless it is done."""
        found = goal_standing(complete=complete, on=on, goal_end=end)
        assert found.value is standing
        assert because(found).kind == ("condition" if complete else "falls")

    @given(st.integers(2017, 9999), st.sampled_from(GoalEnd))
    def test_what_if_it_were_another_year(self, year: int, end: GoalEnd) -> None:
        """The answer and the printed day follow."""
        found = goal_standing(complete=False, on=date(2020, 6, 1), goal=evolve(GoalYear(), year=year), goal_end=end)
        last = year if end is GoalEnd.END_OF_YEAR else year - 1
        assert because(found).required == date(last, 12, 31)
        assert found.value is (Standing.RUNNING if last >= 2020 else Standing.MISSED)

    def test_not_before_the_opinions(self) -> None:
        """Nor a year before them."""
        with pytest.raises(NotInForce):
            goal_standing(complete=False, on=date(2017, 8, 8))
        assert GoalYear(year=2017).year == 2017
        with pytest.raises(InvalidFacts, match="year"):
            GoalYear(year=2016)


class TestDivision:
    """附件1: who answers for what."""

    def test_each_task(self) -> None:
        """As many tasks as the annex gives each."""
        found = [department_for(task).value for task in RebuildingTask]
        counts = [found.count(who) for who in RebuildingDepartment]
        assert counts == [5, 1, 1, 2, 5, 4, 6, 4, 3, 1, 1]
        assert found == sorted(found, key=list(RebuildingDepartment).index)

    @pytest.mark.parametrize(
        ("task", "who"),
        [
            (RebuildingTask.QUESTIONS, RebuildingDepartment.DISTRICT_GOVERNMENT),
            (RebuildingTask.DISTRICT_MANAGEMENT, RebuildingDepartment.DISTRICT_OFFICE),
            (RebuildingTask.PLANNING_ACCEPTANCE, RebuildingDepartment.PLANNING),
            (RebuildingTask.LAND_COST, RebuildingDepartment.LAND),
            (RebuildingTask.LAND_PAYMENTS, RebuildingDepartment.FINANCE),
            (RebuildingTask.DUST, RebuildingDepartment.CONSTRUCTION),
            (RebuildingTask.OTHER, RebuildingDepartment.OTHERS),
        ],
    )
    def test_some(self, task: RebuildingTask, who: RebuildingDepartment) -> None:
        """First and last ones of their departments."""
        assert department_for(task).value is who


class TestRegisters:
    """What the opinions list."""

    def test_twelve_others(self) -> None:
        """Annex 1 names twelve departments or units that act in their own field."""
        (others,) = (duty for duty in DUTIES if duty.key == "others")
        assert len(others.who) == 12

    def test_office_sits_in_housing(self) -> None:
        """The headquarters has no seat of its own."""
        assert [(body.key, body.seat) for body in BODIES] == [("headquarters", None), ("office", "市房管部门")]

    def test_procedures(self) -> None:
        """On state land nobody in the village votes on the application, and nothing is converted."""
        collective, state = PROCEDURES
        assert [step.zh for step in collective.steps] == [act.zh for act in ProjectAct]
        missing = {step.key for step in collective.steps} - {step.key for step in state.steps}
        assert missing == {"committees-voted", "representatives-voted", "converted"}
        assert state.steps[0].who[0].zh == "居民委员会"
        assert [who.zh for who in state.steps[1].who] == ["街道办事处"]
        assert [who.zh for who in collective.steps[3].who] == ["乡镇人民政府", "街道办事处"]
        assert str(state.steps[0].citation).endswith("附件2 二 1")
        assert [land.zh for land in LandKind] == ["集体土地", "国有土地"]
