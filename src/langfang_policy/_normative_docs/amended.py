"""Annex 5 of the clean-up notice: the two amended instruments, before and after, but for filing and review."""

from __future__ import annotations

import datetime

from attrs import frozen

from ..core.days import add_months, after_working_days
from ..core.decisions import Decision, Finding, all_of
from ..core.decrees import plain_date
from ..core.errors import InvalidFacts, Undetermined
from ..core.exact import whole
from ..core.locators import Citation
from ..core.numbers import DecreeNumber
from ..core.numerals import GREATEST
from ..core.rules import provision, rule
from ..core.terms import Reading, Term, flag, member
from .items import CLEANUP, PUBLISHED, document_day

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


def amendment_holds(day: datetime.date, instrument: DecreeNumber, fact: str = "day") -> bool:
    """Whether the amendment holds on a day; of the instrument's own first day only the year of its number is known."""
    if plain_date(day, fact).year < instrument.year:
        raise InvalidFacts(fact, day, f"a day not before {instrument.year}", f"不早于{instrument.year}年的日期")
    if day.year == instrument.year:
        raise Undetermined(
            "made_on",
            en=f"of the day on which {instrument} was made only the year is known",
            zh=f"{instrument}仅知其文号年份",
        )
    return day >= PUBLISHED


def require_amendment(day: datetime.date, instrument: DecreeNumber, fact: str = "day") -> None:
    """Refuse a day whose wording is not printed."""
    if not amendment_holds(day, instrument, fact):
        raise Undetermined(
            "earlier_wording",
            en=f"the wording before {PUBLISHED} is not printed",
            zh=f"{PUBLISHED}之前的条文未载明",
        )


def _since(clause: Citation, day: datetime.date) -> Finding:
    """Whether the amendment holds on the day."""
    return Finding(clause, "修改已生效", "the amendment holds", day >= PUBLISHED, day, PUBLISHED)


class Mediator(Term):
    """Who mediates or rules on a disagreement about a normative document."""

    GOVERNMENT = "本级人民政府"
    MAKING_BODY = "制定机关"


@rule(CLEANUP, "附件5 一（第十一条第二款）")
def mediator(day: datetime.date) -> Decision[Mediator]:
    """Who is asked to mediate or rule, before and after the amendment of art. 11 (2).

    Args:
        day: The day whose wording is asked.

    Returns:
        The body.

    Raises:
        InvalidFacts: The day is no date, or lies before the year of the rules.
        Undetermined: It lies in that year.

    >>> mediator(datetime.date(2017, 12, 18)).value.zh, mediator(datetime.date(2017, 12, 19)).value.zh
    ('本级人民政府', '制定机关')
    """
    asked = Mediator.MAKING_BODY if amendment_holds(day, MAKING_RULES) else Mediator.GOVERNMENT
    return Decision(asked, _since(_ART_11, day))


@provision(CLEANUP, "附件5 一（第二十二条第一款）")
@frozen(kw_only=True)
class ReviewExtension:
    """The working days by which a legality review may be extended, before and since the amendment."""

    before_working_days: int = 15  # until the day before the notice
    since_working_days: int = 10  # from the notice on


class ExtensionMeant(Reading):
    """Whether the head of the legal affairs body may grant less than the article names."""

    UP_TO = "至多"
    """Recommended: what may be given (可以) may be given in part."""
    WHOLE = "全部"
    """The extension is the one that is named, or none."""


@rule(CLEANUP, "附件5 一（第二十二条第一款）", units={"granted_working_days": "working days"})
def extended_review_deadline(
    deadline: datetime.date,
    *,
    approved: bool,
    day: datetime.date,
    granted_working_days: int | None = None,
    extension: ReviewExtension = ReviewExtension(),
    extension_meant: ExtensionMeant = ExtensionMeant.UP_TO,
) -> Decision[datetime.date]:
    """The last day of a legality review, extended where the head of the legal affairs body approves.

    Args:
        deadline: The last day as it stands.
        approved: Whether the head approved an extension.
        day: The day of the approval, which says which wording holds.
        granted_working_days: What was granted, 1 or more; None for all that may be.
        extension: The working days.
        extension_meant: Whether less than all may be granted.

    Returns:
        The last day, on the official working-day calendar.

    Raises:
        InvalidFacts: A fact is of the wrong kind, more was granted than may be, or the day lies before the year of the
            rules.
        Undetermined: The day lies in that year, or the official calendar of the year is not known.

    >>> friday = datetime.date(2017, 12, 22)
    >>> extended_review_deadline(friday, approved=True, day=datetime.date(2017, 12, 19)).value
    datetime.date(2018, 1, 8)
    """
    last, agreed = document_day(deadline, "deadline"), flag(approved, "approved")
    most = extension.since_working_days if amendment_holds(day, MAKING_RULES) else extension.before_working_days
    least = most if member(extension_meant, ExtensionMeant, "extension_meant") is ExtensionMeant.WHOLE else 1
    days = most
    if granted_working_days is not None:
        days = whole(granted_working_days, "granted_working_days", at_least=least, at_most=most)
    approval = Finding(_ART_22, "法制机构负责人批准", "approved by the head of the legal affairs body", agreed)
    if not agreed:
        return Decision(last, _since(_ART_22, day), approval)
    length = Finding(_ART_22, "延长（工作日）", "extended by working days", observed=days, required=most)
    return Decision(after_working_days(last, days), _since(_ART_22, day), approval, length)


@rule(CLEANUP, "附件5 一（第二十九条）")
def article_holds(article: int, *, day: datetime.date) -> Decision[bool]:
    """Whether an article of the making rules stands: art. 29 is deleted, and the others keep their numbers.

    Args:
        article: The article's number, 1 or more; how many the rules have is not printed.
        day: The day whose wording is asked.

    Returns:
        Whether it stands, as far as the amendment goes.

    Raises:
        InvalidFacts: A fact is of the wrong kind, or the day lies before the year of the rules.
        Undetermined: It lies in that year.

    >>> article_holds(29, day=datetime.date(2017, 12, 19)).value
    False
    """
    number = whole(article, "article", at_least=1, at_most=GREATEST)
    amended, deleted = amendment_holds(day, MAKING_RULES), _ART_29.locator.steps[-1].number
    other = Finding(_ART_29, "不是被删除的条款", "not the article deleted", number != deleted, number, deleted)
    return Decision(not amended or bool(other), _since(_ART_29, day), other, because=1 if amended else 0)


@provision(CLEANUP, "附件5 一（第四十四条）")
@frozen(kw_only=True)
class CleanupInterval:
    """How often all documents were cleaned up before the amendment; since then in good time, without an interval."""

    before_years: int = 2  # until the day before the notice


@rule(CLEANUP, "附件5 一（第四十四条）")
def next_full_cleanup(
    last_cleanup: datetime.date, *, day: datetime.date, interval: CleanupInterval = CleanupInterval()
) -> Decision[datetime.date | None]:
    """When the next full clean-up is due under the wording of a day.

    Args:
        last_cleanup: The day of the last full clean-up.
        day: The day whose wording is asked, not before that clean-up.
        interval: The years between clean-ups before the amendment.

    Returns:
        The day; None since the amendment, which fixes no interval.

    Raises:
        InvalidFacts: A day is none, the clean-up lies after it, or it lies before the year of the rules.
        Undetermined: It lies in that year.

    >>> next_full_cleanup(datetime.date(2016, 3, 1), day=datetime.date(2017, 12, 18)).value
    datetime.date(2018, 3, 1)
    """
    last, amended = document_day(last_cleanup, "last_cleanup"), amendment_holds(day, MAKING_RULES)
    if last > day:
        raise InvalidFacts("last_cleanup", last_cleanup, f"a day not after {day}", f"不晚于{day}的日期")
    if amended:
        return Decision(None, _since(_ART_44, day))
    every = Finding(_ART_44, "全面清理间隔（年）", "years between full clean-ups", required=interval.before_years)
    return Decision(add_months(last, 12 * interval.before_years), _since(_ART_44, day), every)


@rule(CLEANUP, "附件5 二（第二十条）")
def audit_settles(*, in_contract: bool, in_tender: bool, day: datetime.date) -> Decision[bool]:
    """Whether an audit's result is the basis of final settlement (竣工结算): where contract or tender says so.

    The project's owner may say so, and need not.

    Args:
        in_contract: Whether the construction contract stipulates it (约定).
        in_tender: Whether the tender documents state it (载明).
        day: The day of the contract or tender.

    Returns:
        Whether it is the basis; either is enough.

    Raises:
        InvalidFacts: A fact is of the wrong kind.
        Undetermined: The day lies before the amendment, whose earlier wording is not printed.

    >>> audit_settles(in_contract=False, in_tender=True, day=datetime.date(2018, 1, 2)).value
    True
    """
    require_amendment(day, AUDIT_MEASURES)
    contract, tender = flag(in_contract, "in_contract"), flag(in_tender, "in_tender")
    return Decision(
        contract or tender,
        Finding(_AUDIT_20, "施工合同中约定", "stipulated in the construction contract", contract),
        Finding(_AUDIT_20, "招标文件中载明", "stated in the tender documents", tender),
        because=0 if contract else 1,
    )


@rule(CLEANUP, "附件5 二（第二十五条）")
def final_accounts_audit_required(
    *, government_invested: bool, within_article_11_1: bool, day: datetime.date
) -> Decision[bool]:
    """Whether a project must pass an audit of its final accounts (竣工决算审计).

    Args:
        government_invested: Whether it is a government-invested construction project (政府投资建设项目).
        within_article_11_1: Whether it lies in the range of art. 11 (1), which is not printed.
        day: The day.

    Returns:
        Whether the audit is required.

    Raises:
        InvalidFacts: A fact is of the wrong kind.
        Undetermined: The day lies before the amendment.
    """
    require_amendment(day, AUDIT_MEASURES)
    invested = flag(government_invested, "government_invested")
    within = flag(within_article_11_1, "within_article_11_1")
    return all_of(
        Finding(_AUDIT_25, "政府投资建设项目", "a government-invested project", invested),
        Finding(_AUDIT_25, "属于第十一条第一款范围", "within art. 11 (1)", within),
    )


@frozen
class Wording:
    """What an article says, in own words."""

    zh: str
    en: str

    def __str__(self) -> str:
        return f"{self.zh} ({self.en})"


@frozen(kw_only=True)
class Amendment:
    """A change of an instrument: the article, and what held before (None where that is not printed) and since."""

    instrument: DecreeNumber
    article: str
    before: Wording | None
    since: Wording
    clause: Citation
    first_day: datetime.date

    def __str__(self) -> str:
        before = "—" if self.before is None else str(self.before)
        return f"{self.instrument} {self.article}: {before} → {self.since}"


@rule(CLEANUP, "附件5")
def diff(start: datetime.date, end: datetime.date) -> Decision[tuple[Amendment, ...]]:
    """What changed in the two instruments from one day to another.

    Args:
        start: The earlier day.
        end: The later day.

    Returns:
        Each amendment that holds on the later day and did not on the earlier.

    Raises:
        InvalidFacts: A day is none, or the end lies before the start.

    >>> for amendment in diff(datetime.date(2017, 12, 18), datetime.date(2017, 12, 19)).value[:2]:
    ...     print(amendment.article, amendment.before.en, "->", amendment.since.en)
    第十一条第二款 the government of the level mediates -> the making body mediates
    第二十二条第一款 extension of 15 working days -> extension of 10 working days
    """
    if plain_date(end, "end") < plain_date(start, "start"):
        raise InvalidFacts("end", end, f"a day not before {start}", f"不早于{start}的日期")
    changed = tuple(amendment for amendment in AMENDMENTS if start < amendment.first_day <= end)
    return Decision(changed, Finding(_ANNEX, "期间内的修改", "amendments in between", bool(changed), len(changed)))


_ANNEX = CLEANUP.at("附件5")
_ART_11 = CLEANUP.at("附件5 一（第十一条第二款）")
_ART_22 = CLEANUP.at("附件5 一（第二十二条第一款）")
_ART_29 = CLEANUP.at("附件5 一（第二十九条）")
_ART_37 = CLEANUP.at("附件5 一（第三十七条）")
_ART_38 = CLEANUP.at("附件5 一（第三十八条）")
_ART_42 = CLEANUP.at("附件5 一（第四十二条）")
_ART_44 = CLEANUP.at("附件5 一（第四十四条）")
_AUDIT_20 = CLEANUP.at("附件5 二（第二十条）")
_AUDIT_25 = CLEANUP.at("附件5 二（第二十五条）")


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
        _ART_11,
        Wording("由本级人民政府协调裁定", "the government of the level mediates"),
        Wording("由制定机关协调裁定", "the making body mediates"),
    ),
    _amendment(
        MAKING_RULES,
        "第二十二条第一款",
        _ART_22,
        Wording("延长15个工作日", "extension of 15 working days"),
        Wording("延长10个工作日", "extension of 10 working days"),
    ),
    _amendment(MAKING_RULES, "第二十九条", _ART_29, None, Wording("删除", "deleted")),
    _amendment(
        MAKING_RULES,
        "第三十七条",
        _ART_37,
        None,
        Wording("备案分登记、不予登记、暂缓登记", "a filing is registered, refused or suspended"),
    ),
    _amendment(
        MAKING_RULES,
        "第三十八条",
        _ART_38,
        None,
        Wording("限期自纠，逾期报请政府处理", "a breach is corrected in time, or the government asked to act"),
    ),
    _amendment(
        MAKING_RULES,
        "第四十二条",
        _ART_42,
        None,
        Wording("书面审查建议及复核", "written suggestions of review, with re-examination"),
    ),
    _amendment(
        MAKING_RULES,
        "第四十四条",
        _ART_44,
        Wording("每两年全面清理", "a full clean-up every two years"),
        Wording("及时清理或专项清理", "clean-ups in good time or by campaign"),
    ),
    _amendment(
        AUDIT_MEASURES,
        "第二十条",
        _AUDIT_20,
        None,
        Wording("可约定以审计结果为结算依据", "the audit may be made the basis of settlement"),
    ),
    _amendment(
        AUDIT_MEASURES,
        "第二十五条",
        _AUDIT_25,
        None,
        Wording("须经竣工决算审计", "an audit of final accounts is required"),
    ),
)
