"""Values as HTML: cells, tables and pictures that are escaped, in the language asked for."""

from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy.core.faults import Language
from langfang_policy.core.pages import Bar, Row, Shade, both, listing, pair, section, shade, svg, table

ROWS = (
    Row("upper", (Bar(0, 10, "a long bar", Shade("#ff0000", 3)), Bar(10, 10, "none at all"))),
    Row("lower <b>", (Bar(5, 20, "中文中文"), Bar(20, 21, "a bar too narrow for its words"))),
)


class TestWords:
    """Words in one language or both."""

    @pytest.mark.parametrize(
        ("zh", "en", "language", "cell", "text"),
        [
            ("甲", "a", "en", "a", "a"),
            ("甲", "a", "zh", '<span lang="zh">甲</span>', "甲"),
            ("甲", "a", None, 'a <span lang="zh" style="opacity:.7">甲</span>', "a 甲"),
            ("", "a", "zh", "a", "a"),
            ("", "a", None, "a", "a"),
            ("3", "3", None, "3", "3"),
            ("<甲>", "<a>", "zh", '<span lang="zh">&lt;甲&gt;</span>', "<甲>"),
            ("", "<a>", "en", "&lt;a&gt;", "<a>"),
        ],
    )
    def test_words(self, zh: str, en: str, language: Language | None, cell: str, text: str) -> None:
        """The same words are told once; without Chinese ones the English stand; a cell is escaped and a text is not."""
        assert both(zh, en, language) == cell
        assert pair(zh, en, language) == text


class TestTables:
    """Tables, lists and sections of cells."""

    def test_with_a_head(self) -> None:
        """A head of columns, then rows."""
        tree = ET.fromstring(table([["1", "2"], ["3", "4"]], ["a", "b"]))
        assert [one.text for one in tree.findall("thead/tr/th")] == ["a", "b"]
        assert {one.get("scope") for one in tree.findall("thead/tr/th")} == {"col"}
        assert [[one.text for one in row] for row in tree.findall("tbody/tr")] == [["1", "2"], ["3", "4"]]
        assert tree.findall("tbody/tr/th") == []

    def test_without_one(self) -> None:
        """Each row's first cell is its head."""
        tree = ET.fromstring(table([["a", "1"], ["b", "2"]]))
        assert tree.find("thead") is None
        assert [one.text for one in tree.findall("tbody/tr/th")] == ["a", "b"]
        assert {one.get("scope") for one in tree.findall("tbody/tr/th")} == {"row"}
        assert [one.text for one in tree.findall("tbody/tr/td")] == ["1", "2"]

    def test_lists_and_sections(self) -> None:
        """What is inside stands in its order."""
        assert [one.text for one in ET.fromstring(listing(["a", "b"]))] == ["a", "b"]
        assert section("t", "<p>x</p>", "y") == "<div><p><strong>t</strong></p><p>x</p>y</div>"


class TestPicture:
    """Rows of bars on one scale."""

    def test_bars_stand_where_their_numbers_do(self) -> None:
        """The first number at the left end, the last at the right, and 2 wide where there is no width."""
        tree = ET.fromstring(svg("t", ROWS, [(0, "zero"), (20, "twenty")]))
        bars = [(one.get("x"), one.get("width")) for one in tree.findall("{*}rect")]
        scale = 530 / 21
        assert bars == [
            ("150.0", f"{10 * scale:.1f}"),
            (f"{150 + 10 * scale:.1f}", "2.0"),
            (f"{150 + 5 * scale:.1f}", f"{15 * scale:.1f}"),
            (f"{150 + 20 * scale:.1f}", f"{scale:.1f}"),
        ]
        assert [one.get("fill") for one in tree.findall("{*}rect")] == ["#ff0000", *["#5b8fd6"] * 3]
        assert tree.get("viewBox") == "0 0 720 100"
        assert [one.get("y") for one in tree.findall("{*}rect")] == ["14", "14", "44", "44"]

    def test_words_stand_inside_where_they_fit(self) -> None:
        """And can be read of every bar."""
        tree = ET.fromstring(svg("t", ROWS, [(0, "zero")]))
        assert [one.findtext("{*}title") for one in tree.findall("{*}rect")] == [
            bar.words for row in ROWS for bar in row.bars
        ]
        assert [one.text for one in tree.findall("{*}text")] == ["zero", "upper", "a long bar", "lower <b>", "中文中文"]

    @pytest.mark.parametrize(
        ("words", "inside"), [("a" * 41, True), ("a" * 42, False), ("中" * 21, True), ("中" * 22, False)]
    )
    def test_how_wide_words_are(self, words: str, inside: bool) -> None:  # a case
        """A Chinese letter is about twice as wide as another."""
        bars = (Bar(0, 260, words), Bar(260, 530, ""))
        assert (f">{words}</text>" in svg("t", [Row("", bars)], ())) is inside

    def test_what_is_drawn_shows_on_light_and_dark(self) -> None:
        """Each bar's edge is the page's own ink; one that is all edge keeps its colour, and one without is not seen."""
        bars = (Bar(0, 100, ""), Bar(100, 104, ""), Bar(104, 107.9, ""), Bar(107.9, 530, "", Shade("none")))
        tree = ET.fromstring(svg("t", [Row("", bars)], ()))
        assert [one.get("stroke") for one in tree.findall("{*}rect")] == [
            "currentColor",
            "currentColor",
            "#5b8fd6",
            "none",
        ]

    def test_lines_where_words_find_no_place(self) -> None:
        """As many as the shade has, evenly apart along the bar; beside words there are none."""
        shades = (Shade("#ff0000", 2), Shade("#00ff00", 1), Shade("#0000ff"))
        bars = [Bar(0, 500, "words", shades[0]), Bar(500, 510, "words", shades[0]), Bar(510, 530, "words", shades[1])]
        tree = ET.fromstring(svg("t", [Row("", (*bars, Bar(529, 530, "words", shades[2])))], ()))
        assert [one.get("d") for one in tree.findall("{*}path")] == [
            "M650.0 21.3h10.0M650.0 28.7h10.0",
            "M660.0 25.0h20.0",
        ]

    @pytest.mark.parametrize(("end", "deep"), [(43, 70), (42, 92)])
    def test_a_key_where_some_words_find_no_place(self, end: float, deep: int) -> None:
        """Where all words are within their bars there is none."""
        row = Row("", (Bar(0, end, "words"), Bar(end, 530, "words" * 3)))
        tree = ET.fromstring(svg("t", [row], (), key=[("words", Shade())]))
        assert tree.get("viewBox") == f"0 0 720 {deep}"
        assert len(tree.findall("{*}rect")) == (2 if deep == 70 else 3)

    def test_the_key(self) -> None:
        """Each entry stands after the one before, or below where there is no more room."""
        key = [(f"{place} and its many words", Shade("#ff0000", place)) for place in range(5)]
        tree = ET.fromstring(svg("t", [Row("", (Bar(0, 1, "w" * 99),))], (), key=key))
        boxes = [one for one in tree.findall("{*}rect") if one.get("height") == "14"]
        apart = 22 + 12 + 6 * len(key[0][0]) + 6
        assert [(float(one.get("x", "")), one.get("y")) for one in boxes] == [
            (150, "70"),
            (150 + apart, "70"),
            (150 + 2 * apart, "70"),
            (150, "92"),
            (150 + apart, "92"),
        ]
        assert tree.get("viewBox") == "0 0 720 114"
        assert [one.findtext("{*}title") for one in boxes] == [words for words, _ in key]
        assert [one.text for one in tree.findall("{*}text")][1:] == [words for words, _ in key]
        assert len(tree.findall("{*}path")) == 4

    def test_most_values_have_no_shade(self) -> None:
        """Of their own."""
        assert shade("red") is None

    def test_it_names_itself(self) -> None:
        """To whoever cannot see it."""
        tree = ET.fromstring(svg("a & b", ROWS, ()))
        assert (tree.get("role"), tree.get("aria-label"), tree.findtext("{*}title")) == ("img", "a & b", "a & b")

    def test_bars_without_width_alone(self) -> None:
        """A scale of one number is none, and nothing is divided by it."""
        assert ET.fromstring(svg("t", [Row("r", (Bar(3, 3, "w"),))], ())).find("{*}rect") is not None

    @given(st.text(alphabet="<>&'\"ax", min_size=1, max_size=19))
    def test_nothing_given_is_markup(self, text: str) -> None:
        """All words are escaped, and come out as they went in."""
        tree = ET.fromstring(svg(text, [Row(text, (Bar(0, 999, text),))], [(0, text)]))
        assert {"".join(one.itertext()) for one in tree.iter() if one.tag.endswith(("title", "text"))} == {text}
        assert "".join(ET.fromstring(f"<p>{both(text, '', 'zh')}</p>").itertext()) == text
