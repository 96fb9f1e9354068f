"""Publishing an alert: when, by which moment, with what in it, and all of it in one call (四（六）1 to 四（六）3)."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from attrs import frozen

from ..core.decisions import Decision, Finding
from ..core.errors import InvalidFacts, Undetermined
from ..core.exact import whole
from ..core.rules import provision, rule
from ..core.terms import Term, flag, member, members
from .approval import Approver, Issuer, Notified, alert_to_publish, approval
from .launch import LeadTimes, Notice, launch_timing
from .plan import PLAN, Alert, moments, shifted, told

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


@provision(PLAN, "四（六）2（1）第一段", "四（六）2（2）")
@frozen(kw_only=True)
class IssueFigures:
    """How fast an alert is published."""

    signed_hours: int = 2  # after the text is signed
    provincial_hours: int = 4  # after a provincial alert is received


class Publishing(Term):
    """When an alert is published, by what is predicted and what is there (四（六）1)."""

    NOT_NOW = "不发布"
    ONE_TO_TWO_DAYS_AHEAD = "提前1至2日发布"
    AT_ONCE = "立即发布"
    URGENTLY = "紧急发布"


@rule(PLAN, "四（六）1", units={"days_ahead": "days"})
def when_to_publish(
    *,
    condition_met: bool,
    days_ahead: int | None,
    pollution_present: bool = False,
    published: bool = False,
    lead: LeadTimes = LeadTimes(),
) -> Decision[Publishing]:
    """When an alert is published: 1 to 2 days ahead, at once a day ahead, or urgently when pollution is there.

    Args:
        condition_met: Whether the consultation finds a colour's condition met.
        days_ahead: In how many days the pollution is predicted, 0 or more; None where nothing was predicted.
        pollution_present: Whether heavy pollution has appeared.
        published: Whether an alert for it has been published before.
        lead: How near pollution must be for publishing at once.

    Returns:
        When to publish.

    Raises:
        InvalidFacts: A fact is not what it should be.

    >>> when_to_publish(condition_met=True, days_ahead=1).value
    <Publishing.AT_ONCE: '立即发布'>
    """
    days = None if days_ahead is None else whole(days_ahead, "days_ahead")
    out = Finding(_TIMES, "此前已发布", "published before", flag(published, "published"))
    met = Finding(_TIMES, "满足预警条件", "a condition is met", flag(condition_met, "condition_met"))
    if out or not met:
        return Decision(Publishing.NOT_NOW, out, met, because=0 if out else 1)
    there = Finding(_URGENT, "重污染天气已经出现", "pollution is there", flag(pollution_present, "pollution_present"))
    if there:
        return Decision(Publishing.URGENTLY, out, met, there)
    if days is None:
        raise Undetermined("days_ahead", en="when the pollution comes is not said", zh="未说明重污染出现时间")
    soon = Finding(
        _ONE_DAY, "提前1日预测到", "predicted a day ahead or less", days <= lead.at_once_days, days, lead.at_once_days
    )
    return Decision(Publishing.AT_ONCE if soon else Publishing.ONE_TO_TWO_DAYS_AHEAD, out, met, there, soon)


@rule(PLAN, "四（六）2（1）第一段", "四（六）2（2）")
def publication_due(
    *,
    signed_at: datetime.datetime | None = None,
    province_received_at: datetime.datetime | None = None,
    figures: IssueFigures = IssueFigures(),
) -> Decision[datetime.datetime]:
    """By when an alert must be out: 2 hours after it is signed, 4 hours after a provincial alert came in.

    Args:
        signed_at: When the text was signed, if it was.
        province_received_at: When a provincial alert was received, if one was.
        figures: The hours allowed.

    Returns:
        The last moment, itself in time; the earlier one where both run.

    Raises:
        InvalidFacts: A moment is none, or the two are on different clocks.
        Undetermined: Neither moment is given.

    >>> publication_due(signed_at=datetime.datetime(2017, 11, 3, 15, 30)).value
    datetime.datetime(2017, 11, 3, 17, 30)
    """
    given = moments(**told(signed_at=signed_at, province_received_at=province_received_at))
    if not given:
        raise Undetermined("signed_at", "province_received_at", en="no hours have begun to run", zh="尚无起算时刻")
    running = {"signed_at": (figures.signed_hours, _PUBLISH, "签发后", "after signature")}
    running["province_received_at"] = (
        figures.provincial_hours,
        _PROVINCIAL,
        "接到省预警后",
        "after the province's alert",
    )
    dues = {fact: shifted(at, running[fact][0], fact) for fact, at in given.items()}
    due = min(dues.values())
    findings = [
        Finding(clause, f"{zh}{hours}小时内", f"within {hours} hours {en}", observed=given[fact], required=dues[fact])
        for fact, (hours, clause, zh, en) in running.items()
        if fact in dues
    ]
    return Decision(due, *findings, because=list(dues.values()).index(due))


class AlertElement(Term):
    """What every alert text holds (四（六）3)."""

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
    """What brought the pollution about."""

    ORDINARY = "污染物排放和气象条件"
    SANDSTORM = "沙尘暴"
    FIREWORKS = "燃放烟花爆竹"
    LIKE = "其他类似原因"


RECIPIENTS = ("各县（市、区）政府", "廊坊开发区管委会", "市应急响应办公室各成员单位")
"""To whom an alert is addressed (四（六）3)."""


@frozen(kw_only=True)
class AlertText:
    """What an alert text must hold, and what of it is missing; true where nothing is."""

    required: tuple[AlertElement, ...]
    missing: tuple[AlertElement, ...]

    def __bool__(self) -> bool:
        return not self.missing


@rule(PLAN, "四（六）3")
def alert_text(given: frozenset[AlertElement], *, cause: Cause = Cause.ORDINARY) -> Decision[AlertText]:
    """Whether an alert text holds what it must: eight elements, and a note where sand or fireworks are the cause.

    Args:
        given: What the text holds.
        cause: What brought the pollution about.

    Returns:
        What it must hold and what is missing.

    Raises:
        InvalidFacts: An element or the cause is none of those there are.

    >>> alert_text(frozenset(AlertElement) - {AlertElement.WEATHER}).value.missing
    (<AlertElement.WEATHER: '气象条件'>,)
    """
    held = members(given, AlertElement, "given")
    explained = member(cause, Cause, "cause") is not Cause.ORDINARY
    required = tuple(element for element in AlertElement if explained or element is not AlertElement.CAUSE)
    missing = tuple(element for element in required if element not in held)
    return Decision(
        AlertText(required=required, missing=missing),
        Finding(_CAUSE, "需说明成因", "the cause must be explained", explained, cause),
        Finding(_TEXT, "缺少的内容", "elements that are missing", not missing, missing),
    )


@frozen(kw_only=True)
class PublicationPlan:
    """What must be published by when, and signed by whom, for pollution that begins at a moment.

    ``report_from`` and ``report_by`` bound the forecast report to the emergency office, no earlier than it is known,
    and are None where the alert comes out at short notice or urgently. ``publish_from`` is the earliest by practice, or
    at once where ``publish_by`` comes sooner; it is the later of the two only where ``publish_by`` had passed already.
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


@rule(PLAN, "四（二）第一句", "四（五）", "四（六）1", "四（六）2", "四（六）3")
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
) -> Decision[PublicationPlan]:
    """What must be published by when and signed by whom, from what is known at a moment.

    Args:
        own: What the city's own consultation calls for.
        known_at: When that is known; nothing can be published before.
        pollution_from: When the heavy pollution begins, as forecast or measured.
        notified: Alerts of the province and the ministry.
        province_received_at: When the province's alert was received, if it sent one that binds, and only then.
        signed_at: When the text was signed, if it has been.
        cause: What brings the pollution about.
        lead: How long ahead.
        figures: The hours allowed after signature and after a provincial alert.

    Returns:
        The alert, how it comes out, who signs, and the moments; at once (``publish_by`` is ``known_at``) where a day
        ahead can no longer be kept.

    Raises:
        InvalidFacts: A moment is none, on another clock, or that of an alert which is not given, or an alert is none.
        Undetermined: Nothing calls for an alert, or the province's binds and it is not said when it was received.

    >>> plan = publication_plan(
    ...     own=Alert.ORANGE,
    ...     known_at=datetime.datetime(2017, 11, 2, 9),
    ...     pollution_from=datetime.datetime(2017, 11, 5, 0),
    ... ).value
    >>> plan.signed_by.zh, plan.publish_by
    ('市大气领导小组组长', datetime.datetime(2017, 11, 4, 0, 0))
    """
    given = moments(
        known_at=known_at,
        pollution_from=pollution_from,
        **told(province_received_at=province_received_at, signed_at=signed_at),
    )
    chosen = alert_to_publish(own=own, notified=notified)
    _match_receipt(notified, province_received_at)
    if not chosen.value:
        raise Undetermined("own", en="nothing calls for an alert", zh="不满足预警条件")
    known = given["known_at"]
    timing = launch_timing(published_at=known, pollution_from=pollution_from, lead=lead).value
    start, ahead = given["pollution_from"], timing.notice is Notice.AHEAD
    dues = [timing.latest if ahead else known]
    findings = [
        *chosen.findings,
        Finding(_LEAD, "提前24小时以上获知", "known 24 hours ahead or more", ahead, known, timing.latest),
    ]
    if not ahead:
        urgent = timing.notice is Notice.URGENT
        words = "获知时重污染天气已经出现", "heavy pollution was there when it became known"
        findings.append(Finding(_URGENT, *words, urgent, known, start))
    if signed_at is not None or province_received_at is not None:
        due = publication_due(signed_at=signed_at, province_received_at=province_received_at, figures=figures)
        # A provincial alert leaves its own hours where a day ahead is past; a signature always runs.
        dues = [due.value] if not ahead else [*dues, due.value]
        findings += due.findings
    by, earliest = min(dues), timing.earliest
    signer = approval(chosen.value)
    text = alert_text(frozenset(), cause=cause)
    plan = PublicationPlan(
        alert=chosen.value,
        notice=timing.notice,
        signed_by=signer.value.by,
        report_signed_by=Approver.OFFICE_DEPUTY,
        report_from=max(known, shifted(by, -lead.report_most_days * lead.day_hours, "known_at")) if ahead else None,
        report_by=max(known, shifted(by, -lead.report_least_days * lead.day_hours, "known_at")) if ahead else None,
        publish_from=known if by < earliest else max(known, earliest),
        publish_by=by,
        text=text.value.required,
        recipients=RECIPIENTS,
    )
    return Decision(plan, *findings, *signer.findings)


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


_LEAD = PLAN.at("四（二）第一句")
_TIMES = PLAN.at("四（六）1")
_ONE_DAY = PLAN.at("四（六）1（2）")
_URGENT = PLAN.at("四（六）1（3）")
_PUBLISH = PLAN.at("四（六）2（1）第一段")
_PROVINCIAL = PLAN.at("四（六）2（2）")
_TEXT = PLAN.at("四（六）3第二段")
_CAUSE = PLAN.at("四（六）3第三段")
