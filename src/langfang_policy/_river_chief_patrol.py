"""Patrols (巡河制度, chapters one to four): where, what to look at, how often, by whom, with which record."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from attrs import frozen

from ._river_chief_decree import (
    MOST_WORKING_DAYS,
    RIVER_CHIEF,
    Level,
    Office,
    all_of,
    any_of,
    bounded,
    known_year,
    lacking,
    plain_days,
)
from .core.days import CalendarPeriod, after_working_days, calendar_periods
from .core.decisions import Decision, Finding
from .core.decrees import plain_date
from .core.errors import InvalidFacts, Undetermined
from .core.exact import Number, exact, whole
from .core.rules import provision, rule
from .core.terms import Reading, Term, flag, member, members

__all__ = [
    "Activity",
    "CombinedReading",
    "DelegationReading",
    "DenserGrounds",
    "DikeZone",
    "DisclosedData",
    "KeeperFinding",
    "LogField",
    "PatrolFrequency",
    "PatrolItem",
    "PatrolMinimum",
    "Patroller",
    "QuietPatrol",
    "RecordPart",
    "RecordTime",
    "StaffDuty",
    "combined_patrol_counts",
    "disclosure_missing",
    "in_patrol_range",
    "inspection_complete",
    "keeper_reports",
    "log_fields_missing",
    "lower_level_report",
    "must_patrol_more",
    "patrol_counts",
    "patrol_items_missing",
    "patrol_minimum",
    "patrol_system_governs",
    "patrols_a_year",
    "record_due",
    "record_parts_missing",
    "reminder_due",
    "staff_days_missed",
    "supervising_office",
]


class Activity(Term):
    """What somebody does on the river: a chief's patrol, or one of the sector inspections; their list is open."""

    CHIEF_PATROL = "河长巡河"
    WATER_ADMINISTRATION = "水政执法巡查"
    DIKE_INSPECTION = "堤防工程检查"
    FLOOD_PATROL = "防汛巡查"
    ENVIRONMENT_INSPECTION = "环境监督检查"


@rule(RIVER_CHIEF, "巡河制度 第一条")
def patrol_system_governs(activity: Activity, *, water_in_system: bool) -> Decision[bool]:
    """Whether the patrol system governs an activity; sector inspections keep their own rules, and may be combined.

    Args:
        activity: The activity.
        water_in_system: Whether the water is in the city's river-chief system.

    Returns:
        Whether it is governed.

    Raises:
        InvalidFacts: A fact is of the wrong kind.
    """
    patrol = member(activity, Activity, "activity") is Activity.CHIEF_PATROL
    inside = flag(water_in_system, "water_in_system")
    return all_of(
        Finding(_SCOPE, "河长巡河", "a chief's patrol", patrol, activity),
        Finding(_SCOPE, "纳入河长制管理体系", "in the system", inside),
    )


class CombinedReading(Reading):
    """Whether a patrol combined with a sector inspection counts as the chief's."""

    COUNTS = "计入"
    """Recommended: the two may be combined, which would be empty if it did not count."""
    SEPARATE = "不计入"
    """Only a patrol made for its own sake counts."""


@rule(RIVER_CHIEF, "巡河制度 第一条")
def combined_patrol_counts(
    *, chief_took_part: bool, content_covered: bool, reading: CombinedReading = CombinedReading.COUNTS
) -> Decision[bool]:
    """Whether an inspection combined with a patrol counts as the chief's patrol.

    Args:
        chief_took_part: Whether the chief, or whom he or she may send, took part.
        content_covered: Whether everything that a patrol looks at was looked at.
        reading: Whether such a patrol counts at all.

    Returns:
        Whether it does.

    Raises:
        InvalidFacts: A fact is of the wrong kind.
    """
    there, whole_content = flag(chief_took_part, "chief_took_part"), flag(content_covered, "content_covered")
    open_to = member(reading, CombinedReading, "reading") is CombinedReading.COUNTS
    return all_of(
        Finding(_SCOPE, "可结合开展并计入", "may be combined, and counts", open_to),
        Finding(_SCOPE, "河长参加", "the chief took part", there),
        Finding(_SCOPE, "巡河内容齐全", "the content was covered", whole_content),
    )


class KeeperFinding(Term):
    """What keepers and cleaners may find; the list is open."""

    ABNORMAL_WATER = "河道水质异常"
    ABNORMAL_OUTFALL = "入河排污（水）口排放异常"
    SAND_MINING = "河道采砂"
    ENCROACHMENT = "侵占河道"


@rule(RIVER_CHIEF, "巡河制度 第二条")
def keeper_reports(findings: frozenset[KeeperFinding]) -> Decision[bool]:
    """Whether a river keeper or cleaner must tell the chief at once (第一时间, without a number of hours).

    Args:
        findings: What was found.

    Returns:
        Whether anything was.

    Raises:
        InvalidFacts: A finding is none.
    """
    found = members(findings, KeeperFinding, "findings")
    place = RIVER_CHIEF.at("巡河制度 第二条")
    return any_of(*(Finding(place, one.zh, one.en, one in found) for one in KeeperFinding))


class DisclosedData(Term):
    """What offices and member units disclose for the chiefs; the list is open."""

    OUTFALL_MAP = "入河排污（水）口分布图"
    POLLUTION_SOURCES = "污染源清单"
    RIVER_PROJECTS = "河道治理项目"
    SAND_MINING_ENTERPRISES = "河道采砂企业清单"


@rule(RIVER_CHIEF, "巡河制度 第三条")
def disclosure_missing(level: Level, *, disclosed: frozenset[DisclosedData]) -> Decision[tuple[DisclosedData, ...]]:
    """What the office of a level and its member units still have to disclose, and compile for the chief of that level.

    Args:
        level: The county or the city; on others the article lays no duty.
        disclosed: What is disclosed.

    Returns:
        What is missing.

    Raises:
        InvalidFacts: A fact is of the wrong kind, or the level is neither.
    """
    if member(level, Level, "level") < Level.COUNTY:
        raise InvalidFacts("level", level, "Level.COUNTY or Level.CITY", "县级或市级")
    there = members(disclosed, DisclosedData, "disclosed")
    return lacking(DisclosedData, there, RIVER_CHIEF.at("巡河制度 第三条"))


class DikeZone(Term):
    """Where a place lies on a river with dikes."""

    WATER = "堤防之间水域"
    FLOODPLAIN = "滩地（包括可耕地）"
    DIKE = "两岸堤防"
    DIKE_PROTECTION_LAND = "护堤地"
    PROTECTED_ZONE = "保护范围"
    BEYOND = "保护范围以外"


@rule(RIVER_CHIEF, "巡河制度 第五条", units={"elevation_m": "m", "highest_flood_m": "m"})
def in_patrol_range(
    *,
    has_dikes: bool,
    key_surrounding_area: bool,
    zone: DikeZone | None = None,
    elevation_m: Number | None = None,
    highest_flood_m: Number | None = None,
) -> Decision[bool]:
    """Whether a place belongs to the range of a patrol (巡河范围).

    Args:
        has_dikes: Whether the river has dikes there.
        key_surrounding_area: Whether it is a key area nearby where water offences or pollution may occur.
        zone: Where it lies; asked of rivers with dikes. The width of the protected zone is not printed.
        elevation_m: Its height in metres; asked of rivers without dikes.
        highest_flood_m: The highest recorded flood level there, in metres on the same datum.

    Returns:
        Whether it does; a place at the very flood level does, and farmland in the floodplain.

    Raises:
        InvalidFacts: A fact is of the wrong kind.
        Undetermined: The zone, or a height, is needed and not given.

    >>> in_patrol_range(has_dikes=False, key_surrounding_area=False, elevation_m=12, highest_flood_m=12).value
    True
    """
    near = Finding(_RANGE, "重点周边区域", "a key area nearby", flag(key_surrounding_area, "key_surrounding_area"))
    diked = flag(has_dikes, "has_dikes")
    where = None if zone is None else member(zone, DikeZone, "zone")
    here = None if elevation_m is None else exact(elevation_m, "elevation_m")
    flood = None if highest_flood_m is None else exact(highest_flood_m, "highest_flood_m")
    if near:
        return Decision(near.holds, near)
    if diked:
        if where is None:
            raise Undetermined("zone", en="where the place lies is not known", zh="未说明所处位置")
        inside = Finding(
            _RANGE, "有堤防河道巡河范围", "in the range between and at the dikes", where is not DikeZone.BEYOND, where
        )
    elif here is None or flood is None:
        missing = [name for name, value in (("elevation_m", here), ("highest_flood_m", flood)) if value is None]
        raise Undetermined(*missing, en="the heights are not known", zh="未说明高程或历史最高洪水位")
    else:
        inside = Finding(_RANGE, "历史最高洪水位", "at or below the highest flood", here <= flood, here, flood)
    return Decision(inside.holds, near, inside)


class PatrolItem(Term):
    """The ten things that a patrolling chief looks at, in their order."""

    WASTE_AND_CLEANLINESS = "垃圾渣土堆放、违章种植葬坟放牧、保洁"
    WATER_APPEARANCE = "漂浮物、异味、颜色异常、排污"
    OUTFALLS = "新增入河排污口及异常排放"
    INTAKES = "新增未经批准取水口、弃水"
    SIGNS_AND_DEVICES = "标识牌、监测设施、警示标识"
    UNLAWFUL_WORKS = "破坏滩涂、改变河势、违法建设及取土等"
    FISHING_AND_ENCLOSURE = "围河造地、非法养殖、违规捕鱼"
    DIKE_DAMAGE = "堤防、护坡、护岸险情"
    HEAVY_VEHICLES = "堤防违规行驶重载机动车辆"
    OTHER_AND_UNSOLVED = "其他影响行洪行为及以前问题未解决情况"


@rule(RIVER_CHIEF, "巡河制度 第六条")
def patrol_items_missing(looked_at: frozenset[PatrolItem]) -> Decision[tuple[PatrolItem, ...]]:
    """What a patrol has not looked at.

    Args:
        looked_at: What it has; problems found before and not solved belong to the last of the ten.

    Returns:
        What is missing, in the order of the list.

    Raises:
        InvalidFacts: An item is none.

    >>> len(patrol_items_missing(frozenset({PatrolItem.OUTFALLS})).value)
    9
    """
    return lacking(PatrolItem, members(looked_at, PatrolItem, "looked_at"), RIVER_CHIEF.at("巡河制度 第六条"))


@rule(RIVER_CHIEF, "巡河制度 第七条")
def supervising_office(level: Level) -> Decision[Office | None]:
    """The office that guides, supervises, inspects and assesses the patrols of a level's chiefs, one level down.

    Args:
        level: The level of the chiefs.

    Returns:
        The city's office for county chiefs, the county's for township chiefs; for others the article names none.

    Raises:
        InvalidFacts: The level is none.

    >>> supervising_office(Level.TOWNSHIP).value.zh
    '县级河长制办公室'
    """
    office = _SUPERVISING.get(member(level, Level, "level"))
    return Decision(office, Finding(_SUPERVISION, "下一级河长", "one level down", office is not None, level))


@rule(RIVER_CHIEF, "巡河制度 第九条")
def inspection_complete(*, records_read: bool, random_site_visited: bool) -> Decision[bool]:
    """Whether an inspection of patrols was made as it must be: records read and waters drawn at random visited.

    Args:
        records_read: Whether the patrol records were read.
        random_site_visited: Whether rivers or lakes drawn at random were visited.

    Returns:
        Whether both were done.

    Raises:
        InvalidFacts: A fact is of the wrong kind.
    """
    place = RIVER_CHIEF.at("巡河制度 第九条")
    return all_of(
        Finding(place, "查看巡查记录", "records read", flag(records_read, "records_read")),
        Finding(place, "随机抽取现场查勘", "a random site visited", flag(random_site_visited, "random_site_visited")),
    )


@provision(RIVER_CHIEF, "巡河制度 第十条")
@frozen(kw_only=True)
class PatrolFrequency:
    """How often chiefs patrol at least, in principle, by their level."""

    city_a_year_times: int = 2
    county_a_quarter_times: int = 1
    township_a_month_times: int = 1
    village_a_day_times: int = 1

    def __attrs_post_init__(self) -> None:
        for name in ("city_a_year_times", "county_a_quarter_times", "township_a_month_times", "village_a_day_times"):
            whole(getattr(self, name), name, at_least=1)

    def minimum(self, level: Level) -> PatrolMinimum:
        """How often in which calendar period."""
        return {
            Level.CITY: PatrolMinimum(self.city_a_year_times, CalendarPeriod.YEAR),
            Level.COUNTY: PatrolMinimum(self.county_a_quarter_times, CalendarPeriod.QUARTER),
            Level.TOWNSHIP: PatrolMinimum(self.township_a_month_times, CalendarPeriod.MONTH),
            Level.VILLAGE: PatrolMinimum(self.village_a_day_times, CalendarPeriod.DAY),
        }[level]


@frozen
class PatrolMinimum:
    """At least so many patrols in each calendar period."""

    times: int
    every: CalendarPeriod


@rule(RIVER_CHIEF, "巡河制度 第十条")
def patrol_minimum(level: Level, *, frequency: PatrolFrequency = PatrolFrequency()) -> Decision[PatrolMinimum]:
    """How often the chiefs of a level patrol at least (最低频次).

    Args:
        level: The level; general chiefs (总河长) have no minimum of their own.
        frequency: The minima.

    Returns:
        The number of patrols and the calendar period in which they are made.

    Raises:
        InvalidFacts: The level is none.

    >>> patrol_minimum(Level.COUNTY).value
    PatrolMinimum(times=1, every=<CalendarPeriod.QUARTER: '季度'>)
    """
    least = frequency.minimum(member(level, Level, "level"))
    return Decision(
        least, Finding(_FREQUENCY, "巡河最低频次", "patrols at least", observed=level, required=least.times)
    )


@rule(RIVER_CHIEF, "巡河制度 第十条")
def patrols_a_year(level: Level, *, year: int, frequency: PatrolFrequency = PatrolFrequency()) -> Decision[int]:
    """How many patrols a year's minima add up to; a village chief patrols on rest days and holidays, too.

    Args:
        level: The level.
        year: The calendar year.
        frequency: The minima.

    Returns:
        The number: 2, 4, 12, and 365 or, in a leap year, 366.

    Raises:
        InvalidFacts: A fact is of the wrong kind.

    >>> patrols_a_year(Level.VILLAGE, year=2020).value
    366
    """
    least = patrol_minimum(level, frequency=frequency)
    first = datetime.date(known_year(year, "year"), 1, 1)
    periods = calendar_periods(first, datetime.date(year, 12, 31), least.value.every)
    return Decision(least.value.times * len(periods), *least.findings)


class DenserGrounds(Reading):
    """Whether poor water (水质不达标) and many problems (问题较多) must come together for denser patrols."""

    EITHER = "其一即可"
    """Recommended: each is a reason of its own to look more often."""
    BOTH = "同时具备"
    """Both describe one kind of river."""


@rule(RIVER_CHIEF, "巡河制度 第十条")
def must_patrol_more(
    *, quality_below_standard: bool, many_problems: bool, reading: DenserGrounds = DenserGrounds.EITHER
) -> Decision[bool]:
    """Whether a reach must be patrolled more densely (加密) than the minimum; how much more is not printed.

    Args:
        quality_below_standard: Whether its water misses the quality standard.
        many_problems: Whether it has many problems (较多, without a number).
        reading: Whether either is enough.

    Returns:
        Whether it must.

    Raises:
        InvalidFacts: A fact is of the wrong kind.
    """
    poor, many = flag(quality_below_standard, "quality_below_standard"), flag(many_problems, "many_problems")
    weigh = any_of if member(reading, DenserGrounds, "reading") is DenserGrounds.EITHER else all_of
    return weigh(
        Finding(_FREQUENCY, "水质不达标", "below the standard", poor),
        Finding(_FREQUENCY, "问题较多", "many problems", many),
    )


class Patroller(Term):
    """Who made a patrol."""

    CHIEF = "河长"
    CONTACT_UNIT = "联系单位"
    RELEVANT_STAFF = "相关人员"
    OTHER = "其他"


class DelegationReading(Reading):
    """Whether a delegated patrol counts towards the minimum."""

    COUNTS = "计入"
    """Recommended: the article orders the delegation where the chief cannot go, in place of the patrol."""
    CHIEF_ALONE = "不计入"
    """Only patrols that the chief made count."""


@rule(RIVER_CHIEF, "巡河制度 第十条")
def patrol_counts(
    by: Patroller, *, unable_with_cause: bool, reading: DelegationReading = DelegationReading.COUNTS
) -> Decision[bool]:
    """Whether a patrol counts towards a chief's minimum.

    Args:
        by: Who made it.
        unable_with_cause: Whether the chief could not for good cause (因故); without one nobody may stand in.
        reading: Whether delegated patrols count.

    Returns:
        Whether it counts.

    Raises:
        InvalidFacts: A fact is of the wrong kind.

    >>> patrol_counts(Patroller.CONTACT_UNIT, unable_with_cause=True).value
    True
    """
    himself = member(by, Patroller, "by") is Patroller.CHIEF
    cause, open_to = flag(unable_with_cause, "unable_with_cause"), member(reading, DelegationReading, "reading")
    sent = by in _DELEGATES and cause and open_to is DelegationReading.COUNTS
    return any_of(
        Finding(_FREQUENCY, "河长本人巡河", "the chief's own patrol", himself, by),
        Finding(_FREQUENCY, "因故委托联系单位或相关人员并计入", "delegated for good cause, and counts", sent, cause),
    )


@rule(RIVER_CHIEF, "巡河制度 第七条", "巡河制度 第十条")
def reminder_due(
    level: Level, *, patrols: int, frequency: PatrolFrequency = PatrolFrequency()
) -> Decision[Office | None]:
    """Which office reminds and presses a chief who stayed below the minimum in a calendar period that is over.

    Args:
        level: The chief's level.
        patrols: How many patrols counted in the period.
        frequency: The minima.

    Returns:
        The office one level up; None where the minimum was kept, and for village and municipal chiefs, of whom the
        article names nobody.

    Raises:
        InvalidFacts: A fact is of the wrong kind.

    >>> reminder_due(Level.COUNTY, patrols=0).value.zh
    '市河长制办公室'
    """
    office = supervising_office(level)
    least = frequency.minimum(level).times
    short = whole(patrols, "patrols") < least
    return Decision(
        office.value if short else None,
        Finding(_FREQUENCY, "未达到最低频次", "below the minimum", short, patrols, least),
        *office.findings,
        because=1 if short else 0,
    )


class StaffDuty(Reading):
    """Whether the village chief's own daily patrol does for the daily inspection by staff."""

    SEPARATE = "另行开展"
    """Recommended: the article names cleaners, patrol staff and grid supervisors, and no chief."""
    EITHER = "其一即可"
    """The river was looked at on the day, by whomever."""


@rule(RIVER_CHIEF, "巡河制度 第十一条")
def staff_days_missed(
    days: Sequence[datetime.date],
    *,
    start: datetime.date,
    end: datetime.date,
    chief_days: Sequence[datetime.date] = (),
    reading: StaffDuty = StaffDuty.SEPARATE,
) -> Decision[tuple[datetime.date, ...]]:
    """The days on which cleaners, patrol staff or grid supervisors did not inspect a river.

    Args:
        days: The days of their inspections.
        start: The first day asked about.
        end: The last one, less than 36,600 days later.
        chief_days: The days of the village chief's own patrols.
        reading: Whether these do for an inspection.

    Returns:
        Each day without one, rest days and holidays included.

    Raises:
        InvalidFacts: A day is none, or the end lies before the start or too long after it.

    >>> day = datetime.date
    >>> missed = staff_days_missed([day(2018, 9, 30)], start=day(2018, 9, 29), end=day(2018, 10, 1))
    >>> [str(one) for one in missed.value]
    ['2018-09-29', '2018-10-01']
    """
    seen, own = set(plain_days(days, "days")), plain_days(chief_days, "chief_days")
    if member(reading, StaffDuty, "reading") is StaffDuty.EITHER:
        seen.update(own)
    bounded(start, end, "end")
    every = (start + datetime.timedelta(days=number) for number in range((end - start).days + 1))
    missed = tuple(one for one in every if one not in seen)
    place = RIVER_CHIEF.at("巡河制度 第十一条")
    return Decision(missed, Finding(place, "每天开展巡查", "inspected every day", not missed, len(missed)))


@provision(RIVER_CHIEF, "巡河制度 第十二条")
@frozen(kw_only=True)
class RecordTime:
    """How long a chief has to file the account of a patrol."""

    within_days: int = 5  # working days after the patrol

    def __attrs_post_init__(self) -> None:
        whole(self.within_days, "within_days", at_least=1, at_most=MOST_WORKING_DAYS)


@rule(RIVER_CHIEF, "巡河制度 第十二条")
def record_due(
    level: Level, *, patrolled: datetime.date, time: RecordTime = RecordTime()
) -> Decision[datetime.date | None]:
    """The last day on which the written account of a patrol is filed with the office of the chief's own level.

    Args:
        level: The chief's level.
        patrolled: The day of the patrol, which does not count itself.
        time: How many working days there are.

    Returns:
        The last day, on the official working-day calendar; None for village chiefs, who file none.

    Raises:
        InvalidFacts: A fact is of the wrong kind.
        Undetermined: The working-day calendar is not known.

    >>> str(record_due(Level.COUNTY, patrolled=datetime.date(2017, 9, 29)).value)  # National Day lies between
    '2017-10-12'
    """
    day = plain_date(patrolled, "patrolled")
    filed = member(level, Level, "level") is not Level.VILLAGE
    last = after_working_days(day, time.within_days) if filed else None
    return Decision(
        last,
        Finding(_RECORD, "市、县、乡三级河长", "a chief of the three upper levels", filed, level),
        Finding(_RECORD, "巡河后工作日内备案", "working days to file", filed, day, time.within_days),
        because=1 if filed else 0,
    )


class RecordPart(Term):
    """The parts of the account; the list is open."""

    RANGE = "巡河范围"
    MANNER = "巡河方式"
    NUMBER = "巡河次数"
    PROBLEMS = "发现的问题"
    MEASURES = "采取的措施"
    RESULTS = "取得的效果"
    SUGGESTIONS = "相关建议"


@rule(RIVER_CHIEF, "巡河制度 第十二条")
def record_parts_missing(parts: frozenset[RecordPart]) -> Decision[tuple[RecordPart, ...]]:
    """What the written account of a patrol lacks.

    Args:
        parts: The parts that it has.

    Returns:
        What is missing, in the order of the list.

    Raises:
        InvalidFacts: A part is none.
    """
    return lacking(RecordPart, members(parts, RecordPart, "parts"), _RECORD)


@rule(RIVER_CHIEF, "巡河制度 第十四条")
def lower_level_report(level: Level, *, problem_found: bool) -> Decision[bool]:
    """Whether a finding is promptly reported to the county chief or the county's office.

    Args:
        level: The level of the chief, keeper or cleaner who found it.
        problem_found: Whether a problem was found.

    Returns:
        Whether it is: of townships and villages alone. What cannot be solved goes its own way besides
        (``handle_problem``).

    Raises:
        InvalidFacts: A fact is of the wrong kind.
    """
    low = member(level, Level, "level") < Level.COUNTY
    found = flag(problem_found, "problem_found")
    place = RIVER_CHIEF.at("巡河制度 第十四条")
    return all_of(
        Finding(place, "乡级、村级河长", "of a township or village", low, level),
        Finding(place, "发现问题", "a problem found", found),
    )


class LogField(Term):
    """What a township's or village's patrol log holds at least; the last eight tell of a problem and its handling."""

    TIME = "巡河起止时间"
    PERSONS = "巡河人员"
    ROUTE = "巡河路线"
    PROBLEM_STATE = "问题现状"
    RESPONSIBLE_PARTY = "责任主体"
    PLACE = "地点"
    PHOTO = "照片"
    MEASURES = "当场制止措施"
    EFFECT = "制止效果"
    SUBMISSION = "提交或报告情况"
    OUTCOME = "解决情况"


class QuietPatrol(Reading):
    """Whether a log says something of problem and handling where nothing was found."""

    NOTHING_ASKED = "无需填写"
    """Recommended: there is no state, place or photo of a problem that was not there."""
    ALL_ASKED = "均须填写"
    """The basic content is listed without an exception: the fields say that there was none."""


@rule(RIVER_CHIEF, "巡河制度 第十五条")
def log_fields_missing(
    filled: frozenset[LogField], *, problem_found: bool, reading: QuietPatrol = QuietPatrol.NOTHING_ASKED
) -> Decision[tuple[LogField, ...]]:
    """What the log of a township or village patrol lacks.

    Args:
        filled: The fields filled in.
        problem_found: Whether a problem was found.
        reading: Whether the fields of problem and handling are asked where none was.

    Returns:
        What is missing, in the order of the list.

    Raises:
        InvalidFacts: A fact is of the wrong kind.

    >>> always = frozenset({LogField.TIME, LogField.PERSONS, LogField.ROUTE})
    >>> [len(log_fields_missing(always, problem_found=found).value) for found in (False, True)]
    [0, 8]
    """
    there, found = members(filled, LogField, "filled"), flag(problem_found, "problem_found")
    everything = found or member(reading, QuietPatrol, "reading") is QuietPatrol.ALL_ASKED
    asked = LogField if everything else _ALWAYS_LOGGED
    return lacking(asked, there, RIVER_CHIEF.at("巡河制度 第十五条"))


_SUPERVISING = {Level.COUNTY: Office.CITY_OFFICE, Level.TOWNSHIP: Office.COUNTY_OFFICE}
_DELEGATES = (Patroller.CONTACT_UNIT, Patroller.RELEVANT_STAFF)
_ALWAYS_LOGGED = (LogField.TIME, LogField.PERSONS, LogField.ROUTE)
_SCOPE = RIVER_CHIEF.at("巡河制度 第一条")
_RANGE = RIVER_CHIEF.at("巡河制度 第五条")
_SUPERVISION = RIVER_CHIEF.at("巡河制度 第七条")
_FREQUENCY = RIVER_CHIEF.at("巡河制度 第十条")
_RECORD = RIVER_CHIEF.at("巡河制度 第十二条")
