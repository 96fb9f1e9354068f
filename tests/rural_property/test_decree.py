"""Articles 2 and 31: whom the measures reach, how long they hold."""

from __future__ import annotations

from contextlib import nullcontext
from datetime import date, timedelta

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy.core.errors import InvalidFacts, Undetermined
from langfang_policy.rural_property import (
    RURAL_PROPERTY,
    MeasuresEnd,
    MeasuresTerm,
    measures_apply,
    measures_evaluation_due,
    measures_hold,
    registration_accepted,
)
from tests.helpers import agrees, because

FIRST, LAST = date(2017, 11, 14), date(2019, 11, 13)
DAY = timedelta(days=1)


class TestScope:
    """第二条: the place and the thing."""

    @pytest.mark.parametrize(("city", "rural"), [(True, True), (True, False), (False, True), (False, False)])
    def test_both(self, city: bool, rural: bool) -> None:
        """Both are needed."""
        found = measures_apply(in_city=city, rural_property=rural)
        assert found.value is (city and rural)
        agrees(found, found.value)


class TestTerm:
    """第三十一条: the first and the last day."""

    @pytest.mark.parametrize(
        ("day", "holds", "end"),
        [
            (FIRST - DAY, False, MeasuresEnd.DAY_BEFORE),
            (FIRST, True, MeasuresEnd.DAY_BEFORE),
            (LAST, True, MeasuresEnd.DAY_BEFORE),
            (LAST + DAY, False, MeasuresEnd.DAY_BEFORE),
            (LAST + DAY, True, MeasuresEnd.ANNIVERSARY),
            (LAST + 2 * DAY, False, MeasuresEnd.ANNIVERSARY),
        ],
    )
    def test_ends(self, day: date, holds: bool, end: MeasuresEnd) -> None:
        """The last day is a reading."""
        found = measures_hold(day, measures_end=end)
        assert found.value is holds
        agrees(found, holds)

    @given(st.dates(date(2000, 1, 1), date(2200, 1, 1)))
    def test_agrees_on_any_day(self, day: date) -> None:
        """The constant says the same."""
        assert measures_hold(day).value is RURAL_PROPERTY.in_force(day)

    @pytest.mark.parametrize("day", [FIRST - DAY, FIRST, LAST, LAST + DAY])
    def test_agrees_with_the_decree(self, day: date) -> None:
        """At both ends of its days, too."""
        assert measures_hold(day).value is RURAL_PROPERTY.in_force(day)

    @pytest.mark.parametrize(("years", "fits"), [(0, False), (1, True), (100, True), (101, False)])
    def test_years_in_range(self, years: int, fits: bool) -> None:
        """A term is of one to a hundred years."""
        with nullcontext() if fits else pytest.raises(InvalidFacts, match="years"):
            MeasuresTerm(years=years)

    @given(st.integers(1, 100))
    def test_what_if_the_term_were_another(self, years: int) -> None:
        """Its last day follows, and the words with it."""
        last = date(2017 + years, 11, 13)
        term = evolve(MeasuresTerm(), years=years)
        assert measures_hold(last, term=term).value
        assert because(measures_hold(last + DAY, term=term)).required == last
        assert measures_evaluation_due(last, term=term).value.due

    @pytest.mark.parametrize(
        ("day", "due", "end"),
        [
            (date(2019, 8, 12), False, MeasuresEnd.DAY_BEFORE),
            (date(2019, 8, 13), True, MeasuresEnd.DAY_BEFORE),
            (LAST, True, MeasuresEnd.DAY_BEFORE),
            (LAST + DAY, False, MeasuresEnd.DAY_BEFORE),
            (date(2019, 8, 13), False, MeasuresEnd.ANNIVERSARY),
            (date(2019, 8, 14), True, MeasuresEnd.ANNIVERSARY),
            (LAST + DAY, True, MeasuresEnd.ANNIVERSARY),
        ],
    )
    def test_evaluation(self, day: date, due: bool, end: MeasuresEnd) -> None:
        """In the three months before the last day, by the clean-up notice."""
        found = measures_evaluation_due(day, measures_end=end)
        assert found.value.due is due
        agrees(found, due)


class TestKnown:
    """What is not given is asked for by its name, where it matters."""

    def test_given_and_not(self) -> None:
        """What is given is taken as it is, a no as well."""
        assert registration_accepted(title_changes=True, certificate=True, on=FIRST).value
        assert not registration_accepted(title_changes=True, certificate=False, on=FIRST).value
        with pytest.raises(Undetermined) as caught:
            registration_accepted(title_changes=True, on=FIRST)
        assert caught.value.missing == ("certificate",)
