"""Part one (二): the last of counties and townships, and who had been spoken to."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest
from attrs import evolve

from langfang_policy.core.errors import Undetermined
from langfang_policy.core.organs import County
from langfang_policy.land_registration import (
    CountyRanking,
    Official,
    TalksHeld,
    TownName,
    Township,
    TownshipKind,
    bottom_counties,
    bottom_townships,
    bottom_twenty,
    talks_held,
    township_record,
)


class TestCounties:
    """一（二）1—3: the last two of each ranking."""

    def test_last_two(self) -> None:
        """The same by contracts and by databases, others by the overall score; each has its clause."""
        found = {ranking: bottom_counties(ranking) for ranking in CountyRanking}
        behind = (County.GUANGYANG, County.SANHE)
        assert {ranking: one.value for ranking, one in found.items()} == {
            CountyRanking.CONTRACTS: behind,
            CountyRanking.DATABASE: behind,
            CountyRanking.OVERALL: (County.DACHENG, County.GUAN),
        }
        places = [str(one.findings[0].citation.locator) for one in found.values()]
        assert places == ["一（二）1", "一（二）2", "一（二）3"]


class TestTownships:
    """一（二）4、5: the last of each county and of the city."""

    def test_of_counties(self) -> None:
        """Two of each, one of Guangyang and Dachang; Bazhou is not listed, which is not none."""
        counts = {county: len(bottom_townships(county).value) for county in County if county is not County.BAZHOU}
        assert [county for county, count in counts.items() if count == 1] == [County.GUANGYANG, County.DACHANG]
        assert sum(counts.values()) == 16
        with pytest.raises(Undetermined, match="Bazhou"):
            bottom_townships(County.BAZHOU)

    @pytest.mark.parametrize("county", [one for one in County if one is not County.BAZHOU])
    def test_each_lies_in_its_county(self, county: County) -> None:
        """By its name."""
        assert {one.county for one in bottom_townships(county).value} == {county}

    def test_of_the_city(self) -> None:
        """Twenty, the worst first, each once."""
        found = bottom_twenty().value
        assert [one.place for one in found] == list(range(1, 21))
        assert len({one.township for one in found}) == 20
        assert (found[0].township, found[-1].township) == (Township.DACHENG_INDUSTRIAL_ZONE, Township.WANZHUANG)
        assert Counter(one.township.county for one in found) == {
            County.YONGQING: 5,
            County.SANHE: 4,
            County.DACHENG: 3,
            County.GUANGYANG: 3,
            County.WENAN: 3,
            County.GUAN: 1,
            County.XIANGHE: 1,
        }

    @pytest.mark.parametrize("county", County)
    def test_of_the_city_by_county(self, county: County) -> None:
        """A county's are those of all that lie in it."""
        found = bottom_twenty(county)
        assert found.value == tuple(one for one in bottom_twenty().value if one.township.county is county)
        assert found.findings[0].observed == len(found.value)

    def test_one_town_with_two_names(self) -> None:
        """One town unless the letter is followed."""
        one, two = (bottom_townships(County.SANHE, town_name=name).value for name in TownName)
        assert one == (Township.HUANGTUZHUANG, Township.HUANGZHUANG)
        assert two == (Township.HUANGTUZHUANG, Township.HUANGZHUANG_OTHERWISE_WRITTEN)


class TestRecord:
    """一（二）4—6: what is said of a township."""

    @pytest.mark.parametrize(
        ("township", "city", "county", "spoken", "remark"),
        [
            (Township.BAIJIAWU, 3, 1, True, True),
            (Township.DAXINGE, 7, 2, False, False),
            (Township.HUANGZHUANG, 16, 2, False, False),
            (Township.HUANGZHUANG_OTHERWISE_WRITTEN, 16, 2, False, False),
            (Township.ANPING, None, 2, False, False),
            (Township.WANZHUANG, 20, None, False, False),
            (Township.SHENGFANG, None, None, True, False),
        ],
    )
    def test_places(self, township: Township, city: int | None, county: int | None, spoken: bool, remark: bool) -> None:
        """Its places, the talk and the remark, each with its clause."""
        found = township_record(township)
        value = found.value
        assert (value.city_place, value.county_place) == (city, county)
        assert (value.spoken_to, value.not_deducted) == (spoken, remark)
        assert [one.holds for one in found.findings[:3]] == [city is not None, county is not None, spoken]
        assert (len(found.findings) == 4) is remark

    def test_two_towns(self) -> None:
        """On the letter each has its own place."""
        found = [
            township_record(one, town_name=TownName.TWO_TOWNS).value
            for one in (Township.HUANGZHUANG, Township.HUANGZHUANG_OTHERWISE_WRITTEN)
        ]
        assert [(one.city_place, one.county_place) for one in found] == [(16, None), (None, 2)]

    @pytest.mark.parametrize("township", Township)
    def test_each_is_named_for_something(self, township: Township) -> None:
        """Nobody is in the list in vain."""
        found = township_record(township).value
        assert found.city_place or found.county_place or found.spoken_to
        assert township.zh.startswith(found.county.names)

    @pytest.mark.parametrize(
        ("township", "kind"),
        [
            (Township.HANCUN, TownshipKind.TOWN),
            (Township.DAXINGE, TownshipKind.TOWNSHIP),
            (Township.BAIJIAWU, TownshipKind.OFFICE),
            (Township.WENQUAN_PARK, TownshipKind.PARK),
            (Township.GUAN_INDUSTRIAL_ZONE, TownshipKind.PARK),
            (Township.XINZHUANG, TownshipKind.MANAGEMENT_AREA),
        ],
    )
    def test_kinds(self, township: Township, kind: TownshipKind) -> None:
        """As the name ends."""
        assert township_record(township).value.kind is kind


class TestTalksHeld:
    """一（二）6: talks before the circular."""

    def test_counties(self) -> None:
        """Four counties, with their bureaus, and eight townships; one of them is still among the last twenty."""
        found = {county: talks_held(county).value for county in County}
        bureaus = [county for county, talks in found.items() if talks.bureau]
        assert bureaus == [county for county, talks in found.items() if talks.townships]
        assert {*bureaus} == {County.GUANGYANG, County.BAZHOU, County.GUAN, County.WENAN}
        assert [county for county, talks in found.items() if talks.by is Official.BUREAU_HEAD] == bureaus
        assert {talks.by for talks in found.values()} == {Official.BUREAU_HEAD, None}
        townships = [one for talks in found.values() for one in talks.townships]
        assert len(townships) == TalksHeld().townships
        assert [one for one in townships if township_record(one).value.city_place] == [Township.BAIJIAWU]

    def test_what_if(self) -> None:
        """The days and the number follow the figures."""
        figures = evolve(TalksHeld(), first_day=date(2017, 12, 1), last_day=date(2017, 12, 2), townships=9)
        found = talks_held(County.BAZHOU, talks=figures)
        assert (found.value.first_day, found.value.last_day) == (date(2017, 12, 1), date(2017, 12, 2))
        assert [one.observed for one in found.findings] == [9, 4, None, date(2017, 12, 1)]
        plain = talks_held(County.BAZHOU).value
        assert (plain.first_day, plain.last_day) == (date(2017, 12, 19), date(2017, 12, 20))
