"""Reading a gazette: documents, clauses, citations, and totality over any text."""

from __future__ import annotations

import json
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy.core.errors import InvalidFacts
from langfang_policy.core.locators import Citation, Locator
from langfang_policy.core.numbers import DecreeNumber
from langfang_policy.gazette import Gazette, read_gazette

SHARED = Path(__file__).resolve().parents[1].parent / "shared"
GAZETTE = SHARED / "gazette" / "gazette-2017.txt"
needs_gazette = pytest.mark.skipif(not GAZETTE.exists(), reason="the gazette is not here")

ORDER = """ 某市人民政府令
〔2018〕 第2号
《某市节水办法》已经2018年1月3日市政府第1次常务会议通过，现予公布，自2018年2月1日起施行。
市长 某某
2018年1月5日
（此件公开发布）
某市节水办法
第一章 总则
第一条  为了节水，制定本办法。
第二条  居民每户每月用水不超过12吨。
超过的，按下列标准加价：
（一）超过不满5吨的，加价两成；
（二）超过5吨以上的，加价50%。
第二章 附则
第三条  本办法自2018年2月1日起施行。
"""

NOTICE = """某市人民政府办公室
关于印发某市植树方案的通知
某政办字〔2018〕7号
各区人民政府，市政府各部门：
《某市植树方案》已经市政府同意，现印发给你们。
某市人民政府办公室
2018年3月12日
（此件公开发布）
某市植树方案
为做好植树，制定本方案。
一、总体目标
到2020年，植树3万株。
二、任务
（一）山地。每年春季植树。
1．选种。选用本地树种。
（1）松树。
①苗高不低于50厘米。
②苗龄2年以上。
（二）平原。沿路植树。
附件1
植树台账
序号 地点
1 东山
"""


@pytest.fixture(scope="module")
def real() -> Gazette:
    """The gazette of 2017, where it is present."""
    return read_gazette(GAZETTE.read_text(encoding="utf-8"))


class TestForms:
    """The forms that documents come in."""

    def test_order(self) -> None:
        """Chapters, articles, 款 and items of a government order."""
        gazette = read_gazette(ORDER)
        (order,) = gazette.decrees
        assert str(order.number) == "某市人民政府令〔2018〕第2号"
        assert order.title == "某市节水办法"
        assert order.issued == date(2018, 1, 5)
        assert gazette.text("某市人民政府令〔2018〕第2号 第二条第一款") == "居民每户每月用水不超过12吨。"
        assert gazette.text("某市人民政府令〔2018〕第2号 第二条第二款第（二）项") == "超过5吨以上的，加价50%。"
        assert gazette.unplaced == ()

    def test_notice(self) -> None:
        """Headings down to ①, and an attachment."""
        gazette = read_gazette(NOTICE)
        (notice,) = gazette.decrees
        assert notice.issuer == "某市人民政府办公室"
        assert notice.issued == date(2018, 3, 12)
        number = str(notice.number)
        assert gazette.text(f"{number} 二（一）1（1）②") == "苗龄2年以上。"
        assert "松树" in gazette.text(f"{number} 二（一）")
        assert "东山" in gazette.text(f"{number} 附件1")
        assert gazette.clause(f"{number} 二（二）").heading == "平原"

    def test_clauses_are_listed_in_their_order(self) -> None:
        """Each with its lines, none before what holds it."""
        (notice,) = read_gazette(NOTICE).decrees
        clauses = notice.clauses()
        assert [clause.first_line for clause in clauses] == sorted(clause.first_line for clause in clauses)
        assert all(clause.first_line <= clause.last_line for clause in clauses)
        locators = [str(clause.locator) for clause in clauses]
        assert locators.index("二") < locators.index("二（一）") < locators.index("二（一）1（1）①")

    def test_two_documents(self) -> None:
        """One after the other."""
        gazette = read_gazette(ORDER + NOTICE)
        assert [str(decree.number) for decree in gazette.decrees] == [
            "某市人民政府令〔2018〕第2号",
            "某政办字〔2018〕7号",
        ]
        assert gazette.decree("某政办字[2018]7号").title.endswith("某市植树方案的通知")

    @pytest.mark.parametrize(
        "place", ["第九条", "第二条第三款", "第二条第二款第（三）项", "三", "附件2", "专栏1", "尾声"]
    )
    def test_no_such_place(self, place: str) -> None:
        """A citation that leads nowhere is refused, with what is there."""
        gazette = read_gazette(ORDER)
        with pytest.raises(InvalidFacts):
            gazette.clause(f"某市人民政府令〔2018〕第2号 {place}")

    def test_no_such_document(self) -> None:
        """Nor is another document guessed."""
        gazette = read_gazette(ORDER)
        for citation in ("某市人民政府令〔2018〕第3号 第二条", "某政办字〔2018〕7号 一"):
            with pytest.raises(InvalidFacts):
                gazette.text(citation)

    def test_a_title_that_the_notice_does_not_quote(self) -> None:
        """Is taken, and reported."""
        gazette = read_gazette(NOTICE.replace("《某市植树方案》", "该方案"))
        assert [line.en for line in gazette.unplaced] == ["a title that the notice does not quote"]
        assert gazette.text("某政办字〔2018〕7号 二（二）") == "平原。沿路植树。"

    def test_words_after_the_signature(self) -> None:
        """Are kept, and reported."""
        gazette = read_gazette(
            "某市人民政府\n关于节水的通知\n某政字〔2018〕9号\n一、节水。\n某市人民政府\n2018年3月1日\n"
            "各单位要认真执行，不得有误。\n"
        )
        assert [line.en for line in gazette.unplaced] == ["it follows the signature untitled"]

    def test_a_day_that_is_none(self) -> None:
        """Is no day of issue."""
        (decree,) = read_gazette(NOTICE.replace("3月12日", "13月12日")).decrees
        assert decree.issued is None

    def test_an_article_that_stands_before_its_document(self) -> None:
        """Is read as it stands, and reported; a heading is none of its 款."""
        again = ORDER.splitlines()[2]
        text = ORDER.replace("〔2018〕 第2号\n", "〔2018〕 第2号\n第二条 附则\n").replace("（此件公开发布）", again)
        gazette = read_gazette(text)
        assert "it follows the signature untitled" in [line.en for line in gazette.unplaced]
        assert gazette.decrees[0].clauses()

    def test_a_box_that_does_not_end(self) -> None:
        """Is reported; it ends at the first empty line, or with the text."""
        for after in ("", "\n二、任务\n种树。\n"):
            gazette = read_gazette(NOTICE.replace("附件1\n", f"专栏1 目标\n植树3万株。\n{after}附件1\n").rstrip())
            assert any("where the box ends" in line.en for line in gazette.unplaced)

    def test_a_list_of_attachments_in_an_odd_place(self) -> None:
        """Leaves no empty clause behind."""
        (notice,) = read_gazette(NOTICE.replace("植树台账\n", "附件：1.甲\n植树台账\n")).decrees
        assert all(clause.text for clause in notice.clauses())

    def test_articles_without_a_space(self) -> None:
        """The next article is known by its number."""
        gazette = read_gazette(ORDER.replace("第三条  本办法", "第三条本办法").replace("第二条  居民", "第二条居民"))
        assert gazette.text("某市人民政府令〔2018〕第2号 第三条").startswith("本办法自")
        assert gazette.text("某市人民政府令〔2018〕第2号 第二条第一款").startswith("居民每户")

    @pytest.mark.parametrize("line", ["第5号", "关于甲乙丙的号", "某政字〔2018〕99999999号"])
    def test_lines_that_end_like_a_number(self, line: str) -> None:
        """Are words."""
        gazette = read_gazette(NOTICE + line + "\n")
        assert len(gazette.decrees) == 1

    @pytest.mark.parametrize(
        "before", ["\t表格行", "一句完整的话。", "一\n二\n三\n四\n五\n六\n七\n八\n九\n十\n十一\n十二"]
    )
    def test_a_number_without_an_issuer(self, before: str) -> None:
        """Opens no document, and is reported."""
        gazette = read_gazette(f"{before}\n某政字〔2018〕9号\n一、节水。\n")
        assert gazette.decrees == ()
        assert any("without an issuer" in line.en for line in gazette.unplaced)

    @pytest.mark.parametrize("text", [None, 5, b"text"])
    def test_no_text(self, text: object) -> None:
        """Only text is read."""
        with pytest.raises(InvalidFacts) as caught:
            read_gazette(text)  # type: ignore[arg-type]  # what a careless caller gives
        assert caught.value.fact == "text"

    def test_citation_gives_its_words(self) -> None:
        """``citation.text(gazette)``."""
        citation = Citation.parse("某市人民政府令〔2018〕第2号 第三条")
        assert citation.text(read_gazette(ORDER)) == "本办法自2018年2月1日起施行。"

    @pytest.mark.parametrize("text", ["", "\n\n", "一行字", "第一条 没有文件。"])
    def test_nothing_to_read(self, text: str) -> None:
        """No document, no traceback; lines that stand alone are reported."""
        gazette = read_gazette(text)
        assert gazette.decrees == ()
        assert bool(gazette.unplaced) is bool(text.strip())

    @given(
        st.lists(
            st.sampled_from(
                [
                    *ORDER.splitlines(),
                    *NOTICE.splitlines(),
                    "",
                    "\t序号",
                    "专栏1 目标",
                    "第九条 乱。",
                    "（七）乱",
                    "⑨乱",
                ]
            ),
            max_size=40,
        )
    )
    def test_any_order_of_lines_is_read(self, lines: list[str]) -> None:
        """Whatever stands against the form is reported, never a traceback."""
        gazette = read_gazette("\n".join(lines))
        for decree in gazette.decrees:
            for clause in decree.clauses():
                assert clause.text is not None
        for line in gazette.unplaced:
            assert line.en
            assert line.zh

    @given(st.text(max_size=200))
    def test_any_text_is_read(self, text: str) -> None:
        """Totality."""
        assert isinstance(read_gazette(text), Gazette)


@needs_gazette
class TestGazetteOf2017:
    """The whole gazette as it is."""

    def test_thirty_six_documents(self, real: Gazette) -> None:
        """Each with its number, in the inventory's order, and nothing left over."""
        inventory = json.loads((SHARED / "inventory" / "index.json").read_text(encoding="utf-8"))
        assert [decree.number for decree in real.decrees] == [
            DecreeNumber.parse(listed["number"]) for listed in inventory
        ]
        assert all(decree.title and decree.issuer and decree.issued for decree in real.decrees)
        assert real.unplaced == ()

    def test_every_citation_of_the_inventory_resolves(self, real: Gazette) -> None:
        """To its words."""
        inventory = json.loads((SHARED / "inventory" / "index.json").read_text(encoding="utf-8"))
        unresolved = []
        for listed in inventory:
            number = DecreeNumber.parse(listed["number"])
            for rule in listed["rules"]:
                if "对照" in rule["locator"]:
                    continue  # a comparison of two documents, not a place
                for place in Locator.parse_all(rule["locator"]):
                    try:
                        assert real.text(Citation(number, place))
                    except InvalidFacts:
                        unresolved.append((listed["number"], rule["locator"]))
        assert unresolved == []

    def test_each_line_is_in_one_document(self, real: Gazette) -> None:
        """Documents follow each other without overlap."""
        ends = [(decree.first_line, decree.last_line) for decree in real.decrees]
        assert all(first <= last for first, last in ends)
        assert all(left[1] < right[0] for left, right in pairwise(ends))
