"""Decisions, findings and their plain form."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import Any, cast

import pytest
from attrs import field, frozen
from hypothesis import given
from hypothesis import strategies as st

from langfang_policy.core.decisions import Decision, Finding, all_of, any_of, first_failing, first_holding
from langfang_policy.core.decrees import Period
from langfang_policy.core.forms import Language, plain, say
from langfang_policy.core.locators import Citation, Locator
from langfang_policy.core.numbers import DecreeNumber
from langfang_policy.core.terms import Grade

FOUR = Citation.parse("廊政字〔2017〕28号 第四条")
FIVE = Citation.parse("廊政字〔2017〕28号 第五条")
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
YES = Finding(FOUR, zh="户数", en="households", observed=Decimal("3E+3"), required=2_500)
NO = Finding(FIVE, zh="面积", en="area", holds=False, observed=Fraction(5, 2))
BARE = Finding(FOUR, zh="适用", en="applies")


class TestFinding:
    """One reason: the clause, what was looked at, and whether it holds."""

    def test_is_true_where_it_holds(self) -> None:
        """And holds unless told."""
        assert [bool(finding) for finding in (YES, NO, BARE)] == [True, False, True]

    @pytest.mark.parametrize(
        ("finding", "en", "zh"),
        [
            (
                YES,
                "✓ 廊政字〔2017〕28号 第四条: households, observed 3000, required 2500",
                "✓ 廊政字〔2017〕28号 第四条: 户数，实际3000，要求2500",
            ),
            (NO, "✗ 廊政字〔2017〕28号 第五条: area, observed 2.5", "✗ 廊政字〔2017〕28号 第五条: 面积，实际2.5"),
            (BARE, "✓ 廊政字〔2017〕28号 第四条: applies", "✓ 廊政字〔2017〕28号 第四条: 适用"),
            (
                Finding(WHOLE, zh="等级", en="grade", required=Alert.RED),
                "✓ 廊政字〔2017〕28号: grade, required red",
                "✓ 廊政字〔2017〕28号: 等级，要求红色",
            ),
            (
                Finding(WHOLE, zh="数", en="count", holds=False, observed=0, required=False),
                "✗ 廊政字〔2017〕28号: count, observed 0, required no",
                "✗ 廊政字〔2017〕28号: 数，实际0，要求否",
            ),
        ],
    )
    def test_text(self, finding: Finding, en: str, zh: str) -> None:
        """English unless Chinese is asked for; what was not observed or required is left out."""
        assert finding.text() == finding.text("en") == en
        assert finding.text("zh") == zh


class TestDecision:
    """An answer with its reasons."""

    @given(st.none() | st.booleans() | st.integers() | st.text() | st.tuples() | st.tuples(st.integers()))
    def test_is_true_where_its_value_is(self, value: object) -> None:
        """Whatever the findings say."""
        for findings in ((), (YES,), (NO,)):
            assert bool(Decision(value, *findings)) == bool(value)

    def test_the_last_finding_decided_unless_another_is_named(self) -> None:
        """By its place, counted from 0."""
        assert Decision(1, YES, NO).because is NO
        assert Decision(1, YES, NO, BARE).because is BARE
        assert Decision(1, YES, NO, because=0).because is YES
        assert Decision(1, YES, NO, BARE, because=1).because is NO

    def test_findings_keep_their_order(self) -> None:
        """That in which they were weighed."""
        assert Decision(1, NO, YES).findings == (NO, YES)
        assert Decision(1).findings == ()

    def test_each_clause_is_cited_once(self) -> None:
        """Where it was first weighed."""
        assert Decision(1, NO, YES, BARE, NO).citations == (FIVE, FOUR)
        assert Decision(1).citations == ()

    def test_equal_facts_equal_decisions(self) -> None:
        """Value, findings and the one that decided all count."""
        assert Decision(1, YES) == Decision(1, YES)
        assert hash(Decision(1, YES)) == hash(Decision(1, YES))
        assert Decision(1, YES) != Decision(2, YES)
        assert Decision(1, YES) != Decision(1, NO)
        assert Decision(1, YES, NO) != Decision(1, YES, NO, because=0)


class TestDeciding:
    """Which of several findings decides."""

    @pytest.mark.parametrize(
        ("holds", "failing", "holding"),
        [
            ([True], 0, 0),
            ([False], 0, 0),
            ([True, False, False], 1, 0),
            ([False, True, True], 0, 1),
            ([True, True, True], 2, 0),
            ([False, False, False], 0, 2),
        ],
    )
    def test_the_first_to_settle_it_or_the_last(self, holds: list[bool], failing: int, holding: int) -> None:
        """All must hold until one does not; one must hold until it does."""
        findings = [Finding(FOUR, "项", "item", each) for each in holds]
        assert (first_failing(findings), first_holding(findings)) == (failing, holding)
        every, some = all_of(*findings), any_of(*findings)
        assert (every.value, every.because) == (all(holds), findings[failing])
        assert (some.value, some.because) == (any(holds), findings[holding])

    def test_another_value_of_the_same_findings(self) -> None:
        """What follows from a decision rests on what decided it."""
        weighed = all_of(Finding(FOUR, "一", "one", False), Finding(FIVE, "二", "two"))
        followed = weighed.answering("refused")
        assert (followed.value, followed.findings) == ("refused", weighed.findings)
        assert followed.because is weighed.because is weighed.findings[0]


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
            "school: class count 24、alert 蓝色、 hidden 1.5",
            "sizes: 1、2",
        ]

    def test_without_findings_the_value_stands_alone(self) -> None:
        """As one line."""
        assert Decision(True).explain() == "yes"


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
                Finding(FOUR, "户数", "households", True, 900),
                "✓ 廊政字〔2017〕28号 第四条: households, observed 900",
                "✓ 廊政字〔2017〕28号 第四条: 户数，实际900",
            ),
            ((Sign("x"), FOUR), "<x>, 廊政字〔2017〕28号 第四条", "<x>、廊政字〔2017〕28号 第四条"),
        ],
    )
    def test_words(self, value: object, en: str, zh: str) -> None:
        """In both languages."""
        assert (say(value, "en"), say(value, "zh")) == (en, zh)


class TestHtml:
    """A decision shows as a table in a notebook."""

    def test_the_table(self) -> None:
        """The value, then a row for each finding."""
        assert Decision(Alert.RED, YES, NO)._repr_html_() == (
            "<p><strong>red</strong></p>"
            "<table><tr><th></th><th>clause</th><th>finding</th><th>observed</th><th>required</th></tr>"
            "<tr><td>✓</td><td>廊政字〔2017〕28号 第四条</td><td>households<br><span lang='zh'>户数</span></td>"
            "<td>3000</td><td>2500</td></tr>"
            "<tr><td>✗</td><td>廊政字〔2017〕28号 第五条</td><td>area<br><span lang='zh'>面积</span></td>"
            "<td>2.5</td><td>none</td></tr></table>"
        )

    @given(st.text(alphabet="<>&'\"ax", min_size=1))
    def test_nothing_that_a_caller_gives_is_markup(self, text: str) -> None:
        """The value, the words, what was observed and what is required are escaped."""
        marks = Citation(DecreeNumber(2017, 1, text), Locator())
        shown = Decision(text, Finding(marks, text, text, observed=text, required=text))._repr_html_()
        empty = Decision("", Finding(Citation(DecreeNumber(2017, 1), Locator()), "", "", observed="", required=""))
        for sign in "<>'\"":
            assert shown.count(sign) == empty._repr_html_().count(sign)
        assert shown.count("&") == sum(map(shown.count, ("&lt;", "&gt;", "&amp;", "&#x27;", "&quot;")))


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
            "holds": True,
            "observed": 3000,
            "required": 2500,
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
        assert plain(Decision(Decimal("0.5"), YES, NO, because=0)) == {
            "value": "0.5",
            "findings": [plain(YES), plain(NO)],
            "because": 0,
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
