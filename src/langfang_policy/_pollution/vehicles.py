"""Which vehicles may drive, and who is asked to leave one at home (五（四）3至5（2）②、（3）; 7第一段、第二段)."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from attrs import field, frozen

from ..core.decisions import Decision, Finding
from ..core.decrees import plain_date
from ..core.errors import InvalidFacts, Undetermined
from ..core.exact import whole
from ..core.locators import Citation
from ..core.rules import provision, rule
from ..core.terms import Reading, Term, flag, member
from .plan import PLAN, ResponseLevel

__all__ = [
    "Approvals",
    "BusFare",
    "DustTrucksOnUrgentDay",
    "ExemptAtLevelOne",
    "ExemptVehicle",
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

_NONE, _IV, _III, _II, _I = ResponseLevel


@provision(PLAN, "五（四）4（3）①")
@frozen(kw_only=True)
class TrafficFigures:
    """Up to which emission standard vehicles drive on alternate days at level II."""

    emission_stage: int = 3  # China III and below


@provision(PLAN, "五（四）4（2）②", "五（四）5（2）②")
@frozen(kw_only=True)
class OldVehicles:
    """The last day of registration of the vehicles whose owners are asked to leave them at home."""

    level_two: datetime.date = datetime.date(2003, 12, 31)
    level_one: datetime.date = datetime.date(2005, 12, 31)


@provision(PLAN, "五（四）7第二段第二句")
@frozen(kw_only=True)
class PlateChange:
    """How many cars of one restriction group entitle their owner to another plate for one of them."""

    cars: int = field(default=2, metadata={"source": "两部"})  # or more


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
    """Kinds of motor vehicles, as far as the measures tell them apart.

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
_TWICE_LISTED = frozenset({ExemptVehicle.POSTAL, ExemptVehicle.PURE_ELECTRIC})
_IN_MEASURE = _APPROVED | {ExemptVehicle.CITY_OPERATION, ExemptVehicle.SPECIAL_ON_DUTY}


class Approvals(Reading):
    """Postal and new-energy vehicles need local approval in 五（四）4（3）① and 5（3）①, none in 7第二段."""

    SUPPLEMENT_PREVAILS = "以补充说明为准"
    """Recommended: the later and more specific paragraph lets postal and pure electric vehicles pass without."""
    NEEDED = "须经核准"
    """The stricter: both need the approval that the measure itself asks for."""


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


class TransitAtLevelTwo(Reading):
    """Whether level II's alternate days reach vehicles in transit (过境), which its clause names in the ban alone."""

    COVERED = "同样适用"
    """Recommended: the limit is for vehicles on the city's roads, as level I says outright."""
    NOT_PRINTED = "未规定"
    """To the letter: at level II the ban on yellow-label vehicles alone reaches them."""


class DustTrucksOnUrgentDay(Reading):
    """Whether waste, concrete and sand trucks may drive on the day of an urgent publication (五（四）7第一段)."""

    BANNED = "照样禁行"
    """Recommended: their ban is a measure against dust, and only traffic limits (机动车限行) are put off."""
    PUT_OFF = "当天不禁行"
    """The ban keeps vehicles off the roads, and so is put off with the other limits."""


@frozen(kw_only=True)
class Vehicle:
    """A motor vehicle, local or in transit.

    ``plate`` may be written in full; ``emission_stage`` is China's national standard, 0 to 6; ``yellow_label`` is that
    it bears one; ``category`` is why limits may let it pass, with the local approval that some kinds need;
    ``in_transit`` is asked for by one reading of level II alone.
    """

    kind: VehicleKind
    plate: str
    emission_stage: int | None = None
    yellow_label: bool = False
    category: ExemptVehicle | None = None
    locally_approved: bool = False
    in_transit: bool | None = None


@rule(PLAN, "五（四）7第二段第一句", "五（四）4（3）①", "五（四）5（3）①")
def exempt_from_traffic_limits(
    category: ExemptVehicle | None,
    *,
    locally_approved: bool = False,
    approvals: Approvals = Approvals.SUPPLEMENT_PREVAILS,
) -> Decision[bool]:
    """Whether a vehicle is exempt from the traffic limits of levels II and I.

    Args:
        category: The kind of use or drive that may exempt it; None for an ordinary vehicle.
        locally_approved: Whether it has been approved locally, which vehicles for the disabled, new-energy vehicles
            other than pure electric ones and other specified vehicles need.
        approvals: Whether postal and pure electric vehicles need that approval, too.

    Returns:
        Whether it may pass.

    Raises:
        InvalidFacts: A fact is not what it should be.

    >>> exempt_from_traffic_limits(ExemptVehicle.NEW_ENERGY).value
    False
    """
    return _exempt(category, locally_approved, approvals, _MEASURE)


def _exempt(category: object, locally_approved: object, approvals: object, measure: Citation) -> Decision[bool]:
    """Whether a vehicle is exempt; the clause is that of the level's own exceptions."""
    approved = flag(locally_approved, "locally_approved")
    strict = member(approvals, Approvals, "approvals") is Approvals.NEEDED
    if category is None:
        return Decision(False, Finding(_EXEMPT, "免限行车辆", "an exempt vehicle", holds=False))  # the value
    kind = member(category, ExemptVehicle, "category")
    measured = kind in _IN_MEASURE or (strict and kind in _TWICE_LISTED)
    clause = measure if measured else _EXEMPT
    listed = Finding(clause, "免限行车辆", "an exempt vehicle", observed=kind)
    if not measured or kind in _OF_RIGHT:
        return Decision(bool(listed), listed)
    return Decision(approved, listed, Finding(clause, "经当地核准", "approved locally", approved))


_OF_RIGHT = frozenset({ExemptVehicle.CITY_OPERATION, ExemptVehicle.SPECIAL_ON_DUTY})


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
    transit_at_level_two: TransitAtLevelTwo = TransitAtLevelTwo.COVERED,
    approvals: Approvals = Approvals.SUPPLEMENT_PREVAILS,
    dust_trucks: DustTrucksOnUrgentDay = DustTrucksOnUrgentDay.BANNED,
) -> Decision[bool]:
    """Whether a vehicle may drive on a day, and why.

    From level III trucks of waste, concrete and sand stay off the roads; at levels II and I yellow-label vehicles are
    banned and others drive on days of their plate's parity (the day of the month and the last digit; 0 is even).

    Args:
        vehicle: The vehicle.
        level: The response level that runs, or none: an alert's is blue IV, yellow III, orange II, red I.
        on: The day.
        urgent_on: The day on which the alert was published urgently, if it was: on that day traffic is not limited.
        figures: Up to which emission standard level II limits.
        exempt_at_level_one: How far level I's first exceptions reach.
        truck_comma: Whether China III qualifies the trucks.
        transit_at_level_two: Whether vehicles in transit drive on alternate days at level II.
        approvals: Whether postal and pure electric vehicles need local approval.
        dust_trucks: Whether the ban on waste, concrete and sand trucks holds on the day of an urgent publication.

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
    _checked(vehicle)
    limits = traffic_limits_on(level=level, on=on, urgent_on=urgent_on)
    ban_only = member(exempt_at_level_one, ExemptAtLevelOne, "exempt_at_level_one") is ExemptAtLevelOne.BAN_ONLY
    both_needed = member(truck_comma, TruckComma, "truck_comma") is TruckComma.ONE_GROUP
    letter = member(transit_at_level_two, TransitAtLevelTwo, "transit_at_level_two") is TransitAtLevelTwo.NOT_PRINTED
    put_off = member(dust_trucks, DustTrucksOnUrgentDay, "dust_trucks") is DustTrucksOnUrgentDay.PUT_OFF
    measure = _TRAFFIC.get(level, _MEASURE)
    exempt = _exempt(vehicle.category, vehicle.locally_approved, approvals, measure)
    paused = limits.findings[-1]
    dusty = level >= _III and vehicle.kind in _DUST_TRUCKS and not (put_off and paused)
    words = "III级及以上的渣土车、罐车、砂石车等", "truck of waste, concrete or sand, level III or above"
    heavy = Finding(_DUST.get(level, _DUST[_III]), *words, dusty, (level, vehicle.kind))
    if heavy:
        return Decision(not heavy, heavy)
    if not limits.value:
        return Decision(not limits.value, heavy, *limits.findings, because=1 + limits.findings.index(limits.because))
    found = [heavy, *limits.findings, *exempt.findings]
    if exempt.value and not (ban_only and level is _I and exempt.because.citation == measure):
        return Decision(exempt.value, *found)
    found.append(yellow := Finding(measure, "黄标车", "yellow-label vehicle", vehicle.yellow_label))
    if yellow and not exempt.value:
        return Decision(not yellow, *found)
    if level is _I:
        grouped = Finding(measure, "全部机动车单双号限行", "every motor vehicle drives on alternate days")
    else:
        grouped = _alternates(vehicle, figures, both_needed=both_needed, letter=letter)
    found.append(grouped)
    if not grouped:
        return Decision(not grouped, *found)
    digit = _last_digit(vehicle.plate, "vehicle.plate")
    same = digit % 2 == on.day % 2
    words = "尾号与日期同为单数或同为双数", "last digit and day of the month both odd or both even"
    return Decision(same, *found, Finding(measure, *words, same, digit, on.day))


def _checked(vehicle: object) -> Vehicle:
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
    if vehicle.in_transit is not None:
        flag(vehicle.in_transit, "vehicle.in_transit")
    return vehicle


_LATEST_STAGE = 6


def _alternates(vehicle: Vehicle, figures: TrafficFigures, *, both_needed: bool, letter: bool) -> Finding:
    """Whether the vehicle is one of those that drive on alternate days at level II."""
    truck, stage = vehicle.kind in _TRUCKS, vehicle.emission_stage
    words = "中型、重型货车或国Ⅲ及以下", "medium or heavy truck, or China III or below"
    if both_needed:
        words = "国Ⅲ及以下的中型、重型货车", "medium or heavy truck of China III or below"
    if stage is None and truck is both_needed:
        raise Undetermined(
            "vehicle.emission_stage", en="level II turns on the emission standard", zh="II级限行取决于排放标准"
        )
    old = stage is not None and stage <= figures.emission_stage
    holds = truck and old if both_needed else truck or old
    grouped = Finding(_MEASURE, *words, holds, (vehicle.kind, stage), figures.emission_stage)
    if not grouped or not letter:
        return grouped
    if vehicle.in_transit is None:
        raise Undetermined("vehicle.in_transit", en="level II turns on transit", zh="II级限行取决于是否过境")
    return Finding(_MEASURE, "本地机动车", "local vehicle", not vehicle.in_transit, (vehicle.kind, stage))


def _last_digit(plate: str, fact: str) -> int:
    """The last digit of the plate; letters after it do not count."""
    digit = next((sign for sign in reversed(plate) if sign.isdecimal()), None)
    if digit is None:
        raise Undetermined(fact, en="the plate has no digit", zh="号牌没有数字")
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
def may_change_plate(plates: Sequence[str], *, change: PlateChange = PlateChange()) -> Decision[bool]:
    """Whether a person or household may have one car's plate changed: two or more cars of the same restriction group.

    Args:
        plates: The plates of the cars, written in full, each once.
        change: How many cars of one group it takes.

    Returns:
        Whether the traffic police change the plate of one of them.

    Raises:
        InvalidFacts: A plate is no text, or is given twice.
        Undetermined: A plate has no digit.

    >>> may_change_plate(["冀R12345", "冀R1357A"]).value
    True
    """
    if isinstance(plates, str) or not isinstance(plates, Sequence) or not all(isinstance(one, str) for one in plates):
        raise InvalidFacts("plates", plates, "a series of plates", "号牌数列")
    first: dict[str, int] = {}
    for place, plate in enumerate(plates):
        if first.setdefault(plate, place) != place:
            raise InvalidFacts(f"plates[{place}]", plate, "a plate that is given once", "不重复的号牌")
    odd = sum(_last_digit(plate, f"plates[{place}]") % 2 for place, plate in enumerate(plates))
    most = max(odd, len(plates) - odd)
    enough = most >= change.cars
    return Decision(enough, Finding(_PLATES, "同组限行车辆数", "cars of the same group", enough, most, change.cars))


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
    clause = _TRAFFIC.get(running, _MEASURE)
    reached = Finding(clause, "II级及以上", "level II or above", running >= _II, running, _II)
    able = Finding(clause, "有条件的地区", "an area with the means", flag(has_means, "has_means"))
    fares = {_II: BusFare.MAY_BE_REDUCED, _I: BusFare.WAIVED}
    fare = fares[running] if reached and able else BusFare.AS_EVER
    return Decision(fare, reached, able, because=1 if reached else 0)


_PARKED = {_II: PLAN.at("五（四）4（2）②"), _I: PLAN.at("五（四）5（2）②")}
_MEASURE = PLAN.at("五（四）4（3）①")
_TRAFFIC = {_II: _MEASURE, _I: PLAN.at("五（四）5（3）①")}
_DUST = {_III: PLAN.at("五（四）3（3）②"), _II: PLAN.at("五（四）4（3）③"), _I: PLAN.at("五（四）5（3）③")}
_URGENT_DAY = PLAN.at("五（四）7第一段第二句")
_EXEMPT = PLAN.at("五（四）7第二段第一句")
_PLATES = PLAN.at("五（四）7第二段第二句")
