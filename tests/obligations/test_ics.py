"""What falls due as iCalendar, read back by another library than wrote it."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
import vobject
from attrs import evolve
from dateutil.rrule import rrulestr

from langfang_policy import duties
from langfang_policy.core.days import CalendarPeriod, Period
from langfang_policy.core.registers import After, Duty, Recurring
from langfang_policy.obligations import DueDay, to_ics
from langfang_policy.registry import entries
from tests import everything as everything  # noqa: PLC0414  # every door is loaded once

BETWEEN = datetime.date(2017, 9, 1), datetime.date(2020, 12, 31)
RUNS = next(one.id for one in entries() if isinstance(one.thing, Duty) and isinstance(one.thing.due, After))
FOUND = duties(between=BETWEEN, events={RUNS: [datetime.date(2018, 3, 1), datetime.date(2018, 5, 2)]})


def events(written: bytes) -> list[Any]:
    """The events of a calendar, read by the package vobject."""
    calendar = vobject.readOne(written.decode())
    return list(calendar.contents.get("vevent", []))


def days_of(event: Any) -> list[datetime.date]:
    """The days of an event, its rule read by the package dateutil."""
    first = event.dtstart.value
    if "rrule" not in event.contents:
        return [first]
    rule = rrulestr(event.rrule.value, dtstart=datetime.datetime.combine(first, datetime.time()))
    return [moment.date() for moment in rule]


class TestReadBack:
    """Every day of every duty and target is there, once."""

    def test_the_days(self) -> None:
        """As they were found, by id."""
        told = [(event.uid.value, day) for event in events(to_ics(FOUND)) for day in days_of(event)]
        uids = {one.id: one for one in FOUND}
        read = sorted((max((key for key in uids if uid.startswith(key)), key=len), day) for uid, day in told)
        assert read == sorted((one.id, one.day) for one in FOUND)

    def test_a_duty_that_recurs_is_one_event(self) -> None:
        """Two daily patrols are not a thousand events."""
        found = [event.uid.value for event in events(to_ics(FOUND))]
        assert len(found) == len(set(found))
        assert len(found) < len(FOUND) / 3
        recurring = {one.id for one in FOUND if isinstance(one.thing.due, Recurring)}
        assert {f"{name}@langfang_policy" for name in recurring} <= set(found)

    def test_whole_days_with_an_exclusive_end(self) -> None:
        """Dates, not moments."""
        for event in events(to_ics(FOUND)):
            assert type(event.dtstart.value) is datetime.date
            assert event.dtend.value - event.dtstart.value == datetime.timedelta(days=1)

    def test_what_runs_from_an_event_is_listed_by_it(self) -> None:
        """A uid has the event's day."""
        found = {event.uid.value for event in events(to_ics(FOUND))}
        assert {f"{RUNS}-2018-03-01@langfang_policy", f"{RUNS}-2018-05-02@langfang_policy"} <= found

    @pytest.mark.parametrize("language", ["en", "zh"])
    def test_words(self, language: Any) -> None:
        """In the language asked for; the clause stands in the description, and how the day is known."""
        things = {one.id: one for one in FOUND}
        for event in events(to_ics(FOUND, language=language)):
            one = things[max((key for key in things if event.uid.value.startswith(key)), key=len)]
            assert event.summary.value == getattr(one.thing, language)
            clause, *rest = event.description.value.split("\n")
            assert clause == str(one.thing.citation)
            assert rest[-1] == getattr(one.known, language)

    def test_no_clock_is_read(self) -> None:
        """The same bytes for the same question, in whatever order it was found; nothing is an empty calendar."""
        assert to_ics(FOUND) == to_ics(reversed(FOUND))
        assert events(to_ics(())) == []


def recurring(due: Recurring, start: str, end: str) -> list[DueDay]:
    """A duty that recurs so, between two days."""
    entry = next(one for one in entries() if isinstance(one.thing, Duty))
    assert isinstance(entry.thing, Duty)
    days = due.between(datetime.date.fromisoformat(start), datetime.date.fromisoformat(end))
    model = FOUND[0]
    thing = evolve(entry.thing, due=due)
    return [evolve(model, id="x.y", day=day, period=str(day), thing=thing) for day in days]


@pytest.mark.parametrize(
    "due",
    [
        Recurring(CalendarPeriod.DAY),
        Recurring(CalendarPeriod.WEEK),
        Recurring(CalendarPeriod.WEEK, day=3),
        *(Recurring(CalendarPeriod.MONTH, day=day) for day in (None, 1, 28, 29, 30, 31)),
        *(Recurring(CalendarPeriod.QUARTER, month=month, day=day) for month, day in ((None, None), (1, 10), (2, 30))),
        Recurring(CalendarPeriod.HALF_YEAR),
        Recurring(CalendarPeriod.HALF_YEAR, month=2, day=29),
        *(Recurring(CalendarPeriod.YEAR, month=month, day=day) for month, day in ((None, None), (2, 29), (2, None))),
        Recurring(CalendarPeriod.YEAR, month=3, day=31),
        Recurring(CalendarPeriod.YEAR, within=Period(datetime.date(2018, 1, 1), datetime.date(2019, 12, 30))),
    ],
    ids=str,
)
def test_a_rule_gives_the_days_of_its_duty(due: Recurring) -> None:
    """Month ends, leap days and weeks included."""
    for start, end in (("2015-12-15", "2020-03-31"), ("2017-03-01", "2017-03-02")):
        found = recurring(due, start, end)
        read = [day for event in events(to_ics(found)) for day in days_of(event)]
        assert read == [one.day for one in found]


def test_the_last_day_of_the_calendar() -> None:
    """It has no day after it."""
    (one,) = recurring(Recurring(CalendarPeriod.YEAR), "9999-12-31", "9999-12-31")
    (event,) = events(to_ics([one]))
    assert event.dtstart.value == datetime.date.max
