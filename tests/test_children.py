"""Left-behind children: guardians, files, care, surveys, reports, the confirmation form."""

from __future__ import annotations

from datetime import date
from itertools import product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy import children as ch
from langfang_policy.children import (
    CareInstitution,
    CareService,
    ChildDropoutStep,
    Condition,
    Confirmation,
    ConfirmationField,
    Help,
    Relation,
    ReportRecipient,
    ReportStep,
    Situation,
)
from langfang_policy.core.decisions import Decision, plain
from langfang_policy.core.errors import InvalidFacts, Undetermined
from langfang_policy.core.registers import falling_due


def holds(decision: Decision[Any]) -> list[bool]:
    """Which findings hold."""
    return [finding.holds for finding in decision.findings]


class TestDecree:
    """The opinions as published."""

    def test_dates(self) -> None:
        """Issued and presumed to hold from 24 September 2017, without end; three slips."""
        decree = ch.CHILDREN
        assert str(decree.number) == "廊政发〔2017〕47号"
        assert decree.issued == decree.first_day == date(2017, 9, 24)
        assert decree.last_day is None
        assert [str(slip.locator) for slip in decree.slips] == ["二 第四段", "二 第五段", "四（三）"]


class TestGuardian:
    """Who may be entrusted (二 第二段)."""

    @pytest.mark.parametrize(("relation", "facts"), list(product(Relation, product((True, False), repeat=4))))
    def test_every_case(self, relation: Relation, facts: tuple[bool, ...]) -> None:
        """A relative or friend, able, willing, signed, while the parents cannot return."""
        away, able, willing, signed = facts
        decision = ch.entrusted_guardian_fit(
            relation, parents_unable_to_return=away, able=able, willing=willing, confirmation_signed=signed
        )
        close = relation is not Relation.OTHER
        assert holds(decision) == [away, close, able, willing, signed]
        assert decision.value is (all(facts) and close)


class TestFiles:
    """One file for each child."""

    @pytest.mark.parametrize(
        ("children", "files", "missing", "repeated", "unknown"),
        [
            (["a", "b"], ["b", "a"], (), (), ()),
            (["a", "b"], ["a"], ("b",), (), ()),
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
        decision = ch.files_complete(children, files=files)
        assert decision.value == ch.FilesCheck(missing=missing, repeated=repeated, unknown=unknown)
        assert bool(decision) is (not (missing or repeated or unknown))
        assert holds(decision) == [not missing, not repeated, not unknown]

    @given(st.sets(st.text(max_size=3), max_size=6))
    def test_a_file_each_is_complete(self, ids: set[str]) -> None:
        """Whatever the ids."""
        assert ch.files_complete(sorted(ids), files=sorted(ids, reverse=True))


class TestCare:
    """Temporary care (二 第四段)."""

    @pytest.mark.parametrize(
        ("institution", "charge", "standard"), list(product(CareInstitution, (True, False), (True, False)))
    )
    def test_conditions(self, institution: CareInstitution, charge: bool, standard: bool) -> None:
        """Institution, person in charge, standard, every service."""
        decision = ch.temporary_care_proper(
            institution,
            brought_by_police=True,
            person_in_charge=charge,
            services=frozenset(CareService),
            standard_of_recipients=standard,
        )
        fit = institution is not CareInstitution.OTHER
        assert holds(decision) == [fit, charge, standard, *[True] * 5]
        assert decision.value is (fit and charge and standard)

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


class TestDropout:
    """The chain of a drop-out (二 第五段)."""

    @pytest.mark.parametrize(
        ("persuaded", "reported", "step"),
        [
            (None, False, ChildDropoutStep.REGISTER_AND_PERSUADE),
            (True, False, ChildDropoutStep.CLOSED),
            (False, False, ChildDropoutStep.REPORT),
            (False, True, ChildDropoutStep.LEGAL_STEPS),
        ],
    )
    def test_steps(self, persuaded: bool | None, reported: bool, step: ChildDropoutStep) -> None:
        """A report follows failed persuasion."""
        decision = ch.child_dropout_step(persuaded=persuaded, reported=reported)
        assert decision.value is step
        assert decision.because.holds is (persuaded is True)

    @pytest.mark.parametrize("persuaded", [None, True])
    def test_no_report_before_failure(self, persuaded: bool | None) -> None:
        """Impossible facts are refused."""
        with pytest.raises(InvalidFacts) as caught:
            ch.child_dropout_step(persuaded=persuaded, reported=True)
        assert caught.value.fact == "reported"


class TestSurveys:
    """One survey a quarter (三（一）)."""

    def test_quarter_ends(self) -> None:
        """The last day of a quarter is in it, the next is not."""
        ends = [date(2018, 3, 31), date(2018, 6, 30), date(2018, 9, 30), date(2018, 12, 31)]
        assert ch.surveys_missing(ends, year=2018).value == ()
        starts = [date(2018, 4, 1), date(2018, 7, 1), date(2018, 10, 1), date(2019, 1, 1)]
        decision = ch.surveys_missing(starts, year=2018)
        assert [str(quarter.first) for quarter in decision.value] == ["2018-01-01"]
        assert holds(decision) == [False, True, True, True]

    @given(
        st.lists(st.dates(date(2018, 1, 1), date(2018, 12, 31)), max_size=8),
        st.dates(date(2018, 1, 1), date(2018, 12, 31)),
    )
    def test_one_more_survey_never_makes_it_worse(self, surveys: list[date], more: date) -> None:
        """And each missing quarter holds no survey."""
        missing = ch.surveys_missing(surveys, year=2018).value
        assert not any(quarter.contains(day) for quarter in missing for day in surveys)
        assert set(ch.surveys_missing([*surveys, more], year=2018).value) <= set(missing)


class TestHelp:
    """Help by situation (三（二）)."""

    @given(st.frozensets(st.sampled_from(Situation)))
    def test_each_has_its_own(self, situations: frozenset[Situation]) -> None:
        """In order, one for each."""
        decision = ch.help_for(situations)
        pairs = dict(zip(Situation, Help, strict=True))
        assert decision.value == tuple(pairs[one] for one in Situation if one in situations)
        assert holds(decision) == [one in situations for one in Situation]

    def test_pairs(self) -> None:
        """Relief, schooling, treatment, police."""
        assert [(one.name, ch.help_for(frozenset({one})).value[0].name) for one in Situation] == [
            ("SUDDEN_HARDSHIP", "TEMPORARY_RELIEF"),
            ("OUT_OF_SCHOOL", "AID_OR_SCHOOL_WITH_PARENTS"),
            ("ACUTELY_ILL", "TREATMENT"),
            ("HARMED", "POLICE"),
        ]

    @pytest.mark.parametrize("condition", Condition)
    def test_no_refusal(self, condition: Condition) -> None:
        """Acute, critical or serious: any is enough."""
        decision = ch.refusal_barred(condition)
        assert decision.value is decision.because.holds is (condition is not Condition.ORDINARY)


class TestReports:
    """The quarterly report (四（三）)."""

    @pytest.mark.parametrize(
        ("day", "due"),
        [
            (date(2018, 1, 1), date(2018, 3, 31)),
            (date(2018, 3, 31), date(2018, 3, 31)),
            (date(2018, 4, 1), date(2018, 6, 30)),
            (date(2020, 2, 29), date(2020, 3, 31)),
            (date(2018, 12, 31), date(2018, 12, 31)),
        ],
    )
    def test_due(self, day: date, due: date) -> None:
        """The last calendar day of the quarter, moved for no holiday."""
        assert ch.quarter_report_due(day).value == due

    @pytest.mark.parametrize(
        ("sent", "signed", "sealed", "to", "expected"),
        [
            (date(2018, 6, 30), True, True, set(ReportRecipient), [True] * 6),
            (date(2018, 7, 1), True, True, set(ReportRecipient), [False] + [True] * 5),
            (date(2018, 6, 30), False, True, set(ReportRecipient), [True, False, True, True, True, True]),
            (date(2018, 6, 30), True, False, set(ReportRecipient), [True, True, False, True, True, True]),
            (date(2018, 6, 30), True, True, {ReportRecipient.CIVIL_AFFAIRS}, [True] * 4 + [False] * 2),
        ],
    )
    def test_proper(
        self, sent: date, signed: bool, sealed: bool, to: set[ReportRecipient], expected: list[bool]
    ) -> None:
        """In time, signed, sealed, to all three."""
        decision = ch.quarter_report_proper(
            sent_on=sent, quarter=date(2018, 5, 1), signed_by_leader=signed, sealed=sealed, recipients=frozenset(to)
        )
        assert holds(decision) == expected
        assert decision.value is all(expected)

    @pytest.mark.parametrize(
        ("done", "following"),
        [
            ([], ["TOWNSHIP_FILLS_IN"]),
            (["TOWNSHIP_FILLS_IN"], ["EDUCATION_UPDATES", "POLICE_UPDATE"]),
            (["TOWNSHIP_FILLS_IN", "POLICE_UPDATE"], ["EDUCATION_UPDATES"]),
            (["TOWNSHIP_FILLS_IN", "POLICE_UPDATE", "EDUCATION_UPDATES"], ["CIVIL_AFFAIRS_COMPILES"]),
            (["TOWNSHIP_FILLS_IN", "POLICE_UPDATE", "EDUCATION_UPDATES", "CIVIL_AFFAIRS_COMPILES"], []),
        ],
    )
    def test_chain(self, done: list[str], following: list[str]) -> None:
        """Both updates before the compilation."""
        decision = ch.next_report_step(frozenset(ReportStep[name] for name in done))
        assert [step.name for step in decision.value] == following
        assert sum(holds(decision)) == len(done)

    @pytest.mark.parametrize("done", [["EDUCATION_UPDATES"], ["TOWNSHIP_FILLS_IN", "CIVIL_AFFAIRS_COMPILES"]])
    def test_out_of_order(self, done: list[str]) -> None:
        """Impossible facts are refused."""
        with pytest.raises(InvalidFacts) as caught:
            ch.next_report_step(frozenset(ReportStep[name] for name in done))
        assert caught.value.fact == "done"

    def test_what_falls_due(self) -> None:
        """Survey and report at the end of each quarter."""
        found = falling_due(ch.DUTIES, date(2018, 6, 1), date(2018, 6, 30))
        assert [(str(due.day), due.duty.key) for due in found] == [
            ("2018-06-30", "quarterly-survey"),
            ("2018-06-30", "quarterly-report"),
        ]


class TestConfirmation:
    """The form of 附件1."""

    def test_fields(self) -> None:
        """18 fields and 3 dated marks."""
        assert len(ConfirmationField) == 21
        full = Confirmation(filled=frozenset(ConfirmationField), father_absent=False, mother_absent=False)
        decision = ch.check_confirmation(full)
        assert decision.value == ch.ConfirmationCheck(missing=(), blank=())
        assert bool(decision) is decision.because.holds is True
        assert plain(decision.value)

    @given(st.frozensets(st.sampled_from(ConfirmationField)), st.booleans(), st.booleans())
    def test_each_empty_field_is_missing_or_excused(
        self, filled: frozenset[ConfirmationField], father: bool, mother: bool
    ) -> None:
        """Excused only for a parent marked absent."""
        form = Confirmation(filled=filled, father_absent=father, mother_absent=mother)
        check = ch.check_confirmation(form).value
        excused = {
            one
            for one in ConfirmationField
            if (father and one.name.startswith("FATHER")) or (mother and one.name.startswith("MOTHER"))
        }
        assert set(check.blank) == excused - filled
        assert set(check.missing) == set(ConfirmationField) - filled - excused
        assert bool(check) is (not check.missing)


WRONG: Any = ch
DAY = date(2018, 1, 1)
CARE: dict[str, Any] = {
    "brought_by_police": True,
    "person_in_charge": True,
    "services": frozenset(),
    "standard_of_recipients": True,
}
GUARD: dict[str, Any] = dict.fromkeys(("parents_unable_to_return", "able", "willing", "confirmation_signed"), True)
REPORT: dict[str, Any] = {
    "sent_on": DAY,
    "quarter": DAY,
    "signed_by_leader": True,
    "sealed": True,
    "recipients": frozenset(),
}


class TestFacts:
    """Facts of the wrong kind are refused by name."""

    @pytest.mark.parametrize(
        ("call", "fact"),
        [
            (lambda: WRONG.entrusted_guardian_fit("x", **GUARD), "relation"),
            *((lambda name=name: WRONG.entrusted_guardian_fit(Relation.FRIEND, **{**GUARD, name: 1}), name)
              for name in GUARD),
            (lambda: WRONG.files_complete("ab", files=[]), "children"),
            (lambda: WRONG.files_complete([1], files=[]), "children"),
            (lambda: WRONG.files_complete(["a", "a"], files=[]), "children"),
            (lambda: WRONG.files_complete(["a"], files=5), "files"),
            (lambda: WRONG.temporary_care_proper("x", **CARE), "institution"),
            (lambda: WRONG.temporary_care_proper(CareInstitution.RESCUE, **{**CARE, "services": "x"}), "services"),
            *((lambda name=name: WRONG.temporary_care_proper(CareInstitution.RESCUE, **{**CARE, name: 1}), name)
              for name in ("brought_by_police", "person_in_charge", "standard_of_recipients")),
            (lambda: WRONG.child_dropout_step(persuaded=1, reported=False), "persuaded"),
            (lambda: WRONG.child_dropout_step(persuaded=None, reported=1), "reported"),
            (lambda: WRONG.surveys_missing("x", year=2018), "surveys"),
            (lambda: WRONG.surveys_missing(5, year=2018), "surveys"),
            (lambda: WRONG.surveys_missing([DAY, "x"], year=2018), "surveys[1]"),
            (lambda: WRONG.surveys_missing([], year=0), "year"),
            (lambda: WRONG.surveys_missing([], year=9999), "year"),
            (lambda: WRONG.surveys_missing([], year="2018"), "year"),
            (lambda: WRONG.help_for({"x"}), "situations[0]"),
            (lambda: WRONG.refusal_barred("x"), "condition"),
            (lambda: WRONG.quarter_report_due("x"), "day"),
            (lambda: WRONG.quarter_report_proper(**{**REPORT, "sent_on": 1}), "sent_on"),
            (lambda: WRONG.quarter_report_proper(**{**REPORT, "quarter": 1}), "day"),
            (lambda: WRONG.quarter_report_proper(**{**REPORT, "signed_by_leader": 1}), "signed_by_leader"),
            (lambda: WRONG.quarter_report_proper(**{**REPORT, "sealed": 1}), "sealed"),
            (lambda: WRONG.quarter_report_proper(**{**REPORT, "recipients": "x"}), "recipients"),
            (lambda: WRONG.next_report_step("x"), "done"),
            (lambda: WRONG.check_confirmation("x"), "confirmation"),
            (lambda: WRONG.Confirmation(filled="x", father_absent=True, mother_absent=True), "filled"),
            (lambda: WRONG.Confirmation(filled=frozenset(), father_absent=1, mother_absent=True), "father_absent"),
            (lambda: WRONG.Confirmation(filled=frozenset(), father_absent=True, mother_absent=1), "mother_absent"),
        ],
    )  # fmt: skip
    def test_refused(self, call: Any, fact: str) -> None:
        """Never taken for something that they are not."""
        with pytest.raises(InvalidFacts) as caught:
            call()
        assert caught.value.fact == fact

    @pytest.mark.parametrize("year", [1, 2018, 9998])
    def test_years_of_the_calendar(self, year: int) -> None:
        """From the first to the last but one."""
        assert len(ch.surveys_missing([], year=year).value) == 4
