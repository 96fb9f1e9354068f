"""Locators and citations."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from langfang_policy.core.decree_numbers import DecreeNumber
from langfang_policy.core.errors import InvalidFacts
from langfang_policy.core.locators import Citation, Locator, Step, StepKind

NAMES = st.sampled_from(["会议制度", "橙色预警", "末段", "前段", "佐证材料", "全文"])
GREATEST = {StepKind.CIRCLED: 20, StepKind.ARTICLE: 9_999}
PIECES = [
    "附件1", "专栏2", "任务3", "四", "第十六条", "第16条", "第二款", "第（三）项", "第三项", "（四）", "（三）项", "3",
    "（3）", "①", "第二段", "第一句", "橙色预警", "、", "；", "至", "—", " ", "和", "之一", "第二条之一", "第二",
]  # fmt: skip
SIGNS = "第条款项段句至—-、；,〇零一二九十百千两①⑳（）()0129９²٣ \u3000\n号〔〕橙"


@st.composite
def locators(draw: st.DrawFn) -> Locator:
    """Any locator that a clause of the gazette could have."""
    kinds = draw(st.sets(st.sampled_from(list(StepKind)[1:]), max_size=5))
    if {StepKind.HEADING, StepKind.ARTICLE} <= kinds:
        kinds.discard(StepKind.HEADING)
    steps = [
        Step(
            kind,
            draw(st.integers(1, GREATEST.get(kind, 999))),
            later=draw(st.integers(0, 3)) if kind is StepKind.ARTICLE else 0,
        )
        for kind in sorted(kinds)
    ]
    if not steps or draw(st.booleans()):
        steps.append(Step(StepKind.NAME, 0, draw(NAMES)))
    return Locator(tuple(steps))


class TestStep:
    """A step prints as a clause writes it."""

    @pytest.mark.parametrize(
        ("kind", "text"),
        [
            (StepKind.ATTACHMENT, "附件12"),
            (StepKind.BOX, "专栏12"),
            (StepKind.TASK, "任务12"),
            (StepKind.HEADING, "十二"),
            (StepKind.ARTICLE, "第十二条"),
            (StepKind.PARAGRAPH, "第十二款"),
            (StepKind.ITEM, "（十二）"),
            (StepKind.NUMBER, "12"),
            (StepKind.SUBNUMBER, "（12）"),
            (StepKind.CIRCLED, "⑫"),
            (StepKind.TEXT_PARAGRAPH, "第十二段"),
            (StepKind.SENTENCE, "第十二句"),
        ],
    )
    def test_each_kind(self, kind: StepKind, text: str) -> None:
        """Every kind has its own form, and the form is read as that kind."""
        assert str(Step(kind, 12)) == text
        assert Locator.parse(text) == Locator((Step(kind, 12),))

    def test_a_name_is_itself(self) -> None:
        """A place that the text names."""
        assert str(Step(StepKind.NAME, 0, "橙色预警")) == "橙色预警"
        assert Locator.parse("橙色预警") == Locator((Step(StepKind.NAME, 0, "橙色预警"),))

    def test_kinds_go_from_the_outermost_to_the_innermost(self) -> None:
        """The order in which steps nest; a name may stand anywhere."""
        assert [kind.name for kind in sorted(StepKind)] == [
            "NAME", "ATTACHMENT", "BOX", "TASK", "HEADING", "ARTICLE", "PARAGRAPH", "ITEM", "NUMBER", "SUBNUMBER",
            "CIRCLED", "TEXT_PARAGRAPH", "SENTENCE",
        ]  # fmt: skip


class TestParsing:
    """What is printed can be read again, and what the gazette writes is read."""

    @given(locators())
    def test_printing_and_parsing_are_inverse(self, place: Locator) -> None:
        """Any place."""
        assert Locator.parse(str(place)) == place

    @given(st.lists(st.sampled_from(PIECES), max_size=8).map("".join) | st.text(SIGNS, max_size=10))
    @example("四①")
    @example("（五")
    def test_what_is_read_prints_as_something_that_reads_the_same(self, text: str) -> None:
        """However the pieces are put together."""
        try:
            places = Locator.parse_all(text)
        except InvalidFacts:
            return
        assert [Locator.parse(str(place)) for place in places] == list(places)

    @pytest.mark.parametrize(
        ("text", "printed"),
        [
            ("第十六条第二款第（三）项", "第十六条第二款第（三）项"),
            ("第八条（一）", "第八条第（一）项"),
            ("第八条第一项", "第八条第（一）项"),
            ("第八条第二款（一）项", "第八条第二款第（一）项"),
            ("第16条", "第十六条"),
            ("第16条第2款第3段第4句", "第十六条第二款第三段第四句"),
            ("五（四）4（3）①", "五（四）4（3）①"),
            ("四（一）橙色预警", "四（一）橙色预警"),
            ("四（一）3（2）橙色预警", "四（一）3（2）橙色预警"),
            ("四（六）2（1）第二段", "四（六）2（1）第二段"),
            ("四 第二段", "四 第二段"),
            ("二(一)", "二（一）"),
            ("附件5 一（第十一条第二款）", "附件5 一 第十一条第二款"),
            ("附件5（三）", "附件5（三）"),
            ("附件 5", "附件5"),
            ("专栏 5", "专栏5"),
            ("任务 5", "任务5"),
            ("会议制度 一 第一条", "会议制度 一 第一条"),
            ("专栏1 六", "专栏1 六"),
            ("专栏1 3", "专栏1 3"),
            ("一（农业生产智能化）", "一 农业生产智能化"),
            ("第四条 末段", "第四条 末段"),
            ("四（二）第一句", "四（二）第一句"),
            ("任务1 佐证材料", "任务1 佐证材料"),
            ("４（３）", "4（3）"),
            ("  四  ", "四"),
            ("((四", "四"),
            ("四①", "四 ①"),
            ("附件5（会议制度 四）", "附件5 会议制度 四"),
            ("会议制度（附件5）", "会议制度 附件5"),
            ("会议制度第一条", "会议制度 第一条"),
            ("第5条第2款第3项", "第五条第二款第（三）项"),
            ("第一〇五条", "第一百零五条"),
            ("第一一〇条", "第一百一十条"),
            ("第一千零一条", "第一千零一条"),
            ("第1001条", "第一千零一条"),
            ("第二条之一", "第二条之一"),
            ("第2条之1第3款", "第二条之一第三款"),
            ("第一章", "第一章"),
            ("第三方机构", "第三方机构"),
        ],
    )
    def test_forms_of_the_gazette(self, text: str, printed: str) -> None:
        """The ways in which clauses are named, and the one form printed here."""
        assert str(Locator.parse(text)) == printed

    @pytest.mark.parametrize(
        ("text", "places"),
        [
            ("第五条第三款、第四款", ["第五条第三款", "第五条第四款"]),
            ("三（一）2、3", ["三（一）2", "三（一）3"]),
            ("三（一）2;3", ["三（一）2", "三（一）3"]),
            ("三（一）2，3 , 4", ["三（一）2", "三（一）3", "三（一）4"]),
            ("五（一）（二）（三）", ["五（一）", "五（二）", "五（三）"]),
            ("二（一）；四", ["二（一）", "四"]),
            ("二（一）；四（二）3；五", ["二（一）", "四（二）3", "五"]),
            ("第十一条至第十三条", ["第十一条", "第十二条", "第十三条"]),
            ("第十一条—第十三条", ["第十一条", "第十二条", "第十三条"]),
            ("第十一条——第十三条", ["第十一条", "第十二条", "第十三条"]),
            ("第十一条-第十三条", ["第十一条", "第十二条", "第十三条"]),
            ("第十一条–第十三条", ["第十一条", "第十二条", "第十三条"]),
            ("第十一条至第十二条", ["第十一条", "第十二条"]),
            ("一（二）1—4", ["一（二）1", "一（二）2", "一（二）3", "一（二）4"]),
            ("一（二）1、3至5", ["一（二）1", "一（二）3", "一（二）4", "一（二）5"]),
            ("第一条至第三条、第五条", ["第一条", "第二条", "第三条", "第五条"]),
            ("第一条第二款至第四款", ["第一条第二款", "第一条第三款", "第一条第四款"]),
            ("二（一）1 至 二（四）3", ["二（一）1", "二（四）3"]),
            ("第四条第二款至第六条", ["第四条第二款", "第六条"]),
            ("四（二）至3", ["四（二）", "3"]),
            ("四—六", ["四", "五", "六"]),
            ("四-六", ["四", "五", "六"]),
            ("四–六", ["四", "五", "六"]),
            ("四至六", ["四", "五", "六"]),
            ("四；六", ["四", "六"]),
            ("任务8、9", ["任务8", "任务9"]),
            ("附件1、2", ["附件1", "附件2"]),
            ("专栏1至3", ["专栏1", "专栏2", "专栏3"]),
            ("五（四）2（1）①；3（1）①", ["五（四）2（1）①", "五（四）3（1）①"]),
            ("通知正文、前言", ["通知正文", "前言"]),
            ("会议制度 第一条、第二条", ["会议制度 第一条", "会议制度 第二条"]),
            ("三（三）；附件3", ["三（三）", "附件3"]),
            ("第五条和第六条", ["第五条", "第六条"]),
            ("第五条以及第六条、第七条", ["第五条", "第六条", "第七条"]),
            ("第五条第二款及第三款", ["第五条第二款", "第五条第三款"]),
            ("第五条第二和第三款", ["第五条第二款", "第五条第三款"]),
            ("第五、七条", ["第五条", "第七条"]),
            ("第五至七条", ["第五条", "第六条", "第七条"]),
            ("第五条到第七条", ["第五条", "第六条", "第七条"]),
            ("第八条第一、三项", ["第八条第（一）项", "第八条第（三）项"]),
            ("第八条第（一）项或第（三）项", ["第八条第（一）项", "第八条第（三）项"]),
            ("四（一）和（二）", ["四（一）", "四（二）"]),
            ("第二条之一至第二条之四", ["第二条之一", "第二条之二", "第二条之三", "第二条之四"]),
            ("第二条至第三条之二", ["第二条", "第三条", "第三条之一", "第三条之二"]),
            ("第二条之一至第四条", ["第二条之一", "第三条", "第四条"]),
        ],
    )
    def test_lists_and_ranges(self, text: str, places: list[str]) -> None:
        """A later place takes up the steps that it leaves out; a range names all between its ends."""
        assert [str(place) for place in Locator.parse_all(text)] == places

    @pytest.mark.parametrize(
        "text",
        [
            "",
            "、",
            " ",
            "第四条、",
            "第四条至",
            "至",
            "()",
            "（",
            "（至）",
            "（二三）",
            "（1000）",
            None,
            3,
            [],
            "①②③" * 10**6,
            "٣",
            "第٣条",
            "附件٣",
            "第一一一一一一一一一一条",
            "第二三条",
            "第二三段",
            "一一",
            "第〇条",
            "第3章",
            "第五条之",
            "第五条之二三",
            "附件5 之一",
            "会议制度和第六条",
            "第一二三四五条",
            "第一条 款",
        ],
    )
    def test_what_is_no_locator_is_refused(self, text: object) -> None:
        """By name, in both languages, in a bounded message."""
        with pytest.raises(InvalidFacts) as caught:
            Locator.parse(text)  # type: ignore[arg-type]  # the wrong types are the point
        assert caught.value.fact == "locator"
        assert "条款位置，如第四条、四（一）" in caught.value.zh or "1至200个字的文字" in caught.value.zh
        assert len(str(caught.value)) < 300

    @pytest.mark.parametrize(
        ("text", "allowed"),
        [
            ("", "a text of 1 to 200 characters"),
            ("第一条" + " " * 198, "a text of 1 to 200 characters"),
            ("第四条、第五条", "one place, as 第四条第二款 or 四（一）"),
            ("第四条、", "a place such as 第四条 or 四（一）"),
            ("四（二三）", "a place such as 第四条 or 四（一）"),
        ],
    )
    def test_the_message_says_what_is_allowed(self, text: str, allowed: str) -> None:
        """One text for each thing that may be wrong."""
        with pytest.raises(InvalidFacts) as caught:
            Locator.parse(text)
        assert str(caught.value).endswith(f"allowed: {allowed}")

    def test_one_place_means_one(self) -> None:
        """A list is no place."""
        with pytest.raises(InvalidFacts) as caught:
            Locator.parse("第四条、第五条")
        assert caught.value.zh == "locator：'第四条、第五条'不可用；应为一处条款，如第四条第二款、四（一）"

    def test_the_longest_text_is_read(self) -> None:
        """Two hundred signs."""
        assert str(Locator.parse("第一条" + " " * 197)) == "第一条"

    @pytest.mark.parametrize("form", ["第一条之{}", "附件{}", "四（一）{}", "四（{}）", "第{}段"])
    def test_numbers_run_to_999(self, form: str) -> None:
        """The greatest number of a clause, and one more."""
        assert 999 in (
            Locator.parse(form.format(999)).steps[-1].number,
            Locator.parse(form.format(999)).steps[-1].later,
        )
        for number in ("1000", "0", "1234567890"):
            with pytest.raises(InvalidFacts):
                Locator.parse(form.format(number))

    def test_articles_run_to_9999(self) -> None:
        """As those of whole codes of law may."""
        assert Locator.parse("第9999条").steps[-1].number == 9999
        for number in ("10000", "0"):
            with pytest.raises(InvalidFacts):
                Locator.parse(f"第{number}条")

    @given(st.text(SIGNS, max_size=12) | st.text())
    @example("第٣条")
    @example("1" * 20)
    @example("一" * 20)
    def test_any_text_is_a_place_or_refused(self, text: str) -> None:
        """Nothing else happens, and every place found can be printed."""
        for parse in (Locator.parse, Locator.parse_all, Citation.parse):
            try:
                str(parse(text))
            except InvalidFacts:
                continue


class TestOrder:
    """Locators compare as clauses stand in a decree."""

    @given(locators())
    def test_a_place_lies_in_its_parent(self, place: Locator) -> None:
        """And comes after it."""
        assert place.parent.contains(place)
        assert not place.contains(place.parent)
        assert place.parent < place

    @given(locators(), locators())
    def test_a_place_holds_what_begins_with_its_steps(self, outer: Locator, inner: Locator) -> None:
        """Itself included."""
        assert outer.contains(outer)
        assert Locator().contains(outer)
        assert outer.contains(inner) == (inner.steps[: len(outer.steps)] == outer.steps)
        assert outer.contains(Locator((*outer.steps, *inner.steps)))

    def test_siblings_do_not_hold_each_other(self) -> None:
        """Nor does an item hold the article above it."""
        second = Locator.parse("第二条")
        assert second.contains(Locator.parse("第二条第一款"))
        assert not second.contains(Locator.parse("第三条"))
        assert not second.contains(Locator.parse("第二十条"))

    def test_an_article_put_in_later_stands_after_its_own(self) -> None:
        """It is no part of the article whose number it takes."""
        second, inserted, tenth = map(Locator.parse, ("第二条", "第二条之一", "第二条之十"))
        assert not second.contains(inserted)
        assert inserted.contains(Locator.parse("第二条之一第二款"))
        assert sorted([Locator.parse("第三条"), tenth, inserted, second]) == [
            second, inserted, tenth, Locator.parse("第三条"),
        ]  # fmt: skip

    def test_the_whole_decree_holds_itself(self) -> None:
        """It is its own parent and prints as nothing."""
        assert Locator().parent == Locator()
        assert str(Locator()) == ""

    def test_sorting(self) -> None:
        """Attachments first, then headings with all they hold, then articles by number."""
        texts = ["四（二）", "四（一）2", "第九条", "四（一）", "第十条", "四", "附件1"]
        assert [str(place) for place in sorted(map(Locator.parse, texts))] == [
            "附件1", "四", "四（一）", "四（一）2", "四（二）", "第九条", "第十条",
        ]  # fmt: skip


class TestCitation:
    """A citation is a number and a place."""

    @given(locators())
    def test_printing_and_parsing_are_inverse(self, place: Locator) -> None:
        """Any clause."""
        citation = Citation(DecreeNumber(2017, 118, "廊政办字"), place)
        assert Citation.parse(str(citation)) == citation

    def test_a_whole_decree(self) -> None:
        """A number alone cites all of it, and holds every clause of it and of no other."""
        whole = Citation.parse("廊政字〔2017〕28号 ")
        assert whole == Citation(DecreeNumber(2017, 28, "廊政字"), Locator())
        assert str(whole) == "廊政字〔2017〕28号"
        assert whole.contains(Citation.parse("廊政字〔2017〕28号 第四条"))
        assert not whole.contains(Citation.parse("廊政字〔2017〕31号 一"))

    def test_a_clause_holds_its_parts_of_the_same_decree_only(self) -> None:
        """Number and place both count."""
        clause = Citation.parse("廊政字〔2017〕28号 第四条")
        assert clause.contains(Citation.parse("廊政字〔2017〕28号 第四条第二款"))
        assert not clause.contains(Citation.parse("廊政字〔2017〕28号 第五条"))
        assert not clause.contains(Citation.parse("廊政字〔2017〕31号 第四条第二款"))

    def test_order_is_by_decree_then_place(self) -> None:
        """As decrees are numbered and clauses stand in them."""
        texts = ["廊政字〔2017〕28号 第五条", "廊政字〔2017〕28号 第四条第二款", "廊政字〔2016〕90号 第九条"]
        assert [str(citation) for citation in sorted(map(Citation.parse, texts))] == texts[::-1]

    @pytest.mark.parametrize(
        ("text", "printed"),
        [
            ("国务院令第591号 第三条", "国务院令第591号 第三条"),
            ("国务院令（第591号）第三条", "国务院令第591号 第三条"),
            ("税务总局公告2017年第3号 一", "税务总局公告2017年第3号 一"),
            ("《中华人民共和国水法》第三条之一", "《中华人民共和国水法》 第三条之一"),
            ("《第9号文件办法》 四（一）", "《第9号文件办法》 四（一）"),
        ],
    )
    def test_other_numbers(self, text: str, printed: str) -> None:
        """Orders, announcements, and laws by their title."""
        assert str(Citation.parse(text)) == printed

    @pytest.mark.parametrize("text", ["", "四（一）", "号", "廊政字2017号 四", None, 3, [], "x" * 10**7, "号" * 10**7])
    def test_refused(self, text: object) -> None:
        """In a bounded message."""
        with pytest.raises(InvalidFacts) as caught:
            Citation.parse(text)  # type: ignore[arg-type]  # the wrong types are the point
        assert len(str(caught.value)) < 300

    def test_without_a_number_the_message_asks_for_one(self) -> None:
        """In both languages."""
        with pytest.raises(InvalidFacts) as caught:
            Citation.parse("四（一）")
        assert str(caught.value) == "citation: '四（一）' is not usable; allowed: a decree's number and a place"
        assert caught.value.zh == "citation：'四（一）'不可用；应为文号加条款位置"

    @given(st.text(SIGNS, max_size=10))
    def test_any_tail_is_a_clause_or_refused(self, tail: str) -> None:
        """After a good number."""
        try:
            citation = Citation.parse(f"廊政字〔2017〕28号{tail}")
        except InvalidFacts:
            return
        assert citation.number == DecreeNumber(2017, 28, "廊政字")
