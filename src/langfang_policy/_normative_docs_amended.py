"""Annex 5 of the clean-up notice: the two amended instruments, before and after."""

from __future__ import annotations

import datetime

from attrs import field, frozen

from ._normative_docs_life import CLEANUP
from .core.bands import Timeline
from .core.days import add_months, after_days, after_working_days
from .core.decisions import Decision, Finding
from .core.decrees import plain_date
from .core.errors import InvalidFacts, Undetermined
from .core.exact import whole
from .core.locators import Citation
from .core.numbers import DecreeNumber
from .core.rules import provision, rule
from .core.terms import Reading, Term, flag, member

__all__ = [
    "AMENDMENTS",
    "AUDIT_MEASURES",
    "MAKING_RULES",
    "Amendment",
    "CleanupInterval",
    "CorrectionStep",
    "DocumentKind",
    "FilingDecision",
    "FilingStep",
    "Forum",
    "LastDayOff",
    "Mediator",
    "ReviewExtension",
    "ReviewStep",
    "ReviewTimes",
    "amendments_between",
    "article_holds",
    "audit_settles",
    "correction_step",
    "extended_review_deadline",
    "filing_decision",
    "final_accounts_audit_required",
    "mediator",
    "next_full_cleanup",
    "proper_suggestion",
    "reexamination_forum",
    "reexamination_in_time",
    "review_due",
    "suspended_filing",
]

MAKING_RULES = DecreeNumber.parse("廊政〔2016〕75号")
"""The rules on the making of normative documents (廊坊市规范性文件制定管理规定)."""
AUDIT_MEASURES = DecreeNumber.parse("廊政〔2015〕12号")
"""The measures on the audit of government-invested projects (廊坊市政府投资建设项目审计监督办法)."""

_AMENDED = datetime.date(2017, 12, 19)
_MADE = datetime.date(2016, 1, 1)
_DELETED = 29
_ARTICLES = 200


class Mediator(Term):
    """Who mediates or rules on a disagreement about a normative document."""

    GOVERNMENT = "本级人民政府"
    MAKING_BODY = "制定机关"


@rule(CLEANUP, "附件5 一（第十一条第二款）")
def mediator(on: datetime.date) -> Decision[Mediator]:
    """Who is asked to mediate or rule, before and after the amendment of art. 11 (2).

    Args:
        on: The day; the rules were made in 2016, so a day before is refused.

    Returns:
        The body.

    Raises:
        InvalidFacts: The day is no date, or lies before 2016.

    >>> mediator(datetime.date(2017, 12, 18)).value.zh, mediator(datetime.date(2017, 12, 19)).value.zh
    ('本级人民政府', '制定机关')
    """
    held = Timeline((_MADE, Mediator.GOVERNMENT), (_AMENDED, Mediator.MAKING_BODY)).on(on)
    return Decision(held, _since(_ART_11, on))


def _since(clause: Citation, on: datetime.date) -> Finding:
    """Whether the amendment holds on the day."""
    return Finding(clause, "修改已生效", "the amendment holds", on >= _AMENDED, on, _AMENDED)


@provision(CLEANUP, "附件5 一（第二十二条第一款）")
@frozen(kw_only=True)
class ReviewExtension:
    """The working days by which a legality review may be extended, before and since the amendment."""

    before_working_days: int = 15  # until the day before the notice
    since_working_days: int = 10  # from the notice on


@rule(CLEANUP, "附件5 一（第二十二条第一款）")
def extended_review_deadline(
    deadline: datetime.date, *, approved: bool, on: datetime.date, extension: ReviewExtension = ReviewExtension()
) -> Decision[datetime.date]:
    """The last day of a legality review, extended where the head of the legal affairs body approves.

    Args:
        deadline: The last day as it stands.
        approved: Whether the head approved an extension.
        on: The day of the approval, which says which wording holds; a day before 2016 is refused.
        extension: The working days.

    Returns:
        The last day, on the official working-day calendar.

    Raises:
        InvalidFacts: A fact is of the wrong kind.
        Undetermined: The official calendar of the year is not known.

    >>> day = datetime.date(2017, 12, 22)
    >>> extended_review_deadline(day, approved=True, on=day).value
    datetime.date(2018, 1, 8)
    """
    spans = Timeline((_MADE, extension.before_working_days), (_AMENDED, extension.since_working_days))
    days, granted = spans.on(plain_date(on, "on")), flag(approved, "approved")
    last = after_working_days(deadline, days) if granted else plain_date(deadline, "deadline")
    approval = Finding(_ART_22, "法制机构负责人批准", "approved by the head", granted, required=days)
    return Decision(last, _since(_ART_22, on), approval)


@rule(CLEANUP, "附件5 一（第二十九条）")
def article_holds(article: int, *, on: datetime.date) -> Decision[bool]:
    """Whether an article of the making rules stands: art. 29 is deleted, and the others keep their numbers.

    Args:
        article: The article's number, 1 or more.
        on: The day; a day before 2016 is refused.

    Returns:
        Whether it stands.

    Raises:
        InvalidFacts: A fact is of the wrong kind.

    >>> article_holds(29, on=datetime.date(2017, 12, 19)).value
    False
    """
    number = whole(article, "article", at_least=1, at_most=_ARTICLES)
    deleted = Timeline((_MADE, False), (_AMENDED, True)).on(on)
    stands = not (deleted and number == _DELETED)
    return Decision(stands, Finding(_ART_29, "未被删除", "not deleted", stands, number, _DELETED))


class FilingDecision(Term):
    """What the legal affairs body makes of a document filed with it."""

    REGISTER = "予以备案登记"
    REFUSE = "不予备案登记"
    SUSPEND = "暂缓办理备案登记"


@rule(CLEANUP, "附件5 一（第三十七条第一款）")
def filing_decision(*, meets_article_3: bool, meets_article_35: bool, on: datetime.date) -> Decision[FilingDecision]:
    """Whether a document filed is registered, refused or suspended; art. 3 decides first.

    Args:
        meets_article_3: Whether it is what art. 3 calls a normative document.
        meets_article_35: Whether it is filed as art. 35 asks.
        on: The day of the decision.

    Returns:
        The decision.

    Raises:
        InvalidFacts: A fact is of the wrong kind.
        Undetermined: The day lies before the amendment, whose earlier wording is not printed.

    >>> filing_decision(meets_article_3=True, meets_article_35=False, on=datetime.date(2018, 1, 2)).value.zh
    '暂缓办理备案登记'
    """
    _require_since(on)
    kind, form = flag(meets_article_3, "meets_article_3"), flag(meets_article_35, "meets_article_35")
    found = FilingDecision.REGISTER if form else FilingDecision.SUSPEND
    return Decision(
        found if kind else FilingDecision.REFUSE,
        Finding(_ART_37, "符合第三条", "meets art. 3", kind),
        Finding(_ART_37, "符合第三十五条", "meets art. 35", form),
        because=1 if kind else 0,
    )


def _require_since(on: datetime.date) -> None:
    if plain_date(on, "on") < _AMENDED:
        raise Undetermined(
            "earlier_wording",
            en=f"the wording before {_AMENDED} is not printed",
            zh=f"{_AMENDED}之前的条文未载明",
        )


class FilingStep(Term):
    """What follows a suspended filing."""

    NOTIFY = "通知制定机关"
    REGISTER = "予以备案登记"
    REMAIN_SUSPENDED = "继续暂缓"


@rule(CLEANUP, "附件5 一（第三十七条第二款）")
def suspended_filing(*, refiled: bool, complies: bool, on: datetime.date) -> Decision[FilingStep]:
    """What follows a suspended filing: the making body supplements or files anew, and what complies is registered.

    Args:
        refiled: Whether it was supplemented or filed anew.
        complies: Whether the result complies; False where nothing was filed.
        on: The day.

    Returns:
        The step; no limit of time is set, and what does not comply stays suspended.

    Raises:
        InvalidFacts: A fact is of the wrong kind, or nothing was filed and yet complies.
        Undetermined: The day lies before the amendment.
    """
    _require_since(on)
    again, good = flag(refiled, "refiled"), flag(complies, "complies")
    if good and not again:
        raise InvalidFacts("complies", complies, "False where nothing was filed anew", "未补充或重新报送时应为False")
    answered = FilingStep.REGISTER if good else FilingStep.REMAIN_SUSPENDED
    return Decision(
        answered if again else FilingStep.NOTIFY,
        Finding(_ART_37_2, "已补充或重新报送", "supplemented or filed anew", again),
        Finding(_ART_37_2, "符合规定", "complies", good),
    )


class CorrectionStep(Term):
    """What follows a breach found in the review of a filed document."""

    NONE = "无"
    SELF_CORRECT = "通知限期自行纠正"
    CLOSED = "已纠正"
    ASK_GOVERNMENT = "报请本级人民政府改变或者撤销"


@rule(CLEANUP, "附件5 一（第三十八条）")
def correction_step(
    *, breaches_article_6_1: bool, corrected_in_time: bool | None, on: datetime.date
) -> Decision[CorrectionStep]:
    """What follows a breach of art. 6 (1) found in the review; of other breaches the article does not speak.

    Args:
        breaches_article_6_1: Whether the document breaches art. 6, item one.
        corrected_in_time: Whether the making body corrected it in the time set; None while that time runs.
        on: The day.

    Returns:
        The step; the time is set case by case.

    Raises:
        InvalidFacts: A fact is of the wrong kind.
        Undetermined: The day lies before the amendment.
    """
    _require_since(on)
    breach = flag(breaches_article_6_1, "breaches_article_6_1")
    corrected = None if corrected_in_time is None else flag(corrected_in_time, "corrected_in_time")
    step = {
        None: CorrectionStep.SELF_CORRECT,
        True: CorrectionStep.CLOSED,
        False: CorrectionStep.ASK_GOVERNMENT,
    }[corrected]
    return Decision(
        step if breach else CorrectionStep.NONE,
        Finding(_ART_38, "违反第六条第一项", "breaches art. 6 (1)", breach),
        Finding(_ART_38, "按期纠正", "corrected in time", corrected is True, corrected),
        because=1 if breach else 0,
    )


@rule(CLEANUP, "附件5 一（第四十二条第一款）")
def proper_suggestion(*, in_writing: bool, to_making_body: bool, on: datetime.date) -> Decision[bool]:
    """Whether an objection to a document is a proper suggestion of review (审查建议); anybody may make one.

    Args:
        in_writing: Whether it is written.
        to_making_body: Whether it goes to the body that made the document.
        on: The day.

    Returns:
        Whether both hold.

    Raises:
        InvalidFacts: A fact is of the wrong kind.
        Undetermined: The day lies before the amendment.
    """
    _require_since(on)
    findings = (
        Finding(_ART_42, "书面", "in writing", flag(in_writing, "in_writing")),
        Finding(_ART_42, "向制定机关提出", "to the making body", flag(to_making_body, "to_making_body")),
    )
    return Decision(all(findings), *findings)


class ReviewStep(Term):
    """The steps of a review that have a deadline, each with what starts it."""

    REPLY = "书面答复"
    REQUEST_REEXAMINATION = "提出复核建议"
    REEXAMINE = "复核"


@provision(CLEANUP, "附件5 一（第四十二条）")
@frozen(kw_only=True)
class ReviewTimes:
    """The days of each step, from the receipt that starts it."""

    reply_days: int = 30  # the making body answers the suggestion
    request_days: int = 30  # who disagrees with the answer asks for re-examination
    reexamination_days: int = 30  # the legal affairs body re-examines

    def of(self, step: ReviewStep) -> int:
        """The days of a step."""
        return {
            ReviewStep.REPLY: self.reply_days,
            ReviewStep.REQUEST_REEXAMINATION: self.request_days,
            ReviewStep.REEXAMINE: self.reexamination_days,
        }[step]


class LastDayOff(Reading):
    """Whether a period that would end on a day off is prolonged; the article does not say."""

    NEXT_WORKING_DAY = "顺延"
    """Recommended: the general rule on periods (General Provisions of the Civil Law, art. 203)."""
    NOT_MOVED = "不顺延"
    """Nothing is provided here."""


@rule(CLEANUP, "附件5 一（第四十二条）")
def review_due(
    step: ReviewStep,
    *,
    received: datetime.date,
    times: ReviewTimes = ReviewTimes(),
    last_day_off: LastDayOff = LastDayOff.NEXT_WORKING_DAY,
) -> Decision[datetime.date]:
    """The last day of a step of a review, in calendar days; the day of receipt does not count.

    Args:
        step: The step.
        received: When the suggestion, the answer or the request was received.
        times: The days of each step.
        last_day_off: Whether a last day that is a day off gives way to the next working day.

    Returns:
        The last day.

    Raises:
        InvalidFacts: A fact is of the wrong kind.
        Undetermined: The receipt lies before the amendment, or the official calendar of the year is not known.

    >>> review_due(ReviewStep.REPLY, received=datetime.date(2018, 1, 2)).value
    datetime.date(2018, 2, 1)
    """
    _require_since(received)
    days = times.of(member(step, ReviewStep, "step"))
    last = after_days(received, days, moved=last_day_off is LastDayOff.NEXT_WORKING_DAY)
    clause = _ART_42 if step is ReviewStep.REPLY else _ART_42_2
    return Decision(last, Finding(clause, "期限（日）", "days", observed=received, required=days))


@rule(CLEANUP, "附件5 一（第四十二条第二款）")
def reexamination_in_time(
    answer_received: datetime.date,
    *,
    on: datetime.date,
    times: ReviewTimes = ReviewTimes(),
    last_day_off: LastDayOff = LastDayOff.NEXT_WORKING_DAY,
) -> Decision[bool]:
    """Whether a request for re-examination made on a day is in time.

    Args:
        answer_received: When the written answer was received; without an answer the article gives no re-examination.
        on: The day of the request.
        times: The days of each step.
        last_day_off: Whether a last day that is a day off gives way to the next working day.

    Returns:
        Whether it is in time; the last day is.

    Raises:
        InvalidFacts: A fact is of the wrong kind, or the request comes before the answer.
        Undetermined: As with ``review_due``.
    """
    step = ReviewStep.REQUEST_REEXAMINATION
    last = review_due(step, received=answer_received, times=times, last_day_off=last_day_off).value
    if plain_date(on, "on") < answer_received:
        raise InvalidFacts("on", on, f"a day not before {answer_received}", f"不早于{answer_received}的日期")
    return Decision(on <= last, Finding(_ART_42_2, "提出日期", "day of the request", on <= last, on, last))


class DocumentKind(Term):
    """The two kinds of normative document that a re-examination tells apart."""

    GOVERNMENT = "政府规范性文件"
    DEPARTMENT = "部门规范性文件"


class Forum(Term):
    """Whose legal affairs body re-examines."""

    NEXT_LEVEL_UP = "上一级政府法制机构"
    SAME_LEVEL = "本级政府法制机构"


@rule(CLEANUP, "附件5 一（第四十二条第二款）")
def reexamination_forum(kind: DocumentKind) -> Decision[Forum]:
    """Where re-examination is asked for.

    Args:
        kind: A document of a government or of a department.

    Returns:
        The legal affairs body of the government one level up, or of the same level.

    Raises:
        InvalidFacts: The kind is none.

    >>> reexamination_forum(DocumentKind.GOVERNMENT).value.zh
    '上一级政府法制机构'
    """
    up = member(kind, DocumentKind, "kind") is DocumentKind.GOVERNMENT
    forum = Forum.NEXT_LEVEL_UP if up else Forum.SAME_LEVEL
    return Decision(forum, Finding(_ART_42_2, "文件类别", "kind of document", observed=kind))


@provision(CLEANUP, "附件5 一（第四十四条）")
@frozen(kw_only=True)
class CleanupInterval:
    """How often all documents were cleaned up before the amendment; since then in good time, without an interval."""

    before_years: int = field(default=2)  # until the day before the notice


@rule(CLEANUP, "附件5 一（第四十四条）")
def next_full_cleanup(
    last_cleanup: datetime.date, *, on: datetime.date, interval: CleanupInterval = CleanupInterval()
) -> Decision[datetime.date | None]:
    """When the next full clean-up is due under the wording of a day.

    Args:
        last_cleanup: The day of the last full clean-up.
        on: The day whose wording is asked about; a day before 2016 is refused.
        interval: The years between clean-ups before the amendment.

    Returns:
        The day; None since the amendment, which fixes no interval.

    Raises:
        InvalidFacts: A day is none.
    """
    since = Timeline((_MADE, False), (_AMENDED, True)).on(on)
    due = add_months(last_cleanup, 12 * interval.before_years)
    return Decision(None if since else due, _since(_ART_44, on))


@rule(CLEANUP, "附件5 二（第二十条）")
def audit_settles(*, stipulated: bool, on: datetime.date) -> Decision[bool]:
    """Whether an audit's result is the basis of final settlement (竣工结算): where contract or tender says so.

    Args:
        stipulated: Whether the construction contract stipulates it or the tender documents state it; the owner may, and
            need not.
        on: The day of the contract or tender.

    Returns:
        Whether it is the basis.

    Raises:
        InvalidFacts: A fact is of the wrong kind.
        Undetermined: The day lies before the amendment, whose earlier wording is not printed.
    """
    _require_since(on)
    agreed = flag(stipulated, "stipulated")
    return Decision(agreed, Finding(_AUDIT_20, "合同约定或招标文件载明", "stipulated by contract or tender", agreed))


@rule(CLEANUP, "附件5 二（第二十五条）")
def final_accounts_audit_required(*, within_article_11_1: bool, on: datetime.date) -> Decision[bool]:
    """Whether a government-invested project must pass an audit of its final accounts (竣工决算审计).

    Args:
        within_article_11_1: Whether it lies in the range of art. 11 (1), which is not printed.
        on: The day.

    Returns:
        Whether the audit is required.

    Raises:
        InvalidFacts: A fact is of the wrong kind.
        Undetermined: The day lies before the amendment.
    """
    _require_since(on)
    within = flag(within_article_11_1, "within_article_11_1")
    return Decision(within, Finding(_AUDIT_25, "属于第十一条第一款范围", "within art. 11 (1)", within))


@frozen(kw_only=True)
class Amendment:
    """A change of an instrument: the article, and in own words what held before (None where not printed) and since."""

    instrument: DecreeNumber
    article: str
    before: str | None
    since: str
    clause: Citation
    first_day: datetime.date


@rule(CLEANUP, "附件5")
def amendments_between(start: datetime.date, end: datetime.date) -> Decision[tuple[Amendment, ...]]:
    """What changed in the two instruments from one day to another.

    Args:
        start: The earlier day.
        end: The later day.

    Returns:
        Each amendment that holds on the later day and did not on the earlier.

    Raises:
        InvalidFacts: A day is none, or the end lies before the start.

    >>> len(amendments_between(datetime.date(2017, 12, 18), datetime.date(2017, 12, 19)).value)
    9
    """
    if plain_date(end, "end") < plain_date(start, "start"):
        raise InvalidFacts("end", end, f"a day not before {start}", f"不早于{start}的日期")
    changed = tuple(amendment for amendment in AMENDMENTS if start < amendment.first_day <= end)
    return Decision(changed, Finding(_ANNEX, "期间内的修改", "amendments in between", bool(changed), len(changed)))


_ANNEX = CLEANUP.at("附件5")
_ART_11 = CLEANUP.at("附件5 一（第十一条第二款）")
_ART_22 = CLEANUP.at("附件5 一（第二十二条第一款）")
_ART_29 = CLEANUP.at("附件5 一（第二十九条）")
_ART_37 = CLEANUP.at("附件5 一（第三十七条第一款）")
_ART_37_2 = CLEANUP.at("附件5 一（第三十七条第二款）")
_ART_38 = CLEANUP.at("附件5 一（第三十八条）")
_ART_42 = CLEANUP.at("附件5 一（第四十二条第一款）")
_ART_42_2 = CLEANUP.at("附件5 一（第四十二条第二款）")
_ART_44 = CLEANUP.at("附件5 一（第四十四条）")
_AUDIT_20 = CLEANUP.at("附件5 二（第二十条）")
_AUDIT_25 = CLEANUP.at("附件5 二（第二十五条）")


def _amendment(instrument: DecreeNumber, article: str, clause: Citation, before: str | None, since: str) -> Amendment:
    return Amendment(
        instrument=instrument, article=article, before=before, since=since, clause=clause, first_day=_AMENDED
    )


AMENDMENTS = (
    _amendment(
        MAKING_RULES, "第十一条第二款", _ART_11, "the government of the level mediates", "the making body mediates"
    ),
    _amendment(
        MAKING_RULES, "第二十二条第一款", _ART_22, "extension of 15 working days", "extension of 10 working days"
    ),
    _amendment(MAKING_RULES, "第二十九条", _ART_29, None, "deleted"),
    _amendment(MAKING_RULES, "第三十七条", _ART_37, None, "a filing is registered, refused or suspended"),
    _amendment(MAKING_RULES, "第三十八条", _ART_38, None, "a breach is corrected, or the government asked to act"),
    _amendment(MAKING_RULES, "第四十二条", _ART_42, None, "suggestions of review, with re-examination"),
    _amendment(MAKING_RULES, "第四十四条", _ART_44, "a full clean-up every two years", "clean-ups in good time"),
    _amendment(AUDIT_MEASURES, "第二十条", _AUDIT_20, None, "the audit may be made the basis of settlement"),
    _amendment(AUDIT_MEASURES, "第二十五条", _AUDIT_25, None, "an audit of final accounts is required"),
)
