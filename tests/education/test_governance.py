"""Governance, drop-outs, migrants' children and implementation."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from itertools import product
from typing import Any

import pytest

from langfang_policy import education as ed
from langfang_policy.core.decisions import Decision
from langfang_policy.core.errors import InvalidFacts, Undetermined
from langfang_policy.core.registers import Standing
from langfang_policy.education import (
    DropoutStep,
    SchoolKind,
    Venue,
)
from tests.helpers import because

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

    @pytest.mark.parametrize(("stage", "profit"), list(product(SchoolKind, (True, False))))
    def test_private_schools(self, stage: SchoolKind, profit: bool) -> None:
        """None for profit in compulsory education."""
        decision = ed.private_school_allowed(stage, for_profit=profit)
        compulsory = stage in (PRIMARY, JUNIOR)
        assert decision.value is not (profit and compulsory)
        assert holds(decision) == ([None, not profit] if compulsory else [None])
        if profit or not compulsory:
            assert decision.because is decision.findings[-1]

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
        assert (covered.value, str(because(covered).bound)) == (False, "≥1")
        inspected = ed.oversize_classes_inspected(2018, inspection=ed.Inspection(from_year=2019))
        assert (inspected.value, str(because(inspected).bound)) == (False, "<2019")
        assert ed.management_standard_due(1).value is Standing.NOT_YET_OPEN
        assert ed.oversize_classes_inspected(1).value is False

    @pytest.mark.parametrize(("covered", "reached"), [(89, False), (90, True), (91, True)])
    def test_safety(self, covered: int, reached: bool) -> None:
        """90 % or more."""
        decision = ed.safety_coverage_reached(covered=covered, schools=100)
        assert decision.value is because(decision).holds is reached
        assert because(decision).required == Decimal("0.9")

    @pytest.mark.parametrize("venue", list(Venue)[:5])
    def test_venues(self, venue: Venue) -> None:
        """Free for pupils."""
        assert ed.venue_free(venue, pupil=True).value is True
        assert ed.venue_free(venue, pupil=False).value is False

    def test_other_venues(self) -> None:
        """The list is open."""
        with pytest.raises(Undetermined):
            ed.venue_free(Venue.OTHER, pupil=True)
        assert ed.venue_free(Venue.OTHER, pupil=False).value is False

    @pytest.mark.parametrize(
        ("persuaded", "reported", "step"),
        [
            (None, False, DropoutStep.PERSUADE_AND_REGISTER),
            (True, False, DropoutStep.CLOSED),
            (False, False, DropoutStep.REPORT),
            (False, True, DropoutStep.LEGAL_STEPS),
        ],
    )
    def test_dropouts(self, persuaded: bool | None, reported: bool, step: DropoutStep) -> None:
        """A report only after persuasion has failed."""
        decision = ed.dropout_step(persuaded=persuaded, reported=reported)
        assert decision.value is step
        assert set(holds(decision)) == {None}
        assert [finding.observed for finding in decision.findings] == (
            [False, reported] if persuaded is False else [persuaded]
        )

    @pytest.mark.parametrize("persuaded", [None, True])
    def test_no_report_before_failure(self, persuaded: bool | None) -> None:
        """Impossible facts are refused."""
        with pytest.raises(InvalidFacts) as caught:
            ed.dropout_step(persuaded=persuaded, reported=True)
        assert caught.value.fact == "reported"


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

    @pytest.mark.parametrize(("fee", "lawful", "literal"), [(99, True, False), (100, True, True), (101, False, False)])
    def test_fees(self, fee: int, lawful: bool, literal: bool) -> None:
        """Nothing more; to the letter, nothing else."""
        decision = ed.fee_lawful(local_fee_yuan=100, migrant_fee_yuan=fee)
        assert decision.value is because(decision).holds is lawful
        different = ed.MigrantFees.DIFFERENT
        assert str(because(decision).bound) == "≤100 yuan"
        other = ed.fee_lawful(local_fee_yuan=100, migrant_fee_yuan=fee, migrant_fees=different)
        assert (other.value, str(because(other).bound)) == (literal, "=100 yuan")

    def test_free_places(self) -> None:
        """Where local pupils pay nothing, the least fee is unlawful."""
        assert ed.fee_lawful(local_fee_yuan=0, migrant_fee_yuan=0).value is True
        assert ed.fee_lawful(local_fee_yuan=0, migrant_fee_yuan=Decimal("0.01")).value is False


class TestImplementation:
    """Departments and inspection (三)."""

    @pytest.mark.parametrize(("touches", "asked"), list(product((True, False), repeat=2)))
    def test_planning(self, touches: bool, asked: bool) -> None:
        """An opinion first, where school land is touched."""
        decision = ed.planning_consulted(touches_school_land=touches, opinion_sought=asked)
        assert decision.value is (asked or not touches)
        assert holds(decision) == ([None, asked] if touches else [None])

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
            (lambda: WRONG.charter_progress(with_charter=0, schools=0, on=DAY), "schools"),
            (lambda: WRONG.charter_progress(with_charter=0, schools=1, on=1), "on"),
            (lambda: WRONG.private_school_allowed("x", for_profit=True), "stage"),
            (lambda: WRONG.private_school_allowed(PRIMARY, for_profit=1), "for_profit"),
            (lambda: WRONG.management_standard_due(0), "year"),
            (lambda: WRONG.safety_coverage_reached(covered=2, schools=1), "covered"),
            (lambda: WRONG.safety_coverage_reached(covered=0, schools=0), "schools"),
            (lambda: WRONG.venue_free("x", pupil=True), "venue"),
            (lambda: WRONG.venue_free(Venue.MUSEUM, pupil=1), "pupil"),
            (lambda: WRONG.dropout_step(persuaded=1, reported=False), "persuaded"),
            (lambda: WRONG.dropout_step(persuaded=None, reported=1), "reported"),
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
