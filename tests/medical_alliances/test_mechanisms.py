"""Parts 四（五）, 五（三） and （四）: what an alliance sets up and shares, what its staff may claim."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy.core.errors import InvalidFacts, Undetermined
from langfang_policy.medical_alliances import (
    AllianceMechanism,
    ExploredCouncil,
    GainsRule,
    PracticeAgreement,
    ServiceYear,
    StayBelow,
    StayPlace,
    WhoseStay,
    YearOfService,
    alliance_lacks,
    gains_share,
    practice_formalities_waived,
    results_recognised,
    service_credit,
)
from tests.helpers import agrees, because

MECHANISM, PLACE = AllianceMechanism, StayPlace
COUNTY_STAFF = WhoseStay.COUNTY_STAFF


class TestMechanisms:
    """四（二）, （四）, （五）: what an alliance has still to set up."""

    @pytest.mark.parametrize("missing", AllianceMechanism)
    def test_each(self, missing: AllianceMechanism) -> None:
        """The council and its charter are explored; all else is owed."""
        have = frozenset(AllianceMechanism) - {missing}
        explored = missing in {MECHANISM.COUNCIL, MECHANISM.CHARTER}
        assert alliance_lacks(have).value == (() if explored else (missing,))
        assert alliance_lacks(have, explored_council=ExploredCouncil.OWED).value == (missing,)

    def test_clauses(self) -> None:
        """Each at its own clause, in their order."""
        found = alliance_lacks(frozenset(), explored_council=ExploredCouncil.OWED)
        assert found.value == tuple(AllianceMechanism)
        places = [str(one.citation.locator) for one in found.findings]
        assert places == ["二（二）"] + ["四（二）"] * 6 + ["四（四）"] * 4 + ["四（五）"] * 3


class TestResults:
    """四（五）: results are recognised inside the alliance, under uniform control, where safety is secured."""

    @given(st.booleans(), st.booleans(), st.booleans())
    def test_all_three(self, same: bool, control: bool, safe: bool) -> None:  # drawn
        """All three are needed."""
        found = results_recognised(same_alliance=same, uniform_control=control, safety_secured=safe)
        assert found.value is (same and control and safe)
        agrees(found, found.value)


class TestGains:
    """四（五）: gains are shared as agreed; a county's community keeps one set of accounts."""

    def test_community(self) -> None:
        """Nothing is shared, whatever is given."""
        for more in ({}, {"gains_yuan": 1, "agreed_percent": 50}):
            found = gains_share(county_community=True, **more).value
            assert (found.rule, found.lead_yuan) == (GainsRule.UNIFIED_ACCOUNTS, None)

    @pytest.mark.parametrize(
        ("gains", "percent", "share"),
        [(250_000, 40, 100_000), (100, 0, 0), (100, 100, 100), ("0.01", "33.3", "0.00333"), (0, 50, 0)],
    )
    def test_ratio(self, gains: int | str, percent: int | str, share: int | str) -> None:
        """The agreed share, exactly; nothing is rounded."""
        found = gains_share(county_community=False, gains_yuan=Decimal(gains), agreed_percent=Decimal(percent))
        assert (found.value.rule, found.value.lead_yuan) == (GainsRule.AGREED_RATIO, Decimal(share))
        assert [one.observed for one in found.findings[1:]] == [Decimal(gains), Decimal(percent)]

    @pytest.mark.parametrize(
        ("gains", "percent", "missing"),
        [(None, 40, "gains_yuan"), (1, None, "agreed_percent"), (None, None, "gains_yuan")],
    )
    def test_unknown(self, gains: int | None, percent: int | None, missing: str) -> None:
        """No ratio is printed, so that it is asked for, as the gains are."""
        with pytest.raises(Undetermined) as error:
            gains_share(county_community=False, gains_yuan=gains, agreed_percent=percent)
        assert error.value.missing == (missing,)


def stay(months: int, place: StayPlace = PLACE.TOWNSHIP_HOSPITAL, *, same: bool = True) -> StayBelow:
    """A time of so many months."""
    return StayBelow(place=place, same_alliance=same, months=months)


def preferred(*stays: StayBelow, professional: bool = True, **more: object) -> bool:
    """Whether promotion prefers somebody."""
    found = service_credit(
        stays,
        medical=True,
        professional=professional,
        **more,  # type: ignore[arg-type]  # a fact, figures or readings
    )
    return found.value.preferred


class TestService:
    """五（三） and （四）: work below before promotion."""

    @pytest.mark.parametrize(("months", "holds"), [(0, False), (11, False), (12, True), (13, True)])
    def test_year(self, months: int, *, holds: bool) -> None:
        """A year itself is enough, of the professional staff, at a township hospital of any alliance."""
        assert preferred(stay(months)) is holds
        assert preferred(stay(months, same=False)) is holds
        assert preferred(stay(months), professional=False) is False
        assert preferred(stay(months, PLACE.OTHER_LOWER)) is False

    def test_several_stays(self) -> None:
        """They count together, or on the other reading the longest alone."""
        both = stay(6), stay(6)
        assert preferred(*both) is True
        assert preferred(*both, year_of_service=YearOfService.UNBROKEN) is False
        assert preferred(*both, stay(12), year_of_service=YearOfService.UNBROKEN) is True
        assert preferred(year_of_service=YearOfService.UNBROKEN) is False

    def test_whose(self) -> None:
        """Anybody, or on the other reading the staff of county hospitals, asked for where it matters."""
        assert preferred(stay(12), of_county_hospital=False) is True
        assert preferred(stay(12), of_county_hospital=False, whose_stay=COUNTY_STAFF) is False
        assert preferred(stay(12), of_county_hospital=True, whose_stay=COUNTY_STAFF) is True
        assert preferred(stay(11), whose_stay=COUNTY_STAFF) is False
        with pytest.raises(Undetermined) as error:
            preferred(stay(12), whose_stay=COUNTY_STAFF)
        assert error.value.missing == ("of_county_hospital",)

    def test_other_years(self) -> None:
        """Two years are twice the months, and that is told."""
        two = ServiceYear(years=2)
        assert [preferred(stay(months), service_year=two) for months in (23, 24)] == [False, True]
        found = service_credit([stay(18)], medical=True, professional=True, service_year=two)
        told = found.findings[-1]
        assert (told.observed, told.text("zh").endswith("要求2年以上")) == (Fraction(3, 2), True)

    @pytest.mark.parametrize("reading", YearOfService)
    def test_no_stay(self, reading: YearOfService) -> None:
        """Whoever never went has served no time."""
        found = service_credit([], medical=True, professional=True, year_of_service=reading)
        assert (found.findings[-1].observed, found.value.preferred) == (Fraction(0), False)

    def test_ends(self) -> None:
        """No stay is longer than a working life, and no rule asks for none or for more than one."""
        assert [stay(months).months for months in (0, 720)] == [0, 720]
        assert [ServiceYear(years=years).years for years in (1, 100)] == [1, 100]
        for months in (-1, 721):
            with pytest.raises(InvalidFacts, match="months"):
                stay(months)
        for years in (0, 101):
            with pytest.raises(InvalidFacts, match="years"):
                ServiceYear(years=years)

    def test_months(self) -> None:
        """Months at lower institutions of the same alliance count, of the medical staff alone."""
        stays = [
            stay(5),
            stay(7, PLACE.OTHER_LOWER),
            stay(11, PLACE.NOT_LOWER),
            stay(13, PLACE.OTHER_LOWER, same=False),
            stay(17, same=False),
        ]
        counted = [service_credit(stays, medical=medical, professional=False).value.months for medical in (True, False)]
        assert counted == [12, 0]
        assert service_credit([], medical=True, professional=True).value.months == 0

    @given(st.lists(st.builds(stay, st.integers(0, 30), st.sampled_from(PLACE), same=st.booleans()), max_size=5))
    def test_longer_never_harms(self, stays: list[StayBelow]) -> None:
        """A further stay takes away neither months nor preference."""
        before, after = (
            service_credit(some, medical=True, professional=True).value for some in (stays, [*stays, stay(1)])
        )
        assert after.months == before.months + 1
        assert after.preferred >= before.preferred


class TestPractice:
    """五（四）: practice at a helped institution of the alliance."""

    @pytest.mark.parametrize("agreement", PracticeAgreement)
    @pytest.mark.parametrize("inside", [False, True])
    def test_both(self, agreement: PracticeAgreement, *, inside: bool) -> None:
        """Inside the alliance and under an agreement of either kind."""
        found = practice_formalities_waived(in_alliance=inside, agreement=agreement)
        assert found.value is (inside and agreement is not PracticeAgreement.NONE)
        agrees(found, found.value)
        if inside and not found.value:
            assert because(found).observed is PracticeAgreement.NONE
