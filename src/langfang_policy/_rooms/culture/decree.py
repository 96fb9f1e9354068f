"""The plan, its clauses by name, and the five-year period that it is for."""

from __future__ import annotations

import datetime
from typing import Annotated

from attrs import frozen

from ...core.days import Period
from ...core.decrees import Decree, Known, Slip
from ...core.facts import YEAR
from ...core.faults import Fault, shown
from ...core.figures import Record, figure
from ...core.rules import provision

__all__ = ["CULTURE", "FiveYearPeriod"]

CULTURE = Decree(
    "廊政办发〔2017〕20号",
    zh="廊坊市现代公共文化服务体系建设“十三五”发展规划",
    en="Thirteenth Five-Year Plan for the Modern Public Cultural Service System",
    issuer="廊坊市人民政府办公室",
    issued=datetime.date(2017, 11, 17),
    first_day=datetime.date(2017, 11, 17),
    first_known=Known.PRESUMED,
    cites=("廊办发〔2016〕5号", "办公共函〔2017〕5号", "文产发〔2016〕6号"),
    slips=(
        Slip("一（三）第二段", "基层综合文化服务中心", "基层综合性文化服务中心, as everywhere else"),
        Slip("专栏2 第九段", "非遗传习场所", "非遗传习所, as in the heading"),
        Slip("三（四）", "宣传工作充分发挥", "宣传工作。充分发挥 (a full stop is missing)"),
    ),
)
TITLE, SCOPE = CULTURE.each("标题、引言")
AIM, PRINCIPLES = CULTURE.each("一（一）、一（二）")
GOAL, LEVELS, SUPPLY, DIGITAL, SOCIETY, CAPACITY = CULTURE.each("一（三）第一段至第六段")
FUNDING, FUNDS_USE, FUNDS_CHECK = CULTURE.each("二（一）1、二（一）2、二（一）3")
SPENDING, HERITAGE_FUND = CULTURE.each("专栏1、专栏1 六")
CENTRES, TOGETHER, GROUPS = CULTURE.each("二（二）4、二（二）5、二（二）6")
THEATRE, HERITAGE_HALL, ART_MUSEUM, NEW_LIBRARY, BENEFIT_CENTRES = CULTURE.each("专栏2 第一段至第五段")
THEME_PARKS, BRANCHES, CENTRES_BOX, TRAINING_PLACES = CULTURE.each("专栏2 第六段至第九段")
ELDERLY, DISABLED, YOUTH, MIGRANTS = CULTURE.each("专栏3 第一段至第四段")
STANDARDS, PRODUCTS, REGION, MATCHING = CULTURE.each("二（三）7、二（三）8、二（三）9、二（三）10")
EVENTS = CULTURE.at("专栏4")
PLATFORM, SPREAD, RESOURCES = CULTURE.each("二（四）11、二（四）12、二（四）13")
PLATFORM_BOX, NETWORK, LIBRARIES, READING_ROOMS, INNOVATION = CULTURE.each("专栏5 第一段至第五段")
SEASON, CONSUMPTION, TICKETS, FAIRS = CULTURE.each("二（五）14、二（五）15、二（五）16、二（五）17")
PILOT = CULTURE.at("专栏6")
PILOT_GROUP, PILOT_FUNDS, MERCHANTS, VENUES, ECONOMY = CULTURE.each("专栏6 一、专栏6 二、专栏6 三、专栏6 四、专栏6 五")
SIGNATURE, SEASON_BOX, GOODS, CARD, REGION_MARKET = CULTURE.each("专栏7 第一段至第五段")
PURCHASE, OPERATION, ASSOCIATIONS = CULTURE.each("二（六）18、二（六）19、二（六）20")
FILING, COURSES, BASES, TEACHERS, COURSE_TIMES, COURSE_COSTS, OWN_COURSES = CULTURE.each(
    "专栏8 一、专栏8 二、专栏8 三、专栏8 四、专栏8 五、专栏8 六、专栏8 七"
)
TALENT, VOLUNTEERS, STAFF = CULTURE.each("二（七）21、二（七）22、二（七）23")
TEAMS = CULTURE.at("专栏9")
OFFICE, DATABASE, VOLUNTEER_BASES, STARS, MOVING = CULTURE.each("专栏10 第一段至第五段")
GOVERNANCE, FOUR_LEVELS, EVALUATION = CULTURE.each("二（八）24、二（八）25、二（八）26")
CHECK_ROLES, CHECK_FIELDS, CHECK_METHODS = CULTURE.each("专栏11 一、专栏11 二、专栏11 三")
ORGANISATION, ASSESSMENT, MONEY, PUBLICITY = CULTURE.each("三（一）、三（二）、三（三）、三（四）")

FIRST_DAY = datetime.date(2017, 11, 17)
YearFigure = Annotated[int, *YEAR]


@provision(TITLE)
@frozen(kw_only=True)
class FiveYearPeriod(Record):
    """The years of the Thirteenth Five-Year Plan, which the plan names and does not print (“十三五”时期)."""

    first_year: YearFigure = figure(2016, "规划期首年", "the first year", source="第十三个五年规划纲要")
    last_year: YearFigure = figure(2020, "规划期末年", "the last year", source="第十三个五年规划纲要")

    def faults(self) -> tuple[Fault, ...]:
        """The last year does not come before the first."""
        if self.last_year >= self.first_year:
            return ()
        words = f"a year not before {self.first_year}", f"不早于{self.first_year}的年份"
        return (Fault("last_year", shown(self.last_year), *words, "$.last_year"),)

    @property
    def days(self) -> Period:
        """From its first day to its last."""
        return Period(datetime.date(self.first_year, 1, 1), end_of(self.last_year))


def end_of(year: int) -> datetime.date:
    """The last day of a year: what a year alone is read to mean as a time to be done by."""
    return datetime.date(year, 12, 31)
