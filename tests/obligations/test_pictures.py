"""What falls due as a picture."""

from __future__ import annotations

import datetime
from pathlib import Path
from xml.etree import ElementTree

import pytest

from langfang_policy import duties
from langfang_policy.core.errors import InvalidFacts
from langfang_policy.obligations import to_svg
from tests import everything as everything  # noqa: PLC0414  # every door is loaded once

YEAR = datetime.date(2018, 1, 1), datetime.date(2018, 12, 31)
FOUND = duties("市河长制办公室", between=YEAR)


def test_a_line_a_duty_and_a_mark_a_day() -> None:
    """Each mark says what falls due on which day; the quarters stand below."""
    picture = ElementTree.fromstring(to_svg(FOUND))
    titles = [one.text or "" for one in picture.findall(".//{*}rect/{*}title")]
    assert sorted(filter(None, titles)) == sorted(one.text() for one in FOUND)
    words = [one.text or "" for one in picture.findall(".//{*}text")]
    assert {"2018-01", "2018-04", "2018-07", "2018-10"} <= set(words)
    assert "hold joint meeting" in words
    assert to_svg(reversed(FOUND)) == to_svg(FOUND)


def test_days_lie_in_their_order() -> None:
    """Later ones farther to the right, from the first of the year on."""
    places = {}
    for rect in ElementTree.fromstring(to_svg(FOUND)).findall(".//{*}rect"):
        title = rect.find("{*}title")
        assert title is not None
        if title.text:
            places[float(rect.get("x", "0"))] = title.text[:10]
    assert [places[x] for x in sorted(places)] == sorted(places.values())
    assert min(places) > 150


def test_words_in_chinese() -> None:
    """Cut to their place."""
    words = [one.text or "" for one in ElementTree.fromstring(to_svg(FOUND, language="zh")).findall(".//{*}text")]
    assert any(len(word) >= 10 and word.endswith("…") for word in words)
    assert all(len(word) <= 14 for word in words)


def test_nothing_is_refused() -> None:
    """There is nothing to draw."""
    with pytest.raises(InvalidFacts, match="dues"):
        to_svg(())


def test_the_picture_of_the_page() -> None:
    """Is what the page's question draws."""
    page = Path(__file__).resolve().parents[2] / "docs" / "one-bureau-2018.svg"
    assert page.read_text("utf-8") == to_svg(FOUND)
