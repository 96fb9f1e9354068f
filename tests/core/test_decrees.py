"""Decrees and the days on which they hold."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any, Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy.core.days import term_end
from langfang_policy.core.decree_numbers import DecreeNumber
from langfang_policy.core.decrees import SHELF_LIFE_YEARS, Decree, Known, Nature, Period, Slip, UnsaidNature, plain_date
from langfang_policy.core.errors import InvalidFacts, NotInForce
from langfang_policy.core.locators import Citation, Locator
from langfang_policy.normative_docs import ShelfLife

DAY = timedelta(days=1)
FIRST, LAST = date(2017, 9, 1), date(2022, 8, 31)
JUNK_DAYS: list[object] = [
    None,
    "2017-09-01",
    20170901,
    datetime(2017, 9, 1),
    datetime.max,
    float("nan"),
    [],
    pytest.param(object(), id="object"),
]
near = st.dates(FIRST - 3 * DAY, FIRST + 3 * DAY) | st.dates(LAST - 3 * DAY, LAST + 3 * DAY) | st.dates()


def decree(first: date | None = FIRST, last: date | None = LAST, successor: str | None = None) -> Decree:
    """A decree that holds for five years."""
    return Decree("廊政字〔2017〕28号", zh="意见", en="opinions", first_day=first, last_day=last, successor=successor)


class TestPeriod:
    """Days from a first to a last one, both included."""

    @given(near)
    def test_both_ends_are_included(self, day: date) -> None:
        """Just before, at and just after each."""
        assert Period(FIRST, LAST).contains(day) == (FIRST <= day <= LAST)
        assert Period(FIRST).contains(day) == (day >= FIRST)
        assert Period(None, LAST).contains(day) == (day <= LAST)
        assert Period().contains(day)

    def test_ends(self) -> None:
        """Both days of a closed period; an open end is refused."""
        assert Period(FIRST, LAST).ends == (FIRST, LAST)
        for period in (Period(FIRST), Period(None, LAST), Period()):
            with pytest.raises(InvalidFacts, match="both ends"):
                _ = period.ends

    def test_words(self) -> None:
        """Each open end is said, in both languages."""
        told = {Period(FIRST, LAST): ("{0} to {1}", "{0}至{1}"), Period(FIRST): ("from {0}", "自{0}起"),
                Period(None, LAST): ("until {1}", "至{1}"), Period(): ("always", "不限期")}  # fmt: skip
        for period, (en, zh) in told.items():
            assert str(period) == period.text() == en.format(FIRST, LAST)
            assert period.text("zh") == zh.format(FIRST, LAST)

    def test_the_ends_one_by_one(self) -> None:
        """The figures themselves and their neighbours."""
        days = (FIRST - DAY, FIRST, FIRST + DAY, LAST - DAY, LAST, LAST + DAY)
        assert [Period(FIRST, LAST).contains(day) for day in days] == [False, True, True, True, True, False]

    def test_one_day_is_a_period_and_none_is_not(self) -> None:
        """A last day before the first is refused."""
        assert Period(FIRST, FIRST).contains(FIRST)
        with pytest.raises(InvalidFacts) as caught:
            Period(FIRST, FIRST - DAY)
        assert str(caught.value) == (
            "last: datetime.date(2017, 8, 31) is not usable; allowed: a day not before 2017-09-01"
        )
        assert caught.value.zh.endswith("应为不早于2017-09-01的日期")

    @pytest.mark.parametrize("day", JUNK_DAYS, ids=repr)
    def test_what_is_no_day_is_refused(self, day: object) -> None:
        """A moment too."""
        with pytest.raises(InvalidFacts) as caught:
            Period(FIRST, LAST).contains(day)  # type: ignore[arg-type]  # the wrong types are the point
        assert caught.value.fact == "day"


class TestPlainDate:
    """A day is a date and no moment."""

    @given(st.dates())
    def test_a_day_is_given_back(self, day: date) -> None:
        """Itself."""
        assert plain_date(day, "on") is day

    @pytest.mark.parametrize("value", JUNK_DAYS, ids=repr)
    def test_anything_else_is_refused_by_name(self, value: object) -> None:
        """The day of a moment would be a guess."""
        with pytest.raises(InvalidFacts) as caught:
            plain_date(value, "on")
        assert caught.value.fact == "on"
        assert str(caught.value).endswith("allowed: a date")
        assert caught.value.zh.endswith("应为日期")


class TestKnown:
    """How a date is known."""

    def test_the_ways(self) -> None:
        """Printed, presumed, or left open."""
        assert [known.value for known in Known] == ["明文", "推定", "未定"]
        assert [known.json for known in Known] == ["stated", "presumed", "open"]


class TestDecree:
    """A decree knows its number, its days and its clauses."""

    def test_titles_are_given_by_name(self) -> None:
        """So that no two dates or titles change places."""
        with pytest.raises(TypeError, match="positional"):
            Decree("廊政字〔2017〕28号", "意见", "opinions")  # type: ignore[call-arg]  # the wrong call is the point

    def test_numbers_are_read(self) -> None:
        """Its own and those it cites, as text or as values."""
        number = DecreeNumber(2017, 28, "廊政字")
        cited = DecreeNumber(2016, 90, "廊政字")
        read = Decree("廊政字〔2017〕28号", zh="", en="", cites=("廊政字〔2016〕90号", cited))
        assert read.number == Decree(number, zh="", en="").number == number
        assert read.cites == (cited, cited)

    def test_what_is_not_given_is_open(self) -> None:
        """The city government issues, nothing is dated, no slip is known."""
        bare = Decree("廊政字〔2017〕28号", zh="意见", en="opinions")
        assert bare.issuer == "廊坊市人民政府"
        assert (bare.adopted, bare.issued, bare.first_day, bare.last_day, bare.successor) == (None,) * 5
        assert (bare.first_known, bare.last_known) == (Known.STATED, Known.OPEN)
        assert (bare.cites, bare.slips) == ((), ())
        assert bare.period == Period()

    def test_prints_as_number_and_title(self) -> None:
        """In Chinese."""
        assert str(decree()) == "廊政字〔2017〕28号 意见"

    def test_gives_the_citation_of_a_clause(self) -> None:
        """Of its own number."""
        assert decree().at("四（一）") == Citation.parse("廊政字〔2017〕28号 四（一）")

    @pytest.mark.parametrize("place", ["", "第四条、第五条", None])
    def test_a_clause_that_cannot_be_read_is_refused(self, place: str) -> None:
        """One place, no more and no less."""
        with pytest.raises(InvalidFacts):
            decree().at(place)

    @given(near, st.sampled_from([None, FIRST]), st.sampled_from([None, LAST]))
    def test_holds_on_its_days_and_refuses_the_others(self, day: date, first: date | None, last: date | None) -> None:
        """The question and the demand agree."""
        asked = decree(first, last)
        assert asked.in_force(day) == asked.period.contains(day) == Period(first, last).contains(day)
        if asked.in_force(day):
            asked.require_in_force(day)
        else:
            with pytest.raises(NotInForce) as caught:
                asked.require_in_force(day)
            assert (caught.value.on, caught.value.first, caught.value.last) == (day, first, last)

    def test_a_last_day_that_is_presumed_may_be_ignored(self) -> None:
        """What is stated ends the decree all the same, and nothing is judged before its first day."""
        presumed, stated = (Decree("廊政字〔2017〕28号", zh="意见", en="opinions", first_day=FIRST, last_day=LAST,
                                   last_known=known) for known in (Known.PRESUMED, Known.STATED))  # fmt: skip
        presumed.require_in_force(LAST + DAY, presumed="ignore")
        for refused in (presumed.require_in_force, lambda day: stated.require_in_force(day, presumed="ignore")):
            with pytest.raises(NotInForce):
                refused(LAST + DAY)
        with pytest.raises(NotInForce) as caught:
            presumed.require_in_force(FIRST - DAY, presumed="ignore")
        assert (caught.value.first, caught.value.last) == (FIRST, None)

    def test_the_refusal_names_decree_and_successor(self) -> None:
        """And the day that bounds it."""
        with pytest.raises(NotInForce) as caught:
            decree(successor="廊政字〔2022〕30号").require_in_force(LAST + DAY)
        assert str(caught.value) == (
            "廊政字〔2017〕28号 意见 is not in force on 2022-09-01: its last day was 2022-08-31; see 廊政字〔2022〕30号"
        )

    @pytest.mark.parametrize("day", JUNK_DAYS, ids=repr)
    def test_what_is_no_day_is_refused(self, day: object) -> None:
        """Under the name of the argument."""
        for ask in (decree().in_force, decree().require_in_force):
            with pytest.raises(InvalidFacts) as caught:
                ask(day)  # type: ignore[arg-type]  # the wrong types are the point
            assert caught.value.fact == "on"


def undated(nature: Nature, first: date | None = FIRST) -> Decree:
    """A decree that prints no last day."""
    return Decree("廊政字〔2017〕28号", zh="意见", en="opinions", first_day=first, nature=nature)


class TestNature:
    """What kind of document a decree is."""

    @pytest.mark.parametrize(
        ("zh", "nature"),
        [
            ("意见", Nature.UNSAID), ("暂行办法", Nature.PROVISIONAL), ("某办法（试行）", Nature.PROVISIONAL),
            ("试行方案", Nature.PROVISIONAL), ("", Nature.UNSAID),
        ],
    )  # fmt: skip
    def test_what_a_title_says(self, zh: str, nature: Nature) -> None:
        """暂行 and 试行 are provisional; of others nothing is said, unless it is given."""
        assert Decree("廊政字〔2017〕28号", zh=zh, en="").nature is nature
        assert Decree("廊政字〔2017〕28号", zh=zh, en="", nature=Nature.OTHER).nature is Nature.OTHER

    def test_the_shelf_life_is_the_one_of_the_decree_that_sets_it(self) -> None:
        """The kernel, which lies below 廊政字〔2017〕41号 二, says its terms once more, and the same."""
        found = SHELF_LIFE_YEARS
        assert found[Nature.NORMATIVE] == found[Nature.UNSAID] == ShelfLife().term_years
        assert found[Nature.PROVISIONAL] == ShelfLife().provisional_years
        assert set(Nature) - set(found) == {Nature.OTHER}


class TestStanding:
    """Where a decree stands on a day: its days, how the last one is known, whether it holds."""

    @pytest.mark.parametrize(
        ("nature", "last"),
        [
            (Nature.NORMATIVE, date(2022, 8, 31)),
            (Nature.UNSAID, date(2022, 8, 31)),
            (Nature.PROVISIONAL, date(2019, 8, 31)),
        ],
    )
    def test_an_end_that_is_not_printed_is_presumed(self, nature: Nature, last: date) -> None:
        """Five years, two on trial; the last day itself still holds. Whoever ignores it finds the decree open."""
        asked = undated(nature)
        for day, holds, outdated in (
            (FIRST - DAY, False, False), (FIRST, True, False), (last, True, False), (last + DAY, False, True),
        ):  # fmt: skip
            found = asked.standing(day)
            assert found == asked.standing(day, presumed="apply")
            assert (found.decree, found.on) == (asked, day)
            assert (found.last_day, found.last_known) == (last, Known.PRESUMED)
            assert (found.holds, found.outdated) == (holds, outdated)
            ignored = asked.standing(day, presumed="ignore")
            assert (ignored.last_day, ignored.last_known, ignored.outdated) == (None, Known.OPEN, False)
            assert ignored.holds is (day >= FIRST)

    def test_what_is_no_normative_document_never_ends_so(self) -> None:
        """Nor does one whose first day is not known."""
        for asked in (undated(Nature.OTHER), undated(Nature.NORMATIVE, first=None)):
            found = asked.standing(date(2100, 1, 1))
            assert (found.last_day, found.last_known, found.holds, found.outdated) == (None, Known.OPEN, True, False)
            assert found == asked.standing(date(2100, 1, 1), presumed="ignore")

    @pytest.mark.parametrize("nature", Nature)
    def test_what_says_nothing_of_its_nature_ends_by_a_reading(self, nature: Nature) -> None:
        """The other reading keeps it alone in force; the recommended one is the default."""
        day = date(2100, 1, 1)
        asked = undated(nature)
        assert UnsaidNature.recommended() is UnsaidNature.ENDS
        assert asked.standing(day, unsaid=UnsaidNature.ENDS) == asked.standing(day)
        stays = asked.standing(day, unsaid=UnsaidNature.STAYS)
        assert stays.holds is (nature in {Nature.UNSAID, Nature.OTHER})
        assert (stays.last_known is Known.OPEN) is stays.holds
        assert UnsaidNature.clauses() == (Citation.parse("廊政字〔2017〕41号 二"),)
        with pytest.raises(InvalidFacts, match="unsaid"):
            asked.standing(day, unsaid="stays")  # type: ignore[arg-type]  # the name alone

    @pytest.mark.parametrize("nature", Nature)
    @pytest.mark.parametrize("presumed", ["apply", "ignore"])
    def test_a_stated_end_ends_it_in_any_case(self, nature: Nature, presumed: Literal["apply", "ignore"]) -> None:
        """Whatever it is, and whether presumptions count or not."""
        asked = Decree("廊政字〔2017〕28号", zh="意见", en="", first_day=FIRST, last_day=LAST, nature=nature)
        for day, holds in ((FIRST - DAY, False), (FIRST, True), (LAST, True), (LAST + DAY, False)):
            found = asked.standing(day, presumed=presumed)
            assert (found.last_day, found.last_known, found.holds) == (LAST, Known.STATED, holds)

    def test_an_end_that_the_decree_itself_has_as_presumed(self) -> None:
        """Is a presumption like any other, and may be ignored."""
        asked = Decree(
            "廊政字〔2017〕28号", zh="意见", en="", first_day=FIRST, last_day=LAST, last_known=Known.PRESUMED
        )
        assert not asked.standing(LAST + DAY).holds
        found = asked.standing(LAST + DAY, presumed="ignore")
        assert (found.holds, found.last_day, found.last_known) == (True, None, Known.OPEN)

    def test_a_demand(self) -> None:
        """Refused outside its days, the presumed last day among them."""
        undated(Nature.UNSAID).standing(LAST).require()
        undated(Nature.UNSAID).standing(LAST + DAY, presumed="ignore").require()
        with pytest.raises(NotInForce) as caught:
            undated(Nature.UNSAID).standing(LAST + DAY).require()
        assert (caught.value.on, caught.value.first, caught.value.last) == (LAST + DAY, FIRST, LAST)
        assert caught.value.successor is None
        with pytest.raises(NotInForce) as caught:
            decree(successor="廊政字〔2022〕30号").standing(FIRST - DAY).require()
        assert str(caught.value) == (
            "廊政字〔2017〕28号 意见 is not in force on 2017-08-31: its first day is 2017-09-01; see 廊政字〔2022〕30号"
        )

    def test_as_json(self) -> None:
        """Days as ISO text, null where one is open."""
        assert undated(Nature.UNSAID).standing(LAST + DAY).json() == {
            "decree": "廊政字〔2017〕28号",
            "on": "2022-09-01",
            "first_day": "2017-09-01",
            "last_day": "2022-08-31",
            "last_known": "presumed",
            "holds": False,
        }
        told = undated(Nature.OTHER, first=None).standing(FIRST).json()
        assert (told["first_day"], told["last_day"], told["last_known"], told["holds"]) == (None, None, "open", True)

    @given(near, st.sampled_from(Nature), st.sampled_from([None, LAST, FIRST + DAY]))
    def test_whoever_ignores_presumptions_finds_no_less(self, day: date, nature: Nature, last: date | None) -> None:
        """A decree that holds as presumed holds as stated; it is never both in force and outdated."""
        asked = Decree("廊政字〔2017〕28号", zh="意见", en="", first_day=FIRST, last_day=last, nature=nature)
        found, stated = asked.standing(day), asked.standing(day, presumed="ignore")
        assert stated.holds or not found.holds
        assert stated.holds is asked.in_force(day)
        assert not (found.holds and found.outdated)
        assert found.holds is Period(FIRST, found.last_day).contains(day)
        if last is None and nature in SHELF_LIFE_YEARS:
            assert found.last_day == term_end(FIRST, years=SHELF_LIFE_YEARS[nature])

    @pytest.mark.parametrize("day", JUNK_DAYS, ids=repr)
    def test_what_is_no_day_is_refused(self, day: object) -> None:
        """By name."""
        with pytest.raises(InvalidFacts) as caught:
            decree().standing(day)  # type: ignore[arg-type]  # the wrong types are the point
        assert caught.value.fact == "on"

    @pytest.mark.parametrize("presumed", ["", "Ignore", "no", None, True])
    def test_presumptions_apply_or_are_ignored(self, presumed: Any) -> None:
        """Nothing else is taken for either."""
        with pytest.raises(InvalidFacts) as caught:
            decree().standing(FIRST, presumed=presumed)
        assert caught.value.fact == "presumed"
        assert caught.value.faults[0].en == "apply or ignore"

    def test_several_clauses_at_once(self) -> None:
        """As a list of them is written."""
        assert decree().each("第四条至第六条") == tuple(decree().at(place) for place in ("第四条", "第五条", "第六条"))


class TestSlip:
    """A slip of the source stands at a place."""

    def test_the_place_is_read(self) -> None:
        """From its text."""
        slip = Slip("四（一）", printed="五", read_as="四")
        assert (slip.locator, slip.printed, slip.read_as) == (Locator.parse("四（一）"), "五", "四")
