"""What each level is to have, projects and their years, circles, branches, libraries (一（三）, 专栏2, 专栏5)."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Annotated, Any

from attrs import frozen

from ...core.bounds import Unit, at_least, at_most
from ...core.columnar import Parts, columnar, cut_of
from ...core.decisions import Decision, judged, lacking, needs
from ...core.errors import Undetermined
from ...core.exact import Number, quotient, total
from ...core.facts import AS_GIVEN, DAY, M2, Means, Measure, SquareMetres, Whole, Year
from ...core.figures import Record, figure
from ...core.findings import Finding, asks, note
from ...core.organs import Level
from ...core.registers import Standing
from ...core.rules import provision, rule
from ...core.terms import Reading, Term
from .decree import (
    ART_MUSEUM,
    BENEFIT_CENTRES,
    BRANCHES,
    CENTRES,
    CENTRES_BOX,
    CULTURE,
    FOUR_LEVELS,
    GOAL,
    HERITAGE_HALL,
    LEVELS,
    LIBRARIES,
    NEW_LIBRARY,
    THEATRE,
    THEME_PARKS,
    TRAINING_PLACES,
    FiveYearPeriod,
    YearFigure,
    end_of,
)
from .funding import RESIDENTS, Residents
from .goals import CultureGoal

__all__ = [
    "BranchRole",
    "BranchSystem",
    "CircleSetting",
    "CircleTimes",
    "CountyLibraries",
    "CultureFacility",
    "CultureProject",
    "CultureProjectAim",
    "CultureProjectStanding",
    "CultureProjectYears",
    "FacilitiesCheck",
    "LibraryHoldings",
    "LibraryMinima",
    "LibraryShortfall",
    "StationMeant",
    "VillageSquare",
    "branch_role",
    "culture_area_per_thousand",
    "culture_project_standing",
    "facilities_missing",
    "in_culture_circle",
    "libraries_short",
]


class CultureFacility(Term):
    """What a level may have of public cultural facilities (文化设施)."""

    LIBRARY = "图书馆"
    CULTURE_HOUSE = "文化馆"
    MUSEUM = "博物馆"
    ART_MUSEUM = "美术馆"
    THEATRE = "剧院"
    HERITAGE_HALL = "非遗展示馆"
    TOWNSHIP_STATION = "综合文化站"
    SERVICE_CENTRE = "综合性文化服务中心"
    SQUARE = "文化广场"


_F = CultureFacility
_ASKED = {
    Level.CITY: (_F.LIBRARY, _F.CULTURE_HOUSE, _F.MUSEUM, _F.ART_MUSEUM, _F.THEATRE, _F.HERITAGE_HALL),
    Level.COUNTY: (_F.LIBRARY, _F.CULTURE_HOUSE),
    Level.TOWNSHIP: (_F.TOWNSHIP_STATION,),
    Level.VILLAGE: (_F.SERVICE_CENTRE, _F.SQUARE),
}


class StationMeant(Reading, at=(LEVELS, CENTRES)):
    """Whether a township's station and its service centre are one (综合文化站与综合性文化服务中心)."""

    THE_SAME = (
        "同一设施",
        "目标称综合文化站，任务称综合性文化服务中心，均指乡镇（街道）一级的同一设施",
        "The goals name a station, the tasks a centre, and both mean the one facility of a township.",
    )
    APART = "不同设施", "两处名称不同", "The names differ."


class VillageSquare(Reading, at=LEVELS):
    """Whether a village's centre needs its square (文化广场的要求)."""

    NEEDED = "须配套建有", "配套建有文化广场是设立要求的一部分", "The square is part of what a village is to have."
    BESIDE = "附带说明", "括注仅说明中心的配套情形", "The bracket only tells what usually stands beside a centre."


@frozen(kw_only=True)
class FacilitiesCheck(Record):
    """Whether the plan asks facilities of a level, and which are missing; true where none is (设施缺口).

    Attributes:
        addressed: 有要求: whether the plan asks any of the level.
        missing: 缺少设施: those that are missing, in the order of the plan.
        due_year: 目标年度: by the end of which year they are asked; None where none is.
    """

    addressed: bool
    missing: tuple[CultureFacility, ...]
    due_year: Year | None

    def __bool__(self) -> bool:
        return not self.missing


@rule(LEVELS, GOAL)
def facilities_missing(
    level: Level,
    *,
    there: frozenset[CultureFacility],
    goal: CultureGoal = CultureGoal(),
    station_meant: StationMeant = StationMeant.THE_SAME,
    village_square: VillageSquare = VillageSquare.NEEDED,
) -> Decision[FacilitiesCheck]:
    """Which public cultural facilities a level is to have and lacks (设施缺口).

    Args:
        level: 层级: city, county, township (subdistrict) or village (community).
        there: 已有设施: what there is.

    Returns:
        设施缺口: what is missing, and by when it is to be there; the list of the city's ends openly, so that these are
        certain and no more. Of other levels, the development zone among them, the plan asks none here.

    >>> [one.zh for one in facilities_missing(Level.COUNTY, there=frozenset({CultureFacility.LIBRARY})).value.missing]
    ['文化馆']
    """
    of, seen = Level.of(level, "level"), CultureFacility.some(there, "there")
    due = CultureGoal.of(goal, "goal").year
    same = StationMeant.of(station_meant, "station_meant") is StationMeant.THE_SAME
    square = VillageSquare.of(village_square, "village_square") is VillageSquare.NEEDED
    if of not in _ASKED:
        nothing = FacilitiesCheck(addressed=False, missing=(), due_year=None)
        return Decision(nothing, note(LEVELS, "未作要求", "nothing is asked", of))
    if of is Level.TOWNSHIP and same and CultureFacility.SERVICE_CENTRE in seen:
        seen |= {CultureFacility.TOWNSHIP_STATION}
    wanted = [one for one in _ASKED[of] if square or one is not CultureFacility.SQUARE]
    found = lacking(*(needs(LEVELS, one, one in seen) for one in wanted))
    check = FacilitiesCheck(addressed=True, missing=found.value, due_year=due)
    return judged(check, *found.reasons, note(GOAL, "目标年度", "year by whose end", due))


@provision(THEATRE, HERITAGE_HALL, ART_MUSEUM, THEME_PARKS, CENTRES_BOX)
@frozen(kw_only=True)
class CultureProjectYears(Record):
    """In which year a project is to be completed, where a year is printed (设施项目完成年度)."""

    theatre: YearFigure = figure(2019, "廊坊大剧院完成年度", "within the year")
    heritage_hall: YearFigure = figure(2019, "非遗展示馆完成年度", "within the year")
    art_museum: YearFigure = figure(2020, "美术馆完成年度", "within the year")
    county_parks: YearFigure = figure(2017, "各县文化主题公园完成年度", "each county its own")
    parks_group: YearFigure = figure(2020, "一批文化主题公园完成年度", "a group of them, without a number")
    service_centres: YearFigure = figure(2019, "基层综合性文化服务中心完成年度", "all of them, by the end of the year")


class CultureProject(Term):
    """The facility projects of the plan (设施重点项目)."""

    GRAND_THEATRE = "廊坊大剧院（丝绸之路国际文化交流中心）"
    HERITAGE_HALL = "市非遗展示馆"
    ART_MUSEUM = "市美术馆"
    NEW_LIBRARY = "市图书馆新馆"
    BENEFIT_CENTRES = "文化惠民中心"
    COUNTY_PARKS = "各县（市、区）文化主题公园"
    PARKS_GROUP = "全市一批文化主题公园"
    BRANCH_SYSTEM = "总分馆制"
    SERVICE_CENTRES = "基层综合性文化服务中心"
    TRAINING_PLACES = "非遗传习所"


class CultureProjectAim(Term):
    """How far the plan wants a project taken (项目要求)."""

    COMPLETION = "建成"
    PLANNING = "谋划建设"
    PROGRESS = "推进建设"


_AIMS = {
    CultureProject.NEW_LIBRARY: CultureProjectAim.PLANNING,
    CultureProject.BRANCH_SYSTEM: CultureProjectAim.PROGRESS,
}
"""What is not to be completed."""

_CLAUSES = {
    CultureProject.GRAND_THEATRE: THEATRE,
    CultureProject.HERITAGE_HALL: HERITAGE_HALL,
    CultureProject.ART_MUSEUM: ART_MUSEUM,
    CultureProject.NEW_LIBRARY: NEW_LIBRARY,
    CultureProject.BENEFIT_CENTRES: BENEFIT_CENTRES,
    CultureProject.COUNTY_PARKS: THEME_PARKS,
    CultureProject.PARKS_GROUP: THEME_PARKS,
    CultureProject.BRANCH_SYSTEM: BRANCHES,
    CultureProject.SERVICE_CENTRES: CENTRES_BOX,
    CultureProject.TRAINING_PLACES: TRAINING_PLACES,
}


@frozen(kw_only=True)
class CultureProjectStanding(Record):
    """How a project stands, how far it is to be taken, and by when (项目进展).

    Attributes:
        aim: 项目要求: whether it is to be completed, only planned, or carried on.
        status: 状态: kept, kept late, running or missed; one without a year runs until it is completed.
        due: 期限: the last day of its year; None where no year is printed.
    """

    aim: CultureProjectAim
    status: Standing
    due: datetime.date | None


@rule(*dict.fromkeys(_CLAUSES.values()))
def culture_project_standing(
    project: CultureProject,
    *,
    on: datetime.date,
    completed_on: datetime.date | None = None,
    years: CultureProjectYears = CultureProjectYears(),
    period: FiveYearPeriod = FiveYearPeriod(),
) -> Decision[CultureProjectStanding]:
    """By when a facility project is to be completed, and how it stands on a day (项目进展).

    Args:
        project: 项目: the project.
        on: 日期: the day.
        completed_on: 完成日: when it was completed; None where it is not, nor is a later day looked at.

    Returns:
        项目进展: how it stands.

    Raises:
        NotInForce: The plan did not yet hold on the day.

    >>> found = culture_project_standing(CultureProject.GRAND_THEATRE, on=datetime.date(2020, 1, 1)).value
    >>> found.status.zh, str(found.due)
    ('未完成', '2019-12-31')
    """
    what, day, done = CultureProject.of(project, "project"), DAY.of(on, "on"), DAY.maybe(completed_on, "completed_on")
    of, span = CultureProjectYears.of(years, "years"), FiveYearPeriod.of(period, "period")
    CULTURE.require_in_force(day)
    year = {
        CultureProject.GRAND_THEATRE: of.theatre,
        CultureProject.HERITAGE_HALL: of.heritage_hall,
        CultureProject.ART_MUSEUM: of.art_museum,
        CultureProject.COUNTY_PARKS: of.county_parks,
        CultureProject.PARKS_GROUP: of.parks_group,
        CultureProject.SERVICE_CENTRES: of.service_centres,
        CultureProject.TRAINING_PLACES: span.last_year,
    }.get(what)
    clause, aim = _CLAUSES[what], _AIMS.get(what, CultureProjectAim.COMPLETION)
    completed = done is not None and done <= day
    if year is None:
        status = Standing.KEPT if completed else Standing.RUNNING
        unsaid = note(clause, "未定完成年度", "no year of completion is printed", what)
        return Decision(CultureProjectStanding(aim=aim, status=status, due=None), unsaid)
    due = end_of(year)
    in_time = at_most(due, "不晚于")
    if completed:
        status = Standing.KEPT if in_time.holds(done) else Standing.KEPT_LATE
        told = asks(clause, f"{what.zh}完成日", f"completion of {what.en}", done, in_time)
    elif day <= due:
        status, told = Standing.RUNNING, note(clause, f"{what.zh}期限", f"{what.en}, due", due)
    else:
        late = asks(clause, f"{what.zh}仍未建成", f"{what.en} still not completed", day, in_time)
        status, told = Standing.MISSED, late
    return Decision(CultureProjectStanding(aim=aim, status=status, due=due), told)


M2_PER_THOUSAND = Means(Unit("m² per thousand", "平方米/千人"), at_least(0))
AreaPerThousand = Annotated[Fraction, *M2_PER_THOUSAND]
PER_PEOPLE = 1_000
"""How many people the unit of the answer is for; another unit would be another answer."""


@rule(CENTRES)
def culture_area_per_thousand(area_m2: SquareMetres, *, residents: Residents) -> Decision[AreaPerThousand]:
    """The area of public cultural facilities for each thousand people, never rounded (每千人占有公共文化设施面积).

    Args:
        area_m2: 公共文化设施面积: the area; whether floor or site is not said.
        residents: 人口数: the people; whether residents or the registered is not said.

    Returns:
        每千人面积: square metres; the plan wants the advanced level of the province and prints none, for which see
        ``rank_reached``.

    >>> culture_area_per_thousand(463_821, residents=4_638_210).value
    Fraction(100, 1)
    """
    area, people = M2.of(area_m2, "area_m2"), RESIDENTS.of(residents, "residents")
    return Decision(
        quotient(area, people) * PER_PEOPLE,
        note(CENTRES, "公共文化设施面积", "area of facilities", area, M2.unit),
        note(CENTRES, "人口数", "people", people, RESIDENTS.unit),
    )


class CircleSetting(Term):
    """Where a cultural circle lies (文化圈所在)."""

    TOWN = "城市"
    COUNTRY = "农村"


MINUTES = Measure(Unit("minutes", "分钟"), at_least(0))
Minutes = Annotated[Number, *MINUTES]


@provision(BENEFIT_CENTRES)
@frozen(kw_only=True)
class CircleTimes(Record):
    """How far facilities may lie, in minutes (文化圈时间)."""

    town_minutes: Minutes = figure(15, "城市文化圈", "in town, 十五分钟")
    country_minutes: Minutes = figure(30, "农村文化圈", "in the country, half an hour", source="半小时")


@rule(BENEFIT_CENTRES)
def in_culture_circle(
    setting: CircleSetting, *, minutes: Minutes, times: CircleTimes = CircleTimes()
) -> Decision[bool]:
    """Whether a facility lies inside the cultural circle of a place (文化圈内).

    Args:
        setting: 所在: town or country.
        minutes: 到达时间: how long the way takes; by which means is not said.

    Returns:
        文化圈内: whether it does, the time itself included.

    >>> in_culture_circle(CircleSetting.TOWN, minutes=16).value
    False
    """
    town = CircleSetting.of(setting, "setting") is CircleSetting.TOWN
    way, of = MINUTES.of(minutes, "minutes"), CircleTimes.of(times, "times")
    most = MINUTES.at_most(of.town_minutes if town else of.country_minutes)
    inside = asks(BENEFIT_CENTRES, "到达时间", "time of the way", way, most)
    return Decision(bool(inside.holds), inside)


@columnar(in_culture_circle, "minutes")
def _parts_of_circle(facts: Mapping[str, Any]) -> Parts:
    times = facts["times"]
    edges = [cut_of(MINUTES.at_most(most)) for most in (times.town_minutes, times.country_minutes)]
    return Parts([(facts["minutes"], edges)])


class BranchSystem(Term):
    """The two systems of main houses and branches that the plan describes (总分馆体系)."""

    COUNTY = "县级总分馆"
    CITY_WIDE = "四级总分馆"


class BranchRole(Term):
    """What a level is in a system of main houses and branches (总分馆中的角色)."""

    MAIN_HOUSE = "总馆"
    CENTRAL_HOUSE = "中心馆"
    BRANCH = "分馆"
    SERVICE_POINT = "基层服务点"
    NONE = "不在体系内"


_ROLES = {
    BranchSystem.COUNTY: {
        Level.COUNTY: BranchRole.MAIN_HOUSE,
        Level.TOWNSHIP: BranchRole.BRANCH,
        Level.VILLAGE: BranchRole.BRANCH,
    },
    BranchSystem.CITY_WIDE: {
        Level.CITY: BranchRole.MAIN_HOUSE,
        Level.COUNTY: BranchRole.CENTRAL_HOUSE,
        Level.TOWNSHIP: BranchRole.BRANCH,
        Level.VILLAGE: BranchRole.SERVICE_POINT,
    },
}


@rule(BRANCHES, FOUR_LEVELS)
def branch_role(level: Level, *, system: BranchSystem) -> Decision[BranchRole]:
    """What a level's libraries and culture houses are in a system of main houses and branches (总分馆角色).

    Args:
        level: 层级: the level.
        system: 体系: that of each county, or that of the city with its four levels; the plan describes both.

    Returns:
        总分馆角色: the role; a level that the system does not name has none. A farm reading room may become a branch
        of a library on conditions that are not printed.

    >>> [branch_role(Level.COUNTY, system=system).value.zh for system in BranchSystem]
    ['总馆', '中心馆']
    """
    of, within = Level.of(level, "level"), BranchSystem.of(system, "system")
    clause = BRANCHES if within is BranchSystem.COUNTY else FOUR_LEVELS
    return Decision(_ROLES[within].get(of, BranchRole.NONE), note(clause, f"{within.zh}中的层级", "level", of))


DATABASES = Whole(Unit("databases", "个"), at_least(0))
TERABYTES = Measure(Unit("TB", "TB"), at_least(0))
Databases = Annotated[int, *DATABASES]
Terabytes = Annotated[Number, *TERABYTES]
TerabytesShort = Annotated[Decimal, *TERABYTES, AS_GIVEN]


@provision(LIBRARIES)
@frozen(kw_only=True)
class LibraryMinima(Record):
    """The least that libraries of city and county hold of digital resources (图书馆数字资源下限)."""

    city_databases: Databases = figure(3, "市级特色资源库", "special databases of the city (不低于)")
    county_databases: Databases = figure(2, "县级特色资源库", "special databases of a county (不低于)")
    city_terabytes: Terabytes = figure(25, "市级可用数字资源", "digital resources of the city (不低于)")
    county_terabytes: Terabytes = figure(3, "县级可用数字资源", "digital resources of a county (不低于)")


class CountyLibraries(Reading, at=LIBRARIES):
    """Of whom the minima of the county level are asked (县级下限的对象)."""

    EACH = "每个县级图书馆", "下限针对各馆的数字资源建设", "Each library builds its own."
    TOGETHER = "全市县级馆合计", "条文按级别而非按馆规定", "The clause speaks of a level, not of a library."


@frozen(kw_only=True)
class LibraryHoldings(Record):
    """What a library holds of digital resources (图书馆数字资源).

    Attributes:
        databases: 特色资源库数: its special databases.
        terabytes: 可用数字资源量: its usable digital resources.
    """

    databases: Databases
    terabytes: Terabytes


@frozen(kw_only=True)
class LibraryShortfall(Record):
    """What the libraries lack, added up; true where they lack nothing (图书馆数字资源缺口).

    Attributes:
        databases: 尚缺资源库数: the special databases lacking.
        terabytes: 尚缺资源量: the digital resources lacking.
    """

    databases: Databases
    terabytes: TerabytesShort

    def __bool__(self) -> bool:
        return not self.databases and not self.terabytes


@rule(LIBRARIES)
def libraries_short(
    level: Level,
    *,
    libraries: Sequence[LibraryHoldings],
    minima: LibraryMinima = LibraryMinima(),
    county_libraries: CountyLibraries = CountyLibraries.EACH,
) -> Decision[LibraryShortfall]:
    """What the public libraries of a level lack of digital resources (图书馆数字资源缺口).

    Args:
        level: 层级: city or county.
        libraries: 各馆数字资源: what each of them holds; what one has too much helps no other.

    Returns:
        数字资源缺口: what they lack together.

    Raises:
        Undetermined: Another level, of which nothing is said, or no library.

    >>> held = [LibraryHoldings(databases=2, terabytes=2.5), LibraryHoldings(databases=1, terabytes=9)]
    >>> found = libraries_short(Level.COUNTY, libraries=held).value
    >>> found.databases, found.terabytes
    (1, Decimal('0.5'))
    """
    of, held = Level.of(level, "level"), LibraryHoldings.each(libraries, "libraries")
    least = LibraryMinima.of(minima, "minima")
    together = CountyLibraries.of(county_libraries, "county_libraries") is CountyLibraries.TOGETHER
    if of not in (Level.CITY, Level.COUNTY):
        raise Undetermined("level", en="minima are printed for city and county alone", zh="仅规定市、县两级的下限")
    if not held:
        raise Undetermined("libraries", en="no library is told of", zh="未列图书馆")
    city = of is Level.CITY
    databases = DATABASES.at_least(least.city_databases if city else least.county_databases, "不低于")
    terabytes = TERABYTES.at_least(least.city_terabytes if city else least.county_terabytes, "不低于")
    volumes = [TERABYTES.of(one.terabytes, "libraries") for one in held]
    sums = [(sum(one.databases for one in held), total(*volumes))]
    pairs = sums if together and not city else list(zip([one.databases for one in held], volumes, strict=True))
    told: list[Finding] = []
    for number, volume in pairs:
        told.append(asks(LIBRARIES, "特色资源库", "special databases", number, databases))
        told.append(asks(LIBRARIES, "可用数字资源", "digital resources", volume, terabytes))
    short = LibraryShortfall(
        databases=sum(max(0, databases.figure - number) for number, _ in pairs),
        terabytes=total(*(max(Decimal(0), total(terabytes.figure, -volume)) for _, volume in pairs)),
    )
    return judged(short, *told)
