"""119号 四（二）, 四（四）: collection, oversight, repair."""

from __future__ import annotations

from datetime import date
from itertools import product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy.core.errors import InvalidFacts, NotInForce, Undetermined
from langfang_policy.credit import (
    CollectionBasis,
    ConsentSuffices,
    CreditScope,
    InformationAct,
    InformationHolder,
    RepairOutcome,
    RepairRequest,
    RepairRequirement,
    RepairStep,
    collection_allowed,
    information_oversight,
    repair_outcome,
)
from tests.helpers import because

NAMED, UNNAMED, OUTSIDE = CreditScope
ON = date(2018, 6, 15)


class TestCollection:
    """四（二）: laws and regulations alone."""

    @given(st.frozensets(st.sampled_from(CollectionBasis)), st.sampled_from(ConsentSuffices))
    def test_bases(self, bases: frozenset[CollectionBasis], read: ConsentSuffices) -> None:
        """Nothing below a regulation; consent where it is read to be enough."""
        enough = {CollectionBasis.LAW, CollectionBasis.REGULATION}
        if read is ConsentSuffices.YES:
            enough.add(CollectionBasis.CONSENT)
        found = collection_allowed(bases, consent_suffices=read)
        assert found.value is bool(bases & enough)
        assert (found.because is not None) is found.value

    @pytest.mark.parametrize("basis", CollectionBasis)
    def test_one_basis(self, basis: CollectionBasis) -> None:
        """Each alone."""
        assert collection_allowed(frozenset({basis})).value is (basis.name in {"LAW", "REGULATION"})
        assert collection_allowed(frozenset({basis}), consent_suffices=ConsentSuffices.YES).value is (
            basis.name in {"LAW", "REGULATION", "CONSENT"}
        )

    def test_what_decides(self) -> None:
        """The authority that is there."""
        assert because(collection_allowed(frozenset({CollectionBasis.REGULATION}))).zh == "法规授权"


class TestOversight:
    """四（二）: five holders, five acts."""

    def test_each_for_itself(self) -> None:
        """The holders are a closed list, the acts an open one; providing alone must be unlawful."""
        for holder, act, unlawful in product(InformationHolder, InformationAct, (True, False)):
            found = information_oversight(holder=holder, act=act, unlawful=unlawful).value
            assert found.monitored is (OUTSIDE if holder is InformationHolder.OTHER else NAMED)
            if act is InformationAct.PROVIDING:
                assert found.pursued is (NAMED if unlawful else OUTSIDE)
            else:
                assert found.pursued is {"OTHER": UNNAMED, "NONE": OUTSIDE}.get(act.name, NAMED)

    def test_unlawful_is_asked_of_providing(self) -> None:
        """And of nothing else."""
        for act in InformationAct:
            if act is InformationAct.PROVIDING:
                with pytest.raises(Undetermined) as caught:
                    information_oversight(holder=InformationHolder.OTHER, act=act)
                assert caught.value.missing == ("unlawful",)
            else:
                information_oversight(holder=InformationHolder.OTHER, act=act)


def request(*lacks: str, effective: date | None = None) -> RepairRequest:
    """A request that lacks some of what is needed."""
    facts = dict.fromkeys(("applied", "corrected", "effect_removed", "meets_rules"), True)
    return RepairRequest(**facts | dict.fromkeys(lacks, False), effective=effective)


class TestRepair:
    """四（四）: conditions, publication, lifting."""

    @pytest.mark.parametrize(
        ("lacks", "needed"),
        list(zip(("applied", "corrected", "effect_removed", "meets_rules"), RepairRequirement, strict=True)),
    )
    def test_each_condition(self, lacks: str, needed: RepairRequirement) -> None:
        """One that is lacking, and nothing follows."""
        found = repair_outcome(request(lacks), on=ON)
        assert found.value == RepairOutcome(lacking=(needed,), follows=(), sanctions_lifted=False)
        assert because(found).zh == needed.zh

    @pytest.mark.parametrize(
        ("effective", "lifted"),
        [(None, False), (date(2018, 6, 14), True), (ON, True), (date(2018, 6, 16), False)],
    )
    def test_lifting(self, effective: date | None, lifted: bool) -> None:
        """From the day on which the result takes effect, and not before."""
        found = repair_outcome(request(effective=effective), on=ON).value
        assert found.sanctions_lifted is lifted
        assert found.follows == ((*RepairStep,) if lifted else (RepairStep.PUBLISH, RepairStep.PUSH))
        assert not found.lacking

    @pytest.mark.parametrize("lacks", ["applied", "corrected", "effect_removed", "meets_rules"])
    def test_nothing_takes_effect_ungranted(self, lacks: str) -> None:
        """Such a request cannot be."""
        with pytest.raises(InvalidFacts) as caught:
            request(lacks, effective=ON)
        assert [fault.path for fault in caught.value.faults] == ["$.effective"]

    def test_day(self) -> None:
        """Nothing is judged before the plan."""
        facts: Any = {"request": request()}
        assert repair_outcome(**facts, on=date(2017, 10, 17)).value.lacking == ()
        with pytest.raises(NotInForce):
            repair_outcome(**facts, on=date(2017, 10, 16))
