"""Articles 4, 5 and 12 of the school-facility measures together: what an estate owes, when, and what is proposed."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from attrs import frozen

from ..core.decisions import Decision, Finding, first_failing
from ..core.errors import Undetermined
from ..core.exact import Number, exact, whole
from ..core.rules import rule
from ..core.series import series
from ..core.terms import member
from .decrees import SCHOOL_FACILITIES
from .estates import FirstPhase
from .sizing import (
    AgeShares,
    EstateNeeds,
    Facility,
    ListedSizes,
    PerFacility,
    ServiceAreas,
    UnlistedSize,
    check_site,
    estate_needs,
)

__all__ = [
    "PhaseOwed",
    "ProposalCheck",
    "ProposedSchool",
    "SchoolsOwed",
    "Shortfall",
    "check_proposal",
    "owed_by_phase",
]


@frozen(kw_only=True)
class SchoolsOwed(PerFacility[int]):
    """The fewest schools of each kind that are owed."""


def _owed(needs: EstateNeeds) -> SchoolsOwed:
    """The fewest schools of each kind that an estate calls for: none where its residents are below the band."""
    counts = {facility: needs.of(facility).count for facility in Facility}
    fewest = {facility: 0 if count is None else count.fewest for facility, count in counts.items()}
    return SchoolsOwed(
        kindergarten=fewest[Facility.KINDERGARTEN], primary=fewest[Facility.PRIMARY], junior=fewest[Facility.JUNIOR]
    )


@frozen(kw_only=True)
class PhaseOwed:
    """What comes with one phase of an estate: its number from 1, its households, the schools due with it."""

    phase: int
    households: int
    schools: SchoolsOwed


@rule(SCHOOL_FACILITIES, "第四条", "第五条第一款", "第十二条", units={"households": "households of each phase"})
def owed_by_phase(
    households: Sequence[int],
    *,
    shares: AgeShares = AgeShares(),
    areas: ServiceAreas = ServiceAreas(),
    first_phase: FirstPhase = FirstPhase.REQUIRED,
) -> Decision[tuple[PhaseOwed, ...]]:
    """Which schools an estate owes with which of its phases.

    An estate is one whole, however many phases build it: its schools are those that all its residents call for, and
    they come with the first phase.

    Args:
        households: The households of each phase in order, one phase or more.
        shares: The persons of a household and the share of each age.
        areas: The residents that one school serves.
        first_phase: Whether all schools come with the first phase, or each as the residents of the phases built so far
            call for it.

    Returns:
        Each phase with the fewest schools due with it.

    Raises:
        InvalidFacts: There is no phase, or households are no whole number of 0 or more.

    >>> [phase.schools.kindergarten for phase in owed_by_phase([900, 900, 2200]).value]
    [2, 0, 0]
    """
    given = series(households, int, "households", zh="各期户数", at_least=1)
    counts = [whole(count, f"households[{index}]") for index, count in enumerate(given)]
    estate = estate_needs(households=sum(counts), shares=shares, areas=areas)
    if member(first_phase, FirstPhase, "first_phase") is FirstPhase.REQUIRED:
        reached = [_owed(estate.value)] * len(counts)
    else:
        built = [sum(counts[: number + 1]) for number in range(len(counts))]
        reached = [_owed(estate_needs(households=count, shares=shares, areas=areas).value) for count in built]
    none = SchoolsOwed(kindergarten=0, primary=0, junior=0)
    phases = tuple(
        PhaseOwed(phase=number, households=count, schools=_more(before, now))
        for number, count, before, now in zip(
            range(1, len(counts) + 1), counts, [none, *reached[:-1]], reached, strict=True
        )
    )
    together = first_phase is FirstPhase.REQUIRED
    return Decision(
        phases,
        *estate.findings,
        Finding(_STEP, "优先安排在首期建设", "all schools with the first phase", together, len(counts)),
    )


def _more(before: SchoolsOwed, now: SchoolsOwed) -> SchoolsOwed:
    return SchoolsOwed(
        kindergarten=now.kindergarten - before.kindergarten,
        primary=now.primary - before.primary,
        junior=now.junior - before.junior,
    )


@frozen(kw_only=True)
class ProposedSchool:
    """A school that a developer proposes: its design size in classes, its land and floor area in square metres."""

    facility: Facility
    classes: int
    land_m2: Number
    floor_m2: Number


@frozen(kw_only=True)
class Shortfall:
    """What a proposal lacks: schools of a kind, or classes, land and floor area (m²) of one proposed school.

    ``proposed`` is the place of that school in the proposal, from 0, and ``classes`` its design size; both are None
    where schools are missing.
    """

    facility: Facility
    proposed: int | None = None
    classes: int | None = None
    schools: int = 0
    classes_short: int = 0
    land_m2: Decimal = Decimal(0)
    floor_m2: Decimal = Decimal(0)


@frozen(kw_only=True)
class ProposalCheck:
    """What an estate calls for, the fewest schools it owes, and what a proposal lacks; true where it lacks nothing."""

    needs: EstateNeeds
    owed: SchoolsOwed
    shortfalls: tuple[Shortfall, ...]

    def __bool__(self) -> bool:
        return not self.shortfalls


@rule(
    SCHOOL_FACILITIES,
    "第四条",
    "第五条第一款",
    "第五条第二款",
    "第五条第三款",
    "第五条第四款",
    units={"households": "households", "population": "residents"},
)
def check_proposal(
    proposal: Sequence[ProposedSchool],
    *,
    households: int | None = None,
    population: Number | None = None,
    shares: AgeShares = AgeShares(),
    areas: ServiceAreas = ServiceAreas(),
    sizes: ListedSizes = ListedSizes(),
    unlisted: UnlistedSize = UnlistedSize.NO_MINIMUM,
) -> Decision[ProposalCheck]:
    """What an estate of so many households owes, and whether a developer's proposal meets it, with each shortfall.

    Args:
        proposal: The schools proposed.
        households: The households, 0 or more; give these or the population.
        population: The residents, 0 or more, where they are known otherwise.
        shares: The persons of a household and the share of each age.
        areas: The residents that one school serves.
        sizes: The listed sizes.
        unlisted: What holds for a size that is not listed.

    Returns:
        What the estate calls for; of each kind the schools that are missing of the fewest it owes; of each proposed
        school the classes that it lacks of the fewest of its kind, and the land and floor area that it lacks of its
        size. A population below a band owes no school of its own; more than is owed is no shortfall.

    Raises:
        InvalidFacts: A fact is out of range, or both or neither of households and population are given.
        Undetermined: A size is not listed, and the reading gives it no minimum.

    >>> offer = [ProposedSchool(facility=Facility.KINDERGARTEN, classes=12, land_m2=4_700, floor_m2=3_000)]
    >>> [(short.schools, short.floor_m2) for short in check_proposal(offer, households=1_500).value.shortfalls]
    [(0, Decimal('300'))]
    """
    schools = series(proposal, ProposedSchool, "proposal", zh="拟建学校")
    needs = estate_needs(households=households, population=population, shares=shares, areas=areas)
    owed = _owed(needs.value)
    shortfalls: list[Shortfall] = []
    findings: list[Finding] = []
    for facility in Facility:
        offered, wanted = sum(school.facility is facility for school in schools), owed.of(facility)
        missing = max(wanted - offered, 0)
        findings.append(
            Finding(_AREAS, f"{facility.zh}数量", f"number of schools: {facility.en}", not missing, offered, wanted)
        )
        if missing:
            shortfalls.append(Shortfall(facility=facility, schools=missing))
    for index, school in enumerate(schools):
        found = _school(index, school, areas, sizes, unlisted)
        findings += found.findings
        if found.value is not None:
            shortfalls.append(found.value)
    check = ProposalCheck(needs=needs.value, owed=owed, shortfalls=tuple(shortfalls))
    return Decision(check, *needs.findings, *findings, because=len(needs.findings) + first_failing(findings))


def _school(
    index: int, school: ProposedSchool, areas: ServiceAreas, sizes: ListedSizes, unlisted: UnlistedSize
) -> Decision[Shortfall | None]:
    """What one proposed school lacks, None where it lacks nothing."""
    fact = f"proposal[{index}]"
    facility = member(school.facility, Facility, f"{fact}.facility")
    classes = whole(school.classes, f"{fact}.classes", at_least=1)
    land = exact(school.land_m2, f"{fact}.land_m2", at_least=0)
    floor_area = exact(school.floor_m2, f"{fact}.floor_m2", at_least=0)
    try:
        site = check_site(facility, classes, land_m2=land, floor_m2=floor_area, sizes=sizes, unlisted=unlisted)
    except Undetermined as error:
        raise Undetermined(f"{fact}.classes", en=error.en, zh=error.zh) from None
    fewest = areas.of(facility).classes.fewest
    lacking = max(fewest - classes, 0)
    size = Finding(_AREAS, f"{facility.zh}班数", f"classes: {facility.en}", not lacking, classes, fewest)
    if site and not lacking:
        return Decision(None, size, *site.findings)
    short = Shortfall(
        facility=facility,
        proposed=index,
        classes=classes,
        classes_short=lacking,
        land_m2=site.value.land_short_m2,
        floor_m2=site.value.floor_short_m2,
    )
    return Decision(short, size, *site.findings)


_AREAS = SCHOOL_FACILITIES.at("第五条第一款")
_STEP = SCHOOL_FACILITIES.at("第十二条")
