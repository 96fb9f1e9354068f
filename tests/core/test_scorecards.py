"""Assessed targets by unit, place, year and trajectory."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy.core.bounds import at_least, at_most
from langfang_policy.core.errors import InvalidFacts
from langfang_policy.core.facts import PERCENT
from langfang_policy.core.locators import Citation
from langfang_policy.core.organs import County, Level, Organ, Remit
from langfang_policy.core.registers import Scope, Target, Who, assess_targets
from langfang_policy.core.scorecards import GroupBy, ScoredGroup, scorecard

CLAUSE = Citation.parse("廊政发〔2017〕47号 三")
EDUCATION, HEALTH = Organ(Level.CITY, Remit.EDUCATION), Organ(Level.CITY, Remit.HEALTH)


def target(
    key: str, year: int | None, *who: Who, scope: Scope = Level.CITY, figure: int = 90, series: str | None = None
) -> Target:
    """So many per cent by the end of a year."""
    due = None if year is None else date(year, 12, 31)
    asks = PERCENT.at_least(figure, "以上")
    return Target(key=key, zh="率", en="rate", citation=CLAUSE, asks=asks, due=due, who=who, scope=scope, series=series)


TARGETS = (
    target("a-2018", 2018, EDUCATION, HEALTH, series="a", figure=80),
    target("a-2020", 2020, EDUCATION, HEALTH, series="a"),
    target("b", 2018, HEALTH, EDUCATION, HEALTH, scope=County.SANHE),
    target("c", None, scope=Level.COUNTY),
)
SEEN = {"a-2018": 79, "a-2020": 79, "b": 90}
ON = date(2019, 1, 1)


def told(by: GroupBy) -> list[tuple[object, int, int, int, int]]:
    """Each row's counts."""
    rows = scorecard(assess_targets(TARGETS, SEEN, on=ON), by=by)
    return [(row.group, row.kept, row.missed, row.running, row.not_reported) for row in rows]


class TestScorecard:
    """Rows in the order in which they first stand."""

    @pytest.mark.parametrize(
        ("by", "rows"),
        [
            (GroupBy.ALL, [(None, 1, 1, 1, 1)]),
            (GroupBy.LEAD, [(EDUCATION, 0, 1, 1, 0), (HEALTH, 1, 0, 0, 0), (None, 0, 0, 0, 1)]),
            (GroupBy.UNIT, [(EDUCATION, 1, 1, 1, 0), (HEALTH, 1, 1, 1, 0), (None, 0, 0, 0, 1)]),
            (GroupBy.SCOPE, [(Level.CITY, 0, 1, 1, 0), (County.SANHE, 1, 0, 0, 0), (Level.COUNTY, 0, 0, 0, 1)]),
            (GroupBy.YEAR, [(2018, 1, 1, 0, 0), (2020, 0, 0, 1, 0), (None, 0, 0, 0, 1)]),
            (GroupBy.SERIES, [("a", 0, 1, 1, 0), (None, 1, 0, 0, 1)]),
        ],
        ids=str,
    )
    def test_rows(self, by: GroupBy, rows: list[tuple[object, int, int, int, int]]) -> None:
        """Each target in the row of whatever it belongs to; of several units in each, once."""
        assert told(by) == rows

    def test_whether_a_row_is_met(self) -> None:
        """When every one of its targets is reached, and none is unreported."""
        rows = scorecard(assess_targets(TARGETS, SEEN, on=ON), by=GroupBy.SCOPE)
        assert [row.met for row in rows] == [False, True, False]

    def test_all_in_one_row_unless_told(self) -> None:
        """The row holds what was assessed."""
        assessed = assess_targets(TARGETS, SEEN, on=ON)
        (row,) = scorecard(iter(assessed))
        assert row.assessments == assessed
        assert scorecard(()) == ()

    def test_what_is_no_grouping_is_refused(self) -> None:
        """By its name."""
        with pytest.raises(InvalidFacts, match=r"^by: 'month'"):
            scorecard((), by="month")  # type: ignore[arg-type]

    @given(st.permutations(TARGETS), st.sampled_from(GroupBy))
    def test_the_order_counts_for_nothing(self, targets: list[Target], by: GroupBy) -> None:
        """But for the order of the rows and of what stands in them."""

        def rows(held: tuple[ScoredGroup, ...]) -> set[object]:
            return {(row.group, row.kept, row.missed, row.running, frozenset(row.assessments)) for row in held}

        ordered, shuffled = (scorecard(assess_targets(held, SEEN, on=ON), by=by) for held in (TARGETS, targets))
        assert rows(ordered) == rows(shuffled)

    def test_as_a_table(self) -> None:
        """A row a group, without the targets themselves."""
        page = scorecard(assess_targets(TARGETS, SEEN, on=ON), by=GroupBy.YEAR)._repr_html_()  # type: ignore[attr-defined]
        assert "not reported" in page
        assert "assessments" not in page


class TestShort:
    """By how much a target is missed."""

    @pytest.mark.parametrize(
        ("seen", "short"), [(None, None), (89, 1), (90, 0), (91, 0), (Fraction(269, 3), Fraction(1, 3))]
    )
    def test_of_a_least(self, seen: int | Fraction | None, short: int | Fraction | None) -> None:
        """In the target's unit, and exactly."""
        (one,) = assess_targets(TARGETS[1:2], {} if seen is None else {"a-2020": seen}, on=ON)
        assert one.short == short

    def test_of_a_most(self) -> None:
        """What is above it."""
        asked = evolve(TARGETS[1], asks=at_most(5))
        assert [assess_targets([asked], {"a-2020": seen}, on=ON)[0].short for seen in (5, 7)] == [0, 2]

    def test_an_endless_fraction_is_held_against_the_figure(self) -> None:
        """Two thirds are less than 66.7 and more than 66.6 per cent."""
        seen = {"x": Fraction(200, 3)}
        for figure, short in ((Fraction(667, 10), Fraction(1, 30)), (Fraction(666, 10), 0)):
            asked = evolve(TARGETS[0], key="x", asks=at_least(figure))
            assert assess_targets([asked], seen, on=ON)[0].short == short

    def test_a_fraction_of_absurd_length_is_refused(self) -> None:
        """By the target's key."""
        with pytest.raises(InvalidFacts) as caught:
            assess_targets(TARGETS[:1], {"a-2018": Fraction(1, 3**300)}, on=ON)
        assert caught.value.fact == "observations.a-2018"
