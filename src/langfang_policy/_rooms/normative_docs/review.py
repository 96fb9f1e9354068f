"""Articles 37, 38 and 42 of the making rules as amended: filing, correction, and suggestions of review."""

from __future__ import annotations

import datetime
from functools import partial
from typing import Annotated

from attrs import frozen

from ...core.bounds import at_least, at_most
from ...core.days import WorkingCalendar, after_days, not_before
from ...core.decisions import Decision, all_of, part
from ...core.errors import InvalidFacts, Undetermined
from ...core.facts import DAY, DAYS, FLAG, Whole
from ...core.figures import Record, figure
from ...core.findings import asks, condition, note
from ...core.rules import provision, rule
from ...core.terms import Reading, Term
from .amended import CORRECTION, MAKING_DAY, MAKING_RULES, REVIEW_ARTICLE, MakingDay, require_amendment
from .items import CLEANUP

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


FILING, REFILING = CLEANUP.each("附件5 一（第三十七条第一款、第二款）")
SUGGESTION, REEXAMINATION = CLEANUP.each("附件5 一（第四十二条第一款、第二款）")

REVIEW_DAYS = Whole(DAYS.unit, at_least(1))
ReviewDays = Annotated[int, *REVIEW_DAYS]


class FilingDecision(Term):
    """What the legal affairs body makes of a document filed with it (备案处理)."""

    REGISTER = "予以备案登记"
    REFUSE = "不予备案登记"
    SUSPEND = "暂缓办理备案登记"


@rule(FILING)
def filing_decision(
    *, meets_article_3: bool, meets_article_35: bool | None = None, day: MakingDay
) -> Decision[FilingDecision]:
    """Whether a document filed is registered, refused or suspended; art. 3 decides first (备案登记).

    Args:
        meets_article_3: 符合第三条: whether it is what art. 3 calls a normative document.
        meets_article_35: 符合第三十五条: whether it is filed as art. 35 asks; asked of what meets art. 3.
        day: 日期: the day of the decision.

    Returns:
        备案处理: the decision.

    Raises:
        Undetermined: The day lies before the amendment, whose earlier wording is not printed; or it meets art. 3, and
            nothing is said of art. 35.

    >>> filing_decision(meets_article_3=True, meets_article_35=False, day=datetime.date(2018, 1, 2)).value.zh
    '暂缓办理备案登记'
    """
    kind, form = FLAG.of(meets_article_3, "meets_article_3"), FLAG.maybe(meets_article_35, "meets_article_35")
    require_amendment(MAKING_DAY.of(day, "day"), MAKING_RULES)
    third = condition(FILING, "符合第三条", "meets art. 3", kind)
    if form is None:
        if kind:
            raise Undetermined("meets_article_35", en="art. 35 is not spoken of", zh="未说明是否符合第三十五条")
        return Decision(FilingDecision.REFUSE, third)
    thirty_fifth = condition(FILING, "符合第三十五条", "meets art. 35", form)
    if not kind:
        return Decision(FilingDecision.REFUSE, third, thirty_fifth, because=third)
    if not form:
        return Decision(FilingDecision.SUSPEND, third, thirty_fifth, because=thirty_fifth)
    return Decision(FilingDecision.REGISTER, third, thirty_fifth)


class FilingStep(Term):
    """What follows a suspended filing (暂缓登记后的办理)."""

    NOTIFY = "通知制定机关"
    REGISTER = "予以备案登记"
    REMAIN_SUSPENDED = "继续暂缓"


@rule(REFILING)
def suspended_filing(*, refiled: bool, complies: bool | None = None, day: MakingDay) -> Decision[FilingStep]:
    """What follows a suspended filing, which the making body supplements or files anew (重新备案).

    Args:
        refiled: 补充或重新报送: whether it was supplemented or filed anew.
        complies: 符合规定: whether the result complies; asked of what was filed anew.
        day: 日期: the day.

    Returns:
        下一步: the step; what complies is registered, what does not stays suspended; no limit of time is set.

    Raises:
        Undetermined: The day lies before the amendment, or nothing is said of what was filed anew.
    """
    again, good = FLAG.of(refiled, "refiled"), FLAG.maybe(complies, "complies")
    require_amendment(MAKING_DAY.of(day, "day"), MAKING_RULES)
    if good and not again:
        raise InvalidFacts(
            "complies", complies, "not True where nothing was filed anew", "未补充或重新报送时不得为True"
        )
    anew = condition(REFILING, "已补充或重新报送", "supplemented or filed anew", again)
    if good is None:
        if again:
            raise Undetermined("complies", en="whether the result complies is not said", zh="未说明是否符合规定")
        return Decision(FilingStep.NOTIFY, anew)
    kept = condition(REFILING, "符合规定", "complies", good)
    if not again:
        return Decision(FilingStep.NOTIFY, anew, kept, because=anew)
    if not good:
        return Decision(FilingStep.REMAIN_SUSPENDED, anew, kept, because=kept)
    return Decision(FilingStep.REGISTER, anew, kept)


class CorrectionStep(Term):
    """What follows a breach found in the review of a filed document (纠正步骤)."""

    NONE = "无"
    SELF_CORRECT = "通知限期自行纠正"
    REPORT = "报告纠正结果"
    CLOSED = "已纠正并报告"
    ASK_GOVERNMENT = "报请本级人民政府改变或者撤销"


@rule(CORRECTION)
def correction_step(
    *,
    breaches_article_6_1: bool,
    corrected_in_time: bool | None = None,
    result_reported: bool | None = None,
    day: MakingDay,
) -> Decision[CorrectionStep]:
    """What follows a breach of art. 6 (1) found in the review; of others the article does not speak (审查纠正).

    Args:
        breaches_article_6_1: 违反第六条第一项: whether the document breaches art. 6, item one.
        corrected_in_time: 按期纠正: whether the making body corrected it in the time set; None while that time runs.
        result_reported: 已报告纠正结果: whether the making body reported the result; asked of what was corrected.
        day: 日期: the day.

    Returns:
        下一步: the step; the time is set case by case, and none is set for the report.

    Raises:
        Undetermined: The day lies before the amendment, or whether a correction was reported is not known.
    """
    breach = FLAG.of(breaches_article_6_1, "breaches_article_6_1")
    corrected = FLAG.maybe(corrected_in_time, "corrected_in_time")
    told = FLAG.maybe(result_reported, "result_reported")
    require_amendment(MAKING_DAY.of(day, "day"), MAKING_RULES)
    found = note(CORRECTION, "违反第六条第一项", "breaches art. 6 (1)", breach)
    if not breach:
        return Decision(CorrectionStep.NONE, found)
    if corrected is None:
        running = note(CORRECTION, "纠正期限未届满", "the time for correction runs")
        return Decision(CorrectionStep.SELF_CORRECT, found, running, because=running)
    kept = condition(CORRECTION, "按期纠正", "corrected in time", corrected)
    if not corrected:
        return Decision(CorrectionStep.ASK_GOVERNMENT, found, kept, because=kept)
    if told is None:
        raise Undetermined("result_reported", en="whether the result was reported is not known", zh="未说明是否报告")
    reported = condition(CORRECTION, "报告纠正结果", "result reported", told)
    return Decision(CorrectionStep.CLOSED if told else CorrectionStep.REPORT, found, kept, reported, because=reported)


@rule(SUGGESTION)
def proper_suggestion(*, in_writing: bool, to_making_body: bool, day: MakingDay) -> Decision[bool]:
    """Whether an objection to a document is a proper suggestion of review; anybody may make one (审查建议).

    Args:
        in_writing: 书面: whether it is written.
        to_making_body: 向制定机关提出: whether it goes to the body that made the document.
        day: 日期: the day.

    Returns:
        合格: whether both hold.

    Raises:
        Undetermined: The day lies before the amendment.
    """
    written, to_maker = FLAG.of(in_writing, "in_writing"), FLAG.of(to_making_body, "to_making_body")
    require_amendment(MAKING_DAY.of(day, "day"), MAKING_RULES)
    return all_of(
        condition(SUGGESTION, "书面", "in writing", written),
        condition(SUGGESTION, "向制定机关提出", "to the making body", to_maker),
    )


class ReviewStep(Term):
    """The steps of a review that have a deadline, each with what starts it (审查建议步骤)."""

    REPLY = "书面答复"
    REQUEST_REEXAMINATION = "提出复核建议"
    REEXAMINE = "复核"


@provision(REVIEW_ARTICLE)
@frozen(kw_only=True)
class ReviewTimes(Record):
    """How long each step may take, from the receipt that starts it (审查建议期限)."""

    reply_days: ReviewDays = figure(30, "答复期限", "in which the making body answers the suggestion")
    request_days: ReviewDays = figure(
        30, "提出复核期限", "in which who disagrees with the answer asks for re-examination"
    )
    reexamination_days: ReviewDays = figure(30, "复核期限", "in which the legal affairs body re-examines")

    def days_of(self, step: ReviewStep) -> int:
        """The days of a step."""
        return {
            ReviewStep.REPLY: self.reply_days,
            ReviewStep.REQUEST_REEXAMINATION: self.request_days,
            ReviewStep.REEXAMINE: self.reexamination_days,
        }[step]


class LastDayOff(Reading, at=REVIEW_ARTICLE):
    """Whether a period that would end on a day off is prolonged; the article does not say (末日为休息日)."""

    NEXT_WORKING_DAY = (
        "顺延",
        "民法总则关于期间的一般规定",
        "The general rule on periods in the General Provisions of the Civil Law.",
    )
    NOT_MOVED = "不顺延", "本条未作规定", "Nothing is provided here."


class FirstDay(Reading, at=REVIEW_ARTICLE):
    """Whether the day of receipt is the first of the days (收到当日)."""

    NOT_COUNTED = (
        "不计入",
        "民法总则关于期间的一般规定",
        "The general rule on periods in the General Provisions of the Civil Law.",
    )
    COUNTED = "计入", "条文称自收到之日起", "From that day on (自…之日起), as the article says."


@rule(REVIEW_ARTICLE)
def review_due(
    step: ReviewStep,
    *,
    received: MakingDay,
    times: ReviewTimes = ReviewTimes(),
    first_day: FirstDay = FirstDay.NOT_COUNTED,
    last_day_off: LastDayOff = LastDayOff.NEXT_WORKING_DAY,
    working_day_calendar: WorkingCalendar | None = None,
) -> Decision[datetime.date]:
    """The last day of a step of a review, in calendar days (审查建议各步骤期限).

    Args:
        step: 步骤: the step.
        received: 收到日: when the suggestion, the answer or the request was received.
        working_day_calendar: 工作日安排: the arrangement of years that the official calendar known here lacks.

    Returns:
        最后日: the last day.

    Raises:
        Undetermined: The receipt lies before the amendment, or the official calendar of the year is not known.

    >>> review_due(ReviewStep.REPLY, received=datetime.date(2018, 1, 2)).value
    datetime.date(2018, 2, 1)
    """
    times = ReviewTimes.of(times, "times")
    days = times.days_of(ReviewStep.of(step, "step"))
    day = MAKING_DAY.of(received, "received")
    calendar = WorkingCalendar.maybe(working_day_calendar, "working_day_calendar")
    counted = days if FirstDay.of(first_day, "first_day") is FirstDay.NOT_COUNTED else days - 1
    moved = LastDayOff.of(last_day_off, "last_day_off") is LastDayOff.NEXT_WORKING_DAY
    require_amendment(day, MAKING_RULES)
    clause = SUGGESTION if step is ReviewStep.REPLY else REEXAMINATION
    return Decision(
        after_days(day, counted, moved=moved, calendar=calendar),
        note(clause, "收到日", "received", day),
        note(clause, "自收到起的期限", "time from the receipt", days, REVIEW_DAYS.unit),
    )


@rule(REEXAMINATION, rests_on=(review_due,))
def reexamination_in_time(
    answer_received: MakingDay | None,
    *,
    requested: datetime.date,
    times: ReviewTimes = ReviewTimes(),
    first_day: FirstDay = FirstDay.NOT_COUNTED,
    last_day_off: LastDayOff = LastDayOff.NEXT_WORKING_DAY,
    working_day_calendar: WorkingCalendar | None = None,
) -> Decision[bool]:
    """Whether a request for re-examination is in time (提出复核).

    Args:
        answer_received: 收到答复日: when the written answer was received; None where there was none.
        requested: 提出日: the day of the request.
        working_day_calendar: 工作日安排: the arrangement of years that the official calendar known here lacks.

    Returns:
        按期: whether it is in time; the last day is.

    Raises:
        Undetermined: Of a re-examination without an answer the article does not speak; or as with ``review_due``,
            unless the request comes before any day off could matter.
    """
    times = ReviewTimes.of(times, "times")
    answered, asked = MAKING_DAY.maybe(answer_received, "answer_received"), DAY.of(requested, "requested")
    first, moved = FirstDay.of(first_day, "first_day"), LastDayOff.of(last_day_off, "last_day_off")
    calendar = WorkingCalendar.maybe(working_day_calendar, "working_day_calendar")
    if answered is None:
        raise Undetermined("answer_received", en="nothing is said of a want of answer", zh="未规定未予答复的情形")
    not_before(asked, "requested", answered)
    due_by = partial(
        review_due,
        ReviewStep.REQUEST_REEXAMINATION,
        received=answered,
        times=times,
        first_day=first,
        working_day_calendar=calendar,
    )
    try:
        due = due_by(last_day_off=moved)
    except Undetermined:
        due = due_by(last_day_off=LastDayOff.NOT_MOVED)
        if asked > due.value:  # whether it is a day off matters only to what comes after it
            raise
    early = asks(REEXAMINATION, "提出日", "day of the request", asked, at_most(due.value))
    return Decision(
        early.holds is True, part("提出复核的最后日", "last day for the request", due), early, because=early
    )


class DocumentKind(Term):
    """The two kinds of normative document that a re-examination tells apart (规范性文件类别)."""

    GOVERNMENT = "政府规范性文件"
    DEPARTMENT = "部门规范性文件"


class Forum(Term):
    """Whose legal affairs body re-examines (复核机构)."""

    NEXT_LEVEL_UP = "上一级政府法制机构"
    SAME_LEVEL = "本级政府法制机构"


@rule(REEXAMINATION)
def reexamination_forum(kind: DocumentKind, *, day: MakingDay) -> Decision[Forum]:
    """Where re-examination is asked for (复核机构).

    Args:
        kind: 文件类别: a document of a government or of a department.
        day: 日期: the day of the request.

    Returns:
        复核机构: the legal affairs body of the government one level up, or of the same level.

    Raises:
        Undetermined: The day lies before the amendment.

    >>> reexamination_forum(DocumentKind.GOVERNMENT, day=datetime.date(2018, 1, 2)).value.zh
    '上一级政府法制机构'
    """
    up = DocumentKind.of(kind, "kind") is DocumentKind.GOVERNMENT
    require_amendment(MAKING_DAY.of(day, "day"), MAKING_RULES)
    return Decision(
        Forum.NEXT_LEVEL_UP if up else Forum.SAME_LEVEL, note(REEXAMINATION, "文件类别", "kind of document", kind)
    )
