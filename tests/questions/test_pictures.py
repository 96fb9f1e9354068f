"""A sweep as a picture."""

from __future__ import annotations

import datetime
import xml.etree.ElementTree as ET

import pytest

from langfang_policy import svg, sweep
from langfang_policy.core.bands import Band, Bands, Timeline
from langfang_policy.core.bounds import at_least, below
from langfang_policy.core.forms import html
from langfang_policy.core.pages import shade
from langfang_policy.pollution import Alert

ON = "2018-06-30"
LINE = sweep("education.size_minimum", {"facility": "primary"}, {"classes": (17, 18, 19, 24)}, on=ON)
KEY = "14"
"""How high a box of the key is."""
GRID = sweep("education.size_minimum", {}, {"facility": ("kindergarten", "primary"), "classes": (12, 18, "x")}, on=ON)


def rects(picture: str | None) -> list[tuple[float, float, str, str]]:
    """Where each bar lies, its colour and its words."""
    assert picture is not None
    found = ET.fromstring(picture).findall("{*}rect")
    return [
        (float(one.get("x", "")), float(one.get("width", "")), one.get("fill", ""), one.findtext("{*}title") or "")
        for one in found
        if one.get("height") != KEY
    ]


class TestLine:
    """A bar for each stretch of one reply."""

    def test_numbers_by_size(self) -> None:
        """From its first value to the next one's; the last as wide as the one before."""
        places = [place for place, *_ in rects(svg(LINE, "en"))]
        widths = [width for _, width, *_ in rects(svg(LINE, "en"))]
        assert len(places) == len(LINE.steps()) == 4
        unit = widths[0]
        assert [round(width / unit, 1) for width in widths] == [1, 1, 5, 5]

    def test_one_reply_has_one_colour(self) -> None:
        """And another has another."""
        colours = [colour for *_, colour, _ in rects(svg(LINE, "en"))]
        assert colours[0] == colours[2] != colours[1]
        assert len({colours[0], colours[1], colours[3]}) == 3

    def test_words(self) -> None:
        """In the language asked for, in both where none is."""
        assert "undetermined" in rects(svg(LINE, "en"))[0][3]
        assert "不能确定" in rects(svg(LINE, "zh"))[0][3]
        both = rects(LINE._repr_svg_())[0][3]
        assert "undetermined" in both
        assert "不能确定" in both

    def test_days_and_terms(self) -> None:
        """Days by the calendar, terms in turn."""
        terms = sweep("pollution.response_level", {}, {"alert": ("blue", "yellow", "red")}, on="2017-11-04")
        widths = {round(width) for _, width, *_ in rects(svg(terms, "en"))}
        assert len(widths) == 1
        days = ("2016-12-31", "2017-01-01", "2017-12-18", "2017-12-19", "2018-12-19")
        line = sweep("normative_docs.mediator", {}, {"day": days}, on="2018-06-30")
        found = rects(svg(line, "en"))
        assert len(found) == len(line.steps())
        assert max(width for _, width, *_ in found) > 2 * min(width for _, width, *_ in found)

    def test_a_stretch_of_several_values(self) -> None:
        """Is one bar over all of them."""
        alerts = sweep("pollution.grade_alert", {}, {"daily_aqi": ([10], [20], [201])}, on="2017-11-04")
        assert [round(width / 530, 2) for _, width, *_ in rects(svg(alerts, "en"))] == [0.67, 0.33]

    def test_one_value(self) -> None:
        """Is as wide as the picture."""
        one = sweep("education.size_minimum", {"facility": "primary"}, {"classes": (18,)}, on=ON)
        assert [round(width) for _, width, *_ in rects(svg(one, "en"))] == [530]

    def test_nothing_asked(self) -> None:
        """There is nothing to draw, and of two sweeps no single picture."""
        none = sweep("education.size_minimum", {"facility": "primary"}, {"classes": ()}, on=ON)
        assert svg(none) is None
        assert svg((LINE, LINE)) is None


class TestGrid:
    """A row for each value of the first axis."""

    def test_rows_and_what_is_refused(self) -> None:
        """The refused cell is grey, in each row."""
        picture = svg(GRID, "en")
        found = rects(picture)
        assert [words for *_, colour, words in found if colour == "#8a8f98"] == ["invalid", "invalid"]
        assert picture is not None
        words = [one.text for one in ET.fromstring(picture).findall("{*}text")]
        assert "kindergarten" in words
        assert "primary" in words
        assert "无效" in rects(svg(GRID, "zh"))[-1][3]


class TestShades:
    """An alert is drawn in its own colour wherever it is drawn, and colour is not the only sign."""

    DAYS = ([10], [201], [210, 230], [210, 230, 310], [501, 501, 501, 501], "x")

    def test_alerts(self) -> None:
        """However late they are met, and a reply that is none has a colour that no alert has."""
        drawn = svg(sweep("pollution.grade_alert", {}, {"daily_aqi": self.DAYS[::-1]}, on="2017-11-04"), "en")
        found = {words: colour for *_, colour, words in rects(drawn)}
        assert found.pop("invalid") == "#8a8f98"
        own = {alert.en: held.colour for alert in Alert if (held := shade(alert)) is not None}
        assert found
        assert found == {words: own[words] for words in found}

    @pytest.mark.parametrize("alert", Alert)
    def test_each_has_its_own(self, alert: Alert) -> None:
        """Its colour, and as many lines as it has steps above none."""
        held = shade(alert)
        assert held is not None
        assert held.lines == list(Alert).index(alert)
        hue = {"BLUE": "#2f6fd0", "YELLOW": "#e0b400", "ORANGE": "#e07b00", "RED": "#d02f2f", "NONE": "#5aa469"}
        assert held.colour == hue[alert.name]

    def test_in_bands_and_over_time(self) -> None:
        """As in a sweep."""
        bands = Bands(Band(Alert.BLUE, None, below(200)), Band(Alert.RED, at_least(200)))
        assert [colour for *_, colour, _ in rects(bands.svg())] == ["#2f6fd0", "#d02f2f"]
        days = (datetime.date(2017, 1, 1), datetime.date(2018, 1, 1))
        page = html(Timeline((days[0], Alert.YELLOW), (days[1], Alert.ORANGE)), "en")
        picture = page[page.index("<svg") : page.index("</svg>") + 6]
        assert [colour for *_, colour, _ in rects(picture)] == ["#e0b400", "#e07b00"]

    def test_other_replies_beside_alerts(self) -> None:
        """They have neither an alert's colour nor its lines."""
        line = sweep("pollution.grade_alert", {}, {"daily_aqi": ([201], None, [10], "x")}, on="2017-11-04")
        shades = [shade(one) for one in Alert]
        told = dict.fromkeys(colour for *_, colour, words in rects(svg(line, "en")) if words not in {"blue", "none"})
        assert told
        assert not told.keys() & {held.colour for held in shades if held}

    def test_a_key_tells_what_narrow_bars_are(self) -> None:
        """Each reply once, with what it is drawn in."""
        narrow = sweep("education.size_minimum", {}, {"facility": ("primary",), "classes": (18, 19, 900)}, on=ON)
        found = ET.fromstring(svg(narrow, "en") or "").findall("{*}rect")
        bars, boxes = ([one for one in found if (one.get("height") == KEY) is small] for small in (False, True))
        meant = {one.findtext("{*}title"): one.get("fill") for one in bars}
        assert {one.findtext("{*}title"): one.get("fill") for one in boxes} == meant
        assert len(boxes) == len(meant) > 1
