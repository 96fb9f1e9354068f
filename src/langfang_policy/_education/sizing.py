"""Articles 4 and 5 of the school-facility measures: residents, children, schools and the sizes of sites."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from math import ceil, floor
from typing import Generic, TypeVar

from attrs import evolve, frozen

from ..core.bands import Band, at_least, at_most
from ..core.decisions import Decision, Finding
from ..core.errors import InvalidFacts, Undetermined
from ..core.exact import Number, exact, product, quotient, total, whole
from ..core.rules import provision, rule
from ..core.terms import Reading, Term, member
from .decrees import SCHOOL_FACILITIES

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

T = TypeVar("T")


class Facility(Term):
    """The kinds of school that an estate may owe (教育设施), by the stage they serve."""

    KINDERGARTEN = "幼儿园"
    PRIMARY = "小学"
    JUNIOR = "初中"


@frozen(kw_only=True)
class PerFacility(Generic[T]):
    """A value for each kind of school."""

    kindergarten: T
    primary: T
    junior: T

    def of(self, facility: Facility) -> T:
        """The value of a kind of school."""
        if facility is Facility.KINDERGARTEN:
            return self.kindergarten
        return self.primary if facility is Facility.PRIMARY else self.junior


@provision(SCHOOL_FACILITIES, "第四条")
@frozen(kw_only=True)
class AgeShares(PerFacility[Decimal]):
    """Persons of a household, and the share of residents who are of the age of each kind of school."""

    persons_per_household: Decimal = Decimal("3.2")
    kindergarten: Decimal = Decimal("0.04")
    primary: Decimal = Decimal("0.08")
    junior: Decimal = Decimal("0.04")


@frozen
class ClassRange:
    """From the fewest to the most classes, both included."""

    fewest: int
    most: int

    def __str__(self) -> str:
        return f"{self.fewest}–{self.most}"


@frozen
class ServiceArea:
    """The residents that one school serves, and the classes that it then has; all ends included."""

    fewest_residents: int
    most_residents: int
    classes: ClassRange

    def __str__(self) -> str:
        return f"{self.fewest_residents}–{self.most_residents}"

    def position(self, population: Decimal) -> BandPosition:
        """Where a population lies to the band."""
        band = Band(None, at_least(self.fewest_residents), at_most(self.most_residents))
        if band.below_it(population):
            return BandPosition.BELOW
        return BandPosition.ABOVE if band.above_it(population) else BandPosition.WITHIN


@provision(SCHOOL_FACILITIES, "第五条第一款")
@frozen(kw_only=True)
class ServiceAreas(PerFacility[ServiceArea]):
    """How many residents one school of each kind serves and how many classes it has."""

    kindergarten: ServiceArea = ServiceArea(3_000, 12_000, ClassRange(4, 12))
    primary: ServiceArea = ServiceArea(10_000, 20_000, ClassRange(18, 30))
    junior: ServiceArea = ServiceArea(20_000, 40_000, ClassRange(18, 30))


@frozen
class ListedSize:
    """A listed size of a school with the least land and floor area that it must have, in square metres."""

    classes: int
    land_m2: Decimal
    floor_m2: Decimal
    tracks: int | None = None


@provision(SCHOOL_FACILITIES, "第五条第二款", "第五条第三款", "第五条第四款")
@frozen(kw_only=True)
class ListedSizes(PerFacility[tuple[ListedSize, ...]]):
    """The sizes that have minima of land and floor area in square metres, with their tracks (轨), from the smallest."""

    kindergarten: tuple[ListedSize, ...] = (
        ListedSize(4, Decimal(1_800), Decimal(1_200)),
        ListedSize(6, Decimal(2_700), Decimal(1_800)),
        ListedSize(9, Decimal(3_800), Decimal(2_600)),
        ListedSize(12, Decimal(4_700), Decimal(3_300)),
    )
    primary: tuple[ListedSize, ...] = (
        ListedSize(18, Decimal(12_200), Decimal(6_900), tracks=3),
        ListedSize(24, Decimal(16_200), Decimal(8_700), tracks=4),
        ListedSize(30, Decimal(20_300), Decimal(10_200), tracks=5),
        ListedSize(36, Decimal(24_300), Decimal(11_700), tracks=6),
    )
    junior: tuple[ListedSize, ...] = (
        ListedSize(18, Decimal(16_200), Decimal(9_500), tracks=6),
        ListedSize(24, Decimal(21_600), Decimal(12_000), tracks=8),
        ListedSize(30, Decimal(27_000), Decimal(14_300), tracks=10),
    )


class BandPosition(Term):
    """Where a population lies to the band that one school serves."""

    BELOW = "低于下限"
    WITHIN = "区间内"
    ABOVE = "高于上限"


class UnlistedSize(Reading):
    """What holds for a size between the listed ones, of which the measures say nothing."""

    NO_MINIMUM = "无规定"
    """Recommended: only listed sizes have a minimum; for others the answer is that there is none to give."""
    NEXT_LISTED = "按上一档"
    """The minima of the next larger listed size."""
    INTERPOLATED = "内插"
    """In proportion between the listed sizes on either side."""


@rule(SCHOOL_FACILITIES, "第四条", units={"households": "households"})
def resident_population(households: int, *, shares: AgeShares = AgeShares()) -> Decision[Decimal]:
    """The residents that an estate is reckoned to have, unrounded.

    Args:
        households: The households of the estate, 0 or more.
        shares: The persons of a household.

    Returns:
        The residents, which may be a fraction: no clause rounds them.

    Raises:
        InvalidFacts: The households are no whole number of 0 or more.

    >>> resident_population(937).value
    Decimal('2998.4')
    """
    population = product(whole(households, "households"), shares.persons_per_household)
    return Decision(
        population,
        Finding(_HOUSEHOLDS, "每户人口", "persons of a household", observed=shares.persons_per_household),
    )


@frozen(kw_only=True)
class Children(PerFacility[Decimal]):
    """Children of the age of each kind of school, unrounded."""


@rule(SCHOOL_FACILITIES, "第四条", units={"population": "residents"})
def children_by_stage(population: Number, *, shares: AgeShares = AgeShares()) -> Decision[Children]:
    """The children of kindergarten, primary and junior middle age among the residents, unrounded.

    Args:
        population: The residents, 0 or more; a fraction is taken as it is.
        shares: The share of each age.

    Returns:
        The children of each stage.

    Raises:
        InvalidFacts: The population is no number of 0 or more.

    >>> children_by_stage(12_800).value.primary
    Decimal('1024.00')
    """
    residents = exact(population, "population", at_least=0)
    children = Children(
        kindergarten=product(residents, shares.kindergarten),
        primary=product(residents, shares.primary),
        junior=product(residents, shares.junior),
    )
    findings = (
        Finding(_HOUSEHOLDS, f"{kind.zh}适龄人口比例", f"share of {kind.en} age", observed=shares.of(kind))
        for kind in Facility
    )
    return Decision(children, *findings)


@frozen(kw_only=True)
class FacilityCount:
    """How many schools of a kind a population can carry so that each serves a population inside its band."""

    fewest: int
    most: int


@frozen(kw_only=True)
class FacilityNeed:
    """What the band of one kind of school says of a population.

    ``classes`` is the range of one school for a population within the band, else None; ``count`` is None where the
    population cannot carry a school of its own.
    """

    facility: Facility
    position: BandPosition
    classes: ClassRange | None
    count: FacilityCount | None


@rule(SCHOOL_FACILITIES, "第五条第一款", units={"population": "residents"})
def facility_need(
    facility: Facility, population: Number, *, areas: ServiceAreas = ServiceAreas()
) -> Decision[FacilityNeed]:
    """What a population calls for of one kind of school: the class range of its band, and how many schools fit.

    Within the band the measures give a range of classes, and no formula; below it, no school of its own; above it,
    several. The count is derived, not printed: each school serves a population inside the band.

    Args:
        facility: The kind of school.
        population: The residents, 0 or more; a fraction is compared as it is.
        areas: The residents that one school serves.

    Returns:
        Where the population lies, the class range within the band, and the fewest and most schools.

    Raises:
        InvalidFacts: The facility is none of the three, or the population no number of 0 or more.

    >>> facility_need(Facility.KINDERGARTEN, Decimal("2998.4")).value.position
    <BandPosition.BELOW: '低于下限'>
    >>> facility_need(Facility.PRIMARY, 45_000).value.count
    FacilityCount(fewest=3, most=4)
    """
    area = areas.of(member(facility, Facility, "facility"))
    residents = exact(population, "population", at_least=0)
    position = area.position(residents)
    most = floor(quotient(residents, area.fewest_residents))
    count = FacilityCount(fewest=ceil(quotient(residents, area.most_residents)), most=most) if most else None
    need = FacilityNeed(
        facility=facility,
        position=position,
        classes=area.classes if position is BandPosition.WITHIN else None,
        count=count,
    )
    finding = Finding(
        _AREAS,
        f"每所{facility.zh}服务人口",
        f"residents that one {facility.en} school serves",
        position is BandPosition.WITHIN,
        residents,
        area,
    )
    return Decision(need, finding)


@rule(SCHOOL_FACILITIES, "第五条第二款", "第五条第三款", "第五条第四款", units={"classes": "classes"})
def size_minimum(
    facility: Facility,
    classes: int,
    *,
    sizes: ListedSizes = ListedSizes(),
    unlisted: UnlistedSize = UnlistedSize.NO_MINIMUM,
) -> Decision[ListedSize]:
    """The least land and floor area of a school of so many classes, in square metres.

    Args:
        facility: The kind of school.
        classes: The design size (设计规模), 1 or more.
        sizes: The listed sizes.
        unlisted: What holds for a size that is not listed.

    Returns:
        The size with its minima.

    Raises:
        InvalidFacts: The facility is none of the three, or the classes are no whole number of 1 or more.
        Undetermined: The size is not listed, and the reading gives it no minimum or none can be told.

    >>> size_minimum(Facility.PRIMARY, 24).value.land_m2
    Decimal('16200')
    """
    listed = sizes.of(member(facility, Facility, "facility"))
    number = whole(classes, "classes", at_least=1)
    size = next((size for size in listed if size.classes == number), None)
    if size is None:
        size = _unlisted_size(listed, number, unlisted)
    known = tuple(size.classes for size in listed)
    finding = Finding(_SIZES[facility], "设计规模", "design size in classes", number in known, number, known)
    return Decision(size, finding)


def _unlisted_size(listed: tuple[ListedSize, ...], classes: int, unlisted: UnlistedSize) -> ListedSize:
    """The size that the reading gives for classes that are not listed."""
    above = next((index for index, size in enumerate(listed) if size.classes > classes), None)
    reading = member(unlisted, UnlistedSize, "unlisted")
    if reading is UnlistedSize.NEXT_LISTED and above is not None:
        return evolve(listed[above], classes=classes, tracks=None)
    if reading is UnlistedSize.INTERPOLATED and above:
        low, high = listed[above - 1], listed[above]
        part = quotient(classes - low.classes, high.classes - low.classes)
        return ListedSize(
            classes,
            _between(low.land_m2, high.land_m2, part),
            _between(low.floor_m2, high.floor_m2, part),
        )
    known = [str(size.classes) for size in listed]
    raise Undetermined(
        "classes",
        en=f"no minimum is given for {classes} classes; the listed sizes are {', '.join(known)}",
        zh=f"未规定{classes}班规模的指标；已列规模为{'、'.join(known)}班",
    )


def _between(low: Decimal, high: Decimal, part: Fraction) -> Decimal:
    """The value so far between two, to the next whole square metre, as a minimum must not be undercut."""
    return Decimal(ceil(Fraction(low) + part * Fraction(high - low)))


@rule(SCHOOL_FACILITIES, "第五条第三款", "第五条第四款", units={"tracks": "tracks"})
def classes_of_tracks(facility: Facility, tracks: int, *, sizes: ListedSizes = ListedSizes()) -> Decision[int]:
    """The classes of a school of so many tracks (轨), as the listed pairs have them.

    Args:
        facility: Primary or junior; kindergartens have no tracks.
        tracks: The tracks, 1 or more.
        sizes: The listed sizes.

    Returns:
        The classes.

    Raises:
        InvalidFacts: The facility is none of the three, or the tracks are no whole number of 1 or more.
        Undetermined: The pair is not listed.

    >>> classes_of_tracks(Facility.JUNIOR, 8).value
    24
    """
    number = whole(tracks, "tracks", at_least=1)
    pairs = {
        size.tracks: size.classes
        for size in sizes.of(member(facility, Facility, "facility"))
        if size.tracks is not None
    }
    if number not in pairs:
        known = [str(listed) for listed in pairs]
        raise Undetermined(
            "tracks",
            en=f"a {facility.en} school of {number} tracks is not listed; listed are {', '.join(known) or 'none'}",
            zh=f"未列{number}轨的{facility.zh}；已列为{'、'.join(known) or '无'}",
        )
    finding = Finding(_SIZES[facility], "轨数", "tracks", observed=number, required=tuple(pairs))
    return Decision(pairs[number], finding)


@frozen(kw_only=True)
class SiteCheck:
    """What a proposed site lacks, in square metres; true where it lacks nothing."""

    land_short_m2: Decimal
    floor_short_m2: Decimal

    def __bool__(self) -> bool:
        return not self.land_short_m2 and not self.floor_short_m2


@rule(
    SCHOOL_FACILITIES,
    "第五条第二款",
    "第五条第三款",
    "第五条第四款",
    units={"classes": "classes", "land_m2": "m²", "floor_m2": "m²"},
)
def check_site(
    facility: Facility,
    classes: int,
    *,
    land_m2: Number,
    floor_m2: Number,
    sizes: ListedSizes = ListedSizes(),
    unlisted: UnlistedSize = UnlistedSize.NO_MINIMUM,
) -> Decision[SiteCheck]:
    """Whether a proposed school has the land and floor area that its size must have, and what it lacks.

    Args:
        facility: The kind of school.
        classes: The design size, 1 or more.
        land_m2: The land proposed, in square metres, 0 or more.
        floor_m2: The floor area proposed, in square metres, 0 or more.
        sizes: The listed sizes.
        unlisted: What holds for a size that is not listed.

    Returns:
        The shortfalls; the minima themselves suffice (不低于).

    Raises:
        InvalidFacts: A fact is out of range.
        Undetermined: The size is not listed, and the reading gives it no minimum.

    >>> check_site(Facility.KINDERGARTEN, 9, land_m2=3800, floor_m2=2500).value.floor_short_m2
    Decimal('100')
    """
    size = size_minimum(facility, classes, sizes=sizes, unlisted=unlisted).value
    land, floor_area = exact(land_m2, "land_m2", at_least=0), exact(floor_m2, "floor_m2", at_least=0)
    clause = _SIZES[facility]
    check = SiteCheck(
        land_short_m2=max(total(size.land_m2, land.copy_negate()), Decimal(0)),
        floor_short_m2=max(total(size.floor_m2, floor_area.copy_negate()), Decimal(0)),
    )
    return Decision(
        check,
        Finding(clause, "用地面积（平方米）", "land in m²", land >= size.land_m2, land, size.land_m2),
        Finding(
            clause, "建筑面积（平方米）", "floor area in m²", floor_area >= size.floor_m2, floor_area, size.floor_m2
        ),
    )


@frozen(kw_only=True)
class EstateNeeds(PerFacility[FacilityNeed]):
    """What an estate calls for: its residents, their children by stage, and the need of each kind of school."""

    population: Decimal
    children: Children


@rule(
    SCHOOL_FACILITIES,
    "第四条",
    "第五条第一款",
    units={"households": "households", "population": "residents"},
)
def estate_needs(
    *,
    households: int | None = None,
    population: Number | None = None,
    shares: AgeShares = AgeShares(),
    areas: ServiceAreas = ServiceAreas(),
) -> Decision[EstateNeeds]:
    """What a new housing estate in the central urban area calls for, from its households or its residents.

    Args:
        households: The households, 0 or more; give these or the population.
        population: The residents, 0 or more, where they are known otherwise.
        shares: The persons of a household and the share of each age.
        areas: The residents that one school serves.

    Returns:
        Residents, children and the need of each kind of school, unrounded.

    Raises:
        InvalidFacts: Both or neither of households and population are given, or one is out of range.

    >>> needs = estate_needs(households=4000).value
    >>> needs.population, needs.children.primary, needs.kindergarten.position.en
    (Decimal('12800.0'), Decimal('1024.000'), 'above')
    """
    if (households is None) == (population is None):
        seen = {"households": households, "population": population}
        raise InvalidFacts("households", seen, "either households or population", "户数与人口二者取一")
    findings: tuple[Finding, ...] = ()
    if households is not None:
        reckoned = resident_population(households, shares=shares)
        population, findings = reckoned.value, reckoned.findings
    residents = exact(population, "population")
    children = children_by_stage(residents, shares=shares)
    needs = {facility: facility_need(facility, residents, areas=areas) for facility in Facility}
    return Decision(
        EstateNeeds(
            population=residents,
            children=children.value,
            kindergarten=needs[Facility.KINDERGARTEN].value,
            primary=needs[Facility.PRIMARY].value,
            junior=needs[Facility.JUNIOR].value,
        ),
        *findings,
        *children.findings,
        *(finding for need in needs.values() for finding in need.findings),
    )


_HOUSEHOLDS = SCHOOL_FACILITIES.at("第四条")
_AREAS = SCHOOL_FACILITIES.at("第五条第一款")
_SIZES = {
    Facility.KINDERGARTEN: SCHOOL_FACILITIES.at("第五条第二款"),
    Facility.PRIMARY: SCHOOL_FACILITIES.at("第五条第三款"),
    Facility.JUNIOR: SCHOOL_FACILITIES.at("第五条第四款"),
}
