"""The entrusted guardian's confirmation (委托监护责任确认书): attachment 1 of the opinions."""

from __future__ import annotations

import datetime
import re
from typing import Annotated

from attrs import frozen

from ...core.days import Period
from ...core.decisions import Decision, all_of
from ...core.facts import DAY, Text
from ...core.faults import Fault, shown
from ...core.figures import Record
from ...core.findings import condition
from ...core.rules import rule
from ...core.terms import Term
from .decree import FORM

__all__ = ["Confirmation", "ConfirmationCheck", "ConfirmationField", "Sex", "check_confirmation"]


Filled = Annotated[str, *Text(r"[\s\S]*\S[\s\S]*", "a text that is not blank", "非空白的文字")]


class Sex(Term):
    """The sex of a child, as the form asks it (性别)."""

    MALE = "男"
    FEMALE = "女"


class ConfirmationField(Term):
    """The fields and dated marks of the form, each under its name in ``Confirmation`` (确认书栏目)."""

    CHILD_NAME = "留守儿童姓名"
    CHILD_SEX = "留守儿童性别"
    CHILD_NUMBER = "留守儿童公民身份号码"
    CHILD_SCHOOL = "就读学校"
    CHILD_RESIDENCE = "留守儿童现居住地"
    FATHER_NAME = "父亲姓名"
    FATHER_NUMBER = "父亲公民身份号码"
    FATHER_PHONE = "父亲联系电话"
    MOTHER_NAME = "母亲姓名"
    MOTHER_NUMBER = "母亲公民身份号码"
    MOTHER_PHONE = "母亲联系电话"
    PARENTS_WORKPLACE = "父母当前务工地点"
    GUARDIAN_NAME = "受委托监护人姓名"
    GUARDIAN_NUMBER = "受委托监护人公民身份号码"
    GUARDIAN_PHONE = "受委托监护人联系电话"
    GUARDIAN_RELATION = "与留守儿童的关系"
    GUARDIAN_RESIDENCE = "受委托监护人现居住地"
    GUARDIAN_TERM = "委托监护期限"
    GUARDIAN_SIGNED = "受委托监护人签字及时间"
    SUPERVISOR_SEALED = "监督人盖章及时间"
    CERTIFIER_SIGNED = "填表证明人签字及时间"


@frozen(kw_only=True)
class Confirmation(Record):
    """A confirmation as filled in; what is left out is blank on the form (委托监护责任确认书).

    Attributes:
        father_absent: 无父亲: whether there is no father to name.
        mother_absent: 无母亲: whether there is no mother to name.
        child_name: 留守儿童姓名: child name.
        child_sex: 留守儿童性别: child sex.
        child_number: 留守儿童公民身份号码: a citizen number as it stands on the form, right or wrong.
        child_school: 就读学校: child school.
        child_residence: 留守儿童现居住地: child residence.
        father_name: 父亲姓名: father name.
        father_number: 父亲公民身份号码: father number.
        father_phone: 父亲联系电话: father phone.
        mother_name: 母亲姓名: mother name.
        mother_number: 母亲公民身份号码: mother number.
        mother_phone: 母亲联系电话: mother phone.
        parents_workplace: 父母当前务工地点: parents workplace.
        guardian_name: 受委托监护人姓名: guardian name.
        guardian_number: 受委托监护人公民身份号码: guardian number.
        guardian_phone: 受委托监护人联系电话: guardian phone.
        guardian_relation: 与留守儿童的关系: guardian relation.
        guardian_residence: 受委托监护人现居住地: guardian residence.
        guardian_term: 委托监护期限: the days of the entrustment, open at one end at most.
        guardian_signed: 受委托监护人签字及时间: the day beside the entrusted guardian's signature; a mark without its
            day is left out.
        supervisor_sealed: 监督人盖章及时间: the day beside the seal of the village or residents' committee, which
            supervises.
        certifier_signed: 填表证明人签字及时间: the day beside the signature of the one who certifies the form.

    Raises:
        InvalidFacts: A field is of the wrong kind, or somebody is named who is marked absent.
    """

    father_absent: bool
    mother_absent: bool
    child_name: Filled | None = None
    child_sex: Sex | None = None
    child_number: Filled | None = None
    child_school: Filled | None = None
    child_residence: Filled | None = None
    father_name: Filled | None = None
    father_number: Filled | None = None
    father_phone: Filled | None = None
    mother_name: Filled | None = None
    mother_number: Filled | None = None
    mother_phone: Filled | None = None
    parents_workplace: Filled | None = None
    guardian_name: Filled | None = None
    guardian_number: Filled | None = None
    guardian_phone: Filled | None = None
    guardian_relation: Filled | None = None
    guardian_residence: Filled | None = None
    guardian_term: Period | None = None
    guardian_signed: datetime.date | None = None
    supervisor_sealed: datetime.date | None = None
    certifier_signed: datetime.date | None = None

    def faults(self) -> tuple[Fault, ...]:
        """Nobody is named who is absent, and a term has an end."""
        gone = {*(_FATHER if self.father_absent else ()), *(_MOTHER if self.mother_absent else ())}
        found: list[Fault] = []

        def wrong(one: ConfirmationField, value: object, en: str, zh: str) -> None:
            found.append(Fault(one.json, shown(value), en, zh, f"$.{one.json}"))

        for one in ConfirmationField:
            value: object = getattr(self, one.json)
            if value is None:
                continue
            if one in gone:
                wrong(one, value, "nothing of a parent marked absent", "已注明无此人的应为空白")
            elif value == Period():
                wrong(one, value, "a Period with a first or a last day", "有起日或止日的期间")
        return tuple(found)


_CITIZEN_NUMBER = re.compile("[0-9]{17}[0-9X]")


def _citizen_number(text: str) -> bool:
    """Whether the last character is the check digit of the others, by GB 11643-1999 (ISO 7064, MOD 11-2)."""
    if not _CITIZEN_NUMBER.fullmatch(text):
        return False
    value = 0
    for character in text:
        value = (value * 2 + (10 if character == "X" else int(character))) % 11
    return value == 1


_FATHER = (ConfirmationField.FATHER_NAME, ConfirmationField.FATHER_NUMBER, ConfirmationField.FATHER_PHONE)
_MOTHER = (ConfirmationField.MOTHER_NAME, ConfirmationField.MOTHER_NUMBER, ConfirmationField.MOTHER_PHONE)
_NUMBERS = tuple(one for one in ConfirmationField if one.name.endswith("_NUMBER"))
_MARKS = (
    ConfirmationField.GUARDIAN_SIGNED,
    ConfirmationField.SUPERVISOR_SEALED,
    ConfirmationField.CERTIFIER_SIGNED,
)


@frozen(kw_only=True)
class ConfirmationCheck(Record):
    """What is missing from a form or wrong in it, and what may be blank; true where nothing is to mend (确认书检查).

    Attributes:
        missing: 缺项: the fields missing.
        wrong: 错项: the fields that cannot be right: a number that is no citizen number by its check digit, or that is
            another person's of the form; a mark of a day to come.
        excused: 可空项: the fields blank for an absent parent.
    """

    missing: tuple[ConfirmationField, ...]
    wrong: tuple[ConfirmationField, ...]
    excused: tuple[ConfirmationField, ...]

    def __bool__(self) -> bool:
        return not (self.missing or self.wrong)


@rule(FORM)
def check_confirmation(confirmation: Confirmation, *, on: datetime.date) -> Decision[ConfirmationCheck]:
    """Whether an entrusted guardian's confirmation is complete and free of error; no parent signs (确认书齐全).

    Args:
        confirmation: 确认书: the form.
        on: 检查日: the day on which it is checked.

    Returns:
        确认书检查: the fields missing and those in error, in the order of the form. Whether an absent parent's fields
        may be blank is not said: they are told apart and not missed; nor is the parents' workplace where both are
        absent.

    >>> form = Confirmation(father_absent=False, mother_absent=True, child_name="张小明")
    >>> check = check_confirmation(form, on=datetime.date(2018, 3, 1)).value
    >>> len(check.missing), [one.zh for one in check.excused]
    (17, ['母亲姓名', '母亲公民身份号码', '母亲联系电话'])
    """
    form, day = Confirmation.of(confirmation, "confirmation"), DAY.of(on, "on")
    excused, wrong = _excused(form), _wrong(form, day)
    blank = [one for one in ConfirmationField if getattr(form, one.json) is None]
    check = ConfirmationCheck(
        missing=tuple(one for one in blank if one not in excused),
        wrong=tuple(wrong),
        excused=tuple(one for one in blank if one in excused),
    )
    asked = (one for one in ConfirmationField if one not in excused)
    complete = all_of(
        *(condition(FORM, one.zh, one.en, not (one in blank or one in wrong), wrong.get(one)) for one in asked)
    )
    return Decision(check, *complete.reasons, because=complete.because)


def _wrong(form: Confirmation, on: datetime.date) -> dict[ConfirmationField, object]:
    """The fields of a form that cannot be right, with what stands in them."""
    found: dict[ConfirmationField, object] = {}
    seen: set[str] = set()
    for one in _NUMBERS:
        if (number := getattr(form, one.json)) is None:
            continue
        if number in seen or not _citizen_number(number):
            found[one] = number
        seen.add(number)
    for one in _MARKS:
        if (marked := getattr(form, one.json)) is not None and marked > on:
            found[one] = marked
    return found


def _excused(confirmation: Confirmation) -> set[ConfirmationField]:
    """What may stay blank, as there is nobody to fill it in for."""
    fatherless, motherless = confirmation.father_absent, confirmation.mother_absent
    return {
        *(_FATHER if fatherless else ()),
        *(_MOTHER if motherless else ()),
        *((ConfirmationField.PARENTS_WORKPLACE,) if fatherless and motherless else ()),
    }
