"""Which vehicles may drive, and who is asked to leave one at home (五（四）3至5（2）②、（3）; 7第一段、第二段)."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Annotated

from attrs import frozen

from ...core.bounds import BARE, Unit, at_least, at_most, below
from ...core.decisions import Decision, Part, all_of, granted, part
from ...core.errors import InvalidFacts, Undetermined
from ...core.facts import DAY, FLAG, LABEL, Label, Whole
from ...core.figures import Record, figure
from ...core.findings import Finding, asks, condition, falls, note
from ...core.locators import Citation
from ...core.rules import provision, rule
from ...core.terms import Reading, Term
from .people import at_level
from .plan import PLAN, ResponseLevel, all_known, turns_on

__all__ = [
    "Approvals",
    "BusFare",
    "DustTrucksOnUrgentDay",
    "ExemptAtLevelOne",
    "ExemptVehicle",
    "LastDayOfRegistration",
    "OldVehicles",
    "PlateChange",
    "TrafficFigures",
    "TransitAtLevelTwo",
    "TruckComma",
    "Vehicle",
    "VehicleKind",
    "asked_to_stay_parked",
    "bus_fare",
    "exempt_from_traffic_limits",
    "may_change_plate",
    "traffic_limits_on",
    "vehicle_may_drive",
]

DUST = PLAN.each("五（四）3（3）②、4（3）③、5（3）③")
PARKED = PLAN.each("五（四）4（2）②、5（2）②")
TRAFFIC = PLAN.each("五（四）4（3）①、5（3）①")
URGENT_DAY = PLAN.at("五（四）7第一段第二句")
EXEMPT = PLAN.at("五（四）7第二段第一句")
PLATES = PLAN.at("五（四）7第二段第二句")

_NONE, _IV, _III, _II, _I = ResponseLevel

FROM_II = at_least(_II)
STAGE = Whole(BARE, at_least(0), at_most(6))
EmissionStage = Annotated[int, *STAGE]
CARS = Whole(Unit("cars", "部"), at_least(0))
Cars = Annotated[int, *CARS]


@provision(*PARKED)
@frozen(kw_only=True)
class OldVehicles(Record):
    """The last day of registration of the vehicles whose owners are asked to leave them at home (老旧机动车)."""

    level_two: datetime.date = figure(
        datetime.date(2003, 12, 31), "II级注册截止日", "last day of registration, level II"
    )
    level_one: datetime.date = figure(datetime.date(2005, 12, 31), "I级注册截止日", "last day of registration, level I")


class LastDayOfRegistration(Reading, at=PARKED):
    """Whether a vehicle registered on the last day of the year itself is meant (年末当日注册的车辆)."""

    INCLUDED = (
        "含当日",
        "所指为全年，年末之日属于该年",
        "The whole of the year is meant, and its last day belongs to it.",
    )
    LEFT_OUT = "不含当日", "依字面，之前不含其日", "To the letter: before a day is not on it."


@rule(*PARKED)
def asked_to_stay_parked(
    level: ResponseLevel,
    *,
    registered: datetime.date | None = None,
    old: OldVehicles = OldVehicles(),
    last_day: LastDayOfRegistration = LastDayOfRegistration.INCLUDED,
) -> Decision[bool]:
    """Whether the owner of a vehicle is asked to leave it at home for its age: a request, not a ban (自觉停驶).

    Args:
        level: 响应级别: the response level.
        registered: 注册日期: the day on which the vehicle was registered; asked for from level II on.

    Returns:
        倡议停驶: whether the owner is asked.

    Raises:
        Undetermined: The level asks some owners, and the day of registration is not given.

    >>> asked_to_stay_parked(ResponseLevel.I, registered=datetime.date(2005, 12, 31)).value
    True
    """
    old = OldVehicles.of(old, "old")
    included = LastDayOfRegistration.of(last_day, "last_day") is LastDayOfRegistration.INCLUDED
    running, day = ResponseLevel.of(level, "level"), DAY.maybe(registered, "registered")
    clause = PARKED[running is _I]
    if running < _II:
        return Decision(False, asks(clause, "应急响应级别", "response level", running, FROM_II))
    if day is None:
        raise turns_on("registered")
    last = old.level_one if running is _I else old.level_two
    before = at_most(last, "前") if included else below(last)
    return all_of(asks(clause, "注册日期", "day of registration", day, before))


class VehicleKind(Term):
    """Kinds of motor vehicles, as far as the measures tell them apart (车型).

    The three trucks that raise dust stand for heavy vehicles of their like (等重型车辆), which count as one of them.
    """

    CAR = "小型客车"
    COACH = "大中型客车"
    LIGHT_TRUCK = "轻型货车"
    MEDIUM_TRUCK = "中型货车"
    HEAVY_TRUCK = "重型货车"
    WASTE_TRUCK = "建筑垃圾和渣土运输车"
    CONCRETE_MIXER = "混凝土罐车"
    SAND_TRUCK = "砂石运输车"
    OTHER = "其他机动车"


_DUST_TRUCKS = frozenset({VehicleKind.WASTE_TRUCK, VehicleKind.CONCRETE_MIXER, VehicleKind.SAND_TRUCK})
_TRUCKS = _DUST_TRUCKS | {VehicleKind.MEDIUM_TRUCK, VehicleKind.HEAVY_TRUCK}


class ExemptVehicle(Term):
    """Vehicles that traffic limits let pass; the last three only if approved locally (免限行车辆)."""

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


_OF_RIGHT = frozenset({ExemptVehicle.CITY_OPERATION, ExemptVehicle.SPECIAL_ON_DUTY})
_IN_MEASURE = _OF_RIGHT | {ExemptVehicle.DISABLED, ExemptVehicle.NEW_ENERGY, ExemptVehicle.OTHER_SPECIFIED}
_TWICE_LISTED = frozenset({ExemptVehicle.POSTAL, ExemptVehicle.PURE_ELECTRIC})


@frozen(kw_only=True)
class Vehicle(Record):
    """A motor vehicle, local or in transit (机动车).

    Attributes:
        kind: 车型: what kind of vehicle it is.
        plate: 号牌: its plate, which may be written in full; asked for where the answer turns on its last digit.
        emission_stage: 排放标准: the stage of China's national emission standard that it meets; asked for where the
            answer turns on it.
        yellow_label: 黄标车: whether it bears a yellow label.
        category: 免限行类别: why limits may let it pass; None for an ordinary vehicle.
        locally_approved: 经当地核准: whether it has the local approval that some of them need.
        in_transit: 过境: whether it is in transit; asked for by one reading of level II alone.
    """

    kind: VehicleKind
    plate: Label | None = None
    emission_stage: EmissionStage | None = None
    yellow_label: bool = False
    category: ExemptVehicle | None = None
    locally_approved: bool = False
    in_transit: bool | None = None


class Approvals(Reading, at=(*TRAFFIC, EXEMPT)):
    """Whether postal and new-energy vehicles need local approval, on which two clauses differ (是否须核准)."""

    SUPPLEMENT_PREVAILS = (
        "以补充说明为准",
        "补充说明在后且更具体，邮政和纯电动车辆无须核准",
        "The later and more specific paragraph lets postal and pure electric vehicles pass without.",
    )
    NEEDED = (
        "须经核准",
        "从严：措施本身要求核准",
        "The stricter: both need the approval that the measure itself asks for.",
    )


@rule(*TRAFFIC, EXEMPT)
def exempt_from_traffic_limits(
    category: ExemptVehicle | None,
    *,
    locally_approved: bool = False,
    approvals: Approvals = Approvals.SUPPLEMENT_PREVAILS,
) -> Decision[bool]:
    """Whether a vehicle is exempt from the traffic limits of levels II and I (免予限行).

    Args:
        category: 免限行类别: the kind of use or drive that may exempt it; None for an ordinary vehicle.
        locally_approved: 经当地核准: whether it has been approved locally, which vehicles for the disabled, new-energy
            vehicles other than pure electric ones and other specified vehicles need.

    Returns:
        免予限行: whether it may pass.

    >>> exempt_from_traffic_limits(ExemptVehicle.NEW_ENERGY).value
    False
    """
    kind = ExemptVehicle.maybe(category, "category")
    approved = FLAG.of(locally_approved, "locally_approved")
    return _exempt(kind, approved, Approvals.of(approvals, "approvals"), TRAFFIC[0])


def _exempt(
    category: ExemptVehicle | None,
    approved: bool,  # noqa: FBT001  # as the record has it
    approvals: Approvals,
    measure: Citation,
) -> Decision[bool]:
    """Whether a vehicle is exempt; the measure is the clause of the level's own exceptions."""
    twice = approvals is Approvals.NEEDED and category in _TWICE_LISTED
    measured = category in _IN_MEASURE or twice
    clause = measure if measured else EXEMPT
    listed = condition(clause, "免限行车辆", "an exempt vehicle", category is not None, category)
    if not measured or category in _OF_RIGHT:
        return all_of(listed)
    return all_of(listed, condition(clause, "经当地核准", "approved locally", approved))


@rule(*TRAFFIC, URGENT_DAY)
def traffic_limits_on(
    *, level: ResponseLevel, on: datetime.date, urgent_on: datetime.date | None = None
) -> Decision[bool]:
    """Whether traffic limits hold: at levels II and I, but not on the day of an urgent publication (机动车限行).

    Args:
        level: 响应级别: the response level.
        on: 日期: the day.
        urgent_on: 紧急发布日: the day on which the alert was published urgently, if it was; any other day, before it or
            after it, stays as it is, so that one asks of each day of an episode with the same facts.

    Returns:
        实施限行: whether they hold.

    Raises:
        NotInForce: The plan does not hold on the day.

    >>> day = datetime.date(2017, 12, 20)
    >>> traffic_limits_on(level=ResponseLevel.II, on=day, urgent_on=day).value
    False
    """
    running, day, urgent = ResponseLevel.of(level, "level"), DAY.of(on, "on"), DAY.maybe(urgent_on, "urgent_on")
    PLAN.require_in_force(day)
    return all_of(
        asks(at_level(TRAFFIC, running), "应急响应级别", "response level", running, FROM_II),
        condition(URGENT_DAY, "非紧急发布当天", "not the day of an urgent publication", urgent != day, urgent),
    )


@provision(TRAFFIC[0])
@frozen(kw_only=True)
class TrafficFigures(Record):
    """Up to which emission standard vehicles drive on alternate days at level II (限行排放标准)."""

    emission_stage: int = figure(3, "限行排放阶段", "the highest stage of the standard that is limited")


class ExemptAtLevelOne(Reading, at=TRAFFIC[1]):
    """How far the exceptions that open level I's sentence reach (I级例外的范围)."""

    WHOLE_SENTENCE = (
        "及于单双号限行",
        "首句例外及于全句，与II级相同，民生保障车辆另行列出",
        "The first exception covers the whole sentence, as at level II, and livelihood adds to it.",
    )
    BAN_ONLY = (
        "仅及于黄标车禁行",
        "单双号限行只将民生保障车辆除外，另有补充说明所列车辆",
        "Only livelihood vehicles and those of the supplement escape odd-even driving.",
    )


class TruckComma(Reading, at=TRAFFIC[0]):
    """Whether "China III and below" stands beside medium and heavy trucks, or qualifies them (货车与排放标准)."""

    TWO_GROUPS = (
        "两类车辆",
        "从严：中型、重型货车不论标准，旧标准车辆不论车型",
        "The stricter: such trucks of any standard, and any motor vehicle of that standard or below.",
    )
    ONE_GROUP = "限定货车", "逗号前后合为一类", "Only medium and heavy trucks of that standard or below."


class TransitAtLevelTwo(Reading, at=TRAFFIC[0]):
    """Whether level II's alternate days reach vehicles in transit, which its ban alone names (II级的过境车辆)."""

    COVERED = (
        "同样适用",
        "限行针对本市道路上的车辆，I级条文已明示",
        "The limit is for vehicles on the city's roads, as level I says outright.",
    )
    NOT_PRINTED = (
        "未规定",
        "II级条文仅在黄标车禁行中提及过境车辆",
        "To the letter: at level II the ban on yellow-label vehicles alone reaches them.",
    )


class DustTrucksOnUrgentDay(Reading, at=(*DUST, URGENT_DAY)):
    """Whether waste, concrete and sand trucks may drive on the day of an urgent publication (紧急发布当天的渣土车)."""

    BANNED = (
        "照样禁行",
        "禁行属扬尘控制措施，暂缓的只是机动车限行",
        "Their ban is a measure against dust, and only traffic limits (机动车限行) are put off.",
    )
    PUT_OFF = (
        "当天不禁行",
        "禁行也使车辆不得上路，一并暂缓",
        "The ban keeps vehicles off the roads, and so is put off with the other limits.",
    )


@rule(*DUST, *TRAFFIC, URGENT_DAY, EXEMPT)
def vehicle_may_drive(
    vehicle: Vehicle,
    *,
    level: ResponseLevel,
    on: datetime.date,
    urgent_on: datetime.date | None = None,
    figures: TrafficFigures = TrafficFigures(),
    exempt_at_level_one: ExemptAtLevelOne = ExemptAtLevelOne.WHOLE_SENTENCE,
    truck_comma: TruckComma = TruckComma.TWO_GROUPS,
    transit_at_level_two: TransitAtLevelTwo = TransitAtLevelTwo.COVERED,
    approvals: Approvals = Approvals.SUPPLEMENT_PREVAILS,
    dust_trucks: DustTrucksOnUrgentDay = DustTrucksOnUrgentDay.BANNED,
) -> Decision[bool]:
    """Whether a vehicle may drive on a day, and why (能否上路行驶).

    From level III trucks of waste, concrete and sand stay off the roads; at levels II and I yellow-label vehicles are
    banned and others drive on days of their plate's parity (the day of the month and the last digit; 0 is even).

    Args:
        vehicle: 机动车: the vehicle.
        level: 响应级别: the response level that runs, or none: an alert's is blue IV, yellow III, orange II, red I.
        on: 日期: the day.
        urgent_on: 紧急发布日: the day on which the alert was published urgently, if it was: on that day alone
            traffic is not limited.

    Returns:
        可以上路: whether it may.

    Raises:
        NotInForce: The plan does not hold on the day.
        Undetermined: The answer turns on the emission standard, transit or a digit of the plate, and that is not there.

    >>> car = Vehicle(kind=VehicleKind.CAR, plate="冀R12345", emission_stage=4)
    >>> [vehicle_may_drive(car, level=ResponseLevel.I, on=datetime.date(2017, 12, day)).value for day in (20, 21)]
    [False, True]
    """
    figures = TrafficFigures.of(figures, "figures")
    driven = Vehicle.of(vehicle, "vehicle")
    ban_only = ExemptAtLevelOne.of(exempt_at_level_one, "exempt_at_level_one") is ExemptAtLevelOne.BAN_ONLY
    both_needed = TruckComma.of(truck_comma, "truck_comma") is TruckComma.ONE_GROUP
    letter = TransitAtLevelTwo.of(transit_at_level_two, "transit_at_level_two") is TransitAtLevelTwo.NOT_PRINTED
    put_off = DustTrucksOnUrgentDay.of(dust_trucks, "dust_trucks") is DustTrucksOnUrgentDay.PUT_OFF
    approved_as = Approvals.of(approvals, "approvals")
    limits = traffic_limits_on(level=level, on=on, urgent_on=urgent_on)
    measure = at_level(TRAFFIC, level)
    exempt = _exempt(driven.category, driven.locally_approved, approved_as, measure)
    kept_off = level >= _III and driven.kind in _DUST_TRUCKS and not (put_off and urgent_on == on)
    words = "不属于禁止上路的重型车辆", "no truck of waste, concrete or sand that must stay off the roads"
    light = condition(at_level(DUST, level), *words, not kept_off, (level, driven.kind))
    if not light:
        return Decision(False, light)
    limited = part("机动车限行", "traffic limits hold", limits)
    if not limits.value:
        return Decision(True, light, limited, because=limited)
    passes = part("免予限行", "exempt", exempt)
    if exempt.value and not (ban_only and level is _I and exempt.deciding.citation == measure):
        return Decision(True, light, limited, passes, because=passes)
    weighed: list[Finding | Part] = [light, limited, passes]
    if not exempt.value:
        weighed.append(clean := condition(measure, "非黄标车", "no yellow label", not driven.yellow_label))
        if not clean:
            return Decision(False, *weighed, because=clean)
    if level is _I:
        weighed.append(note(measure, "全部机动车单双号限行", "every motor vehicle drives on alternate days"))
        return _on_its_days(driven.plate, on, measure, weighed)
    alternates = _alternates(driven, figures, both_needed=both_needed, letter=letter)
    if isinstance(alternates, list):
        return _on_its_days(driven.plate, on, measure, weighed, *alternates)
    weighed.append(grouped := part("单双号限行车辆", "drives on alternate days", alternates))
    if not alternates.value:
        return Decision(True, *weighed, because=grouped)
    return _on_its_days(driven.plate, on, measure, weighed)


def _on_its_days(
    plate: str | None, day: datetime.date, measure: Citation, weighed: Sequence[Finding | Part], *unless: str
) -> Decision[bool]:
    """Whether a vehicle that drives on alternate days, unless some facts that are not given say otherwise, may drive.

    Raises:
        Undetermined: It turns on those, or on a digit of the plate that is not there.
    """
    digit = None if plate is None else _last_digit(plate)
    if digit is None:
        raise turns_on("vehicle.plate", *unless)
    words = "尾号与日期同为单数或同为双数", "last digit and day of the month both odd or both even"
    parity = condition(measure, *words, digit % 2 == day.day % 2, (digit, day.day))
    if unless and not parity:
        raise turns_on(*unless)
    return Decision(bool(parity), *weighed, parity, because=parity)


def _alternates(
    vehicle: Vehicle, figures: TrafficFigures, *, both_needed: bool, letter: bool
) -> Decision[bool] | list[str]:
    """Whether the vehicle is one of those that drive on alternate days at level II, or the facts that this turns on."""
    clause, truck, stage = TRAFFIC[0], vehicle.kind in _TRUCKS, vehicle.emission_stage
    if letter and vehicle.in_transit:
        return Decision(False, note(clause, "过境", "in transit", vehicle.in_transit))
    turning = ["vehicle.emission_stage"] if stage is None and truck is both_needed else []
    limit = at_most(figures.emission_stage, "及以下")
    old = stage is not None and limit.holds(stage)
    grouped = truck and old if both_needed else truck or old
    found = [note(clause, "中型或重型货车", "medium or heavy truck", truck)]
    if stage is not None:
        found.append(falls(clause, "国家排放标准", "national emission standard", stage, limit))
    if not turning and not (grouped and letter):
        return Decision(grouped, *found)
    if letter and vehicle.in_transit is None:
        turning.append("vehicle.in_transit")
    return turning or Decision(True, *found, note(clause, "过境", "in transit", vehicle.in_transit))


def _last_digit(plate: str) -> int | None:
    """The last digit of the plate; letters after it do not count."""
    for sign in reversed(plate):
        if sign.isdecimal():
            return int(sign)
    return None


@provision(PLATES)
@frozen(kw_only=True)
class PlateChange(Record):
    """How many cars of one restriction group entitle their owner to another plate for one of them (号牌变更)."""

    cars: Cars = figure(2, "同组车辆数", "how many cars of one restriction group it takes", source="两部")


@rule(PLATES)
def may_change_plate(plates: Sequence[Label], *, change: PlateChange = PlateChange()) -> Decision[bool]:
    """Whether a person or household with cars of the same restriction group may have a plate changed (号牌变更服务).

    Args:
        plates: 号牌: the plates of the cars, written in full, each once.

    Returns:
        可以变更: whether the traffic police change the plate of one of them.

    Raises:
        Undetermined: It turns on a plate that has no digit.

    >>> may_change_plate(["冀R12345", "冀R1357A"]).value
    True
    """
    change = PlateChange.of(change, "change")
    listed = LABEL.each(plates, "plates")
    if len(set(listed)) < len(listed):
        place = next(place for place, plate in enumerate(listed) if plate in listed[:place])
        raise InvalidFacts(f"plates[{place}]", listed[place], "a plate that is given once", "不重复的号牌")
    digits = [_last_digit(plate) for plate in listed]
    without = [place for place, digit in enumerate(digits) if digit is None]
    odd = sum(digit % 2 for digit in digits if digit is not None)
    most, enough = max(odd, len(listed) - len(without) - odd), CARS.at_least(change.cars, "以上")
    if not enough.holds(most) and enough.holds(most + len(without)):
        places = (f"plates[{place}]" for place in without)
        raise Undetermined(*places, en="it turns on a plate that has no digit", zh="结果取决于没有数字的号牌")
    return all_of(asks(PLATES, "同组限行车辆", "cars of the same group", most, enough))


class BusFare(Term):
    """What becomes of bus fares where the area can afford it (公交乘车费用)."""

    AS_EVER = "照常"
    MAY_BE_REDUCED = "可减免"
    WAIVED = "免除"


@rule(*TRAFFIC)
def bus_fare(level: ResponseLevel, *, has_means: bool | None = None) -> Decision[BusFare]:
    """What becomes of bus fares: areas with the means may reduce them at level II and waive them at level I (公交减免).

    Args:
        level: 响应级别: the response level.
        has_means: 有条件: whether the county-level area has the means; asked for from level II on.

    Returns:
        乘车费用: what becomes of the fare.

    Raises:
        Undetermined: The level is II or I, and it is not said whether the area has the means.

    >>> bus_fare(ResponseLevel.I, has_means=True).value
    <BusFare.WAIVED: '免除'>
    """
    running = ResponseLevel.of(level, "level")
    clause, means = at_level(TRAFFIC, running), FLAG.maybe(has_means, "has_means")
    eased = all_known(
        asks(clause, "应急响应级别", "response level", running, FROM_II),
        "has_means" if means is None else condition(clause, "有条件的地区", "an area with the means", means),
    )
    fare = BusFare.WAIVED if running is _I else BusFare.MAY_BE_REDUCED
    return granted(fare, when=eased.reasons, otherwise=BusFare.AS_EVER)
