"""Response levels, who sets them, and the cuts that each alert asks for (五（一）至（三）, 五（四）7第一段)."""

from __future__ import annotations

import datetime
import itertools
from collections.abc import Mapping
from decimal import Decimal

from attrs import field, frozen

from ..core.decisions import Decision, Finding, first_failing
from ..core.errors import InvalidFacts, Undetermined
from ..core.exact import Number, exact, total
from ..core.registers import Target
from ..core.rules import provision, rule
from ..core.terms import Reading, Term, flag, member
from .plan import LEVELS, PLAN, Alert, ResponseLevel, moments, told

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


class MeasureKind(Term):
    """The kinds of measures that a response is made of (五（一）)."""

    HEALTH = "健康防护引导措施"
    VOLUNTARY = "倡议性污染减排措施"
    COMPULSORY = "强制性污染减排措施"


class Emission(Term):
    """What a response cuts (五（三）)."""

    SO2 = "二氧化硫（SO2）"
    NOX = "氮氧化物（NOx）"
    PM = "颗粒物（PM）"
    VOCS = "挥发性有机物（VOCs）"


_Row = tuple[int | None, int, int, int]


@provision(PLAN, "五（三）")
@frozen(kw_only=True)
class ReductionTargets:
    """The least cut of each emission by the whole society, in percent, under blue, yellow, orange and red."""

    so2: _Row = (None, 10, 20, 30)  # none is asked under blue
    nox: _Row = field(default=(None, 10, 20, 30), metadata={"printed_with": "so2"})
    pm: _Row = field(default=(5, 10, 20, 30), metadata={"printed_with": "so2"})
    vocs: _Row = (5, 10, 15, 20)

    def of(self, emission: Emission, alert: Alert) -> int | None:
        """The least cut of an emission under an alert; None where there is none."""
        rows = {Emission.SO2: self.so2, Emission.NOX: self.nox, Emission.PM: self.pm, Emission.VOCS: self.vocs}
        return rows[emission][alert.rank - 1] if alert else None


class GuidanceStart(Reading):
    """When health guidance starts under a provincial response: "when pollution reaches the level" (五（四）7)."""

    LOCAL_LEVEL = "按本地已达到的级别"
    """Recommended: guidance of whatever level local pollution has reached."""
    FULL_LEVEL = "达到省定级别时"
    """None until local pollution reaches the province's level."""


class Exchange(Reading):
    """What the cuts of SO2 and NOx must add up to when they are traded against each other."""

    BOTH_TARGETS = "二者要求之和"
    """Recommended: the two ratios asked for, added up."""
    ONE_TARGET = "单项要求"
    """The ratio of one, which would halve what is asked."""


@rule(PLAN, "五（一）第一段", "五（二）第一段")
def response_level(alert: Alert) -> Decision[ResponseLevel]:
    """The response level that an alert starts: blue IV, yellow III, orange II, red I; none without an alert.

    Args:
        alert: The alert as published.

    Returns:
        The level, with the clause that ties it to the alert.

    >>> response_level(Alert.RED).value
    <ResponseLevel.I: 'I级'>
    """
    level = LEVELS[member(alert, Alert, "alert")]
    return Decision(level, Finding(_START, "已发布预警", "an alert is published", bool(alert), alert))


class ResponseEnd(Reading):
    """When a response ends whose lifting is published ahead and names a later moment (四（二）, 五第一段)."""

    NAMED_MOMENT = "解除信息所载时刻"
    """Recommended: the response does not end before the alert that it answers."""
    PUBLICATION = "解除信息发布时"
    """To the letter: with the publication of the lifting, whatever moment it names."""


@rule(PLAN, "五第一段")
def response_running(
    *,
    at: datetime.datetime,
    published_at: datetime.datetime,
    lifting_published_at: datetime.datetime | None = None,
    lifting_from: datetime.datetime | None = None,
    end: ResponseEnd = ResponseEnd.NAMED_MOMENT,
) -> Decision[bool]:
    """Whether the response to an alert runs at a moment: from its publication until its lifting is published.

    Args:
        at: The moment.
        published_at: When the alert was published.
        lifting_published_at: When its lifting was published, if it was; not before the alert.
        lifting_from: The moment that the lifting names, if it names one; not before the lifting was published.
        end: Whether that moment or the publication ends the response.

    Returns:
        Whether it runs.

    Raises:
        InvalidFacts: A moment is none, on another clock, or out of order.

    >>> noon = datetime.datetime(2017, 11, 4, 12)
    >>> response_running(at=noon, published_at=datetime.datetime(2017, 11, 3), lifting_published_at=noon).value
    False
    """
    given = moments(
        at=at,
        published_at=published_at,
        **told(lifting_published_at=lifting_published_at, lifting_from=lifting_from),
    )
    named = member(end, ResponseEnd, "end") is ResponseEnd.NAMED_MOMENT
    if lifting_from is not None and lifting_published_at is None:
        raise InvalidFacts("lifting_from", lifting_from, "None while no lifting is published", "未发布解除信息时不填")
    began = given["published_at"]
    _in_order(given, "published_at", "lifting_published_at", "lifting_from")
    started = Finding(_START, "预警已发布", "the alert is published", given["at"] >= began, given["at"], began)
    lifted = given.get("lifting_published_at")
    last = given.get("lifting_from", lifted) if named else lifted
    over = last is not None and given["at"] >= last
    ended = Finding(_END, "解除信息已发布", "the lifting is published", over, given["at"], last)
    return Decision(bool(started) and not ended, started, ended, because=1 if started else 0)


def _in_order(given: Mapping[str, datetime.datetime], *facts: str) -> None:
    """Refuse a moment that lies before the one named ahead of it.

    Raises:
        InvalidFacts: One does.
    """
    told_of = [fact for fact in facts if fact in given]
    for before, fact in itertools.pairwise(told_of):
        if given[fact] < given[before]:
            first = given[before].isoformat()
            raise InvalidFacts(fact, given[fact].isoformat(), f"a moment not before {first}", f"不早于{first}的时刻")


@rule(PLAN, "五（二）第二段")
def stricter_measures_allowed(alert: Alert, *, urgent: bool) -> Decision[bool]:
    """Whether the commands may impose stricter measures on key areas, industries and hours: yellow and above, urgently.

    Args:
        alert: The alert.
        urgent: Whether it was published urgently.

    Returns:
        Whether they may, on pollutant values and the experts' opinion.

    Raises:
        InvalidFacts: A fact is not what it should be.

    >>> stricter_measures_allowed(Alert.BLUE, urgent=True).value
    False
    """
    graded = member(alert, Alert, "alert") >= Alert.YELLOW
    urgently = Finding(_STRICTER, "紧急发布", "published urgently", flag(urgent, "urgent"))
    high = Finding(_STRICTER, "黄色及以上预警", "yellow or above", graded, alert, Alert.YELLOW)
    return Decision(bool(urgently and high), urgently, high, because=0 if not urgently else 1)


@frozen(kw_only=True)
class Responses:
    """The level of each kind of measures."""

    health: ResponseLevel
    voluntary: ResponseLevel
    compulsory: ResponseLevel


@rule(PLAN, "五（二）第三段", "五（四）7第一段第一句")
def response_to_start(
    *,
    own: Alert,
    provincial: Alert = Alert.NONE,
    special_circumstances: bool = False,
    office_consents: bool = False,
    guidance: GuidanceStart = GuidanceStart.LOCAL_LEVEL,
) -> Decision[Responses]:
    """The response levels to start beside a provincial alert: the stricter holds, and a lower one may be asked for.

    Health guidance may run apart from the cuts: it goes by the pollution of the place itself. Voluntary measures go
    with the compulsory ones.

    Args:
        own: The alert that local pollution calls for.
        provincial: The province's alert for the region or the whole province, if there is one.
        special_circumstances: Whether circumstances are special.
        office_consents: Whether the municipal response office, asked, agrees to a lower level.
        guidance: When health guidance starts.

    Returns:
        The level of each kind of measures; lowered at most to what local pollution calls for, which may be none.

    Raises:
        InvalidFacts: A fact is not what it should be.

    >>> levels = response_to_start(own=Alert.BLUE, provincial=Alert.ORANGE).value
    >>> levels.compulsory.en, levels.health.en
    ('II', 'IV')
    """
    local, received = LEVELS[member(own, Alert, "own")], LEVELS[member(provincial, Alert, "provincial")]
    words = "本地污染不低于省预警级别", "local pollution reaches the province's level"
    exceeds = Finding(_PROVINCE, *words, local >= received, local, received)
    special, agreed = flag(special_circumstances, "special_circumstances"), flag(office_consents, "office_consents")
    words = "特殊情况且经市应急响应办公室同意", "special circumstances and the office's consent"
    asked = Finding(_PROVINCE, *words, special and agreed, (special, agreed))
    cuts = local if exceeds or asked else received
    full = member(guidance, GuidanceStart, "guidance") is GuidanceStart.FULL_LEVEL
    health = ResponseLevel.NONE if full and local < received else local
    split = Finding(
        _SPLIT, "健康防护按当地污染程度", "health guidance by local pollution", observed=health, required=cuts
    )
    return Decision(
        Responses(health=health, voluntary=cuts, compulsory=cuts), exceeds, asked, split, because=0 if exceeds else 1
    )


@frozen(kw_only=True)
class Shortfall:
    """What a plan lacks of the cut that is asked of an emission, in percentage points."""

    emissions: tuple[Emission, ...]
    required: Decimal
    planned: Decimal

    @property
    def missing(self) -> Decimal:
        """How much is missing."""
        return total(self.required, self.planned.copy_negate())


@frozen(kw_only=True)
class ReductionCheck:
    """Whether a reduction plan does what an alert asks, and what it lacks; true where it lacks nothing."""

    short: tuple[Shortfall, ...]
    exchanged: bool

    def __bool__(self) -> bool:
        return not self.short


@rule(PLAN, "五（三）", units={"so2": "%", "nox": "%", "pm": "%", "vocs": "%"})
def check_reduction(
    alert: Alert,
    *,
    pm: Number,
    vocs: Number,
    so2: Number | None = None,
    nox: Number | None = None,
    targets: ReductionTargets = ReductionTargets(),
    exchange: Exchange = Exchange.BOTH_TARGETS,
) -> Decision[ReductionCheck]:
    """Whether a reduction plan meets the targets of an alert, and what is missing.

    SO2 and NOx may be traded against each other as long as their cuts add up to what is asked of both.

    Args:
        alert: The alert, blue to red.
        pm: The cut of particulate matter in percent, 0 to 100.
        vocs: The cut of volatile organic compounds in percent, 0 to 100.
        so2: The cut of sulphur dioxide in percent, 0 to 100; not asked under blue.
        nox: The cut of nitrogen oxides in percent, 0 to 100; not asked under blue.
        targets: The least cuts.
        exchange: What SO2 and NOx must add up to.

    Returns:
        What each emission lacks, and whether SO2 and NOx are traded.

    Raises:
        InvalidFacts: There is no alert, or a cut is out of range.
        Undetermined: A cut that is asked for is not given.

    >>> check_reduction(Alert.ORANGE, pm=20, vocs=14.5, so2=5, nox=35).value.short[0].missing
    Decimal('0.5')
    """
    if not member(alert, Alert, "alert"):
        raise InvalidFacts("alert", alert, "an alert from blue to red", "蓝色至红色预警")
    given = {Emission.SO2: so2, Emission.NOX: nox, Emission.PM: pm, Emission.VOCS: vocs}
    cuts = {
        emission: exact(value, emission.json, at_least=0, at_most=100)
        for emission, value in given.items()
        if value is not None
    }
    asked = {emission: figure for emission in Emission if (figure := targets.of(emission, alert)) is not None}
    missing = [emission.json for emission in asked if emission not in cuts]
    if missing:
        raise Undetermined(*missing, en="a cut that is asked for is not given", zh="未提供所要求的减排比例")
    both = member(exchange, Exchange, "exchange") is Exchange.BOTH_TARGETS
    findings = [
        Finding(
            _TARGETS,
            f"{emission.zh}减排比例（%）",
            f"cut of {_SYMBOLS[emission]} in %",
            cuts[emission] >= figure,
            cuts[emission],
            figure,
        )
        for emission, figure in asked.items()
    ]
    short = [
        Shortfall(emissions=(emission,), required=Decimal(figure), planned=cuts[emission])
        for emission, figure in asked.items()
        if cuts[emission] < figure
    ]
    apart = [lack for lack in short if lack.emissions[0] not in _TRADED]
    if len(apart) == len(short) or not all(emission in asked for emission in _TRADED):
        return Decision(ReductionCheck(short=tuple(short), exchanged=False), *findings, because=first_failing(findings))
    figures = [asked[emission] for emission in _TRADED]
    pooled = Shortfall(
        emissions=_TRADED,
        required=Decimal(sum(figures) if both else max(figures)),
        planned=total(*(cuts[emission] for emission in _TRADED)),
    )
    enough = pooled.planned >= pooled.required
    words = "SO2与NOx减排比例之和（%）", "SO2 and NOx together, in %"
    together = Finding(_TRADE, *words, enough, pooled.planned, pooled.required)
    check = ReductionCheck(short=(*apart, *(() if enough else (pooled,))), exchanged=True)
    failed = list(asked).index(apart[0].emissions[0]) if apart else -1
    return Decision(check, *findings, together, because=failed)


_SYMBOLS = {Emission.SO2: "SO2", Emission.NOX: "NOx", Emission.PM: "particulate matter", Emission.VOCS: "VOCs"}
_TRADED = (Emission.SO2, Emission.NOX)
_START = PLAN.at("五（二）第一段")
_END = PLAN.at("五第一段")
_STRICTER = PLAN.at("五（二）第二段")
_PROVINCE = PLAN.at("五（二）第三段")
_TARGETS = PLAN.at("五（三）")
_TRADE = PLAN.at("五（三）第三句")
_SPLIT = PLAN.at("五（四）7第一段第一句")


TARGETS = tuple(
    Target(
        key=f"{alert.json}-{emission.json}-cut",
        zh=f"{alert.zh}预警期间{emission.zh}减排比例",
        en=f"cut of {_SYMBOLS[emission]} while the alert is {alert.en}",
        citation=_TARGETS,
        figure=figure,
        unit="%",
    )
    for alert in Alert
    for emission in Emission
    if (figure := ReductionTargets().of(emission, alert)) is not None
)
"""The least cut of each emission under each alert."""
