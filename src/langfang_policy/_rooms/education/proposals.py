"""Articles 4, 5 and 12 of the school-facility measures together: what an estate owes, when, and what is proposed."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from attrs import frozen

from ...core.decisions import Decision, Part, part
from ...core.errors import Undetermined
from ...core.facts import Count, SquareMetres
from ...core.figures import Record
from ...core.findings import Finding, asks, note
from ...core.rules import rule
from .estates import PHASES, STEP, FirstPhase, PhaseNumber
from .sizing import (
    CLASSES,
    HOUSEHOLDS,
    JUNIOR_SIZES,
    KINDERGARTEN_SIZES,
    PRIMARY_SIZES,
    RECKONING,
    SCHOOLS,
    SERVICE_AREAS,
    AgeShares,
    Classes,
    EstateNeeds,
    ExactSquareMetres,
    Facility,
    Households,
    ListedSizes,
    PerFacility,
    Residents,
    Schools,
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
class SchoolsOwed(PerFacility[Schools]):
    """The fewest schools of each kind that are owed (应配建数量).

    Attributes:
        kindergarten: 幼儿园: the kindergartens.
        primary: 小学: the primary schools.
        junior: 初中: the junior middle schools.
    """


def _owed(needs: EstateNeeds) -> SchoolsOwed:
    """The fewest schools of each kind that an estate calls for: none where its residents are below the band."""
    counts = (needs.kindergarten.count, needs.primary.count, needs.junior.count)
    kindergarten, primary, junior = (0 if count is None else count.fewest for count in counts)
    return SchoolsOwed(kindergarten=kindergarten, primary=primary, junior=junior)


@frozen(kw_only=True)
class PhaseOwed(Record):
    """What comes with one phase of an estate (分期配建).

    Attributes:
        phase: 期次: its number, from the first on.
        households: 户数: its households.
        schools: 应配建数量: the schools due with it.
    """

    phase: PhaseNumber
    households: Households
    schools: SchoolsOwed


@rule(RECKONING, SERVICE_AREAS, STEP)
def owed_by_phase(
    households: Sequence[Households],
    *,
    shares: AgeShares = AgeShares(),
    areas: ServiceAreas = ServiceAreas(),
    first_phase: FirstPhase = FirstPhase.REQUIRED,
) -> Decision[tuple[PhaseOwed, ...]]:
    """Which schools an estate owes with which of its phases (分期配建).

    An estate is one whole, however many phases build it: its schools are those that all its residents call for, and
    they come with the first phase; by the other reading, each as the residents of the phases built so far call for it.

    Args:
        households: 各期户数: the households of each phase in order, one phase or more.

    Returns:
        分期配建: each phase with the fewest schools due with it.

    >>> [phase.schools.kindergarten for phase in owed_by_phase([900, 900, 2200]).value]
    [2, 0, 0]
    """
    areas = ServiceAreas.of(areas, "areas")
    shares = AgeShares.of(shares, "shares")
    counts = HOUSEHOLDS.each(households, "households", fewest=1)
    way = FirstPhase.of(first_phase, "first_phase")
    estate = estate_needs(households=sum(counts), shares=shares, areas=areas)
    if way is FirstPhase.REQUIRED:
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
    return Decision(
        phases,
        part("住宅区需求", "what the estate calls for", estate),
        note(STEP, "建设期数", "phases", len(counts), PHASES.unit),
        note(STEP, "优先安排在首期建设", "how far schools come with the first phase", way),
    )


def _more(before: SchoolsOwed, now: SchoolsOwed) -> SchoolsOwed:
    return SchoolsOwed(
        kindergarten=now.kindergarten - before.kindergarten,
        primary=now.primary - before.primary,
        junior=now.junior - before.junior,
    )


@frozen(kw_only=True)
class ProposedSchool(Record):
    """A school that a developer proposes (拟建学校).

    Attributes:
        facility: 教育设施: the kind of school.
        classes: 设计规模: the classes that it is designed for.
        land_m2: 用地面积: its land.
        floor_m2: 建筑面积: its floor area.
    """

    facility: Facility
    classes: Classes
    land_m2: SquareMetres
    floor_m2: SquareMetres


@frozen(kw_only=True)
class Shortfall(Record):
    """What a proposal lacks: schools of a kind, or classes, land and floor area of one proposed school (配建不足).

    Attributes:
        facility: 教育设施: the kind of school.
        proposed: 拟建序号: the place of that school in the proposal, from zero; None where schools are missing.
        classes: 设计规模: its classes; None where schools are missing.
        schools: 缺少学校: the schools that are missing.
        classes_short: 缺少班数: the classes that are missing.
        land_m2: 用地不足: the land that is missing.
        floor_m2: 建筑面积不足: the floor area that is missing.
    """

    facility: Facility
    proposed: Count | None = None
    classes: Classes | None = None
    schools: Schools = 0
    classes_short: Count = 0
    land_m2: ExactSquareMetres = Decimal(0)
    floor_m2: ExactSquareMetres = Decimal(0)


@frozen(kw_only=True)
class ProposalCheck(Record):
    """What an estate calls for, the schools it owes, and what a proposal lacks; true where it lacks nothing (方案检查).

    Attributes:
        needs: 住宅区需求: what the estate calls for.
        owed: 应配建数量: the fewest schools that it owes.
        shortfalls: 配建不足: what the proposal lacks.
    """

    needs: EstateNeeds
    owed: SchoolsOwed
    shortfalls: tuple[Shortfall, ...]

    def __bool__(self) -> bool:
        return not self.shortfalls


@rule(RECKONING, SERVICE_AREAS, KINDERGARTEN_SIZES, PRIMARY_SIZES, JUNIOR_SIZES)
def check_proposal(
    proposal: Sequence[ProposedSchool],
    *,
    households: Households | None = None,
    population: Residents | None = None,
    shares: AgeShares = AgeShares(),
    areas: ServiceAreas = ServiceAreas(),
    sizes: ListedSizes = ListedSizes(),
    unlisted: UnlistedSize = UnlistedSize.NO_MINIMUM,
) -> Decision[ProposalCheck]:
    """What an estate of so many households owes, and whether a proposal meets it, with each shortfall (配建方案检查).

    Args:
        proposal: 拟建学校: the schools proposed.
        households: 户数: the households; these or the population are given.
        population: 居住人口: the residents, where they are known otherwise.

    Returns:
        方案检查: what the estate calls for; of each kind the schools that are missing of the fewest it owes; of each
            proposed school the classes that it lacks of the fewest of its kind, and the land and floor area that it
            lacks of its size. A population below a band owes no school of its own; more than is owed is no shortfall.

    Raises:
        Undetermined: A size is not listed, and the reading gives it no minimum.

    >>> offer = [ProposedSchool(facility=Facility.KINDERGARTEN, classes=12, land_m2=4_700, floor_m2=3_000)]
    >>> [(short.schools, short.floor_m2) for short in check_proposal(offer, households=1_500).value.shortfalls]
    [(0, Decimal('300'))]
    """
    areas = ServiceAreas.of(areas, "areas")
    shares = AgeShares.of(shares, "shares")
    sizes = ListedSizes.of(sizes, "sizes")
    unlisted = UnlistedSize.of(unlisted, "unlisted")
    schools = ProposedSchool.each(proposal, "proposal")
    needs = estate_needs(households=households, population=population, shares=shares, areas=areas)
    owed = _owed(needs.value)
    shortfalls: list[Shortfall] = []
    reasons: list[Finding | Part] = []
    failing: list[Finding | Part] = []
    for facility in Facility:
        offered, wanted = sum(school.facility is facility for school in schools), owed.value_for(facility)
        enough = asks(SERVICE_AREAS, *_NUMBER[facility], offered, SCHOOLS.at_least(wanted))
        reasons.append(enough)
        if offered < wanted:
            failing.append(enough)
            shortfalls.append(Shortfall(facility=facility, schools=wanted - offered))
    for index, school in enumerate(schools):
        found = _school(index, school, areas, sizes, unlisted)
        reasons.append(part(*_PROPOSED[school.facility], found))
        if found.value is not None:
            failing.append(reasons[-1])
            shortfalls.append(found.value)
    check = ProposalCheck(needs=needs.value, owed=owed, shortfalls=tuple(shortfalls))
    return Decision(
        check,
        part("住宅区需求", "what the estate calls for", needs),
        *reasons,
        because=failing[0] if failing else None,
    )


_NUMBER = {kind: (f"{kind.zh}数量", f"number of schools: {kind.en}") for kind in Facility}
_CLASSES = {kind: (f"{kind.zh}班数", f"classes: {kind.en}") for kind in Facility}
_PROPOSED = {kind: (f"拟建{kind.zh}的不足", f"what a proposed school lacks: {kind.en}") for kind in Facility}


def _school(
    index: int, school: ProposedSchool, areas: ServiceAreas, sizes: ListedSizes, unlisted: UnlistedSize
) -> Decision[Shortfall | None]:
    """What one proposed school lacks, None where it lacks nothing."""
    facility, classes = school.facility, school.classes
    try:
        site = check_site(
            facility, classes, land_m2=school.land_m2, floor_m2=school.floor_m2, sizes=sizes, unlisted=unlisted
        )
    except Undetermined as error:
        raise Undetermined(f"proposal[{index}].classes", en=error.en, zh=error.zh) from None
    fewest = areas.value_for(facility).classes.fewest
    enough = asks(SERVICE_AREAS, *_CLASSES[facility], classes, CLASSES.at_least(fewest))
    if site.value and enough:
        return Decision(None, enough, site)
    short = Shortfall(
        facility=facility,
        proposed=index,
        classes=classes,
        classes_short=max(fewest - classes, 0),
        land_m2=site.value.land_short_m2,
        floor_m2=site.value.floor_short_m2,
    )
    return Decision(short, enough, site, because=site if enough else enough)
