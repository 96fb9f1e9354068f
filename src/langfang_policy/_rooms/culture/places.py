"""What each county is to have, and the culture-benefit centres of the city (专栏2, 专栏7, 专栏10)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from operator import attrgetter
from typing import Annotated, Any

from attrs import frozen

from ...core.columnar import Parts, columnar
from ...core.decisions import Decision, judged
from ...core.errors import known
from ...core.facts import COUNT, Count, Year
from ...core.faults import once_each
from ...core.figures import Record, figure
from ...core.findings import asks, note
from ...core.organs import County
from ...core.quantities import surplus
from ...core.rules import provision, rule
from ...core.terms import Term, Words
from .decree import BENEFIT_CENTRES, SEASON_BOX, SIGNATURE, THEME_PARKS, VOLUNTEER_BASES
from .goals import CENTRE, EVENT, PLACES, PlaceNorms

__all__ = ["BenefitCentres", "CountyTally", "PlaceNorm", "PlacesCheck", "benefit_centres_short", "places_short"]


@provision(BENEFIT_CENTRES)
@frozen(kw_only=True)
class BenefitCentres(Record):
    """How many culture-benefit centres there are to be, in about so many years (文化惠民中心)."""

    centres: Annotated[int, *CENTRE] = figure(1_000, "文化惠民中心数", "in the whole city")
    about_years: Annotated[int, *COUNT] = figure(3, "大致年数", "about so many years, from no printed day")


@rule(BENEFIT_CENTRES)
def benefit_centres_short(centres: Count, *, wanted: BenefitCentres = BenefitCentres()) -> Decision[Count]:
    """How many culture-benefit centres are still to be set up; by when is not said (尚缺文化惠民中心).

    Args:
        centres: 已建数: how many there are.

    Returns:
        尚缺数: how many are lacking. About three years are named, from no day, so that no last day can be told.

    >>> benefit_centres_short(940).value
    60
    """
    there, goal = COUNT.of(centres, "centres"), BenefitCentres.of(wanted, "wanted")
    enough = asks(BENEFIT_CENTRES, "文化惠民中心", "culture-benefit centres", there, CENTRE.at_least(goal.centres))
    years = note(BENEFIT_CENTRES, "左右，未定起算日", "about, from no day that is printed", goal.about_years)
    return Decision(surplus(goal.centres, there), enough, years, because=enough)


class PlaceNorm(Term):
    """What each county has or does (各县应有事项)."""

    THEME_PARK = "文化主题公园"
    VOLUNTEER_BASE = "文化志愿者服务基地"
    SIGNATURE_EVENT = "“一县一品”精品文化活动"
    SEASON_THEME = "消费季惠民文化消费专题活动"


@frozen(kw_only=True)
class CountyTally(Record):
    """How many a county has (县级数量).

    Attributes:
        place: 县市区: the county.
        count: 数量: how many.
    """

    place: County
    count: Count


@frozen(kw_only=True)
class PlacesCheck(Record):
    """Which counties have too few, and of which nothing is told; true where there is neither (各县缺口).

    Attributes:
        short: 不足的县市区: the counties with too few.
        not_reported: 未报的县市区: the counties of which nothing is told.
        zone: 开发区达标: whether the development zone has enough; None where the plan asks nothing of it.
        due_year: 目标年度: by the end of which year it is asked; None where no year is printed.
    """

    short: tuple[County, ...]
    not_reported: tuple[County, ...]
    zone: bool | None
    due_year: Year | None

    def __bool__(self) -> bool:
        return not self.short and not self.not_reported and self.zone is not False


@rule(THEME_PARKS, VOLUNTEER_BASES, SIGNATURE, SEASON_BOX)
def places_short(
    norm: PlaceNorm,
    *,
    tallies: Sequence[CountyTally],
    zone: Count | None = None,
    norms: PlaceNorms = PlaceNorms(),
) -> Decision[PlacesCheck]:
    """Which of the ten counties, and whether the development zone, have too few of what each is to have (各县缺口).

    Args:
        norm: 事项: what each is to have.
        tallies: 各县数量: how many each county has, each once.
        zone: 开发区数量: how many the development zone has; asked for where the plan speaks of it: of bases alone.

    Returns:
        各县缺口: the counties with too few and those of which nothing is told, in the order of the counties.

    Raises:
        Undetermined: The zone is to have a base, and nothing is told of it.

    >>> every = [CountyTally(place=place, count=1) for place in County if place is not County.WENAN]
    >>> places_short(PlaceNorm.THEME_PARK, tallies=every).value.not_reported
    (<County.WENAN: '文安县'>,)
    """
    what, figures = PlaceNorm.of(norm, "norm"), PlaceNorms.of(norms, "norms")
    counted = CountyTally.each(tallies, "tallies")
    once = once_each(counted, attrgetter("place"), "tallies", "each county once", "各县（市、区）各报一次")
    seen: dict[County, int] = {place: one.count for place, one in once.items()}
    of_zone = COUNT.maybe(zone, "zone")
    clause, asked = {
        PlaceNorm.THEME_PARK: (THEME_PARKS, PLACES.at_least(figures.parks, "以上")),
        PlaceNorm.VOLUNTEER_BASE: (VOLUNTEER_BASES, PLACES.at_least(figures.bases, "不少于")),
        PlaceNorm.SIGNATURE_EVENT: (SIGNATURE, EVENT.at_least(figures.events)),
        PlaceNorm.SEASON_THEME: (SEASON_BOX, EVENT.at_least(figures.themes)),
    }[what]
    told = [
        asks(clause, f"{place.zh}{what.zh}", f"{place.en}, {what.en}", seen[place], asked)
        if place in seen
        else note(clause, f"{place.zh}未报", f"{place.en} not reported")
        for place in County
    ]
    zone_enough = None
    if what is PlaceNorm.VOLUNTEER_BASE:
        there = known(of_zone, "zone", Words("开发区亦应设立基地", "the development zone is to have a base, too"))
        found = asks(clause, f"廊坊开发区{what.zh}", f"development zone, {what.en}", there, asked)
        told.append(found)
        zone_enough = bool(found.holds)
    check = PlacesCheck(
        short=tuple(place for place in County if place in seen and not asked.holds(seen[place])),
        not_reported=tuple(place for place in County if place not in seen),
        zone=zone_enough,
        due_year=figures.parks_year if what is PlaceNorm.THEME_PARK else None,
    )
    return judged(check, *told)


@columnar(benefit_centres_short, "centres", computes=True)
def _parts_of_centres(facts: Mapping[str, Any]) -> Parts:
    return Parts((), {"value": surplus(facts["wanted"].centres, facts["centres"])})
