"""Articles 4 and 5 of the school-facility measures: residents, children, schools and the sizes of sites."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from functools import cached_property
from itertools import pairwise
from math import ceil
from typing import Annotated, Any, Generic, TypeVar

from attrs import evolve, frozen

from ...core.bands import Band, Bands
from ...core.bounds import Bound, Unit, at_least
from ...core.columnar import Cut, Parts, around, columnar, compared, cuts_of
from ...core.decisions import Decision, part
from ...core.errors import InvalidFacts, Undetermined
from ...core.exact import Number, quotient
from ...core.facts import AS_GIVEN, M2, PERSONS, SHARE, Measure, Places, SquareMetres, Whole
from ...core.faults import Fault, shown
from ...core.figures import Record, figure
from ...core.findings import Finding, asks, falls, note
from ...core.quantities import times
from ...core.rules import provision, rule
from ...core.terms import Reading, Term
from .decrees import SCHOOL_FACILITIES, short

__all__ = [
    "AgeShares",
    "BandPosition",
    "Children",
    "ClassRange",
    "EstateNeeds",
    "Facility",
    "FacilityCount",
    "FacilityNeed",
    "ListedSize",
    "ListedSizes",
    "PerFacility",
    "ServiceArea",
    "ServiceAreas",
    "SiteCheck",
    "UnlistedSize",
    "check_site",
    "children_by_stage",
    "classes_of_tracks",
    "estate_needs",
    "facility_need",
    "resident_population",
    "size_minimum",
]

RECKONING = SCHOOL_FACILITIES.at("第四条")
SERVICE_AREAS = SCHOOL_FACILITIES.at("第五条第一款")
KINDERGARTEN_SIZES = SCHOOL_FACILITIES.at("第五条第二款")
PRIMARY_SIZES = SCHOOL_FACILITIES.at("第五条第三款")
JUNIOR_SIZES = SCHOOL_FACILITIES.at("第五条第四款")

HOUSEHOLDS = Whole(Unit("households", "户"), at_least(0))
RESIDENTS = Measure(PERSONS.unit, at_least(0))
SERVED = Whole(PERSONS.unit, at_least(1))
SCHOOLS = Whole(Unit("schools", "所"), at_least(0))
CLASSES = Whole(Unit("classes", "班"), at_least(1))
TRACKS = Whole(Unit("tracks", "轨"), at_least(1))

Households = Annotated[int, *HOUSEHOLDS]
Residents = Annotated[Number, *RESIDENTS]
Served = Annotated[int, *SERVED]
Schools = Annotated[int, *SCHOOLS]
Classes = Annotated[int, *CLASSES]
Tracks = Annotated[int, *TRACKS]
ExactResidents = Annotated[Decimal, *RESIDENTS, Places(1)]
ExactChildren = Annotated[Decimal, *RESIDENTS, Places(3)]
ExactShare = Annotated[Decimal, *SHARE]
ExactSquareMetres = Annotated[Decimal, *M2, AS_GIVEN]

T = TypeVar("T")


class Facility(Term):
    """The kinds of school that an estate may owe, by the stage they serve (教育设施)."""

    KINDERGARTEN = "幼儿园"
    PRIMARY = "小学"
    JUNIOR = "初中"


@frozen(kw_only=True)
class PerFacility(Record, Generic[T]):
    """A value for each kind of school (各类教育设施的值).

    Attributes:
        kindergarten: 幼儿园: the value of kindergartens.
        primary: 小学: the value of primary schools.
        junior: 初中: the value of junior middle schools.
    """

    kindergarten: T
    primary: T
    junior: T

    def value_for(self, facility: Facility) -> T:
        """The value of a kind of school."""
        if facility is Facility.KINDERGARTEN:
            return self.kindergarten
        return self.primary if facility is Facility.PRIMARY else self.junior


@provision(RECKONING)
@frozen(kw_only=True)
class AgeShares(PerFacility[Decimal]):
    """Persons of a household, and the share of residents who are of the age of each kind of school (适龄人口比例)."""

    persons_per_household: ExactResidents = figure(Decimal("3.2"), "每户人口", "persons reckoned to a household")
    kindergarten: ExactShare = figure(Decimal("0.04"), "幼儿园适龄人口比例", "share of kindergarten age")
    primary: ExactShare = figure(Decimal("0.08"), "小学适龄人口比例", "share of primary age")
    junior: ExactShare = figure(Decimal("0.04"), "初中适龄人口比例", "share of junior middle age")

    @cached_property
    def household(self) -> Finding:
        """The persons of a household as a reason."""
        return note(RECKONING, "每户人口", "persons of a household", self.persons_per_household, RESIDENTS.unit)

    @cached_property
    def told(self) -> tuple[Finding, ...]:
        """Each share as a reason."""
        return (
            note(RECKONING, "幼儿园适龄人口比例", "share of kindergarten age", self.kindergarten),
            note(RECKONING, "小学适龄人口比例", "share of primary age", self.primary),
            note(RECKONING, "初中适龄人口比例", "share of junior middle age", self.junior),
        )


@frozen
class ClassRange(Record):
    """From the fewest to the most classes, both included (班数范围).

    Attributes:
        fewest: 最少班数: the fewest classes.
        most: 最多班数: the most classes.
    """

    fewest: Classes
    most: Classes

    def faults(self) -> Sequence[Fault]:
        """The most are not fewer than the fewest."""
        return _rising("most", self.fewest, self.most)

    def __str__(self) -> str:
        return f"{self.fewest}–{self.most}"


def _rising(field: str, low: int, high: int) -> Sequence[Fault]:
    if low <= high:
        return ()
    return (Fault(field, shown(high), f"{low} or more", f"不小于{low}的数", f"$.{field}"),)


class BandPosition(Term):
    """Where a population lies to the band that one school serves (人口所处区间)."""

    BELOW = "低于下限"
    WITHIN = "区间内"
    ABOVE = "高于上限"


@frozen
class ServiceArea(Record):
    """The residents that one school serves, and the classes that it then has; all ends included (服务人口).

    Attributes:
        fewest_residents: 最少人口: the fewest residents that one school serves.
        most_residents: 最多人口: the most residents that one school serves.
        classes: 班数: the classes that it then has.
    """

    fewest_residents: Served
    most_residents: Served
    classes: ClassRange

    def faults(self) -> Sequence[Fault]:
        """The most are not fewer than the fewest."""
        return _rising("most_residents", self.fewest_residents, self.most_residents)

    @cached_property
    def bands(self) -> Bands[BandPosition]:
        """Where a population lies to the band."""
        fewest, most = RESIDENTS.at_least(self.fewest_residents), RESIDENTS.at_most(self.most_residents)
        return Bands(
            Band(BandPosition.BELOW, None, fewest.other),
            Band(BandPosition.WITHIN, fewest, most),
            Band(BandPosition.ABOVE, most.other, None),
        )

    def __str__(self) -> str:
        return f"{self.fewest_residents}–{self.most_residents}"


@provision(SERVICE_AREAS)
@frozen(kw_only=True)
class ServiceAreas(PerFacility[ServiceArea]):
    """How many residents one school of each kind serves and how many classes it has (服务人口和办学规模)."""

    kindergarten: ServiceArea = figure(
        ServiceArea(3_000, 12_000, ClassRange(4, 12)), "幼儿园服务人口和班数", "residents and classes of a kindergarten"
    )
    primary: ServiceArea = figure(
        ServiceArea(10_000, 20_000, ClassRange(18, 30)),
        "小学服务人口和班数",
        "residents and classes of a primary school",
    )
    junior: ServiceArea = figure(
        ServiceArea(20_000, 40_000, ClassRange(18, 30)),
        "初中服务人口和班数",
        "residents and classes of a junior middle school",
    )


@frozen
class ListedSize(Record):
    """A size of a school with the least land and floor area that it must have (规模指标).

    Attributes:
        classes: 班数: its classes.
        land_m2: 用地面积下限: the least land.
        floor_m2: 建筑面积下限: the least floor area.
        tracks: 轨数: its tracks, where the size is listed with them.
    """

    classes: Classes
    land_m2: ExactSquareMetres
    floor_m2: ExactSquareMetres
    tracks: Tracks | None = None

    @cached_property
    def least_land(self) -> Bound:
        """The least land as a bound."""
        return M2.at_least(self.land_m2, "不低于")

    @cached_property
    def least_floor(self) -> Bound:
        """The least floor area as a bound."""
        return M2.at_least(self.floor_m2, "不低于")


@provision(KINDERGARTEN_SIZES, PRIMARY_SIZES, JUNIOR_SIZES)
@frozen(kw_only=True)
class ListedSizes(PerFacility[tuple[ListedSize, ...]]):
    """The sizes that have minima of land and floor area, with their tracks, from the smallest (设计规模和面积下限)."""

    kindergarten: tuple[ListedSize, ...] = figure(
        (
            ListedSize(4, Decimal(1_800), Decimal(1_200)),
            ListedSize(6, Decimal(2_700), Decimal(1_800)),
            ListedSize(9, Decimal(3_800), Decimal(2_600)),
            ListedSize(12, Decimal(4_700), Decimal(3_300)),
        ),
        "幼儿园设计规模",
        "sizes of kindergartens",
    )
    primary: tuple[ListedSize, ...] = figure(
        (
            ListedSize(18, Decimal(12_200), Decimal(6_900), tracks=3),
            ListedSize(24, Decimal(16_200), Decimal(8_700), tracks=4),
            ListedSize(30, Decimal(20_300), Decimal(10_200), tracks=5),
            ListedSize(36, Decimal(24_300), Decimal(11_700), tracks=6),
        ),
        "小学设计规模",
        "sizes of primary schools",
    )
    junior: tuple[ListedSize, ...] = figure(
        (
            ListedSize(18, Decimal(16_200), Decimal(9_500), tracks=6),
            ListedSize(24, Decimal(21_600), Decimal(12_000), tracks=8),
            ListedSize(30, Decimal(27_000), Decimal(14_300), tracks=10),
        ),
        "初中设计规模",
        "sizes of junior middle schools",
    )

    @cached_property
    def known(self) -> Mapping[Facility, tuple[int, ...]]:
        """The classes of the sizes that are listed of each kind."""
        return {facility: tuple(size.classes for size in self.value_for(facility)) for facility in Facility}

    @cached_property
    def by_tracks(self) -> Mapping[Facility, Mapping[int, int]]:
        """The classes of each kind by its tracks, where a size is listed with them."""
        return {
            facility: {size.tracks: size.classes for size in self.value_for(facility) if size.tracks is not None}
            for facility in Facility
        }

    def faults(self) -> Sequence[Fault]:
        """The sizes of each kind rise."""
        kinds = ((facility.json, self.value_for(facility)) for facility in Facility)
        return tuple(
            Fault(name, shown(sizes), "sizes that rise", "由小到大的规模", f"$.{name}")
            for name, sizes in kinds
            if any(right.classes <= left.classes for left, right in pairwise(sizes))
        )


class UnlistedSize(Reading, at=(KINDERGARTEN_SIZES, PRIMARY_SIZES, JUNIOR_SIZES)):
    """What holds for a size between the listed ones, of which the measures say nothing (未列规模)."""

    NO_MINIMUM = (
        "无规定",
        "仅所列规模有面积下限",
        "Only listed sizes have a minimum; for others the answer is that there is none to give.",
    )
    NEXT_LISTED = "按上一档", "面积不应少于相邻较大规模", "The minima of the next larger listed size."
    INTERPOLATED = "内插", "面积随规模按比例增加", "In proportion between the listed sizes on either side."


def population_of(households: Any, shares: AgeShares) -> Any:
    """The residents of so many households, or of a column of them."""
    return times(households, shares.persons_per_household)


@rule(RECKONING)
def resident_population(households: Households, *, shares: AgeShares = AgeShares()) -> Decision[ExactResidents]:
    """The residents that an estate is reckoned to have, unrounded (居住人口测算).

    Args:
        households: 户数: the households of the estate.

    Returns:
        居住人口: the residents, which may be a fraction: no clause rounds them.

    >>> resident_population(937).value
    Decimal('2998.4')
    """
    shares = AgeShares.of(shares, "shares")
    return Decision(population_of(HOUSEHOLDS.of(households, "households"), shares), shares.household)


@frozen(kw_only=True)
class Children(PerFacility[ExactChildren]):
    """Children of the age of each kind of school, unrounded (适龄人口).

    Attributes:
        kindergarten: 幼儿园适龄人口: children of kindergarten age.
        primary: 小学适龄人口: children of primary age.
        junior: 初中适龄人口: children of junior middle age.
    """


@rule(RECKONING)
def children_by_stage(population: Residents, *, shares: AgeShares = AgeShares()) -> Decision[Children]:
    """The children of kindergarten, primary and junior middle age among the residents, unrounded (适龄人口测算).

    Args:
        population: 居住人口: the residents; a fraction is taken as it is.

    Returns:
        适龄人口: the children of each stage.

    >>> children_by_stage(12_800).value.primary
    Decimal('1024.00')
    """
    shares = AgeShares.of(shares, "shares")
    return _children(RESIDENTS.of(population, "population"), shares)


def _children(residents: Decimal, shares: AgeShares) -> Decision[Children]:
    kindergarten, primary, junior = children_of(residents, shares)
    children = Children(kindergarten=kindergarten, primary=primary, junior=junior)
    return Decision(children, *shares.told)


def children_of(residents: Any, shares: AgeShares) -> tuple[Any, Any, Any]:
    """The children of each stage among so many residents, or among a column of them."""
    return times(residents, shares.kindergarten), times(residents, shares.primary), times(residents, shares.junior)


@frozen(kw_only=True)
class FacilityCount(Record):
    """How many schools of a kind a population can carry so that each serves a population inside its band (学校数量).

    Attributes:
        fewest: 最少所数: the fewest schools.
        most: 最多所数: the most schools.
    """

    fewest: Schools
    most: Schools


@frozen(kw_only=True)
class FacilityNeed(Record):
    """What the band of one kind of school says of a population (配建需求).

    Attributes:
        facility: 教育设施: the kind of school.
        position: 人口所处区间: where the population lies to the band.
        classes: 班数范围: the classes of one school for a population within the band, else None.
        count: 学校数量: the fewest and most schools; None where the population cannot carry one of its own.
    """

    facility: Facility
    position: BandPosition
    classes: ClassRange | None
    count: FacilityCount | None


@rule(SERVICE_AREAS)
def facility_need(
    facility: Facility, population: Residents, *, areas: ServiceAreas = ServiceAreas()
) -> Decision[FacilityNeed]:
    """What a population calls for of one kind of school: its range of classes, and how many schools fit (配建需求).

    Within the band the measures give a range of classes, and no formula; below it, no school of its own; above it,
    several. The count is derived, not printed: each school serves a population inside the band.

    Args:
        facility: 教育设施: the kind of school.
        population: 居住人口: the residents; a fraction is compared as it is.

    Returns:
        配建需求: where the population lies, the class range within the band, and the fewest and most schools.

    >>> facility_need(Facility.KINDERGARTEN, Decimal("2998.4")).value.position
    <BandPosition.BELOW: '低于下限'>
    >>> facility_need(Facility.PRIMARY, 45_000).value.count
    FacilityCount(fewest=3, most=4)
    """
    areas = ServiceAreas.of(areas, "areas")
    area = areas.value_for(Facility.of(facility, "facility"))
    return _need(facility, RESIDENTS.of(population, "population"), area)


def schools_for(residents: Any, area: ServiceArea) -> tuple[Any, Any]:
    """The fewest and the most schools that each serve a population inside the band, of a number or a column."""
    number, size = residents.as_integer_ratio()
    return -(-number // (size * area.most_residents)), number // (size * area.fewest_residents)


def _need(facility: Facility, residents: Decimal, area: ServiceArea) -> Decision[FacilityNeed]:
    band = next(band for band in area.bands.bands if band.holds(residents))
    fewest, most = schools_for(residents, area)
    need = FacilityNeed(
        facility=facility,
        position=band.value,
        classes=area.classes if band.value is BandPosition.WITHIN else None,
        count=FacilityCount(fewest=fewest, most=most) if most else None,
    )
    zh, en = _SERVES[facility]
    return Decision(need, *[falls(SERVICE_AREAS, zh, en, residents, end) for end in band.ends])


_SERVES = {
    Facility.KINDERGARTEN: ("每所幼儿园服务人口", "residents that one kindergarten serves"),
    Facility.PRIMARY: ("每所小学服务人口", "residents that one primary school serves"),
    Facility.JUNIOR: ("每所初中服务人口", "residents that one junior middle school serves"),
}
_SIZES = {
    Facility.KINDERGARTEN: KINDERGARTEN_SIZES,
    Facility.PRIMARY: PRIMARY_SIZES,
    Facility.JUNIOR: JUNIOR_SIZES,
}


@rule(KINDERGARTEN_SIZES, PRIMARY_SIZES, JUNIOR_SIZES)
def size_minimum(
    facility: Facility,
    classes: Classes,
    *,
    sizes: ListedSizes = ListedSizes(),
    unlisted: UnlistedSize = UnlistedSize.NO_MINIMUM,
) -> Decision[ListedSize]:
    """The least land and floor area of a school of so many classes (用地和建筑面积下限).

    Args:
        facility: 教育设施: the kind of school.
        classes: 设计规模: the classes that it is designed for.

    Returns:
        规模指标: the size with its minima.

    Raises:
        Undetermined: The size is not listed, and the reading gives it no minimum or none can be told.

    >>> size_minimum(Facility.PRIMARY, 24).value.land_m2
    Decimal('16200')
    """
    sizes = ListedSizes.of(sizes, "sizes")
    listed, clause = sizes.value_for(Facility.of(facility, "facility")), _SIZES[facility]
    number, way = CLASSES.of(classes, "classes"), UnlistedSize.of(unlisted, "unlisted")
    asked = note(clause, "设计规模", "design size", number, CLASSES.unit)
    size = next((size for size in listed if size.classes == number), None)
    if size is not None:
        return Decision(size, asked)
    known = note(clause, "已列规模", "listed sizes", sizes.known[facility], CLASSES.unit)
    read = note(clause, "未列规模的处理", "what holds for a size that is not listed", way)
    return Decision(_unlisted_size(listed, number, way), asked, known, read, because=read)


def _unlisted_size(listed: tuple[ListedSize, ...], classes: int, way: UnlistedSize) -> ListedSize:
    """The size that the reading gives for classes that are not listed."""
    above = next((index for index, size in enumerate(listed) if size.classes > classes), None)
    if way is UnlistedSize.NEXT_LISTED and above is not None:
        return evolve(listed[above], classes=classes, tracks=None)
    if way is UnlistedSize.INTERPOLATED and above:
        low, high = listed[above - 1], listed[above]
        share = quotient(classes - low.classes, high.classes - low.classes)
        return ListedSize(
            classes,
            _between(low.land_m2, high.land_m2, share),
            _between(low.floor_m2, high.floor_m2, share),
        )
    known = [str(size.classes) for size in listed]
    raise Undetermined(
        "classes",
        en=f"no minimum is given for {classes} classes; the listed sizes are {', '.join(known)}",
        zh=f"未规定{classes}班规模的指标；已列规模为{'、'.join(known)}班",
    )


def _between(low: Decimal, high: Decimal, share: Fraction) -> Decimal:
    """The value so far between two, to the next whole square metre, as a minimum must not be undercut."""
    return Decimal(ceil(Fraction(low) + share * Fraction(high - low)))


@rule(PRIMARY_SIZES, JUNIOR_SIZES)
def classes_of_tracks(facility: Facility, tracks: Tracks, *, sizes: ListedSizes = ListedSizes()) -> Decision[Classes]:
    """The classes of a school of so many tracks, as the listed pairs have them (轨数对应的班数).

    Args:
        facility: 教育设施: primary or junior; kindergartens have no tracks.
        tracks: 轨数: the tracks.

    Returns:
        班数: the classes.

    Raises:
        Undetermined: The pair is not listed.

    >>> classes_of_tracks(Facility.JUNIOR, 8).value
    24
    """
    sizes = ListedSizes.of(sizes, "sizes")
    pairs, number = sizes.by_tracks[Facility.of(facility, "facility")], TRACKS.of(tracks, "tracks")
    if number not in pairs:
        known = [str(one) for one in pairs]
        raise Undetermined(
            "tracks",
            en=f"a {facility.en} school of {number} tracks is not listed; listed are {', '.join(known) or 'none'}",
            zh=f"未列{number}轨的{facility.zh}；已列为{'、'.join(known) or '无'}",
        )
    return Decision(
        pairs[number],
        note(_SIZES[facility], "轨数", "tracks", number, TRACKS.unit),
        note(_SIZES[facility], "已列轨数", "listed tracks", tuple(pairs), TRACKS.unit),
    )


@frozen(kw_only=True)
class SiteCheck(Record):
    """What a proposed site lacks; true where it lacks nothing (面积检查).

    Attributes:
        land_short_m2: 用地不足: the land that is missing.
        floor_short_m2: 建筑面积不足: the floor area that is missing.
    """

    land_short_m2: ExactSquareMetres
    floor_short_m2: ExactSquareMetres

    def __bool__(self) -> bool:
        return not self.land_short_m2 and not self.floor_short_m2


@rule(KINDERGARTEN_SIZES, PRIMARY_SIZES, JUNIOR_SIZES)
def check_site(
    facility: Facility,
    classes: Classes,
    *,
    land_m2: SquareMetres,
    floor_m2: SquareMetres,
    sizes: ListedSizes = ListedSizes(),
    unlisted: UnlistedSize = UnlistedSize.NO_MINIMUM,
) -> Decision[SiteCheck]:
    """Whether a proposed school has the land and floor area that its size must have, and what it lacks (面积检查).

    Args:
        facility: 教育设施: the kind of school.
        classes: 设计规模: the classes that it is designed for.
        land_m2: 用地面积: the land proposed.
        floor_m2: 建筑面积: the floor area proposed.

    Returns:
        面积检查: the shortfalls; the minima themselves suffice.

    Raises:
        Undetermined: The size is not listed, and the reading gives it no minimum.

    >>> check_site(Facility.KINDERGARTEN, 9, land_m2=3800, floor_m2=2500).value.floor_short_m2
    Decimal('100')
    """
    land, floor_area = M2.of(land_m2, "land_m2"), M2.of(floor_m2, "floor_m2")
    minimum = size_minimum(facility, classes, sizes=sizes, unlisted=unlisted)
    clause, size = _SIZES[facility], minimum.value
    found = SiteCheck(
        land_short_m2=short(land, size.land_m2),
        floor_short_m2=short(floor_area, size.floor_m2),
    )
    enough_land = asks(clause, "用地面积", "land", land, size.least_land)
    enough_floor = asks(clause, "建筑面积", "floor area", floor_area, size.least_floor)
    because = enough_land if not enough_land else None if enough_floor else enough_floor
    return Decision(found, part("规模指标", "minima of the size", minimum), enough_land, enough_floor, because=because)


@frozen(kw_only=True)
class EstateNeeds(PerFacility[FacilityNeed]):
    """What an estate calls for: residents, their children by stage, and the need of each kind of school (住宅区需求).

    Attributes:
        population: 居住人口: the residents.
        children: 适龄人口: their children by stage.
        kindergarten: 幼儿园需求: the need of kindergartens.
        primary: 小学需求: the need of primary schools.
        junior: 初中需求: the need of junior middle schools.
    """

    population: ExactResidents
    children: Children


@rule(RECKONING, SERVICE_AREAS)
def estate_needs(
    *,
    households: Households | None = None,
    population: Residents | None = None,
    shares: AgeShares = AgeShares(),
    areas: ServiceAreas = ServiceAreas(),
) -> Decision[EstateNeeds]:
    """What a new estate in the central urban area calls for, from its households or its residents (住宅区需求).

    Args:
        households: 户数: the households; these or the population are given.
        population: 居住人口: the residents, where they are known otherwise.

    Returns:
        住宅区需求: residents, children and the need of each kind of school, unrounded.

    >>> needs = estate_needs(households=4000).value
    >>> needs.population, needs.children.primary, needs.kindergarten.position.en
    (Decimal('12800.0'), Decimal('1024.000'), 'above')
    """
    areas = ServiceAreas.of(areas, "areas")
    shares = AgeShares.of(shares, "shares")
    counted, given = HOUSEHOLDS.maybe(households, "households"), RESIDENTS.maybe(population, "population")
    if (counted is None) == (given is None):
        seen = {"households": households, "population": population}
        raise InvalidFacts("households", seen, "either households or population", "户数与人口二者取一")
    reckoned = None if counted is None else resident_population(counted, shares=shares)
    residents = RESIDENTS.of(given, "population") if reckoned is None else reckoned.value
    children = _children(residents, shares)
    kindergarten = _need(Facility.KINDERGARTEN, residents, areas.kindergarten)
    primary = _need(Facility.PRIMARY, residents, areas.primary)
    junior = _need(Facility.JUNIOR, residents, areas.junior)
    needs = EstateNeeds(
        population=residents,
        children=children.value,
        kindergarten=kindergarten.value,
        primary=primary.value,
        junior=junior.value,
    )
    return Decision(
        needs,
        *(() if reckoned is None else (part("居住人口", "residents", reckoned),)),
        part("适龄人口", "children", children),
        kindergarten,
        primary,
        junior,
    )


@columnar(resident_population, "households", computes=True)
def _parts_of_population(facts: Mapping[str, Any]) -> Parts:
    return Parts((), {"value": population_of(facts["households"], facts["shares"])})


@columnar(children_by_stage, "population", computes=True)
def _parts_of_children(facts: Mapping[str, Any]) -> Parts:
    return Parts((), dict(zip(_STAGES, children_of(facts["population"], facts["shares"]), strict=True)))


_STAGES = tuple(facility.json for facility in Facility)


@columnar(facility_need, "population", computes=True)
def _parts_of_need(facts: Mapping[str, Any]) -> Parts | None:
    if "facility" not in facts:
        return None
    area = facts["areas"].value_for(facts["facility"])
    fewest, most = schools_for(facts["population"], area)
    return Parts([(facts["population"], cuts_of(area.bands))], {"count.fewest": fewest, "count.most": most})


@columnar(estate_needs, "households", "population", computes=True)
def _parts_of_estate(facts: Mapping[str, Any]) -> Parts | None:
    shares, areas = facts["shares"], facts["areas"]
    if facts["households"] is not None and facts["population"] is not None:
        return None
    counted = facts["population"] is None
    residents = population_of(facts["households"], shares) if counted else facts["population"]
    children = zip(_STAGES, children_of(residents, shares), strict=True)
    values = {"population": residents, **{f"children.{stage}": count for stage, count in children}}
    cuts: list[Cut] = []
    for facility in Facility:
        area = areas.value_for(facility)
        cuts += cuts_of(area.bands)
        values[f"{facility.json}.count.fewest"], values[f"{facility.json}.count.most"] = schools_for(residents, area)
    return Parts([(residents, cuts)], values)


@columnar(size_minimum, "classes", computes=True)
def _parts_of_size(facts: Mapping[str, Any]) -> Parts | None:
    if facts["unlisted"] is UnlistedSize.INTERPOLATED:
        return None
    listed = [size.classes for facility in Facility for size in facts["sizes"].value_for(facility)]
    return Parts([(facts["classes"], around(*listed))], {"classes": facts["classes"]})


compared(
    classes_of_tracks, {"tracks": lambda facts: [one for pairs in facts["sizes"].by_tracks.values() for one in pairs]}
)
