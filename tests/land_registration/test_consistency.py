"""What printed figures imply, and where the circular does not add up."""

from __future__ import annotations

from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy.core.errors import InvalidFacts
from langfang_policy.core.organs import County
from langfang_policy.land_registration import (
    AcceptanceApplications,
    BulletinPoint,
    BulletinProgress,
    CountyPoint,
    CountyRanking,
    ImpliedBase,
    PrintedRate,
    ProvincialTargets,
    RateRounding,
    TalksHeld,
    TotalRange,
    TownName,
    UnnamedRequests,
    bottom_counties,
    bottom_townships,
    bottom_twenty,
    bulletin_contradictions,
    common_total,
    county_bulletin,
    county_stage,
    implied_total,
    talks_held,
)
from tests.helpers import because

CONTRACTS = PrintedRate(count=611_014, percent="98.53")
REGISTERS = PrintedRate(count=610_424, percent="98.43")
PRINTED = BulletinProgress()
POINT = BulletinPoint
MODES = {RateRounding.HALF_UP: ROUND_HALF_UP, RateRounding.CUT_OFF: ROUND_DOWN}


def share(count: int, total: int, places: int, rounding: RateRounding) -> str:
    """A share as it would be printed, reckoned by decimals."""
    return str((Decimal(100 * count) / total).quantize(Decimal(1).scaleb(-places), MODES[rounding]))


class TestCommonTotal:
    """A county's own figures."""

    @given(st.integers(1, 9_999), st.integers(1, 9_999), st.integers(0, 3), st.sampled_from(RateRounding))
    def test_just_those_totals_that_would_print_so(
        self, count: int, total: int, places: int, rounding: RateRounding
    ) -> None:
        """The true total is among them; so are the ends, and what lies just outside is not."""
        count = min(count, total)
        percent = share(count, total, places, rounding)
        if Decimal(percent) == 0:
            with pytest.raises(InvalidFacts, match="percent"):
                PrintedRate(count=count, percent=percent)
            return
        found = common_total(PrintedRate(count=count, percent=percent), rate_rounding=rounding).value
        assert found.least is not None
        assert found.most is not None
        assert found.fits
        assert found.least <= total <= found.most
        for one, inside in (
            (found.least, True),
            (found.most, True),
            (found.least - 1, False),
            (found.most + 1, False),
        ):
            if one:
                assert (share(count, one, places, rounding) == percent) is inside

    @pytest.mark.parametrize(
        ("rate", "least", "most"),
        [(CONTRACTS, 620_099, 620_161), (REGISTERS, 620_130, 620_192)],
    )
    def test_each_alone(self, rate: PrintedRate, least: int, most: int) -> None:
        """Contracts and registers, each by itself."""
        assert common_total(rate).value == TotalRange(fits=True, least=least, most=most)

    def test_together(self) -> None:
        """What fits both; each part shows its own range."""
        found = common_total(CONTRACTS, others=[REGISTERS])
        assert found.value == TotalRange(fits=True, least=620_130, most=620_161)
        assert found.value == common_total(REGISTERS, others=[CONTRACTS]).value
        assert because(found).holds

    def test_contradiction(self) -> None:
        """Two figures swapped: nothing fits, and that is said."""
        found = common_total(CONTRACTS, others=[evolve(REGISTERS, percent="98.34")])
        assert found.value == TotalRange(fits=False, least=None, most=None)
        assert because(found).holds is False

    @pytest.mark.parametrize(
        ("percent", "least", "most"),
        [("50", 199, 202), ("50.0", 200, 200), ("50.00", 200, 200), ("100", 100, 100), ("200", 50, 50)],
    )
    def test_the_places_tell(self, percent: str, least: int, most: int) -> None:
        """A share printed to fewer places says less."""
        assert common_total(PrintedRate(count=100, percent=percent)).value == TotalRange(
            fits=True, least=least, most=most
        )

    @pytest.mark.parametrize("percent", ["0", "0.00", "", "1.", ".5", "12345", "1e2", "-1"])
    def test_what_is_no_share(self, percent: str) -> None:
        """A share above 0 is written in digits."""
        with pytest.raises(InvalidFacts, match="percent"):
            PrintedRate(count=1, percent=percent)

    def test_an_end_that_is_just_reached(self) -> None:
        """The greatest total is one whose share lies just where it is rounded up."""
        assert common_total(PrintedRate(count=2_501, percent="12.51")).value.most == 20_000
        printed = evolve(PRINTED, villages_entered=2_501, entered_percent=Decimal("12.51"))
        assert implied_total(ImpliedBase.VILLAGES, printed=printed).value.most == 20_000

    def test_no_total_below_one(self) -> None:
        """However coarse the count is."""
        assert common_total(PrintedRate(count=1, percent="50", nearest=10)).value.least == 1

    def test_counts_in_bounds(self) -> None:
        """From one to what a country might count."""
        for count, nearest in ((1, 1), (10**12, 10**9)):
            assert common_total(PrintedRate(count=count, percent="50", nearest=nearest)).value.fits
        for count, nearest, fact in (
            (0, 1, "count"),
            (10**12 + 1, 1, "count"),
            (1, 0, "nearest"),
            (1, 10**9 + 1, "nearest"),
        ):
            with pytest.raises(InvalidFacts, match=fact):
                PrintedRate(count=count, percent="50", nearest=nearest)

    @given(st.integers(1, 2_000), st.integers(2, 50), st.sampled_from(RateRounding))
    def test_a_rounded_count(self, count: int, nearest: int, rounding: RateRounding) -> None:
        """It admits more than an exact one, and just what a count that rounds to it allows."""
        rate = PrintedRate(count=count * nearest, percent="50.0", nearest=nearest)
        found = common_total(rate, rate_rounding=rounding).value
        exact = common_total(evolve(rate, nearest=1), rate_rounding=rounding).value
        assert found.least is not None
        assert found.most is not None
        if exact.least is not None and exact.most is not None:
            assert found.least <= exact.least <= exact.most <= found.most
        low = Decimal("49.95") if rounding is RateRounding.HALF_UP else Decimal("50.0")
        first = count * nearest - (Decimal(nearest) / 2 if rounding is RateRounding.HALF_UP else 0)
        assert found.least * (low + Decimal("0.1")) > 100 * first >= (found.least - 1) * (low + Decimal("0.1"))
        assert found.most * low < 100 * (first + nearest) <= (found.most + 1) * low


class TestImplied:
    """一（一）: totals that are printed nowhere."""

    @pytest.mark.parametrize(
        ("base", "rounded", "cut"),
        [
            (ImpliedBase.AREA_IN_MU, (4_705_799, 4_706_362), (4_705_615, 4_706_178)),
            (ImpliedBase.HOUSEHOLDS, (620_130, 620_161), (620_098, 620_129)),
            (ImpliedBase.VILLAGES, (2_828, 2_828), None),
        ],
    )
    def test_totals(self, base: ImpliedBase, rounded: tuple[int, int], cut: tuple[int, int] | None) -> None:
        """As the shares were rounded; had they been cut off, no number of villages fits."""
        found = implied_total(base).value
        assert (found.least, found.most) == rounded
        other = implied_total(base, rate_rounding=RateRounding.CUT_OFF).value
        assert other.fits is (cut is not None)
        assert (other.least, other.most) == (cut or (None, None))

    @given(st.sampled_from(ImpliedBase), st.integers(1, 10**7), st.decimals(1, 200, places=2))
    def test_what_if(self, base: ImpliedBase, count: int, percent: Decimal) -> None:
        """The range follows the figures that it is made of, and no others."""
        printed = {
            ImpliedBase.AREA_IN_MU: evolve(PRINTED, area_mu=count, area_percent=percent),
            ImpliedBase.HOUSEHOLDS: evolve(
                PRINTED,
                contracts=count,
                registers=count,
                contracts_percent=percent,
                registers_percent=percent,
            ),
            ImpliedBase.VILLAGES: evolve(PRINTED, villages_entered=count, entered_percent=percent),
        }[base]
        nearest = 100 if base is ImpliedBase.AREA_IN_MU else 1
        same = PrintedRate(count=count, percent=str(percent), nearest=nearest)
        assert implied_total(base, printed=printed).value == common_total(same).value
        for other in {*ImpliedBase} - {base}:
            assert implied_total(other, printed=printed).value == implied_total(other).value


class TestContradictions:
    """Where the circular does not add up."""

    def test_as_it_stands(self) -> None:
        """Four points."""
        found = bulletin_contradictions()
        assert found.value == (
            POINT.ENTERED_AFTER_PUBLICATION,
            POINT.AREA_WITHIN_DUE,
            POINT.APPLICATIONS_REACH_TARGET,
            POINT.EVERY_COUNTY_LISTED,
        )
        assert len(found.findings) == len(POINT)
        assert (because(found).observed, because(found).required) == (2772, 2766)

    def test_on_other_readings(self) -> None:
        """As two towns the lists disagree; cut off, the shares fit no number of villages."""
        two = bulletin_contradictions(town_name=TownName.TWO_TOWNS).value
        assert {*two} - {*bulletin_contradictions().value} == {POINT.LISTS_AGREE}
        cut = bulletin_contradictions(rate_rounding=RateRounding.CUT_OFF).value
        assert {*cut} - {*bulletin_contradictions().value} == {POINT.A_NUMBER_OF_VILLAGES}

    @pytest.mark.parametrize(
        ("point", "printed", "agrees"),
        [
            (POINT.ENTERED_AFTER_PUBLICATION, evolve(PRINTED, villages_published=2772), True),
            (POINT.ENTERED_AFTER_PUBLICATION, evolve(PRINTED, villages_published=2771), False),
            (POINT.AREA_WITHIN_DUE, evolve(PRINTED, area_percent=Decimal(100)), True),
            (POINT.AREA_WITHIN_DUE, evolve(PRINTED, area_percent=Decimal("100.01")), False),
            (POINT.REGISTERS_WITHIN_CONTRACTS, evolve(PRINTED, registers=611_014), True),
            (POINT.REGISTERS_WITHIN_CONTRACTS, evolve(PRINTED, registers=611_015), False),
            (POINT.ONE_NUMBER_OF_HOUSEHOLDS, evolve(PRINTED, registers_percent=Decimal("98.45")), False),
            (POINT.REQUESTS_COVER_COUNTIES, evolve(PRINTED, requested=8), False),
            (POINT.REQUESTS_COVER_COUNTIES, evolve(PRINTED, requested=10), False),
            (POINT.CHECKS_NAMED, evolve(PRINTED, checked=6), False),
            (POINT.CHECKS_NAMED, evolve(PRINTED, checked=8), False),
        ],
    )
    def test_other_figures(self, point: BulletinPoint, printed: BulletinProgress, agrees: bool) -> None:
        """Each point is judged by its own."""
        assert (point not in bulletin_contradictions(printed=printed).value) is agrees

    @pytest.mark.parametrize(
        ("counties", "percent", "agrees"), [(6, "60", True), (5, "60", False), (5, "50.1", False), (2, "20", True)]
    )
    def test_applications(self, counties: int, percent: str, agrees: bool) -> None:
        """As many applications as counties are to pass."""
        found = bulletin_contradictions(
            applications=AcceptanceApplications(counties=counties),
            targets=ProvincialTargets(accepted_percent=Decimal(percent)),
        )
        assert (POINT.APPLICATIONS_REACH_TARGET not in found.value) is agrees

    @pytest.mark.parametrize("townships", [7, 9])
    def test_talks(self, townships: int) -> None:
        """As many names as are counted."""
        assert POINT.TALKS_NAMED in bulletin_contradictions(talks=TalksHeld(townships=townships)).value


class TestCountyBulletin:
    """One county: what is said of it, and where that does not add up."""

    @pytest.mark.parametrize(
        ("county", "contradictions"),
        [
            (County.ANCI, ()),
            (County.GUANGYANG, (CountyPoint.RANKINGS_AGREE, CountyPoint.CHECKED_NOT_LAST)),
            (County.BAZHOU, (CountyPoint.TOWNSHIPS_LISTED, CountyPoint.SPOKEN_TO_STILL_LAST)),
            (County.SANHE, (CountyPoint.RANKINGS_AGREE, CountyPoint.CHECKED_NOT_LAST)),
            (County.DACHANG, ()),
            (County.XIANGHE, ()),
            (County.GUAN, (CountyPoint.RANKINGS_AGREE, CountyPoint.SPOKEN_TO_STILL_LAST)),
            (County.YONGQING, ()),
            (County.WENAN, (CountyPoint.SPOKEN_TO_STILL_LAST,)),
            (County.DACHENG, (CountyPoint.RANKINGS_AGREE,)),
        ],
    )
    def test_contradictions(self, county: County, contradictions: tuple[CountyPoint, ...]) -> None:
        """Two are checked though they are last, by what does not make them last overall."""
        found = county_bulletin(county)
        assert found.value.contradictions == contradictions
        assert [one.holds for one in found.findings if one.holds is not None].count(False) == len(contradictions)

    @pytest.mark.parametrize("county", County)
    def test_what_is_said(self, county: County) -> None:
        """As the single answers have it."""
        answer = county_bulletin(county)
        found = answer.value
        clauses = [one.citation for one in answer.findings if one.zh == "排名居后"]
        assert clauses == [bottom_counties(one).findings[0].citation for one in found.last_by]
        assert found.stage is county_stage(county).value
        assert found.last_by == tuple(one for one in CountyRanking if county in bottom_counties(one).value)
        assert found.in_city_list == len(bottom_twenty(county).value)
        assert found.spoken_to == talks_held(county).value.townships
        listed = () if county is County.BAZHOU else bottom_townships(county).value
        assert found.townships == listed
        (still,) = [one.observed for one in answer.findings if one.zh == CountyPoint.SPOKEN_TO_STILL_LAST.zh]
        assert still == (1 if county is County.GUANGYANG else 0)

    def test_readings(self) -> None:
        """What is not named is left open; as two towns the lists of one county disagree, and of no other."""
        not_said = [county_bulletin(one, unnamed_requests=UnnamedRequests.NOT_SAID).value.stage for one in County]
        assert not_said.count(None) == 2
        two = {one: {*county_bulletin(one, town_name=TownName.TWO_TOWNS).value.contradictions} for one in County}
        disagreeing = [one for one, points in two.items() if CountyPoint.LISTS_AGREE in points]
        assert disagreeing == [County.SANHE]
