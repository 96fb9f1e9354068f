"""What people, schools and hospitals are told, and what everybody is asked to do (五（四）2至5（1）、（2）)."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Annotated

from attrs import evolve, frozen

from ...core.bounds import Unit, exactly
from ...core.columnar import compared
from ...core.decisions import Decision, part
from ...core.facts import AQI, DAY, FLAG, Aqi, Whole
from ...core.faults import Fault, shown
from ...core.figures import Record, figure
from ...core.findings import Finding, asks, condition, note
from ...core.locators import Citation
from ...core.rules import provision, rule
from ...core.terms import Reading, Term
from .plan import PLAN, ResponseLevel, all_known, turns_on

__all__ = [
    "HEALTH_GUIDANCE",
    "VOLUNTARY",
    "Guidance",
    "HealthGuidance",
    "HealthPublicity",
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

GUIDANCE = PLAN.each("五（四）2（1）、3（1）、4（1）、5（1）")
PURIFIERS = PLAN.each("五（四）2（1）③、3（1）③、4（1）③、5（1）③")
ENCOURAGED = PLAN.each("五（四）2（2）、3（2）、4（2）、5（2）")
TEMPERATURE = PLAN.each("五（四）2（2）①、3（2）①、4（2）①、5（2）①")
CLASSES = PLAN.each("五（四）3（1）④、4（1）④")
PUBLICITY = PLAN.at("五（四）3（1）⑤")
SUSPENSION = PLAN.at("五（四）5（1）④")

_NONE, _IV, _III, _II, _I = ResponseLevel

CELSIUS = Whole(Unit("°C", "℃"))
Celsius = Annotated[int, *CELSIUS]


def at_level(clauses: Sequence[Citation], level: ResponseLevel) -> Citation:
    """The clause of a level among those of the highest levels, in their order; of a level below them the first."""
    return clauses[max(0, level.rank - _I.rank + len(clauses) - 1)]


class Guidance(Term):
    """What health guidance tells people to do (健康防护提示)."""

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
    """What medical institutions do (医疗卫生机构措施)."""

    NONE = "无"
    GUIDANCE = "加强呼吸类疾病就医指导和诊疗保障"
    LONGER_HOURS = "增设门诊、增加医务人员、延长工作时间"
    ROUND_THE_CLOCK = "增设门诊、增加医务人员、24小时值班"


@frozen(kw_only=True)
class HealthGuidance(Record):
    """The health guidance of a level: for sensitive groups, for everybody, and what institutions do (健康防护引导措施).

    Attributes:
        sensitive: 易感人群: what sensitive groups are told.
        general: 一般人群: what everybody is told.
        masks_outdoors: 室外防护: whether those who work or stand duty outdoors may wear masks and shorten their work.
        purifiers_on: 开启空气净化装置: whether air purifiers are switched on.
        outdoor_classes_stop: 停止室外课程及活动: whether outdoor classes and activities stop.
        flexible_teaching: 弹性教学: whether teaching may be flexible.
        mass_events_stop: 停止大型户外活动: whether large outdoor events stop.
        publicity: 科普宣传: whether health protection is publicised.
        medical: 医疗卫生机构措施: what medical institutions do.
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
    """The guidance of a level; publicity begins where outdoor classes stop."""
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


class OutdoorClassesAtLevelOne(Reading, at=SUSPENSION):
    """Whether outdoor classes stop at level I, which does not repeat what level II says of them (I级的室外课程)."""

    STOP = "停止", "II级的要求在I级更应适用", "What holds at level II holds at level I all the more."
    NOT_PRINTED = "未规定", "I级条文只规定停课", "To the letter: level I speaks of suspending classes only."


class HealthPublicity(Reading, at=PUBLICITY):
    """Whether the publicity of level III goes on at levels II and I, which do not repeat it (II级和I级的科普宣传)."""

    GOES_ON = "延续", "响应升级，已开展的宣传更应继续", "What has begun goes on all the more as the response rises."
    NOT_PRINTED = "未规定", "科普宣传仅见于III级条文", "To the letter: level III alone speaks of it."


@rule(*GUIDANCE)
def health_guidance(
    level: ResponseLevel,
    *,
    at_level_one: OutdoorClassesAtLevelOne = OutdoorClassesAtLevelOne.STOP,
    above_level_three: HealthPublicity = HealthPublicity.GOES_ON,
) -> Decision[HealthGuidance]:
    """What a level's health guidance says: to sensitive groups, to everybody, to schools and hospitals (健康防护引导).

    Args:
        level: 响应级别: the response level.

    Returns:
        引导措施: the guidance; nothing without a response.

    >>> health_guidance(ResponseLevel.III).value.medical.zh
    '加强呼吸类疾病就医指导和诊疗保障'
    """
    running = ResponseLevel.of(level, "level")
    silent = HealthPublicity.of(above_level_three, "above_level_three") is HealthPublicity.NOT_PRINTED
    guided = _guidance(running, at_level_one)
    if silent and running >= _II:
        guided = evolve(guided, publicity=False)
    return Decision(guided, _level(GUIDANCE, running))


def _guidance(level: ResponseLevel, at_level_one: OutdoorClassesAtLevelOne) -> HealthGuidance:
    """The guidance of a level, as its silence on classes is read."""
    silent = OutdoorClassesAtLevelOne.of(at_level_one, "at_level_one") is OutdoorClassesAtLevelOne.NOT_PRINTED
    guided = HEALTH_GUIDANCE[level]
    return evolve(guided, outdoor_classes_stop=False, flexible_teaching=False) if silent and level is _I else guided


def _level(clauses: Sequence[Citation], level: ResponseLevel) -> Finding:
    """The level that runs, under its own clause; under that of the lowest where no response does."""
    return note(at_level(clauses, level), "应急响应级别", "response level", level)


@rule(*PURIFIERS)
def purifier_on(level: ResponseLevel, *, installed: bool | None = None) -> Decision[bool]:
    """Whether a school, kindergarten, enterprise or institution switches on its air purifiers (开启空气净化装置).

    Args:
        level: 响应级别: the response level; every level asks for it.
        installed: 已安装: whether there are any; asked for while a response runs.

    Returns:
        开启: whether they are switched on.

    Raises:
        Undetermined: A response runs, and it is not said whether there are any.

    >>> purifier_on(ResponseLevel.IV, installed=True).value
    True
    """
    running = ResponseLevel.of(level, "level")
    clause, there = at_level(PURIFIERS, running), FLAG.maybe(installed, "installed")
    words = "已安装空气净化装置", "air purifiers are installed"
    return all_known(
        condition(clause, "已启动应急响应", "a response runs", bool(running), running),
        "installed" if there is None else condition(clause, *words, there),
    )


@provision(SUSPENSION)
@frozen(kw_only=True)
class SchoolFigures(Record):
    """From which daily mean schools may suspend classes (停课指标)."""

    suspend_from: int = figure(500, "停课日均值", "daily mean expected from which classes may be suspended")


@frozen(kw_only=True)
class SchoolDay(Record):
    """A school's day: whether it is open as ever, may suspend classes, and what of its teaching changes (学校安排).

    Attributes:
        open: 照常上课: whether it must be open; where it is false, suspending is its own choice (可), not a duty.
        may_suspend: 可以停课: whether it may suspend classes.
        outdoor_classes_stop: 停止室外课程及活动: whether outdoor classes and activities stop.
        flexible_teaching: 弹性教学: whether teaching may be flexible.
    """

    open: bool
    may_suspend: bool
    outdoor_classes_stop: bool
    flexible_teaching: bool

    def __bool__(self) -> bool:
        return self.open


@rule(*CLASSES, SUSPENSION)
def school_day(
    *,
    level: ResponseLevel,
    on: datetime.date,
    expected_aqi: Aqi | None = None,
    able_to_suspend: bool | None = None,
    urgent_on: datetime.date | None = None,
    figures: SchoolFigures = SchoolFigures(),
    at_level_one: OutdoorClassesAtLevelOne = OutdoorClassesAtLevelOne.STOP,
) -> Decision[SchoolDay]:
    """Whether a school or kindergarten is open on a day, and what of its teaching changes (学校是否上课).

    Level I's clause says schools (学校), where those of levels III and II name kindergartens beside them; here a
    kindergarten counts as a school.

    Args:
        level: 响应级别: the response level.
        on: 日期: the day.
        expected_aqi: 预计日均值: the greatest daily mean of the AQI that is expected; asked for at level I.
        able_to_suspend: 有条件停课: whether the school can do so (有条件); asked for at level I.
        urgent_on: 紧急发布日: the day on which the alert was published urgently, if it was: on that day alone
            classes go on all the same.

    Returns:
        学校安排: whether it must be open, may suspend classes, and stops outdoor classes.

    Raises:
        NotInForce: The plan does not hold on the day.
        Undetermined: The level is I, and the answer turns on the expected mean or the school's means, not given.

    >>> day = datetime.date(2017, 12, 20)
    >>> school_day(level=ResponseLevel.I, on=day, expected_aqi=500, able_to_suspend=True).value.may_suspend
    True
    """
    figures = SchoolFigures.of(figures, "figures")
    running = ResponseLevel.of(level, "level")
    guided = _guidance(running, at_level_one)
    day, urgent = DAY.of(on, "on"), DAY.maybe(urgent_on, "urgent_on")
    able, mean = FLAG.maybe(able_to_suspend, "able_to_suspend"), AQI.maybe(expected_aqi, "expected_aqi")
    PLAN.require_in_force(day)
    reached, words = AQI.at_least(figures.suspend_from, "达到"), ("预计AQI日均值", "daily mean expected")
    suspension = all_known(
        asks(SUSPENSION, "应急响应级别", "response level", running, exactly(_I)),
        condition(SUSPENSION, "非紧急发布当天", "not the day of an urgent publication", urgent != day, urgent),
        "able_to_suspend" if able is None else condition(SUSPENSION, "学校有条件", "the school has the means", able),
        "expected_aqi" if mean is None else asks(SUSPENSION, *words, mean, reached),
    )
    value = SchoolDay(
        open=not suspension.value,
        may_suspend=suspension.value,
        outdoor_classes_stop=guided.outdoor_classes_stop,
        flexible_teaching=guided.flexible_teaching,
    )
    suspended = part("可采取停课措施", "may suspend classes", suspension)
    outdoors = note(CLASSES[running >= _II], "停止室外课程及活动", "outdoor classes stop", guided.outdoor_classes_stop)
    return Decision(value, suspended, outdoors, because=suspended)


class PupilPlace(Term):
    """What a suspended school may arrange for a pupil (学生安排)."""

    SELF_STUDY = "在校自习"
    HOME_STUDY = "在家学习"


@rule(SUSPENSION)
def pupil_arrangement(*, at_school: bool) -> Decision[PupilPlace]:
    """What a school that suspends classes may arrange: self-study at school, or study at home (停课后的学习安排).

    Args:
        at_school: 已经到校: whether the pupil has already come.

    Returns:
        学习方式: where the pupil studies.

    >>> pupil_arrangement(at_school=False).value.zh
    '在家学习'
    """
    there = FLAG.of(at_school, "at_school")
    found = PupilPlace.SELF_STUDY if there else PupilPlace.HOME_STUDY
    return Decision(found, note(SUSPENSION, "学生已到校", "the pupil has come", there))


@provision(*TEMPERATURE)
@frozen(kw_only=True)
class TemperatureShift(Record):
    """By how much air conditioning is shifted: up in summer, down in winter (空调调节幅度)."""

    least: Celsius = figure(1, "最小幅度", "the least shift")
    most: Celsius = figure(2, "最大幅度", "the greatest shift")

    def faults(self) -> tuple[Fault, ...]:
        """The least is not above the greatest."""
        if self.most >= self.least:
            return ()
        least = self.least
        return (Fault("most", shown(self.most), f"{least} or more", f"不小于{least}的数", "$.most"),)


class Season(Term):
    """The seasons in which air conditioning is shifted (季节)."""

    SUMMER = "夏天"
    WINTER = "冬天"


@rule(*TEMPERATURE)
def temperature_shift(
    level: ResponseLevel, *, season: Season | None = None, shift: TemperatureShift = TemperatureShift()
) -> Decision[tuple[Celsius, Celsius]]:
    """By how much the public is encouraged to shift air conditioning, from the least value to the most (调节空调温度).

    Args:
        level: 响应级别: the response level; every level encourages it.
        season: 季节: summer, where it goes up, or winter, where it goes down; asked for while a response runs.

    Returns:
        调节范围: the lowest and highest shift, both included; none without a response.

    Raises:
        Undetermined: A response runs, and the season is not given.

    >>> temperature_shift(ResponseLevel.IV, season=Season.WINTER).value
    (-2, -1)
    """
    shift = TemperatureShift.of(shift, "shift")
    running = ResponseLevel.of(level, "level")
    when = Season.maybe(season, "season")
    runs = _level(TEMPERATURE, running)
    if not running:
        return Decision((0, 0), runs)
    if when is None:
        raise turns_on("season")
    least, most = shift.least, shift.most
    shifted = note(runs.citation, "空调调节幅度", "shift of air conditioning", (least, most), CELSIUS.unit)
    return Decision((least, most) if when is Season.SUMMER else (-most, -least), runs, shifted)


class Voluntary(Term):
    """What the public and employers are encouraged to do (倡议性污染减排措施)."""

    TEMPERATURE = "适当调节空调温度"
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
class VoluntaryMeasure(Record):
    """A voluntary measure and the levels that encourage it (倡议性措施).

    Attributes:
        measure: 措施: the measure.
        levels: 响应级别: the levels that encourage it.
    """

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


@rule(*ENCOURAGED)
def voluntary_measures(level: ResponseLevel) -> Decision[frozenset[Voluntary]]:
    """What the public, employers and emitters are encouraged to do at a response level (倡议性减排措施).

    Args:
        level: 响应级别: the response level.

    Returns:
        倡议内容: the voluntary measures, none without a response.

    >>> Voluntary.FLEXIBLE_WORK in voluntary_measures(ResponseLevel.II).value
    True
    """
    running = ResponseLevel.of(level, "level")
    found = frozenset(listed.measure for listed in VOLUNTARY if running in listed.levels)
    return Decision(found, _level(ENCOURAGED, running))


compared(school_day, {"expected_aqi": lambda facts: [facts["figures"].suspend_from]})
