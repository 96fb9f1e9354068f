"""The alerts that the heavy-pollution plan calls for over Beijing's winter of 2015, episode by episode.

Run it on hourly measurements, a line for each station and hour (the columns ``station``, ``time`` and ``pm2_5_ugm3``)::

    python examples/winter_2015.py beijing-hourly-2015-11-01--2016-01-31.csv [--time]

It prints the two tables of ``docs/winter-2015.md``; ``--time`` adds how long a decision takes on this machine.
"""

from __future__ import annotations

import argparse
import csv
import datetime
import json
import timeit
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from fractions import Fraction
from itertools import cycle, groupby, islice, pairwise
from math import ceil
from pathlib import Path
from typing import NamedTuple

from attrs import evolve, frozen

from langfang_policy import ask
from langfang_policy.pollution import Alert, AlertGrading, Lifting, grade_alert

City = Mapping[datetime.datetime, Fraction | None]
"""PM2.5 by the hour; None where no station reported it."""

HOUR, DAY = datetime.timedelta(hours=1), datetime.timedelta(days=1)

INDEX_OF_PM2_5 = ((0, 0), (35, 50), (75, 100), (115, 150), (150, 200), (250, 300), (350, 400), (500, 500))
"""24-hour PM2.5 in µg/m³ and the index it stands for (HJ 633-2012, table 1)."""

LEAST_HOURS = 20
"""The hours that a 24-hour mean must at least have (GB 3095-2012, table 4)."""

RED_IN_BEIJING = (
    (datetime.date(2015, 12, 8), datetime.date(2015, 12, 10)),
    (datetime.date(2015, 12, 19), datetime.date(2015, 12, 22)),
)
"""The first and last days of the red alerts that Beijing published that winter."""

DAY_HOURS = AlertGrading().day_hours

FORECAST_DAYS, YEAR_DAYS = 7, 365


def index(pm2_5: Fraction) -> int:
    """The air quality index of a PM2.5 concentration: in proportion between the breakpoints, rounded up, 500 at most.

    >>> index(Fraction(150)), index(Fraction(1501, 10)), index(Fraction(690))
    (200, 201, 500)
    """
    for (low, low_index), (high, high_index) in pairwise(INDEX_OF_PM2_5):
        if pm2_5 <= high:
            return ceil(low_index + (pm2_5 - low) * (high_index - low_index) / (high - low))
    return INDEX_OF_PM2_5[-1][1]


def city_hours(path: Path) -> City:
    """PM2.5 of each hour, the mean of the stations that report it; None where none does.

    Raises:
        ValueError: The file leaves out an hour altogether.
    """
    reported: dict[datetime.datetime, list[Fraction]] = {}
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            values = reported.setdefault(datetime.datetime.fromisoformat(row["time"]), [])
            if row["pm2_5_ugm3"]:
                values.append(Fraction(row["pm2_5_ugm3"]))
    hours = sorted(reported)
    if any(later - earlier != HOUR for earlier, later in pairwise(hours)):
        raise ValueError("the file leaves out an hour")
    return {hour: mean(reported[hour]) if reported[hour] else None for hour in hours}


def mean(values: Sequence[Fraction]) -> Fraction:
    """The exact mean of values, of which there is at least one."""
    return Fraction(sum(values), len(values))


def daily_indices(city: City) -> dict[datetime.datetime, int]:
    """The index of the 24 hours that begin at each hour; hours too thinly measured at the start are passed over.

    Raises:
        ValueError: After the first index, 24 hours have fewer than 20 that were measured.
    """
    hours = list(city)
    found: dict[datetime.datetime, int] = {}
    for place, start in enumerate(hours[: 1 - DAY_HOURS]):
        measured = [value for hour in hours[place : place + DAY_HOURS] if (value := city[hour]) is not None]
        if len(measured) >= LEAST_HOURS:
            found[start] = index(mean(measured))
        elif found:
            raise ValueError(f"the 24 hours from {start} have {len(measured)} that were measured")
    return found


@frozen(kw_only=True)
class Episode:
    """A time of heavy pollution, with the hours of each gap inside it and the alert that it calls for.

    The days are the indices of back-to-back 24 hours, from the starting hour that calls for the highest alert.
    """

    start: datetime.datetime
    end: datetime.datetime
    gaps: tuple[int, ...]
    days: tuple[int, ...]
    peak: int
    alert: Alert

    @property
    def hours(self) -> int:
        """How long it lasts."""
        return (self.end - self.start) // HOUR

    def days_above(self, level: int) -> int:
        """How many of its days lie above a level."""
        return sum(day > level for day in self.days)

    def published(self) -> str:
        """The red alerts that Beijing published for days of the episode."""
        begins, ends = self.start.date(), (self.end - HOUR).date()
        met = (
            f"red {first.day}–{last.day} {last:%B}"
            for first, last in RED_IN_BEIJING
            if first <= ends and begins <= last
        )
        return ", ".join(met) or "no red"


def episodes(city: City, daily: Mapping[datetime.datetime, int]) -> list[Episode]:
    """The winter's episodes: spells of heavy pollution, joined where the air between them was too poor for lifting.

    As in the library's grading of hours, the air is looked at from the last day of the one to the first of the other.
    """
    found: list[list[Spell]] = []
    for spell in spells(daily):
        if found and not lifts(city, found[-1][-1].end - DAY, spell.start + DAY):
            found[-1].append(spell)
        else:
            found.append([spell])
    return [graded(joined, daily) for joined in found]


class Spell(NamedTuple):
    """Hours on end that lie in a heavily polluted day, up to the moment it ends."""

    start: datetime.datetime
    end: datetime.datetime


def spells(daily: Mapping[datetime.datetime, int]) -> list[Spell]:
    """The hours that any heavily polluted 24 hours cover."""
    found: list[Spell] = []
    for start, aqi in daily.items():
        if aqi > AlertGrading().heavy:
            first = found.pop().start if found and start <= found[-1].end else start
            found.append(Spell(first, start + DAY))
    return found


def lifts(city: City, start: datetime.datetime, end: datetime.datetime) -> bool:
    """Whether the air was good for as long as the lifting of an alert asks; an hour without a value is not good."""
    hours = (value for hour, value in city.items() if start <= hour < end)
    good = (value is not None and index(value) <= Lifting().light for value in hours)
    return any(is_good and len(list(run)) >= Lifting().hours for is_good, run in groupby(good))


def graded(joined: Sequence[Spell], daily: Mapping[datetime.datetime, int]) -> Episode:
    """The episode with the alert that the rule calls for, from whichever starting hour gives the highest."""
    start, end = joined[0].start, joined[-1].end
    inside = [aqi for hour, aqi in daily.items() if start <= hour <= end - DAY]
    # The gaps have been judged by the hour, and none is as long as the episode: so none lifts again.
    judged = evolve(Lifting(), hours=(end - start) // HOUR)
    series = [tuple(inside[first::DAY_HOURS]) for first in range(min(DAY_HOURS, len(inside)))]
    alert, _, days = max(
        (grade_alert(days, lifting=judged).value, sum(day > AlertGrading().heavy for day in days), days)
        for days in series
    )
    gaps = tuple((after.start - before.end) // HOUR for before, after in pairwise(joined))
    return Episode(start=start, end=end, gaps=gaps, days=days, peak=max(inside), alert=alert)


def table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """A Markdown table."""
    lines = (head, ["---"] * len(head), *rows)
    return "\n".join(f"| {' | '.join(map(str, line))} |" for line in lines)


def winter_table(found: Iterable[Episode]) -> str:
    """The episodes, a line each."""
    grading = AlertGrading()
    return table(
        ("from", "until", "hours", "gaps", "days above 200", "days above 300", "peak", "alert", "Beijing published"),
        (
            (
                f"{episode.start:%Y-%m-%d %H:%M}",
                f"{episode.end:%Y-%m-%d %H:%M}",
                episode.hours,
                ", ".join(map(str, episode.gaps)) or "none",
                episode.days_above(grading.heavy),
                episode.days_above(grading.severe),
                episode.peak,
                episode.alert.en,
                episode.published(),
            )
            for episode in found
        ),
    )


def year(daily: Mapping[datetime.datetime, int]) -> list[int]:
    """A year of days and a last forecast: the winter's calendar days over and over."""
    days = (aqi for start, aqi in daily.items() if start.hour == 0)
    return list(islice(cycle(days), YEAR_DAYS + FORECAST_DAYS - 1))


def year_table(days: Sequence[int]) -> str:
    """On how many mornings of the year the coming days call for which alert."""
    called = Counter(grade_alert(days[day : day + FORECAST_DAYS]).value for day in range(YEAR_DAYS))
    return table(("alert", "mornings"), ((alert.en, called[alert]) for alert in Alert))


def timings(days: Sequence[int]) -> str:
    """How long a decision takes, in microseconds."""
    week, whole = days[:FORECAST_DAYS], days[:YEAR_DAYS]
    facts = json.dumps({"daily_aqi": week})
    questions: dict[str, Callable[[], object]] = {
        f"{FORECAST_DAYS} days": lambda: grade_alert(week),
        f"{YEAR_DAYS} days": lambda: grade_alert(whole),
        f"{FORECAST_DAYS} days as JSON, through ask": lambda: ask("pollution.grade_alert", facts, on="2017-11-04"),
    }
    times = {name: min(timeit.repeat(question, number=200, repeat=5)) / 200 for name, question in questions.items()}
    return table(("decision on", "µs"), ((name, f"{seconds * 1e6:.0f}") for name, seconds in times.items()))


def main(argv: Sequence[str] | None = None) -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description="Alerts over a winter of hourly PM2.5 measurements.")
    parser.add_argument("path", type=Path, help="the measurements, as CSV")
    parser.add_argument("--time", action="store_true", help="say how long a decision takes, too")
    options = parser.parse_args(argv)
    city = city_hours(options.path)
    daily = daily_indices(city)
    days = year(daily)
    tables = [winter_table(episodes(city, daily)), year_table(days), *([timings(days)] if options.time else [])]
    print("\n\n".join(tables))


if __name__ == "__main__":
    main()
