"""The entrusted guardian's confirmation (委托监护责任确认书): attachment 1 of the opinions."""

from __future__ import annotations

import datetime
import re

from attrs import frozen

from ..core.decisions import Decision, Finding
from ..core.decrees import Period, plain_date
from ..core.errors import InvalidFacts
from ..core.rules import rule
from ..core.terms import Term, flag, member
from .decree import CHILDREN

__all__ = ["Confirmation", "ConfirmationCheck", "ConfirmationField", "Sex", "check_confirmation"]


class Sex(Term):
    """The sex of a child, as the form asks it."""

    MALE = "男"
    FEMALE = "女"


class ConfirmationField(Term):
    """The 18 fields and 3 dated marks of the form, each under its name in ``Confirmation``."""

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
class Confirmation:
    """A confirmation as filled in; what is left out is blank on the form.

    Attributes:
        father_absent: Whether there is no father to name.
        mother_absent: Whether there is no mother to name.
        child_number: Citizen numbers have 18 characters, the last of them the check digit of GB 11643-1999.
        guardian_term: The days of the entrustment, open at one end at most.
        guardian_signed: The day beside the entrusted guardian's signature; a mark without its day is left out.
        supervisor_sealed: The day beside the seal of the village or residents' committee, which supervises.
        certifier_signed: The day beside the signature of the one who certifies the form (填表证明人).

    Raises:
        InvalidFacts: A field is of the wrong kind, a citizen number cannot be one, two persons have the same number, or
            somebody is named who is marked absent.
    """

    father_absent: bool
    mother_absent: bool
    child_name: str | None = None
    child_sex: Sex | None = None
    child_number: str | None = None
    child_school: str | None = None
    child_residence: str | None = None
    father_name: str | None = None
    father_number: str | None = None
    father_phone: str | None = None
    mother_name: str | None = None
    mother_number: str | None = None
    mother_phone: str | None = None
    parents_workplace: str | None = None
    guardian_name: str | None = None
    guardian_number: str | None = None
    guardian_phone: str | None = None
    guardian_relation: str | None = None
    guardian_residence: str | None = None
    guardian_term: Period | None = None
    guardian_signed: datetime.date | None = None
    supervisor_sealed: datetime.date | None = None
    certifier_signed: datetime.date | None = None

    def __attrs_post_init__(self) -> None:
        gone = {
            *(_FATHER if flag(self.father_absent, "father_absent") else ()),
            *(_MOTHER if flag(self.mother_absent, "mother_absent") else ()),
        }
        owners: dict[object, str] = {}
        for one in ConfirmationField:
            value: object = getattr(self, one.json)
            if value is None:
                continue
            _usable(one, value)
            if one in gone:
                raise InvalidFacts(one.json, value, "nothing of a parent marked absent", "已注明无此人的应为空白")
            if one in _NUMBERS and (other := owners.setdefault(value, one.json)) != one.json:
                raise InvalidFacts(one.json, value, f"a number other than {other}", f"不同于{other}的号码")


def _usable(one: ConfirmationField, value: object) -> None:
    """Refuse what cannot stand in a field."""
    if one is ConfirmationField.CHILD_SEX:
        member(value, Sex, one.json)
    elif one is ConfirmationField.GUARDIAN_TERM:
        if not isinstance(value, Period) or value == Period():
            raise InvalidFacts(one.json, value, "a Period with a first or a last day", "有起日或止日的期间")
    elif one in _MARKS:
        plain_date(value, one.json)
    elif not isinstance(value, str) or not value.strip():
        raise InvalidFacts(one.json, value, "a text that is not blank", "非空白的文字")
    elif one in _NUMBERS and not _citizen_number(value):
        raise InvalidFacts(one.json, value, "a citizen number of 18 characters with its check digit", "公民身份号码")


def _citizen_number(text: str) -> bool:
    """Whether the text is a citizen number: 17 digits and the check digit by ISO 7064, MOD 11-2."""
    if not _NUMBER.fullmatch(text):
        return False
    value = 0
    for character in text:
        value = (value * 2 + (10 if character == "X" else int(character))) % 11
    return value == 1


_NUMBER = re.compile("[0-9]{17}[0-9X]")
_FATHER = (ConfirmationField.FATHER_NAME, ConfirmationField.FATHER_NUMBER, ConfirmationField.FATHER_PHONE)
_MOTHER = (ConfirmationField.MOTHER_NAME, ConfirmationField.MOTHER_NUMBER, ConfirmationField.MOTHER_PHONE)
_NUMBERS = frozenset(one for one in ConfirmationField if one.name.endswith("_NUMBER"))
_MARKS = (
    ConfirmationField.GUARDIAN_SIGNED,
    ConfirmationField.SUPERVISOR_SEALED,
    ConfirmationField.CERTIFIER_SIGNED,
)


@frozen(kw_only=True)
class ConfirmationCheck:
    """The fields missing from a form, and those blank for an absent parent; true where none is missing."""

    missing: tuple[ConfirmationField, ...]
    excused: tuple[ConfirmationField, ...]

    def __bool__(self) -> bool:
        return not self.missing


@rule(CHILDREN, "附件1")
def check_confirmation(confirmation: Confirmation, *, on: datetime.date) -> Decision[ConfirmationCheck]:
    """Whether an entrusted guardian's confirmation is complete: 18 fields and 3 dated marks; the parents do not sign.

    Args:
        confirmation: The form.
        on: The day on which it is checked.

    Returns:
        The fields missing, in the order of the form. Whether an absent parent's fields may be blank is not said: they
        are told apart and not missed; nor is the parents' workplace where both are absent.

    Raises:
        InvalidFacts: The form is none, or bears a mark of a later day than ``on``.

    >>> form = Confirmation(father_absent=False, mother_absent=True, child_name="张小明")
    >>> check = check_confirmation(form, on=datetime.date(2018, 3, 1)).value
    >>> len(check.missing), [one.zh for one in check.excused]
    (17, ['母亲姓名', '母亲公民身份号码', '母亲联系电话'])
    """
    if not isinstance(confirmation, Confirmation):
        raise InvalidFacts("confirmation", confirmation, "a Confirmation", "确认书")
    day = plain_date(on, "on")
    for mark in _MARKS:
        if (marked := getattr(confirmation, mark.json)) is not None and marked > day:
            raise InvalidFacts(f"confirmation.{mark.json}", marked, f"a day not after {day}", f"不晚于{day}的日期")
    excused = _excused(confirmation)
    blank = [one for one in ConfirmationField if getattr(confirmation, one.json) is None]
    check = ConfirmationCheck(
        missing=tuple(one for one in blank if one not in excused),
        excused=tuple(one for one in blank if one in excused),
    )
    findings = (
        Finding(_FORM, one.zh, one.en, one not in check.missing) for one in ConfirmationField if one not in excused
    )
    complete = Finding(_FORM, "缺项数", "fields missing", bool(check), len(check.missing), 0)
    return Decision(check, *findings, complete)


def _excused(confirmation: Confirmation) -> set[ConfirmationField]:
    """What may stay blank, as there is nobody to fill it in for."""
    fatherless, motherless = confirmation.father_absent, confirmation.mother_absent
    return {
        *(_FATHER if fatherless else ()),
        *(_MOTHER if motherless else ()),
        *((ConfirmationField.PARENTS_WORKPLACE,) if fatherless and motherless else ()),
    }


_FORM = CHILDREN.at("附件1")
