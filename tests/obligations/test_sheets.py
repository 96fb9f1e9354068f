"""Who owes what by when: the sheet of a place, and every target of the library at its boundary."""

from __future__ import annotations

import datetime
from fractions import Fraction
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy.core.bounds import Side
from langfang_policy.core.decrees import Known
from langfang_policy.core.errors import InvalidFacts
from langfang_policy.core.organs import County, Level, Organ, Party, Remit
from langfang_policy.core.registers import Recurring, Scope, Standing, Target, assess_targets
from langfang_policy.obligations import Sheet, sheet
from langfang_policy.registry import Kind, entries, standing
from tests import everything as everything  # noqa: PLC0414  # every door is loaded once

DAY = datetime.timedelta(days=1)
GAPS = st.fractions(-10, 10, max_denominator=10**9)  # a longer fraction is refused as a number
NEW_YEAR = datetime.date(2018, 1, 1)
TARGETS = {one.id: cast("Target", one.thing) for one in entries() if one.kind is Kind.TARGET}
EQUIPMENT = "livestock.equipment-2017"
SCHEME = "river_chief.township-scheme"
PLACES: tuple[Scope, ...] = (
    *(Level.CITY, Level.COUNTY, Level.TOWNSHIP, Level.VILLAGE, Level.DEVELOPMENT_ZONE),
    *County,
    Organ(Level.CITY, Remit.EDUCATION),
    Party.SCHOOLS,
)

KEEPS = {
    Side.AT_LEAST: (False, True, True),
    Side.ABOVE: (False, False, True),
    Side.AT_MOST: (True, True, False),
    Side.BELOW: (True, False, False),
    Side.EXACTLY: (False, True, False),
}


def beside(target: Target, step: int) -> Fraction:
    """The figure of a target, or a little beside it."""
    return Fraction(target.asks.figure) + Fraction(step, 1_000_000)


class TestTargets:
    """Each target of each decree, held against what is just below, at and just above its figure."""

    @pytest.mark.parametrize("key", TARGETS)
    def test_at_its_figure_and_its_day(self, key: str) -> None:
        """The figure is owned as the law's word says; nothing is missed on the last day, which is inclusive."""
        target = TARGETS[key]
        due = target.due or NEW_YEAR
        assert due.year >= 2017
        for step, keeps in zip((-1, 0, 1), KEEPS[target.asks.side], strict=True):
            seen = {target.key: beside(target, step)}
            for on in (due - DAY, due, due + DAY):
                (one,) = assess_targets([target], seen, on=on)
                late = target.due is None or on > due
                assert one.status is (Standing.KEPT if keeps else Standing.MISSED if late else Standing.RUNNING)
                assert one.short == (0 if keeps else Fraction(abs(step), 1_000_000))

    @pytest.mark.parametrize("key", TARGETS)
    def test_missing_and_impossible(self, key: str) -> None:
        """What is not reported is never met; what is no number is refused by the target's key."""
        target = TARGETS[key]
        due = target.due or NEW_YEAR
        (one,) = assess_targets([target], {}, on=due + DAY)
        assert (one.status, one.observed, one.short) == (Standing.NOT_REPORTED, None, None)
        with pytest.raises(InvalidFacts) as caught:
            assess_targets([target], {target.key: float("nan")}, on=due)
        assert caught.value.fact == f"observations.{target.key}"

    @given(st.sampled_from(sorted(TARGETS)), GAPS, GAPS, st.integers(-2, 2))
    def test_a_better_observation_never_scores_lower(self, key: str, one: Fraction, other: Fraction, days: int) -> None:
        """Nearer to the figure, or farther on its side."""
        target = TARGETS[key]
        on = (target.due or NEW_YEAR) + days * DAY
        asked = target.asks
        worse, better = sorted(
            (one, other), key=lambda gap: -abs(gap) if asked.side is Side.EXACTLY else gap,
            reverse=asked.side in (Side.AT_MOST, Side.BELOW),
        )  # fmt: skip
        found = [
            assess_targets([target], {target.key: Fraction(asked.figure) + gap}, on=on)[0].status
            for gap in (worse, better)
        ]
        assert found[1] is Standing.KEPT or found[0] is not Standing.KEPT

    def test_a_trajectory_has_one_target_a_year(self) -> None:
        """And the same units throughout."""
        series: dict[tuple[str, str, Scope], list[Target]] = {}
        for key, target in TARGETS.items():
            if target.series is not None:
                series.setdefault((key.partition(".")[0], target.series, target.scope), []).append(target)
        for held in series.values():
            days = [target.due for target in held]
            assert len(set(days)) == len(days)
            assert len({target.asks.unit for target in held}) == 1


def ids(found: Sheet) -> set[str]:
    """What stands on a sheet."""
    return {line.id for line in found.lines}


class TestSheet:
    """What a place owes on a day."""

    def test_a_county_has_its_own_and_each_countys(self) -> None:
        """Yongqing's own targets, and those of each county, but nobody else's."""
        own, each, other = (ids(sheet(place, on=NEW_YEAR)) for place in (County.YONGQING, Level.COUNTY, County.SANHE))
        assert "livestock.dense-areas-2020-yongqing" in own - each - other
        assert "elder_education.county-building" in own & each & other
        assert "livestock.dense-areas-2020-sanhe" in other - own

    def test_the_earliest_day_first(self) -> None:
        """What has no day stands last."""
        days = [line.due for line in sheet(Level.CITY, on=NEW_YEAR).lines]
        dated = [day for day in days if day is not None]
        assert days == [*sorted(dated), *[None] * (len(days) - len(dated))]
        assert None in days

    def test_what_is_next(self) -> None:
        """The first that still runs, the day itself included."""
        found = sheet(Level.COUNTY, on=NEW_YEAR).next
        assert found is not None
        assert found.due == NEW_YEAR
        assert found.status is Standing.RUNNING
        assert sheet(Level.COUNTY, on=datetime.date(2010, 1, 1)).next is None

    @pytest.mark.parametrize(
        ("observed", "on", "status"),
        [
            (None, datetime.date(2017, 12, 31), Standing.RUNNING),
            (None, NEW_YEAR, Standing.NOT_REPORTED),
            (Fraction(239, 3), NEW_YEAR, Standing.MISSED),
            (80, NEW_YEAR, Standing.KEPT),
        ],
    )
    def test_a_target(self, observed: int | Fraction | None, on: datetime.date, status: Standing) -> None:
        """As it is assessed."""
        seen = {} if observed is None else {EQUIPMENT: observed}
        (line,) = [line for line in sheet(Level.CITY, on=on, observations=seen).lines if line.id == EQUIPMENT]
        assert (line.status, line.observed) == (status, observed)
        assert (line.due, line.known) == (datetime.date(2017, 12, 31), TARGETS[EQUIPMENT].due_known)
        assert line in sheet(Level.CITY, on=on, observations=seen).of(status)

    @pytest.mark.parametrize(
        ("done", "on", "status"),
        [
            ((), datetime.date(2017, 11, 30), Standing.RUNNING),
            ((), datetime.date(2017, 12, 1), Standing.NOT_REPORTED),
            ((SCHEME,), datetime.date(2017, 12, 1), Standing.KEPT),
        ],
    )
    def test_a_duty(self, done: tuple[str, ...], on: datetime.date, status: Standing) -> None:
        """Kept if it is said to be done."""
        (line,) = [line for line in sheet(County.SANHE, on=on, done=done).lines if line.id == SCHEME]
        assert (line.status, line.due, line.known) == (status, datetime.date(2017, 11, 30), Known.STATED)

    def test_a_duty_that_recurs_has_its_next_day_while_the_decree_holds(self) -> None:
        """On the day itself too; the decree's last day ends it."""
        found = {line.id: line for line in sheet(Level.CITY, on=NEW_YEAR).lines}
        for entry in entries():
            if entry.id in found and isinstance(due := getattr(entry.thing, "due", None), Recurring):
                day, last = found[entry.id].due, standing(entry.decree, on=NEW_YEAR).last_day
                assert day is not None
                assert day in due.between(NEW_YEAR, day)
                assert len(due.between(NEW_YEAR, day)) == 1
                assert last is None or day <= last

    def test_one_from_an_event_waits(self) -> None:
        """It has no day."""
        waiting = sheet(Level.CITY, on=NEW_YEAR).of(Standing.WAITING)
        assert waiting
        assert {line.due for line in waiting} == {None}
        assert {line.known for line in waiting} == {None}

    @pytest.mark.parametrize("place", PLACES, ids=str)
    def test_what_no_longer_holds_is_owed_no_more(self, place: Scope) -> None:
        """Only decrees in force on the day, and nothing before the first of them."""
        for line in sheet(place, on=datetime.date(2019, 11, 1)).lines:
            assert standing(line.decree, on=datetime.date(2019, 11, 1)).holds
        assert sheet(place, on=datetime.date(2015, 1, 1)).lines == ()

    def test_an_organs_own(self) -> None:
        """A bureau is asked for as itself; it has no county's."""
        bureau = Organ(Level.CITY, Remit.EDUCATION)
        lines = sheet(bureau, on=NEW_YEAR).lines
        assert lines
        for line in lines:
            assert {bureau, Organ(Level.EVERY, Remit.EDUCATION)} & set(line.who)
        assert sheet("市教育局", on=NEW_YEAR).lines == lines
        assert all(Party.SCHOOLS in line.who for line in sheet(Party.SCHOOLS, on=NEW_YEAR).lines)

    @pytest.mark.parametrize(
        ("given", "fact"),
        [
            ({"place": "永清"}, "place"),
            ({"place": 1}, "place"),
            ({"on": "2018-01-01"}, "on"),
            ({"observations": {"livestock.nothing": 1}}, "observations"),
            ({"observations": {SCHEME: 1}}, "observations"),
            ({"done": [EQUIPMENT]}, "done"),
            ({"done": ["river_chief.nothing"]}, "done"),
        ],
    )
    def test_what_is_not_usable_is_refused_by_name(self, given: dict[str, object], fact: str) -> None:
        """A place, a day, and the ids of the sheet."""
        asked = {"place": Level.CITY, "on": NEW_YEAR} | given
        with pytest.raises(InvalidFacts) as caught:
            sheet(**asked)  # type: ignore[arg-type]
        assert caught.value.fact == fact

    def test_at_the_end_of_the_calendar(self) -> None:
        """What never lapses recurs to the last day there is."""
        assert sheet(Level.CITY, on=datetime.date.max).on == datetime.date.max
