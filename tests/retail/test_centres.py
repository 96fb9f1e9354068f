"""Part 一（一）: complexes, special streets, a business district."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy.core.errors import InvalidFacts, Undetermined
from langfang_policy.core.organs import County
from langfang_policy.retail import (
    CentreGap,
    CentreGoal,
    CentreNumbers,
    CommercialComplex,
    ComplexFunction,
    ComplexSize,
    CountyCentres,
    DistrictScope,
    NamedFunctions,
    OverRange,
    StreetYear,
    centres_short,
    complex_check,
)
from tests.helpers import because

BILLION = 1_000_000_000
MALL = CommercialComplex(investment_yuan=BILLION, built=True, functions=frozenset(ComplexFunction))
GOAL, LAST = CentreGoal, date(2020, 12, 31)
COUNTS = st.integers(0, 5)


def county(streets: int, districts: int = 0, of: County = County.SANHE) -> CountyCentres:
    """A county with so many streets and districts."""
    return CountyCentres(county=of, streets=streets, districts=districts)


def short(
    complexes: int = 2, counties: Sequence[CountyCentres] = (), zone: int = 1, **more: Any
) -> tuple[CentreGap, ...]:
    """What is short where so many complexes count."""
    return centres_short(complexes=[MALL] * complexes, counties=counties, districts_in_zone=zone, **more).value


def everywhere(*told: CountyCentres) -> list[CountyCentres]:
    """Those that are told, and every other county with streets enough and no district."""
    rest = [one for one in County if one not in {each.county for each in told}]
    return [*told, *(county(2, of=one) for one in rest)]


class TestComplex:
    """What counts as a large complex."""

    @pytest.mark.parametrize(("yuan", "counts"), [(BILLION - 1, False), (BILLION, True), (BILLION + 1, True)])
    def test_investment(self, yuan: int, counts: bool) -> None:
        """以上 owns the figure."""
        found = complex_check(evolve(MALL, investment_yuan=yuan))
        assert found.value.counts is counts
        assert [one.holds for one in found.findings] == [counts, True, None]

    def test_planning_alone_does_not_count(self) -> None:
        """Planned and built."""
        found = complex_check(evolve(MALL, built=False))
        assert (found.value.counts, because(found).zh) == (False, "谋划并建成")

    def test_functions_are_told(self) -> None:
        """A missing function is named and bars nothing; read as asked for, it does."""
        shops = evolve(MALL, functions=frozenset({ComplexFunction.SHOPPING}))
        told = complex_check(shops).value
        assert told.counts
        assert told.functions_lacking == tuple(ComplexFunction)[1:]
        asked = complex_check(shops, named_functions=NamedFunctions.EACH_ASKED)
        assert not asked.value.counts
        assert because(asked).observed == told.functions_lacking
        assert complex_check(MALL, named_functions=NamedFunctions.EACH_ASKED).value.counts

    def test_another_size(self) -> None:
        """The bound follows the figure."""
        found = complex_check(evolve(MALL, investment_yuan=5), size=ComplexSize(investment_yuan=6))
        assert because(found).required == 6


class TestShort:
    """What city and counties owe."""

    def test_nothing(self) -> None:
        """At the lower end of each range."""
        assert short(2, [county(1)], 1) == ()

    @pytest.mark.parametrize(("complexes", "owed"), [(0, 2), (1, 1), (2, 0), (3, 0), (4, 0)])
    def test_complexes(self, complexes: int, owed: int) -> None:
        """Two at the least, due at the end of the year."""
        found = short(complexes)
        assert [(gap.goal, gap.county, gap.found, gap.short_by, gap.over_by, gap.due) for gap in found] == (
            [(GOAL.COMPLEXES, None, complexes, owed, 0, LAST)] if owed else []
        )

    def test_only_what_counts(self) -> None:
        """A complex that is too small, or not built, is none; several small ones are not added up."""
        small = [evolve(MALL, investment_yuan=BILLION // 2), evolve(MALL, built=False), MALL]
        found = centres_short(complexes=small, counties=[], districts_in_zone=1)
        assert [(gap.found, gap.short_by) for gap in found.value] == [(1, 1)]
        shops = [evolve(MALL, functions=frozenset())] * 2
        taken: Any = {"complexes": shops, "counties": [], "districts_in_zone": 1}
        assert centres_short(**taken).value == ()
        assert centres_short(**taken, named_functions=NamedFunctions.EACH_ASKED).value[0].found == 0
        assert centres_short(**taken, size=ComplexSize(investment_yuan=BILLION + 1)).value[0].found == 0

    @pytest.mark.parametrize(("streets", "short_by", "over_by"), [(0, 1, 0), (1, 0, 0), (2, 0, 0), (3, 0, 1)])
    def test_streets(self, streets: int, short_by: int, over_by: int) -> None:
        """One each; more than two is no failure unless it is read as one."""
        found = short(counties=[county(streets)])
        assert [(gap.county, gap.short_by) for gap in found] == ([(County.SANHE, 1)] if short_by else [])
        capped = short(counties=[county(streets)], over_range=OverRange.OUTSIDE)
        assert [(gap.short_by, gap.over_by) for gap in capped] == ([(short_by, over_by)] if short_by + over_by else [])

    def test_too_many_complexes(self) -> None:
        """Three are within the range, four are not, where its upper end is read to matter."""
        found = [short(count, over_range=OverRange.OUTSIDE) for count in (2, 3, 4)]
        assert [[gap.over_by for gap in gaps] for gaps in found] == [[], [], [1]]

    def test_district_of_the_city(self) -> None:
        """One anywhere is enough, in the zone or in a county; read the other way, each county owes one."""
        two = [county(1, 1), county(1, 0, County.GUAN)]
        assert short(counties=two, zone=0) == ()
        (gap,) = short(counties=everywhere(county(1)), zone=0)
        assert (gap.goal, gap.county, gap.short_by) == (GOAL.BUSINESS_DISTRICT, None, 1)
        (gap,) = short(counties=two, zone=5, district_scope=DistrictScope.EACH_COUNTY)
        assert (gap.goal, gap.county, gap.found) == (GOAL.BUSINESS_DISTRICT, County.GUAN, 0)

    def test_counties_left_out(self) -> None:
        """Each is told of, and where its district could be the one that is missing, nothing is settled."""
        given: Any = {"complexes": [MALL] * 2, "counties": everywhere()[1:]}
        first = everywhere()[0].county
        found = centres_short(**given, districts_in_zone=1)
        assert (found.value, found.findings[-1].observed) == ((), (first,))
        with pytest.raises(Undetermined, match="counties"):
            centres_short(**given, districts_in_zone=0)
        each = centres_short(**given, districts_in_zone=0, district_scope=DistrictScope.EACH_COUNTY).value
        assert [gap.county for gap in each] == list(County)[1:]
        every = centres_short(complexes=[MALL] * 2, counties=everywhere(), districts_in_zone=1)
        assert all(one.holds for one in every.findings)

    def test_year(self) -> None:
        """Streets and district are due with the complexes, or without a day."""
        nothing = short(0, everywhere(county(0)), 0)
        assert [gap.due for gap in nothing] == [LAST] * 3
        undated = short(0, everywhere(county(0)), 0, street_year=StreetYear.NONE_PRINTED)
        assert [gap.due for gap in undated] == [LAST, None, None]
        later = short(0, numbers=CentreNumbers(year=2022))
        assert [gap.due for gap in later] == [date(2022, 12, 31)]

    def test_other_numbers(self) -> None:
        """Each figure changes what is short, and the bound that is told."""
        more = CentreNumbers(complexes_least=3, streets_least=2, districts=2)
        assert [gap.short_by for gap in short(2, everywhere(county(1)), 1, numbers=more)] == [1, 1, 1]
        fewer = CentreNumbers(complexes_most=2, streets_most=1)
        capped = short(3, [county(2)], 1, numbers=fewer, over_range=OverRange.OUTSIDE)
        assert [gap.over_by for gap in capped] == [1, 1]
        owed = centres_short(complexes=[], counties=everywhere(county(0)), districts_in_zone=0, numbers=more)
        told = [one for one in owed.findings if one.holds is False]
        assert [one.required for one in told] == [3, 2, 2]
        assert [one.zh for one in told] == ["大型商业综合体", "三河市特色商业街区", "现代化中心商务区"]
        assert [one.text("zh").rpartition("要求")[2] for one in told] == ["≥3", "≥2", "不少于2"]

    @pytest.mark.parametrize("name", ["complexes_most", "streets_most"])
    def test_range_out_of_order(self, name: str) -> None:
        """A range does not end before it begins; it may be one number."""
        figures: Any = {name: 0}
        with pytest.raises(InvalidFacts, match=name):
            CentreNumbers(**figures)
        least: Any = {name: 1 if name == "streets_most" else 2}
        assert getattr(CentreNumbers(**least), name) == least[name]

    def test_each_county_once(self) -> None:
        """No county is told twice."""
        with pytest.raises(InvalidFacts, match="each county once"):
            short(counties=[county(1), county(0)])

    @given(COUNTS, COUNTS, COUNTS, COUNTS)
    def test_more_never_owes_more(self, complexes: int, streets: int, districts: int, more: int) -> None:
        """Whatever is added, nothing becomes short."""

        def owed(extra: int) -> int:
            counties = everywhere(county(streets + extra, districts + extra))
            return sum(gap.short_by for gap in short(complexes + extra, counties, 0))

        assert owed(more) <= owed(0)
