"""Parts 四（二） to （四）: patients of the basic level, contracts, prescriptions, referral."""

from __future__ import annotations

from datetime import date
from itertools import product

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy.core.errors import InvalidFacts, Undetermined
from langfang_policy.medical_alliances import (
    PROCEDURES,
    CareTier,
    ClearAndStable,
    ContractGroup,
    InsuredContractNeed,
    LongPrescription,
    MonthsSupply,
    OpenLists,
    PatientKind,
    ReferralCriteria,
    ReferralStep,
    UpwardConsent,
    contract_priority,
    extended_prescription_open,
    insured_contract_lacks,
    is_basic_level_patient,
    long_prescription_allowed,
    referral_steps,
)
from tests.helpers import agrees, because

KIND, GROUP, TIER, CRITERIA, STEP = PatientKind, ContractGroup, CareTier, ReferralCriteria, ReferralStep
NAMED, EVERY = OpenLists.NAMED_ALONE, ClearAndStable.ALL
CALENDAR = MonthsSupply.CALENDAR_MONTH


class TestPatients:
    """四（二）: whom the basic level serves."""

    @pytest.mark.parametrize("clear", [False, True])
    @pytest.mark.parametrize("stable", [False, True])
    @pytest.mark.parametrize("kind", PatientKind)
    def test_kinds(self, kind: PatientKind, *, clear: bool, stable: bool) -> None:
        """A clear and stable illness is asked of the chronic, on the other reading of all."""
        for reading, asked in ((ClearAndStable.CHRONIC_ALONE, kind is KIND.CHRONIC), (EVERY, True)):
            found = is_basic_level_patient(kind, diagnosis_clear=clear, stable=stable, clear_and_stable=reading)
            holds = kind is not KIND.OTHER and (not asked or (clear and stable))
            assert found.value is holds
            agrees(found, holds)

    def test_open_list(self) -> None:
        """What is alike counts where the list is open."""
        for kind in PatientKind:
            found = is_basic_level_patient(kind, diagnosis_clear=True, stable=True, open_lists=NAMED)
            assert found.value is (kind not in {KIND.ALIKE, KIND.OTHER})

    def test_unknown(self) -> None:
        """What is not given is asked for unless the other already denies."""
        for clear, stable, missing in (
            (None, None, ("diagnosis_clear", "stable")),
            (True, None, ("stable",)),
            (None, True, ("diagnosis_clear",)),
        ):
            with pytest.raises(Undetermined) as error:
                is_basic_level_patient(KIND.CHRONIC, diagnosis_clear=clear, stable=stable)
            assert error.value.missing == missing
        for clear, stable, words in ((False, None, "the diagnosis is clear"), (None, False, "the illness is stable")):
            found = is_basic_level_patient(KIND.CHRONIC, diagnosis_clear=clear, stable=stable)
            assert found.value is False
            assert because(found).en == words
        assert is_basic_level_patient(KIND.AGED).value is True
        assert is_basic_level_patient(KIND.OTHER, clear_and_stable=EVERY).value is False


class TestContracts:
    """四（三）: whose contract comes first, and what the insurance asks."""

    def test_groups(self) -> None:
        """Eight are named; what is alike counts where the list is open."""
        every = frozenset(ContractGroup)
        assert contract_priority(every).value == tuple(ContractGroup)[:-1]
        assert contract_priority(every, open_lists=NAMED).value == tuple(ContractGroup)[:-2]
        assert len(contract_priority(every, open_lists=NAMED).value) == 8

    @pytest.mark.parametrize("group", ContractGroup)
    def test_each(self, group: ContractGroup) -> None:
        """Each group alone."""
        found = contract_priority({group})  # type: ignore[arg-type]  # any set will do
        assert found.value == (() if group is GROUP.OTHER else (group,))
        assert found.findings[0].holds is (group is not GROUP.OTHER)

    def test_nobody(self) -> None:
        """Of no group there is no priority, and that decides."""
        found = contract_priority(frozenset())
        assert (found.value, because(found).holds) == ((), False)

    @pytest.mark.parametrize("missing", InsuredContractNeed)
    def test_insurance(self, missing: InsuredContractNeed) -> None:
        """Both are asked where the funds pay, nothing where they do not."""
        have = frozenset(InsuredContractNeed) - {missing}
        assert insured_contract_lacks(from_insurance=True, present=have).value == (missing,)
        assert insured_contract_lacks(from_insurance=False).value == ()
        with pytest.raises(Undetermined) as error:
            insured_contract_lacks(from_insurance=True)
        assert error.value.missing == ("present",)
        assert insured_contract_lacks(from_insurance=True, present=frozenset(InsuredContractNeed)).value == ()


def allowed(days: int, first_day: date | None = None, **more: object) -> bool:
    """Whether one who is entitled may have a prescription for so many days."""
    return long_prescription_allowed(
        contracted=True,
        chronic=True,
        selected=True,
        supply_days=days,
        first_day=first_day,
        **more,  # type: ignore[arg-type]  # figures or a reading
    ).value


class TestLongPrescription:
    """四（三）: a month at the most."""

    def test_days(self) -> None:
        """Thirty days are a month; for no day nothing is prescribed."""
        assert [allowed(days) for days in (1, 29, 30, 31)] == [True, True, True, False]
        with pytest.raises(InvalidFacts, match="supply_days"):
            allowed(0)

    @pytest.mark.parametrize(
        ("first_day", "longest"),
        [
            (date(2018, 1, 1), 31),
            (date(2018, 1, 31), 28),
            (date(2020, 1, 31), 29),
            (date(2018, 2, 1), 28),
            (date(2018, 4, 10), 30),
        ],
    )
    def test_calendar_month(self, first_day: date, longest: int) -> None:
        """A month of the calendar has from twenty-eight to thirty-one days."""
        assert allowed(longest, first_day, months_supply=CALENDAR)
        assert not allowed(longest + 1, first_day, months_supply=CALENDAR)

    @pytest.mark.parametrize("held", [one for one in product((False, True), repeat=3) if not all(one)])
    def test_who(self, held: tuple[bool, bool, bool]) -> None:
        """A contract, a chronic illness, and being one of those chosen: all three, whatever else is known."""
        contracted, chronic, selected = held
        found = long_prescription_allowed(
            contracted=contracted, chronic=chronic, selected=selected, supply_days=1, months_supply=CALENDAR
        )
        assert found.value is False
        assert because(found) is found.findings[held.index(False)]

    def test_figures(self) -> None:
        """Two months are sixty days, or two of the calendar; the bound that is told follows."""
        two = LongPrescription(months=2)
        assert [allowed(days, long_prescription=two) for days in (60, 61)] == [True, False]
        first = date(2018, 1, 1)
        found = [allowed(days, first, long_prescription=two, months_supply=CALENDAR) for days in (59, 60)]
        assert found == [True, False]
        shorter = evolve(LongPrescription(), month_days=28)
        told = long_prescription_allowed(
            contracted=True, chronic=True, selected=True, supply_days=29, long_prescription=shorter
        )
        assert because(told).text("zh").endswith("实际29日，要求不超过28日")

    def test_unknown(self) -> None:
        """The first day is asked for where some months of the calendar are long enough, and some are not."""
        two = LongPrescription(months=2)
        for days, figures in ((29, LongPrescription()), (31, LongPrescription()), (57, two), (62, two)):
            with pytest.raises(Undetermined) as error:
                allowed(days, months_supply=CALENDAR, long_prescription=figures)
            assert error.value.missing == ("first_day",)
        found = [allowed(days, months_supply=CALENDAR) for days in (1, 28, 32)]
        found += [allowed(days, months_supply=CALENDAR, long_prescription=two) for days in (56, 63)]
        assert found == [True, True, False, True, False]

        def told(days: int) -> str:
            return long_prescription_allowed(
                contracted=True, chronic=True, selected=True, supply_days=days, months_supply=CALENDAR
            ).explain()

        assert "required ≤28 days" in told(28)
        assert "required ≤31 days" in told(32)

    def test_beyond_the_calendar(self) -> None:
        """A month past its end is none."""
        with pytest.raises(InvalidFacts, match="first_day"):
            allowed(1, date(9999, 12, 31), months_supply=CALENDAR)

    @pytest.mark.parametrize(("fact", "ends"), [("months", (0, 1, 1_200, 1_201)), ("month_days", (0, 1, 31, 32))])
    def test_ends(self, fact: str, ends: tuple[int, ...]) -> None:
        """No prescription without a month, nor a month that no calendar has."""
        below, least, most, above = ends
        for value in (least, most):
            assert getattr(evolve(LongPrescription(), **{fact: value}), fact) == value
        for value in (below, above):
            with pytest.raises(InvalidFacts, match=fact):
                evolve(LongPrescription(), **{fact: value})

    @given(st.integers(1, 100), st.dates(date(2017, 9, 5), date(2030, 1, 1)), st.sampled_from(MonthsSupply))
    def test_fewer_days_never_harm(self, days: int, first_day: date, reading: MonthsSupply) -> None:
        """Whoever may have a day more may have the days."""
        longer, shorter = (allowed(one, first_day, months_supply=reading) for one in (days + 1, days))
        assert shorter >= longer


class TestExtendedPrescription:
    """四（三）: extended prescriptions and central delivery."""

    @given(st.booleans(), st.booleans())
    def test_both(self, means: bool, referred: bool) -> None:
        """The means and the need are both asked."""
        found = extended_prescription_open(has_means=means, two_way_referral=referred)
        assert found.value is (means and referred)
        agrees(found, found.value)


UP = STEP.EXPERT_VETTING, STEP.REFERRAL_UP, STEP.RECORD
DOWN = STEP.EXPERT_VETTING, STEP.REFERRAL_DOWN, STEP.RECORD, STEP.WARD_ROUNDS


class TestReferral:
    """四（四）: treated first, referred up, referred down with consent."""

    @pytest.mark.parametrize(
        ("tier", "criteria", "steps"),
        [
            (TIER.BASIC, CRITERIA.NEITHER, (STEP.FIRST_TREATMENT,)),
            (TIER.BASIC, CRITERIA.DOWN, (STEP.FIRST_TREATMENT,)),
            (TIER.BASIC, CRITERIA.UP, (STEP.FIRST_TREATMENT, *UP)),
            (TIER.SECONDARY, CRITERIA.NEITHER, (STEP.FURTHER_TREATMENT,)),
            (TIER.SECONDARY, CRITERIA.UP, UP),
            (TIER.TERTIARY, CRITERIA.NEITHER, (STEP.FURTHER_TREATMENT,)),
        ],
    )
    def test_without_consent(self, tier: CareTier, criteria: ReferralCriteria, steps: tuple[ReferralStep, ...]) -> None:
        """Where consent is not asked for, it does not matter."""
        for consents in (None, False, True):
            assert referral_steps(tier, criteria=criteria, consents=consents).value == steps

    @pytest.mark.parametrize("tier", [TIER.SECONDARY, TIER.TERTIARY])
    def test_down(self, tier: CareTier) -> None:
        """With consent alone; without it the patient stays, and that decides."""
        assert referral_steps(tier, criteria=CRITERIA.DOWN, consents=True).value == DOWN
        stays = referral_steps(tier, criteria=CRITERIA.DOWN, consents=False)
        assert stays.value == (STEP.FURTHER_TREATMENT,)
        assert because(stays).en == "the patient consents"
        with pytest.raises(Undetermined) as error:
            referral_steps(tier, criteria=CRITERIA.DOWN)
        assert error.value.missing == ("consents",)

    @pytest.mark.parametrize(
        ("tier", "first"), [(TIER.BASIC, STEP.FIRST_TREATMENT), (TIER.SECONDARY, STEP.FURTHER_TREATMENT)]
    )
    def test_upward_consent(self, tier: CareTier, first: ReferralStep) -> None:
        """On the other reading consent is asked upwards too."""
        asked = UpwardConsent.ASKED
        up = referral_steps(tier, criteria=CRITERIA.UP, consents=True, upward_consent=asked).value
        assert up[-3:] == UP
        stays = referral_steps(tier, criteria=CRITERIA.UP, consents=False, upward_consent=asked)
        assert stays.value == (first,)
        with pytest.raises(Undetermined) as error:
            referral_steps(tier, criteria=CRITERIA.UP, upward_consent=asked)
        assert error.value.missing == ("consents",)

    def test_nothing_above(self) -> None:
        """Whither a tertiary hospital refers upwards is not said."""
        with pytest.raises(Undetermined) as error:
            referral_steps(TIER.TERTIARY, criteria=CRITERIA.UP, consents=True)
        assert error.value.missing == ("criteria",)

    def test_clauses(self) -> None:
        """A secondary hospital's grave cases go to the main hospital, by the clause on structure."""
        places = [
            [str(one.citation.locator) for one in referral_steps(tier, criteria=CRITERIA.UP).findings]
            for tier in (TIER.BASIC, TIER.SECONDARY)
        ]
        assert places == [["四（四）", "四（四）", "四（五）"], ["四（四）", "四（四）", "四（五）", "四（二）"]]

    def test_procedures(self) -> None:
        """The two procedures go the same steps as the rule."""
        up, down = PROCEDURES
        assert [step.zh for step in up.steps] == [
            step.zh for step in referral_steps(TIER.BASIC, criteria=CRITERIA.UP).value
        ]
        assert [step.zh for step in down.steps[1:]] == [step.zh for step in DOWN]

    def test_what_steps_need(self) -> None:
        """Consent comes before referral downwards; of filing and vetting no more is said than that they are done."""
        up, down = ({step.key: step for step in procedure.steps} for procedure in PROCEDURES)
        assert down["referral_down"].needs == ("consent", "expert_vetting")
        assert down["ward_rounds"].needs == ("referral_down",)
        assert up["referral_up"].needs == ("first_treatment", "expert_vetting")
        for steps in (up, down):
            assert steps["record"].needs == steps["expert_vetting"].needs == ()
            assert str(steps["expert_vetting"].citation) == "廊政办字〔2017〕106号 四（五）"
