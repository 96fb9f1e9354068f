"""The audit: citations, figures and ledger held against a text, and what it must catch."""

from __future__ import annotations

import datetime
import json
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import attrs
import pytest
from attrs import field, frozen

from langfang_policy import registry
from langfang_policy._figures import mentions, numbers, times, units_of
from langfang_policy.cli import main
from langfang_policy.core.bands import Band, Bands, Timeline, above, at_least, at_most
from langfang_policy.core.days import CalendarPeriod
from langfang_policy.core.decrees import Decree, Period, Slip
from langfang_policy.core.errors import InvalidFacts
from langfang_policy.core.locators import Citation, Locator, Step, StepKind
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
from langfang_policy.core.rules import Provision
from langfang_policy.gazette import Gazette, LedgerEntry, Report, audit, read_gazette, read_ledger

ROOT = Path(__file__).resolve().parents[1]
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
    return Provision(name="water.Water", kind=kind, decree=DECREE, citations=(DECREE.at(place),))


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


def duty(due: Any, place: str = "一（二）") -> Duty:
    """A duty with a time."""
    return Duty(key="d", who=("w",), zh="职责", en="duty", citation=DECREE.at(place), due=due)


def target(figure: Any, due: Any, unit: str = "%") -> Target:
    """A target."""
    return Target(key="t", zh="目标", en="target", citation=DECREE.at("一（二）"), figure=figure, unit=unit, due=due)


class TestNumbers:
    """Numbers in any notation."""

    @pytest.mark.parametrize(
        ("text", "value"),
        [
            ("20%", "0.2"), ("20%", "20"), ("２０％", "0.2"), ("千分之五", "0.005"), ("5‰", "0.005"), ("三成，", "0.3"),
            ("八折的", "0.8"), ("30万元", "300000"), ("1.2亿元", "120000000"), ("二十户", "20"), ("廿天", "20"),
            ("两年", "2"), ("1∶19", "1/19"), ("1∶19", "19"), ("三分之一", "1/3"), ("百分之四", "0.04"),
            ("1,000元", "1000"),
            ("18—30班", "18"), ("0.3万至1.2万人", "3000"), ("二〇一七年", "2017"), ("十二点五吨", "12.5"),
            ("半年", "0.5"), ("半年", "6"), ("2个季度", "6"), ("2周", "14"), ("一百二十三人", "123"),
            ("八五折的", "0.85"), ("标准的一半计", "0.5"), ("三万五千人", "35000"), ("二亿三千万元", "230000000"),
        ],
    )  # fmt: skip
    def test_notations(self, text: str, value: str) -> None:
        """Each is read as what it means."""
        wanted = Fraction(value)
        assert any(number.stands_for(wanted, ()) for number in numbers(text))
        assert not any(number.stands_for(wanted + 1, ()) for number in numbers(text))

    @pytest.mark.parametrize("text", ["第三条", "廊政字〔2017〕28号", "一些", "统一", "第十项", "", "百姓"])
    def test_words_and_places_are_no_figures(self, text: str) -> None:
        """Numbers of articles and documents, and numerals inside words."""
        assert numbers(text) == ()

    def test_units(self) -> None:
        """A printed unit must be one of those asked for."""
        (number,) = numbers("30天")
        assert number.stands_for(Fraction(30), units_of("due_days"))
        assert not number.stands_for(Fraction(30), units_of("due_months"))
        assert numbers("30")[0].stands_for(Fraction(30), units_of("due_months"))

    def test_times(self) -> None:
        """Hours and minutes; what is no time is none."""
        assert times("8时至24时，12：30，25时，9点75分") >= {
            datetime.time(8), datetime.time(0), datetime.time(12, 30),
        }  # fmt: skip

    @pytest.mark.parametrize(
        ("text", "day"),
        [
            ("2017年9月1日", datetime.date(2017, 9, 1)),
            ("9月1日", datetime.date(2018, 9, 1)),
            ("2017年底", datetime.date(2017, 12, 31)),
            ("2017年上半年", datetime.date(2017, 6, 30)),
            ("2017年下半年", datetime.date(2017, 12, 31)),
            ("2017年第三季度", datetime.date(2017, 9, 30)),
            ("2017年11月15日至次年3月", datetime.date(2018, 3, 31)),
            ("2016—2020年", datetime.date(2020, 12, 31)),
            ("“十三五”期间", datetime.date(2020, 12, 31)),
            ("二〇一七年九月一日", datetime.date(2017, 9, 1)),
            ("2017年12月20前", datetime.date(2017, 12, 20)),
        ],
    )
    def test_days(self, text: str, day: datetime.date) -> None:
        """As printed, a year left out being that before."""
        assert any(mention.stands_for(day) for mention in mentions(text, datetime.date(2018, 3, 1)))
        assert mentions("2月30日", datetime.date(2018, 3, 1)) == ()
        assert mentions("9月1日", None) == ()


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
        assert (problem.kind, problem.what, problem.where) == ("figure", f"water.Water.{name}", "一（一）")

    def test_a_number_printed_once_carries_one_figure(self) -> None:
        """Two claims on one number are one too many."""
        twice = attrs.make_class("Twice", {"a": attrs.field(default=12), "b": attrs.field(default=12)}, frozen=True)
        (problem,) = report(provisions=(provision(twice),)).problems
        assert "for more figures" in problem.en

    def test_a_unit_must_fit(self) -> None:
        """12 tons are not 12 days."""
        days = attrs.make_class("Days", {"limit_days": attrs.field(default=12)}, frozen=True)
        assert not report(provisions=(provision(days),)).ok

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
            (target(Decimal("0.3"), None, "share"), True),
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
        other = attrs.evolve(body, members=(Member("组长", "王五", "市长"),))
        (problem,) = report(things=(other,)).problems
        assert "王五" in problem.zh

    def test_steps_have_their_clauses(self) -> None:
        """Each that names one."""
        step = ProcedureStep(key="s", zh="申请", en="apply", citation=DECREE.at("三"))
        steps = (step, attrs.evolve(step, citation=None))
        procedure = Procedure(key="p", zh="程序", en="procedure", citation=DECREE.at("三"), steps=steps)
        assert report(things=(procedure,)).ok
        wrong = attrs.evolve(procedure, steps=(attrs.evolve(step, citation=DECREE.at("五")),))
        assert not report(things=(wrong,)).ok

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

    def test_a_clause_without_an_entry(self) -> None:
        """Told with its line, in both languages."""
        found = report(ledger=FULL[1:])
        assert [problem.where for problem in found.problems] == ["一（一）", "一（二）"]
        assert "no entry" in found.text()
        assert "未列入台账" in found.text("zh")

    @pytest.mark.parametrize(
        ("changes", "words"),
        [
            ({"id": "一"}, "twice"),
            ({"locator": "九"}, ""),
            ({"locator": "〔"}, ""),
            ({"status": "function"}, "nothing is named"),
            ({"status": "function", "by": ("langfang_policy.fireworks:nothing",)}, "does not exist"),
            ({"status": "function", "by": ("langfang_policy.nowhere:nothing",)}, "does not exist"),
            ({"status": "function", "by": ("os:system",)}, "does not exist"),
            ({"status": "function", "by": ("langfang_policy.fireworks",)}, "does not exist"),
            ({"status": "function", "by": ("langfang_policy.fireworks:in_scope",)}, "does not cite"),
            ({"status": "register", "by": ("langfang_policy.fireworks:DUTIES",)}, "does not cite"),
        ],
    )
    def test_what_is_wrong_with_an_entry(self, changes: dict[str, Any], words: str) -> None:
        """Ids, places, implementations."""
        problems = report(ledger=[*FULL, ledger_entry(**changes)]).problems
        assert [problem.kind for problem in problems] == ["ledger"]
        assert words in problems[0].en

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

    def test_a_changed_figure_of_ours_is_caught(self, real: Gazette) -> None:
        """Of the whole numbers of all provisions, changed by one, most are told."""
        caught = changed = 0
        for held in registry.provisions():
            if not held.kind.__module__.startswith("langfang_policy."):
                continue
            for one in attrs.fields(held.kind):
                if type(one.default) is int and "source" not in one.metadata:
                    fields = {
                        other.name: attrs.field(default=other.default, metadata=other.metadata)
                        for other in attrs.fields(held.kind)
                    }
                    fields[one.name] = attrs.field(default=one.default + 1)
                    kind = attrs.make_class(held.kind.__name__, fields, frozen=True, kw_only=True)
                    changed += 1
                    mutated = attrs.evolve(held, kind=kind)
                    caught += not audit(real, decrees=(), entries=(), provisions=(mutated,)).ok
        assert changed > 10
        assert caught >= changed * 3 // 4

    def test_a_locator_of_ours_off_by_one_is_caught(self, real: Gazette) -> None:
        """Of the provisions with figures, moved to the next article or heading, nearly all are told."""
        caught = moved = 0
        for held in registry.provisions():
            if held.kind.__module__.startswith("langfang_policy.") and held.figures:
                citations = tuple(map(next_place, held.citations))
                moved += 1
                found = audit(real, decrees=(), entries=(), provisions=(attrs.evolve(held, citations=citations),))
                caught += not found.ok
        assert moved > 5
        assert caught >= moved * 3 // 4


def next_place(citation: Citation) -> Citation:
    """The place after one: its last number raised by one."""
    *outer, last = citation.locator.steps
    raised = (
        Step(StepKind.NAME, 0, f"{last.name}外") if last.kind is StepKind.NAME else Step(last.kind, last.number + 1)
    )
    return Citation(citation.number, Locator((*outer, raised)))
