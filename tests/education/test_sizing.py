"""Schools of new estates: residents, children, facilities, sites."""

from __future__ import annotations

from decimal import Decimal, localcontext
from fractions import Fraction
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy import education as ed
from langfang_policy.core.decisions import Decision
from langfang_policy.core.errors import InvalidFacts, Undetermined
from langfang_policy.core.forms import plain
from langfang_policy.education import BandPosition, Facility, FacilityCount, ListedSize, UnlistedSize
from langfang_policy.testing import households, junk, populations
from tests.helpers import because

AREAS = {
    Facility.KINDERGARTEN: (3_000, 12_000, 4, 12),
    Facility.PRIMARY: (10_000, 20_000, 18, 30),
    Facility.JUNIOR: (20_000, 40_000, 18, 30),
}
"""Residents and classes of one school (art. 5 (1))."""

SIZES = {
    Facility.KINDERGARTEN: [(4, 1800, 1200), (6, 2700, 1800), (9, 3800, 2600), (12, 4700, 3300)],
    Facility.PRIMARY: [(18, 12200, 6900), (24, 16200, 8700), (30, 20300, 10200), (36, 24300, 11700)],
    Facility.JUNIOR: [(18, 16200, 9500), (24, 21600, 12000), (30, 27000, 14300)],
}
"""Classes, land and floor area in m² (art. 5 (2) to (4))."""

CLAUSES = {Facility.KINDERGARTEN: "第五条第二款", Facility.PRIMARY: "第五条第三款", Facility.JUNIOR: "第五条第四款"}

listed = pytest.mark.parametrize(
    ("facility", "classes", "land", "floor_area"),
    [(facility, *size) for facility, sizes in SIZES.items() for size in sizes],
)


def locators(decision: Decision[Any]) -> list[str]:
    """The places of a decision's clauses."""
    return [str(citation.locator) for citation in decision.citations]


class TestResidentPopulation:
    """3.2 persons a household, unrounded (art. 4)."""

    @pytest.mark.parametrize(
        ("count", "residents"), [(0, "0"), (1, "3.2"), (937, "2998.4"), (938, "3001.6"), (4000, "12800")]
    )
    def test_exact(self, count: int, residents: str) -> None:
        """937 households fall just short of a kindergarten's 3,000."""
        decision = ed.resident_population(count)
        assert decision.value == Decimal(residents)
        assert because(decision).observed == Decimal("3.2")
        assert locators(decision) == ["第四条"]

    @given(households())
    def test_five_households_are_sixteen_people(self, count: int) -> None:
        """Whatever the number."""
        assert 5 * ed.resident_population(count).value == 16 * count

    def test_what_if(self) -> None:
        """Larger households, and the words follow."""
        decision = ed.resident_population(10, shares=ed.AgeShares(persons_per_household=Decimal(4)))
        assert decision.value == 40
        assert because(decision).text("zh").endswith("每户人口：4人")


class TestChildrenByStage:
    """4 % of kindergarten age, 8 % of primary age, 4 % of junior age (art. 4)."""

    def test_shares(self) -> None:
        """In the order of the stages."""
        decision = ed.children_by_stage(10_000)
        assert [decision.value.value_for(facility) for facility in Facility] == [400, 800, 400]
        assert [finding.observed for finding in decision.findings] == [
            Decimal("0.04"), Decimal("0.08"), Decimal("0.04"),
        ]  # fmt: skip
        assert [finding.zh[:2] for finding in decision.findings] == ["幼儿", "小学", "初中"]
        assert locators(decision) == ["第四条"]

    def test_unrounded(self) -> None:
        """People are not rounded by any clause."""
        assert ed.children_by_stage(Decimal("2998.4")).value.primary == Decimal("239.872")

    @pytest.mark.parametrize("facility", Facility)
    def test_what_if(self, facility: Facility) -> None:
        """Another share, and the words follow."""
        shares = ed.AgeShares(**{facility.json: Decimal("0.1")})
        decision = ed.children_by_stage(30, shares=shares)
        assert decision.value.value_for(facility) == 3
        assert [str(finding).endswith(": 0.1") for finding in decision.findings] == [
            kind is facility for kind in Facility
        ]

    @pytest.mark.parametrize("share", [Decimal("-0.01"), Decimal("1.01")])
    def test_wrong_shares_are_refused(self, share: Decimal) -> None:
        """Less than nobody, more than everybody."""
        with pytest.raises(InvalidFacts) as caught:
            ed.AgeShares(primary=share)
        assert caught.value.fact == "primary"

    @given(populations(), populations())
    def test_more_residents_never_have_fewer_children(self, one: Decimal, other: Decimal) -> None:
        """In any stage; and writing the number otherwise changes nothing."""
        few, many = sorted((one, other))
        fewer, more = ed.children_by_stage(few).value, ed.children_by_stage(many).value
        assert all(fewer.value_for(facility) <= more.value_for(facility) for facility in Facility)
        assert ed.children_by_stage(Decimal(many)).value == more
        assert all(isinstance(more.value_for(facility), Decimal) for facility in Facility)


class TestFacilityNeed:
    """What the bands say of a population (art. 5 (1))."""

    @pytest.mark.parametrize("facility", Facility)
    def test_band_owns_both_ends(self, facility: Facility) -> None:
        """At, just below and just above either end."""
        fewest, most, low, high = AREAS[facility]
        tiny = Decimal("0.1")
        for residents, position in (
            (fewest - tiny, BandPosition.BELOW),
            (fewest, BandPosition.WITHIN),
            (fewest + tiny, BandPosition.WITHIN),
            (most - tiny, BandPosition.WITHIN),
            (most, BandPosition.WITHIN),
            (most + tiny, BandPosition.ABOVE),
        ):
            decision = ed.facility_need(facility, residents)
            assert decision.value.facility is facility
            assert decision.value.position is position
            assert decision.value.classes == (ed.ClassRange(low, high) if position is BandPosition.WITHIN else None)
            ends = {
                BandPosition.BELOW: [f"<{fewest} persons"],
                BandPosition.WITHIN: [f"≥{fewest} persons", f"≤{most} persons"],
                BandPosition.ABOVE: [f">{most} persons"],
            }
            assert [str(finding.bound) for finding in decision.findings] == ends[position]
            assert all(finding.holds is None for finding in decision.findings)
            assert {finding.observed for finding in decision.findings} == {residents}
            assert {finding.zh for finding in decision.findings} == {f"每所{facility.zh}服务人口"}
            assert (decision.because is None) is (position is BandPosition.WITHIN)
            assert locators(decision) == ["第五条第一款"]

    @pytest.mark.parametrize("facility", Facility)
    def test_bands_are_made_once(self, facility: Facility) -> None:
        """One table for its figures, without gap or overlap."""
        area = ed.ServiceAreas().value_for(facility)
        assert area.bands is area.bands
        assert [band.value for band in area.bands] == list(BandPosition)
        assert [band.text() for band in area.bands] == [
            f"<{area.fewest_residents} persons",
            f"≥{area.fewest_residents} persons, ≤{area.most_residents} persons",
            f">{area.most_residents} persons",
        ]

    @pytest.mark.parametrize(
        ("facility", "residents", "count"),
        [
            (Facility.KINDERGARTEN, 2_999, None),
            (Facility.KINDERGARTEN, 3_000, FacilityCount(fewest=1, most=1)),
            (Facility.KINDERGARTEN, 6_000, FacilityCount(fewest=1, most=2)),
            (Facility.KINDERGARTEN, 12_001, FacilityCount(fewest=2, most=4)),
            (Facility.PRIMARY, 45_000, FacilityCount(fewest=3, most=4)),
            (Facility.JUNIOR, 19_999, None),
            (Facility.JUNIOR, 40_001, FacilityCount(fewest=2, most=2)),
        ],
    )
    def test_counts(self, facility: Facility, residents: int, count: FacilityCount | None) -> None:
        """So many that each serves a population inside the band."""
        assert ed.facility_need(facility, residents).value.count == count

    @given(st.sampled_from(Facility), populations())
    def test_count_is_what_divides_into_the_band(self, facility: Facility, residents: Decimal) -> None:
        """A number of schools is in the range exactly where an equal share lies in the band."""
        fewest, most, _, _ = AREAS[facility]
        need = ed.facility_need(facility, residents).value
        fitting = [number for number in range(1, 80) if fewest <= Fraction(residents) / number <= most]
        found = [] if need.count is None else list(range(need.count.fewest, need.count.most + 1))
        assert found == fitting

    @given(st.sampled_from(Facility), populations(), populations())
    def test_more_residents_never_need_fewer(self, facility: Facility, one: Decimal, other: Decimal) -> None:
        """Neither the fewest nor the most falls."""
        few, many = (ed.facility_need(facility, residents).value.count for residents in sorted((one, other)))
        if few is not None:
            assert many is not None
            assert few.fewest <= many.fewest
            assert few.most <= many.most

    def test_what_if(self) -> None:
        """Another band, another place in it."""
        areas = ed.ServiceAreas(primary=ed.ServiceArea(1_000, 2_000, ed.ClassRange(6, 12)))
        need = ed.facility_need(Facility.PRIMARY, 1_500, areas=areas).value
        assert (need.position, need.classes) == (BandPosition.WITHIN, ed.ClassRange(6, 12))
        assert (str(need.classes), str(areas.primary)) == ("6–12", "1000–2000")
        told = [ed.facility_need(Facility.PRIMARY, residents, areas=areas).findings for residents in (999, 2_001)]
        assert [str(finding.bound) for (finding,) in told] == ["<1000 persons", ">2000 persons"]

    def test_wrong_figures_are_refused(self) -> None:
        """Ends the wrong way about, and a school that serves nobody."""
        for make, field in (
            (lambda: ed.ClassRange(2, 1), "most"),
            (lambda: ed.ServiceArea(2, 1, ed.ClassRange(1, 1)), "most_residents"),
            (lambda: ed.ServiceArea(0, 1, ed.ClassRange(1, 1)), "fewest_residents"),
        ):
            with pytest.raises(InvalidFacts) as caught:
                make()
            assert caught.value.fact == field
        assert str(ed.ServiceArea(1, 1, ed.ClassRange(1, 1))) == "1–1"


class TestSizeMinimum:
    """Least land and floor area of each listed size (art. 5 (2) to (4))."""

    @listed
    def test_listed(self, facility: Facility, classes: int, land: int, floor_area: int) -> None:
        """As printed; the size itself is what was asked."""
        decision = ed.size_minimum(facility, classes)
        assert attrs.evolve(decision.value, tracks=None) == ListedSize(classes, Decimal(land), Decimal(floor_area))
        assert because(decision).text("zh").endswith(f"设计规模：{classes}班")
        assert because(decision).observed == classes
        assert locators(decision) == [CLAUSES[facility]]

    @given(st.sampled_from(Facility), st.integers(1, 60))
    def test_unlisted_sizes_have_no_minimum(self, facility: Facility, classes: int) -> None:
        """The answer is that there is none, and which sizes are listed."""
        known = [size[0] for size in SIZES[facility]]
        if classes in known:
            assert ed.size_minimum(facility, classes).value.classes == classes
            return
        with pytest.raises(Undetermined) as caught:
            ed.size_minimum(facility, classes)
        assert caught.value.missing == ("classes",)
        assert str(classes) in caught.value.en
        assert all(str(size) in caught.value.zh for size in known)

    @pytest.mark.parametrize(
        ("facility", "classes", "land", "floor_area"),
        [
            (Facility.PRIMARY, 20, 16200, 8700),
            (Facility.PRIMARY, 1, 12200, 6900),
            (Facility.PRIMARY, 35, 24300, 11700),
            (Facility.JUNIOR, 29, 27000, 14300),
        ],
    )
    def test_next_listed(self, facility: Facility, classes: int, land: int, floor_area: int) -> None:
        """The minima of the next larger size, which is not thereby listed."""
        decision = ed.size_minimum(facility, classes, unlisted=UnlistedSize.NEXT_LISTED)
        assert decision.value == ListedSize(classes, Decimal(land), Decimal(floor_area))
        assert because(decision).observed is UnlistedSize.NEXT_LISTED
        assert decision.findings[1].observed == tuple(size[0] for size in SIZES[facility])

    @pytest.mark.parametrize(
        ("facility", "classes", "land", "floor_area"),
        [
            (Facility.PRIMARY, 21, 14200, 7800),
            (Facility.PRIMARY, 20, 13534, 7500),
            (Facility.PRIMARY, 19, 12867, 7200),
            (Facility.KINDERGARTEN, 5, 2250, 1500),
            (Facility.KINDERGARTEN, 7, 3067, 2067),
        ],
    )
    def test_interpolated(self, facility: Facility, classes: int, land: int, floor_area: int) -> None:
        """In proportion, to the next whole square metre upwards."""
        decision = ed.size_minimum(facility, classes, unlisted=UnlistedSize.INTERPOLATED)
        assert decision.value == ListedSize(classes, Decimal(land), Decimal(floor_area))

    @pytest.mark.parametrize(
        ("classes", "reading"),
        [
            (37, UnlistedSize.NEXT_LISTED),
            (37, UnlistedSize.INTERPOLATED),
            (17, UnlistedSize.INTERPOLATED),
        ],
    )
    def test_beyond_the_list_no_reading_helps(self, classes: int, reading: UnlistedSize) -> None:
        """Above the largest there is none larger; below the smallest nothing to interpolate from."""
        with pytest.raises(Undetermined):
            ed.size_minimum(Facility.PRIMARY, classes, unlisted=reading)

    @given(st.sampled_from(Facility), st.integers(1, 36), st.sampled_from(list(UnlistedSize)[1:]))
    def test_larger_schools_never_need_less(self, facility: Facility, classes: int, reading: UnlistedSize) -> None:
        """Under either reading that fills the gaps."""
        try:
            small = ed.size_minimum(facility, classes, unlisted=reading).value
            large = ed.size_minimum(facility, classes + 1, unlisted=reading).value
        except Undetermined:
            return
        assert small.land_m2 <= large.land_m2
        assert small.floor_m2 <= large.floor_m2


class TestClassesOfTracks:
    """Listed pairs of tracks and classes (art. 5 (3), (4))."""

    @pytest.mark.parametrize(
        ("facility", "tracks", "classes"),
        [
            (Facility.PRIMARY, 3, 18), (Facility.PRIMARY, 4, 24), (Facility.PRIMARY, 5, 30), (Facility.PRIMARY, 6, 36),
            (Facility.JUNIOR, 6, 18), (Facility.JUNIOR, 8, 24), (Facility.JUNIOR, 10, 30),
        ],
    )  # fmt: skip
    def test_pairs(self, facility: Facility, tracks: int, classes: int) -> None:
        """Six grades in a primary school, three in a junior one."""
        decision = ed.classes_of_tracks(facility, tracks)
        assert decision.value == classes == tracks * (6 if facility is Facility.PRIMARY else 3)
        assert decision.findings[0].observed == tracks
        assert tracks in decision.findings[1].observed
        assert locators(decision) == [CLAUSES[facility]]

    @pytest.mark.parametrize(
        ("facility", "tracks", "known"),
        [(Facility.PRIMARY, 2, "3, 4, 5, 6"), (Facility.JUNIOR, 7, "6, 8, 10"), (Facility.KINDERGARTEN, 1, "none")],
    )
    def test_unlisted(self, facility: Facility, tracks: int, known: str) -> None:
        """Not computed; kindergartens have none."""
        with pytest.raises(Undetermined) as caught:
            ed.classes_of_tracks(facility, tracks)
        assert caught.value.missing == ("tracks",)
        assert caught.value.en.endswith(known)
        assert caught.value.zh.endswith("无" if known == "none" else known.replace(", ", "、"))


class TestCheckSite:
    """A proposed site against its minima (不低于)."""

    @listed
    def test_boundaries(self, facility: Facility, classes: int, land: int, floor_area: int) -> None:
        """The minima suffice; a hundredth less does not."""
        less = Decimal("0.01")
        for short_land, short_floor in ((0, 0), (less, 0), (0, less), (less, less)):
            decision = ed.check_site(
                facility, classes, land_m2=land - Decimal(short_land), floor_m2=floor_area - Decimal(short_floor)
            )
            assert decision.value == ed.SiteCheck(
                land_short_m2=Decimal(short_land), floor_short_m2=Decimal(short_floor)
            )
            assert bool(decision.value) is (not short_land and not short_floor)
            size, *sides = decision.findings
            assert size.observed == classes
            assert [side.holds for side in sides] == [not short_land, not short_floor]
            assert [str(side.bound) for side in sides] == [f"≥{land} m²", f"≥{floor_area} m²"]
            assert [side.required for side in sides] == [land, floor_area]
            assert decision.because is (sides[0] if short_land else sides[1] if short_floor else None)
            assert locators(decision) == [CLAUSES[facility]]

    def test_more_than_enough_is_no_shortfall(self) -> None:
        """Nothing is negative."""
        check = ed.check_site(Facility.JUNIOR, 18, land_m2=99_999, floor_m2=99_999).value
        assert check == ed.SiteCheck(land_short_m2=Decimal(0), floor_short_m2=Decimal(0))

    def test_exact_in_any_context(self) -> None:
        """The caller's decimal context changes nothing."""
        with localcontext() as context:
            context.prec = 3
            check = ed.check_site(Facility.PRIMARY, 36, land_m2=Decimal("0.01"), floor_m2=Decimal("11699.99")).value
        assert (check.land_short_m2, check.floor_short_m2) == (Decimal("24299.99"), Decimal("0.01"))

    def test_unlisted(self) -> None:
        """Without a minimum there is no check, unless a reading gives one."""
        with pytest.raises(Undetermined):
            ed.check_site(Facility.PRIMARY, 20, land_m2=1, floor_m2=1)
        reading = UnlistedSize.NEXT_LISTED
        check = ed.check_site(Facility.PRIMARY, 20, land_m2=16_200, floor_m2=8_700, unlisted=reading)
        assert check.value
        assert check.findings[2].observed is reading

    def test_what_if(self) -> None:
        """Other minima."""
        sizes = ed.ListedSizes(junior=(ListedSize(18, Decimal(1), Decimal(1), tracks=6),))
        check = ed.check_site(Facility.JUNIOR, 18, land_m2=1, floor_m2=0, sizes=sizes)
        assert check.value == ed.SiteCheck(land_short_m2=Decimal(0), floor_short_m2=Decimal(1))
        assert because(check).text("zh").endswith("建筑面积，实际0平方米，要求不低于1平方米")
        assert ed.classes_of_tracks(Facility.JUNIOR, 6, sizes=sizes).findings[1].observed == (6,)

    def test_sizes_rise(self) -> None:
        """From the smallest to the largest; a list that falls or repeats itself is none."""
        small, large = ListedSize(4, Decimal(1), Decimal(1)), ListedSize(6, Decimal(1), Decimal(1))
        assert ed.ListedSizes(kindergarten=(small, large)).kindergarten == (small, large)
        for wrong in ((large, small), (small, small)):
            with pytest.raises(InvalidFacts) as caught:
                ed.ListedSizes(junior=wrong)
            assert caught.value.fact == "junior"


class TestEstateNeeds:
    """From households or residents to all that an estate calls for (arts. 4, 5 (1))."""

    def test_four_thousand_households(self) -> None:
        """12,800 residents: too many for one kindergarten, enough for a primary school, too few for a junior one."""
        decision = ed.estate_needs(households=4000)
        needs = decision.value
        assert needs.population == 12_800
        assert [needs.children.value_for(facility) for facility in Facility] == [512, 1024, 512]
        assert [needs.value_for(facility).position for facility in Facility] == [
            BandPosition.ABOVE, BandPosition.WITHIN, BandPosition.BELOW,
        ]  # fmt: skip
        assert [str(finding.citation.locator) for finding in decision.findings] == ["第四条"] * 4 + ["第五条第一款"] * 4
        assert all(finding.holds is None for finding in decision.findings)

    @given(households())
    def test_households_are_their_residents(self, count: int) -> None:
        """The same needs, with one more reason."""
        by_households = ed.estate_needs(households=count)
        by_residents = ed.estate_needs(population=by_households.value.population)
        assert by_households.value == by_residents.value
        assert by_households.findings[1:] == by_residents.findings
        assert plain(by_households.value) == plain(by_residents.value)

    @given(populations())
    def test_parts_are_the_rules_own_answers(self, residents: Decimal) -> None:
        """Children and needs as asked one by one."""
        needs = ed.estate_needs(population=residents).value
        assert needs.children == ed.children_by_stage(residents).value
        assert all(needs.value_for(facility) == ed.facility_need(facility, residents).value for facility in Facility)

    def test_what_if_reaches_every_part(self) -> None:
        """Shares and bands."""
        shares = ed.AgeShares(persons_per_household=Decimal(1), primary=Decimal("0.5"))
        areas = ed.ServiceAreas(junior=ed.ServiceArea(1, 5, ed.ClassRange(1, 2)))
        needs = ed.estate_needs(households=4, shares=shares, areas=areas).value
        assert (needs.population, needs.children.primary) == (Decimal(4), Decimal(2))
        assert needs.junior.position is BandPosition.WITHIN

    @pytest.mark.parametrize("facts", [{"households": -1}, {"population": -1}, {"population": Decimal("-0.5")}])
    def test_nobody_is_missing(self, facts: dict[str, Any]) -> None:
        """No negative households or residents."""
        with pytest.raises(InvalidFacts) as caught:
            ed.estate_needs(**facts)
        assert caught.value.fact == next(iter(facts))

    @pytest.mark.parametrize("facts", [{}, {"households": 1, "population": 1}])
    def test_one_of_the_two(self, facts: dict[str, Any]) -> None:
        """Neither none nor both."""
        with pytest.raises(InvalidFacts) as caught:
            ed.estate_needs(**facts)
        assert caught.value.fact == "households"


WRONG: Any = ed


class TestFacts:
    """Facts that cannot be are refused by name."""

    @pytest.mark.parametrize(
        ("call", "fact"),
        [
            (WRONG.resident_population, "households"),
            (WRONG.children_by_stage, "population"),
            (lambda value: WRONG.facility_need(Facility.PRIMARY, value), "population"),
            (lambda value: WRONG.facility_need(value, 1), "facility"),
            (lambda value: WRONG.size_minimum(value, 18), "facility"),
            (lambda value: WRONG.size_minimum(Facility.PRIMARY, value), "classes"),
            (lambda value: WRONG.classes_of_tracks(value, 6), "facility"),
            (lambda value: WRONG.classes_of_tracks(Facility.PRIMARY, value), "tracks"),
            (lambda value: WRONG.check_site(Facility.PRIMARY, 18, land_m2=value, floor_m2=1), "land_m2"),
            (lambda value: WRONG.check_site(Facility.PRIMARY, 18, land_m2=1, floor_m2=value), "floor_m2"),
            (lambda value: WRONG.size_minimum(Facility.PRIMARY, 20, unlisted=value), "unlisted"),
        ],
    )
    @pytest.mark.parametrize("value", [-1, True, "18", None, float("nan"), Decimal("inf"), 10**60, [1]])
    def test_refused(self, call: Any, value: object, fact: str) -> None:
        """Negative, boolean, text, none, not finite, absurd."""
        with pytest.raises(InvalidFacts) as caught:
            call(value)
        assert caught.value.fact == fact

    @pytest.mark.parametrize("call", [ed.size_minimum, ed.classes_of_tracks])
    def test_at_least_one(self, call: Any) -> None:
        """A school has a class and a track."""
        with pytest.raises(InvalidFacts):
            call(Facility.PRIMARY, 0)
        with pytest.raises(Undetermined):
            call(Facility.PRIMARY, 1)

    @pytest.mark.parametrize("call", [ed.resident_population, ed.children_by_stage])
    def test_nobody_is_a_population(self, call: Any) -> None:
        """Zero is a number of people."""
        assert call(0).findings
        assert ed.facility_need(Facility.PRIMARY, 0).value.count is None
        assert not ed.check_site(Facility.PRIMARY, 18, land_m2=0, floor_m2=0).value

    @given(junk())
    def test_junk(self, value: object) -> None:
        """Whatever is no population is refused, never answered."""
        with pytest.raises(InvalidFacts):
            WRONG.children_by_stage(value)

    def test_provisions_hold_the_printed_figures(self) -> None:
        """All of them, stated once more."""
        assert [str(value) for value in attrs.astuple(ed.AgeShares(), recurse=False)] == ["3.2", "0.04", "0.08", "0.04"]
        areas = ed.ServiceAreas()
        for facility, (fewest, most, low, high) in AREAS.items():
            assert areas.value_for(facility) == ed.ServiceArea(fewest, most, ed.ClassRange(low, high))
