"""Parts 四（一）, 四（二）, 五（二）, 五（四）: hearings, competition, power, projects."""

from __future__ import annotations

from datetime import date
from itertools import product
from typing import Any

import pytest
from attrs import evolve

from langfang_policy.core.errors import InvalidFacts, NotInForce, Undetermined
from langfang_policy.retail import (
    CompetitiveConduct,
    ConductTreatment,
    DraftDiscrimination,
    HearingDuty,
    HearingWeight,
    MeasureKind,
    MeasureRequirement,
    MeasureTreatment,
    PowerTariff,
    PowerUser,
    RetailMeasure,
    RetailProject,
    UnlistedPowerUser,
    competitive_conduct,
    hearing_duty,
    measure_treatment,
    power_tariff,
    projects_left,
)
from tests.helpers import because

NEED, DAY = MeasureRequirement, date(2018, 6, 15)
FAIR = RetailMeasure(kind=MeasureKind.STANDARD, concerns_retail=True, blocks_region=False, discriminates=False)
DRAFT = evolve(FAIR, reviewed=date(2018, 6, 1))


def treated(measure: RetailMeasure, **more: Any) -> MeasureTreatment:
    """What becomes of a measure on an ordinary day."""
    return measure_treatment(measure, on=DAY, **more).value


class TestHearing:
    """四（一）: large outlets in town."""

    @pytest.mark.parametrize(("town", "large"), list(product((True, False), repeat=2)))
    @pytest.mark.parametrize("weight", HearingWeight)
    def test_both_together(self, town: bool, large: bool, weight: HearingWeight) -> None:
        """Large and in town; whether it is a condition is a reading."""
        found = hearing_duty(in_town=town, large=large, hearing_weight=weight)
        if town and large:
            expected = {
                HearingWeight.CALLED_FOR: HearingDuty.CALLED_FOR,
                HearingWeight.CONDITION: HearingDuty.CONDITION,
            }[weight]
            assert (found.value, found.because) == (expected, None)
        else:
            assert found.value is HearingDuty.NONE
            assert because(found).holds is False


class TestMeasures:
    """四（二）: no blockade, no discrimination, review first."""

    def test_a_fair_draft(self) -> None:
        """Nothing is lacking, and nothing abolished."""
        assert treated(DRAFT) == MeasureTreatment(unmet=(), abolish=False)

    @pytest.mark.parametrize("kind", MeasureKind)
    @pytest.mark.parametrize("retail", [True, False])
    def test_who_is_reviewed(self, kind: MeasureKind, retail: bool) -> None:
        """Standards and policy measures that touch physical retail, and no other."""
        found = treated(evolve(FAIR, kind=kind, concerns_retail=retail)).unmet
        assert found == ((NEED.REVIEW,) if retail and kind is not MeasureKind.OTHER else ())

    @pytest.mark.parametrize(("reviewed", "late"), [(1, False), (2, False), (3, True), (None, True)])
    def test_review_comes_first(self, reviewed: int | None, late: bool) -> None:
        """Not after the day of issue."""
        on = None if reviewed is None else date(2018, 3, reviewed)
        found = treated(evolve(FAIR, issued=date(2018, 3, 2), reviewed=on)).unmet
        assert found == ((NEED.REVIEW,) if late else ())

    @pytest.mark.parametrize(("issued", "asked"), [(date(2017, 8, 6), False), (date(2017, 8, 7), True)])
    def test_earlier_measures(self, issued: date, asked: bool) -> None:
        """What was issued before the opinions was not to be reviewed under them."""
        assert treated(evolve(FAIR, issued=issued)).unmet == ((NEED.REVIEW,) if asked else ())

    def test_discrimination_that_stands(self) -> None:
        """It is to be abolished, whenever it was issued; a blockade is told beside it."""
        old = evolve(FAIR, issued=date(2015, 1, 1), discriminates=True)
        assert treated(old) == MeasureTreatment(unmet=(NEED.NO_DISCRIMINATION,), abolish=True)
        both = treated(evolve(old, blocks_region=True))
        assert both == MeasureTreatment(unmet=(NEED.NO_BLOCKADE, NEED.NO_DISCRIMINATION), abolish=True)
        assert not treated(evolve(old, discriminates=False, blocks_region=True)).abolish

    def test_discrimination_in_a_draft(self) -> None:
        """It may not be issued; or nothing is said of it, and the answer tells so much."""
        draft = evolve(DRAFT, discriminates=True)
        assert treated(draft) == MeasureTreatment(unmet=(NEED.NO_DISCRIMINATION,), abolish=False)
        unsaid = measure_treatment(draft, on=DAY, draft_discrimination=DraftDiscrimination.UNSAID)
        assert unsaid.value == MeasureTreatment(unmet=(), abolish=False)
        assert unsaid.findings[-1].observed is True
        standing = evolve(draft, issued=DAY)
        assert treated(standing, draft_discrimination=DraftDiscrimination.UNSAID).unmet == (NEED.NO_DISCRIMINATION,)

    def test_first_failure_decides(self) -> None:
        """In the order of the clause."""
        found = measure_treatment(evolve(FAIR, blocks_region=True), on=DAY)
        assert (because(found).zh, len(found.value.unmet)) == (NEED.NO_BLOCKADE.zh, 2)

    def test_days(self) -> None:
        """Nothing is judged before the opinions, and no day lies after the one asked about."""
        with pytest.raises(NotInForce):
            measure_treatment(FAIR, on=date(2017, 8, 6))
        assert measure_treatment(FAIR, on=date(2017, 8, 7)).value.unmet == (NEED.REVIEW,)
        for what in ("issued", "reviewed"):
            later: Any = {what: date(2018, 6, 16)}
            with pytest.raises(InvalidFacts, match="allowed: a day not before 2018-06-16"):
                treated(evolve(FAIR, **later))


class TestConduct:
    """四（二）: low prices, agreements, dominance."""

    @pytest.mark.parametrize("aimed", [True, False])
    def test_low_prices(self, aimed: bool) -> None:
        """The purpose is part of the ban, and nothing else matters."""
        found = competitive_conduct(CompetitiveConduct.LOW_PRICE, to_squeeze_out=aimed)
        assert found.value is (ConductTreatment.FORBIDDEN if aimed else ConductTreatment.NOT_COVERED)
        assert because(found).holds is aimed

    @pytest.mark.parametrize("conduct", list(CompetitiveConduct)[1:])
    @pytest.mark.parametrize("limits", [True, False])
    def test_other_forms(self, conduct: CompetitiveConduct, limits: bool) -> None:
        """What excludes or limits competition is combated, in whatever form."""
        found = competitive_conduct(conduct, limits_competition=limits)
        assert found.value is (ConductTreatment.COMBATED if limits else ConductTreatment.NOT_COVERED)
        assert because(found).holds is limits

    @pytest.mark.parametrize("conduct", CompetitiveConduct)
    def test_what_matters_must_be_known(self, conduct: CompetitiveConduct) -> None:
        """The purpose of low prices, the effect of all else."""
        low = conduct is CompetitiveConduct.LOW_PRICE
        other: Any = {"limits_competition" if low else "to_squeeze_out": True}
        with pytest.raises(Undetermined) as caught:
            competitive_conduct(conduct, **other)
        assert caught.value.missing == ("to_squeeze_out" if low else "limits_competition",)


class TestPower:
    """五（二）: the flat tariff."""

    @pytest.mark.parametrize("user", PowerUser)
    @pytest.mark.parametrize("reading", UnlistedPowerUser)
    @pytest.mark.parametrize("chosen", [True, False])
    def test_tariffs(self, user: PowerUser, reading: UnlistedPowerUser, chosen: bool) -> None:
        """Four kinds are named; their own choice goes before."""
        found = power_tariff(user, chose_time_of_use=chosen, unlisted_power_user=reading)
        alike = user is PowerUser.SIMILAR and reading is UnlistedPowerUser.ALIKE
        if user in {PowerUser.SIMILAR, PowerUser.OTHER} and not alike:
            assert (found.value, because(found).holds) == (PowerTariff.NOT_COVERED, False)
        else:
            assert found.value is (PowerTariff.TIME_OF_USE if chosen else PowerTariff.FLAT)
            assert because(found).observed is chosen

    def test_choice_matters_where_covered(self) -> None:
        """A mall must say whether it chose; whoever is not covered need not."""
        with pytest.raises(Undetermined, match="chose_time_of_use"):
            power_tariff(PowerUser.MALL)
        assert power_tariff(PowerUser.OTHER).value is PowerTariff.NOT_COVERED
        assert power_tariff(PowerUser.SIMILAR).value is PowerTariff.NOT_COVERED


class TestProjects:
    """五（四）: eight projects."""

    def test_eight_in_order(self) -> None:
        """All are left at first, none at last."""
        left = projects_left(frozenset()).value
        assert (len(left), left) == (8, tuple(RetailProject))
        assert projects_left(frozenset(RetailProject)).value == ()

    @pytest.mark.parametrize("project", RetailProject)
    def test_each(self, project: RetailProject) -> None:
        """What is carried out is not left."""
        found = projects_left(frozenset(RetailProject) - {project})
        assert (found.value, because(found).zh) == ((project,), project.zh)
