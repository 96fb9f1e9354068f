"""The opinions, their clauses by name, to whom they are addressed, and the year by which the work is to be done."""

from __future__ import annotations

import datetime
from typing import Annotated, TypeVar

from attrs import frozen

from ...core.bounds import BARE, at_least, at_most
from ...core.decisions import Decision
from ...core.decrees import Decree, Known
from ...core.errors import InvalidFacts, Undetermined
from ...core.facts import DAY, FLAG, Whole
from ...core.figures import Record, figure
from ...core.findings import condition, falls, note
from ...core.registers import Standing
from ...core.rules import provision, rule
from ...core.terms import Reading, Term
from ..river_chief.decree import Area

__all__ = [
    "REDEVELOPMENT",
    "DistrictBody",
    "GoalEnd",
    "GoalYear",
    "ZoneCommittee",
    "district_body",
    "goal_standing",
]

FIRST_DAY = datetime.date(2017, 8, 9)
REDEVELOPMENT = Decree(
    "廊政办字〔2017〕90号",
    zh="关于加快推进市区城镇棚户区改造工作的指导意见",
    en="Guiding Opinions on Speeding up the Rebuilding of Urban Shantytowns",
    issuer="廊坊市人民政府办公室",
    issued=FIRST_DAY,
    first_day=FIRST_DAY,
    first_known=Known.PRESUMED,
    cites=("国发〔2013〕25号", "国发〔2015〕37号", "冀政〔2013〕85号"),
)
ADDRESSEES = REDEVELOPMENT.at("主送")
GOAL, PRINCIPLES = REDEVELOPMENT.each("一（一）、一（二）")
VILLAGES, HOUSING_AREAS, HOUSES, RELOCATED = REDEVELOPMENT.each("二（一）、二（二）、二（三）、二（四）")
PLOT_RATIO, GREEN, INCOME = REDEVELOPMENT.each("三（二）、三（三）、三（四）")
JOINT_BUILDING, FACILITIES, MATCHING = REDEVELOPMENT.each("三（五）、三（六）、三（七）")
SUPPLY, SUPPORT = REDEVELOPMENT.each("三（八）、三（九）")
HEADQUARTERS, CHAIN, RESPONSIBILITY = REDEVELOPMENT.each("四（一）、四（二）、四（三）")
CLEARING, CONDUCT, ENGINEERING = REDEVELOPMENT.each("四（四）、四（五）、四（六）")
DIVISION = REDEVELOPMENT.at("附件1")
(APPLICATION, SURVEY, RECOGNITION, PLOTS, PLAN, CONSENT, SIGNING, ANNOUNCEMENT, TRANSFER, COMPLETION) = (
    REDEVELOPMENT.at(f"附件2 一{number}") for number in range(1, 11)
)
STATE_APPLICATION, STATE_OTHERS = REDEVELOPMENT.each("附件2 二1、附件2 二2")
PLAN_YEAR = Whole(BARE, at_least(2017), at_most(datetime.MAXYEAR))
PlanYear = Annotated[int, *PLAN_YEAR]

V = TypeVar("V")


class DistrictBody(Term):
    """Who governs an area that the opinions are addressed to (辖区政府)."""

    GUANGYANG = "广阳区人民政府"
    ANCI = "安次区人民政府"
    DEVELOPMENT_ZONE = "廊坊开发区管委会"
    NOT_ADDRESSED = "未列入主送"


class ZoneCommittee(Reading, at=(ADDRESSEES, CONDUCT)):
    """Whether the committee of the development zone is its district government (开发区管委会的地位)."""

    AS_DISTRICT = "视同辖区政府", "通知主送管委会并由其执行", "The notice is sent to it, to be carried out."
    UNSAID = "未定", "条文只称区政府和辖区政府", "The clauses speak of district governments alone."


_BODIES = {
    Area.GUANGYANG: DistrictBody.GUANGYANG,
    Area.ANCI: DistrictBody.ANCI,
    Area.DEVELOPMENT_ZONE: DistrictBody.DEVELOPMENT_ZONE,
}


@rule(ADDRESSEES)
def district_body(area: Area, *, zone_committee: ZoneCommittee = ZoneCommittee.AS_DISTRICT) -> Decision[DistrictBody]:
    """Who is the district government of an area; the urban area is read as that of the addressees (辖区政府).

    Args:
        area: 地区: the county, city, district or zone.

    Returns:
        辖区政府: who it is; not addressed where the area lies outside the urban area.

    Raises:
        Undetermined: The development zone, where its committee is read as no district government.

    >>> from langfang_policy.river_chief import Area
    >>> district_body(Area.BAZHOU).value.zh
    '未列入主送'
    """
    where = Area.of(area, "area")
    if ZoneCommittee.of(zone_committee, "zone_committee") is ZoneCommittee.UNSAID and where is Area.DEVELOPMENT_ZONE:
        raise Undetermined("area", en="the zone has no district government", zh="开发区未设区政府")
    return Decision(_BODIES.get(where, DistrictBody.NOT_ADDRESSED), note(ADDRESSEES, "地区", "area", where))


@provision(GOAL)
@frozen(kw_only=True)
class GoalYear(Record):
    """By when what there is of shantytowns, urban villages and dangerous houses is to be rebuilt (改造目标年份)."""

    year: PlanYear = figure(2020, "目标年份", "year by which the work is basically to be done")


class GoalEnd(Reading, at=GOAL):
    """Which day the year of the goal means (目标期限)."""

    END_OF_YEAR = "当年年末", "规划期通常含当年全年", "The year of a goal is usually meant whole."
    BEFORE_YEAR = "当年之前", "到某年可指该年开始之时", "By a year may mean by its beginning."


@rule(GOAL)
def goal_standing(
    *,
    complete: bool,
    on: datetime.date,
    goal: GoalYear = GoalYear(),
    goal_end: GoalEnd = GoalEnd.END_OF_YEAR,
) -> Decision[Standing]:
    """How the aim to have rebuilt what there is stands on a day; it is striven for and has no measure (改造目标).

    Args:
        complete: 基本完成: whether the rebuilding of what stood when the opinions came is basically complete on the day
            or, once the time is over, was so on its last day.
        on: 日期: the day.

    Returns:
        办理状态: kept, running, or missed.

    Raises:
        NotInForce: The opinions did not hold on the day.
    """
    done, day, year = FLAG.of(complete, "complete"), DAY.of(on, "on"), GoalYear.of(goal, "goal").year
    whole = GoalEnd.of(goal_end, "goal_end") is GoalEnd.END_OF_YEAR
    REDEVELOPMENT.require_in_force(day)
    last = datetime.date(year, 12, 31) if whole else datetime.date(year - 1, 12, 31)
    time = falls(GOAL, "目标期限", "last day of the aim", day, at_most(last, "不晚于"))
    reached = condition(GOAL, "基本完成改造", "basically complete", done)
    if done:
        return Decision(Standing.KEPT, time, reached, because=reached)
    return Decision(Standing.RUNNING if day <= last else Standing.MISSED, time, reached, because=time)


def days_after(day: datetime.date, count: int, fact: str) -> datetime.date:
    """The day so many days on; the fact is at fault where the calendar ends before that."""
    try:
        return day + datetime.timedelta(days=count)
    except OverflowError:
        raise InvalidFacts(fact, day, "a day that leaves room for what follows", "其后仍有余地的日期") from None
