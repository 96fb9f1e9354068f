"""Document numbers."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from langfang_policy.core.decree_numbers import DecreeNumber, Numbering
from langfang_policy.core.errors import InvalidFacts

SERIES = ["", "廊政字", "廊政办字", "廊政发", "政府令", "廊坊市人民政府令", "国发", "环办应急函", "a" * 30]
NUMBERS = st.builds(
    DecreeNumber, year=st.integers(0, 9999), serial=st.integers(0, 999_999), series=st.sampled_from(SERIES)
)
OTHERS = st.one_of(
    st.builds(
        DecreeNumber,
        year=st.integers(0, 9999),
        serial=st.integers(0, 999_999),
        series=st.sampled_from(["公告", "税务总局公告", "某委员会令", "通告"]),
        numbering=st.just(Numbering.YEARLY),
    ),
    st.builds(
        DecreeNumber,
        year=st.just(0),
        serial=st.integers(1, 999_999),
        series=st.sampled_from(["令", "国务院令", "公告"]),
        numbering=st.just(Numbering.RUNNING),
    ),
    st.builds(
        DecreeNumber,
        year=st.just(0),
        serial=st.just(0),
        series=st.sampled_from(["节水法", "某市节水条例（试行）"]),
        numbering=st.just(Numbering.TITLED),
    ),
)
BRACKETS = ["〔〕", "[]", "［］", "（）", "()", "【】", "﹝﹞", "〖〗"]


class TestParsing:
    """A document number is read however it is written, or refused by name."""

    @given(NUMBERS | OTHERS)
    def test_printing_and_parsing_are_inverse(self, number: DecreeNumber) -> None:
        """What is printed is read again."""
        assert DecreeNumber.parse(str(number)) == number

    @given(NUMBERS, st.sampled_from(BRACKETS), st.sampled_from(["", "—", "－", "–", "-", " - "]))
    def test_any_usual_bracket_and_dash_is_read(self, number: DecreeNumber, brackets: str, dash: str) -> None:
        """The sign does not change the number."""
        text = str(number).replace("〔", brackets[0]).replace("〕", brackets[1] + dash)
        assert DecreeNumber.parse(text) == number

    @pytest.mark.parametrize(
        ("text", "printed"),
        [
            ("廊政办字〔2017〕118号", "廊政办字〔2017〕118号"),
            ("廊政办字［２０１７］１１８号", "廊政办字〔2017〕118号"),
            ("政府令〔2017〕第1号", "政府令〔2017〕第1号"),
            ("政府令〔2017〕1号", "政府令〔2017〕第1号"),
            ("廊政字〔2017〕第28号", "廊政字〔2017〕28号"),
            ("〔2017〕8号", "〔2017〕8号"),
            ("〔2017〕—21号", "〔2017〕21号"),
            ("  廊政字〔2017〕 28 号 ", "廊政字〔2017〕28号"),
            ("〔2017〕007号", "〔2017〕7号"),
            ("某政字﹝2017﹞9号", "某政字〔2017〕9号"),
            ("国务院令第591号", "国务院令第591号"),
            ("国务院令 （第５９１号）", "国务院令第591号"),
            ("主席令第三十七号", "主席令第37号"),
            ("令第591号", "令第591号"),
            ("公告2017年第3号", "公告2017年第3号"),
            ("税务总局公告 2017年 第3号", "税务总局公告2017年第3号"),
            ("《某市节水条例》", "《某市节水条例》"),
        ],
    )
    def test_forms_of_the_gazette(self, text: str, printed: str) -> None:
        """The forms that the gazette prints, and the one form printed here."""
        assert str(DecreeNumber.parse(text)) == printed

    def test_the_parts(self) -> None:
        """Series, year and serial."""
        number = DecreeNumber.parse("廊政办字〔2017〕118号")
        assert (number.series, number.year, number.serial) == ("廊政办字", 2017, 118)
        assert DecreeNumber(2017, 8).series == ""

    @pytest.mark.parametrize(
        ("longest", "longer"),
        [
            ("廊" * 30 + "〔2017〕1号", "廊" * 31 + "〔2017〕1号"),
            ("〔2017〕123456号", "〔2017〕1234567号"),
            ("〔2017〕1号" + " " * 72, "〔2017〕1号" + " " * 73),
        ],
    )
    def test_lengths_include_their_limit(self, longest: str, longer: str) -> None:
        """A series of 30 signs, a serial of six digits, a text of 80 signs; not one more."""
        assert DecreeNumber.parse(longest).year == 2017
        with pytest.raises(InvalidFacts):
            DecreeNumber.parse(longer)

    @pytest.mark.parametrize(
        "text",
        [
            "", "118号", "廊政办字2017-118", "廊政办字〔17〕1号", "廊政办字〔02017〕1号", "〔2017〕号", "〔2017〕1",
            "2〔2017〕1号",
            "廊_〔2017〕1号", "国务院令第0号", "国务院令第二三号", "国务院591号", "公告2017年3号", "《》", "《甲 乙》",
            "《甲》乙", "第591号", "2017年第3号", "令第1234567号", "〔2017〕1号 四", "x" * 10**7, None, 7, [], {}, b"x",
        ],
    )  # fmt: skip
    def test_what_is_no_number_is_refused(self, text: object) -> None:
        """In both languages, and in a bounded message."""
        with pytest.raises(InvalidFacts) as caught:
            DecreeNumber.parse(text)  # type: ignore[arg-type]  # the wrong types are the point
        assert caught.value.fact == "number"
        assert caught.value.en.endswith("allowed: a document number, as 廊政办字〔2017〕118号")
        assert caught.value.zh.endswith("应为发文字号，如廊政办字〔2017〕118号")
        assert len(str(caught.value)) < 300

    @given(st.text("廊政令公告第年〔〕[]（）【】《》—-0１29一〇号 \n", max_size=16) | st.text())
    @example("〔٢٠١٧〕١号")
    def test_any_text_is_a_number_or_refused(self, text: str) -> None:
        """And what is read prints as something that reads the same."""
        try:
            number = DecreeNumber.parse(text)
        except InvalidFacts:
            return
        assert DecreeNumber.parse(str(number)) == number


class TestOrder:
    """Numbers order by year, then by serial, and are equal by all three parts."""

    def test_order_is_by_year_then_serial(self) -> None:
        """Whatever the series."""
        early, late, later = map(
            DecreeNumber.parse, ("廊政字〔2016〕90号", "廊政办字〔2017〕8号", "廊政发〔2017〕47号")
        )
        assert sorted([later, late, early]) == [early, late, later]

    @given(NUMBERS | OTHERS, NUMBERS | OTHERS)
    def test_order_is_that_of_the_parts(self, left: DecreeNumber, right: DecreeNumber) -> None:
        """The series decides only between equals."""
        parts = [(number.year, number.serial, number.series, number.numbering) for number in (left, right)]
        assert (left < right) == (parts[0] < parts[1])
        assert (left == right) == (parts[0] == parts[1])
