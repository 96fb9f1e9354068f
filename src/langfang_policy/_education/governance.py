"""Parts 二（三）, 二（四） and 三 of the opinions: governance, drop-outs, migrants' children."""

from __future__ import annotations

import datetime
from decimal import Decimal

from attrs import frozen

from ..core.decisions import Decision, Finding
from ..core.errors import InvalidFacts, Undetermined
from ..core.exact import Number, exact, whole
from ..core.rules import provision, rule
from ..core.terms import Reading, Term, flag, member
from .decrees import (
    COMPULSORY_EDUCATION,
    DueWindow,
    Progress,
    SchoolKind,
    due_window,
    part_of,
    progress,
    year_end,
)

__all__ = [
    "Charters",
    "DropoutStep",
    "EnrolmentBasis",
    "FirstYear",
    "Inspection",
    "Management",
    "MigrantFees",
    "SafetyCoverage",
    "Venue",
    "charter_progress",
    "dropout_step",
    "fee_lawful",
    "management_standard_due",
    "migrant_enrolment",
    "oversize_classes_inspected",
    "planning_consulted",
    "private_school_allowed",
    "safety_coverage_reached",
    "venue_free",
]


@provision(COMPULSORY_EDUCATION, "二（三）1")
@frozen(kw_only=True)
class Charters:
    """By when every school has a charter (一校一章程)."""

    by_year: int = 2017  # its end


@rule(COMPULSORY_EDUCATION, "二（三）1", units={"with_charter": "schools", "schools": "schools"})
def charter_progress(
    *, with_charter: int, schools: int, on: datetime.date, charters: Charters = Charters()
) -> Decision[Progress]:
    """Whether every school has its own charter, as due by the end of 2017.

    Args:
        with_charter: The schools that have one.
        schools: All schools, 1 or more.
        on: The day.
        charters: By when.

    Returns:
        Met, not yet due, or missed; basically (基本) has no share, so all are asked for.

    Raises:
        InvalidFacts: A count is out of range.

    >>> charter_progress(with_charter=9, schools=10, on=datetime.date(2018, 1, 1)).value.zh
    '未达到'
    """
    share = part_of(with_charter, "with_charter", schools, "schools")
    reached = progress(share == 1, on, year_end(charters.by_year))
    return Decision(reached, Finding(_GOVERNANCE, "一校一章程", "share with a charter", share == 1, share, 1))


@rule(COMPULSORY_EDUCATION, "二（三）1")
def private_school_allowed(stage: SchoolKind, *, for_profit: bool) -> Decision[bool]:
    """Whether a private school may be set up: none for profit in compulsory education.

    Args:
        stage: The kind of school.
        for_profit: Whether it is run for profit; one that is not is treated as a public school.

    Returns:
        Whether it may.

    Raises:
        InvalidFacts: A fact is of the wrong kind.

    >>> private_school_allowed(SchoolKind.JUNIOR, for_profit=True).value
    False
    """
    compulsory = member(stage, SchoolKind, "stage") in (SchoolKind.PRIMARY, SchoolKind.JUNIOR)
    unpaid = not flag(for_profit, "for_profit")
    return Decision(
        unpaid or not compulsory,
        Finding(_GOVERNANCE, "义务教育阶段", "a stage of compulsory education", compulsory, stage),
        Finding(_GOVERNANCE, "非营利性", "not for profit", unpaid),
        because=1 if compulsory else 0,
    )


@provision(COMPULSORY_EDUCATION, "二（三）2")
@frozen(kw_only=True)
class Management:
    """From when, and within how many years, schools meet the national management standard."""

    from_year: int = 2017
    within_from_years: int = 3
    within_to_years: int = 5


class FirstYear(Reading):
    """Which year is the first of three to five years from 2017 (自2017年起)."""

    YEAR_AFTER = "次年起算"
    """Recommended: the years are added to 2017, so that the window is 2020 to 2022."""
    THE_YEAR_ITSELF = "当年起算"
    """2017 counts as the first year, so that the window is 2019 to 2021."""


@rule(COMPULSORY_EDUCATION, "二（三）2", units={"year": "year"})
def management_standard_due(
    year: int, *, management: Management = Management(), first_year: FirstYear = FirstYear.YEAR_AFTER
) -> Decision[DueWindow]:
    """Where a year stands to the window in which schools come to meet the national management standard.

    Args:
        year: The year.
        management: The window: three to five years from 2017.
        first_year: Whether 2017 counts as one of them.

    Returns:
        Not yet, in the window (2020 to 2022, both included), or past it.

    Raises:
        InvalidFacts: The year is no whole number of 1 or more.

    >>> management_standard_due(2020).value.zh
    '应办理'
    """
    start = management.from_year
    if member(first_year, FirstYear, "first_year") is FirstYear.THE_YEAR_ITSELF:
        start -= 1
    begins, ends = start + management.within_from_years, start + management.within_to_years
    return due_window(
        whole(year, "year", at_least=1),
        begins,
        ends,
        clause=_MANAGEMENT,
        zh="达到管理标准",
        en="management standard met",
    )


@provision(COMPULSORY_EDUCATION, "二（三）2")
@frozen(kw_only=True)
class SafetyCoverage:
    """The coverage of the management of safety hazards by internet and grid."""

    share: Decimal = Decimal("0.90")  # at least; no day is printed


@rule(COMPULSORY_EDUCATION, "二（三）2", units={"covered": "schools", "schools": "schools"})
def safety_coverage_reached(
    *, covered: int, schools: int, coverage: SafetyCoverage = SafetyCoverage()
) -> Decision[bool]:
    """Whether enough schools are covered by the management of safety hazards.

    Args:
        covered: The schools covered.
        schools: All schools, 1 or more; the base of the rate is not printed.
        coverage: The rate.

    Returns:
        Whether it is reached, exactly or better.

    Raises:
        InvalidFacts: A count is out of range.

    >>> safety_coverage_reached(covered=90, schools=100).value
    True
    """
    rate = part_of(covered, "covered", schools, "schools")
    reached = rate >= coverage.share
    return Decision(reached, Finding(_MANAGEMENT, "安全隐患管理覆盖率", "coverage", reached, rate, coverage.share))


@rule(COMPULSORY_EDUCATION, "三（二）")
def planning_consulted(*, touches_school_land: bool, opinion_sought: bool) -> Decision[bool]:
    """Whether a detailed control plan was made with the education department's opinion, where it touches school land.

    Args:
        touches_school_land: Whether the plan touches school land.
        opinion_sought: Whether the opinion of the same-level education department was asked first; its consent is not
            needed.

    Returns:
        Whether the duty is kept.

    Raises:
        InvalidFacts: A fact is no yes or no.

    >>> planning_consulted(touches_school_land=True, opinion_sought=False).value
    False
    """
    needed = flag(touches_school_land, "touches_school_land")
    kept = flag(opinion_sought, "opinion_sought") or not needed
    return Decision(kept, Finding(_DEPARTMENTS, "征求同级教育部门意见", "opinion sought", kept, opinion_sought, needed))


@provision(COMPULSORY_EDUCATION, "三（四）")
@frozen(kw_only=True)
class Inspection:
    """From when oversize classes are part of the city's inspection of county governments."""

    from_year: int = 2017


@rule(COMPULSORY_EDUCATION, "三（四）", units={"year": "year"})
def oversize_classes_inspected(year: int, *, inspection: Inspection = Inspection()) -> Decision[bool]:
    """Whether the elimination of oversize classes is part of a year's educational inspection of county governments.

    Args:
        year: The year.
        inspection: From when.

    Returns:
        Whether it is.

    Raises:
        InvalidFacts: The year is no whole number of 1 or more.

    >>> oversize_classes_inspected(2017).value
    True
    """
    part = whole(year, "year", at_least=1) >= inspection.from_year
    return Decision(
        part, Finding(_INSPECTION, "列入督导评估", "part of the inspection", part, year, inspection.from_year)
    )


class Venue(Term):
    """Venues open to pupils free of charge; the list is open."""

    MUSEUM = "博物馆"
    MEMORIAL_HALL = "纪念馆"
    LIBRARY = "图书馆"
    ART_GALLERY = "美术馆"
    SPORTS_VENUE = "体育馆（场）"
    OTHER = "其他"


@rule(COMPULSORY_EDUCATION, "二（三）3")
def venue_free(venue: Venue, *, pupil: bool) -> Decision[bool]:
    """Whether a venue is free for a visitor: the five kinds named are, for primary and secondary pupils.

    Args:
        venue: The kind of venue.
        pupil: Whether the visitor is a pupil.

    Returns:
        Whether it is free under the opinions.

    Raises:
        InvalidFacts: A fact is of the wrong kind.
        Undetermined: Another venue, as the list is open.

    >>> venue_free(Venue.LIBRARY, pupil=True).value
    True
    """
    visitor = flag(pupil, "pupil")
    if member(venue, Venue, "venue") is Venue.OTHER and visitor:
        raise Undetermined("venue", en="the list of venues is open", zh="场馆列举未尽")
    return Decision(visitor, Finding(_VENUES, "向中小学生免费开放", "free for pupils", visitor, venue))


class DropoutStep(Term):
    """What a school does about a pupil who has left."""

    PERSUADE_AND_REGISTER = "劝返、登记"
    REPORT = "书面报告县级教育部门和乡（镇）政府"
    LEGAL_STEPS = "有关部门依法采取措施劝返复学"
    CLOSED = "已复学"


@rule(COMPULSORY_EDUCATION, "二（三）4")
def dropout_step(*, persuaded: bool | None, reported: bool) -> Decision[DropoutStep]:
    """The next step for a pupil who has dropped out (控辍保学).

    Args:
        persuaded: Whether the pupil was persuaded to return; None while the school still tries and registers.
        reported: Whether a failure was reported in writing both to county education and to the township government.

    Returns:
        The step. Which of persuading and registering comes first is not said.

    Raises:
        InvalidFacts: A fact is of the wrong kind, or something was reported before persuasion failed.

    >>> dropout_step(persuaded=False, reported=False).value.zh
    '书面报告县级教育部门和乡（镇）政府'
    """
    back = None if persuaded is None else flag(persuaded, "persuaded")
    told = flag(reported, "reported")
    if told and back is not False:
        raise InvalidFacts("reported", reported, "False unless persuasion has failed", "劝返无效前应为False")
    persuasion = Finding(_DROPOUT, "劝返有效", "persuaded to return", back is True, back)
    if back is not False:
        return Decision(DropoutStep.CLOSED if back else DropoutStep.PERSUADE_AND_REGISTER, persuasion)
    step = DropoutStep.LEGAL_STEPS if told else DropoutStep.REPORT
    return Decision(step, persuasion, Finding(_DROPOUT, "已书面报告两处", "reported in writing to both", told))


class EnrolmentBasis(Term):
    """Where the child of a migrant enrols."""

    PUBLIC_SCHOOL = "公办学校"
    PURCHASED_PRIVATE_PLACE = "政府购买服务的非营利性民办学校"


@rule(COMPULSORY_EDUCATION, "二（四）1", units={"public_places": "places"})
def migrant_enrolment(*, residence_permit: bool, public_places: int) -> Decision[EnrolmentBasis]:
    """Where the child of a migrant enrols: in a public school, or where places run short in a purchased private one.

    Args:
        residence_permit: Whether there is a residence permit (居住证), the main basis.
        public_places: The places left in public schools, 0 or more.

    Returns:
        The kind of school; a private one is not for profit and paid for by government.

    Raises:
        InvalidFacts: A fact is of the wrong kind.
        Undetermined: Without a permit the county's own rules decide.

    >>> migrant_enrolment(residence_permit=True, public_places=0).value.zh
    '政府购买服务的非营利性民办学校'
    """
    if not flag(residence_permit, "residence_permit"):
        raise Undetermined(
            "county_rules", en="without a residence permit the county's rules decide", zh="无居住证的依当地具体办法"
        )
    left = whole(public_places, "public_places") > 0
    basis = EnrolmentBasis.PUBLIC_SCHOOL if left else EnrolmentBasis.PURCHASED_PRIVATE_PLACE
    return Decision(
        basis,
        Finding(_MIGRANTS, "居住证", "residence permit"),
        Finding(_MIGRANTS, "公办学校有学位", "public places are left", left, public_places),
    )


class MigrantFees(Reading):
    """What fees that differ (有别于) bars."""

    HIGHER = "不得更高"
    """Recommended: nothing more than local pupils pay; the aim is protection."""
    DIFFERENT = "不得不同"
    """To the letter: neither more nor less."""


@rule(COMPULSORY_EDUCATION, "二（四）1", units={"local_fee_yuan": "yuan", "migrant_fee_yuan": "yuan"})
def fee_lawful(
    *, local_fee_yuan: Number, migrant_fee_yuan: Number, reading: MigrantFees = MigrantFees.HIGHER
) -> Decision[bool]:
    """Whether what a school charges migrants' children is lawful, be it public or private.

    Args:
        local_fee_yuan: What local pupils pay, in yuan, 0 or more.
        migrant_fee_yuan: What migrants' children pay, in yuan, 0 or more.
        reading: Whether a lower fee is barred too.

    Returns:
        Whether it is lawful.

    Raises:
        InvalidFacts: A fee is no number of 0 or more.

    >>> fee_lawful(local_fee_yuan=0, migrant_fee_yuan=500).value
    False
    """
    local = exact(local_fee_yuan, "local_fee_yuan", at_least=0)
    charged = exact(migrant_fee_yuan, "migrant_fee_yuan", at_least=0)
    alike = member(reading, MigrantFees, "reading") is MigrantFees.DIFFERENT
    lawful = charged == local if alike else charged <= local
    return Decision(lawful, Finding(_MIGRANTS, "随迁子女收费（元）", "fee in yuan", lawful, charged, local))


_GOVERNANCE = COMPULSORY_EDUCATION.at("二（三）1")
_MANAGEMENT = COMPULSORY_EDUCATION.at("二（三）2")
_VENUES = COMPULSORY_EDUCATION.at("二（三）3")
_DROPOUT = COMPULSORY_EDUCATION.at("二（三）4")
_MIGRANTS = COMPULSORY_EDUCATION.at("二（四）1")
_DEPARTMENTS = COMPULSORY_EDUCATION.at("三（二）")
_INSPECTION = COMPULSORY_EDUCATION.at("三（四）")
