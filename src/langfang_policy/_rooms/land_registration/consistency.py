"""What printed figures imply: the totals behind counts and shares, and where the circular does not add up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from math import ceil, floor
from typing import Annotated, NamedTuple

from attrs import frozen

from ...core.bounds import BARE, at_least, at_most
from ...core.decisions import Decision, lacking, needs, part
from ...core.facts import COUNT, PERCENT, Count, Text, Whole
from ...core.figures import Record
from ...core.findings import Finding, asks, condition, note
from ...core.locators import Citation
from ...core.organs import County
from ...core.rules import rule
from ...core.terms import Reading, Term
from .decree import BY_CONTRACTS, BY_DATABASE, BY_SCORE, CITY_TOWNS, COUNTY_TOWNS, GOALS, HELD, PROGRESS, RATES
from .progress import (
    CHECKED,
    NOT_REQUESTED,
    PRINTED_PERCENT,
    BulletinProgress,
    CountyStage,
    ProgressMeasure,
    ProvincialTargets,
    UnnamedRequests,
    stage_of,
)
from .rankings import (
    BOTTOM_COUNTIES,
    BOTTOM_TWENTY,
    SPOKEN_TO,
    CountyRanking,
    TalksHeld,
    TownName,
    Township,
    of_counties,
)
from .requirements import AcceptanceApplications

__all__ = [
    "BulletinPoint",
    "CountyBulletin",
    "CountyPoint",
    "ImpliedBase",
    "PrintedRate",
    "RateRounding",
    "TotalRange",
    "bulletin_contradictions",
    "common_total",
    "county_bulletin",
    "implied_total",
]

PRINTED = Text(
    r"(?=[0-9.]*[1-9])[0-9]{1,4}(\.[0-9]{1,6})?",
    "a share above 0 as printed, such as 98.50",
    "大于0的占比原文，如98.50",
)
PrintedShare = Annotated[str, *PRINTED]
COUNTED = Whole(BARE, at_least(1), at_most(10**12))
Counted = Annotated[int, *COUNTED]
NEAREST = Whole(BARE, at_least(1), at_most(10**9))
Nearest = Annotated[int, *NEAREST]
_PLACES = 2
"""The decimal places with which the circular prints its shares."""
_AREA_NEAREST = 100
"""The mu to which the circular prints its area: it gives ten thousands of them, to two decimal places."""


@frozen(kw_only=True)
class PrintedRate(Record):
    """A count and its share of a total, as a circular prints them (数量与占比).

    Attributes:
        count: 数量: the count.
        percent: 占比: the share in per cent as printed: its last place tells how far it was rounded.
        nearest: 数量精度: to what the count itself was rounded; it is exact as it stands unless given.
    """

    count: Counted
    percent: PrintedShare
    nearest: Nearest = 1


@frozen(kw_only=True)
class TotalRange(Record):
    """The whole numbers that a total can be (总数范围).

    Attributes:
        fits: 相符: whether there is any; where there is none the figures contradict each other.
        least: 最小值: the least; None where there is none.
        most: 最大值: the greatest; None where there is none.
    """

    fits: bool
    least: Count | None
    most: Count | None


class RateRounding(Reading, at=PROGRESS):
    """How printed shares were rounded (占比取舍)."""

    HALF_UP = (
        "四舍五入",
        "通常取舍方法；按截去计，入库村数推不出整数的应确权村数",
        "The usual way; had they been cut off, no whole number of villages would fit.",
    )
    CUT_OFF = "截去尾数", "通报未载明取舍方法", "The circular does not say how it rounds."


class _Rate(NamedTuple):
    """A count in whole numbers, to what it was rounded, and its share with the places that it is printed with."""

    counted: int
    nearest: int
    percent: Decimal
    places: int


def _range(rate: _Rate, rounding: RateRounding) -> tuple[int, int]:
    """The least and the greatest total; the least is the greater one where there is none."""
    unit = Fraction(1, 10**rate.places)
    below = Fraction(1, 2) if rounding is RateRounding.HALF_UP else Fraction(0)
    low = Fraction(rate.percent) - unit * below
    count = Fraction(rate.counted)
    if rate.nearest == 1:
        most = floor(100 * count / low)
    else:
        count -= rate.nearest * below
        most = ceil(100 * (count + rate.nearest) / low) - 1
    return max(1, floor(100 * count / (low + unit)) + 1), most


def _total(rates: Iterable[tuple[str, str, _Rate]], rounding: RateRounding) -> Decision[TotalRange]:
    """The totals that fit all rates."""
    parts, lows, highs = [], [], []
    for zh, en, rate in rates:
        low, high = _range(rate, rounding)
        lows.append(low)
        highs.append(high)
        found = Decision(
            _found(low, high),
            note(PROGRESS, zh, en, rate.counted),
            note(PROGRESS, "占比", "share", rate.percent, PRINTED_PERCENT.unit),
        )
        parts.append(part(f"{zh}推得的总数", f"the total behind {en}", found))
    all_fit = _found(max(lows), min(highs))
    common = condition(PROGRESS, "可推得同一总数", "one total fits", all_fit.fits)
    return Decision(all_fit, *parts, common, because=common)


def _found(least: int, most: int) -> TotalRange:
    fits = least <= most
    return TotalRange(fits=fits, least=least if fits else None, most=most if fits else None)


def _read(rate: PrintedRate) -> _Rate:
    return _Rate(rate.count, rate.nearest, Decimal(rate.percent), len(rate.percent.partition(".")[2]))


@rule(PROGRESS)
def common_total(
    rate: PrintedRate, *, others: Sequence[PrintedRate] = (), rate_rounding: RateRounding = RateRounding.HALF_UP
) -> Decision[TotalRange]:
    """Which totals fit the counts and shares that a bulletin prints of one total, such as a county's (推得的总数).

    Args:
        rate: 数量与占比: a count with its share.
        others: 其他数量与占比: further counts with their shares of the same total.

    Returns:
        总数范围: the totals that fit all of them; none where they contradict each other.

    >>> contracts = PrintedRate(count=611_014, percent="98.53")
    >>> registers = PrintedRate(count=610_424, percent="98.43")
    >>> found = common_total(contracts, others=[registers]).value
    >>> (found.least, found.most)
    (620130, 620161)
    >>> common_total(contracts, others=[PrintedRate(count=610_424, percent="98.34")]).value.fits
    False
    """
    rates = (PrintedRate.of(rate, "rate"), *PrintedRate.each(others, "others"))
    rounding = RateRounding.of(rate_rounding, "rate_rounding")
    return _total((("数量", "a count", _read(one)) for one in rates), rounding)


class ImpliedBase(Term):
    """What is due, which the circular prints nowhere (应确权总数)."""

    AREA_IN_MU = "应确权面积"
    HOUSEHOLDS = "应确权农户"
    VILLAGES = "应确权村"


@rule(PROGRESS)
def implied_total(
    base: ImpliedBase,
    *,
    printed: BulletinProgress = BulletinProgress(),
    rate_rounding: RateRounding = RateRounding.HALF_UP,
) -> Decision[TotalRange]:
    """What the circular's counts and shares imply of the total that is due (推得的应确权总数).

    Args:
        base: 应确权总数: what is due: an area in mu, households, or villages.

    Returns:
        总数范围: the whole numbers that fit; an inference, as no total is printed.

    >>> found = implied_total(ImpliedBase.VILLAGES).value
    >>> (found.least, found.most)
    (2828, 2828)
    >>> implied_total(ImpliedBase.VILLAGES, rate_rounding=RateRounding.CUT_OFF).value.fits
    False
    """
    asked, figures = ImpliedBase.of(base, "base"), BulletinProgress.of(printed, "printed")
    rounding = RateRounding.of(rate_rounding, "rate_rounding")
    return _total(_rates_of(asked, figures), rounding)


def _rates_of(base: ImpliedBase, printed: BulletinProgress) -> Iterator[tuple[str, str, _Rate]]:
    """The counts and shares that the circular prints of what is due."""
    counted = ProgressMeasure
    rates = {
        ImpliedBase.AREA_IN_MU: ((counted.AREA, printed.area_mu, printed.area_percent),),
        ImpliedBase.HOUSEHOLDS: (
            (counted.CONTRACTS, printed.contracts, printed.contracts_percent),
            (counted.REGISTERS, printed.registers, printed.registers_percent),
        ),
        ImpliedBase.VILLAGES: ((counted.VILLAGES_ENTERED, printed.villages_entered, printed.entered_percent),),
    }
    nearest = _AREA_NEAREST if base is ImpliedBase.AREA_IN_MU else 1
    for measure, count, percent in rates[base]:
        yield measure.zh, measure.en, _Rate(count, nearest, percent, _PLACES)


class BulletinPoint(Term):
    """What would hold if the circular added up (通报内部是否相符)."""

    ONE_NUMBER_OF_HOUSEHOLDS = "合同与登记簿推得同一应确权农户数"
    A_NUMBER_OF_VILLAGES = "入库村推得整数的应确权村数"
    REGISTERS_WITHIN_CONTRACTS = "登记簿不多于合同"
    ENTERED_AFTER_PUBLICATION = "入库村不多于公示无异议的村"
    AREA_WITHIN_DUE = "实测面积不超过应确权面积"
    REQUESTS_COVER_COUNTIES = "已提请与未提请合计为全部县（市、区）"
    CHECKS_NAMED = "完成核查的县均已点名"
    APPLICATIONS_REACH_TARGET = "要求提请验收的县数够得上验收目标"
    EVERY_COUNTY_LISTED = "各县（市、区）均列有倒排乡镇"
    LISTS_AGREE = "各县名单与全市名单次序相符"
    TALKS_NAMED = "被约谈乡镇均已点名"


@rule(GOALS, PROGRESS, COUNTY_TOWNS, CITY_TOWNS, HELD, RATES)
def bulletin_contradictions(
    *,
    printed: BulletinProgress = BulletinProgress(),
    targets: ProvincialTargets = ProvincialTargets(),
    talks: TalksHeld = TalksHeld(),
    applications: AcceptanceApplications = AcceptanceApplications(),
    rate_rounding: RateRounding = RateRounding.HALF_UP,
    town_name: TownName = TownName.ONE_TOWN,
) -> Decision[tuple[BulletinPoint, ...]]:
    """Where the circular does not add up (通报内部不相符之处).

    Returns:
        不相符之处: what would hold if it did, and does not.

    >>> [point.zh for point in bulletin_contradictions().value][:2]
    ['入库村不多于公示无异议的村', '实测面积不超过应确权面积']
    """
    now, asked = BulletinProgress.of(printed, "printed"), ProvincialTargets.of(targets, "targets")
    held, wanted = TalksHeld.of(talks, "talks"), AcceptanceApplications.of(applications, "applications")
    rounding, name = RateRounding.of(rate_rounding, "rate_rounding"), TownName.of(town_name, "town_name")
    point, counties, listed = BulletinPoint, len(County), of_counties(name)
    households = _total(_rates_of(ImpliedBase.HOUSEHOLDS, now), rounding).value
    villages = _total(_rates_of(ImpliedBase.VILLAGES, now), rounding).value
    return lacking(
        needs(PROGRESS, point.ONE_NUMBER_OF_HOUSEHOLDS, households.fits, households.least),
        needs(PROGRESS, point.A_NUMBER_OF_VILLAGES, villages.fits, villages.least),
        _most(point.REGISTERS_WITHIN_CONTRACTS, now.registers, now.contracts),
        _most(point.ENTERED_AFTER_PUBLICATION, now.villages_entered, now.villages_published),
        (
            point.AREA_WITHIN_DUE,
            asks(PROGRESS, *_words(point.AREA_WITHIN_DUE), now.area_percent, PERCENT.at_most(100)),
        ),
        _equal(PROGRESS, point.REQUESTS_COVER_COUNTIES, now.requested + len(NOT_REQUESTED), counties),
        _equal(PROGRESS, point.CHECKS_NAMED, len(CHECKED), now.checked),
        (
            point.APPLICATIONS_REACH_TARGET,
            asks(
                RATES,
                *_words(point.APPLICATIONS_REACH_TARGET),
                Fraction(100 * wanted.counties, counties),
                PERCENT.at_least(Fraction(asked.accepted_percent)),
            ),
        ),
        _equal(COUNTY_TOWNS, point.EVERY_COUNTY_LISTED, len(listed), counties),
        needs(CITY_TOWNS, point.LISTS_AGREE, all(_agrees(county, listed[county]) for county in listed)),
        _equal(HELD, point.TALKS_NAMED, len(SPOKEN_TO), held.townships),
    )


def _words(point: BulletinPoint) -> tuple[str, str]:
    return point.zh, point.en


def _most(point: BulletinPoint, seen: int, most: int) -> tuple[BulletinPoint, Finding]:
    return point, asks(PROGRESS, *_words(point), seen, COUNT.at_most(most, "不多于"))


def _equal(clause: Citation, point: BulletinPoint, seen: int, due: int) -> tuple[BulletinPoint, Finding]:
    return point, asks(clause, *_words(point), seen, COUNT.exactly(due, "为"))


def _agrees(county: County, listed: tuple[object, ...]) -> bool:
    """Whether the last of a county are the first of it that the city's list names, as far as that goes."""
    in_city = [one for one in BOTTOM_TWENTY if one.county is county]
    return all(one is other for one, other in zip(listed, in_city, strict=False))


class CountyPoint(Term):
    """What would hold of a county if the circular added up (涉县通报内容是否相符)."""

    RANKINGS_AGREE = "单项排名与综合排名一致"
    CHECKED_NOT_LAST = "完成市级核查的县单项不居后"
    TOWNSHIPS_LISTED = "列有倒排乡镇"
    LISTS_AGREE = "本县名单与全市名单次序相符"
    SPOKEN_TO_STILL_LAST = "被约谈乡镇仍在全市倒排名单"


@frozen(kw_only=True)
class CountyBulletin(Record):
    """What the circular says of a county, and where that does not add up (涉县通报内容).

    Attributes:
        stage: 核查进度: how far it is with the checks; None where that is not said.
        last_by: 居后排名: by what it is among the last two.
        townships: 本县倒排乡镇: the last of it, as they are listed; none of Bazhou, which is not listed.
        in_city_list: 列入全市倒排的乡镇数: how many townships are among the last of the city.
        spoken_to: 被约谈乡镇: those whose heads had been spoken to.
        contradictions: 不相符之处: what would hold if it added up, and does not.
    """

    stage: CountyStage | None
    last_by: tuple[CountyRanking, ...]
    townships: tuple[Township, ...]
    in_city_list: Count
    spoken_to: tuple[Township, ...]
    contradictions: tuple[CountyPoint, ...]


@rule(PROGRESS, BY_CONTRACTS, BY_DATABASE, BY_SCORE, COUNTY_TOWNS, CITY_TOWNS, HELD)
def county_bulletin(
    county: County,
    *,
    unnamed_requests: UnnamedRequests = UnnamedRequests.BY_ELIMINATION,
    town_name: TownName = TownName.ONE_TOWN,
) -> Decision[CountyBulletin]:
    """What the circular says of a county, and where that does not add up (涉县通报内容).

    Args:
        county: 县市区: the county.

    Returns:
        通报内容: the checks, rankings, townships and talks, and the contradictions.

    >>> found = county_bulletin(County.SANHE).value
    >>> (found.stage.zh, [point.zh for point in found.contradictions])
    ('已完成市级核查', ['单项排名与综合排名一致', '完成市级核查的县单项不居后'])
    """
    asked, name = County.of(county, "county"), TownName.of(town_name, "town_name")
    rest = UnnamedRequests.of(unnamed_requests, "unnamed_requests")
    stage = stage_of(asked, rest)
    last_by = tuple(ranking for ranking, (_, last) in BOTTOM_COUNTIES.items() if asked in last)
    overall = CountyRanking.OVERALL in last_by
    single = any(ranking is not CountyRanking.OVERALL for ranking in last_by)
    listed = of_counties(name).get(asked, ())
    in_city = tuple(one for one in BOTTOM_TWENTY if one.county is asked)
    spoken = tuple(one for one in SPOKEN_TO if one.county is asked)
    still = tuple(one for one in spoken if one in in_city)
    point = CountyPoint
    found = lacking(
        needs(BY_SCORE, point.RANKINGS_AGREE, single == overall),
        needs(PROGRESS, point.CHECKED_NOT_LAST, stage is not CountyStage.CHECKED or not single, stage),
        needs(COUNTY_TOWNS, point.TOWNSHIPS_LISTED, bool(listed)),
        needs(CITY_TOWNS, point.LISTS_AGREE, _agrees(asked, listed)),
        needs(HELD, point.SPOKEN_TO_STILL_LAST, still == spoken, len(still)),
    )
    return Decision(
        CountyBulletin(
            stage=stage,
            last_by=last_by,
            townships=listed,
            in_city_list=len(in_city),
            spoken_to=spoken,
            contradictions=found.value,
        ),
        *(note(BOTTOM_COUNTIES[ranking][0], "排名居后", "among the last by", ranking) for ranking in last_by),
        note(CITY_TOWNS, "列入全市倒排名单的乡镇", "townships in the list of the city", len(in_city)),
        part("不相符之处", "what does not add up", found),
    )
