"""Problems and complaints."""

from __future__ import annotations

from datetime import date
from itertools import product
from typing import Any

import pytest

from langfang_policy import river_chief as rc
from langfang_policy.core.errors import InvalidFacts, Undetermined
from langfang_policy.river_chief import (
    Bearer,
    ComplaintDuty,
    DepartmentDuty,
    DepartmentStage,
    Level,
    ProblemAction,
    ProblemStep,
    UnprovenComplaint,
    UpwardReport,
    VillageFindings,
    VillageHandover,
)
from tests.helpers import because

CHIEFS = {
    Level.VILLAGE: (Bearer.VILLAGE_CHIEF, "五"),
    Level.TOWNSHIP: (Bearer.TOWNSHIP_CHIEF, "四"),
    Level.COUNTY: (Bearer.COUNTY_CHIEF, "三"),
    Level.CITY: (Bearer.MUNICIPAL_CHIEF, "二"),
}


def expected(level: Level, *, major: bool, solvable: bool, needs: bool) -> tuple[ProblemStep, ...]:
    """The steps that articles 14, 18 and 19 lay down."""
    chief = CHIEFS[level][0]
    follow = ProblemStep(by=chief, action=ProblemAction.FOLLOW_UP)
    if level is Level.CITY:
        action = ProblemAction.COORDINATE if major else ProblemAction.HANDLE_PROPERLY
        return ProblemStep(by=chief, action=action), follow
    at_once = ProblemStep(by=chief, action=ProblemAction.REPORT_FINDING, to=(Bearer.COUNTY_CHIEF, Bearer.COUNTY_OFFICE))
    heard = () if level is Level.COUNTY else (at_once,)
    if solvable:
        return (*heard, ProblemStep(by=chief, action=ProblemAction.SOLVE), follow)
    back = ProblemStep(by=Bearer.DEPARTMENT, action=ProblemAction.FEED_BACK, to=(chief,))
    handed = ProblemStep(by=chief, action=ProblemAction.HAND_OVER, to=(Bearer.DEPARTMENT,))
    told = ProblemStep(by=chief, action=ProblemAction.REPORT, to=(Bearer.COUNTY_GENERAL_CHIEF,))
    asked = ProblemStep(
        by=chief,
        action=ProblemAction.MAY_REPORT_IN_WRITING,
        to=(Bearer.COUNTY_CHIEF, Bearer.COUNTY_GENERAL_CHIEF),
        optional=True,
    )
    if level is Level.COUNTY:
        return handed, told, back, follow
    if level is Level.TOWNSHIP:
        return (*heard, handed, *((asked,) if needs else ()), back, follow)
    return (
        *heard,
        ProblemStep(by=chief, action=ProblemAction.REPORT, to=(Bearer.TOWNSHIP_CHIEF,)),
        ProblemStep(by=Bearer.TOWNSHIP_CHIEF, action=ProblemAction.COORDINATE_OR_HAND_OVER, to=(Bearer.DEPARTMENT,)),
        follow,
    )


class TestProblems:
    """Who handles a problem, and who hears of it."""

    @pytest.mark.parametrize(
        ("level", "major", "solvable", "needs"), list(product(Level, (True, False), (True, False), (True, False)))
    )
    def test_every_case(self, level: Level, major: bool, solvable: bool, needs: bool) -> None:
        """By level, with the paragraph of its own."""
        decision = rc.handle_problem(level, major=major, solvable=solvable, needs_county_coordination=needs)
        assert decision.value == expected(level, major=major, solvable=solvable, needs=needs)
        paragraph = "一" if level is Level.CITY and not major else CHIEFS[level][1]
        assert decision.findings[-1].citation == rc.RIVER_CHIEF.at(f"巡河制度 第十八条第{paragraph}款")
        assert decision.findings[-1].observed is (major if level is Level.CITY else solvable)
        assert {finding.holds for finding in decision.findings} == {None}
        if level is not Level.CITY:
            assert decision.findings[0].citation == rc.RIVER_CHIEF.at("巡河制度 第十四条")
            assert decision.findings[0].observed is (level is not Level.COUNTY)

    @pytest.mark.parametrize("solvable", [True, False])
    def test_village_by_article_18_alone(self, solvable: bool) -> None:
        """In the other reading nobody but the township chief hears of a village's finding."""
        facts: dict[str, Any] = {"major": False, "solvable": solvable, "needs_county_coordination": False}
        both = rc.handle_problem(Level.VILLAGE, **facts).value
        alone = rc.handle_problem(Level.VILLAGE, village=VillageFindings.TOWNSHIP_ALONE, **facts)
        assert alone.value == both[1:]
        assert alone.findings[0].observed is False
        township = rc.handle_problem(Level.TOWNSHIP, village=VillageFindings.TOWNSHIP_ALONE, **facts).value
        assert township[0].to == (Bearer.COUNTY_CHIEF, Bearer.COUNTY_OFFICE)

    @pytest.mark.parametrize(("level", "needs"), list(product(Level, (True, False))))
    def test_report_in_place_of_handover(self, level: Level, needs: bool) -> None:
        """In the other reading a township chief asks for coordination instead of handing over."""
        facts: dict[str, Any] = {"major": True, "solvable": False, "needs_county_coordination": needs}
        beside = rc.handle_problem(level, **facts).value
        instead = rc.handle_problem(level, upward=UpwardReport.IN_ITS_PLACE, **facts).value
        if level is not Level.TOWNSHIP or not needs:
            assert instead == beside
            return
        dropped = (ProblemAction.HAND_OVER, ProblemAction.FEED_BACK)
        assert instead == tuple(step for step in beside if step.action not in dropped)
        assert len(instead) == len(beside) - 2

    @pytest.mark.parametrize("fact", ["major", "solvable", "needs_county_coordination", "village", "upward", "level"])
    def test_bad_facts(self, fact: str) -> None:
        """Named each, also where the level does not ask for it."""
        facts: dict[str, Any] = {
            "level": Level.CITY, "major": True, "solvable": True, "needs_county_coordination": False,
        }  # fmt: skip
        with pytest.raises(InvalidFacts) as raised:
            rc.handle_problem(**(facts | {fact: 1}))
        assert raised.value.fact == fact

    @pytest.mark.parametrize(
        ("facts", "missing"),
        [
            ({"level": Level.CITY}, "major"),
            ({"level": Level.CITY, "solvable": True}, "major"),
            ({"level": Level.COUNTY, "major": True}, "solvable"),
            ({"level": Level.VILLAGE}, "solvable"),
            ({"level": Level.TOWNSHIP, "solvable": False}, "needs_county_coordination"),
        ],
    )
    def test_what_is_asked_of_whom(self, facts: dict[str, Any], missing: str) -> None:
        """A fact is asked of the level whose steps turn on it."""
        with pytest.raises(Undetermined) as caught:
            rc.handle_problem(**facts)
        assert caught.value.missing == (missing,)

    @pytest.mark.parametrize(
        "facts",
        [
            {"level": Level.CITY, "major": False},
            {"level": Level.COUNTY, "solvable": False},
            {"level": Level.TOWNSHIP, "solvable": True},
            {"level": Level.TOWNSHIP, "solvable": False, "needs_county_coordination": True},
            {"level": Level.VILLAGE, "solvable": False},
        ],
    )
    def test_what_is_not_asked(self, facts: dict[str, Any]) -> None:
        """Nothing else changes the steps."""
        names = ("major", "solvable", "needs_county_coordination")
        others = [dict.fromkeys(names, value) | facts for value in (True, False)]
        assert {rc.handle_problem(**one).value for one in (facts, *others)} == {rc.handle_problem(**facts).value}

    def test_optional(self) -> None:
        """What the text says must be done is not optional unless it says may."""
        assert not ProblemStep(by=Bearer.VILLAGE_CHIEF, action=ProblemAction.SOLVE).optional


class TestDepartments:
    """Opinion, completion, feedback."""

    @pytest.mark.parametrize(("stage", "duty"), list(zip(DepartmentStage, DepartmentDuty, strict=True)))
    @pytest.mark.parametrize(
        ("on", "late"), [(date(2018, 5, 3), False), (date(2018, 5, 4), False), (date(2018, 5, 5), True)]
    )
    def test_each(self, stage: DepartmentStage, duty: DepartmentDuty, on: date, late: bool) -> None:
        """Late after the day that was set, while no opinion was given."""
        decision = rc.department_step(stage, level=Level.TOWNSHIP, on=on, opinion_due=date(2018, 5, 4))
        late = late and stage is DepartmentStage.RECEIVED
        assert (decision.value.duty, decision.value.late) == (duty, late)
        assert decision.value.followed_by is Level.TOWNSHIP
        assert decision.findings[0].holds is not late
        if stage is DepartmentStage.RECEIVED:
            assert decision.findings[0].text().endswith(f"observed {on}, required ≤2018-05-04")
        else:
            assert decision.findings[0].required is None
        assert decision.findings[1].observed is stage

    def test_no_day_set(self) -> None:
        """The text prints no number."""
        facts: dict[str, Any] = {"level": Level.CITY, "on": date(2018, 5, 4), "opinion_due": None}
        with pytest.raises(Undetermined) as raised:
            rc.department_step(DepartmentStage.RECEIVED, **facts)
        assert raised.value.missing == ("opinion_due",)
        assert not rc.department_step(DepartmentStage.COMPLETED, **facts).value.late


class TestComplaints:
    """What a township or village chief owes."""

    @pytest.mark.parametrize(
        ("level", "true", "able", "there"),
        list(product((Level.VILLAGE, Level.TOWNSHIP), (True, False), (True, False), (True, False))),
    )
    def test_every_case(self, level: Level, true: bool, able: bool, there: bool) -> None:
        """Registered, investigated, solved or passed on, told to the complainant."""
        decision = rc.complaint_steps(level, substantiated=true, solvable=able, on_site_needed=there)
        duties = [ComplaintDuty.REGISTER, ComplaintDuty.INVESTIGATE]
        if there:
            duties.append(ComplaintDuty.WORK_ON_SITE)
        if true and able:
            duties.append(ComplaintDuty.SOLVE)
        elif true:
            township = level is Level.TOWNSHIP
            duties.append(ComplaintDuty.HAND_OVER if township else ComplaintDuty.REPORT_TO_TOWNSHIP_CHIEF)
        assert decision.value == (*duties, ComplaintDuty.FEED_BACK)
        assert [finding.observed for finding in decision.findings] == [level, there, true, *[able] * true, True]
        assert [finding.holds for finding in decision.findings] == [True, *[None] * (len(decision.findings) - 1)]
        if not true:
            assert rc.complaint_steps(level, substantiated=true, on_site_needed=there) == decision
        quiet = rc.complaint_steps(
            level,
            substantiated=true,
            solvable=able,
            on_site_needed=there,
            unproven=UnprovenComplaint.NOTHING_OWED,
            village=VillageHandover.DIRECTLY,
        )
        passed_on = ComplaintDuty.REPORT_TO_TOWNSHIP_CHIEF
        direct = [ComplaintDuty.HAND_OVER if duty is passed_on else duty for duty in duties]
        assert quiet.value == (*direct, *((ComplaintDuty.FEED_BACK,) if true else ()))
        assert quiet.findings[-1].observed is true

    @pytest.mark.parametrize("level", [Level.COUNTY, Level.CITY])
    def test_others(self, level: Level) -> None:
        """The article names none above the township: nothing is asked of them, and nothing need be known."""
        decision = rc.complaint_steps(level)
        assert decision.value == ()
        assert because(decision).observed is level
        assert because(decision).holds is False

    @pytest.mark.parametrize("missing", ["substantiated", "solvable", "on_site_needed"])
    def test_what_is_needed(self, missing: str) -> None:
        """Of a township or a village, each fact; whether it can be solved only of what proves true."""
        facts: dict[str, Any] = dict.fromkeys(("substantiated", "solvable", "on_site_needed"), True)
        del facts[missing]
        with pytest.raises(Undetermined) as caught:
            rc.complaint_steps(Level.VILLAGE, **facts)
        assert caught.value.missing == (missing,)
