"""From a forecast to a published alert and its lifting: launch, approval, publication and media (四（二）至（六）)."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from attrs import field, frozen

from ._pollution_grading import Lifting
from ._pollution_plan import PLAN, Alert, moments, shifted, told
from .core.decisions import Decision, Finding
from .core.errors import InvalidFacts, Undetermined
from .core.exact import Number, exact, whole
from .core.rules import provision, rule
from .core.terms import Reading, Term, flag, member, members

__all__ = [
    "MEDIA",
    "RECIPIENTS",
    "AlertAction",
    "AlertElement",
    "AlertText",
    "Approval",
    "Approver",
    "Broadcasts",
    "Cause",
    "DownToBlue",
    "EarlyLaunch",
    "IssueFigures",
    "Issuer",
    "LaunchTiming",
    "LeadTimes",
    "LongLead",
    "MediaFigures",
    "Medium",
    "MediumDuty",
    "Notice",
    "Notified",
    "Programme",
    "PublicationPlan",
    "Publishing",
    "StepDown",
    "Stretch",
    "alert_text",
    "alert_to_publish",
    "approval",
    "broadcasts_due",
    "fluctuating_alert",
    "launch_early",
    "launch_timing",
    "may_lift",
    "newspapers_by",
    "one_episode",
    "publication_due",
    "publication_plan",
    "report_timing",
    "upgrade_now",
    "vans_tour",
    "when_to_publish",
]


@provision(PLAN, "四（二）第一句", "四（五）1", "四（六）1（1）、（2）")
@frozen(kw_only=True)
class LeadTimes:
    """How long before heavy pollution an alert is published, and its report sent up."""

    least_hours: int = 24  # before the pollution
    report_least_days: int = 1  # before the formal issue
    report_most_days: int = 2  # before the formal issue
    issue_most_days: int = 2  # before the pollution
    at_once_days: int = 1  # pollution predicted so near is warned of at once
    day_hours: int = field(default=24, metadata={"source": "a day"})  # hours of a day


@provision(PLAN, "四（二）第二句")
@frozen(kw_only=True)
class EarlyLaunch:
    """When an alert is launched on measured pollution."""

    relief_hours: int = 12  # within which a clear improvement would have to come
    heavy_above: int = field(default=200, metadata={"source": "HJ 633-2012"})  # heavy pollution begins above


@provision(PLAN, "四（六）2（1）第一段", "四（六）2（2）")
@frozen(kw_only=True)
class IssueFigures:
    """How fast an alert is published."""

    signed_hours: int = 2  # after the text is signed
    provincial_hours: int = 4  # after a provincial alert is received


@provision(PLAN, "四（六）6")
@frozen(kw_only=True)
class MediaFigures:
    """How often, and when, the media carry an alert."""

    tv_passes: int = 2  # passes of each crawl
    vans_from_hour: int = 8  # loudspeaker vans set out
    vans_to_hour: int = 18  # and end
    screens_minutes: int = field(default=30, metadata={"source": "每半小时"})  # screens repeat
    hourly_minutes: int = field(default=60, metadata={"source": "每小时"})  # radio and television repeat
    morning_ends_hour: int = field(default=12, metadata={"source": "次日上午"})  # newspapers, the next morning


class Notice(Term):
    """How an alert comes out: ahead as the plan asks, at short notice, or urgently once pollution is there."""

    AHEAD = "提前发布"
    SHORT = "提前不足24小时发布"
    URGENT = "紧急发布"


class LongLead(Reading):
    """What being more than 2 days early means, where the text asks for 1 to 2 days."""

    ALLOWED = "不视为违反"
    """Recommended: 四（二） sets no upper end; 2 days are usual practice."""
    OUTSIDE = "视为不在规定时段内"
    """To the letter of 四（五）1 and 四（六）1（1）."""


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
class LaunchTiming:
    """How an alert came out, and when it should have: ``earliest`` by practice, ``latest`` by the rule."""

    notice: Notice
    in_time: bool
    earliest: datetime.datetime
    latest: datetime.datetime


@rule(PLAN, "四（二）第一句", "四（六）1（1）")
def launch_timing(
    *,
    published_at: datetime.datetime,
    pollution_from: datetime.datetime,
    lead: LeadTimes = LeadTimes(),
    long_lead: LongLead = LongLead.ALLOWED,
) -> Decision[LaunchTiming]:
    """Whether an alert was published in time for the pollution that it warns of, and how such a publication is called.

    Args:
        published_at: When it was, or is to be, published.
        pollution_from: When the heavy pollution begins, as forecast or measured.
        lead: How long ahead.
        long_lead: What more than 2 days ahead means.

    Returns:
        Ahead, at short notice or urgent; whether that is in time; and the first and last moment that would be.

    Raises:
        InvalidFacts: A moment is none, or the two are on different clocks.

    >>> noon = datetime.datetime(2017, 11, 4, 12)
    >>> launch_timing(published_at=datetime.datetime(2017, 11, 3, 12), pollution_from=noon).value.notice
    <Notice.AHEAD: '提前发布'>
    """
    given = moments(published_at=published_at, pollution_from=pollution_from)
    at, start = given["published_at"], given["pollution_from"]
    latest = shifted(start, -lead.least_hours, "pollution_from")
    earliest = shifted(start, -lead.issue_most_days * lead.day_hours, "pollution_from")
    ahead = Finding(_LEAD, "提前24小时以上", "24 hours ahead or more", at <= latest, at, latest)
    present = Finding(_URGENT, "重污染天气已经出现", "heavy pollution is there", at >= start, at, start)
    if ahead:
        early = Finding(_WINDOW, "不早于2日前", "not more than 2 days ahead", at >= earliest, at, earliest)
        in_time = bool(early) or long_lead is LongLead.ALLOWED
        timing = LaunchTiming(notice=Notice.AHEAD, in_time=in_time, earliest=earliest, latest=latest)
        return Decision(timing, early, ahead, because=1 if in_time else 0)
    notice = Notice.URGENT if present else Notice.SHORT
    return Decision(LaunchTiming(notice=notice, in_time=False, earliest=earliest, latest=latest), ahead, present)


@rule(PLAN, "四（二）第二句", units={"measured_aqi": "AQI", "improvement_hours": "hours"})
def launch_early(
    *, measured_aqi: Number, improvement_hours: int | None, early: EarlyLaunch = EarlyLaunch()
) -> Decision[bool]:
    """Whether an alert must be launched at once on measured pollution.

    Args:
        measured_aqi: The AQI as measured, 0 or more.
        improvement_hours: In how many hours a clear improvement (明显改善) is predicted, 0 or more; None if none is.
        early: From which index, and within how many hours.

    Returns:
        Whether the alert of the level that the pollution calls for is launched as early as possible.

    Raises:
        InvalidFacts: The index or the hours are out of range.

    >>> launch_early(measured_aqi=201, improvement_hours=13).value
    True
    """
    aqi = exact(measured_aqi, "measured_aqi", at_least=0)
    hours = None if improvement_hours is None else whole(improvement_hours, "improvement_hours")
    polluted = Finding(_EARLY, "监测AQI达到重度污染", "measured AQI of heavy pollution", aqi > early.heavy_above, aqi)
    lasting = hours is None or hours > early.relief_hours
    stays = Finding(_EARLY, "未来12小时内无明显改善", "no relief within 12 hours", lasting, hours, early.relief_hours)
    return Decision(bool(polluted and stays), polluted, stays, because=0 if not polluted else 1)


@rule(PLAN, "四（二）第三句", units={"aqi": "AQI", "lasting_hours": "hours"})
def may_lift(*, aqi: Number, lasting_hours: int, lifting: Lifting = Lifting()) -> Decision[bool]:
    """Whether an alert may be lifted.

    Args:
        aqi: The AQI as forecast or measured, 0 or more, one figure for the whole stretch.
        lasting_hours: For how many hours it is predicted to stay so good, 0 or more.
        lifting: How good, for how long.

    Returns:
        Whether it may: light pollution or better that lasts 36 hours or more. A power, not a duty.

    Raises:
        InvalidFacts: The index or the hours are out of range.

    >>> may_lift(aqi=150, lasting_hours=36).value, may_lift(aqi=150, lasting_hours=35).value
    (True, False)
    """
    value = exact(aqi, "aqi", at_least=0)
    hours = whole(lasting_hours, "lasting_hours")
    good = Finding(
        _LIFT, "改善到轻度污染及以上", "light pollution or better", value <= lifting.light, value, lifting.light
    )
    lasts = Finding(_LIFT, "持续小时数", "hours that it lasts", hours >= lifting.hours, hours, lifting.hours)
    return Decision(bool(good and lasts), good, lasts, because=0 if not good else 1)


@frozen(kw_only=True)
class Stretch:
    """Hours on end with one AQI."""

    hours: int
    aqi: Number


@rule(PLAN, "四（三）第一句")
def one_episode(gap: Sequence[Stretch], *, lifting: Lifting = Lifting()) -> Decision[bool]:
    """Whether two spells of heavy pollution are one episode, by the hours between them.

    Args:
        gap: The stretches of the gap in their order, hours 0 or more, AQI 0 or more.
        lifting: How good, for how long, the air of the gap must be to part them.

    Returns:
        Whether they are one: the gap holds no unbroken 36 hours of light pollution or better.

    Raises:
        InvalidFacts: A stretch is out of range.

    >>> one_episode([Stretch(hours=20, aqi=120), Stretch(hours=16, aqi=150)]).value
    False
    """
    longest = run = 0
    for place, stretch in enumerate(gap):
        if not isinstance(stretch, Stretch):
            raise InvalidFacts(f"gap[{place}]", stretch, "a Stretch", "一段间隔")
        hours = whole(stretch.hours, f"gap[{place}].hours")
        good = exact(stretch.aqi, f"gap[{place}].aqi", at_least=0) <= lifting.light
        run = run + hours if good else 0 if hours else run
        longest = max(longest, run)
    parted = Finding(
        _MERGE, "间隔达到解除条件", "the gap would allow lifting", longest >= lifting.hours, longest, lifting.hours
    )
    return Decision(not parted, parted)


@rule(PLAN, "四（三）第二句")
def upgrade_now(*, current: Alert, assessed: Alert) -> Decision[bool]:
    """Whether an alert is stepped up at once: the forecast or the measurements meet a higher colour's condition.

    Args:
        current: The alert that is out.
        assessed: The alert that forecast or measurements call for.

    Returns:
        Whether it is stepped up as early as possible.

    Raises:
        InvalidFacts: A fact is no alert.

    >>> upgrade_now(current=Alert.YELLOW, assessed=Alert.RED).value
    True
    """
    now, then = member(current, Alert, "current"), member(assessed, Alert, "assessed")
    finding = Finding(_UPGRADE, "达到更高级别条件", "a higher condition is met", then > now, then, now)
    return Decision(then > now, finding)


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
        InvalidFacts: An alert is none, or the city itself is named as the one who notified.

    >>> province = Notified(issuer=Issuer.PROVINCE, alert=Alert.ORANGE)
    >>> alert_to_publish(own=Alert.YELLOW, notified=[province]).value.en
    'orange'
    """
    result = member(own, Alert, "own")
    findings = [Finding(_GRADED, "本市会商结果", "the city's own consultation", bool(result), result)]
    deciding = 0
    for place, notice in enumerate(notified):
        fact = f"notified[{place}]"
        if not isinstance(notice, Notified):
            raise InvalidFacts(fact, notice, "a Notified", "一项通报")
        issuer = member(notice.issuer, Issuer, f"{fact}.issuer")
        if issuer is Issuer.CITY:
            raise InvalidFacts(f"{fact}.issuer", issuer, "Issuer.PROVINCE, Issuer.MINISTRY", "省或环境保护部")
        alert = member(notice.alert, Alert, f"{fact}.alert")
        binding = flag(notice.binding, f"{fact}.binding")
        clause = _ADVISORY if not binding else _LINKAGE if issuer is Issuer.MINISTRY else _PROVINCIAL
        raises = binding and alert > result
        if raises:
            result, deciding = alert, len(findings)
        findings.append(
            Finding(clause, f"{issuer.zh}预警高于前述级别", f"{issuer.en} alert is higher", raises, alert, own)
        )
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
        InvalidFacts: A moment is none, or the two are on different clocks.

    >>> noon = datetime.datetime(2017, 11, 4, 12)
    >>> report_timing(reported_at=datetime.datetime(2017, 11, 3, 13), publish_at=noon).value
    False
    """
    given = moments(reported_at=reported_at, publish_at=publish_at)
    reported, publish = given["reported_at"], given["publish_at"]
    urgently = Finding(_URGENT, "紧急发布", "published urgently", flag(urgent, "urgent"))
    if urgently:
        return Decision(bool(urgently), urgently)
    latest = shifted(publish, -lead.report_least_days * lead.day_hours, "publish_at")
    earliest = shifted(publish, -lead.report_most_days * lead.day_hours, "publish_at")
    early = Finding(_REPORT, "不早于2日前", "not more than 2 days before", reported >= earliest, reported, earliest)
    late = Finding(_REPORT, "不晚于1日前", "1 day before or more", reported <= latest, reported, latest)
    too_early = not early and long_lead is LongLead.OUTSIDE
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
        InvalidFacts: There is no alert, or ``to`` is missing, out of place or the alert itself.

    >>> approval(Alert.ORANGE).value.by, approval(Alert.ORANGE, action=AlertAction.LIFT_ON_TIME).value.by
    (<Approver.GROUP_HEAD: '市大气领导小组组长'>, <Approver.NOBODY: '无需审批'>)
    """
    held, act = _an_alert(alert, "alert"), member(action, AlertAction, "action")
    if (to is None) is (act is AlertAction.ADJUST) or to in (held, Alert.NONE):
        raise InvalidFacts("to", to, "another alert for an adjustment, else None", "调整后的预警级别；非调整时不填")
    new = held if to is None else member(to, Alert, "to")
    if member(issuer, Issuer, "issuer") is not Issuer.CITY and act is not AlertAction.PUBLISH:
        clause = _LIFT_HIGHER if act in (AlertAction.LIFT_ON_TIME, AlertAction.LIFT_EARLY) else _ADJUST_HIGHER
        finding = Finding(clause, "由上级机关发布", "published by a higher body", observed=issuer)
        return Decision(Approval(allowed=True, by=Approver.ISSUER), finding)
    if act is AlertAction.LIFT_ON_TIME:
        on_time = Finding(_LIFT_CITY, "按期解除", "ends at its set time")
        return Decision(Approval(allowed=True, by=Approver.NOBODY), on_time)
    if new is Alert.BLUE and held > new:
        blue = Finding(_ADJUST, "不含降级为蓝色", "no step down to blue", holds=False, observed=(held, new))
        may = down_to_blue is DownToBlue.WITHOUT_PROCEDURE
        return Decision(Approval(allowed=may, by=Approver.NOBODY), blue)
    graded = held if new < held and step_down is StepDown.OLD_GRADE else new
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
    met = [member(alert, Alert, f"alerts[{place}]") for place, alert in enumerate(alerts)]
    if not met:
        raise InvalidFacts("alerts", alerts, "at least one alert", "至少一项预警")
    swings = Finding(_ADJUST, "频繁波动", "swings frequently", flag(frequent, "frequent"), tuple(met))
    return Decision(Alert.highest(*met) if swings else met[-1], swings)


class Medium(Term):
    """The media that carry alerts (四（六）6)."""

    PORTALS = "政府门户网站及各部门门户网站"
    SCREENS = "交通诱导屏、出租车和公交车广告屏"
    RADIO = "广播电台"
    TELEVISION = "电视台及广电网络"
    MESSAGES = "短信、官方微博和微信公众号"
    NEWSPAPERS = "报纸"
    VANS = "高音喇叭宣传车"
    JUNCTIONS = "限行区主要路口提示牌"
    VILLAGES = "村街（社区）等基层组织"


class Broadcasts(Term):
    """How a medium carries an alert."""

    CONTINUOUS = "连续"
    REPEATED = "定时重复"
    ONCE = "一次性"
    DAILY = "每日"
    DAYTIME = "每日8时至18时"
    PROMPTLY = "及时"


class Programme(Term):
    """What is on the air."""

    LIVE = "直播"
    RECORDED = "录播"
    RELAYED = "转播"
    CENTRAL_NEWS = "中央新闻"
    PROVINCIAL_NEWS = "省新闻"
    CITY_NEWS = "市新闻"
    COUNTY_NEWS = "县新闻"
    OTHER = "其他"


@frozen(kw_only=True)
class MediumDuty:
    """How a medium carries an alert: in which way, who, in which programmes not."""

    medium: Medium
    who: str
    way: Broadcasts
    not_during: frozenset[Programme] = frozenset()


MEDIA = (
    MediumDuty(medium=Medium.PORTALS, who="政府及各部门", way=Broadcasts.CONTINUOUS),
    MediumDuty(medium=Medium.SCREENS, who="公安交警及出租、公交企业", way=Broadcasts.REPEATED),
    MediumDuty(
        medium=Medium.RADIO,
        who="各级广播电台",
        way=Broadcasts.REPEATED,
        not_during=frozenset({Programme.RECORDED, Programme.RELAYED}),
    ),
    MediumDuty(
        medium=Medium.TELEVISION,
        who="各级电视台、河北广电网络廊坊公司",
        way=Broadcasts.REPEATED,
        not_during=frozenset({Programme.CENTRAL_NEWS, Programme.PROVINCIAL_NEWS, Programme.CITY_NEWS}),
    ),
    MediumDuty(medium=Medium.MESSAGES, who="通信运营商、市气象局、各级各部门", way=Broadcasts.ONCE),
    MediumDuty(medium=Medium.NEWSPAPERS, who="市内各级报纸", way=Broadcasts.DAILY),
    MediumDuty(medium=Medium.VANS, who="各地", way=Broadcasts.DAYTIME),
    MediumDuty(medium=Medium.JUNCTIONS, who="公安交警部门", way=Broadcasts.PROMPTLY),
    MediumDuty(medium=Medium.VILLAGES, who="村街（社区）", way=Broadcasts.CONTINUOUS),
)
"""How each medium carries an alert (四（六）6)."""


@rule(PLAN, "四（六）6（2）、（3）、（4）", units={"hours": "hours"})
def broadcasts_due(
    medium: Medium, *, hours: int, programme: Programme = Programme.LIVE, figures: MediaFigures = MediaFigures()
) -> Decision[int]:
    """How many times screens, radio or television show an alert in so many hours; television counts its passes.

    Args:
        medium: Screens, radio or television; the others carry alerts in other ways.
        hours: The hours of the alert, 0 or more.
        programme: What is on the air in these hours.
        figures: How often.

    Returns:
        The showings due: for television passes of the crawl, 2 each time.

    Raises:
        InvalidFacts: The medium repeats nothing by the clock, or the hours are out of range.

    >>> broadcasts_due(Medium.SCREENS, hours=24).value, broadcasts_due(Medium.TELEVISION, hours=24).value
    (48, 48)
    """
    asked = member(medium, Medium, "medium")
    duty = next(duty for duty in MEDIA if duty.medium is asked)
    if duty.way is not Broadcasts.REPEATED:
        raise InvalidFacts("medium", medium, "Medium.SCREENS, Medium.RADIO, Medium.TELEVISION", "屏幕、广播或电视")
    on_air = member(programme, Programme, "programme") not in duty.not_during
    minutes = figures.screens_minutes if medium is Medium.SCREENS else figures.hourly_minutes
    passes = figures.tv_passes if medium is Medium.TELEVISION else 1
    times = whole(hours, "hours") * _MINUTES // minutes
    clause = _BROADCASTS[medium]
    return Decision(
        times * passes if on_air else 0,
        Finding(clause, "间隔分钟数、遍数", "minutes between showings, passes", required=(minutes, passes)),
        Finding(clause, "节目可插播", "a programme that is interrupted", on_air, programme),
    )


_MINUTES = 60


@rule(PLAN, "四（六）6（6）")
def newspapers_by(
    received_at: datetime.datetime, *, same_day: bool = True, figures: MediaFigures = MediaFigures()
) -> Decision[datetime.datetime]:
    """By when newspapers carry the detailed alert: the day they get it, in special cases the next morning.

    Args:
        received_at: When the alert reached the paper.
        same_day: Whether it can be published that day.
        figures: When a morning ends.

    Returns:
        The moment before which it is out: the end of the day, or noon of the next.

    Raises:
        InvalidFacts: The moment is none, or the calendar does not reach so far.

    >>> newspapers_by(datetime.datetime(2017, 11, 3, 22), same_day=False).value
    datetime.datetime(2017, 11, 4, 12, 0)
    """
    at = moments(received_at=received_at)["received_at"]
    midnight = shifted(at.replace(hour=0, minute=0, second=0, microsecond=0), _DAY_HOURS, "received_at")
    today = flag(same_day, "same_day")
    due = midnight if today else shifted(midnight, figures.morning_ends_hour, "received_at")
    return Decision(due, Finding(_PAPERS, "当日能够刊发", "can be published that day", today, at, due))


_DAY_HOURS = 24


@rule(PLAN, "四（六）6（7）")
def vans_tour(at: datetime.time, *, figures: MediaFigures = MediaFigures()) -> Decision[bool]:
    """Whether loudspeaker vans tour at a time of day during an alert.

    Args:
        at: The time of day.
        figures: From when to when.

    Returns:
        Whether they do, 8:00 and 18:00 themselves included.

    Raises:
        InvalidFacts: The fact is no time of day.

    >>> vans_tour(datetime.time(18, 1)).value
    False
    """
    if not isinstance(at, datetime.time):
        raise InvalidFacts("at", at, "a time of day", "一天中的时刻")
    hours = (figures.vans_from_hour, figures.vans_to_hour)
    tours = (hours[0], 0, 0, 0) <= (at.hour, at.minute, at.second, at.microsecond) <= (hours[1], 0, 0, 0)
    return Decision(tours, Finding(_VANS, "宣传时段（时）", "touring hours", tours, at, hours))


@frozen(kw_only=True)
class PublicationPlan:
    """What must be published by when, and signed by whom, for pollution that begins at a moment.

    ``report_from`` and ``report_by`` bound the forecast report to the emergency office, no earlier than it is known,
    and are None where the alert comes out at short notice or urgently; ``publish_from`` is the earliest by practice.
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
        province_received_at: When the provincial alert was received, if one was.
        signed_at: When the text was signed, if it has been.
        cause: What brings the pollution about.
        lead: How long ahead.
        figures: The hours allowed after signature and after a provincial alert.

    Returns:
        The alert, how it comes out, who signs, and the moments; at once (``publish_by`` is ``known_at``) where a day
        ahead can no longer be kept.

    Raises:
        InvalidFacts: A moment is none, or on another clock, or an alert is none.
        Undetermined: Nothing calls for an alert.

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
    if not chosen.value:
        raise Undetermined("own", en="nothing calls for an alert", zh="不满足预警条件")
    known = given["known_at"]
    timing = launch_timing(published_at=known, pollution_from=pollution_from, lead=lead)
    ahead = timing.value.notice is Notice.AHEAD
    dues = [timing.value.latest if ahead else known]
    findings = [*chosen.findings, *timing.findings]
    if signed_at is not None or province_received_at is not None:
        due = publication_due(signed_at=signed_at, province_received_at=province_received_at, figures=figures)
        # A provincial alert leaves its own hours where a day ahead is past; a signature always runs.
        dues = [due.value] if not ahead else [*dues, due.value]
        findings += due.findings
    by = min(dues)
    signer = approval(chosen.value)
    text = alert_text(frozenset(), cause=cause)
    plan = PublicationPlan(
        alert=chosen.value,
        notice=timing.value.notice,
        signed_by=signer.value.by,
        report_signed_by=Approver.OFFICE_DEPUTY,
        report_from=max(known, shifted(by, -lead.report_most_days * lead.day_hours, "known_at")) if ahead else None,
        report_by=max(known, shifted(by, -lead.report_least_days * lead.day_hours, "known_at")) if ahead else None,
        publish_from=max(known, timing.value.earliest),
        publish_by=by,
        text=text.value.required,
        recipients=RECIPIENTS,
    )
    return Decision(plan, *findings, *signer.findings)


_GRADED = PLAN.at("四（一）")
_LEAD = PLAN.at("四（二）第一句")
_EARLY = PLAN.at("四（二）第二句")
_LIFT = PLAN.at("四（二）第三句")
_MERGE = PLAN.at("四（三）第一句")
_UPGRADE = PLAN.at("四（三）第二句")
_LINKAGE = PLAN.at("四（四）")
_REPORT = PLAN.at("四（五）1")
_TIMES = PLAN.at("四（六）1")
_WINDOW = PLAN.at("四（六）1（1）")
_ONE_DAY = PLAN.at("四（六）1（2）")
_URGENT = PLAN.at("四（六）1（3）")
_PUBLISH = PLAN.at("四（六）2（1）第一段")
_SIGNED = PLAN.at("四（六）2（1）第二段")
_PROVINCIAL = PLAN.at("四（六）2（2）")
_ADVISORY = PLAN.at("四（六）2（3）")
_TEXT = PLAN.at("四（六）3第二段")
_CAUSE = PLAN.at("四（六）3第三段")
_ADJUST = PLAN.at("四（六）4第一段")
_ADJUST_HIGHER = PLAN.at("四（六）4第二段")
_LIFT_CITY = PLAN.at("四（六）5第一段")
_LIFT_HIGHER = PLAN.at("四（六）5第二段")
_PAPERS = PLAN.at("四（六）6（6）")
_VANS = PLAN.at("四（六）6（7）")
_BROADCASTS = {
    Medium.SCREENS: PLAN.at("四（六）6（2）"),
    Medium.RADIO: PLAN.at("四（六）6（3）"),
    Medium.TELEVISION: PLAN.at("四（六）6（4）"),
}
_CLAUSES = {AlertAction.ADJUST: _ADJUST, AlertAction.EXTEND: _ADJUST, AlertAction.LIFT_EARLY: _LIFT_CITY}
