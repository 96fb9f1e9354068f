"""The plan, its clauses by name, the years it covers, and what several rooms ask for."""

from __future__ import annotations

import datetime
from typing import Annotated

from attrs import frozen

from ...core.bounds import BARE, at_least, at_most
from ...core.decisions import Decision, all_of
from ...core.decrees import Decree, Known, Slip
from ...core.errors import InvalidFacts
from ...core.facts import DAY, YEAR, Whole, Year
from ...core.faults import Fault, shown
from ...core.figures import Record, figure
from ...core.findings import asks
from ...core.rules import provision, rule
from ...core.terms import Term

__all__ = ["OCCUPATIONAL_HEALTH", "CoveredYears", "HealthArea", "LeadDepartment", "in_plan_period"]

OCCUPATIONAL_HEALTH = Decree(
    "廊政办字〔2017〕121号",
    zh="廊坊市职业病防治规划（2016—2020年）",
    en="Plan for the Prevention and Control of Occupational Diseases (2016-2020)",
    issuer="廊坊市人民政府办公室",
    issued=datetime.date(2017, 10, 18),
    first_day=datetime.date(2017, 10, 18),
    first_known=Known.PRESUMED,
    cites=("国办发〔2016〕100号", "冀政办字〔2017〕64号", "廊安〔2017〕14号"),
    slips=(Slip("二（八）", "以粉尘、化学因素等快速检测技术", "以及 (and)"),),
)
TITLE, ADDRESSEES = OCCUPATIONAL_HEALTH.at("标题"), OCCUPATIONAL_HEALTH.at("通知主送")
GOALS, RATES, CAPACITY, MONITORING, INSURANCE = OCCUPATIONAL_HEALTH.each("一、一（一）、一（二）、一（三）、一（四）")
EMPLOYERS, SOURCE, SUPERVISION, SERVICES = OCCUPATIONAL_HEALTH.each("二（一）、二（二）、二（三）、二（四）")
PROTECTION, INFORMATION, HEALTHY, RESEARCH = OCCUPATIONAL_HEALTH.each("二（五）、二（六）、二（七）、二（八）")
MECHANISM, DIVISION, FUNDING = OCCUPATIONAL_HEALTH.each("三（一）、三（二）、三（三）")
STAFF, EVALUATION = OCCUPATIONAL_HEALTH.each("三（四）、三（五）")

FIRST_YEAR, LAST_YEAR = 2016, 2020
PLAN_END = datetime.date(LAST_YEAR, 12, 31)
"""The plan names the year alone, so that its last day is presumed."""
PLAN_YEAR = Whole(BARE, at_least(FIRST_YEAR), at_most(LAST_YEAR))
PlanYear = Annotated[int, *PLAN_YEAR]
TALLY = Whole(BARE, at_least(0), at_most(10**9))
Tally = Annotated[int, *TALLY]
"""How many persons, places or cases; none is more than all people there are in a province."""


class HealthArea(Term):
    """The city's own level, the ten counties, cities and districts, and the Development Zone (地区)."""

    CITY = "市本级"
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


class LeadDepartment(Term):
    """Which department leads; the plan names two and leaves the rest to a division of duties (牵头部门)."""

    WORK_SAFETY = "市安监局"
    HEALTH = "市卫生计生委"
    OTHER = "其他部门"


@provision(TITLE)
@frozen(kw_only=True)
class CoveredYears(Record):
    """The years that the plan covers, the first and the last included (规划期)."""

    first_year: Year = figure(FIRST_YEAR, "规划首年", "the first year of the plan")
    last_year: Year = figure(LAST_YEAR, "规划末年", "the last year of the plan")

    def faults(self) -> tuple[Fault, ...]:
        """It does not end before it begins."""
        if self.last_year >= self.first_year:
            return ()
        words = f"a year not before {self.first_year}", f"不早于{self.first_year}的年份"
        return (Fault("last_year", shown(self.last_year), *words, "$.last_year"),)


@rule(TITLE)
def in_plan_period(day: datetime.date, *, period: CoveredYears = CoveredYears()) -> Decision[bool]:
    """Whether a day lies in the years that the plan covers, which begin before the plan was issued (规划期).

    Args:
        day: 日期: the day.

    Returns:
        在规划期内: whether it does; what the plan asks is owed from its issue on.

    >>> [in_plan_period(datetime.date(year, 12, 31)).value for year in (2015, 2016, 2020)]
    [False, True, True]
    """
    year, years = DAY.of(day, "day").year, CoveredYears.of(period, "period")
    return all_of(
        asks(TITLE, "年份", "the year", year, YEAR.at_least(years.first_year, "不早于")),
        asks(TITLE, "年份", "the year", year, YEAR.at_most(years.last_year, "不晚于")),
    )


def begun(year: int, on: datetime.date) -> None:
    """Refuse a year that has not begun on the day."""
    if year > on.year:
        raise InvalidFacts("year", year, "a year not after the day", "不晚于该日期的年份")
