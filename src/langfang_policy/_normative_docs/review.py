"""Articles 37, 38 and 42 of the making rules as amended: filing, correction, and suggestions of review."""

from __future__ import annotations

import datetime

from attrs import frozen

from ..core.days import after_days
from ..core.decisions import Decision, Finding, all_of
from ..core.decrees import plain_date
from ..core.errors import InvalidFacts
from ..core.rules import provision, rule
from ..core.terms import Reading, Term, flag, member
from .amended import MAKING_RULES, require_amendment
from .items import CLEANUP, document_day

__all__ = [
    "CorrectionStep",
    "DocumentKind",
    "FilingDecision",
    "FilingStep",
    "FirstDay",
    "Forum",
    "LastDayOff",
    "ReviewStep",
    "ReviewTimes",
    "correction_step",
    "filing_decision",
    "proper_suggestion",
    "reexamination_forum",
    "reexamination_in_time",
    "review_due",
    "suspended_filing",
]


class FilingDecision(Term):
    """What the legal affairs body makes of a document filed with it."""

    REGISTER = "予以备案登记"
    REFUSE = "不予备案登记"
    SUSPEND = "暂缓办理备案登记"


@rule(CLEANUP, "附件5 一（第三十七条第一款）")
def filing_decision(*, meets_article_3: bool, meets_article_35: bool, day: datetime.date) -> Decision[FilingDecision]:
    """Whether a document filed is registered, refused or suspended; art. 3 decides first.

    Args:
        meets_article_3: Whether it is what art. 3 calls a normative document.
        meets_article_35: Whether it is filed as art. 35 asks.
        day: The day of the decision.

    Returns:
        The decision.

    Raises:
        InvalidFacts: A fact is of the wrong kind.
        Undetermined: The day lies before the amendment, whose earlier wording is not printed.

    >>> filing_decision(meets_article_3=True, meets_article_35=False, day=datetime.date(2018, 1, 2)).value.zh
    '暂缓办理备案登记'
    """
    require_amendment(day, MAKING_RULES)
    kind, form = flag(meets_article_3, "meets_article_3"), flag(meets_article_35, "meets_article_35")
    found = FilingDecision.REGISTER if form else FilingDecision.SUSPEND
    return Decision(
        found if kind else FilingDecision.REFUSE,
        Finding(_ART_37, "符合第三条", "meets art. 3", kind),
        Finding(_ART_37, "符合第三十五条", "meets art. 35", form),
        because=1 if kind else 0,
    )


class FilingStep(Term):
    """What follows a suspended filing."""

    NOTIFY = "通知制定机关"
    REGISTER = "予以备案登记"
    REMAIN_SUSPENDED = "继续暂缓"


@rule(CLEANUP, "附件5 一（第三十七条第二款）")
def suspended_filing(*, refiled: bool, complies: bool, day: datetime.date) -> Decision[FilingStep]:
    """What follows a suspended filing: the making body supplements or files anew, and what complies is registered.

    Args:
        refiled: Whether it was supplemented or filed anew.
        complies: Whether the result complies; False where nothing was filed.
        day: The day.

    Returns:
        The step; no limit of time is set, and what does not comply stays suspended.

    Raises:
        InvalidFacts: A fact is of the wrong kind, or nothing was filed and yet complies.
        Undetermined: The day lies before the amendment.
    """
    require_amendment(day, MAKING_RULES)
    again, good = flag(refiled, "refiled"), flag(complies, "complies")
    if good and not again:
        raise InvalidFacts("complies", complies, "False where nothing was filed anew", "未补充或重新报送时应为False")
    answered = FilingStep.REGISTER if good else FilingStep.REMAIN_SUSPENDED
    return Decision(
        answered if again else FilingStep.NOTIFY,
        Finding(_ART_37_2, "已补充或重新报送", "supplemented or filed anew", again),
        Finding(_ART_37_2, "符合规定", "complies", good),
        because=1 if again else 0,
    )


class CorrectionStep(Term):
    """What follows a breach found in the review of a filed document."""

    NONE = "无"
    SELF_CORRECT = "通知限期自行纠正"
    CLOSED = "已纠正"
    ASK_GOVERNMENT = "报请本级人民政府改变或者撤销"


@rule(CLEANUP, "附件5 一（第三十八条）")
def correction_step(
    *, breaches_article_6_1: bool, corrected_in_time: bool | None, day: datetime.date
) -> Decision[CorrectionStep]:
    """What follows a breach of art. 6 (1) found in the review; of other breaches the article does not speak.

    Args:
        breaches_article_6_1: Whether the document breaches art. 6, item one.
        corrected_in_time: Whether the making body corrected it in the time set; None while that time runs.
        day: The day.

    Returns:
        The step; the time is set case by case.

    Raises:
        InvalidFacts: A fact is of the wrong kind.
        Undetermined: The day lies before the amendment.
    """
    require_amendment(day, MAKING_RULES)
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
def proper_suggestion(*, in_writing: bool, to_making_body: bool, day: datetime.date) -> Decision[bool]:
    """Whether an objection to a document is a proper suggestion of review (审查建议); anybody may make one.

    Args:
        in_writing: Whether it is written.
        to_making_body: Whether it goes to the body that made the document.
        day: The day.

    Returns:
        Whether both hold.

    Raises:
        InvalidFacts: A fact is of the wrong kind.
        Undetermined: The day lies before the amendment.
    """
    require_amendment(day, MAKING_RULES)
    findings = (
        Finding(_ART_42, "书面", "in writing", flag(in_writing, "in_writing")),
        Finding(_ART_42, "向制定机关提出", "to the making body", flag(to_making_body, "to_making_body")),
    )
    return all_of(*findings)


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


class FirstDay(Reading):
    """Whether the day of receipt is the first of the days."""

    NOT_COUNTED = "不计入"
    """Recommended: the general rule on periods (General Provisions of the Civil Law, art. 201)."""
    COUNTED = "计入"
    """From that day on (自…之日起)."""


@rule(CLEANUP, "附件5 一（第四十二条）")
def review_due(
    step: ReviewStep,
    *,
    received: datetime.date,
    times: ReviewTimes = ReviewTimes(),
    first_day: FirstDay = FirstDay.NOT_COUNTED,
    last_day_off: LastDayOff = LastDayOff.NEXT_WORKING_DAY,
) -> Decision[datetime.date]:
    """The last day of a step of a review, in calendar days.

    Args:
        step: The step.
        received: When the suggestion, the answer or the request was received.
        times: The days of each step.
        first_day: Whether the day of receipt counts.
        last_day_off: Whether a last day that is a day off gives way to the next working day.

    Returns:
        The last day.

    Raises:
        InvalidFacts: A fact is of the wrong kind.
        Undetermined: The receipt lies before the amendment, or the official calendar of the year is not known.

    >>> review_due(ReviewStep.REPLY, received=datetime.date(2018, 1, 2)).value
    datetime.date(2018, 2, 1)
    """
    days = times.of(member(step, ReviewStep, "step"))
    day = document_day(received, "received")
    require_amendment(day, MAKING_RULES, "received")
    counted = days if member(first_day, FirstDay, "first_day") is FirstDay.NOT_COUNTED else days - 1
    moved = member(last_day_off, LastDayOff, "last_day_off") is LastDayOff.NEXT_WORKING_DAY
    clause = _ART_42 if step is ReviewStep.REPLY else _ART_42_2
    return Decision(
        after_days(day, counted, moved=moved),
        Finding(clause, "收到日期", "received", observed=day),
        Finding(clause, "期限（日）", "days from the receipt", required=days),
    )


@rule(CLEANUP, "附件5 一（第四十二条第二款）")
def reexamination_in_time(
    answer_received: datetime.date,
    *,
    requested: datetime.date,
    times: ReviewTimes = ReviewTimes(),
    first_day: FirstDay = FirstDay.NOT_COUNTED,
    last_day_off: LastDayOff = LastDayOff.NEXT_WORKING_DAY,
) -> Decision[bool]:
    """Whether a request for re-examination is in time.

    Args:
        answer_received: When the written answer was received; without an answer the article gives no re-examination.
        requested: The day of the request.
        times: The days of each step.
        first_day: Whether the day of receipt counts.
        last_day_off: Whether a last day that is a day off gives way to the next working day.

    Returns:
        Whether it is in time; the last day is.

    Raises:
        InvalidFacts: A fact is of the wrong kind, or the request comes before the answer.
        Undetermined: As with ``review_due``.
    """
    answered, asked = document_day(answer_received, "answer_received"), plain_date(requested, "requested")
    if asked < answered:
        raise InvalidFacts("requested", requested, f"a day not before {answered}", f"不早于{answered}的日期")
    require_amendment(answered, MAKING_RULES, "answer_received")
    last = review_due(
        ReviewStep.REQUEST_REEXAMINATION,
        received=answered,
        times=times,
        first_day=first_day,
        last_day_off=last_day_off,
    ).value
    early = asked <= last
    return Decision(early, Finding(_ART_42_2, "提出不晚于", "requested no later than", early, asked, last))


class DocumentKind(Term):
    """The two kinds of normative document that a re-examination tells apart."""

    GOVERNMENT = "政府规范性文件"
    DEPARTMENT = "部门规范性文件"


class Forum(Term):
    """Whose legal affairs body re-examines."""

    NEXT_LEVEL_UP = "上一级政府法制机构"
    SAME_LEVEL = "本级政府法制机构"


@rule(CLEANUP, "附件5 一（第四十二条第二款）")
def reexamination_forum(kind: DocumentKind, *, day: datetime.date) -> Decision[Forum]:
    """Where re-examination is asked for.

    Args:
        kind: A document of a government or of a department.
        day: The day of the request.

    Returns:
        The legal affairs body of the government one level up, or of the same level.

    Raises:
        InvalidFacts: The kind is none.
        Undetermined: The day lies before the amendment.

    >>> reexamination_forum(DocumentKind.GOVERNMENT, day=datetime.date(2018, 1, 2)).value.zh
    '上一级政府法制机构'
    """
    require_amendment(day, MAKING_RULES)
    up = member(kind, DocumentKind, "kind") is DocumentKind.GOVERNMENT
    forum = Forum.NEXT_LEVEL_UP if up else Forum.SAME_LEVEL
    return Decision(forum, Finding(_ART_42_2, "文件类别", "kind of document", observed=kind))


_ART_37 = CLEANUP.at("附件5 一（第三十七条第一款）")
_ART_37_2 = CLEANUP.at("附件5 一（第三十七条第二款）")
_ART_38 = CLEANUP.at("附件5 一（第三十八条）")
_ART_42 = CLEANUP.at("附件5 一（第四十二条第一款）")
_ART_42_2 = CLEANUP.at("附件5 一（第四十二条第二款）")
