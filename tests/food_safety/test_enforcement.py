"""135号 二（三）, 三 to 六: what a finding calls for, the campaign, steps that are left, accountability."""

from __future__ import annotations

from itertools import combinations, product
from typing import Any

import pytest

from langfang_policy.core.errors import Undetermined
from langfang_policy.food_safety import (
    AccountabilityTest,
    CalledMeasure,
    CampaignArea,
    CampaignUnit,
    CarcassPlace,
    CarcassStep,
    ComplaintStep,
    ControlShortcoming,
    DistrustedUnit,
    GraveBreach,
    GutterOilUnit,
    IndividualOffender,
    OilFinding,
    OilOffender,
    SortingStep,
    UnlistedCampaignFocus,
    accountability_follows,
    carcass_steps_left,
    complaint_steps_left,
    finding_calls_for,
    is_campaign_focus,
    sorting_steps_left,
)
from tests.helpers import because

FOUND, DO, WHO = OilFinding, CalledMeasure, OilOffender


def called(finding: OilFinding, offender: OilOffender = WHO.ENTERPRISE, **more: Any) -> dict[str, tuple[str, ...]]:
    """What is called for, each with its units."""
    facts: dict[str, Any] = {"distrusted": False, "suspected_crime": False} | more
    found = finding_calls_for(finding, offender=offender, **facts).value
    return {one.measure.name: tuple(unit.name for unit in one.units) for one in found}


class TestFindings:
    """What a finding calls for, by whom."""

    @pytest.mark.parametrize(
        ("finding", "measures", "units"),
        [
            (FOUND.ANIMAL_DISPOSAL, ("CRACKDOWN",), ("AGRICULTURE", "FORESTRY")),
            (FOUND.WASTE_AS_FEED, ("KEY_RECTIFICATION",), ("AGRICULTURE", "FORESTRY")),
            (
                FOUND.ONLINE_SALE,
                ("CRACKDOWN", "LEGAL_LIABILITY"),
                ("FOOD_AND_DRUG", "INDUSTRY_AND_COMMERCE", "COMMUNICATIONS"),
            ),
            (FOUND.SMUGGLED_MEAT, ("CRACKDOWN",), ("INSPECTION_AND_QUARANTINE", "CUSTOMS")),
            (FOUND.GUTTER_OIL, ("CRIMINAL_CRACKDOWN",), ("PUBLIC_SECURITY",)),
            (FOUND.NOTHING, (), ()),
        ],
    )
    def test_each(self, finding: OilFinding, measures: tuple[str, ...], units: tuple[str, ...]) -> None:
        """Whoever did it."""
        for offender in WHO:
            assert called(finding, offender) == dict.fromkeys(measures, units)

    @pytest.mark.parametrize(
        ("grave", "reading", "measures"),
        [
            (False, GraveBreach.BOTH, ["CORRECTION_OR_PENALTY"]),
            (False, GraveBreach.REVOCATION_ALONE, ["CORRECTION_OR_PENALTY"]),
            (True, GraveBreach.BOTH, ["CORRECTION_OR_PENALTY", "REVOCATION"]),
            (True, GraveBreach.REVOCATION_ALONE, ["REVOCATION"]),
        ],
    )
    def test_licence_holders(self, grave: bool, reading: GraveBreach, measures: list[str]) -> None:
        """Correction or penalty; where it is grave, revocation, by the sanitation bureau."""
        found = called(FOUND.LICENSED_BREACH, grave=grave, grave_breach=reading)
        assert found == dict.fromkeys(measures, ("SANITATION",))
        with pytest.raises(Undetermined, match="grave"):
            called(FOUND.LICENSED_BREACH, grave_breach=reading)

    def test_grave_by_default(self) -> None:
        """Both."""
        assert list(called(FOUND.LICENSED_BREACH, grave=True)) == ["CORRECTION_OR_PENALTY", "REVOCATION"]

    def test_kitchen_waste(self) -> None:
        """Enterprises and units; persons as well on the other reading."""
        measures = ["STRICT_PENALTY"]
        for finding, offender in product((FOUND.DUMPING, FOUND.SALE_OF_WASTE, FOUND.TREATMENT_OF_WASTE), WHO):
            assert list(called(finding, offender)) == ([] if offender is WHO.PERSON else measures)
            covered = called(finding, offender, individual_offender=IndividualOffender.COVERED)
            assert list(covered) == measures
            assert len(covered["STRICT_PENALTY"]) == 6

    @pytest.mark.parametrize("finding", FOUND)
    def test_trust_and_crime(self, finding: OilFinding) -> None:
        """Of enterprises and persons, of units on the other reading; none of it where nothing was found."""
        crime = {"TRANSFER_OF_CASE": ("PUBLIC_SECURITY",)}
        trust = {"JOINT_SANCTIONS": ("COUNTIES", "DEVELOPMENT_ZONE", "CITY_DEPARTMENTS")}
        for offender in WHO:
            facts: dict[str, Any] = {"distrusted": True, "suspected_crime": True, "grave": False}
            own = called(finding, offender, grave=False)
            either = {} if finding is FOUND.NOTHING else crime | trust
            named = either if offender is not WHO.UNIT else {key: either[key] for key in crime if key in either}
            assert called(finding, offender, **facts) == own | named
            assert called(finding, offender, **facts, distrusted_unit=DistrustedUnit.COVERED) == own | either
            found = called(finding, offender, distrusted=True, grave=False)
            assert "TRANSFER_OF_CASE" not in found

    def test_reasons(self) -> None:
        """Each measure cites its clause."""
        found = finding_calls_for(
            FOUND.GUTTER_OIL, offender=WHO.PERSON, distrusted=True, suspected_crime=False
        )  # fmt: skip
        assert [str(one.citation.locator) for one in found.findings] == ["三（一）", "四（一）", "四（三）", "四（一）"]
        assert [one.observed for one in found.findings[2:]] == [DO.CRIMINAL_CRACKDOWN, DO.JOINT_SANCTIONS]
        assert found.value[0].units == (GutterOilUnit.PUBLIC_SECURITY,)


class TestCampaign:
    """四（二）: key areas and key units."""

    def test_either(self) -> None:
        """The place or the unit; like ones by the recommended reading."""
        named_alone = UnlistedCampaignFocus.NAMED_ALONE
        for area, unit in product(CampaignArea, CampaignUnit):
            open_list = is_campaign_focus(area=area, unit=unit).value
            assert open_list is (area is not CampaignArea.OTHER or unit is not CampaignUnit.OTHER), (area, unit)
            alone = is_campaign_focus(area=area, unit=unit, unlisted_campaign_focus=named_alone).value
            named = area not in {CampaignArea.OTHER, CampaignArea.SIMILAR}
            assert alone is (named or unit not in {CampaignUnit.OTHER, CampaignUnit.SIMILAR}), (area, unit)


class TestSteps:
    """What is left to be done, in order."""

    @pytest.mark.parametrize("place", CarcassPlace)
    def test_carcasses(self, place: CarcassPlace) -> None:
        """Found in waters and public places alone."""
        asked = place is not CarcassPlace.ELSEWHERE
        assert carcass_steps_left(place, done=frozenset()).value == (tuple(CarcassStep) if asked else ())
        assert carcass_steps_left(place, done=frozenset(CarcassStep)).value == ()
        most = frozenset(CarcassStep) - {CarcassStep.CHECK_FOR_DISEASE}
        assert carcass_steps_left(place, done=most).value == ((CarcassStep.CHECK_FOR_DISEASE,) if asked else ())

    @pytest.mark.parametrize("step", SortingStep)
    def test_sorting(self, step: SortingStep) -> None:
        """Each of the four."""
        found = sorting_steps_left(frozenset(SortingStep) - {step})
        assert found.value == (step,)
        assert because(found).zh == step.zh

    @pytest.mark.parametrize("step", ComplaintStep)
    def test_complaints(self, step: ComplaintStep) -> None:
        """Each of the three, without exception."""
        assert complaint_steps_left(frozenset(ComplaintStep) - {step}).value == (step,)


class TestAccountability:
    """六（二）: four shortcomings."""

    @pytest.mark.parametrize("count", range(5))
    def test_how_many(self, count: int) -> None:
        """One is enough, or all are needed."""
        for there in combinations(ControlShortcoming, count):
            one, every = (
                accountability_follows(frozenset(there), accountability_test=test).value for test in AccountabilityTest
            )
            assert (one, every) == (count > 0, count == 4)
            assert accountability_follows(frozenset(there)).value is one
