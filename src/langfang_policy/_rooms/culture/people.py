"""Amateur groups, recruits, outstanding teams, volunteers with their stars and their moving (专栏8 to 专栏10)."""

from __future__ import annotations

from decimal import Decimal
from functools import cached_property
from itertools import pairwise
from typing import Annotated

from attrs import frozen

from ...core.bands import Band, Bands
from ...core.decisions import Decision, all_of, lacking, missing, needs
from ...core.errors import InvalidFacts, known
from ...core.exact import total
from ...core.facts import AS_GIVEN, FLAG, HOURS_PASSED, HoursPassed
from ...core.faults import Fault, shown
from ...core.figures import Record, figure
from ...core.findings import asks, condition, falls, note
from ...core.rules import provision, rule
from ...core.terms import Grade, Reading, Term, Words
from .decree import FILING, MOVING, STARS, TALENT, TEAMS

__all__ = [
    "AmateurFiling",
    "EarlierService",
    "FilingFreedom",
    "GraduateDegree",
    "MajorTaken",
    "NonSpecialists",
    "OutstandingTeam",
    "RelicsNeed",
    "ServiceBase",
    "StarCheck",
    "StarHours",
    "TransferNeed",
    "VolunteerStar",
    "amateur_filing_proper",
    "outstanding_teams_missing",
    "relics_recruit_lacks",
    "transfer_certificate_lacks",
    "volunteer_star",
]


class AmateurFiling(Term):
    """How an amateur group filed itself (群众自办文化队伍备案途径)."""

    NOT_FILED = "未备案"
    THROUGH_STATION = "经综合文化站向县级文化行政部门"
    DIRECTLY = "直接向县级文化行政部门"
    STATION_ALONE = "仅向综合文化站"


class FilingFreedom(Reading, at=FILING):
    """What a group may leave (可经由): to file at all, or to go by way of the station (备案的自愿)."""

    FILING_ITSELF = (
        "备案自愿",
        "可字修饰整句，队伍可以备案",
        "The word governs the sentence: a group may file, and by that way.",
    )
    THE_WAY_ALONE = "仅途径可选", "台账须完整，可字仅修饰经由", "The register is to be whole, and only the way is free."
    BOTH = "备案与途径均可选", "可字未排除其他途径", "Nobody must file, and no other way is shut to whoever does."


@rule(FILING)
def amateur_filing_proper(
    filing: AmateurFiling, *, filing_freedom: FilingFreedom = FilingFreedom.FILING_ITSELF
) -> Decision[bool]:
    """Whether an amateur group's filing, or its not filing, is as the plan has it (群众自办文化队伍备案).

    Args:
        filing: 备案途径: how it filed, if at all.

    Returns:
        备案合规: whether that is proper: the county's culture department keeps the register.

    >>> amateur_filing_proper(AmateurFiling.STATION_ALONE).value
    False
    """
    way = AmateurFiling.of(filing, "filing")
    free = FilingFreedom.of(filing_freedom, "filing_freedom")
    if way is AmateurFiling.NOT_FILED and free is not FilingFreedom.THE_WAY_ALONE:
        return Decision(True, note(FILING, "备案自愿", "filing is free", way))
    if free is FilingFreedom.FILING_ITSELF:
        proper = way is AmateurFiling.THROUGH_STATION
        return all_of(condition(FILING, "经综合文化站向县级备案", "by way of the station, to the county", proper, way))
    proper = way in (AmateurFiling.THROUGH_STATION, AmateurFiling.DIRECTLY)
    return all_of(condition(FILING, "向县级文化行政部门备案", "filed with the county", proper, way))


class MajorTaken(Term):
    """What a recruit studied (所学专业)."""

    RELICS_PROTECTION = "文物保护"
    ARCHAEOLOGY = "考古"
    OTHER = "其他专业"


class GraduateDegree(Term):
    """At which level a recruit studied (学历)."""

    UNDERGRADUATE = "本科生"
    POSTGRADUATE = "研究生"
    BELOW = "本科以下"


class RelicsNeed(Term):
    """What a recruit of the city's relics departments needs (文物岗位招聘条件)."""

    MAJOR = "文物保护、考古专业"
    DEGREE = "本科生、研究生"
    OPEN_RECRUITMENT = "公开招聘"


class NonSpecialists(Reading, at=TALENT):
    """Which posts of the city's relics departments non-specialists are kept from (杜绝非专业安置的范围)."""

    IN_THE_PROGRAMME = (
        "招聘计划内",
        "杜绝一句承接公开招聘计划",
        "The ban follows on the programme of recruiting and goes with it.",
    )
    EVERY_POST = "所有岗位", "杜绝未限岗位", "The ban names no post."


@rule(TALENT)
def relics_recruit_lacks(
    *,
    in_programme: bool,
    major: MajorTaken | None = None,
    degree: GraduateDegree | None = None,
    openly: bool | None = None,
    non_specialists: NonSpecialists = NonSpecialists.IN_THE_PROGRAMME,
) -> Decision[tuple[RelicsNeed, ...]]:
    """What somebody lacks to be placed in the city's relics departments (文物岗位安置条件缺项).

    Args:
        in_programme: 属招聘计划: whether the post is filled under the programme of recruiting specialists.
        major: 所学专业: what was studied; asked for where the plan asks for a major.
        degree: 学历: at which level; asked for in the programme alone.
        openly: 公开招聘: whether the recruitment is open; asked for in the programme alone.

    Returns:
        缺少的条件: what is lacking; outside the programme nothing is asked, as is recommended to read it.

    Raises:
        Undetermined: A fact is needed and not told.

    >>> asked = dict(in_programme=True, degree=GraduateDegree.POSTGRADUATE, openly=True)
    >>> [one.zh for one in relics_recruit_lacks(**asked, major=MajorTaken.OTHER).value]
    ['文物保护、考古专业']
    """
    inside, public = FLAG.of(in_programme, "in_programme"), FLAG.maybe(openly, "openly")
    studied, level = MajorTaken.maybe(major, "major"), GraduateDegree.maybe(degree, "degree")
    every = NonSpecialists.of(non_specialists, "non_specialists") is NonSpecialists.EVERY_POST
    if not inside and not every:
        return Decision((), note(TALENT, "不属招聘计划", "outside the programme"))
    taken = known(studied, "major", Words("未报所学专业", "what was studied is not told"))
    special = needs(TALENT, RelicsNeed.MAJOR, taken is not MajorTaken.OTHER, taken)
    if not inside:
        return lacking(special)
    reached = known(level, "degree", Words("未报学历", "the degree is not told"))
    opened = known(public, "openly", Words("未报是否公开招聘", "whether the recruitment is open is not told"))
    return lacking(
        special,
        needs(TALENT, RelicsNeed.DEGREE, reached is not GraduateDegree.BELOW, reached),
        needs(TALENT, RelicsNeed.OPEN_RECRUITMENT, opened),
    )


class OutstandingTeam(Term):
    """The ten outstanding cultural teams (十大优秀文化队伍)."""

    CHOIRS = "优秀群众合唱队伍"
    SQUARE_DANCE = "优秀广场舞蹈队伍"
    PERFORMERS = "优秀演艺人才队伍"
    VOLUNTEERS = "优秀文化志愿者队伍"
    CALLIGRAPHERS_AND_PAINTERS = "优秀书画家队伍"
    PHOTOGRAPHERS = "优秀摄影家队伍"
    INDUSTRY_LEADERS = "优秀文化产业带头人队伍"
    HERITAGE_BEARERS = "优秀非遗传承人队伍"
    GRASSROOTS_MANAGERS = "优秀基层文化管理队伍"
    SAFETY_KEEPERS = "优秀文化安全保障队伍"


@rule(TEAMS)
def outstanding_teams_missing(built: frozenset[OutstandingTeam]) -> Decision[tuple[OutstandingTeam, ...]]:
    """Which of the ten outstanding teams are still to be built up (尚缺的优秀文化队伍).

    Args:
        built: 已建队伍: the teams that there are.

    Returns:
        尚缺队伍: the others, in the order of the plan.

    >>> len(outstanding_teams_missing(frozenset({OutstandingTeam.CHOIRS})).value)
    9
    """
    return missing(TEAMS, OutstandingTeam, OutstandingTeam.some(built, "built"))


class VolunteerStar(Grade):
    """The stars of a volunteer, from none to five (文化志愿者星级)."""

    NONE = "未达星级"
    ONE = "一星"
    TWO = "二星"
    THREE = "三星"
    FOUR = "四星"
    FIVE = "五星"


@provision(STARS)
@frozen(kw_only=True)
class StarHours(Record):
    """From how many hours of service on each star is given (星级累计小时).

    The hours rise, as the stars do.
    """

    one: HoursPassed = figure(100, "一星小时数", "reached, for the first star (达到)")
    two: HoursPassed = figure(200, "二星小时数", "reached, for the second star")
    three: HoursPassed = figure(400, "三星小时数", "reached, for the third star")
    four: HoursPassed = figure(700, "四星小时数", "reached, for the fourth star")
    five: HoursPassed = figure(1_000, "五星小时数", "reached, for the fifth and last star")

    def faults(self) -> tuple[Fault, ...]:
        """A star more takes more hours."""
        names = "one", "two", "three", "four", "five"
        return tuple(
            Fault(above, shown(more), f"a number above {least}", f"大于{least}的数", f"$.{above}")
            for below, above in pairwise(names)
            if (more := getattr(self, above)) <= (least := getattr(self, below))
        )

    @cached_property
    def bands(self) -> Bands[VolunteerStar]:
        """The stars by hours."""
        starts = [
            HOURS_PASSED.at_least(HOURS_PASSED.of(hours, "hours"), "达到")
            for hours in (self.one, self.two, self.three, self.four, self.five)
        ]
        none, *stars = VolunteerStar
        ends = [start.other for start in starts[1:]]
        rising = (Band(star, start, end) for star, start, end in zip(stars, starts, [*ends, None], strict=True))
        return Bands(Band(none, None, starts[0].other), *rising)


class EarlierService(Reading, at=STARS):
    """Whether hours served before the plan was issued count (规划印发前的服务时间)."""

    COUNTS = "计入", "累计未限起算日", "The hours add up, and no day is named from which on."
    DOES_NOT = "不计入", "星级制度由规划建立", "The plan sets up the stars, which reward what follows."


@frozen(kw_only=True)
class StarCheck(Record):
    """A volunteer's stars, and what the next takes (星级认定).

    Attributes:
        star: 星级: the star that is given; with each goes support by policy, which is not spelt out.
        hours_to_next: 距下一星级小时: the hours to the next star; None of five stars.
    """

    star: VolunteerStar
    hours_to_next: Annotated[Decimal, *HOURS_PASSED, AS_GIVEN] | None


@rule(STARS)
def volunteer_star(
    hours: HoursPassed,
    *,
    hours_before: HoursPassed = 0,
    stars: StarHours = StarHours(),
    earlier_service: EarlierService = EarlierService.COUNTS,
) -> Decision[StarCheck]:
    """Which star a cultural volunteer is given for the hours of service, added up (星级认定).

    Args:
        hours: 累计服务小时: the hours of service in all.
        hours_before: 印发前服务小时: those of them that were served before the plan was issued.

    Returns:
        星级认定: the star, reached with its very hours, and how many are to go. Nothing takes a star back.

    >>> volunteer_star(99.75).value.star.zh, volunteer_star(250).value.star.zh, volunteer_star(1_400).value.star.zh
    ('未达星级', '二星', '五星')
    """
    served, before = HOURS_PASSED.of(hours, "hours"), HOURS_PASSED.of(hours_before, "hours_before")
    bands = StarHours.of(stars, "stars").bands
    later_alone = EarlierService.of(earlier_service, "earlier_service") is EarlierService.DOES_NOT
    if before > served:
        raise InvalidFacts("hours_before", hours_before, f"a number ≤{served}", f"不超过{served}的数")
    counted = total(served, -before) if later_alone else served
    table = tuple(bands)
    place = next(place for place, band in enumerate(table) if band.holds(counted))
    given, start, following = table[place].value, table[place].lower, table[place + 1 :]
    told = (
        []
        if start is None
        else [asks(STARS, f"累计服务时间达{given.zh}", f"hours for star {given.en}", counted, start)]
    )
    if not following:
        return Decision(StarCheck(star=given, hours_to_next=None), *told)
    first = following[0].lower
    assert first is not None  # each band but the lowest has its hours
    to_go = total(first.figure, -counted)
    told.append(falls(STARS, f"距{following[0].value.zh}", f"hours for star {following[0].value.en}", counted, first))
    return Decision(StarCheck(star=given, hours_to_next=to_go), *told, because=told[0])


class ServiceBase(Term):
    """Whom a volunteer asked for the transfer (转移申请对象)."""

    OWN_BASE = "所在文化志愿者服务基地"
    OTHER_BASE = "其他文化志愿者服务基地"
    CITY_OFFICE = "市文化志愿者工作办公室"
    NOBODY = "未申请"


class TransferNeed(Term):
    """What it takes to be given the certificate of transfer (资格转移条件)."""

    VOLUNTEER = "文化志愿者"
    LEAVES_THE_CITY = "离开廊坊到外地"
    TO_WORK_OR_LIVE = "工作或生活"
    ASKS_OWN_BASE = "向所在文化志愿者服务基地申请"


@rule(MOVING)
def transfer_certificate_lacks(
    *, volunteer: bool, leaves_the_city: bool, to_work_or_live: bool, asked: ServiceBase
) -> Decision[tuple[TransferNeed, ...]]:
    """What a volunteer lacks to be given the certificate with which the standing of volunteer moves (资格转移证明缺项).

    Args:
        volunteer: 文化志愿者: whether the person is one.
        leaves_the_city: 离开廊坊: whether the person leaves for another place.
        to_work_or_live: 工作或生活: whether to work or to live there.
        asked: 申请对象: whom the person asked.

    Returns:
        缺少的条件: what is lacking; where nothing is, the base issues the certificate. Whether stars move along, and
        within which time it is issued, is not said.

    >>> facts = dict(volunteer=True, leaves_the_city=True, to_work_or_live=True)
    >>> [one.zh for one in transfer_certificate_lacks(**facts, asked=ServiceBase.CITY_OFFICE).value]
    ['向所在文化志愿者服务基地申请']
    """
    whom, need = ServiceBase.of(asked, "asked"), TransferNeed
    return lacking(
        needs(MOVING, need.VOLUNTEER, FLAG.of(volunteer, "volunteer")),
        needs(MOVING, need.LEAVES_THE_CITY, FLAG.of(leaves_the_city, "leaves_the_city")),
        needs(MOVING, need.TO_WORK_OR_LIVE, FLAG.of(to_work_or_live, "to_work_or_live")),
        needs(MOVING, need.ASKS_OWN_BASE, whom is ServiceBase.OWN_BASE, whom),
    )
