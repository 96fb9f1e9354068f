"""The audit: citations, figures and ledger held against a text, and what it must catch."""

from __future__ import annotations

import datetime
import json
import tomllib
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Annotated, Any

import attrs
import pytest
import yaml
from attrs import field, frozen

from langfang_policy import registry
from langfang_policy._rooms.gazette.audit import _Audit
from langfang_policy._rooms.gazette.claims import Claim, asked, claims
from langfang_policy._rooms.gazette.likeness import words_of
from langfang_policy._rooms.gazette.places import beside
from langfang_policy.cli import main
from langfang_policy.core.bands import Band, Bands, Timeline
from langfang_policy.core.bounds import Unit, above, at_least, at_most
from langfang_policy.core.days import CalendarPeriod
from langfang_policy.core.decrees import Decree, Known, Period, Slip
from langfang_policy.core.errors import InvalidFacts
from langfang_policy.core.facts import HoursPassed, Times, Whole
from langfang_policy.core.figures import figure_words
from langfang_policy.core.locators import Citation
from langfang_policy.core.organs import Level, Organ, Party, Remit
from langfang_policy.core.registers import (
    Body,
    Duty,
    Member,
    Once,
    Procedure,
    ProcedureStep,
    Recurring,
    Target,
)
from langfang_policy.core.rules import Provision, Rule
from langfang_policy.core.terms import Term
from langfang_policy.gazette import Gazette, LedgerEntry, Report, audit, read_gazette, read_ledger, resting_on

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared"
GAZETTE = SHARED / "gazette" / "gazette-2017.txt"
needs_gazette = pytest.mark.skipif(not GAZETTE.exists(), reason="the gazette is not here")

TEXT = """某市人民政府
关于节约用水的意见
某政字〔2018〕9号
各区人民政府：
一、标准
（一）居民每户每月用水不超过12吨，超过的加价20%，最高罚款200元以上1000元以下。
（二）每季度末前报送，每年3月15日前公布，2020年底前节水率达到30%。
二、机构
组长：张三，市长。
三、程序
先申请，三日内办结。
某市人民政府
2018年3月1日
"""

DECREE = Decree(
    "某政字〔2018〕9号",
    zh="关于节约用水的意见",
    en="Opinions on Saving Water",
    issuer="某市人民政府",
    issued=datetime.date(2018, 3, 1),
    first_day=datetime.date(2018, 3, 1),
    first_known=Known.PRESUMED,
    slips=(Slip("二", "张三", "李四"),),
)


@frozen(kw_only=True)
class Water:
    """Figures of 一（一）."""

    litres_tons: int = 12
    surcharge: Decimal = Decimal("0.2")
    least_yuan: int = 200
    most_yuan: int = 1000
    elsewhere: int = field(default=77, metadata={"source": "a standard"})


def provision(kind: Any = Water, place: str = "一（一）") -> Provision:
    """A class of figures bound to a clause."""
    return Provision(kind=kind, citations=(DECREE.at(place),))


def entry(thing: Any, citation: Citation) -> registry.Entry:
    """An entry of the registry."""
    kinds = {Duty: registry.Kind.DUTY, Target: registry.Kind.TARGET, Body: registry.Kind.BODY}
    return registry.Entry(
        id=f"water.{thing.key}",
        kind=kinds.get(type(thing), registry.Kind.PROCEDURE),
        decree=DECREE,
        citations=(citation,),
        figures=thing.figures,
        summary=thing.en,
        thing=thing,
    )


def report(
    *, provisions: tuple[Provision, ...] = (), things: tuple[Any, ...] = (), text: str = TEXT, ledger: Any = None
) -> Report:
    """The audit of some things against the text."""
    entries = [entry(thing, thing.citation) for thing in things]
    return audit(read_gazette(text), decrees=(DECREE,), entries=entries, provisions=provisions, ledger=ledger)


BUREAU = Organ(Level.CITY, Remit.GOVERNMENT)


def duty(due: Any, place: str = "一（二）") -> Duty:
    """A duty with a time."""
    return Duty(key="d", who=(BUREAU,), zh="职责", en="duty", citation=DECREE.at(place), due=due)


def target(figure: Any, due: Any, unit: str = "%") -> Target:
    """A target."""
    asks = at_least(figure, "以上", Unit(unit, unit))
    return Target(key="t", zh="目标", en="target", citation=DECREE.at("一（二）"), asks=asks, due=due)


class TestFigures:
    """Figures of provisions, targets and duties."""

    def test_clean(self) -> None:
        """All that is printed, and what comes from elsewhere."""
        found = report(provisions=(provision(),), things=(duty(Recurring(CalendarPeriod.QUARTER)),))
        assert found.ok
        assert found.text().endswith("0 problems")
        assert found.figures == 5
        assert json.dumps(found.json())

    @pytest.mark.parametrize("name", ["litres_tons", "least_yuan", "most_yuan"])
    @pytest.mark.parametrize("change", [-1, 1])
    def test_a_figure_changed_by_one_is_caught(self, name: str, change: int) -> None:
        """Up or down, and told by name and place."""
        default: Any = attrs.fields_dict(Water)[name].default
        changed = attrs.make_class("Changed", {name: attrs.field(default=default + change)}, frozen=True)
        (problem,) = report(provisions=(provision(changed),)).problems
        assert (problem.kind, problem.what, problem.where) == ("figure", f"Changed.{name}", "一（一）")

    @pytest.mark.parametrize(
        ("changes", "fits"),
        [
            ({}, True),
            ({"series": None}, False),
            ({"due_known": Known.STATED}, False),
            ({"due": datetime.date(2019, 12, 30)}, False),
            ({"due": datetime.date(2019, 11, 30)}, False),
            ({"due": None}, True),
            ({"citation": DECREE.at("一（一）"), "asks": at_least(12)}, False),
            ({"citation": DECREE.at("九")}, False),
        ],
    )
    def test_every_year(self, changes: dict[str, Any], fits: bool) -> None:
        """A clause that asks something every year prints no year of the series."""
        due = datetime.date(2019, 12, 31)
        yearly = attrs.evolve(target(30, due), series="s", due_known=Known.PRESUMED)
        assert report(things=(attrs.evolve(yearly, **changes),)).ok is fits

    def test_a_number_printed_once_carries_one_figure(self) -> None:
        """Two claims on one number are one too many."""
        twice = attrs.make_class("Twice", {"a": attrs.field(default=12), "b": attrs.field(default=12)}, frozen=True)
        (problem,) = report(provisions=(provision(twice),)).problems
        assert "for more figures" in problem.en

    def test_a_unit_must_fit(self) -> None:
        """12 tons are not 12 days."""
        days = attrs.make_class("Days", {"limit_days": attrs.field(default=12)}, frozen=True)
        assert not report(provisions=(provision(days),)).ok

    def test_a_unit_may_be_that_of_the_type(self) -> None:
        """Where the name tells none; what is typed in another unit is not printed."""

        @frozen
        class Tons:
            limit: Annotated[int, *Whole(Unit("tons", "吨"))] = 12

        @frozen
        class Households:
            limit: Annotated[int, *Whole(Unit("", "户"))] = 12

        @frozen
        class Passes:
            least: Times = 2

        @frozen
        class Served:
            least: HoursPassed = Decimal(8)

        assert report(provisions=(provision(Tons),)).ok
        assert not report(provisions=(provision(Households),)).ok
        for kind, printed in ((Passes, "2遍"), (Passes, "2次"), (Served, "8小时"), (Served, "8h")):
            text = TEXT.replace("先申请，三日内办结。", printed)
            assert report(provisions=(provision(kind, "三"),), text=text).ok
            assert not report(provisions=(provision(kind, "三"),), text=TEXT.replace("三日", f"{printed[0]}日")).ok

    def test_a_figure_may_name_its_own_clause(self) -> None:
        """Where its class is of several: it is looked for there alone."""
        for place, ok in (("三", True), ("一（二）", False)):
            days = attrs.field(default=3, metadata={"at": DECREE.at(place)})
            kind = attrs.make_class("Several", {"tons": attrs.field(default=12), "days": days}, frozen=True)
            assert report(provisions=(provision(kind),)).ok is ok

    @pytest.mark.parametrize(("place", "ok"), [("一（一）", True), ("一（二）", False), ("一", True), ("二", False)])
    def test_a_locator_off_by_one_is_caught(self, place: str, ok: bool) -> None:
        """The figures stand in their own clause."""
        assert report(provisions=(provision(place=place),)).ok is ok

    @pytest.mark.parametrize("place", ["一（三）", "四", "第二条", "附件1"])
    def test_a_place_that_is_not_there_is_caught(self, place: str) -> None:
        """As a citation that leads nowhere."""
        kinds = [problem.kind for problem in report(provisions=(provision(place=place),)).problems]
        assert "citation" in kinds

    @pytest.mark.parametrize(
        ("thing", "ok"),
        [
            (target(30, datetime.date(2020, 12, 31)), True),
            (target(31, datetime.date(2020, 12, 31)), False),
            (target(30, datetime.date(2021, 12, 31)), False),
            (target(Decimal("0.3"), None, ""), True),
            (target(0, None, ""), False),
            (duty(Once(datetime.date(2018, 3, 15))), True),
            (duty(Once(datetime.date(2018, 3, 16))), False),
            (duty(Recurring(CalendarPeriod.YEAR, month=3, day=15)), True),
            (duty(Recurring(CalendarPeriod.YEAR, month=3, day=14)), False),
            (duty(Recurring(CalendarPeriod.YEAR, month=3)), True),
            (duty(Recurring(CalendarPeriod.YEAR, month=4)), False),
            (duty(Recurring(CalendarPeriod.MONTH)), False),
            (duty(Recurring(CalendarPeriod.YEAR, day=15)), True),
            (duty(Recurring(CalendarPeriod.QUARTER, within=Period(None, datetime.date(2020, 12, 31)))), True),
            (duty(Recurring(CalendarPeriod.QUARTER, within=Period(None, datetime.date(2021, 12, 31)))), False),
            (duty(None), True),
        ],
    )
    def test_targets_and_duties(self, thing: Any, ok: bool) -> None:
        """Figures, days and how often."""
        assert report(things=(thing,)).ok is ok

    @pytest.mark.parametrize(
        ("value", "ok"),
        [
            (Bands(Band("low", at_least(0), at_most(12)), Band("high", above(12))), False),
            (Band("fine", at_least(200), at_most(1000)), True),
            (Band("fine", at_least(200), at_most(1001)), False),
            (Timeline((datetime.date(2018, 3, 1), 12)), True),
            ({"a": 12}, True),
            ({13: "a"}, False),
            ((12, 200), True),
            (datetime.timedelta(hours=12), False),
            (datetime.time(12), False),
            (datetime.datetime(2018, 3, 1, 12), False),
            ("words", True),
            (None, True),
            (True, True),
        ],
    )
    def test_any_shape_of_figure(self, value: Any, ok: bool) -> None:
        """Bands, timelines, mappings, series, times; words and flags are none."""
        shaped = attrs.make_class("Shaped", {"value": attrs.field(default=value)}, frozen=True)
        assert report(provisions=(provision(shaped),)).ok is ok

    def test_figures_from_elsewhere_are_listed(self) -> None:
        """Each with the source that it names, in the counts and as JSON."""
        found = report(provisions=(provision(),))
        (one,) = found.elsewhere
        assert (one.decree, one.what, one.source) == ("某政字〔2018〕9号", "Water.elsewhere", "a standard")
        assert found.text() == "2 citations, 4 figures (1 more are from elsewhere), 0 clauses; 0 problems"
        assert found.text("zh") == "核对引用2处、数字4个（另有1个出自他处）、条款0条；问题0个"
        assert found.json()["elsewhere"] == [
            {"decree": "某政字〔2018〕9号", "what": "Water.elsewhere", "source": "a standard"}
        ]

    @pytest.mark.parametrize(("value", "ok"), [(12, True), (13, False), ((12, 200), True), ((12, 201), False)])
    def test_a_figure_may_share_the_number_of_another(self, value: Any, ok: bool) -> None:
        """Where it names the field that it is printed with; it must stand there all the same."""
        own, shared = attrs.field(default=12), attrs.field(default=value, metadata={"printed_with": "own"})
        kind = attrs.make_class("Both", {"own": own, "shared": shared}, frozen=True)
        found = report(provisions=(provision(kind),))
        assert found.ok is ok
        assert found.figures == 2 + isinstance(value, tuple)

    @pytest.mark.parametrize(
        ("value", "text", "ok"),
        [
            (0, "不得超过。", True), (0, "免收。", True),
            (0, "全市达标。", True), (0, "消除大班。", True),
            (0, "0吨。", True), (0, "不断提高，不少于1次。", False),
            (0, "每季度1次。", False), (Decimal(0), "每季度1次。", False), ((0, 1), "每季度1次。", True),
            ("12350", "拨打12350。", True), ("12351", "拨打12350。", False), ("号码", "拨打12350。", True),
        ],
    )  # fmt: skip
    def test_nothing_and_telephones(self, value: Any, text: str, ok: bool) -> None:
        """A 0 is printed, or told by a negation; the digits of a telephone are printed."""
        kind = attrs.make_class("Kind", {"figure": attrs.field(default=value)}, frozen=True)
        assert report(provisions=(provision(kind, "三"),), text=TEXT.replace("先申请，三日内办结。", text)).ok is ok

    @pytest.mark.parametrize(
        ("name", "ok"), [("fee_yuan", True), ("award_points", False), ("a_year_times", False), ("leave_days", False)]
    )
    def test_none_of_what(self, name: str, ok: bool) -> None:
        """A negation tells that there is none of many things, but no 0 of points, times or days."""
        kind = attrs.make_class("Kind", {name: attrs.field(default=0)}, frozen=True)
        assert report(provisions=(provision(kind, "三"),), text=TEXT.replace("先申请，三日内办结。", "免收。")).ok is ok

    @pytest.mark.parametrize(
        ("name", "value", "text", "ok"),
        [
            ("trained_percent", 100, "培训实现全覆盖。", True), ("trained_percent", 100, "培训全面推进。", False),
            ("trained_percent", 99, "培训实现全覆盖。", False), ("trained_yuan", 100, "培训实现全覆盖。", False),
        ],
    )  # fmt: skip
    def test_full_coverage(self, name: str, value: int, text: str, ok: bool) -> None:
        """It prints a hundred per cent, and no other hundred."""
        kind = attrs.make_class("Kind", {name: attrs.field(default=value)}, frozen=True)
        assert report(provisions=(provision(kind, "三"),), text=TEXT.replace("先申请，三日内办结。", text)).ok is ok

    def test_each_place_cited_prints_one_of_the_figures(self) -> None:
        """Else the figures are said to stand where they do not."""
        both = attrs.make_class("Both", {"a_tons": attrs.field(default=12), "b": attrs.field(default=30)}, frozen=True)
        citations = (DECREE.at("一（一）"), DECREE.at("一（二）"))
        assert report(provisions=(attrs.evolve(provision(both), citations=citations),)).ok
        wider = attrs.evolve(provision(both), citations=(*citations, DECREE.at("二")))
        (problem,) = report(provisions=(wider,)).problems
        assert (problem.kind, problem.where, problem.en) == ("citation", "二", "it prints none of the figures")
        (problem,) = report(provisions=(attrs.evolve(wider, citations=(DECREE.at("一"), DECREE.at("二"))),)).problems
        assert (problem.kind, problem.where) == ("citation", "二")
        wrong = attrs.make_class("Both", {"a_tons": attrs.field(default=12), "b": attrs.field(default=31)}, frozen=True)
        (problem,) = report(provisions=(attrs.evolve(wider, kind=wrong),)).problems
        assert (problem.kind, problem.what) == ("figure", "Both.b")
        day = attrs.make_class("Day", {"day": attrs.field(default=datetime.date(2018, 3, 1))}, frozen=True)
        assert report(provisions=(provision(day, "二"),)).ok

    @pytest.mark.parametrize(
        ("due", "ok"),
        [
            (Recurring(CalendarPeriod.YEAR, month=3, day=31), True),
            (Recurring(CalendarPeriod.YEAR, month=3, day=30), False),
            (Recurring(CalendarPeriod.YEAR, month=5, day=31), False),
            (Recurring(CalendarPeriod.YEAR, month=4), True),
            (Recurring(CalendarPeriod.YEAR, month=5), False),
            (Once(datetime.date(2018, 3, 31)), True),
            (Once(datetime.date(2018, 3, 30)), False),
        ],
    )
    def test_before_a_month(self, due: Any, ok: bool) -> None:
        """Is by the last day of the one before; a year's month needs no day of issue."""
        dated = TEXT.replace("每年3月15日前", "每年4月前")
        assert report(things=(duty(due),), text=dated).ok is ok
        if isinstance(due, Recurring):
            undated = read_gazette(dated.replace("2018年3月1日\n", ""))
            entries = (entry(duty(due), DECREE.at("一（二）")),)
            assert audit(undated, decrees=(), provisions=(), entries=entries).ok is ok

    @pytest.mark.parametrize(
        ("text", "hours"),
        [
            ("8小时内。", 8),
            ("每半小时。", "1/2"),
            ("30分钟内。", "1/2"),
            ("2天内。", 48),
            ("36小时。", 36),
            ("90分钟。", "3/2"),
        ],
    )
    def test_spans_of_time(self, text: str, hours: str) -> None:
        """Stand in hours, minutes or days, and in no other number of them."""
        right = datetime.timedelta(minutes=int(60 * Fraction(hours)))
        for minutes, ok in ((0, True), (1, False), (-1, False)):
            kind = attrs.make_class("K", {"span": attrs.field(default=right + datetime.timedelta(minutes=minutes))})
            found = report(provisions=(provision(kind, "三"),), text=TEXT.replace("先申请，三日内办结。", text))
            assert found.ok is ok

    def test_a_record_may_name_its_own_clause(self) -> None:
        """Then its figures stand there."""
        row = attrs.make_class("Row", {"at": attrs.field(), "days": attrs.field()}, frozen=True)
        rows = (row(DECREE.at("三"), 3),)
        table = attrs.make_class("Table", {"rows": attrs.field(default=rows)}, frozen=True)
        assert report(provisions=(provision(table),)).ok
        missing = attrs.make_class("Table", {"rows": attrs.field(default=(row(DECREE.at("九"), 3),))}, frozen=True)
        assert not report(provisions=(provision(missing),)).ok


class TestEntries:
    """Bodies, procedures, decrees."""

    def test_members_stand_in_the_text(self) -> None:
        """By name."""
        body = Body(key="b", zh="组", en="group", citation=DECREE.at("二"), members=(Member("组长", "张三", "市长"),))
        assert report(things=(body,)).ok
        for name, post in (("王五", "市长"), ("张三", "副市长"), ("张三", "长")):
            other = attrs.evolve(body, members=(Member("组长", name, post),))
            problems = report(things=(other,)).problems
            assert [problem.zh for problem in problems] == [f"文中没有“组长 {name} {post}”"]
        signed = TEXT.replace("组长：张三，市长。", "市 长 张 三")
        assert report(things=(body,), text=signed).ok
        unnamed = attrs.evolve(body, members=(Member("组长", "", "某局局长"),))
        assert report(things=(unnamed,)).ok

    @pytest.mark.parametrize(
        ("members", "wrong"),
        [
            ([("组长", "张三", "市长"), ("副组长", "李四", "副市长"), ("成员", "王五", "水务局局长")], []),
            ([("副组长", "张三", "市长"), ("组长", "李四", "副市长")], ["张三", "李四"]),
            ([("组长", "张三", "市长"), ("副组长", "李四", "副市"), ("副组长", "李四", "市长")], ["李四", "李四"]),
            ([("组长", "张三", "市长"), ("成员", "王五", "水务局")], ["王五"]),
            ([("组长", "张三", "市长"), ("成员", "赵六", "财政局局长")], []),
            ([("召集人", "张三", "市长")], ["张三"]),
        ],
    )
    def test_posts_and_roles(self, members: list[tuple[str, str, str]], wrong: list[str]) -> None:
        """The post is whole, and no other role heads the name."""
        roster = "组  长：张三  市长\n副组长：李四  副市长\n成  员：王五  水务局局长\n赵六  财政局局长"
        body = Body(
            key="b", zh="组", en="g", citation=DECREE.at("二"), members=tuple(Member(*member) for member in members)
        )
        text = TEXT.replace("组长：张三，市长。", roster)
        found = [problem.en for problem in report(things=(body,), text=text).problems]
        assert [next(name for name in ("张三", "李四", "王五", "赵六") if name in en) for en in found] == wrong

    @pytest.mark.parametrize(
        ("remit", "words", "ok"),
        [
            (Remit.WATER, "由市水务局办结。", True),
            (Remit.WATER, "由水务部门办结。", True),
            (Remit.WATER, "由财政、水务等部门办结。", True),
            (Remit.WATER, "由财政部门办结。", False),
            (Remit.WATER, "三日内办结。", False),
            (Remit.FOREIGN_AFFAIRS, "由外事、财政等部门办结。", True),
            (Remit.GOVERNMENT, "由财政部门办结。", True),
        ],
    )
    def test_bearers_are_named(self, remit: Remit, words: str, ok: bool) -> None:
        """Departments, by a name or a stem; governments may be meant by other words."""
        held = attrs.evolve(duty(None, "三"), who=(Organ(Level.CITY, remit), Party.SCHOOLS))
        found = report(things=(held,), text=TEXT.replace("三日内办结。", words))
        assert [problem.kind for problem in found.problems] == ["organ"] * (not ok)

    @pytest.mark.parametrize(
        ("words", "ok"), [("三日内办结。", True), ("由财政局办结。", False), ("由财政局、水务局办结。", True)]
    )
    def test_bearers_that_are_named_elsewhere(self, words: str, ok: bool) -> None:
        """May be meant where the clause names no other department; what stands above the clause speaks for it."""
        held = attrs.evolve(target(3, None, ""), zh="", who=(Organ(Level.CITY, Remit.WATER),), citation=DECREE.at("三"))
        text = TEXT.replace("三日内办结。", f"3项，{words}")
        named = text.replace("一、标准", "一、水务局的标准")
        found = report(things=(held,), text=named).problems
        assert [problem.kind for problem in found] == ["organ"] * (not ok)
        assert report(things=(held,), text=text.replace("三、程序", "三、水务局的程序")).ok

    def test_steps_have_their_clauses(self) -> None:
        """Each that names one."""
        step = ProcedureStep(key="s", zh="申请", en="apply", citation=DECREE.at("三"))
        steps = (step, attrs.evolve(step, citation=None))
        procedure = Procedure(key="p", zh="程序", en="procedure", citation=DECREE.at("三"), steps=steps)
        assert report(things=(procedure,)).ok
        wrong = attrs.evolve(procedure, steps=(attrs.evolve(step, citation=DECREE.at("五")),))
        assert not report(things=(wrong,)).ok

    def test_no_better_beside(self) -> None:
        """What a register says stands in the place cited, not just before or after it."""
        text = TEXT.replace(
            "三、程序\n先申请，三日内办结。", "三、程序\n先申请登记，三日内办结。\n水价听证，公布水价。"
        )
        told = Duty(key="d", who=(BUREAU,), zh="水价听证公布", en="duty", citation=DECREE.at("三 第二段"))
        assert report(things=(told,), text=text).ok
        for thing, place in (
            (attrs.evolve(told, citation=DECREE.at("三 第一段")), "三 第一段"),
            (
                attrs.evolve(target(3, None, "日"), zh="水价听证公布", citation=DECREE.at("三 第一段")),
                "三 第一段",
            ),
            (Body(key="b", zh="水价听证公布", en="b", citation=DECREE.at("三 第一段")), "三 第一段"),
            (Procedure(key="p", zh="水价听证公布", en="p", citation=DECREE.at("三 第一段"), steps=()), "三 第一段"),
        ):
            (problem,) = report(things=(thing,), text=text).problems
            assert (problem.kind, problem.where) == ("citation", place)
            assert problem.en == "the words stand rather in 三 第二段"
        headed = TEXT.replace("三、程序\n先申请，三日内办结。", "三、水价听证\n水价听证照办。\n另行公布。")
        assert report(things=(attrs.evolve(told, zh="水价听证"),), text=headed).ok  # the heading says it for both
        inside = ProcedureStep(key="s", zh="水价听证公布", en="s")
        procedure = Procedure(key="p", zh="程序", en="p", citation=DECREE.at("三 第一段"), steps=(inside,))
        assert [one.what for one in report(things=(procedure,), text=text).problems] == ["water.p"]
        cited = attrs.evolve(procedure, steps=(attrs.evolve(inside, citation=DECREE.at("三 第二段")),))
        assert report(things=(cited,), text=text).ok
        astray = attrs.evolve(procedure, steps=(attrs.evolve(inside, citation=DECREE.at("三 第一段")),))
        assert [one.what for one in report(things=(astray,), text=text).problems] == ["water.p.s"]

    @pytest.mark.parametrize(
        ("words", "ok"),
        [
            ("水价", True), ("听证水价办结", True), ("听证水价", False), ("听证会水价", False),
            ("申请水价听证", True), ("申请水价听证公布", False),
        ],
    )  # fmt: skip
    def test_far_better_is_more_than_a_word(self, words: str, ok: bool) -> None:
        """Two pairs of characters more, and three times as many."""
        text = TEXT.replace(
            "三、程序\n先申请，三日内办结。", "三、程序\n先申请登记，三日内办结。\n水价听证，公布水价。"
        )
        told = Duty(key="d", who=(BUREAU,), zh=words, en="duty", citation=DECREE.at("三 第一段"))
        assert report(things=(told,), text=text).ok is ok

    @pytest.mark.parametrize(
        ("changes", "words"),
        [
            ({"zh": "关于节约用水的通知"}, "is not its title"),
            ({"issuer": "某县人民政府"}, "issued by 某市人民政府, not by 某县人民政府"),
            ({"cites": ("某政字〔2018〕8号",)}, "某政字〔2018〕8号 does not stand there"),
            ({"cites": ("某政办字〔2018〕9号",)}, "某政办字〔2018〕9号 does not stand there"),
            ({"cites": ("省政字〔2016〕3号",)}, ""),
            ({"cites": ("〔2016〕3号",)}, ""),
            ({"adopted": datetime.date(2018, 2, 20)}, ""),
            ({"adopted": datetime.date(2018, 2, 21)}, "adopted 2018-02-21 does not stand there"),
            ({"first_day": datetime.date(2018, 3, 15), "first_known": Known.STATED}, ""),
            ({"first_day": datetime.date(2018, 3, 14), "first_known": Known.STATED}, "first_day 2018-03-14"),
            ({"first_known": Known.STATED}, "first_day 2018-03-01 does not stand there"),
            ({"first_day": datetime.date(2018, 3, 14), "first_known": Known.PRESUMED}, ""),
            ({"last_day": datetime.date(2020, 12, 31), "last_known": Known.STATED}, ""),
            ({"last_day": datetime.date(2020, 12, 30), "last_known": Known.STATED}, "last_day 2020-12-30"),
            ({"last_day": datetime.date(2020, 12, 30), "last_known": Known.PRESUMED}, ""),
            ({"first_day": None, "first_known": Known.STATED}, ""),
        ],
    )
    def test_what_a_decree_says_of_itself(self, changes: dict[str, Any], words: str) -> None:
        """Title, issuer, references and stated days are printed."""
        text = TEXT.replace("三日内办结。", "三日内办结（根据省政字［2016］3号，2018年2月20日会议通过）。")
        (*wrong,) = audit(
            read_gazette(text), decrees=(attrs.evolve(DECREE, **changes),), entries=(), provisions=()
        ).problems
        assert [problem.where for problem in wrong] == ["标题"] * bool(words)
        assert all(words in problem.en and problem.zh for problem in wrong)

    def test_a_decree_that_holds_from_its_issue(self) -> None:
        """Needs no day in its text where that says so; one that holds from the day after does."""
        opened = TEXT.replace("三日内办结。", "三日内办结。本意见自印发之日起施行。").replace("3月1日\n", "4月1日\n")
        for day, ok in ((1, True), (2, False)):
            held = attrs.evolve(
                DECREE,
                issued=datetime.date(2018, 4, 1),
                first_day=datetime.date(2018, 4, day),
                first_known=Known.STATED,
            )
            assert audit(read_gazette(opened), decrees=(held,), entries=(), provisions=()).ok is ok

    @pytest.mark.parametrize(
        ("place", "day", "ok"),
        [
            ("三", datetime.date(2021, 12, 31), True),  # the title
            ("三", datetime.date(2022, 12, 31), True),  # the preamble
            ("三", datetime.date(2023, 12, 31), True),  # its own heading
            ("三（二）", datetime.date(2023, 12, 31), True),
            ("三（二）", datetime.date(2024, 12, 31), False),  # its neighbour
            ("三（一）", datetime.date(2024, 12, 31), True),
            ("二", datetime.date(2023, 12, 31), False),  # what follows it
            ("三", datetime.date(2020, 12, 31), False),  # what stands before it
        ],
    )
    def test_time_frames(self, place: str, day: datetime.date, ok: bool) -> None:
        """A day may be told by the title, the preamble and the headings above a clause, not by those beside it."""
        text = (
            TEXT.replace("关于节约用水", "关于2021年节约用水")
            .replace("一、标准", "到2022年底，有以下任务。\n一、标准")
            .replace("三、程序\n先申请，三日内办结。", "三、2023年的任务\n（一）2024年检查。\n（二）验收。")
        )
        aim = attrs.evolve(target(0, day, ""), zh="", citation=DECREE.at(place))
        problems = audit(read_gazette(text), decrees=(), provisions=(), entries=[entry(aim, aim.citation)]).problems
        assert [one.what for one in problems if one.what.endswith("due")] == ["water.t.due"] * (not ok)

    @pytest.mark.parametrize(
        ("day", "known", "ok"),
        [
            (datetime.date(2019, 6, 30), Known.PRESUMED, True),
            (datetime.date(2019, 6, 30), Known.STATED, False),
            (datetime.date(2019, 6, 29), Known.PRESUMED, False),
        ],
    )
    def test_a_presumed_day(self, day: datetime.date, known: Known, ok: bool) -> None:
        """A day that is presumed for what is due may be printed anywhere in the decree, one that is stated may not."""
        text = TEXT.replace("三、程序\n", "三、程序\n2019年6月30日前完成。\n")
        things = duty(Once(day, known)), attrs.evolve(target(12, day, "吨"), due_known=known)
        problems = report(things=things, text=text).problems
        assert [one.what for one in problems if "due" in one.what] == ([] if ok else ["water.d.due.day", "water.t.due"])

    def test_decrees(self) -> None:
        """Day of issue and slips, and whether it is there at all."""
        assert not report(text=TEXT.replace("3月1日", "3月2日")).ok
        assert not report(text=TEXT.replace("张三", "李四")).ok
        (problem,) = report(text=TEXT.replace("9号", "8号")).problems
        assert problem.kind == "citation"


def ledger_entry(**changes: Any) -> LedgerEntry:
    """An entry of the ledger."""
    facts: dict[str, Any] = {"id": "a", "decree": DECREE.number, "locator": "一", "summary": "s", "status": "prose"}
    return LedgerEntry(**{**facts, **changes})


FULL = [ledger_entry(id=place, locator=place) for place in ("一", "二", "三")]


class TestLedger:
    """Each clause has an entry, each entry what it promises."""

    def test_full(self) -> None:
        """Nothing missing."""
        found = report(ledger=FULL)
        assert found.ok
        assert found.clauses == 4

    @pytest.mark.parametrize("place", ["全文", "正文"])
    def test_an_entry_for_the_whole(self, place: str) -> None:
        """Has no clause covered."""
        assert len(report(ledger=[ledger_entry(locator=place)]).problems) == 4

    def test_a_clause_without_an_entry(self) -> None:
        """Told with its line, in both languages."""
        found = report(ledger=FULL[1:])
        assert [problem.where for problem in found.problems] == ["一（一）", "一（二）"]
        assert "no entry" in found.text()
        assert "未列入台账" in found.text("zh")

    @pytest.mark.parametrize(
        ("changes", "words"),
        [
            ({"id": "一"}, ["twice"]),
            ({"locator": "九"}, [""]),
            ({"locator": "〔"}, [""]),
            ({"status": "function"}, ["nothing is named"]),
            ({"status": "register"}, ["nothing is named"]),
            ({"status": "function", "by": ("langfang_policy.fireworks:nothing",)}, ["no rule", "does not exist"]),
            ({"status": "function", "by": ("langfang_policy.nowhere:nothing",)}, ["no rule", "does not exist"]),
            ({"status": "function", "by": ("os:system",)}, ["no rule", "does not exist"]),
            ({"status": "function", "by": ("langfang_policy.fireworks",)}, ["no rule", "does not exist"]),
            ({"status": "function", "by": ("langfang_policy.fireworks:DECREES",)}, ["no rule"]),
            ({"status": "function", "by": ("langfang_policy.fireworks:in_scope",)}, ["does not cite"]),
            ({"status": "register", "by": ("langfang_policy.fireworks:DUTIES",)}, ["does not cite"]),
            ({"status": "register", "by": ("langfang_policy.fireworks:nothing",)}, ["does not exist"]),
            (
                {"status": "register", "by": ("langfang_policy.fireworks:in_scope",)},
                ["nothing is named that lists", ""],
            ),
            ({"by": ("langfang_policy.fireworks:DECREES",)}, ["it is prose"]),
        ],
    )
    def test_what_is_wrong_with_an_entry(self, changes: dict[str, Any], words: list[str]) -> None:
        """Ids, places, implementations; what is computed names a rule, which a list of decrees is not."""
        problems = report(ledger=[*FULL, ledger_entry(**changes)]).problems
        assert {problem.kind for problem in problems} == {"ledger"}
        for problem, said in zip(problems, words, strict=True):
            assert said in problem.en

    def test_listed_attachments(self) -> None:
        """Need no entry where they are not printed."""
        listed = TEXT.replace("某市人民政府\n2018", "附件：1.甲表\n2.乙表\n某市人民政府\n2018")
        assert report(ledger=FULL, text=listed).ok
        assert report(ledger=FULL, text=listed.replace("1.甲表\n2.乙表", "甲表")).ok
        assert not report(ledger=FULL, text=f"{listed}附件2\n乙表\n乙行。\n").ok

    def test_what_rests_on_a_place(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Entries that cite words of it: a place inside it, one that holds it, the same one under another name."""
        several = attrs.evolve(
            entry(duty(None), DECREE.at("一（二）")), citations=(DECREE.at("三"), DECREE.at("一（二）"))
        )
        other = entry(duty(None), Citation.parse("某政字〔2018〕8号 一（二）"))
        astray = entry(duty(None), DECREE.at("九"))
        monkeypatch.setattr(registry, "entries", lambda: (several, other, astray))
        gazette = read_gazette(TEXT)
        for place in ("一", "一（二）", "一 末段", "三 首句", "全文"):
            assert resting_on(f"某政字〔2018〕9号 {place}", gazette) == (several,)
            assert resting_on(DECREE.at(place), gazette) == (several,)
        for place in ("一（一）", "二", "署名"):
            assert resting_on(DECREE.at(place), gazette) == ()

    def test_a_rule_that_cites_the_place_beside(self) -> None:
        """Is told from one that the ledger does not name at all, and from one that cites both."""
        rule = registry.entry("fireworks.may_carry")

        def told(entry: str, *cited: str) -> list[str]:
            citations = tuple(map(DECREE.at, cited))
            moved: Any = rule.thing
            held = attrs.evolve(rule, thing=attrs.evolve(moved, citations=citations))
            line = ledger_entry(locator=entry, by=("langfang_policy.fireworks:may_carry",))
            found = audit(read_gazette(TEXT), decrees=(), entries=(held,), provisions=(), ledger=[line])
            return [f"{one.where}: {one.en}" for one in found.problems if one.what == rule.id and one.kind == "ledger"]

        assert told("一", "二", "一（一）") == []
        assert told("三", "三") == told("三", "二", "三") == told("三", "一") == told("三", "九") == []
        thing: Any = rule.thing
        thing = attrs.evolve(thing, citations=(DECREE.at("三"),))
        held = attrs.evolve(rule, citations=thing.citations, thing=thing)
        named = [*FULL, ledger_entry(status="function", locator="三", by=("langfang_policy.fireworks:may_carry",))]
        found = audit(read_gazette(TEXT), decrees=(DECREE,), entries=(held,), provisions=(), ledger=named).problems
        assert [one.en for one in found] == ["langfang_policy.fireworks:may_carry does not cite the clause"]
        (unnamed,) = audit(read_gazette(TEXT), decrees=(DECREE,), entries=(held,), provisions=(), ledger=FULL).problems
        assert (unnamed.what, unnamed.en, unnamed.where) == (rule.id, "no entry names it", "三")
        assert told("三", "二") == ["二: the ledger names it in 三 instead"]
        assert told("二", "三") == ["三: the ledger names it in 二 instead"]
        assert told("一（一）", "一（二）") == ["一（二）: the ledger names it in 一（一） instead"]

    @pytest.mark.parametrize(
        ("named", "words", "ok"),
        [
            ("三 第一段", 5, False), ("三 第一段", 4, True), ("三 第二段", 8, True), ("三 第二段", 9, False),
            ("三", 9, False), ("三", 8, True), ("二", 5, False), ("二", 4, True),
        ],
    )  # fmt: skip
    def test_a_rule_whose_words_stand_beside(
        self, monkeypatch: pytest.MonkeyPatch, named: str, words: int, ok: bool
    ) -> None:
        """Five pairs of characters more and thrice as many, or nine where the ledger names the rule for the place."""
        rule = registry.entry("fireworks.may_carry")
        thing: Any = rule.thing
        title = "水价听证公布登记备案核定"[: words + 1]
        text = TEXT.replace("先申请，三日内办结。", f"{title}。\n先申请，三日内办结。")
        monkeypatch.setattr("langfang_policy._rooms.gazette.audit.words_of", lambda _: (title,))
        moved = attrs.evolve(thing, citations=(DECREE.at("三 第二段"),))
        held = attrs.evolve(rule, thing=moved, citations=moved.citations)
        line = ledger_entry(locator=named, by=("langfang_policy.fireworks:may_carry",))
        check = audit(read_gazette(text), decrees=(), entries=(held,), provisions=(), ledger=[line])
        assert [one.where for one in check.problems if "the words stand" in one.en] == ["三 第二段"] * (not ok)

    def test_the_words_of_a_rule(self) -> None:
        """Its title, its facts, their terms and its figures."""
        carry, rent = registry.entry("fireworks.may_carry").thing, registry.entry("pollution.grade_alert").thing
        assert isinstance(carry, Rule)
        assert isinstance(rent, Rule)
        (title, *others) = words_of(carry)
        assert title == carry.title
        terms = carry.facts[0].type
        assert isinstance(terms, type)
        assert issubclass(terms, Term)
        assert {fact.zh for fact in carry.facts} | {term.zh for term in terms} == set(others)
        figures = {words.zh for held in rent.provisions.values() for words in figure_words(held.kind).values()}
        assert figures
        assert figures <= set(words_of(rent))

    @pytest.mark.parametrize("name", ["fireworks:FIREWORKS", "fireworks:Place", "fireworks:PlaceKind.MILITARY"])
    def test_things_without_clauses_may_be_named(self, name: str) -> None:
        """A decree, a record, a member."""
        by = (f"langfang_policy.{name}",)
        assert report(ledger=[*FULL, ledger_entry(status="register", by=by)]).ok

    @pytest.mark.parametrize(
        ("text", "fact"),
        [
            ("x = ", "ledger"),
            ("[[clause]]\nid = 'a'\n", "decree"),
            ("decree = '某政字〔2018〕9号'\n[[clause]]\nid = ''\n", "id"),
            (
                "decree = '某政字〔2018〕9号'\n[[clause]]\nid = 'a'\nlocator='一'\nsummary='s'\nstatus='done'\n",
                "status",
            ),
            (
                "decree = '某政字〔2018〕9号'\n[[clause]]\nid = 'a'\nlocator='一'\nsummary='s'\nstatus='prose'\nby=1\n",
                "by",
            ),
        ],
    )
    def test_files_that_are_no_ledger(self, tmp_path: Path, text: str, fact: str) -> None:
        """Each fault with its file."""
        file = tmp_path / "x.toml"
        file.write_text(text, encoding="utf-8")
        with pytest.raises(InvalidFacts) as caught:
            read_ledger(tmp_path)
        assert caught.value.fact == fact

    def test_files(self, tmp_path: Path) -> None:
        """One file, or all of a directory in their order."""
        for name in "ba":
            (tmp_path / f"{name}.toml").write_text(
                f"decree = '某政字〔2018〕9号'\n[[clause]]\nid='{name}'\nlocator='一'\nsummary='s'\nstatus='prose'\n",
                encoding="utf-8",
            )
        assert [one.id for one in read_ledger(tmp_path)] == ["a", "b"]
        assert [one.id for one in read_ledger(tmp_path / "b.toml")] == ["b"]
        with pytest.raises(InvalidFacts):
            read_ledger(tmp_path / "c.toml")

    def test_our_own(self) -> None:
        """Every entry's implementation exists and cites; ids are unique; decrees are those of the registry."""
        if not (ROOT / "docs" / "ledger").exists():
            pytest.skip("the installed package has no docs")
        entries = read_ledger(ROOT / "docs" / "ledger")
        assert len({one.id for one in entries}) == len(entries)
        assert {one.decree for one in entries} <= {decree.number for decree in registry.decrees()}


class TestCommand:
    """``langfang-policy audit``."""

    def test_status_and_forms(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """1 where something is wrong, as text and as JSON; 2 where there is no such file."""
        file = tmp_path / "gazette.txt"
        file.write_text(TEXT, encoding="utf-8")
        assert main(["audit", str(file)]) == 1
        assert "problems" in capsys.readouterr().out
        file.write_text(TEXT.replace("二、", "五、"), encoding="utf-8")
        assert main(["audit", str(file)]) == 1
        assert capsys.readouterr().out.startswith("line 8  五、机构: 五 is out of order\n")
        assert main(["audit", str(file), "--language", "zh"]) == 1
        assert capsys.readouterr().out.startswith("第8行  五、机构：五不合顺序\n")
        file.write_text(TEXT, encoding="utf-8")
        assert main(["audit", str(file), "--json", "--ledger", str(tmp_path)]) == 1
        assert json.loads(capsys.readouterr().out)["ok"] is False
        assert main(["audit", str(tmp_path / "nothing.txt")]) == 2
        file.write_bytes(b"\xff\xfe\xff")
        assert main(["audit", str(file)]) == 2


@pytest.fixture(scope="module")
def real() -> Gazette:
    """The gazette of 2017, where it is present."""
    return read_gazette(GAZETTE.read_text(encoding="utf-8"))


@needs_gazette
class TestOurOwn:
    """The library against the gazette of 2017."""

    def test_audit_is_clean(self, real: Gazette) -> None:
        """Every citation, every figure, every clause of the decrees modelled."""
        found = audit(real, ledger=read_ledger(ROOT / "docs" / "ledger"))
        assert found.text().splitlines()[:-1] == []

    @pytest.mark.parametrize("file", sorted((ROOT / "docs" / "ledger").glob("*.toml")), ids=lambda file: file.stem)
    def test_no_statement_is_missing_from_the_ledger(self, file: Path) -> None:
        """Each statement of the inventory has its entry, and no entry is of our own making."""
        inventory = yaml.load(
            (SHARED / "inventory" / f"{file.stem}.yaml").read_text(encoding="utf-8"), yaml.CSafeLoader
        )
        entries = tomllib.loads(file.read_text(encoding="utf-8"))["clause"]
        assert [entry["id"] for entry in entries] == [statement["id"] for statement in inventory["rules"]]

    def test_a_changed_period_of_ours_is_caught(self, real: Gazette) -> None:
        """How often a duty recurs, as any other calendar period; few clauses name several."""
        told: Counter[bool] = Counter()
        for what, held in claimed():
            for claim in held:
                if isinstance(claim.value, Recurring):
                    for every in CalendarPeriod:
                        changed = attrs.evolve(claim, value=attrs.evolve(claim.value, every=every))
                        told[is_missed(real, what, [changed])] += every is not claim.value.every
        assert told[True] < told.total() * 0.2

    @pytest.mark.parametrize("field", ["issued", "adopted", "first_day", "last_day"])
    def test_a_changed_day_of_a_decree_is_caught(self, real: Gazette, field: str) -> None:
        """Every stated day, moved by one; what is presumed is printed nowhere."""
        known = {"first_day": "first_known", "last_day": "last_known"}.get(field)
        for decree in registry.decrees():
            day = getattr(decree, field)
            if day and (known is None or getattr(decree, known) is Known.STATED):
                for days in (-1, 1):
                    changed = attrs.evolve(decree, **{field: day + datetime.timedelta(days=days)})
                    assert not audit(real, decrees=(changed,), entries=(), provisions=()).ok, decree

    def test_a_provision_of_ours_off_by_one_is_caught(self, real: Gazette) -> None:
        """Every clause that figures are said to stand in, moved to the place before and after it."""
        told: Counter[bool] = Counter()
        for held in provisions():
            for moved in moves(real, held.citations) if claims_of(held) else ():
                changed = attrs.evolve(held, citations=moved)
                told[audit(real, decrees=(), entries=(), provisions=(changed,)).ok] += 1
        assert told.total() > 100
        assert told[False] >= told.total() * 0.9

    @pytest.mark.parametrize(
        ("kind", "least"), [(registry.Kind.DUTY, 0.9), (registry.Kind.TARGET, 0.9), (registry.Kind.BODY, 0.5)]
    )
    def test_a_register_of_ours_off_by_one_is_caught(self, real: Gazette, kind: registry.Kind, least: float) -> None:
        """Every clause of a register, by its figures, its members or its words."""
        told: Counter[bool] = Counter()
        for entry in registry.entries():
            if entry.kind is kind:
                for (moved,) in moves(real, entry.citations):
                    thing: Any = entry.thing
                    changed = attrs.evolve(entry, citations=(moved,), thing=attrs.evolve(thing, citation=moved))
                    told[audit(real, decrees=(), entries=(changed,), provisions=()).ok] += 1
        assert told.total() > 10
        assert told[False] >= told.total() * least

    def test_what_rests_on_a_clause(self, real: Gazette) -> None:
        """However it is cited, as the document's own listing does; what cites another place does not."""
        number = "廊政办字〔2017〕129号"
        short = {entry.id for entry in resting_on(f"{number} 巡河制度 第十条", real)}
        assert short == {entry.id for entry in resting_on(Citation.parse(f"{number} 廊坊市河长巡河制度 第十条"), real)}
        assert {entry.id for entry in registry.rules_for(f"{number} 巡河制度 第十条")} == short
        assert resting_on(f"{number} 署名", real) == ()
        with pytest.raises(InvalidFacts):
            resting_on(f"{number} 巡河制度 第九十条", real)
        for decree in registry.decrees():
            for clause in real.decree(decree.number).clauses():
                citation = Citation(decree.number, clause.locator)
                if len(clause.locator.steps) == 1 and not clause.implied:
                    assert set(map(id, registry.rules_for(citation))) <= set(map(id, resting_on(citation, real)))


def provisions() -> Iterator[Provision]:
    """The classes of figures of the library."""
    return (held for held in registry.provisions() if held.kind.__module__.startswith("langfang_policy."))


def claims_of(what: Provision) -> list[Claim]:
    """The figures that a provision claims."""
    return list(claims(what.kind(), ""))


def claimed() -> Iterator[tuple[Any, list[Claim]]]:
    """Every provision, target and duty with the figures that it claims."""
    for held in provisions():
        yield held, claims_of(held)
    for entry in registry.entries():
        if isinstance(entry.thing, Duty):
            yield entry, list(claims(entry.thing.due, "due"))
        elif isinstance(entry.thing, Target):
            figure = asked(entry.thing.asks)
            yield entry, [*figure, *claims(entry.thing.due, "due")]


def is_missed(gazette: Gazette, what: Any, held: list[Claim]) -> bool:
    """Whether the audit has nothing against the figures as changed."""
    check = _Audit(gazette)
    check._claimed(registry.decree(what.citations[0].number), "changed", what.citations, held)
    return not check.problems


def neighbours(value: object) -> Iterator[object]:
    """The values just below and just above one."""
    day = datetime.timedelta(days=1)
    steps: list[Any] = [-1, 1]
    if isinstance(value, Decimal):
        steps = [step * Decimal(1).scaleb(int(value.as_tuple().exponent)) for step in steps]
    elif isinstance(value, Fraction):
        steps = [Fraction(step, value.denominator) for step in steps]
    elif isinstance(value, datetime.date):
        steps = [-day, day]
    elif isinstance(value, datetime.timedelta):
        steps = [-day, day] if not value % day else [-day / 24, day / 24]
    elif isinstance(value, datetime.time):
        yield value.replace(hour=(value.hour + 1) % 24)
        return
    elif isinstance(value, Recurring):
        for name in ("month", "day"):
            if (number := getattr(value, name)) is not None:
                yield from (attrs.evolve(value, **{name: near}) for near in (number - 1, number + 1) if near)
        return
    yield from (value + step for step in steps)


def moves(gazette: Gazette, citations: tuple[Citation, ...]) -> Iterator[tuple[Citation, ...]]:
    """The citations with one of them moved to the place before or after it, that is not cited already."""
    for index, citation in enumerate(citations):
        root, place = gazette.decree(citation.number).root, gazette.clause(citation)
        for other in beside(root, place):
            moved = Citation(citation.number, other.locator)
            if moved not in citations:
                yield (*citations[:index], moved, *citations[index + 1 :])
