"""Who decides on an alert and signs it, and whose alert holds (四（四）, 四（五）, 四（六）4, 四（六）5)."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from attrs import frozen

from ...core.bounds import above, at_least, at_most, below
from ...core.days import add_hours, local_moment
from ...core.decisions import Decision, all_of
from ...core.errors import InvalidFacts
from ...core.facts import FLAG
from ...core.faults import Fault, shown
from ...core.figures import Record
from ...core.findings import Finding, asks, condition, falls, note
from ...core.rules import rule
from ...core.terms import Reading, Term
from .grading import GRADING
from .launch import REPORT, URGENT, LeadTimes, LongLead
from .plan import PLAN, Alert, turns_on

__all__ = [
    "AlertAction",
    "Approval",
    "Approver",
    "DownToBlue",
    "Issuer",
    "MinistryBelow",
    "Notified",
    "StepDown",
    "alert_to_publish",
    "approval",
    "fluctuating_alert",
    "report_timing",
]

LINKAGE = PLAN.at("四（四）")
SIGNED = PLAN.at("四（六）2（1）第二段")
PROVINCIAL = PLAN.at("四（六）2（2）")
ADVISORY = PLAN.at("四（六）2（3）")
ADJUSTED = PLAN.at("四（六）4第一段")
ADJUSTED_ABOVE = PLAN.at("四（六）4第二段")
LIFTED = PLAN.at("四（六）5第一段")
LIFTED_ABOVE = PLAN.at("四（六）5第二段")


class Issuer(Term):
    """Who published an alert (预警发布机关)."""

    CITY = "市政府"
    PROVINCE = "河北省重污染天气应急指挥机构"
    MINISTRY = "环境保护部"


class Approver(Term):
    """Whose signature a step needs (审批签发人)."""

    OFFICE_DEPUTY = "市应急响应办公室副主任"
    GROUP_HEAD = "市大气领导小组组长"
    GROUP_DEPUTY_HEAD = "市大气领导小组副组长"
    ISSUER = "原发布机关"
    NOBODY = "无需审批"


class AlertAction(Term):
    """What is done with an alert (预警操作)."""

    PUBLISH = "发布"
    ADJUST = "调整级别"
    EXTEND = "延长"
    LIFT_ON_TIME = "按期解除"
    LIFT_EARLY = "提前解除"


class DownToBlue(Reading, at=ADJUSTED):
    """What a step down to blue means, which is left out of the adjustment procedure (降为蓝色)."""

    NEVER = "不得降为蓝色", "预警维持至解除", "The alert is held until it is lifted."
    WITHOUT_PROCEDURE = (
        "可不经程序降为蓝色",
        "所排除者仅为程序，并非降级本身",
        "Only the procedure is left out, not the step.",
    )


class StepDown(Reading, at=(SIGNED, ADJUSTED)):
    """Whose grade fixes the signature of a step down (降级的签发级别)."""

    NEW_GRADE = (
        "按调整后的级别",
        "调整依发布程序，所发布者为新级别预警",
        "The procedure is that of publishing, and what is published is the new alert.",
    )
    OLD_GRADE = (
        "按原级别",
        "比照提前解除，以所放弃的预警级别为准",
        "As for lifting early, where the alert given up fixes it.",
    )


class MinistryBelow(Reading, at=LINKAGE):
    """What a binding notice of the ministry means that lies below the city's own result (环境保护部通报级别较低)."""

    HIGHER = (
        "从高",
        "比照省级预警的规定，本市污染更重时按实际情况",
        "As for the province's alerts, where worse pollution of the city's own goes by what it is.",
    )
    AS_NOTIFIED = (
        "按通报级别",
        "依字面，按照预警信息要求启动相应级别",
        "To the letter: the alert of the level that the notice asks for.",
    )


@frozen(kw_only=True)
class Notified(Record):
    """What the province or the ministry sent: a binding alert, or an advisory notice (上级预警通报).

    Attributes:
        issuer: 通报机关: the province or the ministry; the city does not notify itself.
        alert: 通报级别: the alert that it names.
        binding: 具有约束力: whether it binds; a notice that only advises (提示性或建议性) does not.
    """

    issuer: Issuer
    alert: Alert
    binding: bool = True

    def faults(self) -> tuple[Fault, ...]:
        """A notice comes from above."""
        if self.issuer is not Issuer.CITY:
            return ()
        return (Fault("issuer", shown(self.issuer), "Issuer.PROVINCE, Issuer.MINISTRY", "省或环境保护部", "$.issuer"),)


@rule(LINKAGE, PROVINCIAL, ADVISORY, rests_on=(GRADING,))
def alert_to_publish(
    *, own: Alert, notified: Sequence[Notified] = (), ministry_below: MinistryBelow = MinistryBelow.HIGHER
) -> Decision[Alert]:
    """The alert that the city publishes, beside alerts of the province and the ministry: the strictest (应发布的预警).

    Args:
        own: 本市会商结果: what the city's own consultation calls for.
        notified: 上级通报: what province and ministry sent. An advisory notice calls a consultation at once, whose
            result is ``own``; it binds nobody.

    Returns:
        应发布的级别: the highest of the city's own alert and the binding ones.

    >>> province = Notified(issuer=Issuer.PROVINCE, alert=Alert.ORANGE)
    >>> alert_to_publish(own=Alert.YELLOW, notified=[province]).value.en
    'orange'
    """
    result = Alert.of(own, "own")
    deciding = note(GRADING, "本市会商结果", "the city's own consultation", result)
    findings = [deciding]
    notices = Notified.each(notified, "notified")
    if MinistryBelow.of(ministry_below, "ministry_below") is MinistryBelow.AS_NOTIFIED:
        asked = (one.alert for one in notices if one.binding and one.issuer is Issuer.MINISTRY)
        if Alert.NONE < (named := Alert.highest(*asked)) < result:
            words = "环境保护部通报级别低于本市会商结果", "the ministry's notice lies below the city's own consultation"
            result, deciding = named, note(LINKAGE, *words, named)
            findings.append(deciding)
    for notice in notices:
        zh, en = _NAMES[notice.issuer]
        if not notice.binding:
            findings.append(note(ADVISORY, f"{zh}的提示或建议", f"advice of the {en}", notice.alert))
            continue
        clause = LINKAGE if notice.issuer is Issuer.MINISTRY else PROVINCIAL
        findings.append(falls(clause, f"{zh}预警", f"alert of the {en}", notice.alert, above(result, "高于")))
        if notice.alert > result:
            result, deciding = notice.alert, findings[-1]
    return Decision(result, *findings, because=deciding)


_NAMES = {Issuer.PROVINCE: ("省", "province"), Issuer.MINISTRY: ("环境保护部", "ministry")}


@rule(REPORT, rests_on=(URGENT,))
def report_timing(
    *,
    reported_at: datetime.datetime | None = None,
    publish_at: datetime.datetime | None = None,
    urgent: bool = False,
    lead: LeadTimes = LeadTimes(),
    long_lead: LongLead = LongLead.ALLOWED,
) -> Decision[bool]:
    """Whether the forecast report, signed by a deputy director, reached the emergency office in time (上报时限).

    Args:
        reported_at: 上报时间: when it was sent up; asked for unless the alert is published urgently.
        publish_at: 正式发布时间: when the alert is formally published; likewise.
        urgent: 紧急发布: whether the alert is published urgently, which leaves no such time.

    Returns:
        按时上报: whether it was 1 to 2 days before.

    Raises:
        NotInForce: The plan did not hold when the report was due.
        Undetermined: A moment that the answer turns on is not given.

    >>> noon = datetime.datetime(2017, 11, 4, 12)
    >>> report_timing(reported_at=datetime.datetime(2017, 11, 3, 13), publish_at=noon).value
    False
    """
    moments = {"reported_at": reported_at, "publish_at": publish_at}
    given = {fact: local_moment(moment, fact) for fact, moment in moments.items() if moment is not None}
    days, outside = LeadTimes.of(lead, "lead"), LongLead.of(long_lead, "long_lead") is LongLead.OUTSIDE
    if FLAG.of(urgent, "urgent"):
        return Decision(True, note(URGENT, "紧急发布", "published urgently"))
    if missing := moments.keys() - given.keys():
        raise turns_on(*sorted(missing))
    reported, publish = given["reported_at"], given["publish_at"]
    earliest = add_hours(publish, -days.report_most_days * days.day_hours, fact="publish_at")
    latest = add_hours(publish, -days.report_least_days * days.day_hours, fact="publish_at")
    PLAN.require_in_force(latest.date())
    weigh = asks if outside else falls
    return all_of(
        weigh(
            REPORT, "正式发布前的上报时间", "sent up before the formal issue", reported, at_least(earliest, "不早于")
        ),
        asks(REPORT, "正式发布前的上报时间", "sent up before the formal issue", reported, at_most(latest, "不晚于")),
    )


@frozen(kw_only=True)
class Approval(Record):
    """Whether something may be done with an alert, and whose signature it needs; true where it may (审批).

    Attributes:
        allowed: 可以办理: whether it may be done.
        by: 签发人: who signs.
    """

    allowed: bool
    by: Approver

    def __bool__(self) -> bool:
        return self.allowed


@rule(SIGNED, ADJUSTED, ADJUSTED_ABOVE, LIFTED, LIFTED_ABOVE)
def approval(
    alert: Alert,
    *,
    action: AlertAction = AlertAction.PUBLISH,
    to: Alert | None = None,
    issuer: Issuer = Issuer.CITY,
    down_to_blue: DownToBlue = DownToBlue.NEVER,
    step_down: StepDown = StepDown.NEW_GRADE,
) -> Decision[Approval]:
    """Who signs: publishing, adjusting, extending or lifting an alert (预警审批).

    Args:
        alert: 预警级别: the alert; for an adjustment, the one that is out.
        action: 操作: what is done with it.
        to: 调整后的级别: the alert that an adjustment leads to, and only that.
        issuer: 发布机关: who published it; the ministry's and the province's alerts follow their own procedure.

    Returns:
        审批: whether it may be done, and who signs: the head for red and orange, a deputy head for yellow and blue,
        nobody where an alert ends at its set time.

    >>> approval(Alert.ORANGE).value.by, approval(Alert.ORANGE, action=AlertAction.LIFT_ON_TIME).value.by
    (<Approver.GROUP_HEAD: '市大气领导小组组长'>, <Approver.NOBODY: '无需审批'>)
    """
    held, act = Alert.of(alert, "alert"), AlertAction.of(action, "action")
    if not held:
        raise InvalidFacts("alert", held, "an alert from blue to red", "蓝色至红色预警")
    if (to is None) is (act is AlertAction.ADJUST) or to in (held, Alert.NONE):
        raise InvalidFacts("to", to, "another alert for an adjustment, else None", "调整后的预警级别；非调整时不填")
    new = held if to is None else Alert.of(to, "to")
    bare_step = DownToBlue.of(down_to_blue, "down_to_blue") is DownToBlue.WITHOUT_PROCEDURE
    by_old = StepDown.of(step_down, "step_down") is StepDown.OLD_GRADE
    if Issuer.of(issuer, "issuer") is not Issuer.CITY and act is not AlertAction.PUBLISH:
        clause = LIFTED_ABOVE if act in (AlertAction.LIFT_ON_TIME, AlertAction.LIFT_EARLY) else ADJUSTED_ABOVE
        return _allowed(Approver.ISSUER, note(clause, "由上级机关发布", "published by a higher body", issuer))
    if act is AlertAction.LIFT_ON_TIME:
        return _allowed(Approver.NOBODY, note(LIFTED, "按期解除", "ends at its set time"))
    if new is Alert.BLUE and held > new:
        if bare_step:
            return _allowed(Approver.NOBODY, note(ADJUSTED, "降级为蓝色", "a step down to blue", (held, new)))
        barred = condition(ADJUSTED, "不降级为蓝色", "no step down to blue", False, (held, new))
        return Decision(Approval(allowed=False, by=Approver.NOBODY), barred)
    graded = held if new < held and by_old else new
    by = Approver.GROUP_HEAD if graded >= Alert.ORANGE else Approver.GROUP_DEPUTY_HEAD
    step = note(_STEPS.get(act, SIGNED), act.zh, act.en, new)
    return _allowed(by, step, falls(SIGNED, "签发所依级别", "grade that is signed for", graded, _SIGNED[by]))


def _allowed(by: Approver, *findings: Finding) -> Decision[Approval]:
    """What may be done, by the last of its reasons."""
    return Decision(_ALLOWED[by], *findings, because=findings[-1])


_ALLOWED = {by: Approval(allowed=True, by=by) for by in Approver}
_SIGNED = {Approver.GROUP_HEAD: at_least(Alert.ORANGE), Approver.GROUP_DEPUTY_HEAD: below(Alert.ORANGE)}
_STEPS = {AlertAction.ADJUST: ADJUSTED, AlertAction.EXTEND: ADJUSTED, AlertAction.LIFT_EARLY: LIFTED}


@rule(ADJUSTED)
def fluctuating_alert(alerts: Sequence[Alert], *, frequent: bool | None = None) -> Decision[Alert]:
    """The alert that holds while the index swings between the conditions of several (频繁波动时的级别).

    Args:
        alerts: 先后达到的级别: the alerts whose conditions were met, in their order, at least one.
        frequent: 频繁波动: whether the swings are frequent, for which the plan has no figure; asked for where the last
            alert is not the highest.

    Returns:
        执行的级别: the highest where they are frequent, else the last.

    Raises:
        Undetermined: The last is not the highest, and it is not said whether the swings are frequent.

    >>> fluctuating_alert([Alert.ORANGE, Alert.YELLOW, Alert.ORANGE, Alert.YELLOW], frequent=True).value.en
    'orange'
    """
    met = Alert.each(alerts, "alerts")
    if not met:
        raise InvalidFacts("alerts", alerts, "at least one alert", "至少一项预警")
    often, highest = FLAG.maybe(frequent, "frequent"), Alert.highest(*met)
    if often is None and highest is not met[-1]:
        raise turns_on("frequent")
    if often:
        return Decision(highest, note(ADJUSTED, "频繁波动的级别", "alerts that swing frequently", met))
    return Decision(met[-1], note(ADJUSTED, "先后达到的级别", "alerts met, without frequent swings", met))
