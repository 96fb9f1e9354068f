"""二（二）: training, by the class hour and head."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy.core.errors import InvalidFacts, NotInForce
from langfang_policy.steel_workers import (
    BrokenContract,
    HoursCap,
    NewHire,
    NewHireTraining,
    PreJobTraining,
    RedeploymentRate,
    SkillsRates,
    SkillsTraining,
    StartingDay,
    StartupTrainingCap,
    TrainingProvider,
    TrainingReach,
    TrainingStandard,
    TrainingWindow,
    new_hire_training_subsidy,
    redeployment_training_subsidy,
    skills_training_subsidy,
    startup_training_subsidy,
)
from tests.helpers import because
from tests.steel_workers import FEW

DAY, CLAIMED = date(2018, 6, 15), date(2018, 12, 15)
HOURS = st.decimals(0, 1_000, places=1)
WELDING = SkillsTraining(rate_yuan=8, class_hours=200, household_handicraft=False)
HIRE = NewHire(relation_ended=True, other_enterprise=True, contract_months=6, signed_on=date(2018, 3, 31))
TRAINED = PreJobTraining(
    first_day=date(2018, 4, 9),
    last_day=date(2018, 5, 18),
    provider=TrainingProvider.RECOGNISED,
    contract_kept=True,
    standard_yuan=1_200,
    share_percent=50,
)


class TestWrongDays:
    """Nothing outside the period."""

    @pytest.mark.parametrize("day", [date(2016, 12, 31), date(2020, 1, 1)])
    def test_wrong_days(self, day: date) -> None:
        """Neither before nor after."""
        with pytest.raises(NotInForce):
            redeployment_training_subsidy([10], on=day)
        with pytest.raises(NotInForce):
            skills_training_subsidy(WELDING, steel_worker=True, on=day)
        with pytest.raises(NotInForce):
            startup_training_subsidy(900, steel_worker=True, on=day)
        with pytest.raises(NotInForce):
            new_hire_training_subsidy(HIRE, training=TRAINED, on=day)


class TestRedeployment:
    """So much a class hour and head, for no more than so many hours."""

    @pytest.mark.parametrize(
        ("hours", "yuan"), [([Decimal("99.5")], 796), ([100], 800), ([Decimal("100.5")], 800), ([130, 60], 1_280)]
    )
    def test_cap_of_each(self, hours: list[Decimal | int], yuan: int) -> None:
        """The cap bites for each, then all is added: unused room of one pays for no other."""
        assert redeployment_training_subsidy(hours, on=DAY).value == yuan

    def test_cap_of_all(self) -> None:
        """The other reading: one cap for all."""
        found = redeployment_training_subsidy([30, 80], on=DAY, hours_cap=HoursCap.ALL_TOGETHER)
        assert found.value == 800
        assert redeployment_training_subsidy([30, 60], on=DAY, hours_cap=HoursCap.ALL_TOGETHER).value == 720
        (capped,) = [one for one in found.findings if one.bound]
        assert (capped.zh, capped.observed, capped.text()[-5:]) == ("合计课时", 110, "hours")

    def test_what_is_told(self) -> None:
        """The rate, the most of one person against the cap, the hours that are paid."""
        found = redeployment_training_subsidy([30, 110], on=DAY)
        assert [one.observed for one in found.findings] == [2, 8, 110, 130]

    def test_no_hours_below_none(self) -> None:
        """Refused; none at all are none."""
        assert redeployment_training_subsidy([0], on=DAY).value == 0
        with pytest.raises(InvalidFacts, match="class_hours"):
            redeployment_training_subsidy([Decimal("-0.5")], on=DAY)

    def test_nobody(self) -> None:
        """Nobody trained brings nothing, and says so."""
        found = redeployment_training_subsidy([], on=DAY)
        assert (int(found.value), because(found).zh) == (0, "已开展转岗培训")

    @FEW
    @given(st.lists(HOURS, min_size=1, max_size=4), HOURS, st.integers(0, 200), st.integers(0, 500))
    def test_adds_up(self, hours: list[Decimal], more: Decimal, yuan: int, most: int) -> None:
        """Each person's sum is added, none is above its cap, and one more never lowers the whole."""
        rate = RedeploymentRate(rate_yuan=yuan, most_class_hours=most)
        alone = [redeployment_training_subsidy([one], on=DAY, rate=rate).value for one in hours]
        found = redeployment_training_subsidy(hours, on=DAY, rate=rate)
        assert found.value == sum(alone)
        assert all(0 <= one <= yuan * most for one in alone)
        assert redeployment_training_subsidy([*hours, more], on=DAY, rate=rate).value >= found.value
        assert next(one.required for one in found.findings if one.bound) == most


class TestSkills:
    """A rate within the range for each hour, up to the cap."""

    @pytest.mark.parametrize(
        ("rate", "hours", "yuan"),
        [
            (Decimal("4.99"), 100, 0),
            (5, 439, 2_195),
            (5, 440, 2_200),
            (5, 441, 2_200),
            (8, 275, 2_200),
            (8, 276, 2_200),
            (8, 274, 2_192),
            (Decimal("8.01"), 100, 0),
            (6, 0, 0),
        ],
    )
    def test_range_and_cap(self, rate: Decimal | int, hours: int, yuan: int) -> None:
        """A rate outside the range is none of this clause; within it, the cap holds."""
        training = evolve(WELDING, rate_yuan=rate, class_hours=hours)
        assert skills_training_subsidy(training, steel_worker=True, on=DAY).value == yuan

    def test_rates_say_which_end(self) -> None:
        """Below the least, or above the most."""
        low = skills_training_subsidy(evolve(WELDING, rate_yuan=4), steel_worker=True, on=DAY)
        high = skills_training_subsidy(evolve(WELDING, rate_yuan=9), steel_worker=True, on=DAY)
        assert [because(low).required, because(high).required] == [5, 8]
        assert [because(low).zh, because(high).zh] == ["课时补贴不低于标准下限", "课时补贴不高于标准上限"]

    def test_handicraft(self) -> None:
        """Left out."""
        found = skills_training_subsidy(evolve(WELDING, household_handicraft=True), steel_worker=True, on=DAY)
        assert (int(found.value), because(found).zh) == (0, "不属于家庭手工业培训")

    def test_whom(self) -> None:
        """Workers of such enterprises, or anybody: a reading; of founders' training, too."""
        anybody = TrainingReach.ANYBODY
        found = skills_training_subsidy(WELDING, steel_worker=False, on=DAY)
        assert (int(found.value), because(found).zh) == (0, "钢铁去产能企业职工")
        assert skills_training_subsidy(WELDING, steel_worker=False, on=DAY, training_reach=anybody).value == 1_600
        assert startup_training_subsidy(900, steel_worker=False, on=DAY).value == 0
        assert startup_training_subsidy(900, steel_worker=False, on=DAY, training_reach=anybody).value == 900

    @FEW
    @given(st.integers(0, 50), st.integers(0, 50), st.integers(0, 5_000), st.integers(0, 100), HOURS)
    def test_what_if(self, least: int, more: int, cap: int, rate: int, hours: Decimal) -> None:
        """Answer and words follow the figures; never above the cap or below nothing."""
        rates = SkillsRates(least_yuan=least, most_yuan=least + more, cap_yuan=cap)
        training = SkillsTraining(rate_yuan=rate, class_hours=hours, household_handicraft=False)
        found = skills_training_subsidy(training, steel_worker=True, on=DAY, rates=rates)
        fits = least <= rate <= least + more
        assert found.value == (min(rate * hours, cap) if fits else 0)
        bounds = [one.required for one in found.findings if one.bound]
        assert bounds == [least, least + more] + ([cap] if fits else [])

    def test_rates_in_order(self) -> None:
        """The least is not above the most."""
        assert SkillsRates(least_yuan=8).least_yuan == SkillsRates().most_yuan
        with pytest.raises(InvalidFacts, match="least_yuan"):
            SkillsRates(least_yuan=Decimal("8.01"))


class TestStartupTraining:
    """A cap, no rate."""

    @pytest.mark.parametrize(("claimed", "yuan"), [(0, 0), (1_199, 1_199), (1_200, 1_200), (1_201, 1_200)])
    def test_cap(self, claimed: int, yuan: int) -> None:
        """What is claimed, up to the cap."""
        assert startup_training_subsidy(claimed, steel_worker=True, on=DAY).value == yuan

    @FEW
    @given(st.integers(0, 5_000), st.integers(0, 5_000))
    def test_what_if(self, claimed: int, cap: int) -> None:
        """The cap and the words follow."""
        other = StartupTrainingCap(cap_yuan=cap)
        found = startup_training_subsidy(claimed, steel_worker=True, on=DAY, startup_cap=other)
        assert (int(found.value), found.findings[-1].required) == (min(claimed, cap), cap)


class TestNewHire:
    """Training before the job, for those whom another enterprise hires."""

    def test_half_of_the_standard(self) -> None:
        """At the most; a lesser share is paid as it is."""
        shares = {30: 360, 50: 600, 51: 600, 100: 600}
        for share, yuan in shares.items():
            training = evolve(TRAINED, share_percent=share)
            assert new_hire_training_subsidy(HIRE, training=training, on=CLAIMED).value == yuan

    @pytest.mark.parametrize(
        ("standard", "skills", "general"), [(2_199, "1099.5", "1099.5"), (2_200, 1_100, 1_100), (3_000, 1_100, 1_500)]
    )
    def test_standard(self, standard: int, skills: str | int, general: str | int) -> None:
        """That of skills training, with its cap; or whatever general rules have."""
        training = evolve(TRAINED, standard_yuan=standard)
        found = [
            new_hire_training_subsidy(HIRE, training=training, on=CLAIMED, training_standard=one).value
            for one in TrainingStandard
        ]
        assert found == [Decimal(skills), Decimal(general)]

    @pytest.mark.parametrize(
        ("hire", "training", "missing"),
        [
            (evolve(HIRE, relation_ended=False), TRAINED, "与去产能企业解除劳动关系"),
            (evolve(HIRE, other_enterprise=False), TRAINED, "由其他企业新录用"),
            (evolve(HIRE, contract_months=5), TRAINED, "劳动合同期限"),
            (evolve(HIRE, signed_on=date(2018, 4, 10)), TRAINED, "培训不早于签订合同"),
            (HIRE, evolve(TRAINED, first_day=date(2018, 10, 1), last_day=date(2018, 10, 2)), "在规定期间内开展培训"),
            (HIRE, evolve(TRAINED, provider=TrainingProvider.OTHER), "由所属或政府认定机构培训"),
            (HIRE, evolve(TRAINED, contract_kept=False), "培训后继续履行劳动合同"),
        ],
    )
    def test_each_condition(self, hire: NewHire, training: PreJobTraining, missing: str) -> None:
        """Any that is not there leaves nothing, and is named."""
        found = new_hire_training_subsidy(hire, training=training, on=CLAIMED)
        assert (int(found.value), because(found).zh) == (0, missing)

    @pytest.mark.parametrize("provider", [TrainingProvider.OWN, TrainingProvider.RECOGNISED])
    def test_providers(self, provider: TrainingProvider) -> None:
        """The enterprise's own, or one that government recognises."""
        assert new_hire_training_subsidy(HIRE, training=evolve(TRAINED, provider=provider), on=CLAIMED).value == 600

    def test_signed_by_then(self) -> None:
        """On the day of the claim at the latest."""
        hire = evolve(HIRE, signed_on=DAY)
        assert new_hire_training_subsidy(hire, training=TRAINED, on=DAY).value == 0
        with pytest.raises(InvalidFacts, match="on"):
            new_hire_training_subsidy(evolve(hire, signed_on=date(2018, 6, 16)), training=TRAINED, on=DAY)

    def test_trained_by_then(self) -> None:
        """Whether the contract is kept after the training is not known before its last day."""
        assert new_hire_training_subsidy(HIRE, training=TRAINED, on=TRAINED.last_day).value == 600
        with pytest.raises(InvalidFacts, match="on"):
            new_hire_training_subsidy(HIRE, training=TRAINED, on=date(2018, 5, 17))

    @pytest.mark.parametrize(("first", "yuan"), [(date(2018, 3, 30), 0), (date(2018, 3, 31), 600)])
    def test_from_the_signing(self, first: date, yuan: int) -> None:
        """On the day of it already."""
        assert new_hire_training_subsidy(HIRE, training=evolve(TRAINED, first_day=first), on=CLAIMED).value == yuan

    @pytest.mark.parametrize(
        ("day", "starting_day", "in_time"),
        [
            (date(2018, 9, 29), StartingDay.COUNTED, True),
            (date(2018, 9, 30), StartingDay.COUNTED, False),
            (date(2018, 9, 30), StartingDay.NOT_COUNTED, True),
            (date(2018, 10, 1), StartingDay.NOT_COUNTED, False),
        ],
    )
    @pytest.mark.parametrize("window", TrainingWindow)
    def test_window(self, day: date, starting_day: StartingDay, in_time: bool, window: TrainingWindow) -> None:
        """Six months from 31 March end on 30 September, or the day before; begun or finished by then."""
        begun = window is TrainingWindow.BEGUN
        first, last = (day, date(2018, 10, 31)) if begun else (date(2018, 4, 2), day)
        training = evolve(TRAINED, first_day=first, last_day=last)
        found = new_hire_training_subsidy(
            HIRE, training=training, on=CLAIMED, training_window=window, starting_day=starting_day
        )
        assert (found.value > 0) is in_time

    def test_broken_contract(self) -> None:
        """Nothing, or the share: a reading."""
        training = evolve(TRAINED, contract_kept=False, share_percent=20)
        found = new_hire_training_subsidy(HIRE, training=training, on=CLAIMED, broken_contract=BrokenContract.BY_SHARE)
        assert found.value == 240

    def test_days_in_order(self) -> None:
        """Training may last a day, and does not end before it begins."""
        assert evolve(TRAINED, last_day=TRAINED.first_day).last_day == TRAINED.first_day
        with pytest.raises(InvalidFacts, match="last_day"):
            evolve(TRAINED, last_day=date(2018, 4, 8))

    @FEW
    @given(st.integers(1, 60), st.integers(1, 60), st.integers(0, 100), st.integers(0, 100), st.integers(0, 5_000))
    def test_what_if(self, term: int, window: int, most: int, share: int, cap: int) -> None:
        """Answer and words follow the figures; never above half, or whatever the share is."""
        terms = NewHireTraining(contract_months=term, window_months=window, most_percent=most)
        hire, training = evolve(HIRE, contract_months=term), evolve(TRAINED, share_percent=share)
        rates = SkillsRates(cap_yuan=cap)
        found = new_hire_training_subsidy(hire, training=training, on=CLAIMED, new_hire_training=terms, rates=rates)
        assert found.value * 100 == min(1_200, cap) * min(share, most)
        bounds = [one.required for one in found.findings if one.bound]
        assert bounds[0] == term
        assert bounds[2] == date(2018 + (2 + window) // 12, (2 + window) % 12 + 1, bounds[2].day)
        assert bounds[3:] == [cap, most]
        short = evolve(hire, contract_months=term - 1)
        assert not new_hire_training_subsidy(short, training=training, on=CLAIMED, new_hire_training=terms).value
