"""三（一）, 三（二）, 三（四）: how a plan is made, what it holds, by when."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy.core.errors import InvalidFacts, NotInForce, Undetermined
from langfang_policy.core.registers import Standing
from langfang_policy.livestock import (
    LIVESTOCK,
    DatedPlan,
    DatedStep,
    LivestockPlan,
    PlanAuthority,
    PlanDeadline,
    PlanGovernmentLevel,
    PlanNeed,
    PlanPoint,
    PlanRatifier,
    plan_points_missing,
    plan_standing,
    planning_lacks,
)
from tests.helpers import agrees, because

PLAN, LEVEL, AUTHORITY, RATIFIER = LivestockPlan, PlanGovernmentLevel, PlanAuthority, PlanRatifier
CLAUSES = {PLAN.HUSBANDRY: "三（一）", PLAN.POLLUTION: "三（二）", PLAN.COUNTY_ACTION: "三（四）"}
WANTED = {
    PLAN.HUSBANDRY: AUTHORITY.AGRICULTURE,
    PLAN.POLLUTION: AUTHORITY.ENVIRONMENT_WITH_AGRICULTURE,
    PLAN.COUNTY_ACTION: AUTHORITY.GOVERNMENT,
}
LAST = date(2017, 12, 31)
DAY = timedelta(days=1)


class TestMaking:
    """Who draws a plan up, at which level, and who approves it."""

    @pytest.mark.parametrize("plan", PLAN)
    def test_every_case(self, plan: LivestockPlan) -> None:
        """The authority of the plan, county or city, approval by the government or whom it empowers."""
        action = plan is PLAN.COUNTY_ACTION
        for authority, level, ratifier, copied in product(AUTHORITY, LEVEL, RATIFIER, (True, False)):
            made: dict[str, Any] = {"drawn_up_by": authority, "level": level}
            found = planning_lacks(plan, **made, approved_by=ratifier, copied=copied)
            alone = {"copied": copied} if action else {"approved_by": ratifier}
            assert found == planning_lacks(plan, **made, **alone)
            low = level is LEVEL.TOWNSHIP or (action and level is LEVEL.CITY)
            unapproved = ratifier in {RATIFIER.OTHER, RATIFIER.NONE} and not action
            asked = {
                PlanNeed.AUTHORITY: authority is not WANTED[plan],
                PlanNeed.LEVEL: low,
                PlanNeed.APPROVAL: unapproved,
                PlanNeed.COPY: action and not copied,
            }
            assert found.value == tuple(need for need, wanting in asked.items() if wanting)
            agrees(found, not found.value)
            assert {one.citation for one in found.findings} == {LIVESTOCK.at(CLAUSES[plan])}

    @pytest.mark.parametrize(
        ("plan", "fact"),
        [(PLAN.HUSBANDRY, "approved_by"), (PLAN.POLLUTION, "approved_by"), (PLAN.COUNTY_ACTION, "copied")],
    )
    def test_what_is_not_said(self, plan: LivestockPlan, fact: str) -> None:
        """Whether a plan was approved, or a county's own was copied, is no guess."""
        with pytest.raises(Undetermined) as caught:
            planning_lacks(plan, drawn_up_by=WANTED[plan], level=LEVEL.COUNTY)
        assert caught.value.missing == (fact,)


class TestContents:
    """What each plan must hold."""

    @pytest.mark.parametrize(
        ("plan", "points"),
        [
            (PLAN.HUSBANDRY, "统筹考虑环境承载能力 统筹考虑污染防治要求 品种 规模 总量"),
            (
                PLAN.POLLUTION,
                "与畜牧业发展规划相衔接 统筹考虑养殖生产布局 目标 任务 重点区域 污染治理重点设施建设 "
                "废弃物综合利用等污染防治措施",
            ),
            (
                PLAN.COUNTY_ACTION,
                "年度重点任务 工作清单 养殖场 有机肥生产企业 粪污集中处理中心 利用有机肥的田间地头 "
                "建设内容 治理完成时间",
            ),
        ],
    )
    def test_empty(self, plan: LivestockPlan, points: str) -> None:
        """A plan that holds nothing lacks all."""
        found = plan_points_missing(plan, points=frozenset())
        assert " ".join(point.zh for point in found.value) == points
        assert because(found).citation == LIVESTOCK.at(CLAUSES[plan])

    @given(st.sampled_from(PLAN), st.frozensets(st.sampled_from(PlanPoint)))
    def test_what_is_held_is_not_missing(self, plan: LivestockPlan, points: frozenset[PlanPoint]) -> None:
        """And what another plan must hold does not matter."""
        found = plan_points_missing(plan, points=points)
        every = plan_points_missing(plan, points=frozenset()).value
        assert found.value == tuple(point for point in every if point not in points)
        agrees(found, not found.value)


class TestLastDay:
    """三（二）, 三（四）: by the end of 2017."""

    @pytest.mark.parametrize("plan", DatedPlan)
    @pytest.mark.parametrize(
        ("drawn", "on", "standing"),
        [
            (LAST - DAY, LAST, Standing.KEPT),
            (LAST, LAST, Standing.KEPT),
            (LAST, LAST + DAY, Standing.KEPT),
            (LAST + DAY, LAST + DAY, Standing.KEPT_LATE),
            (LAST + DAY, LAST, Standing.RUNNING),
            (None, LAST, Standing.RUNNING),
            (None, LAST + DAY, Standing.OVERDUE),
            (LAST + 2 * DAY, LAST + DAY, Standing.OVERDUE),
        ],
    )
    def test_days(self, plan: DatedPlan, drawn: date | None, on: date, standing: Standing) -> None:
        """The last day counts; what happens later than the day asked about does not."""
        found = plan_standing(plan, drawn_up_on=drawn, on=on)
        assert found.value is standing
        clause = LIVESTOCK.at("三（二）" if plan is DatedPlan.POLLUTION else "三（四）")
        holds = {Standing.RUNNING: None, Standing.KEPT: True}.get(standing, False)
        assert (because(found).citation, because(found).holds) == (clause, holds)

    def test_what_is_dated(self) -> None:
        """Drawing up alone, or approval and the copy as well."""
        days: dict[str, Any] = {"drawn_up_on": LAST, "concluded_on": LAST + DAY, "on": date(2018, 3, 1)}
        assert plan_standing(DatedPlan.POLLUTION, **days).value is Standing.KEPT
        later = plan_standing(DatedPlan.POLLUTION, **days, dated_step=DatedStep.CONCLUDING)
        assert (later.value, because(later).observed) == (Standing.KEPT_LATE, LAST + DAY)
        never = plan_standing(DatedPlan.POLLUTION, drawn_up_on=LAST, on=LAST + DAY, dated_step=DatedStep.CONCLUDING)
        assert never.value is Standing.OVERDUE

    @pytest.mark.parametrize("drawn", [None, LAST])
    def test_not_concluded_before_it_is_drawn_up(self, drawn: date | None) -> None:
        """The days stand in their order; one day may see both."""
        with pytest.raises(InvalidFacts, match="concluded_on"):
            plan_standing(DatedPlan.POLLUTION, drawn_up_on=drawn, concluded_on=LAST - DAY, on=LAST)
        both = plan_standing(DatedPlan.POLLUTION, drawn_up_on=LAST, concluded_on=LAST, on=LAST)
        assert both.value is Standing.KEPT

    def test_another_year(self) -> None:
        """The answer and its bound follow."""
        year = PlanDeadline(year=2018)
        found = plan_standing(DatedPlan.POLLUTION, drawn_up_on=LAST + DAY, on=LAST + DAY, deadline=year)
        assert (found.value, because(found).required) == (Standing.KEPT, date(2018, 12, 31))

    def test_not_before_the_plan(self) -> None:
        """Nothing is judged before its first day."""
        with pytest.raises(NotInForce):
            plan_standing(DatedPlan.POLLUTION, drawn_up_on=None, on=date(2017, 12, 18))
