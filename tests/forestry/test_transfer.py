"""Part 二（三）1: principles and object of a transfer, consents, the subsidy for scale."""

from __future__ import annotations

from decimal import Decimal
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy.core.errors import InvalidFacts, Undetermined
from langfang_policy.forestry import (
    FORESTRY,
    ConsentFiling,
    ConsentRequirement,
    FilingTime,
    ForestRight,
    ForestTransferAct,
    ForestTransferContract,
    HouseholdConsent,
    OperatorAct,
    OutsiderTransfer,
    PlotsTogether,
    ScaleFigures,
    ScaleOperator,
    Transferee,
    TransferPrinciple,
    operator_act_lacks,
    scale_subsidy_due,
    transfer_lacks,
    transfer_object,
)
from tests.helpers import agrees, because

ACT, CONSENT, FILED, LACKS = OperatorAct, HouseholdConsent, ConsentFiling, ConsentRequirement


def plot(years: str | int, mu: str | int) -> ForestTransferContract:
    """A contract of so many years over so many mu."""
    return ForestTransferContract(term_years=Decimal(years), area_mu=Decimal(mu))


class TestPrinciples:
    """二（三）1: five."""

    def test_what_is_not_kept(self) -> None:
        """What is broken, in printed order."""
        for broken in (tuple(some) for size in range(6) for some in combinations(TransferPrinciple, size)):
            found = transfer_lacks(frozenset(TransferPrinciple) - set(broken))
            assert found.value == broken
            assert not broken or because(found).zh == broken[0].zh


class TestObject:
    """二（三）1: which right passes."""

    @pytest.mark.parametrize("act", ForestTransferAct)
    @pytest.mark.parametrize("transferee", Transferee)
    @pytest.mark.parametrize("reading", OutsiderTransfer)
    def test_object(self, act: ForestTransferAct, transferee: Transferee, reading: OutsiderTransfer) -> None:
        """The contract right by assignment or exchange among members, and then registered; else the operating right."""
        found = transfer_object(act, transferee=transferee, outsider_transfer=reading)
        inside = transferee is Transferee.MEMBER
        contract = inside and act in {ForestTransferAct.ASSIGNMENT, ForestTransferAct.EXCHANGE}
        assert found.value.right is (ForestRight.CONTRACT if contract else ForestRight.OPERATING)
        assert found.value.registration_changed is contract
        assert found.value.others_barred is (not inside and reading is OutsiderTransfer.OPERATING_ALONE)
        assert because(found).observed is (act if inside else transferee)

    def test_recommended(self) -> None:
        """To outsiders the operating right passes mainly, not alone."""
        assert not transfer_object(ForestTransferAct.LEASE, transferee=Transferee.OUTSIDER).value.others_barred


class TestConsents:
    """二（一）2 放活经营权, 二（三）1: consent and filing."""

    def test_running_the_forest(self) -> None:
        """Asks for nothing."""
        found = operator_act_lacks(ACT.OPERATE)
        assert (found.value, because(found).kind) == ((), "note")

    @pytest.mark.parametrize("act", [ACT.IMPROVE_SOIL, ACT.BUILD])
    @pytest.mark.parametrize("consent", HouseholdConsent)
    def test_improving(self, act: OperatorAct, consent: HouseholdConsent) -> None:
        """Consent in any form; nothing is filed."""
        found = operator_act_lacks(act, consent=consent)
        assert found.value == ((LACKS.CONSENT,) if consent is CONSENT.NONE else ())
        assert because(found).citation == FORESTRY.at("二（一）2 放活经营权")

    @pytest.mark.parametrize("act", [ACT.RETRANSFER, ACT.MORTGAGE])
    @pytest.mark.parametrize("consent", HouseholdConsent)
    @pytest.mark.parametrize("filing", ConsentFiling)
    @pytest.mark.parametrize("time", FilingTime)
    def test_passing_on(
        self, act: OperatorAct, consent: HouseholdConsent, filing: ConsentFiling, time: FilingTime
    ) -> None:
        """Consent in writing, and filing: at any time, or before the act on the other reading."""
        found = operator_act_lacks(act, consent=consent, filing=filing, filing_time=time)
        late = filing is FILED.AFTER and time is FilingTime.BEFORE
        lacking = []
        if consent is not CONSENT.WRITTEN:
            lacking.append(LACKS.WRITTEN_CONSENT)
        if filing is FILED.NONE or late:
            lacking.append(LACKS.FILING)
        assert found.value == tuple(lacking)
        assert {one.citation for one in found.findings} == {FORESTRY.at("二（三）1")}

    def test_recommended(self) -> None:
        """Filing afterwards does."""
        assert operator_act_lacks(ACT.MORTGAGE, consent=CONSENT.WRITTEN, filing=FILED.AFTER).value == ()

    @pytest.mark.parametrize(
        ("act", "consent", "missing"), [(ACT.BUILD, None, "consent"), (ACT.RETRANSFER, CONSENT.WRITTEN, "filing")]
    )
    def test_what_is_not_said(self, act: OperatorAct, consent: HouseholdConsent | None, missing: str) -> None:
        """What the act needs must be told."""
        with pytest.raises(Undetermined) as caught:
            operator_act_lacks(act, consent=consent)
        assert caught.value.missing == (missing,)


class TestSubsidy:
    """二（三）1: five years or more, a hundred mu or more."""

    @pytest.mark.parametrize(
        ("years", "mu", "due"),
        [
            ("5", "100", True),
            ("4.999999999", "100", False),
            ("5", "99.999999999", False),
            ("5.000000001", "100.000000001", True),
            ("0", "0", False),
        ],
    )
    def test_both_figures(self, years: str, mu: str, due: bool) -> None:
        """Each owns itself."""
        found = scale_subsidy_due([plot(years, mu)])
        assert found.value is due
        agrees(found, due)

    @pytest.mark.parametrize(
        ("plots", "together", "alone"),
        [
            ([plot(5, 60), plot(9, 40)], True, False),
            ([plot(5, 60), plot(4, 40)], False, False),
            ([plot(4, 500), plot(5, 99)], False, False),
            ([plot(5, 100), plot(1, 1)], True, True),
            ([plot(5, 1), plot(5, 100)], True, True),
            ([], False, False),
        ],
    )
    def test_several_contracts(self, plots: list[ForestTransferContract], together: bool, alone: bool) -> None:
        """Areas of long contracts add up; on the other reading one must do alone."""
        assert scale_subsidy_due(plots).value is together
        assert scale_subsidy_due(plots, plots_together=PlotsTogether.EACH_ALONE).value is alone

    def test_what_decides(self) -> None:
        """The term first, then the area for such a term; nothing is taken over for no time."""
        for reading in PlotsTogether:
            assert [one.observed for one in scale_subsidy_due([], plots_together=reading).findings] == [0, 0]
        assert because(scale_subsidy_due([plot(4, 500)])).observed == 4
        found = because(scale_subsidy_due([plot(4, 500), plot(5, 99)]))
        assert (found.observed, found.text("zh").endswith("100亩以上")) == (99, True)

    def test_no_term_below_nothing(self) -> None:
        """It is refused."""
        with pytest.raises(InvalidFacts, match="term_years"):
            plot(-1, 100)

    @pytest.mark.parametrize("recognised", [True, False])
    def test_recognition(self, recognised: bool) -> None:
        """It matters on the other reading alone."""
        plots = [plot(5, 100)]
        assert scale_subsidy_due(plots, recognised=recognised).value is True
        found = scale_subsidy_due(plots, recognised=recognised, scale_operator=ScaleOperator.RECOGNISED)
        assert found.value is recognised
        agrees(found, recognised)
        with pytest.raises(Undetermined) as caught:
            scale_subsidy_due(plots, scale_operator=ScaleOperator.RECOGNISED)
        assert caught.value.missing == ("recognised",)
        small = scale_subsidy_due([plot(5, 99)], scale_operator=ScaleOperator.RECOGNISED)
        assert small.value is False
        given = scale_subsidy_due([plot(5, 99)], recognised=recognised, scale_operator=ScaleOperator.RECOGNISED)
        assert (given.value, given.findings[-1].holds) == (False, recognised)

    @given(st.integers(0, 50), st.integers(0, 10**4), st.lists(st.tuples(st.integers(0, 50), st.integers(0, 10**4))))
    def test_what_if(self, years: int, mu: int, plots: list[tuple[int, int]]) -> None:
        """The answer and the words follow the figures; one more plot never takes the subsidy away."""
        figures = ScaleFigures(term_years=years, area_mu=mu)
        held = [plot(*one) for one in plots]
        found = scale_subsidy_due(held, figures=figures)
        long_enough = [area for term, area in plots if term >= years]
        assert found.value is ((max((term for term, _ in plots), default=0)) >= years and sum(long_enough) >= mu)
        assert [one.required for one in found.findings] == [years, mu]
        if found.value:
            assert scale_subsidy_due([*held, plot(1, 1)], figures=figures).value
