"""Values as pictures: bands with the number that was asked about, how decrees stand, and what has none."""

from __future__ import annotations

import datetime
import xml.etree.ElementTree as ET
from decimal import Decimal

import pytest

from langfang_policy import registry
from langfang_policy.core.bands import Band, Bands
from langfang_policy.core.bounds import above, at_least, at_most, below
from langfang_policy.core.decrees import Decree
from langfang_policy.core.errors import InvalidFacts
from langfang_policy.core.forms import html, svg
from langfang_policy.core.pages import Bar, Row
from langfang_policy.core.pages import svg as drawn
from langfang_policy.core.registers import Register

MARK = "#d9534f"


def rects(picture: str) -> list[tuple[float, float]]:
    """Where each bar begins and ends."""
    found = ET.fromstring(picture).findall("{*}rect")
    return [(float(one.get("x", "")), float(one.get("x", "")) + float(one.get("width", ""))) for one in found]


def marks(picture: str) -> list[float]:
    """Where a line was drawn through what was asked about."""
    lines = [one for one in ET.fromstring(picture).findall("{*}path") if one.get("stroke") == MARK]
    return [float(one.get("d", "")[1:].partition(" ")[0]) for one in lines]


def texts(picture: str) -> list[str]:
    """The words that are drawn."""
    return [one.text or "" for one in ET.fromstring(picture).findall("{*}text")]


class TestMark:
    """What was asked about, and words that find room."""

    def test_it_lies_on_the_scale(self) -> None:
        """Where its number is, and the scale reaches as far as it does."""
        row = [Row("r", (Bar(0, 100, ""),))]
        (middle,), ((start, end),) = marks(drawn("t", row, (), (50, "50"))), rects(drawn("t", row, (), (50, "50")))
        assert middle == (start + end) / 2
        for asked, edge in ((-100, 150), (200, 680)):
            picture = drawn("t", row, (), (asked, "far"))
            ((start, end),) = rects(picture)
            assert end - start == pytest.approx(265, abs=0.2)
            assert marks(picture) == [edge]
        assert marks(drawn("t", row, ())) == []

    def test_its_words_keep_within(self) -> None:
        """However far to the right it lies."""
        picture = drawn("t", [Row("r", (Bar(0, 1, ""),))], (), (1, "a long word of the law"))
        (words,) = [one for one in ET.fromstring(picture).findall("{*}text") if one.get("fill") == MARK]
        half = (12 + 6 * len("a long word of the law")) / 2
        assert float(words.get("x", "")) + half <= 720

    def test_ticks_that_run_into_each_other(self) -> None:
        """The later ones keep their line, without words."""
        ticks = [(0, "zero"), (1, "one"), (10, "ten"), (50, "fifty")]
        picture = drawn("t", [Row("r", (Bar(0, 100, ""),))], ticks)
        assert [word for word in texts(picture) if word in {"zero", "one", "ten", "fifty"}] == ["zero", "ten", "fifty"]
        assert len(ET.fromstring(picture).findall("{*}path")) == 4

    @pytest.mark.parametrize(
        ("label", "shown"),
        [("a" * 19, "a" * 19), ("a" * 20, "a" * 17 + "…"), ("中" * 10, "中" * 10), ("中" * 11, "中" * 9 + "…")],
    )
    def test_labels_are_cut_to_their_place(self, label: str, shown: str) -> None:
        """A Chinese letter takes twice the room."""
        assert shown in texts(drawn("t", [Row(label, (Bar(0, 1, ""),))], ()))


SIZES = Bands(
    Band("none", None, below(3000)), Band("one", at_least(3000), at_most(12000)), Band("several", above(12000))
)


class TestBands:
    """A row for each band."""

    def test_they_follow_each_other(self) -> None:
        """Each begins where the one before ends; what has no end is drawn a little beyond."""
        first, second, third = rects(SIZES.svg())
        assert first[1] == pytest.approx(second[0], abs=0.2)
        assert second[1] == pytest.approx(third[0], abs=0.2)
        assert first[0] < first[1]
        assert third[0] < third[1]
        assert {"3000", "12000", "none", "one", "several"} <= set(texts(SIZES.svg()))

    @pytest.mark.parametrize(("asked", "row"), [(2999, 0), (3000, 1), (12000, 1), (Decimal("12803.2"), 2)])
    def test_the_value_asked_about(self, asked: int | Decimal, row: int) -> None:
        """Its line crosses the band that holds it."""
        picture = SIZES.svg(asked)
        (mark,) = marks(picture)
        start, end = rects(picture)[row]
        assert start - 0.2 <= mark <= end + 0.2
        assert str(asked) in texts(picture)
        assert SIZES.find(asked) is SIZES.bands[row]

    def test_a_value_that_is_none(self) -> None:
        """Is refused by name."""
        with pytest.raises(InvalidFacts, match="asked"):
            SIZES.svg(Decimal("NaN"))

    def test_words_in_one_language_or_both(self) -> None:
        """Of the bounds; the picture stands in the page as well."""
        assert "bands 分档" in SIZES.svg(language=None)
        assert "分档" not in SIZES.svg()
        assert SIZES.svg(None, "zh") in html(SIZES, "zh")
        assert SIZES._repr_svg_() == SIZES.svg(language=None)

    def test_a_band_without_ends(self) -> None:
        """Is still drawn."""
        assert len(rects(Bands(Band("all")).svg())) == 1


ON = datetime.date(2019, 11, 1)


class TestStandings:
    """A row for each decree, from its first day to its last."""

    def test_stated_and_presumed(self) -> None:
        """In colours of their own, with a line through the day asked about."""
        held = registry.in_force(on=ON)
        picture = svg(held, "en")
        assert picture is not None
        colours = {one.get("fill") for one in ET.fromstring(picture).findall("{*}rect")}
        assert colours == {"#5b8fd6", "#d9a441", "#8a8f98"}
        assert len(rects(picture)) == len(held)
        assert len(marks(picture)) == 1
        assert str(ON) in texts(picture)

    def test_each_bar_is_its_days(self) -> None:
        """One that ends before the day lies left of it, one that holds crosses it."""
        standings = [registry.standing(decree, on=ON) for decree in registry.decrees()]
        picture = svg(tuple(standings), "zh")
        assert picture is not None
        (mark,) = marks(picture)
        known = [one for one in standings if one.decree.first_day is not None]
        for (start, end), one in zip(rects(picture), known, strict=True):
            assert (start <= mark <= end) == one.holds, one

    def test_days_of_several_have_no_line(self) -> None:
        """And one picture all the same."""
        decree = registry.decrees()[0]
        both = tuple(registry.standing(decree, on=day) for day in (ON, ON.replace(year=2020)))
        picture = svg(both)
        assert picture is not None
        assert marks(picture) == []

    def test_it_stands_above_the_table(self) -> None:
        """In a notebook; a decree without a first day has none."""
        held = registry.in_force(on=ON)
        assert isinstance(held, Register)
        assert held._repr_svg_() == svg(held)
        assert str(svg(held)) in held._repr_html_()
        unknown = Decree("廊政办字〔2017〕9号", zh="某", en="one")
        assert svg(unknown.standing(ON)) is None
        assert "<svg" not in html(unknown.standing(ON))


class TestNone:
    """What has no picture."""

    @pytest.mark.parametrize("value", [3, "x", (), (1, 2), registry.decrees()[0], registry.decrees()])
    def test_it_is_none(self, value: object) -> None:
        """And nothing else."""
        assert svg(value) is None

    def test_several_kinds(self) -> None:
        """Share none."""
        assert svg((SIZES, registry.standing(registry.decrees()[0], on=ON))) is None
        assert svg((SIZES, SIZES)) is None
