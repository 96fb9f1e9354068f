"""Who decides on an alert and signs it, and whose alert holds (四（四）, 四（五）, 四（六）4, 四（六）5)."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from attrs import frozen

from ..core.decisions import Decision, Finding
from ..core.errors import InvalidFacts
from ..core.rules import rule
from ..core.terms import Reading, Term, flag, member
from .launch import LeadTimes, LongLead
from .plan import PLAN, Alert, moments, records, shifted

__all__ = [
    "AlertAction",
    "Approval",
    "Approver",
    "DownToBlue",
    "Issuer",
    "Notified",
    "StepDown",
    "alert_to_publish",
    "approval",
    "fluctuating_alert",
    "report_timing",
]


class Issuer(Term):
    """Who published an alert."""

    CITY = "市政府"
    PROVINCE = "河北省重污染天气应急指挥机构"
    MINISTRY = "环境保护部"


class Approver(Term):
    """Whose signature a step needs (四（五）, 四（六）2（1）)."""

    OFFICE_DEPUTY = "市应急响应办公室副主任"
    GROUP_HEAD = "市大气领导小组组长"
    GROUP_DEPUTY_HEAD = "市大气领导小组副组长"
    ISSUER = "原发布机关"
    NOBODY = "无需审批"


class AlertAction(Term):
    """What is done with an alert."""

    PUBLISH = "发布"
    ADJUST = "调整级别"
    EXTEND = "延长"
    LIFT_ON_TIME = "按期解除"
    LIFT_EARLY = "提前解除"


class DownToBlue(Reading):
    """A step down to blue is left out of the adjustment procedure (四（六）4)."""

    NEVER = "不得降为蓝色"
    """Recommended: the alert is held until it is lifted."""
    WITHOUT_PROCEDURE = "可不经程序降为蓝色"
    """Only the procedure is left out, not the step."""


class StepDown(Reading):
    """Whose grade fixes the signature of a step down."""

    NEW_GRADE = "按调整后的级别"
    """Recommended: the procedure is that of publishing, and what is published is the new alert."""
    OLD_GRADE = "按原级别"
    """As for lifting early, where the alert given up fixes it."""


@frozen(kw_only=True)
class Notified:
    """What the province or the ministry sent: a binding alert, or an advisory (提示性或建议性) notice."""

    issuer: Issuer
    alert: Alert
    binding: bool = True


@rule(PLAN, "四（四）", "四（六）2（2）", "四（六）2（3）")
def alert_to_publish(*, own: Alert, notified: Sequence[Notified] = ()) -> Decision[Alert]:
    """The alert that the city publishes, beside alerts of the province and the ministry: the strictest holds.

    Args:
        own: What the city's own consultation calls for.
        notified: What province and ministry sent. An advisory notice calls a consultation at once, whose result is
            ``own``; it binds nobody.

    Returns:
        The highest of the city's own alert and the binding ones.

    Raises:
        InvalidFacts: An alert is none, the notices are no series, or one of them is of the city itself.

    >>> province = Notified(issuer=Issuer.PROVINCE, alert=Alert.ORANGE)
    >>> alert_to_publish(own=Alert.YELLOW, notified=[province]).value.en
    'orange'
    """
    result = member(own, Alert, "own")
    findings = [Finding(_GRADED, "本市会商结果", "the city's own consultation", bool(result), result)]
    deciding = 0
    for place, notice in enumerate(records(notified, Notified, "notified", zh="通报")):
        fact = f"notified[{place}]"
        issuer = member(notice.issuer, Issuer, f"{fact}.issuer")
        if issuer is Issuer.CITY:
            raise InvalidFacts(f"{fact}.issuer", issuer, "Issuer.PROVINCE, Issuer.MINISTRY", "省或环境保护部")
        alert = member(notice.alert, Alert, f"{fact}.alert")
        if not flag(notice.binding, f"{fact}.binding"):
            words = f"{issuer.zh}的提示或建议具有约束力", f"advice of the {issuer.en} binds"
            findings.append(Finding(_ADVISORY, *words, holds=False, observed=alert))
            continue
        clause = _LINKAGE if issuer is Issuer.MINISTRY else _PROVINCIAL
        words = f"{issuer.zh}预警高于前述级别", f"alert of the {issuer.en} is higher than those before"
        findings.append(Finding(clause, *words, alert > result, alert, result))
        if alert > result:
            result, deciding = alert, len(findings) - 1
    return Decision(result, *findings, because=deciding)


@rule(PLAN, "四（五）1")
def report_timing(
    *,
    reported_at: datetime.datetime,
    publish_at: datetime.datetime,
    urgent: bool = False,
    lead: LeadTimes = LeadTimes(),
    long_lead: LongLead = LongLead.ALLOWED,
) -> Decision[bool]:
    """Whether the forecast report, signed by a deputy director, reached the emergency office in time.

    Args:
        reported_at: When it was sent up.
        publish_at: When the alert is formally published.
        urgent: Whether the alert is published urgently, which leaves no such time.
        lead: How many days before.
        long_lead: What more than 2 days before means.

    Returns:
        Whether it was 1 to 2 days before.

    Raises:
        InvalidFacts: A moment or the reading is none, or the two moments are on different clocks.

    >>> noon = datetime.datetime(2017, 11, 4, 12)
    >>> report_timing(reported_at=datetime.datetime(2017, 11, 3, 13), publish_at=noon).value
    False
    """
    given = moments(reported_at=reported_at, publish_at=publish_at)
    reported, publish = given["reported_at"], given["publish_at"]
    outside = member(long_lead, LongLead, "long_lead") is LongLead.OUTSIDE
    urgently = Finding(_URGENT, "紧急发布", "published urgently", flag(urgent, "urgent"))
    if urgently:
        return Decision(bool(urgently), urgently)
    latest = shifted(publish, -lead.report_least_days * lead.day_hours, "publish_at")
    earliest = shifted(publish, -lead.report_most_days * lead.day_hours, "publish_at")
    early = Finding(_REPORT, "不早于2日前", "not more than 2 days before", reported >= earliest, reported, earliest)
    late = Finding(_REPORT, "不晚于1日前", "1 day before or more", reported <= latest, reported, latest)
    too_early = not early and outside
    return Decision(bool(late) and not too_early, early, late, because=0 if too_early else 1)


@frozen(kw_only=True)
class Approval:
    """Whether something may be done with an alert, and whose signature it needs."""

    allowed: bool
    by: Approver

    def __bool__(self) -> bool:
        return self.allowed


@rule(PLAN, "四（六）2（1）第二段", "四（六）4", "四（六）5")
def approval(
    alert: Alert,
    *,
    action: AlertAction = AlertAction.PUBLISH,
    to: Alert | None = None,
    issuer: Issuer = Issuer.CITY,
    down_to_blue: DownToBlue = DownToBlue.NEVER,
    step_down: StepDown = StepDown.NEW_GRADE,
) -> Decision[Approval]:
    """Who signs: publishing, adjusting, extending or lifting an alert.

    Args:
        alert: The alert; for an adjustment, the one that is out.
        action: What is done with it.
        to: The alert that an adjustment leads to, and only that.
        issuer: Who published it; the ministry's and the province's alerts follow their own procedure.
        down_to_blue: What a step down to blue means.
        step_down: Whose grade fixes the signature of a step down.

    Returns:
        Whether it may be done, and who signs: the head for red and orange, a deputy head for yellow and blue, nobody
        where an alert ends at its set time.

    Raises:
        InvalidFacts: There is no alert, ``to`` is missing, out of place or the alert itself, or another fact is none of
            those there are.

    >>> approval(Alert.ORANGE).value.by, approval(Alert.ORANGE, action=AlertAction.LIFT_ON_TIME).value.by
    (<Approver.GROUP_HEAD: '市大气领导小组组长'>, <Approver.NOBODY: '无需审批'>)
    """
    held, act = _an_alert(alert, "alert"), member(action, AlertAction, "action")
    if (to is None) is (act is AlertAction.ADJUST) or to in (held, Alert.NONE):
        raise InvalidFacts("to", to, "another alert for an adjustment, else None", "调整后的预警级别；非调整时不填")
    new = held if to is None else member(to, Alert, "to")
    bare_step = member(down_to_blue, DownToBlue, "down_to_blue") is DownToBlue.WITHOUT_PROCEDURE
    by_old = member(step_down, StepDown, "step_down") is StepDown.OLD_GRADE
    if member(issuer, Issuer, "issuer") is not Issuer.CITY and act is not AlertAction.PUBLISH:
        clause = _LIFT_HIGHER if act in (AlertAction.LIFT_ON_TIME, AlertAction.LIFT_EARLY) else _ADJUST_HIGHER
        finding = Finding(clause, "由上级机关发布", "published by a higher body", observed=issuer)
        return Decision(Approval(allowed=True, by=Approver.ISSUER), finding)
    if act is AlertAction.LIFT_ON_TIME:
        on_time = Finding(_LIFT_CITY, "按期解除", "ends at its set time")
        return Decision(Approval(allowed=True, by=Approver.NOBODY), on_time)
    if new is Alert.BLUE and held > new:
        blue = Finding(_ADJUST, "不含降级为蓝色", "no step down to blue", holds=False, observed=(held, new))
        return Decision(Approval(allowed=bare_step, by=Approver.NOBODY), blue)
    graded = held if new < held and by_old else new
    head = graded >= Alert.ORANGE
    clause = _CLAUSES.get(act, _SIGNED)
    by = Approver.GROUP_HEAD if head else Approver.GROUP_DEPUTY_HEAD
    return Decision(
        Approval(allowed=True, by=by),
        Finding(clause, act.zh, act.en, observed=new),
        Finding(_SIGNED, "橙色及以上由组长签发", "the head signs orange and above", head, graded, Alert.ORANGE),
    )


def _an_alert(value: object, fact: str) -> Alert:
    alert = member(value, Alert, fact)
    if not alert:
        raise InvalidFacts(fact, alert, "an alert from blue to red", "蓝色至红色预警")
    return alert


@rule(PLAN, "四（六）4第一段")
def fluctuating_alert(alerts: Sequence[Alert], *, frequent: bool) -> Decision[Alert]:
    """The alert that holds while the index swings between the conditions of several.

    Args:
        alerts: The alerts whose conditions were met, in their order, at least one.
        frequent: Whether the swings are frequent (频繁), for which the plan has no figure.

    Returns:
        The highest where they are frequent, else the last.

    Raises:
        InvalidFacts: No alert is given, or one is none.

    >>> fluctuating_alert([Alert.ORANGE, Alert.YELLOW, Alert.ORANGE, Alert.YELLOW], frequent=True).value.en
    'orange'
    """
    met = records(alerts, Alert, "alerts", zh="预警")
    if not met:
        raise InvalidFacts("alerts", alerts, "at least one alert", "至少一项预警")
    swings = Finding(_ADJUST, "频繁波动", "swings frequently", flag(frequent, "frequent"), tuple(met))
    return Decision(Alert.highest(*met) if swings else met[-1], swings)


_GRADED = PLAN.at("四（一）")
_LINKAGE = PLAN.at("四（四）")
_REPORT = PLAN.at("四（五）1")
_URGENT = PLAN.at("四（六）1（3）")
_SIGNED = PLAN.at("四（六）2（1）第二段")
_PROVINCIAL = PLAN.at("四（六）2（2）")
_ADVISORY = PLAN.at("四（六）2（3）")
_ADJUST = PLAN.at("四（六）4第一段")
_ADJUST_HIGHER = PLAN.at("四（六）4第二段")
_LIFT_CITY = PLAN.at("四（六）5第一段")
_LIFT_HIGHER = PLAN.at("四（六）5第二段")
_CLAUSES = {AlertAction.ADJUST: _ADJUST, AlertAction.EXTEND: _ADJUST, AlertAction.LIFT_EARLY: _LIFT_CITY}
