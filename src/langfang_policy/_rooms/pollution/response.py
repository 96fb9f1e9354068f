"""Response levels, who sets them, and the cuts that each alert asks for (五（一）至（三）, 五（四）7第一段)."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from decimal import Decimal
from functools import cached_property
from typing import Annotated

from attrs import frozen

from ...core.bounds import Bound, Unit, at_least, below
from ...core.days import local_moment, not_before
from ...core.decisions import Decision, all_of, judged
from ...core.errors import Fault, InvalidFacts, Undetermined
from ...core.exact import total
from ...core.facts import AS_GIVEN, FLAG, PERCENT, Measure, Percent
from ...core.faults import shown
from ...core.figures import Record, figure
from ...core.findings import asks, condition, falls, note
from ...core.registers import Register, Target
from ...core.rules import provision, rule
from ...core.terms import Reading, Term
from .grading import LIFT
from .plan import LEVELS, PLAN, Alert, ResponseLevel, all_known

__all__ = [
    "TARGETS",
    "Emission",
    "Exchange",
    "GuidanceStart",
    "MeasureKind",
    "ReductionCheck",
    "ReductionTargets",
    "ResponseEnd",
    "Responses",
    "Shortfall",
    "check_reduction",
    "response_level",
    "response_running",
    "response_to_start",
    "stricter_measures_allowed",
]

END = PLAN.at("五第一段")
LEVEL = PLAN.at("五（一）第一段")
START = PLAN.at("五（二）第一段")
STRICTER = PLAN.at("五（二）第二段")
PROVINCE = PLAN.at("五（二）第三段")
CUTS = PLAN.at("五（三）")
TRADE = PLAN.at("五（三）第三句")
GUIDANCE = PLAN.at("五（四）7第一段第一句")

SUMMED = Measure(Unit("%", "%"), at_least(0))
"""Cuts that may be added up."""
Cut = Annotated[Decimal, *SUMMED, AS_GIVEN]


class MeasureKind(Term):
    """The kinds of measures that a response is made of (措施类别)."""

    HEALTH = "健康防护引导措施"
    VOLUNTARY = "倡议性污染减排措施"
    COMPULSORY = "强制性污染减排措施"


class Emission(Term):
    """What a response cuts (减排污染物)."""

    SO2 = "二氧化硫（SO2）"
    NOX = "氮氧化物（NOx）"
    PM = "颗粒物（PM）"
    VOCS = "挥发性有机物（VOCs）"


@rule(LEVEL, START)
def response_level(alert: Alert) -> Decision[ResponseLevel]:
    """The response level that an alert starts: blue IV, yellow III, orange II, red I; none without an alert (响应级别).

    Args:
        alert: 预警级别: the alert as published.

    Returns:
        响应级别: the level, with the clause that ties it to the alert.

    >>> response_level(Alert.RED).value
    <ResponseLevel.I: 'I级'>
    """
    published = Alert.of(alert, "alert")
    return Decision(
        LEVELS[published], condition(START, "已发布预警", "an alert is published", bool(published), published)
    )


class ResponseEnd(Reading, at=(LIFT, END)):
    """When a response ends whose lifting is published ahead and names a later moment (响应终止时刻)."""

    NAMED_MOMENT = (
        "解除信息所载时刻",
        "响应不早于所对应的预警终止",
        "The response does not end before the alert that it answers.",
    )
    PUBLICATION = (
        "解除信息发布时",
        "按字面，解除信息一经发布即终止，不论所载时刻",
        "To the letter: with the publication of the lifting, whatever moment it names.",
    )


@rule(END, rests_on=(START,))
def response_running(
    *,
    at: datetime.datetime,
    published_at: datetime.datetime,
    lifting_published_at: datetime.datetime | None = None,
    lifting_from: datetime.datetime | None = None,
    end: ResponseEnd = ResponseEnd.NAMED_MOMENT,
) -> Decision[bool]:
    """Whether the response to an alert runs at a moment: from its publication until its lifting is out (响应期间).

    Args:
        at: 时刻: the moment.
        published_at: 预警发布时间: when the alert was published.
        lifting_published_at: 解除发布时间: when its lifting was published, if it was; not before the alert.
        lifting_from: 解除信息所载时刻: the moment that the lifting names, if it names one; not before the lifting was
            published.

    Returns:
        响应进行中: whether it runs.

    Raises:
        NotInForce: The plan does not hold on the day.

    >>> noon = datetime.datetime(2017, 11, 4, 12)
    >>> response_running(at=noon, published_at=datetime.datetime(2017, 11, 3), lifting_published_at=noon).value
    False
    """
    moment, began = local_moment(at, "at"), local_moment(published_at, "published_at")
    named = ResponseEnd.of(end, "end") is ResponseEnd.NAMED_MOMENT
    started = asks(START, "预警发布后的时刻", "moment beside the alert's publication", moment, at_least(began))
    if lifting_published_at is None:
        if lifting_from is not None:
            raise InvalidFacts(
                "lifting_from", lifting_from, "None while no lifting is published", "未发布解除信息时不填"
            )
        PLAN.require_in_force(moment.date())
        return all_of(started, condition(END, "未发布解除信息", "no lifting is published", True))
    lifted = local_moment(lifting_published_at, "lifting_published_at")
    last = not_before(lifted, "lifting_published_at", began)
    if lifting_from is not None:
        ahead = not_before(local_moment(lifting_from, "lifting_from"), "lifting_from", lifted)
        last = ahead if named else lifted
    PLAN.require_in_force(moment.date())
    return all_of(started, asks(END, "预警解除前的时刻", "moment beside the lifting", moment, below(last)))


@rule(STRICTER)
def stricter_measures_allowed(alert: Alert, *, urgent: bool | None = None) -> Decision[bool]:
    """Whether the commands may impose stricter measures on key areas, industries and hours (更严格减排措施).

    Args:
        alert: 预警级别: the alert.
        urgent: 紧急发布: whether it was published urgently; asked for from yellow on.

    Returns:
        可以从严: whether they may, on pollutant values and the experts' opinion: yellow and above, urgently.

    Raises:
        Undetermined: The alert is yellow or above, and it is not said how it was published.

    >>> stricter_measures_allowed(Alert.BLUE, urgent=True).value
    False
    """
    level, published = Alert.of(alert, "alert"), FLAG.maybe(urgent, "urgent")
    return all_known(
        "urgent" if published is None else condition(STRICTER, "紧急发布", "published urgently", published),
        asks(STRICTER, "预警级别", "alert", level, at_least(Alert.YELLOW)),
    )


class GuidanceStart(Reading, at=GUIDANCE):
    """When health guidance starts under a provincial response: "when pollution reaches the level" (健康防护启动)."""

    LOCAL_LEVEL = (
        "按本地已达到的级别",
        "污染达到何级别，即启动何级别的引导",
        "Guidance of whatever level local pollution has reached.",
    )
    FULL_LEVEL = (
        "达到省定级别时",
        "本地污染未达省定级别前不启动引导",
        "None until local pollution reaches the province's level.",
    )


@frozen(kw_only=True)
class Responses(Record):
    """The level of each kind of measures (各类措施的响应级别).

    Attributes:
        health: 健康防护引导: the level of health guidance.
        voluntary: 倡议性减排: the level of voluntary measures.
        compulsory: 强制性减排: the level of compulsory measures.
    """

    health: ResponseLevel
    voluntary: ResponseLevel
    compulsory: ResponseLevel


@rule(PROVINCE, GUIDANCE)
def response_to_start(
    *,
    own: Alert,
    provincial: Alert = Alert.NONE,
    special_circumstances: bool = False,
    office_consents: bool = False,
    guidance: GuidanceStart = GuidanceStart.LOCAL_LEVEL,
) -> Decision[Responses]:
    """The response levels to start beside a provincial alert: the stricter, unless a lower is agreed (应启动的级别).

    Health guidance may run apart from the cuts: it goes by the pollution of the place itself. Voluntary measures go
    with the compulsory ones.

    Args:
        own: 本地污染对应预警: the alert that local pollution calls for.
        provincial: 省预警: the province's alert for the region or the whole province, if there is one.
        special_circumstances: 特殊情况: whether circumstances are special.
        office_consents: 应急响应办公室同意: whether the municipal response office, asked, agrees to a lower level.

    Returns:
        各类措施级别: the level of each kind of measures; lowered at most to what local pollution calls for, which may
        be none.

    >>> levels = response_to_start(own=Alert.BLUE, provincial=Alert.ORANGE).value
    >>> levels.compulsory.en, levels.health.en
    ('II', 'IV')
    """
    local, received = LEVELS[Alert.of(own, "own")], LEVELS[Alert.of(provincial, "provincial")]
    asked = FLAG.of(special_circumstances, "special_circumstances"), FLAG.of(office_consents, "office_consents")
    full = GuidanceStart.of(guidance, "guidance") is GuidanceStart.FULL_LEVEL
    reached = local >= received
    cuts = local if reached or all(asked) else received
    health = ResponseLevel.NONE if full and not reached else local
    degree = falls(PROVINCE, "本地污染程度", "level of local pollution", local, at_least(received, "达到"))
    lower = note(PROVINCE, "特殊情况、经同意降级", "special circumstances, consent to a lower level", asked)
    split = note(GUIDANCE, "健康防护引导级别", "level of health guidance", health)
    levels = Responses(health=health, voluntary=cuts, compulsory=cuts)
    return Decision(levels, degree, lower, split, because=degree if reached else lower)


Row = tuple[Percent | None, Percent, Percent, Percent]
"""The least cut under blue, yellow, orange and red."""


@provision(CUTS)
@frozen(kw_only=True)
class ReductionTargets(Record):
    """The least cut of each emission by the whole society, under blue, yellow, orange and red (减排比例)."""

    so2: Row = figure((None, 10, 20, 30), "二氧化硫减排比例", "least cut of sulphur dioxide; none is asked under blue")
    nox: Row = figure(
        (None, 10, 20, 30),
        "氮氧化物减排比例",
        "least cut of nitrogen oxides; none is asked under blue",
        printed_with="so2",
    )
    pm: Row = figure((5, 10, 20, 30), "颗粒物减排比例", "least cut of particulate matter", printed_with="so2")
    vocs: Row = figure((5, 10, 15, 20), "挥发性有机物减排比例", "least cut of volatile organic compounds")

    def faults(self) -> list[Fault]:
        """Each row has a percentage for each colour; blue's may be none."""
        found: list[Fault] = []
        for emission in Emission:
            name, row = emission.json, getattr(self, emission.json)
            if len(row) != _COLOURS:
                words = "a cut under blue, yellow, orange and red", "蓝、黄、橙、红各一项比例"
                found.append(Fault(name, shown(row), *words, f"$.{name}"))
                continue
            for place, cut in enumerate(row):
                if cut is None and not place:
                    continue
                try:
                    PERCENT.of(cut, f"{name}[{place}]")
                except InvalidFacts as error:
                    found += error.faults
        return found

    @cached_property
    def asked(self) -> Mapping[Alert, Mapping[Emission, Bound]]:
        """What is asked of each emission under each alert; what is not asked is left out."""
        rows: dict[Emission, Row] = {emission: getattr(self, emission.json) for emission in Emission}
        return {
            alert: {
                emission: PERCENT.at_least(PERCENT.exact(cut, emission.json), "以上")
                for emission, row in rows.items()
                if alert and (cut := row[alert.rank - 1]) is not None
            }
            for alert in Alert
        }


_COLOURS = 4


class Exchange(Reading, at=TRADE):
    """What the cuts of SO2 and NOx must add up to when they are traded against each other (内部调整的总量)."""

    BOTH_TARGETS = "二者要求之和", "总体要求即两项比例相加", "The two ratios asked for, added up."
    ONE_TARGET = (
        "单项要求",
        "总体要求仅指单项比例，减排量将减半",
        "The ratio of one, which would halve what is asked.",
    )


@frozen(kw_only=True)
class Shortfall(Record):
    """What a plan lacks of the cut that is asked of an emission, in percentage points (减排缺口).

    Attributes:
        emissions: 污染物: the emission, or those that are traded against each other.
        required: 要求比例: the cut asked for.
        planned: 计划比例: the cut planned.
    """

    emissions: tuple[Emission, ...]
    required: Cut
    planned: Cut

    @property
    def missing(self) -> Decimal:
        """How much is missing."""
        return total(self.required, self.planned.copy_negate())


@frozen(kw_only=True)
class ReductionCheck(Record):
    """Whether a reduction plan does what an alert asks, and what it lacks; true where it lacks nothing (减排方案检查).

    Attributes:
        short: 缺口: what each emission lacks.
        exchanged: 内部调整: whether SO2 and NOx are traded against each other.
    """

    short: tuple[Shortfall, ...]
    exchanged: bool

    def __bool__(self) -> bool:
        return not self.short


@rule(CUTS)
def check_reduction(
    alert: Alert,
    *,
    pm: Percent,
    vocs: Percent,
    so2: Percent | None = None,
    nox: Percent | None = None,
    targets: ReductionTargets = ReductionTargets(),
    exchange: Exchange = Exchange.BOTH_TARGETS,
) -> Decision[ReductionCheck]:
    """Whether a reduction plan meets the targets of an alert, and what is missing (减排方案检查).

    SO2 and NOx may be traded against each other as long as their cuts add up to what is asked of both.

    Args:
        alert: 预警级别: the alert, blue to red.
        pm: 颗粒物减排: the cut of particulate matter.
        vocs: 挥发性有机物减排: the cut of volatile organic compounds.
        so2: 二氧化硫减排: the cut of sulphur dioxide; not asked under blue.
        nox: 氮氧化物减排: the cut of nitrogen oxides; not asked under blue.

    Returns:
        检查结果: what each emission lacks, and whether SO2 and NOx are traded.

    Raises:
        Undetermined: A cut that is asked for is not given.

    >>> check_reduction(Alert.ORANGE, pm=20, vocs=14.5, so2=5, nox=35).value.short[0].missing
    Decimal('0.5')
    """
    if not Alert.of(alert, "alert"):
        raise InvalidFacts("alert", alert, "an alert from blue to red", "蓝色至红色预警")
    given = {
        Emission.SO2: PERCENT.maybe(so2, "so2"),
        Emission.NOX: PERCENT.maybe(nox, "nox"),
        Emission.PM: PERCENT.of(pm, "pm"),
        Emission.VOCS: PERCENT.of(vocs, "vocs"),
    }
    cuts = {emission: cut for emission, cut in given.items() if cut is not None}
    asked = ReductionTargets.of(targets, "targets").asked[alert]
    both = Exchange.of(exchange, "exchange") is Exchange.BOTH_TARGETS
    if missing := [emission.json for emission in asked if emission not in cuts]:
        raise Undetermined(*missing, en="a cut that is asked for is not given", zh="未提供所要求的减排比例")
    short = [emission for emission, least in asked.items() if not least.holds(cuts[emission])]
    traded = any(emission in short for emission in _TRADED) and all(emission in asked for emission in _TRADED)
    findings = [
        (falls if traded and emission in _TRADED else asks)(CUTS, *_WORDS[emission], cuts[emission], least)
        for emission, least in asked.items()
    ]
    lacks = [
        Shortfall(emissions=(emission,), required=Decimal(asked[emission].figure), planned=cuts[emission])
        for emission in short
        if not (traded and emission in _TRADED)
    ]
    if traded:
        figures = [asked[emission].figure for emission in _TRADED]
        required, planned = total(*figures) if both else Decimal(max(figures)), total(*(cuts[one] for one in _TRADED))
        words = "SO2与NOx减排比例之和", "SO2 and NOx together"
        findings.append(asks(TRADE, *words, planned, SUMMED.at_least(required, "不低于")))
        if planned < required:
            lacks.append(Shortfall(emissions=_TRADED, required=required, planned=planned))
    if not findings:
        findings.append(note(CUTS, "该预警未要求减排比例", "no cut is asked under this alert", alert))
    check = ReductionCheck(short=tuple(lacks), exchanged=traded)
    return judged(check, *findings)


_SYMBOLS = {Emission.SO2: "SO2", Emission.NOX: "NOx", Emission.PM: "particulate matter", Emission.VOCS: "VOCs"}
_WORDS = {emission: (f"{emission.zh}减排比例", f"cut of {symbol}") for emission, symbol in _SYMBOLS.items()}
_TRADED = (Emission.SO2, Emission.NOX)


TARGETS = Register(
    *(
        Target(
            key=f"{alert.json}-{emission.json}-cut",
            zh=f"{alert.zh}预警期间{emission.zh}减排比例",
            en=f"cut of {_SYMBOLS[emission]} while the alert is {alert.en}",
            citation=CUTS,
            asks=least,
        )
        for alert, cuts in ReductionTargets().asked.items()
        for emission, least in cuts.items()
    )
)
"""The least cut of each emission under each alert."""
