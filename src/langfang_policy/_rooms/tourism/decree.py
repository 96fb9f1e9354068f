"""The opinions, their clauses by name, and the places that several chapters read in more than one way."""

from __future__ import annotations

import datetime
from typing import Annotated

from ...core.bounds import BARE, at_least, at_most
from ...core.decrees import Decree, Known, Slip
from ...core.facts import Whole
from ...core.terms import Reading

__all__ = ["TOURISM", "CountyWord", "FirstTourismYear", "ZoneAsCounty"]

TOURISM = Decree(
    "廊政发〔2017〕65号",
    zh="关于加快发展全域旅游的实施意见",
    en="Opinions on Speeding up All-Area Tourism",
    issuer="廊坊市人民政府",
    issued=datetime.date(2017, 12, 27),
    first_day=datetime.date(2017, 12, 27),
    first_known=Known.PRESUMED,
    slips=(
        Slip("三（一）3", "热代万果园", "热带万果园"),
        Slip("三（二）4", "华厦幸福基业", "华夏幸福基业"),
        Slip("六（五）", "政府求助", "政府救助"),
    ),
)
GOALS, LAYOUT = TOURISM.each("一、二")
CORE, BELTS, CORRIDORS, CLUSTERS = TOURISM.each("二（一）、二（二）、二（三）、二（四）")
TOWNS, VILLAGES, PARKS, SITES = TOURISM.each("三（一）1、三（一）2、三（一）3、三（一）4")
PLUS_TRADE, PLUS_CULTURE, PLUS_AGRICULTURE = TOURISM.each("三（二）1、三（二）2、三（二）3")
PLUS_SPORT, PLUS_SCIENCE, PLUS_HEALTH = TOURISM.each("三（二）4、三（二）5、三（二）6")
DINING, LODGING, MAKERS = TOURISM.each("三（三）1、三（三）2、三（三）5")
ROADS, SERVICES, SMART, SELF_DRIVE = TOURISM.each("四（一）、四（二）、四（三）、四（四）")
BRAND, MARKETING, EVERYBODY = TOURISM.each("五（一）、五（二）、五（三）")
MANAGEMENT, PLANS, ORDER, STANDARDS, SAFETY = TOURISM.each("六（一）、六（二）、六（三）、六（四）、六（五）")
CONFERENCE, FINANCE, LAND, TALENT = TOURISM.each("七（一）、七（二）、七（三）、七（四）")

FIRST_YEAR = 2017
GOAL_YEAR = Whole(BARE, at_least(FIRST_YEAR), at_most(2050))
GoalYear = Annotated[int, *GOAL_YEAR]


class ZoneAsCounty(Reading, at=(SITES, DINING, MAKERS, SERVICES, SMART, MANAGEMENT, PLANS, ORDER, FINANCE)):
    """Whether the development zone is bound where counties, cities and districts are (开发区是否视同县（市、区）)."""

    NAMED_ALONE = (
        "仅在列明处",
        "住宿一项在县（市、区）之外另列开发区，其他各项未列",
        "Of lodging the zone is named beside the counties, elsewhere it is not.",
    )
    COUNTED = "视同县（市、区）", "主送机关包括开发区管委会", "The opinions are sent to its committee too."


class CountyWord(Reading, at=(SERVICES, MANAGEMENT, FINANCE)):
    """Whether 县, printed alone, stands for cities and districts too (“县”的范围)."""

    EVERY_COUNTY = (
        "各县级单位",
        "同一文件他处称创建示范区的县（市、区）",
        "The same units are called counties, cities and districts elsewhere in the text.",
    )
    LETTER = "仅指县", "该处只写县，未写市、区", "The clause writes counties, and neither cities nor districts."


class FirstTourismYear(Reading, at=(SITES, DINING, LODGING, CONFERENCE)):
    """Which is the first year of what is asked every year (逐年任务的首年)."""

    NEXT = (
        "印发次年",
        "年末印发，当年已无从完成",
        "The opinions were issued in the last days of a year, too late for that year.",
    )
    ISSUE = "印发当年", "条文未将当年除外", "Nothing exempts the year of issue."

    @property
    def year(self) -> int:
        """The first year."""
        return FIRST_YEAR + (self is FirstTourismYear.NEXT)
