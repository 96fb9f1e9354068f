"""119号 五（二）, 五（三）: when credit is publicised, and the credit of students."""

from __future__ import annotations

import datetime
from typing import Annotated

from attrs import frozen

from ...core.bounds import Unit, at_least, at_most
from ...core.days import full_years, not_before
from ...core.decisions import Decision
from ...core.facts import DAY, Whole
from ...core.figures import Record, figure
from ...core.findings import asks, note
from ...core.rules import provision, rule
from ...core.terms import Reading, Term
from .decrees import PERSONAL_CREDIT, PUBLICITY, SCHOOLS, CreditScope, scope_of

__all__ = [
    "AdultAge",
    "AdultBirthday",
    "CreditOccasion",
    "MinorsConduct",
    "OtherHolidays",
    "StudentBreach",
    "StudentCredit",
    "StudentDecision",
    "publicity_occasion",
    "student_credit",
]

AGE = Whole(Unit("years", "周岁"), at_least(1), at_most(120))
Age = Annotated[int, *AGE]


class CreditOccasion(Term):
    """Days and festivals; the list of those on which credit is publicised is open (宣传节点)."""

    CONSUMER_RIGHTS_DAY = "国际消费者权益日"
    LABOUR_DAY = "劳动节"
    CHILDRENS_DAY = "儿童节"
    ONLINE_INTEGRITY_DAY = "网络诚信宣传日"
    CREDIT_RECORD_DAY = "全国信用记录关爱日"
    NATIONAL_DAY = "国庆节"
    CONSTITUTION_DAY = "国家宪法日暨全国法制宣传日"
    SPRING_FESTIVAL = "春节"
    OTHER_STATUTORY_HOLIDAY = "其他法定节假日"
    OTHER = "其他"


class OtherHolidays(Reading, at=PUBLICITY):
    """Whether statutory holidays that are not printed are meant, too (未列的法定节假日)."""

    NOT_NAMED = "未列明", "条文逐一列出节日", "The clause lists the days one by one."
    NAMED = "列明", "句末写明“法定节假日”一类", "Its closing words name statutory holidays as a class."


@rule(PUBLICITY)
def publicity_occasion(
    occasion: CreditOccasion, *, other_holidays: OtherHolidays = OtherHolidays.NOT_NAMED
) -> Decision[CreditScope]:
    """Whether credit is publicised with force on an occasion; the plan prints names, not days (集中宣传节点).

    Args:
        occasion: 宣传节点: the day or festival.

    Returns:
        列举情况: named, or not named in an open list.

    >>> publicity_occasion(CreditOccasion.SPRING_FESTIVAL).value.zh
    '列明'
    """
    asked = CreditOccasion.of(occasion, "occasion")
    as_class = OtherHolidays.of(other_holidays, "other_holidays") is OtherHolidays.NAMED
    unnamed = asked is CreditOccasion.OTHER_STATUTORY_HOLIDAY and not as_class
    found = CreditScope.UNNAMED if unnamed else scope_of(asked)
    return Decision(found, note(PUBLICITY, "宣传节点", "occasion", asked))


class StudentBreach(Term):
    """What students do against honesty; the list is open (学生不诚信行为)."""

    EXAM_CHEATING = "考试舞弊"
    ACADEMIC_FRAUD = "学术造假"
    LOAN_PROMISE_BROKEN = "不履行助学贷款还款承诺"
    FORGED_JOB_PAPERS = "伪造就业材料"
    OTHER = "其他"
    NONE = "无"


class StudentDecision(Term):
    """For what a student's honesty weighs; the list is open (诚信考量环节)."""

    FURTHER_STUDY = "升学"
    GRADUATION = "毕业"
    MERIT_SELECTION = "评先评优"
    SCHOLARSHIPS = "奖学金发放"
    APPRAISAL = "鉴定推荐"
    OTHER = "其他"
    NONE = "无"


@provision(SCHOOLS)
@frozen(kw_only=True)
class AdultAge(Record):
    """From which age on a student's honesty file is kept (诚信档案年龄)."""

    years: Age = figure(18, "成年年龄", "years of age from which on the file is kept")


class AdultBirthday(Reading, at=SCHOOLS):
    """Whether a student is of age on the birthday (生日当日)."""

    INCLUDED = (
        "包括生日当日",
        "“以上”包括本数，生日当日已满",
        "On the birthday the years are full, and the figure is included.",
    )
    DAY_AFTER = "自生日次日起", "周岁通常自生日的次日起算", "Full years of age are usually reckoned from the day after."


class MinorsConduct(Reading, at=SCHOOLS):
    """Whether the conduct of students who are not of age is recorded, too (未成年学生的不诚信行为)."""

    RECORDED = (
        "记入",
        "该句未限定年龄，年龄只限定诚信档案",
        "The sentence names no age; only that on the file does.",
    )
    NOT_RECORDED = (
        "不记入",
        "前句只为成年学生建立诚信档案",
        "The sentence before has files set up for students of age alone.",
    )


@frozen(kw_only=True)
class StudentCredit(Record):
    """What the plan says of a student (学生诚信).

    Attributes:
        file_kept: 建立诚信档案: whether an honesty file is to be kept.
        recorded: 记入信用档案: whether the conduct is entered in the personal file; taught about it are all.
        weighs: 纳入考量: whether honesty weighs in the decision.
    """

    file_kept: bool
    recorded: CreditScope
    weighs: CreditScope


@rule(SCHOOLS)
def student_credit(
    *,
    born: datetime.date,
    conduct: StudentBreach,
    decision: StudentDecision,
    on: datetime.date,
    adult: AdultAge = AdultAge(),
    adult_birthday: AdultBirthday = AdultBirthday.INCLUDED,
    minors_conduct: MinorsConduct = MinorsConduct.RECORDED,
) -> Decision[StudentCredit]:
    """Whether a student's honesty file is kept, conduct recorded, and honesty weighed in a decision (学生诚信).

    Args:
        born: 出生日: when the student was born.
        conduct: 不诚信行为: what the student did against honesty, if anything.
        decision: 考量环节: what is being decided, if anything.
        on: 日期: the day.

    Returns:
        学生诚信: file, entry, weight.

    Raises:
        NotInForce: The plan did not hold on the day.

    >>> found = student_credit(
    ...     born=datetime.date(2000, 6, 15),
    ...     conduct=StudentBreach.EXAM_CHEATING,
    ...     decision=StudentDecision.SCHOLARSHIPS,
    ...     on=datetime.date(2018, 6, 15),
    ... ).value
    >>> found.file_kept, found.recorded.zh
    (True, '列明')
    """
    birth, what, day = DAY.of(born, "born"), StudentBreach.of(conduct, "conduct"), DAY.of(on, "on")
    where, least = StudentDecision.of(decision, "decision"), AdultAge.of(adult, "adult").years
    included = AdultBirthday.of(adult_birthday, "adult_birthday") is AdultBirthday.INCLUDED
    minors_too = MinorsConduct.of(minors_conduct, "minors_conduct") is MinorsConduct.RECORDED
    PERSONAL_CREDIT.require_in_force(day)
    not_before(day, "on", birth)
    age = full_years(birth, day)
    if not included and age and full_years(birth, day - _DAY) < age:
        age -= 1
    grown = asks(SCHOOLS, "学生年龄", "age of the student", age, AGE.at_least(least, "以上"))
    recorded = scope_of(what) if grown or minors_too else CreditScope.OUTSIDE
    found = StudentCredit(file_kept=bool(grown), recorded=recorded, weighs=scope_of(where))
    return Decision(
        found,
        grown,
        note(SCHOOLS, "不诚信行为", "conduct", what),
        note(SCHOOLS, "考量环节", "decision", where),
        because=None if grown else grown,
    )


_DAY = datetime.timedelta(days=1)
