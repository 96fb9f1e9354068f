"""The rest of the school-facility measures: scope, building in step, handover, breaches, proposals."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from itertools import product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy import education as ed
from langfang_policy.core.days import term_end
from langfang_policy.core.decisions import Decision
from langfang_policy.core.errors import InvalidFacts, NotInForce, Undetermined
from langfang_policy.core.forms import plain
from langfang_policy.core.registers import Standing
from langfang_policy.education import (
    Area,
    ConferenceRole,
    ConferenceUnit,
    Consequence,
    DisclosedItem,
    DisclosureSite,
    EducationDepartment,
    FacilityBreach,
    Maintainer,
    Obstacle,
    Project,
    SchoolKind,
    Stage,
)
from tests.helpers import because

stages = st.frozensets(st.sampled_from(Stage))
IN_TIME = (Standing.NOT_YET_OPEN, Standing.RUNNING, Standing.WAITING, Standing.KEPT)
FAILED = (Standing.KEPT_LATE, Standing.INADEQUATE, Standing.OVERDUE, Standing.MISSED)
UNKNOWN = (Standing.NOT_REPORTED, Standing.NOTHING_TO_MEASURE, Standing.UNDETERMINED)


def locators(decision: Decision[Any]) -> list[str]:
    """The places of a decision's clauses."""
    return [str(citation.locator) for citation in decision.citations]


def holds(decision: Decision[Any]) -> list[bool | None]:
    """Which findings hold."""
    return [finding.holds for finding in decision.findings]


class TestTerm:
    """What an education facility is (art. 1)."""

    @pytest.mark.parametrize("kind", SchoolKind)
    def test_kinds(self, kind: SchoolKind) -> None:
        """Kindergartens, primary and middle schools, senior ones included."""
        decision = ed.is_education_facility(kind)
        assert decision.value is because(decision).holds is (kind is not SchoolKind.OTHER)
        assert because(decision).observed is kind
        assert locators(decision) == ["第一条"]
        narrow = ed.is_education_facility(kind, middle_schools=ed.MiddleSchools.JUNIOR)
        assert narrow.value is because(narrow).holds is (kind not in (SchoolKind.SENIOR, SchoolKind.OTHER))


class TestScope:
    """Where the measures bind (arts. 2, 23)."""

    @pytest.mark.parametrize(("area", "project", "adopted"), list(product(Area, Project, (True, False))))
    def test_every_case(self, area: Area, project: Project, adopted: bool) -> None:
        """Four areas and two kinds of project; a county only if it follows them."""
        decision = ed.measures_apply(area, project=project, county_adopted=adopted)
        residential = project in (Project.NEW_RESIDENTIAL, Project.SHANTY_TOWN_RENEWAL)
        inside = area in (Area.MAIN_URBAN, Area.DEVELOPMENT_ZONE, Area.WANZHUANG, Area.JIUZHOU)
        bound = inside or (area is Area.COUNTY and adopted)
        assert decision.value is (residential and bound)
        assert holds(decision) == [residential, bound]
        assert (decision.because is None) is decision.value
        assert decision.value or because(decision).holds is False
        assert locators(decision) == (["第二条", "第二十三条"] if area is Area.COUNTY else ["第二条"])


class TestAdoption:
    """Whether a county follows the measures matters for its own housing alone (art. 23)."""

    @pytest.mark.parametrize(("area", "project"), list(product(Area, Project)))
    def test_left_out(self, area: Area, project: Project) -> None:
        """Where both answers are one, it is given."""
        possible = {ed.measures_apply(area, project=project, county_adopted=one).value for one in (True, False)}
        if len(possible) == 1:
            assert {ed.measures_apply(area, project=project).value} == possible
            return
        with pytest.raises(Undetermined) as caught:
            ed.measures_apply(area, project=project)
        assert (caught.value.missing, area) == (("county_adopted",), Area.COUNTY)


class TestTransfer:
    """What a land transfer says of the schools (art. 9)."""

    @pytest.mark.parametrize("facts", list(product((True, False), repeat=4)))
    def test_every_gap(self, facts: tuple[bool, ...]) -> None:
        """Announcement, contract, the district as party, formalities together."""
        announced, contract, district, joint = facts
        party = EducationDepartment.DISTRICT if district else EducationDepartment.CITY
        decision = ed.transfer_terms_kept(
            in_announcement=announced, in_contract=contract, counterparty=party, joint_formalities=joint
        )
        assert decision.value is (decision.because is None) is all(facts)
        assert holds(decision) == list(facts)
        assert locators(decision) == ["第九条"]


class TestStages:
    """Four stages together (art. 12)."""

    @given(stages, stages)
    def test_behind(self, housing: frozenset[Stage], schools: frozenset[Stage]) -> None:
        """What the housing has passed and the schools have not, in order; schools may be ahead."""
        decision = ed.stages_out_of_step(housing=housing, schools=schools)
        assert decision.value == tuple(stage for stage in Stage if stage in housing - schools)
        assert holds(decision) == [stage not in decision.value for stage in Stage]
        assert decision.because is (decision.findings[list(Stage).index(decision.value[0])] if decision.value else None)

    @given(stages, stages, st.sampled_from(Stage))
    def test_one_more_stage_of_the_schools_never_makes_it_worse(
        self, housing: frozenset[Stage], schools: frozenset[Stage], more: Stage
    ) -> None:
        """Catching up helps."""
        before = ed.stages_out_of_step(housing=housing, schools=schools).value
        after = ed.stages_out_of_step(housing=housing, schools=schools | {more}).value
        assert set(after) <= set(before)

    def test_names(self) -> None:
        """Design, construction, acceptance, handover."""
        assert [stage.zh for stage in Stage] == ["设计", "建设", "验收", "交付"]

    @pytest.mark.parametrize(
        ("phases", "phase", "accepted", "handed", "kept"),
        [
            (1, 1, False, False, True),
            (2, 1, True, True, True),
            (2, 1, False, True, False),
            (2, 1, True, False, False),
            (2, 2, True, True, False),
            (2, 2, False, False, False),
            (3, 3, True, True, False),
        ],
    )
    def test_first_phase(self, phases: int, phase: int, accepted: bool, handed: bool, kept: bool) -> None:
        """Schools come with the first phase, at every step."""
        decision = ed.first_phase_kept(
            phases=phases, school_phase=phase, accepted_with_first=accepted, handed_over_with_first=handed
        )
        assert decision.value is kept
        assert holds(decision) == ([None] if phases == 1 else [phase == 1, accepted, handed])
        assert decision.findings[0].observed == (1 if phases == 1 else phase)
        preferred = ed.first_phase_kept(
            phases=phases,
            school_phase=phase,
            accepted_with_first=accepted,
            handed_over_with_first=handed,
            first_phase=ed.FirstPhase.PREFERRED,
        )
        assert preferred.value is (kept or phase > 1)
        assert holds(preferred) == ([None] if phases == 1 or phase > 1 else [True, accepted, handed])

    @pytest.mark.parametrize("way", ed.FirstPhase)
    @pytest.mark.parametrize(
        ("phases", "phase", "accepted", "handed"),
        list(product((1, 2), (None, 1, 2), (True, False, None), (True, False, None))),
    )
    def test_what_is_not_known_matters_only_where_it_can(
        self, phases: int, phase: int | None, accepted: bool | None, handed: bool | None, way: ed.FirstPhase
    ) -> None:
        """The answer that each value of the unknown facts gives is given; else those that matter are named."""
        if phase is not None and phase > phases:
            return
        facts: dict[str, Any] = {
            "school_phase": phase, "accepted_with_first": accepted, "handed_over_with_first": handed,
        }  # fmt: skip
        values: dict[str, Any] = {
            "school_phase": range(1, phases + 1),
            "accepted_with_first": (True, False),
            "handed_over_with_first": (True, False),
        }

        def answers(known: dict[str, Any]) -> set[bool]:
            unknown = [name for name, fact in known.items() if fact is None]
            filled = (
                known | dict(zip(unknown, one, strict=True)) for one in product(*(values[name] for name in unknown))
            )
            return {ed.first_phase_kept(phases=phases, **one, first_phase=way).value for one in filled}

        if len(possible := answers(facts)) == 1:
            assert {ed.first_phase_kept(phases=phases, **facts, first_phase=way).value} == possible
            return
        with pytest.raises(Undetermined) as caught:
            ed.first_phase_kept(phases=phases, **facts, first_phase=way)
        named = caught.value.missing
        assert {facts[name] for name in named} == {None}
        for one in product(*(values[name] for name in named)):
            ed.first_phase_kept(phases=phases, **facts | dict(zip(named, one, strict=True)), first_phase=way)


class TestDisclosure:
    """What is displayed (art. 13)."""

    def test_gaps(self) -> None:
        """Two sites, three items each, in order."""
        items = frozenset(DisclosedItem)
        complete = ed.disclosure_gaps(dict.fromkeys(DisclosureSite, items))
        assert (complete.value, complete.because) == ((), None)
        missing = ed.disclosure_gaps({DisclosureSite.SALES_SITE: items - {DisclosedItem.FREE_HANDOVER}})
        assert [(gap.site.name, gap.item.name) for gap in missing.value] == [
            ("SALES_SITE", "FREE_HANDOVER"),
            ("BUILDING_SITE", "PLANNING_CONDITIONS"),
            ("BUILDING_SITE", "START_AND_COMPLETION"),
            ("BUILDING_SITE", "FREE_HANDOVER"),
        ]
        assert holds(missing) == [True, True, False, False, False, False]
        assert missing.because is missing.findings[2]
        assert plain(missing.value)


INSTEAD = list(ed.BuildingDuty)[1:]


class TestBuildingDuty:
    """To build, or to follow the integration plan (arts. 10, 16)."""

    @pytest.mark.parametrize(
        ("obstacle", "duty"),
        [
            (None, [ed.BuildingDuty.BUILD]),
            (Obstacle.LAYOUT, INSTEAD),
            (Obstacle.LIKE_LAYOUT, INSTEAD),
            (Obstacle.COST_OR_WILL, [ed.BuildingDuty.BUILD]),
        ],
    )
    def test_obstacles(self, obstacle: Obstacle | None, duty: list[ed.BuildingDuty]) -> None:
        """Only objective obstacles are inability: then the district's plan and the rules of state and province hold."""
        decision = ed.building_duty(obstacle)
        assert list(decision.value) == duty
        unable = duty == INSTEAD
        assert holds(decision) == [None, None]
        assert decision.findings[1].observed is obstacle
        assert str(because(decision).citation.locator) == ("第十六条" if unable else "第十条")


class TestHandover:
    """Handover and upkeep (arts. 17, 18)."""

    @pytest.mark.parametrize(
        ("accepted", "price", "recipient", "expected"),
        [
            (True, 0, EducationDepartment.DISTRICT, [True, True, True]),
            (False, 0, EducationDepartment.DISTRICT, [False, True, True]),
            (True, Decimal("0.01"), EducationDepartment.DISTRICT, [True, False, True]),
            (True, 0, EducationDepartment.CITY, [True, True, False]),
        ],
    )
    def test_handover(self, accepted: bool, price: Any, recipient: EducationDepartment, expected: list[bool]) -> None:
        """Accepted, free, to the district."""
        decision = ed.handover_valid(accepted=accepted, price_yuan=price, recipient=recipient)
        assert holds(decision) == expected
        assert decision.value is (decision.because is None) is all(expected)
        assert decision.findings[1].observed == price
        assert decision.findings[1].text("zh").endswith(f"无偿，实际{price}元")

    @pytest.mark.parametrize(
        ("on", "handed", "who"),
        [
            (date(2018, 8, 31), date(2018, 9, 1), Maintainer.BUILDING_UNIT),
            (date(2018, 9, 1), date(2018, 9, 1), Maintainer.EDUCATION_DEPARTMENT),
            (date(2018, 9, 2), date(2018, 9, 1), Maintainer.EDUCATION_DEPARTMENT),
            (date(2018, 9, 2), None, Maintainer.BUILDING_UNIT),
        ],
    )
    def test_upkeep(self, on: date, handed: date | None, who: Maintainer) -> None:
        """From the day of the handover on, or as another reading has it from the day after."""
        decision = ed.maintainer(on=on, handed_over_on=handed)
        assert decision.value is who
        assert because(decision).holds is None
        assert because(decision).observed == on
        assert because(decision).required == handed
        later = ed.maintainer(on=on, handed_over_on=handed, handover_day=ed.HandoverDay.BUILDING_UNIT)
        assert later.value is (Maintainer.BUILDING_UNIT if on == handed else who)

    def test_nothing_is_judged_before_the_measures(self) -> None:
        """A school may have been handed over before; their presumed end is no end of a duty here."""
        assert ed.maintainer(on=date(2017, 9, 1), handed_over_on=date(2015, 1, 1)).value.name == "EDUCATION_DEPARTMENT"
        assert ed.maintainer(on=date(2022, 9, 1), handed_over_on=None).value is Maintainer.BUILDING_UNIT
        with pytest.raises(NotInForce):
            ed.maintainer(on=date(2017, 8, 31), handed_over_on=date(2015, 1, 1))


class TestBreach:
    """What follows a breach (art. 20)."""

    @pytest.mark.parametrize(("breach", "serious"), list(product(list(FacilityBreach)[:3], (True, False))))
    def test_consequences(self, breach: FacilityBreach, serious: bool) -> None:
        """An order always; more only where it is not followed in time and properly."""
        order, penalty, publication, blacklist = Consequence
        failed = (order, penalty, publication, *[blacklist] * serious)
        expected = dict.fromkeys(IN_TIME, (order,)) | dict.fromkeys(FAILED, failed)
        for correction, consequences in expected.items():
            decision = ed.breach_consequences(breach, correction=correction, serious=serious)
            assert decision.value == consequences
            assert because(decision).holds is (correction in IN_TIME)
            assert because(decision).observed is correction
            assert decision.findings[2].observed is serious

    @pytest.mark.parametrize("correction", [None, *Standing])
    def test_another_breach(self, correction: Standing | None) -> None:
        """Is none of this article: nothing follows by it, whatever became of it."""
        decision = ed.breach_consequences(FacilityBreach.OTHER, correction=correction)
        assert (decision.value, because(decision).observed) == ((), FacilityBreach.OTHER)

    def test_gravity_matters_where_a_serious_case_is_blacklisted(self) -> None:
        """Left out, it is asked for then alone; the correction always is."""
        permit = FacilityBreach.NO_PERMIT
        assert ed.breach_consequences(permit, correction=Standing.KEPT).value == (Consequence.ORDER_TO_CORRECT,)
        always = ed.SeriousCase.ALWAYS
        for stands, way in ((Standing.OVERDUE, ed.SeriousCase.UNCORRECTED), (Standing.KEPT, always)):
            with pytest.raises(Undetermined) as caught:
                ed.breach_consequences(permit, correction=stands, serious_case=way)
            assert caught.value.missing == ("serious",)
        with pytest.raises(Undetermined) as caught:
            ed.breach_consequences(permit, serious=True)
        assert caught.value.missing == ("correction",)

    @pytest.mark.parametrize("correction", UNKNOWN)
    def test_a_correction_of_which_nothing_is_known(self, correction: Standing) -> None:
        """Is no ground for an answer; every other standing is one."""
        assert {*IN_TIME, *FAILED} == set(Standing) - {*UNKNOWN}
        with pytest.raises(Undetermined) as caught:
            ed.breach_consequences(FacilityBreach.NO_PERMIT, correction=correction, serious=False)
        assert caught.value.missing == ("correction",)

    @pytest.mark.parametrize(("correction", "serious"), list(product((*IN_TIME, *FAILED), (True, False))))
    def test_blacklist_of_serious_cases_is_a_reading(self, correction: Standing, serious: bool) -> None:
        """It may need a failed correction, or not; nothing else changes."""
        facts: dict[str, Any] = {"correction": correction, "serious": serious}
        usual = ed.breach_consequences(FacilityBreach.NO_PERMIT, **facts)
        always = ed.breach_consequences(FacilityBreach.NO_PERMIT, **facts, serious_case=ed.SeriousCase.ALWAYS)
        more = serious and correction in IN_TIME
        assert always.value == (*usual.value, *[Consequence.BLACKLIST] * more)
        assert always.because is always.findings[2 if more else 1]
        assert usual.because is usual.findings[1]

    def test_late_correction_is_a_reading(self) -> None:
        """It may help, or not."""
        milder = ed.LateCorrection.CORRECTED
        facts: dict[str, Any] = {"correction": Standing.KEPT_LATE, "serious": True, "late_correction": milder}
        assert ed.breach_consequences(FacilityBreach.USE_CHANGED, **facts).value == (Consequence.ORDER_TO_CORRECT,)
        facts["correction"] = Standing.INADEQUATE
        assert len(ed.breach_consequences(FacilityBreach.USE_CHANGED, **facts).value) == 4


class TestConference:
    """Eleven members, five conveners (art. 22)."""

    @pytest.mark.parametrize("unit", ConferenceUnit)
    def test_roles(self, unit: ConferenceUnit) -> None:
        """The zone's committee sits and does not convene."""
        conveners = {"GUANGYANG", "ANCI", "EDUCATION", "PLANNING", "LAND"}
        role = ed.conference_role(unit).value
        if unit is ConferenceUnit.OTHER:
            assert role is ConferenceRole.NONE
        else:
            assert role is (ConferenceRole.CONVENER if unit.name in conveners else ConferenceRole.MEMBER)
        decision = ed.conference_role(unit)
        assert decision.because is decision.findings[1 if role is ConferenceRole.NONE else 2]
        assert [finding.observed for finding in decision.findings] == [
            unit, role is not ConferenceRole.NONE, role is ConferenceRole.CONVENER,
        ]  # fmt: skip
        assert holds(decision) == [None] * 3

    def test_body(self) -> None:
        """As a register."""
        (body,) = ed.BODIES
        assert len(body.members) == 11
        assert sum(member.role == "召集人" for member in body.members) == 5


WRONG: Any = ed


class TestFacts:
    """Facts of the wrong kind are refused by name."""

    @pytest.mark.parametrize(
        ("call", "fact"),
        [
            (lambda: WRONG.is_education_facility("小学"), "kind"),
            (lambda: WRONG.measures_apply("x", project=Project.OTHER, county_adopted=True), "area"),
            (lambda: WRONG.measures_apply(Area.COUNTY, project="x", county_adopted=True), "project"),
            (lambda: WRONG.measures_apply(Area.COUNTY, project=Project.OTHER, county_adopted=1), "county_adopted"),
            (lambda: WRONG.transfer_terms_kept(in_announcement=1, in_contract=True,
                counterparty=EducationDepartment.CITY, joint_formalities=True), "in_announcement"),
            (lambda: WRONG.transfer_terms_kept(in_announcement=True, in_contract=1,
                counterparty=EducationDepartment.CITY, joint_formalities=True), "in_contract"),
            (lambda: WRONG.transfer_terms_kept(in_announcement=True, in_contract=True,
                counterparty="x", joint_formalities=True), "counterparty"),
            (lambda: WRONG.transfer_terms_kept(in_announcement=True, in_contract=True,
                counterparty=EducationDepartment.CITY, joint_formalities=1), "joint_formalities"),
            (lambda: WRONG.stages_out_of_step(housing={"x"}, schools=frozenset()), "housing[0]"),
            (lambda: WRONG.stages_out_of_step(housing=frozenset(), schools="x"), "schools"),
            (lambda: WRONG.first_phase_kept(phases=0, school_phase=1, accepted_with_first=True,
                handed_over_with_first=True), "phases"),
            (lambda: WRONG.first_phase_kept(phases=2, school_phase=3, accepted_with_first=True,
                handed_over_with_first=True), "school_phase"),
            (lambda: WRONG.first_phase_kept(phases=2, school_phase=0, accepted_with_first=True,
                handed_over_with_first=True), "school_phase"),
            (lambda: WRONG.first_phase_kept(phases=2, school_phase=1, accepted_with_first=1,
                handed_over_with_first=True), "accepted_with_first"),
            (lambda: WRONG.first_phase_kept(phases=2, school_phase=1, accepted_with_first=True,
                handed_over_with_first=1), "handed_over_with_first"),
            (lambda: WRONG.disclosure_gaps([]), "displayed"),
            (lambda: WRONG.disclosure_gaps({"x": frozenset()}), "displayed"),
            (lambda: WRONG.building_duty("x"), "obstacle"),
            (lambda: WRONG.handover_valid(accepted=1, price_yuan=0, recipient=EducationDepartment.CITY), "accepted"),
            (lambda: WRONG.handover_valid(accepted=True, price_yuan=-1, recipient=EducationDepartment.CITY),
             "price_yuan"),
            (lambda: WRONG.handover_valid(accepted=True, price_yuan=0, recipient="x"), "recipient"),
            (lambda: WRONG.maintainer(on="x", handed_over_on=None), "on"),
            (lambda: WRONG.maintainer(on=date(2018, 1, 1), handed_over_on="x"), "handed_over_on"),
            (lambda: WRONG.breach_consequences("x", correction=Standing.KEPT_LATE, serious=True), "breach"),
            (lambda: WRONG.breach_consequences(FacilityBreach.NO_PERMIT, correction="x", serious=True), "correction"),
            (lambda: WRONG.breach_consequences(FacilityBreach.NO_PERMIT, correction=Standing.KEPT_LATE, serious=1),
             "serious"),
            (lambda: WRONG.conference_role("x"), "unit"),
            (lambda: WRONG.is_education_facility(SchoolKind.SENIOR, middle_schools="x"), "middle_schools"),
            (lambda: WRONG.first_phase_kept(phases=2, school_phase=1, accepted_with_first=True,
                handed_over_with_first=True, first_phase="x"), "first_phase"),
            (lambda: WRONG.maintainer(on=date(2018, 1, 1), handed_over_on=None, handover_day="x"), "handover_day"),
            (lambda: WRONG.maintainer(on=datetime(2018, 1, 1), handed_over_on=None), "on"),
            (lambda: WRONG.breach_consequences(FacilityBreach.NO_PERMIT, correction=Standing.KEPT_LATE, serious=True,
                late_correction="x"), "late_correction"),
            (lambda: WRONG.breach_consequences(FacilityBreach.NO_PERMIT, correction=Standing.KEPT_LATE, serious=True,
                serious_case="x"), "serious_case"),
        ],
    )  # fmt: skip
    def test_refused(self, call: Any, fact: str) -> None:
        """Never taken for something that they are not."""
        with pytest.raises(InvalidFacts) as caught:
            call()
        assert caught.value.fact == fact


class TestValidity:
    """第二十四条: five years from 1 September 2017."""

    @pytest.mark.parametrize(
        ("day", "valid", "otherwise"),
        [
            (date(2017, 8, 31), False, False),
            (date(2017, 9, 1), True, True),
            (date(2022, 8, 31), True, True),
            (date(2022, 9, 1), False, True),
            (date(2022, 9, 2), False, False),
        ],
    )
    def test_boundaries(self, day: date, valid: bool, otherwise: bool) -> None:
        """The first day is one of the term, or does not count."""
        assert ed.facilities_measures_valid(day).value is valid
        other = ed.FacilitiesTermEnd.FIRST_NOT_COUNTED
        assert ed.facilities_measures_valid(day, term_last=other).value is otherwise

    @given(st.dates(date(2000, 1, 1), date(2030, 1, 1)), st.integers(1, 100))
    def test_what_if_it_were_another_term(self, first: date, years: int) -> None:
        """The bounds follow the figures."""
        term = ed.FacilitiesTerm(first_day=first, years=years)
        found = ed.facilities_measures_valid(first, term=term)
        begun, over = found.findings
        assert (begun.required, over.required) == (first, term_end(first, years=years))
        assert found.value
