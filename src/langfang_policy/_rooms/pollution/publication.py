"""Publishing an alert: when, by which moment, with what in it, and all of it in one call (四（六）1 to 四（六）3)."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from functools import lru_cache

from attrs import frozen

from ...core.bounds import at_least, at_most
from ...core.days import add_hours, local_moment
from ...core.decisions import Decision, Part, part
from ...core.errors import InvalidFacts, Undetermined
from ...core.facts import DAYS, FLAG, HOURS, Days, Hours
from ...core.figures import Record, figure
from ...core.findings import Finding, condition, falls, note
from ...core.rules import provision, rule
from ...core.terms import Term
from .approval import PROVINCIAL, Approver, Issuer, MinistryBelow, Notified, alert_to_publish, approval
from .launch import AT_ONCE, LEAD, URGENT, LeadTimes, Notice, launch_timing, timing
from .plan import PLAN, Alert

__all__ = [
    "RECIPIENTS",
    "AlertElement",
    "AlertText",
    "Cause",
    "IssueFigures",
    "PublicationPlan",
    "Publishing",
    "alert_text",
    "publication_due",
    "publication_plan",
    "when_to_publish",
]

APPROVED = PLAN.at("四（五）")
TIMES = PLAN.at("四（六）1")
PROCEDURE = PLAN.at("四（六）2")
PUBLISHED = PLAN.at("四（六）2（1）第一段")
RECIPIENTS_AND_CONTENT = PLAN.at("四（六）3")
CONTENT = PLAN.at("四（六）3第二段")
EXPLAINED = PLAN.at("四（六）3第三段")


@provision(PUBLISHED, PROVINCIAL)
@frozen(kw_only=True)
class IssueFigures(Record):
    """How fast an alert is published (发布时限)."""

    signed_hours: Hours = figure(2, "签发后发布时限", "how soon it is out after the text is signed")
    provincial_hours: Hours = figure(4, "接省预警后发布时限", "how soon it is out after a provincial alert came in")


class Publishing(Term):
    """When an alert is published, by what is predicted and what is there (发布时机)."""

    NOT_NOW = "不发布"
    AHEAD = "提前发布"
    AT_ONCE = "立即发布"
    URGENTLY = "紧急发布"


@rule(TIMES)
def when_to_publish(
    *,
    condition_met: bool,
    days_ahead: Days | None,
    pollution_present: bool = False,
    published: bool = False,
    lead: LeadTimes = LeadTimes(),
) -> Decision[Publishing]:
    """When an alert is published: 1 to 2 days ahead, at once a day ahead, or urgently when it is there (发布时机判定).

    Args:
        condition_met: 满足预警条件: whether the consultation finds a colour's condition met.
        days_ahead: 预测提前日数: in how many days the pollution is predicted; None where nothing was predicted.
        pollution_present: 重污染已经出现: whether heavy pollution has appeared.
        published: 此前已发布: whether an alert for it has been published before.

    Returns:
        发布时机: when to publish.

    Raises:
        Undetermined: A condition is met, no pollution is there, and it is not said when it comes.

    >>> when_to_publish(condition_met=True, days_ahead=1).value
    <Publishing.AT_ONCE: '立即发布'>
    """
    days, near = DAYS.maybe(days_ahead, "days_ahead"), LeadTimes.of(lead, "lead").at_once_days
    new = condition(TIMES, "此前未发布", "not published before", not FLAG.of(published, "published"))
    met = condition(TIMES, "满足预警条件", "a condition is met", FLAG.of(condition_met, "condition_met"))
    present = FLAG.of(pollution_present, "pollution_present")
    if not (new and met):
        return Decision(Publishing.NOT_NOW, new, met, because=met if new else new)
    there = note(URGENT, "重污染天气已经出现", "heavy pollution is there", present)
    if present:
        return Decision(Publishing.URGENTLY, new, met, there, because=there)
    if days is None:
        raise Undetermined("days_ahead", en="when the pollution comes is not said", zh="未说明重污染出现时间")
    soon = falls(AT_ONCE, "预测提前日数", "how far ahead it is predicted", days, DAYS.at_most(near))
    answer = Publishing.AT_ONCE if days <= near else Publishing.AHEAD
    return Decision(answer, new, met, there, soon, because=soon)


@rule(PUBLISHED, PROVINCIAL)
def publication_due(
    *,
    signed_at: datetime.datetime | None = None,
    province_received_at: datetime.datetime | None = None,
    figures: IssueFigures = IssueFigures(),
) -> Decision[datetime.datetime]:
    """By when an alert must be out: 2 hours after it is signed, 4 hours after a provincial alert came in (发布期限).

    Args:
        signed_at: 签发时间: when the text was signed, if it was.
        province_received_at: 接到省预警时间: when a provincial alert was received, if one was.

    Returns:
        最迟发布时间: the last moment, itself in time; the earlier one where both run.

    Raises:
        NotInForce: The plan did not hold when the hours began to run.
        Undetermined: Neither moment is given.

    >>> publication_due(signed_at=datetime.datetime(2017, 11, 3, 15, 30)).value
    datetime.datetime(2017, 11, 3, 17, 30)
    """
    allowed = IssueFigures.of(figures, "figures")
    signed = None if signed_at is None else local_moment(signed_at, "signed_at")
    received = None if province_received_at is None else local_moment(province_received_at, "province_received_at")
    dues: list[datetime.datetime] = []
    running: list[Finding] = []
    if signed is not None:
        PLAN.require_in_force(signed.date())
        dues.append(add_hours(signed, allowed.signed_hours, fact="signed_at"))
        words = "签发后发布时限", "time to publish after signature"
        running.append(note(PUBLISHED, *words, allowed.signed_hours, HOURS.unit))
    if received is not None:
        PLAN.require_in_force(received.date())
        dues.append(add_hours(received, allowed.provincial_hours, fact="province_received_at"))
        words = "接省预警后发布时限", "time to publish after the province's alert"
        running.append(note(PROVINCIAL, *words, allowed.provincial_hours, HOURS.unit))
    if not dues:
        raise Undetermined("signed_at", "province_received_at", en="no hours have begun to run", zh="尚无起算时刻")
    due = min(dues)
    return Decision(due, *running, because=running[dues.index(due)])


class AlertElement(Term):
    """What every alert text holds (预警信息内容)."""

    ISSUER = "发布单位"
    ISSUED_AT = "发布时间"
    OCCURS_AT = "重污染天气出现的时间"
    AREA = "范围"
    DEGREE = "污染程度"
    MAIN_POLLUTANTS = "主要污染物"
    ALERT = "预警级别"
    WEATHER = "气象条件"
    CAUSE = "成因说明"


class Cause(Term):
    """What brought the pollution about (重污染成因)."""

    ORDINARY = "污染物排放和气象条件"
    SANDSTORM = "沙尘暴"
    FIREWORKS = "燃放烟花爆竹"
    LIKE = "其他类似原因"


RECIPIENTS = ("各县（市、区）政府", "廊坊开发区管委会", "市应急响应办公室各成员单位")
"""To whom an alert is addressed (四（六）3)."""


@frozen(kw_only=True)
class AlertText(Record):
    """What an alert text must hold, and what of it is missing; true where nothing is (预警文本).

    Attributes:
        required: 应有内容: what the text must hold, in the clause's order.
        missing: 缺少的内容: what of it is missing.
    """

    required: tuple[AlertElement, ...]
    missing: tuple[AlertElement, ...]

    def __bool__(self) -> bool:
        return not self.missing


@rule(RECIPIENTS_AND_CONTENT)
def alert_text(given: frozenset[AlertElement], *, cause: Cause = Cause.ORDINARY) -> Decision[AlertText]:
    """Whether an alert text holds what it must: eight elements, and a note on a cause such as sand (预警文本).

    Args:
        given: 已有内容: what the text holds.
        cause: 成因: what brought the pollution about.

    Returns:
        文本检查: what it must hold and what is missing.

    >>> alert_text(frozenset(AlertElement) - {AlertElement.WEATHER}).value.missing
    (<AlertElement.WEATHER: '气象条件'>,)
    """
    held = AlertElement.some(given, "given")
    explained = Cause.of(cause, "cause") is not Cause.ORDINARY
    text = _text(held, explained)
    words = ("须说明的成因", "cause to be explained") if explained else ("无须说明的成因", "cause that needs no note")
    told = condition(CONTENT, "内容齐全", "every element is there", not text.missing, text.missing)
    return Decision(text, note(EXPLAINED, *words, cause), told, because=told)


@lru_cache(maxsize=1024)
def _text(held: frozenset[AlertElement], explained: bool) -> AlertText:  # noqa: FBT001  # a key
    """What a text must hold and lacks; kept, as few different texts occur."""
    required = _REQUIRED[explained]
    return AlertText(required=required, missing=tuple(element for element in required if element not in held))


_REQUIRED = {True: tuple(AlertElement), False: tuple(AlertElement)[:-1]}


@frozen(kw_only=True)
class PublicationPlan(Record):
    """What must be published by when, and signed by whom, for pollution that begins at a moment (发布安排).

    Attributes:
        alert: 预警级别: the alert to publish.
        notice: 发布方式: how it comes out.
        signed_by: 签发人: who signs it.
        report_signed_by: 报告签批人: who signs the forecast report.
        report_from: 最早上报时间: from when the report goes to the emergency office, no earlier than it is known; None
            where the alert comes out at short notice or urgently.
        report_by: 最迟上报时间: until when; None likewise.
        publish_from: 最早发布时间: the earliest by practice, or at once where ``publish_by`` comes sooner; later than
            ``publish_by`` only where that had passed already.
        publish_by: 最迟发布时间: the last moment that is in time.
        text: 预警内容: what the text holds.
        recipients: 发布对象: to whom it is addressed.
    """

    alert: Alert
    notice: Notice
    signed_by: Approver
    report_signed_by: Approver
    report_from: datetime.datetime | None
    report_by: datetime.datetime | None
    publish_from: datetime.datetime
    publish_by: datetime.datetime
    text: tuple[AlertElement, ...]
    recipients: tuple[str, ...]


@rule(
    LEAD,
    APPROVED,
    TIMES,
    PROCEDURE,
    RECIPIENTS_AND_CONTENT,
    rests_on=(alert_to_publish, launch_timing, publication_due, approval),
)
def publication_plan(
    *,
    own: Alert,
    known_at: datetime.datetime,
    pollution_from: datetime.datetime,
    notified: Sequence[Notified] = (),
    province_received_at: datetime.datetime | None = None,
    signed_at: datetime.datetime | None = None,
    cause: Cause = Cause.ORDINARY,
    lead: LeadTimes = LeadTimes(),
    figures: IssueFigures = IssueFigures(),
    ministry_below: MinistryBelow = MinistryBelow.HIGHER,
) -> Decision[PublicationPlan]:
    """What must be published by when and signed by whom, from what is known at a moment (发布安排).

    Args:
        own: 本市会商结果: what the city's own consultation calls for.
        known_at: 获知时间: when that is known; nothing can be published before.
        pollution_from: 重污染开始时间: when the heavy pollution begins, as forecast or measured.
        notified: 上级通报: alerts of the province and the ministry.
        province_received_at: 接到省预警时间: when the province's alert was received, if it sent one that binds, and
            only then.
        signed_at: 签发时间: when the text was signed, if it has been.
        cause: 成因: what brings the pollution about.

    Returns:
        发布安排: the alert, how it comes out, who signs, and the moments; at once (``publish_by`` is ``known_at``)
        where a day ahead can no longer be kept.

    Raises:
        NotInForce: The plan did not hold when the pollution became known.
        Undetermined: Nothing calls for an alert, or the province's binds and it is not said when it was received.

    >>> plan = publication_plan(
    ...     own=Alert.ORANGE,
    ...     known_at=datetime.datetime(2017, 11, 2, 9),
    ...     pollution_from=datetime.datetime(2017, 11, 5, 0),
    ... ).value
    >>> plan.signed_by.zh, plan.publish_by
    ('市大气领导小组组长', datetime.datetime(2017, 11, 4, 0, 0))
    """
    figures = IssueFigures.of(figures, "figures")
    known, start = local_moment(known_at, "known_at"), local_moment(pollution_from, "pollution_from")
    received = None if province_received_at is None else local_moment(province_received_at, "province_received_at")
    signed = None if signed_at is None else local_moment(signed_at, "signed_at")
    notices = Notified.each(notified, "notified")
    chosen = alert_to_publish(own=own, notified=notices, ministry_below=ministry_below)
    text = _REQUIRED[Cause.of(cause, "cause") is not Cause.ORDINARY]
    issue = timing(published_at=known, pollution_from=start, lead=lead).value
    _match_receipt(notices, received)
    if not chosen.value:
        raise Undetermined("own", en="nothing calls for an alert", zh="不满足预警条件")
    PLAN.require_in_force(known.date())
    ahead = issue.notice is Notice.AHEAD
    reasons: list[Part | Finding] = [
        part("应发布的预警", "alert to publish", chosen),
        falls(LEAD, "获知时间", "when it became known", known, at_most(issue.latest, "不晚于")),
    ]
    if not ahead:
        words = "获知时间与重污染开始时间", "when it became known, beside when the pollution begins"
        reasons.append(falls(URGENT, *words, known, at_least(start, "不早于")))
    dues = [issue.latest if ahead else known]
    if signed is not None or received is not None:
        due = publication_due(signed_at=signed, province_received_at=received, figures=figures)
        # A provincial alert leaves its own hours where a day ahead is past; a signature always runs.
        dues = [*dues, due.value] if ahead else [due.value]
        reasons.append(part("发布期限", "due", due))
    by, earliest = min(dues), issue.earliest
    signer = approval(chosen.value)
    plan = PublicationPlan(
        alert=chosen.value,
        notice=issue.notice,
        signed_by=signer.value.by,
        report_signed_by=Approver.OFFICE_DEPUTY,
        report_from=max(known, add_hours(by, -lead.report_most_days * lead.day_hours, fact="known_at"))
        if ahead
        else None,
        report_by=max(known, add_hours(by, -lead.report_least_days * lead.day_hours, fact="known_at"))
        if ahead
        else None,
        publish_from=known if by < earliest else max(known, earliest),
        publish_by=by,
        text=text,
        recipients=RECIPIENTS,
    )
    return Decision(plan, *reasons, part("签发", "signature", signer))


def _match_receipt(notified: Sequence[Notified], received_at: datetime.datetime | None) -> None:
    """That the receipt of the province's alert is told where there is one, and only there.

    Raises:
        InvalidFacts: It is told of no alert that binds.
        Undetermined: It is not told.
    """
    sent = any(notice.issuer is Issuer.PROVINCE and notice.binding and notice.alert for notice in notified)
    if sent and received_at is None:
        raise Undetermined(
            "province_received_at", en="when the province's alert came in is not said", zh="未说明接到省预警的时刻"
        )
    if not sent and received_at is not None:
        words = "None where no binding alert of the province is notified", "未通报省级预警时不填"
        raise InvalidFacts("province_received_at", received_at.isoformat(), *words)
