"""Public culture: years named and open, shares from counts, service centres, what each county has."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any, cast

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy.core.errors import InvalidFacts, Undetermined
from langfang_policy.core.organs import County
from langfang_policy.culture import (
    BenefitCentres,
    CentreAim,
    CentreReport,
    CentreStages,
    CountyTally,
    CultureIndicator,
    CultureShare,
    CultureShareCheck,
    CultureShares,
    CultureYearGoal,
    CultureYearState,
    FurtherCentres,
    PlaceNorm,
    PlaceNorms,
    StandardBase,
    asked_in_year,
    benefit_centres_short,
    centres_missed,
    culture_share_reached,
    places_short,
)
from tests.helpers import agrees, because

OPEN = asked_in_year(CultureIndicator.CENTRES, year=2020).value.year
NAMED = {
    CultureIndicator.CENTRES: {2017: 2_000},
    CultureIndicator.FURTHER_CENTRES: {2018: 1_000},
    CultureIndicator.TOWNSHIP_CENTRES: {2017: 100, 2019: 100},
    CultureIndicator.VILLAGE_CENTRES: {2017: 60, 2018: 90, 2019: 100},
    CultureIndicator.ELDERLY: {2020: 80},
    CultureIndicator.DISABLED: {2020: 70},
    CultureIndicator.YOUTH_PALACES: {2020: 70},
    CultureIndicator.MIGRANTS: {2020: 80},
    CultureIndicator.MERCHANTS: {2018: 60},
    CultureIndicator.THEME_PARKS: {2017: 1},
}


class TestYears:
    """A year is named, or left open."""

    @pytest.mark.parametrize("indicator", CultureIndicator)
    @pytest.mark.parametrize("year", range(2016, 2022))
    def test_each_year(self, indicator: CultureIndicator, year: int) -> None:
        """What is named is asked; before, between and after nothing is."""
        named = NAMED[indicator]
        decision = asked_in_year(indicator, year=year)
        found = decision.value
        assert found.asked == named.get(year)
        assert bool(found.year) is (year in named)
        assert found.year.before == max((one for one in named if one < year), default=None)
        assert found.year.after == min((one for one in named if one > year), default=None)
        if year in named:
            state = CultureYearState.NAMED
        elif year < min(named):
            state = CultureYearState.BEFORE
        else:
            state = CultureYearState.AFTER if year > max(named) else CultureYearState.BETWEEN
        assert found.year.state is state
        assert decision.findings[-1].observed == year

    def test_monotone(self) -> None:
        """The villages' share never falls."""
        asked = [asked_in_year(CultureIndicator.VILLAGE_CENTRES, year=year).value.asked for year in (2017, 2018, 2019)]
        assert asked == [Fraction(60), Fraction(90), Fraction(100)]

    @pytest.mark.parametrize(
        "years", [{"second_year": 2017}, {"third_year": 2018}, {"first_year": 2018}, {"second_year": 2020}]
    )
    def test_years_rise(self, years: dict[str, int]) -> None:
        """There is no saying what lies between years out of order."""
        with pytest.raises(InvalidFacts):
            evolve(CentreStages(), **cast("Any", years))

    def test_what_ifs(self) -> None:
        """Another year, another figure."""
        stages = CentreStages(third_year=2021, villages_third_percent=Decimal(95), centres=5, further_centres=6)
        shares = CultureShares(
            groups_year=2022, merchants_year=2019, merchants_percent=Decimal(61), elderly_percent=Decimal(1)
        )
        norms = PlaceNorms(parks_year=2018, parks=2)
        asked: list[tuple[CultureIndicator, int, int]] = [
            (CultureIndicator.VILLAGE_CENTRES, 2021, 95),
            (CultureIndicator.CENTRES, 2017, 5),
            (CultureIndicator.FURTHER_CENTRES, 2018, 6),
            (CultureIndicator.ELDERLY, 2022, 1),
            (CultureIndicator.MERCHANTS, 2019, 61),
            (CultureIndicator.THEME_PARKS, 2018, 2),
        ]
        for indicator, year, figure in asked:
            found = asked_in_year(indicator, year=year, stages=stages, shares=shares, norms=norms)
            assert found.value.asked == figure
        between = asked_in_year(CultureIndicator.VILLAGE_CENTRES, year=2019, stages=stages).value
        assert (between.year.state, between.year.before, between.year.after) == (CultureYearState.BETWEEN, 2018, 2021)


class TestKinds:
    """Counts are none or more, shares from none to all."""

    @pytest.mark.parametrize(
        "made",
        [
            lambda count: CentreStages(centres=count),
            lambda count: PlaceNorms(parks=count),
            lambda count: PlaceNorms(events=count),
            lambda count: CultureYearGoal(year=OPEN, asked=Fraction(count)),
            lambda count: CultureShareCheck(share=Fraction(count), due_year=2020, to_go=0),
            lambda count: evolve(DONE, townships=count + 1, townships_built=0, townships_up_to_standard=0),
        ],
    )
    def test_from_none(self, made: Any) -> None:
        """None is a count, less is not."""
        assert made(0)
        with pytest.raises(InvalidFacts):
            made(-1)

    def test_up_to_all(self) -> None:
        """All is a share, more is not."""
        assert CultureShareCheck(share=Fraction(1), due_year=2020, to_go=0)
        with pytest.raises(InvalidFacts):
            CultureShareCheck(share=Fraction(11, 10), due_year=2020, to_go=0)


class TestShares:
    """From counts, exactly (专栏3, 专栏6 三)."""

    @pytest.mark.parametrize(
        ("share", "percent", "year", "place"),
        [
            (CultureShare.ELDERLY, 80, 2020, "专栏3 第一段"),
            (CultureShare.DISABLED, 70, 2020, "专栏3 第二段"),
            (CultureShare.YOUTH_PALACES, 70, 2020, "专栏3 第三段"),
            (CultureShare.MIGRANTS, 80, 2020, "专栏3 第四段"),
            (CultureShare.MERCHANTS, 60, 2018, "专栏6 三"),
        ],
    )
    def test_at_the_figure(self, share: CultureShare, percent: int, year: int, place: str) -> None:
        """The figure itself is enough, one fewer is not."""
        for reached, to_go in ((percent * 10, 0), (percent * 10 - 1, 1), (percent * 10 + 1, 0), (0, percent * 10)):
            decision = culture_share_reached(share, reached=reached, of=1_000)
            check = decision.value
            assert (check.share, check.due_year, check.to_go) == (Fraction(reached, 1_000), year, to_go)
            assert bool(check) is because(decision).holds is (to_go == 0)
            assert (because(decision).observed, because(decision).required) == (Fraction(reached, 10), percent)
            assert str(because(decision).citation.locator) == place

    @given(st.sampled_from(CultureShare), st.integers(1, 5_000), st.data())
    def test_what_is_to_go_is_enough_and_no_more(self, share: CultureShare, of: int, data: st.DataObject) -> None:
        """So many more reach it; one fewer does not."""
        reached = data.draw(st.integers(0, of))
        to_go = culture_share_reached(share, reached=reached, of=of).value.to_go
        assert culture_share_reached(share, reached=reached + to_go, of=of).value
        if to_go:
            assert not culture_share_reached(share, reached=reached + to_go - 1, of=of).value

    def test_what_if(self) -> None:
        """Each figure follows."""
        for share, figures in (
            (CultureShare.ELDERLY, CultureShares(elderly_percent=Decimal("33.4"))),
            (CultureShare.DISABLED, CultureShares(disabled_percent=Decimal("33.4"))),
            (CultureShare.YOUTH_PALACES, CultureShares(palaces_percent=Decimal("33.4"))),
            (CultureShare.MIGRANTS, CultureShares(migrants_percent=Decimal("33.4"))),
            (CultureShare.MERCHANTS, CultureShares(merchants_percent=Decimal("33.4"))),
        ):
            found = [
                culture_share_reached(share, reached=one, of=500, shares=figures).value.to_go for one in (166, 167)
            ]
            assert found == [1, 0]

    def test_no_more_than_there_are(self) -> None:
        """All may take part, and one more cannot."""
        assert culture_share_reached(CultureShare.ELDERLY, reached=1, of=1).value
        with pytest.raises(InvalidFacts) as caught:
            culture_share_reached(CultureShare.ELDERLY, reached=2, of=1)
        assert caught.value.fact == "reached"


DONE: CentreReport = CentreReport(
    townships=100,
    townships_built=100,
    townships_up_to_standard=100,
    villages=3_000,
    villages_built=3_000,
    villages_up_to_standard=3_000,
    further=1_000,
)
A, Y = CentreAim, (2017, 2018, 2019)


def missed(year: int, **facts: Any) -> tuple[CentreAim, ...]:
    """What a report misses."""
    ways = {name: facts.pop(name) for name in ("stages", "standard_base", "further_centres") if name in facts}
    return centres_missed(evolve(DONE, **facts), year=year, **ways).value.missed


class TestCentres:
    """The three stages (二（二）4)."""

    @pytest.mark.parametrize("year", Y)
    def test_all_done(self, year: int) -> None:
        """Nothing is missed in any year."""
        decision = centres_missed(DONE, year=year)
        assert decision.value
        agrees(decision, holds=True)
        assert {str(one.citation.locator) for one in decision.findings} == {"二（二）4"}
        assert len(decision.findings) == {2017: 3, 2018: 2, 2019: 4}[year]

    @pytest.mark.parametrize(
        ("year", "facts", "found"),
        [
            (2017, {"villages_built": 1_900, "villages_up_to_standard": 1_800}, ()),
            (2017, {"villages_built": 1_899, "villages_up_to_standard": 1_800, "further": 0}, (A.CENTRES,)),
            (2017, {"villages_up_to_standard": 1_799}, (A.VILLAGE_STANDARD,)),
            (2017, {"townships_up_to_standard": 99}, (A.TOWNSHIP_STANDARD,)),
            (2018, {"townships_up_to_standard": 99}, ()),
            (2018, {"further": 999}, (A.FURTHER_CENTRES,)),
            (2018, {"villages_up_to_standard": 2_700}, ()),
            (2018, {"villages_up_to_standard": 2_699}, (A.VILLAGE_STANDARD,)),
            (2019, {"townships_up_to_standard": 99}, (A.TOWNSHIP_STANDARD,)),
            (2019, {"villages_up_to_standard": 2_999}, (A.VILLAGE_STANDARD,)),
            (2019, {"villages_built": 2_999, "villages_up_to_standard": 2_999},
             (A.VILLAGE_STANDARD, A.VILLAGE_COVERAGE)),
            (2017, {"townships_built": 99, "townships_up_to_standard": 99, "villages_built": 1_901,
                    "villages_up_to_standard": 1_800}, (A.TOWNSHIP_STANDARD,)),
        ],
    )  # fmt: skip
    def test_boundaries(self, year: int, facts: dict[str, int], found: tuple[CentreAim, ...]) -> None:
        """At each figure and just below it; the two thousand are townships' and villages' together."""
        assert missed(year, **facts) == found

    @pytest.mark.parametrize(
        ("year", "state"),
        [(2016, CultureYearState.BEFORE), (2020, CultureYearState.AFTER)],
    )
    def test_open_years(self, year: int, state: CultureYearState) -> None:
        """A year that is not named asks nothing, and is no success."""
        check = centres_missed(DONE, year=year).value
        assert (check.year.state, check.missed, bool(check)) == (state, (), False)

    def test_nothing_missed_is_one_thing_and_met_another(self) -> None:
        """What is missed makes a named year fail."""
        assert not centres_missed(evolve(DONE, townships_up_to_standard=0), year=2017).value

    def test_base(self) -> None:
        """Of the centres that are built, where the rate is read so; coverage is asked besides."""
        built = {"standard_base": StandardBase.BUILT_CENTRES}
        few: dict[str, int] = {"villages_built": 2_000, "villages_up_to_standard": 1_200}
        assert missed(2017, **few) == (A.VILLAGE_STANDARD,)
        assert missed(2017, **few, **built) == ()
        assert missed(2017, **few | {"villages_up_to_standard": 1_199}, **built) == (A.VILLAGE_STANDARD,)
        towns = {"townships_built": 90, "townships_up_to_standard": 90}
        assert missed(2017, **towns, **built) == ()
        assert missed(2017, **towns) == (A.TOWNSHIP_STANDARD,)
        assert missed(2019, **towns, **built) == (A.TOWNSHIP_COVERAGE,)
        assert missed(2019, **towns) == (A.TOWNSHIP_STANDARD, A.TOWNSHIP_COVERAGE)
        whole = {"villages_built": 2_999, "villages_up_to_standard": 2_999}
        assert missed(2019, **whole, **built) == (A.VILLAGE_COVERAGE,)
        none: dict[str, Any] = {"villages_built": 0, "villages_up_to_standard": 0, "further": 0}
        for percent, lacks in ((0, False), (1, True)):
            stages = CentreStages(villages_second_percent=Decimal(percent), further_centres=0)
            assert missed(2018, **none, **built, stages=stages) == ((A.VILLAGE_STANDARD,) if lacks else ())
        assert missed(2018, **none, **built) == (A.FURTHER_CENTRES, A.VILLAGE_STANDARD)

    def test_further(self) -> None:
        """After the first stage, or in all: then the count of the further ones does not matter."""
        in_all = {"further_centres": FurtherCentres.IN_ALL}
        some: dict[str, Any] = {"villages_built": 2_900, "villages_up_to_standard": 2_700, "further": None}
        assert missed(2018, **some, **in_all) == ()
        assert missed(2018, **some | {"villages_built": 2_899}, **in_all) == (A.FURTHER_CENTRES,)
        with pytest.raises(Undetermined):
            missed(2018, **some)
        assert missed(2017, **some) == missed(2019, further=None) == ()
        few: dict[str, Any] = {"villages_built": 999, "villages_up_to_standard": 999, "further": None}
        assert missed(2018, **few) == (A.FURTHER_CENTRES, A.VILLAGE_STANDARD)
        with pytest.raises(Undetermined):
            missed(2018, **few | {"villages_built": 1_000})

    def test_what_if(self) -> None:
        """Each figure follows."""
        for year, figures, found in (
            (2017, {"centres": 3_101}, (A.CENTRES,)),
            (2018, {"further_centres": 1_001}, (A.FURTHER_CENTRES,)),
        ):
            assert missed(year, stages=CentreStages(**cast("Any", figures))) == found
        low = {"townships_up_to_standard": 50, "villages_up_to_standard": 1_500}
        easy = CentreStages(
            townships_percent=Decimal(50),
            villages_first_percent=Decimal(50),
            villages_second_percent=Decimal(50),
            villages_third_percent=Decimal(50),
        )
        assert [missed(year, **low, stages=easy) for year in Y] == [(), (), ()]
        later = CentreStages(first_year=2016, second_year=2017, third_year=2018)
        assert missed(2018, villages_built=2_999, villages_up_to_standard=2_999, stages=later) == (
            A.VILLAGE_STANDARD,
            A.VILLAGE_COVERAGE,
        )

    @pytest.mark.parametrize(
        "facts",
        [
            {"townships_built": 101},
            {"townships_built": 99},
            {"villages_built": 3_001},
            {"villages_built": 2_999},
            {"further": 3_001},
        ],
    )
    def test_counts_fit(self, facts: dict[str, int]) -> None:
        """No more are built than there are, or up to standard than are built."""
        with pytest.raises(InvalidFacts):
            evolve(DONE, **facts)

    @given(st.integers(0, 3_000), st.integers(0, 3_000), st.sampled_from(Y))
    def test_more_up_to_standard_never_misses_more(self, one: int, other: int, year: int) -> None:
        """The direction of the rate."""
        fewer, more = sorted((one, other))
        found = set(missed(year, villages_up_to_standard=more))
        assert found <= set(missed(year, villages_up_to_standard=fewer))


class TestBenefitCentres:
    """A thousand in about three years (专栏2 第五段)."""

    @pytest.mark.parametrize(("centres", "short"), [(1_000, 0), (999, 1), (1_001, 0), (0, 1_000)])
    def test_count(self, centres: int, short: int) -> None:
        """The count is judged, a last day is not."""
        decision = benefit_centres_short(centres)
        assert decision.value == short
        assert because(decision).holds is (short == 0)
        assert decision.findings[1].observed == 3

    def test_what_if(self) -> None:
        """Other figures."""
        decision = benefit_centres_short(5, wanted=BenefitCentres(centres=7, about_years=4))
        assert (decision.value, decision.findings[1].observed) == (2, 4)


def tallies(**counts: int) -> list[CountyTally]:
    """Each county with one, but for those that are named."""
    return [CountyTally(place=place, count=counts.get(place.name, 1)) for place in County]


class TestPlaces:
    """One each (专栏2 第六段, 专栏7, 专栏10 第三段)."""

    @pytest.mark.parametrize("norm", PlaceNorm)
    def test_one_is_enough(self, norm: PlaceNorm) -> None:
        """One in each county; the development zone is asked of bases alone."""
        zone = 1 if norm is PlaceNorm.VOLUNTEER_BASE else None
        decision = places_short(norm, tallies=tallies(), zone=zone)
        assert decision.value
        assert decision.value.zone is (True if zone else None)
        assert len(decision.findings) == (11 if zone else 10)
        few = places_short(norm, tallies=tallies(WENAN=0, ANCI=0), zone=zone)
        assert few.value.short == (County.ANCI, County.WENAN)
        assert not few.value
        assert because(few).holds is False

    def test_not_reported(self) -> None:
        """What is left out is not taken for none."""
        decision = places_short(PlaceNorm.THEME_PARK, tallies=tallies()[1:])
        assert (decision.value.short, decision.value.not_reported) == ((), (County.ANCI,))
        assert not decision.value

    def test_zone(self) -> None:
        """It needs a base, and is asked for where it does."""
        assert not places_short(PlaceNorm.VOLUNTEER_BASE, tallies=tallies(), zone=0).value
        with pytest.raises(Undetermined):
            places_short(PlaceNorm.VOLUNTEER_BASE, tallies=tallies())
        assert places_short(PlaceNorm.THEME_PARK, tallies=tallies(), zone=0).value

    def test_each_once(self) -> None:
        """A county that is told twice."""
        with pytest.raises(InvalidFacts) as caught:
            places_short(PlaceNorm.THEME_PARK, tallies=[*tallies(), CountyTally(place=County.ANCI, count=1)])
        assert caught.value.fact == "tallies[10]"

    @pytest.mark.parametrize(
        ("norm", "norms"),
        [
            (PlaceNorm.THEME_PARK, PlaceNorms(parks=2)),
            (PlaceNorm.VOLUNTEER_BASE, PlaceNorms(bases=2)),
            (PlaceNorm.SIGNATURE_EVENT, PlaceNorms(events=2)),
            (PlaceNorm.SEASON_THEME, PlaceNorms(themes=2)),
        ],
    )
    def test_what_if(self, norm: PlaceNorm, norms: PlaceNorms) -> None:
        """Two each."""
        found = places_short(norm, tallies=tallies(SANHE=2), zone=2, norms=norms).value
        assert found.short == tuple(place for place in County if place is not County.SANHE)
