"""Chinese numerals."""

from __future__ import annotations

import unicodedata
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy.core.errors import InvalidFacts
from langfang_policy.core.numerals import (
    CIRCLED,
    GREATEST_ARTICLE,
    chinese,
    fold_width,
    from_chinese,
    from_ordinal,
)

DIGITS = "零一二三四五六七八九"
NUMERAL_SIGNS = "〇零○一二两三九十百千0９1a²٣"


def in_full(number: int) -> str:
    """The numeral with every unit named (一十, not 十), by place: another way of writing than the library's."""
    text, pending = "", False
    for unit, sign in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // unit % 10
        if digit:
            text += f"{'零' if pending else ''}{DIGITS[digit]}{sign}"
        pending = bool(text) and not digit
    return text


class TestReading:
    """A numeral is read as it is written, or refused."""

    def test_every_numeral_below_ten_thousand_is_read(self) -> None:
        """Units, gaps and all."""
        assert [from_chinese(in_full(number)) for number in range(1, 10_000)] == list(range(1, 10_000))

    @pytest.mark.parametrize(
        ("text", "value"),
        [
            ("十", 10),
            ("十一", 11),
            ("二十", 20),
            ("百零三", 103),
            ("一百零三", 103),
            ("一百〇三", 103),
            ("一百○三", 103),
            ("一百零十三", 113),
            ("三百一十", 310),
            ("三百十", 310),
            ("两", 2),
            ("两千两百零二", 2202),
            ("一千零一", 1001),
            ("一千零一十", 1010),
            ("千", 1000),
            ("零", 0),
            ("〇", 0),
            ("零五", 5),
            ("１２", 12),
            ("0", 0),
            ("999999999", 999_999_999),
        ],
    )
    def test_written_forms(self, text: str, value: int) -> None:
        """The ways in which documents write a number."""
        assert from_chinese(text) == value

    @pytest.mark.parametrize(
        "text",
        [
            "", "甲", "1a", "1十", "十1", "一" * 10, "1" * 10, "二三", "二〇一七", "十十", "百百", "千千", "十百",
            "百千", "一百二", "三千四", "一百二三", "²", "٣", " 一", "一百零零零零三",
        ],
    )  # fmt: skip
    def test_what_is_no_numeral_is_refused(self, text: str) -> None:
        """Digits side by side, units that rise and anything ambiguous are no numerals."""
        with pytest.raises(InvalidFacts) as caught:
            from_chinese(text)
        assert (caught.value.fact, caught.value.faults[0].seen) == ("text", repr(text))
        assert caught.value.faults[0].en == "a numeral, as 二十七 or 27"

    @pytest.mark.parametrize("value", [None, 5, b"1", ["一"]])
    def test_what_is_no_text_is_refused(self, value: Any) -> None:
        """By name, as everywhere."""
        with pytest.raises(InvalidFacts):
            from_chinese(value)

    def test_a_huge_text_is_refused_in_few_words(self) -> None:
        """The message is short."""
        for sign in "一9x":
            with pytest.raises(InvalidFacts) as caught:
                from_chinese(sign * 10**6)
            assert len(str(caught.value)) < 200

    def test_no_other_sign_is_a_numeral(self) -> None:
        """Of all of ASCII and of the Chinese characters."""
        read = ""
        for code in (*range(0x80), *range(0x3000, 0xA000)):
            with suppress(InvalidFacts):
                from_chinese(chr(code))
                read += chr(code)
        assert set(read) == set("0123456789〇零一二两三四五六七八九十百千")

    @given(st.text(NUMERAL_SIGNS, max_size=12) | st.text())
    def test_any_text_is_a_number_or_refused(self, text: str) -> None:
        """Nothing else happens, and no number is negative or longer than nine digits."""
        try:
            value = from_chinese(text)
        except InvalidFacts:
            return
        assert 0 <= value < 10**9


class TestOrdinals:
    """The number of a place, also digit by digit."""

    @pytest.mark.parametrize(
        ("text", "value"),
        [
            ("一〇五", 105), ("一○五", 105), ("一零五", 105), ("二〇", 20), ("一一一", 111), ("一一〇", 110),
            ("一二六〇", 1260),
            ("一百零五", 105), ("十", 10), ("12", 12), ("１２", 12), ("二三", 0), ("〇", 0), ("〇一", 1),
            ("一二三四五", 0),
            ("百百", 0), ("", 0), ("甲", 0),
        ],
    )  # fmt: skip
    def test_forms(self, text: str, value: int) -> None:
        """What is neither a numeral nor three digits, or two with a nought, is no number."""
        assert from_ordinal(text) == value


class TestWriting:
    """Articles are numbered from 1 to 9,999."""

    def test_every_number_reads_back(self) -> None:
        """Writing and reading are inverse."""
        assert [from_chinese(chinese(number)) for number in range(1, GREATEST_ARTICLE + 1)] == list(range(1, 10_000))

    def test_only_the_teens_leave_out_their_one(self) -> None:
        """十五, but 一百一十五."""
        for number in range(1, 10_000):
            expected = in_full(number)
            assert chinese(number) == (expected.removeprefix("一") if 10 <= number < 20 else expected)

    @pytest.mark.parametrize(
        ("number", "text"),
        [
            (1, "一"),
            (10, "十"),
            (20, "二十"),
            (99, "九十九"),
            (100, "一百"),
            (101, "一百零一"),
            (110, "一百一十"),
            (1000, "一千"),
            (1001, "一千零一"),
            (1010, "一千零一十"),
            (1100, "一千一百"),
            (9999, "九千九百九十九"),
        ],
    )
    def test_forms(self, number: int, text: str) -> None:
        """Zero stands only between a hundred and a bare one."""
        assert chinese(number) == text

    @pytest.mark.parametrize("number", [0, 10_000, -1, True, 1.0, "1", None])
    def test_only_what_clauses_carry_is_written(self, number: Any) -> None:
        """Just below the least, just above the greatest, and what is no whole number."""
        with pytest.raises(InvalidFacts) as caught:
            chinese(number)
        assert caught.value.fact == "number"
        assert caught.value.faults[0].en == "a whole number from 1 to 9999"


class TestSigns:
    """The signs that stand for numbers."""

    def test_full_width_digits(self) -> None:
        """Each becomes its plain digit; all else stays."""
        assert fold_width("０１２３４５６７８９x（一）") == "0123456789x（一）"

    def test_circled_numbers_count_from_one(self) -> None:
        """① to ⑳, none left out."""
        assert [unicodedata.numeric(sign) for sign in CIRCLED] == list(range(1, 21))
