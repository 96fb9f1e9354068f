"""Left-behind children: the form of the entrusted guardian's confirmation."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

import pytest
from attrs import evolve, fields
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy import ask
from langfang_policy import children as ch
from langfang_policy.children import Confirmation, ConfirmationField, Sex
from langfang_policy.core.decrees import Period
from langfang_policy.core.errors import InvalidFacts
from tests.helpers import because

ON = date(2018, 3, 1)


def number(first: str) -> str:
    """A citizen number from its first 17 digits, with the check digit by the table of GB 11643-1999."""
    weights = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
    total = sum(int(digit) * weight for digit, weight in zip(first, weights, strict=True))
    return first + "10X98765432"[total % 11]


FULL = Confirmation(
    father_absent=False,
    mother_absent=False,
    child_name="张小明",
    child_sex=Sex.MALE,
    child_number=number("13102220100101001"),
    child_school="牛驼镇中心小学",
    child_residence="牛驼镇林城村",
    father_name="张大山",
    father_number=number("13102219800101003"),
    father_phone="13800000001",
    mother_name="李秀英",
    mother_number=number("13102219820101002"),
    mother_phone="13800000002",
    parents_workplace="天津市",
    guardian_name="李桂兰",
    guardian_number=number("13102219550101004"),
    guardian_phone="13800000003",
    guardian_relation="外祖母",
    guardian_residence="牛驼镇林城村",
    guardian_term=Period(date(2018, 3, 1), date(2019, 2, 28)),
    guardian_signed=date(2018, 2, 27),
    supervisor_sealed=date(2018, 2, 28),
    certifier_signed=ON,
)
VALUES: dict[str, Any] = {one.json: getattr(FULL, one.json) for one in ConfirmationField}


class TestForm:
    """Complete or not."""

    def test_fields(self) -> None:
        """18 fields and 3 dated marks, each under its own name; the parents have none of the marks."""
        assert len(ConfirmationField) == 21
        assert [field.name for field in fields(Confirmation)][2:] == [one.json for one in ConfirmationField]
        assert [one.json for one in ConfirmationField][-3:] == [
            "guardian_signed",
            "supervisor_sealed",
            "certifier_signed",
        ]

    def test_full(self) -> None:
        """Nothing missing, with a mark of the day itself."""
        decision = ch.check_confirmation(FULL, on=ON)
        assert decision.value == ch.ConfirmationCheck(missing=(), wrong=(), excused=())
        assert bool(decision.value) is True
        assert len(decision.findings) == 21
        assert decision.because is None

    @pytest.mark.parametrize("one", ConfirmationField)
    def test_each_is_missed(self, one: ConfirmationField) -> None:
        """Any one is enough to make the form incomplete."""
        lacking: Any = {one.json: None}
        decision = ch.check_confirmation(evolve(FULL, **lacking), on=ON)
        assert decision.value == ch.ConfirmationCheck(missing=(one,), wrong=(), excused=())
        assert bool(decision.value) is because(decision).holds is False
        assert because(decision).zh == one.zh
        assert [finding.zh for finding in decision.findings if not finding.holds] == [one.zh]

    @given(st.frozensets(st.sampled_from(ConfirmationField)), st.booleans(), st.booleans())
    def test_each_blank_is_missing_or_excused(
        self, filled: frozenset[ConfirmationField], father: bool, mother: bool
    ) -> None:
        """Excused only for a parent marked absent, the workplace where both are."""
        excused = {
            one
            for one in ConfirmationField
            if (father and one.name.startswith("FATHER")) or (mother and one.name.startswith("MOTHER"))
        }
        kept: Any = {one.json: VALUES[one.json] for one in filled if one not in excused}
        form = Confirmation(father_absent=father, mother_absent=mother, **kept)
        if father and mother:
            excused.add(ConfirmationField.PARENTS_WORKPLACE)
        check = ch.check_confirmation(form, on=ON).value
        assert set(check.excused) == excused - ({ConfirmationField.PARENTS_WORKPLACE} & filled)
        assert set(check.missing) == set(ConfirmationField) - filled - excused
        assert bool(check) is (not check.missing)

    @given(st.frozensets(st.sampled_from(ConfirmationField)), st.sampled_from(ConfirmationField))
    def test_filling_in_more_never_misses_more(
        self, filled: frozenset[ConfirmationField], more: ConfirmationField
    ) -> None:
        """One more field takes itself from what is missing, and nothing else."""

        def missing(given: frozenset[ConfirmationField]) -> set[ConfirmationField]:
            kept: Any = {one.json: VALUES[one.json] for one in given}
            form = Confirmation(father_absent=False, mother_absent=False, **kept)
            return set(ch.check_confirmation(form, on=ON).value.missing)

        assert missing(filled | {more}) == missing(filled) - {more}

    @pytest.mark.parametrize("mark", ["guardian_signed", "supervisor_sealed", "certifier_signed"])
    def test_a_mark_of_a_later_day_is_wrong(self, mark: str) -> None:
        """The day itself may be marked, the day after it not yet: an error of the form, not of the question."""
        on_the_day: Any = {mark: ON}
        assert ch.check_confirmation(evolve(FULL, **on_the_day), on=ON).value
        later: Any = {mark: ON + timedelta(days=1)}
        decision = ch.check_confirmation(evolve(FULL, **later), on=ON)
        assert bool(decision.value) is False
        assert (decision.value.missing, [one.json for one in decision.value.wrong]) == ((), [mark])
        assert because(decision).observed == ON + timedelta(days=1)

    def test_by_name(self) -> None:
        """The form as JSON, what is wrong in it by its field."""
        form = {"father_absent": False, "mother_absent": True, "child_sex": "male", "guardian_signed": "2018-02-27"}
        answer = ask("children.check_confirmation", {"confirmation": form}, on="2018-03-01")
        assert answer["outcome"] == "decided"
        value: Any = answer["value"]
        assert value["excused"] == ["mother_name", "mother_number", "mother_phone"]
        assert len(value["missing"]) == 16
        wrong = {**form, "child_number": "131022201001010010"}
        checked: Any = ask("children.check_confirmation", {"confirmation": wrong}, on="2018-03-01")
        assert checked["value"]["wrong"] == ["child_number"]
        assert "child_number" not in checked["value"]["missing"]


def errors(**changes: Any) -> list[str]:
    """The fields in error of a full form with changes."""
    return [one.json for one in ch.check_confirmation(evolve(FULL, **changes), on=ON).value.wrong]


class TestNumbers:
    """Citizen numbers: one that is none is an error of its field, and the form is judged all the same."""

    @given(st.from_regex("[0-9]{17}", fullmatch=True), st.sampled_from("0123456789X"))
    def test_check_digit(self, first: str, last: str) -> None:
        """One of eleven endings is right, by the table of the standard."""
        assert errors(child_number=first + last) == ([] if first + last == number(first) else ["child_number"])

    def test_the_standards_own_example(self) -> None:
        """11010519491231002X, whose check digit is ten; another ending is an error that the finding shows."""
        assert errors(mother_number="11010519491231002X") == []
        decision = ch.check_confirmation(evolve(FULL, mother_number="110105194912310020"), on=ON)
        assert (bool(decision.value), because(decision).zh) == (False, "母亲公民身份号码")
        assert because(decision).observed == "110105194912310020"
        assert [finding.holds for finding in decision.findings].count(False) == 1

    @pytest.mark.parametrize("wrong", ["x", "11010519491231002x", "1101051949123100", "11010519491231002X0", "一" * 18])
    def test_not_a_number(self, wrong: str) -> None:
        """Another shape."""
        assert errors(mother_number=wrong) == ["mother_number"]

    @pytest.mark.parametrize(
        ("one", "other"),
        [("child_number", "guardian_number"), ("father_number", "guardian_number"), ("father_number", "mother_number")],
    )
    def test_nobody_is_two_persons(self, one: str, other: str) -> None:
        """A parent is not the entrusted guardian, nor is the child: the later field is in error."""
        assert errors(**{other: VALUES[one]}) == [other]

    def test_every_error_is_told(self) -> None:
        """In the order of the form, beside what is missing."""
        changes: Any = {"guardian_number": "1", "child_number": "2", "certifier_signed": ON + timedelta(days=1)}
        assert errors(**changes) == ["child_number", "guardian_number", "certifier_signed"]
        lacking: Any = {"child_name": None}
        check = ch.check_confirmation(evolve(FULL, **changes, **lacking), on=ON).value
        assert [one.json for one in check.missing] == ["child_name"]


class TestFacts:
    """Facts of the wrong kind are refused by name."""

    @pytest.mark.parametrize(
        ("field", "value"),
        [
            ("father_absent", 1),
            ("mother_absent", None),
            ("child_name", " "),
            ("child_name", 5),
            ("child_sex", "男"),
            ("child_number", 131022201001010010),
            ("child_school", ""),
            ("guardian_phone", True),
            ("guardian_term", "一年"),
            ("guardian_term", Period()),
            ("guardian_signed", "2018-02-27"),
            ("guardian_signed", datetime(2018, 2, 27)),
            ("certifier_signed", True),
        ],
    )
    def test_fields(self, field: str, value: object) -> None:
        """Each field has its kind."""
        wrong: Any = {field: value}
        with pytest.raises(InvalidFacts) as caught:
            evolve(FULL, **wrong)
        assert caught.value.fact == field

    @pytest.mark.parametrize("term", [Period(first=ON), Period(last=ON), Period(ON, ON)])
    def test_terms(self, term: Period) -> None:
        """Open at one end at most."""
        assert ch.check_confirmation(evolve(FULL, guardian_term=term), on=ON).value

    @pytest.mark.parametrize(("parent", "named"), [("father", "father_phone"), ("mother", "mother_phone")])
    def test_nobody_absent_is_named(self, parent: str, named: str) -> None:
        """The flag and the field contradict each other."""
        blank: Any = {f"{parent}_name": None, f"{parent}_number": None, f"{parent}_absent": True}
        with pytest.raises(InvalidFacts) as caught:
            evolve(FULL, **blank)
        assert caught.value.fact == named

    @pytest.mark.parametrize(("form", "on", "fact"), [("x", ON, "confirmation"), (FULL, "x", "on")])
    def test_the_form_and_the_day(self, form: Any, on: Any, fact: str) -> None:
        """A form, a day."""
        with pytest.raises(InvalidFacts) as caught:
            ch.check_confirmation(form, on=on)
        assert caught.value.fact == fact
