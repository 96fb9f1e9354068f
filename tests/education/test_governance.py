"""Governance, drop-outs, migrants' children and implementation."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from itertools import product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy import education as ed
from langfang_policy.core.decisions import Decision
from langfang_policy.core.errors import InvalidFacts, NotInForce, Undetermined
from langfang_policy.core.registers import Standing
from langfang_policy.education import (
    DropoutActor,
    DropoutReportTo,
    DropoutStep,
    EqualTreatment,
    SchoolKind,
    Venue,
)
from tests.helpers import because

SCHOOL, CONCERNED = DropoutActor
COUNTY, TOWNSHIP = DropoutReportTo
PRIMARY, JUNIOR, SENIOR = SchoolKind.PRIMARY, SchoolKind.JUNIOR, SchoolKind.SENIOR


def holds(decision: Decision[Any]) -> list[bool | None]:
    """Which findings hold."""
    return [finding.holds for finding in decision.findings]


class TestGovernance:
    """Charters, private schools, standards, venues, drop-outs (二（三）)."""

    @pytest.mark.parametrize(
        ("have", "on", "progress"),
        [
            (10, date(2017, 12, 31), Standing.KEPT),
            (9, date(2017, 12, 31), Standing.RUNNING),
            (9, date(2018, 1, 1), Standing.MISSED),
            (10, date(2018, 1, 1), Standing.KEPT),
        ],
    )
    def test_charters(self, have: int, on: date, progress: Standing) -> None:
        """Every school by the end of 2017."""
        decision = ed.charter_progress(with_charter=have, schools=10, on=on)
        assert decision.value is progress
        assert because(decision).holds is (have == 10 if on > date(2017, 12, 31) else None)
        assert (because(decision).observed, because(decision).required) == (Fraction(have, 10), 1)

    def test_charters_of_no_school(self) -> None:
        """Nothing to measure; but no charter without its school."""
        none = ed.charter_progress(with_charter=0, schools=0, on=date(2018, 1, 1))
        assert (none.value, because(none).observed) == (Standing.NOTHING_TO_MEASURE, 0)

    def test_basically(self) -> None:
        """Where a few may lack one, it is open after 2017 whether they are few; all and none are plain."""
        few = ed.Basically.ALL_BUT_A_FEW
        late, last = date(2018, 1, 1), date(2017, 12, 31)
        for have in (1, 9):
            with pytest.raises(Undetermined, match="how many"):
                ed.charter_progress(with_charter=have, schools=10, on=late, basically=few)
            assert ed.charter_progress(with_charter=have, schools=10, on=last, basically=few).value is Standing.RUNNING
        assert ed.charter_progress(with_charter=0, schools=10, on=late, basically=few).value is Standing.MISSED
        assert ed.charter_progress(with_charter=10, schools=10, on=late, basically=few).value is Standing.KEPT

    def test_charters_before_the_opinions(self) -> None:
        """Nothing is judged before there was a duty."""
        assert ed.charter_progress(with_charter=0, schools=1, on=date(2017, 9, 14)).value is Standing.RUNNING
        with pytest.raises(NotInForce):
            ed.charter_progress(with_charter=0, schools=1, on=date(2017, 9, 13))

    @pytest.mark.parametrize("way", EqualTreatment)
    @pytest.mark.parametrize(("stage", "profit"), list(product(SchoolKind, (True, False))))
    def test_private_schools(self, stage: SchoolKind, profit: bool, way: EqualTreatment) -> None:
        """None for profit in compulsory education; one without profit is treated as a public school."""
        decision = ed.private_school_allowed(stage, for_profit=profit, equal_treatment=way)
        compulsory = stage in (PRIMARY, JUNIOR)
        assert decision.value.allowed is bool(decision.value) is not (profit and compulsory)
        silent = None if profit or way is EqualTreatment.COMPULSORY else True
        assert decision.value.equal_policies is ((not profit) if compulsory else silent)
        assert holds(decision) == ([None, not profit, None] if compulsory else [None, None])
        assert decision.findings[-1].observed is decision.value.equal_policies
        assert decision.because is decision.findings[1 if compulsory else 0]

    def test_profit_matters_in_compulsory_education(self) -> None:
        """Elsewhere it is asked for where the equal treatment reaches every stage."""
        assert ed.private_school_allowed(SENIOR) == ed.private_school_allowed(SENIOR, for_profit=True)
        for stage, way in ((PRIMARY, EqualTreatment.COMPULSORY), (SENIOR, EqualTreatment.EVERY_STAGE)):
            with pytest.raises(Undetermined) as caught:
                ed.private_school_allowed(stage, equal_treatment=way)
            assert caught.value.missing == ("for_profit",)
        assert EqualTreatment.recommended() is EqualTreatment.COMPULSORY

    @pytest.mark.parametrize(
        ("year", "window"),
        [
            (2019, Standing.NOT_YET_OPEN),
            (2020, Standing.RUNNING),
            (2022, Standing.RUNNING),
            (2023, Standing.OVERDUE),
        ],
    )
    def test_management_standard(self, year: int, window: Standing) -> None:
        """Three to five years from 2017."""
        decision = ed.management_standard_due(year)
        assert decision.value is window
        assert [finding.required for finding in decision.findings] == [2020, 2022]
        assert (decision.because is None) is (window is Standing.RUNNING)
        assert decision.citations == (ed.COMPULSORY_EDUCATION.at("二（三）2"),)

    @pytest.mark.parametrize(
        ("year", "window"),
        [
            (2018, Standing.NOT_YET_OPEN),
            (2019, Standing.RUNNING),
            (2021, Standing.RUNNING),
            (2022, Standing.OVERDUE),
        ],
    )
    def test_first_year_is_a_reading(self, year: int, window: Standing) -> None:
        """Counted from 2017 itself, the window is a year earlier."""
        decision = ed.management_standard_due(year, first_year=ed.FirstYear.THE_YEAR_ITSELF)
        assert decision.value is window
        assert [finding.required for finding in decision.findings] == [2019, 2021]

    def test_what_ifs(self) -> None:
        """Each dated goal moves with its figure, and year 1 is a year."""
        management = ed.Management(from_year=2018, within_from_years=1, within_to_years=2)
        found = ed.management_standard_due(2019, management=management)
        assert [str(finding.bound) for finding in found.findings] == ["≥2019", "≤2020"]
        charters = ed.Charters(by_year=2018)
        late = ed.charter_progress(with_charter=0, schools=1, on=date(2018, 12, 31), charters=charters)
        assert late.value is Standing.RUNNING
        everywhere = ed.SafetyCoverage(share=Decimal(1))
        covered = ed.safety_coverage_reached(covered=9, schools=10, coverage=everywhere)
        assert (covered.value.to_go, str(because(covered).bound)) == (1, "≥1")
        inspected = ed.oversize_classes_inspected(2018, inspection=ed.Inspection(from_year=2019))
        assert (inspected.value, str(because(inspected).bound)) == (False, "<2019")
        assert ed.management_standard_due(1).value is Standing.NOT_YET_OPEN
        assert ed.oversize_classes_inspected(1).value is False

    @pytest.mark.parametrize(("covered", "to_go"), [(0, 90), (89, 1), (90, 0), (91, 0)])
    def test_safety(self, covered: int, to_go: int) -> None:
        """90 % or more, and how many schools are missing."""
        decision = ed.safety_coverage_reached(covered=covered, schools=100)
        assert decision.value == ed.RateCheck(share=Fraction(covered, 100), to_go=to_go)
        assert bool(decision.value) is because(decision).holds is (to_go == 0)
        assert because(decision).required == Decimal("0.9")

    @given(st.integers(1, 60), st.integers(0, 60))
    def test_what_is_to_go_reaches_the_rate(self, schools: int, covered: int) -> None:
        """Exactly so many more are enough, and one less is not: of whole schools."""
        covered = min(covered, schools)
        to_go = ed.safety_coverage_reached(covered=covered, schools=schools).value.to_go
        assert ed.safety_coverage_reached(covered=covered + to_go, schools=schools).value
        assert not to_go or not ed.safety_coverage_reached(covered=covered + to_go - 1, schools=schools).value

    @pytest.mark.parametrize("venue", list(Venue)[:5])
    def test_venues(self, venue: Venue) -> None:
        """Free for pupils."""
        decision = ed.venue_free(venue, pupil=True)
        assert (decision.value, because(decision).observed) == (True, venue)

    @pytest.mark.parametrize(
        ("venue", "pupil", "missing"),
        [(Venue.OTHER, True, "venue"), *((venue, False, "pupil") for venue in Venue)],
    )
    def test_what_the_opinions_do_not_say(self, venue: Venue, pupil: bool, missing: str) -> None:
        """The list of venues is open, and of other visitors nothing is said: not a no."""
        with pytest.raises(Undetermined) as caught:
            ed.venue_free(venue, pupil=pupil)
        assert caught.value.missing == (missing,)

    @pytest.mark.parametrize("registered", [True, False])
    @pytest.mark.parametrize(
        ("persuaded", "told", "tasks"),
        [
            (None, None, [(DropoutStep.PERSUADE, SCHOOL, ())]),
            (True, None, []),
            (True, (), []),
            (False, (), [(DropoutStep.REPORT, SCHOOL, (COUNTY, TOWNSHIP))]),
            (False, (COUNTY,), [(DropoutStep.REPORT, SCHOOL, (TOWNSHIP,))]),
            (False, (TOWNSHIP,), [(DropoutStep.REPORT, SCHOOL, (COUNTY,))]),
            (False, (COUNTY, TOWNSHIP), [(DropoutStep.LEGAL_STEPS, CONCERNED, ())]),
        ],
    )
    def test_dropouts(
        self,
        registered: bool,
        persuaded: bool | None,
        told: tuple[DropoutReportTo, ...] | None,
        tasks: list[tuple[DropoutStep, DropoutActor, tuple[DropoutReportTo, ...]]],
    ) -> None:
        """Persuade and register, apart; report to both only after persuasion has failed, then legal steps."""
        decision = ed.dropout_step(
            persuaded=persuaded, registered=registered, reported_to=None if told is None else frozenset(told)
        )
        register = [] if registered else [(DropoutStep.REGISTER, SCHOOL, ())]
        place = 1 if persuaded is None else 0
        assert [(one.step, one.by, one.to) for one in decision.value] == [*tasks[:place], *register, *tasks[place:]]
        reports = [one in (told or ()) for one in DropoutReportTo] if persuaded is False else []
        assert holds(decision) == [None, registered, *reports]
        assert decision.findings[0].observed is persuaded
        failing = [finding for finding in decision.findings if finding.holds is False]
        assert decision.because is (failing[0] if failing else None)

    def test_who_was_told_matters_once_persuasion_has_failed(self) -> None:
        """Left out, it is asked for then alone."""
        with pytest.raises(Undetermined) as caught:
            ed.dropout_step(persuaded=False, registered=True)
        assert caught.value.missing == ("reported_to",)

    @pytest.mark.parametrize("persuaded", [None, True])
    def test_no_report_before_failure(self, persuaded: bool | None) -> None:
        """Impossible facts are refused."""
        with pytest.raises(InvalidFacts) as caught:
            ed.dropout_step(persuaded=persuaded, registered=True, reported_to=frozenset({COUNTY}))
        assert caught.value.fact == "reported_to"


class TestMigrants:
    """Migrants' children (二（四）1)."""

    @pytest.mark.parametrize(("places", "basis"), [(1, "PUBLIC_SCHOOL"), (0, "PURCHASED_PRIVATE_PLACE")])
    def test_enrolment(self, places: int, basis: str) -> None:
        """Public schools first."""
        decision = ed.migrant_enrolment(residence_permit=True, public_places=places)
        assert decision.value.name == basis
        assert holds(decision) == [None, None]
        assert str(because(decision).bound) == (">0 places" if places else "≤0 places")

    def test_without_a_permit(self) -> None:
        """The county's rules decide."""
        with pytest.raises(Undetermined) as caught:
            ed.migrant_enrolment(residence_permit=False, public_places=1)
        assert caught.value.missing == ("county_rules",)

    @pytest.mark.parametrize(("fee", "high", "low"), [(99, 0, 1), (100, 0, 0), (101, 1, 0), ("100.5", "0.5", 0)])
    def test_fees(self, fee: Any, high: Any, low: int) -> None:
        """Nothing more; to the letter, nothing else; and by how much a fee is too high or too low."""
        charged = Decimal(fee)
        decision = ed.fee_lawful(local_fee_yuan=100, migrant_fee_yuan=charged)
        assert decision.value == ed.FeeCheck(too_high_yuan=Decimal(high), too_low_yuan=Decimal(0))
        assert bool(decision.value) is because(decision).holds is (not decision.value.too_high_yuan)
        different = ed.MigrantFees.DIFFERENT
        assert str(because(decision).bound) == "≤100 yuan"
        other = ed.fee_lawful(local_fee_yuan=100, migrant_fee_yuan=charged, migrant_fees=different)
        assert other.value == ed.FeeCheck(too_high_yuan=Decimal(high), too_low_yuan=Decimal(low))
        assert bool(other.value) is because(other).holds is (charged == 100)
        assert str(because(other).bound) == "=100 yuan"

    def test_free_places(self) -> None:
        """Where local pupils pay nothing, the least fee is unlawful."""
        assert ed.fee_lawful(local_fee_yuan=0, migrant_fee_yuan=0).value
        assert not ed.fee_lawful(local_fee_yuan=0, migrant_fee_yuan=Decimal("0.01")).value


class TestImplementation:
    """Departments and inspection (三)."""

    @pytest.mark.parametrize(("touches", "asked"), list(product((True, False), repeat=2)))
    def test_planning(self, touches: bool, asked: bool) -> None:
        """An opinion first, where school land is touched."""
        decision = ed.planning_consulted(touches_school_land=touches, opinion_sought=asked)
        assert decision.value is (asked or not touches)
        assert holds(decision) == ([None, asked] if touches else [None])

    def test_the_opinion_matters_where_school_land_is_touched(self) -> None:
        """Left out, it is asked for there alone."""
        assert ed.planning_consulted(touches_school_land=False).value is True
        with pytest.raises(Undetermined) as caught:
            ed.planning_consulted(touches_school_land=True)
        assert caught.value.missing == ("opinion_sought",)

    @pytest.mark.parametrize(("year", "part"), [(2016, False), (2017, True), (2018, True)])
    def test_inspection(self, year: int, part: bool) -> None:
        """From 2017."""
        decision = ed.oversize_classes_inspected(year)
        assert decision.value is part
        assert (because(decision).holds, str(because(decision).bound)) == (None, "≥2017" if part else "<2017")


WRONG: Any = ed
DAY = date(2018, 1, 1)


class TestFacts:
    """Facts of the wrong kind are refused by name."""

    @pytest.mark.parametrize(
        ("call", "fact"),
        [
            (lambda: WRONG.charter_progress(with_charter=2, schools=1, on=DAY), "with_charter"),
            (lambda: WRONG.charter_progress(with_charter=0, schools=-1, on=DAY), "schools"),
            (lambda: WRONG.charter_progress(with_charter=-1, schools=0, on=DAY), "with_charter"),
            (lambda: WRONG.charter_progress(with_charter=1, schools=0, on=DAY), "schools"),
            (lambda: WRONG.charter_progress(with_charter=0, schools=1, on=1), "on"),
            (lambda: WRONG.private_school_allowed("x", for_profit=True), "stage"),
            (lambda: WRONG.private_school_allowed(PRIMARY, for_profit=1), "for_profit"),
            (lambda: WRONG.management_standard_due(0), "year"),
            (lambda: WRONG.safety_coverage_reached(covered=2, schools=1), "covered"),
            (lambda: WRONG.safety_coverage_reached(covered=0, schools=0), "schools"),
            (lambda: WRONG.venue_free("x", pupil=True), "venue"),
            (lambda: WRONG.venue_free(Venue.MUSEUM, pupil=1), "pupil"),
            (lambda: WRONG.private_school_allowed(SENIOR, equal_treatment="x"), "equal_treatment"),
            (lambda: WRONG.dropout_step(persuaded=1, registered=False), "persuaded"),
            (lambda: WRONG.dropout_step(persuaded=None, registered=1), "registered"),
            (lambda: WRONG.dropout_step(persuaded=None, registered=True, reported_to={1}), "reported_to[0]"),
            (lambda: WRONG.migrant_enrolment(residence_permit=1, public_places=1), "residence_permit"),
            (lambda: WRONG.migrant_enrolment(residence_permit=True, public_places=-1), "public_places"),
            (lambda: WRONG.fee_lawful(local_fee_yuan=1, migrant_fee_yuan=1, migrant_fees="x"), "migrant_fees"),
            (lambda: WRONG.management_standard_due(2020, first_year="x"), "first_year"),
            (lambda: WRONG.fee_lawful(local_fee_yuan=-1, migrant_fee_yuan=1), "local_fee_yuan"),
            (lambda: WRONG.fee_lawful(local_fee_yuan=1, migrant_fee_yuan=-1), "migrant_fee_yuan"),
            (lambda: WRONG.planning_consulted(touches_school_land=1, opinion_sought=True), "touches_school_land"),
            (lambda: WRONG.planning_consulted(touches_school_land=True, opinion_sought=1), "opinion_sought"),
            (lambda: WRONG.oversize_classes_inspected(0), "year"),
            (lambda: ed.Management(within_to_years=2), "within_to_years"),
            (lambda: ed.SafetyCoverage(share=Decimal("1.01")), "share"),
        ],
    )  # fmt: skip
    def test_refused(self, call: Any, fact: str) -> None:
        """Never taken for something that they are not."""
        with pytest.raises(InvalidFacts) as caught:
            call()
        assert caught.value.fact == fact
