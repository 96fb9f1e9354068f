"""Decrees and the days on which they hold."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy.core.decrees import Decree, Known, Period, Slip, plain_date
from langfang_policy.core.errors import InvalidFacts, NotInForce
from langfang_policy.core.locators import Citation, Locator
from langfang_policy.core.numbers import DecreeNumber

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
        assert [known.value for known in Known] == ["stated", "presumed", "open"]


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


class TestSlip:
    """A slip of the source stands at a place."""

    def test_the_place_is_read(self) -> None:
        """From its text."""
        slip = Slip("四（一）", printed="五", read_as="四")
        assert (slip.locator, slip.printed, slip.read_as) == (Locator.parse("四（一）"), "五", "四")
