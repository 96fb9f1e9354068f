"""119号 三（三）, 三（四）: grave breaches, whom they reach, defaulters, associations."""

from __future__ import annotations

from itertools import product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy.core.errors import InvalidFacts, Undetermined
from langfang_policy.credit import (
    AssociationMeasure,
    BreachReach,
    CorporateBody,
    CorporateRole,
    CreditScope,
    DebtorActivity,
    DirectResponsibility,
    HotelGrade,
    OtherResponsible,
    SevereBreach,
    SevereDegree,
    association_measure,
    breach_reach,
    debtor_restricted,
    severe_breach,
)
from tests.helpers import agrees, because

NAMED, UNNAMED, OUTSIDE = CreditScope
ROLE = CorporateRole


class TestSevereBreach:
    """三（三）: seven kinds, an open list."""

    @pytest.mark.parametrize("breach", SevereBreach)
    def test_kinds(self, breach: SevereBreach) -> None:
        """Whether it is grave does not matter to what is listed."""
        expected = UNNAMED if breach is SevereBreach.OTHER else NAMED
        assert [severe_breach(breach, grave=one).value for one in (None, True, False)] == [expected] * 3
        assert len(SevereBreach) == 8

    @pytest.mark.parametrize("breach", SevereBreach)
    def test_read_with_a_degree(self, breach: SevereBreach) -> None:
        """Read so, what is listed must be grave besides."""
        too = SevereDegree.GRAVE_TOO
        if breach is SevereBreach.OTHER:
            assert severe_breach(breach, severe_degree=too).value is UNNAMED
            return
        found = [severe_breach(breach, grave=one, severe_degree=too) for one in (True, False)]
        assert [one.value for one in found] == [NAMED, OUTSIDE]
        assert because(found[1]).holds is False
        with pytest.raises(Undetermined) as caught:
            severe_breach(breach, severe_degree=too)
        assert caught.value.missing == ("grave",)


def reach(role: CorporateRole, direct: bool | None = None, **more: Any) -> BreachReach:
    """Whom an enterprise's grave breach reaches."""
    facts: dict[str, Any] = {"body": CorporateBody.ENTERPRISE, "grave": True} | more
    return breach_reach(role=role, directly_responsible=direct, **facts).value


class TestBreachReach:
    """三（三）: bans, honours, records."""

    @pytest.mark.parametrize(
        ("role", "direct", "expected"),
        [
            (ROLE.THE_BODY, None, (OUTSIDE, NAMED, NAMED)),
            (ROLE.LEGAL_REPRESENTATIVE, None, (NAMED, NAMED, NAMED)),
            (ROLE.PRINCIPAL, None, (NAMED, NAMED, NAMED)),
            (ROLE.PERSON_IN_CHARGE, False, (UNNAMED, NAMED, OUTSIDE)),
            (ROLE.PERSON_IN_CHARGE, True, (UNNAMED, NAMED, NAMED)),
            (ROLE.SENIOR_MANAGER, False, (UNNAMED, NAMED, OUTSIDE)),
            (ROLE.SENIOR_MANAGER, True, (UNNAMED, NAMED, NAMED)),
            *((role, False, (UNNAMED, OUTSIDE, OUTSIDE)) for role in (ROLE.DIRECTOR, ROLE.SHAREHOLDER, ROLE.OTHER)),
            *((role, True, (UNNAMED, NAMED, NAMED)) for role in (ROLE.DIRECTOR, ROLE.SHAREHOLDER, ROLE.OTHER)),
        ],
    )
    def test_of_an_enterprise(
        self, role: CorporateRole, direct: bool | None, expected: tuple[CreditScope, ...]
    ) -> None:
        """The sets of persons differ from consequence to consequence."""
        found = reach(role, direct)
        assert (found.banned, found.honours_lost, found.recorded) == expected

    @pytest.mark.parametrize("role", CorporateRole)
    def test_of_an_institution(self, role: CorporateRole) -> None:
        """Only records are kept of it."""
        for direct in (True, False):
            found = reach(role, direct, body=CorporateBody.PUBLIC_INSTITUTION)
            assert (found.banned, found.honours_lost) == (OUTSIDE, OUTSIDE)
            assert found.recorded is reach(role, direct).recorded

    @pytest.mark.parametrize("role", CorporateRole)
    def test_of_another_body(self, role: CorporateRole) -> None:
        """The clause speaks of enterprises and public institutions alone, and asks nothing of others."""
        found = breach_reach(body=CorporateBody.OTHER, grave=True, role=role)
        assert found.value == BreachReach(banned=OUTSIDE, honours_lost=OUTSIDE, recorded=OUTSIDE)
        assert because(found).zh == "失信单位"

    def test_not_grave(self) -> None:
        """Nobody is reached, and nobody asked who bears blame."""
        for role, body, direct in product(CorporateRole, CorporateBody, (None, True, False)):
            found = breach_reach(body=body, grave=False, role=role, directly_responsible=direct)
            assert found.value == BreachReach(banned=OUTSIDE, honours_lost=OUTSIDE, recorded=OUTSIDE)
            assert because(found).holds is False

    @pytest.mark.parametrize("role", CorporateRole)
    def test_blame_is_asked_where_it_matters(self, role: CorporateRole) -> None:
        """Of all but the body and its two heads."""
        if role in {ROLE.THE_BODY, ROLE.LEGAL_REPRESENTATIVE, ROLE.PRINCIPAL}:
            assert reach(role) == reach(role, direct=False)
            return
        with pytest.raises(Undetermined) as caught:
            reach(role)
        assert caught.value.missing == ("directly_responsible",)

    @pytest.mark.parametrize("role", CorporateRole)
    def test_blame_of_all(self, role: CorporateRole) -> None:
        """Read so, nobody loses honours without blame; the enterprise itself does."""
        read: Any = {"direct_responsibility": DirectResponsibility.ALL}
        assert reach(role, True, **read) == reach(role, True)
        assert reach(role, False, **read).honours_lost is (NAMED if role is ROLE.THE_BODY else OUTSIDE)

    @pytest.mark.parametrize("role", CorporateRole)
    def test_others(self, role: CorporateRole) -> None:
        """Read so, other persons are left open and nobody else."""
        read: Any = {"other_responsible": OtherResponsible.LEFT_OPEN}
        assert reach(role, True, **read).honours_lost is (UNNAMED if role is ROLE.OTHER else NAMED)
        assert reach(role, False, **read) == reach(role, False)


def restricted(activity: DebtorActivity, stars: int | None = None, **more: Any) -> bool:
    """Whether a defaulter is restricted."""
    facts = {"judgment_in_force": True, "able": True, "refuses": True} | more
    found = debtor_restricted(activity=activity, hotel_stars=stars, **facts)
    agrees(found, found.value)
    return found.value


class TestDebtors:
    """三（四）: three conditions, seven activities."""

    @pytest.mark.parametrize("activity", DebtorActivity)
    def test_activities(self, activity: DebtorActivity) -> None:
        """All that are listed, and no other."""
        assert restricted(activity, 5) is (activity is not DebtorActivity.OTHER)

    @pytest.mark.parametrize(("stars", "barred"), [(0, False), (1, False), (2, False), (3, True), (4, True), (5, True)])
    def test_hotels(self, stars: int, barred: bool) -> None:
        """Three stars are included; fewer or none are not restricted."""
        assert restricted(DebtorActivity.STAYING_AT_HOTEL, stars) is barred

    @pytest.mark.parametrize("condition", ["judgment_in_force", "able", "refuses"])
    @pytest.mark.parametrize("activity", DebtorActivity)
    def test_each_condition(self, condition: str, activity: DebtorActivity) -> None:
        """One that fails, and nothing is restricted, nor asked of the hotel."""
        assert not restricted(activity, **{condition: False})

    def test_stars_are_asked(self) -> None:
        """Of hotels alone."""
        with pytest.raises(Undetermined) as caught:
            restricted(DebtorActivity.STAYING_AT_HOTEL)
        assert caught.value.missing == ("hotel_stars",)
        assert restricted(DebtorActivity.FLYING, 1)

    @given(st.integers(0, 5), st.integers(0, 5))
    def test_another_grade(self, stars: int, least: int) -> None:
        """The figure is one of the plan, and told as it is."""
        found = debtor_restricted(
            judgment_in_force=True,
            able=True,
            refuses=True,
            activity=DebtorActivity.STAYING_AT_HOTEL,
            hotel_stars=stars,
            grade=HotelGrade(stars=least),
        )
        assert found.value is (stars >= least)
        assert found.findings[-1].text("zh").endswith(f"{least}星级以上")

    def test_what_may_be_asked_instead(self) -> None:
        """Both ends of the figure's range are in, what lies just outside is not."""
        assert [HotelGrade(stars=one).stars for one in (0, 5)] == [0, 5]
        for beyond in (-1, 6):
            with pytest.raises(InvalidFacts):
                HotelGrade(stars=beyond)


class TestAssociations:
    """三（四）: six measures by their own rules."""

    def test_measures(self) -> None:
        """Against a member that broke trust, by rules of their own."""
        for measure, breached, by_rules in product(AssociationMeasure, (True, False), (True, False)):
            found = association_measure(measure, untrustworthy=breached, by_own_rules=by_rules).value
            named = UNNAMED if measure is AssociationMeasure.OTHER else NAMED
            assert found is (named if breached and by_rules else OUTSIDE)
            assert len(AssociationMeasure) == 7
