"""91号 二（一）、四（二）、六（一）、六（三）: interpretation, the public's part, relaying, the gazette."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy.core.errors import Undetermined
from langfang_policy.open_government import (
    GazetteIssuer,
    GazetteMatter,
    InformationRelay,
    InterpretedDocument,
    Interpreter,
    IssuedInName,
    ParticipationForm,
    ParticipationNeed,
    PolicySource,
    SectorSource,
    gazette_prints,
    interpretation_due,
    interpreter,
    participation_lacks,
    relay_due,
)
from tests.helpers import agrees, because

GOVERNMENTS = PolicySource.STATE_COUNCIL, PolicySource.PROVINCE, PolicySource.CITY
DEPARTMENTS = PolicySource.MINISTRY, PolicySource.PROVINCIAL_DEPARTMENT, PolicySource.MUNICIPAL_DEPARTMENT
FLAGS = st.booleans()


class TestInterpretation:
    """解读范围和责任."""

    @pytest.mark.parametrize(
        ("kind", "important", "close", "due"),
        [
            (InterpretedDocument.RULES, None, None, True),
            (InterpretedDocument.OTHER, None, None, False),
            (InterpretedDocument.DEPARTMENT_POLICY, True, None, True),
            (InterpretedDocument.DEPARTMENT_POLICY, False, None, False),
            (InterpretedDocument.GOVERNMENT_POLICY, False, None, False),
            (InterpretedDocument.GOVERNMENT_POLICY, True, False, False),
            (InterpretedDocument.GOVERNMENT_POLICY, None, False, False),
            (InterpretedDocument.GOVERNMENT_POLICY, False, False, False),
            (InterpretedDocument.GOVERNMENT_POLICY, True, True, True),
        ],
    )
    def test_scope(
        self,
        kind: InterpretedDocument,
        important: bool | None,
        close: bool | None,
        due: bool,
    ) -> None:
        """Rules always, policy if important, the government's if it closely concerns life, too."""
        found = interpretation_due(kind, important=important, closely_concerns=close)
        assert found.value is due
        if kind is not InterpretedDocument.RULES:
            agrees(found, due)

    def test_unknown(self) -> None:
        """What would decide is asked for."""
        policy = InterpretedDocument.GOVERNMENT_POLICY
        for close in (None, True):
            with pytest.raises(Undetermined, match="important"):
                interpretation_due(policy, closely_concerns=close)
        with pytest.raises(Undetermined, match="important"):
            interpretation_due(InterpretedDocument.DEPARTMENT_POLICY, closely_concerns=False)
        with pytest.raises(Undetermined, match="closely_concerns"):
            interpretation_due(policy, important=True)

    def test_who(self) -> None:
        """Who drafts, who issues, who leads."""
        found = {name: interpreter(name).value for name in IssuedInName}
        assert found == {
            IssuedInName.GOVERNMENT: Interpreter.DRAFTING_DEPARTMENT,
            IssuedInName.DEPARTMENT: Interpreter.ISSUING_DEPARTMENT,
            IssuedInName.JOINT: Interpreter.LEAD_DEPARTMENT,
        }


class TestParticipation:
    """公众参与."""

    @given(st.frozensets(st.sampled_from(ParticipationForm)), FLAGS, FLAGS, FLAGS, FLAGS)
    def test_needs(
        self,
        forms: frozenset[ParticipationForm],
        major: bool,
        secret: bool,
        prescribed: bool,
        adoption: bool,
    ) -> None:
        """A way of a major decision that is not secret; the hearing that the law prescribes; what was adopted."""
        found = participation_lacks(
            forms,
            major_public_interest=major,
            secret_by_law=secret,
            hearing_prescribed=prescribed,
            adoption_published=adoption,
        )
        need, form = ParticipationNeed, ParticipationForm
        wanting = {
            need.A_FORM: major and not secret and not forms,
            need.LEGAL_HEARING: prescribed and form.HEARING not in forms,
            need.ADOPTION_PUBLISHED: form.CONSULTATION in forms and not adoption,
        }
        assert found.value == tuple(one for one, lacks in wanting.items() if lacks)
        agrees(found, not found.value)

    def test_only_what_matters(self) -> None:
        """Of what cannot change the answer nothing is asked; what can is named."""
        hearing = frozenset({ParticipationForm.HEARING})
        assert participation_lacks(hearing, major_public_interest=True).value == ()
        none, consulted = frozenset[ParticipationForm](), hearing | {ParticipationForm.CONSULTATION}
        for forms, major, missing in (
            (none, True, "secret_by_law"),
            (none, False, "hearing_prescribed"),
            (consulted, True, "adoption_published"),
        ):
            with pytest.raises(Undetermined) as caught:
                participation_lacks(forms, major_public_interest=major)
            assert caught.value.missing == (missing,)

    @pytest.mark.parametrize(
        ("form", "lacks"),
        [(ParticipationForm.HEARING, ()), (ParticipationForm.DISCUSSION, (ParticipationNeed.LEGAL_HEARING,))],
    )
    def test_a_discussion_is_no_hearing(self, form: ParticipationForm, lacks: tuple[ParticipationNeed, ...]) -> None:
        """Where the law prescribes a hearing, to have talked it over is a way of taking part and no more."""
        found = participation_lacks(frozenset({form}), major_public_interest=True, hearing_prescribed=True)
        assert found.value == lacks


class TestRelay:
    """转载."""

    @pytest.mark.parametrize("source", PolicySource)
    def test_overall(self, source: PolicySource) -> None:
        """Important information of a government that guides all goes to all; of a department, to those concerned."""
        found = relay_due(source, important=True, overall=True, concerns_sector=False).value
        assert found is (InformationRelay.ALL if source in GOVERNMENTS else InformationRelay.CONCERNED)

    @pytest.mark.parametrize(("source", "important", "sector"), [*product(PolicySource, (True, False), (True, False))])
    def test_sector(self, source: PolicySource, important: bool, sector: bool) -> None:
        """What concerns one trade or area goes to those concerned, of whomever; or of departments alone."""
        for read in SectorSource:
            found = relay_due(source, important=important, overall=False, concerns_sector=sector, sector_source=read)
            open_to_it = source in DEPARTMENTS or read is SectorSource.ANYBODY
            concerned = (source in DEPARTMENTS and important) or (sector and open_to_it)
            assert found.value is (InformationRelay.CONCERNED if concerned else InformationRelay.NOBODY)
            agrees(found, concerned)

    def test_only_what_matters(self) -> None:
        """Of what cannot change the answer nothing is asked; what can is named."""
        assert relay_due(PolicySource.MINISTRY, important=True).value is InformationRelay.CONCERNED
        closed = {"important": False, "sector_source": SectorSource.DEPARTMENTS}
        assert relay_due(PolicySource.CITY, **closed).value is InformationRelay.NOBODY  # type: ignore[arg-type]  # facts by name
        with pytest.raises(Undetermined, match="overall"):
            relay_due(PolicySource.CITY, important=True, concerns_sector=True)
        with pytest.raises(Undetermined, match="concerns_sector"):
            relay_due(PolicySource.CITY, important=True, overall=False)
        guides_all = relay_due(PolicySource.CITY, important=True, overall=True)
        assert because(guides_all).zh == "对全局有指导意义且需广泛知晓"
        guides_none = relay_due(
            PolicySource.CITY, important=True, overall=False, sector_source=SectorSource.DEPARTMENTS
        )
        assert because(guides_none).zh == "对全局有指导意义且需广泛知晓"
        sector = relay_due(PolicySource.CITY, important=True, overall=False, concerns_sector=True)
        assert because(sector).zh == "涉及某个行业或地区"


class TestGazette:
    """公报."""

    @pytest.mark.parametrize(("matter", "issuer"), [*product(GazetteMatter, GazetteIssuer)])
    def test_must_be_printed(self, matter: GazetteMatter, issuer: GazetteIssuer) -> None:
        """Rules and normative documents of the government and its departments."""
        found = gazette_prints(matter=matter, issuer=issuer).value
        assert found is (matter is not GazetteMatter.OTHER and issuer is not GazetteIssuer.OTHER)
