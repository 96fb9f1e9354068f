"""Records, series and what says its own words, as they show themselves."""

from __future__ import annotations

import copy
import datetime
import pickle
from xml.etree import ElementTree as ET

import pytest
from attrs import frozen
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy.core.bands import Band, Bands, MarginalRates, Timeline
from langfang_policy.core.bounds import at_least, below
from langfang_policy.core.days import CalendarPeriod
from langfang_policy.core.decrees import Decree, Known
from langfang_policy.core.figures import Record
from langfang_policy.core.forms import Language, Readable, html, line, say
from langfang_policy.core.organs import Level, Organ, Remit
from langfang_policy.core.registers import (
    Body,
    Due,
    Member,
    Once,
    Procedure,
    ProcedureStep,
    Recurring,
    Register,
    Target,
    duty,
)
from langfang_policy.core.terms import Term

DECREE = Decree("廊政字〔2017〕28号", zh="办法", en="Measures", first_day=datetime.date(2017, 9, 1))
CITY = Organ(Level.CITY, Remit.GOVERNMENT)
REPORT = duty(DECREE.at("第四条"), "report", CITY, "报告", "Report", Recurring(CalendarPeriod.QUARTER, day=5))
SIGNS = duty(DECREE.at("第五条"), "signs", (CITY,), "设置标识", "Put up signs")


class Colour(Term):
    """Two colours (颜色)."""

    RED = "红色"
    BLUE = "蓝色"


@frozen(kw_only=True)
class Pupil(Record):
    """A pupil (学生).

    Attributes:
        name: 姓名: the name.
        colour: 颜色: the colour.
    """

    name: str
    colour: Colour = Colour.RED


@frozen(kw_only=True)
class Group(Record):
    """Pupils (班级).

    Attributes:
        pupils: 学生: who they are.
        head: 班长: who leads them.
        duty: 职责: what is to be done.
    """

    pupils: tuple[Pupil, ...]
    head: Pupil | None = None
    duty: object = None


class Shown(Readable):
    """One with a ``repr`` of its own."""

    __slots__ = ()

    def __repr__(self) -> str:
        return "<shown>"


@frozen
class Below(Shown):
    """One that derives from it."""

    number: int = 1


def words(page: str) -> str:
    """What a reader reads."""
    return " ".join(ET.fromstring(f"<div>{page}</div>").itertext())


def cells(page: str) -> list[list[str]]:
    """The cells of the first table."""
    table = next(ET.fromstring(f"<div>{page}</div>").iter("table"))
    return [["".join(cell.itertext()) for cell in row] for row in table.iter("tr")]


class TestReadable:
    """What every class of the library that shows itself does."""

    def test_a_repr_of_its_own_is_kept(self) -> None:
        """By what derives from it too, which attrs would else give another."""
        assert repr(Shown()) == repr(Below()) == "<shown>"

    def test_a_line(self) -> None:
        """Fields by name, however many lines a text has; cut where it is long."""
        assert str(Pupil(name="a\n b")) == "name a b, colour red"
        assert line(Pupil(name="a"), "zh") == "姓名 a、颜色 红色"
        assert len(str(Pupil(name="x" * 999))) == 240

    def test_a_record_is_a_table(self) -> None:
        """Its title above, each field by name in the language asked for."""
        assert cells(html(Pupil(name="<b>"), "en")) == [["name", "<b>"], ["colour", "red"]]
        assert cells(html(Pupil(name="<b>"), "zh")) == [["姓名", "<b>"], ["颜色", "红色"]]
        assert cells(Pupil(name="<b>")._repr_html_()) == [["name 姓名", "<b>"], ["colour 颜色", "red 红色"]]
        assert words(html(Pupil(name="a"))).startswith("Pupil  学生 ")
        assert "<b>" not in html(Pupil(name="<b>"))

    def test_records_inside(self) -> None:
        """A series of records is a table with a row for each; one alone is its own; what says its words is a line."""
        group = Group(pupils=(Pupil(name="a"), Pupil(name="b", colour=Colour.BLUE)), head=Pupil(name="a"), duty=REPORT)
        tree = ET.fromstring(html(group, "en"))
        inside = tree.findall("./table/tbody/tr/td")
        assert [[cell.text for cell in row] for row in inside[0].iter("tr")] == [
            ["name", "colour"],
            ["a", "red"],
            ["b", "blue"],
        ]
        assert inside[1].findtext("./div/p/strong") == "Pupil"
        assert inside[2].text == "report: Report (city government; each quarter by day 5)"

    def test_other_series(self) -> None:
        """Of several classes: numbered lines; of no records, words; of nothing, none."""
        mixed = html((Pupil(name="a"), REPORT), "en")
        assert cells(mixed) == [["1", "name a, colour red"], ["2", str(REPORT)]]
        assert html((Colour.RED, Colour.BLUE), "zh") == '<span lang="zh">红色、蓝色</span>'
        assert html((), "en") == html({}, "en").replace("{}", "none") == "none"
        assert html((1, 2)) == "1, 2"

    def test_a_mapping(self) -> None:
        """Is a table."""
        assert cells(html({"a": 1, "b": Colour.RED}, "zh")) == [["a", "1"], ["b", "红色"]]

    @pytest.mark.parametrize(("count", "rows", "more"), [(100, 100, False), (101, 100, True)])
    def test_the_first_hundred(self, count: int, rows: int, more: bool) -> None:  # a case
        """Of more, how many are left."""
        page = html(tuple(Pupil(name=str(n)) for n in range(count)), "en")
        assert len(cells(page)) == rows + 1
        assert ("and 1 more" in page) is more

    @given(st.text(alphabet="<>&'\"ax", min_size=1), st.sampled_from([None, "en", "zh"]))
    def test_nothing_given_is_markup(self, text: str, language: Language | None) -> None:
        """Whatever a caller gives comes out as it went in."""
        for value in (Pupil(name=text), (Pupil(name=text),), {text: text}, text):
            assert " ".join(text.split()) in "".join(ET.fromstring(f"<p>{html(value, language)}</p>").itertext())


class TestRegister:
    """A tuple that shows itself."""

    LISTED = Register(REPORT, SIGNS)

    def test_it_is_a_tuple(self) -> None:
        """Equal, hashed, copied and pickled as one."""
        assert self.LISTED == (REPORT, SIGNS)
        assert hash(self.LISTED) == hash((REPORT, SIGNS))
        for again in (copy.copy(self.LISTED), copy.deepcopy(self.LISTED), pickle.loads(pickle.dumps(self.LISTED))):
            assert again == self.LISTED
            assert type(again) is Register
        assert Register() == ()

    def test_words(self) -> None:
        """How many, and their keys; a value without a key in its own words."""
        assert repr(self.LISTED) == "<Register of 2: report, signs>"
        assert str(self.LISTED) == "2: report, signs"
        assert repr(Register(3, "x")) == "<Register of 2: 3, x>"
        assert repr(Register()) == "<Register of 0: >"
        assert len(repr(Register(*["x" * 9] * 99))) == 240

    def test_html(self) -> None:
        """A row for each, in its columns."""
        assert cells(html(self.LISTED, "en")) == [
            ["key", "who", "en", "citation", "due"],
            ["report", "city government", "Report", "廊政字〔2017〕28号 第四条", "each quarter by day 5"],
            ["signs", "city government", "Put up signs", "廊政字〔2017〕28号 第五条", "none"],
        ]
        assert [row[0] for row in cells(self.LISTED._repr_html_())] == ["key 编号", "report", "signs"]
        assert cells(html(self.LISTED, "zh"))[1] == [
            "report",
            "市人民政府",
            "报告",
            "廊政字〔2017〕28号 第四条",
            "每季度第5日前",
        ]


BODY = Body(key="office", zh="办公室", en="Office", citation=DECREE.at("六"), members=(Member("主任", "", "局长"),))
STEP = ProcedureStep(key="draft", zh="起草", en="Draft", who=(CITY,))
DRAFTING = Procedure(key="drafting", zh="制定", en="Drafting", citation=DECREE.at("七"), steps=(STEP, STEP))


class TestLines:
    """What registers hold, in a line of either language."""

    @pytest.mark.parametrize(
        ("value", "en", "zh"),
        [
            (
                REPORT,
                "report: Report (city government; each quarter by day 5)",
                "report：报告（市人民政府；每季度第5日前）",
            ),
            (SIGNS, "signs: Put up signs (city government)", "signs：设置标识（市人民政府）"),
            (
                Due(datetime.date(2018, 1, 5), SIGNS),
                "2018-01-05 signs: Put up signs (city government)",
                "2018-01-05 signs：设置标识（市人民政府）",
            ),
            (
                Target(key="k", zh="率", en="rate", citation=DECREE.at("五"), asks=at_least(20, "以上")),
                "k: rate (≥20)",
                "k：率（20以上）",
            ),
            (
                Target(
                    key="k",
                    zh="率",
                    en="rate",
                    citation=DECREE.at("五"),
                    asks=at_least(20),
                    due=datetime.date(2020, 12, 31),
                    due_known=Known.PRESUMED,
                ),
                "k: rate (≥20; by 2020-12-31 (presumed))",
                "k：率（≥20；至2020-12-31止（推定））",
            ),
            (BODY, "office: Office (1 member)", "office：办公室（成员1）"),
            (STEP, "draft: Draft (city government)", "draft：起草（市人民政府）"),
            (ProcedureStep(key="draft", zh="起草", en="Draft"), "draft: Draft", "draft：起草"),
            (DRAFTING, "drafting: Drafting (2 steps)", "drafting：制定（2步）"),
            (Once(datetime.date(2018, 1, 5)), "by 2018-01-05", "至2018-01-05止"),
            (Once(datetime.date(2018, 1, 5), Known.PRESUMED), "by 2018-01-05 (presumed)", "至2018-01-05止（推定）"),
            (Recurring(CalendarPeriod.YEAR), "each year", "每年"),
            (Recurring(CalendarPeriod.YEAR, known=Known.OPEN), "each year (open)", "每年（未定）"),
            (
                Recurring(CalendarPeriod.QUARTER, month=2, day=5, known=Known.PRESUMED),
                "each quarter by day 5 of month 2 (presumed)",
                "每季度第2个月第5日前（推定）",
            ),
            (Recurring(CalendarPeriod.QUARTER, month=1), "each quarter by the last day of month 1", "每季度第1个月前"),
            (DECREE, "廊政字〔2017〕28号 Measures", "廊政字〔2017〕28号 办法"),
            (CITY, "city government", "市人民政府"),
        ],
    )
    def test_words(self, value: object, en: str, zh: str) -> None:
        """With what tells it from others."""
        assert (say(value, "en"), say(value, "zh")) == (en, zh)
        if not isinstance(value, Decree | Organ):
            assert str(value) == en

    def test_pages(self) -> None:
        """A body with its members, a procedure with its steps, a decree under its name."""
        assert "局长" in words(html(BODY, "en"))
        assert words(html(DRAFTING, "zh")).count("起草") == 2
        assert words(html(DECREE)).startswith("廊政字〔2017〕28号 Measures  办法 ")
        assert repr(DECREE) == "<Decree 廊政字〔2017〕28号 办法, from 2017-09-01>"


class TestTables:
    """Bands, rates and values over time."""

    GRADES = Bands(Band(Colour.RED, None, below(60)), Band(Colour.BLUE, at_least(60)))

    def test_bands(self) -> None:
        """Their ends and values."""
        assert repr(self.GRADES) == "<2 bands: <60: red; ≥60: blue>"
        assert self.GRADES.text("zh") == "<60：红色；≥60：蓝色"
        assert cells(html(self.GRADES.bands, "en"))[1:] == [["red", "none", "<60"], ["blue", "≥60", "none"]]
        rates = MarginalRates(Band(1, at_least(0)))  # type: ignore[arg-type]  # a whole rate
        assert (repr(rates), str(rates)) == ("<MarginalRates, 1 bands: ≥0: 1>", "≥0: 1")

    def test_a_timeline(self) -> None:
        """A bar for each value, the last as long as the others are, a year at least; and a row for each."""
        days = (datetime.date(2017, 9, 1), datetime.date(2018, 9, 1), datetime.date(2020, 9, 1))
        held = Timeline(*zip(days, (Colour.RED, Colour.BLUE, Colour.RED), strict=True))
        assert repr(held) == "<3 values over time: from 2017-09-01: red; from 2018-09-01: blue; from 2020-09-01: red>"
        assert held.text("zh") == "自2017-09-01起：红色；自2018-09-01起：蓝色；自2020-09-01起：红色"
        tree = ET.fromstring(html(held, "zh"))
        widths = [float(one.get("width", 0)) for one in tree.iter("{http://www.w3.org/2000/svg}rect")]
        assert widths == [pytest.approx(530 * days / 1461, abs=0.06) for days in (365, 731, 365)]
        assert cells(html(held, "zh")) == [
            [str(day), words] for day, words in zip(days, ["红色", "蓝色", "红色"], strict=True)
        ]
        assert "values over time 各时期的数值" in html(held)

    def test_a_timeline_of_one_value(self) -> None:
        """Is drawn a year long."""
        assert 'width="530.0"' in html(Timeline((datetime.date(2017, 9, 1), 56)))
