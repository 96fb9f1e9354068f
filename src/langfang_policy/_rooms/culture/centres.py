"""What the service centres miss of what is asked by the end of a year (二（二）4)."""

from __future__ import annotations

from fractions import Fraction

from attrs import frozen

from ...core.bounds import Bound
from ...core.decisions import Decision, judged
from ...core.errors import Undetermined
from ...core.exact import quotient
from ...core.facts import COUNT, YEAR, Count, Year
from ...core.faults import Fault, shown
from ...core.figures import Record
from ...core.findings import Finding, asks
from ...core.rules import rule
from ...core.terms import Reading, Term
from .decree import CENTRES, CENTRES_BOX
from .goals import (
    CENTRE,
    AtLeastOne,
    CentreStages,
    CultureIndicator,
    CultureShares,
    CultureYear,
    PlaceNorms,
    asked_of,
    open_year,
    year_among,
)

__all__ = ["CentreAim", "CentreReport", "CentresCheck", "FurtherCentres", "StandardBase", "centres_missed"]


class StandardBase(Reading, at=CENTRES):
    """Of what the rate of centres up to standard is taken (达标率的基数)."""

    ALL_PLACES = (
        "全部村（社区）",
        "以后各阶段直至完成剩余任务，达标率应逐步覆盖全部村（社区）",
        "The stages lead to full coverage, so that the rate is one of all villages and communities.",
    )
    BUILT_CENTRES = (
        "已建成的中心",
        "达标率按字面是已建中心中达标者的比例",
        "By the letter it is the part of the centres built that is up to standard.",
    )


class FurtherCentres(Reading, at=CENTRES):
    """How the further centres of the second stage are counted (再建成数的计算)."""

    SINCE_THE_FIRST_STAGE = (
        "首个阶段之后新建成的",
        "再建成是在首个阶段之外另建",
        "Further ones are built beyond the first stage, whatever that one reached.",
    )
    IN_ALL = (
        "两个阶段合计",
        "两个阶段的建成数相加即总量要求",
        "The two figures together are what there must be, whenever it was built.",
    )


class CentreAim(Term):
    """What a stage asks of the service centres (阶段目标事项)."""

    CENTRES = "基层综合性文化服务中心建成数"
    FURTHER_CENTRES = "再建成村（社区）综合性文化服务中心"
    TOWNSHIP_STANDARD = "乡镇（街道）达标"
    VILLAGE_STANDARD = "村（社区）达标"
    TOWNSHIP_COVERAGE = "乡镇（街道）全覆盖"
    VILLAGE_COVERAGE = "村（社区）全覆盖"


@frozen(kw_only=True)
class CentreReport(Record):
    """The service centres of the city at the end of a year (综合性文化服务中心情况).

    Attributes:
        townships: 乡镇（街道）数: how many townships and subdistricts there are.
        townships_up_to_standard: 达标乡镇（街道）数: how many have a centre up to standard.
        villages: 村（社区）数: how many villages and communities there are.
        villages_built: 已建中心的村（社区）数: how many of them have a centre.
        villages_up_to_standard: 达标村（社区）数: how many have one up to standard.
        townships_built: 已建中心的乡镇（街道）数: how many townships and subdistricts have a centre.
        further: 再建成数: how many of the villages' were built after the first stage; asked for in the second.
    """

    townships: AtLeastOne
    townships_built: Count
    townships_up_to_standard: Count
    villages: AtLeastOne
    villages_built: Count
    villages_up_to_standard: Count
    further: Count | None = None

    def faults(self) -> tuple[Fault, ...]:
        """No more are built than there are places, and no more are up to standard than are built."""
        limits = (
            ("townships_built", self.townships_built, self.townships),
            ("townships_up_to_standard", self.townships_up_to_standard, self.townships_built),
            ("villages_built", self.villages_built, self.villages),
            ("villages_up_to_standard", self.villages_up_to_standard, self.villages_built),
            ("further", self.villages_built if self.further is None else self.further, self.villages_built),
        )
        return tuple(
            Fault(name, shown(seen), f"a whole number ≤{most}", f"不超过{most}的整数", f"$.{name}")
            for name, seen, most in limits
            if seen > most
        )


@frozen(kw_only=True)
class CentresCheck(Record):
    """How the centres stand to what a year asks; true where the year is named and nothing is missed (阶段目标达成情况).

    Attributes:
        year: 年度: the year, named or open.
        missed: 未达事项: what of the stage is missed; nothing of an open year.
    """

    year: CultureYear
    missed: tuple[CentreAim, ...]

    def __bool__(self) -> bool:
        return bool(self.year) and not self.missed


@rule(CENTRES, CENTRES_BOX)
def centres_missed(
    report: CentreReport,
    *,
    year: Year,
    stages: CentreStages = CentreStages(),
    standard_base: StandardBase = StandardBase.ALL_PLACES,
    further_centres: FurtherCentres = FurtherCentres.SINCE_THE_FIRST_STAGE,
) -> Decision[CentresCheck]:
    """What the service centres miss of what is asked by the end of a year (阶段目标未达事项).

    Args:
        report: 综合性文化服务中心情况: how many there are, at the end of the year.
        year: 年份: the year; one that the plan does not name is open.

    Returns:
        阶段目标达成情况: what is missed. The second stage says nothing of townships, which are to be complete already.

    Raises:
        Undetermined: Whether enough further centres were built in the second stage is not told.

    >>> report = CentreReport(
    ...     townships=105, townships_built=105, townships_up_to_standard=104,
    ...     villages=3_300, villages_built=2_100, villages_up_to_standard=1_980,
    ... )
    >>> [aim.zh for aim in centres_missed(report, year=2017).value.missed]
    ['乡镇（街道）达标']
    """
    seen, asked_year = CentreReport.of(report, "report"), YEAR.of(year, "year")
    figures = CentreStages.of(stages, "stages")
    of_built = StandardBase.of(standard_base, "standard_base") is StandardBase.BUILT_CENTRES
    in_all = FurtherCentres.of(further_centres, "further_centres") is FurtherCentres.IN_ALL
    place = year_among(asked_year, (figures.first_year, figures.second_year, figures.third_year))
    if not place:
        return Decision(CentresCheck(year=place, missed=()), open_year(CENTRES, asked_year, place))
    built = seen.townships_built + seen.villages_built
    of_year: list[tuple[CentreAim, Finding]] = []
    for indicator, aim in _AIMS.items():
        _, named = asked_of(indicator, figures, CultureShares(), PlaceNorms())
        bound = dict(named).get(asked_year)
        if bound is None:
            continue
        if indicator is CultureIndicator.CENTRES:
            of_year.append((aim, asks(CENTRES, "建成数", "centres built", built, bound)))
        elif indicator is CultureIndicator.FURTHER_CENTRES and in_all:
            both = CENTRE.at_least(figures.centres + bound.figure)
            of_year.append((aim, asks(CENTRES, "合计建成数", "centres built in all", built, both)))
        elif indicator is CultureIndicator.FURTHER_CENTRES:
            more = seen.further
            if more is None and bound.holds(seen.villages_built):  # with fewer there cannot be enough further ones
                raise Undetermined("report", en="how many were built after the first stage", zh="未报再建成数")
            most = seen.villages_built if more is None else more
            of_year.append((aim, asks(CENTRES, "再建成数", "further centres", most, bound)))
        elif indicator is CultureIndicator.TOWNSHIP_CENTRES:
            whole = seen.townships_built if of_built else seen.townships
            of_year.append((aim, _rate("乡镇达标率", "townships", seen.townships_up_to_standard, whole, bound)))
        else:
            whole = seen.villages_built if of_built else seen.villages
            of_year.append((aim, _rate("村级达标率", "villages", seen.villages_up_to_standard, whole, bound)))
    if asked_year == figures.third_year:
        towns, villages = COUNT.at_least(seen.townships), COUNT.at_least(seen.villages)
        covered = asks(CENTRES, "已建中心的乡镇（街道）", "townships with a centre", seen.townships_built, towns)
        of_year.append((CentreAim.TOWNSHIP_COVERAGE, covered))
        covered = asks(CENTRES, "已建中心的村（社区）", "villages with a centre", seen.villages_built, villages)
        of_year.append((CentreAim.VILLAGE_COVERAGE, covered))
    missed = tuple(aim for aim, finding in of_year if not finding.holds)
    return judged(CentresCheck(year=place, missed=missed), *(finding for _, finding in of_year))


_AIMS = {
    CultureIndicator.CENTRES: CentreAim.CENTRES,
    CultureIndicator.FURTHER_CENTRES: CentreAim.FURTHER_CENTRES,
    CultureIndicator.TOWNSHIP_CENTRES: CentreAim.TOWNSHIP_STANDARD,
    CultureIndicator.VILLAGE_CENTRES: CentreAim.VILLAGE_STANDARD,
}


def _rate(zh: str, en: str, reached: int, of: int, asked: Bound) -> Finding:
    """The rate up to standard; none of none is no rate that is reached."""
    return asks(CENTRES, zh, f"{en} up to standard", quotient(reached, of) * 100 if of else Fraction(0), asked)
