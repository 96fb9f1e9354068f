"""Reading a gazette: documents, clauses, citations, and totality over any text."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable
from datetime import date
from functools import partial
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from langfang_policy._rooms.gazette.places import beside
from langfang_policy.core.decree_numbers import DecreeNumber
from langfang_policy.core.errors import InvalidFacts
from langfang_policy.core.locators import Citation, Locator, Step, StepKind
from langfang_policy.gazette import Form, Gazette, read_gazette
from tests.helpers import least_seconds

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


FULL = """卷首语

某市人民政府办公室
关于印发某市植树规划（2018—2020年）和
某市护林制度（试行）的通知
某政办字〔2018〕7号
各区人民政府，市政府各部门：
《某市植树规划（2018—2020年）》和《某市护林制度（试行）》已经市政府同意，现印发给你们。
某市人民政府办公室
2018年3月12日
（此件公开发布）
某市植树规划
（2018—2020年）
为做好植树，制定本规划。
一、总体目标

到2020年，植树3万株。具体如下：
专栏1 植树指标
（2018—2020年）

1. 山地2万株。
2. 平原1万株。


二、任务（责任单位：市林业局）
（一）山地
1．选种。选用本地树种。（市林业局）
（1）松树。
①苗高不低于50厘米；
②苗龄2年以上。
（2）柏树。
逐年补种。
（二）平原。沿路植树。
组  长：陈  平  市长
副组长：李 四  副市长
成  员：王五六  局长
赵  七  站长
名单由办公室保管。
附件：1．植树台账
2. 树种名录及
其说明
3. 未印之表
某市护林制度（试行）
第一章 总则
第一条  护林员每月巡林2次。
下列情形应当报告：
（一）火情；
（二）虫害。
接到报告后3日内处理。
第二章 附则
第二条\u3000本制度自印发之日起施行。
附件1
植树台账
	序号
	地点
	株数

	1
	东山
	（北坡）
	500

	2
	西山
续行
	300

合计800株。
附件2
树种名录及其说明
一级指标-1：树种
任务1：报送名录。
解读：每年一次。
任务2：公布名录。
"""

LISTING = [
    ("标题", 3, 6, "TEXT", "", "关于印发某市植树规划（2018—2020年）和某市护林制度（试行）的通知"),
    ("主送", 7, 7, "TEXT", "", "各区人民政府，市政府各部门："),
    (
        "通知正文",
        8,
        8,
        "TEXT",
        "",
        "《某市植树规划（2018—2020年）》和《某市护林制度（试行）》已经市政府同意，现印发给你们。",
    ),
    ("署名", 9, 11, "TEXT", "", "某市人民政府办公室"),
    ("某市植树规划", 12, 42, "HEADING", "", "某市植树规划（2018—2020年）"),
    ("某市植树规划 正文", 14, 38, "TEXT", "", "为做好植树，制定本规划。"),
    ("某市植树规划 引言", 14, 14, "TEXT", "", "为做好植树，制定本规划。"),
    ("某市植树规划 一", 15, 17, "HEADING", "一、", "总体目标"),
    ("某市植树规划 专栏1", 18, 22, "HEADING", "专栏1 ", "植树指标（2018—2020年）"),
    ("某市植树规划 专栏1 1", 21, 21, "TEXT", "1. ", "山地2万株。"),
    ("某市植树规划 专栏1 2", 22, 22, "TEXT", "2. ", "平原1万株。"),
    ("某市植树规划 二", 25, 38, "HEADING", "二、", "任务（责任单位：市林业局）"),
    ("某市植树规划 二（一）", 26, 32, "HEADING", "（一）", "山地"),
    ("某市植树规划 二（一）1", 27, 32, "TEXT", "1．", "选种。选用本地树种。（市林业局）"),
    ("某市植树规划 二（一）1（1）", 28, 30, "TEXT", "（1）", "松树。"),
    ("某市植树规划 二（一）1（1）①", 29, 29, "TEXT", "①", "苗高不低于50厘米；"),
    ("某市植树规划 二（一）1（1）②", 30, 30, "TEXT", "②", "苗龄2年以上。"),
    ("某市植树规划 二（一）1（2）", 31, 32, "TEXT", "（2）", "柏树。"),
    ("某市植树规划 二（一）1（2）第一段", 31, 31, "TEXT", "（2）", "柏树。"),
    ("某市植树规划 二（一）1（2）第二段", 32, 32, "TEXT", "", "逐年补种。"),
    ("某市植树规划 二（二）", 33, 38, "TEXT", "（二）", "平原。沿路植树。"),
    ("某市植树规划 二（二）第一段", 33, 33, "TEXT", "（二）", "平原。沿路植树。"),
    (
        "某市植树规划 二（二）第二段",
        34,
        37,
        "ROSTER",
        "",
        "组  长：陈  平  市长\n副组长：李 四  副市长\n成  员：王五六  局长\n赵  七  站长",
    ),
    ("某市植树规划 二（二）第三段", 38, 38, "TEXT", "", "名单由办公室保管。"),
    ("某市植树规划 附件清单", 39, 42, "TEXT", "附件：1．", "植树台账"),
    ("附件3", 42, 42, "TEXT", "3. ", "未印之表"),
    ("某市护林制度", 43, 51, "HEADING", "", "某市护林制度（试行）"),
    ("某市护林制度 第一章", 44, 49, "HEADING", "第一章 ", "总则"),
    ("某市护林制度 第一条", 45, 49, "TEXT", "第一条  ", "护林员每月巡林2次。"),
    ("某市护林制度 第一条第一款", 45, 45, "TEXT", "第一条  ", "护林员每月巡林2次。"),
    ("某市护林制度 第一条第二款", 46, 48, "TEXT", "", "下列情形应当报告："),
    ("某市护林制度 第一条第二款第（一）项", 47, 47, "TEXT", "（一）", "火情；"),
    ("某市护林制度 第一条第二款第（二）项", 48, 48, "TEXT", "（二）", "虫害。"),
    ("某市护林制度 第一条第三款", 49, 49, "TEXT", "", "接到报告后3日内处理。"),
    ("某市护林制度 第二章", 50, 51, "HEADING", "第二章 ", "附则"),
    ("某市护林制度 第二条", 51, 51, "TEXT", "第二条\u3000", "本制度自印发之日起施行。"),
    ("附件1", 52, 68, "HEADING", "", "植树台账"),
    ("附件1 1", 58, 61, "ROW", "1\n", "东山\n（北坡）\n500"),
    ("附件1 2", 63, 66, "ROW", "2\n", "西山续行\n300"),
    ("附件2", 69, 74, "HEADING", "", "树种名录及其说明"),
    ("附件2 一级指标一", 71, 74, "HEADING", "一级指标-1：", "树种"),
    ("附件2 任务1", 72, 73, "TEXT", "任务1：", "报送名录。"),
    ("附件2 任务1 第一段", 72, 72, "TEXT", "任务1：", "报送名录。"),
    ("附件2 任务1 第二段", 73, 73, "TEXT", "", "解读：每年一次。"),
    ("附件2 任务2", 74, 74, "TEXT", "任务2：", "公布名录。"),
]
"""Each place of FULL: locator, first and last line, and the form, mark and words of its first paragraph."""

LAST_OF_PLACES = "标准。居民（含租户）每户12吨；学校每人3吨；医院另定（见附件）。超过的加价。（市水务局负责）"

DIGITS, FULL_WIDTH = "0123456789", "０１２３４５６７８９"

PLACES = """某市人民政府
关于节水的意见
某政字〔2018〕9号
各区人民政府：
为了节水，制定本意见（以下简称《意见》）。
一、标准。居民（含租户）每户12吨；学校每人3吨；医院另定（见附件）。超过的加价。（市水务局负责）
二、措施
换水表。先旧后新。
修管网！三年修完。
三、职责
财政局拨款。
水务局督办，由财政局监督。
审计局（含分局）审计。
（注：区照此办理。）
四、机构
组长：张三 市长
副组长：李四 副市长
成员：王五 局长
办公室设在水务局。
另聘专家（含外聘（兼职）者）。
五、罚则
第九条 罚款分两档：
（一）二百元；
（二）五百元。
某市人民政府
2018年3月1日
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

    def test_every_form(self) -> None:
        """Circulated documents, a box, a list of members, articles, a table, levels and tasks, each in its lines."""
        gazette = read_gazette(FULL)
        (notice,) = gazette.decrees
        found = [(clause, clause.paragraphs[0]) for clause in notice.clauses()]
        assert [
            (str(clause.locator), clause.first_line, clause.last_line, first.form.name, first.mark, first.words)
            for clause, first in found
        ] == LISTING
        assert [(line.line, line.words) for line in gazette.unplaced] == [(1, "卷首语")]
        assert (notice.first_line, notice.last_line) == (3, 74)
        assert {str(clause.locator) for clause, _ in found if clause.implied} == {
            "某市植树规划 正文", "某市护林制度 第一章", "某市护林制度 第二章", "附件2 一级指标一",
        }  # fmt: skip

    @pytest.mark.parametrize(
        ("place", "words"),
        [
            ("引言", "为了节水，制定本意见（以下简称《意见》）。"),
            ("前言", "为了节水，制定本意见（以下简称《意见》）。"),
            ("首段", "为了节水，制定本意见（以下简称《意见》）。"),
            ("一 首句", "标准。"),
            ("一 第二句", "居民（含租户）每户12吨；学校每人3吨；医院另定（见附件）。"),
            ("一 第二句 前段", "居民（含租户）每户12吨；"),
            ("一 第二句 中段", "学校每人3吨；"),
            ("一 第二句 后段", "医院另定（见附件）。"),
            ("一 第二句 末", "医院另定（见附件）。"),
            ("一 末句", "（市水务局负责）"),
            ("一 中段", "居民（含租户）每户12吨；学校每人3吨；医院另定（见附件）。\n超过的加价。"),
            ("一 括号", "（含租户）\n（见附件）\n（市水务局负责）"),
            ("一 括注", "（市水务局负责）"),
            ("二 第一段", "换水表。先旧后新。"),
            ("二 第一段 前半", "换水表。"),
            ("二 第一段 后半", "先旧后新。"),
            ("一 前半", LAST_OF_PLACES),
            ("二 末段", "修管网！三年修完。"),
            ("二 末", "修管网！三年修完。"),
            ("二 第二段第一句", "修管网！"),
            ("二 第三句", "修管网！"),
            ("二 第二款", "修管网！三年修完。"),
            ("二 末款", "修管网！三年修完。"),
            ("三 财政局", "财政局拨款。"),
            ("三 水务局督办", "水务局督办，由财政局监督。"),
            ("三 审计局", "审计局（含分局）审计。"),
            ("三 分局", "审计局（含分局）审计。"),
            ("三 注", "（注：区照此办理。）"),
            ("四 组成名单", "组长：张三 市长\n副组长：李四 副市长\n成员：王五 局长"),
            ("四 名单后段", "办公室设在水务局。\n另聘专家（含外聘（兼职）者）。"),
            ("四 末段括号", "（含外聘（兼职）者）"),
            ("正文第一段", "为了节水，制定本意见（以下简称《意见》）。"),
            ("首段末句", "为了节水，制定本意见（以下简称《意见》）。"),
            ("五 第九条第一款", "罚款分两档：\n（一）二百元；\n（二）五百元。"),
            ("五 第九条第一款第（二）项", "五百元。"),
            ("五 第九条第（二）项", "五百元。"),
            ("主送机关", "各区人民政府："),
            ("三 末", "（注：区照此办理。）"),
            ("三 末段", "（注：区照此办理。）"),
            ("五 第九条第（二）项 末", "五百元。"),
            ("三 首段", "财政局拨款。"),
        ],
    )
    def test_portions(self, place: str, words: str) -> None:
        """Sentences, halves, brackets, lists of members, paragraphs by number or by their opening words."""
        gazette = read_gazette(PLACES)
        for text in (gazette, read_gazette(PLACES.replace("（", "(").replace("）", ")").replace("：", ":"))):
            found = text.text(f"某政字〔2018〕9号 {place}")
            assert found.replace("(", "（").replace(")", "）").replace(":", "：") == words

    def test_brackets_hold_sentences_together(self) -> None:
        """To any depth, and one that only closes holds nothing."""
        gazette = read_gazette(PLACES.replace("先旧后新。", "先旧（含（表。）管。）后新。）完。"))
        sentences = [gazette.text(f"某政字〔2018〕9号 二 第一段第{number}句") for number in "一二三"]
        assert sentences == ["换水表。", "先旧（含（表。）管。）后新。", "）完。"]

    def test_the_last_paragraph_of_an_article(self) -> None:
        """With its items; of an article that is not divided, its last line."""
        gazette = read_gazette(ORDER)
        number = "某市人民政府令〔2018〕第2号"
        assert gazette.text(f"{number} 第二条 末款").startswith("超过的，按下列标准加价：\n（一）")
        assert gazette.text(f"{number} 第三条 末款") == "本办法自2018年2月1日起施行。"
        longer = read_gazette(ORDER.replace("第二章", "超量的另计。\n第二章"))
        assert longer.text(f"{number} 第二条 末款") == "超量的另计。"

    @pytest.mark.parametrize(
        "place",
        [
            "三 局",
            "二 第三段",
            "二 第五句",
            "四 尾声",
            "二 末段括注",
            "名单后段虚",
            "五 第九条第二款",
            "五 第九条第三项",
            "一 第二段",
        ],
    )
    def test_no_such_portion(self, place: str) -> None:
        """What fits twice or not at all is no answer, and the refusal tells what is there."""
        with pytest.raises(InvalidFacts) as caught:
            read_gazette(PLACES).text(f"某政字〔2018〕9号 {place}")
        assert caught.value.fact == "citation"

    @pytest.mark.parametrize(
        ("name", "title"),
        [
            ("植树规划", "某市植树规划"), ("某市护林制度", "某市护林制度"), ("市规划", "某市植树规划"),
            ("护制度", "某市护林制度"),
        ],
    )  # fmt: skip
    def test_short_titles(self, name: str, title: str) -> None:
        """Words of a circulated document's title, or characters of it in their order."""
        assert str(read_gazette(FULL).clause(f"某政办字〔2018〕7号 {name}").locator) == title

    @pytest.mark.parametrize("name", ["某市", "划规", "度制", "护林规划", "引言"])
    def test_no_such_title(self, name: str) -> None:
        """What fits two titles or none, and names that stand in a circulated document alone."""
        with pytest.raises(InvalidFacts):
            read_gazette(FULL).clause(f"某政办字〔2018〕7号 {name}")

    def test_amended_articles(self) -> None:
        """A paragraph that gives an article new words, or strikes it out, is that article with what follows."""
        amended = (
            "一、将《甲规定》（某政（2016）7号）第三条第二款中的：“甲”修改为：“乙。”\n第五条修改为：“丙。\n丁。”\n删除第六条。\n"
            "二、将《乙规定》第九条修改为：“戊。”\n"
        )
        gazette = read_gazette(NOTICE.replace("一、总体目标\n到2020年，植树3万株。\n二、任务\n", amended))
        number = "某政办字〔2018〕7号"
        assert gazette.text(f"{number} 一 第三条第二款").endswith("“甲”修改为：“乙。”")
        assert gazette.text(f"{number} 一 第五条第二款") == "丁。”"
        assert gazette.text(f"{number} 一 第六条") == "删除第六条。"
        assert gazette.text(f"{number} 二 第九条").startswith("将《乙规定》第九条")
        for place in ("一 第九条", "一 第三条第一款", "二 第五条"):
            with pytest.raises(InvalidFacts):
                gazette.text(f"{number} {place}")

    def test_a_document_that_is_all_lead(self) -> None:
        """Has no mark at all."""
        gazette = read_gazette(
            "某市人民政府\n关于节水的通知\n某政字〔2018〕9号\n《节水办法》另发。\n某市人民政府\n2018年3月1日\n"
        )
        assert gazette.text("某政字〔2018〕9号 正文") == "《节水办法》另发。"
        assert gazette.unplaced == ()

    def test_articles_that_begin_again(self) -> None:
        """Need no space in each part; inside an article the first one is only spoken of."""
        parts = "一、甲会\n第一条甲。\n第二条乙。\n第一条所列情形另定。\n二、乙会\n第一条丙。\n第二条丁。\n"
        gazette = read_gazette(f"某市人民政府\n通知\n某政字〔2018〕9号\n{parts}某市人民政府\n2018年3月1日\n")
        number = "某政字〔2018〕9号"
        assert gazette.text(f"{number} 一 第二条第二款") == "第一条所列情形另定。"
        assert [gazette.text(f"{number} 二 {place}") for place in ("第一条", "第二条")] == ["丙。", "丁。"]
        assert gazette.unplaced == ()

    def test_sections(self) -> None:
        """Stand in chapters, articles in sections; locators leave both out."""
        text = ORDER.replace("第一章 总则\n", "第一章 总则\n第一节 目的\n").replace(
            "第二条  居", "第二节 用水\n第二条  居"
        )
        gazette = read_gazette(text)
        (order,) = gazette.decrees
        assert [str(clause.locator) for clause in order.clauses() if clause.implied] == [
            "正文", "第一章", "第一节", "第二节", "第二章",
        ]  # fmt: skip
        assert order.clause("第一章").last_line == order.clause("第二条").last_line == order.clause("第二节").last_line
        assert order.clause("第一节").last_line == order.clause("第一条").last_line
        assert order.clause("第二条第二款第（一）项").text == "超过不满5吨的，加价两成；"

    def test_reported_words_are_cut(self) -> None:
        """To forty characters."""
        (line,) = read_gazette("甲" * 60).unplaced
        assert line.text().startswith("line 1  甲甲")
        assert line.text("zh").startswith("第1行  甲甲")
        assert (line.en in line.text(), line.zh in line.text("zh")) == (True, True)
        assert (line.line, line.words) == (1, "甲" * 40)

    def test_a_refusal_names_what_stands_there(self) -> None:
        """At most eight places, and how many fit."""
        gazette = read_gazette(PLACES)
        with pytest.raises(InvalidFacts) as caught:
            gazette.text("某政字〔2018〕9号 三 局")
        assert "三 has 3 局; inside it stand 第一段、第二段、第三段、第四段" in caught.value.faults[0].en
        with pytest.raises(InvalidFacts) as caught:
            gazette.text("某政字〔2018〕9号 七")
        assert caught.value.faults[0].en.endswith("has no 七; inside it stand 标题、主送、正文、引言、一、二、三、四")
        assert caught.value.faults[0].zh.endswith("有0处七；其下有标题、主送、正文、引言、一、二、三、四")
        with pytest.raises(InvalidFacts) as caught:
            gazette.text("某政字〔2018〕9号 一（一）")
        assert caught.value.faults[0].en == "one place of the text: 一 has no （一）"
        with pytest.raises(InvalidFacts) as caught:
            read_gazette(ORDER + ORDER).decree("某市人民政府令〔2018〕第2号")
        assert "has 2 of this" in caught.value.faults[0].en

    @pytest.mark.parametrize(
        ("place", "places"),
        [
            ("二", ["一", "三"]),
            ("标题", ["主送"]),
            ("署名", ["正文"]),
            ("三 第一段", ["三 第二段"]),
            ("三 第二段", ["三 第一段", "三 第三段"]),
            ("三 第四段", ["三 第三段"]),
            ("一 第二句", ["一 第一句", "一 第三句"]),
            ("一 第一句", ["一 第二句"]),
            ("一 首句", []),
            ("全文", []),
        ],
    )
    def test_beside(self, place: str, places: list[str]) -> None:
        """The places just before and just after one, in what holds it; none for one that has no number."""
        (notice,) = read_gazette(PLACES).decrees
        assert [str(found.locator) for found in beside(notice.root, notice.clause(place))] == places

    def test_headings_and_bodies(self) -> None:
        """A heading stands alone or ahead of the words; the body leaves out one that stands alone."""
        gazette = read_gazette(FULL)
        number = "某政办字〔2018〕7号 植树规划"
        alone, ahead = gazette.clause(f"{number} 二（一）"), gazette.clause(f"{number} 二（一）1")
        assert (alone.heading, ahead.heading) == ("山地", "选种")
        assert [part.words for part in alone.body][:2] == ["选种。选用本地树种。（市林业局）", "松树。"]
        assert ahead.body == ahead.paragraphs
        assert [part.words for part in ahead.own] == ["选种。选用本地树种。（市林业局）"]
        only = gazette.clause(f"{number} 二（一）1（1）①")
        assert (only.heading, only.body, only.step) == ("", only.paragraphs, Step(StepKind.CIRCLED, 1))
        (notice,) = gazette.decrees
        assert notice.root.step == Step(StepKind.NAME, 0, "")
        title = notice.clause("附件1")
        assert title.heading == "植树台账"
        assert title.body == title.paragraphs[1:]
        two = gazette.clause(f"{number} 一")
        assert [part.words for part in two.body] == ["到2020年，植树3万株。具体如下："]
        bare = read_gazette(NOTICE.replace("到2020年，植树3万株。\n", "")).clause("某政办字〔2018〕7号 一")
        assert (bare.heading, bare.body) == ("总体目标", bare.paragraphs)
        assert not gazette.clause(f"{number} 首段").implied
        assert "paragraphs" not in repr(title)
        assert "children" not in repr(title)
        assert "root" not in repr(notice)
        assert str(only.paragraphs[0]) == "①苗高不低于50厘米；"

    @pytest.mark.parametrize(
        ("change", "restored"),
        [
            (lambda text: text.replace("\n", "\r\n"), None),
            (lambda text: text.replace("\n", "\r"), None),
            (lambda text: text.replace("\n", "\u2028"), None),
            (lambda text: "\ufeff" + text, None),
            (lambda text: text.replace("\n第", "\n\u200b第"), None),
            (lambda text: text.replace("\n某市人民政府办公室\n关", "\n\f某市人民政府办公室\n关"), None),
            (lambda text: text.replace("\n", "  \n"), None),
            (lambda text: text.replace("〔", "[").replace("〕", "]"), None),
            (lambda text: text.replace("条  ", "条").replace("条\u3000", "条"), None),
            (lambda text: text.translate(str.maketrans(DIGITS, FULL_WIDTH)), (FULL_WIDTH, DIGITS)),
            (lambda text: text.replace("（", "(").replace("）", ")"), ("()", "（）")),
            (lambda text: text.replace("（此件公开发布）", "此件公开发布"), None),
        ],
    )  # fmt: skip
    def test_other_ways_of_writing(self, change: Callable[[str], str], restored: tuple[str, str] | None) -> None:
        """Line ends, marks of order, form feeds, brackets, full-width digits: the same places with the same words."""

        def listed(text: str) -> list[tuple[str, str]]:
            words = str.maketrans(*restored) if restored else {}
            return [
                (
                    str(clause.locator),
                    "".join(clause.text.translate(words).split()).replace("（此件公开发布）", "此件公开发布"),
                )
                for clause in read_gazette(text).decrees[0].clauses()
            ]

        assert listed(change(FULL)) == listed(FULL)
        assert len(read_gazette(change(FULL)).unplaced) == 1

    def test_numbers_of_pages(self) -> None:
        """Are left out and reported, in any dress; other short lines are words."""
        pages = ("— 12 —", "-3-", "·１２·", "第 4 页", "第4页 共90页", "第4页/共90页")
        for page in pages:
            gazette = read_gazette(ORDER.replace("第二章", f"{page}\n第二章"))
            assert [(line.line, line.words, line.en) for line in gazette.unplaced] == [
                (14, page, "the number of a page")
            ]
            assert gazette.text("某市人民政府令〔2018〕第2号 第二条第二款第（二）项") == "超过5吨以上的，加价50%。"
        for words in ("12", "— 12345 —", "第4页有误", "—"):
            gazette = read_gazette(ORDER.replace("第二章", f"{words}\n第二章"))
            assert gazette.unplaced == ()
            assert words in gazette.text("某市人民政府令〔2018〕第2号 第二条")

    @pytest.mark.parametrize(
        "signed",
        ["某市人民政府办公室\n（此件公开发布）\n", "某市人民政府办公室\n2018年13月12日\n（此件公开发布）\n",
         "某市人民政府办公室\n2018年13月12日\n"],
    )  # fmt: skip
    def test_a_signature_without_a_day(self, signed: str) -> None:
        """Still parts the notice from what it circulates; the day is open, and that is reported."""
        gazette = read_gazette(NOTICE.replace("某市人民政府办公室\n2018年3月12日\n（此件公开发布）\n", signed))
        (notice,) = gazette.decrees
        assert notice.issued is None
        assert [(line.line, line.words, line.en) for line in gazette.unplaced] == [
            (3, "某政办字〔2018〕7号", "its document has no day of issue")
        ]
        assert notice.clause("署名").text == signed.rstrip()
        assert notice.clause("二（一）1（1）②").text == "苗龄2年以上。"

    def test_a_document_without_a_signature(self) -> None:
        """Is read to its end, and reported."""
        gazette = read_gazette(
            "某市人民政府\n关于节水的通知\n某政字〔2018〕9号\n一、节水。\n局长王五\n二、某市人民政府负责。\n"
        )
        assert [line.en for line in gazette.unplaced] == ["its document has no day of issue"]
        assert gazette.text("某政字〔2018〕9号 二") == "某市人民政府负责。"
        unsigned = read_gazette("某市人民政府\n关于节水的通知\n某政字〔2018〕9号\n一、节水。\n局长王五\n")
        assert "王五" in unsigned.text("某政字〔2018〕9号 一")
        ended = read_gazette("某市人民政府\n关于节水的通知\n某政字〔2018〕9号\n一、节水。\n某市人民政府\n")
        assert ended.text("某政字〔2018〕9号 署名") == "某市人民政府"

    def test_an_order_without_its_year(self) -> None:
        """Runs on over the years."""
        (order,) = read_gazette(ORDER.replace("〔2018〕 第2号", "第2号")).decrees
        assert (str(order.number), order.issuer) == ("某市人民政府令第2号", "某市人民政府")
        assert order.clause("第三条").text == "本办法自2018年2月1日起施行。"

    @pytest.mark.parametrize(
        ("printed", "places"),
        [
            ("附件1\n甲表\n甲行。\n附件2：乙表\n乙行。\n", ["附件1 甲表|甲行。", "附件2 乙表|乙行。"]),
            ("附件1\n甲表\n说明\n甲行。\n", ["附件1 甲表|说明|甲行。"]),
            ("附件１\n丁表\n（试行）\n甲行。\n", ["附件1 丁表（试行）|甲行。"]),
            ("附件1\n乙表\n甲行。\n", ["附件1 乙表|甲行。"]),
            ("附件3\n第一行。\n", ["附件3 附件3|第一行。"]),
            ("附件\n丙表\n丙行。\n", ["附件1 丙表|丙行。"]),
            ("附件：\n丙表\n丙行。\n", ["附件1 丙表|丙行。"]),
            ("甲表\n甲行。\n乙\n表\n乙行。\n", ["附件1 甲表|甲行。", "附件2 乙表|乙行。"]),
        ],
    )
    def test_attachments(self, printed: str, places: list[str]) -> None:
        """Open with their number, with a title on the same line or below, or with a title that is listed."""
        text = (
            "某市人民政府\n关于节水的通知\n某政字〔2018〕9号\n一、节水。\n附件：1.甲表\n2．乙表\n某市人民政府\n"
            f"2018年3月1日\n{printed}"
        )
        (notice,) = read_gazette(text).decrees
        found = [clause for clause in notice.clauses() if clause.step.kind is StepKind.ATTACHMENT]
        shown = [
            f"{one.locator} {'|'.join(part.words for part in one.paragraphs)}" for one in found if one.first_line > 6
        ]
        assert shown == places
        assert next(one.first_line for one in found if one.first_line > 6) == 9
        assert notice.last_line == 8 + printed.count("\n")

    def test_lists_of_attachments(self) -> None:
        """Their wrapped lines are joined; what is not printed leads to its line; a title out of its order is words."""
        text = (
            "某市人民政府\n关于节水的通知\n某政字〔2018〕9号\n一、节水。\n附件： 1. 甲表及其\n说明\n2．乙\n表\n3.丙表\n"
            "5.戊表\n某市人民政府\n2018年3月1日\n附件1\n甲表及其说明\n甲行。\n"
        )
        gazette = read_gazette(text)
        (notice,) = gazette.decrees
        assert [part.words for part in notice.clause("附件清单").paragraphs][:3] == ["甲表及其说明", "乙表", "丙表"]
        assert [notice.clause(place).first_line for place in ("附件2", "附件3", "附件1")] == [7, 9, 13]
        assert notice.clause("附件2").last_line == 8
        with pytest.raises(InvalidFacts):
            notice.clause("附件4")

    def test_titles_of_circulated_documents(self) -> None:
        """Up to four lines of up to forty characters, quoted before the first mark; longer ones are words."""
        head = "某市人民政府\n关于印发的通知\n某政字〔2018〕9号\n现印发《{}》。\n某市人民政府\n二〇一九年三月十二日\n"
        long, longer = "甲" * 40, "甲" * 41
        for lines, opens in ((["甲", "乙", "丙", "办法"], True), (["甲", "乙", "丙", "丁", "办法"], False),
                             ([long], True), ([longer], False), ([long, "乙办法"], True)):  # fmt: skip
            gazette = read_gazette(head.format("".join(lines)) + "\n".join(lines) + "\n一、节水。\n")
            (notice,) = gazette.decrees
            assert notice.issued == date(2019, 3, 12)
            assert (notice.clause("正文").heading == "".join(lines)) is opens
            assert bool(gazette.unplaced) is not opens
        quoted = "某市人民政府\n关于节水的通知\n某政字〔2018〕9号\n第一条依据《节水条例》制定。\n节水条例\n另附。\n"
        assert "节水条例" in read_gazette(quoted).text("某政字〔2018〕9号 第一条")

    def test_marks_out_of_order(self) -> None:
        """Are kept where they stand, and reported; a part that runs on from an earlier one is in order."""
        gazette = read_gazette(NOTICE.replace("②苗龄", "③苗龄").replace("（二）平原", "（三）平原"))
        assert [(line.line, line.en) for line in gazette.unplaced] == [
            (18, "③ is out of order"), (19, "（三） is out of order"),
        ]  # fmt: skip
        runs_on = NOTICE.replace("（二）平原。沿路植树。", "（二）平原。\n2．沿路植树。\n3．看护。")
        assert read_gazette(runs_on).unplaced == ()
        again = NOTICE.replace("二、任务", "（一）初期。\n（二）中期。\n（三）末期。\n二、任务")
        assert read_gazette(again).unplaced == ()
        skips = NOTICE.replace("一、总体", "二、总体").replace("二、任务", "三、任务")
        assert [line.line for line in read_gazette(skips).unplaced] == [11]

    def test_items_stand_in_the_paragraph_before_them(self) -> None:
        """Of an article, be it the first or the last; the ones ahead of any stand in the article."""
        for items, place in ((0, "一"), (1, "二"), (2, "三")):
            parts = ["甲。", "乙。", "丙。"]
            parts[items] = "下列：\n（一）山；\n（二）水。"
            body = "\n".join(parts)
            gazette = read_gazette(ORDER.replace("第三条  本办法自2018年2月1日起施行。", f"第三条  {body}"))
            held = gazette.clause(f"某市人民政府令〔2018〕第2号 第三条第{place}款")
            assert held.text == "下列：\n（一）山；\n（二）水。"
            assert gazette.text(f"某市人民政府令〔2018〕第2号 第三条第{place}款第（二）项") == "水。"

    def test_two_documents(self) -> None:
        """One after the other."""
        gazette = read_gazette(ORDER + NOTICE)
        assert [str(decree.number) for decree in gazette.decrees] == [
            "某市人民政府令〔2018〕第2号",
            "某政办字〔2018〕7号",
        ]
        assert gazette.decree("某政办字[2018]7号").title.endswith("某市植树方案的通知")
        assert gazette.text("某市人民政府令〔2018〕第2号 第三条") == "本办法自2018年2月1日起施行。"
        assert gazette.decrees[0].last_line + 1 == gazette.decrees[1].first_line

    def test_a_number_without_a_series(self) -> None:
        """Stays without one, but for an order's."""
        (notice,) = read_gazette(NOTICE.replace("某政办字〔2018〕7号", "〔2018〕7号")).decrees
        assert (str(notice.number), notice.issuer) == ("〔2018〕7号", "某市人民政府办公室")
        (order,) = read_gazette(ORDER.replace("〔2018〕 第2号", "某政令〔2018〕第2号")).decrees
        assert (str(order.number), order.issuer) == ("某政令〔2018〕第2号", "某市人民政府")

    @pytest.mark.parametrize(("lines", "opens"), [(0, True), (11, True), (12, False)])
    def test_the_issuer_stands_not_far_above_the_number(self, lines: int, opens: bool) -> None:
        """The title between them has at most eleven lines."""
        title = "".join(f"标题{'甲' * number}\n" for number in range(lines))
        gazette = read_gazette(f"某市人民政府\n{title}某政字〔2018〕9号\n一、节水。\n某市人民政府\n2018年3月1日\n")
        assert bool(gazette.decrees) is opens
        assert bool(gazette.unplaced) is not opens
        if opens:
            assert gazette.decrees[0].title == title.replace("\n", "")
            assert gazette.decrees[0].clause("标题").text == (gazette.decrees[0].title or "某市人民政府")

    @pytest.mark.parametrize(("length", "opens"), [(40, True), (41, False)])
    def test_a_number_is_short(self, length: int, opens: bool) -> None:
        """A line of at most forty characters."""
        number = f"某政字〔2018〕{' ' * (length - 11)}9号"
        assert len(number) == length
        gazette = read_gazette(f"某市人民政府\n通知\n{number}\n一、节水。\n某市人民政府\n2018年3月1日\n")
        assert bool(gazette.decrees) is opens

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
            assert [(line.line, line.words) for line in gazette.unplaced if "where the box ends" in line.en] == [
                (20, "专栏1 目标")
            ]

    @pytest.mark.parametrize(
        ("box", "title", "parts"),
        [
            ("甲项。\n\n乙项。\n\n丙项。\n\n\n", "指标", ["甲项。", "乙项。", "丙项。"]),
            ("（二）\n\n甲项。\n\n\n", "指标", ["", "甲项。"]),
            ("\t甲\n\t乙\n\n\n", "指标", ["甲", "乙"]),
            ("（2018年）\n\n甲项。\n\n\n", "指标（2018年）", ["甲项。"]),
            ("及任务\n一、甲项\n二、乙项\n\n\n", "指标及任务", ["甲项", "乙项"]),
            ("甲项。\n专栏2 其他\n乙项。\n\n\n", "指标", ["甲项。"]),
        ],
    )
    def test_boxes(self, box: str, title: str, parts: list[str]) -> None:
        """End at two empty lines or where the next begins; the title ends at an empty line, a cell or a mark."""
        if not title.endswith("任务"):
            box = f"\n{box}" if box.startswith("甲") else box
        gazette = read_gazette(NOTICE.replace("二、任务", f"专栏1 指标\n{box}二、任务"))
        (notice,) = gazette.decrees
        first, *others = notice.clause("专栏1").paragraphs
        assert first.words == title
        assert [part.words for part in others] == parts
        assert notice.clause("二（一）1（1）②").text == "苗龄2年以上。"
        assert ("专栏2" in [str(clause.locator) for clause in notice.clauses()]) is ("专栏2" in box)

    def test_tables(self) -> None:
        """Rows are parted by empty lines, cells begin with a tab, a number in the first cell is the row's mark."""
        table = (
            "\t序号\n\t地点\n\n\t1\n\t东山\n续行\n\n\t9\n\n\t2.5\n\t西山\n\n\t0\n\t南山\n\n\n合计。\n"
            "专栏1 其他\n\n甲。\n\n\n"
        )
        gazette = read_gazette(NOTICE.replace("序号 地点\n1 东山\n", table))
        (notice,) = gazette.decrees
        rows = [part for part in notice.root.paragraphs if part.form is Form.ROW]
        assert [(row.first_line, row.last_line, row.mark, row.words) for row in rows] == [
            (22, 23, "", "序号\n地点"), (25, 27, "1\n", "东山续行"), (29, 29, "", "9"),
            (31, 32, "", "2.5\n西山"), (34, 35, "", "0\n南山"),
        ]  # fmt: skip
        assert notice.clause("附件1 1").text == "东山续行"
        assert "合计。" in [part.words for part in notice.clause("附件1").own]
        assert notice.clause("附件1 专栏1").paragraphs[1].words == "甲。"

    def test_members(self) -> None:
        """Three or more in a row, from a role on, are one list; fewer are paragraphs."""
        for members, forms in ((3, {"ROSTER"}), (2, {"TEXT"})):
            lines = ["组长：张三 市长", "副组长：李四 副市长", "王五 局长"][:members]
            (notice,) = read_gazette(NOTICE.replace("附件1\n", "\n".join([*lines, "附件1\n"]))).decrees
            found = [part for part in notice.root.paragraphs if "张三" in part.words or "李四" in part.words]
            assert {part.form.name for part in found} == forms
            assert [(part.first_line, part.last_line) for part in found] == (
                [(20, 22)] if members > 2 else [(20, 20), (21, 21)]
            )  # fmt: skip

    def test_numbers_too_great_for_a_mark(self) -> None:
        """Are words; 999 is the last."""
        gazette = read_gazette(NOTICE.replace("（二）平原", "999．平原。\n九千九百九十九、平原。\n0．平原"))
        words = gazette.text("某政办字〔2018〕7号 二（一）999")
        assert words == "平原。\n九千九百九十九、平原。\n0．平原。沿路植树。"

    def test_a_list_of_attachments_in_an_odd_place(self) -> None:
        """Leaves no empty clause behind."""
        (notice,) = read_gazette(NOTICE.replace("植树台账\n", "附件：1.甲\n植树台账\n")).decrees
        assert all(clause.text for clause in notice.clauses())

    def test_articles_without_a_space(self) -> None:
        """The next article is known by its number."""
        gazette = read_gazette(ORDER.replace("第三条  本办法", "第三条本办法").replace("第二条  居民", "第二条居民"))
        assert gazette.text("某市人民政府令〔2018〕第2号 第三条").startswith("本办法自")
        assert gazette.text("某市人民政府令〔2018〕第2号 第二条第一款").startswith("居民每户")

    @pytest.mark.parametrize("line", ["第5号", "关于甲乙丙的号", "某政字〔2018〕99999999号", "\t某政字〔2018〕9号"])
    def test_lines_that_end_like_a_number(self, line: str) -> None:
        """Are words."""
        gazette = read_gazette(NOTICE + line + "\n")
        assert len(gazette.decrees) == 1
        assert gazette.unplaced == ()
        assert line.strip() in gazette.decrees[0].root.text

    @pytest.mark.parametrize(
        "before", ["\t表格行", "一句完整的话。", "一\n二\n三\n四\n五\n六\n七\n八\n九\n十\n十一\n十二"]
    )
    def test_a_number_without_an_issuer(self, before: str) -> None:
        """Opens no document, and is reported."""
        for above in ("", "某市人民政府\n"):
            gazette = read_gazette(f"{above}{before}\n某政字〔2018〕9号\n一、节水。\n")
            assert gazette.decrees == ()
            assert [line.line for line in gazette.unplaced if "without an issuer" in line.en] == [
                f"{above}{before}".count("\n") + 2
            ]

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

    @settings(deadline=None)  # a loaded machine is no defect
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

    @settings(deadline=None)  # a loaded machine is no defect
    @given(st.lists(st.sampled_from([*FULL.splitlines(), *ORDER.splitlines(), "— 3 —", "附件：1.甲"]), max_size=60))
    @example(["某市人民政府办公室", "某政办字〔2018〕7号", "〔2018〕 第2号"])  # a second number under one issuer
    def test_nothing_is_left_out(self, lines: list[str]) -> None:
        """Each line with words stands in one paragraph of one document, or is reported."""
        gazette = read_gazette("\n".join(lines))
        reported = {number for line in gazette.unplaced for number in range(line.line, line.last_line + 1)}
        times: Counter[int] = Counter()
        for decree in gazette.decrees:
            for part in decree.root.paragraphs:
                times.update(range(part.first_line, part.last_line + 1))
        for number, line in enumerate(lines, 1):
            held = times[number]
            assert held == 1 or not line.strip() or (held == 0 and number in reported)

    @settings(deadline=None)  # a loaded machine is no defect
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

    def test_documents_as_the_inventory_has_them(self, real: Gazette) -> None:
        """Issuer, day of issue and lines."""
        for file in sorted((SHARED / "inventory").glob("[0-9]*.yaml")):
            head = dict(re.findall(r"^  (number|issuer|issued|lines): *(.+)$", file.read_text(encoding="utf-8"), re.M))
            if "issued" in head:
                decree = real.decree(head["number"].strip("'\""))
                assert str(decree.issued) == head["issued"].strip("'\"")
                assert head["issuer"].strip("'\"").startswith(decree.issuer)
                first, last = json.loads(head["lines"])
                assert decree.first_line == first
                assert decree.last_line <= last

    def test_the_figures_of_the_inventory_stand_where_it_says(self, real: Gazette) -> None:
        """Of the figures that the text prints at all, each is in the words that its locator leads to."""
        yaml = pytest.importorskip("yaml")
        elsewhere = []
        for file in sorted((SHARED / "inventory").glob("[0-9]*.yaml")):
            listed = yaml.load(file.read_text(encoding="utf-8"), yaml.CSafeLoader)
            for rule in listed.get("rules", ()):
                decree = real.decree(listed["document"]["number"])
                if "对照" in rule["locator"]:
                    continue  # a comparison of two documents, not a place
                words = "".join(decree.clause(place).text for place in Locator.parse_all(rule["locator"]))
                for figure in map(str, rule["figures"] or ()):
                    number = re.fullmatch(r"\d+(?:\.\d+)?[%万元年天日个小时]+", figure)
                    if number and figure in decree.root.text and figure not in words:
                        elsewhere.append((rule["id"], figure))
        assert {name for name, _ in elsewhere} <= {
            "118-target-substitution"
        }  # its figures are those one sentence before

    def test_it_is_read_in_time_in_proportion_to_its_length(self) -> None:
        """Four years of gazettes take about four times what one takes."""
        text = GAZETTE.read_text(encoding="utf-8")
        once, often = (least_seconds(partial(read_gazette, times * text)) for times in (1, 4))
        assert often < 10 * once

    @pytest.mark.parametrize("cut", [0.1, 0.35, 0.6, 0.85])
    def test_a_gazette_cut_short(self, real: Gazette, cut: float) -> None:
        """Has the documents that are whole, as they are."""
        text = GAZETTE.read_text(encoding="utf-8")
        *whole, _ = read_gazette(text[: int(len(text) * cut)]).decrees
        assert tuple(whole) == real.decrees[: len(whole)]

    def test_each_line_is_in_one_document(self, real: Gazette) -> None:
        """Documents follow each other without overlap."""
        ends = [(decree.first_line, decree.last_line) for decree in real.decrees]
        assert all(first <= last for first, last in ends)
        assert all(left[1] < right[0] for left, right in pairwise(ends))
