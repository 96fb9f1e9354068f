"""Annex 5 of the clean-up notice: the two amended instruments, before and after, but for filing and review."""

from __future__ import annotations

import datetime
from typing import Annotated

from attrs import frozen

from ...core.bounds import Unit, at_least, at_most
from ...core.days import WorkingCalendar, add_months, after_working_days, not_before
from ...core.decisions import Decision, all_of, any_of
from ...core.decree_numbers import DecreeNumber
from ...core.errors import InvalidFacts, Undetermined
from ...core.facts import DAY, FLAG, Whole
from ...core.figures import Record, figure
from ...core.findings import Finding, condition, falls, note
from ...core.forms import Language, say
from ...core.locators import Citation
from ...core.numerals import GREATEST
from ...core.rules import provision, rule
from ...core.terms import Reading, Term
from .items import CLEANUP, DOCUMENT_DAY, LAST_OF_ALL, PUBLISHED, TERM, DaySpan, DocumentDay, TermYears

__all__ = [
    "AMENDMENTS",
    "AUDIT_MEASURES",
    "MAKING_RULES",
    "Amendment",
    "CleanupInterval",
    "ExtensionMeant",
    "Mediator",
    "ReviewExtension",
    "Wording",
    "article_holds",
    "audit_settles",
    "diff",
    "extended_review_deadline",
    "final_accounts_audit_required",
    "mediator",
    "next_full_cleanup",
]

MAKING_RULES = DecreeNumber.parse("廊政〔2016〕75号")
"""The rules on the making of normative documents (廊坊市规范性文件制定管理规定)."""
AUDIT_MEASURES = DecreeNumber.parse("廊政〔2015〕12号")
"""The measures on the audit of government-invested projects (廊坊市政府投资建设项目审计监督办法)."""


AMENDED = CLEANUP.at("附件5")
MEDIATION = CLEANUP.at("附件5 一（第十一条第二款）")
LEGALITY_REVIEW = CLEANUP.at("附件5 一（第二十二条第一款）")
DELETED = CLEANUP.at("附件5 一（第二十九条）")
FILING_ARTICLE = CLEANUP.at("附件5 一（第三十七条）")
CORRECTION = CLEANUP.at("附件5 一（第三十八条）")
REVIEW_ARTICLE = CLEANUP.at("附件5 一（第四十二条）")
FULL_CLEANUP = CLEANUP.at("附件5 一（第四十四条）")
SETTLEMENT = CLEANUP.at("附件5 二（第二十条）")
FINAL_ACCOUNTS = CLEANUP.at("附件5 二（第二十五条）")

MAKING_DAY = DaySpan(datetime.date(MAKING_RULES.year, 1, 1), LAST_OF_ALL, "^(201[6-9]|20[2-9][0-9]|2[1-9][0-9]{2})-")
MakingDay = Annotated[datetime.date, *MAKING_DAY]
"""A day whose wording of the making rules is asked: none lies before their year."""
AUDIT_DAY = DaySpan(datetime.date(AUDIT_MEASURES.year, 1, 1), LAST_OF_ALL, "^(201[5-9]|20[2-9][0-9]|2[1-9][0-9]{2})-")
AuditDay = Annotated[datetime.date, *AUDIT_DAY]
"""The same of the audit measures."""
ARTICLE = Whole(Unit(), at_least(1), at_most(GREATEST))
Article = Annotated[int, *ARTICLE]
WORKING_DAYS = Whole(Unit("working days", "个工作日"), at_least(1))
WorkingDays = Annotated[int, *WORKING_DAYS]


def amendment_holds(day: datetime.date, instrument: DecreeNumber) -> bool:
    """Whether the amendment holds on a day; of the instrument's own first day only the year of its number is known."""
    if day.year == instrument.year:
        raise Undetermined(
            "made_on",
            en=f"of the day on which {instrument} was made only the year is known",
            zh=f"{instrument}仅知其文号年份",
        )
    return day >= PUBLISHED


def require_amendment(day: datetime.date, instrument: DecreeNumber) -> None:
    """Refuse a day whose wording is not printed."""
    if not amendment_holds(day, instrument):
        raise Undetermined(
            "earlier_wording",
            en=f"the wording before {PUBLISHED} is not printed",
            zh=f"{PUBLISHED}之前的条文未载明",
        )


def _asked(clause: Citation, day: datetime.date) -> Finding:
    """On which side of the amendment the day lies."""
    return falls(clause, "所问条文的日期", "day whose wording is asked", day, at_least(PUBLISHED, "起"))


class Mediator(Term):
    """Who mediates or rules on a disagreement about a normative document (协调裁定机关)."""

    GOVERNMENT = "本级人民政府"
    MAKING_BODY = "制定机关"


@rule(MEDIATION)
def mediator(day: MakingDay) -> Decision[Mediator]:
    """Who is asked to mediate or rule, before and after the amendment of art. 11 (2) (协调裁定).

    Args:
        day: 日期: the day whose wording is asked.

    Returns:
        协调裁定机关: the body.

    Raises:
        Undetermined: The day lies in the year of the rules.

    >>> mediator(datetime.date(2017, 12, 18)).value.zh, mediator(datetime.date(2017, 12, 19)).value.zh
    ('本级人民政府', '制定机关')
    """
    amended = amendment_holds(MAKING_DAY.of(day, "day"), MAKING_RULES)
    return Decision(Mediator.MAKING_BODY if amended else Mediator.GOVERNMENT, _asked(MEDIATION, day))


@provision(LEGALITY_REVIEW)
@frozen(kw_only=True)
class ReviewExtension(Record):
    """By how much a legality review may be extended, before and since the amendment (审查延长)."""

    before_working_days: WorkingDays = figure(15, "修改前延长期限", "until the day before the notice")
    since_working_days: WorkingDays = figure(10, "修改后延长期限", "from the notice on")


class ExtensionMeant(Reading, at=LEGALITY_REVIEW):
    """Whether the head of the legal affairs body may grant less than the article names (延长幅度)."""

    UP_TO = "至多", "可以延长即可部分延长", "What may be given (可以) may be given in part."
    WHOLE = "全部", "条文仅规定一种延长", "The extension is the one that is named, or none."


@rule(LEGALITY_REVIEW)
def extended_review_deadline(
    deadline: DocumentDay,
    *,
    approved: bool,
    day: MakingDay,
    granted_working_days: WorkingDays | None = None,
    extension: ReviewExtension = ReviewExtension(),
    extension_meant: ExtensionMeant = ExtensionMeant.UP_TO,
    working_day_calendar: WorkingCalendar | None = None,
) -> Decision[datetime.date]:
    """The last day of a legality review, extended where the head of the legal affairs body approves (合法性审查期限).

    Args:
        deadline: 原期限: the last day as it stands.
        approved: 负责人批准: whether the head approved an extension.
        day: 批准日: the day of the approval, which says which wording holds.
        granted_working_days: 批准延长期限: what was granted; None for all that may be.
        working_day_calendar: 工作日安排: the arrangement of years that the official calendar known here lacks.

    Returns:
        审查期限: the last day, on the official working-day calendar.

    Raises:
        Undetermined: The day lies in the year of the rules, or the official calendar of the year is not known.

    >>> friday = datetime.date(2017, 12, 22)
    >>> extended_review_deadline(friday, approved=True, day=datetime.date(2017, 12, 19)).value
    datetime.date(2018, 1, 8)
    """
    extension = ReviewExtension.of(extension, "extension")
    last, agreed = DOCUMENT_DAY.of(deadline, "deadline"), FLAG.of(approved, "approved")
    asked = MAKING_DAY.of(day, "day")
    approval = condition(
        LEGALITY_REVIEW, "法制机构负责人批准", "approved by the head of the legal affairs body", agreed
    )
    whole = ExtensionMeant.of(extension_meant, "extension_meant") is ExtensionMeant.WHOLE
    granted = WORKING_DAYS.maybe(granted_working_days, "granted_working_days")
    calendar = WorkingCalendar.maybe(working_day_calendar, "working_day_calendar")
    if not agreed:
        return Decision(last, _asked(LEGALITY_REVIEW, asked), approval, because=approval)
    amended = amendment_holds(asked, MAKING_RULES)
    most = extension.since_working_days if amended else extension.before_working_days
    least = most if whole else 1
    if granted is not None and not least <= granted <= most:
        raise InvalidFacts(
            "granted_working_days", granted, f"from {least} to {most} working days", f"{least}至{most}个工作日"
        )
    days = most if granted is None else granted
    length = falls(LEGALITY_REVIEW, "延长", "extended by", days, WORKING_DAYS.at_most(most))
    extended = after_working_days(last, days, fact="deadline", calendar=calendar)
    return Decision(extended, _asked(LEGALITY_REVIEW, asked), approval, length)


@rule(DELETED)
def article_holds(article: Article, *, day: MakingDay) -> Decision[bool]:
    """Whether an article of the making rules stands: art. 29 is deleted, the others keep their numbers (条款效力).

    Args:
        article: 条序: the article's number; how many the rules have is not printed.
        day: 日期: the day whose wording is asked.

    Returns:
        有效: whether it stands, as far as the amendment goes.

    Raises:
        Undetermined: The day lies in the year of the rules.

    >>> article_holds(29, day=datetime.date(2017, 12, 19)).value
    False
    """
    number, deleted = ARTICLE.of(article, "article"), DELETED.locator.steps[-1].number
    asked = _asked(DELETED, MAKING_DAY.of(day, "day"))
    if not amendment_holds(day, MAKING_RULES):
        return Decision(True, asked)
    return all_of(asked, condition(DELETED, "不是被删除的条款", "not the article deleted", number != deleted, number))


@provision(FULL_CLEANUP)
@frozen(kw_only=True)
class CleanupInterval(Record):
    """How often all documents were cleaned up before the amendment; since then in good time (全面清理间隔)."""

    before_years: TermYears = figure(
        2, "修改前清理间隔", "time between full clean-ups, until the day before the notice"
    )


@rule(FULL_CLEANUP)
def next_full_cleanup(
    last_cleanup: DocumentDay | None = None, *, day: MakingDay, interval: CleanupInterval = CleanupInterval()
) -> Decision[datetime.date | None]:
    """When the next full clean-up is due under the wording of a day (下次全面清理).

    Args:
        last_cleanup: 上次清理日: the day of the last full clean-up; asked for the wording before the amendment alone.
        day: 日期: the day whose wording is asked, not before that clean-up.

    Returns:
        应清理日: the day; None since the amendment, which fixes no interval.

    Raises:
        Undetermined: The day lies in the year of the rules, or the clean-up fell due before there were any; or the last
            one is not known.

    >>> next_full_cleanup(datetime.date(2016, 3, 1), day=datetime.date(2017, 12, 18)).value
    datetime.date(2018, 3, 1)
    """
    interval = CleanupInterval.of(interval, "interval")
    last = DOCUMENT_DAY.maybe(last_cleanup, "last_cleanup")
    amended = amendment_holds(MAKING_DAY.of(day, "day"), MAKING_RULES)
    if last is not None and last > day:
        raise InvalidFacts("last_cleanup", last_cleanup, f"a day not after {day}", f"不晚于{day}的日期")
    asked = _asked(FULL_CLEANUP, day)
    if amended:
        return Decision(None, asked)
    if last is None:
        raise Undetermined("last_cleanup", en="the last full clean-up is not known", zh="上次全面清理日未知")
    due = add_months(last, 12 * interval.before_years)
    if due.year <= MAKING_RULES.year:
        raise Undetermined(
            "made_on", en=f"{due} may lie before {MAKING_RULES} was made", zh=f"{due}可能早于{MAKING_RULES}的施行"
        )
    every = note(FULL_CLEANUP, "全面清理间隔", "time between full clean-ups", interval.before_years, TERM.unit)
    return Decision(due, asked, every)


@rule(SETTLEMENT)
def audit_settles(*, in_contract: bool, in_tender: bool, day: AuditDay) -> Decision[bool]:
    """Whether an audit's result is the basis of final settlement: where contract or tender says so (竣工结算依据).

    The project's owner may say so, and need not.

    Args:
        in_contract: 施工合同约定: whether the construction contract stipulates it.
        in_tender: 招标文件载明: whether the tender documents state it.
        day: 日期: the day of the contract or tender.

    Returns:
        作为依据: whether it is the basis; either is enough.

    Raises:
        Undetermined: The day lies before the amendment, whose earlier wording is not printed.

    >>> audit_settles(in_contract=False, in_tender=True, day=datetime.date(2018, 1, 2)).value
    True
    """
    contract, tender = FLAG.of(in_contract, "in_contract"), FLAG.of(in_tender, "in_tender")
    require_amendment(AUDIT_DAY.of(day, "day"), AUDIT_MEASURES)
    return any_of(
        condition(SETTLEMENT, "施工合同中约定", "stipulated in the construction contract", contract),
        condition(SETTLEMENT, "招标文件中载明", "stated in the tender documents", tender),
    )


@rule(FINAL_ACCOUNTS)
def final_accounts_audit_required(
    *, government_invested: bool, within_article_11_1: bool, day: AuditDay
) -> Decision[bool]:
    """Whether a project must pass an audit of its final accounts (竣工决算审计).

    Args:
        government_invested: 政府投资建设项目: whether it is a government-invested construction project.
        within_article_11_1: 属于第十一条第一款范围: whether it lies in the range of art. 11 (1), which is not printed.
        day: 日期: the day.

    Returns:
        应当审计: whether the audit is required.

    Raises:
        Undetermined: The day lies before the amendment.
    """
    invested = FLAG.of(government_invested, "government_invested")
    within = FLAG.of(within_article_11_1, "within_article_11_1")
    require_amendment(AUDIT_DAY.of(day, "day"), AUDIT_MEASURES)
    return all_of(
        condition(FINAL_ACCOUNTS, "政府投资建设项目", "a government-invested project", invested),
        condition(FINAL_ACCOUNTS, "属于第十一条第一款范围", "within art. 11 (1)", within),
    )


@frozen
class Wording(Record):
    """What an article says, in own words (条文大意).

    Attributes:
        zh: 中文: in Chinese.
        en: 英文: in English.
    """

    zh: str
    en: str

    def __str__(self) -> str:
        return f"{self.zh} ({self.en})"


@frozen(kw_only=True)
class Amendment(Record):
    """A change of an instrument (条文修改).

    Attributes:
        instrument: 被修改文件: the number of the instrument.
        article: 被修改条款: its article.
        before: 修改前: what held before, None where that is not printed.
        since: 修改后: what has held since.
        clause: 修改依据: where the notice says so.
        first_day: 施行日: from when.
    """

    instrument: DecreeNumber
    article: str
    before: Wording | None
    since: Wording
    clause: Citation
    first_day: datetime.date

    def __str__(self) -> str:
        before = "—" if self.before is None else str(self.before)
        return f"{self.instrument} {self.article}: {before} → {self.since}"


@say.register
def _(value: Wording, language: Language) -> str:
    return value.zh if language == "zh" else value.en


@say.register
def _(value: Amendment, language: Language) -> str:
    before = "—" if value.before is None else say(value.before, language)
    return f"{value.instrument} {value.article}: {before} → {say(value.since, language)}"


@rule(AMENDED)
def diff(start: datetime.date, end: datetime.date) -> Decision[tuple[Amendment, ...]]:
    """What changed in the two instruments from one day to another (条文变动).

    Args:
        start: 起始日: the earlier day.
        end: 截止日: the later day.

    Returns:
        变动: each amendment that holds on the later day and did not on the earlier.

    >>> for amendment in diff(datetime.date(2017, 12, 18), datetime.date(2017, 12, 19)).value[:2]:
    ...     print(amendment.article, amendment.before.en, "->", amendment.since.en)
    第十一条第二款 the government of the level mediates -> the making body mediates
    第二十二条第一款 extension of 15 working days -> extension of 10 working days
    """
    first = DAY.of(start, "start")
    last = not_before(DAY.of(end, "end"), "end", first)
    changed = tuple(amendment for amendment in AMENDMENTS if first < amendment.first_day <= last)
    return Decision(changed, note(AMENDED, "期间内的修改", "amendments in between", len(changed)))


def _extension(days: int) -> Wording:
    return Wording(f"延长{days}个工作日", f"extension of {days} working days")


def _amendment(
    instrument: DecreeNumber, article: str, clause: Citation, before: Wording | None, since: Wording
) -> Amendment:
    return Amendment(
        instrument=instrument, article=article, before=before, since=since, clause=clause, first_day=PUBLISHED
    )


AMENDMENTS = (
    _amendment(
        MAKING_RULES,
        "第十一条第二款",
        MEDIATION,
        Wording("由本级人民政府协调裁定", "the government of the level mediates"),
        Wording("由制定机关协调裁定", "the making body mediates"),
    ),
    _amendment(
        MAKING_RULES,
        "第二十二条第一款",
        LEGALITY_REVIEW,
        _extension(ReviewExtension().before_working_days),
        _extension(ReviewExtension().since_working_days),
    ),
    _amendment(MAKING_RULES, "第二十九条", DELETED, None, Wording("删除", "deleted")),
    _amendment(
        MAKING_RULES,
        "第三十七条",
        FILING_ARTICLE,
        None,
        Wording("备案分登记、不予登记、暂缓登记", "a filing is registered, refused or suspended"),
    ),
    _amendment(
        MAKING_RULES,
        "第三十八条",
        CORRECTION,
        None,
        Wording("限期自纠，逾期报请政府处理", "a breach is corrected in time, or the government asked to act"),
    ),
    _amendment(
        MAKING_RULES,
        "第四十二条",
        REVIEW_ARTICLE,
        None,
        Wording("书面审查建议及复核", "written suggestions of review, with re-examination"),
    ),
    _amendment(
        MAKING_RULES,
        "第四十四条",
        FULL_CLEANUP,
        Wording("每两年全面清理", "a full clean-up every two years"),
        Wording("及时清理或专项清理", "clean-ups in good time or by campaign"),
    ),
    _amendment(
        AUDIT_MEASURES,
        "第二十条",
        SETTLEMENT,
        None,
        Wording("可约定以审计结果为结算依据", "the audit may be made the basis of settlement"),
    ),
    _amendment(
        AUDIT_MEASURES,
        "第二十五条",
        FINAL_ACCOUNTS,
        None,
        Wording("须经竣工决算审计", "an audit of final accounts is required"),
    ),
)
