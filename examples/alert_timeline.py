"""Beijing's winter of 2015 as the heavy-pollution plan would have had it published: a table and a picture.

Run it on hourly measurements, a line for each station and hour (the columns ``station``, ``time`` and a concentration
of each pollutant)::

    python examples/alert_timeline.py beijing-hourly-2015-11-01--2016-01-31.csv [--svg alert-timeline.svg]

It prints the table of ``docs/pollution.md``; ``--svg`` writes the picture beside it.
"""

from __future__ import annotations

import argparse
import csv
import datetime
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from pathlib import Path

from attrs import frozen

from langfang_policy.pollution import (
    Alert,
    AlertPeriod,
    AlertTimeline,
    EnoughHours,
    EventKind,
    HourlyAqi,
    LackingPollutants,
    alert_timeline,
    daily_means,
    hourly_index,
)

HOUR = datetime.timedelta(hours=1)
COLUMNS = {
    "so2": "so2_ugm3",
    "no2": "no2_ugm3",
    "co": "co_mgm3",
    "o3": "o3_ugm3",
    "pm10": "pm10_ugm3",
    "pm2_5": "pm2_5_ugm3",
}
"""The file's column of each pollutant."""

KNOWLEDGE = (("in hindsight", None), ("3 days ahead", 72), ("as measured", 0))
"""What is known of the coming hours, in words and as the timeline takes it."""

RED_IN_BEIJING = (
    (datetime.datetime(2015, 12, 8), datetime.datetime(2015, 12, 11)),
    (datetime.datetime(2015, 12, 19), datetime.datetime(2015, 12, 23)),
)
"""The red alerts that Beijing published that winter, from a midnight to a midnight."""


def mean(values: Sequence[Decimal]) -> Decimal:
    """The mean of the stations, to a tenth of a unit.

    >>> mean([Decimal(10), Decimal(11), Decimal(11)])
    Decimal('10.7')
    """
    return (sum(values, Decimal(0)) / len(values)).quantize(Decimal("0.1"))


def city_hours(path: Path) -> list[HourlyAqi]:
    """The city's hourly AQI by the mean concentrations of the stations that report; None where none does."""
    reported: dict[datetime.datetime, dict[str, list[Decimal]]] = defaultdict(lambda: defaultdict(list))
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            hour = reported[datetime.datetime.fromisoformat(row["time"])]
            for pollutant, column in COLUMNS.items():
                if row[column]:
                    hour[pollutant].append(Decimal(row[column]))
    return [HourlyAqi(at=at, aqi=hour_aqi(reported[at])) for at in sorted(reported)]


def hour_aqi(hour: Mapping[str, Sequence[Decimal]]) -> int | None:
    """The AQI of one hour's concentrations, of those measured; None where nothing was.

    >>> hour_aqi({"pm2_5": [Decimal(150), Decimal(152)]}), hour_aqi({})
    (201, None)
    """
    found = {pollutant: mean(values) for pollutant, values in hour.items()}
    if not found:
        return None
    return hourly_index(
        so2=found.get("so2"),
        no2=found.get("no2"),
        co=found.get("co"),
        o3=found.get("o3"),
        pm10=found.get("pm10"),
        pm2_5=found.get("pm2_5"),
        lacking=LackingPollutants.AS_MEASURED,
    ).value.aqi


def timelines(hours: Sequence[HourlyAqi]) -> dict[str, AlertTimeline]:
    """What should have been published, by what was known of the coming hours; 20 measured hours make a day."""
    return {
        words: alert_timeline(hours, horizon_hours=horizon, enough=EnoughHours.TWENTY).value
        for words, horizon in KNOWLEDGE
    }


def table(timeline: AlertTimeline) -> str:
    """The timeline's events as a Markdown table, a line for each episode."""
    lines = ["| launched | alert | then | lifted |", "| --- | --- | --- | --- |"]
    steps: list[str] = []
    for event in timeline.events:
        if event.kind is EventKind.LAUNCH:
            steps = [f"{event.at:%Y-%m-%d %H:%M}", event.alert.en]
            rises: list[str] = []
        elif event.kind is EventKind.UPGRADE:
            rises.append(f"{event.alert.en} {event.at:%d %b %H:%M}")
        else:
            lines.append(f"| {' | '.join([*steps, ', '.join(rises) or 'no rise', f'{event.at:%Y-%m-%d %H:%M}'])} |")
    return "\n".join(lines)


@frozen
class Frame:
    """The picture's plain: where a moment and an index lie."""

    start: datetime.datetime
    hours: int

    LEFT, TOP, WIDTH, HEIGHT = 96, 24, 828, 220
    BAR, STEP = 16, 26
    SCALE = 500

    def x(self, at: datetime.datetime) -> float:
        """How far to the right a moment lies.

        >>> Frame(datetime.datetime(2015, 11, 1), 100).x(datetime.datetime(2015, 11, 3, 2))
        510.0
        """
        return round(self.LEFT + self.WIDTH * min(max((at - self.start) / HOUR, 0), self.hours) / self.hours, 1)

    def y(self, aqi: float) -> float:
        """How far down an index lies."""
        return round(self.TOP + self.HEIGHT * (1 - aqi / self.SCALE), 1)

    def row(self, place: int) -> int:
        """The top of a bar below the curve."""
        return self.TOP + self.HEIGHT + 34 + self.STEP * place


COLOURS = {Alert.BLUE: "#4a90d9", Alert.YELLOW: "#f2c230", Alert.ORANGE: "#f0883a", Alert.RED: "#d0342c"}


def picture(hours: Sequence[HourlyAqi], known: Mapping[str, AlertTimeline]) -> str:
    """The hours, their 24-hour means and the alerts of each timeline as SVG."""
    frame = Frame(hours[0].at, len(hours))
    body = [*grid(frame), *curves(frame, hours)]
    for place, (words, timeline) in enumerate(known.items()):
        body += label(frame, place, words)
        body += [bar(frame, place, period) for period in timeline.periods]
    body += label(frame, len(known), "Beijing, red")
    for start, end in RED_IN_BEIJING:
        body.append(bar(frame, len(known), AlertPeriod(alert=Alert.RED, start=start, end=end)))
    height = frame.row(len(known)) + frame.STEP
    width = frame.LEFT + frame.WIDTH + 16
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img" '
        'font-family="sans-serif" font-size="11" fill="#444">'
    )
    title = "<title>AQI of Beijing, winter of 2015, with the alerts that the plan calls for</title>"
    back = f'<rect width="{width}" height="{height}" fill="#fff"/>'
    return "\n".join([head, title, back, *body, "</svg>"]) + "\n"


def grid(frame: Frame) -> Iterator[str]:
    """Lines at the plan's figures, and at the months."""
    right, bottom = frame.LEFT + frame.WIDTH, frame.TOP + frame.HEIGHT
    for aqi in (0, 150, 200, 300, 500):
        yield f'<path d="M{frame.LEFT} {frame.y(aqi)}H{right}" stroke="#ddd"/>'
        yield f'<text x="{frame.LEFT - 6}" y="{frame.y(aqi) + 4}" text-anchor="end">{aqi}</text>'
    for number in range(0, frame.hours, 24 * 7):
        day = frame.start + HOUR * number
        yield f'<path d="M{frame.x(day)} {frame.TOP}V{bottom}" stroke="#eee"/>'
        yield f'<text x="{frame.x(day) + 2}" y="{bottom + 14}">{day.day} {day:%b}</text>'


def curves(frame: Frame, hours: Sequence[HourlyAqi]) -> Iterator[str]:
    """The hourly index, thin, and the mean of the 24 hours around each hour."""
    hourly = [(hour.at, float(hour.aqi)) for hour in hours if hour.aqi is not None]
    days = daily_means(hours, enough=EnoughHours.TWENTY).value
    means = [(day.start + HOUR * 12, float(day.mean)) for day in days if day.mean is not None]
    for points, colour, width in ((hourly, "#bbb", 0.6), (means, "#333", 1.4)):
        path = " ".join(f"{frame.x(at)},{frame.y(aqi)}" for at, aqi in points)
        yield f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="{width}"/>'


def label(frame: Frame, place: int, words: str) -> list[str]:
    """What a row of bars shows."""
    return [f'<text x="{frame.LEFT - 6}" y="{frame.row(place) + 12}" text-anchor="end">{words}</text>']


def bar(frame: Frame, place: int, period: AlertPeriod) -> str:
    """A time with an alert."""
    left = frame.x(period.start)
    right = frame.x(frame.start + HOUR * frame.hours if period.end is None else period.end)
    return (
        f'<rect x="{left}" y="{frame.row(place)}" width="{round(right - left, 1)}" height="{frame.BAR}" '
        f'fill="{COLOURS[period.alert]}"/>'
    )


def main(argv: Sequence[str] | None = None) -> None:
    """Print the table; write the picture if asked."""
    parser = argparse.ArgumentParser(description="Alerts over a winter of hourly measurements.")
    parser.add_argument("path", type=Path, help="the measurements, as CSV")
    parser.add_argument("--svg", type=Path, help="where to write the picture")
    options = parser.parse_args(argv)
    hours = city_hours(options.path)
    known = timelines(hours)
    print(table(known["3 days ahead"]))
    if options.svg is not None:
        options.svg.write_text(picture(hours, known), encoding="utf-8")


if __name__ == "__main__":
    main()
