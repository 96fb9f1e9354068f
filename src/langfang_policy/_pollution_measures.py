"""What people, schools, vehicles, sites and events do at each response level (五（四）2至5, 7)."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from attrs import field, frozen

from ._pollution_plan import PLAN, ResponseLevel
from .core.decisions import Decision, Finding
from .core.decrees import plain_date
from .core.errors import InvalidFacts, Undetermined
from .core.exact import Number, exact, whole
from .core.locators import Citation
from .core.rules import provision, rule
from .core.terms import Reading, Term, flag, member

__all__ = [
    "HEALTH_GUIDANCE",
    "VOLUNTARY",
    "Activity",
    "Area",
    "Ban",
    "BusFare",
    "EarthworkKind",
    "ExemptAtLevelOne",
    "ExemptVehicle",
    "Guidance",
    "HealthGuidance",
    "MedicalDuty",
    "OldVehicles",
    "OutdoorClassesAtLevelOne",
    "PupilPlace",
    "RoadCleaning",
    "SchoolDay",
    "SchoolFigures",
    "Season",
    "SiteWork",
    "Sweeping",
    "SweepingAtLevelTwo",
    "TemperatureShift",
    "TrafficFigures",
    "TruckComma",
    "UnbrokenProcess",
    "Vehicle",
    "VehicleKind",
    "Voluntary",
    "VoluntaryMeasure",
    "WorkOnSite",
    "activity_ban",
    "asked_to_stay_parked",
    "bus_fare",
    "exempt_from_traffic_limits",
    "extra_cleanings",
    "health_guidance",
    "may_change_plate",
    "pupil_arrangement",
    "purifier_on",
    "school_day",
    "site_work",
    "temperature_shift",
    "traffic_limits_on",
    "vehicle_may_drive",
    "voluntary_measures",
]

_NONE, _IV, _III, _II, _I = ResponseLevel


@provision(PLAN, "五（四）5（1）④")
@frozen(kw_only=True)
class SchoolFigures:
    """From which daily mean schools may suspend classes."""

    suspend_from: int = 500  # AQI daily mean expected, under a red alert


@provision(PLAN, "五（四）4（3）①")
@frozen(kw_only=True)
class TrafficFigures:
    """Up to which emission standard vehicles drive on alternate days at level II."""

    emission_stage: int = field(default=3, metadata={"source": "国Ⅲ, a Roman numeral"})  # China III and below


@provision(PLAN, "五（四）4（2）②", "五（四）5（2）②")
@frozen(kw_only=True)
class OldVehicles:
    """The last day of registration of the vehicles whose owners are asked to leave them at home."""

    level_two: datetime.date = datetime.date(2003, 12, 31)
    level_one: datetime.date = datetime.date(2005, 12, 31)


@provision(PLAN, "五（四）2（2）①", "五（四）3（2）①", "五（四）4（2）①", "五（四）5（2）①")
@frozen(kw_only=True)
class TemperatureShift:
    """By how many degrees air conditioning is shifted: up in summer, down in winter."""

    least: int = 1
    most: int = 2


_Counts = tuple[int, int, int, int]


@provision(PLAN, "五（四）2（3）②", "五（四）3（3）②", "五（四）4（3）③", "五（四）5（3）③")
@frozen(kw_only=True)
class Sweeping:
    """Extra road cleanings on top of the routine, at levels IV, III, II and I."""

    built_up: _Counts = (2, 2, 4, 4)
    city_wide: _Counts = (0, 0, 2, 4)


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
"""The health guidance of each level; level I keeps what level II says of outdoor classes, which it does not repeat."""


@rule(PLAN, "五（四）2（1）", "五（四）3（1）", "五（四）4（1）", "五（四）5（1）")
def health_guidance(level: ResponseLevel) -> Decision[HealthGuidance]:
    """What health guidance says at a response level: to sensitive groups, to everybody, to schools and hospitals.

    Args:
        level: The response level.

    Returns:
        The guidance; nothing without a response.

    Raises:
        InvalidFacts: The fact is no level.

    >>> health_guidance(ResponseLevel.III).value.medical.zh
    '加强呼吸类疾病就医指导和诊疗保障'
    """
    running = member(level, ResponseLevel, "level")
    finding = Finding(_chapter(running, "（1）"), "应急响应级别", "response level", bool(running), running)
    return Decision(HEALTH_GUIDANCE[running], finding)


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


class OutdoorClassesAtLevelOne(Reading):
    """Level I does not repeat that outdoor classes stop, as levels III and II say."""

    STOP = "停止"
    """Recommended: what holds at level II holds at level I all the more."""
    NOT_PRINTED = "未规定"
    """To the letter: level I speaks of suspending classes only."""


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
    able_to_suspend: bool = True,
    urgent_on: datetime.date | None = None,
    figures: SchoolFigures = SchoolFigures(),
    at_level_one: OutdoorClassesAtLevelOne = OutdoorClassesAtLevelOne.STOP,
) -> Decision[SchoolDay]:
    """Whether a school or kindergarten is open on a day, and what of its teaching changes.

    Args:
        level: The response level.
        on: The day.
        expected_aqi: The greatest daily mean expected, 0 or more; asked for at level I.
        able_to_suspend: Whether the school can do so (有条件).
        urgent_on: The day on which the alert was published urgently, if it was: on that day classes go on.
        figures: From which mean classes may be suspended.
        at_level_one: Whether outdoor classes stop at level I.

    Returns:
        Whether it must be open, may suspend classes, and stops outdoor classes.

    Raises:
        InvalidFacts: A fact is not what it should be.
        NotInForce: The plan does not hold on the day.
        Undetermined: The level is I and the expected mean is not given, though the answer turns on it.

    >>> school_day(level=ResponseLevel.I, on=datetime.date(2017, 12, 20), expected_aqi=500).value.may_suspend
    True
    """
    running = member(level, ResponseLevel, "level")
    PLAN.require_in_force(day := plain_date(on, "on"))
    same_day = urgent_on is not None and plain_date(urgent_on, "urgent_on") == day
    expected = None if expected_aqi is None else exact(expected_aqi, "expected_aqi", at_least=0)
    red = Finding(_SUSPENSION, "红色预警", "level I", running is _I, running)
    able = Finding(_SUSPENSION, "学校有条件", "the school can", flag(able_to_suspend, "able_to_suspend"))
    paused = Finding(_SUSPENSION, "紧急发布当天", "the day of an urgent publication", same_day, urgent_on)
    findings = [red, able, paused]
    may = bool(red and able) and not paused
    if may and expected is None:
        raise Undetermined(
            "expected_aqi", en="suspension turns on the daily mean expected", zh="停课取决于预计的AQI日均值"
        )
    if may and expected is not None:
        may = expected >= figures.suspend_from
        findings.append(
            Finding(_SUSPENSION, "预计AQI日均值", "daily mean expected", may, expected, figures.suspend_from)
        )
    guided = HEALTH_GUIDANCE[running]
    printed = running is not _I or member(at_level_one, OutdoorClassesAtLevelOne, "at_level_one") is (
        OutdoorClassesAtLevelOne.STOP
    )
    outdoors = guided.outdoor_classes_stop and printed
    clause = _OUTDOORS.get(running, _OUTDOORS[_II])
    findings.append(Finding(clause, "停止室外课程及活动", "outdoor classes stop", outdoors, running))
    value = SchoolDay(
        open=not may,
        may_suspend=may,
        outdoor_classes_stop=outdoors,
        flexible_teaching=guided.flexible_teaching and printed,
    )
    deciding = 0 if not red else 1 if not able else 2 if paused else 3
    return Decision(value, *findings, because=deciding)


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


@rule(PLAN, "五（四）4（2）②", "五（四）5（2）②")
def asked_to_stay_parked(
    level: ResponseLevel, *, registered: datetime.date, old: OldVehicles = OldVehicles()
) -> Decision[bool]:
    """Whether the owner of a vehicle is asked to leave it at home for its age: a request, not a ban.

    Args:
        level: The response level.
        registered: The day on which the vehicle was registered.
        old: The last days of registration, themselves included.

    Returns:
        Whether the owner is asked.

    Raises:
        InvalidFacts: A fact is not what it should be.

    >>> asked_to_stay_parked(ResponseLevel.I, registered=datetime.date(2005, 12, 31)).value
    True
    """
    running = member(level, ResponseLevel, "level")
    day = plain_date(registered, "registered")
    last = {_II: old.level_two, _I: old.level_one}.get(running)
    clause = _PARKED.get(running, _PARKED[_II])
    asked = last is not None and day <= last
    return Decision(asked, Finding(clause, "注册日期", "day of registration", asked, day, last))


class VehicleKind(Term):
    """Kinds of motor vehicles, as far as the measures tell them apart."""

    CAR = "小型客车"
    COACH = "大中型客车"
    LIGHT_TRUCK = "轻型货车"
    MEDIUM_TRUCK = "中型货车"
    HEAVY_TRUCK = "重型货车"
    WASTE_TRUCK = "建筑垃圾和渣土运输车"
    CONCRETE_MIXER = "混凝土罐车"
    SAND_TRUCK = "砂石运输车"
    OTHER = "其他机动车"


class ExemptVehicle(Term):
    """Vehicles that traffic limits let pass; the last three only if approved locally (五（四）4（3）①, 7)."""

    MILITARY = "军队"
    POLICE = "警务"
    ENVIRONMENTAL_ENFORCEMENT = "环境执法"
    FIRE = "消防"
    AMBULANCE = "急救"
    RESCUE = "抢险"
    POSTAL = "邮政（快递）"
    INSURANCE = "保险勘验救援"
    LIVELIHOOD = "民生保障"
    SANITATION = "环卫作业"
    COMMUTER_COACH = "单位通勤车"
    BUS = "公交车"
    TAXI = "出租车"
    PURE_ELECTRIC = "纯电动"
    GAS = "燃气"
    CITY_OPERATION = "城市运行保障"
    SPECIAL_ON_DUTY = "执行任务特种车辆"
    DISABLED = "残疾人专用车"
    NEW_ENERGY = "新能源汽车"
    OTHER_SPECIFIED = "其他特定车辆"


_APPROVED = frozenset({ExemptVehicle.DISABLED, ExemptVehicle.NEW_ENERGY, ExemptVehicle.OTHER_SPECIFIED})
_IN_MEASURE = _APPROVED | {ExemptVehicle.CITY_OPERATION, ExemptVehicle.SPECIAL_ON_DUTY}


class ExemptAtLevelOne(Reading):
    """How far the exceptions that open level I's sentence reach: to its odd-even rule, too, or its ban alone."""

    WHOLE_SENTENCE = "及于单双号限行"
    """Recommended: the first exception covers the whole sentence, as at level II, and livelihood adds to it."""
    BAN_ONLY = "仅及于黄标车禁行"
    """Only livelihood vehicles and the fifteen kinds of 五（四）7 escape odd-even driving."""


class TruckComma(Reading):
    """Whether "China III and below" at level II stands beside medium and heavy trucks, or qualifies them."""

    TWO_GROUPS = "两类车辆"
    """Recommended, and the stricter: such trucks of any standard, and any motor vehicle of China III or below."""
    ONE_GROUP = "限定货车"
    """Only medium and heavy trucks of China III or below."""


@frozen(kw_only=True)
class Vehicle:
    """A motor vehicle, local or in transit.

    ``plate`` may be written in full; ``emission_stage`` is China's national standard, 0 to 6; ``category`` is why
    limits may let it pass, with the local approval that some kinds need.
    """

    kind: VehicleKind
    plate: str
    emission_stage: int | None = None
    yellow_label: bool = False
    category: ExemptVehicle | None = None
    locally_approved: bool = False


@rule(PLAN, "五（四）7第二段第一句", "五（四）4（3）①", "五（四）5（3）①")
def exempt_from_traffic_limits(category: ExemptVehicle | None, *, locally_approved: bool = False) -> Decision[bool]:
    """Whether a vehicle is exempt from the traffic limits of levels II and I.

    Args:
        category: The kind of use or drive that may exempt it; None for an ordinary vehicle.
        locally_approved: Whether it has been approved locally, which vehicles for the disabled, new-energy vehicles
            other than pure electric ones and other specified vehicles need.

    Returns:
        Whether it may pass.

    Raises:
        InvalidFacts: A fact is not what it should be.

    >>> exempt_from_traffic_limits(ExemptVehicle.NEW_ENERGY).value
    False
    """
    approved = flag(locally_approved, "locally_approved")
    if category is None:
        return Decision(False, Finding(_EXEMPT, "免限行车辆", "an exempt vehicle", holds=False))  # the value
    kind = member(category, ExemptVehicle, "category")
    clause = _MEASURE if kind in _IN_MEASURE else _EXEMPT
    listed = Finding(clause, "免限行车辆", "an exempt vehicle", observed=kind)
    if kind not in _APPROVED:
        return Decision(bool(listed), listed)
    agreed = Finding(clause, "经当地核准", "approved locally", approved, kind)
    return Decision(approved, listed, agreed)


@rule(PLAN, "五（四）4（3）①", "五（四）5（3）①", "五（四）7第一段第二句")
def traffic_limits_on(
    *, level: ResponseLevel, on: datetime.date, urgent_on: datetime.date | None = None
) -> Decision[bool]:
    """Whether traffic limits hold on a day: at levels II and I, but not on the day of an urgent publication.

    Args:
        level: The response level.
        on: The day.
        urgent_on: The day on which the alert was published urgently, if it was.

    Returns:
        Whether they hold.

    Raises:
        InvalidFacts: A fact is not what it should be.
        NotInForce: The plan does not hold on the day.

    >>> day = datetime.date(2017, 12, 20)
    >>> traffic_limits_on(level=ResponseLevel.II, on=day, urgent_on=day).value
    False
    """
    running = member(level, ResponseLevel, "level")
    PLAN.require_in_force(day := plain_date(on, "on"))
    limited = Finding(_TRAFFIC.get(running, _MEASURE), "II级及以上", "level II or above", running >= _II, running, _II)
    same_day = urgent_on is not None and plain_date(urgent_on, "urgent_on") == day
    paused = Finding(_URGENT_DAY, "紧急发布当天", "the day of an urgent publication", same_day, urgent_on)
    return Decision(bool(limited) and not paused, limited, paused, because=0 if not limited else 1)


@rule(
    PLAN,
    "五（四）3（3）②",
    "五（四）4（3）①、③",
    "五（四）5（3）①、③",
    "五（四）7第一段第二句",
    "五（四）7第二段第一句",
)
def vehicle_may_drive(
    vehicle: Vehicle,
    *,
    level: ResponseLevel,
    on: datetime.date,
    urgent_on: datetime.date | None = None,
    figures: TrafficFigures = TrafficFigures(),
    exempt_at_level_one: ExemptAtLevelOne = ExemptAtLevelOne.WHOLE_SENTENCE,
    truck_comma: TruckComma = TruckComma.TWO_GROUPS,
) -> Decision[bool]:
    """Whether a vehicle may drive on a day, and why.

    From level III trucks of waste, concrete and sand stay off the roads; at levels II and I yellow-label vehicles are
    banned and others drive on days of their plate's parity (the day of the month and the last digit; 0 is even).

    Args:
        vehicle: The vehicle.
        level: The response level that runs, or none.
        on: The day.
        urgent_on: The day on which the alert was published urgently, if it was: on that day traffic is not limited; the
            ban on waste, concrete and sand trucks, a measure against dust, holds all the same.
        figures: Up to which emission standard level II limits.
        exempt_at_level_one: How far level I's first exceptions reach.
        truck_comma: Whether China III qualifies the trucks.

    Returns:
        Whether it may.

    Raises:
        InvalidFacts: A fact is not what it should be.
        NotInForce: The plan does not hold on the day.
        Undetermined: The answer turns on the emission standard or a digit of the plate that is not there.

    >>> car = Vehicle(kind=VehicleKind.CAR, plate="冀R12345", emission_stage=4)
    >>> [vehicle_may_drive(car, level=ResponseLevel.I, on=datetime.date(2017, 12, day)).value for day in (20, 21)]
    [False, True]
    """
    _vehicle(vehicle)
    running = member(level, ResponseLevel, "level")
    limits = traffic_limits_on(level=running, on=on, urgent_on=urgent_on)
    heavy = Finding(
        _DUST.get(running, _DUST[_III]),
        "III级及以上的渣土车、罐车、砂石车等",
        "truck of waste, concrete or sand, level III or above",
        running >= _III and vehicle.kind in _DUST_TRUCKS,
        (running, vehicle.kind),
    )
    if heavy:
        return Decision(not heavy, heavy)
    if not limits.value:
        return Decision(not limits.value, heavy, *limits.findings, because=1 + limits.findings.index(limits.because))
    exempt = exempt_from_traffic_limits(vehicle.category, locally_approved=vehicle.locally_approved)
    found = [heavy, *limits.findings, *exempt.findings]
    ban_only = (
        running is _I
        and vehicle.category in _IN_MEASURE
        and member(exempt_at_level_one, ExemptAtLevelOne, "exempt_at_level_one") is ExemptAtLevelOne.BAN_ONLY
    )
    if exempt.value and not ban_only:
        return Decision(exempt.value, *found)
    yellow = Finding(_TRAFFIC[running], "黄标车", "yellow-label vehicle", vehicle.yellow_label)
    if yellow and not exempt.value:
        return Decision(not yellow, *found, yellow)
    grouped = _alternates(vehicle, running, figures, truck_comma)
    if not grouped:
        return Decision(not grouped, *found, yellow, grouped)
    digit = _last_digit(vehicle.plate)
    same = digit % 2 == on.day % 2
    parity = Finding(_TRAFFIC[running], "尾号与日期单双一致", "the plate's parity is the day's", same, digit, on.day)
    return Decision(same, *found, yellow, grouped, parity)


def _vehicle(vehicle: object) -> Vehicle:
    """The vehicle, its facts checked."""
    if not isinstance(vehicle, Vehicle):
        raise InvalidFacts("vehicle", vehicle, "a Vehicle", "一辆机动车")
    member(vehicle.kind, VehicleKind, "vehicle.kind")
    if not isinstance(vehicle.plate, str):
        raise InvalidFacts("vehicle.plate", vehicle.plate, "the plate's text", "号牌文字")
    if vehicle.emission_stage is not None:
        whole(vehicle.emission_stage, "vehicle.emission_stage", at_most=_LATEST_STAGE)
    if vehicle.category is not None:
        member(vehicle.category, ExemptVehicle, "vehicle.category")
    flag(vehicle.yellow_label, "vehicle.yellow_label")
    flag(vehicle.locally_approved, "vehicle.locally_approved")
    return vehicle


_LATEST_STAGE = 6


def _alternates(vehicle: Vehicle, level: ResponseLevel, figures: TrafficFigures, truck_comma: TruckComma) -> Finding:
    """Whether the vehicle is one of those that drive on alternate days."""
    if level is _I:
        return Finding(_TRAFFIC[_I], "全部机动车单双号限行", "every motor vehicle drives on alternate days")
    truck = vehicle.kind in _TRUCKS
    both_needed = member(truck_comma, TruckComma, "truck_comma") is TruckComma.ONE_GROUP
    stage = vehicle.emission_stage
    if stage is None and truck is both_needed:
        raise Undetermined(
            "vehicle.emission_stage", en="level II turns on the emission standard", zh="II级限行取决于排放标准"
        )
    old = stage is not None and stage <= figures.emission_stage
    holds = truck and old if both_needed else truck or old
    words = "中型、重型货车或国Ⅲ及以下", "medium or heavy truck, or China III or below"
    return Finding(_TRAFFIC[_II], *words, holds, (vehicle.kind, stage), figures.emission_stage)


def _last_digit(plate: str) -> int:
    """The last digit of the plate; letters after it do not count."""
    digit = next((sign for sign in reversed(plate) if sign in "0123456789"), None)
    if digit is None:
        raise Undetermined("vehicle.plate", en="the plate has no digit", zh="号牌没有数字")
    return int(digit)


_TRUCKS = frozenset(
    {
        VehicleKind.MEDIUM_TRUCK,
        VehicleKind.HEAVY_TRUCK,
        VehicleKind.WASTE_TRUCK,
        VehicleKind.CONCRETE_MIXER,
        VehicleKind.SAND_TRUCK,
    }
)
_DUST_TRUCKS = frozenset({VehicleKind.WASTE_TRUCK, VehicleKind.CONCRETE_MIXER, VehicleKind.SAND_TRUCK})


@rule(PLAN, "五（四）7第二段第二句")
def may_change_plate(plates: Sequence[str]) -> Decision[bool]:
    """Whether a person or household may have one car's plate changed: two or more cars of the same restriction group.

    Args:
        plates: The plates of the cars, written in full.

    Returns:
        Whether the traffic police change the plate of one of them.

    Raises:
        InvalidFacts: A plate is no text.
        Undetermined: A plate has no digit.

    >>> may_change_plate(["冀R12345", "冀R1357A"]).value
    True
    """
    if isinstance(plates, str) or not isinstance(plates, Sequence) or not all(isinstance(one, str) for one in plates):
        raise InvalidFacts("plates", plates, "a series of plates", "号牌数列")
    odd = sum(_last_digit(plate) % 2 for plate in plates)
    most = max(odd, len(plates) - odd)
    return Decision(most > 1, Finding(_PLATES, "同组限行车辆数", "cars of the same group", most > 1, most, 2))


class BusFare(Term):
    """What becomes of bus fares where the area can afford it."""

    AS_EVER = "照常"
    MAY_BE_REDUCED = "可减免"
    WAIVED = "免除"


@rule(PLAN, "五（四）4（3）①", "五（四）5（3）①")
def bus_fare(level: ResponseLevel, *, has_means: bool) -> Decision[BusFare]:
    """What becomes of bus fares: at level II areas with the means may reduce or waive them, at level I they waive them.

    Args:
        level: The response level.
        has_means: Whether the county-level area has the means.

    Returns:
        What becomes of the fare.

    Raises:
        InvalidFacts: A fact is not what it should be.

    >>> bus_fare(ResponseLevel.I, has_means=True).value
    <BusFare.WAIVED: '免除'>
    """
    running = member(level, ResponseLevel, "level")
    able = flag(has_means, "has_means")
    fares = {_II: BusFare.MAY_BE_REDUCED, _I: BusFare.WAIVED}
    fare = fares.get(running, BusFare.AS_EVER) if able else BusFare.AS_EVER
    clause = _TRAFFIC.get(running, _MEASURE)
    return Decision(
        fare,
        Finding(
            clause,
            "有条件的地区、II级及以上",
            "an area with the means, level II or above",
            fare is not BusFare.AS_EVER,
            (running, able),
        ),
    )


class SweepingAtLevelTwo(Reading):
    """Whether level II's four extra cleanings of the built-up area take in its two for the whole city."""

    REPLACES = "建成区以四次为准"
    """Recommended: the special figure stands for the general one, as the equal pair at level I shows."""
    ADDS = "两者相加"
    """Both are done, one after the other."""


@frozen(kw_only=True)
class RoadCleaning:
    """How many cleanings a road gets on top of the routine."""

    extra: int


@rule(PLAN, "五（四）2（3）②", "五（四）3（3）②", "五（四）4（3）③", "五（四）5（3）③")
def extra_cleanings(
    level: ResponseLevel,
    *,
    built_up: bool,
    sweeping: Sweeping = Sweeping(),
    at_level_two: SweepingAtLevelTwo = SweepingAtLevelTwo.REPLACES,
) -> Decision[RoadCleaning]:
    """How many cleanings a road gets on top of the routine (常规作业).

    Args:
        level: The response level.
        built_up: Whether the road lies in the built-up area.
        sweeping: The cleanings of each level.
        at_level_two: Whether the figures for the city and its built-up area add up.

    Returns:
        The extra cleanings.

    Raises:
        InvalidFacts: A fact is not what it should be.

    >>> extra_cleanings(ResponseLevel.II, built_up=True).value.extra
    4
    """
    running = member(level, ResponseLevel, "level")
    inside = flag(built_up, "built_up")
    city, town = (row[running.rank - 1] if running else 0 for row in (sweeping.city_wide, sweeping.built_up))
    adds = member(at_level_two, SweepingAtLevelTwo, "at_level_two") is SweepingAtLevelTwo.ADDS
    extra = city if not inside else city + town if adds else town
    clause = _DUST.get(running, _SWEPT)
    return Decision(
        RoadCleaning(extra=extra),
        Finding(clause, "建成区道路", "road in the built-up area", inside, running, (city, town)),
    )


class EarthworkKind(Term):
    """What earthwork (土石方作业) takes in; the plan leaves the list open (五（四）3（3）②)."""

    EXCAVATION = "土石方开挖"
    BACKFILL = "回填"
    ON_SITE_HAULAGE = "场内倒运"
    LIME_MIXING = "掺拌石灰"
    CONCRETE_CHISELLING = "混凝土剔凿"
    ROADS_AND_TRENCHES = "配套道路和管沟开挖"


class WorkOnSite(Term):
    """What happens to work on a site."""

    CONTINUES = "可以继续"
    FINISHES_FIRST = "完成本工序后停止"
    STOPS = "停止"


class UnbrokenProcess(Reading):
    """Whether finishing a process that cannot be broken off waits for the report to the authority."""

    REPORT_FIRST = "报告后完成"
    """Recommended: the report comes first."""
    IN_ANY_CASE = "无论是否报告"
    """The report is a duty of its own."""


@frozen(kw_only=True)
class SiteWork:
    """Work on a building site.

    ``key_or_environmental`` is a key project or environmental works, which go on with the local government's approval;
    ``unbroken`` a process that cannot be broken off, such as pouring concrete.
    """

    built_up: bool
    earthwork: bool = False
    emergency_repair: bool = False
    key_or_environmental: bool = False
    approved: bool = False
    unbroken: bool = False
    reported: bool = False


@rule(PLAN, "五（四）3（3）②", "五（四）4（3）③", "五（四）5（3）③", "五（四）7第六段")
def site_work(
    work: SiteWork, *, level: ResponseLevel, unbroken: UnbrokenProcess = UnbrokenProcess.REPORT_FIRST
) -> Decision[WorkOnSite]:
    """Whether work on a building site goes on at a response level.

    Level III stops earthwork in the built-up area, level II every site there, level I every site in the city.

    Args:
        work: The work.
        level: The response level.
        unbroken: Whether finishing an unbroken process waits for the report.

    Returns:
        Whether it goes on, stops, or stops when the process that runs is finished.

    Raises:
        InvalidFacts: A fact is not what it should be.

    >>> site_work(SiteWork(built_up=True), level=ResponseLevel.III).value
    <WorkOnSite.CONTINUES: '可以继续'>
    """
    if not isinstance(work, SiteWork):
        raise InvalidFacts("work", work, "a SiteWork", "一项施工")
    for name in (
        "built_up",
        "earthwork",
        "emergency_repair",
        "key_or_environmental",
        "approved",
        "unbroken",
        "reported",
    ):
        flag(getattr(work, name), f"work.{name}")
    running = member(level, ResponseLevel, "level")
    reached = {_III: work.built_up and work.earthwork, _II: work.built_up, _I: True}.get(running, False)
    clause = _DUST.get(running, _DUST[_III])
    stopped = Finding(
        clause, "停工范围", "work that the level stops", reached, (running, work.built_up, work.earthwork)
    )
    if not stopped:
        return Decision(WorkOnSite.CONTINUES, stopped)
    repair = Finding(clause, "应急抢险", "emergency repair", work.emergency_repair)
    words = "重点建设项目或环境治理工程并经批准", "key project or environmental works, approved"
    approved = Finding(_WORKS, *words, work.key_or_environmental and work.approved)
    if repair or approved:
        return Decision(WorkOnSite.CONTINUES, stopped, repair, approved, because=1 if repair else 2)
    waits = member(unbroken, UnbrokenProcess, "unbroken") is UnbrokenProcess.REPORT_FIRST
    runs = Finding(_WORKS, "不能间断的工序", "a process that cannot be broken off", work.unbroken)
    told = Finding(_WORKS, "已向主管部门汇报", "reported to the authority", work.reported or not waits)
    finishes = bool(runs and told)
    findings = (stopped, repair, approved, runs, told)
    return Decision(
        WorkOnSite.FINISHES_FIRST if finishes else WorkOnSite.STOPS,
        *findings,
        because=4 if runs else 0,
    )


class Activity(Term):
    """What else a level bans, or asks people to leave."""

    MASS_EVENT = "大型群众性户外活动"
    OUTDOOR_SPRAYING = "室外喷涂"
    OUTDOOR_PAINTING = "室外粉刷"
    OUTDOOR_CUTTING = "室外切割"
    SHOTCRETING = "护坡喷浆"
    FIREWORKS = "燃放烟花爆竹"
    BARBECUE = "露天烧烤"


class Area(Term):
    """Where something is done."""

    URBAN = "市区"
    COUNTY_TOWN = "县（市）主城区"
    ELSEWHERE = "其他区域"


class Ban(Term):
    """What the plan says of an activity; what it does not ban another rule may."""

    BANNED = "禁止"
    ASKED_NOT_TO = "倡议不做"
    NOT_BY_THIS_PLAN = "本预案未禁止"

    def __bool__(self) -> bool:
        return self is Ban.BANNED


@rule(
    PLAN,
    "五（四）2（2）⑤",
    "五（四）3（3）④",
    "五（四）4（1）⑤",
    "五（四）4（3）⑤",
    "五（四）5（1）⑤",
    "五（四）5（3）⑤",
)
def activity_ban(activity: Activity, *, level: ResponseLevel, area: Area) -> Decision[Ban]:
    """Whether an activity is banned at a response level: events, outdoor spraying, fireworks, barbecue.

    For fireworks this is the plan's answer alone: from 1 January 2018 政府令〔2017〕第1号 art. 17 bans setting them off
    in the whole city under any alert, so what this plan does not ban is no permission.

    Args:
        activity: What is done.
        level: The response level.
        area: Where; fireworks and barbecue are banned in the urban area and the counties' main towns.

    Returns:
        Whether the plan bans it, asks people to leave it, or is silent.

    Raises:
        InvalidFacts: A fact is not what it should be.

    >>> activity_ban(Activity.BARBECUE, level=ResponseLevel.IV, area=Area.URBAN).value
    <Ban.ASKED_NOT_TO: '倡议不做'>
    """
    what, running = member(activity, Activity, "activity"), member(level, ResponseLevel, "level")
    in_town = member(area, Area, "area") is not Area.ELSEWHERE
    if what is Activity.MASS_EVENT:
        clause = PLAN.at("五（四）5（1）⑤" if running is _I else "五（四）4（1）⑤")
        stopped = Finding(clause, "II级及以上", "level II or above", running >= _II, running, _II)
        return Decision(Ban.BANNED if stopped else Ban.NOT_BY_THIS_PLAN, stopped)
    reached = Finding(
        _COMBINED.get(running, _COMBINED[_III]), "III级及以上", "level III or above", running >= _III, running, _III
    )
    if what is Activity.BARBECUE and running is _IV:
        return Decision(
            Ban.ASKED_NOT_TO, reached, Finding(_BARBECUE, "拒绝露天烧烤", "the public is asked to refuse it")
        )
    if what not in (Activity.FIREWORKS, Activity.BARBECUE):
        return Decision(Ban.BANNED if reached else Ban.NOT_BY_THIS_PLAN, reached)
    town = Finding(reached.citation, "市区、县（市）主城区", "urban area or a county's main town", in_town, area)
    banned = bool(reached and town)
    return Decision(Ban.BANNED if banned else Ban.NOT_BY_THIS_PLAN, reached, town, because=0 if not reached else 1)


_CHAPTERS = {_IV: "五（四）2", _III: "五（四）3", _II: "五（四）4", _I: "五（四）5"}


def _chapter(level: ResponseLevel, part: str) -> Citation:
    """The clause of a level's measures; that of level IV where no response runs."""
    return PLAN.at(_CHAPTERS.get(level, _CHAPTERS[_IV]) + part)


_SUSPENSION = PLAN.at("五（四）5（1）④")
_OUTDOORS = {_III: PLAN.at("五（四）3（1）④"), _II: PLAN.at("五（四）4（1）④")}
_PARKED = {_II: PLAN.at("五（四）4（2）②"), _I: PLAN.at("五（四）5（2）②")}
_MEASURE = PLAN.at("五（四）4（3）①")
_TRAFFIC = {_II: _MEASURE, _I: PLAN.at("五（四）5（3）①")}
_SWEPT = PLAN.at("五（四）2（3）②")
_DUST = {_III: PLAN.at("五（四）3（3）②"), _II: PLAN.at("五（四）4（3）③"), _I: PLAN.at("五（四）5（3）③")}
_COMBINED = {_III: PLAN.at("五（四）3（3）④"), _II: PLAN.at("五（四）4（3）⑤"), _I: PLAN.at("五（四）5（3）⑤")}
_BARBECUE = PLAN.at("五（四）2（2）⑤")
_URGENT_DAY = PLAN.at("五（四）7第一段第二句")
_EXEMPT = PLAN.at("五（四）7第二段第一句")
_PLATES = PLAN.at("五（四）7第二段第二句")
_WORKS = PLAN.at("五（四）7第六段")
