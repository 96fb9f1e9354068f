"""How large a fact or figure may be: each end is usable, what lies beyond is refused by its name."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from langfang_policy.core.errors import InvalidFacts
from langfang_policy.core.organs import Level
from langfang_policy.food_safety import (
    CoreTeams,
    CosmeticReports,
    RecordTerm,
    RecruitTraining,
    SafetyGoal,
    SamplingQuotas,
    StaffTraining,
    TrainingFloors,
    TreatedBy,
    TreatmentCentres,
    WholesaleSteps,
    YearlyInspections,
    ZeroGrowth,
    cosmetic_reports_check,
    emergency_teams_short,
    food_sampling_check,
    frontline_growth_reached,
    invoice_system,
    record_keeping,
    safety_goal_check,
)

DAY = date(2020, 1, 1)


def sampled(samples: int) -> object:
    """So many samples."""
    facts: Any = {"year": 2019, "population": 1, "residue_samples": 0, "categories": 0, "on": DAY}
    return food_sampling_check(samples=samples, **facts)


def grew(years: int) -> object:
    """Over so many years."""
    facts: Any = dict.fromkeys(("qualified_before", "staff_before", "qualified_now", "staff_now"), 1)
    return frontline_growth_reached(years=years, **facts)


ENDS: list[tuple[str, int, int, Callable[[Any], object]]] = [
    ("whole", 0, 10**12, lambda n: safety_goal_check(SafetyGoal.GRADUATES, part=0, whole=n, on=DAY)),
    ("population", 0, 10**9, lambda n: cosmetic_reports_check(population=n, reports=0)),
    ("samples", 0, 10**9, sampled),
    ("years", 1, 20, grew),
    ("wholesale_steps", 0, 1_000, lambda n: invoice_system(wholesale_steps=n, direct_settlement=True)),
    ("teams", 0, 1_000, lambda n: emergency_teams_short(Level.CITY, teams=n)),
    ("copies", 0, 10**6, lambda n: CosmeticReports(copies=n)),
    ("quota", 0, 1_000, lambda n: SamplingQuotas(quota=n)),
    ("categories", 0, 1_000, lambda n: SamplingQuotas(categories=n)),
    ("year", 2017, 2020, lambda n: SamplingQuotas(year=n)),
    ("year", 2000, 2100, lambda n: ZeroGrowth(year=n)),
    ("drug_sellers", 0, 10**9, lambda n: YearlyInspections(drug_sellers=n)),
    ("cosmetic_batches", 0, 10**9, lambda n: YearlyInspections(cosmetic_batches=n)),
    ("county", 0, 1_000, lambda n: CoreTeams(county=n)),
    ("most", 0, 1_000, lambda n: WholesaleSteps(most=n)),
    ("average_hours", 0, 10_000, lambda n: TrainingFloors(average_hours=n)),
    ("hours", 0, 10_000, lambda n: RecruitTraining(hours=n)),
    ("total_hours", 0, 10**13, lambda n: StaffTraining(staff=1, attended=1, total_hours=n)),
    ("years", 0, 100, lambda n: RecordTerm(years=n)),
    ("centres", 0, 1_000, lambda n: TreatmentCentres(centres=n)),
]


class TestRanges:
    """The ends of each kind."""

    @pytest.mark.parametrize(("fact", "least", "most", "made"), ENDS)
    def test_ends(self, fact: str, least: int, most: int, made: Callable[[Any], object]) -> None:
        """Both are usable, and nothing beyond."""
        assert [made(end) is not None for end in (least, most)] == [True, True]
        for beyond in (least - 1, most + 1):
            with pytest.raises(InvalidFacts, match=fact):
                made(beyond)

    def test_a_century_of_records(self) -> None:
        """The longest term."""
        found = record_keeping(date(2018, 1, 1), treated_by=TreatedBy.OWN, term=RecordTerm(years=100))
        assert found.value.last_day == date(2118, 1, 1)
