"""119号 part 二: records, platform, lists, consultation, evaluation."""

from __future__ import annotations

from itertools import product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy.credit import (
    Consultation,
    Consulter,
    CreditField,
    CreditListPart,
    CreditOccupation,
    CreditPurpose,
    CreditScope,
    CreditSource,
    EvaluationDimension,
    MustCheck,
    PlatformBody,
    RealNameDomain,
    consultation,
    credit_lists_lack,
    dimensions_missing,
    platform_access,
    record_priority,
)
from tests.helpers import agrees

NAMED, UNNAMED, OUTSIDE = CreditScope
PURPOSES = tuple(CreditPurpose)
WORKS, CHECKED, SCENES = PURPOSES[:11], PURPOSES[11:15], PURPOSES[15:20]


class TestRecordPriority:
    """二（一）、二（二）: what comes first."""

    @pytest.mark.parametrize(("kind", "number"), [(RealNameDomain, 6), (CreditField, 17), (CreditOccupation, 17)])
    def test_how_many_are_named(self, kind: type[RealNameDomain], number: int) -> None:
        """Besides what the list does not name."""
        assert [one.name for one in kind][number:] == ["OTHER", "NONE"]

    @given(st.sampled_from(RealNameDomain), st.sampled_from(CreditField), st.sampled_from(CreditOccupation))
    def test_each_list_for_itself(
        self, domain: RealNameDomain, field: CreditField, occupation: CreditOccupation
    ) -> None:
        """None bears on another; what is not named is not left out, and whoever has no occupation has none that is."""
        found = record_priority(domain=domain, field=field, occupation=occupation).value
        for scope, term in ((found.real_name, domain), (found.field, field), (found.occupation, occupation)):
            assert scope is {"OTHER": UNNAMED, "NONE": OUTSIDE}.get(term.name, NAMED)


class TestPlatform:
    """二（三）: a closed list."""

    @pytest.mark.parametrize("body", PlatformBody)
    def test_bodies(self, body: PlatformBody) -> None:
        """Seven kinds, and no other."""
        assert platform_access(body).value is (OUTSIDE if body is PlatformBody.OTHER else NAMED)
        assert [one.name for one in PlatformBody][7:] == ["OTHER"]


class TestLists:
    """二（四）: what red and black lists state."""

    @given(st.frozensets(st.sampled_from(CreditListPart)))
    def test_what_is_lacking(self, stated: frozenset[CreditListPart]) -> None:
        """All that is not stated, in the order of the clause."""
        found = credit_lists_lack(stated)
        assert found.value == tuple(one for one in CreditListPart if one not in stated)
        agrees(found, not found.value)


class TestConsultation:
    """二（四）、二（五）: must, promoted, encouraged, not named."""

    @pytest.mark.parametrize("purpose", CreditPurpose)
    def test_authorities(self, purpose: CreditPurpose) -> None:
        """Public information in works of administration, results of evaluation in four matters; neither for both."""
        asked = [consultation(consulter=Consulter.AUTHORITY, source=one, purpose=purpose).value for one in CreditSource]
        assert asked == [
            Consultation.PROMOTED if purpose in WORKS else Consultation.NOT_NAMED,
            Consultation.NOT_NAMED,
            Consultation.MANDATORY if purpose in CHECKED else Consultation.NOT_NAMED,
        ]

    @pytest.mark.parametrize("purpose", CreditPurpose)
    def test_the_market(self, purpose: CreditPurpose) -> None:
        """Records for whatever it is, results of evaluation in five scenes; nothing is a must."""
        asked = [consultation(consulter=Consulter.MARKET, source=one, purpose=purpose).value for one in CreditSource]
        assert asked == [
            Consultation.NOT_NAMED,
            Consultation.ENCOURAGED,
            Consultation.PROMOTED if purpose in SCENES else Consultation.NOT_NAMED,
        ]

    @pytest.mark.parametrize("purpose", CreditPurpose)
    def test_others(self, purpose: CreditPurpose) -> None:
        """Of who is neither, nothing is said."""
        asked = {consultation(consulter=Consulter.OTHER, source=one, purpose=purpose).value for one in CreditSource}
        assert asked == {Consultation.NOT_NAMED}

    @pytest.mark.parametrize(("who", "source"), list(product(Consulter, CreditSource)))
    def test_while_it_is_explored(self, who: Consulter, source: CreditSource) -> None:
        """Read so, what was a must is promoted, and nothing else changes."""
        for purpose in CreditPurpose:
            usual, explored = (
                consultation(consulter=who, source=source, purpose=purpose, must_check=one).value for one in MustCheck
            )
            assert explored is (Consultation.PROMOTED if usual is Consultation.MANDATORY else usual)

    def test_clause(self) -> None:
        """Results of evaluation stand in a clause of their own."""
        facts: Any = {"consulter": Consulter.AUTHORITY, "purpose": CreditPurpose.COMMENDATION}
        seen = [str(consultation(**facts, source=one).citations[0].locator) for one in CreditSource]
        assert seen == ["二（四）", "二（四）", "二（五）"]


class TestDimensions:
    """二（五）: five dimensions."""

    @given(st.frozensets(st.sampled_from(EvaluationDimension)))
    def test_what_is_missing(self, covered: frozenset[EvaluationDimension]) -> None:
        """All that is not covered."""
        found = dimensions_missing(covered)
        assert set(found.value) == set(EvaluationDimension) - covered
        assert len(EvaluationDimension) == 5
