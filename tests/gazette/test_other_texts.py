"""Texts of other cities, offices and legislatures: a short one for each kind, all made up.

Each is read, or what is not read is reported.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import partial

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from langfang_policy.core.decree_numbers import DecreeNumber, Numbering
from langfang_policy.core.errors import InvalidFacts
from langfang_policy.core.locators import StepKind
from langfang_policy.core.numerals import chinese
from langfang_policy.gazette import Clause, Gazette, GazetteDecree, read_gazette
from tests.helpers import least_seconds

HEAD = "某市人民政府\n关于节水的规定\n某政字〔2017〕9号\n"
TAIL = "某市人民政府\n2017年3月1日\n"
BODY = "一、居民节水。\n二、单位节水。\n"

HEADS = {
    "issuer, title, number": ("某市人民政府\n关于节水的通知\n某政字〔2017〕9号\n", TAIL),
    "the issuer inside the title": ("某市人民政府关于节水的通知\n某政字〔2017〕9号\n", TAIL),
    "the issuer inside a title of two lines": ("某市人民政府关于\n节水的通知\n某政字〔2017〕9号\n", TAIL),
    "a badge, the number above the title": ("某市人民政府文件\n某政字〔2017〕9号\n某市人民政府关于节水的通知\n", TAIL),
    "a badge and one who signs": ("某市人民政府文件\n某政字〔2017〕9号  签发人：张三\n关于节水\n的通知\n", TAIL),
    "the number first": ("某政字〔2017〕9号\n某市人民政府关于节水的通知\n", TAIL),
    "the number first, and room below it": ("某政字〔2017〕9号\n\n某市人民政府\n\n关于节水的通知\n", TAIL),
    "the number in brackets": ("某市人民政府关于节水的通知\n（某政字〔2017〕9号）\n", TAIL),
    "the number with a label": ("某市人民政府\n关于节水的通知\n文号：某政字〔2017〕9号\n", TAIL),
    "other brackets": ("某市人民政府\n关于节水的通知\n某政字﹝2017﹞9号\n", TAIL),
    "the issuer twice": ("某市人民政府\n某市人民政府关于节水的通知\n某政字〔2017〕9号\n", TAIL),
    "an organ inside the title": (
        "某市人民政府\n关于调整某市\n安全生产委员会\n组成人员的通知\n某政字〔2017〕9号\n",
        TAIL,
    ),
    "a title that passes on another's": ("某市人民政府\n转发某省水利厅\n关于节水的通知\n某政字〔2017〕9号\n", TAIL),
    "no issuer": ("关于节水的通知\n某政字〔2017〕9号\n", TAIL),
    "the State Council": ("国务院关于节水的通知\n国发〔2017〕9号\n", "国务院\n2017年3月1日\n"),
    "an office": ("某省水利厅\n关于节水的通知\n某水〔2017〕9号\n", "某省水利厅\n2017年3月1日\n"),
    "a ministry": ("水利部关于节水的通知\n水资源〔2017〕9号\n", "水利部\n2017年3月1日\n"),
    "a court": ("某省高级人民法院\n关于节水的通知\n某高法〔2017〕9号\n", "某省高级人民法院\n2017年3月1日\n"),
    "a party committee": ("中共某市委\n关于节水的通知\n某发〔2017〕9号\n", "中共某市委\n2017年3月1日\n"),
    "an order that runs on": (
        "国务院令\n第591号\n现公布《节水办法》，自2017年3月1日起施行。\n",
        "总理  张三\n二〇一七年三月一日\n",
    ),
    "an order on one line": ("水利部令第12号\n现公布《节水办法》。\n", "部长 张三\n2017年3月1日\n"),
    "an order in brackets": ("主席令\n（第三十七号）\n节水法已通过，现予公布。\n", "主席 张三\n2017年3月1日\n"),
    "an order with a title": ("国务院令第591号\n节水条例\n", "总理 张三\n2017年3月1日\n"),
    "an announcement": ("税务总局公告2017年第3号\n关于节水的公告\n", "税务总局\n2017年3月1日\n"),
    "an announcement, its title first": ("关于节水的公告\n税务总局公告2017年第3号\n", "税务总局\n2017年3月1日\n"),
    "an announcement on lines of its own": (
        "税务总局\n公告\n2017年第3号\n关于节水的公告\n",
        "税务总局\n2017年3月1日\n",
    ),
    "an order below its office": ("某省水利厅\n令第3号\n现公布办法。\n", "某省水利厅\n2017年3月1日\n"),
    "a law": (
        "中华人民共和国节水法\n（2017年3月1日第十届全国人民代表大会常务委员会第二次会议通过）\n第一章 总则\n",
        "",
    ),
    "a law with a note of two lines": (
        "某市节水条例\n（2017年3月1日某市人民代表大会通过\n2017年4月1日公布）\n第一章 总则\n",
        "",
    ),
    "rules without a note": ("某市节水办法\n第一章 总则\n", TAIL),
}
"""By kind: what stands above a body, and what below it."""

READ = {
    "issuer, title, number": "某政字〔2017〕9号|关于节水的通知|某市人民政府",
    "the issuer inside the title": "某政字〔2017〕9号|某市人民政府关于节水的通知|某市人民政府",
    "the issuer inside a title of two lines": "某政字〔2017〕9号|某市人民政府关于节水的通知|某市人民政府",
    "a badge, the number above the title": "某政字〔2017〕9号|某市人民政府关于节水的通知|某市人民政府",
    "a badge and one who signs": "某政字〔2017〕9号|关于节水的通知|某市人民政府",
    "the number first": "某政字〔2017〕9号|某市人民政府关于节水的通知|某市人民政府",
    "the number first, and room below it": "某政字〔2017〕9号|某市人民政府关于节水的通知|某市人民政府",
    "the number in brackets": "某政字〔2017〕9号|某市人民政府关于节水的通知|某市人民政府",
    "the number with a label": "某政字〔2017〕9号|关于节水的通知|某市人民政府",
    "other brackets": "某政字〔2017〕9号|关于节水的通知|某市人民政府",
    "the issuer twice": "某政字〔2017〕9号|某市人民政府关于节水的通知|某市人民政府",
    "an organ inside the title": "某政字〔2017〕9号|关于调整某市安全生产委员会组成人员的通知|某市人民政府",
    "a title that passes on another's": "某政字〔2017〕9号|转发某省水利厅关于节水的通知|某市人民政府",
    "no issuer": "某政字〔2017〕9号|关于节水的通知|",
    "the State Council": "国发〔2017〕9号|国务院关于节水的通知|国务院",
    "an office": "某水〔2017〕9号|关于节水的通知|某省水利厅",
    "a ministry": "水资源〔2017〕9号|水利部关于节水的通知|水利部",
    "a court": "某高法〔2017〕9号|关于节水的通知|某省高级人民法院",
    "a party committee": "某发〔2017〕9号|关于节水的通知|中共某市委",
    "an order that runs on": "国务院令第591号||国务院",
    "an order on one line": "水利部令第12号||水利部",
    "an order in brackets": "主席令第37号||主席",
    "an order with a title": "国务院令第591号|节水条例|国务院",
    "an announcement": "税务总局公告2017年第3号|关于节水的公告|税务总局",
    "an announcement, its title first": "税务总局公告2017年第3号|关于节水的公告|税务总局",
    "an announcement on lines of its own": "税务总局公告2017年第3号|关于节水的公告|税务总局",
    "an order below its office": "某省水利厅令第3号||某省水利厅",
    "a law": "《中华人民共和国节水法》|中华人民共和国节水法|全国人民代表大会常务委员会",
    "a law with a note of two lines": "《某市节水条例》|某市节水条例|某市人民代表大会",
    "rules without a note": "《某市节水办法》|某市节水办法|",
}


def only(text: str) -> tuple[GazetteDecree, Gazette]:
    """The one document of a text."""
    gazette = read_gazette(text)
    (decree,) = gazette.decrees
    return decree, gazette


def places(text: str) -> list[str]:
    """The places of a document's body, each with its first words."""
    decree, _ = only(text)
    formal = ("标题", "署名", "正文", "主送")
    return [f"{one.locator} {one.paragraphs[0].words}" for one in decree.clauses() if one.step.name not in formal]


class TestHeads:
    """Heads as other offices print them."""

    def test_each_kind_is_named(self) -> None:
        """Twice."""
        assert HEADS.keys() == READ.keys()

    @pytest.mark.parametrize("kind", HEADS)
    def test_each_kind(self, kind: str) -> None:
        """Number, title, issuer, day and body, and nothing to report."""
        above, below = HEADS[kind]
        decree, gazette = only(above + BODY + below)
        assert f"{decree.number}|{decree.title}|{decree.issuer}" == READ[kind]
        assert decree.issued == date(2017, 3, 1)
        assert decree.clause("二").paragraphs[0].words == "单位节水。"
        assert gazette.unplaced == ()
        assert gazette.text(f"{decree.number} 一") == "居民节水。"

    @pytest.mark.parametrize("kind", HEADS)
    @pytest.mark.parametrize("before", ["an office", "issuer, title, number", "an order that runs on"])
    def test_one_after_another(self, before: str, kind: str) -> None:
        """No title runs into the document before it, whatever stands between them."""
        if HEADS[kind][0].startswith("某市节水办法"):
            return  # rules without a note belong to the document before them
        first, second = (above + BODY + below for above, below in (HEADS[before], HEADS[kind]))
        for between in ("", "\n\n", "抄送：市人大。\n某市人民政府办公室  2017年3月1日印发\n"):
            gazette = read_gazette(first + between + second)
            assert [f"{one.number}|{one.title}|{one.issuer}" for one in gazette.decrees] == [READ[before], READ[kind]]
            assert gazette.unplaced == ()

    def test_a_law_after_a_law(self) -> None:
        """Each by its title, be it named in the one before."""
        note = "（2017年3月1日某省人民代表大会通过）"
        law = f"{{}}节水法\n{note}\n目录\n第一章 总则\n第一章 总则\n第一条 另依《乙节水法》。\n"
        gazette = read_gazette("".join(law.format(name) for name in "甲乙"))
        assert [str(one.number) for one in gazette.decrees] == ["《甲节水法》", "《乙节水法》"]
        assert gazette.text("《乙节水法》 第一条") == "另依《乙节水法》。"
        assert gazette.text("《乙节水法》 题注") == note
        assert gazette.text("《乙节水法》 目录") == "目录\n第一章 总则"
        assert gazette.unplaced == ()

    def test_a_law_that_a_document_circulates(self) -> None:
        """Is a part of that document; one that it does not name is not."""
        law = "某市节水办法\n（2017年3月1日市政府会议通过）\n第一条 节水。\n"
        named = HEAD + "现印发《某市节水办法》。\n" + TAIL
        assert [str(one.number) for one in read_gazette(named + law).decrees] == ["某政字〔2017〕9号"]
        apart = read_gazette(HEAD + BODY + TAIL + law)
        assert [str(one.number) for one in apart.decrees] == ["某政字〔2017〕9号", "《某市节水办法》"]

    @pytest.mark.parametrize(
        "line",
        [
            "国务院令第591号",
            "税务总局公告2017年第3号",
            "第5号",
            "（第5号）",
            "2017年第3号",
            "某市节水办法",
            "一般规定",
            "号",
        ],
    )
    def test_what_only_looks_like_a_head(self, line: str) -> None:
        """Is words of the document that it stands in."""
        text = HEAD + f"一、下列文件：\n{line}\n二、单位节水。\n" + TAIL
        decree, gazette = only(text)
        assert decree.clause("一").text == f"下列文件：\n{line}"
        assert gazette.unplaced == ()

    @pytest.mark.parametrize("line", ["某政字〔2017〕10号", "某政字〔2017〕10号" + " " * 60])
    def test_a_number_that_opens_nothing(self, line: str) -> None:
        """Is reported where it stands alone, and words in any case."""
        decree, gazette = only(HEAD + f"一、下列文件。\n{line}\n二、单位节水。\n" + TAIL)
        assert line.strip() in decree.clause("一").text
        assert [one.line for one in gazette.unplaced] == ([5] if line == line.strip() else [])

    def test_a_number_above_many_words(self) -> None:
        """Below a number a title is looked for on a few lines alone."""
        gazette = read_gazette("某政字〔2017〕9号\n" + "节约用水\n" * 40 + BODY + TAIL)
        assert gazette.decrees == ()
        assert gazette.unplaced[0].line == 1

    def test_a_title_alone(self) -> None:
        """Is no law."""
        gazette = read_gazette("某市节水办法")
        assert gazette.decrees == ()
        assert [one.line for one in gazette.unplaced] == [1]

    def test_a_document_that_is_not_read_is_named_once(self) -> None:
        """With its lines, not line by line."""
        unread = "未知之件\n一、甲。\n二、乙。\n\n丙。\n"
        gazette = read_gazette(unread + HEAD + BODY + TAIL)
        (note,) = gazette.unplaced
        assert (note.line, note.last_line) == (1, 5)
        assert note.text().startswith("lines 1-5  未知之件")
        assert note.text("zh").startswith("第1—5行  未知之件")
        numbered = read_gazette("甲。\n某政字〔2017〕8号\n一、甲。\n乙。\n" + HEAD + BODY + TAIL)
        assert [(one.line, one.last_line) for one in numbered.unplaced] == [(1, 1), (2, 2), (2, 4)]

    @pytest.mark.parametrize(
        ("number", "numbering"),
        [
            ("某政字〔2017〕9号", Numbering.BRACKETED), ("税务总局公告2017年第3号", Numbering.YEARLY),
            ("国务院令第591号", Numbering.RUNNING), ("《节水法》", Numbering.TITLED),
        ],
    )  # fmt: skip
    def test_numbers_of_each_kind(self, number: str, numbering: Numbering) -> None:
        """Are values."""
        assert DecreeNumber.parse(number).numbering is numbering


class TestArticles:
    """Articles told from what only looks like one."""

    @pytest.mark.parametrize(
        ("body", "found"),
        [
            # words that look like a reference
            ("第一条甲。\n第二条中小学应当节水。\n第三条丙。\n", "第一条 第二条 第三条"),
            ("第一条甲。\n第二条和平区节水。\n第三条丙。\n", "第一条 第二条 第三条"),
            ("第一条甲。\n第二条至少每年查一次。\n第三条丙。\n", "第一条 第二条 第三条"),
            ("第一条甲。\n第二条第一产业节水。\n第三条丙。\n", "第一条 第二条 第三条"),
            ("第一条甲。\n第二条第一条所称甲。\n第三条第一条所称乙。\n", "第一条 第二条 第三条"),
            ("第一条甲。\n第二条项目应当节水。\n第三条丙。\n", "第一条 第二条 第三条"),
            ("第一条甲。\n第二条修改水价应当听证。\n第三条丙。\n", "第一条 第二条 第三条"),
            ("第一条甲。\n第二条规定范围节水。\n第三条丙。\n", "第一条 第二条 第三条"),
            # references
            ("第一条甲。\n第二条乙。\n第一条所列情形另定。\n第三条丙。\n", "第一条 第二条 第三条"),
            ("第一条甲。\n第二条规定的单位另定。\n第二条乙。\n第三条丙。\n", "第一条 第二条 第三条"),
            ("第一条 甲。\n第二条 乙。\n第三条规定的人员另办。\n第三条 丙。\n", "第一条 第二条 第三条"),
            ("第一条 甲。\n第二条 乙。\n第五条第二款的情形另办。\n第三条 丙。\n", "第一条 第二条 第三条"),
            ("第一条 甲。\n第二条 乙。\n第五条、第六条的情形另办。\n", "第一条 第二条"),
            ("第一条 甲。\n第二条 乙。\n第五条至第七条另办。\n", "第一条 第二条"),
            # numbers
            ("第九百九十九条 甲。\n第一千条 乙。\n第一千零一条 丙。\n", "第九百九十九条 第一千条 第一千零一条"),
            ("第一〇〇条 甲。\n第一〇一条 乙。\n第一〇二条 丙。\n", "第一百条 第一百零一条 第一百零二条"),
            ("第1条 甲。\n第2条乙。\n第3条：丙。\n", "第一条 第二条 第三条"),
            ("第 一 条 甲。\n第 二 条  乙。\n", "第一条 第二条"),
            ("第一条、甲。\n第二条、乙。\n", "第一条 第二条"),
            ("第一条、第一产业节水。\n第二条、乙。\n", "第一条 第二条"),
            ("第一条\n甲。\n第二条\n乙。\n", "第一条 第二条"),
            ("第一条 甲。\n第二条 乙。\n第二条之一 丙。\n第二条之二 丁。\n第三条 戊。\n",
            "第一条 第二条 第二条之一 第二条之二 第三条"),
            ("第一条甲。\n第二条乙。\n第二条之一丙。\n第三条丁。\n", "第一条 第二条 第二条之一 第三条"),
            # an article that ends in a colon
            ("第一条 下列单位：\n（一）甲；\n（二）乙。\n第二条 丙。\n", "第一条 第二条"),
            ("第一条下列单位：\n（一）甲；\n第二条丙。\n", "第一条 第二条"),
            # parts
            ("第一编总则\n第一章总则\n第一条甲。\n第二章附则\n第二条乙。\n", "第一条 第二条"),
            ("第一编 总则\n第一分编 通则\n第一节 水\n第一条 甲。\n", "第一条"),
            ("一、甲会\n第一条甲。\n二、乙会\n第一条乙。\n", "第一条 第一条"),
        ],
    )  # fmt: skip
    def test_kinds(self, body: str, found: str) -> None:
        """The articles that each text prints."""
        decree, gazette = only(HEAD + body + TAIL)
        read = [str(one.step) for one in decree.clauses() if one.step.kind is StepKind.ARTICLE]
        assert " ".join(read) == found
        begins_late = body.startswith(("第九百", "第一〇〇"))
        assert [one.line for one in gazette.unplaced] == [4] * begins_late

    @pytest.mark.parametrize(
        ("body", "line"),
        [
            ("第一条 甲。\n第二三条 乙。\n", 5),
            ("第一条 甲。\n第一万条 乙。\n", 5),
            ("第一条 甲。\n第九条 的情形。\n", 5),
            ("第一条甲。\n第九条乙。\n", 5),
            ("第一条甲。\n第二条规定的情形另办。\n", 5),
            ("第一条甲。\n第九条第四条所称甲。\n", 5),
            ("第一条 甲。\n第二条之二三 乙。\n", 5),
        ],
    )
    def test_what_cannot_be_told_is_reported(self, body: str, line: int) -> None:
        """And read as words."""
        decree, gazette = only(HEAD + body + TAIL)
        assert decree.clause("第一条").text.count("\n") == 1
        assert [(one.line, one.en) for one in gazette.unplaced] == [(line, "it may open a clause; read as words")]

    def test_what_runs_on_from_a_doubt_is_doubtful(self) -> None:
        """Though it looks like a reference."""
        _, gazette = only(HEAD + "第一条甲。\n第二条规定的情形。\n第三条规定的情形。\n第九条规定的情形。\n" + TAIL)
        assert [one.line for one in gazette.unplaced] == [5, 6]

    def test_an_article_out_of_order(self) -> None:
        """Is read and reported where the next one runs on from it."""
        for second in ("第五条", "第五条之一"):
            decree, gazette = only(HEAD + f"第一条甲。\n{second}乙。\n第六条丙。\n" + TAIL)
            assert decree.clause(second).text == "乙。"
            assert decree.clause("第六条").text == "丙。"
            assert [(one.line, one.en) for one in gazette.unplaced] == [(5, f"{second} is out of order")]

    def test_articles_put_in_later(self) -> None:
        """Are articles of their own, in no other."""
        decree, _ = only(HEAD + "第一条 甲。\n第一条之一 乙。\n另行公布。\n第二条 丙。\n" + TAIL)
        assert decree.clause("第一条").text == "甲。"
        assert decree.clause("第一条之一第二款").text == "另行公布。"

    def test_items_begin_again(self) -> None:
        """In the next 款 of an article, and below words that introduce them."""
        body = "第一条 甲：\n（一）甲；\n（二）乙。\n乙：\n（一）丙；\n（二）丁。\n"
        decree, gazette = only(HEAD + body + TAIL)
        assert decree.clause("第一条第二款第（一）项").text == "丙；"
        assert gazette.unplaced == ()
        _, gazette = only(HEAD + "一、甲。\n（一）甲；\n（二）乙。\n（一）丙。\n" + TAIL)
        assert [one.line for one in gazette.unplaced] == [7]

    @pytest.mark.parametrize(
        ("body", "found"),
        [
            ("一、节水。\n二十一、二百二十户居民。\n二、用水。\n", ["一 节水。", "二 用水。"]),
            ("一、节水。\n十、十二月两次检查。\n二、用水。\n", ["一 节水。", "二 用水。"]),
            ("一、节水。\n三、四人一组。\n二、用水。\n", ["一 节水。", "二 用水。"]),
            ("一、节水。\n2017年、2018年检查。\n3.5吨以上的。\n二、用水。\n", ["一 节水。", "二 用水。"]),
            ("一、节水。\n1、甲。\n5、6号楼。\n2、乙。\n", ["一 节水。", "一 1 甲。", "一 2 乙。"]),
            ("一、二级保护区。\n一、节水。\n二、用水。\n", ["引言 一、二级保护区。", "一 节水。", "二 用水。"]),
            ("一、二级保护区节水。\n二、用水。\n", ["一 二级保护区节水。", "二 用水。"]),
            ("一、节水。\n二、三项制度。\n", ["一 节水。", "二 三项制度。"]),
            ("一、节水。\n1、甲。\n2、2017年完成。\n", ["一 节水。", "一 1 甲。", "一 2 2017年完成。"]),
            (
                "第一条 甲：\n（一）乙；\n（一）、（二）项另定。\n",
                [
                    "第一条 甲：", "第一条第一款 甲：", "第一条第一款第（一）项 乙；",
                    "第一条第二款 （一）、（二）项另定。",
                ],
            ),
            (
                "第一条 甲：\n（一）乙；\n（一）项所列另定。\n",
                ["第一条 甲：", "第一条第一款 甲：", "第一条第一款第（一）项 乙；", "第一条第二款 （一）项所列另定。"],
            ),
            ("一、节水。\n①甲。\n①②另定。\n", ["一 节水。", "一 ① 甲。"]),
            ("一、节水。\n（一）项目。\n", ["一 节水。", "一（一） 项目。"]),
            ("一、二级区。\n1．甲。\n一、节水。\n", ["引言 一、二级区。", "1 甲。", "一 节水。"]),
            ("一、节水。\n1、2号楼改造。\n二、用水。\n", ["一 节水。", "一 1 2号楼改造。", "二 用水。"]),
        ],
    )  # fmt: skip
    def test_numbers_of_a_lines_own_words(self, body: str, found: list[str]) -> None:
        """Open no clause."""
        outer = [place for place in places(HEAD + body + TAIL) if "段" not in place]
        assert outer == found
        assert read_gazette(HEAD + body + TAIL).unplaced == ()

    def test_a_heading_that_may_be_one(self) -> None:
        """A number just ahead of its order is reported: the heading before it may be missing."""
        _, gazette = only(HEAD + "一、节水。\n三、四项制度。\n四、用水。\n" + TAIL)
        assert [one.line for one in gazette.unplaced] == [5, 6]

    @pytest.mark.parametrize(
        ("body", "lines"),
        [
            ("第八条规定水价。\n", [4]),
            ("第二条规定的情形另定。\n第一条甲。\n", [4]),
            ("第八条第一款改为乙。\n", []),
            ("第一条甲。\n第二条规定的情形另定。\n第二条规定水价。\n第三条丙。\n", [6]),
            ("第一条甲。\n第二条乙。\n第二条规定的情形另定。\n第三条丙。\n", []),
        ],
    )
    def test_words_that_may_be_an_articles_own(self, body: str, lines: list[int]) -> None:
        """Are reported where no article stands before them, or one that might be a reference itself."""
        _, gazette = only(HEAD + body + TAIL)
        assert [one.line for one in gazette.unplaced if "may open" in one.en] == lines


@st.composite
def documents(draw: st.DrawFn) -> tuple[str, list[int]]:
    """A document of articles in their order, in the dresses that texts give them, and the lines that open one."""
    space = draw(st.sampled_from(["", " ", "  ", "\u3000", "：", "、"]))
    digits = draw(st.booleans())
    first = draw(st.sampled_from([1, 1, 1, 8, 98, 996]))
    lines, opened = draw(st.sampled_from(list(HEADS.values())))[0].splitlines(), []
    for number in range(first, first + draw(st.integers(1, 8))):
        for later in range(1 + draw(st.sampled_from([0, 0, 0, 1, 2]))):
            mark = f"第{number if digits else chinese(number)}条" + (f"之{chinese(later)}" if later else "")
            lines.append(f"{mark}{space}{draw(st.sampled_from(OPENINGS))}")
            opened.append(len(lines))
            lines += draw(st.lists(st.sampled_from(FILLERS), max_size=3))
    return "\n".join([*lines, *TAIL.splitlines()]), opened


OPENINGS = [
    "节水。",
    "中小学应当节水。",
    "和平区：",
    "居民用水，应当计量。",
    "项目应当节水。",
    "至少每年检查一次。",
    "第一产业节水。",
    "规定水价。",
]
FILLERS = [
    "（一）甲；",
    "另行公布。",
    "第二条规定的情形，另行规定。",
    "第九条第二款另定。",
    "三、四人一组。",
    "2017年起施行。",
    "",
]


class TestNothingIsLost:
    """Counted over documents that are made up as they come."""

    @settings(deadline=None)  # a loaded machine is no defect
    @given(documents())
    def test_every_article_is_read_or_reported(self, document: tuple[str, list[int]]) -> None:
        """None becomes a paragraph of another in silence."""
        text, opened = document
        gazette = read_gazette(text)
        read = {one.first_line for decree in gazette.decrees for one in articles(decree)}
        assert set(opened) <= read | reported(gazette)
        assert gazette.decrees

    @settings(deadline=None)  # a loaded machine is no defect
    @given(documents())
    def test_every_line_has_its_place(self, document: tuple[str, list[int]]) -> None:
        """Once."""
        text, _ = document
        gazette = read_gazette(text)
        held = [
            number
            for decree in gazette.decrees
            for part in decree.root.paragraphs
            for number in range(part.first_line, part.last_line + 1)
        ]
        assert len(held) == len(set(held))
        wanted = {number for number, line in enumerate(text.splitlines(), 1) if line.strip()}
        assert wanted <= set(held) | reported(gazette)

    @settings(deadline=None)  # a loaded machine is no defect
    @given(
        st.lists(st.sampled_from(sorted({*HEADS.values()})).map("".join) | st.sampled_from(FILLERS), max_size=5),
        st.lists(
            st.tuples(st.integers(0, 400), st.sampled_from("\n第条之一〇十千号〔〕《》（）：、。 \t①1附件目录抄送"))
        ),
    )
    @example([HEAD + "第一条  甲。\n第一〇一条  乙。\n" + TAIL], [])
    @example([HEAD + "第〇条。\n第一万条修改为\n第二三条\n" + TAIL], [])
    @example([HEAD + "".join(f"段{number}。\n" for number in range(1100)) + TAIL], [])
    def test_mutated_texts_are_read(self, texts: list[str], changes: list[tuple[int, str]]) -> None:
        """Whatever is put in anywhere: never an error, every place has a name, nothing is lost."""
        text = "\n".join(texts)
        for at, sign in changes:
            text = text[: at % (len(text) + 1)] + sign + text[at % (len(text) + 1) :]
        gazette = read_gazette(text)
        held = reported(gazette)
        for decree in gazette.decrees:
            assert str(decree.number)
            for clause in decree.clauses():
                assert str(clause.locator) or not clause.locator.steps
            for part in decree.root.paragraphs:
                held |= set(range(part.first_line, part.last_line + 1))
        assert {number for number, line in enumerate(text.split("\n"), 1) if line.strip()} <= held

    @settings(deadline=None)  # a loaded machine is no defect
    @given(
        st.text(
            st.sampled_from(
                "第条之一二〇十百千万款项章节编号令公告〔〕《》（）()：:、。；\n\t 12附件专栏任务抄送目录年月日法市政府"
            ),
            max_size=120,
        )
    )
    def test_random_texts_are_read(self, text: str) -> None:
        """Never an error, with a document's head above them or not."""
        for whole in (text, HEAD + text + TAIL):
            for decree in read_gazette(whole).decrees:
                assert all(str(clause.locator) for clause in decree.clauses())

    def test_a_great_text_is_read_in_seconds(self) -> None:
        """In time in proportion to its length."""

        def text(times: int) -> str:
            body = "".join(
                f"第{chinese(number)}条 居民应当节约用水，按表计量。\n（一）甲；\n" for number in range(1, times)
            )
            return HEAD + body + TAIL

        few, many = (least_seconds(partial(read_gazette, text(times))) for times in (1_000, 4_000))
        assert many < 12 * few


def articles(decree: GazetteDecree) -> Iterator[Clause]:
    """The articles of a document."""
    return (one for one in decree.clauses() if one.step.kind is StepKind.ARTICLE)


def reported(gazette: Gazette) -> set[int]:
    """The lines that are reported."""
    return {number for one in gazette.unplaced for number in range(one.line, one.last_line + 1)}


class TestParts:
    """Attachments, the imprint, addresses, contents."""

    @pytest.mark.parametrize(
        ("line", "found"),
        [
            ("附件1 2017年任务表", "附件1 2017年任务表"),
            ("附件12 2017年任务表", "附件12 2017年任务表"),
            ("附件1：2017年任务表", "附件1 2017年任务表"),
            ("附件１　２０１７年任务表", "附件1 2017年任务表"),
            ("附 件 2", "附件2 附件2"),
            ("附件二：任务表", "附件2 任务表"),
            ("附件1任务表", "附件1 任务表"),
        ],
    )  # fmt: skip
    def test_attachments(self, line: str, found: str) -> None:
        """The number is told from the digits of the title."""
        decree, _ = only(HEAD + BODY + TAIL + f"{line}\n甲。\n")
        (attachment,) = [one for one in decree.clauses() if one.step.kind is StepKind.ATTACHMENT]
        assert f"{attachment.locator} {attachment.heading}" == found

    @pytest.mark.parametrize("line", ["附件1所列单位", "附件1和附件2", "附件12017年"])
    def test_attachments_that_are_spoken_of(self, line: str) -> None:
        """Are words."""
        decree, _ = only(HEAD + "一、节水。\n" + line + "\n" + TAIL)
        assert line in decree.clause("一").text

    @pytest.mark.parametrize("signed_first", [True, False])
    @pytest.mark.parametrize(
        "imprint",
        [
            "抄送：市委，市人大。\n某市人民政府办公室 2017年3月1日印发\n",
            "抄送：市委，\n市人大，\n市政协。\n某市人民政府办公室2017年3月1日印发\n（共印50份）\n",
            "主题词：水利 通知\n抄报：省政府。\n某市人民政府办公室秘书科 二〇一七年三月一日印发\n",
        ],
    )
    def test_the_imprint(self, imprint: str, signed_first: bool) -> None:
        """Who else is sent it and who printed it is a part of its own, no words of the last clause."""
        decree, gazette = only(HEAD + BODY + (TAIL + imprint if signed_first else imprint + TAIL))
        assert decree.clause("版记").text == imprint.strip()
        assert decree.clause("二").text == "单位节水。"
        assert gazette.unplaced == ()
        assert decree.clause("版记").children == ()

    def test_the_imprint_ahead_of_a_table(self) -> None:
        """Ends where that begins."""
        decree, _ = only(HEAD + BODY + TAIL + "抄送：市委\n\t甲\n\t乙\n")
        assert decree.clause("版记").text == "抄送：市委"
        assert "甲\n乙" in decree.root.text

    def test_the_imprint_ahead_of_an_attachment(self) -> None:
        """Ends where that begins."""
        decree, _ = only(HEAD + BODY + TAIL + "抄送：市委\n附件1\n任务表\n甲。\n")
        assert decree.clause("版记").text == "抄送：市委"
        assert decree.clause("附件1").text == "任务表\n甲。"

    @pytest.mark.parametrize(
        ("line", "is_address"),
        [
            ("各区人民政府，市政府各部门：", True), ("各区:", True), ("现将有关事项通知如下：", False),
            ("为了节水。通知：", False), ("第一条 下列：", False), ("一、各区：", False), ("第一条下列：", False),
        ],
    )  # fmt: skip
    def test_addresses(self, line: str, is_address: bool) -> None:
        """Name those whom it is sent to; a clause that ends in a colon does not."""
        decree, _ = only(HEAD + line + "\n（一）甲。\n（二）乙。\n" + TAIL)
        assert ("主送" in [str(one.locator) for one in decree.clauses()]) is is_address

    @pytest.mark.parametrize(
        ("contents", "is_one"),
        [
            ("目 录\n第一章 总则………1\n第二章 附则………3\n", True),
            ("目录\n第一章 总则\n第二章 附则\n", True),
            ("目录\n第一章 总则。\n", False),
            ("目录\n", False),
            ("目录\n第三章 其他\n", False),
            ("目录\n" + "长" * 41 + "\n", False),
        ],
    )
    def test_contents(self, contents: str, is_one: bool) -> None:
        """End where the first part is printed again; else they are words."""
        law = "某市节水法\n" + contents + "第一章 总则\n第一条 甲。\n第二章 附则\n第二条 乙。\n"
        (decree,) = read_gazette(law).decrees
        assert ("目录" in [str(one.locator) for one in decree.clauses()]) is is_one
        assert decree.clause("第二条").text == "乙。"
        (ended,) = read_gazette(law + contents).decrees
        assert ended.clause("第二条").text.startswith("乙。\n目")
        if is_one:
            assert decree.clause("第一章").text == "总则\n第一条 甲。"

    @pytest.mark.parametrize(
        ("signed", "day"),
        [
            ("某市水务局\n2017年3月1日\n", date(2017, 3, 1)), ("2017年3月1日\n（此件公开发布）\n", date(2017, 3, 1)),
            ("二○一七年三月一日\n", date(2017, 3, 1)), ("2017年13月1日\n", None), ("", None),
        ],
    )  # fmt: skip
    def test_other_signatures(self, signed: str, day: date | None) -> None:
        """Another organ's, or a day alone."""
        decree, gazette = only(HEAD + BODY + signed)
        assert decree.issued == day
        assert bool(gazette.unplaced) is (day is None)
        if day:
            assert decree.clause("署名").text == signed.strip()

    def test_a_place_that_is_no_place(self) -> None:
        """Is refused, not taken for a name."""
        _, gazette = only(HEAD + "第五条 甲。\n第六条 乙。\n" + TAIL)
        for place in ("第五六条", "第五条和第六条"):
            with pytest.raises(InvalidFacts):
                gazette.text(f"某政字〔2017〕9号 {place}")
