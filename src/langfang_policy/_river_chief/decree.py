"""The river-chief notice and its five instruments, and the words that all of them share."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from typing import TypeVar

from attrs import frozen

from .._normative_docs.items import presumed_last_day
from ..core.decisions import Decision, Finding, all_of
from ..core.decrees import Decree, Slip, plain_date
from ..core.errors import InvalidFacts
from ..core.locators import Citation
from ..core.rules import rule
from ..core.terms import Grade, Term, member

__all__ = [
    "RIVER_CHIEF",
    "Area",
    "Instrument",
    "InstrumentLife",
    "Level",
    "MainTask",
    "Office",
    "instrument_in_force",
    "instrument_life",
    "office_of",
]

T = TypeVar("T", bound=Term)
R = TypeVar("R")
V = TypeVar("V")

RIVER_CHIEF = Decree(
    "廊政办字〔2017〕129号",
    zh="关于印发廊坊市河长制市级会议制度（试行）等4项制度和廊坊市2017年全面建立河长制工作考核验收实施方案的通知",
    en="Notice of Four River Chief Systems (on Trial) and the 2017 Acceptance Scheme",
    issuer="廊坊市人民政府办公室",
    issued=datetime.date(2017, 10, 31),
    first_day=datetime.date(2017, 10, 31),
    cites=("廊办字〔2017〕45号", "冀水〔2017〕40号", "办建管函〔2017〕1047号"),
    slips=(
        Slip("信息共享 二（一）", "河长", "length of the river, not its chief"),
        Slip("考核办法 六", "60分以下", "below 60: the band above begins with it"),
        Slip(
            "考核办法 八（三）", "结果通报10个工作日内", "within 10 working days after (后) the results were circulated"
        ),
        Slip("考核验收方案 三（四）", "相关制度建设", "配套制度建设 (supporting systems), as the list of parts has it"),
        Slip("考核验收方案 四", "2017年12月20前", "20 December 2017 (日 is missing)"),
        Slip("会议制度 三", "责任单位联席会议", "市级责任单位联席会议 (the joint meeting), as the preamble has it"),
    ),
)


class Level(Grade):
    """The levels of river chiefs, from the lowest up."""

    VILLAGE = "村级"
    TOWNSHIP = "乡级"
    COUNTY = "县级"
    CITY = "市级"


class Office(Term):
    """The river-chief offices; a township has a working body."""

    TOWNSHIP_BODY = "乡级河长制工作机构"
    COUNTY_OFFICE = "县级河长制办公室"
    CITY_OFFICE = "市河长制办公室"
    PROVINCIAL_OFFICE = "省河长制办公室"


class Area(Term):
    """The ten counties, cities and districts of Langfang, and the Development Zone."""

    ANCI = "安次区"
    GUANGYANG = "广阳区"
    BAZHOU = "霸州市"
    SANHE = "三河市"
    DACHANG = "大厂回族自治县"
    XIANGHE = "香河县"
    GUAN = "固安县"
    YONGQING = "永清县"
    WENAN = "文安县"
    DACHENG = "大城县"
    DEVELOPMENT_ZONE = "廊坊开发区"


class MainTask(Term):
    """The six main river-chief tasks; a field that is none of them is OTHER."""

    WATER_RESOURCES = "水资源保护"
    SHORELINE = "河湖水域岸线管理"
    POLLUTION_PREVENTION = "水污染防治"
    WATER_ENVIRONMENT = "水环境治理"
    ECOLOGY_RESTORATION = "水生态修复"
    ENFORCEMENT = "执法监管"
    OTHER = "其他"


class Instrument(Term):
    """The five instruments that the notice circulates."""

    MEETINGS = "廊坊市河长制市级会议制度（试行）"
    INFORMATION = "廊坊市河长制信息共享制度（试行）"
    ASSESSMENT = "廊坊市河长制工作考核办法（试行）"
    PATROL = "廊坊市河长巡河制度（试行）"
    ACCEPTANCE = "廊坊市2017年全面建立河长制工作考核验收实施方案"


@frozen(kw_only=True)
class InstrumentLife:
    """When an instrument was issued and begins to hold, how that is known, and its latest presumed last day."""

    issued: datetime.date
    first_day: datetime.date
    first_day_stated: bool
    on_trial: bool
    latest_last_day: datetime.date


@rule(RIVER_CHIEF, "通知正文", "考核办法 九（二）", "巡河制度 第二十六条")
def instrument_life(instrument: Instrument) -> Decision[InstrumentLife]:
    """When one of the five instruments begins to hold, and when it ends at the latest.

    Args:
        instrument: The instrument.

    Returns:
        Its days. Assessment and patrol say that they hold from the day of issue, of the others it is presumed. None
        prints an end; the latest last day is that of 廊政字〔2017〕41号 二: two years on trial, else five.

    Raises:
        InvalidFacts: The instrument is none.

    >>> str(instrument_life(Instrument.PATROL).value.latest_last_day)
    '2019-10-30'
    """
    trial = member(instrument, Instrument, "instrument") is not Instrument.ACCEPTANCE
    first = datetime.date(2017, 10, 31)
    end = presumed_last_day(first, provisional=trial)
    stated = instrument in _STATED
    life = InstrumentLife(
        issued=first, first_day=first, first_day_stated=stated, on_trial=trial, latest_last_day=end.value
    )
    return Decision(
        life,
        Finding(_STATED.get(instrument, _NOTICE), "自印发之日起实施", "holds from the day of issue", stated, first),
        *end.findings,
        because=0,
    )


@rule(RIVER_CHIEF, "考核办法 九（二）", "巡河制度 第二十六条")
def instrument_in_force(instrument: Instrument, *, on: datetime.date) -> Decision[bool]:
    """Whether an instrument holds on a day, as it says itself: from the day of issue, without a printed end.

    Args:
        instrument: The instrument.
        on: The day. What a presumed end makes of it is asked of ``instrument_life``.

    Returns:
        Whether it holds.

    Raises:
        InvalidFacts: A fact is of the wrong kind.

    >>> instrument_in_force(Instrument.ASSESSMENT, on=datetime.date(2017, 10, 31)).value
    True
    """
    life = instrument_life(instrument)
    begun = life.value.first_day <= plain_date(on, "on")
    return Decision(
        begun, Finding(life.because.citation, "自印发之日起实施", "holds from", begun, on, life.value.first_day)
    )


@rule(RIVER_CHIEF, "巡河制度 第十二条", "信息共享 一（二）")
def office_of(level: Level) -> Decision[Office | None]:
    """The office that serves the chiefs of a level and collects, sorts and publishes that level's information.

    Args:
        level: The level.

    Returns:
        The office, a working body in townships; None for villages, which have neither.

    Raises:
        InvalidFacts: The level is none.

    >>> office_of(Level.TOWNSHIP).value.zh
    '乡级河长制工作机构'
    """
    office = OFFICES[member(level, Level, "level")]
    return Decision(
        office, Finding(_SAME_LEVEL, "同级河长制办公室或工作机构", "the office of the level", observed=level)
    )


OFFICES: dict[Level, Office | None] = {
    Level.VILLAGE: None,
    Level.TOWNSHIP: Office.TOWNSHIP_BODY,
    Level.COUNTY: Office.COUNTY_OFFICE,
    Level.CITY: Office.CITY_OFFICE,
}
HIGHER_OFFICES = {
    Level.VILLAGE: Office.TOWNSHIP_BODY,
    Level.TOWNSHIP: Office.COUNTY_OFFICE,
    Level.COUNTY: Office.CITY_OFFICE,
    Level.CITY: Office.PROVINCIAL_OFFICE,
}


def lacking(asked: Iterable[T], there: frozenset[T], place: Citation) -> Decision[tuple[T, ...]]:
    """What is asked and not there, in its order, with a finding for each that is asked."""
    listed = tuple(asked)
    weighed = all_of(*(Finding(place, one.zh, one.en, one in there) for one in listed))
    return weighed.answering(tuple(one for one in listed if one not in there))


def bounded(start: datetime.date, end: datetime.date, fact: str) -> None:
    """Refuse days that run backwards, or for more than about a century.

    Raises:
        InvalidFacts: The fact, which is the end, lies before the start or too long after it.
    """
    plain_date(start, "start")
    if not 0 <= (plain_date(end, fact) - start).days < _MOST_DAYS:
        raise InvalidFacts(
            fact,
            end,
            f"a day not before {start} and less than {_MOST_DAYS} days after it",
            f"不早于{start}且在其后{_MOST_DAYS}日内的日期",
        )


def known_year(value: object, fact: str, *, first: int = datetime.MINYEAR) -> int:
    """The value as a year that has a next one.

    Raises:
        InvalidFacts: It is none, or lies before the first.
    """
    if type(value) is not int or not first <= value < datetime.MAXYEAR:
        raise InvalidFacts(fact, value, f"a year from {first} to {datetime.MAXYEAR - 1}", f"{first}年以后的年份")
    return value


MOST_WORKING_DAYS = 250
_MOST_DAYS = 36_600
_NOTICE = RIVER_CHIEF.at("通知正文")
_SAME_LEVEL = RIVER_CHIEF.at("巡河制度 第十二条")
_STATED = {
    Instrument.ASSESSMENT: RIVER_CHIEF.at("考核办法 九（二）"),
    Instrument.PATROL: RIVER_CHIEF.at("巡河制度 第二十六条"),
}
