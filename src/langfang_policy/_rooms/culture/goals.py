"""What is asked by which year: the figures of the trajectories, a year named or open, shares from counts."""

from __future__ import annotations

import math
from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from typing import Annotated

from attrs import frozen

from ...core.bounds import BARE, Bound, Unit, at_least, at_most
from ...core.decisions import Decision
from ...core.errors import InvalidFacts
from ...core.exact import quotient
from ...core.facts import AS_GIVEN, COUNT, PERCENT, YEAR, Count, Means, Whole, Year
from ...core.faults import Fault, shown
from ...core.figures import Record, figure
from ...core.findings import Finding, asks, note
from ...core.locators import Citation
from ...core.rules import provision, rule
from ...core.terms import Term
from .decree import (
    CENTRES,
    CENTRES_BOX,
    DISABLED,
    ELDERLY,
    GOAL,
    MERCHANTS,
    MIGRANTS,
    SIGNATURE,
    THEME_PARKS,
    VOLUNTEER_BASES,
    YOUTH,
    YearFigure,
)

__all__ = [
    "CentreStages",
    "CultureGoal",
    "CultureIndicator",
    "CultureShare",
    "CultureShareCheck",
    "CultureShares",
    "CultureYear",
    "CultureYearGoal",
    "CultureYearState",
    "PlaceNorms",
    "asked_in_year",
    "culture_share_reached",
]

PercentFigure = Annotated[Decimal, *PERCENT, AS_GIVEN]
SomeOf = Whole(BARE, at_least(1))
AtLeastOne = Annotated[int, *SomeOf]
CENTRE = Whole(Unit("centres", "个"), at_least(0))
PLACES = Whole(Unit("", "个"), at_least(0))
EVENT = Whole(Unit("events", "场"), at_least(0))
AMOUNT_ASKED = Means(BARE, at_least(0))
AmountAsked = Annotated[Fraction, *AMOUNT_ASKED]
PART = Means(BARE, at_least(0), at_most(1))
PartReached = Annotated[Fraction, *PART]


def _rising(years: Sequence[tuple[str, int]]) -> tuple[Fault, ...]:
    """The years of a trajectory rise, or there is no saying what lies between them."""
    return tuple(
        Fault(name, shown(year), f"a year after {before}", f"晚于{before}的年份", f"$.{name}")
        for (_, before), (name, year) in pairwise(years)
        if year <= before
    )


@provision(CENTRES)
@frozen(kw_only=True)
class CentreStages(Record):
    """What is asked of the service centres at the end of each of three years (综合性文化服务中心的阶段目标)."""

    first_year: YearFigure = figure(2017, "首个阶段年度", "the first stage")
    second_year: YearFigure = figure(2018, "第二阶段年度", "the second stage")
    third_year: YearFigure = figure(2019, "末个阶段年度", "the last stage: full coverage")
    centres: Annotated[int, *CENTRE] = figure(
        2_000, "首个阶段建成数", "townships' and villages' together, or more (以上)"
    )
    further_centres: Annotated[int, *CENTRE] = figure(
        1_000, "第二阶段再建成数", "villages' further ones, or more (以上)"
    )
    townships_percent: PercentFigure = figure(
        Decimal(100), "乡镇达标率", "of townships, in the first and the last stage: all (全部)"
    )
    villages_first_percent: PercentFigure = figure(Decimal(60), "首个阶段村级达标率", "of villages, or more (以上)")
    villages_second_percent: PercentFigure = figure(Decimal(90), "第二阶段村级达标率", "of villages, or more (以上)")
    villages_third_percent: PercentFigure = figure(
        Decimal(100), "末个阶段村级达标率", "of villages: all (全部)", printed_with="townships_percent"
    )

    def faults(self) -> tuple[Fault, ...]:
        """The years rise."""
        names = "first_year", "second_year", "third_year"
        return _rising([(name, getattr(self, name)) for name in names])


@provision(ELDERLY, DISABLED, YOUTH, MIGRANTS, MERCHANTS)
@frozen(kw_only=True)
class CultureShares(Record):
    """The shares to be reached of four groups and of the shops of the pilot (参与率和覆盖率目标)."""

    groups_year: YearFigure = figure(2020, "四类群体目标年度", "by its end, of the four groups")
    elderly_percent: PercentFigure = figure(Decimal(80), "老年人社区文化活动参与率", "of the old (达到)")
    disabled_percent: PercentFigure = figure(Decimal(70), "残疾人社区活动参与率", "of the disabled, or more (以上)")
    palaces_percent: PercentFigure = figure(Decimal(70), "乡村学校少年宫覆盖率", "of townships (达到)")
    migrants_percent: PercentFigure = figure(Decimal(80), "农民工公共文化活动参与率", "of migrant workers (达到)")
    merchants_year: YearFigure = figure(2018, "文化企业商户目标年度", "of the shops of the pilot")
    merchants_percent: PercentFigure = figure(Decimal(60), "文化企业商户参与比例", "of firms and shops, or more (以上)")


@provision(GOAL)
@frozen(kw_only=True)
class CultureGoal(Record):
    """By when the system of public cultural services basically stands, facilities and all (发展目标)."""

    year: YearFigure = figure(2020, "发展目标年度", "by its end")


@provision(THEME_PARKS, VOLUNTEER_BASES, SIGNATURE)
@frozen(kw_only=True)
class PlaceNorms(Record):
    """What each county is to have (各县应有数)."""

    parks_year: YearFigure = figure(2017, "文化主题公园目标年度", "by its end each county has its park")
    parks: Annotated[int, *PLACES] = figure(1, "文化主题公园", "or more (以上)")
    bases: Annotated[int, *PLACES] = figure(1, "文化志愿者服务基地", "or more, of the development zone too (不少于)")
    events: Annotated[int, *EVENT] = figure(1, "代表性精品文化活动", "of each county its own")
    themes: Annotated[int, *EVENT] = figure(
        1, "惠民文化消费专题活动", "of each county its own in the season", source="各县（市、区）均明确专题活动"
    )


class CultureIndicator(Term):
    """What is asked of a year that the plan names (有年度目标的指标)."""

    CENTRES = "基层综合性文化服务中心建成数"
    FURTHER_CENTRES = "村（社区）综合性文化服务中心再建成数"
    TOWNSHIP_CENTRES = "乡镇（街道）综合性文化服务中心达标率"
    VILLAGE_CENTRES = "村（社区）综合性文化服务中心达标率"
    ELDERLY = "老年人社区文化活动参与率"
    DISABLED = "残疾人社区活动参与率"
    YOUTH_PALACES = "乡镇乡村学校少年宫覆盖率"
    MIGRANTS = "农民工群体公共文化活动参与率"
    MERCHANTS = "文化企业、商户参与试点的比例"
    THEME_PARKS = "各县（市、区）文化主题公园数"


IN_ENGLISH = {
    CultureIndicator.CENTRES: "Service centres of townships and villages",
    CultureIndicator.FURTHER_CENTRES: "Further service centres of villages, beyond those of the first stage",
    CultureIndicator.TOWNSHIP_CENTRES: "Townships and subdistricts whose service centre is up to standard",
    CultureIndicator.VILLAGE_CENTRES: "Villages and communities whose service centre is up to standard",
    CultureIndicator.ELDERLY: "Old people who take part in cultural activities of the community",
    CultureIndicator.DISABLED: "Disabled people who take part in activities of the community",
    CultureIndicator.YOUTH_PALACES: "Townships that have a palace of a rural school",
    CultureIndicator.MIGRANTS: "Migrant workers who take part in public cultural activities",
    CultureIndicator.MERCHANTS: "Cultural firms and shops that take part in the pilot",
    CultureIndicator.THEME_PARKS: "Culture theme parks of each county",
}
"""What an indicator measures."""


def asked_of(
    indicator: CultureIndicator, stages: CentreStages, shares: CultureShares, norms: PlaceNorms
) -> tuple[Citation, tuple[tuple[int, Bound], ...]]:
    """The clause of an indicator, and the years that it names, each with what it asks."""
    one, whole = CultureIndicator, PERCENT.at_least
    first, second, third = stages.first_year, stages.second_year, stages.third_year
    by_group = {
        one.ELDERLY: (ELDERLY, whole(shares.elderly_percent, "达到")),
        one.DISABLED: (DISABLED, whole(shares.disabled_percent, "以上")),
        one.YOUTH_PALACES: (YOUTH, whole(shares.palaces_percent, "达到")),
        one.MIGRANTS: (MIGRANTS, whole(shares.migrants_percent, "达到")),
    }
    if indicator in by_group:
        clause, bound = by_group[indicator]
        return clause, ((shares.groups_year, bound),)
    return {
        one.CENTRES: (CENTRES, ((first, CENTRE.at_least(stages.centres, "以上")),)),
        one.FURTHER_CENTRES: (CENTRES, ((second, CENTRE.at_least(stages.further_centres, "以上")),)),
        one.TOWNSHIP_CENTRES: (
            CENTRES,
            ((first, whole(stages.townships_percent)), (third, whole(stages.townships_percent))),
        ),
        one.VILLAGE_CENTRES: (
            CENTRES,
            (
                (first, whole(stages.villages_first_percent, "以上")),
                (second, whole(stages.villages_second_percent, "以上")),
                (third, whole(stages.villages_third_percent)),
            ),
        ),
        one.MERCHANTS: (MERCHANTS, ((shares.merchants_year, whole(shares.merchants_percent, "以上")),)),
        one.THEME_PARKS: (THEME_PARKS, ((norms.parks_year, PLACES.at_least(norms.parks, "以上")),)),
    }[indicator]


class CultureYearState(Term):
    """Whether the plan asks something of a year (年度目标状态)."""

    NAMED = "文中所列年度"
    BEFORE = "首个所列年度之前"
    BETWEEN = "两个所列年度之间"
    AFTER = "末个所列年度之后"


@frozen(kw_only=True)
class CultureYear(Record):
    """A year as the plan names it or leaves it open (年度).

    Attributes:
        state: 年度状态: named, or open: before, between or after those named.
        before: 此前所列年度: the last year named before it, None where there is none.
        after: 此后所列年度: the next year named after it, None where there is none.
    """

    state: CultureYearState
    before: Year | None
    after: Year | None

    def __bool__(self) -> bool:
        return self.state is CultureYearState.NAMED


def year_among(year: int, named: Sequence[int]) -> CultureYear:
    """How a year stands to those that are named; one that is not is open, and nothing is put between two."""
    before = max((one for one in named if one < year), default=None)
    after = min((one for one in named if one > year), default=None)
    if year in named:
        state = CultureYearState.NAMED
    elif before is None:
        state = CultureYearState.BEFORE
    else:
        state = CultureYearState.AFTER if after is None else CultureYearState.BETWEEN
    return CultureYear(state=state, before=before, after=after)


@frozen(kw_only=True)
class CultureYearGoal(Record):
    """What is asked of a year; nothing where the year is open (年度目标).

    Attributes:
        year: 年度: the year, named or open.
        asked: 目标值: what is asked at the least, in the indicator's unit; None of an open year.
    """

    year: CultureYear
    asked: AmountAsked | None


@rule(CENTRES, CENTRES_BOX, ELDERLY, DISABLED, YOUTH, MIGRANTS, MERCHANTS, THEME_PARKS)
def asked_in_year(
    indicator: CultureIndicator,
    *,
    year: Year,
    stages: CentreStages = CentreStages(),
    shares: CultureShares = CultureShares(),
    norms: PlaceNorms = PlaceNorms(),
) -> Decision[CultureYearGoal]:
    """What the plan asks of an indicator by the end of a year, and whether it asks anything (年度目标).

    Args:
        indicator: 指标: what is measured; whole numbers, or per cent of a share.
        year: 年份: the year.

    Returns:
        年度目标: what is asked; a year that is not named is open, and nothing is read into it.

    >>> [str(asked_in_year(CultureIndicator.VILLAGE_CENTRES, year=year).value.asked) for year in (2017, 2018, 2019)]
    ['60', '90', '100']
    >>> asked_in_year(CultureIndicator.TOWNSHIP_CENTRES, year=2018).value.year.state.en
    'between'
    """
    of, asked_year = CultureIndicator.of(indicator, "indicator"), YEAR.of(year, "year")
    clause, named = asked_of(
        of,
        CentreStages.of(stages, "stages"),
        CultureShares.of(shares, "shares"),
        PlaceNorms.of(norms, "norms"),
    )
    place = year_among(asked_year, [one for one, _ in named])
    found = dict(named).get(asked_year)
    if found is None:
        return Decision(CultureYearGoal(year=place, asked=None), open_year(clause, asked_year, place))
    goal = CultureYearGoal(year=place, asked=Fraction(found.figure))
    return Decision(
        goal, note(clause, of.zh, IN_ENGLISH[of], found.figure, found.unit), note(clause, "年度", "year", asked_year)
    )


def open_year(clause: Citation, year: int, place: CultureYear) -> Finding:
    """The reason for an open year."""
    return note(clause, f"{place.state.zh}，未定目标", f"{place.state.en} the years named, left open", year)


class CultureShare(Term):
    """The shares of the plan, without those of the service centres (占比指标)."""

    ELDERLY = "老年人社区文化活动参与率"
    DISABLED = "残疾人社区活动参与率"
    YOUTH_PALACES = "乡镇乡村学校少年宫覆盖率"
    MIGRANTS = "农民工群体公共文化活动参与率"
    MERCHANTS = "文化企业、商户参与试点的比例"


@frozen(kw_only=True)
class CultureShareCheck(Record):
    """The share reached, and how many are still to be won; true where none is (占比达成情况).

    Attributes:
        share: 占比: the share reached.
        due_year: 目标年度: by the end of which year it is asked.
        to_go: 尚缺数: how many are still to be won.
    """

    share: PartReached
    due_year: Year
    to_go: Count

    def __bool__(self) -> bool:
        return not self.to_go


def _to_go(reached: int, of: int, asked: Bound) -> int:
    """How many more would be enough; a person or a place cannot be divided."""
    return max(0, math.ceil(Fraction(asked.figure) * of / 100) - reached)


@rule(ELDERLY, DISABLED, YOUTH, MIGRANTS, MERCHANTS)
def culture_share_reached(
    share: CultureShare, *, reached: Count, of: AtLeastOne, shares: CultureShares = CultureShares()
) -> Decision[CultureShareCheck]:
    """Whether a share is reached, from counts and exactly, and how many are still to be won (占比达标).

    Args:
        share: 占比指标: which share.
        reached: 已达数: how many take part: of the old in cultural activities of the community, of the disabled in
            activities of the community, of migrant workers in public cultural activities; or how many townships
            have a palace, how many firms and shops joined the pilot.
        of: 总数: how many there are in the city: of townships, without subdistricts.

    Returns:
        占比达成情况: the share, the year and what is to go; the figure itself is enough.

    >>> found = culture_share_reached(CultureShare.YOUTH_PALACES, reached=62, of=90).value
    >>> found.share, found.due_year, found.to_go
    (Fraction(31, 45), 2020, 1)
    """
    everyone, those = SomeOf.of(of, "of"), COUNT.of(reached, "reached")
    if those > everyone:
        raise InvalidFacts("reached", reached, f"a whole number ≤{everyone}", f"不超过{everyone}的整数")
    which = CultureIndicator[CultureShare.of(share, "share").name]
    figures = CultureShares.of(shares, "shares")
    clause, ((due, asked),) = asked_of(which, CentreStages(), figures, PlaceNorms())
    check = CultureShareCheck(share=quotient(those, everyone), due_year=due, to_go=_to_go(those, everyone, asked))
    enough = asks(clause, which.zh, IN_ENGLISH[which], check.share * 100, asked)
    return Decision(check, enough, note(clause, "目标年度", "year by whose end", due), because=enough)
