"""All that may be claimed for a worker."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from attrs import evolve, fields
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy.core.errors import InvalidFacts, NotInForce, Undetermined
from langfang_policy.steel_workers import (
    ClaimCondition,
    ClaimedItem,
    DisplacedWorker,
    DrawnMonths,
    EdgeCeiling,
    Entitlement,
    Founder,
    FounderReach,
    LumpSumReach,
    MeasuresFund,
    PlanAdoption,
    RentedPremises,
    SkillsTraining,
    Stacking,
    StartingDay,
    SubsidyFund,
    TrainingReach,
    UnemploymentBenefit,
    WomenAge,
    WorkerReadings,
    WorkerSex,
    worker_entitlements,
)
from tests.steel_workers import FEW

DAY = date(2018, 6, 15)
FOUNDER = Founder(
    steel_worker=True,
    registered_unemployed=True,
    wants_business=True,
    first_business=True,
    operating_normally=True,
    small_or_micro=True,
    in_park=False,
    rents_premises=True,
)
WORKER = DisplacedWorker(
    sex=WorkerSex.FEMALE,
    age=44,
    plan_adopted_by=PlanAdoption.ALL_STAFF,
    in_plan=True,
    benefit=UnemploymentBenefit(
        contribution_months=96, drawing=True, monthly_yuan=1_180, months_entitled=5, months_drawn=3
    ),
    introduction_months=6,
    starts_business=True,
    skills=SkillsTraining(rate_yuan=6, class_hours=120, household_handicraft=False),
    startup_training_yuan=1_500,
    founder=FOUNDER,
    trainings_received=0,
    insurance_months=40,
    premises=RentedPremises(founded_on=date(2015, 6, 15), area_m2=100, rents_yuan=(2_800, 3_600)),
    months_to_retirement=48,
    hard_to_employ=True,
)
IDLE = evolve(
    WORKER,
    in_plan=False,
    benefit=None,
    starts_business=False,
    skills=None,
    startup_training_yuan=None,
    founder=evolve(FOUNDER, wants_business=False, first_business=False),
    premises=None,
    months_to_retirement=None,
)


def items(worker: DisplacedWorker, **asked: Any) -> dict[Entitlement, ClaimedItem]:
    """The items by what they are."""
    return {item.entitlement: item for item in worker_entitlements(worker, on=DAY, **asked).value.items}


class TestList:
    """Item by item, in the order of the clauses."""

    def test_all(self) -> None:
        """Amounts, months, funds and clauses."""
        found = worker_entitlements(WORKER, on=DAY).value
        told = [
            (one.entitlement, str(one.clause.locator), one.yuan, one.months, one.fund is SubsidyFund.NOT_STATED)
            for one in found.items
        ]
        assert told == [
            (Entitlement.JOB_INTRODUCTION, "二（一）", 2_950, 5, True),
            (Entitlement.LUMP_SUM_BENEFIT, "二（一）", 2_360, 2, True),
            (Entitlement.SKILLS_TRAINING, "二（二）", 720, None, True),
            (Entitlement.STARTUP_TRAINING, "二（二）", 1_200, None, True),
            (Entitlement.FREE_STARTUP_TRAINING, "二（四）", None, None, True),
            (Entitlement.STARTUP_INSURANCE, "二（四）", None, 36, True),
            (Entitlement.RENT, "二（四）", 5_800, 24, True),
            (Entitlement.AGE_GROUP_INSURANCE, "二（五）", None, None, False),
            (Entitlement.PUBLIC_POST, "二（八）2", None, 48, False),
        ]
        assert all(one.qualified and not one.missing and one.hire is None for one in found.items)
        assert found.total_yuan == 2_950 + 2_360 + 720 + 1_200 + 5_800

    def test_what_is_missing(self) -> None:
        """Whoever has nothing is told what each item lacks."""
        missing = ClaimCondition
        found = items(IDLE)
        assert {what: one.missing for what, one in found.items()} == {
            Entitlement.JOB_INTRODUCTION: (missing.DRAWING_BENEFIT,),
            Entitlement.LUMP_SUM_BENEFIT: (missing.STARTS_BUSINESS, missing.DRAWING_BENEFIT),
            Entitlement.SKILLS_TRAINING: (missing.SKILLS_TRAINED,),
            Entitlement.STARTUP_TRAINING: (missing.STARTUP_TRAINED,),
            Entitlement.FREE_STARTUP_TRAINING: (missing.WANTS_BUSINESS,),
            Entitlement.STARTUP_INSURANCE: (missing.FIRST_BUSINESS,),
            Entitlement.RENT: (missing.FIRST_BUSINESS, missing.RENTS_PREMISES),
            Entitlement.AGE_GROUP_INSURANCE: (missing.IN_PLAN,),
            Entitlement.PUBLIC_POST: (missing.HOLDS_PUBLIC_POST,),
        }
        assert not any(one.qualified or one.yuan or one.months for one in found.values())
        assert worker_entitlements(IDLE, on=DAY).value.total_yuan == 0

    def test_all_that_is_missing(self) -> None:
        """Not the first thing alone."""
        bare = evolve(WORKER, founder=evolve(FOUNDER, small_or_micro=False, in_park=True, registered_unemployed=False))
        assert items(bare)[Entitlement.RENT].missing == (
            ClaimCondition.REGISTERED_UNEMPLOYED,
            ClaimCondition.SMALL_OR_MICRO,
            ClaimCondition.OUTSIDE_PARKS,
        )

        other = items(evolve(IDLE, founder=evolve(IDLE.founder, steel_worker=False)))
        assert other[Entitlement.SKILLS_TRAINING].missing == (
            ClaimCondition.STEEL_WORKER,
            ClaimCondition.SKILLS_TRAINED,
        )
        assert other[Entitlement.STARTUP_TRAINING].missing == (
            ClaimCondition.STEEL_WORKER,
            ClaimCondition.STARTUP_TRAINED,
        )

    def test_to_want_a_business_is_not_to_start_one(self) -> None:
        """It earns a free training, and not what is left of the benefit at once."""
        wants = items(evolve(WORKER, starts_business=False))
        assert wants[Entitlement.FREE_STARTUP_TRAINING].qualified
        lump_sum = wants[Entitlement.LUMP_SUM_BENEFIT]
        assert lump_sum.yuan == 0
        assert lump_sum.missing == (ClaimCondition.STARTS_BUSINESS,)

    def test_posts_of_others(self) -> None:
        """A post is subsidised until retirement for the hard to employ alone."""
        assert items(evolve(WORKER, hard_to_employ=False))[Entitlement.PUBLIC_POST].months == 36

    def test_the_tree_names_each(self) -> None:
        """Each item stands in the reasons by its name."""
        text = worker_entitlements(WORKER, on=DAY).explain("zh")
        assert all(one.zh in text for one in items(WORKER))
        assert "合计为暂计" in text

    @pytest.mark.parametrize("day", [date(2016, 12, 31), date(2020, 1, 1)])
    def test_wrong_days(self, day: date) -> None:
        """Nothing outside the period."""
        with pytest.raises(NotInForce):
            worker_entitlements(IDLE, on=day)

    def test_founded_later(self) -> None:
        """Rent of what is not founded yet is refused; on its first day it is not."""
        rented = RentedPremises(founded_on=DAY, area_m2=80, rents_yuan=(900,))
        assert items(evolve(WORKER, premises=rented))[Entitlement.RENT].yuan == 900
        with pytest.raises(InvalidFacts, match="on"):
            worker_entitlements(evolve(WORKER, premises=rented), on=date(2018, 6, 14))

    @FEW
    @given(
        st.integers(0, 120),
        st.integers(0, 2_500),
        st.integers(0, 400),
        st.lists(st.integers(0, 6_000), max_size=4),
        st.sampled_from([one.name for one in fields(Founder) if one.name != "in_park"]),
    )
    def test_sums(self, contributed: int, claimed: int, hours: int, rents: list[int], lacking: str) -> None:
        """The total is that of the items, none is negative, and a condition that is there never lowers a sum."""
        assert WORKER.benefit is not None
        assert WORKER.skills is not None
        assert WORKER.premises is not None
        worker = evolve(
            WORKER,
            benefit=evolve(WORKER.benefit, contribution_months=contributed),
            skills=evolve(WORKER.skills, class_hours=hours),
            startup_training_yuan=claimed,
            premises=evolve(WORKER.premises, rents_yuan=tuple(rents)),
        )
        found = worker_entitlements(worker, on=DAY).value
        amounts = [one.yuan for one in found.items if one.yuan is not None]
        assert found.total_yuan == sum(amounts)
        assert min(amounts) >= 0
        without = worker_entitlements(evolve(worker, founder=evolve(FOUNDER, **{lacking: False})), on=DAY).value
        assert all(
            (one.yuan or 0) <= (with_it.yuan or 0) for one, with_it in zip(without.items, found.items, strict=True)
        )


class TestStacking:
    """全文: whether several may be drawn side by side."""

    def test_left_open(self) -> None:
        """More than one that brings something is undetermined; one, or none, is not."""
        with pytest.raises(Undetermined, match="stacking"):
            worker_entitlements(WORKER, on=DAY, stacking=Stacking.UNDETERMINED)
        for alone in (IDLE, evolve(IDLE, in_plan=True), evolve(IDLE, startup_training_yuan=900)):
            found = worker_entitlements(alone, on=DAY, stacking=Stacking.UNDETERMINED)
            assert found.value == worker_entitlements(alone, on=DAY).value

    def test_two(self) -> None:
        """Two are more than one; what brings nothing is none of them."""
        two = evolve(IDLE, in_plan=True, startup_training_yuan=900)
        with pytest.raises(Undetermined):
            worker_entitlements(two, on=DAY, stacking=Stacking.UNDETERMINED)
        nothing = evolve(IDLE, in_plan=True, startup_training_yuan=0, months_to_retirement=0)
        assert worker_entitlements(nothing, on=DAY, stacking=Stacking.UNDETERMINED).value.total_yuan == 0


class TestReadings:
    """Each is handed on to its item."""

    @pytest.mark.parametrize(
        ("readings", "worker", "what", "yuan", "months"),
        [
            (WorkerReadings(drawn_months=DrawnMonths.NOT_LIMITED), WORKER, Entitlement.JOB_INTRODUCTION, 3_540, 6),
            (WorkerReadings(edge_ceiling=EdgeCeiling.LARGER), WORKER, Entitlement.RENT, 6_400, 24),
            (WorkerReadings(starting_day=StartingDay.COUNTED), WORKER, Entitlement.RENT, 0, 0),
            (
                WorkerReadings(lump_sum_reach=LumpSumReach.ANY_INSURED),
                evolve(
                    WORKER,
                    benefit=UnemploymentBenefit(
                        contribution_months=59, drawing=True, monthly_yuan=1_000, months_entitled=2, months_drawn=1
                    ),
                ),
                Entitlement.LUMP_SUM_BENEFIT,
                1_000,
                1,
            ),
            (
                WorkerReadings(founder_reach=FounderReach.ANYBODY),
                evolve(WORKER, founder=evolve(FOUNDER, steel_worker=False)),
                Entitlement.STARTUP_INSURANCE,
                None,
                36,
            ),
            (
                WorkerReadings(founder_reach=FounderReach.ANYBODY),
                evolve(WORKER, founder=evolve(FOUNDER, steel_worker=False)),
                Entitlement.RENT,
                5_800,
                24,
            ),
            (
                WorkerReadings(training_reach=TrainingReach.ANYBODY),
                evolve(WORKER, founder=evolve(FOUNDER, steel_worker=False)),
                Entitlement.SKILLS_TRAINING,
                720,
                None,
            ),
            (
                WorkerReadings(training_reach=TrainingReach.ANYBODY),
                evolve(WORKER, founder=evolve(FOUNDER, steel_worker=False)),
                Entitlement.STARTUP_TRAINING,
                1_200,
                None,
            ),
        ],
    )
    def test_amounts(
        self, readings: WorkerReadings, worker: DisplacedWorker, what: Entitlement, yuan: int | None, months: int | None
    ) -> None:
        """The item changes."""
        read, plain = items(worker, readings=readings)[what], items(worker)[what]
        assert (read.yuan, read.months) == (None if yuan is None else Decimal(yuan), months)
        assert (plain.yuan, plain.months) != (read.yuan, read.months)

    def test_others(self) -> None:
        """Whether an older woman is reached, and which fund pays."""
        strict = items(WORKER, readings=WorkerReadings(women_age=WomenAge.THAT_AGE))
        assert strict[Entitlement.AGE_GROUP_INSURANCE].missing == (ClaimCondition.AGE_REACHED,)
        funded = items(WORKER, readings=WorkerReadings(measures_fund=MeasuresFund.THAT_FUND))
        assert funded[Entitlement.STARTUP_INSURANCE].fund is SubsidyFund.EMPLOYMENT_AND_STARTUP
