"""三（三）, 三（五）, 三（六）: assessment, permits, breaches, and what a farm must do with its waste."""

from __future__ import annotations

from datetime import date
from itertools import combinations, product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy.core.errors import NotInForce, Undetermined
from langfang_policy.livestock import (
    AccidentReach,
    AllFarms,
    AssessmentDocument,
    AssessmentProcedure,
    BreachConsequence,
    EntrustedFarms,
    Entrustment,
    FacilitiesDeadline,
    FarmNeed,
    FarmProject,
    FarmReport,
    StorageProof,
    TreatmentBreach,
    TreatmentFacility,
    assessment_procedure,
    discharge_permit_due,
    farm_lacks,
    storage_lacks,
    unassessed_farm_punished,
    waste_breach_consequences,
)
from tests.helpers import agrees, because

NEED, EVERY, REPORTS = FarmNeed, frozenset(TreatmentFacility), frozenset(FarmReport)
FILED, OVER = date(2018, 6, 15), date(2020, 1, 1)
HANDLED = BreachConsequence.DEALT_WITH, BreachConsequence.PUBLISHED
SOUND: dict[str, Any] = {
    "scale_farm": True,
    "entrusted": False,
    "facilities": EVERY,
    "running": True,
    "treatment_file": True,
    "reported": REPORTS,
    "on": FILED,
}

STORED: dict[str, Any] = {"entrustment": Entrustment.TREATING_ALONE}
BUILT: dict[str, Any] = {"entrusted_farms": EntrustedFarms.BUILDING}


def lacks(**changed: Any) -> tuple[FarmNeed, ...]:
    """What a farm of scale lacks that is otherwise in order."""
    found = farm_lacks(**SOUND | changed)
    agrees(found, not found.value)
    return found.value


class TestAssessment:
    """三（三）: environmental impact."""

    @pytest.mark.parametrize("project", [FarmProject.NEW, FarmProject.REBUILT, FarmProject.EXTENDED])
    def test_procedure(self, project: FarmProject) -> None:
        """Reports are approved, forms registered."""
        found = [assessment_procedure(project, document=document).value for document in AssessmentDocument]
        assert found == [*[AssessmentProcedure.APPROVAL] * 2, AssessmentProcedure.REGISTRATION]

    def test_a_farm_as_it_stands(self) -> None:
        """Nothing is asked of it by this clause, which is not to say that it never needed an assessment."""
        for document in (*AssessmentDocument, None):
            found = assessment_procedure(FarmProject.NONE, document=document).value
            assert (found, found.zh) == (AssessmentProcedure.NONE, "本条不作要求")

    def test_document_unknown(self) -> None:
        """It is asked for where the farm is built."""
        with pytest.raises(Undetermined, match="catalogue"):
            assessment_procedure(FarmProject.NEW)

    @pytest.mark.parametrize(("scale", "assessed"), [*product((True, False), repeat=2)])
    def test_punished(self, scale: bool, assessed: bool) -> None:
        """A farm of scale that was not assessed."""
        found = unassessed_farm_punished(scale_farm=scale, assessed=assessed)
        assert found.value is (scale and not assessed)
        agrees(found, found.value)


class TestSupervision:
    """三（五）: permits and breaches."""

    @pytest.mark.parametrize(("scale", "outlet"), [*product((True, False), repeat=2)])
    @pytest.mark.parametrize("met", [True, False, None])
    def test_permit(self, scale: bool, outlet: bool, met: bool | None) -> None:
        """All three; the conditions are asked where the other two hold."""
        facts: dict[str, Any] = {"scale_farm": scale, "fixed_outlet": outlet, "conditions_met": met}
        if scale and outlet and met is None:
            with pytest.raises(Undetermined) as caught:
                discharge_permit_due(**facts)
            assert caught.value.missing == ("conditions_met",)
        else:
            found = discharge_permit_due(**facts)
            assert found.value is (scale and outlet and met is True)
            agrees(found, found.value)

    @pytest.mark.parametrize("breach", [*TreatmentBreach][:3])
    def test_breaches(self, breach: TreatmentBreach) -> None:
        """With an accident; idle facilities without one on the other reading."""
        for reading, accident in product(AccidentReach, (True, False)):
            found = waste_breach_consequences(breach, accident=accident, accident_reach=reading)
            alone = breach is TreatmentBreach.IDLE_FACILITIES and reading is AccidentReach.DISCHARGE_ALONE
            assert found.value == (HANDLED if accident or alone else ())

    def test_false_report(self) -> None:
        """It is punished, whatever comes of it."""
        for reading, accident in product(AccidentReach, (True, False, None)):
            found = waste_breach_consequences(TreatmentBreach.FALSE_REPORT, accident=accident, accident_reach=reading)
            assert found.value == (BreachConsequence.PUNISHED,)
            assert because(found).observed is TreatmentBreach.FALSE_REPORT

    def test_accident_unknown(self) -> None:
        """Every act needs one on the recommended reading."""
        for breach in [*TreatmentBreach][:3]:
            with pytest.raises(Undetermined, match="accident"):
                waste_breach_consequences(breach)
        idle = TreatmentBreach.IDLE_FACILITIES
        assert waste_breach_consequences(idle, accident_reach=AccidentReach.DISCHARGE_ALONE).value
        assert because(waste_breach_consequences(idle, accident=False)).holds is False


class TestFarm:
    """三（六）: what a farm of scale must have."""

    def test_sound(self) -> None:
        """Whether by its own facilities or by others."""
        assert lacks() == lacks(entrusted=True) == lacks(entrusted=True, facilities=frozenset(), running=None) == ()

    @pytest.mark.parametrize(
        ("changed", "lacking"),
        [
            ({"treatment_file": False}, (NEED.TREATMENT_FILE,)),
            ({"treatment_file": False, "entrusted": True}, (NEED.TREATMENT_FILE,)),
            ({"running": False}, (NEED.RUNNING,)),
            ({"facilities": {TreatmentFacility.STORING}}, (NEED.COLLECTING, NEED.TREATING)),
            (
                {"facilities": frozenset()},
                (NEED.COLLECTING, NEED.STORING, NEED.TREATING, NEED.RUNNING),
            ),
            (
                {"facilities": frozenset(), "running": None},
                (NEED.COLLECTING, NEED.STORING, NEED.TREATING, NEED.RUNNING),
            ),
            ({"reported": {FarmReport.WASTE, FarmReport.USE}}, (NEED.REPORT_OF_FACILITIES, NEED.REPORT_OF_DISCHARGE)),
            ({"reported": {FarmReport.FACILITIES, FarmReport.DISCHARGE}}, (NEED.REPORT_OF_WASTE, NEED.REPORT_OF_USE)),
        ],
    )
    def test_lacking(self, changed: dict[str, Any], lacking: tuple[FarmNeed, ...]) -> None:
        """Each by itself."""
        assert lacks(**changed) == lacking

    def test_unknown(self) -> None:
        """What matters is asked for."""
        for fact in ("treatment_file", "running", "reported"):
            with pytest.raises(Undetermined) as caught:
                lacks(**{fact: None})
            assert caught.value.missing == (fact,)

    @pytest.mark.parametrize(
        ("built", "running", "on", "readings", "lacking"),
        [
            (frozenset(), None, FILED, {}, ()),
            (frozenset(), None, OVER, {}, ()),
            (frozenset(), None, FILED, STORED, (NEED.COLLECTING, NEED.STORING, NEED.RUNNING)),
            ({TreatmentFacility.STORING}, True, FILED, STORED, (NEED.COLLECTING,)),
            ({TreatmentFacility.TREATING}, None, FILED, STORED, (NEED.COLLECTING, NEED.STORING, NEED.RUNNING)),
            (EVERY, False, FILED, STORED, (NEED.RUNNING,)),
            (EVERY - {TreatmentFacility.TREATING}, True, OVER, STORED, ()),
            (frozenset(), None, date(2019, 12, 31), BUILT, ()),
            (frozenset(), None, OVER, BUILT, (NEED.TREATING,)),
            ({TreatmentFacility.TREATING}, None, OVER, BUILT, ()),
            (EVERY - {TreatmentFacility.TREATING}, True, OVER, STORED | BUILT, (NEED.TREATING,)),
        ],
    )
    def test_entrusted(
        self, built: Any, running: bool | None, on: date, readings: dict[str, Any], lacking: tuple[FarmNeed, ...]
    ) -> None:
        """Others stand in for all facilities, or for the treatment alone; and when the year is over, or not then."""
        assert lacks(entrusted=True, facilities=built, running=running, on=on, **readings) == lacking
        own = farm_lacks(**SOUND | readings | {"on": on})
        assert own.value == ()
        seen = farm_lacks(**SOUND | readings | {"entrusted": True, "on": on})
        assert [on in [one.observed for one in found.findings] for found in (own, seen)] == [False, True]

    @given(st.frozensets(st.sampled_from(TreatmentFacility)), st.frozensets(st.sampled_from(FarmReport)), st.booleans())
    def test_more_never_lacks_more(
        self, built: frozenset[TreatmentFacility], told: frozenset[FarmReport], others: bool
    ) -> None:
        """Whoever builds or reports more lacks nothing that was not lacking before."""
        less = lacks(facilities=built, reported=told, entrusted=others)
        assert {*lacks(reported=told, entrusted=others)} <= {*less}
        assert {*lacks(facilities=built, entrusted=others)} <= {*less}
        assert {*lacks(facilities=built, reported=told, entrusted=True)} <= {*less}

    def test_not_before_the_plan(self) -> None:
        """Nothing is judged before its first day."""
        with pytest.raises(NotInForce):
            lacks(on=date(2017, 12, 18))


class TestOtherFarms:
    """三（六）: every farm builds by the end of 2019."""

    @pytest.mark.parametrize(
        ("on", "reading", "lacking"),
        [
            (date(2019, 12, 31), AllFarms.EVERY_FARM, ()),
            (OVER, AllFarms.EVERY_FARM, (NEED.TREATING,)),
            (OVER, AllFarms.SCALE_FARMS, ()),
        ],
    )
    def test_days(self, on: date, reading: AllFarms, lacking: tuple[FarmNeed, ...]) -> None:
        """The last day is whole, and the narrower reading asks nothing of them."""
        other = {"scale_farm": False, "facilities": frozenset(), "on": on, "all_farms": reading}
        assert lacks(**other, treatment_file=None, running=None, reported=None) == lacking

    def test_entrusted(self) -> None:
        """Whoever entrusts others with the treatment need not build, unless it is read so that all build."""
        other: dict[str, Any] = {"scale_farm": False, "facilities": frozenset(), "entrusted": True, "on": OVER}
        found = farm_lacks(**SOUND | other)
        assert (found.value, because(found).observed) == ((), True)
        assert lacks(**other, **BUILT) == (NEED.TREATING,)
        assert lacks(**other, **BUILT, all_farms=AllFarms.SCALE_FARMS) == ()
        assert lacks(**other | {"on": date(2019, 12, 31)}, **BUILT) == ()
        assert lacks(**other, **STORED) == ()

    def test_built(self) -> None:
        """A facility to treat waste is what is asked."""
        built = frozenset({TreatmentFacility.TREATING})
        assert lacks(scale_farm=False, facilities=built, on=OVER) == ()
        assert lacks(scale_farm=False, facilities=EVERY - built, on=OVER) == (NEED.TREATING,)
        before = farm_lacks(**SOUND | {"scale_farm": False, "on": FILED})
        assert because(before).required == date(2019, 12, 31)

    def test_another_year(self) -> None:
        """The answer follows."""
        other = {"scale_farm": False, "facilities": frozenset(), "on": FILED}
        assert lacks(**other) == ()
        assert lacks(**other, deadline=FacilitiesDeadline(year=2017)) == (NEED.TREATING,)


class TestStorage:
    """三（六）: against rain, seepage and overflow."""

    @pytest.mark.parametrize("proofs", [frozenset(some) for n in range(4) for some in combinations(StorageProof, n)])
    def test_proofs(self, proofs: frozenset[StorageProof]) -> None:
        """What it is not proof against is lacking, in the order of the clause."""
        found = storage_lacks(proofs)
        assert found.value == tuple(proof for proof in StorageProof if proof not in proofs)
        agrees(found, not found.value)
