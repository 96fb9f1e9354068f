"""Credit in the salt trade: whose record is kept, what is published and when, and what follows from bad faith."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from attrs import frozen

from ...core.bounds import at_least, at_most, below
from ...core.decisions import Decision, all_of, judged
from ...core.errors import Undetermined
from ...core.facts import DAY, FLAG, YEAR, Year
from ...core.figures import Record
from ...core.findings import asks, condition, falls
from ...core.registers import Standing
from ...core.rules import rule
from ...core.terms import Reading, Term
from .decree import CREDIT, ISSUED, SALT

__all__ = [
    "AdmissionDay",
    "FirstDisclosureYear",
    "SaltCreditRecord",
    "SaltCreditSubject",
    "SaltRecordHolder",
    "SaltSanction",
    "salt_capital_disclosed",
    "salt_credit_record",
    "salt_sanctions",
    "yearly_salt_disclosure",
]


class SaltCreditSubject(Term):
    """Firms whose good faith in the salt trade is recorded, and others (信用主体)."""

    PRODUCER = "食盐生产企业"
    WHOLESALER = "食盐批发企业"
    RETAIL_OUTLET = "食盐零售网点"
    FOOD_PROCESSOR = "食品加工用盐企业"
    CATERER = "餐饮用盐企业"
    INDUSTRIAL_SALT = "工业盐生产经营企业"
    HIGH_SALT = "高含盐制品生产经营企业"
    OTHER_NON_FOOD = "其他非食用盐产品生产经营企业"
    OTHER = "其他企业"


class SaltRecordHolder(Term):
    """Whose record it is: the firm's own, or that of somebody in it (记录对象)."""

    FIRM = "企业"
    HEAD = "负责人"
    SENIOR_MANAGER = "高管人员"
    OTHER_STAFF = "其他人员"


@frozen(kw_only=True)
class SaltCreditRecord(Record):
    """What is kept and published of somebody (信用管理).

    Attributes:
        recorded: 信用记录: whether a credit record is kept, on the shared platform and the national system (Hebei).
        published_yearly: 每年公示: whether information is published every year.
    """

    recorded: bool
    published_yearly: bool


@rule(CREDIT)
def salt_credit_record(*, firm: SaltCreditSubject, whose: SaltRecordHolder) -> Decision[SaltCreditRecord]:
    """Whether a credit record is kept of a firm or of somebody in it, and information published yearly (信用管理).

    Args:
        firm: 企业: what firm it is.
        whose: 对象: the firm itself, or who in it.

    Returns:
        信用管理: whether it is recorded, and published; senior managers are recorded and not among those published.
    """
    of, held = SaltCreditSubject.of(firm, "firm"), SaltRecordHolder.of(whose, "whose")
    named = condition(CREDIT, "列举的企业", "a firm that is named", of is not SaltCreditSubject.OTHER, of)
    held_by = condition(
        CREDIT, "企业、负责人或高管", "firm, head or manager", held is not SaltRecordHolder.OTHER_STAFF, held
    )
    recorded = bool(named.holds and held_by.holds)
    return Decision(
        SaltCreditRecord(recorded=recorded, published_yearly=recorded and held is not SaltRecordHolder.SENIOR_MANAGER),
        named,
        held_by,
        because=next((one for one in (named, held_by) if not one.holds), None),
    )


class AdmissionDay(Reading, at=CREDIT):
    """Whether publication on the very day of admission is still before it (准入当日公示)."""

    TOO_LATE = "不属准入前", "公示须先于准入，方能为公众知悉", "Publication goes first, or nobody could know of it."
    IN_TIME = "属于准入前", "条文未要求相隔一日", "The clause does not ask for a day in between."


@rule(CREDIT)
def salt_capital_disclosed(
    *,
    published_on: datetime.date | None,
    admitted_on: datetime.date,
    admission_day: AdmissionDay = AdmissionDay.TOO_LATE,
) -> Decision[bool]:
    """Whether capital was published before it was admitted to the making or the wholesale of salt (准入前公示).

    Args:
        published_on: 公示日: when the information was published; None where it was not.
        admitted_on: 准入日: when it was admitted.

    Returns:
        准入前公示: whether it was.

    Raises:
        NotInForce: The plan did not yet hold on the day of admission.
    """
    told, admitted = DAY.maybe(published_on, "published_on"), DAY.of(admitted_on, "admitted_on")
    same_day = AdmissionDay.of(admission_day, "admission_day") is AdmissionDay.IN_TIME
    SALT.require_in_force(admitted)
    if told is None:
        return all_of(condition(CREDIT, "已公示", "published", holds=False))
    before = asks(
        CREDIT,
        "公示日先于准入日",
        "published before the day of admission",
        told,
        at_most(admitted, "不晚于") if same_day else below(admitted, "早于"),
    )
    return all_of(before)


class FirstDisclosureYear(Reading, at=CREDIT):
    """Whether the yearly publication is owed for the year in which the plan was issued (首个公示年度)."""

    YEAR_OF_ISSUE = (
        "印发当年",
        "改革自当年起实行，每年即含当年",
        "The reform runs in that year, and every year means it too.",
    )
    YEAR_AFTER = "次年", "印发时当年已近结束", "That year was nearly over."


@rule(CREDIT)
def yearly_salt_disclosure(
    *,
    year: Year,
    published_on: Sequence[datetime.date],
    on: datetime.date,
    first_disclosure_year: FirstDisclosureYear = FirstDisclosureYear.YEAR_OF_ISSUE,
) -> Decision[Standing]:
    """How the publication of a year stands on a day: information on all firms and their heads (每年公示).

    Args:
        year: 年度: the calendar year.
        published_on: 公示日: the days on which information was published; what lies after the day does not count.
        on: 日期: the day.

    Returns:
        办理状态: kept, running or missed; not yet open before the year begins.

    Raises:
        NotInForce: The plan did not yet hold on the day.
        Undetermined: The year lies before the first one of which publication is owed.
    """
    owed, day = YEAR.of(year, "year"), DAY.of(on, "on")
    days = DAY.each(published_on, "published_on")
    issue_year = (
        FirstDisclosureYear.of(first_disclosure_year, "first_disclosure_year") is FirstDisclosureYear.YEAR_OF_ISSUE
    )
    SALT.require_in_force(day)
    if owed < (ISSUED.year if issue_year else ISSUED.year + 1):
        raise Undetermined("year", en="the plan asks for no publication in that year", zh="方案未就该年度要求公示")
    first, last = datetime.date(owed, 1, 1), datetime.date(owed, 12, 31)
    made = condition(
        CREDIT, "年内已公示", "published within the year", any(first <= one <= min(last, day) for one in days)
    )
    if made.holds:
        return Decision(Standing.KEPT, made)
    if day < first:
        opens = falls(CREDIT, "年度开始", "the year begins", day, at_least(first, "不早于"))
        return Decision(Standing.NOT_YET_OPEN, opens)
    ends = falls(CREDIT, "年度结束", "the year ends", day, at_most(last, "不晚于"))
    return judged(Standing.RUNNING if day <= last else Standing.MISSED, made, ends)


class SaltSanction(Term):
    """What follows from unlawfulness or bad faith in the salt trade (惩戒措施)."""

    JOINT_SANCTIONS = "联合惩戒"
    PROSECUTION = "依法严肃查处"
    BLACKLIST = "黑名单管理"
    MARKET_BAN = "市场禁入等措施"


@rule(CREDIT)
def salt_sanctions(
    *, unlawful: bool, serious: bool | None = None, affects_safety: bool | None = None
) -> Decision[tuple[SaltSanction, ...]]:
    """What follows for a firm or person that is unlawful or untrustworthy in the salt trade (惩戒措施).

    Args:
        unlawful: 违法失信: whether the conduct is unlawful or in bad faith.
        serious: 后果严重: whether its consequences are serious; asked for where it is.
        affects_safety: 影响食盐安全: whether it affects the safety of food salt; asked for likewise.

    Returns:
        惩戒措施: joint sanctions; the others on top where the consequences are serious and safety is affected.

    Raises:
        Undetermined: Whether both are so matters, and is not given.
    """
    wrong = FLAG.of(unlawful, "unlawful")
    grave, unsafe = FLAG.maybe(serious, "serious"), FLAG.maybe(affects_safety, "affects_safety")
    at_fault = condition(CREDIT, "违法失信行为", "unlawful or in bad faith", wrong)
    if not wrong:
        return Decision((), at_fault)
    unknown = [name for name, value in (("serious", grave), ("affects_safety", unsafe)) if value is None]
    if unknown and grave is not False and unsafe is not False:
        raise Undetermined(
            *unknown,
            en="the blacklist needs serious consequences and an effect on safety",
            zh="列入黑名单须后果严重且影响食盐安全",
        )
    seen = (
        condition(CREDIT, "后果严重", "serious consequences", grave) if grave is not None else None,
        condition(CREDIT, "影响食盐安全", "the safety of food salt is affected", unsafe)
        if unsafe is not None
        else None,
    )
    reasons = [one for one in seen if one is not None]
    listed = bool(grave and unsafe)
    return Decision(
        tuple(SaltSanction) if listed else (SaltSanction.JOINT_SANCTIONS,),
        at_fault,
        *reasons,
        because=next((one for one in reasons if not one.holds), None),
    )
