"""Numerals and document numbers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy.core.errors import InvalidFacts
from langfang_policy.core.numbers import DecreeNumber
from langfang_policy.core.numerals import chinese, fold_width, from_chinese

NUMBERS = st.builds(
    DecreeNumber,
    year=st.integers(1949, 2100),
    serial=st.integers(1, 99_999),
    series=st.sampled_from(["", "廊政字", "廊政办字", "廊政发", "政府令", "廊坊市人民政府令", "国发", "环办应急函"]),
)


class TestNumerals:
    """Chinese numerals are read as they are written."""

    @given(st.integers(1, 999))
    def test_round_trip(self, number: int) -> None:
        assert from_chinese(chinese(number)) == number

    @pytest.mark.parametrize(
        ("text", "value"),
        [
            ("十", 10),
            ("十一", 11),
            ("二十", 20),
            ("一百零三", 103),
            ("三百一十", 310),
            ("两", 2),
            ("一千零一", 1001),
            ("１２", 12),
        ],
    )
    def test_written_forms(self, text: str, value: int) -> None:
        assert from_chinese(text) == value

    @pytest.mark.parametrize("number", [0, 1000, -1])
    def test_only_what_clauses_carry_is_written(self, number: int) -> None:
        with pytest.raises(ValueError, match="not from 1 to 999"):
            chinese(number)

    @pytest.mark.parametrize("text", ["", "甲", "1a", "一" * 10, "1" * 10])
    def test_what_is_no_numeral_is_refused(self, text: str) -> None:
        with pytest.raises(ValueError, match="not a numeral"):
            from_chinese(text)

    def test_full_width_digits(self) -> None:
        assert fold_width("０１２３４５６７８９x") == "0123456789x"


class TestDecreeNumber:
    """A document number is a value: parsed, printed, ordered."""

    @given(NUMBERS)
    def test_printing_and_parsing_are_inverse(self, number: DecreeNumber) -> None:
        assert DecreeNumber.parse(str(number)) == number

    @given(NUMBERS, st.sampled_from(["〔〕", "[]", "［］", "（）", "()", "【】"]))
    def test_any_usual_bracket_is_read(self, number: DecreeNumber, brackets: str) -> None:
        text = str(number).replace("〔", brackets[0]).replace("〕", brackets[1])
        assert DecreeNumber.parse(text) == number

    @pytest.mark.parametrize(
        ("text", "printed"),
        [
            ("廊政办字〔2017〕118号", "廊政办字〔2017〕118号"),
            ("廊政办字［２０１７］１１８号", "廊政办字〔2017〕118号"),
            ("政府令〔2017〕第1号", "政府令〔2017〕第1号"),
            ("〔2017〕8号", "〔2017〕8号"),
            ("〔2017〕—21号", "〔2017〕21号"),
            ("  廊政字〔2017〕 28 号 ", "廊政字〔2017〕28号"),
        ],
    )
    def test_forms_of_the_gazette(self, text: str, printed: str) -> None:
        assert str(DecreeNumber.parse(text)) == printed

    def test_order_is_by_year_then_serial(self) -> None:
        early, late, later = map(
            DecreeNumber.parse, ("廊政字〔2016〕90号", "廊政办字〔2017〕8号", "廊政发〔2017〕47号")
        )
        assert sorted([later, late, early]) == [early, late, later]

    @pytest.mark.parametrize(
        "text", ["", "118号", "廊政办字2017-118", "廊政办字〔17〕1号", "廊〔2017〕1234567号", "x" * 10**7, None, 7]
    )
    def test_what_is_no_number_is_refused(self, text: object) -> None:
        with pytest.raises(InvalidFacts, match="document number") as caught:
            DecreeNumber.parse(text)
        assert len(str(caught.value)) < 300
