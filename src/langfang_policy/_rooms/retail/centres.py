"""Part 一（一）: large complexes, special streets of the counties, a central business district."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from operator import attrgetter
from typing import Annotated

from attrs import frozen

from ...core.bounds import Bound
from ...core.decisions import Decision, judged, lacking
from ...core.errors import Undetermined
from ...core.facts import COUNT, YEAR, YUAN, Count, Yuan
from ...core.faults import Fault, once_each, shown
from ...core.figures import Record, figure
from ...core.findings import Finding, asks, condition, note
from ...core.organs import County
from ...core.rules import provision, rule
from ...core.terms import Reading, Term
from .decree import CENTRES

__all__ = [
    "CentreGap",
    "CentreGoal",
    "CentreNumbers",
    "CommercialComplex",
    "ComplexCheck",
    "ComplexFunction",
    "ComplexSize",
    "CountyCentres",
    "DistrictScope",
    "NamedFunctions",
    "OverRange",
    "StreetYear",
    "centres_short",
    "complex_check",
]

YearFigure = Annotated[int, *YEAR]


class ComplexFunction(Term):
    """The functions that a large complex joins; the list is open (综合体功能)."""

    SHOPPING = "购物"
    CATERING = "餐饮"
    LODGING = "住宿"
    OFFICES = "办公"
    EXHIBITIONS = "会展"
    ENTERTAINMENT = "娱乐"
    LIFESTYLE = "生活体验"


@frozen(kw_only=True)
class CommercialComplex(Record):
    """A commercial complex of the city (商业综合体).

    Attributes:
        investment_yuan: 单体投资: the investment in this project alone.
        built: 建成: whether it is built; what is merely planned is not.
        functions: 功能: the named functions that it has.
    """

    investment_yuan: Yuan
    built: bool
    functions: frozenset[ComplexFunction]


@provision(CENTRES)
@frozen(kw_only=True)
class ComplexSize(Record):
    """How large a complex must be (综合体规模)."""

    investment_yuan: Yuan = figure(1_000_000_000, "单体投资起点", "the investment in one project at the least")


class NamedFunctions(Reading, at=CENTRES):
    """Whether a complex must have every function that is named (列举的功能)."""

    DESCRIBE = (
        "仅为描述",
        "列举以等字结尾，可度量的条件只有投资规模",
        "The list is open, and the investment alone can be measured.",
    )
    EACH_ASKED = "各项俱全", "综合体集各项功能于一体", "The complex is said to join them in one."


@frozen(kw_only=True)
class ComplexCheck(Record):
    """Whether a complex counts, and which of the named functions it lacks (综合体认定).

    Attributes:
        counts: 计入目标: whether it counts for the goal.
        functions_lacking: 欠缺功能: the named functions that it has not.
    """

    counts: bool
    functions_lacking: tuple[ComplexFunction, ...]


@rule(CENTRES)
def complex_check(
    project: CommercialComplex,
    *,
    size: ComplexSize = ComplexSize(),
    named_functions: NamedFunctions = NamedFunctions.DESCRIBE,
) -> Decision[ComplexCheck]:
    """Whether a commercial complex counts for the goal: large, built, and of which functions (大型商业综合体).

    Args:
        project: 商业综合体: the complex; several small ones are not added up.

    Returns:
        综合体认定: whether it counts, and what of the named functions it lacks.

    >>> mall = CommercialComplex(investment_yuan=1_200_000_000, built=True, functions=frozenset(ComplexFunction))
    >>> complex_check(mall).value.counts
    True
    """
    held, asked = CommercialComplex.of(project, "project"), ComplexSize.of(size, "size")
    each = NamedFunctions.of(named_functions, "named_functions") is NamedFunctions.EACH_ASKED
    return _checked(held, asked, each=each)


def _checked(project: CommercialComplex, size: ComplexSize, *, each: bool) -> Decision[ComplexCheck]:
    """How a complex stands, its functions asked for or told alone."""
    absent = tuple(one for one in ComplexFunction if one not in project.functions)
    words, seen = (CENTRES, "列举功能俱全", "each of the named functions"), absent or None
    reasons = (
        asks(
            *(CENTRES, "单体投资", "investment in the project"),
            project.investment_yuan,
            YUAN.at_least(size.investment_yuan, "以上"),
        ),
        condition(CENTRES, "谋划并建成", "planned and built", project.built),
        condition(*words, not absent, seen)
        if each
        else note(CENTRES, "欠缺的列举功能", "named functions that are lacking", seen),
    )
    counts = all(one.holds is not False for one in reasons)
    return judged(ComplexCheck(counts=counts, functions_lacking=absent), *reasons)


class CentreGoal(Term):
    """The goals for places of trade (商贸中心目标)."""

    COMPLEXES = "大型商业综合体"
    STREETS = "特色商业街区"
    BUSINESS_DISTRICT = "现代化中心商务区"


@frozen(kw_only=True)
class CountyCentres(Record):
    """What a county has (县域商业设施).

    Attributes:
        county: 县市区: the county, county-level city or district.
        streets: 特色商业街区数: its special shopping streets.
        districts: 中心商务区数: its modern central business districts.
    """

    county: County
    streets: Count
    districts: Count


@provision(CENTRES)
@frozen(kw_only=True)
class CentreNumbers(Record):
    """How many places of trade there are to be, and by when (商贸中心数量)."""

    year: YearFigure = figure(2020, "目标年度", "at its end the goals are due")
    complexes_least: Count = figure(2, "综合体下限", "complexes of the city at the least")
    complexes_most: Count = figure(3, "综合体上限", "complexes of the city that are spoken of at the most")
    streets_least: Count = figure(1, "街区下限", "special streets of each county at the least")
    streets_most: Count = figure(2, "街区上限", "special streets of each county that are spoken of at the most")
    districts: Count = figure(1, "中心商务区下限", "central business districts at the least")

    def faults(self) -> tuple[Fault, ...]:
        """No range ends before it begins."""
        ranges = (
            ("complexes_most", self.complexes_least, self.complexes_most),
            ("streets_most", self.streets_least, self.streets_most),
        )
        return tuple(
            Fault(name, shown(most), f"a number from {least} upwards", f"不小于{least}的数", f"$.{name}")
            for name, least, most in ranges
            if most < least
        )


class OverRange(Reading, at=CENTRES):
    """Whether more than the upper end of a printed range still keeps the goal (超出数量区间)."""

    ENOUGH = "亦为达到", "区间为工作预期，多建不违目标", "The range is what is expected, and more is no failure."
    OUTSIDE = "不符合", "区间有上限", "The range has an upper end."


class StreetYear(Reading, at=CENTRES):
    """Whether the year of the sentence before governs streets and business district, too (街区与商务区的期限)."""

    THE_SAME = "同一年度", "同段连述，年度领起各项", "The passage runs on, and the year stands at its head."
    NONE_PRINTED = "未定期限", "后两句没有自己的年度", "The two later sentences have no year of their own."


class DistrictScope(Reading, at=CENTRES):
    """Of whom a central business district is asked (中心商务区的范围)."""

    CITY = (
        "全市",
        "该句未再写“分别”，县县建设中心商务区不合常理",
        "The sentence does not say each again, and one in every county is improbable.",
    )
    EACH_COUNTY = "各县（市、区）", "承前句，主语为各县（市、区）", "The subject of the sentence before carries on."


@frozen(kw_only=True)
class CentreGap(Record):
    """What is not as a goal asks (目标差距).

    Attributes:
        goal: 目标: which goal.
        county: 县市区: of which county; None of the whole city.
        found: 现有数: how many there are.
        short_by: 尚缺数: how many are lacking.
        over_by: 超出数: how many lie beyond the range, where that is read to matter.
        due: 期限: by when; None where no year is read to be printed.
    """

    goal: CentreGoal
    county: County | None
    found: Count
    short_by: Count
    over_by: Count
    due: datetime.date | None


@rule(CENTRES, rests_on=(complex_check,))
def centres_short(
    *,
    complexes: Sequence[CommercialComplex],
    counties: Sequence[CountyCentres],
    districts_in_zone: Count,
    size: ComplexSize = ComplexSize(),
    numbers: CentreNumbers = CentreNumbers(),
    named_functions: NamedFunctions = NamedFunctions.DESCRIBE,
    over_range: OverRange = OverRange.ENOUGH,
    street_year: StreetYear = StreetYear.THE_SAME,
    district_scope: DistrictScope = DistrictScope.CITY,
) -> Decision[tuple[CentreGap, ...]]:
    """What the city and its counties still owe of complexes, special streets and a business district (商贸中心差距).

    Args:
        complexes: 商业综合体: the complexes of the city.
        counties: 各县设施: what each county has, each once; one that is left out is told of and not judged. The
            development zone is no county, and no street is asked of it.
        districts_in_zone: 开发区中心商务区数: the modern central business districts of the development zone.

    Returns:
        目标差距: what is not as asked, in the order of the goals; nothing where all are reached.

    Raises:
        Undetermined: The city's business districts are not enough without those of a county that is left out.

    >>> mall = CommercialComplex(investment_yuan=1_200_000_000, built=True, functions=frozenset(ComplexFunction))
    >>> sanhe = CountyCentres(county=County.SANHE, streets=0, districts=1)
    >>> found = centres_short(complexes=[mall, mall], counties=[sanhe], districts_in_zone=0)
    >>> [(gap.goal.zh, gap.county.zh, gap.short_by) for gap in found.value]
    [('特色商业街区', '三河市', 1)]
    """
    built, of = CommercialComplex.each(complexes, "complexes"), CountyCentres.each(counties, "counties")
    zone, large = COUNT.of(districts_in_zone, "districts_in_zone"), ComplexSize.of(size, "size")
    asked = CentreNumbers.of(numbers, "numbers")
    each = NamedFunctions.of(named_functions, "named_functions") is NamedFunctions.EACH_ASKED
    capped = OverRange.of(over_range, "over_range") is OverRange.OUTSIDE
    dated = StreetYear.of(street_year, "street_year") is StreetYear.THE_SAME
    by_county = DistrictScope.of(district_scope, "district_scope") is DistrictScope.EACH_COUNTY
    once_each(of, attrgetter("county"), "counties", "each county once", "每个县（市、区）一次")
    due = datetime.date(asked.year, 12, 31)
    later = due if dated else None
    counted = sum(_checked(one, large, each=each).value.counts for one in built)
    goal, lines = CentreGoal, list[tuple[CentreGap, Finding]]()
    lines += _judged(
        goal.COMPLEXES, None, counted, asked.complexes_least, asked.complexes_most if capped else None, due
    )
    for one in of:
        most = asked.streets_most if capped else None
        lines += _judged(goal.STREETS, one.county, one.streets, asked.streets_least, most, later)
    untold = tuple(county for county in County if county not in {one.county for one in of})
    everywhere = zone + sum(one.districts for one in of)
    if untold and not by_county and everywhere < asked.districts:
        raise Undetermined("counties", en="what some counties have is not given", zh="有县（市、区）未给出")
    for county, found in [(one.county, one.districts) for one in of] if by_county else [(None, everywhere)]:
        lines += _judged(goal.BUSINESS_DISTRICT, county, found, asked.districts, None, later)
    short = lacking(*lines)
    if not untold:
        return short
    return judged(short.value, *short.reasons, note(CENTRES, "未给出的县（市、区）", "counties not given", untold))


def _judged(  # noqa: PLR0917  # a line of a table
    goal: CentreGoal, county: County | None, found: int, least: int, most: int | None, due: datetime.date | None
) -> Iterator[tuple[CentreGap, Finding]]:
    """What a goal asks of a place, each bound with the gap that there is where it does not hold."""
    gap = CentreGap(
        goal=goal,
        county=county,
        found=found,
        short_by=max(least - found, 0),
        over_by=0 if most is None else max(found - most, 0),
        due=due,
    )
    word = "不少于" if goal is CentreGoal.BUSINESS_DISTRICT else ""
    bounds: list[Bound] = [COUNT.at_least(least, word)]
    if most is not None:
        bounds.append(COUNT.at_most(most))
    zh = goal.zh if county is None else f"{county.zh}{goal.zh}"
    en = goal.en if county is None else f"{goal.en} of {county.en}"
    for asked in bounds:
        yield gap, asks(CENTRES, zh, en, found, asked)
