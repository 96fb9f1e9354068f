"""The measures, their clauses by name, which edition governs, and the four honours."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from decimal import Decimal
from typing import Annotated

from attrs import frozen

from ...core.bounds import Unit, at_least, at_most
from ...core.decisions import Decision
from ...core.decrees import Decree, Known
from ...core.facts import AS_GIVEN, DAY, YUAN, Whole
from ...core.faults import Fault, shown
from ...core.figures import Record, figure
from ...core.findings import falls, note
from ...core.rules import provision, rule
from ...core.terms import Term

__all__ = [
    "QUALITY_AWARD",
    "Award",
    "AwardClass",
    "AwardHolder",
    "Edition",
    "FormerMeasures",
    "HeldAward",
    "award_class",
    "governing_edition",
]

QUALITY_AWARD = Decree(
    "廊政字〔2017〕39号",
    zh="廊坊市政府质量奖管理办法",
    en="Measures for the Langfang Municipal Government Quality Award",
    issuer="廊坊市人民政府",
    issued=datetime.date(2017, 10, 31),
    first_day=datetime.date(2017, 10, 31),
    first_known=Known.PRESUMED,
    cites=("廊政〔2012〕91号", "国发〔2012〕9号", "冀政字〔2016〕56号"),
)
ISSUE = QUALITY_AWARD.at("印发通知")
KINDS, SUBJECT = QUALITY_AWARD.each("第二条第一款、第二条第二款")
ANNUAL = QUALITY_AWARD.at("第四条")
COMMITTEE, OFFICE, DEPARTMENTS = QUALITY_AWARD.each("第五条至第七条")
ORGANISATIONS = QUALITY_AWARD.at("第八条")
STANDING, LAWFULNESS, METHOD, RESULTS = QUALITY_AWARD.each("第八条（一）、第八条（二）、第八条（三）、第八条（四）")
INDIVIDUALS = QUALITY_AWARD.at("第九条")
CONDUCT, CONTRIBUTION, CLEAN = QUALITY_AWARD.each("第九条（一）、第九条（二）、第九条（三）")
STANDARDS = QUALITY_AWARD.at("第十条")
CALL, RECOMMENDING, QUALIFICATION, DOCUMENTS, SHORTLIST = QUALITY_AWARD.each("第十一条至第十五条")
PUBLICITY, SITE, NOMINATION, DELIBERATION, NOTICE = QUALITY_AWARD.each("第十六条至第二十条")
COSTS, PRIZES, REPEAT, MONEY_USE = QUALITY_AWARD.each("第二十一条至第二十四条")
ADVERTISING, SPREADING, VISITS, REVOCATION, REVIEWERS = QUALITY_AWARD.each("第二十五条至第二十九条")
DETAILS = QUALITY_AWARD.at("第三十条")
TERM = Whole(Unit("years", "年"), at_least(1), at_most(100))
TermYears = Annotated[int, *TERM]
YuanPaid = Annotated[Decimal, *YUAN, AS_GIVEN]
FIRST_DAY = datetime.date(2017, 10, 31)


class Edition(Term):
    """Which measures for the award govern (适用版本)."""

    NEITHER = "尚无办法"
    FORMER = "原办法"
    PRESENT = "现行办法"


@provision(ISSUE)
@frozen(kw_only=True)
class FormerMeasures(Record):
    """The measures of the same name that these replace (原办法)."""

    issued: datetime.date = figure(datetime.date(2012, 11, 5), "原办法印发日", "issue of the former measures")


@rule(ISSUE)
def governing_edition(day: datetime.date, *, former: FormerMeasures = FormerMeasures()) -> Decision[Edition]:
    """Which measures for the award govern a day: the former ones end when these are issued (适用版本).

    Args:
        day: 日期: the day.

    Returns:
        适用版本: the present or the former measures; neither before both.

    >>> governing_edition(datetime.date(2017, 10, 30)).value.zh
    '原办法'
    """
    asked, issued = DAY.of(day, "day"), FormerMeasures.of(former, "former").issued
    now = falls(ISSUE, "现办法印发", "issue of the present measures", asked, at_least(FIRST_DAY, "不早于"))
    then = falls(ISSUE, "原办法印发", "issue of the former measures", asked, at_least(issued, "不早于"))
    if asked >= FIRST_DAY:
        return Decision(Edition.PRESENT, now)
    return Decision(Edition.FORMER if asked >= issued else Edition.NEITHER, now, then, because=then)


class Award(Term):
    """The four honours: two awards, and two that go with them (奖项)."""

    ORGANISATION = "组织奖"
    INDIVIDUAL = "个人奖"
    ADVANCED_UNIT = "先进单位"
    ADVANCED_INDIVIDUAL = "先进个人"


class AwardHolder(Term):
    """Whom an honour goes to (授予对象)."""

    UNIT = "单位"
    PERSON = "个人"


@frozen(kw_only=True)
class AwardClass(Record):
    """What kind of honour it is (奖项类别).

    Attributes:
        main: 主奖项: whether it is the award itself, not one that goes with it.
        holder: 授予对象: a unit or a person.
    """

    main: bool
    holder: AwardHolder


_CLASSES = {
    Award.ORGANISATION: AwardClass(main=True, holder=AwardHolder.UNIT),
    Award.INDIVIDUAL: AwardClass(main=True, holder=AwardHolder.PERSON),
    Award.ADVANCED_UNIT: AwardClass(main=False, holder=AwardHolder.UNIT),
    Award.ADVANCED_INDIVIDUAL: AwardClass(main=False, holder=AwardHolder.PERSON),
}


@rule(KINDS)
def award_class(award: Award) -> Decision[AwardClass]:
    """Whether an honour is the award itself or goes with it, and whom it is for (奖项类别).

    Args:
        award: 奖项: the honour.

    Returns:
        奖项类别: main or ancillary, for units or persons.

    >>> award_class(Award.ADVANCED_UNIT).value.main
    False
    """
    return Decision(_CLASSES[Award.of(award, "award")], note(KINDS, "奖项", "honour", award))


@frozen(kw_only=True)
class HeldAward(Record):
    """An honour that somebody has won (已获奖项).

    Attributes:
        award: 奖项: which.
        commended: 表扬日: the day on which the municipal government commended the holder.
        repeat: 再次获奖: whether the holder had won the award before, so that no money was paid.
        revoked: 撤销日: the day on which it was taken back, None where it was not.
        incident: 事由发生日: when that happened for which it was taken back; None where that is not known.
    """

    award: Award
    commended: datetime.date
    repeat: bool = False
    revoked: datetime.date | None = None
    incident: datetime.date | None = None

    def faults(self) -> tuple[Fault, ...]:
        """Nothing is taken back before it is given, nor for what happens later."""
        given, taken, cause = self.commended, self.revoked, self.incident
        if taken is not None and taken < given:
            words = f"a day not before {given}", f"不早于{given}的日期"
            return (Fault("revoked", shown(taken), *words, "$.revoked"),)
        if taken is not None and cause is not None and cause > taken:
            words = f"a day not after {taken}", f"不晚于{taken}的日期"
            return (Fault("incident", shown(cause), *words, "$.incident"),)
        return ()


def of_holder(held: Iterable[HeldAward], holder: AwardHolder) -> tuple[HeldAward, ...]:
    """Those honours that one of its kind can hold: what a person has won is not the firm's."""
    return tuple(one for one in held if _CLASSES[one.award].holder is holder)
