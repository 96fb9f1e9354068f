"""The river-chief notice and its five instruments, and the words that all of them share."""

from __future__ import annotations

import datetime
from typing import Annotated, TypeVar

from attrs import frozen

from ...core.bounds import BARE, Unit, at_least, at_most
from ...core.days import Period
from ...core.decisions import Decision, all_of, part
from ...core.decrees import Decree, Slip
from ...core.errors import InvalidFacts
from ...core.facts import DAY, Whole
from ...core.figures import Record
from ...core.findings import asks, note
from ...core.locators import Citation
from ...core.rules import rule
from ...core.terms import Grade, Reading, Term
from ..normative_docs.items import presumed_last_day

__all__ = [
    "RIVER_CHIEF",
    "Area",
    "FirstPeriod",
    "Instrument",
    "InstrumentLife",
    "Level",
    "MainTask",
    "Office",
    "instrument_in_force",
    "instrument_life",
    "office_of",
]

ISSUED = datetime.date(2017, 10, 31)
RIVER_CHIEF = Decree(
    "廊政办字〔2017〕129号",
    zh="关于印发廊坊市河长制市级会议制度（试行）等4项制度和廊坊市2017年全面建立河长制工作考核验收实施方案的通知",
    en="Notice of Four River Chief Systems (on Trial) and the 2017 Acceptance Scheme",
    issuer="廊坊市人民政府办公室",
    issued=ISSUED,
    first_day=ISSUED,
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

NOTICE = RIVER_CHIEF.at("通知正文")
OWN_LEVEL = RIVER_CHIEF.at("信息共享 一（二）")
METHOD_BEGINS = RIVER_CHIEF.at("考核办法 九（二）")
SAME_LEVEL = RIVER_CHIEF.at("巡河制度 第十二条")
PATROL_BEGINS = RIVER_CHIEF.at("巡河制度 第二十六条")

FIRST_YEAR = 2017
"""The first year assessed, and that of the acceptance."""
_LAST_YEAR = datetime.MAXYEAR - 1
YEAR_WITH_NEXT = Whole(BARE, at_least(datetime.MINYEAR), at_most(_LAST_YEAR))
YearWithNext = Annotated[int, *YEAR_WITH_NEXT]
ASSESSED_YEAR = Whole(BARE, at_least(FIRST_YEAR), at_most(_LAST_YEAR))
AssessedYear = Annotated[int, *ASSESSED_YEAR]
WORKING_DAYS = Whole(Unit("working days", "个工作日"), at_least(1), at_most(250))
WorkingDays = Annotated[int, *WORKING_DAYS]

T = TypeVar("T", bound=Term)
V = TypeVar("V")


class Level(Grade):
    """The levels of river chiefs, from the lowest up (河长级别)."""

    VILLAGE = "村级"
    TOWNSHIP = "乡级"
    COUNTY = "县级"
    CITY = "市级"


class Office(Term):
    """The river-chief offices; a township has a working body (河长制办公室)."""

    TOWNSHIP_BODY = "乡级河长制工作机构"
    COUNTY_OFFICE = "县级河长制办公室"
    CITY_OFFICE = "市河长制办公室"
    PROVINCIAL_OFFICE = "省河长制办公室"


class Area(Term):
    """The ten counties, cities and districts of Langfang, and the Development Zone (地区)."""

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
    """The six main river-chief tasks; a field that is none of them is OTHER (河长制主要任务)."""

    WATER_RESOURCES = "水资源保护"
    SHORELINE = "河湖水域岸线管理"
    POLLUTION_PREVENTION = "水污染防治"
    WATER_ENVIRONMENT = "水环境治理"
    ECOLOGY_RESTORATION = "水生态修复"
    ENFORCEMENT = "执法监管"
    OTHER = "其他"


class Instrument(Term):
    """The five instruments that the notice circulates (印发的制度和方案)."""

    MEETINGS = "廊坊市河长制市级会议制度（试行）"
    INFORMATION = "廊坊市河长制信息共享制度（试行）"
    ASSESSMENT = "廊坊市河长制工作考核办法（试行）"
    PATROL = "廊坊市河长巡河制度（试行）"
    ACCEPTANCE = "廊坊市2017年全面建立河长制工作考核验收实施方案"


@frozen(kw_only=True)
class InstrumentLife(Record):
    """When an instrument was issued and begins to hold, how that is known, and its latest presumed last day (施行期间).

    Attributes:
        issued: 印发日: the day of issue.
        first_day: 施行日: the first day on which it holds.
        first_day_stated: 施行日明文: whether it says so itself.
        on_trial: 试行: whether it is on trial.
        latest_last_day: 推定最后施行日: the last day on which it holds at the latest.
    """

    issued: datetime.date
    first_day: datetime.date
    first_day_stated: bool
    on_trial: bool
    latest_last_day: datetime.date


_STATED = {Instrument.ASSESSMENT: METHOD_BEGINS, Instrument.PATROL: PATROL_BEGINS}


@rule(NOTICE, METHOD_BEGINS, PATROL_BEGINS, rests_on=(presumed_last_day,))
def instrument_life(instrument: Instrument) -> Decision[InstrumentLife]:
    """When one of the five instruments begins to hold, and when it ends at the latest (制度施行期间).

    Args:
        instrument: 制度: the instrument.

    Returns:
        施行期间: its days. Assessment and patrol say that they hold from the day of issue, of the others it is
            presumed. None prints an end; the latest last day is that of 廊政字〔2017〕41号 二: two years on trial, else
            five.

    >>> str(instrument_life(Instrument.PATROL).value.latest_last_day)
    '2019-10-30'
    """
    trial = Instrument.of(instrument, "instrument") is not Instrument.ACCEPTANCE
    stated = instrument in _STATED
    end = presumed_last_day(ISSUED, provisional=trial)
    life = InstrumentLife(
        issued=ISSUED, first_day=ISSUED, first_day_stated=stated, on_trial=trial, latest_last_day=end.value
    )
    return Decision(
        life,
        note(_beginning(instrument), *(_SAID if stated else _PRESUMED), ISSUED),
        part("推定最后施行日", "presumed last day", end),
    )


def _beginning(instrument: Instrument) -> Citation:
    """The clause by which an instrument begins to hold: its own, or the notice."""
    return _STATED.get(instrument, NOTICE)


_SAID = ("载明自印发之日起实施", "holds from the day of issue, as it says")
_PRESUMED = ("未载明施行日，推定自印发之日起", "holds from the day of issue, as is presumed")


@rule(NOTICE, METHOD_BEGINS, PATROL_BEGINS)
def instrument_in_force(instrument: Instrument, *, on: datetime.date) -> Decision[bool]:
    """Whether an instrument holds on a day, as it says itself: from the day of issue, without a printed end (制度施行).

    Args:
        instrument: 制度: the instrument.
        on: 日期: the day. What a presumed end makes of it is asked of ``instrument_life``.

    Returns:
        施行: whether it holds.

    >>> instrument_in_force(Instrument.ASSESSMENT, on=datetime.date(2017, 10, 31)).value
    True
    """
    clause, day = _beginning(Instrument.of(instrument, "instrument")), DAY.of(on, "on")
    return all_of(asks(clause, "日期", "day", day, at_least(ISSUED, "起")))


class FirstPeriod(Reading, at=(NOTICE, PATROL_BEGINS)):
    """Whether a calendar period is owed of which the instruments saw only the end (施行之初的时段)."""

    OWED = (
        "计入",
        "条文逐期提出要求，未设例外",
        "Each period owes its number, and no exception is made for the first.",
    )
    NOT_OWED = "不计入", "仅计完整施行的时段", "Only periods wholly in force count."


def is_owed(period: Period, first: FirstPeriod) -> bool:
    """Whether a calendar period can owe anything: nothing was owed before the notice."""
    held = RIVER_CHIEF.period
    return held.covers(period) if first is FirstPeriod.NOT_OWED else held.meets(period)


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


@rule(OWN_LEVEL, SAME_LEVEL)
def office_of(level: Level) -> Decision[Office | None]:
    """The office that serves the chiefs of a level and collects, sorts and publishes its information (同级河长办).

    Args:
        level: 级别: the level.

    Returns:
        同级河长办: the office, a working body in townships; None for villages, which have neither.

    >>> office_of(Level.TOWNSHIP).value.zh
    '乡级河长制工作机构'
    """
    office = OFFICES[Level.of(level, "level")]
    return Decision(office, note(SAME_LEVEL, "河长级别", "level of the chief", level))


def bounded(start: datetime.date, end: datetime.date, fact: str) -> None:
    """Refuse days that run backwards, or for more than about a century.

    Raises:
        InvalidFacts: The fact, which is the end, lies before the start or too long after it.
    """
    DAY.of(start, "start")
    if not 0 <= (DAY.of(end, fact) - start).days < _MOST_DAYS:
        raise InvalidFacts(
            fact,
            end,
            f"a day not before {start} and less than {_MOST_DAYS} days after it",
            f"不早于{start}且在其后{_MOST_DAYS}日内的日期",
        )


_MOST_DAYS = 36_600
