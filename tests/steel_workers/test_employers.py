"""All that an employer may claim."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy.core.decisions import Part
from langfang_policy.core.errors import InvalidFacts, NotInForce, Undetermined
from langfang_policy.steel_workers import (
    BonusPaid,
    BrokenContract,
    ClaimCondition,
    EmployerContributions,
    EmployerReadings,
    Entitlement,
    HiredWorker,
    HiringEnterprise,
    HoursCap,
    Merger,
    NewHire,
    PreJobTraining,
    SecondHire,
    Stacking,
    StartingDay,
    SubsidyFund,
    TrainingProvider,
    TrainingStandard,
    TrainingWindow,
    employer_entitlements,
)
from tests.steel_workers import FEW

DAY = date(2018, 12, 15)
TRAINED = HiredWorker(
    hire=NewHire(relation_ended=True, other_enterprise=True, contract_months=24, signed_on=date(2018, 3, 31)),
    unemployed=True,
    bonus_paid=BonusPaid.NOBODY,
    training=PreJobTraining(
        first_day=date(2018, 9, 30),
        last_day=date(2018, 10, 31),
        provider=TrainingProvider.OWN,
        contract_kept=True,
        standard_yuan=3_000,
        share_percent=50,
    ),
    hard_to_employ=True,
    contributions=EmployerContributions(
        pension_yuan=7_200, medical_yuan=2_880, unemployment_yuan=252, work_injury_yuan=180
    ),
)
PLAIN = evolve(TRAINED, training=None, hard_to_employ=False, contributions=None)
FIRM = HiringEnterprise(
    class_hours=(40, 100, 120), merger=Merger(original_workers=1_000, absorbed=300), hired=(TRAINED, PLAIN)
)
NOTHING = HiringEnterprise(class_hours=(), merger=None, hired=())


class TestList:
    """Item by item, in the order of the clauses."""

    def test_all(self) -> None:
        """The firm's own items, and those of each whom it hired."""
        found = employer_entitlements(FIRM, on=DAY).value
        told = [(one.entitlement, one.hire, one.yuan, one.qualified) for one in found.items]
        assert told == [
            (Entitlement.REDEPLOYMENT_TRAINING, None, 1_920, True),
            (Entitlement.NEW_HIRE_TRAINING, 1, 1_100, True),
            (Entitlement.NEW_HIRE_TRAINING, 2, 0, False),
            (Entitlement.MERGER_SUPPORT, None, None, True),
            (Entitlement.INSURANCE_REFUND, 1, 10_512, True),
            (Entitlement.INSURANCE_REFUND, 2, 0, False),
            (Entitlement.HIRING_BONUS, 1, 1_000, True),
            (Entitlement.HIRING_BONUS, 2, 1_000, True),
        ]
        assert found.total_yuan == 1_920 + 1_100 + 10_512 + 2_000
        charged = {one.entitlement for one in found.items if one.fund is SubsidyFund.EMPLOYMENT_AND_STARTUP}
        assert charged == {Entitlement.HIRING_BONUS}

    def test_hires_are_counted_from_one(self) -> None:
        """There is none before the first."""
        second = employer_entitlements(FIRM, on=DAY).value.items[2]
        assert evolve(second, hire=1).hire == 1
        with pytest.raises(InvalidFacts, match="hire"):
            evolve(second, hire=0)

    def test_what_is_missing(self) -> None:
        """A firm that did nothing, and one that hired somebody without more, are told what lacks."""
        missing = ClaimCondition
        found = employer_entitlements(NOTHING, on=DAY).value
        assert [one.missing for one in found.items] == [(missing.WORKERS_TRAINED,), (missing.MERGED,)]
        short = evolve(PLAIN, unemployed=False, hire=evolve(PLAIN.hire, relation_ended=False, contract_months=5))
        hired = employer_entitlements(evolve(NOTHING, hired=(short,)), on=DAY).value
        assert [one.missing for one in hired.items if one.hire == 1] == [
            (missing.RELATION_ENDED, missing.CONTRACT_TERM, missing.TRAINED_BEFORE_JOB),
            (missing.HARD_TO_EMPLOY, missing.CONTRACT_TERM, missing.PAID_FIRST),
            (missing.HIRED_NOT_PAID_FOR,),
        ]
        assert found.total_yuan == hired.total_yuan == 0
        rests = employer_entitlements(NOTHING, on=DAY).reasons[1]
        assert isinstance(rests, Part)
        assert rests.decision.value is False

    def test_a_merger_too_small(self) -> None:
        """Support is not due, and the share is what lacks."""
        few = evolve(FIRM, merger=Merger(original_workers=1_000, absorbed=299))
        (item,) = [
            one
            for one in employer_entitlements(few, on=DAY).value.items
            if one.entitlement is Entitlement.MERGER_SUPPORT
        ]
        assert item.missing == (ClaimCondition.ABSORBED_SHARE,)

    @pytest.mark.parametrize(
        ("unemployed", "paid", "yuan", "by_head"),
        [
            (True, BonusPaid.NOBODY, 1_000, 1_000),
            (True, BonusPaid.SAME_ENTERPRISE, 0, 0),
            (True, BonusPaid.OTHER_ENTERPRISE, 1_000, 0),
            (False, BonusPaid.NOBODY, 0, 0),
            (False, BonusPaid.SAME_ENTERPRISE, 0, 0),
            (False, BonusPaid.OTHER_ENTERPRISE, 0, 0),
        ],
    )
    def test_bonus(self, unemployed: bool, paid: BonusPaid, yuan: int, by_head: int) -> None:
        """Once for an enterprise and a person."""
        firm = evolve(NOTHING, hired=(evolve(PLAIN, unemployed=unemployed, bonus_paid=paid),))
        totals = [
            employer_entitlements(firm, on=DAY, readings=EmployerReadings(second_hire=one)).value.total_yuan
            for one in SecondHire
        ]
        assert totals == [yuan, by_head]

    @pytest.mark.parametrize("day", [date(2016, 12, 31), date(2020, 1, 1)])
    def test_wrong_days(self, day: date) -> None:
        """Nothing outside the period."""
        with pytest.raises(NotInForce):
            employer_entitlements(NOTHING, on=day)

    def test_hired_by_then(self) -> None:
        """On the day of the claim at the latest, trained or not."""
        late = evolve(PLAIN, hire=evolve(PLAIN.hire, signed_on=DAY))
        firm = evolve(NOTHING, hired=(late,))
        assert employer_entitlements(firm, on=DAY).value.total_yuan == 1_000
        with pytest.raises(InvalidFacts, match="on"):
            employer_entitlements(firm, on=date(2018, 12, 14))

    @FEW
    @given(
        st.lists(st.integers(0, 200), max_size=3),
        st.lists(st.tuples(st.booleans(), st.booleans(), st.integers(0, 24)), max_size=3),
    )
    def test_sums(self, hours: list[int], hires: list[tuple[bool, bool, int]]) -> None:
        """The total is that of the items; another hire never lowers it; hard to employ never does."""
        hired = tuple(
            evolve(
                TRAINED,
                unemployed=unemployed,
                hard_to_employ=hard,
                hire=evolve(TRAINED.hire, contract_months=months),
            )
            for unemployed, hard, months in hires
        )
        firm = HiringEnterprise(class_hours=tuple(hours), merger=None, hired=hired)
        found = employer_entitlements(firm, on=DAY).value
        amounts = [one.yuan for one in found.items if one.yuan is not None]
        assert (found.total_yuan, min(amounts) >= 0) == (sum(amounts), True)
        more = employer_entitlements(evolve(firm, hired=(*hired, PLAIN)), on=DAY).value
        assert more.total_yuan == found.total_yuan + 1_000
        hard = evolve(firm, hired=tuple(evolve(one, hard_to_employ=True) for one in hired))
        assert employer_entitlements(hard, on=DAY).value.total_yuan >= found.total_yuan


class TestStacking:
    """全文: whether several may be drawn for the same worker."""

    def test_left_open(self) -> None:
        """One worker with several items is undetermined; several workers with one each are not."""
        open_ = Stacking.UNDETERMINED
        with pytest.raises(Undetermined, match="stacking"):
            employer_entitlements(FIRM, on=DAY, stacking=open_)
        apart = evolve(FIRM, hired=(PLAIN, PLAIN))
        found = employer_entitlements(apart, on=DAY, stacking=open_).value
        assert found == employer_entitlements(apart, on=DAY).value
        assert found.total_yuan == 3_920


class TestReadings:
    """Each is handed on to its item."""

    @pytest.mark.parametrize(
        ("readings", "firm", "yuan"),
        [
            (EmployerReadings(hours_cap=HoursCap.ALL_TOGETHER), evolve(NOTHING, class_hours=(60, 60)), 800),
            (
                EmployerReadings(training_window=TrainingWindow.FINISHED),
                evolve(NOTHING, hired=(evolve(TRAINED, unemployed=False, contributions=None),)),
                0,
            ),
            (
                EmployerReadings(starting_day=StartingDay.COUNTED),
                evolve(NOTHING, hired=(evolve(TRAINED, unemployed=False, contributions=None),)),
                0,
            ),
            (
                EmployerReadings(training_standard=TrainingStandard.GENERAL),
                evolve(NOTHING, hired=(evolve(TRAINED, unemployed=False, contributions=None),)),
                1_500,
            ),
        ],
    )
    def test_amounts(self, readings: EmployerReadings, firm: HiringEnterprise, yuan: int) -> None:
        """The total changes."""
        assert employer_entitlements(firm, on=DAY, readings=readings).value.total_yuan == yuan
        assert employer_entitlements(firm, on=DAY).value.total_yuan != yuan

    def test_broken_contract(self) -> None:
        """Nothing, or the share."""
        assert TRAINED.training is not None
        gone = evolve(
            TRAINED,
            unemployed=False,
            contributions=None,
            training=evolve(TRAINED.training, contract_kept=False, share_percent=Decimal("12.5"), standard_yuan=2_000),
        )
        totals = [
            employer_entitlements(
                evolve(NOTHING, hired=(gone,)), on=DAY, readings=EmployerReadings(broken_contract=one)
            ).value.total_yuan
            for one in BrokenContract
        ]
        assert totals == [0, 250]
