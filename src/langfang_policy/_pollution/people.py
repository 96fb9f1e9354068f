"""What people, schools and hospitals are told, and what everybody is asked to do (五（四）2至5（1）、（2）)."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from types import MappingProxyType

from attrs import evolve, frozen

from ..core.decisions import Decision, Finding, first_failing
from ..core.decrees import plain_date
from ..core.errors import Undetermined
from ..core.exact import Number, exact
from ..core.locators import Citation
from ..core.rules import provision, rule
from ..core.terms import Reading, Term, flag, member
from .plan import PLAN, ResponseLevel

__all__ = [
    "HEALTH_GUIDANCE",
    "VOLUNTARY",
    "Guidance",
    "HealthGuidance",
    "MedicalDuty",
    "OutdoorClassesAtLevelOne",
    "PupilPlace",
    "SchoolDay",
    "SchoolFigures",
    "Season",
    "TemperatureShift",
    "Voluntary",
    "VoluntaryMeasure",
    "health_guidance",
    "pupil_arrangement",
    "purifier_on",
    "school_day",
    "temperature_shift",
    "voluntary_measures",
]

_NONE, _IV, _III, _II, _I = ResponseLevel


@provision(PLAN, "五（四）5（1）④")
@frozen(kw_only=True)
class SchoolFigures:
    """From which daily mean schools may suspend classes."""

    suspend_from: int = 500  # AQI daily mean expected, under a red alert


@provision(PLAN, "五（四）2（2）①", "五（四）3（2）①", "五（四）4（2）①", "五（四）5（2）①")
@frozen(kw_only=True)
class TemperatureShift:
    """By how many degrees air conditioning is shifted: up in summer, down in winter."""

    least: int = 1
    most: int = 2


class Guidance(Term):
    """What health guidance tells people to do (健康防护引导措施)."""

    NONE = "无"
    INDOORS_IF_POSSIBLE = "尽量留在室内，避免户外活动，减少开窗"
    INDOORS = "留在室内，减少开窗，外出做好防护"
    INDOORS_PROTECTED = "留在室内，少开窗，外出必须加强防护"
    NOT_OUT = "尽量留在室内，不要外出，少开窗，外出必须加强防护"
    ADVISED_LESS = "建议减少或避免户外活动"
    ADVISED_AS_LITTLE_AS_POSSIBLE = "建议尽量减少户外活动"
    TOLD_LESS = "提示减少或避免户外活动"

    @property
    def en(self) -> str:
        """What people are told, in English."""
        return _GUIDANCE_EN[self]


_GUIDANCE_EN = {
    Guidance.NONE: "none",
    Guidance.INDOORS_IF_POSSIBLE: "indoors if possible, no outdoor activity, windows opened less",
    Guidance.INDOORS: "indoors, no outdoor activity, windows opened less, protection when going out",
    Guidance.INDOORS_PROTECTED: "indoors, windows seldom opened, better protection required when going out",
    Guidance.NOT_OUT: "indoors if possible and not out, windows seldom opened, better protection required if out",
    Guidance.ADVISED_LESS: "advised to reduce or avoid outdoor activity",
    Guidance.ADVISED_AS_LITTLE_AS_POSSIBLE: "advised to reduce outdoor activity as far as possible",
    Guidance.TOLD_LESS: "told to reduce or avoid outdoor activity",
}


class MedicalDuty(Term):
    """What medical institutions do."""

    NONE = "无"
    GUIDANCE = "加强呼吸类疾病就医指导和诊疗保障"
    LONGER_HOURS = "增设门诊、增加医务人员、延长工作时间"
    ROUND_THE_CLOCK = "增设门诊、增加医务人员、24小时值班"


@frozen(kw_only=True)
class HealthGuidance:
    """The health guidance of a level: for sensitive groups, for everybody, and what institutions do.

    ``masks_outdoors`` is that those who work or stand duty outdoors may wear masks and shorten their work.
    """

    sensitive: Guidance
    general: Guidance
    masks_outdoors: bool
    purifiers_on: bool
    outdoor_classes_stop: bool
    flexible_teaching: bool
    mass_events_stop: bool
    publicity: bool
    medical: MedicalDuty


def _guided(
    sensitive: Guidance, general: Guidance, medical: MedicalDuty, *, classes: bool, flexible: bool, events: bool
) -> HealthGuidance:
    """The guidance of a level; what a level adds by way of publicity the higher ones keep."""
    return HealthGuidance(
        sensitive=sensitive,
        general=general,
        masks_outdoors=general is not Guidance.NONE,
        purifiers_on=general is not Guidance.NONE,
        outdoor_classes_stop=classes,
        flexible_teaching=flexible,
        mass_events_stop=events,
        publicity=classes,
        medical=medical,
    )


HEALTH_GUIDANCE: Mapping[ResponseLevel, HealthGuidance] = MappingProxyType(
    {
        _NONE: _guided(Guidance.NONE, Guidance.NONE, MedicalDuty.NONE, classes=False, flexible=False, events=False),
        _IV: _guided(
            Guidance.INDOORS_IF_POSSIBLE,
            Guidance.ADVISED_LESS,
            MedicalDuty.NONE,
            classes=False,
            flexible=False,
            events=False,
        ),
        _III: _guided(
            Guidance.INDOORS,
            Guidance.ADVISED_AS_LITTLE_AS_POSSIBLE,
            MedicalDuty.GUIDANCE,
            classes=True,
            flexible=False,
            events=False,
        ),
        _II: _guided(
            Guidance.INDOORS_PROTECTED,
            Guidance.TOLD_LESS,
            MedicalDuty.LONGER_HOURS,
            classes=True,
            flexible=True,
            events=True,
        ),
        _I: _guided(
            Guidance.NOT_OUT, Guidance.TOLD_LESS, MedicalDuty.ROUND_THE_CLOCK, classes=True, flexible=True, events=True
        ),
    }
)
"""The health guidance of each level.

Level I keeps what level II says of outdoor classes and flexible teaching, and both keep the publicity of level III,
though they do not repeat it.
"""


class OutdoorClassesAtLevelOne(Reading):
    """Level I does not repeat that outdoor classes stop and teaching may be flexible, as level II says."""

    STOP = "停止"
    """Recommended: what holds at level II holds at level I all the more."""
    NOT_PRINTED = "未规定"
    """To the letter: level I speaks of suspending classes only."""


@rule(PLAN, "五（四）2（1）", "五（四）3（1）", "五（四）4（1）", "五（四）5（1）")
def health_guidance(
    level: ResponseLevel, *, at_level_one: OutdoorClassesAtLevelOne = OutdoorClassesAtLevelOne.STOP
) -> Decision[HealthGuidance]:
    """What health guidance says at a response level: to sensitive groups, to everybody, to schools and hospitals.

    Args:
        level: The response level.
        at_level_one: Whether outdoor classes stop and teaching may be flexible at level I.

    Returns:
        The guidance; nothing without a response.

    Raises:
        InvalidFacts: A fact is not what it should be.

    >>> health_guidance(ResponseLevel.III).value.medical.zh
    '加强呼吸类疾病就医指导和诊疗保障'
    """
    running = member(level, ResponseLevel, "level")
    finding = Finding(_chapter(running, "（1）"), "应急响应级别", "response level", bool(running), running)
    return Decision(_guidance(running, at_level_one), finding)


def _guidance(level: ResponseLevel, at_level_one: OutdoorClassesAtLevelOne) -> HealthGuidance:
    """The guidance of a level, as its silence on classes is read."""
    silent = member(at_level_one, OutdoorClassesAtLevelOne, "at_level_one") is OutdoorClassesAtLevelOne.NOT_PRINTED
    guided = HEALTH_GUIDANCE[level]
    return evolve(guided, outdoor_classes_stop=False, flexible_teaching=False) if silent and level is _I else guided


@rule(PLAN, "五（四）2（1）③", "五（四）3（1）③", "五（四）4（1）③", "五（四）5（1）③")
def purifier_on(level: ResponseLevel, *, installed: bool) -> Decision[bool]:
    """Whether a school, kindergarten, enterprise or institution switches on its air purifiers: at every level.

    Args:
        level: The response level.
        installed: Whether it has any.

    Returns:
        Whether it does.

    Raises:
        InvalidFacts: A fact is not what it should be.

    >>> purifier_on(ResponseLevel.IV, installed=True).value
    True
    """
    running = member(level, ResponseLevel, "level")
    clause = _chapter(running, "（1）③")
    responds = Finding(clause, "已启动应急响应", "a response runs", bool(running), running)
    has = Finding(clause, "已安装空气净化装置", "air purifiers are installed", flag(installed, "installed"))
    return Decision(bool(responds and has), responds, has, because=0 if not responds else 1)


@frozen(kw_only=True)
class SchoolDay:
    """A school's day: whether it is open as ever, may suspend classes, and what of its teaching changes.

    ``open`` is that the school must be open; where it is false, suspending is the school's own choice (可), not a duty.
    """

    open: bool
    may_suspend: bool
    outdoor_classes_stop: bool
    flexible_teaching: bool

    def __bool__(self) -> bool:
        return self.open


@rule(PLAN, "五（四）3（1）④", "五（四）4（1）④", "五（四）5（1）④", units={"expected_aqi": "AQI, 24-hour mean"})
def school_day(
    *,
    level: ResponseLevel,
    on: datetime.date,
    expected_aqi: Number | None = None,
    able_to_suspend: bool | None = None,
    urgent_on: datetime.date | None = None,
    figures: SchoolFigures = SchoolFigures(),
    at_level_one: OutdoorClassesAtLevelOne = OutdoorClassesAtLevelOne.STOP,
) -> Decision[SchoolDay]:
    """Whether a school or kindergarten is open on a day, and what of its teaching changes.

    Level I's clause says schools (学校), where those of levels III and II name kindergartens beside them; here a
    kindergarten counts as a school.

    Args:
        level: The response level.
        on: The day.
        expected_aqi: The greatest daily mean expected, 0 or more; asked for at level I.
        able_to_suspend: Whether the school can do so (有条件); asked for at level I.
        urgent_on: The day on which the alert was published urgently, if it was: on that day classes go on.
        figures: From which mean classes may be suspended.
        at_level_one: Whether outdoor classes stop and teaching may be flexible at level I.

    Returns:
        Whether it must be open, may suspend classes, and stops outdoor classes.

    Raises:
        InvalidFacts: A fact is not what it should be.
        NotInForce: The plan does not hold on the day.
        Undetermined: The level is I, and the answer turns on the expected mean or the school's means, not given.

    >>> day = datetime.date(2017, 12, 20)
    >>> school_day(level=ResponseLevel.I, on=day, expected_aqi=500, able_to_suspend=True).value.may_suspend
    True
    """
    running = member(level, ResponseLevel, "level")
    PLAN.require_in_force(day := plain_date(on, "on"))
    guided = _guidance(running, at_level_one)
    same_day = urgent_on is not None and plain_date(urgent_on, "urgent_on") == day
    weighed = [
        Finding(_SUSPENSION, "红色预警（I级响应）", "level I, of a red alert", running is _I, running, _I),
        Finding(_SUSPENSION, "非紧急发布当天", "not the day of an urgent publication", not same_day, urgent_on),
    ]
    missing = []
    if able_to_suspend is None:
        missing.append("able_to_suspend")
    else:
        able = flag(able_to_suspend, "able_to_suspend")
        weighed.append(Finding(_SUSPENSION, "学校有条件", "the school has the means", able))
    if expected_aqi is None:
        missing.append("expected_aqi")
    else:
        mean, least = exact(expected_aqi, "expected_aqi", at_least=0), figures.suspend_from
        weighed.append(Finding(_SUSPENSION, "预计AQI日均值", "daily mean expected", mean >= least, mean, least))
    may = all(weighed)
    if may and missing:
        raise Undetermined(
            *missing,
            en="suspension turns on the daily mean expected and the school's means",
            zh="停课取决于预计AQI日均值和学校条件",
        )
    deciding = first_failing(weighed)
    clause = PLAN.at("五（四）4（1）④" if running in (_II, _I) else "五（四）3（1）④")
    outdoors = Finding(clause, "停止室外课程及活动", "outdoor classes stop", guided.outdoor_classes_stop, running, _III)
    value = SchoolDay(
        open=not may,
        may_suspend=may,
        outdoor_classes_stop=guided.outdoor_classes_stop,
        flexible_teaching=guided.flexible_teaching,
    )
    return Decision(value, *weighed, outdoors, because=deciding)


class PupilPlace(Term):
    """What a suspended school may arrange for a pupil."""

    SELF_STUDY = "在校自习"
    HOME_STUDY = "在家学习"


@rule(PLAN, "五（四）5（1）④")
def pupil_arrangement(*, at_school: bool) -> Decision[PupilPlace]:
    """What a school that suspends classes may arrange for a pupil: self-study at school, or study at home.

    Args:
        at_school: Whether the pupil has already come.

    Returns:
        Where the pupil studies.

    Raises:
        InvalidFacts: The fact is neither True nor False.

    >>> pupil_arrangement(at_school=False).value.zh
    '在家学习'
    """
    there = Finding(_SUSPENSION, "学生已到校", "the pupil has come", flag(at_school, "at_school"))
    return Decision(PupilPlace.SELF_STUDY if there else PupilPlace.HOME_STUDY, there)


class Season(Term):
    """The seasons in which air conditioning is shifted."""

    SUMMER = "夏天"
    WINTER = "冬天"


@rule(PLAN, "五（四）2（2）①", "五（四）3（2）①", "五（四）4（2）①", "五（四）5（2）①")
def temperature_shift(
    level: ResponseLevel, *, season: Season, shift: TemperatureShift = TemperatureShift()
) -> Decision[tuple[int, int]]:
    """By how many degrees Celsius the public is encouraged to shift air conditioning, from the least value to the most.

    Args:
        level: The response level; every level encourages it.
        season: Summer, where it goes up, or winter, where it goes down.
        shift: By how many degrees.

    Returns:
        The lowest and highest shift, both included; none without a response.

    Raises:
        InvalidFacts: A fact is not what it should be.

    >>> temperature_shift(ResponseLevel.IV, season=Season.WINTER).value
    (-2, -1)
    """
    running = member(level, ResponseLevel, "level")
    summer = member(season, Season, "season") is Season.SUMMER
    finding = Finding(
        _chapter(running, "（2）①"), "调节空调温度", "air conditioning is shifted", bool(running), running
    )
    if not running:
        return Decision((0, 0), finding)
    return Decision((shift.least, shift.most) if summer else (-shift.most, -shift.least), finding)


class Voluntary(Term):
    """What the public and employers are encouraged to do (倡议性污染减排措施)."""

    TEMPERATURE = "空调温度调节1至2℃"
    GREEN_TRAVEL = "乘坐公共交通或电动汽车"
    ENGINES_OFF = "驻车熄火"
    ADJUST_PRODUCTION = "自觉调整生产周期"
    DUST_CONTROL = "加大扬尘控制力度"
    NO_BARBECUE = "拒绝露天烧烤"
    FEWER_SOLVENTS = "减少使用含挥发性有机物的产品"
    CUT_BEYOND_LIMITS = "加强管理、主动减排、调整生产时间"
    FLEXIBLE_WORK = "调休、错峰上下班、远程办公"
    LEAVE_OLD_VEHICLES = "自觉停驶老旧机动车"


@frozen
class VoluntaryMeasure:
    """A voluntary measure and the levels that encourage it."""

    measure: Voluntary
    levels: frozenset[ResponseLevel]


_EVERY = frozenset({_IV, _III, _II, _I})
_FROM_III = frozenset({_III, _II, _I})
_FROM_II = frozenset({_II, _I})
VOLUNTARY = (
    VoluntaryMeasure(Voluntary.TEMPERATURE, _EVERY),
    VoluntaryMeasure(Voluntary.GREEN_TRAVEL, _EVERY),
    VoluntaryMeasure(Voluntary.ENGINES_OFF, _EVERY),
    VoluntaryMeasure(Voluntary.ADJUST_PRODUCTION, frozenset({_IV})),
    VoluntaryMeasure(Voluntary.DUST_CONTROL, frozenset({_IV})),
    VoluntaryMeasure(Voluntary.NO_BARBECUE, frozenset({_IV})),
    VoluntaryMeasure(Voluntary.FEWER_SOLVENTS, _FROM_III),
    VoluntaryMeasure(Voluntary.CUT_BEYOND_LIMITS, _FROM_III),
    VoluntaryMeasure(Voluntary.FLEXIBLE_WORK, _FROM_II),
    VoluntaryMeasure(Voluntary.LEAVE_OLD_VEHICLES, _FROM_II),
)
"""What each level encourages; dust control and barbecue are compulsory matters from level III on."""


@rule(PLAN, "五（四）2（2）", "五（四）3（2）", "五（四）4（2）", "五（四）5（2）")
def voluntary_measures(level: ResponseLevel) -> Decision[frozenset[Voluntary]]:
    """What the public, employers and emitters are encouraged to do at a response level.

    Args:
        level: The response level.

    Returns:
        The voluntary measures, none without a response.

    Raises:
        InvalidFacts: The fact is no level.

    >>> Voluntary.FLEXIBLE_WORK in voluntary_measures(ResponseLevel.II).value
    True
    """
    running = member(level, ResponseLevel, "level")
    found = frozenset(listed.measure for listed in VOLUNTARY if running in listed.levels)
    finding = Finding(_chapter(running, "（2）"), "应急响应级别", "response level", bool(running), running)
    return Decision(found, finding)


_CHAPTERS = {_IV: "五（四）2", _III: "五（四）3", _II: "五（四）4", _I: "五（四）5"}


def _chapter(level: ResponseLevel, part: str) -> Citation:
    """The clause of a level's measures; that of level IV where no response runs."""
    return PLAN.at(_CHAPTERS.get(level, _CHAPTERS[_IV]) + part)


_SUSPENSION = PLAN.at("五（四）5（1）④")
