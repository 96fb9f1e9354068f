"""Locators and citations."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy.core.errors import InvalidFacts
from langfang_policy.core.locators import Citation, Locator, Step, StepKind
from langfang_policy.core.numbers import DecreeNumber

NAMES = st.sampled_from(["会议制度", "橙色预警", "末段", "前段", "佐证材料", "全文"])


@st.composite
def locators(draw: st.DrawFn) -> Locator:
    """Any locator that a clause of the gazette could have."""
    kinds = draw(st.sets(st.sampled_from(list(StepKind)[1:]), max_size=5))
    if {StepKind.HEADING, StepKind.ARTICLE} <= kinds:
        kinds.discard(StepKind.HEADING)
    steps = [Step(kind, draw(st.integers(1, 20))) for kind in sorted(kinds)]
    if not steps or draw(st.booleans()):
        steps.append(Step(StepKind.NAME, 0, draw(NAMES)))
    return Locator(tuple(steps))


class TestParsing:
    """What is printed can be read again, and what the gazette writes is read."""

    @given(locators())
    def test_printing_and_parsing_are_inverse(self, place: Locator) -> None:
        assert Locator.parse(str(place)) == place

    @pytest.mark.parametrize(
        ("text", "printed"),
        [
            ("第十六条第二款第（三）项", "第十六条第二款第（三）项"),
            ("第八条（一）", "第八条第（一）项"),
            ("第八条第一项", "第八条第（一）项"),
            ("第16条", "第十六条"),
            ("五（四）4（3）①", "五（四）4（3）①"),
            ("四（一）橙色预警", "四（一）橙色预警"),
            ("四（六）2（1）第二段", "四（六）2（1）第二段"),
            ("二(一)", "二（一）"),
            ("附件5 一（第十一条第二款）", "附件5 一 第十一条第二款"),
            ("会议制度 一 第一条", "会议制度 一 第一条"),
            ("专栏1 六", "专栏1 六"),
            ("一（农业生产智能化）", "一 农业生产智能化"),
            ("四（二）第一句", "四（二）第一句"),
            ("任务1 佐证材料", "任务1 佐证材料"),
        ],
    )
    def test_forms_of_the_gazette(self, text: str, printed: str) -> None:
        assert str(Locator.parse(text)) == printed

    @pytest.mark.parametrize(
        ("text", "places"),
        [
            ("第五条第三款、第四款", ["第五条第三款", "第五条第四款"]),
            ("三（一）2、3", ["三（一）2", "三（一）3"]),
            ("五（一）（二）（三）", ["五（一）", "五（二）", "五（三）"]),
            ("二（一）；四", ["二（一）", "四"]),
            ("第十一条至第十三条", ["第十一条", "第十二条", "第十三条"]),
            ("一（二）1—4", ["一（二）1", "一（二）2", "一（二）3", "一（二）4"]),
            ("二（一）1 至 二（四）3", ["二（一）1", "二（四）3"]),
            ("任务8、9", ["任务8", "任务9"]),
            ("五（四）2（1）①；3（1）①", ["五（四）2（1）①", "五（四）3（1）①"]),
            ("通知正文、前言", ["通知正文", "前言"]),
            ("三（三）；附件3", ["三（三）", "附件3"]),
        ],
    )
    def test_lists_and_ranges(self, text: str, places: list[str]) -> None:
        assert [str(place) for place in Locator.parse_all(text)] == places

    @pytest.mark.parametrize("text", ["", "、", "第四条、", "至", "()", "（", "第一条" * 100, None, 3, "①②③" * 10**6])
    def test_what_is_no_locator_is_refused(self, text: object) -> None:
        with pytest.raises(InvalidFacts) as caught:
            Locator.parse_all(text)  # type: ignore[arg-type]  # the wrong types are the point
        assert len(str(caught.value)) < 300

    def test_one_place_means_one(self) -> None:
        with pytest.raises(InvalidFacts, match="one place"):
            Locator.parse("第四条、第五条")

    def test_a_number_that_no_clause_carries_is_refused(self) -> None:
        with pytest.raises(InvalidFacts):
            Locator.parse("四（一）123456")


class TestOrder:
    """Locators compare as clauses stand in a decree."""

    @given(locators())
    def test_a_place_lies_in_its_parent(self, place: Locator) -> None:
        assert place.parent.contains(place)
        assert not place.contains(place.parent)
        assert place.parent < place

    def test_sorting(self) -> None:
        texts = ["四（二）", "四（一）2", "第九条", "四（一）", "第十条", "四", "附件1"]
        assert [str(place) for place in sorted(map(Locator.parse, texts))] == [
            "附件1", "四", "四（一）", "四（一）2", "四（二）", "第九条", "第十条",
        ]  # fmt: skip


class TestCitation:
    """A citation is a number and a place."""

    @given(locators())
    def test_printing_and_parsing_are_inverse(self, place: Locator) -> None:
        citation = Citation(DecreeNumber(2017, 118, "廊政办字"), place)
        assert Citation.parse(str(citation)) == citation

    def test_a_whole_decree(self) -> None:
        whole = Citation.parse("廊政字〔2017〕28号")
        assert str(whole) == "廊政字〔2017〕28号"
        assert whole.contains(Citation.parse("廊政字〔2017〕28号 第四条"))
        assert not whole.contains(Citation.parse("廊政字〔2017〕31号 一"))

    @pytest.mark.parametrize("text", ["", "四（一）", None])
    def test_refused(self, text: object) -> None:
        with pytest.raises(InvalidFacts):
            Citation.parse(text)  # type: ignore[arg-type]  # the wrong types are the point
