"""Left-behind children: guardians, files, temporary care, drop-outs, help in hardship."""

from __future__ import annotations

from itertools import product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy import children as ch
from langfang_policy.children import (
    Actor,
    CareInstitution,
    CareService,
    ChildDropoutStep,
    Condition,
    DropoutRecipient,
    Help,
    Relation,
    WhoMayGuard,
)
from langfang_policy.core.decisions import Decision
from langfang_policy.core.errors import InvalidFacts, Undetermined
from langfang_policy.core.forms import plain
from tests.helpers import because


def holds(decision: Decision[Any]) -> list[bool | None]:
    """Which findings hold."""
    return [finding.holds for finding in decision.findings]


def decided(decision: Decision[Any]) -> int | None:
    """The index of the finding that decided, None where all hold together."""
    return next((index for index, one in enumerate(decision.findings) if one is decision.because), None)


def first_false(facts: list[bool]) -> int | None:
    """Where the first fails, None where none does."""
    return facts.index(False) if False in facts else None


class TestGuardian:
    """Who may be entrusted (二 第二段)."""

    @pytest.mark.parametrize(("relation", "facts"), list(product(Relation, product((True, False), repeat=3))))
    def test_every_case(self, relation: Relation, facts: tuple[bool, ...]) -> None:
        """A relative or friend, able, willing, signed, while the parents cannot return."""
        able, willing, signed = facts
        known: dict[str, Any] = {
            "parents_unable_to_return": True, "able": able, "willing": willing, "confirmation_signed": signed,
        }  # fmt: skip
        decision = ch.entrusted_guardian_fit(relation, **known)
        close = relation is not Relation.OTHER
        expected = [close, able, willing, signed]
        assert holds(decision) == [None, *expected]
        assert decision.value is all(expected)
        place = first_false(expected)
        assert decided(decision) == (None if place is None else place + 1)
        assert decision.findings[1].observed is relation
        anyone = ch.entrusted_guardian_fit(relation, **known, who_may=WhoMayGuard.ANYONE_CHOSEN)
        assert anyone.value is all(facts)
        assert (anyone.findings[1].holds, anyone.findings[1].en) == (True, "one whom the parents chose")
        assert decision.findings[1].en == "a relative or friend"

    @pytest.mark.parametrize("relation", Relation)
    def test_parents_who_can_return(self, relation: Relation) -> None:
        """Of them the clause says nothing: not a no."""
        with pytest.raises(Undetermined) as caught:
            ch.entrusted_guardian_fit(relation, **{**GUARD, "parents_unable_to_return": False})
        assert caught.value.missing == ("parents_unable_to_return",)


class TestFiles:
    """One file for each child."""

    @pytest.mark.parametrize(
        ("children", "files", "missing", "repeated", "unknown"),
        [
            (["a", "b"], ["b", "a"], (), (), ()),
            (["a", "b"], ["a"], ("b",), (), ()),
            (["b", "a"], [], ("b", "a"), (), ()),
            (["a"], ["a", "a"], (), ("a",), ()),
            (["a"], ["a", "z", "y"], (), (), ("y", "z")),
            ([], [], (), (), ()),
        ],
    )
    def test_each_fault(
        self,
        children: list[str],
        files: list[str],
        missing: tuple[str, ...],
        repeated: tuple[str, ...],
        unknown: tuple[str, ...],
    ) -> None:
        """Missing, repeated, unknown."""
        decision = ch.check_files(children, files=files)
        assert decision.value == ch.FilesCheck(missing=missing, repeated=repeated, unknown=unknown)
        expected = [not missing, not repeated, not unknown]
        assert bool(decision.value) is all(expected)
        assert holds(decision) == expected
        assert decided(decision) == first_false(expected)

    @given(st.sets(st.text("abc", min_size=1, max_size=3), max_size=6))
    def test_a_file_each_is_complete(self, ids: set[str]) -> None:
        """Whatever the ids."""
        assert ch.check_files(sorted(ids), files=sorted(ids, reverse=True)).value

    @given(st.sets(st.sampled_from("abcdef"), max_size=6), st.lists(st.sampled_from("abcdefg"), max_size=8))
    def test_parts_are_apart(self, children: set[str], files: list[str]) -> None:
        """No id has two faults, and the files that remain are one for each other child."""
        check = ch.check_files(sorted(children), files=files).value
        faults = [*check.missing, *check.repeated, *check.unknown]
        assert len(faults) == len(set(faults))
        assert sorted(one for one in files if one not in faults) == sorted(children.difference(faults))


class TestCare:
    """Temporary care (二 第四段)."""

    @pytest.mark.parametrize(
        ("institution", "charge", "standard"), list(product(CareInstitution, (True, False), (True, False)))
    )
    def test_conditions(self, institution: CareInstitution, charge: bool, standard: bool) -> None:
        """Institution, person in charge, every service, standard."""
        decision = ch.temporary_care_proper(
            institution,
            brought_by_police=True,
            person_in_charge=charge,
            services=frozenset(CareService),
            standard_of_recipients=standard,
        )
        expected = [institution is not CareInstitution.OTHER, charge, *[True] * 5, standard]
        assert holds(decision) == expected
        assert decision.value is all(expected)
        assert decided(decision) == first_false(expected)

    @pytest.mark.parametrize("service", CareService)
    def test_each_service(self, service: CareService) -> None:
        """Each of the five is asked for."""
        decision = ch.temporary_care_proper(
            CareInstitution.WELFARE,
            brought_by_police=True,
            person_in_charge=True,
            services=frozenset(CareService) - {service},
            standard_of_recipients=True,
        )
        assert decision.value is False
        assert [finding.zh for finding in decision.findings if not finding.holds] == [service.zh]

    def test_another_way(self) -> None:
        """The opinions speak of the police alone."""
        with pytest.raises(Undetermined) as caught:
            ch.temporary_care_proper(
                CareInstitution.WELFARE,
                brought_by_police=False,
                person_in_charge=True,
                services=frozenset(),
                standard_of_recipients=True,
            )
        assert caught.value.missing == ("brought_by_police",)


EDUCATION, TOWNSHIP = DropoutRecipient.COUNTY_EDUCATION, DropoutRecipient.TOWNSHIP
REGISTER, PERSUADE, REPORTED, LEGAL = ChildDropoutStep


class TestDropout:
    """The chain of a drop-out (二 第五段)."""

    @pytest.mark.parametrize("registered", [True, False])
    @pytest.mark.parametrize(
        ("persuaded", "told", "steps"),
        [
            (None, None, [(PERSUADE, Actor.SCHOOL, ())]),
            (None, (), [(PERSUADE, Actor.SCHOOL, ())]),
            (True, None, []),
            (True, (), []),
            (False, (), [(REPORTED, Actor.SCHOOL, (EDUCATION, TOWNSHIP))]),
            (False, (EDUCATION,), [(REPORTED, Actor.SCHOOL, (TOWNSHIP,))]),
            (False, (TOWNSHIP,), [(REPORTED, Actor.SCHOOL, (EDUCATION,))]),
            (False, (EDUCATION, TOWNSHIP), [(LEGAL, None, ())]),
        ],
    )
    def test_steps(
        self,
        registered: bool,
        persuaded: bool | None,
        told: tuple[DropoutRecipient, ...] | None,
        steps: list[tuple[ChildDropoutStep, Actor | None, tuple[DropoutRecipient, ...]]],
    ) -> None:
        """Registration is a task apart, open until it is done; a report to both follows failed persuasion."""
        decision = ch.child_dropout_step(
            persuaded=persuaded, registered=registered, reported_to=None if told is None else frozenset(told)
        )
        expected = [*([] if registered else [(REGISTER, Actor.SCHOOL, ())]), *steps]
        assert [(one.step, one.by, one.to) for one in decision.value] == expected
        reports = [one in (told or ()) for one in DropoutRecipient] if persuaded is False else []
        assert holds(decision) == [registered, None, *reports]
        assert decided(decision) == next((at for at, one in enumerate(holds(decision)) if one is False), None)
        assert decision.findings[1].observed is persuaded
        assert isinstance(plain(decision.value), list)

    @pytest.mark.parametrize("registered", [True, False])
    def test_who_was_told_matters_once_persuasion_has_failed(self, registered: bool) -> None:
        """Left out, it is asked for then alone."""
        with pytest.raises(Undetermined) as caught:
            ch.child_dropout_step(persuaded=False, registered=registered)
        assert caught.value.missing == ("reported_to",)

    @pytest.mark.parametrize("persuaded", [None, True])
    @pytest.mark.parametrize("told", [{EDUCATION}, {EDUCATION, TOWNSHIP}])
    def test_no_report_before_failure(self, persuaded: bool | None, told: set[DropoutRecipient]) -> None:
        """Impossible facts are refused."""
        with pytest.raises(InvalidFacts) as caught:
            ch.child_dropout_step(persuaded=persuaded, registered=True, reported_to=frozenset(told))
        assert caught.value.fact == "reported_to"


WAYS = {
    Actor.CIVIL_AFFAIRS: (Help.TEMPORARY_RELIEF,),
    Actor.EDUCATION: (Help.SCHOOL_AID, Help.SCHOOL_WITH_PARENTS),
    Actor.MEDICAL_INSTITUTION: (Help.TREATMENT,),
    Actor.POLICE: (Help.POLICE_ACTION,),
}


class TestHelp:
    """Help by situation (三（二）)."""

    @pytest.mark.parametrize(("flags", "condition"), list(product(product((True, False), repeat=5), Condition)))
    def test_each_has_its_own(self, flags: tuple[bool, ...], condition: Condition) -> None:
        """Relief needs cause and hardship, schooling age and drop-out; treatment and police one fact each."""
        cause, hardship, age, out, harmed = flags
        facts: dict[str, Any] = {
            "accident_or_grave_illness": cause, "temporary_hardship": hardship, "compulsory_school_age": age,
            "out_of_school": out, "condition": condition, "harmed": harmed,
        }  # fmt: skip
        if hardship and not cause:
            with pytest.raises(InvalidFacts) as caught:
                ch.help_for(**facts)
            assert caught.value.fact == "temporary_hardship"
            return
        expected = [cause and hardship, age and out, condition is not Condition.ORDINARY, harmed]
        decision = ch.help_for(**facts)
        assert holds(decision) == [None] * 4
        assert [finding.observed for finding in decision.findings] == [hardship, age and out, condition, harmed]
        assert decision.value == tuple(
            ch.HelpDue(by=by, ways=ways) for (by, ways), due in zip(WAYS.items(), expected, strict=True) if due
        )
        assert isinstance(plain(decision.value), list)

    @pytest.mark.parametrize(("poor", "out"), list(product(product((True, False, None), repeat=2), repeat=2)))
    def test_what_is_not_known_matters_only_where_it_can(
        self, poor: tuple[bool | None, ...], out: tuple[bool | None, ...]
    ) -> None:
        """The answer that each value of the unknown facts gives is given, and none where they differ."""
        pairs = ("accident_or_grave_illness", "temporary_hardship"), ("compulsory_school_age", "out_of_school")
        known: dict[str, Any] = dict(zip(sum(pairs, ()), (*poor, *out), strict=True))
        if poor == (False, True):
            return
        rest: dict[str, Any] = {"condition": Condition.ORDINARY, "harmed": False}

        def answers(facts: dict[str, Any]) -> set[Any]:
            unknown = [name for name, fact in facts.items() if fact is None]
            filled = [
                facts | dict(zip(unknown, values, strict=True))
                for values in product((True, False), repeat=len(unknown))
            ]
            impossible = {"accident_or_grave_illness": False, "temporary_hardship": True}
            return {ch.help_for(**one, **rest).value for one in filled if not impossible.items() <= one.items()}

        possible = answers(known)
        if len(possible) == 1:
            assert ch.help_for(**known, **rest).value in possible
            return
        with pytest.raises(Undetermined) as caught:
            ch.help_for(**known, **rest)
        assert set(caught.value.missing) <= {name for name, fact in known.items() if fact is None}
        assert caught.value.missing

    @pytest.mark.parametrize("condition", Condition)
    def test_no_refusal(self, condition: Condition) -> None:
        """Acute, critical or serious: any is enough."""
        decision = ch.refusal_barred(condition)
        assert decision.value is (condition is not Condition.ORDINARY)
        assert because(decision).observed is condition


WRONG: Any = ch
CARE: dict[str, Any] = {
    "brought_by_police": True,
    "person_in_charge": True,
    "services": frozenset(),
    "standard_of_recipients": True,
}
GUARD: dict[str, Any] = dict.fromkeys(("parents_unable_to_return", "able", "willing", "confirmation_signed"), True)
HELP: dict[str, Any] = {
    **dict.fromkeys(
        ("accident_or_grave_illness", "temporary_hardship", "compulsory_school_age", "out_of_school", "harmed"), True
    ),
    "condition": Condition.ACUTE,
}


class TestFacts:
    """Facts of the wrong kind are refused by name."""

    @pytest.mark.parametrize(
        ("call", "fact"),
        [
            (lambda: WRONG.entrusted_guardian_fit("x", **GUARD), "relation"),
            (lambda: WRONG.entrusted_guardian_fit(Relation.OTHER, **GUARD, who_may="x"), "who_may"),
            *((lambda name=name: WRONG.entrusted_guardian_fit(Relation.FRIEND, **{**GUARD, name: 1}), name)
              for name in GUARD),
            (lambda: WRONG.check_files("ab", files=[]), "children"),
            (lambda: WRONG.check_files(b"", files=[]), "children"),
            (lambda: WRONG.check_files({"a"}, files=[]), "children"),
            (lambda: WRONG.check_files(["a", 1], files=[]), "children[1]"),
            (lambda: WRONG.check_files([" "], files=[]), "children[0]"),
            (lambda: WRONG.check_files(["b", "a", "a"], files=[]), "children[2]"),
            (lambda: WRONG.check_files(["a"], files=5), "files"),
            (lambda: WRONG.check_files(["a"], files=["a", ""]), "files[1]"),
            (lambda: WRONG.temporary_care_proper("x", **CARE), "institution"),
            (lambda: WRONG.temporary_care_proper(CareInstitution.RESCUE, **{**CARE, "services": "x"}), "services"),
            (lambda: WRONG.temporary_care_proper("x", **{**CARE, "brought_by_police": False}), "institution"),
            *((lambda name=name: WRONG.temporary_care_proper(CareInstitution.RESCUE, **{**CARE, name: 1}), name)
              for name in ("brought_by_police", "person_in_charge", "standard_of_recipients")),
            (lambda: WRONG.child_dropout_step(persuaded=1, registered=True), "persuaded"),
            (lambda: WRONG.child_dropout_step(persuaded=None, registered=None), "registered"),
            (lambda: WRONG.child_dropout_step(persuaded=False, registered=True, reported_to=True), "reported_to"),
            (lambda: WRONG.child_dropout_step(persuaded=None, registered=True, reported_to={Actor.TOWNSHIP}),
             "reported_to[0]"),
            *((lambda name=name: WRONG.help_for(**{**HELP, name: 1}), name) for name in HELP),
            (lambda: WRONG.refusal_barred("x"), "condition"),
        ],
    )  # fmt: skip
    def test_refused(self, call: Any, fact: str) -> None:
        """Never taken for something that they are not."""
        with pytest.raises(InvalidFacts) as caught:
            call()
        assert caught.value.fact == fact
