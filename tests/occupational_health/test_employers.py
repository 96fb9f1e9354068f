"""Parts 二（一）, （二）, （三）, （五）: employers, projects, contracts, patients."""

from __future__ import annotations

from collections.abc import Callable
from itertools import product
from typing import Any

import pytest

from langfang_policy.core.decisions import Decision
from langfang_policy.core.errors import InvalidFacts, Undetermined
from langfang_policy.core.terms import Term
from langfang_policy.occupational_health import (
    OCCUPATIONAL_HEALTH,
    ContractRequirement,
    DiseasePriority,
    EmploymentStage,
    FocusTrade,
    HardshipTrait,
    HardshipTraits,
    HazardManagement,
    HighRiskGroup,
    NoticeBoardItem,
    NoticeBoardNeed,
    OccupationalDisease,
    PatientProgramme,
    PostWarning,
    ProjectStage,
    ProjectStageOrder,
    TogetherStep,
    UnlistedOnes,
    disease_priorities,
    examinations_lacking,
    facilities_lack,
    hazard_contract_lacks,
    hazard_management_lacks,
    is_focus_trade,
    is_high_risk_group,
    notice_board_lacks,
    patient_help,
    project_stages_next,
    warnings_lacking,
)
from tests.helpers import agrees, because

STAGE, NEEDS = EmploymentStage, ContractRequirement


def subsets(kind: type[Term]) -> list[frozenset[Any]]:
    """Every set of the members."""
    members = tuple(kind)
    return [
        frozenset(one for one, there in zip(members, mask, strict=True) if there)
        for mask in product((False, True), repeat=len(members))
    ]


class TestManagement:
    """二（一）: a body, and one professional at the least."""

    @pytest.mark.parametrize("body", [True, False])
    @pytest.mark.parametrize("count", [0, 1, 2])
    def test_serious(self, body: bool, count: int) -> None:
        """Both are asked for; one person is enough."""
        found = hazard_management_lacks(serious=True, body=body, professionals=count)
        lacks = ((HazardManagement.BODY,) if not body else ()) + (
            (HazardManagement.PROFESSIONALS,) if not count else ()
        )
        assert found.value == lacks
        agrees(found, not lacks)
        assert found.findings[1].observed == count

    def test_not_serious(self) -> None:
        """Nothing is asked, whatever there is."""
        assert hazard_management_lacks(serious=False).value == ()
        assert because(hazard_management_lacks(serious=False, body=False, professionals=0)).kind == "note"

    @pytest.mark.parametrize(
        ("facts", "missing"), [({"professionals": 1}, "body"), ({"body": True}, "professionals"), ({}, "body")]
    )
    def test_what_is_not_said(self, facts: dict[str, Any], missing: str) -> None:
        """Must be told where hazards are serious."""
        with pytest.raises(Undetermined) as caught:
            hazard_management_lacks(serious=True, **facts)
        assert caught.value.missing == (missing,)


class TestSets:
    """What is asked in full: the rest is lacking, in printed order."""

    @pytest.mark.parametrize(
        ("kind", "rule", "clause"),
        [
            (PostWarning, lambda there: warnings_lacking(there, serious=True), "二（一）"),
            (TogetherStep, facilities_lack, "二（二）"),
            (EmploymentStage, lambda there: examinations_lacking(STAGE.LEAVING, exposed=True, done=there), "二（三）"),
            (
                ProjectStage,
                lambda there: project_stages_next(there, project_stage_order=ProjectStageOrder.ANY),
                "二（二）",
            ),
        ],
    )
    def test_every_set(self, kind: type[Term], rule: Callable[[Any], Decision[Any]], clause: str) -> None:
        """Tried whole."""
        for there in subsets(kind):
            found = rule(there)
            assert found.value == tuple(one for one in kind if one not in there)
            agrees(found, not found.value)
            assert {str(one.citation.locator) for one in found.findings} == {clause}

    @pytest.mark.parametrize("prominent", [True, False])
    def test_board(self, prominent: bool) -> None:
        """A prominent place and four contents, each by itself: what is posted elsewhere need not be written anew."""
        place = () if prominent else (NoticeBoardNeed.PROMINENT_PLACE,)
        for posted in subsets(NoticeBoardItem):
            found = notice_board_lacks(posted, prominent=prominent)
            assert found.value == (*place, *(NoticeBoardNeed[one.name] for one in NoticeBoardItem if one not in posted))
            agrees(found, not found.value)
            assert {one.citation for one in found.findings} == {OCCUPATIONAL_HEALTH.at("二（一）")}

    def test_board_items(self) -> None:
        """The clause names four."""
        assert [one.zh for one in NoticeBoardItem] == [
            *("规章制度", "操作规程", "事故应急救援措施", "工作场所职业病危害因素检测结果"),
        ]

    def test_harmless_post(self) -> None:
        """Needs no sign."""
        found = warnings_lacking(frozenset(), serious=False)
        assert (found.value, because(found).kind) == ((), "note")

    @pytest.mark.parametrize(("stage", "due"), [(STAGE.BEFORE, 1), (STAGE.DURING, 2), (STAGE.LEAVING, 3)])
    def test_examinations_by_stage(self, stage: EmploymentStage, due: int) -> None:
        """Those up to the stage; a later one makes up for none."""
        asked: dict[str, Any] = {"stage": stage, "exposed": True}
        assert examinations_lacking(**asked, done=frozenset()).value == tuple(STAGE)[:due]
        assert examinations_lacking(**asked, done=frozenset(tuple(STAGE)[:due])).value == ()
        assert STAGE.BEFORE in examinations_lacking(**asked, done=frozenset({STAGE.LEAVING})).value
        nothing = examinations_lacking(stage, exposed=False, done=frozenset())
        assert (nothing.value, because(nothing).kind) == ((), "note")

    def test_stages_in_turn(self) -> None:
        """The first that is open."""
        for done in subsets(ProjectStage):
            still = tuple(one for one in ProjectStage if one not in done)
            assert project_stages_next(done).value == still[:1]


class TestOpenLists:
    """二（二）, 二（三）: what is named is in it; what is not is open."""

    @pytest.mark.parametrize(
        ("rule", "kind", "clause", "fact"),
        [(is_focus_trade, FocusTrade, "二（二）", "trade"), (is_high_risk_group, HighRiskGroup, "二（三）", "group")],
    )
    def test_lists(self, rule: Callable[..., Decision[bool]], kind: type[Any], clause: str, fact: str) -> None:
        """On the other reading it is outside."""
        for one in kind:
            if one is not kind.OTHER:
                found = rule(one)
                assert (found.value, because(found).citation) == (True, OCCUPATIONAL_HEALTH.at(clause))
                assert rule(one, unlisted=UnlistedOnes.OUTSIDE).value is True
        with pytest.raises(Undetermined) as caught:
            rule(kind.OTHER)
        assert caught.value.missing == (fact,)
        agrees(rule(kind.OTHER, unlisted=UnlistedOnes.OUTSIDE), False)
        with pytest.raises(InvalidFacts, match="UnlistedOnes"):
            rule(kind.OTHER, unlisted="OPEN")

    def test_members(self) -> None:
        """Four trades, two groups."""
        assert [one.zh for one in FocusTrade][:-1] == ["矿山", "有色金属", "冶金", "建材"]
        assert [one.zh for one in HighRiskGroup][:-1] == ["农民工", "劳务派遣人员"]


class TestDiseases:
    """二（二）, 二（八）: two in the campaigns, four in research, whose list is open."""

    @pytest.mark.parametrize(
        ("disease", "priorities"),
        [
            (OccupationalDisease.PNEUMOCONIOSIS, tuple(DiseasePriority)),
            (OccupationalDisease.CHEMICAL_POISONING, tuple(DiseasePriority)),
            (OccupationalDisease.NOISE_DEAFNESS, (DiseasePriority.RESEARCH,)),
            (OccupationalDisease.RADIATION_DISEASE, (DiseasePriority.RESEARCH,)),
        ],
    )
    def test_named(self, disease: OccupationalDisease, priorities: tuple[DiseasePriority, ...]) -> None:
        """On either reading."""
        found = disease_priorities(disease)
        assert found.value == disease_priorities(disease, unlisted=UnlistedOnes.OUTSIDE).value == priorities
        assert [(str(one.citation.locator), one.holds) for one in found.findings] == [
            ("二（二）", DiseasePriority.CAMPAIGNS in priorities),
            ("二（八）", True),
        ]

    def test_others(self) -> None:
        """Open, or first in nothing."""
        with pytest.raises(Undetermined) as caught:
            disease_priorities(OccupationalDisease.OTHER)
        assert caught.value.missing == ("disease",)
        assert disease_priorities(OccupationalDisease.OTHER, unlisted=UnlistedOnes.OUTSIDE).value == ()


class TestContract:
    """二（五）: signed; where there are hazards, disclosed and set out."""

    @pytest.mark.parametrize(("signed", "disclosed", "protection"), list(product((True, False), repeat=3)))
    def test_hazards(self, signed: bool, disclosed: bool, protection: bool) -> None:
        """All three."""
        found = hazard_contract_lacks(hazard=True, signed=signed, disclosed=disclosed, protection=protection)
        there = zip(NEEDS, (signed, disclosed, protection), strict=True)
        assert found.value == tuple(one for one, holds in there if not holds)
        agrees(found, not found.value)
        alone = hazard_contract_lacks(hazard=False, signed=signed, disclosed=disclosed, protection=protection)
        assert alone.value == (() if signed else (NEEDS.SIGNED,))
        assert hazard_contract_lacks(hazard=False, signed=signed).value == alone.value

    @pytest.mark.parametrize("missing", ["disclosed", "protection"])
    def test_what_is_not_said(self, missing: str) -> None:
        """Must be told where there are hazards."""
        facts = {"disclosed": True, "protection": True} | {missing: None}
        with pytest.raises(Undetermined) as caught:
            hazard_contract_lacks(hazard=True, signed=True, **facts)
        assert caught.value.missing == (missing,)


class TestPatients:
    """二（五）: three legs, each by itself."""

    @pytest.mark.parametrize("reading", HardshipTraits)
    def test_legs(self, reading: HardshipTraits) -> None:
        """Insurance and assistance, the allowance, relief: every case."""
        for patient, family, marks in product((True, False), (True, False), subsets(HardshipTrait)):
            facts: dict[str, Any] = {"patient_eligible": patient, "family_eligible": family, "hardship": marks}
            found = patient_help(**facts, hardship_traits=reading)
            struck = len(marks) == 3 if reading is HardshipTraits.ALL else len(marks) > 0
            legs = (patient,) * 3 + (family, struck)
            assert found.value == tuple(one for one, due in zip(PatientProgramme, legs, strict=True) if due)
            assert [one.holds for one in found.findings] == [patient, family, struck]

    def test_recommended(self) -> None:
        """All three marks."""
        marks = frozenset({HardshipTrait.SUDDEN, HardshipTrait.URGENT})
        assert patient_help(patient_eligible=False, family_eligible=False, hardship=marks).value == ()
