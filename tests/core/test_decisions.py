"""Decisions, findings and their plain form."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import Any, cast
from xml.etree import ElementTree

import pytest
from attrs import field, frozen
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy.core.bounds import at_least
from langfang_policy.core.decisions import (
    Decision,
    Reason,
    all_of,
    any_of,
    breaches,
    decision_of_json,
    granted,
    judged,
    lacking,
    missing,
    needs,
    part,
)
from langfang_policy.core.decree_numbers import DecreeNumber
from langfang_policy.core.decrees import Period
from langfang_policy.core.facts import M2, SquareMetres
from langfang_policy.core.figures import Record, figure
from langfang_policy.core.findings import Finding, asks, condition, falls, note
from langfang_policy.core.forms import Language, html, plain, say
from langfang_policy.core.locators import Citation, Locator
from langfang_policy.core.terms import Grade

FOUR = Citation.parse("廊政字〔2017〕28号 第四条")
FIVE = Citation.parse("廊政字〔2017〕28号 第五条")
SIX = Citation.parse("廊政字〔2017〕28号 第六条")
WHOLE = Citation.parse("廊政字〔2017〕28号")


class Alert(Grade):
    """Alerts that rise."""

    LIGHT_BLUE = "蓝色"
    RED = "红色"


class Plain(Enum):
    """An enum without a JSON form."""

    ONE = 1


@frozen
class School:
    """A record without words of its own."""

    class_count: int
    alert: Alert
    _hidden: Decimal = Decimal("1.50")


@frozen
class Estate:
    """A record in a record."""

    school: School
    sizes: tuple[int, ...] = ()


@frozen
class Sign:
    """A record with words of its own."""

    text: str = field()

    def __str__(self) -> str:
        return f"<{self.text}>"


SCHOOL = School(24, Alert.LIGHT_BLUE)
YES = asks(FOUR, "户数", "households", Decimal("3E+3"), at_least(2_500, "以上"))
NO = condition(FIVE, "面积", "area", False, Fraction(5, 2))
BARE = condition(FOUR, "适用", "applies", True)
WIDE = asks(FOUR, "面积", "area", 120, M2.at_least(100, "不低于"))
NARROW = asks(FIVE, "面积", "area", 99, M2.at_least(100, "不低于"))
USED = note(SIX, "户均人口", "persons a household", Decimal("3.2"))
FELL = falls(SIX, "租赁面积", "area rented", 80, M2.at_most(100, "以下"))
THERE, MISSING = condition(FOUR, "已登记", "registered", True), condition(SIX, "已公示", "published", False)


class TestDecision:
    """An answer with its reasons."""

    @pytest.mark.parametrize("value", [True, False])
    def test_a_yes_or_no_is_true_where_it_is_yes(self, value: bool) -> None:
        """Whatever the findings say."""
        for finding in (YES, NO, WIDE, NARROW, USED):
            assert bool(Decision(value, finding)) is Decision(value, finding).holds is value

    @pytest.mark.parametrize("value", [None, 0, 1, "", "yes", (), (FOUR,), Decimal(0), Alert.RED], ids=repr)
    def test_any_other_value_is_neither(self, value: object) -> None:
        """To ask is a mistake, which is told to ask for the value."""
        for ask in (bool, lambda decision: decision.holds):
            with pytest.raises(TypeError, match=r"is neither yes nor no: ask for its \.value$"):
                ask(Decision(value, WIDE, USED))

    def test_it_needs_a_reason(self) -> None:
        """An answer without one is a mistake of the rule."""
        with pytest.raises(TypeError, match="a decision needs a reason"):
            Decision(True)

    def test_findings_keep_their_order(self) -> None:
        """That in which they were weighed."""
        assert Decision(1, NO, YES).findings == (NO, YES)
        inner = Decision(2, WIDE, USED)
        assert Decision(1, NO, inner, part("乙", "b", Decision(3, NARROW)), YES).findings == (
            NO,
            WIDE,
            USED,
            NARROW,
            YES,
        )

    def test_each_clause_is_cited_once(self) -> None:
        """Where it was first weighed."""
        assert Decision(1, NO, YES, BARE, NO).citations == (FIVE, FOUR)
        assert Decision(1, Decision(2, USED), NO, WIDE).citations == (SIX, FIVE, FOUR)

    def test_equal_facts_equal_decisions(self) -> None:
        """Value, findings and the one that decided all count."""
        assert Decision(1, YES) == Decision(1, YES)
        assert hash(Decision(1, YES)) == hash(Decision(1, YES))
        assert Decision(1, YES) != Decision(2, YES)
        assert Decision(1, YES) != Decision(1, NO)
        assert Decision(1, YES, NO) != Decision(1, YES, NO, because=YES)


class TestBecause:
    """The reason that decided is named by the thing itself."""

    def test_a_lone_reason_decides(self) -> None:
        """Whatever it is; of several none does unless it is named."""
        for finding in (WIDE, NARROW, USED, FELL, MISSING):
            assert Decision(1, finding).because is Decision(1, finding).deciding is finding
            assert Decision(1, part("甲", "a", Decision(2, finding))).because is finding
        several = Decision(1, WIDE, NARROW)
        assert several.because is None
        assert several.deciding is NARROW
        assert (
            Decision(1, WIDE, NARROW, because=WIDE).because is Decision(1, WIDE, NARROW, because=WIDE).deciding is WIDE
        )

    def test_however_deep_it_lies(self) -> None:
        """A part decides by what decided it, and not at all where several held together inside it."""
        inner = part("甲", "a", all_of(WIDE, MISSING, USED))
        assert inner.because is MISSING
        assert Decision(False, THERE, inner, because=inner).because is MISSING
        together = part("乙", "b", all_of(WIDE, THERE))
        assert Decision(True, MISSING, together, because=together).because is None

    def test_it_is_one_of_the_reasons(self) -> None:
        """Another finding is a mistake of the rule, be it equal to one of them."""
        inner = part("甲", "a", Decision(1, WIDE))
        again = asks(FOUR, "面积", "area", 120, M2.at_least(100, "不低于"))
        assert again == WIDE
        for stranger in (NARROW, WIDE, again, Decision(1, WIDE)):
            with pytest.raises(TypeError, match="what decided is one of the reasons"):
                Decision(1, THERE, inner, because=stranger)

    def test_equal_reasons_are_told_apart(self) -> None:
        """The one that was named decides, not the first that is equal to it."""
        again = asks(FOUR, "面积", "area", 120, M2.at_least(100, "不低于"))
        assert Decision(1, WIDE, again, because=again).json()["because"] == 1


class TestAllAndAny:
    """All must hold, or one; what neither holds nor fails is passed over."""

    @given(st.lists(st.sampled_from([WIDE, NARROW, THERE, MISSING, USED, FELL]), min_size=1, max_size=6), st.data())
    def test_the_first_that_settles_it_decides(self, findings: list[Finding], data: st.DataObject) -> None:
        """As a finding, or as a decision of one; where none settles it alone, none is named."""
        wrap = [
            data.draw(st.sampled_from([lambda one: one, lambda one: part("项", "item", all_of(one))])) for _ in findings
        ]
        reasons = [one if one.holds is None else made(one) for made, one in zip(wrap, findings, strict=True)]
        every, some = all_of(*reasons), any_of(*reasons)
        failing = [one for one in findings if one.holds is False]
        holding = [one for one in findings if one.holds]
        alone = findings[0] if len(findings) == 1 else None
        assert (every.value, every.because) == (not failing, failing[0] if failing else alone)
        assert (some.value, some.because) == (bool(holding), holding[0] if holding else alone)
        assert every.findings == some.findings == tuple(findings)

    def test_what_is_no_yes_or_no_cannot_be_weighed(self) -> None:
        """A decision of another value among the reasons is a mistake."""
        for weigh in (all_of, any_of):
            with pytest.raises(TypeError, match="neither yes nor no"):
                weigh(part("班数", "classes", Decision(24, WIDE)))
            with pytest.raises(TypeError, match="needs a reason"):
                weigh()


class TestLackingAndJudged:
    """Answers of other kinds, which the first reason that fails decides."""

    @given(st.lists(st.sampled_from((WIDE, NARROW, MISSING, USED, FELL)), min_size=1, max_size=4))
    def test_what_fails_is_lacking(self, findings: list[Finding]) -> None:
        """In its order, and the first of it decides; what neither holds nor fails is not asked."""
        found = lacking(*enumerate(findings))
        failing = [(place, one) for place, one in enumerate(findings) if one.holds is False]
        alone = findings[0] if len(findings) == 1 else None
        assert found.value == tuple(place for place, _ in failing)
        assert found.because is (failing[0][1] if failing else alone)
        assert found.findings == tuple(findings)
        same = judged(24, *findings)
        assert (same.value, same.because, same.findings) == (24, found.because, found.findings)

    @given(st.frozensets(st.sampled_from(Alert)))
    def test_what_of_a_list_is_missing(self, there: frozenset[Alert]) -> None:
        """A finding for each that is asked."""
        found = missing(FIVE, Alert, there)
        assert found.value == tuple(one for one in Alert if one not in there)
        assert [finding.holds for finding in found.findings] == [one in there for one in Alert]
        assert {finding.citation for finding in found.findings} == {FIVE}

    @pytest.mark.parametrize("holds", [True, False])
    def test_what_is_needed_is_named_by_its_term(self, holds: bool) -> None:
        """In both languages, with what was seen."""
        term, finding = needs(FOUR, Alert.LIGHT_BLUE, holds, 7)
        assert (term, finding.zh, finding.en) == (Alert.LIGHT_BLUE, Alert.LIGHT_BLUE.zh, Alert.LIGHT_BLUE.en)
        assert (finding.citation, finding.holds, finding.observed) == (FOUR, holds, 7)


class TestBreaches:
    """The clauses that are broken."""

    def test_each_once_in_order(self) -> None:
        """The first broken one decides; what neither holds nor fails breaks nothing."""
        found = breaches(WIDE, USED, MISSING, NARROW, FELL, MISSING)
        assert found.value == (SIX, FIVE)
        assert found.because is MISSING
        assert found.findings == (WIDE, USED, MISSING, NARROW, FELL, MISSING)

    def test_none(self) -> None:
        """Where all is kept, no finding decides alone."""
        kept = breaches(WIDE, THERE, USED)
        assert (kept.value, kept.because) == ((), None)


class TestGranted:
    """An amount that is due where every condition holds."""

    def test_due(self) -> None:
        """The conditions, then how it was reckoned; several hold together."""
        paid = granted(Decimal(3_000), when=[WIDE, THERE], then=[FELL, USED], otherwise=Decimal(0))
        assert (paid.value, paid.because) == (Decimal(3_000), None)
        assert paid.reasons == (WIDE, THERE, FELL, USED)
        assert granted(1, when=iter([WIDE]), otherwise=0) == Decision(1, WIDE)

    def test_refused(self) -> None:
        """The first condition that fails decides, and nothing was reckoned."""
        refused = granted(Decimal(3_000), when=[THERE, NARROW, MISSING], then=[FELL], otherwise=Decimal(0))
        assert (refused.value, refused.because) == (Decimal(0), NARROW)
        assert refused.reasons == (THERE, NARROW, MISSING)
        inner = part("甲", "a", all_of(THERE, MISSING))
        assert granted(1, when=[WIDE, inner], otherwise=0).because is MISSING

    def test_it_needs_a_condition(self) -> None:
        """What is due without one is no grant."""
        with pytest.raises(TypeError, match="needs a reason"):
            granted(1, when=[], then=[USED], otherwise=0)


findings_made = st.sampled_from([WIDE, NARROW, THERE, MISSING, FELL, note(SIX, "点", "point", 5)])


def decided(value: object, reasons: list[Any], chosen: int | None) -> Decision[Any]:
    """A decision, decided by the reason at a place or by none."""
    return Decision(value, *reasons, because=None if chosen is None else reasons[chosen % len(reasons)])


def nested(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Decisions over reasons, with words or without."""
    over = st.builds(
        decided,
        st.none() | st.booleans() | st.integers(0, 9) | st.text(max_size=3),
        st.lists(inner, min_size=1, max_size=4),
        st.none() | st.integers(0, 3),
    )
    return over | st.builds(part, st.text(max_size=3), st.text(max_size=3), over)


trees: st.SearchStrategy[Reason] = st.recursive(findings_made, nested, max_leaves=12)


class TestBackFromJson:
    """What JSON holds comes back as it was."""

    @given(st.lists(trees, min_size=1, max_size=4), st.none() | st.integers(0, 3), st.integers(0, 9))
    def test_any_decision(self, reasons: list[Any], chosen: int | None, value: int) -> None:
        """Equal, with the same JSON and the same words in both languages."""
        decision = decided(value, reasons, chosen)
        told = json.loads(json.dumps(decision.json()))
        read = decision_of_json(told, value)
        assert read.json() == told
        assert read == decision
        assert (read.explain(), read.explain("zh")) == (decision.explain(), decision.explain("zh"))
        assert read.because == decision.because
        assert told["because"] is None or plain(decision.because) == told["findings"][told["because"]]

    def test_the_value_is_what_its_rule_s_type_reads(self) -> None:
        """As JSON has it only inside."""
        decision = Decision(Alert.RED, WIDE, part("甲", "a", Decision(Decimal("0.5"), FELL)))
        read = decision_of_json(cast("Any", decision.json()), Alert.RED)
        assert read.value is Alert.RED
        inner = cast("Any", read.reasons[1])
        assert (inner.zh, inner.en, inner.decision.value) == ("甲", "a", "0.5")
        assert read.json() == decision.json()

    def test_which_of_two_equal_findings_decided(self) -> None:
        """Its place is the one inside the part that decided."""
        inner = part("甲", "a", Decision(False, MISSING, NARROW, because=NARROW))
        decision = Decision(False, NARROW, USED, inner, because=inner)
        assert decision.json()["because"] == 3
        assert decision_of_json(cast("Any", decision.json()), False).json() == decision.json()


class TestExplain:
    """The answer and its reasons, a line each."""

    def test_one_value(self) -> None:
        """In one line."""
        decision = Decision(Alert.LIGHT_BLUE, YES, NO)
        assert decision.explain() == decision.explain("en")
        assert decision.explain().splitlines() == ["light blue", f"  {YES.text()}", f"  {NO.text()}"]
        assert decision.explain("zh").splitlines() == ["蓝色", f"  {YES.text('zh')}", f"  {NO.text('zh')}"]

    def test_a_record(self) -> None:
        """A line for each field."""
        decision = Decision(Estate(SCHOOL, (1, 2)), BARE)
        assert decision.explain().splitlines() == [
            "school: class count 24, alert light blue,  hidden 1.5",
            "sizes: 1, 2",
            f"  {BARE.text()}",
        ]
        assert decision.explain("zh").splitlines()[:2] == [
            "school：class count 24、alert 蓝色、 hidden 1.5",
            "sizes：1、2",
        ]

    def test_what_it_rests_on_stands_indented_below_it(self) -> None:
        """As a tree, each part with its words and its answer, all of it in one language."""
        needs = Decision(Decimal("24.0"), USED, NARROW)
        answer = Decision(
            False, WIDE, part("班数", "classes", needs), Decision(True, part("面积", "area", all_of(WIDE)))
        )
        assert answer.explain("en").splitlines() == [
            "no",
            "  ✓ 廊政字〔2017〕28号 第四条: area, observed 120 m², required ≥100 m²",
            "  → classes: 24",
            "    · 廊政字〔2017〕28号 第六条: persons a household: 3.2",
            "    ✗ 廊政字〔2017〕28号 第五条: area, observed 99 m², required ≥100 m²",
            "  → yes",
            "    → area: yes",
            "      ✓ 廊政字〔2017〕28号 第四条: area, observed 120 m², required ≥100 m²",
        ]
        assert answer.explain("zh").splitlines() == [
            "否",
            "  ✓ 廊政字〔2017〕28号 第四条: 面积，实际120平方米，要求不低于100平方米",
            "  → 班数：24",
            "    · 廊政字〔2017〕28号 第六条: 户均人口：3.2",
            "    ✗ 廊政字〔2017〕28号 第五条: 面积，实际99平方米，要求不低于100平方米",
            "  → 是",
            "    → 面积：是",
            "      ✓ 廊政字〔2017〕28号 第四条: 面积，实际120平方米，要求不低于100平方米",
        ]

    def test_a_record_inside_keeps_its_lines_together(self) -> None:
        """Below its words."""
        answer = Decision(True, part("学校", "school", Decision(SCHOOL, WIDE)))
        assert answer.explain().splitlines() == [
            "yes",
            "  → school: class count: 24",
            "    alert: light blue",
            "     hidden: 1.5",
            f"    {WIDE.text()}",
        ]


class TestSay:
    """A value as a reader meets it."""

    @pytest.mark.parametrize(
        ("value", "en", "zh"),
        [
            (None, "none", "无"),
            (True, "yes", "是"),
            (False, "no", "否"),
            (0, "0", "0"),
            (Decimal("2998.40"), "2998.4", "2998.4"),
            (Fraction(1, 3), "1/3", "1/3"),
            (2**53 + 1, "9007199254740993", "9007199254740993"),
            (Alert.LIGHT_BLUE, "light blue", "蓝色"),
            (date(2017, 9, 1), "2017-09-01", "2017-09-01"),
            ("text", "text", "text"),
            ((), "none", "无"),
            (frozenset(), "none", "无"),
            ((1, None), "1, none", "1、无"),
            (((1, 2), (3,)), "(1, 2), (3)", "(1、2)、(3)"),
            (((),), "(none)", "(无)"),
            (frozenset({3, 1, 2}), "1, 2, 3", "1、2、3"),
            (frozenset(Alert), "light blue, red", "红色、蓝色"),
            (
                Estate(SCHOOL, (1, 2)),
                "school (class count 24, alert light blue,  hidden 1.5), sizes (1, 2)",
                "school (class count 24、alert 蓝色、 hidden 1.5)、sizes (1、2)",
            ),
            ((SCHOOL,), "(class count 24, alert light blue,  hidden 1.5)", "(class count 24、alert 蓝色、 hidden 1.5)"),
            (Sign("x"), "<x>", "<x>"),
            ((Period(date(2017, 9, 1)),), "from 2017-09-01", "自2017-09-01起"),
            (
                condition(FOUR, "户数", "households", True, 900),
                "✓ 廊政字〔2017〕28号 第四条: households, observed 900",
                "✓ 廊政字〔2017〕28号 第四条: 户数，实际900",
            ),
            ((Sign("x"), FOUR), "<x>, 廊政字〔2017〕28号 第四条", "<x>、廊政字〔2017〕28号 第四条"),
        ],
    )
    def test_words(self, value: object, en: str, zh: str) -> None:
        """In both languages."""
        assert (say(value, "en"), say(value, "zh")) == (en, zh)


@frozen(kw_only=True)
class Ceilings(Record):
    """The most that is paid (补贴上限).

    Attributes:
        paid_on: 发放日: the day on which it is paid.
    """

    edge_m2: SquareMetres = figure(100, "租赁面积分界", "separates the ceilings")
    paid_on: date = date(2017, 9, 1)
    rest: int = 0


class TestNames:
    """The fields of a record by name, in either language."""

    def test_from_figures_and_docstring(self) -> None:
        """In Chinese where they have a name in it."""
        told = Decision(Ceilings(), WIDE)
        assert told.explain().splitlines()[:3] == ["edge m2: 100", "paid on: 2017-09-01", "rest: 0"]
        assert told.explain("zh").splitlines()[:3] == ["租赁面积分界：100", "发放日：2017-09-01", "rest：0"]
        assert say((Ceilings(),), "zh") == "(租赁面积分界 100、发放日 2017-09-01、rest 0)"


class TestHtml:
    """A decision shows as the tree of its reasons."""

    INNER = Decision(2, USED)

    def test_the_tree(self) -> None:
        """The answer, then a line for each reason, in both languages; what decided stands out."""
        assert Decision(Alert.RED, YES, NO, because=NO)._repr_html_() == (
            '<div><div><p><strong>red <span lang="zh" style="opacity:.7">红色</span></strong></p></div>'
            '<ul style="list-style:none;padding-left:1.2em;margin:0">'
            "<li>✓ 廊政字〔2017〕28号 第四条: households, observed 3000, required ≥2500"
            ' <span lang="zh" style="opacity:.7">户数，实际3000，要求2500以上</span></li>'
            "<li><strong>✗ 廊政字〔2017〕28号 第五条: area, observed 2.5"
            ' <span lang="zh" style="opacity:.7">面积，实际2.5</span></strong></li></ul></div>'
        )

    def test_in_one_language(self) -> None:
        """Words of the other are left out."""
        decision = Decision(Alert.RED, YES)
        assert "户数" not in html(decision, "en")
        assert "red" not in html(decision, "zh")
        assert "households" not in html(decision, "zh")

    def test_what_it_rests_on(self) -> None:
        """A decision stands with its words and its own reasons below it; a nameless one without words."""
        tree = ElementTree.fromstring(html(Decision(1, part("乙", "b", self.INNER), self.INNER, WIDE), "en"))
        named, nameless, last = tree.findall("./ul/li")
        assert (named.text, nameless.text) == ("→ b: 2", "→ 2")
        assert [one.text for one in named.findall("./ul/li")] == [self.INNER.findings[0].text()]
        assert last.text == WIDE.text()
        assert tree.findall(".//li/strong") == []

    def test_what_decided_inside(self) -> None:
        """However deep it lies, it stands out, and nothing else does."""
        no = part("乙", "b", Decision(False, YES, NO, because=NO))
        tree = ElementTree.fromstring(html(Decision(False, YES, no, because=no), "zh"))
        assert ["".join(one.itertext()) for one in tree.findall("./ul//strong")] == [
            "✗ 廊政字〔2017〕28号 第五条: 面积，实际2.5"
        ]

    def test_an_answer_that_is_a_record(self) -> None:
        """Stands as the table of its fields, or of its items."""
        first = ElementTree.fromstring(html(Decision(Ceilings(), YES), "zh"))
        assert first.findtext("./div/p/strong/span") == "补贴上限"
        assert first.findtext("./div/table/tbody/tr/th/span") == "租赁面积分界"
        several = ElementTree.fromstring(html(Decision((Ceilings(), Ceilings()), YES), "en"))
        assert len(several.findall("./table/tbody/tr")) == 2

    @given(st.text(alphabet="<>&'\"ax", min_size=1))
    def test_nothing_that_a_caller_gives_is_markup(self, text: str) -> None:
        """The value, the clause, the words and what was observed are escaped, and come out as they went in."""
        marks = Citation(DecreeNumber(2017, 1, text), Locator())
        words = condition(marks, text, text, True, text)
        tree = ElementTree.fromstring(html(Decision(text, words, part(text, text, Decision(text, words))), "en"))
        assert {one.tag for one in tree.iter()} <= {"div", "p", "strong", "ul", "li"}
        line = f"✓ {text}〔2017〕1号: {text}, observed {text}"
        assert "".join(tree.itertext()) == f"{text}{line}→ {text}: {text}{line}"


PLAIN: list[tuple[object, object]] = [
    (None, None),
    (True, True),
    (False, False),
    (3, 3),
    ("x", "x"),
    (Alert.LIGHT_BLUE, "light_blue"),
    (Decimal("2998.40"), "2998.4"),
    (Decimal("3.00"), 3),
    (Decimal("3E+2"), 300),
    (Decimal("-0.5"), "-0.5"),
    (Fraction(6, 2), 3),
    (Fraction(5, 2), "2.5"),
    (Fraction(1, 3), "1/3"),
    (date(2017, 9, 1), "2017-09-01"),
    (datetime(2017, 9, 1, 8, 30), "2017-09-01T08:30:00"),
    (datetime(2017, 9, 1, 8, 30, tzinfo=UTC), "2017-09-01T08:30:00+00:00"),
    (time(8, 30), "08:30:00"),
    (timedelta(days=1), 24),
    (timedelta(minutes=90), "1.5"),
    (timedelta(minutes=20), "1/3"),
    (timedelta(microseconds=9), "0.0000000025"),
    (timedelta(hours=-1), -1),
    (DecreeNumber(2017, 28, "廊政字"), "廊政字〔2017〕28号"),
    (Locator.parse("四（一）"), "四（一）"),
    (FOUR, "廊政字〔2017〕28号 第四条"),
    ((1, (Alert.RED, None)), [1, ["red", None]]),
    ([Decimal("0.5")], ["0.5"]),
    (frozenset(), []),
    (frozenset({Alert.RED, Alert.LIGHT_BLUE}), ["light_blue", "red"]),
    (frozenset({10, 9, Decimal("8.5")}), [10, "8.5", 9]),
    ({Alert.RED: Decimal(1), 2: FOUR, "x": {}}, {"red": 1, "2": str(FOUR), "x": {}}),
    (Period(date(2017, 9, 1)), {"first": "2017-09-01", "last": None}),
    (Estate(SCHOOL), {"school": {"class_count": 24, "alert": "light_blue", "hidden": "1.5"}, "sizes": []}),
    (
        YES,
        {
            "citation": str(FOUR),
            "kind": "asks",
            "holds": True,
            "observed": 3000,
            "required": 2500,
            "bound": "at_least",
            "word": "…以上",
            "unit": None,
            "zh": "户数",
            "en": "households",
        },
    ),
]


class TestPlain:
    """A value as JSON has it."""

    @pytest.mark.parametrize(("value", "expected"), PLAIN, ids=[type(value).__name__ for value, _ in PLAIN])
    def test_every_kind(self, value: object, expected: object) -> None:
        """Enums by lower-case name, exact numbers as text unless whole, days ISO, hours of a duration."""
        found = plain(value)
        assert found == expected
        assert type(found) is type(expected)
        assert json.loads(json.dumps(found)) == found

    def test_a_decision(self) -> None:
        """Value, findings and the place of the one that decided."""
        assert plain(Decision(Decimal("0.5"), YES, NO, because=YES)) == {
            "value": "0.5",
            "findings": [plain(YES), plain(NO)],
            "reasons": [0, 1],
            "because": 0,
        }

    def test_a_decision_that_rests_on_others(self) -> None:
        """All findings flat; the tree over their places, each part with its words, its answer and what decided it."""
        inner = Decision(Decimal("24.5"), USED, NARROW, because=NARROW)
        assert plain(Decision(False, WIDE, part("班数", "classes", inner), Decision(True, WIDE, USED))) == {
            "value": False,
            "findings": [plain(one) for one in (WIDE, USED, NARROW, WIDE, USED)],
            "reasons": [
                0,
                {"zh": "班数", "en": "classes", "value": "24.5", "reasons": [1, 2], "because": 2},
                {"zh": None, "en": None, "value": True, "reasons": [3, 4], "because": None},
            ],
            "because": None,
        }

    def test_numbers_keep_their_kind(self) -> None:
        """A yes is no 1, and a whole decimal is an int."""
        assert plain(True) is True
        assert type(plain(Decimal("1.0"))) is int

    @given(st.decimals(-(10**9), 10**9, places=4) | st.fractions(max_denominator=1000))
    def test_exact_numbers_read_back(self, number: Decimal | Fraction) -> None:
        """Whole ones as int, others as text."""
        found = plain(number)
        assert isinstance(found, int if number == int(number) else str)
        assert Fraction(found) == number

    @given(st.timedeltas())
    def test_durations_are_exact_hours(self, length: timedelta) -> None:
        """To the microsecond."""
        hours = Fraction(cast("int | str", plain(length)))
        assert hours * 3600 * 10**6 == length // timedelta(microseconds=1)

    @pytest.mark.parametrize("value", [0.5, 1j, b"x", object(), {1}, Plain.ONE, School])
    def test_what_has_no_json_form_is_refused(self, value: Any) -> None:
        """A binary float above all."""
        with pytest.raises(TypeError, match=f"^no JSON form for {type(value).__name__}$"):
            plain(value)


@pytest.mark.parametrize("language", ["en", "zh"])
@given(value=st.recursive(st.none() | st.booleans() | st.integers() | st.dates(), lambda part: st.tuples(part, part)))
def test_every_value_is_said_in_one_line(value: object, language: Language) -> None:
    """So that an explanation has a line for each finding."""
    assert len(say(value, language).splitlines()) == 1
    assert len(Decision(value, YES, NO).explain(language).splitlines()) == 3
